"""Rules on lists inside the text: 一是…二是…三是… counts on, and as many points follow as the words say."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from drafter import words
from drafter.extract.outline import Item
from drafter.extract.reading import Passage, Reading
from drafter.rules.finding import Finding, reading_rule
from drafter.rules.once import compiled, of_report
from drafter.text.characters import HAN
from drafter.text.folding import close, even
from drafter.text.marks import LEVELS, counted
from drafter.text.numerals import chinese
from drafter.text.search import divided, has_any
from drafter.text.sentences import bounds, clause_start

_PHRASES = tuple("之唯统其第万专单同不惟归划合这那任")
_POINT = r"(?<![第十百\d])([一二三四五六七八九十]{1,3})是(?!非)"


@dataclass(frozen=True, slots=True)
class Point:
    """A point of a run-on list: its value, the passage it stands in and where it begins there."""

    value: int
    passage: Passage
    start: int
    sure: bool


def points(passage: Passage) -> list[Point]:
    """The 一是…二是… of a passage; `sure` are those behind a mark or at its beginning (有一是 is not)."""
    text = even(passage.text)
    found: list[Point] = []
    if not has_any(text, "一是|二是|三是|四是|五是|六是|七是|八是|九是|十是"):
        return found
    for match in compiled(_POINT).finditer(text):
        before = text[: match.start()].rstrip()
        value = counted(match[1])
        if not value or before.endswith(_PHRASES) or text.startswith(_repeated(match[1]), match.end()):
            continue
        sure = (
            not before
            or before[-1] in "。；：，、！？”）（—:;,.·●■◆"
            or re.search(r"^[（(]?.{1,4}[）)、.]$", before) is not None
        )
        found.append(Point(value, passage, match.start(), sure))
    return found


def _repeated(numeral: str) -> tuple[str, ...]:
    return tuple(numeral + mark for mark in "，。、")


@reading_rule
def points_count_on(reading: Reading) -> Iterator[Finding]:
    """NUMBERING: 一是…二是…三是… has no gap and no number twice; 一是 begins a new list, a heading ends one."""
    for run in runs_of(reading):
        yield from _run_checked(reading, run)


@of_report
def runs_of(reading: Reading) -> list[list[Point]]:
    """The report's run-on lists, each with its points in order; a list may have only one."""
    runs: list[list[Point]] = []
    open_now: list[list[Point]] = []
    for passage in reading.outline.body:
        number = passage.number
        if passage.kind == "heading" or (number and LEVELS[number.style] < 3):
            open_now = []
        for point in points(passage):
            run = next((one for one in reversed(open_now) if _continues(open_now, one, point)), None)
            if run is None and point.value > 1 and point.sure:
                run = next(iter(open_now[::-1]), None)
            if run is not None:
                run.append(point)
                del open_now[[one is run for one in open_now].index(True) + 1 :]
            elif point.value == 1 or point.sure:
                runs.append([point])
                open_now.append(runs[-1])
    return runs


def _continues(open_now: Sequence[list[Point]], run: Sequence[Point], point: Point) -> bool:
    """Whether a point goes on a run: the innermost, or one around a finished list (of two or more) in its points."""
    if run[-1].value + 1 != point.value:
        return False
    inner = open_now[[one is run for one in open_now].index(True) + 1 :]
    if any(len(one) < 2 for one in inner):
        return False
    lined = run[-1].start == 0 and point.start == 0
    return not inner or lined or all(one[0].passage is run[-1].passage for one in inner)


def _run_checked(reading: Reading, run: Sequence[Point]) -> Iterator[Finding]:
    values = [point.value for point in run]
    said = [f"{chinese(value)}是" for value in values]
    if len(values) == 1 and values[0] != 2:
        return
    if len(values) > 1 and sorted(values) == list(range(1, len(values) + 1)):
        if values != sorted(values):
            yield _numbering(run[0].passage, words.numbers_disordered(said), _around(run[1]))
        return
    last = 0
    for place, point in enumerate(run):
        if point.value in (last + 1, place + 1):
            last = point.value
            continue
        if point.value > last + 1:
            if place == 0 and _begun_otherwise(reading, point):
                last = point.value
                continue
            missing = [f"{chinese(value)}是" for value in range(last + 1, point.value)]
            if not _said_otherwise(run, place, last):
                yield _numbering(point.passage, words.number_missing(missing, said[place]), _around(point))
        elif point.value in values[:place]:
            yield _numbering(point.passage, words.number_repeated(said[place]), _around(point))
        else:
            yield _numbering(point.passage, words.numbers_disordered(said), _around(point))
        last = max(last, point.value)


def _begun_otherwise(reading: Reading, point: Point) -> bool:
    """Whether a list that begins with 二是 has its first point in other words: 首先, 第一, 一方面, 一要, 1.."""
    before = [passage.text for passage in reading.passages]
    at = before.index(point.passage.text)
    text = even("\n".join(before[max(at - 4, 0) : at])) + "\n" + even(point.passage.text)[: point.start]
    if has_any(text, "首先|第一|其一|一方面|一要|一为|一在|一个|一来|一、|（一）|①|首要"):
        return True
    return re.search(r"(?<!\d)1[、.）]", text) is not None


def _said_otherwise(run: Sequence[Point], place: int, last: int) -> bool:
    """Whether the point left out stands between with another verb (三要, 三为) or without one (三、, （三）)."""
    here, there = run[place - 1] if place else None, run[place]
    text = even(there.passage.text)[: there.start]
    if here is not None and here.passage is there.passage:
        text = text[here.start :]
    elif here is not None:
        text = even(here.passage.text)[here.start :] + "\n" + text
    numeral = chinese(last + 1)
    return (
        re.search(
            rf"(?<!{HAN}){numeral}(?:[要为在抓靠、，]|则|来)|第{numeral}|其{numeral}|（{numeral}）|{last + 1}[、.]",
            text,
        )
        is not None
    )


def _around(point: Point) -> str:
    text = even(point.passage.text)
    start, end = bounds(text, point.start, "。；")
    return text[start:end]


def _numbering(passage: Passage, message: str, quote: str) -> Finding:
    return Finding("NUMBERING", "warning", message, (), passage.place, quote)


# ------------------------------------------------------------------ as many as claimed

_NUMERAL = r"(?P<value>[一二两三四五六七八九十]{1,2}|\d{1,2})"
_MEASURES = "个方面|大方面|方面|个|点|条|项|大|种|类|件(?=[大实小要]?事)|步(?!行|伐|骤)|招"
_AHEAD = (
    rf"(?<![第之\d.〇零百千万全每另前后各一二三四五六七八九十])(?:{_NUMERAL})(?:{_MEASURES})"
    r"(?P<noun>[^。；：，、\d]{0,14})(?P<mark>：|。|，|$)(?P<next>.{0,3})"
)
_ABOVE = "|".join(
    f"{above}{figure}" for above in ("以上", "上述", "前述") for figure in "这一二两三四五六七八九十0123456789"
)
_BEHIND = (
    rf"(?:以上|上述|前述)(?:这)?{_NUMERAL}(?:{_MEASURES})的?(?:主要|突出|存在的?)?"
    r"(?:问题|不足|困难|短板|差距|薄弱环节|方面|事)"
)
# 发现问题17个：一是… tells what kinds there were.
_COUNTS = r"(?:发现|查出|整改|排查|梳理|解决|收集|征求|收到)[^，。；]{0,8}$"
_POINTS = ("事", "工作", "措施", "办法", "问题", "不足", "做法", "任务", "打算", "建议")
_FIRST = "一是|一要|（一）|（1）|一、|1、|1.|1）|①|第一，|第一、|第一：|首先"
_ONE_MORE = r"(?:^|[。；])(?:此外|另外|还有|最后|再次|同时|再者|其次)"
_AND_MORE = "|".join(f"等{figure}" for figure in "一二两三四五六七八九十0123456789")
_NAMED = (
    r"(?P<list>[^。；：，]*、[^。；：，]*?)等"
    rf"{_NUMERAL}(?:个|项|条|种|类|大|本)(?:[^，。；、]{{0,6}})(?:制度|机制|办法|平台|渠道|规定)"
)


@reading_rule
def as_many_points_as_said(reading: Reading) -> Iterator[Finding]:
    """PARTS-CLAIMED: 从以下四个方面改进 and 上述三个问题 are said of as many points as are listed."""
    every = reading.outline.body
    runs = runs_of(reading)
    for at, passage in enumerate(every):
        text = close(passage.text)
        for match in compiled(_AHEAD).finditer(text):
            claimed = counted(match["value"])
            after = every[at + 1 :]
            there = _following(match, text[match.end("mark") :], passage, after)
            if not there or claimed in there or not 1 < claimed <= 10:
                continue
            if not compiled(_COUNTS).search(text[: match.start()]):
                yield _claimed(passage, claimed, max(there), text, match)
        for match in compiled(_BEHIND).finditer(text) if has_any(text, _ABOVE) else ():
            claimed = counted(match["value"])
            before = _before(reading, runs, passage, text[: match.start()])
            if before and claimed not in before:
                yield _claimed(passage, claimed, max(before), text, match)


@reading_rule
def no_more_named_than_counted(reading: Reading) -> Iterator[Finding]:
    """PARTS-CLAIMED: 甲、乙、丙等六项制度 names no more than six."""
    for passage in reading.outline.body:
        text = close(passage.text)
        if not has_any(text, _AND_MORE):
            continue
        text = re.sub(r"（[^）]*）", "", text)
        for match in compiled(_NAMED).finditer(text):
            named, claimed = match["list"].count("、") + 1, counted(match["value"])
            if named > claimed > 1:
                yield Finding(
                    "PARTS-CLAIMED", "warning", words.points_claimed(claimed, named), (), passage.place, match[0]
                )


def _claimed(passage: Passage, claimed: int, there: int, text: str, match: re.Match[str]) -> Finding:
    start = clause_start(text, match.start(), "。；")
    quote = text[start : match.end("mark") if "mark" in match.groupdict() else match.end()]
    return Finding("PARTS-CLAIMED", "warning", words.points_claimed(claimed, there), (), passage.place, quote)


def _following(match: re.Match[str], rest: str, passage: Passage, after: Sequence[Passage]) -> set[int]:
    """How many points follow a claim: their number and the last one's value; empty when no list follows at once."""
    mark = match["mark"]
    pointing = has_any(match.string[max(match.start() - 8, 0) : match.end()], "以下|下列|如下")
    here = _first(rest)
    if rest and here:
        sides = match[0][len(match["value"]) :].startswith(("个方面", "方面"))
        if mark == "，" and not (pointing or sides or (here == "一是" and match["noun"].endswith(_POINTS))):
            return set()
        return _counted_on(rest, here, after)
    if rest or not after or not (mark == "：" or pointing or (mark == "。" and "方面" in match[0])):
        return set()
    first = after[0]
    number = first.number
    if number and number.value == 1 and LEVELS[number.style] > 1:
        return _lined(number.style, after)
    if not number and (found := _first(close(first.text))):
        return _counted_on(close(first.text), found, after[1:])
    return set()


def _first(text: str) -> str:
    """The first point's mark that a text begins with; empty when it begins with none."""
    return next((mark for mark in divided(_FIRST) if text.startswith(mark)), "")


def _counted_on(text: str, first: str, after: Sequence[Passage]) -> set[int]:
    """The points of a list that begins with `first` at the head of the text, going on in the passages after it."""
    if first == "首先":
        return set()
    values = [1]
    for part in (text[len(first) :], *(_own_line(one) for one in after)):
        if part is None:
            break
        found = [(counted(m["value"]), m.start()) for m in re.finditer(_next(first), part)]
        for value, _ in found:
            if value <= values[-1]:
                return _sizes(values)
            if value > values[-1] + 2:
                break
            values.append(value)
        if compiled(_ONE_MORE).search(part[found[-1][1] :] if found else part):
            return set()
    return _sizes(values)


def _sizes(values: Sequence[int]) -> set[int]:
    return {len(values), values[-1]} if len(values) > 1 else set()


def _own_line(passage: Passage) -> str | None:
    """A passage's words when a list may go on in it; None at a heading."""
    number = passage.number
    if passage.kind == "heading" or (number and LEVELS[number.style] < 3):
        return None
    return close(passage.text)


def _next(first: str) -> str:
    chinese_value, digits = "(?P<value>[一二三四五六七八九十]{1,2})", r"(?<!\d)(?P<value>\d{1,2})"
    behind = r"(?:(?<=[。；：，、！？”）])|^)"
    if first.startswith("第一"):
        return f"第{chinese_value}[，、：]"
    if first in ("一是", "一要"):
        return rf"(?<![第之唯统其单同十]){chinese_value}{'是' if first == '一是' else '[要是]'}(?!非)"
    if first in ("（一）", "一、"):
        return behind + first.replace("一", chinese_value)
    if first == "①":
        return "(?P<value>[①②③④⑤⑥⑦⑧⑨⑩])"
    return behind + (rf"（{digits}）" if first == "（1）" else rf"{digits}[、.）](?!\d)")


def _lined(style: str, after: Sequence[Passage]) -> set[int]:
    """The points of a list in lines of their own."""
    values: list[int] = []
    for passage in after:
        number = passage.number
        if number is None:
            if passage.kind == "heading" or compiled(_ONE_MORE).search(close(passage.text)):
                break
            continue
        if number.style != style:
            if LEVELS[number.style] < LEVELS[style]:
                break
            continue
        if values and number.value <= values[-1]:
            break
        values.append(number.value)
    return _sizes(values)


def _before(reading: Reading, runs: Sequence[Sequence[Point]], here: Passage, text: str) -> set[int]:
    """The sizes of the list that ended last before a place; empty when none is near (in the four passages before)."""
    near = {passage.place for passage in reading.passages if -4 <= passage.index - here.index < 0}
    ended = [
        run for run in runs if run[-1].passage.place in near or (run[-1].passage is here and run[-1].start < len(text))
    ]
    items: list[Item] = []
    for item in reversed(reading.outline.items):
        if item.passage.index < here.index and item.number.level >= 3:
            if items and item.number.value >= items[-1].number.value:
                break
            items.append(item)
    close_by = items and here.index - items[0].passage.index <= 4
    listed = _sizes(sorted({item.number.value for item in items})) if close_by else set()
    if not ended:
        return listed
    run = ended[-1]
    if listed and items[0].passage.place in near and run[-1].passage.index < items[0].passage.index:
        return listed
    return _sizes([point.value for point in run])
