"""WORDING: words for several things said of one, denials of nothing, and zeros that nobody has to report."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import partial

from drafter import words
from drafter.extract.reading import Reading
from drafter.rules.finding import Finding, Level
from drafter.rules.lines import Hit, hits, prose, told
from drafter.rules.once import compiled
from drafter.rules.wordlists import listed
from drafter.text.lexicon import any_of
from drafter.text.search import has_any

_COUNTED = "件|份|条|项|起|篇|宗|例|人次|人"
_MATTERS = "申请|公开申请|政府信息公开申请|信息|案件|建议|提案"
_BY_NOW = "已|也|到年底|截至年底|年内|目前|到期"
_ALL_OF = rf"(?:{_BY_NOW})?均(?![衡等价分])"
_BOTH = rf"(?<![\d.万])1(?:{_COUNTED})(?:{_MATTERS})?，?{_ALL_OF}"
_THIS = rf"(?:该|上述1|以上1|上述一|以上一)(?:件|条|份|起|项)?(?:{_MATTERS}){_ALL_OF}"
_ABOVE = rf"(?:上述|以上|这些)申请{_ALL_OF}"
_DATES = r"\d{4}年(?:度)?|\d{1,2}月(?:\d{1,2}日)?|\d{1,2}日|第\d+[条款项号]|〔\d{4}〕\d+号|\d+号"
_LONE = r"[^，。；\d]{0,16}\d[\d.]*(?:件|条|份|篇|次|个|项|人次|人|元|%)[。；]$"
_AMONG = r"其中[：，:]?[^。；]*$"
_COLUMNS = (
    r"(?:设有|开设了?|设置了?|设立了?|建有|包括)(?:(?![和与及或了]|各类|方面)[^，。；、：（）“”《》\d]){2,10}"
    "等(?:栏目|专栏|子栏目|板块|版块)"
)
_DENIED = (
    rf"{any_of('none')}(?:{any_of('receive')}|发生|产生|出现|发现|收取)[^，。；：、\d]{{0,20}}0[件条项起次宗份人]次?"
)
_NOTHING = r"(?<![\d.,，万%点])0(?:份|幅|期|场|篇|册|块|张|人次|次|个|条|件|项|%)"


def several_said_of_one(reading: Reading) -> Iterator[Finding]:
    """WORDING: 申请1件，均由自然人提出; 分别为 with one figure; 其中 of all; 未收到申请0件; 设有公开年报等栏目."""
    for kind, (sign, pattern, holds) in _OF_ONE.items():
        where = [line for line in prose(reading) if has_any(line.text, sign)]
        found = [hit for hit in hits(where, compiled(pattern) if where else None) if holds(hit)]
        level: Level = "notice" if kind == "等" else "warning"
        yield from told("WORDING", level, found, partial(_message, kind))


def _message(kind: str, said: Sequence[str], number: int) -> str:
    return words.several_said_of_one(kind, said[0], number)


def _all_of_one(hit: Hit) -> bool:
    """True if 均 is said of one: the only figure before it, or the request that is named alone."""
    if hit.said.startswith("1"):
        said = hit.line.text[hit.line.bounds(hit.start)[0] : hit.end]
        return _one_figure(said) and not has_any(said, *listed("joined"))
    one_request = re.findall(r"(\d+)件", hit.before) == ["1"] and "申请1件" in hit.before
    return one_request or compiled(_THIS).match(hit.said) is not None


def _lone(hit: Hit) -> bool:
    """True if one figure and no more follows 分别为, and nothing before it joins several things."""
    first, end = hit.line.bounds(hit.start, "。；！？")
    before, after = hit.line.text[first : hit.start], hit.line.text[hit.end : end]
    return compiled(_LONE).match(after) is not None and not has_any(before + after, *listed("joined"))


def _whole_of(hit: Hit) -> bool:
    """True if the only share named behind 其中 is 100%."""
    first, end = hit.line.bounds(hit.start, "。；！？")
    among = compiled(_AMONG).search(hit.line.text[first : hit.start])
    return among is not None and hit.line.text[first:end].count("%") == 1


_OF_ONE: dict[str, tuple[str, str, Callable[[Hit], bool]]] = {
    "均": ("均", f"{_BOTH}|{_THIS}|{_ABOVE}", _all_of_one),
    "分别": ("分别", "分别[为是有]", _lone),
    "其中": ("100%", r"占[^，。；、\d]{0,10}100%", _whole_of),
    "未": ("0", _DENIED, bool),
    "等": ("等栏目|等专栏|等子栏目|等板块|等版块", _COLUMNS, bool),
}
"""By the word said of one: a word that is always there, the pattern, and what must hold where it is found."""


def _one_figure(text: str) -> bool:
    """True if a text has one figure and no more, dates and numbers of articles and papers aside."""
    return len(re.findall(r"\d+(?:\.\d+)?", compiled(_DATES).sub("", text))) == 1


def needless_zeros(reading: Reading) -> Iterator[Finding]:
    """WORDING: 悬挂横幅0幅, 占0%: a zero in a sentence on a matter whose zero no rule asks for, a hint."""
    found = [
        hit
        for hit in hits(prose(reading), compiled(_NOTHING))
        if not has_any(hit.sentence + "".join(hit.line.passage.section), *listed("zeros_by_law"))
    ]
    yield from told("WORDING", "notice", found, lambda said, number: words.needless_zero(said[0], number))
