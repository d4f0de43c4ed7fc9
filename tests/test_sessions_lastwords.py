"""Last year's sentences in a pseudo-terminal: kept with new figures, dropped, stopped and resumed."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

if sys.platform == "win32":
    pytest.skip("pseudo-terminals are for POSIX", allow_module_level=True)

from helpers_tty import CTRL_C, Terminal, finished_but, read

PAGE = "去年的报告在“主动公开做法”部分还有2句话，今年哪些照用？"
NOTED = 'last_words = {"notes.proactive" = ["各村公开栏由专人管理", "发放明白卡3600份，覆盖18个村"]}'


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A finished answers file with two sentences of last year's still to be looked at."""
    there = finished_but(tmp_path, "notes.proactive")
    text = there.read_text(encoding="utf-8")
    assert text.count("[record]\n") == 1
    there.write_text(text.replace("[record]\n", f"[record]\n{NOTED}\n"), encoding="utf-8")
    return there


def test_sentences_are_kept_with_new_figures_through_a_stop(file: Path) -> None:
    terminal = Terminal(file.parent, "fill", file.name)
    assert terminal.question() == PAGE
    screen = terminal.screen()
    assert "● 各村公开栏由专人管理" in screen and "● 发放明白卡【3600份】，覆盖【18个】村" in screen
    terminal.type("")
    assert terminal.question().startswith("发放明白卡＿＿，覆盖18个村") and "3600份" in terminal.screen()
    terminal.type("4100")
    assert terminal.question().startswith("发放明白卡4100份，覆盖＿＿村")
    terminal.keys(CTRL_C)
    assert terminal.end() == 130

    terminal = Terminal(file.parent, "fill", file.name)
    assert terminal.question().startswith("发放明白卡4100份，覆盖＿＿村")
    terminal.type("十九")
    terminal.question()
    left = read(file)
    assert left["notes"]["proactive"] == ["各村公开栏由专人管理", "发放明白卡4100份，覆盖十九个村"]
    assert "last_words" not in left["record"]
    terminal.keys(CTRL_C)
    assert terminal.end() == 130
