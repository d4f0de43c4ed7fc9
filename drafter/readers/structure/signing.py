"""The end of a report: the unit that signs and the date, on two lines, on one, or only one of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from drafter.readers.lines import Line, Part
from drafter.readers.structure.marks import date_line, signed, unit_line
from drafter.text.marks import numbered

SEARCHED = 10
"""How many parts at the end are searched; attachments and notes may stand behind the signature."""


@dataclass(frozen=True, slots=True)
class Signed:
    """The unit and the date as printed, either may be empty, and where they stand among the parts."""

    unit: str
    date: str
    places: tuple[int, ...]


def signature(parts: Sequence[Part]) -> Signed | None:
    """The signature; None when there is none. It stands behind the text, never before its first heading or sentence."""
    first = _begin(parts)
    for at in range(len(parts) - 1, max(first, len(parts) - SEARCHED - 1), -1):
        part = parts[at]
        if not isinstance(part, Line) or part.number:
            continue
        if both := signed(part.text):
            return Signed(*both, (at,))
        if day := date_line(part.text):
            if (unit := _unit(parts, at - 1)) and at - 1 > first:
                return Signed(unit, day, (at - 1, at))
            if (unit := _unit(parts, at + 1)) and at + 2 >= len(parts):
                return Signed(unit, day, (at, at + 1))
            return Signed("", day, (at,))
    for at in range(len(parts) - 1, max(first, len(parts) - 4), -1):
        if unit := _unit(parts, at):
            return Signed(unit, "", (at,))
    return None


def _begin(parts: Sequence[Part]) -> int:
    """The place of the last numbered heading or sentence, or -1: what comes before it is no end."""
    for at in range(len(parts) - 1, -1, -1):
        part = parts[at]
        if isinstance(part, Line) and (part.number or numbered(part.text) or part.text.endswith("。")):
            if part.text.startswith(("附", "注", "（此", "(此", "备注", "联系")) or (
                len(part.text) < 20 and at > len(parts) - 4 and not numbered(part.printed)
            ):
                continue
            return at
    return -1


def _unit(parts: Sequence[Part], at: int) -> str:
    part = parts[at] if 0 <= at < len(parts) else None
    return part.text if isinstance(part, Line) and not part.number and unit_line(part.text) else ""
