"""The loop: ask, validate, hold against the rules, store, save, and again, until nothing is open.

It touches the world only through the desk it is given: `ask` puts a question to the person, `tell` says what was
understood, `save` puts the answers on disk. Each answer is on disk before the next question appears. Where the clerk
stands lives here; what is answered lives in the answers; nothing is ever un-answered by moving about.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from drafter import words
from drafter.answers import Answers
from drafter.composing.templates import Template
from drafter.errors import ChangedElsewhere
from drafter.interview import check, directory, ending, pages
from drafter.interview.elsewhere import replaced_answers
from drafter.interview.longtext import Edit, read_long, wants_long
from drafter.interview.plan import (
    RouteSection,
    after,
    before,
    find,
    mended,
    next_open,
    open_ids,
    progress,
    route,
    settled,
)
from drafter.interview.question import SHORT, TYPED_ANEW, Doubt, Effect, Left, Move, Question, move_of, typed_anew
from drafter.interview.review import REVIEW
from drafter.interview.situation import Situation, apply, look
from drafter.interview.station import Station
from drafter.report import BadValue
from drafter.report.computed import Flat
from drafter.rules import Finding
from drafter.screen import wrap


@dataclass(frozen=True, slots=True)
class Desk:
    """What a session needs of the world: asking, saying, saving, a long text, the report's words.

    `edit` opens the clerk's own editor with a text and returns the new one (None: not changed); `preview` gives the
    report's text as lines; without it the session ends as soon as nothing is open. `changed` gives the answers as they
    lie on the disk when somebody else has written them there meanwhile, else None.
    """

    ask: Callable[[Question], Any]
    save: Callable[[Answers], None]
    tell: Callable[[str], None] = lambda line: None
    edit: Edit = lambda text: None
    preview: Callable[[Situation], Sequence[str]] | None = None
    changed: Callable[[], Answers | None] = lambda: None


@dataclass(frozen=True, slots=True)
class SessionOutcome:
    """How a session ended: the last situation, how many answers were given, what the rules find, and what is to be done
    now: render, or change the year, the template or the file's name and go on."""

    situation: Situation
    answered: int
    findings: list[Finding]
    render: bool = False
    settings: bool = False


def interview(
    template: Template, answers: Answers, last: Flat | None, desk: Desk, *, ask_all: bool = False
) -> SessionOutcome:
    """Ask until nothing is open; whatever `desk.ask` raises ends it, with every answer so far saved."""
    return _Session(template, answers, last, desk, ask_all).run()


class _Session:
    """One sitting: the answers, and where the clerk stands among the questions."""

    def __init__(self, template: Template, answers: Answers, last: Flat | None, desk: Desk, ask_all: bool) -> None:
        self.template, self.answers, self.last, self.desk, self.ask_all = template, answers, last, desk, ask_all
        self.later: frozenset[str] = frozenset()
        self.asked: frozenset[str] = frozenset()
        self.at = ""
        """The station the clerk went to; empty: the next open one."""
        self.place = ""
        """The station that was asked last."""
        self.back = ""
        """The open station the clerk left by the directory to mend an answer; empty: none."""
        self.default: str | None = None
        self.shown: set[str] = set()
        self.closed: set[str] = set()
        self.answered = 0
        self.seen: Situation | None = None

    def run(self) -> SessionOutcome:
        while True:
            s = self.look()
            if effect := settled(s):
                self.store(effect)
                continue
            parts = route(s)
            if self.at == directory.SETTINGS:
                return SessionOutcome(s, self.answered, check.findings(s), settings=True)
            station = find(parts, self.at) if self.at else None
            station = station or next_open(s, parts, self.place)
            if station is None:
                if (outcome := self.end(s, parts)) is not None:
                    return outcome
                continue
            self.at = self.at and station.id
            self.section_done(parts, station)
            self.answer(parts, station)

    def look(self) -> Situation:
        """The situation as it is now; reading the answers and composing are done once for each answer."""
        if self.seen is None or self.seen.answers is not self.answers:
            self.seen = look(self.template, self.answers, self.last, ask_all=self.ask_all)
        return replace(self.seen, later=self.later, asked=self.asked, at=self.at)

    def store(self, effect: Effect) -> None:
        """The effect into the answers, and the answers onto the disk; what changed there meanwhile is taken in."""
        while True:
            if (elsewhere := self.desk.changed()) is not None:
                before, self.answers = self.answers, elsewhere
                self.desk.tell(words.CHANGED_ELSEWHERE)
                for line in replaced_answers(before, elsewhere, self.look().facts, effect.answers):
                    self.desk.tell(line)
            now = apply(self.answers, effect)
            try:
                self.desk.save(now)
            except ChangedElsewhere:
                continue
            self.answers = now
            return

    # -------------------------------------------------------------- one question

    def answer(self, parts: Sequence[RouteSection], station: Station) -> None:
        """Put the station's question until it is answered or left."""
        s = replace(self.look(), at=station.id)
        station = find(route(s), station.id) or station  # its question shows the answer there is
        question = replace(station.make(), progress=progress(parts, station))
        if self.default is not None:
            question, self.default = replace(question, default=self.default), None
        if question.before and station.id not in self.shown:
            self.shown.add(station.id)
            for line in (words.IN_FULL, *question.before):
                self.desk.tell(line)
        doubted: set[str] = set()
        while True:
            value = self.desk.ask(question)
            if move := move_of(value, question.default):
                if self.move(move, parts, station, question):
                    return None
                question = replace(question, said="")
                if isinstance(value, Left):
                    question = ticked(question, value.chosen, value.at)
                continue
            if question.keeps and isinstance(value, str) and not value.strip():
                value = question.keeps
            try:
                if question.prose and wants_long(typed := typed_anew(str(value), question.default)):
                    value = read_long(typed, question.default or question.keeps, self.desk.edit)
                effect = question.take(value)
            except BadValue as fault:
                question = refused(question, value, str(fault))
                continue
            said, doubts = check.weigh(s, effect)
            keys = {check.key(finding) for finding in doubts}
            if said or keys - doubted:
                doubted |= keys
                question = refused(question, value, said or Doubt("；".join(finding.message for finding in doubts)))
                continue
            return self.taken(s, station, question, effect, keys)

    def taken(self, s: Situation, station: Station, question: Question, effect: Effect, confirmed: set[str]) -> None:
        """Store an accepted answer, say what was understood, and see what it contradicts."""
        if effect.offer:
            self.at, self.default = station.id, effect.offer
            return
        if confirmed:
            record = {**effect.record, "confirmed": sorted(check.confirmed(s) | confirmed)}
            effect = replace(effect, record=record)
        if effect.said:
            self.desk.tell(words.answered(effect.term or question.term, effect.said))
        # A contradiction is answered where it came up; after it one goes on from there.
        # So is what the clerk said has changed: after it one goes on in order.
        aside = check.is_check(station.id) or station.path in s.chosen(REVIEW)
        self.place = self.place if aside else station.id
        self.at = ""
        self.later -= {station.id}
        self.asked |= {station.id, *effect.answers}
        if effect.go == check.LEAVE:
            self.later |= {station.id}
            self.at, self.back = self.back, ""
            return
        if effect.go:
            effect = replace(effect, pending={**effect.pending, **mended(s, effect.go)})
            self.at = effect.go
            self.asked = frozenset(id for id in self.asked if re.split("[:#]", id)[0] != effect.go)
        else:
            self.answered += 1
        told = {finding.message for finding in check.findings(s)}
        open_before = open_ids(s)
        self.store(effect)
        now = self.look()
        for finding in check.findings(now):
            if finding.level == "notice" and finding.message not in told:
                self.desk.tell(words.finding_said(finding.level, finding.message))
        if not effect.go and (found := check.contradicted(now, effect)):
            self.at = f"check:{check.key(found[0])}"
            self.later -= {self.at}
        elif self.back and not effect.go:
            # What the mended answer has opened is asked first.
            self.at = "" if open_ids(now) - open_before else self.back
            self.back = ""

    # -------------------------------------------------------------- moving about

    def move(self, move: Move, parts: Sequence[RouteSection], station: Station, question: Question) -> bool:
        """Go where the clerk wants to; whether the question is left."""
        if move is Move.EXPLAIN:
            self.explain(question, *question.explain)
            return False
        if move is Move.INDEX:
            if (chosen := directory.choose(self.look(), parts, station.id, self.desk.ask)) is None:
                return False
            target = find(parts, chosen)
            left = station.id if station.open else self.back
            self.back = left if target and not target.open else ""
            self.go(chosen)
            return True
        if move is Move.BACK:
            target = before(parts, station.id)
            if target is None:
                self.desk.tell(words.FIRST_QUESTION)
                return False
            self.at = target.id
            return True
        if station.open:
            self.later |= {station.id}
            self.desk.tell(words.answered(question.term, words.LEFT_OPEN))
            self.place, self.at = station.id, ""
            return True
        target = after(parts, station.id)
        self.place, self.at = station.id, "" if target is None or target.open else target.id
        return True

    def explain(self, question: Question, *lines: str) -> None:
        """What the clerk asked to have explained, and the keys; a list of options would push it off the screen."""
        lines = (*lines, *words.KEYS_EXPLAINED)
        if not question.typed:
            pages.show(lines, words.EXPLAINED, self.desk.ask)
            return
        for line in lines:
            for piece in wrap(line):
                self.desk.tell(piece)

    def go(self, id: str) -> None:
        """Stand at a station; what is put off there is asked again."""
        self.at = id
        self.later -= {id}

    def section_done(self, parts: Sequence[RouteSection], station: Station) -> None:
        """Say once that a section is filled and free of contradictions, when it is left."""
        for number, part in enumerate(parts, 1):
            if part.title in self.closed or not any(self.place == other.id for other in part.stations):
                continue
            inside = any(other.id == station.id for other in (*part.stations, *part.checks))
            if not inside and part.whole and not part.checks:
                self.closed.add(part.title)
                self.desk.tell(words.section_done(number, part.title))

    # -------------------------------------------------------------- the end

    def end(self, s: Situation, parts: Sequence[RouteSection]) -> SessionOutcome | None:
        """Everything is asked: the review, the preview, and what the clerk wants done; None to go on asking."""
        findings = check.findings(s)
        if self.desk.preview is None:
            return SessionOutcome(s, self.answered, findings)
        self.section_done(parts, Station("", "", False, lambda: ending.ask(s, parts, findings)))
        self.place = ""
        question = ending.ask(s, parts, findings)
        value = self.desk.ask(question)
        move = move_of(value)
        if move is Move.EXPLAIN:
            self.explain(question, *words.END_EXPLAINED)
        elif move is Move.BACK or move is Move.INDEX:
            target = before(parts, "") if move is Move.BACK else None
            self.go(target.id if target else directory.choose(s, parts, "", self.desk.ask) or "")
        elif move is Move.ON:
            pass  # there is nothing after the end
        elif value == ending.LEAVE:
            return SessionOutcome(s, self.answered, findings)
        elif value == ending.RENDER:
            return SessionOutcome(s, self.answered, findings, render=True)
        elif value == ending.CONTINUE:
            self.later = frozenset()
        elif value == ending.PREVIEW:
            pages.show(self.desk.preview(s), words.WHOLE_TEXT, self.desk.ask)
        else:
            self.go(str(value))
        return None


def refused(question: Question, value: Any, said: str) -> Question:
    """The question once more, with the reason.

    A refused figure is typed anew, a refused text is mended, a doubtful answer is confirmed with Enter.
    """
    question = replace(question, said=said)
    if question.typed and (question.kind in TYPED_ANEW or (isinstance(said, Doubt) and len(str(value)) <= SHORT)):
        if isinstance(said, Doubt):
            # What was typed is gone from the line: the keys say what Enter does now, and not what it did.
            return replace(question, default="", keeps=str(value), keys=words.DOUBT_KEYS)
        return replace(question, default="")
    if question.typed:
        return replace(question, default=str(value))
    return ticked(question, value) if question.kind == "checkbox" else question


def ticked(question: Question, chosen: Sequence[str], at: str = "") -> Question:
    """The question with these options ticked and the pointer where it was."""
    options = tuple(replace(option, checked=option.id in chosen) for option in question.options)
    return replace(question, options=options, at=at)
