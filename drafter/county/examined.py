"""One file of a county's as the desk looks at it: whose it is, its figures with their sentences, what was found in it,
and its sentences made ready to be held against the other townships'."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from drafter import words
from drafter.answers.importing import answers_of
from drafter.county.sentences import Line, OwnSentence, said_in
from drafter.errors import UnreadableReport
from drafter.report import NOT_APPLICABLE, Fact, forms
from drafter.report.computed import Flat
from drafter.report.facts import FIGURES
from drafter.rules.copying import LISTS, is_about_problems
from drafter.text.townships import without_body

if TYPE_CHECKING:
    from drafter.answers.importing import Imported
    from drafter.answers.load import Loaded
    from drafter.extract.reading import Reading
    from drafter.rules import Finding

_TEXTS = ("text", "texts", "states")
"""The kinds of facts that are a township's own sentences in an answers file."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure that a file states: the path of its fact, cell or total, what it is called, and where it stands.

    `part` is the name of a list's part; `place` and `quote` are empty for answers.
    """

    path: str
    term: str
    value: Any
    part: str = ""
    place: str = ""
    quote: str = ""


@dataclass(frozen=True, slots=True)
class Examined:
    """A file as examined. `unit` is empty and `year` None when it does not tell; `remarks` are what else is to be said.

    `form` is the national form's year, empty for the outlines before 2019; `fault` says why the file could not be read,
    and then all else is empty.
    """

    file: Path
    unit: str = ""
    year: int | None = None
    form: str = ""
    figures: tuple[Figure, ...] = ()
    findings: tuple[Finding, ...] = ()
    sentences: tuple[OwnSentence, ...] = ()
    remarks: tuple[str, ...] = ()
    fault: str = ""

    @property
    def name(self) -> str:
        """What the file is called among the others: the unit's name, else the file's."""
        return self.unit or self.file.stem

    def at(self, level: str) -> tuple[Finding, ...]:
        """The findings of a level."""
        return tuple(finding for finding in self.findings if finding.level == level)


def of_report(reading: Reading, file: Path, findings: tuple[Finding, ...]) -> Examined:
    """A finished report as read, with the figures that `import` gives."""
    try:
        found = answers_of(reading, file)
    except UnreadableReport:  # it states nothing that could be used
        found = None
    unit = without_body(str((found.facts.get("unit.name") if found else reading.unit) or ""))
    lines = (
        (passage.text, passage.place, is_about_problems(passage))
        for passage in reading.passages
        if passage.kind == "paragraph"
    )
    form = "" if reading.era == "2008" else reading.era
    year = found.year if found else reading.year
    figures = tuple(_read_figures(found)) if found else ()
    remarks = [*(found.unread if found else ()), *([words.UNSURE_FIGURES] if found and found.unsure else [])]
    return Examined(file, unit, year, form, figures, findings, tuple(said_in(lines, unit)), tuple(remarks))


def of_answers(loaded: Loaded, file: Path, findings: tuple[Finding, ...], needed: int) -> Examined:
    """Answers; `needed` is how many are still open. Of their words only what the township wrote itself is compared."""
    facts, known = loaded.facts, loaded.template.known
    unit = without_body(str(facts.get("unit.name") or ""))
    lines: list[Line] = []
    for path, fact in known.items():
        value = facts.get(path)
        if fact.kind in _TEXTS and value is not None and value != NOT_APPLICABLE:
            lines += [(str(one), fact.term, path in LISTS) for one in (value if isinstance(value, list) else [value])]
    figures = tuple(Figure(*stated) for stated in _figures(facts, known))
    remarks = (words.answers_open(needed),) if needed else ()
    year, form = facts["year"], loaded.template.form
    return Examined(file, unit, year, form, figures, findings, tuple(said_in(lines, unit)), remarks)


def _read_figures(found: Imported) -> Iterator[Figure]:
    """The figures and totals of a report, each with where it was read."""
    known = found.template.known
    stated = list(_figures(found.facts, known))
    stated += [(path, forms.cell_term(path), total) for path, total in found.sums.items()]
    for path, term, value, *part in stated:
        source = found.place_of(path) or found.place_of(path.partition(".table.")[0] + ".table")
        place, quote = (source.place, source.quote) if source else ("", "")
        yield Figure(path, term, value, part[0] if part else "", place, quote)


def _figures(facts: Flat, known: Mapping[str, Fact]) -> Iterator[tuple[str, str, Any] | tuple[str, str, Any, str]]:
    """Path, term and value of each figure that the facts hold, and the name of a list's part; in the model's order."""
    for path, fact in known.items():
        value = facts.get(path)
        if value is None or value == NOT_APPLICABLE:
            continue
        if fact.kind in (*FIGURES, "percent"):
            yield path, words.head_with_measure(fact.term, fact.measure), value
        elif fact.kind == "parts":
            for part in value:
                yield path, f"{fact.term}·{part['name']}", part["count"], part["name"]
        elif fact.kind == "table":
            for row, cells in value.items():
                for column, count in cells.items():
                    cell = f"{path}.{row}.{column}"
                    yield cell, forms.cell_term(cell), count
