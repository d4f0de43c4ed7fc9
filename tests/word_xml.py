"""What makes a .docx sound, for tests: every promise of the format that a word processor punishes if it is broken.

`tests/conftest.py` puts every Word file the program packs in a test through `faults_of_report`.
"""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache

import docx
from lxml import etree
from word_order import ANY_ORDER, FIRST, ORDER

from drafter.writers.fonts import wider

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_CORE = "{http://schemas.openxmlformats.org/package/2006/metadata/core-properties}"
_DC, _TERMS = "{http://purl.org/dc/elements/1.1/}", "{http://purl.org/dc/terms/}"
_XSI = "{http://www.w3.org/2001/XMLSchema-instance}"
XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"

Parts = dict[str, bytes]


def members(package: bytes) -> Parts:
    """The package's members by name."""
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def altered(package: bytes, part: str, old: str, new: str) -> bytes:
    """A .docx with some text of one of its parts replaced."""
    result = io.BytesIO()
    with zipfile.ZipFile(result, "w") as after:
        for name, content in members(package).items():
            if name == part:
                assert old.encode() in content, old
                content = content.replace(old.encode(), new.encode())
            after.writestr(name, content)
    return result.getvalue()


def faults(package: bytes) -> list[str]:
    """What is wrong with a .docx: element order, missing parts, types or styles, uneven tables. Empty if nothing is."""
    parts = members(package)
    found = [*_names(package), *_links(parts), *_types(parts)]
    trees = {name: etree.fromstring(content) for name, content in parts.items() if name.endswith((".xml", ".rels"))}
    words = {name: tree for name, tree in trees.items() if tree.tag.startswith(W)}
    styles = trees["word/styles.xml"]
    found += [f"{name}: {fault}" for name in words for fault in _part(parts[name])]
    main = trees["word/document.xml"]
    found += [f"style {_style_id(one)} asks for a highlight" for one in styles.iter(f"{W}highlight")]
    found += [*_styles(main, styles), *_style_names(styles), *_run_fonts(main, styles), *_ids(words.values())]
    if not found:
        docx.Document(io.BytesIO(package))
    return found


@cache
def _part(content: bytes) -> tuple[str, ...]:
    """The faults a part of words has by itself; most parts come from the base and are the same in every file."""
    tree = etree.fromstring(content)
    return (*_order(tree), *_fonts(tree), *_fields(tree), *_tables(tree))


def faults_of_report(package: bytes) -> list[str]:
    """The faults of a .docx that is a report, and so says what it is."""
    return [*faults(package), *_properties(etree.fromstring(members(package)["docProps/core.xml"]))]


def _style_id(element: etree._Element) -> str | None:
    """The id of the style that an element stands in."""
    return next((one.get(f"{W}styleId") for one in element.iterancestors(f"{W}style")), None)


def _local(element: etree._Element) -> str:
    return etree.QName(element).localname


# The package


def _names(package: bytes) -> Iterator[str]:
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        names = archive.namelist()
    yield from (f"{name} is there twice" for name, count in Counter(names).items() if count > 1)
    yield from (f"{name} is no name for a member" for name in names if "\\" in name or name.startswith("/"))
    if names[0] != "[Content_Types].xml":
        yield f"{names[0]} is the first member"


def _links(parts: Parts) -> Iterator[str]:
    yield from (f"{name} is missing" for name in ("_rels/.rels", "word/document.xml") if name not in parts)
    for name, content in parts.items():
        if not name.endswith(".rels"):
            continue
        folder = posixpath.dirname(posixpath.dirname(name))
        entries = list(etree.fromstring(content))
        links = {link.get("Id"): link for link in entries}
        if len(links) < len(entries):
            yield f"{name} has one id twice"
        for link in entries:
            target = posixpath.normpath(posixpath.join("/", folder, link.get("Target"))).lstrip("/")
            if link.get("TargetMode") != "External" and target not in parts:
                yield f"{name} leads to {target}, which is missing"
        source = parts.get(posixpath.join(folder, posixpath.basename(name).removesuffix(".rels")))
        used = etree.fromstring(source).xpath("//@*[namespace-uri()=$ns]", ns=_R) if source else []
        yield from (f"{name} lacks {number}" for number in used if number not in links)
    reached = {"[Content_Types].xml", *_reached(parts)}
    yield from (f"nothing leads to {name}" for name in parts if name not in reached and not name.endswith("/"))


def _reached(parts: Parts) -> set[str]:
    """The parts that relationships lead to from the package, and the files that hold the relationships."""
    found: set[str] = set()
    todo = [""]
    while todo:
        folder, name = posixpath.split(todo.pop())
        rels = posixpath.join(folder, "_rels", f"{name}.rels")
        if rels not in parts or rels in found:
            continue
        found.add(rels)
        for link in etree.fromstring(parts[rels]):
            target = posixpath.normpath(posixpath.join("/", folder, link.get("Target"))).lstrip("/")
            if link.get("TargetMode") != "External" and target not in found:
                found.add(target)
                todo.append(target)
    return found


def _types(parts: Parts) -> Iterator[str]:
    types = etree.fromstring(parts["[Content_Types].xml"])
    named = [entry.get("PartName").lstrip("/") for entry in types if entry.get("PartName")]
    by_ending = {entry.get("Extension") for entry in types}
    for name in parts:
        if name != "[Content_Types].xml" and name not in named and name.rsplit(".", 1)[-1] not in by_ending:
            yield f"{name} has no content type"
        if name.startswith("word/") and name.endswith(".xml") and name not in named:
            yield f"{name} is plain xml"
    yield from (f"{name} is typed but missing" for name in named if name not in parts)
    yield from (f"{name} is typed twice" for name, count in Counter(named).items() if count > 1)


def _properties(core: etree._Element) -> Iterator[str]:
    for tag in (f"{_DC}title", f"{_CORE}keywords"):
        if not core.findtext(tag):
            yield f"core properties lack {tag}"
    if core.findtext(f"{_DC}language") != "zh-CN":
        yield "core properties do not say that this is Chinese"
    for tag in ("created", "modified"):
        element = core.find(f"{_TERMS}{tag}")
        date = "" if element is None else element.text or ""
        if not re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", date) or element.get(f"{_XSI}type") != "dcterms:W3CDTF":
            yield f"{tag} is {date!r}"


# Words and styles


def _order(root: etree._Element) -> Iterator[str]:
    for element in root.iter(f"{W}*"):
        kind = _local(element)
        children = [_local(child) for child in element if isinstance(child.tag, str)]
        if kind == "sectPr":  # headers and footers may come in any order
            children = [child.replace("headerReference", "footerReference") for child in children]
        order = ORDER.get(kind, "").split()
        if order and (unknown := set(children) - set(order)):
            yield f"{kind} may not hold {unknown}"
        elif order and kind not in ANY_ORDER and children != sorted(children, key=order.index):
            yield f"{kind} holds {children}"
        if (first := FIRST.get(kind)) and first in children[1:]:
            yield f"{kind} holds {first} after something else"
        single = [child for child, count in Counter(children).items() if count > 1 and kind.endswith("Pr")]
        if twice := set(single) - {"footerReference", "tblStylePr"}:
            yield f"{kind} holds {twice} twice"
        text = element.text or ""
        if kind == "t" and text != text.strip(" \t\n") and element.get(XML_SPACE) != "preserve":
            yield f"spaces of {text!r} get lost"


def _styles(tree: etree._Element, styles: etree._Element) -> Iterator[str]:
    ids = {(style.get(f"{W}type"), style.get(f"{W}styleId")) for style in styles.iter(f"{W}style")}
    kinds = {"pStyle": "paragraph", "rStyle": "character", "tblStyle": "table"}
    used = {(kinds[_local(e)], e.get(f"{W}val")) for tag in kinds for e in tree.iter(f"{W}{tag}")}
    yield from (f"style {style} is not defined" for style in used - ids)


def _style_names(styles: etree._Element) -> Iterator[str]:
    found = list(styles.iter(f"{W}style"))
    ids = Counter(style.get(f"{W}styleId") for style in found)
    names = Counter(style.find(f"{W}name").get(f"{W}val").casefold() for style in found)
    yield from (f"style {name!r} is there twice" for name, count in (*ids.items(), *names.items()) if count > 1)
    for style in found:
        for tag in ("basedOn", "next", "link"):
            other = style.find(f"{W}{tag}")
            if other is not None and other.get(f"{W}val") not in ids:
                yield f"style {style.get(f'{W}styleId')} refers to {other.get(f'{W}val')}, which is not there"


def _fonts(tree: etree._Element) -> Iterator[str]:
    for fonts in tree.iter(f"{W}rFonts"):
        yield from (f"a theme's font, {key}" for key in map(str, fonts.attrib) if "heme" in key)


def _run_fonts(document: etree._Element, styles: etree._Element) -> Iterator[str]:
    """Runs may ask for signs to be Chinese, and name a font of the look's, or one that has the hanzi this lacks."""
    known = {fonts.get(f"{W}eastAsia") for fonts in styles.iter(f"{W}rFonts")}
    known |= {wider(font) for font in known if font}
    for fonts in document.iter(f"{W}rFonts"):
        named = {value for key, value in fonts.attrib.items() if key != f"{W}hint"}
        if not named <= known:
            yield f"a run names the font {named - known}"
        if fonts.get(f"{W}hint") != "eastAsia":
            yield "a run names a font and does not say that it is for Chinese"


def _fields(tree: etree._Element) -> Iterator[str]:
    for paragraph in tree.iter(f"{W}p"):
        marks = [mark.get(f"{W}fldCharType") for mark in paragraph.iter(f"{W}fldChar")]
        if marks != ["begin", "separate", "end"] * (len(marks) // 3):
            yield f"a field of {marks}"


def _ids(trees: Iterable[etree._Element]) -> Iterator[str]:
    """Numbers that must be there once in the whole document: of pictures and of bookmarks."""
    found: Counter[tuple[str, str | None]] = Counter()
    for tree in trees:
        for element in tree.iter():
            if isinstance(element.tag, str) and _local(element) == "docPr":
                found["docPr", element.get("id")] += 1
            elif element.tag == f"{W}bookmarkStart":
                found["bookmark", element.get(f"{W}id")] += 1
                found["bookmark name", element.get(f"{W}name")] += 1
    yield from (f"{kind} {number} is there twice" for (kind, number), count in found.items() if count > 1)


# Tables


def _tables(tree: etree._Element) -> Iterator[str]:
    for table in tree.iter(f"{W}tbl"):
        yield from _rows(table)
        yield from _head(table)
        following = table.getnext()
        if following is None or following.tag != f"{W}p":
            yield "a table is not followed by a paragraph"


def _rows(table: etree._Element) -> Iterator[str]:
    """Faults of widths, spans and merges."""
    grid = [int(column.get(f"{W}w")) for column in table.iterfind(f"{W}tblGrid/{W}gridCol")]
    if int(table.find(f"{W}tblPr/{W}tblW").get(f"{W}w")) != sum(grid):
        yield "a table is not as wide as its columns"
    above: dict[int, tuple[int, bool]] = {}  # by first column: the width of a merged cell, and whether it began there
    rows = list(table.iterfind(f"{W}tr"))
    for number, row in enumerate(rows, start=1):
        column, merges = 0, {}
        for cell in row.iterfind(f"{W}tc"):
            span = sum(int(e.get(f"{W}val")) for e in cell.iterfind(f"{W}tcPr/{W}gridSpan")) or 1
            width = int(cell.find(f"{W}tcPr/{W}tcW").get(f"{W}w"))
            if width != sum(grid[column : column + span]):
                yield f"row {number}: a cell is {width} wide over columns of {grid[column : column + span]}"
            merge = cell.find(f"{W}tcPr/{W}vMerge")
            if merge is not None:
                begins = merge.get(f"{W}val") == "restart"
                if not begins and above.get(column, (0, False))[0] != span:
                    yield f"row {number}: a merged cell goes on from nothing"
                if not begins and next(cell.iter(f"{W}t"), None) is not None:
                    yield f"row {number}: a merged cell hides words"
                merges[column] = (span, begins)
            if cell[-1].tag != f"{W}p":
                yield f"row {number}: a cell does not end with a paragraph"
            column += span
        if column != len(grid):
            yield f"row {number} spans {column} of {len(grid)} columns"
        for place, (_, began) in above.items():
            if began and merges.get(place, (0, True))[1]:
                yield f"row {number}: a merged cell begins above and does not go on"
        above = merges
    if any(began for _, began in above.values()):
        yield "a merged cell begins in the last row"


def _head(table: etree._Element) -> Iterator[str]:
    """A table's head is its first rows, and no cell of it reaches below."""
    rows = list(table.iterfind(f"{W}tr"))
    marked = [row.find(f"{W}trPr/{W}tblHeader") is not None for row in rows]
    head = sum(marked)
    if marked != [True] * head + [False] * (len(rows) - head):
        yield "rows of a table's head stand below others"
    elif head < len(rows) and head:
        merges = [merge.get(f"{W}val") for merge in rows[head].iter(f"{W}vMerge")]
        if any(merge != "restart" for merge in merges):
            yield "a cell of a table's head reaches below it"
