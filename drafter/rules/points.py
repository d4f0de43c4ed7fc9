"""Rules on lists inside the text: 一是…二是…三是… counts on, and as many points follow as the words say."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

from drafter import words
from drafter.extract.reading import Passage, Reading
from drafter.rules.finding import Finding
from drafter.rules.once import compiled, of_report
from drafter.rules.outline import miscounted
from drafter.rules.wordlists import listed
from drafter.text import marks
from drafter.text.enclosed import without_brackets
from drafter.text.folding import close, even
from drafter.text.marks import IS, LEVELS, SHALL, counted
from drafter.text.search import has_any
from drafter.text.sentences import bounds, clause_start, closely_before, sentences


class PlacedPoint(NamedTuple):
    """A point of a run-on list: what it counts, the passage it stands in and where it begins there."""

    value: int
    passage: Passage
    start: int
    sure: bool

    @property
    def quote(self) -> str:
        """The clause or sentence that the point begins or stands in."""
        first, end = bounds(self.passage.text, self.start, "。；")
        return self.passage.text[first : min(end, self.start + 60)].strip()

    @property
    def rest(self) -> str:
        """The passage from the point on."""
        return even(self.passage.text)[self.start :]

    @property
    def sentence(self) -> str:
        """The same up to its first full stop."""
        return self.rest[: self.rest.find("。") + 1] or self.rest


def points_of(passage: Passage) -> list[PlacedPoint]:
    """The 一是…二是… of a passage; `sure` are those after a mark or at its beginning (有一是 is not)."""
    found = marks.points(passage.text) if "是" in passage.text else ()
    return [PlacedPoint(one.value, passage, one.start, one.sure) for one in found if one.style == IS]


_DEEPEST = 12
"""So many unfinished lists are remembered that a point may go on; nobody puts more into one another."""


@of_report
def runs_of(reading: Reading) -> list[list[PlacedPoint]]:
    """The report's run-on lists, each with its points in order; a list may have only one."""
    runs: list[list[PlacedPoint]] = []
    unfinished: list[list[PlacedPoint]] = []
    for passage in reading.outline.body:
        if _ends_lists(passage):
            unfinished = []
        for point in points_of(passage):
            at = next((at for at in reversed(range(len(unfinished))) if _continues(unfinished[at:], point)), None)
            if at is None and point.value > 1 and point.sure and unfinished:
                at = len(unfinished) - 1
            if at is not None:
                unfinished[at].append(point)
                del unfinished[at + 1 :]
            elif point.value == 1 or point.sure:
                runs.append([point])
                unfinished = [*unfinished[-_DEEPEST:], runs[-1]]
    return runs


def _ends_lists(passage: Passage) -> bool:
    """True for a heading, read as one or numbered like one."""
    return passage.kind == "heading" or (passage.number is not None and passage.number.level < 3)


def _continues(runs: Sequence[list[PlacedPoint]], point: PlacedPoint) -> bool:
    """True if a point goes on the first of these runs; the others are finished lists (of two or more) in its points."""
    run, *inner = runs
    if run[-1].value + 1 != point.value or any(len(one) < 2 for one in inner):
        return False
    lined = run[-1].start == 0 and point.start == 0
    return lined or all(one[0].passage is run[-1].passage for one in inner)


def points_count_on(reading: Reading) -> Iterator[Finding]:
    """NUMBERING: 一是…二是…三是… has no gap and no number twice; 一是 begins a new list, a heading ends one."""
    for run in runs_of(reading):
        values = [point.value for point in run]
        for place, gap, message in miscounted(IS, values):
            lone = len(run) == 1 and values[0] != 2
            if not lone and not (gap and _said_otherwise(reading, run, place, gap[0])):
                point = run[place]
                yield Finding("NUMBERING", "warning", message, (), point.passage.place, point.quote)


def _said_otherwise(reading: Reading, run: Sequence[PlacedPoint], place: int, value: int) -> bool:
    """True if the point left out stands before in other words: 首先, 一方面, 三要, 第三, （三）, 3.."""
    point, before = run[place], run[place - 1] if place else None
    first, start = (before.passage.index, before.start) if before else (max(point.passage.index - 4, 0), 0)
    texts = [one.text for one in reading.passages[first : point.passage.index]]
    texts.append(point.passage.text[: point.start])
    texts[0] = texts[0][start:]
    if not before and any(has_any(text, _FIRST_IN_WORDS) for text in texts):
        return True
    return any(one.value == value for text in texts for one in marks.points(text))


_ANOTHER = "二|两|2.|2、|2）|（2）|②|其次|另|再|还|此外|同时|并且|最后|然后|以及"


def one_point_alone(reading: Reading) -> Iterator[Finding]:
    """NUMBERING: 一是 that no 二是 follows, nor any other words for a second point before the next heading."""
    for run in runs_of(reading):
        point, passage = run[0], run[0].passage
        if len(run) > 1 or point.value != 1 or not point.sure or even(passage.text).count("一是") > 1:
            continue  # 一是…，一是… counts in its own way
        after = takewhile(lambda one: one.kind == "paragraph", reading.passages[passage.index + 1 :])
        if not has_any("\n".join((point.rest, *(close(one.text) for one in after))), _ANOTHER):
            yield Finding("NUMBERING", "warning", words.one_point_alone(), (), passage.place, point.sentence)


def two_lists_in_a_paragraph(reading: Reading) -> Iterator[Finding]:
    """WORDING: a second 一是…二是… in a paragraph that has one already, once; not inside one of its points; a hint."""
    ended: dict[int, PlacedPoint] = {}
    told: set[int] = set()
    for run in (run for run in runs_of(reading) if len(run) > 1):
        first, last = run[0], run[-1]
        before = ended.get(first.passage.index)
        if before is not None and first.start > before.start and first.passage.index not in told:
            told.add(first.passage.index)
            yield Finding("WORDING", "notice", words.two_lists(), (), first.passage.place, first.sentence)
        if last.passage is first.passage:
            ended[first.passage.index] = last


# ------------------------------------------------------------------ as many as claimed

_FIRST_IN_WORDS = "首先|首要|一方面|一个|一来"
"""How a list may begin whose second point is 二是."""
_NUMERAL = r"(?P<value>[一二两三四五六七八九十]{1,2}|\d{1,2})"
_MEASURES = "个方面|大方面|方面|个|点|条|项|大|种|类|件(?=[大实小要]?事)|步(?!行|伐|骤)|招"
_AHEAD = (
    rf"(?<![第之\d.〇零百千万全每另前后各一二三四五六七八九十]){_NUMERAL}(?P<measure>{_MEASURES})"
    r"(?P<noun>[^。；：，、\d]{0,14})(?P<mark>：|。|，|$)"
)
_BEHIND = (
    rf"(?:以上|上述|前述)这?{_NUMERAL}(?:{_MEASURES})的?(?:主要|突出|存在的?)?"
    r"(?:问题|不足|困难|短板|差距|薄弱环节|方面|事)(?P<mark>)"
)
# 发现问题17个：一是… tells what kinds there were.
_COUNTS = ("发现", "查出", "整改", "排查", "梳理", "解决", "收集", "征求", "收到")
_POINTS = listed("kinds_of_points")
_ONE_MORE = ("此外", "另外", "还有", "最后", "再次", "同时", "再者", "其次")
_NAMED = (
    r"(?:^|(?<=[。；：，]))(?P<list>[^。；：，]*、[^。；：，]*?)等"
    rf"{_NUMERAL}(?:个|项|条|种|类|大|本)[^，。；、]{{0,6}}(?:制度|机制|办法|平台|渠道|规定)"
)


def as_many_points_as_said(reading: Reading) -> Iterator[Finding]:
    """PARTS-CLAIMED: 从以下四个方面改进 and 上述三个问题 are said of as many points as are listed."""
    every = reading.outline.body
    for at, passage in enumerate(every):
        text = close(passage.text)
        for match in compiled(_AHEAD).finditer(text):
            there = _following(reading, match, text[match.end("mark") :], every[at + 1 :])
            if counted(match["value"]) <= 10 and not closely_before(text, match.start(), _COUNTS, 8):
                yield from _claimed(passage, match, there)
        for match in compiled(_BEHIND).finditer(text):
            yield from _claimed(passage, match, _before(reading, passage, match.start()))


def no_more_named_than_counted(reading: Reading) -> Iterator[Finding]:
    """PARTS-CLAIMED: 甲、乙、丙等六项制度 names no more than six."""
    for passage in reading.outline.body:
        text = without_brackets(close(passage.text))
        for match in compiled(_NAMED).finditer(text) if "等" in text else ():
            named, claimed = match["list"].count("、") + 1, counted(match["value"])
            if named > claimed > 1:
                message = words.points_claimed(claimed, named)
                yield Finding("PARTS-CLAIMED", "warning", message, (), passage.place, match[0])


def _claimed(passage: Passage, match: re.Match[str], there: set[int]) -> Iterator[Finding]:
    """What is wrong with a number of points that words claim, where so many or that many (empty: unknown) are there."""
    claimed = counted(match["value"])
    if there and claimed not in there and claimed > 1:
        quote = match.string[clause_start(match.string, match.start(), "。；") : match.end("mark")]
        message = words.points_claimed(claimed, max(there))
        yield Finding("PARTS-CLAIMED", "warning", message, (), passage.place, quote)


def _following(reading: Reading, match: re.Match[str], rest: str, after: Sequence[Passage]) -> set[int]:
    """How many points follow a claim: their number and the last one's value; empty when no list follows at once."""
    mark = match["mark"]
    pointing = has_any(match.string[max(match.start() - 8, 0) : match.end()], "以下|下列|如下")
    if first := _first(rest):
        sides = match["measure"].endswith("方面")
        if mark == "，" and not (pointing or sides or (first.style == IS and match["noun"].endswith(_POINTS))):
            return set()
        return _counted_on(rest, first, after)
    if rest or not after or not (mark == "：" or pointing or (mark == "。" and "方面" in match[0])):
        return set()
    text, number = close(after[0].text), after[0].number
    if number and number.value == 1 and number.level > 1:
        return next((_sizes(one.values) for one in reading.outline.lists if one.items[0].passage is after[0]), set())
    first = None if number else _first(text)
    return _counted_on(text, first, after[1:]) if first else set()


def _first(text: str) -> marks.Point | None:
    """The first point of a list that a text begins with; None when it begins with none."""
    return next((one for one in marks.points(text)[:1] if one.start == 0 and one.value == 1), None)


def _counted_on(text: str, first: marks.Point, after: Sequence[Passage]) -> set[int]:
    """The points of a list that the text begins with, going on in the passages after it."""
    styles = (IS, SHALL) if first.style == SHALL else (first.style,)
    values = [1]
    for part in (text[first.end :], *(close(one.text) for one in takewhile(lambda one: not _ends_lists(one), after))):
        found = [one for one in marks.points(part) if one.style in styles]
        for one in found:
            if one.value <= values[-1]:
                return _sizes(values)
            values.append(one.value)
        last = part[found[-1].start :] if found else part
        if any(clause.startswith(_ONE_MORE) for clause in sentences(last, "。；")):
            return set()
    return _sizes(values)


def _sizes(values: Sequence[int]) -> set[int]:
    return {len(values), values[-1]} if len(values) > 1 else set()


def _before(reading: Reading, here: Passage, start: int) -> set[int]:
    """The sizes of the list that ended last before a place; empty when none is near (in the four passages before)."""
    ended = [(run[-1].passage.index, run[-1].start, [point.value for point in run]) for run in runs_of(reading)]
    lined = [one for one in reading.outline.lists if LEVELS[one.style] >= 3]
    ended += [(index, -1, one.values) for one in lined if (index := one.items[-1].passage.index) < here.index]
    near = [one for one in ended if (here.index - 4, -1) <= one[:2] < (here.index, start)]
    return _sizes(max(near)[2]) if near else set()
