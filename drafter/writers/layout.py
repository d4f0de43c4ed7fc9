"""Where things stand on the page, measured in characters and grid columns: title lines, signature, merged cells."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, pairwise

from drafter.document import Cell, Chart, Span, Spans, Table
from drafter.writers.text import one_line

TITLE_WIDTH = 20  # characters of 22 pt on a line of 156 mm
TWIPS_PER_MM = 1440 / 25.4
CHART_TOP, CATEGORY, SERIES = 20, 3, 4.5  # mm: a chart's title and key, and for each category the space and each bar
NARROWEST = 50  # per cent of their width to which letters are squeezed at most
CHARACTER = 316 / 320  # of a letter's size, the space it takes: 156 mm / 28 for 16 pt (GB/T 9704-2012 5.2.3)
LINE_WIDTH = 28  # characters of 16 pt on a line of 156 mm (GB/T 9704-2012 5.2.3)

# What a unit's name may begin with: 河南省, 恩施土家族苗族自治州, 鄂伦春自治旗; not the 市 of 市场 nor the 县 of 县级.
_ABOVE = re.compile(r"省|自治区|自治州|盟|市(?!场|政|容|民)|自治县|县(?!级|委)|旗|区(?!域|划)")


def title_lines(title: str, unit: str, longest: int = TITLE_WIDTH) -> tuple[str, ...]:
    """The title in lines of at most `longest` characters, broken where the sense allows (GB/T 9704-2012 7.3.1).

    After the unit's name if both parts fit a line, else before 政府信息公开, else at both, else also within the unit's
    name, after a province, prefecture or county, or before a remark in brackets; in as few lines as will do, and rather
    not with a line shorter than those above and below it, for the standard wants a trapezoid or a rhombus. A title for
    which none of this will do is broken after the unit's name and left to the word processor.
    """
    title = one_line(title)
    after_unit = len(unit) if unit and title.startswith(unit) else 0
    matter = max(title.find("政府信息公开", after_unit), 0)
    tries: list[tuple[int, ...]] = [(), (after_unit,), (matter,), (after_unit, matter)]
    within = [match.end() for match in _ABOVE.finditer(unit)] if after_unit else []
    tries += [(place, after_unit, *more) for more in ((), (matter,)) for place in reversed(within)]
    if (remark := title.find("（", matter)) > 0:
        tries += [(*places, remark) for places in tries]
    cuts = (_cut(title, places) for places in tries)
    fitting = (lines for lines in cuts if all(width(line) <= longest for line in lines))
    return min(fitting, key=lambda lines: (len(lines), _waisted(lines)), default=_cut(title, (after_unit,)))


def _waisted(lines: tuple[str, ...]) -> bool:
    """True if a line is shorter than the one above it and the one below it."""
    widths = [width(line) for line in lines]
    return any(middle < min(above, below) for above, middle, below in zip(widths, widths[1:], widths[2:], strict=False))


def _cut(text: str, places: Iterable[int]) -> tuple[str, ...]:
    """The text cut before the characters at the given places, without empty pieces."""
    edges = [0, *sorted(places), len(text)]
    return tuple(text[start:end] for start, end in pairwise(edges) if start < end)


def spans_in_lines(spans: Spans, lines: Iterable[str]) -> tuple[Spans, ...]:
    """The spans of one text, line ends taken out, cut into these lines of it."""
    ends = list(accumulate(map(len, lines)))
    cut: list[list[Span]] = [[] for _ in ends]
    place = 0
    for span in spans:
        text = one_line(span.text)
        for line, (start, end) in zip(cut, pairwise([0, *ends]), strict=True):
            if piece := text[max(start - place, 0) : max(end - place, 0)]:
                line.append(Span(piece, span.open))
        place += len(text)
    return tuple(map(tuple, cut))


def width(text: str) -> float:
    """Width in characters; a digit or Latin letter counts half."""
    return len(text) - 0.5 * len(text.encode("ascii", "ignore"))


def signature_places(unit: Sequence[str], date: str, line: int = LINE_WIDTH) -> tuple[float, float]:
    """Where the unit, of one line or several, and the date begin, in characters from the left edge.

    After GB/T 9704-2012 7.3.5.2, without a seal: the date begins two characters to the right of the unit, and the
    longer of them ends two from the right edge, or nearer if it would not fit the line.
    """
    name, day = max(map(width, unit), default=0.0), width(date)
    start = max(line - 2 - name if day <= name else line - 4 - day, 0.0)
    return start, max(min(start + 2, line - day), 0.0)


def one_line_size(text: str, room: int, sizes: Sequence[int]) -> tuple[int, int]:
    """In which of the sizes (twips, falling) a short text fits a line of `room`, and how wide its letters then are.

    100 (per cent) if it fits one of them, else what is needed in the last; 0 for a text that would get illegible.
    """
    for size in sizes:
        # Nearly all texts are figures short enough for this to be known without looking at each character.
        if len(text) * size <= room or width(text) * size <= room:
            return size, 100
    scale = int(100 * room / (width(text) * sizes[-1]))
    return sizes[-1], scale if scale >= NARROWEST else 0


def chart_height(chart: Chart) -> float:
    """How high a chart is on paper, in twips."""
    return TWIPS_PER_MM * (CHART_TOP + (CATEGORY + SERIES * len(chart.series)) * len(chart.categories))


def label_indent(text: str, room: int, size: int) -> int:
    """The indent on both sides, in twips, that sets a short label in even lines: 商业/企业, not 商业企/业.

    `room` is the cell's width without margins, `size` the width of a character. 0 for a label that fits one line or
    takes more than three.
    """
    length, fit = width(text), room // size
    if not 0 < fit < length <= 3 * fit or "\n" in text:
        return 0
    lines = -(-length // fit)
    # Just too little room for one character more than the even line has, so that larger letters still fit.
    return int(max(room - (-(-length // lines) + 1) * size + 20, 0) // 2)


def grid_rows(table: Table) -> Iterator[list[tuple[int, Cell, bool]]]:
    """For each row all the cells that touch it: first grid column, the cell, and whether it began in a row above.

    Raises `ValueError` if a row's cells do not just fill the grid.
    """
    columns = len(table.widths)
    begun: dict[int, tuple[Cell, int]] = {}  # by first column: a cell begun above and how many rows it still covers
    for number, cells in enumerate(table.rows, start=1):
        above, begun = begun, {}
        row: list[tuple[int, Cell, bool]] = []
        rest = list(reversed(cells))
        column = 0
        while column < columns and (column in above or rest):
            continued = column in above
            cell, left = above.pop(column) if continued else (rest[-1], rest.pop().rowspan)
            row.append((column, cell, continued))
            if left > 1:
                begun[column] = (cell, left - 1)
            column += cell.colspan
        if column != columns or rest or above:
            raise ValueError(f"row {number} of table {table.name} does not fill its {columns} columns")
        yield row
