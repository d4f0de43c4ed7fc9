"""What makes a .docx sound, for tests: every promise of the format that a word processor punishes if it is broken."""

from __future__ import annotations

import io
import posixpath
import zipfile

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"

# The order ECMA-376 demands of the children that occur here.
ORDER = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore widowControl autoSpaceDE autoSpaceDN snapToGrid spacing ind jc "
    "outlineLvl rPr",
    "rPr": "rStyle rFonts b bCs i iCs color spacing w kern position sz szCs highlight u shd lang",
    "tblPr": "tblStyle tblW jc tblInd tblBorders tblLayout tblCellMar tblLook tblCaption tblDescription",
    "tblBorders": "top left bottom right insideH insideV",
    "tblCellMar": "top left bottom right",
    "trPr": "cantSplit trHeight tblHeader",
    "tcPr": "tcW gridSpan vMerge tcBorders shd noWrap tcMar vAlign",
    "sectPr": "footerReference pgSz pgMar docGrid",
    "style": "name basedOn next link semiHidden unhideWhenUsed qFormat pPr rPr tblPr",
    "settings": "evenAndOddHeaders characterSpacingControl compat",
    "tbl": "tblPr tblGrid tr",
    "tr": "trPr tc",
    "tc": "tcPr p",
    "p": "pPr r",
    "body": "",
}


def members(package: bytes) -> dict[str, bytes]:
    """The package's members by name."""
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def faults(package: bytes) -> list[str]:
    """What is wrong with a .docx: element order, missing parts, types or styles, uneven tables. Empty if nothing is."""
    parts = members(package)
    found = _links(parts) + _types(parts)
    for name, content in parts.items():
        if name.startswith("word/") and name.endswith(".xml"):
            found += [f"{name}: {fault}" for fault in _order(etree.fromstring(content))]
    document = etree.fromstring(parts["word/document.xml"])
    found += _styles(document, etree.fromstring(parts["word/styles.xml"]))
    return found + _tables(document)


def _local(element: etree._Element) -> str:
    return etree.QName(element).localname


def _order(root: etree._Element) -> list[str]:
    found = []
    for element in root.iter(f"{W}*"):
        order = ORDER.get(_local(element), "").split()
        children = [_local(child) for child in element]
        if order and (unknown := set(children) - set(order)):
            found.append(f"{_local(element)} holds {unknown}, which this checker does not know")
        elif order and children != sorted(children, key=order.index):
            found.append(f"{_local(element)} holds {children}")
        text = element.text or ""
        if _local(element) == "t" and text != text.strip() and element.get(XML_SPACE) != "preserve":
            found.append(f"spaces of {text!r} get lost")
    return found


def _links(parts: dict[str, bytes]) -> list[str]:
    found = []
    for name, content in parts.items():
        if not name.endswith(".rels"):
            continue
        folder = posixpath.dirname(posixpath.dirname(name))
        links = {link.get("Id"): link for link in etree.fromstring(content)}
        for link in links.values():
            target = posixpath.normpath(posixpath.join("/", folder, link.get("Target"))).lstrip("/")
            if target not in parts:
                found.append(f"{name} leads to {target}, which is missing")
        source = parts.get(posixpath.join(folder, posixpath.basename(name).removesuffix(".rels")))
        used = etree.fromstring(source).xpath("//@*[namespace-uri()=$ns]", ns=_R) if source else []
        found += [f"{name} lacks {number}" for number in used if number not in links]
    return found


def _types(parts: dict[str, bytes]) -> list[str]:
    types = etree.fromstring(parts["[Content_Types].xml"])
    named = {entry.get("PartName", "").lstrip("/") for entry in types}
    by_ending = {entry.get("Extension") for entry in types}
    found = [f"{name} has no content type" for name in parts if name.rsplit(".", 1)[-1] not in by_ending | {"xml"}]
    found += [f"{name} is plain xml" for name in parts if name.startswith("word/") and name.endswith(".xml")
              and name not in named]  # fmt: skip
    return found + [f"{name} is typed but missing" for name in named if name and name not in parts]


def _styles(document: etree._Element, styles: etree._Element) -> list[str]:
    ids = {(style.get(f"{W}type"), style.get(f"{W}styleId")) for style in styles.iter(f"{W}style")}
    kinds = {"pStyle": "paragraph", "rStyle": "character"}
    used = {(kinds[_local(e)], e.get(f"{W}val")) for tag in kinds for e in document.iter(f"{W}{tag}")}
    return [f"style {style} is not defined" for style in used - ids]


def _tables(document: etree._Element) -> list[str]:
    found = []
    for table in document.iter(f"{W}tbl"):
        grid = [int(column.get(f"{W}w")) for column in table.iterfind(f"{W}tblGrid/{W}gridCol")]
        open_merges: dict[int, int] = {}
        for number, row in enumerate(table.iterfind(f"{W}tr"), start=1):
            column, merges = 0, {}
            for cell in row.iterfind(f"{W}tc"):
                span = sum(int(e.get(f"{W}val")) for e in cell.iterfind(f"{W}tcPr/{W}gridSpan")) or 1
                width = int(cell.find(f"{W}tcPr/{W}tcW").get(f"{W}w"))
                if width != sum(grid[column : column + span]):
                    found.append(f"row {number}: a cell is {width} wide over columns of {grid[column : column + span]}")
                merge = cell.find(f"{W}tcPr/{W}vMerge")
                if merge is not None:
                    if merge.get(f"{W}val") != "restart" and open_merges.get(column) != span:
                        found.append(f"row {number}: a merged cell goes on from nothing")
                    merges[column] = span
                if cell[-1].tag != f"{W}p":
                    found.append(f"row {number}: a cell does not end with a paragraph")
                column += span
            if column != len(grid):
                found.append(f"row {number} spans {column} of {len(grid)} columns")
            open_merges = merges
    for table in document.iter(f"{W}tbl"):
        following = table.getnext()
        if following is None or following.tag != f"{W}p":
            found.append("a table is not followed by a paragraph")
    return found
