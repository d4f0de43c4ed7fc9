"""Walks a web page's tree as a browser shows it: lines where blocks and line breaks end, tables on their true grid.

Nothing here calls itself for an element within an element, but for tables in cells, whose depth is bounded: pages nest
their tags as deep as they like.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from drafter.document import Cell
from drafter.readers.formats.docx_numbers import numeral
from drafter.readers.formats.html_styles import is_raised, styled
from drafter.readers.grids import align_of, cell_text, grid, index_lines, is_index, is_layout, scope_of
from drafter.readers.lines import PrintedLine, PrintedPart, spans
from drafter.readers.notes import raised_marks
from drafter.readers.vocabulary import vocabulary
from drafter.text.folding import clean
from drafter.text.search import has_any

_BLOCKS = frozenset(vocabulary("html_blocks"))
_HEADS = {f"h{level}": level for level in range(1, 7)}
_NUMERALS = {
    **dict.fromkeys(
        ("cjk-ideographic", "simp-chinese-informal", "trad-chinese-informal", "cjk-decimal"), ("japaneseCounting", "、")
    ),
    **dict.fromkeys(("i", "lower-roman"), ("lowerRoman", ".")),
    **dict.fromkeys(("I", "upper-roman"), ("upperRoman", ".")),
    **dict.fromkeys(("a", "lower-alpha", "lower-latin"), ("lowerLetter", ".")),
    **dict.fromkeys(("A", "upper-alpha", "upper-latin"), ("upperLetter", ".")),
}
_NO_NUMERALS = ("none", "disc", "circle", "square")
_HAN = r"[\u2e80-\u9fff\u3000-\u303f\uff00-\uffef“”‘’—…]"
_SOURCE_END = re.compile(rf"(?<={_HAN})(\x01*)[ \t\f]*[\r\n][ \t\r\n\f]*(\x01*)(?={_HAN})")
_BLANKS = re.compile(r"[ \t\r\n\f\v]*[\t\r\n\f\v][ \t\r\n\f\v]*")
_EDGE = " \t\u3000\n"
_MOST_NESTED = 20  # tables in tables


@dataclass(frozen=True, slots=True)
class _State:
    """What holds within an element: set off, raised, linked, as in the source; the heading and place of its line."""

    strong: bool = False
    raised: bool = False
    linked: bool = False
    raw: bool = False
    head: int = 0
    place: str = ""
    number: str = ""


def shown(top: Any, depth: int = 0) -> Iterator[tuple[PrintedPart, float]]:
    """The lines and tables within an element in order, each with the share of its text that is links."""
    walk = _Walk(depth)
    yield from walk.parts(top)


class _Walk:
    def __init__(self, depth: int) -> None:
        self._depth = depth
        self._pieces: list[tuple[str, _State]] = []
        self._gap = False
        self._items: dict[Any, int] = {}  # by list: how many items it has had
        self._number = ""

    def parts(self, top: Any) -> Iterator[tuple[PrintedPart, float]]:
        # What is still to come, last first: an element to open, one to close (by its state), or text.
        stack: list[tuple[Any, _State, bool]] = [(top, _State(), False)]
        while stack:
            found, state, closing = stack.pop()
            if isinstance(found, str):
                self._text(found, state)
            elif closing:
                yield from self._line()
            elif isinstance(found.tag, str):
                tag = found.tag
                if tag in ("br", "hr"):
                    yield from self._line()
                    continue
                if tag == "table":
                    yield from self._line()
                    yield from self._table(found)
                    continue
                if tag in _BLOCKS:
                    yield from self._line()
                    stack.append((found, state, True))
                if tag == "li":
                    self._number = self._item(found)
                inner = _inside(found, tag, state)
                for child in reversed(found):
                    if child.tail:
                        stack.append((child.tail, inner, False))
                    stack.append((child, inner, False))
                if found.text:
                    stack.append((found.text, inner, False))
        yield from self._line()

    def _text(self, text: str, state: _State) -> None:
        self._pieces.append((text, state))

    def _item(self, item: Any) -> str:
        """The number that a browser puts before an item of an ordered list; empty in lists without numbers."""
        above = item.getparent()
        if above is None or above.tag != "ol":
            return ""
        if above not in self._items:
            start = above.get("start") or ""
            self._items[above] = (int(start) if start.isdecimal() and len(start) <= 4 else 1) - 1
        value = item.get("value") or ""
        self._items[above] = int(value) if value.isdecimal() and len(value) <= 4 else self._items[above] + 1
        kind = _list_style(item) or _list_style(above) or above.get("type") or ""
        if kind in _NO_NUMERALS:
            return ""
        form, mark = _NUMERALS.get(kind, ("decimal", "."))
        return numeral(form, self._items[above]) + mark

    # ------------------------------------------------------------------ lines

    def _line(self) -> Iterator[tuple[PrintedLine, float]]:
        """The line read so far; one for each of its lines where it stands as in the source."""
        if not self._pieces:
            return
        marks = raised_marks([(text, state.raised) for text, state in self._pieces])
        pieces = [piece for at, piece in enumerate(self._pieces) if at not in marks]
        self._pieces = []
        if not pieces:
            return
        if pieces[0][1].raw:
            text = "".join(piece for piece, _ in pieces)
            for row in text.splitlines():
                yield from self._said([(clean(row), pieces[0][1])])
            return
        yield from self._said(_collapsed(pieces))

    def _said(self, pieces: list[tuple[str, _State]]) -> Iterator[tuple[PrintedLine, float]]:
        text = "".join(piece for piece, _ in pieces)
        said = text.strip(_EDGE)
        if not said:
            self._gap = True
            return
        before = text[: len(text) - len(text.lstrip(_EDGE))]
        strong = 0
        for piece, state in pieces:
            if not state.strong and piece.strip():
                break
            strong += len(piece)
        linked = sum(len(piece.strip()) for piece, state in pieces if state.linked)
        state = next(state for piece, state in pieces if piece.strip(_EDGE))
        number, self._number = self._number, ""
        yield (
            PrintedLine(
                said,
                number,
                max(state.head - 1, 0),
                state.head == 1,
                max(min(strong - len(before), len(said)), 0),
                state.place,
                2 * before.count("\u3000") + before.count(" "),
                self._gap,
            ),
            linked / len(said),
        )
        self._gap = False

    # ------------------------------------------------------------------ tables

    def _table(self, table: Any) -> Iterator[tuple[PrintedPart, float]]:
        rows = list(_rows(table))
        if self._depth >= _MOST_NESTED:
            return
        inside = [[list(shown(cell, self._depth + 1)) for cell in row] for row in rows]
        parts = [[[part for part, _ in cell] for cell in row] for row in inside]
        texts = [[cell_text(cell) for cell in row] for row in parts]
        caption = table.find("caption")
        name = "" if caption is None else " ".join("".join(caption.itertext()).split())
        if is_layout(parts):
            yield from (part for row in inside for cell in row for part in cell)
        elif is_index(texts):
            yield from ((PrintedLine(line), 0.0) for line in index_lines(texts))
        else:
            cells = [
                [_cell(cell, text) for cell, text in zip(*row, strict=True)] for row in zip(rows, texts, strict=True)
            ]
            if made := grid(cells, name, _head_rows(rows)):
                yield made, 0.0


def _inside(element: Any, tag: str, state: _State) -> _State:
    """What holds within an element."""
    says = styled(element)
    strong = state.strong or tag in ("b", "strong", "h1", "h2", "h3", "h4", "h5", "h6", "th")
    if weight := says.get("font-weight", ""):
        strong = weight in ("bold", "bolder", "600", "700", "800", "900")
    font = says.get("font-family", "") + says.get("font", "") + ((element.get("face") or "") if tag == "font" else "")
    if has_any(font.lower(), *vocabulary("heading_fonts")) or "bold" in says.get("font", ""):
        strong = True
    raised = state.raised or tag == "sup" or is_raised(says)
    keeps = says.get("white-space") in ("pre", "pre-wrap") and tag in ("div", "pre", "p")
    raw = state.raw or tag == "pre" or keeps
    linked = state.linked or (tag == "a" and bool(element.get("href") or element.get("onclick")))
    head, place = state.head, state.place
    if tag in _BLOCKS:
        head = _HEADS.get(tag, head)
        place = (says.get("text-align") or element.get("align") or place).lower()
        place = "center" if tag == "center" else place
    made = _State(strong, raised, linked, raw, head, place)
    return state if made == state else made


def _list_style(element: Any) -> str:
    """The kind of numeral or bullet that a list or an item of it is styled with; empty when none is said."""
    says = styled(element)
    kinds = f"{says.get('list-style-type', '')} {says.get('list-style', '')}".split()
    return next((kind for kind in kinds if kind not in ("inside", "outside") and not kind.startswith("url")), "")


def _collapsed(pieces: list[tuple[str, _State]]) -> list[tuple[str, _State]]:
    """The pieces of a line with the source's blanks made one space, and none where its line end parts two hanzi."""
    text = "\x01".join(piece for piece, _ in pieces)
    text = _BLANKS.sub(" ", _SOURCE_END.sub(r"\1\2", text))
    return [(clean(piece), state) for piece, (_, state) in zip(text.split("\x01"), pieces, strict=True)]


def _rows(table: Any) -> Iterator[list[Any]]:
    """The rows of a table, without those of tables within; each a list of its td and th."""
    stack = list(reversed(table))
    while stack:
        child = stack.pop()
        if child.tag == "tr":
            cells = [cell for cell in child if cell.tag in ("td", "th")]
            if cells:
                yield cells
        elif child.tag in ("thead", "tbody", "tfoot", "form", "center", "div"):
            stack += reversed(child)


def _head_rows(rows: list[list[Any]]) -> int:
    """How many rows at the top are in a thead."""
    for count, row in enumerate(rows):
        if row[0].getparent().getparent().tag != "thead":
            return count
    return len(rows)


def _cell(cell: Any, text: str) -> Cell:
    align = styled(cell).get("text-align") or cell.get("align") or "center"
    across, down = _count(cell.get("colspan")), _count(cell.get("rowspan"))
    return Cell(spans(text), across, down, scope_of(str(cell.tag), cell.get("scope") or ""), align_of(align))


def _count(said: str | None) -> int:
    """A span as the page says it; 1 for what is no number."""
    found = re.match(r"\s*(\d{1,4})", said or "")
    return max(1, int(found[1])) if found else 1
