"""How places in a finished report are called."""

from __future__ import annotations

PLACE_TITLE = "标题"
PLACE_SIGNATURE = "落款"


def place_paragraph(number: int) -> str:
    """The place of a paragraph, counted from the title as the first."""
    return f"第{number}段"


UNSURE_TWO_TABLES = "两张表里的数不同"
UNSURE_DIFFER = "几处说法不同"
UNSURE_ROUGH = "只有约数"
UNSURE_NOT_COUNT = "不是0或正整数"
REMAINDER = "（未归类）"


def at_least(low: object) -> str:
    """A figure without an upper bound."""
    return f"{low}以上"


def between(low: object, high: object) -> str:
    """A figure stated roughly, by its bounds."""
    return f"{low}至{high}"
