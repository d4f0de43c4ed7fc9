"""Of which time and of whom a figure speaks: this year's own, last year's, a change, a plan, somebody else's."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from drafter.extract.sentences import Sentence
from drafter.text.quantities import Quantity
from drafter.text.search import has_any as holds
from drafter.text.sentences import clause_start

Time = Literal["now", "last", "other", "plan", "change", "since", "average"]

_YEAR = re.compile(r"(?<!\d)(20[0-4]\d)年")
_NAMED_YEAR = re.compile(r"(20\d\d)年")
_BRACKETS = re.compile(r"（[^）]*）")
_COMPARED = re.compile(
    r"(?:比|较|同比|与|和|跟|同|相比|相较于?|由|从)(?:20\d\d年(?:度)?|上年度?|上一年度?|去年|前一年)(?:同期)?"
    r"(?:的|相比|比较|同比|增减|末|底)*"
)
_CHANGE = re.compile(
    r"(?:增加|增长|增幅|增|上升|提高|提升|多|减少|下降|降低|降幅|减|少|下滑|回落|翻)(?:了|为|达|约|近|到|至)*$"
)
_NOT_CHANGE = (
    *("增至", "减至", "降至", "升至", "降到", "达到", "增加到", "增加至", "增加为", "增长到", "增长至", "增长为"),
    *(
        "上升到",
        "上升至",
        "上升为",
        "提高到",
        "提高至",
        "提高为",
        "减少到",
        "减少至",
        "减少为",
        "下降到",
        "下降至",
        "下降为",
    ),
)
_LAST = re.compile(r"(?:上年度?|上一年度?|去年|前一年)(?!.{0,3}(?:结转|转来|转入|遗留|未办结))")
_PLAN = re.compile(
    r"(?:^|[，；：。])(?:[^，；。]{0,14}?)(?:(?<!始终)(?<!已)(?<!并)(?<!均)将(?=继续|进一步|按|以|加|围绕|重点|从|不断|着力|公开|主动|"
    r"力争|于|新增|组织|开展|举办|完善|推进|健全|针对|实现)|拟(?!公开|发布|稿)|"
    r"(?<!规划)计划(?=在|于|新|全年|年内|公开|开展|再|将)|力争|争取|预计|确保(?:全年)?不少于|下一步|今后|明年|下一年|"
    r"目标(?:是|为|任务))"
)
_SINCE = re.compile(
    r"自[^，。；]{0,30}?(?:以来|起至今|开通|运行|建立)|历年|"
    r"(?<!今年)(?<!年初)(?<!一年)(?<!\d年)以来[，]?(?:共|累计|已)|截至目前累计|开通至今|建成以来|开设以来|施行以来"
)
_AVERAGE = re.compile(
    r"(?:平均|人均|月均|日均|周均|季均|每月|每周|每天|每日|每季度?|每个?(?:村|社区|工作日|办公室|科室))[^，；。]{0,14}$"
)
_OTHERS = re.compile(
    r"(?:^|[，；：。、])(?:其中)?(?:20\d\d年度?|本年度?|去年|上年)?(?:全省|全市|全县|全区|全国|我市|我县|我区|本市|本县|本区|"
    r"(?:县|市|区|省)政府(?!网|门户|信息|平台|公报|公开|办)|各村|村级|各社区|各行政村|各村（社区）|村（社区）|县级|"
    r"上级|省级|市级|各单位|各部门|县直|所属事业单位|事业单位|学校|医院|卫生院|派出所)[^，；。]{0,18}$"
)
_VILLAGE = ("村务", "党务", "财务公开", "三务", "村级", "居务")
_CARRIED = re.compile(r"(?:20\d\d年度?|上年度?|去年|上一年度?)[^，；。]{0,4}(?:结转|转来|转入|遗留)")
_TIMES = re.compile(r"(?<!\d)(20[0-4]\d)年|上年度?|上一年度?|去年|前一年|同期|今年|本年|全年")
_YEAR_BESIDE = re.compile(r"(?:(20[0-4]\d)年度?|上年度?|去年)(?:同期)?$")
_MADE_THEN = re.compile(r"(?:初|[1-9]\d?月)?[^，；。]{0,8}(?:建成|制定|印发|出台|开通|施行|修订)")
_GREW_TO = re.compile(r"(?:增加|增至|上升|减少|下降|提高)(?:到|至)")


@dataclass(frozen=True, slots=True)
class Scope:
    """The time a figure speaks of, whether it is another's figure, and for a change its direction (+1, -1, 0)."""

    time: Time
    others: bool
    direction: int = 0


def without_brackets(text: str) -> str:
    """The text without what stands in round brackets."""
    return _BRACKETS.sub("", text) if "（" in text else text


def named_years(text: str) -> list[int]:
    """The years written 2023年 in a folded text, in order."""
    return [int(found) for found in _NAMED_YEAR.findall(text)]


def behind_last_figure(masked: str) -> str:
    """The end of a masked text behind the last figure in it; all of it when it has none."""
    return masked[masked.rfind("#") + 1 :]


@lru_cache(maxsize=2048)
def scope_of(sentence: Sentence, quantity: Quantity, year: int | None) -> Scope:
    """The scope of one figure in a sentence of the report of a year; asked for by all that read the figure."""
    text = sentence.masked
    lead = text[: quantity.start]
    clause = text[clause_start(text, quantity.start) : quantity.start]
    group = text[clause_start(text, quantity.start, "；。") : quantity.start]
    others = holds(clause, *_VILLAGE) or bool(_OTHERS.search(lead))
    if change := _CHANGE.search(clause):
        if clause.endswith(_NOT_CHANGE):
            return Scope("now", others)
        return Scope("change", others, -1 if change[0][0] in "减下降少回" else 1)
    if _AVERAGE.search(clause):
        return Scope("average", others)
    if _SINCE.search(group) and not holds(clause, "本年", "全年", "年内", "当年"):
        return Scope("since", others)
    if _PLAN.search(group):
        return Scope("plan", others)
    if year is not None and (other := _other_year(sentence, quantity, year)):
        return Scope(other, others)
    return Scope("now", others)


def _placed(named: int, year: int) -> Time | None:
    """A year named, as seen from the report's; None for the report's own."""
    return None if named == year else "last" if named == year - 1 else "other"


def _other_year(sentence: Sentence, quantity: Quantity, year: int) -> Time | None:
    """“last” or “other” when the words put the figure into another year than the report's; None when they do not."""
    text = sentence.text
    start = clause_start(text, quantity.start, "；。")
    lead = text[start : quantity.start]
    bracket = lead.rfind("（")
    if bracket > lead.rfind("）"):
        inside = lead[bracket:]
        named = _YEAR.findall(inside)
        if named:
            return _placed(int(named[-1]), year)
        if beside := _YEAR_BESIDE.search(lead, 0, bracket):
            return _placed(int(beside[1]), year) if beside[1] else "last"  # 比2013年（1280条）
        return "last" if _LAST.search(inside) else None
    # 较2023年 only compares, but 由2023年… and 较2023年的… name the figure that is compared with.
    bare = _COMPARED.sub(
        lambda found: "的底数" if found[0][0] in "由从" or found[0].endswith("的") else "", without_brackets(lead)
    )
    if "的底数" in bare[clause_start(bare, len(bare)) :]:
        return "last"
    # 2023年结转的3件 are this year's own to settle.
    bare = _CARRIED.sub("", bare)
    latest: Time | None = None
    for found in _TIMES.finditer(bare):
        if found[1]:
            if not _MADE_THEN.match(bare, found.end()):
                latest = _placed(int(found[1]), year)
        elif found[0] in ("今年", "本年"):
            latest = None
        elif found[0] != "全年":
            latest = "last"
    if latest and _GREW_TO.match(text[quantity.end : quantity.end + 12]):
        return "last"
    return latest
