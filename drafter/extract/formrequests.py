"""Table 2 of the national forms (收到和处理政府信息公开申请情况) in a grid or in a stream of cells."""

from __future__ import annotations

from collections.abc import Sequence

from drafter.extract.formgrid import (
    FoundTable,
    FoundTables,
    Grid,
    GridRow,
    Printed,
    by_columns,
    distinct,
    labels_before,
    last_words,
    names_in,
    usual_length,
    values_of,
)
from drafter.extract.formlabels import COLUMNS, GROUPS, HEADERS_OF_REQUESTS, ROWS, Label, table_of
from drafter.extract.formvalues import blank_like, number, value_like
from drafter.report import forms

_LEAVES = frozenset(ROWS) - {"other", "other_misc", "results_total"}
_OTHER_ROWS = frozenset({"other_no_correction", "other_unpaid", "other_misc"})


def row_of(label: Label | None, before: str, parents: tuple[str, ...] = ()) -> str | None:
    """The id of the row of table 2 that a label heads, or the group's; None when it heads none.

    `before` is the row above: 其他 is a row only below 其他处理 and its rows.
    """
    if label is None:
        return None
    name = label.name
    if name == "misc":
        below = "other" in (*label.names[:-1], *parents, before) or before in _OTHER_ROWS - {"other_misc"}
        return "other_misc" if below else None
    if name == "total":
        return "results_total" if set(label.names[:-1]) <= {"results"} and label.number not in ("3", "六") else None
    return name if name in ROWS or name in GROUPS else None


def _is_header(row: GridRow) -> bool:
    """True if the row belongs to the table's header: it names applicants, and no value stands in it."""
    names = [label.name for _, label in names_in(row)]
    if not HEADERS_OF_REQUESTS.intersection(names):
        return False
    return not any(label.name in _LEAVES for _, label in names_in(row))


def in_order(names: Sequence[str]) -> bool:
    """True if the applicants in a header stand in the form's order (总计 may stand between 自然人 and the rest)."""
    applicants = [name for name in names if name in COLUMNS and name != "total"]
    # A header repeated on the next page names them all again.
    once = list(dict.fromkeys(applicants))
    right = once == [name for name in COLUMNS if name in once]
    return right and ("total" not in names or "natural" not in names or names.index("total") > names.index("natural"))


def _column_name(label: Label) -> str:
    return "org_other" if label.name == "misc" else label.name


def _columns(header: Sequence[GridRow]) -> tuple[dict[int, str], int]:
    """Which square of the grid holds which column by the table's header, and the header's width; empty: not told."""
    width = max((len(row) for row in header), default=0)
    lowest: dict[int, str] = {}
    for row in header:
        for column, slot in enumerate(row):
            label = slot.label
            if label is None or label.name in ("org", "applicants", "balance", "note"):
                continue
            name = _column_name(label)
            if lowest.get(column, name) != name:
                return {}, 0
            lowest[column] = name
    if set(lowest.values()) - {"subtotal"} != set(COLUMNS):
        return {}, 0
    return lowest, width


def header_of_requests(labels: Sequence[Label | None]) -> tuple[int, int]:
    """Where the header begins and ends in a run of labels; see `formstream.rows_of`."""
    heads = [at for at, label in enumerate(labels) if label and _is_head(label)]
    begin, end = (heads[0], heads[-1] + 1) if heads else (0, 0)
    named = [_column_name(label) for label in labels[begin:end] if label]
    while end < len(labels) and (label := labels[end]) and not label.number:
        name = _column_name(label)
        if name not in ("org_other", "total") or name in named:
            break
        named.append(name)
        end += 1
    return begin, end


def _is_head(label: Label) -> bool:
    return label.name in HEADERS_OF_REQUESTS or "org" in label.names


def requests_in_grid(grid: Grid, counted: bool = False) -> list[FoundTable]:
    """Every table 2 in the grid, one below the other; `counted`: its rows have no columns, and empty cells count."""
    tables = FoundTables("requests")
    columns: dict[int, str] = {}
    width, ordered, usual = 0, True, 0 if counted else usual_length(grid, "requests")
    exact = counted or _exact(grid)
    header: list[GridRow] = []
    before = ""
    elsewhere = False
    for row in grid:
        if _is_header(row):
            header.append(row)
            continue
        if header:
            columns, width = ({}, 0) if counted else _columns(header)
            named = [_column_name(label) for above in header for _, label in names_in(above)]
            ordered = bool(columns) or in_order(named)
            tables.last.signs.update(named)
            header = []
        part = tables.last
        label, words, values = _body(row, columns, width, usual, exact)
        id = row_of(label, before)
        kinds = {table_of(label) for _, label in names_in(row)} - {""}
        elsewhere = bool(kinds - {"requests"}) or (elsewhere and not kinds)
        if counted and elsewhere:
            continue
        if not ordered or values == {} or (values and _shifted([values[column] for column in COLUMNS])):
            # A header that came out of its order tells nothing; the grid may still tell the columns.
            part.refused |= set() if counted and not ordered else set(_paths(id or ""))
            values = None
        if id == "new_received":
            tables.begin_anew(_paths(id), part.signs)
            part = tables.last
        if id is None:
            if values and not kinds - {"requests"} and not _aside(words):
                part.leave(words)
            continue
        before = id
        part.signs.add(id)
        if id not in ROWS or values is None:
            # A group's label may have a row to itself; figures of its own it has none.
            alone = id not in ROWS or id == "other"
            if not alone or any(value_like(slot.text) and not blank_like(slot.text) for slot in row):
                part.leave(words, _paths(id))
            continue
        part.put(dict(zip(_paths(id), map(Printed, (values[column] for column in COLUMNS)), strict=True)), words)
    return [_cleaned(part) for part in tables.all]


def _paths(row: str) -> list[str]:
    return [f"requests.table.{row}.{column}" for column in COLUMNS]


def _aside(words: str) -> bool:
    return not words or words.startswith(("注", "备注", "说明", "(", "（"))


def _shifted(texts: Sequence[str]) -> bool:
    """True if the total stands before its column: a cell of the row is lost."""
    counts = [number(text) for text in texts if text.strip()]
    if texts[-1].strip() or len(counts) < 2 or any(count is None for count in counts):
        return False
    *parts, total = (count for count in counts if count is not None)
    return total > 0 and sum(parts) == total


def _exact(grid: Grid) -> bool:
    """True if behind their labels all rows but stray ones have as many cells as there are columns."""
    counts = [
        len(distinct(row[last_words(row) + 1 :]))
        for row in grid
        if any(label.name in _LEAVES for _, label in names_in(row)) and not value_like(row[0].text)
    ]
    return len(counts) >= 8 and counts.count(len(COLUMNS)) * 100 >= 92 * len(counts)


def _body(
    row: GridRow, columns: dict[int, str], width: int, usual: int, exact: bool
) -> tuple[Label | None, str, dict[str, str] | None]:
    """A row's label, its words, and its values by column: None when they cannot be told, empty if in two ways."""
    first, last = min(columns, default=0), last_words(row)
    aligned = None
    if columns and len(row) == width and all(slot.label is None for slot in row[first:]):
        aligned = by_columns(row, columns, width)
        if aligned is not None and sum(map(value_like, aligned.values())) < len(aligned) - 1:
            aligned = None
    label, words = labels_before(row[: last + 1 if aligned is None else first])
    order = list(dict.fromkeys(columns[column] for column in sorted(columns))) or list(COLUMNS)
    return label, words, values_of(row, last + 1, aligned, order if last >= 0 else (), usual, exact)


def _cleaned(part: FoundTable) -> FoundTable:
    """The part without the 2019 form's single row 其他处理 when the 2021 form's rows below it are there."""
    if part.signs & _OTHER_ROWS:
        own = [path for path in part.cells if path.startswith("requests.table.other.")]
        if any(not blank_like(part.cells[path].text) for path in own):
            part.leave(forms.GROUPS["other"], own)
        for path in own:
            del part.cells[path]
    return part
