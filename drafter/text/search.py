"""Looking for words in a text without a pattern.

Python compiles each pattern anew in every run. A row of words costs about 0.3 ms, and a class of all hanzi (一 to 龥)
about 2 ms, as its 20,902 members are walked one by one; a run of `drafter check` uses hundreds of patterns. So where a
plain test of words will do, there is no pattern.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache


@lru_cache(maxsize=1024)
def divided(words: str) -> tuple[str, ...]:
    """Words that are written with | between them."""
    return tuple(words.split("|"))


def has_any(text: str, *words: str) -> bool:
    """True if the text contains one of the words, each given by itself or several with | between them."""
    for several in words:  # a loop, for it is asked thousands of times a report and a generator takes twice as long
        for word in divided(several):
            if word in text:
                return True
    return False


def occurrences(text: str, words: str) -> Iterator[tuple[int, str]]:
    """Every place where one of the words, written with | between them, begins, with the word; word by word."""
    for word in divided(words):
        at = text.find(word)
        while at >= 0:
            yield at, word
            at = text.find(word, at + 1)
