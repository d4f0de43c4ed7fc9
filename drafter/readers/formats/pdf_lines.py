"""The characters of a page put together to its lines, as its layout shows them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from drafter.readers.formats.pdf_page import Glyph
from drafter.text.folding import clean

_SAME_LINE = 0.5  # of a character's size, how far its baseline may be from the line's
_SAME_PLACE = 0.3  # of its size, how near the same character stands once more to print it bold
_BLANK = 0.6  # of a size, a gap that is no spacing any more
_SPACES = " \t\u3000\xa0"


@dataclass(frozen=True, slots=True)
class PageLine:
    """A printed line: its text, how many characters at its beginning are bold, its edges, baseline and size."""

    text: str
    strong: int
    left: float
    right: float
    y: float
    size: float


def lines_of(glyphs: Sequence[Glyph]) -> list[PageLine]:
    """The lines that the characters make, from the top; lines of blanks left out."""
    rows: list[list[Glyph]] = []
    for glyph in sorted(glyphs, key=lambda one: (-one.y, one.x)):
        row = rows[-1] if rows else []
        if row and row[0].y - glyph.y <= _SAME_LINE * max(min(row[0].size, glyph.size), 1):
            row.append(glyph)
        else:
            rows.append([glyph])
    return [line for row in rows if (line := _line(row)) is not None]


def _line(row: list[Glyph]) -> PageLine | None:
    """The line of the characters on one baseline; None if they are blanks."""
    found = _once(sorted(row, key=lambda one: one.x))
    while found and not found[0].text.strip(_SPACES):
        found.pop(0)
    while found and not found[-1].text.strip(_SPACES):
        found.pop()
    if not found:
        return None
    size = Counter(round(one.size, 1) for one in found).most_common(1)[0][0] or 1.0
    pieces = [found[0].text]
    for before, after in pairwise(found):
        gap = (after.x - before.right) / size
        if gap > _BLANK and after.text.strip(_SPACES) and before.text.strip(_SPACES):
            pieces.append(" " * min(round(2 * gap), 40))
        pieces.append(after.text)
    strong = 0
    for one in found:
        if not one.bold and one.text.strip(_SPACES):
            break
        strong += len(one.text)
    text = clean("".join(pieces))
    y = Counter(round(one.y, 1) for one in found).most_common(1)[0][0]
    return PageLine(text, min(strong, len(text)), found[0].x, found[-1].right, y, size)


def _once(row: list[Glyph]) -> list[Glyph]:
    """The characters without those printed once more at nearly the same place."""
    found: list[Glyph] = []
    for glyph in row:
        if any(
            glyph.text == near.text and glyph.x - near.x < _SAME_PLACE * glyph.size and glyph.text.strip()
            for near in found[-3:]
        ):
            continue
        found.append(glyph)
    return found
