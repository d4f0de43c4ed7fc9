"""Averages over the year's months, quarters, weeks and days: which periods are meant, and averages said in two clauses.

八个月来，共公开信息48条，平均每月6条 · 折算到每个工作日，平均发布5条多 · 按全年250个工作日计算，每个工作日公开近3.6条.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from drafter.extract.partnames import CHANNEL
from drafter.extract.reading import StatedAverage
from drafter.extract.sentences import Sentence
from drafter.text.folding import folded
from drafter.text.numerals import read_whole
from drafter.text.quantities import Quantity
from drafter.text.search import has_any as holds
from drafter.text.sentences import clause_start

WORKING_DAYS = 250
_WORKING = (244, 255)
"""A year has between 244 and 255 working days, by how its holidays fall and which day a clerk counts."""
_RANGES: dict[int, tuple[tuple[int, int], ...]] = {
    52: ((50, 53),),
    365: ((365, 366), _WORKING),
    WORKING_DAYS: (_WORKING,),
}
_PERIOD = re.compile(r"每(?:一)?(?:个)?(?P<one>月|季度|季|周|星期|工作日|日|天)(?![一二三四五六日])")
_PERIODS = {"月": 12, "季度": 4, "季": 4, "周": 52, "星期": 52, "工作日": WORKING_DAYS, "日": 365, "天": 365}
_OF_TIME = re.compile(r"每(?:一)?(?:个)?(?:月|季|周|星期|工作日|日|天)|[月季周日]均")
"""Words of an average over time; others are over courses, villages and the like."""
_SPREAD = ("平均", "均", "折合", "折算", "分摊", "摊到", "计算")
_NOT_DISCLOSED = ("申请", "培训", "会议", "至少", "不少于", "要求", "原则", "必须", "留言", "来信", "转发", "报送")
_EACH_UNIT = re.compile(r"[各每](?:个)?(?:办|科|村|站|社区|单位|部门|线|人|支部|窗口|小组|片)|人均|村均")
_MONTHS = re.compile(r"(?P<months>\d{1,2}|[一二两三四五六七八九十]{1,2})个(?:多)?月")
_FROM_TO = re.compile(r"(?<![\d年])(\d{1,2})月?份?[至到—–~-](\d{1,2})月(?!\d)")
_DAYS = re.compile(r"(?P<days>\d{3})(?:个)?(?:工作日|天|日)")
_OTHER_SPAN = re.compile(
    r"以来|半年|[一二三四]季度|\d月(?:\d{1,2}日)?(?:份)?(?:起|开通|上线|正式|底|末|至今|后|以后|试运行)|"
    r"[自从]\d{1,2}月|截[至止]|开通|上线|运行|前[一二三四五六七八九十\d]+月"
)


def periods_meant(said: str, periods: int) -> tuple[tuple[int, int], ...]:
    """How many periods an average may be over, as ranges; none when the words may mean a span that they do not count.

    `said` are the words around it, `periods` how many a year has.
    """
    text = folded(said)
    if not _OF_TIME.search(text):
        return ((periods, periods),)
    if counted := _DAYS.search(text):
        days = int(counted["days"])
        return ((days, days),) if periods >= WORKING_DAYS else _RANGES.get(periods, ((periods, periods),))
    spans = _months(text)
    if spans:
        return tuple((months, months) for months in (*spans, periods)) if periods == 12 else ()
    return () if _OTHER_SPAN.search(text) else _RANGES.get(periods, ((periods, periods),))


def _months(text: str) -> list[int]:
    """The spans of months that a text names (八个月, 3月至10月)."""
    spans: list[int] = []
    for found in _MONTHS.finditer(text):
        months = read_whole(found["months"])
        spans += [months] if months and months <= 12 else []
    for found in _FROM_TO.finditer(text):
        first, last = int(found[1]), int(found[2])
        spans += [last - first + 1] if 1 <= first <= last <= 12 else []
    return spans


def of_something_else(average: StatedAverage) -> bool:
    """Whether an average may be of something else than the total: a step, each office's share, a channel's own."""
    quote = folded(average.quote)
    if not _OF_TIME.search(quote):
        return False
    clauses = re.split("[，。；]", quote)
    said = next((one for one in clauses if "均" in one and str(average.low) in one), "")
    if holds(said, "增加", "减少", "上升", "下降", "增长", "报送", "上报") or _EACH_UNIT.search(said):
        return True
    return str(average.total) not in quote and CHANNEL.search(quote) is not None


def period_averages(sentence: Sentence, facts: Mapping[str, Any]) -> Iterator[StatedAverage]:
    """折算到每个工作日，平均发布5条多: the period may stand in the clause before, and be one of working days.

    What says period and average in one clause is read with the total it belongs to (`proactive`).
    """
    masked = sentence.masked
    if "每" not in masked:
        return
    for quantity in sentence.quantities:
        if quantity.unit not in ("条", "篇"):
            continue
        start = clause_start(masked, quantity.start)
        before = masked[clause_start(masked, start - 1) : start] if start else ""
        clause = masked[start : quantity.start]
        beside = _PERIOD.search(clause)
        found = beside or (_PERIOD.search(before) if "#" not in before else None)
        if found is None or (beside and found["one"] != "工作日"):
            continue
        said = before + clause
        if not holds(said, *_SPREAD) or holds(said, *_NOT_DISCLOSED):
            continue
        base = _base(sentence, quantity, facts)
        if base is not None:
            low, high = Decimal(quantity.low), None if quantity.high is None else Decimal(quantity.high)
            if quantity.exact and masked[quantity.end : quantity.end + 1] in ("多", "余"):
                high = low + 1
            yield StatedAverage(low, high, _PERIODS[found["one"]], base, sentence.quote, sentence.place)


def _base(sentence: Sentence, average: Quantity, facts: Mapping[str, Any]) -> Any:
    """What an average is of: the figure before it, else the year's total where the sentence before states it."""
    before = [one for one in sentence.quantities if one.end < average.start and one.unit == average.unit]
    if before:
        return before[-1].low if before[-1].exact and len(before) == 1 else None
    total = facts.get("proactive.total")
    return total if isinstance(total, int) and f"{total}{average.unit}" in sentence.previous else None
