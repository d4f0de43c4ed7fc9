"""A file seen as a whole: one slip in the title is told once, and another paper than a report is told as such."""

from __future__ import annotations

import pytest
from finished import read

from drafter.document import Document
from drafter.extract.reading import Reading
from drafter.rules import check_reading

YEARS = ("YEAR-LEFT", "PERIOD", "DATE", "TITLE")
PERIOD = "统计期限自{0}年1月1日起至{0}年12月31日止。"
SIGNED = ("@青山镇人民政府", "@{1}年1月9日")
TEXT = (
    "一、概述",
    "{0}年，我镇共公开信息291条。",
    "二、依申请公开情况",
    "{0}年未收到申请。",
    "三、收费、复议和诉讼情况",
    "{0}年没有收费，没有发生复议和诉讼。",
    "四、存在的问题",
    "更新不及时。{1}年，我镇将进一步加强督查。",
)


def told(title: int, text: int, *lines: str) -> list[str]:
    """The errors and warnings on years of a report whose title bears one year and whose lines another."""
    said = [line.format(text, text + 1) for line in lines]
    reading = read(*said, title=f"青山镇{title}年政府信息公开工作年度报告")
    return [f"{one.rule} {one.message}" for one in check_reading(reading) if one.rule in YEARS if one.level != "notice"]


@pytest.mark.parametrize("lines", [(PERIOD, *TEXT, *SIGNED), (PERIOD, *TEXT), (*TEXT, *SIGNED)])
def test_a_wrong_year_in_the_title_is_told_once(lines: tuple[str, ...]) -> None:
    (one,) = told(2012, 2013, *lines)
    assert one.startswith("YEAR-LEFT 标题写的是2012年")
    assert "2013年度" in one
    assert told(2013, 2013, *lines) == []


def test_a_wrong_year_elsewhere_is_no_fault_of_the_title() -> None:
    text = [line.format(2013, 2014) for line in TEXT]
    wrong = [line.format(2012, 2013) for line in (PERIOD, *SIGNED)]
    assert [one.split()[0] for one in told(2013, 2013, wrong[0], *text, *SIGNED)] == ["PERIOD"]
    assert [one.split()[0] for one in told(2013, 2013, PERIOD, *text, *wrong[1:])] == ["DATE"]
    assert [one.split()[0] for one in told(2013, 2013, PERIOD, *text, "2012年，我镇公开信息12条。")] == ["YEAR-LEFT"]


def test_a_circular_is_told_and_nothing_else_is() -> None:
    lines = (
        "各乡镇人民政府：",
        "一、报告内容",
        "包括总体情况、主动公开等六个部分。",
        "二、时间要求",
        "1月20日前报送。",
    )
    title = "松岭县人民政府办公室关于做好2023年政府信息公开工作年度报告编制工作的通知"
    (one,) = check_reading(read(*lines, title=title))
    assert (one.rule, one.level) == ("TITLE", "warning")
    assert "这是一份“通知”" in one.message


def test_a_circular_with_the_report_in_it_is_checked() -> None:
    text = [line.format(2013, 2014) for line in TEXT]
    title = "关于印发青山镇2013年政府信息公开工作年度报告的通知"
    found = check_reading(read(*text, "2012年，我镇公开信息12条。", title=title))
    assert "YEAR-LEFT" in {one.rule for one in found}
    assert not any("不是政府信息公开工作年度报告" in one.message for one in found)


def test_a_report_without_any_line_only_lacks_its_parts() -> None:
    empty = Reading(Document((), ()), (), "2021", None, None, None)
    assert {finding.rule for finding in check_reading(empty)} == {"SECTION-MISSING"}
