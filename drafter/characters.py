"""Characters that do something on a screen instead of being seen, and a way to show them."""

from __future__ import annotations

import re

_ACTING = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
"""Control characters but tab and line end, the marks that turn the direction of writing or break a line, and halves of
surrogate pairs, as file names that are no UTF-8 have them."""


def visible(text: str) -> str:
    """The text with each character that would act on the screen written out as <U+202E>; line ends and tabs stay."""
    return _ACTING.sub(lambda found: f"<U+{ord(found[0]):04X}>", text)


def escaped(json: str) -> str:
    """The text of a JSON value with the same characters as its own escapes (\\u202e), so that no value changes."""
    return _ACTING.sub(lambda found: f"\\u{ord(found[0]):04x}", json)
