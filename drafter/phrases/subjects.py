"""All subjects, by importing the modules that register them."""

from __future__ import annotations

from drafter.phrases import proactive
from drafter.phrases.view import SUBJECTS

__all__ = ["SUBJECTS", "proactive"]
