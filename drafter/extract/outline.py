"""A report's outline: its numbered lines and the lists they make, its parts, and what a heading is about."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from drafter.report import forms
from drafter.text.characters import is_han
from drafter.text.folding import close
from drafter.text.marks import DECIMAL, FIRST, LEVELS, Numbered, points
from drafter.text.search import has_any
from drafter.text.wordlists import word_lists

if TYPE_CHECKING:
    from drafter.extract.reading import Passage

TOPICS = word_lists(Path(__file__).with_name("topics.txt"))
"""What a heading may be about, each with the words of which one tells it."""


@lru_cache(maxsize=4096)
def topics(words: str) -> frozenset[str]:
    """What a heading is about, by the words in use for each of the parts; empty when nothing tells."""
    said = close(words)
    found = {topic for topic, telling in TOPICS.items() if any(word in said for word in telling)}
    if "disputes" in found and "依申请" not in said:
        found.discard("requests")  # 因政府信息公开申请提起行政诉讼
    if "主动" not in said and found & {"requests", "refused", "disputes"}:
        found.discard("proactive")  # 依申请公开政府信息情况
    return frozenset(found)


def nearest_topics(section: str) -> frozenset[str]:
    """What the nearest of the headings above (／ between them) that tells is about; empty when none does."""
    return next(filter(None, map(topics, reversed(section.split("／")))), frozenset())


def is_short(text: str) -> bool:
    """True if a line can be a heading by its look: short, no sentence and no item of a list."""
    said = close(text)
    if not 2 <= len(said) <= 36 or "年" in said[-3:] or has_any(said[:-1], "，|；|。|？|！") or said[-1] in "，；：。.":
        return False
    return re.search(r"\d{5,}|^\W", said) is None


# ------------------------------------------------------------------ lines of the forms' tables

_ROWS = tuple(
    close(label)
    for label in (
        *(forms.RECEIVED[1], forms.CARRIED_IN[1], forms.RESULTS, forms.CARRIED_OUT[1]),
        *(result.label for result in (*forms.RESULTS_2021, *forms.RESULTS_2019) if result.label),
    )
)
_GROUPS = tuple(close(label).split("（区分")[0] for label in (*forms.GROUPS.values(), forms.RESULTS_TOTAL[1]))


def of_form(text: str) -> bool:
    """True for a row of a form's table that a converter took out of its cells: （一）予以公开 3 0 0."""
    line = close(text)
    if line.startswith(_ROWS):
        return True
    return any(line.startswith(label) and not is_han(line[len(label) :][:1] or ".") for label in _GROUPS)


def _heads_statistics(text: str) -> bool:
    """True for the line over an attached form of statistics."""
    line = close(text)
    annexed = line.startswith(("附件", "附表")) and not has_any(line[:32].partition("：")[0], "。", "，", "；")
    return annexed or line.startswith(("统计指标", "指标名称")) or "情况统计表" in line


def _body(passages: Sequence[Passage]) -> Iterator[Passage]:
    begun = False
    for passage in passages:
        if passage.kind in ("title", "signature"):
            continue
        begun = begun or passage.number is not None
        if begun and passage.number is None and _heads_statistics(passage.text):
            break
        if not of_form(passage.text):
            yield passage


# ------------------------------------------------------------------ lists of numbered lines


class NumberedLine(NamedTuple):
    """A passage that begins with a number, and that number."""

    passage: Passage
    number: Numbered


@dataclass(eq=False, slots=True)
class NumberedList:
    """Lines that count on, in order.

    `above` is the line of an outer list they stand under, `after` the last value of a closed list of the same style
    (0: none), which this one may go on from.
    """

    style: str
    items: list[NumberedLine]
    above: NumberedLine | None
    after: int

    @property
    def values(self) -> list[int]:
        """The numbers as printed."""
        return [item.number.value for item in self.items]

    @property
    def last(self) -> Numbered:
        """The number of the last line."""
        return self.items[-1].number

    def goes_on_with(self, value: int) -> bool:
        """True if a number comes next, by the one before it or by how many there are."""
        return value in (self.last.value + 1, len(self.items) + 1) and value > 1


def _lists(items: Sequence[NumberedLine]) -> Iterator[NumberedList]:
    """The lists that numbered lines make, in the order they begin.

    A line goes on the innermost list of its style that it continues; 1 begins a new one; what fits none goes to the
    list it misses least.
    """
    stack: list[NumberedList] = []
    last: dict[str, int] = {}

    def close_last() -> None:
        closed = stack.pop()
        last[closed.style] = closed.last.value

    for item in items:
        style, value = item.number.style, item.number.value
        alike = [one for one in reversed(stack) if one.style == style]
        going_on = next((one for one in alike if one.goes_on_with(value)), None)
        if going_on is None and value > 1 and alike:
            going_on = min(alike, key=lambda one: abs(value - one.last.value - 1))
        if going_on is not None:
            while stack[-1] is not going_on:
                close_last()
            going_on.items.append(item)
            continue
        over = next((one for one in alike if LEVELS[style] > 1 and one.last.mark == item.number.mark), None)
        while over in stack:
            # The same mark at 1 again begins the next list and not one inside: the one before is over.
            close_last()
        if LEVELS[style] == 1:
            stack = [one for one in stack if LEVELS[one.style] == 1]
        stack.append(NumberedList(style, [item], stack[-1].items[-1] if stack else None, last.get(style, 0)))
        yield stack[-1]


# ------------------------------------------------------------------ parts


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a report: its heading, what its number counts (0: none), and the passages under it."""

    heading: Passage
    value: int
    under: tuple[Passage, ...]

    @property
    def words(self) -> str:
        """The heading without its number."""
        return self.heading.words

    @property
    def text(self) -> str:
        """What stands under the heading, and after it on its own line when it runs on into its text."""
        return "\n".join((self.run_on, *(passage.text for passage in self.under))).strip()

    @property
    def name(self) -> str:
        """The heading's words alone, without a text that runs on."""
        return self.words[: len(self.words) - len(self.run_on)].rstrip("。：；， ")

    @property
    def run_on(self) -> str:
        """The text on the heading's own line: 三、收费情况。没有收费。 (empty: none)."""
        ends = [at for mark in "。：；" if (at := self.words.find(mark)) >= 0]
        rest = self.words[min(ends) + 1 :] if ends and 2 <= min(ends) <= 40 else ""
        return "" if rest.startswith("\n") else rest


Head = tuple["Passage", int]
"""The heading of a part and what its number counts or would count."""


@dataclass(frozen=True)
class Outline:
    """The outline of a report with these passages."""

    passages: tuple[Passage, ...]

    @cached_property
    def body(self) -> tuple[Passage, ...]:
        """Headings and paragraphs up to an attached form of statistics, without rows of the forms."""
        return tuple(_body(self.passages))

    @cached_property
    def items(self) -> tuple[NumberedLine, ...]:
        """The numbered headings and paragraphs, in order; 1.1 and numbers without words count in no list of ours."""
        found = (NumberedLine(passage, passage.number) for passage in self.body if passage.number)
        return tuple(item for item in found if item.number.style != DECIMAL and item.number.words)

    @cached_property
    def lists(self) -> tuple[NumberedList, ...]:
        """The lists that the numbered lines make, in the order they begin."""
        return tuple(_lists(self.items))

    @cached_property
    def parts(self) -> tuple[Section, ...]:
        """The report's parts, in order: the numbered ones and one that lost its number; else its highest headings.

        Empty when the report has no outline that can be told.
        """
        highest = [one for one in self.lists if LEVELS[one.style] == 1]
        longest = max(highest, key=lambda one: len(one.items), default=None)
        heads = self._numbered(longest) if longest and len(longest.items) >= 2 else self._marked()
        ends = [*(heading.index for heading, _ in heads), len(self.passages) + heads[0][0].index][1:] if heads else []
        return tuple(
            Section(heading, value, tuple(one for one in self.body if heading.index < one.index < end))
            for (heading, value), end in zip(heads, ends, strict=True)
        )

    def runs_on(self, name: str) -> bool:
        """True if a heading of that name stands inside a paragraph: …公布。六、其他需要报告的事项 2025年….

        Lines of a page that were joined make such headings.
        """
        said, texts = close(name), [passage.text for passage in self.body if passage.kind == "paragraph"]
        points_ = ((text, one) for text in texts for one in points(text) if one.style == FIRST)
        return any(close(text[one.end : one.end + 2 * len(name)]).startswith(said) for text, one in points_)

    def _numbered(self, listed: NumberedList) -> list[Head]:
        heads: list[Head] = []
        before, last = -1, 0
        for passage, number in listed.items:
            if number.value == last + 2 and (lost := self.lost_heading(before, passage.index, 1)):
                heads.append((lost, number.value - 1))
            heads.append((passage, number.value))
            before, last = passage.index, number.value
        return heads

    def _marked(self) -> list[Head]:
        """Headings without numbers, of the highest level that has at least two."""
        found = [passage for passage in self.body if passage.kind == "heading"]
        for level in sorted({passage.level for passage in found}):
            here = [one for one in found if one.level == level]
            if len(here) >= 2:
                return [(one, 0) for one in sorted([*here, *self._counting_on(here)], key=lambda one: one.index)]
        return []

    def _counting_on(self, marked: Sequence[Passage]) -> Iterator[Passage]:
        """The short lines that count on where headings with numbers of one style (1. 2.) leave off."""
        numbers = [passage.number for passage in marked if passage.number]
        styles = {number.style for number in numbers}
        if len(numbers) < len(marked) or len(styles) > 1:
            return
        last = max(number.value for number in numbers)
        for passage, number in self.items:
            if passage.kind == "heading" or passage.index < marked[0].index or not is_short(passage.text):
                continue
            if number.style in styles and number.value == last + 1:
                last += 1
                yield passage

    def lost_heading(self, after: int, before: int, level: int) -> Passage | None:
        """The likely heading of a level without its number between two passages' places; None when nothing looks so.

        Read headings come first, those of that level before others; then short lines that are about a part.
        """
        found = [one for one in self.body if after < one.index < before and one.number is None and is_short(one.text)]
        marked = [one for one in found if one.kind == "heading"]
        marked = [one for one in marked if one.level == level] or marked
        if after < 0:
            # Above the first heading stand the lines of the head too: unit, day, source.
            found = [one for one in found if topics(one.text) and not re.search("报告|信息公开$", one.text)]
        return next(iter(marked or found), None)
