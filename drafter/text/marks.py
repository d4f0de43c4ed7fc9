"""The numbers that headings and items begin with, in their many spellings, and the points of lists inside a text.

第一部分 一、 （一） 1.1 1. （1） 1） ① open a line; 一是…；二是…, 第一，…, 其一…, 1.…；2.… stand in running text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from drafter.text.characters import is_han
from drafter.text.items import NUMBER, POINT
from drafter.text.numerals import chinese, read_digits, read_whole
from drafter.text.search import has_any

PART, FIRST, SECOND, DECIMAL, THIRD, FOURTH, HALF, CIRCLE = (
    *("第一部分", "一、", "（一）", "1.1", "1.", "（1）", "1）", "①"),
)
"""The styles of numbers, each named by its first."""
LEVELS = {PART: 1, FIRST: 1, SECOND: 2, DECIMAL: 3, THIRD: 3, FOURTH: 4, HALF: 4, CIRCLE: 4}
"""The level of a heading with a number of each style."""

_ENCLOSED = {
    sign: (style, value)
    for style, signs in (
        (CIRCLE, "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"),
        (FOURTH, "⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇"),
        (THIRD, "⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛"),
        (SECOND, "㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩"),
    )
    for value, sign in enumerate(signs, 1)
}
"""What a character counts that is a whole number by itself, and in which style."""
_ALIKE = str.maketrans(
    "０１２３４５６７８９" + "(〔[【﹙" + ")〕]】﹚" + "﹑､﹒,:;!" + "\t\u3000\xa0",
    "0123456789" + "（" * 5 + "）" * 5 + "、、.，：；！" + " " * 3,
)
"""One character for another, so that places stay."""
_CHINESE = "[一二三四五六七八九十百壹贰叁肆伍陆柒捌玖拾〇○零两]"
_CITED = "[款号]|项(?!目)|条(?!例)|目(?![录标前])"
"""What makes a number in brackets one of a law cited, （四）项, but not （四）目录管理."""
_NO_MEASURE = "[^0-9%％.．、 万亿元倍条件份篇项次人年月日余多个公亩平米后起至止]"
_STYLES = {
    **{"part": PART, "first": FIRST, "spaced": FIRST, "second": SECOND, "decimal": DECIMAL, "third": THIRD},
    **{"fourth": FOURTH, "half": HALF},
}
_BEGINNINGS = frozenset("第（(〔[【﹙一二三四五六七八九十百壹贰叁肆伍陆柒捌玖拾〇○零两0123456789０１２３４５６７８９")
_BEGINNINGS |= _ENCLOSED.keys()


@dataclass(frozen=True, slots=True)
class Numbered:
    """A text that begins with a number.

    `style` names its look by the first number of that look, `level` is the level that look has (一、 is 1); `number` is
    as printed together with the space after it, `value` what it counts (十二、: 12), `mark` the point or comma of a
    style that may have either (else empty); `words` are the words after it.
    """

    style: str
    level: int
    number: str
    value: int
    words: str
    mark: str = ""


@cache
def _number_pattern() -> re.Pattern[str]:
    """The number that a text may begin with; it takes milliseconds to compile, and not every run needs it."""
    return re.compile(
        rf"第 *(?P<part>{_CHINESE}{{1,3}}|\d{{1,2}}) *(?:部分|部份|章|篇)(?![的是为])(?: *[、，：.．])*"
        # 一、二季度 and 三、四级 count nothing.
        rf"|(?P<first>{_CHINESE}{{1,4}}) *(?P<mark>[、，：.．])(?!{_CHINESE}{{1,3}}(?:季度|级|类|线|月|、|是|把手))"
        rf"|(?P<spaced>{_CHINESE}{{1,2}}) +"
        rf"|（ *(?P<second>{_CHINESE}{{1,4}}) *）(?!{_CITED}|、 *（)(?: *[、.．，：])?"
        rf"|(?P<decimal>\d{{1,2}})(?:[.．]\d{{1,2}}){{1,3}}[.．、]?(?= *{_NO_MEASURE})(?! *前(?![言期]))"
        # 1.5万 is a figure; 1．19项已改正 is not, for the wide point parts no decimals.
        r"|(?P<third>\d{1,2}) *(?P<point>[、.．])(?:(?<=．)|(?!\d)|(?=(?:19|20)\d\d *年|12\d{3}[^\d.]))"
        rf"|（ *(?P<fourth>\d{{1,2}}) *）(?!{_CITED}|、 *（)(?: *[、.．，：])?"
        r"|(?P<half>\d{1,2}) *）(?: *[、.．，：])?"
        rf"|(?P<enclosed>[{''.join(_ENCLOSED)}]) *[、.．]?",
        re.ASCII,
    )


@lru_cache(maxsize=2048)
def numbered(text: str) -> Numbered | None:
    """The number a text begins with; None when it begins with none (1.5万, 2013.1, 一、二季度, （三）项)."""
    if text[:1] not in _BEGINNINGS:
        return None
    found = _number_pattern().match(text.translate(_ALIKE))
    if found is None:
        return None
    group = next(name for name in (*_STYLES, "enclosed") if found[name])
    words = text[found.end() :].lstrip(" \t\u3000\xa0")
    style, value = _ENCLOSED[found[group]] if group == "enclosed" else (_STYLES[group], counted(found[group]))
    if not value or (group == "spaced" and not _may_stand_alone(words)):
        return None
    if found["mark"] == "，" and "。" in words:
        return None  # 四，规范管理，所有信息一律编号。 is a sentence of a list, and no heading
    mark = (found["mark"] or found["point"] or "").replace("．", ".")
    return Numbered(style, LEVELS[style], text[: len(text) - len(words)], value, words, mark)


def _may_stand_alone(words: str) -> bool:
    """True if a numeral and a space before these words are a heading's number: not 一 个 or 三 公 经费."""
    named = words.endswith(("情况", "问题", "措施", "事项"))
    return (
        2 <= len(words) <= 30
        and is_han(words[:2])
        and words[0] not in "个是次公方把般些种〇"
        and not has_any(words, "。", "；")
        and (named or not has_any(words, "，"))
    )


def counted(numeral: str) -> int:
    """What the numeral in a heading number counts, from 1 to 99: 十二, 12, ③; 0 when it counts nothing (十十)."""
    if numeral in _ENCLOSED:
        return _ENCLOSED[numeral][1]
    value = read_digits(numeral) or read_whole(numeral) or 0
    return value if value < 100 else 0


def number(style: str, value: int) -> str:
    """How a style prints a value: 一、 （二） 3. ④."""
    if style == CIRCLE:
        return next((sign for sign, said in _ENCLOSED.items() if said == (CIRCLE, value)), str(value))
    return style.replace("1", str(value)) if "1" in style else style.replace("一", chinese(value))


# ------------------------------------------------------------------ in running text

IS, SHALL, TH, ITS = "一是", "一要", "第一，", "其一，"
"""The styles of points that are words, each named by its first."""

_N = "[一二三四五六七八九十]"
_NUMERAL = re.compile(rf"{_N}+|\d+")
_BEFORE = "。；：，、！？”）—·●■◆."
"""What a point may stand after, if not at the beginning."""
_OTHER_WORDS = tuple("之唯统其第万专单同不惟归划合这那任")
"""Before 一是 these make another word of it."""
_NEAR = 12
"""So many characters before a point tell whether it is one."""
_NUMBER_ALONE = re.compile(r"（?.{1,4}[）、.]")


@dataclass(frozen=True, slots=True)
class Point:
    """The mark of a point: its style, what it counts, and where it stands in the text.

    `sure` is False for 一是 and the like that stand neither at the beginning nor after a mark (有一是).
    """

    style: str
    value: int
    start: int
    end: int
    sure: bool = True


@cache
def _point_pattern() -> re.Pattern[str]:
    """The mark of a point; it takes milliseconds to compile, too."""
    return re.compile(
        rf"(?<![第十百\d]){POINT}|第{_N}{{1,3}}部分(?![的是为])|(?<![\d{_N[1:]}){NUMBER}|{_N}{{1,3}}(?:[为在抓靠则来]|，(?!{_N}))"
    )


@lru_cache(maxsize=512)
def points(text: str) -> tuple[Point, ...]:
    """The points of the lists in a text, in order."""
    said = text.translate(_ALIKE)
    found: list[Point] = []
    for match in _point_pattern().finditer(said):
        mark, before = match[0], said[max(0, match.start() - _NEAR) : match.start()].rstrip()
        numeral = _NUMERAL.search(mark)
        style, value = _ENCLOSED.get(mark[0]) or (_style(mark), counted(numeral[0]) if numeral else 0)
        after = before[-1:] in ("", *_BEFORE) and not (style in (SHALL, FIRST) and before.endswith("、"))
        sure = after or style == CIRCLE or (match.start() < _NEAR and bool(_NUMBER_ALONE.fullmatch(before)))
        if not value or (not sure and style != IS):
            continue
        if style == IS and before.endswith(_OTHER_WORDS):
            continue
        found.append(Point(style, value, match.start(), match.end(), sure))
    return tuple(found)


def _style(mark: str) -> str:
    if mark[0] == "第":
        return PART if mark.endswith("部分") else TH
    if mark[0] == "其":
        return ITS
    if mark[0] == "（":
        return SECOND if is_han(mark[1:].strip()[0]) else FOURTH
    if mark[0].isdecimal():
        return HALF if mark[-1] == "）" else THIRD
    return FIRST if mark[-1] in "、.．，" else IS if "是" in mark else SHALL


def split_at_points(text: str) -> list[str]:
    """The items of a list that stands in one text, without their marks: 一是…；二是…, 1.…2.…, （一）…（二）….

    Only where the row of marks is whole (one style, from 1 on, each once); any other text stays as it is.
    """
    here = points(text)
    row = [point for point in here if here and point.style == here[0].style]
    lead = text[: row[0].start].rstrip() if row else ""
    whole = len(row) > 1 and [point.value for point in row] == list(range(1, len(row) + 1))
    if not whole or (lead and lead[-1] not in "：:"):
        return [text]
    ends = [*(point.start for point in row[1:]), len(text)]
    pieces = [text[point.end : end].strip(" ；;，,、") for point, end in zip(row, ends, strict=True)]
    return pieces if all(pieces) else [text]
