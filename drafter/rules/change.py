"""How far a figure may be from last year's before somebody should look at it again."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from drafter import words
from drafter.report import facts_by_path
from drafter.report.computed import Flat
from drafter.rules.finding import Finding
from drafter.text.numerals import is_figure

FAR = 5
"""A figure more than so many times last year's, or less than that part of it, is looked at twice."""
COMPUTED_TOTAL = "proactive.last_total/computed"
"""Stands beside a report's facts when it does not print last year's total, but how much more or fewer there are."""
COMPARED = ("count", "yuan", "wan")
PUBLISHED = {"proactive.last_total": "proactive.total", "requests.last_received": "requests.received"}
"""What this year's facts say of last year, and where last year's own facts say it."""


def far(there: int | float | Decimal, here: int | float | Decimal) -> bool:
    """Whether this year's figure is so far from last year's that somebody should look at it again.

    Nought counts as one here: from 3 to 0 is no wonder, from 208 to 0 is.
    """
    return not 1 / FAR <= float(max(here, 1)) / float(max(there, 1)) <= FAR


def not_far_from_last_year(facts: Flat, last: Flat | None) -> Iterator[Finding]:
    """CHANGE: a figure more than five times last year's, or less than a fifth of it, deserves a second look.

    The bounds are a public checker's (field/features.md: above 5 or below 0.2). It is a hint and no contradiction.
    """
    if last is None or last.get("year") != facts["year"] - 1:
        return
    for path, fact in facts_by_path().items():
        here, there = facts.get(path), last.get(path)
        if fact.kind not in COMPARED or fact.last == "none" or path in PUBLISHED:
            continue
        if is_figure(here) and is_figure(there) and far(there, here):
            then = words.earlier(last.get("year"), facts["year"])
            yield Finding("CHANGE", "notice", words.far_from_last(fact.term, then, there, here, fact.measure), (path,))


def last_years_figures_as_published(facts: Flat, last: Flat | None) -> Iterator[Finding]:
    """TEXT-TEXT: what the report calls last year's figure is what last year's report says.

    format-2021.md §8 (16): year-on-year figures that do not follow were seen in published reports.
    """
    if last is None or last.get("year") != facts["year"] - 1:
        return
    for path, source in PUBLISHED.items():
        said, was = facts.get(path), last.get(source)
        if not isinstance(said, int) or not isinstance(was, int) or said == was:
            continue
        fact = facts_by_path()[path]
        then, now = words.earlier(last["year"], facts["year"]), words.THIS_YEAR
        told = words.last_follows_otherwise if facts.get(f"{path}/computed") else words.last_said_otherwise
        message = told(fact.term, then, now, f"{said}{fact.measure}", f"{was}{fact.measure}")
        yield Finding("TEXT-TEXT", "warning", message, (fact.path,))
