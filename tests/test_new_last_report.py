"""`drafter new --last report.docx` and the menu: last year's report read, confirmed and kept as last year's answers."""

from __future__ import annotations

import shutil
import sys
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import EXAMPLES, Ran
from test_import import REPORT

from drafter.answers.load import load

Run = Callable[..., Ran]
THEN = next(path for path in EXAMPLES if path.stem == "shili-2024")


@pytest.fixture
def last(drafter: Run, tmp_path: Path) -> Callable[[str], Path]:
    """Last year's finished report of the made-up township, with nothing else beside it."""

    def make(kind: str) -> Path:
        folder = tmp_path / "office"
        folder.mkdir()
        shutil.copy(THEN, folder / "a.toml")
        assert drafter("render", folder / "a.toml", "--to", kind).status == 0
        return (folder / f"a.{kind}").rename(tmp_path / f"2024年度报告.{kind}")

    return make


@pytest.mark.parametrize("kind", ["docx", "txt", "html"])
def test_a_report_serves_as_last_years_answers(
    drafter: Run, last: Callable[[str], Path], kind: str, tmp_path: Path
) -> None:
    report = last(kind)
    ran = drafter("new", "--last", report, "--no-input")
    assert (ran.status, ran.err) == (0, "")
    assert f"{report.name}：示例镇2024年度" in ran.out and "读到数字" in ran.out
    assert "去年的数据已存为 示例镇-2024.toml" in ran.out
    made = load(tmp_path / "示例镇-2025.toml")
    assert made.facts["year"] == 2025 and made.answers.record.last == "示例镇-2024.toml"
    # What an answers file of last year gives is what its report gives: names kept, what goes on derived.
    assert made.facts["unit.name"] == "示例镇" and "unit.name" in made.answers.record.kept
    there = load(THEN).facts
    assert made.facts["requests.carried_in"] == there["requests.carried_out"]
    assert made.last is not None and made.last["proactive.total"] == there["proactive.total"]
    assert made.last["requests.table"] == there["requests.table"]


def test_an_older_report_leads_to_this_years_form(drafter: Run, tmp_path: Path) -> None:
    report = tmp_path / "去年.txt"
    report.write_text(REPORT.replace("2016", "2018").replace("2017", "2019"), encoding="utf-8")
    ran = drafter("new", "--last", report, "--no-input")
    assert ran.status == 0, ran.err
    made = load(tmp_path / "示例镇-2019.toml")
    assert made.template.name == "national-2019" and made.last is not None
    assert made.last["proactive.total"] == 320


def test_an_answers_file_already_read_from_it_is_taken_as_it_was_mended(
    drafter: Run, last: Callable[[str], Path], tmp_path: Path
) -> None:
    report = last("txt")
    assert drafter("import", report).status == 0
    kept = tmp_path / "示例镇-2024.toml"
    mended = kept.read_text(encoding="utf-8").replace("total = 286", "total = 287")
    assert "total = 287" in mended
    kept.write_text(mended, encoding="utf-8")
    ran = drafter("new", "--last", report, "--no-input")
    assert ran.status == 0 and "这里已有 示例镇-2024.toml" in ran.out
    assert kept.read_text(encoding="utf-8") == mended
    now = load(tmp_path / "示例镇-2025.toml")
    assert now.last is not None and now.last["proactive.total"] == 287


def test_nothing_is_written_beside_a_file_that_is_there_already(
    drafter: Run, last: Callable[[str], Path], tmp_path: Path
) -> None:
    (tmp_path / "示例镇-2025.toml").write_text("mine", encoding="utf-8")
    assert drafter("new", "--last", last("txt"), "--no-input").status == 2
    assert not (tmp_path / "示例镇-2024.toml").exists()


def test_the_year_may_have_to_be_said(drafter: Run, tmp_path: Path) -> None:
    report = tmp_path / "去年.txt"
    report.write_text(REPORT.replace("2016年", "").replace("2017年1月16日", ""), encoding="utf-8")
    ran = drafter("new", "--last", report, "--no-input")
    assert ran.status == 2 and "看不出这是哪一年的报告" in ran.err and not list(tmp_path.glob("*.toml"))
    assert drafter("new", "--last", report, "--year", "2022", "--no-input").status == 0
    assert tomllib.loads((tmp_path / "示例镇-2021.toml").read_text(encoding="utf-8"))["year"] == 2021


@pytest.mark.parametrize("content", [b"", b"\x00\x01\x02" * 100, b"%PDF-1.7 x", "买菜三斤。".encode()])
def test_a_file_that_is_no_report_is_one_clear_line(drafter: Run, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "last.docx").write_bytes(content)
    ran = drafter("new", "--last", tmp_path / "last.docx", "--no-input")
    assert (ran.status, ran.out) == (2, "") and ran.err.count("\n") == 1
    assert [path.name for path in tmp_path.iterdir()] == ["last.docx"]


if sys.platform != "win32":
    from helpers_tty import CTRL_C, Terminal

    def test_in_a_terminal_the_clerk_is_asked_once_and_may_say_no(last: Callable[[str], Path], tmp_path: Path) -> None:
        report = last("docx")
        terminal = Terminal(tmp_path, "new", "--last", report.name)
        assert "作为去年的数据使用吗" in terminal.question()
        assert "286条" in terminal.all and not (tmp_path / "示例镇-2024.toml").exists()
        terminal.type("")
        terminal.question()
        assert (tmp_path / "示例镇-2024.toml").is_file() and (tmp_path / "示例镇-2025.toml").is_file()
        terminal.keys(CTRL_C)
        assert terminal.end() == 130

        other = tmp_path / "other"
        other.mkdir()
        terminal = Terminal(other, "new", "--last", str(report))
        terminal.question()
        terminal.pick("从头填")
        assert "填报单位叫什么" in terminal.question()
        terminal.keys(CTRL_C)
        assert terminal.end() == 130 and not list(other.iterdir())

    def test_stopping_at_the_question_leaves_nothing(last: Callable[[str], Path], tmp_path: Path) -> None:
        terminal = Terminal(tmp_path, "new", "--last", last("txt").name)
        terminal.question()
        terminal.keys(CTRL_C)
        assert terminal.end() == 130 and not list(tmp_path.glob("*.toml"))

    def test_the_menu_of_a_folder_with_nothing_but_reports_offers_them(
        last: Callable[[str], Path], tmp_path: Path
    ) -> None:
        (tmp_path / "2024年度报告（草稿）.txt").write_bytes(last("txt").read_bytes())
        terminal = Terminal(tmp_path)
        terminal.question()
        assert "草稿" not in terminal.screen()
        terminal.pick("用去年的报告开始：2024年度报告.txt")
        assert "作为去年的数据使用吗" in terminal.question()
        terminal.type("")
        terminal.question()
        assert (tmp_path / "示例镇-2025.toml").is_file()
        terminal.keys(CTRL_C)
        assert terminal.end() == 130
