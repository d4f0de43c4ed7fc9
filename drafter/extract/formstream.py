"""A form's table whose cells came one after the other: a stream of labels and values, without a grid.

So leave it programs that turn pages into text: every cell on a line of its own, or a row's cells on one line.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from drafter.extract.formgrid import Grid, grid_of_lines
from drafter.report.formlabels import Label, label_of, piece_of_label, spelt
from drafter.report.formvalues import value_like

HeaderOf = Callable[[Sequence[Label | None]], tuple[int, int]]

_LONGEST_PIECE = 60
_MOST_PIECES = 8


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


def rows_of(cells: Sequence[str], header: HeaderOf) -> Grid:
    """The cells as rows without columns: of each run of labels the header, then a row for each label after it, the
    last one with the values that follow.

    `header` says of a run's labels (None: words that are none) where the header begins and ends; what stands before it
    is left out.
    """
    rows: list[list[str]] = []
    run: list[str] = []
    values: list[str] = []

    def close() -> None:
        begin, end = header([label_of(text) for text in run])
        if run and values:
            rows.extend(filter(None, [run[begin:end], *([text] for text in run[end:-1])]))
            rows.append([*run[max(end, len(run) - 1) :], *values])
            run.clear()
        values.clear()

    for cell in cells:
        if value_like(cell):
            if cell:
                values.append(cell)
        elif (label := label_of(cell)) is None or label.name != "note":
            if values:
                close()
            run.append(cell)
    close()
    return grid_of_lines(rows)
