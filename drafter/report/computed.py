"""Everything that follows from the facts and is therefore never stored: totals, shares, averages, changes, the unit's
ways of naming itself.

`COMPUTED` lists them by path; each says which facts it needs. Percentages have one decimal and are rounded by
themselves (half up), so shares may add up to 100.1%: rounding is no fault.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from drafter.report import forms, stat2014
from drafter.report.values import NOT_APPLICABLE
from drafter.text.townships import COUNTY_KINDS, kind_of_county, kind_of_unit, with_kind

Flat = Mapping[str, Any]
"""Facts by path; an absent fact has no entry."""


@dataclass(frozen=True, slots=True)
class Computed:
    """A value that follows from the facts at `needs` (all must be given) by `of`, and from those at `regards` where
    they are given."""

    path: str
    needs: tuple[str, ...]
    of: Callable[[Flat], Any]
    regards: tuple[str, ...] = ()


COMPUTED: dict[str, Computed] = {}


def _computed(
    path: str, *needs: str, regards: tuple[str, ...] = ()
) -> Callable[[Callable[[Flat], Any]], Callable[[Flat], Any]]:
    def register(of: Callable[[Flat], Any]) -> Callable[[Flat], Any]:
        COMPUTED[path] = Computed(path, needs, of, regards)
        return of

    return register


MADE_UP_BY = {
    "requests.refusals": "requests.refused",
    "disputes.reconsideration_outcomes": "disputes.reconsideration",
    "disputes.litigation_outcomes": "disputes.litigation",
}
"""Facts whose parts make up a figure, all of it, with that figure."""


def needs_of(path: str) -> tuple[str, ...]:
    """The facts without which there is nothing at a path: the fact itself, or those of a computed value."""
    return COMPUTED[path].needs if path in COMPUTED else (path,)


def value_at(facts: Flat, path: str) -> Any:
    """The fact or computed value at a path; None while what it needs is not answered or does not apply."""
    if path not in COMPUTED:
        return facts.get(path)
    lacking = any(facts.get(need) in (None, NOT_APPLICABLE) for need in needs_of(path))
    return None if lacking else COMPUTED[path].of(facts)


def share(part: int, total: int) -> str:
    """The part's share of the total, not 0, as printed, to one decimal: 30.8%, 14.0%, but 0% and 100%."""
    tenths = (Decimal(part) * 100 / Decimal(total)).quantize(Decimal("0.1"), ROUND_HALF_UP)
    return f"{tenths:.0f}%" if tenths in (0, 100) else f"{tenths:f}%"


def period(facts: Flat) -> tuple[date, date]:
    """The first and last day the figures cover: as stated, else the calendar year."""
    start = facts.get("period.start") or date(facts["year"], 1, 1)
    end = facts.get("period.end") or date(facts["year"], 12, 31)
    return (
        date(facts["year"], 1, 1) if start == NOT_APPLICABLE else start,
        date(facts["year"], 12, 31) if end == NOT_APPLICABLE else end,
    )


def whole_year(facts: Flat) -> bool:
    """True if the figures cover the calendar year."""
    return period(facts) == (date(facts["year"], 1, 1), date(facts["year"], 12, 31))


def months(facts: Flat) -> int:
    """How many months of the calendar the figures cover, those begun included: 12 for a whole year, never below 1."""
    start, end = period(facts)
    return max((end.year - start.year) * 12 + end.month - start.month + 1, 1)


def chinese_date(day: date) -> str:
    """2025年1月20日, without leading zeros (GB/T 9704-2012 7.3.5)."""
    return f"{day.year}年{day.month}月{day.day}日"


def row_total(facts: Flat, row: str) -> int:
    """The 总计 of a stored row of table 2; 0 when the row is empty."""
    return sum((facts.get("requests.table") or {}).get(row, {}).values())


def results_total(facts: Flat, column: str | None = None, form: str = "2021") -> int:
    """（七）总计 of table 2, of one column or of all."""
    table = facts.get("requests.table") or {}
    rows = (table.get(result.id, {}) for result in forms.results_of(form))
    return sum(sum(row.values()) if column is None else row.get(column, 0) for row in rows)


_BODIES = ("人民政府", "办事处")


@_computed("unit.own_kind", "unit.name")
def _own_kind(facts: Flat) -> str:
    name = facts["unit.name"]
    return str(facts.get("unit.kind") or kind_of_unit(name) or kind_of_county(name) or "镇")


@_computed("unit.self", "unit.name")
def _self(facts: Flat) -> str:
    return f"我{_own_kind(facts)}"


@_computed("unit.whole", "unit.name")
def _whole(facts: Flat) -> str:
    return f"全{_own_kind(facts)}"


@_computed("unit.full_name", "unit.name")
def _full_name(facts: Flat) -> str:
    """The name with the unit's kind, also where the answer leaves it out."""
    name = str(facts["unit.name"])
    return name if name.endswith(_BODIES) else with_kind(name, facts.get("unit.kind"))


@_computed("unit.government", "unit.name")
def _government(facts: Flat) -> str:
    stem = str(facts["unit.name"])
    for body in _BODIES:
        stem = stem.removesuffix(body)
    stem = with_kind(stem, facts.get("unit.kind"))
    return stem + ("办事处" if _own_kind(facts) == "街道" else "人民政府")


@_computed("unit.organ", "unit.name")
def _organ(facts: Flat) -> str:
    return "街道办事处" if _own_kind(facts) == "街道" else f"{_own_kind(facts)}政府"


@_computed("unit.leadership", "unit.name")
def _leadership(facts: Flat) -> str:
    kind = _own_kind(facts)
    if kind in COUNTY_KINDS:
        return f"{kind}委、{kind}政府"
    return "街道党工委、办事处" if kind == "街道" else f"{kind}党委、政府"


@_computed("unit.villages", "unit.name")
def _villages(facts: Flat) -> str:
    kind = _own_kind(facts)
    if kind in COUNTY_KINDS:
        return "各乡镇（街道）"
    return "各社区（村）" if kind == "街道" else "各村（社区）"


@_computed("unit.upper", "unit.parent")
def _upper(facts: Flat) -> str:
    last = str(facts["unit.parent"]).removesuffix("人民政府")[-1:]
    return last if last and last in "县市区旗" else "上级"


@_computed("last_year")
def _last_year(facts: Flat) -> int:
    return int(facts["year"]) - 1


@_computed("next_year")
def _next_year(facts: Flat) -> int:
    return int(facts["year"]) + 1


_PERIOD = ("period.start", "period.end")


@_computed("period.full", regards=_PERIOD)
def _period_full(facts: Flat) -> str:
    start, end = period(facts)
    until = chinese_date(end)
    return f"{chinese_date(start)}至{until.removeprefix(f'{start.year}年')}"


@_computed("proactive.monthly", "proactive.total", regards=_PERIOD)
def _monthly(facts: Flat) -> str:
    tenths = (Decimal(facts["proactive.total"]) / months(facts)).quantize(Decimal("0.1"), ROUND_HALF_UP)
    return f"{tenths:f}".removesuffix(".0")


@_computed("proactive.rest", "proactive.total", "proactive.categories")
def _rest(facts: Flat) -> int:
    return int(facts["proactive.total"]) - sum(int(part["count"]) for part in facts["proactive.categories"])


@_computed("proactive.change", "proactive.total", "proactive.last_total")
def _change(facts: Flat) -> int:
    return int(facts["proactive.total"]) - int(facts["proactive.last_total"])


@_computed("proactive.growth", "proactive.total", "proactive.last_total")
def _growth(facts: Flat) -> str:
    """The change's size in percent of last year's total, empty when that was 0."""
    last = int(facts["proactive.last_total"])
    return share(abs(int(_change(facts))), last) if last else ""


@_computed("proactive.category_changes", "proactive.categories", "proactive.last_categories")
def _category_changes(facts: Flat) -> list[dict[str, Any]]:
    last = {part["name"]: part["count"] for part in facts["proactive.last_categories"]}
    return [
        {
            "name": part["name"],
            "count": part["count"],
            "last": last[part["name"]],
            "change": part["count"] - last[part["name"]],
        }
        for part in facts["proactive.categories"]
        if part["name"] in last
    ]


@_computed("requests.to_settle", "requests.received", "requests.carried_in")
def _to_settle(facts: Flat) -> int:
    return int(facts["requests.received"]) + int(facts["requests.carried_in"])


@_computed("requests.settled", "requests.received", "requests.carried_in", "requests.carried_out")
def _settled(facts: Flat) -> int:
    return int(_to_settle(facts)) - int(facts["requests.carried_out"])


@_computed("requests.applicants", "requests.table")
def _applicants(facts: Flat) -> list[dict[str, Any]]:
    row = facts["requests.table"].get("new_received", {})
    return [{"name": name, "count": row[id]} for id, name in forms.APPLICANTS.items() if row.get(id)]


@_computed("requests.results", "requests.table")
def _results(facts: Flat) -> list[dict[str, Any]]:
    counts: dict[str, int] = {}
    for result in forms.RESULT_ROWS:
        counts[result.group] = counts.get(result.group, 0) + row_total(facts, result.id)
    return [{"name": forms.GROUP_NAMES[group], "count": count} for group, count in counts.items() if count]


@_computed("requests.result_rows", "requests.table")
def _result_rows(facts: Flat) -> list[dict[str, Any]]:
    """The result rows of table 2, of either form, that are not 0: id, group and count of each."""
    counted = ((result, row_total(facts, result.id)) for result in forms.RESULT_ROWS)
    return [{"id": result.id, "group": result.group, "count": count} for result, count in counted if count]


@_computed("requests.refused", "requests.outcomes")
def _refused(facts: Flat) -> int:
    """How many requests were refused."""
    refusals = (part for part in facts["requests.outcomes"] if re.search(stat2014.REFUSAL, part["name"]))
    return sum(part["count"] for part in refusals)


def _dispute_total(group: str) -> Callable[[Flat], int]:
    return lambda facts: sum(int(facts[f"disputes.{group}.{outcome}"]) for outcome in forms.OUTCOMES)


_GROUP_PATHS = {group: tuple(f"disputes.{group}.{outcome}" for outcome in forms.OUTCOMES) for group in forms.DISPUTES}
for _group, _paths in _GROUP_PATHS.items():
    _computed(f"disputes.{_group}_total", *_paths)(_dispute_total(_group))


@_computed("disputes.suits_total", *_GROUP_PATHS["suit_direct"], *_GROUP_PATHS["suit_after_review"])
def _suits_total(facts: Flat) -> int:
    return int(_dispute_total("suit_direct")(facts)) + int(_dispute_total("suit_after_review")(facts))


@_computed("disputes.corrected_total", *(f"disputes.{group}.corrected" for group in forms.DISPUTES))
def _corrected_total(facts: Flat) -> int:
    return sum(int(facts[f"disputes.{group}.corrected"]) for group in forms.DISPUTES)


def _dispute_outcomes(*groups: str) -> Callable[[Flat], list[dict[str, Any]]]:
    def of(facts: Flat) -> list[dict[str, Any]]:
        sums = {
            name: sum(int(facts[f"disputes.{group}.{id}"]) for group in groups) for id, name in forms.OUTCOMES.items()
        }
        return [{"name": name, "count": count} for name, count in sums.items() if count]

    return of


_computed("disputes.review_outcomes", *_GROUP_PATHS["review"])(_dispute_outcomes("review"))
_computed("disputes.suit_outcomes", *_GROUP_PATHS["suit_direct"], *_GROUP_PATHS["suit_after_review"])(
    _dispute_outcomes("suit_direct", "suit_after_review")
)


@_computed("improvement.single", regards=("followups", "problems", "remedies"))
def _single(facts: Flat) -> bool:
    """True if there is at most one problem, one remedy and one result: three sentences that need no headings."""
    lists = (facts.get(path) for path in ("followups", "problems", "remedies"))
    return all(len(items) <= 1 for items in lists if isinstance(items, list))
