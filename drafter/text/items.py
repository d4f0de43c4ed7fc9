"""What an item of a list begins with, as parts of patterns: 一是 第一， 其一， 一要, or a number: 一、 （一） 1. ①."""

from __future__ import annotations

import re

_HANZI = "一二三四五六七八九十"
_N = f"[{_HANZI}]"

NUMBER = (
    rf"(?:[（(]\s?[{_HANZI}\d]{{1,3}}\s?[）)][、.．]?"
    rf"|{_N}{{1,3}}[、.．](?!{_N}{{1,2}}(?:季度|级|类|线|月|、|把手))"
    r"|\d{1,2}\s?[、.．)）](?!\d)"
    r"|[①-⑳⑴-⒛㈠-㈩])"
)
"""A number; 一、二季度, 三、四级 and 1.5万 do not begin with one."""

POINT = (
    rf"(?:第?{_N}{{1,2}}是(?!非|{_N}(?:[，。、]|{_N}是))(?:要(?!求|素|点))?"
    rf"|第{_N}{{1,3}}[，,、：:](?!{_N}|\d)|其{_N}[，,、：:是]"
    rf"|{_N}{{1,2}}要(?![素点求闻件害道]))"
)
"""Words that count the points of a sentence: 一是, 第一，, 其一，, 一要."""

MARK = f"(?:{NUMBER}|{POINT})"

_MARK = re.compile(rf"(?P<number>{NUMBER})|{POINT}")


def mark_end(text: str) -> int:
    """Where the mark of an item ends that the text begins with; 0 where there is none."""
    found = _MARK.match(text)
    return found.end() if found else 0


def without_mark(text: str) -> str:
    """The text without the marks of an item that it begins with; a text that is all marks stays."""
    rest = text.lstrip()
    while end := mark_end(rest):
        rest = rest[end:].lstrip()
    return rest or text


def begins_point(text: str, at: int = 0) -> bool:
    """True if words that count a point begin here: 一是, 第一，."""
    found = _MARK.match(text, at)
    return found is not None and found["number"] is None
