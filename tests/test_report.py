"""The model: each fact once with all that is known of it, three different nothings, totals computed in one place."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.answers import Answers, validate
from drafter.errors import AnswersError
from drafter.report import COMPUTED, NOT_APPLICABLE, facts_by_path
from drafter.report.computed import results_total, share
from drafter.report.facts import Fact, read
from drafter.report.validation import model
from drafter.text.folding import half_width
from drafter.text.townships import kind_of_county, kind_of_unit

PROMISED = """
unit.name unit.kind unit.parent period.start period.end proactive.total proactive.scope
proactive.categories proactive.channels requests.received requests.carried_in requests.carried_out requests.table
statutory.rules.issued statutory.rules.repealed statutory.rules.in_force statutory.rules.made statutory.rules.disclosed
statutory.rules.public_total statutory.normative.issued statutory.licensing statutory.penalties statutory.coercion
statutory.fees_wan disputes.reconsideration disputes.litigation disputes.review.maintained disputes.review.corrected
disputes.review.other_result disputes.review.pending disputes.suit_direct.maintained disputes.suit_after_review.pending
fees.charged_yuan fees.waived_yuan problems remedies
"""


def report(**raw: object) -> dict[str, object]:
    return validate(Answers({"template": "six-part", "year": 2013, **raw}), {})


@pytest.mark.parametrize("path", PROMISED.split())
def test_the_paths_of_the_contract_are_there(path: str) -> None:
    assert path in facts_by_path()


def test_every_fact_has_its_words() -> None:
    for fact in facts_by_path().values():
        assert fact.term, fact.path
        assert fact.question.endswith(("？", "）")), fact.path
        if fact.kind in ("count", "parts", "table", "yuan", "wan", "quantity", "change"):
            assert fact.measure, fact.path


FIGURES = ("count", "change", "quantity", "yuan", "wan", "percent", "parts")
FACTS = [pytest.param(fact, id=fact.path) for fact in facts_by_path().values()]


@pytest.mark.parametrize("fact", FACTS)
def test_an_example_is_an_answer_that_is_taken(fact: Fact) -> None:
    if fact.kind in ("yesno", "table"):  # chosen, not typed
        assert not fact.example
        return
    # As the prompt does: a figure may be typed with its measure word.
    plain = (
        half_width(fact.example).removesuffix(fact.measure) if fact.kind in FIGURES and fact.measure else fact.example
    )
    assert read(fact.kind, plain) not in ("", [], None)
    assert fact.example == fact.example.strip()


@pytest.mark.parametrize("fact", FACTS)
def test_what_counts_is_said_in_whole_sentences_and_adds_to_the_help(fact: Fact) -> None:
    if fact.kind in FIGURES:
        assert fact.counts
    if fact.counts:
        assert fact.counts.endswith("。")
        assert not re.search(r"[,;:!?()\"'\n]", fact.counts), "half-width marks"
        assert not fact.help or fact.help not in fact.counts


def test_examples_name_no_real_place_and_no_mobile_number() -> None:
    for fact in facts_by_path().values():
        assert not re.search(r"余姚|泗门|1\d{10}", fact.example), fact.path


def test_no_count_is_carried_over() -> None:
    for fact in facts_by_path().values():
        if fact.kind in ("count", "parts", "table", "yuan", "wan", "quantity", "change", "percent", "date"):
            assert fact.last != "carry", fact.path


def test_absent_zero_and_not_applicable_are_three_things() -> None:
    facts = report(requests={"received": 0, "carried_in": "不适用"})
    assert facts["requests.received"] == 0
    assert facts["requests.carried_in"] == NOT_APPLICABLE
    assert "requests.carried_out" not in facts


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        ({"proactive": {"totl": 1}}, "是否指“proactive.total”"),
        ({"proctive": {"total": 1}}, "是否指“proactive”"),
        ({"proactive": 5}, "应是一组答案"),
        ({"proactive": {"total": "很多"}}, "主动公开政府信息总数（proactive.total）"),
        ({"requests": {"received": 12.5}}, "不是整数"),
        ({"requests": {"received": -1}}, "小于0"),
        ({"year": "2013年"}, "不是年度"),
        ({"extra": {"nobody": 1}}, "没有名为“extra.nobody”"),
    ],
)
def test_a_wrong_answer_is_refused_in_one_line(raw: dict[str, object], said: str) -> None:
    with pytest.raises(AnswersError) as refused:
        report(**raw)
    assert said in str(refused.value)
    assert "\n" not in str(refused.value)


def test_facts_are_immutable() -> None:
    made = model().model_validate({"template": "six-part", "year": 2013})
    with pytest.raises(ValueError, match="frozen"):
        made.year = 2014  # type: ignore[attr-defined]


# ------------------------------------------------------------------ computed


def computed(path: str, **facts: object) -> object:
    return COMPUTED[path].of({"year": 2013, **{key.replace("__", "."): value for key, value in facts.items()}})


@pytest.mark.parametrize(("part", "printed"), [(12, "30.8%"), (6, "15.4%"), (1, "2.6%"), (39, "100%"), (0, "0%")])
def test_shares_have_one_decimal_each_rounded_by_itself(part: int, printed: str) -> None:
    assert share(part, 39) == printed


@given(st.integers(0, 10**6), st.integers(1, 10**6))
def test_a_share_is_never_further_off_than_its_rounding(part: int, total: int) -> None:
    assert abs(float(share(part, total).removesuffix("%")) - part * 100 / total) <= 0.0500001


def test_changes_and_averages() -> None:
    assert computed("proactive.change", proactive__total=93, proactive__last_total=208) == -115
    assert computed("proactive.growth", proactive__total=93, proactive__last_total=208) == "55.3%"
    assert computed("proactive.growth", proactive__total=93, proactive__last_total=0) == ""
    assert computed("proactive.monthly", proactive__total=93) == "7.8"
    assert computed("proactive.monthly", proactive__total=24) == "2"


@pytest.mark.parametrize(
    ("name", "kind", "own", "government", "leadership"),
    [
        ("泗门镇", "镇", "我镇", "泗门镇人民政府", "镇党委、政府"),
        ("溶江乡", "乡", "我乡", "溶江乡人民政府", "乡党委、政府"),
        ("江东街道", "街道", "我街道", "江东街道办事处", "街道党工委、办事处"),
        ("江东街道办事处", "街道", "我街道", "江东街道办事处", "街道党工委、办事处"),
        ("泗门镇人民政府", "镇", "我镇", "泗门镇人民政府", "镇党委、政府"),
        ("示例县", "县", "我县", "示例县人民政府", "县委、县政府"),
        ("示例市人民政府", "市", "我市", "示例市人民政府", "市委、市政府"),
        ("示例区", "区", "我区", "示例区人民政府", "区委、区政府"),
    ],
)
def test_a_unit_names_itself_by_its_kind(name: str, kind: str, own: str, government: str, leadership: str) -> None:
    assert kind == (kind_of_unit(name) or kind_of_county(name))
    assert computed("unit.self", unit__name=name) == own
    assert computed("unit.government", unit__name=name) == government
    assert computed("unit.leadership", unit__name=name) == leadership


@given(st.dictionaries(st.sampled_from(["granted", "partial", "other_misc", "refused_repeat"]), st.integers(1, 999)))
def test_results_are_summed_over_all_rows(cells: dict[str, int]) -> None:
    facts = {"requests.table": {row: {"natural": count} for row, count in cells.items()}}
    assert results_total(facts, "natural") == sum(cells.values()) == results_total(facts)
    assert results_total(facts, "legal") == 0
