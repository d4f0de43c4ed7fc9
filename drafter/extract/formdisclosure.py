"""Table 1 of the national forms (主动公开政府信息情况) in a grid or in a stream of cells."""

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
    names_in,
    settled,
    usual_length,
)
from drafter.extract.formlabels import Label, table_of
from drafter.extract.formvalues import blank_like, value_like
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

_HEADERS = frozenset((*_STOCKS, "new", *_MATTERS, "charged", "projects", "purchase"))

SIGNS_2021 = frozenset({"issued", "repealed", "in_force", "charged"})
SIGNS_2019 = frozenset(
    {"made", "disclosed", "public_total", "last_year", "change", "projects", "purchase", "services", "procurement"}
)


_TRIPLES = (_STOCKS[:3], _STOCKS[3:], _MATTERS)


class _Headers:
    """The headers that stand above the rows now, in order, by square of the grid, and with the units they print.

    `counted`: the rows have no columns; `copies` are then the names with a converter's copies of merged headers.
    """

    def __init__(self, counted: bool) -> None:
        self.counted = counted
        self.copies: list[str] = []
        self.columns: dict[int, str] = {}
        self.units: dict[str, str] = {}
        self.names: list[str] = []
        self.width = 0
        self.whole = True

    def take(self, headers: Sequence[tuple[str, str]]) -> None:
        """Set the headers in order, each with its words; an unknown one (empty) is told by its two neighbours."""
        names = [name for name, _ in headers]
        for triple in _TRIPLES:
            known = [name for name in names if name in triple]
            if len(names) == 3 and known and all(a in (b, "", "new") for a, b in zip(names, triple, strict=True)):
                unclear = names.count("")
                if len(known) == 2 or (not unclear and names.count("new") == 2):
                    names = list(triple)
        self.names = [name for name in names if name]
        self.whole = len(self.names) == len(headers)
        self.units = {name: _unit(text) for name, (_, text) in zip(names, headers, strict=True) if name}
        self.columns = {}
        self.copies = []
        self.width = 0

    def take_row(self, row: GridRow) -> None:
        """Set the headers from a row of the grid; a converter's copies of a merged header are one header."""
        said: list[tuple[str, str]] = []
        places: list[list[int]] = []
        for column, slot in enumerate(row):
            label = slot.label
            name = label.name if label is not None and label.name in _HEADERS else ""
            if not slot.text.strip() or (label is not None and not name):
                continue
            again = column > 0 and bool(said) and column - 1 in places[-1] and said[-1] == (name, slot.text)
            if again and (slot.cell == row[column - 1].cell or name != "new"):
                places[-1].append(column)
            else:
                said.append((name, slot.text))
                places.append([column])
        self.take(said)
        if len(self.names) == len(said):
            self.columns = {column: name for name, at in zip(self.names, places, strict=True) for column in at}
        else:
            self.columns = {column: name for (name, _), at in zip(said, places, strict=True) if name for column in at}
        self.width = len(row)
        if self.counted:
            self.copies = [self.columns[column] for column in sorted(self.columns)]
            self.columns, self.width = {}, 0


def _unit(words: str) -> str:
    said = squeezed(words)
    return "万元" if "万元" in said else "元" if "元)" in said or "单位:元" in said else ""


def header_of_disclosure(labels: Sequence[Label | None]) -> tuple[int, int]:
    """Where the header begins and ends in a run of labels; see `formstream.rows_of`."""
    names = [label.name if label else "" for label in labels]
    end = max((at + 1 for at, name in enumerate(names) if name in _HEADERS), default=0)
    begin = max((at + 1 for at, name in enumerate(names[:end]) if name in ("content", "caption")), default=0)
    # Words without figures before a row may be a header: which value is whose cannot be told.
    while end < len(names) - 1 and not names[end]:
        end += 1
    return begin, end


def disclosure_in_grid(grid: Grid, counted: bool = False) -> list[FoundTable]:
    """Every table 1 in the grid, one below the other; `counted`: its rows have no columns, and empty cells count."""
    tables = FoundTables("disclosure")
    headers = _Headers(counted)
    usual = 0 if counted else usual_length(grid, "disclosure")
    for row in grid:
        named = [(slot, label) for slot, label in names_in(row) if label.name != "note"]
        names = [label.name for _, label in named]
        if any(name in _HEADERS for name in names):
            if not any(name in PATHS for name in names):
                headers.take_row(row)
                tables.last.signs.update(headers.names)
                continue
            tables.last.leave("".join(slot.text for slot in distinct(row)))
            continue
        if not names or names[-1] in ("caption", "content"):
            _stray(tables.last, headers, row)
            continue
        end = next((i for i, slot in enumerate(row) if slot.label is not None and slot.label.name in PATHS), -1)
        if end < 0:
            _stray(tables.last, headers, row)
            continue
        # In a row of the headers' own length words below a header are no label.
        first = min(headers.columns, default=0) if len(row) == headers.width else len(row)
        while end + 1 < first and not value_like(row[end + 1].text):
            end += 1
        label, words = labels_before(row[: end + 1])
        if label is None or label.name not in PATHS:
            tables.last.leave(words)
            continue
        _put(tables, label.name, words, _values(row, end, headers, usual), headers)
    return tables.all


def _stray(part: FoundTable, headers: _Headers, row: GridRow) -> None:
    """Note a row of the reporter's own: words and figures under headers."""
    words = [slot.text for slot in distinct(row) if not value_like(slot.text)]
    said = any(value_like(slot.text) for slot in row)
    if any(table_of(label) in ("requests", "disputes") for _, label in names_in(row)) or (headers.counted and not said):
        headers.take([])
        return
    if headers.names and words and any(value_like(slot.text) and not blank_like(slot.text) for slot in row):
        part.leave(words[0])


def _values(row: GridRow, end: int, headers: _Headers, usual: int) -> dict[str, str] | None:
    """The row's values by header: None when they cannot be told, empty when they are told in two ways.

    `end` is where the label's last square stands.
    """
    number = len(headers.names)
    if not number:
        return None
    first = min(headers.columns, default=0)
    aligned = None
    if headers.columns and end < first:
        aligned = by_columns(row, headers.columns, headers.width)
        outside = [slot for i, slot in enumerate(row) if i > end and i not in headers.columns]
        if any(not blank_like(slot.text) for slot in outside):
            aligned = None
    after = row[end + 1 :]
    # Where merged headers stand in each of their squares, so do values: a shorter row has lost some.
    lost = len(headers.columns) > number and len(row) < headers.width
    order = headers.copies if len(headers.copies) > number else headers.names
    texts = settled(row, end + 1, len(order), usual, headers.counted) if headers.whole and not lost else None
    found = dict(zip(order, texts, strict=True)) if texts is not None else None
    if found is None and headers.whole and number == 1 and after and len({slot.text.strip() for slot in after}) == 1:
        found = {headers.names[0]: after[0].text}
    if found is not None and any(found[name] != text for name, text in zip(order, texts or (), strict=False)):
        found = None
    if aligned is not None and found is not None and aligned != found:
        return {}
    return aligned if aligned is not None else found


def _put(tables: FoundTables, row: str, words: str, values: dict[str, str] | None, headers: _Headers) -> None:
    """Add a row; where it is there already, with other values, it opens the next table."""
    paths = PATHS[row]
    if not values or tuple(headers.names) not in _HEADS_OF[row]:
        tables.last.signs.add(row)
        (tables.last.refuse if values == {} else tables.last.leave)(words, paths.values())
        return
    if any(header not in paths and not blank_like(text) for header, text in values.items()):
        tables.last.leave(words)
    found = {
        paths[header]: Printed(text, headers.units.get(header, ""))
        for header, text in values.items()
        if header in paths
    }
    if row == "rules":
        tables.begin_anew(found, headers.names)
    tables.last.signs.add(row)
    tables.last.put(found, words)
