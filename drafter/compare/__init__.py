"""Last year and this year side by side: figures and their changes, what to check first, what text is unchanged."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from drafter import words
from drafter.compare.figures import FigureRow, rows
from drafter.compare.gone import GoneSentence, gone
from drafter.compare.sentences import Wording, wording
from drafter.compare.side import Side
from drafter.report.computed import Flat
from drafter.rules import LEVELS, Finding, check_facts, check_reading

__all__ = ["Comparison", "Side", "compare", "order"]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two years side by side.

    `then` and `now` are what the years are called: 去年 and 今年, 2022年 and 2025年, or 前一份 and 后一份. `checks` are
    what to look at before anything else, most severe first; `gone` are last year's sentences that this year's text has
    not.
    """

    last: Side
    this: Side
    then: str
    now: str
    rows: tuple[FigureRow, ...]
    checks: tuple[Finding, ...]
    wording: Wording
    gone: tuple[GoneSentence, ...] = ()

    @property
    def wrong(self) -> bool:
        """True if there is a contradiction."""
        return any(check.level == "error" for check in self.checks)


def order(last: Side, this: Side) -> tuple[Side, Side]:
    """The two sides, the earlier year first; as they came where a year is unknown."""
    swapped = last.year is not None and this.year is not None and last.year > this.year
    return (this, last) if swapped else (last, this)


def compare(last: Side, this: Side) -> Comparison:
    """This year held against last year."""
    then, now = _names(last, this)
    table = rows(last, this)
    checks = [*_contradictions(last, this), *_said_otherwise(last, this, then, now), *_startling(table, then, now)]
    checks.sort(key=lambda check: LEVELS.index(check.level))
    return Comparison(last, this, then, now, table, tuple(checks), wording(last, this), gone(last, this))


def _names(last: Side, this: Side) -> tuple[str, str]:
    if last.year is None or this.year is None or last.year == this.year:
        return words.FORMER, words.LATTER
    if this.year - last.year == 1:
        return words.THEN, words.NOW
    return f"{last.year}年", f"{this.year}年"


def _contradictions(last: Side, this: Side) -> Iterator[Finding]:
    """What does not follow from last year's figures, and what this year's figures contradict among themselves."""
    if this.year is None:
        return
    before = None if last.year is None else {**last.facts, "year": last.year}
    alone = _check(this, None)
    yield from (finding for finding in alone if finding.level == "error")
    for finding in _check(this, before):
        # What is copied is told with the words.
        if finding not in alone and finding.rule != "COPY" and finding.level != "notice":
            yield finding


def _check(side: Side, before: Flat | None) -> list[Finding]:
    return (
        check_facts(side.facts, before, changes=True) if side.reading is None else check_reading(side.reading, before)
    )


def _said_otherwise(last: Side, this: Side, then: str, now: str) -> Iterator[Finding]:
    """Figures of last year that this year's report gives to compare with, where last year's report has others."""
    if last.year is None or this.year is None or this.year - last.year != 1:
        return
    known = this.known
    parts, before = this.facts.get("proactive.last_categories"), last.facts.get("proactive.categories")
    if not (isinstance(parts, list) and isinstance(before, list)):
        return
    counts = {part["name"]: part["count"] for part in before}
    fact = known["proactive.last_categories"]
    for part in parts:
        name, said, was = part["name"], part["count"], counts.get(part["name"])
        if was is not None and was != said:
            term = words.part_of(fact.term, name)
            message = words.last_said_otherwise(term, then, now, f"{said}{fact.measure}", f"{was}{fact.measure}")
            yield Finding("TEXT-TEXT", "warning", message, (fact.path,))


def _startling(table: tuple[FigureRow, ...], then: str, now: str) -> Iterator[Finding]:
    for row in table:
        if row.look:
            message = words.far_apart(row.full, then, now, row.last, row.this, row.measure)
            yield Finding("CHANGE", "notice", message, (row.path,) if row.path else ())
