"""The files the program wrote for an answers file, remembered in that file's record by digest.

`record.written` holds, by the way there from the answers' folder, the digest (`output.digest`) of each report as it was
written last; `record.made_from` the seal of a report that was made among many (`sealed`). Only these entries of the
file are edited: nothing else in it moves because a report was made of it.
"""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from drafter import words
from drafter.answers import Answers, Record
from drafter.disk import is_protected, replace_whole, seen_from
from drafter.locks import alone_in
from drafter.output import digest
from drafter.toml import comment, inline, name, statements

WRITTEN, MADE_FROM = "written", "made_from"
"""The record's entries."""


def remembered(answers: Answers, path: Path) -> str:
    """The digest of what was last written to `path` for these answers; empty when nothing is known."""
    return answers.record.written.get(_name(answers, path), "")


def sealed(made_from: str, content_digest: str) -> str:
    """The seal of a report of this digest that was made from what has the digest `made_from`.

    It holds both, so that a report written since by another version of the program, or by hand, has another seal.
    """
    return digest(f"{made_from} {content_digest}".encode())


def is_still(answers: Answers, path: Path, made_from: str) -> bool:
    """True if the report at `path` is the one noted as made from what has the digest `made_from`."""
    known = answers.record.made_from.get(_name(answers, path))
    try:
        return known is not None and known == sealed(made_from, digest(path.read_bytes()))
    except OSError:
        return False


def remember(answers: Answers, made: Mapping[Path, str], seals: Mapping[Path, str] | None = None) -> None:
    """Note in the answers file the digest and seal of each file just written for it, and forget those that are gone.

    Whatever else the file holds by now stays as it is. Nothing is written when nothing is new, and nothing is raised
    when the file cannot be written: then the report is treated as somebody else's the next time it is made.
    """
    noted = _entries(answers.record)
    new = {WRITTEN: _by_name(answers, made), MADE_FROM: _by_name(answers, seals or {})}
    file = answers.path
    if file is None or all(new[entry].items() <= noted[entry].items() for entry in noted):
        return
    with suppress(OSError, ValueError, RecursionError), alone_in(file.resolve().parent):
        if is_protected(file) or not os.access(file, os.W_OK):
            return
        before = file.read_bytes()
        text = before.decode("utf-8")
        table = tomllib.loads(text.removeprefix("\ufeff"))
        record = table.get("record")
        known = _entries(Record.of(record if isinstance(record, dict) else {}))
        entries = {entry: {**known[entry], **new[entry]} for entry in known}
        after = _with_entries(text, table, {entry: _there(file.parent, names) for entry, names in entries.items()})
        if after is not None and after != text:
            replace_whole(file, after.encode("utf-8"))


def _entries(record: Record) -> dict[str, dict[str, str]]:
    return {WRITTEN: record.written, MADE_FROM: record.made_from}


def _there(folder: Path, names: Mapping[str, str]) -> dict[str, str]:
    """Of what is noted by a file's name what is noted of files that are there, in order of name."""
    return {name: noted for name, noted in sorted(names.items()) if os.path.lexists(folder / name)}


def _by_name(answers: Answers, noted: Mapping[Path, str]) -> dict[str, str]:
    return {_name(answers, path): said for path, said in noted.items()}


def _name(answers: Answers, path: Path) -> str:
    folder = answers.path.parent if answers.path else Path()
    return seen_from(folder, path)


def _with_entries(text: str, table: dict[str, Any], entries: Mapping[str, Mapping[str, str]]) -> str | None:
    """The text of an answers file, which holds the table, with these entries in its record; None where they cannot be
    put there alone. The table gets them, too."""
    body = text.removeprefix("\ufeff")
    ending = "\r\n" if 0 < body.count("\n") == body.count("\r\n") else "\n"
    body = body.replace(ending, "\n")
    after = body
    for entry, noted in entries.items():
        if noted or entry in table.get("record", {}):
            table.setdefault("record", {})[entry] = dict(noted)
            after = "\n".join(_edited(after, entry, noted))
    with suppress(tomllib.TOMLDecodeError):
        if tomllib.loads(after) == table:
            return text[: len(text) - len(text.removeprefix("\ufeff"))] + after.replace("\n", ending)
    return None


def _edited(body: str, entry: str, noted: Mapping[str, str]) -> list[str]:
    """The lines of the text with the entry as the program writes it, on one line; a table that it is stays a table."""
    lines, place = body.split("\n"), ("record", entry)
    new = f"{entry} = {inline(dict(noted))}"
    found = {statement.path: statement for statement in statements(body) if statement.path}
    if (table := found.get(place)) and table.heading:
        digests = [f"{name(path)} = {inline(said)}" for path, said in noted.items()]
        old = {one.line - 1 for path, one in found.items() if path[:2] == place and not one.heading}
        kept = [(at, line) for at, line in enumerate(lines) if at not in old]
        return [*(line for at, line in kept if at < table.line), *digests, *(x for at, x in kept if at >= table.line)]
    if place in found:
        lines[found[place].line - 1] = new
    elif ("record",) in found:
        lines.insert(found[("record",)].line, new)
    else:
        lines = [*body.removesuffix("\n").split("\n"), "", comment(words.RECORD_HEAD), "[record]", new, ""]
    return lines
