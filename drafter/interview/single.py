"""Questions for one fact: what is shown beside it, how what was typed is read, what is stored."""

from __future__ import annotations

import re
from typing import Any

from drafter import words
from drafter.answers.lastwords import last_figures
from drafter.interview.question import LEAVE_OUT, SAME_WORDS, SHORT, TYPED_ANEW, Effect, Option, Question
from drafter.interview.situation import Situation, withdrawn
from drafter.interview.spoken import spoken, typed
from drafter.report import NOT_APPLICABLE, BadValue, Fact, stored
from drafter.report.computed import MADE_UP_BY, value_at
from drafter.report.facts import UNIT_KINDS, read
from drafter.report.values import bare, likely_year, none_of, read_count, read_text, with_year
from drafter.screen import fitting
from drafter.text.folding import half_width
from drafter.text.townships import kind_of_unit

_FORMS = {
    "names": words.FORM_NAMES,
    "parts": words.FORM_PARTS,
    "percent": words.FORM_PERCENT,
    "yesno": words.FORM_YES_NO,
    "change": words.FORM_CHANGE,
}
_ONE_LINE = ("unit.", "contact.")
"""Facts whose text is one line, however it was pasted."""
LIKELY = {"platforms.site": "publication.site"}
"""The fact whose answer stands in the line of another beforehand: it is mostly the same."""
_NARROW = str.maketrans("０１２３４５６７８９－＠．", "0123456789-@.")
"""Digits and marks of numbers and addresses as a Chinese input method types them."""
COMPARED = ("count", "quantity", "yuan", "wan")
"""Kinds of figures whose change since last year is said."""


def ask_fact(s: Situation, fact: Fact, *, optional: bool | None = None) -> Question:
    """The question for one fact that is typed in one line."""
    path = fact.path
    if optional is None:
        optional = not s.needed(path)
    present = s.flat.get(path) if s.ask_all or s.at == path or path in s.chosen("review") else None
    before = s.last.get(path) if s.last and fact.last != "none" else None
    changed = path in s.chosen("review")
    same = before is not None and fact.kind in ("text", "held", "names") and (changed or before != present)
    there = "" if present is None else typed(fact, present)
    likely = "" if present is not None or before is not None else str(s.flat.get(LIKELY.get(path, ""), ""))
    # A figure typed after the old one would be a third one, and so would a name that has changed.
    figure = fact.kind in TYPED_ANEW or (changed and len(there) <= SHORT)
    hints = _hints(s, fact, before)
    return Question(
        id=path,
        kind=fact.kind,
        text=fact.question,
        term=fact.term,
        take=lambda value: take_fact(s, fact, _numbers_behind(fact, value, there), optional=optional, same=same),
        measure=fact.measure,
        hints=(*hints, words.there(spoken(fact, present)))
        if figure and there and not (changed and before == present)
        else hints,
        last=f"{s.then}：{spoken(fact, before)}" if before is not None else "",
        default="" if figure else there or likely,
        keeps=there if figure else "",
        options=tuple(Option(kind, kind) for kind in UNIT_KINDS) if fact.kind == "unit" else (),
        optional=optional,
        keys=keys(
            optional=optional,
            same=same,
            default=bool(there),
            enter=words.ENTER_TAKES if likely else "",
            prose=fact.kind in ("text", "held"),
        ),
        explain=explain(s, fact, before),
        compare=lambda text: compared(s, fact, before, text),
    )


def keys(
    *, optional: bool = False, same: bool = False, default: bool = False, enter: str = "", prose: bool = False
) -> str:
    """The quiet line that says what may be typed instead of an answer; what does not fit the screen is left to `?`."""
    first = enter or (words.ENTER_KEEPS if default else words.ENTER_SKIPS if optional else words.REQUIRED)
    said = [first, *([words.KEY_SAME] if same else []), words.KEY_EXPLAIN, words.KEY_BACK]
    said += [words.KEY_NEXT if default else words.KEY_ON]
    return fitting([*said, words.KEY_INDEX, *([words.KEY_EDITOR] if prose else []), words.KEY_STOP])


def chosen_keys(enter: str) -> str:
    """The same line where something is chosen and not typed; `enter` says what the arrows and Enter do."""
    return fitting([enter, words.KEY_EXPLAIN, words.KEY_BACK, words.KEY_ON, words.KEY_INDEX, words.KEY_STOP])


def explain(s: Situation, fact: Fact, before: Any = None) -> tuple[str, ...]:
    """What the clerk reads who asks: what counts, the clause of the year's law, an example, last year's in full."""
    lines = [words.explains(fact.term, fact.question)]
    lines += [words.counts(fact.counts or fact.help)] if fact.counts or fact.help else []
    lines += [words.clause(clause) for clause in [_clause(s, fact)] if clause]
    lines += [words.example(fact.example)] if fact.example else []
    lines += [_FORMS[fact.kind]] if fact.kind in _FORMS else []
    lines += [words.LEAVE_OUT_SAID] if fact.kind in TYPED_ANEW and not s.needed(fact.path) else []
    if before is not None:
        lines.append(f"{s.then}：{spoken(fact, before)}")
    return tuple(lines)


def _clause(s: Situation, fact: Fact) -> str:
    """The clauses of the law in force for the year."""
    old = s.flat["year"] < 2019
    return "；".join(clause for clause in fact.clause.split("；") if clause and clause.startswith("旧") == old)


def compared(s: Situation, fact: Fact, before: Any, text: str) -> str:
    """What is typed beside last year's figure, with the change; empty while it is no figure."""
    if fact.kind not in COMPARED or before is None:
        return ""
    try:
        now = read_fact(s, fact, text) if text.strip() else None
    except BadValue:
        return ""
    return words.change_since(s.then, before, now, fact.measure)


def _hints(s: Situation, fact: Fact, before: Any) -> tuple[str, ...]:
    form = _FORMS.get(fact.kind, "")
    if fact.kind == "date":
        form = words.form_date(s.flat["year"] + 1)
    if fact.kind == "parts" and isinstance(before, list) and before:
        form = words.form_numbers([part["name"] for part in before])
    return tuple(line for line in (fact.help, form) if line)


def take_fact(s: Situation, fact: Fact, value: Any, *, optional: bool, same: bool) -> Effect:
    """What an answer to a fact's question does; raises `BadValue` with the line that refuses it."""
    path, text = fact.path, value.strip() if isinstance(value, str) else value
    if isinstance(text, str) and path.startswith(_ONE_LINE):
        text = "".join(text.splitlines()).translate(_NARROW)
    if isinstance(text, str) and fact.kind in ("text", "held"):
        text = unexclaimed(text) or text
    if isinstance(text, str) and fact.kind in (*COMPARED, "parts") and none_of(text):
        text = LEAVE_OUT if fact.kind == "parts" else "0"
    if fact.kind == "date" and isinstance(text, str) and (whole := with_year(text, likely_year(path, s.flat["year"]))):
        return Effect(offer=whole)
    if text in ("", LEAVE_OUT):
        if not optional:
            raise BadValue(words.NEEDS_ANSWER)
        lifted = (("skipped", path, True), ("kept", path, False), ("derived", path, False))
        return Effect({path: None}, lifted, withdrawn(s, path), said=words.LEFT_OUT)
    if isinstance(text, str) and half_width(text) in SAME_WORDS and not same:
        raise BadValue(words.NOT_THE_SAME if fact.kind in (*TYPED_ANEW, "parts") else words.NOTHING_THE_SAME)
    doubts: tuple[str, ...] = ()
    if isinstance(text, str) and half_width(text) in SAME_WORDS and s.last:
        answer = s.last[path]
        doubts = last_years(s, fact, answer)
    else:
        answer = read_fact(s, fact, text)
        if answer == NOT_APPLICABLE and s.needed(path, NOT_APPLICABLE):
            raise BadValue(words.MUST_APPLY)
    answers = {path: answer}
    derived = path in s.answers.record.derived and stored(answer) == s.flat.get(path)
    # Whoever answers the question itself has looked at it, even when Enter keeps what there was.
    marks = [("skipped", path, False), ("kept", path, False), ("derived", path, derived)]
    if path == "unit.name" and (kind := kind_of_unit(str(answer))):
        answers["unit.kind"] = kind
        marks += [("derived", "unit.kind", True), ("kept", "unit.kind", False)]
    said = spoken(fact, stored(answer))
    if s.last and fact.kind in COMPARED and fact.last != "none" and path in s.last:
        said = words.with_change(said, words.since(s.then, s.last[path], answer, fact.measure))
    return Effect(answers, tuple(marks), withdrawn(s, path), said=said, doubts=doubts)


def last_years(s: Situation, fact: Fact, answer: Any) -> tuple[str, ...]:
    """What to look at twice where last year's words are taken as they are: its figures and dates, if it has any."""
    if fact.last != "show":  # what is carried may have figures that last: 7个办公室
        return ()
    year = int(s.last["year"]) if s.last and "year" in s.last else int(s.flat["year"]) - 1
    texts = answer if isinstance(answer, list) else [answer]
    found = [figure.text for text in texts if isinstance(text, str) for figure in last_figures(text, year)]
    return (words.still_last_years(s.then, found),) if found else ()


def unexclaimed(text: str) -> str:
    """The text without exclamation marks at its end: the report ends its sentences itself."""
    return text.rstrip("！! ")


def read_fact(s: Situation, fact: Fact, text: Any) -> Any:
    """What was typed as this fact's value: by its kind's reader, with its own measure word understood."""
    if fact.kind == "parts" and isinstance(text, str) and half_width(text) != NOT_APPLICABLE:
        numbers = _numbers_only(text, _names(s, fact))
        if numbers is not None:
            return numbers
        whole = value_at(s.flat, MADE_UP_BY[fact.path]) if fact.path in MADE_UP_BY else None
        if isinstance(whole, int) and (name := _name_alone(text)):
            return [{"name": name, "count": whole}]
    if fact.measure and fact.kind in ("count", "change", "quantity") and isinstance(text, str):
        text = half_width(text).removesuffix(fact.measure)
    answer = read(fact.kind, text)
    if answer == NOT_APPLICABLE:
        return answer
    # Without the words that the report puts before it anyway, so that what is shown is what is printed.
    if isinstance(answer, list) and fact.kind == "names":
        return [bare(name, fact.follows) for name in answer]
    return bare(answer, fact.follows) if isinstance(answer, str) else answer


def _name_alone(text: str) -> str:
    """The one name that was typed without a number, which then is of all; empty where there is more."""
    name = text.strip().rstrip("。；;，,")
    return "" if re.search("[0-9、，,；;]|[一二两三四五六七八九十]件", half_width(name)) else read_text(name)


def _numbers_behind(fact: Fact, value: Any, there: str) -> Any:
    """Several numbers typed after the parts that stood in the line mean all of them; anything else is as typed."""
    if fact.kind != "parts" or not there or not isinstance(value, str) or not value.startswith(there):
        return value
    after = value.removeprefix(there).strip()
    return after if re.fullmatch(r"\d+([\s,，、]+\d+)+", half_width(after)) else value


def _names(s: Situation, fact: Fact) -> list[str]:
    """The names whose numbers alone may be typed: last year's."""
    parts = s.last.get(fact.path) if s.last else None
    return [part["name"] for part in parts] if isinstance(parts, list) else []


def _numbers_only(text: str, names: list[str]) -> list[dict[str, Any]] | None:
    """Parts of last year's names with the numbers typed in their order; None when more than numbers was typed."""
    folded = half_width(text)
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
