"""Figures that take up again, as a whole, what was counted before.

全年受理的7件申请 · 全部12名专兼职人员 · 全乡17个行政村. Only words that claim the whole are looked at;
a figure that stands elsewhere too, or that others beside it add up to, speaks of a part and is let be.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from drafter.extract.scope import scope_of
from drafter.extract.sentences import Sentence
from drafter.text.characters import is_han
from drafter.text.numerals import Number, read_whole
from drafter.text.quantities import Quantity
from drafter.text.search import has_any as holds
from drafter.text.sentences import clause_start

_CLAIMS = re.compile(
    r"(?:这|上述|以上|全部|全体|所有|全[乡镇年]|街道|辖区?内?|本年度?|年内|今年)[^，。；：]{0,12}?[\d二两三四五六七八九十]|"
    r"(?:^|[，。；])[\d二两三四五六七八九十百]+[次期场名][^，。；]{2,8}(?:分别|均|都|依次)"
)
_INFORMATION = re.compile(
    r"(?:全年|年内|本年度?|这|上述|以上|所)(?:共|主动|公开|发布|的)*(?P<n>#+)(?:的)?(?:公开|主动公开|政府)?信息(?:中|里|当中)"
)
_REQUESTS = re.compile(
    r"(?:(?:全年|年内|本年度?|今年)(?:共)?(?:受理|收到|新收|接到)(?:到)?的|(?:这|上述|以上|全部|所有)(?:的)?)(?P<n>#+)"
    r"(?:的)?(?:政府信息公开|依申请公开|信息公开|公开)?申请(?![人表书])"
)
_PLACES = (
    "行政村",
    "村民委员会",
    "村委会",
    "自然村",
    "社区居委会",
    "城市社区",
    "社区",
    "居委会",
    "建制村",
    "站所",
    "村",
)
_TOGETHER = ("（", "居", "民", "级", "、社区", "和社区", "及社区", "、居", "和居", "及居", "、村", "和村", "及村")
_ALL_PLACES = re.compile(r"(?:全乡|全镇|全街道|全街|辖区(?:内)?)(?:的|共|所有)?(?P<n>#+)")
_HAS_PLACES = re.compile(r"(?:全乡|全镇|全街道|辖区(?:内)?|下辖|管辖|辖)(?:的|共|共有|所有)?(?P<n>#+)")
_REDRAWN = ("原", "合并", "撤并", "调整", "新增", "划入", "划出", "其中", "年初", "改为", "示范", "试点", "贫困")
_ALL_OF_THEM = re.compile(r"的|中|里|均|都|全部|全面|各|实现|共")
_WHOLE = re.compile(r"(?:全部|全体|所有|这|上述|以上)(?:的)?(?P<n>#+)")
_EACH_OF_THEM = re.compile(r"(?:^|[，。；])(?P<n>#+)(?P<noun>[^，。；#、]{3,8}?)(?:分别|均|都|依次)")
_NOUN_ENDS = re.compile("分别|均|都|依次|的|进行|中|里")
_ISSUE = re.compile(r"(?:今年|本年|全年|年内)(?:的)?第(?P<issue>\d{1,3}|[一二三四五六七八九十]{1,3})期")
_ALIKE = (("人", "名"), ("次", "期", "场"), ("条", "篇"), ("件",), ("份",), ("家",), ("处",))
"""Measure words by which one thing may be counted, so that a figure with one may take up a figure with another."""


@dataclass(frozen=True, slots=True)
class TakenUp:
    """A figure that takes up another: what is counted, both as printed, both sentences, and the later one's place."""

    what: str
    first: str
    other: str
    first_quote: str
    quote: str
    place: str


def taken_up(sentences: Sequence[Sentence], facts: Mapping[str, Any], year: int | None) -> Iterator[TakenUp]:
    """The figures that take up a whole stated elsewhere with another figure; `facts` are the answers that were read."""
    claiming = [index for index, sentence in enumerate(sentences) if _CLAIMS.search(sentence.text)]
    for index in claiming:
        sentence = sentences[index]
        yield from _of_information(sentences, sentence, facts)
        yield from _of_requests(sentences, sentence, facts)
        yield from _of_places(sentences[:index], sentence)
        yield from _of_what_is_named(sentences, index, year)
        yield from _issues(sentences[max(0, index - 1) : index + 1])


def _figures(sentence: Sentence, pattern: re.Pattern[str]) -> Iterator[tuple[re.Match[str], Quantity]]:
    """The exact figures of a sentence whose place a pattern names `n`."""
    for found in pattern.finditer(sentence.masked):
        for one in sentence.quantities:
            if one.start == found.start("n") and one.exact:
                yield found, one


def _alike(unit: str) -> tuple[str, ...]:
    return next((units for units in _ALIKE if unit in units), (unit,))


def _stands_elsewhere(sentences: Sequence[Sentence], figure: Quantity) -> bool:
    """Whether a figure stands in another place too, by whatever measure word it may have."""
    units = _alike(figure.unit)
    figures = (one for sentence in sentences for one in sentence.quantities if one is not figure)
    return any(one.low == figure.low and one.unit in units for one in figures)


def _explained(sentences: Sequence[Sentence], figure: Quantity) -> bool:
    """Whether a figure stands elsewhere too, or is a sum or difference of figures in one sentence or in two."""
    if _stands_elsewhere(sentences, figure):
        return True
    others = [[one for one in sentence.quantities if one is not figure] for sentence in sentences]
    rows = [[one.low for one in row if one.unit == figure.unit] for row in others]
    return any(_makes(row, figure.low) for row in rows) or any(
        _makes(first + second, figure.low) for first, second in pairwise(rows) if first and second
    )


def _makes(row: list[Number], value: Number) -> bool:
    """Whether figures that stand side by side add up to a value, or two differ by it."""
    for start in range(len(row)):
        added: Number = 0
        for number in row[start : start + 6]:
            added += number
            if added == value:
                return True
    return any(abs(one - other) == value for one in row for other in row if one != other)


def _of_information(sentences: Sequence[Sentence], sentence: Sentence, facts: Mapping[str, Any]) -> Iterator[TakenUp]:
    """专栏全年1286条信息中: the year's total, by a figure near it that stands nowhere else."""
    total = facts.get("proactive.total")
    if not isinstance(total, int):
        return
    for _, one in _figures(sentence, _INFORMATION):
        near = one.unit in ("条", "篇") and total * 8 <= one.low * 10 <= total * 12
        if near and one.low != total and not _explained(sentences, one):
            yield _against(sentences, sentence, "主动公开的信息", total, one)


def _of_requests(sentences: Sequence[Sentence], sentence: Sentence, facts: Mapping[str, Any]) -> Iterator[TakenUp]:
    """从全年受理的7件申请看: what came in the year, with what was carried in or without."""
    received = facts.get("requests.received")
    if not isinstance(received, int) or not received:
        return
    carried = facts.get("requests.carried_in")
    there_were = {received, received + (carried if isinstance(carried, int) else 0)}
    for found, one in _figures(sentence, _REQUESTS):
        # 全年受理的 leaves no part to be meant, so that what others happen to add up to explains nothing.
        of_the_year = "的" in found[0][: found.start("n") - found.start()] and found[0][0] in "全年本今"
        explained = _stands_elsewhere(sentences, one) if of_the_year else _explained(sentences, one)
        if one.unit in ("件", "份", "宗") and one.low not in there_were and not explained:
            yield _against(sentences, sentence, "收到的申请", received, one)


def _against(sentences: Sequence[Sentence], sentence: Sentence, what: str, value: int, again: Quantity) -> TakenUp:
    """A figure against the answer that was read, with the sentence that states this."""
    units = _alike(again.unit)
    stating = [one for one in sentences if any(q.low == value and q.unit in units for q in one.quantities)]
    first = stating[0].quote if stating else sentence.quote
    return TakenUp(what, f"{value}{again.unit}", again.text, first, sentence.quote, sentence.place)


def _place_of(sentence: Sentence, figure: Quantity) -> str:
    """The kind of place that a figure counts (行政村); empty when it counts none."""
    behind = sentence.text[figure.end :] if figure.unit == "个" else ""
    place = next((place for place in _PLACES if behind.startswith(place)), "")
    # 14个村（社区） and 14个村、社区 are of both together.
    return "" if behind[len(place) :].startswith(_TOGETHER) else place


def _of_places(before: Sequence[Sentence], sentence: Sentence) -> Iterator[TakenUp]:
    """全乡17个行政村的信息员, where there were 14 before."""
    for _, one in _figures(sentence, _ALL_PLACES):
        place = _place_of(sentence, one)
        behind = sentence.text[one.end + len(place) :]
        if not place or holds(sentence.text, *_REDRAWN):
            continue
        said = [
            (earlier, other)
            for earlier in before
            for _, other in _figures(earlier, _HAS_PLACES)
            if _place_of(earlier, other) == place and not holds(earlier.text, *_REDRAWN)
        ]
        # 全镇12个行政村建成了… may be some of them where there are more.
        claims = said and (one.low > said[0][1].low or _ALL_OF_THEM.match(behind))
        if claims and all(other.low != one.low for _, other in said):
            earlier, other = said[0]
            yield TakenUp(place, other.text, one.text, earlier.quote, sentence.quote, sentence.place)


def _of_what_is_named(sentences: Sequence[Sentence], index: int, year: int | None) -> Iterator[TakenUp]:
    """全部12名专兼职人员 after 专兼职人员共10人; 三次专题会议分别… after 召开专题会议2次."""
    sentence = sentences[index]
    for _, one in (*_figures(sentence, _WHOLE), *_figures(sentence, _EACH_OF_THEM)):
        if not any(one.unit in units for units in _ALIKE) or _explained(sentences, one):
            continue
        behind = _noun(sentence.text[one.end : one.end + 10])
        for length in range(min(6, len(behind)), 2, -1):
            said = _named(sentences[:index], behind[:length], one, year)
            if said:
                first, other = said[0]
                if len({figure.low for _, figure in said}) == 1:
                    yield TakenUp(behind[:length], other.text, one.text, first.quote, sentence.quote, sentence.place)
                break


def _noun(behind: str) -> str:
    """The words right behind a figure that name what it counts (专兼职人员进行了轮训 → 专兼职人员)."""
    length = next((at for at, char in enumerate(behind) if not is_han(char)), len(behind))
    return _NOUN_ENDS.split(behind[:length])[0]


def _named(
    before: Sequence[Sentence], name: str, figure: Quantity, year: int | None
) -> list[tuple[Sentence, Quantity]]:
    """The earlier figures of this year's own that count what has a name (专题会议2次, 10名专兼职人员)."""
    if not is_han(name):
        return []
    units = _alike(figure.unit)
    found: list[tuple[Sentence, Quantity]] = []
    for sentence in before:
        if name not in sentence.text:
            continue
        for one in sentence.quantities:
            clause = sentence.masked[clause_start(sentence.masked, one.start, "，；：。、") : one.start]
            named = sentence.text.startswith(name, one.end) or name in clause
            if not named or one.unit not in units or not one.exact:
                continue
            scope = scope_of(sentence, one, year)
            if scope.others:
                return []  # 各村信息员14名 may be only some of all there are
            if scope.time == "now":
                found.append((sentence, one))
    return found


def _issues(beside: Sequence[Sentence]) -> Iterator[TakenUp]:
    """编发简报6期，今年第8期…: no issue of the year has a number higher than there were."""
    sentence = beside[-1]
    found = _ISSUE.search(sentence.text)
    if found is None:
        return
    number = read_whole(found["issue"]) or 0
    counts = [(one, q) for one in beside for q in one.quantities if q.unit == "期" and q.exact]
    if counts and all(number > q.low for _, q in counts):
        first, most = max(counts, key=lambda pair: pair[1].low)
        yield TakenUp("期数", most.text, f"第{number}期", first.quote, sentence.quote, sentence.place)
