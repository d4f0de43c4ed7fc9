"""What stands apart from a text's own words: in brackets, in quotation marks, in the marks of a title."""

from __future__ import annotations

import re
from functools import cache


@cache
def pattern_of(*pairs: str) -> re.Pattern[str]:
    """What stands between the marks of these pairs (《》, “”) with the marks, and no mark of its pair inside."""
    return re.compile("|".join(rf"\{pair[0]}[^{pair}]*\{pair[1]}" for pair in pairs))


def without(text: str, *pairs: str) -> str:
    """The text without what stands between the marks of these pairs, nor the marks."""
    pattern = pattern_of(*pairs)
    while (rest := pattern.sub("", text)) != text:
        text = rest
    return text


def without_brackets(text: str) -> str:
    """The text without what stands in round brackets."""
    return without(text, "（）") if "（" in text else text
