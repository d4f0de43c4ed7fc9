"""From lines and tables to a `Document`: which line is the title, a heading, a run-in heading, the signature."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from drafter.document import Block, Document, Signature, Table, Unread
from drafter.readers.lines import Content, Line, Part, mapped, spans
from drafter.readers.notes import cell_without_note_marks, without_note_marks
from drafter.readers.structure.habits import habit
from drafter.readers.structure.headings import Outline
from drafter.readers.structure.joining import rejoin
from drafter.readers.structure.pages import without_contents, without_pages
from drafter.readers.structure.signing import signature
from drafter.readers.structure.texttables import with_tables
from drafter.readers.structure.titles import titled
from drafter.readers.symbols import with_symbols
from drafter.text.folding import squeezed

_SHORTEST = 5  # parts of the shortest report that may stand in a file twice


def structure(content: Content) -> Document:
    """The document that the content makes; its title is taken from outside the text where the text has none."""
    pieces: list[list[Line] | Table] = []
    for alike, run in groupby(map(_as_printed, content.parts), lambda part: isinstance(part, Line)):
        if alike:
            pieces += with_tables(without_contents(without_pages([part for part in run if isinstance(part, Line)])))
        else:
            pieces += [part for part in run if isinstance(part, Table)]
    known = habit([line for piece in pieces if not isinstance(piece, Table) for line in piece])
    found: list[Part] = []
    for piece in pieces:
        found += [piece] if isinstance(piece, Table) else rejoin(piece, known, content.loose)
    single = _single(found)
    name, rest = titled(single, content.title)
    outline = Outline(part for part in rest if isinstance(part, Line))
    copied = () if len(single) == len(found) else (Unread("copy"),)
    return Document(spans(name), tuple(_blocks(rest, outline)), unread=content.unread + copied)


def _single(parts: list[Part]) -> list[Part]:
    """The parts without their copies, where a whole report, its title once in each, stands in the file again."""
    said = [squeezed(part.printed) if isinstance(part, Line) else part.plain_rows for part in parts]
    for copies in (2, 3, 4):
        size = len(said) // copies
        if size < _SHORTEST or size * copies != len(said) or said[0] in said[1:size]:
            continue
        if said[size:] == said[:-size]:
            return parts[:size]
    return parts


def _as_printed(part: Part) -> Part:
    """The line or table in characters that every font prints, without marks of notes."""
    marks_off = without_note_marks if isinstance(part, Line) else cell_without_note_marks
    return mapped(part, lambda text: marks_off(with_symbols(text)))


def _blocks(parts: Sequence[Part], outline: Outline) -> list[Block]:
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
