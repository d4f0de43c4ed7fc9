"""The year, the template and the file's name changed within a session, in a pseudo-terminal."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

if sys.platform == "win32":
    pytest.skip("pseudo-terminals are for POSIX", allow_module_level=True)

from helpers_tty import CTRL_C, CTRL_U, END, FILE, Terminal, finished_but, read

from drafter import words


def opened(folder: Path, file: str = FILE) -> Terminal:
    """A session on the finished example, at the choice of what to change."""
    finished_but(folder)
    (folder / FILE).rename(folder / file)
    terminal = Terminal(folder, "fill", file)
    assert terminal.question() == END
    terminal.pick(words.CHANGE_SETTINGS)
    assert terminal.question() == words.CHANGE_SETTINGS
    return terminal


def stop(terminal: Terminal) -> None:
    terminal.question()
    terminal.keys(CTRL_C)
    assert terminal.end() == 130


@pytest.mark.parametrize(
    ("file", "taken", "there"),
    [(FILE, False, "示例镇-2026.toml"), (FILE, True, FILE), ("我的.toml", False, "我的.toml")],
)
def test_the_year_moves_a_file_of_the_default_name(tmp_path: Path, file: str, taken: bool, there: str) -> None:
    if taken:
        (tmp_path / "示例镇-2026.toml").write_text("别的", encoding="utf-8")
    terminal = opened(tmp_path, file)
    before = read(tmp_path / file)
    terminal.pick("年度：2025")
    terminal.question()
    terminal.pick("2026年度")
    stop(terminal)
    after = read(tmp_path / there)
    assert after["year"] == 2026 and after["proactive"] == before["proactive"]
    assert (tmp_path / file).exists() == (file == there)
    assert not taken or (tmp_path / "示例镇-2026.toml").read_text(encoding="utf-8") == "别的"


def test_the_template_is_switched_as_by_the_command(tmp_path: Path) -> None:
    terminal = opened(tmp_path)
    terminal.pick("模板：")
    assert terminal.question() == words.WHICH_TEMPLATE
    terminal.pick("national-2019")
    stop(terminal)
    assert "改用模板" in terminal.all and "照用" in terminal.all


def test_the_file_gets_another_name_but_not_one_that_is_taken(tmp_path: Path) -> None:
    (tmp_path / "别的.toml").write_text("", encoding="utf-8")
    terminal = opened(tmp_path)
    before = (tmp_path / FILE).read_bytes()
    terminal.pick("文件名：")
    assert terminal.question() == words.WHICH_NAME
    terminal.type(CTRL_U + "别的")
    assert terminal.question() == words.WHICH_NAME and words.ALREADY_THERE in terminal.screen().replace("\n", "")
    terminal.type(CTRL_U + "新名字.toml")
    stop(terminal)
    assert (tmp_path / "新名字.toml").read_bytes() == before and not (tmp_path / FILE).exists()


def test_the_directory_leads_there_too(tmp_path: Path) -> None:
    finished_but(tmp_path)
    terminal = Terminal(tmp_path, "fill", FILE)
    terminal.question()
    terminal.keys("#")
    assert terminal.question() == words.GO_WHERE
    terminal.pick(words.CHANGE_SETTINGS)
    assert terminal.question() == words.CHANGE_SETTINGS
    terminal.pick("不改了")
    assert terminal.question() == END
    terminal.keys(CTRL_C)
    assert terminal.end() == 130
