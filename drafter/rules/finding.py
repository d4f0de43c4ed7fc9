"""What a rule finds, and the one registry of rules that questionnaire, `render` and `check` call."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from drafter.report.computed import Flat
from drafter.text.folding import half_width

if TYPE_CHECKING:
    from drafter.extract.reading import Reading

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


_PARTED = re.compile("[, \u3000]")
"""What may stand between the digits of a figure."""


def printed(value: object, quote: str) -> bool:
    """Whether a figure stands in a sentence in digits, whatever its commas; true where there are no digits."""
    said = half_width(_PARTED.sub("", quote))
    return not any(character.isdigit() for character in said) or str(value) in re.findall(r"\d+", said)


FactRule = Callable[[Flat, Flat | None], Iterator[Finding]]
ReadingRule = Callable[["Reading"], Iterator[Finding]]

FACT_RULES: list[FactRule] = []
FACT_RULES_FOR_REPORTS: list[FactRule] = []
"""Those of the rules over facts that also hold for the facts read in a finished report."""
YEAR_RULES: list[FactRule] = []
READING_RULES: list[ReadingRule] = []


def fact_rule(rule: FactRule) -> FactRule:
    """Register a rule over the facts and, where known, last year's facts: for answers alone."""
    FACT_RULES.append(rule)
    return rule


def shared_rule(rule: FactRule) -> FactRule:
    """Register a rule over the facts that holds for answers and for what was read in a finished report."""
    FACT_RULES_FOR_REPORTS.append(rule)
    return fact_rule(rule)


def year_rule(rule: FactRule) -> FactRule:
    """Register a rule that holds this year against last year and is asked for by `check --last` alone.

    The questionnaire says the same at the prompt, where the figure is typed.
    """
    YEAR_RULES.append(rule)
    return rule


def reading_rule(rule: ReadingRule) -> ReadingRule:
    """Register a rule over a finished report as read, contradictions and all."""
    READING_RULES.append(rule)
    return rule
