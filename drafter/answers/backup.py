"""The last good version of an answers file, kept beside it; and files that cannot be read, put aside."""

from __future__ import annotations

from contextlib import suppress
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from drafter import words
from drafter.disk import replace_whole
from drafter.errors import DrafterError, OutputError
from drafter.toml import file_text, parsed

if TYPE_CHECKING:
    from drafter.toml.mending import MendedLine


def backup_of(path: Path) -> Path:
    """Where the backup of an answers file lies, whether there is one or not."""
    return path.with_name(path.name + words.BACKUP_ENDING)


def keep_backup(path: Path) -> None:
    """Keep the answers file as it is now as its backup. Where the disk does not take one, there is none."""
    with suppress(OSError):
        replace_whole(backup_of(path), path.read_bytes())


def good_backup(path: Path) -> Path | None:
    """The backup of an answers file that can be read and holds something; None when there is none."""
    backup = backup_of(path)
    with suppress(OSError, DrafterError):
        if parsed(file_text(backup, OutputError), backup, OutputError):
            return backup
    return None


def beside(path: Path, ending: str) -> Path:
    """A path beside an answers file that no file has yet, with this ending and if need be a number."""
    names = (path.with_name(f"{path.name}{ending}{number if number > 1 else ''}") for number in count(1))
    return next(other for other in names if not other.exists())


def set_aside(path: Path) -> Path | None:
    """Rename a file that cannot be read, so that its place is free; returns its new path, None where it was empty.

    Raises `OutputError` when it cannot be renamed.
    """
    try:
        if path.is_file() and not path.read_bytes().strip():
            return None
        return path.rename(beside(path, words.UNREADABLE_ENDING))
    except OSError as fault:
        raise OutputError(words.cannot_write(words.why(fault)), file=path, hint=words.CANNOT_WRITE_HINT) from None


def mend_offered(path: Path) -> list[MendedLine]:
    """The lines of an answers file that cannot be read whose mend is certain; empty where one of them is not."""
    from drafter.toml.mending import mended

    with suppress(OSError, DrafterError):
        if found := mended(file_text(path, OutputError)):
            return found[1]
    return []


def mend(path: Path) -> Path:
    """Mend the lines of `mend_offered`, nothing else; returns where the file lies as it was.

    Raises `OutputError` when that cannot be done.
    """
    from drafter.toml.mending import mended

    try:
        old, found = path.read_bytes(), mended(file_text(path, OutputError))
        if found is None:
            raise OutputError(words.BROKEN_TOML, file=path)
        aside = beside(path, words.UNREADABLE_ENDING)
        replace_whole(aside, old)
        replace_whole(path, found[0].encode())
    except OSError as fault:
        raise OutputError(words.cannot_write(words.why(fault)), file=path, hint=words.CANNOT_WRITE_HINT) from None
    return aside


def restore(path: Path) -> Path | None:
    """Put the backup in the place of an answers file that cannot be read; returns where that lies now, as `set_aside`.

    Raises `OutputError` when that cannot be done; the backup stays.
    """
    try:
        content = backup_of(path).read_bytes()
        aside = set_aside(path)
        replace_whole(path, content)
    except OSError as fault:
        raise OutputError(words.cannot_write(words.why(fault)), file=path, hint=words.CANNOT_WRITE_HINT) from None
    return aside
