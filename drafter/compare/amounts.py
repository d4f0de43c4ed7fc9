"""One figure of two years: as printed, the change, and the change in percent."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Any

from drafter import words
from drafter.report.computed import share
from drafter.report.values import APPROXIMATE
from drafter.rules.change import far

_WRITTEN = re.compile(rf"(\d+(?:\.\d+)?)(%?)({'|'.join(APPROXIMATE)})?")


@dataclass(frozen=True, slots=True)
class Amount:
    """A figure as a number; `exact` is False for 680余, `percent` tells 98.6% from 98.6."""

    value: Fraction
    exact: bool = True
    percent: bool = False


def amount(value: Any) -> Amount | None:
    """A fact's value as a number; None for what is none: absent, 不适用, other words."""
    if value is None or isinstance(value, bool):
        return None
    if isinstance(value, int | float | Decimal):
        return Amount(Fraction(str(value)))
    found = _WRITTEN.fullmatch(str(value))
    return Amount(Fraction(found[1]), not found[3], bool(found[2])) if found else None


def shown(value: Any) -> str:
    """A value as printed: numbers in digits without an exponent or trailing zeros, words as they are."""
    if isinstance(value, float | Decimal | Fraction):
        number = Decimal(value.numerator) / value.denominator if isinstance(value, Fraction) else Decimal(str(value))
        text = f"{number:f}"
        return text.rstrip("0").rstrip(".") if "." in text else text
    return str(value)


def change(last: Any, this: Any) -> str:
    """The difference as printed: +22, -5, 持平; 约+80 where a figure is approximate, — where one is no figure."""
    then, now = amount(last), amount(this)
    if then is None or now is None:
        return words.NO_RATIO
    exact = then.exact and now.exact
    more = now.value - then.value
    if not more:
        return words.STEADY if exact else words.STEADY_ROUGHLY
    # ASCII signs: the minus sign of typesetters is not in GBK, and a console would show a question mark.
    said = ("+" if more > 0 else "-") + shown(abs(more))
    said = words.points(said) if then.percent else said
    return said if exact else words.roughly(said)


def ratio(last: Any, this: Any) -> str:
    """The change in percent of last year's figure, to one decimal, half up: +9.1%, -30%, 0%.

    — where last year's is 0, where one is no figure, and between percentages, whose change is said in points.
    """
    then, now = amount(last), amount(this)
    if then is None or now is None or not then.value or then.percent:
        return words.NO_RATIO
    more = (now.value - then.value) / then.value
    said = share(abs(more.numerator), more.denominator)
    if more:
        said = ("+" if more > 0 else "-") + said
    return said if then.exact and now.exact else words.roughly(said)


def startling(last: Any, this: Any) -> bool:
    """True if the change between two exact figures is so large that it should be looked at."""
    then, now = amount(last), amount(this)
    if then is None or now is None or not (then.exact and now.exact) or then.percent:
        return False
    return far(float(then.value), float(now.value))
