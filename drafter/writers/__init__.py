"""From a `Document` to a file: Word, plain text or a web page, written whole or not at all."""

from __future__ import annotations

import errno
from contextlib import suppress
from itertools import count
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from drafter import words
from drafter.disk import replace_whole
from drafter.document import Document
from drafter.errors import DrafterError, OutputError, TemplateFault
from drafter.writers.html import to_html
from drafter.writers.text import to_text

FORMATS = ("docx", "txt", "html")

_REFUSALS = {
    errno.ENOSPC: (words.DISK_FULL, words.MAKE_ROOM),
    errno.EDQUOT: (words.QUOTA_FULL, words.MAKE_ROOM),
    errno.EROFS: (words.DISK_READ_ONLY, words.WRITE_ELSEWHERE),
    errno.ENAMETOOLONG: (words.NAME_TOO_LONG, words.SHORTER_NAME),
}


def write(document: Document, path: Path, fmt: str, base: Path) -> Path | None:
    """Writes the document to `path` in one of `FORMATS`; `base` is the base Word document, read for docx only.

    A reader finds the old file or the new one, never half of one. Raises `OutputError` if it cannot be written, leaving
    what was there as it was, and `TemplateFault` if the base will not do. Returns where a Word file is kept that
    somebody had changed in a word processor, None where there was none.
    """
    try:
        _refuse_impossible(path)
        _refuse_open(path)
        content = _render(document, fmt, base)
        kept = _kept_aside(path) if fmt == "docx" else None
        _replace(path, content)
        return kept
    except OSError as error:
        what, hint = _REFUSALS.get(error.errno or 0, (words.not_written(words.why(error)), words.WRITE_ELSEWHERE))
        raise OutputError(what, file=path, hint=hint) from error


def write_look(path: Path, pitch: float | None = None, digits: str = "") -> None:
    """Writes our base document to `path` as a start for somebody's own look.

    `pitch` is the body's line pitch in points (None: the standard's), `digits` a font for digits and Latin letters
    (empty: the Chinese ones). Raises `OutputError` if there is a file of that name or it cannot be written.
    """
    from drafter.writers import base

    if path.exists():
        raise OutputError(words.ALREADY_THERE, file=path, hint=words.OTHER_LOOK_NAME)
    try:
        replace_whole(path, base.build(base.LINE if pitch is None else round(pitch * 20), digits))
    except OSError as error:
        raise OutputError(words.not_written(words.why(error)), file=path, hint=words.CANNOT_WRITE_HINT) from error


def look_fault(path: Path) -> DrafterError | None:
    """Why no report can be written in the look at `path`; None if it will do."""
    from drafter.writers.package import open_base

    try:
        open_base(path)
    except TemplateFault as fault:
        return fault
    return None


def look_has_words(path: Path) -> bool:
    """Whether a sound look holds words or pictures in its body, which no report takes over."""
    from drafter.writers.package import open_base

    return open_base(path).words


def _render(document: Document, fmt: str, base: Path) -> bytes:
    """The file's content."""
    if fmt == "docx":
        # Imported here: it costs 140 ms, and most commands write no Word file.
        from drafter.writers.docx import to_docx

        return to_docx(document, base)
    if fmt == "html":
        return to_html(document).encode()
    if fmt == "txt":
        return to_text(document).encode()
    raise ValueError(f"no such format: {fmt}")


def _kept_aside(path: Path) -> Path | None:
    """Where the Word file there was is kept, if somebody has changed and saved it in a word processor; else None.

    Word, WPS and LibreOffice write docProps/app.xml when they save a file; our own files have none.
    """
    try:
        with ZipFile(path) as package:
            if "docProps/app.xml" not in package.namelist():
                return None
    except (OSError, BadZipFile):
        return None
    names = (path.with_stem(words.changed_by_hand(path.stem, number)) for number in count(1))
    other = next(name for name in names if not name.exists())
    path.rename(other)
    return other


def _refuse_impossible(path: Path) -> None:
    """Raises for places where no file can be, whatever the disk says."""
    if path.is_dir():
        raise OutputError(words.IS_A_FOLDER, file=path, hint=words.WRITE_ELSEWHERE)
    if not path.parent.is_dir():
        what = words.NOT_A_FOLDER if path.parent.exists() else words.NO_FOLDER
        raise OutputError(what, file=path, hint=words.MAKE_FOLDER)


def owner_files(path: Path) -> tuple[Path, ...]:
    """The marks that Word, WPS and LibreOffice lay beside a file while they have it open.

    Word puts ~$ before a name of up to six characters, in place of the first of seven, of the first two of longer ones.
    """
    cut = min(max(len(path.stem) - 6, 0), 2)
    names = (f"~${path.name}", f"~${path.name[cut:]}", f".~{path.name}", f".~lock.{path.name}#")
    return tuple(path.with_name(name) for name in dict.fromkeys(names))


def _refuse_open(path: Path) -> None:
    """Raises if the file is open in a word processor, whose next saving would undo what is written here."""
    if not path.exists():
        return
    for mark in owner_files(path):
        if _there(mark):
            raise OutputError(words.OPEN_ELSEWHERE, file=path, hint=words.close_it_or_delete(mark.name))


def _there(mark: Path) -> bool:
    """Whether the mark exists; one whose name is too long for the disk, being longer than its file's, does not."""
    with suppress(OSError):
        return mark.exists()
    return False


def _replace(path: Path, content: bytes) -> None:
    """Puts the content in the file's place; raises `OutputError` if another program holds it or the disk refuses."""
    try:
        replace_whole(path, content)
    except PermissionError as error:
        raise OutputError(words.CANNOT_REPLACE, file=path, hint=words.CLOSE_IT) from error
