"""WORDING: 截止 for 截至, words broken by blind replacement, mixed measure words, old forms."""

from __future__ import annotations

from collections.abc import Iterator

from drafter import words
from drafter.extract.reading import Reading
from drafter.rules import doubled as doubled
from drafter.rules import punctuation as punctuation
from drafter.rules import slips as slips
from drafter.rules.finding import Finding
from drafter.rules.lines import Hit, distinct, hits, lines, whole
from drafter.rules.once import Alternative, compiled, possible
from drafter.rules.wordlists import listed
from drafter.text.characters import HAN
from drafter.text.search import divided, has_any

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

_OLD_FORMS = (("其它", "其它", "其他"), ("台帐|帐号|帐户|帐目|帐务|记帐|建帐|销帐|对帐", "帐", "账"))
_ABOLISHED = (("社会抚养费", r"社会抚养费", 2021), ("农业税", r"农业税(?!务)", 2006))


def until(reading: Reading) -> Iterator[Finding]:
    """WORDING: 截止 for 截至 before a date (gbt9704.md §8; format-2021.md §8, mistake 35); 报名截止 is right."""
    found = hits(lines(reading), possible(_UNTIL, whole(reading)))
    if found:
        first = found[0]
        said = first.line.text[first.start : first.start + len(first.said)]
        yield Finding(
            "WORDING", "warning", words.until_not_closing(said, len(found)), (), first.line.place, first.quote
        )


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
_OTHER_THING = listed("other_things")


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
                if not files and not has_any(line.text[first : found.end()], *_OTHER_THING):
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
            if others and not any(has_any(one["name"], *_OTHER_THING) for one in others):
                units = list(dict.fromkeys([found["u"], *(one["u"] for one in others)]))
                quote = line.quote(found.start())
                yield Finding("WORDING", "warning", words.measures_mixed_in_a_list(units), (), line.place, quote)


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
