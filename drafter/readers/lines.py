"""What `formats` hands to `structure`: printed lines in order, with what their look says of them, and tables."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from drafter import words
from drafter.document import Cell, Span, Spans, Table, Unread
from drafter.errors import UnreadableReport

Kind = TypeVar("Kind")

_OPEN = re.compile(r"(【待填[^【】\n]{0,80}】)")


@dataclass(frozen=True, slots=True)
class Line:
    """A printed line or paragraph, its indent taken off.

    `number` is a heading number that the word processor makes by itself and `text` does not hold. `level` is the level
    of a heading its style or tag claims (0: none), `title` that its look claims to be the title. `strong` is how many
    characters at its beginning are set off (bold, 黑体, 楷体); `aside` that it stands at the right or in the middle.
    `indent` is how many columns it was indented by, `blanks` by how many characters; `gap` that a blank line stands
    above it.
    """

    text: str
    number: str = ""
    level: int = 0
    title: bool = False
    strong: int = 0
    aside: str = ""
    indent: int = 0
    gap: bool = False
    blanks: int = 0

    @property
    def printed(self) -> str:
        """The line as printed, number included."""
        return self.number + self.text


Part = Line | Table


@dataclass(frozen=True, slots=True)
class Content:
    """What a file shows: its lines and tables in order, and what it shows that was not read.

    `loose`: the lines come from plain text and may be broken anywhere. `title` is what the file says of itself outside
    its text (a web page's title).
    """

    parts: Sequence[Part]
    title: str = ""
    loose: bool = False
    unread: tuple[Unread, ...] = ()


MOST_LINES, MOST_CHARACTERS = 20_000, 2_000_000
"""What is still read; a report has some hundred lines and some ten thousand characters."""


def bounded(parts: Iterable[Kind], size: Callable[[Kind], int]) -> Iterator[Kind]:
    """The parts as they come. Raises `UnreadableReport` when they get too many, or too long by `size` together."""
    characters = 0
    for number, part in enumerate(parts):
        characters += size(part)
        if number >= MOST_LINES or characters > MOST_CHARACTERS:
            raise UnreadableReport(words.TOO_MUCH_TEXT)
        yield part


def part_size(part: Part) -> int:
    """How many characters a line has; of a table, how many cells."""
    return len(part.text) if isinstance(part, Line) else len(part.rows) * len(part.widths)


def mapped(part: Part, change: Callable[[str], str]) -> Part:
    """The line or table with its words changed; the same object where nothing changes."""
    if isinstance(part, Line):
        text = change(part.text)
        return part if text == part.text else replace(part, text=text)
    rows = tuple(tuple(_mapped_cell(cell, change) for cell in row) for row in part.rows)
    if rows == part.rows:
        return part
    return replace(part, rows=rows, plain_rows=tuple(tuple(map(change, row)) for row in part.plain_rows))


def _mapped_cell(cell: Cell, change: Callable[[str], str]) -> Cell:
    text = change(cell.text)
    return cell if text == cell.text else replace(cell, spans=spans(text))


def spans(text: str) -> Spans:
    """The text as spans, places still to be filled (【待填：…】) by themselves and marked open."""
    if "【待填" not in text:
        return (Span(text),) if text else ()
    pieces = _OPEN.split(text)
    return tuple(Span(piece, at % 2 == 1) for at, piece in enumerate(pieces) if piece)


def columns(text: str) -> int:
    """How many columns the text takes in a font of fixed width: two for a Chinese character, one for a Latin one."""
    if text.isascii():
        return len(text)
    wide = sum(1 for character in text if character > "\u00ff" and unicodedata.east_asian_width(character) in "WFA")
    return len(text) + wide
