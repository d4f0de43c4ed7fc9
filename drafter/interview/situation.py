"""Where a session stands: the answers, what the text still misses, last year's facts, what this session has seen."""

from __future__ import annotations

import copy
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from drafter import words
from drafter.answers import Answers, table_unfinished, validate
from drafter.answers.topics import of_the_year
from drafter.composing.compose import compose
from drafter.composing.templates import Template
from drafter.composing.uses import questions
from drafter.interview.question import Effect
from drafter.report import Fact, facts_by_path
from drafter.report.computed import Flat, value_at

TABLE = "requests.table"


@dataclass(frozen=True, slots=True)
class Situation:
    """A moment of a session, as read from the answers; nothing in it is ever changed.

    `flat` are the facts by path, without a table 2 that is still being put together; `missed` is what the text came
    upon and did not find (True: needed). `topics` are those the year has, `first_topics` those that hang on no other
    answer, in the order of the text. `later` and `asked` are the stations put off and answered in this session; `at` is
    the station the clerk went to, whose question shows the answer there is.
    """

    template: Template
    order: tuple[Fact, ...]
    facts: Mapping[str, Fact]
    answers: Answers
    flat: Flat
    missed: Mapping[str, bool]
    topics: frozenset[str]
    first_topics: tuple[str, ...]
    last: Flat | None
    ask_all: bool
    later: frozenset[str]
    asked: frozenset[str]
    at: str = ""

    def pending(self, key: str) -> Any:
        """A choice whose figures are still to come, or None."""
        return self.answers.record.pending.get(key)

    def chosen(self, key: str) -> list[str]:
        """The paths of a pending list (`review`, `supplement`)."""
        paths = self.pending(key)
        return [path for path in paths if isinstance(path, str)] if isinstance(paths, list) else []

    def waiting(self, path: str) -> list[str]:
        """Sentences chosen for a list but not yet looked at: the defaults of its next questions."""
        pending = self.pending(path)
        before = pending.get("before") if isinstance(pending, dict) else None
        return [item for item in before if isinstance(item, str)] if isinstance(before, list) else []

    def open(self, path: str) -> bool:
        """True if the text came upon this fact, it is not answered, and was not left out.

        What was left out while it could be, and is needed by now (an annex was ticked), is open again.
        """
        if path not in self.missed or path in self.flat:
            return False
        if path in self.answers.record.skipped and not self.missed[path]:
            return False
        return self.has_topic(self.facts[path])

    def has_topic(self, fact: Fact) -> bool:
        """True if the year has what the fact belongs to; a fact that the text needs is asked without a tick, too."""
        return not fact.topic or self.ask_all or fact.topic in self.topics or self.missed.get(fact.path, False)

    def needed(self, path: str, value: Any = None) -> bool:
        """True if the text cannot do without the fact; with `value`, whether it cannot do with that one either."""
        if value is None and path in self.missed:
            return self.missed[path]
        facts = {key: fact for key, fact in self.flat.items() if key != path}
        if value is not None:
            facts[path] = value
        return compose(self.template, facts).missed.get(path, False)

    def wants(self, fact: Fact) -> bool:
        """True if this fact is to be asked for by itself now."""
        path = fact.path
        if self.ask_all:
            return path not in self.asked and (path in self.flat or path in self.missed)
        if path in self.chosen("review"):
            return path not in self.asked
        if not self.open(path):
            return False
        if self.missed[path]:
            return True
        called_for = bool(fact.after and value_at(self.flat, fact.after))
        expected = called_for or self.last is None or path in self.last or self._is_new(fact.topic)
        return not fact.quiet and (expected or path in self.chosen("supplement"))

    def _is_new(self, topic: str) -> bool:
        """True for a topic that last year's facts do not speak of: whoever ticked it wants to be asked all of it."""
        last = self.last or {}
        return bool(topic) and not any(path in last for path in (f.path for f in self.order if f.topic == topic))

    @property
    def then(self) -> str:
        """How last year's file is called: 去年, or its year when it is another."""
        if self.last is None or self.last.get("year") == self.flat["year"] - 1:
            return words.LAST_YEAR
        return f"{self.last['year']}年"


def look(
    template: Template,
    answers: Answers,
    last: Flat | None,
    *,
    ask_all: bool = False,
    later: frozenset[str] = frozenset(),
    asked: frozenset[str] = frozenset(),
    at: str = "",
) -> Situation:
    """The situation these answers make; raises `AnswersError` or `TemplateFault` when they cannot be read."""
    flat = validate(answers, template.extras)
    if table_unfinished(answers, flat):
        flat.pop(TABLE, None)
    missed = compose(template, flat).missed
    # Whose report it is comes first: the file is named after it.
    order = tuple(sorted(questions(template), key=lambda fact: fact.path != "unit.name"))
    facts = {**facts_by_path(), **template.extras, **{fact.path: fact for fact in order}}
    topics = of_the_year(order, flat.get, answers.record.ticked)
    first = _first_topics(template, order, flat["year"])
    return Situation(template, order, facts, answers, flat, missed, topics, first, last, ask_all, later, asked, at)


def _first_topics(template: Template, order: Sequence[Fact], year: int) -> tuple[str, ...]:
    """The topics of which the text would speak in a year when something was disclosed, before anything is answered."""
    if not any(fact.topic for fact in order):
        return ()
    missed = compose(template, {"template": template.name, "year": year, "proactive.total": 1}).missed
    return tuple(dict.fromkeys(fact.topic for fact in order if fact.topic and fact.path in missed))


def apply(answers: Answers, effect: Effect) -> Answers:
    """New answers with the effect in them; the given ones stay as they are."""
    new = replace(answers, raw=copy.deepcopy(answers.raw), record=copy.deepcopy(answers.record))
    for path, value in effect.answers.items():
        new.set(path, value)
    for kind, path, on in effect.marks:
        new.record.mark(kind, path, on)
    pending = {**new.record.pending, **effect.pending}
    entries = {**effect.record, "pending": {key: value for key, value in pending.items() if value is not None}}
    new.record = replace(new.record, **entries)
    return new


def withdrawn(s: Situation, path: str) -> dict[str, Any]:
    """The pending lists (`review`, `supplement`) without this path, where it was on one."""
    return {
        key: [other for other in s.chosen(key) if other != path] or None
        for key in ("review", "supplement")
        if path in s.chosen(key)
    }
