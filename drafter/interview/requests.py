"""Table 2 without its cells: from whom requests came, then how each applicant's ended; the rest is computed.

Choices whose figures are still to come wait in the record; the table is stored at once when the last of them is
there, and therefore balances. Every choice and every figure is a station: a stored table is taken apart again for it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from drafter import words
from drafter.interview.question import Effect, Option, Question
from drafter.interview.shares import Share, share_of
from drafter.interview.single import chosen_keys, explain, keys
from drafter.interview.situation import TABLE, Situation
from drafter.interview.station import Station
from drafter.report import forms
from drafter.screen import BOX, columns, shorten

RECEIVED, IN, OUT = "requests.received", "requests.carried_in", "requests.carried_out"
PATHS = (OUT, TABLE)
"""The facts that these questions answer together."""
AGAIN, BEFORE = "again", "requests.table.before"
"""In the record: every choice of the table is to be asked again; the table as it was before it was emptied."""


@dataclass(frozen=True, slots=True)
class Step:
    """One number to share out: its key in the record, among which kinds, and the words for it.

    `before` are the kinds that were chosen when the number was another: ticked beforehand, but to be looked at again.
    """

    key: str
    share: Share
    kinds: dict[str, str]
    term: str
    ask: str
    each: Callable[[str], str]
    before: tuple[str, ...] = ()


def stations(s: Situation) -> Iterator[Station]:
    """The table's stations, as far as they are known; none while the number of requests is not, or is zero."""
    new, old = s.flat.get(RECEIVED), s.flat.get(IN)
    if not isinstance(new, int) or not isinstance(old, int) or new + old == 0:
        return
    if TABLE not in s.flat and TABLE not in s.missed and s.pending(TABLE) is None:
        return
    again = s.ask_all or kept(s).get(AGAIN) is True
    for step in steps(s):
        if step.key == "carried" and _carried(s):
            continue
        id, chosen = f"{TABLE}:{step.key}", step.share.chosen
        open = not chosen or (again and id not in s.asked)
        if step.share.total:
            yield Station(id, TABLE, open, partial(_choose, s, step), term=step.term)
        for kind in chosen[:-1]:
            count, counted = f"{id}/{kind}", kind in step.share.counted
            term = f"{step.term}·{_short(step, kind)}"
            open = not counted or (again and count not in s.asked)
            yield Station(count, TABLE, open, partial(_count, s, step, kind), term=term)
            if not counted:
                break


def nothing_to_settle(s: Situation) -> bool:
    """True if no request came and none was carried in: the table is all zero."""
    return s.flat.get(RECEIVED) == 0 and s.flat.get(IN) == 0


def steps(s: Situation, known: dict[str, Any] | None = None) -> list[Step]:
    """The numbers to share out, as far as they are known: new requests, those carried in, then each applicant's."""
    known = kept(s) if known is None else known
    new = share_of(known.get("new"), s.flat[RECEIVED], forms.APPLICANTS)
    old = share_of(known.get("carried"), s.flat[IN], forms.APPLICANTS)
    if row := _carried(s):
        old = Share(old.total, tuple(row), row)
    found = [
        Step("new", new, forms.APPLICANTS, words.NEW_TERM, words.who_asked(new.total), words.how_many_new),
        Step(
            "carried", old, forms.APPLICANTS, words.CARRIED_TERM, words.who_carried(old.total), words.how_many_carried
        ),
    ]
    found = [replace(step, before=_before(known.get(step.key), step.kinds)) for step in found]
    if not (new.whole and old.whole):
        return found
    results = _results(s.template.form)
    for column, name in forms.APPLICANTS.items():
        total = new.counted.get(column, 0) + old.counted.get(column, 0)
        if total:
            key = f"results.{column}"
            share = share_of(known.get(key), total, results)
            ask, each = words.how_ended(name, total, old.counted.get(column, 0)), partial(words.how_many_results, name)
            before = _before(known.get(key), results)
            found.append(Step(key, share, results, words.results_term(name), ask, each, before))
    return found


def _before(kept: Any, kinds: Mapping[str, str]) -> tuple[str, ...]:
    chosen = kept.get("chosen") if isinstance(kept, dict) else None
    return tuple(kind for kind in chosen if kind in kinds) if isinstance(chosen, list) else ()


def kept(s: Situation) -> dict[str, Any]:
    """The choices there are: those waiting in the record, else those a table makes that is stored or was emptied."""
    waiting = s.pending(TABLE)
    if isinstance(waiting, dict):
        return waiting
    if TABLE in s.flat:
        return taken_apart(s.flat[TABLE])
    before = s.pending(BEFORE)
    return {**taken_apart(before), AGAIN: True} if isinstance(before, dict) else {}


def taken_apart(table: Mapping[str, Mapping[str, int]]) -> dict[str, Any]:
    """A table as the choices that make it."""
    made: dict[str, Any] = {}
    for key, row in (("new", forms.RECEIVED[0]), ("carried", forms.CARRIED_IN[0])):
        counts = {column: n for column, n in table.get(row, {}).items() if n}
        made[key] = {"chosen": list(counts), "counts": counts}
    ends = [row for row in table if row not in (forms.RECEIVED[0], forms.CARRIED_IN[0])]
    for column in forms.APPLICANTS:
        counts = {row: table[row][column] for row in ends if table[row].get(column)}
        if counts:
            made[f"results.{column}"] = {"chosen": list(counts), "counts": counts}
    return made


def _carried(s: Situation) -> dict[str, int]:
    """What was carried in by applicant, where last year's table tells and adds up to the number; else empty."""
    there = s.last.get(TABLE) if s.last and s.last.get("year") == s.flat["year"] - 1 else None
    here = s.answers.get(TABLE)
    if not isinstance(here, dict) or set(here) > {forms.CARRIED_IN[0]}:
        here = None  # what the clerk put together is not derived
    for table, name in ((here, forms.CARRIED_IN[0]), (there, forms.CARRIED_OUT[0])):
        row = table.get(name) if isinstance(table, dict) else None
        if isinstance(row, dict) and all(isinstance(count, int) for count in row.values()):
            row = {column: row[column] for column in forms.COLUMNS if row.get(column, 0) > 0}
            if sum(row.values()) == s.flat[IN]:
                return row
    return {}


def _results(form: str) -> dict[str, str]:
    """Every way a request can end, in plain words with the printed label beside; still open comes last."""
    ends = {}
    for result in forms.results_of(form):
        label = forms.GROUP_NAMES[result.group] + (f"·{result.label}" if result.label else "")
        ends[result.id] = shorten(f"{result.plain}（{label}）", columns() - BOX)
    # Last, so that a hasty Enter leaves no request open.
    return {**ends, forms.CARRIED_OUT[0]: words.STILL_OPEN}


def _choose(s: Situation, step: Step) -> Question:
    share = step.share
    chosen = share.chosen or step.before
    return Question(
        id=f"{TABLE}:{step.key}",
        kind="checkbox",  # also for a single case: no slip of Enter is to become how it ended
        text=step.ask,
        term=step.term,
        take=lambda value: _chosen(s, step, list(value)),
        hints=(words.CHECK_ONE if share.total == 1 else words.CHECK_SEVERAL,),
        options=tuple(Option(id, name, id in chosen) for id, name in step.kinds.items()),
        keys=chosen_keys(words.CHECKBOX_KEYS),
        explain=(*explain(s, s.facts[TABLE]), words.RESULTS_EXPLAINED),
    )


def _count(s: Situation, step: Step, kind: str) -> Question:
    share = step.share
    left, after = share.left_at(kind), share.chosen[share.chosen.index(kind) + 1 :]
    there = share.counted.get(kind)
    hints = [words.balance(share.total, share.total - left, left)]
    hints += [words.rest_goes_to(_short(step, after[0]))] if len(after) == 1 else []
    return Question(
        id=f"{TABLE}:{step.key}/{kind}",
        kind="count",
        text=step.each(_short(step, kind)),
        term=step.term,
        take=lambda value: _counted(s, step, kind, str(value)),
        measure="件",
        hints=tuple(hints) if there is None else (*hints, words.there(f"{there}件")),
        keeps="" if there is None else str(there),
        keys=keys(default=there is not None),
        explain=(*explain(s, s.facts[TABLE]), *hints),
    )


def _short(step: Step, kind: str) -> str:
    return step.kinds[kind].partition("（")[0]


def _chosen(s: Situation, step: Step, kinds: list[str]) -> Effect:
    share = step.share.choose(kinds)
    said = "；".join(_short(step, kind) for kind in kinds)
    alone = len(kinds) == 1
    return _stored(s, step, share, words.all_of(said, share.total) if alone else said, f"{TABLE}:{step.key}")


def _counted(s: Situation, step: Step, kind: str, typed: str) -> Effect:
    share = step.share.count(kind, typed)
    new = {name: n for name, n in share.counted.items() if name == kind or step.share.counted.get(name) != n}
    said = "；".join(f"{_short(step, name)}（{n}件）" for name, n in new.items())
    return _stored(s, step, share, said, f"{TABLE}:{step.key}/{kind}")


def _stored(s: Situation, step: Step, share: Share, said: str, station: str) -> Effect:
    """The choice into the record, or, when it was the last, the whole table into the answers."""
    return _gathered(s, {**kept(s), step.key: share.kept()}, said, station)


def completed(s: Situation) -> Effect | None:
    """The table stored without a question, where what waits in the record leaves nothing to ask; else None."""
    new, old = s.flat.get(RECEIVED), s.flat.get(IN)
    if not isinstance(s.pending(TABLE), dict) or not isinstance(new, int) or not isinstance(old, int) or new + old == 0:
        return None
    if any(station.open for station in stations(s)):
        return None
    effect = _gathered(s, kept(s), "", "")
    return effect if effect.answers else None


def _gathered(s: Situation, known: dict[str, Any], said: str, station: str) -> Effect:
    """These choices waiting in the record, or as a whole table when none is missing."""
    made = steps(s, known)
    again = known.get(AGAIN) is True and any(
        id not in s.asked and id != station for other in made for id in _ids(s, other)
    )
    if again or not all(other.share.whole for other in made):
        return Effect(pending={TABLE: known}, said=said)
    rows: dict[str, dict[str, int]] = {}
    for other in made:
        key, _, column = other.key.partition(".")
        for kind, count in other.share.counted.items():
            if column:
                rows.setdefault(kind, {})[column] = count
            else:
                rows.setdefault(forms.RECEIVED[0] if key == "new" else forms.CARRIED_IN[0], {})[kind] = count
    table = {row: rows[row] for row in forms.STORED_ROWS if row in rows}
    out = sum(rows.get(forms.CARRIED_OUT[0], {}).values())
    marks = (("derived", OUT, True), ("skipped", TABLE, False), ("skipped", OUT, False))
    return Effect({TABLE: table, OUT: out}, marks, {TABLE: None, BEFORE: None}, said=words.table_done(said, out))


def _ids(s: Situation, step: Step) -> list[str]:
    """The stations of a step."""
    if not step.share.total or (step.key == "carried" and _carried(s)):
        return []
    id = f"{TABLE}:{step.key}"
    return [id, *(f"{id}/{kind}" for kind in step.share.chosen[:-1])]


def reopened(s: Situation) -> dict[str, Any]:
    """The pending entry that has every choice of the table asked again, with what there is as defaults."""
    return {TABLE: {**kept(s), AGAIN: True}}
