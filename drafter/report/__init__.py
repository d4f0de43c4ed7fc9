"""The facts of one township's year, and what is known about each."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any

from drafter.report.computed import COMPUTED
from drafter.report.facts import Fact, Part, as_stored, catalogue
from drafter.report.model import Report
from drafter.report.values import NOT_APPLICABLE, BadValue
from drafter.text.numerals import plain_number

__all__ = ["COMPUTED", "NOT_APPLICABLE", "BadValue", "Fact", "Part", "facts_by_path", "stored"]


@cache
def facts_by_path() -> dict[str, Fact]:
    """Every fact of the model by its path, in the model's order."""
    return {fact.path: fact for fact in catalogue(Report)}


def stored(value: Any) -> Any:
    """The value as answers hold it: parts as {name, count}, amounts as int or float, a moment as its date."""
    if isinstance(value, Part):
        return as_stored(value)
    if isinstance(value, Decimal):
        return plain_number(value)
    if isinstance(value, date):
        return date(value.year, value.month, value.day)
    if isinstance(value, Mapping):
        return {name: stored(item) for name, item in value.items()}
    if isinstance(value, list | tuple):
        return [stored(item) for item in value]
    return value
