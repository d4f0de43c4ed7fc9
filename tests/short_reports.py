"""Finished reports of a title and a few lines, as read: what the rules on leftovers and wording are tried on."""

from __future__ import annotations

from typing import Any

from drafter.document import Document
from drafter.extract import basics
from drafter.extract.reading import Passage, Reading
from drafter.extract.sentences import sentences_of
from drafter.extract.statements import statements_of
from drafter.rules.finding import Finding
from drafter.rules.registry import reading_rules
from drafter.text.townships import kind_of_unit


def reading(*texts: str, year: int = 2023, unit: str = "青石镇") -> Reading:
    """A report read from lines: # opens a heading, @ a signature, all others are paragraphs."""
    passages = [Passage(f"{unit}{year}年政府信息公开工作年度报告", "标题", "title")]
    for number, text in enumerate(texts, 2):
        kind: Any = "heading" if text.startswith("#") else "signature" if text.startswith("@") else "paragraph"
        passages.append(Passage(text.lstrip("#@"), f"第{number}段", kind, int(kind == "heading"), (), number - 1))
    era = basics.era_of_year(year)
    stated = tuple(tuple(statements_of(sentence, year)) for sentence in sentences_of(passages))
    document = Document((), ())
    return Reading(document, tuple(passages), era, year, unit, kind_of_unit(unit), statements=stated)


def found(rules: set[str], *texts: str, year: int = 2023, unit: str = "青石镇") -> list[Finding]:
    """What rules of these ids say of a report made of these lines."""
    said = reading(*texts, year=year, unit=unit)
    return [finding for rule in reading_rules() for finding in rule(said) if finding.rule in rules]


def loud(findings: list[Finding]) -> list[Finding]:
    return [finding for finding in findings if finding.level != "notice"]
