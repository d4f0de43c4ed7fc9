"""One side of a comparison: a year's facts and its words, from answers or from a finished report."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from drafter.document import Chart, Document, Heading, Signature, Spans, Table
from drafter.extract.reading import Reading
from drafter.report import Fact, facts_by_path
from drafter.report.computed import Flat

BLANK = "\ue020"
"""Private-use mark where a place is still to be filled: a sentence with it says nothing yet."""


@dataclass(frozen=True, slots=True)
class BodyParagraph:
    """A paragraph of the body, and the headings above it, outermost first, without their numbers."""

    section: tuple[str, ...]
    text: str


@dataclass(frozen=True, slots=True)
class Side:
    """A year as one file has it.

    `year` is None and `unit` empty when the file does not tell. `facts` are by path, as in an answers file; `sums` are
    totals printed in a finished report, by the same ids; `known` describes the facts, a template's own included.
    `reading` is a finished report as read, None for answers: what a report lacks is “not stated”, not “not answered”.
    """

    year: int | None
    unit: str
    facts: Flat
    lines: tuple[BodyParagraph, ...]
    sums: Flat = field(default_factory=dict)
    known: Mapping[str, Fact] = field(default_factory=facts_by_path)
    reading: Reading | None = None


def side_of_answers(facts: Flat, document: Document, extras: Mapping[str, Fact]) -> Side:
    """The side that answers make, composed to a document; `extras` are their template's own facts."""
    known = {**facts_by_path(), **extras}
    return Side(facts["year"], str(facts.get("unit.name", "")), facts, tuple(_lines(document)), known=known)


def side_of_report(reading: Reading) -> Side:
    """The side that a finished report makes, as it was read."""
    lines = (BodyParagraph(p.section, p.text) for p in reading.passages if p.kind == "paragraph")
    facts: dict[str, Any] = dict(reading.facts)
    if reading.year is not None:
        facts.setdefault("year", reading.year)
    unit = str(facts.get("unit.name") or reading.unit or "")
    return Side(reading.year, unit, facts, tuple(lines), reading.sums, reading=reading)


def _lines(document: Document) -> list[BodyParagraph]:
    above: list[tuple[int, str]] = []
    found = []
    for block in document.blocks:
        match block:
            case Heading():
                above = [(level, name) for level, name in above if level < block.level]
                above.append((block.level, _printed_text(block.spans)))
            case Table() | Chart() | Signature():
                pass
            case _:
                lead = getattr(block, "lead", ())
                text = getattr(block, "number", "") + _printed_text(lead) + _printed_text(block.spans)
                found.append(BodyParagraph(tuple(name for _, name in above), text))
    return found


def _printed_text(spans: Spans) -> str:
    return "".join(BLANK if span.open else span.text for span in spans)
