"""What the rules on a finished report's outline and basis say: title, numbering, parts, law, form, contents."""

from __future__ import annotations

from collections.abc import Sequence


def _listed(names: Sequence[str]) -> str:
    return "、".join(f"“{name}”" for name in names)


# ------------------------------------------------------------------ TITLE

TITLE_ABSENT = "没有标题；通行的写法是“单位名称＋年份＋政府信息公开工作年度报告”"
TITLE_WITHOUT_UNIT = "标题里没有单位名称"
TITLE_WITHOUT_YEAR = "标题里没有年份"
TITLE_WITHOUT_WORK = "标题通行的写法是“政府信息公开工作年度报告”"


def title_repeats(what: str) -> str:
    """A word stands twice in the title."""
    return f"标题里“{what}”重复"


def title_years(years: Sequence[int]) -> str:
    """The title names different years."""
    return f"标题里有不同的年份：{'、'.join(f'{year}年' for year in years)}"


def title_short_year(said: str) -> str:
    """The title's year has two digits."""
    return f"标题里的年份写作“{said}”，应写全四位"


def title_units(names: Sequence[str]) -> str:
    """The title names different units."""
    return f"标题里有不同的单位：{'、'.join(names)}"


def title_year_wrong(said: int, year: int) -> str:
    """The title bears another year than the text, the period and the signature do."""
    return f"标题写的是{said}年，正文、统计期限或落款说的都是{year}年度，请核对标题的年份"


def other_paper(kind: str) -> str:
    """The file is no report at all by its title and parts."""
    return f"这是一份“{kind}”，不是政府信息公开工作年度报告，没有按年度报告核对"


def title_kind(kind: str) -> str:
    """The title announces another kind of paper."""
    return f"标题写的是“{kind}”，应为政府信息公开工作年度报告"


def title_typo(said: str, right: str) -> str:
    """The title's words are nearly the usual ones and not quite."""
    return f"标题里的“{said}”疑有错漏，通行的写法是“{right}”"


# ------------------------------------------------------------------ NUMBERING


def number_missing(missing: Sequence[str], here: str, heading: str = "") -> str:
    """Numbers that a list of headings leaves out; `heading` is the one without a number that may be meant."""
    named = _listed(missing) if len(missing) < 3 else f"“{missing[0]}”至“{missing[-1]}”"
    if heading:
        return f"序号缺{named}：标题“{heading}”前没有序号"
    return f"序号缺{named}，直接到了“{here}”"


def number_repeated(number: str) -> str:
    """A number stands twice in one list."""
    return f"序号“{number}”重复"


def numbers_disordered(numbers: Sequence[str]) -> str:
    """A list's numbers are not in order."""
    return f"序号次序颠倒：{'，'.join(numbers)}"


def heading_unnumbered(words: str) -> str:
    """A heading of the form has no number though the others have."""
    return f"标题“{words}”前没有序号，其他部分都有"


# ------------------------------------------------------------------ PARTS-CLAIMED


def claim_against_list(claimed: int, listed: int) -> str:
    """The opening says one number of parts and names another."""
    return f"写明{claimed}个部分，列出的却有{listed}个，差{abs(claimed - listed)}"


def claim_against_body(claimed: int, there: int) -> str:
    """The opening says one number of parts and the body has another."""
    return f"写明{claimed}个部分，正文有{there}个，差{abs(claimed - there)}"


def listed_not_there(names: Sequence[str]) -> str:
    """Parts are named in the opening and no heading bears them."""
    return f"开头列出的{_listed(names)}在正文里没有对应的标题"


def there_not_listed(names: Sequence[str]) -> str:
    """The body has parts that the opening does not name."""
    return f"正文的{_listed(names)}没有列在开头的各部分里"


def list_out_of_order(listed: str, heading: str) -> str:
    """The opening names the parts in another order than the body has them."""
    return f"开头列出的各部分与正文次序不同：“{listed}”排在“{heading}”之前，正文相反"


def listed_twice(name: str) -> str:
    """The opening names a part twice."""
    return f"“{name}”列了两次"


def points_claimed(claimed: int, there: int) -> str:
    """A sentence says how many points follow (or went before), and there are others."""
    return f"写明{claimed}个，列出的有{there}个，差{abs(claimed - there)}"


# ------------------------------------------------------------------ LAW


def law_later(what: str, since: str, year: int) -> str:
    """Something is cited that did not exist for the report's year."""
    return f"{year}年度的报告引用了{what}，{since}"


def law_old(what: str, now: str, year: int) -> str:
    """Something is cited that no longer held for the report's year."""
    return f"{year}年度的报告引用了{what}，{now}"


LAW_711 = "国务院令第711号"
LAW_711_SINCE = "它自2019年5月15日起施行，2018年度及以前的报告依据国务院令第492号"
ARTICLES_SINCE = "2019年修订前的《条例》只有三十八条，年度报告规定在第三十一条、第三十二条"
REVISED = "修订后的《条例》"
FORM_2019 = "国办公开办函〔2019〕60号"
FORM_2019_SINCE = "它自2019年度报告起适用"
FORM_2021 = "国办公开办函〔2021〕30号"
FORM_2021_SINCE = "它自2021年度报告起适用"
FORM_NAME = "《中华人民共和国政府信息公开工作年度报告格式》"
FEES_2020 = "国办函〔2020〕109号"
FEES_2020_SINCE = "它自2021年1月1日起施行"
LAW_492 = "国务院令第492号"
LAW_492_NOW = "2019年度起依据修订后的《条例》（国务院令第711号）"
ARTICLES_NOW = "2019年修订后的《条例》把年度报告规定在第四十九条、第五十条"
FORM_2019_NOW = "2021年度起改用国办公开办函〔2021〕30号的格式"
SHORT_NAME_UNDEFINED = "“《条例》”是简称，全文没有写明是哪部条例的简称"
SHORT_NAME_EARLY = "“《条例》”用在写明简称之前"


def law_article(article: str) -> str:
    """An article of 《条例》 in words."""
    return f"《条例》{article}"


def law_title(said: str, right: str) -> str:
    """A law's title is not its title."""
    return f"法规名称写作《{said}》，应为《{right}》"


def law_number(said: str) -> str:
    """The regulation's number is none of its two."""
    return f"《条例》的文号写作国务院令第{said}号，2008年施行的是第492号，2019年修订后的是第711号"


def notice_number(year: str, said: str, right: str) -> str:
    """A notice of the national form has another number."""
    return f"文号写作国办公开办函〔{year}〕{said}号，应为国办公开办函〔{year}〕{right}号"


def law_title_short(said: str) -> str:
    """A law's title is shortened."""
    return f"《{said}》不是法规全称，全称是《中华人民共和国政府信息公开条例》"


# ------------------------------------------------------------------ FORM, SECTION-MISSING


def heading_reworded(said: str, right: str) -> str:
    """A heading of the national form has other words."""
    return f"标题“{said}”与国家统一格式的“{right}”不同"


def headings_disordered(said: str, before: str) -> str:
    """The parts of the national form are in another order."""
    return f"各部分次序与国家统一格式不同：“{said}”应在“{before}”之前"


def headings_beyond(names: Sequence[str]) -> str:
    """The report has parts that the national form does not have."""
    return f"国家统一格式只有六个部分，{_listed(names)}不在其中"


def old_outline(names: Sequence[str], year: int) -> str:
    """The report of a new year follows the outline of the old regulation."""
    return f"{year}年度的报告应按国家统一格式写六个部分，{_listed(names)}是2018年度以前的写法"


def tables_missing(names: Sequence[str]) -> str:
    """Tables of the form are not there as tables."""
    return f"没有读到{'、'.join(names)}：缺表，或者表格是图片；应以可检索的表格刊出"


def tables_unread(names: Sequence[str]) -> str:
    """Tables of the form are there, and it cannot be told which figure is whose."""
    return f"{'、'.join(names)}排得乱（从 PDF 复制常这样），分不清哪个数是哪一格的，没有核对；请用 Word 原稿再核对"


TABLE_NAMES = {
    "disclosure": "表1（主动公开政府信息情况）",
    "requests": "表2（收到和处理政府信息公开申请情况）",
    "disputes": "表3（行政复议、行政诉讼情况）",
}

WHOLE_REPORT = "全文"
"""The place of what is nowhere in a report."""

REQUIRED_OLD = {
    "proactive": "主动公开政府信息的情况",
    "requests": "依申请公开政府信息和不予公开政府信息的情况",
    "fees": "政府信息公开的收费及减免情况",
    "disputes": "因政府信息公开申请行政复议、提起行政诉讼的情况",
    "problems": "政府信息公开工作存在的主要问题及改进情况",
}
"""What art. 32 of the 2008 regulation requires, by topic."""


def missing_old(topic: str) -> str:
    """The report of an old year lacks something that art. 32 requires."""
    return f"没有写“{REQUIRED_OLD[topic]}”（2008年《条例》第三十二条要求）"


DISCLOSURE_NOT_COUNTED = "没有写主动公开了多少条政府信息，只有文字，没有数据"


def missing_section(name: str) -> str:
    """The report lacks a part of the national form."""
    return f"缺“{name}”部分（国家统一格式的六个部分之一）"


def empty_section(name: str) -> str:
    """A heading has nothing under it."""
    return f"“{name}”之下没有内容"


def missing_results(names: Sequence[str]) -> str:
    """The report of a township government lacks results that art. 50 (4) requires."""
    return f"没有写{'、'.join(names)}的结果（《条例》第五十条第四项要求各级人民政府写明）"


def missing_aspects(names: Sequence[str]) -> str:
    """The overview lacks some of the five aspects."""
    return f"总体情况一般分五个方面，没有写到{'、'.join(names)}"


FEES_NOT_STATED = "没有写信息处理费的收取情况（没有收取也应写明；国办函〔2020〕109号）"
NO_PROBLEMS = "不能写没有问题：这一部分应写本年的主要问题和改进情况"
PROBLEMS_NOT_NAMED = "只有成绩和套话，没有写具体问题"
NO_REMEDIES = "只写了问题，没有写改进情况或措施"
