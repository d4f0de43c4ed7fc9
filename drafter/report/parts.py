"""Named counts as people type and paste them: 文件121，动态623 · 政策文件 21条；财政 8条 · two columns of a sheet."""

from __future__ import annotations

import re

from drafter import words
from drafter.report.values import COUNT_MEASURES, BadValue, read_count, read_text
from drafter.text.folding import half_width
from drafter.text.numerals import is_approximate, read_number

_APART = re.compile(r"[、,;。]+")
_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")
_UNIT = "|".join(sorted(COUNT_MEASURES, key=len, reverse=True))
_PART = re.compile(
    rf"(?P<name>.*?[^\d.:(])(?P<mark>:?)\(?(?P<count>\d[\d.]*[万千百]?|[零〇一二三四五六七八九十百千万两廿卅]+)(?:{_UNIT})?\)?"
)
_TOTALS = ("合计", "总计", "小计", "总数")
_LETTER = r"[^\W\da-zA-Z_]"  # a class of all hanzi takes ten times as long to compile
_TWO_IN_ONE = re.compile(
    rf"(?P<first>\D*{_LETTER}\d+(?:[条件篇]|(?={_LETTER})(?![年月日号届期级万千百])))(?P<rest>.*\D)"
)
"""A name that holds a figure with something behind it: a mark between two parts was forgotten."""


def read_parts(value: object) -> list[tuple[str, int]]:
    """Named counts, from a text or a list of {name, count}; no name stands twice."""
    if isinstance(value, str):
        value = _parts_in(value)
        if not value:
            raise BadValue(words.EMPTY_TEXT)
    if not isinstance(value, list):
        raise BadValue(words.not_parts(value))
    parts: dict[str, int] = {}
    for item in value:
        if isinstance(item, tuple) and len(item) == 2:
            item = {"name": item[0], "count": item[1]}
        if not isinstance(item, dict) or set(item) != {"name", "count"}:
            raise BadValue(words.not_parts(item))
        name = read_text(item["name"])
        if name in parts:
            raise BadValue(words.twice(name))
        parts[name] = read_count(item["count"])
    return list(parts.items())


def _parts_in(text: str) -> list[dict[str, object]]:
    """Each part's name, and its count as typed; raises `BadValue` for a piece that is no name with a count."""
    found: list[dict[str, object]] = []
    for piece in _APART.split(_THOUSANDS.sub("", half_width(text))):
        # Within a piece a blank, a tab or a line's end may part names from counts, and counts from names.
        begun = ""
        for token in piece.split():
            begun = "" if not found and _is_heading(begun + token) else begun + token
            if part := _part(begun):
                found.append(part)
                begun = ""
        if begun:
            raise BadValue(_why_not(begun))
    return _without_total(found)


def _part(piece: str) -> dict[str, object] | None:
    found = _PART.fullmatch(piece)
    if not found or read_number(found["count"]) is None:
        return None
    name = re.sub("^其中:?", "", found["name"]).strip()
    if not name:
        return None
    if re.search("(?:约|大约|近|超过?|逾)$", name):
        raise BadValue(words.approximate(piece))
    if not found["mark"] and (two := _TWO_IN_ONE.match(name)):
        raise BadValue(words.separator_missing(two["first"], piece.removeprefix(two["first"])))
    return {"name": name, "count": found["count"]}


def _is_heading(piece: str) -> bool:
    """True for the head of two columns of a sheet: 类别数量."""
    return re.fullmatch("(?:类别|分类|名称|项目|渠道|内容|栏目)(?:数量|条数|件数|数)", piece) is not None


def _why_not(piece: str) -> str:
    rough = re.sub(_UNIT, "", re.sub(r"^.*?(?=[\d约近数几两三])", "", piece))
    return words.approximate(piece) if is_approximate(rough) else words.not_parts(piece)


def _without_total(parts: list[dict[str, object]]) -> list[dict[str, object]]:
    """The parts without a row that adds up the others, as sheets have it."""
    *others, last = parts or [{}]
    added = sum(read_number(str(part["count"])) or 0 for part in others)
    if len(others) > 1 and last["name"] in _TOTALS and read_number(str(last["count"])) == added:
        return others
    return parts
