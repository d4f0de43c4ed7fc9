"""Reading an answers file, with faults that name their line, and validating what it says."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from pathlib import Path
from typing import Any

from drafter import words
from drafter.answers.backup import good_backup
from drafter.answers.model import Answers, Raw, lookup
from drafter.answers.record import Record
from drafter.errors import AnswersError, UnreadableAnswers
from drafter.report import Fact, facts_by_path
from drafter.report.facts import read
from drafter.report.renames import renamed_record, renames
from drafter.report.stat2014 import FORMERLY_ASKED, ROWS
from drafter.report.statistics import GROUP
from drafter.report.values import BadValue
from drafter.text.items import without_mark
from drafter.text.marks import split_at_points
from drafter.toml import file_text, line_of, parsed, plain_text

NUMBERED = ("problems", "remedies", "followups", "last_remedies")
"""Lists whose sentences the report numbers by itself."""


def read_answers(path: Path, facts: Mapping[str, Fact] | None = None) -> Answers:
    """The answers in a file, not yet validated, at their facts' paths of today; the file itself is left as it is.

    `facts` are the facts that may have been renamed (None: the model's). Raises `UnreadableAnswers` with the line when
    the file is no proper TOML, with the way to its backup where there is one; `AnswersError` when the system does not
    give it out, or a renamed fact is answered twice.
    """
    try:
        content = _text(path)
        text = plain_text(content)
        raw = parsed(text, path, UnreadableAnswers)
        if not text.strip() and good_backup(path):
            raise UnreadableAnswers(words.EMPTY_FILE, file=path)
    except UnreadableAnswers as fault:
        if backup := good_backup(path):
            fault.hint = "。".join(filter(None, [fault.hint, words.has_backup(backup.name, str(path))]))
        raise
    record = raw.pop("record", {})
    if not isinstance(record, dict):
        raise AnswersError(words.BROKEN_RECORD, file=path, line=line_of(text, "record"))
    newline = "\r\n" if 2 * content.count("\r\n") > text.count("\n") else "\n"
    answers = Answers(raw, Record.of(record), path, text, newline=newline, bom=content.startswith("\ufeff"))
    migrate(answers, facts_by_path() if facts is None else facts)
    return answers


def migrate(answers: Answers, facts: Mapping[str, Fact]) -> None:
    """Move what stands at a path a fact had before (`Fact.was`) to its path of today, and note it in `moved`.

    The record's paths change with it. Raises `AnswersError` when a fact is answered at two of its paths.
    """
    names = renames(facts.values())
    moved: dict[str, str] = {}
    for old, new in names.items():
        value = answers.get(old)
        if value is None or not _parents_are_tables(answers.raw, new):
            continue
        answers.set(old, None)
        if answers.get(new) is not None:
            line, other = line_of(answers.source, old), moved.get(new, new)
            what = words.answered_twice(old, other, line_of(answers.source, other))
            raise AnswersError(what, file=answers.path, line=line, hint=words.answered_twice_hint(old, other, new))
        answers.set(new, value)
        moved[new] = old
    _count_as_parts(answers)
    answers.record = Record.of(renamed_record(answers.record.table(), names))
    answers.moved = tuple((old, new) for new, old in moved.items())


def _count_as_parts(answers: Answers) -> None:
    """Put figures that older files hold by row of the statistics form among the parts they are counted from today; a
    list that is answered already is kept as it is."""
    found: dict[str, list[dict[str, Any]]] = {}
    for key, name in FORMERLY_ASKED.items():
        value = answers.get(f"{GROUP}.{key}")
        if not isinstance(value, int):
            continue
        answers.set(f"{GROUP}.{key}", None)
        parts = found.setdefault(ROWS[key].path, [])
        parts += [{"name": name, "count": value}] if value else []
    if refused := sum(part["count"] for part in found.get("requests.refusals", [])):
        found.setdefault("requests.outcomes", []).append({"name": "不同意公开", "count": refused})
    for path, parts in found.items():
        if answers.get(path) is None and _parents_are_tables(answers.raw, path):
            answers.set(path, parts)


def _parents_are_tables(raw: Raw, path: str) -> bool:
    """True if every parent of a path is a table or missing; `validate` refuses what is neither."""
    groups = path.split(".")[:-1]
    above = (lookup(raw, ".".join(groups[: end + 1])) for end in range(len(groups)))
    return all(value is None or isinstance(value, dict) for value in above)


def _text(path: Path) -> str:
    try:
        return file_text(path, UnreadableAnswers)
    except FileNotFoundError:
        near = words.nearest(path.name, (p.name for p in path.parent.glob("*.toml"))) if path.parent.is_dir() else ""
        raise AnswersError(words.NO_SUCH_FILE + near, file=path) from None
    except OSError as fault:
        raise AnswersError(words.cannot_read(words.why(fault)), file=path) from None


def validate(answers: Answers, extras: Mapping[str, Fact]) -> dict[str, Any]:
    """The facts that these answers state, by path. `extras` are the template's own questions by path (`extra.…`).

    Raises `AnswersError` on the first answer that is not what its question asks for, with line, name and the remedy.
    """
    from pydantic import ValidationError

    from drafter.report.validation import flatten, model

    faults: list[tuple[str, Callable[[], str]]] = []  # only the first one's words are needed
    raw = dict(answers.raw)
    extra = raw.get("extra", {})
    read_extra: dict[str, Any] = {}
    if isinstance(extra, dict):
        for name, value in extra.items():
            try:
                if (path := f"extra.{name}") not in extras:
                    faults.append((path, partial(words.unknown_name, path, extras)))
                else:
                    read_extra[name] = read(extras[path].kind, value)
            except BadValue as fault:
                faults.append((path, partial(str, fault)))
        raw["extra"] = read_extra
    report = None
    try:
        report = model().model_validate(raw)
    except ValidationError as error:
        found = error.errors(include_url=False)
        faults = [
            (".".join(map(str, item["loc"])), partial(_fault_in_words, item, model().model_fields)) for item in found
        ] + faults
    if report is None or faults:
        at, what = faults[0]
        known = {**facts_by_path(), **extras}
        name = f"{known[at].term}（{at}）：" if at in known else ""
        hints = [words.extra_of_another_template(answers.path)] if _is_strange_extra(at, extras) else []
        hints += [words.more_faults(len(faults) - 1)] if len(faults) > 1 else []
        written = {new: old for old, new in answers.moved}.get(at, at)
        line = line_of(_text(answers.path), written) if answers.path and answers.path.exists() else None
        raise AnswersError(name + what(), file=answers.path, line=line, hint="；".join(hints))
    return {path: _points(path, value) for path, value in flatten(report).items()}


def _points(path: str, value: Any) -> Any:
    """The sentences of a list that the report numbers by itself, taken apart as at the prompt where one holds several
    (一是…；二是…); other values as they are."""
    if path not in NUMBERED or not isinstance(value, list):
        return value
    found = []
    for item in value:
        marked = without_mark(item) != item
        found += [without_mark(piece) for piece in split_at_points(item)] if marked else [item]
    return found


def _is_strange_extra(at: str, extras: Mapping[str, Fact]) -> bool:
    return at.startswith("extra.") and at not in extras


def _fault_in_words(error: Any, keys: Iterable[str]) -> str:
    """What one of pydantic's errors is, in Chinese. `keys` are those of the file's first level."""
    at = ".".join(str(part) for part in error["loc"])
    match error["type"]:
        case "answer":
            return str(error["ctx"]["said"])
        case "extra_forbidden":
            return words.unknown_name(at, [*facts_by_path(), *keys])
        case "missing":
            return words.missing_key(at)
        case "model_type" | "model_attributes_type" | "dict_type":
            return words.not_a_group(at, error["input"])
        case _ if at == "year":
            return words.not_year(error["input"])
        case _ if at == "look":
            return words.look_not_text(error["input"])
        case _:
            return words.not_text(error["input"])
