"""Measure and judge: one report by drafter and by docxtpl in turns, whole processes, a batch on one and two jobs, and
reading finished reports.

Prints ratios, which hold on any machine, not times; exit status 1 if a promise is broken. Measured is the processor's
time, all in turns, and the least of several rounds counts, so that a busy machine changes nothing; what is promised is
about half of what is measured. Only what --jobs 2 gains is told by the clock, and shows only where two cores are free.
"""

from __future__ import annotations

import argparse
import resource
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from shutil import copy
from tempfile import TemporaryDirectory
from time import perf_counter, process_time

from benchmarks.reading import START_WORTH, reading
from benchmarks.rival import KeepingEnvironment, make_template, render, words_of
from drafter.answers.load import load
from drafter.composing.compose import compose
from drafter.composing.templates import base_docx
from drafter.writers.docx import to_docx

EXAMPLES = Path(__file__).parent.parent / "examples"
ANSWERS, LAST = EXAMPLES / "shili-2025.toml", EXAMPLES / "shili-2024.toml"
DRAFTER = "import sys; from drafter.cli import main; main()"  # what the installed command runs

TIMES, KIB = 4, 20  # the promises
WARM_UP = 2
STARTS = 10
BATCH, BATCH_ROUNDS = 200, 3

Row = tuple[str, str, str]


def processor() -> float:
    """The seconds of the processor that this process and those it has waited for have used so far."""
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in used)


def timed(work: Callable[[], object], clock: Callable[[], float]) -> float:
    """How many seconds the work takes by a clock."""
    start = clock()
    work()
    return clock() - start


def in_turns(
    works: list[Callable[[], object]], rounds: int, warm_up: int, clock: Callable[[], float] = processor
) -> list[float]:
    """The least seconds of each, all measured in turns, so that whatever else the machine does falls on all."""
    for _ in range(warm_up):
        for work in works:
            work()
    times = [[timed(work, clock) for work in works] for _ in range(rounds)]
    return [min(column) for column in zip(*times, strict=True)]


def one_report(folder: Path, rounds: int) -> tuple[list[Row], float, float]:
    """drafter and docxtpl on the same report; also how often drafter's rate is docxtpl's, and its KiB."""
    loaded, base = load(ANSWERS), base_docx()
    ours, theirs, kept = (folder / f"{name}.docx" for name in ("drafter", "docxtpl", "kept"))
    template = folder / "template.docx"
    composed, written = [], []

    def by_drafter() -> None:
        start = process_time()
        document = compose(loaded.template, loaded.facts).document
        middle = process_time()
        content = to_docx(document, base)
        composed.append(middle - start)
        written.append(process_time() - middle)
        ours.write_bytes(content)

    document = compose(loaded.template, loaded.facts).document
    context = make_template(to_docx(document, base), document, template)
    environment = KeepingEnvironment()
    works: list[Callable[[], object]] = [
        by_drafter,
        lambda: render(template, context, theirs),
        lambda: render(template, context, kept, environment),
    ]
    drafter, docxtpl, keeping = in_turns(works, rounds, WARM_UP)

    paragraphs, tables = words_of(ours)
    if not words_of(theirs) == words_of(kept) == (paragraphs, tables):
        sys.exit("The words of drafter's and docxtpl's files differ: nothing to compare.")
    sizes = ", ".join(f"{len(table)} x {len(table[0])}" for table in tables)
    print(f"The same words in all files: {len(paragraphs)} paragraphs, tables of {sizes} (rows x columns).")
    print(f"docxtpl's template has {len(context)} tags.")

    def share(parts: list[float]) -> str:
        return f"{min(parts[WARM_UP:]) / drafter:.0%}"

    def size(path: Path) -> str:
        return f"{path.stat().st_size / 1024:.1f}"

    rows = [
        ("one report: drafter (compose, .docx, file)", f"{docxtpl / drafter:.1f} x docxtpl's rate", size(ours)),
        ("  compose alone", f"{share(composed)} of drafter's time", ""),
        ("  to_docx alone", f"{share(written)} of drafter's time", ""),
        ("one report: docxtpl", "1 x docxtpl's rate", size(theirs)),
        ("one report: docxtpl, jinja compiled once", f"{docxtpl / keeping:.1f} x docxtpl's rate", size(kept)),
    ]
    return rows, docxtpl / drafter, ours.stat().st_size / 1024


def run(*arguments: str) -> None:
    """A Python process from start to end, which must succeed."""
    done = subprocess.run([sys.executable, "-c", *arguments], capture_output=True, check=False)
    if done.returncode:
        sys.exit(f"drafter {' '.join(arguments[1:4])}: exit status {done.returncode}\n{done.stderr.decode()}")


def cold_starts(folder: Path) -> list[Row]:
    """Whole processes, beside a Python that does nothing."""
    answers = str(copy(ANSWERS, folder))  # what is written is noted in it
    works: list[Callable[[], object]] = [
        lambda: run("pass"),
        lambda: run(DRAFTER, "--help"),
        lambda: run(DRAFTER, "render", answers, "--out", str(folder)),
    ]
    bare, helping, rendering = in_turns(works, STARTS, 1)
    return [
        ("process: drafter --help", f"{helping / bare:.1f} x python -c pass", ""),
        ("process: drafter render, one report", f"{rendering / bare:.1f} x python -c pass", ""),
    ]


def batch(folder: Path) -> list[Row]:
    """Many answers files rendered by one process and by two."""
    copy(LAST, folder)  # the year before, which each of them names
    many = [str(copy(ANSWERS, folder / f"unit-{number:03}.toml")) for number in range(BATCH)]
    out = str(folder / "out")
    works: list[Callable[[], object]] = [
        lambda: run(DRAFTER, "render", *many, "--to", "docx", "--out", out, "--jobs", "1"),
        lambda: run(DRAFTER, "render", *many, "--to", "docx", "--out", out, "--jobs", "2"),
    ]
    one, two = in_turns(works, BATCH_ROUNDS, 0, perf_counter)
    return [(f"{BATCH} reports: --jobs 2, time per report", f"{two / one:.2f} x that of --jobs 1", "")]


def print_table(rows: list[Row]) -> None:
    """The rows under their headings, in even columns."""
    rows = [("what", "ratio", "KiB"), *rows]
    first, second, third = (max(map(len, column)) for column in zip(*rows, strict=True))
    for what, ratio, kib in rows:
        number, _, unit = ratio.partition(" ")
        print(f"{what:{first}}  {number:>5} {unit:{second}}  {kib:>{third}}".rstrip())


def main() -> int:
    """Measure, print the table, judge."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description="Speed against docxtpl, as ratios.")
    parser.add_argument("--rounds", type=int, default=25, metavar="N", help="reports made by each (default: 25)")
    rounds = max(parser.parse_args().rounds, 1)
    with TemporaryDirectory() as name:
        folder = Path(name)
        rows, times, kib = one_report(folder, rounds)
        read_rows, worth = reading(folder, ANSWERS, in_turns)
        print_table([*rows, *cold_starts(folder), *batch(folder), *read_rows])
    held = {
        f"at least {TIMES} x docxtpl's rate ({times:.1f})": times >= TIMES,
        f"under {KIB} KiB ({kib:.1f})": kib < KIB,
        f"a further report read in 1/{START_WORTH} of a process (1/{worth:.1f})": worth >= START_WORTH,
    }
    print("; ".join(f"{promise}: {'holds' if holds else 'BROKEN'}" for promise, holds in held.items()))
    return 0 if all(held.values()) else 1


if __name__ == "__main__":
    sys.exit(main())
