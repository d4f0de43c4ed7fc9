"""Tables of a page, from the lines they are ruled with: each cell where it stands, whatever the order of drawing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from drafter.document import Cell
from drafter.readers.formats.pdf_lines import lines_of
from drafter.readers.formats.pdf_page import Glyph, Page, Rule
from drafter.readers.lines import spans

_NEAR = 3.0  # points, what lies nearer is the same edge
_MOST_RULES = 1000  # lines of a page, their pieces put together; a page of a form's table has some hundred
_MOST_CELLS = 4000


@dataclass(slots=True)
class Box:
    """A cell: its first row and column, the row and column after its last ones, and its words."""

    row: int
    column: int
    below: int
    right: int
    text: str


@dataclass(slots=True)
class Ruled:
    """A table as ruled: the edges of its columns from the left and of its rows from the top, and its cells."""

    columns: list[float]
    rows: list[float]
    boxes: list[Box]

    @property
    def top(self) -> float:
        """Where it begins on the page."""
        return self.rows[0]

    @property
    def height(self) -> int:
        """How many rows it has."""
        return len(self.rows) - 1

    def is_chart(self) -> bool:
        """True if these are the lines of a chart: few cells say anything, nor do those at the top and the left."""
        labels = [box for box in self.boxes if box.row == 0 or box.column == 0]
        return all(3 * sum(1 for box in boxes if box.text) < len(boxes) for boxes in (labels, self.boxes))

    def row(self, number: int) -> list[Box]:
        """The cells that begin in a row."""
        return [box for box in self.boxes if box.row == number]

    def cells(self) -> list[list[Cell]]:
        """The cells by rows, each listed where it begins."""
        return [
            [Cell(spans(box.text), box.right - box.column, box.below - box.row) for box in self.row(number)]
            for number in range(self.height)
        ]


def tables_of(page: Page) -> tuple[list[Ruled], list[Glyph]]:
    """The page's tables from the top, and the characters that stand in none of them."""
    rest = page.glyphs
    found: list[Ruled] = []
    across, down = _joined(page.across), _joined(page.down)
    if len(across) + len(down) > _MOST_RULES:
        return found, rest
    for lying, standing in _networks(across, down):
        columns, rows = edges_of(rule.at for rule in standing), edges_of(rule.at for rule in lying)[::-1]
        if len(columns) < 3 or len(rows) < 2 or len(columns) * len(rows) > _MOST_CELLS:
            continue  # a frame, or what is underlined
        inside = [one for one in rest if columns[0] <= _middle(one) <= columns[-1] and rows[-1] <= one.y <= rows[0]]
        if inside:
            found.append(Ruled(columns, rows, _boxes(columns, rows, lying, standing, inside)))
            taken = set(map(id, inside))
            rest = [one for one in rest if id(one) not in taken]
    return sorted(found, key=lambda table: -table.top), rest


def _joined(rules: Sequence[Rule]) -> list[Rule]:
    """The lines with their pieces put together, and with those taken for one that lie on one another."""
    found: list[Rule] = []
    groups: list[list[Rule]] = []
    for rule in sorted(rules):
        if groups and rule.at - groups[-1][0].at <= _NEAR:
            groups[-1].append(rule)
        else:
            groups.append([rule])
    for group in groups:
        at = sum(rule.at for rule in group) / len(group)
        start, end = 0.0, -1.0
        for rule in sorted(group, key=lambda one: one.start):
            if end < start:
                start, end = rule.start, rule.end
            elif rule.start <= end + _NEAR:
                end = max(end, rule.end)
            else:
                found.append(Rule(at, start, end))
                start, end = rule.start, rule.end
        found.append(Rule(at, start, end))
    return [rule for rule in found if rule.end - rule.start > _NEAR]


def _networks(across: list[Rule], down: list[Rule]) -> Iterator[tuple[list[Rule], list[Rule]]]:
    """The lines by what they are joined to: each a table, a frame, or a line by itself."""
    left = list(down)
    waiting = list(across)
    while waiting:
        lying, standing = [waiting.pop()], list[Rule]()
        open_: list[tuple[Rule, bool]] = [(lying[0], True)]
        while open_:
            rule, lies = open_.pop()
            others = left if lies else waiting
            met = [other for other in others if _meet(rule, other)]
            for other in met:
                others.remove(other)
            (standing if lies else lying).extend(met)
            open_ += [(other, not lies) for other in met]
        if standing:
            yield lying, standing


def _meet(one: Rule, other: Rule) -> bool:
    """True if a line and one that stands on it touch."""
    return other.start - _NEAR <= one.at <= other.end + _NEAR and one.start - _NEAR <= other.at <= one.end + _NEAR


def edges_of(places: Iterable[float]) -> list[float]:
    """The places in order, those that are nearly the same taken once."""
    found: list[float] = []
    for place in sorted(places):
        if not found or place - found[-1] > _NEAR:
            found.append(place)
    return found


def _boxes(
    columns: list[float], rows: list[float], across: list[Rule], down: list[Rule], glyphs: list[Glyph]
) -> list[Box]:
    """The cells by rows, each with the columns and rows that no line cuts it from."""
    height, width = len(rows) - 1, len(columns) - 1
    below_rows, beside_columns = _at_edges(across, rows), _at_edges(down, columns)
    inside: dict[tuple[int, int], list[Glyph]] = {}
    for glyph in glyphs:
        place = _place(rows, -1, glyph.y + glyph.size / 3), _place(columns, 1, _middle(glyph))
        inside.setdefault(place, []).append(glyph)
    taken: set[tuple[int, int]] = set()
    made: list[Box] = []
    for row in range(height):
        for column in range(width):
            if (row, column) in taken:
                continue
            right, below = column + 1, row + 1
            while right < width and not _cut(beside_columns[right], (rows[row] + rows[row + 1]) / 2):
                right += 1
            while below < height and not _cut(below_rows[below], (columns[column] + columns[column + 1]) / 2):
                below += 1
            covered = [(y, x) for y in range(row, below) for x in range(column, right)]
            if not taken.isdisjoint(covered):
                right, below, covered = column + 1, row + 1, [(row, column)]
            taken.update(covered)
            letters = [glyph for place in covered for glyph in inside.get(place, ())]
            made.append(Box(row, column, below, right, _words(letters, columns[right])))
    return made


def _place(edges: list[float], direction: int, at: float) -> int:
    """In which column or row a place lies; the outer ones take what lies outside."""
    inner = edges[1:-1]
    return sum(1 for edge in inner if direction * (at - edge) > 0)


def _at_edges(rules: list[Rule], edges: list[float]) -> list[list[Rule]]:
    """For each edge the lines that stand at it."""
    return [[rule for rule in rules if abs(rule.at - edge) <= _NEAR] for edge in edges]


def _cut(rules: list[Rule], through: float) -> bool:
    """True if one of the lines at an edge runs through that place."""
    return any(rule.start <= through <= rule.end for rule in rules)


def _words(glyphs: list[Glyph], edge: float) -> str:
    """A cell's words, a line for each of its paragraphs: one that fills the cell goes on in the next."""
    said = ""
    full = True
    for line in lines_of(glyphs):
        said += line.text if full else "\n" + line.text
        full = edge - line.right < 1.8 * line.size
    return said


def _middle(glyph: Glyph) -> float:
    return (glyph.x + glyph.right) / 2
