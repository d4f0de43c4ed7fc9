"""The end of a session: all answers to look through, the report's text to read, and what is to be done."""

from __future__ import annotations

from collections.abc import Sequence

from drafter import words
from drafter.interview.directory import SETTINGS, entries
from drafter.interview.plan import RouteSection
from drafter.interview.question import Effect, Option, Question
from drafter.interview.situation import Situation
from drafter.rules import Finding

RENDER, PREVIEW, CONTINUE, LEAVE = "render", "preview", "continue", "leave"


def ask(s: Situation, parts: Sequence[RouteSection], findings: Sequence[Finding]) -> Question:
    """What to do now, and below it every answer by section, any of which can be chosen and changed."""
    left = [station for part in parts for station in part.stations if station.open]
    errors = [finding for finding in findings if finding.level == "error"]
    first = [Option(CONTINUE, words.go_on_asking(len(left)))] if left else []
    draft = bool(errors or any(needed and path not in s.flat for path, needed in s.missed.items()))
    options = [
        *first,
        Option(RENDER, words.render_draft(len(errors)) if draft else words.RENDER_NOW),
        Option(PREVIEW, words.PREVIEW_NOW),
        Option(LEAVE, words.LEAVE_NOW),
        Option(SETTINGS, words.CHANGE_SETTINGS),
    ]
    for number, part in enumerate(parts, 1):
        options += [Option("", words.section_head(number, part.title), heading=True), *entries(s, part)]
    kept = [fact for fact in s.order if fact.path in s.answers.record.kept and fact.path in s.flat]
    hints = [words.finding_said(finding.level, finding.message) for finding in errors]
    hints += [words.kept_in_list(s.then, len(kept))] if kept else []
    return Question(
        id="end",
        kind="choice",
        text=words.end(len(left), len(errors)),
        term="",
        take=lambda value: Effect(),
        options=tuple(options),
        hints=tuple(hints),
        keys=words.END_KEYS,
    )
