"""A text too long for a line: written in the clerk's own editor, or taken from a file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from drafter import words
from drafter.report import BadValue

Edit = Callable[[str], str | None]
MARK = "@"
MOST = 1_000_000
"""Bytes of a file that can be a paragraph; a larger one is a mistake."""


def wants_long(typed: str) -> bool:
    """True if what was typed asks for an editor (@) or a file (@ and its name)."""
    return typed.strip()[:1] in (MARK, "＠") and "\n" not in typed.strip()


def read_long(typed: str, present: str, edit: Edit) -> str:
    """The text from the editor or the file; raises `BadValue` with the line that says what is wrong."""
    name = typed.strip()[1:].strip().strip("\"'“”")
    if name:
        return _from_file(Path(name))
    try:
        text = edit(present)
    except Exception as fault:  # whatever the editor did, the session goes on
        raise BadValue(words.editor_failed(str(fault))) from None
    if text is None or not text.strip():
        raise BadValue(words.NOTHING_WRITTEN)
    return text.strip()


def _from_file(path: Path) -> str:
    try:
        if path.stat().st_size > MOST:
            raise BadValue(words.file_too_long(path.name))
        data = path.read_bytes()
    except OSError as fault:
        raise BadValue(words.cannot_take_file(path.name, words.why(fault))) from None
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if text.strip() and "\0" not in text:
            return text.strip()
    raise BadValue(words.not_a_text(path.name))
