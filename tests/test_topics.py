"""What not every township has in a year is asked for only when it is ticked: without a screen, and in a terminal."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from typing import Any

import pytest
from interviewing import EXAMPLES, NATIONAL, honest, run

from drafter.answers import Answers, to_toml
from drafter.answers.lastyear import begin
from drafter.answers.load import load
from drafter.composing.compose import compose
from drafter.composing.templates import Template
from drafter.composing.uses import questions
from drafter.errors import TemplateFault
from drafter.interview.directory import entries
from drafter.interview.plan import route, stations
from drafter.interview.question import Doubt, Move, Question
from drafter.interview.situation import Situation, apply, look
from drafter.report import BadValue, facts_by_path

ABOUT = """
title = "有事项的模板"
years = [2021, 2100]

[extra.asked_views]
term = "征求意见次数"
question = "征求意见几次？"
type = "count"
measure = "次"
topic = "征求意见"

[extra.views_taken]
term = "采纳意见"
question = "采纳意见几条？"
type = "count"
measure = "条"
topic = "征求意见"

[extra.open_meetings]
term = "开放的会议"
question = "开放了哪些会议？"
type = "names"
topic = "会议开放"

[extra.zones]
term = "政务公开专区"
question = "设有几处政务公开专区？"
type = "count"
measure = "处"
last = "carry"
topic = "政务公开专区"
"""
TEXT = """标题：{{ unit.name }}{{ year }}年报告
# 主动公开
主动公开{{ proactive.total }}条。
{% if extra.asked_views is given %}
征求意见{{ extra.asked_views }}次{% if extra.views_taken is given %}，采纳{{ extra.views_taken }}条{% endif %}。
{% endif %}
{% if extra.open_meetings is given %}开放{{ extra.open_meetings | listed }}。{% endif %}
# 平台
{% if extra.zones is given %}专区{{ extra.zones }}处。{% endif %}
公众号{{ fees.notices }}篇。
"""
VIEWS, TAKEN, MEETINGS, ZONES = "extra.asked_views", "extra.views_taken", "extra.open_meetings", "extra.zones"
PAGE = "topics"


@pytest.fixture
def own(template: Callable[..., Template]) -> Template:
    return template(TEXT, ABOUT)


def started(**more: Any) -> Answers:
    raw = {"template": "own", "year": 2025, "unit": {"name": "示例镇", "kind": "镇"}}
    return Answers({**raw, "proactive": {"total": 8}, "fees": {"notices": 3}, **more})


def asked(s: Situation) -> list[str]:
    return [station.id for station in stations(route(s)) if station.open]


def answer(s: Situation, id: str, value: Any) -> Situation:
    """The situation after an answer at a station."""
    made = next(station for station in stations(route(s)) if station.id == id).make()
    return look(s.template, apply(s.answers, made.take(value)), s.last)


def ticks(s: Situation, id: str) -> list[str]:
    made = next(station for station in stations(route(s)) if station.id == id).make()
    return [option.id for option in made.options if option.checked]


def test_one_page_at_the_beginning_lists_the_topics_by_section(own: Template) -> None:
    s = look(own, started(), None)
    assert asked(s) == [PAGE]
    page = stations(route(s))[1].make()
    assert page.text == "本年有下列哪些？（没有的不用选）" and not page.hints
    assert not any(option.checked for option in page.options)
    said = [("主动公开", True), ("征求意见", False), ("会议开放", False), ("平台", True), ("政务公开专区", False)]
    assert [(option.title, option.heading) for option in page.options] == said
    assert "征求意见：问征求意见次数、采纳意见" in page.explain


def test_ticked_is_asked_and_unticked_is_not(own: Template) -> None:
    s = answer(look(own, started(), None), PAGE, ["征求意见"])
    assert s.answers.record.ticked == ["征求意见"]
    assert asked(s) == [VIEWS]
    s = answer(s, VIEWS, "2")
    assert asked(s) == [TAKEN]
    s = answer(s, TAKEN, "")  # optional: Enter leaves it out
    assert asked(s) == [] and not compose(own, s.flat).open
    listed = [option.title for part in route(s) for option in entries(s, part)]
    assert "本年有的事项：征求意见" in listed
    assert not any("开放的会议" in line or "专区" in line for line in listed)


def test_without_a_tick_nothing_is_asked_but_the_page(own: Template) -> None:
    outcome, seen = run(started(), None, honest, template=own)
    assert [question.id for question in seen] == [PAGE]
    assert outcome.situation.answers.record.asked_topics == ["征求意见", "会议开放", "政务公开专区"]


def test_all_asks_every_topic_without_a_page(own: Template) -> None:
    _, seen = run(started(), None, honest, ask_all=True, template=own)
    ids = [question.id for question in seen]
    assert {VIEWS, TAKEN, MEETINGS, ZONES} <= set(ids) and PAGE not in ids


def test_what_is_answered_counts_as_ticked(own: Template) -> None:
    s = look(own, started(extra={"asked_views": 2, "zones": 1}), None)
    assert asked(s) == [PAGE, TAKEN]  # the meetings are still to be said
    assert ticks(s, PAGE) == ["征求意见", "政务公开专区"]


def test_last_years_topics_are_ticked_already(own: Template) -> None:
    last = {"year": 2024, "unit.name": "示例镇", VIEWS: 1, MEETINGS: "不适用", ZONES: 2}
    answers = begin(own, 2025, last)
    answers.raw |= {"fees": {"notices": 3}, "proactive": {"total": 8}}
    answers.record.reviewed, answers.record.last_topics = True, ["会议开放"]
    s = look(own, answers, last)
    page = next(station for station in stations(route(s)) if station.id == PAGE).make()
    assert ticks(s, PAGE) == ["征求意见", "会议开放", "政务公开专区"] and "［去年有］" in page.options[1].title
    assert page.hints == ("去年有的已经勾上：征求意见、会议开放、政务公开专区。本年没有的，按空格去掉",)
    s = answer(s, PAGE, ["会议开放"])
    # Last year's report stated no meetings; whoever ticks them is asked all the same.
    assert VIEWS not in asked(s) and MEETINGS in asked(s)
    assert ticks(s, PAGE) == ["会议开放"]


def test_what_was_only_taken_over_goes_with_its_topic(own: Template) -> None:
    last = {"year": 2024, "unit.name": "示例镇", ZONES: 2}
    s = look(own, begin(own, 2025, last), last)
    assert s.flat[ZONES] == 2
    page = next(station for station in stations(route(s)) if station.id == PAGE).make()
    assert not page.take([]).doubts
    s = answer(s, PAGE, [])
    assert ZONES not in s.flat
    review = [station for station in stations(route(s)) if station.id == "review"]
    assert not any(option.id == ZONES for station in review for option in station.make().options)
    assert answer(s, PAGE, ["政务公开专区"]).flat[ZONES] == 2


def test_unticking_what_was_answered_is_asked_about_and_undone_by_ticking(own: Template) -> None:
    answers = started(extra={"asked_views": 2, "views_taken": 5})
    answers.record.asked_topics = ["会议开放", "政务公开专区"]
    s = look(own, answers, None)
    page = next(station for station in stations(route(s)) if station.id == PAGE).make()
    assert page.take([]).doubts == ("“征求意见”去掉后，已填的征求意见次数、采纳意见不写进报告（再勾上就恢复）",)
    gone = answer(s, PAGE, [])
    assert VIEWS not in gone.flat and not asked(gone)
    assert ticks(gone, PAGE) == []
    back = answer(gone, PAGE, ["征求意见"])
    assert (back.flat[VIEWS], back.flat[TAKEN]) == (2, 5)


def test_going_back_to_the_page_and_doubting(own: Template) -> None:
    turns = iter([["征求意见"], "2", Move.BACK, Move.BACK, Move.BACK, [], []])
    seen: list[tuple[str, bool]] = []

    def reply(question: Question) -> Any:
        seen.append((question.id, isinstance(question.said, Doubt)))
        return next(turns, honest(question))

    outcome, _ = run(started(), None, reply, template=own)
    assert [id for id, _ in seen[:6]] == [PAGE, VIEWS, TAKEN, VIEWS, "proactive.total", PAGE]
    assert seen[6:] == [(PAGE, True)]
    assert VIEWS not in outcome.situation.flat and outcome.situation.answers.record.unticked == {VIEWS: 2}


def test_the_answers_file_holds_no_lines_for_unticked_topics(own: Template) -> None:
    facts = {**facts_by_path(), **own.extras}
    wanted = {fact.path: False for fact in questions(own)}
    answers = started()
    text = to_toml(answers, facts, wanted)
    assert "征求意见几次" not in text and "勾选后逐项填：征求意见、会议开放、政务公开专区" in text
    again = Answers(answers.raw, answers.record, source=text)
    assert to_toml(again, facts, wanted) == text
    answers.record.ticked = ["征求意见"]
    text = to_toml(answers, facts, wanted)
    assert (
        "# asked_views =" in text
        and "# views_taken =" in text
        and "# zones =" not in text
        and "逐项填：会议开放、政务公开专区" in text
    )
    assert tomllib.loads(text)["record"]["ticked"] == ["征求意见"]


def test_a_fact_that_the_text_needs_is_asked_without_a_tick(template: Callable[..., Template]) -> None:
    made = template("标题：{{ unit.name }}\n# 一\n征求意见{{ extra.asked_views }}次。\n", ABOUT)
    assert asked(look(made, started(), None)) == [PAGE, VIEWS]


def test_a_topic_is_text_and_is_listed(
    own: Template, template: Callable[..., Template], drafter: Callable[..., Any]
) -> None:
    listed = drafter("templates", str(own.folder)).out
    assert "采纳意见几条？（条）［勾选“征求意见”才问］" in listed
    with pytest.raises(TemplateFault, match="topic"):
        template(TEXT, ABOUT.replace('topic = "会议开放"', "topic = 3"))


def test_figures_that_belong_together_go_in_one_line() -> None:
    s = look(NATIONAL, Answers({"template": NATIONAL.name, "year": 2025}), None)
    made = next(station for station in stations(route(s)) if station.id == "statutory.normative.issued").make()
    assert "可以一次填完，中间空格：行政规范性文件本年制发件数、" in "".join(made.hints)
    for typed in ("2 1 5", "２，１，５", "2件、1件、5件"):
        effect = made.take(typed)
        assert list(effect.answers.values()) == [2, 1, 5], typed
    assert effect.said.startswith("2件；行政规范性文件本年废止件数：1件；")
    assert made.take("2").answers == {"statutory.normative.issued": 2}
    with pytest.raises(BadValue, match="填了2个数，一次填完应为3个"):
        made.take("2 1")
    s = look(NATIONAL, apply(s.answers, effect), None)
    made = next(station for station in stations(route(s)) if station.id == "statutory.normative.issued").make()
    assert not any("一次填完" in hint for hint in made.hints)


def test_own_paragraphs_can_be_reached_before_they_are_asked() -> None:
    last = load(EXAMPLES / "shili-2024.toml").facts
    s = look(NATIONAL, begin(NATIONAL, 2025, last), last)
    notes = [station for station in stations(route(s)) if station.id.startswith("notes.")]
    assert {"notes.proactive#0", "notes.management#0", "notes.platforms#0"} <= {station.id for station in notes}
    assert not any(station.open for station in notes)
    first = next(station for station in notes if station.id == "notes.proactive#0").make()
    assert "补充一段：这一部分还想写的话，也写在这里" in first.hints
    for part in route(look(NATIONAL, Answers({"template": NATIONAL.name, "year": 2025}), None)):
        own = [station.id.startswith("notes.") for station in part.stations if station.open]
        assert own == sorted(own)  # at the end of the section


def test_all_asks_what_is_not_ticked_too() -> None:
    answers = Answers({"template": NATIONAL.name, "year": 2025, "unit": {"name": "示例镇", "kind": "镇"}})
    few = {station.path for station in stations(route(look(NATIONAL, answers, None))) if station.open}
    all = {station.path for station in stations(route(look(NATIONAL, answers, None, ask_all=True))) if station.open}
    more = {
        "training.sessions",
        "supervision.inspections",
        "organisation.group",
        "platforms.venues",
    }
    assert few - {"", *all} == set() and not more & few and more <= all
