"""WORDING: 截止 for 截至, words broken by blind replacement, mixed measure words, doubled and mistyped words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter import words
from drafter.extract.reading import Reading
from drafter.rules import punctuation as punctuation
from drafter.rules.finding import Finding, reading_rule
from drafter.rules.lines import Hit, Line, distinct, hits, lines, whole
from drafter.rules.once import HAN, Alternative, compiled, divided, has_any, is_han, possible

_UNTIL: tuple[Alternative, ...] = (
    (
        "截止",
        r"截止(?=(?:到|至)?(?:\d|目前|现在|今|当前|本|去|上|年底|年末|月底|期末|报告|发稿|同期|[一二三四五六七八九十]{1,2}月|二[○〇零]))(?!本次|今后|上午)|"
        rf"截止(?:到|至)(?={HAN})|截止于(?=\d{{4}}年)",
    ),
)

_BUREAUS = (
    "财政|民政|教育|教体|统计|公安|税务|司法|档案|审计|人社|信访|水利|水务|交通|国土|监察|工商|环保|生态环境|住建|规划|市场监管|应急管理|"
    "自然资源|农业农村|农业|林业|卫健|卫生|医保|退役军人事务|文旅|邮政|气象|供电|城管|综合执法"
)
# A character replaced throughout: 局, 办, 乡 by 镇; 镇 by 街道 or 乡. (?!…) keeps 总结镇…, 公布镇…, 严格镇级….
_REPLACED: tuple[Alternative, ...] = (
    ("格镇", r"(?:工作|新|竞争|发展|大|总体|宏观|整体)格镇(?![村级街区])"),
    ("布镇", r"(?<![公发颁宣])(?:合理|产业|空间|总体|科学|谋篇|战略|优化|功能)布镇(?![村级])"),
    ("大镇", r"(?:顾全|胸怀|服务|事关|着眼|服从)大镇|大镇(?:意识|观念)"),
    ("镇面", r"(?:新|良好|好|被动|主动|生动|大好|工作|崭新)(?:的)?镇面(?![貌积向临对上])"),
    ("镇限|镇域网", r"镇限性|有镇限|镇域网(?!格|络)"),
    ("结镇", r"(?:大|败|终|圆满)结镇"),
    (
        "|".join(f"{bureau}镇" for bureau in divided(_BUREAUS)),
        rf"[县市区省](?:{_BUREAUS})镇(?![村街乡域级长政府])",
    ),
    ("邮政镇|公安镇", r"邮政镇|公安镇"),
    ("镇理", r"(?:依法|按时|按期|及时|网上|承|督|代|协|限时|逐件|抓紧|如期|一律|集中)镇理"),
    ("镇公", r"镇公(?:室|厅|用品|设备|自动化|经费|地点|地址|时间|场所|楼)"),
    ("党政镇", r"党政镇(?=[，。；、主公])"),
    ("镇事", r"镇事(?:处|大厅|指南|效率|程序|流程)"),
    ("镇村振兴|老镇亲", r"(?<!城)镇村振兴|老镇亲"),
    ("家镇", r"家镇(?=[人父建])"),
    ("镇镇", r"镇镇(?!长|政府|党|委|域|区|级|村|机关|属|人大|街|通|直|内|中|办|情|财)|[各全]乡镇镇(?!长|政府|党|委)"),
    ("城乡化|城街道化|小城街道|小城乡", r"城(?:乡|街道)化|小城(?:街道|乡)(?=建|综|居|发)"),
    ("督查镇", r"督查镇(?=[，。；、室])"),
    ("镇公室", r"(?:综治|督查|党建|扶贫|计生|农业|城建|经济发展)镇公室"),
    ("镇法", r"镇法(?=规定|》)"),
    ("乡静|乡压|街道定", r"乡静|乡压|街道定(?=自若)"),
    ("本街道街道|我街道街道", r"[本我]街道街道"),
    ("乡乡", r"乡乡(?!村|镇|长|音|党|政|通)"),
)

_MISTYPED = {
    "工作告年度报": "工作年度报告",
    "年度报告告": "年度报告",
    "公开条列": "公开条例",
    "公开条历": "公开条例",
    "信息公开条理": "信息公开条例",
    "政府信公开": "政府信息公开",
    "政府信息开": "政府信息公开",
    "政府息公开": "政府信息公开",
    "政信息公开": "政府信息公开",
    "信息公公开": "信息公开",
    "信息共开": "信息公开",
    "政务共开": "政务公开",
    "信息供开": "信息公开",
    "政俯": "政府",
    "行政复仪": "行政复议",
    "行政复义": "行政复议",
    "行政服议": "行政复议",
    "行政诉颂": "行政诉讼",
    "行政述讼": "行政诉讼",
    "依申清公开": "依申请公开",
    "申清": "申请",
    "既时": "即时",
    "布署": "部署",
    "按装": "安装",
    "领到小组": "领导小组",
    "负则": "负责",
    "因该": "应该",
    "以经": "已经",
    "收费及减兔": "收费及减免",
    "减兔": "减免",
    "截致": "截至",
    "截支": "截至",
    "曲读": "曲解",
    "渠到": "渠道",
    "通迅": "通讯",
    "部份": "部分",
    "按排": "安排",
}
_NOT_MISTYPED = {
    "政府信息开": r"政府信息开(?=展|放|发|设|辟|始|通|启|拓|具|办|创|门|源)",
    "政信息公开": r"(?:党|民|财|行|市|邮|执|勤|廉|乡)政信息公开",
    "申清": r"重申清|申清(?:楚|理|晰)",
    "以经": r"以经(?:济|营|费|常|验|办|典|过|由)",
    "按排": r"按排(?:名|序|列|放|班|查)",
    "布署": r"(?:公|发)布署(?:名|期)",
    "因该": r"因该(?:信息|申请|[项案村户地镇类路]|同志|单位|文件|事|公司|系统|内容|栏目|政策|办法|制度|工程|网|平台)",
    "年度报告告": r"年度报告告(?:知|诉)",
    "渠到": r"[河水沟引干支]渠到",
}
_MISTYPINGS: tuple[Alternative, ...] = tuple((wrong, wrong) for wrong in _MISTYPED)

# A reader stumbles over these; of all other characters twice is a word or the meeting of two words.
_SAME: tuple[Alternative, ...] = (
    ("的的", r"(?<!目)的的(?!确|士)"),
    ("了了", r"(?<![为罢除])了了(?![解然断]|事)"),
    ("我我", r"我我[镇乡]"),
    ("条条|件件|次次|份份", r"(?<=\d)(?:条条|件件|次次|份份)(?![例款目有落都皆条件次份])"),
    ("在在", r"(?<![存现实所正潜内好自])在在"),
    ("是是", r"(?<![于但就还凡若可要只正]是)(?<![于但就还凡若可要只正])是是(?!非)"),
    ("为为", r"(?<![认作成因以])为为"),
    ("从从", r"(?<![自服])从从"),
    ("和和", rf"(?<={HAN})和和(?![气睦谐平美])"),
    ("将将", r"将将(?!来)"),
)
_PAIR = rf"({HAN}{{2}})\1"
_LONGER = rf"({HAN}{{3,8}})\1"
_LEGITIMATE_PAIRS = (
    r"政府政府(?=信息|网|门户|办|工作)|公开公开(?=[栏透公目指信内范制程])|工作工作(?=机制|方案|组|制度|会|领导|要点|部署|计划|规范|流程|台账|人员|总结|报告|专班|联席|队|规程|细则|责任|规则|室)|"
    r"信息信息(?=[员化量网技中系安平服管])|管理管理(?=[员办制条人])|服务服务(?=[中对平站群])|平台平台|问题问题(?=清)|建设建设|[一二三四五六七八九十]{2}"
)
_OLD_FORMS = (("其它", "其它", "其他"), ("台帐|帐号|帐户|帐目|帐务|记帐|建帐|销帐|对帐", "帐", "账"))
_ABOLISHED = (("社会抚养费", r"社会抚养费", 2021), ("农业税", r"农业税(?!务)", 2006))


@reading_rule
def until(reading: Reading) -> Iterator[Finding]:
    """WORDING: 截止 for 截至 before a date (gbt9704.md §8; format-2021.md §8, mistake 35); 报名截止 is right."""
    found = hits(lines(reading), possible(_UNTIL, whole(reading)))
    if found:
        first = found[0]
        said = first.line.text[first.start : first.start + len(first.said)]
        yield Finding(
            "WORDING", "warning", words.until_not_closing(said, len(found)), (), first.line.place, first.quote
        )


@reading_rule
def replaced_blindly(reading: Reading) -> Iterator[Finding]:
    """WORDING: 工作格镇, 镇公室: one character replaced everywhere (format-2021.md §8, mistake 33)."""
    found = hits(lines(reading), possible(_REPLACED, whole(reading)))
    found = [hit for hit in found if not (reading.unit and _within(hit, reading.unit))]
    if found:
        message = words.replaced_blindly(distinct(found), len(found))
        yield Finding("WORDING", "warning", message, (), found[0].line.place, found[0].quote)


def _within(hit: Hit, unit: str) -> bool:
    """Whether what was found lies within the unit's own name or begins in it (泗门镇镇长, 东街街道街道…)."""
    around = hit.line.text[max(0, hit.start - len(unit)) : hit.start + len(hit.said) + len(unit)]
    return hit.said in unit or (unit in around and hit.said[0] == unit[-1])


_TOTAL = (
    r"(?:主动公开|(?<!新)公开|发布|更新)(?:的|了|各类|各种|政府|政务|信息|总数|"
    r"数量|总量|共|累计|共计|合计|总计|达到|达|为|有|：|:|\d{4}年){0,8}(?P<n>\d{2,6})(?P<u>条|件|篇|则|份)"
)
_SMALL = (
    r"(?:主动公开|公开|发布)(?:了|各类|共|累计)*(?:政府|政务)?信息"
    r"(?:共|累计|共计|总计|为|达)*(?P<n>\d{1,6})(?P<u>条|件|篇|则)"
)
_THESE = r"(?:这|上述|以上)(?P<n>\d{1,6})(?P<u>条|件|篇|则)(?:主动公开的|公开的)?(?:政府|政务)?信息"
_POINTING = "|".join(f"{these}{digit}" for these in ("这", "上述", "以上") for digit in range(10))
_OTHER_THING = (
    "文件|申请|不予|予以|部分公开|提案|建议|稿|留言|微博|视频|公告|简报|解读|图文|微信|抖音|刊|册|案|批|资料|明白纸"
)


@reading_rule
def measures_mixed(reading: Reading) -> Iterator[Finding]:
    """WORDING: the same number of items disclosed once in 条 and once in 件 (format-2021.md §8, mistake 17)."""
    said: dict[int, dict[str, Hit]] = {}
    for line in lines(reading):
        patterns = (_TOTAL, _SMALL, _THESE) if has_any(line.text, _POINTING) else (_TOTAL, _SMALL)
        for pattern in patterns if has_any(line.text, "公开|发布|更新|信息") else ():
            for found in compiled(pattern).finditer(line.text):
                first = line.bounds(found.start(), "，。；：")[0]
                # 制作规范性文件11件，公开12件: what is counted may stand in a clause before.
                before = line.text[line.bounds(found.start())[0] : first]
                files = "信息" not in found[0] and before.rfind("文件") > max(map(before.rfind, ("信息", "申请")))
                if not files and not has_any(line.text[first : found.end()], _OTHER_THING):
                    said.setdefault(int(found["n"]), {}).setdefault(found["u"], Hit(line, found.start(), found[0]))
    for number, units in said.items():
        if len(units) > 1:
            last = list(units.values())[-1]
            yield Finding(
                "WORDING", "warning", words.measures_mixed(number, list(units)), (), last.line.place, last.quote
            )


_LIST = (
    r"信息(?:总数|共|累计|共计|合计|总计|达|为)*(?P<n>\d{2,6})(?P<u>条|件|篇|则)[^。]{0,12}?"
    r"(?:其中|分别[为是]|包括)[：，]?(?P<list>[^。]+)"
)
_PART = r"(?P<name>[^，、；：。\d]{2,16})(?P<n>\d{1,6})(?P<u>条|件|篇|则|份)"


@reading_rule
def measures_mixed_in_a_list(reading: Reading) -> Iterator[Finding]:
    """WORDING: the parts of one total in other measure words: 信息87条，其中农业类41篇、民政类22件 (mistake 17).

    Only parts that make up the total are surely the same things, and only those named by 类 or 信息: 文件22件 is right.
    """
    for line in lines(reading):
        for found in compiled(_LIST).finditer(line.text) if has_any(line.text, "其中|分别|包括") else ():
            parts = list(compiled(_PART).finditer(found["list"]))
            if len(parts) < 2 or sum(int(part["n"]) for part in parts) != int(found["n"]):
                continue
            others = [part for part in parts if part["u"] != found["u"]]
            others = [one for one in others if one["name"].endswith(("类", "信息")) or "其他" in one["name"]]
            if others and not any(has_any(one["name"], _OTHER_THING) for one in others):
                units = list(dict.fromkeys([found["u"], *(one["u"] for one in others)]))
                quote = line.quote(found.start())
                yield Finding("WORDING", "warning", words.measures_mixed_in_a_list(units), (), line.place, quote)


@reading_rule
def doubled(reading: Reading) -> Iterator[Finding]:
    """WORDING: a word that stands twice: 的的, 进行进行 (a careful reader's correction; no clause)."""
    same = possible(_SAME, whole(reading))
    found = [hit for line in lines(reading) for hit in (*hits([line], same), *_doubled(line, reading.unit))]
    if found:
        message = words.doubled(distinct(found), len(found))
        yield Finding("WORDING", "warning", message, (), found[0].line.place, found[0].quote)


def _doubled(line: Line, unit: str | None) -> Iterator[Hit]:
    text = line.text
    # What stands side by side on a page's line of buttons is no sentence.
    listed = not has_any(text, "，|。|；|,|;")
    for found in (*compiled(_PAIR).finditer(text), *compiled(_LONGER).finditer(text)):
        if len(set(found[1])) == 1 or found[1][0] in "一应该" or not is_han(found[1]):
            continue
        if listed and not is_han(line.printed(*found.span())):
            continue
        if unit and text[: found.end(1)].endswith(unit):  # 东街街道街道两侧
            continue
        before, after = text[: found.start()], text[found.start() : found.end() + 4]
        willing = found[1] == "公开" and before.endswith(divided("应|该|尽|全|可|以"))
        if not willing and not compiled(_LEGITIMATE_PAIRS).match(after):
            yield Hit(line, found.start(), found[0])


@reading_rule
def mistyped(reading: Reading) -> Iterator[Finding]:
    """WORDING: words of this report's trade that were mistyped (format-2021.md §8, mistake 34)."""
    # What is wrong with the title is a finding of its own (TITLE).
    body = [line for line in lines(reading) if line.passage.kind != "title"]
    found = [hit for hit in hits(body, possible(_MISTYPINGS, whole(reading))) if not _another_word(hit)]
    if found:
        pairs = [(wrong, _MISTYPED[wrong]) for wrong in distinct(found)]
        message = words.mistyped(pairs, len(found))
        yield Finding("WORDING", "warning", message, (), found[0].line.place, found[0].quote)


def _another_word(hit: Hit) -> bool:
    kept = _NOT_MISTYPED.get(hit.said)
    around = hit.line.text[max(0, hit.start - 1) : hit.start + len(hit.said) + 3]
    return bool(kept and re.search(kept, around))


@reading_rule
def old_forms(reading: Reading) -> Iterator[Finding]:
    """WORDING: 其它 for 其他, 帐 for 账; matters abolished before the report's year (format-2021.md §8, mistake 36)."""
    where, text = lines(reading), whole(reading)
    for wrongs, wrong, right in _OLD_FORMS:
        if found := hits(where, possible([(wrongs, wrongs)], text)):
            message = words.better(wrong, right, len(found))
            yield Finding("WORDING", "notice", message, (), found[0].line.place, found[0].quote)
    for said, pattern, since in _ABOLISHED:
        if reading.year and reading.year > since and (found := hits(where, possible([(said, pattern)], text))):
            yield Finding("WORDING", "notice", words.abolished(said, since), (), found[0].line.place, found[0].quote)
