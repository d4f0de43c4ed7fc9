"""What is taken over from last year's report is found, and what is new is left alone."""

from __future__ import annotations

import re
from itertools import product
from typing import Any

import pytest
from conftest import EXAMPLES
from hypothesis import given
from hypothesis import strategies as st

from drafter.answers.load import load
from drafter.composing.problems import every_problem
from drafter.rules import Finding, check_facts
from drafter.rules.copying import nearly

ALL = every_problem()
SENTENCES = [problem.text for problem in ALL] + [remedy for problem in ALL for remedy in problem.remedies]


def copied(here: dict[str, Any], there: dict[str, Any] | None, year: int = 2024) -> list[Finding]:
    last = None if there is None else {"year": year, **there}
    return [finding for finding in check_facts({"year": 2025, **here}, last) if finding.rule == "COPY"]


def test_a_copied_list_is_one_warning_that_names_the_sentences() -> None:
    before = ["个别栏目更新不及时，公开内容较少", "经办人员业务不熟，答复文书不规范"]
    now = ["答复期限把握不准", "经办人员业务还不熟，答复文书不规范", "个别栏目更新不及时，公开内容较少。"]
    (finding,) = copied({"problems": now}, {"problems": before})
    assert (finding.level, finding.fields) == ("warning", ("problems",))
    assert finding.message == (
        "存在的主要问题：第2条与去年第2条几乎相同（相似度96%），第3条与去年第1条相同（不计数字和标点），请按本年实际改写"
    )


def test_each_list_is_held_against_its_own_of_last_year() -> None:
    said = [SENTENCES[0]]
    for path in ("problems", "remedies", "followups"):
        assert [finding.fields for finding in copied({path: said}, {path: said})] == [(path,)]
    assert copied({"problems": said}, {"remedies": said}) == []
    assert copied({"supervision.assessment": said[0]}, {"supervision.assessment": said[0]}) == []


@pytest.mark.parametrize("last", [None, {}, {"problems": []}, {"problems": "不适用"}])
def test_without_last_years_list_nothing_is_copied(last: dict[str, Any] | None) -> None:
    assert copied({"problems": [SENTENCES[0]]}, last) == []
    assert copied({"problems": "不适用"}, {"problems": [SENTENCES[0]]}) == []


def test_an_earlier_year_is_called_by_its_number() -> None:
    (finding,) = copied({"problems": SENTENCES[:1]}, {"problems": SENTENCES[:1]}, year=2022)
    assert "与2022年度第1条相同" in finding.message


@pytest.mark.parametrize(
    ("sentence", "other", "found"),
    [
        ("全年培训2次", "全年培训12次。", True),  # short: equal but for figures
        ("公开不及时", "公开不及时的", False),  # short: not equal
        ("公开２０２４年预算，收支共１．５万元", "公开2025年预算收支共3万元", True),  # full width, decimals, marks
        ("", "", False),
        ("2024", "2025。", True),
        ("。", "，", False),
    ],
)
def test_what_counts_as_the_same(sentence: str, other: str, found: bool) -> None:
    assert (nearly(sentence, [other]) is not None) == found


def test_the_nearest_is_named() -> None:
    sentence = "每季度检查一次公开专栏并通报结果"
    assert nearly(sentence, ["每季度检查一次公开专栏并公布结果", sentence]) == (1, 1.0)
    assert nearly(sentence, []) is None


@given(st.sampled_from(SENTENCES), st.data())
def test_new_figures_and_marks_make_no_new_sentence(sentence: str, data: st.DataObject) -> None:
    figures, marks = st.integers(0, 3000).map(str), st.sampled_from("，、； ")
    changed = re.sub(r"\d+", lambda _: data.draw(figures), sentence).replace("，", data.draw(marks))
    others = data.draw(st.lists(st.sampled_from(SENTENCES), unique=True).filter(lambda them: sentence not in them))
    assert nearly(changed, [*others, sentence]) == (len(others), 1.0)


def test_unrelated_sentences_are_not_copies() -> None:
    assert all(nearly(one, [other]) is None for one, other in product(SENTENCES, repeat=2) if one != other)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.stem)
def test_the_examples_copy_nothing(example: Any) -> None:
    loaded = load(example)
    assert [finding for finding in check_facts(loaded.facts, loaded.last) if finding.level != "notice"] == []
    assert (loaded.last is not None) == (example.stem == "shili-2025")
