"""Figures that belong together and may be typed in one line: 2 1 5 for documents issued, repealed and in force."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from drafter import words
from drafter.interview.question import Effect, Question
from drafter.interview.situation import Situation
from drafter.report import BadValue, Fact
from drafter.text.folding import half_width

ROWS = (
    ("statutory.normative.issued", "statutory.normative.repealed", "statutory.normative.in_force"),
    ("statutory.licensing", "statutory.penalties", "statutory.coercion", "statutory.fees_wan"),
    ("secrecy.reviewed", "secrecy.incidents"),
    ("interpretation.articles", "interpretation.responses"),
    ("organisation.full_time", "organisation.part_time"),
    ("training.sessions", "training.attended"),
)
"""Paths of figures in the order in which they are asked; one that is still open may be typed with those behind it."""


def behind(s: Situation, fact: Fact) -> tuple[Fact, ...]:
    """The open figures of the same row behind this one; empty for a figure of no row, or an answered one."""
    row = next((row for row in ROWS if fact.path in row), ())
    if not row or fact.path in s.flat or s.ask_all:
        return ()
    asked = {other.path: other for other in s.order}
    paths = [path for path in row[row.index(fact.path) + 1 :] if path in asked and path not in s.flat]
    return tuple(asked[path] for path in paths if s.has_topic(asked[path]) and path not in s.answers.record.skipped)


def with_those_behind(question: Question, behind: tuple[Question, ...]) -> Question:
    """The question, which takes the figures of those behind it in the same line, too."""
    if not behind:
        return question
    row = (question, *behind)

    def take(value: Any) -> Effect:
        pieces = re.split(r"[\s,，、;；/]+", half_width(value).strip()) if isinstance(value, str) else []
        if len(pieces) < 2 or not all(re.match(r"\d", piece) for piece in pieces):
            return question.take(value)
        if len(pieces) != len(row):
            raise BadValue(words.row_of(len(pieces), [one.term for one in row]))
        effects = [one.take(piece) for one, piece in zip(row, pieces, strict=True)]
        return Effect(
            {path: value for effect in effects for path, value in effect.answers.items()},
            tuple(mark for effect in effects for mark in effect.marks),
            {key: value for effect in effects for key, value in effect.pending.items()},
            said=words.row_said([(one.term, effect.said) for one, effect in zip(row, effects, strict=True)]),
        )

    return replace(question, take=take, hints=(*question.hints, words.row_hint([one.term for one in row])))
