"""What a report says of requests, disputes and charges: each case once, and no slip whatever is answered."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from request_cases import (
    CASES,
    NATIONAL,
    NO_DISPUTE,
    NONE,
    OLD_SUBJECTS,
    PART_YEAR,
    REQUESTS,
    SUBJECTS,
    TABLES,
    came,
    more,
    parts,
)

from drafter.composing.compose import compose
from drafter.composing.templates import Template, find, sentences
from drafter.composing.uses import questions
from drafter.document import Heading
from drafter.phrases.view import View
from drafter.report import facts_by_path, forms
from drafter.rules import check_facts


@pytest.fixture(scope="module")
def placed(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Template]:
    """Templates that hold one line of subjects under a heading."""
    made: dict[str, Template] = {}

    def of(subjects: str) -> Template:
        if subjects not in made:
            folder = tmp_path_factory.mktemp("own")
            (folder / "report.txt").write_text(f"# 情况\n[句：{subjects}]", encoding="utf-8")
            (folder / "template.toml").write_text('title = "自带"', encoding="utf-8")
            made[subjects] = find(str(folder))
        return made[subjects]

    return of


def told(template: Template, facts: dict[str, Any]) -> str:
    there = {path: value for path, value in facts.items() if value is not None}
    document = compose(template, {"year": 2025, "template": "own", "unit.name": "示例镇", **there}).document
    return "".join(block.text for block in document.blocks if not isinstance(block, Heading))


@pytest.mark.parametrize(("subjects", "facts", "text"), CASES)
def test_each_case(placed: Callable[[str], Template], subjects: str, facts: dict[str, Any], text: str) -> None:
    assert told(placed(subjects), facts) == text


def test_every_sentence_is_reached(placed: Callable[[str], Template], monkeypatch: pytest.MonkeyPatch) -> None:
    reached: set[tuple[str, str]] = set()
    say = View.say

    def noted(view: View, sentence: str, case: str, **slots: object) -> str:
        reached.add((sentence, case))
        return say(view, sentence, case, **slots)

    monkeypatch.setattr(View, "say", noted)
    for subjects, facts, _ in CASES:
        told(placed(subjects), facts)
    table = sentences(placed(REQUESTS).folder)
    assert {case for case, line in table.items() if Path(line.file).name in TABLES} - reached == set()


@pytest.mark.parametrize(
    ("subjects", "facts", "text", "open"),
    [
        (
            NATIONAL,
            {},
            "【待填：本年新收申请、上年结转申请】。【待填：行政复议结果维持】。",
            {"requests.received", "requests.carried_in", *NO_DISPUTE},
        ),
        (
            REQUESTS,
            {"requests.received": 2, "requests.carried_in": 0},
            "2025年，我镇收到政府信息公开申请2件。【待填：申请办理情况表】。",
            {"requests.table"},
        ),
        ("信息处理费", {"fees.notices": 1}, "【待填：通知收费金额】。", {"fees.noticed_yuan", "fees.charged_yuan"}),
        ("旧提纲申请", {}, "【待填：本年新收申请】。", {"requests.received"}),
    ],
)
def test_what_is_needed_is_open(
    placed: Callable[[str], Template], subjects: str, facts: dict[str, Any], text: str, open: set[str]
) -> None:
    flat = {"year": 2025, "template": "own", "unit.name": "示例镇", **facts}
    assert told(placed(subjects), facts) == text
    assert set(compose(placed(subjects), flat).open) == open


def test_the_national_forms_ask_for_the_ways_below_a_topic_only(placed: Callable[[str], Template]) -> None:
    def topic(subjects: str) -> str:
        return next(fact.topic for fact in questions(placed(subjects)) if fact.path == "requests.by_channel")

    assert topic(NATIONAL) == facts_by_path()["requests.subjects"].topic != ""
    assert topic("旧提纲申请") == topic(f"{NATIONAL}、旧提纲申请") == topic(f"旧提纲申请、{NATIONAL}") == ""


@pytest.mark.parametrize(("received", "asked"), [(0, False), (1, True)])
def test_handling_is_asked_of_those_who_had_requests(
    placed: Callable[[str], Template], received: int, asked: bool
) -> None:
    facts = {"year": 2025, "template": "own", "requests.received": received, "requests.carried_in": 0}
    assert ("notes.requests" in compose(placed(NATIONAL), facts).missed) == asked


def test_last_year_decides_how_many_came_last_year(placed: Callable[[str], Template]) -> None:
    from drafter.answers.lastyear import begin

    answers = begin(placed(REQUESTS), 2025, {"year": 2024, "requests.received": 3, "requests.carried_out": 1})
    assert (answers.get("requests.last_received"), answers.get("requests.carried_in")) == (3, 1)


@pytest.mark.parametrize(
    ("requests", "fires"),
    [
        ({"on_time": 2, "overdue": 1}, False),
        ({"on_time": 3, "overdue": 1}, True),
        ({"overdue": 4}, True),
        ({"on_time": 2, "extended": 3}, True),
    ],
)
def test_answers_in_time_and_late_are_those_settled(requests: dict[str, int], fires: bool) -> None:
    flat = {"year": 2025, **more(came({"natural": 4}, NONE, 1), **requests)}
    assert any(finding.rule == "SUM-PARTS" for finding in check_facts(flat)) == fires


def test_last_years_requests_are_those_of_last_years_report() -> None:
    flat, last = {"year": 2025, "requests.last_received": 4}, {"year": 2024, "requests.received": 3}
    assert [finding.fields for finding in check_facts(flat, last, changes=True)] == [("requests.last_received",)]


# ------------------------------------------------------------------ whatever is answered

FEW = st.integers(0, 5)
NAMES = st.sampled_from(["当面", "邮寄", "网络", "网站申请", "信函", "书面方式", "电子邮件"])
PARTS = st.lists(st.tuples(NAMES, FEW), max_size=4, unique_by=lambda part: part[0])
CELLS = st.dictionaries(st.sampled_from(list(forms.COLUMNS)), st.integers(1, 3), min_size=1, max_size=3)


@st.composite
def answers(draw: st.DrawFn) -> dict[str, Any]:
    """Any answers to the facts of requests, disputes and charges, whether they go together or not."""
    outcomes = st.sampled_from(["同意公开", "不予公开", "信息不存在", "同意部分公开", "其他"])
    facts: dict[str, Any] = {
        "requests.table": draw(st.dictionaries(st.sampled_from(list(forms.STORED_ROWS)), CELLS, max_size=6)),
        "requests.by_channel": parts(**dict(draw(PARTS))),
        "requests.outcomes": parts(**draw(st.dictionaries(outcomes, FEW, max_size=4))),
        "requests.accepts": draw(st.lists(NAMES, max_size=4, unique=True)),
        "requests.procedure": draw(st.lists(st.sampled_from(["受理", "审查", "答复"]), max_size=3, unique=True)),
        "requests.subjects": [f"事项{chr(0x4E00 + n)}" for n in range(draw(st.integers(0, 11)))],
        "notes.requests": draw(
            st.lists(st.sampled_from(["申请由甲办公室登记。", "政府信息公开申请先行会商"]), max_size=2)
        ),
        "organisation.office": draw(st.sampled_from([None, "党政办公室"])),
        "disputes.corrected_note": draw(st.sampled_from([None, "引用条款不当，已改正"])),
        "fees.noticed_yuan": draw(FEW),
    }
    facts |= {path: draw(FEW) for path in ("requests.received", "requests.carried_in")}
    for name in ("last_received", "carried_out", "on_time", "extended", "overdue"):
        facts[f"requests.{name}"] = draw(st.none() | FEW)
    facts |= {path: draw(st.sampled_from([0, 0, 0, 1, 2])) for path in NO_DISPUTE}
    for path in ("disputes.reconsideration", "disputes.litigation", "fees.notices", "fees.charged_yuan"):
        facts[path] = draw(st.integers(0, 2))
    facts |= {path: draw(st.none() | FEW) for path in ("disputes.complaints", "fees.waived_yuan")}
    return {**facts, **(PART_YEAR if draw(st.booleans()) else {})}


@settings(max_examples=200, deadline=None)
@given(answers(), st.sampled_from([*SUBJECTS, *OLD_SUBJECTS]))
def test_no_slip_whatever_is_answered(placed: Callable[[str], Template], facts: dict[str, Any], subjects: str) -> None:
    text = told(placed(subjects), facts)
    assert not re.search(
        r"[，。；：、]{2}|[，；：、]$|^[，；：、]|[（][，；、]|[，；、][）]|[\ue000-\uf8ff]|[{}〔〕]", text
    ), text
    assert not re.search(r"(?<!\d)0(件|元|次)|件等|：[^。]*：", text), text
    assert all(text.count(left) == text.count(right) for left, right in ("（）", "“”", "《》")), text
    assert "全年" not in text or "period.start" not in facts, text
    assert text.count("政府信息公开申请") <= 1 + len([note for note in facts["notes.requests"] if "政府" in note]), text
    assert not re.search("(收到|新收)(政府信息公开)?申请1件，均", text), text
    if "period.start" in facts:
        assert "上年" not in text, text
