"""Files on the disk: putting one there whole or not at all, the way to one, all that are below a folder, what
other programs leave beside them."""

from __future__ import annotations

import os
import re
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

NOT_IN_NAMES = frozenset('\\/:*?"<>|')
"""Characters that no file's name can hold on every system."""

LEFT_AFTER = 3600
"""Seconds after which a temporary file of another computer's has been left behind; writing one takes a moment."""

_OF_SYSTEMS = ("thumbs.db", "desktop.ini")
_TEMPORARY = re.compile(r"\.drafter-([0-9a-f]{8})-(\d+)-[0-9a-f]{12}\.tmp")


def replace_whole(path: Path, content: bytes) -> None:
    """Put the content in the file's place by way of a file beside it: a reader finds the old file or the new one.

    A link stays and the file it leads to is replaced, which keeps its mode, its owner and its extended attributes. A
    file with several names (hard links) is written over, for a new one would be another file under one of them.
    Raises OSError (PermissionError when another program holds the file) and leaves what was there as it was.
    """
    target = path.resolve() if path.is_symlink() else path
    # Not tempfile: its files are closed to all but the owner, and these are for the whole office.
    fresh = target.with_name(f".drafter-{_computer()}-{os.getpid()}-{os.urandom(6).hex()}.tmp")
    try:
        before = target.stat() if target.exists() else None
        with fresh.open("xb") as file:
            if before:
                _open_to_the_same(fresh, target, before)
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if before and before.st_nlink > 1:
            _write_over(target, content)
        else:
            fresh.replace(target)
            _settle(target.parent)
    finally:
        with suppress(OSError):
            fresh.unlink()


def _open_to_the_same(fresh: Path, old: Path, before: os.stat_result) -> None:
    """Give the new file what the old one has besides its content, as far as the system lets us."""
    if sys.platform != "win32":
        with suppress(OSError):
            os.chown(fresh, before.st_uid, before.st_gid)
    fresh.chmod(before.st_mode & 0o7777 | 0o200)
    if sys.platform == "linux":
        with suppress(OSError):
            for name in os.listxattr(old):
                with suppress(OSError):  # not every attribute may be set
                    os.setxattr(fresh, name, os.getxattr(old, name))


def _write_over(target: Path, content: bytes) -> None:
    with target.open("r+b") as file:
        file.write(content)
        file.truncate()
        file.flush()
        os.fsync(file.fileno())


def _settle(folder: Path) -> None:
    """See to it that the file's new entry in its folder survives a power cut; some systems know no such thing."""
    if sys.platform == "win32":
        return
    with suppress(OSError):
        opened = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(opened)
        finally:
            os.close(opened)


def clear_leftovers(folder: Path) -> None:
    """Take away the temporary files that programs of ours left in the folder when they were killed while writing.

    Of this computer those whose program runs no more, of others those that are older than `LEFT_AFTER`.
    """
    with suppress(OSError):
        for file in folder.iterdir():
            if found := _TEMPORARY.fullmatch(file.name):
                with suppress(OSError):
                    old = time.time() - file.stat().st_mtime > LEFT_AFTER
                    if old or (found[1] == _computer() and not _runs(int(found[2]))):
                        file.unlink()


def _computer() -> str:
    """Eight digits by which this computer's temporary files are known."""
    import socket  # takes longer to load than all else here, and only those ask who write

    return sha256(socket.gethostname().encode("utf-8", "replace")).hexdigest()[:8]


def _runs(process: int) -> bool:
    """True if a process of that number runs on this computer; also where that cannot be told."""
    if sys.platform == "win32":  # there, asking a process with a signal ends it
        return True
    try:
        os.kill(process, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except OSError:
        return True
    return True


def is_protected(path: Path) -> bool:
    """True if the file was set read-only: its replacement would be allowed all the same on most systems."""
    return not path.stat().st_mode & 0o222


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


def files_below(folder: Path) -> Iterator[Path]:
    """The files in a folder and those below it, but for what programs put there for themselves."""
    for file in folder.rglob("*"):
        inside = file.relative_to(folder).parts
        own = any(part.startswith((".", "__")) for part in inside) or file.name.lower() in _OF_SYSTEMS
        if not own and not is_temporary(file) and file.is_file():
            yield file
