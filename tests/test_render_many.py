"""Many reports in one call: what is faulty is named and holds nothing up, and what is done is not done again."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from conftest import Ran

from drafter.output import digest

Run = Callable[..., Ran]
EXAMPLE = Path(__file__).parent.parent / "examples" / "simen-2013.toml"
FAULTS = {
    "no TOML": lambda text: text.replace("[unit]", "[unit", 1),
    "no figure": lambda text: re.sub(r"(?m)^total = \d+", 'total = "许多"', text, count=1),
    "no such key": lambda text: text.replace("[proactive]", "[proactve]", 1),
}


def townships(folder: Path, number: int, faulty: int = 0) -> list[Path]:
    """Answers files of that many townships; of every so many one has a fault."""
    folder.mkdir(exist_ok=True)
    text = EXAMPLE.read_text(encoding="utf-8")
    made, faults = [], list(FAULTS.values())
    for at in range(number):
        own = re.sub(r'(?m)^name = ".*"', f'name = "样例{at}镇"', text, count=1)
        path = folder / f"镇{at:04}.toml"
        path.write_text(
            faults[at // faulty % 3](own) if faulty and at % faulty == faulty - 1 else own, encoding="utf-8"
        )
        made.append(path)
    return made


def contents(folder: Path, kind: str) -> dict[str, str]:
    return {path.name: digest(path.read_bytes()) for path in folder.glob(f"*.{kind}")}


def unfinished(folder: Path) -> list[str]:
    return [path.name for path in folder.rglob("*") if path.suffix == ".tmp" or path.name.startswith(".")]


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_the_faulty_are_named_and_the_rest_is_written(drafter: Run, tmp_path: Path, jobs: str) -> None:
    files = townships(tmp_path / "in", 60, faulty=20)
    ran = drafter("render", *files, "--out", tmp_path / "out", "--jobs", jobs)
    assert ran.status == 1
    faulty = [str(files[at]) for at in (19, 39, 59)]
    assert [name for name in map(str, files) if f"出错：{name}" in ran.err] == faulty
    assert ran.err.endswith("\n".join(["没有完成的文件：", *faulty]) + "\n")  # once more, below all that was said
    assert ran.out.endswith("完成57份，3份没有完成，原因见上\n")
    assert len(contents(tmp_path / "out", "docx")) == len(contents(tmp_path / "out", "txt")) == 57
    word = docx.Document(str(tmp_path / "out" / "镇0000.docx"))
    assert "样例0镇" in word.paragraphs[0].text
    assert not unfinished(tmp_path)


@pytest.fixture
def done(drafter: Run, tmp_path: Path) -> list[Path]:
    """Three townships whose reports are written."""
    files = townships(tmp_path, 3)
    assert drafter("render", *files).status == 0
    return files


def written_again(drafter: Run, files: list[Path], *options: object) -> list[str]:
    """The names of the reports that a second call writes."""
    for path in files[0].parent.glob("*.docx"):
        os.utime(path, (1, 1))
    assert drafter("render", *files, "--skip-existing", *options).status == 0
    return sorted(path.stem for path in files[0].parent.glob("镇????.docx") if path.stat().st_mtime != 1)


def edited(path: Path) -> Path:
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("样例0镇", "别名镇").replace("样例1镇", "别名镇"), encoding="utf-8")
    return path


def test_what_would_only_be_made_again_is_left_alone(drafter: Run, done: list[Path]) -> None:
    for path in done:
        path.touch()  # times say nothing
    ran = drafter("render", *done, "--skip-existing")
    assert ran.status == 0
    assert ran.out == "完成3份（其中3份没有变化，原样不动）\n"
    assert drafter("render", done[0], "--skip-existing").out == f"{done[0]} 的报告没有变化，原样不动\n"
    assert written_again(drafter, done) == []


def test_other_answers_make_another_report(drafter: Run, done: list[Path]) -> None:
    when = done[1].stat()
    edited(done[1])
    os.utime(done[1], ns=(when.st_atime_ns, when.st_mtime_ns))
    assert written_again(drafter, done) == ["镇0001"]
    assert written_again(drafter, done) == []


def test_a_report_that_is_gone_or_was_changed_is_made_again(drafter: Run, done: list[Path]) -> None:
    done[0].with_suffix(".docx").unlink()
    done[2].with_suffix(".docx").write_bytes(b"by hand")
    assert written_again(drafter, done) == ["镇0000", "镇0002"]
    assert [path for path in done[2].parent.iterdir() if path.suffix == ".docx" and path.read_bytes() == b"by hand"]


def test_another_template_look_or_program_makes_another_report(
    drafter: Run, done: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert len(written_again(drafter, done, "--template", "six-part")) == 3
    assert len(written_again(drafter, done)) == 3
    assert drafter("templates", "--look", tmp_path / "版式.docx", "--pitch", "28").status == 0
    for path in done[:2]:
        path.write_text('look = "版式.docx"\n' + path.read_text(encoding="utf-8"), encoding="utf-8")
    assert written_again(drafter, done) == ["镇0000", "镇0001"]
    (tmp_path / "版式.docx").unlink()
    assert drafter("templates", "--look", tmp_path / "版式.docx", "--pitch", "30").status == 0
    assert written_again(drafter, done) == ["镇0000", "镇0001"]
    assert written_again(drafter, done) == []
    monkeypatch.setattr("drafter.cli.unchanged._program", lambda: "a later version")
    assert "没有变化" not in drafter("render", *done, "--skip-existing", "--jobs", "1").out


def test_what_another_version_wrote_meanwhile_is_not_taken_for_ours(drafter: Run, done: list[Path]) -> None:
    """It knows nothing of seals and leaves them as they are; the answers are changed, and changed back."""
    before = done[0].read_text(encoding="utf-8")
    (seal,) = re.findall(r"(?m)^made_from = .*$", before)
    edited(done[0])
    assert drafter("render", *done).status == 0
    now = done[0].read_text(encoding="utf-8")
    now = re.sub(r"(?m)^made_from = .*$", lambda _: seal, now)
    done[0].write_text(now.replace("别名镇", "样例0镇"), encoding="utf-8")
    assert written_again(drafter, done) == ["镇0000"]


@pytest.mark.skipif(sys.platform == "win32", reason="signals are those of other systems")
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_stopped_amid_many_no_file_is_half_written_and_the_next_call_does_the_rest(
    drafter: Run, tmp_path: Path, jobs: str
) -> None:
    files, out = townships(tmp_path / "in", 120), tmp_path / "out"
    code = "from drafter.cli import main; main()"
    command = [sys.executable, "-c", code, "render", *map(str, files), "--out", str(out), "--jobs", jobs]
    running = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, start_new_session=True)
    while not (out.is_dir() and len(list(out.glob("*.docx"))) > 10):
        assert running.poll() is None
        time.sleep(0.01)
    os.killpg(running.pid, signal.SIGINT)  # as a terminal does it
    said = running.communicate(timeout=60)[1].decode()
    assert running.returncode == 130
    assert said.strip() == "已停止。"
    before = contents(out, "docx")
    assert 10 < len(before) < 120
    assert not unfinished(tmp_path)
    assert all(zipfile.ZipFile(path).testzip() is None for path in out.glob("*.docx"))
    ran = drafter("render", *files, "--out", out, "--skip-existing", "--jobs", "2")
    assert ran.status == 0
    left = re.search(r"完成120份（其中(\d+)份没有变化，原样不动）", ran.out)
    assert left and len(before) - int(jobs) <= int(left[1]) <= len(before)
    after = contents(out, "docx")
    assert len(after) == len(contents(out, "txt")) == 120 and before.items() <= after.items()
    shutil.rmtree(out)
