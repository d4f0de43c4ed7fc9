"""The spans of months that a sentence names: 上半年, 第三季度, 1至6月, 截至11月底, 12月, 八个月."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from drafter.extract.clauses import between
from drafter.extract.sentences import Sentence
from drafter.text.numerals import read_whole

_MONTHS = re.compile(
    r"(?:(?P<until>截[至止]到?)|(?<![\d.])(?P<first>\d{1,2})月?(?:份|\d{1,2}日)?[至到—–~～-](?:20\d\d年)?)?"
    r"(?P<last>\d{1,2})月(?:份|底|末|\d{1,2}日)?"
)
_COUNTED = re.compile(r"(?P<months>\d{1,2}|[一二两三四五六七八九十]{1,2})个多?月")


class Months(NamedTuple):
    """The first and the last month, and where the words stand in the folded sentence."""

    first: int
    last: int
    start: int
    end: int


def spans_in(sentence: Sentence) -> list[Months]:
    """The spans that a sentence names, in order."""
    return sorted((*_in_words(sentence), *_in_months(sentence)), key=lambda span: span.start)


def _in_words(sentence: Sentence) -> Iterator[Months]:
    for token in between(sentence, 0, len(sentence.text)):
        for name in token.classes:
            if name.startswith("months_"):
                first, last = name.split("_")[1:]
                yield Months(int(first), int(last), token.start, token.end)


def _in_months(sentence: Sentence) -> Iterator[Months]:
    for found in _MONTHS.finditer(sentence.text) if "月" in sentence.text else ():
        last = int(found["last"])
        first = 1 if found["until"] else int(found["first"] or last)
        if 1 <= first <= last <= 12:
            yield Months(first, last, *found.span())


def make_a_year(spans: Sequence[Months]) -> bool:
    """True if several spans follow each other from January to December."""
    months = [month for span in spans for month in range(span.first, span.last + 1)]
    return len(spans) > 1 and months == list(range(1, 13))


def lengths(text: str) -> list[int]:
    """How many months the spans have that a folded text counts or bounds (八个月, 3月至10月)."""
    if "月" not in text:
        return []
    counted = [read_whole(found["months"]) or 0 for found in _COUNTED.finditer(text)]
    bounded = [int(found["last"]) - int(found["first"]) + 1 for found in _MONTHS.finditer(text) if found["first"]]
    return [length for length in (*counted, *bounded) if 0 < length <= 12]
