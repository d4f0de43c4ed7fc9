"""The numbers that headings and items begin with, and the lists they make: 一、 （一） 1. （1） ① 第一部分.

A report from anywhere mixes marks (1、 2. 3．) and brackets; a list is what counts on, whatever stands between.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from drafter.extract.reading import Passage, Reading
from drafter.report import forms
from drafter.rules.once import compiled, of_report
from drafter.text import folding
from drafter.text.characters import HAN, is_han
from drafter.text.numerals import chinese, read_whole
from drafter.text.search import has_any

_BRACKETS = str.maketrans("〔【[［】〕]］", "（（（（））））")
_NUMERALS = "一二三四五六七八九十"
_CHINESE = f"[{_NUMERALS}]{{1,3}}"
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩"

PART, FIRST, SECOND, THIRD, FOURTH, HALF, CIRCLE = "第一部分", "一、", "（一）", "1.", "（1）", "1）", "①"
"""The styles of numbers, each named by its first."""

LEVELS = {PART: 1, FIRST: 1, SECOND: 2, THIRD: 3, FOURTH: 4, HALF: 4, CIRCLE: 4}

_STYLES: tuple[tuple[str, str, str], ...] = (
    ("第", PART, rf"第 ?(?P<value>{_CHINESE}|\d{{1,2}}) ?(?:部分|部份|章)(?![的是为])[、，：. ]*"),
    # 一、二季度 and 三、四级 count nothing.
    (
        _NUMERALS,
        FIRST,
        rf"(?P<value>{HAN}{{1,3}}) ?(?P<mark>[、.，：])(?!{_CHINESE}(?:季度|级|类|线|月|、|是|把手)) ?",
    ),
    # A spaced number before a heading that has a comma in it: 五 行政复议,诉讼情况.
    (
        _NUMERALS,
        FIRST,
        rf"(?P<value>{HAN}{{1,3}})(?P<mark> +)(?![个是次公方〇])(?={HAN}{{2}}(?:[^。；，]{{0,28}}|[^。；]{{0,28}}"
        "(?:情况|问题|措施|事项))$)",
    ),
    ("（", SECOND, rf"（ ?(?P<value>{_CHINESE}) ?）(?![项款条目号、]) ?[、.，：]? ?"),
    ("0123456789", THIRD, r"(?P<value>\d{1,2}) ?(?P<mark>[、.])(?: +(?=\d)|(?=(?:19|20)\d\d年)|(?! ?\d)) ?"),
    ("（", FOURTH, r"（ ?(?P<value>\d{1,2}) ?）(?![项款条目号、]) ?[、.，：]? ?"),
    ("0123456789", HALF, r"(?P<value>\d{1,2}) ?）[、.，：]? ?"),
    (_CIRCLED, CIRCLE, rf"(?P<value>[{_CIRCLED}])[、.]? ?"),
)
"""What a number of each style begins with, the style, and its pattern."""


@dataclass(frozen=True, slots=True)
class Number:
    """A number at the beginning of a line: its style, value, the mark behind it, and the words after it."""

    style: str
    value: int
    mark: str
    words: str


@dataclass(frozen=True, slots=True)
class Line:
    """A passage that begins with a number; `index` is its place among the reading's passages."""

    passage: Passage
    index: int
    number: Number


@lru_cache(maxsize=2048)
def even(text: str) -> str:
    """The text in one notation, brackets of all kinds included; its words and blanks stay."""
    return folding.even(text).translate(_BRACKETS)


@lru_cache(maxsize=2048)
def close(text: str) -> str:
    """The same without any space."""
    return folding.close(text).translate(_BRACKETS)


def counted(numeral: str) -> int:
    """What 十二, 12 or ③ counts, from 1 to 99; 0 when it counts nothing."""
    if numeral in _CIRCLED:
        return _CIRCLED.index(numeral) + 1
    value = read_whole(numeral) or 0
    return value if value < 100 else 0


_WIDE_POINT = re.compile(r"^([0-9０-９]{1,2})．(?=[0-9０-９])")
"""1．19项已改正: the wide point numbers a line and parts no decimals."""


@lru_cache(maxsize=2048)
def number_of(text: str) -> Number | None:
    """The number a line begins with; None when it begins with none (1.5万, 2013.1, 一、二季度, （三）项)."""
    line = even(_WIDE_POINT.sub(r"\1. ", text.lstrip(), count=1))
    if not line:
        return None
    for begins, style, pattern in _STYLES:
        if line[:1] in begins and (found := compiled(pattern).match(line)):
            value, mark = counted(found["value"]), found.groupdict().get("mark") or ""
            if style == FIRST and mark.strip() == "，" and "。" in line:
                return None  # 四，规范管理，所有信息一律编号。 is a sentence of a list, and no heading
            if value:
                return Number(style, value, mark.strip(), line[found.end() :])
    return None


def printed(style: str, value: int) -> str:
    """How a style prints a value: 一、 （二） 3."""
    digits = style[0] in "1（" and "1" in style
    if style == CIRCLE:
        return _CIRCLED[value - 1] if value <= len(_CIRCLED) else str(value)
    return style.replace("1", str(value)) if digits else style.replace("一", chinese(value))


# ------------------------------------------------------------------ lines of the forms' tables

_ROWS = tuple(
    close(label)
    for label in (
        *(forms.RECEIVED[1], forms.CARRIED_IN[1], forms.RESULTS, forms.CARRIED_OUT[1]),
        *(result.label for result in (*forms.RESULTS_2021, *forms.RESULTS_2019) if result.label),
    )
)
_GROUPS = tuple(close(label).split("（区分")[0] for label in (*forms.GROUPS.values(), forms.RESULTS_TOTAL[1]))
_STATISTICS = r"^附[件表](?![^：]{0,30}[。，；])|^(?:统计指标|指标名称)|情况统计表"


def of_form(text: str) -> bool:
    """Whether a line is a row of a form's table that a converter took out of its cells: （一）予以公开 3 0 0."""
    line = close(text)
    if line.startswith(_ROWS):
        return True
    return any(line.startswith(label) and not is_han(line[len(label) :][:1] or ".") for label in _GROUPS)


@of_report
def body(reading: Reading) -> tuple[tuple[int, Passage], ...]:
    """Headings and paragraphs with their place, up to an attached form of statistics, without rows of the forms."""
    found: list[tuple[int, Passage]] = []
    begun = False
    for index, passage in enumerate(reading.passages):
        if passage.kind in ("title", "signature"):
            continue
        begun = begun or number_of(passage.text) is not None
        if begun and number_of(passage.text) is None and _heads_statistics(close(passage.text)):
            break
        if not of_form(passage.text):
            found.append((index, passage))
    return tuple(found)


def _heads_statistics(line: str) -> bool:
    known = has_any(line, "情况统计表") or line.startswith(("附件", "附表", "统计指标", "指标名称"))
    return known and compiled(_STATISTICS).search(line) is not None


@of_report
def lines(reading: Reading) -> tuple[Line, ...]:
    """The numbered headings and paragraphs, in order."""
    found = ((index, passage, number_of(passage.text)) for index, passage in body(reading))
    return tuple(Line(passage, index, number) for index, passage, number in found if number)


# ------------------------------------------------------------------ lists


@dataclass(frozen=True, slots=True)
class Numbering:
    """Lines that count on, in order; `above` is the line of an outer list they stand under, `after` the last value of
    a closed list of the same style (0: none), which this one may go on from.
    """

    style: str
    lines: tuple[Line, ...]
    above: Line | None
    after: int

    @property
    def values(self) -> list[int]:
        """The numbers as printed."""
        return [line.number.value for line in self.lines]


@dataclass(eq=False)
class _Open:
    style: str
    lines: list[Line]
    above: Line | None
    after: int

    def fits(self, value: int) -> bool:
        return value in (self.lines[-1].number.value + 1, len(self.lines) + 1) and value > 1

    def misses(self, value: int) -> int:
        return abs(value - self.lines[-1].number.value - 1)


def numberings(found: Sequence[Line]) -> list[Numbering]:
    """The lists that numbered lines make, in the order they begin.

    A line goes on the innermost list of its style that it continues; 1 begins a new one; what fits none goes to the
    list it misses least.
    """
    every: list[_Open] = []
    stack: list[_Open] = []
    last: dict[str, int] = {}
    for line in found:
        style, value = line.number.style, line.number.value
        alike = [one for one in stack if one.style == style]
        fitting = next((one for one in reversed(alike) if one.fits(value)), None)
        if fitting is None and value > 1 and alike:
            fitting = min(reversed(alike), key=lambda one: one.misses(value))
        if fitting is None:
            over = next((one for one in reversed(alike) if LEVELS[style] > 1 and _same(one, line)), None)
            while over in stack:
                # The same mark at 1 again begins the next list and not one inside: the one before is over.
                closed = stack.pop()
                last[closed.style] = closed.lines[-1].number.value
            if LEVELS[style] == 1:
                stack = [one for one in stack if LEVELS[one.style] == 1]
            above = stack[-1].lines[-1] if stack else None
            opened = _Open(style, [line], above, last.get(style, 0))
            every.append(opened)
            stack.append(opened)
            continue
        while stack[-1] is not fitting:
            closed = stack.pop()
            last[closed.style] = closed.lines[-1].number.value
        fitting.lines.append(line)
    return [Numbering(one.style, tuple(one.lines), one.above, one.after) for one in every]


def _same(one: _Open, line: Line) -> bool:
    return one.lines[-1].number.mark == line.number.mark


def top(found: Sequence[Numbering]) -> Numbering:
    """The list of the report's parts: the longest of 一、 or 第一部分, the first of equals; else an empty one."""
    best = Numbering(FIRST, (), None, 0)
    for one in found:
        if LEVELS[one.style] == 1 and len(one.lines) > len(best.lines):
            best = one
    return best
