"""Headings: numbered or not, on a line of their own, run into their paragraph, or stuck to the words that follow."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from drafter.document import Block, Heading, Paragraph, RunIn
from drafter.readers.lines import PrintedLine, PrintedPart, spans
from drafter.readers.structure.marks import (
    begins_item,
    counts,
    date_line,
    first_level,
    heading_words,
    labelled,
    name_like,
    opens_sentence,
    unit_line,
)
from drafter.readers.vocabulary import vocabulary
from drafter.text.marks import FIRST, LEVELS, PART, SECOND, Numbered, numbered
from drafter.text.search import has_any

_STOPS = frozenset("。！？!?；;")
_INNER = frozenset("。，；：:！？,;")
_SENTENCE_END = re.compile(r"[。！？；;][”’」』）)》]?")
_GAP = re.compile(r"[ \t\u3000]+")


class HeadingReader:
    """Reads lines as headings, run-in headings or paragraphs; knows the headings above and those to come."""

    def __init__(self, lines: Iterable[PrintedLine]) -> None:
        self._lines = list(lines)
        self._numbers = [_number_of(line) for line in self._lines]
        self._shift = (
            1
            if any(found and found.style == PART for found in self._numbers)
            and any(found and found.style == FIRST for found in self._numbers)
            else 0
        )
        self._styles = self._style_levels()
        self._next = _next_numbers(self._numbers)
        self._at = -1
        self._seen: dict[str, int] = {}  # by style of number: the last value
        self._above: tuple[int, bool] = (0, False)  # level of the heading above, and whether it had a number
        self._fresh = False  # whether nothing stands between that heading and here

    def _style_levels(self) -> dict[int, int]:
        """By a style's level, the level that the numbers of headings in that style say."""
        votes: dict[int, Counter[int]] = {}
        for line, found in zip(self._lines, self._numbers, strict=True):
            if line.level and found:
                votes.setdefault(line.level, Counter())[self._level(found)] += 1
        return {level: counts.most_common(1)[0][0] for level, counts in votes.items()}

    def _level(self, found: Numbered) -> int:
        return min(found.level + (self._shift if found.style != PART else 0), 4)

    def read(self, line: PrintedLine, following: PrintedPart | None) -> list[Block]:
        """The blocks a line makes: mostly one, two where a heading and the text below it share the line."""
        self._at += 1
        found = self._numbers[self._at]
        blocks = self._numbered(line, found, following) if found else self._unnumbered(line, following)
        for block in blocks:
            if isinstance(block, Heading | RunIn):
                if isinstance(block, Heading) and not block.number:
                    self._count(block.level)
                self._above = (block.level, bool(block.number))
                self._fresh = isinstance(block, Heading)
            else:
                self._fresh = False
        if found and isinstance(blocks[0], Heading | RunIn):
            self._seen[found.style] = found.value
            self._forget(found.level)
        return blocks

    def _count(self, level: int) -> None:
        """Counts a heading that has lost its number."""
        style = {1 + self._shift: FIRST, 2 + self._shift: SECOND}.get(level)
        if style:
            self._seen[style] = self._seen.get(style, 0) + 1
            self._forget(LEVELS[style])

    def _forget(self, level: int) -> None:
        """Lets the headings below a level begin to count anew."""
        self._seen = {style: last for style, last in self._seen.items() if LEVELS.get(style, 4) <= level}

    # ------------------------------------------------------------------ numbered

    def _numbered(self, line: PrintedLine, found: Numbered, following: PrintedPart | None) -> list[Block]:
        level, number, words = self._level(found), found.number, found.words
        if not words.strip():
            return [Heading(level, number, ())] if number.strip() else []
        strong = max(line.strong - max(len(number) - len(line.number), 0), 0)
        if line.number and number[-1:] in ".．" and words[:1].isdecimal():
            number += " "  # 1.2024年 would read as a decimal
        if split := _name_and_text(words):
            return [Heading(level, number, spans(split[0])), Paragraph(spans(split[1].strip(" \t\u3000")))]
        first = _SENTENCE_END.search(words)
        if self._is_whole_name(line, found, first.end() if first else 0, following):
            return [Heading(level, number, spans(words))]
        lead = (_lead(words, first.end(), strong) if first else "") or _colon_lead(words)
        return [RunIn(level, number, spans(lead), spans(words[len(lead) :]))]

    def _is_whole_name(self, line: PrintedLine, found: Numbered, end: int, following: PrintedPart | None) -> bool:
        """True if the words after a number are a heading's name alone; `end` is where a sentence ends (0: none)."""
        if not end:
            return _is_name(found.words, found, line) and (
                found.level < 3 or bool(line.level) or self._opens(found, following)
            )
        words = found.words.rstrip()
        return end == len(words) and self._opens(found, following) and _name_with_stop(words, found.level)

    def _opens(self, found: Numbered, following: PrintedPart | None) -> bool:
        """True if what follows can stand below the number: anything but the next number of its level or above."""
        if following is None:
            return False
        if isinstance(following, PrintedLine) and (unit_line(following.text) or date_line(following.text)):
            return False
        coming = _number_of(following) if isinstance(following, PrintedLine) else None
        return coming is None or coming.level > found.level

    # ------------------------------------------------------------------ without a number

    def _unnumbered(self, line: PrintedLine, following: PrintedPart | None) -> list[Block]:
        text = line.text
        if not text:
            return []
        if self._is_heading(line, following):
            return [Heading(self._level_here(line), "", spans(text))]
        first = _SENTENCE_END.search(text)
        marked = first and 2 < first.end() == line.strong < len(text) and not begins_item(text)
        if first and marked and (lead := _lead(text, first.end(), line.strong)):
            level = min(self._above[0] + 1, 4) if self._above[1] else 2
            return [RunIn(level, "", spans(lead), spans(text[len(lead) :]))]
        return [Paragraph(spans(text))]

    def _is_heading(self, line: PrintedLine, following: PrintedPart | None) -> bool:
        text = line.text
        if following is None or not _has_heading_form(text):
            return False
        if (line.level and len(text) <= 40) or first_level(text):
            return True
        if text[-1] in "：:" or counts(text) or text.count("，") > 1 or len(text) < 2:
            return False
        if not isinstance(following, PrintedLine):
            return line.strong >= len(text)
        if len(following.text) < 30 and not following.text.endswith("。") and not _number_of(following):
            return False
        if line.strong >= len(text) or (self._missing(text) and len(text) <= 30):
            return True
        return len(text) <= 24 and name_like(text) and not heading_words(following.text) and bool(self._above[0])

    def _missing(self, text: str) -> int:
        """The level of the heading number that is missing here, before the next one of its style; 0 when none is.

        A next number of a style that is not one more than the last says that headings between have lost theirs, as
        numbers made by a word processor are lost when a text is copied.
        """
        found = []
        for style in (FIRST, SECOND):
            coming = self._next[self._at].get(style)
            if coming is not None and coming.value > self._seen.get(style, 0) + 1:
                found.append(self._level(coming))
        if not found:
            return 0
        return 1 if 1 in found and first_level(text) else found[-1] if self._above[0] else found[0]

    def _level_here(self, line: PrintedLine) -> int:
        """The level of a heading without a number: its style's, that of the missing number, or one by its place."""
        if line.level and line.level in self._styles:
            return self._styles[line.level]
        if missing := self._missing(line.text):
            return missing
        if line.level:
            return min(line.level, 4)
        level, had_number = self._above
        if not level or (first_level(line.text) and not had_number and level == 1):
            return 1
        return min(level + 1, 4) if had_number and (self._fresh or level == 1) else level


_OTHER = ""
"""The style of a number that a word processor makes and that looks like none of ours."""


def _number_of(line: PrintedLine) -> Numbered | None:
    """The number a line begins with; one that the word processor makes is one whatever it looks like."""
    found = numbered(line.printed)
    if found is None and line.number.strip() and line.text:
        return Numbered(_OTHER, line.level or 3, line.number, 0, line.text)
    return found


def _has_heading_form(text: str) -> bool:
    """True if a line without a number is short, no sentence, and no date, unit's name or label of a website."""
    if len(text) > 45 or labelled(text) or date_line(text) or unit_line(text):
        return False
    return (
        text[0] not in "（([【“"
        and not text.endswith((";", "，", ",", "、", "!", "?"))
        and not has_any(text, *"。；！？")
    )


def _next_numbers(numbers: list[Numbered | None]) -> list[dict[str, Numbered]]:
    """For each line the next heading number of each style below it, as far as the next one of a higher level."""
    done: list[dict[str, Numbered]] = []
    coming: dict[str, Numbered] = {}
    for found in reversed(numbers):
        done.append(coming)
        if found:
            coming = {style: other for style, other in coming.items() if other.level < found.level} | {
                found.style: found
            }
    return done[::-1]


def _is_name(rest: str, found: Numbered, line: PrintedLine) -> bool:
    """True if the words after a number, without any sentence mark, are a heading's name."""
    if len(rest) > 45 or rest[-1] in "，,、" or (_colon(rest) and not rest.endswith(("：", ":"))):
        return False
    if line.level or found.level == 1:
        return True
    return not counts(rest) and rest.count("，") + rest.count(",") <= 2


def _name_with_stop(rest: str, level: int) -> bool:
    """True if the words after a number, closed by a full stop, are a name all the same: 加强载体建设。"""
    words = rest[:-1]
    commas = words.count("，") + words.count(",")
    return rest.endswith("。") and len(words) <= 30 and name_like(words) and commas <= (level < 3) and not counts(words)


def _lead(rest: str, end: int, strong: int) -> str:
    """The opening sentence of a numbered paragraph where it is its heading, with the space after it; else empty."""
    words = rest[:end].rstrip("。！？；;")
    if not _STOPS.isdisjoint(words) or rest[end - 1] in "；;":
        return ""
    marked = strong >= end - 1
    if len(words) > (60 if marked else 32):
        return ""
    if not marked and (
        words.count("，") + words.count(",") > 2
        or has_any(words, "：", ":")
        or counts(words)
        or opens_sentence(words)
        or words.startswith(vocabulary("no_lead"))
    ):
        return ""
    space = len(rest[end:]) - len(rest[end:].lstrip(" \t\u3000"))
    return rest[: end + space] if rest[end + space :] else ""


def _colon_lead(rest: str) -> str:
    """健全机制： before a sentence, where it opens a numbered paragraph; else empty."""
    end = _colon(rest)
    return rest[:end] if rest[end:].strip() and not counts(rest[:end]) else ""


def _colon(rest: str) -> int:
    """Where a colon ends that is the first mark, behind the first few words; 0 where there is none."""
    at = next((at for at, mark in enumerate(rest) if mark in _INNER), 0)
    return at + 1 if 2 <= at <= 20 and rest[at] in "：:" else 0


def _name_and_text(rest: str) -> tuple[str, str] | None:
    """A heading's name and the text that stands on the same line without a mark between; None when there is none."""
    for gap in _GAP.finditer(rest):
        name, text = rest[: gap.start()], rest[gap.end() :]
        if len(name) > 40 or not _STOPS.isdisjoint(name) or len(text) < 12:
            break
        if name_like(name) and not _STOPS.isdisjoint(text) and len(name) >= 2:
            return name, text
    if _STOPS.isdisjoint(rest):
        return None
    for end in range(2, min(len(rest) - 4, 36)):
        if rest[end - 1] in _INNER or rest[end - 1].isdecimal():
            break
        if rest[:end].endswith(vocabulary("glued_names")) and opens_sentence(rest[end:]) and name_like(rest[:end]):
            return rest[:end], rest[end:]
    return None
