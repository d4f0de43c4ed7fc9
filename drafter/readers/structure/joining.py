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

from drafter.readers.lines import PrintedLine, columns
from drafter.readers.structure.habits import ENDED, Habit, main_heading
from drafter.readers.structure.marks import (
    begins_item,
    date_line,
    first_level,
    heading_words,
    labelled,
    name_like,
    opens_sentence,
    title_ends,
    title_like,
    unit_line,
)
from drafter.readers.vocabulary import vocabulary
from drafter.text.items import begins_point
from drafter.text.marks import Numbered, numbered

_GOES_ON = tuple("，,、（(〔《“‘【[—－-·/／~～")
_CONTINUES = tuple("，,、。；;：:！？!?）)〕》”’】]％%·…")
_MEASURES = tuple(measure + mark for measure in vocabulary("measures_behind") for mark in "，。、；（：")
_TAIL = re.compile(r"^[^，。；：、]{0,8}[。；]")
_ENTRY = re.compile(r"[^，。；：:]{2,14}[：:][^，。；：:]{1,14}$")
"""A line of a name and what it is (收到申请：2件)."""
_INNER = "，。,；、："
_BRACKETS = {"（": "）", "“": "”", "《": "》", "〔": "〕", "(": ")", "【": "】"}

_HALVES = tuple(pair.split("｜") for pair in vocabulary("halves"))
LONG = 76  # columns from which an unfinished line is rather broken than a name


def rejoin(lines: Sequence[PrintedLine], known: Habit, loose: bool) -> list[PrintedLine]:
    """The lines with broken paragraphs put together. `known` is the habit of the whole text they stand in.

    `loose`: the lines come from plain text, where an unfinished line has probably been broken; lines of a word
    processor or a web page are paragraphs unless they plainly go on.
    """
    lines = [line for line in lines if line.text or line.number]
    if len(lines) < 2:
        return lines
    done: list[PrintedLine] = []
    pieces = [lines[0]]
    for line in lines[1:]:
        if _Break(pieces, line, known, loose).goes_on():
            pieces.append(line)
        else:
            done.append(_whole(pieces))
            pieces = [line]
    done.append(_whole(pieces))
    return done


def _whole(pieces: list[PrintedLine]) -> PrintedLine:
    """The paragraph that the pieces make."""
    if len(pieces) == 1:
        return pieces[0]
    return replace(pieces[0], text=joined([piece.text for piece in pieces]), title=False)


def _is_latin(character: str) -> bool:
    return character.isascii() and character.isalpha()


def joined(pieces: Sequence[str]) -> str:
    """The pieces of one text as one: a space only between two Latin words."""
    out: list[str] = []
    for piece in pieces:
        if out and _is_latin(out[-1][-1:]) and _is_latin(piece[:1]) and " " in out[-1][-24:]:
            out.append(" ")
        out.append(piece)
    return "".join(out)


@dataclass(frozen=True)
class _Break:
    """The end of a line within a text: the lines of a paragraph so far, the line after them, the text's habit.

    `loose`: the lines come from plain text.
    """

    pieces: Sequence[PrintedLine]
    after: PrintedLine
    known: Habit
    loose: bool

    @cached_property
    def line(self) -> PrintedLine:
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
        if (
            after.number
            or after.level
            or after.title
            or line.title
            or (line.level and not line.text.endswith(_GOES_ON))
        ):
            return True
        if len(self.pieces) == 1 and title_like(line.text) and title_ends(line.text):
            return True
        if (unit_line(after.text) and after.indent > 12) or date_line(after.text):
            return True
        if labelled(after.text) or labelled(line.text):
            return True
        if _ENTRY.match(line.text) and _ENTRY.match(after.text):
            return True
        start = numbered(after.text)
        both = line.text[-1:].isdecimal() and start is not None and start.number[0].isdecimal()
        return start is not None and not both and not line.text.endswith(("（", "("))

    def _by_marks(self) -> bool | None:
        """What the marks at the line's end and the next line's beginning tell; None if nothing."""
        text, following = self.line.text, self.after.text
        if following.startswith(_CONTINUES) and not numbered(following):
            return not self.ended or following[0] in "）)”’】〕》"
        if self.loose and _is_latin(text[-1:]) and _is_latin(following[:1]):
            return True
        if text[-1:].isdecimal() and (
            following.startswith(_MEASURES) or (following[:1] == "." and following[1:2].isdecimal())
        ):
            return True
        broken = self.loose and not self.ended and self.head is None and _splits_a_word(text, following)
        return True if broken or text.endswith(_GOES_ON) else None

    def _by_layout(self) -> bool | None:
        """What indents, blank lines and the width of the text tell; None if nothing."""
        if self.line.indent + 2 <= self.after.indent <= 8:
            return False  # a line that goes on does not stand further in than the one before it
        if self.loose and self.known.apart and not self.after.gap and not self.ended:
            return not main_heading(self.after.text)
        if self.known.width and self.known.of(self.line) >= self.known.width - self.known.slack:
            return self._goes_on_full()
        if self.ended or begins_item(self.after.text) or (self.known.indents and self.after.indent >= 2):
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
        if begins_item(self.after.text):
            whole = "".join(piece.text for piece in self.pieces)
            return any(whole[at - 1] in "。；：，" and begins_point(whole, at) for at in range(1, len(whole)))
        return text.endswith(("；", ";"))

    def _by_words(self) -> bool | None:
        """What the words of an unfinished line tell; None if nothing."""
        text, words = self.line.text, self.head.words if self.head else ""
        if text.endswith(vocabulary("function_words")) or _open_bracket(text):
            return not heading_words(self.after.text)
        if self.loose and _ends_soon(text, words, self.after.text):
            return True
        name = name_like(text) or (self.head is not None and _may_be_heading(words, self.head.level, text))
        # A line that could have held more has ended; a paragraph of a word processor and a heading anyway.
        return False if self.known.width or not self.loose or name else None


def _splits_a_word(text: str, following: str) -> bool:
    """True if a line ends in the middle of a word that every such report has (公开信｜息447条)."""
    halves = any(text.endswith(first) and following.startswith(second) for first, second in _HALVES)
    return (halves and not name_like(text)) or text[-1:] + following[:1] in vocabulary("unbroken")


def _heading_goes_on(text: str, following: str) -> bool:
    """True if a numbered heading as long as the lines are takes a second line: with it only its name is whole."""
    head = numbered(text)
    words = head.words if head else text
    if _TAIL.match(following) and not following.startswith(vocabulary("predicates")):
        return True  # its last words and a full stop: the paragraph it opens follows on the same line
    if len(following) <= 16 and not ENDED.search(following):
        whole = name_like(words)
        return not numbered(following) and (len(following) <= 6 or (not whole and name_like(words + following)))
    unlike = not name_like(words) or "，" in words
    return head is not None and head.level > 2 and unlike and not opens_sentence(following)


def _ends_soon(text: str, numbered_words: str, following: str) -> bool:
    """True if the next line begins with the last few characters of a sentence that the text before it wants."""
    tail = _TAIL.match(following)
    if tail is None or following.startswith(vocabulary("predicates")) or name_like(numbered_words or text):
        return False
    return not numbered_words or "，" in text or (tail.end() < len(following) and tail.end() <= 5)


def _may_be_heading(words: str, level: int, text: str) -> bool:
    """True if a numbered unfinished line is rather a heading than a broken sentence."""
    if not heading_words(text):
        return False
    return level < 3 or name_like(words) or ("，" not in words and len(words) <= 16)


def _open_bracket(text: str) -> bool:
    """True if a bracket or quotation mark in the text is still open at its end."""
    return any(text.rfind(begin) > text.rfind(end) for begin, end in _BRACKETS.items() if begin in text)


def _unfinished(text: str, following: str) -> bool:
    """True if a line of plain text that is not broken at any width, and does not end a sentence, goes on in the next.

    It is a sentence, by its length or its marks, and what follows does not begin like a paragraph of its own.
    """
    if heading_words(following) or unit_line(following) or unit_line(text) or title_like(text) or title_like(following):
        return False
    if opens_sentence(following):
        return False
    return any(mark in text[:-1] for mark in _INNER) or columns(text) >= LONG or begins_item(text)
