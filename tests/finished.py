"""Finished reports written as lines, read without files: what the rules on outline and contents are tried on."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from drafter.document import Block, Cell, Document, Heading, Paragraph, Signature, Span, Table
from drafter.extract import basics
from drafter.extract.reading import FormTable, Reading
from drafter.rules import check_reading
from drafter.rules.finding import Finding
from drafter.text.marks import numbered
from drafter.text.townships import kind_of_unit

TITLE = "青山镇2013年政府信息公开工作年度报告"


def spans(text: str) -> tuple[Span, ...]:
    return (Span(text),)


def block_of(line: str) -> Block:
    """# marks a heading without a number, | a row of cells, @ a signature; a number makes a short line a heading."""
    if line.startswith("#"):
        return Heading(len(line) - len(line.lstrip("#")), "", spans(line.lstrip("# ")))
    if line.startswith("|"):
        cells = tuple(Cell(spans(text)) for text in line.strip("|").split("|"))
        return Table("", "", (cells,), (20.0,) * len(cells), 0, ())
    if line.startswith("@"):
        return Signature(spans(line[1:]))
    number = numbered(line)
    if number and number.level < 3 and len(line) <= 40 and "。" not in line:
        return Heading(number.level, line[: len(line) - len(number.words)], spans(number.words))
    return Paragraph(spans(line))


def read(
    *lines: str, title: str = TITLE, tables: Iterable[Literal["disclosure", "requests", "disputes"]] = ()
) -> Reading:
    """The reading of a report: a title (may be empty) and its lines; `tables` are the kinds of form tables it has."""
    document = Document(spans(title) if title else (), tuple(map(block_of, lines)))
    passages = basics.passages(document)
    forms = tuple(FormTable(kind, "", (), "") for kind in tables)
    year, unit = basics.year_of(passages), basics.unit_of(passages)
    era = basics.era_of(passages, forms, year)
    return Reading(document, passages, era, year, unit, kind_of_unit(unit), tables=forms)


def findings(reading: Reading, rule: str) -> list[Finding]:
    return [finding for finding in check_reading(reading) if finding.rule == rule]


def grave(reading: Reading, *rules: str) -> list[str]:
    """The errors and warnings of some rules, as rule and message."""
    found = check_reading(reading)
    return [f"{one.rule} {one.message}" for one in found if one.level != "notice" and one.rule in rules]
