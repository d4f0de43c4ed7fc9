"""Writing files: whole or not at all, never over a file that is open, and with a message that says what to do."""

from __future__ import annotations

import contextlib
import os
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from writer_samples import BASE, one, report

from drafter.errors import OutputError
from drafter.output import owner_files
from drafter.writers import FORMATS, write
from drafter.writers.docx import to_docx
from drafter.writers.html import to_html
from drafter.writers.text import to_text


def names(folder: Path) -> list[str]:
    return sorted(entry.name for entry in folder.iterdir())


@pytest.mark.parametrize("fmt", FORMATS)
def test_writing_makes_the_file_and_nothing_else(tmp_path, fmt):
    path = tmp_path / f"报告.{fmt}"
    for _ in range(2):
        write(report(), path, fmt, BASE)
        assert names(tmp_path) == [path.name]
    content = {"docx": to_docx(report(), BASE), "txt": to_text(report()).encode(), "html": to_html(report()).encode()}
    assert path.read_bytes() == content[fmt]


def test_an_unknown_format_is_the_programs_fault(tmp_path):
    with pytest.raises(ValueError, match="pdf"):
        write(report(), tmp_path / "a.pdf", "pdf", BASE)
    assert names(tmp_path) == []


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
def test_the_whole_office_may_read_the_file(tmp_path):
    before = os.umask(0o022)
    try:
        write(one("甲"), tmp_path / "a.txt", "txt", BASE)
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "a.txt").stat().st_mode) == 0o644


@pytest.mark.parametrize(
    ("name", "mark"),
    [
        ("报告.docx", "~$报告.docx"),
        ("青石岭镇报告.docx", "~$青石岭镇报告.docx"),
        ("青石岭镇的报告.docx", "~$石岭镇的报告.docx"),
        ("青石岭镇二〇二四年报告.docx", "~$岭镇二〇二四年报告.docx"),
        ("青石岭镇二〇二四年报告.docx", ".~青石岭镇二〇二四年报告.docx"),
        ("青石岭镇二〇二四年报告.docx", ".~lock.青石岭镇二〇二四年报告.docx#"),
    ],
)
def test_a_file_open_in_a_word_processor_is_not_touched(tmp_path, name, mark):
    path = tmp_path / name
    path.write_bytes(b"old")
    (tmp_path / mark).touch()
    with pytest.raises(OutputError) as fault:
        write(one("甲"), path, "docx", BASE)
    assert "打开" in str(fault.value) and "--out" in str(fault.value) and mark in str(fault.value)
    assert path.read_bytes() == b"old"
    assert names(tmp_path) == sorted([name, mark])


def test_a_mark_left_behind_does_not_hinder_a_new_file(tmp_path):
    path = tmp_path / "a.docx"
    owner_files(path)[0].touch()
    write(one("甲"), path, "docx", BASE)
    assert path.exists()


@pytest.mark.parametrize("place", ["没有/a.txt", "file/a.txt", "folder"])
def test_places_where_no_file_can_be(tmp_path, place):
    (tmp_path / "file").touch()
    (tmp_path / "folder").mkdir()
    with pytest.raises(OutputError) as fault:
        write(one("甲"), tmp_path / place, "txt", BASE)
    message = str(fault.value)
    assert "文件夹" in message and place in message and message.endswith("。") and "\n" not in message
    assert names(tmp_path) == ["file", "folder"]


@contextlib.contextmanager
def small_files(size: int) -> Iterator[None]:
    """No file may grow beyond `size` bytes: a disk that refuses, without one."""
    resource = pytest.importorskip("resource")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_a_disk_that_refuses_leaves_the_old_file(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes(b"old")
    with small_files(10), pytest.raises(OutputError) as fault:
        write(report(), path, "txt", BASE)
    assert "a.txt" in str(fault.value)
    assert path.read_bytes() == b"old"
    assert names(tmp_path) == ["a.txt"]


def test_a_name_just_short_enough_is_written_again(tmp_path):
    path = tmp_path / ("镇" * 83 + ".txt")
    for _ in range(2):
        write(one("甲"), path, "txt", BASE)
    assert names(tmp_path) == [path.name]


def test_a_name_too_long(tmp_path):
    with pytest.raises(OutputError, match="太长"):
        write(one("甲"), tmp_path / ("镇" * 100 + ".txt"), "txt", BASE)
    assert names(tmp_path) == []


def test_a_file_held_by_another_program(tmp_path, monkeypatch):
    path = tmp_path / "a.txt"
    path.write_bytes(b"old")

    def held(*_: object) -> None:
        raise PermissionError(13, "held")

    monkeypatch.setattr(Path, "replace", held)
    with pytest.raises(OutputError, match="不能覆盖"):
        write(one("甲"), path, "txt", BASE)
    assert path.read_bytes() == b"old"
    assert names(tmp_path) == ["a.txt"]


def test_an_interrupted_writing_leaves_nothing(tmp_path, monkeypatch):
    def stopped(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("os.fsync", stopped)
    with pytest.raises(KeyboardInterrupt):
        write(one("甲"), tmp_path / "a.txt", "txt", BASE)
    assert names(tmp_path) == []


def test_other_formats_load_no_word_library():
    code = "import sys, drafter.writers; sys.exit(any(m in sys.modules for m in ('docx', 'lxml')))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
