"""A station: one question of the route, whether it is open or answered, so that a clerk can come back to it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from drafter.interview.question import Question

Thunk = Callable[[], Question]
"""Makes the question when it is its turn."""


@dataclass(frozen=True, slots=True)
class Station:
    """One place of the route.

    `id` names it, `path` is the fact it is about (a section is found by it), `open` says that it is still to be
    asked, `passing` that going back passes it by, as for what was only taken over from last year and was not typed
    this year. `term` is what lists of answers call it (empty: the fact's own name), `said` what is answered there,
    where that is more than one fact's value.
    """

    id: str
    path: str
    open: bool
    make: Thunk
    passing: bool = False
    term: str = ""
    said: str = ""
