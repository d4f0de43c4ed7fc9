"""Many files in one call: what each costs, what two processes gain, how much memory they take, and what faults do."""

from __future__ import annotations

import re
import sys
from functools import partial
from pathlib import Path
from shutil import copy
from time import perf_counter

from benchmarks.measuring import ANSWERS, DRAFTER, LAST, PEAK, Row, in_turns, processor, python, timed

FEW, MANY, ROUNDS = 20, 120, 2
"""Answers files of the two calls whose difference tells what a further one costs, and how often they are made."""
REPORTS = 40
"""The same for the larger of two calls on finished reports, which take longer."""
FAULTY_EVERY = 100
COMPARES = """
import io, sys
from drafter.cli import run
from drafter.world import World
for report in sys.argv[2:]:
    if run(["compare", sys.argv[1], report], World(io.StringIO(), io.StringIO(), io.StringIO())) > 1:
        sys.exit(f"{report} was not compared")
"""
TOWNSHIPS = 38_000
"""Townships, towns and subdistricts of the country, about."""


def townships(folder: Path, number: int, faulty_every: int = 0) -> list[str]:
    """Answers files of so many townships with the year before beside them; of every so many one is spoiled."""
    folder.mkdir()
    copy(LAST, folder)
    text = ANSWERS.read_text(encoding="utf-8")
    made = []
    for at in range(number):
        own = re.sub(r'(?m)^name = "[^"]*"', f'name = "样例{at}镇"', text, count=1)
        if faulty_every and at % faulty_every == faulty_every - 1:
            own = own.replace("[unit]", "[unit", 1)
        path = folder / f"unit-{at:05}.toml"
        path.write_text(own, encoding="utf-8")
        made.append(str(path))
    return made


def batches(folder: Path) -> list[Row]:
    """Rendering and checking of some hundred files, what each further one costs told by the difference of two calls."""
    files, out = townships(folder / "many", MANY), str(folder / "out")
    command = partial(python, DRAFTER, allowed=(0, 1))

    def render(number: int, jobs: str) -> None:
        for path in Path(out).glob("*"):
            path.unlink()
        command("render", *files[:number], "--out", out, "--jobs", jobs)

    few, many = in_turns([lambda: render(FEW, "1"), lambda: render(MANY, "1")], ROUNDS, 1)
    one, two = in_turns([lambda: render(MANY, "1"), lambda: render(MANY, "2")], ROUNDS, 0, perf_counter)
    again = min(
        timed(lambda: command("render", *files, "--out", out, "--skip-existing", "--jobs", "1"), processor)
        for _ in range(ROUNDS)
    )
    reports = [str(Path(out) / f"{Path(path).stem}.docx") for path in files]
    checks = in_turns(
        [
            lambda: command("check", *files[:FEW], "--jobs", "1"),
            lambda: command("check", *files, "--jobs", "1"),
            lambda: command("check", *reports[:FEW], "--jobs", "1"),
            lambda: command("check", *reports[:REPORTS], "--jobs", "1"),
        ],
        ROUNDS,
        0,
    )
    more = MANY - FEW
    return [
        Row("render of many, .docx and .txt, one process", more / (many - few), "a second"),
        Row("  with --skip-existing, nothing to do", MANY / again, "a second"),
        Row("  --jobs 2 beside --jobs 1, by the clock", one / two, "x (two free cores)", ">= 1.6"),
        Row("check of answers, one process", more / (checks[1] - checks[0]), "a second", ">= 1000"),
        Row("check of .docx, one process", (REPORTS - FEW) / (checks[3] - checks[2]), "a second", ">= 100"),
        Row(f"peak memory of {MANY} reports", _peak(files, str(folder / "peak")), "MiB", "<= 120", 120),
    ]


def _peak(files: list[str], out: str) -> float:
    said = python(PEAK, "render", *files, "--out", out, "--jobs", "1", allowed=(0, 1))
    return int(said.rsplit(maxsplit=1)[-1]) / (1024 if sys.platform == "linux" else 1 << 20)


def with_faults(folder: Path, number: int) -> list[Row]:
    """So many reports with one file in a hundred spoiled: the rest is written, each fault named, and memory is flat."""
    files, out = townships(folder / "faulty", number, FAULTY_EVERY), folder / "faulty-out"
    spoiled = number // FAULTY_EVERY
    start = perf_counter()
    python(DRAFTER, "render", *files, "--out", str(out), allowed=(1,) if spoiled else (0,))
    took = perf_counter() - start
    written = len(list(out.glob("*.docx")))
    left = [path.name for path in folder.rglob("*.tmp")]
    if written != number - spoiled or left:
        sys.exit(f"{written} reports of {number - spoiled} written, left behind: {left}")
    return [
        Row(f"{number} reports, {spoiled} of them faulty: correct files", written, "", f"{number - spoiled}"),
        Row("  the same, by the clock, as many processes as there are cores", number / took, "a second"),
        Row("  the same, peak memory in one process", _peak(files, str(folder / "faulty-peak")), "MiB", "<= 120", 120),
    ]


def country(folder: Path, sample: int) -> list[Row]:
    """How long all townships of the country take on two free cores, scaled up from a sample.

    It is half of the processor's time, for on a busy machine the clock tells of the others, too.
    """
    files, out = townships(folder / "sample", sample), str(folder / "sample-out")
    reports = [str(Path(out) / f"{Path(path).stem}.docx") for path in files]
    last = str(folder / "sample" / LAST.name)
    command = partial(python, DRAFTER, allowed=(0, 1))
    took = {
        "rendered (.docx and .txt)": lambda: command("render", *files, "--out", out),
        "rendered again, nothing changed": lambda: command("render", *files, "--out", out, "--skip-existing"),
        "answers checked": lambda: command("check", *files),
        ".docx checked": lambda: command("check", *reports),
        ".docx imported": lambda: command("import", *reports, "--out", str(folder / "sample-in")),
        ".docx compared with last year's answers": lambda: python(COMPARES, last, *reports),
    }
    scale = TOWNSHIPS / sample / 2 / 60
    unit = "minutes of two cores"
    return [
        Row(f"{TOWNSHIPS:,} townships: {what}", scale * timed(work, processor), unit) for what, work in took.items()
    ]
