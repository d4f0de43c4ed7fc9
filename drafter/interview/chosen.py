"""This year's problems chosen from a list, with fitting remedies to take up and edit."""

from __future__ import annotations

from typing import Any

from drafter import words
from drafter.composing.problems import problems, remedies_for
from drafter.interview.question import Effect, Option, Question
from drafter.interview.single import chosen_keys, explain
from drafter.interview.situation import Situation
from drafter.interview.station import Thunk
from drafter.report import Fact
from drafter.rules import nearly
from drafter.screen import BOX, columns, shorten

PROBLEMS = "problems"


def choose_problems(s: Situation, fact: Fact, items: list[str]) -> Thunk | None:
    """The question that offers problems to choose from, or None for another list and where the list has none."""
    if fact.path != PROBLEMS:
        return None
    known = problems(s.flat["year"], s.template.folder)
    return (lambda: _choose(s, fact, items, [problem.text for problem in known])) if known else None


def _choose(s: Situation, fact: Fact, items: list[str], texts: list[str]) -> Question:
    there = [*items, *s.waiting(PROBLEMS)[len(items) :]]
    then = (s.last or {}).get(PROBLEMS)
    then = then if isinstance(then, list) else []
    left = [text for text in texts if not nearly(text, there)]

    def title(text: str) -> str:
        return shorten((words.WRITTEN_LAST_YEAR if nearly(text, then) else "") + text, columns() - BOX)

    def take(value: Any) -> Effect:
        picked = [text for text in left if text in value]
        said = words.problems_chosen(len(picked))
        lifted = (("skipped", PROBLEMS, False),)
        if items and not picked:
            return Effect(marks=lifted, said=said)
        return Effect(marks=lifted, pending={PROBLEMS: {"before": [*there, *picked]}}, said=said)

    return Question(
        id=f"{PROBLEMS}:choose",
        kind="checkbox",
        text=fact.question if not items else words.CHOOSE_MORE_PROBLEMS,
        term=words.CHOOSE_PROBLEMS,
        take=take,
        hints=(words.CHOOSE_HINT,),
        options=tuple(Option(text, title(text)) for text in left),
        optional=True,
        keys=chosen_keys(words.CHOOSE_PROBLEMS_KEYS),
        explain=(*explain(s, fact), *left),
    )


def suggestions(s: Situation, path: str, problem: str) -> tuple[str, ...]:
    """Remedies that fit a problem, for the clerk to take up by number; empty where the list knows none."""
    return remedies_for(problem, problems(s.flat["year"], s.template.folder))
