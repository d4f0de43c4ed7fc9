"""The terms by which reports are read: `lexicon.toml`, and a tagger that finds the longest term at each place."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

MARKS = frozenset("，。；：、（）！？")
_DATE = re.compile(
    r"20\d\d年(?:\d{1,2}月(?:\d{1,2}[日号])?)?(?:度|底|末|初|份)?|\d{1,2}月(?:\d{1,2}[日号])?(?:份|底|末|初)?"
)
_FILE = Path(__file__).parent / "lexicon.toml"


@dataclass(frozen=True, slots=True)
class Token:
    """A term (`classes` are those it stands in), a mark of punctuation (its own class), or a date (class: date)."""

    text: str
    classes: frozenset[str]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The classes of each role, the classes of each term, and the terms that begin with a character, longest first."""

    roles: dict[str, frozenset[str]]
    terms: dict[str, frozenset[str]]
    beginning: dict[str, tuple[str, ...]]


@cache
def lexicon() -> Lexicon:
    """The lexicon of this package, read once."""
    data = tomllib.loads(_FILE.read_text(encoding="utf-8"))
    terms: dict[str, set[str]] = {}
    for table in data.values():
        for name, written in table.items():
            for term in written.split():
                terms.setdefault(term, set()).add(name)
    beginning: dict[str, list[str]] = {}
    for term in sorted(terms, key=len, reverse=True):
        beginning.setdefault(term[0], []).append(term)
    return Lexicon(
        {role: frozenset(table) for role, table in data.items()},
        {term: frozenset(names) for term, names in terms.items()},
        {first: tuple(found) for first, found in beginning.items()},
    )


def tokens(text: str) -> Iterator[Token]:
    """The terms, marks and years of a text in order; words that no class has are passed over."""
    known = lexicon()
    beginning, terms = known.beginning, known.terms
    at, end = 0, len(text)
    while at < end:
        character = text[at]
        if character in beginning:
            term = next((term for term in beginning[character] if text.startswith(term, at)), None)
            if term is not None:
                yield Token(term, terms[term], at, at + len(term))
                at += len(term)
                continue
        if character in MARKS:
            yield Token(character, frozenset({character}), at, at + 1)
        elif character.isdecimal() and (date := _DATE.match(text, at)):
            yield Token(date[0], frozenset({"date"}), at, date.end())
            at = date.end()
            continue
        at += 1


@lru_cache(maxsize=4096)
def classes(text: str) -> frozenset[str]:
    """The classes of all terms in a text."""
    return frozenset(name for token in tokens(text) for name in token.classes)


def any_of(*names: str) -> str:
    """A pattern of any term of some classes."""
    return f"(?:{'|'.join(map(re.escape, terms_of(*names)))})"


@cache
def terms_of(*names: str) -> tuple[str, ...]:
    """All terms of some classes, longest first."""
    wanted = frozenset(names)
    return tuple(
        sorted((term for term, has in lexicon().terms.items() if has & wanted), key=lambda one: (-len(one), one))
    )
