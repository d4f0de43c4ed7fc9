"""Reconsiderations and lawsuits about disclosure: table 3 in words, and the old outlines' totals."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from drafter.phrases.lists import Part, there
from drafter.phrases.table import declare
from drafter.phrases.view import Piece, View, subject
from drafter.report import forms

_OUTCOMES = {
    "结果维持": "维持",
    "结果纠正": "纠正",
    "其他结果": "其他",
    "尚未审结": "未审结",
}
"""The case of 案件结果 for each outcome of table 3."""

_FIGURES = tuple(f"disputes.{group}.{outcome}" for group in forms.DISPUTES for outcome in forms.OUTCOMES)

declare("没有复议诉讼", {"接着": "", "另起": ""})
declare("行政复议", {"有": "复议", "没有": "先前复议？"})
declare("行政诉讼", {"接着": "诉讼 直接？ 复议后？ 均复议后？", "另起": "诉讼 直接？ 复议后？ 均复议后？", "没有": ""})
_OWN = "自述"
"""The case of an outcome in the clerk's own words (申请人撤回申请)."""

declare(
    "案件结果",
    {f"{case}{how}": "" for case in _OUTCOMES.values() for how in ("一件", "均")}
    | {f"{_OWN}一件": "结果", f"{_OWN}均": "结果", "其中": "各项"},
)
declare("案件各结果", dict.fromkeys(_OUTCOMES.values(), "件数") | {_OWN: "结果 件数"})
declare("被纠正的说明", {"说明": "件数 案件？ 原因？ 说明"})
declare(
    "旧提纲复议诉讼",
    {
        "都没有": "没有申诉？",
        "复议": "复议",
        "诉讼": "诉讼",
        "又有诉讼": "诉讼 相连？ 分开？",
        "没有复议": "相连？ 分开？",
        "没有诉讼": "相连？ 分开？",
        "另有申诉": "申诉",
        "未有申诉": "",
    },
)


@subject("复议诉讼", f"requests.received requests.carried_in {' '.join(_FIGURES)} disputes.corrected_note")
def disputes(view: View) -> Iterator[Piece]:
    """The figures of table 3 in words; that there were none goes on from the sentence that no request came."""
    view.need_all(*_FIGURES)
    reviews, suits = view.need("disputes.review_total"), view.need("disputes.suits_total")
    if reviews + suits == 0:
        no_request = view.get("requests.received") == 0 and view.get("requests.carried_in") == 0
        yield view.say("没有复议诉讼", "接着" if no_request else "另起")
        return
    if reviews:
        yield view.say("行政复议", "有", 复议=reviews)
        yield _outcomes(view, view.need("disputes.review_outcomes"), reviews)
    if suits:
        direct, after = view.need("disputes.suit_direct_total"), view.need("disputes.suit_after_review_total")
        both = bool(direct and after)
        yield view.say(
            "行政诉讼",
            "接着" if reviews else "另起",
            诉讼=suits,
            直接=direct if both else None,
            复议后=after if both else None,
            均复议后=not direct,
        )
        yield _outcomes(view, view.need("disputes.suit_outcomes"), suits)
        if not reviews:
            yield view.say("行政复议", "没有", 先前复议=after > 0)
    else:
        yield view.say("行政诉讼", "没有")
    if corrected := view.need("disputes.corrected_total"):
        note = re.sub(r"^被纠正的(\d+件|案件)?[，：]?(原因是)?", "", str(view.get("disputes.corrected_note") or ""))
        if note:
            of_reviews = view.count("disputes.review.corrected")
            kind = "行政复议案件" if of_reviews == corrected else "案件" if of_reviews else "行政诉讼案件"
            reason = not re.match("因|由于|系|是|为|已|经", note)
            yield view.say(
                "被纠正的说明", "说明", 件数=corrected, 案件=kind if reviews and suits else None, 原因=reason, 说明=note
            )


def _outcomes(view: View, outcomes: Sequence[Part], total: int) -> Piece:
    cases = [(*_case(one["name"]), one["count"]) for one in there(outcomes)]
    if len(cases) > 1:
        each = (view.say("案件各结果", case, 件数=count, **own) for case, own, count in cases)
        return view.say("案件结果", "其中", 各项="、".join(each))
    [(case, own, _)] = cases
    return view.say("案件结果", f"{case}{'均' if total > 1 else '一件'}", **own)


def _case(outcome: str) -> tuple[str, dict[str, str]]:
    """The case that says an outcome, and the words it needs for one in the clerk's own words."""
    case = _OUTCOMES.get(outcome, outcome)
    return (case, {}) if case in _OUTCOMES.values() else (_OWN, {"结果": outcome})


_TOLD = {"reviews": "disputes.reconsideration_outcomes", "suits": "disputes.litigation_outcomes"}
"""The facts that tell the outcomes in the old outlines."""


@subject(
    "旧提纲复议诉讼",
    f"disputes.reconsideration! {_TOLD['reviews']} disputes.litigation! {_TOLD['suits']} disputes.complaints",
)
def disputes_old(view: View) -> Iterator[Piece]:
    """How many reconsiderations, lawsuits and complaints there were; their outcomes, where they are told of all."""
    reviews, suits = view.need("disputes.reconsideration"), view.need("disputes.litigation")
    complaints = view.get("disputes.complaints")
    if not (reviews or suits):
        yield view.say("旧提纲复议诉讼", "都没有", 没有申诉=complaints == 0)
    else:
        both = (("复议", "reviews", reviews), ("诉讼", "suits", suits))
        first, second = sorted(both, key=lambda one: not one[2])  # what there was, before what there was not
        name, group, number = first
        yield view.say("旧提纲复议诉讼", name, **{name: number})
        known = list(_outcomes_told(view, group, number))
        yield from known
        joined = {"相连": not known, "分开": bool(known)}
        name, group, number = second
        if number:
            yield view.say("旧提纲复议诉讼", "又有诉讼", 诉讼=number, **joined)
            yield from _outcomes_told(view, group, number)
        else:
            yield view.say("旧提纲复议诉讼", f"没有{name}", **joined)
    if complaints:
        yield view.say("旧提纲复议诉讼", "另有申诉", 申诉=complaints)
    elif complaints == 0 and (reviews or suits):
        yield view.say("旧提纲复议诉讼", "未有申诉")


def _outcomes_told(view: View, group: str, total: int) -> Iterator[Piece]:
    """The outcomes, where they are told of all cases."""
    found = view.get(_TOLD[group]) or []
    if found and sum(one["count"] for one in found) == total:
        yield _outcomes(view, found, total)
