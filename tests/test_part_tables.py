"""Tables of parts in the shapes clerks draw them: what each lists, and which list nothing."""

from __future__ import annotations

import pytest
from finished import spans

from drafter.document import Block, Cell, Document, Heading, Paragraph, Table
from drafter.extract import extract
from drafter.extract.reading import Reading
from drafter.rules import check_reading

Rows = tuple[tuple[str, ...], ...]


def table(rows: Rows) -> Table:
    """A table of plain cells; `*2` at the end of a cell spans two columns, `/2` two rows."""
    printed: list[tuple[Cell, ...]] = []
    for row in rows:
        cells: list[Cell] = []
        for text in row:
            said, wide, tall = text, 1, 1
            if said.endswith("*2"):
                said, wide = said[:-2], 2
            if said.endswith("/2"):
                said, tall = said[:-2], 2
            cells.append(Cell(spans(said), wide, tall))
        printed.append(tuple(cells))
    width = max(len(row) for row in rows)
    return Table("", "", tuple(printed), (20.0,) * width, 0, rows)


def reading(above: str, rows: Rows) -> Reading:
    """What is read in a report of 2016 with one table below a sentence."""
    blocks: tuple[Block, ...] = (
        Heading(1, "一、", spans("主动公开政府信息情况")),
        Paragraph(spans(above)),
        table(rows),
    )
    return extract(Document(spans("青石镇2016年政府信息公开工作年度报告"), blocks))


PARTS = [{"name": "概况", "count": 12}, {"name": "文件", "count": 30}, {"name": "动态", "count": 58}]
ABOVE = "2016年主动公开政府信息100条，分类如下："

SHAPES: dict[str, Rows] = {
    "with a head": (("类别", "数量（条）"), ("概况", "12"), ("文件", "30"), ("动态", "58")),
    "with numbers and a total": (
        ("序号", "类别", "条数"),
        ("1", "概况", "12"),
        ("2", "文件", "30"),
        ("3", "动态", "58"),
        ("", "合计", "100"),
    ),
    "without a head": (("概况", "12条"), ("文件", "30条"), ("动态", "58条")),
    "a total instead of measure words": (("概况", "12"), ("文件", "30"), ("动态", "58"), ("合计", "100")),
    "with last year and the change": (
        ("类别", "2015年", "2016年", "增减"),
        ("概况", "12", "12", "0"),
        ("文件", "40", "30", "-10"),
        ("动态", "50", "58", "8"),
    ),
    "lying": (("类别", "概况", "文件", "动态", "合计"), ("条数", "12", "30", "58", "100")),
    "in pairs of columns": (("栏目", "条数", "栏目", "条数"), ("概况", "12", "动态", "58"), ("文件", "30", "", "")),
    "one a cell": (("概况：12条", "文件：30条"), ("动态：58条", "")),
    "each cell on a line": (("类别",), ("条数",), ("概况",), ("12",), ("文件",), ("30",), ("动态",), ("58",)),
    "two years": (
        ("类别/2", "条数*2"),
        ("2015年", "2016年"),
        ("概况", "10", "12"),
        ("文件", "25", "30"),
        ("动态", "45", "58"),
        ("合计", "80", "100"),
    ),
    "channels across": (
        ("类别", "网站", "公开栏", "小计"),
        ("概况", "10", "2", "12"),
        ("文件", "30", "0", "30"),
        ("动态", "50", "8", "58"),
        ("总计", "90", "10", "100"),
    ),
    "in groups": (
        ("大类", "小类", "数量（条）"),
        ("概况/2", "领导简介", "5"),
        ("机构设置", "7"),
        ("文件", "通知", "30"),
        ("动态/2", "会议", "20"),
        ("活动", "38"),
    ),
}


@pytest.mark.parametrize("shape", SHAPES)
def test_every_shape_gives_the_same_parts(shape: str) -> None:
    read = reading(ABOVE, SHAPES[shape])
    assert read.facts["proactive.categories"] == PARTS
    assert read.facts["proactive.total"] == 100
    assert [one for one in check_reading(read) if one.rule in ("SUM-PARTS", "TEXT-TABLE", "TEXT-TEXT")] == []


def test_last_year_s_column_is_last_year_s() -> None:
    read = reading(ABOVE, SHAPES["two years"])
    assert read.facts["proactive.last_total"] == 80
    assert [part["count"] for part in read.facts["proactive.last_categories"]] == [10, 25, 45]


def test_channels_across_are_channels() -> None:
    read = reading(ABOVE, SHAPES["channels across"])
    assert read.facts["proactive.channels"] == [{"name": "网站", "count": 90}, {"name": "公开栏", "count": 10}]


def test_a_row_and_a_column_that_do_not_add_up_are_told() -> None:
    rows = list(SHAPES["channels across"])
    rows[2] = ("文件", "30", "4", "30")
    messages = [one.message for one in check_reading(reading(ABOVE, tuple(rows))) if one.rule == "SUM-PARTS"]
    assert any("34（30＋4）" in message and "差4" in message for message in messages)


NO_PARTS: dict[str, tuple[str, Rows]] = {
    "months": (
        "2016年主动公开政府信息100条，逐月如下：",
        (("月份", "1月", "2月", "3月"), ("条数", "40", "30", "30")),
    ),
    "people": ("机关人员如下：", (("姓名", "电话"), ("办公室", "62"), ("财政所", "63"), ("民政办", "64"))),
    "which year is not said": (
        ABOVE,
        (("类别", "甲列", "乙列"), ("概况", "10", "12"), ("文件", "25", "30"), ("动态", "45", "58")),
    ),
}


@pytest.mark.parametrize("kind", NO_PARTS)
def test_what_lists_no_parts_gives_none(kind: str) -> None:
    read = reading(*NO_PARTS[kind])
    assert "proactive.categories" not in read.facts


def test_the_parts_of_one_channel_are_not_the_year_s() -> None:
    said = "2016年主动公开政府信息160条，其中镇政府网站100条，公众号60条。镇政府网站的100条，按栏目统计如下："
    read = reading(said, SHAPES["with a head"])
    assert "proactive.categories" not in read.facts
    assert [one for one in check_reading(read) if one.rule == "SUM-PARTS"] == []
