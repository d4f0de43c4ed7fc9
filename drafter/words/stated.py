"""What the rules say of figures in a finished report: both numbers and the arithmetic."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

PARTS = "各部分"
DISCLOSED = "主动公开的信息"
REQUESTED = "收到的申请"
ISSUES = "期数"
LISTS = {
    "content": "分类",
    "channel": "各渠道",
    "key": "所列各项",
    "span": "各时段",
    "form": "各解读形式",
    "way": "各提出方式",
    "outcome": "各办理结果",
    "applicant": "各类申请人",
    "part": "括号内各项",
}
TERMS_BESIDE = {"requests.settled": "办结（答复）申请", "": "前面的数"}


def number(value: Any) -> str:
    """A figure without needless decimals."""
    return f"{value.normalize():f}" if isinstance(value, Decimal) else str(value)


def stated_parts_differ(what: str, counts: Sequence[Any], added: Any, whole: str, total: Any) -> str:
    """Parts do not add up to the total printed with them."""
    said = f"{what}合计{number(added)}（{'＋'.join(map(number, counts))}）"
    return f"{said}，{whole}写{number(total)}，差{number(abs(added - total))}"


def settled_differs(what: str, parts: Sequence[Any], added: Any, received: Any, carried_in: Any) -> str:
    """More requests, or fewer, are said to be answered or carried on than there were."""
    sum_of = f"（{'＋'.join(map(number, parts))}）" if len(parts) > 1 else ""
    there = f"本年新收{received}件" + (f"、上年结转{carried_in}件" if carried_in else "")
    more = added - received - carried_in
    differs = "多" if more > 0 else "少"
    return f"{what}{number(added)}{sum_of}，{differs}于{there}，{differs}{number(abs(more))}"


def step_differs(last: Any, step: Any, now: Any) -> str:
    """Last year's figure and the step from it do not make this year's."""
    sign, size = ("＋", step) if step >= 0 else ("－", -step)
    computed = last + step
    said = f"{number(last)}{sign}{number(size)}＝{number(computed)}"
    return f"{said}，本年写{number(now)}，差{number(abs(computed - now))}"


def percent_differs(part: Any, of: Any, exact: str, printed: str, change: bool) -> str:
    """A percentage does not follow from its figures."""
    how = "增减" if change else "比例"
    return f"{number(part)}÷{number(of)}＝{exact}%，{how}写{printed}"


def average_differs(total: Any, periods: int, exact: str, printed: str) -> str:
    """An average does not follow from the total."""
    return f"{number(total)}÷{periods}＝{exact}，平均数写{printed}"


def shown_bounds(mention: Any) -> str:
    """A figure as stated: 469, 20至99, 8以上."""
    if mention.exact:
        return number(mention.low)
    if mention.high is None:
        return f"{number(mention.low)}以上"
    return f"{number(mention.low)}至{number(mention.high)}"


def shown_average(average: Any) -> str:
    """An average as stated: 8, 4至5, 8以上."""
    if average.low == average.high:
        return number(average.low)
    return f"{number(average.low)}以上" if average.high is None else f"{number(average.low)}至{number(average.high)}"


def reckoned(shown: str) -> str:
    """A figure that is not printed but follows from how much it grew or shrank."""
    return f"{shown}（按增减数推算）"


def stated_twice(what: str, first: str, other: str) -> str:
    """One quantity has two figures."""
    return f"{what}前后不一：一处为{first}，另一处为{other}"


def quotes(first: str, other: str) -> str:
    """Two sentences that contradict each other."""
    return first if first == other else f"{first} …… {other}"


def text_differs_from_table(what: str, said: str, value: Any, where: str) -> str:
    """The prose and a table differ."""
    return f"{what}：正文写{said}，{where or '表格'}写{number(value)}"
