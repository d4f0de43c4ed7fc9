"""One township's year, from its answers file or its finished report, as the county adds it up."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from drafter import words
from drafter.answers.importing import answers_of
from drafter.answers.load import Loaded, load
from drafter.answers.topics import of_the_year
from drafter.composing.templates import Template
from drafter.disk import files_below
from drafter.finished import read_report
from drafter.readers import SUFFIXES
from drafter.report.computed import Flat
from drafter.rules import check_facts, check_reading
from drafter.text.townships import without_body

if TYPE_CHECKING:
    from collections.abc import Iterable

    from drafter.rules import Finding

ANSWERS = ".toml"
_FIRST = (ANSWERS, ".docx", ".doc", ".wps")
_READ = (*_FIRST, *sorted(set(SUFFIXES) - set(_FIRST)))
"""The endings of answers and reports, the ones to be read first of several files of one name first."""
_OF_FIGURES = ("SUM-PARTS", "TEXT-TEXT", "TEXT-TABLE", "T1-", "T2-", "T3-")
"""How the ids of the rules begin that find figures contradicting each other: what else is wrong hinders no sum."""


@dataclass(frozen=True, slots=True)
class Source:
    """One township's file: the unit (empty: not told), its facts by path, and what in them contradicts itself.

    `last` are last year's facts, where the answers file names such a file; `without` are the topics that the year has
    nothing of: a report that is silent of one, or answers read from it, may have it all the same.
    """

    file: Path
    unit: str
    template: Template
    facts: dict[str, Any]
    errors: tuple[str, ...] = ()
    last: Flat | None = None
    without: frozenset[str] = frozenset()

    @property
    def year(self) -> int | None:
        """The year reported on; None when the report does not tell it."""
        return self.facts.get("year")

    @property
    def form(self) -> str:
        """The national form that the facts follow: 2019, 2021, or empty for older reports."""
        return self.template.form


def read_source(path: Path) -> Source:
    """The facts of an answers file or a finished report; raises a `DrafterError` when it cannot be read."""
    if path.suffix.lower() == ANSWERS:
        loaded = load(path, look=False)
        findings = list(filter(_is_of_figures, check_facts(loaded.facts)))
        without = _topics_without(loaded)
        return Source(path, _unit(loaded.facts), loaded.template, loaded.facts, _errors(findings), loaded.last, without)
    reading = read_report(path)
    found = answers_of(reading, path)
    findings = list(filter(_is_of_figures, check_reading(reading)))
    if not _errors(findings) and found.year is not None:
        findings = list(filter(_is_of_figures, check_facts(found.facts)))
    return Source(path, _unit(found.facts), found.template, found.facts, _errors(findings))


def _is_of_figures(finding: Finding) -> bool:
    return finding.rule.startswith(_OF_FIGURES)


def _topics_without(loaded: Loaded) -> frozenset[str]:
    """The topics of which answers that a person gave say nothing."""
    record, known = loaded.answers.record, loaded.template.known.values()
    if record.report:
        return frozenset()
    topics = {fact.topic for fact in known if fact.topic}
    return frozenset(topics - of_the_year(known, loaded.facts.get, record.ticked))


@dataclass(frozen=True, slots=True)
class Gathered:
    """The files to read, and what in the folders given was left out.

    `twins` are files named as one that is read (the report made of the answers, the same in another format); `others`
    are neither answers nor reports.
    """

    files: tuple[Path, ...]
    twins: tuple[Path, ...] = ()
    others: tuple[Path, ...] = ()

    def left_out(self) -> list[str]:
        """What was left out and why, a line each."""
        why = ((self.twins, words.SAME_NAME), (self.others, words.NEITHER_ANSWERS_NOR_REPORT))
        return [words.left_out([str(file) for file in files], said) for files, said in why if files]


def gathered(paths: Iterable[Path], besides: Iterable[Path | None] = ()) -> Gathered:
    """The files, each folder in the place of the answers files and reports in it and in the folders below it.

    Files `besides`, the program's own or a list of units, are passed over in folders.
    """
    passed_over = {file.absolute() for file in besides if file is not None}
    files: list[Path] = []
    twins: list[Path] = []
    others: list[Path] = []
    for path in paths:
        if not path.is_dir():
            files.append(path)
            continue
        kept: dict[Path, Path] = {}
        there = [file for file in files_below(path) if file.absolute() not in passed_over]
        for file in sorted(there, key=lambda file: (_preference(file), file)):
            name = file.with_name(file.stem.removesuffix(words.DRAFT_MARK))
            if file.suffix.lower() not in _READ:
                others.append(file)
            elif name in kept:
                twins.append(file)
            else:
                kept[name] = file
        files += sorted(kept.values())
    return Gathered(tuple(dict.fromkeys(files)), tuple(twins), tuple(sorted(others)))


def _preference(file: Path) -> int:
    """Which of several files of one name is read: the lowest."""
    suffix = file.suffix.lower()
    return _READ.index(suffix) if suffix in _READ else len(_READ)


def _unit(facts: Flat) -> str:
    return without_body(str(facts.get("unit.name") or ""))


def _errors(findings: Iterable[Finding]) -> tuple[str, ...]:
    return tuple(
        words.finding_line(finding.level, finding.rule, finding.message)
        for finding in findings
        if finding.level == "error"
    )
