"""Topics: what not every township has in a year (征求意见, 会议开放 …), and whether this year has it.

Facts of one topic share its name (`Fact.topic`). A year has a topic when the clerk ticked it (`ticked` in the answers
file's record) or one of its facts is answered with more than 不适用; facts of other topics are not asked and not open.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from drafter.report import NOT_APPLICABLE, Fact


def of_the_year(facts: Iterable[Fact], answer: Callable[[str], Any], ticked: Iterable[str]) -> frozenset[str]:
    """The topics the year has: those ticked, and those answered; `answer` gives the answer at a path, or None."""
    there = (fact.topic for fact in facts if fact.topic and answer(fact.path) not in (None, NOT_APPLICABLE))
    return frozenset((*ticked, *there))


def of_last_year(facts: Iterable[Fact], last: Mapping[str, Any], ticked: Iterable[str]) -> frozenset[str]:
    """The topics last year had: what its facts (by path) state more of than nothing, or what was ticked then."""
    there = (fact.topic for fact in facts if fact.topic and _more_than_nothing(last.get(fact.path)))
    return frozenset((*ticked, *there))


def _more_than_nothing(value: Any) -> bool:
    return bool(value) and value != NOT_APPLICABLE
