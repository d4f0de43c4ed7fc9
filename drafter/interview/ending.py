"""The end of a session: all answers to look through, the report's text to read, and what is to be done."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Sequence
from typing import Any

from drafter import words
from drafter.interview.directory import entries
from drafter.interview.plan import Part
from drafter.interview.question import Effect, Move, Option, Question
from drafter.interview.situation import Situation
from drafter.interview.spoken import wrap
from drafter.rules import Finding

RENDER, PREVIEW, CONTINUE, LEAVE = "render", "preview", "continue", "leave"


def ask(s: Situation, parts: Sequence[Part], findings: Sequence[Finding]) -> Question:
    """What to do now, and below it every answer by section, any of which can be chosen and changed."""
    left = [station for part in parts for station in part.stations if station.open]
    errors = [finding for finding in findings if finding.level == "error"]
    first = [Option(CONTINUE, words.go_on_asking(len(left)))] if left else []
    draft = bool(errors or any(needed and path not in s.flat for path, needed in s.missed.items()))
    options = [
        *first,
        Option(RENDER, words.RENDER_DRAFT_NOW if draft else words.RENDER_NOW),
        Option(PREVIEW, words.PREVIEW_NOW),
        Option(LEAVE, words.LEAVE_NOW),
    ]
    for number, part in enumerate(parts, 1):
        options += [Option("", words.section_head(number, part.title), heading=True), *entries(s, part)]
    kept = [fact.term for fact in s.order if fact.path in s.noted("kept") and fact.path in s.flat]
    hints = [words.finding_said(finding.level, finding.message) for finding in errors]
    hints += [words.kept_from_last(s.then, kept)] if kept else []
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


def show(lines: Sequence[str], ask: Callable[[Question], Any]) -> None:
    """The report's text, screen by screen."""
    room = max(5, shutil.get_terminal_size().lines - 6)
    wrapped = [piece for line in lines for piece in (wrap(line, hang="") if line.strip() else [""])]
    pages = [wrapped[at : at + room] for at in range(0, len(wrapped), room)] or [[]]
    number = 0
    while number < len(pages):
        question = Question(
            id="preview",
            kind="page",
            text=words.preview_page(number + 1, len(pages)),
            term="",
            take=lambda value: Effect(),
            above=tuple(pages[number]),
            keys=words.PAGE_LAST_KEYS if number == len(pages) - 1 else words.PAGE_KEYS,
        )
        answer = ask(question)
        if answer is Move.ON:
            return
        number = max(0, number - 1) if answer is Move.BACK else number + 1
