"""WORDING: mistyped words of this report's trade and of the set phrases of the time, listed in slips.txt."""

from __future__ import annotations

from collections.abc import Iterator

from drafter import words
from drafter.extract.reading import Reading
from drafter.rules.finding import Finding
from drafter.rules.lines import Hit, everything, found_in
from drafter.rules.wordlists import Entry, entries


def mistyped(reading: Reading) -> Iterator[Finding]:
    """WORDING: words that are wrong in any context (format-2021.md §8, mistake 34), each with the right ones."""
    # What is wrong with the title is a finding of its own (TITLE).
    body = [line for line in everything(reading) if line.passage.kind != "title"]
    found = list(found_in(body, entries("slips")))
    by_entry: dict[Entry, list[Hit]] = {}
    for entry, hit in found:
        if not any(_inside(hit, other) for _, other in found):
            by_entry.setdefault(entry, []).append(hit)
    for entry, hits in by_entry.items():
        message = words.mistyped(entry.wrong, entry.right, len(hits))
        yield Finding("WORDING", "warning", message, (), hits[0].line.place, hits[0].quote)


def _inside(hit: Hit, other: Hit) -> bool:
    """Whether what was found is a piece of something longer found at the same place (政俯 in 人民政俯)."""
    if hit.line is not other.line or len(hit.said) >= len(other.said):
        return False
    return other.start <= hit.start and hit.start + len(hit.said) <= other.start + len(other.said)
