"""Last year's sentences that no answer holds, part by part: kept, changed or dropped, each figure asked for anew.

One screen asks which of a part's sentences are used; what is not ticked is dropped, and so noted. A kept sentence
without a figure goes into the part's own sentences at once; of others each figure is asked, with last year's beside
it (or the sentence is changed in the line), and the sentence is written with this year's.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any

from drafter import words
from drafter.answers.lastwords import LastFigure, last_figures, moved_on
from drafter.interview.lists import items_of
from drafter.interview.question import LEAVE_OUT, Effect, Option, Question
from drafter.interview.single import chosen_keys, keys
from drafter.interview.situation import Situation
from drafter.interview.station import Station
from drafter.report import BadValue, Fact
from drafter.report.values import read_text
from drafter.screen import BOX, columns, shorten, width
from drafter.text.folding import folded
from drafter.text.quantities import quantities

_EDIT = "edit"
_MEASURES = "last_remedies"
"""The list of what last year's report announced, which stays in last year's words."""


def stations(s: Situation, fact: Fact) -> Iterator[Station]:
    """The page for the part whose sentences a fact takes, and the question that a kept sentence waits for."""
    if texts := _moved(s, fact.path):
        yield Station(
            _id(fact), fact.path, True, partial(_page, s, fact, texts), term=f"{fact.term}·{words.LAST_WORDS_TERM}"
        )
    if waiting := _waiting(s, fact):
        ask = _edited if waiting["edit"] else _figure
        id = f"{_id(fact)}#{len(waiting['texts'])}.{len(waiting['given'])}"
        yield Station(id, fact.path, True, partial(ask, s, fact), term=f"{fact.term}·{words.LAST_WORDS_TERM}")


def _id(fact: Fact) -> str:
    return f"words:{fact.path}"


def _moved(s: Situation, path: str) -> list[str]:
    """Last year's sentences for a fact, with the years in them moved on."""
    last, year = _last_year(s), int(s.flat["year"])
    texts = s.answers.record.last_words.get(path, ())
    return [text if path == _MEASURES else moved_on(text, last, year) for text in texts]


def _new_in(s: Situation, fact: Fact, text: str) -> tuple[LastFigure, ...]:
    """What in a sentence is to be asked for; nothing in last year's measures, which are told as they were announced."""
    return () if fact.path == _MEASURES else last_figures(text, _last_year(s))


def _last_year(s: Situation) -> int:
    return int(s.last["year"]) if s.last and "year" in s.last else int(s.flat["year"]) - 1


def _waiting(s: Situation, fact: Fact) -> dict[str, Any] | None:
    """The sentences of a fact still to be written: `texts`, the figures `given` for the first, and if they are to be
    changed in the line (`edit`); None when none waits."""
    held = s.pending(_id(fact))
    if not isinstance(held, dict) or not isinstance(held.get("texts"), list) or not held["texts"]:
        return None
    given = held.get("given")
    return {"texts": held["texts"], "given": given if isinstance(given, list) else [], "edit": bool(held.get("edit"))}


# ------------------------------------------------------------------ which are used


def _page(s: Situation, fact: Fact, texts: list[str]) -> Question:
    shown = [_marked(s, fact, text) for text in texts]
    room = columns() - BOX
    options = [Option(str(n), shorten(text, room), checked=True) for n, text in enumerate(shown)]
    return Question(
        id=_id(fact),
        kind="checkbox",
        text=_question(s, fact, len(texts)),
        term=words.LAST_WORDS_TERM,
        take=lambda value: _used(s, fact, texts, value),
        options=(*options, Option(_EDIT, words.EDIT_THEM)),
        optional=True,
        keys=chosen_keys(words.LAST_WORDS_KEYS),
        explain=(words.LAST_WORDS_EXPLAINED, *shown),
        before=tuple(text for text in shown if width(text) > room),
    )


def _question(s: Situation, fact: Fact, count: int) -> str:
    if fact.path == "problems":
        return words.last_problems(s.then, count)
    if fact.path == _MEASURES:
        return words.last_measures(s.then, count)
    return words.last_words(s.then, fact.term, count)


def _marked(s: Situation, fact: Fact, text: str) -> str:
    """A sentence with last year's figures marked."""
    said, at = "", 0
    for figure in _new_in(s, fact, text):
        said += text[at : figure.start] + words.MARK_OPEN + figure.text + words.MARK_CLOSE
        at = figure.end
    return said + text[at:]


def _used(s: Situation, fact: Fact, texts: list[str], value: Any) -> Effect:
    kept = [text for number, text in enumerate(texts) if str(number) in value]
    dropped = [text for number, text in enumerate(texts) if str(number) not in value]
    edit = _EDIT in value
    at_once = [] if edit else [text for text in kept if not _new_in(s, fact, text)]
    later = [text for text in kept if text not in at_once]
    left = {path: texts for path, texts in s.answers.record.last_words.items() if path != fact.path}
    waiting = {"texts": later, "given": [], "edit": edit} if later else None
    said = words.words_settled(len(kept), len(dropped))
    record = {"last_words": left, "dropped": [*s.answers.record.dropped, *dropped]}
    return _added(s, fact, at_once, waiting, said, record)


def _added(
    s: Situation, fact: Fact, texts: list[str], waiting: dict[str, Any] | None, said: str, record: dict[str, Any]
) -> Effect:
    """The effect of sentences that are written now; the part's own question stays open for more."""
    pending: dict[str, Any] = {_id(fact): waiting}
    if not texts:
        return Effect(pending=pending, record=record, said=said)
    if s.pending(fact.path) is None:
        pending[fact.path] = {"before": []}
    lifted = tuple((kind, fact.path, False) for kind in ("skipped", "derived", "kept"))
    return Effect({fact.path: [*items_of(s, fact.path), *texts]}, lifted, pending, record, said)


# ------------------------------------------------------------------ what is new in them


def _figure(s: Situation, fact: Fact) -> Question:
    """The question for the next figure of the first sentence that waits."""
    waiting = _waiting(s, fact) or {}
    text, given = waiting["texts"][0], waiting["given"]
    figures = _new_in(s, fact, text)
    figure = figures[len(given)]
    before, at = "", 0
    for old, new in zip(figures, given, strict=False):
        before, at = before + text[at : old.start] + new, old.end
    shown = before + text[at : figure.start] + "＿＿" + text[figure.end :]

    def take(value: Any) -> Effect:
        typed = read_text(value) if str(value).strip() else ""
        if typed == LEAVE_OUT:
            return _dropped(s, fact)
        new = _this_years(typed, figure.measure, words.needs_figure(s.then, figure.text))
        filled = [*given, new]
        if len(filled) < len(figures):
            return Effect(pending={_id(fact): {**waiting, "given": filled}}, said=new)
        sentence = before + text[at : figure.start] + new + text[figure.end :]
        return _written(s, fact, sentence)

    return Question(
        id=f"{_id(fact)}#{len(waiting['texts'])}.{len(given)}",
        kind="quantity",
        text=words.ask_figure(s.then, shown),
        term=words.LAST_WORDS_TERM,
        take=take,
        last=words.answered(s.then, figure.text),
        keys=keys(enter=words.FIGURE_ANSWER),
        explain=(words.LAST_WORDS_EXPLAINED, text),
    )


def _this_years(typed: str, measure: str, wanted: str) -> str:
    """What was typed for a figure, with last year's measure word where none was typed; raises `BadValue` for no
    figure."""
    plain = folded(typed)
    joined = plain + measure
    if measure and [(one.start, one.end) for one in quantities(joined)] == [(0, len(joined))]:
        return typed + measure
    if not quantities(plain) and not any(character.isdecimal() for character in plain):
        raise BadValue(wanted)
    return typed


def _edited(s: Situation, fact: Fact) -> Question:
    """The first sentence that waits, to be changed in the line."""
    waiting = _waiting(s, fact) or {}
    text = waiting["texts"][0]

    def take(value: Any) -> Effect:
        if not str(value).strip():
            return _dropped(s, fact)
        sentence = read_text(value).rstrip("。；; ")
        marked = [piece.split(words.MARK_CLOSE)[0] for piece in sentence.split(words.MARK_OPEN)[1:]]
        if marked:
            raise BadValue(words.still_marked(marked))
        return _written(s, fact, sentence)

    return Question(
        id=f"{_id(fact)}#{len(waiting['texts'])}.0",
        kind="item",
        text=words.edit_sentence(s.then),
        term=words.LAST_WORDS_TERM,
        take=take,
        default=_marked(s, fact, text),
        optional=True,
        keys=keys(default=True, enter=words.EDIT_LINE, prose=True),
        explain=(words.LAST_WORDS_EXPLAINED, text),
    )


def _written(s: Situation, fact: Fact, sentence: str) -> Effect:
    """The effect of a sentence that is this year's now."""
    return _added(s, fact, [sentence], _rest(s, fact), sentence, {})


def _dropped(s: Situation, fact: Fact) -> Effect:
    """The effect of a sentence that is not wanted after all."""
    text = (_waiting(s, fact) or {})["texts"][0]
    dropped = {"dropped": [*s.answers.record.dropped, text]}
    return _added(s, fact, [], _rest(s, fact), words.SENTENCE_DROPPED, dropped)


def _rest(s: Situation, fact: Fact) -> dict[str, Any] | None:
    """What waits behind the first sentence; None when nothing does."""
    waiting = _waiting(s, fact) or {}
    rest = waiting["texts"][1:]
    return {**waiting, "texts": rest, "given": []} if rest else None
