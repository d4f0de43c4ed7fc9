"""A Word document: the body's paragraphs and tables as XML, packed into the base document.

Rows are written as XML and styles named by id: python-docx's `table.cell` and `paragraph.style = name` look through the
whole document at each call. Looks are all in the base's styles; here are only places: widths, spans, indents.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import datetime
from itertools import accumulate, pairwise
from pathlib import Path

from drafter.document import (
    Block,
    Cell,
    Chart,
    Document,
    Heading,
    Paragraph,
    RunIn,
    Signature,
    Span,
    Spans,
    Table,
    plain,
)
from drafter.writers import base as styles
from drafter.writers.filling import (
    ABOVE,
    DENSE,
    DENSE_MARGIN,
    DENSE_ROW,
    KEEP_TOGETHER,
    MARGIN,
    ROW,
    row_heights,
)
from drafter.writers.fonts import lacking, wider
from drafter.writers.layout import (
    CHARACTER,
    TWIPS_PER_MM,
    grid_rows,
    label_indent,
    one_line_size,
    signature_places,
    spans_in_lines,
    title_lines,
)
from drafter.writers.package import Base, Properties, chart_link, open_base, pack
from drafter.writers.text import one_line, printable

SMALL = 180  # twips: the width of a character of 9 pt
SIZES = (210, SMALL)  # those of figures, the second where the first does not fit: a number is never broken (GB/T 15835)
LONGEST_FIGURE = 12  # characters; a longer text is not a figure and may take several lines
ROUNDING = 10  # twips by which programs differ on how wide a text is
LONGEST_MOVED, HIGHEST_MOVED = 336, 6900  # characters of a paragraph, twips of a table: twelve lines of the page's 22

_KEEP = "<w:keepNext/>"
_TEXT = '<w:t xml:space="preserve">'
_EMPTY = f"{_TEXT}</w:t>"
_HINT = '<w:rFonts w:hint="eastAsia"/>'
# Characters Latin and Chinese fonts share: Word takes them for Latin unless told otherwise.
_SHARED = re.compile("[“”‘’—…·×]")
# The same and all other signs that Chinese fonts have and Latin ones draw narrower or not at all: ①, ℃, →, Ⅱ, ÷.
_SIGNS = re.compile("([\u00a7\u00a8\u00b0\u00b1\u00b7\u00d7\u00f7\u2010-\u2027\u2032-\u205e\u2100-\u2bff]+)")
# Everything `_escaped` or `_SHARED` may be about, and spaces; most cells of a table hold none of it.
_SPECIAL = re.compile(r"[\x00-\x20&<>\"\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff“”‘’—…·×]")
_ESCAPES = {ord("&"): "&amp;", ord("<"): "&lt;", ord(">"): "&gt;", ord('"'): "&quot;"}
_ESCAPES |= {ord("\t"): f"</w:t><w:tab/>{_TEXT}", ord("\n"): f"</w:t><w:br/>{_TEXT}"}

_LINES = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
    for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)
_LONG_WORD = re.compile("[!-~]{7,}")  # as wide as three hanzi and more
_DATE = re.compile(r"([0-9]{4})年([0-9]{1,2})月([0-9]{1,2})日")


def to_docx(document: Document, base: Path) -> bytes:
    """The document as a .docx file's bytes, made from the base document at `base`.

    The same document and base give the same bytes. Raises `TemplateFault` if the base is not a Word document or lacks
    a style.
    """
    opened = open_base(base)
    rows = "".join(_Rows(opened).of(document))
    unit = one_line(document.unit)
    title = one_line(plain(document.title))
    properties = Properties(title, unit, f"{unit[:240]}；{document.year}年", _signing_day(document))
    return pack(opened, rows, properties, [_chart_part(block) for block in document.blocks if isinstance(block, Chart)])


def _chart_part(chart: Chart) -> bytes:
    """The part of the package that holds the chart; its library is imported here, for few reports have one."""
    from drafter.writers.wordchart import chart_part

    return chart_part(chart)


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


def _in_font(font: str) -> str:
    """The w:rFonts that sets signs and hanzi in a Chinese font."""
    slots = "".join(f' w:{slot}="{_escaped(font)}"' for slot in ("ascii", "hAnsi", "eastAsia", "cs"))
    return f'<w:rFonts w:hint="eastAsia"{slots}/>'


def _run(text: str, before: str = "", after: str = "", signs: str = "") -> str:
    """A run; `before` and `after` are run properties that stand before and after w:rFonts.

    `signs` is the w:rFonts for quotation marks, dashes and other signs where the style's Latin font is not the Chinese
    one: they become runs of their own, for LibreOffice knows no w:hint and takes them for Latin beside digits.
    """
    if not text:
        return ""
    if signs and len(pieces := _SIGNS.split(printable(text))) > 1:
        runs = [_run(piece, before, after) for piece in pieces]
        runs[1::2] = [f"<w:r><w:rPr>{before}{signs}{after}</w:rPr><w:t>{piece}</w:t></w:r>" for piece in pieces[1::2]]
        return "".join(runs)
    hint = ""
    content = f"<w:t>{text}</w:t>"
    if _SPECIAL.search(text):
        hint = _HINT if _SHARED.search(text) else ""
        content = f"{_TEXT}{_escaped(text)}</w:t>".replace(_EMPTY, "")
    properties = f"<w:rPr>{before}{hint}{after}</w:rPr>" if before or hint or after else ""
    return f"<w:r>{properties}{content}</w:r>"


def _in_lines(spans: Spans, lines: Iterable[str]) -> Spans:
    """The spans of one text broken into these lines."""
    first, *more = spans_in_lines(spans, lines) or ((),)
    return (*first, *(span for line in more for span in (Span("\n"), *line)))


def _edge(text: str) -> str:
    """The w:jc of a paragraph that holds a long word of Latin letters or digits: an address, a telephone number.

    No word processor breaks one within, and the line before it would be stretched to the edge; so the right edge of
    such a paragraph is uneven.
    """
    return '<w:jc w:val="left"/>' if _LONG_WORD.search(text) else ""


def _moves(block: Block) -> bool:
    """True if a block can go to the next page with the signature, which takes three lines.

    Word moves a paragraph's last line only, but LibreOffice all of it, and away from a page with nothing but the title.
    """
    match block:
        case Paragraph() | RunIn():
            return len(block.text) <= LONGEST_MOVED
        case Table():
            return len(block.rows) * (DENSE_ROW if len(block.widths) >= DENSE else ROW) <= HIGHEST_MOVED
        case _:
            return True


class _Rows:
    """Writes the body's paragraphs and tables in the styles of a base."""

    def __init__(self, opened: Base) -> None:
        ids = opened.style_ids
        self._base = opened
        self._charts = 0
        self._paragraphs = {name: f'<w:p><w:pPr><w:pStyle w:val="{ids[name]}"/>' for name in styles.PARAGRAPH_STYLES}
        self._character_styles = {name: f'<w:rStyle w:val="{ids[name]}"/>' for name in styles.CHARACTER_STYLES}
        # A style cannot ask for a highlight in Word, so the run does; the style itself has a shade.
        self._open = (self._character_styles[styles.OPEN], '<w:highlight w:val="yellow"/>')
        self._signs = {name: _in_font(opened.fonts[name]) for name in opened.two_fonts if name in opened.fonts}
        self._wider = {name: _in_font(font) for name, known in opened.fonts.items() if (font := wider(known))}

    def of(self, document: Document) -> Iterator[str]:
        """The document's paragraphs and tables."""
        longest = self._base.sheet.width // self._base.title_size
        lines = title_lines(plain(document.title), document.unit, longest)
        yield self._paragraph(styles.TITLE, _in_lines(document.title, lines))
        heights = row_heights(document, self._base.sheet, len(lines))
        followers: tuple[Block | None, ...] = (*document.blocks[1:], None)
        for at, (block, follower) in enumerate(zip(document.blocks, followers, strict=True)):
            keep = ""
            if isinstance(follower, Signature) and _moves(block):
                keep = _KEEP  # no page for the signature alone: the last paragraph goes with it (7.3.5.5)
            elif isinstance(follower, Table) and not isinstance(block, Table):
                keep = f'{_KEEP}<w:spacing w:after="{ABOVE}"/>'  # else the table's edge touches the words above it
            match block:
                case Heading():
                    spans = (Span(block.number), *block.spans)
                    yield self._paragraph(styles.HEADINGS[block.level - 1], spans, keep)
                case Paragraph():
                    yield self._paragraph(styles.BODY, block.spans, keep + _edge(block.text))
                case RunIn():
                    yield self._run_in(block, keep + _edge(block.text))
                case Table():
                    if block.annex:
                        yield from self._annex(block)
                    yield from self._table(block, heights[at], keep)
                    # Without a paragraph between them two tables become one, and text sticks to the table's edge.
                    yield self._paragraph(styles.TABLE_GAP, (), keep)
                case Chart():
                    yield self._chart(block, _KEEP if keep else "")
                case Signature():
                    yield from self._signature(block)

    def _runs(self, spans: Spans, paragraph: str, lead: str = "", wide: str = "") -> str:
        """Runs of the spans in a paragraph's style, or in a character style within it; open places in their own.

        `wide` is the w:w of text that is narrower than the style has it.
        """
        style = self._character_styles[lead] if lead else ""
        signs = self._signs.get(lead or paragraph, "")
        wider = self._wider.get(lead or paragraph, "")
        runs = []
        for span in spans:
            before, after = (self._open[0], wide + self._open[1]) if span.open else (style, wide)
            rare = lacking(span.text) if wider else ""
            for at, piece in enumerate(re.split(f"([{rare}]+)", span.text) if rare else [span.text]):
                runs.append(_run(piece, before, after, signs) if at % 2 == 0 else _run(piece, before + wider, after))
        return "".join(runs)

    def _paragraph(self, style: str, spans: Spans, properties: str = "") -> str:
        """A paragraph in a style of the base; `properties` is what else its w:pPr holds."""
        return f"{self._paragraphs[style]}{properties}</w:pPr>{self._runs(spans, style)}</w:p>"

    def _run_in(self, block: RunIn, keep: str) -> str:
        """A paragraph that opens with its heading: 黑体 for the first level, 楷体 for the second (7.3.3)."""
        style = styles.LEADS[block.level - 1] if block.level <= len(styles.LEADS) else ""
        lead = self._runs((Span(block.number), *block.lead), styles.BODY, style)
        return f"{self._paragraphs[styles.BODY]}{keep}</w:pPr>{lead}{self._runs(block.spans, styles.BODY)}</w:p>"

    def _signature(self, block: Signature) -> Iterator[str]:
        """The unit, broken as the title is where it is longer than a line, and, if there is one, the date below it.

        Both are placed from the left edge: LibreOffice puts space between digits and hanzi, whatever w:autoSpaceDE
        says, and a date placed from the right would begin too far left there. It may end beyond the edge instead.
        """
        character = self._base.signature_size * CHARACTER
        line = round(self._base.sheet.width / character)
        unit, date = printable(plain(block.unit)), plain(block.date)
        lines = unit.split("\n") if "\n" in unit else title_lines(unit, unit, line - 2)
        starts = signature_places(lines, date, line)
        beyond = 2 if len(date) <= line else 0
        for style, spans, start, more in (
            (styles.SIGNATURE, block.unit if "\n" in unit else _in_lines(block.unit, lines), starts[0], 0),
            (styles.DATE, block.date, starts[1], beyond),
        ):
            if spans:
                ends = f'w:left="{round(start * character)}" w:right="{-round(more * character)}"'
                yield self._paragraph(style, spans, f'<w:ind {ends}/><w:jc w:val="left"/>')

    def _annex(self, table: Table) -> Iterator[str]:
        """What stands over a table after the signature: its word at the left edge of a new page, and its title."""
        edge = '<w:ind w:firstLineChars="0" w:firstLine="0"/>'
        new_page = f"{_KEEP}<w:pageBreakBefore/>{edge}"
        yield self._paragraph(styles.HEADINGS[0], (Span(table.annex),), new_page)
        yield self._paragraph(styles.TITLE, (Span(one_line(table.caption)),), _KEEP)

    def _chart(self, chart: Chart, keep: str) -> str:
        """A paragraph with nothing but the chart, as high as it needs to be."""
        from drafter.writers.wordchart import drawing

        self._charts += 1
        shown = drawing(chart, self._charts, chart_link(self._charts), self._base.sheet.width, _escaped)
        place = f'<w:spacing w:before="{ABOVE}" w:after="{ABOVE}" w:line="240" w:lineRule="auto"/>'
        return f"{self._paragraphs[styles.TABLE_TEXT]}{keep}{place}</w:pPr>{shown}</w:p>"

    def _table(self, table: Table, height: int, follow: str) -> Iterator[str]:
        """A table of fixed widths with half-point lines; its caption is its name for those who do not see it.

        On a page with narrower lines than the standard's all columns are narrower alike. Rows are `height` twips high
        at least; `follow` keeps the last row with what follows the table.
        """
        scale = min(TWIPS_PER_MM, self._base.sheet.width / sum(table.widths))
        edges = [round(width * scale) for width in accumulate(table.widths, initial=0.0)]
        dense = len(table.widths) >= DENSE
        margin = DENSE_MARGIN if dense else MARGIN
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
            keep = follow if number == last else _KEEP if last < KEEP_TOGETHER else ""
            yield f'<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="{height}" w:hRule="atLeast"/>{head}</w:trPr>'
            for column, cell, continued in row:
                yield self._cell(cell, edges[column + cell.colspan] - edges[column], dense, continued, keep)
            yield "</w:tr>"
        yield "</w:tbl>"

    def _cell(self, cell: Cell, width: int, dense: bool, continued: bool, keep: str) -> str:
        """A cell, or the continuation of one begun in a row above; `width` in twips."""
        span = f'<w:gridSpan w:val="{cell.colspan}"/>' if cell.colspan > 1 else ""
        merge = ("<w:vMerge/>" if continued else '<w:vMerge w:val="restart"/>') if cell.rowspan > 1 else ""
        room = width - 2 * (DENSE_MARGIN if dense else MARGIN)
        small, wide = dense and bool(cell.scope), ""
        if not cell.scope and len(text := cell.text) <= LONGEST_FIGURE:
            size, scale = one_line_size(text, room - ROUNDING, SIZES)
            small, wide = size == SMALL, f'<w:w w:val="{scale}"/>' if 0 < scale < 100 else ""
        place = "" if cell.align == "center" else f'<w:jc w:val="{cell.align}"/>'
        if small and not wide and not place and (indent := label_indent(cell.text, room, SMALL)):
            place = f'<w:ind w:left="{indent}" w:right="{indent}"/>'
        style = styles.TABLE_SMALL if small else styles.TABLE_TEXT
        words = "" if continued else self._runs(cell.spans, style, wide=wide)
        return (
            f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{span}{merge}<w:vAlign w:val="center"/></w:tcPr>'
            f"{self._paragraphs[style]}{keep}{place}</w:pPr>{words}</w:p></w:tc>"
        )
