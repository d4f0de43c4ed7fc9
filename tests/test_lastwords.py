"""Nothing of last year's report is lost: each sentence is understood, kept, asked about, or dropped by the clerk."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from conftest import Ran
from interviewing import NATIONAL, honest, run, situation
from lastreports import THIS_YEARS, account, drop_all, keep_all, letters

from drafter.answers import Answers
from drafter.answers.importing import answers_of
from drafter.answers.lastwords import last_figures, moved_on, take_words
from drafter.answers.lastyear import begin
from drafter.finished import read_report
from drafter.interview.plan import route, stations
from drafter.interview.question import Question
from drafter.interview.situation import apply
from drafter.report import BadValue

Run = Callable[..., Ran]
REPORTS = Path(__file__).parent / "reports"
TEN = [
    *(REPORTS / "old" / name for name in ("o02.txt", "o08.docx", "o15.html", "o23.txt", "o31.txt")),
    *(REPORTS / "new" / name for name in ("n03.txt", "n10.docx", "n17.html", "n24.txt", "n36.txt")),
]
OTHERS = sorted(Path(os.environ.get("DRAFTER_REPORTS", "")).glob("c*.txt")) if "DRAFTER_REPORTS" in os.environ else []
"""Reports outside the project, where a folder of such is named."""


@pytest.mark.parametrize("report", [*TEN, *OTHERS], ids=lambda path: path.stem)
def test_every_sentence_of_last_years_report_is_accounted_for(report: Path) -> None:
    kept = account(report, keep_all)
    assert (kept.lost, kept.stale) == ([], [])
    assert kept.counts["understood"] >= 2 and not kept.counts["dropped"]
    none = account(report, drop_all)
    assert none.lost == [] and none.total == kept.total
    assert none.counts["dropped"] == kept.counts["kept"] + kept.counts["asked"]


def begun(*sentences: str, path: str = "notes.proactive") -> Answers:
    answers = Answers({"template": "national-2021", "year": 2025, "unit": {"name": "示例镇", "kind": "镇"}})
    answers.record.last_words = {path: list(sentences)}
    return answers


def asked(answers: Answers) -> Question | None:
    s = situation(answers, {"year": 2024, "template": "national-2021"})
    found = (one for one in stations(route(s)) if one.id.startswith("words:") and one.open)
    station = next(found, None)
    return station.make() if station else None


def answered(answers: Answers, value: Any) -> Answers:
    question = asked(answers)
    assert question is not None
    return apply(answers, question.take(value))


def test_a_figure_of_a_kept_sentence_is_asked_for_with_last_years_beside_it() -> None:
    answers = begun("惠农政策编成明白卡，发放3600余份，覆盖18个村", "各村公开栏由专人管理")
    page = asked(answers)
    assert page is not None and page.kind == "checkbox" and [o.checked for o in page.options] == [True, True, False]
    assert "【3600余份】" in page.options[0].title and "【" not in page.options[1].title
    answers = answered(answers, ["0", "1"])
    assert answers.get("notes.proactive") == ["各村公开栏由专人管理"]
    first = asked(answers)
    assert first is not None and "3600余份" in first.last and "＿＿" in first.text
    with pytest.raises(BadValue):
        first.take("很多")
    answers = answered(answered(answers, "4000余"), "19个")
    assert answers.get("notes.proactive")[1] == "惠农政策编成明白卡，发放4000余份，覆盖19个村"
    assert asked(answers) is None and answers.record.last_words == {}


def test_a_sentence_can_be_changed_in_the_line_but_not_with_last_years_figures() -> None:
    answers = answered(begun("向社区发放资料300份"), ["0", "edit"])
    line = asked(answers)
    assert line is not None and line.default == "向社区发放资料【300份】"
    with pytest.raises(BadValue):
        line.take(line.default)
    assert answered(answers, "向村居发放资料420份").get("notes.proactive") == ["向村居发放资料420份"]
    assert answered(answers, "").record.dropped == ["向社区发放资料300份"]


def test_what_is_not_ticked_is_dropped_and_noted() -> None:
    answers = answered(begun("各村公开栏由专人管理", "信息由经办人核对"), ["1"])
    assert answers.record.dropped == ["各村公开栏由专人管理"]
    assert answers.get("notes.proactive") == ["信息由经办人核对"]


def test_a_kept_sentence_leaves_the_years_own_question_open() -> None:
    answers = answered(begun("各村公开栏由专人管理"), ["0"])
    s = situation(answers, {"year": 2024})
    assert any(one.id == "notes.proactive#1" and one.open for one in stations(route(s)))


@pytest.mark.parametrize(
    ("said", "later", "figures"),
    [
        ("2024年，我镇3月培训信息员", "2025年，我镇3月培训信息员", ["3月"]),
        ("2025年起按季度更新", "2026年起按季度更新", []),
        ("自2019年起设立专窗", "自2019年起设立专窗", []),
        ("按照《2024年工作要点》推进", "按照《2024年工作要点》推进", ["2024"]),
        ("印发了〔2024〕12号文件", "印发了〔2024〕12号文件", ["〔2024〕12号"]),
        ("群众拨打12345热线咨询", "群众拨打12345热线咨询", []),
        ("每季度检查一次，三项制度照旧", "每季度检查一次，三项制度照旧", ["三项"]),
    ],
)
def test_years_move_on_and_dates_and_numbers_are_asked(said: str, later: str, figures: list[str]) -> None:
    assert moved_on(said, 2024, 2025) == later
    assert [one.text for one in last_figures(later, 2024)] == figures


def test_problems_and_remedies_that_make_no_list_are_offered_as_such(tmp_path: Path) -> None:
    report = tmp_path / "去年.txt"
    report.write_text(
        "青石镇2024年政府信息公开工作年度报告\n"
        "本报告根据国办公开办函〔2021〕30号编制。\n"
        "一、总体情况\n全年主动公开政府信息81条。\n"
        "五、存在的主要问题及改进情况\n"
        "上年报告提出的公开栏破损问题，今年已全部解决。办事类信息偏少，站所报送不够主动。"
        "2025年将把报送任务逐项落实到站所。\n",
        encoding="utf-8",
    )
    found = answers_of(read_report(report), report).answers.record.unplaced
    assert found == {
        "problems": ["办事类信息偏少，站所报送不够主动"],
        "last_remedies": ["2025年将把报送任务逐项落实到站所"],
    }
    answers = Answers({"template": "national-2021", "year": 2025, "unit": {"name": "青石镇", "kind": "镇"}})
    take_words(answers, found, NATIONAL)
    answers = answered(answered(answers, ["0"]), ["0"])
    assert answers.get("problems") == ["办事类信息偏少，站所报送不够主动"]
    assert answers.get("last_remedies") == ["2025年将把报送任务逐项落实到站所"]


def test_this_years_figure_is_no_figure_of_the_reports() -> None:
    """The count is awake: a sentence that is not in the report is not taken for a kept one."""
    assert str(THIS_YEARS) in letters(f"发放{THIS_YEARS}份") and letters("甲，乙。") == "甲乙"


def test_compare_tells_what_last_year_had_and_this_year_has_not(drafter: Run, tmp_path: Path) -> None:
    report = "示例镇{0}年政府信息公开工作年度报告\n一、概述\n全年主动公开政府信息{1}条。{2}\n"
    last, this = tmp_path / "去年.txt", tmp_path / "今年.txt"
    last.write_text(report.format(2016, 320, "各村公开栏由专人管理。"), encoding="utf-8")
    this.write_text(report.format(2017, 340, ""), encoding="utf-8")
    ran = drafter("compare", last, this)
    assert "去年写了、今年没有写的话（1句）" in ran.out and "概述：各村公开栏由专人管理" in ran.out
    assert "主动公开政府信息320条" not in ran.out
    this.write_text(report.format(2017, 340, "各村公开栏由专人管理。"), encoding="utf-8")
    assert "没有写的话" not in drafter("compare", last, this).out


def test_a_whole_session_from_last_years_report_ends_and_keeps_its_sentences() -> None:
    report = TEN[7]
    found = answers_of(read_report(report), report)
    assert found.year is not None
    last = {**found.facts, "year": found.year}
    answers = begin(NATIONAL, found.year + 1, last)
    take_words(answers, found.answers.record.unplaced, NATIONAL)
    assert answers.record.last_words

    def reply(question: Question) -> Any:
        return keep_all(question) if question.id.startswith("words:") else honest(question)

    outcome, seen = run(answers, last, reply)
    done = outcome.situation.answers
    pages = [question.id for question in seen if question.id.startswith("words:") and question.kind == "checkbox"]
    assert len(pages) == len(answers.record.last_words) == len({*pages})
    assert done.record.last_words == {} and not [key for key in done.record.pending if key.startswith("words:")]


def test_other_matters_below_a_heading_on_problems_are_kept(drafter: Run, tmp_path: Path) -> None:
    report = tmp_path / "去年.txt"
    report.write_text(
        "示例镇2016年政府信息公开工作年度报告\n一、概述\n全年主动公开政府信息320条。\n二、存在的问题和其他需要报告的事项\n"
        "（一）存在的主要问题\n更新不够及时。\n（二）其他需要报告的事项\n村务公开由镇里统一印制样本。\n",
        encoding="utf-8",
    )
    assert drafter("import", report).status == 0
    record = tomllib.loads((tmp_path / "示例镇-2016.toml").read_text(encoding="utf-8"))["record"]
    assert record["unplaced"] == {"other_matters": ["村务公开由镇里统一印制样本"]}
