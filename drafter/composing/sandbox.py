"""The Jinja environment that templates run in: immutable, strict, and with nothing in reach but plain values.

An absent fact is an `Open` value: it may be tested with `is given`, and printing it leaves a mark 【待填：…】 and a
note of what was missed. A name that no fact has is a fault (StrictUndefined), found before rendering by `uses`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from jinja2 import BaseLoader, StrictUndefined, TemplateRuntimeError
from jinja2.runtime import LoopContext
from jinja2.sandbox import ImmutableSandboxedEnvironment

from drafter import words
from drafter.phrases import FILTERS
from drafter.phrases.marks import CLOSE, OPEN

KEPT_FILTERS = (
    "default",
    "first",
    "last",
    "length",
    "join",
    "abs",
    "int",
    "round",
    "sum",
    "trim",
    "replace",
    "list",
    "map",
    "select",
    "selectattr",
    "reject",
    "rejectattr",
)
KEPT_TESTS = (
    "defined",
    "undefined",
    "none",
    "odd",
    "even",
    "eq",
    "ne",
    "gt",
    "ge",
    "lt",
    "le",
    "in",
    "sameas",
    "string",
    "number",
)


class Open:
    """A value that is not there: absent, or (when `applies` is False) answered 不适用.

    Whatever a template does with it is noted in `missed`: True for each path whose value was needed, False for those
    only asked after with `is given`. It is unequal to everything, counts as false and has no items but its mark.
    """

    __slots__ = ("applies", "missed", "paths", "term")

    def __init__(self, paths: tuple[str, ...], term: str, missed: dict[str, bool], applies: bool = True) -> None:
        self.paths, self.term, self.missed, self.applies = paths, term, missed, applies

    def note(self, needed: bool) -> None:
        """Remember that these paths were asked after, or needed."""
        if self.applies or needed:
            for path in self.paths:
                self.missed[path] = self.missed.get(path, False) or needed

    def __str__(self) -> str:
        self.note(True)
        return f"{OPEN}{self.term}{CLOSE}"

    def __bool__(self) -> bool:
        self.note(self.applies)
        return False

    def _compare(self, other: object) -> bool:
        self.note(True)
        return False

    __eq__ = __lt__ = __le__ = __gt__ = __ge__ = _compare

    def __ne__(self, other: object) -> bool:
        self.note(True)
        return True

    __hash__ = object.__hash__

    def __iter__(self) -> Iterator[Any]:
        self.note(True)
        yield _OpenItem(str(self))

    def __len__(self) -> int:
        self.note(True)
        return 0

    def _same(self, *_: object) -> Open:
        self.note(True)
        return self

    __add__ = __radd__ = __sub__ = __rsub__ = __mul__ = __rmul__ = __neg__ = __abs__ = _same


class _OpenItem(str):
    """An item of an open list: prints as the mark whatever is asked of it."""

    def __getitem__(self, key: Any) -> Any:
        return 0 if key in ("count", "change", "last") else str(self)


class Unprintable(TemplateRuntimeError):
    """A list, a table or a yes/no was printed as it is; it needs a phrase or an if."""


def _printable(value: object) -> object:
    if isinstance(value, list | dict | bool) or value is None:
        raise Unprintable(words.UNPRINTABLE)
    return value


def is_given(value: object) -> bool:
    """True if a fact is there to be written: answered, applicable, and no empty list."""
    if isinstance(value, Open):
        value.note(False)
        return False
    return value not in ([], "", None)


class Sandbox(ImmutableSandboxedEnvironment):
    """Nothing but items of dicts and a loop's own counters can be reached through a dot or brackets."""

    def getattr(self, obj: Any, attribute: str) -> Any:
        """The item of a dict, a counter of a loop; anything else is undefined."""
        return self.getitem(obj, attribute)

    def getitem(self, obj: Any, argument: Any) -> Any:
        """The item of a dict or list, a counter of a loop; anything else is undefined."""
        if isinstance(obj, Open):
            return obj
        if isinstance(obj, LoopContext):
            return (
                getattr(obj, argument)
                if argument in ("index", "first", "last", "length")
                else self.undefined(name=argument)
            )
        if isinstance(obj, dict | list | _OpenItem):
            try:
                return obj[argument]
            except (LookupError, TypeError):
                pass
        return self.undefined(obj=obj, name=argument)


def sandbox(loader: BaseLoader) -> Sandbox:
    """An environment for one template's texts: our phrases and a few harmless filters and tests, no globals."""
    made = Sandbox(loader=loader, undefined=StrictUndefined, finalize=_printable, auto_reload=False)
    made.globals.clear()
    made.filters = {name: made.filters[name] for name in KEPT_FILTERS} | FILTERS
    made.tests = {name: test for name, test in made.tests.items() if name in KEPT_TESTS} | {"given": is_given}
    return made
