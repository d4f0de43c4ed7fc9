"""Reading finished reports: .docx, .doc, .pdf, .txt and .html files become the `Document` that the writers take.

What a file is, its content says, not its name: web pages are named .doc, Word files .txt. `formats` reads what a file
shows, `structure` makes a document of it.
"""

from __future__ import annotations

from pathlib import Path

from drafter import words
from drafter.document import Chart, Document, Signature, Table
from drafter.errors import UnreadableReport
from drafter.readers.formats import content_of
from drafter.readers.formats.kinds import SUFFIXES
from drafter.readers.structure import structure

__all__ = ["SUFFIXES", "read"]


def read(path: Path) -> Document:
    """The finished report in the file at `path`, as its pages show it; unit and year are left to who reads its words.

    Reads .docx (and .docm, .dotx), old Word files (.doc, .wps), PDFs with text, plain text and web pages in all
    encodings in use. Raises `UnreadableReport` with one
    clear line for everything else. Memory and time are bounded whatever the file is.
    """
    try:
        document = structure(content_of(path))
    except UnreadableReport as fault:
        fault.file = fault.file or path
        raise
    if not _has_words(document):
        what, hint = words.without_text(document.elsewhere(), title=False)
        raise UnreadableReport(what, file=path, hint=hint)
    return document


def _has_words(document: Document) -> bool:
    """True if there is anything to read beside charts and empty cells."""
    return any(line.strip() for line in document.words()) or any(
        not isinstance(block, Chart | Signature) and (not isinstance(block, Table) or block.rows)
        for block in document.blocks
    )
