"""The answers file: reading it with faults that name their line, and writing it so that nothing is ever lost.

TOML, one township and one year a file, the Chinese question above each answer. The program rewrites the file after
each answer (temporary file, fsync, `os.replace`) in the model's order; comments a person has added stay where they are.
A `[record]` table at the end keeps how answers came about; it holds no facts.
"""

from __future__ import annotations

import contextlib
import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from drafter import words
from drafter.disk import replace_whole
from drafter.errors import AnswersError, OutputError, toml_line
from drafter.report import Fact, Part, Report, facts_by_path
from drafter.report.facts import read
from drafter.report.renames import renamed_notes, renamed_record, renames
from drafter.report.values import BadValue

Raw = dict[str, Any]


@dataclass(slots=True)
class Answers:
    """One answers file: the answers as nested tables, the program's record of them, and where they came from.

    `record` may hold `last` (last year's file), `kept`, `derived` and `skipped` (paths), and `pending` (choices made
    whose figures are still to come). `path` is None for answers not yet on disk; `source` is the file's text as read.
    `moved` names the answers that stand in the file at a path their fact had before: (path in the file, path of today).
    """

    raw: Raw
    record: dict[str, Any] = field(default_factory=dict)
    path: Path | None = None
    source: str = ""
    moved: tuple[tuple[str, str], ...] = ()
    _comments: dict[str, list[str]] | None = None

    @property
    def comments(self) -> dict[str, list[str]]:
        """The comments a person wrote, by the path of what stands below them; read only when the file is rewritten."""
        if self._comments is None:
            self._comments = renamed_notes(_notes(self.source), self.moved, lambda path: self.get(path) is not None)
        return self._comments

    def get(self, path: str) -> Any:
        """The answer at a path as it stands in the file, or None."""
        return lookup(self.raw, path)

    def set(self, path: str, value: Any) -> None:
        """Put an answer at a path; None takes it away, with tables left empty by it."""
        *groups, last = path.split(".")
        chain = [self.raw]
        for group in groups:
            chain.append(chain[-1].setdefault(group, {}))
        if value is None:
            chain[-1].pop(last, None)
            for parent, name in zip(reversed(chain[:-1]), reversed(groups), strict=True):
                if not parent[name]:
                    del parent[name]
        else:
            chain[-1][last] = storable(value)

    def mark(self, kind: str, path: str, on: bool = True) -> None:
        """Note in the record that a path was `kept`, `derived` or `skipped`, or take that note back."""
        paths = [p for p in self.record.get(kind, []) if p != path]
        self.record[kind] = [*paths, path] if on else paths


def table_unfinished(answers: Answers, facts: Mapping[str, Any]) -> bool:
    """Whether table 2 is still being put together: choices are pending, or it holds only what was carried in.

    Such a table is not an answer yet, and not a contradiction either.
    """
    pending = answers.record.get("pending")
    if isinstance(pending, dict) and "requests.table" in pending:
        return True
    return "requests.table" in facts and set(facts["requests.table"]) <= {"carried_in"}


def lookup(raw: Mapping[str, Any], path: str) -> Any:
    """The value at a dotted path of nested tables, or None."""
    here: Any = raw
    for key in path.split("."):
        if not isinstance(here, Mapping) or key not in here:
            return None
        here = here[key]
    return here


def storable(value: Any) -> Any:
    """The value as TOML can hold it: parts as {name, count}, whole amounts as integers."""
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, Part):
        return value.model_dump()
    if isinstance(value, list):
        return [storable(item) for item in value]
    return value


# ------------------------------------------------------------------ reading


def read_answers(path: Path, facts: Mapping[str, Fact] | None = None) -> Answers:
    """The answers in a file, not yet validated, at their facts' paths of today; the file itself is left as it is.

    `facts` are the facts that may have been renamed (None: the model's). Raises `AnswersError` naming the line when the
    file is not proper TOML or answers a renamed fact twice.
    """
    text = _text(path)
    try:
        raw = tomllib.loads(text)
    except tomllib.TOMLDecodeError as fault:
        line = toml_line(fault, text)
        raise AnswersError(words.BROKEN_TOML, file=path, line=line, hint=words.BROKEN_TOML_HINT) from None
    record = raw.pop("record", {})
    if not isinstance(record, dict):
        raise AnswersError(words.BROKEN_RECORD, file=path, line=line_of(text, "record"))
    answers = Answers(raw, record, path, text)
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
        if value is None or not _is_open_road(answers.raw, new):
            continue
        answers.set(old, None)
        if answers.get(new) is not None:
            line, other = line_of(answers.source, old), moved.get(new, new)
            what = words.answered_twice(old, other, line_of(answers.source, other))
            raise AnswersError(what, file=answers.path, line=line, hint=words.answered_twice_hint(old, other, new))
        answers.set(new, value)
        moved[new] = old
    answers.record = renamed_record(answers.record, names)
    answers.moved = tuple((old, new) for new, old in moved.items())


def _is_open_road(raw: Raw, path: str) -> bool:
    """Whether nothing but tables stands above a path; what else does is for `validate` to refuse."""
    groups = path.split(".")[:-1]
    above = (lookup(raw, ".".join(groups[: end + 1])) for end in range(len(groups)))
    return all(value is None or isinstance(value, dict) for value in above)


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        near = words.nearest(path.name, (p.name for p in path.parent.glob("*.toml"))) if path.parent.is_dir() else ""
        raise AnswersError(words.NO_SUCH_FILE + near, file=path) from None
    except UnicodeDecodeError:
        raise AnswersError(words.NOT_UTF8, file=path, hint=words.NOT_UTF8_HINT) from None
    except OSError as fault:
        raise AnswersError(words.cannot_read(words.why(fault)), file=path) from None


def validate(answers: Answers, extras: Mapping[str, Fact]) -> Report:
    """The report these answers state. `extras` are the template's own questions by path (`extra.…`).

    Raises `AnswersError` on the first answer that is not what its question asks for, with line, name and the remedy.
    """
    faults: list[tuple[str, str]] = []
    raw = dict(answers.raw)
    extra = raw.get("extra", {})
    read_extra: dict[str, Any] = {}
    if isinstance(extra, dict):
        for name, value in extra.items():
            try:
                read_extra[name] = read(_extra_kind(name, extras), value)
            except BadValue as fault:
                faults.append((f"extra.{name}", str(fault)))
        raw["extra"] = read_extra
    report = None
    try:
        report = Report.model_validate(raw)
    except ValidationError as error:
        faults = [_fault(item) for item in error.errors()] + faults
    if report is None or faults:
        at, what = faults[0]
        known = {**facts_by_path(), **extras}
        name = f"{known[at].term}（{at}）：" if at in known else ""
        hints = [words.extra_of_another_template(answers.path)] if _is_strange_extra(at, extras) else []
        hints += [words.more_faults(len(faults) - 1)] if len(faults) > 1 else []
        written = {new: old for old, new in answers.moved}.get(at, at)
        line = line_of(_text(answers.path), written) if answers.path and answers.path.exists() else None
        raise AnswersError(name + what, file=answers.path, line=line, hint="；".join(hints))
    return report


def _is_strange_extra(at: str, extras: Mapping[str, Fact]) -> bool:
    return at.startswith("extra.") and at not in extras


def _extra_kind(name: str, extras: Mapping[str, Fact]) -> str:
    if f"extra.{name}" not in extras:
        raise BadValue(words.unknown_name(f"extra.{name}", extras))
    return extras[f"extra.{name}"].kind


def _fault(error: Any) -> tuple[str, str]:
    """Where and what, in Chinese, of one of pydantic's errors."""
    at = ".".join(str(part) for part in error["loc"])
    match error["type"]:
        case "answer":
            return at, error["ctx"]["said"]
        case "extra_forbidden":
            return at, words.unknown_name(at, [*facts_by_path(), *Report.model_fields])
        case "missing":
            return at, words.missing_key(at)
        case "model_type" | "model_attributes_type" | "dict_type":
            return at, words.not_a_group(at, error["input"])
        case _ if at == "year":
            return at, words.not_year(error["input"])
        case _ if at == "look":
            return at, words.look_not_text(error["input"])
        case _:
            return at, words.not_text(error["input"])


def line_of(text: str, path: str) -> int | None:
    """The line (from 1) on which the key at a path, or the nearest table above it, stands; None when it does not."""
    table, best = "", None
    for number, line in enumerate(text.splitlines(), 1):
        if header := re.match(r"\s*\[{1,2}\s*([\w.\-\"]+)\s*\]{1,2}", line):
            table = header[1].replace('"', "")
            here = table
        elif key := re.match(r"\s*([\w.\-\"]+)\s*=", line):
            here = f"{table}.{key[1]}".strip(".").replace('"', "")
        else:
            continue
        if path == here or path.startswith(here + "."):
            best = number
    return best


_GENERATED = re.compile(r"^# (问|说明|例)：|^# [A-Za-z_][\w.]* =$")


def _notes(text: str) -> dict[str, list[str]]:
    """The comments a person wrote, by the path of the key or table below them; “…#” holds one behind a value."""
    import tomlkit
    from tomlkit.items import AoT, Comment, Table, Whitespace

    notes: dict[str, list[str]] = {}

    def walk(body: Iterable[tuple[Any, Any]], prefix: str, pending: list[str]) -> list[str]:
        for key, item in body:
            if isinstance(item, Comment):
                line = item.as_string().strip()
                pending += [] if _GENERATED.match(line) else [line]
            elif key is None or isinstance(item, Whitespace):
                continue
            else:
                path = f"{prefix}{key.key}"
                if pending:
                    notes[path], pending = pending, []
                if not isinstance(item, AoT) and item.trivia.comment:
                    notes[path + "#"] = [item.trivia.comment]
                if isinstance(item, Table):
                    pending = walk(item.value.body, path + ".", pending)
        return pending

    with contextlib.suppress(tomlkit.exceptions.TOMLKitError):
        left = walk(tomlkit.parse(text).body, "", [])
        if left:
            notes["#end"] = left
    return notes


# ------------------------------------------------------------------ writing


def save(answers: Answers, facts: Mapping[str, Fact], wanted: Mapping[str, bool] | None = None) -> None:
    """Write the answers to their path, whole or not at all; open facts among `wanted` stand as comments to fill in.

    `wanted` says of each path whether the report needs it or can do without.
    """
    if answers.path is None:
        raise ValueError("answers without a path cannot be saved")
    try:
        replace_whole(answers.path, to_toml(answers, facts, wanted).encode("utf-8"))
    except OSError as fault:
        raise OutputError(
            words.cannot_write(words.why(fault)), file=answers.path, hint=words.CANNOT_WRITE_HINT
        ) from None


def to_toml(answers: Answers, facts: Mapping[str, Fact], wanted: Mapping[str, bool] | None = None) -> str:
    """The text of the answers file: the model's order, each answer under its question; `wanted` as in `save`."""
    wanted = wanted or {}
    order = list(facts)
    lines: list[str] = [*answers.comments.get("template", []), "# " + words.FILE_HEAD, ""]
    for key in ("template", "year", "look"):
        if key in answers.raw:
            lines += [] if key == "template" else answers.comments.get(key, [])
            lines += ["# " + words.LOOK_COMMENT] if key == "look" else []
            lines.append(_pair(answers, key, key, answers.raw[key]))
    groups: dict[str, list[str]] = {"": []}  # what stands in no table must come before the first table
    for path in order:
        if answers.get(path) is not None or path in wanted:
            groups.setdefault(path.rpartition(".")[0], []).append(path)
    for group, paths in groups.items():
        if not paths:
            continue
        lines.append("")
        if group:
            lines += [*answers.comments.get(group, []), f"[{group}]" + _behind(answers, group)]
        for path in paths:
            lines += _entry(answers, facts[path], path.rpartition(".")[2], wanted.get(path))
    lines += _record(answers)
    return "\n".join([*lines, *answers.comments.get("#end", []), ""])


def _entry(answers: Answers, fact: Fact, key: str, needed: bool | None) -> list[str]:
    """The lines of an answer, or of the place where it is still to be filled in."""
    value = answers.get(fact.path)
    asked = f"# 问：{fact.question}" + (f"（{fact.measure}）" if fact.measure not in fact.question else "")
    if value is None and needed is not None:
        asked += words.MUST if needed else words.MAY
    lines = [*answers.comments.get(fact.path, []), asked]
    if value is None:
        example = [f"# 例：{line}" for line in words.TABLE_EXAMPLE] if fact.kind == "table" else []
        return [*lines, *example, f"# {key} ="]
    if fact.kind == "table":
        rows = [f"{row} = {_inline(cells)}{_behind(answers, f'{fact.path}.{row}')}" for row, cells in value.items()]
        return (
            [*lines, f"[{fact.path}]", *rows]
            if isinstance(value, dict)
            else [*lines, _pair(answers, fact.path, key, value)]
        )
    return [*lines, _pair(answers, fact.path, key, value)]


def _record(answers: Answers) -> list[str]:
    record = {name: value for name, value in answers.record.items() if value not in ([], {}, None)}
    if not record:
        return []
    return ["", "# " + words.RECORD_HEAD, "[record]", *(f"{name} = {_inline(value)}" for name, value in record.items())]


def _pair(answers: Answers, path: str, key: str, value: Any) -> str:
    return f"{key} = {_value(value)}{_behind(answers, path)}"


def _behind(answers: Answers, path: str) -> str:
    note = answers.comments.get(path + "#")
    return f"  {note[0]}" if note else ""


def _value(value: Any) -> str:
    """A TOML value; lists of several items stand one item a line."""
    if isinstance(value, list) and value and (len(value) > 1 or isinstance(value[0], dict) or len(str(value)) > 60):
        return "[\n" + "".join(f"  {_inline(item)},\n" for item in value) + "]"
    return _inline(value)


def _inline(value: Any) -> str:
    if isinstance(value, list):
        return "[" + ", ".join(_inline(item) for item in value) + "]"
    if isinstance(value, dict):
        return "{" + ", ".join(f"{_key(name)} = {_inline(item)}" for name, item in value.items()) + "}"
    if isinstance(value, date | bool | int | float):
        return value.isoformat() if isinstance(value, date) else str(value).lower()
    import tomlkit

    text = str(value)
    return tomlkit.string(text, multiline="\n" in text and "\r" not in text).as_string()


def _key(name: str) -> str:
    import tomlkit

    return name if re.fullmatch(r"[A-Za-z0-9_-]+", name) else tomlkit.string(name).as_string()
