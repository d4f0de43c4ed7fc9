"""`drafter check` on finished reports: the sentence and the place, many files, last year's report, bad files."""

from __future__ import annotations

import io
import json
import multiprocessing
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import EXAMPLES, Ran
from test_import import REPORT

from drafter.world import World

Run = Callable[..., Ran]
BY_NAME = {path.stem: path for path in EXAMPLES}
KEYS = {"rule", "level", "message", "place", "quote", "field"}


@pytest.fixture
def report(tmp_path: Path) -> Callable[..., Path]:
    """A finished report as a text file, with pieces of it replaced."""

    def make(name: str = "report.txt", **pieces: str) -> Path:
        text = REPORT
        for old, new in pieces.items():
            assert old in text
            text = text.replace(old, new)
        (tmp_path / name).write_text(text, encoding="utf-8")
        return tmp_path / name

    return make


@pytest.fixture
def wrong(report: Callable[..., Path]) -> Path:
    return report("wrong.txt", 信息320条="信息321条")


def shown(arguments: list[object], folder: Path, *, terminal: bool) -> tuple[int, str, str]:
    """Status, output and error output of a command line whose two streams are one terminal, or files."""
    from drafter.cli import run

    class Screen(io.StringIO):
        def isatty(self) -> bool:
            return terminal

    out, err = Screen(), Screen()
    status = run([str(one) for one in arguments], World(io.StringIO(), out, err, folder=folder))
    return int(status), out.getvalue(), err.getvalue()


def test_a_clean_report_is_one_line(drafter: Run, report: Callable[..., Path]) -> None:
    ran = drafter("check", report())
    assert (ran.status, ran.out, ran.err) == (0, f"{report()}：没有发现矛盾\n", "")


def test_a_finding_shows_the_place_and_the_sentence(drafter: Run, wrong: Path) -> None:
    ran = drafter("check", wrong)
    assert ran.status == 1
    first, finding, place = ran.out.splitlines()[:3]
    assert first == f"{wrong}："
    assert (
        finding.startswith("  矛盾：") and "321" in finding and "320" in finding and finding.endswith("（SUM-PARTS）")
    )
    assert place.startswith("    第5段：") and "工作动态类205条" in place


def test_json_has_the_contracts_keys_and_the_graver_first(drafter: Run, wrong: Path, tmp_path: Path) -> None:
    ran = drafter("check", wrong, "--json")
    said = json.loads(ran.out)
    assert (ran.status, set(said), said["file"]) == (1, {"file", "findings"}, str(wrong))
    assert all(set(finding) == KEYS for finding in said["findings"])
    sums = said["findings"][0]
    assert (sums["rule"], sums["level"], sums["place"]) == ("SUM-PARTS", "error", "第5段")
    assert "工作动态类205条" in sums["quote"] and sums["field"].startswith("proactive.")
    levels = [("error", "warning", "notice").index(finding["level"]) for finding in said["findings"]]
    assert levels == sorted(levels)


def test_answers_and_reports_are_checked_in_one_call(drafter: Run, wrong: Path, tmp_path: Path) -> None:
    broken = tmp_path / "broken.docx"
    broken.write_bytes(b"\xd0\xcf\x11\xe0" * 200)
    ran = drafter("check", BY_NAME["shili-2024"], wrong, broken)
    assert ran.status == 1
    assert ran.out.splitlines()[0] == f"{BY_NAME['shili-2024']}：没有发现矛盾"
    assert ran.out.splitlines()[-1] == "共核对2份，1份有矛盾；1份没有核对成，原因见上"
    assert ran.err.startswith("出错：") and "broken.docx" in ran.err and ran.err.count("\n") == 1
    said = json.loads(drafter("check", wrong, broken, "--json").out)
    assert [set(one) for one in said] == [{"file", "findings"}, {"file", "findings", "error"}]


@pytest.mark.parametrize("kind", ["docx", "txt", "html"])
def test_what_render_wrote_is_clean(drafter: Run, tmp_path: Path, kind: str) -> None:
    for name in ("shili-2024", "shili-2025"):
        shutil.copy(BY_NAME[name], tmp_path)
        assert drafter("render", tmp_path / f"{name}.toml", "--to", kind).status == 0
    last, this = (tmp_path / f"shili-{year}.{kind}" for year in (2024, 2025))
    ran = drafter("check", this, "--last", last)
    assert ran.status == 0
    assert "矛盾：" not in ran.out and "请核对：" not in ran.out, ran.out


@pytest.mark.parametrize("this", ["toml", "docx"])
@pytest.mark.parametrize("last", ["toml", "docx"])
def test_last_year_may_be_answers_or_a_report(drafter: Run, tmp_path: Path, this: str, last: str) -> None:
    then = tmp_path / "then.toml"
    text = BY_NAME["shili-2024"].read_text(encoding="utf-8")
    then.write_text(text.replace("in_force = 4", "in_force = 9"), encoding="utf-8")
    shutil.copy(BY_NAME["shili-2025"], tmp_path / "now.toml")
    assert drafter("render", then, tmp_path / "now.toml", "--to", "docx").status == 0
    ran = drafter("check", tmp_path / f"now.{this}", "--last", tmp_path / f"then.{last}")
    assert "T1-STOCK" in ran.out
    ran = drafter("check", tmp_path / f"then.{this}", "--last", tmp_path / f"now.{last}")
    assert ran.status == 2 and "不能当作2024年度报告的去年资料" in ran.err


def test_on_a_terminal_nothing_is_wider_than_the_screen(wrong: Path, tmp_path: Path) -> None:
    from drafter.screen import width

    status, out, _ = shown(["check", wrong], tmp_path, terminal=True)
    assert status == 1
    assert all(width(line) <= 80 for line in out.splitlines()[1:])


def test_many_files_show_how_far_one_is_on_a_terminal_only(report: Callable[..., Path], tmp_path: Path) -> None:
    files = [report(f"{number}.txt") for number in range(3)]
    _, out, err = shown(["check", *files], tmp_path, terminal=True)
    assert "3/3" in err and err.endswith("\r") and "3/3" not in out
    _, _, err = shown(["check", *files], tmp_path, terminal=False)
    assert err == ""


def test_several_processes_say_the_same_in_the_same_order(
    drafter: Run, report: Callable[..., Path], wrong: Path, tmp_path: Path
) -> None:
    files = [report(f"{number}.txt") for number in range(5)]
    files[2:2] = [wrong, tmp_path / "none.txt", BY_NAME["simen-2013"]]
    alone, together = drafter("check", *files, "--jobs", 1), drafter("check", *files, "--jobs", 2)
    assert alone == together
    assert [line.partition("：")[0] for line in alone.out.splitlines() if re.match(r"\S.*(txt|toml)：", line)] == [
        str(file) for file in files if file.name != "none.txt"
    ]


def test_a_report_whose_year_cannot_be_told_is_checked_all_the_same(drafter: Run, report: Callable[..., Path]) -> None:
    ran = drafter("check", report(**{"2016年": "", "2017年1月16日": "", "信息320条": "信息321条"}))
    assert ran.status == 1 and "（SUM-PARTS）" in ran.out
    assert "看不出这是哪一年的报告" in ran.out


def _ends_its_helper(file: Path) -> str:
    """Work that a helping process does not survive: with the file 3 never, with 1 only the first time."""
    assert multiprocessing.parent_process() is not None
    if file.name == "3" or (file.name == "1" and not file.exists()):
        file.touch()
        os._exit(1)
    return file.name


def test_when_a_helping_process_is_ended_only_its_file_is_left_undone(tmp_path: Path) -> None:
    from drafter.cli.many import each

    files = [tmp_path / str(number) for number in range(6)]
    world = World(io.StringIO(), io.StringIO(), io.StringIO(), folder=tmp_path)
    done = dict(each(world, files, _ends_its_helper, "", 2))
    assert "被系统结束了" in str(done.pop(files[3])) and done == {file: file.name for file in done}
    assert len(done) == 5


def _waits(file: Path) -> str:
    file.with_suffix(".pid").write_text(str(os.getpid()), "utf-8")
    time.sleep(60)
    return file.name


@pytest.mark.skipif(sys.platform == "win32", reason="the process is forked")
@pytest.mark.parametrize("signal_number", [signal.SIGTERM, signal.SIGKILL])
def test_helping_processes_end_with_the_one_they_help(tmp_path: Path, signal_number: int) -> None:
    from drafter.cli.many import each

    files = [tmp_path / str(number) for number in range(3)]
    child = os.fork()
    if child == 0:
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        list(each(World(io.StringIO(), io.StringIO(), io.StringIO(), folder=tmp_path), files, _waits, "", 3))
        os._exit(0)
    while len(found := [int(file.read_text("utf-8") or 0) for file in tmp_path.glob("*.pid")]) < 3 or 0 in found:
        time.sleep(0.01)
    os.kill(child, signal_number)
    os.waitpid(child, 0)
    for helper in found:
        while Path(f"/proc/{helper}/stat").exists():  # what hangs here lives on
            if Path(f"/proc/{helper}/stat").read_text("utf-8").rpartition(")")[2].split()[0] == "Z":
                break
            time.sleep(0.01)


if sys.platform != "win32":
    from helpers_tty import CTRL_C, Terminal

    @pytest.fixture
    def amid_many(
        report: Callable[..., Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> Callable[..., Terminal]:
        """`drafter check` on forty files, which has checked thirty and does not come to an end with the next one."""
        first = report("0.txt")
        for number in range(1, 40):
            shutil.copy(first, tmp_path / f"{number}.txt")
        read_bytes = Path.read_bytes

        def without_end(path: Path) -> bytes:
            while path.name == "30.txt":
                time.sleep(0.05)  # not signal.pause(): a Ctrl-C that comes right before it would be waited for in vain
            return read_bytes(path)

        def start(*options: str) -> Terminal:
            monkeypatch.setattr(Path, "read_bytes", without_end)  # and so in the program, which is a fork of this one
            terminal = Terminal(tmp_path, "check", *options, *(f"{number}.txt" for number in range(40)))
            terminal.until(lambda screen: "29.txt：没有发现矛盾" in screen and "30/40" in screen)
            return terminal

        return start

    @pytest.mark.parametrize("jobs", [1, 3])
    def test_stopping_amid_many_keeps_what_is_said_and_leaves_no_bar(
        amid_many: Callable[..., Terminal], jobs: int
    ) -> None:
        terminal = amid_many("--jobs", str(jobs))
        terminal.keys(CTRL_C)
        assert terminal.end() == 130
        assert terminal.screen().endswith("已停止。") and "/40" not in terminal.screen()
        assert "没有发现矛盾" in terminal.screen()

    @pytest.mark.parametrize("jobs", [1, 3])
    def test_an_impatient_second_ctrl_c_waits_for_nothing(amid_many: Callable[..., Terminal], jobs: int) -> None:
        terminal = amid_many("--jobs", str(jobs))
        for _ in range(3):
            os.kill(terminal.pid, signal.SIGINT)
        assert terminal.end() == 130
        assert terminal.screen().endswith("已停止。")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a disk that is always full is a device of some systems")
def test_output_that_takes_nothing_is_one_clear_line(report: Callable[..., Path]) -> None:
    with Path("/dev/full").open("w") as full:
        command = [sys.executable, "-c", "from drafter.cli import main; main()", "check", str(report())]
        ran = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, encoding="utf-8")
    assert ran.returncode == 2
    assert ran.stderr.startswith("出错：") and ran.stderr.count("\n") == 1 and "磁盘已满" in ran.stderr


def test_a_pattern_the_shell_left_alone_names_its_files(drafter: Run, tmp_path: Path) -> None:
    for name in ("甲.toml", "乙.toml"):
        (tmp_path / name).write_bytes(BY_NAME["simen-2013"].read_bytes())
    ran = drafter("check", str(tmp_path / "*.toml"), "--json")
    assert [Path(one["file"]).name for one in json.loads(ran.out)] == sorted(["甲.toml", "乙.toml"])
