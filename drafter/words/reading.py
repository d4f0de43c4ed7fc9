"""How places in a finished report are called."""

from __future__ import annotations

from collections.abc import Sequence

PLACE_TITLE = "标题"
PLACE_SIGNATURE = "落款"


def place_paragraph(number: int) -> str:
    """The place of a paragraph, counted from the title as the first."""
    return f"第{number}段"


def place_table(number: int) -> str:
    """The place of a table, counted from the first."""
    return f"表{number}"


def place_row(label: str) -> str:
    """The place of a row of the statistics form."""
    return f"统计表“{label}”行"


def row_of_parts(parts: Sequence[tuple[str, int]], total: int | None) -> str:
    """A table of parts in one line, to be shown as where they were read."""
    said = "；".join(f"{name}{count}" for name, count in parts)
    return said if total is None else f"{said}；合计{total}"


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
