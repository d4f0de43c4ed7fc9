"""What was disclosed on the unit's own initiative: how many items, against last year, of which kinds, by which way."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from drafter.phrases.lists import MOST_NAMED, NAMED_OF_MANY, Part, counted, information, is_other, with_rest
from drafter.phrases.table import declare
from drafter.phrases.view import Piece, View, subject
from drafter.report.computed import share, whole_year

PERCENT_FROM = 50
"""Percentages are printed when both years reach this many items; below, one item moves them too far."""

TOTAL = "proactive.total! proactive.scope proactive.last_total proactive.categories proactive.last_categories"

declare(
    "主动公开总数",
    {
        "没有": "上年总数？",
        "有": "总数 渠道？ 口径？",
    },
)
declare(
    "主动公开比上年",
    {
        "增加": "差 百分比？",
        "减少": "差 百分比？",
        "成倍增加": "倍数",
        "持平": "",
        "相同": "",
    },
)
declare("主要增减", {"增加": "名称 差", "减少": "名称 差"})
declare("另一类增减", {"增加": "名称 差", "减少": "名称 差"})
declare(
    "分类",
    {
        "全同": "名称",
        "全同另起": "名称",
        "其中": "各类",
        "按内容分": "各类",
        "很多": "各类 其余",
    },
)


@subject("主动公开总数", TOTAL)
def total(view: View) -> Iterator[Piece]:
    """How many items, and how many more or fewer than last year, with the kind that made the difference."""
    n = view.need("proactive.total")
    last = _last(view)
    if n == 0:
        yield view.say("主动公开总数", "没有", 上年总数=last)
        return
    scope = view.get("proactive.scope")
    channel = _channel(scope)
    yield view.say("主动公开总数", "有", 总数=n, 渠道=channel, 口径=None if channel else scope)
    if last:
        yield from _change(view, n, last)


def _last(view: View) -> int | None:
    """Last year's total, where the two years can be compared; None where they cannot, or it was 0."""
    last = view.get("proactive.last_total")
    return last if isinstance(last, int) and last and whole_year(view.facts) else None


def _channel(scope: object) -> str | None:
    """The one way of publication that a total covers, when its scope names one: 政府网站, and not 各渠道合计."""
    said = re.sub("^(通过|由|在)", "", str(scope or ""))
    return (
        said
        if re.search("(网站|网|平台|专栏|公众号|门户)$", said) and not re.search("各|合计|[、和及]", said)
        else None
    )


def _change(view: View, n: int, last: int) -> Iterator[Piece]:
    difference = n - last
    if difference == 0:
        yield view.say("主动公开比上年", "持平" if n >= 10 else "相同")
        return
    percent = share(abs(difference), last) if min(n, last) >= PERCENT_FROM else None
    if n >= 2 * last:
        yield view.say("主动公开比上年", "成倍增加", 倍数=f"{n / last:.1f}".removesuffix(".0"))
    else:
        yield view.say("主动公开比上年", _way(difference), 差=abs(difference), 百分比=percent)
    yield from _main_changes(view, difference)


def _main_changes(view: View, difference: int) -> Iterator[Piece]:
    """The kind of information that made at least half of the change, and one that changed as much the other way."""
    before = {part["name"]: part["count"] for part in view.get("proactive.last_categories") or []}
    changed = [
        (part["name"], part["count"] - before[part["name"]])
        for part in view.get("proactive.categories") or []
        if part["name"] in before and not is_other(part["name"])
    ]
    great = [one for one in sorted(changed, key=lambda one: -abs(one[1])) if 2 * abs(one[1]) >= abs(difference)]
    same = next((one for one in great if one[1] * difference > 0), None)
    other = next((one for one in great if one[1] * difference < 0), None)
    if same:
        yield view.say("主要增减", _way(same[1]), 名称=information(same[0]), 差=abs(same[1]))
        if other:
            yield view.say("另一类增减", _way(other[1]), 名称=information(other[0]), 差=abs(other[1]))


def _way(difference: int) -> str:
    return "增加" if difference > 0 else "减少"


@subject("分类", TOTAL)
def categories(view: View) -> Iterator[Piece]:
    """Of which kinds the items were."""
    n = view.need("proactive.total")
    given: Sequence[Part] = view.get("proactive.categories") or []
    kinds = with_rest(given, n)
    if not kinds or n == 0:
        return
    compared = _last(view) is not None
    if len(kinds) == 1:
        yield view.say("分类", "全同另起" if compared else "全同", 名称=information(kinds[0]["name"]))
    elif len(kinds) > MOST_NAMED:
        first = sorted((kind for kind in kinds if not is_other(kind["name"])), key=lambda kind: -kind["count"])
        named = first[:NAMED_OF_MANY]
        rest = n - sum(kind["count"] for kind in named)
        yield view.say("分类", "很多", 各类=counted(named, "条"), 其余=rest)
    else:
        yield view.say("分类", "按内容分" if compared else "其中", 各类=counted(kinds, "条"))
