"""The page of figures to gather: what is on it, in which order, and that it is one page."""

from __future__ import annotations

import io
import re
import shutil
import sys
from datetime import date
from pathlib import Path

import docx
import pytest

from drafter.cli import run
from drafter.world import World

EXAMPLES = Path(__file__).parent.parent / "examples"
NAME = "2025年度要收集的数"


def listed(folder: Path, *arguments: str) -> str:
    """What the program says when it lists the figures in a folder."""
    out = io.StringIO()
    world = World(io.StringIO(), out, out, today=date(2026, 1, 5), folder=folder)
    assert run(["new", "--list", *arguments], world) == 0, out.getvalue()
    return out.getvalue()


def rows(folder: Path) -> list[str]:
    text = (folder / f"{NAME}.txt").read_text(encoding="utf-8")
    return [line for line in text.splitlines() if "____" in line]


def test_with_last_year_beside_and_in_the_order_of_the_questions(tmp_path: Path) -> None:
    shutil.copy(EXAMPLES / "shili-2024.toml", tmp_path)
    said = listed(tmp_path, "--year", "2025")
    found = rows(tmp_path)
    assert f"{NAME}.docx" in said and f"{len(found)}项" in said
    assert found[0].startswith("主动公开政府信息总数（条）｜") and "｜286条｜" in found[0]
    assert "便民服务中心" in next(row for row in found if row.startswith("行政许可"))
    order = [row.partition("（")[0] for row in found]
    wanted = ["本年新收申请", "由谁提出、怎样办结｜党政办", "培训次数", "行政许可处理决定", "收费通知"]
    assert [name for name in order if name in wanted] == wanted
    assert not any("上年主动公开总数" in row for row in found)  # the program takes it from last year's file
    tables = docx.Document(str(tmp_path / f"{NAME}.docx")).tables
    assert len(tables) == 1 and len(tables[0].rows) == len(found) + 1 <= 36
    assert not list(tmp_path.glob("*.toml"))[1:]


def test_without_last_year_what_is_needed_and_usual(tmp_path: Path) -> None:
    listed(tmp_path, "--year", "2025")
    found = rows(tmp_path)
    assert any("分类数量" in row for row in found) and any("上年主动公开总数" in row for row in found)
    assert len(found) <= 35 and all(re.search("｜｜_+$", row) for row in found)


def test_what_was_written_on_the_page_is_kept_aside(tmp_path: Path) -> None:
    listed(tmp_path, "--year", "2025")
    (tmp_path / f"{NAME}.txt").write_text("填好了", encoding="utf-8")
    assert "另存为" in listed(tmp_path, "--year", "2025")
    assert any(path.read_text(encoding="utf-8") == "填好了" for path in tmp_path.glob("*.txt"))


@pytest.mark.skipif(sys.platform == "win32", reason="pseudo-terminals are for POSIX")
def test_from_the_menu_of_an_empty_folder(tmp_path: Path) -> None:
    from helpers_tty import Terminal

    terminal = Terminal(tmp_path)
    terminal.question()
    terminal.pick("要收集的数（一页纸")
    assert terminal.end() == 0 and "可以打印出来填" in terminal.screen()
    assert [path.suffix for path in sorted(tmp_path.iterdir())] == [".docx", ".txt"]
