"""Questions for one fact: what is shown beside it, how what was typed is read, what is stored."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from drafter import words
from drafter.interview.question import LATER_WORDS, SAME_WORDS, Effect, Option, Question
from drafter.interview.situation import Situation
from drafter.interview.spoken import spoken, typed
from drafter.report import NOT_APPLICABLE, BadValue, Fact
from drafter.report.computed import kind_of
from drafter.report.facts import UNIT_KINDS, read
from drafter.report.values import fold, read_count

_FORMS = {
    "names": words.FORM_NAMES,
    "parts": words.FORM_PARTS,
    "percent": words.FORM_PERCENT,
    "yesno": words.FORM_YES_NO,
    "change": words.FORM_CHANGE,
}


def ask_fact(s: Situation, fact: Fact, *, optional: bool | None = None) -> Question:
    """The question for one fact that is typed in one line."""
    path = fact.path
    if optional is None:
        optional = not s.needed(path)
    present = s.flat.get(path) if s.ask_all or path in s.chosen("review") else None
    before = s.last.get(path) if s.last and present is None and fact.last != "none" else None
    same = before is not None and fact.kind in ("text", "names")
    return Question(
        id=path,
        kind=fact.kind,
        text=fact.question,
        term=fact.term,
        take=lambda value: take_fact(s, fact, value, optional=optional, same=same),
        measure=fact.measure,
        hints=_hints(s, fact, before),
        last=f"{s.then}：{spoken(fact, before)}" if before is not None else "",
        default="" if present is None else typed(fact, present),
        options=tuple(Option(kind, kind) for kind in UNIT_KINDS) if fact.kind == "unit" else (),
        optional=optional,
        keys=keys(optional=optional, same=same, default=present is not None),
    )


def keys(*, optional: bool = False, same: bool = False, default: bool = False, enter: str = "") -> str:
    """The quiet line that says what may be typed instead of an answer."""
    said = [enter or (words.ENTER_KEEPS if default else words.ENTER_SKIPS if optional else words.REQUIRED)]
    if default and optional:
        said.append(words.EMPTY_SKIPS)
    if same:
        said.append(words.TYPE_SAME)
    return " · ".join([*said, words.TYPE_LATER])


def _hints(s: Situation, fact: Fact, before: Any) -> tuple[str, ...]:
    form = _FORMS.get(fact.kind, "")
    if fact.kind == "date":
        form = words.form_date(s.flat["year"] + 1)
    if fact.kind == "parts" and isinstance(before, list) and before:
        form = words.form_numbers([part["name"] for part in before])
    old = s.flat["year"] < 2019
    valid = [clause for clause in fact.clause.split("；") if clause and clause.startswith("旧") == old]
    about = words.about(fact.help, "；".join(valid))
    return tuple(line for line in (about, form) if line)


def put_off(text: str) -> bool:
    """Whether the clerk wants to answer later."""
    return text in LATER_WORDS


def take_fact(s: Situation, fact: Fact, value: Any, *, optional: bool, same: bool) -> Effect:
    """What an answer to a fact's question does; raises `BadValue` with the line that refuses it."""
    path, text = fact.path, value.strip() if isinstance(value, str) else value
    if text == "":
        if not optional:
            raise BadValue(words.NEEDS_ANSWER)
        lifted = (("skipped", path, True), ("kept", path, False), ("derived", path, False))
        return Effect({path: None}, lifted, _reviewed(s, path), said=words.LEFT_OUT)
    if isinstance(text, str) and put_off(text):
        return Effect(later=True, said=words.LEFT_OPEN)
    kept = path in s.noted("kept") and path in s.flat
    if same and text in SAME_WORDS and s.last:
        answer, kept = s.last[path], True
    else:
        answer = read_fact(s, fact, text)
        kept = kept and _plain(answer) == s.flat.get(path)
        if answer == NOT_APPLICABLE and s.needed(path, NOT_APPLICABLE):
            raise BadValue(words.MUST_APPLY)
    answers = {path: answer}
    derived = path in s.noted("derived") and _plain(answer) == s.flat.get(path)
    marks = [("skipped", path, False), ("kept", path, kept), ("derived", path, derived)]
    if path == "unit.name" and (kind := kind_of(str(answer))):
        answers["unit.kind"] = kind
        marks += [("derived", "unit.kind", True), ("kept", "unit.kind", False)]
    return Effect(answers, tuple(marks), _reviewed(s, path), said=spoken(fact, _plain(answer)))


def read_fact(s: Situation, fact: Fact, text: Any) -> Any:
    """What was typed as this fact's value: by its kind's reader, with its own measure word understood."""
    if fact.kind == "parts" and isinstance(text, str) and fold(text) != NOT_APPLICABLE:
        numbers = _numbers_only(text, _names(s, fact))
        if numbers is not None:
            return numbers
    if fact.measure and fact.kind in ("count", "change", "quantity") and isinstance(text, str):
        text = fold(text).removesuffix(fact.measure)
    return read(fact.kind, text)


def _names(s: Situation, fact: Fact) -> list[str]:
    """The names whose numbers alone may be typed: last year's."""
    parts = s.last.get(fact.path) if s.last else None
    return [part["name"] for part in parts] if isinstance(parts, list) else []


def _numbers_only(text: str, names: list[str]) -> list[dict[str, Any]] | None:
    """Parts of last year's names with the numbers typed in their order; None when more than numbers was typed."""
    folded = fold(text)
    tries = [re.split(r"[、;；。\s]+", folded), re.split(r"[、,;；。\s]+", folded)]
    read = [counts for pieces in tries if (counts := _counts([piece.strip(",") for piece in pieces if piece]))]
    if not read:
        return None
    if not names:
        raise BadValue(words.NUMBERS_WITHOUT_NAMES)
    for counts in read:
        if len(counts) == len(names):
            return [{"name": name, "count": count} for name, count in zip(names, counts, strict=True)]
    raise BadValue(words.wrong_number_of_numbers(len(read[-1]), names))


def _counts(pieces: list[str]) -> list[int]:
    try:
        return [read_count(piece) for piece in pieces]
    except BadValue:
        return []


def _reviewed(s: Situation, path: str) -> dict[str, Any]:
    """The pending lists without this path, where it was on one."""
    return {
        key: [other for other in s.chosen(key) if other != path] or None
        for key in ("review", "supplement")
        if path in s.chosen(key)
    }


def _plain(value: Any) -> Any:
    """Parts as {name, count}; anything else as it is."""
    if not isinstance(value, list):
        return value
    return [item if isinstance(item, str | dict) else item.model_dump() for item in value]


Thunk = Callable[[], Question]
"""Makes the question when it is its turn."""
