"""From a `Document` to a file: Word, plain text or a web page, written whole or not at all."""

from __future__ import annotations

import errno
import os
import secrets
from contextlib import suppress
from pathlib import Path

from drafter.document import Document
from drafter.errors import OutputError
from drafter.writers.html import to_html
from drafter.writers.text import to_text

FORMATS = ("docx", "txt", "html")

_ELSEWHERE = "请用 --out 指定另一个文件夹"
_REFUSALS = {
    errno.EACCES: ("没有在这个文件夹里写文件的权限", _ELSEWHERE),
    errno.EPERM: ("没有在这个文件夹里写文件的权限", _ELSEWHERE),
    errno.ENOSPC: ("磁盘已满，文件没有写成", "请腾出空间，或用 --out 写到别处"),
    errno.EDQUOT: ("磁盘配额已用完，文件没有写成", "请腾出空间，或用 --out 写到别处"),
    errno.EROFS: ("所在磁盘是只读的，不能写入", _ELSEWHERE),
    errno.ENAMETOOLONG: ("文件名太长", "请用 --out 指定短一些的文件名"),
}


def write(document: Document, path: Path, fmt: str, base: Path) -> None:
    """Writes the document to `path` in one of `FORMATS`; `base` is the base Word document, read for docx only.

    A reader finds the old file or the new one, never half of one. Raises `OutputError` if it cannot be written, leaving
    what was there as it was, and `TemplateFault` if the base will not do.
    """
    try:
        _refuse_impossible(path)
        _refuse_open(path)
        _replace(path, _render(document, fmt, base))
    except OSError as error:
        what, hint = _REFUSALS.get(error.errno or 0, (f"文件没有写成（{error.strerror}）", _ELSEWHERE))
        raise OutputError(what, file=path, hint=hint) from error


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


def _refuse_impossible(path: Path) -> None:
    """Raises for places where no file can be, whatever the disk says."""
    if path.is_dir():
        raise OutputError("这是一个文件夹，不能写成文件", file=path, hint="请用 --out 指定文件名")
    if not path.parent.is_dir():
        what = "存放的位置不是文件夹" if path.parent.exists() else "存放的文件夹不存在"
        raise OutputError(what, file=path, hint="请先建好文件夹，或用 --out 指定别处")


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
            raise OutputError(
                "文件正在 WPS 或 Word 中打开，没有改动它",
                file=path,
                hint=f"请先关闭它，或用 --out 写到别处；如果确实没有打开，请删除旁边的 {mark.name}",
            )


def _there(mark: Path) -> bool:
    """Whether the mark exists; one whose name is too long for the disk, being longer than its file's, does not."""
    with suppress(OSError):
        return mark.exists()
    return False


def _replace(path: Path, content: bytes) -> None:
    """Puts the content in the file's place, by way of a file beside it, which is gone in any case."""
    # Not tempfile: its files are closed to all but the owner, and the report is for the whole office.
    fresh = path.with_name(f".drafter-{secrets.token_hex(6)}.tmp")
    try:
        with fresh.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        try:
            fresh.replace(path)
        except PermissionError as error:
            raise OutputError(
                "文件不能覆盖，可能正在 WPS 或 Word 中打开，或者设成了只读",
                file=path,
                hint="请先关闭它，或用 --out 写到别处",
            ) from error
    finally:
        with suppress(OSError):
            fresh.unlink()
