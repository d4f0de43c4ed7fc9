"""What a sentence says of its own figures, whatever they count: parts of a total named just before or just behind.

工作人员7人，其中专职2人，其余5人兼职 · 干部62人次、村干部98人次，共培训160人次 · 这260条信息中，推送的有180条.
Lists of what was disclosed or asked for are read by `breakdown` and `requestlists`, which know what these are.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from drafter.extract.clauses import between, classes_between
from drafter.extract.reading import Complete, PartList, StatedPart
from drafter.extract.sentences import Sentence
from drafter.extract.spans import Months, make_a_year, spans_in
from drafter.extract.statements import Statement
from drafter.text.numerals import read_whole
from drafter.text.search import has_any

_PEOPLE_AND_PLACES = ("个", "人", "名", "家", "处", "户")
"""Measure words of what may belong to two parts of a list (党员4人、大专以上5人)."""
_NOT_PUBLISHED = (*_PEOPLE_AND_PLACES, "人次", "万元", "元")
"""Measure words of what is not published, so that no channel can count it once more."""
_NOT_COUNTED = ("%", "个百分点", "天", "日", "年", "月", "倍")
_NO_LONGER_PARTS = frozenset({"average", "same_time", "carry", "compare", "of_which"})
_TWICE = frozenset({"overlap", "cumulative", "same_time", "compare", "supposed", "every"})
"""Classes of words by which a part may be counted in another one too, or not be a part at all."""
_ANEW = frozenset({"of_which", "this_year", "cumulative"})


def sum_statements(statements: Sequence[Sequence[Statement]]) -> Iterator[PartList]:
    """The totals that sentences state together with all or some of their parts."""
    for said in statements:
        figures = [one for one in figures_of(said) if one.unit not in _NOT_COUNTED]
        if len(figures) > 1:
            for read in (_parts_behind, _total_behind, _so_many, _made_up, _parts_of_the_year):
                yield from read(figures[0].sentence, figures)


def figures_of(said: Iterable[Statement]) -> list[Statement]:
    """The figures among what a sentence states, in order."""
    return sorted((one for one in said if one.quantity and not one.all_of), key=lambda one: one.start)


def _states(one: Statement) -> bool:
    """True if a figure states exactly how many there are."""
    return one.exact and one.scope.time not in ("change", "average", "plan")


def _alike(figures: Sequence[Statement], total: Statement, start: int, end: int | None = None) -> list[Statement]:
    """The figures between two places that count in a total's measure word."""
    return [
        one
        for one in figures
        if one.unit == total.unit and start <= one.start and (end is None or one.end <= end) and _states(one)
        if one.scope.time in ("now", "part", total.scope.time)
    ]


def _list(sentence: Sentence, parts: Sequence[Statement], total: Statement, complete: Complete) -> PartList:
    stated = tuple(_part(part) for part in parts)
    return PartList("figure", stated, total.low, complete, sentence.quote, sentence.place)


def _part(one: Statement) -> StatedPart:
    return StatedPart(f"{one.low}{one.unit}", one.low)


def _ends(sentence: Sentence, start: int) -> int:
    """Where the words between two ； or 。 end that hold a place."""
    return min((at for mark in "。；" if (at := sentence.text.find(mark, start)) >= 0), default=len(sentence.text))


def _parts_behind(sentence: Sentence, figures: Sequence[Statement]) -> Iterator[PartList]:
    """6人，其中专职2人、兼职3人: parts behind 其中 make up their total where 其余 says so, and are never more."""
    text = sentence.text
    for opened in between(sentence, 0, len(text)):
        of_which = "of_which" in opened.classes
        of_which |= "respectively" in opened.classes and text.startswith(("为", "是"), opened.end)
        if not of_which and not ("within" in opened.classes and text.startswith("，", opened.end)):
            continue
        before = [one for one in figures if one.end <= opened.start and not one.in_brackets]
        total = before[-1] if before else None
        if total is None or not _states(total) or has_any(text[total.end : opened.start], "。", "；"):
            continue
        if {"each", "every"} & total.bound or (not of_which and opened.start - total.end > 10):
            continue  # 各举办1期 counts once for each of those named before
        parts, closed = _run(sentence, _alike(figures, total, opened.end), opened.end)
        added = sum(part.low for part in parts)
        if not parts or any(one.low == added for one in before):
            continue  # 接收申请4件，上年结转0件，其中…3件、…1件: what they make up stands further in front
        if total.low < added <= sum(one.low for one in before[-2:] if one.unit == total.unit):
            continue  # 建议8件、提案5件，其中…12件: of both
        named = frozenset().union(*(part.lead for part in parts))
        closed = closed or (len(parts) == 2 and {"full_time", "part_time"} <= named)
        around = classes_between(sentence, opened.start, parts[-1].end)
        if (
            "（" in text[opened.start : parts[-1].end]
            or (around & _TWICE and not closed)
            or (total.unit not in _NOT_PUBLISHED and "channel" in classes_between(sentence, opened.end, len(text)))
        ):
            continue
        if closed or (of_which and total.unit not in _PEOPLE_AND_PLACES):
            yield _list(sentence, parts, total, "whole" if closed else "some")


def _run(sentence: Sentence, behind: Sequence[Statement], start: int) -> tuple[list[Statement], bool]:
    """The parts that begin at a place, in a row, and True if the last of several is all the rest."""
    parts: list[Statement] = []
    for one in behind:
        here = classes_between(sentence, start, one.start)
        rest = "remainder" in one.lead
        if "；" in sentence.text[start : one.start] or "。" in sentence.text[start : one.start]:
            break
        if not rest and (here & _NO_LONGER_PARTS or "total" in one.bound):
            break
        parts.append(one)
        start = one.end
        if rest:
            goes_on = sentence.text.startswith("、", one.end)  # 其余为甲31条、乙29条
            return parts, len(parts) > 1 and not goes_on
    return parts, False


def _total_behind(sentence: Sentence, figures: Sequence[Statement]) -> Iterator[PartList]:
    """干部62人次、村干部98人次，共培训176人次; 甲385条，乙96条，三项合计540条."""
    for index, total in enumerate(figures):
        if not total.bound & {"total", "together"} or total.unit in _PEOPLE_AND_PLACES or not _states(total):
            continue
        if total.lead & {"settle", "carry", "cumulative"} or not total.low:
            continue
        parts = [total]
        start = total.context.clause.start
        for one in reversed([one for one in figures[:index] if one.unit == total.unit]):
            if not _alike([one], total, 0) or has_any(sentence.text[one.end : start], "。", "；", "（"):
                break
            if classes_between(sentence, one.end, start) & _ANEW:
                break
            parts.append(one)
            start = one.start
        parts = parts[:0:-1]
        if len(parts) < 2:
            continue
        ahead = classes_between(sentence, parts[0].start - 12, total.start)
        if ahead & {"such_as", "of_which"} or classes_between(sentence, parts[0].end, total.start) & _TWICE:
            continue
        opens = total.context.clause.start
        said = read_whole(sentence.text[opens : opens + 1])  # 五类共130条
        if said not in (None, len(parts)):
            continue  # 三年合计1189条, of which this sentence names two
        whole = said is not None or total.lead & {"added_up", "together"}
        yield _list(sentence, parts, total, "whole" if whole else "some")


def _so_many(sentence: Sentence, figures: Sequence[Statement]) -> Iterator[PartList]:
    """458条，公布在三个平台上，分别为289条、94条、57条: all there are, so that they are no fewer than the total."""
    for number, first in pairwise(figures):
        if "respectively" not in classes_between(sentence, number.end, first.start):
            continue
        total = next((one for one in reversed(figures) if one.end <= number.start), None)
        if total is None or total.unit in _PEOPLE_AND_PLACES or total.unit != first.unit or not _states(total):
            continue
        end = _ends(sentence, first.start)
        parts = _alike(figures, total, first.start, end)
        some = {"only_some", "of_which"} & classes_between(sentence, total.end, end)
        if (
            has_any(sentence.text[total.end : first.start], "。", "；")
            or some
            or "（" in sentence.text[number.end : end]
        ):
            continue
        short = sum(part.low for part in parts) < total.low
        if short and len(parts) == number.low and "such_as" not in classes_between(sentence, first.start, end):
            yield _list(sentence, parts, total, "whole")


def _made_up(sentence: Sentence, figures: Sequence[Statement]) -> Iterator[PartList]:
    """工作信息451条，包括甲168条、乙142条、丙73条、丁59条: parts so near the total are likely to be all of it."""
    for total in figures:
        opener = next(iter(between(sentence, total.end, total.end + 6)), None)
        if opener is None or opener.text == "：" or not _states(total) or total.unit in _PEOPLE_AND_PLACES:
            continue
        if "opens_parts" not in opener.classes or sentence.text[total.end : opener.start].strip("，"):
            continue
        end = _ends(sentence, opener.end)
        parts = _alike(figures, total, opener.end, end)
        added = sum(part.low for part in parts)
        near = len(parts) > 2 and total.low * 95 <= added * 100 <= total.low * 105
        others = {"such_as", "of_which", "channel"} & classes_between(sentence, opener.end, end)
        if near and not others and not has_any(sentence.text[opener.end : end], "（", "，"):
            yield _list(sentence, parts, total, "likely")


def _parts_of_the_year(sentence: Sentence, figures: Sequence[Statement]) -> Iterator[PartList]:
    """上半年公开223条，下半年327条: the figures of spans that make up the year, with the total they belong to.

    It stands just before them, or is the year's total of what was disclosed (`of`).
    """
    spans = spans_in(sentence)
    parts = _by_span(spans, figures, len(sentence.text)) if make_a_year(spans) else _by_quarter(sentence, figures)
    if not parts or len({part.unit for part in parts}) > 1 or not all(map(_of_this_year, parts)):
        return
    stated = tuple(_part(part) for part in parts)
    opens = spans[0].start if make_a_year(spans) else parts[0].start
    total = next((one for one in reversed(figures) if one.end <= opens and one.unit == parts[0].unit), None)
    if total is not None:
        gap = sentence.text[total.end : opens]
        if total.exact and (gap == "，" or gap.rstrip("，").endswith("其中")):
            yield PartList("span", stated, total.low, "whole", sentence.quote, sentence.place)
        return
    counted = [thing for part in parts for thing in part.of]
    of_information = counted and all(thing & {"information", "own"} for thing in counted)
    beside = classes_between(sentence, parts[0].context.clause.start, parts[-1].end)
    aside = {"channel", "other_use", "village"} & (classes_between(sentence, 0, opens) | beside)
    if parts[0].unit in ("条", "篇") and of_information and not aside:
        yield PartList("span", stated, None, "whole", sentence.quote, sentence.place, "proactive.total")


def _of_this_year(part: Statement) -> bool:
    """True if a figure states exactly how many there were in this year or a part of it."""
    return part.exact and part.scope.time in ("now", "part", "since")


def _by_span(spans: Sequence[Months], figures: Sequence[Statement], end: int) -> list[Statement]:
    """One figure for each span, behind the words that name it; none where one has no figure."""
    ends = [*(span.start for span in spans[1:]), end]
    found = [
        next((one for one in figures if span.end <= one.start < until and one.unit), None)
        for span, until in zip(spans, ends, strict=True)
    ]
    return [one for one in found if one is not None] if None not in found else []


def _by_quarter(sentence: Sentence, figures: Sequence[Statement]) -> list[Statement]:
    """四个季度分别公开118条、131条、147条和144条."""
    for number, *four in (figures[at : at + 5] for at in range(len(figures) - 4)):
        if sentence.text.startswith("季度", number.end) and "respectively" in four[0].lead:
            joined = all(set(sentence.text[one.end : other.start]) <= set("、和，及") for one, other in pairwise(four))
            return four if number.low == 4 and joined else []
    return []
