"""The comparison on the screen: a table whose columns stand also under wide characters, and lines that fit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from drafter import words
from drafter.compare import Comparison
from drafter.compare.figures import FigureRow
from drafter.compare.page import alike, checks, figures, headers, left_out, notes, repeats, section, summary, title
from drafter.compare.sentences import Repeat
from drafter.screen import padded, shorten, width, wrap

ScreenLine = tuple[str, str]
"""A line and what it is, for its colour: head, error, warning, look; empty for all others."""

GAP = "  "
LONGEST_LABEL = 40


def lines(c: Comparison, columns: int) -> Iterator[ScreenLine]:
    """The comparison in lines of at most so many columns."""
    yield title(c), "head"
    if c.checks:
        yield "", ""
        yield f"{words.CHECK_FIRST}：", "head"
        for level, text in checks(c):
            for line in wrap(GAP + text, columns, hang=GAP * 2):
                yield line, level
    if rows := figures(c):
        yield "", ""
        yield from _table(c, rows, columns)
    yield from ((line, "") for line in _words(c, columns))


def _words(c: Comparison, columns: int) -> Iterator[str]:
    """The notes, and the sentences that stayed."""
    for note in notes(c, words.LOOK_MARK):
        yield ""
        yield from wrap(note, columns, hang="")
    yield ""
    for said in summary(c):
        yield from wrap(said, columns, hang="")
    weighty, others, more = repeats(c)
    yield from _listed(weighty, columns)
    if others:
        yield words.other_summary(len(others) + more, c.then)
        yield from _listed(others, columns)
    if more:
        yield GAP + words.not_listed(more)
    if listed := left_out(c):
        yield ""
        yield from wrap(words.gone_words(c.then, c.now, len(c.gone)) + "：", columns, hang="")
        for said in listed:
            yield from wrap(GAP + said, columns, hang=GAP * 2)


# ------------------------------------------------------------------ the figures


def _table(c: Comparison, rows: Sequence[FigureRow], columns: int) -> Iterator[ScreenLine]:
    """Names to the left, figures to the right; the headers of the years in two lines, for they would be the widest."""
    then, now = headers(c)
    upper, lower = (then[0], now[0], words.HEAD_CHANGE, words.HEAD_RATIO), (then[1], now[1], "", "")
    cells = [(row.last, row.this, row.change, row.ratio) for row in rows]
    widths = [max(map(width, column)) for column in zip(upper, lower, *cells, strict=True)]
    room = columns - sum(widths) - len(GAP) * len(widths) - 2
    labels = [GAP * (2 if row.above else 1) + row.label for row in rows]
    first = max(8, min(room, LONGEST_LABEL, max(map(width, [words.HEAD_ITEM, *labels]))))

    def printed(label: str, values: Sequence[str], mark: str = "") -> str:
        aligned = (GAP + " " * (wide - width(value)) + value for value, wide in zip(values, widths, strict=True))
        return (padded(label, first) + "".join(aligned) + mark).rstrip()

    yield printed(words.HEAD_ITEM, upper), "head"
    if any(lower):
        yield printed("", lower), "head"
    at = 0
    for group, members in groupby(rows, lambda row: row.group):
        yield group, "head"
        for row in members:
            *above, last = wrap(labels[at], first, hang=GAP * 2)
            yield from ((line, "") for line in above)
            yield printed(last, cells[at], words.LOOK_MARK if row.look else ""), "look" if row.look else ""
            at += 1


# ------------------------------------------------------------------ the words


def _listed(repeats: Sequence[Repeat], columns: int) -> Iterator[str]:
    for name, members in groupby(repeats, section):
        yield f"{GAP}{name}"
        for repeat in members:
            how = alike(repeat)
            said = shorten(repeat.text, max(columns, 2 * columns - width(how) - 8))
            yield from wrap(f"{GAP * 2}{how}：{said}", columns, hang=GAP * 3)
