"""UNIT-LEFT: another township's name where the report's own belongs, or words that stick to the own one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from drafter import words
from drafter.extract.reading import Reading
from drafter.rules.finding import Finding
from drafter.rules.lines import Hit, Line, body, distinct, hits, lines, own, whole
from drafter.rules.once import compiled
from drafter.text.characters import HAN, is_han
from drafter.text.search import divided, has_any, occurrences

_STOP = "，。；：、！？（）()《》“”【】〔〕,;:　"
_NAME = rf"(?P<name>{HAN}{{1,3}}(?:镇|乡|街道))"
_FRONT_WORDS = (
    "现将|根据|关于|结合|印发|成立|成立了|制定|制定了|编制|编制了|由|网|网站|网的|网站的|登录|通过|依托|公布|县|市|区|旗|年度|确保|推动|推进|目前|"
    "全年|今年|作为|公开"
)
_FRONT = (
    rf"(?:^|(?<=[{_STOP}])|"
    + "|".join(f"(?<={word})" for word in _FRONT_WORDS.split("|"))
    + r"|(?<=\d年)|(?<=\d日))[由经]?"
)
_ACT_WORDS = (
    "政府信息|政务公开|信息公开|的信息公开|的政务公开|主动公开|共|累计|未|没有|无|收到|新收|受理|高度|认真|严格|按照|根据|结合|坚持|切实|始终|把|将|"
    "的政府信息|信息发布|信息|年度报告|党委、政府|党工委、办事处|党政办|党政综合|机关|全体|各|领导|实际|政府网站|门户网站|网站|不断|进一步|积极|扎实|高质量|"
    "成立|制定|召开|组织|开展|建立|公开|发布|编制|行政规范性|依照|依据|依法|负责|现将|现公布|公布|通过|围绕|聚焦|突出|立足|发出|解读|办理|紧扣|创新|着力|全力|依托|"
    "专栏|页面|板块|网页|子站|栏目"
)
_BODY = "人民政府|政府|党委|党工委|办事处"
_ACTS = (
    rf"(?:(?:镇|乡)?(?:{_BODY})(?:办公室|党政办(?:公室)?)?)?(?:(?:20\d\d|[12]\d)年(?:度)?|本年度?|全年|今年)?[，,]?"
    rf"(?!政府信息公开(?:申请|复议|案)|无偿)(?:{_ACT_WORDS})"
)
_FOLLOWING = f"{_ACT_WORDS}|{_BODY}|镇|乡|20|1|2|本年|全年|今年|，|,"
"""What a township's name is followed by where it acts; a signature by its body, the day or nothing."""
_OTHER = rf"{_FRONT}{_NAME}{_ACTS}"
_SIGNED = rf"{_FRONT}{_NAME}(?:人民政府|政府|党委|党工委|办事处|党政{HAN}{{0,8}})?(?:20\d\d[年月日\d]*)?$"
_BODIES = "政府|党委|党工委|机关|党政|领导|班子|公开"
_NO_NAME = (
    "各|全|本|我|该|每|某|其|他|她|哪|几|两|个|的|是|和|与|及|在|到|由|对|把|为|等|县|市|区|旗|省|乡|村|名|强|占|所|此|这|那|多|数|有|位|给|从|被|经|向|同|至|将|使|让|城镇|集镇|"
    "中心|小城|建制|重点镇|示范镇|卫星|兄弟|周边|邻近|相邻|特色|古镇|重镇|社区|主要|部分|农村|街镇|辖|大街|下属|工业镇|文明|卫生镇|先进|试点|两侧|沿街|生态|美丽|经济|历史"
)
# Verbs that run into a bare 镇政府: 利用镇政府网站.
_NOT_STEM = (
    "综合|梳理|征集|分解|听取|考虑|汇集|统计|收集|走访|联合|利用|通过|依托|登录|结合|落实|加强|完善|组织|成立|推进|经过|报送|报请|提请|属于|打造|服务|监督|督促|要求|指导|协助|配合|负责|建成|建立|健全|创新|拓展|拓宽|丰富|"
    "围绕|统筹|由于|针对|关注|明确|规范|强化|制定|发挥|确保|作为|根据|关于|按照|印发|编制|公布|公开|发布|更新|维护|改版|运用|借助|充实|优化|开设|设置|设立|访问|进入|"
    "参加|召开|列入|纳入|提交|提高|提升|推动|促进|保障|保证|充分|积极|现将|实现|涉及|反映|展示|宣传|贯彻|执行|遵照|上报|抄送|报经|开通|扩大|整合|深化|抓好|做好|明晰|"
    "政府|目前|我们|群众|依据|其中|对于|以及|并且|主要|日常|各级|各项|有关|相关|撤销|设在|放在|挂在|建好|用好|管好|办好|当好|年度|每年|每月|每季|及时|定期|随时|"
    "农业|工业|经济|生态|基层|全省|全县|全市|全国|国家|省级|市级|县级|中央|上级|下级|本级|同级|平安|法治|数字|智慧|示范|试点|特色|重点|文明|卫生|美丽|幸福|新型|宜居|"
    "成为|身为|代表|委托|授权|联系|咨询|来到|走进|到达|前往|返回|"
    "完成|开展|推行|履行|行使|承担|接受|受理|答复|办理|处理|收到|邀请|聘请|选派|安排|部署|布置|研究|讨论|审议|审核|审查|审定|修订|修改|调整|"
    "更换|补充|录入|上传|张贴|打通|开辟|增设|增加|使用|应用|采用|启动|实施|实行|衔接|沟通|协调|汇总|整理|梳理|清理|归集|收集|征集|采集|依靠|借用|"
    "聚焦|突出|把握|紧扣|坚持|保持|维持|构建|引导|带动|动员|支持|配备|配齐|参与|对照|参照|依照|遵守|包括|包含|涵盖|便于|介绍|汇报|反馈|转发|分发|"
    "移交|转交|交由|提供|列为|任命|组成|构成|隶属|来自|经由|鉴于|为了|因为|基于|至于|除了|按期|按时|逐步|全力|大力|着力|努力|主动|严格|认真|切实|"
    "扎实|持续|继续|不断|分别|尽快|一律|已经|正在|即将|尚未|同意|批准|抽调|接到|建议|反馈给|通知"
)
_RUN_ON = "以了着过由经向对把将让令使请报交归属设按据依凭于则并也都又已未不就而且或从自按用是为该本各全"
"""What ends the words before a bare 镇政府: 公开形式以镇政府网站为主, 新建了镇政府网站."""
_LONE_VERBS = "建设改修开看听问查用靠凭随按依据以由经向对把将报请送交归让给找去进登上下"
OTHERS_AFFAIRS = (
    r"(?:赴|到|前往|去|向|与)[^，。]{1,12}学习|学习(?:借鉴|交流|先进|好|经验|取经)|(?:交流|考察|参观)学习|考察|交流|借鉴|赴|兄弟|周边|邻近|毗邻|相邻|联合|合作|会同|共建|排名|位于|地处|接壤|并入|撤|合并|划入|划归|代管|托管|协助|商请|转送|移交|"
    r"不属于|掌握|职权|调离|来自|经验|做法|观摩|参观|申请人|村民|居民|住|派出所|学校|中学|小学|卫生院|医院|法院|法庭|管辖|先进|典型|承办|主办|现场会|原|前身|"
    r"更名|改设|设立|跨|片区|协作|帮扶|结对|对口|交叉|互查|互评|共同|等(?:\d+个)?(?:镇|乡|街道)|其他(?:乡|镇|街道|单位|地)|兼任|曾|标准化试点|平台检索"
)
_PLACE_WORD = "场|厂|局|所|站|园|路|巷|委|院|科|开发区|管委会|办事处|公司|中心|街道|社区|林场|农场|大学|机关"
_COMMON_BEFORE = (
    "根据|结合|关于|成立|印发|制定|开展|编制|公布|现将|依托|通过|按照|登录|访问|推进|组织|加强|完善|规范|关注|打开|欢迎|现就|进入|搜索|覆盖|服务|全面|促进|中共|拓宽|"
    "网站|网页|平台|公众号|综合|汇总|梳理|征集|分解|听取|考虑|汇集|统计|收集|走访|联合|"
    "充分|利用|其中|目前|目标|今年|全年|本年|由于|因为|为了|以及|或者|以下|简称|作为|对于|有关|围绕|立足|确保|推动|提升|提高|反映|展示|发布|公开|公示|更新|维护|建设|"
    "建立|设立|出台|修订|下发|执行|落实|贯彻|宣传|参照|遵照|依据|截至|截止|同时|此外|另外|一是|二是|三是|四是|五是|首先|其次|再次|最后|属于|位于|地址|联系|电话|单位|"
    "报告|来到|走进|到达|向|在|对|由|把|将|为|从|到|经|与|和|及|是|的|了|给|让|使|被|等|于|以|按|据|或|则|并|也|都|就|应|可|年|月|日|份|度|原|现|该|即|各|全|本|我|请|寄|送|"
    "报|交|至|直|去|在职|担任|名称|标题|收件|邮寄|抄送|主送|发文|机构|机关|所有|涉及|以上|属|含|查|看|点|评|爱|好|新|大|中|小|东|西|南|北|省|市|县|区|旗|州|盟|条|件|个|村"
)


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
        signed = line.passage.kind == "signature"
        for match in _named(line.text, signed, unit, reading.kind):
            name, here = match["name"], line.sentence(match.start())
            if _is_no_name(name, unit, reading.kind):
                continue
            behind = line.text[match.end("name") :]
            if not signed and _runs_in(name, behind, reading):
                continue
            if signed or line.passage.kind == "title" or not compiled(OTHERS_AFFAIRS).search(here):
                found.append(Hit(line, match.start("name"), name))
        found += _own_stem(line, stem, reading.kind)
    found = [hit for hit in dict.fromkeys(found) if not _listed(hit)]
    if found:
        message = words.other_unit(distinct(found), unit, len(found))
        named = any(hit.line.passage.kind in ("title", "signature") for hit in found)
        yield Finding("UNIT-LEFT", "error" if named or len(found) > 1 else "warning", message, (), *first_place(found))


def _named(text: str, signed: bool, unit: str, kind: str) -> Iterator[re.Match[str]]:
    """The names of townships in a text that do something, or sign; none when all names are the report's own."""
    every = occurrences(text, "镇|乡|街道")
    ends = ((end, suffix) for end, suffix in every if _goes_on(text[end + len(suffix) :], signed))
    if any(_is_name(text, end, suffix, unit, kind) for end, suffix in ends):
        yield from compiled(_SIGNED if signed else _OTHER).finditer(text)


def _goes_on(behind: str, signed: bool) -> bool:
    return behind.startswith(divided(_FOLLOWING)) or (signed and (not behind or behind.startswith("党政")))


def _is_name(text: str, end: int, suffix: str, unit: str, kind: str) -> bool:
    """Whether a name that is not the report's own may stand in a text up to a place, 镇, 乡 or 街道 behind it."""
    for start in range(end - 1, max(end - 4, -1), -1):
        if not is_han(text[start]):
            break
        before = text[max(0, start - 6) : start].removesuffix("由").removesuffix("经")
        front = not before or before[-1] in _STOP or before.endswith(("年", "日", *divided(_FRONT_WORDS)))
        if (front or text[start - 1] == "由") and not _is_no_name(text[start:end] + suffix, unit, kind):
            return True
    return False


def _is_no_name(name: str, unit: str, kind: str) -> bool:
    """Whether what looks like a township's name is none, or the report's own."""
    stem = name[: -2 if name.endswith("街道") else -1]
    if stem.startswith("站"):
        return True  # 网站街道专栏
    if "族" in unit and unit.startswith(stem) and name.endswith(kind):
        return True  # 大坪乡 for 大坪彝族乡
    if stem[-1] in _RUN_ON or "了" in stem or stem in _LONE_VERBS:
        return True
    if stem.endswith(divided(_NOT_STEM)) or all(one in "一二三四五六七八九十" or one.isdecimal() for one in stem):
        return True
    if _alike(name, unit, unit[: -len(kind)], kind) or has_any(stem, _NO_NAME):
        return True
    return name.endswith(("城镇", "乡镇", "集镇", "古镇", "重镇", "街镇"))


def _runs_in(name: str, behind: str, reading: Reading) -> bool:
    """Whether a word runs into the report's own bodies (完成 and 乡政府): one that stands elsewhere without them."""
    if reading.kind is None or not name.endswith(reading.kind) or not behind.startswith(divided(_BODIES)):
        return False
    stem, text = name.removesuffix(reading.kind), whole(reading)
    ends = (at + len(stem) for at, _ in occurrences(text, stem))
    return any(not text.startswith(("镇", "乡", "街道", "村", "社区", "县", "区", "市"), end) for end in ends)


def first_place(found: Sequence[Hit]) -> tuple[str, str]:
    """Place and sentence of the first of some hits."""
    return found[0].line.place, found[0].quote


def _alike(name: str, unit: str, stem: str, kind: str) -> bool:
    """Whether a name is the unit's own, cut or run into what stands before it."""
    return (
        name.endswith(unit) or unit.endswith(name) or (len(stem) > 1 and name.startswith(stem) and name.endswith(kind))
    )


def _own_stem(line: Line, stem: str, kind: str) -> Iterator[Hit]:
    """The unit's own name with another kind: 上余乡 for 上余镇, unless the former name is meant."""
    kinds = [other for other in ("镇", "乡", "街道") if not other.startswith(kind)]
    if len(stem) < 2 or not any(stem + other in line.text for other in kinds):
        return
    others = "|".join(
        re.escape(stem) + other
        for other in ("镇(?!村)", "乡(?!镇|村)", "街道(?!两|上|边|的)")
        if not other.startswith(kind)
    )
    for found in re.finditer(others, line.text):
        if not re.search(r"原|前身|撤|改|更名|合并|升格|设镇", line.sentence(found.start())):
            yield Hit(line, found.start(), found[0])


def _listed(hit: Hit) -> bool:
    """Whether the name is one of several set side by side (甲镇、乙镇), which are then others' names."""
    after = hit.line.text[hit.start + len(hit.said) :]
    before = hit.line.text[: hit.start]
    return bool(
        re.match(rf"[、和与及]{HAN}{{1,4}}(?:镇|乡|街道)", after) or re.search(r"(?:镇|乡|街道)[、和与及]$", before)
    )


def stuck_to_the_name(reading: Reading) -> Iterator[Finding]:
    """UNIT-LEFT: part of another unit's name before or after the own one: 体育场马尚镇 (mistake 33)."""
    unit = reading.unit
    if unit is None or reading.kind is None:
        return
    text = whole(reading)
    found = [hit for line in body(reading) for hit in _stuck(line, unit) if _strange(hit.said.removesuffix(unit), text)]
    for said, number in Counter(hit.said for hit in found).items():
        alike = [hit for hit in found if hit.said == said]
        if said.removesuffix(unit).endswith(divided(_PLACE_WORD)):
            yield Finding("UNIT-LEFT", "error", words.stuck_to_name(said, unit, number), (), *first_place(alike))
        else:
            yield Finding("UNIT-LEFT", "notice", words.stuck_maybe(said, unit), (), *first_place(alike))
    after = None
    if any(unit + tail in text for tail in ("街道", "乡", "镇人民政府镇", "局")):
        tail = "街道办|街道党工委|乡人民政府|乡政府|乡党委|镇人民政府镇|局(?![面部势限])|街道人民政府"
        after = re.compile(rf"{re.escape(unit)}(?:{tail})")
    tails = [hit for hit in hits(lines(reading), after) if not (reading.kind == "街道" and "街道办" in hit.said)]
    if tails:
        yield Finding(
            "UNIT-LEFT", "error", words.other_unit(distinct(tails), unit, len(tails)), (), *first_place(tails)
        )


def _stuck(line: Line, unit: str) -> Iterator[Hit]:
    """The unit's name with two to four characters before it that begin a clause."""
    text = line.text
    at = text.find(unit)
    while at >= 0:
        for start in range(max(0, at - 4), at - 1):
            if (not start or text[start - 1] in f"{_STOP}如了") and is_han(text[start:at]):
                yield Hit(line, start, text[start : at + len(unit)])
                break
        at = text.find(unit, at + len(unit))


def _strange(prefix: str, text: str) -> bool:
    """Whether the words before a unit's name are neither a common word nor the county's name."""
    county = any(f"{prefix}{kind}" in text for kind in ("县", "市", "区", "旗", "州", "省"))
    return not county and not has_any(prefix, _COMMON_BEFORE)
