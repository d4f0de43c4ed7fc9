"""Measuring in turns, by the processor's time, so that a busy machine changes nothing but what is told by the clock."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

EXAMPLES = Path(__file__).parent.parent / "examples"
ANSWERS, LAST = EXAMPLES / "shili-2025.toml", EXAMPLES / "shili-2024.toml"
DRAFTER = "import sys; from drafter.cli import main; main()"  # what the installed command runs
PEAK = f"import atexit, resource, sys; atexit.register(lambda: print(resource.getrusage(0).ru_maxrss)); {DRAFTER}"

Work = Callable[[], object]
Clock = Callable[[], float]


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the table: what was measured, how much and of what; what was asked for, and the bound of the gate.

    `bound` is about half of what is measured (twice, where less is better), so that no machine breaks it; None: told
    only. `least`: more is better.
    """

    what: str
    measured: float
    unit: str
    asked: str = ""
    bound: float | None = None
    least: bool = False

    @property
    def holds(self) -> bool:
        """True if the bound is kept."""
        if self.bound is None:
            return True
        return self.measured >= self.bound if self.least else self.measured <= self.bound


def processor() -> float:
    """The seconds of the processor that this process and those it has waited for have used so far."""
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in used)


def timed(work: Work, clock: Clock = perf_counter) -> float:
    """How many seconds the work takes by a clock."""
    start = clock()
    work()
    return clock() - start


def in_turns(works: list[Work], rounds: int, warm_up: int, clock: Clock = processor) -> list[float]:
    """The least seconds of each, all measured in turns, so that whatever else the machine does falls on all."""
    for _ in range(warm_up):
        for work in works:
            work()
    times = [[timed(work, clock) for work in works] for _ in range(rounds)]
    return [min(column) for column in zip(*times, strict=True)]


def python(code: str, *arguments: str, allowed: tuple[int, ...] = (0,)) -> str:
    """A Python process from start to end, which must end with a status that is `allowed`; returns what it printed.

    It may keep compiled modules, as an installed program does.
    """
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments], capture_output=True, check=False, env=environment, text=True
    )
    if done.returncode not in allowed:
        sys.exit(f"drafter {' '.join(arguments[:3])}: exit status {done.returncode}\n{done.stderr}")
    return done.stdout


def print_table(rows: list[Row]) -> None:
    """The rows under their headings, in even columns."""
    lines = [("what", "measured", "", "asked", "gate")]
    for row in rows:
        bound = "" if row.bound is None else f"{'>=' if row.least else '<='} {row.bound:g}"
        measured = f"{row.measured:,.0f}" if row.measured >= 100 else f"{row.measured:.1f}"
        lines.append((row.what, measured, row.unit, row.asked, bound + ("" if row.holds else " BROKEN")))
    first, second, third, fourth, _ = (max(map(len, column)) for column in zip(*lines, strict=True))
    for what, measured, unit, asked, bound in lines:
        print(f"{what:{first}}  {measured:>{second}} {unit:{third}}  {asked:{fourth}}  {bound}".rstrip())
