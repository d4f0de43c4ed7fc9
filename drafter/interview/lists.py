"""Lists of sentences, asked one by one and stored as they grow; `pending[path]` says that a list is not finished.

Remedies answer the problems one by one, and what became of last year's remedies answers those one by one; other
lists end with an empty line. Every sentence is a station of its own, so that one can come back to it; a sentence that
is emptied is taken out, and with it the one that answers it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from typing import Any

from drafter import words
from drafter.interview.chosen import choose_problems, suggestions
from drafter.interview.question import LEAVE_OUT, SAME_WORDS, Effect, Question
from drafter.interview.single import explain, keys
from drafter.interview.situation import Situation, withdrawn
from drafter.interview.station import Station
from drafter.report import NOT_APPLICABLE, BadValue, Fact
from drafter.report.values import NOTHING, bare, none_of, read_count, read_text
from drafter.screen import shorten
from drafter.text.folding import half_width
from drafter.text.items import without_mark
from drafter.text.marks import split_at_points

PARTNERS = {"remedies": "problems", "followups": "last_remedies"}
"""Lists whose n-th sentence answers the n-th of another list."""
NONE_IS_SAID = ("other_matters",)
"""Lists for which “none” is an answer that the report prints."""
OWN_WORDS = ("problems", "remedies", "followups")
"""Lists that must be written anew each year."""


def stations(s: Situation, fact: Fact) -> Iterator[Station]:
    """The list's stations: what to choose from, each sentence there is, and the next one."""
    path, items, partners = fact.path, items_of(s, fact.path), _partners(s, fact)
    if _partner_waits(s, PARTNERS.get(path, "")):
        return
    again = s.ask_all or path in s.chosen("review")
    begun, wanted = s.pending(path) is not None, s.wants(fact) and path not in s.flat
    if (offer := choose_problems(s, fact, items)) and (begun or wanted or items):
        open = wanted and not begun and not again
        said = words.there_are(len(items)) if items else ""
        yield Station(f"{path}:choose", path, open, offer, term=words.CHOOSE_PROBLEMS, said=said)
    kept = path in s.answers.record.kept or path in s.answers.record.derived
    for number in range(len(items)):
        id = f"{path}#{number}"
        open = again and id not in s.asked
        yield Station(id, path, open, partial(_item, s, fact, number), kept, words.item_term(fact.term, number))
    if partners and len(items) >= len(partners):
        return
    id = f"{path}#{len(items)}"
    open = begun or wanted or (again and id not in s.asked)
    if open or path in s.flat or path in s.missed:
        term = fact.term if not items else words.more_of(fact.term)
        never = not open and path not in s.flat and path not in s.answers.record.skipped
        yield Station(id, path, open, partial(_item, s, fact, len(items)), kept or never, term)


def items_of(s: Situation, path: str) -> list[str]:
    """What the list holds so far."""
    items = s.flat.get(path)
    return list(items) if isinstance(items, list) else []


def _partner_waits(s: Situation, partner: str) -> bool:
    """True if the other list is still to be written first."""
    of = next((fact for fact in s.order if fact.path == partner), None)
    return of is not None and (s.pending(partner) is not None or (s.wants(of) and partner not in s.flat))


def _partners(s: Situation, fact: Fact) -> list[str]:
    return items_of(s, PARTNERS.get(fact.path, ""))


def _item(s: Situation, fact: Fact, number: int) -> Question:
    """The question for the `number`-th sentence, there already or the next one."""
    path, items, partners = fact.path, items_of(s, fact.path), _partners(s, fact)
    there = number < len(items)
    before = s.waiting(path)
    default = items[number] if there else before[number] if number < len(before) else ""
    whole = s.flat.get(path)
    if not items and whole == NOT_APPLICABLE:
        default = NOT_APPLICABLE
    optional = not items and not partners and path not in OWN_WORDS and not s.needed(path)
    then = s.last.get(path) if s.last and fact.last != "none" else None
    then = then if isinstance(then, list) and then else []
    same = bool(then) and not items and path not in OWN_WORDS
    offered = suggestions(s, path, partners[number]) if path == "remedies" and number < len(partners) else ()
    hints: list[str] = []
    if partners and number < len(partners):
        hints += [words.partner(PARTNERS[path], number, partners[number])]
        hints += [words.FOLLOWUP_FORM] if path == "followups" else []
        hints += [words.SUGGESTED, *(words.numbered(n, text) for n, text in enumerate(offered, 1))] if offered else []
    else:
        hints += [words.numbered(n, shorten(item, 70)) for n, item in enumerate(items, 1) if n - 1 != number]
        hints += [fact.help] if fact.help and not items else []
        hints += [words.OWN_PARAGRAPH] if path.startswith("notes.") and not items else []
        if then and not items:
            hints += [words.list_head(s.then), *(words.numbered(n, shorten(t, 70)) for n, t in enumerate(then, 1))]
    ends = bool(items) and not there and not partners and not default
    enter = words.ENTER_ENDS if ends else words.ENTER_NONE if path in NONE_IS_SAID and not items else ""
    return Question(
        id=f"{path}#{number}",
        kind="item",
        text=_text(fact, number, bool(partners), bool(default)),
        term=words.item_term(fact.term, number),
        take=lambda value: _take(s, fact, number, value, optional=optional, same=same, offered=offered),
        hints=tuple(hints),
        default=default,
        optional=optional or ends or path in NONE_IS_SAID,
        keys=keys(optional=optional, same=same, default=bool(default), enter="" if default else enter, prose=True),
        explain=(*explain(s, fact), *((words.EMPTY_TAKES_OUT,) if there and not partners else ())),
    )


def _text(fact: Fact, number: int, partners: bool, there: bool) -> str:
    if partners:
        return words.paired(fact.path, number)
    if there and number:
        return words.this_item(fact.term, number)
    return fact.question if number == 0 else words.next_item(fact.term, number)


def _take(
    s: Situation, fact: Fact, number: int, value: Any, *, optional: bool, same: bool, offered: tuple[str, ...]
) -> Effect:
    path, items, partners = fact.path, items_of(s, fact.path), _partners(s, fact)
    text = str(value).strip()
    there = number < len(items)
    if not partners and not there and (text in NOTHING or none_of(text)):
        text = ""
    # Whoever answers the question itself has looked at the list.
    lifted = (("skipped", path, False), ("derived", path, False), ("kept", path, False))
    if partners and text == LEAVE_OUT and not s.needed(path):
        skipped = (("skipped", path, True), *lifted[1:])
        return Effect({path: None}, skipped, _done(s, path), said=words.LEFT_OUT, term=fact.term)
    if text == "":
        return _nothing(s, fact, number, lifted, optional=optional)
    if same and half_width(text) in SAME_WORDS and s.last:
        return Effect({path: s.last[path]}, lifted, _done(s, path), said=words.KEPT)
    if text == NOT_APPLICABLE and not items:
        if not optional:
            raise BadValue(words.NEEDS_SENTENCE)
        return Effect({path: NOT_APPLICABLE}, lifted, _done(s, path), said=NOT_APPLICABLE)
    if offered and re.fullmatch(r"\d(\s*[、,，\s]\s*\d)+", half_width(text)):
        raise BadValue(words.ONLY_ONE_NUMBER)
    if offered and (chosen := _choice_number(text)) is not None:
        if not 1 <= chosen <= len(offered):
            raise BadValue(words.no_such_number(chosen, len(offered)))
        return Effect(offer=offered[chosen - 1])
    lines = _lines(text, len(partners) - number if partners else None)
    read = [_sentence(line, fact) for line in lines]
    grown = [*items[:number], *read, *items[number + (len(read) if partners else 1) :]]
    pending: dict[str, Any]
    if partners and len(grown) >= len(partners):
        pending = _done(s, path)
    elif there:  # the list is as finished as it was
        pending = {}
    else:
        pending = {path: {"before": s.waiting(path)}}
    return Effect({path: grown}, lifted, {**_more(s, path, grown), **pending}, said=words.items_read(read))


def _lines(text: str, partners: int | None) -> list[str]:
    """The sentences in what was typed or pasted: by lines, and by a whole row of marks (一是…；二是…).

    With `partners`, so many sentences of another list are still to be answered: one answers the first of them, a row
    with one for each answers all.
    """
    lines = [piece for line in text.splitlines() if line.strip() for piece in split_at_points(line.strip())]
    if partners is None or len(lines) == 1:
        return lines
    joined = text.replace("\r", "").replace("\n", "")
    pieces = split_at_points(joined)
    if len(pieces) == 1:
        return pieces
    if len(pieces) != partners:
        raise BadValue(words.items_for_partners(len(pieces), partners))
    return pieces


def _sentence(line: str, fact: Fact) -> str:
    """A sentence as it goes into a numbered list: without a number of its own, the words that the report puts before it
    anyway, and the mark at its end."""
    text = bare(without_mark(read_text(line)).rstrip("。；;，,、！! "), fact.follows)
    if not any(character.isalpha() for character in text):
        raise BadValue(f"“{shorten(text or read_text(line), 20)}”{words.NO_LETTERS}")
    return text


def _choice_number(text: str) -> int | None:
    try:
        return read_count(text) if len(text) <= 2 else None
    except BadValue:
        return None


def _nothing(
    s: Situation, fact: Fact, number: int, lifted: tuple[tuple[str, str, bool], ...], *, optional: bool
) -> Effect:
    """An empty line: the list ends, or there is nothing to say, or a sentence is taken out."""
    path, items, partners = fact.path, items_of(s, fact.path), _partners(s, fact)
    if partners:
        raise BadValue(words.EACH_NEEDS_ONE if s.needed(path) else words.EACH_NEEDS_ONE + words.OR_LEAVE_OUT)
    if number < len(items) and (len(items) > 1 or optional or path in NONE_IS_SAID):
        return _taken_out(s, fact, number, lifted)
    if number < len(items):
        raise BadValue(words.NEEDS_SENTENCE)
    if items:
        return Effect({path: items}, lifted, _done(s, path), said=words.list_done(len(items)), term=fact.term)
    if path in NONE_IS_SAID:
        return Effect({path: []}, lifted, _done(s, path), said=words.NONE, term=fact.term)
    if not optional:
        raise BadValue(words.NEEDS_SENTENCE)
    skipped = (("skipped", path, True), *lifted[1:])
    return Effect({path: None}, skipped, _done(s, path), said=words.LEFT_OUT, term=fact.term)


def _taken_out(s: Situation, fact: Fact, number: int, lifted: tuple[tuple[str, str, bool], ...]) -> Effect:
    """The sentence goes, and the one that answers it goes with it."""
    path, items = fact.path, items_of(s, fact.path)
    answers: dict[str, Any] = {path: [*items[:number], *items[number + 1 :]]}
    if not answers[path] and path not in NONE_IS_SAID:
        answers[path] = None
        lifted = (("skipped", path, True), *lifted[1:])
    gone = ""
    for partner, of in PARTNERS.items():
        answering = items_of(s, partner)
        if of == path and number < len(answering):
            gone = answering[number]
            answers[partner] = [*answering[:number], *answering[number + 1 :]] or None
    return Effect(answers, lifted, said=words.taken_out(items[number], gone))


def _more(s: Situation, path: str, grown: list[str]) -> dict[str, Any]:
    """The list that answers this one is open again when this one has grown beyond it."""
    for partner, of in PARTNERS.items():
        answering = items_of(s, partner)
        if of == path and answering and len(answering) < len(grown) and s.pending(partner) is None:
            return {partner: {"before": []}}
    return {}


def _done(s: Situation, path: str) -> dict[str, Any]:
    """The pending entries when the list is finished."""
    return {path: None, **withdrawn(s, path)}
