"""Policies explained, concerns answered, comments asked for, meetings opened."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.phrases.filters import titled
from drafter.phrases.lists import counted, first_ones, names, quoted
from drafter.phrases.table import declare
from drafter.phrases.view import Piece, View, subject

declare(
    "政策解读",
    {
        "篇数": "篇数",
        "全同": "篇数 形式 多篇？",
        "不一": "篇数 各形式",
    },
)
declare(
    "回应关切",
    {
        "次数": "次数",
        "一项": "次数 事项",
        "几项": "次数 各项",
        "接次数": "次数",
        "接形式": "次数",
        "接一项": "次数 事项",
        "接几项": "次数 各项",
    },
)
declare("征求意见", {"有": "各项 天数？"})
declare("收到意见", {"没有": "", "收到": "条数 采纳？", "全部采纳": "条数", "采纳一条": "", "都未采纳": "条数 多条？"})
declare("政府开放日", {"有": "次数 人次？"})
declare("会议开放", {"有": "次数 会议 人次？", "不知会议": "次数 人次？"})


@subject("解读做法", "interpretation.practice")
def practice(view: View) -> Iterator[Piece]:
    """How policies were explained, in the clerk's own words."""
    if said := view.get("interpretation.practice"):
        yield said


@subject(
    "解读回应",
    "interpretation.articles interpretation.forms interpretation.responses interpretation.response_topics",
)
def interpretation(view: View) -> Iterator[Piece]:
    """How many policies were explained, in which forms; how often concerns were answered, and which."""
    yield from _articles(view)
    yield from _responses(view)


def _articles(view: View) -> Iterator[Piece]:
    n = view.count("interpretation.articles")
    if not n:
        return
    forms = [form for form in view.get("interpretation.forms") or [] if form["count"]]
    if len(forms) == 1 and forms[0]["count"] == n:
        form = quoted(str(forms[0]["name"]).removesuffix("形式"))
        yield view.say("政策解读", "全同", 篇数=n, 形式=form, 多篇=n > 1)
    elif forms:
        yield view.say("政策解读", "不一", 篇数=n, 各形式=counted(forms, "篇"))
    else:
        yield view.say("政策解读", "篇数", 篇数=n)


def _responses(view: View) -> Iterator[Piece]:
    n = view.count("interpretation.responses")
    if not n:
        return
    topics = view.get("interpretation.response_topics") or []
    goes_on = "接" if view.before == "政策解读" else ""
    if len(topics) == 1:
        yield view.say("回应关切", f"{goes_on}一项", 次数=n, 事项=quoted(topics[0]))
    elif topics:
        yield view.say("回应关切", f"{goes_on}几项", 次数=n, 各项=first_ones(topics))
    elif goes_on:
        yield view.say("回应关切", "接形式" if view.get("interpretation.forms") else "接次数", 次数=n)
    else:
        yield view.say("回应关切", "次数", 次数=n)


_DOCUMENT = re.compile("^[^《》]{4,}(办法|规定|细则|规划|规程|公约|守则)(（[^（）]*稿）)?$")
"""What is the name of a document."""


@subject("征求意见", "consultation.matters consultation.days consultation.received consultation.adopted")
def consultation(view: View) -> Iterator[Piece]:
    """On what comments were asked of the public, for how long, how many came and were adopted."""
    matters = view.get("consultation.matters")
    if not matters:
        return
    said = names(titled([matter]) if _DOCUMENT.search(matter) else matter for matter in matters)
    yield view.say("征求意见", "有", 各项=said, 天数=view.count("consultation.days") or None)
    n = view.get("consultation.received")
    if n is None:
        return
    adopted = view.count("consultation.adopted") if n else 0
    if n == 0:
        yield view.say("收到意见", "没有")
    elif adopted == n:
        yield view.say("收到意见", "全部采纳", 条数=n) if n > 1 else view.say("收到意见", "采纳一条")
    elif not (adopted or view.absent("consultation.adopted")):
        yield view.say("收到意见", "都未采纳", 条数=n, 多条=n > 1)
    else:
        yield view.say("收到意见", "收到", 条数=n, 采纳=adopted or None)


@subject("会议开放", "openness.open_days openness.visitors openness.meeting openness.meetings openness.attended")
def openness(view: View) -> Iterator[Piece]:
    """How often the public was let in, and how often people were invited to meetings."""
    if days := view.count("openness.open_days"):
        yield view.say("政府开放日", "有", 次数=days, 人次=view.count("openness.visitors") or None)
    if times := view.count("openness.meetings"):
        people = view.count("openness.attended") or None
        if meeting := view.get("openness.meeting"):
            yield view.say("会议开放", "有", 次数=times, 会议=meeting, 人次=people)
        else:
            yield view.say("会议开放", "不知会议", 次数=times, 人次=people)
