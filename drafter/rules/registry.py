"""Every rule there is, by what it is asked of: public functions that give findings, in the modules named here."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any

from drafter.report.computed import Flat
from drafter.rules import annex, answered, change, contact, copying, figures
from drafter.rules.finding import Finding

if TYPE_CHECKING:
    from drafter.extract.reading import Reading

FactRule = Callable[[Flat, Flat | None], Iterator[Finding]]
"""A rule over the facts and, where known, last year's."""

ReadingRule = Callable[["Reading"], Iterator[Finding]]
"""A rule over a finished report as read, contradictions and all."""


def _rules_in(module: ModuleType, *takes: str) -> Iterator[Any]:
    """The public functions of a module that take arguments of these names and give findings."""
    for name, found in vars(module).items():
        kinds = getattr(found, "__annotations__", {}) if getattr(found, "__module__", "") == module.__name__ else {}
        if not name.startswith("_") and tuple(kinds) == (*takes, "return") and kinds["return"] == "Iterator[Finding]":
            yield found


SHARED_RULES: tuple[FactRule, ...] = (
    copying.written_anew,
    figures.one_part_within_total,
    figures.carried_out_within_requests,
    figures.fees_agree,
    figures.carried_over,
    figures.stock_follows,
)
"""Rules over facts that hold for answers and for what was read in a finished report."""

FACT_RULES: tuple[FactRule, ...] = tuple(
    rule for module in (annex, answered, contact, figures, copying) for rule in _rules_in(module, "facts", "last")
)
"""Rules over answers."""

YEAR_RULES: tuple[FactRule, ...] = tuple(_rules_in(change, "facts", "last"))
"""Rules that hold this year against last and are asked for by `check --last` alone: the questionnaire says the
same at the prompt, where the figure is typed."""

_OVER_READINGS = (
    *("again", "beside_tables", "claims", "contents", "dates", "law", "leftovers", "outline", "paper", "personal"),
    *("points", "punctuation", "stated", "tables", "units", "wording", "years"),
)


@cache
def reading_rules() -> tuple[ReadingRule, ...]:
    """Rules over finished reports; their modules are loaded when the first report is checked."""
    modules = (import_module(f"drafter.rules.{name}") for name in _OVER_READINGS)
    return tuple(rule for module in modules for rule in _rules_in(module, "reading"))
