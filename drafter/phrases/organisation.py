"""Who is in charge of the work: by post, with how many people, guided by whom, and what the leading group did."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.phrases.filters import clause, titled
from drafter.phrases.lists import names
from drafter.phrases.table import declare
from drafter.phrases.times import month
from drafter.phrases.view import Piece, View, subject

declare(
    "分管机构",
    {
        "分管和机构": "分管 机构 负责人？ 人员？",
        "分管、小组和机构": "分管 小组 机构 负责人？ 人员？",
        "只有分管": "分管 小组？ 具体负责？ 人员？",
        "小组和机构": "小组 机构 负责人？ 人员？",
        "只有机构": "机构 负责人？ 人员？",
        "只有机构从略": "机构 负责人？ 人员？",
        "只有负责人": "负责人 人员？",
        "只有人员": "人员",
    },
)
declare("机构负责人", {"本机构": "机构类 职务", "其他": "职务"})
declare("人员", {"专职和兼职": "专职 兼职", "专职": "专职", "兼职": "兼职", "不分": "人数"})
declare("业务指导", {"接年度计划": "单位", "另起": "单位"})
declare("年度计划", {"有": "名称"})
declare("领导小组名称", {"全称": ""})
declare("领导小组分工", {"组长": "人", "副组长": "人", "成员": "人"})
declare(
    "领导小组",
    {
        "分工": "小组 分工",
        "只有成员": "小组 人",
        "只知设有": "小组",
        "本年成立": "小组 月份 分工？",
        "本年调整": "月份 原因？",
        "因调整变更": "月份 原因",
        "只知调整": "月份 原因？",
        "只知因调整变更": "月份 原因",
    },
)
declare("专题会议", {"接年度计划": "次数 议题？", "从略": "次数 议题？", "另起": "次数 议题？"})
declare("事业单位", {"没有": "", "一个": "", "几个": "个数"})

LEADERS = "organisation.leader organisation.office organisation.office_head"
STAFF = "organisation.full_time organisation.part_time organisation.staff"
GROUP = (
    "organisation.group organisation.group_name organisation.group_head organisation.group_deputy"
    " organisation.group_members"
)
CHANGED = "organisation.group_founded organisation.group_adjusted organisation.group_reason"
_OFFICE_KINDS = "(办公室|中心|科|股|站|所|室|办)$"
_POSTS_OF_AN_OFFICE = ("主任", "副主任", "科长", "股长", "站长", "所长", "负责人")
"""Posts that do not say of which office they are."""
WORK_NAMED = ("分管机构", "领导小组", "专题会议")
"""Subjects that call the work by its full name; what comes behind them in a part need not."""


def level_above(view: View) -> dict[str, object]:
    """The slots that say whose training or tasks they are: 县 or 区; a 市 by its name, for 市级 may be a higher one."""
    upper = view.get("unit.upper")
    if not upper or upper == "上级":
        return {"未知": True}
    return {"市": view.get("unit.parent")} if upper == "市" else {"县": upper}


@subject("监督保障做法", "notes.supervision")
def practice(view: View) -> Iterator[Piece]:
    """What was done to keep the work in order, in the clerk's own sentences."""
    yield from map(clause, view.get("notes.supervision") or [])


@subject("分管机构", f"{LEADERS} {STAFF} {GROUP.replace(' ', '~ ')}~")
def leaders(view: View) -> Iterator[Piece]:
    """Who is in charge, which office does the work, with how many people."""
    leader, office = view.get("organisation.leader"), view.get("organisation.office")
    head = view.get("organisation.office_head")
    staff = _staff(view)
    if leader:
        group = _only_known(view)
        if office:
            who = {"分管": leader, "机构": office, "负责人": _head(view, office, head), "人员": staff}
            if group:
                yield view.say("分管机构", "分管、小组和机构", 小组=group, **who)
            else:
                yield view.say("分管机构", "分管和机构", **who)
        else:
            yield view.say("分管机构", "只有分管", 分管=leader, 小组=group, 具体负责=head, 人员=staff)
    elif office:
        does = {"机构": office, "负责人": _head(view, office, head), "人员": staff}
        if _only_known(view):
            yield view.say("分管机构", "小组和机构", 小组=_group_name(view), **does)
        else:
            yield view.say("分管机构", "只有机构从略" if "领导小组" in view.said else "只有机构", **does)
    elif head:
        yield view.say("分管机构", "只有负责人", 负责人=head, 人员=staff)
    elif staff:
        yield view.say("分管机构", "只有人员", 人员=staff)


def _head(view: View, office: str, head: str | None) -> str | None:
    """Who heads the office; its name is not said twice (由该办公室主任负责)."""
    if not head:
        return None
    kind = re.search(_OFFICE_KINDS, office)
    post = head.removeprefix(office)
    if kind and post and (post != head or post in _POSTS_OF_AN_OFFICE):
        return view.say("机构负责人", "本机构", 机构类=kind[1], 职务=post)
    return view.say("机构负责人", "其他", 职务=head)


def _staff(view: View) -> str | None:
    """With how many people; None when there are none, or it is not known."""
    full, part = view.get("organisation.full_time"), view.get("organisation.part_time")
    if not full and not part:
        all_of_them = view.count("organisation.staff")
        return view.say("人员", "不分", 人数=all_of_them) if all_of_them else None
    if full and part:
        return view.say("人员", "专职和兼职", 专职=full, 兼职=part)
    if full:
        return view.say("人员", "专职", 专职=full)
    return view.say("人员", "兼职", 兼职=part)


_WORK_PLAN = "政府信息公开工作计划"


@subject("年度计划", "organisation.plan organisation.plan_name")
def plan(view: View) -> Iterator[Piece]:
    """That there was a plan of work for the year, by its name where it is told."""
    if view.get("organisation.plan"):
        name = clause(view.get("organisation.plan_name") or _WORK_PLAN)
        if "公开" not in name:  # 工作要点
            name = f"政府信息公开{name}"
        yield view.say("年度计划", "有", 名称=titled([name]) if re.search("[0-9]", name) else name)


@subject("业务指导", "organisation.supervisor")
def guidance(view: View) -> Iterator[Piece]:
    """Which office of the county guides the work."""
    if above := view.get("organisation.supervisor"):
        yield view.say("业务指导", "接年度计划" if view.follows("年度计划") else "另起", 单位=above)


@subject("领导小组", f"{GROUP} {CHANGED} organisation.leader~ organisation.office~")
def group(view: View) -> Iterator[Piece]:
    """Who is in the leading group, as it stands; that it was founded, or its members changed, in the year."""
    posts = "，".join(_posts(view))
    new, adjusted = _month(view, "organisation.group_founded"), _month(view, "organisation.group_adjusted")
    if not (posts or new or adjusted or view.get("organisation.group")):
        return
    name = _group_name(view)
    told = "分管机构" in view.said and bool(view.get("organisation.leader") or view.get("organisation.office"))
    if new:
        yield view.say("领导小组", "本年成立", 小组=name, 月份=new, 分工=posts)
    elif posts and not (view.get("organisation.group_head") or view.get("organisation.group_deputy")):
        yield view.say("领导小组", "只有成员", 小组=name, 人=view.get("organisation.group_members"))
    elif posts:
        yield view.say("领导小组", "分工", 小组=name, 分工=posts)
    elif not told or not view.get("organisation.group"):
        yield view.say("领导小组", "只知设有", 小组=_group_name(view))
    if adjusted:
        only = told and not (new or posts) and view.get("organisation.group")
        reason = view.get("organisation.group_reason")
        # 因机构调整作了调整 says one word twice.
        what = "因调整变更" if reason and "调整" in reason else "调整"
        case = f"只知{what}" if only else what if what == "因调整变更" else "本年调整"
        yield view.say("领导小组", case, 月份=adjusted, 原因=reason)


def _posts(view: View) -> list[str]:
    return [
        view.say("领导小组分工", post, 人=who)
        for post, path in (("组长", "head"), ("副组长", "deputy"), ("成员", "members"))
        if (who := view.get(f"organisation.group_{path}"))
    ]


def _month(view: View, path: str) -> str | None:
    said = view.get(path)
    return month(said) if said else None


def _group_name(view: View) -> str:
    return str(view.get("organisation.group_name") or view.say("领导小组名称", "全称"))


def _only_known(view: View) -> str | None:
    """The group of which no more is known than that there is one, to be said with who is in charge; else None."""
    if "领导小组" in view.said or not view.get("organisation.group") or _posts(view):
        return None
    if view.facts.get("organisation.group_founded"):
        return None
    return _group_name(view)


@subject("专题会议", "organisation.meetings organisation.meeting_matters")
def meetings(view: View) -> Iterator[Piece]:
    """How often the work was discussed in a meeting of its own, and what."""
    if held := view.count("organisation.meetings"):
        matters = names(view.get("organisation.meeting_matters") or []) or None
        named = "从略" if set(WORK_NAMED) & {*view.said} else "另起"
        case = "接年度计划" if view.follows("年度计划") else named
        yield view.say("专题会议", case, 次数=held, 议题=matters)


@subject("事业单位", "subordinate.count! subordinate.measures")
def subordinate(view: View) -> Iterator[Piece]:
    """How many institutions the township has, if any, and what it does for their disclosure."""
    if view.absent("subordinate.measures"):
        view.need("subordinate.count")
    if view.get("subordinate.count") == 0:
        yield view.say("事业单位", "没有")
    elif number := view.count("subordinate.count"):
        yield view.say("事业单位", "几个" if number > 1 else "一个", **({"个数": number} if number > 1 else {}))
    yield from map(clause, view.get("subordinate.measures") or [])
