"""Pages that are no official paper, the comparison among them: in Word in the reports' own look, set closer.

GB/T 9704-2012 rules how a report looks; what is laid before the leader who signs it may have smaller letters and edges.
"""

from __future__ import annotations

import io
from pathlib import Path
from tempfile import TemporaryDirectory

from drafter.document import Document
from drafter.writers import base as styles
from drafter.writers import content_of

EDGE, FOOTER = 16, 7
"""Millimetres above and below the text, and between the page number and the paper's edge."""
LETTERS = {
    styles.TITLE: (18, 26, 6),
    styles.BODY: (12, 18, 0),
    styles.HEADINGS[0]: (12, 20, 0),
    styles.HEADINGS[1]: (12, 20, 0),
}
"""By style: the size of letters, the line pitch, and the space below a paragraph, in points."""


def sheet(base: Path, *, apart: bool = False) -> bytes:
    """The base document at `base` as such pages have it: the same styles in smaller letters, narrower edges.

    `apart` begins a page with each heading of the first level.
    """
    import docx
    from docx.shared import Mm, Pt

    word = docx.Document(str(base))
    for section in word.sections:
        section.top_margin = section.bottom_margin = Mm(EDGE)
        section.footer_distance = Mm(FOOTER)
    for name, (size, pitch, below) in LETTERS.items():
        style = word.styles[name]
        style.font.size = Pt(size)
        style.paragraph_format.line_spacing = Pt(pitch)
        style.paragraph_format.space_after = Pt(below)
        if name != styles.TITLE:
            style.paragraph_format.first_line_indent = Pt(2 * size)
    word.styles[styles.HEADINGS[0]].paragraph_format.page_break_before = apart or None
    made = io.BytesIO()
    word.save(made)
    return made.getvalue()


def sheet_of(document: Document, kind: str, base: Path, *, apart: bool = False) -> bytes:
    """The content of a document's file of this kind, in the closer look of the base document at `base`.

    `apart` is that of `sheet`; on a web page it changes nothing.
    """
    with TemporaryDirectory() as folder:
        if kind == "docx":
            close = Path(folder) / base.name
            close.write_bytes(sheet(base, apart=apart))
            base = close
        return content_of(document, kind, base)
