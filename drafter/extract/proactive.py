"""What the prose says of information disclosed on the unit's own initiative.

The total, its parts and channels, the change against last year, averages, and what was singled out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from itertools import chain, combinations

from drafter.extract.breakdown import INFORMATION_MEASURES, Latest, Own, breakdowns
from drafter.extract.changes import category_changes, last_beside, total_changes
from drafter.extract.onlyones import only_ones
from drafter.extract.reading import Mention, PartList, StatedAverage, StatedShare
from drafter.extract.scope import scope_of
from drafter.extract.sentences import Sentence, counted, denied
from drafter.extract.totals import total_of
from drafter.text.quantities import Quantity
from drafter.text.search import has_any as holds
from drafter.text.sentences import clause_start

_NOTHING_DISCLOSED = re.compile(
    r"没有(?:任何)?主动公开(?:的)?(?:政府)?信息(?=[，。；（]|$)|"
    r"主动公开(?:的)?(?:政府|政务)?信息(?:数|数量|总数)?(?:为|：)零(?=[，。；]|$)"
)
_LAST_IN_BRACKET = re.compile(r"（(?:20\d\d年|上年)为(\d+)条）")
_SAID_FIRST = re.compile(r"主要是[^，；。]+(?:增加|减少)\d")
"""What grew is told before the categories themselves."""
_ALL_GONE = re.compile(r"没有主动公开政府信息，比上年减少(\d+)条")
_A_YEAR = re.compile(r"20\d\d年")
_OF_WHICH_THIS_YEAR = re.compile(r"其中，?(?:本年|今年|全年)")
_THIS_YEAR_OF_ALL = re.compile(r"其中，?(?:本年度?|今年|全年|20\d\d年)[^，；。]*(?:公开|新增|发布)[^，；。]*$")
_PERIOD = re.compile(r"(?:平均)?每(?:个)?(?P<one>月|季|周|日|天)|(?P<two>月|季|周|日)均")
_PERIODS = {"月": 12, "季": 4, "周": 52, "日": 365, "天": 365}
_BY_MONTH = re.compile(r"\d月\d+[条篇件]")
_NO_KEY = re.compile(r"没有(?:列入|属于)?重点公开(?:的)?(?:政府)?(?:信息|内容)(?=[，。；]|$)")
_KEY = re.compile(r"重点(?:公开|领域)(?:的|内容|信息|政府|公开|各类|数量|数)*(?:共计|共|合计|为|有|达|约|累计|已)*$")


def proactive_statements(
    all_sentences: list[Sentence], year: int | None
) -> Iterator[Mention | PartList | StatedShare | StatedAverage]:
    """All that the sentences say of proactive disclosure."""
    of_the_year = [sentence for sentence in all_sentences if _speaks_of_the_year(sentence)]
    only = _only_channel(of_the_year, year)
    latest: Latest = None
    totals: list[Mention] = []
    parts: dict[str, int] = {}
    channels: PartList | None = None
    changed: list[Sentence] = []
    for sentence in of_the_year:
        own: Own = []
        for quantity in sentence.quantities:
            said = "total" if only == (sentence, quantity) else total_of(sentence, quantity)
            if said == "channel" and _named(sentence, quantity) and latest and latest[1].low == quantity.low:
                said = "total"  # told before without the channel
            scope = scope_of(sentence, quantity, year)
            if not said.startswith("total") or scope.others or scope.time not in ("now", "last"):
                continue
            if own and sentence.text.startswith(("其中", "，其中"), own[-1][0].end, quantity.start):
                continue
            if scope.time == "last":
                yield counted("proactive.last_total", sentence, quantity)
            else:
                totals.append(
                    replace(
                        counted("proactive.total", sentence, quantity),
                        channels=said != "total" or _since_ever(sentence, quantity),
                    )
                )
                own.append((quantity, said))
        _this_year_of_all(sentence, own, totals)
        if own:
            latest = (sentence, own[-1][0])
        if _NOTHING_DISCLOSED.search(sentence.text):
            totals.append(denied("proactive.total", sentence))
            if before := _LAST_IN_BRACKET.search(sentence.text) or _ALL_GONE.search(sentence.text):
                last = int(before[1])
                yield Mention("proactive.last_total", last, last, sentence.quote, sentence.place)
        yield from last_beside(sentence, year)
        if (
            own
            and channels is not None
            and "不重复" in sentence.text
            and channels.quote.endswith(sentence.previous[-8:])
        ):
            # 网站212条，微信143条。渠道各不重复，共计355条。
            yield replace(channels, total=int(own[-1][0].low), whole=True)
        for one in chain(breakdowns(sentence, latest, own, year, parts), only_ones(sentence, latest)):
            if isinstance(one, PartList) and one.path == "proactive.channels":
                channels = one
            if isinstance(one, PartList) and one.path == "proactive.categories":
                parts = {part.name: int(part.count) for part in one.parts}
            yield one
        if steps := category_changes(sentence, parts):
            yield steps
        elif _SAID_FIRST.search(sentence.text):
            changed.append(sentence)
        yield from total_changes(sentence, latest, year)
        yield from _average(sentence, latest)
        yield from _key(sentence, year)
    yield from filter(None, (category_changes(sentence, parts) for sentence in changed))
    yield from totals


def _since_ever(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a figure may be of all years so far (累计公开信息已突破1万条; 截至2009年底，累计主动公开331条)."""
    clause = sentence.text[clause_start(sentence.text, quantity.start) : quantity.start]
    if "累计" not in clause or holds(clause, "全年", "本年", "年内", "今年"):
        return False
    return not quantity.exact or sentence.text[: quantity.start].rfind("截至") >= 0


def _only_channel(of_the_year: list[Sentence], year: int | None) -> tuple[Sentence, Quantity] | None:
    """The only figure there is, though said of one channel: the total, as far as the report has one; else None."""
    found: list[tuple[Sentence, Quantity]] = []
    for sentence in of_the_year:
        for quantity in sentence.quantities:
            said = total_of(sentence, quantity)
            scope = scope_of(sentence, quantity, year)
            if not said or scope.others or scope.time != "now":
                continue
            if said != "channel":
                return None
            found.append((sentence, quantity))
    named = [one for one in found if _named(*one)]
    if len(named) == 1:
        return named[0]  # 通过网站主动公开政府信息8条。通过报纸发布信息3条。
    items = [one for one in found if one[1].unit == "条"]
    if len(items) == 1 and len(found) > 1:
        return items[0]  # 公众号发布176篇 counts articles, not items of information
    whole = [one for one in found if _taken_apart(*one)]
    if len(whole) == 1:
        return whole[0]
    return found[0] if len(found) == 1 else None


def _named(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a figure is called that of the information disclosed on the unit's own initiative."""
    return sentence.text.endswith("主动公开政府信息", 0, quantity.start)


def _taken_apart(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a figure is followed by parts that make it up (网站公开524条，其中甲26条、乙498条)."""
    behind = [one for one in sentence.quantities if one.start >= quantity.end and one.unit == quantity.unit]
    opened = sentence.text.startswith(("，其中", "，分别", "，包括", "：", "（"), quantity.end)
    added = 0
    for count, one in enumerate(behind, 1):
        added += int(one.low)
        if opened and count > 1 and added == quantity.low:
            return True
    return False


def _speaks_of_the_year(sentence: Sentence) -> bool:
    """Whether a figure may be this year's result: among problems and remedies only where the words say so."""
    if not holds(sentence.section, "问题", "不足", "改进", "整改", "打算", "下一步"):
        return True
    text = sentence.text
    named = holds(text, "全年", "本年", "今年") or bool(_A_YEAR.search(text))
    return named and not holds(text, "落实", "整改", "补充")


def _this_year_of_all(sentence: Sentence, own: Own, totals: list[Mention]) -> None:
    """累计公开846条，其中本年度公开214条: the first figure is of all years, the second is this year's.

    Changes `own`, the totals of this sentence, and `totals`, those of all sentences so far.
    """
    text = sentence.text
    if own and _OF_WHICH_THIS_YEAR.match(text) and "累计" in sentence.previous:
        totals[:] = [one for one in totals if one.place != sentence.place or one.quote == sentence.quote]
    for quantity, behind in combinations(sentence.quantities, 2):
        if quantity.unit != behind.unit or not _THIS_YEAR_OF_ALL.search(text[quantity.end : behind.start]):
            continue
        if "累计" in text[: quantity.start] or total_of(sentence, quantity):
            totals[:] = [one for one in totals if one.quote != sentence.quote]
            totals.append(counted("proactive.total", sentence, behind))
            own[:] = [(behind, "total")]
            return


def _average(sentence: Sentence, latest: Latest) -> Iterator[StatedAverage]:
    """平均每月8条以上, of the total stated last or of a channel's own figure just before."""
    if latest is None or not 0 <= sentence.paragraph - latest[0].paragraph <= 1 or not latest[1].exact:
        return
    total, masked = latest[1], sentence.masked
    for quantity in sentence.quantities:
        clause = masked[clause_start(masked, quantity.start) : quantity.start]
        if quantity.unit not in (total.unit, "条", "篇", "件") or "均" not in clause:
            continue
        found = _PERIOD.search(clause)
        if found is None or holds(clause, "申请", "培训", "会议", "更新一次", "至少"):
            continue
        base = total
        if _BY_MONTH.search(sentence.text) and abs(Decimal(total.low) - quantity.low * 12) <= 12:
            continue  # 1月4条，2月5条…，月均8.1条
        for other in sentence.quantities:
            beside = other.end < quantity.start and "#" not in masked[other.end : quantity.start]
            if beside and other.unit == quantity.unit and other.exact:
                base = other
        high = None if quantity.high is None else Decimal(quantity.high)
        periods = _PERIODS[found["one"] or found["two"]]
        yield StatedAverage(Decimal(quantity.low), high, periods, base.low, sentence.quote, sentence.place)


def _key(sentence: Sentence, year: int | None) -> Iterator[Mention]:
    """重点公开（重点领域）信息16条."""
    masked = sentence.masked
    if "重点" not in masked:
        return
    if _NO_KEY.search(sentence.text):
        yield denied("proactive.key_total", sentence)
    for quantity in sentence.quantities:
        clause = masked[clause_start(masked, quantity.start) : quantity.start]
        if quantity.unit not in INFORMATION_MEASURES or not _KEY.search(clause):
            continue
        if scope_of(sentence, quantity, year).time == "now":
            yield counted("proactive.key_total", sentence, quantity)
