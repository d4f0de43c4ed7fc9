"""What the documents show is what the program does."""

from __future__ import annotations

import importlib.util
import re
import sys
from pathlib import Path

import pytest

from drafter.cli import COMMANDS
from drafter.composing.tables import TABLES
from drafter.phrases import FILTERS
from drafter.phrases.subjects import SUBJECTS
from drafter.report import COMPUTED

ROOT = Path(__file__).parent.parent
spec = importlib.util.spec_from_file_location("docs_build", ROOT / "docs" / "build.py")
assert spec is not None
assert spec.loader is not None
build = importlib.util.module_from_spec(spec)
spec.loader.exec_module(build)


def test_the_help_texts_are_the_programs() -> None:
    assert build.COMMANDS.read_text(encoding="utf-8") == build.commands(), "run: python docs/build.py"


def test_the_table_of_messages_is_that_of_the_cases() -> None:
    assert build.MESSAGES.read_text(encoding="utf-8") == build.messages(), "run: python docs/build.py"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminal of this kind")
def test_the_screens_in_the_guide_are_real() -> None:
    guides = [guide.read_text(encoding="utf-8") for guide in build.GUIDES]
    assert build.with_screens(guides, build.screens()) == guides, "run: python docs/build.py"


def test_every_command_is_in_a_guide_and_every_command_named_exists() -> None:
    guides = "".join((ROOT / name).read_text(encoding="utf-8") for name in ("README.md", "README.zh.md"))
    named = set(re.findall(r"drafter ([a-z]+)\b", guides))
    assert named == set(COMMANDS) - {"schema"} | ({"schema"} & named)


def test_what_the_template_guide_names_exists_and_nothing_is_left_out() -> None:
    guide = (ROOT / "docs" / "templates.md").read_text(encoding="utf-8")
    for name in (*FILTERS, *TABLES, *COMPUTED):
        if name != "changes":
            assert name in guide, name


def test_the_template_guide_lists_every_sentence_with_the_facts_it_asks() -> None:
    guide = (ROOT / "docs" / "templates.md").read_text(encoding="utf-8")
    rows = dict(re.findall(r"^\| (\S+) \| [^|]+ \| ([^|]+) \|$", guide.partition("## 能用的句子")[2], re.MULTILINE))
    for name, told in SUBJECTS.items():
        asked = {path: bool(needed) for path, needed in re.findall(r"`([a-z_.]+)`(\*?)", rows[name])}
        assert asked == dict(told.asks), name
    assert set(rows) - {"名称"} == set(SUBJECTS)


def test_every_room_is_in_the_picture() -> None:
    picture = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    package = ROOT / "drafter"
    rooms = [path.name for path in package.glob("[!_]*.py")] + [
        f"{path.parent.name}/" for path in package.glob("*/__init__.py")
    ]
    modules = [path.stem for path in (package / "extract").glob("[!_]*.py") if not path.stem.startswith("form")]
    assert [name for name in (*rooms, *modules) if f"`{name}`" not in picture] == []


def test_links_and_pictures_are_there() -> None:
    names = ("README.md", "README.zh.md", "docs/templates.md", "docs/architecture.md", "docs/county.md")
    for path in (ROOT / name for name in names):
        for target in re.findall(r"\]\(([^)#]+)\)", path.read_text(encoding="utf-8")):
            assert (path.parent / target).exists(), target
