"""UNIT-LEFT: another unit's name, kind or level is left over."""

from __future__ import annotations

from collections.abc import Iterator

from drafter import words
from drafter.extract.reading import Reading
from drafter.rules.finding import Finding, Level
from drafter.rules.lines import Hit, SearchLine, body, distinct, found_in, lines
from drafter.rules.names import first_place, of_others
from drafter.rules.once import compiled
from drafter.rules.wordlists import entries, listed
from drafter.text.characters import HAN
from drafter.text.lexicon import any_of
from drafter.text.search import has_any, occurrences

_CALLED = {
    "镇": ("乡", "街道", "办", "局"),
    "乡": ("镇", "街道", "办", "局"),
    "街道": ("镇", "乡", "局"),
}
"""By a unit's kind, the kinds whose names for themselves it does not use."""

_WHEN = any_of("this_year")
_COUNTING = rf"(?:{_WHEN}|{any_of('total')}|均|、)*"
_RECEIVED = any_of("receive")
_HIGHER = (
    r"(?:^|[，。；：、）])(?:截至[^，。；]{2,14}[，,]?)?(?:20\d\d年(?:度)?[，,]?)?(?P<said>(?:我|本|全)(?:县|市|区|省|州))(?:20\d\d年(?:度)?)?(?:政府)?[，,]?"
    r"(?:各部门|各乡镇|各镇街|各单位|[、各乡镇街道部门单位]{2,10})?"
    rf"(?:[在通依][^，。；]{{1,16}}(?:网|上|{any_of('channel')}))?{_COUNTING}"
    rf"(?:(?:主动)?{any_of('disclose')}(?:各类)?(?:政府|政务)?(?:信息)?\d|"
    rf"{any_of('none')}(?:{_RECEIVED}|发生|产生|有)?[^，。；]{{0,12}}(?:申请|复议|诉讼|收费|收取|费用)|"
    rf"{_RECEIVED}[^，。；]{{0,12}}申请\d)"
)
# 向市政府提出的信息公开申请5件 are the city's; a reconsideration is rightly asked of it.
_ASKED = r"向(?P<said>[省市县区](?:人民)?政府)[^，。；]{0,14}提出的?(?:政府)?信息公开申请\d"
_HEADED = r"(?P<said>全[省市县区州])[^，。；]{0,4}(?:政府信息|政务|信息)公开"
_DEPARTMENTS = listed("departments")
# A sentence of the report's own work whose subject is a bureau, or a whole province.
_FOREIGN = (
    r"(?:^|(?<=[。；：]))(?:一是|[（(]?[一二三四五六七八九十\d]{1,2}[）)、.])?(?:20\d\d年(?:度)?[，,]?)?"
    rf"(?:{_WHEN}[，,]?)?(?P<said>(?:{HAN}{{0,4}}[省市县区])?(?:{'|'.join(_DEPARTMENTS)})(?:局|委员会|委|厅)|[全我](?:省|市)(?=各级|各地|各部门|上下))"
    r"(?:党组|党委|各级|各地|各部门|各科室|机关|上下|行政机关|政府|、){0,6}[，,]?"
    r"(?:高度重视|认真(?:贯彻|落实|学习|做好|履行|组织|按照)|严格(?:按照|落实|执行)|按照|坚持|始终|紧紧围绕|紧扣|深入(?:贯彻|推进|学习)|扎实|大力|全面|切实|积极(?:推进|落实|探索)|不断|持续|"
    rf"{_COUNTING}(?:主动公开|(?:{any_of('none')})?{_RECEIVED}[^，。]{{0,6}}申请)|政府信息公开工作|成立了?(?:政务公开|政府信息公开|信息公开))"
)
# What only a county does to its townships, told without saying who.
_OVER_ALL = (
    r"(?:^|(?<=[，。；：、]))(?:[一二三四五六七八九]是|同时[，,]?|要|将|进一步|继续){0,2}(?:加大|加强|强化|开展|组织|做好|实施|定期|坚持)"
    r"(?:对|了对)(?P<said>全[县区市])(?:各)?(?:乡镇|镇街|镇乡|镇（街道）|乡镇（街道）|镇、街道|乡（镇）|部门|单位)[^，。；]{0,24}"
    r"(?:考核|督查|督促|检查|指导|评估|监督|培训|通报)"
)
_ABOVE_US = listed("above_us")
_ABROAD = r"(?P<said>[在对]我[省市](?:范围内)?(?:深入|广泛|全面|积极)?(?:开展|组织|举办|实施|推行|召开|部署))"
_OWN_NEAR = listed("own_near")

_OF_STREET = ("街道党工委", "街党工委", "党工委、办事处", "党工委、街道办事处")
_OF_TOWN = {kind: tuple(kind + body for body in ("党委", "政府", "人民政府", "长")) for kind in "镇乡"}
_BODIES_OF_OTHERS = {
    "镇": (*_OF_STREET, *_OF_TOWN["乡"], "镇办事处"),
    "乡": (*_OF_STREET, *_OF_TOWN["镇"], "乡办事处"),
    "街道": (*_OF_TOWN["镇"], *_OF_TOWN["乡"]),
}
"""By a unit's kind, the bodies that it does not have."""
_BEFORE_BODY = tuple("，。；：（在由经对向到是以为当使让把按了")
_OF_ALL = listed("kinds_of_units")
"""A class of bodies is named, and not one."""


def _in_name(hit: Hit, unit: str) -> bool:
    """True if what was found stands in quotation marks (a slogan, a column's name) or in the unit's own name."""
    before = hit.line.text[: hit.start]
    if any(before.count(first) > before.count(last) for first, last in ("“”", "《》")):
        return True
    return bool(unit) and hit.line.text.startswith(unit, max(0, hit.start - len(unit) + len(hit.said)))


def own_kind(reading: Reading) -> Iterator[Finding]:
    """UNIT-LEFT: a 镇 that calls itself 我乡, 本办 or 我局, a 街道 itself 我镇 (format-2021.md §8, mistake 33)."""
    unit, kind = reading.unit, reading.kind
    if unit is None or kind is None:
        return
    called = [entry for other in _CALLED[kind] for entry in entries("units", other)]
    found = [hit for _, hit in found_in(body(reading), called) if not _in_name(hit, unit)]
    if found:
        message = words.own_kind_left(distinct(found), unit, len(found))
        yield found[0].finding("UNIT-LEFT", "error", message)


def higher_level(reading: Reading) -> Iterator[Finding]:
    """UNIT-LEFT: the township's figures or work told as a county's or bureau's: 全省主动公开208条 (mistake 33).

    What the county does is silent, and so is a sentence that sets the township beside its county.
    """
    if reading.unit is None or reading.kind is None:
        return
    found: list[tuple[Hit, bool]] = []
    for line in body(reading):
        for pattern in _of_others(line):
            for match in compiled(pattern).finditer(line.text):
                start = match.start("said")
                hit = Hit(line, start, match["said"])
                # 全县公开8700条。我镇87条。
                here = line.sentence(start)
                named = has_any(here, *_OWN_NEAR, reading.unit) or (pattern is _OVER_ALL and has_any(here, *_ABOVE_US))
                named = named or line.text[line.bounds(start)[1] :].startswith((*_OWN_NEAR, reading.unit))
                if not named and not _in_name(hit, ""):
                    found.append((hit, pattern in (_HIGHER, _ASKED)))
    if found:
        level: Level = "error" if any(figures for _, figures in found) else "warning"
        message = words.own_figures_of(distinct([hit for hit, _ in found]), reading.unit, len(found))
        yield Finding("UNIT-LEFT", level, message, (), *first_place([hit for hit, _ in found]))


def _of_others(line: SearchLine) -> Iterator[str]:
    """The patterns of figures and work of others that may match in a line."""
    text = line.text
    if any(has_any(text[at + 1 : at + 2], "县|市|区|省|州") for at, _ in occurrences(text, "我|本|全")):
        yield _HIGHER
    bureaus = any(text[max(0, at - 12) : at].endswith(_DEPARTMENTS) for at, _ in occurrences(text, "局|委|厅"))
    if bureaus or has_any(text, "全省|我省|全市|我市"):
        yield _FOREIGN
    if "对全" in text:
        yield _OVER_ALL
    if has_any(text, "在我|对我"):
        yield _ABROAD
    if "公开申请" in text:
        yield _ASKED
    if line.passage.kind == "heading" and "全" in text:
        yield _HEADED


def other_bodies(reading: Reading) -> Iterator[Finding]:
    """UNIT-LEFT: 街道党工委、办事处 in a 镇, 镇党委 in a 街道; 街道人民政府 is a hint (地方组织法: it has none)."""
    unit, kind = reading.unit, reading.kind
    if unit is None or kind is None:
        return
    found = [hit for line in body(reading) for hit in _other_bodies(line, kind)]
    if found:
        message = words.other_body(distinct(found), unit, len(found))
        yield Finding("UNIT-LEFT", "warning", message, (), *first_place(found))
    if kind == "街道":
        governments = "|".join(f"{name}人民政府" for name in (unit, "街道"))
        called = [Hit(line, at, said) for line in lines(reading) for at, said in occurrences(line.text, governments)]
        if called:
            yield Finding("UNIT-LEFT", "notice", words.street_government(called[0].said), (), *first_place(called))


def _other_bodies(line: SearchLine, kind: str) -> Iterator[Hit]:
    """The bodies a line names that a unit of this kind does not have: not another's, not a class (县、乡政府)."""
    text = line.text
    for at, said in sorted(occurrences(text, "|".join(_BODIES_OF_OTHERS[kind]))):
        begins = not at or text[:at].endswith(_BEFORE_BODY) or said.startswith("街")
        here = line.sentence(at)
        if begins and not has_any(here, *_OF_ALL) and not of_others(here):
            yield Hit(line, at, said)
