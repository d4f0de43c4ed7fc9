"""The files the program wrote for an answers file, remembered in that file's record by digest.

`record.written` holds, by the way there from the answers' folder, the digest (`output.digest`) of each report as it was
written last. Only this one entry of the file is edited: nothing else in it moves because a report was made of it.
"""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from drafter import words
from drafter.answers import Answers, Record
from drafter.disk import is_protected, replace_whole, seen_from
from drafter.locks import alone_in
from drafter.toml import comment, inline, name, statements

WRITTEN = "written"
"""The record's entry."""


def remembered(answers: Answers, path: Path) -> str:
    """The digest of what was last written to `path` for these answers; empty when nothing is known."""
    return answers.record.written.get(_name(answers, path), "")


def remember(answers: Answers, made: Mapping[Path, str]) -> None:
    """Note in the answers file the digest of each file just written for it, and forget those that are gone.

    Whatever else the file holds by now stays as it is. Nothing is written when nothing is new, and nothing is raised
    when the file cannot be written: then the report is treated as somebody else's the next time it is made.
    """
    new = {_name(answers, path): digest for path, digest in made.items()}
    file = answers.path
    if file is None or new.items() <= answers.record.written.items():
        return
    with suppress(OSError, ValueError, RecursionError), alone_in(file.resolve().parent):
        if is_protected(file) or not os.access(file, os.W_OK):
            return
        before = file.read_bytes()
        text = before.decode("utf-8")
        record = tomllib.loads(text.removeprefix("\ufeff")).get("record")
        known = Record.of(record).written if isinstance(record, dict) else {}
        known = {name: digest for name, digest in known.items() if os.path.lexists(file.parent / name)}
        after = _with_entries(text, dict(sorted({**known, **new}.items())))
        if after is not None and after != text:
            replace_whole(file, after.encode("utf-8"))


def _name(answers: Answers, path: Path) -> str:
    folder = answers.path.parent if answers.path else Path()
    return seen_from(folder, path)


def _with_entries(text: str, entries: Mapping[str, str]) -> str | None:
    """The answers file's text with these digests in its record; None where they cannot be put there alone."""
    body = text.removeprefix("\ufeff")
    ending = "\r\n" if 0 < body.count("\n") == body.count("\r\n") else "\n"
    body = body.replace(ending, "\n")
    wanted = tomllib.loads(body)
    wanted.setdefault("record", {})[WRITTEN] = dict(entries)
    after = "\n".join(_edited(body, entries))
    with suppress(tomllib.TOMLDecodeError):
        if tomllib.loads(after) == wanted:
            return text[: len(text) - len(text.removeprefix("\ufeff"))] + after.replace("\n", ending)
    return None


def _edited(body: str, entries: Mapping[str, str]) -> list[str]:
    """The lines of the text with the entry as the program writes it, on one line; a table that it is stays a table."""
    lines, place = body.split("\n"), ("record", WRITTEN)
    new = f"{WRITTEN} = {inline(dict(entries))}"
    found = {statement.path: statement for statement in statements(body) if statement.path}
    if (table := found.get(place)) and table.heading:
        digests = [f"{name(path)} = {inline(digest)}" for path, digest in entries.items()]
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
