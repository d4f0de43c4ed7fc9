"""How disclosed information breaks down: lists of categories, of channels, and of what was singled out, with shares."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from drafter import words
from drafter.extract.partlists import Found, part_lists
from drafter.extract.partnames import CHANNEL
from drafter.extract.reading import Complete, PartKind, PartList, StatedPart, StatedShare
from drafter.extract.scope import scope_of
from drafter.extract.sentences import Sentence
from drafter.extract.wholes import ends_with_rest, is_whole, with_rest_named
from drafter.text.characters import is_han
from drafter.text.lexicon import any_of, classes, terms_of
from drafter.text.quantities import Quantity
from drafter.text.search import has_any as holds
from drafter.text.sentences import clause_start

INFORMATION_MEASURES = ("条", "篇", "件", "份", "则", "项", "条次", "件次", "个", "")

_AGAIN = re.compile(r"同一信息|(?<!不)重复|分别计|不重复计|去重|交叉|同时发布|多渠道发布|多个渠道")
_REQUEST_NAME = (
    *(
        "申请",
        "同意公开",
        "部分公开",
        "不予公开",
        "予以公开",
        "信息不存在",
        "当面",
        "信函",
        "邮寄",
        "传真",
        "自然人",
        "法人",
    ),
    *("商业企业", "科研机构", "公益组织", "法律服务", "复议", "诉讼", "无法提供", "不予处理", "撤诉", "维持", "纠正"),
)
"""Words in the names of parts that make up requests or disputes, and no information."""
_NOT_INFORMATION = (
    *(
        "解读",
        "回应",
        "培训",
        "会议",
        "留言",
        "咨询",
        "规范性文件制发",
        "审签",
        "审查",
        "审核",
        "未予",
        "抽查",
        "签发",
        "退回",
        "许可",
        "处罚",
        "强制",
        "专职",
        "兼职",
        "制度",
        "专栏",
    ),
    *(
        "建议",
        "提案",
        "意见",
        "采纳",
        "取消",
        "承接",
        "下放",
        "清单",
        "整改",
        "有效",
        "失效",
        "废止",
        "结转",
        "办结",
        "问卷",
    ),
    *("收回", "发放", "回收", "热线", "工单", "纠纷", "来访", "电话"),
)
"""Words in the names of parts that make up something else that is counted."""
_AGAINST_LAST = re.compile(r"(?:20\d\d|上)年[^，；]{0,4}相比|同比|比上年|较上年|将|力争")
_PUBLISHED = re.compile(any_of("disclose"))
_ADDED_BEHIND = re.compile(r"[，；、。]?(?:本年度?|全年|以上|上述|总|共|合计|计|累计|我)")
_ITEMISED = re.compile(r"(?:[，；：]|其中|包括|主要包括|主要有|分别为|有)*")
_REMAINDER = re.compile(r"，(?:另有|其余|尚有|还有)(\d+)条")
_TIME = re.compile(r"(?:上|下)半年|第?[一二三四1-4]季度|\d+月|[一二三四五六七八九十]+月")
"""What tells information apart by when it was published, not by what it is about."""
_KEY_TOTAL = re.compile(r"总数|共公开|主动公开(?:政府)?信息\d|按[^，]{1,10}分")

Own = list[tuple[Quantity, str]]
"""The figures of a sentence that are totals themselves, with what `total_of` says of each."""
Latest = tuple[Sentence, Quantity] | None
"""The total stated last, with its sentence."""


_FEW = re.compile(r"[^。]*主动公开政府信息\d+条，(?:其中)?")
"""主动公开政府信息81条，其中甲12条、乙3条: of a few matters, which leave most of the total aside."""


def breakdowns(
    sentence: Sentence, latest: Latest, own: Own, year: int | None, parts: dict[str, int] | None = None
) -> Iterator[PartList | StatedShare]:
    """The lists of parts of disclosed information in a sentence, and the percentages printed in them.

    `latest` is the total stated last, here or in an earlier sentence; `own` are the totals that this sentence states;
    `parts` the categories listed so far, which a sentence may take apart further.
    """
    for found in part_lists(sentence, [quantity for quantity, _ in own]):
        if any(_TIME.match(item.name) for item in found.items):
            continue
        times = [scope_of(sentence, item.quantity, year).time for item in found.items]
        if times[0] != "now" or {"change", "average", "plan"} & {*times}:
            continue
        found = _without_channel(found)
        if not _is_of_information(found, latest, own):
            continue
        inner_total = _inner_total(sentence, found)
        if found.inner and inner_total is not None:
            yield _part_list("part", found, inner_total, sentence, len(found.items) > 1)
            continue
        part_of = _counted_just_before(sentence, found, own, year)
        if part_of is not None and _is_key_list(sentence, found):
            yield _part_list("key", found, int(part_of.low), sentence, _closed(found))
            continue
        if part_of is not None:
            yield _part_list("part", found, int(part_of.low), sentence, _closed(found))
            continue
        if (named := _part_named(sentence, found, parts or {})) is not None:
            yield _part_list("part", found, named, sentence, True)
            continue
        if not _is_of_one_channel(sentence, found, own):
            total = _total_for(sentence, found, latest, own)
            if total is not None or _speaks_of_disclosure(sentence.topic + sentence.text[: found.start], latest):
                yield from _classified(sentence, found, total, latest)


_TAKEN_APART = re.compile(
    r"(?P<name>[^，；。：]{2,16}?)(?:中|里)?，?(?:又|再|还可)?(?:细)?(?:分为|分成|可分为|包括|包含|中有|含)$"
)

_WITHIN = re.compile(r"(?P<name>[^，；。：]{2,16}?)(?:之)?(?:中|里|内)[，：](?:其中)?$")


def _part_named(sentence: Sentence, found: Found, parts: dict[str, int]) -> int | None:
    """The count of the category that a list takes apart (业务类信息又分为社区建设432条、…); None when it does not."""
    before = sentence.text[: found.start]
    said = (
        _TAKEN_APART.search(before)
        or _WITHIN.search(before)
        or _TAKEN_APART.match(
            sentence.text[found.start : found.items[0].quantity.start].replace(found.items[0].name, "")
        )
    )
    if said is None:
        return None
    name = said["name"].removesuffix("信息").removesuffix("类")
    return next((count for one, count in parts.items() if one.removesuffix("信息").removesuffix("类") == name), None)


def _is_of_information(found: Found, latest: Latest, own: Own) -> bool:
    """Whether a list may be of disclosed information, by its measure word, its names and the words before it."""
    unit = found.items[0].quantity.unit
    if unit not in INFORMATION_MEASURES or not found.exact:
        return False
    if not own and not found.inner and (unit in ("项", "个", "份") if latest is None else latest[1].unit != unit):
        return False
    names = [item.name for item in found.items]
    # A list that says what it lists may name its parts as it likes (按内容分，行政许可事项12条).
    shy = () if found.marker else _NOT_INFORMATION
    requests = (*_REQUEST_NAME, *terms_of("outcome"))
    strange = sum(holds(name, *requests) or (holds(name, *shy) and not CHANNEL.search(name)) for name in names)
    if strange * 2 >= len(names):
        return False
    if holds(found.before[-16:], "申请", "复议", "诉讼", "培训", "会议") and "信息公开" not in found.before[-8:]:
        return False
    if unit == "件" and "件申请" in found.before and not own:
        return False
    return not _AGAINST_LAST.search(found.before[-14:])


def _is_of_one_channel(sentence: Sentence, found: Found, own: Own) -> bool:
    """Whether a list is only of what one channel published (网站公开信息12条、…)."""
    names = [item.name for item in found.items]
    if _names_channel_and_subject(names[0]):
        return not all(CHANNEL.search(name) for name in names)  # 网站公开预算1条，公众号发布公告34条
    clause = sentence.text[clause_start(sentence.text, found.start, "，；。") : found.start]
    return not own and bool(CHANNEL.search(clause)) and not any(CHANNEL.search(name) for name in names)


def _names_channel_and_subject(name: str) -> bool:
    """Whether a name says where and what (门户网站公开政策文件)."""
    for verb in _PUBLISHED.finditer(name):
        what = name[verb.end() :]
        if len(what) < 2 or not is_han(what):
            continue
        for channel in terms_of("channel"):
            at = name.rfind(channel, 0, verb.start())
            between = name[at + len(channel) : verb.start()]
            if at >= 0 and len(between) <= 8 and not holds(between, "，", "；", "。"):
                return True
    return False


def _speaks_of_disclosure(context: str, latest: Latest) -> bool:
    """Whether the words before a list without a total say that it is of disclosed information."""
    if holds(context, "公开", "发布"):
        return True
    return "信息" in context and (latest is not None or "公布" in context)


def _without_channel(found: Found) -> Found:
    """通过门户网站公开506条，政策法规类13条、动态类493条: the first is what the others make up, and no part."""
    names = [item.name for item in found.items]
    if holds(found.marker, "内容", "类", "栏目", "性质"):
        return found
    if len(names) < 3 or not CHANNEL.search(names[0]) or any(CHANNEL.search(name) for name in names[1:]):
        return found
    rest = found.items[1:]
    if sum(int(item.quantity.low) for item in rest) > int(found.items[0].quantity.low):
        return found
    return replace(found, items=rest, start=found.items[0].quantity.end, before=found.before + names[0])


def _total_for(sentence: Sentence, found: Found, latest: Latest, own: Own) -> Quantity | None:
    """The total a list of parts belongs to: before it in the sentence, behind it, or in a sentence just before."""
    for one in sentence.quantities:
        between = sentence.text[one.end : found.start] if one.end <= found.start else ""
        if (
            one.exact
            and one.unit == found.items[0].quantity.unit
            and len(between) < 12
            and "made_up" in classes(between)
        ):
            return one  # 53条信息的构成是：…
    before = [quantity for quantity, _ in own if quantity.end <= found.start]
    behind = [quantity for quantity, _ in own if quantity.start >= found.end]
    if before:
        return before[-1]
    if behind:
        between = sentence.text[found.end : behind[0].start]
        if _ADDED_BEHIND.match(between) or (
            len(between) <= 24 and holds(between, "合计", "总计", "共计", "总共", "一共")
        ):
            return behind[0]
    if latest is not None and 0 <= sentence.paragraph - latest[0].paragraph <= 1:
        return latest[1]
    return None


def _counted_just_before(sentence: Sentence, found: Found, own: Own, year: int | None) -> Quantity | None:
    """The figure that a list itemises, when it stands right before it and is not the report's total."""
    unit = found.items[0].quantity.unit
    for quantity in sentence.quantities:
        if quantity.end > found.start or quantity.unit != unit or any(one is quantity for one, _ in own):
            continue
        counted = scope_of(sentence, quantity, year).time not in ("average", "change")
        if counted and _ITEMISED.fullmatch(sentence.text, quantity.end, found.start):
            return quantity
    return None


def _closed(found: Found) -> bool:
    """Whether a list ends with 其他, so that it must make up its total."""
    return ends_with_rest(found) and not found.cut


def _inner_total(sentence: Sentence, found: Found) -> int | None:
    """The figure just before the bracket that holds a list."""
    at = sentence.text.rfind("（", 0, found.start + 1)
    unit = found.items[0].quantity.unit
    if any(at < one.start and one.end <= found.start and one.unit == unit for one in sentence.quantities):
        return None  # 1728条（每村每月4条：甲2条、乙1条、丙1条）
    for quantity in sentence.quantities:
        if quantity.end == at and quantity.unit == found.items[0].quantity.unit:
            return int(quantity.low)
    return None


def _classified(
    sentence: Sentence, found: Found, total: Quantity | None, latest: Latest
) -> Iterator[PartList | StatedShare]:
    """A list as what it is: of channels, of what was singled out, or of categories; with its percentages."""
    names = [item.name for item in found.items]
    stated = int(total.low) if total is not None and total.exact else None
    percented = found.items[0].percent is not None
    ways = sum(bool(CHANNEL.search(name)) for name in names)
    by_way = holds(found.marker, "渠道", "载体", "平台", "方式", "途径", "媒介", "形式")
    by_content = holds(found.marker, "内容", "类", "栏目", "性质") or "未归入" in found.after[:24]
    if by_way or (ways * 2 > len(names) and not by_content):
        if len(names) > 1 or by_way or percented:
            claimed = _channels_make_the_total(sentence, found)
            yield _part_list("channel", found, stated, sentence, claimed)
            yield from _shares(found, stated, sentence)
    elif stated != found.added and _is_key_list(sentence, found) and (len(names) > 1 or found.marker):
        yield _part_list("key", found, None, sentence, False)
    elif len(names) > 1 or by_content or (percented and stated == found.added):
        yield from _categories(sentence, found, stated, latest)
    elif percented:
        yield from _shares(found, stated, sentence)  # one part alone (其中动态类占74.7%) is no list


def _channels_make_the_total(sentence: Sentence, found: Found) -> bool:
    """Whether the words claim that each item was published in one channel only, so that the channels add up."""
    around = sentence.text[max(0, found.start - 30) : found.end + 40]
    if _AGAIN.search(around):
        return False
    if ends_with_rest(found) and "其中" in found.marker:
        return True
    if "made_up" in classes(found.before[-14:]):
        return True
    beside = found.before[-12:] + found.after[:24]
    return holds(beside, "合计", "总计", "共计", "相加", "互不重复", "不重复")


def _categories(
    sentence: Sentence, found: Found, stated: int | None, latest: Latest
) -> Iterator[PartList | StatedShare]:
    """A list of what the information is about: the year's categories, or only some of them as examples."""
    found = with_rest_named(sentence, found)
    whole = is_whole(found, stated)
    if found.items[-1].name == "其余" and found.marker.endswith("较多的是"):
        last = found.items[-1].quantity
        before = found.items[-2].quantity.end
        after = sentence.text[before : last.start] + sentence.text[last.start :]
        found = replace(found, items=found.items[:-1], end=before, after=after)
    remainder = _REMAINDER.match(found.after)
    parts = found.printed(sentence.quote)
    told_apart = len(parts) > 3 and sentence.text[found.items[-2].quantity.end] != "、"
    told_apart = told_apart and not any(CHANNEL.search(part.name) for part in parts[:-1])
    if told_apart and remainder is None and CHANNEL.search(parts[-1].name) and found.added != stated:
        # …、财政39条，政务微博公开42条: how it was published, behind what it was about.
        found = replace(found, items=found.items[:-1])
        parts = found.printed(sentence.quote)
    while stated is not None and len(parts) > 2 and found.added > stated == sum(part.count for part in parts[:-1]):
        # The list is full before its last item, which counts something else (公众号发布224条).
        found = replace(found, items=found.items[:-1])
        parts = found.printed(sentence.quote)
    if stated is None and latest is None:
        yield _part_list("content", found, None, sentence, False)
        return
    if remainder and stated is not None:
        rest = int(remainder[1])
        parts = (*parts, StatedPart(words.REMAINDER, rest))
        complete: Complete = "whole" if found.added + rest != stated else "some"
        yield PartList("content", parts, stated, complete, sentence.quote, sentence.place)
    else:
        opened = found.marker in ("其中", "包括", "主要包括", "涉及") or found.marker.endswith("较多的是")
        own = found.marker == "其中" and found.added != stated and _FEW.fullmatch(found.before)
        if stated is not None and found.added <= stated and not whole and (own or not opened):
            yield replace(_part_list("key", found, stated, sentence, whole), total_path="proactive.total")
        else:
            yield _part_list("content", found, stated, sentence, whole)
    yield from _shares(found, stated, sentence)


def _shares(found: Found, stated: int | None, sentence: Sentence) -> Iterator[StatedShare]:
    """The percentages printed beside the parts."""
    for item in found.items:
        if stated and item.percent is not None:
            yield StatedShare(item.percent, int(item.quantity.low), stated, sentence.quote, sentence.place)


def _is_key_list(sentence: Sentence, found: Found) -> bool:
    """Whether a list itemises what was singled out (重点公开的信息36条。其中…; 单独统计的事项有…)."""
    said = sentence.previous + found.before
    if holds(said[-20:], "单独统计", "单独列出") or found.marker == "主动公开的信息中":
        return True
    last = max(said.rfind("重点公开"), said.rfind("重点领域"))
    return last >= 0 and not _KEY_TOTAL.search(said, last)


def _part_list(kind: PartKind, found: Found, total: int | None, sentence: Sentence, whole: bool) -> PartList:
    complete: Complete = "unknown" if found.cut else "whole" if whole else "some"
    return PartList(kind, found.printed(sentence.quote), total, complete, sentence.quote, sentence.place)
