"""Measure and judge: `python -m benchmarks` prints everything as one table, with the floor and docxtpl beside it.

Ratios hold on any machine, times and rates on this one only. Exit status 1 if a gate is broken: each is about half of
what is measured (twice, where less is better), so that no busy machine breaks it. Measured is the processor's time, all
in turns, and the least of several rounds counts; what is told by the clock has no gate.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.batches import batches, country, with_faults
from benchmarks.measuring import print_table
from benchmarks.processes import processes
from benchmarks.road import road


def main() -> int:
    """Measure, print the table, judge."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description="Speed against docxtpl and the floor.")
    parser.add_argument("--rounds", type=int, default=25, metavar="N", help="reports made by each (default: 25)")
    parser.add_argument("--faulty", type=int, metavar="N", help="also N reports, one in a hundred of them faulty")
    parser.add_argument("--country", type=int, metavar="N", help="also all townships, scaled up from a sample of N")
    chosen = parser.parse_args()
    with TemporaryDirectory() as name:
        folder = Path(name)
        rows = [*road(folder, max(chosen.rounds, 1)), *processes(folder), *batches(folder)]
        rows += with_faults(folder, chosen.faulty) if chosen.faulty else []
        rows += country(folder, chosen.country) if chosen.country else []
    print_table(rows)
    return 0 if all(row.holds for row in rows) else 1


if __name__ == "__main__":
    sys.exit(main())
