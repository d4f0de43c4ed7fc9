"""The formats of files: what a file is by its bytes, and what it shows as lines and tables.

Each format's reader is imported when it is needed.
"""

from __future__ import annotations

from pathlib import Path

from drafter import words
from drafter.errors import UnreadableReport
from drafter.readers.formats.encodings import decode
from drafter.readers.formats.kinds import kind_of, text_kind
from drafter.readers.lines import Content

__all__ = ["content_of", "text_content"]

_WRITTEN_BY_OFFICE = (".docx", ".doc", ".wps", ".pdf")


def content_of(path: Path) -> Content:
    """What the file at `path` shows. Raises `UnreadableReport` when it cannot be read."""
    kind = kind_of(path)
    if kind == "docx":
        from drafter.readers.formats.docx import read_docx

        return read_docx(path)
    if kind == "doc":
        from drafter.readers.formats.word97 import read_doc

        return read_doc(path)
    if kind == "pdf":
        from drafter.readers.formats.pdf import read_pdf

        return read_pdf(path)
    content = text_content(path.read_bytes(), path)
    if content is not None:
        return content
    if path.suffix.lower() in _WRITTEN_BY_OFFICE:
        raise UnreadableReport(words.IS_SCRAMBLED, file=path, hint=words.UNPROTECT_FIRST)
    raise UnreadableReport(words.NOT_TEXT, file=path, hint=words.REPORT_FORMATS)


def text_content(content: bytes, path: Path, *, whole: bool = False) -> Content | None:
    """What the bytes of a text or a web page show; None when they are no text. `whole`: not only a page's article."""
    form = text_kind(content)
    if form == "mhtml":
        from drafter.readers.formats.mhtml import web_page

        content = web_page(content, path)
    text = decode(content)
    if text is None:
        return None
    if form != "text":
        from drafter.readers.formats.html import read_html

        return read_html(text, path, whole=whole)
    from drafter.readers.formats.text import read_text

    return read_text(text)
