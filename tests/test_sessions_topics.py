"""Ticking what the year had, in a pseudo-terminal: tick, untick, back, stop and resume, from the list and the end."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

if sys.platform == "win32":
    pytest.skip("pseudo-terminals are for POSIX", allow_module_level=True)

from helpers_tty import CTRL_C, END, Terminal, read
from test_topics import ABOUT, TEXT

FILE = "示例镇-2025.toml"
PAGE, VIEWS, TAKEN = "本年有下列哪些？（没有的不用选）", "征求意见几次？", "采纳意见几条？"
MEETINGS = "开放了哪些会议？"
ANSWERS = """template = "own"
year = 2025
[unit]
name = "示例镇"
kind = "镇"
[training]
sessions = 3
[proactive]
total = 8
[record]
last = "last.toml"
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "template.toml").write_text(ABOUT, encoding="utf-8")
    (tmp_path / "own" / "report.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / FILE).write_text(ANSWERS, encoding="utf-8")
    return tmp_path


def stop(terminal: Terminal) -> None:
    terminal.keys(CTRL_C)
    assert terminal.end() == 130


def test_ticked_stopped_resumed_and_unticked_from_the_end(folder: Path) -> None:
    terminal = Terminal(folder, "fill", FILE)
    assert terminal.question() == PAGE and "○ 征求意见" in terminal.screen()
    terminal.type(" ")  # a blank ticks the first
    assert terminal.question() == VIEWS
    assert "征求意见" in terminal.screen() and read(folder / FILE)["record"]["ticked"] == ["征求意见"]
    stop(terminal)
    text = (folder / FILE).read_text(encoding="utf-8")
    assert "# asked_views =" in text and "# open_meetings =" not in text

    terminal = Terminal(folder, "fill", FILE)
    assert terminal.question() == VIEWS
    terminal.type("2")
    assert terminal.question() == TAKEN
    terminal.type("")
    assert terminal.question() == END
    terminal.pick("本年有的事项：征求意见")
    assert terminal.question() == PAGE and "● 征求意见" in terminal.screen()
    terminal.type(" ")
    assert terminal.question() == PAGE and "请核对：“征求意见”去掉后" in terminal.screen()
    terminal.type("")
    assert terminal.question() == END
    left = read(folder / FILE)
    assert "extra" not in left and left["record"]["unticked"] == {"extra.asked_views": 2}
    terminal.pick("保存")
    assert terminal.end() == 0


def test_back_to_the_page_and_through_the_list(folder: Path) -> None:
    terminal = Terminal(folder, "fill", FILE)
    assert terminal.question() == PAGE and "政务公开专区" in terminal.screen()
    terminal.type("")
    assert terminal.question() == END
    terminal.pick("本年有的事项：没有")
    assert terminal.question() == PAGE
    terminal.keys("<")
    assert "单位" in terminal.question()
    terminal.type("#")
    assert terminal.question() == "要去哪一节？"
    terminal.pick("开头")
    terminal.question()
    terminal.pick("本年有的事项：没有")
    assert terminal.question() == PAGE
    terminal.keys("\x1b[B")
    terminal.type(" ")
    assert terminal.question() == MEETINGS
    stop(terminal)


def test_last_years_ticks_stand_and_are_said(folder: Path) -> None:
    last = ANSWERS.replace("2025", "2024").replace('last = "last.toml"', 'ticked = ["会议开放"]')
    (folder / "last.toml").write_text(f"{last}[extra]\nasked_views = 4\n", encoding="utf-8")
    terminal = Terminal(folder, "new", "--template", "own", "--last", "last.toml", "--year", "2025", "--out", "a.toml")
    while (question := terminal.question()) != PAGE:
        terminal.type("" if "变动" in question else "示例镇" if "名称" in question else "3")
    assert "去年有的已经勾上：征求意见、会议开放" in terminal.screen().replace("\n", "").replace(" ", "")
    assert "● 征求意见［去年有］" in terminal.screen() and "● 会议开放［去年有］" in terminal.screen()
    stop(terminal)


def test_all_asks_without_ticks(folder: Path) -> None:
    terminal = Terminal(folder, "fill", FILE, "--all")
    asked = []
    while (question := terminal.question()) != END:
        asked.append(question)
        terminal.type("1" if question == VIEWS else "")
    assert PAGE not in asked and {VIEWS, TAKEN, MEETINGS, "设有几处政务公开专区？"} <= set(asked)
    stop(terminal)


def test_without_input_the_file_stays_short(folder: Path) -> None:
    terminal = Terminal(folder, "new", "--template", "own", "--year", "2025", "--no-input", "--out", "b.toml")
    assert terminal.end() == 0
    text = (folder / "b.toml").read_text(encoding="utf-8")
    assert "主动公开政府信息多少条" in text and "征求意见几次" not in text
