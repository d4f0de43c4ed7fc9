"""Text in one notation: what a program compares and searches, however it was typed, copied or extracted.

| function | its result | for |
|---|---|---|
| `clean` | the same words without invisible characters; line ends and tabs stay | what a reader takes from a file |
| `half_width` | digits, letters and marks half-width | what a person types |
| `squeezed` | the same without any space | labels and names |
| `letters` | the same without marks | sentences held against each other |
| `even` | digits and letters half-width, marks full-width, each space a blank | patterns on running text |
| `close` | the same without any space | the same, where blanks mean nothing |
| `folded` | the same with years and figures in digits, and only blanks that part Latin words | figures in sentences |
"""

from __future__ import annotations

import re
from functools import lru_cache
from unicodedata import normalize

from drafter.text.characters import HAN, is_han
from drafter.text.numerals import DIGITS


def _from_to(*ranges: tuple[int, int]) -> frozenset[str]:
    return frozenset(chr(code) for first, last in ranges for code in range(first, last + 1))


INVISIBLE = frozenset("\xad\u061c\u180e\ufeff") | _from_to(
    *((0x200B, 0x200F), (0x202A, 0x202E), (0x2060, 0x206F), (0xFE00, 0xFE0F), (0xFFF9, 0xFFFB))
)
"""Characters without width: they join, part, or turn the direction of writing."""
_CONTROLS = _from_to((0, 8), (0xE, 0x1F), (0x7F, 0x84), (0x86, 0x9F), (0xD800, 0xDFFF), (0xFFFE, 0xFFFF))
_THIN = _from_to((0x2000, 0x200A)) | frozenset("\xa0\u1680\u202f\u205f")
_WITHOUT_INVISIBLE = str.maketrans(dict.fromkeys(INVISIBLE))
_CLEAN = str.maketrans({**dict.fromkeys(INVISIBLE | _CONTROLS), **dict.fromkeys(_THIN, " ")})
_NOTE = re.compile(r"(?<=[\d０-９])[①-⑳⓪-⓿❶-❿²³¹⁰-⁹₀-₉]+")
"""The number of a note, which would run into the figure it stands at."""
_FORMS = re.compile("[\u2e80-\u2fdf\uf900-\ufaff\U0002f800-\U0002fa1f]")
# Radicals that fonts of PDFs put for the hanzi; the Kangxi radicals have their hanzi in Unicode.
_RADICALS = dict(
    zip(
        "⺁⺄⺇⺒⺓⺝⺟⺠⺬⺮⻁⻄⻅⻆⻉⻋⻑⻓⻔⻗⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻨⻩⻬⻮⻰⻳",
        "厂乙几巳幺月母民示竹虎西见角贝车長长门雨青韦页风飞食马骨鬼鱼鸟麦黄齐齿龙龟",
        strict=True,
    )
)


def plain_hanzi(text: str) -> str:
    """The text with the hanzi in place of radicals and compatibility forms, as text from PDFs has them."""
    return text if text.isascii() else _FORMS.sub(_plain_hanzi, text)


def _plain_hanzi(found: re.Match[str]) -> str:
    return _RADICALS.get(found[0], normalize("NFKC", found[0]))


def clean(text: str) -> str:
    """The text without characters that have no width, narrow spaces as blanks, and hanzi in place of their radicals.

    Line ends, tabs and full-width spaces stay.
    """
    return plain_hanzi(text.translate(_CLEAN))


def half_width(text: str) -> str:
    """The text with half-width digits, letters and marks, without invisible characters and outer blanks."""
    return (text if text.isascii() else normalize("NFKC", plain_hanzi(_as_read(text)))).strip()


def _as_read(text: str) -> str:
    """The text without invisible characters and without the numbers of notes behind figures."""
    return _NOTE.sub("", text.translate(_WITHOUT_INVISIBLE))


def squeezed(text: str) -> str:
    """The text half-width and without any space, line end or invisible character."""
    return "".join(half_width(text).split())


def letters(text: str) -> str:
    """The text's letters and digits alone, half-width."""
    return "".join(filter(str.isalnum, half_width(text)))


_FIGURE = re.compile(r"\d+(?:\.\d+)?")


def letters_without_figures(text: str) -> str:
    """The text's letters alone, with one 0 for each number: what is left when only figures differ."""
    return letters(_FIGURE.sub("0", half_width(text)))


# ------------------------------------------------------------------ running text

_FULL_WIDTH_DIGITS = {chr(0xFF10 + digit): str(digit) for digit in range(10)}
_EVEN = str.maketrans(
    {
        **dict.fromkeys(INVISIBLE),
        **_FULL_WIDTH_DIGITS,
        **{chr(0xFF21 + n): chr(0x41 + n) for n in range(26)},
        **{chr(0xFF41 + n): chr(0x61 + n) for n in range(26)},
        **dict(zip("％．﹒﹪‰(),;:?!～〜﹣－", "%..%‰（），；：？！~~--", strict=True)),
        **dict.fromkeys("\u00a0\u3000\u2002\u2003\u2009\u202f\t", " "),
    }
)
_HALF_WIDTH_DIGITS = str.maketrans(_FULL_WIDTH_DIGITS)
_YEAR_DIGITS = str.maketrans("〇○ＯO" + DIGITS, "0000" + "0123456789")
_CHINESE_YEAR = re.compile(r"[二２2][〇○ＯO0０零][〇○ＯO0０零一二三四五六七八九][〇○ＯO0０零一二三四五六七八九]?年")


@lru_cache(maxsize=2048)
def even(text: str) -> str:
    """The text with half-width digits and letters, full-width marks and plain blanks, without outer ones."""
    return text.translate(_EVEN).strip()


@lru_cache(maxsize=2048)
def close(text: str) -> str:
    """The same without any space."""
    return "".join(even(text).split())


def arabic_years(text: str) -> str:
    """The text with half-width digits and 二○一三年 written 2013年, of the same length; other numerals stay."""
    text = text.translate(_HALF_WIDTH_DIGITS)
    return _CHINESE_YEAR.sub(lambda found: found[0].translate(_YEAR_DIGITS), text)


_BLANKS_IN_WORDS = re.compile(rf"(?<=[：:]|{HAN}) +(?=\w)")


def without_blanks_in_words(text: str) -> str:
    """The text without blanks between a Chinese character or colon and a word, which were not meant (电 话： 123)."""
    return _BLANKS_IN_WORDS.sub("", text) if " " in text else text


_MARKS = "，。；：、（）《》“”！？％%〔〕【】"
_DIGITS_APART = re.compile(r"(?<![\d.])(\d) (?=(?:\d )*\d(?!\d))")
_DIGITS_BESIDE = re.compile(r"(?<![\d.])(\d{1,2}) (?=\d{1,2}(?!\d) ?[条件份篇项次人名])")
"""19 9 条 in a sentence that sets digits apart."""
_THREE_DIGITS_APART = re.compile(r"\d \d \d")
_THOUSANDS_APART = re.compile(r"(?<![\d.,])(\d{1,3})((?: \d{3})+)(?![\d.])")
_BLANKS = re.compile(" +")
# 1,048 and 1，048: a comma inside a figure. 12，123 is a figure only when nothing lists figures with commas.
_COMMAS_INSIDE = re.compile(
    r"(?<![\d，.])(\d{1,3})((?:，\d{3})+)(?![\d，])(?=余|多|条|件|份|篇|则|项|次|人|元|个|万)",
)


def folded(text: str) -> str:
    """The text even, with years in digits, figures in one piece (1，048, 1 048, 2 0 8) and no stray blanks.

    Blanks beside hanzi and full-width marks go; those between Latin words stay.
    """
    said = arabic_years(_as_read(text).translate(_EVEN)).replace("\r", " ").replace("\n", " ")
    if " " in said:
        if _THREE_DIGITS_APART.search(said):
            said = _DIGITS_BESIDE.sub(r"\1", _DIGITS_APART.sub(r"\1", said))
        said = _THOUSANDS_APART.sub(lambda found: found[0].replace(" ", ""), said)
        said = _BLANKS.sub(_blanks, said)
    return _COMMAS_INSIDE.sub(lambda found: found[0].replace("，", ""), said)


def _blanks(found: re.Match[str]) -> str:
    """The blanks where neither side of them is Chinese, characters and marks alike; else nothing."""
    text, start, end = found.string, found.start(), found.end()
    sides = (text[start - 1 : start], text[end : end + 1])
    return "" if any(is_han(side) or (side and side in _MARKS) for side in sides) else found[0]
