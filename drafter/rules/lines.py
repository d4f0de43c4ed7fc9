"""A report's passages as rules on wording read them: without blanks, digits alike, with the way back to the print."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from drafter.document import Table
from drafter.extract.outline import of_form
from drafter.extract.reading import Passage, Reading
from drafter.rules.finding import Finding, Level
from drafter.rules.once import compiled, of_report
from drafter.rules.wordlists import Entry, listed
from drafter.text.folding import INVISIBLE, arabic_years
from drafter.text.search import has_any, occurrences
from drafter.text.sentences import STOPS, bounds

_SPACED_NUMBER = r"(?<!\d)\d(?:\s\d)+(?!\d)"
_LONGEST = 20_000


@dataclass(frozen=True, slots=True)
class SearchLine:
    """A passage with the same words in a form that is plain to search.

    `text` has no blanks (but between two figures), half-width digits and years in digits (二○一三年 → 2013年); its n-th
    character stands at `at[n]` in the passage's own text.
    """

    passage: Passage
    text: str
    at: Sequence[int] = field(compare=False)

    @property
    def place(self) -> str:
        """Where the passage stands."""
        return self.passage.place

    def bounds(self, start: int, stops: str = STOPS) -> tuple[int, int]:
        """The bounds in `text` of the sentence that the character at `start` belongs to, its stop included."""
        return bounds(self.text, start, stops)

    def sentence(self, start: int, stops: str = STOPS) -> str:
        """The sentence around a character of `text`, as in `text`."""
        first, end = self.bounds(start, stops)
        return self.text[first:end]

    def printed(self, start: int, end: int) -> str:
        """A stretch of `text` as it is printed."""
        if start >= end:
            return ""
        return self.passage.text[self.at[start] : self.at[end - 1] + 1].strip()

    def quote(self, start: int) -> str:
        """The sentence around a character of `text`, as printed."""
        return self.printed(*self.bounds(start))

    def finding(self, rule: str, level: Level, message: str, start: int) -> Finding:
        """A finding at a character of `text`, with the sentence around it."""
        return Finding(rule, level, message, (), self.place, self.quote(start))


@dataclass(frozen=True, slots=True)
class Hit:
    """Something found in a line: where, and the words found."""

    line: SearchLine
    start: int
    said: str
    match: re.Match[str] | None = field(default=None, compare=False)

    def __getitem__(self, group: str | int) -> str:
        """What a group of the pattern found; empty when it found nothing."""
        return (self.match and self.match[group]) or ""

    @property
    def end(self) -> int:
        """Where the words found end."""
        return self.start + len(self.said)

    @property
    def before(self) -> str:
        """What stands before them in the line."""
        return self.line.text[: self.start]

    @property
    def after(self) -> str:
        """What stands behind them in the line."""
        return self.line.text[self.end :]

    @property
    def sentence(self) -> str:
        """The sentence they stand in."""
        return self.line.sentence(self.start)

    @property
    def quote(self) -> str:
        """The same as printed."""
        return self.line.quote(self.start)

    def finding(self, rule: str, level: Level, message: str) -> Finding:
        """A finding at the place of the words."""
        return self.line.finding(rule, level, message, self.start)


def set_apart(text: str, at: int) -> bool:
    """True if a place of a text is within a title, a document number, or a quotation (a slogan, a column's name)."""
    return any(text.count(first, 0, at) > text.count(last, 0, at) for first, last in ("《》", "〔〕", "【】", "“”"))


def line_of(passage: Passage) -> SearchLine:
    """A passage made plain to search; of one longer than any paragraph only the beginning."""
    said = arabic_years(passage.text[:_LONGEST])
    blanks = {n for n, character in enumerate(said) if character.isspace()}
    unseen = {n for n, character in enumerate(said) if character in INVISIBLE}
    if not blanks and not unseen:
        return SearchLine(passage, said, range(len(said)))
    spaced = {n for found in compiled(_SPACED_NUMBER).finditer(said) for n in range(*found.span())}
    apart = {n for n in blanks - spaced if said[n - 1 : n].isdigit() and said[n + 1 : n + 2].isdigit()}
    dropped = (blanks | unseen) - apart
    kept = [n for n in range(len(said)) if n not in dropped]
    # 2 0 1 3 年 in Chinese numerals is only a year once the blanks are gone.
    return SearchLine(passage, arabic_years("".join(said[n] for n in kept)), kept)


@of_report
def lines(reading: Reading) -> tuple[SearchLine, ...]:
    """The report's passages in order, made plain to search."""
    return tuple(map(line_of, reading.passages))


@of_report
def body(reading: Reading) -> tuple[SearchLine, ...]:
    """The lines without title and signature."""
    return tuple(line for line in lines(reading) if line.passage.kind not in ("title", "signature"))


@of_report
def prose(reading: Reading) -> tuple[SearchLine, ...]:
    """The lines that hold sentences: no contact lines, no rows of a form."""
    return tuple(line for line in body(reading) if "。" in line.text and not of_form(line.passage.text))


@of_report
def own(reading: Reading) -> tuple[SearchLine, ...]:
    """The lines without what a web page puts behind a report: links to other reports, by their titles."""
    every = lines(reading)
    end = max((at + 1 for at, line in enumerate(every) if line.passage.kind == "signature"), default=len(every))
    linked = (at for at, line in enumerate(every[:end]) if at > 4 and line.text.startswith(listed("page_links")))
    first = next(linked, end)
    if any("。" in line.text for line in every[first:]):
        first = end  # text goes on, so these were no links
    return tuple(line for at, line in enumerate(every) if at < first or not _is_link(line))


def _is_link(line: SearchLine) -> bool:
    """True if a line behind the report can be a link: a title, no signature and no form or annex of the report."""
    annexed = line.text.startswith(("附", "（附")) or has_any(line.text, "统计表|情况表|一览表")
    return line.passage.kind != "signature" and "。" not in line.text and not annexed


@of_report
def whole(reading: Reading) -> str:
    """The report's lines as one text, to see whether a word stands in it at all."""
    return "\n".join(line.text for line in lines(reading))


def tables(reading: Reading) -> list[Table]:
    """The report's tables as printed."""
    return [block for block in reading.document.blocks if isinstance(block, Table)]


@of_report
def everything(reading: Reading) -> tuple[SearchLine, ...]:
    """The report's lines, then its tables' captions and cells as lines of their own, at the table's name or caption."""
    inside = []
    for table in tables(reading):
        texts = (table.caption, *(cell.text for row in table.rows for cell in row))
        # A count says nothing here, and the forms' labels are the same in every report.
        told = (text for text in texts if text and not (text.isdigit() and len(text) < 11))
        inside += [_cell(text, table.caption or table.name) for text in told]
    return (*lines(reading), *inside)


@lru_cache(maxsize=512)
def _cell(text: str, place: str) -> SearchLine:
    return line_of(Passage(text, place, "paragraph"))


def hits(where: Iterable[SearchLine], pattern: str, hint: str = "") -> list[Hit]:
    """Every place where a pattern is found, in lines that have a word of a hint (words with | between; empty: in all).

    The pattern is compiled only if there are such lines, and a hit has the words of its group `said`, if there is one.
    """
    where = [line for line in where if not hint or has_any(line.text, hint)]
    matches = ((line, found) for line in where for found in compiled(pattern).finditer(line.text))
    return [Hit(line, *_said(found), found) for line, found in matches]


def _said(found: re.Match[str]) -> tuple[int, str]:
    group = "said" if "said" in found.re.groupindex else 0
    return found.start(group), found[group]


def words_in(where: Sequence[SearchLine], words: str) -> list[Hit]:
    """Every place where one of the words, written with | between them, stands."""
    return [Hit(line, at, said) for line in where for at, said in occurrences(line.text, words)]


def distinct(found: Sequence[Hit]) -> list[str]:
    """The different words found, in order."""
    return list(dict.fromkeys(hit.said for hit in found))


def told(rule: str, level: Level, found: Sequence[Hit], message: Callable[[list[str], int], str]) -> Iterator[Finding]:
    """One finding on all of some hits, at the first one's place; none on none.

    `message` is given the different words found and how many hits there are.
    """
    if found:
        yield found[0].finding(rule, level, message(distinct(found), len(found)))


_ANY_DIGIT = str.maketrans("012345678", "9" * 9)


def found_in(where: Sequence[SearchLine], entries: Sequence[Entry]) -> Iterator[tuple[Entry, Hit]]:
    """Every place where words of a list are wrong, line by line."""
    text = "\n".join(line.text for line in where).translate(_ANY_DIGIT)
    present = [entry for entry in entries if entry.wrong in text]
    for line in where if present else ():
        text = line.text.translate(_ANY_DIGIT)
        for entry in present:
            for at, said in occurrences(text, entry.wrong):
                if entry.stands(text, at):
                    yield entry, Hit(line, at, line.text[at : at + len(said)])
