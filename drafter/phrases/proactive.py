"""What was disclosed on the unit's own initiative: how many items, against last year, of which kinds, by which way."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from decimal import ROUND_HALF_UP, Decimal

from drafter.phrases.lists import (
    NAMED_OF_MANY,
    Part,
    counted,
    counted_with_shares,
    first_ones,
    information,
    is_other,
    kind_of_information,
    quoted,
    there,
    very_many,
    with_rest,
)
from drafter.phrases.table import declare
from drafter.phrases.view import Piece, View, subject
from drafter.report.computed import months, share, whole_year

PERCENT_FROM = 50
"""Percentages are printed when both years reach this many items; below, one item moves them too far."""
AVERAGE_FROM = 60
"""A monthly average is printed from this many items on; it is rounded to whole items."""

TOTAL = (
    "proactive.total! proactive.scope proactive.last_total proactive.categories proactive.last_categories"
    " proactive.channels~"
)
KINDS = "proactive.total! proactive.categories"

declare(
    "主动公开总数",
    {
        "没有": "上年总数？",
        "有": "总数 渠道？ 口径？",
        "月均": "总数 月均 约？ 渠道？ 口径？",
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
declare("统计口径", {"渠道": "渠道"})
declare("主要增减", {"主要": "各类", "相抵": "各类", "不知总数": "各类"})
declare("一类增减", {"增加": "名称 差 比上年？", "减少": "名称 差 比上年？"})
declare("只有一类", {"接着": "名称 多条？", "另起": "名称 多条？"})
declare(
    "分类",
    {
        "其中": "各类 未归类？",
        "按内容分": "各类 未归类？",
        "很多": "各类 其余",
    },
)
declare(
    "渠道",
    {
        "接着全同": "渠道 多条？",
        "另起全同": "渠道 多条？",
        "一个": "渠道 条数",
        "几个": "各渠道 重复？",
        "很多": "各渠道 重复？",
    },
)
declare(
    "重点领域",
    {
        "没有": "",
        "总数": "总数",
        "一项": "总数 名称",
        "几项": "总数 各项",
        "全同": "总数 名称 多条？",
        "其中": "总数 各项 内容？ 几项？",
        "很多": "总数 各项",
        "只有分项": "各项",
        "分项和内容": "各项 内容 几项？",
        "只有内容": "各项 几项？",
    },
)


@subject("主动公开做法", "notes.proactive")
def practice(view: View) -> Iterator[Piece]:
    """How the work was done, in the clerk's own sentences."""
    yield from view.get("notes.proactive") or []


@subject("主动公开总数", TOTAL)
def total(view: View) -> Iterator[Piece]:
    """How many items, and how many more or fewer than last year, with the kind that made the difference."""
    yield from _total(view, None)


@subject("主动公开总数和月均", TOTAL)
def total_and_average(view: View) -> Iterator[Piece]:
    """The same, with how many items that makes a month of those the figures cover."""
    n, covered = view.need("proactive.total"), months(view.facts)
    yield from _total(view, Decimal(n) / covered if n >= AVERAGE_FROM and 1 < covered <= n else None)


def _total(view: View, average: Decimal | None) -> Iterator[Piece]:
    n = view.need("proactive.total")
    last = _last(view)
    if n == 0:
        yield view.say("主动公开总数", "没有", 上年总数=last or None)
        return
    scope = view.get("proactive.scope")
    channel = _channel(scope)
    if channel and len(there(view.get("proactive.channels"))) > 1:  # of which the text tells next
        channel, scope = None, view.say("统计口径", "渠道", 渠道=channel)
    named = {"总数": n, "渠道": channel, "口径": None if channel else scope}
    if average is None:
        yield view.say("主动公开总数", "有", **named)
    else:
        rounded = average.quantize(Decimal(1), ROUND_HALF_UP)
        yield view.say("主动公开总数", "月均", 月均=rounded, 约=rounded != average, **named)
    if last:  # 比上年增加42条 says nothing where there were none
        yield from _change(view, n, last)
    elif last is None:
        yield from _changes_of_kinds(view)


def _last(view: View) -> int | None:
    """Last year's total, where the two years can be compared; None where they cannot."""
    last = view.get("proactive.last_total")
    return last if isinstance(last, int) and whole_year(view.facts) else None


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
    percent = None if percent == "0%" else percent
    changes = list(_main_changes(view, difference))
    if n >= 2 * last and not changes and 10 * n % last == 0:  # 2.03倍 would be told as 2倍
        yield view.say("主动公开比上年", "成倍增加", 倍数=f"{n / last:.1f}".removesuffix(".0"))
    else:
        # What made the difference goes on from the difference itself, however great.
        yield view.say("主动公开比上年", _way(difference), 差=abs(difference), 百分比=percent)
    yield from changes


MOST_CHANGES = 3
ALIKE = 0.7
"""A kind that changed by this share of what the greatest did is named beside it."""
MAIN = 0.6
"""The kinds named must make up this share of the whole change to be its main ones."""


def _main_changes(view: View, difference: int) -> Iterator[Piece]:
    """The kinds of information that made the change; where some grew and others shrank, the greatest of each way."""
    now = _named(view)
    if very_many(with_rest(now, view.need("proactive.total"))):
        now = _largest(now)  # of the others no count is told
    great = _changed(view, now)
    same = [one for one in great if one[1] * difference > 0]
    same = [one for one in same if abs(one[1]) >= ALIKE * abs(same[0][1])][:MOST_CHANGES]
    if not same or abs(sum(change for _, change in same)) < MAIN * abs(difference):
        return
    other = [one for one in great if one[1] * difference < 0 and 2 * abs(one[1]) >= abs(difference)][:1]
    each = (
        view.say("一类增减", _way(change), 名称=information(name), 差=abs(change)) for name, change in (*same, *other)
    )
    yield view.say("主要增减", "相抵" if other else "主要", 各类="、".join(each))


def _changes_of_kinds(view: View) -> Iterator[Piece]:
    """Which kinds of information grew or shrank most, where last year's total is not known."""
    if not whole_year(view.facts):
        return
    great = [one for one in _changed(view, _named(view)) if one[1]][:MOST_CHANGES]
    if great:
        each = (
            view.say("一类增减", _way(change), 名称=information(name), 差=abs(change), 比上年=number == 0)
            for number, (name, change) in enumerate(great)
        )
        yield view.say("主要增减", "不知总数", 各类="、".join(each))


def _named(view: View) -> Sequence[Part]:
    """The kinds of information that say what they are of: what became of 其他 tells nothing."""
    return [part for part in there(view.get("proactive.categories")) if not is_other(part["name"])]


def _changed(view: View, now: Sequence[Part]) -> list[tuple[str, int]]:
    """By how much kinds of information grew or shrank, those that last year had, the greatest change first."""
    before = {part["name"]: part["count"] for part in view.get("proactive.last_categories") or []}
    changed = [(part["name"], part["count"] - before[part["name"]]) for part in now if part["name"] in before]
    return sorted(changed, key=lambda one: -abs(one[1]))


def _way(difference: int) -> str:
    return "增加" if difference > 0 else "减少"


@subject("分类", KINDS)
def categories(view: View) -> Iterator[Piece]:
    """Of which kinds the items were."""
    yield from _categories(view, lambda kinds, n: counted(kinds, "条"))


@subject("分类占比", KINDS)
def categories_with_shares(view: View) -> Iterator[Piece]:
    """The same, each kind with its share of the total."""
    yield from _categories(view, lambda kinds, n: counted_with_shares(kinds, "条", n))


def _categories(view: View, said: Callable[[Sequence[Part], int], str]) -> Iterator[Piece]:
    n = view.need("proactive.total")
    if n == 0:
        return
    given: Sequence[Part] = view.get("proactive.categories") or []
    kinds = with_rest(given, n) if any(part["count"] for part in given) else []
    unsorted = n - sum(kind["count"] for kind in kinds) if kinds else 0
    follows = view.before == "主动公开总数"
    if len(kinds) == 1:
        if not is_other(kinds[0]["name"]):
            name = kind_of_information(kinds[0]["name"])
            yield view.say("只有一类", "接着" if follows else "另起", 名称=name, 多条=n > 1)
    elif very_many(kinds):
        named = _largest([kind for kind in kinds if not is_other(kind["name"])])
        rest = n - sum(kind["count"] for kind in named)
        yield view.say("分类", "很多", 各类=said(named, n), 其余=rest)
    elif kinds:
        yield view.say("分类", "其中" if follows else "按内容分", 各类=said(kinds, n), 未归类=max(unsorted, 0) or None)


def _largest(parts: Sequence[Part]) -> Sequence[Part]:
    """The first ones of very many parts, by their counts."""
    return sorted(parts, key=lambda part: -part["count"])[:NAMED_OF_MANY]


@subject("渠道", "proactive.total! proactive.scope proactive.channels")
def channels(view: View) -> Iterator[Piece]:
    """How many items each way of publication had. Ways overlap: they divide nothing, and one item counts in each."""
    n = view.need("proactive.total")
    ways = there(view.get("proactive.channels"))
    if n == 0 or not ways:
        return
    if len(ways) > 1:
        repeated = sum(way["count"] for way in ways) > n
        if very_many(ways):
            yield view.say("渠道", "很多", 各渠道=counted(_largest(ways), "条"), 重复=repeated)
        else:
            yield view.say("渠道", "几个", 各渠道=counted(ways, "条"), 重复=repeated)
        return
    (way,) = ways
    if way["count"] != n:
        yield view.say("渠道", "一个", 渠道=quoted(way["name"]), 条数=way["count"])
    elif way["name"] != _channel(view.get("proactive.scope")):  # which the total has said already
        follows = view.before in ("主动公开总数", "只有一类")
        yield view.say("渠道", "接着全同" if follows else "另起全同", 渠道=quoted(way["name"]), 多条=n > 1)


@subject("重点领域做法", "proactive.key_work")
def key_practice(view: View) -> Iterator[Piece]:
    """How information of the key areas was disclosed, in the clerk's own sentences."""
    yield from view.get("proactive.key_work") or []


_OF_KEY_AREAS = ("proactive.key_total", "proactive.key_topics", "proactive.key_counts")
KEY_AREAS = f"proactive.total! {' '.join(_OF_KEY_AREAS)}"


@subject("重点领域", KEY_AREAS)
def key_areas(view: View) -> Iterator[Piece]:
    """How many items were of the key areas, of which matters or on which topics."""
    if view.need("proactive.total") == 0:
        return
    n = view.count("proactive.key_total")
    matters = there(view.get("proactive.key_counts"))
    topics = view.get("proactive.key_topics") or []
    named = _largest(matters) if very_many(matters) else matters
    more = bool({*topics} - {part["name"] for part in matters})  # some topics have no figure of their own
    if more and len(topics) == 1:  # 涉及甲，其中乙3条 would make 乙 a part of 甲
        topics = [*topics, *(part["name"] for part in named)]
    on = {"内容": first_ones(topics), "几项": len(topics) > 1} if more else {}
    if not n:
        if matters and more:
            yield view.say("重点领域", "分项和内容", 各项=counted(named, "条"), **on)
        elif matters:
            # Never as 其中 of the total, which tells the categories.
            yield view.say("重点领域", "只有分项", 各项=counted(named, "条"))
        elif topics:
            yield view.say("重点领域", "只有内容", 各项=first_ones(topics), 几项=len(topics) > 1)
    elif len(matters) == 1 and matters[0]["count"] == n:
        yield view.say("重点领域", "全同", 总数=n, 名称=kind_of_information(matters[0]["name"]), 多条=n > 1)
    elif very_many(matters):
        yield view.say("重点领域", "很多", 总数=n, 各项=counted(named, "条"))
    elif matters:
        yield view.say("重点领域", "其中", 总数=n, 各项=counted(named, "条"), **on)
    elif topics:
        yield (
            view.say("重点领域", "一项", 总数=n, 名称=topics[0])
            if len(topics) == 1
            else view.say("重点领域", "几项", 总数=n, 各项=first_ones(topics))
        )
    else:
        yield view.say("重点领域", "总数", 总数=n)


@subject("重点领域或没有", f"{KEY_AREAS} proactive.key_work~")
def key_areas_or_none(view: View) -> Iterator[Piece]:
    """The same under a heading that names key areas, which has to say so when there was nothing."""
    told = list(key_areas(view))
    yield from told
    if told or view.get("proactive.key_work"):
        return
    if all(map(view.absent, _OF_KEY_AREAS)):
        view.need("proactive.key_topics")
    yield view.say("重点领域", "没有")
