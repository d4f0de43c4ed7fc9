"""This year's report held against last year's: places, and files that are not last year's."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import Ran

from drafter.extract import extract
from drafter.readers import read
from drafter.rules import check_reading
from drafter.rules.finding import printed

Run = Callable[..., Ran]
PAIRS = Path(__file__).parent / "reports" / "pairs"
THIS = """{unit}{year}年政府信息公开工作年度报告

一、概述
{year}年，我镇共主动公开政府信息291条，{change}。
二、依申请公开情况
未收到申请。
三、收费、复议和诉讼情况
没有收费，没有复议和诉讼。
四、存在的主要问题
更新不及时，明年按月检查。
"""


@pytest.fixture
def report(tmp_path: Path) -> Callable[..., Path]:
    """A short report of a unit and a year, with what it says of the change."""

    def make(year: int, change: str = "工作平稳", unit: str = "青石镇") -> Path:
        file = tmp_path / f"{unit}{year}.txt"
        file.write_text(THIS.format(unit=unit, year=year, change=change), encoding="utf-8")
        return file

    return make


def test_what_was_carried_over_is_shown_in_its_own_cell() -> None:
    reading = extract(read(PAIRS / "p4-this.docx"))
    last = {"year": 2022, **extract(read(PAIRS / "p4-last.txt")).facts}
    assert reading.year is not None
    found = [one for one in check_reading(reading, {**last, "year": reading.year - 1}) if one.rule == "T2-CARRY"]
    assert [one.place.partition("行")[2] for one in found] == ["“总计”列", "“法律服务机构”列"]
    assert all("上年结转" in one.place for one in found)
    assert {one.fields[0] for one in found} == {"requests.carried_in", "requests.table"}


def test_a_last_report_of_another_unit_is_told_and_not_compared(drafter: Run, report: Callable[..., Path]) -> None:
    ran = drafter("check", report(2016), "--last", report(2015, unit="石桥镇"))
    assert "是石桥镇的，这里是青石镇的：没有与去年比对" in ran.out
    assert not any(rule in ran.out for rule in ("COPY", "CHANGE", "T2-CARRY"))
    quiet = drafter("check", report(2016), "--last", report(2015, unit="松岭县青石镇"))
    assert "没有与去年比对" not in quiet.out + quiet.err
    told = drafter("check", report(2016), "--last", report(2015, unit="石桥镇"), "--json")
    assert "是石桥镇的" in told.err
    assert "石桥镇" not in told.out


def test_a_report_older_than_last_year_s_is_told(drafter: Run, report: Callable[..., Path]) -> None:
    ran = drafter("check", report(2016), "--last", report(2014))
    assert "是2014年度的，不是上一年（2015年度）的" in ran.out
    assert "不是上一年" not in drafter("check", report(2016), "--last", report(2015)).out


def test_last_year_s_total_is_quoted_only_where_it_is_printed(drafter: Run, report: Callable[..., Path]) -> None:
    last = report(2015)
    ran = drafter("check", report(2016, "比上年增加34条"), "--last", last)
    assert "按今年的报告所写增减数推算，上年主动公开总数为257条，去年的报告是291条" in ran.out
    ran = drafter("check", report(2016, "比上年的260条增加31条"), "--last", last)
    assert "把上年主动公开总数写成260条" in ran.out
    assert printed(1286, "公开1,286条")
    assert not printed(286, "公开1286条")
    assert printed(20, "公开二十条")


def test_many_files_are_not_said_to_be_clean_when_something_is_to_be_looked_at(
    drafter: Run, report: Callable[..., Path]
) -> None:
    doubtful = report(2016, "比上年（2012年）增加3条")
    ran = drafter("check", doubtful, report(2015))
    assert "请核对：“上年”写作2012年" in ran.out
    assert "有请核对的地方" in ran.out.splitlines()[-1]
    assert "没有发现矛盾" not in ran.out.splitlines()[-1]
