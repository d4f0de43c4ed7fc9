"""What the prose says of the change against last year: by how much the total and its categories grew or shrank."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from drafter.extract.breakdown import Latest
from drafter.extract.cues import holds, is_han
from drafter.extract.numbers import Quantity
from drafter.extract.partnames import CHANNEL
from drafter.extract.ratios import TENTHS, around, twice_as_many
from drafter.extract.reading import Mention, PartList, StatedPart, StatedShare
from drafter.extract.scope import clause_start, named_years, scope_of, without_brackets
from drafter.extract.sentences import Sentence, counted

_LAST_WAS = re.compile(
    r"(?:（(?:[^（）\d]{0,16}，)?|[，；])?(?:而)?(?:比|较|与|同比|和|相比)?(?:20\d\d年(?:度)?|上年度?|去年|上一年度?|前一年)(?:度)?(?:同期)?"
    r"(?:的|为|是|有|：|公开|主动公开|发布|总量|总数|公开量|信息)*"
)
_HELD = re.compile(r"(?:与|和|同)(?:20\d\d年度?|上年度?|去年)(?:同期)?(?:相比)?(?:基本)?(?:持平|相同)")
_AGAINST = re.compile(
    r"(?:比起?|较|与|同|和|同比|超出|超过|是)(?:20\d\d年度?|上年度?|去年|上一年度?|前一年)(?:同期)?(?:公开)?(?:的)?（?$"
)
_GREW_BY = re.compile(r"）?(?:相比)?(?:，)?(?:同比)?(?:增长|下降|减少|增加|上升)(?:了|约)?(\d+(?:\.\d+)?)%")
_YEAR_BEFORE = r"(?:20\d\d年度?|上年度?|去年|上一年度?|前一年)(?:同期)?"
_UP_TO_CHANGE = re.compile(
    rf"[，（；]?(?:总量|总数|数量)?(?:比|较|与)?(?:{_YEAR_BEFORE}|同期)?(?:的#+)?(?:相比)?(?:，)?(?:的#+)?"
    r"(?:同比)?(?:净)?(?:增加|增长|减少|下降|上升|多|少|提高)(?:了|约)?"
    r"(?:#+[，、](?:同比)?(?:增长|下降|增幅|降幅|上升|减少|增加|幅度)(?:达|为|了|约)?)?"
)
_OF_THE_TOTAL = re.compile(
    r"(?:[^#；。]*，)?(?:全年|主动|公开|政府|信息|的|我镇|我乡|全镇|全乡|街道)*(?:公开量|总量|总数|条数)(?=[比较与同])|"
    rf"[与同和]{_YEAR_BEFORE}相比，(?:主动|公开|政府|信息|的)*(?:公开量|总量|总数|条数)"
)
"""What may open a sentence behind the one that states the total, so that it speaks of the total still."""
_TOTAL_THEN = re.compile(
    rf"(?:^|[，；。])(?:而)?{_YEAR_BEFORE}(?:度)?(?:主动|共|公开|发布|了|政府|信息|总量|总数|这个数|为|是|有)*$"
)
_WENT_FROM = re.compile(r"[由从](?P<last>#+)(?:增加?|上升|增长|升|提高|减少?|下降|降)(?:至|到|为)(?P<now>#+)")
_FROM_THEN = re.compile(
    r"，?(?:而)?(?:今年|本年度?|20\d\d年)?(?:，)?(?:在此基础上)?(?:比上年|比去年|较上年|较去年|同比)?(?:又|净)?"
)
_STEP = re.compile(r"(?:增加|增长|增|多|减少|下降|减|少)(?:了)?$")
_TIMES_TWO = re.compile(
    r"(?P<lead>近|将近)?翻(?:了)?(?P<near>近|将近)?一番(?P<more>还?多|以上)?|(?:增长|增加)(?:了)?(?P<once>近|将近)?一倍(?P<over>还?多|以上)?"
)
_TENTHS_MORE = re.compile(
    r"(?:增长|增加|上升|提高|下降|减少|降低)(?:了|达)*(?P<lead>将近|近|约|超过|超|逾)?(?P<tenth>[一二三四五六七八九])成(?P<half>半)?(?P<more>多|以上|左右)?"
)
_LAST_IN_BRACKET = re.compile(
    _UP_TO_CHANGE.pattern + r"#+（(?:20\d\d年度?|上年度?|去年)(?:同期)?(?:主动|公开|为|是|的|：|共)*"
)
_SAME_TIME = re.compile(r"[）]?，?(?:同比|比上年)(?:增长|下降|增加|减少|上升|增幅|降幅)(?:了|为|达|约)?")
_ANOTHER_YEAR = re.compile(r"20\d\d年|上年|去年")
_CHANGE = re.compile(
    r"”?(?:数量)?(?:比(?:20\d\d年度?|上年度?|去年)(?:同期)?)?(?:同比)?"
    r"(?P<way>增加|增长|上升|减少|下降)(?:了)?(?P<step>\d+)[条篇件份](?!以)"
)


def last_beside(sentence: Sentence, totals: Sequence[Quantity], year: int | None) -> Iterator[Mention]:
    """主动公开208条（2012年为186条）; …，上年为186条; `totals` are the figures of what was disclosed in the year."""
    for before, quantity in pairwise(sentence.quantities):
        if before.unit != quantity.unit or scope_of(sentence, quantity, year).time != "last":
            continue
        beside = before in totals or scope_of(sentence, before, year).time == "change"
        years = named_years(sentence.text[before.end : quantity.start])
        earlier = bool(years) and year is not None and years[-1] < year - 1
        if beside and not earlier and _LAST_WAS.fullmatch(sentence.text, before.end, quantity.start):
            yield counted("proactive.last_total", sentence, quantity)


def total_changes(sentence: Sentence, latest: Latest, year: int | None) -> Iterator[Mention | PartList | StatedShare]:
    """比2012年增加22条，增长11.8%: what last year's total was, and whether the percentage follows."""
    text = sentence.text
    if latest is None or not _beside(sentence, latest[0]):
        return
    now = latest[1]
    here = latest[0] is sentence
    behind_now = now.end if here else 0
    if not now.exact or "申请" in text[clause_start(text, now.start) : now.start]:
        return
    held = _HELD.search(text)
    if held and "基本" not in held[0] and here and held.start() >= now.end:
        yield Mention("proactive.last_total", now.low, now.low, sentence.quote, sentence.place)
    if not here and (opening := _OF_THE_TOTAL.match(sentence.masked)):
        behind_now = opening.end()
    yield from _went_from(sentence, now)
    before: int | None = None
    step = 0
    stated: Quantity | None = None
    for quantity in sentence.quantities:
        scope = scope_of(sentence, quantity, year)
        of_last = scope.time == "last" and quantity.exact and quantity.unit == now.unit
        if of_last and quantity.start >= behind_now:
            stated = quantity
            if not _of_the_year_before(sentence, quantity, behind_now, year):
                continue
            yield from _last_year_was(sentence, quantity, now, behind_now)
        if scope.time != "change" or not quantity.exact or quantity.start < behind_now:
            continue
        against = stated if stated is not None and stated.low and quantity.unit == "%" else None
        if against is not None and _SAME_TIME.fullmatch(text, against.end, quantity.start):
            # 2016年为468条，同比增长22.2%
            gone = abs(int(now.low) - int(against.low))
            yield StatedShare(Decimal(quantity.low), gone, against.low, sentence.quote, sentence.place, True)
            continue
        if not _UP_TO_CHANGE.fullmatch(without_brackets(sentence.masked[behind_now : quantity.start])):
            continue
        if quantity.unit == now.unit and before is None:
            step = int(quantity.low)
            before = int(now.low) - scope.direction * step
            yield Mention("proactive.last_total", before, before, sentence.quote, sentence.place)
            if stated is not None:
                yield stepped(sentence, now, stated, quantity, scope.direction)
        elif quantity.unit == "%" and before:
            yield StatedShare(Decimal(quantity.low), step, before, sentence.quote, sentence.place, True)


def _beside(sentence: Sentence, latest: Sentence) -> bool:
    """Whether a sentence may speak of the total stated last: in its paragraph, or just behind when it compares."""
    behind = sentence.paragraph - latest.paragraph
    return behind == 0 or (0 < behind <= 2 and sentence.text.startswith(("与", "比", "较", "同比")))


def _went_from(sentence: Sentence, now: Quantity) -> Iterator[Mention]:
    """由258条增至279条: last year's total beside this year's."""
    for found in _WENT_FROM.finditer(sentence.masked):
        first, second = (
            next((one for one in sentence.quantities if one.start == found.start(name)), None)
            for name in ("last", "now")
        )
        if first and second and first.unit == second.unit == now.unit and second.low == now.low and first.exact:
            yield counted("proactive.last_total", sentence, first)


def stepped(sentence: Sentence, now: Quantity, last: Quantity, step: Quantity, direction: int) -> PartList:
    """412条，较上年的388条增加34条: what was and what came to it, to be held against what is."""
    parts = (StatedPart(last.text, int(last.low)), StatedPart(step.text, direction * int(step.low)))
    return PartList("step", "", parts, int(now.low), True, sentence.quote, sentence.place)


def _of_the_year_before(sentence: Sentence, last: Quantity, behind_now: int, year: int | None) -> bool:
    """Whether a figure of the past is of the year before, and of all that was disclosed, not of a channel."""
    masked = sentence.masked
    clause = masked[clause_start(masked, last.start) : last.start]
    years = named_years(clause)
    if years and year is not None and years[-1] != year - 1:
        return False
    return "其中" not in masked[behind_now : last.start] and CHANNEL.search(clause) is None


def _last_year_was(
    sentence: Sentence, last: Quantity, now: Quantity, behind_now: int
) -> Iterator[Mention | PartList | StatedShare]:
    """Last year's total as the words beside it state it, and what they say of the growth from it."""
    lead = sentence.masked[: last.start]
    if _AGAINST.search(lead):
        yield from _against(sentence, last, now)
    elif _TOTAL_THEN.search(lead) and last.low:
        if not holds(sentence.text[: last.start], "若", "如果", "不计", "扣除", "剔除", "除去", "不含"):
            yield counted("proactive.last_total", sentence, last)
        yield from _grown_since(sentence, last, now)
    elif _LAST_IN_BRACKET.fullmatch(sentence.masked, behind_now, last.start):
        # 同比下降4.8%（2022年770条）
        yield counted("proactive.last_total", sentence, last)


def _grown_since(sentence: Sentence, last: Quantity, now: Quantity) -> Iterator[PartList | StatedShare]:
    """2016年公开538条，今年在此基础上翻了一番; 上年公开69条，今年增加18条."""
    link = _FROM_THEN.match(sentence.text, last.end)
    at = link.end() if link else last.end
    grown = Decimal(now.low) - Decimal(last.low)
    bounds: tuple[Decimal, Decimal] | None = None
    if said := _TIMES_TWO.match(sentence.text, at):
        bounds = twice_as_many(bool(said["lead"] or said["near"] or said["once"]), bool(said["more"] or said["over"]))
    elif said := _TENTHS_MORE.match(sentence.text, at):
        bounds = around(Decimal(10 * TENTHS[said["tenth"]]), said["lead"] or "", said["more"] or "", said["half"])
        grown = abs(grown)
    if said and bounds:
        yield StatedShare(Decimal(0), int(grown), last.low, sentence.quote, sentence.place, True, bounds, said[0])
        return
    for step in sentence.quantities:
        way = _STEP.match(sentence.masked[at : step.start]) if step.start > at else None
        if way and step.unit == last.unit and step.exact:
            yield stepped(sentence, now, last, step, -1 if way[0][0] in "减少下" else 1)


def _against(sentence: Sentence, last: Quantity, now: Quantity) -> Iterator[Mention | StatedShare]:
    """比上年的640条增长10.2%."""
    yield counted("proactive.last_total", sentence, last)
    grew = _GREW_BY.match(sentence.text, last.end)
    if grew and last.low:
        gone = abs(int(now.low) - int(last.low))
        yield StatedShare(Decimal(grew[1]), gone, last.low, sentence.quote, sentence.place, True)


def _begins_a_name(before: str) -> bool:
    """Whether a name may begin behind this text, and is not the end of a longer one."""
    last = before[-1:]
    if last == "“" or before.endswith(("尤其是", "特别是", "其中", "相比", "主要是")):
        return True
    return not is_han(last) and not (last.isascii() and last.isalpha())


def _change_of(name: str, text: str, *tails: str) -> tuple[int, int] | None:
    """Where a part is said to have grown or shrunk (甲类（信息）比2012年增加170条), and by how much; None: nowhere.

    `tails` are the words that may stand between the name and what became of it.
    """
    at = text.find(name)
    while at >= 0:
        if _begins_a_name(text[:at]):
            for tail in tails:
                behind = at + len(name)
                if text.startswith(tail, behind) and (found := _CHANGE.match(text, behind + len(tail))):
                    step = int(found["step"])
                    return at, -step if found["way"] in ("减少", "下降") else step
        at = text.find(name, at + 1)
    return None


def category_changes(sentence: Sentence, parts: dict[str, int]) -> PartList | None:
    """与2012年相比，甲类增加170条、乙类减少2条: what last year's parts were, of those whose change is stated.

    `parts` are this year's; None when the sentence states no change of them.
    """
    text = sentence.text
    if not parts or not _ANOTHER_YEAR.search(text):
        return None
    last: list[tuple[int, StatedPart]] = []
    for name, count in parts.items():
        change = _change_of(name, text, "")
        if change is None:
            # 其他类 may be another part than 其他.
            change = _change_of(
                name, text, *(tail for tail in ("类", "信息", "类信息", "”信息") if name + tail not in parts)
            )
        if change is not None and count >= change[1]:
            last.append((change[0], StatedPart(name, count - change[1])))
    if not last:
        return None
    in_order = tuple(part for _, part in sorted(last, key=lambda one: one[0]))
    path, of = "proactive.last_categories", "proactive.last_total"
    return PartList(path, of, in_order, None, False, sentence.quote, sentence.place)
