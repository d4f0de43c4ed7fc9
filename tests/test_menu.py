"""`drafter` alone in a pseudo-terminal: an empty folder, an unfinished file, a finished one."""

from __future__ import annotations

import shutil
import sys
from datetime import date
from pathlib import Path

import pytest

if sys.platform == "win32":
    pytest.skip("pseudo-terminals are for POSIX", allow_module_level=True)

from helpers_tty import CTRL_C, EXAMPLES, FILE, Terminal, read
from pdf_samples import SCAN, scanned

from drafter import words

FILES = Path(__file__).parent / "oldfiles"
NAME, SITE = "填报单位叫什么", "年度报告在哪个网站公布"
TOPICS = "本年有下列哪些？"


def test_an_empty_folder_asks_for_the_year_and_goes_on_to_a_draft(tmp_path: Path) -> None:
    terminal = Terminal(tmp_path)
    assert "起草哪一年的报告" in terminal.question()
    this = date.today()
    year = this.year if this.month >= 10 else this.year - 1
    assert f"» {year}年度" in terminal.screen()
    terminal.type("")
    assert NAME in terminal.question() and terminal.seen == 2
    terminal.type("示例乡人民政府")
    while "现在做什么" not in (question := terminal.question()):
        assert question
        terminal.keys(">") if "»" in terminal.screen() else terminal.type(">")
    terminal.pick("生成草稿")
    assert terminal.end() == 1
    made = sorted(path.name for path in tmp_path.iterdir())
    stem = f"示例乡人民政府-{year}"
    assert made == sorted([f"{stem}（草稿）.docx", f"{stem}.toml", f"{stem}（草稿）.txt"])
    assert read(tmp_path / f"{stem}.toml")["unit"] == {"name": "示例乡人民政府", "kind": "乡"}
    assert "【待填" in (tmp_path / f"{stem}（草稿）.txt").read_text(encoding="utf-8")


def test_reports_that_cannot_be_read_are_named_with_the_way_out(tmp_path: Path) -> None:
    shutil.copy(FILES / "report.doc", tmp_path / "示例镇2025年度报告.doc")
    shutil.copy(FILES / "report.pdf", tmp_path / "示例镇2024年度报告.pdf")
    (tmp_path / "示例镇2023年度报告.pdf").write_bytes(scanned(SCAN))
    (tmp_path / "示例镇2022年度报告.jpg").write_bytes(b"\xff\xd8\xff\xe0")
    (tmp_path / "通讯录.pdf").write_bytes(b"%PDF-1.4")
    terminal = Terminal(tmp_path)
    assert "起草哪一年的报告" in terminal.question()
    screen = terminal.screen()
    said = screen.replace("\n", "")
    assert "用去年的报告开始：示例镇2025年度报告.doc" in said
    assert "用去年的报告开始：示例镇2024年度报告.pdf" in said
    for name, what in (("示例镇2023年度报告.pdf", words.IS_SCAN), ("示例镇2022年度报告.jpg", words.IS_PICTURE)):
        assert f"{name}：{what}。{words.NEEDS_TEXT}" in said
    assert "通讯录" not in said
    terminal.keys(CTRL_C)
    assert terminal.end() == 130


def test_a_report_is_known_by_what_is_in_it_whatever_its_name(tmp_path: Path) -> None:
    shutil.copy(FILES / "report.doc", tmp_path / "定稿.doc")
    (tmp_path / "去年.pdf").write_bytes(scanned(SCAN))
    notice = "关于报送政务公开材料的通知\n各镇：\n请于2025年1月10日前报送2024年度政府信息公开工作有关材料，逾期不候。\n"
    (tmp_path / "来文.txt").write_text(notice, encoding="utf-8")
    terminal = Terminal(tmp_path)
    assert "起草哪一年的报告" in terminal.question()
    said = terminal.screen().replace("\n", "")
    assert "用去年的报告开始：定稿.doc" in said and f"去年.pdf：{words.IS_SCAN}" in said and "来文" not in said
    terminal.keys(CTRL_C)
    assert terminal.end() == 130


def test_a_first_run_can_stop_before_anything_is_written(tmp_path: Path) -> None:
    for answered in range(2):
        terminal = Terminal(tmp_path)
        for _ in range(answered):
            terminal.question()
            terminal.type("")
        terminal.question()
        terminal.keys(CTRL_C)
        assert terminal.end() == 130 and not list(tmp_path.iterdir())


def test_a_unit_without_a_name_yet_loses_no_answer(tmp_path: Path) -> None:
    terminal = Terminal(tmp_path, "new", "--year", "2025")
    assert NAME in terminal.question()
    terminal.type(">")
    if NAME not in terminal.question():  # it may as well insist on the name
        terminal.type("")  # the topics of the year
        assert SITE in terminal.question()
        terminal.type("示例县人民政府门户网站")
        terminal.question()
        terminal.keys(CTRL_C)
        assert terminal.end() == 130
        (made,) = tmp_path.glob("*.toml")
        assert read(made)["publication"]["site"] == "示例县人民政府门户网站"
        assert made.name in terminal.screen()
    assert "None" not in terminal.all


def test_everything_put_off_is_still_a_draft(tmp_path: Path) -> None:
    terminal = Terminal(tmp_path, "new", "--year", "2025")
    while "现在做什么" not in (question := terminal.question()):
        assert question
        terminal.keys(">") if "»" in terminal.screen() else terminal.type(">")
    terminal.pick("生成草稿")
    assert terminal.end() == 1 and "None" not in terminal.all
    assert [path.suffix for path in tmp_path.iterdir() if path.suffix == ".docx"]


def test_an_unfinished_file_goes_on(tmp_path: Path) -> None:
    started = Terminal(tmp_path, "new", "--year", "2025")
    started.question()
    started.type("示例镇")
    assert TOPICS in started.question()
    started.type("")
    assert SITE in started.question()
    started.keys(CTRL_C)
    assert started.end() == 130
    terminal = Terminal(tmp_path)
    assert terminal.question() == "要做什么？" and "» 接着填 示例镇2025年度" in terminal.screen()
    terminal.type("")
    assert SITE in terminal.question()
    terminal.keys(CTRL_C)
    assert terminal.end() == 130


@pytest.fixture
def finished(tmp_path: Path) -> Path:
    shutil.copy(EXAMPLES / "shili-2025.toml", tmp_path / FILE)
    shutil.copy(EXAMPLES / "shili-2024.toml", tmp_path)
    return tmp_path


def test_a_finished_file_is_rendered(finished: Path) -> None:
    terminal = Terminal(finished)
    assert terminal.question() == "要做什么？"
    assert "接着填" not in terminal.screen()
    terminal.pick("生成报告 示例镇2025年度")
    assert terminal.end() == 0
    assert (finished / "示例镇-2025.docx").exists() and (finished / "示例镇-2025.txt").exists()


def test_a_finished_file_is_looked_through(finished: Path) -> None:
    terminal = Terminal(finished)
    terminal.question()
    terminal.pick("核对、修改 示例镇2025年度")
    assert terminal.question()
    terminal.keys(CTRL_C)
    assert terminal.end() == 130


def test_last_years_file_begins_this_year(tmp_path: Path) -> None:
    shutil.copy(EXAMPLES / "shili-2024.toml", tmp_path)
    terminal = Terminal(tmp_path)
    assert terminal.question() == "要做什么？"
    terminal.pick("起草 示例镇2025年度，沿用 shili-2024.toml")
    assert "有变动吗" in terminal.question()
    terminal.keys(CTRL_C)
    assert terminal.end() == 130 and read(tmp_path / FILE)["requests"]["carried_in"] == 1


def test_the_files_are_checked(finished: Path) -> None:
    broken = (finished / FILE).read_text(encoding="utf-8").replace("total = 312", "total = 300")
    (finished / FILE).write_text(broken, encoding="utf-8")
    terminal = Terminal(finished)
    terminal.question()
    terminal.pick("检查这里的2份填报文件有没有矛盾")
    assert terminal.end() == 1
    assert "300" in terminal.screen() and "312" in terminal.screen()


def test_the_menu_can_be_left(finished: Path) -> None:
    terminal = Terminal(finished)
    terminal.question()
    terminal.pick("不做了")
    assert terminal.end() == 0
    assert sorted(path.name for path in finished.iterdir()) == sorted(["shili-2024.toml", FILE])


def test_another_unit_begins_anew(finished: Path) -> None:
    terminal = Terminal(finished)
    terminal.question()
    terminal.pick("给另一个单位新建一份")
    assert "起草哪一年的报告" in terminal.question()
    terminal.pick("2025年度")
    assert NAME in terminal.question()
    terminal.type("示例镇")  # there is a file of this name
    assert terminal.question() == "" and terminal.end() == 2
    assert f"drafter fill {FILE}" in terminal.screen().replace("\n", "")


def test_a_broken_file_does_not_end_the_menu(finished: Path) -> None:
    (finished / "坏的.toml").write_text("year = = 2025", encoding="utf-8")
    (finished / "别的.toml").write_bytes(b"\xff\xfe\x00")
    terminal = Terminal(finished)
    assert terminal.question() == "要做什么？"
    for key in "<>?#":
        terminal.keys(key)
        assert terminal.question() == "要做什么？"
    terminal.pick("不做了")
    assert terminal.end() == 0
