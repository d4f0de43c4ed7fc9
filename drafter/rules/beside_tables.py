"""Rules over what the prose and the tables of one report both state."""

from __future__ import annotations

from collections.abc import Iterator

from drafter import words
from drafter.extract.reading import Mention, Reading
from drafter.report import forms
from drafter.rules.doubt import said_beside
from drafter.rules.finding import Finding
from drafter.rules.stated import fits, term
from drafter.text.numerals import Number

_CELLS: dict[str, tuple[str, ...]] = {
    "requests.received": ("requests.table.new_received.total",),
    "requests.carried_in": ("requests.table.carried_in.total",),
    "requests.carried_out": ("requests.table.carried_out.total",),
    "requests.settled": ("requests.table.results_total.total",),
    "disputes.reconsideration": ("disputes.review.total",),
    "disputes.litigation": ("disputes.suit_direct.total", "disputes.suit_after_review.total"),
    "statutory.normative.issued": ("statutory.normative.issued",),
    "statutory.normative.repealed": ("statutory.normative.repealed",),
    "statutory.normative.in_force": ("statutory.normative.in_force",),
    "statutory.licensing": ("statutory.licensing",),
    "statutory.penalties": ("statutory.penalties",),
    "statutory.coercion": ("statutory.coercion",),
}
_NAMED_CELLS: dict[str, dict[str, tuple[str, ...]]] = {
    "requests.applicants": {
        name: (f"requests.table.new_received.{id}",) for id, name in forms.COLUMNS.items() if id != "org_other"
    },
    "requests.outcomes": {
        name: tuple(f"requests.table.{result.id}.total" for result in forms.RESULTS_2021 if result.group == group)
        for group, name in forms.GROUP_NAMES.items()
    },
}
"""The cells of table 2 that parts of a list in the prose speak of, by the parts' names."""


def text_matches_tables(reading: Reading) -> Iterator[Finding]:
    """TEXT-TABLE: what the prose says of a figure is what the tables say; contract, format-2021.md §8 (12, 14)."""
    for path, cells in _CELLS.items():
        value = _table_value(reading, cells)
        if value is None and path == "statutory.normative.issued":
            value = _table_value(reading, ("statutory.normative.made",))  # the form of 2019
        if value is not None:
            yield from _against(reading, path, value)
    for mention in reading.mentions:
        if not mention.table:
            continue
        for other in reading.mentions:
            if other.path != mention.path or other.table or not other.sure or fits(mention.low, other):
                continue
            if said_beside(reading, mention.low, other.quote):
                continue
            if not other.channels or other.low < mention.low:  # several channels, or years, together may be more
                yield _differs(mention.path, other, mention.low, mention.place)
                break
    yield from _lists_against(reading)


def _table_value(reading: Reading, cells: tuple[str, ...]) -> Number | None:
    """The sum of some cells; None when one is not there or two tables differ in it."""
    added: Number = 0
    for path in cells:
        values = {value for table in reading.tables if (value := table.value(path)) is not None}
        if len(values) != 1:
            return None
        added += values.pop()
    return added


def _against(reading: Reading, path: str, value: Number) -> Iterator[Finding]:
    """The first place where the prose states a fact otherwise than the tables."""
    for mention in reading.mentions:
        if mention.path == path and mention.sure and not mention.table and not fits(value, mention):
            if said_beside(reading, value, mention.quote):
                continue
            yield _differs(path, mention, value, "")
            return


def _differs(path: str, mention: Mention, value: Number, where: str) -> Finding:
    message = words.text_differs_from_table(term(path), words.shown_bounds(mention), value, where)
    return Finding("TEXT-TABLE", "error", message, (path,), mention.place, mention.quote)


def _lists_against(reading: Reading) -> Iterator[Finding]:
    """Applicants named in the prose against the columns of the row 本年新收, results against their groups' rows."""
    for found in reading.lists:
        cells = _NAMED_CELLS.get(found.path, {})
        for part in found.parts:
            value = _table_value(reading, cells[part.name]) if part.name in cells else None
            if value is not None and value != part.count:
                message = words.text_differs_from_table(part.name, str(part.count), value, "")
                yield Finding("TEXT-TABLE", "error", message, ("requests.table",), found.place, found.quote)
