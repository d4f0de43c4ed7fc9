"""The page of figures to gather before the questions are answered."""

from __future__ import annotations

GATHER_OPTION = "不提问，只列出要收集的数：一页纸（Word 和文本），可以打印出来填"
GATHER_HEADINGS = ("部分", "要哪个数", "向谁要", "去年", "今年")
GATHER_CAPTION = "要收集的数"
GATHER_PAIR = "由谁提出、怎样办结"
GATHER_DISPUTES = "行政复议、行政诉讼案件（件），结果怎样"
GATHER_NOTE = "照提问的顺序排列；没有的填 0，没有这一项的划去。查到一个填一个，填报时照着输入。"

OFFICES = {
    "": "党政办",
    "proactive": "信息员（公开台账）",
    "interpretation": "宣传办",
    "requests": "党政办（申请台账）",
    "disputes": "司法所",
    "secrecy": "保密员",
    "statutory.normative": "党政办（发文登记）",
    "statutory.licensing": "便民服务中心",
    "statutory.penalties": "综合执法队",
    "statutory.coercion": "综合执法队",
    "statutory.services": "便民服务中心",
    "statutory.fees_wan": "财政所",
    "statutory.procurement": "财政所",
    "fees": "财政所",
    "platforms": "信息员",
    "platforms.boards": "各村（社区）",
    "platforms.messages": "便民服务中心",
    "platforms.zones": "便民服务中心",
    "platforms.reading_points": "便民服务中心",
    "supervision.accountability": "纪检监察办",
    "supervision.evaluation": "党政办（评议材料）",
    "proposals": "人大办",
    "subordinate": "各下属单位",
}
"""Who has a figure in most township offices, by the longest beginning of its path; a clerk writes in another."""


def gather_title(unit: str, year: int) -> str:
    """The title of the page."""
    return f"{unit}{year}年政府信息公开工作年度报告要收集的数"


def gather_file(year: int) -> str:
    """The name of the page's file, without an ending."""
    return f"{year}年度要收集的数"


def gathered(number: int, names: list[str]) -> str:
    """The page is written."""
    return f"已写好 {'、'.join(names)}：{number}项，照提问的顺序排列，可以打印出来填"


def menu_gather(year: int) -> str:
    """The option that makes the page."""
    return f"先列出{year}年度要收集的数（一页纸，可打印）"
