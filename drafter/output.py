"""Putting what the program made on the disk: never onto a file it reads, never over what it did not write itself.

What the program wrote it knows by a digest of the bytes (`written` remembers them). A file that was changed
since, or that was there before, is kept beside it under another name before anything takes its place.
"""

from __future__ import annotations

import errno
import hashlib
import os
import shutil
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from drafter import words
from drafter.disk import is_protected, replace_whole
from drafter.errors import OutputError

OUT = "--out"
"""The option that sends a report elsewhere; other commands have one of another name."""


@dataclass(frozen=True, slots=True)
class Written:
    """What was written: the digest to know it by, and where the file is kept that it took the place of.

    `kept` is None where there was no file, or only what the program had written itself; `changed` says that the kept
    file was the program's own once and has been changed since.
    """

    digest: str
    kept: Path | None = None
    changed: bool = False


def digest(content: bytes) -> str:
    """The 32 hexadecimal digits by which a file's content is known again."""
    return hashlib.sha256(content).hexdigest()[:32]


def put(path: Path, content: bytes, remembered: str = "", option: str = OUT) -> Written:
    """Puts the content at `path`, where a reader finds the old file or the new one, never half of one or none.

    `remembered` is the digest of what the program wrote there last (empty: nothing it knows of); any other file is kept
    aside. A file that has these bytes already is left alone. Raises `OutputError`, whose hint names `option`, if it
    cannot be written, leaving what was there as it was.
    """
    try:
        there, made = _present(path, option), digest(content)
        if there == content:
            return Written(made)
        if there is not None:
            _refuse_held(path, option)
        if not there or digest(there) == remembered:  # of an empty file there is nothing to keep
            replace_whole(path, content)
            return Written(made)
        return Written(made, _replace_keeping(path, content, there, bool(remembered)), bool(remembered))
    except OSError as error:
        raise _refusal(path, error, option) from error


def refuse_inputs(paths: Iterable[Path], inputs: Iterable[Path], hint: str) -> None:
    """Raises `OutputError` for the first of the paths that is one of the files being read, whatever its name there."""
    given = {_identity(path) for path in inputs} - {None}
    for path in paths:
        if _identity(path) in given:
            raise OutputError(words.IS_AN_INPUT, file=path, hint=hint)


def refuse_existing(path: Path, hint: str) -> None:
    """Raises `OutputError` when there is anything of that name, be it a link that leads nowhere."""
    if os.path.lexists(path):
        raise OutputError(words.ALREADY_THERE, file=path, hint=hint)


def owner_files(path: Path) -> tuple[Path, ...]:
    """The marks that Word, WPS and LibreOffice lay beside a file while they have it open.

    Word puts ~$ before a name of up to six characters, in place of the first of seven, of the first two of longer ones.
    """
    cut = min(max(len(path.stem) - 6, 0), 2)
    names = (f"~${path.name}", f"~${path.name[cut:]}", f".~{path.name}", f".~lock.{path.name}#")
    return tuple(path.with_name(name) for name in dict.fromkeys(names))


def _identity(path: Path) -> tuple[int, int] | None:
    """What tells a file from all others, by whichever name it is reached; None where there is none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _present(path: Path, option: str) -> bytes | None:
    """What stands in the file now; None if there is none. Raises for places where no report can be."""
    if path.is_dir():
        raise OutputError(words.IS_A_FOLDER, file=path, hint=words.write_elsewhere(option))
    if not path.parent.is_dir():
        what = words.NOT_A_FOLDER if path.parent.exists() else words.NO_FOLDER
        raise OutputError(what, file=path, hint=words.make_folder(option))
    if not os.path.lexists(path):
        return None
    if not path.is_file():  # a link that leads nowhere, a pipe, a device
        raise OutputError(words.NOT_A_PLAIN_FILE, file=path, hint=words.write_elsewhere(option))
    return path.read_bytes()


def _refuse_held(path: Path, option: str) -> None:
    """Raises if the file is open in a word processor, whose next saving would undo ours, or is set read-only."""
    for mark in owner_files(path):
        if _identity(mark):  # a mark's name may be too long for the disk where its file's is not
            hint = words.close_it_or_delete(mark.name, option)
            raise OutputError(words.OPEN_ELSEWHERE, file=path, hint=hint)
    if is_protected(path):
        raise OutputError(words.WRITE_PROTECTED, file=path, hint=words.lift_protection(option))


def _replace_keeping(path: Path, content: bytes, there: bytes, changed: bool) -> Path:
    """Puts the content in the file's place and what was `there` beside it; returns where that is.

    It is copied and not renamed, so that the file is never missing, not even when the program is killed in between.
    """
    name = words.changed_by_hand if changed else words.there_before
    names = (path.with_stem(name(path.stem, number)) for number in count(1))
    aside = next(other for other in names if not os.path.lexists(other) or _holds(other, there))
    copied = not os.path.lexists(aside)
    if copied:
        replace_whole(aside, there)
        with suppress(OSError):
            shutil.copystat(path, aside)
    try:
        replace_whole(path, content)
    except BaseException:
        with suppress(OSError):
            if copied and _holds(path, there):  # only a second copy of what is still in its place goes away
                aside.unlink()
        raise
    return aside


def _holds(path: Path, content: bytes) -> bool:
    try:
        return path.is_file() and path.read_bytes() == content
    except OSError:
        return False


def _refusal(path: Path, error: OSError, option: str) -> OutputError:
    """Why the file was not written, and what to do."""
    if isinstance(error, PermissionError):
        if _identity(path) and os.access(path.parent, os.W_OK):
            return OutputError(words.CANNOT_REPLACE, file=path, hint=words.close_it(option))
        closed = words.folder_closed(words.why(error))
        return OutputError(closed, file=path.parent.absolute(), hint=words.write_elsewhere(option))
    match error.errno:
        case errno.ENOSPC:
            what, hint = words.DISK_FULL, words.make_room(option)
        case errno.EDQUOT:
            what, hint = words.QUOTA_FULL, words.make_room(option)
        case errno.EROFS:
            what, hint = words.DISK_READ_ONLY, words.write_elsewhere(option)
        case errno.ENAMETOOLONG:
            what, hint = words.NAME_TOO_LONG, words.SHORTER_NAME
        case _:
            what, hint = words.not_written(words.why(error)), words.write_elsewhere(option)
    return OutputError(what, file=path, hint=hint)
