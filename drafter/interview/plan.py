"""The route: every question there is, answered or open, in the order of the template's text. Nothing here is a script.

A topic looks at the situation and gives its stations; the next question is the first open one after the last answer.
Going back, jumping and mending therefore need no more than the name of a station, and nothing is ever un-answered.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from drafter import words
from drafter.composing.uses import sections
from drafter.interview import disputes, lastwords, lists, requests, review, rows
from drafter.interview.check import check_stations, is_check
from drafter.interview.question import Effect, Option, Question
from drafter.interview.single import ask_fact, chosen_keys, explain
from drafter.interview.situation import TABLE, Situation
from drafter.interview.station import Station
from drafter.interview.ticking import FIRST_PAGE, first_topics_station
from drafter.report import Fact
from drafter.report.facts import UNIT_KINDS
from drafter.text.townships import kind_of_unit

NAME, KIND = "unit.name", "unit.kind"
NOTES = "notes."
NEVER_ASKED = ("statutory.rules.", KIND)
"""A township makes no 规章; its kind follows from its name, or is asked by a question of its own."""


@dataclass(frozen=True, slots=True)
class RouteSection:
    """A section of the questionnaire: its heading, its stations, and the checks that follow them."""

    title: str
    stations: tuple[Station, ...]
    checks: tuple[Station, ...]

    @property
    def whole(self) -> bool:
        """True if nothing of it is open."""
        return not any(station.open for station in self.stations)


def route(s: Situation) -> tuple[RouteSection, ...]:
    """The sections that have questions now, in the order of asking; each with its checks after its questions."""
    parts: list[RouteSection] = []
    found = sections(s.template)
    place = {fact.path: number for number, section in enumerate(found) for fact in section.facts}
    checks = check_stations(s, place)
    table = any(fact.path == TABLE for fact in s.order)
    seen: set[str] = set()
    for number, section in enumerate(found):
        stations = [] if number else [*_opening(s), *review.review_stations(s), *first_topics_station(s, found)]
        seen |= {station.id for station in stations}
        for fact in sorted(section.facts, key=_is_note):
            stations += (station for station in _of(s, fact, table) if station.id not in seen)
            seen |= {station.id for station in stations}
        if number == len(found) - 1:
            stations += review.supplement_stations(s)
        if stations:
            parts.append(RouteSection(section.title or words.OPENING, tuple(stations), tuple(checks.get(number, ()))))
    return tuple(parts)


def stations(parts: Sequence[RouteSection]) -> list[Station]:
    """All stations in order, checks included."""
    return [station for part in parts for station in (*part.stations, *part.checks)]


def open_ids(s: Situation) -> set[str]:
    """The names of all stations that are open now, checks aside."""
    return {station.id for part in route(s) for station in part.stations if station.open}


def find(parts: Sequence[RouteSection], id: str) -> Station | None:
    """The station of this name, or the first open one, or the first, that is about this path; None when none is."""
    known = stations(parts)
    exact = next((station for station in known if station.id == id), None)
    if exact is None and id in disputes.PATHS:
        id = disputes.PATHS[0]  # the gate's
    about = [station for station in known if station.path == id]
    return exact or next((station for station in about if station.open), None) or next(iter(about), None)


def next_open(s: Situation, parts: Sequence[RouteSection], after: str = "") -> Station | None:
    """The first open station after the one named that was not put off, else the first of all; None if none is."""
    known = stations(parts)
    at = _at(known, after, -1)
    turned = [*known[at + 1 :], *known[: at + 1]]
    # Whose report it is and what was taken over come before all else, then what the year had; what the clerk said has
    # changed is asked at once, wherever it stands.
    changed = [station for station in known if station.path in s.chosen(review.REVIEW)]
    head = known[: _at(known, FIRST_PAGE, -1) + 1]
    return next((station for station in (*changed, *head, *turned) if station.open and station.id not in s.later), None)


def before(parts: Sequence[RouteSection], id: str) -> Station | None:
    """The station to go back to from this one; None at the first."""
    known = stations(parts)
    at = _at(known, id, len(known))
    return next((station for station in reversed(known[:at]) if not station.passing and not is_check(station.id)), None)


def after(parts: Sequence[RouteSection], id: str) -> Station | None:
    """The station to go on to from an answered one; None at the last."""
    known = stations(parts)
    at = _at(known, id, len(known))
    return next((station for station in known[at + 1 :] if not station.passing), None)


def progress(parts: Sequence[RouteSection], station: Station) -> str:
    """The progress: which section of how many, and which question of how many in it.

    Questions are not counted over all sections: answers open and close them, and the count would go up and down.
    """
    number, part = next(((n, part) for n, part in enumerate(parts, 1) if _in(part, station)), (1, parts[0]))
    known = stations([part])
    asked = [not other.passing and not is_check(other.id) for other in known]
    at = _at(known, station.id, len(known))
    return words.progress(number, len(parts), part.title, sum(asked[: at + 1]), sum(asked))


def _in(part: RouteSection, station: Station) -> bool:
    return any(other.id == station.id for other in (*part.stations, *part.checks))


def _at(known: Sequence[Station], id: str, otherwise: int) -> int:
    """Where a station stands among the others, or `otherwise`."""
    return next((number for number, station in enumerate(known) if station.id == id), otherwise)


def _opening(s: Situation) -> Iterator[Station]:
    """Whose report it is."""
    for fact in s.order:
        if fact.path == NAME:
            yield from _single(s, fact)
    name = s.flat.get(NAME)
    if name is not None and kind_of_unit(str(name)) is None:
        yield Station(KIND, KIND, KIND not in s.flat, partial(_kind, s), KIND in s.answers.record.kept)


def _of(s: Situation, fact: Fact, table: bool) -> Iterator[Station]:
    """The stations of the topic a fact belongs to."""
    path = fact.path
    if path.startswith(NEVER_ASKED) or not (s.has_topic(fact) or review.hangs(s, fact)):
        return
    if table and path in requests.PATHS:
        yield from requests.stations(s)
    elif path in disputes.PATHS:
        yield from disputes.stations(s)
    elif fact.kind == "texts":
        yield from lastwords.stations(s, fact)
        yield from lists.stations(s, fact)
    else:
        yield from _single(s, fact)


def _single(s: Situation, fact: Fact) -> Iterator[Station]:
    """A fact that is asked by itself, when the text comes upon it or it is answered."""
    path = fact.path
    if path in s.flat or path in s.missed:
        taken_over = path in s.answers.record.kept or path in s.answers.record.derived
        never = path not in s.flat and path not in s.answers.record.skipped and not s.wants(fact)
        yield Station(path, path, s.wants(fact), partial(_ask, s, fact), taken_over or never)


def _ask(s: Situation, fact: Fact) -> Question:
    """The question of one fact, whose line may hold the figures of the same row behind it, too."""
    return rows.with_those_behind(ask_fact(s, fact), tuple(ask_fact(s, other) for other in rows.behind(s, fact)))


def _is_note(fact: Fact) -> bool:
    """True for what may be told in sentences of one's own: it is asked when the rest of its section is answered."""
    return fact.path.startswith(NOTES)


def _kind(s: Situation) -> Question:
    """The unit's kind, asked only when its name does not tell it."""
    fact = s.facts[KIND]

    def take(value: Any) -> Effect:
        return Effect({KIND: value}, (("derived", KIND, False), ("kept", KIND, False)), said=str(value))

    return Question(
        KIND,
        "choice",
        fact.question,
        fact.term,
        take,
        options=tuple(Option(kind, kind) for kind in UNIT_KINDS),
        keys=chosen_keys(words.CHOICE_KEYS),
        explain=explain(s, fact),
        at=str(s.flat.get(KIND, "")),
    )


def settled(s: Situation) -> Effect | None:
    """What the answers decide without a question; None when there is nothing (more) to settle."""
    answers: dict[str, Any] = {}
    name = s.flat.get(NAME)
    if name is not None and KIND not in s.flat and (kind := kind_of_unit(str(name))):
        answers[KIND] = kind
    used = {fact.path for fact in s.order}
    none = {requests.OUT, TABLE} <= used and requests.nothing_to_settle(s)
    if none and s.flat.get(requests.OUT) != 0:
        answers[requests.OUT] = 0
    if answers:
        marks = tuple(mark for path in answers for mark in (("derived", path, True), ("skipped", path, False)))
        return Effect(answers, marks)
    if TABLE in used:
        return _emptied(s) or requests.completed(s)
    return None


def _emptied(s: Situation) -> Effect | None:
    """Table 2 put aside when the clerk has said in this session that there was no request."""
    said = {requests.RECEIVED, requests.IN} & s.asked or s.pending(TABLE) is not None
    table = s.answers.get(TABLE)
    if said and requests.nothing_to_settle(s) and (table is not None or s.pending(TABLE) is not None):
        kept = s.pending(requests.BEFORE) or table
        return Effect({TABLE: None}, pending={TABLE: None, requests.BEFORE: kept})
    return None


def mended(s: Situation, path: str) -> dict[str, Any]:
    """What going to an answer to mend it notes in the record: table 2 is gone through from its beginning."""
    return requests.reopened(s) if path == TABLE and TABLE in s.flat else {}
