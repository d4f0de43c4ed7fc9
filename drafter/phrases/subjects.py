"""All subjects, by importing the modules that register them."""

from __future__ import annotations

from drafter.phrases import (  # noqa: F401  (each registers its subjects)
    disputes,
    fees,
    interpretation,
    management,
    platforms,
    proactive,
    requests,
    requests_old,
)
from drafter.phrases.view import SUBJECTS

__all__ = ["SUBJECTS"]
