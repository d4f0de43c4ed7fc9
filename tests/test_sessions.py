"""Whole sessions in a pseudo-terminal: how many prompts, stopping and going on, what lies on the disk."""

from __future__ import annotations

import io
import os
import re
import shutil
import signal
import sys
import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from drafter.answers import read_answers, save
from drafter.cli import run
from drafter.report import facts_by_path
from drafter.world import World

if sys.platform == "win32":
    pytest.skip("pseudo-terminals are for POSIX", allow_module_level=True)

from helpers_tty import Terminal

EXAMPLES = Path(__file__).parent.parent / "examples"
NEW = ("new", "--last", "shili-2024.toml", "--year", "2025")
FILE = "示例镇-2025.toml"
DOWN = "\x1b[B"

REPLIES: tuple[tuple[str, str], ...] = (
    ("有变动吗", ""),
    ("主动公开政府信息多少条", "１，０４８"),
    ("各类信息各多少条", "10 35 8 118 141"),
    ("收到政府信息公开申请多少件", "0"),
    ("是怎样办结的", DOWN + " "),
    ("更新过公开指南", "是"),
    ("考核结果怎样", "考核结果为“优秀”。"),
    ("评议结果怎样", "满意率为98%"),
    ("落实得怎样", "已经落实"),
    ("哪些主要问题", "公开栏更新不够及时"),
    ("还有吗", ""),
    ("怎样改进", "每季度检查一次"),
    ("其他需要报告的事项", ""),
    ("有没有因政府信息公开引起", ""),
    ("落款写哪一天", "2026年1月14日"),
    ("要补充哪些", ""),
    (r"(多少|几)(条|件|人|次|篇|人次|起|万元)", "0"),
)
"""What the clerk of a quiet year answers, by a piece of the question."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copy(EXAMPLES / "shili-2024.toml", tmp_path)
    return tmp_path


def reply(question: str, replies: tuple[tuple[str, str], ...]) -> str:
    for piece, text in replies:
        if re.search(piece, question):
            return text
    raise AssertionError(f"unforeseen question: {question}")


def go_on(terminal: Terminal, *more: tuple[str, str], until: str = "") -> list[str]:
    """Answer question by question, to the end or until one that contains `until`; returns the questions."""
    asked: list[str] = []
    while question := terminal.question():
        asked.append(question)
        if until and until in question:
            break
        terminal.type(reply(question, (*more, *REPLIES)))
    return asked


def read(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))


def test_a_year_without_requests_in_at_most_40_prompts(folder: Path) -> None:
    terminal = Terminal(folder, *NEW)
    asked = go_on(terminal)
    assert terminal.end() == 0, terminal.screen()
    assert len(asked) <= 40
    assert "drafter render 示例镇-2025.toml" in terminal.screen().replace("\n", "")
    answers = read(folder / FILE)
    assert answers["proactive"]["total"] == 1048
    assert answers["requests"]["carried_in"] == 1 and answers["requests"]["carried_out"] == 0
    assert answers["requests"]["table"] == {"carried_in": {"natural": 1}, "granted": {"natural": 1}}
    assert answers["unit"] == {"name": "示例镇", "kind": "镇", "parent": "示例县"}
    assert answers["record"]["last"] == "shili-2024.toml"
    assert not re.search(r"Use arrow|done|\(Y/n\)|Cancelled|WARNING|Traceback", terminal.all)
    before, size = (folder / FILE).read_bytes(), len(asked)
    again = Terminal(folder, "fill", FILE)
    assert again.question() == "" and again.end() == 0 and size
    assert (folder / FILE).read_bytes() == before


def test_three_requests_from_two_kinds_cost_at_most_12_prompts_more(folder: Path) -> None:
    quiet = (folder / "shili-2024.toml").read_text(encoding="utf-8").replace("carried_out = 1", "carried_out = 0")
    quiet = quiet.replace("carried_out = {natural = 1}", "").replace(
        "granted = {natural = 1}", "granted = {natural = 2}"
    )
    (folder / "shili-2024.toml").write_text(quiet, encoding="utf-8")
    terminal = Terminal(folder, *NEW)
    asked = go_on(
        terminal,
        ("收到政府信息公开申请多少件", "3"),
        ("是谁提出的", " " + DOWN + " "),
        ("自然人提出的几件", "2"),
        ("自然人的2件申请", " " + DOWN + " "),
        ("还没办结.*的几件", "1"),
        ("商业企业的1件申请", DOWN + " "),
    )
    assert terminal.end() == 0, terminal.screen()
    table = [question for question in asked if "申请" in question]
    assert len(table) - 1 <= 12 and len(asked) <= 52
    answers = read(folder / FILE)
    assert answers["requests"]["table"] == {
        "new_received": {"natural": 2, "business": 1},
        "granted": {"natural": 1, "business": 1},
        "carried_out": {"natural": 1},
    }
    assert answers["requests"]["carried_out"] == 1


def test_enter_alone_makes_no_count_of_last_year_this_years(folder: Path) -> None:
    terminal = Terminal(folder, *NEW)
    while question := terminal.question():
        if "要补充" in question:
            terminal.type("")
            continue
        terminal.keys("\r")
        refused = rf"第{terminal.answered + 1}问.*请改："
        seen = terminal.until(
            lambda text, refused=refused: (
                re.search(refused, text, re.DOTALL) or f"第{terminal.answered + 2}问" in text or "已保存到" in text
            )
        )
        if re.search(refused, seen, re.DOTALL):
            terminal.type(DOWN * 30 + " " if "»" in seen else "以后")
        else:
            terminal.answered += 1
    assert terminal.end() == 1
    answers, last = read(folder / FILE), read(folder / "shili-2024.toml")
    shown = [("proactive", "total"), ("proactive", "categories"), ("interpretation", "articles")]
    shown += [("organisation", "full_time"), ("statutory", "licensing"), ("training", "attended")]
    for group, key in shown:
        assert key in last[group] and key not in answers.get(group, {}), (group, key)


def test_ctrl_c_saves_and_fill_goes_on(folder: Path) -> None:
    terminal = Terminal(folder, *NEW)
    stopped = go_on(terminal, until="政策解读")[-1]
    terminal.keys("12\x03")
    assert terminal.end() == 130
    assert "已停止" in terminal.screen() and "Traceback" not in terminal.all
    answers = read(folder / FILE)
    assert answers["proactive"]["total"] == 1048 and not answers["interpretation"]
    again = Terminal(folder, "fill", FILE)
    assert again.question() == stopped
    rest = go_on(again)
    assert again.end() == 0 and not any("有变动吗" in question for question in rest)


@pytest.mark.parametrize(
    ("at", "left"),
    [
        ("评议结果", ["supervision.evaluation", "problems", "remedies", "followups"]),
        ("是怎样办结的", ["requests.received", "requests.table", "requests.carried_out", "problems", "remedies"]),
        ("落实得怎样", ["followups", "problems", "remedies"]),
        ("还有吗", ["problems", "remedies"]),
        ("措施2", ["followups"]),
        ("怎样改进", ["problems", "remedies", "followups"]),
    ],
)
def test_kill_loses_only_the_answer_being_typed(folder: Path, at: str, left: list[str]) -> None:
    replies = (("收到政府信息公开申请多少件", "3"), ("是谁提出的", " "))
    answers = read_answers(EXAMPLES / "shili-2025.toml")
    answers.path = folder / FILE
    answers.record["last"] = "shili-2024.toml"
    for path in left:
        answers.set(path, None)
    save(answers, facts_by_path())
    terminal = Terminal(folder, "fill", FILE)
    stopped = go_on(terminal, *replies, until=at)[-1]
    terminal.keys("这一条没有写完")
    before = read(folder / FILE)
    os.kill(terminal.child.pid, signal.SIGKILL)
    terminal.child.close()
    assert read(folder / FILE) == before
    assert not [path for path in folder.iterdir() if path.suffix != ".toml"]
    again = Terminal(folder, "fill", FILE)
    assert again.question() == stopped
    go_on(again, *replies)
    assert again.end() == 0
    made = read(folder / FILE)
    assert "problems" not in left or made["problems"] == ["公开栏更新不够及时"]
    assert "remedies" not in left or made["remedies"] == ["每季度检查一次"]
    assert "followups" not in left or made["followups"] == ["已经落实", "已经落实"]
    assert "requests.table" not in left or made["requests"]["table"]["granted"] == {"natural": 4}


def test_a_first_year_is_named_after_its_first_answer(tmp_path: Path) -> None:
    terminal = Terminal(tmp_path, "new", "--year", "2025")
    assert "填报单位叫什么" in terminal.question()
    terminal.type("示例街道")
    terminal.question()
    terminal.keys("\x03")
    assert terminal.end() == 130
    assert read(tmp_path / "示例街道-2025.toml")["unit"] == {"name": "示例街道", "kind": "街道"}


def test_last_years_file_in_the_folder_is_offered(folder: Path) -> None:
    terminal = Terminal(folder, "new", "--year", "2025")
    terminal.until(lambda text: "要沿用吗" in text and "»" in text)
    terminal.keys("\r")
    assert "有变动吗" in terminal.question()
    terminal.keys("\x03")
    assert terminal.end() == 130
    assert read(folder / FILE)["requests"]["carried_in"] == 1


# ------------------------------------------------------------------ without a terminal


def say(folder: Path, *arguments: str, today: date = date(2026, 1, 5)) -> tuple[int, str, str]:
    """A command without a terminal: its status, and what it said on both streams."""
    out, err = io.StringIO(), io.StringIO()
    status = run(list(arguments), World(io.StringIO(), out, err, {}, today, folder))
    return status, out.getvalue(), err.getvalue()


def test_no_input_only_writes_the_file(folder: Path) -> None:
    status, out, err = say(folder, "new", "--no-input")
    assert (status, err) == (0, "")
    assert "shili-2024.toml" in out and FILE in out
    answers = read(folder / FILE)
    assert answers["year"] == 2025 and answers["requests"]["carried_in"] == 1 and "total" not in answers["proactive"]
    assert "# total =" in (folder / FILE).read_text(encoding="utf-8")
    assert answers["template"] == "national-2021"


def test_no_input_without_last_year(tmp_path: Path) -> None:
    status, _, err = say(tmp_path, "new", "--no-input")
    assert (status, err) == (0, "")
    answers = read(tmp_path / "2025.toml")
    assert (answers.pop("template"), answers.pop("year")) == ("national-2021", 2025)
    assert not any(value for group in answers.values() for value in group.values() if value != {})


def test_several_files_of_last_year_are_not_guessed_at(folder: Path) -> None:
    other = (folder / "shili-2024.toml").read_text(encoding="utf-8").replace('"示例镇"', '"另一镇"')
    (folder / "other-2024.toml").write_text(other, encoding="utf-8")
    status, out, _ = say(folder, "new", "--no-input")
    assert status == 0 and "--last" in out and (folder / "2025.toml").exists()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (NEW, "终端"),
        (("new", "--last", "nichts.toml", "--no-input"), "没有这个文件"),
        (("new", "--last", "bericht.docx", "--no-input"), "只能用填报文件"),
        (("new", "--template", "nationl-2021", "--no-input"), "national-2021"),
        (("new", "--out", "shili-2024.toml", "--no-input"), "drafter fill"),
        (("new", "--out", "nowhere/x.toml", "--no-input"), "写不进去"),
        (("new", "--year", "1999", "--no-input"), "--year"),
        (("fill", "shili-2024.toml"), "--no-input"),
        (("fill", "shili-2023.toml"), "shili-2024.toml"),
    ],
)
def test_what_cannot_be_done_is_one_chinese_line(
    folder: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], said: str
) -> None:
    monkeypatch.chdir(folder)
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    status, _, err = say(folder, *arguments)
    assert status == 2 and said in err and err.count("\n") == 1, err
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


def test_a_pipe_is_told_that_nobody_can_be_asked(folder: Path) -> None:
    import subprocess

    done = subprocess.run(
        [sys.executable, "-c", "from drafter.cli import main; main()", *NEW],
        cwd=folder,
        input="",
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 2 and "终端" in done.stderr and "Traceback" not in done.stderr
    assert not (folder / FILE).exists()
