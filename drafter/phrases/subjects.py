"""All subjects, by importing the modules that register them."""

from __future__ import annotations

from drafter.phrases import (  # noqa: F401  (each registers its subjects)
    disputes,
    fees,
    improvement,
    interpretation,
    management,
    opening,
    organisation,
    other,
    outlines,
    platforms,
    proactive,
    requests,
    requests_old,
    supervision,
    training,
)
from drafter.phrases.view import SUBJECTS

__all__ = ["SUBJECTS"]
