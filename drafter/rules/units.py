"""UNIT-LEFT: another unit's name, kind or level is left over, or words stick to the own name."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from drafter import words
from drafter.extract.reading import Reading
from drafter.rules.finding import Finding, Level
from drafter.rules.lines import Hit, SearchLine, body, found_in, hits, lines, own, set_apart, told, whole, words_in
from drafter.rules.once import compiled
from drafter.rules.wordlists import entries, listed
from drafter.text.characters import HAN, is_han
from drafter.text.lexicon import any_of
from drafter.text.search import has_any, occurrences
from drafter.text.townships import KINDS

_STOP = "，。；：、！？（）()《》“”【】〔〕,;:　"
_BEFORE = ("年", "日", *_STOP, *listed("before_township"))
_BODIES = "人民政府|政府|党委|党工委|办事处"
_BODY_AND_TIME = (
    rf"(?:[镇乡]?(?:{_BODIES})(?:党政办公室|党政办|办公室)?)?(?:(?:20\d\d|[12]\d)年度?|{any_of('this_year')})?[，,]?"
)
_SIGNS = rf"(?:{_BODIES}|党政{HAN}{{0,8}})?[年月日\d]*$"
_RUN_ON = "以了着过由经向对把将让令使请报交归属设按据依凭于则并也都又已未不就而且或从自按用是为该本各全"
"""What ends the words before a bare 镇政府: 公开形式以镇政府网站为主, 新建了镇政府网站."""
_LONE_VERBS = "凡建设改修开看听问查用靠凭随按依据以由经向对把将报请送交归让给找去进登上下"
_LEARNS = r"(?:赴|到|前往|去|向|与)[^，。]{1,12}学习|等(?:\d+个)?(?:镇|乡|街道)"
_TAILS = ("街道办", "街道党工委", "街道人民政府", "乡人民政府", "乡政府", "乡党委", "镇人民政府镇", "局")
"""What belongs to another unit when it stands behind the own name."""


def other_names(reading: Reading) -> Iterator[Finding]:
    """UNIT-LEFT: another township does what only the report's own can be meant to do (mistake 33).

    Neighbours that the township learns from, works with or borders on are silent.
    """
    unit = reading.unit
    if unit is None or reading.kind is None:
        return
    stem = unit[: -len(reading.kind)]
    found: list[Hit] = []
    for line in own(reading):
        signed, titled = (line.passage.kind == kind for kind in ("signature", "title"))
        for hit in sorted(_acting(line), key=lambda hit: hit.start):
            if _is_no_name(hit.said, unit, reading.kind) or (not signed and _runs_in(hit, reading)):
                continue
            if signed or titled or not (hit.before.endswith("原") or of_others(_without_lesson(hit))):
                found.append(hit)
        found += _own_stem(line, stem, reading.kind)
    found = [hit for hit in dict.fromkeys(found) if not _listed(hit)]
    named = any(hit.line.passage.kind in ("title", "signature") for hit in found)
    level: Level = "error" if named or len(found) > 1 else "warning"
    yield from told("UNIT-LEFT", level, found, lambda said, number: words.other_unit(said, unit, number))


def _without_lesson(hit: Hit) -> str:
    """The sentence of a name, up to where its bearer goes to learn (甲镇组织人员到县里学习)."""
    learnt = compiled(_LEARNS).search(hit.sentence)
    goes = learnt is not None and hit.sentence.find(hit.said) < learnt.start()
    return hit.sentence[: learnt.start()] if learnt and goes else hit.sentence


def of_others(sentence: str) -> bool:
    """True if a sentence speaks of what the township has to do with others, whose names then rightly stand there."""
    return has_any(sentence, *listed("affairs_of_others")) or compiled(_LEARNS).search(sentence) is not None


def _acting(line: SearchLine) -> Iterator[Hit]:
    """The names of townships in a line that do something, or sign."""
    text, signed = line.text, line.passage.kind == "signature"
    for at, suffix in occurrences(text, "|".join(KINDS)):
        behind = text[at + len(suffix) :]
        body_named = compiled(_SIGNS if signed else _BODY_AND_TIME).match(behind)
        work = behind[body_named.end() :] if body_named else ""
        if (body_named and signed) or (work.startswith(listed("after_township")) and not work.startswith("无偿")):
            starts = (start for start in range(max(at - 3, 0), at) if is_han(text[start:at]))
            start = next((one for one in starts if text[one] not in "由经" and _may_begin(text[:one])), None)
            if start is not None:
                yield Hit(line, start, text[start : at + len(suffix)])


def _may_begin(before: str) -> bool:
    """True if a name may begin behind these words."""
    before = before.removesuffix("由").removesuffix("经")
    return not before or before.endswith(_BEFORE)


def _is_no_name(name: str, unit: str, kind: str) -> bool:
    """True if what looks like a township's name is none, or the report's own."""
    stem, own_stem = name[: -2 if name.endswith("街道") else -1], unit[: -len(kind)]
    return (
        (stem.startswith("站") or stem == "村")  # 网站街道专栏, 村镇
        or ("族" in unit and unit.startswith(stem) and name.endswith(kind))  # 大坪乡 for 大坪彝族乡
        or (stem[-1] in _RUN_ON or "了" in stem or stem in _LONE_VERBS)
        or stem.endswith(listed("run_into_name"))
        or all(one in "一二三四五六七八九十" or one.isdecimal() for one in stem)
        or (name.endswith(unit) or unit.endswith(name))
        or (len(own_stem) > 1 and name.startswith(own_stem) and name.endswith(kind))
        or has_any(stem, *listed("in_no_name"))
        or name.endswith(("城镇", "乡镇", "集镇", "古镇", "重镇", "街镇"))
    )


def _runs_in(hit: Hit, reading: Reading) -> bool:
    """True if a word runs into the report's own bodies (完成 and 乡政府): one that stands elsewhere without them."""
    kind = reading.kind or ""
    if not hit.said.endswith(kind) or not hit.after.startswith(listed("of_body")):
        return False
    stem, text = hit.said.removesuffix(kind), whole(reading)
    ends = (at + len(stem) for at, _ in occurrences(text, stem))
    return any(not text.startswith(("镇", "乡", "街道", "村", "社区", "县", "区", "市"), end) for end in ends)


def _own_stem(line: SearchLine, stem: str, kind: str) -> Iterator[Hit]:
    """The unit's own name with another kind: 上余乡 for 上余镇, unless the former name is meant."""
    if len(stem) < 2:
        return
    for other, others in (("镇", ("村",)), ("乡", ("镇", "村")), ("街道", ("两", "上", "边", "的"))):
        for at, said in occurrences(line.text, stem + other) if not other.startswith(kind) else ():
            former = has_any(line.sentence(at), "原|前身|撤|改|更名|合并|升格|设镇")
            if not former and not line.text.startswith(others, at + len(said)):
                yield Hit(line, at, said)


def _listed(hit: Hit) -> bool:
    """True if the name is one of several set side by side (甲镇、乙镇), which are then others' names."""
    if hit.before.endswith(("、", "和", "与", "及")) and hit.before[:-1].endswith(KINDS):
        return True
    return re.match(rf"[、和与及]{HAN}{{1,4}}(?:镇|乡|街道)", hit.after) is not None


def stuck_to_the_name(reading: Reading) -> Iterator[Finding]:
    """UNIT-LEFT: part of another unit's name before or after the own one: 体育场马尚镇 (mistake 33)."""
    unit = reading.unit
    if unit is None or reading.kind is None:
        return
    text = whole(reading)
    clause_opens = rf"(?:^|(?<=[{re.escape(_STOP)}如了]))"
    stuck = hits(body(reading), f"{clause_opens}{HAN}{{2,4}}{re.escape(unit)}", unit)
    found = [hit for hit in stuck if _strange(hit.said.removesuffix(unit), text)]
    for said, number in Counter(hit.said for hit in found).items():
        first = next(hit for hit in found if hit.said == said)
        if said.removesuffix(unit).endswith(listed("places")):
            yield first.finding("UNIT-LEFT", "error", words.stuck_to_name(said, unit, number))
        else:
            yield first.finding("UNIT-LEFT", "notice", words.stuck_maybe(said, unit))
    tails = [
        hit
        for hit in words_in(lines(reading), "|".join(unit + tail for tail in _TAILS))
        if not (hit.said.endswith("局") and hit.after.startswith(("面", "部", "势", "限")))
        and not (reading.kind == "街道" and hit.said.endswith("街道办"))
    ]
    yield from told("UNIT-LEFT", "error", tails, lambda said, number: words.other_unit(said, unit, number))


def _strange(prefix: str, text: str) -> bool:
    """True if the words before a unit's name are neither a common word nor the county's name."""
    county = any(f"{prefix}{kind}" in text for kind in ("县", "市", "区", "旗", "州", "省"))
    return not county and not has_any(prefix, *listed("common_before_township"))


# ------------------------------------------------------------------ kind and level

_CALLED = {
    "镇": ("乡", "街道", "办", "局"),
    "乡": ("镇", "街道", "办", "局"),
    "街道": ("镇", "乡", "局"),
}
"""By a unit's kind, the kinds whose names for themselves it does not use."""

_COUNTING = rf"(?:{any_of('this_year')}|{any_of('total')}|均|、)*"
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
    rf"(?:{any_of('this_year')}[，,]?)?(?P<said>(?:{HAN}{{0,4}}[省市县区])?(?:{'|'.join(_DEPARTMENTS)})(?:局|委员会|委|厅)|[全我](?:省|市)(?=各级|各地|各部门|上下))"
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
_ABROAD = r"(?P<said>[在对]我[省市](?:范围内)?(?:深入|广泛|全面|积极)?(?:开展|组织|举办|实施|推行|召开|部署))"
_OWN_NEAR = listed("own_near")
_OF_OTHERS = {
    _HIGHER: "|".join(whose + level for whose in "我本全" for level in "县市区省州"),
    _FOREIGN: "|".join(("全省", "我省", "全市", "我市", *(one + kind for one in _DEPARTMENTS for kind in "局委厅"))),
    _OVER_ALL: "对全",
    _ABROAD: "在我|对我",
    _ASKED: "公开申请",
    _HEADED: "全",
}
"""The patterns of figures and work of others, each with words of which one stands in a line that it may match."""

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
    """True if what was found is set apart (a slogan, a column's name) or stands in the unit's own name."""
    return set_apart(hit.line.text, hit.start) or hit.line.text.startswith(
        unit, max(0, hit.start - len(unit) + len(hit.said))
    )


def own_kind(reading: Reading) -> Iterator[Finding]:
    """UNIT-LEFT: a 镇 that calls itself 我乡, 本办 or 我局, a 街道 itself 我镇 (format-2021.md §8, mistake 33)."""
    unit, kind = reading.unit, reading.kind
    if unit is None or kind is None:
        return
    called = [entry for other in _CALLED[kind] for entry in entries("units", other)]
    found = [hit for _, hit in found_in(body(reading), called) if not _in_name(hit, unit)]
    yield from told("UNIT-LEFT", "error", found, lambda said, number: words.own_kind_left(said, unit, number))


def higher_level(reading: Reading) -> Iterator[Finding]:
    """UNIT-LEFT: the township's figures or work told as a county's or bureau's: 全省主动公开208条 (mistake 33).

    What the county does is silent, and so is a sentence that sets the township beside its county.
    """
    unit = reading.unit
    if unit is None or reading.kind is None:
        return
    found: dict[Hit, bool] = {}
    for pattern, hint in _OF_OTHERS.items():
        where = (line for line in body(reading) if pattern is not _HEADED or line.passage.kind == "heading")
        for hit in hits(where, pattern, hint):
            # 全县公开8700条。我镇87条。
            following = hit.line.text[hit.line.bounds(hit.start)[1] :]
            named = has_any(hit.sentence, *_OWN_NEAR, unit) or following.startswith((*_OWN_NEAR, unit))
            above = pattern is _OVER_ALL and has_any(hit.sentence, *listed("above_us"))
            if not named and not above and not set_apart(hit.line.text, hit.start):
                found[hit] = pattern in (_HIGHER, _ASKED)
    in_order = sorted(found, key=lambda hit: (hit.line.passage.index, hit.start))
    level: Level = "error" if any(found.values()) else "warning"
    yield from told("UNIT-LEFT", level, in_order, lambda said, number: words.own_figures_of(said, unit, number))


def other_bodies(reading: Reading) -> Iterator[Finding]:
    """UNIT-LEFT: 街道党工委、办事处 in a 镇, 镇党委 in a 街道; 街道人民政府 is a hint (地方组织法: it has none)."""
    unit, kind = reading.unit, reading.kind
    if unit is None or kind is None:
        return
    found = [hit for line in body(reading) for hit in _other_bodies(line, kind)]
    yield from told("UNIT-LEFT", "warning", found, lambda said, number: words.other_body(said, unit, number))
    if kind == "街道":
        called = words_in(lines(reading), "|".join(f"{name}人民政府" for name in (unit, "街道")))
        yield from told("UNIT-LEFT", "notice", called, lambda *_: words.street_government(called[0].said))


def _other_bodies(line: SearchLine, kind: str) -> Iterator[Hit]:
    """The bodies a line names that a unit of this kind does not have: not another's, not a class (县、乡政府)."""
    text = line.text
    for at, said in sorted(occurrences(text, "|".join(_BODIES_OF_OTHERS[kind]))):
        begins = not at or text[:at].endswith(_BEFORE_BODY) or said.startswith("街")
        here = line.sentence(at)
        if begins and not has_any(here, *_OF_ALL) and not of_others(here):
            yield Hit(line, at, said)
