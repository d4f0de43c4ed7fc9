"""UNREAD: what a finished report shows and its reader cannot read, so that nobody takes it for checked."""

from __future__ import annotations

from collections.abc import Iterator

from drafter import words
from drafter.extract.reading import Reading
from drafter.rules.finding import Finding, reading_rule


@reading_rule
def unread(reading: Reading) -> Iterator[Finding]:
    """UNREAD: another file within the report, or what a field of Word shows."""
    for one in dict.fromkeys(reading.document.unread):
        if one.kind == "part":
            yield Finding("UNREAD", "warning", words.unread_part(one.name), place=words.WHOLE_REPORT)
        elif one.kind == "field":
            yield Finding("UNREAD", "warning", words.unread_field(one.name), place=words.WHOLE_REPORT)
