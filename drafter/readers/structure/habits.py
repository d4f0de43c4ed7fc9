"""How the lines of a text are broken: at a width or not, and what sets its paragraphs apart."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from drafter.readers.lines import Line, columns
from drafter.readers.structure.marks import first_level, heading_words, labelled
from drafter.text.marks import numbered

ENDED = re.compile(r"[。！？!?；;：:…][”’」』）)】〕\]\"']*$|[.][”’）)】\"']+$|[.]$(?<![0-9a-zA-Z][.])")
"""The end of a sentence, or of what a colon announces."""

SHORTEST = 24  # columns of a line that may have been broken for its width


@dataclass(frozen=True, slots=True)
class Habit:
    """How the lines of a text are broken: at a `width` in columns (0: at none), and what sets paragraphs apart.

    `indents`: they are indented; `gaps`: blank lines stand between them and not between all lines; `apart`: a blank
    line stands between any two of them; `length`: the width is counted in characters, wide or not.
    """

    width: int = 0
    indents: bool = False
    gaps: bool = False
    apart: bool = False
    length: bool = False

    def of(self, line: Line) -> int:
        """How wide a line is, in what the width is counted in."""
        return _length(line) if self.length else columns(line.text) + line.indent

    @property
    def slack(self) -> int:
        """How far short of the width a broken line may be: a word, a mark that may not begin a line, an indent."""
        return 1 if self.length else _slack(self.width)


def habit(lines: Sequence[Line]) -> Habit:
    """The habit of a text's lines.

    Broken at a width it is where unfinished lines are many and all nearly as long as the longest line.
    """
    wide = [line for line in lines if columns(line.text) + line.indent >= SHORTEST and not _named(line)]
    prose = [columns(line.text) + line.indent for line in wide]
    broken = [line for line in wide if not ENDED.search(line.text)]
    width, length = 0, False
    if len(broken) >= 3 and len(broken) * 4 >= len(prose):
        width, reach = _width([columns(line.text) + line.indent for line in broken], prose)
        counted, exactly = _width([_length(line) for line in broken], [_length(line) for line in wide], 1)
        length = exactly > reach
        width = counted if length else width
    indents = sum(1 for line in lines if 2 <= line.indent <= 8)
    flush = sum(
        1
        for line in lines
        if line.indent == 0 and columns(line.text) >= SHORTEST and not _named(line) and not labelled(line.text)
    )
    gaps = sum(1 for line in lines if line.gap)
    return Habit(
        width,
        indents >= 2 and flush >= max(2, indents // 5) and indents * 8 >= len(prose),
        0 < gaps < len(lines) * (0.7 if width else 0.9),
        _apart(lines),
        length,
    )


def _width(broken: Sequence[int], prose: Sequence[int], slack: int | None = None) -> tuple[int, int]:
    """The width that most broken lines nearly reach and hardly any line exceeds, and how many reach it; 0: none."""
    counts = Counter(broken)
    near = {
        start: sum(counts[at] for at in range(start - (_slack(start) if slack is None else slack), start + 1))
        for start in counts
    }
    best = max(near, key=lambda start: (near[start], start))
    longer = sum(1 for found in prose if found > best + 2)
    fits = near[best] * 10 >= len(broken) * 6 and longer * 12 <= len(prose)
    return (best, near[best]) if fits else (0, 0)


def _length(line: Line) -> int:
    """How many characters a line has, those of its indent included."""
    return len(line.text) + line.blanks


def _apart(lines: Sequence[Line]) -> bool:
    """Whether blank lines stand before and behind all headings but not between all lines: they tell paragraphs."""
    heads = [at for at, line in enumerate(lines) if at and main_heading(line.text)]
    gaps = sum(1 for line in lines if line.gap)
    if len(heads) < 3 or gaps * 10 > len(lines) * 8:
        return False
    return all(lines[at].gap and (at + 1 == len(lines) or lines[at + 1].gap) for at in heads)


def main_heading(text: str) -> bool:
    """Whether a line is the heading of a main part, with its number or without."""
    head = numbered(text)
    return heading_words(text) and (head.level == 1 if head else first_level(text))


def _slack(width: int) -> int:
    """How many columns short of the width a broken line may be: a word, a mark that may not begin a line, an indent."""
    return max(6, width // 12)


def _named(line: Line) -> bool:
    """Whether a line is a heading or the like, which ends where it ends."""
    return bool(line.level or line.title or line.number) or heading_words(line.text)
