"""What is the next question? Answers decide what is open; nothing here is a script.

A topic looks at the situation and gives its next question, or nothing. The plan is the topics in the order of the
template's text; the next question is the first open one. Un-answering a fact (going back, jumping) therefore needs no
more than taking its answer away.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from typing import Any

from drafter import words
from drafter.interview import disputes, requests, review
from drafter.interview.lists import list_topic
from drafter.interview.question import LATER, Effect, Option, Question
from drafter.interview.single import Thunk, ask_fact
from drafter.interview.situation import TABLE, Situation
from drafter.report import Fact
from drafter.report.computed import kind_of
from drafter.report.facts import UNIT_KINDS

NAME, KIND = "unit.name", "unit.kind"
NEVER_ASKED = ("statutory.rules.", KIND)
"""A township makes no 规章; its kind follows from its name, or is asked by a question of its own."""


def next_question(s: Situation, number: int = 1) -> Question | None:
    """The question to ask now, the `number`-th of the session; None when nothing is open any more."""
    topics = open_topics(s)
    if not topics:
        return None
    return replace(topics[0][1](), progress=words.progress(number, len(topics) - 1))


def open_topics(s: Situation) -> list[tuple[str, Thunk]]:
    """What is open now and not put off, by id, in the order of asking."""
    return [(id, thunk) for id, thunk in _topics(s) if id not in s.later]


def _topics(s: Situation) -> Iterator[tuple[str, Thunk]]:
    early = [fact for fact in s.order if fact.path == NAME and s.wants(fact)]
    yield from ((fact.path, partial(ask_fact, s, fact)) for fact in early)
    name = s.flat.get(NAME)
    if name is not None and KIND not in s.flat and kind_of(str(name)) is None:
        yield KIND, partial(_kind, s)
    if thunk := review.review_topic(s):
        yield review.REVIEW, thunk
    seen = {NAME}
    table = any(fact.path == TABLE for fact in s.order)
    for fact in s.order:
        id, thunk = _of(s, fact, table)
        if thunk and id not in seen:
            yield id, thunk
        seen.add(id)
    if thunk := review.supplement_topic(s):
        yield review.SUPPLEMENT, thunk


def _of(s: Situation, fact: Fact, table: bool) -> tuple[str, Thunk | None]:
    """The topic a fact belongs to, and that topic's question if it has one now."""
    path = fact.path
    if path.startswith(NEVER_ASKED):
        return path, None
    if table and path in requests.PATHS:
        return TABLE, requests.table_topic(s)
    if path in disputes.PATHS:
        return disputes.DISPUTES, disputes.disputes_topic(s)
    if fact.kind == "texts":
        return path, list_topic(s, fact)
    return path, partial(ask_fact, s, fact) if s.wants(fact) else None


def _kind(s: Situation) -> Question:
    """The unit's kind, asked only when its name does not tell it."""
    fact = s.facts[KIND]

    def take(value: Any) -> Effect:
        if value == LATER:
            return Effect(later=True, said=words.LEFT_OPEN)
        return Effect({KIND: value}, (("derived", KIND, False),), said=str(value))

    options = (*(Option(kind, kind) for kind in UNIT_KINDS), Option(LATER, words.OPTION_LATER))
    return Question(KIND, "choice", fact.question, fact.term, take, options=options, keys=words.CHOICE_KEYS)


def settled(s: Situation) -> Effect | None:
    """What the answers decide without a question; None when there is nothing (more) to settle."""
    answers: dict[str, Any] = {}
    name = s.flat.get(NAME)
    if name is not None and KIND not in s.flat and (kind := kind_of(str(name))):
        answers[KIND] = kind
    used = {fact.path for fact in s.order}
    if {requests.OUT, TABLE} <= used and requests.nothing_to_settle(s) and s.flat.get(requests.OUT) != 0:
        answers[requests.OUT] = 0
    if not answers:
        return _emptied(s) if TABLE in used else None
    marks = tuple(mark for path in answers for mark in (("derived", path, True), ("skipped", path, False)))
    return Effect(answers, marks)


def _emptied(s: Situation) -> Effect | None:
    """Table 2 taken away when the clerk has said in its place that there was no request."""
    said = {requests.RECEIVED, requests.IN} & s.asked or s.pending(TABLE) is not None
    if said and requests.nothing_to_settle(s) and (s.answers.get(TABLE) is not None or s.pending(TABLE) is not None):
        return Effect({TABLE: None}, pending={TABLE: None})
    return None
