"""UNREAD: what a finished report shows and its reader cannot read, so that nobody takes it for checked."""

from __future__ import annotations

from collections.abc import Iterator

from drafter import words
from drafter.extract.reading import Reading
from drafter.rules.finding import Finding, reading_rule


@reading_rule
def unread(reading: Reading) -> Iterator[Finding]:
    """UNREAD: another file within the report, what a field of Word shows, a second copy of the whole report."""
    for one in dict.fromkeys(reading.document.unread):
        message = words.left_unread(one.kind, one.name)
        if message:
            yield Finding("UNREAD", "warning", message, place=words.WHOLE_REPORT)
