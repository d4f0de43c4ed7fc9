"""A form's table whose cells came one after the other: a stream of labels and values, without a grid.

So leave it programs that turn pages into text: every cell on a line of its own, or a row's cells on one line.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from drafter.extract.formgrid import Grid, grid_of_lines
from drafter.extract.formvalues import value_like
from drafter.report.formlabels import Label, label_of, piece_of_label, spelt

HeaderOf = Callable[[Sequence[Label | None]], tuple[int, int]]

_BARS = "|｜│┃∣¦"
_SEPARATORS = str.maketrans(dict.fromkeys(_BARS, "\t"))
_RULES = frozenset(" \t\u3000|｜│┃+─━═┼├┤┌┐└┘┬┴:=-—")
_PAGE = re.compile(r"[-—–－]+\s*\d{1,3}\s*[-—–－]+|第?\s*\d{1,3}\s*页(?:\s*[,，/／]?\s*共\s*\d{1,3}\s*页)?")
_GAPS = re.compile(r"[ \u3000]{2,}")
_LONGEST_PIECE = 60
_MOST_PIECES = 8


def split_line(line: str) -> tuple[str, ...]:
    """A printed line as cells: by tabs and bars, else by spaces when values stand at its end or labels in a row.

    A line of bars and rules alone has no cells, it separates; nor has a page's number.
    """
    text = line.replace("\xa0", " ").strip(" \r\n\u3000")
    if len(text) > 1 and _RULES.issuperset(text) and any(char in text for char in "|｜│┃─━═+┼"):
        return ()
    if (len(text) == 1 and text in _BARS) or _PAGE.fullmatch(text):
        return ()
    cells = text.translate(_SEPARATORS).split("\t")
    if len(cells) > 1:
        # Bars at both ends of a line enclose cells, they do not separate them; nor does a half-width one at its end.
        enclosed = text[0] in _BARS
        if text[-1] in _BARS and (enclosed or text[-1] == "|"):
            cells = cells[:-1]
        cells = cells[enclosed:]
        return tuple(cell.strip() for cell in cells)
    wide = [chunk for chunk in _GAPS.split(text) if chunk]
    return tuple(cell for chunk in wide for cell in _spaced(chunk)) or ("",)


def _spaced(text: str) -> tuple[str, ...]:
    """Words and values that single spaces set apart; spaces within a label do not."""
    pieces = text.split()
    if len(pieces) < 2:
        return (text,)
    first = len(pieces)
    while first > 0 and value_like(pieces[first - 1]):
        first -= 1
    words, values = pieces[:first], pieces[first:]
    if words and not values and not all(label_of(piece) for piece in words):
        return (text,)
    if words and label_of("".join(words)) is not None and not all(label_of(piece) for piece in words):
        words = ["".join(words)]
    return (*words, *values)


def cells_of(lines: Iterable[Sequence[str]]) -> list[str]:
    """The lines' cells in order, labels broken over several cells put together; empty cells are empty."""
    found: list[str] = []
    pieces: list[str] = []
    for cell in (cell for line in lines for cell in line):
        if not value_like(cell) and _goes_on(pieces, cell):
            pieces.append(cell)
        else:
            found += (*_put_together(pieces), cell.strip())
            pieces.clear()
    return [*found, *_put_together(pieces)]


def _goes_on(pieces: Sequence[str], cell: str) -> bool:
    """True if the words may be a label or a piece of one, by themselves or within an explanation still in brackets."""
    if label_of(cell) is not None:
        return True
    in_brackets = bool(pieces) and pieces[-1].count("（") > pieces[-1].count("）")
    return len(cell) <= _LONGEST_PIECE and (in_brackets or piece_of_label(cell))


def blanks_are_cells(lines: Sequence[Sequence[str]]) -> bool:
    """True if empty lines are empty cells: cells come one a line, and labels follow each other without empty lines."""
    if any(len(line) > 1 for line in lines):
        return False
    close = apart = blanks = 0
    before = False
    for line in lines:
        if not line or not line[0].strip():
            blanks += 1
            continue
        named = label_of(line[0]) is not None
        if named and before:
            close, apart = close + (blanks == 0), apart + (0 < blanks < 4)
        before, blanks = named, 0
    return close > apart


def _put_together(pieces: Sequence[str]) -> Iterator[str]:
    """The pieces as labels with the fewest pieces left over and the fewest put together."""
    count = len(pieces)
    best = [(0, count)] * (count + 1)
    for start in range(count - 1, -1, -1):
        choice = (100 + best[start + 1][0], start + 1)
        for end in range(start + 1, min(start + _MOST_PIECES, count) + 1):
            single = end == start + 1
            label = label_of(pieces[start]) if single else spelt("".join(pieces[start:end]))
            if label is not None:
                # Of two ways as good, the one that leaves labels apart.
                choice = min(choice, (best[end][0] + 2 * (end - start - 1) + label.near, end))
        best[start] = choice
    at = 0
    while at < count:
        _, end = best[at]
        yield "".join(pieces[at:end])
        at = end


def rows_of(cells: Sequence[str], header: HeaderOf, blanks_are_cells: bool) -> Grid:
    """The cells as rows without columns: of each run of labels the header, then a row for each label after it, the
    last one with the values that follow.

    `header` says of a run's labels (None: words that are none) where the header begins and ends; what stands before it
    is left out.
    """
    rows: list[list[str]] = []
    run: list[str] = []
    values: list[str] = []

    def close(last: bool = False) -> None:
        begin, end = header([label_of(text) for text in run])
        # Empty cells alone are values of a row, but after a header they may part it from its rows.
        if run and values and (last or end < len(run) or any(values)):
            rows.extend(filter(None, [run[begin:end], *([text] for text in run[end:-1])]))
            rows.append([*run[max(end, len(run) - 1) :], *values])
            run.clear()
        values.clear()

    for cell in cells:
        if value_like(cell):
            if cell or blanks_are_cells:
                values.append(cell)
        elif (label := label_of(cell)) is None or label.name != "note":
            if values:
                close()
            run.append(cell)
    close(last=True)
    return grid_of_lines(rows)
