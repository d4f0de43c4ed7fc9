"""TEXT-TEXT: figures that take up again, as a whole, what a report has counted before.

全年受理的7件申请 · 全部12名专兼职人员 · 全乡17个行政村. Only words that claim the whole are looked at;
a figure that stands elsewhere too, or that others beside it add up to, speaks of a part and is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, pairwise
from typing import Any

from drafter import words
from drafter.extract.clauses import classes_between
from drafter.extract.reading import Reading
from drafter.extract.sentences import Sentence, sentences_of
from drafter.extract.statements import Statement
from drafter.extract.sums import figures_of
from drafter.rules.finding import Finding
from drafter.rules.once import compiled
from drafter.rules.wordlists import listed
from drafter.text.characters import is_han
from drafter.text.numerals import Number, read_whole
from drafter.text.search import has_any

_PLACES, _TOGETHER = listed("township_places"), listed("places_together")
_ISSUE = r"第(\d{1,3}|[一二三四五六七八九十]{1,3})期"
_ALIKE = (("人", "名"), ("次", "期", "场"), ("条", "篇"), ("件",), ("份",), ("家",), ("处",))
"""Measure words by which one thing may be counted, so that a figure with one may take up a figure with another."""

Figures = Sequence[Sequence[Statement]]
"""The figures of a report, by sentence."""


TakenUp = tuple[str, str, str, Sentence, Sentence]
"""A figure that takes up another: what is counted, both as printed, the first one's sentence and the second's."""


def a_whole_is_taken_up_as_it_was(reading: Reading) -> Iterator[Finding]:
    """TEXT-TEXT: 全年受理的7件申请, where 6 came; 全乡17个行政村, where there are 14; contract."""
    figures = [figures_of(said) for said in reading.statements]
    issues = (_issues(figures[max(0, at - 1) : at + 1], one) for at, one in enumerate(sentences_of(reading.passages)))
    told: set[str] = set()
    for what, first, other, before, sentence in (*_taken_up(figures, reading.facts), *chain.from_iterable(issues)):
        if sentence.quote not in told:
            told.add(sentence.quote)
            quote = words.quotes(before.quote, sentence.quote)
            message = words.stated_twice(what, first, other)
            yield Finding("TEXT-TEXT", "warning", message, (), sentence.place, quote)


def _taken_up(figures: Figures, facts: Mapping[str, Any]) -> Iterator[TakenUp]:
    """The figures that take up a whole stated elsewhere with another figure; `facts` are the answers that were read."""
    for at, one in ((at, one) for at, said in enumerate(figures) for one in said if one.exact):
        yield from _of_information(figures, one, facts)
        yield from _of_requests(figures, one, facts)
        yield from _of_places(figures[:at], one)
        yield from _of_what_is_named(figures, at, one)


def _alike(unit: str) -> tuple[str, ...]:
    return next((units for units in _ALIKE if unit in units), (unit,))


def _printed(one: Statement) -> str:
    return one.quantity.text if one.quantity else ""


def _stands_elsewhere(figures: Figures, one: Statement) -> bool:
    """True if a figure stands in another place too, by whatever measure word it may have."""
    units = _alike(one.unit)
    return any(other.low == one.low and other.unit in units for said in figures for other in said if other is not one)


def _explained(figures: Figures, one: Statement) -> bool:
    """True if a figure stands elsewhere too, or is a sum or difference of figures in one sentence or in two."""
    rows = [[other.low for other in said if other is not one and other.unit == one.unit] for said in figures]
    pairs = (first + second for first, second in pairwise(rows) if first and second)
    return _stands_elsewhere(figures, one) or any(_makes(row, one.low) for row in (*rows, *pairs))


def _makes(row: Sequence[Number], value: Number) -> bool:
    """True if figures that stand side by side add up to a value, or two differ by it."""
    runs = (row[start:end] for start in range(len(row)) for end in range(start + 1, start + 7))
    return any(sum(run) == value for run in runs) or any(abs(one - other) == value for one in row for other in row)


def _against(figures: Figures, what: str, value: int, one: Statement) -> TakenUp:
    """A figure against the answer that was read, with the sentence that states this."""
    stating = (other for said in figures for other in said if other.low == value and other.unit in _alike(one.unit))
    return what, f"{value}{one.unit}", _printed(one), next(stating, one).sentence, one.sentence


def _of_information(figures: Figures, one: Statement, facts: Mapping[str, Any]) -> Iterator[TakenUp]:
    """专栏全年1286条信息中: the year's total, by a figure near it that stands nowhere else."""
    total = facts.get("proactive.total")
    if not isinstance(total, int) or one.unit not in ("条", "篇") or not total * 8 <= one.low * 10 <= total * 12:
        return
    whole = one.bound & {"this_year", "these", "whole"} and {"information", "within"} <= one.near - one.lead
    if whole and one.low != total and not _explained(figures, one):
        yield _against(figures, words.DISCLOSED, total, one)


def _of_requests(figures: Figures, one: Statement, facts: Mapping[str, Any]) -> Iterator[TakenUp]:
    """从全年受理的7件申请看: what came in the year, with what was carried in or without."""
    received, carried = (facts.get(f"requests.{name}") for name in ("received", "carried_in"))
    of_the_year = {"this_year", "receive", "definite"} <= one.bound | one.lead
    if not (of_the_year or one.bound & {"these", "whole"}) or "request" not in one.near - one.lead:
        return
    if not isinstance(received, int) or not received or one.unit not in ("件", "份", "宗"):
        return
    # 全年受理的 leaves no part to be meant, so that what others happen to add up to explains nothing.
    explained = _stands_elsewhere(figures, one) if of_the_year else _explained(figures, one)
    if one.low not in (received, received + (carried if isinstance(carried, int) else 0)) and not explained:
        yield _against(figures, words.REQUESTED, received, one)


def _place_of(one: Statement) -> str:
    """The kind of place that a figure counts (行政村); empty when it counts none, or 14个村（社区） together."""
    behind = one.sentence.text[one.end :] if one.unit == "个" else ""
    place = next((place for place in _PLACES if behind.startswith(place)), "")
    return "" if behind[len(place) :].startswith(_TOGETHER) else place


def _of_places(before: Figures, one: Statement) -> Iterator[TakenUp]:
    """全乡17个行政村的信息员, where there were 14 before."""
    place = _place_of(one) if "township" in one.bound else ""
    if not place or has_any(one.sentence.text, *listed("places_redrawn")):
        return
    alike = [other for row in before for other in row if other.exact and _place_of(other) == place]
    said = [other for other in alike if other.bound & {"township", "governs"}]
    said = [other for other in said if not has_any(other.sentence.text, *listed("places_redrawn"))]
    # 全镇12个行政村建成了… may be some of them where there are more.
    behind = one.sentence.text[one.end + len(place) :]
    claims = said and (one.low > said[0].low or behind.startswith(listed("all_of_them")))
    if claims and all(other.low != one.low for other in said):
        yield place, _printed(said[0]), _printed(one), said[0].sentence, one.sentence


def _of_what_is_named(figures: Figures, at: int, one: Statement) -> Iterator[TakenUp]:
    """全部12名专兼职人员 after 专兼职人员共10人; 三次专题会议分别… after 召开专题会议2次."""
    behind = _noun(one.sentence.text[one.end : one.end + 10])
    begins = one.context.clause.start == one.start and "、" not in one.sentence.text[one.end : one.end + 12]
    each = begins and one.sentence.text.startswith(("分别", "均", "都", "依次"), one.end + len(behind))
    if not each and not one.bound & {"these", "whole"}:
        return
    if not any(one.unit in units for units in _ALIKE) or _explained(figures, one):
        return
    for length in range(min(6, len(behind)), 2, -1):
        if said := _named(figures[:at], behind[:length], one):
            if len({other.low for other in said}) == 1:
                yield behind[:length], _printed(said[0]), _printed(one), said[0].sentence, one.sentence
            return


def _noun(behind: str) -> str:
    """The words right behind a figure that name what it counts (专兼职人员进行了轮训 → 专兼职人员)."""
    length = next((at for at, character in enumerate(behind) if not is_han(character)), len(behind))
    return re.split("|".join(listed("noun_ends")), behind[:length])[0]


def _named(before: Figures, name: str, one: Statement) -> list[Statement]:
    """The earlier figures of this year's own that count what has a name (专题会议2次, 10名专兼职人员)."""
    units, found = _alike(one.unit), []
    for other in (other for said in before for other in said):
        text, start = other.sentence.text, other.context.clause.start
        named = (
            text.startswith(name, other.end) or name in text[max(start, text.rfind("、", 0, other.start)) : other.start]
        )
        if not named or other.unit not in units or not other.exact:
            continue
        if other.scope.others:
            return []  # 各村信息员14名 may be only some of all there are
        if other.scope.time == "now":
            found.append(other)
    return found


def _issues(beside: Figures, sentence: Sentence) -> Iterator[TakenUp]:
    """编发简报6期，今年第8期…: no issue of the year has a number higher than there were."""
    counts = [one for said in beside for one in said if one.unit == "期" and one.exact]
    issue = compiled(_ISSUE).search(sentence.text) if counts else None
    if issue is None or "this_year" not in classes_between(sentence, 0, issue.start()):
        return
    most = max(counts, key=lambda count: count.low)
    if (read_whole(issue[1]) or 0) > most.low and not sentence.text[: issue.start()].endswith("总"):
        yield words.ISSUES, _printed(most), issue[0], most.sentence, sentence
