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
from typing import Any

from drafter import words
from drafter.answers import Answers
from drafter.disk import replace_whole, seen_from
from drafter.output import is_protected

WRITTEN = "written"
"""The record's entry."""


def remembered(answers: Answers, path: Path) -> str:
    """The digest of what was last written to `path` for these answers; empty when nothing is known."""
    return _entries(answers.record).get(_name(answers, path), "")


def remember(answers: Answers, made: Mapping[Path, str]) -> None:
    """Note in the answers file the digest of each file just written for it, and forget those that are gone.

    Whatever else the file holds by now stays as it is. Nothing is written when nothing is new, and nothing is raised
    when the file cannot be written: then the report is treated as somebody else's the next time it is made.
    """
    new = {_name(answers, path): digest for path, digest in made.items()}
    file = answers.path
    if file is None or new.items() <= _entries(answers.record).items():
        return
    with suppress(OSError, ValueError, RecursionError):
        if is_protected(file) or not os.access(file, os.W_OK):
            return
        before = file.read_bytes()
        text = before.decode("utf-8")
        known = _entries(tomllib.loads(text.removeprefix("\ufeff")).get("record"))
        known = {name: digest for name, digest in known.items() if os.path.lexists(file.parent / name)}
        after = _with_entries(text, dict(sorted({**known, **new}.items())))
        if after is not None and after != text:
            replace_whole(file, after.encode("utf-8"))


def _name(answers: Answers, path: Path) -> str:
    folder = answers.path.parent if answers.path else Path()
    return seen_from(folder, path)


def _entries(record: Any) -> dict[str, str]:
    """The digests by name in a record; what is none, having been changed by hand, is passed over."""
    found = record.get(WRITTEN) if isinstance(record, dict) else None
    return {name: value for name, value in found.items() if isinstance(value, str)} if isinstance(found, dict) else {}


def _with_entries(text: str, entries: Mapping[str, str]) -> str | None:
    """The answers file's text with these digests in its record; None where they cannot be put there alone."""
    import tomlkit

    body = text.removeprefix("\ufeff")
    lines_end = "\r\n" if 0 < body.count("\n") == body.count("\r\n") else "\n"
    body = body.replace(lines_end, "\n")
    wanted = tomllib.loads(body)
    if "record" not in wanted:
        body = f"{body.removesuffix(chr(10))}\n\n# {words.RECORD_HEAD}\n[record]\n"
    wanted.setdefault("record", {})[WRITTEN] = dict(entries)
    try:
        parsed = tomlkit.parse(body)
        parsed["record"][WRITTEN] = tomlkit.inline_table()
        parsed["record"][WRITTEN].update(entries)
        after = tomlkit.dumps(parsed)
    except (tomlkit.exceptions.TOMLKitError, TypeError):
        return None
    if tomllib.loads(after) != wanted:
        return None
    return text[: len(text) - len(text.removeprefix("\ufeff"))] + after.replace("\n", lines_end)
