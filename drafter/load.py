"""From an answers file to what can be composed: template found, answers validated, last year's facts beside them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from drafter import words
from drafter.answers import Answers, read_answers, table_unfinished, validate
from drafter.errors import AnswersError, DrafterError
from drafter.report import flatten
from drafter.templates import Template, find


@dataclass(frozen=True, slots=True)
class Loaded:
    """Validated answers: as read, the template to render in, the facts by path, and last year's facts or None."""

    answers: Answers
    template: Template
    facts: dict[str, Any]
    last: dict[str, Any] | None


def load(path: Path, template: str | None = None) -> Loaded:
    """Read and validate an answers file for its own template, or for another one named by `template`.

    Raises `AnswersError` or `TemplateFault` with one clear line. Questions of the file's own template stay known when
    it is rendered in another.
    """
    answers, chosen, facts = _load(path, template)
    return Loaded(answers, chosen, facts, last_facts(answers))


def _load(path: Path, template: str | None) -> tuple[Answers, Template, dict[str, Any]]:
    answers = read_answers(path)
    own = answers.raw.get("template")
    if not isinstance(own, str):
        validate(answers, {})  # says what is wrong with it
        raise AnswersError(words.missing_key("template"), file=path)
    try:
        written_for = find(own, beside=path.parent)
    except DrafterError as fault:
        fault.file = fault.file or path  # a broken template names its own file
        raise
    chosen = find(template) if template else written_for
    report = validate(answers, {**chosen.extras, **written_for.extras})
    facts = flatten(report)
    if table_unfinished(answers, facts):
        facts.pop("requests.table", None)
    return answers, chosen, facts


def last_facts(answers: Answers) -> dict[str, Any] | None:
    """The facts of last year's answers file, named in the record; None when there is none or it cannot be read now."""
    name = answers.record.get("last")
    if not isinstance(name, str) or answers.path is None:
        return None
    path = answers.path.parent / name
    try:
        return _load(path, None)[2] if path.is_file() else None
    except DrafterError:
        return None
