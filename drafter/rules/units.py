"""UNIT-LEFT: another unit's name, kind or level is left over."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter import words
from drafter.extract.reading import Reading
from drafter.rules.finding import Finding, Level, reading_rule
from drafter.rules.lines import Hit, Line, body, distinct, hits, lines, whole
from drafter.rules.names import OTHERS_AFFAIRS, first_place
from drafter.rules.once import Alternative, compiled, possible
from drafter.rules.wordlists import listed
from drafter.text.characters import HAN
from drafter.text.search import has_any, occurrences

# 本 and 我 belong to another word: 基本, 成本, 自我.
_NOT_OWN = r"(?<![根基成资原样版副正自])"
_WHOLE = r"(?<![保完安健齐])"
_OWN_TOWN: tuple[Alternative, ...] = (
    # 镇定 is a word, but 本镇定期 is 本镇 with 定期.
    ("我镇|本镇", rf"{_NOT_OWN}[我本]镇(?!定(?!期)|[压静守痛尺街])"),
    ("全镇", rf"{_WHOLE}全镇(?!定(?!期)|[压静街])"),
)
_OWN_TOWNSHIP: tuple[Alternative, ...] = (
    ("我乡", rf"{_NOT_OWN}我乡(?!镇|村|亲)"),
    ("本乡", rf"{_NOT_OWN}本乡(?!镇|村|本土|土|亲)"),
    ("全乡", rf"{_WHOLE}全乡(?!镇|村(?!民|级|干))"),
)
_OWN_STREET: tuple[Alternative, ...] = (
    ("我街", r"(?<![让为给跟和])我街(?![道头巷坊上])"),
    ("我街道|本街道", rf"{_NOT_OWN}[我本]街道"),
    ("全街道", rf"{_WHOLE}全街道"),
    ("我办事处|本办事处", rf"{_NOT_OWN}[我本]办事处"),
)
_OWN_OFFICE: tuple[Alternative, ...] = (
    ("我办", rf"{_NOT_OWN}(?<![为让给帮替])我办(?!理|事|公(?!开)|证|件|结|的|好|成|案|学|法)"),
    ("本办", rf"{_NOT_OWN}本办(?!理|事|公(?!开)|法|证|件|结|案|学)"),
    ("全办", rf"{_WHOLE}全办(?=上下|干部|人员|各|共)"),
)
_OWN_BUREAU: tuple[Alternative, ...] = (
    ("我局|本局", rf"{_NOT_OWN}[我本]局(?![面部势限])"),
    ("全局", r"全局(?=干部|职工|上下|人员|各科|各股|共|主动公开|机关|政府信息|工作人员)"),
    ("我委|本委", rf"{_NOT_OWN}(?:我委(?![托员会婉派])|本委(?![托员会派]))"),
    ("我厅|本厅|我院|本院", rf"{_NOT_OWN}[我本][厅院]"),
    ("我校|本校", rf"{_NOT_OWN}(?:我校(?![对正准])|(?<!文)本校(?![对正准核]))"),
    ("我司", rf"{_NOT_OWN}我司(?![法空机])"),
    ("我署|本署", rf"{_NOT_OWN}[我本]署(?!名)"),
)
_OWN_KINDS = {
    "镇": (*_OWN_TOWNSHIP, *_OWN_STREET, *_OWN_OFFICE, *_OWN_BUREAU),
    "乡": (*_OWN_TOWN, *_OWN_STREET, *_OWN_OFFICE, *_OWN_BUREAU),
    "街道": (*_OWN_TOWN, *_OWN_TOWNSHIP, *_OWN_BUREAU),
}

_HIGHER = (
    r"(?:^|[，。；：、）])(?:截至[^，。；]{2,14}[，,]?)?(?:20\d\d年(?:度)?[，,]?)?(?P<said>(?:我|本|全)(?:县|市|区|省|州))(?:20\d\d年(?:度)?)?(?:政府)?[，,]?"
    r"(?:各部门|各乡镇|各镇街|各单位|[、各乡镇街道部门单位]{2,10})?(?:[在通依][^，。；]{1,16}(?:网|网站|平台|专栏|公众号|上))?"
    r"(?:(?:共|累计|全年|总计|一共)*(?:共|累计)?(?:主动公开|发布|公开)(?:各类)?(?:政府|政务)?(?:信息)?\d|"
    r"(?:共|累计|全年|一共|均)*(?:未|没有|无|不存在)(?:收到|受理|发生|产生|接到|新收|有)?[^，。；]{0,12}(?:申请|复议|诉讼|收费|收取|费用)|"
    r"(?:共|累计|全年)*(?:收到|受理|新收)[^，。；]{0,12}申请\d)"
)
_HIGHER_UNITS = "|".join(f"{whose}{level}" for whose in "我本全" for level in "县市区省州")
_FIGURES = listed("figures_begin")
_DEPARTMENTS = listed("departments")
# A sentence of the report's own work whose subject is a bureau, or a whole province.
_FOREIGN = (
    r"(?:^|(?<=[。；：]))(?:一是|[（(]?[一二三四五六七八九十\d]{1,2}[）)、.])?(?:20\d\d年(?:度)?[，,]?|全年[，,]?|一年来[，,]?)?"
    rf"(?P<said>(?:{HAN}{{0,4}}[省市县区])?(?:{'|'.join(_DEPARTMENTS)})(?:局|委员会|委|厅)|[全我](?:省|市)(?=各级|各地|各部门|上下))"
    r"(?:党组|党委|各级|各地|各部门|各科室|机关|上下|行政机关|政府|、){0,6}[，,]?"
    r"(?:高度重视|认真(?:贯彻|落实|学习|做好|履行|组织|按照)|严格(?:按照|落实|执行)|按照|坚持|始终|紧紧围绕|紧扣|深入(?:贯彻|推进|学习)|扎实|大力|全面|切实|积极(?:推进|落实|探索)|不断|持续|"
    r"(?:共|累计|全年)*主动公开|(?:共|全年)*(?:未|没有)?(?:收到|受理)[^，。]{0,6}申请|政府信息公开工作|成立了?(?:政务公开|政府信息公开|信息公开))"
)
# What only a county does to its townships, told without saying who.
_OVER_ALL = (
    r"(?:^|(?<=[，。；：、]))(?:[一二三四五六七八九]是|同时[，,]?|要|将|进一步|继续){0,2}(?:加大|加强|强化|开展|组织|做好|实施|定期|坚持)"
    r"(?:对|了对)(?P<said>全[县区市])(?:各)?(?:乡镇|镇街|镇乡|镇（街道）|乡镇（街道）|镇、街道|乡（镇）|部门|单位)[^，。；]{0,24}"
    r"(?:考核|督查|督促|检查|指导|评估|监督|培训|通报)"
)
_ABOVE_US = listed("above_us")
_EVERYWHERE = "|".join(
    f"{whose}{level}{part}" for whose in "全我" for level in "省市" for part in ("各级", "各地", "各部门", "上下")
)
_ABROAD = r"[在对]我[省市](?:范围内)?(?:深入|广泛|全面|积极)?(?:开展|组织|举办|实施|推行|召开|部署)"
_OWN_NEAR = listed("own_near")

_LEADERSHIP = rf"街道?党工委、(?:街道)?办事处|街道党工委|(?<!{HAN})党工委、办事处"
_TOWN_BODY = (
    r"(?:^|(?<=[，。；：（在由经对向到是以为当使让把按了]))"
    r"(?P<body>镇(?:党委|政府|人民政府|长)|乡(?:党委|政府|人民政府|长))"
)


def _own_names(reading: Reading) -> Iterator[Finding]:
    unit, kind = reading.unit, reading.kind
    if unit is None or kind is None:
        return
    pattern = possible(_OWN_KINDS[kind], whole(reading))
    found = [hit for hit in hits(body(reading), pattern) if not _in_name(hit, unit)]
    if found:
        message = words.own_kind_left(distinct(found), unit, len(found))
        yield Finding("UNIT-LEFT", "error", message, (), found[0].line.place, found[0].quote)


def _in_name(hit: Hit, unit: str) -> bool:
    """Whether what was found stands in quotation marks (a slogan, a column's name) or in the unit's own name."""
    before = hit.line.text[: hit.start]
    if any(before.count(first) > before.count(last) for first, last in ("“”", "《》")):
        return True
    return bool(unit) and hit.line.text.startswith(unit, max(0, hit.start - len(unit) + len(hit.said)))


@reading_rule
def own_kind(reading: Reading) -> Iterator[Finding]:
    """UNIT-LEFT: a 镇 that calls itself 我乡, 本办 or 我局, a 街道 itself 我镇 (format-2021.md §8, mistake 33)."""
    yield from _own_names(reading)


@reading_rule
def higher_level(reading: Reading) -> Iterator[Finding]:
    """UNIT-LEFT: the township's figures or work told as a county's or bureau's: 全省主动公开208条 (mistake 33).

    What the county does is silent, and so is a sentence that sets the township beside its county.
    """
    if reading.unit is None or reading.kind is None:
        return
    found: list[tuple[Hit, bool]] = []
    for line in body(reading):
        for pattern in _of_others(line.text):
            for match in compiled(pattern).finditer(line.text):
                said, start = (
                    (match["said"], match.start("said")) if pattern is not _ABROAD else (match[0], match.start())
                )
                here = line.sentence(start)
                named = has_any(here, *_OWN_NEAR) or reading.unit in here
                named = named or (pattern is _OVER_ALL and has_any(here, *_ABOVE_US))
                # 全县公开8700条。我镇87条。
                named = named or line.text[line.bounds(start)[1] :].startswith((*_OWN_NEAR, reading.unit))
                if not named and not _in_name(Hit(line, start, said), ""):
                    found.append((Hit(line, start, said), pattern is _HIGHER))
    if found:
        level: Level = "error" if any(figures for _, figures in found) else "warning"
        hits_ = [hit for hit, _ in found]
        message = words.own_figures_of(distinct(hits_), reading.unit, len(found))
        yield Finding("UNIT-LEFT", level, message, (), *first_place(hits_))


def _of_others(text: str) -> Iterator[str]:
    """The patterns of figures and work of others that may match in a text."""
    if any(_tells_figures(text[at + 2 : at + 40]) for at, _ in occurrences(text, _HIGHER_UNITS)):
        yield _HIGHER
    bureaus = any(text[max(0, at - 12) : at].endswith(_DEPARTMENTS) for at, _ in occurrences(text, "局|委|厅"))
    if bureaus or has_any(text, _EVERYWHERE):
        yield _FOREIGN
    if has_any(text, "对全县|对全区|对全市"):
        yield _OVER_ALL
    if has_any(text, "在我省|在我市|对我省|对我市"):
        yield _ABROAD


def _tells_figures(after: str) -> bool:
    said = after[after.find("年") + 1 :].removeprefix("度") if after.startswith("20") else after
    said = said.removeprefix("政府")
    return said[said.startswith(("，", ",")) :].startswith(_FIGURES)


@reading_rule
def other_bodies(reading: Reading) -> Iterator[Finding]:
    """UNIT-LEFT: 街道党工委、办事处 in a 镇, 镇党委 in a 街道; 街道人民政府 is a hint (地方组织法: it has none)."""
    unit, kind = reading.unit, reading.kind
    if unit is None or kind is None:
        return
    found: list[Hit] = []
    text = whole(reading)
    led = kind in ("镇", "乡") and "党工委" in text
    bodies = [f"{other}{one}" for other in "镇乡" if other != kind for one in ("党委", "政府", "人民政府", "长")]
    named = any(one in text for one in bodies)
    for line in body(reading):
        if led:
            leaders = compiled(_LEADERSHIP).finditer(line.text)
            found += [Hit(line, m.start(), m[0]) for m in leaders if _own_body(line, m.start())]
        for match in compiled(_TOWN_BODY).finditer(line.text) if named else ():
            if not match["body"].startswith(kind) and _own_body(line, match.start()):
                found.append(Hit(line, match.start(), match["body"]))
    if found:
        message = words.other_body(distinct(found), unit, len(found))
        yield Finding("UNIT-LEFT", "warning", message, (), *first_place(found))
    if kind == "街道" and "人民政府" in text:
        called = hits(lines(reading), re.compile(rf"(?:{re.escape(unit)}|本街道|我街道|街道)人民政府"))
        if called:
            yield Finding("UNIT-LEFT", "notice", words.street_government(called[0].said), (), *first_place(called))


def _own_body(line: Line, start: int) -> bool:
    """Whether a body named at a place can be the report's own: not another's, not a class of bodies (县、乡政府)."""
    here = line.sentence(start)
    return not compiled(OTHERS_AFFAIRS).search(here) and not re.search(
        r"乡镇|乡（镇）|镇（|镇街|街镇|各级|县、|区、|各(?:镇|乡|街|单位)", here
    )
