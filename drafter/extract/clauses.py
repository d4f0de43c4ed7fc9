"""A sentence's terms, figures and marks, clause by clause."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from drafter.extract.sentences import Sentence
from drafter.text.items import mark_end
from drafter.text.lexicon import Token, tokens

FIGURE = frozenset({"figure"})
_STOPS = frozenset("，；。！？")
_NOT_SAID = " “”‘’"
"""Characters between terms that say nothing."""


@dataclass(slots=True)
class Clause:
    """A clause: its tokens without those of brackets inside it; a bracket is a clause of its own (`depth` 1).

    `start` and `end` are its places, `group` counts the stretches between ； and 。; `outer` is the clause that holds a
    bracket, `gaps` are the places of the brackets in it.
    """

    group: int
    start: int = 0
    end: int = 0
    depth: int = 0
    outer: Clause | None = None
    tokens: list[Token] = field(default_factory=list)
    gaps: list[tuple[int, int]] = field(default_factory=list)

    @property
    def classes(self) -> frozenset[str]:
        """The classes of its terms."""
        return frozenset(name for token in self.tokens for name in token.classes)


@lru_cache(maxsize=2048)
def clauses_of(sentence: Sentence) -> tuple[Clause, ...]:
    """The clauses of a sentence, in the order in which they end."""
    figures = {one.start: Token(one.text, FIGURE, one.start, one.end) for one in sentence.quantities}
    in_order = sorted([*tokens(sentence.masked), *figures.values()], key=lambda one: one.start)
    numbered = mark_end(sentence.text)
    group = 0
    done: list[Clause] = []
    here = Clause(group, 0 if figures.keys() & set(range(numbered)) else numbered)
    for token in in_order:
        if token.start < here.start:
            continue
        mark = token.text if len(token.text) == 1 else ""
        if mark == "（":
            inner = Clause(group, token.end, 0, here.depth + 1, here)
            here.gaps.append((token.start, token.end))
            here = inner
        elif mark == "）" and here.outer is not None:
            here.end = token.start
            done.append(here)
            outer = here.outer
            outer.gaps[-1] = (outer.gaps[-1][0], token.end)
            here = outer
        elif mark in _STOPS or (mark == "：" and token.end not in figures):
            here.end = token.start
            done.append(here)
            group += mark in "；。！？"
            here = Clause(group, token.end, 0, here.depth, here.outer)
        else:
            here.tokens.append(token)
    while True:
        here.end = len(sentence.text)
        done.append(here)
        if here.outer is None:
            break
        here = here.outer
    return tuple(one for one in done if one.tokens)


def unknown_between(sentence: Sentence, clause: Clause, start: int, end: int) -> bool:
    """True if words that the lexicon does not know stand between two places of a clause, brackets left aside."""
    text = sentence.text
    for first, last in clause.gaps:
        if start <= first and last <= end:
            return unknown_between(sentence, clause, start, first) or unknown_between(sentence, clause, last, end)
    return bool(text[start:end].strip(_NOT_SAID))


@lru_cache(maxsize=256)
def _in_order(sentence: Sentence) -> tuple[Token, ...]:
    return tuple(sorted((token for one in clauses_of(sentence) for token in one.tokens), key=lambda token: token.start))


def between(sentence: Sentence, start: int, end: int) -> list[Token]:
    """The terms and figures of a sentence between two places, brackets included."""
    tokens = _in_order(sentence)
    first, last = (bisect_left(tokens, place, key=lambda token: token.start) for place in (start, end))
    return [token for token in tokens[first:last] if token.end <= end]


def classes_between(sentence: Sentence, start: int, end: int) -> frozenset[str]:
    """The classes of the terms of a sentence between two places."""
    return frozenset(name for token in between(sentence, start, end) for name in token.classes)


def all_known(sentence: Sentence, clause: Clause, tokens: Sequence[Token], start: int, end: int) -> bool:
    """True if the lexicon knows all that a clause says between two places."""
    at = start
    for token in tokens:
        if unknown_between(sentence, clause, at, token.start):
            return False
        at = token.end
    return not unknown_between(sentence, clause, at, end)
