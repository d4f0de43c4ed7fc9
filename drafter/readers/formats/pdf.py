"""PDF files with text, as word processors write them: their lines and tables as the pages show them.

A page that holds nothing but a picture is a scan and is said to be one; nothing is guessed from pictures.
"""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Any

from pypdf import PdfReader, apply_configuration
from pypdf.errors import DependencyError, FileNotDecryptedError, LimitReachedError

from drafter import words
from drafter.document import Unread
from drafter.errors import UnreadableReport
from drafter.readers.formats.kinds import MOST_PDF
from drafter.readers.formats.package import damaged
from drafter.readers.formats.pdf_fonts import UNKNOWN
from drafter.readers.formats.pdf_layout import laid_out
from drafter.readers.formats.pdf_page import Budget, Page, page_of
from drafter.readers.lines import Content, bounded, part_size

MOST_PAGES = 100
"""Pages of a PDF; a report has some ten."""

_BOUNDS: dict[str, Any] = {
    "maximum_declared_stream_length": MOST_PDF,
    "array_based_stream_maximum_output_length": 8 << 20,
    "zlib_maximum_output_length": 8 << 20,
    "zlib_maximum_recovery_input_length": 1 << 20,
    "lzw_maximum_output_length": 8 << 20,
    "run_length_maximum_output_length": 8 << 20,
    "stream_filters_maximum_length": 4,
    "stream_decoding_work_maximum_length": 32 << 20,
    "stream_parsing_work_maximum_count": 300_000,
    "page_tree_maximum_entries": 2000,
    "page_tree_maximum_depth": 30,
    "page_tree_maximum_page_entries": 40_000,
    "disable_legacy_handling": True,
}
_STAMP = 20  # characters on a page that is else a picture
_FEW = 8  # in so many characters, one that the file does not name makes the text unreadable


def read_pdf(path: Path) -> Content:
    """What a PDF shows. Raises `UnreadableReport` for one that is broken, encrypted, scanned or too large."""
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        with apply_configuration(**_BOUNDS), PdfReader(path, strict=False) as file:
            if file.is_encrypted and not file.decrypt(""):
                raise FileNotDecryptedError
            if len(file.pages) > MOST_PAGES:
                raise UnreadableReport(words.too_many_pages(len(file.pages), MOST_PAGES), file=path)
            budget = Budget()
            pages = [page_of(page, budget) for page in file.pages]
    except (FileNotDecryptedError, DependencyError) as fault:
        raise UnreadableReport(words.IS_ENCRYPTED, file=path, hint=words.REMOVE_PDF_PASSWORD) from fault
    except LimitReachedError as fault:
        raise UnreadableReport(words.TOO_MUCH_MARKUP, file=path) from fault
    except (UnreadableReport, MemoryError):
        raise
    except Exception as fault:  # pypdf's pages warn of any
        raise damaged(path) from fault
    return _content(pages, path)


def _content(pages: list[Page], path: Path) -> Content:
    scanned = [number for number, page in enumerate(pages, 1) if page.pictures and not _has_text(page)]
    written = sum(1 for page in pages for glyph in page.glyphs if glyph.text.strip())
    # What an app prints on each page that it has taken a picture of is no report.
    if not written or (all(page.pictures for page in pages) and written < _STAMP * len(pages)):
        if scanned or written:
            raise UnreadableReport(words.IS_SCAN, file=path, hint=words.NEEDS_TEXT)
        raise UnreadableReport(words.REPORT_NO_WORDS, file=path, hint=words.NEEDS_TEXT)
    glyphs = [glyph for page in pages for glyph in page.glyphs]
    if _FEW * sum(1 for glyph in glyphs if UNKNOWN in glyph.text) > len(glyphs):
        raise UnreadableReport(words.PDF_WITHOUT_CHARACTERS, file=path, hint=words.CONVERT_FIRST)
    unread = tuple(Unread("scan", str(number)) for number in scanned)
    return Content(list(bounded(laid_out(pages), part_size)), unread=unread)


def _has_text(page: Page) -> bool:
    return any(glyph.text.strip() for glyph in page.glyphs)
