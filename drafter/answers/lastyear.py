"""Last year's facts into this year's answers, by the rule each fact carries (`Fact.last`).

Names, addresses and rules in force are carried over and listed as kept, to be looked through once; figures are shown
beside their question and never copied; what last year's figures decide (上年结转) is derived. A figure that follows
from last year is derived only from the year directly before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from drafter.answers import Answers
from drafter.answers.load import own_look
from drafter.composing.templates import Template
from drafter.composing.uses import questions
from drafter.disk import seen_from
from drafter.report import NOT_APPLICABLE, Fact, forms
from drafter.report.computed import Flat

_COPIED = {
    "requests.carried_in": "requests.carried_out",
    "requests.last_received": "requests.received",
    "proactive.last_total": "proactive.total",
    "proactive.last_categories": "proactive.categories",
    "last_remedies": "remedies",
}
"""This year's path, and last year's whose value it takes."""


def begin(template: Template, year: int, last: Flat | None = None) -> Answers:
    """This year's first answers, with no path yet: what carries over and what is derived from last year's facts."""
    answers = Answers({"template": template.name, "year": year})
    if last is None:
        return answers
    used = {fact.path: fact for fact in questions(template)}
    known = template.known
    for path, fact in known.items():
        if (path in used or path.startswith("unit.")) and fact.last == "carry" and carries(fact, last):
            answers.set(path, last[path])
            answers.record.mark("kept", path)
    for path, value in derived(last, year, used):
        answers.set(path, value)
        answers.record.mark("derived", path)
    return answers


def carries(fact: Fact, last: Flat) -> bool:
    """True if last year's value may stand this year as it is: it is there, and does not name its own year."""
    value = last.get(fact.path)
    return value is not None and not names_year(value, int(last["year"]))


def names_year(value: Any, year: int) -> bool:
    """True if a text, or a text of a list, names the year as a number of its own (2024, not 2024888)."""
    if isinstance(value, list):
        return any(names_year(item, year) for item in value)
    if isinstance(value, dict):
        return names_year(value.get("name"), year)
    return isinstance(value, str) and re.search(rf"(?<!\d){year}(?!\d)", value) is not None


def derived(last: Flat, year: int, used: Mapping[str, Fact]) -> Iterator[tuple[str, Any]]:
    """The paths, of those used, and values that last year's facts decide; none unless it is the year before."""
    if last.get("year") != year - 1:
        return
    for path, source in _COPIED.items():
        value = last.get(source)
        if value is not None and value != NOT_APPLICABLE and path in used:
            yield path, value
    row = (last.get("requests.table") or {}).get(forms.CARRIED_OUT[0], {})
    # Only columns that add up to the sum can be this year's: others are asked.
    if row and "requests.table" in used and sum(row.values()) == last.get("requests.carried_out"):
        for column, count in row.items():
            yield f"requests.table.{forms.CARRIED_IN[0]}.{column}", count
    for path in used:
        if path.startswith("statutory.matters.") and path.endswith(".last_year"):
            there, change = last.get(path), last.get(path.removesuffix("last_year") + "change")
            if isinstance(there, int) and isinstance(change, int) and there + change >= 0:
                yield path, there + change


def remember(answers: Answers, last: Path) -> None:
    """Note last year's file in the record, seen from the new file's folder where that is possible."""
    answers.record.last = seen_from(_folder(answers), last)


def remember_topics(answers: Answers, last: Answers) -> None:
    """Note which topics were ticked in last year's answers, so that this year's pages begin with them."""
    answers.record.last_topics = list(last.record.ticked)


def take_look(answers: Answers, last: Answers) -> bool:
    """Carry over the look that last year's answers name, seen from the new file's folder; False when it is gone."""
    look = own_look(last)
    if look is None:
        return True
    if not look.is_file():
        return False
    named = str(last.raw["look"])
    answers.raw["look"] = named if Path(named).is_absolute() else seen_from(_folder(answers), look)
    return True


def _folder(answers: Answers) -> Path:
    return answers.path.parent if answers.path else Path()
