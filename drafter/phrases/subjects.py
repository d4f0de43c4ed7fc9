"""All subjects, by importing the modules that register them."""

from __future__ import annotations

from drafter.phrases import disputes, fees, proactive, requests, requests_old
from drafter.phrases.view import SUBJECTS

__all__ = ["SUBJECTS", "disputes", "fees", "proactive", "requests", "requests_old"]
