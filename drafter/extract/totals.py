"""Which figure of a sentence is the total of the information disclosed in the year."""

from __future__ import annotations

import re

from drafter.extract.breakdown import INFORMATION_MEASURES
from drafter.extract.partnames import CHANNEL
from drafter.extract.scope import behind_last_figure, without_brackets
from drafter.extract.sentences import Sentence
from drafter.text.quantities import Quantity
from drafter.text.search import has_any as holds
from drafter.text.sentences import clause_start

_LINK = (
    r"(?:共|共计|总计|合计|计|达到|达|为|是|有|约|累计|已|数量|总数|总量|总条数|条数|总件数|数目|数|量|：|了|的|"
    r"，?总计|，?共计|，?合计|，?共|全年|总共|一共|计有|约为){0,4}"
)
_VERB = r"(?:主动公开|公开|发布|公布|更新|上传|录入|刊发|登载|推送|上网|挂网|挂出|发出|主动发布|网上公开)"
_WORDS = (
    r"(?:政府|政务|各类|各种|各项|各级|有关|相关|公共|本级|应|网上|主动|主动公开|公开|及时|规范|准确|有效|本机关|"
    r"我镇|我乡|我街道|的|了|新|年度|本年度|街道|全镇|本镇|[一-龥]{2,6}(?:镇|乡|街道)(?:人民政府|政府|办事处)?)"
)
_INFORMATION = rf"(?:{_WORDS}{{0,4}})信息(?:内容|数据|资料)?(?:公开|发布)?"
# What may stand before a total, tried in this order.
_DISCLOSED = re.compile(
    rf"{_VERB}(?:(?:和|并|、|及|与|或)?(?:更新|发布|公开|公布))?(?:了|的|出|至|共|共计|累计|总计|合计)*{_INFORMATION}{_LINK}$"
)
_DISCLOSURE = re.compile(rf"(?:政府|政务)信息(?:的)?(?:主动)?(?:公开|发布){_LINK}$")
_NUMBER = re.compile(
    r"(?:信息|公开|发布)(?:的)?(?:主动)?(?:公开|发布)?(?:的)?"
    rf"(?:总数|总量|总条数|总件数|数量|条数|总计|合计|共计|总数量){_LINK}$"
)
_ON_OWN_INITIATIVE = re.compile(
    rf"(?:政府信息|政务信息|信息)?主动公开(?:工作)?(?:方面)?(?:的)?(?:数|总数|数量|信息数)?{_LINK}$"
)
_IN_THE_YEAR = re.compile(
    r"(?:总计|合计|共计|总共|全年|本年|本年度|年内|20\d\d年|20\d\d年度|我镇|我乡|我街道|本镇|本乡|本街道)(?:，)?"
    r"(?:共|共计|累计|合计|总计|我镇|我乡|我街道|一共|(?:在|通过|经|依托)[^，；。#]{2,16}?(?:上)?)*"
    r"(?:主动)?(?:公开|发布|公布)(?:了|共|共计)*$"
)
_SUCH_AS = re.compile(
    rf"{_VERB}(?!平台|栏|网|专栏|工作|目录|指南|大厅|中心|渠道)(?:了)?[^；。：#]{{2,90}}等(?:各类|各种|各方面|多类|方面|多方面)*(?:的)?"
    rf"(?:政府|政务|公开)?信息{_LINK}$"
)
_TOTALS = (_DISCLOSED, _DISCLOSURE, _NUMBER, _ON_OWN_INITIATIVE, _IN_THE_YEAR, _SUCH_AS)
_COUNTED_FIRST = re.compile(
    rf"(?:{_VERB}|信息公开工作|工作)(?:和更新|并更新)?(?:了|共|共计|累计|总计|合计|约|已|达|近|有)*$"
)
_INFORMATION_TAIL = re.compile(r"(?:的)?(?:各类|有关|相关)?(?:政府|政务|公开)?(?:类)?信息(?!申请|员|公开申请|类|平台)")
_GREW_TO = re.compile(r"^[，]?(?:增加|增长|上升|减少|下降|提高|回落)(?:到|至|为)(?:了)?$|^，?(?:增至|减至|降至|升至)$")
_GREW_FROM = rf"{_VERB}{_INFORMATION}(?:数量|总量|总数)?(?:由|从)"  # seldom needed: compiled when it is
_EXACTLY = re.compile(r"^，(?:其中)?(?:具体|实际|准确|确切|精确)[^，]{0,6}(?:为|是|有)?$")
_BY_US = re.compile(r"(?:政府|政务)?信息(?:由(?:我镇|我乡|我街道|本机关))?(?:向社会)?(?:主动公开|公开)")
_REQUEST_TAIL = re.compile(r"(?:的)?(?:政府)?(?:信息)?(?:公开)?申请|依申请")
_SOME_INFORMATION = re.compile(r"(?:各类|有关)?(?:政府|政务)?信息")
_OF_WHICH_THIS_YEAR = re.compile(r"，?其中，?(?:本年|全年|今年|20)")
_OTHER_KIND = (
    "受理",
    "申请",
    "不予",
    "村务",
    "党务",
    "重点",
    "办理",
    "转发",
    "报送",
    "撤下",
    "清理",
    "审查",
    "审核",
    "拟",
)
_NOT_TOTAL = (
    *("申请", "复议", "诉讼", "培训", "会议", "留言", "来信", "来电", "咨询", "解读", "回应", "规范性文件"),
    *("政策文件", "建议", "提案", "整改", "问题", "错误", "失效", "清理", "撤下", "审查", "审核", "检查"),
    *("转发", "报送", "上报", "采用", "采编", "舆情", "目录", "指南", "制度", "栏目", "专题", "视频", "村务"),
    *("党务", "负面", "不予公开", "稿件", "新闻", "阅读", "点击", "浏览", "访问", "关注", "粉丝", "征求意见"),
    *("重点", "修订", "废止", "处罚", "许可", "标准", "事项"),
)
"""Words by which a figure counts something else than what was disclosed."""
_QUOTED_OR_NEXT_CLAUSE = re.compile(r"“[^”]*”|，.*")
_SEVERAL = ("、", "和", "及", "等", "多种", "多渠道", "各渠道", "各种")


def total_of(sentence: Sentence, quantity: Quantity) -> str:
    """What a figure states as the total disclosed, whatever the time it speaks of.

    “total”; “total of channels” (of several together, where an item may count more than once); “channel” (what one
    channel published); or empty: no total.
    """
    text, masked = sentence.text, sentence.masked
    if quantity.unit not in INFORMATION_MEASURES:
        return ""
    start = clause_start(masked, quantity.start, "；。")
    if quantity.unit == "件" and holds(text, "同意公开", "不予公开", "予以公开", "部分公开", "本机关公开"):
        return ""  # 同意公开4件，已主动公开1件 says how requests ended
    if _is_part_before(sentence, quantity) or _of_documents(text[start:], quantity, start):
        return ""
    lead = masked[start : quantity.start]
    if lead.rfind("（") > lead.rfind("）"):
        lead = lead[lead.rfind("（") + 1 :]
    lead = without_brackets(lead)
    near = behind_last_figure(lead)
    tail = text[quantity.end : quantity.end + 14]
    if _GREW_TO.search(near) and re.search(_GREW_FROM, text[:start] + lead):
        return "total"  # 主动公开政府信息由上年的68条增加到71条
    if near.endswith(("共", "有")) and _BY_US.match(tail):
        return "total"  # 共有2条政府信息由我镇主动公开
    if _EXACTLY.search(near) and (rough := _figure_before(sentence, quantity)) is not None and not rough.exact:
        return total_of(sentence, rough)  # 200余条，具体为208条
    if near.endswith(("到", "至", "为")) and _GREW_TO.search(near) and _FROM_LAST.search(text[:start] + lead):
        return "total"  # 公开信息从上年的358条上升到412条
    if _NOT_TWICE.search(near):
        return "total"  # 渠道各不重复，共计433条
    if _ALL_TOGETHER.search(near) and holds(text[:start] + lead, "公开", "发布"):
        return "total of channels"
    if quantity.unit == "条" and _YEAR_IN_ALL.search(masked[:start] + lead) and holds(lead, "公开", "发布"):
        return "total"  # 一季度公开207条…，全年总计750条
    if quantity.unit == "条" and _THROUGH.search(near) and holds(sentence.topic, "主动公开", "公开情况"):
        return "channel"  # 通过县门户网站公开155条
    if quantity.unit == "条" and _BARE.fullmatch(text, 0, quantity.start) and _said_above(sentence, "主动公开"):
        return "total"  # 主动公开。全年六十四条
    found = _found(near, tail)
    if found is None or not _tail_fits(found, quantity, tail):
        return ""
    if text.startswith(("其中", "，其中")) and not _OF_WHICH_THIS_YEAR.match(text):
        return ""
    if found.re is _DISCLOSURE and near.startswith(("其中", "，其中")):
        return ""  # 其中政务信息公开14条 is a part
    before = near[: found.start()]
    if _counts_something_else(found, before):
        return ""
    if (
        "领域" in before
        and _IN_A_FIELD.search(before)
        and not holds(before[-12:], "全年", "年共", "年度", "本年", "总")
    ):
        return ""
    if holds(before[clause_start(before, len(before)) :], "重点", "聚焦") or _OF_A_PART.search(near + tail[:4]):
        return ""
    if holds(found[0], "相关", "有关") and "领域" in before and not holds(found[0] + before[-8:], *_BEGINS_ANEW):
        return ""
    if "申请" in sentence.topic and "主动公开" not in near + sentence.topic:
        return ""
    about = text[:start] + near + sentence.topic
    if found.re in (_NUMBER, _IN_THE_YEAR) and not holds(about, "公开", "发布", "公布"):
        return ""
    where = before[clause_start(before, len(before), "。；") :]
    channel = CHANNEL.search(where) or CHANNEL.search(found[0])
    if _under_a_channel(sentence) and not holds(where, *_BEGINS_ANEW):
        return "channel"
    if channel is None:
        return "total"
    distinct = _QUOTED_OR_NEXT_CLAUSE.sub("", where[channel.start() :])
    return "total of channels" if holds(distinct, *_SEVERAL) else "channel"


def _is_part_before(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a figure is one of the parts that 其中 opens, behind what was published in all.

    更新信息1204条，其中概况信息32条、法定公开信息276条.
    """
    text = sentence.text
    opened = text.rfind("其中", 0, quantity.start)
    if opened <= 0 or holds(text[opened : quantity.start], *_BEGINS_ANEW):
        return False
    before = [one for one in sentence.quantities if one.end <= opened and one.unit == quantity.unit]
    if not before or len(text[before[-1].end : opened].strip("，；：。、（")) > 0:
        return False
    clause = text[clause_start(text, before[-1].start) : before[-1].start]
    first = not any(before[-1].end < one.start < quantity.start for one in sentence.quantities)
    if first and text.startswith("主动公开", opened + 2):
        return False  # 形成政府信息500条，其中主动公开300条
    return holds(clause, "更新", "公开", "发布", "上传", "挂出")


def _of_documents(group: str, quantity: Quantity, start: int) -> bool:
    """Whether a figure tells documents apart by whether they are disclosed.

    制发文件138件，其中主动公开46件、依申请公开17件、不予公开75件; 发文中标注主动公开的77件.
    """
    if _NOT_DISCLOSED.match(group, quantity.end - start):
        return True
    lead = group[: quantity.start - start]
    return quantity.unit in ("件", "份") and holds(lead, "公文", "发文", "制发", "印发", "文件") and "信息" not in lead


_IN_A_FIELD = re.compile(r"(?:在|围绕|针对|聚焦)[^，；。]{2,16}领域(?:方面|内|中)?，?[^；。]*$")
"""在扶贫领域，公开…等信息54条 is of one field."""
_OF_A_PART = re.compile(
    r"季度|半年|(?<!\d)(?![15]月?[-—–~～至到]12)\d{1,2}月?份?[-—–~～至到]\d{1,2}月|(?<!\d)\d{1,2}月份?(?:公开|发布|更新)"
)
"""一、二季度分别公开207条、183条; 1—9月公开信息312条: a part of the year."""
_NOT_TWICE = re.compile(r"不重复[^，；。#]{0,8}，(?:共计|合计|总计|一共|共)$")
_ALL_TOGETHER = re.compile(
    r"(?:两|二|三|四|五)(?:者|个渠道|个平台|处|家|项)(?:合计|共计|总计|一共|共|相加)(?:公开|发布)?(?:政府|政务)?(?:信息)?$"
)
_BEGINS_ANEW = ("全年", "本年", "今年", "年内", "总", "合计", "共计", "累计", "。", "共主动公开", "共公开")
_NOT_DISCLOSED = re.compile(r"[^。；]{0,16}依申请公开[^。；]{0,14}(?:不予公开|不公开|不宜公开)[^。；]{0,6}\d")


_YEAR_IN_ALL = re.compile(r"，(?:全年|本年度?|年内)(?:总计|合计|共计|累计|一共|共)(?:有|为)?$")
_THROUGH = re.compile(r"(?:通过|在|经|依托)[^，；。#]{2,20}?(?:主动)?(?:公开|发布)(?:了)?$")
_BARE = re.compile(
    r"(?:公开|主动公开|发布|本年度?|全年|今年|年内|20\d\d年度?|我镇|我乡|我街道|全镇|一共|总共|共|总计|合计|共计|累计|为|有|：|总数|总量|，)+"
)


def _said_above(sentence: Sentence, word: str) -> bool:
    """Whether the heading or the short words just above a sentence say what it is about."""
    above = sentence.previous or sentence.topic.rstrip("／").rpartition("／")[2]
    return word in above and len(above) <= 24 and not any(map(str.isdecimal, above))


def _under_a_channel(sentence: Sentence) -> bool:
    """Whether the words that open a passage say in which channel all in it was published.

    （二）微信公开。7月开通“青石视窗”，发布信息66条.
    """
    opening = sentence.previous
    named = len(opening) <= 14 and CHANNEL.search(opening) is not None
    return named and not holds(opening, "平台", "多", "各", "、", "和") and not any(map(str.isdecimal, opening))


_FROM_LAST = re.compile(r"公开[^，；。]{0,12}(?:信息|数量|总量)[^，；。]{0,6}(?:由|从)[^，；。]{0,14}#")


def _figure_before(sentence: Sentence, quantity: Quantity) -> Quantity | None:
    """The figure just before another in a sentence; None when it is the first."""
    before = [one for one in sentence.quantities if one.end <= quantity.start]
    return before[-1] if before else None


def _found(near: str, tail: str) -> re.Match[str] | None:
    """The words before a figure by which it is a total."""
    counted_first = _COUNTED_FIRST.search(near)
    if counted_first and _INFORMATION_TAIL.match(tail):
        return counted_first  # 公开了208条政府信息
    return next((found for pattern in _TOTALS if (found := pattern.search(near))), None)


def _tail_fits(found: re.Match[str], quantity: Quantity, tail: str) -> bool:
    """Whether the words behind a figure let it be a total."""
    if _REQUEST_TAIL.match(tail) or not (quantity.unit or tail[:1] in "，。；）"):
        return False
    if found.re not in (_ON_OWN_INITIATIVE, _IN_THE_YEAR):
        return True
    return tail[:1] in "，。；（、" or bool(_SOME_INFORMATION.match(tail))  # not 全年共发布17项招标公告


def _counts_something_else(found: re.Match[str], before: str) -> bool:
    """Whether the words that make a figure a total, or those just before them, are of something else."""
    said = "" if found.re is _SUCH_AS else found[0]
    if holds(said, *_NOT_TOTAL) or holds(before[-6:], *_OTHER_KIND):
        return True
    return holds(before[-4:], "其他", "其它", "其余") or before.endswith("类")
