"""A contradiction among the figures is found, said with its arithmetic, and a consistent report stays silent."""

from __future__ import annotations

import importlib
import inspect
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter import rules
from drafter.report import forms
from drafter.rules import check_facts, registry


def found(last: dict[str, Any] | None = None, **facts: Any) -> dict[str, str]:
    flat = {"year": 2025, **{key.replace("__", "."): value for key, value in facts.items()}}
    return {finding.rule: f"{finding.level} {finding.message}" for finding in check_facts(flat, last)}


def parts(**counts: int) -> list[dict[str, Any]]:
    return [{"name": name, "count": count} for name, count in counts.items()]


def test_nothing_answered_contradicts_nothing() -> None:
    assert found() == {}


def test_parts_above_the_total_are_an_error_with_the_arithmetic() -> None:
    said = found(proactive__total=205, proactive__categories=parts(甲=200, 乙=8))["SUM-PARTS"]
    assert said == "error 分类数量相加为208（200＋8），超过主动公开政府信息总数205，多3"


def test_parts_below_the_total_are_pointed_out() -> None:
    said = found(proactive__total=208, proactive__categories=parts(甲=200, 乙=5))["SUM-PARTS"]
    assert said.startswith("notice")
    assert "正文会把这3条算作“其他”" in said


def test_channels_may_overlap() -> None:
    assert found(proactive__total=10, proactive__channels=parts(网站=10, 微信=10)) == {}


@pytest.mark.parametrize(
    ("facts", "rule"),
    [
        ({"period__end": date(2025, 11, 30)}, "PERIOD"),
        ({"period__start": date(2024, 1, 1), "period__end": date(2024, 12, 31)}, "PERIOD"),
        ({"publication__date": date(2025, 12, 31)}, "DATE"),
        ({"unit__name": "泗门镇", "unit__kind": "乡"}, "UNIT-LEFT"),
        ({"unit__name": "泗门镇", "unit__kind": "县"}, "UNIT-LEFT"),
        ({"unit__name": "示例县", "unit__kind": "区"}, "UNIT-LEFT"),
        ({"unit__name": "红星农场", "unit__kind": "县"}, "UNIT-LEFT"),
        ({"proactive__total": 10, "proactive__key_total": 11}, "SUM-PARTS"),
        ({"proactive__total": 10, "proactive__key_counts": parts(采购=11)}, "SUM-PARTS"),
        ({"proactive__key_total": 10, "proactive__key_counts": parts(采购=11)}, "SUM-PARTS"),
        (
            {"proactive__total": 10, "proactive__scope": "政府网站", "proactive__channels": parts(政府网站=8)},
            "TEXT-TEXT",
        ),
        ({"requests__received": 3, "requests__by_channel": parts(当面=1, 网络=1)}, "SUM-PARTS"),
        ({"requests__received": 3, "requests__outcomes": parts(同意公开=4)}, "SUM-PARTS"),
        ({"founding__merged_from": ["甲乡", "乙乡"], "founding__included": False}, "PERIOD"),
        ({"year": 2015, "requests__received": 3}, "SECTION-MISSING"),
        ({"requests__outcomes": parts(不予公开=2), "requests__refusals": parts(涉及个人隐私=1)}, "SUM-PARTS"),
        ({"disputes__reconsideration": 1, "disputes__reconsideration_outcomes": parts(维持=2)}, "SUM-PARTS"),
        ({"disputes__litigation": 0, "disputes__litigation_outcomes": parts(尚未审结=1)}, "SUM-PARTS"),
        ({"requests__received": 1, "requests__carried_in": 0, "requests__carried_out": 2}, "T2-BAL"),
        ({"statutory__rules.in_force": 6}, "T1-RULES-ZERO"),
        ({"fees__notices": 0, "fees__charged_yuan": 100}, "TEXT-TEXT"),
        ({"fees__charged_yuan": 200, "statutory__fees_wan": 0.01}, "TEXT-TABLE"),
        ({"fees__notices": 1, "fees__noticed_yuan": 100, "fees__charged_yuan": 200}, "TEXT-TEXT"),
    ],
)
def test_each_contradiction_has_its_rule(facts: dict[str, Any], rule: str) -> None:
    assert rule in found(**facts)


def test_old_totals_and_table_3() -> None:
    cells = {f"disputes__review.{outcome}": 0 for outcome in forms.OUTCOMES}
    assert found(disputes__reconsideration=0, **cells) == {}
    assert "TEXT-TABLE" in found(disputes__reconsideration=1, **cells)


def test_an_unbalanced_column_is_said_with_both_sides() -> None:
    table = {"new_received": {"natural": 2}, "granted": {"natural": 1}}
    assert found(requests__table=table)["T2-BAL"] == (
        "error “自然人”一列不平：本年新收2＋上年结转0＝2，办理结果1＋结转下年度0＝1，差1"
    )


def test_rows_of_table_2_match_the_figures_beside_it() -> None:
    table = {"new_received": {"natural": 2}, "granted": {"natural": 2}}
    assert "T2-ROW" in found(requests__received=3, requests__table=table)


def test_last_year_is_compared_where_known() -> None:
    last = {"year": 2024, "requests.carried_out": 1, "statutory.normative.in_force": 4}
    assert "T2-CARRY" in found(last, requests__carried_in=0)
    assert found(last, requests__carried_in=1) == {}
    stock = {"statutory__normative.issued": 2, "statutory__normative.repealed": 1}
    assert found(last, statutory__normative__in_force=5, **stock) == {}
    assert found(last, statutory__normative__in_force=9, **stock)["T1-STOCK"].startswith("warning")


@st.composite
def balanced_tables(draw: st.DrawFn) -> dict[str, dict[str, int]]:
    table: dict[str, dict[str, int]] = {}
    rows = [result.id for result in forms.RESULTS_2021] + ["carried_out"]
    for column in draw(st.sets(st.sampled_from(list(forms.COLUMNS)))):
        ended = draw(st.dictionaries(st.sampled_from(rows), st.integers(1, 9), min_size=1))
        for row, count in ended.items():
            table.setdefault(row, {})[column] = count
        before = draw(st.integers(0, sum(ended.values())))
        for row, count in (("carried_in", before), ("new_received", sum(ended.values()) - before)):
            if count:
                table.setdefault(row, {})[column] = count
    return table


@given(balanced_tables(), st.data())
def test_table_2_is_silent_when_balanced_and_never_when_one_cell_is_off(
    table: dict[str, Any], data: st.DataObject
) -> None:
    sums = {f"requests.{name}": sum(table.get(row, {}).values()) for name, row in ROWS.items()}
    facts = {"year": 2025, "requests.table": table, **sums}
    assert [finding for finding in check_facts(facts) if finding.level == "error"] == []
    if table:
        row = data.draw(st.sampled_from(sorted(table)))
        column = data.draw(st.sampled_from(sorted(table[row])))
        table[row][column] += data.draw(st.integers(1, 5))
        assert any(finding.rule in ("T2-BAL", "T2-ROW") for finding in check_facts(facts))


ROWS = {"received": "new_received", "carried_in": "carried_in", "carried_out": "carried_out"}


def test_every_rule_is_registered() -> None:
    """A public function from facts, or from a reading, to findings is a rule."""
    registered = {*registry.FACT_RULES, *registry.YEAR_RULES, *registry.reading_rules()}
    found = set()
    for path in Path(rules.__file__).parent.glob("*.py"):
        module = importlib.import_module(f"drafter.rules.{path.stem}")
        for name, function in inspect.getmembers(module, inspect.isfunction):
            takes = list(inspect.signature(function).parameters)
            gives = str(inspect.signature(function).return_annotation)
            local = function.__module__ == module.__name__ and not name.startswith("_")
            if local and gives == "Iterator[Finding]" and takes in (["reading"], ["facts", "last"]):
                found.add(function)
    assert found == registered
