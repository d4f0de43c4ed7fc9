"""A finished report as last year's: what becomes of each of its sentences, however a clerk answers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from drafter.answers import Answers
from drafter.answers.importing import answers_of
from drafter.answers.lastwords import LastFigure, last_figures, moved_on, sentence_alone, take_words
from drafter.answers.lastyear import begin
from drafter.composing.compose import compose
from drafter.composing.templates import default_for, find
from drafter.extract.sorting import sorted_sentences
from drafter.finished import read_report
from drafter.interview.plan import route, stations
from drafter.interview.question import Question
from drafter.interview.situation import apply, look

THIS_YEARS = 987
"""What is typed for each figure; no report states it."""


@dataclass
class Accounted:
    """By what became of them: sentences `understood`, written `anew`, `kept` as they are, `asked` for a figure,
    `dropped`; `lost` are those of which nothing is known, `stale` those in which a figure of last year stayed."""

    counts: Counter[str] = field(default_factory=Counter)
    lost: list[str] = field(default_factory=list)
    stale: list[str] = field(default_factory=list)
    answers: Answers | None = None

    @property
    def total(self) -> int:
        return sum(self.counts.values()) + len(self.lost)


def account(report: Path, reply: Callable[[Question], Any]) -> Accounted:
    """Every sentence of a report that is taken as last year's, each of its screens answered by `reply`."""
    reading = read_report(report)
    found = answers_of(reading, report, 2012)
    assert found.year is not None
    year = found.year + 1
    template = find(default_for(year))
    last = {**found.facts, "year": found.year}
    answers = begin(template, year, last)
    take_words(answers, found.answers.record.unplaced, template)
    for _ in range(400):
        s = look(template, answers, last)
        open_now = (one for one in stations(route(s)) if one.id.startswith("words:") and one.open)
        if (station := next(open_now, None)) is None:
            break
        question = station.make()
        answers = apply(answers, question.take(reply(question)))
    assert answers.record.last_words == {}
    text = letters("".join(compose(template, s.flat).document.words()))
    text += letters("".join([*s.flat.get("problems", ()), *s.flat.get("last_remedies", ())]))  # printed in other words
    dropped = {letters(one) for one in answers.record.dropped}
    done = Accounted(answers=answers)
    for one in sorted_sentences(reading):
        if one.kind in ("understood", "anew") and not one.belongs:
            done.counts[one.kind] += 1
            continue
        said = sentence_alone(one.sentence.quote)
        figures: tuple[LastFigure, ...] = ()
        if one.belongs != "last_remedies":  # these stay as last year's report has them
            said = moved_on(said, found.year, year)
            figures = last_figures(said, found.year)
        if letters(said) in dropped:
            done.counts["dropped"] += 1
        elif re.search(pattern(said, figures), text):
            done.counts["asked" if figures else "kept"] += 1
        else:
            done.lost.append(said)
        if figures and letters(said) in text:
            done.stale.append(said)
    return done


def pattern(said: str, figures: tuple[LastFigure, ...]) -> str:
    """A sentence as it must stand in the report: this year's figure wherever one of last year's stood."""
    pieces, at = [], 0
    for figure in figures:
        pieces.append(said[at : figure.start])
        at = figure.end
    return rf"{THIS_YEARS}\w{{0,4}}".join(re.escape(letters(piece)) for piece in [*pieces, said[at:]])


def letters(text: str) -> str:
    """The letters and digits of a text alone."""
    return re.sub(r"[\W_]", "", text)


def keep_all(question: Question) -> Any:
    """What a clerk answers who keeps every sentence."""
    if question.kind == "checkbox":
        return [option.id for option in question.options if option.checked]
    return str(THIS_YEARS)


def drop_all(question: Question) -> Any:
    """What a clerk answers who wants none of them."""
    return []
