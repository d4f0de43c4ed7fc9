"""Table 3 of the national forms (政府信息公开行政复议、行政诉讼情况) in a grid or in a stream of cells."""

from __future__ import annotations

from collections.abc import Sequence

from drafter.extract.formgrid import (
    FoundTable,
    FoundTables,
    Grid,
    GridRow,
    GridSlot,
    Printed,
    by_columns,
    distinct,
    labels_before,
    last_words,
    names_in,
    values_of,
)
from drafter.extract.formlabels import DISPUTE_GROUPS, OUTCOMES, Label, table_of
from drafter.extract.formvalues import blank_like, value_like
from drafter.report.forms import DISPUTES

_NAMES = frozenset((*DISPUTE_GROUPS, *OUTCOMES))


def _group(label: Label) -> str | None:
    """The group that a label names, the lower one of two; None when it names none."""
    return next((name for name in reversed(label.names) if name in DISPUTE_GROUPS), None)


def _path(group: str, outcome: str) -> str:
    return f"disputes.{group}.{outcome}"


# ------------------------------------------------------------------ grid


def header_of_disputes(labels: Sequence[Label | None]) -> tuple[int, int]:
    """Where the header begins and ends in a run of labels; see `formstream.rows_of`."""
    names = [label.name if label else "" for label in labels]
    begin = max((at + 1 for at, name in enumerate(names) if name not in _NAMES), default=0)
    outcomes = sum(name in OUTCOMES for name in names[begin:])
    if not outcomes:  # a group's row, below a header that came before
        return max(begin, len(names) - 1), max(begin, len(names) - 1)
    return begin, len(names) - (outcomes == 1 and names[-1] in OUTCOMES)


def disputes_in_grid(grid: Grid, counted: bool = False) -> list[FoundTable]:
    """Every table 3 in the grid, one below the other, with one row of values, a row a group, or a row a value.

    `counted`: its rows have no columns, and empty cells count.
    """
    tables = FoundTables("disputes")
    header: list[GridRow] = []
    blank: GridRow | None = None
    open_header = False

    def take(row: GridRow) -> None:
        values, words = _by_row(row, header, counted)
        if values is None:
            values = _by_columns(row, header, counted)
        if not values:
            if values is not None:
                tables.last.refused |= {_path(group, outcome) for group in DISPUTES for outcome in OUTCOMES}
            if _figures(row):
                tables.last.leave(words)
            return
        tables.begin_anew(values, tables.last.signs)
        tables.last.put({path: Printed(text) for path, text in values.items()}, words)

    for row in _mended(grid):
        named = [label for _, label in names_in(row)]
        if any(table_of(label) not in ("disputes", "") for label in named):
            header, open_header = [], False
        elif any(label.name in _NAMES for label in named) and not _figures(row) and not _is_blank_row(row, header):
            header = [*header, row] if open_header else [row]
            open_header = True
            tables.last.signs.update(label.name for label in named)
        elif not any(slot.text.strip() for slot in row):
            # An empty row may only keep others apart; it counts when no other has values.
            blank = row if header else None
        elif header and any(value_like(slot.text) for slot in row):
            open_header = False
            take(row)
    if header and blank is not None and not tables.last.cells:
        take(blank)
    return tables.all


def _mended(grid: Grid) -> Grid:
    """The grid with labels that broke over two rows (结果 above 维持) put together in the upper one."""
    rows: list[GridRow] = []
    for row in grid:
        whole = _together(rows[-1], row) if rows else None
        if whole is None:
            rows.append(row)
        else:
            rows[-1] = whole
    return tuple(rows)


def _together(upper: GridRow, lower: GridRow) -> GridRow | None:
    """The upper row with the lower one's pieces behind those that lack them, in order; None when they do not fit."""
    pieces = [slot.text for slot in lower if slot.text.strip()]
    said = [(i, slot.label) for i, slot in enumerate(upper) if slot.text.strip()]
    broken = [i for i, label in said if label is None or label.name == "misc"]
    if not pieces or len(pieces) != len(broken) or any(value_like(piece) for piece in pieces):
        return None
    made = {i: GridSlot(upper[i].text + piece, upper[i].cell) for i, piece in zip(broken, pieces, strict=True)}
    if any(slot.label is None or slot.label.name not in OUTCOMES for slot in made.values()):
        return None
    return tuple(made.get(i, slot) for i, slot in enumerate(upper))


def _figures(row: GridRow) -> bool:
    return any(value_like(slot.text) and not blank_like(slot.text) for slot in row)


def _is_blank_row(row: GridRow, header: Sequence[GridRow]) -> bool:
    """True if a row below the header names one group and holds nothing else: a group whose cells are all blank."""
    if not any(label.name == "total" for above in header for _, label in names_in(above)):
        return False
    label, _ = labels_before(row[: last_words(row) + 1])
    return (
        label is not None and _group(label) in DISPUTES and len(distinct(row[last_words(row) + 1 :])) == len(OUTCOMES)
    )


def _columns(header: Sequence[GridRow]) -> tuple[dict[int, tuple[str, str]], int]:
    """The group and the outcome that the header names above each square (either may be empty), and its width."""
    width = max((len(row) for row in header), default=0)
    found: dict[int, tuple[str, str]] = {}
    for column in range(width):
        group = outcome = ""
        for row in header:
            label = row[column].label if column < len(row) else None
            if label is None:
                continue
            named = _group(label)
            if named is not None and not (named == "suits" and group):
                group = named
            if label.name in OUTCOMES:
                outcome = label.name
        found[column] = (group, outcome)
    return found, width


def _by_columns(row: GridRow, header: Sequence[GridRow], counted: bool) -> dict[str, str] | None:
    """The values of a row that holds all groups, or those of one of two tables: None when they cannot be told.

    Empty when they are told in two ways.
    """
    columns, width = _columns(header)
    paths = {column: _path(*key) for column, key in columns.items() if key[0] in DISPUTES and key[1]}
    groups = list(dict.fromkeys(key[0] for key in columns.values() if key[0] in DISPUTES and key[1]))
    whole = len(set(paths.values())) == len(OUTCOMES) * len(groups) and all(
        key[0] != "suits" for key in columns.values() if key[1]
    )
    aligned = None
    if paths and whole and not counted and last_words(row) < min(paths):
        aligned = by_columns(row, paths, width)
        if aligned is not None and not all(value_like(text) for text in aligned.values()):
            aligned = None
    return values_of(row, last_words(row) + 1, aligned, _order(header) or (), exact=counted)


def _order(header: Sequence[GridRow]) -> list[str] | None:
    """The paths that the header names in reading order, when its cells stand as in the form; else None."""
    last = [slot.label.name for slot in distinct(header[-1]) if slot.label is not None] if header else []
    if last == list(OUTCOMES) * len(DISPUTES):
        # Each column has its outcome in the lowest row; the rows above may repeat what spans several.
        return [_path(group, outcome) for group in DISPUTES for outcome in OUTCOMES]
    said: list[Label] = []
    for row in header:
        cells: list[GridSlot] = distinct(row)
        said += [
            label
            for i, slot in enumerate(cells)
            if (label := slot.label) is not None and (i == 0 or cells[i - 1].text != slot.text)
        ]
    return paths_of(said)


def paths_of(labels: Sequence[Label]) -> list[str] | None:
    """The paths of the values that follow a run of labels; None when the run is not that of a form's header.

    The run may be the form's three header rows one after the other, those of one of its halves, or a label a column.
    """
    both = [(group, label.name) for label in labels if (group := _group(label)) and label.name in OUTCOMES]
    if both and len(both) == sum(label.name in OUTCOMES for label in labels):
        paths = [_path(group, outcome) for group, outcome in both if group in DISPUTES]
        return paths if len(paths) == len(both) and len(set(paths)) == len(paths) else None
    outcomes = [label.name for label in labels if label.name in OUTCOMES]
    groups = list(dict.fromkeys(label.name for label in labels if label.name in DISPUTES))
    right = [group for group in DISPUTES if group in groups]
    if not groups or groups != right or outcomes != list(OUTCOMES) * len(groups):
        return None
    return [_path(group, outcome) for group in groups for outcome in OUTCOMES]


def _by_row(row: GridRow, header: Sequence[GridRow], counted: bool) -> tuple[dict[str, str] | None, str]:
    """The values of a row that is headed by a group, or by an outcome below groups; and its label's words."""
    last = last_words(row)
    label, words = labels_before(row[: last + 1])
    if label is None or last < 0:
        return None, words
    columns, width = _columns(header)
    named = [name for above in header for _, name in names_in(above)]
    group = _group(label)
    order: list[str] = []
    if group in DISPUTES and label.name == group:
        keys = {column: _path(group, key[1]) for column, key in columns.items() if key[1] and column > last}
        if [name.name for name in named if name.name in OUTCOMES] == list(OUTCOMES):
            order = [_path(group, outcome) for outcome in OUTCOMES]
    elif label.name in OUTCOMES:
        keys = {
            column: _path(key[0], label.name)
            for column, key in columns.items()
            if key[0] in DISPUTES and not key[1] and column > last
        }
        above = next((_group(name) for name in reversed((*named, label)) if _group(name) in DISPUTES), None)
        if counted and above:
            order = [_path(above, label.name)]
    else:
        return None, words
    known = not counted and len(set(keys.values())) in (3, len(OUTCOMES))
    return values_of(row, last + 1, by_columns(row, keys, width) if known else None, order, exact=counted), words
