"""Where an answers file goes: its name after unit and year, and that nothing there is overwritten."""

from __future__ import annotations

import os
import tempfile
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from drafter import words
from drafter.disk import NOT_IN_NAMES
from drafter.errors import OutputError
from drafter.output import OUT

if TYPE_CHECKING:
    from drafter.answers import Answers
    from drafter.composing.templates import Template

LONGEST_NAME = 60
"""Characters of the unit's name that a file's name takes: a disk holds 255 bytes."""


def template_name(template: Template, path: Path) -> str:
    """The template as the answers file names it: by name, or by the way there from the file's folder."""
    from drafter.composing import templates as shelf

    if template.name in shelf.names():
        return template.name
    try:
        return Path(os.path.relpath(template.folder, path.parent.resolve())).as_posix()
    except ValueError:  # another drive
        return template.folder.as_posix()


def named(folder: Path, answers: Answers, year: int) -> Path:
    """Where the answers file goes: named after unit and year."""
    unit = str(answers.get("unit.name") or "")
    name = "".join(one for one in unit if one not in NOT_IN_NAMES and not one.isspace())[:LONGEST_NAME]
    return folder / (f"{name}-{year}.toml" if name else f"{year}.toml")


def free(path: Path) -> Path:
    """The path, or one like it with a number after it that no file has."""
    numbered = (path.with_stem(f"{path.stem}-{number}") for number in count(2))
    return path if not path.exists() else next(other for other in numbered if not other.exists())


ANSWERS = ".toml"
"""The ending that makes a file an answers file; everything else is read as a finished report."""


def is_answers(path: Path) -> bool:
    """True if the file is an answers file, by its name."""
    return path.suffix.lower() == ANSWERS


def refuse_other_ending(path: Path) -> None:
    """Raises `OutputError` for a name that answers must not have, for a report may come to bear it."""
    if not is_answers(path):
        raise OutputError(words.OUT_NOT_ANSWERS, file=path)


def made_folder(path: Path) -> Path:
    """The folder that many files go to, made where it is missing; raises `OutputError` where it cannot be one."""
    if path.is_dir():
        return path
    if is_answers(path) or path.exists():
        raise OutputError(words.OUT_NOT_FOLDER, file=path)
    try:
        path.mkdir(parents=True)
    except OSError as fault:
        raise OutputError(words.folder_closed(words.why(fault)), file=path, hint=words.CANNOT_WRITE_HINT) from None
    return path


def writable(folder: Path, option: str = OUT) -> None:
    """Raises `OutputError` when nothing can be written in the folder: better now than after the first answer.

    `option` is the one that names another place.
    """
    if not folder.is_dir():
        what = words.NOT_A_FOLDER if folder.exists() else words.NO_FOLDER
        raise OutputError(what, file=folder, hint=words.make_folder(option))
    try:
        with tempfile.NamedTemporaryFile(prefix=".drafter-", dir=folder):
            pass
    except OSError as fault:
        raise OutputError(
            words.folder_closed(words.why(fault)), file=folder.resolve(), hint=words.CANNOT_WRITE_HINT
        ) from None
