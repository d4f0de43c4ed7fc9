"""Table 3 through one gate: were there any reconsiderations or lawsuits? What is not chosen is 0."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from typing import Any

from drafter import words
from drafter.interview.question import Effect, Option, Question
from drafter.interview.single import ask_fact, chosen_keys, explain
from drafter.interview.situation import Situation
from drafter.interview.station import Station
from drafter.report import forms

DISPUTES = "disputes"
GROUPS = {group: tuple(f"{DISPUTES}.{group}.{outcome}" for outcome in forms.OUTCOMES) for group in forms.DISPUTES}
PATHS = tuple(path for paths in GROUPS.values() for path in paths)
"""The facts that these questions answer together."""


def stations(s: Situation) -> Iterator[Station]:
    """The gate, then the figures of the groups that were chosen or are not zero."""
    chosen = s.chosen(DISPUTES)
    again = s.ask_all and DISPUTES not in s.asked
    open = again or any(s.open(path) and group not in chosen for group, paths in GROUPS.items() for path in paths)
    present = [_title(group) for group, paths in GROUPS.items() if any(s.flat.get(path) for path in paths)]
    said = "、".join(present) or (words.NONE if all(s.flat.get(path) == 0 for path in PATHS) else "")
    yield Station(DISPUTES, PATHS[0], open, partial(_gate, s), term=words.DISPUTES_TERM, said=said)
    for group, paths in GROUPS.items():
        if group in chosen or any(s.flat.get(path) for path in paths):
            for path in paths:
                yield Station(path, path, group in chosen and s.wants(s.facts[path]), partial(_figure, s, group, path))


def _title(group: str) -> str:
    above, name = forms.DISPUTES[group]
    return name if above == name else f"{above}（{name}）"


def _gate(s: Situation) -> Question:
    present = {group for group, paths in GROUPS.items() if any(s.flat.get(path) for path in paths)}
    present |= set(s.chosen(DISPUTES))
    fact = s.facts[PATHS[0]]
    return Question(
        id=DISPUTES,
        kind="checkbox",
        text=words.DISPUTES_GATE,
        term=words.DISPUTES_TERM,
        take=lambda value: _take_gate(s, list(value)),
        last=_last(s),
        options=tuple(Option(group, _title(group), checked=group in present) for group in GROUPS),
        optional=True,
        keys=chosen_keys(words.CHECKBOX_KEYS if present else words.CHECKBOX_NONE_KEYS),
        explain=(words.explains(words.DISPUTES_TERM, words.DISPUTES_GATE), *explain(s, fact)[1:]),
    )


def _last(s: Situation) -> str:
    """Last year's figures that were not 0, in words; empty when last year's are not known."""
    if s.last is None or not any(path in s.last for path in PATHS):
        return ""
    found = [
        f"{_title(group)}{name}{s.last[path]}件"
        for group, paths in GROUPS.items()
        for path, name in zip(paths, forms.OUTCOMES.values(), strict=True)
        if s.last.get(path)
    ]
    return f"{s.then}：{'，'.join(found) or words.NONE}"


def _take_gate(s: Situation, chosen: list[str]) -> Effect:
    answers: dict[str, Any] = {}
    for group, paths in GROUPS.items():
        zero = not any(s.flat.get(path) for path in paths)
        if group not in chosen:
            answers |= dict.fromkeys(paths, 0)
        elif zero:  # zeros that only meant “none” are asked for
            answers |= dict.fromkeys((path for path in paths if path in s.flat), None)
    waiting = [g for g in GROUPS if g in chosen and (s.ask_all or not all(s.flat.get(p) for p in GROUPS[g]))]
    said = "、".join(_title(group) for group in GROUPS if group in chosen) or words.NO_DISPUTES
    lifted = tuple(("skipped", path, False) for path in PATHS)
    return Effect(answers, lifted, {DISPUTES: waiting or None}, said=said)


def _figure(s: Situation, group: str, path: str) -> Question:
    """A figure's question; the group leaves the pending choice with its last figure."""
    question = ask_fact(s, s.facts[path])

    def take(value: Any) -> Effect:
        effect = question.take(value)
        if any(other != path and s.wants(s.facts[other]) for other in GROUPS[group]):
            return effect
        left = [other for other in s.chosen(DISPUTES) if other != group]
        return replace(effect, pending={**effect.pending, DISPUTES: left or None})

    return replace(question, take=take)
