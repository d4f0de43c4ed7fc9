"""From an answers file to what can be composed: template found, answers validated, last year's facts beside them.

Also the look the report is to have: the township's own, else the template's, else ours.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from drafter import words
from drafter.answers import Answers, line_of, read_answers, table_unfinished, validate
from drafter.answers.published import published
from drafter.composing.templates import Template, base_docx, find
from drafter.errors import AnswersError, DrafterError
from drafter.report import Fact
from drafter.writers import look_fault


@dataclass(frozen=True, slots=True)
class Loaded:
    """Validated answers: as read, the template to render in, the facts by path, last year's facts or None, and the base
    document that gives the Word pages their look."""

    answers: Answers
    template: Template
    facts: dict[str, Any]
    last: dict[str, Any] | None
    look: Path


def load(path: Path, template: str | None = None, *, look: bool = True) -> Loaded:
    """Read and validate an answers file for its own template, or for another one named by `template`.

    Raises `AnswersError` or `TemplateFault` with one clear line, also for a look that will not do, unless `look` is
    False (for a file that is read and not rendered). Questions of the file's own template stay known when it is
    rendered in another.
    """
    answers, chosen, facts = _load(path, template)
    own = own_look(answers)
    found = own or chosen.look or base_docx()
    if look and own:
        _check_own(answers, own)
    elif look and chosen.look and (fault := look_fault(chosen.look)):
        raise fault
    return Loaded(answers, chosen, facts, last_facts(answers), found)


def own_look(answers: Answers) -> Path | None:
    """The look the answers file names, seen from its folder; there or not."""
    name = answers.raw.get("look")
    return (answers.path.parent if answers.path else Path()) / name if isinstance(name, str) else None


def _check_own(answers: Answers, look: Path) -> None:
    """Raises `AnswersError` when the township's own look is not there or will not do."""
    line = line_of(answers.source, "look")
    try:
        there = look.is_file()
    except OSError as error:
        what = words.look_fails(answers.raw["look"], words.why(error))
        raise AnswersError(what, file=answers.path, line=line) from None
    if not there:
        near = (other.name for other in look.parent.glob("*.docx"))
        what = words.no_look(answers.raw["look"], near)
        raise AnswersError(what, file=answers.path, line=line, hint=words.LOOK_HINT)
    if fault := look_fault(look):
        raise AnswersError(fault.what, file=fault.file, hint=fault.hint)


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
    answers.asked = written_for.extras
    chosen = find(template) if template else written_for
    return answers, chosen, facts_of(answers, {**chosen.extras, **written_for.extras})


def facts_of(answers: Answers, extras: Mapping[str, Fact]) -> dict[str, Any]:
    """The facts by path that valid answers state; raises `AnswersError` as `validate` does."""
    facts = validate(answers, extras)
    if table_unfinished(answers, facts):
        facts.pop("requests.table", None)
    if facts.get("requests.received") == 0 and facts.get("requests.carried_in") == 0:
        facts.setdefault("requests.carried_out", 0)  # nothing came, nothing is left
    return facts


def last_facts(answers: Answers) -> dict[str, Any] | None:
    """The facts of last year's answers file, named in the record, as published; None when there is none or it cannot be
    read now."""
    path = last_file(answers)
    try:
        if not path or not path.is_file():
            return None
        last, template, facts = _load(path, None)
        edited = published(last, template, facts)
    except (DrafterError, OSError):
        return None
    return edited.over(facts) if edited else facts


def last_file(answers: Answers) -> Path | None:
    """Last year's file as the record names it, seen from the answers' folder; None where it names none."""
    name = answers.record.last
    return answers.path.parent / name if name and answers.path is not None else None
