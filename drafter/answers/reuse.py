"""Answers that were given for another template, or another year, and what of them serves this one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from drafter.answers import Answers
from drafter.composing.templates import Template
from drafter.composing.uses import questions
from drafter.report import Fact, facts_by_path
from drafter.report.computed import Flat


@dataclass(frozen=True, slots=True)
class Reuse:
    """Facts answered that a template uses, those it does not use, and those it asks for that are not answered."""

    serves: tuple[Fact, ...]
    unused: tuple[Fact, ...]
    open: tuple[Fact, ...]


def reuse(facts: Flat, template: Template, extras: Mapping[str, Fact]) -> Reuse:
    """What of these facts a template uses; `extras` are the questions of the template they were given for."""
    asked = questions(template)
    used = {fact.path for fact in asked}
    known = {**facts_by_path(), **extras, **template.extras}
    answered = [fact for path, fact in known.items() if path in facts and not path.startswith("unit.")]
    return Reuse(
        tuple(fact for fact in answered if fact.path in used),
        tuple(fact for fact in answered if fact.path not in used),
        tuple(fact for fact in asked if fact.path not in facts),
    )


def switch(answers: Answers, template: Template, name: str) -> None:
    """Make these the answers of another template, written as `name` in the file; nothing that was answered is lost.

    Answers to questions of the old template alone are put aside in the record, those put aside before for this
    template come back.
    """
    aside = dict(answers.record.aside)
    extra = answers.raw.get("extra")
    for key in list(extra) if isinstance(extra, dict) else []:
        if (path := f"extra.{key}") not in template.extras:
            aside[path] = answers.get(path)
            answers.set(path, None)
    for path in [path for path in aside if path in template.extras]:
        answers.set(path, aside.pop(path))
    answers.record.aside = aside
    answers.raw["template"] = name
