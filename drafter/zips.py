"""Zip files opened within bounds: their table of contents, and what comes out of them, whatever they claim."""

from __future__ import annotations

import zlib
from collections.abc import Callable
from io import BytesIO, FileIO
from pathlib import Path
from typing import IO
from zipfile import BadZipFile, ZipFile

MOST_UNPACKED = 64 << 20
"""Bytes that the parts of a Word file which are read may come to."""

BROKEN = (BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, OverflowError)
"""What is raised for a zip that is damaged."""

_DIRECTORY = 1 << 20  # bytes of a zip's table of contents; a Word file's has a few thousand
_PIECE = 1 << 16


class UnpacksTooLarge(Exception):
    """More came out of a zip than may."""


class _Bounded(FileIO):
    """A file of which no long piece is read at once, as `ZipFile` would read a forged table of contents."""

    def read(self, size: int | None = -1, /) -> bytes:
        return _at_most(super().read, size)


class _BoundedBytes(BytesIO):
    """The same of a file within a file."""

    def read(self, size: int | None = -1, /) -> bytes:
        return _at_most(super().read, size)


def _at_most(read: Callable[[int], bytes | None], size: int | None) -> bytes:
    """What is read where no more than the largest table of contents is asked for at once."""
    whole = size is None or size < 0
    content = read(_DIRECTORY + 1 if whole else min(size or 0, _DIRECTORY + 1)) or b""
    if len(content) > _DIRECTORY:
        raise BadZipFile("the table of contents is too large")
    return content


def bounded(source: Path | bytes) -> IO[bytes]:
    """The file at a path, or with a content, to make a `ZipFile` of."""
    return _Bounded(source) if isinstance(source, Path) else _BoundedBytes(source)


def unpacked(archive: ZipFile, name: str, most: int = MOST_UNPACKED) -> bytes:
    """A part's content; raises `UnpacksTooLarge` where more than `most` bytes come out, RuntimeError where it has a
    password, and `BROKEN`."""
    pieces: list[bytes] = []
    with archive.open(name) as part:
        while piece := part.read(_PIECE):
            most -= len(piece)
            if most < 0:
                raise UnpacksTooLarge
            pieces.append(piece)
    return b"".join(pieces)
