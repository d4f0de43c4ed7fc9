"""Pages of a PDF as lengths: where each character stands, in points from the page's upper left corner.

What is measured is what was painted, in the order it was painted. LibreOffice paints a text in its reading order,
tables cell by cell, and a page's footer after its body.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from pathlib import Path

import pdfplumber

MM = 72 / 25.4
LEFT, RIGHT, TOP, BOTTOM = 28 * MM, (210 - 26) * MM, 37 * MM, (297 - 35) * MM
"""The edges of the text area (版心) of GB/T 9704-2012 5.2.1."""
CHARACTER = (RIGHT - LEFT) / 28
LINES = 22
PITCH = 28.95
"""The exact line pitch, 579 twips: 22 of 580 would be higher than the text area."""


@dataclass(frozen=True)
class Glyph:
    """One painted character: its font without the subset's prefix, its size, its baseline and its two sides."""

    text: str
    font: str
    size: float
    baseline: float
    left: float
    right: float

    @property
    def top(self) -> float:
        """The upper edge of its square; fonts put it 0.88 of the size above the baseline."""
        return self.baseline - 0.88 * self.size

    @property
    def bottom(self) -> float:
        """The lower edge of its square."""
        return self.baseline + 0.12 * self.size


@dataclass(frozen=True)
class Line:
    """Characters painted one after the other on one baseline."""

    glyphs: tuple[Glyph, ...]

    @property
    def text(self) -> str:
        """The line's characters."""
        return "".join(glyph.text for glyph in self.glyphs)

    @property
    def baseline(self) -> float:
        """How far below the page's upper edge it stands."""
        return self.glyphs[0].baseline

    @property
    def left(self) -> float:
        """Where its first character begins."""
        return self.glyphs[0].left

    @property
    def right(self) -> float:
        """Where its last character ends."""
        return self.glyphs[-1].right


@dataclass(frozen=True)
class Page:
    """A page: every character but spaces, and its ruled lines as (left, top, right, bottom)."""

    number: int
    glyphs: tuple[Glyph, ...]
    rules: tuple[tuple[float, float, float, float], ...]

    @cached_property
    def body(self) -> tuple[Glyph, ...]:
        """The characters above the footer."""
        return tuple(glyph for glyph in self.glyphs if glyph.baseline <= BOTTOM + 3)

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """The body's lines in reading order."""
        return _lines(self.body)

    @cached_property
    def foot(self) -> tuple[Line, ...]:
        """What stands below the text area."""
        return _lines(tuple(glyph for glyph in self.glyphs if glyph.baseline > BOTTOM + 3))

    @property
    def text(self) -> str:
        """The body's characters, lines joined."""
        return "".join(glyph.text for glyph in self.body)


def _lines(glyphs: tuple[Glyph, ...]) -> tuple[Line, ...]:
    return tuple(Line(tuple(line)) for _, line in groupby(glyphs, key=lambda glyph: round(glyph.baseline, 1)))


def read(path: Path) -> tuple[Page, ...]:
    """The pages of a PDF."""
    with pdfplumber.open(path) as pdf:
        return tuple(_page(page) for page in pdf.pages)


def _page(page: pdfplumber.page.Page) -> Page:
    glyphs = (
        Glyph(
            char["text"],
            char["fontname"].partition("+")[2],
            round(char["size"], 2),
            page.height - char["matrix"][5],
            char["x0"],
            char["x1"],
        )
        for char in page.chars
        if not char["text"].isspace()
    )
    rules = tuple((edge["x0"], edge["top"], edge["x1"], edge["bottom"]) for edge in page.edges)
    return Page(page.page_number, tuple(glyphs), rules)


def dark(path: Path, number: int, top: float, until: float) -> tuple[float, float, float, float]:
    """The box of everything dark on a page (its number from 1) below `top` and left of `until`: what the eye sees."""
    scale = 4
    with pdfplumber.open(path) as pdf:
        image = pdf.pages[number - 1].to_image(resolution=72 * scale).original.convert("L")
    below = image.crop((0, round(top * scale), round(until * scale), image.height))
    box = below.point(lambda level: 255 if level < 128 else 0).getbbox()
    assert box is not None, "nothing stands there"
    left, upper, right, lower = (edge / scale for edge in box)
    return left, upper + top, right, lower + top


DATE = re.compile(r"\d{4}年\d{1,2}月\d{1,2}日")


def strays(page: Page) -> list[str]:
    """What does not stand in the text area by more than a point, but for what belongs to the footer.

    A date begins where it should and may end a character too far right: LibreOffice spaces its digits.
    """
    found = [
        f"{glyph.text} at {glyph.left / MM:.1f} mm, {glyph.baseline / MM:.1f} mm"
        for line in page.lines
        for glyph in line.glyphs
        if glyph.left < LEFT - 1
        or glyph.right > RIGHT + (CHARACTER + 1 if DATE.fullmatch(line.text) else 1)
        or glyph.top < TOP - 1
        or glyph.bottom > BOTTOM + 1
    ]
    found += [f"below: {line.text}" for line in page.foot if line.text != f"—{page.number}—"]
    return found + [
        f"a rule at {[round(edge / MM, 1) for edge in rule]} mm"
        for rule in page.rules
        if rule[0] < LEFT - 2 or rule[2] > RIGHT + 2 or rule[1] < TOP - 2 or rule[3] > BOTTOM + 2
    ]


def collisions(page: Page) -> list[str]:
    """Characters that lie on each other, or on a table's upright line, by more than a point."""
    found = []
    glyphs = sorted(page.glyphs, key=lambda glyph: glyph.top)
    for place, one in enumerate(glyphs):
        for other in glyphs[place + 1 :]:
            if other.top >= one.bottom - 1:
                break
            if min(one.right, other.right) - max(one.left, other.left) > 1:
                found.append(f"{one.text} lies on {other.text} at {one.baseline / MM:.1f} mm")
    upright = [rule for rule in page.rules if rule[2] - rule[0] < 1]
    for glyph in page.body:
        for left, top, _, bottom in upright:
            if glyph.left + 1 < left < glyph.right - 1 and top < glyph.baseline - 1 < bottom:
                found.append(f"{glyph.text} crosses a line at {glyph.baseline / MM:.1f} mm")
    return found
