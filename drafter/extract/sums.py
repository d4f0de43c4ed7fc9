"""What a sentence says of its own figures, whatever they count: parts of a total named just before or just behind.

工作人员7人，其中专职2人，其余5人兼职 · 干部62人次、村干部98人次，共培训160人次 · 这260条信息中，推送的有180条.
Lists of what was disclosed or asked for are read by `disclosurelists` and `requestlists`, which know what these are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.extract.halves import spans_of_the_year
from drafter.extract.partnames import CHANNEL
from drafter.extract.reading import Complete, PartList, StatedPart
from drafter.extract.scope import scope_of
from drafter.extract.sentences import Sentence
from drafter.text.quantities import Quantity
from drafter.text.search import has_any as holds
from drafter.text.sentences import clause_start

_EVENTS = ("件", "次", "期", "场", "人次", "条", "篇", "份", "万元", "元", "项", "起", "宗", "例", "件次", "条次", "")
"""Measure words of what is counted once; people and places may belong to two parts of a list (党员4人、大专以上5人)."""
_NOT_PUBLISHED = ("个", "人", "名", "家", "处", "户", "万元", "元")
"""Measure words of what is not published, so that no channel can count it once more."""
_OF_WHICH = re.compile(r"其中|其中包括|分别是|分别为")
_AMONG = re.compile(r"(?<=#)[^，。；、#（）]{0,10}(?:中|里)，")
_REST = re.compile(r"(?:其余|余下|剩余|剩下|另外)(?:的)?[^，。；、#]{0,12}$")
_DOUBLE = re.compile(r"又|再|同时|兼|重复|交叉|均|都|占|以上|不含|除|累计|同比|比上年|比去年|较上年|较去年")
_EACH = re.compile(r"[各每][^，。；#、]{0,3}$")
_SUMMED = re.compile(r"(?:合计|共计|共|总计|一共)")
_SO_MANY = re.compile(
    r"(?P<n>#+)(?:平台|渠道|载体|途径|方式|媒介|栏目|大类|方面|板块|类别|类)[^#。；]{0,8}?[，：]?(?:数量)?分别(?:为|是|有|公开|发布)"
)
_ONLY_SOME = ("。", "；", "其中", "主要", "重点", "集中", "突出", "前", "较多", "最多")
_MADE_UP = re.compile(r"(?<=#)，?(?:具体)?(?:包括|分为|下分|可分为|包含)")
_STOPS = re.compile(r"[；。]|此外|另有|另外|同时|平均|同比|较上年|比上年|比去年|结转|共|合计|总计")
_TOGETHER = re.compile(
    r"(?:[两二三四五六七八九十]+(?:项|类|方面|者|个渠道|种方式|部分|批)(?:信息)?(?:合计|共计|总计|相加|加起来|共)(?!同)|"
    r"合计|总计|相加(?:为|共)?|(?P<only>共计|总共|一共|(?<!公)共(?![同建享有])))"
    r"[^，。；、#（）]{0,8}$"
)
_ANEW = re.compile(r"[。；]|其中|全年|本年|累计|今年|截至")
_THESE = re.compile(r"(?:在|从)?(?:这|上述|以上|所公开的|公开的)(?P<gap>#+)[^，。；#]{0,8}?(?:中|里|当中)")
_STAFF = re.compile(r"专职[^，。；、#]{0,14}#+[^。；#]{0,12}?(?:兼职|兼任)[^，。；、#]{0,14}#+")


def sum_statements(all_sentences: list[Sentence], year: int | None) -> Iterator[PartList]:
    """The totals that sentences state together with all or some of their parts."""
    for sentence in all_sentences:
        if len(sentence.quantities) < 2:
            continue
        yield from _parts_behind(sentence, year)
        yield from _total_behind(sentence, year)
        yield from _more_than_these(sentence)
        yield from _so_many(sentence, year)
        yield from _made_up(sentence, year)
        yield from spans_of_the_year(sentence, year)


def _alike(sentence: Sentence, unit: str, year: int | None) -> list[Quantity]:
    """The exact figures of a sentence with one measure word that state how many there are."""
    return [
        one
        for one in sentence.quantities
        if one.unit == unit and one.exact and scope_of(sentence, one, year).time not in ("change", "average", "plan")
    ]


def _list(sentence: Sentence, parts: list[Quantity], total: Quantity, whole: bool) -> PartList:
    stated = tuple(StatedPart(part.text, part.low) for part in parts)
    complete: Complete = "whole" if whole else "some"
    return PartList("figure", stated, total.low, complete, sentence.quote, sentence.place)


def _in_bracket(masked: str, figure: Quantity) -> bool:
    """Whether a figure stands in a bracket, as an aside."""
    return masked.rfind("（", 0, figure.start) > masked.rfind("）", 0, figure.start)


def _parts_behind(sentence: Sentence, year: int | None) -> Iterator[PartList]:
    """6人，其中专职2人、兼职3人: parts behind 其中 make up their total where 其余 says so, and are never more."""
    masked = sentence.masked
    for opened in (*_OF_WHICH.finditer(masked), *_AMONG.finditer(masked)):
        before = [one for one in sentence.quantities if one.end <= opened.start() and not _in_bracket(masked, one)]
        if not before or before[-1] not in _alike(sentence, before[-1].unit, year):
            continue
        total = before[-1]
        if holds(masked[total.end : opened.start()], "。", "；") or _EACH.search(masked[: total.start]):
            continue  # 各举办1期 counts once for each of those named before
        behind = [one for one in _alike(sentence, total.unit, year) if one.start >= opened.end()]
        parts: list[Quantity] = []
        goes_on = False  # 其余为甲31条、乙29条
        for one in behind:
            here = masked[parts[-1].end if parts else opened.end() : one.start]
            if _REST.search(here) and not _SUMMED.match(masked, one.end):
                parts.append(one)
                goes_on = goes_on or masked.startswith("、", one.end)
                if not goes_on:
                    break
                continue
            if _STOPS.search(here) or (parts and "其中" in here) or _SUMMED.match(masked, one.end):
                break
            parts.append(one)
        if not parts or any(one.low == sum(part.low for part in parts) for one in before):
            continue  # 接收申请4件，上年结转0件，其中…3件、…1件: what they make up stands further in front
        span = masked[opened.start() : parts[-1].end]
        rest = bool(_REST.search(masked[: parts[-1].start])) and len(parts) > 1 and not goes_on
        staff = len(parts) == 2 and total.unit in ("人", "名") and bool(_STAFF.search(span))
        if (
            holds(span, "（")
            or (_DOUBLE.search(span) and not (rest or staff))
            or (total.unit not in _NOT_PUBLISHED and CHANNEL.search(sentence.text, opened.end()))
        ):
            continue
        if rest or staff or (total.unit in _EVENTS and opened.re is _OF_WHICH):
            yield _list(sentence, parts, total, rest or staff)


def _total_behind(sentence: Sentence, year: int | None) -> Iterator[PartList]:
    """干部62人次、村干部98人次，共培训176人次; 甲385条，乙96条，三项合计540条."""
    masked = sentence.masked
    for unit in {one.unit for one in sentence.quantities if one.unit in _EVENTS}:
        figures = _alike(sentence, unit, year)
        for index, total in enumerate(figures):
            start = clause_start(masked, total.start)
            said = _TOGETHER.search(masked, start, total.start)
            if said is None or index < 2 or holds(said[0], "办结", "答复", "结转"):
                continue
            parts: list[Quantity] = []
            for one in reversed(figures[:index]):
                between = masked[one.end : parts[-1].start if parts else start]
                if _ANEW.search(between) or "（" in between:
                    break
                parts.append(one)
            if (
                len(parts) < 2
                or holds(masked[parts[-1].start - 12 : start], "等", "其中")
                or _DOUBLE.search(masked[parts[-1].end : total.start])
            ):
                continue
            only = said["only"] is not None
            yield _list(sentence, parts[::-1], total, not only)


def _so_many(sentence: Sentence, year: int | None) -> Iterator[PartList]:
    """458条，公布在三个平台上，分别为289条、94条、57条: all there are, so that they are no fewer than the total."""
    masked = sentence.masked
    for found in _SO_MANY.finditer(masked):
        number = next((one for one in sentence.quantities if one.start == found.start("n")), None)
        before = [one for one in sentence.quantities if one.end <= found.start()]
        if number is None or not before or before[-1] not in _alike(sentence, before[-1].unit, year):
            continue
        total = before[-1]
        if total.unit not in _EVENTS or holds(masked[total.end : found.start()], *_ONLY_SOME):
            continue
        end = min((at for mark in "。；" if (at := masked.find(mark, found.end())) >= 0), default=len(masked))
        parts = [one for one in _alike(sentence, total.unit, year) if found.end() <= one.start < end]
        counted = len(parts) == number.low and not holds(masked[found.end() : end], "其中", "（", "等")
        if counted and sum(part.low for part in parts) < total.low:
            yield _list(sentence, parts, total, True)


def _made_up(sentence: Sentence, year: int | None) -> Iterator[PartList]:
    """工作信息451条，包括甲168条、乙142条、丙73条、丁59条: parts so near the total are meant to be all of it."""
    masked = sentence.masked
    for found in _MADE_UP.finditer(masked):
        total = next((one for one in sentence.quantities if one.end == found.start()), None)
        if total is None or total.unit not in _EVENTS or total not in _alike(sentence, total.unit, year):
            continue
        end = min((at for mark in "。；" if (at := masked.find(mark, found.end())) >= 0), default=len(masked))
        parts = [one for one in _alike(sentence, total.unit, year) if found.end() <= one.start < end]
        span = masked[found.end() : end]
        added = sum(part.low for part in parts)
        near = len(parts) > 2 and total.low * 95 <= added * 100 <= total.low * 105
        if near and not holds(span, "等", "（", "其中", "，") and not CHANNEL.search(sentence.text, found.end(), end):
            yield _list(sentence, parts, total, True)


def _more_than_these(sentence: Sentence) -> Iterator[PartList]:
    """在这260条信息中，推送的有312条: a part is not more than what it is of."""
    masked = sentence.masked
    for found in _THESE.finditer(masked):
        total = next((one for one in sentence.quantities if one.start == found.start("gap")), None)
        if total is None or not total.exact:
            continue
        for one in sentence.quantities:
            behind = one.start >= found.end() and one.unit == total.unit and one.exact
            if behind and not holds(masked[found.end() : one.start], "累计", "共", "。", "比"):
                yield _list(sentence, [one], total, False)
                break
