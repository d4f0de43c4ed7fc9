"""Files changed at random, as reports, answers, templates and looks: one line or findings, soon, and no traceback.

`DRAFTER_HOSTILE=10000` tries so many; the bounded run of every test takes some dozens. Not guided by coverage.
"""

from __future__ import annotations

import os
import random
import shutil
import sys
from pathlib import Path

import pytest

if sys.platform == "win32":
    pytest.skip("processes are forked and measured", allow_module_level=True)

from measured import measured

from drafter.writers import base

EXAMPLES = Path(__file__).parent.parent / "examples"
TEMPLATES = Path(__file__).parent.parent / "templates"
HOSTILE = int(os.environ.get("DRAFTER_HOSTILE", 400 if "DRAFTER_THOROUGH" in os.environ else 40))
PIECES = (
    *(b"\0", b"\xff\xfe", b"\x1b[2J", b"{{", b"{%", b"%}", b'"""', b"[[", b"]]", b"=", b"<", b"&a;", b"<![CDATA["),
    *(piece.encode() for piece in ("（", "。", "条", "一百二十三", "其中", "、", "\u202e", "【", "第一，", "\n\n")),
)


def changed(content: bytes, chance: random.Random) -> bytes:
    """The content with some of its bytes flipped, cut, doubled, moved, or with pieces put in between."""
    found = bytearray(content)
    for _ in range(chance.choice((1, 1, 2, 4, 16))):
        at, length = chance.randrange(len(found) + 1), chance.choice((1, 8, 64, 1024))
        match chance.randrange(5):
            case 0 if found:
                found[at % len(found)] ^= 1 << chance.randrange(8)
            case 1:
                del found[at : at + length]
            case 2:
                found[at:at] = found[at : at + length] * chance.choice((1, 2, 50))
            case 3:
                found[at:at] = chance.choice(PIECES) * chance.choice((1, 3, 400))
            case _:
                other = chance.randrange(len(found) + 1)
                found[at:at] = found[other : other + length]
    return bytes(found)


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with one of each: answers, a template of its own, a look, a report in each format."""
    folder = tmp_path_factory.mktemp("sound")
    shutil.copytree(TEMPLATES / "six-part", folder / "t")
    shutil.copy(EXAMPLES / "xianxiang-2013.toml", folder / "b.toml")
    text = (EXAMPLES / "shili-2025.toml").read_text("utf-8")
    (folder / "a.toml").write_text(text.replace("year = 2025\n", 'year = 2025\nlook = "look.docx"\n', 1), "utf-8")
    text = (folder / "b.toml").read_text("utf-8")
    (folder / "b.toml").write_text(text.replace('template = "six-part"', 'template = "t"'), "utf-8")
    (folder / "look.docx").write_bytes(base.build())
    made = measured(folder, ("render", "a.toml", "--to", "docx", "--to", "txt", "--to", "html"))
    assert made.status == 0, str(made)
    return folder


WAYS = (
    ("a.toml", ("check", "a.toml")),
    ("a.docx", ("check", "a.docx")),
    ("a.txt", ("check", "a.txt")),
    ("a.html", ("import", "a.html", "--json")),
    ("look.docx", ("render", "a.toml", "--draft", "--to", "docx", "--out", "out")),
    ("t/report.txt", ("render", "b.toml", "--draft", "--to", "txt", "--out", "out")),
    ("t/template.toml", ("templates", "t", "--check")),
)


@pytest.mark.parametrize("start", range(0, HOSTILE, 20))
def test_changed_files_are_read_or_refused(sound: Path, tmp_path: Path, start: int) -> None:
    shutil.copytree(sound, tmp_path, dirs_exist_ok=True)
    for number in range(start, start + 20):
        chance = random.Random(number)
        name, arguments = WAYS[number % len(WAYS)]
        before = (sound / name).read_bytes()
        (tmp_path / "out").mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(changed(before, chance))
        found = measured(tmp_path, arguments)
        assert found.held, f"{number} {name}: {found}"
        assert "\x1b" not in found.out + found.err, f"{number} {name}"
        (tmp_path / name).write_bytes(before)
