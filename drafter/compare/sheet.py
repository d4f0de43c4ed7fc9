"""The look of the comparison in Word: the reports' own, set closer, for it is to fit one page and is no official paper.

GB/T 9704-2012 rules how a report looks; what is laid before the leader who signs it may have smaller letters and edges.
"""

from __future__ import annotations

import io
from pathlib import Path

from drafter.writers import base as styles

EDGE, FOOTER = 16, 7
"""Millimetres above and below the text, and between the page number and the paper's edge."""
LETTERS = {styles.TITLE: (18, 26, 6), styles.BODY: (12, 18, 0), styles.HEADINGS[0]: (12, 20, 0)}
"""By style: the size of letters, the line pitch, and the space below a paragraph, in points."""


def sheet(base: Path) -> bytes:
    """The base document at `base` as the comparison has it: the same styles in smaller letters, narrower edges."""
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
    made = io.BytesIO()
    word.save(made)
    return made.getvalue()
