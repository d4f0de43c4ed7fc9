"""Chinese numerals, written and read: 21 → 二十一, 二十一 → 21.

The only reader and the only writer of them. What is read is exact or not read: 两三, 七八十, 十几 and 三百多 say
about how many there are, and no number.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TypeGuard

Number = int | Decimal
"""A figure: an int where it is whole."""

DIGITS = "零一二三四五六七八九"
CAPITALS = "零壹贰叁肆伍陆柒捌玖"
"""The digits on money and in law, which no stroke can turn into others; their places are 拾, 佰 and 仟."""

_PLACES = (("亿", 10**8), ("万", 10**4), ("千", 1000), ("百", 100), ("十", 10))
_ONES = {sign: value for signs in (DIGITS[1:], "123456789") for value, sign in enumerate(signs, 1)}
_ALIKE = str.maketrans(
    {
        **dict(zip("０１２３４５６７８９．－＋", "0123456789.-+", strict=True)),
        **dict(zip(CAPITALS[1:], DIGITS[1:], strict=True)),
        **dict(zip("〇○拾佰仟萬億兩貳參陸", "零零十百千万亿两二三六", strict=True)),
        **{"廿": "二十", "卅": "三十", "卌": "四十"},
    }
)
_ARABIC = re.compile(r"(?P<digits>\d+(?:\.\d+)?)(?P<place>[百千万亿]?)", re.ASCII)
_WITH_DECIMALS = re.compile(rf"(?P<whole>[^点]+)点(?P<decimals>[{DIGITS}]{{1,12}})(?P<place>[万亿]?)")
_MOST_DIGITS = 8
_NEIGHBOURS = "一二|一两|二三|两三|三四|三五|四五|五六|六七|七八|八九"
_ROUGH = re.compile(
    rf"(?=.*[{DIGITS[1:]}两十百千万亿几数\d])[{DIGITS}两十百千万亿几数余多来好大约近成上超过逾左右以下内\d.]+"
)
_ABOUT = re.compile(f"[几数余多来约近成上超逾]|左右|以[下内]|{_NEIGHBOURS}")


def whole(value: Decimal) -> Number:
    """The figure, an int where it is whole."""
    return int(value) if value == value.to_integral_value() else value


def is_figure(value: object) -> TypeGuard[int | float | Decimal]:
    """True if a value is a number, and neither true nor false."""
    return isinstance(value, int | float | Decimal) and not isinstance(value, bool)


def plain_number(value: Number) -> int | float:
    """The figure as TOML and JSON hold it: an int where it is whole."""
    value = whole(Decimal(value))
    return value if isinstance(value, int) else float(value)


# ------------------------------------------------------------------ writing


def chinese(number: int, *, capital: bool = False) -> str:
    """The number as it is spoken (12: 十二, 103: 一百零三), or in capitals (12: 壹拾贰).

    From 0 to 99,999,999; others as digits.
    """
    if not 0 < number < 10**8:
        return DIGITS[0] if number == 0 else str(number)
    above, below = divmod(number, 10**4)
    said = _below_ten_thousand(above) + "万" if above else ""
    if below:
        said += ("零" if above and below < 1000 else "") + _below_ten_thousand(below)
    if capital:
        return said.translate(str.maketrans(DIGITS + "十百千", CAPITALS + "拾佰仟"))
    return said.removeprefix("一") if said.startswith("一十") else said


def _below_ten_thousand(number: int) -> str:
    said, gap = "", False
    for name, place in (*_PLACES[2:], ("", 1)):
        digit = number // place % 10
        if digit:
            said += ("零" if gap and said else "") + DIGITS[digit] + name
        gap = not digit
    return said


def digit_by_digit(number: int, zero: str = "〇") -> str:
    """The number's digits one by one, as in years: 2025 is 二〇二五; `zero` is how 0 is written."""
    return "".join(DIGITS[int(digit)] for digit in str(number)).replace(DIGITS[0], zero)


def heading_number(level: int, number: int) -> str:
    """A heading's number as GB/T 9704-2012 7.3.3 prints it: 一、 （一） 1. （1）."""
    match level:
        case 1:
            return f"{chinese(number)}、"
        case 2:
            return f"（{chinese(number)}）"
        case 3:
            return f"{number}."
        case _:
            return f"（{number}）"


# ------------------------------------------------------------------ reading


def read_number(text: str) -> Decimal | None:
    """The number that a text says and nothing else: 一百零五, 三千五, 壹佰贰拾, 二〇二五, 1.2万, 3千, -8, 三点五万.

    None when it says none, or only about how many (两三, 七八十, 十几, 三百多).
    """
    said = text.translate(_ALIKE)
    if said[:1] in ("负", "-", "+"):
        number = _unsigned(said[1:])
        return number if number is None or said[0] == "+" else -number
    return _unsigned(said)


def read_whole(text: str) -> int | None:
    """The whole number, zero or more, that a text says; None when it says none, or only about how many."""
    number = read_number(text)
    return int(number) if number is not None and number >= 0 and isinstance(whole(number), int) else None


def read_digits(text: str) -> int | None:
    """The number whose digits stand one by one (一二 is 12, as some lists are numbered); None when others do."""
    said = text.translate(_ALIKE)
    return _joined(said) if _is_digit_by_digit(said) else None


def is_approximate(text: str) -> bool:
    """True if a text says about how many: 两三, 七八十, 十几, 数十, 几百, 上百, 约三百, 十余, 三百多."""
    said = text.translate(_ALIKE)
    return _unsigned(said) is None and bool(_ROUGH.fullmatch(said) and _ABOUT.search(said))


def _unsigned(said: str) -> Decimal | None:
    if found := _ARABIC.fullmatch(said):
        return Decimal(found["digits"]) * _place(found["place"])
    if found := _WITH_DECIMALS.fullmatch(said):
        whole = _whole(found["whole"])
        return None if whole is None else Decimal(f"{whole}.{_digits(found['decimals'])}") * _place(found["place"])
    whole = _whole(said)
    return None if whole is None else Decimal(whole)


def _place(name: str) -> int:
    return dict(_PLACES).get(name, 1)


def _whole(said: str) -> int | None:
    if said == DIGITS[0]:
        return 0
    if _is_digit_by_digit(said):
        # 三五 is about four and 二三四 about three; what has a 0 or counts up nowhere can only be digits.
        exact = DIGITS[0] in said or (len(said) > 2 and said not in DIGITS)
        return _joined(said) if exact and said[0] != DIGITS[0] else None
    return _counted(said, _PLACES)


def _is_digit_by_digit(said: str) -> bool:
    return 2 <= len(said) <= 12 and set(said) <= set(DIGITS)


def _in_arabic(said: str) -> bool:
    return said.isascii() and said.isdecimal() and len(said) <= _MOST_DIGITS


def _joined(said: str) -> int:
    return int(_digits(said))


def _digits(said: str) -> str:
    return "".join(str(DIGITS.index(sign)) for sign in said)


def _counted(said: str, places: tuple[tuple[str, int], ...]) -> int | None:
    """A number above 0 of digits and these places, the largest first; None when it is not built like one."""
    for at, (name, place) in enumerate(places):
        before, found, after = said.partition(name)
        if found:
            times = _times(before, place, places[at + 1 :])
            rest = _rest(after, place, places[at + 1 :])
            return None if not times or rest is None else times * place + rest
    if said == "两":
        return 2
    return int(said) or None if _in_arabic(said) else _ONES.get(said)


def _times(before: str, place: int, below: tuple[tuple[str, int], ...]) -> int | None:
    """How many of a place there are: 三 of 三千, 十二 of 十二万, 1 of 十五."""
    if place > 1000:
        cut_short = before[-2:-1] in ("百", "千", "万") and before[-1] in _ONES
        return None if cut_short else _counted(before, below)  # 二百五, but 二百五十万
    if place == 10:
        return _ONES.get(before) if before else 1
    return 2 if before == "两" else _ONES.get(before)


def _rest(after: str, place: int, below: tuple[tuple[str, int], ...]) -> int | None:
    """What stands after a place: 五 of 三千五 is 500, 零五 is 5, 五十 is 50; None when it cannot stand there."""
    if not after:
        return 0
    if after in _ONES:
        return _ONES[after] * place // 10
    if _in_arabic(after):
        return int(after) if len(after) == len(str(place)) - 1 else None  # 1万2345; 3万50 may be meant either way
    if after[0] == DIGITS[0]:
        # 十万零一千 is said as well as 十万一千; 一千零三百 is a slip.
        rest, limit = _counted(after[1:], below), place if place > 1000 else place // 10
        return rest if rest and rest < limit else None
    rest = _counted(after, below)
    return rest if rest and rest < place and after != "两" else None
