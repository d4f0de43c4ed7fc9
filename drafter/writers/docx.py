"""A Word document: the body's paragraphs and tables as XML, packed into the base document.

Rows are written as XML and styles named by id: python-docx's `table.cell` and `paragraph.style = name` look through the
whole document at each call. Looks are all in the base's styles; here are only places: widths, spans, indents.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime
from itertools import accumulate, pairwise
from pathlib import Path

from drafter.document import Block, Cell, Document, Heading, Paragraph, RunIn, Signature, Span, Spans, Table, plain
from drafter.writers import base as styles
from drafter.writers.layout import grid_rows, label_indent, signature_places, title_lines
from drafter.writers.package import Properties, open_base, pack
from drafter.writers.text import one_line, printable

CHARACTER = 316  # twips: 156 mm / 28 (GB/T 9704-2012 5.2.3)
TWIPS_PER_MM = 1440 / 25.4

DENSE = 7  # from so many columns on a table's labels are set small
# Row heights at least, in twips: the 28 rows of the national form fit one page together with their heading.
DENSE_ROW, ROW = 360, 480
DENSE_MARGIN, MARGIN = 40, 108  # twips at either side of a cell's text
SMALL = 180  # twips: the width of a character of 9 pt
KEEP_TOGETHER = 30  # a table of at most so many rows moves to the next page whole rather than being broken

_KEEP = "<w:keepNext/>"
_TEXT = '<w:t xml:space="preserve">'
_EMPTY = f"{_TEXT}</w:t>"
_HINT = '<w:rFonts w:hint="eastAsia"/>'
# Characters Latin and Chinese fonts share: Word takes them for Latin unless told otherwise.
_SHARED = re.compile("[“”‘’—…·×]")
# Everything `_escaped` or `_SHARED` may be about, and spaces; most cells of a table hold none of it.
_SPECIAL = re.compile(r"[\x00-\x20&<>\"\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff“”‘’—…·×]")
_ESCAPES = {ord("&"): "&amp;", ord("<"): "&lt;", ord(">"): "&gt;", ord('"'): "&quot;"}
_ESCAPES |= {ord("\t"): f"</w:t><w:tab/>{_TEXT}", ord("\n"): f"</w:t><w:br/>{_TEXT}"}

_LINES = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
    for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)
_DATE = re.compile(r"([0-9]{4})年([0-9]{1,2})月([0-9]{1,2})日")


def to_docx(document: Document, base: Path) -> bytes:
    """The document as a .docx file's bytes, made from the base document at `base`.

    The same document and base give the same bytes. Raises `TemplateFault` if the base is not a Word document or lacks
    a style.
    """
    opened = open_base(base)
    rows = "".join(_Rows(opened.style_ids).of(document))
    unit = one_line(document.unit)
    properties = Properties(one_line(document.title), unit, f"{unit[:240]}；{document.year}年", _signing_day(document))
    return pack(opened, rows, properties)


def _signing_day(document: Document) -> datetime:
    """The day the document is signed, or the first of the year after the one reported on: never the present moment."""
    for block in document.blocks:
        if isinstance(block, Signature) and (match := _DATE.search(plain(block.date))):
            year, month, day = map(int, match.groups())
            with suppress(ValueError):
                return datetime(year, month, day)
    return datetime(min(max(document.year, 1) + 1, 9999), 1, 1)


def _escaped(text: str) -> str:
    """Text as the content of w:t; nothing reaches the XML but through here."""
    return printable(text).translate(_ESCAPES)


def _run(text: str, before: str = "", after: str = "") -> str:
    """A run; `before` and `after` are run properties that stand before and after w:rFonts."""
    if not text:
        return ""
    hint = ""
    content = f"<w:t>{text}</w:t>"
    if _SPECIAL.search(text):
        hint = _HINT if _SHARED.search(text) else ""
        content = f"{_TEXT}{_escaped(text)}</w:t>".replace(_EMPTY, "")
    properties = f"<w:rPr>{before}{hint}{after}</w:rPr>" if before or hint or after else ""
    return f"<w:r>{properties}{content}</w:r>"


class _Rows:
    """Writes the body's paragraphs and tables; holds the ids of the base's styles by name."""

    def __init__(self, ids: dict[str, str]) -> None:
        self._paragraphs = {name: f'<w:p><w:pPr><w:pStyle w:val="{ids[name]}"/>' for name in styles.PARAGRAPH_STYLES}
        self._letters = {name: f'<w:rStyle w:val="{ids[name]}"/>' for name in styles.CHARACTER_STYLES}
        # Word shows no highlight that a character style asks for, so the run asks for it as well.
        self._open = (self._letters[styles.OPEN], '<w:highlight w:val="yellow"/>')

    def of(self, document: Document) -> Iterator[str]:
        """The document's paragraphs and tables."""
        yield self._paragraph(styles.TITLE, (Span("\n".join(title_lines(document.title, document.unit))),))
        followers: tuple[Block | None, ...] = (*document.blocks[1:], None)
        for block, follower in zip(document.blocks, followers, strict=True):
            keep = ""
            if isinstance(follower, Signature):
                keep = _KEEP  # no page for the signature alone: the last paragraph goes with it (7.3.5.5)
            elif isinstance(follower, Table):
                keep = f'{_KEEP}<w:spacing w:after="100"/>'  # else the table's edge touches the words above it
            match block:
                case Heading():
                    spans = (Span(block.number), *block.spans)
                    yield self._paragraph(styles.HEADINGS[block.level - 1], spans, keep)
                case Paragraph():
                    yield self._paragraph(styles.BODY, block.spans, keep)
                case RunIn():
                    yield self._run_in(block, keep)
                case Table():
                    yield from self._table(block)
                    # Without a paragraph between them two tables become one, and text sticks to the table's edge.
                    yield self._paragraph(styles.TABLE_GAP, ())
                case Signature():
                    yield from self._signature(block)

    def _runs(self, spans: Spans, style: str = "") -> str:
        """Runs of the spans in a character style (its w:rStyle), open places in their own."""
        return "".join([_run(span.text, *self._open) if span.open else _run(span.text, style) for span in spans])

    def _paragraph(self, style: str, spans: Spans, properties: str = "") -> str:
        """A paragraph in a style of the base; `properties` is what else its w:pPr holds."""
        return f"{self._paragraphs[style]}{properties}</w:pPr>{self._runs(spans)}</w:p>"

    def _run_in(self, block: RunIn, keep: str) -> str:
        """A paragraph that opens with its heading: 黑体 for the first level, 楷体 for the second (7.3.3)."""
        style = self._letters[styles.LEADS[block.level - 1]] if block.level <= len(styles.LEADS) else ""
        lead = self._runs((Span(block.number), *block.lead), style)
        return f"{self._paragraphs[styles.BODY]}{keep}</w:pPr>{lead}{self._runs(block.spans)}</w:p>"

    def _signature(self, block: Signature) -> Iterator[str]:
        """The unit and, if there is one, the date below it."""
        lines = ((styles.SIGNATURE, (Span(block.unit),)), (styles.DATE, block.date))
        for (style, spans), place in zip(lines, signature_places(block.unit, plain(block.date)), strict=True):
            if spans:
                yield self._paragraph(style, spans, f'<w:ind w:right="{round(place * CHARACTER)}"/>')

    def _table(self, table: Table) -> Iterator[str]:
        """A table of fixed widths with half-point lines; its caption is its name for those who do not see it."""
        edges = [round(width * TWIPS_PER_MM) for width in accumulate(table.widths, initial=0.0)]
        dense = len(table.widths) >= DENSE
        margin, height = (DENSE_MARGIN, DENSE_ROW) if dense else (MARGIN, ROW)
        # An attribute holds no tab.
        name = _escaped(one_line(table.caption, " ").replace("\t", " "))
        columns = "".join([f'<w:gridCol w:w="{right - left}"/>' for left, right in pairwise(edges)])
        yield (
            f'<w:tbl><w:tblPr><w:tblW w:w="{edges[-1]}" w:type="dxa"/><w:jc w:val="center"/>'
            f'<w:tblBorders>{_LINES}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="{margin}" '
            f'w:type="dxa"/><w:right w:w="{margin}" w:type="dxa"/></w:tblCellMar><w:tblCaption w:val="{name}"/>'
            f'<w:tblDescription w:val="{name}"/></w:tblPr><w:tblGrid>{columns}</w:tblGrid>'
        )
        last = len(table.rows) - 1
        for number, row in enumerate(grid_rows(table)):
            head = "<w:tblHeader/>" if number < table.header_rows else ""
            keep = _KEEP if number < last < KEEP_TOGETHER else ""
            yield f'<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="{height}" w:hRule="atLeast"/>{head}</w:trPr>'
            for column, cell, continued in row:
                yield self._cell(cell, edges[column + cell.colspan] - edges[column], dense, continued, keep)
            yield "</w:tr>"
        yield "</w:tbl>"

    def _cell(self, cell: Cell, width: int, dense: bool, continued: bool, keep: str) -> str:
        """A cell, or the continuation of one begun in a row above; `width` in twips."""
        span = f'<w:gridSpan w:val="{cell.colspan}"/>' if cell.colspan > 1 else ""
        merge = ("<w:vMerge/>" if continued else '<w:vMerge w:val="restart"/>') if cell.rowspan > 1 else ""
        small = dense and (cell.scope or any(part.open for part in cell.spans))
        place = "" if cell.align == "center" else f'<w:jc w:val="{cell.align}"/>'
        if small and not place and (indent := label_indent(cell.text, width - 2 * DENSE_MARGIN, SMALL)):
            place = f'<w:ind w:left="{indent}" w:right="{indent}"/>'
        style = self._paragraphs[styles.TABLE_SMALL if small else styles.TABLE_TEXT]
        words = "" if continued else self._runs(cell.spans)
        return (
            f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{span}{merge}<w:vAlign w:val="center"/></w:tcPr>'
            f"{style}{keep}{place}</w:pPr>{words}</w:p></w:tc>"
        )
