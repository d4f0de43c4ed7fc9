"""A finished report read back into answers: `Reading` → `Imported`.

Every value goes through the same door as a typed one; what the door refuses is unsure, and no answer. The template is
the national form's that the report follows, for the older reports the one whose headings are nearest.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

from drafter import words
from drafter.answers import Answers
from drafter.answers.lastwords import unplaced
from drafter.composing.templates import TEXT, Template, default_for, environment, find, names, source_of
from drafter.errors import UnreadableReport
from drafter.extract.reading import Era, Evidence, Passage, Reading, Unsure
from drafter.finished import read_report
from drafter.report import BadValue, Fact, facts_by_path, forms, stored
from drafter.report.computed import Flat, results_total, row_total
from drafter.report.facts import read as take

FIRST_YEAR, LAST_YEAR = 2008, 2100
"""The years an answers file may be of."""


@dataclass(frozen=True, slots=True)
class Imported:
    """What a finished report gives an answers file.

    `answers` have no path yet, and no year when the report does not tell it (`year` is None then). `facts` are the same
    by path; `sums` the totals that follow from them or are printed; `evidence` says where each came from; `unsure` is
    what was read and is no answer; `sentences` are the report's own lines in order; `unread` says in Chinese what of
    the report was not read.
    """

    file: Path
    era: Era
    year: int | None
    template: Template
    answers: Answers
    facts: dict[str, Any]
    sums: dict[str, int]
    evidence: tuple[Evidence, ...]
    unsure: tuple[Unsure, ...]
    sentences: tuple[str, ...]
    unread: tuple[str, ...] = ()

    @property
    def missed(self) -> dict[str, bool]:
        """By path what the template misses: True where it cannot do without. Empty while the year is not known."""
        from drafter.composing.compose import compose  # loads the template engine

        return {} if self.year is None else compose(self.template, self.facts).missed

    def place_of(self, path: str) -> Evidence | None:
        """Where the answer at a path came from; None where nothing is noted."""
        return next((found for found in self.evidence if found.path == path), None)


def import_report(file: Path, year: int | None = None) -> Imported:
    """A finished report as answers; `year` is the year reported on, where the report does not tell it itself.

    Raises `UnreadableReport` when the file cannot be read, is no such report, or states nothing that could be used.
    """
    return answers_of(read_report(file), file, year)


def answers_of(reading: Reading, file: Path, year: int | None = None) -> Imported:
    """The answers that a report as read gives; `file` is where it was read, `year` and faults as in `import_report`."""
    template = template_of(reading)
    known = {**facts_by_path(), **_every_extra(), **template.extras}
    unsure = list(reading.unsure)
    doubted = {one.path for one in unsure}
    given = {"year": reading.year, "unit.name": reading.unit, "unit.kind": reading.kind}
    given = {path: value for path, value in given.items() if path not in doubted} | reading.facts
    own_found = _own_figures(template, reading.passages)
    given |= {found.path: found.value for found in own_found}
    reading = replace(reading, evidence=(*reading.evidence, *own_found))
    own = _year(given.pop("year", None))
    year = year if own is None else own
    raw = {"template": template.name} if year is None else {"template": template.name, "year": year}
    answers = Answers(dict(raw))
    facts: dict[str, Any] = dict(raw)
    for path in sorted(given, key=_in_order(known)):
        value = given[path]
        if value is None or path == "template":
            continue
        try:
            facts[path] = stored(take(known[path].kind, value))
        except BadValue as fault:
            there = tuple(found for found in reading.evidence if found.path == path)
            unsure.append(Unsure(path, there or (Evidence(path, value, "", ""),), words.refused_value(str(fault))))
            continue
        if path in template.extras or not path.startswith("extra."):
            answers.set(path, facts[path])
        else:
            answers.record.aside[path] = facts[path]
    if not unsure and not set(facts) - {"template", "year", "unit.name", "unit.kind"}:
        raise UnreadableReport(words.NOTHING_READ, file=file, hint=words.NOT_A_REPORT_HINT)
    sums, torn = _sums(facts, reading)
    answers.record.report = file.name
    answers.record.imported = [path for path in facts if path not in raw]
    answers.record.unplaced = unplaced(reading)
    kept = {*facts, *sums}
    evidence = tuple(found for found in reading.evidence if _root(found.path, known) in kept or found.path in kept)
    sentences = tuple(passage.text for passage in reading.passages)
    unread = tuple(
        filter(None, (words.left_unread(one.kind, one.name) for one in dict.fromkeys(reading.document.unread)))
    )
    found = (*unsure, *torn)
    return Imported(file, reading.era, year, template, answers, facts, sums, evidence, found, sentences, unread)


def _own_figures(template: Template, passages: Sequence[Passage]) -> tuple[Evidence, ...]:
    """The answers to the template's own questions, found by the words around them."""
    if not template.extras:
        return ()
    from drafter.answers.ownfigures import own_figures  # loads the template engine

    return tuple(own_figures(template, passages))


def nested(found: Imported) -> dict[str, Any]:
    """The answers with the totals under their ids, as nested tables of what JSON can hold."""
    tree: dict[str, Any] = {}
    for path, value in {**found.facts, **found.sums}.items():
        *groups, last = path.split(".")
        here = tree
        for group in groups:
            here = here.setdefault(group, {})
        if isinstance(value, dict):
            here.setdefault(last, {}).update({row: dict(cells) for row, cells in value.items()})
        else:
            here[last] = stored(value)
    return tree


# ------------------------------------------------------------------ of which form


def template_of(reading: Reading) -> Template:
    """The shipped template that follows the report's form, or of the older ones the one with the nearest headings."""
    shelf = [find(name) for name in names()]
    if reading.era != "2008":
        return next(template for template in shelf if template.form == reading.era)
    old = [template for template in shelf if not template.form]
    here = _outline(reading.passages)
    usual = find(default_for(FIRST_YEAR))
    if not here:
        return usual
    return max(old, key=lambda template: (*_alike(here, _headings(template)), template == usual))


def _outline(passages: Sequence[Passage]) -> tuple[str, ...]:
    """The report's headings of its highest level, without numbers."""
    heads = [passage for passage in passages if passage.kind == "heading"]
    highest = min((passage.level for passage in heads), default=0)
    return tuple(_name_alone(passage.text) for passage in heads if passage.level == highest)


@cache
def _headings(template: Template) -> tuple[str, ...]:
    source, _ = source_of(environment(template.folder), TEXT)
    return tuple(_name_alone(found) for found in re.findall(r"^# *(?!#)(.+)$", source, re.MULTILINE))


def _name_alone(heading: str) -> str:
    """A heading without its number and without the words that nearly every heading has."""
    words_alone = re.sub(r"^\s*[（(第]?[一二三四五六七八九十\d]+[）)、.．部]?分?", "", heading)
    return re.sub(r"政府信息公开|政府信息|信息公开|工作|情况|有关|[\s，、。的和及与]", "", words_alone)


def _alike(here: tuple[str, ...], there: tuple[str, ...]) -> tuple[bool, float]:
    """If every heading here is word for word one there, and how alike the two outlines are, 0 to 1: each heading
    beside the likest of the other's, both ways."""
    if not there:
        return False, 0.0
    forth = sum(max(_dice(one, other) for other in there) for one in here)
    back = sum(max(_dice(one, other) for one in here) for other in there)
    return {*here} <= {*there}, (forth + back) / (len(here) + len(there))


def _dice(one: str, other: str) -> float:
    a, b = ({text[at : at + 2] for at in range(max(1, len(text) - 1))} for text in (one, other))
    return 2 * len(a & b) / (len(a) + len(b))


# ------------------------------------------------------------------ the values


def _year(value: object) -> int | None:
    return value if isinstance(value, int) and FIRST_YEAR <= value <= LAST_YEAR else None


@cache
def _every_extra() -> dict[str, Fact]:
    """The questions of all shipped templates; what a report states for another one's is kept aside."""
    return {path: fact for name in names() for path, fact in find(name).extras.items()}


def _in_order(known: Mapping[str, Fact]) -> Any:
    place = {path: number for number, path in enumerate(known)}
    return lambda path: place.get(path, len(place))


def _root(path: str, known: Mapping[str, Fact]) -> str:
    """The fact that a path below it belongs to: requests.table of requests.table.granted.natural."""
    while path not in known and "." in path:
        path = path.rpartition(".")[0]
    return path


def _sums(facts: Flat, reading: Reading) -> tuple[dict[str, int], list[Unsure]]:
    """The totals by path, as computed and as printed; where the two differ the total is unsure."""
    sums, torn = _computed(facts, reading), []
    for path, printed in reading.sums.items():
        computed = sums.setdefault(path, printed)
        if computed != printed:
            del sums[path]
            there = tuple(found for found in reading.evidence if found.path == path)
            candidates = (*(there or (Evidence(path, printed, "", ""),)), Evidence(path, computed, words.ADDED_UP, ""))
            torn.append(Unsure(path, candidates, words.total_differs(printed, computed)))
    return sums, torn


def _computed(facts: Flat, reading: Reading) -> dict[str, int]:
    """The totals of tables 2 and 3 that follow from the answers, zeros among them."""
    sums: dict[str, int] = {}
    if "requests.table" in facts:
        form = "2019" if reading.era == "2019" else "2021"
        results = [row.id for row in forms.results_of(form)]
        # What was not read is no 0: a total follows only where each of its cells was.
        there = {cell.path for table in reading.tables for cell in table.cells if cell.value is not None}
        read = {path.removeprefix("requests.table.") for path in there}
        for row in (forms.RECEIVED[0], forms.CARRIED_IN[0], *results, forms.CARRIED_OUT[0]):
            if all(f"{row}.{column}" in read for column in forms.COLUMNS):
                sums[f"requests.table.{row}.total"] = row_total(facts, row)
        summed = f"requests.table.{forms.RESULTS_TOTAL[0]}"
        columns = [column for column in forms.COLUMNS if all(f"{row}.{column}" in read for row in results)]
        sums |= {f"{summed}.{column}": results_total(facts, column, form) for column in columns}
        if len(columns) == len(forms.COLUMNS):
            sums[f"{summed}.total"] = results_total(facts, None, form)
    for group in forms.DISPUTES:
        cells = [facts.get(f"disputes.{group}.{outcome}") for outcome in forms.OUTCOMES]
        if all(isinstance(cell, int) for cell in cells):
            sums[f"disputes.{group}.total"] = sum(cell for cell in cells if isinstance(cell, int))
    return sums
