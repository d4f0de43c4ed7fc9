"""Charts a template may place with [图：name], drawn from the facts: one of known parts, this year beside last year."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from drafter import words
from drafter.document import Chart, Series
from drafter.report.computed import Flat
from drafter.report.values import NOT_APPLICABLE

MOST = 12
"""A chart has at most so many categories; of more the largest are shown and the others added up."""
FEWEST_COMPARED = 2
"""A chart of two years is drawn when at least so many categories are known in both."""
MEASURE = "条"


@dataclass(frozen=True, slots=True)
class ChartKind:
    """A chart: the facts it needs and how it is built; None where they are not known or show nothing.

    `elsewhere` is as of a table (`tables.TableKind`).
    """

    facts: tuple[str, ...]
    build: Callable[[Flat, dict[str, bool]], Chart | None]
    elsewhere: tuple[str, ...] = ()


Counts = dict[str, list[int | None]]
"""By category: this year's count and last year's."""


def _categories(facts: Flat, missed: dict[str, bool]) -> Chart | None:
    if facts.get("proactive.total") == 0:
        return None
    given = []
    for path in _CATEGORIES:
        value = facts.get(path)
        if value is None:
            missed.setdefault(path, False)
        if not value or value == NOT_APPLICABLE:
            return None
        given.append({part["name"]: part["count"] for part in value})
    counts: Counts = {name: [year.get(name) for year in given] for name in dict.fromkeys((*given[0], *given[1]))}
    compared = [pair for pair in counts.values() if None not in pair]
    if len(compared) < FEWEST_COMPARED or not any(map(any, compared)):
        return None
    counts = _largest(counts)
    year = int(facts["year"])
    names = words.year_name(year), words.year_name(year - 1)
    said = (words.bars_described(name, zip(names, pair, strict=True), MEASURE) for name, pair in counts.items())
    return Chart(
        words.categories_title(year, MEASURE),
        tuple(counts),
        tuple(Series(name, tuple(pair[at] for pair in counts.values())) for at, name in enumerate(names)),
        words.chart_described(said),
    )


def _largest(counts: Counts) -> Counts:
    """At most `MOST` categories in their order, the smallest added up in a last one."""
    if len(counts) <= MOST:
        return counts
    by_size = sorted(counts, key=lambda name: _size(counts[name]), reverse=True)
    kept = set(by_size[: MOST - 1])
    rest = [counts[name] for name in counts if name not in kept]
    # Not called 其他, for a report may have a category of that name.
    shown = {name: pair for name, pair in counts.items() if name in kept}
    return shown | {words.other_categories(len(rest)): [_sum(column) for column in zip(*rest, strict=True)]}


def _size(pair: list[int | None]) -> int:
    return max(count or 0 for count in pair)


def _sum(column: Any) -> int | None:
    known = [count for count in column if count is not None]
    return sum(known) if known else None


_CATEGORIES = ("proactive.categories", "proactive.last_categories")

CHARTS: dict[str, ChartKind] = {"categories": ChartKind(_CATEGORIES, _categories)}
