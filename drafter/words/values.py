"""What is said of a value that was typed or read."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

from drafter.text.characters import visible

WANT_COUNT = "请填整数，如 469、1,048 或“二十”"
WANT_CHANGE = "请填整数，减少用负数，如 -8"
WANT_PERCENT = "请填 0 到 100 之间的百分数，如 98.6%"
EMPTY_TEXT = "内容不能为空"


def want_money(measure: str) -> str:
    """What an amount of money should look like, in 元 or 万元."""
    return f"请填金额（{measure}），如 {'3.5' if measure == '万元' else '120'}"


def money_without_unit(value: object) -> str:
    """An amount where 万元 are asked for that may be so many 元."""
    return f"{shown(value)}没有写是元还是万元，请写明，如 2000元、0.2万元"


def shown(value: object) -> str:
    """A value inside a message, in quotation marks and shortened."""
    if isinstance(value, bool):
        return "“true”" if value else "“false”"
    text = str(value).replace("\n", " ")
    return f"“{visible(text[:20])}…”" if len(text) > 21 else f"“{visible(text)}”"


def not_number(value: object, want: str) -> str:
    """The value is not a number."""
    return f"{shown(value)}不是数字，{want}"


def approximate(value: object) -> str:
    """The value says about how many where an exact number is asked."""
    return f"{shown(value)}是约数，这里要准确的数，请查台账；一时查不出的，以后再填"


def separator_missing(first: str, rest: str) -> str:
    """Two named counts stand together without a mark between them."""
    return f"{shown(first + rest)}里好像少了顿号，请写成“{first}、{rest}”；名称里本来有数字的，请写“名称：数量”"


def not_whole(value: object) -> str:
    """The value has decimals where only whole numbers count."""
    return f"{shown(value)}不是整数，请填整数"


def negative(value: object) -> str:
    """The value is below zero."""
    return f"{shown(value)}小于0，请填0或正数"


def too_large(value: object) -> str:
    """The value is beyond anything a township counts."""
    return f"{shown(value)}过大，请核对位数和单位"


def not_percent(value: object) -> str:
    """The percentage is outside 0 to 100."""
    return f"{shown(value)}不在0到100之间，{WANT_PERCENT}"


def not_text(value: object) -> str:
    """A text was expected."""
    return f"{shown(value)}不是文字，请加引号填写文字"


def only_marks(text: str) -> str:
    """A text of marks alone."""
    return f"{shown(text)}里没有字，请写文字"


def nothing_typed(text: str) -> str:
    """The word for none was typed where a text is printed."""
    return f"{shown(text)}会原样印进报告；没有这一项就不填（直接回车）"


def not_texts(value: object) -> str:
    """A list of texts was expected."""
    return f'{shown(value)}不是文字列表，请填如 ["第一条", "第二条"]'


def not_date(value: object) -> str:
    """A date was expected."""
    return f"{shown(value)}不是日期，请填如 2026-01-20 或 2026年1月20日"


def not_yes_no(value: object) -> str:
    """Yes or no was expected."""
    return f"{shown(value)}看不出是或否，请填“是”或“否”"


def not_parts(value: object) -> str:
    """A list of named counts was expected."""
    return f"{shown(value)}不是“名称+数量”，请填如“文件121，动态623”"


def not_choice(value: object, choices: list[str]) -> str:
    """One of a few answers was expected."""
    return f"{shown(value)}不在可选范围内，请填：{'、'.join(choices)}"


def twice(name: str) -> str:
    """A name stands twice in one list."""
    return f"{name_shown(name)}重复了，请合并或改名"


def not_table(value: object) -> str:
    """Cells of table 2 were expected."""
    return f"{shown(value)}不是表格数据，请填如 granted = {{natural = 1}}"


def unknown_name(name: str, known: Iterable[str]) -> str:
    """An unknown name, with the nearest right one."""
    return f"没有名为{name_shown(name)}的项{nearest(name, known)}"


def name_shown(name: str) -> str:
    """A name inside a message, in quotation marks: longer than a value, but not without end."""
    return f"“{visible(name[:60])}…”" if len(name) > 61 else f"“{visible(name)}”"


def nearest(name: str, known: Iterable[str]) -> str:
    """“，是否指“…””, naming the nearest of the known names; empty when none is near."""
    found = get_close_matches(name[:100], list(known), 1, 0.6)
    return f"，是否指“{found[0]}”" if found else ""
