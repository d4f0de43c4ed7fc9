"""Reading finished reports: .docx, .txt and .html files become the `Document` that the writers take.

What a file is, its content says, not its name: web pages are named .doc, Word files .txt. Each format's reader is
imported when it is needed.
"""

from __future__ import annotations

from pathlib import Path

from drafter import words
from drafter.document import Chart, Document, Signature, Table
from drafter.errors import UnreadableReport
from drafter.readers.formats.kinds import MOST_TEXT, kind_of, text_kind

__all__ = ["read"]


def read(path: Path) -> Document:
    """The finished report in the file at `path`, as its pages show it; unit and year are left to who reads its words.

    Reads .docx (and .docm, .dotx), plain text and web pages in all encodings in use. Raises `UnreadableReport` with one
    clear line for everything else. Memory and time are bounded whatever the file is.
    """
    try:
        document = _read(path)
    except UnreadableReport as fault:
        fault.file = fault.file or path
        raise
    if not _has_words(document):
        raise UnreadableReport(words.REPORT_NO_WORDS, file=path, hint=words.NEEDS_TEXT)
    return document


def _read(path: Path) -> Document:
    kind, size = kind_of(path)
    if kind == "docx":
        from drafter.readers.formats.docx import read_docx

        return read_docx(path)
    if size > MOST_TEXT:
        raise UnreadableReport(words.report_too_large(size, MOST_TEXT), file=path)
    content = path.read_bytes()
    form = text_kind(content)
    if form == "mhtml":
        from drafter.readers.formats.mhtml import web_page

        content = web_page(content, path)
    from drafter.readers.formats.encodings import decode

    text = decode(content)
    if text is None:
        raise UnreadableReport(words.NOT_TEXT, file=path, hint=words.REPORT_FORMATS)
    if form != "text":
        from drafter.readers.formats.html import read_html

        return read_html(text, path)
    from drafter.readers.formats.text import read_text

    return read_text(text)


def _has_words(document: Document) -> bool:
    """Whether there is anything to read beside charts and empty cells."""
    return any(line.strip() for line in document.words()) or any(
        not isinstance(block, Chart | Signature) and (not isinstance(block, Table) or block.rows)
        for block in document.blocks
    )
