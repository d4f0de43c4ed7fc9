"""Answers in words are looked at once before they are taken: no sentence, no name, a colon, another year, twice."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from interviewing import EXAMPLES, honest, run, situation, station, without

from drafter.answers import read_answers, save
from drafter.composing.templates import Template
from drafter.interview.check import weigh
from drafter.interview.question import Doubt, Question
from drafter.report import facts_by_path
from drafter.rules import check_facts

SENTENCE, NAMES, SITE = "supervision.assessment", "platforms.carriers", "platforms.site"


def found(**answers: Any) -> list[tuple[str, str]]:
    """Rule and message of what is said of answers to a report on 2025, by path with __ for a dot."""
    facts = {path.replace("__", "."): value for path, value in answers.items()}
    return [(one.rule, one.message) for one in check_facts({"year": 2025, **facts}) if one.fields[0] in facts]


@pytest.mark.parametrize("said", ["30", "３０", "9分", "约30余", "98%以上", "y", "OK", "有", "2025"])
def test_a_figure_or_a_letter_is_no_sentence(said: str) -> None:
    [(rule, message)] = found(supervision__assessment=said)
    assert rule == "WORDING" and message.endswith(f"写的“{said}”不像一句话，请写成完整的句子")


@pytest.mark.parametrize("said", ["优秀", "全县第3名", "满意率为98%", "考核得98.5分，列第2位"])
def test_a_short_sentence_is_one(said: str) -> None:
    assert found(supervision__assessment=said) == []


def test_a_figure_or_a_letter_is_no_name() -> None:
    assert "“2”不像名称" in found(platforms__carriers=["微信公众号", "2"])[0][1]
    assert "“y”不像" in found(organisation__office_head="y")[0][1]
    assert "不像名称" in found(proactive__categories=[{"name": "a", "count": 2}])[0][1]
    assert found(platforms__carriers=["App", "抖音"], platforms__hotlines=["12345"], contact__postcode="100000") == []


@pytest.mark.parametrize("path", ["problems", "remedies", "followups"])
def test_a_colon_inside_an_item(path: str) -> None:
    wrong = found(**{path: ["公开不够全面，特别是：财政资金"]})
    assert [rule for rule, _ in wrong] == ["WORDING"] and "里有冒号" in wrong[0][1]
    fine = ["上午8:30前更新公开栏", "网址为https://www.example.gov.cn的栏目没有更新"]
    assert found(**{path: fine}) == []


def test_the_same_item_twice() -> None:
    items = ["公开内容不够全面", "更新不及时", "公开内容，不够全面。"]
    assert found(problems=items) == [("WORDING", "存在的主要问题第1条和第3条相同：“公开内容不够全面”")]
    assert found(followups=["已经落实", "已经落实"], remedies=["培训2次", "培训3次"]) == []


def test_an_exclamation_mark_in_a_file() -> None:
    assert "感叹号" in found(supervision__assessment="办理结果全部公开！")[0][1]


@pytest.mark.parametrize(
    "said",
    [
        "2024年没有开展社会评议",
        "考核列全县第2名（2024年）",
        "12月底前完成，截至2024年底已更新5次",
        "2027年开展社会评议",
    ],
)
def test_another_year(said: str) -> None:
    rules = [rule for rule, _ in found(supervision__evaluation=said)]
    assert rules == ["YEAR-LEFT"]


@pytest.mark.parametrize(
    "said",
    [
        "2025年没有开展社会评议",
        "2026年6月底前全部公布",
        "2024年度报告提出的措施已经落实",
        "比2024年提高2个百分点",
        "上年考核列第3名，2024年的短板已补齐",
        "自2019年起每年组织评议",
        "沿用2019年印发的办法",
        "按《2024年政务公开工作要点》评议",
        "2023—2025年连续三年优秀",
        "示政发〔2024〕12号文件已公开",
        "按条目计，不含2024年以前的",
        "2012年搬入新办公楼",
    ],
)
def test_a_year_that_is_meant(said: str) -> None:
    assert found(supervision__evaluation=said) == []


@given(st.text(max_size=40), st.sampled_from(["problems", "supervision.assessment", "platforms.carriers"]))
def test_any_text_is_looked_at_without_a_fault(said: str, path: str) -> None:
    value: Any = said if path == SENTENCE else [said, said]
    for finding in check_facts({"year": 2025, path: value}):
        assert finding.level != "warning" or finding.rule in ("WORDING", "YEAR-LEFT")


# ------------------------------------------------------------------ in the questionnaire


def asked(path: str, *said: str) -> tuple[list[str], Any]:
    """The doubts raised while these are typed at a question one after the other, and what is answered in the end."""
    full = read_answers(EXAMPLES / "shili-2025.toml").raw
    typed, doubts = iter(said), []

    def reply(question: Question) -> Any:
        if question.id.split("#")[0] != path:
            return honest(question)
        if isinstance(question.said, Doubt):
            doubts.append(str(question.said))
        return next(typed, "")

    outcome, _ = run(without(full, path), None, reply)
    return doubts, outcome.situation.flat.get(path)


def test_a_doubtful_answer_is_asked_about_once() -> None:
    doubts, value = asked(SENTENCE, "30", "30")
    assert len(doubts) == 1 and "不像一句话" in doubts[0] and value == "30"
    doubts, value = asked(SENTENCE, "30", "考核得30分，列全县第2名")
    assert len(doubts) == 1 and value == "考核得30分，列全县第2名"


def test_an_item_said_twice_and_one_with_a_colon_are_asked_about() -> None:
    full = read_answers(EXAMPLES / "shili-2025.toml").raw
    answers = without(full, "remedies", "problems")
    answers.raw["problems"] = ["公开内容不够全面"]
    s = situation(answers)
    make = station(s, "problems#1").make
    assert "相同" in weigh(s, make().take("公开内容不够全面。"))[1][0].message
    assert "冒号" in weigh(s, make().take("不够及时：财政资金"))[1][0].message
    assert weigh(s, make().take("更新不够及时"))[1] == []


def test_last_years_sentence_with_its_year_is_asked_about() -> None:
    doubts, value = asked("supervision.evaluation", "2024年评议满意率98%", "评议满意率98%")
    assert "写的是2024年，本报告是2025年度的" in doubts[0] and value == "评议满意率98%"


def test_exclamation_marks_and_wide_digits_are_mended_and_shown() -> None:
    assert asked(SENTENCE, "列全县第2名！") == ([], "列全县第2名")
    assert asked("problems", "公开栏更新不够及时！")[1] == ["公开栏更新不够及时"]
    assert asked("contact.postcode", "１００００１") == ([], "100001")


def test_a_templates_own_question_is_looked_at_too(
    template: Callable[..., Template], drafter: Callable[..., Any]
) -> None:
    made = template("标题：报告\n{{ extra.story }}。\n", 'title = "自"\n[extra.story]\nquestion = "怎样宣传？"\n')
    file = made.folder.parent / "a.toml"
    file.write_text('template = "own"\nyear = 2025\n[extra]\nstory = "30"\n', encoding="utf-8")
    said = json.loads(drafter("check", file, "--json").out)["findings"]
    assert [(one["rule"], one["level"], one["field"]) for one in said] == [("WORDING", "warning", "extra.story")]


def test_check_says_it_of_an_answers_file(drafter: Callable[..., Any], tmp_path: Path) -> None:
    answers = read_answers(EXAMPLES / "shili-2025.toml")
    answers.path = tmp_path / "a.toml"
    answers.set("supervision.assessment", "2024年考核30分")
    answers.set("platforms.carriers", ["2"])
    save(answers, facts_by_path())
    ran = drafter("check", answers.path)
    assert "YEAR-LEFT" in ran.out and "“2”不像名称" in ran.out and ran.status == 0


def test_a_measure_that_is_due_within_the_reports_own_year_is_told() -> None:
    [(rule, message)] = found(remedies=["2025年3月底前统一答复书格式"])
    assert rule == "YEAR-LEFT" and message.endswith("的期限在2025年以内，下一年的措施请写下一年的期限")
    assert found(remedies=["2026年3月底前统一答复书格式"], problems=["2025年底前更新不够及时"]) == []
