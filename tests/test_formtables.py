"""The forms' tables are read whatever became of their cells, and no figure lands in the wrong one."""

from __future__ import annotations

import random
from collections.abc import Sequence
from decimal import Decimal

import pytest
from conftest import examples
from helpers_formtables import (
    COLUMN_HEADS,
    COLUMNS,
    NOISY,
    OUTCOME_HEADS,
    OUTCOMES,
    SHAPES,
    STREAMS,
    Figures,
    Line,
    Shape,
    as_read,
    cell,
    copied,
    disclosure_figures,
    disclosure_lines,
    disputes_figures,
    disputes_lines,
    document,
    misspelt,
    one_by_one,
    paragraphs,
    printed_otherwise,
    requests_figures,
    requests_lines,
    rows_of,
    spaced,
    squares,
    table,
    texts,
    true_grid,
    two_pages,
    two_pages_with_heads,
    variants,
)
from hypothesis import given, settings
from hypothesis import strategies as st

from drafter.document import Block, Table
from drafter.extract.formtables import form_tables
from drafter.extract.reading import FormTable
from drafter.report.formlabels import label_of
from drafter.report.formvalues import number, ten_thousands

FORMS = ("2019", "2021")
SEEDS = st.integers(0, 2**32)


def read(*blocks: Block) -> tuple[FormTable, ...]:
    return form_tables(as_read(*blocks))


def values(*tables: FormTable) -> Figures:
    return {cell.path: cell.value for table in tables for cell in table.cells}


def texts_of(tables: Sequence[FormTable]) -> dict[str, str]:
    return {cell.path: cell.text for table in tables for cell in table.cells}


def as_numbers(figures: Figures) -> Figures:
    return {path: Decimal(str(value)) for path, value in figures.items()}


def request_row(row: str, counts: Sequence[object]) -> Figures:
    return {f"requests.table.{row}.{column}": value for column, value in zip(COLUMNS, counts, strict=True)}


# ------------------------------------------------------------------ every shape


@settings(max_examples=examples(40, 150))
@given(SEEDS, st.sampled_from(SHAPES), st.sampled_from(FORMS), st.integers(0, 15))
def test_any_shape_with_any_labels_gives_back_every_figure(seed: int, shape: Shape, form: str, spelling: int) -> None:
    chance = random.Random(seed)
    disclosure, requests = disclosure_figures(form, chance), requests_figures(form, chance)
    disputes = disputes_figures(chance)
    change = list(variants(chance))[spelling]
    blocks: list[Block] = []
    for lines in (disclosure_lines(form, disclosure), requests_lines(form, requests), disputes_lines(disputes)):
        fits = len(lines) > 20 or shape is not two_pages_with_heads
        blocks += [*paragraphs(["具体情况如下"]), *(shape if fits else true_grid)(printed_otherwise(lines, change))]
    found = read(*blocks)
    assert as_numbers(values(*found)) == as_numbers(disclosure | requests | disputes)
    assert [table.kind for table in found] == ["disclosure", "requests", "disputes"]
    assert [table.form for table in found] == [form, form, ""]
    assert [table.unread for table in found] == [(), (), ()]


@settings(max_examples=examples(40, 150))
@given(SEEDS, st.sampled_from(STREAMS), st.sampled_from(FORMS), st.data())
def test_a_lost_cell_costs_figures_and_moves_none(seed: int, shape: Shape, form: str, data: st.DataObject) -> None:
    chance = random.Random(seed)
    requests, disputes = requests_figures(form, chance), disputes_figures(chance)
    disclosure = disclosure_figures(form, chance)
    blocks: list[Block] = []
    for lines in (disclosure_lines(form, disclosure), requests_lines(form, requests), disputes_lines(disputes)):
        kept = [(row, i) for row, line in enumerate(lines) for i in range(len(line.values))]
        row, i = data.draw(st.sampled_from(kept))
        lines[row] = Line(lines[row].labels, [v for at, v in enumerate(lines[row].values) if at != i], lines[row].path)
        blocks += [*paragraphs(["具体情况如下"]), *shape(lines)]
    truth = as_numbers(disclosure | requests | disputes)
    found = as_numbers({path: value for path, value in values(*read(*blocks)).items() if value is not None})
    assert {path: value for path, value in found.items() if truth.get(path) != value} == {}
    assert len(found) >= len(truth) - 7 - 15 - 3


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("shape", NOISY)
def test_what_pages_add_costs_nothing(shape: Shape, form: str) -> None:
    chance = random.Random(form)
    disclosure, requests = disclosure_figures(form, chance), requests_figures(form, chance)
    disputes = disputes_figures(chance)
    lines = (disclosure_lines(form, disclosure), requests_lines(form, requests), disputes_lines(disputes))
    found = read(*(block for one in lines for block in [*paragraphs(["具体情况如下"]), *shape(one)]))
    assert as_numbers(values(*found)) == as_numbers(disclosure | requests | disputes)
    assert [table.unread for table in found] == [(), (), ()]


@settings(max_examples=examples(25, 100))
@given(SEEDS, st.sampled_from(SHAPES), st.sampled_from(FORMS), st.sampled_from((0.1, 0.5)))
def test_slips_of_the_pen_move_no_figure(seed: int, shape: Shape, form: str, share: float) -> None:
    chance = random.Random(seed)
    disclosure, requests = disclosure_figures(form, chance), requests_figures(form, chance)
    disputes = disputes_figures(chance)
    blocks: list[Block] = []
    for lines in (disclosure_lines(form, disclosure), requests_lines(form, requests), disputes_lines(disputes)):
        fits = len(lines) > 20 or shape is not two_pages_with_heads
        blocks += [*paragraphs(["如下"]), *(shape if fits else true_grid)(misspelt(lines, chance, share))]
    truth = as_numbers(disclosure | requests | disputes)
    found = as_numbers({path: value for path, value in values(*read(*blocks)).items() if value is not None})
    assert {path: value for path, value in found.items() if truth.get(path) != value} == {}
    assert len(found) * 2 > len(truth) or share == 0.5


@settings(max_examples=examples(25, 100))
@given(SEEDS, st.sampled_from(SHAPES), st.sampled_from(FORMS), st.sampled_from(("", "/", "—", "无")))
def test_zeros_left_blank_move_no_figure(seed: int, shape: Shape, form: str, blank: str) -> None:
    chance = random.Random(seed)
    requests, disputes = requests_figures(form, chance), disputes_figures(chance)
    blocks: list[Block] = []
    for lines in (requests_lines(form, requests), disputes_lines(disputes)):
        for line in lines:
            line.values = [(blank if text == "0" else text, span) for text, span in line.values]
        fits = len(lines) > 20 or shape is not two_pages_with_heads
        blocks += [*paragraphs(["具体情况如下"]), *(shape if fits else true_grid)(lines)]
    truth = {path: value or None for path, value in (requests | disputes).items()}
    found = read(*blocks)
    assert values(*found).items() <= truth.items()
    assert {text for path, text in texts_of(found).items() if truth[path] is None} <= {blank}
    if blank or shape in (true_grid, copied):
        assert len(values(*found)) == len(truth)


@pytest.mark.parametrize("form", FORMS)
def test_a_table_over_two_pages_is_one(form: str) -> None:
    figures = requests_figures(form, random.Random(form))
    for shape in (two_pages, two_pages_with_heads):
        (found,) = read(*shape(requests_lines(form, figures)))
        assert values(found) == figures
        assert (found.place, found.form) == ("表2", form)


def test_each_block_of_table_1_may_be_a_table() -> None:
    figures = disclosure_figures("2019", random.Random(3))
    lines = disclosure_lines("2019", figures)
    starts = [i for i, line in enumerate(lines) if line.labels[0][0].startswith("第二十条")]
    blocks = [true_grid(lines[a:b])[0] for a, b in zip(starts, [*starts[1:], None], strict=True)]
    (found,) = read(*blocks)
    assert as_numbers(values(found)) == as_numbers(figures)


# ------------------------------------------------------------------ shapes seen in reports


def test_a_web_copy_of_table_1_has_five_columns() -> None:
    rows = [
        [cell("第二十条第（五）项", 5)],
        [cell("信息内容"), cell("上一年项目数量"), cell("本年增/减", 2), cell("处理决定数量")],
        [cell("行政许可"), cell("34"), cell("-2", 2), cell("36")],
        [cell("第二十条第（八）项", 5)],
        [cell("信息内容"), cell("上一年项目数量", 2), cell("本年增/减", 2)],
        [cell("行政事业性收费"), cell("7", 2), cell("+1", 2)],
    ]
    (found,) = read(table(rows))
    assert values(found) == {
        "statutory.matters.licensing.last_year": 34,
        "statutory.matters.licensing.change": -2,
        "statutory.licensing": 36,
        "statutory.matters.fees.last_year": 7,
        "statutory.matters.fees.change": 1,
    }


def test_heads_broken_by_the_page_keep_their_places() -> None:
    rows = [
        ["第二十条第(一)项", "", "", "", ""],
        ["信息内容", "本年新", "本年新", "对外公开总数量", ""],
        ["规章(设区的市应提供)", "0", "0", "0", ""],
        ["规范性文件", "34", "4", "47", ""],
        ["其他主动公开文件", "9", "9", "9", ""],
    ]
    (found,) = read(texts(rows))
    assert values(found)["statutory.normative.made"] == 34
    assert values(found)["statutory.normative.public_total"] == 47
    assert found.unread == ("其他主动公开文件",)
    lines = ["信息内容", "本年新", "制作数量", "本年新", "公开数量", "对外公开总数量", "规章", "0", " 0", "0"]
    (found,) = read(*paragraphs([*lines, "规范性文件", "34", "4", "47"]))
    assert values(found) == {
        **{f"statutory.rules.{head}": 0 for head in ("made", "disclosed", "public_total")},
        **dict(
            zip((f"statutory.normative.{h}" for h in ("made", "disclosed", "public_total")), (34, 4, 47), strict=True)
        ),
    }


def test_bars_on_lines_of_their_own_separate_cells() -> None:
    lines = disclosure_lines("2021", figures := disclosure_figures("2021", random.Random(8)))
    said = [text for line in lines for text, *_ in (*line.labels, *line.values)]
    (found,) = read(*paragraphs([line for text in said for line in (text, "|", "|||")]))
    assert as_numbers(values(found)) == as_numbers(figures)


@pytest.mark.parametrize("lead", [[], ["件数"]])
def test_table_3_with_one_row_of_values(lead: list[str]) -> None:
    counts = [str(i) for i in range(15)]
    heads = [
        [*lead, "行政复议", "行政诉讼"],
        [*OUTCOME_HEADS, "未经复议直接起诉", "复议后起诉"],
        list(OUTCOME_HEADS * 2),
    ]
    (found,) = read(texts([*heads, [*lead, *counts]]))
    assert [found.value(f"disputes.suit_direct.{outcome}") for outcome in OUTCOMES] == [5, 6, 7, 8, 9]
    flat = [
        f"{group}-{outcome}" for group in ("行政复议", "未经复议直接起诉", "复议后起诉") for outcome in OUTCOME_HEADS
    ]
    (found,) = read(texts([flat, counts]))
    assert [found.value(f"disputes.suit_after_review.{outcome}") for outcome in OUTCOMES] == [10, 11, 12, 13, 14]


def test_table_3_with_heads_said_again_or_broken_over_two_rows() -> None:
    counts = [str(i) for i in range(15)]
    top = ["行政复议", "行政诉讼"]
    again = [top, [*OUTCOME_HEADS, "未经复议直接起诉", "复议后起诉"], list(OUTCOME_HEADS * 3), counts]
    upper, lower = ["结果", "结果", "其他", "尚未", "总计"], ["维持", "纠正", "结果", "审结"]
    broken = [top, [*upper, "未经复议直接起诉", "复议后起诉"], lower, upper * 2, lower * 2, counts]
    for rows in (again, broken):
        (found,) = read(texts(rows))
        assert [found.value(f"disputes.review.{outcome}") for outcome in OUTCOMES] == [0, 1, 2, 3, 4]
        assert [found.value(f"disputes.suit_after_review.{outcome}") for outcome in OUTCOMES] == [10, 11, 12, 13, 14]


def test_table_3_in_three_rows_or_two_tables() -> None:
    figures = disputes_figures(random.Random(5))
    groups = {"review": "行政复议", "suit_direct": "行政诉讼／未经复议直接起诉", "suit_after_review": "复议后起诉"}
    rows = [["项目", *OUTCOME_HEADS]]
    rows += [[name, *(str(figures[f"disputes.{g}.{o}"]) for o in OUTCOMES)] for g, name in groups.items()]
    lone = [text for row in rows for text in row]
    for blocks in ([texts(rows)], paragraphs(["｜".join(row) for row in rows]), paragraphs(lone)):
        (found,) = read(*blocks)
        assert values(found) == figures
    counts = [cell(str(figures[f"disputes.{g}.{o}"])) for g in groups for o in OUTCOMES]
    heads = [cell(head) for head in OUTCOME_HEADS]
    reviews = table([[cell("行政复议", 5)], heads, counts[:5]])
    suits = table([[cell("行政诉讼", 10)], [cell("未经复议直接起诉", 5), cell("复议后起诉", 5)], heads * 2, counts[5:]])
    (found,) = read(reviews, suits)
    assert (values(found), found.place) == (figures, "表3")


def test_a_table_with_a_subtotal_of_its_own_is_read_by_its_heads() -> None:
    heads = ["", *COLUMN_HEADS[:-1], "小计", "总计"]
    rows = [[label, "3", "1", "0", "0", "0", "0", "1", "4"] for _, _, label in rows_of("2019")]
    (found,) = read(texts([["申请人情况", *[""] * 8], heads, *rows]))
    assert found.value("requests.table.granted.total") == 4
    assert len(found.cells) == 23 * 7


def test_spans_that_are_too_short_or_too_long_move_no_figure() -> None:
    figures = requests_figures("2021", random.Random(2))
    for wrong in (20, 24):
        lines = requests_lines("2021", figures)
        lines[5].labels[0] = ("三、本年度办理结果", 1, wrong)
        (found,) = read(*true_grid(lines))
        assert values(found) == figures


def test_two_rows_of_table_2_are_no_table() -> None:
    assert read(texts([["项目", "2023年", "2024年"], ["予以公开", "3", "5"], ["不予公开", "0", "1"]])) == ()


def test_a_list_of_matters_without_the_forms_heads_is_no_table() -> None:
    assert read(*paragraphs(["行政许可", "12", "行政处罚", "5", "行政强制", "0"])) == ()
    assert read(texts([["事项", "2023年", "2024年"], ["行政许可", "12", "13"], ["行政处罚", "5", "1"]])) == ()


# ------------------------------------------------------------------ what is not sure


def test_a_row_with_fewer_values_than_columns_is_left_out() -> None:
    lines = requests_lines("2021", requests_figures("2021", random.Random(1)))
    lines[3] = Line(lines[3].labels, [("4", 1), ("4", 1)], lines[3].path)
    for shape in (one_by_one, spaced):
        (found,) = read(*shape(lines))
        assert not any(".new_received." in path for path in values(found))
        assert found.unread == ("一、本年新收政府信息公开申请数量",)


def test_empty_cells_keep_their_places_where_the_grid_shows_them() -> None:
    figures = requests_figures("2021", random.Random(4))
    lines = requests_lines("2021", figures)
    for line in lines[3:]:
        line.values = [("" if text == "0" else text, span) for text, span in line.values]
    expected = {path: None if value == 0 else value for path, value in figures.items()}
    for block in (*true_grid(lines), texts(squares(lines, copies=True)), texts(squares(lines, copies=False))):
        (found,) = read(block)
        assert values(found) == expected


def test_empty_lines_between_all_cells_are_no_cells() -> None:
    figures = requests_figures("2019", random.Random(4))
    said = [text for line in requests_lines("2019", figures) for text, *_ in (*line.labels, *line.values)]
    (found,) = read(*paragraphs([line for text in said for line in (text, "")]))
    assert values(found) == figures


def test_a_label_between_two_others_is_left_out() -> None:
    assert label_of("不以公开") is None
    assert label_of("上年新收政府信息公开申请数量") is None
    assert label_of("本年制止件数") is None
    assert label_of("不予受理") is None


def test_a_row_that_stands_twice_with_other_figures_is_left_out() -> None:
    figures = requests_figures("2021", random.Random(1))
    lines = requests_lines("2021", figures)
    again = Line(lines[7].labels, [("9", 1)] * 7, lines[7].path)
    (found,) = read(texts([[text for text, *_ in (*line.labels, *line.values)] for line in (*lines, again)]))
    row = lines[7].path[-1]
    assert not any(row in cell.place for cell in found.cells)
    assert row in found.unread


# ------------------------------------------------------------------ two of a kind


def test_the_same_table_twice_gives_two() -> None:
    this, last = (requests_figures("2021", random.Random(seed)) for seed in (1, 2))
    blocks = [
        *true_grid(requests_lines("2021", this)),
        *paragraphs(["上一年"]),
        *true_grid(requests_lines("2021", last)),
    ]
    first, second = read(*blocks)
    assert (values(first), values(second)) == (this, last)
    assert (first.place, second.place) == ("表2（第1张）", "表2（第2张）")
    assert second.cells[0].place == "表2（第2张）“一、本年新收政府信息公开申请数量”行“自然人”列"
    stacked = [*requests_lines("2021", this), *requests_lines("2021", last)]
    assert [values(found) for found in read(*true_grid(stacked))] == [this, last]


# ------------------------------------------------------------------ cells


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("3", 3),
        ("３", 3),
        ("1 048", 1048),
        ("1，048", 1048),
        ("0件", 0),
        ("-8", -8),
        ("－8", -8),
        ("+10", 10),
        ("增2", 2),
        ("减少8", -8),
        ("0.35", Decimal("0.35")),
        ("十二", 12),
        ("一百零五", 105),
        ("零", 0),
        ("0（全区机关均无制定规章的权限）", 0),
        *((blank, None) for blank in ("", "/", "／", "-", "—", "——", "无", "【待填】", "【待填：本年新收】")),
        ("0 0", None),
        ("见附件", None),
        ("3、4", None),
    ],
)
def test_a_cell_as_clerks_write_it(text: str, value: object) -> None:
    assert number(text) == value


@pytest.mark.parametrize(
    ("text", "unit", "value"),
    [
        ("251000元", "", Decimal("25.1")),
        ("25.1万元", "", Decimal("25.1")),
        ("8040", "", None),
        ("0", "", 0),
        ("8040", "万元", 8040),
        ("120元", "万元", Decimal("0.012")),
        ("/", "万元", None),
    ],
)
def test_an_amount_needs_its_unit(text: str, unit: str, value: object) -> None:
    assert ten_thousands(text, unit) == value


def test_an_amount_without_unit_keeps_its_words() -> None:
    rows = [["信息内容", "采购项目数量", "采购总金额"], ["政府集中采购", "3", "8040"]]
    (found,) = read(texts(rows))
    assert found.value("statutory.procurement.projects") == 3
    assert texts_of([found])["statutory.procurement.amount_wan"] == "8040"
    assert found.value("statutory.procurement.amount_wan") is None
    (found,) = read(texts([["信息内容", "采购项目数量", "采购总金额（万元）"], rows[1]]))
    assert found.value("statutory.procurement.amount_wan") == 8040


def test_cells_are_named_in_the_forms_words() -> None:
    figures = disclosure_figures("2021", random.Random(1)) | disputes_figures(random.Random(1))
    first, third = read(*true_grid(disclosure_lines("2021", figures)), *true_grid(disputes_lines(figures)))
    places = {cell.path: cell.place for cell in (*first.cells, *third.cells)}
    assert places["statutory.normative.issued"] == "表1“行政规范性文件”行“本年制发件数”列"
    assert places["disputes.suit_after_review.other_result"] == "表3“复议后起诉”“其他结果”列"


def test_a_group_without_rows_is_the_2019_forms_row() -> None:
    lines = requests_lines("2019", requests_figures("2019", random.Random(1)))
    (found,) = read(*true_grid(lines))
    assert found.form == "2019"
    assert len([path for path in values(found) if ".other." in path]) == 7


def test_a_group_with_figures_of_its_own_is_no_row_of_the_2021_form() -> None:
    lines = requests_lines("2021", requests_figures("2021", random.Random(1)))
    at = next(i for i, line in enumerate(lines) if line.path[-1:] == ("（七）总计",))
    lines.insert(at - 3, Line([("（六）其他处理", 2, 1)], [("1", 1)] * 7, ("三、本年度办理结果", "（六）其他处理")))
    lines[at - 2].labels = [label for label in lines[at - 2].labels if "其他处理" not in label[0]]
    (found,) = read(texts([[text for text, *_ in (*line.labels, *line.values)] for line in lines]))
    assert found.form == "2021"
    assert not any(path.startswith("requests.table.other.") for path in values(found))
    assert "（六）其他处理" in found.unread


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("三、本年度办理结果／（三）不予公开／1.属于国家秘密", ("results", "denied", "denied_state_secret")),
        ("（三）不予公开1．属于国家秘密", ("denied", "denied_state_secret")),
        ("①属于国家秘密", ("denied_state_secret",)),
        ("属于国家密秘", ("denied_state_secret",)),
        ("（三）不以公开", ("denied",)),
        ("法人或其他组织-其他", ("org", "misc")),
        ("2.其他", None),
        ("三、收到和处理政府信息公开申请情况", None),
        ("2018年", None),
    ],
)
def test_labels(text: str, names: tuple[str, ...] | None) -> None:
    found = label_of(text)
    assert (found.names if found else None) == names


def test_a_document_without_tables_has_none() -> None:
    assert form_tables(document()) == ()
    assert isinstance(texts([["a"]]), Table)
