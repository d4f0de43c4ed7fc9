"""Where sentences and clauses begin and end."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from drafter.text.characters import HAN

STOPS = "。！？"
_CLOSING = "”’」』）】》)"


@cache
def _ends(stops: str) -> re.Pattern[str]:
    return re.compile(rf"[{stops}]+[{_CLOSING}]*|[!?]+(?={HAN})")


def sentences(text: str, stops: str = STOPS) -> list[str]:
    """The sentences of a text, each with its stop and without outer blanks.

    Quotation marks and brackets that close right after a stop belong to its sentence; a half-width ! or ? ends one
    only before a hanzi.
    """
    found, start = [], 0
    for end in _ends(stops).finditer(text):
        found.append(text[start : end.end()].strip())
        start = end.end()
    found.append(text[start:].strip())
    return [sentence for sentence in found if sentence]


def bounds(text: str, at: int, stops: str = STOPS) -> tuple[int, int]:
    """Where the sentence that holds a place begins and ends, its stop included."""
    ends = [end for stop in stops if (end := text.find(stop, at)) >= 0]
    return clause_start(text, at, stops), min(ends) + 1 if ends else len(text)


def closely_before(text: str, at: int, words: Sequence[str], most: int) -> bool:
    """True if one of the words stands before a place in its clause, with at most so many characters between."""
    clause = text[clause_start(text, at, "，。；") : at]
    return any((found := clause.rfind(word)) >= 0 and len(clause) - found - len(word) <= most for word in words)


def clause_start(text: str, at: int, marks: str = "，；：。") -> int:
    """Where the clause that holds a place begins; `marks` are what parts the clauses."""
    return max(text.rfind(mark, 0, at) for mark in marks) + 1
