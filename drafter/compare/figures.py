"""The figures of two years side by side: what stood, what stands, the change and its ratio."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from drafter import words
from drafter.compare.amounts import amount, change, ratio, shown, startling
from drafter.compare.side import Side
from drafter.report import Fact, forms
from drafter.report.computed import row_total

PLAIN = ("count", "change", "quantity", "yuan", "wan", "percent")
TOLD_TWICE = re.compile(r"proactive\.last_|statutory\.matters\.\w+\.last_year$")
"""What a report says of the year before: the other side's own figures stand in that column."""
ALWAYS_ZERO = "statutory.rules."
"""A township makes no 规章 (立法法): two zeros there say nothing."""
STAFF = "organisation.staff"
WITHIN = re.compile(
    r"requests\.(received|carried_in|carried_out|table)$|disputes\.(reconsideration|litigation|(review|suit_\w+)\.\w+)$"
)
"""Facts that stand in the rows of table 2 and table 3."""


@dataclass(frozen=True, slots=True)
class FigureRow:
    """A figure of two years, as printed; `last` and `this` also say 未填, 未写明, 不适用 and 无.

    `path` is the fact's, empty for a sum of several. `above` names the whole or the list that a part belongs to (empty:
    it is no part). `look` says that the change is so large that somebody should look, `zero` that the figure is 0 in
    both years.
    """

    path: str
    group: str
    term: str
    measure: str
    last: str
    this: str
    change: str = ""
    ratio: str = ""
    above: str = ""
    look: bool = False
    zero: bool = False

    @property
    def label(self) -> str:
        """The row's name, with what it counts unless the row above says so."""
        return self.term if self.above else words.with_measure(self.term, self.measure)

    @property
    def full(self) -> str:
        """The row's name where it stands alone."""
        return words.part_of(self.above, self.term) if self.above else self.term


def rows(last: Side, this: Side) -> tuple[FigureRow, ...]:
    """Every figure that either side states, in the model's order; parts that are 0 in both years are left out."""
    found: list[FigureRow] = []
    # What the answers were, table 2 tells in full.
    told = all("requests.outcomes" not in side.facts or _settled(side) is not None for side in (last, this))
    twice = {"requests.outcomes"} if told else set()
    for path, fact in {**last.known, **this.known}.items():
        if path in _BLOCKS:
            found += _BLOCKS[path](last, this)
        elif WITHIN.match(path) or TOLD_TWICE.match(path) or path in twice:
            continue
        elif fact.kind == "parts":
            found += _parts(last, this, fact)
        elif fact.kind in PLAIN:
            values = last.facts.get(path), this.facts.get(path)
            if path == STAFF and values != (None, None):
                values = _staff(last), _staff(this)
            found += _figure(last, this, path, fact.term, fact.measure.strip("%"), values)
    return tuple(row for row in found if not (row.zero and _idle(row.path, row.above)))


def _staff(side: Side) -> Any:
    """All who work on disclosure, as stated, else as the sum of the two kinds."""
    kinds = (side.facts.get(f"organisation.{kind}") for kind in ("full_time", "part_time"))
    return side.facts.get(STAFF, _sum(kinds))


def _idle(path: str, above: str) -> bool:
    """True if a figure is worth a row only when it is not 0: parts, and 规章."""
    return bool(above) or path.startswith(ALWAYS_ZERO)


def _figure(
    last: Side, this: Side, path: str, term: str, measure: str, values: tuple[Any, Any], above: str = ""
) -> Iterator[FigureRow]:
    """The row of a figure; none where neither side states it. `above` names the whole it is a part of."""
    then, now = values
    if then is None and now is None:
        return
    amounts = list(map(amount, values))
    if _idle(path, above):  # what only one year states, as 0, tells nothing either
        zero = not any(a is None or a.value for a, value in zip(amounts, values, strict=True) if value is not None)
    else:
        zero = all(a is not None and not a.value for a in amounts)
    cells = _cell(last, then), _cell(this, now)
    told = change(then, now), ratio(then, now)
    yield FigureRow(path, _group(path), term, measure, *cells, *told, above, startling(then, now), zero)


def _cell(side: Side, value: Any) -> str:
    if value is not None:
        return shown(value)
    return words.NOT_FILLED if side.reading is None else words.NOT_STATED


def _group(path: str) -> str:
    return words.FACT_GROUPS.get(path.partition(".")[0], words.FACT_GROUPS["extra"])


# ------------------------------------------------------------------ lists of parts


def _parts(last: Side, this: Side, fact: Fact) -> Iterator[FigureRow]:
    """A row that names the list, and one for each name in this year's order, names that are gone at the end."""
    lists = [side.facts.get(fact.path) for side in (last, this)]
    if lists == [None, None]:
        return
    then, now = ({part["name"]: part["count"] for part in parts} if isinstance(parts, list) else {} for parts in lists)
    heads = _list_head(last, lists[0]), _list_head(this, lists[1])
    yield FigureRow(fact.path, _group(fact.path), fact.term, fact.measure, *heads)
    both = all(isinstance(parts, list) for parts in lists)
    for name in {**now, **then}:
        for row in _figure(last, this, fact.path, name, fact.measure, (then.get(name), now.get(name)), fact.term):
            # Where one year gives no list at all, its names are neither new nor gone.
            yield _one_sided(row, name in then) if both and (name in then) != (name in now) else row


def _list_head(side: Side, parts: Any) -> str:
    if isinstance(parts, list):
        return "" if parts else words.NONE
    return _cell(side, parts)


def _one_sided(row: FigureRow, gone: bool) -> FigureRow:
    cells = (row.last, words.NOT_THERE) if gone else (words.NOT_THERE, row.this)
    said = words.DROPPED if gone else words.ADDED
    return FigureRow(row.path, row.group, row.term, row.measure, *cells, said, words.NO_RATIO, row.above)


# ------------------------------------------------------------------ tables 2 and 3


def _sum(values: Iterable[Any]) -> int | None:
    """The sum of counts; None unless all of them are known."""
    counts = list(values)
    known = counts and all(isinstance(count, int) and not isinstance(count, bool) for count in counts)
    return sum(counts) if known else None


Of = Callable[[Side], Any]
"""Tells a figure of one side; None where it is not known."""


def _requests(last: Side, this: Side) -> Iterator[FigureRow]:
    """Table 2: received and by whom, carried in, results by their six kinds, carried out."""
    path = "requests."
    by_whom = {name: partial(_from, column=column) for column, name in forms.APPLICANTS.items()}
    results = {name: partial(_ended, group=group) for group, name in forms.GROUP_NAMES.items()}
    received, carried_in, carried_out = (
        partial(_requested, path=path + path_id, row=row)
        for path_id, row in (("received", "new_received"), ("carried_in", "carried_in"), ("carried_out", "carried_out"))
    )
    yield from _whole(last, this, path + "received", received, by_whom)
    yield from _whole(last, this, path + "carried_in", carried_in, {})
    yield from _whole(last, this, path + "table", _settled, results, words.SETTLED_REQUESTS)
    yield from _whole(last, this, path + "carried_out", carried_out, {})


def _whole(last: Side, this: Side, path: str, of: Of, parts: Mapping[str, Of], term: str = "") -> Iterator[FigureRow]:
    """The row of a sum and, by name, those of its parts; of a sum that is 0 every part is."""
    fact = this.known[path]
    term = term or fact.term
    yield from _figure(last, this, path, term, fact.measure, (of(last), of(this)))
    for name, part in parts.items():
        then, now = (0 if part(side) is None and of(side) == 0 else part(side) for side in (last, this))
        yield from _figure(last, this, path, name, fact.measure, (then, now), term)


def _requested(side: Side, *, path: str, row: str) -> Any:
    """The requests of row 一, 二 or 四: as stated, else as the table adds up, else as its 总计 is printed."""
    if (said := side.facts.get(path)) is not None:
        return said
    if side.facts.get("requests.table"):
        return row_total(side.facts, row)
    return side.sums.get(f"requests.table.{row}.total")


def _table(side: Side) -> dict[str, dict[str, int]] | None:
    """Table 2's cells; empty where there was no request at all, None where nothing is known."""
    table = side.facts.get("requests.table")
    none = all(side.facts.get(f"requests.{name}") == 0 for name in ("received", "carried_in", "carried_out"))
    return table if isinstance(table, dict) and table else {} if none else None


def _from(side: Side, *, column: str) -> int | None:
    table = _table(side)
    return None if table is None else table.get("new_received", {}).get(column, 0)


def _ended(side: Side, *, group: str) -> int | None:
    """How many requests ended in one of the six ways, in the rows of either form."""
    of_forms = [[r.id for r in results if r.group == group] for results in (forms.RESULTS_2021, forms.RESULTS_2019)]
    if (table := _table(side)) is not None:
        return sum(sum(table.get(id, {}).values()) for id in {id for ids in of_forms for id in ids})
    printed = (_sum(side.sums.get(f"requests.table.{id}.total") for id in ids) for ids in of_forms)
    return next((count for count in printed if count is not None), None)


def _settled(side: Side) -> Any:
    if _table(side) is not None:
        return _sum(_ended(side, group=group) for group in forms.GROUP_NAMES)
    return side.sums.get("requests.table.results_total.total")


def _disputes(last: Side, this: Side) -> Iterator[FigureRow]:
    """Table 3's totals, or those of the old forms, and below them how the cases ended."""
    for path, groups in (("disputes.reconsideration", ("review",)), ("disputes.litigation", _SUITS)):
        parts: dict[str, Of] = {}
        if len(groups) > 1:
            parts = {forms.DISPUTES[group][1]: partial(_cases, groups=(group,)) for group in groups}
        parts |= {name: partial(_outcome, groups=groups, outcome=outcome) for outcome, name in forms.OUTCOMES.items()}
        yield from _whole(last, this, path, partial(_cases, groups=groups, otherwise=path), parts)


def _outcome(side: Side, *, groups: tuple[str, ...], outcome: str) -> int | None:
    return _sum(side.facts.get(f"disputes.{group}.{outcome}") for group in groups)


def _cases(side: Side, *, groups: tuple[str, ...], otherwise: str = "") -> Any:
    """The cases of table 3's groups: added up, else as their totals are printed, else as the old forms state them."""
    cells = [f"disputes.{group}.{outcome}" for group in groups for outcome in forms.OUTCOMES]
    added = _sum(map(side.facts.get, cells))
    printed = _sum(side.sums.get(f"disputes.{group}.total") for group in groups)
    return next((n for n in (added, printed, side.facts.get(otherwise)) if n is not None), None)


_SUITS = ("suit_direct", "suit_after_review")
_BLOCKS: dict[str, Callable[[Side, Side], Iterator[FigureRow]]] = {
    "requests.received": _requests,
    "disputes.reconsideration": _disputes,
}
