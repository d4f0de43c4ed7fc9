"""What became of each sentence of a finished report when it was read: understood, written anew each year, or left."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import chain
from typing import Literal

from drafter.extract.outline import topics
from drafter.extract.reading import Mention, PartList, Reading, StatedAverage, StatedShare, StatedStep
from drafter.extract.sentences import Sentence, sentences_of
from drafter.extract.texts import recurs
from drafter.text.lexicon import any_of
from drafter.text.quantities import Quantity

_Stated = Mention | PartList | StatedShare | StatedAverage | StatedStep
Kind = Literal["understood", "anew", "standing", "unread"]
_LONGEST_HEADING = 24
_TELLING = 20
"""From here on a figure that was read elsewhere is the same figure again."""
_ENDS = re.compile(r"[。；：！？;:!?]$")
_NONE = any_of("none")
_TEMPLATE_WORDS = re.compile(
    r"[：:]$|^[^，]{0,40}(?:如下|以下|下列)[^，。]{0,10}[。；]?$|"
    rf"{_NONE}(?:其他|其它)?需要?(?:报告|说明)的(?:其他)?事项。?$|^{_NONE}。?$"
)
"""Words that only lead in what is listed below them, or say that there is nothing else to report."""


@dataclass(frozen=True, slots=True)
class SortedSentence:
    """A sentence of the body and what became of it.

    “understood”: its figures, or its words, are answers, or it is a sentence of every report's. “anew”: one of the
    problems and remedies, which are written anew each year. “standing”: it states no figure and no answer holds it.
    “unread”: some of its figures were not read, which are `unread`. `paths` are the facts read in it.
    """

    sentence: Sentence
    kind: Kind
    paths: frozenset[str] = frozenset()
    unread: tuple[Quantity, ...] = ()


def sorted_sentences(reading: Reading) -> Iterator[SortedSentence]:
    """Every sentence of the report's paragraphs, in order; headings, title and signature are none."""
    read: dict[str, list[_Stated]] = {}
    stated: tuple[tuple[_Stated, ...], ...] = (
        *(reading.mentions, reading.lists, reading.shares),
        *(reading.averages, reading.steps),
    )
    for one in chain.from_iterable(stated):
        read.setdefault(one.quote, []).append(one)
    texts: dict[str, list[tuple[str, str]]] = {}
    for evidence in reading.evidence:
        if isinstance(evidence.value, str):
            texts.setdefault(evidence.quote, []).append((evidence.path, evidence.value))
    elsewhere = {number for said in read.values() for one in said for number in _numbers(one) if number >= _TELLING}
    elsewhere |= {Decimal(str(c.value)) for t in reading.tables for c in t.cells if c.value and c.value >= _TELLING}
    for sentence in sentences_of(reading.passages):
        passage = reading.passages[sentence.paragraph]
        framed = not passage.section and not _ENDS.search(sentence.quote)  # 发布日期、来源 of a web page
        if passage.kind == "paragraph" and not framed:
            said = [(path, value) for path, value in texts.get(passage.text, ()) if value in sentence.quote]
            there = read.get(sentence.quote, [])
            known = {number for one in there for number in _numbers(one)} | (elsewhere if there else set())
            paths = {one.path for one in there if isinstance(one, Mention | PartList) and one.path}
            yield _sorted(sentence, frozenset({*paths, *(path for path, _ in said)}), known, passage.number is not None)


def _sorted(sentence: Sentence, paths: frozenset[str], known: set[Decimal], numbered: bool) -> SortedSentence:
    """A sentence by the facts read in it and the figures that are known; `numbered` says that its passage is."""
    # 其他需要报告的事项 may stand below a heading on problems.
    nearest = next(filter(None, map(topics, reversed(sentence.section.split("／")))), frozenset())
    if "problems" in nearest:
        return SortedSentence(sentence, "anew", paths)
    if recurs(sentence.quote):
        return SortedSentence(sentence, "understood", paths)
    if unread := tuple(one for one in figures_in(sentence) if Decimal(str(one.low)) not in known):
        return SortedSentence(sentence, "unread", paths, unread)
    heads = numbered and not sentence.previous and len(sentence.text) <= _LONGEST_HEADING and "，" not in sentence.text
    if paths or known or heads or _TEMPLATE_WORDS.search(sentence.quote.strip()):
        return SortedSentence(sentence, "understood", paths)
    return SortedSentence(sentence, "standing")


def figures_in(sentence: Sentence) -> list[Quantity]:
    """The figures of a sentence; 一次 and 一个 in words are none."""
    return [one for one in sentence.quantities if not (one.low == 1 and one.text.startswith("一"))]


def _numbers(one: _Stated) -> Iterator[Decimal]:
    """The figures that something read accounts for."""
    found: list[object] = []
    match one:
        case Mention():
            found = [one.low]
        case PartList():
            found = [one.total, *(part.count for part in one.parts), *(part.percent for part in one.parts)]
        case StatedShare():
            found = [one.percent, one.part, one.of]
        case StatedStep():
            found = [one.now, one.last, one.step, abs(one.step)]
        case StatedAverage():
            found = [one.low, one.total]
    yield from (Decimal(str(number)) for number in found if number is not None)
