"""A longer text on the screen, a screenful at a time."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from drafter import words
from drafter.interview.question import Effect, Move, Question
from drafter.screen import size, wrap


def show(lines: Sequence[str], title: str, ask: Callable[[Question], Any]) -> None:
    """The lines, page by page, until the last was read or the clerk goes on."""
    room = max(5, size().lines - 6)
    wrapped = [piece for line in lines for piece in (wrap(line, hang="") if line.strip() else [""])]
    screens = [wrapped[at : at + room] for at in range(0, len(wrapped), room)] or [[]]
    number = 0
    while number < len(screens):
        question = Question(
            id="page",
            kind="page",
            text=words.page(title, number + 1, len(screens)),
            term="",
            take=lambda value: Effect(),
            above=tuple(screens[number]),
            keys=_keys(number + 1, len(screens)),
        )
        answer = ask(question)
        if answer is Move.ON:
            return
        number = max(0, number - 1) if answer is Move.BACK else number + 1


def _keys(number: int, screens: int) -> str:
    if screens == 1:
        return words.PAGE_ONLY_KEYS
    return words.PAGE_LAST_KEYS if number == screens else words.PAGE_KEYS
