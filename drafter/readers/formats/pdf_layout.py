"""From the pages of a PDF to its paragraphs and tables: a page's end is none of the text's.

A paragraph goes on in the next line where its line reaches the right margin and the next one begins at the left; what
is printed at the head and the foot of pages is left out.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from drafter import words
from drafter.errors import UnreadableReport
from drafter.readers.formats.pdf_joining import joined
from drafter.readers.formats.pdf_lines import PageLine, lines_of
from drafter.readers.formats.pdf_page import Page
from drafter.readers.formats.pdf_tables import Ruled, tables_of
from drafter.readers.grids import grid, index_lines, is_index
from drafter.readers.lines import PrintedLine, PrintedPart
from drafter.readers.structure.pages import page_number
from drafter.text.folding import letters_without_figures
from drafter.text.marks import numbered

MOST_CELLS = 30_000
"""Cells of all tables of a file; a report has some hundred."""

_EDGE = 0.12  # of a page's height, where heads, feet and page numbers stand
_SHORT = 2.2  # of a size, how far short of the margin a full line may be: marks that may not begin a line
_ENOUGH = 3  # lines that end at the same place end at the margin
_INDENT = 0.7  # of a size, from which a line is indented
_APART = "   "  # between cells of a table without rules
_ENDED = tuple("。！？；：”）")

Part = PageLine | Ruled


@dataclass(frozen=True, slots=True)
class _Margins:
    """Where the lines of pages of one width begin and end, how far apart they are, True if paragraphs are indented."""

    left: float
    right: float
    pitch: float
    indents: bool

    def full(self, line: PageLine) -> bool:
        """True if a line reaches the right margin."""
        return self.right - line.right < _SHORT * line.size

    def flush(self, line: PageLine) -> bool:
        """True if a line begins at the left margin."""
        return line.left - self.left < _INDENT * line.size


def laid_out(pages: Sequence[Page]) -> Iterator[PrintedPart]:
    """The paragraphs and tables of all pages, in order."""
    laid: list[list[Part]] = []
    for lines, tables in _without_furniture(pages):
        laid.append(
            sorted(
                [*map(_numbered, lines), *tables], key=lambda part: -(part.top if isinstance(part, Ruled) else part.y)
            )
        )
    _join_tables(laid)
    widths = [round(page.width) for page in pages]
    margins = {
        width: _margins([parts for parts, one in zip(laid, widths, strict=True) if one == width], width)
        for width in set(widths)
    }
    last: tuple[PageLine, _Margins] | None = None
    waiting: list[PrintedLine] = []
    for parts, width in zip(laid, widths, strict=True):
        known = margins[width]
        above: PageLine | None = None
        for part in parts:
            if isinstance(part, Ruled):
                yield from waiting
                yield from _table(part)
                waiting, last, above = [], None, None
                continue
            gap = above is not None and above.y - part.y > 1.6 * max(known.pitch, part.size)
            if last is not None and not gap and _goes_on(*last, part, known):
                waiting = [replace(waiting[0], text=_together(waiting[0].text, part.text))]
            else:
                yield from waiting
                waiting = [_printed(part, known, gap)]
            last, above = (part, known), part
    yield from waiting


def _without_furniture(pages: Sequence[Page]) -> Iterator[tuple[list[PageLine], list[Ruled]]]:
    """Each page's lines, without its number and without what stands at the same place on others; and its tables.

    Raises `UnreadableReport` when the tables have too many cells.
    """
    found = []
    cells = 0
    seen: Counter[tuple[str, int]] = Counter()
    for page in pages:
        tables, rest = tables_of(page)
        cells += sum(len(table.boxes) for table in tables)
        if cells > MOST_CELLS:
            raise UnreadableReport(words.TOO_MUCH_TEXT)
        lines = lines_of(rest)
        found.append((page, lines, tables))
        seen.update({_as_furniture(line) for line in lines if _at_edge(line, page)})
    for page, lines, tables in found:
        kept = [
            line
            for line in lines
            if not _at_edge(line, page) or not (page_number(line.text) or seen[_as_furniture(line)] > 1)
        ]
        yield kept, tables


def _numbered(line: PageLine) -> PageLine:
    """The line without the gap that a word processor leaves behind the numbers it makes."""
    head = numbered(line.text)
    return line if head is None else replace(line, text=head.number.rstrip() + head.words)


def _at_edge(line: PageLine, page: Page) -> bool:
    return line.y < _EDGE * page.height or line.y > (1 - _EDGE) * page.height


def _as_furniture(line: PageLine) -> tuple[str, int]:
    """What a head or a foot has in common with those of other pages: its words, its numbers left out, and its place."""
    return letters_without_figures(line.text), round(line.y)


def _join_tables(pages: Sequence[list[Part]]) -> None:
    """Put tables together again that the ends of pages have cut."""
    last: tuple[list[Part], Ruled] | None = None
    for parts in pages:
        first = parts[0] if parts else None
        whole = joined(last[1], first) if last is not None and isinstance(first, Ruled) else None
        if whole is not None and last is not None:
            last[0][-1] = whole
            last = (last[0], whole)
            parts.pop(0)
        if parts:
            end = parts[-1]
            last = (parts, end) if isinstance(end, Ruled) else None


def _margins(pages: Sequence[Sequence[Part]], width: float) -> _Margins:
    """The margins of pages of one width; the right one is as far in as the left one where no lines tell."""
    lines = [part for parts in pages for part in parts if isinstance(part, PageLine)]
    if not lines:
        return _Margins(0, 0, 0, False)
    lefts = Counter(round(line.left) for line in lines)
    left = min(at for at in lefts if sum(lefts[near] for near in (at - 1, at, at + 1)) * 12 >= len(lines))
    right = max(line.right for line in lines)
    if sum(1 for line in lines if right - line.right < _SHORT * line.size) < _ENOUGH:
        right = max(right, width - left)
    steps = sorted(
        above.y - below.y
        for parts in pages
        for above, below in pairwise(parts)
        if isinstance(above, PageLine) and isinstance(below, PageLine)
    )
    indented = sum(1 for line in lines if 1.5 <= (line.left - left) / line.size <= 2.6)
    return _Margins(left, right, steps[len(steps) // 2] if steps else 0, indented >= 3 and indented * 8 >= len(lines))


def _goes_on(line: PageLine, known: _Margins, after: PageLine, margins: _Margins) -> bool:
    """True if a paragraph goes on in the next line, each line with the margins of its page."""
    if not known.full(line) or not margins.flush(after) or abs(line.size - after.size) > 0.1 * line.size:
        return False
    if _APART in line.text or _APART in after.text:
        return False
    if line.text.endswith(_ENDED):
        return known.indents and not numbered(after.text)
    return True


def _together(text: str, following: str) -> str:
    """The two lines of a paragraph as one; words of letters stay apart."""
    apart = text[-1:].isascii() and text[-1:].isalpha() and following[:1].isascii() and following[:1].isalpha()
    return text + " " * apart + following


def _printed(line: PageLine, known: _Margins, gap: bool) -> PrintedLine:
    """The line with what its place on the page says of it."""
    before, after = line.left - known.left, known.right - line.right
    aside = ""
    if before > 3 * line.size:
        aside = "center" if abs(before - after) < 1.5 * line.size else "right" if after < before else ""
    indent = 0 if aside == "center" else max(round(2 * before / line.size), 0)
    return PrintedLine(
        line.text, strong=min(line.strong, len(line.text)), aside=aside, indent=indent, gap=gap, blanks=indent // 2
    )


def _table(table: Ruled) -> Iterator[PrintedPart]:
    if table.is_chart():
        return
    cells = table.cells()
    texts = [[cell.text for cell in row] for row in cells]
    if is_index(texts):
        yield from (PrintedLine(line) for line in index_lines(texts))
        return
    made = grid(cells, widths=[after - before for before, after in pairwise(table.columns)])
    if made is not None:
        yield made
