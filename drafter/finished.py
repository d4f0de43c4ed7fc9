"""A finished report from its file: read, and seen to be one."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from drafter import words
from drafter.document import Block, Document, Heading, Paragraph, RunIn, Span, Spans, Table, Unread, plain
from drafter.errors import DrafterError, UnreadableReport
from drafter.extract import Reading, extract
from drafter.readers import read

_LONG = 40  # characters that are more than a title or a date
_LONGEST_PARAGRAPH = 1500
_LONGEST_SENTENCE = 800  # the longest in three hundred reports has some 600 characters
_MOST_WORK = 400.0  # what all sentences may cost, each the square of its hundreds of characters; a report costs 100
_LEAST_WORK = 0.33  # of a short sentence, which is held against the others
_MOST_TOLD = 5
_SENDS_ELSEWHERE = re.compile(
    "现将.{0,60}(?:公布|公开|发布|印发)|现予以?(?:公布|公开|发布)|附件|点击|下载|打开|另存|浏览器"
)


def read_report(file: Path) -> Reading:
    """A finished report as read; raises `UnreadableReport` when the file cannot be read or is no such report.

    Files come from anywhere: one that our own readers stumble over is unreadable too, and what they stumbled over
    stays the cause.
    """
    try:
        document = read(file)
        if not _has_body(document):
            what, hint = words.without_text(document.elsewhere(), title=True)
            raise UnreadableReport(what, file=file, hint=hint)
        if _without_line_ends(document):
            raise UnreadableReport(words.NO_LINE_ENDS, file=file, hint=words.COPY_WITH_LINE_ENDS)
        if _speaks_of_disclosure(document):
            return extract(_without_too_long(document))
    except (DrafterError, MemoryError, NameError, ImportError):  # the last two are no file's doing
        raise
    except Exception as fault:
        raise UnreadableReport(words.stumbled(type(fault).__name__), file=file, hint=words.STUMBLED_HINT) from fault
    raise UnreadableReport(words.NOT_A_REPORT, file=file, hint=words.NOT_A_REPORT_HINT)


def _has_body(document: Document) -> bool:
    """True if there is more than a title: a table, numbered headings, or a sentence that does not send elsewhere."""
    numbers = 0
    for block in document.blocks:
        if isinstance(block, Table):
            return True
        if isinstance(block, Heading | Paragraph | RunIn):
            numbers += not isinstance(block, Paragraph) and bool(block.number)
            if numbers >= 2 or _says_something(block.text):
                return True
    return False


def _says_something(text: str) -> bool:
    """True if a paragraph is a sentence, or has sentences, besides those that send elsewhere."""
    if not _SENDS_ELSEWHERE.search(text):
        return len(text) >= _LONG or re.search("[。；]", text) is not None
    others = (one for one in text.split("。") if not _SENDS_ELSEWHERE.search(one))
    return sum(map(len, others)) >= _LONG


def _without_line_ends(document: Document) -> bool:
    """True if most of a long report stands in one paragraph, its headings and tables among its sentences."""
    lines = list(document.words())
    longest = max(lines, key=len)
    if len(longest) < _LONGEST_PARAGRAPH or 2 * len(longest) < sum(map(len, lines)):
        return False
    places = [longest.find(number) for number in ("一、", "二、", "三、", "四、")]
    return places[0] >= 0 and places == sorted(places)


def _without_too_long(document: Document) -> Document:
    """The document without the sentences that would take too long to read, which `unread` tells of.

    What a sentence says of its figures is looked for between any two of them.
    """
    left, told = _MOST_WORK, list[str]()

    def kept(spans: Spans) -> Spans:
        nonlocal left
        text, found = plain(spans), []
        for sentence in re.findall("[^。！？\n]*[。！？\n]|[^。！？\n]+", text):
            cost = max(_LEAST_WORK, (len(sentence) / 100) ** 2)
            if len(sentence) > _LONGEST_SENTENCE or cost > left:
                told.append(sentence[:20])
            else:
                left -= cost
                found.append(sentence)
        rest = "".join(found)
        return spans if rest == text else (Span(rest),) if rest else ()

    blocks = tuple(_with_spans(block, kept) for block in document.blocks)
    if not told:
        return document
    blocks = tuple(block for block in blocks if not isinstance(block, Heading | Paragraph | RunIn) or block.spans)
    more = (Unread("long"),) if len(told) > _MOST_TOLD else ()
    unread = (*document.unread, *(Unread("long", said) for said in told[:_MOST_TOLD]), *more)
    return replace(document, blocks=blocks, unread=unread)


def _with_spans(block: Block, kept: Callable[[Spans], Spans]) -> Block:
    """The block with what is kept of its words."""
    match block:
        case Heading() | Paragraph():
            return replace(block, spans=kept(block.spans))
        case RunIn():
            return replace(block, lead=kept(block.lead), spans=kept(block.spans))
        case Table():
            rows = tuple(tuple(replace(cell, spans=kept(cell.spans)) for cell in row) for row in block.rows)
            plain_rows = tuple(tuple(plain(kept((Span(text),))) for text in row) for row in block.plain_rows)
            return replace(block, rows=rows, plain_rows=plain_rows)
    return block


def _speaks_of_disclosure(document: Document) -> bool:
    """True if 信息公开 or 政务公开 stands anywhere on the pages."""

    def lines() -> Iterator[str]:
        yield from document.words()
        for block in document.blocks:
            if isinstance(block, Table):
                yield from (cell.text for row in block.rows for cell in row)

    return any(re.search("信息公开|政务公开", re.sub(r"\s+", "", line)) for line in lines())
