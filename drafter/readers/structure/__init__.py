"""From lines and tables to a `Document`: which line is the title, a heading, a run-in heading, the signature."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from drafter.document import Block, Document, Signature, Table, Unread
from drafter.readers.lines import Content, PrintedLine, PrintedPart, mapped, spans
from drafter.readers.notes import cell_without_note_marks, without_note_marks
from drafter.readers.structure.habits import habit
from drafter.readers.structure.headings import HeadingReader
from drafter.readers.structure.joining import rejoin
from drafter.readers.structure.pages import without_contents, without_pages
from drafter.readers.structure.signing import signature
from drafter.readers.structure.texttables import with_tables
from drafter.readers.structure.titles import titled
from drafter.readers.symbols import with_symbols
from drafter.text.folding import squeezed
from drafter.text.marks import FIRST, numbered

_SENTENCE_END = re.compile("[。；！]")
_FEWEST_HEADINGS = 4  # that make a report; a paragraph may count three problems
_LONGEST_NUMBER = 16  # characters, with enough of what stands behind it to tell that it is one
_SHORTEST = 5  # parts of the shortest report that may stand in a file twice


def structure(content: Content) -> Document:
    """The document that the content makes; its title is taken from outside the text where the text has none."""
    pieces: list[list[PrintedLine] | Table] = []
    for alike, run in groupby(map(_as_printed, content.parts), lambda part: isinstance(part, PrintedLine)):
        if alike:
            pieces += with_tables(
                without_contents(without_pages([part for part in run if isinstance(part, PrintedLine)]))
            )
        else:
            pieces += [part for part in run if isinstance(part, Table)]
    known = habit([line for piece in pieces if not isinstance(piece, Table) for line in piece])
    found: list[PrintedPart] = []
    for piece in pieces:
        found += [piece] if isinstance(piece, Table) else rejoin(piece, known, content.loose)
    single = _single(found)
    name, rest = titled(list(_at_headings(single)), content.title)
    outline = HeadingReader(part for part in rest if isinstance(part, PrintedLine))
    copied = () if len(single) == len(found) else (Unread("copy"),)
    return Document(spans(name), tuple(_blocks(rest, outline)), unread=content.unread + copied)


def _single(parts: list[PrintedPart]) -> list[PrintedPart]:
    """The parts without their copies, where a whole report, its title once in each, stands in the file again."""
    said = [squeezed(part.printed) if isinstance(part, PrintedLine) else part.plain_rows for part in parts]
    for copies in (2, 3, 4):
        size = len(said) // copies
        if size < _SHORTEST or size * copies != len(said) or said[0] in said[1:size]:
            continue
        if said[size:] == said[:-size]:
            return parts[:size]
    return parts


def _at_headings(parts: list[PrintedPart]) -> Iterator[PrintedPart]:
    """The parts; a line that holds all headings of a report among its sentences is cut before each of them."""
    apart = any((_number(part.printed) or 0) > 1 for part in parts if isinstance(part, PrintedLine))
    for part in parts:
        # The cells of the form's tables among the sentences give no figure that is sure.
        if apart or isinstance(part, Table) or "第二十条第" in part.text:
            yield part
            continue
        text, places = part.text, [0]
        begun = _number(part.printed) == 1
        for at in (end.end() for end in _SENTENCE_END.finditer(text)):
            if _number(text[at : at + _LONGEST_NUMBER]) == len(places) + begun:
                places.append(at)
        if len(places) - 1 + begun < _FEWEST_HEADINGS:
            yield part
            continue
        yield from (replace(part, text=text[at:end]) for at, end in pairwise((*places, len(text))))


def _number(text: str) -> int | None:
    """What the number of a first heading counts (二、: 2) that a text begins with; None when it begins with none."""
    found = numbered(text[:_LONGEST_NUMBER])
    return found.value if found and found.style == FIRST else None


def _as_printed(part: PrintedPart) -> PrintedPart:
    """The line or table in characters that every font prints, without marks of notes."""
    marks_off = without_note_marks if isinstance(part, PrintedLine) else cell_without_note_marks
    return mapped(part, lambda text: marks_off(with_symbols(text)))


def _blocks(parts: Sequence[PrintedPart], outline: HeadingReader) -> list[Block]:
    signed = signature(parts)
    blocks: list[Block] = []
    for at, part in enumerate(parts):
        if signed and at in signed.places:
            if at == signed.places[0]:
                blocks.append(Signature(spans(signed.unit), spans(signed.date)))
        elif isinstance(part, Table):
            blocks.append(part)
        else:
            following = parts[at + 1] if at + 1 < len(parts) else None
            blocks += outline.read(part, following)
    return blocks
