"""Table 2 without its cells: from whom requests came, then how each applicant's ended; the rest is reckoned.

Choices whose figures are still to come wait in the record; the table is stored at once when the last of them is
there, and therefore balances.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from drafter import words
from drafter.interview.lists import KEEP, REDO
from drafter.interview.question import LATER, Effect, Option, Question
from drafter.interview.shares import Share, share_of
from drafter.interview.single import Thunk, keys, put_off
from drafter.interview.situation import TABLE, Situation
from drafter.interview.spoken import shorten
from drafter.report import forms

RECEIVED, IN, OUT = "requests.received", "requests.carried_in", "requests.carried_out"
PATHS = (OUT, TABLE)
"""The facts that these questions answer together."""


@dataclass(frozen=True, slots=True)
class Step:
    """One number to share out: its key in the record, among which kinds, and the words for it."""

    key: str
    share: Share
    kinds: dict[str, str]
    term: str
    ask: str
    each: Callable[[str], str]


def table_topic(s: Situation) -> Thunk | None:
    """The next question of table 2, or None when it is done or cannot be asked yet."""
    new, old = s.flat.get(RECEIVED), s.flat.get(IN)
    if not isinstance(new, int) or not isinstance(old, int) or new + old == 0:
        return None
    if TABLE in s.flat:
        return (lambda: _gate(s)) if s.ask_all and TABLE not in s.asked else None
    if TABLE not in s.missed and s.pending(TABLE) is None:
        return None
    known = steps(s)
    # Should every choice be there and yet no table, the last one is made again.
    step = next((step for step in known if not step.share.whole), None) or replace(known[-1], share=Share(new + old))
    return lambda: _question(s, step)


def nothing_to_settle(s: Situation) -> bool:
    """Whether no request came and none was carried in: the table is all zero."""
    return s.flat.get(RECEIVED) == 0 and s.flat.get(IN) == 0


def steps(s: Situation, kept: dict[str, Any] | None = None) -> list[Step]:
    """The numbers to share out, as far as they are known: new requests, those carried in, then each applicant's."""
    kept = _kept(s) if kept is None else kept
    new = share_of(kept.get("new"), s.flat[RECEIVED], forms.APPLICANTS)
    old = share_of(kept.get("carried"), s.flat[IN], forms.APPLICANTS)
    if not old.whole and (row := _carried(s)):
        old = Share(old.total, tuple(row), row)
    found = [
        Step("new", new, forms.APPLICANTS, words.NEW_TERM, words.who_asked(new.total), words.how_many_new),
        Step(
            "carried", old, forms.APPLICANTS, words.CARRIED_TERM, words.who_carried(old.total), words.how_many_carried
        ),
    ]
    if not (new.whole and old.whole):
        return found
    results = _results(s.template.form)
    for column, name in forms.APPLICANTS.items():
        total = new.counted.get(column, 0) + old.counted.get(column, 0)
        if total:
            key = f"results.{column}"
            share = share_of(kept.get(key), total, results)
            ask, each = words.how_ended(name, total, old.counted.get(column, 0)), partial(words.how_many_results, name)
            found.append(Step(key, share, results, words.results_term(name), ask, each))
    return found


def _kept(s: Situation) -> dict[str, Any]:
    kept = s.pending(TABLE)
    return kept if isinstance(kept, dict) else {}


def _carried(s: Situation) -> dict[str, int]:
    """What was carried in by applicant, where the answers or last year's table tell and add up to the number."""
    there = s.last.get(TABLE) if s.last and s.last.get("year") == s.flat["year"] - 1 else None
    for table, name in ((s.answers.get(TABLE), forms.CARRIED_IN[0]), (there, forms.CARRIED_OUT[0])):
        row = table.get(name) if isinstance(table, dict) else None
        if isinstance(row, dict) and all(isinstance(count, int) for count in row.values()):
            row = {column: row[column] for column in forms.COLUMNS if row.get(column, 0) > 0}
            if sum(row.values()) == s.flat[IN]:
                return row
    return {}


def _results(form: str) -> dict[str, str]:
    """Every way a request can end, in plain words with the printed label beside; still open comes first."""
    ends = {forms.CARRIED_OUT[0]: words.STILL_OPEN}
    for result in forms.results_of(form):
        label = forms.GROUP_NAMES[result.group] + (f"·{result.label}" if result.label else "")
        ends[result.id] = shorten(f"{result.plain}（{label}）", 70)
    return ends


def _question(s: Situation, step: Step) -> Question:
    share = step.share
    if not share.chosen:
        return Question(
            id=TABLE,
            kind="checkbox",
            text=step.ask,
            term=step.term,
            take=lambda value: _chosen(s, step, list(value)),
            hints=(words.CHECK_SEVERAL,) if share.total > 1 else (),
            options=(*(Option(id, name) for id, name in step.kinds.items()), Option(LATER, words.OPTION_LATER)),
            keys=words.CHECKBOX_KEYS,
        )
    name, rest = _short(step, share.next), share.to_come[1:]
    hints = [words.balance(share.total, share.total - share.left, share.left)]
    hints += [words.rest_goes_to(_short(step, rest[0]))] if len(rest) == 1 else []
    return Question(
        id=TABLE,
        kind="count",
        text=step.each(name),
        term=step.term,
        take=lambda value: _counted(s, step, str(value)),
        measure="件",
        hints=tuple(hints),
        keys=keys(),
    )


def _short(step: Step, kind: str) -> str:
    return step.kinds[kind].partition("（")[0]


def _chosen(s: Situation, step: Step, kinds: list[str]) -> Effect:
    if LATER in kinds:
        return Effect(later=True, said=words.LEFT_OPEN)
    share = step.share.choose(kinds)
    said = "；".join(_short(step, kind) for kind in kinds)
    return _stored(s, step, share, words.all_of(said, share.total) if share.whole else said)


def _counted(s: Situation, step: Step, typed: str) -> Effect:
    if put_off(typed.strip()):
        return Effect(later=True, said=words.LEFT_OPEN)
    share = step.share.count(typed)
    added = {kind: n for kind, n in share.counted.items() if kind not in step.share.counted}
    said = "；".join(f"{_short(step, kind)}（{n}件）" for kind, n in added.items())
    return _stored(s, step, share, said)


def _stored(s: Situation, step: Step, share: Share, said: str) -> Effect:
    """The choice into the record, or, when it was the last, the whole table into the answers."""
    kept = {**_kept(s), step.key: share.kept()}
    known = steps(s, kept)
    if not all(other.share.whole for other in known):
        return Effect(pending={TABLE: kept}, said=said)
    rows: dict[str, dict[str, int]] = {}
    for other in known:
        key, _, column = other.key.partition(".")
        for kind, count in other.share.counted.items():
            if column:
                rows.setdefault(kind, {})[column] = count
            else:
                rows.setdefault(forms.RECEIVED[0] if key == "new" else forms.CARRIED_IN[0], {})[kind] = count
    table = {row: rows[row] for row in forms.STORED_ROWS if row in rows}
    out = sum(rows.get(forms.CARRIED_OUT[0], {}).values())
    marks = (("derived", OUT, True), ("skipped", TABLE, False), ("skipped", OUT, False))
    return Effect({TABLE: table, OUT: out}, marks, {TABLE: None}, said=words.table_done(said, out))


def _gate(s: Situation) -> Question:
    """When everything is asked again: keep the table or fill it in anew."""

    def take(value: Any) -> Effect:
        if value == KEEP:
            return Effect({TABLE: s.flat[TABLE]}, said=words.KEPT)
        return Effect(pending={TABLE: {"again": True}}, said=words.REDO)

    return Question(
        id=TABLE,
        kind="choice",
        text=words.TABLE_AGAIN,
        term=s.facts[TABLE].term,
        take=take,
        options=(Option(KEEP, words.KEEP), Option(REDO, words.REDO)),
        keys=words.CHOICE_KEYS,
    )
