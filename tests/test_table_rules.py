"""The rules on the forms' tables find each contradiction once and leave sound tables alone."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest
from conftest import examples
from helpers_formtables import (
    COLUMNS,
    Figures,
    as_read,
    disclosure_figures,
    disclosure_lines,
    disputes_figures,
    disputes_lines,
    document,
    leaves_of,
    one_by_one,
    requests_figures,
    requests_lines,
    rows_of,
    true_grid,
)
from hypothesis import given, settings
from hypothesis import strategies as st

from drafter.extract.formtables import form_tables
from drafter.extract.reading import Reading
from drafter.rules import tables as table_rules
from drafter.rules.finding import Finding
from drafter.rules.registry import reading_rules

YEARS = {"2019": 2020, "2021": 2024}
FORMS = tuple(YEARS)
SEEDS = st.integers(0, 2**32)


def everything(form: str, seed: int) -> Figures:
    chance = random.Random(seed)
    return disclosure_figures(form, chance) | requests_figures(form, chance) | disputes_figures(chance)


def reading(form: str, figures: Figures, year: int | None = None) -> Reading:
    """A township's report with the three tables of a form."""
    lines = (disclosure_lines(form, figures), requests_lines(form, figures), disputes_lines(figures))
    whole = document(*(block for one in lines for block in true_grid(one)))
    era = "2019" if form == "2019" else "2021"
    return Reading(whole, (), era, year or YEARS[form], "示例镇", "镇", form_tables(whole))


def findings(report: Reading) -> list[Finding]:
    rules = [rule for rule in reading_rules() if rule.__module__ == table_rules.__name__]
    return [finding for rule in rules for finding in rule(report)]


def found(form: str, figures: Figures, year: int | None = None) -> list[tuple[str, str]]:
    """Rules and places of what is found, hints left out."""
    return [(f.rule, f.place) for f in findings(reading(form, figures, year)) if f.level != "notice"]


def only(form: str, figures: Figures, rule: str) -> Finding:
    (finding,) = [finding for finding in findings(reading(form, figures)) if finding.rule == rule]
    return finding


def label(row: str) -> str:
    name = next(name for id, _, name in rows_of("2021") if id == row)
    return name.split("（区分")[0] if row == "partial" else "（六）其他处理／3.其他" if row == "other_misc" else name


@settings(max_examples=examples(20, 60))
@given(SEEDS, st.sampled_from(FORMS))
def test_sound_tables_are_left_alone(seed: int, form: str) -> None:
    assert findings(reading(form, everything(form, seed))) == []


@settings(max_examples=examples(30, 120))
@given(SEEDS, st.sampled_from(FORMS), st.integers(1, 40), st.data())
def test_one_wrong_cell_of_table_2_breaks_its_row_and_its_column(
    seed: int, form: str, more: int, data: st.DataObject
) -> None:
    figures = everything(form, seed)
    row = data.draw(st.sampled_from([id for id, *_ in rows_of(form)]))
    column = data.draw(st.sampled_from(COLUMNS))
    path = f"requests.table.{row}.{column}"
    figures[path] = int(str(figures[path])) + more
    report = findings(reading(form, figures))
    rules = [finding.rule for finding in report]
    leaf, sums = row in leaves_of(form), row == "results_total"
    expected = ["T2-BAL"] * (not leaf) + ["T2-SUM"] * (leaf or sums) + ["T2-ROW"]
    assert rules == expected
    assert all(path in finding.fields for finding in report)
    assert all(f"差{more}" in finding.message for finding in report)


@settings(max_examples=examples(20, 60))
@given(SEEDS, st.sampled_from(FORMS), st.integers(1, 40), st.data())
def test_one_wrong_cell_of_table_3_breaks_its_group(seed: int, form: str, more: int, data: st.DataObject) -> None:
    figures = everything(form, seed)
    path = data.draw(st.sampled_from([path for path in figures if path.startswith("disputes.")]))
    figures[path] = int(str(figures[path])) + more
    (finding,) = findings(reading(form, figures))
    assert (finding.rule, finding.level) == ("T3-SUM", "error")
    assert path in finding.fields


def small() -> Figures:
    """Table 2 with five requests."""
    figures: Figures = {f"requests.table.{row}.{column}": 0 for row, *_ in rows_of("2021") for column in COLUMNS}
    for row, natural, business in (
        ("new_received", 4, 1),
        ("granted", 2, 1),
        ("denied_process", 1, 0),
        ("results_total", 3, 1),
        ("carried_out", 1, 0),
    ):
        figures |= {f"requests.table.{row}.natural": natural, f"requests.table.{row}.business": business}
        figures[f"requests.table.{row}.total"] = natural + business
    return everything("2021", 1) | figures


def test_messages_say_both_figures_and_the_arithmetic() -> None:
    figures = small()
    figures["requests.table.granted.natural"] = 3
    column, row = only("2021", figures, "T2-SUM"), only("2021", figures, "T2-ROW")
    assert column.message == "“自然人”列：（七）总计写3，各项办理结果相加为4（3＋1），差1"
    assert (column.place, column.level) == ("表2“自然人”列", "error")
    assert row.message == "“（一）予以公开”行：总计写3，各类申请人相加为4（3＋1），差1"
    assert row.place == "表2“（一）予以公开”行"
    assert row.quote == "（一）予以公开：3、1、0、0、0、0、3"
    assert row.fields[0] == "requests.table.granted.natural"


def test_an_unbalanced_column_is_not_told_again_of_the_total() -> None:
    figures = small()
    for column in ("natural", "total"):
        figures[f"requests.table.carried_out.{column}"] = 0
    assert found("2021", figures) == [("T2-BAL", "表2“自然人”列")]
    message = only("2021", figures, "T2-BAL").message
    assert message == "“自然人”列不平：本年新收4＋上年结转0＝4，（七）总计3＋结转下年度0＝3，差1"


def test_a_total_that_is_wrong_by_itself_is_told() -> None:
    figures = small()
    figures["requests.table.carried_out.total"] = 0
    assert found("2021", figures) == [
        ("T2-BAL", "表2“总计”列"),
        ("T2-ROW", "表2“四、结转下年度继续办理”行"),
    ]


def test_a_wrong_result_carried_into_its_rows_total_is_told_once_a_rule() -> None:
    figures = small()
    for column in ("natural", "total"):
        figures[f"requests.table.granted.{column}"] = int(str(figures[f"requests.table.granted.{column}"])) + 2
    assert found("2021", figures) == [("T2-SUM", "表2“自然人”列")]


def test_partial_disclosure_counted_again_is_named() -> None:
    figures = small()
    for column in ("natural", "total"):
        for row in ("partial", "results_total"):
            figures[f"requests.table.{row}.{column}"] = int(str(figures[f"requests.table.{row}.{column}"])) + 1
    assert "差数恰为“部分公开”的1件" in only("2021", figures, "T2-BAL").message


def test_rows_that_could_not_be_read_break_nothing() -> None:
    lines = requests_lines("2021", small())
    lines[5].values = lines[5].values[:3]
    whole = as_read(*one_by_one(lines))
    report = Reading(whole, (), "2021", 2024, "示例镇", "镇", form_tables(whole))
    assert report.tables[0].unread
    assert findings(report) == []


# ------------------------------------------------------------------ table 1


def test_a_township_has_no_rules() -> None:
    figures = everything("2021", 1) | {"statutory.rules.in_force": 6}
    finding = only("2021", figures, "T1-RULES-ZERO")
    assert finding.level == "error"
    assert finding.message == "规章填了现行有效件数6；乡镇、街道无权制定规章，应为0"
    assert finding.fields == ("statutory.rules.in_force",)
    assert finding.quote == "规章：0、0、6"


@pytest.mark.parametrize(
    ("unit", "kind", "silent"),
    [("余姚市", None, True), ("某县人民政府", None, True), (None, None, False), ("示例街道", "街道", False)],
)
def test_a_city_may_have_rules(unit: str | None, kind: str | None, silent: bool) -> None:
    report = reading("2021", everything("2021", 1) | {"statutory.rules.in_force": 6})
    assert ([f.rule for f in findings(replace(report, unit=unit, kind=kind))] == []) is silent


def test_matters_taken_for_cases_are_pointed_out() -> None:
    figures = everything("2019", 1) | {
        "statutory.matters.licensing.last_year": 34,
        "statutory.matters.licensing.change": 2,
        "statutory.licensing": 36,
    }
    finding = only("2019", figures, "FORM")
    assert (finding.level, finding.place) == ("notice", "表1“行政许可”行")
    assert "36＝上一年项目数量34＋本年增/减2" in finding.message


def test_fees_that_look_like_yuan_are_pointed_out() -> None:
    finding = only("2021", everything("2021", 1) | {"statutory.fees_wan": 35000}, "FORM")
    assert (finding.level, finding.fields) == ("notice", ("statutory.fees_wan",))


def test_fewer_documents_in_force_than_issued_are_pointed_out() -> None:
    stock = {"issued": 3, "repealed": 1, "in_force": 1}
    figures = everything("2021", 1) | {f"statutory.normative.{head}": value for head, value in stock.items()}
    assert only("2021", figures, "T1-STOCK").level == "notice"
    figures["statutory.normative.in_force"] = 2
    assert findings(reading("2021", figures)) == []


# ------------------------------------------------------------------ blanks, forms, counts


def test_blank_cells_are_told_once_a_table() -> None:
    figures = everything("2021", 1) | {
        "requests.table.denied_safety.legal": "/",
        "requests.table.carried_in.welfare": "",
        "disputes.review.total": "无",
        "disputes.review.pending": 0,
    }
    for path in ("requests.table.carried_in.total", "requests.table.carried_in.natural"):
        figures[path] = 0
    blank = [finding for finding in findings(reading("2021", figures)) if finding.rule == "BLANK-CELL"]
    assert [finding.fields for finding in blank] == [
        ("requests.table.carried_in.welfare", "requests.table.denied_safety.legal"),
        ("disputes.review.total",),
    ]
    assert blank[0].message.startswith("有2格是空白或“/”“-”“无”，没有的应填0：“二、上年结转")
    assert all(finding.level == "error" for finding in blank)


def test_blanks_count_as_nothing_in_sums() -> None:
    figures: Figures = {path: "" if value == 0 else value for path, value in small().items()}
    assert {rule for rule, _ in found("2021", figures)} == {"BLANK-CELL"}
    figures["requests.table.granted.natural"] = 3
    assert {rule for rule, _ in found("2021", figures)} == {"BLANK-CELL", "T2-SUM", "T2-ROW"}


@pytest.mark.parametrize("zero", ["O", "o", "○", "Ｏ"])
def test_letters_for_zeros_are_told_and_the_table_is_read(zero: str) -> None:
    figures: Figures = {path: zero if value == 0 else value for path, value in small().items()}
    read = reading("2021", figures)
    assert len(read.tables) == 3
    assert {(one.rule, one.level, "不是数字" in one.message) for one in findings(read)} == {("FORM", "warning", True)}


def test_a_draft_is_no_report_with_blanks() -> None:
    assert findings(reading("2021", dict.fromkeys(everything("2021", 1), "【待填】"))) == []


def test_no_amount_is_due_when_nothing_was_bought() -> None:
    figures = everything("2019", 1) | {
        "statutory.procurement.projects": 0,
        "statutory.procurement.amount_wan": "/",
    }
    assert findings(reading("2019", figures)) == []
    figures["statutory.procurement.projects"] = 3
    assert [finding.rule for finding in findings(reading("2019", figures))] == ["BLANK-CELL"]


@pytest.mark.parametrize(("form", "year"), [("2019", 2022), ("2021", 2020)])
def test_the_form_of_another_era(form: str, year: int) -> None:
    assert found(form, everything(form, 1), year) == [("FORM", "表1"), ("FORM", "表2")]
    assert "国办公开办函" in findings(reading(form, everything(form, 1), year))[0].message


def test_last_years_form_beside_this_years_is_right() -> None:
    lines = [requests_lines(form, everything(form, 1)) for form in FORMS]
    whole = document(*(block for one in lines for block in true_grid(one)))
    report = Reading(whole, (), "2021", 2021, "示例镇", "镇", form_tables(whole))
    assert len(report.tables) == 2
    assert findings(report) == []


def test_a_count_is_whole_and_not_negative() -> None:
    figures = everything("2021", 1) | {"statutory.licensing": -3, "statutory.penalties": "0.5"}
    report = [finding for finding in findings(reading("2021", figures)) if finding.level == "error"]
    assert [(f.rule, f.fields) for f in report] == [
        ("FORM", ("statutory.licensing",)),
        ("FORM", ("statutory.penalties",)),
    ]
    words = only("2021", everything("2021", 1) | {"statutory.licensing": "见附件"}, "FORM")
    assert (words.level, words.message) == ("notice", "填了“见附件”，不是数字")


def test_a_change_may_be_negative() -> None:
    assert findings(reading("2019", everything("2019", 2) | {"statutory.matters.coercion.change": -20})) == []
