"""What a PDF's page draws: characters with their places, and the lines that tables are ruled with.

A page is a program; here only what moves, writes and rules is followed, within bounds on steps and depth.
"""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Any, NamedTuple

from pypdf.generic import ContentStream

from drafter import words
from drafter.errors import UnreadableReport
from drafter.readers.formats.pdf_fonts import PdfFont

MOST_STEPS = 400_000
"""Steps of all pages together; a report's pages have some thousand each."""

MOST_GLYPHS = 150_000
"""Characters of all pages together, repeated ones included."""

MOST_ENTRIES = 400_000
"""Characters that all fonts of a file name, and widths of them."""

_DEEPEST = 8  # drawings within drawings
_THIN = 3.0  # points, what is no broader is a line
_INVISIBLE = 3  # the way of writing that shows nothing: what a scanner believes that its picture says
_SLANT = 0.05
_STRUCK = (0.15, 0.5)  # of a size above the baseline, where a line strikes through
_MOST_STRIKING = 1000  # lines of a page that may strike through; a drawing has more

Matrix = tuple[float, float, float, float, float, float]
_SAME: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)

Window = tuple[float, float, float, float]
"""What of the page can be drawn on: its left, lowest, right and highest place."""
_EVERYWHERE: Window = (-1e9, -1e9, 1e9, 1e9)


class Glyph(NamedTuple):
    """A character: its left and right edge, its baseline, its size, in points; y grows upwards."""

    text: str
    x: float
    right: float
    y: float
    size: float
    bold: bool


class Rule(NamedTuple):
    """A line along the page: at `at`, from `start` to `end`."""

    at: float
    start: float
    end: float


@dataclass(slots=True)
class Page:
    """What a page shows, turned as it is looked at."""

    width: float
    height: float
    glyphs: list[Glyph] = field(default_factory=list)
    across: list[Rule] = field(default_factory=list)
    down: list[Rule] = field(default_factory=list)
    pictures: bool = False


@dataclass(slots=True)
class Budget:
    """How much may still be drawn in a file."""

    steps: int = MOST_STEPS
    glyphs: int = MOST_GLYPHS
    entries: int = MOST_ENTRIES
    fonts: dict[int, tuple[Any, PdfFont]] = field(default_factory=dict)

    def step(self, steps: int = 1) -> None:
        """Count steps. Raises `UnreadableReport` where there were too many."""
        self.steps -= steps
        if min(self.steps, self.glyphs, self.entries) < 0:
            raise UnreadableReport(words.TOO_MUCH_TEXT)


@dataclass(slots=True)
class _State:
    """The state of drawing that `q` keeps and `Q` brings back."""

    place: Matrix = _SAME
    font: PdfFont | None = None
    size: float = 0.0
    spacing: float = 0.0
    word_spacing: float = 0.0
    scale: float = 1.0
    leading: float = 0.0
    rise: float = 0.0
    mode: int = 0
    window: Window = _EVERYWHERE


def page_of(source: Any, budget: Budget) -> Page:
    """What the page draws. Raises what pypdf raises where it is broken, `UnreadableReport` where it is too much."""
    box = source.cropbox
    left, bottom = float(box.left), float(box.bottom)
    width, height = float(box.width), float(box.height)
    turned: dict[int, Matrix] = {
        0: (1, 0, 0, 1, -left, -bottom),
        90: (0, -1, 1, 0, -bottom, left + width),
        180: (-1, 0, 0, -1, left + width, bottom + height),
        270: (0, 1, -1, 0, bottom + height, -left),
    }
    angle = int(source.rotation) % 360
    page = Page(*((height, width) if angle in (90, 270) else (width, height)))
    contents = source.get("/Contents")
    if contents is not None:
        drawing = _Drawing(page, budget, source.pdf)
        window = (0, 0, page.width, page.height)
        drawing.run(contents, source.get("/Resources"), _State(turned.get(angle, turned[0]), window=window), 0)
        if len(page.across) <= _MOST_STRIKING:
            budget.step(len(page.glyphs) * len(page.across) // 100)
            page.glyphs = _without_struck(page)
    return page


def _without_struck(page: Page) -> list[Glyph]:
    """The characters, those empty that a line strikes through, as a word processor prints what is deleted."""
    rules = sorted(page.across)
    heights = [rule.at for rule in rules]

    def struck(glyph: Glyph) -> bool:
        first = bisect_left(heights, glyph.y + _STRUCK[0] * glyph.size)
        last = bisect_right(heights, glyph.y + _STRUCK[1] * glyph.size)
        middle = (glyph.x + glyph.right) / 2
        return any(rule.start <= middle <= rule.end for rule in rules[first:last])

    return [glyph._replace(text="") if struck(glyph) else glyph for glyph in page.glyphs]


class _Drawing:
    """Follows the steps of a page and of the drawings in it."""

    def __init__(self, page: Page, budget: Budget, file: Any) -> None:
        self._page, self._budget, self._file = page, budget, file
        self._text = self._line = _SAME
        self._path: list[list[tuple[float, float]]] = []
        self._narrows = False

    def run(self, contents: Any, resources: Any, state: _State, depth: int) -> None:
        """Draw what a stream of steps draws, beginning with `state`."""
        kept: list[_State] = []
        found = None if resources is None else resources.get_object()
        named = found if isinstance(found, dict) else {}
        for operands, operator in ContentStream(contents, self._file, "bytes").operations:
            self._budget.step()
            name = operator.decode("latin-1")
            if name == "q":
                kept.append(replace(state))
            elif name == "Q":
                state = kept.pop() if kept else state
            elif name == "Do":
                self._draw(operands, named, state, depth)
            elif name in ("Tj", "'", '"', "TJ"):
                self._write(name, operands, state)
            elif name == "Tf":
                state.font = self._font(operands, named)
                state.size = _number(operands[-1:], state.size)
            elif name in _PATH:
                self._draw_path(name, operands, state)
            else:
                self._move(name, operands, state)

    # ------------------------------------------------------------------ moving

    def _move(self, name: str, operands: Any, state: _State) -> None:
        """What changes the state of writing, and where."""
        if name == "BT":
            self._text = self._line = _SAME
        elif name in ("cm", "Tm"):
            matrix = _matrix(operands)
            if matrix is None:
                return
            if name == "cm":
                state.place = _times(matrix, state.place)
            else:
                self._text = self._line = matrix
        elif name in ("Td", "TD"):
            numbers = _numbers(operands, 2)
            if numbers:
                if name == "TD":
                    state.leading = -numbers[1]
                self._next_line(*numbers)
        elif name == "T*":
            self._next_line(0, -state.leading)
        elif name == "Tc":
            state.spacing = _number(operands, state.spacing)
        elif name == "Tw":
            state.word_spacing = _number(operands, state.word_spacing)
        elif name == "Tz":
            state.scale = _number(operands, 100 * state.scale) / 100
        elif name == "TL":
            state.leading = _number(operands, state.leading)
        elif name == "Ts":
            state.rise = _number(operands, state.rise)
        elif name == "Tr":
            state.mode = int(_number(operands, state.mode))
        elif name == "BI" or name == "INLINE IMAGE":
            self._page.pictures = True

    def _next_line(self, x: float, y: float) -> None:
        self._line = self._text = _times((1, 0, 0, 1, x, y), self._line)

    def _font(self, operands: Any, named: Any) -> PdfFont | None:
        """The font of that name; None where there is none that can be used."""
        fonts = named.get("/Font")
        fonts = None if fonts is None else fonts.get_object()
        if not isinstance(fonts, dict) or not operands or operands[0] not in fonts:
            return None
        resource = fonts[operands[0]].get_object()
        if not isinstance(resource, dict):
            return None
        if id(resource) not in self._budget.fonts:
            found = PdfFont(resource)
            self._budget.fonts[id(resource)] = resource, found  # kept, so that no other takes its id
            self._budget.entries -= found.entries
            self._budget.step()
        return self._budget.fonts[id(resource)][1]

    # ------------------------------------------------------------------ writing

    def _write(self, name: str, operands: Any, state: _State) -> None:
        if name in ("'", '"'):
            if name == '"' and len(operands) == 3:
                state.word_spacing = _number(operands[:1], state.word_spacing)
                state.spacing = _number(operands[1:2], state.spacing)
            self._next_line(0, -state.leading)
        pieces = operands[-1] if operands else []
        for piece in pieces if isinstance(pieces, list) else [pieces]:
            if isinstance(piece, int | float):
                self._forward(-float(piece) / 1000 * state.size * state.scale)
            elif (codes := _bytes(piece)) and state.font is not None:
                self._glyphs(codes, state)

    def _forward(self, way: float) -> None:
        self._text = _times((1, 0, 0, 1, way, 0), self._text)

    def _glyphs(self, codes: bytes, state: _State) -> None:
        assert state.font is not None
        for text, width, blank in state.font.read(codes):
            self._budget.step()
            way = (width / 1000 * state.size + state.spacing + state.word_spacing * blank) * state.scale
            a, b, c, d, e, f = _times(self._text, state.place)
            size = state.size * math.hypot(c, d)
            # What stands aslant or upside down is a stamp or the like and no line of the text.
            if state.mode != _INVISIBLE and a > 0 and abs(b) <= _SLANT * a and size > 0:
                self._budget.glyphs -= 1
                right = e + width / 1000 * state.size * state.scale * a
                y = f + state.rise * d
                if _shows(state.window, (e + right) / 2, y + size / 3):
                    self._page.glyphs.append(Glyph(text, e, right, y, size, state.font.bold))
            self._forward(way)

    # ------------------------------------------------------------------ drawings within, and lines

    def _draw(self, operands: Any, named: Any, state: _State, depth: int) -> None:
        objects = named.get("/XObject")
        objects = None if objects is None else objects.get_object()
        if not isinstance(objects, dict) or not operands or operands[0] not in objects:
            return
        inner = objects[operands[0]].get_object()
        kind = inner.get("/Subtype") if isinstance(inner, dict) else None
        if kind == "/Image":
            self._page.pictures = True
        elif kind == "/Form" and depth < _DEEPEST:
            below = replace(state)
            matrix = _matrix(inner.get("/Matrix", []))
            if matrix:
                below.place = _times(matrix, state.place)
            text, line = self._text, self._line
            self.run(inner, inner.get("/Resources", named), below, depth + 1)
            self._text, self._line = text, line

    def _draw_path(self, name: str, operands: Any, state: _State) -> None:
        if name == "re":
            numbers = _numbers(operands, 4)
            if numbers:
                x, y, width, height = numbers
                corners = [(x, y), (x + width, y), (x + width, y + height), (x, y + height), (x, y)]
                self._path.append([_at(state.place, *corner) for corner in corners])
        elif name in ("m", "l", "c", "v", "y"):
            numbers = _numbers(operands[-2:], 2)
            if numbers:
                point = _at(state.place, *numbers)
                if name == "l" and self._path:
                    self._path[-1].append(point)
                else:  # what is bent is no line of a table
                    self._path.append([point])
        elif name == "h":
            if self._path:
                self._path[-1].append(self._path[-1][0])
        elif name in ("W", "W*"):
            self._narrows = True
        else:
            if name != "n":
                for path in self._path:
                    self._page_rules(path, stroked=name not in ("f", "F", "f*"))
            if self._narrows and self._path:
                state.window = _narrowed(state.window, [point for path in self._path for point in path])
            self._path, self._narrows = [], False

    def _page_rules(self, path: list[tuple[float, float]], *, stroked: bool) -> None:
        """Note the lines along the page that a path makes: its edges, or the whole path where it is thin."""
        xs, ys = [x for x, _ in path], [y for _, y in path]
        left, right, low, high = min(xs), max(xs), min(ys), max(ys)
        if min(right - left, high - low) <= _THIN:
            self._note(left, low, right, high)
        elif stroked:
            for (x, y), (to_x, to_y) in pairwise(path):
                if min(abs(x - to_x), abs(y - to_y)) <= _THIN / 3:
                    self._note(min(x, to_x), min(y, to_y), max(x, to_x), max(y, to_y))

    def _note(self, left: float, low: float, right: float, high: float) -> None:
        if right - left >= high - low:
            self._page.across.append(Rule((low + high) / 2, left, right))
        else:
            self._page.down.append(Rule((left + right) / 2, low, high))


_PATH = frozenset(("W", "W*", "re", "m", "l", "c", "v", "y", "h", "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "n"))


def _times(first: Matrix, then: Matrix) -> Matrix:
    """The matrix that does what `first` does and what `then` does after it."""
    a, b, c, d, e, f = first
    p, q, r, s, t, u = then
    return (a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u)


def _at(matrix: Matrix, x: float, y: float) -> tuple[float, float]:
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


def _shows(window: Window, x: float, y: float) -> bool:
    """True if what stands at that place is seen."""
    left, low, right, high = window
    return left <= x <= right and low <= y <= high


def _narrowed(window: Window, path: list[tuple[float, float]]) -> Window:
    """The window that a path leaves of another; of a path that is no rectangle, the rectangle around it."""
    left, low, right, high = window
    xs, ys = [x for x, _ in path], [y for _, y in path]
    return max(left, min(xs)), max(low, min(ys)), min(right, max(xs)), min(high, max(ys))


def _floats(operands: Any) -> Iterator[float]:
    for one in operands:
        value = float(one) if isinstance(one, int | float) else math.nan
        yield value if abs(value) < 1e9 else math.nan


def _numbers(operands: Any, count: int) -> list[float]:
    """So many numbers; none where the operands are something else."""
    found = list(_floats(operands)) if isinstance(operands, list) else []
    return found if len(found) == count and not any(map(math.isnan, found)) else []


def _number(operands: Any, otherwise: float) -> float:
    found = _numbers(operands, 1)
    return found[0] if found else otherwise


def _matrix(operands: Any) -> Matrix | None:
    found = _numbers(operands, 6)
    return (found[0], found[1], found[2], found[3], found[4], found[5]) if found else None


def _bytes(piece: Any) -> bytes:
    if isinstance(piece, bytes):
        return piece
    return getattr(piece, "original_bytes", b"") if isinstance(piece, str) else b""
