"""What a character is: a hanzi, however rare or however a font's table wrote it, or one that acts on a screen."""

from __future__ import annotations

import re

HAN = r"[^\W\da-zA-Z_]"
"""A hanzi in a pattern. It also matches letters of other scripts, which reports do not have; re takes milliseconds to
compile an exact class."""

_ACTING = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
"""Control characters but tab and line end, the marks that turn the direction of writing or break a line, and halves of
surrogate pairs, as file names that are no UTF-8 have them."""


def is_han(text: str) -> bool:
    """True if the text consists of hanzi alone, 〇 and those of the extensions among them; False for an empty text."""
    return bool(text) and all("一" <= character <= "鿿" or _is_rare(character) for character in text)


def _is_rare(character: str) -> bool:
    """True for 〇 and hanzi outside the basic block: extensions A to I and the compatibility forms."""
    return (
        character == "〇"
        or "\u3400" <= character <= "\u4dbf"
        or "\uf900" <= character <= "\ufaff"
        or "\U00020000" <= character <= "\U0003ffff"
    )


def visible(text: str) -> str:
    """The text with each character that would act on the screen written out as <U+202E>; line ends and tabs stay."""
    return _ACTING.sub(lambda found: f"<U+{ord(found[0]):04X}>", text)


def escaped(json: str) -> str:
    """The text of a JSON value with the same characters as its own escapes (\\u202e), so that no value changes."""
    return _ACTING.sub(lambda found: f"\\u{ord(found[0]):04x}", json)
