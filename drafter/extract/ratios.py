"""How the figures of a sentence stand to each other: growth from one to another, rates, shares in words, averages.

由640条上升到896条，增长40% · 发放120份，收回114份，回收率95% · 涉农的38条，占四成多 · 4期共168人次，平均每期42人次.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from drafter.extract.averages import period_averages
from drafter.extract.reading import StatedAverage, StatedShare
from drafter.extract.sentences import Sentence
from drafter.text.numerals import DIGITS
from drafter.text.quantities import Quantity
from drafter.text.search import has_any as holds
from drafter.text.sentences import clause_start

TENTHS = {numeral: number for number, numeral in enumerate(DIGITS)} | {"两": 2}
_IN_WORDS = re.compile(
    r"占(?:了)?[^，。；#\d]{0,10}?(?P<lead>将近|接近|近|大约|约|超过|超|逾|不到|不足)?(?:了|达|到)*"
    r"(?:(?P<tenth>[一二两三四五六七八九])成(?P<half>半)?|(?P<third>[二两三四五])分之(?P<part>[一二三四])|"
    r"(?P<middle>一半|半数)|(?P<most>过半|大半|多半))(?P<more>多|以上|强|左右|弱)?"
)
_RATES: tuple[tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]], ...] = (
    (("回收率", "收回率"), ("发放", "发出", "下发", "印发", "制发"), ("收回", "回收", "有效")),
    (("公开率", "上网率"), ("应公开", "应当公开"), ("已公开", "实际公开", "已上网", "公开")),
    (("参训率", "参会率", "到会率", "参加率"), ("应到", "应参加", "应训"), ("实到", "参加", "参训", "到会")),
    (
        ("办结率", "办复率", "答复率", "回复率"),
        ("收到", "受理", "接到", "转办", "交办"),
        ("办结", "答复", "回复", "办复"),
    ),
)
"""Rates by name, with the words before the figure that is 100 of them and before the one that was reached."""
_RATE = re.compile(r"(?P<name>[一-龥]{2}率)(?:均|约|为|达|达到|到|是|：)*$")
_LATE = re.compile(r"(?:逾期|超期|超时)[^，。；]{0,8}$")
_LATE_BEHIND = re.compile(r"[^，。；#]{0,16}(?:逾期|超期|超时)")
_NAMED_SHARE = re.compile(
    r"(?:^|[，；。（])(?:其中)?(?:以|为)?(?P<name>[^，。；：#]{2,12}?)(?:类)?(?:信息)?(?:数量|公开量)?(?:最多|居多|居首|最大|较多|为主)?[，]?(?:约)?占(?:了)?(?:公开)?(?:信息)?"
    r"(?:总数|总量|公开总数|公开总量|全部信息|全年公开信息|信息总数|信息总量|公开信息总数)(?:的|为|比)*$"
)
_BOTH = re.compile(
    r"(?P<one>[^，。；#、]{2,8})[和与及、](?P<other>[^，。；#、]{2,8}?)(?:两者|两类|两项)?(?:合计|共计|共|一共|加起来)?(?:共)?占(?:比)?[^，。；#\d]{0,8}$"
)
_EACH = re.compile(r"平均每(?:个|一)?(?P<unit>期|次|场|村|社区|人|站所|个|季度|批)[^，。；#]{0,10}$")
_TASK = re.compile(
    r"(?:任务|目标|计划)[^，。；#]{0,6}(?P<task>#+)[^。；#]{0,24}?(?:完成|实现|达到)[^，。；#]{0,8}(?:的)?$"
)
_APART = re.compile(r"按[^，。；#]{1,16}(?:分|划分|统计|看)")


def ratio_statements(all_sentences: list[Sentence], facts: Mapping[str, Any]) -> Iterator[StatedShare | StatedAverage]:
    """The relations that sentences state of their figures; `facts` are the answers that were read."""
    for sentence in all_sentences:
        if not sentence.quantities:
            continue
        yield from _rates(sentence)
        yield from _shares_in_words(sentence, facts)
        yield from _shares_by_name(sentence, facts)
        yield from _averages(sentence)
        yield from period_averages(sentence, facts)
        yield from _hundred(sentence)


def _at(sentence: Sentence, start: int) -> Quantity | None:
    return next((one for one in sentence.quantities if one.start == start), None)


def _share(
    sentence: Sentence,
    part: Any,
    of: Any,
    percent: Decimal | None,
    bounds: tuple[Decimal, Decimal] | None = None,
    said: str = "",
    *,
    change: bool = False,
) -> StatedShare:
    known = percent if percent is not None else Decimal(0)
    return StatedShare(known, part, of, sentence.quote, sentence.place, change, bounds, said)


def around(value: Decimal, lead: str, more: str, half: str | None) -> tuple[Decimal, Decimal]:
    """What a share said in words (近六成, 一半以上) allows, in percent."""
    value += 5 if half else 0
    if lead in ("不到", "不足"):
        return Decimal(0), value
    if lead in ("近", "将近", "接近") or more == "弱":
        return value - 9, value
    if lead in ("超过", "超", "逾") or more in ("多", "以上", "强"):
        return value, value + 15 if more == "多" else Decimal(100)
    return value - 6, value + 6


def twice_as_many(nearly: bool, more: bool) -> tuple[Decimal, Decimal]:
    """What 翻一番 (近…, …还多) allows, in percent of growth."""
    return Decimal(80 if nearly else 99 if more else 85), Decimal(100 if nearly else 199)


def _shares_in_words(sentence: Sentence, facts: Mapping[str, Any]) -> Iterator[StatedShare]:
    """涉农的38条，占了一半以上."""
    masked = sentence.masked
    for found in _IN_WORDS.finditer(masked):
        before = [one for one in sentence.quantities if one.end <= found.start() and one.unit != "%"]
        if not before or not before[-1].exact or found.start() - before[-1].end > 8:
            continue
        if holds(masked[before[-1].end : found.start()], "中，", "里，", "当中"):
            continue  # 这96条信息中，图文占一半: the figure is the whole and no part
        part = before[-1]
        if found["tenth"]:
            value = Decimal(10 * TENTHS[found["tenth"]])
        elif found["third"]:
            value = Decimal(100 * TENTHS[found["part"]]) / TENTHS[found["third"]]
        else:
            value = Decimal(50)
        more = "以上" if found["most"] else found["more"] or ""
        of = _whole_of(sentence, part, facts)
        if of:
            bounds = around(value, found["lead"] or "", more, found["half"])
            yield _share(sentence, part.low, of, None, bounds, found[0])


def _whole_of(sentence: Sentence, part: Quantity, facts: Mapping[str, Any]) -> Any:
    """What a part said without its whole is a share of: the figure before it, else the year's total of that kind."""
    larger = [
        one for one in sentence.quantities if one.end <= part.start and one.unit == part.unit and one.low >= part.low
    ]
    if larger:
        first = larger[0]
        return first.low if first.exact and len(larger) == 1 else None
    if holds(sentence.masked[: part.start], "#") and "其中" not in sentence.masked[: part.start]:
        return None
    text = sentence.topic + sentence.previous + sentence.text
    if part.unit in ("条", "篇") and holds(text, "公开", "发布", "信息"):
        return facts.get("proactive.total")
    if part.unit in ("件", "份") and "申请" in text:
        return facts.get("requests.received")
    return None


def _rates(sentence: Sentence) -> Iterator[StatedShare]:
    """发放问卷120份，收回114份，回收率95%."""
    masked = sentence.masked
    for rate in sentence.quantities:
        named = _RATE.search(masked, max(0, rate.start - 12), rate.start) if rate.unit == "%" and rate.exact else None
        if named is None:
            continue
        clauses = masked[: rate.start]
        late = [
            one
            for one in sentence.quantities
            if one.end <= rate.start
            and one.low
            and (_LATE.search(masked[: one.start]) or _LATE_BEHIND.match(masked, one.end))
            and one.unit in ("件", "份", "条", "宗", "起")
        ]
        words = next((row for row in _RATES if named["name"] in row[0]), None)
        if words is None:
            continue
        if late and rate.low == 100 and words is _RATES[-1]:
            on_time = [one for one in sentence.quantities if one.end <= late[0].start and one.unit == late[0].unit]
            if on_time:
                done = on_time[-1].low
                yield _share(sentence, done, done + late[0].low, Decimal(rate.low))
            continue
        whole = _behind(sentence, words[1], rate)
        reached = _behind(sentence, words[2], rate, whole)
        if whole is None or reached is None or whole.unit != reached.unit or whole.end > reached.start:
            continue
        alone = "#" not in clauses[reached.end :] or holds(clauses[reached.end :], "另", "其余", "尚")
        if alone and whole.low >= reached.low:
            yield _share(sentence, reached.low, whole.low, Decimal(rate.low))


def _behind(sentence: Sentence, words: tuple[str, ...], rate: Quantity, but: Quantity | None = None) -> Quantity | None:
    """The figure before a rate whose clause has one of the words; None when there is none, or several.

    `but` is the figure known to be something else (应公开5件 is not what was 公开).
    """
    found = [
        one
        for one in sentence.quantities
        if one.end < rate.start
        and one is not but
        and one.exact
        and one.unit not in ("%", "")
        and holds(sentence.masked[clause_start(sentence.masked, one.start) : one.start], *words)
    ]
    return found[0] if len(found) == 1 else None


def _shares_by_name(sentence: Sentence, facts: Mapping[str, Any]) -> Iterator[StatedShare]:
    """工作动态类最多，占总数的63.8%; 满意和基本满意合计占96%; 任务为500条，完成任务的118%."""
    masked = sentence.masked
    total = facts.get("proactive.total")
    for share in sentence.quantities:
        if share.unit != "%" or not share.exact:
            continue
        lead = masked[: share.start]
        if (named := _NAMED_SHARE.search(lead)) and isinstance(total, int):
            alike = [
                part["count"]
                for part in facts.get("proactive.categories") or ()
                if _bare(str(part["name"])) == _bare(named["name"])
            ]
            if len(alike) == 1:
                yield _share(sentence, alike[0], total, Decimal(share.low))
        elif both := _BOTH.search(lead):
            counts = [_count_of(sentence, name, both.start()) for name in (both["one"], both["other"])]
            first = sentence.quantities[0]
            if None not in counts and first.exact and first.unit not in ("%", "") and first.end < both.start():
                added = sum(count for count in counts if count is not None)
                if added <= first.low and first.low not in counts:
                    yield _share(sentence, added, first.low, Decimal(share.low))
        elif (task := _TASK.search(lead)) and isinstance(total, int):
            due = _at(sentence, task.start("task"))
            if due is not None and due.exact and due.low and due.unit in ("条", "篇") and "公开" in lead:
                yield _share(sentence, total, due.low, Decimal(share.low))


def _bare(name: str) -> str:
    return name.removesuffix("信息").removesuffix("类")


def _count_of(sentence: Sentence, name: str, end: int) -> Any:
    """The figure right behind a name in the sentence; None when there is none."""
    counts = [
        one.low
        for one in sentence.quantities
        if one.end <= end
        and one.unit not in ("%", "")
        and sentence.masked[clause_start(sentence.masked, one.start, "，；。、：") : one.start].rstrip("的有为") == name
    ]
    return counts[0] if len(counts) == 1 else None


def _averages(sentence: Sentence) -> Iterator[StatedAverage]:
    """举办培训4期，共168人次参加，平均每期42人次."""
    masked = sentence.masked
    for average in sentence.quantities:
        each = _EACH.search(masked[: average.start])
        if each is None or average.unit in ("%", ""):
            continue
        before = [one for one in sentence.quantities if one.end <= each.start() and one.exact]
        among = [one for one in before if one.unit == each["unit"] or sentence.text.startswith(each["unit"], one.end)]
        among = [one for one in among if one.unit != average.unit]
        of = [one for one in before if one.unit in (average.unit, {"人": "人次", "人次": "人"}.get(average.unit))]
        if len(among) != 1 or len(of) != 1 or not isinstance(among[0].low, int) or among[0].low < 2:
            continue
        high = None if average.high is None else Decimal(average.high)
        yield StatedAverage(Decimal(average.low), high, among[0].low, of[0].low, sentence.quote, sentence.place)


def _hundred(sentence: Sentence) -> Iterator[StatedShare]:
    """按渠道分，网站占61%，微博占19%，其他占20%: shares of one whole come to a hundred."""
    masked = sentence.masked
    opened = _APART.search(masked)
    if opened is None or "其他" not in masked:
        return
    shares = [one for one in sentence.quantities if one.start > opened.end() and one.unit == "%" and one.exact]
    others = [one for one in sentence.quantities if one.start > opened.end() and one.unit != "%"]
    clause = masked[shares[-1].start - 12 : shares[-1].start] if shares else ""
    if len(shares) < 3 or others or not holds(clause, "其他", "其它") or holds(masked, "；"):
        return
    added = sum((Decimal(one.low) for one in shares), Decimal(0))
    slack = Decimal("0.5") * len(shares)
    said = "＋".join(f"{one.low}%" for one in shares)
    yield _share(sentence, added, 100, None, (100 - slack, 100 + slack), said)
