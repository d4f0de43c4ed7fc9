"""A unit that was founded or merged during the year reports on the months there were."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from conftest import Ran

from drafter.composing.compose import compose
from drafter.composing.templates import Template
from drafter.composing.uses import questions
from drafter.report import COMPUTED
from drafter.rules import check_facts

Make = Callable[..., Template]
JULY = {"year": 2024, "template": "own", "period.start": date(2024, 7, 1)}


def periods(**facts: Any) -> list[str]:
    flat = {**JULY, **{path.replace("__", "."): value for path, value in facts.items()}}
    return [finding.message for finding in check_facts(flat) if finding.rule == "PERIOD"]


def test_part_of_a_year_is_a_contradiction_unless_the_unit_is_new() -> None:
    (message,) = periods()
    assert "年度报告应为2024年1月1日至2024年12月31日" in message
    assert "请填“设立时间”" in message
    assert periods(founding__month="6月") == []
    assert periods(founding__merged_from=["甲乡", "乙乡"]) == []
    assert len(periods(founding__former="示例乡")) == 1


def test_the_figures_begin_no_sooner_than_the_unit_and_end_with_the_year() -> None:
    assert periods(founding__month="7月") == periods(founding__month="2024年6月18日") == []
    assert "不能从设立以前算起" in periods(founding__month="8月")[0]
    assert "算到2024年12月31日" in periods(founding__month="6月", period__end=date(2024, 11, 30))[0]
    assert "算到2024年12月31日" in periods(founding__month="6月", period__start=date(2023, 7, 1))[0]


@pytest.mark.parametrize(("start", "average"), [(None, "13"), (date(2024, 7, 1), "26"), (date(2024, 4, 16), "17.3")])
def test_a_monthly_average_is_that_of_the_months_there_were(start: date | None, average: str) -> None:
    facts = {"year": 2024, "proactive.total": 156} | ({"period.start": start} if start else {})
    assert COMPUTED["proactive.monthly"].of(facts) == average


def test_the_days_that_a_text_prints_are_among_its_questions_but_are_not_missed(template: Make) -> None:
    own = template("统计期限为{{ period.full }}。")
    assert [fact.path for fact in questions(own)] == ["period.start", "period.end"]
    assert compose(own, {"year": 2024, "template": "own"}).missed == {}


REPORT = """东河街道2024年政府信息公开工作年度报告
本报告根据《中华人民共和国政府信息公开条例》编制，统计期限为2024年7月1日至12月31日。
一、总体情况
{founded}
2024年，我街道主动公开政府信息156条，平均每月公开26条。
"""


@pytest.mark.parametrize(
    ("founded", "found"),
    [
        ("我街道于2024年6月由东河镇改设，统计期限为2024年7月1日至12月31日。", []),
        ("我街道于6月设立，统计期限为2024年7月1日至12月31日。", []),
        ("我街道于2024年6月成立领导小组。", ["PERIOD", "AVERAGE"]),
        ("我街道于2024年9月设立。", ["PERIOD", "AVERAGE"]),
        ("", ["PERIOD", "AVERAGE"]),
    ],
)
def test_a_finished_report_that_tells_of_its_founding_is_clean(
    drafter: Callable[..., Ran], tmp_path: Path, founded: str, found: list[str]
) -> None:
    (tmp_path / "report.txt").write_text(REPORT.format(founded=founded), encoding="utf-8")
    said = drafter("check", tmp_path / "report.txt").out
    assert [rule for rule in ("PERIOD", "AVERAGE") if f"（{rule}）" in said] == found
