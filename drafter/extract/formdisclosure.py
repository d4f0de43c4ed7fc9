"""Table 1 of the national forms (主动公开政府信息情况)."""

from __future__ import annotations

from collections.abc import Sequence

from drafter.extract.formgrid import GridRow, names_in
from drafter.extract.formrows import Form, Header
from drafter.report.formlabels import Label
from drafter.text.folding import squeezed

_STOCKS = ("issued", "repealed", "in_force", "made", "disclosed", "public_total")
_MATTERS = ("last_year", "change", "decisions")

PATHS: dict[str, dict[str, str]] = {
    "rules": {header: f"statutory.rules.{header}" for header in _STOCKS},
    "normative": {header: f"statutory.normative.{header}" for header in _STOCKS},
    **{
        row: {
            "last_year": f"statutory.matters.{row}.last_year",
            "change": f"statutory.matters.{row}.change",
            "decisions": f"statutory.{row}",
        }
        for row in ("licensing", "services", "penalties", "coercion")
    },
    "fees": {
        "last_year": "statutory.matters.fees.last_year",
        "change": "statutory.matters.fees.change",
        "charged": "statutory.fees_wan",
    },
    "procurement": {"projects": "statutory.procurement.projects", "purchase": "statutory.procurement.amount_wan"},
}
"""The facts' paths by row and header; under another header a row has no value."""

_MATTER_HEADS = (_MATTERS, ("decisions",))
_HEADS_OF: dict[str, tuple[tuple[str, ...], ...]] = {
    "rules": (_STOCKS[:3], _STOCKS[3:]),
    "normative": (_STOCKS[:3], _STOCKS[3:]),
    **dict.fromkeys(("licensing", "services", "penalties", "coercion"), _MATTER_HEADS),
    "fees": (_MATTERS[:2], _MATTERS, ("charged",)),
    "procurement": (("projects", "purchase"),),
}
"""The headers that may stand above a row: among others, a header is missing, and no value's place is sure."""

_TRIPLES = (_STOCKS[:3], _STOCKS[3:], _MATTERS)
_HEADERS = frozenset((*_STOCKS, "new", *_MATTERS, "charged", "projects", "purchase"))

SIGNS_2021 = frozenset({"issued", "repealed", "in_force", "charged"})
SIGNS_2019 = frozenset(
    {"made", "disclosed", "public_total", "last_year", "change", "projects", "purchase", "services", "procurement"}
)


class DisclosureForm(Form):
    """Table 1: each block of rows has headers of its own."""

    kind = "disclosure"
    first_row = "statutory.rules."

    def is_header(self, row: GridRow) -> bool:
        names = {label.name for _, label in names_in(row)}
        return bool(names & _HEADERS) and not names & PATHS.keys()

    def header(self, rows: Sequence[GridRow], counted: bool) -> Header:
        """The lowest row's headers; a converter's copies of a merged one, side by side, are one header."""
        if not rows:
            return Header()
        said: list[tuple[str, str]] = []
        cells: list[list[int]] = []
        row = rows[-1]
        for column, slot in enumerate(row):
            label = slot.label
            name = label.name if label is not None and label.name in _HEADERS else ""
            if not slot.text.strip() or (label is not None and not name):
                continue
            again = column > 0 and bool(said) and column - 1 in cells[-1] and said[-1] == (name, slot.text)
            if again and (slot.cell == row[column - 1].cell or name != "new"):
                cells[-1].append(column)
            else:
                said.append((name, slot.text))
                cells.append([column])
        names = _with_unclear([name for name, _ in said])
        squares = {column: name for name, columns in zip(names, cells, strict=True) for column in columns if name}
        first = (column for column in squares if column == 0 or row[column].cell != row[column - 1].cell)
        order = [squares[column] for column in first] if all(names) else []
        units = {name: _unit(text) for name, (_, text) in zip(names, said, strict=True)}
        return Header({} if counted else squares, order, len(row), frozenset(names), units)

    def header_in_run(self, labels: Sequence[Label | None]) -> tuple[int, int]:
        names = [label.name if label else "" for label in labels]
        end = max((at + 1 for at, name in enumerate(names) if name in _HEADERS), default=0)
        begin = max((at + 1 for at, name in enumerate(names[:end]) if name in ("content", "caption")), default=0)
        # Words without figures before a row may be a header: which value is whose cannot be told.
        while end < len(names) - 1 and not names[end]:
            end += 1
        return begin, end

    def row_of(self, label: Label | None, before: str) -> str | None:
        if label is None or _HEADERS.intersection(label.names):
            return None
        return label.name if label.name in PATHS else None

    def paths(self, row: str, keys: Sequence[str]) -> list[str]:
        if tuple(dict.fromkeys(keys)) not in _HEADS_OF[row]:
            return []
        return [PATHS[row].get(key, "") for key in keys]

    def paths_of_row(self, row: str) -> list[str]:
        return list(PATHS[row].values())


def _with_unclear(names: list[str]) -> list[str]:
    """The names of headers in order, an unknown one (empty) told by its two neighbours."""
    for triple in _TRIPLES:
        known = [name for name in names if name in triple]
        fits = len(names) == 3 and all(a in (b, "", "new") for a, b in zip(names, triple, strict=True))
        if fits and (len(known) == 2 or (len(known) == 1 and names.count("new") == 2)):
            return list(triple)
    return names


def _unit(words: str) -> str:
    said = squeezed(words)
    return "万元" if "万元" in said else "元" if "元)" in said or "单位:元" in said else ""
