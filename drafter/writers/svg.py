"""A chart as SVG: plain shapes and text styled by attributes, so that no style sheet is needed.

Drawn here and not by a library: pygal keeps its styles in a sheet of 10 kB that a website's editor strips, leaving
black bars, and it takes Chinese for Latin when it makes room; drawsvg and svg.py do not escape what they write.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from drafter.document import Chart
from drafter.writers.layout import width
from drafter.writers.text import one_line

WIDTH = 420  # as wide as a telephone shows without making the letters too small to read
SIZE = 14  # the font size
BAR, BETWEEN = 14, 12  # a bar's thickness, the space between categories
LONGEST_LINE = 12  # a category's name is broken after so many characters
NUMBERS = 64  # room for the number at a bar's end
# Dark and hollow: told apart on a black-and-white print.
FILLS = ('fill="#444"', 'fill="#fff" stroke="#444"', 'fill="#aaa"')


def to_svg(chart: Chart) -> str:
    """The chart as an SVG picture."""
    names = [_broken(one_line(name, " ")) for name in chart.categories]
    left = 10 + SIZE * max(width(line) for name in names for line in name)
    most = max(value or 0 for series in chart.series for value in series.values)
    scale = (WIDTH - left - NUMBERS) / most if most else 0
    parts = [*_top(chart, left)]
    y = 64.0
    for at, name in enumerate(names):
        height = max(BAR * len(chart.series), (SIZE + 2) * len(name))
        first = y + (height - (SIZE + 2) * len(name)) / 2 + SIZE - 1
        parts += [
            _text(left - 8, first + (SIZE + 2) * number, line, ' text-anchor="end"') for number, line in enumerate(name)
        ]
        bar = y + (height - BAR * len(chart.series)) / 2
        for number, series in enumerate(chart.series):
            if (value := series.values[at]) is not None:
                parts.append(_box(left, bar + BAR * number + 1, value * scale, BAR - 2, number))
                parts.append(_text(left + value * scale + 6, bar + BAR * (number + 1) - 2, str(value)))
        y += height + BETWEEN
    parts.append(f'<path d="M{left:g} 58V{y - BETWEEN + 6:g}" stroke="#444"/>')
    paper = '<rect width="100%" height="100%" fill="#fff"/>'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {y:g}" width="{WIDTH}" height="{y:g}" '
        f'font-size="{SIZE}" font-family="sans-serif">{paper}{"".join(parts)}</svg>'
    )


def told(chart: Chart) -> str:
    """The chart in words, for those who do not see it."""
    return f"{one_line(chart.title, ' ')}。{one_line(chart.described, ' ')}"


def _top(chart: Chart, left: float) -> Iterator[str]:
    """The chart's title and the key to its bars."""
    yield _text(WIDTH / 2, 18, one_line(chart.title, " "), ' text-anchor="middle"')
    x = left
    for number, series in enumerate(chart.series):
        name = one_line(series.name, " ")
        yield _box(x, 33, 12, 12, number)
        yield _text(x + 18, 44, name)
        x += 18 + SIZE * (width(name) + 2)


def _broken(name: str) -> list[str]:
    """A name in lines that the room for names holds."""
    lines = [""]
    for character in name:
        if width(lines[-1] + character) > LONGEST_LINE:
            lines.append("")
        lines[-1] += character
    return lines


def _text(x: float, y: float, text: str, more: str = "") -> str:
    return f'<text x="{x:g}" y="{y:g}"{more}>{escape(text)}</text>'


def _box(x: float, y: float, length: float, height: float, fill: int) -> str:
    return f'<rect x="{x:g}" y="{y:g}" width="{length:.4g}" height="{height:g}" {FILLS[fill % len(FILLS)]}/>'
