"""Word files as offices make them, built from a few lines of markup, and what is read in them as plain strings."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from typing import Any

from drafter.document import Block, Document, Heading, Paragraph, RunIn, Signature, Table, plain
from drafter.readers import read
from drafter.readers.lines import columns

TITLE = "甲镇2023年政府信息公开工作年度报告"

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STRICT_RELATIONS = "http://purl.oclc.org/ooxml/officeDocument/relationships"
_SPACES = (
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
)

_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    + "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{_WORD}.{kind}+xml"/>'
        for name, kind in (("document", "document.main"), ("styles", "styles"), ("numbering", "numbering"))
    )
    + "</Types>"
)


def p(text: str = "", properties: str = "", letters: str = "") -> str:
    """A paragraph of one run."""
    return f"<w:p>{_wrap('pPr', properties)}{r(text, letters)}</w:p>"


def r(text: str, letters: str = "") -> str:
    """A run."""
    return f'<w:r>{_wrap("rPr", letters)}<w:t xml:space="preserve">{text}</w:t></w:r>'


def tc(text: str, properties: str = "") -> str:
    """A table cell of one paragraph."""
    return f"<w:tc>{_wrap('tcPr', properties)}{p(text)}</w:tc>"


def tr(*cells: str) -> str:
    """A table row; a cell that is no markup is its text."""
    return f"<w:tr>{''.join(cell if cell.startswith('<') else tc(cell) for cell in cells)}</w:tr>"


def tbl(*rows: str) -> str:
    return f"<w:tbl><w:tblPr/>{''.join(rows)}</w:tbl>"


def in_list(number: int, level: int = 0) -> str:
    """Paragraph properties that put a paragraph in a list."""
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'


def lists(*abstract: str, nums: str = "") -> str:
    """The inside of a numbering part: one list for each abstract one, numbered from 1."""
    made = "".join(f'<w:abstractNum w:abstractNumId="{at}">{one}</w:abstractNum>' for at, one in enumerate(abstract, 1))
    own = "".join(
        f'<w:num w:numId="{at}"><w:abstractNumId w:val="{at}"/></w:num>' for at in range(1, len(abstract) + 1)
    )
    return made + own + nums


def lvl(at: int, kind: str, text: str, more: str = "") -> str:
    """One level of a list."""
    return (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>{more}<w:lvlText w:val="{text}"/></w:lvl>'
    )


def style(name: str, inside: str = "", style_id: str = "", based: str = "") -> str:
    """A paragraph style."""
    below = f'<w:basedOn w:val="{based}"/>' if based else ""
    return (
        f'<w:style w:type="paragraph" w:styleId="{style_id or name}"><w:name w:val="{name}"/>{below}{inside}</w:style>'
    )


def word_bytes(body: str, styles: str = "", numbering: str = "", strict: bool = False, **others: bytes) -> bytes:
    """A Word file's bytes; `others` are more parts by path, __ for /, in the names."""
    space, relations = (STRICT, STRICT_RELATIONS) if strict else (W, RELATIONS)

    def part(root: str, inside: str) -> str:
        return f'<?xml version="1.0" encoding="UTF-8"?><w:{root} xmlns:w="{space}" {_SPACES}>{inside}</w:{root}>'

    links = '<Relationship Id="rId1" Type="{0}/styles" Target="styles.xml"/>' if styles else ""
    links += '<Relationship Id="rId2" Type="{0}/numbering" Target="numbering.xml"/>' if numbering else ""
    package = "http://schemas.openxmlformats.org/package/2006/relationships"
    made = {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": (
            f'<Relationships xmlns="{package}"><Relationship Id="r1" Type="{relations}/officeDocume'
            f'nt" Target="word/document.xml"/></Relationships>'
        ),
        "word/document.xml": part("document", f"<w:body>{body}</w:body>"),
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{package}">{links.format(relations)}</Relationships>',
    }
    if styles:
        made["word/styles.xml"] = part("styles", styles)
    if numbering:
        made["word/numbering.xml"] = part("numbering", numbering)
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package_file:
        for name, content in (made | {name.replace("__", "/"): data for name, data in others.items()}).items():
            package_file.writestr(name, content)
    return file.getvalue()


def saved(folder: Path, content: bytes | str, name: str = "report.docx") -> Path:
    """The content in a file."""
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def read_text(folder: Path, text: str, name: str = "a.txt") -> Document:
    return read(saved(folder, text, name))


def read_word(folder: Path, body: str, styles: str = "", numbering: str = "", **more: Any) -> Document:
    return read(saved(folder, word_bytes(body, styles, numbering, **more)))


def tables(document: Document) -> list[Table]:
    return [block for block in document.blocks if isinstance(block, Table)]


def cells(table: Table) -> list[list[tuple[str, int, int]]]:
    """The cells of a table: text, columns, rows."""
    return [[(cell.text, cell.colspan, cell.rowspan) for cell in row] for row in table.rows]


def texts(document: Document) -> list[str]:
    """The blocks' words in order, a table's as its rows."""
    return [shown(block) for block in document.blocks]


def shown(block: Block) -> str:
    match block:
        case Heading():
            return f"{'#' * block.level}{block.number}|{plain(block.spans)}"
        case RunIn():
            return f"{'+' * block.level}{block.number}|{plain(block.lead)}|{plain(block.spans)}"
        case Table():
            return "\n".join("｜".join(row) for row in block.plain_rows)
        case Signature():
            return f"{plain(block.unit)}——{plain(block.date)}"
        case Paragraph():
            return block.text
    return "?"


_NEVER_FIRST = set("，。、；：！？）》”’】〕%")


def wrapped(text: str, width: int, first: int) -> list[str]:
    """The text broken at a width in columns as word processors break it; `first` is the first line's indent."""
    lines, line, used = [], "", first
    for character in text:
        wide = columns(character)
        if used + wide > width and not (character in _NEVER_FIRST and used + wide <= width + 2):
            lines.append(line)
            line, used = "", 0
        line += character
        used += wide
    return [*lines, line]


def extracted(document: Document, width: int, indent: str, gaps: str) -> str:
    """The document as an extraction tool leaves it: broken at a width, blank lines after paragraphs or all lines."""
    lines = wrapped(plain(document.title), width, 0)
    for block in document.blocks:
        if isinstance(block, Table):
            lines += ["", *("｜".join(row) for row in block.plain_rows), ""]
        elif isinstance(block, Signature):
            lines += [" " * 20 + plain(block.unit), " " * 20 + plain(block.date)]
        elif isinstance(block, Heading | Paragraph | RunIn):
            before = "" if isinstance(block, Heading) else indent
            rows = wrapped(block.text, width, columns(before))
            rows[0] = before + rows[0]
            lines += [line for row in rows for line in ((row, "") if gaps == "all" else (row,))]
            lines += [""] if gaps == "paragraphs" else []
    return "\n".join(lines)


def _wrap(tag: str, inside: str) -> str:
    return f"<w:{tag}>{inside}</w:{tag}>" if inside else ""
