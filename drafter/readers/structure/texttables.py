"""Tables that are written as lines: cells joined by bars or tabs, set apart by spaces, or one to a line.

A row of cells with bars or tabs between them is surely one. Cells one to a line are told by what they say: labels of
the national forms, figures, and short words among them. Each line is then a row of one cell, for nobody knows any
more how many a row had; who knows the form can tell.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from drafter.document import Table
from drafter.readers.grids import plain_table
from drafter.readers.lines import PrintedLine
from drafter.readers.structure.linekinds import (
    CELLS,
    GAPS,
    MAYBE_CELLS,
    MOST_CELL,
    LineKind,
    cells_between_marks,
    ends,
    is_cell,
    is_figure,
    is_label,
    is_rule,
    kind_of_line,
)
from drafter.readers.structure.marks import first_level, name_like, unit_line
from drafter.text.marks import counted, numbered

_LONGEST_PIECE = 3  # characters of a piece of a label that a narrow column broke
_NEAR = 8  # lines before and after one that tell whether it stands in a table
_OUTSIDE = frozenset({LineKind.HEADING, LineKind.PROSE})


def with_tables(lines: Sequence[PrintedLine]) -> Iterator[list[PrintedLine] | Table]:
    """The lines in runs, with a `Table` in place of every run that is one."""
    lines = _with_heads(lines)
    kinds = [kind_of_line(line) for line in lines]
    for first, end in _counted_runs(lines):
        kinds[first:end] = [LineKind.ROW] * (end - first)
    start = at = 0
    while at < len(lines):
        if kinds[at] in _OUTSIDE:
            at += 1
            continue
        end = _end(lines, kinds, at)
        first, last = _trimmed(lines, kinds, at, end)
        table = plain_table(_rows(lines[first:last], kinds[first:last])) if _is_table(kinds[first:last]) else None
        if table is None:
            at = end
            continue
        if first > start:
            yield _prose(lines[start:first])
        yield table
        start = at = last
    if start < len(lines):
        yield _prose(lines[start:])


def _with_heads(lines: Sequence[PrintedLine]) -> list[PrintedLine]:
    """The lines with the forms' labels whole that narrow columns broke above a row of figures.

    Programs that keep a page's layout (pdftotext -layout) print what stands in one column at one place of each line.
    """
    done: list[PrintedLine] = []
    for line in lines:
        figures = _placed(line)
        if len(figures) >= 3 and all(is_figure(word) for _, word in figures):
            first = len(done)
            while first and all(len(word) <= _LONGEST_PIECE for _, word in _placed(done[first - 1])):
                first -= 1
            heads = [""] * len(figures)
            for middle, piece in (placed for above in done[first:] for placed in _placed(above)):
                heads[min(range(len(figures)), key=lambda at: abs(figures[at][0] - middle))] += piece
            if all(map(is_label, heads)):
                done[first:] = [replace(done[first], text="\t".join(heads))]
        done.append(line)
    return done


def _placed(line: PrintedLine) -> list[tuple[float, str]]:
    """The words of a line, each with the place of its middle in the line, in characters."""
    return [(line.blanks + (word.start() + word.end()) / 2, word[0]) for word in re.finditer(r"\S+", line.text)]


def _prose(lines: Sequence[PrintedLine]) -> list[PrintedLine]:
    """The lines without tabs at their ends, which only tell of empty cells."""
    return [replace(line, text=line.text.rstrip("\t")) if line.text.endswith("\t") else line for line in lines]


_COUNTED = re.compile(r"[^\d\s，。；：、]{2,16}\s+\d[\d,]*(?:条|件|篇)?(?:\s+\d+(?:\.\d+)?%)?")


def _counted_runs(lines: Sequence[PrintedLine]) -> Iterator[tuple[int, int]]:
    """The runs of three lines or more that are a name, one blank and a figure each (机构职能 11): rows of two cells."""
    at = 0
    while at < len(lines):
        end = at
        while end < len(lines) and _COUNTED.fullmatch(lines[end].text.strip()) and not numbered(lines[end].printed):
            end += 1
        if end - at >= 3:
            yield at, end
        at = max(end, at + 1)


def _end(lines: Sequence[PrintedLine], kinds: list[LineKind], at: int) -> int:
    """Where the run of lines that may be cells ends. Labels the forms do not have are noted as short words."""
    while at < len(lines):
        if kinds[at] in _OUTSIDE:
            if not (_label_between(lines, kinds, at) or _broken_label(lines, kinds, at)):
                return at
            kinds[at] = LineKind.WORD
        at += 1
    return at


def _label_between(lines: Sequence[PrintedLine], kinds: Sequence[LineKind], at: int) -> bool:
    """True if a line is a label because cells stand before it and its figure or measure word after it.

    三、 between two tables is a heading: a label follows it, or the word 无. So is the name of a main part with a bare
    figure after it: a form has its measure word there.
    """
    line = lines[at]
    if (
        at == 0
        or at + 1 == len(lines)
        or kinds[at - 1] not in CELLS | {LineKind.WORD}
        or kinds[at + 1] != LineKind.FIGURE
    ):
        return False
    if line.title or line.level or len(line.text) > MOST_CELL or ends(line.text):
        return False
    found, after = numbered(line.printed), lines[at + 1].text
    main = found is not None and found.level == 1 and first_level(found.words)
    return after not in ("无", "空") and not (main and after.isdecimal())


def _broken_label(lines: Sequence[PrintedLine], kinds: Sequence[LineKind], at: int) -> bool:
    """True if a number alone on its line begins a label that a narrow column broke (三、｜本年｜度办｜理结｜果).

    Cells stand before it; a heading's number that lost its line end has its name on the next line.
    """
    found = numbered(lines[at].printed)
    if found is None or found.words or at + 1 == len(lines) or CELLS.isdisjoint(kinds[max(at - _NEAR, 0) : at]):
        return False
    after = lines[at + 1].text
    return not first_level(after) and not (len(after) >= 6 and name_like(after) and not is_label(after))


def _trimmed(lines: Sequence[PrintedLine], kinds: Sequence[LineKind], first: int, end: int) -> tuple[int, int]:
    """The run without the words at its ends that are no cells: a caption, an unnumbered heading, the signature."""
    last = end
    while last > first and kinds[last - 1] in MAYBE_CELLS:
        last -= 1
    anchors = [at for at in range(first, last) if kinds[at] in CELLS]
    if not anchors:
        return first, first
    # The head of a small table are short words right above its first figure, about as many as make a row.
    start = anchors[0]
    floor = max(first, start - 8)
    while start > floor and kinds[start - 1] in MAYBE_CELLS and not _caption(lines[start - 1].text):
        if start - 1 == first and first and _heading_ends(lines[first - 1], lines[first].text):
            break
        start -= 1
    return start, last


def _heading_ends(heading: PrintedLine, text: str) -> bool:
    """True if a word or less is what a heading above lacks: 三、收到和处理政府信息公开申请情 / 况."""
    found = numbered(heading.printed)
    return found is not None and len(text) <= 3 and name_like(found.words + text)


def _caption(text: str) -> bool:
    if text.endswith(("情况", "情况表", "统计表", "概述")) or "如下" in text or text.startswith(("单位：", "单位:")):
        return True
    number = text.removeprefix("附").removeprefix("表").lstrip()[:1]
    return (text.startswith(("表", "附表")) and bool(counted(number))) or unit_line(text)


def _is_table(kinds: Sequence[LineKind]) -> bool:
    """True if lines of these kinds are a table: two rows of cells, a row with figures below, or many lone cells."""
    rows, labels, figures = map(kinds.count, (LineKind.ROW, LineKind.LABEL, LineKind.FIGURE))
    if rows >= 2:
        return True
    if rows == 1:
        return figures >= 3 or labels >= 4
    return (labels + figures >= 6 and (figures >= 2 or labels >= 8)) or (
        len(kinds) >= 6 and figures >= 3 and figures * 3 >= len(kinds)
    )


def _rows(lines: Sequence[PrintedLine], kinds: Sequence[LineKind]) -> Iterator[list[str]]:
    """The rows that the lines are."""
    spaced = any(
        kind == LineKind.ROW and not cells_between_marks(line.text) for kind, line in zip(kinds, lines, strict=True)
    )
    for line, kind in zip(lines, kinds, strict=True):
        text = line.printed.strip(" \u3000")
        if not text or (len(text) > 2 and is_rule(text) and not is_figure(text)):
            continue
        if kind == LineKind.ROW and (cells := cells_between_marks(text)):
            yield cells
        elif kind == LineKind.ROW or (spaced and kind == LineKind.WORDS):
            yield _spaced(text)
        else:
            yield [text.strip("|｜│┃║ ")]


def _spaced(text: str) -> list[str]:
    """The cells of a row that spaces set apart; only the figures at its end where the spaces are single."""
    cells = [cell for cell in GAPS.split(text) if cell]
    done: list[str] = []
    for at, cell in enumerate(cells):
        pieces = cell.split()
        tail = len(pieces)
        while tail > 0 and is_figure(pieces[tail - 1]):
            tail -= 1
        if at == len(cells) - 1 and len(pieces) - tail >= 1 and tail < len(pieces) and len(pieces) > 1:
            if tail:
                done += pieces[:tail] if all(map(is_cell, pieces[:tail])) else [" ".join(pieces[:tail])]
            done += pieces[tail:]
        elif len(cells) == 1 and len(pieces) > 1:
            done += pieces
        else:
            done.append(cell)
    return done
