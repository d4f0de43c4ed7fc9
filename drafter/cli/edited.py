"""What was changed by hand in a report after it was written, as lines for the screen."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from drafter import words
from drafter.interview.spoken import spoken
from drafter.report import Fact
from drafter.report.computed import Flat

if TYPE_CHECKING:
    from drafter.answers.published import Published

MOST = 12
"""More changed sentences than these are told by their number."""
MOST_FAULTS = 5
"""The same of contradictions."""


def edited_lines(edited: Published, facts: Flat, known: Mapping[str, Fact]) -> list[str]:
    """The facts and sentences that were changed, below the name of the report, and what the report now contradicts;
    `facts` are those of the answers."""
    lines = [words.hand_edited(edited.file.name)]
    for path, value in edited.facts.items():
        if (fact := known[path]).kind != "table":
            lines.append(words.edited_figure(fact.term, _said(fact, facts.get(path)), _said(fact, value)))
    lines += [line for was, now in edited.sentences[:MOST] for line in words.edited_sentence(was, now).split("\n")]
    more = len(edited.sentences) - MOST
    if more > 0:
        lines.append("　" + words.not_listed(more))
    return [*lines, *_contradictions(edited)]


def _contradictions(edited: Published) -> list[str]:
    """What the changed report contradicts, and how to see all of it; empty where it contradicts nothing."""
    from drafter.rules import check_reading

    found = [finding.message for finding in check_reading(edited.reading) if finding.level == "error"]
    if not found:
        return []
    more = len(found) - MOST_FAULTS
    lines = [f"　{message}" for message in found[:MOST_FAULTS]]
    lines += ["　" + words.not_listed(more)] if more > 0 else []
    return [words.edited_contradicts(edited.file.name), *lines]


def _said(fact: Fact, value: Any) -> str:
    return words.NOT_FILLED if value is None else spoken(fact, value)
