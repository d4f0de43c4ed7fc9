"""Table 3 of the national forms (政府信息公开行政复议、行政诉讼情况)."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby, product

from drafter.extract.formgrid import Grid, GridRow, GridSlot, distinct, names_in
from drafter.extract.formrows import Form, FoundTable, Header
from drafter.report.formlabels import DISPUTE_GROUPS, OUTCOMES, Label
from drafter.report.forms import DISPUTES
from drafter.report.formvalues import blank_like, value_like

_NAMES = frozenset((*DISPUTE_GROUPS, *OUTCOMES))


class DisputesForm(Form):
    """Table 3: one row of values, a row a group, or a row a value.

    Keys and ids of rows are group and outcome, either of which may be missing: review.total, review., .total.
    """

    kind = "disputes"
    first_row = "disputes.review."

    def is_header(self, row: GridRow) -> bool:
        if any(value_like(slot.text) and not blank_like(slot.text) for slot in row):
            return False
        return any(label.name in _NAMES for _, label in names_in(row))

    def header(self, rows: Sequence[GridRow], counted: bool) -> Header:
        labels = [
            label
            for row in rows
            for _, alike in groupby(row, key=lambda slot: slot.text)
            if (label := next(alike).label) is not None
        ]
        width = max(map(len, rows), default=0)
        squares = {column: key for column in range(0 if counted else width) if (key := _key_above(rows, column)) != "."}
        lowest = [slot.label.name for slot in distinct(rows[-1]) if slot.label is not None] if rows else []
        # Each column has its outcome in the lowest row; the rows above may repeat what spans several.
        whole = lowest == list(OUTCOMES) * len(DISPUTES)
        order = [".".join(key) for key in product(DISPUTES, OUTCOMES)] if whole else _order(labels)
        return Header(squares, order, width, frozenset(label.name for label in labels))

    def header_in_run(self, labels: Sequence[Label | None]) -> tuple[int, int]:
        names = [label.name if label else "" for label in labels]
        begin = max((at + 1 for at, name in enumerate(names) if name not in _NAMES), default=0)
        outcomes = sum(name in OUTCOMES for name in names[begin:])
        if not outcomes:  # a group's row, below a header that came before
            return max(begin, len(names) - 1), max(begin, len(names) - 1)
        return begin, len(names) - (outcomes == 1 and names[-1] in OUTCOMES)

    def row_of(self, label: Label | None, before: str) -> str | None:
        """The group and the outcome that a label names; a row may be headed by neither."""
        if label is None:
            return "."
        group = _group(label)
        return f"{group if group in DISPUTES else ''}.{label.name if label.name in OUTCOMES else ''}"

    def paths(self, row: str, keys: Sequence[str]) -> list[str]:
        row_group, row_outcome = row.split(".")
        keyed = [key.split(".") for key in keys]
        found = [(row_group or group, outcome or row_outcome) for group, outcome in keyed]
        groups, outcomes = dict.fromkeys(group for group, _ in found), dict.fromkeys(outcome for _, outcome in found)
        whole = set(outcomes) == set(OUTCOMES) or set(outcomes) == {row_outcome} != {""}
        if not whole or not set(groups) <= set(DISPUTES) or set(found) != set(product(groups, outcomes)):
            return []
        return [f"disputes.{group}.{outcome}" for group, outcome in found]

    def paths_of_row(self, row: str) -> list[str]:
        return []

    def read(self, grid: Grid, counted: bool = False) -> list[FoundTable]:
        return super().read(_mended(grid), counted)


def _group(label: Label) -> str:
    """The group that a label names, the lower one of two; empty when it names none."""
    return next((name for name in reversed(label.names) if name in DISPUTE_GROUPS), "")


def _key_above(rows: Sequence[GridRow], column: int) -> str:
    """The group and the outcome that the header names above a square; either may be empty."""
    group = outcome = ""
    for row in rows:
        label = row[column].label if column < len(row) else None
        if label is not None:
            named = _group(label)
            group = named if named and not (named == "suits" and group) else group
            outcome = label.name if label.name in OUTCOMES else outcome
    return f"{group}.{outcome}"


def _order(labels: Sequence[Label]) -> list[str]:
    """The keys of the values that follow a run of labels; none when the run is not that of a form's header.

    The run may be the form's three header rows one after the other, or those of one of its halves.
    """
    outcomes = [label for label in labels if label.name in OUTCOMES]
    groups = list(dict.fromkeys(label.name for label in labels if label.name in DISPUTES)) or [""]
    if groups != [""] and groups != [group for group in DISPUTES if group in groups]:
        return []
    if not outcomes:
        return [f"{group}." for group in groups if group]
    if [label.name for label in outcomes] != list(OUTCOMES) * len(groups):
        return []
    return [".".join(key) for key in product(groups, OUTCOMES)]


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
