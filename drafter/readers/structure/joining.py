"""Broken lines put together again: where a paragraph goes on in the next line, and where it does not.

Extraction tools break a paragraph at the page's edge, at the end of a page, or anywhere; some put blank lines between
all lines. What counts is whether the lines of this text are broken at a width at all, whether a sentence has ended,
what the next line begins with, how it is indented. In doubt a finished sentence stays a paragraph of its own, and an
unfinished one goes on only where nothing speaks against it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from drafter.readers.lines import Line, columns
from drafter.readers.structure.habits import ENDED, Habit, main_heading
from drafter.readers.structure.marks import (
    ITEM,
    date_line,
    first_level,
    heading_words,
    labelled,
    name_like,
    title_ends,
    title_like,
    unit_line,
)
from drafter.text.characters import HAN
from drafter.text.items import POINT
from drafter.text.marks import Numbered, numbered

_GOES_ON = re.compile(r"[，,、（(〔《“‘【\[—－\-·/／~～]$")
_CONTINUES = re.compile(r"^[，,、。；;：:！？!?）)〕》”’】\]％%·…]")
_DECIMALS = re.compile(r"\.\d")
_MEASURE = re.compile(r"^(?:[条件项次篇份个人年月日]|人次|万元|个百分点|以[上下内]|左右)[，。、；（：]")
_TAIL = re.compile(r"^[^，。；：、]{0,8}[。；]")
_PREDICATE = re.compile(r"^(?:暂?无|没有|未|均|本|我|免)")
_OPENING = re.compile(
    r"^(?:我[镇乡街单机政办市县区局]|本[镇乡街单机年报办级政]|根据|按照|为[了进贯切全加确做深]|(?:19|20)\d\d ?年"
    r"|今年|全年|年内|截[至止]"
    rf"|同时|此外|另外|针对|下一步|目前|今后|一年来|总体|对照|以上|综上|附[件表：:]|注[：:]|{HAN}{{2,8}}(?:镇|乡"
    r"|街道)(?:人民政府|办事处)?(?:20|认|高|坚|按|根|积))"
)
_FUNCTION = re.compile(
    r"(?:[的地和与及或在对将把被为以向从由于是其该第等并而]|以及|或者|进行|通过|关于|根据|按照|其中)$"
)
_ITEM_WITHIN = re.compile(rf"(?<=[。；：，]){POINT}")
_PAIR = re.compile(r"[^，。、；：\d]{2,12}[，,][^，。、；：\d]{2,12}")  # 统一思想，提高认识: a heading
_INNER = re.compile(r"[，。,；、：](?=.)")
_LATIN = re.compile(r"[A-Za-z]$")
_BRACKETS = {"（": "）", "“": "”", "《": "》", "〔": "〕", "(": ")", "【": "】"}

_WHOLE = ("信息", "政府", "申请", "复议", "诉讼", "主动", "网站", "条例")
"""Words that two lines of their own never have halves of (信｜息)."""
_TERMS = (("政府信息", "公开"), ("行政", "复议"), ("行政", "诉讼"))
LONG = 76  # columns from which an unfinished line is rather broken than a name


def rejoin(lines: Sequence[Line], known: Habit, loose: bool) -> list[Line]:
    """The lines with broken paragraphs put together. `known` is the habit of the whole text they stand in.

    `loose`: the lines come from plain text, where an unfinished line has probably been broken; lines of a word
    processor or a web page are paragraphs unless they plainly go on.
    """
    lines = [line for line in lines if line.text or line.number]
    if len(lines) < 2:
        return lines
    done: list[Line] = []
    pieces = [lines[0]]
    for line in lines[1:]:
        if _Break(pieces, line, known, loose).goes_on():
            pieces.append(line)
        else:
            done.append(_whole(pieces))
            pieces = [line]
    done.append(_whole(pieces))
    return done


def _whole(pieces: list[Line]) -> Line:
    """The paragraph that the pieces make."""
    if len(pieces) == 1:
        return pieces[0]
    return replace(pieces[0], text=joined([piece.text for piece in pieces]), title=False)


def joined(pieces: Sequence[str]) -> str:
    """The pieces of one text as one: a space only between two Latin words."""
    out: list[str] = []
    for piece in pieces:
        if out and _LATIN.search(out[-1]) and piece[:1].isascii() and piece[:1].isalpha() and " " in out[-1][-24:]:
            out.append(" ")
        out.append(piece)
    return "".join(out)


@dataclass(frozen=True)
class _Break:
    """The end of a line within a text: the lines of a paragraph so far, the line after them, the text's habit.

    `loose`: the lines come from plain text.
    """

    pieces: Sequence[Line]
    after: Line
    known: Habit
    loose: bool

    @cached_property
    def line(self) -> Line:
        return self.pieces[-1]

    @cached_property
    def head(self) -> Numbered | None:
        """The number that the paragraph begins with, as long as it has one line."""
        return numbered(self.line.text) if len(self.pieces) == 1 else None

    @cached_property
    def ended(self) -> bool:
        """True if a sentence ends with the line."""
        return bool(ENDED.search(self.line.text))

    def goes_on(self) -> bool:
        """True if the paragraph goes on in the line after."""
        if self.head and not self.head.words:
            return not numbered(self.after.text)  # 一、 on a line by itself
        if self._parts_kinds():
            return False
        for judged in (self._by_marks(), self._by_layout(), self._by_words()):
            if judged is not None:
                return judged
        return _unfinished(self.line.text, self.after.text)

    def _parts_kinds(self) -> bool:
        """True if one of the two lines is of a kind that takes no other: a heading, a title, a date, a label."""
        line, after = self.line, self.after
        if after.number or after.level or after.title or line.title or (line.level and not _GOES_ON.search(line.text)):
            return True
        if len(self.pieces) == 1 and title_like(line.text) and title_ends(line.text):
            return True
        if (unit_line(after.text) and after.indent > 12) or date_line(after.text):
            return True
        if labelled(after.text) or labelled(line.text):
            return True
        start = numbered(after.text)
        both = line.text[-1:].isdecimal() and start is not None and start.number[0].isdecimal()
        return start is not None and not both and not line.text.endswith(("（", "("))

    def _by_marks(self) -> bool | None:
        """What the marks at the line's end and the next line's beginning tell; None if nothing."""
        text, following = self.line.text, self.after.text
        if _CONTINUES.match(following) and not numbered(following):
            return not self.ended or following[0] in "）)”’】〕》"
        if self.loose and _LATIN.search(text) and following[:1].isascii() and following[:1].isalpha():
            return True
        if text[-1:].isdecimal() and (_MEASURE.match(following) or _DECIMALS.match(following)):
            return True
        broken = self.loose and not self.ended and self.head is None and _splits_a_word(text, following)
        return True if broken or _GOES_ON.search(text) else None

    def _by_layout(self) -> bool | None:
        """What indents, blank lines and the width of the text tell; None if nothing."""
        if self.line.indent + 2 <= self.after.indent <= 8:
            return False  # a line that goes on does not stand further in than the one before it
        if self.loose and self.known.apart and not self.after.gap and not self.ended:
            return not main_heading(self.after.text)
        if self.known.width and self.known.of(self.line) >= self.known.width - self.known.slack:
            return self._goes_on_full()
        if self.ended or ITEM.match(self.after.text) or (self.known.indents and self.after.indent >= 2):
            return False
        return None

    def _goes_on_full(self) -> bool:
        """True if a line that reaches the text's width goes on in the next."""
        text = self.line.text
        if self.known.indents and self.after.indent >= 2:
            return False
        if not self.ended:
            heading = len(self.pieces) == 1 and (first_level(text) or (self.head and heading_words(text)))
            return _heading_goes_on(text, self.after.text) if heading else True
        # The sentence ends at the edge: only a known indent or known blank lines tell that the paragraph does not.
        if self.known.indents:
            return True
        if self.known.gaps:
            return not self.after.gap
        if ITEM.match(self.after.text):
            return _ITEM_WITHIN.search("".join(piece.text for piece in self.pieces), 1) is not None
        return text.endswith(("；", ";"))

    def _by_words(self) -> bool | None:
        """What the words of an unfinished line tell; None if nothing."""
        text, words = self.line.text, self.head.words if self.head else ""
        if _FUNCTION.search(text) or _open_bracket(text):
            return not heading_words(self.after.text)
        if self.loose and _ends_soon(text, words, self.after.text):
            return True
        name = name_like(text) or (self.head is not None and _may_be_heading(words, self.head.level, text))
        # A line that could have held more has ended; a paragraph of a word processor and a heading anyway.
        return False if self.known.width or not self.loose or name else None


def _splits_a_word(text: str, following: str) -> bool:
    """Whether a line ends in the middle of a word that every such report has (公开信｜息447条)."""
    halves = any(text.endswith(first) and following.startswith(second) for first, second in _TERMS)
    return (halves and not name_like(text)) or text[-1:] + following[:1] in _WHOLE


def _heading_goes_on(text: str, following: str) -> bool:
    """Whether a numbered heading as long as the lines are takes a second line: with it only its name is whole."""
    head = numbered(text)
    words = head.words if head else text
    if _TAIL.match(following) and not _PREDICATE.match(following):
        return True  # its last words and a full stop: the paragraph it opens follows on the same line
    if len(following) <= 16 and not ENDED.search(following):
        whole = name_like(words)
        return not numbered(following) and (len(following) <= 6 or (not whole and name_like(words + following)))
    unlike = not name_like(words) or "，" in words
    return head is not None and head.level > 2 and unlike and not _OPENING.match(following)


def _ends_soon(text: str, numbered_words: str, following: str) -> bool:
    """Whether the next line begins with the last few characters of a sentence that the text before it wants."""
    tail = _TAIL.match(following)
    if tail is None or _PREDICATE.match(following) or name_like(numbered_words or text):
        return False
    return not numbered_words or "，" in text or (tail.end() < len(following) and tail.end() <= 5)


def _may_be_heading(words: str, level: int, text: str) -> bool:
    """Whether a numbered unfinished line is rather a heading than a broken sentence."""
    if not heading_words(text):
        return False
    return level < 3 or name_like(words) or bool(_PAIR.fullmatch(words)) or ("，" not in words and len(words) <= 16)


def _open_bracket(text: str) -> bool:
    """Whether a bracket or quotation mark in the text is still open at its end."""
    return any(text.rfind(begin) > text.rfind(end) for begin, end in _BRACKETS.items() if begin in text)


def _unfinished(text: str, following: str) -> bool:
    """Whether a line of plain text that is not broken at any width, and does not end a sentence, goes on in the next.

    It is a sentence, by its length or its marks, and what follows does not begin like a paragraph of its own.
    """
    if heading_words(following) or unit_line(following) or unit_line(text) or title_like(text) or title_like(following):
        return False
    if _OPENING.match(following) or _PAIR.fullmatch(text):
        return False
    return bool(_INNER.search(text)) or columns(text) >= LONG or bool(ITEM.match(text))
