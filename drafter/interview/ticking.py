"""The page at the beginning that asks which topics the year had; only their facts are asked.

What hangs on another answer (what inspections found) is offered on the last page (`review`). What the clerk unticks
after answering is put aside in the record, said so, and comes back with the tick.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from drafter import words
from drafter.answers.topics import of_last_year
from drafter.composing.uses import QuestionSection
from drafter.interview.question import Effect, Option, Question
from drafter.interview.single import chosen_keys
from drafter.interview.situation import Situation, withdrawn
from drafter.interview.station import Station
from drafter.report import NOT_APPLICABLE, Fact
from drafter.screen import BOX, columns, shorten

FIRST_PAGE = "topics"
"""The station of the page at the beginning."""


def first_topics_station(s: Situation, sections: Sequence[QuestionSection]) -> Iterator[Station]:
    """The page for the topics that do not hang on another answer, by section, open while the clerk has not said of
    each whether the year had it; none without a topic."""
    left, groups = set(s.first_topics), []
    for section in sections:
        topics = [topic for topic in _topics(section.facts) if topic in left]
        left -= set(topics)
        groups += [(section.title or words.OPENING, topics)] if topics else []
    if groups and not s.ask_all:
        topics = [topic for _, group in groups for topic in group]
        open = not all(_settled(s, topic) for topic in topics)
        said = "、".join(topic for topic in topics if topic in s.topics) or words.NONE
        yield Station(FIRST_PAGE, "", open, lambda: _page(s, groups), term=words.TOPICS_TERM, said="" if open else said)


def _topics(facts: Sequence[Fact]) -> list[str]:
    return list(dict.fromkeys(fact.topic for fact in facts if fact.topic))


Groups = Sequence[tuple[str, Sequence[str]]]
"""Topics by the heading they stand under on the page."""


def _facts(s: Situation, topic: str) -> list[Fact]:
    return [fact for fact in s.order if fact.topic == topic]


def _settled(s: Situation, topic: str) -> bool:
    """True if the clerk has said if the year had it: on a page, by an answer, by leaving out all of its facts."""
    facts = _facts(s, topic)
    skipped = all(fact.path in s.flat or fact.path in s.answers.record.skipped for fact in facts)
    return skipped or topic in s.answers.record.asked_topics or bool(_own_answers(s, topic))


def _own_answers(s: Situation, topic: str) -> list[Fact]:
    """The topic's facts that were answered this year and not only taken over."""
    over = {*s.answers.record.kept, *s.answers.record.derived}
    return [fact for fact in _facts(s, topic) if fact.path in s.flat and fact.path not in over]


def _page(s: Situation, groups: Groups) -> Question:
    topics = [topic for _, group in groups for topic in group]
    then = of_last_year(s.order, s.last or {}, s.answers.record.last_topics)
    again = [topic for topic in topics if topic in then and topic not in s.answers.record.asked_topics]
    there = [topic for topic in topics if topic in s.topics or topic in again]
    lines = [words.topic_asks(topic, [fact.term for fact in _facts(s, topic)]) for topic in topics]

    def title(topic: str) -> str:
        return shorten(topic + (words.had_then(s.then) if topic in then else ""), columns() - BOX)

    options: list[Option] = []
    for heading, group in groups:
        options += [Option(f"# {heading}", heading, heading=True)] if len(groups) > 1 else []
        options += (Option(topic, title(topic), checked=topic in there) for topic in group)
    return Question(
        id=FIRST_PAGE,
        kind="checkbox",
        text=words.TOPICS,
        term=words.TOPICS_TERM,
        take=lambda value: _take(s, topics, [topic for topic in topics if topic in value]),
        hints=(words.ticked_already(s.then, again),) if again else (),
        options=tuple(options),
        optional=True,
        keys=chosen_keys(words.TICKED_KEYS if there else words.CHECKBOX_NONE_KEYS),
        explain=(words.TOPICS_EXPLAINED, *lines),
    )


def _take(s: Situation, topics: list[str], chosen: list[str]) -> Effect:
    """What ticking does: the facts of ticked topics are open, or come back; those of the others go aside."""
    put_aside = dict(s.answers.record.unticked)
    answers: dict[str, Any] = {}
    pending: dict[str, Any] = {}
    marks: list[tuple[str, str, bool]] = []
    doubts: list[str] = []
    for topic in topics:
        for fact in _facts(s, topic):
            path = fact.path
            if topic not in chosen and path in s.flat:
                put_aside[path], answers[path] = s.answers.get(path), None
                pending |= {path: None, **withdrawn(s, path)}
            elif topic in chosen and path in put_aside:
                answers[path] = put_aside.pop(path)
            if topic in chosen and topic not in s.topics:
                if s.flat.get(path) == NOT_APPLICABLE:
                    answers[path] = None
                marks.append(("skipped", path, False))
        if topic not in chosen and (own := _own_answers(s, topic)):
            doubts.append(words.topic_unticked(topic, [fact.term for fact in own]))
    record = s.answers.record
    ticked = [topic for topic in record.ticked if topic not in topics]
    asked = [topic for topic in record.asked_topics if topic not in topics]
    return Effect(
        answers,
        tuple(marks),
        pending,
        {"ticked": [*ticked, *chosen], "asked_topics": [*asked, *topics], "unticked": put_aside},
        said="、".join(chosen) or words.NONE,
        doubts=tuple(doubts),
    )
