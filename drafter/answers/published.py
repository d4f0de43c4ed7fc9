"""A report that was changed by hand after it was written: it, and not its answers, is what was published."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path
from typing import TYPE_CHECKING, Any

from drafter import words
from drafter.answers.model import Answers
from drafter.errors import DrafterError
from drafter.output import digest
from drafter.text.sentences import sentences

if TYPE_CHECKING:
    from drafter.composing.templates import Template
    from drafter.extract.reading import Reading

_READ_FIRST = (".docx", ".html", ".txt")
"""Of several that were changed the first of these kinds is taken: what is sent and signed is the Word file."""


@dataclass(frozen=True, slots=True)
class Published:
    """A report changed by hand.

    `reading` is the report as it is now, `facts` are what in it the written one has otherwise or not (None: taken out),
    `sentences` are written and published ones that differ: (was, is), either may be empty.
    """

    file: Path
    reading: Reading
    facts: Mapping[str, Any]
    sentences: tuple[tuple[str, str], ...]

    @property
    def added(self) -> frozenset[str]:
        """The sentences that stand in the published report and not in the written one."""
        return frozenset(now for _, now in self.sentences if now)

    def over(self, facts: Mapping[str, Any]) -> dict[str, Any]:
        """The facts as published."""
        return {path: value for path, value in {**facts, **self.facts}.items() if value is not None}


def changed_by_hand(answers: Answers) -> Path | None:
    """The report written for these answers whose bytes are no longer those that were written; None when there is none.

    Drafts are none.
    """
    folder = answers.path.parent if answers.path else Path()
    found = [
        folder / name
        for name, known in answers.record.written.items()
        if Path(name).stem != words.draft_name(answers.path.stem if answers.path else "")
        and _is_changed(folder / name, known)
    ]
    rank = {suffix: place for place, suffix in enumerate(_READ_FIRST)}
    return min(found, key=lambda file: rank.get(file.suffix.lower(), len(rank)), default=None)


def _is_changed(file: Path, known: str) -> bool:
    try:
        return file.is_file() and digest(file.read_bytes()) != known
    except OSError:
        return False


def published(answers: Answers, template: Template, facts: Mapping[str, Any]) -> Published | None:
    """The report changed by hand that was made of these answers; None when there is none, or it cannot be read."""
    file = changed_by_hand(answers)
    if file is None:
        return None
    from drafter.composing.compose import compose
    from drafter.extract import extract
    from drafter.finished import read_report

    try:
        reading = read_report(file)
    except DrafterError:
        return None
    written = extract(compose(template, dict(facts)).document)
    there = {path for path in {*written.facts, *reading.facts} if _is_taken(path, template, reading)}
    changed = {path: now for path in there if (now := reading.facts.get(path)) != written.facts.get(path)}
    changed = {path: now for path, now in changed.items() if facts.get(path) != now}
    in_order = {path: changed[path] for path in template.known if path in changed}
    return Published(file, reading, in_order, tuple(_changes(_sentences(written), _sentences(reading))))


def _is_taken(path: str, template: Template, reading: Reading) -> bool:
    """True if what a report says of a fact goes before its answer.

    Not what the report contradicts itself about, nor what it says of the year before, which may only follow from a
    change (比上年增加…); of sentences only those that were found.
    """
    fact = template.known.get(path)
    if fact is None or path.startswith("unit.") or path.rpartition(".")[2].startswith("last_"):
        return False
    if any(one.path == path for one in reading.unsure):
        return False
    return fact.kind != "texts" or path in reading.facts


def _sentences(reading: Reading) -> list[str]:
    """The sentences of a report as read, tables left aside."""
    return [said for passage in reading.passages for said in sentences(passage.text)]


def _changes(before: Sequence[str], after: Sequence[str]) -> Iterator[tuple[str, str]]:
    """The sentences that differ, those that stand at one place beside each other."""
    for kind, a, b, c, d in SequenceMatcher(None, before, after, False).get_opcodes():
        if kind == "equal":
            continue
        old, new = before[a:b], after[c:d]
        for number in range(max(len(old), len(new))):
            yield "".join(old[number : number + 1]), "".join(new[number : number + 1])
