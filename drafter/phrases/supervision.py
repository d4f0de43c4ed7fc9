"""Inspections, assessment from above, public evaluation, and people called to account."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.phrases.filters import clause
from drafter.phrases.organisation import WORK_NAMED
from drafter.phrases.table import declare
from drafter.phrases.view import Piece, View, subject
from drafter.report.values import not_held

declare("监督检查", {"从略": "次数", "另起": "次数", "没有": ""})
declare(
    "检查发现",
    {"没有": "", "只有发现": "发现", "均已整改": "发现", "已经整改": "", "部分整改": "发现 整改", "尚未整改": "发现"},
)
declare("测评", {"有测评二字": "测评", "没有测评二字": "测评"})
declare("测评次数", {"接监督检查": "测评 次数", "另起": "测评 次数", "接不知次数": "测评", "另起不知次数": "测评"})
declare(
    "测评反馈",
    {
        "只有反馈": "反馈",
        "没有反馈": "",
        "均已改正": "反馈",
        "已经改正": "",
        "部分改正": "反馈 改正 其余 原因？",
        "尚未改正": "反馈 原因？",
    },
)
declare("考核评议", {"没有考核": "", "没有评议": "", "都没有": ""})
declare("责任追究", {"没有": "", "接没有评议": "", "有": "人数 处理？ 名词？ 其中？"})

_PENALTY = "(?:诫勉|提醒|批评教育|通报|批评|约谈|谈话|警告|记过|(?:政务|党纪|行政)?处分|处理|[、和])+"
"""What somebody called to account is given, as a name alone."""


@subject("监督检查", "supervision.inspections supervision.found supervision.mended")
def inspections(view: View) -> Iterator[Piece]:
    """How often the unit inspected its own offices and villages, and what came of it."""
    if times := view.count("supervision.inspections"):
        yield view.say("监督检查", "从略" if set(WORK_NAMED) & {*view.said} else "另起", 次数=times)
        if found := view.count("supervision.found"):
            yield _mended(view, found, view.get("supervision.mended"))
        elif not view.absent("supervision.found"):
            yield view.say("检查发现", "没有")


@subject("监督检查或没有", "supervision.inspections supervision.found supervision.mended")
def inspections_or_none(view: View) -> Iterator[Piece]:
    """The same under a heading that names inspections, which says so when there was none, and is not bare."""
    held = (view.get if view.said else view.need)("supervision.inspections")
    if held == 0:
        yield view.say("监督检查", "没有")
    else:
        yield from inspections(view)


def _mended(view: View, found: int, mended: int | None) -> str:
    if mended is None:
        return view.say("检查发现", "只有发现", 发现=found)
    if mended >= found:
        return view.say("检查发现", "均已整改", 发现=found) if found > 1 else view.say("检查发现", "已经整改")
    if mended == 0:
        return view.say("检查发现", "尚未整改", 发现=found)
    return view.say("检查发现", "部分整改", 发现=found, 整改=mended)


ASSESSED = " ".join(
    f"supervision.{name}" for name in ("assessed", "assessed_found", "assessed_mended", "assessed_reason")
)


@subject("测评", f"supervision.assessor {ASSESSED}")
def assessed(view: View) -> Iterator[Piece]:
    """Who assessed the unit from above, how often, and what it had to mend."""
    said = view.get("supervision.assessor")
    times = view.count("supervision.assessed")
    if not said or (not times and not view.absent("supervision.assessed")):
        return
    said = re.sub("^接受了?", "", said)
    named = re.search("(测评|评估|检查|考评|督查|巡查|抽查|普查)$", said)
    name = view.say("测评", "有测评二字" if named else "没有测评二字", 测评=said)
    joins = view.follows("监督检查")
    if times:
        yield view.say("测评次数", "接监督检查" if joins else "另起", 测评=name, 次数=times)
    else:
        yield view.say("测评次数", "接不知次数" if joins else "另起不知次数", 测评=name)
    if found := view.count("supervision.assessed_found"):
        yield _corrected(view, found, view.get("supervision.assessed_mended"))
    elif not view.absent("supervision.assessed_found"):
        yield view.say("测评反馈", "没有反馈")


def _corrected(view: View, found: int, mended: int | None) -> str:
    if mended is None:
        return view.say("测评反馈", "只有反馈", 反馈=found)
    if mended >= found:
        return view.say("测评反馈", "均已改正", 反馈=found) if found > 1 else view.say("测评反馈", "已经改正")
    reason = view.get("supervision.assessed_reason")
    if mended == 0:
        return view.say("测评反馈", "尚未改正", 反馈=found, 原因=reason)
    return view.say("测评反馈", "部分改正", 反馈=found, 改正=mended, 其余=found - mended, 原因=reason)


@subject("考核评议", "supervision.assessment! supervision.evaluation!")
def assessment(view: View) -> Iterator[Piece]:
    """How the work was assessed, and what the public said of it: the clerk's own sentences, or that there was none."""
    rated, judged = view.need("supervision.assessment"), view.need("supervision.evaluation")
    if not_held(rated) and not_held(judged):
        yield view.say("考核评议", "都没有")
        return
    yield view.say("考核评议", "没有考核") if not_held(rated) else clause(rated)
    yield view.say("考核评议", "没有评议") if not_held(judged) else clause(judged)


@subject("追责", "supervision.accountability! supervision.accountability_result supervision.evaluation~")
def accountability(view: View) -> Iterator[Piece]:
    """How many people were called to account; that there was none joins the sentence on an evaluation not held."""
    people = view.need("supervision.accountability")
    if people:
        result = view.get("supervision.accountability_result")
        noun = bool(result) and bool(re.fullmatch(_PENALTY, str(result)))
        among = bool(result) and bool(re.match(rf"{_PENALTY}\d+人", str(result)))
        yield view.say("责任追究", "有", 人数=people, 处理=result, 名词=noun, 其中=among)
    elif view.follows("考核评议") and not_held(view.get("supervision.evaluation") or ""):
        yield view.say("责任追究", "接没有评议")
    else:
        yield view.say("责任追究", "没有")
