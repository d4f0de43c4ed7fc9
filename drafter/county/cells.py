"""Answers in the cells of a spreadsheet, and back: a text that would act as a formula stays a text.

Several sentences stand in one cell a line each, or behind 一是…；二是…; names are separated by 、, and parts stand as
文件121，动态623.
"""

from __future__ import annotations

import re
from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from drafter import words
from drafter.disk import NOT_IN_NAMES
from drafter.report import BadValue
from drafter.report.facts import FIGURES, read
from drafter.report.values import none_of, with_year
from drafter.text.characters import HAN, visible
from drafter.text.items import without_mark
from drafter.text.marks import split_at_points
from drafter.text.townships import kind_of_unit

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell, MergedCell

ACTING = ("=", "+", "-", "@", "\t", "\r")
"""What a text must not begin with in a cell that a spreadsheet may take for a formula, there or after it was copied."""
_INEXACT = 1e15
"""From here on a spreadsheet no longer holds every digit of a number."""
_SHORTENED = re.compile(r"\s*\d(?:\.\d+)?[eE]\+?\d+\s*")
_NO_UNIT = re.compile(
    r"(?:全[县区市旗]|本[页表])?(?:合计|总计|小计|共计|累计|汇总|平均|总数)[数值]?[：:]?|(?:单位|乡镇)(?:名称)?|名称|序号"
    r"|unit\.name"
)
"""What stands in a column of names and is no unit's: the row of sums, the head."""
LONGEST_UNIT = 40
"""Characters that a unit's name may have."""
_NUMBER_BEFORE = re.compile(r"\d{1,3}\s+(?=\D)")
SENTENCES = ("texts", "states")
"""The kinds of facts whose items stand a line each."""


class NoUnit(BadValue):
    """In the column of names stands what is no unit's name but a row's of sums or heads."""


def put(cell: Cell | MergedCell, value: Any) -> None:
    """Write a value into a cell; a text is marked as text, so that no program computes it, and shows as it is."""
    if not isinstance(value, str):
        cell.value = value
        return
    cell.value = visible(value)
    cell.data_type = "s"
    if value.startswith(ACTING):
        cell.quotePrefix = True


def as_cell(kind: str, value: Any) -> Any:
    """An answer as a cell holds it."""
    if isinstance(value, bool):
        return words.CELL_YES if value else words.CELL_NO
    if kind == "parts" and isinstance(value, list):
        return "，".join(f"{part['name']}{part['count']}" for part in value)
    if isinstance(value, list):
        return ("\n" if kind in SENTENCES else "、").join(map(str, value))
    return value


def answer(kind: str, value: Any, number_format: str = "", year: int | None = None) -> Any:
    """What a cell answers, read through the door of all answers; raises `BadValue` with one Chinese line.

    `number_format` is the cell's: a spreadsheet holds 98.6% as 0.986. `year` is the one that a day without its year is
    of (None: such a day is no date).
    """
    if (isinstance(value, float) and abs(value) >= _INEXACT) or (
        isinstance(value, str) and _SHORTENED.fullmatch(value)
    ):
        raise BadValue(f"“{value}”{words.SCIENTIFIC}")
    if isinstance(value, datetime | date) and kind != "date":
        raise BadValue(words.DATE_IN_TEXT)
    if kind == "percent" and isinstance(value, int | float) and "%" in number_format:
        return read(kind, f"{(Decimal(str(value)) * 100).normalize():f}%")
    if isinstance(value, int | float) and not isinstance(value, bool) and kind in ("text", "held", "names", *SENTENCES):
        value = f"{Decimal(str(value)).normalize():f}"  # a number among texts: the digits of a postcode
    if isinstance(value, str):
        value = value.strip()
        if kind == "date" and year is not None:
            value = with_year(value, year) or value
        if kind in FIGURES and none_of(value):
            value = "0"
        if kind in SENTENCES:
            lines = [line.strip() for line in value.splitlines() if line.strip()]
            items = [item for line in lines for item in split_at_points(line)]
            value = items if len(items) > 1 else value
    return read(kind, value)


def unit_name(value: Any) -> str:
    """The name of a unit, fit to name a file, without blanks and the number before it.

    Raises `BadValue` for what is no name or more than one.
    """
    name = read("text", value)
    if not isinstance(name, str) or set(name) & {*NOT_IN_NAMES, *"\n\t"} or name.startswith((".", *ACTING)):
        raise BadValue(words.BAD_NAME)
    said = without_mark(_NUMBER_BEFORE.sub("", name.strip(), count=1))
    if re.search("[、，,；;]", said) or (len(said.split()) > 1 and all(map(_has_name_and_kind, said.split()))):
        raise BadValue(words.several_units(name))
    said = "".join(said.split())
    if _NO_UNIT.fullmatch(said):
        raise NoUnit(words.no_unit(said))
    if len(said) > LONGEST_UNIT or "报告" in said or re.search(r"\d{5}", said) or not re.search(HAN, said):
        raise BadValue(words.more_than_a_name(name))
    return said


def _has_name_and_kind(name: str) -> bool:
    kind = kind_of_unit(name)
    return kind is not None and name != kind
