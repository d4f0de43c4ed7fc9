"""The Jinja environment that templates run in: immutable, strict, and with nothing in reach but plain values.

An absent fact is an `Open` value: it may be tested with `is given`, and printing it leaves a mark 【待填：…】 and a
note of what was missed. A name that no fact has is a fault (StrictUndefined), found before rendering by `uses`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from jinja2 import BaseLoader, StrictUndefined, Template, nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.runtime import Context, LoopContext
from jinja2.sandbox import ImmutableSandboxedEnvironment

from drafter.composing.bounds import StepBudget, Unprintable, check_operation, flat, joined, pasted, within
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


def _printable(value: object) -> object:
    if isinstance(value, list | dict | bool) or value is None:
        raise Unprintable
    return value


def is_given(value: object) -> bool:
    """True if a fact is there to be written: answered, applicable, and no empty list."""
    if isinstance(value, Open):
        value.note(False)
        return False
    return value not in ([], "", None)


_COUNTED = "(counted)"
"""The name of a filter that no template can write."""


class _BoundedCode(CodeGenerator):
    """Python code in which the rounds of loops are counted, and lists and joined texts are measured."""

    def visit_For(self, node: nodes.For, frame: Frame) -> None:
        node.iter = nodes.Filter(node.iter, _COUNTED, [], [], None, None, lineno=node.lineno)
        super().visit_For(node, frame)

    def visit_Filter(self, node: nodes.Filter, frame: Frame) -> None:
        if node.name == _COUNTED and (items := node.node) is not None:
            self._called("budget.counted", lambda: self.visit(items, frame))
        else:
            super().visit_Filter(node, frame)

    def visit_List(self, node: nodes.List, frame: Frame) -> None:
        self._called("flat", lambda: super(_BoundedCode, self).visit_List(node, frame))

    def visit_Tuple(self, node: nodes.Tuple, frame: Frame) -> None:
        if node.ctx == "load":
            self._called("flat", lambda: super(_BoundedCode, self).visit_Tuple(node, frame))
        else:
            super().visit_Tuple(node, frame)

    def visit_Dict(self, node: nodes.Dict, frame: Frame) -> None:
        self._called("flat", lambda: super(_BoundedCode, self).visit_Dict(node, frame))

    def visit_Concat(self, node: nodes.Concat, frame: Frame) -> None:
        self._called("pasted", lambda: super(_BoundedCode, self).visit_Tuple(nodes.Tuple(node.nodes, "load"), frame))

    def _called(self, function: str, visit: Callable[[], None]) -> None:
        """Write the code of a call of one of the environment's functions."""
        self.write(f"environment.{function}(")
        visit()
        self.write(")")


class Sandbox(ImmutableSandboxedEnvironment):
    """Nothing but items of dicts and a loop's own counters can be reached through a dot or brackets.

    What a text does is bounded by `budget`, which whoever renders or compiles starts anew.
    """

    code_generator_class = _BoundedCode
    concat = staticmethod(joined)
    flat = staticmethod(flat)
    pasted = staticmethod(pasted)
    intercepted_binops = frozenset(("+", "-", "*", "/", "//", "%", "**"))

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self.budget = StepBudget()

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """What an arithmetic operator makes, within bounds."""
        self.budget.step()
        check_operation(operator, left, right)
        return within(super().call_binop(context, operator, left, right))

    def call(self, context: Context, function: Any, *arguments: Any, **named: Any) -> Any:
        """A call of a macro, or of a loop that calls itself."""
        self.budget.step()
        for argument in (*arguments, *named.values()):
            if isinstance(argument, tuple | dict):  # what a macro was called with might double at each call
                flat(argument)
        if isinstance(function, LoopContext) and arguments:
            arguments = (self.budget.counted(arguments[0]), *arguments[1:])
        return super().call(context, function, *arguments, **named)

    def get_template(self, name: Any, parent: Any = None, globals: Any = None) -> Template:
        """The compiled text of that name; each one taken is a step."""
        self.budget.step()
        return super().get_template(name, parent, globals)

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
    kept = {name: made.filters[name] for name in KEPT_FILTERS} | FILTERS
    made.filters = {name: made.budget.bounded(name, filter) for name, filter in kept.items()}
    made.tests = {name: test for name, test in made.tests.items() if name in KEPT_TESTS} | {"given": is_given}
    return made
