"""The loop: ask, validate, hold against the rules, store, save, and again, until nothing is open.

It touches the world only through what it is given: `ask` puts a question to the person, `tell` says what was
understood, `save` puts the answers on disk. Each answer is on disk before the next question appears.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from drafter import words
from drafter.answers import Answers
from drafter.interview.disputes import PATHS
from drafter.interview.plan import next_question, settled
from drafter.interview.question import Effect, Question
from drafter.interview.review import REVIEW
from drafter.interview.situation import TABLE, Situation, apply, look
from drafter.report import BadValue
from drafter.report.computed import Flat
from drafter.rules import Finding, check_facts
from drafter.templates import Template

Ask = Callable[[Question], Any]
Save = Callable[[Answers], None]
Tell = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a session ended: the last situation, how many questions were answered, what the rules find."""

    situation: Situation
    answered: int
    findings: list[Finding]


def interview(
    template: Template,
    answers: Answers,
    last: Flat | None,
    *,
    ask: Ask,
    save: Save,
    tell: Tell = lambda line: None,
    ask_all: bool = False,
) -> Outcome:
    """Ask until nothing is open; whatever `ask` raises ends it, with every answer so far saved."""
    later: frozenset[str] = frozenset()
    asked: frozenset[str] = frozenset()
    number = 1
    while True:
        s = look(template, answers, last, ask_all=ask_all, later=later, asked=asked)
        if effect := settled(s):
            answers = apply(answers, effect)
            save(answers)
            continue
        question = next_question(s, number)
        if question is None:
            return Outcome(s, number - 1, check_facts(s.flat, last))
        effect = _answer(s, question, ask)
        tell(words.answered(effect.term or question.term, effect.said))
        number += 1
        if effect.later:
            later |= {question.id}
            continue
        answers = apply(answers, effect)
        save(answers)
        asked |= {question.id, *effect.answers}


def _answer(s: Situation, question: Question, ask: Ask) -> Effect:
    """The effect of the first answer that is accepted; a refused one is asked again with the reason."""
    question = replace(question, check=lambda value: _refusal(s, question, value))
    said = ""
    while True:
        value = ask(replace(question, said=said))
        if not (said := question.check(value)):
            return reopened(s, question.take(value))


def _refusal(s: Situation, question: Question, value: Any) -> str:
    """The line that refuses an answer, or nothing when it may be stored."""
    try:
        effect = question.take(value)
    except BadValue as fault:
        return str(fault)
    for finding, waits in _contradictions(s, effect):
        if not waits:
            return finding.message + (words.MAY_BE_EARLIER if set(finding.fields) - set(effect.answers) else "")
    return ""


def reopened(s: Situation, effect: Effect) -> Effect:
    """The effect, and what it contradicts among answers still to be asked noted in the record, so that a stop in
    between does not leave half of a pair changed."""
    paths = {path for finding, waits in _contradictions(s, effect) if waits for path in finding.fields} - {
        path for path, value in effect.answers.items() if value is not None
    }
    if not paths:
        return effect
    pending = dict(effect.pending)
    if TABLE in paths:
        pending[TABLE] = {"again": True}
    single = [path for path in paths if path in s.facts and s.facts[path].kind not in ("table", "texts")]
    listed = pending.get(REVIEW, s.chosen(REVIEW)) or []
    pending[REVIEW] = [*listed, *sorted(path for path in single if path not in listed and path not in PATHS)]
    return replace(effect, pending=pending)


def _contradictions(s: Situation, effect: Effect) -> Iterator[tuple[Finding, bool]]:
    """What the answer contradicts among the facts, and whether that waits.

    Only faults that this answer takes part in count. When everything is asked again, a fault waits until all the
    answers it touches have been asked, or no figure of a pair could ever be changed.
    """
    touched = {path for path, value in effect.answers.items() if value is not None}
    if not touched:
        return
    after = look(s.template, apply(s.answers, effect), s.last).flat
    for finding in check_facts(after, s.last):
        fields = set(finding.fields)
        if finding.level == "error" and fields & touched:
            yield finding, s.ask_all and any(path in after and path not in s.asked | touched for path in fields)
