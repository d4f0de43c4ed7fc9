"""Marks that point to a note (312①条, 312[1]条, a raised 1): they stand next to figures and are no part of them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby

_SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_ENCLOSED = "①-⑳⑴-⒇➀-➓❶-❿㊀-㊉"
_STARS = "*＊※†‡"
_BRACKETED = r"[\[［〔]注?\d{1,2}[\]］〕]"
_MARK = rf"(?:[{_ENCLOSED}]|{_BRACKETED}|[{_STARS}]{{1,3}})"
_LONGEST_MARK = 12  # characters of a raised mark, or of several: 1,2,3
_RAISED = re.compile(
    rf"\s*(?:[{_ENCLOSED}{_SUPERSCRIPTS}{_STARS}]|注?\d{{1,2}}|[a-z]|[\[［【〔(（]注?(?:\d{{1,2}}|[a-z])[\]］】〕)）]|[,，、])+\s*"
)
_GOES_ON = "条件项次份篇个人名元万亿余期场家批起宗户，。；、：）)"
_AFTER_A_FIGURE = re.compile(rf"(?<![A-Za-z㎡])[{_SUPERSCRIPTS}]+|(?<=[0-9０-９%％]){_MARK}(?=[{_GOES_ON}]|$)")
_ENDS_A_CELL = re.compile(rf"(?<=[^\s{_ENCLOSED}]){_MARK}\s*$")


def raised_marks(pieces: Sequence[tuple[str, bool]]) -> set[int]:
    """The places of the pieces of a line that are marks of notes. Each piece comes with True if it is raised.

    The 2 of m² is a power and stays, and so does whatever else is raised but no mark.
    """
    found: set[int] = set()
    if not any(raised for _, raised in pieces):
        return found
    before = ""
    for raised, run in groupby(range(len(pieces)), lambda at: pieces[at][1]):
        places = list(run)
        text = "".join(pieces[at][0] for at in places)
        if not raised:
            before = text.rstrip() or before
            continue
        power = before[-1:].isascii() and before[-1:].isalpha()
        if len(text) <= _LONGEST_MARK and _RAISED.fullmatch(text) and not power:
            found.update(places)
    return found


def without_note_marks(text: str) -> str:
    """A line without the marks of notes that stand directly after its figures."""
    return _AFTER_A_FIGURE.sub("", text)


def cell_without_note_marks(text: str) -> str:
    """A table cell without marks of notes, also without the one at its end."""
    return _ENDS_A_CELL.sub("", without_note_marks(text))
