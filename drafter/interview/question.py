"""What is asked and what an answer does: frozen records between the plan, the flow and the screen."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

LATER: Final = "later"
"""The id of the option that leaves a question open for this session."""
LATER_WORDS = ("以后", "以后再填", "跳过")
"""What may be typed for the same; the first is the one that is shown."""
SAME_WORDS = ("同去年", "同上年")
"""What may be typed to take last year's text as it is."""


@dataclass(frozen=True, slots=True)
class Option:
    """One of several things to choose: its id, its words, and whether it is chosen beforehand."""

    id: str
    title: str
    checked: bool = False


@dataclass(frozen=True, slots=True)
class Effect:
    """What an answer changes: answers by path (None takes away), notes in the record, choices still pending.

    `marks` are (kind, path, on) as in `Answers.mark`; `pending` and `record` are entries of the record (None takes
    away); `later` leaves the question open for this session; `said` tells the person what was understood, of what
    `term` names (empty: of what the question names).
    """

    answers: Mapping[str, Any] = field(default_factory=dict)
    marks: tuple[tuple[str, str, bool], ...] = ()
    pending: Mapping[str, Any] = field(default_factory=dict)
    record: Mapping[str, Any] = field(default_factory=dict)
    later: bool = False
    said: str = ""
    term: str = ""


def _no_fault(value: Any) -> str:
    return ""


@dataclass(frozen=True, slots=True)
class Question:
    """One question as the screen shows it.

    `kind` is the fact's kind, `item` for one entry of a list, or `checkbox`, `choice` with `options`; all but the last
    two are typed in one line. `hints` stand below the question, `last` is last year's value in the clerk's words,
    `default` is the editable text beforehand, `keys` says what the keys do. `progress` says how far one is. `take`
    turns what was typed or chosen into its effect or raises `BadValue`; `check` gives the line that refuses it, or
    nothing; `said` is such a line, of the attempt before.
    """

    id: str
    kind: str
    text: str
    term: str
    take: Callable[[Any], Effect] = field(repr=False)
    measure: str = ""
    hints: tuple[str, ...] = ()
    last: str = ""
    default: str = ""
    options: tuple[Option, ...] = ()
    optional: bool = False
    keys: str = ""
    progress: str = ""
    said: str = ""
    check: Callable[[Any], str] = field(default=_no_fault, repr=False)

    @property
    def typed(self) -> bool:
        """Whether the answer is typed in a line, not chosen from options."""
        return self.kind not in ("checkbox", "choice")
