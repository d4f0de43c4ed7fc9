"""Topics: what not every township has in a year (征求意见, 会议开放 …), and whether this year has it.

Facts of one topic share its name (`Fact.topic`). A year has a topic when the clerk ticked it (`ticked` in the answers
file's record) or one of its facts is answered with more than 不适用; facts of other topics are not asked and not open.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from drafter.report import NOT_APPLICABLE, Fact

TICKED, ASKED, ASIDE, BEFORE = "ticked", "asked_topics", "unticked", "last_topics"
"""In the record: the topics that are ticked; those that were on a page the clerk answered; answers to facts of topics
that were unticked later, by path, kept in case the topic is ticked again; the topics ticked in last year's file."""


def noted(record: Mapping[str, Any], key: str) -> list[str]:
    """The topics the record lists under a key."""
    found = record.get(key)
    return [topic for topic in found if isinstance(topic, str)] if isinstance(found, list) else []


def of_the_year(facts: Iterable[Fact], answer: Callable[[str], Any], record: Mapping[str, Any]) -> frozenset[str]:
    """The topics the year has; `answer` gives the answer at a path, None when there is none."""
    there = (fact.topic for fact in facts if fact.topic and answer(fact.path) not in (None, NOT_APPLICABLE))
    return frozenset((*noted(record, TICKED), *there))


def of_last_year(facts: Iterable[Fact], last: Mapping[str, Any], record: Mapping[str, Any]) -> frozenset[str]:
    """The topics last year had: what its facts (by path) state more of than nothing, or what was ticked then."""
    there = (fact.topic for fact in facts if fact.topic and _more_than_nothing(last.get(fact.path)))
    return frozenset((*noted(record, BEFORE), *there))


def _more_than_nothing(value: Any) -> bool:
    return bool(value) and value != NOT_APPLICABLE
