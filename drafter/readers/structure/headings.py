"""Headings: numbered or not, on a line of their own, run into their paragraph, or stuck to the words that follow."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from drafter.document import Block, Heading, Paragraph, RunIn
from drafter.readers.lines import Line, Part, spans
from drafter.readers.structure.marks import ITEM, date_line, first_level, heading_words, labelled, name_like, unit_line
from drafter.text.characters import HAN
from drafter.text.marks import FIRST, LEVELS, PART, SECOND, Numbered, numbered

_MARKS = re.compile(r"[。！？!?；;]")
_SENTENCE_END = re.compile(r"[。！？；;][”’」』）)》]?")
_FIGURES = re.compile(r"[0-9０-９]+(?:\.\d+)? ?[条件项次人万元个篇份例起宗%％]|为零|未发生|没有|^无")
_LEAD_COLON = re.compile(r"[^。，；：:！？,;]{2,20}[：:]")
_AFTER_NAME = (
    r"(?:(?:19|20)\d\d ?年|我[镇乡街单机政办]|本[镇乡街单机年]|根据|按照|截[至止]|全年|今年|一年来|为[进了贯切全加确]"
    rf"|{HAN}{{2,8}}(?:镇|乡|街道)(?:20|按|认|高|坚|根|严|以|始|不|积))"
)
_GLUED = re.compile(
    rf"((?:政府信息公开)?(?:工作)?(?:的)?(?:概述|概况|总体情况|基本情况)|[^。，；：！？,;\d]{{2,30}}?(?:情况|措施"
    rf"|事项|公开政府信息))(?={_AFTER_NAME}[^。]{{4,}})"
)
_NO_LEAD = re.compile(
    r"我[镇乡街办们]|本[镇乡街机年]|(?:19|20)\d\d|由于|因为|为了|根据|按照|虽然|随着|针对|截[至止]|全年|今年|目前|各"
)
_GAP = re.compile(r"[ \t\u3000]+|\n")


class Outline:
    """Reads lines as headings, run-in headings or paragraphs; knows the headings above and those to come."""

    def __init__(self, lines: Iterable[Line]) -> None:
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

    def read(self, line: Line, following: Part | None) -> list[Block]:
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

    def _numbered(self, line: Line, found: Numbered, following: Part | None) -> list[Block]:
        level, number, rest = self._level(found), found.number, found.words
        apart = number[len(line.number) :] if line.number and number.startswith(line.number) else ""
        strong = max(line.strong - len(apart if line.number else number), 0)
        if not rest.strip():
            return [Heading(level, number, ())] if number.strip() else []
        if line.number and not number[-1:].isspace() and number[-1:] in ".．" and rest[:1].isdecimal():
            number += " "  # 1.2024年 would read as a decimal
        first = _SENTENCE_END.search(rest)
        if first is None:
            if split := _name_and_text(rest, bool(line.level)):
                return [Heading(level, number, spans(split[0])), *_text(split[1])]
            if _is_name(rest, found, line) and (found.level < 3 or line.level or self._opens(found, following)):
                return [Heading(level, number, spans(rest))]
            lead = _colon_lead(rest)
            return [RunIn(level, number, spans(lead), spans(rest[len(lead) :]))]
        if split := _name_and_text(rest, bool(line.level)):
            return [Heading(level, number, spans(split[0])), *_text(split[1])]
        if first.end() == len(rest.rstrip()):
            if self._opens(found, following) and _name_with_stop(rest.rstrip(), found.level):
                return [Heading(level, number, spans(rest))]
            lead = _colon_lead(rest)
            return [RunIn(level, number, spans(lead), spans(rest[len(lead) :]))]
        lead = _lead(rest, first.end(), strong) or _colon_lead(rest)
        return [RunIn(level, number, spans(lead), spans(rest[len(lead) :]))]

    def _opens(self, found: Numbered, following: Part | None) -> bool:
        """Whether what follows can stand below the number: anything but the next number of its level or above."""
        if following is None:
            return False
        if isinstance(following, Line) and (unit_line(following.text) or date_line(following.text)):
            return False
        coming = _number_of(following) if isinstance(following, Line) else None
        return coming is None or coming.level > found.level

    # ------------------------------------------------------------------ without a number

    def _unnumbered(self, line: Line, following: Part | None) -> list[Block]:
        text = line.text
        if not text:
            return []
        if self._is_heading(line, following):
            return [Heading(self._level_here(line), "", spans(text))]
        if first_level(text.split("\n")[0]) and "\n" in text:
            name, _, rest = text.partition("\n")
            return [Heading(self._level_here(replace(line, text=name)), "", spans(name)), *_text(rest)]
        if (
            2 < line.strong < len(text)
            and not ITEM.match(text)
            and (first := _SENTENCE_END.search(text))
            and first.end() == line.strong
        ):
            lead = _lead(text, first.end(), line.strong)
            if lead:
                return [
                    RunIn(
                        min(self._above[0] + 1, 4) if self._above[1] else 2, "", spans(lead), spans(text[len(lead) :])
                    )
                ]
        return [Paragraph(spans(text))]

    def _is_heading(self, line: Line, following: Part | None) -> bool:
        text = line.text
        if len(text) > 45 or following is None or labelled(text) or date_line(text) or unit_line(text):
            return False
        if re.search(r"[。；;，,、！!？?]$|[。；！？]", text) or text[0] in "（([【“":
            return False
        if line.level and len(text) <= 40:
            return True
        if re.search(r"[：:]$", text) and not first_level(text):
            return False
        if first_level(text):
            return True
        if _FIGURES.search(text) or text.count("，") > 1 or len(text) < 2:
            return False
        prose = isinstance(following, Line) and (
            len(following.text) >= 30 or following.text.endswith("。") or bool(_number_of(following))
        )
        if self._missing(text) and len(text) <= 30 and prose:
            return True
        if line.strong >= len(text) > 1:
            return prose or not isinstance(following, Line)
        return (
            prose
            and name_like(text)
            and len(text) <= 24
            and isinstance(following, Line)
            and not heading_words(following.text)
            and bool(self._above[0])
        )

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

    def _level_here(self, line: Line) -> int:
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
        if not any(self._numbers) and first_level(line.text):
            return 1
        return min(level + 1, 4) if had_number and (self._fresh or level == 1) else level


_OTHER = ""
"""The style of a number that a word processor makes and that looks like none of ours."""


def _number_of(line: Line) -> Numbered | None:
    """The number a line begins with; one that the word processor makes is one whatever it looks like."""
    found = numbered(line.printed)
    if found is None and line.number.strip() and line.text:
        return Numbered(_OTHER, line.level or 3, line.number, 0, line.text)
    return found


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


def _is_name(rest: str, found: Numbered, line: Line) -> bool:
    """Whether the words behind a number, without any sentence mark, are a heading's name."""
    if len(rest) > 45 or re.search(r"[，,、]$", rest):
        return False
    if _LEAD_COLON.match(rest) and not rest.endswith(("：", ":")):
        return False
    if line.level or found.level == 1:
        return True
    if _FIGURES.search(rest):
        return False
    return rest.count("，") + rest.count(",") <= 2


def _name_with_stop(rest: str, level: int) -> bool:
    """Whether the words behind a number, closed by a full stop, are a name all the same: 加强载体建设。"""
    words = rest[:-1]
    commas = words.count("，") + words.count(",")
    return (
        rest.endswith("。")
        and len(words) <= 30
        and name_like(words)
        and commas <= (level < 3)
        and not _FIGURES.search(words)
    )


def _lead(rest: str, end: int, strong: int) -> str:
    """The opening sentence of a numbered paragraph where it is its heading, with the space behind it; else empty."""
    words = rest[:end].rstrip("。！？；;")
    if _MARKS.search(words) or rest[end - 1] in "；;":
        return ""
    marked = strong >= end - 1
    if not marked and (len(words) > 32 or words.count("，") + words.count(",") > 2 or _FIGURES.search(words)):
        return ""
    if (not marked and _NO_LEAD.match(words)) or len(words) > 60:
        return ""
    colon = re.search(r"[：:]", words)
    if colon and not marked:
        return ""
    space = len(rest[end:]) - len(rest[end:].lstrip(" \t\u3000"))
    return rest[: end + space] if rest[end + space :] else ""


def _colon_lead(rest: str) -> str:
    """健全机制： before a sentence, where it opens a numbered paragraph; else empty."""
    found = _LEAD_COLON.match(rest)
    return found[0] if found and rest[found.end() :].strip() and not _FIGURES.search(found[0]) else ""


def _name_and_text(rest: str, styled: bool) -> tuple[str, str] | None:
    """A heading's name and the text that stands on the same line without a mark between; None when there is none."""
    if "\n" in rest:
        name, _, text = rest.partition("\n")
        if len(name) <= 45 and not _MARKS.search(name.rstrip("。")) and text.strip():
            return name.rstrip(), text.strip()
    for gap in _GAP.finditer(rest):
        name, text = rest[: gap.start()], rest[gap.end() :]
        if len(name) > 40 or _MARKS.search(name) or len(text) < 12:
            break
        if name_like(name) and _MARKS.search(text) and len(name) >= 2:
            return name, text
    glued = _GLUED.match(rest)
    if glued and _MARKS.search(rest) and name_like(glued[1]):
        return glued[1], rest[glued.end() :]
    return None


def _text(text: str) -> list[Block]:
    return [Paragraph(spans(piece.strip(" \t\u3000"))) for piece in text.split("\n") if piece.strip()]
