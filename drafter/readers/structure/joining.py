"""Broken lines put together again: where a paragraph goes on in the next line, and where it does not.

Extraction tools break a paragraph at the page's edge, at the end of a page, or anywhere; some put blank lines between
all lines. What counts is whether the lines of this text are broken at a width at all, whether a sentence has ended,
what the next line begins with, how it is indented. In doubt a finished sentence stays a paragraph of its own, and an
unfinished one goes on only where nothing speaks against it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from drafter.readers.lines import Line, columns
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
from drafter.text.marks import numbered

_ENDED = re.compile(r"[。！？!?；;：:…][”’」』）)】〕\]\"']*$|[.][”’）)】\"']+$|[.]$(?<![0-9a-zA-Z][.])")
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

SHORTEST = 24  # columns of a line that may have been broken for its width
_WHOLE = ("信息", "政府", "申请", "复议", "诉讼", "主动", "网站", "条例")
"""Words that two lines of their own never have halves of (信｜息)."""
_TERMS = (("政府信息", "公开"), ("行政", "复议"), ("行政", "诉讼"))
LONG = 76  # columns from which an unfinished line is rather broken than a name


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
    broken = [line for line in wide if not _ENDED.search(line.text)]
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
    heads = [at for at, line in enumerate(lines) if at and _main_heading(line.text)]
    gaps = sum(1 for line in lines if line.gap)
    if len(heads) < 3 or gaps * 10 > len(lines) * 8:
        return False
    return all(lines[at].gap and (at + 1 == len(lines) or lines[at + 1].gap) for at in heads)


def _main_heading(text: str) -> bool:
    """Whether a line is the heading of a main part, with its number or without."""
    head = numbered(text)
    return heading_words(text) and (head.level == 1 if head else first_level(text))


def _slack(width: int) -> int:
    """How many columns short of the width a broken line may be: a word, a mark that may not begin a line, an indent."""
    return max(6, width // 12)


def _named(line: Line) -> bool:
    """Whether a line is a heading or the like, which ends where it ends."""
    return bool(line.level or line.title or line.number) or heading_words(line.text)


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
        if _goes_on(pieces, line, known, loose):
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


def _goes_on(pieces: list[Line], after: Line, known: Habit, loose: bool) -> bool:
    """Whether the paragraph that the pieces make so far goes on in the line after them."""
    line = pieces[-1]
    text, following = line.text, after.text
    if after.number or after.level or after.title or line.title or (line.level and not _GOES_ON.search(text)):
        return False
    head = numbered(text) if len(pieces) == 1 else None
    if head and not head.words:
        return not numbered(following)  # 一、 on a line by itself
    if len(pieces) == 1 and title_like(text) and title_ends(text):
        return False
    ended = bool(_ENDED.search(text))
    if _CONTINUES.match(following) and not numbered(following):
        return not ended or following[0] in "）)”’】〕》"
    if (unit_line(following) and after.indent > 12) or date_line(following) or labelled(following) or labelled(text):
        return False
    start = numbered(following)
    if start and not text.endswith(("（", "(")) and not (text[-1:].isdecimal() and start.number[0].isdecimal()):
        return False
    if loose and _LATIN.search(text) and following[:1].isascii() and following[:1].isalpha():
        return True
    if _GOES_ON.search(text) or (text[-1:].isdecimal() and (_MEASURE.match(following) or _DECIMALS.match(following))):
        return True
    if loose and not ended and head is None and _splits_a_word(text, following):
        return True
    if line.indent + 2 <= after.indent <= 8:
        return False  # a line that goes on does not stand further in than the one before it
    if loose and known.apart and not after.gap and not ended:
        return not _main_heading(following)
    if known.width and known.of(line) >= known.width - known.slack:
        return _goes_on_full(pieces, after, known, ended)
    if ended or ITEM.match(following) or (known.indents and after.indent >= 2):
        return False
    if head and not head.words.strip():
        return False
    if _FUNCTION.search(text) or _open_bracket(text):
        return not heading_words(following)
    if loose and _ends_soon(text, head.words if head else "", following):
        return True
    if known.width or not loose or (head and _may_be_heading(head.words, head.level, text)) or name_like(text):
        # A line that could have held more has ended; a paragraph of a word processor and a heading anyway.
        return False
    return _unfinished(text, following)


def _splits_a_word(text: str, following: str) -> bool:
    """Whether a line ends in the middle of a word that every such report has (公开信｜息447条)."""
    halves = any(text.endswith(first) and following.startswith(second) for first, second in _TERMS)
    return (halves and not name_like(text)) or text[-1:] + following[:1] in _WHOLE


def _goes_on_full(pieces: list[Line], after: Line, known: Habit, ended: bool) -> bool:
    """Whether a line that reaches the text's width goes on in the next."""
    line = pieces[-1]
    if known.indents and after.indent >= 2:
        return False
    if (
        len(pieces) == 1
        and not ended
        and (first_level(line.text) or (numbered(line.text) and heading_words(line.text)))
    ):
        return _heading_goes_on(line.text, after.text)
    if not ended:
        return True
    # The sentence ends at the edge: only a known indent or known blank lines tell that the paragraph does not.
    if known.indents:
        return True
    if known.gaps:
        return not after.gap
    if ITEM.match(after.text):
        return _ITEM_WITHIN.search("".join(piece.text for piece in pieces), 1) is not None
    return line.text.endswith(("；", ";"))


def _heading_goes_on(text: str, following: str) -> bool:
    """Whether a numbered heading as long as the lines are takes a second line: with it only its name is whole."""
    head = numbered(text)
    words = head.words if head else text
    if _TAIL.match(following) and not _PREDICATE.match(following):
        return True  # its last words and a full stop: the paragraph it opens follows on the same line
    if len(following) <= 16 and not _ENDED.search(following):
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
