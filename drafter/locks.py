"""Several programs at one file: a mark beside a file that is open, and one at a time in a folder.

Both are locks of the system's, which go with the process that holds them, however it ends. Where a system or a share
knows none, nobody is kept out.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

_READ = 1000


class OpenMark:
    """A mark beside a file, a file of its own, for as long as this process has the file open."""

    def __init__(self, place: Path) -> None:
        self.place = place
        self._opened: int | None = None

    def lay(self, said: str) -> str:
        """Lay the mark with these words; returns what another process's mark says, whose file it is now, or nothing."""
        while self._opened is None:
            try:
                opened = os.open(self.place, os.O_RDWR | os.O_CREAT, 0o666)
            except OSError:
                return ""  # there is no room for a mark
            if not _locked(opened):
                said = os.read(opened, _READ).decode("utf-8", "replace")
                os.close(opened)
                return said
            if not os.fstat(opened).st_nlink:  # taken away by the process that had it, just now
                os.close(opened)
                continue
            os.truncate(opened, 0)
            os.write(opened, said.encode())
            self._opened = opened
        return ""

    def take_away(self) -> None:
        """Take the mark away, if it was laid."""
        if self._opened is None:
            return
        opened, self._opened = self._opened, None
        if sys.platform == "win32":  # an open file cannot be removed there
            os.close(opened)
        with suppress(OSError):
            self.place.unlink()
        if sys.platform != "win32":
            os.close(opened)


@contextmanager
def alone_in(folder: Path) -> Iterator[None]:
    """Waits until no other process is in here for the same folder; on Windows nobody is waited for."""
    if sys.platform == "win32":
        yield
        return
    import fcntl

    opened = None
    with suppress(OSError):
        opened = os.open(folder, os.O_RDONLY)
        fcntl.flock(opened, fcntl.LOCK_EX)
    try:
        yield
    finally:
        if opened is not None:
            os.close(opened)


def _locked(opened: int) -> bool:
    """Lock an open file; False if another process has."""
    try:
        if sys.platform == "win32":
            import msvcrt

            os.lseek(opened, _READ * 2, os.SEEK_SET)  # what is locked cannot be read
            msvcrt.locking(opened, msvcrt.LK_NBLCK, 1)
            os.lseek(opened, 0, os.SEEK_SET)
        else:
            import fcntl

            fcntl.flock(opened, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    except OSError:
        return True
    return True
