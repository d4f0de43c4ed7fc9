"""How disclosed information breaks down: lists of what it is about, of channels, and of what was singled out.

With the percentages printed in them; the only part there is (内容均为低保名单类信息) is a list of one.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from drafter import words
from drafter.extract.clauses import clauses_of
from drafter.extract.partkinds import CHANNEL, CONTENT, is_time
from drafter.extract.partlists import Found, part_lists
from drafter.extract.partnames import PARTS, as_printed, name_of, stripped, told_by
from drafter.extract.partrows import NamedFigure
from drafter.extract.reading import Complete, PartKind, PartList, StatedPart, StatedShare
from drafter.extract.scope import scope_of
from drafter.extract.sentences import Sentence, topic_of
from drafter.text.characters import is_han
from drafter.text.lexicon import classes, terms_of, tokens
from drafter.text.quantities import Quantity
from drafter.text.search import has_any as holds
from drafter.text.sentences import clause_start

INFORMATION_MEASURES = ("条", "篇", "件", "份", "则", "项", "条次", "件次", "个", "")

Own = list[tuple[Quantity, str]]
"""The figures of a sentence that are totals themselves, with what `total_of` says of each."""
Latest = tuple[Sentence, Quantity] | None
"""The total stated last, with its sentence."""


def disclosure_lists(
    sentence: Sentence, latest: Latest, own: Own, year: int | None, parts: dict[str, int]
) -> Iterator[PartList | StatedShare]:
    """The lists of parts of disclosed information in a sentence, and the percentages printed in them.

    `latest` is the total stated last, here or in an earlier sentence; `own` are the totals that this sentence states;
    `parts` the categories listed so far, which a sentence may take apart further.
    """
    for found in part_lists(sentence, [quantity for quantity, _ in own]):
        times = [scope_of(sentence, item.quantity, year).time for item in found.items]
        if times[0] != "now" or {"change", "average", "plan"} & {*times} or any(map(is_time, found.names)):
            continue
        outside, bracket, lead = sentence.text[: found.start].rpartition("（")
        if bracket and len(lead) < 4 and outside.rstrip("0123456789件").endswith(PARTS["refusals"]):
            continue  # reasons, not kinds: 不予公开2件（涉及个人隐私1件、涉及商业秘密1件）
        found = _without_channel(found, latest, own)
        of_requests = found.unit == "件" and not own and "request" in topic_of(sentence)
        if of_requests or not _is_of_information(found, latest, own):
            continue
        if (taken_apart := _part_taken_apart(sentence, found, latest, own, year, parts)) is not None:
            kind, part, whole = taken_apart
            yield found.listed(kind, part, whole, sentence)
        elif not _is_of_one_channel(sentence, found, own):
            total = _total_for(sentence, found, latest, own)
            if total is not None or _speaks_of_disclosure(sentence.topic + sentence.text[: found.start], latest):
                yield from _classified(sentence, found, total, latest)
    yield from _only_ones(sentence, latest)


def _without_channel(found: Found, latest: Latest, own: Own) -> Found:
    """通过门户网站公开506条，政策法规类13条、动态类493条: the first is what the others make up, and no part.

    It is one where all of them make up a total that is stated.
    """
    first, *rest = found.items
    if holds(found.marker, *CONTENT.openers) or len(rest) < 2 or not CHANNEL.named(first.name):
        return found
    stated = [quantity for quantity, _ in own] + ([latest[1]] if latest else [])
    if any(total.low == found.added for total in stated):
        return found
    if any(CHANNEL.named(item.name) for item in rest) or found.added > 2 * int(first.quantity.low):
        return found
    return replace(found, items=tuple(rest), start=first.quantity.end, before=found.before + first.name)


def _is_of_information(found: Found, latest: Latest, own: Own) -> bool:
    """True if a list may be of disclosed information, by its measure word, its names and the words before it."""
    unit, before = found.unit, found.before
    if unit not in INFORMATION_MEASURES or not found.exact:
        return False
    if not own and not found.inner and (unit in ("项", "个", "份") if latest is None else latest[1].unit != unit):
        return False
    # A list that says what it lists may name its parts as it likes (按内容分，行政许可事项12条).
    others = () if found.marker else PARTS["not_information"]
    requests = (*PARTS["of_requests"], *terms_of("outcome"))
    strange = [holds(one, *requests) or (holds(one, *others) and not CHANNEL.named(one)) for one in found.names]
    # 比上年增加8条，其中… is of the whole again.
    opening = before[-14:].rpartition(unit)[2] if unit else before[-14:]
    if sum(strange) * 2 >= len(strange) or holds(opening, *PARTS["against_last"]):
        return False
    if holds(before[-16:], "申请", "复议", "诉讼", "培训", "会议") and "信息公开" not in before[-8:]:
        return False
    return unit != "件" or "件申请" not in before or bool(own)


def _part_taken_apart(
    sentence: Sentence, found: Found, latest: Latest, own: Own, year: int | None, parts: dict[str, int]
) -> tuple[PartKind, int, bool] | None:
    """What a list takes apart, when that is a part of the whole; None when it is not.

    The kind of the list, the part's figure, and whether the list must make it up: the figure right before the list or
    its bracket, or a category listed before (业务类信息又分为社区建设432条、…).
    """
    text = sentence.text
    before = [one for one in sentence.quantities if one.end <= found.start and one.unit == found.unit]
    if before:
        figure, between = before[-1], text[before[-1].end : found.start]
        total = any(figure is one for one, _ in own) or (latest is not None and latest[1].low == figure.low)
        if not total and _of_bracket(sentence, found) is figure:
            return "part", int(figure.low), len(found.items) > 1
        counted = scope_of(sentence, figure, year).time not in ("average", "change")
        if counted and not total and not stripped(between, "itemised", "itemised"):
            kind: PartKind = "key" if _is_key_list(sentence, found) else "part"
            return kind, int(figure.low), found.ends_with_rest
    opens = text.rfind(found.items[0].name, 0, found.items[0].quantity.start)
    for name, count in parts.items():
        bare = name.removesuffix("信息").removesuffix("类")
        at = text.rfind(bare, 0, opens)
        between = text[at + len(bare) : opens]
        if at >= 0 and holds(between, *PARTS["takes_apart"]) and not stripped(between, "taken_apart", "taken_apart"):
            return "part", count, not _leaves_more(found)
    return None


def _leaves_more(found: Found) -> bool:
    """True if a rest without a figure follows a list (，其余为医疗救助、临时救助等)."""
    rest = found.after.lstrip("，；").partition("。")[0].partition("；")[0]
    return rest.startswith(PARTS["rest_behind"]) and not any(map(str.isdecimal, rest))


def _of_bracket(sentence: Sentence, found: Found) -> Quantity | None:
    """The figure right before the bracket that holds a list (100条（甲60条、乙40条）); None when there is none."""
    before = [one for one in sentence.quantities if one.end <= found.start and one.unit == found.unit]
    opened = sentence.text.rfind("（", 0, found.start + 1)
    return before[-1] if found.inner and before and before[-1].end == opened else None


def _is_of_one_channel(sentence: Sentence, found: Found, own: Own) -> bool:
    """True if a list is only of what one channel published (网站公开信息12条、…)."""
    channels = list(map(CHANNEL.named, found.names))
    if _names_channel_and_subject(found.names[0]):
        return not all(channels)  # 网站公开预算1条，公众号发布公告34条
    clause = sentence.text[clause_start(sentence.text, found.start, "，；。") : found.start]
    return not own and CHANNEL.named(clause) and not any(channels)


def _names_channel_and_subject(name: str) -> bool:
    """True if a name says where and what (门户网站公开政策文件)."""
    return _channel_of(name) != name


def _channel_of(name: str) -> str:
    """The channel that a name says, without what was published there (门户网站公开政策文件)."""
    through = False
    for token in tokens(name):
        through = through or "channel" in token.classes
        what = name[token.end :]
        if through and "disclose" in token.classes and len(what) > 1 and is_han(what[0]):
            return name[: token.start].rstrip("上中里")
    return name


def _speaks_of_disclosure(context: str, latest: Latest) -> bool:
    """True if the words before a list without a total say that it is of disclosed information."""
    return holds(context, "公开", "发布") or ("信息" in context and (latest is not None or "公布" in context))


def _total_for(sentence: Sentence, found: Found, latest: Latest, own: Own) -> Quantity | None:
    """The total a list of parts belongs to: before it in the sentence, behind it, or in a sentence just before."""
    text = sentence.text
    for one in sentence.quantities:
        between = text[one.end : found.start] if one.end <= found.start else ""
        if one.exact and one.unit == found.unit and len(between) < 12 and "made_up" in classes(between):
            return one  # 53条信息的构成是：…
    before = [one for one, _ in own if one.end <= found.start]
    behind = [one for one, _ in own if one.start >= found.end]
    if before:
        return before[-1]
    if behind:
        between = text[found.end : behind[0].start]
        added = len(between) <= 24 and holds(between, "合计", "总计", "共计", "总共", "一共")
        if added or between.lstrip("，；、。").startswith(PARTS["added_behind"]):
            return behind[0]
    return latest[1] if latest is not None and 0 <= sentence.paragraph - latest[0].paragraph <= 1 else None


def _is_key_list(sentence: Sentence, found: Found) -> bool:
    """True if a list itemises what was singled out (重点公开的信息36条。其中…; 单独统计的事项有…)."""
    said = sentence.previous + found.before
    if holds(said[-20:], "单独统计", "单独列出") or found.marker == "主动公开的信息中":
        return True
    last = max(said.rfind("重点公开"), said.rfind("重点领域"))
    behind = said[last:]
    anew = holds(behind, "总数", "共公开", "主动公开政府信息", "主动公开信息") or any(
        told_by(behind, at) for at, one in enumerate(behind) if one == "按"
    )
    return last >= 0 and not anew


def _classified(
    sentence: Sentence, found: Found, total: Quantity | None, latest: Latest
) -> Iterator[PartList | StatedShare]:
    """A list as what it is: of channels, of what was singled out, or of categories; with its percentages."""
    if sum("others" in classes(name) for name in found.names) * 2 > len(found.items):
        return  # 卫生院、中心校分别公开22条、35条
    found = replace(found, inner=total is not None and _of_bracket(sentence, found) is total)
    several, percented = len(found.items) > 1, found.items[0].percent is not None
    stated = int(total.low) if total is not None and total.exact else None
    if holds(found.marker, *PARTS["other_divisions"]):
        yield found.listed("part", stated, _is_whole(found, stated), sentence)
        return
    by_way = holds(found.marker, *CHANNEL.openers)
    by_content = holds(found.marker, *CONTENT.openers) or "未归入" in found.after[:24]
    if by_way or (sum(map(CHANNEL.named, found.names)) * 2 > len(found.items) and not by_content):
        if several or by_way or percented:
            items = tuple(replace(item, name=_channel_of(item.name)) for item in found.items)
            if len({item.name for item in items}) == len(items):  # 网站公开预算1条、网站公开决算1条 stay apart
                found = replace(found, items=items)
            yield found.listed("channel", stated, _channels_make_the_total(sentence, found), sentence)
            yield from found.shares(stated, sentence)
    elif stated != found.added and _is_key_list(sentence, found) and (several or found.marker):
        yield found.listed("key", None, False, sentence)
    elif several or by_content or (percented and stated == found.added):
        yield from _categories(sentence, found, stated, latest)
    elif percented:
        yield from found.shares(stated, sentence)  # one part alone (其中动态类占74.7%) is no list
    elif found.marker == "其中" and found.unit == "条" and found.after == "。" and not found.before.strip("，其中有"):
        yield found.listed("key", None, False, sentence)  # 主动公开政府信息81条，其中三公经费1条。


def _channels_make_the_total(sentence: Sentence, found: Found) -> bool:
    """True if the words claim that each item was published in one channel only, so that the channels add up."""
    around = sentence.text[max(0, found.start - 30) : found.end + 40].replace("不重复", "")
    if holds(around, *PARTS["twice"]):
        return False
    beside = sentence.text[max(0, found.start - 16) : found.start] + found.after[:24]
    return (
        (found.inner and len(found.items) > 1)
        or (found.ends_with_rest and "其中" in found.marker)
        or "made_up" in classes(found.before[-14:])
        or holds(beside, "合计", "总计", "共计", "相加", "不重复")
    )


def _categories(
    sentence: Sentence, found: Found, stated: int | None, latest: Latest
) -> Iterator[PartList | StatedShare]:
    """A list of what the information is about: the year's categories, or only some of them as examples."""
    rest, name = _rest(sentence, found)
    if rest is not None and name:
        end = rest.end + sentence.text[rest.end :].index(name) + len(name)
        items = (*found.items, NamedFigure(name, rest, None))
        found, rest = replace(found, items=items, end=end, after=sentence.text[end:], cut=False), None
    whole = _is_whole(found, stated)
    if found.items[-1].name == "其余" and found.marker.endswith("较多的是"):
        found, rest = found.without_last(), found.items[-1].quantity
    if stated is None and latest is None:
        yield found.listed("content", None, False, sentence)
        return
    if rest is not None and stated is not None:
        listed = found.listed("content", stated, found.added + int(rest.low) != stated, sentence)
        yield replace(listed, parts=(*listed.parts, StatedPart(words.REMAINDER, int(rest.low))))
    else:
        opened = found.marker in ("其中", "包括", "主要包括", "涉及") or found.marker.endswith("较多的是")
        # 主动公开政府信息81条，其中甲12条、乙3条: of a few matters, which leave most of the total aside
        told = found.before.rpartition("主动公开政府信息")
        few = found.marker == "其中" and found.added != stated and told[1] and not told[2].strip("0123456789条，其中")
        some = stated is not None and found.added <= stated and not whole and (few or not opened)
        kind: PartKind = "key" if some else "content"
        yield found.listed(kind, stated, whole, sentence, "proactive.total")
    yield from found.shares(stated, sentence)


def _rest(sentence: Sentence, found: Found) -> tuple[Quantity | None, str]:
    """The figure of what a list leaves out (，另有56条), and its name where it has one (，其余56条为一般工作信息)."""
    text = sentence.text
    word = next((one for one in PARTS["rest_behind"] if found.after[1:].startswith(one)), "")
    at = len(text) - len(found.after) + 1 + len(word)
    figure = next((one for one in sentence.quantities if one.start == at and one.unit == "条"), None)
    if not word or figure is None:
        return None, ""
    end = min((place for mark in "，；。、（" if (place := text.find(mark, figure.end)) >= 0), default=len(text))
    said = text[figure.end : end].removeprefix("信息").lstrip("均都")
    name = name_of(said) if said.startswith(("为", "是", "属", "系")) else ""
    return figure, "" if CHANNEL.named(name) or CHANNEL.named(found.names[0]) else name


def _is_whole(found: Found, stated: int | None) -> bool:
    """True if the words claim that the parts are all there are of the total stated."""
    count = len(found.items)
    if _is_example(found) or (count == 1 and stated != found.added):
        return False
    if found.inner and count > 1:
        return True
    if found.ends_with_rest and found.marker == "其中" and stated is not None and found.added * 2 < stated:
        return False  # 其他文件 are some of them, and not what is left
    if found.ends_with_rest or found.marker == "分别" or found.marker.startswith(("按", "从")):
        return True
    percents = [item.percent for item in found.items if item.percent]
    if 1 < count == len(percents) and abs(sum(percents, Decimal(0)) - 100) <= Decimal("0.06") * count:
        return True
    if stated is None or not stated * 8 <= found.added * 10 <= stated * 12:
        return False
    # The parts come near the total: only then does 其中, or a longer list, claim to be all of it.
    if found.marker == "其中":
        return count > 1
    return count >= 3 and (found.marker in ("主要包括", "包括", "涉及", "") or "信息中" in found.marker)


def _is_example(found: Found) -> bool:
    """True if the words say that there are more parts than the list names (…等, 重点公开…)."""
    more = found.after.partition("。")[0].partition("；")[0].partition("，")[0] or found.after[1:15]
    named = "等" in found.after[:3] or (more.startswith(("以及", "和", "及")) and holds(more[:18], "等", "其他"))
    ranked = holds(found.before[-16:] + found.marker + found.after[:8], *PARTS["ranked"])
    return named or ranked or _leaves_more(found) or holds(found.before[-10:], "重点", "例如", "如：", "别的", "其余几")


def _only_ones(sentence: Sentence, latest: Latest) -> Iterator[PartList]:
    """The lists of one: 通过报纸发布信息6条, 上述信息均通过广播发布; 内容均为低保名单类信息; and of key matters.

    `latest` is the total stated last, here or in an earlier sentence.
    """
    text = sentence.text
    total = latest[1] if latest and latest[0].paragraph == sentence.paragraph and latest[1].exact else None
    behind = total.end if latest and total and latest[0] is sentence else 0
    for clause in clauses_of(sentence):
        said, rest = text[clause.start : clause.end], text[clause.end :].rstrip("。，")
        whose, through, by = said.partition("通过")
        name, published, counted = by.rpartition("发布")
        if total and through and published and not rest and whose in ("", "均", "上述信息", "上述信息均"):
            figure = sentence.quantities[-1] if counted else total
            if not counted or (counted.startswith("信息") and figure.end == clause.end and not whose and figure.exact):
                yield _one("channel", name, figure, sentence, int(total.low))
        before = text[: clause.start].removesuffix("，")
        before = before[: before.rfind("（")] if before.endswith("）") else before
        name = next((said.removeprefix(one) for one in PARTS["all_are"] if said.startswith(one)), "")
        if not name or any(clause.start <= one.start < clause.end and one.unit in _OF for one in sentence.quantities):
            continue
        last = not rest or (rest.startswith(("，通过", "，均通过")) and rest.endswith("发布"))
        counts = next((one for one in sentence.quantities if one.end == len(before)), None)
        if counts and text.endswith("重点领域信息共", 0, counts.start) and not rest:
            yield _one("key", name, counts, sentence, None)
        elif total and len(before) == behind and (behind or said.startswith("内容")) and name.endswith("信息") and last:
            yield _one("content", name.removesuffix("类信息"), total, sentence, int(total.low))


_OF = ("条", "件", "项", "个", "篇")


def _one(kind: PartKind, name: str, figure: Quantity, sentence: Sentence, total: int | None) -> PartList:
    """A list of one part."""
    complete: Complete = "whole" if kind == "content" else "some"
    parts = (StatedPart(as_printed(name, sentence.quote), int(figure.low)),)
    return PartList(kind, parts, total, complete, sentence.quote, sentence.place)
