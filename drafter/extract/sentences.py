"""A report's sentences, folded for reading by a program, each with its place, its headings and its figures."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from drafter.extract.reading import Mention, Passage
from drafter.text.folding import folded
from drafter.text.quantities import Quantity, quantities
from drafter.text.sentences import sentences

_ITEM = re.compile(
    r"^(?:[（(]?[\d一二三四五六七八九十]{1,3}[）).．、]|[一二三四五六七八九十]+[是、类]|[①-⑳●■◆·—-])?"
    r"[^，。；：]{1,24}[：:]?\s?[\d零一二三四五六七八九十百千]+ ?(?:余|多)?(?:条|件|篇|份|项|则|次)"
    r"(?:[^。]{0,24}|，(?:其中|包括|含)[^。；]{0,80})[；。，、]?$"
)


_ITEM_END = re.compile(r"[；。，、;,.]$")
_COUNTS = re.compile(r"\d+[条件篇份]")


@dataclass(frozen=True)
class Sentence:
    """A sentence: `quote` as printed, `text` folded; `paragraph` counts passages, `lead` is the short sentence or
    heading words that open its paragraph (empty: none), `previous` the sentence before it in the paragraph, folded,
    `section` the headings above it, joined.
    """

    text: str
    quote: str
    place: str
    section: str
    paragraph: int
    lead: str = ""
    previous: str = ""

    @cached_property
    def quantities(self) -> list[Quantity]:
        """The figures, in order."""
        return quantities(self.text)

    @cached_property
    def masked(self) -> str:
        """The folded text with each figure's place filled with #, of the same length."""
        said = list(self.text)
        for quantity in self.quantities:
            said[quantity.start : quantity.end] = "#" * (quantity.end - quantity.start)
        return "".join(said)

    @property
    def topic(self) -> str:
        """All that says what the sentence is about before it begins: headings and the paragraph's own lead."""
        return f"{self.section}／{self.lead}"


def counted(path: str, sentence: Sentence, quantity: Quantity, sure: bool = True) -> Mention:
    """The mention of a fact by one of the sentence's figures."""
    return Mention(path, quantity.low, quantity.high, sentence.quote, sentence.place, quantity.exact, sure)


def denied(path: str, sentence: Sentence) -> Mention:
    """The mention of a fact as 0, for a sentence that says there was none."""
    return Mention(path, 0, 0, sentence.quote, sentence.place)


def sentences_of(passages: Sequence[Passage]) -> list[Sentence]:
    """All sentences in order; items that stand in lines of their own (甲12条； 乙6条。) make one sentence."""
    return list(_sentences(tuple(passages)))


@lru_cache(maxsize=1)
def _sentences(passages: tuple[Passage, ...]) -> tuple[Sentence, ...]:
    """The sentences of the report read last, with their figures: a rule over it asks for them once more."""
    found: list[Sentence] = []
    index = 0
    while index < len(passages):
        passage = passages[index]
        items = _items(passages, index)
        if items:
            opening = passage if passage.text.rstrip().endswith(("：", ":")) else None
            parts = [line.text.strip() for line in passages[index : index + items]]
            first, rest = (parts[0], parts[1:]) if opening else ("", parts)
            joined = first + "；".join(_ITEM_END.sub("", part) for part in rest) + "。"
            found += _split(joined, passage, index)
            index += items
            continue
        found += _split(passage.text, passage, index)
        index += 1
    return tuple(found)


def _items(passages: Sequence[Passage], index: int) -> int:
    """How many passages from here on are an opening with its items, or items alone; 0 when none are."""
    start = index + (passages[index].text.rstrip().endswith(("：", ":")))
    end = start
    while end < len(passages) and _ITEM.match(passages[end].text.strip()):
        end += 1
    return end - index if end - start >= 2 else 0


def _split(text: str, passage: Passage, index: int) -> Iterator[Sentence]:
    """The sentences of one passage."""
    section = "／".join(passage.section)
    lead, previous = "", ""
    for number, quote in enumerate(sentences(text)):
        plain = folded(quote)
        yield Sentence(plain, quote, passage.place, section, index, lead, previous)
        previous = plain
        if number == 0 and len(plain) <= 40 and not _COUNTS.search(plain):
            lead = plain
