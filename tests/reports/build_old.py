"""Make the .docx reports of `old/` again from their sources: `python tests/reports/build_old.py`.

The markup of a source, one paragraph a line: `@title`, `@h1`, `@h2`, `@n` (the last three numbered by Word, not by
typed text), `@style` (Word's heading style, number typed), `@right`, `@header`, `@footer`, and `@table` … `@end` with
`|` between cells (`^` joins the cell above, `<` the cell to the left). A line without a mark is body text, and so is
`@p`. Inside a line: `**bold**`, and Word's tracked changes `{+put in+}` and `{-taken out-}`.
"""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

from docx import Document
from docx.document import Document as Word
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.text.paragraph import Paragraph

HERE = Path(__file__).parent
LEVELS = {
    "h1": (0, "chineseCountingThousand", "%1、"),
    "h2": (1, "chineseCounting", "（%2）"),
    "n": (2, "decimal", "%3."),
}
INLINE = re.compile(r"(\*\*.+?\*\*|\{\+.+?\+\}|\{-.+?-\})")
LIST_ID = 97


def build(source: Path, target: Path) -> None:
    """Write the report that `source` describes to `target`; the same source gives the same bytes."""
    word = Document()
    _add_list(word)
    lines = iter(source.read_text(encoding="utf-8").splitlines())
    for line in lines:
        mark, text = _marked(line)
        if mark == "table":
            rows = [row.split("|") for row in iter(lambda: next(lines), "@end")]
            _table(word, rows)
        elif mark == "header":
            word.sections[0].header.paragraphs[0].text = text
        elif mark == "footer":
            _page_number(word.sections[0].footer.paragraphs[0])
        elif text or mark == "p":
            _paragraph(word, mark, text)
    _save(word, target)


def _marked(line: str) -> tuple[str, str]:
    found = re.match(r"@(\w+) ?(.*)", line)
    return (found[1], found[2]) if found else ("p", line)


def _paragraph(word: Word, mark: str, text: str) -> None:
    paragraph = word.add_paragraph(style="Heading 1" if mark == "style" else None)
    if mark in LEVELS:
        properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()
        properties.get_or_add_ilvl().val = LEVELS[mark][0]
        properties.get_or_add_numId().val = LIST_ID
    if mark == "title":
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        text = f"**{text}**"
    elif mark == "right":
        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    for piece in INLINE.split(text):
        if piece:
            _run(paragraph, piece)


def _run(paragraph: Paragraph, piece: str) -> None:
    if piece.startswith("**"):
        paragraph.add_run(piece[2:-2]).bold = True
    elif piece.startswith("{"):
        kind, inner = ("ins", "t") if piece[1] == "+" else ("del", "delText")
        change = parse_xml(
            f'<w:{kind} {nsdecls("w")} w:id="1" w:author="office" w:date="2018-03-01T09:00:00Z">'
            f"<w:r><w:{inner}>{piece[2:-2]}</w:{inner}></w:r></w:{kind}>"
        )
        paragraph._p.append(change)
    else:
        paragraph.add_run(piece)


def _table(word: Word, rows: list[list[str]]) -> None:
    table = word.add_table(len(rows), len(rows[0]), style="Table Grid")
    for y, row in enumerate(rows):
        for x, text in enumerate(row):
            if text == "^":
                top = max(up for up in range(y) if rows[up][x] != "^")
                table.cell(top, x).merge(table.cell(y, x))
            elif text == "<":
                table.cell(y, x - 1).merge(table.cell(y, x))
            else:
                table.cell(y, x).text = text
    for paragraph in (p for row in table.rows for cell in row.cells for p in cell.paragraphs):
        if not paragraph.text and len(paragraph._p.getparent().findall(qn("w:p"))) > 1:
            paragraph._p.getparent().remove(paragraph._p)


def _page_number(paragraph: Paragraph) -> None:
    paragraph.add_run("第 ")
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    paragraph._p.append(field)
    paragraph.add_run(" 页")


def _add_list(word: Word) -> None:
    """Add the multilevel list 一、（一）1. to the numbering part; its abstract list goes before every w:num."""
    numbering = word.part.numbering_part.element
    levels = "".join(
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:suff w:val="nothing"/>'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
        for level, form, text in LEVELS.values()
    )
    abstract = f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{LIST_ID}">{levels}</w:abstractNum>'
    numbering.insert(0, parse_xml(abstract))
    link = f'<w:abstractNumId w:val="{LIST_ID}"/>'
    numbering.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="{LIST_ID}">{link}</w:num>'))


def _save(word: Word, target: Path) -> None:
    made = io.BytesIO()
    word.save(made)
    with zipfile.ZipFile(made) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(zipfile.ZipInfo(name), old.read(name), zipfile.ZIP_DEFLATED)


if __name__ == "__main__":
    for path in sorted((HERE / "old_sources").glob("o*.txt")):
        build(path, HERE / "old" / f"{path.stem}.docx")
