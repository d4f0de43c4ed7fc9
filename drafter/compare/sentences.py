"""Which sentences of this year's text stand as they stood last year.

A sentence is the same with its figures (相同), the same but for figures and years (只改数字), or nearly the same.
What the parts that must be written anew say (problems, remedies, what became of the old ones) is held against the same
parts only: that last year's remedies are named again where their outcome is told is as it should be.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from drafter.compare.side import BLANK, Side
from drafter.extract.texts import recurs
from drafter.rules.copying import ALIKE, nearly
from drafter.text.folding import half_width, letters, letters_without_figures
from drafter.text.items import MARK, NUMBER, without_mark
from drafter.text.sentences import sentences as split_sentences

Likeness = Literal["same", "figures", "near"]
PartKind = Literal["followups", "weighty", "other"]

_OUTCOME = re.compile(r"(上年|上一年|去年|以往|往年).*(问题|措施|改进|整改|落实)|(落实|整改)(情况|结果)")
_WEIGHTY = re.compile(r"问题|不足|困难|薄弱|改进|整改|打算|下一步|努力方向|今后")
_DEEPER = {"（": 1, "(": 1, "《": 1, "“": 1, "）": -1, ")": -1, "》": -1, "”": -1}
_ITEM = re.compile(rf"(?<=[，,：:])(?={MARK})")
LEAD_IN = re.compile(r"[：:]$|^.{0,40}(如下|以下|下列).{0,10}[。；]?$")
"""Words that only lead in a list."""
_OWN_HEADING = re.compile(rf"{NUMBER}[^，；：]{{2,16}}。$")
_FIGURE = re.compile(r"\d+(\.\d+)?")

LONG = 600
"""Characters; a longer sentence (a text without full stops) counts only when equal: a closer look takes too long."""
FEW = 50
"""Pairs of characters in more sentences than these, and in more than one of twenty, find nothing in particular."""
TRIED = 8
"""How many of last year's sentences that share most pairs are looked at closely."""


@dataclass(frozen=True, slots=True)
class Repeat:
    """A sentence of this year that stands, or nearly stands, in last year's text.

    `section` are the headings above it, outermost first; `changes` are last year's words and what became of them
    (either may be empty), for `near` and `figures`.
    """

    section: tuple[str, ...]
    part: PartKind
    likeness: Likeness
    text: str
    changes: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Wording:
    """How much of this year's text stands as it stood: sentences counted, those that rightly stay, what was found.

    `weighty` are the sentences of the parts that must be written anew.
    """

    total: int
    fixed: int
    weighty: int
    repeats: tuple[Repeat, ...]

    def count(self, likeness: Likeness) -> int:
        """How many sentences are alike in this way."""
        return sum(repeat.likeness == likeness for repeat in self.repeats)


@dataclass(frozen=True, slots=True)
class ComparedSentence:
    """A sentence without its item's number; `exact` and `bare` are its words alone, with and without its figures."""

    section: tuple[str, ...]
    part: PartKind
    text: str
    exact: str
    bare: str


def wording(last: Side, this: Side) -> Wording:
    """Which of this year's sentences stand in last year's text, in this year's order."""
    there: dict[PartKind, list[ComparedSentence]] = defaultdict(list)
    for sentence in sentences(last):
        there[sentence.part].append(sentence)
    index = {part: SentenceIndex(known) for part, known in there.items()}
    counted, fixed = [], 0
    for sentence in sentences(this):
        if recurs(sentence.text):
            fixed += 1
        else:
            counted.append(sentence)
    found = (index[s.part].repeat(s) for s in counted if s.part in index)
    weighty = sum(sentence.part != "other" for sentence in counted)
    return Wording(len(counted), fixed, weighty, tuple(repeat for repeat in found if repeat))


def sentences(side: Side) -> Iterator[ComparedSentence]:
    """The sentences of the body, each item of a list by itself; no headings, no words that only lead in a list."""
    told = _told_by_facts(side)
    for line in side.lines:
        part = _part(line.section)
        said = pieces(line.text)
        for number, piece in enumerate(said):
            if BLANK in piece or LEAD_IN.search(piece):
                continue
            if part == "other" and len(said) > number + 1 and _OWN_HEADING.match(piece):
                continue
            text = without_mark(piece)
            exact, bare = letters(text), letters_without_figures(text)
            if len(exact) > 1:
                where = told.get(bare, part) if part == "other" else part
                yield ComparedSentence(line.section, where, text.rstrip("；"), exact, bare)


def _told_by_facts(side: Side) -> dict[str, PartKind]:
    """The problems, remedies and outcomes that the facts list, by their bare words: a report may have no headings."""
    found: dict[str, PartKind] = {}
    parts: dict[str, PartKind] = {"problems": "weighty", "remedies": "weighty", "followups": "followups"}
    for path, part in parts.items():
        items = side.facts.get(path)
        for item in items if isinstance(items, list) else []:
            found |= {letters_without_figures(without_mark(piece)): part for piece in pieces(str(item))}
    return found


def _part(section: tuple[str, ...]) -> PartKind:
    # The innermost heading that says something decides: 上年问题改进情况 stands below 存在的主要问题及改进情况.
    for heading in reversed(section):
        if _OUTCOME.search(heading):
            return "followups"
        if _WEIGHTY.search(heading):
            return "weighty"
    return "other"


def pieces(text: str) -> list[str]:
    """The sentences, those with a list in them item by item; a sentence that rightly stays the same is one piece."""
    found: list[str] = []
    for sentence in split_sentences(text, "。！？\n"):
        if recurs(sentence):
            found.append(sentence)
        else:
            found += (piece.strip() for clause in _clauses(sentence) for piece in _ITEM.split(clause))
    return [piece for piece in found if piece]


def _clauses(sentence: str) -> Iterator[str]:
    """The sentence cut at each ； that stands in no brackets."""
    begun = depth = 0
    for place, character in enumerate(sentence):
        depth = max(depth + _DEEPER.get(character, 0), 0)
        if character == "；" and not depth:
            yield sentence[begun : place + 1]
            begun = place + 1
    yield sentence[begun:]


class SentenceIndex:
    """Last year's sentences, found by their words, or by the pairs of characters they share with another."""

    def __init__(self, known: list[ComparedSentence]) -> None:
        self._exact = {sentence.exact: sentence for sentence in reversed(known)}
        self._bare = {sentence.bare: sentence for sentence in reversed(known)}
        self._distinct = list(self._bare.values())
        self._pairs: dict[str, list[int]] = defaultdict(list)
        for number, sentence in enumerate(self._distinct):
            for pair in _pairs(sentence.bare):
                self._pairs[pair].append(number)
        self._common = max(FEW, len(self._distinct) // 20)

    def repeat(self, sentence: ComparedSentence) -> Repeat | None:
        """The sentence as a repeat of the one it is most like; None for a new one."""
        if sentence.exact in self._exact:
            return Repeat(sentence.section, sentence.part, "same", sentence.text)
        if sentence.bare in self._bare:
            other = self._bare[sentence.bare]
            return _repeat(sentence, "figures", other)
        if len(sentence.bare) > LONG:
            return None
        near = self._likeliest(sentence)
        found = nearly(sentence.text, [other.text for other in near])
        if found is None:
            return None
        return _repeat(sentence, "near", near[found[0]])

    def _likeliest(self, sentence: ComparedSentence) -> list[ComparedSentence]:
        """The few sentences worth a close look: about as long, and sharing most pairs."""
        shared: Counter[int] = Counter()
        for pair in _pairs(sentence.bare):
            where = self._pairs.get(pair, ())
            if len(where) <= self._common:
                shared.update(where)
        # 2 · shorter / (shorter + longer) is the most that two texts can be alike.
        length = len(sentence.bare)
        least, most = length * ALIKE / (2 - ALIKE), length * (2 - ALIKE) / ALIKE
        likely = (number for number, _ in shared.most_common() if least <= len(self._distinct[number].bare) <= most)
        return [self._distinct[number] for number, _ in zip(likely, range(TRIED), strict=False)]


def _repeat(sentence: ComparedSentence, likeness: Likeness, other: ComparedSentence) -> Repeat:
    changes = _changes(other.text, sentence.text) if len(sentence.bare) <= LONG else ()
    return Repeat(sentence.section, sentence.part, likeness, sentence.text, changes)


def _pairs(text: str) -> set[str]:
    return {text[i : i + 2] for i in range(len(text) - 1)}


def _changes(then: str, now: str) -> tuple[tuple[str, str], ...]:
    """What of last year's sentence became what: words, or where only figures differ, figures; punctuation not looked
    at."""
    old, new = _tokens(then), _tokens(now)
    if letters_without_figures(then) == letters_without_figures(now):
        return tuple((before, after) for before, after in zip(old, new, strict=False) if before != after)
    before, after = ([_FIGURE.sub("0", token) for token in tokens] for tokens in (old, new))
    matcher = SequenceMatcher(None, before, after, False)
    pieces = (("".join(old[a:b]), "".join(new[c:d])) for kind, a, b, c, d in matcher.get_opcodes() if kind != "equal")
    return tuple(pieces)


def _tokens(text: str) -> list[str]:
    return re.findall(r"\d+(?:\.\d+)?|[A-Za-z]+|[^\W\d_]", half_width(text))
