"""Files on the disk: putting one there whole or not at all, the way to one, what other programs leave beside them."""

from __future__ import annotations

import os
import secrets
from contextlib import suppress
from pathlib import Path

NOT_IN_NAMES = frozenset('\\/:*?"<>|')
"""Characters that no file's name can hold on every system."""


def replace_whole(path: Path, content: bytes) -> None:
    """Put the content in the file's place by way of a file beside it: a reader finds the old file or the new one.

    Raises OSError (PermissionError when another program holds the file) and leaves what was there as it was.
    """
    # Not tempfile: its files are closed to all but the owner, and these are for the whole office.
    fresh = path.with_name(f".drafter-{secrets.token_hex(6)}.tmp")
    try:
        with fresh.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(path)
    finally:
        with suppress(OSError):
            fresh.unlink()


def seen_from(folder: Path, file: Path) -> str:
    """The way to a file from a folder, with “/”; its whole path where there is none, as to another drive.

    A link is the file of its own name here, not what it leads to.
    """
    whole = file.parent.resolve() / file.name
    try:
        return Path(os.path.relpath(whole, folder.resolve())).as_posix()
    except ValueError:
        return whole.as_posix()


def is_temporary(file: Path) -> bool:
    """True for a file that Word, WPS, LibreOffice or macOS leaves beside an open or copied one, by its name."""
    return file.name.startswith(("~$", ".~", "._"))
