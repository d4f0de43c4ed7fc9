"""How long a composed report is, and which of its parts say next to nothing: for whoever is still writing it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from drafter import words
from drafter.document import Block, Document, Heading, Paragraph, RunIn, Signature, Spans, Table, plain
from drafter.report import stat2014

LONG = 1100
"""From so many characters on the first part is longer than counties ask for, and its longest sections are named."""
SHORT = 20
"""A part of one sentence with fewer characters than this is bare."""


def told(document: Document, *, form: bool) -> list[str]:
    """The length, the bare parts, that there is no date, and that a report of 2014 to 2018 lacks its form, a line each.

    `form`: of a national form the first part is counted, which is limited by custom; else the whole text.
    """
    first = next((block for block in document.blocks if isinstance(block, Heading) and block.level == 1), None)
    part = first if form else None
    if part:
        number = length_of_part(document)
        longest = _longest_sections(document) if number > LONG else ()
        lines = [words.part_length(plain(part.spans), number, longest)]
    else:
        lines = [words.text_length(length(document))]
    bare = [heading.text for heading in bare_parts(document)]
    lines += [words.bare_parts(bare, document.dropped)] if bare or document.dropped else []
    if not form and any(isinstance(block, Signature) and not block.date for block in document.blocks):
        lines.append(words.NO_DATE)
    from_year, to_year = stat2014.YEARS
    captions = (block.caption for block in document.blocks if isinstance(block, Table))
    if from_year <= document.year <= to_year and not any(caption.startswith(stat2014.TITLE) for caption in captions):
        lines.append(words.no_annex(stat2014.TITLE, from_year, to_year))
    return lines


def length(document: Document) -> int:
    """Characters of the text: headings, paragraphs; no title, tables, signature, blanks, nor what is still open."""
    return _characters(document.blocks)


def length_of_part(document: Document) -> int:
    """The same of the first part alone, without its own heading; 0 without any heading of the first level."""
    return next((_characters(below) for head, below in _parts(document) if head.level == 1), 0)


def _longest_sections(document: Document) -> tuple[tuple[str, int], ...]:
    """The two longest sections of the first part, by heading."""
    sections: list[tuple[str, int]] = []
    for head, below in _parts(document):
        if head.level == 1 and sections:
            break
        if head.level == 2:
            sections.append((plain(head.spans), _characters(below)))
    return tuple(sorted(sections, key=lambda section: -section[1])[:2])


def bare_parts(document: Document) -> list[Heading]:
    """Headings of the first and second level below which one sentence of fewer than `SHORT` characters is all."""
    return [head for head, below in _parts(document) if head.level <= 2 and _is_bare(below)]


def _parts(document: Document) -> Iterator[tuple[Heading, list[Block]]]:
    """Each heading with the blocks below it, up to the next heading of its level or above."""
    for at, head in enumerate(document.blocks):
        if isinstance(head, Heading):
            below: list[Block] = []
            for block in document.blocks[at + 1 :]:
                if isinstance(block, Heading) and block.level <= head.level:
                    break
                below.append(block)
            yield head, below


def _is_bare(below: list[Block]) -> bool:
    texts = [block for block in below if isinstance(block, Paragraph | RunIn)]
    still_open = any(span.open for block in texts for span in block.spans)
    if still_open or any(isinstance(block, Heading | Table) for block in below):
        return False
    text = "".join(block.text for block in texts)
    return _characters(below) < SHORT and len(re.findall("[。！？]", text)) <= 1


def _characters(blocks: Iterable[Block]) -> int:
    return sum(len("".join(text.split())) for block in blocks for text in _texts(block))


def _texts(block: Block) -> Iterator[str]:
    match block:
        case Heading() | Paragraph():
            yield from _closed(block.spans)
        case RunIn():
            yield from _closed((*block.lead, *block.spans))
    if isinstance(block, Heading | RunIn):
        yield block.number


def _closed(spans: Spans) -> Iterator[str]:
    return (span.text for span in spans if not span.open)
