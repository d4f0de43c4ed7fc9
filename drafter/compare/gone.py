"""What last year's text had and this year's has not: the clerk's own sentences, and those that no fact stands for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from drafter.compare.sentences import ComparedSentence, SentenceIndex, pieces, sentences
from drafter.compare.side import Side
from drafter.extract.sorting import sorted_sentences
from drafter.text.folding import letters, letters_without_figures
from drafter.text.items import without_mark

_ANEW = ("problems", "remedies", "followups", "last_remedies")
"""Lists that are written anew each year."""


@dataclass(frozen=True, slots=True)
class GoneSentence:
    """A sentence of last year's that this year's text has not, and where it stood."""

    section: str
    text: str


def gone(last: Side, this: Side) -> tuple[GoneSentence, ...]:
    """The sentences that are gone, in last year's order; what an answer still stands for is none of them."""
    index = SentenceIndex([*sentences(this)])
    found: list[GoneSentence] = []
    for section, sentence in _own_words(last, this):
        for piece in pieces(sentence):
            text = without_mark(piece).rstrip("。；")
            exact = letters(text)
            one = ComparedSentence((section,), "other", text, exact, letters_without_figures(text))
            if len(exact) > 1 and index.repeat(one) is None:
                found.append(GoneSentence(section, text))
    return tuple(dict.fromkeys(found))


def _own_words(last: Side, this: Side) -> Iterator[tuple[str, str]]:
    """Last year's sentences with where they stood: of answers the clerk's own, of a report those that no answer of
    this year's stands for."""
    if last.reading is None:
        for path, fact in last.known.items():
            items = last.facts.get(path)
            if fact.kind == "texts" and path not in _ANEW and isinstance(items, list):
                yield from ((fact.term, item) for item in items)
        return
    for one in sorted_sentences(last.reading):
        facts = one.paths & this.known.keys()
        answered = one.kind == "understood" and (not facts or facts & this.facts.keys())
        if one.kind != "anew" and not answered:
            yield one.sentence.section.rpartition("／")[2], one.sentence.quote
