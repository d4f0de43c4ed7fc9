"""What is asked and what an answer does: frozen records between the plan, the flow and the screen."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Any

from drafter.report.facts import FIGURES
from drafter.text.characters import visible
from drafter.text.folding import half_width

TYPED_ANEW = (*FIGURES, "percent", "date", "yesno")
"""Kinds of answers so short that a refused one is better typed anew."""
SHORT = 30
"""A text of up to so many characters is better typed anew than mended in the line."""
SAME_WORDS = ("=", "同去年", "同上年")
"""What may be typed to take last year's text as it is; the first is the one that is shown."""
LEAVE_OUT = "不写"
"""What may be typed for a figure that is to be taken out of the report again."""


class Move(Enum):
    """What the clerk may do at any question instead of answering it; the value is the key."""

    BACK = "<"
    ON = ">"
    EXPLAIN = "?"
    INDEX = "#"


_SPOKEN = {
    Move.BACK: ("《", "上一问", "返回"),
    Move.ON: ("》", "以后", "以后再填", "跳过", "下一问"),
    Move.EXPLAIN: ("说明", "帮助"),
    Move.INDEX: ("目录",),
}
"""The same in words, and as a Chinese input method types the keys; full-width keys count as their narrow ones."""


@dataclass(frozen=True, slots=True)
class Left:
    """A move away from a list of options, with what was ticked and where the pointer stood."""

    move: Move
    chosen: tuple[str, ...]
    at: str


def typed_anew(answer: str, default: str) -> str:
    """What was typed after the text that stood in the line already; all of it where that text was changed."""
    return answer.removeprefix(default) if default and answer != default else answer


def move_of(answer: Any, default: str = "") -> Move | None:
    """The move that was typed, also after the line's `default`, or made by a key; None for an answer."""
    if isinstance(answer, Left):
        return answer.move
    if isinstance(answer, Move):
        return answer
    if not isinstance(answer, str):
        return None
    typed = typed_anew(answer, default)
    if len(typed) > 20:
        return None
    typed = half_width(typed)
    return next((move for move, said in _SPOKEN.items() if typed == move.value or typed in said), None)


def keys_of(move: Move) -> tuple[str, ...]:
    """The single characters that make a move at once where nothing is typed."""
    wide = chr(ord(move.value) + 0xFEE0)
    return (move.value, wide, *(said for said in _SPOKEN[move] if len(said) == 1))


@dataclass(frozen=True, slots=True)
class Option:
    """One of several things to choose: its id, its words, and whether it is chosen beforehand.

    A heading between options (`heading`) cannot be chosen.
    """

    id: str
    title: str
    checked: bool = False
    heading: bool = False

    def __post_init__(self) -> None:
        _make_visible(self, "title")


@dataclass(frozen=True, slots=True)
class Effect:
    """What an answer changes: answers by path (None takes away), notes in the record, choices still pending.

    `marks` are (kind, path, on) as in `Record.mark`; `pending` are entries of the record's `pending` (None takes away),
    `record` other entries of it by name; `said` tells the person what was understood, of what `term` names (empty: of
    what the question names). `go` is the station to ask next, `offer` the text that the same question stands with once
    more instead. `doubts` are lines to look at twice before it is done.
    """

    answers: Mapping[str, Any] = field(default_factory=dict)
    marks: tuple[tuple[str, str, bool], ...] = ()
    pending: Mapping[str, Any] = field(default_factory=dict)
    record: Mapping[str, Any] = field(default_factory=dict)
    said: str = ""
    term: str = ""
    go: str = ""
    offer: str = ""
    doubts: tuple[str, ...] = ()


def _make_visible(shown: Any, *names: str) -> None:
    """Write out, in these fields, characters that would act on the screen: texts come from templates and files, too."""
    for name in names:
        value = getattr(shown, name)
        safe = tuple(map(visible, value)) if isinstance(value, tuple) else type(value)(visible(value))
        object.__setattr__(shown, name, safe)


class Doubt(str):
    """A line that asks to look again; the same answer given once more is taken."""

    __slots__ = ()


def _no_fault(value: Any) -> str:
    return ""


@dataclass(frozen=True, slots=True)
class Question:
    """One question as the screen shows it.

    `kind` is the fact's kind, `item` for one entry of a list, `page` for a screen to read, or `checkbox`, `choice`
    with `options`; all but the last two are typed in one line. `hints` stand below the question, `last` is last year's
    value in the clerk's words, `default` the editable text beforehand, `keeps` what an empty line stands for instead,
    `keys` says what the keys do, `progress` is the progress indicator. `take` turns what was typed or chosen into its
    effect or raises `BadValue`; `said` is the line that refused the attempt before (a `Doubt` asks to look again).
    `compare` puts what is being typed beside last year's, `explain` is what the clerk reads who asks, `before` what
    is printed once first, `above` what stands above it on the screen, `at` is the option to begin at.
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
    keeps: str = ""
    options: tuple[Option, ...] = ()
    optional: bool = False
    keys: str = ""
    progress: str = ""
    said: str = ""
    at: str = ""
    explain: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    above: tuple[str, ...] = ()
    compare: Callable[[str], str] = field(default=_no_fault, repr=False)

    def __post_init__(self) -> None:
        _make_visible(self, "text", "term", "measure", "last", "keys", "progress", "said")
        _make_visible(self, "hints", "explain", "before", "above")

    @property
    def typed(self) -> bool:
        """True if the answer is typed in a line, not chosen from options."""
        return self.kind not in ("checkbox", "choice")

    @property
    def prose(self) -> bool:
        """True if the answer is a text that may be long: written in an editor, or read from a file."""
        return self.kind in ("text", "held", "item")
