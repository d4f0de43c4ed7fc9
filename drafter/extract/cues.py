"""Plain tests of the words in a text, for all that needs no pattern.

Python compiles each pattern anew in every run. A row of words costs about 0.3 ms, and a class of all Chinese characters
(一 to 龥) about 2 ms, as its 20902 members are walked one by one; a run of `drafter check` uses hundreds of patterns.
"""

from __future__ import annotations


def holds(text: str, *words: str) -> bool:
    """Whether any of the words stands in the text."""
    return any(word in text for word in words)


def is_han(text: str) -> bool:
    """Whether a text consists of Chinese characters alone (一 to 龥, no punctuation); an empty text does not."""
    return bool(text) and all("一" <= char <= "龥" for char in text)
