"""What else is to be reported: the county's tasks, answers to deputies that were published, changes, other matters."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.phrases.filters import clause
from drafter.phrases.lists import fit_points, paragraphs, point_by_point
from drafter.phrases.organisation import level_above
from drafter.phrases.table import declare
from drafter.phrases.view import Piece, View, subject

declare(
    "要点任务",
    {
        "只知任务": "县？ 市？ 未知？ 任务",
        "均已完成": "县？ 市？ 未知？ 任务",
        "一项完成": "县？ 市？ 未知？",
        "完成一部分": "县？ 市？ 未知？ 任务 完成 其余",
        "尚未完成": "县？ 市？ 未知？ 任务 多项？ 一项？",
    },
)
declare("建议提案", {"都有": "建议 提案", "只有建议": "建议", "只有提案": "提案"})
declare("其他事项", {"前面有": "", "单独": ""})
declare("旧提纲其他事项", {"没有": ""})


@subject("要点任务", "tasks.total tasks.done tasks.left unit.parent~")
def tasks(view: View) -> Iterator[Piece]:
    """How many tasks the county set, how many are done, and what is left and why."""
    number = view.count("tasks.total")
    if not number:
        return
    done, slots = view.get("tasks.done"), level_above(view)
    if done is not None and done >= number:
        one = number == 1
        yield view.say("要点任务", "一项完成" if one else "均已完成", **slots, **({} if one else {"任务": number}))
        return
    if done is None:
        said = view.say("要点任务", "只知任务", 任务=number, **slots)
    elif done == 0:
        said = view.say("要点任务", "尚未完成", 任务=number, 多项=number > 1, 一项=number == 1, **slots)
    else:
        said = view.say("要点任务", "完成一部分", 任务=number, 完成=done, 其余=number - done, **slots)
    yield from point_by_point(left, f"{said}：", said) if (left := view.get("tasks.left")) else [said]


@subject("建议提案", "proposals.deputies proposals.members")
def proposals(view: View) -> Iterator[Piece]:
    """How many answers to deputies' suggestions and proposals were published."""
    suggested, proposed = view.count("proposals.deputies"), view.count("proposals.members")
    if suggested and proposed:
        yield view.say("建议提案", "都有", 建议=suggested, 提案=proposed)
    elif suggested:
        yield view.say("建议提案", "只有建议", 建议=suggested)
    elif proposed:
        yield view.say("建议提案", "只有提案", 提案=proposed)


@subject("机构变化", "notes.changes")
def changes(view: View) -> Iterator[Piece]:
    """Changes of institutions and duties that the figures do not tell."""
    yield from paragraphs(view.get("notes.changes") or [])


@subject("其他事项", "other_matters!")
def other_matters(view: View) -> Iterator[Piece]:
    """Other matters, or that there are none: beside those reported above, where any are."""
    given = view.need("other_matters")
    if not given:
        yield view.say("其他事项", "前面有" if view.said else "单独")
    yield from paragraphs(given)


@subject("旧提纲其他事项", "other_matters!")
def old_other_matters(view: View) -> Iterator[Piece]:
    """The same under a heading that names them."""
    given = view.need("other_matters")
    if not given:
        yield view.say("旧提纲其他事项", "没有")
    # Behind a heading in the line itself short ones stand in one paragraph.
    yield from map(clause, given) if fit_points(given) else paragraphs(given)
