"""Marks that point to a note (312①条, 312[1]条, a raised 1): they stand next to figures and are no part of them."""

from __future__ import annotations

import re
from collections.abc import Sequence

_SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_ENCLOSED = "①-⑳⑴-⒇➀-➓❶-❿㊀-㊉"
_STARS = "*＊※†‡"
_BRACKETED = r"[\[［〔]注?\d{1,2}[\]］〕]"
_MARK = rf"(?:[{_ENCLOSED}]|{_BRACKETED}|[{_STARS}]{{1,3}})"
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
    before = ""
    at = 0
    while at < len(pieces):
        end = at
        while end < len(pieces) and pieces[end][1]:
            end += 1
        if end == at:
            before = pieces[at][0].rstrip() or before
            at += 1
            continue
        raised = "".join(text for text, _ in pieces[at:end])
        power = before[-1:].isascii() and before[-1:].isalpha()
        if _RAISED.fullmatch(raised) and not power:
            found.update(range(at, end))
        at = end
    return found


def without_note_marks(text: str) -> str:
    """A line without the marks of notes that stand directly after its figures."""
    return _AFTER_A_FIGURE.sub("", text)


def cell_without_note_marks(text: str) -> str:
    """A table cell without marks of notes, also without the one at its end."""
    return _ENDS_A_CELL.sub("", without_note_marks(text))
