"""Characters of symbol fonts as what they print: Wingdings' circled figures and boxes, Symbol's digits and bullet.

Word keeps such a character as F000 and its code in the font (ISO 29500-1, 17.3.3.30). The tables are Unicode's own
(proposal L2/11-196), kept to what reports use: item numbers, bullets, ticks and boxes.
"""

from __future__ import annotations

_FIRST, _LAST = 0xF020, 0xF0FF


def _row(first: int, characters: str) -> dict[int, str]:
    return {first + at: character for at, character in enumerate(characters)}


_WINGDINGS = {
    **_row(0x80, "⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿"),
    **{0x6C: "●", 0x6E: "■", 0x6F: "□", 0x71: "□", 0x72: "□", 0x75: "◆", 0x76: "❖", 0x77: "◆", 0x9E: "·", 0x9F: "·"},
    **{0xA1: "○", 0xA6: "○", 0xA7: "■", 0xA8: "□", 0xAB: "★", 0xB7: "·", 0xD8: "➢"},
    **{0xFB: "×", 0xFC: "√", 0xFD: "☒", 0xFE: "☑"},
}
_WINGDINGS_2 = {
    **_row(0x69, "⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿"),
    **{0x4F: "×", 0x50: "√", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0x54: "☒", 0x97: "●", 0xA2: "■", 0xA3: "□"},
}
_SYMBOL = {0xB7: "·", 0xA8: "◆", 0xB4: "×", **{code: chr(code) for code in map(ord, "0123456789%()+,-./")}}
_FONTS = {"wingdings": _WINGDINGS, "wingdings 2": _WINGDINGS_2, "symbol": _SYMBOL}
_ANY = {**{ord(sign): sign for sign in "-."}, **_WINGDINGS}
_PRINTED = {0xF000 + code: character for code, character in _ANY.items()}


def symbol(point: int, font: str = "") -> str:
    """The character that a code of a symbol font prints; empty for one that reports have no use for."""
    if _FIRST <= point <= _LAST:
        return _FONTS.get(font.strip().lower(), _ANY).get(point - 0xF000, "")
    return "" if 0xE000 <= point <= 0xF8FF or 0xD800 <= point <= 0xDFFF or point > 0x10FFFF else chr(point)


def with_symbols(text: str) -> str:
    """The text with private characters, as they come out of Word by copying, made what they print; others stay."""
    return text.translate(_PRINTED)
