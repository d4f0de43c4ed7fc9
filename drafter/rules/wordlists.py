"""Words kept as data beside this module.

`words.txt` holds the lists that rules look for. Words that are wrong wherever they stand have files of their own: `#`
before a remark, 【…】 before each of a file's parts, and in a line the right words (where the list has them) with `←`,
the wrong ones, then `≠` and right words that happen to hold them.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from drafter.text.wordlists import word_lists


@dataclass(frozen=True, slots=True)
class Entry:
    """Wrong words, the right ones (empty: none given), and right words that hold the wrong ones. 9 is any digit."""

    wrong: str
    right: str
    kept: tuple[str, ...]

    def stands(self, text: str, at: int) -> bool:
        """True if the words found at a place of a text are wrong there and no piece of words that are right."""
        for words in self.kept:
            inside = words.find(self.wrong)
            while inside >= 0:
                if at >= inside and text.startswith(words, at - inside):
                    return False
                inside = words.find(self.wrong, inside + 1)
        return True


@cache
def entries(name: str, part: str = "") -> tuple[Entry, ...]:
    """The entries of a list (`slips` for slips.txt), of one of its parts where it has parts."""
    found: list[Entry] = []
    here = ""
    for line in (Path(__file__).parent / f"{name}.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("【"):
            here = line.strip("【】")
        elif line and not line.startswith("#") and here == part:
            said, _, kept = line.partition(" ≠ ")
            right, _, wrong = said.rpartition(" ← ")
            found += [Entry(one, right, tuple(kept.split())) for one in wrong.split()]
    return tuple(found)


@cache
def listed(name: str) -> tuple[str, ...]:
    """The words of a list in words.txt."""
    return word_lists(Path(__file__).with_name("words.txt"))[name]
