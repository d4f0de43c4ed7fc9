"""From a template and the facts to a Document: the words, the numbering, what is still open."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from drafter import words
from drafter.composing.blocks import document_of
from drafter.composing.bounds import joined
from drafter.composing.faults import faults_of
from drafter.composing.sandbox import Open
from drafter.composing.templates import TEXT, Template, environment, sentences
from drafter.composing.uses import questions
from drafter.document import Document
from drafter.errors import TemplateFault
from drafter.phrases.marks import ABBREVIATION, COUNT, NAMES
from drafter.phrases.view import View, shown
from drafter.report import COMPUTED, NOT_APPLICABLE, Fact
from drafter.report.computed import Flat


@dataclass(frozen=True, slots=True)
class Composition:
    """A composed report: the document, and by path what the text missed (True: needed, False: could be left out)."""

    document: Document
    missed: dict[str, bool]

    @property
    def open(self) -> tuple[str, ...]:
        """The paths whose answers the text cannot do without."""
        return tuple(path for path, needed in self.missed.items() if needed)


def compose(template: Template, facts: Flat) -> Composition:
    """The report that the facts make in this template; absent facts that are needed stand as 【待填：…】.

    Raises `TemplateFault` with file and line when the template is broken.
    """
    order = questions(template)
    missed: dict[str, bool] = {}
    text = _render(template, context(template, facts, missed))
    known = template.known
    try:
        document = document_of(text, facts, View(facts, known, missed, sentences(template.folder)))
    except TemplateFault as fault:
        fault.file = fault.file or template.text
        raise
    return Composition(document, {fact.path: missed[fact.path] for fact in order if fact.path in missed})


def tried(template: Template) -> Composition:
    """The report without any answer, as a session begins with; raises `TemplateFault` for what shows only then."""
    return compose(template, {"template": template.name, "year": template.years[0]})


def context(template: Template, facts: Flat, missed: dict[str, bool]) -> dict[str, Any]:
    """What a template's text can see: plain values by group, `Open` where a fact is absent or does not apply."""
    known: dict[str, Fact] = template.known
    seen: dict[str, Any] = {"outline": {"count": COUNT, "names": NAMES, "abbreviation": ABBREVIATION}}
    _put(seen, "year", facts["year"])
    _put(seen, "template", facts["template"])
    for path, fact in known.items():
        value = facts.get(path)
        if value is None or value == NOT_APPLICABLE:
            _put(seen, path, Open((path,), fact.term, missed, value is None))
        else:
            _put(seen, path, shown(value))
    for path, computed in COMPUTED.items():
        absent = tuple(need for need in computed.needs if facts.get(need) is None)
        beside = any(facts.get(need) == NOT_APPLICABLE for need in computed.needs)
        if absent or beside:
            named = known[(absent or computed.needs)[0]].term
            # Name the input, so that the clerk does not type it in place of the computed value.
            named = named if path.startswith("unit.") else words.computed_from(named)
            _put(seen, path, Open(absent or computed.needs, named, missed, not beside))
        else:
            _put(seen, path, computed.of(facts))
    return seen


def _put(seen: dict[str, Any], path: str, value: Any) -> None:
    *groups, last = path.split(".")
    for group in groups:
        seen = seen.setdefault(group, {})
    seen[last] = value


def _render(template: Template, seen: dict[str, Any]) -> str:
    texts = environment(template.folder)
    texts.budget.start()
    with faults_of(texts, TEXT, str(template.text)):
        return joined(texts.get_template(TEXT).generate(seen))
