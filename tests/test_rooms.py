"""The picture of the rooms holds: who imports whom, how large a module is, and what a quick command does not load."""

from __future__ import annotations

import ast
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "drafter"
MODULES = sorted(PACKAGE.rglob("*.py"))

# room: the rooms it may import. Arrows point one way: to what stands above.
ARROWS: dict[str, set[str]] = {
    "errors": set(),
    "words": {"characters"},
    "world": {"characters"},
    "characters": set(),
    "disk": set(),
    "topics": {"report"},
    "length": {"document", "words"},
    "numerals": set(),
    "text": set(),
    "document": set(),
    "report": {"numerals", "words"},
    "readers": {"document", "errors", "numerals", "report", "words"},
    "extract": {"document", "numerals", "report", "text", "words"},
    "rules": {"document", "extract", "numerals", "report", "words"},
    "phrases": {"document", "errors", "numerals", "report", "words"},
    "blocks": {"charts", "document", "errors", "numerals", "phrases", "report", "tables", "words"},
    "sandbox": {"phrases", "words"},
    "tables": {"document", "report", "words"},
    "charts": {"document", "report", "words"},
    "toml": {"errors", "words"},
    "answers": {"disk", "errors", "report", "toml", "topics", "words"},
    "templates": {"characters", "errors", "phrases", "report", "sandbox", "toml", "words"},
    "problems": {"errors", "templates", "toml", "words"},
    "templatefaults": {"errors", "sandbox", "words"},
    "uses": {"blocks", "charts", "errors", "phrases", "report", "tables", "templatefaults", "templates", "words"},
    "compose": {
        *("blocks", "document", "errors", "phrases", "report", "sandbox", "templatefaults", "templates", "uses"),
        "words",
    },
    "load": {"answers", "errors", "report", "templates", "words", "writers"},
    "output": {"disk", "errors", "words"},
    "written": {"answers", "disk", "output", "toml", "words"},
    "lastyear": {"answers", "disk", "errors", "load", "report", "templates", "topics", "uses", "words"},
    "writers": {"document", "errors", "output", "words"},
    "reuse": {"answers", "report", "templates", "uses"},
    "finished": {"document", "errors", "extract", "readers", "words"},
    "ownfigures": {"compose", "extract", "templates"},
    "imported": {
        *("answers", "compose", "errors", "extract", "finished", "ownfigures", "report", "reuse", "templates", "words"),
    },
    "compare": {"document", "extract", "report", "rules", "words", "writers"},
    "interview": {
        *(
            "answers",
            "characters",
            "compose",
            "document",
            "errors",
            "lastyear",
            "problems",
            "load",
            "report",
            "rules",
            "templates",
            "topics",
        ),
        *("uses", "words", "world"),
    },
    "cli": {
        *(
            "answers",
            "characters",
            "compare",
            "compose",
            "document",
            "errors",
            "extract",
            "finished",
            "imported",
            "interview",
            "lastyear",
            "length",
            "problems",
            "readers",
            "load",
            "output",
            "report",
            "reuse",
            "rules",
        ),
        *("templates", "uses", "words", "world", "writers", "written"),
    },
}


def room(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


@cache
def nodes(path: Path) -> list[ast.AST]:
    return list(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))


@cache
def imported(path: Path) -> set[str]:
    found = set()
    for node in nodes(path):
        names: list[str] = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module:
            names = (
                [f"{node.module}.{alias.name}" for alias in node.names] if node.module == "drafter" else [node.module]
            )
        found |= set(names)
    return found


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_imports_follow_the_picture(path: Path) -> None:
    own = room(path)
    if own in ("__init__",):
        return
    rooms = {name.split(".")[1] for name in imported(path) if name.startswith("drafter.")} - {own, "__version__"}
    assert rooms <= ARROWS[own], rooms - ARROWS[own]


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_no_module_is_long_and_only_the_screen_prints(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert len(text.splitlines()) <= 400
    calls = {node.func.id for node in nodes(path) if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)}
    assert "print" not in calls
    assert "utils" not in path.stem


def test_only_the_prompts_know_the_library_that_asks() -> None:
    for path in MODULES:
        if path.name != "prompts.py":
            assert not any(name.split(".")[0] in ("questionary", "prompt_toolkit") for name in imported(path)), path


@pytest.mark.parametrize(
    "arguments",
    [["--help"], ["--version"], ["render", "--help"], ["check", "--help"], ["new", "--help"], ["import", "--help"], []],
)
def test_a_quick_answer_loads_no_heavy_library(arguments: list[str]) -> None:
    code = (
        "import sys\nsys.argv = ['drafter', *sys.argv[1:]]\n"
        "from drafter.cli import main\n"
        "try:\n    main()\nexcept SystemExit:\n    pass\n"
        "heavy = {'docx', 'lxml', 'jinja2', 'pydantic', 'questionary', 'prompt_toolkit'}\n"
        "heavy |= {'openpyxl'}\n"
        "sys.exit(', '.join(sorted(heavy & set(sys.modules))) or 0)\n"
    )
    done = subprocess.run([sys.executable, "-c", code, *arguments], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
