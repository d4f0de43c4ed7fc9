"""A finished report from its file: read, and seen to be one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from drafter import words
from drafter.document import Document, Heading, Paragraph, RunIn, Table
from drafter.errors import DrafterError, UnreadableReport
from drafter.extract import Reading, extract
from drafter.readers import read

_LONG = 40  # characters that are more than a title or a date
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
        if _speaks_of_disclosure(document):
            return extract(document)
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
            sentence = len(block.text) >= _LONG or re.search("[。；]", block.text)
            if numbers >= 2 or (sentence and not _SENDS_ELSEWHERE.search(block.text)):
                return True
    return False


def _speaks_of_disclosure(document: Document) -> bool:
    """True if 信息公开 or 政务公开 stands anywhere on the pages."""

    def lines() -> Iterator[str]:
        yield from document.words()
        for block in document.blocks:
            if isinstance(block, Table):
                yield from (cell.text for row in block.rows for cell in row)

    return any(re.search("信息公开|政务公开", re.sub(r"\s+", "", line)) for line in lines())
