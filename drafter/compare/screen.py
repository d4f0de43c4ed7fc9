"""The comparison on the screen: a table whose columns stand also under wide characters, and lines that fit."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from wcwidth import wcswidth

from drafter import words
from drafter.compare import Comparison
from drafter.compare.figures import Row
from drafter.compare.page import alike, checks, figures, heads, notes, repeats, section, shorten, summary, title
from drafter.compare.sentences import Repeat

Line = tuple[str, str]
"""A line and what it is, for its colour: head, error, warning, look; empty for all others."""

GAP = "  "
LONGEST_LABEL = 40
_CLOSING = "，。；：、）”》？！"


def lines(c: Comparison, columns: int) -> Iterator[Line]:
    """The comparison in lines of at most so many columns."""
    yield title(c), "head"
    if c.checks:
        yield "", ""
        yield f"{words.CHECK_FIRST}：", "head"
        for level, text in checks(c):
            for line in wrapped(text, columns, GAP, GAP * 2):
                yield line, level
    if rows := figures(c):
        yield "", ""
        yield from _table(c, rows, columns)
    yield from ((line, "") for line in _words(c, columns))


def _words(c: Comparison, columns: int) -> Iterator[str]:
    """The notes, and the sentences that stayed."""
    for note in notes(c, words.LOOK_MARK):
        yield ""
        yield from wrapped(note, columns)
    yield ""
    for said in summary(c):
        yield from wrapped(said, columns)
    weighty, others, more = repeats(c)
    yield from _listed(weighty, columns)
    if others:
        yield words.other_summary(len(others) + more, c.then)
        yield from _listed(others, columns)
    if more:
        yield GAP + words.not_listed(more)


# ------------------------------------------------------------------ the figures


def _table(c: Comparison, rows: Sequence[Row], columns: int) -> Iterator[Line]:
    """Names to the left, figures to the right; the heads of the years in two lines, for they would be the widest."""
    then, now = heads(c)
    upper, lower = (then[0], now[0], words.HEAD_CHANGE, words.HEAD_RATIO), (then[1], now[1], "", "")
    cells = [(row.last, row.this, row.change, row.ratio) for row in rows]
    widths = [max(map(wcswidth, column)) for column in zip(upper, lower, *cells, strict=True)]
    room = columns - sum(widths) - len(GAP) * len(widths) - 2
    labels = [GAP * (2 if row.above else 1) + row.label for row in rows]
    first = max(8, min(room, LONGEST_LABEL, max(map(wcswidth, [words.HEAD_ITEM, *labels]))))

    def printed(label: str, values: Sequence[str], mark: str = "") -> str:
        padded = (GAP + " " * (width - wcswidth(value)) + value for value, width in zip(values, widths, strict=True))
        return (label + " " * (first - wcswidth(label)) + "".join(padded) + mark).rstrip()

    yield printed(words.HEAD_ITEM, upper), "head"
    if any(lower):
        yield printed("", lower), "head"
    at = 0
    for group, members in groupby(rows, lambda row: row.group):
        yield group, "head"
        for row in members:
            *above, last = wrapped(labels[at], first, hang=GAP * 2)
            yield from ((line, "") for line in above)
            yield printed(last, cells[at], words.LOOK_MARK if row.look else ""), "look" if row.look else ""
            at += 1


# ------------------------------------------------------------------ the words


def _listed(repeats: Sequence[Repeat], columns: int) -> Iterator[str]:
    for name, members in groupby(repeats, section):
        yield f"{GAP}{name}"
        for repeat in members:
            how = alike(repeat)
            said = shorten(repeat.text, max(columns, 2 * columns - wcswidth(how) - 8), wcswidth)
            yield from wrapped(f"{how}：{said}", columns, GAP * 2, GAP * 3)


def wrapped(text: str, columns: int, begin: str = "", hang: str = "") -> list[str]:
    """The text in lines of at most so many columns, the first behind `begin`, the others behind `hang`.

    A number or a Latin word is not torn apart, and a closing mark may stand in the margin.
    """
    done, line = [], begin
    for piece in re.findall(r"[A-Za-z0-9.:/%+_-]{1,30}|.", text):
        if wcswidth(line) + wcswidth(piece) > columns and piece not in _CLOSING and line.strip():
            done.append(line)
            line = hang
        line += piece
    return [*done, line]
