"""One choice outside a session: which file, which year, what to do."""

from __future__ import annotations

from collections.abc import Sequence

from drafter import words


def choose(text: str, options: Sequence[tuple[str, str]], hints: Sequence[str] = ()) -> str:
    """The id of the option chosen, of (id, words) pairs; raises `Stopped` on Ctrl-C."""
    from drafter.interview.prompts import ask
    from drafter.interview.question import Effect, Move, Option, Question

    question = Question(
        id="choose",
        kind="choice",
        text=text,
        term="",
        take=lambda value: Effect(),
        options=tuple(Option(id, title) for id, title in options),
        hints=tuple(hints),
        keys=words.PLAIN_CHOICE_KEYS,
    )
    while isinstance(chosen := ask(question), Move):
        pass  # there is nowhere to go from here
    return str(chosen)
