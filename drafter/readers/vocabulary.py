"""The words that the readers look for, kept as lists in words.txt beside this module."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from drafter.text.wordlists import word_lists


@cache
def vocabulary(name: str) -> tuple[str, ...]:
    """The words of one list."""
    return word_lists(Path(__file__).with_name("words.txt"))[name]
