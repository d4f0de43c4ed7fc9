"""One set of rules, called by the questionnaire, by `render` and by `check`."""

from __future__ import annotations

from drafter.report.computed import Flat
from drafter.rules import figures as figures
from drafter.rules.copying import nearly
from drafter.rules.finding import FACT_RULES, Finding

__all__ = ["Finding", "check_facts", "nearly"]


def check_facts(facts: Flat, last: Flat | None = None) -> list[Finding]:
    """What the facts contradict, among themselves and (when given) against last year's facts; graver ones first."""
    found = [finding for rule in FACT_RULES for finding in rule(facts, last)]
    return sorted(found, key=lambda finding: ("error", "warning", "notice").index(finding.level))
