"""A form's table as a grid: its squares, and the labels in a row of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from drafter.document import Table
from drafter.report.formlabels import Label, label_of
from drafter.report.formvalues import blank_like, value_like

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
