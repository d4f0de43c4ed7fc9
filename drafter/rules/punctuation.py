"""PUNCT: brackets and punctuation against GB/T 15834-2011 and GB/T 9704-2012."""

from __future__ import annotations

from collections.abc import Iterator

from drafter import words
from drafter.extract.reading import Reading
from drafter.rules.finding import Finding
from drafter.rules.lines import Hit, SearchLine, distinct, hits, lines, told, whole
from drafter.rules.once import compiled
from drafter.rules.wordlists import listed
from drafter.text.characters import HAN, is_han
from drafter.text.marks import counted
from drafter.text.search import has_any, occurrences

_FULL = "，。；：？！"
_LABEL = (
    r"(?:联系|电话|地址|邮编|邮政编码|邮箱|网址|网站|传真|索引号|分类|机关|日期|编号|来源|作者|时间|单位|负责人|审核人|填报人|浏览|字体|标题|名称|文号|电子邮件)"
    rf"{HAN}{{0,4}}$"
)
_HALF_BRACKET = rf"\((?=[^()]{{0,60}}(?:{HAN}|[〔\d]))|(?<={HAN}|[〕》”\d])\)"
_STRAIGHT = rf"\"(?={HAN})|(?<={HAN})\""
_ITEM_CLOSER = r"(?:^|[\s，。；：、,;:])(?:\d{1,2}|[a-zA-Z]|[一二三四五六七八九十]{1,3}|[①-⑳])$"
_DOUBLED = r"，{2,}|。{2,}|、{2,}|；{2,}|：{2,}|[，、；：][，、；：。]|。[，、；：]|,，|，,|\?。|。\.(?!\.)|！。|？。"
_NUMBER_YEAR = (
    rf"(?P<body>{HAN}{{1,10}}[发办函字政文通令规])"
    r"(?P<open>[\[［(（【])(?P<year>20\d\d)(?P<close>[\]］)）】])(?P<no>第?\d{1,4}号)"
)
_ON_PAGES = listed("on_pages")
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
    for found in compiled(r"[,;:?!.]").finditer(line.text):
        mark, before, after = found[0], line.text[: found.start()][-1:], line.text[found.end() :][:1]
        if not before:
            continue
        behind_words = is_han(before) or before in "”》）"
        words_follow = not after or is_han(after) or after in "“《"
        if mark == ".":
            in_words = behind_words and words_follow
        elif behind_words or before in "%％":
            in_words = words_follow or after == "（" or after.isdecimal()
        else:
            in_words = mark in ",;" and before.isdecimal() and after != "" and words_follow
        if in_words:
            yield Hit(line, found.start(), mark)


def _excused(hit: Hit) -> bool:
    """Labels of a contact or heading line (电话:…), numbers of headings, and what ends in a web address."""
    before, text = hit.line.text[: hit.start], hit.line.text
    if hit.said == ":" and (len(before) < 8 or compiled(_LABEL).search(before)):
        return True
    after = text[hit.start + 1 :]
    if hit.said == "," and before[-1:].isdigit() and after[:3].isdigit() and not after[3:4].isdigit():
        return True
    return hit.said == "." and len(before) <= 3 and counted(before) > 0


def half_brackets(reading: Reading) -> Iterator[Finding]:
    """PUNCT: half-width brackets and straight quotation marks around Chinese words (GB/T 15834-2011), a hint."""
    text = whole(reading)
    brackets = hits(lines(reading), compiled(_HALF_BRACKET) if has_any(text, "(|)") else None)
    if brackets:
        number = sum(hit.said == "(" for hit in brackets) or len(brackets)
        message = words.half_brackets(number)
        yield brackets[0].finding("PUNCT", "notice", message)
    quotes = hits(lines(reading), compiled(_STRAIGHT) if '"' in text else None)
    if quotes:
        message = words.straight_quotes((len(quotes) + 1) // 2)
        yield quotes[0].finding("PUNCT", "notice", message)


def _unpaired(line: SearchLine) -> list[tuple[int, str]]:
    """The brackets and quotation marks of a line that have no other half; half-width brackets count as full-width."""
    text = line.text.replace("(", "（").replace(")", "）")
    stack: list[tuple[int, str]] = []
    lone: list[tuple[int, str]] = []
    for place, mark in enumerate(text):
        if mark in _PAIRS:
            stack.append((place, mark))
        elif mark in _CLOSERS:
            if stack and stack[-1][1] == _CLOSERS[mark]:
                stack.pop()
            elif any(first == _CLOSERS[mark] for _, first in stack):
                while stack[-1][1] != _CLOSERS[mark]:
                    lone.append(stack.pop())
                stack.pop()
            elif (mark == "）" and compiled(_ITEM_CLOSER).search(text[:place])) or (
                mark == "’" and place and text[place - 1].isascii()
            ):
                continue
            else:
                lone.append((place, mark))
    return sorted([*lone, *stack])


def _button(hit: Hit) -> bool:
    """True if a mark stands in what a web page has around its text: 【字体： 打印】 来源：…."""
    text = hit.line.text
    return len(text) < 60 and not has_any(text, "，|。|；") and has_any(text, *_ON_PAGES)


def unpaired(reading: Reading) -> Iterator[Finding]:
    """PUNCT: a bracket or quotation mark without its other half in the paragraph (GB/T 15834-2011 4.8, 4.9, 4.15).

    A line that a text tool broke is read on: what the next line closes is paired.
    """
    where = lines(reading)
    found: list[Hit] = []
    waiting: list[Hit] = []
    for line in where:
        lone = [Hit(line, place, mark) for place, mark in _unpaired(line)]
        for hit in list(lone):
            opened = next((one for one in waiting if _PAIRS[one.said] == hit.said), None)
            if opened:
                waiting.remove(opened)
                lone.remove(hit)
        found += waiting
        waiting = [hit for hit in lone if hit.said in _PAIRS]
        found += [hit for hit in lone if hit.said not in _PAIRS]
    found += waiting
    found = [hit for hit in found if not _button(hit)]
    if found:
        found.sort(key=lambda hit: where.index(hit.line))
        message = words.unpaired(distinct(found), len(found))
        yield found[0].finding("PUNCT", "warning", message)


def marks_doubled(reading: Reading) -> Iterator[Finding]:
    """PUNCT: two marks where one belongs: 。。 ，， 、， (GB/T 15834-2011)."""
    found = hits(lines(reading), compiled(_DOUBLED))
    found = [hit for hit in found if hit.said not in ("。。。", "。。。。。。")]
    yield from told("PUNCT", "warning", found, words.marks_doubled)


def needless_commas(reading: Reading) -> Iterator[Finding]:
    """PUNCT: 顿号 between titles or quotations set side by side (GB/T 15834-2011 4.5.3.5), a hint."""
    found = [Hit(line, at, said) for line in lines(reading) for at, said in occurrences(line.text, "》、《|”、“")]
    yield from told("PUNCT", "notice", found, words.needless_comma)


def headings_stopped(reading: Reading) -> Iterator[Finding]:
    """PUNCT: a heading on its own line has no mark at its end (GB/T 9704-2012 by custom; gbt9704.md §8), a hint."""
    headings = [line for line in lines(reading) if line.passage.kind == "heading" and line.passage.words]
    found = [
        Hit(line, len(line.text) - 1, line.text[-1])
        for line in headings
        if line.text[-1:] in "，。；：、" and line.text.count("。") <= 1
    ]
    if found:
        message = words.heading_stopped(len(found))
        yield Finding("PUNCT", "notice", message, (), found[0].line.place, found[0].line.passage.text.strip())


def year_brackets(reading: Reading) -> Iterator[Finding]:
    """PUNCT: a document number's year stands in 〔〕 (GB/T 9704-2012 7.2.5), a hint."""
    if not any(said[1] in "]］)）】" for said in compiled(r"20\d\d(.)第?\d{1,4}号").finditer(whole(reading))):
        return
    found = [(line, match) for line in lines(reading) for match in compiled(_NUMBER_YEAR).finditer(line.text)]
    if found:
        line, match = found[0]
        right = f"〔{match['year']}〕{match['no'].removeprefix('第').lstrip('0')}"
        message = words.year_brackets(match[0][len(match["body"]) :], right, len(found))
        yield line.finding("PUNCT", "notice", message, match.start())


def unfinished(reading: Reading) -> Iterator[Finding]:
    """PUNCT: a paragraph of sentences without a final mark (GB/T 15834-2011 4.1), a hint."""
    where = lines(reading)
    found = [
        line
        for line, following in zip(where, (*where[1:], None), strict=False)
        # Before other running text the line may have been broken by a text tool.
        if line.passage.kind == "paragraph"
        and (following is None or following.passage.kind in ("heading", "signature"))
        and len(line.text) > 30
        and is_han(line.text[-1])
        and has_any(line.text, "，|；")
    ]
    if found:
        last = found[0]
        message = words.unfinished(len(found))
        yield last.finding("PUNCT", "notice", message, len(last.text) - 1)
