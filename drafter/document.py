"""The neutral result between words and pages: a title and a row of blocks.

Composing makes a `Document`, writers turn it into files. Nothing here knows of reports, templates or file formats.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Literal

Scope = Literal["", "col", "row"]
Align = Literal["left", "center", "right"]


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of text; `open` marks a place still to be filled, 【待填：…】, which writers highlight."""

    text: str
    open: bool = False


Spans = tuple[Span, ...]


def plain(spans: Spans) -> str:
    """The words of the spans, joined."""
    return spans[0].text if len(spans) == 1 else "".join([span.text for span in spans])


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading on its own line: level 1 to 4, its number as printed (一、（一）1.（1）, or empty) and its words."""

    level: int
    number: str
    spans: Spans

    @property
    def text(self) -> str:
        """The heading as printed, number included."""
        return self.number + plain(self.spans)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of body text."""

    spans: Spans

    @property
    def text(self) -> str:
        """The paragraph's words."""
        return plain(self.spans)


@dataclass(frozen=True, slots=True)
class RunIn:
    """A paragraph that opens with its own heading: 1.健全领导体制。我镇成立…… (`lead` is 健全领导体制。)."""

    level: int
    number: str
    lead: Spans
    spans: Spans

    @property
    def text(self) -> str:
        """The whole paragraph as printed, number and lead included."""
        return self.number + plain(self.lead) + plain(self.spans)


@dataclass(frozen=True, slots=True)
class Cell:
    """A table cell at its upper left corner; cells covered by another's span are not listed.

    `scope` says that the cell heads its column(s) or row(s); empty for a cell that holds a value.
    """

    spans: Spans
    colspan: int = 1
    rowspan: int = 1
    scope: Scope = ""
    align: Align = "center"

    @property
    def text(self) -> str:
        """The cell's words."""
        return plain(self.spans)


@dataclass(frozen=True, slots=True)
class Table:
    """A table as printed, and the same as text.

    `widths` are the grid's column widths in millimetres (their number is the grid's width); `header_rows` is how many
    rows at the top repeat on each page; `caption` names the table for a reader who does not see it; `plain_rows` is the
    table without spans, each row headed by its label's full path, for plain text; a row of one cell opens a part.
    `annex` is the word over a table that stands after the signature, on a page of its own with its caption as title
    (empty: it stands in the text, and nobody sees its caption).
    """

    name: str
    caption: str
    rows: tuple[tuple[Cell, ...], ...]
    widths: tuple[float, ...]
    header_rows: int
    plain_rows: tuple[tuple[str, ...], ...]
    annex: str = ""


@dataclass(frozen=True, slots=True)
class Signature:
    """The unit that signs and the date as printed (2025年1月20日); an empty date prints nothing."""

    unit: Spans
    date: Spans = ()


@dataclass(frozen=True, slots=True)
class Series:
    """A chart's bars of one kind, a value for each category; None where nothing is known."""

    name: str
    values: tuple[int | None, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """A bar chart: its series beside each other in each category.

    `described` says in words what the picture shows, for a reader who does not see it. It says nothing that the report
    does not, so a writer may leave the chart out.
    """

    title: str
    categories: tuple[str, ...]
    series: tuple[Series, ...]
    described: str


@dataclass(frozen=True, slots=True)
class Unread:
    """Something that a file shows and its reader left out: what kind of thing, and its name or code in the file.

    A `part` is another file within this one (a spreadsheet, a linked chapter), a `field` one of Word's fields, `notes`
    are those at the foot of a page or at the end, a `copy` is the whole report once more, a `scan` a page that is a
    picture, a `long` sentence one that would take too long to read.
    """

    kind: Literal["pictures", "attachments", "frames", "part", "field", "notes", "copy", "scan", "long"]
    name: str = ""


Block = Heading | Paragraph | RunIn | Table | Chart | Signature


@dataclass(frozen=True, slots=True)
class Document:
    """A finished report: its title, its blocks in order, and what the file's properties say (unit, year).

    A report read from a file has what its pages say: an empty title when there is none, no unit and year 0.
    `dropped` are the headings of the first two levels that were left out because nothing stood below them, `unread` is
    what a file shows besides.
    """

    title: Spans
    blocks: tuple[Block, ...]
    unit: str = ""
    year: int = 0
    dropped: tuple[str, ...] = field(default=(), compare=False)
    unread: tuple[Unread, ...] = field(default=(), compare=False)

    def words(self) -> Iterator[str]:
        """The printed lines outside tables and charts, in order: title, headings, paragraphs, signature, date."""
        yield plain(self.title)
        for block in self.blocks:
            if isinstance(block, Signature):
                yield plain(block.unit)
                if block.date:
                    yield plain(block.date)
            elif not isinstance(block, Table | Chart):
                yield block.text

    def elsewhere(self) -> dict[str, str]:
        """By kind, what the file shows besides its words, with the first name or code of each."""
        return {one.kind: one.name for one in reversed(self.unread)}

    def open_places(self) -> int:
        """How many places are still to be filled."""
        return sum(span.open for span in self._spans())

    def without_charts(self) -> Document:
        """The same document without its charts."""
        return replace(self, blocks=tuple(block for block in self.blocks if not isinstance(block, Chart)))

    def _spans(self) -> Iterator[Span]:
        yield from self.title
        for block in self.blocks:
            match block:
                case Heading() | Paragraph():
                    yield from block.spans
                case RunIn():
                    yield from (*block.lead, *block.spans)
                case Table():
                    yield from (span for row in block.rows for cell in row for span in cell.spans)
                case Signature():
                    yield from (*block.unit, *block.date)
