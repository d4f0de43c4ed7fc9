"""The facts of one township's year, and what is known about each."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any

from drafter.report.computed import COMPUTED
from drafter.report.facts import Fact, Facts, Part, catalogue
from drafter.report.model import Report
from drafter.report.values import NOT_APPLICABLE, BadValue

__all__ = ["COMPUTED", "NOT_APPLICABLE", "BadValue", "Fact", "Part", "Report", "facts_by_path", "flatten"]


@cache
def facts_by_path() -> dict[str, Fact]:
    """Every fact of the model by its path, in the model's order."""
    return {fact.path: fact for fact in catalogue(Report)}


def flatten(report: Report) -> dict[str, Any]:
    """The report's facts by path, as plain values; an absent fact has no entry.

    Parts become {name, count} dicts; amounts become int or float; dates stay dates.
    """
    flat: dict[str, Any] = {"template": report.template, "year": report.year}
    _flatten(report, "", flat)
    for name, value in report.extra.items():
        flat[f"extra.{name}"] = _plain(value)
    return flat


def _flatten(group: Facts, prefix: str, flat: dict[str, Any]) -> None:
    for name in group.model_fields_set:
        value = getattr(group, name)
        path = prefix + name
        if isinstance(value, Facts):
            _flatten(value, path + ".", flat)
        elif value is not None and path not in ("extra", "look"):
            flat[path] = _plain(value)


def _plain(value: Any) -> Any:
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, list):
        return [item.model_dump() if isinstance(item, Part) else item for item in value]
    if isinstance(value, date):
        return date(value.year, value.month, value.day)
    return value
