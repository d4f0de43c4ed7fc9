"""PUNCT: brackets and punctuation against GB/T 15834-2011 and GB/T 9704-2012."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from drafter import words
from drafter.extract.reading import Passage, Reading
from drafter.rules.finding import Finding
from drafter.rules.lines import Hit, SearchLine, distinct, hits, lines, prose, told, whole, words_in
from drafter.rules.once import compiled
from drafter.rules.points import points_of
from drafter.rules.wordlists import listed
from drafter.text.characters import HAN, is_han
from drafter.text.enclosed import pattern_of
from drafter.text.folding import even
from drafter.text.marks import LEVELS, counted, numbered
from drafter.text.search import has_any
from drafter.text.sentences import clause_start, closely_before

_FULL = "，。；：？！"
_LABELS = listed("labels_of_a_line")
_HALF_BRACKET = rf"\((?=[^()]{{0,60}}(?:{HAN}|[〔\d]))|(?<={HAN}|[〕》”\d])\)"
_STRAIGHT = rf"\"(?={HAN})|(?<={HAN})\""
_ITEM_CLOSER = r"(?:^|[\s，。；：、,;:])(?:\d{1,2}|[a-zA-Z]|[一二三四五六七八九十]{1,3}|[①-⑳])$"
_DOUBLED = r"，{2,}|。{2,}|、{2,}|；{2,}|：{2,}|[，、；：][，、；：。]|。[，、；：]|,，|，,|\?。|。\.(?!\.)|！。|？。"
_NUMBER_YEAR = (
    rf"{HAN}{{1,10}}[发办函字政文通令规]"
    r"(?P<said>[\[［(（【](?P<year>20\d\d)[\]］)）】](?P<no>第?\d{1,4}号))"
)
_PAIRS = {"（": "）", "《": "》", "“": "”", "〔": "〕", "【": "】", "〈": "〉", "‘": "’"}
_CLOSERS = {last: first for first, last in _PAIRS.items()}


def half_width(reading: Reading) -> Iterator[Finding]:
    """PUNCT: half-width , ; : ? ! . in Chinese sentences (GB/T 15834-2011; gbt9704.md §8).

    Few among full-width marks were mistyped: a warning. Where the whole file has them a program put them: a hint.
    """
    where = lines(reading)
    found = [hit for line in where for hit in _half(line) if not _excused(hit)]
    if not found:
        return
    full = sum(map(whole(reading).count, _FULL))
    few = len(found) * 4 <= full
    message = words.half_width(distinct(found), len(found)) if few else words.half_width_all(len(found))
    yield found[0].finding("PUNCT", "warning" if few else "notice", message)


def _half(line: SearchLine) -> Iterator[Hit]:
    """The half-width marks of a line that stand in Chinese words; a point only between them, a comma after a figure."""
    for at, mark in enumerate(line.text):
        if mark not in ",;:?!.":
            continue
        before, after = line.text[:at][-1:], line.text[at + 1 : at + 2]
        behind_words = is_han(before) or (before and before in "”》）")
        words_follow = not after or is_han(after) or after in "“《"
        if mark == ".":
            in_words = behind_words and words_follow
        elif behind_words or (before and before in "%％"):
            in_words = words_follow or after == "（" or after.isdecimal()
        else:
            in_words = mark in ",;" and before.isdecimal() and after != "" and words_follow
        if in_words:
            yield Hit(line, at, mark)


def _excused(hit: Hit) -> bool:
    """Labels of a contact or heading line (电话:…), numbers of headings, and commas that part thousands."""
    if hit.said == ":":
        return len(hit.before) < 8 or closely_before(hit.line.text, hit.start, _LABELS, 4)
    if hit.said == ",":
        return hit.before[-1:].isdigit() and re.match(r"\d{3}(?!\d)", hit.after) is not None
    return hit.said == "." and len(hit.before) <= 3 and counted(hit.before) > 0


def half_brackets(reading: Reading) -> Iterator[Finding]:
    """PUNCT: half-width brackets and straight quotation marks around Chinese words (GB/T 15834-2011), a hint."""
    brackets = hits(lines(reading), _HALF_BRACKET, "(|)")
    number = sum(hit.said == "(" for hit in brackets) or len(brackets)
    yield from told("PUNCT", "notice", brackets, lambda *_: words.half_brackets(number))
    quotes = hits(lines(reading), _STRAIGHT, '"')
    yield from told("PUNCT", "notice", quotes, lambda _, number: words.straight_quotes((number + 1) // 2))


def _unpaired(line: SearchLine) -> list[tuple[int, str]]:
    """The brackets and quotation marks of a line that have no other half; half-width brackets count as full-width."""
    text = line.text.replace("(", "（").replace(")", "）")
    stack: list[tuple[int, str]] = []
    lone: list[tuple[int, str]] = []
    for place, mark in enumerate(text):
        if mark in _PAIRS:
            stack.append((place, mark))
        elif mark in _CLOSERS:
            opened = max((at for at, (_, first) in enumerate(stack) if first == _CLOSERS[mark]), default=None)
            apostrophe = mark == "’" and text[:place][-1:].isascii() and place > 0
            if opened is not None:
                lone += stack[opened + 1 :]
                del stack[opened:]
            elif not apostrophe and not (mark == "）" and compiled(_ITEM_CLOSER).search(text[:place])):
                lone.append((place, mark))
    return sorted([*lone, *stack])


def _button(hit: Hit) -> bool:
    """True if a mark stands in what a web page has around its text: 【字体： 打印】 来源：…."""
    text = hit.line.text
    return len(text) < 60 and not has_any(text, "，|。|；") and has_any(text, *listed("on_pages"))


def unpaired(reading: Reading) -> Iterator[Finding]:
    """PUNCT: a bracket or quotation mark without its other half in the paragraph (GB/T 15834-2011 4.8, 4.9, 4.15).

    A line that a text tool broke is read on: what the next line closes is paired.
    """
    found: list[Hit] = []
    waiting: list[Hit] = []
    for line in lines(reading):
        lone = [Hit(line, place, mark) for place, mark in _unpaired(line)]
        for hit in list(lone):
            if opened := next((one for one in waiting if _PAIRS[one.said] == hit.said), None):
                waiting.remove(opened)
                lone.remove(hit)
        found += waiting
        waiting = [hit for hit in lone if hit.said in _PAIRS]
        found += [hit for hit in lone if hit.said not in _PAIRS]
    found = sorted((hit for hit in (*found, *waiting) if not _button(hit)), key=lambda hit: hit.line.passage.index)
    yield from told("PUNCT", "warning", found, words.unpaired)


def marks_doubled(reading: Reading) -> Iterator[Finding]:
    """PUNCT: two marks where one belongs: 。。 ，， 、， (GB/T 15834-2011)."""
    found = hits(lines(reading), _DOUBLED)
    found = [hit for hit in found if hit.said not in ("。。。", "。。。。。。")]
    yield from told("PUNCT", "warning", found, words.marks_doubled)


def needless_commas(reading: Reading) -> Iterator[Finding]:
    """PUNCT: 顿号 between titles or quotations set side by side (GB/T 15834-2011 4.5.3.5), a hint."""
    yield from told("PUNCT", "notice", words_in(lines(reading), "》、《|”、“"), words.needless_comma)


def headings_stopped(reading: Reading) -> Iterator[Finding]:
    """PUNCT: a heading on its own line has no mark at its end (GB/T 9704-2012 by custom; gbt9704.md §8), a hint."""
    headings = [one for one in lines(reading) if one.passage.kind == "heading" and one.passage.words]
    found = [one.passage for one in headings if one.text[-1:] in (*"，。；：、",) and one.text.count("。") <= 1]
    if found:
        message = words.heading_stopped(len(found))
        yield Finding("PUNCT", "notice", message, (), found[0].place, found[0].text.strip())


def year_brackets(reading: Reading) -> Iterator[Finding]:
    """PUNCT: a document number's year stands in 〔〕 (GB/T 9704-2012 7.2.5), a hint."""
    found = hits(lines(reading), _NUMBER_YEAR, "]|］|)|）|】")
    for hit in found[:1]:
        right = f"〔{hit['year']}〕{hit['no'].removeprefix('第').lstrip('0')}"
        yield hit.finding("PUNCT", "notice", words.year_brackets(hit["said"], right, len(found)))


def unfinished(reading: Reading) -> Iterator[Finding]:
    """PUNCT: a paragraph of sentences without a final mark (GB/T 15834-2011 4.1), a hint."""
    where = lines(reading)
    found = [
        Hit(line, len(line.text) - 1, line.text[-1])
        for line, following in zip(where, (*where[1:], None), strict=False)
        # Before other running text the line may have been broken by a text tool.
        if line.passage.kind == "paragraph"
        and (following is None or following.passage.kind in ("heading", "signature"))
        and (len(line.text) > 30 and is_han(line.text[-1]) and has_any(line.text, "，|；"))
    ]
    yield from told("PUNCT", "notice", found, lambda _, number: words.unfinished(number))


# ------------------------------------------------------------------ lists inside the text

_RANGE = r"[^。！？；]*[。！？；]?"
_LIST_OPENS = ("一是", "一要", "1.", "1、", "（1）", "①", "（一）", "第一，", "第一、")
"""A colon before one of these has all up to the full stop as its range."""
_APART = ("（）", "《》", "“”", "【】", "()")
_ELSEWHERE = "http|www.|@|.gov|.cn"


def colon_in_colon(reading: Reading) -> Iterator[Finding]:
    """PUNCT: a colon inside the range of another (GB/T 15834-2011): 落实情况如下：一是加强培训：举办培训2次."""
    found = [hit for line in prose(reading) for hit in _nested(line)]
    yield from told("PUNCT", "warning", found, lambda _, number: words.colon_in_colon(number))


def _nested(line: SearchLine) -> Iterator[Hit]:
    if line.text.count("：") + line.text.count(":") < 2:
        return
    # Half-width colons count as full-width, and what stands in brackets or quotation marks is a text of its own.
    text = line.text.replace(":", "：")
    text = pattern_of(*_APART).sub(_blanked, text)
    outer: list[int] = []
    for span in compiled(_RANGE).finditer(text):
        inside = (at for at in range(*span.span()) if text[at] == "：" and not _is_no_colon(text, at))
        colons, outer = [*outer, *(at for at in inside if not _heads(text, at))], []
        if has_any(line.text[span.start() : span.end()], _ELSEWHERE):
            continue
        if len(colons) > 1:
            yield Hit(line, colons[1], "：")
        elif colons and span[0].endswith("；") and text.startswith(_LIST_OPENS, colons[0] + 1):
            outer = colons


def _blanked(apart: re.Match[str]) -> str:
    """Blanks for what stands in brackets; what ends in a full stop ends the sentence around it too: 说：“好。”."""
    end = apart[0][-2:-1]
    return "　" * (len(apart[0]) - 1) + (end if end and end in "。！？" and apart[0][0] == "“" else "　")


def _is_no_colon(text: str, at: int) -> bool:
    """A time, a ratio, or the colon behind a label."""
    if text[at - 1 : at].isdecimal() and text[at + 1 : at + 2].isdecimal():
        return True
    return text[clause_start(text, at, "，、。；：！？ \t　") : at].endswith(listed("labels"))


def _heads(text: str, at: int) -> bool:
    """True if the colon stands behind a numbered heading that begins the line: 1.主动公开情况：…."""
    before = text[:at]
    return at <= 24 and numbered(before) is not None and not has_any(before, "，|。|；")


def semicolon_behind_stop(reading: Reading) -> Iterator[Finding]:
    """PUNCT: a point with a full stop inside ends in ； (GB/T 15834-2011), a hint."""
    found: list[tuple[Passage, str]] = []
    for line in prose(reading):
        text, passage = even(line.passage.text), line.passage
        starts = [point.start for point in points_of(passage)]
        for start, end in pairwise(starts):
            found += [(passage, text[start:end])] if _stopped_inside(text[start:end]) else []
        lined = passage.number is not None and LEVELS[passage.number.style] > 2 and not starts
        if (lined or starts == [0]) and _stopped_inside(text):
            found.append((passage, text))
    if found:
        passage, item = found[0]
        yield Finding("PUNCT", "notice", words.semicolon_behind_stop(len(found)), (), passage.place, item.strip())


def _stopped_inside(item: str) -> bool:
    item = item.rstrip()
    return item.endswith("；") and "。" in pattern_of(*_APART).sub("", item[:-1])
