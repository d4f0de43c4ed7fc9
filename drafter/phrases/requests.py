"""Requests for disclosure, as the national forms tell of them: how many came, from whom, and what became of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from drafter.phrases.lists import MOST_NAMED, Part, counted, names, row
from drafter.phrases.table import declare
from drafter.phrases.view import Piece, View, subject
from drafter.phrases.ways import channels_said, plain_way, way_said
from drafter.report.computed import whole_year
from drafter.report.disclosure import REQUEST_DETAILS

MOST_REASONS = 3
"""Reasons are told of so many requests that were not met; of more, only what became of them."""

RESULTS = {
    "granted": "予以公开",
    "partial": "部分公开",
    "denied_state_secret": "国家秘密",
    "denied_law_forbidden": "法律法规禁止",
    "denied_safety": "三安全一稳定",
    "denied_third_party": "第三方合法权益",
    "denied_internal": "内部事务信息",
    "denied_process": "过程性信息",
    "denied_enforcement_file": "行政执法案卷",
    "denied_admin_query": "行政查询事项",
    "unable_not_held": "不掌握",
    "unable_need_making": "另行制作",
    "unable_unclear": "内容不明确",
    "refused_petition": "信访举报投诉",
    "refused_repeat": "重复申请",
    "refused_publication": "公开出版物",
    "refused_excessive": "大量反复申请",
    "refused_confirm": "确认或者重新出具",
    "other_no_correction": "逾期不补正",
    "other_unpaid": "逾期未缴费",
    "other_misc": "其他处理",
    "other": "其他处理",
}
"""The case of 办理结果 for each result row of table 2."""
GROUPS = {"denied": "不予公开", "unable": "无法提供", "refused": "不予处理", "other": "其他处理"}
"""The same for a group of rows as a whole."""

BEFORE = "founding.merged_from"
"""The units that a new one was made of, and whose requests it goes on with."""
DETAILS = f"requests.subjects@{REQUEST_DETAILS} requests.by_channel@{REQUEST_DETAILS}"

declare(
    "收到申请",
    {"没有": "", "只有结转": "结转", "只有移交": "结转 单位？ 未知？", "收到": "新收", "新收": "新收"},
)
declare("申请比上年", {"增加": "差", "减少": "差", "相同": ""})
declare("申请比上年括注", {"上年没有": "", "增加": "差", "减少": "差", "相同": ""})
declare("申请人", {"相同": "申请人 均？ 方式？", "不同": "各类"})
declare("各类申请人", {"一类": "申请人 件数"})
declare("申请方式", {"接着": "方式 均？", "另起": "方式", "不同": "各种", "新收不同": "各种", "括注": "各种"})
declare("申请内容", {"一项": "内容", "几项": "内容"})
declare("另有结转", {"结转": "结转", "移交": "结转 单位？ 未知？"})
declare("办理结果", dict.fromkeys((*RESULTS.values(), *GROUPS.values()), ""))
declare("办结期限", {"按期": "", "延期": "", "超期": ""})
declare(
    "办结",
    {
        "接着一件": "期限？",
        "接着全部": "期限？",
        "另起全部": "期限？",
        "新收和结转全部": "合计 期限？",
        "新收和移交全部": "合计 期限？",
        "部分": "办结 期限？",
    },
)
declare(
    "答复期限",
    {
        "均按期": "",
        "部分延期": "延期",
        "均延期": "",
        "有超期": "按期 超期 延期？",
        "部分按期": "按期 延期？",
        "部分超期": "超期",
    },
)
declare("各结果", {"一件": "结果", "均": "结果", "其中": "各项", "按结果分": "各项"})
declare("其余结转", {"结转": "结转", "另起": "结转"})
declare("未办结", {"该申请": "", "全部": "结转", "接着一件": "", "接着全部": ""})


@subject("依申请做法", "requests.received requests.carried_in notes.requests")
def practice(view: View) -> Iterator[Piece]:
    """How requests were handled, in the clerk's own sentences; not asked where there was none to handle."""
    none = view.get("requests.received") == 0 and view.get("requests.carried_in") == 0
    if not none or not view.absent("notes.requests"):
        yield from (note for note in view.get("notes.requests") or [] if not _OF_SOME.search(note))


_OF_SOME = re.compile(r"[\d一二两三四五六七八九十]件|[该这上][述件项]?申请")
"""Of what a note on some of the year's requests speaks, which comes behind their number (对2件不予公开的申请…)."""


@subject("申请个案做法", "notes.requests")
def practice_of_some(view: View) -> Iterator[Piece]:
    """How some of the year's requests were handled, in the clerk's own sentences."""
    yield from (note for note in view.get("notes.requests") or [] if _OF_SOME.search(note))


@subject(
    "收到申请", f"requests.received! requests.carried_in! requests.table requests.last_received {DETAILS} {BEFORE}~"
)
def received(view: View) -> Iterator[Piece]:
    """How many requests came, against last year, from whom, by which way and for what; how many were carried in."""
    n, k = view.need("requests.received"), view.need("requests.carried_in")
    yield came(view, n, k)
    if n == 0:
        return
    yield from _change(view, n)
    yield from _applicants(view, n)
    if about := view.get("requests.subjects"):
        said = row(about) if len(about) > MOST_NAMED else names(about)
        yield view.say("申请内容", "一项" if n == len(about) == 1 else "几项", 内容=said)
    if k:
        yield carried_in(view, k)
    yield from _ways_apart(view, n, carried=k > 0)


def came(view: View, n: int, k: int) -> Piece:
    """That `n` requests came, or none beside the `k` carried in, or none at all."""
    if n:
        return view.say("收到申请", "新收" if k else "收到", 新收=n)
    if k:
        return carried_in(view, k, alone=True)
    return view.say("收到申请", "没有")


def carried_in(view: View, k: int, alone: bool = False) -> Piece:
    """That `k` requests were carried in, for a unit founded this year by those it was made of; `alone`: none came."""
    sentence, only = ("收到申请", "只有") if alone else ("另有结转", "")
    if whole_year(view.facts):
        return view.say(sentence, f"{only}结转", 结转=k)
    merged = names(view.get(BEFORE) or [])
    return view.say(sentence, f"{only}移交", 结转=k, 单位=merged or None, 未知=not merged)


def _change(view: View, n: int) -> Iterator[Piece]:
    last = view.get("requests.last_received") if whole_year(view.facts) else None
    if not isinstance(last, int):
        return
    # Behind 比上年增加3件 the applicants (其中…) would seem to be those of the three.
    sentence = "申请比上年括注" if len(_kinds(view)) > 1 else "申请比上年"
    if last == 0:
        yield view.say("申请比上年括注", "上年没有")
    elif n == last:
        yield view.say(sentence, "相同")
    else:
        yield view.say(sentence, "增加" if n > last else "减少", 差=abs(n - last))


def ways_of(view: View) -> list[Part]:
    """By which ways the year's requests came, each once, without those by which none did."""
    counts: dict[str, int] = {}
    for part in view.get("requests.by_channel") or []:
        if part["count"]:
            way = plain_way(part["name"])
            counts[way] = counts.get(way, 0) + part["count"]
    return [{"name": way, "count": count} for way, count in counts.items()]


def one_way(view: View, n: int) -> str | None:
    """The way by which all of the year's requests came, as it stands before 提出; None when there are several."""
    ways = ways_of(view)
    return way_said(view, ways[0]["name"]) if len(ways) == 1 and ways[0]["count"] == n else None


def _kinds(view: View) -> Sequence[Part]:
    return view.get("requests.applicants") or []


def _applicants(view: View, n: int) -> Iterator[Piece]:
    """From whom the requests came; the way too, where it goes into the same clause."""
    kinds, way = _kinds(view), one_way(view, n)
    if len(kinds) == 1:
        yield view.say("申请人", "相同", 申请人=kinds[0]["name"], 均=n > 1, 方式=way)
    elif kinds:
        each = (view.say("各类申请人", "一类", 申请人=one["name"], 件数=one["count"]) for one in kinds)
        yield view.say("申请人", "不同", 各类="、".join(each))
    elif way:
        yield view.say("申请方式", "接着", 方式=way, 均=n > 1)


def _ways_apart(view: View, n: int, carried: bool = False) -> Iterator[Piece]:
    """The ways in a sentence of their own, where they were not told with the applicants.

    `carried`: behind those carried in, of which they are not the ways.
    """
    if way := one_way(view, n):
        if len(_kinds(view)) > 1:
            yield view.say("申请方式", "另起", 方式=way)
    elif ways := ways_of(view):
        yield view.say("申请方式", "新收不同" if carried else "不同", 各种=counted(ways, "件"))


@dataclass(frozen=True, slots=True)
class _InTime:
    """How the settled requests were answered: in time, of these after an extension, and late."""

    on_time: int
    extended: int
    overdue: int

    def alike(self, done: int) -> bool:
        """Whether one thing can be said of all that were settled."""
        return done in (self.extended, self.overdue) or (self.on_time == done and not self.extended)


SETTLED = (
    "requests.received requests.carried_in requests.table requests.carried_out"
    f" requests.on_time requests.extended requests.overdue requests.by_channel@{REQUEST_DETAILS}"
)


@subject("办结申请", SETTLED)
def settled(view: View) -> Iterator[Piece]:
    """What became of the requests: how many were settled, how, in time or not, and how many are carried on.

    Nothing where it is not known whether there were any: 收到申请 then has the open place.
    """
    n, k = view.get("requests.received"), view.get("requests.carried_in")
    if n is None or k is None or n + k == 0:
        return
    results = _results(view)
    out, done = view.need("requests.carried_out"), view.need("requests.settled")
    if done == 0:
        yield _none_settled(view, n, k)
    elif done > 0:
        in_time = _in_time(view, done)
        adverb = _adverb(view, in_time, done) if len(results) < 2 or not out else None
        yield _settled(view, n, k, done, len(results), adverb)
        limit = _limits(view, in_time, done) if in_time and not adverb else ""
        yield limit
        apart = bool(limit and in_time and not in_time.alike(done))
        yield from _told(view, results, done, apart)
        if out:
            # After 按结果分 the rest would seem to be one of the results.
            yield view.say("其余结转", "另起" if apart and len(results) > 1 else "结转", 结转=out)


def _none_settled(view: View, n: int, k: int) -> Piece:
    if n == 0:
        return view.say("未办结", "接着全部" if k > 1 else "接着一件")
    return view.say("未办结", "全部", 结转=n + k) if n + k > 1 else view.say("未办结", "该申请")


def _settled(view: View, n: int, k: int, done: int, results: int, adverb: str | None) -> Piece:
    if done < n + k:
        return view.say("办结", "部分", 办结=done, 期限=adverb)
    if n and k:
        case = "新收和结转全部" if whole_year(view.facts) else "新收和移交全部"
        return view.say("办结", case, 合计=n + k, 期限=adverb)
    if done == 1:
        return view.say("办结", "接着一件", 期限=adverb)
    # A sentence with lists of applicants and of results is too long, and 年内全部办结 cannot go on after 网络9件.
    apart = n and ((results > 1 and len(_kinds(view)) > 1) or any(_ways_apart(view, n)))
    return view.say("办结", "另起全部" if apart else "接着全部", 期限=adverb)


def _results(view: View) -> list[Part]:
    """What became of the requests, each in the words of the table, with the number of requests."""
    view.need("requests.table")
    rows = view.get("requests.result_rows") or []
    unmet = sum(one["count"] for one in rows if one["group"] in GROUPS)
    by_group = unmet > MOST_REASONS and len(rows) > 1
    counts: dict[str, int] = {}
    for one in rows:
        case = GROUPS.get(one["group"]) if by_group else None
        said = view.say("办理结果", case or RESULTS[one["id"]])
        counts[said] = counts.get(said, 0) + one["count"]
    return [{"name": said, "count": count} for said, count in counts.items()]


def _told(view: View, results: list[Part], done: int, apart: bool) -> Iterator[Piece]:
    """The results as a clause; `apart`: another clause stands between them and the number settled."""
    if len(results) == 1 and results[0]["count"] == done:
        yield view.say("各结果", "均" if done > 1 else "一件", 结果=results[0]["name"])
    elif results:
        yield view.say("各结果", "按结果分" if apart else "其中", 各项=counted(results, "件"))


def _in_time(view: View, done: int) -> _InTime | None:
    """None when it is not answered, or cannot be of the requests that were settled."""
    on_time = view.get("requests.on_time")
    if on_time is None:
        overdue = view.get("requests.overdue")
        if overdue is None:
            return None
        on_time = done - overdue
    else:
        overdue = view.count("requests.overdue") if on_time < done else 0
    extended = view.count("requests.extended") if on_time else 0
    return (
        None if on_time < 0 or on_time + overdue > done or extended > on_time else _InTime(on_time, extended, overdue)
    )


def _adverb(view: View, in_time: _InTime | None, done: int) -> str | None:
    """按期, 依法延期 or 超期, where it holds of all that were settled."""
    if not in_time or not in_time.alike(done):
        return None
    return view.say("办结期限", "超期" if in_time.overdue else "延期" if in_time.extended else "按期")


def _limits(view: View, in_time: _InTime, done: int) -> str:
    """Time limits in a clause; empty when nothing is said to have been answered in time or late."""
    on_time, extended, overdue = in_time.on_time, in_time.extended, in_time.overdue
    if on_time == done:
        if extended == 0:
            return view.say("答复期限", "均按期")
        return view.say("答复期限", "部分延期", 延期=extended) if extended < done else view.say("答复期限", "均延期")
    if on_time and overdue:
        return view.say("答复期限", "有超期", 按期=on_time, 超期=overdue, 延期=extended or None)
    if on_time:
        return view.say("答复期限", "部分按期", 按期=on_time, 延期=extended or None)
    return view.say("答复期限", "部分超期", 超期=overdue) if overdue else ""


@subject("申请渠道", "requests.accepts")
def channels(view: View) -> Iterator[Piece]:
    """By which ways one can make a request, of which this year's need not have come."""
    yield channels_said(view, view.get("requests.accepts") or [])
