"""Table 2 of the national forms (收到和处理政府信息公开申请情况)."""

from __future__ import annotations

from collections.abc import Sequence

from drafter.extract.formgrid import Grid, GridRow, distinct, last_words, names_in
from drafter.extract.formrows import Form, FoundTable, Header
from drafter.report import forms
from drafter.report.formlabels import COLUMNS, GROUPS, HEADERS_OF_REQUESTS, ROWS, Label
from drafter.report.formvalues import value_like

_LEAVES = frozenset(ROWS) - {"other", "other_misc", "results_total"}
_OTHER_ROWS = frozenset({"other_no_correction", "other_unpaid", "other_misc"})


class RequestsForm(Form):
    """Table 2: its header is three rows, and its rows stand below groups."""

    kind = "requests"
    first_row = "requests.table.new_received."

    def is_header(self, row: GridRow) -> bool:
        names = {label.name for _, label in names_in(row)}
        return bool(names & HEADERS_OF_REQUESTS) and not names & _LEAVES

    def header(self, rows: Sequence[GridRow], counted: bool) -> Header:
        """The lowest label above each square; where they are not the form's, their order if it is."""
        if not rows:
            return Header(order=COLUMNS)
        names = [_column_name(label) for row in rows for _, label in names_in(row)]
        lowest = _lowest(rows)
        if not counted and set(lowest.values()) - {"subtotal"} == set(COLUMNS):
            order = list(dict.fromkeys(lowest.values()))
            return Header(lowest, order, max(map(len, rows)), frozenset(names))
        return Header(order=COLUMNS if _in_order(names) else (), names=frozenset(names))

    def header_in_run(self, labels: Sequence[Label | None]) -> tuple[int, int]:
        heads = [label is not None and bool({label.name, *label.names[:1]} & HEADERS_OF_REQUESTS) for label in labels]
        begin, end = (heads.index(True), len(heads) - heads[::-1].index(True)) if any(heads) else (0, 0)
        named = [_column_name(label) for label in labels[begin:end] if label]
        while end < len(labels) and (label := labels[end]) and not label.number:
            name = _column_name(label)
            if name not in ("org_other", "total") or name in named:
                break
            named.append(name)
            end += 1
        return begin, end

    def row_of(self, label: Label | None, before: str) -> str | None:
        """The id of a row or of a group; 其他 is a row only below 其他处理 and its rows."""
        if label is None:
            return None
        above = label.names[:-1]
        if label.name == "misc":
            return "other_misc" if "other" in (*above, before) or before in _OTHER_ROWS - {"other_misc"} else None
        if label.name == "total":
            return "results_total" if set(above) <= {"results"} and label.number not in ("3", "六") else None
        return label.name if label.name in ROWS or label.name in GROUPS else None

    def paths(self, row: str, keys: Sequence[str]) -> list[str]:
        if row not in ROWS:
            return []
        return ["" if key == "subtotal" else f"requests.table.{row}.{key}" for key in keys]

    def paths_of_row(self, row: str) -> list[str]:
        return [f"requests.table.{row}.{column}" for column in COLUMNS]

    def may_be_empty(self, row: str) -> bool:
        return row in GROUPS

    def as_many_values(self, grid: Grid) -> bool:
        counts = [
            len(distinct(row[last_words(row) + 1 :]))
            for row in grid
            if any(label.name in _LEAVES for _, label in names_in(row)) and not value_like(row[0].text)
        ]
        return len(counts) >= 8 and counts.count(len(COLUMNS)) * 100 >= 92 * len(counts)

    def read(self, grid: Grid, counted: bool = False) -> list[FoundTable]:
        """The tables without the 2019 form's single row 其他处理 where the 2021 form's rows below it are there."""
        tables = super().read(grid, counted)
        for found in tables:
            own = [path for path in found.cells if path.startswith("requests.table.other.")]
            if own and found.signs & _OTHER_ROWS:
                found.leave(forms.GROUPS["other"], own)
                for path in own:
                    del found.cells[path]
        return tables


def _in_order(names: Sequence[str]) -> bool:
    """True if the applicants in a header stand in the form's order (总计 may stand between 自然人 and the rest)."""
    applicants = [name for name in names if name in COLUMNS and name != "total"]
    # A header repeated on the next page names them all again.
    once = list(dict.fromkeys(applicants))
    right = once == [name for name in COLUMNS if name in once]
    return right and ("total" not in names or "natural" not in names or names.index("total") > names.index("natural"))


def _column_name(label: Label) -> str:
    return "org_other" if label.name == "misc" else label.name


def _lowest(rows: Sequence[GridRow]) -> dict[int, str]:
    """The lowest column's label above each square; none when two stand above one."""
    found: dict[int, str] = {}
    for row in rows:
        for column, slot in enumerate(row):
            label = slot.label
            if label is not None and label.name not in ("org", "applicants", "balance", "note"):
                name = _column_name(label)
                if found.setdefault(column, name) != name:
                    return {}
    return dict(sorted(found.items()))
