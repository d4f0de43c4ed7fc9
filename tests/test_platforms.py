"""The same work and results whatever the system's language and encoding: files byte for byte, status, and words.

A console of Chinese Windows reads and writes cp936, of which rare hanzi are no part; LANG=C knows no hanzi at all.
There names of files are no text either, so those here are ASCII.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import EXAMPLES

SHILI = next(path for path in EXAMPLES if path.stem == "shili-2025")
RARE = "㙟"  # in no encoding but those of Unicode and GB 18030

SYSTEMS = {
    "utf-8": {"LANG": "C.UTF-8", "PYTHONUTF8": "1"},
    "cp936": {"LANG": "C.UTF-8", "PYTHONUTF8": "0", "PYTHONIOENCODING": "cp936"},
    "gb18030": {"LANG": "C.UTF-8", "PYTHONUTF8": "0", "PYTHONIOENCODING": "gb18030"},
    "ascii": {"LANG": "C", "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    "latin": {"LANG": "C.UTF-8", "PYTHONUTF8": "0", "PYTHONIOENCODING": "latin-1"},
}


class Done:
    """What a series of commands said in each stream, how each ended, and the files there were in the end."""

    def __init__(self, folder: Path, system: dict[str, str]) -> None:
        folder.mkdir()
        text = SHILI.read_text(encoding="utf-8").replace("示例镇", f"示{RARE}镇")
        (folder / "this.toml").write_text(text, encoding="utf-8")
        names = ("PATH", "HOME", "SYSTEMROOT", "TEMP", "TMP")
        environment = {name: os.environ[name] for name in names if name in os.environ}
        self.said: list[tuple[int, bytes, bytes]] = []
        for command in (
            ["templates"],
            ["render", "this.toml", "--to", "docx", "--to", "txt", "--to", "html"],
            ["check", "this.docx", "this.txt"],
            ["check", "this.html", "--json"],
            ["import", "this.docx", "--out", "again.toml"],
            ["compare", "this.docx", "this.toml", "--to", "compared.html"],
            ["render", "none.toml"],
        ):
            ran = subprocess.run(
                [sys.executable, "-X", "dev", "-W", "ignore", "-m", "drafter", *command],
                cwd=folder,
                env={**environment, "PYTHONPATH": str(Path(__file__).parent.parent), "COLUMNS": "80", **system},
                capture_output=True,
                check=False,
            )
            self.said.append((ran.returncode, ran.stdout, ran.stderr))
        self.files = {path.name: path.read_bytes() for path in folder.iterdir()}


@pytest.fixture(scope="module")
def usual(tmp_path_factory: pytest.TempPathFactory) -> Done:
    return Done(tmp_path_factory.mktemp("usual") / "a", SYSTEMS["utf-8"])


@pytest.mark.parametrize("name", list(SYSTEMS)[1:])
def test_files_and_status_are_the_same_and_nothing_breaks(usual: Done, tmp_path: Path, name: str) -> None:
    found = Done(tmp_path / "a", SYSTEMS[name])
    assert [status for status, _, _ in found.said] == [status for status, _, _ in usual.said]
    assert [status for status, _, _ in usual.said] == [0, 0, 0, 0, 0, 0, 2]
    assert found.files.keys() == usual.files.keys()
    for file, content in usual.files.items():
        assert found.files[file] == content, file
    for _, out, err in found.said:
        assert b"Traceback" not in out + err and b"Error" not in out + err


@pytest.mark.parametrize("name", ["cp936", "gb18030"])
def test_a_chinese_console_is_told_in_its_own_encoding(usual: Done, tmp_path: Path, name: str) -> None:
    found = Done(tmp_path / "a", SYSTEMS[name])
    for (_, out, err), (_, wanted_out, wanted_err) in zip(found.said, usual.said, strict=True):
        for said, wanted in ((out, wanted_out), (err, wanted_err)):
            assert said == wanted.decode().replace(RARE, RARE if name == "gb18030" else "?").encode(name)
