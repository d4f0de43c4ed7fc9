"""The sheet that a county sends round: a guide, a row a township, last year's figures beside it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from io import BytesIO
from itertools import groupby
from typing import TYPE_CHECKING, Any

from drafter import words
from drafter.composing.templates import Template
from drafter.county.cells import as_cell, put
from drafter.county.columns import NAME, TABLE, Column, columns_of
from drafter.report import NOT_APPLICABLE
from drafter.report.computed import Flat
from drafter.report.facts import FIGURES
from drafter.rules.figures import PART_OF

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

FIRST_ROW = 5
"""The first row of a unit: above it stand section, group, head, and the hidden row of the columns' ids."""
IDS_ROW = 4
_REFERENCE = re.compile(r"\{(last:)?([^}]+)\}")
_PARTS_OF_TOTALS = (("proactive.key_total", "proactive.total"), *PART_OF)
_GREY, _PALE, _STRONG, _WHITE = "EDEDED", "DDEBF7", "1F4E79", "FFFFFF"
"""The heads of what is computed, of what may stay empty, of what the report cannot do without, and its letters."""
_RED, _ORANGE, _GREEN = "FFC7CE", "FFE699", "006100"


def about(year: int, template: str) -> str:
    """What the sheet says of itself in the hidden row: the year and the template."""
    return f"year={year};template={template}"


def workbook(
    template: Template, name: str, year: int, units: Sequence[str], last: Mapping[str, Flat]
) -> tuple[bytes, int]:
    """The .xlsx of a template's questions for a year, and how many columns of it are to be filled in.

    `name` is the template as the sheet names it, `units` are the names, `last` are last year's facts by unit.
    """
    from openpyxl import Workbook

    columns = columns_of(template, last=bool(last))
    book = Workbook()
    guide = book.active
    assert guide is not None
    _guide(guide, words.sheet_guide(template.title, year, bool(last)))
    sheet = book.create_sheet(words.FILL_SHEET)
    then = words.last_sheet(year - 1)
    _heads(sheet, columns, notes=True)
    _fold(sheet, columns, last.values())
    _ids(sheet, columns, about(year, name))
    _fill(sheet, columns, units, then)
    _validate(sheet, columns, FIRST_ROW + len(units) - 1)
    _colour(sheet, columns, FIRST_ROW + len(units) - 1)
    if last:
        before = book.create_sheet(then)
        _heads(before, columns, notes=False)
        _ids(before, columns)
        _figures(before, columns, {unit: last.get(unit, {}) for unit in units})
        _protect(before)
    book.active = 1
    content = BytesIO()
    book.save(content)
    return content.getvalue(), sum(not column.formula for column in columns)


def _guide(sheet: Worksheet, lines: Sequence[str]) -> None:
    from openpyxl.styles import Alignment, Font

    sheet.title = words.GUIDE_SHEET
    sheet.column_dimensions["A"].width = 110
    for number, line in enumerate(lines, 1):
        cell = sheet.cell(number, 1)
        put(cell, line)
        cell.alignment = Alignment(wrap_text=True, vertical="top")
        cell.font = Font(bold=number <= 2, size=14 if number == 1 else 11)
    _protect(sheet)


# ------------------------------------------------------------------ heads


def _heads(sheet: Worksheet, columns: Sequence[Column], *, notes: bool) -> None:
    """The three rows of heads, each column's width and format, and what stays in sight."""
    from openpyxl.comments import Comment
    from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side
    from openpyxl.utils import get_column_letter

    side = Side(style="thin", color="BFBFBF")
    look = {
        "alignment": Alignment(wrap_text=True, horizontal="center", vertical="center"),
        "border": Border(side, side, side, side),
    }
    for number, column in enumerate(columns, 1):
        fill = PatternFill("solid", start_color=_GREY if column.formula else _STRONG if column.needed else _PALE)
        font = Font(bold=column.needed, color=_WHITE) if column.needed else Font()
        plain = PatternFill("solid", start_color=_GREY if column.formula else _PALE)
        for row, text in ((1, column.section), (2, column.above or column.topic), (3, column.head)):
            cell = sheet.cell(row, number)
            put(cell, text or None)
            cell.fill, cell.font = (fill, font) if row == 3 else (plain, Font(bold=row == 1))
            for name, value in look.items():
                setattr(cell, name, value)
        if notes:
            note = Comment(column.note, "drafter", width=320, height=160)
            sheet.cell(3, number).comment = note
        dimension = sheet.column_dimensions[get_column_letter(number)]
        dimension.width = 22 if number == 1 else 10 if column.kind in (*FIGURES, "sum", "check", "yesno") else 24
        dimension.number_format = _format(column)
        dimension.protection = Protection(locked=bool(column.formula) or not notes)
        dimension.alignment = Alignment(wrap_text=True, vertical="top")
    _merge(sheet, 1, [column.section for column in columns])
    _merge(sheet, 2, [column.above or column.topic for column in columns])
    sheet.row_dimensions[2].height = 48
    sheet.row_dimensions[3].height = 62
    sheet.freeze_panes = f"C{FIRST_ROW}"


def _fold(sheet: Worksheet, columns: Sequence[Column], last: Iterable[Flat]) -> None:
    """Columns of topics can be folded, and are unless last year's facts speak of one; so can table 2, which is open."""
    from openpyxl.utils import get_column_letter

    told = {path for facts in last for path in facts}
    letters = [get_column_letter(number) for number in range(1, len(columns) + 2)]
    for is_topic, run in groupby(enumerate(columns), lambda one: bool(one[1].topic)):
        inside = list(run)
        if is_topic and not any(column.id in told for _, column in inside):
            for place, _ in inside:
                sheet.column_dimensions[letters[place]].hidden = True
            sheet.column_dimensions[letters[inside[-1][0] + 1]].collapsed = True
        for place, column in inside:
            if is_topic or column.id.startswith(f"{TABLE}."):
                sheet.column_dimensions[letters[place]].outlineLevel = 1


def _merge(sheet: Worksheet, row: int, texts: Sequence[str]) -> None:
    """Neighbours of one text become one cell, from the third column on: the first two stay in sight."""
    start = 2
    for number in range(3, len(texts) + 1):
        if number == len(texts) or texts[number] != texts[start]:
            if texts[start] and number - start > 1:
                sheet.merge_cells(start_row=row, end_row=row, start_column=start + 1, end_column=number)
            start = number


def _format(column: Column) -> str:
    if column.kind in ("count", "change", "sum", "quantity"):
        return "0"
    if column.kind == "date":
        return "yyyy-mm-dd"
    return "General" if column.kind in ("yuan", "wan", "yesno", "check") else "@"


def _ids(sheet: Worksheet, columns: Sequence[Column], said: str | None = None) -> None:
    """The hidden row by which columns are known when the sheet is read; on the one to be filled in with what it is."""
    for number, column in enumerate(columns, 1):
        put(sheet.cell(IDS_ROW, number), said if column.id == "check" else None if column.formula else column.id)
    sheet.row_dimensions[IDS_ROW].hidden = True


# ------------------------------------------------------------------ rows


def _fill(sheet: Worksheet, columns: Sequence[Column], units: Sequence[str], then: str) -> None:
    """The names and the formulas; cells to be filled in need not be there."""
    from openpyxl.styles import PatternFill
    from openpyxl.utils import get_column_letter

    letters = {column.id: get_column_letter(number) for number, column in enumerate(columns, 1)}
    computed = [(number, column) for number, column in enumerate(columns, 1) if column.formula]
    grey = PatternFill("solid", start_color=_GREY)
    for row, unit in enumerate(units, FIRST_ROW):
        put(sheet.cell(row, 1), unit)
        for number, column in computed:
            sheet.cell(row, number, _formula(column.formula, row, letters, then)).fill = grey


def _formula(formula: str, row: int, letters: Mapping[str, str], then: str) -> str:
    """A column's formula for a row."""

    def reference(found: re.Match[str]) -> str:
        letter = letters[found[2]]
        if not found[1]:
            return f"{letter}{row}"
        place = f"MATCH($A{row},'{then}'!$A:$A,0)"
        there = f"INDEX('{then}'!{letter}:{letter},{place})"
        return f'IFERROR(IF({there}="","",{there}),"")'

    return _REFERENCE.sub(reference, formula)


def _figures(sheet: Worksheet, columns: Sequence[Column], facts: Mapping[str, Flat]) -> None:
    """Last year's answers, a row a unit."""
    for row, (unit, there) in enumerate(facts.items(), FIRST_ROW):
        for number, column in enumerate(columns, 1):
            if not column.formula:
                put(
                    sheet.cell(row, number),
                    unit if column.id == NAME else as_cell(column.kind, value_of(column, there)),
                )


def value_of(column: Column, facts: Flat) -> Any:
    """What the facts say in a column, None where they say nothing; a cell of a table that is there is 0 at least."""
    if not column.id.startswith(f"{TABLE}."):
        return facts.get(column.id)
    table = facts.get(TABLE)
    row, kind = column.id.removeprefix(f"{TABLE}.").split(".")
    return None if table is None else table.get(row, {}).get(kind, 0)


# ------------------------------------------------------------------ what shows while typing


def _validate(sheet: Worksheet, columns: Sequence[Column], end: int) -> None:
    """What may be typed into the cells of each kind: nothing where a formula stands.

    The sheet is not protected, for on a protected one Excel neither folds nor unfolds columns.
    """
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.datavalidation import DataValidation

    at_least: dict[str, Any] = {"operator": "greaterThanOrEqual", "errorStyle": "warning"}
    rules: dict[str, dict[str, Any]] = {
        "cell": {**at_least, "type": "whole", "formula1": "0", "error": words.WRONG_NUMBER, "errorStyle": "stop"},
        "count": {**at_least, "type": "whole", "formula1": "0", "error": words.WRONG_NUMBER},
        "change": {**at_least, "type": "whole", "formula1": "-1000000000", "error": words.WRONG_CHANGE},
        "money": {**at_least, "type": "decimal", "formula1": "0", "error": words.WRONG_AMOUNT},
        "date": {**at_least, "type": "date", "formula1": "36526", "error": words.WRONG_DATE},
        "sum": {"type": "custom", "formula1": "FALSE", "error": words.COMPUTED_NOTE, "errorStyle": "stop"},
        "yesno": {
            "type": "list",
            "formula1": f'"{words.CELL_YES},{words.CELL_NO}"',
            "error": words.WRONG_CHOICE,
            "errorStyle": "warning",
        },
    }
    made: dict[str, DataValidation] = {}
    for number, column in enumerate(columns, 1):
        kind = {"yuan": "money", "wan": "money"}.get(column.kind, column.kind)
        kind = "sum" if column.formula else "cell" if column.id.startswith(f"{TABLE}.") else kind
        if kind not in rules:
            continue
        if kind not in made:
            made[kind] = DataValidation(allow_blank=True, showErrorMessage=True, **rules[kind])
            sheet.add_data_validation(made[kind])
        letter = get_column_letter(number)
        made[kind].add(f"{letter}{FIRST_ROW}:{letter}{end}")


def _colour(sheet: Worksheet, columns: Sequence[Column], end: int) -> None:
    """Red where figures contradict each other, orange where a text stands for a number, green where all is well."""
    from openpyxl.formatting.rule import FormulaRule
    from openpyxl.styles import Font, PatternFill
    from openpyxl.utils import get_column_letter

    red, orange = (PatternFill("solid", start_color=colour, end_color=colour) for colour in (_RED, _ORANGE))
    letters = {column.id: get_column_letter(number) for number, column in enumerate(columns, 1)}

    def rule(path: str, formula: str, **look: Any) -> None:
        span = f"{letters[path]}{FIRST_ROW}:{letters[path]}{end}"
        found = FormulaRule(formula=[formula], **look)  # type: ignore[no-untyped-call]
        sheet.conditional_formatting.add(span, found)

    for column in columns:
        here = f"{letters[column.id]}{FIRST_ROW}"
        off = f'LEFT({here},1)="{words.CELL_OFF}"'
        if column.is_check:
            rule(column.id, off, fill=red)
            rule(column.id, f'{here}="{words.CELL_BALANCED}"', font=Font(color=_GREEN))
        elif column.kind in FIGURES and not column.formula:
            rule(column.id, f'AND(ISTEXT({here}),{here}<>"{NOT_APPLICABLE}")', fill=orange)
        for verdict in (f"{column.id}.check", f"{column.id}.last"):
            if verdict in letters:  # the figure itself turns red with what was found of it
                rule(column.id, f'LEFT({letters[verdict]}{FIRST_ROW},1)="{words.CELL_OFF}"', fill=red)
    for part, whole in _PARTS_OF_TOTALS:
        if part in letters and whole in letters:
            one, other = (f"{letters[path]}{FIRST_ROW}" for path in (part, whole))
            rule(part, f"AND(ISNUMBER({one}),ISNUMBER({other}),{one}>{other})", fill=red)


def _protect(sheet: Worksheet) -> None:
    """Locked cells cannot be changed by accident; there is no password."""
    sheet.protection.sheet = True
    sheet.protection.formatColumns = False
    sheet.protection.formatRows = False
    sheet.protection.formatCells = False
