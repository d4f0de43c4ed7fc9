"""WORDING: slips, measure words, old forms; what stands twice (doubles.txt); words for several things said of one."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import pairwise

from drafter import words
from drafter.extract.outline import of_form
from drafter.extract.reading import Reading
from drafter.extract.statements import Statement
from drafter.extract.sums import figures_of
from drafter.rules.finding import Finding, Level
from drafter.rules.lines import Hit, SearchLine, body, everything, found_in, hits, lines, own, prose, told, words_in
from drafter.rules.once import compiled
from drafter.rules.wordlists import Entry, entries, listed
from drafter.text.characters import HAN, is_han
from drafter.text.lexicon import any_of
from drafter.text.marks import numbered
from drafter.text.numerals import Number
from drafter.text.quantities import quantities
from drafter.text.search import has_any

_BUREAUS = "|".join(f"{level}{name}镇" for level in "县市区省" for name in listed("departments"))
"""A county's bureau whose 局 became 镇; 公安镇 and 邮政镇 are wrong without it too."""
_OF_TOWN = tuple("村街乡域级长政府")
_OLD_FORMS = (("其它", "其它", "其他"), ("台帐|帐号|帐户|帐目|帐务|记帐|建帐|销帐|对帐", "帐", "账"))
_ABOLISHED = (("社会抚养费", 2021), ("农业税", 2006))
_MEASURE = "(?:年|月|日|条|件|项|次|份|篇|人|个|期|场|家|万元|元|%|余)"
_LETTERS = (
    rf"(?<![A-Za-z\d])(?:(?:\d+[OoQlI]+|[OoQlI]+\d|\d+[○〇])[\d○〇OoQlI]*{_MEASURE}|[OolI]{{1,3}}{_MEASURE}(?!\d))"
)


def until(reading: Reading) -> Iterator[Finding]:
    """WORDING: 截止 for 截至 before a date (gbt9704.md §8; format-2021.md §8, mistake 35); 报名截止 is right."""
    found = [hit for _, hit in found_in(lines(reading), entries("wording", "截止"))]
    said = [hit.said[:3] if hit.said[2] in "到至于" else "截止" for hit in found]
    yield from told("WORDING", "warning", found, lambda _, number: words.until_not_closing(said[0], number))


def replaced_blindly(reading: Reading) -> Iterator[Finding]:
    """WORDING: 工作格镇, 镇公室: one character replaced everywhere (format-2021.md §8, mistake 33)."""
    where = lines(reading)
    found = [hit for _, hit in found_in(where, entries("wording", "替换"))]
    bureaus = words_in([line for line in where if "镇" in line.text], _BUREAUS)
    found += [hit for hit in bureaus if not hit.after.startswith(_OF_TOWN)]
    found = [hit for hit in found if not (reading.unit and _within(hit, reading.unit))]
    yield from told("WORDING", "warning", found, words.replaced_blindly)


def _within(hit: Hit, unit: str) -> bool:
    """True if what was found lies within the unit's own name or begins in it (泗门镇镇长, 东街街道街道…)."""
    around = hit.before[-len(unit) :] + hit.said + hit.after[: len(unit)]
    return hit.said in unit or (unit in around and hit.said[0] == unit[-1])


def mistyped(reading: Reading) -> Iterator[Finding]:
    """WORDING: words that are wrong in any context (format-2021.md §8, mistake 34), each with the right ones."""
    # What is wrong with the title is a finding of its own (TITLE).
    found = list(found_in([one for one in everything(reading) if one.passage.kind != "title"], entries("slips")))
    by_entry: dict[Entry, list[Hit]] = {}
    for entry, hit in found:
        if not any(_inside(hit, other) for _, other in found) and not _runs_into_name(hit, reading.unit):
            by_entry.setdefault(entry, []).append(hit)
    for entry, alike in by_entry.items():
        yield alike[0].finding("WORDING", "warning", words.mistyped(entry.wrong, entry.right, len(alike)))


def _inside(hit: Hit, other: Hit) -> bool:
    """True if what was found is a piece of something longer found at the same place (政俯 in 人民政俯)."""
    longer = hit.line is other.line and len(hit.said) < len(other.said)
    return longer and other.start <= hit.start and hit.end <= other.end


def letters_for_digits(reading: Reading) -> Iterator[Finding]:
    """WORDING: letters and circles for digits (2O17年, l件), as typing and character recognition leave them."""
    found = hits(body(reading), _LETTERS)
    yield from told("WORDING", "warning", found, lambda said, _: words.letters_for_digits(said))


_ITEMS = ("条", "件", "篇", "则", "份")
_COUNTED = frozenset({"information", "own", "channel"})


def _items(said: Sequence[Statement]) -> list[Statement]:
    """The exact figures of a sentence that may count items of information."""
    return [one for one in figures_of(said) if one.exact and one.unit in _ITEMS]


def _of_information(one: Statement) -> bool:
    """True if a figure counts information that was disclosed, and nothing else (公开规范性文件12件)."""
    disclosed = one.bound & {"disclose", "own"} or ("these" in one.bound and "information" in one.near)
    return bool(disclosed and one.of) and all(thing & _COUNTED for thing in one.of)


def measures_mixed(reading: Reading) -> Iterator[Finding]:
    """WORDING: the same number of items disclosed once in 条 and once in 件 (format-2021.md §8, mistake 17)."""
    said: dict[Number, dict[str, Statement]] = {}
    for one in (one for row in reading.statements for one in _items(row) if _of_information(one)):
        said.setdefault(one.low, {}).setdefault(one.unit, one)
    for number, units in said.items():
        if len(units) > 1:
            last = list(units.values())[-1].sentence
            message = words.measures_mixed(int(number), list(units))
            yield Finding("WORDING", "warning", message, (), last.place, last.quote)


def measures_mixed_in_a_list(reading: Reading) -> Iterator[Finding]:
    """WORDING: the parts of one total in other measure words: 信息87条，其中农业类41篇、民政类22件 (mistake 17).

    Only parts that make up the total are surely the same things, and only those named by 类 or 信息: 文件22件 is right.
    """
    for row in reading.statements:
        items = _items(row)
        for total, parts in ((one, items[at + 1 :]) for at, one in enumerate(items) if _of_information(one)):
            if len(parts) < 2 or sum(part.low for part in parts) != total.low:
                continue
            others = [_name(before, part) for before, part in pairwise((total, *parts)) if part.unit != total.unit]
            others = [name for name in others if name.endswith(("类", "信息")) or "其他" in name]
            if others and not any(has_any(name, *listed("other_things")) for name in others):
                units = list(dict.fromkeys(one.unit for one in (total, *parts)))
                message = words.measures_mixed_in_a_list(units)
                yield Finding("WORDING", "warning", message, (), total.sentence.place, total.sentence.quote)


def _name(before: Statement, part: Statement) -> str:
    """The words between a figure and the one before it."""
    return part.sentence.text[max(before.end, part.context.clause.start) : part.start]


def old_forms(reading: Reading) -> Iterator[Finding]:
    """WORDING: 其它 for 其他, 帐 for 账; matters abolished before the report's year (format-2021.md §8, mistake 36)."""
    for wrongs, wrong, right in _OLD_FORMS:
        if found := words_in(lines(reading), wrongs):
            yield found[0].finding("WORDING", "notice", words.better(wrong, right, len(found)))
    for matter, since in _ABOLISHED:
        # 农业税务 is another word.
        named = [hit for hit in words_in(lines(reading), matter) if not hit.after.startswith("务")]
        if named and reading.year and reading.year > since:
            yield named[0].finding("WORDING", "notice", words.abolished(matter, since))


# ------------------------------------------------------------------ what stands twice

_TWICE = rf"({HAN}{{2,12}}?)\1"
_MARKS = "，、。；：！？（）“”《》"
_CLAUSE_TWICE = (
    rf"(?:^|(?<=[{_MARKS}]))(?=(?P<said>(?P<clause>[^{_MARKS}]{{4,}})[，、。；](?P=clause))(?:[{_MARKS}]|$))"
)
"""A clause of four characters or more that stands again behind the mark at its end."""
_SHORTEST = 12
"""So many characters make a sentence that nobody writes twice by chance."""

_CONTACT = "电话|传真|地址|邮编|邮政编码|邮箱|网址|网站：|http|www.|@"


def doubled(reading: Reading) -> Iterator[Finding]:
    """WORDING: a word or clause that stands twice: 的的, 进行进行, 公开方面，公开方面，."""
    # What is wrong with the title is a finding of its own (TITLE).
    where = [line for line in lines(reading) if line.passage.kind != "title"]
    found = [hit for _, hit in found_in(where, entries("doubles", "误叠")) if not _of_unit(hit, reading.unit)]
    beside = [hit for line in where for hit in _side_by_side(line, reading.unit)]
    found += [hit for hit in beside if not any(_overlap(hit, one) for one in found)]
    # 0件，0件 are two cells that a converter put in a line.
    found += [hit for hit in hits(where, _CLAUSE_TWICE) if is_han(hit["clause"])]
    found.sort(key=lambda hit: (where.index(hit.line), hit.start))
    yield from told("WORDING", "warning", found, words.doubled)


def _overlap(one: Hit, other: Hit) -> bool:
    return one.line is other.line and one.start < other.end and other.start < one.end


def _runs_into_name(hit: Hit, unit: str | None) -> bool:
    """True if the unit's name begins within what was found (公布布谷乡的情况)."""
    inside = range(hit.start + 1, hit.start + len(hit.said))
    return unit is not None and any(hit.line.text.startswith(unit, at) for at in inside)


def _of_unit(hit: Hit, unit: str | None) -> bool:
    """True if what was found is a piece of a unit's name: 了了乡, or 壶镇镇人民政府 where the name ends so."""
    kind = next((kind for kind in ("镇", "乡", "街道") if hit.said.startswith(kind * 2)), "")
    if not kind or unit is None:
        return bool(kind)
    named = unit.endswith(kind) and not unit.endswith(kind * 2)
    return not (named and hit.line.text[: hit.start + len(kind)].endswith(unit))


def _side_by_side(line: SearchLine, unit: str | None) -> Iterator[Hit]:
    """Two to twelve characters twice without anything between them."""
    text = line.text
    # What stands side by side on a page's line of buttons is no sentence.
    listed = not has_any(text, "，|。|；|,|;")
    right = tuple(one.wrong for one in entries("doubles", "可叠"))
    for hit in hits([line], _TWICE):
        once = hit.said[: len(hit.said) // 2]
        # 一条一条, 很多很多, 说着说着 are said so.
        if len(set(once)) == 1 or once[0] in "一应该很最" or once[-1] == "着" or not is_han(once):
            continue
        apart = listed and not is_han(line.printed(hit.start, hit.end))
        of_unit = unit and len(once) == 2 and (hit.before + once).endswith(unit)  # 东街街道街道两侧
        willing = once == "公开" and hit.before.endswith(("应", "该", "尽", "全", "可", "以"))
        counts = set(once) <= set("一二三四五六七八九十")
        if not (apart or of_unit or willing or counts or text.startswith(right, hit.start)):
            yield hit


def sentence_twice(reading: Reading) -> Iterator[Finding]:
    """WORDING: the same sentence in two places of a report; where it denies something both may ask for it: a hint."""
    kept = {line.passage.index for line in own(reading)}
    # Title-like lines, contact lines and rows of the forms are printed more than once for good reasons.
    where = (line for line in body(reading) if line.passage.kind == "paragraph" and not of_form(line.passage.text))
    seen: dict[str, Hit] = {}
    again: list[Hit] = []
    for hit in hits((line for line in where if line.passage.index in kept), "[^。！？]+[。！？]"):
        number = numbered(hit.said)
        said = number.words if number else hit.said
        if sum(map(is_han, said)) >= _SHORTEST and not has_any(said, _CONTACT):
            again += [Hit(hit.line, hit.end - len(said), said)] if said in seen else []
            seen.setdefault(said, hit)
    for hit in again[:1]:
        denies = all(has_any(one.said, *listed("rightly_repeated")) for one in again)
        message = words.sentence_twice(seen[hit.said].line.place, hit.line.place, len(again))
        quote = hit.line.printed(hit.start, hit.end)
        yield Finding("WORDING", "notice" if denies else "warning", message, (), hit.line.place, quote)


# ------------------------------------------------------------------ said of one, or of nothing

_COUNTABLE = "件|份|条|项|起|篇|宗|例|人次|人"
_MATTERS = "申请|公开申请|政府信息公开申请|信息|案件|建议|提案"
_BY_NOW = "已|也|到年底|截至年底|年内|目前|到期"
_ALL_OF = rf"(?:{_BY_NOW})?均(?![衡等价分])"
_BOTH = rf"(?<![\d.万])1(?:{_COUNTABLE})(?:{_MATTERS})?，?{_ALL_OF}"
_THIS = rf"(?:该|上述1|以上1|上述一|以上一)(?:件|条|份|起|项)?(?:{_MATTERS}){_ALL_OF}"
_ABOVE = rf"(?:上述|以上|这些)申请{_ALL_OF}"
_LONE = r"[^，。；\d]{0,16}\d[\d.]*(?:件|条|份|篇|次|个|项|人次|人|元|%)[。；]$"
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
        found = [hit for hit in hits(prose(reading), pattern, sign) if holds(hit)]
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
    return "其中" in hit.line.text[first : hit.start] and hit.line.text[first:end].count("%") == 1


_OF_ONE: dict[str, tuple[str, str, Callable[[Hit], bool]]] = {
    "均": ("均", f"{_BOTH}|{_THIS}|{_ABOVE}", _all_of_one),
    "分别": ("分别", "分别[为是有]", _lone),
    "其中": ("100%", r"占[^，。；、\d]{0,10}100%", _whole_of),
    "未": ("0", _DENIED, bool),
    "等": ("等栏目|等专栏|等子栏目|等板块|等版块", _COLUMNS, bool),
}
"""By the word said of one: a word that is always there, the pattern, and what must hold where it is found."""


def _one_figure(text: str) -> bool:
    """True if a text has one figure in digits and no more; dates and numbers of articles and papers are none."""
    return sum(any(map(str.isdecimal, one.text)) for one in quantities(text)) == 1


def needless_zeros(reading: Reading) -> Iterator[Finding]:
    """WORDING: 悬挂横幅0幅, 占0%: a zero in a sentence on a matter whose zero no rule asks for, a hint."""
    found = [
        hit
        for hit in hits(prose(reading), _NOTHING)
        if not has_any(hit.sentence + "".join(hit.line.passage.section), *listed("zeros_by_law"))
    ]
    yield from told("WORDING", "notice", found, lambda said, number: words.needless_zero(said[0], number))
