"""Figures in folded Chinese text: 469条, 1,048件, 二百零八条, 3000余份, 近500条, 8条以上, 几十条, 0.35万元.

Each with its measure word and the bounds that the words around it allow. Dates, document numbers, articles of law,
telephone numbers and headings' numbers are not figures.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from drafter.text.characters import HAN, is_han
from drafter.text.numerals import Number, read_whole, whole

_UNITS = (
    "万元|元|人次|条次|条|余条|件次|件|份|篇|则|项|次|人|名|个|起|宗|例|期|场|场次|批|幅|块|处|家|户|部|种|类|字|张|本|册|"
    "余人|页|%|个百分点|倍|公里|亩|吨|平方米|分|分钟|天|日|个工作日|工作日|年|月|岁|级|号|楼|室|点|时|位|所|村|镇|组|台|辆|套|"
    "支|面|栏|板块|批次|通|封|小时|轮"
)
_UNIT = "|".join(sorted(_UNITS.split("|"), key=len, reverse=True))
_NUMERAL = r"[零〇一二两三四五六七八九十百千万]+"
_COUNTED = (*("件次", "条次", "场次", "人次", "万元"), *"条件份篇则项次人名个起宗例期场元家处")
"""The measure words before which a figure may be written in Chinese numerals."""
_NOT_A_FIGURE = re.compile(
    r"\d{4}年(?:\d{1,2}月(?:\d{1,2}[日号])?)?(?:度|末|底|初)?"
    r"|\d{1,2}月(?:\d{1,2}[日号])?(?:份|底|末|初)?|(?<!\d)\d{1,2}[日号](?!文)"
    r"|\d{4}[-./]\d{1,2}[-./]\d{1,2}"
    r"|[〔\[［【][^〕\]］】]{0,3}\d{4}[^〔\[［【]{0,3}?[〕\]］】] ?第?\d*号?"
    r"|第[\d一二三四五六七八九十百零、至到和—-]+(?:条|款|项|号|部分|届|次|季度|章|节|批|期|轮|个|方面|大类|类|点|年|位|名)"
    r"|第\d+"
    r"|[两二三四五六七八][项者类](?=[均都合共总加]|之和|相加)"
    r"|[图表件]\d{1,2}(?=[ ：，。；、）中和]|所[列示]|$)"
    r"|https?[:：][\w./?=&%#：-]+|(?:www|WWW)\.[\w./?=&%#-]+|[\w.]+@[\w.]+|\d+号令?|\d{12,}[Xx]?"
    r"|(?<!\d)0\d{2,3}-?\d{7,8}(?!\d)|(?<![\d,])[1-9]\d{6,10}(?![\d,]*(?:条|件|份|篇|元|人))"
    r"|(?:电话|传真|邮编|邮政编码|手机)(?:[:：]\d[\d、,，-]*|\d{5}[\d、,，-]*)"
    r"|[一二三四五六七八九十]{1,3}是(?=[^一二三四五六七八九十])"
    rf"|(?:(?:(?<=[：；，。（])|^)\d{{1,2}}[、．]|(?:(?<=[：；，。])|^)\d{{1,2}}\.)(?=“|{HAN})|（\d{{1,2}}）"
    r"|“[^”]{0,12}?\d[^”]{0,12}?”"
    r"|(?:“)?[一二三四五六七八九十]+五”?(?:规划|期间|时期)"
    r"|统一|唯一|一律|一致|一般|一体|一定|一直|一些|一步|一站|一网|一线|进一|逐一|万事|千方百计|十分|百分之百|一把手|一方面|之一"
    r"|(?<![一二三四五六七八九十百千])万一(?![一二三四五六七八九十百千])"
    r"|一年|一件事|一号|一卡|一张网|一条龙|一条心|第一|十佳|千家万户|百姓|万众|三务|三公|三农|五公开|两会|双随机|两委|四议|一事|一门"
    r"|一公开|两公开"
)


@dataclass(frozen=True, slots=True)
class Quantity:
    """A figure in a folded text: its bounds, measure word, and where it stands.

    `low` and `high` are what the words allow (`high` None: no upper bound); `exact` is False for 余, 约, 以上 and the
    like. `start` and `end` are the places in the folded text, measure word and 以上 included.
    """

    low: Number
    high: Number | None
    unit: str
    start: int
    end: int
    exact: bool
    text: str


_LEAD = r"(?P<lead>大约|约有|约为|约|近|将近|接近|超过|超|逾|突破|不少于|至少|不足|不到|不超过|达到|多达)?"
_FIGURE = re.compile(
    _LEAD + rf"(?P<number>(?<![\d.,A-Za-z-])\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|(?<![\d.,A-Za-z])\d+(?:\.\d+)?|{_NUMERAL}|"
    rf"数百|数十|数千|几十|几百|上百|上千|近百|十几|十余|百余|千余|若干|多)"
    rf"(?P<scale>万|千|百|亿)?(?P<more>余|多|来)?(?P<unit>{_UNIT})?(?P<bound>以上|以下|以内|左右|上下)?"
)
_VAGUE: dict[str, tuple[int, int | None]] = {
    "几十": (20, 99),
    "数十": (20, 99),
    "十几": (11, 19),
    "十余": (11, 19),
    "几百": (200, 999),
    "数百": (200, 999),
    "百余": (101, 199),
    "上百": (100, None),
    "近百": (85, 100),
    "数千": (2000, 9999),
    "千余": (1001, 1999),
    "上千": (1000, None),
}
_SCALES = {"百": 100, "千": 1000, "万": 10000, "亿": 10**8}


def not_figures(text: str) -> list[tuple[int, int]]:
    """The stretches of a folded text whose digits count nothing: dates, document numbers, articles, telephones."""
    return [found.span() for found in _NOT_A_FIGURE.finditer(text)]


def quantities(text: str) -> list[Quantity]:
    """The figures in a folded text, in order."""
    masked = list(text)
    for start, end in not_figures(text):
        masked[start:end] = "□" * (end - start)
    read = map(_quantity, _FIGURE.finditer("".join(masked)))
    return [quantity for quantity in read if quantity is not None]


def _quantity(found: re.Match[str]) -> Quantity | None:
    """The figure that was found; None if it counts nothing (12345热线, 5G建设, 一条信息只计一次)."""
    number, unit = found["number"], found["unit"] or ""
    scale = _SCALES[found["scale"]] if found["scale"] else 1
    if found["scale"] == "万" and unit == "元":
        unit, scale = "万元", 1
    if number in _VAGUE:
        low, high = _VAGUE[number]
        return Quantity(low, high, unit, *found.span(), False, found[0]) if unit else None
    if number in ("若干", "多"):
        return None
    after = found.string[found.end() : found.end() + 2]
    if not (unit or found["bound"]) and _makes_a_word(after):
        return None
    if unit == "件" and after == "实事":
        return None
    if unit == "个" and after.startswith("人") and after not in ("人民", "人大", "人员", "人才"):
        unit = "人"  # 有4个人
    if number[0].isdigit():
        return _bounded(found, whole(Decimal(number.replace(",", "")) * scale), unit)
    # A Chinese numeral counts only before a measure word, and 一 alone seldom counts at all.
    if unit not in _COUNTED or (number == "一" and not _one_is_counted(found)):
        return None
    value = read_whole(number)
    if value is None:
        return None
    return _bounded(found, value * scale, unit)


def _makes_a_word(after: str) -> bool:
    """True if the two characters after a bare figure make a word of it: 12345热线, 5G建设, but not 12和15, 12的."""
    first, second = after[:1], after[1:]
    if first == "的" or (first in "和及与" and second.isdecimal()):
        return False
    if first.isascii() and first.isalpha():
        return True
    return bool(second) and (first == "□" or is_han(first))


_NO_COUNT_OF_ONE = (*"每同另某逐这那该唯第统", "任何")
_COUNTS_ONE = ("申请", "诉讼", "复议", "收到", "受理", "共", "计", "为", "：")


def _one_is_counted(found: re.Match[str]) -> bool:
    """True if 一 counts: 收到申请一件 does, 一条信息只计一次 and 每一条 do not."""
    before, after = found.string[: found.start()], found.string[found.end() :]
    if before.endswith(_NO_COUNT_OF_ONE):
        return False
    if not after or after[0] in "，。；、）" or after.startswith(("专职", "兼职")):
        return True
    if before.endswith(("，", "、", "；")) and re.search(rf"[二两三四五六七八九十]{found['unit']}", before):
        return True  # 收到四件申请，三件当年办结，一件结转到下年
    return before.endswith(_COUNTS_ONE) and not after.startswith(("信息", "条", "件", "一", "对"))


def _bounded(found: re.Match[str], low: Number, unit: str) -> Quantity:
    """The figure with what the words around it (余, 以上, 近, 约) allow."""
    lead, bound = found["lead"] or "", found["bound"]
    whole = int(low) if low == int(low) else None
    high: Number | None = low
    exact = False
    if found["more"] and whole:
        high = whole + max(_step(whole), 10) - 1
    elif bound == "以上" or lead in ("超过", "超", "逾", "突破", "不少于", "至少", "多达"):
        high = None
    elif bound in ("以下", "以内") or lead in ("不足", "不到", "不超过"):
        low, high = 0, low
    elif bound in ("左右", "上下") or lead in ("大约", "约有", "约为", "约"):
        tenth: Number = Decimal(low) * Decimal("0.1")
        tenth = tenth if tenth > 1 else 1
        low, high = low - tenth, low + tenth
    elif lead in ("近", "将近", "接近"):
        low, high = low * Decimal("0.8"), low
    elif found["scale"] not in (None, "亿") and unit != "万元" and whole is not None and "." in found["number"]:
        # 1.2万条 is rounded.
        low, high = whole - _step(whole) // 2, whole + _step(whole) // 2
    else:
        exact = True
    start = found.start() + (len(lead) if lead == "达到" else 0)
    return Quantity(low, high, unit, start, found.end(), exact, found[0])


def _step(value: int) -> int:
    """The value of the last digit that is not 0: 100 for 1200."""
    text = str(value)
    return int("1" + "0" * (len(text) - len(text.rstrip("0"))))
