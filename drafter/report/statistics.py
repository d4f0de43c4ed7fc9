"""The facts of the statistics form of 2014 that nothing else in a report tells, and the form's figures."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from drafter.report import stat2014
from drafter.report.computed import COMPUTED, Flat, needs_of
from drafter.report.facts import Count, Facts, Wan, fact
from drafter.report.stat2014 import ROWS, StatRow, rows_of
from drafter.report.values import NOT_APPLICABLE

GROUP = "stat2014"
TOPIC = f"{stat2014.TITLE}（2014—2018年度附表）"
CLAUSE = "国办发〔2014〕32号附件"
_COUNTS = "照统计表的填报口径，只数本单位本年的。没有就填 0；空着不填，表里就印成待填。"
_FIRST = "没有就填 0；留空就不附这张统计表"

Figure = int | Decimal


def path_of(row: StatRow) -> str:
    """The path of an asked row's own fact."""
    return f"{GROUP}.{row.key}"


def term_of(row: StatRow) -> str:
    """A row's name, with that of the row it is a part of where its own would not tell."""
    above = ROWS.get(row.above)
    return f"{above.name}·{row.name}" if above and above.adds else row.name


def _question(row: StatRow) -> str:
    above = ROWS.get(row.above)
    where = f"附表“{above.name}”中，" if above and above.adds else "附表"
    return f"{where}“{row.name}”填多少{row.unit}？"


def _declared() -> dict[str, Any]:
    found: dict[str, Any] = {}
    kinds: dict[str, Any] = {}
    for row in ROWS.values():
        if row.asked:
            money = row.unit == "万元"
            help = "" if found else _FIRST
            found[row.key] = fact(
                term_of(row),
                _question(row),
                row.unit,
                clause=CLAUSE,
                help=help,
                counts=_COUNTS,
                example="1.5" if money else "2",
                topic=TOPIC,
            )
            kinds[row.key] = (Wan if money else Count) | None
    return {"__module__": __name__, "__annotations__": kinds, **found}


if TYPE_CHECKING:

    class Statistics(Facts):
        """The rows of the form that are asked for, a fact each; made from the form's rows."""
else:
    Statistics = type("Statistics", (Facts,), _declared())

ASKED = tuple(path_of(row) for row in ROWS.values() if row.asked)
"""The paths of the form's own facts, in the form's order."""


def sources(row: StatRow) -> tuple[str, ...]:
    """The facts from which the row's own figure comes; none for a row that heads or adds up others."""
    if row.asked:
        return (path_of(row),)
    return needs_of(row.path) if row.path else ()


TOLD_ELSEWHERE = tuple(dict.fromkeys(path for row in ROWS.values() if not row.asked for path in sources(row)))
"""The paths of the facts that the form repeats from the report."""


def annexed(facts: Flat) -> bool:
    """True if the report has the form: its year had it, and one of the form's own facts is answered."""
    first, last = stat2014.YEARS
    return first <= facts["year"] <= last and any(facts.get(path) not in (None, NOT_APPLICABLE) for path in ASKED)


@dataclass(slots=True)
class Figures:
    """The form's figures by row (None: not known; rows without a figure have none), and the facts that are missing."""

    rows: dict[str, Figure | None] = field(default_factory=dict)
    missing: dict[str, bool] = field(default_factory=dict)


def figures(facts: Flat) -> Figures:
    """What the form prints for these facts; totals are added up here."""
    found = Figures()
    for row in ROWS.values():
        if not row.heads:
            found.rows[row.key] = _figure(row, facts, found.missing)
    return found


def _figure(row: StatRow, facts: Flat, missing: dict[str, bool]) -> Figure | None:
    if row.within and _figure(ROWS[row.within], facts, {}) == 0:
        return 0
    if row.adds and not row.path:
        counts = [_figure(part, facts, missing) for part in rows_of(row.key)]
        return None if None in counts else sum(count for count in counts if count is not None)
    lacking = [path for path in sources(row) if facts.get(path) in (None, NOT_APPLICABLE)]
    missing |= dict.fromkeys(lacking, True)
    if lacking:
        return None
    if row.path in COMPUTED:
        return int(COMPUTED[row.path].of(facts))
    value = facts[row.path or path_of(row)]
    if row.names is not None:
        return sum(int(part["count"]) for part in value if row in rows_for(part, row.path))
    if row.path == "fees.charged_yuan":
        return Decimal(str(value)) / 10000  # the form counts in 万元
    return Decimal(str(value)) if row.unit == "万元" else int(value)


def rows_for(part: Mapping[str, Any], path: str) -> list[StatRow]:
    """The rows in which a part of the fact at this path is counted: one, or by its name none or several."""
    rows = [row for row in ROWS.values() if row.path == path and row.names is not None]
    named = [row for row in rows if row.names and re.search(row.names, str(part["name"]))]
    return named or [row for row in rows if row.names == ""]
