"""Rules over what the prose and the tables of one report both state, and over requests where there is no table 2."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from drafter import words
from drafter.extract.clauses import clauses_of
from drafter.extract.reading import Mention, Reading
from drafter.extract.sentences import sentences_of
from drafter.extract.statements import names
from drafter.report import forms
from drafter.rules.finding import Finding
from drafter.rules.stated import agreed_figure, fits, said_beside, term
from drafter.text.numerals import Number

_CELLS: dict[str, tuple[str, ...]] = {
    "requests.received": ("requests.table.new_received.total",),
    "requests.carried_in": ("requests.table.carried_in.total",),
    "requests.carried_out": ("requests.table.carried_out.total",),
    "requests.settled": ("requests.table.results_total.total",),
    "disputes.reconsideration": ("disputes.review.total",),
    "disputes.litigation": ("disputes.suit_direct.total", "disputes.suit_after_review.total"),
    "statutory.normative.issued": ("statutory.normative.issued",),
    "statutory.normative.made": ("statutory.normative.made",),
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
        if mention.table:
            yield from _against(reading, mention.path, mention.low, mention.place)
    for found in reading.lists:
        # Applicants against the columns of the row 本年新收, results against their groups' rows.
        cells_of = _NAMED_CELLS.get(found.path, {})
        for part in found.parts:
            value = _table_value(reading, cells_of[part.name]) if part.name in cells_of else None
            if value is not None and value != part.count:
                message = words.text_differs_from_table(part.name, str(part.count), value, "")
                yield Finding("TEXT-TABLE", "error", message, ("requests.table",), found.place, found.quote)


def _table_value(reading: Reading, cells: tuple[str, ...]) -> Number | None:
    """The sum of some cells; None when one is not there or two tables differ in it."""
    added: Number = 0
    for path in cells:
        values = {value for table in reading.tables if (value := table.value(path)) is not None}
        if len(values) != 1:
            return None
        added += values.pop()
    return added


def _against(reading: Reading, path: str, value: Number, where: str = "") -> Iterator[Finding]:
    """The first place where the prose states a fact otherwise than a form or another table (that stands at `where`)."""
    for mention in reading.mentions:
        differs = mention.path == path and mention.sure and not mention.table and not fits(value, mention)
        if not differs or said_beside(reading, value, mention.quote):
            continue
        if where and mention.channels and mention.low > value:
            continue  # several channels, or years, together may be more
        message = words.text_differs_from_table(term(path), words.shown_bounds(mention), value, where)
        yield Finding("TEXT-TABLE", "error", message, (path,), mention.place, mention.quote)
        return


# ------------------------------------------------------------------ without table 2

_CARRIED = frozenset({"carry", "carried_over", "unsettled"})


def no_more_answers_than_requests(reading: Reading) -> Iterator[Finding]:
    """SUM-PARTS: what was answered and what is carried on are not more than what came and was carried in, nor fewer
    where one sentence states all four.

    Contract; where table 2 is there the rules on the table tell it, and text is held against the table.
    """
    received, carried_in = agreed_figure(reading, "requests.received"), _carried_in(reading)
    if received is None or carried_in is None or any(table.kind == "requests" for table in reading.tables):
        return
    twice = any("joined_requests" in classes for classes in _by_group(reading))
    for found in () if twice else reading.lists:
        if found.kind != "outcome" or found.complete == "unknown" or _of_others(reading, found.quote):
            continue
        counts = [part.count for part in found.parts]
        if sum(counts) > received + carried_in:
            message = words.settled_differs(words.LISTS[found.kind] + "合计", counts, sum(counts), received, carried_in)
            yield Finding("SUM-PARTS", "error", message, (found.path, "requests.received"), found.place, found.quote)
            return
    settled, on = agreed_figure(reading, "requests.settled"), agreed_figure(reading, "requests.carried_out") or 0
    if settled is None or settled + on == received + carried_in:
        return
    said = next(one for one in reading.mentions if one.path == "requests.settled" and one.exact)
    if settled + on < received + carried_in and not _all_told(reading, said):
        return
    # 答复8份 are documents, of which a request may have several.
    if not _of_others(reading, said.quote) and f"{said.low}份" not in said.quote:
        what = "办结和结转下年度的申请合计" if on else "办结的申请"
        message = words.settled_differs(what, [settled, on] if on else [settled], settled + on, received, carried_in)
        yield Finding("SUM-PARTS", "error", message, ("requests.received",), said.place, said.quote)


def _all_told(reading: Reading, settled: Mention) -> bool:
    """True if the sentence on what was settled also states what came, was carried in and is carried on."""
    told = {one.path for one in reading.mentions if one.quote == settled.quote and one.exact}
    return told >= {"requests.received", "requests.carried_in", "requests.carried_out"}


def _carried_in(reading: Reading) -> int | None:
    """How many requests came over from the year before, 0 where nothing speaks of any; None when it is not sure."""
    agreed = agreed_figure(reading, "requests.carried_in")
    if agreed is not None:
        return agreed
    spoken = any(classes & _CARRIED and "last_year" in classes for classes in _by_group(reading))
    return None if spoken or any(one.path == "requests.carried_in" for one in reading.mentions) else 0


def _by_group(reading: Reading) -> Iterator[frozenset[str]]:
    """The classes of what is said between two ； or 。; those of a date with that of its year."""
    for sentence in sentences_of(reading.passages):
        for _, group in groupby(clauses_of(sentence), key=lambda clause: clause.group):
            yield names([token for clause in group for token in clause.tokens], reading.year)


def _of_others(reading: Reading, quote: str) -> bool:
    """True if a list of answers may be of more than the year's requests, or may count one of them twice."""
    said = reading.stated_in(quote)
    whole = frozenset().union(*(one.context.whole for one in said))
    return (
        any(
            one.unit == "次" or one.scope.time in ("last", "other", "since")
            for one in said
            if "next_year" not in one.near
        )
        or bool(whole & {"cumulative", "since", "overlap"})
        or ("last_year" in whole and "carry" not in whole)
    )
