"""What a line is by its words alone: a heading's name, a unit, a date, a label with its value, a report's title."""

from __future__ import annotations

import re

from drafter.text.folding import squeezed
from drafter.text.items import POINT
from drafter.text.marks import numbered

_D = "[0-9０-９〇○Ｏ零一二三四五六七八九十OXx×＊*]"
_DATE = (
    rf"(?:(?:二|2|２){_D}{{2,5}} *年 *{_D}{{0,3}} *月(?: *{_D}{{0,3}} *[日号])?"
    r"|20\d\d ?[-－—./．／] ?\d{1,2} ?[-－—./．／] ?\d{1,2}日?)"
)
_DATE_LINE = re.compile(rf"[（(]?(?:日期[：:])?({_DATE})[）)]?")
_BODY = (
    r"(?:人民政府|办事处|管理委员会|管委会|委员会|办公室|党委|街道|[^城乡]镇|[^城]乡|局|中心|政府|管理处|管理区"
    r"|农场|开发区)"
)
_UNIT_LINE = re.compile(rf"[^。，；：:！？,;|｜0-9]{{1,40}}?{_BODY}(?:[（(](?:盖章|公章|章|印章|印)[）)])?")
_SIGNED = re.compile(rf"([^。，；：:！？,;|｜]{{2,40}}?{_BODY}(?:[（(](?:盖章|公章|章)[）)])?)[ \t\u3000]*({_DATE})")
_LABELS = re.compile(
    r"^[【\[]?(索引号?|索 引 号|信息索引|信息编号|主题分类|主题词|体裁分类|体裁|组配分类|服务对象|发文机关"
    r"|发文单位|发文字号|发文日期|文号|文 号"
    r"|成文日期|成文时间|生成日期|生成时间|发布机构|发布单位|发布日期|发布时间|发布机关|公开日期|公开时间|公开方式"
    r"|公开形式|公开范围|公开类别"
    r"|公开责任部门|责任部门|信息来源|来源|来 源|稿件来源|文章来源|信息分类|信息名称|名称|名 称|标题|标 题"
    r"|内容概述|内容分类|关键词|关键字"
    r"|有效性|效力状态|生效日期|废止日期|时效|信息时效|浏览次数|浏览量|阅读次数|阅读|点击数|点击率|点击量|访问量"
    r"|访问次数|作者|编辑|责任编辑"
    r"|审核|签发|录入|字体|字号|字体大小|日期|时间|更新时间|更新日期|访问次数|统一登记号|登记号|文件编号|所属机构"
    r"|公文种类|文种|载体形式)"
    r"[】\]]?[ \t\u3000]*[：:|｜]"
)
_NOUNS = (
    r"(?:概述|概况|概要|情况|总体情况|工作|问题|措施|事项|建设|制度|机制|领导|管理|保障|渠道|平台|公开|打算|计划"
    r"|安排|做法|成效|成绩|不足|体系"
    r"|建议|原因|说明|附表|附件|统计表|情况表|举措|方向|重点|培训|宣传|审查|监督|考核|评议|解读|回应|互动|收费"
    r"|减免|复议|诉讼|申诉|前言|引言"
    r"|结语|信息|指南|目录|能力|意识|水平|质量|力度|方式|形式|载体|流程|程序|内容|依据|范围|思路|目标|任务|队伍"
    r"|责任|服务|督查|检查|经费|投诉)"
)
_NAME = re.compile(rf"[^。！？；!?;]*{_NOUNS}(?:[（(][^（）()]*[）)])?[：:]?")
_FIRST = re.compile(
    r"(?:工作|政府信息公开工作?|政府信息公开的?|基本|总体|主要)*(?:概述|概况|总体情况|基本情况|前言|引言)"
    r"|(?:主动公开|依申请公开|收到和处理|因?政府信息公开|政府信息公开|政府信息|存在的?|其他|需要说明|公开工作|咨询"
    r"|复议|收费|行政复议|人员|重点领域|所属事业)"
    r"[^。！？；!?;]{0,32}(?:情况|问题|措施|事项|概述|工作|附表|打算)"
)
ITEM = re.compile(
    rf"(?:{POINT}|首先|其次"
    r"|再次|最后[，,]|[●◆■★▲•·➢√◇○□※*])"
)
_PREDICATE = re.compile(
    r"^(?:(?:19|20)\d\d ?年度?[，,我本]|无|没有|未|不|本年度?(?:无|未|没)|我[镇乡街办单机]|本[镇乡街机单办])|为零"
    r"|\d ?[条件项次人篇份元个]|未发生|没有"
)
REPORT = re.compile(r"(?:信息|政务)公开.*(?:报告|年报|总结|报|年度)|(?:年度|工作)?(?:信息|政务)公开(?:年报|报告)")
_WHOLE = re.compile(r"(?:报告|年报|总结)(?:[（(][^（）()]*[）)])?$")


def date_line(text: str) -> str:
    """The date that is all a line says, as printed without brackets; empty for any other line."""
    found = _DATE_LINE.fullmatch(squeezed(text))
    return text if found else ""


def unit_line(text: str) -> bool:
    """Whether all that a line says is a unit's name."""
    name = squeezed(text)
    return len(name) <= 40 and bool(_UNIT_LINE.fullmatch(name)) and not REPORT.search(name) and numbered(text) is None


def signed(text: str) -> tuple[str, str] | None:
    """Unit and date of a line that holds both and nothing else; None for any other line."""
    if len(text) > 120 or not (found := _SIGNED.fullmatch(text)):
        return None
    return (found[1].rstrip(), found[2]) if unit_line(found[1]) else None


def labelled(text: str) -> bool:
    """Whether a line is one of those that a website puts around an article: 索引号：…, 发布日期：…"""
    return bool(_LABELS.match(text))


def heading_words(text: str) -> bool:
    """Whether a line may be a heading by its words: numbered and short, or a name such as 总体情况."""
    head = numbered(text)
    words = head.words if head else text
    if len(words) > 45 or not words:
        return False
    if head:
        return (
            not re.search(r"[。；;，,、]$", words)
            and words.count("，") + words.count(",") <= 2
            and "。" not in words[:-1]
        )
    return name_like(words)


def name_like(words: str) -> bool:
    """Whether words without a number are the name of a part: short, no sentence, ending in such a noun."""
    words = words.strip()
    return (
        2 <= len(squeezed(words)) <= 36
        and bool(_NAME.fullmatch(words))
        and not _PREDICATE.search(words)
        and words.count("，") + words.count(",") <= 1
    )


def first_level(words: str) -> bool:
    """Whether words are the name of a main part of such a report: 概述, 主动公开政府信息情况."""
    return bool(_FIRST.fullmatch(squeezed(words).rstrip("：:"))) and not _PREDICATE.search(words)


def title_like(text: str) -> bool:
    """Whether a line is, or is most of, a report's title."""
    words = squeezed(text)
    return (
        4 <= len(words) <= 70
        and bool(REPORT.search(words))
        and not re.search(r"[。；;，,：:|｜！!？?、](?!$)|[。；;，,：:]$|制度$|如下|编制|>|›|»", words)
        and numbered(text) is None
        and all(words.count(opening) == words.count(closing) for opening, closing in ("《》", "()"))
    )


def title_ends(text: str) -> bool:
    """Whether a title is complete: it ends in 报告, 年报 or 总结, with a remark in brackets or without."""
    return bool(_WHOLE.search(squeezed(text)))
