"""A sentence as it stands in a table of sentences: plain words, {facts}, and 〔what goes when a fact is absent〕.

`{总数}` is filled in. A stretch in 〔〕 is printed when everything it names is there; stretches nest, each judged by
itself. `〔按期？按期〕` is printed when what stands before ？ holds, without printing it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

_MARKS = re.compile(r"([{}〔〕])")
_NAME = re.compile(r"[^{}〔〕：？，。；\s]+")


class BadPattern(ValueError):
    """A sentence that cannot be read: a bracket without its other half, or a name that is none."""


@dataclass(frozen=True, slots=True)
class Slot:
    """The place of a fact."""

    name: str


@dataclass(frozen=True, slots=True)
class Stretch:
    """What stands in 〔〕: its parts, and the condition before ？ (empty: none)."""

    parts: tuple[Piece, ...]
    condition: str


Piece = str | Slot | Stretch


@dataclass(frozen=True, slots=True)
class Pattern:
    """A sentence to fill in."""

    parts: tuple[Piece, ...]

    def fill(self, slots: Mapping[str, object]) -> str:
        """The sentence with its facts; an absent fact (None, empty, or False) takes its stretch away."""
        return _filled(self.parts, slots)

    def names(self) -> Iterator[tuple[str, bool]]:
        """Each name in the sentence, and whether the sentence can do without it."""
        yield from _named(self.parts, False)


@cache
def read_pattern(text: str) -> Pattern:
    """The sentence as a pattern; raises `BadPattern` with what is wrong, in the words of the text itself."""
    tokens = [token for token in _MARKS.split(text) if token]
    parts, rest = _parts(tokens, text, "")
    if rest:
        raise BadPattern(rest[0])
    return Pattern(parts)


def _parts(tokens: list[str], text: str, until: str) -> tuple[tuple[Piece, ...], list[str]]:
    """The parts up to the closing bracket `until` (empty: the end), and the tokens behind it."""
    parts: list[Piece] = []
    while tokens:
        token, tokens = tokens[0], tokens[1:]
        if token == until:
            return tuple(parts), tokens
        if token == "{":
            if len(tokens) < 2 or tokens[1] != "}" or not _NAME.fullmatch(tokens[0]):
                raise BadPattern("{")
            parts.append(Slot(tokens[0]))
            tokens = tokens[2:]
        elif token == "〔":
            inside, tokens = _parts(tokens, text, "〕")
            parts.append(_stretch(inside))
        elif token in "}〕":
            raise BadPattern(token)
        else:
            parts.append(token)
    if until:
        raise BadPattern("〔")
    return tuple(parts), []


def _stretch(inside: tuple[Piece, ...]) -> Stretch:
    if inside and isinstance(inside[0], str):
        name, mark, words = inside[0].partition("？")
        if mark and _NAME.fullmatch(name):
            return Stretch((words, *inside[1:]), name)
    return Stretch(inside, "")


def _absent(value: object) -> bool:
    return value is None or value is False or value == ""


def _filled(parts: tuple[Piece, ...], slots: Mapping[str, object]) -> str:
    said = []
    for part in parts:
        match part:
            case str():
                said.append(part)
            case Slot():
                said.append(str(slots[part.name]))
            case Stretch():
                needed = [piece.name for piece in part.parts if isinstance(piece, Slot)]
                needed += [part.condition] if part.condition else []
                if not any(_absent(slots.get(name)) for name in needed):
                    said.append(_filled(part.parts, slots))
    return "".join(said)


def _named(parts: tuple[Piece, ...], optional: bool) -> Iterator[tuple[str, bool]]:
    for part in parts:
        if isinstance(part, Slot):
            yield part.name, optional
        elif isinstance(part, Stretch):
            if part.condition:
                yield part.condition, True
            yield from _named(part.parts, True)
