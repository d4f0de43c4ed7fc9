"""Bounds on what a template may ask for: steps, processor time, sizes of numbers, texts and lists.

Every operation that a template's text can repeat or that can make something large counts as a step and has its result
measured; what can only be measured when it is too late (a power, a width, a repetition) is reckoned before.
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterable, Iterator, Sized
from decimal import Decimal
from functools import wraps
from typing import Any

from jinja2 import TemplateRuntimeError

from drafter import words

MOST_STEPS = 200_000
"""Rounds of loops, calls, filters, operations and includes in one rendering; a report takes some hundreds."""
MOST_SECONDS = 2.0
"""Of the processor's time in one rendering; a report takes some milliseconds."""
MOST_TEXT = 200_000
"""Characters of one value; a report has some ten thousand."""
MOST_OUTPUT = 400_000
"""Characters of the whole text."""
MOST_ITEMS = 10_000
"""Items of one list."""
LARGEST_NUMBER = 10**300
MOST_FILE = 64 << 10
"""Bytes of one of a template's texts; ours have two thousand."""
MOST_INCLUDES = 400
"""Texts that one text may include, those included by them among these."""

_POWER = 64
_PLACES = 20
_WIDTH = re.compile(r"\*|\d{3}")
_COLLECTIONS = (list, tuple, dict)


class TooMuch(TemplateRuntimeError):
    """A template asks for more than any report needs."""

    def __init__(self) -> None:
        super().__init__(words.TEMPLATE_TOO_DEEP)


class Unprintable(TemplateRuntimeError):
    """A list, a table or a yes/no was printed as it is; it needs a phrase or an if."""

    def __init__(self) -> None:
        super().__init__(words.UNPRINTABLE)


class StepBudget:
    """What is left of the steps and the time of one rendering."""

    def __init__(self) -> None:
        self.start()

    def start(self) -> None:
        """Begin anew: for each rendering, and each check of a template."""
        self._steps, self._until = MOST_STEPS, time.process_time() + MOST_SECONDS

    def step(self) -> None:
        """One step; raises `TooMuch` when there are no more, or the time is over."""
        self._steps -= 1
        if self._steps < 0 or time.process_time() > self._until:
            raise TooMuch

    def counted(self, items: Iterable[Any]) -> Iterator[Any]:
        """The items, each of which is a step."""
        for item in items:
            self.step()
            yield item

    def bounded(self, name: str, filter: Callable[..., Any]) -> Callable[..., Any]:
        """The filter of that name, so that each call is a step and neither what it takes nor what it makes is large."""
        prepared = _PREPARED.get(name)

        @wraps(filter)  # takes over what jinja passes to the filter before its arguments
        def call(*arguments: Any, **named: Any) -> Any:
            self.step()
            if prepared is not None:
                first = 1 if hasattr(filter, "jinja_pass_arg") else 0
                arguments = (*arguments[:first], *prepared(*arguments[first:], **named))
            made = filter(*arguments, **named)
            return self.counted(made) if isinstance(made, Iterator) else within(made)

        return call


def within(value: Any) -> Any:
    """The value; raises `TooMuch` if it is larger than any in a report."""
    if isinstance(value, str):
        too_large = len(value) > MOST_TEXT
    elif isinstance(value, int | float | Decimal):
        too_large = not -LARGEST_NUMBER < value < LARGEST_NUMBER
    elif isinstance(value, list | tuple):
        too_large = len(value) > MOST_ITEMS or sum(len(item) for item in value if isinstance(item, str)) > MOST_TEXT
    else:
        too_large = False
    if too_large:
        raise TooMuch
    return value


def flat(value: Any) -> Any:
    """The list, tuple or dict that a template writes out, within bounds; lists in it might double at each step."""
    items = value.values() if isinstance(value, dict) else value
    if any(isinstance(item, _COLLECTIONS) for item in items):
        raise TooMuch
    return within(value)


def joined(pieces: Iterable[str]) -> str:
    """The text of the pieces; raises `TooMuch` before it is too long."""
    found, length = [], 0
    for piece in pieces:
        length += len(piece)
        if length > MOST_OUTPUT:
            raise TooMuch
        found.append(piece)
    return "".join(found)


def pasted(pieces: Iterable[Any]) -> str:
    """What `~` makes of its operands."""
    return within(joined(_text(piece) for piece in pieces))  # type: ignore[no-any-return]


def check_operation(operator: str, left: Any, right: Any) -> None:
    """Raises `TooMuch` for an operation whose result would be too large to make."""
    if operator == "**":
        if isinstance(right, int | float | Decimal) and not -_POWER <= right <= _POWER:
            raise TooMuch
        within(left)
    elif operator == "%" and isinstance(left, str) and _WIDTH.search(left):
        raise TooMuch
    elif operator == "*":
        for several, times in ((left, right), (right, left)):
            if isinstance(several, str | list | tuple) and isinstance(times, int):
                if not isinstance(several, str):
                    flat(several)
                if len(several) * times > (MOST_TEXT if isinstance(several, str) else MOST_ITEMS):
                    raise TooMuch


def _text(value: Any) -> str:
    if isinstance(value, _COLLECTIONS):
        raise Unprintable
    return str(value)


def _replace(value: Any, old: Any, new: Any, *more: Any) -> tuple[Any, ...]:
    text, part, instead = _text(value), _text(old), _text(new)
    if len(text) + text.count(part) * len(instead) > MOST_TEXT:
        raise TooMuch
    return (value, old, new, *more)


def _join(value: Iterable[Any], separator: Any = "", *more: Any, **named: Any) -> tuple[Any, ...]:
    items = list(value)
    if isinstance(separator, Sized) and len(items) * len(separator) > MOST_TEXT:
        raise TooMuch
    return (within(items), separator, *more)


def _sum(value: Iterable[Any], *more: Any, **named: Any) -> tuple[Any, ...]:
    if any(isinstance(start, _COLLECTIONS) for start in (*more[1:], named.get("start"))):
        raise TooMuch
    return (value, *more)


def _round(value: Any, precision: int = 0, *more: Any, **named: Any) -> tuple[Any, ...]:
    for places in (precision, named.get("precision", 0)):
        if not -_PLACES <= places <= _PLACES:
            raise TooMuch
    return (value, precision, *more) if "precision" not in named else (value, *more)


_PREPARED: dict[str, Callable[..., tuple[Any, ...]]] = {
    "replace": _replace,
    "join": _join,
    "sum": _sum,
    "round": _round,
}
"""By filter: its arguments, seen to be within bounds."""
