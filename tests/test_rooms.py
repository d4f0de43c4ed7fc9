"""The picture of the rooms holds: who imports whom, how large a module is, and what a quick command does not load."""

from __future__ import annotations

import ast
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "drafter"
MODULES = sorted(PACKAGE.rglob("*.py"))

# room: the rooms it may import. Arrows point one way: to what stands above.
ARROWS: dict[str, set[str]] = {
    "__main__": {"cli"},
    "errors": set(),
    "text": set(),
    "disk": set(),
    "locks": set(),
    "zips": set(),
    "screen": set(),
    "document": set(),
    "words": {"text"},
    "world": {"text"},
    "report": {"text", "words"},
    "output": {"disk", "errors", "words"},
    "toml": {"errors", "text", "words"},
    "readers": {"disk", "document", "errors", "report", "text", "words", "zips"},
    "extract": {"document", "report", "text", "words"},
    "finished": {"document", "errors", "extract", "readers", "words"},
    "rules": {"document", "extract", "report", "text", "words"},
    "phrases": {"document", "errors", "report", "text", "words"},
    "composing": {"document", "errors", "phrases", "report", "text", "toml", "words"},
    "writers": {"document", "errors", "output", "text", "words", "zips"},
    "answers": {
        *("composing", "disk", "errors", "extract", "finished", "locks", "output", "report", "text", "toml"),
        *("words", "writers"),
    },
    "county": {
        *("answers", "compare", "composing", "disk", "document", "errors", "extract", "finished", "readers", "report"),
        *("rules", "text", "toml", "words"),
    },
    "compare": {"document", "extract", "output", "report", "rules", "screen", "text", "words", "writers"},
    "interview": {"answers", "composing", "errors", "report", "rules", "screen", "text", "words"},
    "cli": {
        *(
            "answers",
            "compare",
            "composing",
            "county",
            "disk",
            "document",
            "errors",
            "extract",
            "finished",
            "interview",
            "locks",
            "output",
        ),
        *("readers", "report", "rules", "screen", "text", "words", "world", "writers"),
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


def test_reading_a_report_loads_no_library_of_answers() -> None:
    code = (
        "import sys, drafter.finished, drafter.rules\nfrom drafter.report import facts_by_path\nfacts_by_path()\n"
        "sys.exit(', '.join(sorted({'docx', 'jinja2', 'pydantic', 'wcwidth'} & set(sys.modules))) or 0)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_a_report_in_the_standard_look_loads_no_library_of_word_files(tmp_path: Path) -> None:
    answers = Path(shutil.copy(PACKAGE.parent / "examples" / "shili-2024.toml", tmp_path))
    code = (
        "import sys\nsys.argv = ['drafter', 'render', *sys.argv[1:]]\n"
        "from drafter.cli import main\n"
        "try:\n    main()\nexcept SystemExit as end:\n    assert not end.code\n"
        "sys.exit(', '.join(sorted({'docx', 'lxml', 'openpyxl', 'questionary'} & set(sys.modules))) or 0)\n"
    )
    done = subprocess.run([sys.executable, "-c", code, answers], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert answers.with_suffix(".docx").is_file()


def test_text_is_folded_in_one_room() -> None:
    """Who compares text takes `drafter.text.folding`: a second table of widths would fold otherwise."""
    for path in MODULES:
        if room(path) != "text":
            assert "NFKC" not in path.read_text(encoding="utf-8"), path


def test_no_two_classes_share_a_name() -> None:
    """A name stands for one thing wherever it is read."""
    places: dict[str, list[Path]] = {}
    for path in MODULES:
        for node in nodes(path):
            if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
                places.setdefault(node.name, []).append(path)
    # It goes with the modules of the old reading of prose.
    assert {name for name, paths in places.items() if len(paths) > 1} <= {"Subject"}


def test_no_two_modules_of_words_share_a_name() -> None:
    """The later of two would silently take the other's place in `drafter.words`."""
    homes: dict[str, set[str]] = {}
    for path in (PACKAGE / "words").glob("*.py"):
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            match node:
                case ast.FunctionDef(name=name) | ast.ClassDef(name=name):
                    named = [name]
                case ast.Assign(targets=targets):
                    named = [one.id for target in targets for one in ast.walk(target) if isinstance(one, ast.Name)]
                case ast.AnnAssign(target=ast.Name(id=name)):
                    named = [name]
                case _:
                    named = []
            for name in named:
                if not name.startswith("_"):
                    homes.setdefault(name, set()).add(path.name)
    assert {name: files for name, files in homes.items() if len(files) > 1} == {}
