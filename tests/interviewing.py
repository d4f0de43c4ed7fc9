"""Interviews without a screen: what is open, which question comes, and sessions with scripted answers."""

from __future__ import annotations

import copy
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

from drafter.answers import Answers, to_toml, validate
from drafter.composing import templates
from drafter.composing.templates import Template
from drafter.composing.uses import questions
from drafter.interview.flow import Desk, SessionOutcome, interview
from drafter.interview.plan import next_open, route, stations
from drafter.interview.question import Doubt, Question
from drafter.interview.situation import Situation, look
from drafter.interview.station import Station
from drafter.report import facts_by_path

EXAMPLES = Path(__file__).parent.parent / "examples"
NATIONAL = templates.find("national-2021")
FACTS = {**facts_by_path(), **NATIONAL.extras}


def situation(answers: Answers, last: dict[str, Any] | None = None, **how: Any) -> Situation:
    return look(NATIONAL, answers, last, **how)


def open_now(s: Situation) -> dict[str, Callable[[], Question]]:
    """The questions that are open and not put off, by id, in their order."""
    known = stations(route(s))
    return {station.id: station.make for station in known if station.open and station.id not in s.later}


def station(s: Situation, id: str) -> Station:
    """A station of the route by its id."""
    return next(station for station in stations(route(s)) if station.id == id)


def first(s: Situation) -> Question | None:
    """The question to ask now."""
    found = next_open(s, route(s))
    return found.make() if found else None


def without(raw: dict[str, Any], *paths: str) -> Answers:
    """The answers without these; what they never had is left out for good."""
    answers = Answers(copy.deepcopy(raw))
    answers.record.skipped = [fact.path for fact in questions(NATIONAL) if answers.get(fact.path) is None]
    answers.record.ticked = sorted({fact.topic for fact in questions(NATIONAL) if fact.topic and fact.path in paths})
    answers.record.asked_topics = sorted({fact.topic for fact in questions(NATIONAL) if fact.topic})
    for path in paths:
        answers.set(path, None)
    return answers


def run(
    answers: Answers,
    last: dict[str, Any] | None,
    reply: Callable[[Question], Any],
    *,
    ask_all: bool = False,
    template: Template = NATIONAL,
) -> tuple[SessionOutcome, list[Question]]:
    """Answer until nothing is open; returns the outcome and the questions put, refused ones included."""
    seen: list[Question] = []

    def ask(question: Question) -> Any:
        seen.append(question)
        assert len(seen) < 400, "no end"
        return reply(question)

    facts = {**facts_by_path(), **template.extras}

    def save(answers: Answers) -> None:
        # What is on disk can be read back, at every moment.
        raw = tomllib.loads(to_toml(answers, facts, {fact.path: True for fact in questions(template)}))
        record = raw.pop("record", {})
        there, here = (validate(Answers(found), template.extras) for found in (raw, answers.raw))
        assert there == here and isinstance(record, dict)

    return interview(template, answers, last, Desk(ask, save), ask_all=ask_all), seen


def honest(question: Question) -> Any:
    """What a clerk without requests and disputes answers."""
    if question.kind == "checkbox":
        return [question.options[1].id] if question.id.startswith("requests.table") else []
    if question.kind == "choice":
        return question.options[-1].id
    if isinstance(question.said, Doubt):
        return question.default  # confirmed
    likely = {"contact.postcode": "100000", "contact.phone": "0100-8888000", "contact.email": "a@example.com"}
    if question.id in {**likely, "publication.url": ""}:
        return likely.get(question.id, "www.example.gov.cn")
    return {
        "count": "0",
        "wan": "0",
        "yuan": "0",
        "change": "0",
        "quantity": "0",
        "percent": "100%",
        "parts": "",
        "text": "很好",
        "yesno": "是",
        "date": "",
        "names": "甲、乙",
    }.get(question.kind, "一句话" if "还有吗" not in question.text and not question.optional else "")


def keep(question: Question) -> Any:
    """What a clerk answers who changes nothing."""
    if question.typed:
        return question.default
    chosen = [option.id for option in question.options if option.checked]
    return chosen if question.kind == "checkbox" else question.at or question.options[-1].id
