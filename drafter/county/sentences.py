"""A report's sentences made ready to be held against other townships': the unit's name, its kind and figures set aside,
and how much of each is the writer's own words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from drafter.compare.sentences import LEAD_IN, pieces
from drafter.composing.templates import sentence_files, shipped
from drafter.extract.texts import recurs
from drafter.text.folding import letters, letters_without_figures
from drafter.text.items import without_mark
from drafter.text.lexicon import tokens
from drafter.text.wordlists import word_lists

SET_PHRASES = Path(__file__).parent / "setphrases.txt"
_KIND = re.compile("[我本全该各]?(?:街道办事处|街道办|街道|乡镇|镇乡|乡|镇)")
_NOT_OWN = re.compile(r"[\d我本全该各年月日件条次人篇份元个项期名类的了和与及在由]")
_AROUND_FACTS = re.compile(r"\{[^}]*\}|[，。；：、（）“”？]")
SHORTEST = 8
"""Letters of a sentence, and of a unit's name set aside, below which nothing is compared."""
SHORTEST_OF_OURS = 3
"""Letters of a piece of our own sentences below which it is a word that anybody uses."""
LEAST_OWN, LEAST_OF_PROBLEMS = 4, 1
"""Letters of its own that a sentence must have to be compared, and among problems and remedies."""


Line = tuple[str, str, bool]
"""A line, its place, and True if it stands among problems and remedies, which every year and every unit has its own."""


@dataclass(frozen=True, slots=True)
class OwnSentence:
    """A sentence: as printed, where, and its letters with and without its figures; how many letters are its own words.

    Own words are those that no form, law or party document prescribes and that are no terms of this field: of
    “收到申请3件，均已答复” nothing is left. `at` is its number among all sentences of the report; `new_each_year` says
    that it stands among problems and remedies.
    """

    text: str
    place: str
    exact: str
    bare: str
    own: int
    at: int
    new_each_year: bool = False


def said_in(lines: Iterable[Line], unit: str) -> Iterator[OwnSentence]:
    """The sentences of a unit's lines that have anything of their own."""
    at = 0
    for line, place, new_each_year in lines:
        for piece in pieces(line):
            at += 1
            text = without_mark(piece)
            if recurs(piece) or LEAD_IN.search(piece) or len(text) < SHORTEST:
                continue
            said = _KIND.sub("镇", text.replace(unit, "镇") if unit else text)
            bare = letters_without_figures(said)
            least = LEAST_OF_PROBLEMS if new_each_year else LEAST_OWN
            if len(bare) >= SHORTEST and (own := own_letters(said)) >= least:
                yield OwnSentence(text, place, letters(said), bare, own, at, new_each_year)


def own_letters(text: str) -> int:
    """How many letters of a text are no set phrase, no term of the field and no figure."""
    left = _set_phrases().sub("，", re.sub(r"[，、“”《》（）\s]", "", text))
    kept, end = [], 0
    for token in tokens(left):
        kept.append(left[end : token.start])
        end = token.end
    kept.append(left[end:])
    return len(_NOT_OWN.sub("", letters("".join(kept)).replace("镇", "")))


def _of_our_sentences() -> set[str]:
    """What the sentences that our templates share say around the facts in them."""
    found: set[str] = set()
    for file in sentence_files(shipped() / "shared"):
        for line in file.read_text(encoding="utf-8").splitlines():
            if not line.startswith(("#", "[")):
                said = map(letters, _AROUND_FACTS.split(line.partition("：")[2]))
                found |= {piece for piece in said if len(piece) >= SHORTEST_OF_OURS}
    return found


@cache
def _set_phrases() -> re.Pattern[str]:
    phrases = {phrase for listed in word_lists(SET_PHRASES).values() for phrase in listed if len(phrase) > 1}
    phrases |= _of_our_sentences()
    return re.compile("|".join(sorted(map(re.escape, phrases), key=len, reverse=True)))
