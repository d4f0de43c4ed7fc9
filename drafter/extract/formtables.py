"""The national forms' three tables in any document, whatever became of their cells on the way.

Every table and every run of lines is read twice, by its grid and as a stream of labels and values. What the two
readings do not agree on is left out: a figure in the wrong cell is worse than none.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from drafter import words
from drafter.document import Document, Table
from drafter.extract.formdisclosure import SIGNS_2019, SIGNS_2021, DisclosureForm
from drafter.extract.formdisputes import DisputesForm
from drafter.extract.formgrid import Grid, grid_of, grid_of_lines
from drafter.extract.formnames import PATHS_IN_ORDER, names
from drafter.extract.formrequests import RequestsForm
from drafter.extract.formrows import Form, FormKind, FoundTable
from drafter.extract.formstream import cells_of, rows_of
from drafter.extract.reading import FormCell, FormTable
from drafter.report.formlabels import ROWS, label_of
from drafter.report.formvalues import number, ten_thousands, value_like
from drafter.text.numerals import Number

_FORMS: tuple[Form, ...] = (DisclosureForm(), RequestsForm(), DisputesForm())


def form_tables(document: Document) -> tuple[FormTable, ...]:
    """The forms' tables in a document, in order.

    A table that goes on in another (on the next page, block by block) is one; a table that is there twice (last year's
    beside this year's) is two. Rows that could not be matched or counted are in `unread` and have no cells.
    """
    parts: list[FoundTable] = []
    for found in _parts(document):
        before = next((part for part in reversed(parts) if part.kind == found.kind), None)
        if before is not None and _goes_on(before, found):
            before.cells |= found.cells
            before.units |= found.units
            before.signs |= found.signs
            before.unread |= found.unread
        else:
            parts.append(found)
    kept = [part for part in parts if _is_form(part)]
    return tuple(_table(part, kept) for part in kept)


def _goes_on(before: FoundTable, found: FoundTable) -> bool:
    """True if a part has only rows that the one before does not have, of the same form."""
    if set(before.cells) & set(found.cells) or not found.cells:
        return False
    return not (_form(before) and _form(found) and _form(before) != _form(found))


def _is_form(part: FoundTable) -> bool:
    """True if enough of the form is there to call it so."""
    if part.kind == "requests":
        return len({path.split(".")[2] for path in part.cells}) >= 3 or len(part.signs & set(ROWS)) >= 10
    return len(part.cells) >= (5 if part.kind == "disputes" else 1)


# ------------------------------------------------------------------ blocks


def _as_grid_and_lines(table: Table) -> tuple[Grid, Sequence[Sequence[str]]]:
    """A table as a grid, and as the cells that its rows begin with."""
    if _as_lines(table):
        return grid_of_lines(line for line in table.plain_rows if len(line) > 1), table.plain_rows
    return grid_of(table), [[cell.text for cell in row] for row in table.rows]


def _as_lines(table: Table) -> bool:
    """True if a table was lines of text: its rows without spans, of any length, are what its plain rows say."""
    if len(table.rows) != len(table.plain_rows):
        return False
    for row, said in zip(table.rows, table.plain_rows, strict=True):
        kept, rest = row[: len(said)], row[len(said) :]
        if tuple(cell.text for cell in kept) != said or len(rest) > 1 or any(cell.text for cell in rest):
            return False
        if any(cell.rowspan > 1 or (cell.colspan > 1 and len(said) > 1) for cell in kept):
            return False
    return True


def _parts(document: Document) -> Iterator[FoundTable]:
    for table in (block for block in document.blocks if isinstance(block, Table)):
        grid, lines = _as_grid_and_lines(table)
        cells = cells_of(line for line in lines if any(cell.strip() for cell in line))
        labels = [cell for cell in cells if not value_like(cell)]
        if sum(label_of(cell) is not None for cell in labels) < 2:
            continue
        unknown = ["".join(cell.split()) for cell in labels if label_of(cell) is None]
        for form in _FORMS:
            in_rows = rows_of(cells, form.header_in_run)
            yield from _agreed(form.read(grid), form.read(in_rows, counted=True), unknown)


def _agreed(one: list[FoundTable], other: list[FoundTable], unknown: Sequence[str]) -> list[FoundTable]:
    """Two readings of the same cells as one: what both or only one could read; not what they read differently.

    `unknown` are the words that are no label nor a piece of one.
    """
    one, other = [part for part in one if part.cells], [part for part in other if part.cells]
    if len(one) != len(other):
        return max(one, other, key=lambda parts: sum(len(part.cells) for part in parts))
    for part, also in zip(one, other, strict=True):
        both = part.cells.keys() & also.cells.keys()
        differing = {path for path in both if part.cells[path] != also.cells[path]}
        differing |= part.refused | also.refused
        part.cells = {path: said for path, said in (also.cells | part.cells).items() if path not in differing}
        part.unread = {
            said: paths
            for said, paths in part.unread.items()
            if not paths & part.cells.keys() and (paths or any(piece in said for piece in unknown))
        }
        for path in sorted(differing & both):
            part.leave(names(path)[0])
        part.units = also.units | part.units
        part.signs |= also.signs
    return one


# ------------------------------------------------------------------ tables


def _form(part: FoundTable) -> Literal["2019", "2021", ""]:
    """The year of the form that the part's labels are of."""
    if part.kind == "disputes":
        return ""
    if part.kind == "disclosure":
        new, old = len(part.signs & SIGNS_2021), len(part.signs & SIGNS_2019)
        return "2021" if new > old else "2019" if old > new else ""
    if part.signs & {"other_no_correction", "other_unpaid", "other_misc"}:
        return "2021"
    return "2019" if any(path.startswith("requests.table.other.") for path in part.cells) else ""


def _table(part: FoundTable, all_parts: Sequence[FoundTable]) -> FormTable:
    same = [other for other in all_parts if other.kind == part.kind]
    place = words.form_table(
        part.kind, next(i for i, other in enumerate(same, 1) if other is part) if len(same) > 1 else 0
    )
    in_order = sorted(part.cells, key=PATHS_IN_ORDER.index)
    cells = (FormCell(path, part.cells[path], _value(part, path), _place(part.kind, place, path)) for path in in_order)
    return FormTable(part.kind, _form(part), tuple(cells), place, tuple(part.unread))


def _value(part: FoundTable, path: str) -> Number | None:
    said, unit = part.cells[path], part.units.get(path, "")
    if path == "statutory.fees_wan":
        # The form prints 万元. A header that says 元 may be a slip: the amount is only known when its cell says so too.
        return ten_thousands(said, "" if unit == "元" else "万元")
    return ten_thousands(said, unit) if path == "statutory.procurement.amount_wan" else number(said)


def _place(kind: FormKind, table: str, path: str) -> str:
    row, column = names(path)
    return words.form_group_cell(table, row, column) if kind == "disputes" else words.form_cell(table, row, column)
