"""What a rule finds, and the one registry of rules that questionnaire, `render` and `check` call."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from drafter.report.computed import Flat

Level = Literal["error", "warning", "notice"]


@dataclass(frozen=True, slots=True)
class Finding:
    """A contradiction or a doubt: the rule's id, how grave, what in Chinese, and the facts' paths it touches.

    `place` and `quote` are for findings in a finished report and empty for facts.
    """

    rule: str
    level: Level
    message: str
    fields: tuple[str, ...] = ()
    place: str = ""
    quote: str = ""


FactRule = Callable[[Flat, Flat | None], Iterator[Finding]]
FACT_RULES: list[FactRule] = []


def fact_rule(rule: FactRule) -> FactRule:
    """Register a rule over the facts and, where known, last year's facts."""
    FACT_RULES.append(rule)
    return rule
