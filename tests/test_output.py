"""What a report takes the place of: nothing that is read, and nothing but what the program wrote itself."""

from __future__ import annotations

import errno
import os
import re
import subprocess
import sys
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from conftest import Ran
from hypothesis import given
from hypothesis import strategies as st

from drafter.answers import read_answers, save
from drafter.answers.written import remember, remembered
from drafter.report import facts_by_path

Run = Callable[..., Ran]
FORMATS = ("docx", "txt", "html")
TEXT = """\
标题：{{ unit.name }}2025年政府信息公开工作年度报告
# 总体情况
全年主动公开政府信息{{ proactive.total }}条。
落款：{{ unit.name }}
日期：{{ publication.date }}
"""
ANSWERS = """\
# 手工写的说明
template = "own"
year=2025


[unit]   # 单位
name = "甲镇"
kind = "镇"
parent = "乙县"
[proactive]
total = 312 # 条
[publication]
date = 2026-01-14
"""
every_format = pytest.mark.parametrize("kind", FORMATS)


@pytest.fixture
def answers(template: Callable[..., Any], tmp_path: Path) -> Path:
    template(TEXT)
    folder = tmp_path / "甲"
    folder.mkdir()
    (tmp_path / "own").rename(folder / "own")
    file = folder / "a.toml"
    file.write_bytes(ANSWERS.encode())
    return file


def change(answers: Path, old: str = "total = 312", new: str = "total = 313") -> None:
    answers.write_text(answers.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")


def files(folder: Path) -> dict[str, bytes]:
    """The files of a folder by name, but for answers."""
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file() and path.suffix != ".toml"}


def without_record(text: str) -> str:
    return re.sub(r"\n# 说明：以下由程序记录，不用修改\n\[record\]\nwritten = .*\n", "", text)


# ------------------------------------------------------------------ what stands at the place of the report


@every_format
def test_what_the_program_wrote_is_written_anew(drafter: Run, answers: Path, kind: str) -> None:
    first = drafter("render", answers, "--to", kind)
    before = files(answers.parent)
    assert (first.status, list(before)) == (0, [f"a.{kind}"])
    change(answers)
    assert drafter("render", answers, "--to", kind) == first
    after = files(answers.parent)
    assert list(after) == [f"a.{kind}"] and after != before


@every_format
def test_the_same_report_is_not_written_twice(drafter: Run, answers: Path, kind: str) -> None:
    drafter("render", answers, "--to", kind)
    kept = {path: (path.stat().st_ino, path.stat().st_mtime_ns) for path in answers.parent.iterdir()}
    assert drafter("render", answers, "--to", kind).status == 0
    assert {path: (path.stat().st_ino, path.stat().st_mtime_ns) for path in answers.parent.iterdir()} == kept


@every_format
def test_the_same_bytes_are_nobodys_loss(drafter: Run, answers: Path, kind: str) -> None:
    drafter("render", answers, "--to", kind)
    answers.write_bytes(ANSWERS.encode())  # the record is gone
    ran = drafter("render", answers, "--to", kind)
    assert list(files(answers.parent)) == [f"a.{kind}"] and "另存" not in ran.out
    change(answers)
    assert drafter("render", answers, "--to", kind).status == 0
    assert list(files(answers.parent)) == [f"a.{kind}"]  # and it is known again


@every_format
def test_a_file_that_was_there_is_kept(drafter: Run, answers: Path, kind: str) -> None:
    place = answers.with_suffix(f".{kind}")
    place.write_bytes("会议记录".encode())
    ran = drafter("render", answers, "--to", kind)
    assert ran.status == 0
    assert f"原来就有一个 a.{kind}" in ran.out and f"已另存为 a（原有）.{kind}" in ran.out
    assert files(answers.parent)[f"a（原有）.{kind}"] == "会议记录".encode()
    assert place.read_bytes() != "会议记录".encode()


@every_format
def test_a_report_changed_by_any_program_is_kept(drafter: Run, answers: Path, kind: str) -> None:
    drafter("render", answers, "--to", kind)
    place, changed = answers.with_suffix(f".{kind}"), []
    for number in ("", "2"):
        changed.append(place.read_bytes() + f"手工加的{number}".encode())
        place.write_bytes(changed[-1])
        ran = drafter("render", answers, "--to", kind)
        assert f"原来的 a.{kind} 改动过，已另存为 a（手工改过{number}）.{kind}" in ran.out
    found = files(answers.parent)
    assert [found.pop(f"a（手工改过{number}）.{kind}") for number in ("", "2")] == changed
    assert list(found) == [f"a.{kind}"] and found[f"a.{kind}"] not in changed


def test_one_change_is_kept_once(drafter: Run, answers: Path) -> None:
    place = answers.with_suffix(".txt")
    for _ in range(3):
        place.write_bytes(b"mine")
        assert drafter("render", answers, "--to", "txt").status == 0
    assert sorted(files(answers.parent)) == sorted(["a.txt", "a（原有）.txt", "a（手工改过）.txt"])


def test_of_an_empty_file_there_is_nothing_to_keep(drafter: Run, answers: Path) -> None:
    answers.with_suffix(".txt").touch()
    assert "另存" not in drafter("render", answers, "--to", "txt").out
    assert list(files(answers.parent)) == ["a.txt"]


@every_format
@pytest.mark.parametrize("fails_at", ["the copy", "the report"])
def test_where_writing_fails_what_was_there_stays(
    drafter: Run, answers: Path, monkeypatch: pytest.MonkeyPatch, kind: str, fails_at: str
) -> None:
    from drafter import output

    drafter("render", answers, "--to", kind)
    place = answers.with_suffix(f".{kind}")
    place.write_bytes(b"mine")
    whole = output.replace_whole

    def full(path: Path, content: bytes) -> None:
        if (path == place) == (fails_at == "the report"):
            raise OSError(errno.ENOSPC, "full")
        whole(path, content)

    monkeypatch.setattr(output, "replace_whole", full)
    ran = drafter("render", answers, "--to", kind)
    assert ran.status == 2 and "磁盘已满" in ran.err and "另存" not in ran.out
    assert files(answers.parent) == {f"a.{kind}": b"mine"}
    monkeypatch.undo()
    assert drafter("render", answers, "--to", kind).status == 0
    assert files(answers.parent)[f"a（手工改过）.{kind}"] == b"mine"


def test_killed_in_between_the_file_is_never_missing(drafter: Run, answers: Path) -> None:
    drafter("render", answers, "--to", "txt")
    place = answers.with_suffix(".txt")
    place.write_bytes(b"mine")
    code = (
        "import os, sys\nfrom drafter import output\nfrom drafter.cli import main\nwhole = output.replace_whole\n"
        "def killed(path, content):\n    if path.name == 'a.txt':\n        os._exit(9)\n    whole(path, content)\n"
        "output.replace_whole = killed\nsys.argv = ['drafter', 'render', sys.argv[1], '--to', 'txt']\nmain()"
    )
    assert subprocess.run([sys.executable, "-c", code, answers], check=False).returncode == 9
    assert files(answers.parent) == {"a.txt": b"mine", "a（手工改过）.txt": b"mine"}
    drafter("render", answers, "--to", "txt")
    assert sorted(files(answers.parent)) == ["a.txt", "a（手工改过）.txt"] and place.read_bytes() != b"mine"


def test_what_was_written_before_a_fault_is_said_and_remembered(drafter: Run, answers: Path) -> None:
    answers.with_suffix(".txt").mkdir()
    answers.with_suffix(".docx").write_bytes(b"mine")
    ran = drafter("render", answers)
    assert ran.status == 2 and "a（原有）.docx" in ran.out and "a.txt：这是一个文件夹" in ran.err
    assert list(tomllib.loads(answers.read_text(encoding="utf-8"))["record"]["written"]) == ["a.docx"]
    other = answers.with_name("b.toml")
    other.write_bytes(ANSWERS.encode())
    ran = drafter("render", answers, other)
    assert ran.status == 1 and "完成1份，1份没有完成" in ran.out


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
def test_what_is_no_plain_file_is_left_alone(drafter: Run, answers: Path) -> None:
    place = answers.with_suffix(".txt")
    os.mkfifo(place)
    ran = drafter("render", answers, "--to", "txt")
    assert ran.status == 2 and "不是普通文件" in ran.err and place.is_fifo()
    place.unlink()
    place.symlink_to("nowhere")
    assert drafter("render", answers, "--to", "txt").status == 2 and place.is_symlink()


def test_a_report_set_read_only_is_left_alone(drafter: Run, answers: Path) -> None:
    drafter("render", answers, "--to", "txt")
    place = answers.with_suffix(".txt")
    before = place.read_bytes()
    place.chmod(0o444)
    assert drafter("render", answers, "--to", "txt").status == 0  # there is nothing to write
    change(answers)
    ran = drafter("render", answers, "--to", "txt")
    assert ran.status == 2 and "只读" in ran.err and place.read_bytes() == before


def test_no_permission_is_not_told_as_an_open_file(
    drafter: Run, answers: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(path: Path, content: bytes) -> None:
        raise PermissionError(errno.EACCES, "no")

    monkeypatch.setattr("drafter.output.replace_whole", refused)
    ran = drafter("render", answers, "--to", "txt")
    assert ran.status == 2
    assert ran.err == f"出错：{answers.parent}：文件夹写不进去（没有权限）。请用 --out 写到别处。\n"
    answers.with_suffix(".txt").write_bytes(b"mine")
    assert "WPS" in drafter("render", answers, "--to", "txt").err


# ------------------------------------------------------------------ drafts


@every_format
def test_a_draft_never_takes_the_place_of_a_report(drafter: Run, answers: Path, kind: str) -> None:
    drafter("render", answers, "--to", kind, "--draft")  # nothing is open: it is the report
    report = files(answers.parent)
    assert list(report) == [f"a.{kind}"]
    wrong = 'total = 5\ncategories = [{name = "甲类", count = 9}]\n#'
    for old, new, said in (("total = 312", "#", "待填"), ("# # 条", wrong, "")):
        change(answers, old, new)
        ran = drafter("render", answers, "--to", kind, "--draft")
        assert ran.status == 1 and f"a（草稿）.{kind}" in ran.out and said in ran.out
        found = files(answers.parent)
        assert found.pop(f"a（草稿）.{kind}") and found == report


def test_a_draft_changed_by_hand_is_kept_too(drafter: Run, answers: Path) -> None:
    change(answers, "total = 312", "")
    drafter("render", answers, "--to", "txt", "--draft")
    place = answers.with_name("a（草稿）.txt")
    place.write_bytes(b"mine")
    drafter("render", answers, "--to", "txt", "--draft")
    assert files(answers.parent)["a（草稿）（手工改过）.txt"] == b"mine"


def test_names_of_drafts_count_among_those_that_must_differ(drafter: Run, answers: Path) -> None:
    other = answers.with_name("a（草稿）.toml")
    other.write_bytes(ANSWERS.encode())
    ran = drafter("render", answers, other, "--draft", "--to", "txt")
    assert ran.status == 2 and "同名" in ran.err and files(answers.parent) == {}
    assert drafter("render", answers, other, "--to", "txt").status == 0


def test_a_file_named_twice_is_rendered_once(drafter: Run, answers: Path) -> None:
    assert drafter("render", answers, answers, "--to", "txt").out.count("已生成") == 1


# ------------------------------------------------------------------ what is read


@every_format
def test_a_report_is_never_written_onto_its_answers(drafter: Run, answers: Path, kind: str) -> None:
    other = answers.rename(answers.with_name(f"q.{kind}"))
    before = files(answers.parent)
    for option in ((), ("--draft",)):
        ran = drafter("render", other, "--to", kind, *option)
        assert ran.status == 2 and f"q.{kind}：这是这次要读取的文件，不能覆盖" in ran.err and ran.out == ""
    assert files(answers.parent) == before
    assert drafter("render", other, "--to", kind, "--out", answers.parent / "报告").status == 0


@pytest.mark.parametrize("link", ["hardlink_to", "symlink_to"])
def test_another_name_of_the_answers_is_no_way_round(drafter: Run, answers: Path, link: str) -> None:
    place = answers.with_suffix(".txt")
    getattr(place, link)(answers)
    ran = drafter("render", answers, "--to", "txt")
    assert ran.status == 2 and "不能覆盖" in ran.err
    assert place.samefile(answers) and answers.read_bytes() == ANSWERS.encode()


def test_nor_onto_other_answers_of_the_same_command(drafter: Run, answers: Path) -> None:
    other = answers.with_name("a.txt")
    other.write_bytes(ANSWERS.replace("甲镇", "丙镇").encode())
    before = other.read_bytes()
    ran = drafter("render", answers, other, "--to", "txt", "--out", answers.parent)
    assert ran.status == 2 and other.read_bytes() == before and list(files(answers.parent)) == ["a.txt"]


@pytest.mark.parametrize("place", ["report.txt", "part.txt", "look.docx", "last.txt"])
def test_nor_onto_template_look_or_last_years_file(drafter: Run, answers: Path, place: str) -> None:
    folder = answers.parent / "own"
    (folder / "report.txt").write_text(TEXT + '{% include "part.txt" %}\n', encoding="utf-8")
    (folder / "part.txt").write_text("完。\n", encoding="utf-8")
    assert drafter("templates", "--look", folder / "look.docx").status == 0
    text = ANSWERS.replace("year=2025\n", 'year=2025\nlook = "look.docx"\n').replace('"own"', '"."')
    (folder / "last.txt").write_bytes(ANSWERS.replace("2025", "2024").encode())
    this = folder / place.replace(place.rpartition(".")[2], "toml")
    this.write_text(text + '[record]\nlast = "last.txt"\n', encoding="utf-8")
    before = files(folder)
    ran = drafter("render", this, "--to", place.rpartition(".")[2])
    assert ran.status == 2 and f"{place}：这是这次要读取的文件" in ran.err
    assert files(folder) == before


@pytest.mark.parametrize("name", ["q.docx", "q.txt", "q", "q.toml.html"])
def test_answers_get_no_name_that_a_report_may_come_to_bear(drafter: Run, tmp_path: Path, name: str) -> None:
    ran = drafter("new", "--year", "2025", "--no-input", "--out", tmp_path / name)
    assert ran.status == 2 and "应以 .toml 结尾" in ran.err and list(tmp_path.iterdir()) == []


# ------------------------------------------------------------------ what is remembered


def test_only_the_record_of_the_answers_file_changes(drafter: Run, answers: Path) -> None:
    drafter("render", answers)
    text = answers.read_bytes().decode()
    assert without_record(text) == ANSWERS
    assert set(tomllib.loads(text)["record"]["written"]) == {"a.docx", "a.txt"}
    drafter("render", answers, "--to", "html", "--out", answers.parent.parent / "报告")
    text = answers.read_bytes().decode()
    assert without_record(text) == ANSWERS
    assert set(tomllib.loads(text)["record"]["written"]) == {"a.docx", "a.txt", "../报告/a.html"}


def test_what_is_gone_is_forgotten(drafter: Run, answers: Path) -> None:
    drafter("render", answers)
    answers.with_suffix(".docx").unlink()
    change(answers)
    drafter("render", answers, "--to", "txt")
    assert set(tomllib.loads(answers.read_text(encoding="utf-8"))["record"]["written"]) == {"a.txt"}


RECORDS = {
    "none": "",
    "at the end": '\n[record]\nlast = "b.toml"  # 去年\nkept = [\n  "unit.name",\n  "unit.kind",\n]\n# 完\n',
    "in line": '\n[extra]\n\n[record] # 记录\npending = {"requests.table" = {a = 1}}\nwritten = {"a.txt" = "0"}\n\n\n',
    "as a table": '\n[record.written]\n"a.txt" = "0"\n"b/c.txt" = "1"\n',
    "of another kind": "\n[record]\nwritten = [1, 2]\n",
    "looking like one": '\n[proactive.x]\ny = """\n[record]\nwritten = {}\n"""\n',
}


@given(
    st.sampled_from(sorted(RECORDS)), st.sampled_from(["\n", "\r\n"]), st.sampled_from(["", "\ufeff"]), st.booleans()
)
def test_answers_written_in_any_hand_keep_it(
    tmp_path_factory: pytest.TempPathFactory, record: str, ends: str, mark: str, last_line_ended: bool
) -> None:
    file = tmp_path_factory.mktemp("hand") / "a.toml"
    text = ANSWERS + RECORDS[record]
    text = mark + (text if last_line_ended else text.rstrip("\n")).replace("\n", ends)
    file.write_bytes(text.encode())
    before = tomllib.loads(text.removeprefix("\ufeff"))
    (file.parent / "b").mkdir()
    made = [file.parent / "a.txt", file.parent / "b" / "c.txt"]
    for path in made:
        path.touch()
    remember(read_answers(file), dict.fromkeys(made, "ab"))
    after = file.read_bytes().decode()
    assert after.startswith(mark)
    answers = read_answers(file)
    assert [remembered(answers, path) for path in made] == ["ab", "ab"]
    now = tomllib.loads(after.removeprefix("\ufeff"))
    now["record"].pop("written")
    before.get("record", {}).pop("written", None)
    assert {**before, "record": before.get("record", {})} == now
    assert after.count("\n") == after.count(ends)
    if record != "as a table":
        assert lines_of_a_person(after) == lines_of_a_person(text)


def lines_of_a_person(text: str) -> list[str]:
    return [line for line in text.splitlines() if line and not re.match(r"written|\[record\]$|# 说明：以下", line)]


def test_answers_set_read_only_are_left_alone(drafter: Run, answers: Path) -> None:
    answers.chmod(0o444)
    assert drafter("render", answers, "--to", "txt").status == 0
    assert answers.read_bytes() == ANSWERS.encode()
    (answers.parent / "own" / "report.txt").write_text(TEXT + "完。\n", encoding="utf-8")
    from drafter.composing.templates import environment, find

    find.__globals__["_load"].cache_clear()
    environment.cache_clear()
    assert "a（原有）.txt" in drafter("render", answers, "--to", "txt").out


@pytest.mark.parametrize("meanwhile", ["\n[training]\nsessions = 3  # 刚补的\n", "\n[training\n"])
def test_answers_changed_meanwhile_keep_the_change(
    drafter: Run, answers: Path, monkeypatch: pytest.MonkeyPatch, meanwhile: str
) -> None:
    from drafter.composing import compose

    whole = compose.compose

    def slow(*arguments: Any) -> Any:
        answers.write_bytes((ANSWERS + meanwhile).encode())
        return whole(*arguments)

    monkeypatch.setattr(compose, "compose", slow)
    assert drafter("render", answers, "--to", "txt").status == 0
    text = answers.read_bytes().decode()
    assert without_record(text) == ANSWERS + meanwhile
    assert ("written" in text) == ("[training]" in meanwhile)


def test_several_processes_remember_too(drafter: Run, answers: Path) -> None:
    several = [answers, answers.with_name("b.toml"), answers.with_name("c.toml")]
    for file in several:
        file.write_bytes(ANSWERS.encode())
    for total in ("312", "313"):
        assert drafter("render", *several, "--to", "txt", "--jobs", "2").status == 0
        assert sorted(files(answers.parent)) == ["a.txt", "b.txt", "c.txt"]
        for file in several:
            change(file, "total = 312", f"total = {total}")


def test_it_is_kept_by_a_session_and_not_carried_into_the_next_year(drafter: Run, answers: Path) -> None:
    drafter("render", answers, "--to", "txt")
    written = tomllib.loads(answers.read_text(encoding="utf-8"))["record"]["written"]
    save(read_answers(answers), facts_by_path())
    assert tomllib.loads(answers.read_text(encoding="utf-8"))["record"]["written"] == written
    ran = drafter("new", "--last", answers, "--template", answers.parent / "own", "--no-input")
    assert ran.status == 0
    following = tomllib.loads((answers.parent.parent / "甲镇-2026.toml").read_text(encoding="utf-8"))
    assert following["record"]["last"] == "甲/a.toml" and "written" not in following["record"]


def test_a_comparison_changed_by_hand_is_kept(drafter: Run, answers: Path) -> None:
    then = answers.with_name("then.toml")
    then.write_bytes(ANSWERS.replace("2025", "2024").replace("2026", "2025").encode())
    page = answers.with_name("对照.txt")
    assert drafter("compare", then, answers, "--to", page).status == 0
    changed = page.read_bytes() + "批注".encode()
    page.write_bytes(changed)
    assert "已另存为 对照（原有）.txt" in drafter("compare", then, answers, "--to", page).out
    assert page.with_stem("对照（原有）").read_bytes() == changed
