"""What the rules make once and not before it is wanted: patterns, and views of the report at hand.

A rule's pattern takes longer to compile than to search a whole report with. So patterns are kept as strings, and
words without which one cannot match are looked for first.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cache, lru_cache, wraps
from typing import TypeVar

from drafter.extract.reading import Reading
from drafter.text.search import has_any

Alternative = tuple[str, str]
"""Words divided by | of which one stands in whatever the pattern matches (none: it may match anything), the pattern."""

_View = TypeVar("_View")


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """A pattern of this package, compiled when it is first asked for; not for patterns that name a unit or a year."""
    return re.compile(pattern)


@lru_cache(maxsize=256)
def _joined(patterns: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(patterns))


def possible(alternatives: Iterable[Alternative], text: str) -> re.Pattern[str] | None:
    """One pattern of those alternatives that can match somewhere in a text, in their order; None when none can."""
    patterns = tuple(pattern for marks, pattern in alternatives if not marks or has_any(text, marks))
    return _joined(patterns) if patterns else None


def of_report(view: Callable[[Reading], _View]) -> Callable[[Reading], _View]:
    """Make a view of a report once: the one of the report asked for last is kept, and of no other.

    The rules all look at one report and then all at the next.
    """
    kept: list[tuple[Reading, _View]] = []

    @wraps(view)
    def seen(reading: Reading) -> _View:
        if not kept or kept[0][0] is not reading:
            kept[:] = [(reading, view(reading))]
        return kept[0][1]

    return seen
