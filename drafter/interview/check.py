"""What the rules find, as questions: contradictions between answers, with both numbers and where to go; and doubts.

A contradiction does not throw an answer away. It is shown as soon as an answer makes it, and again at the end of its
section as long as it stands, with the answers it lies between to choose from. A doubt (a warning, a figure far from
last year's, a postcode of five digits) is asked about once; the answer given once more stands.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator, Mapping
from functools import partial
from typing import Any

from drafter import words
from drafter.interview.plausible import implausible
from drafter.interview.question import Effect, Option, Question
from drafter.interview.single import COMPARED, chosen_keys
from drafter.interview.situation import Situation, apply, look
from drafter.interview.spoken import spoken
from drafter.interview.station import Station
from drafter.rules import Finding, check_facts
from drafter.rules.change import far
from drafter.rules.contact import ONLY_FORMS
from drafter.screen import BOX, columns, shorten
from drafter.text.numerals import is_figure

FIRM, LEAVE = "firm", "leave"
_LONGEST_NAME = 24
_TITLES = ("通知", "意见", "办法", "规定", "方案", "细则", "制度", "要点", "目录", "指南", "计划", "规程", "条例")
"""What the names of documents end in, which may be long."""


def is_check(id: str) -> bool:
    """True if a station is a finding."""
    return id.startswith("check:")


def key(finding: Finding) -> str:
    """What names a finding in the record: its rule and its own figures, so that another figure is a new finding."""
    return f"{finding.rule}:{zlib.crc32(finding.message.encode()):08x}"


def confirmed(s: Situation) -> set[str]:
    """The keys of the doubts that the clerk has answered."""
    return set(s.answers.record.confirmed)


def check_stations(s: Situation, place: Mapping[str, int]) -> dict[int, list[Station]]:
    """The findings as stations, by the section of the last answer they touch; `place` gives each path's section."""
    found: dict[int, list[Station]] = {}
    firm = confirmed(s)
    for finding in _settled(s):
        if finding.level == "notice" or (finding.level == "warning" and key(finding) in firm):
            continue
        number = max((place[path] for path in finding.fields if path in place), default=0)
        path = next((path for path in reversed(finding.fields) if path in place), "")
        station = Station(f"check:{key(finding)}", path, True, partial(_ask, s, finding), True)
        found.setdefault(number, []).append(station)
    return found


def findings(s: Situation) -> list[Finding]:
    """What the rules find in the answers as they stand, most severe first."""
    return check_facts(s.flat, s.last, extras=s.template.extras.values())


def _settled(s: Situation) -> Iterator[Finding]:
    """What the rules find; that a list is too short is nothing while it is still being written."""
    for finding in findings(s):
        if finding.rule != "PARTS-CLAIMED" or all(s.pending(path) is None for path in finding.fields):
            yield finding


def _ask(s: Situation, finding: Finding) -> Question:
    """Both numbers, and the answers to look at."""
    error = finding.level == "error"
    known = [path for path in reversed(finding.fields) if path in s.facts]  # what was asked last comes first
    here = {fact.path for fact in s.order}
    options = [Option(path, _titled(s, path)) for path in known if path in here or path in s.flat]
    options.append(Option(LEAVE, words.LEAVE_IT) if error else Option(FIRM, words.FIRM))

    def take(value: Any) -> Effect:
        if value == FIRM:
            return Effect(record={"confirmed": sorted(confirmed(s) | {key(finding)})}, said=words.FIRM_SAID)
        return Effect(go=str(value))

    said = words.finding_said(finding.level, finding.message)
    return Question(
        id=f"check:{key(finding)}",
        kind="choice",
        text=said,
        term=words.CHECKED,
        take=take,
        options=tuple(options),
        keys=chosen_keys(words.CHOICE_KEYS),
        explain=(said, words.CHECK_EXPLAINED),
    )


def _titled(s: Situation, path: str) -> str:
    value = s.flat.get(path)
    fact = s.facts[path]
    said = f"：{spoken(fact, value)}" if value is not None and fact.kind != "table" else ""
    return shorten(words.look_at(fact.term + said), columns() - BOX)


# ------------------------------------------------------------------ before an answer is taken


def weigh(s: Situation, effect: Effect) -> tuple[str, list[Finding]]:
    """Why an answer by itself cannot be right (a report signed before its year has ended), or nothing; and what of it
    is to be looked at twice and was not confirmed before."""
    touched = _touched(effect)
    if not effect.answers:
        return "", []
    for path in sorted(touched & {*ONLY_FORMS}):
        form, fault = ONLY_FORMS[path]
        if not re.fullmatch(form, str(effect.answers[path]).strip()):
            return words.unlike(str(effect.answers[path]), fault), []
    firm = confirmed(s)
    doubts: list[Finding] = []
    then = look(s.template, apply(s.answers, effect), s.last)
    for finding in _settled(then):
        # What differs from last year's file may be last year's fault.
        if finding.level == "error" and set(finding.fields) <= touched and finding.rule != "T2-CARRY":
            return finding.message, []
        if finding.level == "warning" and set(finding.fields) & touched:
            doubts.append(finding)
    if "publication.date" in effect.answers and effect.answers["publication.date"] is None:
        doubts.append(Finding("DATE", "warning", words.NO_DATE, ("publication.date",)))
    doubts += (Finding("TOPIC", "warning", line) for line in effect.doubts)
    doubts += (finding for path in sorted(touched) for finding in _strange(s, path, effect.answers[path]))
    doubts += implausible(then, then.flat, touched)
    return "", [finding for finding in doubts if key(finding) not in firm]


def contradicted(s: Situation, effect: Effect) -> list[Finding]:
    """What an answer, once taken, contradicts among the others; `s` is the situation it has made."""
    touched = _touched(effect)
    return [f for f in _settled(s) if f.level == "error" and set(f.fields) & touched]


def _touched(effect: Effect) -> set[str]:
    return {path for path, value in effect.answers.items() if value is not None}


def _strange(s: Situation, path: str, value: Any) -> Iterator[Finding]:
    """A figure far from last year's; a sentence where a name belongs."""
    fact = s.facts.get(path)
    if fact is None:
        return
    there = s.last.get(path) if s.last and fact.last != "none" else None
    if fact.kind in COMPARED and there is not None and is_figure(value) and is_figure(there):
        if far(there, value):
            message = words.far_from_last(fact.term, s.then, there, value, fact.measure)
            yield Finding("CHANGE", "warning", message, (path,))
    elif fact.kind == "names" and isinstance(value, list) and (long := [one for one in value if _is_sentence(one)]):
        yield Finding("WORDING", "warning", words.sentence_for_a_name(long[0]), (path,))


def _is_sentence(name: Any) -> bool:
    """True if what was typed for a name is so long that it must be a sentence; titles in 《》 are long, too."""
    return isinstance(name, str) and len(name) > _LONGEST_NAME and "《" not in name and not name.endswith(_TITLES)
