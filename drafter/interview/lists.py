"""Lists of sentences, asked one by one and stored as they grow; `pending[path]` says that a list is not finished.

Remedies answer the problems one by one, and what became of last year's remedies answers those one by one; other
lists end with an empty line.
"""

from __future__ import annotations

from typing import Any

from drafter import words
from drafter.interview.question import SAME_WORDS, Effect, Option, Question
from drafter.interview.single import Thunk, keys, put_off
from drafter.interview.situation import Situation
from drafter.interview.spoken import shorten
from drafter.report import NOT_APPLICABLE, BadValue, Fact
from drafter.report.values import read_text

PARTNERS = {"remedies": "problems", "followups": "last_remedies"}
"""Lists whose n-th sentence answers the n-th of another list."""
NONE_IS_SAID = ("other_matters",)
"""Lists for which “none” is an answer that the report prints."""
OWN_WORDS = ("problems", "remedies", "followups")
"""Lists that must be written anew each year."""

KEEP, REDO = "keep", "redo"


def list_topic(s: Situation, fact: Fact) -> Thunk | None:
    """The list's next question, or None when there is nothing to ask of it now."""
    path = fact.path
    partner = PARTNERS.get(path)
    if partner and partner in s.facts and _partner_waits(s, partner):
        return None
    if s.pending(path) is not None:
        return lambda: _item(s, fact)
    if s.ask_all and path in s.flat and path not in s.asked:
        return lambda: _gate(s, fact)
    if s.wants(fact):
        return lambda: _item(s, fact)
    return None


def _partner_waits(s: Situation, partner: str) -> bool:
    """Whether the other list is still to be written first."""
    asked_for = any(fact.path == partner for fact in s.order)
    return asked_for and (s.pending(partner) is not None or s.open(partner))


def _partners(s: Situation, fact: Fact) -> list[str]:
    sentences = s.flat.get(PARTNERS.get(fact.path, ""))
    return sentences if isinstance(sentences, list) else []


def _items(s: Situation, path: str) -> list[str]:
    """What the list holds so far; a list asked for anew begins empty, its old sentences standing as defaults."""
    items = s.flat.get(path)
    return list(items) if isinstance(items, list) else []


def _before(s: Situation, path: str) -> list[str]:
    pending = s.pending(path)
    before = pending.get("before") if isinstance(pending, dict) else None
    return [item for item in before if isinstance(item, str)] if isinstance(before, list) else []


def _gate(s: Situation, fact: Fact) -> Question:
    """When everything is asked again: keep the list or write it anew."""
    items = _items(s, fact.path)

    def take(value: Any) -> Effect:
        if value == REDO:
            return rewrite(fact.path, items)
        return Effect({fact.path: s.flat[fact.path]}, said=words.KEPT)

    return Question(
        id=fact.path,
        kind="choice",
        text=fact.question,
        term=fact.term,
        take=take,
        hints=tuple(words.numbered(n, item) for n, item in enumerate(items, 1)) or (words.NONE,),
        options=(Option(KEEP, words.KEEP), Option(REDO, words.REDO)),
        keys=words.CHOICE_KEYS,
    )


def rewrite(path: str, items: list[str]) -> Effect:
    """Ask a list anew: its sentences wait as defaults, so that nothing is lost meanwhile."""
    return Effect({path: None}, (("kept", path, False),), {path: {"before": items}}, said=words.REDO)


def _item(s: Situation, fact: Fact) -> Question:
    path, items, partners = fact.path, _items(s, fact.path), _partners(s, fact)
    before, number = _before(s, path), len(items)
    default = before[number] if number < len(before) else ""
    optional = not items and not partners and path not in OWN_WORDS and not s.needed(path)
    if path == "followups" and not items:
        optional = not s.needed(path)
    then = s.last.get(path) if s.last and fact.last != "none" else None
    then = then if isinstance(then, list) and then and not items else None
    same = then is not None and path not in OWN_WORDS
    if partners:
        hints = [words.partner(PARTNERS[path], number, partners[min(number, len(partners) - 1)])]
    else:
        hints = [words.numbered(n, shorten(item, 70)) for n, item in enumerate(items, 1)]
        hints += [fact.help] if fact.help else []
    if then and not partners:
        hints += [words.list_head(s.then), *(words.numbered(n, shorten(t, 70)) for n, t in enumerate(then, 1))]
    return Question(
        id=path,
        kind="item",
        text=_text(fact, number, len(partners)),
        term=words.item_term(fact.term, number),
        take=lambda value: _take(s, fact, value, optional=optional, same=same),
        hints=tuple(hints),
        default=default,
        optional=optional or (bool(items) and not partners) or path in NONE_IS_SAID,
        keys=keys(optional=optional, same=same, default=bool(default), enter=_enter(path, items, partners, default)),
    )


def _text(fact: Fact, number: int, partners: int) -> str:
    if partners:
        return words.paired(fact.path, number)
    return fact.question if number == 0 else words.next_item(fact.term, number)


def _enter(path: str, items: list[str], partners: list[str], default: str) -> str:
    if default or partners:
        return ""
    if items:
        return words.ENTER_ENDS
    return words.ENTER_NONE if path in NONE_IS_SAID else ""


def _take(s: Situation, fact: Fact, value: Any, *, optional: bool, same: bool) -> Effect:
    path, items, partners = fact.path, _items(s, fact.path), _partners(s, fact)
    text = str(value).strip()
    lifted = (("skipped", path, False), ("derived", path, False))
    if put_off(text):
        return Effect(later=True, said=words.LEFT_OPEN)
    if text == "":
        if partners and not (optional and not items):
            raise BadValue(words.EACH_NEEDS_ONE)
        if items:
            return Effect({path: items}, lifted, _done(s, path), said=words.list_done(len(items)), term=fact.term)
        if path in NONE_IS_SAID:
            return Effect({path: []}, lifted, _done(s, path), said=words.NONE, term=fact.term)
        if not optional:
            raise BadValue(words.NEEDS_SENTENCE)
        return Effect(
            {path: None}, (("skipped", path, True), *lifted[1:]), _done(s, path), said=words.LEFT_OUT, term=fact.term
        )
    if same and text in SAME_WORDS and s.last:
        return Effect({path: s.last[path]}, (*lifted, ("kept", path, True)), _done(s, path), said=words.KEPT)
    if text == NOT_APPLICABLE and not items:
        if not optional:
            raise BadValue(words.NEEDS_SENTENCE)
        return Effect({path: NOT_APPLICABLE}, lifted, _done(s, path), said=NOT_APPLICABLE)
    # Several lines pasted are several sentences, but only one can answer one partner.
    lines = (
        [text.replace("\r", "").replace("\n", "")] if partners else [line for line in text.splitlines() if line.strip()]
    )
    grown = [*items, *(read_text(line) for line in lines)]
    whole = bool(partners) and len(grown) >= len(partners)
    pending = _done(s, path) if whole else {path: {"before": _before(s, path)}}
    return Effect({path: grown}, lifted, pending, said="；".join(lines))


def _done(s: Situation, path: str) -> dict[str, Any]:
    """The pending entries when the list is finished."""
    left: dict[str, Any] = {path: None}
    for key in ("review", "supplement"):
        if path in s.chosen(key):
            left[key] = [other for other in s.chosen(key) if other != path] or None
    return left
