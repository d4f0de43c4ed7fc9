"""WORDING: words for several things said of one, denials of nothing, and zeros that nobody has to report."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter import words
from drafter.extract.reading import Reading
from drafter.rules.finding import Finding, Level
from drafter.rules.lines import Hit, SearchLine, prose
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
_JOINED = listed("joined")
_LONE = r"[^，。；\d]{0,16}\d[\d.]*(?:件|条|份|篇|次|个|项|人次|人|元|%)[。；]$"
_RESPECTIVELY = "分别为|分别是|分别有"
_ALL = r"占[^，。；、\d]{0,10}100%"
_AMONG = r"其中[：，:]?[^。；]*$"
_COLUMNS = (
    r"(?:设有|开设了?|设置了?|设立了?|建有|包括)(?P<one>[^，。；、：（）“”《》\d]{2,10})"
    "等(?:栏目|专栏|子栏目|板块|版块)"
)

_DENIED = (
    rf"{any_of('none')}(?:{any_of('receive')}|发生|产生|出现|发现|收取)[^，。；：、\d]{{0,20}}0[件条项起次宗份人]次?"
)
_NOTHING = r"(?<![\d.,，万%点])0(?:份|幅|期|场|篇|册|块|张|人次|次|个|条|件|项|%)"
_BY_LAW = listed("zeros_by_law")
"""Words of the matters whose zeros the regulation, the forms or an inspection ask for."""


def several_said_of_one(reading: Reading) -> Iterator[Finding]:
    """WORDING: 申请1件，均由自然人提出; 分别为 with one figure; 其中 of all; 未收到申请0件; 设有公开年报等栏目."""
    found: dict[str, list[Hit]] = {}
    for line in prose(reading):
        for kind, hit in _of_one(line):
            found.setdefault(kind, []).append(hit)
    levels: dict[str, Level] = {"等": "notice"}
    for kind, hits in found.items():
        message = words.several_said_of_one(kind, hits[0].said, len(hits))
        yield hits[0].finding("WORDING", levels.get(kind, "warning"), message)


def _of_one(line: SearchLine) -> Iterator[tuple[str, Hit]]:
    text = line.text
    if "均" in text:
        for match in compiled(_BOTH).finditer(text):
            said = text[line.bounds(match.start())[0] : match.end()]
            if _one_figure(said) and not has_any(said, *_JOINED):
                yield "均", Hit(line, match.start(), match[0])
        for match in compiled(_THIS).finditer(text):
            yield "均", Hit(line, match.start(), match[0])
        for match in compiled(_ABOVE).finditer(text):
            if re.findall(r"(\d+)件", text[: match.start()]) == ["1"] and "申请1件" in text[: match.start()]:
                yield "均", Hit(line, match.start(), match[0])
    for match in compiled(_RESPECTIVELY).finditer(text) if has_any(text, _RESPECTIVELY) else ():
        first, end = line.bounds(match.start(), "。；！？")
        before, after = text[first : match.start()], text[match.end() : end]
        if compiled(_LONE).match(after) and not has_any(before + after, *_JOINED):
            yield "分别", Hit(line, match.start(), match[0])
    for match in compiled(_ALL).finditer(text) if "100%" in text else ():
        first, end = line.bounds(match.start(), "。；！？")
        if compiled(_AMONG).search(text[first : match.start()]) and text[first:end].count("%") == 1:
            yield "其中", Hit(line, match.start(), match[0])
    for match in compiled(_DENIED).finditer(text) if "0" in text else ():
        yield "未", Hit(line, match.start(), match[0])
    for match in compiled(_COLUMNS).finditer(text) if has_any(text, "等栏目|等专栏|等子栏目|等板块|等版块") else ():
        if not has_any(match["one"], "和|与|及|或|了|各类|方面"):
            yield "等", Hit(line, match.start(), match[0])


def _one_figure(text: str) -> bool:
    """True if a text has one figure and no more, dates and numbers of articles and papers aside."""
    return len(re.findall(r"\d+(?:\.\d+)?", compiled(_DATES).sub("", text))) == 1


def needless_zeros(reading: Reading) -> Iterator[Finding]:
    """WORDING: 悬挂横幅0幅, 占0%: a zero in a sentence on a matter whose zero no rule asks for, a hint."""
    found: list[Hit] = []
    for line in prose(reading):
        for match in compiled(_NOTHING).finditer(line.text):
            hit = Hit(line, match.start(), match[0])
            if not has_any(line.sentence(match.start()) + "".join(line.passage.section), *_BY_LAW):
                found.append(hit)
    if found:
        message = words.needless_zero(found[0].said, len(found))
        yield found[0].finding("WORDING", "notice", message)
