"""Facts that stand from year to year, read from whole clauses: posts, rules, platforms, places, guides.

A sentence that states them is either understood whole or left whole, so that next year's report says it once: in the
template's words, or in last year's own. Persons are never read, only their posts; what two sentences state differently
is not read from either.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from drafter.extract.known import KnownFigures, figures_in
from drafter.extract.outline import nearest_topics
from drafter.extract.reading import Era, Evidence
from drafter.extract.sentences import Sentence
from drafter.extract.standingrows import OLD_ROWS, ROWS, WORDS
from drafter.extract.standingvalues import value_of
from drafter.report import facts_by_path
from drafter.text.folding import folded
from drafter.text.items import without_mark
from drafter.text.lexicon import terms_of
from drafter.text.numerals import read_whole
from drafter.text.search import has_any

_SLOT = re.compile(r"<(\w+\.[\w.]+)>")
_EDGES = ("(?:^|(?<=[，；：]))", "(?=[，；。]|$)")
_OFFICE, _HEAD = "organisation.office", "organisation.office_head"
_OF_IT = tuple(f"由该{kind}" for kind in "办科室中股站所")
_MONTHS = ("_month", "_founded")


@dataclass(frozen=True, slots=True)
class StandingClause:
    """One or several clauses that a row took: where they stand in the sentence, and the facts they state."""

    start: int
    end: int
    facts: dict[str, Any]


def standing_evidence(said: Iterable[Sentence], known: KnownFigures, era: Era) -> Iterator[Evidence]:
    """The standing facts of a report, each with the sentence or part (；) it stands in; a fact may stand in several."""
    found = [
        (part, facts)
        for sentence in said
        for part in known.parts(sentence)
        if (facts := _stated(sentence, part, known, era))
    ]
    values: dict[str, list[Any]] = {}
    for _, facts in found:
        for path, value in facts.items():
            if value not in (there := values.setdefault(path, [])):
                there.append(value)
    torn = {path for path, there in values.items() if len(there) > 1}
    for sentence, facts in found:
        if not torn & {*facts}:
            for path, value in facts.items():
                yield Evidence(path, value, sentence.quote, sentence.place)


def words_understood(sentence: Sentence, era: Era) -> str:
    """The words of a sentence, folded, that state standing facts."""
    text = _plain(sentence)
    return folded("，".join(text[one.start : one.end] for one in _clauses(text, era)))


def _stated(sentence: Sentence, part: Sentence, known: KnownFigures, era: Era) -> dict[str, Any]:
    """The standing facts that a sentence's part states; empty where it also says what nothing has read."""
    if "problems" in nearest_topics(sentence.section) or has_any(part.text, *terms_of("last_year", "next_year")):
        return {}
    text = _plain(part)
    clauses = _clauses(text, era)
    if not clauses:
        return {}
    figures = {one.text for one in known.unread(sentence, part)}
    inside = folded("，".join(text[one.start : one.end] for one in clauses))
    if any(one not in inside for one in figures):
        return {}
    counts = bool(known.stating(sentence) and (part is sentence or figures_in(part)))
    if not counts and _rest(text, clauses).strip("，；。："):
        return {}
    facts: dict[str, Any] = {}
    for clause in clauses:
        for path, value in clause.facts.items():
            if path not in facts:
                facts[path] = value
            elif isinstance(value, list):
                facts[path] = [*facts[path], *value]
            elif facts[path] != value:
                return {}
    if _HEAD in facts and _OFFICE in facts and has_any(text, *_OF_IT):
        facts[_HEAD] = facts[_OFFICE] + facts[_HEAD]
    return facts


def _plain(sentence: Sentence) -> str:
    """The sentence as printed, without blanks and the number of an item."""
    return without_mark("".join(sentence.quote.split()))


def _rest(text: str, clauses: Iterable[StandingClause]) -> str:
    """What of a sentence no row took."""
    left = [*text]
    for clause in clauses:
        left[clause.start : clause.end] = [""] * (clause.end - clause.start)
    return "".join(left)


def _clauses(text: str, era: Era) -> list[StandingClause]:
    """The clauses of a sentence that state standing facts, in order."""
    taken: list[StandingClause] = []
    for row in (*ROWS, *(OLD_ROWS if era == "2008" else ())):
        if not all(word in text for word in _words(row)):
            continue
        pattern, paths = _compiled(row)
        for hit in pattern.finditer(text):
            start, end = hit.span()
            if any(one.start < end and start < one.end for one in taken):
                continue
            if (facts := _facts(hit, paths)) is not None:
                taken.append(StandingClause(start, end, facts))
    return sorted(taken, key=lambda one: one.start)


@cache
def _words(row: str) -> tuple[str, ...]:
    """Words without which a row fits nothing: what stands in it outside all groups."""
    row = _SLOT.sub("|", re.sub(r"\{\w+\}\??", "|", row))
    while (bare := re.sub(r"\([^()]*\)\??", "|", row)) != row:
        row = bare
    return tuple(filter(None, re.sub(r".\?|[^\u4e00-\u9fff]", "|", row).split("|")))


@cache
def _compiled(row: str) -> tuple[re.Pattern[str], tuple[str, ...]]:
    """A row as a pattern whose groups f0, f1 … hold the words of these facts."""
    written = row
    for _ in range(2):  # one of the words has a slot of its own
        written = re.sub(r"\{(\w+)\}", lambda found: WORDS[found[1]], written)
    paths = tuple(_SLOT.findall(written))
    numbers = iter(range(len(paths)))

    def group(found: re.Match[str]) -> str:
        kind = facts_by_path()[found[1]].kind
        inside = "" if kind == "yesno" else ".+" if kind == "texts" else "[^，。；：]+?"
        if found[1].endswith(_MONTHS):
            inside = r"\d{1,2}月(?:[和、]\d{1,2}月)*"
        return f"(?P<f{next(numbers)}>{inside})"

    return re.compile(_EDGES[0] + _SLOT.sub(group, written) + _EDGES[1]), paths


def _facts(hit: re.Match[str], paths: tuple[str, ...]) -> dict[str, Any] | None:
    """The facts that a row's words state; None where one of them is no such fact."""
    facts: dict[str, Any] = {}
    for number, path in enumerate(paths):
        words = hit[f"f{number}"]
        if words is None:
            continue
        value = True if words == "" else value_of(path, words)
        if value is None:
            return None
        if value != "":
            facts[path] = facts[path] + value if path in facts else value
    counted = hit.groupdict().get("number")
    if counted is not None and read_whole(counted) != len(facts["organisation.rules"]):
        return None
    return facts
