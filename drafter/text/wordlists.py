"""Lists of words that are kept as data in text files."""

from __future__ import annotations

from functools import cache
from pathlib import Path


@cache
def word_lists(path: Path) -> dict[str, tuple[str, ...]]:
    """The lists of words in a file by name: 【name】 begins a list, blanks part its words, # begins a remark."""
    found: dict[str, tuple[str, ...]] = {}
    name = ""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("【"):
            name = line.strip("【】")
        elif not line.startswith("#"):
            found[name] = (*found.get(name, ()), *line.split())
    return found
