"""Old Word files (.doc, and .wps of Kingsoft's WPS): made a .docx, and read as one.

What an old file holds, msdoc2docx knows: pieces, styles, numbers, fields, changes, tables in tables. All that is read
of a Word file is so read in one place.
"""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from doc2docx import convert
from doc2docx.cfb.container import CompoundFile, CompoundFileLimits
from doc2docx.errors import EncryptedDocumentError

from drafter import words
from drafter.errors import UnreadableReport
from drafter.readers.formats.docx import read_docx
from drafter.readers.formats.kinds import MOST_DOC
from drafter.readers.lines import Content

MOST_WORDS = 640 << 10
"""Bytes of the text and its formatting, without pictures; a report has some ten thousand, and each takes 7 µs."""

_BOUNDS = CompoundFileLimits(max_input_bytes=MOST_DOC, max_stream_bytes=MOST_DOC, max_directory_entries=10_000)


def read_doc(path: Path) -> Content:
    """What an old Word file shows. Raises `UnreadableReport` for one that is broken, encrypted or too large."""
    with TemporaryDirectory(prefix="drafter-") as folder:
        made = Path(folder) / "report.docx"
        try:
            text = CompoundFile.from_path(path, limits=_BOUNDS).open_stream("WordDocument")
            if len(text) > MOST_WORDS:
                raise UnreadableReport(words.TOO_MUCH_TEXT, file=path)
            convert(path, made, limits=_BOUNDS)
        except EncryptedDocumentError as fault:
            raise UnreadableReport(words.IS_ENCRYPTED, file=path, hint=words.REMOVE_PASSWORD) from fault
        except (UnreadableReport, MemoryError):
            raise
        except Exception as fault:  # a file that is broken makes it raise anything
            raise UnreadableReport(words.OLD_DOC_UNREAD, file=path, hint=words.SAVE_AS) from fault
        try:
            return read_docx(made)
        except UnreadableReport as fault:
            fault.file = path
            raise
