"""Table 3 through one gate: were there any reconsiderations or lawsuits? What is not chosen is 0."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from drafter import words
from drafter.interview.question import LATER, Effect, Option, Question
from drafter.interview.single import Thunk, ask_fact
from drafter.interview.situation import Situation
from drafter.report import forms

DISPUTES = "disputes"
GROUPS = {group: tuple(f"{DISPUTES}.{group}.{outcome}" for outcome in forms.OUTCOMES) for group in forms.DISPUTES}
PATHS = tuple(path for paths in GROUPS.values() for path in paths)
"""The facts that these questions answer together."""


def disputes_topic(s: Situation) -> Thunk | None:
    """The gate, then the next figure of a group that was chosen; None when all is known."""
    chosen = s.chosen(DISPUTES)
    for group, paths in GROUPS.items():
        for path in paths:
            if group in chosen and path not in s.later and s.wants(s.facts[path]):
                return _figure(s, group, path)
    again = s.ask_all and DISPUTES not in s.asked
    if again or any(s.open(path) and group not in chosen for group, paths in GROUPS.items() for path in paths):
        return lambda: _gate(s)
    return None


def _title(group: str) -> str:
    above, name = forms.DISPUTES[group]
    return name if above == name else f"{above}（{name}）"


def _gate(s: Situation) -> Question:
    present = {group for group, paths in GROUPS.items() if any(s.flat.get(path) for path in paths)}
    return Question(
        id=DISPUTES,
        kind="checkbox",
        text=words.DISPUTES_GATE,
        term=words.DISPUTES_TERM,
        take=lambda value: _take_gate(s, list(value)),
        last=_last(s),
        options=(
            *(Option(group, _title(group), checked=group in present) for group in GROUPS),
            Option(LATER, words.OPTION_LATER),
        ),
        optional=True,
        keys=words.CHECKBOX_NONE_KEYS,
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
    if LATER in chosen:
        return Effect(later=True, said=words.LEFT_OPEN)
    zeros: dict[str, Any] = {}
    for group, paths in GROUPS.items():
        if group not in chosen:
            zeros |= dict.fromkeys((path for path in paths if s.ask_all or path not in s.flat), 0)
    said = "、".join(_title(group) for group in GROUPS if group in chosen) or words.NO_DISPUTES
    lifted = tuple(("skipped", path, False) for path in PATHS)
    return Effect(zeros, lifted, {DISPUTES: [g for g in GROUPS if g in chosen] or None}, said=said)


def _figure(s: Situation, group: str, path: str) -> Thunk:
    """A figure's question; the group leaves the pending choice with its last figure."""

    def ask() -> Question:
        question = ask_fact(s, s.facts[path])

        def take(value: Any) -> Effect:
            effect = question.take(value)
            paths = GROUPS[group]
            if effect.later or any(other != path and s.wants(s.facts[other]) for other in paths):
                return effect
            left = [other for other in s.chosen(DISPUTES) if other != group]
            return replace(effect, pending={**effect.pending, DISPUTES: left or None})

        return replace(question, take=take)

    return ask
