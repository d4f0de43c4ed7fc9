"""Where the clerk can go: the sections, and the questions of one with their answers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from drafter import words
from drafter.interview.check import is_check
from drafter.interview.plan import RouteSection
from drafter.interview.question import Effect, Move, Option, Question
from drafter.interview.requests import kept, nothing_to_settle
from drafter.interview.situation import TABLE, Situation
from drafter.interview.spoken import spoken
from drafter.interview.station import Station
from drafter.screen import columns, shorten

SETTINGS = "settings"
"""Chosen like a station: the year, the template or the file's name is to be changed."""
_MARGIN = 4  # the pointer before an option


def choose(s: Situation, parts: Sequence[RouteSection], at: str, ask: Callable[[Question], Any]) -> str | None:
    """The station the clerk chooses, by way of its section, or `SETTINGS`; None when the clerk stays."""
    here = next((part for part in parts if any(station.id == at for station in part.stations)), parts[0])
    while True:
        chosen = ask(_sections(parts, here))
        if isinstance(chosen, Move):
            return None
        if chosen == SETTINGS:
            return SETTINGS
        part = parts[int(chosen)]
        while True:
            target = ask(_questions(s, part, at))
            if target is Move.INDEX or target is Move.EXPLAIN:
                continue
            if isinstance(target, Move):
                break
            return str(target)
        here = part


def _sections(parts: Sequence[RouteSection], here: RouteSection) -> Question:
    options = []
    for number, part in enumerate(parts):
        left = sum(station.open for station in part.stations)
        title = words.section_line(number + 1, part.title, left, len(part.checks))
        options.append(Option(str(number), shorten(title, columns() - _MARGIN)))
    options.append(Option(SETTINGS, words.CHANGE_SETTINGS))
    return _question(words.GO_WHERE, options, str(list(parts).index(here)), words.INDEX_KEYS)


def _questions(s: Situation, part: RouteSection, at: str) -> Question:
    return _question(words.go_in(part.title), entries(s, part), at, words.INDEX_BACK_KEYS)


def _question(text: str, options: list[Option], at: str, keys: str) -> Question:
    return Question(
        id="index",
        kind="choice",
        text=text,
        term="",
        take=lambda value: Effect(),
        options=tuple(options),
        keys=keys,
        at=at,
    )


def entries(s: Situation, part: RouteSection) -> list[Option]:
    """The questions of a section under their own words, with their answers; open ones are marked."""
    found = [Option(station.id, _line(s, station)) for station in (*part.stations, *part.checks)]
    return list({option.id: option for option in found}.values())


def _line(s: Situation, station: Station) -> str:
    if is_check(station.id):
        return shorten(words.CHECK_MARK + station.make().text, columns() - _MARGIN)
    term = station.term or s.facts[station.path].term
    return shorten(words.entry(term, value(s, station), station.open, _needed(s, station)), columns() - _MARGIN)


def _needed(s: Situation, station: Station) -> bool:
    return s.missed.get(station.path, False) or ("#" in station.id) or station.id.startswith(TABLE)


def value(s: Situation, station: Station) -> str:
    """What is answered at a station, in the clerk's words; empty while it is not."""
    if station.said:
        return station.said
    path, _, inside = station.id.partition("#")
    if inside:
        items = s.flat.get(path)
        number = int(inside)
        if isinstance(items, list) and number < len(items):
            return str(items[number])
        if number == 0 and path in s.flat:
            return spoken(s.facts[path], s.flat[path])
        return words.LEFT_OUT if number == 0 and path in s.answers.record.skipped else ""
    if station.id.startswith(f"{TABLE}:"):
        return _shared(s, station.id.partition(":")[2])
    if station.id in s.flat:
        mark = words.KEPT_MARK if station.id in s.answers.record.kept else ""
        mark = words.DERIVED_MARK if station.id in s.answers.record.derived else mark
        return spoken(s.facts[station.path], s.flat[station.id]) + mark
    return words.LEFT_OUT if station.id in s.answers.record.skipped else ""


def _shared(s: Situation, inside: str) -> str:
    """What is chosen or counted at one of table 2's stations."""
    if nothing_to_settle(s):
        return ""
    step, _, kind = inside.partition("/")
    share = kept(s).get(step)
    if not isinstance(share, dict):
        return ""
    counts = share.get("counts") or {}
    if kind:
        return f"{counts[kind]}件" if kind in counts else ""
    return words.kinds_chosen(len(share.get("chosen") or []))
