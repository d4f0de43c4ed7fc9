"""YEAR-LEFT: a year in brackets behind 明年, 今年 or 去年 that is not the one meant."""

from __future__ import annotations

from collections.abc import Iterator

from drafter import words
from drafter.extract.reading import Reading
from drafter.rules.finding import Finding
from drafter.rules.lines import own
from drafter.rules.once import compiled
from drafter.rules.wordlists import listed
from drafter.text.lexicon import any_of, terms_of
from drafter.text.search import has_any

_CLASSES = {"last_year": -1, "this_year": 0, "next_year": 1}
_STEPS = {term: step for name, step in _CLASSES.items() for term in terms_of(name)}
"""How far from the report's year each word points."""
_NAMED = (
    rf"(?P<said>{any_of(*_CLASSES)})(?:度|同期)?"
    r"(?:[（(]即?|，即|即)(?P<year>20\d\d)年"
)
_WILL = listed("relative_plans")


def years_beside_words(reading: Reading) -> Iterator[Finding]:
    """YEAR-LEFT: 明年（2013年） in the report on 2013, 上年（2010年） in the one on 2012.

    Source: format-2021.md §8, mistake 30. Plans may mean by 今年 the year in which the report is written, and 去年 may
    then be the report's own; what is quoted is silent.
    """
    if reading.year is None:
        return
    for line in own(reading):
        if line.passage.kind in ("title", "signature") or not has_any(
            line.text, "年（20|年(20|度（20|度(20|即20|期（20"
        ):
            continue
        for found in compiled(_NAMED).finditer(line.text):
            said, named = found["said"], int(found["year"])
            due = reading.year + _STEPS[said]
            if named == due or _of_the_writer(said, named, reading.year, line.sentence(found.start())):
                continue
            before = line.text[: found.start()]
            if due < reading.year and named == reading.year and not before.endswith(("比", "较", "与", "同", "和")):
                continue
            if any(before.count(first) > before.count(last) for first, last in ("《》", "“”")):
                continue
            message = words.year_beside_word(said, named, due, reading.year)
            yield line.finding("YEAR-LEFT", "warning", message, found.start())


def _of_the_writer(said: str, named: int, year: int, sentence: str) -> bool:
    """True if 今年 is the year after the report's, in which it is written and for which it plans."""
    return _STEPS[said] == 0 and named == year + 1 and has_any(sentence, *_WILL)
