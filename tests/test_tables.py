"""The national forms' tables as printed: labels, real spans that fill the grid, sums computed, zeros written."""

from __future__ import annotations

from typing import Any

import pytest

from drafter.composing.tables import TABLES
from drafter.document import Table
from drafter.report import forms

NATIONAL = [name for name, kind in TABLES.items() if not kind.annex]
"""The tables in the text; the annex has its own tests."""

NO_REQUESTS = {"requests.received": 0, "requests.carried_in": 0, "requests.carried_out": 0}
SOME_REQUESTS = {
    "requests.received": 5,
    "requests.carried_in": 1,
    "requests.carried_out": 1,
    "requests.table": {
        "new_received": {"natural": 4, "legal": 1},
        "carried_in": {"natural": 1},
        "granted": {"natural": 2},
        "denied_third_party": {"natural": 1, "legal": 1},
        "unable_not_held": {"natural": 1},
        "carried_out": {"natural": 1},
    },
}


def build(name: str, **facts: Any) -> tuple[Table, dict[str, bool]]:
    missed: dict[str, bool] = {}
    table = TABLES[name].build({"year": 2025, **facts}, missed)
    assert table is not None
    return table, missed


def grid(table: Table) -> list[list[str | None]]:
    """The table's cells by row and column, spans spread out; fails when they overlap or leave a hole."""
    width = len(table.widths)
    cells: list[list[str | None]] = [[None] * width for _ in table.rows]
    for at, row in enumerate(table.rows):
        for cell in row:
            left = cells[at].index(None)
            for down in range(cell.rowspan):
                for right in range(cell.colspan):
                    assert cells[at + down][left + right] is None
                    cells[at + down][left + right] = cell.text
    assert all(text is not None for line in cells for text in line)
    return cells


@pytest.mark.parametrize(
    ("name", "rows", "columns"),
    [
        ("disclosure-2021", 14, 4),
        ("disclosure-2019", 18, 4),
        ("requests-2021", 28, 10),
        ("requests-2019", 26, 10),
        ("disputes", 4, 15),
    ],
)
def test_spans_fill_the_grid(name: str, rows: int, columns: int) -> None:
    table, _ = build(name, **NO_REQUESTS)
    cells = grid(table)
    assert (len(cells), len(cells[0])) == (rows, columns)
    assert sum(table.widths) == pytest.approx(156, abs=1)


def test_table_2_sums_every_row_and_column() -> None:
    cells = grid(build("requests-2021", **SOME_REQUESTS)[0])
    for line in cells[3:]:
        *values, total = (int(str(text)) for text in line[3:])
        assert sum(values) == total
    columns = list(zip(*([int(str(text)) for text in line[3:]] for line in cells[3:]), strict=True))
    for new, old, *results, done, on in columns:
        assert sum(results) == done
        assert new + old == done + on
    assert next(text for text in cells[3] if text) == "一、本年新收政府信息公开申请数量"
    assert cells[3][3:] == ["4", "0", "0", "0", "1", "0", "5"]
    assert cells[-2][3:] == ["4", "0", "0", "0", "1", "0", "5"]
    assert cells[-1][3:] == ["1", "0", "0", "0", "0", "0", "1"]


def test_a_year_without_requests_is_a_table_of_zeros() -> None:
    table, missed = build("requests-2021", **NO_REQUESTS)
    assert missed == {}
    assert {text for line in grid(table)[3:] for text in line[3:]} == {"0"}


def test_the_form_of_2019_has_one_row_for_other_results() -> None:
    facts = {**SOME_REQUESTS, "requests.table": {"new_received": {"natural": 6}, "other": {"natural": 6}}}
    cells = grid(build("requests-2019", **facts)[0])
    assert [line[1] for line in cells].count("（六）其他处理") == 1
    assert cells[-2][3] == "6"


def test_table_1_has_zero_rules_and_the_fee_in_ten_thousands() -> None:
    facts = {f"statutory.normative.{name}": count for name, count in (("issued", 2), ("repealed", 1), ("in_force", 5))}
    facts |= {"statutory.licensing": 31, "statutory.penalties": 7, "statutory.coercion": 0, "statutory.fees_wan": 0.35}
    table, missed = build("disclosure-2021", **facts)
    assert missed == {}
    cells = grid(table)
    assert cells[2] == ["规章", "0", "0", "0"]
    assert cells[3] == ["行政规范性文件", "2", "1", "5"]
    assert cells[13] == ["行政事业性收费", "0.35", "0.35", "0.35"]
    assert cells[12][1] == "本年收费金额（单位：万元）"


def test_the_table_of_2019_keeps_matters_apart_from_cases() -> None:
    facts: dict[str, Any] = {f"statutory.normative.{name}": 1 for name in ("made", "disclosed", "public_total")}
    for name in ("licensing", "services", "penalties", "coercion"):
        facts |= {
            f"statutory.matters.{name}.last_year": 34,
            f"statutory.matters.{name}.change": -2,
            f"statutory.{name}": 7,
        }
    facts |= {"statutory.matters.fees.last_year": 0, "statutory.matters.fees.change": 0}
    facts |= {"statutory.procurement.projects": 3, "statutory.procurement.amount_wan": 25.1}
    table, missed = build("disclosure-2019", **facts)
    assert missed == {}
    cells = grid(table)
    assert ["行政许可", "34", "-2", "7"] in cells
    assert cells[-1] == ["政府集中采购", "3", "25.1万元", "25.1万元"]


def test_table_3_computes_its_totals() -> None:
    facts = {f"disputes.{group}.{outcome}": 0 for group in forms.DISPUTES for outcome in forms.OUTCOMES}
    facts |= {"disputes.review.maintained": 2, "disputes.suit_after_review.pending": 1}
    cells = grid(build("disputes", **facts)[0])
    assert cells[3] == ["2", "0", "0", "0", "2", "0", "0", "0", "0", "0", "0", "0", "0", "1", "1"]


@pytest.mark.parametrize("name", NATIONAL)
def test_missing_figures_are_open_cells_and_said(name: str) -> None:
    table, missed = build(name)
    assert set(missed) <= set(TABLES[name].facts)
    assert missed
    assert any(span.open for row in table.rows for cell in row for span in cell.spans)


@pytest.mark.parametrize("name", NATIONAL)
def test_the_plain_form_holds_every_value_and_every_label(name: str) -> None:
    table, _ = build(name, **NO_REQUESTS)
    labels = {cell.text for row in table.rows for cell in row if cell.scope}
    plain = [text for row in table.plain_rows for text in row]
    parts = {part for text in plain for part in text.split("／")}
    assert labels <= parts | set(plain)
    assert parts - labels <= {"项目", *(cell.text for row in table.rows for cell in row)}
    values = [text for row in table.plain_rows for text in row[1:] if not set(text.split("／")) <= labels]
    assert values == [cell.text for row in table.rows for cell in row if not cell.scope]


def test_a_plain_row_is_understood_alone() -> None:
    rows = build("requests-2021", **SOME_REQUESTS)[0].plain_rows
    assert rows[1] == (
        "申请人情况",
        "自然人",
        *(f"法人或其他组织／{name}" for name in ("商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他")),
        "总计",
    )
    assert ("三、本年度办理结果／（三）不予公开／4.保护第三方合法权益", "1", "0", "0", "0", "1", "0", "2") in rows
    assert {len(row) for row in rows[1:]} == {8}
