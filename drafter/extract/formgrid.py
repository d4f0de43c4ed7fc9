"""A form's table as a grid, and what a parser found in it before it becomes a `FormTable`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal

from drafter.document import Table
from drafter.extract.formlabels import Label, label_of, table_of
from drafter.extract.formvalues import blank_like, value_like

FormKind = Literal["disclosure", "requests", "disputes"]

_WIDEST = 60


@dataclass(frozen=True, slots=True)
class GridSlot:
    """One square of the grid: the words of the cell that covers it, and which cell of the table that is."""

    text: str
    cell: int

    @property
    def label(self) -> Label | None:
        """The form's label that the words are."""
        return None if value_like(self.text) else label_of(self.text)


GridRow = tuple[GridSlot, ...]
Grid = tuple[GridRow, ...]


@dataclass(frozen=True, slots=True)
class Printed:
    """A value cell's words as printed, and the unit that its column's header prints (empty: none)."""

    text: str
    unit: str = ""


@dataclass(slots=True)
class FoundTable:
    """What one parser found of one table: values by path, rows it could not read, and the labels seen (`signs`).

    `unread` holds the rows' words with the paths of the values they would have (none: not known); `refused` are paths
    whose values speak against each other, whatever another parser reads.
    """

    kind: FormKind
    cells: dict[str, Printed] = field(default_factory=dict)
    unread: dict[str, frozenset[str]] = field(default_factory=dict)
    signs: set[str] = field(default_factory=set)
    refused: set[str] = field(default_factory=set)

    def put(self, values: dict[str, Printed], row: str) -> bool:
        """Add a row's values. False, and the row is unread, when one of them is there already and differs."""
        same = [path for path in values if path in self.cells]
        differing = any(self.cells[path].text.strip() != values[path].text.strip() for path in same)
        if differing or self.refused & values.keys():
            for path in same:
                del self.cells[path]
            self.refuse(row, values)
            return False
        self.cells |= values
        return True

    def refuse(self, row: str, paths: Iterable[str]) -> None:
        """Note a row whose values could be read in two ways."""
        refused = frozenset(paths)
        self.refused |= refused
        self.leave(row, refused)

    def leave(self, row: str, paths: Iterable[str] = ()) -> None:
        """Note a row that could not be read, and which values it would have had."""
        said = "".join(row.split())[:60]
        if said:
            self.unread[said] = self.unread.get(said, frozenset()) | frozenset(paths)


class FoundTables:
    """What one parser found of a kind of table: one below the other, the last one still open."""

    def __init__(self, kind: FormKind) -> None:
        self.all = [FoundTable(kind)]

    @property
    def last(self) -> FoundTable:
        """The table that rows are added to."""
        return self.all[-1]

    def begin_anew(self, paths: Iterable[str], signs: Iterable[str]) -> None:
        """Open the next table, whose header has these labels, where the last one has one of the values already."""
        if any(path in self.last.cells for path in paths):
            self.all.append(FoundTable(self.last.kind, signs=set(signs)))


def grid_of(table: Table) -> Grid:
    """The table's grid; a cell that spans several squares stands in each of them."""
    rows: list[GridRow] = []
    hanging: dict[int, tuple[GridSlot, int]] = {}
    cells = 0
    for printed in table.rows:
        row: list[GridSlot] = []
        for cell in printed:
            while len(row) in hanging:
                row.append(_take(hanging, len(row)))
            slot = GridSlot(cell.text, cells)
            cells += 1
            for _ in range(min(max(cell.colspan, 1), _WIDEST)):
                if cell.rowspan > 1:
                    hanging[len(row)] = (slot, cell.rowspan - 1)
                row.append(slot)
        while len(row) in hanging and len(row) < 10 * _WIDEST:
            row.append(_take(hanging, len(row)))
        rows.append(tuple(row))
    return tuple(rows)


def _take(hanging: dict[int, tuple[GridSlot, int]], column: int) -> GridSlot:
    slot, left = hanging.pop(column)
    if left > 1:
        hanging[column] = (slot, left - 1)
    return slot


def grid_of_lines(lines: Iterable[Sequence[str]]) -> Grid:
    """Lines already split into cells, as a grid without spans."""
    cells = 0
    rows: list[GridRow] = []
    for line in lines:
        rows.append(tuple(GridSlot(text, cells + i) for i, text in enumerate(line)))
        cells += len(line)
    return tuple(rows)


def distinct(row: Sequence[GridSlot]) -> list[GridSlot]:
    """The cells of a row, each once though it covers several squares."""
    return [slot for i, slot in enumerate(row) if i == 0 or slot.cell != row[i - 1].cell]


def names_in(row: Sequence[GridSlot]) -> Iterator[tuple[GridSlot, Label]]:
    """The labels in a row with their cells."""
    for slot in distinct(row):
        label = slot.label
        if label is not None:
            yield slot, label


def labels_before(slots: Sequence[GridSlot]) -> tuple[Label | None, str]:
    """The lowest label that the cells before a row's values make, and their words as printed.

    A label's number, or a piece of its words, may stand in a cell of its own.
    """
    texts: list[str] = []
    for slot in slots:
        if not blank_like(slot.text) and (not texts or texts[-1] != slot.text):
            texts.append(slot.text)
    names: tuple[str, ...] = ()
    i = 0
    while i < len(texts):
        found = next(
            (
                (end, label)
                for end in range(i + 1, len(texts) + 1)
                if (label := label_of("".join(texts[i:end]))) is not None
            ),
            None,
        )
        if found is None:
            # Words of the reporter's own may stand before a label that cannot be another's.
            lowest = label_of(texts[-1])
            sure = lowest is not None and not lowest.near and lowest.name not in ("misc", "total", "note")
            return (lowest if sure else None), "".join(texts)
        i, label = found
        if label.name != "note":
            names = (*names, *label.names)
            last = label
    return (Label(names, last.number, last.near), texts[-1]) if names else (None, "".join(texts))


def last_words(row: Sequence[GridSlot]) -> int:
    """Where the last cell stands that is no value; -1 when there is none."""
    return max((i for i, slot in enumerate(row) if not value_like(slot.text)), default=-1)


def usual_length(grid: Grid, kind: FormKind) -> int:
    """How many squares the rows of a table have, when all but stray ones have as many; else 0."""
    lengths = Counter(
        len(row) for row in grid if len(row) > 1 and any(table_of(label) == kind for _, label in names_in(row))
    )
    length, often = max(lengths.items(), key=lambda found: found[1], default=(0, 0))
    return length if often * 100 > 85 * sum(lengths.values()) else 0


def settled(row: GridRow, start: int, number: int, usual: int, exact: bool = False) -> list[str] | None:
    """The words of exactly so many value cells of a row from `start` on; None when they cannot be told.

    Cells of a merged label that a converter kept empty may stand before or behind the values. Where empty cells are
    among them, the row must have its table's `usual` length (0: its rows differ), or its rows have no others (`exact`):
    a cell more or less would shift them.
    """
    texts = [slot.text for slot in distinct(row[start:])]
    printed = [i for i, text in enumerate(texts) if text.strip()]
    if len(printed) == number and printed[-1] - printed[0] == number - 1:
        return [texts[i] for i in printed]
    if usual and len(row) != usual:
        return None
    if len(texts) == number:
        sure = usual or exact or number == 1 or not printed or (texts[0].strip() and texts[-1].strip())
        return texts if sure else None
    more = len(texts) - number
    if more < 0 or not usual:
        return None
    before, behind = not any(map(str.strip, texts[:more])), not any(map(str.strip, texts[number:]))
    if before and behind and printed:
        return None
    return texts[:number] if behind else texts[more:] if before else None


def values_of(
    row: GridRow, start: int, aligned: dict[str, str] | None, order: Sequence[str], usual: int = 0, exact: bool = False
) -> dict[str, str] | None:
    """A row's values, from `start` on, by what the header names in `order`: None when they cannot be told.

    `aligned` are the same by the grid's columns (None: these do not tell). Empty when the two differ.
    """
    texts = settled(row, start, len(order), usual, exact) if order else None
    counted = dict(zip(order, texts, strict=True)) if texts is not None else None
    if aligned is not None and counted is not None and aligned != counted:
        return {}
    return counted if aligned is None else aligned


def by_columns(row: GridRow, columns: dict[int, str], width: int) -> dict[str, str] | None:
    """The row's words under each header of a grid whose columns are known; None when the row does not fit the grid.

    It does not when a figure stands outside these columns: a span that is too short has moved the row.

    A value over several squares of one header counts once; over several it counts for each when it is 0 or blank.
    """
    if len(row) != width:
        return None
    if any(value_like(slot.text) and not blank_like(slot.text) for i, slot in enumerate(row) if i not in columns):
        return None
    found: dict[str, GridSlot] = {}
    heads_of: dict[int, set[str]] = {}
    for column, header in columns.items():
        slot = row[column]
        if header in found and found[header].text.strip() != slot.text.strip():
            return None
        found[header] = slot
        heads_of.setdefault(slot.cell, set()).add(header)
    for slot in found.values():
        if len(heads_of.get(slot.cell, ())) > 1 and not (blank_like(slot.text) or slot.text.strip() == "0"):
            return None
    return {header: slot.text for header, slot in found.items()}
