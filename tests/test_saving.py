"""Saving: nothing lost among several writers, nothing left by a kill; a file stays what it is besides its content."""

from __future__ import annotations

import os
import random
import shutil
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

if sys.platform == "win32":
    pytest.skip("processes are forked", allow_module_level=True)

from helpers_tty import CTRL_C, EXAMPLES, FILE, Terminal, finished_but, read

from drafter.answers import read_answers, save
from drafter.answers.load import load
from drafter.cli.ask import _save
from drafter.cli.keeping import Kept, mark_of
from drafter.disk import clear_leftovers, replace_whole
from drafter.errors import OutputError
from drafter.interview.flow import Desk, interview
from drafter.interview.question import Question

RACES = 40 if "DRAFTER_THOROUGH" in os.environ else 6
KILLS = int(os.environ.get("DRAFTER_KILLS", 100 if "DRAFTER_THOROUGH" in os.environ else 5))
LICENSING, PENALTIES = "statutory.licensing", "statutory.penalties"


@pytest.fixture
def begun(tmp_path: Path) -> Path:
    """A file of which two answers are open, and last year's beside it."""
    shutil.copy(EXAMPLES / "shili-2024.toml", tmp_path)
    return finished_but(tmp_path, LICENSING, PENALTIES)


def saved_again(path: Path) -> None:
    loaded = load(path)
    save(loaded.answers, loaded.template.known)


def lying(folder: Path) -> list[str]:
    """The names of what the program has left in a folder."""
    return [file.name for file in folder.iterdir() if file.name.startswith(".")]


# ------------------------------------------------------------------ the file stays what it is


@pytest.mark.parametrize("mode", [0o600, 0o640, 0o664])
def test_the_mode_stays(begun: Path, mode: int) -> None:
    begun.chmod(mode)
    saved_again(begun)
    assert begun.stat().st_mode & 0o7777 == mode


def test_a_link_stays_and_its_file_is_written(begun: Path, tmp_path: Path) -> None:
    (tmp_path / "share").mkdir()
    there = begun.rename(tmp_path / "share" / begun.name)
    begun.symlink_to(there)
    loaded = load(begun)
    loaded.answers.set(LICENSING, 31)
    save(loaded.answers, loaded.template.known)
    assert begun.is_symlink() and read(there)["statutory"]["licensing"] == 31
    assert not lying(tmp_path) and not lying(tmp_path / "share")


def test_a_second_name_stays_one_of_the_same_file(begun: Path) -> None:
    other = begun.with_name("另一个名字.toml")
    other.hardlink_to(begun)
    loaded = load(begun)
    loaded.answers.set(LICENSING, 31)
    save(loaded.answers, loaded.template.known)
    assert other.samefile(begun) and read(other)["statutory"]["licensing"] == 31
    assert not lying(begun.parent)


def test_a_read_only_file_is_told_before_the_first_question(begun: Path) -> None:
    begun.chmod(0o444)
    before = begun.read_bytes()
    terminal = Terminal(begun.parent, "fill", FILE)
    assert not terminal.question()
    assert "文件设成了只读" in terminal.screen() and terminal.end() == 2
    with pytest.raises(OutputError, match="只读") as fault:
        saved_again(begun)
    assert ".未存" in str(fault.value) and begun.read_bytes() == before and not lying(begun.parent)


# ------------------------------------------------------------------ what a kill leaves


def test_what_a_killed_program_left_goes_and_what_a_living_one_writes_stays(tmp_path: Path) -> None:
    ended = os.fork()
    if ended == 0:
        os._exit(0)
    os.waitpid(ended, 0)
    seen: list[str] = []

    def opened(path: Path, *_: Any) -> None:
        seen.append(path.name)
        path.unlink()
        raise OSError

    with pytest.MonkeyPatch.context() as patch, pytest.raises(OSError):
        patch.setattr(Path, "replace", opened)
        replace_whole(tmp_path / "a.toml", b"x")
    living = tmp_path / seen[0]
    dead = tmp_path / seen[0].replace(f"-{os.getpid()}-", f"-{ended}-")
    foreign = tmp_path / f".drafter-00000000-{ended}-{'0' * 12}.tmp"
    old = tmp_path / f".drafter-00000000-{ended}-{'1' * 12}.tmp"
    for file in (living, dead, foreign, old):
        file.write_bytes(b"x")
    os.utime(old, (time.time() - 9999,) * 2)
    clear_leftovers(tmp_path)
    assert sorted(lying(tmp_path)) == sorted([living.name, foreign.name])


# ------------------------------------------------------------------ several at one file


def test_the_second_session_is_told_at_its_start(begun: Path) -> None:
    first = Terminal(begun.parent, "fill", FILE)
    assert "行政许可" in first.question()
    second = Terminal(begun.parent, "fill", FILE)
    assert "正在另一处填写" in second.question() and f"进程 {first.pid}" in second.screen()
    second.pick("不填了")
    assert second.end() == 130
    first.keys(CTRL_C)
    assert first.end() == 130 and not lying(begun.parent)
    third = Terminal(begun.parent, "fill", FILE)
    assert "行政许可" in third.question()
    third.kill()  # its mark stays, and is seen to be nobody's
    assert mark_of(begun).exists()
    fourth = Terminal(begun.parent, "fill", FILE)
    assert "行政许可" in fourth.question()
    fourth.keys(CTRL_C)
    assert fourth.end() == 130 and not lying(begun.parent)


def test_two_sessions_at_one_question_are_told_both_answers(begun: Path) -> None:
    first = Terminal(begun.parent, "fill", FILE)
    first.question()
    second = Terminal(begun.parent, "fill", FILE)
    second.question()
    second.pick("仍然接着填")
    assert "行政许可" in second.question()
    first.type("31")
    first.question()
    second.type("33")
    second.question()
    told = second.all.replace("\r\n", "")
    assert "别处填的是“31件”" in told and "这里填的“33件”" in told
    first.keys(CTRL_C)
    assert first.end() == 130
    told = first.all.replace("\r\n", "")
    assert "这里原是“31件”" in told and "别处改成了“33件”" in told
    second.keys(CTRL_C)
    assert second.end() == 130 and read(begun)["statutory"]["licensing"] == 33


def answering(path: Path, replies: dict[str, str], told: list[str], pause: Callable[[], None]) -> None:
    """A session without a screen that gives these answers, each after a pause."""
    loaded = load(path)
    kept = Kept(loaded.template, loaded.answers, lambda a, over: _save(loaded.template, a, over), told.append)

    def ask(question: Question) -> str:
        pause()
        told.append(f"given {question.id} {replies[question.id]}")
        return replies[question.id]

    try:
        interview(loaded.template, loaded.answers, loaded.last, Desk(ask, kept.keep, told.append, changed=kept.changed))
    finally:
        kept.close()


@pytest.mark.parametrize("seed", range(RACES))
def test_of_two_writers_no_answer_is_lost_without_both_values_told(begun: Path, seed: int) -> None:
    """Both answer the same two questions within milliseconds; what the file does not hold in the end was told."""
    chance = random.Random(seed)
    begun.write_text(begun.read_text("utf-8"), "utf-8")
    children = []
    start = time.monotonic() + 0.3
    for number, replies in enumerate(({LICENSING: "31", PENALTIES: "7"}, {LICENSING: "33", PENALTIES: "8"})):
        log = begun.with_name(f"told{number}")
        pauses = [start + chance.random() * 0.02, start + 0.05 + chance.random() * 0.02]
        child = os.fork()
        if child == 0:
            status = 1
            try:
                told: list[str] = []
                waits = iter(pauses)
                answering(begun, replies, told, lambda w=waits: time.sleep(max(0, next(w, 0) - time.monotonic())))
                log.write_text("\n".join(told), "utf-8")
                status = 0
            finally:
                os._exit(status)
        children.append(child)
    assert [os.waitpid(child, 0)[1] for child in children] == [0, 0]
    found = read_answers(begun)
    told_all = [begun.with_name(f"told{number}").read_text("utf-8") for number in (0, 1)]
    for path, values in ((LICENSING, (31, 33)), (PENALTIES, (7, 8))):
        assert found.get(path) in values
        lost = next(value for value in values if value != found.get(path))
        both = any(f"“{lost}件”" in told and f"“{found.get(path)}件”" in told for told in told_all)
        assert both or not any(f"given {path} {lost}" in told for told in told_all), (path, told_all)
    assert not lying(begun.parent)


# ------------------------------------------------------------------ kills


def test_a_kill_at_any_moment_loses_no_given_answer_and_leaves_nothing_lying(begun: Path) -> None:
    """A session after another, each killed at random within the time that taking an answer takes."""
    chance, before = random.Random(20261128), begun.read_bytes()
    for number in range(KILLS):
        begun.write_bytes(before)
        terminal = Terminal(begun.parent, "fill", FILE)
        assert "行政许可" in terminal.question()
        given: dict[str, int] = {}
        terminal.type(str(20 + number % 10))
        if chance.random() < 0.5:
            terminal.question()
            given[LICENSING] = 20 + number % 10
        time.sleep(chance.random() * 0.03)
        terminal.kill()
        found = read_answers(begun)  # a file that is not whole raises
        assert all(found.get(path) == value for path, value in given.items()), number
    last = Terminal(begun.parent, "fill", FILE)
    assert last.question()
    last.keys(CTRL_C)
    assert last.end() == 130 and not lying(begun.parent)
