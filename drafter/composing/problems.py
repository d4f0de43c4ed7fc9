"""The problems to choose from: what a year's disclosure work may honestly lack, each with remedies to choose and edit.

It stands in `templates/problems.toml`; a template's own folder may hold one that replaces it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache
from pathlib import Path
from typing import Any

from drafter import words
from drafter.composing.templates import shipped
from drafter.errors import TemplateFault
from drafter.toml import file_text, parsed, plain_text

LIBRARY = "problems.toml"
EVERY_YEAR = (2008, 2100)
"""The years of a problem that names none: all that a report can be of."""

NEAR = 0.4
"""How alike an edited sentence must be to its problem. What is left of one after losing a clause or its second half
stays above 0.42; problems that are not ours (those of the examples) stay below 0.34 against each of ours."""

_KEYS = ("topic", "text", "remedies", "years")


@dataclass(frozen=True, slots=True)
class Problem:
    """A problem as one sentence without its full stop, its topic, the remedies that fit, and the years it fits."""

    topic: str
    text: str
    remedies: tuple[str, ...]
    years: tuple[int, int] = EVERY_YEAR


def problems(year: int, folder: Path | None = None) -> tuple[Problem, ...]:
    """The problems that fit a year's report, in the list's order; `folder` is the template's own.

    Raises `TemplateFault` with file and line when the list is broken, whatever the year.
    """
    return tuple(known for known in every_problem(folder) if known.years[0] <= year <= known.years[1])


def every_problem(folder: Path | None = None) -> tuple[Problem, ...]:
    """The problems of all years, from the template's own list if its folder holds one, else from ours.

    Raises `TemplateFault` with file and line when the list is broken.
    """
    path = folder / LIBRARY if folder else shipped() / LIBRARY
    if not path.is_file():
        path = shipped() / LIBRARY
    try:
        return _parsed(path, plain_text(file_text(path, TemplateFault)))
    except OSError as fault:
        raise TemplateFault(words.cannot_read(words.why(fault)), file=path) from None


def remedies_for(problem_sentence: str, known: Iterable[Problem]) -> tuple[str, ...]:
    """The remedies of the known problem that a sentence, edited or not, comes nearest to; none when none is near."""
    said = problem_sentence.strip().rstrip("。")
    nearest, ratio = None, NEAR
    for problem in known:
        alike = SequenceMatcher(None, problem.text, said, autojunk=False).ratio()
        if alike >= ratio:
            nearest, ratio = problem, alike
    return nearest.remedies if nearest else ()


# ------------------------------------------------------------------ reading


@cache
def _parsed(path: Path, text: str) -> tuple[Problem, ...]:
    """The problems in the text of a list; kept for the process's life, for the questionnaire asks at every step."""
    raw = parsed(text, path, TemplateFault)
    if unknown := sorted(set(raw) - {"problem"}):
        raise TemplateFault(words.unknown_name(unknown[0], ["problem"]), file=path, line=_line(text, 0, unknown[0]))
    entries = raw.get("problem", [])
    if not (isinstance(entries, list) and all(isinstance(entry, dict) for entry in entries)):
        raise TemplateFault(words.NO_PROBLEM_TABLES, file=path, line=_line(text, 0, "problem"))
    return tuple(_problem(entry, number, path, text) for number, entry in enumerate(entries, 1))


def _problem(entry: dict[str, Any], number: int, path: Path, text: str) -> Problem:
    """One entry, the `number`-th of its file, validated."""

    def fault(what: str, key: str) -> TemplateFault:
        return TemplateFault(what, file=path, line=_line(text, number, key))

    if unknown := sorted(set(entry) - set(_KEYS)):
        raise fault(words.unknown_name(unknown[0], _KEYS), unknown[0])
    for key in ("topic", "text"):
        if not (isinstance(entry.get(key), str) and _clean(entry[key])):
            raise fault(words.problem_lacks(number, key), key)
    remedies = entry.get("remedies")
    if not (isinstance(remedies, list) and remedies and all(isinstance(one, str) and _clean(one) for one in remedies)):
        raise fault(words.problem_remedies(number), "remedies")
    years = entry.get("years", list(EVERY_YEAR))
    if not (isinstance(years, list) and len(years) == 2 and all(type(year) is int for year in years)):
        raise fault(words.template_years(years), "years")
    if years[0] > years[1]:
        raise fault(words.template_years(years), "years")
    first, last = years
    return Problem(_clean(entry["topic"]), _clean(entry["text"]), tuple(map(_clean, remedies)), (first, last))


def _clean(text: str) -> str:
    """The sentence in one line and without the mark at its end, which the report sets itself."""
    return "".join(line.strip() for line in text.splitlines()).rstrip("。；")


def _line(text: str, number: int, key: str) -> int | None:
    """The line (from 1) of a key in the `number`-th problem (0: before the first), of the problem's head when the key
    is not there; None when the file has no such head."""
    at, found = 0, None
    for line, said in enumerate(text.splitlines(), 1):
        if re.match(r"\s*\[\[\s*problem\s*\]\]", said):
            at += 1
            if at == number:
                found = line
        elif at == number and re.match(rf"\s*\[?\s*[\"']?{re.escape(key)}\b", said):
            return line
    return found
