"""Tables from cells with spans: the true grid, whatever a file says of itself; and tables that are only layout."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import accumulate

from drafter.document import Align, Cell, Scope, Table
from drafter.readers.lines import PrintedLine, PrintedPart, spans
from drafter.readers.vocabulary import vocabulary

WIDEST, LONGEST = 64, 2000
"""Columns and rows a grid is kept to; a form's table has 15 columns and 28 rows."""

_SLIVER = 0.004  # of a table's width, what no column is narrower than: 0.6 mm of a page's lines
_WIDTH = 156.0  # mm, of the text on a page; columns of unknown width share it


def grid(
    rows: Sequence[Sequence[Cell]], caption: str = "", header_rows: int = 0, widths: Sequence[float] = ()
) -> Table | None:
    """The table of these rows, each listing the cells that begin in it; None for a table without any words.

    Spans that run into one another or out of the table are cut, and what a row leaves open is filled with empty cells,
    so that every row fills the grid. `widths` are the columns' widths in any unit, as far as they are known: slivers,
    which word processors leave where two edges missed each other, are no columns.
    """
    placed, width = _placed(rows)
    if len(widths) == width and min(widths) < _SLIVER * sum(widths):
        placed, width = _without_slivers(placed, widths)
    if not width or not any(cell.text.strip() for row in placed for _, cell in row):
        return None
    full = [tuple(cell for _, cell in row) for row in _filled(placed, width)]
    plain = tuple(tuple(cell.text for cell in row) for row in full)
    return Table("", caption, tuple(full), (_WIDTH / width,) * width, min(header_rows, len(full)), plain)


def _placed(rows: Sequence[Sequence[Cell]]) -> tuple[list[list[tuple[int, Cell]]], int]:
    """For each row its cells with the column each begins in, spans cut to what is free; and the grid's width."""
    taken: list[set[int]] = [set() for _ in rows[:LONGEST]]
    placed: list[list[tuple[int, Cell]]] = []
    width = 0
    for number, row in enumerate(rows[:LONGEST]):
        here: list[tuple[int, Cell]] = []
        column = 0
        for cell in row:
            while column in taken[number]:
                column += 1
            if column >= WIDEST:
                break
            across = 1
            while across < min(cell.colspan, WIDEST - column) and column + across not in taken[number]:
                across += 1
            down = max(1, min(cell.rowspan, len(taken) - number))
            covered = range(column, column + across)
            for below in range(number, number + down):
                if below > number and not taken[below].isdisjoint(covered):
                    down = below - number
                    break
                taken[below].update(covered)
            here.append((column, Cell(cell.spans, across, down, cell.scope, cell.align)))
            column += across
            width = max(width, column)
        placed.append(here)
    return placed, width


def _without_slivers(
    placed: Sequence[Sequence[tuple[int, Cell]]], widths: Sequence[float]
) -> tuple[list[list[tuple[int, Cell]]], int]:
    """The cells on a grid without the columns that are too narrow to hold anything."""
    broad = [width >= _SLIVER * sum(widths) for width in widths]
    for row in placed:
        for column, cell in row:
            if cell.text.strip() and not any(broad[column : column + cell.colspan]):
                broad[column] = True
    edges = list(accumulate(broad, initial=0))
    done = []
    for row in placed:
        kept = [(edges[column], edges[column + cell.colspan] - edges[column], cell) for column, cell in row]
        done.append([(column, replace(cell, colspan=across)) for column, across, cell in kept if across])
    return done, edges[-1]


def _filled(placed: Sequence[Sequence[tuple[int, Cell]]], width: int) -> list[list[tuple[int, Cell]]]:
    """The rows with an empty cell in each place that no cell covers."""
    covered: list[set[int]] = [set() for _ in placed]
    for number, row in enumerate(placed):
        for column, cell in row:
            for below in range(number, number + cell.rowspan):
                covered[below].update(range(column, column + cell.colspan))
    done = []
    for number, row in enumerate(placed):
        cells = list(row)
        column = 0
        while column < width:
            start = column
            while column < width and column not in covered[number]:
                column += 1
            if column > start:
                cells.append((start, Cell((), column - start)))
            column += 1
        done.append(sorted(cells, key=lambda found: found[0]))
    return done


def plain_table(rows: Iterable[Sequence[str]]) -> Table | None:
    """A table without spans, of texts; rows may differ in length and are as they stand."""
    kept = [tuple(row) for row in rows if any(cell.strip() for cell in row)]
    if not kept:
        return None
    width = max(map(len, kept))
    cells = tuple(tuple(_cell(text, width if len(row) == 1 else 1) for text in row) + _rest(row, width) for row in kept)
    return Table("", "", cells, (_WIDTH / width,) * width, 0, tuple(kept))


def _cell(text: str, across: int = 1) -> Cell:
    return Cell(spans(text), across)


def _rest(row: Sequence[str], width: int) -> tuple[Cell, ...]:
    return (Cell((), width - len(row)),) if 1 < len(row) < width else ()


def is_index(rows: Sequence[Sequence[str]]) -> bool:
    """True if a table is a website's box of data about the page (索引号, 发布机构, …)."""
    texts = ["".join(cell.split()) for row in rows for cell in row if cell.strip()]
    labels = (text.replace(":", "：").partition("：")[0].strip("【】[]") for text in texts)
    keys = sum(label in vocabulary("page_labels") for label in labels)
    return 0 < len(texts) <= 40 and keys >= 2 and keys * 4 >= len(texts)


def index_lines(rows: Sequence[Sequence[str]]) -> list[str]:
    """The rows of such a box as lines."""
    return [line for row in rows if (line := " ".join(cell.strip() for cell in row if cell.strip()))]


def is_layout(rows: Sequence[Sequence[Sequence[PrintedPart]]]) -> bool:
    """True if a table only places things on the page; `rows` are its cells' lines and tables.

    A table of one column is layout, and one with a table of several cells in it, and one of which a cell holds most of
    the text, in several paragraphs with a sentence among them.
    """
    cells = [cell for row in rows for cell in row]
    if max(map(len, rows), default=0) <= 1:
        return True
    if any(isinstance(part, Table) and len(part.rows) * len(part.widths) > 1 for cell in cells for part in cell):
        return True
    lines = [[part.printed for part in cell if isinstance(part, PrintedLine)] for cell in cells]
    lengths = [sum(map(len, texts)) for texts in lines]
    most = max(range(len(cells)), key=lengths.__getitem__)
    text = lines[most]
    enough = len(text) >= 4 and lengths[most] >= 60 and lengths[most] * 10 >= 6 * sum(lengths)
    return enough and sum(1 for line in text if len(line) >= 6 and line.endswith("。")) >= 2


def cell_text(cell: Iterable[PrintedPart]) -> str:
    """A cell's words, a line for each of its paragraphs; a table within it is its cells."""
    lines: list[str] = []
    for part in cell:
        if isinstance(part, PrintedLine):
            lines.append(part.printed)
        else:
            lines += [text for row in part.plain_rows for text in row]
    return "\n".join(lines)


def scope_of(tag: str, said: str) -> Scope:
    """Which way a cell heads others: as said, columns for a th that says nothing, none for a td."""
    if said.lower() in ("row", "rowgroup"):
        return "row"
    return "col" if tag == "th" else ""


def align_of(said: str) -> Align:
    """The alignment a file says, the middle where it says none that is known."""
    low = said.lower()
    return "left" if low in ("left", "start") else "right" if low in ("right", "end") else "center"
