"""What a line of plain text may be to a table: a row of cells, a label of the national forms, a figure, or none."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum
from functools import lru_cache

from drafter.readers.lines import PrintedLine
from drafter.readers.structure.marks import date_line, labelled, signed, title_like, unit_line
from drafter.readers.vocabulary import vocabulary
from drafter.report.formlabels import spelt, within_label
from drafter.report.formvalues import value_like
from drafter.text.marks import numbered

_MEASURES = frozenset((*"条件项次篇份个人", "万元", "人次"))
_RULE = frozenset("|｜ \t\u3000:：-—=+─━┼┬┴├┤│┌┐└┘")
_STOPS = frozenset("。！？；")
BOX = str.maketrans({"│": "｜", "┃": "｜", "║": "｜", "∣": "｜", "┆": "｜", "┊": "｜"})
_SHORTEST_RULE = 7  # characters of the rule below a table's head
GAPS = re.compile(r"[ \u3000]{2,}|\t")
MOST_CELL = 60  # characters of a cell that stands in a row with bars or tabs
_SHORT = 16  # characters of a line that may be a cell of its own


class LineKind(Enum):
    """What a line of text may be."""

    ROW = "a row of cells"
    LABEL = "a label of the forms, or a piece of one"
    FIGURE = "a figure alone"
    WORD = "short words that may be a cell"
    WORDS = "several short words set apart by spaces"
    HEADING = "a numbered heading"
    PROSE = "anything else"


CELLS = frozenset({LineKind.ROW, LineKind.LABEL, LineKind.FIGURE})
"""Kinds that are surely cells."""
MAYBE_CELLS = frozenset({LineKind.WORD, LineKind.WORDS})
"""Kinds that are cells among those that surely are."""


def ends(text: str) -> bool:
    """True if a line ends a sentence or goes on in the next, as no cell does."""
    return not _STOPS.isdisjoint(text) or text.endswith(("，", "、", "：", ":"))


def is_figure(piece: str) -> bool:
    """True if a piece of a line is what stands in a cell of figures: a value, a percentage, a measure word alone."""
    if piece in ("", "|") or any(map(str.isspace, piece)):
        return False
    if piece.startswith("【"):
        return piece.startswith("【待填") and piece.find("】") == len(piece) - 1
    return piece in _MEASURES or value_like(piece.rstrip("%％‰"))


def is_rule(text: str) -> bool:
    """True if a line is made of bars and rules alone."""
    return bool(text) and _RULE.issuperset(text)


def kind_of_line(line: PrintedLine) -> LineKind:
    """What a line may be, by its words and the spaces, bars and tabs in it."""
    text = line.text.strip()
    if not text:
        return LineKind.WORD
    if line.title or line.level or labelled(text) or title_like(text):
        return LineKind.PROSE
    if cells_between_marks(line.text) or (len(text) >= _SHORTEST_RULE and is_rule(text)):
        return LineKind.ROW
    if is_figure(text):
        return LineKind.FIGURE
    if len(text) <= MOST_CELL and not text.endswith(("。", "；")) and is_label(text):
        return LineKind.ROW if _tail_of_figures(text.split()) else LineKind.LABEL
    if date_line(text) or signed(text):
        return LineKind.PROSE
    if text[-1].isdecimal() and len(text) <= MOST_CELL and is_label(text.rstrip("0123456789")):
        return LineKind.ROW  # its cells have run together (规章000)
    return _by_spaces(text) or _by_length(line, text)


def _by_spaces(text: str) -> LineKind | None:
    """A row whose cells are set apart by spaces; None for a text that is none."""
    pieces, cells = text.split(), GAPS.split(text)
    if len(pieces) >= 2 and (_tail_of_figures(pieces) or all(map(is_cell, pieces))):
        return LineKind.ROW
    if len(cells) >= 2 and all(map(is_cell, cells)):
        return LineKind.ROW  # 结 果 维 持  结 果 纠 正
    if len(cells) >= 2 and all(0 < len(cell) <= 20 for cell in cells) and any(map(is_figure, cells[1:])):
        return LineKind.PROSE if ends(text) else LineKind.ROW
    return None


def _by_length(line: PrintedLine, text: str) -> LineKind:
    if numbered(line.printed):
        return LineKind.HEADING if len(text) <= 45 and not ends(text) else LineKind.PROSE
    if ends(text) or len(text) > MOST_CELL:
        return LineKind.PROSE
    pieces = text.split()
    if len(pieces) >= 2 and all(len(piece) <= 14 for piece in pieces) and not unit_line(text):
        return LineKind.WORDS if len(pieces) >= 3 or len(GAPS.split(text)) >= 2 else LineKind.WORD
    return LineKind.WORD if len(text) <= _SHORT and not line.strong >= len(text) else LineKind.PROSE


@lru_cache(maxsize=4096)
def is_label(text: str) -> bool:
    """True if a line is a label of the forms or of the statistics, or a piece of at least three characters of one."""
    if text.strip() in vocabulary("table_labels"):
        return True
    label = spelt(text)
    return within_label(text) if label is None or label.name in ("balance", "note") else True


def cells_between_marks(text: str) -> list[str]:
    """The cells of a line that has bars, tabs or commas between them; empty for any other line."""
    said = text.translate(BOX)
    if "｜" in said or "|" in said:
        cells = _between_bars(text)
        whole = all(len(cell) <= 120 for cell in cells) and ">" not in cells[0]
        return cells if (len(cells) >= 2 and whole) or is_rule(text) else []
    if "\t" in text:
        cells = [cell.strip() for cell in text.split("\t")]
        whole = all(len(cell) <= MOST_CELL and "。" not in cell for cell in cells)
        return cells if len(list(filter(None, cells))) >= 2 and whole else []
    if "," in text and not _thousands(text):
        cells = [cell.strip() for cell in text.split(",")]
        whole = len(cells[0]) <= MOST_CELL and all(not cell or is_cell(cell) for cell in cells[1:])
        return cells if whole and (is_cell(cells[0]) or any(map(is_figure, cells[1:]))) else []
    return []


def _thousands(text: str) -> bool:
    """True if the commas are those of one figure: 1,048."""
    first, *groups = text.split(",")
    return len(first) <= 3 and all(len(group) == 3 for group in groups) and "".join((first, *groups)).isdecimal()


def is_cell(piece: str) -> bool:
    """True if a piece between spaces is a whole cell: a figure or a label."""
    return is_figure(piece) or (len(piece) <= MOST_CELL and is_label(piece))


def _tail_of_figures(pieces: Sequence[str]) -> bool:
    """True if words end in three figures or more set apart by spaces, as a row of a form does."""
    figures = 0
    for piece in reversed(pieces):
        if not is_figure(piece):
            break
        figures += 1
    return figures >= 3 and len(pieces) - figures <= 4


def _between_bars(text: str) -> list[str]:
    """The cells of a row with bars."""
    said = text.translate(BOX)
    bar = "｜" if "｜" in said else "|"
    if bar == "|":
        said = said.strip().removeprefix("|").removesuffix("|")
    elif said.startswith("｜") and said.endswith("｜") and text[0] != "｜":
        said = said[1:-1]
    return [cell.strip() for cell in said.split(bar)]
