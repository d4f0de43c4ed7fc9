"""Sentences on disclosure, management and platforms: each case once as a whole, and what holds of all answers."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

import pytest
from disclosure_sentences import CASES, NINE_NAMES, SITE, parts, platforms, total
from hypothesis import given
from hypothesis import strategies as st

from drafter.composing.compose import compose
from drafter.composing.templates import Template, find, shipped
from drafter.composing.uses import questions
from drafter.document import Signature
from drafter.errors import TemplateFault
from drafter.phrases.subjects import SUBJECTS
from drafter.phrases.table import DECLARED
from drafter.phrases.view import Said, View
from drafter.report import facts_by_path
from drafter.rules import check_facts

Make = Callable[..., Template]
MODULES = ("proactive", "interpretation", "management", "platforms")
QUESTIONS = """
title = "自带"
[extra.village_platforms]
question = "村多少个？"
type = "count"
measure = "个"
[extra.community_platforms]
question = "社区多少个？"
type = "count"
measure = "个"
"""


def said(template: Template, facts: dict[str, Any]) -> str:
    flat = {"year": 2025, "template": "own", "unit.name": "示例镇", **facts}
    blocks = compose(template, flat).document.blocks
    return "\n".join(block.text for block in blocks if not isinstance(block, Signature))


@pytest.mark.parametrize(("subjects", "facts", "text"), CASES, ids=lambda value: str(value)[:40])
def test_a_case_and_its_sentence(template: Make, subjects: str, facts: dict[str, Any], text: str) -> None:
    assert said(template(f"[句：{subjects}]", QUESTIONS), facts) == text


def our_sentences() -> dict[str, list[str]]:
    files = (shipped() / "shared" / "sentences" / f"{module}.txt" for module in MODULES)
    names = [name for file in files for name in re.findall(r"^\[(.+)\]$", file.read_text("utf-8"), re.MULTILINE)]
    return {name: [*DECLARED[name]] for name in names}


def test_every_case_is_told_by_some_answers(template: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    told = set()
    say = View.say

    def listening(self: View, sentence: str, case: str, **slots: object) -> Said:
        told.add((sentence, case))
        return say(self, sentence, case, **slots)

    monkeypatch.setattr(View, "say", listening)
    for subjects, facts, _ in CASES:
        said(template(f"[句：{subjects}]", QUESTIONS), facts)
    assert [(name, case) for name, cases in our_sentences().items() for case in cases if (name, case) not in told] == []


def test_without_answers_nothing_is_claimed(template: Make) -> None:
    for name, subject in SUBJECTS.items():
        if subject.say.__module__.rpartition(".")[2] not in MODULES:
            continue
        needed = [facts_by_path()[path].term for path, must in subject.asks.items() if must]
        text = said(template(f"[句：{name}]", QUESTIONS), {})
        assert text == (f"【待填：{'、'.join(needed)}】。" if needed else ""), name


def test_the_site_is_needed_where_the_form_asks_it(template: Make) -> None:
    def asked(name: str) -> dict[str, bool]:
        own = template(f"[句：{name}]")
        return compose(own, {"year": 2025, "template": "own", "unit.name": "示例镇"}).missed

    assert asked("主要平台")["platforms.site"] is True
    assert asked("主要平台可略")["platforms.site"] is False


def test_a_township_founded_in_the_year_has_its_average_of_its_months(template: Make) -> None:
    facts = total(60, last_total=50) | {"period.start": date(2025, 7, 1)}
    text = said(template("[句：主动公开总数和月均]"), facts)
    assert text == "2025年，我镇主动公开政府信息60条（月均10条）。"


def test_a_sentence_goes_on_only_from_the_one_it_fits(template: Make) -> None:
    facts = platforms(site=SITE, carriers=["广播"])
    assert said(template("[句：主要平台]\n[句：其他载体]"), facts) == f"主要公开平台为{SITE}，同时通过广播发布信息。"
    apart = "通过广播发布信息。"
    assert said(template("[句：主要平台]此外另有渠道。[句：其他载体]"), facts).endswith(apart)
    assert said(template("[句：主要平台]\n## 载体\n[句：其他载体]"), facts).endswith(apart)
    assert said(template("[句：主要平台]\n## 载体。[句：其他载体]"), facts).endswith(apart)


def test_a_subject_on_a_templates_own_question_needs_that_question(template: Make) -> None:
    with pytest.raises(TemplateFault, match=r"extra\.village_platforms"):
        questions(template("[句：三务平台]"))
    assert {"extra.village_platforms", "extra.community_platforms"} <= {q.path for q in questions(find("six-part"))}


def test_topics_are_named_in_one_way() -> None:
    """What belongs to a topic is asked when it is ticked; how the work of a whole section is done has none."""
    facts = facts_by_path()
    assert {facts[path].topic for path in facts if path.startswith("consultation.")} == {"公开征求意见"}
    for path in ("notes.proactive", "notes.management", "notes.platforms"):
        assert not facts[path].topic
        assert not facts[path].quiet


# ------------------------------------------------------------------ of all answers

ALL = "、".join(name for name, subject in SUBJECTS.items() if subject.say.__module__.rpartition(".")[2] in MODULES)
COUNTS = st.sampled_from([0, 1, 2, 3, 12, 40, 260])
NAMES = st.lists(
    st.sampled_from([*NINE_NAMES, "表2", "甲、乙类", "工作动态", "其他", "公开办法", "“示例”公众号", "财政信息"]),
    max_size=10,
    unique=True,
)
TEXTS = st.sampled_from(["分管领导", "镇长办公会。", "6月", "统一了版式；每月更新", "（在）网站"])


def answers(path: str) -> st.SearchStrategy[Any]:
    kind = facts_by_path()[path].kind if path in facts_by_path() else "count"
    strategies: dict[str, st.SearchStrategy[Any]] = {
        "count": COUNTS,
        "names": NAMES,
        "texts": st.lists(TEXTS, max_size=3, unique=True),
        "text": TEXTS,
        "yesno": st.booleans(),
        "parts": st.builds(lambda names: [{"name": name, "count": at % 4} for at, name in enumerate(names)], NAMES),
    }
    return st.one_of(st.none(), strategies[kind])


PATHS = sorted({path for name in ALL.split("、") for path in SUBJECTS[name].asks})


@pytest.fixture(scope="module")
def every_subject(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Template]:
    folder = tmp_path_factory.mktemp("all")
    (folder / "template.toml").write_text(QUESTIONS, encoding="utf-8")
    (folder / "report.txt").write_text(
        "# 甲\n" + "\n".join(f"[句：{name}]" for name in ALL.split("、")), encoding="utf-8"
    )
    yield find(str(folder))


@given(st.fixed_dictionaries({path: answers(path) for path in PATHS}))
def test_whatever_is_answered_reads_well(every_subject: Template, drawn: dict[str, Any]) -> None:
    facts = {path: value for path, value in drawn.items() if value is not None}
    text = said(every_subject, facts)
    assert not re.search(r"[，；。、：]{2}|^[，；。、]", text, re.MULTILINE), text
    assert not re.search(r"(?<![0-9])0[件条次篇处期个起人]", text), text
    assert not re.search(r"(涉及|就)[^，、。；]{1,8}等(方面|事项)", text), text
    assert not re.search(r"：[^。\n]*：", text), text
    for opening, closing in ("（）", "《》", "“”"):
        assert text.count(opening) == text.count(closing), text
    assert "None" not in text
    assert "True" not in text
    assert not re.search("(?<!月)均[^，。；]{0,3}1[件条篇]", text), text


def test_parts_of_interpretations_and_of_comments_stay_within_their_totals() -> None:
    facts = {"year": 2025, "interpretation.articles": 2, "interpretation.forms": parts(文字=3)}
    assert [finding.rule for finding in check_facts(facts)] == ["SUM-PARTS"]
    facts = {"year": 2025, "consultation.received": 2, "consultation.adopted": 3}
    assert [finding.fields for finding in check_facts(facts)] == [("consultation.received", "consultation.adopted")]
