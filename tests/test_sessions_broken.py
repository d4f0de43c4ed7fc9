"""Files that cannot be read, in a terminal: shown and passed over, restored from their backup, or written again."""

from __future__ import annotations

import io
import shutil
import sys
from datetime import date
from pathlib import Path

import pytest

if sys.platform == "win32":
    pytest.skip("pseudo-terminals are for POSIX", allow_module_level=True)

from helpers_tty import CTRL_C, EXAMPLES, FILE, Terminal, finished_but, read

from drafter.answers import backup_of, keep_backup, read_answers
from drafter.cli import run
from drafter.world import World

BROKEN = 'template = "national-2021"\nyear = 2026\n[proactive]\ntotal = 350条\n'
SITE = "年度报告在哪个网站公布"


def flat(terminal: Terminal) -> str:
    """All that was shown, without the line ends of the screen's width."""
    return terminal.screen().replace("\n", "").replace(" ", "")


def say(folder: Path, *arguments: str) -> tuple[int, str, str]:
    out, err = io.StringIO(), io.StringIO()
    status = run(list(arguments), World(io.StringIO(), out, err, {}, date(2026, 1, 5), folder))
    return status, out.getvalue(), err.getvalue()


@pytest.fixture
def begun(tmp_path: Path) -> Path:
    """A folder with a file of which two answers are open, and last year's."""
    shutil.copy(EXAMPLES / "shili-2024.toml", tmp_path)
    finished_but(tmp_path, "statutory.licensing", "statutory.penalties")
    return tmp_path


# ------------------------------------------------------------------ shown and passed over


def test_the_menu_shows_a_broken_file_and_goes_on(begun: Path) -> None:
    (begun / "白石镇-2026.toml").write_text(BROKEN, encoding="utf-8")
    (begun / "深.toml").write_text("x = " + "[" * 600 + "]" * 600, encoding="utf-8")
    (begun / "别的.toml").write_text("[tool]\nname = 1\n", encoding="utf-8")
    terminal = Terminal(begun)
    assert terminal.question() == "要做什么？"
    assert "白石镇-2026.toml第4行：写法有误，读不了：total=350条。数字后面不写单位，写成350" in flat(terminal)
    assert "深.toml第1行：括号套得太多" in flat(terminal) and "别的" not in flat(terminal)
    terminal.pick("接着填 示例镇2025年度")
    assert terminal.question()
    terminal.keys(CTRL_C)
    assert terminal.end() == 130


def test_a_folder_with_a_broken_file_alone_is_not_called_empty(tmp_path: Path) -> None:
    (tmp_path / "白石镇-2026.toml").write_text(BROKEN.replace("350条", "约350条"), encoding="utf-8")
    terminal = Terminal(tmp_path)
    assert terminal.question() == "起草哪一年的报告？"
    assert "还没有填报文件" not in flat(terminal) and "白石镇-2026.toml第4行" in flat(terminal)
    terminal.keys(CTRL_C)
    assert terminal.end() == 130


def test_an_answer_that_is_none_is_shown_in_the_menu_too(begun: Path) -> None:
    path = begun / "白石镇-2026.toml"
    path.write_text(BROKEN.replace("350条", '"很多"'), encoding="utf-8")
    terminal = Terminal(begun)
    terminal.question()
    assert "白石镇-2026.toml第4行：主动公开政府信息总数" in flat(terminal) and "“很多”不是数字" in flat(terminal)
    terminal.pick("不做了")
    assert terminal.end() == 0


def test_new_passes_over_a_broken_file_and_says_so(begun: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(begun)
    (begun / FILE).unlink()
    (begun / "坏.toml").write_text("x = " + "[" * 600 + "]" * 600, encoding="utf-8")
    (begun / "白石镇-2026.toml").write_text(BROKEN, encoding="utf-8")
    status, out, err = say(begun, "new", "--no-input", "--year", "2025")
    assert status == 0 and read(begun / FILE)["requests"]["carried_in"] == 1
    assert "没有取用" in err and "白石镇-2026.toml 第4行：写法有误" in err and "坏.toml 第1行" in err
    assert err.count("\n") == 2 and "Traceback" not in out + err


# ------------------------------------------------------------------ the backup


def test_a_session_keeps_a_backup_of_what_it_wrote(begun: Path) -> None:
    terminal = Terminal(begun, "fill", FILE)
    assert "许可" in terminal.question()
    terminal.type("7")
    terminal.question()
    terminal.keys(CTRL_C)
    assert terminal.end() == 130
    assert backup_of(begun / FILE).read_bytes() == (begun / FILE).read_bytes()
    assert [path.name for path in begun.glob("*.toml")].count(FILE) == 1 == len(list(begun.glob("示例镇*.toml")))


@pytest.mark.parametrize("broken", [b"", b"\n \n", b"year = = 2025\n", b"\xff\xfe", b"\0" * 64])
def test_a_file_that_cannot_be_read_is_restored_when_the_clerk_wants_it(begun: Path, broken: bytes) -> None:
    path = begun / FILE
    good = path.read_bytes()
    keep_backup(path)
    path.write_bytes(broken)
    terminal = Terminal(begun, "fill", FILE)
    assert "要用备份恢复吗" in terminal.question()
    terminal.pick("不恢复，自己改好再来")
    assert terminal.end() == 2 and path.read_bytes() == broken
    terminal = Terminal(begun, "fill", FILE)
    terminal.question()
    terminal.pick("恢复（备份存于")
    assert "许可" in terminal.question()
    assert "已用备份恢复" in flat(terminal)
    assert path.read_bytes() == good
    aside = begun / f"{FILE}.读不了"
    assert aside.exists() is bool(broken.strip())
    assert not aside.exists() or (aside.read_bytes() == broken and aside.name in flat(terminal))
    terminal.keys(CTRL_C)
    assert terminal.end() == 130


def test_the_menu_restores_too(begun: Path) -> None:
    keep_backup(begun / FILE)
    (begun / FILE).write_bytes(b"")
    (begun / "shili-2024.toml").unlink()
    terminal = Terminal(begun)
    assert terminal.question() == "要做什么？"
    terminal.pick(f"用备份恢复 {FILE}")
    assert "要用备份恢复吗" in terminal.question()
    terminal.pick("恢复（备份存于")
    assert "许可" in terminal.question()
    terminal.keys(CTRL_C)
    assert terminal.end() == 130 and read(begun / FILE)["proactive"]["total"] == 312


def test_without_a_terminal_the_fault_names_the_backup(begun: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(begun)
    keep_backup(begun / FILE)
    (begun / FILE).write_bytes(b"")
    for command in ("check", "fill", "render"):
        status, _, err = say(begun, command, FILE)
        assert status == 2 and "文件是空的" in err and f"{FILE}.备份" in err and err.count("\n") == 1, err
    backup_of(begun / FILE).write_bytes(b"x = = 1")
    assert "备份" not in say(begun, "check", FILE)[2]


# ------------------------------------------------------------------ while a session goes on


@pytest.mark.parametrize("broken", [b"", b"total = = 1\n", b'template = "national-2021"\nyear = "x"\n'])
@pytest.mark.parametrize("answers", [0, 1])
def test_an_editor_that_spoils_the_file_loses_no_answer(begun: Path, broken: bytes, answers: int) -> None:
    path = begun / FILE
    terminal = Terminal(begun, "fill", FILE)
    assert "许可" in terminal.question()
    terminal.type("7")
    terminal.question()
    path.write_bytes(broken)
    if answers:
        terminal.type("3")
        terminal.question()
        assert "现在读不了" in terminal.all and "这里答过的内容都在" in terminal.all.replace("\r\n", "")
    terminal.keys(CTRL_C)
    assert terminal.end() == 130
    statutory = read_answers(path).raw["statutory"]
    assert statutory["licensing"] == 7 and statutory.get("penalties") == (3 if answers else None)
    aside = begun / f"{FILE}.读不了"
    assert aside.exists() is bool(broken)
    assert not aside.exists() or aside.read_bytes() == broken


# ------------------------------------------------------------------ mended where the mend is certain

BY_HAND = (
    ("total = 312", "total = 312条", "total = ３１２"),
    ('name = "示例镇"', "name = “示例镇”", 'name ＝ "示例镇"', 'name = "示例镇'),
)


@pytest.mark.parametrize(("right", "wrong"), [(first, other) for first, *others in BY_HAND for other in others])
def test_a_line_that_can_mean_one_thing_is_mended(tmp_path: Path, right: str, wrong: str) -> None:
    shutil.copy(EXAMPLES / "shili-2024.toml", tmp_path)
    finished_but(tmp_path, "statutory.licensing")
    good = (tmp_path / FILE).read_bytes()
    assert good.decode().count(f"\n{right}\n") == 1
    bad = good.decode().replace(f"\n{right}\n", f"\n{wrong}\n").replace("\n", "\r\n").encode()
    (tmp_path / FILE).write_bytes(bad)
    terminal = Terminal(tmp_path)
    assert terminal.question() == "要做什么？"
    terminal.pick(f"改正 {FILE} 里写错的地方")
    assert terminal.question() == "这份填报文件有写错的地方，照下面这样改吗？"
    assert f"{wrong}改为{right}".replace(" ", "") in flat(terminal)
    terminal.pick("照这样改")
    assert "行政许可" in terminal.question()
    terminal.keys(CTRL_C)
    assert terminal.end() == 130
    assert (tmp_path / FILE).read_bytes() == good.replace(b"\n", b"\r\n")
    assert (tmp_path / f"{FILE}.读不了").read_bytes() == bad


@pytest.mark.parametrize(
    "wrong", ["total = 3.5万条", "total = 350 400", 'total = "350" 条', "total = 约350", "total 350"]
)
def test_a_line_that_may_mean_several_things_is_not(tmp_path: Path, wrong: str) -> None:
    (tmp_path / FILE).write_text(BROKEN.replace("total = 350条", wrong), encoding="utf-8")
    terminal = Terminal(tmp_path, "fill", FILE)
    assert terminal.question() == "" and terminal.end() == 2
    assert (tmp_path / FILE).read_text(encoding="utf-8") == BROKEN.replace("total = 350条", wrong)
