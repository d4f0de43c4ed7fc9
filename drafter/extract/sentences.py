"""A report's sentences, folded for reading by a program, each with its place, its headings and its figures."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from itertools import takewhile

from drafter.extract.reading import Mention, Passage
from drafter.text.folding import folded
from drafter.text.lexicon import classes
from drafter.text.marks import points
from drafter.text.quantities import Quantity, quantities
from drafter.text.sentences import sentences

_ITEM = re.compile(
    r"^(?:[（(]?[\d一二三四五六七八九十]{1,3}[）).．、]|[一二三四五六七八九十]+[是、类]|[①-⑳●■◆·—-])?"
    r"[^，。；：]{1,40}[：:]?\s?[\d零一二三四五六七八九十百千]+ ?(?:余|多)?(?:条|件|篇|份|项|则|次)"
    r"(?:[^。]{0,24}|，(?:其中|包括|含)[^。；]{0,80})[；。，、]?$"
)


_PAIRS = (("（", "）"), ("“", "”"), ("《", "》"), ("(", ")"))
_LONGEST_FIGURE = 12
_MEASURES = ("条", "件", "篇", "份")


@dataclass(frozen=True)
class Sentence:
    """A sentence: `quote` as printed, `text` folded; `paragraph` counts passages, `lead` is the short sentence or
    heading words that open its paragraph (empty: none), `previous` the sentence before it in the paragraph, folded,
    `section` the headings above it, joined; `at` is where it begins in its passage (None: items of several joined).
    """

    text: str
    quote: str
    place: str
    section: str
    paragraph: int
    lead: str = ""
    previous: str = ""
    at: int | None = None

    def printed(self, start: int, end: int) -> tuple[int, int] | None:
        """Where words of the folded text stand in their passage as printed; None where items of several were joined.

        Folding replaces characters one by one and leaves some out (blanks, commas inside figures).
        """
        if self.at is None:
            return None
        places: list[int] = []
        position = 0
        for character in self.text:
            while position < len(self.quote) and not _folds_to(self.quote[position], character):
                position += 1
            places.append(position)
            position += 1
        if not 0 <= start < end <= len(places) or places[end - 1] >= len(self.quote):
            return None
        return self.at + places[start], self.at + places[end - 1] + 1

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

    def adds_up(self, figure: Quantity) -> bool:
        """True if a figure is the sum of all those before it that have its measure word, two or more.

        The first figure of a sentence may be the sum of those of the sentence before (四类共300条).
        """
        held = [one for one in self.quantities if one.end <= figure.start] or quantities(self.previous)
        before = [one.low for one in held if one.unit == figure.unit]
        return len(before) > 1 and figure.exact and sum(before) == figure.low

    def is_exceeded(self, figure: Quantity) -> bool:
        """True if a greater figure follows a figure in the same list (甲68条、乙133条), so that it is no total."""
        if not self.text.startswith("、", figure.end):
            return False
        end = min((at for mark in "。，；" if (at := self.text.find(mark, figure.end)) >= 0), default=len(self.text))
        behind = self.quantities[bisect_left(self.quantities, figure.end, key=lambda one: one.start) :]
        listed = takewhile(lambda one: one.start < end, behind)
        return any(one.low > figure.low for one in listed if one.unit == figure.unit)

    @property
    def topic(self) -> str:
        """All that says what the sentence is about before it begins: headings and the paragraph's own lead."""
        return f"{self.section}／{self.lead}"


def parted(sentence: Sentence) -> list[Sentence]:
    """The parts of a sentence between its ；, each as a sentence with this one's place; only itself where it has none.

    Points (一是…；二是…) and what stands in brackets or quotation marks are not parted.
    """
    pieces = sentences(sentence.quote, "；")
    split = [piece for piece in pieces if any(piece.count(one) != piece.count(other) for one, other in _PAIRS)]
    if len(pieces) < 2 or split or points(sentence.text):
        return [sentence]
    return [replace(sentence, text=folded(piece), quote=piece, at=None) for piece in pieces]


def _folds_to(printed: str, plain: str) -> bool:
    """True if a printed character is the plain one, written in full width, half width or as a Chinese digit."""
    return printed == plain or folded(printed) == plain or (plain.isdecimal() and printed in "〇○零一二三四五六七八九")


def counted(path: str, sentence: Sentence, quantity: Quantity, sure: bool = True) -> Mention:
    """The mention of a fact by one of the sentence's figures."""
    return Mention(path, quantity.low, quantity.high, sentence.quote, sentence.place, quantity.exact, sure)


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
        opens = passage.text.rstrip().endswith(("：", ":"))
        items, end = _items(passages, index + opens)
        if len(items) >= 2:
            first = passage.text.strip() if opens else ""
            found += _split(first + "；".join(item.rstrip("；。，、;,.") for item in items) + "。", passage, index)
            index = end
            continue
        found += _split(passage.text, passage, index)
        index += 1
    return tuple(found)


def _items(passages: Sequence[Passage], index: int) -> tuple[list[str], int]:
    """The items that stand in lines of their own from a passage on, and where the passages go on behind them.

    An item's figure may stand in the line behind its name.
    """
    found: list[str] = []
    while index < len(passages):
        said = passages[index].text.strip()
        behind = passages[index + 1].text.strip() if index + 1 < len(passages) else ""
        if found and found[-1].endswith("。") and not said.endswith("。"):
            break  # a sentence before items, or the last of them
        if _ITEM.match(said):
            index += 1
        elif _is_figure(behind) and _ITEM.match(said + behind):
            said += behind
            index += 2
        else:
            break
        found.append(said)
    return found, index


def _is_figure(text: str) -> bool:
    """True if a line is a figure and nothing else."""
    said = folded(text).rstrip("；。，") if len(text) < _LONGEST_FIGURE else ""
    return any((one.start, one.end) == (0, len(said)) for one in quantities(said))


def _split(text: str, passage: Passage, index: int) -> Iterator[Sentence]:
    """The sentences of one passage."""
    section = "／".join(passage.section)
    lead, previous = "", ""
    at = 0
    for number, quote in enumerate(sentences(text)):
        plain = folded(quote)
        found = passage.text.find(quote, at)
        at = max(at, found + len(quote))
        yield Sentence(plain, quote, passage.place, section, index, lead, previous, found if found >= 0 else None)
        previous = plain
        if number == 0 and len(plain) <= 40 and not any(one.unit in _MEASURES for one in quantities(plain)):
            lead = plain


@lru_cache(maxsize=1024)
def _topic(text: str) -> frozenset[str]:
    """The classes of a heading's words; a heading on disputes or fees is not on the requests it names."""
    found = classes(text)
    return found - {"request", "information"} if found & {"review", "suit", "fee", "waiver"} else found


def topic_of(sentence: Sentence) -> frozenset[str]:
    """The classes of the heading above a sentence and of the words that open its paragraph.

    Among them is `problem` if any of the headings above it is on problems and remedies.
    """
    near = _topic(_nearest(sentence))
    above = frozenset() if "remaining_matters" in near else _topic(sentence.section) & {"problem"}
    return near - {"problem"} | above


def _nearest(sentence: Sentence) -> str:
    """The heading above a sentence, or the lead of its paragraph where this names something; empty: there is none."""
    above = [part for part in reversed(sentence.topic.split("／")) if part]
    return next((part for part in above if part != sentence.lead or _topic(part)), "")
