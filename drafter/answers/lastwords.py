"""Sentences of last year's report that no answer holds: where they belong this year, and what in them must be new.

They stand in the record of the imported answers (`unplaced`) and in this year's until the clerk has looked at them
(`last_words`), by the path of the fact that takes the clerk's own sentences on that part of the report.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from drafter.answers.model import Answers
from drafter.extract.known import figures_in
from drafter.extract.outline import topics
from drafter.extract.reading import Reading
from drafter.extract.sentences import Sentence
from drafter.extract.sorting import sorted_sentences
from drafter.text.folding import folded
from drafter.text.items import without_mark
from drafter.text.search import has_any

if TYPE_CHECKING:
    from drafter.composing.templates import Template

_OVERVIEW, _OTHER = "notes.overview", "other_matters"
_PLACES: tuple[tuple[str, frozenset[str], tuple[str, ...]], ...] = (
    (_OTHER, frozenset({"other"}), ()),
    ("notes.requests", frozenset({"requests", "refused", "disputes", "fees"}), ()),
    ("notes.platforms", frozenset({"platform"}), ("网站建设", "场所建设")),
    ("notes.management", frozenset({"secrecy"}), ("信息管理", "安全管理", "制度体系")),
    ("notes.supervision", frozenset({"organisation"}), ("监督", "保障", "领导", "培训", "机制", "考核")),
    ("notes.proactive", frozenset({"proactive", "response", "key_areas", "consultation"}), ()),
    (_OVERVIEW, frozenset({"overview"}), ()),
)
"""The fact for sentences under a heading: by what the heading is about, or by its words."""
_ASKED_DATES = re.compile(
    r"\d{1,2}月(?:\d{1,2}[日号])?|[〔\[［【（(]\d{4}[〕\]］】）)]\s*第?\d+号|(?<!\d)20\d\d(?=[-./年])|\d+(?:[.,]\d+)*"
)
"""Dates, document numbers and whatever else is written in digits."""
_NAMES_NUMBER = re.compile(r"(?:12345|12348|110)(?=热线|平台|政务|便民|”|公共)|\d{7,}|0\d{2,3}-\d{7,8}|第\d+[条款项届]")
"""Digits that count nothing and do not change with the year."""


def unplaced(reading: Reading, among: Collection[str] | None = None) -> dict[str, list[str]]:
    """The sentences of a report that no answer holds, by the fact that takes them; only those `among` given ones."""
    found: dict[str, list[str]] = {}
    usable = [path for path, _, _ in _PLACES]
    for one in sorted_sentences(reading):
        if among is not None and one.sentence.quote not in among:
            continue
        left = one.kind in ("standing", "unread") or one.belongs
        if left and (text := sentence_alone(one.sentence.quote)):
            place = one.belongs or place_of(one.sentence.section.split("／"), usable)
            found.setdefault(place, []).append(text)
    return found


def sentence_alone(quote: str) -> str:
    """A sentence without an item's number before it and the mark at its end."""
    return without_mark(quote.strip()).rstrip("。；;")


def place_of(headings: Collection[str], usable: Collection[str]) -> str:
    """The fact that takes a sentence under these headings, outermost first: the first that is in use."""
    for heading in reversed([*headings]):
        about = topics(heading)
        for path, telling, words in _PLACES:
            if path in usable and (about & telling or has_any(heading, *words)):
                return path
    return _OVERVIEW if _OVERVIEW in usable else _OTHER


def take_words(answers: Answers, last: Mapping[str, list[str]], template: Template) -> None:
    """Note in this year's record the sentences of last year's report, each by a fact that this template has."""
    from drafter.composing.uses import questions  # loads the template engine

    usable = {fact.path for fact in questions(template) if fact.kind == "texts"}
    noted: dict[str, list[str]] = {}
    for path, texts in last.items():
        noted.setdefault(path if path in usable else place_of((), usable), []).extend(texts)
    answers.record.last_words = noted


@dataclass(frozen=True, slots=True)
class LastFigure:
    """A figure of last year in a sentence: where it stands, its words, its measure word (empty: none)."""

    start: int
    end: int
    text: str
    measure: str = ""


def moved_on(text: str, last: int, year: int) -> str:
    """The sentence with the years last year's report speaks of moved on, but for those in titles and numbers."""

    def later(found: re.Match[str]) -> str:
        there = int(found[0])
        return str(there + year - last) if there in (last, last + 1) else found[0]

    pieces = re.split(r"(《[^》]*》|〔\d+〕)", text)
    return "".join(
        piece if number % 2 else re.sub(r"(?<!\d)20\d\d(?=年)", later, piece) for number, piece in enumerate(pieces)
    )


def last_figures(text: str, last: int) -> tuple[LastFigure, ...]:
    """What in a sentence must be asked for: counts, dates, document numbers, and last year's own year."""
    sentence = Sentence(folded(text), text, "", "", 0, at=0)
    places = ((sentence.printed(one.start, one.end), one.unit) for one in figures_in(sentence))
    found = [LastFigure(*place, text[slice(*place)], unit) for place, unit in places if place]
    names = [hit.span() for hit in _NAMES_NUMBER.finditer(text)]
    for hit in _ASKED_DATES.finditer(text):
        taken = any(one.start < hit.end() and hit.start() < one.end for one in found)
        named = any(a <= hit.start() < b for a, b in names)
        years = len(hit[0]) == 4 and hit[0].startswith("20") and text[hit.end() : hit.end() + 1] in "年-./"
        if not taken and not named and (not years or hit[0] == str(last)):
            found.append(LastFigure(*hit.span(), hit[0]))
    return tuple(sorted((one for one in found if not any(a <= one.start < b for a, b in names)), key=lambda x: x.start))
