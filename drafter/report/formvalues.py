"""What stands in a value cell of a form's table: a number as clerks write them, a blank, a place still to be filled."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from functools import lru_cache

from drafter.text.folding import squeezed
from drafter.text.numerals import Number, read_whole, whole

_BLANKS = frozenset("/\\-—–―−_无∕⁄空|") | {"", "//", "--", "---", "——", "———", "N/A", "n/a"}
_NUMBER = re.compile(
    r"(?P<sign>增加|减少|新增|增|减|[+\-−]?)(?P<digits>\d{1,3}(?:,\d{3})+|\d+)(?P<rest>\.\d+)?"
    r"(?P<unit>万元|亿元|元|万|亿)?(?:件次|人次|[件项个次宗份条篇起人家户村笔例])?(?P<note>\([^()]*\))?"
)
_MEASURES = "件项个次宗份条篇起人家户村笔例"
_LETTERS = frozenset("OoQlI|○")
_DRAFT = "【"


@lru_cache(maxsize=8192)
def blank_like(text: str) -> bool:
    """True if nothing stands in the cell: empty, “/”, “-”, “—” or 无."""
    return squeezed(text) in _BLANKS


def draft_like(text: str) -> bool:
    """True if the cell is a place still to be filled, 【待填】."""
    return squeezed(text).startswith(_DRAFT)


def letter_like(text: str) -> bool:
    """True if letters or circles stand in the cell where digits belong: O or ○ for 0, l for 1. They are no number."""
    said = squeezed(text)
    return said not in _BLANKS and _LETTERS.issuperset(said)


@lru_cache(maxsize=8192)
def value_like(text: str) -> bool:
    """True if the words can be a value and no label: a blank, a number in digits, letters for them, a place to fill.

    Chinese numerals are not (but for 零): 三 may be a piece of a label.
    """
    said = squeezed(text)
    return (
        said in _BLANKS
        or said in ("零", "〇")
        or said.startswith(_DRAFT)
        or letter_like(text)
        or _NUMBER.fullmatch(said) is not None
    )


def number(text: str) -> Number | None:
    """The number in a cell of counts; a sign is kept; None when it is none."""
    said = squeezed(text)
    found = _NUMBER.fullmatch(said)
    if found is not None:
        if _spaced_out(found["digits"]):
            return None
        value = _decimal(found)
        if found["unit"] in ("万", "亿"):
            value *= 10**4 if found["unit"] == "万" else 10**8
        elif found["unit"]:
            return None
        return whole(value)
    return read_whole(said[:-1] if said[-1:] in _MEASURES else said)


def figure_in(text: str, measures: Iterable[str]) -> Decimal | None:
    """The number in a folded cell that holds nothing else but one of these measure words behind it; else None."""
    digits = text.removesuffix(next(filter(text.endswith, measures), ""))
    whole, point, decimals = digits.partition(".")
    return Decimal(digits) if whole.isdecimal() and decimals.isdecimal() == bool(point) else None


def count_in(text: str) -> int | None:
    """The number of items in a folded cell; None when it holds something else."""
    found = figure_in(text, ("条", "件", "篇", "份", "项", "次"))
    return int(found) if found is not None and "." not in text else None


def ten_thousands(text: str, unit: str) -> Number | None:
    """An amount in 万元. `unit` is what the column's header prints (万元, 元, or empty).

    The cell's own unit goes before the header's; None when there is no number or, but for 0, no unit at all.
    """
    found = _NUMBER.fullmatch(squeezed(text))
    if found is None or _spaced_out(found["digits"]):
        return 0 if squeezed(text) in ("零", "〇") else None
    value = _decimal(found)
    said = {"万": "万元", "亿": "亿元"}.get(found["unit"] or "", found["unit"] or unit)
    if value == 0:
        return 0
    if said == "元":
        return whole(value / 10000)
    if said == "亿元":
        return whole(value * 10000)
    return whole(value) if said == "万元" else None


def _spaced_out(digits: str) -> bool:
    """True if digits are figures run together: no count begins with 0 but 0."""
    return len(digits) > 1 and digits.startswith("0")


def _decimal(found: re.Match[str]) -> Decimal:
    value = Decimal(found["digits"].replace(",", "") + (found["rest"] or ""))
    return -value if found["sign"] in ("减", "减少", "-", "−") else value
