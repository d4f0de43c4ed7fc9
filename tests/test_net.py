"""The last net: whatever happens, a person reads one Chinese line with a fitting exit status, and no traceback."""

from __future__ import annotations

import io
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from conftest import EXAMPLES, Ran

from drafter.cli import run
from drafter.errors import Stopped
from drafter.interview.question import Question
from drafter.world import World

Run = Callable[..., Ran]
BY_NAME = {path.stem: path for path in EXAMPLES}
SHILI = BY_NAME["shili-2025"]
LONG = "a" * 300
PROGRAM = [sys.executable, "-c", "from drafter.cli import main; main()"]


class Bug(Exception):
    """Something nobody has foreseen."""


def buggy(*arguments: object, **named: object) -> Any:
    raise Bug("this is the inside of the program")


def one_line(ran: Ran) -> str:
    assert ran.err.startswith("出错：") and ran.err.count("\n") == 1 and "Traceback" not in ran.err
    return ran.err


COMMANDS = {
    "check": (["check", SHILI], "drafter.rules.check_facts"),
    "render": (["render", SHILI], "drafter.rules.check_facts"),
    "new": (["new", "--no-input"], "drafter.answers.lastyear.begin"),
    "compare": (["compare", BY_NAME["shili-2024"], SHILI], "drafter.compare.compare"),
    "templates": (["templates"], "drafter.composing.templates.find"),
    "schema": (["schema"], "drafter.report.validation.model"),
    "help": (["--help"], "click.Context.get_help"),
}


@pytest.mark.parametrize(("arguments", "broken"), COMMANDS.values(), ids=COMMANDS)
def test_what_nobody_has_foreseen_is_one_line_and_a_traceback_only_when_asked_for(
    drafter: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], broken: str
) -> None:
    monkeypatch.setattr(broken, buggy)
    arguments = [*arguments, *(["--out", str(tmp_path)] if "render" in arguments else [])]
    ran = drafter(*arguments)
    line = one_line(ran)
    assert ran.status == 2 and "（Bug）" in line and "drafter --debug" in line and "还在" in line
    ran = drafter("--debug", *arguments)
    assert ran.status == 2
    assert "Traceback" in ran.err and "Bug: this is the inside of the program" in ran.err
    assert "程序自身出了问题（Bug）" in ran.err.splitlines()[-1]


@pytest.mark.parametrize("arguments", [["check"], ["render", "--draft", "--to", "txt"]])
def test_one_file_of_many_that_the_program_stumbles_over_stops_no_other(
    drafter: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str]
) -> None:
    from drafter.answers import load

    there = load._load

    def stumbling(path: Path, template: str | None) -> Any:
        return buggy() if path.name == "b.toml" else there(path, template)

    monkeypatch.setattr(load, "_load", stumbling)
    for name in "abc":
        shutil.copy(SHILI, tmp_path / f"{name}.toml")
    ran = drafter(*arguments, *(tmp_path / f"{name}.toml" for name in "abc"))
    assert ran.status == 1
    assert "b.toml" in one_line(ran) and "（Bug）" in ran.err
    assert all(str(tmp_path / f"{name}.t") in ran.out for name in "ac")


@pytest.mark.parametrize(
    "broken",
    [
        "drafter.composing.uses._Walker.name",
        "drafter.composing.compose.context",
        "drafter.composing.tables._value_cell",
    ],
)
def test_a_fault_of_ours_is_not_blamed_on_the_template(
    drafter: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, broken: str
) -> None:
    from drafter.composing.uses import _walked

    _walked.cache_clear()
    monkeypatch.setattr(broken, buggy)
    ran = drafter("render", SHILI, "--out", tmp_path)
    assert ran.status == 2 and "（Bug）" in one_line(ran)


# ------------------------------------------------------------------ sessions


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def session(monkeypatch: pytest.MonkeyPatch, folder: Path, ask: Callable[[Question], Any], *arguments: str) -> Ran:
    monkeypatch.setattr("drafter.interview.prompts.ask", ask)
    out, err = Terminal(), io.StringIO()
    world = replace(World.real(), stdin=Terminal(), stdout=out, stderr=err, folder=folder, environ={})
    status = run([str(argument) for argument in arguments], world)
    return Ran(status, out.getvalue(), err.getvalue())


def test_a_session_that_breaks_keeps_what_was_given(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    given = iter(["示例镇"])

    def ask(question: Question) -> Any:
        return next(given, None) or buggy()

    ran = session(monkeypatch, tmp_path, ask, "new", "--year", "2025", "--out", str(tmp_path / "a.toml"))
    assert ran.status == 2 and "（Bug）" in one_line(ran)
    assert 'name = "示例镇"' in (tmp_path / "a.toml").read_text(encoding="utf-8")


def test_a_file_that_becomes_a_folder_during_a_session_is_put_aside(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    path = tmp_path / "a.toml"
    turned: list[Question] = []

    def ask(question: Question) -> Any:
        if turned:
            raise Stopped
        if path.is_file():
            path.unlink()
            path.mkdir()
            turned.append(question)
        return "示例镇"

    ran = session(monkeypatch, tmp_path, ask, "new", "--year", "2025", "--out", str(path))
    assert ran.status == 130 and "屏幕" not in ran.err
    assert 'name = "示例镇"' in path.read_text(encoding="utf-8")
    (aside,) = (other for other in tmp_path.iterdir() if other.is_dir())
    assert aside.name in ran.out + ran.err


def test_the_menu_passes_over_what_it_stumbles_over(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    shutil.copy(SHILI, tmp_path / "good.toml")
    (tmp_path / "odd.toml").write_text(f'template = "{LONG}"\nyear = 2025\n', encoding="utf-8")
    asked: list[Question] = []

    def ask(question: Question) -> Any:
        asked.append(question)
        return question.options[-1].id

    assert session(monkeypatch, tmp_path, ask).status == 0
    assert any("good.toml" in option.title for option in asked[0].options)


# ------------------------------------------------------------------ files and folders


def test_a_pattern_that_is_none_is_no_file(drafter: Run, tmp_path: Path) -> None:
    for command, name in (("check", "**.docx"), ("import", "x**/*.docx"), ("render", "**.toml")):
        ran = drafter(command, tmp_path / name)
        assert ran.status == 2 and "没有这个文件" in one_line(ran)


def deep(tmp_path: Path) -> Path:
    """A pattern whose folders are longer together than any path may be."""
    return tmp_path.joinpath(*["b" * 200] * 30, "*.docx")


SYSTEM = {
    "an argument": lambda folder: ["check", f"{LONG}.docx"],
    "a pattern": lambda folder: ["check", deep(folder)],
    "answers": lambda folder: ["render", f"{LONG}.toml"],
    "a report": lambda folder: ["import", f"{LONG}.docx"],
    "last year's": lambda folder: ["check", SHILI, "--last", f"{LONG}.docx"],
    "two years": lambda folder: ["compare", f"{LONG}.docx", SHILI],
    "a new file": lambda folder: ["new", "--no-input", "--out", folder / f"{LONG}.toml"],
    "a folder": lambda folder: ["render", SHILI, "--out", folder / LONG],
    "a template": lambda folder: ["render", SHILI, "--template", LONG],
    "a template to show": lambda folder: ["templates", LONG],
    "a template in the answers": lambda folder: ["check", answers(folder, f'template = "{LONG}"')],
    "a look": lambda folder: ["render", answers(folder, f'template = "six-part"\nlook = "{LONG}"')],
    "a look to write": lambda folder: ["templates", "--look", folder / f"{LONG}.docx"],
}


def answers(folder: Path, head: str) -> Path:
    path = folder / "a.toml"
    path.write_text(f"{head}\nyear = 2013\n", encoding="utf-8")
    return path


@pytest.mark.skipif(os.name == "nt", reason="Windows says of such names only that they are not there")
@pytest.mark.parametrize("arguments", SYSTEM.values(), ids=SYSTEM)
def test_what_the_system_refuses_is_named_with_its_reason(
    drafter: Run, tmp_path: Path, arguments: Callable[[Path], list[object]]
) -> None:
    ran = drafter(*arguments(tmp_path))
    line = one_line(ran)
    assert ran.status == 2 and "太长" in line and ("aaa" in line or "bbb" in line) and "屏幕" not in line


def test_last_years_file_with_an_impossible_name_is_only_said_to_be_missing(drafter: Run, tmp_path: Path) -> None:
    path = tmp_path / "a.toml"
    text = SHILI.read_text(encoding="utf-8").split("[record]")[0]
    path.write_text(f'{text}\n[record]\nlast = "{LONG}"\n', encoding="utf-8")
    ran = drafter("check", path)
    assert ran.status == 0 and "没有与去年比对" in ran.out and ran.err == ""


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps a folder that somebody is in")
@pytest.mark.parametrize("arguments", [["new", "--no-input"], ["import", "x.docx"], ["render", "x.toml", "--out", "y"]])
def test_a_working_folder_that_is_gone_is_said_to_be(tmp_path: Path, arguments: list[str]) -> None:
    code = "import os; os.rmdir(os.getcwd())\nfrom drafter.cli import main; main()"
    gone = tmp_path / "gone"
    gone.mkdir()
    environ = {**os.environ, "PYTHONPATH": str(SHILI.parent.parent)}
    command = [sys.executable, "-c", code, *arguments]
    ran = subprocess.run(command, cwd=gone, env=environ, capture_output=True, encoding="utf-8")
    assert ran.returncode == 2 and ran.stderr.count("\n") == 1 and "屏幕" not in ran.stderr
    assert "文件夹" in ran.stderr or "没有这个文件" in ran.stderr


# ------------------------------------------------------------------ streams

FULL = Path("/dev/full")
CLEAN, HELP, WRONG = ["check", str(SHILI)], ["--help"], ["check", "nowhere.docx"]
STREAMS = {
    "closed output": (CLEAN, ">&-", 0),
    "closed output for help": (HELP, ">&-", 0),
    "closed output for a wrong word": (WRONG, ">&-", 2),
    "closed faults": (WRONG, "2>&-", 2),
    "closed faults and all well": (CLEAN, "2>&-", 0),
    "full faults": (WRONG, "2>/dev/full", 2),
    "full faults for a wrong option": (["check", "--lsat"], "2>/dev/full", 2),
    "full output": (CLEAN, ">/dev/full", 2),
    "all full": (CLEAN, ">/dev/full 2>&1", 2),
    "all closed": (CLEAN, "<&- >&- 2>&-", 0),
    "closed input": (CLEAN, "<&-", 0),
    "a menu without a terminal": ([], "<&- >&-", 0),
    "a reader that leaves": (["schema"], "| head -c 1 >/dev/null", 0),
}


@pytest.mark.skipif(not FULL.exists() or shutil.which("bash") is None, reason="needs a shell and a disk always full")
@pytest.mark.parametrize(("arguments", "where", "status"), STREAMS.values(), ids=STREAMS)
def test_a_closed_or_full_stream_leaves_the_exit_status_right(arguments: list[str], where: str, status: int) -> None:
    shell = ["bash", "-o", "pipefail", "-c", f'"$@" {where}', "bash"]
    ran = subprocess.run([*shell, *PROGRAM, *arguments], capture_output=True, encoding="utf-8")
    assert ran.returncode == status
    assert "Traceback" not in ran.stderr and "Exception" not in ran.stderr and ran.stderr.count("\n") <= 1


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
def test_a_pipe_in_the_place_of_answers_is_not_waited_for(drafter: Run, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.toml")
    ran = drafter("check", tmp_path / "a.toml")
    assert ran.status == 2 and "普通文件" in one_line(ran)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no line ends in names")
def test_a_line_end_in_a_name_makes_no_line(drafter: Run, tmp_path: Path) -> None:
    (tmp_path / "a\nb：没有发现矛盾.toml").write_text("x", encoding="utf-8")
    ran = drafter("check", tmp_path / "a\nb：没有发现矛盾.toml")
    assert ran.status == 2 and "a<U+000A>b" in one_line(ran)
