"""Two questions over many facts: what of last year's has changed, and what this year's report should add."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from drafter import words
from drafter.composing.uses import looked_at
from drafter.interview.question import Effect, Option, Question
from drafter.interview.single import chosen_keys
from drafter.interview.situation import Situation
from drafter.interview.spoken import spoken
from drafter.interview.station import Station
from drafter.report import Fact
from drafter.screen import BOX, columns, shorten, width

REVIEW, SUPPLEMENT = "review", "supplement"


def review_stations(s: Situation) -> Iterator[Station]:
    """The one look through everything carried over; nothing where there is nothing."""
    kept = _kept(s)
    if kept and not s.ask_all:
        open = not s.answers.record.reviewed
        said = "" if open else words.LOOKED_THROUGH
        yield Station(REVIEW, kept[0].path, open, lambda: _review(s, kept), term=words.REVIEW_TERM, said=said)


def _kept(s: Situation) -> list[Fact]:
    # What sentences of other things only look at is not worth a line here; the directory has it.
    aside = looked_at(s.template)
    kept, used = s.answers.record.kept, {fact.path for fact in s.order if s.has_topic(fact) and fact.path not in aside}
    return [fact for fact in s.facts.values() if fact.path in kept and fact.path in used and fact.path in s.flat]


def _review(s: Situation, kept: list[Fact]) -> Question:
    terms = max(width(fact.term) for fact in kept)

    def whole(fact: Fact) -> str:
        # Terms end at one column; where a terminal draws a mark wider, only that line shifts.
        return f"{fact.term}{' ' * (terms - width(fact.term))}  {spoken(fact, s.flat[fact.path])}"

    def take(value: Any) -> Effect:
        changed = [fact for fact in kept if fact.path in value]
        said = words.changed([fact.term for fact in changed])
        pending = [*s.chosen(REVIEW), *(fact.path for fact in changed if fact.path not in s.chosen(REVIEW))]
        return Effect(pending={REVIEW: pending or None}, record={"reviewed": True}, said=said)

    long = [fact for fact in kept if width(whole(fact)) > columns() - BOX]
    return Question(
        id=REVIEW,
        kind="checkbox",
        text=words.review(len(kept)),
        term=words.REVIEW_TERM,
        take=take,
        options=tuple(Option(fact.path, shorten(whole(fact), columns() - BOX)) for fact in kept),
        optional=True,
        keys=chosen_keys(words.REVIEW_KEYS),
        explain=(words.REVIEW_EXPLAINED, *in_full(s, kept)),
        before=in_full(s, long),
    )


def in_full(s: Situation, facts: list[Fact]) -> tuple[str, ...]:
    """What was carried over, each in full."""
    return tuple(words.answered(fact.term, spoken(fact, s.flat[fact.path])) for fact in facts)


def supplement_stations(s: Situation) -> Iterator[Station]:
    """The offer, last of all, of what last year's report did not have, and of what hangs on an answer (what
    inspections found); nothing where there is nothing."""
    if s.ask_all:
        return
    offered = [fact for fact in s.order if _offered(s, fact)]
    if offered:
        yield Station(SUPPLEMENT, offered[-1].path, True, lambda: _supplement(s, offered), term=words.SUPPLEMENT_TERM)


def hangs(s: Situation, fact: Fact) -> bool:
    """True if the text comes upon a fact of a topic that hangs on another answer."""
    return bool(fact.topic) and fact.topic not in s.first_topics and fact.path in s.missed


def _offered(s: Situation, fact: Fact) -> bool:
    path = fact.path
    if s.missed.get(path, True) or path in s.flat or path in s.answers.record.skipped or fact.quiet or s.wants(fact):
        return False
    return s.has_topic(fact) or hangs(s, fact)


def _supplement(s: Situation, offered: list[Fact]) -> Question:
    def take(value: Any) -> Effect:
        added = [fact for fact in offered if fact.path in value]
        marks = tuple(("skipped", fact.path, True) for fact in offered if fact not in added)
        wanted = [*s.chosen(SUPPLEMENT), *(fact.path for fact in added)]
        said = "、".join(fact.term for fact in added) or words.NOTHING_ADDED
        ticked = [*s.answers.record.ticked, *(fact.topic for fact in added if fact.topic)]
        record = {"ticked": list(dict.fromkeys(ticked))}
        return Effect(marks=marks, pending={SUPPLEMENT: wanted or None}, record=record, said=said)

    return Question(
        id=SUPPLEMENT,
        kind="checkbox",
        text=words.supplement(s.then if s.last else "", len(offered)),
        term=words.SUPPLEMENT_TERM,
        take=take,
        options=tuple(Option(fact.path, shorten(f"{fact.term}：{fact.question}", columns() - BOX)) for fact in offered),
        optional=True,
        keys=chosen_keys(words.CHECKBOX_NONE_KEYS),
        explain=(words.SUPPLEMENT_EXPLAINED,),
    )
