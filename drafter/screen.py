"""Lines that fit the screen: how large it is, how many columns a text takes, texts wrapped, shortened and padded."""

from __future__ import annotations

import os
import re
import shutil

BOX = 6
"""Columns that the pointer and the box before an option take."""

_NARROW = "“”‘’…—·×→○"
"""Marks that take one column here, as wcwidth has them; some fonts draw them in two."""
_CLOSING = "，。、；：？！”）》"


def size() -> os.terminal_size:
    """The columns and lines of the screen."""
    return shutil.get_terminal_size()


def columns() -> int:
    """Columns of a line on this screen, 78 at most, with a margin for characters of ambiguous width."""
    return max(30, min(78, size().columns - 2))


def width(text: str) -> int:
    """Columns the text takes on the screen."""
    columns = [_usual_width(character) for character in text]
    if 0 not in columns:
        return sum(columns)
    from wcwidth import wcswidth  # costs every command a sixth of its start, and few texts need it

    return max(wcswidth(text), 0)


def _usual_width(character: str) -> int:
    """Columns of ASCII, Chinese characters and the usual marks; 0 of what wcwidth has to be asked about."""
    if " " <= character <= "~" or character in _NARROW:
        return 1
    return 2 if "一" <= character <= "龥" or "\u3000" <= character <= "〗" or "！" <= character <= "～" else 0


def padded(text: str, to: int, least: int = 0) -> str:
    """The text with blanks up to a column, at least so many."""
    return text + " " * max(least, to - width(text))


def shorten(text: str, most: int | None = None) -> str:
    """The text in one line of at most so many columns, its end cut off with … where it is longer."""
    text, most = text.replace("\n", ""), most or columns()
    if width(text) <= most:
        return text
    kept, used = "", 0
    for character in text:
        used += width(character)
        if used > most - 2:
            break
        kept += character
    return kept + "…"


def fitting(pieces: list[str], most: int | None = None) -> str:
    """The pieces in one line; on a narrow screen those before the last are left out."""
    most, pieces = most or columns(), list(pieces)
    while len(pieces) > 2 and width(" · ".join(pieces)) > most:
        del pieces[-2]
    return " · ".join(pieces)


def wrap(text: str, most: int | None = None, hang: str = "  ") -> list[str]:
    """The text in lines of at most so many columns; a number or a Latin word is not torn apart.

    Lines after the first are indented by two columns (or by `hang`). One closing mark may hang over into the margin.
    """
    lines, line, most = [], "", most or columns()
    for piece in re.findall(r"[A-Za-z0-9.:/%+_-]{1,40}|.", text.replace("\n", "")):
        closing = piece in _CLOSING
        if width(line) + width(piece) > most + (2 if closing else 0) and line.strip():
            # An opening mark goes with what it opens, a second closing one in the margin with what it closes.
            moved = re.search(rf".[{_CLOSING}]*$" if closing else r"[（《“‘【〔]+$", line)
            carried = moved[0] if moved and line.strip() != moved[0] else ""
            lines.append(line.removesuffix(carried) if carried else line)
            line = hang + carried
        line += piece
    return [*lines, line]
