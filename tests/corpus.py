"""Measuring the reader and the checker on whole reports whose figures and contradictions are known (tests/reports)."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from drafter.answers import lookup
from drafter.extract import extract
from drafter.extract.reading import Reading
from drafter.readers import read
from drafter.rules import check_reading

REPORTS = Path(__file__).parent / "reports"
CHANNELS = re.compile("网|当面|信函|微博|公众号|传真|广播|公开栏")
CELL = re.compile(r"requests\.(table\.|carried_|received)|statutory\.|disputes\.(review|suit_)")
"""What stands in a cell where a report has the national form's tables; the rest, and all before 2019, is prose."""
ALLIED = {"T2-BAL", "T2-SUM", "T2-ROW"}
"""One wrong cell of table 2 may rightly be shown by any of these."""


@dataclass
class Measure:
    """What was read and found of some reports, by name of the file where something is amiss."""

    prose: int = 0
    prose_read: int = 0
    cells: int = 0
    cells_read: int = 0
    wrong: list[str] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)
    extra: list[str] = field(default_factory=list)
    planted: int = 0
    found: int = 0
    missed: list[str] = field(default_factory=list)
    clean: int = 0
    alarms: list[str] = field(default_factory=list)
    false: list[str] = field(default_factory=list)

    def count(self, *, cell: bool, read: bool) -> None:
        """One more figure that a report states; a list of parts is one."""
        if cell:
            self.cells, self.cells_read = self.cells + 1, self.cells_read + read
        else:
            self.prose, self.prose_read = self.prose + 1, self.prose_read + read

    @property
    def summary(self) -> str:
        """What was measured, in one line."""
        return (
            f"read in prose {self.prose_read}/{self.prose}, in cells {self.cells_read}/{self.cells}, "
            f"wrong {len(self.wrong)}; contradictions found {self.found}/{self.planted}; "
            f"clean reports with alarms {self.alarms_in}/{self.clean}"
        )

    @property
    def alarms_in(self) -> int:
        """How many clean reports raise an alarm."""
        return len(self.alarms)


def truths(folder: str, split: str | None = None) -> Iterator[dict[str, Any]]:
    """The truth lines of a folder, of one split or of all."""
    for line in (REPORTS / folder / "truth.jsonl").read_text(encoding="utf-8").splitlines():
        truth = json.loads(line)
        if split is None or truth.get("split") == split:
            yield truth


def stated(reading: Reading, path: str) -> Any:
    """The answer read for a path, cells of table 2 and printed sums included; None when there is none."""
    if path in reading.facts:
        return reading.facts[path]
    if path in reading.sums:
        return reading.sums[path]
    if path.startswith("requests.table.") and "requests.table" in reading.facts:
        table = {"requests": {"table": reading.facts["requests.table"]}}
        row_read = any(cell.path == path and cell.value == 0 for one in reading.tables for cell in one.cells)
        return lookup(table, path) if lookup(table, path) is not None else 0 if row_read else None
    return None


def short(name: str) -> str:
    return re.sub(r"[“”]|^通过|(类政府信息|类信息|类|信息|申请|方式)$", "", name)


def same(want: Any, got: Any) -> bool:
    if isinstance(want, list) and isinstance(got, list) and want and CHANNELS.search(want[0]["name"]):
        # Ways and channels go by the words of a form or of the prose: 网络 or 网上.
        return sorted(w["count"] for w in want) == sorted(g["count"] for g in got)
    if isinstance(want, list):
        return isinstance(got, list) and {short(w["name"]): w["count"] for w in want} == {
            short(g["name"]): g["count"] for g in got
        }
    return got is not None and not isinstance(got, list) and float(want) == float(got)


def measure_one(folder: str, truth: dict[str, Any], into: Measure) -> None:
    reading = extract(read(REPORTS / folder / truth["file"]))
    name = truth["file"]
    tables = any(path.startswith("requests.table.") for path in truth["figures"])
    for path, want in {"year": truth["year"], **truth["figures"]}.items():
        got = stated(reading, path)
        into.count(cell=tables and CELL.match(path) is not None, read=same(want, got))
        if got is None:
            why = [(c.value, c.quote[:24]) for one in reading.unsure if one.path == path for c in one.candidates]
            into.missing.append(f"{name} {path}: {want} {why}")
        elif not same(want, got):
            into.wrong.append(f"{name} {path}: {want} read {got}")
    if reading.unit != truth["unit"]:
        into.wrong.append(f"{name} unit.name: {truth['unit']} read {reading.unit}")
    into.wrong += [
        f"{name} {path}: read {reading.facts[path]}" for path in truth.get("absent", ()) if path in reading.facts
    ]
    known = {*truth["figures"], *truth.get("unsure", ()), "requests.table"}
    numbers = {path: value for path, value in reading.facts.items() if isinstance(value, int | float | list)}
    into.extra += [
        f"{name} {path}: {str(value)[:80]}"
        for path, value in numbers.items()
        if path not in known and path not in ("year", "problems", "remedies") and value != 0
    ]
    grave = [finding for finding in check_reading(reading) if finding.level != "notice"]
    rules = {finding.rule for finding in grave}
    for rule in truth["rules"]:
        into.planted += 1
        if rule in rules or (rule in ALLIED and rules & ALLIED):
            into.found += 1
        else:
            into.missed.append(f"{name} {rule} {truth.get('why')}")
    doubtful = (rule for key in ("also", "maybe", "maybe_rules") for rule in truth.get(key, ()))
    allowed = {*truth["rules"], *doubtful, *(ALLIED if ALLIED & {*truth["rules"]} else ())}
    strange = [f"{name} {f.rule} {f.message} | {f.quote[:60]}" for f in grave if f.rule not in allowed]
    if truth.get("clean", not truth["rules"]):
        into.clean += 1
        into.alarms += strange[:1]
    into.false += strange


def measure(folder: str, split: str | None = None) -> Measure:
    """All reports of a folder, of one split or of both."""
    result = Measure()
    for truth in truths(folder, split):
        measure_one(folder, truth, result)
    return result


def together(measures: Iterable[Measure]) -> Measure:
    """The measure of all the reports of some measures."""
    result = Measure()
    for one in measures:
        for name, value in vars(one).items():
            setattr(result, name, getattr(result, name) + value)
    return result


def main() -> None:
    """Print the measure of folders (old, new) and a split (dev, held)."""
    folders, split = sys.argv[1].split(","), (sys.argv[2] if len(sys.argv) > 2 else None)
    measured = {folder: measure(folder, split) for folder in folders}
    for folder, got in measured.items():
        for title in ("wrong", "missing", "extra", "missed", "false"):
            print(f"-- {folder} {title}")
            print(*getattr(got, title), sep="\n")
        print(f"{folder}: {got.summary}")
    print(f"together: {together(measured.values()).summary}")


if __name__ == "__main__":
    main()
