"""The numbers a word processor makes by itself: counted as it counts them, printed as it prints them.

Such a number is nowhere in the text, only the list a paragraph belongs to and the level it has there (ISO 29500-1,
17.9). A rule looks at heading numbers, so a report that is numbered this way must show them.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from drafter.text.numerals import chinese, digit_by_digit

LEVELS = 9
_WIDE = str.maketrans("0123456789", "０１２３４５６７８９")


@dataclass(slots=True)
class ListLevel:
    """One level of a list: the kind of numeral, the text around it (“%1、”), where it starts, when it starts again."""

    kind: str = "decimal"
    text: str = ""
    start: int = 1
    restart: int | None = None
    legal: bool = False
    style: str = ""


@dataclass(slots=True)
class Numbering:
    """The lists of a document. `number` counts on each time it is called, in the order of the paragraphs."""

    lists: dict[str, dict[int, ListLevel]] = field(default_factory=dict)  # by abstract list
    abstract: dict[str, str] = field(default_factory=dict)  # by list: its abstract list
    overrides: dict[str, dict[int, ListLevel]] = field(default_factory=dict)
    starts: dict[str, dict[int, int]] = field(default_factory=dict)
    _counts: dict[str, list[int | None]] = field(default_factory=dict)
    _begun: set[tuple[str, int]] = field(default_factory=set)

    def level_of_style(self, number_id: str, style: str) -> int:
        """The level that a list keeps for a paragraph style; 0 when it keeps none."""
        levels = self.lists.get(self.abstract.get(number_id, ""), {})
        return next((at for at, level in levels.items() if level.style == style), 0)

    def number(self, number_id: str, at: int) -> str:
        """The number that the next paragraph of a list's level shows; empty for bullets and unknown lists."""
        abstract = self.abstract.get(number_id)
        levels = self.lists.get(abstract or "")
        if not abstract or not levels or not 0 <= at < LEVELS:
            return ""
        own = {**levels, **self.overrides.get(number_id, {})}
        counts = self._counts.setdefault(abstract, [None] * LEVELS)
        start = self.starts.get(number_id, {}).get(at)
        if start is not None and (number_id, at) not in self._begun:
            counts[at] = None
        else:
            start = own.get(at, ListLevel()).start
        self._begun.add((number_id, at))
        counts[at] = start if counts[at] is None else (counts[at] or 0) + 1
        for above in range(at):
            if counts[above] is None:
                counts[above] = own.get(above, ListLevel()).start
        for below in range(at + 1, LEVELS):
            restart = own.get(below, ListLevel()).restart
            if restart is None or (restart and at < restart):
                counts[below] = None
        level = own.get(at, ListLevel())
        if level.kind in ("bullet", "none") and "%" not in level.text:
            return ""
        return re.sub(r"%([1-9])", lambda found: _shown(int(found[1]) - 1, counts, own, level.legal), level.text)


def _shown(at: int, counts: list[int | None], own: dict[int, ListLevel], legal: bool) -> str:
    level = own.get(at, ListLevel())
    count = counts[at]
    return numeral("decimal" if legal else level.kind, level.start if count is None else count)


def read_numbering(root: Any, w: str) -> Numbering:
    """The lists in a numbering part; `w` is the namespace in braces."""
    known = Numbering()
    linked: dict[str, str] = {}  # a style that defines a list, and its abstract list
    links: dict[str, str] = {}
    for one in root.iterfind(f"{w}abstractNum"):
        name = one.get(f"{w}abstractNumId") or ""
        known.lists[name] = dict(_level(level, w) for level in one.iterfind(f"{w}lvl"))
        if (style := _value(one, f"{w}styleLink", w)) is not None:
            linked[style] = name
        if (style := _value(one, f"{w}numStyleLink", w)) is not None:
            links[name] = style
    for name, style in links.items():
        if not known.lists[name] and style in linked:
            known.lists[name] = known.lists[linked[style]]
    for one in root.iterfind(f"{w}num"):
        name = one.get(f"{w}numId") or ""
        known.abstract[name] = _value(one, f"{w}abstractNumId", w) or ""
        for over in one.iterfind(f"{w}lvlOverride"):
            at = _integer(over.get(f"{w}ilvl"), 0)
            if (start := _value(over, f"{w}startOverride", w)) is not None:
                known.starts.setdefault(name, {})[at] = _integer(start, 1)
            for level in over.iterfind(f"{w}lvl"):
                known.overrides.setdefault(name, {})[at] = _level(level, w)[1]
    return known


def _level(one: Any, w: str) -> tuple[int, ListLevel]:
    kinds = [found.get(f"{w}val") or "decimal" for found in one.iter(f"{w}numFmt")]
    restart = _value(one, f"{w}lvlRestart", w)
    legal = one.find(f"{w}isLgl")
    return _integer(one.get(f"{w}ilvl"), 0), ListLevel(
        kinds[-1] if kinds else "decimal",
        _value(one, f"{w}lvlText", w) or "",
        _integer(_value(one, f"{w}start", w), 1),
        None if restart is None else _integer(restart, 0),
        legal is not None and legal.get(f"{w}val") not in ("0", "false", "off"),
        _value(one, f"{w}pStyle", w) or "",
    )


def _value(parent: Any, name: str, w: str) -> str | None:
    found = parent.find(name)
    return None if found is None else found.get(f"{w}val")


def _integer(text: str | None, otherwise: int) -> int:
    return int(text) if text and len(text) <= 7 and text.removeprefix("-").isdecimal() else otherwise


# ------------------------------------------------------------------ numerals


def numeral(kind: str, value: int) -> str:
    """A number in a kind of numeral (17.18.59); digits for kinds that no Chinese report uses."""
    return _KINDS.get(kind, str)(value)


def _row(first: int, last: int) -> Callable[[int], str]:
    """Signs that stand in a row in Unicode: ①, ⑴, ⒈."""
    return lambda value: chr(first + value - 1) if 1 <= value <= last else str(value)


def _of(signs: str) -> Callable[[int], str]:
    return lambda value: signs[(value - 1) % len(signs)] if value > 0 else str(value)


def _letters(first: str) -> Callable[[int], str]:
    """a to z, then aa, bb."""
    return lambda value: chr(ord(first) + (value - 1) % 26) * ((value - 1) // 26 + 1) if 0 < value < 780 else str(value)


def _roman(value: int) -> str:
    if not 0 < value < 4000:
        return str(value)
    said = ""
    for number, sign in zip(
        (1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1),
        ("M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"),
        strict=True,
    ):
        said += sign * (value // number)
        value %= number
    return said


def _counting(value: int) -> str:
    return chinese(value) if value else "〇"


def _capitals(value: int) -> str:
    return chinese(value, capital=True)


def _digits(value: int) -> str:
    return digit_by_digit(max(value, 0))


_circled = _row(0x2460, 20)
_KINDS: dict[str, Callable[[int], str]] = {
    "none": lambda value: "",
    "bullet": lambda value: "",
    **dict.fromkeys(
        ("chineseCounting", "taiwaneseCounting"),
        lambda value: _counting(value) if value < 100 else digit_by_digit(value, "○"),
    ),
    **dict.fromkeys(
        (
            "chineseCountingThousand",
            "taiwaneseCountingThousand",
            "japaneseCounting",
            "koreanCounting",
            "japaneseDigitalTenThousand",
        ),
        _counting,
    ),
    **dict.fromkeys(("ideographDigital", "taiwaneseDigital", "koreanDigital2"), _digits),
    **dict.fromkeys(("chineseLegalSimplified", "ideographLegalTraditional", "japaneseLegal"), _capitals),
    "ideographTraditional": _of("甲乙丙丁戊己庚辛壬癸"),
    "ideographZodiac": _of("子丑寅卯辰巳午未申酉戌亥"),
    "ideographEnclosedCircle": _row(0x3280, 10),
    **dict.fromkeys(("decimalEnclosedCircle", "decimalEnclosedCircleChinese"), _circled),
    "decimalEnclosedParen": _row(0x2474, 20),
    "decimalEnclosedFullstop": _row(0x2488, 20),
    **dict.fromkeys(("decimalFullWidth", "decimalFullWidth2"), lambda value: str(max(value, 0)).translate(_WIDE)),
    "decimalZero": lambda value: f"{value:02d}",
    "upperRoman": _roman,
    "lowerRoman": lambda value: _roman(value).lower(),
    "upperLetter": _letters("A"),
    "lowerLetter": _letters("a"),
}
