"""Rules over figures that take up again what a report has counted before."""

from __future__ import annotations

from collections.abc import Iterator

from drafter import words
from drafter.extract.again import taken_up
from drafter.extract.reading import Reading
from drafter.extract.sentences import sentences_of
from drafter.rules.finding import Finding


def a_whole_is_taken_up_as_it_was(reading: Reading) -> Iterator[Finding]:
    """TEXT-TEXT: 全年受理的7件申请, where 6 came; 全乡17个行政村, where there are 14; contract."""
    told: set[str] = set()
    for found in taken_up(sentences_of(reading.passages), reading.facts, reading.year):
        if found.quote in told:
            continue
        told.add(found.quote)
        message = words.stated_twice(found.what, found.first, found.other)
        quote = words.quotes(found.first_quote, found.quote)
        yield Finding("TEXT-TEXT", "warning", message, (), found.place, quote)
