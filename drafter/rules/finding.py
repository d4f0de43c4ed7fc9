"""What a rule finds."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal, get_args

from drafter.text.folding import half_width

Level = Literal["error", "warning", "notice"]
LEVELS: tuple[Level, ...] = get_args(Level)
"""The most severe first."""


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


_PARTED = str.maketrans("", "", ", \u3000")
"""What may stand between the digits of a figure."""


def printed(value: object, quote: str) -> bool:
    """True if a figure stands in a sentence in digits, whatever its commas; true where there are no digits."""
    said = half_width(quote.translate(_PARTED))
    return not any(character.isdigit() for character in said) or str(value) in re.findall(r"\d+", said)
