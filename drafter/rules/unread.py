"""UNREAD: what a finished report shows and its reader cannot read, so that nobody takes it for checked."""

from __future__ import annotations

from collections.abc import Iterator

from drafter import words
from drafter.extract.reading import Reading
from drafter.rules.finding import Finding, Level


def unread(reading: Reading) -> Iterator[Finding]:
    """UNREAD: another file within the report, what a field of Word shows, notes, a second copy of the whole report."""
    for one in dict.fromkeys(reading.document.unread):
        message = words.left_unread(one.kind, one.name)
        if message:
            level: Level = "notice" if one.kind == "notes" else "warning"
            yield Finding("UNREAD", level, message, place=words.WHOLE_REPORT)
