"""Reading and checking finished reports, as ratios: one report in a process of its own, and many in one call."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from shutil import copy

from drafter.cli import run as command
from drafter.world import World

MANY, FEW = 120, 20
START_WORTH = 6
"""A further report costs at most this part of what a process with a single one costs."""

Row = tuple[str, str, str]
Turns = Callable[[list[Callable[[], object]], int, int], list[float]]

RENDERS = "import sys; from drafter.cli import main; main()"
LIBRARIES = "import docx, jinja2, pydantic, questionary"


def process(*arguments: str) -> None:
    """A Python process from start to end; the commands may find something and end with 1."""
    done = subprocess.run([sys.executable, "-c", *arguments], capture_output=True, check=False)
    if done.returncode not in (0, 1):
        sys.exit(f"drafter {' '.join(arguments[1:4])}: exit status {done.returncode}\n{done.stderr.decode()}")


def reading(folder: Path, answers: Path, in_turns: Turns) -> tuple[list[Row], float]:
    """The rows on reading, and how many further reports of one call cost what a process with a single one does."""
    answers = Path(copy(answers, folder))  # what is written is noted in it
    command(["render", str(answers), "--to", "docx", "--to", "html", "--out", str(folder)], _silent())
    report = next(folder.glob("*.docx"))
    many = [folder / f"report-{number:03}.docx" for number in range(MANY)]
    for path in many:
        path.write_bytes(report.read_bytes())
    names = [str(path) for path in many]
    works: list[Callable[[], object]] = [
        lambda: process("pass"),
        lambda: process(LIBRARIES),
        lambda: process(RENDERS, "check", str(report)),
        lambda: process(RENDERS, "import", str(report), "--json"),
    ]
    bare, libraries, checking, importing = in_turns(works, 8, 1)
    few, all_of = in_turns(
        [
            lambda: process(RENDERS, "check", *names[:FEW], "--jobs", "1"),
            lambda: process(RENDERS, "check", *names, "--jobs", "1"),
        ],
        3,
        0,
    )
    further = (all_of - few) / (MANY - FEW)
    rows = [
        ("process: docx, jinja2, pydantic, questionary", f"{libraries / bare:.1f} x python -c pass", ""),
        ("process: drafter check, one report", f"{checking / libraries:.1f} x those four libraries", ""),
        ("process: drafter import, one report", f"{importing / libraries:.1f} x those four libraries", ""),
        (f"{MANY} reports in one check: each further one", f"{further / checking:.2f} x a process with one", ""),
    ]
    return rows, checking / further


def _silent() -> World:
    import io

    return World(io.StringIO(), io.StringIO(), io.StringIO())
