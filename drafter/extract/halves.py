"""What the halves, quarters and months of a year add up to.

上半年公开223条，下半年327条 · 四个季度分别公开118条、131条、147条和144条 · 截至11月底公开1147条，12月又公开121条.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from drafter.extract.partnames import CHANNEL
from drafter.extract.reading import PartList, StatedPart
from drafter.extract.scope import scope_of
from drafter.extract.sentences import Sentence
from drafter.text.quantities import Quantity
from drafter.text.search import has_any as holds
from drafter.text.sentences import clause_start

_WHOLES = (
    ("上半年", "下半年"),
    ("一季度", "二季度", "三季度", "四季度"),
    ("1至6月", "7至12月"),
    ("1-6月", "7-12月"),
    ("1—6月", "7—12月"),
    ("1月至6月", "7月至12月"),
    ("1月—6月", "7月—12月"),
    ("1月-6月", "7月-12月"),
    ("截至6月底", "下半年"),
)
"""Spans that make up a year, in the words that open each."""
_EACH_QUARTER = re.compile(r"(?:四个|各|4个)季度(?:分别|依次)[^，；。]{0,10}$")
_JOINT = re.compile(r"[、和，及]+")
_UNTIL_MONTH = re.compile(r"截至11月底[^；。]{0,16}$")
_LAST_MONTH = re.compile(r"，12月[^，；。]{0,6}又[^，；。]{0,8}$")
_SOMETHING_ELSE = (
    *("申请", "培训", "会议", "留言", "来信", "来访", "咨询", "稿件", "报送", "转发", "采用", "采编", "简报", "浏览"),
    *("点击", "关注", "粉丝", "同比", "增长", "增加", "减少", "计划", "力争", "平均", "村务", "党务", "解读"),
)


def spans_of_the_year(sentence: Sentence, year: int | None) -> Iterator[PartList]:
    """The figures of spans that make up the year, with the total they belong to.

    It stands just before them, or is the year's total of what was disclosed (`of`).
    """
    parts = _by_spans(sentence) or _by_quarter(sentence) or _until_month(sentence)
    if not parts or len({part.unit for part in parts}) > 1 or not all(part.exact for part in parts):
        return
    if any(scope_of(sentence, part, year).time in ("change", "average", "plan", "last", "other") for part in parts):
        return
    masked = sentence.masked
    stated = tuple(StatedPart(part.text, part.low) for part in parts)
    opens = _opening(sentence, parts[0])
    before = [one for one in sentence.quantities if one.end <= parts[0].start and one.unit == parts[0].unit]
    if before:
        total, between = before[-1], masked[before[-1].end : opens]
        if total.exact and (between.endswith(("其中", "其中，")) or between == "，") and "。" not in between:
            yield PartList("span", stated, total.low, "whole", sentence.quote, sentence.place)
        return
    said = masked[: parts[-1].end]
    near = masked[clause_start(masked, parts[0].start) : parts[-1].end]
    if parts[0].unit not in ("条", "篇") or holds(sentence.text, *_SOMETHING_ELSE):
        return
    told_apart = sentence.text.startswith(("分", "按", "从")) and "公开" in sentence.previous  # 分季度看，一季度412条
    if not holds(said, "公开", "发布") and not told_apart:
        return
    if CHANNEL.search(masked[:opens]) or CHANNEL.search(near):
        return  # of one channel, and not of all
    yield PartList("span", stated, None, "whole", sentence.quote, sentence.place, "proactive.total")


def _opening(sentence: Sentence, first: Quantity) -> int:
    """Where the words begin that name the first span."""
    named = [sentence.text.rfind(spans[0], 0, first.start) for spans in _WHOLES]
    return max(named) if max(named) >= 0 else clause_start(sentence.text, first.start)


def _by_spans(sentence: Sentence) -> list[Quantity]:
    """One figure for each span, behind the words that open it; none when the sentence does not say them all."""
    text = sentence.text
    for spans in _WHOLES:
        at = [text.find(span) for span in spans]
        if min(at) < 0 or at != sorted(at) or any(text.count(span) > 1 for span in spans):
            continue
        ends = [*at[1:], len(text)]
        found: list[Quantity] = []
        for start, end, span in zip(at, ends, spans, strict=True):
            behind = [one for one in sentence.quantities if start + len(span) <= one.start < end and one.unit]
            if not behind:
                return []
            found.append(behind[0])
        return found
    return []


def _by_quarter(sentence: Sentence) -> list[Quantity]:
    """四个季度分别公开118条、131条、147条和144条."""
    masked = sentence.text
    for index, first in enumerate(sentence.quantities):
        four = sentence.quantities[index : index + 4]
        if len(four) == 4 and first.unit and _EACH_QUARTER.search(masked[: first.start]):
            joined = all(_JOINT.fullmatch(masked, one.end, other.start) for one, other in pairwise(four))
            return four if joined else []
    return []


def _until_month(sentence: Sentence) -> list[Quantity]:
    """截至11月底公开1147条，12月又公开121条."""
    for one, other in pairwise(sentence.quantities):
        text = sentence.text
        if _UNTIL_MONTH.search(text[: one.start]) and _LAST_MONTH.fullmatch(text, one.end, other.start):
            return [one, other]
    return []
