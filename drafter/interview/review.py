"""Two questions over many facts: what of last year's has changed, and what this year's report should add."""

from __future__ import annotations

from typing import Any

from drafter import words
from drafter.interview.lists import rewrite
from drafter.interview.question import Effect, Option, Question
from drafter.interview.single import Thunk
from drafter.interview.situation import Situation
from drafter.interview.spoken import columns, shorten, spoken, width
from drafter.report import Fact

REVIEW, SUPPLEMENT = "review", "supplement"
_MARGIN = 6  # the pointer and the box before an option


def review_topic(s: Situation) -> Thunk | None:
    """The one look through everything carried over, or None when there is nothing or it was done."""
    kept = _kept(s)
    if not kept or s.ask_all or s.answers.record.get("reviewed") is True:
        return None
    return lambda: _review(s, kept)


def _kept(s: Situation) -> list[Fact]:
    kept, used = s.noted("kept"), {fact.path for fact in s.order}
    return [fact for fact in s.facts.values() if fact.path in kept and fact.path in used and fact.path in s.flat]


def _review(s: Situation, kept: list[Fact]) -> Question:
    terms = max(width(fact.term) for fact in kept)

    def title(fact: Fact) -> str:
        # Terms end at one column; where a terminal draws a mark wider, only that line shifts.
        return shorten(
            f"{fact.term}{' ' * (terms - width(fact.term))}  {spoken(fact, s.flat[fact.path])}", columns() - _MARGIN
        )

    def take(value: Any) -> Effect:
        changed = [fact for fact in kept if fact.path in value]
        answers: dict[str, Any] = {}
        pending: dict[str, Any] = {}
        alone: list[str] = []
        for fact in changed:
            if fact.kind == "texts":
                effect = rewrite(fact.path, list(s.flat[fact.path]) if isinstance(s.flat[fact.path], list) else [])
                answers |= effect.answers
                pending |= effect.pending
            else:
                alone.append(fact.path)
        marks = tuple(("kept", path, False) for path in answers)
        said = words.changed([fact.term for fact in changed])
        return Effect(answers, marks, {**pending, REVIEW: alone or None}, {"reviewed": True}, said=said)

    return Question(
        id=REVIEW,
        kind="checkbox",
        text=words.review(len(kept)),
        term=words.REVIEW_TERM,
        take=take,
        options=tuple(Option(fact.path, title(fact)) for fact in kept),
        optional=True,
        keys=words.REVIEW_KEYS,
    )


def supplement_topic(s: Situation) -> Thunk | None:
    """The offer, when nothing else is open, of what last year's report did not have; None when there is nothing."""
    if s.last is None or s.ask_all:
        return None
    offered = [
        fact
        for fact in s.order
        if s.open(fact.path) and not s.missed[fact.path] and not fact.quiet and not s.wants(fact)
    ]
    return (lambda: _supplement(s, offered)) if offered else None


def _supplement(s: Situation, offered: list[Fact]) -> Question:
    def title(fact: Fact) -> str:
        return shorten(f"{fact.term}：{fact.question}", columns() - _MARGIN)

    def take(value: Any) -> Effect:
        added = [fact for fact in offered if fact.path in value]
        marks = tuple(("skipped", fact.path, True) for fact in offered if fact not in added)
        wanted = [*s.chosen(SUPPLEMENT), *(fact.path for fact in added)]
        said = "、".join(fact.term for fact in added) or words.NOTHING_ADDED
        return Effect(marks=marks, pending={SUPPLEMENT: wanted or None}, said=said)

    return Question(
        id=SUPPLEMENT,
        kind="checkbox",
        text=words.supplement(s.then, len(offered)),
        term=words.SUPPLEMENT_TERM,
        take=take,
        options=tuple(
            Option(fact.path, shorten(f"{fact.term}：{fact.question}", columns() - _MARGIN)) for fact in offered
        ),
        optional=True,
        keys=words.CHECKBOX_NONE_KEYS,
    )
