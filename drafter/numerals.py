"""Chinese numerals for headings and enumerations: 1 → 一, 21 → 二十一."""

from __future__ import annotations

_ONES: list[str] = ["", *"一二三四五六七八九"]


def chinese(number: int) -> str:
    """The number in Chinese numerals; from 1 to 99, others as digits.

    Headings need it at every render, and importing cn2an for it would take longer than rendering.
    """
    if not 1 <= number <= 99:
        return str(number)
    tens, ones = divmod(number, 10)
    return ("" if tens == 0 else "十" if tens == 1 else _ONES[tens] + "十") + _ONES[ones]


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
