"""From all that was read to answers: what is stated once, or always alike, is an answer; the rest is `unsure`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from drafter import words
from drafter.extract.reading import Evidence, FormCell, FormTable, Mention, PartList, Unsure
from drafter.report import facts_by_path, forms
from drafter.report.facts import read
from drafter.report.values import BadValue
from drafter.text.numerals import Number, plain_number

_ROW_TOTALS = {
    "requests.received": "requests.table.new_received.total",
    "requests.carried_in": "requests.table.carried_in.total",
    "requests.carried_out": "requests.table.carried_out.total",
}
"""Facts that table 2 states as well, in its 总计 column."""
NO_FACTS = ("requests.settled", "requests.last_received", "requests.applicants")
"""What the prose states and no answer holds: it follows from other answers, or is last year's."""


@dataclass(slots=True)
class Settled:
    """Answers and printed sums by path, the evidence for both, and what is not sure; filled in step by step."""

    facts: dict[str, Any] = field(default_factory=dict)
    sums: dict[str, Any] = field(default_factory=dict)
    evidence: list[Evidence] = field(default_factory=list)
    unsure: list[Unsure] = field(default_factory=list)


def settled(mentions: Iterable[Mention], lists: Iterable[PartList], tables: Iterable[FormTable]) -> Settled:
    """The answers that the figures of the prose, its lists and the national forms' tables make together."""
    done = Settled()
    cells = _cells(tables, done)
    by_path: dict[str, list[Mention]] = {}
    for mention in mentions:
        by_path.setdefault(mention.path, []).append(mention)
    # A figure that the table states is settled by both.
    for path in [*_ROW_TOTALS, *(path for path in cells if not path.startswith("requests.table."))]:
        by_path.setdefault(path, [])
    for path, said in by_path.items():
        if path in NO_FACTS or (path not in facts_by_path() and path not in cells):
            continue
        _settle_fact(path, said, _cell_for(path, cells), done)
    _nothing_left(by_path, done)
    _nothing_charged(by_path, done)
    _table(cells, done)
    _lists(lists, done)
    return done


def _nothing_left(by_path: Mapping[str, list[Mention]], done: Settled) -> None:
    """What came and was carried in is all settled: nothing is carried on."""
    path = "requests.carried_out"
    said = by_path.get("requests.settled", [])
    answered = {mention.low for mention in said if mention.exact}
    received, carried_in = done.facts.get("requests.received"), done.facts.get("requests.carried_in")
    if path in done.facts or by_path.get(path) or not isinstance(received, int) or not isinstance(carried_in, int):
        return
    if answered == {received + carried_in}:
        _keep(path, 0, [Evidence(path, 0, said[0].quote, said[0].place)], done)


def _nothing_charged(by_path: Mapping[str, list[Mention]], done: Settled) -> None:
    """Where no notice of a fee was issued, nothing was charged."""
    path, said = "fees.charged_yuan", by_path.get("fees.notices", [])
    if not by_path.get(path) and done.facts.get("fees.notices") == 0 and said:
        _keep(path, 0, [Evidence(path, 0, said[0].quote, said[0].place)], done)


def _cells(tables: Iterable[FormTable], done: Settled) -> dict[str, FormCell]:
    """The cells with a number by path; a path that two tables state differently is unsure and left out."""
    found: dict[str, list[FormCell]] = {}
    for table in tables:
        for cell in table.cells:
            if cell.value is not None:
                found.setdefault(cell.path, []).append(cell)
    agreed: dict[str, FormCell] = {}
    for path, cells in found.items():
        if len({cell.value for cell in cells}) == 1:
            agreed[path] = cells[0]
        else:
            done.unsure.append(Unsure(path, tuple(map(_cell_evidence, cells)), words.UNSURE_TWO_TABLES))
    return agreed


def _cell_evidence(cell: FormCell) -> Evidence:
    """What a cell states, as evidence for the fact it belongs to."""
    return Evidence(cell.path, plain_number(cell.value or 0), cell.text, cell.place)


def _cell_for(path: str, cells: Mapping[str, FormCell]) -> FormCell | None:
    """The cell of the national forms that states a fact; None when none does."""
    if path in _ROW_TOTALS:
        return cells.get(_ROW_TOTALS[path])
    return cells.get(path)


def _settle_fact(path: str, said: list[Mention], cell: FormCell | None, done: Settled) -> None:
    """One fact from all that states it: its answer, or why there is none."""
    exact = [mention for mention in said if mention.exact and mention.sure]
    exact = [mention for mention in exact if not mention.channels] or exact
    loose = [mention for mention in said if mention.exact and not mention.sure]
    used = exact or (loose if cell is None else [])
    values: dict[Number, Evidence] = {}
    if cell is not None and cell.value is not None:
        values[cell.value] = Evidence(path, plain_number(cell.value), cell.text, cell.place)
    for mention in used:
        values.setdefault(mention.low, Evidence(path, plain_number(mention.low), mention.quote, mention.place))
    rough = [mention for mention in said if not mention.exact]
    if len(values) == 1:
        # One figure stated exactly is the figure, even where rough words (几十条) do not fit it: a rule says that.
        value, evidence = next(iter(values.items()))
        _keep(path, plain_number(value), [evidence, *_others(path, used, evidence)], done)
        return
    fact = facts_by_path().get(path)
    keeps_words = fact is not None and fact.kind in ("percent", "quantity")
    if keeps_words and not values and len({mention.text for mention in rough}) == 1:
        # 98.6%以上, 680余: answers of these kinds keep the words.
        mention = rough[0]
        _keep(path, mention.text, [Evidence(path, mention.text, mention.quote, mention.place)], done)
        return
    candidates = [*values.values(), *(Evidence(path, said_as(one), one.quote, one.place) for one in rough)]
    if candidates:
        why = words.UNSURE_DIFFER if len(values) > 1 else words.UNSURE_ROUGH
        done.unsure.append(Unsure(path, tuple(candidates), why))


def _others(path: str, used: list[Mention], first: Evidence) -> Iterator[Evidence]:
    """Further places that state the same."""
    for mention in used:
        if (mention.quote, mention.place) != (first.quote, first.place):
            yield Evidence(path, plain_number(mention.low), mention.quote, mention.place)


def said_as(mention: Mention) -> str:
    """A rough figure in words: 680至689, 8以上."""
    low = plain_number(mention.low)
    return words.at_least(low) if mention.high is None else words.between(low, plain_number(mention.high))


def _keep(path: str, value: Any, evidence: list[Evidence], done: Settled) -> None:
    """Keep a value as an answer, or as a printed sum when no fact has this path; unsure when it can be no answer."""
    fact = facts_by_path().get(path)
    if fact is None:
        done.sums[path] = value
    else:
        try:
            kept = read(fact.kind, value)
        except BadValue as fault:
            done.unsure.append(Unsure(path, tuple(evidence), str(fault)))
            return
        done.facts[path] = plain_number(kept) if isinstance(kept, Decimal) else kept
    done.evidence += evidence


def _table(cells: Mapping[str, FormCell], done: Settled) -> None:
    """Table 2: its non-zero cells as one answer, its printed sums beside."""
    table: dict[str, dict[str, int]] = {}
    seen = False
    for path, cell in cells.items():
        if not path.startswith("requests.table."):
            continue
        row, column = path.split(".")[2:4]
        value = cell.value
        if value is None or value != int(value) or value < 0:
            done.unsure.append(Unsure(path, (_cell_evidence(cell),), words.UNSURE_NOT_COUNT))
            continue
        if column in forms.COLUMNS and row in forms.STORED_ROWS:
            seen = True
            if value:
                table.setdefault(row, {})[column] = int(value)
        else:
            done.sums[path] = int(value)
        if value:
            done.evidence.append(Evidence(path, int(value), cell.text, cell.place))
    if seen:
        done.facts["requests.table"] = table
        if not table:
            first = next(cell for path, cell in cells.items() if path.startswith("requests.table."))
            done.evidence.append(Evidence("requests.table", {}, first.text, first.place))


def _lists(lists: Iterable[PartList], done: Settled) -> None:
    """Lists of parts: of several for one fact the one that is meant."""
    by_path: dict[str, list[PartList]] = {}
    for one in lists:
        if one.path in facts_by_path():
            by_path.setdefault(one.path, []).append(one)
    for path, found in by_path.items():
        best = _best(found, done)
        if best is None:
            candidates = tuple(Evidence(path, stored(one), one.quote, one.place) for one in found)
            done.unsure.append(Unsure(path, candidates, words.UNSURE_DIFFER))
            continue
        evidence = [Evidence(path, stored(best), best.quote, best.place)]
        try:
            read("parts", stored(best))
        except BadValue as fault:
            done.unsure.append(Unsure(path, tuple(evidence), str(fault)))
            continue
        done.facts[path] = stored(best)
        done.evidence += evidence


def stored(found: PartList) -> list[dict[str, Any]]:
    """The parts as an answers file holds them."""
    return [{"name": part.name, "count": part.count} for part in found.parts if part.name != words.REMAINDER]


def _best(found: list[PartList], done: Settled) -> PartList | None:
    """The list that is meant when there are several: all alike, or the only one said to be the whole."""
    found = [one for one in found if one.complete != "unknown"]
    if not found:
        return None
    if _alike(found):
        return found[0]
    if len({tuple(sorted(part.count for part in one.parts)) for one in found}) == 1:
        return found[0]  # the same figures under other names, as in a table of the form beside the prose
    claimed = [one for one in found if one.complete == "whole"]
    if _alike(claimed):
        return claimed[0]
    among = claimed or found
    total = done.facts.get(among[0].of)
    fitting = [one for one in among if one.added == total]
    return fitting[0] if _alike(fitting) else None


def _alike(lists: list[PartList]) -> bool:
    """True if there are lists and all have the same parts."""
    return len({tuple((part["name"], part["count"]) for part in stored(one)) for one in lists}) == 1
