"""When a contradiction between figures is in doubt: another figure of the same sentence would make it true.

A clerk's sentence holds figures of several things (累计受理57件，其中2013年受理12件); which of them is meant may be
read wrongly here, and a false alarm is as bad as a miss.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from drafter.extract.reading import Reading
from drafter.extract.statements import Statement
from drafter.extract.sums import figures_of
from drafter.text.numerals import Number

_NO_COUNT = ("%", "个百分点", "元", "万元", "分", "年", "月", "日", "天", "号")


def _counts(reading: Reading, quote: str) -> list[Statement]:
    """The exact counts that a sentence states, in order; percentages and money are none."""
    return [one for one in figures_of(reading.stated_in(quote)) if one.exact and one.unit not in _NO_COUNT]


def said_beside(reading: Reading, value: Number, quote: str) -> bool:
    """True if a sentence states a count itself.

    Counts below ten stand in any sentence, and tell nothing unless they are said to be the sum (合计7件).
    """
    return any(one.low == value and (value >= 10 or "sum" in one.bound) for one in _counts(reading, quote))


def fits_another(reading: Reading, fits: Callable[[Decimal], bool], quote: str) -> bool:
    """True if something holds for any count of a sentence."""
    return any(fits(Decimal(one.low)) for one in _counts(reading, quote))
