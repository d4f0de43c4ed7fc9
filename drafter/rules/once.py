"""What the rules make once and not before it is wanted: patterns, and views of the report at hand.

A rule's pattern takes longer to compile than to search a whole report with. So patterns are kept as strings.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache, wraps
from typing import TypeVar

from drafter.extract.reading import Reading

_View = TypeVar("_View")


@lru_cache(maxsize=512)
def compiled(pattern: str) -> re.Pattern[str]:
    """A pattern of this package, compiled when it is first asked for."""
    return re.compile(pattern)


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
