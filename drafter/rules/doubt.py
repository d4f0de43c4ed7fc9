"""When a contradiction between figures is in doubt: another figure of the same sentence would make it true.

A clerk's sentence holds figures of several things (累计受理57件，其中2013年受理12件); which of them is meant may be
read wrongly here, and a false alarm is as bad as a miss.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from functools import lru_cache

from drafter.text.numerals import Number

_NO_COUNT = ("%", "个百分点", "元", "万元", "分", "年", "月", "日", "天", "号")


@lru_cache(maxsize=4096)
def counts_in(quote: str) -> tuple[Number, ...]:
    """The exact counts that a sentence holds, in order; percentages, money and dates are none."""
    from drafter.text.folding import folded
    from drafter.text.quantities import quantities

    return tuple(one.low for one in quantities(folded(quote)) if one.exact and one.unit not in _NO_COUNT)


def said_beside(value: Number, quote: str) -> bool:
    """Whether a sentence holds a count itself.

    Counts below ten stand in any sentence, and tell nothing unless they are said to be the sum (合计7件).
    """
    if value not in counts_in(quote):
        return False
    return value >= 10 or any(f"{word}{value}" in quote for word in ("合计", "共计", "总计", "一共"))


def fits_another(fits: Callable[[Decimal], bool], quote: str) -> bool:
    """Whether something holds for any count of a sentence."""
    return any(fits(Decimal(count)) for count in counts_in(quote))
