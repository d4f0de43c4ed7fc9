"""Whole sessions in a pseudo-terminal: how many prompts, stopping and going on, what lies on the disk."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from conftest import THOROUGH

from drafter.answers import read_answers, save
from drafter.cli import run
from drafter.report import facts_by_path
from drafter.world import World

if sys.platform == "win32":
    pytest.skip("pseudo-terminals are for POSIX", allow_module_level=True)

from helpers_tty import CTRL_C, CTRL_D, DOWN, END, EXAMPLES, FILE, NEW, REPLIES, UP, Terminal, go_on, read, reply

ENGLISH = r"Use arrow|done|\(Y/n\)|Cancelled|WARNING|Traceback|Press|Exception"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copy(EXAMPLES / "shili-2024.toml", tmp_path)
    return tmp_path


@pytest.fixture(scope="module")
def quiet(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Terminal, list[str]]:
    """A year without requests, from the first prompt to the report: the folder, the terminal, the questions."""
    folder = tmp_path_factory.mktemp("quiet")
    shutil.copy(EXAMPLES / "shili-2024.toml", folder)
    terminal = Terminal(folder, *NEW)
    asked = go_on(terminal)
    assert terminal.end() == 0, terminal.screen()
    return folder, terminal, asked


def test_a_year_without_requests_in_at_most_30_prompts(quiet: tuple[Path, Terminal, list[str]]) -> None:
    folder, terminal, asked = quiet
    assert terminal.seen == len(asked) <= 30 and asked[-1] == END
    assert not re.search(ENGLISH, terminal.all)
    answers = read(folder / FILE)
    assert answers["proactive"]["total"] == 312
    assert answers["requests"]["carried_in"] == 1 and answers["requests"]["carried_out"] == 0
    assert answers["requests"]["table"] == {"carried_in": {"natural": 1}, "granted": {"natural": 1}}
    assert answers["unit"] == {"name": "示例镇", "kind": "镇", "parent": "示例县"}
    assert answers["record"]["last"] == "shili-2024.toml"


def test_the_end_menu_makes_the_report(quiet: tuple[Path, Terminal, list[str]]) -> None:
    folder, terminal, _ = quiet
    made = sorted(path.suffix for path in folder.glob("示例镇-2025.*"))
    assert made == [".docx", ".toml", ".txt", ".备份"]
    text = (folder / "示例镇-2025.txt").read_text(encoding="utf-8")
    assert "312条" in text and "【待填" not in text
    assert (folder / "示例镇-2025.docx").read_bytes()[:2] == b"PK"
    assert "示例镇-2025.docx" in terminal.screen()


def test_a_finished_file_has_nothing_to_ask_but_what_to_do(quiet: tuple[Path, Terminal, list[str]]) -> None:
    folder, _, _ = quiet
    before = (folder / FILE).read_bytes()
    again = Terminal(folder, "fill", FILE)
    assert again.question() == END
    again.pick("保存，以后再生成")
    assert again.end() == 0 and (folder / FILE).read_bytes() == before


def test_three_requests_from_two_kinds_cost_at_most_12_prompts_more(
    folder: Path, quiet: tuple[Path, Terminal, list[str]]
) -> None:
    terminal = Terminal(folder, *NEW)
    asked = go_on(
        terminal,
        ("收到政府信息公开申请多少件", "3"),
        ("3件申请是谁提出的", " " + DOWN + " "),
        ("新收的申请中，自然人提出的几件", "2"),
        ("自然人的3件申请", " " + UP + " "),
        ("“同意公开，全部提供”的几件", "2"),
    )
    assert terminal.end() == 0, terminal.screen()
    assert len(asked) - len(quiet[2]) <= 12
    answers = read(folder / FILE)
    assert answers["requests"]["table"] == {
        "new_received": {"natural": 2, "business": 1},
        "carried_in": {"natural": 1},
        "granted": {"natural": 2, "business": 1},
        "carried_out": {"natural": 1},
    }
    assert answers["requests"]["carried_out"] == 1
    assert (folder / "示例镇-2025.docx").exists() and (folder / "示例镇-2025.txt").exists()


def test_enter_alone_makes_no_count_of_last_year_this_years(folder: Path) -> None:
    terminal = Terminal(folder, *NEW)
    while (question := terminal.question()) and "现在做什么" not in question:
        if "请改：" not in terminal.screen():
            terminal.type("")
        elif "»" in terminal.screen():
            terminal.type(DOWN * 30 + " ")
        else:
            terminal.type(">")
    terminal.pick("生成草稿")
    assert terminal.end() == 1
    answers, last = read(folder / FILE), read(folder / "shili-2024.toml")
    shown = [("proactive", "total"), ("proactive", "categories"), ("interpretation", "articles")]
    shown += [("organisation", "full_time"), ("statutory", "licensing"), ("training", "attended")]
    for group, key in shown:
        assert key in last[group] and key not in answers.get(group, {}), (group, key)
    assert "【待填" in (folder / "示例镇-2025（草稿）.txt").read_text(encoding="utf-8")


def test_ctrl_c_at_every_prompt_and_going_on(folder: Path) -> None:
    """At every prompt; at a desk at every third, which are of all kinds."""
    terminal, asked, stopped = Terminal(folder, *NEW), [], set()
    while question := terminal.question():
        asked.append(question)
        if len(asked) % 3 and not THOROUGH and question != END:
            terminal.type(reply(terminal, question, REPLIES))
            continue
        stopped.add("»" in terminal.screen())
        before = read(folder / FILE)
        terminal.keys((" " if "»" in terminal.screen() else "1没写完") + CTRL_C)
        assert terminal.end() == 130, question
        assert "已停止" in terminal.screen() and f"drafter fill {FILE}" in terminal.screen().replace("\n", "")
        there = {path.name for path in folder.iterdir()} - {f"{FILE}.备份"}
        assert read(folder / FILE) == before and there == {"shili-2024.toml", FILE}
        terminal = Terminal(folder, "fill", FILE)
        assert terminal.question() == question
        terminal.type(reply(terminal, question, REPLIES))
    assert terminal.end() == 0 and asked[-1] == END and len(asked) <= 40 and stopped == {True, False}
    answers = read(folder / FILE)
    assert answers["proactive"]["total"] == 312 and answers["problems"] == ["公开栏更新不够及时"]
    assert (folder / "示例镇-2025.docx").exists()


@pytest.mark.parametrize(
    ("at", "left"),
    [
        ("评议结果", ["supervision.evaluation", "problems", "remedies", "followups"]),
        ("是怎样办结的", ["requests.received", "requests.table", "requests.carried_out", "problems", "remedies"]),
        ("还有吗", ["problems", "remedies"]),
        ("措施2", ["followups"]),
        ("怎样改进", ["problems", "remedies", "followups"]),
    ],
)
def test_kill_loses_only_the_answer_being_typed(folder: Path, at: str, left: list[str]) -> None:
    replies = (("收到政府信息公开申请多少件", "3"), ("是谁提出的", " "))
    answers = read_answers(EXAMPLES / "shili-2025.toml")
    answers.path = folder / FILE
    answers.record.last = "shili-2024.toml"
    for path in left:
        answers.set(path, None)
    save(answers, facts_by_path())
    terminal = Terminal(folder, "fill", FILE)
    stopped = go_on(terminal, *replies, until=at)[-1]
    terminal.keys("这一条没有写完")
    before = read(folder / FILE)
    terminal.kill()
    assert read(folder / FILE) == before
    # The mark of an open file stays, and the next session sees that it is nobody's (tests/test_saving.py).
    assert not [path for path in folder.iterdir() if path.suffix not in (".toml", ".备份", ".在填")]
    again = Terminal(folder, "fill", FILE)
    assert again.question() == stopped
    again.type(reply(again, stopped, (*replies, *REPLIES)))
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
    terminal.keys(CTRL_C)
    assert terminal.end() == 130
    assert read(tmp_path / "示例街道-2025.toml")["unit"] == {"name": "示例街道", "kind": "街道"}


@pytest.mark.parametrize("name", ["𠮷龑镇", "长" * 300 + "镇"])
def test_every_unit_name_makes_a_file_name(tmp_path: Path, name: str) -> None:
    terminal = Terminal(tmp_path, "new", "--year", "2025")
    terminal.question()
    terminal.type(name)
    assert terminal.question()
    terminal.keys(CTRL_C)
    assert terminal.end() == 130
    for path in tmp_path.iterdir():
        assert read(path)["unit"]["name"] == name


def test_last_years_file_in_the_folder_is_offered(folder: Path) -> None:
    terminal = Terminal(folder, "new", "--year", "2025")
    assert "要沿用吗" in terminal.question()
    terminal.type("")
    assert "有变动吗" in terminal.question()
    terminal.keys(CTRL_C)
    assert terminal.end() == 130
    assert read(folder / FILE)["requests"]["carried_in"] == 1


# ------------------------------------------------------------------ without a terminal


@pytest.mark.parametrize("arguments", [NEW, ("new", "--year", "2025"), ("fill", FILE)])
def test_a_terminal_that_ends_at_once_was_none(folder: Path, arguments: tuple[str, ...]) -> None:
    if arguments[0] == "fill":
        text = (EXAMPLES / "shili-2025.toml").read_text(encoding="utf-8").replace("date = 2026-01-14", "")
        (folder / FILE).write_text(text, encoding="utf-8")
    elif "--last" not in arguments:
        (folder / "shili-2024.toml").unlink()
    terminal = Terminal(folder, *arguments)
    assert terminal.question()
    terminal.keys(CTRL_D)
    assert terminal.end() == 2
    said = terminal.all.rpartition("\x1b[?25h")[2]
    assert "这里不是终端" in said and "--no-input" in said and said.strip().count("\n") == 0
    assert FILE in said or arguments == ("new", "--year", "2025")


def test_a_terminal_that_ends_later_is_stopped_like_ctrl_c(folder: Path) -> None:
    terminal = Terminal(folder, *NEW)
    go_on(terminal, until="各类信息各多少条")
    terminal.keys(CTRL_D)
    assert terminal.end() == 130 and read(folder / FILE)["proactive"]["total"] == 312


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
        (("new", "--last", "bericht.docx", "--no-input"), "bericht.docx"),
        (("new", "--template", "nationl-2021", "--no-input"), "national-2021"),
        (("new", "--out", "shili-2024.toml", "--no-input"), "drafter fill"),
        (("new", "--out", "nowhere/x.toml", "--no-input"), "存放的文件夹不存在"),
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


def test_what_goes_wrong_while_one_types_ends_the_session_in_one_line(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from drafter.interview import prompts

    def beside(question: object) -> str:
        from prompt_toolkit.application import get_app

        return str(1 // 0) if get_app().current_buffer.text else ""

    monkeypatch.setattr(prompts, "_beside", beside)
    text = (EXAMPLES / "shili-2025.toml").read_text(encoding="utf-8").replace("\ntotal = 312\n", "\n")
    (folder / FILE).write_text(text, encoding="utf-8")
    terminal = Terminal(folder, "fill", FILE)
    assert "有下列哪些" in terminal.question()
    terminal.type("")
    assert "全年主动公开政府信息多少条" in terminal.question()
    terminal.keys("5")
    assert terminal.end() == 2
    assert "出错：程序自身出了问题（ZeroDivisionError）" in terminal.screen()
    assert not re.search(ENGLISH, terminal.all)
