"""Heading numbers as reports print them: 一、 （一） 1. （1） and their many neighbours, and what they count."""

from __future__ import annotations

import re
from dataclasses import dataclass

from drafter.text.numerals import read_digits, read_whole

_CHINESE = "[一二三四五六七八九十百壹贰叁肆伍陆柒捌玖拾〇○零两]"
_DIGITS = "[0-9０-９]"
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_BRACKETED = "⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇"
_DOTTED = "⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛"
_BRACKETED_CHINESE = "㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩"
_SPACE = "[ \t\u3000]*"
_NO_MEASURE = "[^0-9０-９%％.．、 \t\u3000万亿元倍条件份篇件项次人年月日余多个公亩平米]"

_KINDS: tuple[tuple[str, int, str], ...] = (
    # kind, level, pattern; the first that fits wins
    ("part", 1, rf"第{_SPACE}(?:{_CHINESE}{{1,3}}|{_DIGITS}{{1,2}}){_SPACE}(?:部分|章|篇){_SPACE}[、:：.．,，]?"),
    ("first", 1, rf"{_CHINESE}{{1,4}}{_SPACE}(?:[、.．，,:：﹑､])"),
    ("first", 1, rf"{_CHINESE}{{1,3}}(?:[ \t\u3000]+)(?=[^ \t\u3000])"),
    ("second", 2, rf"[（(〔\[【﹙]{_SPACE}{_CHINESE}{{1,4}}{_SPACE}[）)〕\]】﹚]{_SPACE}[、.．]?"),
    ("second", 2, f"[{_BRACKETED_CHINESE}][、.．]?"),
    ("decimal", 3, rf"{_DIGITS}{{1,2}}(?:[.．]{_DIGITS}{{1,2}}){{1,3}}[.．、]?(?={_SPACE}{_NO_MEASURE})"),
    ("third", 3, rf"{_DIGITS}{{1,2}}{_SPACE}(?:[、﹑､．]|[.](?!{_DIGITS}))"),
    ("third", 3, rf"{_DIGITS}{{1,2}}[.](?=(?:19|20){_DIGITS}{{2}}{_SPACE}年)"),
    ("third", 3, f"[{_DOTTED}][、.．]?"),
    ("fourth", 4, rf"[（(〔﹙]{_SPACE}{_DIGITS}{{1,2}}{_SPACE}[）)〕﹚]{_SPACE}[、.．]?"),
    ("fourth", 4, f"[{_BRACKETED}][、.．]?"),
    ("fourth", 4, rf"{_DIGITS}{{1,2}}{_SPACE}[）)]{_SPACE}[、.．]?"),
    ("circled", 4, f"[{_CIRCLED}]{_SPACE}[、.．]?"),
)
_PATTERNS = tuple((kind, level, re.compile(f"({pattern}){_SPACE}")) for kind, level, pattern in _KINDS)
_NUMERAL = re.compile(f"{_CHINESE}+|{_DIGITS}+|[{_CIRCLED}{_BRACKETED}{_DOTTED}{_BRACKETED_CHINESE}]")
# What only looks numbered: 一、二季度, 1、2月份, （一）（二）项, 十、百、千.
_PROSE = re.compile(
    rf"{_CHINESE}{{1,3}}、{_CHINESE}{{1,3}}(?:季度|是|月|线|类|级|把手|、|级以上)|{_DIGITS}+、{_DIGITS}+(?:月|季度"
    rf"|号|、|日|年)"
)


@dataclass(frozen=True, slots=True)
class Numbered:
    """A text that begins with a heading number.

    `number` is as printed together with the space behind it; `kind` names its look, `level` what look has (一、 is 1);
    `ordinal` is what it counts (十二、: 12); `rest` are the words behind it.
    """

    kind: str
    level: int
    number: str
    ordinal: int
    rest: str


def numbered(text: str) -> Numbered | None:
    """The number a text begins with; None when it begins with none."""
    if not text or text[0] not in _BEGINNINGS or _PROSE.match(text):
        return None
    for kind, level, pattern in _PATTERNS:
        if found := pattern.match(text):
            if (
                kind == "first"
                and found[1][-1] in " \t\u3000"
                and not _may_stand_alone(found[1].strip(), text[found.end() :])
            ):
                continue
            ordinal = counted(found[1])
            if ordinal is None:
                continue
            return Numbered(kind, level, found[0], ordinal, text[found.end() :])
    return None


_BEGINNINGS = set("第（(〔[【﹙一二三四五六七八九十百壹贰叁肆伍陆柒捌玖拾〇○零两0123456789０１２３４５６７８９")
_BEGINNINGS |= set(_CIRCLED + _BRACKETED + _DOTTED + _BRACKETED_CHINESE)


def _may_stand_alone(numeral: str, rest: str) -> bool:
    """True if 一 and a space before these words are a heading's number: short words, not 一 个 or 三 公 经费."""
    return (
        len(numeral) <= 2 and 3 <= len(rest) <= 30 and rest[0] not in "个是方次公把般些种" and rest[-1] not in "。；，"
    )


def counted(number: str) -> int | None:
    """What the numeral in a heading number counts; None when it is no number (十十) or none is there."""
    found = _NUMERAL.search(number)
    if found is None:
        return None
    numeral = found[0]
    for signs in (_CIRCLED, _BRACKETED, _DOTTED, _BRACKETED_CHINESE):
        if numeral in signs:
            return signs.index(numeral) + 1
    digits = read_digits(numeral)
    return read_whole(numeral) if digits is None else digits
