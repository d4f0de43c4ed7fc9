"""Requests for disclosure, as the outlines before 2019 tell of them: who takes them, and how they were answered."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from drafter.phrases.lists import Part, counted, row, there
from drafter.phrases.requests import BEFORE, came, carried_in, one_way, ways_of
from drafter.phrases.table import declare
from drafter.phrases.view import Piece, View, subject
from drafter.phrases.ways import channels_said
from drafter.report.computed import whole_year

declare("受理办理", {"机构": "机构", "机构和程序": "机构 程序", "程序": "程序"})
declare(
    "申请答复",
    {
        "接着一件": "",
        "接着全部": "",
        "新收和结转全部": "合计",
        "新收和移交全部": "合计",
        "部分": "答复",
    },
)
declare("答复结果", {"动词一件": "结果", "动词均": "结果", "名词一件": "结果", "名词均": "结果", "其中": "各项"})
declare("尚未答复", {"接着一件": "", "接着全部": "", "另起": "未答复", "其余": "未答复"})
declare("不予公开", {"接着没有": "", "没有": ""})

_VERB = re.compile(
    "同意|不同意|予以|不予|部分|全部|告知|答复|已|作|要求|主动|依法|补正|补充|转|拒绝|建议|当场|提供|公开"
)
_ABSENT = re.compile("(该|申请|政府|所申请)*信息不存在|不存在|不属于|不是|非|不掌握|未制作|未获取|(属于)?已经?主动公开")
"""Answers that say what there is not, or where it is already: the applicant is told so."""
_REFUSED_NONE = re.compile(
    "(信息)?不存在|不掌握|未制作|未获取|(不是|不属于|非)(本(机关|单位|级|镇|乡|街道|部门)|政府信息)|补正|补充|撤回|重复"
    "|^(已经|已|告知)?(同意|予以|全部|全文|主动|属于主动|依申请)*(公开|提供)"
)
"""Answers that refuse no information."""


declare("不同意理由", {"一项": "理由 件数？", "括注": "各项"})


@subject("受理办理", "organisation.office requests.procedure requests.accepts notes.requests~")
def handling(view: View) -> Iterator[Piece]:
    """Which office takes requests, through which steps they go, and by which ways they can be made; not the office
    where that is all, or where the clerk's own words on requests, right behind, name it."""
    office, steps = view.get("organisation.office"), view.get("requests.procedure") or []
    ways, notes = view.get("requests.accepts") or [], view.get("notes.requests") or []
    order = row(steps) if len(steps) > 1 else None
    if office and (office in "".join(notes) or not (order or ways)):
        office = None
    said = office or order
    if office:
        yield view.say("受理办理", "机构和程序" if order else "机构", 机构=office, **({"程序": order} if order else {}))
    elif order:
        yield view.say("受理办理", "程序", 程序=order)
    yield channels_said(view, ways, goes_on=bool(said))


@subject(
    "旧提纲申请",
    "requests.received! requests.by_channel requests.carried_in requests.outcomes requests.refusals"
    " requests.carried_out"
    f" {BEFORE}~",
)
def requests_old(view: View) -> Iterator[Piece]:
    """How many requests came and by which way, and how they were answered."""
    n, k = view.need("requests.received"), view.count("requests.carried_in")
    yield came(view, n, k)
    if n + k == 0:
        yield view.say("不予公开", "接着没有")
        return
    way = one_way(view, n) if n else None
    ways = ways_of(view) if n and not way else []
    if way:
        yield view.say("申请方式", "接着", 方式=way, 均=n > 1)
    elif ways:
        yield view.say("申请方式", "括注", 各种=counted(ways, "件"))
    if n and k:
        yield carried_in(view, k)
    outcomes = _answers_given(view)
    answered, left = _answered(view, n + k, outcomes)
    if answered is None:
        return
    # What goes on from the sentence before must be of all the requests that it tells of.
    yield from _answers(view, n, k, answered, left, goes_on=not (n and k))
    yield from _outcomes(view, outcomes, answered)
    if answered and left:
        yield view.say("尚未答复", "其余", 未答复=left)


_ANSWERS = " ".join(f"requests.{name}~" for name in ("received", "carried_in", "outcomes", "carried_out"))


@subject("没有不予公开", _ANSWERS)
def none_refused(view: View) -> Iterator[Piece]:
    """That no information was refused, where it follows from the answers; that no request came says so itself."""
    came_in_all = view.count("requests.received") + view.count("requests.carried_in")
    outcomes = _answers_given(view)
    answered, left = _answered(view, came_in_all, outcomes)
    if not came_in_all or answered is None:
        return
    if answered == 0 or (answered + left == came_in_all and _none_refused(outcomes)):
        yield view.say("不予公开", "没有")


def _answers_given(view: View) -> list[Part]:
    """The answers of which there were any, as they are said."""
    return [{**part, "name": as_answered(part["name"])} for part in there(view.get("requests.outcomes"))]


def as_answered(outcome: object) -> str:
    """信息不存在 as 告知信息不存在; other answers as they are."""
    return f"告知{outcome}" if _ABSENT.match(str(outcome)) else str(outcome)


def _answered(view: View, total: int, outcomes: Sequence[Part]) -> tuple[int | None, int]:
    """How many requests were answered (None: not known), and how many are said to be left."""
    left = view.get("requests.carried_out")
    known = isinstance(left, int) and left <= total
    if outcomes:
        return sum(part["count"] for part in outcomes), left if known else 0
    return (total - left, left) if known else (None, 0)


def _answers(view: View, n: int, k: int, answered: int, left: int, goes_on: bool) -> Iterator[Piece]:
    total = n + k
    if answered == 0:
        case = ("接着全部" if total > 1 else "接着一件") if goes_on else "另起"
        yield view.say("尚未答复", case, **({} if goes_on else {"未答复": left}))
    elif answered < total or left:
        yield view.say("申请答复", "部分", 答复=answered)
    elif n and k:
        yield view.say("申请答复", "新收和结转全部" if whole_year(view.facts) else "新收和移交全部", 合计=total)
    else:
        yield view.say("申请答复", "接着全部" if total > 1 else "接着一件")


def _outcomes(view: View, outcomes: Sequence[Part], answered: int) -> Iterator[Piece]:
    """What the answers were, as a clause."""
    if len(outcomes) == 1:
        name = str(outcomes[0]["name"])
        kind = "动词" if _VERB.match(name) else "名词"
        yield view.say("答复结果", f"{kind}{'均' if answered > 1 else '一件'}", 结果=name) + _reasons(view, outcomes[0])
    elif outcomes:
        each = (counted([part], "件") + _reasons(view, part) for part in outcomes)
        yield view.say("答复结果", "其中", 各项="、".join(each))


def _reasons(view: View, outcome: Part) -> str:
    """Why information was refused, in brackets behind the refusals; empty where it is not told of all of them, or told
    in the answer's name (因涉及个人隐私不予公开)."""
    if outcome["name"] not in ("不予公开", "不同意公开"):
        return ""
    reasons = there(view.get("requests.refusals"))
    if sum(part["count"] for part in reasons) != outcome["count"]:
        return ""
    one = len(reasons) == 1  # 不予公开2件（涉及商业秘密）
    said = (view.say("不同意理由", "一项", 理由=part["name"], 件数=None if one else part["count"]) for part in reasons)
    return view.say("不同意理由", "括注", 各项="、".join(said))


def _none_refused(outcomes: Sequence[Part]) -> bool:
    """True if it follows from the answers that no information was refused."""
    names = [str(part["name"]) for part in outcomes]
    return bool(names) and all(_REFUSED_NONE.search(name) and not re.search("部分|不予|不同意", name) for name in names)
