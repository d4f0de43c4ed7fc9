"""Shares and growth said in words: 近六成, 一半以上, 三分之一, 翻一番还多."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from drafter.text.numerals import read_whole

_LEAD = "将近|接近|近|大约|约|超过|超|逾|不到|不足"
_SHARE = re.compile(
    rf"(?P<lead>{_LEAD})?(?:了|达|到)*(?:(?P<tenth>[一二两三四五六七八九])成(?P<half>半)?|"
    r"(?P<of>[二两三四五])分之(?P<part>[一二三四])|一半|半数|(?P<most>过半|大半|多半)|"
    rf"(?P<twice>一倍|翻了?(?P<near>{_LEAD})?一番))(?P<more>还?多|以上|强|左右|弱)?"
)


@dataclass(frozen=True, slots=True)
class ShareInWords:
    """A share in percent: the least and the most that the words allow, and where they stand.

    `doubled` says that it is growth by as much again (翻一番).
    """

    text: str
    start: int
    end: int
    low: Decimal
    high: Decimal
    doubled: bool

    @property
    def bounds(self) -> tuple[Decimal, Decimal]:
        """What the words allow."""
        return self.low, self.high


def shares(text: str) -> Iterator[ShareInWords]:
    """The shares that a folded text says in words, in order."""
    for found in _SHARE.finditer(text) if any(mark in text for mark in "成半番倍分") else ():
        lead, more = found["lead"] or found["near"] or "", found["more"] or ""
        if found["twice"]:
            low, high = _doubled("近" in lead, "多" in more or more == "以上")
        elif found["of"]:
            low, high = _around(
                Decimal(100 * (read_whole(found["part"]) or 0)) / (read_whole(found["of"]) or 1), lead, more
            )
        else:
            value = 10 * (read_whole(found["tenth"]) or 0) + (5 if found["half"] else 0) if found["tenth"] else 50
            low, high = _around(Decimal(value), lead, "以上" if found["most"] else more)
        yield ShareInWords(found[0], *found.span(), low, high, bool(found["twice"]))


def _around(value: Decimal, lead: str, more: str) -> tuple[Decimal, Decimal]:
    if lead in ("不到", "不足"):
        return Decimal(0), value
    if lead in ("近", "将近", "接近") or more == "弱":
        return value - 9, value
    if lead in ("超过", "超", "逾") or more in ("多", "以上", "强"):
        return value, value + 15 if more == "多" else Decimal(100)
    return value - 6, value + 6


def _doubled(nearly: bool, more: bool) -> tuple[Decimal, Decimal]:
    return Decimal(80 if nearly else 99 if more else 85), Decimal(100 if nearly else 199)
