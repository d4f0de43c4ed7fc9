"""The page at the beginning of a section that asks which of its topics the year had; only their facts are asked.

In a year with a report of last year, the topics that one had not are offered together at the end, on one page. What the
clerk unticks after answering is put aside in the record, said so, and comes back when it is ticked again.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from drafter import words
from drafter.answers.topics import of_last_year
from drafter.interview.question import Effect, Option, Question
from drafter.interview.single import chosen_keys
from drafter.interview.situation import Situation, withdrawn
from drafter.interview.station import Station
from drafter.report import NOT_APPLICABLE, Fact
from drafter.screen import BOX, columns, shorten


def topic_station(s: Situation, number: int, facts: Sequence[Fact], elsewhere: set[str]) -> Iterator[Station]:
    """The page of the `number`-th section for the topics of these facts but those `elsewhere`; none without a topic."""
    topics = [topic for topic in dict.fromkeys(fact.topic for fact in facts if fact.topic) if topic not in elsewhere]
    topics = [topic for topic in topics if _comes_up(s, topic) and not _new(s, topic)]
    elsewhere |= set(topics)
    yield from _station(s, f"topics:{number}", topics)


def new_topics_station(s: Situation) -> Iterator[Station]:
    """The page, last of all, for the topics that last year's report had not; none in a first year."""
    topics = dict.fromkeys(fact.topic for fact in s.order if fact.topic)
    yield from _station(s, "topics:new", [topic for topic in topics if _new(s, topic) and _comes_up(s, topic)])


def _station(s: Situation, id: str, topics: list[str]) -> Iterator[Station]:
    """The page for these topics, open while the clerk has not said of each whether the year had it."""
    if topics and not s.ask_all:
        open = not all(_settled(s, topic) for topic in topics)
        said = "" if open else "、".join(topic for topic in topics if topic in s.topics) or words.NONE
        yield Station(id, "", open, lambda: _page(s, id, topics), term=words.TOPICS_TERM, said=said)


def _new(s: Situation, topic: str) -> bool:
    """True if there is a report of last year, and it had nothing of the topic."""
    return s.last is not None and topic not in of_last_year(s.order, s.last, s.answers.record.last_topics)


def _facts(s: Situation, topic: str) -> list[Fact]:
    return [fact for fact in s.order if fact.topic == topic]


def _comes_up(s: Situation, topic: str) -> bool:
    """True if the text would speak of the topic, as the other answers stand."""
    put_aside = s.answers.record.unticked
    return topic in s.answers.record.ticked or any(
        fact.path in s.flat or fact.path in s.missed or fact.path in put_aside for fact in _facts(s, topic)
    )


def _settled(s: Situation, topic: str) -> bool:
    """True if the clerk has said if the year had it: on a page, by an answer, by leaving out all of its facts."""
    facts = _facts(s, topic)
    skipped = all(fact.path in s.flat or fact.path in s.answers.record.skipped for fact in facts)
    return skipped or topic in s.answers.record.asked_topics or bool(_own_answers(s, topic))


def _own_answers(s: Situation, topic: str) -> list[Fact]:
    """The topic's facts that were answered this year and not only taken over."""
    over = {*s.answers.record.kept, *s.answers.record.derived}
    return [fact for fact in _facts(s, topic) if fact.path in s.flat and fact.path not in over]


def _page(s: Situation, id: str, topics: list[str]) -> Question:
    then = of_last_year(s.order, s.last or {}, s.answers.record.last_topics)
    again = [topic for topic in topics if topic in then and topic not in s.answers.record.asked_topics]
    there = [topic for topic in topics if topic in s.topics or topic in again]
    lines = [words.topic_asks(topic, [fact.term for fact in _facts(s, topic)]) for topic in topics]

    def title(topic: str) -> str:
        return shorten(topic + (words.had_then(s.then) if topic in then else ""), columns() - BOX)

    return Question(
        id=id,
        kind="checkbox",
        text=words.TOPICS,
        term=words.TOPICS_TERM,
        take=lambda value: _take(s, topics, [topic for topic in topics if topic in value]),
        hints=(words.ticked_already(s.then, again),) if again else (),
        options=tuple(Option(topic, title(topic), checked=topic in there) for topic in topics),
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
