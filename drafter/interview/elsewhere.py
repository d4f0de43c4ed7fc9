"""Answers that another session, or a person in an editor, wrote into the file meanwhile."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from drafter import words
from drafter.answers import Answers
from drafter.interview.spoken import spoken
from drafter.report import Fact

_LONGEST = 40
"""Characters of an answer that are told."""


def replaced_answers(
    before: Answers, now: Answers, facts: Mapping[str, Fact], given: Mapping[str, Any] | None = None
) -> Iterator[str]:
    """A line with both values for each answer that was replaced: one of `before` by the one in the file now, or one in
    the file that differs from what was before by the one given here just now."""
    for path, fact in facts.items():
        ours, theirs = before.get(path), now.get(path)
        if theirs == ours:
            continue
        if given and path in given:
            if theirs is not None and theirs != given[path]:
                yield words.replaced_elsewhere(fact.term, _said(fact, theirs), _said(fact, given[path]))
        elif ours is not None:
            yield words.replaced_here(fact.term, _said(fact, ours), _said(fact, theirs))


def _said(fact: Fact, value: Any) -> str:
    return words.NOT_FILLED if value is None else spoken(fact, value)[:_LONGEST]
