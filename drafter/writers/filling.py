"""How far a document's pages are filled, reckoned, and from that how high the rows of its tables are.

A short table is never broken over two pages. Rows a little lower keep it on the page where it begins; rows a little
higher fill a page whose rest stays blank anyway, because what follows, as table 2 of the national form, needs a page of
its own. Word processors differ in a line now and then, so a line is kept in reserve; a wrong reckoning costs blank
paper and nothing else. All lengths are in twips.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby

from drafter.document import Block, Cell, Chart, Document, Heading, Paragraph, RunIn, Signature, Table
from drafter.writers.layout import chart_height, grid_rows, width
from drafter.writers.text import printable

DENSE = 7  # from so many columns on a table is set small
DENSE_ROW, ROW = 360, 480  # the 28 rows of the national form fit one page together with their heading
LOWEST, HIGHEST = 340, 640  # between these a row is made lower or higher than `ROW`
KEEP_TOGETHER = 30  # a table of at most so many rows moves to the next page whole rather than being broken
DENSE_MARGIN, MARGIN = 40, 108  # at either side of a cell's text
ABOVE, BELOW = 100, 200  # the space between a table and the text around it

_LETTER, _LINE, _RULE = 210, 300, 10  # a letter and a line of a table's text, a line between rows
_DENSE_LETTER, _DENSE_LINE = 180, 240
_STEP = 10  # rows are so many twips high, or a multiple
_PIECES = re.compile("([!-~]+)")
_SPACE = 0.25  # of a character, which word processors put between hanzi and digits


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page of a look: how high and wide its text area is, a line and a character of the body, the title's lines.

    `title_line` is one line of the title and `title_space` what stands below it. `line` is 0 where the look's lines are
    as high as their letters happen to be, which cannot be reckoned.
    """

    height: int
    width: int
    line: int
    character: float
    title_line: int
    title_space: int


def row_heights(document: Document, sheet: Sheet, title_lines: int) -> dict[int, int]:
    """How high the rows of each table are at least, by the number of its block."""
    if not sheet.line:
        return {at: _normal(block) for at, block in enumerate(document.blocks) if isinstance(block, Table)}
    heights = {}
    least = {at: _least(block, sheet.width) for at, block in enumerate(document.blocks) if isinstance(block, Table)}
    page = _Page(sheet, title_lines)
    groups = list(_groups(document.blocks))
    for number, (at, headings, block) in enumerate(groups):
        above = sum(map(page.taken, headings))
        match block:
            case Table():
                below, headings_below, follower = groups[number + 1] if number + 1 < len(groups) else (at, [], None)
                heights[at] = page.table(block, least[at], above, headings_below, follower, least.get(below, []))
            case Chart():
                page.whole(above + round(chart_height(block)) + 2 * ABOVE)
            case Paragraph() | RunIn():
                page.whole(above + sheet.line if above else 0, above)
                page.flow(page.lines(block.text))
            case Signature():
                page.whole((2 + bool(block.date)) * sheet.line)
            case _:
                page.whole(above)
    return heights


def _groups(blocks: Sequence[Block]) -> Iterator[tuple[int, list[Heading], Block | None]]:
    """Each block that is no heading, with its number and the headings straight above it; None for those at the end."""
    headings: list[Heading] = []
    for is_heading, members in groupby(enumerate(blocks), lambda pair: isinstance(pair[1], Heading)):
        for at, block in members:
            if is_heading and isinstance(block, Heading):
                headings.append(block)
            else:
                yield at, headings, block
                headings = []
    if headings:
        yield len(blocks), headings, None


class _Page:
    """The page that is being filled."""

    def __init__(self, sheet: Sheet, title_lines: int) -> None:
        self._sheet = sheet
        self._at = title_lines * sheet.title_line + sheet.title_space

    def lines(self, text: str) -> int:
        """How many lines a paragraph takes, its first one two characters shorter."""
        return lines_taken(text, max(int(self._sheet.width / self._sheet.character), 1), 2)

    def taken(self, heading: Heading) -> int:
        """How high a heading is."""
        return self.lines(heading.text) * self._sheet.line

    def flow(self, lines: int) -> None:
        """Lines that may stand on several pages."""
        for _ in range(lines):
            self.whole(self._sheet.line)

    def whole(self, needed: int, taken: int | None = None) -> None:
        """Something that needs so much room on one page, and takes as much, or less."""
        if self._at + needed > self._sheet.height:
            self._at = 0
        self._at += needed if taken is None else taken

    def table(
        self,
        table: Table,
        least: Sequence[int],
        above: int,
        headings: Sequence[Heading],
        follower: Block | None,
        least_below: Sequence[int],
    ) -> int:
        """How high a table's rows are, which stands below headings of that height; then the table stands on the page.

        `follower` is what stands below it and below `headings`; `least` and `least_below` are what `_least` gives of
        the table and of the follower.
        """
        normal = _normal(table)
        if table.annex:
            self._at = self._sheet.title_line + self._sheet.title_space + 2 * self._sheet.line
        above += ABOVE
        if len(least) > KEEP_TOGETHER:
            self.whole(above)
            for row in least:
                self.whole(max(row, normal))
            self._at += BELOW
            return normal
        height = normal
        if normal == ROW:
            height = self._fitting(least, above, normal)
            if self._needs_a_page(headings, follower, least_below, _whole(least, height) + above + BELOW):
                height = max(height, self._fitting(least, above, HIGHEST))
        self.whole(above + _whole(least, height))
        self._at += BELOW
        return height

    def _fitting(self, least: Sequence[int], above: int, highest: int) -> int:
        """The highest rows up to `highest` with which the table stands on this page; on the next, if on this none will.

        There it has `ROW` or what fits.
        """
        lowest = LOWEST if self._at else ROW
        room = self._sheet.height - self._at - above - (self._sheet.line if self._at else 0)
        for height in range(highest, lowest - 1, -_STEP):
            if _whole(least, height) <= room:
                return height
        if not self._at:
            return ROW
        self._at = 0
        return self._fitting(least, above, highest)

    def _needs_a_page(self, headings: Sequence[Heading], block: Block | None, least: Sequence[int], taken: int) -> bool:
        """True if a table below these headings has no room on this page below what takes so much of it."""
        if not isinstance(block, Table) or len(block.rows) > KEEP_TOGETHER:
            return False
        if block.annex:
            return True
        row = min(_normal(block), DENSE_ROW)
        needed = sum(map(self.taken, headings)) + ABOVE + _whole(least, row)
        at = self._at if self._at + taken <= self._sheet.height else 0
        return at + taken + needed > self._sheet.height


def _normal(table: Table) -> int:
    """How high a table's rows are where there is nothing to be filled."""
    return DENSE_ROW if len(table.widths) >= DENSE else ROW


def _whole(least: Sequence[int], height: int) -> int:
    """How high a table is whose rows are so high at least."""
    return sum(max(row, height) + _RULE for row in least)


def _least(table: Table, room: int) -> list[int]:
    """How high each row of a table must be for the text of its cells that stand in one row."""
    dense = len(table.widths) >= DENSE
    letter, line, margin = (_DENSE_LETTER, _DENSE_LINE, DENSE_MARGIN) if dense else (_LETTER, _LINE, MARGIN)
    scale = room / sum(table.widths)

    @cache
    def longest(column: int, columns: int) -> int:
        wide = sum(table.widths[column : column + columns]) * scale - 2 * margin
        return max(int(wide / letter), 1)

    def needed(row: Sequence[tuple[int, Cell, bool]]) -> int:
        whole = [(cell.text, longest(at, cell.colspan)) for at, cell, _ in row if cell.rowspan == 1]
        return line * max((lines_taken(text, most) for text, most in whole), default=0)

    return [needed(row) for row in grid_rows(table)]


def lines_taken(text: str, longest: int, indent: int = 0) -> int:
    """How many lines of so many characters a text takes, the first one shorter by `indent`."""
    # No character is wider than one, the space beside digits included; nearly all cells of a table are that short.
    if indent + len(text) <= longest and text.isprintable():
        return 1
    return sum(
        _lines_of(part, longest, indent if not number else 0) for number, part in enumerate(printable(text).split("\n"))
    )


def _lines_of(text: str, longest: int, indent: int) -> int:
    """The lines of a text without line ends; digits and Latin letters that stand together are not broken."""
    lines, used = 1, float(indent)
    for at, piece in enumerate(_PIECES.split(text)):
        if at % 2:  # a word
            long = width(piece) + 2 * _SPACE
            if used + long > longest:
                lines, used = lines + 1, 0.0
            lines, used = lines + int((used + long) // (longest + 0.001)), (used + long) % (longest + 0.001)
        elif (over := len(piece) - max(int(longest - used), 0)) > 0:  # hanzi, which break anywhere
            lines, used = lines + -(-over // longest), float((over - 1) % longest + 1)
        else:
            used += len(piece)
    return lines
