"""Ticking what the year had, in a pseudo-terminal: tick, untick, back, stop and resume, from the list and the end."""

from __future__ import annotations

import re
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
[fees]
notices = 3
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


LEAST = (
    ("单位叫什么", "示例镇"),
    ("主动公开政府信息多少条", "312"),
    ("在哪个网站公布", "示例县人民政府门户网站"),
    ("网址是什么", "www.example.gov.cn"),
    ("邮政编码", "100000"),
    ("联系电话", "0100-8888000"),
    ("制发多少件", "0 0 0"),
    ("作出行政许可", "0 0 0 0"),
    ("多少件|几件|追究责任几人", "0"),
    ("考核结果怎样|评议结果怎样", "没有"),
    ("哪些主要问题", "公开栏更新不够及时"),
    ("怎样改进", "每季度检查一次"),
    ("落款写哪一天", "2026年1月14日"),
)
"""What the clerk answers who has no file of last year and nothing beyond what a report must say."""


def test_the_first_year_takes_at_most_35_prompts(tmp_path: Path) -> None:
    terminal = Terminal(tmp_path, "new", "--year", "2025")
    asked = []
    while question := terminal.question():
        asked.append(question)
        picking = "符合本单位实际" in terminal.screen()
        said = "" if picking else next((text for piece, text in LEAST if re.search(piece, question)), "")
        terminal.type("" if "还有吗" in question else said)
    assert terminal.end() == 0, terminal.screen()
    assert len(asked) <= 35 and asked[-1] == END
    assert "【待填" not in (tmp_path / "示例镇-2025.txt").read_text(encoding="utf-8")
