"""What is said in and of a chart."""

from __future__ import annotations

from collections.abc import Iterable

NO_CHART = "没有画图：正文里没有放图，或者本年、上年的分类数量还不够比较"


def year_name(year: int) -> str:
    """A year as a chart's key names it."""
    return f"{year}年"


def categories_title(year: int, measure: str) -> str:
    """The heading of the chart of categories."""
    return f"{year}年与{year - 1}年各类主动公开信息数量（单位：{measure}）"


def other_categories(number: int) -> str:
    """The categories that a chart adds up, having no room for each."""
    return f"其余{number}类"


def bars_described(category: str, values: Iterable[tuple[str, int | None]], measure: str) -> str:
    """A category's bars in words, each with its series' name."""
    said = "，".join(f"{name}{'未列' if value is None else f'{value}{measure}'}" for name, value in values)
    return f"{category}：{said}"


def chart_described(categories: Iterable[str]) -> str:
    """A chart in words, for those who do not see it."""
    return f"条形图。{'；'.join(categories)}。"
