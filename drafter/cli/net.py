"""The last net: whatever is raised becomes a fault a person can be told in one line."""

from __future__ import annotations

import errno
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from drafter import words
from drafter.errors import DrafterError

T = TypeVar("T")


def as_fault(error: Exception, file: Path | None = None, *, debug: bool = False) -> DrafterError:
    """The exception as a fault with its line; it stays the cause. `file` is what was worked on (None: not known).

    With `debug` all but a `DrafterError` is raised as it is.
    """
    if isinstance(error, DrafterError):
        return error
    if debug:
        raise error
    if isinstance(error, MemoryError):
        fault = DrafterError(words.NO_MEMORY, file=file, hint=words.NO_MEMORY_HINT)
    elif isinstance(error, OSError):
        fault = _of_system(error, file)
    else:
        fault = DrafterError(words.unforeseen(type(error).__name__), file=file, hint=words.RUN_WITH_DEBUG)
    fault.__cause__ = error
    return fault


def attempt(work: Callable[[Path], T], file: Path, *, debug: bool = False) -> T | DrafterError:
    """What the work makes of one of many files, or the fault it has, so that the others go on; `debug` as above."""
    try:
        return work(file)
    except Exception as error:
        return as_fault(error, file, debug=debug)


def _of_system(error: OSError, file: Path | None) -> DrafterError:
    """The system's fault with the file it names, or else the one that was worked on."""
    if error.errno in (errno.ENOENT, errno.ESTALE) and not _working_folder():
        return DrafterError(words.FOLDER_GONE, hint=words.FOLDER_GONE_HINT)
    named = error.filename
    if isinstance(named, bytes):
        named = named.decode(errors="replace")
    return DrafterError(words.file_failed(words.why(error)), file=named if isinstance(named, str) else file)


def _working_folder() -> bool:
    """True if the folder the program was started in is still there."""
    try:
        return Path.cwd().is_dir()
    except OSError:
        return False
