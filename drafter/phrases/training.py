"""Study and training: how, how often, with how many people, the unit's own and the county's apart."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.phrases.filters import clause
from drafter.phrases.organisation import level_above
from drafter.phrases.table import declare
from drafter.phrases.view import Piece, View, subject

declare("集中学习", {"场合": "场合"})
declare(
    "培训",
    {"两种": "次数 本单位 上级 人次 县？ 市？ 未知？", "一人一次": "", "开展": "次数 人次？", "接会议": "次数 人次？"},
)
declare("本单位培训", {"组织": "次数 内容？ 名词？ 人次？"})
declare(
    "上级培训",
    {
        "接本单位": "次数 县？ 市？ 未知？",
        "接本单位有人次": "次数 人次 县？ 市？ 未知？",
        "另起": "次数 县？ 市？ 未知？",
        "另起有人次": "次数 人次 县？ 市？ 未知？",
    },
)
declare("参训比例", {"比例": "比例"})

_TELLS = "[主讲围内学请重以就由介辅解培邀结针传宣分]"
"""How a text begins that says what was done in a training, and not only what it was about: 讲, 围绕, 内容为, 请…."""
_LEARNS = "学|训|讲|读|研讨|传达|交流|测试|考试|辅导"


@subject("集中学习", "training.study")
def study(view: View) -> Iterator[Piece]:
    """How people study together: a sentence of the clerk's own; an occasion alone (利用周一例会) is made one."""
    if said := view.get("training.study"):
        yield clause(said) if re.search(_LEARNS, said) else view.say("集中学习", "场合", 场合=clause(said))


PARTS = " ".join(f"training.{name}" for name in ("own_attended", "own_content", "upper_sessions", "upper_attended"))


@subject("培训", f"training.sessions training.attended training.own_sessions {PARTS} unit.parent~")
def training(view: View) -> Iterator[Piece]:
    """How often people were trained: the unit's own training and the county's apart where that is known."""
    sessions = view.count("training.sessions")
    attended = view.count("training.attended") if sessions else 0
    own, above = view.count("training.own_sessions"), view.count("training.upper_sessions")
    if not above and view.get("training.own_sessions") is not None:
        above = max(sessions - own, 0)  # all the others were somebody else's
    people_apart = view.count("training.own_attended") or view.count("training.upper_attended")
    if own and above and attended and not people_apart:
        yield view.say("培训", "两种", 次数=sessions, 本单位=own, 上级=above, 人次=attended, **level_above(view))
        return
    if own:
        content, people = view.get("training.own_content"), view.count("training.own_attended")
        if own == sessions and not people:
            people = attended
        noun = bool(content) and not re.match(_TELLS, str(content))
        yield view.say("本单位培训", "组织", 次数=own, 内容=content, 名词=noun, 人次=people or None)
    if above:
        people = view.count("training.upper_attended") or (0 if own else attended)
        case = ("接本单位" if own else "另起") + ("有人次" if people else "")
        yield view.say("上级培训", case, 次数=above, **({"人次": people} if people else {}), **level_above(view))
    if own or above or not sessions:
        return
    if sessions == attended == 1:
        yield view.say("培训", "一人一次")
    else:
        # Behind the matters of a meeting it would seem to be one of them.
        joins = view.before == "专题会议" and not view.facts.get("organisation.meeting_matters")
        yield view.say("培训", "接会议" if joins else "开展", 次数=sessions, 人次=attended or None)


@subject("参训比例", "training.rate")
def rate(view: View) -> Iterator[Piece]:
    """Which share of the people has been trained; none is not said."""
    said = view.get("training.rate")
    if said and re.match("0*[.]?0*[1-9]", said):
        yield view.say("参训比例", "比例", 比例=said)
