"""A filled sheet read back: the answers of each row, or every fault with its sheet, row, column and question.

Columns are known by the hidden ids above them, so that those somebody moved are read as well. What a spreadsheet
computed is read as it stands; our own sums and checks are not read at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path
from typing import Any
from zipfile import BadZipFile, ZipFile

from drafter import words
from drafter.answers import Answers
from drafter.composing.templates import Template, find
from drafter.county.cells import NoUnit, answer, unit_name
from drafter.county.columns import NAME, TABLE, Column, columns_of
from drafter.county.making import IDS_ROW
from drafter.county.names import is_same
from drafter.errors import AnswersError, DrafterError
from drafter.report import NOT_APPLICABLE, BadValue
from drafter.report.values import likely_year
from drafter.text.townships import kind_of_county, kind_of_unit

MOST_UNPACKED = 200 << 20
"""Bytes that the parts of a workbook may come to: 500 townships take a tenth of it."""
MOST_ROWS = 5000
_ABOUT = re.compile(r"year=(\d{4});template=(.+)")


@dataclass(frozen=True, slots=True)
class SheetRow:
    """What a row answers: its number, the unit's name, and the values by path."""

    number: int
    unit: str
    facts: dict[str, Any]

    @property
    def filled(self) -> bool:
        """True if the row answers anything."""
        return bool(self.facts)


@dataclass(slots=True)
class SheetRead:
    """A sheet as read: its template, the year, the rows in order, and what is wrong in it, a line each.

    `name` is the sheet's, `columns` are those read by letter, `last` are last year's facts by unit where it has them.
    """

    template: Template
    year: int
    rows: list[SheetRow] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    name: str = ""
    columns: dict[str, Column] = field(default_factory=dict)
    last: dict[str, dict[str, Any]] = field(default_factory=dict)

    def place(self, row: SheetRow, paths: Iterable[str]) -> str:
        """Where in the sheet a row answers the first of some facts that it asks for: sheet, row, column, question."""
        for path in paths:
            if letter := self.letter(path):
                return words.cell_place(self.name, row.number, letter, row.unit, self.columns[letter].term)
        return words.row_place(self.name, row.number, row.unit)

    def letter(self, path: str) -> str:
        """The column that asks for a fact, of table 2 the first one; empty where none does."""
        asking = (at for at, column in self.columns.items() if column.id == path or column.id.startswith(f"{path}."))
        return next(asking, "")


@dataclass(frozen=True, slots=True)
class _Content:
    """A cell's content: the value shown, if it is a formula's, and its number format."""

    value: Any
    computed: bool = False
    number_format: str = ""


_Rows = Sequence[Mapping[str, _Content]]
"""The rows of a page: what stands in each by the column's letter."""


def read_sheet(path: Path, *, named: bool = False) -> SheetRead:
    """What the sheet answers; its faults are listed and raise nothing.

    `named`: its places are told with the file's name, for there are others.

    Raises `AnswersError` for a file that is no such sheet, `TemplateFault` for a template that is gone or broken.
    """
    pages = _pages(path)
    about = {name: said for name, rows in pages.items() if (said := _about(rows))}
    filled = [name for name in about if _is_filled(pages[name])]
    if not about:
        raise AnswersError(words.NOT_OUR_SHEET, file=path)
    if len(filled) > 1:
        raise AnswersError(words.two_sheets(filled), file=path, hint=words.TWO_SHEETS_HINT)
    name = next(iter(filled or about))
    lines, said = pages[name], about[name]
    head = _ids_row(lines) + 1
    ids = {letter: str(cell.value).strip() for letter, cell in lines[head - 1].items() if cell.value is not None}
    name = words.sheet_of(path.name, name) if named else name
    sheet = SheetRead(find(said[2], beside=path.parent), int(said[1]), name=name)
    known = {column.id: column for column in columns_of(sheet.template, last=True) if not column.formula}
    columns = sheet.columns
    for letter, one in ids.items():
        if _ABOUT.fullmatch(one):
            continue
        if one not in known:
            sheet.faults.append(words.column_fault(name, letter, words.unknown_column(one)))
        elif one in (column.id for column in columns.values()):
            sheet.faults.append(words.column_fault(name, letter, words.double_column(one)))
        else:
            columns[letter] = known[one]
    seen: dict[str, int] = {}
    heads = lines[:head]
    for again, run in groupby(enumerate(lines[head:], head + 1), lambda one: _repeats_heads(one[1], heads)):
        rows = list(run)
        if again:
            first, last = rows[0][0], rows[-1][0]
            moved = any(_is_moved(cells, heads) for _, cells in rows)
            sheet.faults.append(words.heads_again(name, first, last, moved=moved))
            if moved:
                break
            continue
        for number, cells in rows:
            there = {letter: cells[letter] for letter in columns if letter in cells}
            _read_row(sheet, name, number, there, columns, seen)
    then = words.last_sheet(sheet.year - 1)
    if then in pages and then not in about:
        sheet.last = _last_year(sheet, pages[then])
    return sheet


def _last_year(sheet: SheetRead, lines: _Rows) -> dict[str, dict[str, Any]]:
    """Last year's facts of the units that the sheet answers for, as they stand on its other page."""
    head = _ids_row(lines)
    known = {column.id: column for column in sheet.columns.values()}
    columns = {letter: known[cell.value] for letter, cell in lines[head].items() if cell.value in known}
    name = next(letter for letter, column in columns.items() if column.id == NAME)
    wanted = {row.unit for row in sheet.rows if row.filled}
    then = SheetRead(sheet.template, sheet.year - 1)
    for number, cells in enumerate(lines[head + 1 :], head + 2):
        if name in cells and cells[name].value in wanted:
            there = {letter: cells[letter] for letter in columns if letter in cells}
            _read_row(then, "", number, there, columns, {})
    return {row.unit: {**row.facts, "year": then.year} for row in then.rows}


def _ids_row(lines: _Rows) -> int:
    """The place of the row of the columns' ids among the first ones; -1 where there is none."""
    return next((place for place, row in enumerate(lines[: IDS_ROW + 6]) if _is_ids(row)), -1)


def _is_ids(cells: Mapping[str, _Content]) -> bool:
    return any(cell.value == NAME for cell in cells.values())


def _about(lines: _Rows) -> re.Match[str] | None:
    """The year and the template of a page that is to be filled in, as it says itself; None for another page."""
    said = (_ABOUT.fullmatch(str(cell.value).strip()) for cell in lines[_ids_row(lines)].values())
    return next(filter(None, said), None)


def _repeats_heads(cells: Mapping[str, _Content], heads: _Rows) -> bool:
    """True if most of a row's cells say what stands above some column: it was pasted in with the rows below it."""
    return 2 * len(_heads_among(cells, heads)) > len(cells)


def _is_moved(cells: Mapping[str, _Content], heads: _Rows) -> bool:
    """True if a row of heads has them above other columns: what stands below it would be read as other answers."""
    return any(
        all(letter not in row or row[letter].value != cells[letter].value for row in heads)
        for letter in _heads_among(cells, heads)
    )


def _heads_among(cells: Mapping[str, _Content], heads: _Rows) -> list[str]:
    """The letters of the cells that say what stands above some column."""
    said = {cell.value for row in heads for cell in row.values() if isinstance(cell.value, str)}
    return [letter for letter, cell in cells.items() if cell.value in said]


def _read_row(
    sheet: SheetRead,
    name: str,
    number: int,
    cells: Mapping[str, _Content],
    columns: Mapping[str, Column],
    seen: dict[str, int],
) -> None:
    """Add what a row answers to the sheet, or its faults."""
    facts: dict[str, Any] = {}
    table: dict[str, dict[str, int]] = {}
    unit, faulty = "", False
    for letter, cell in sorted(cells.items(), key=lambda one: columns[one[0]].id != NAME):
        column = columns[letter]
        if (cell.value is None and not cell.computed) or (isinstance(cell.value, str) and not cell.value.strip()):
            continue
        try:
            value = _value(column, cell, sheet.year)
            if column.id == NAME:
                unit = value
                if (twin := next((row for other, row in seen.items() if is_same(other, unit)), None)) is not None:
                    raise BadValue(words.unit_twice(unit, twin))
                seen[unit] = number
            elif column.id.startswith(f"{TABLE}."):
                row, kind = column.id.removeprefix(f"{TABLE}.").split(".")
                table.setdefault(row, {})[kind] = 0 if value == NOT_APPLICABLE else value
            else:
                facts[column.id] = value
        except BadValue as fault:
            faulty = True
            sheet.faults.append(words.cell_fault(name, number, letter, column.term, str(fault)))
            if column.id == NAME and isinstance(fault, NoUnit):
                return  # of a row of sums or heads nothing else is to be said
    if stored := {one: {kind: n for kind, n in of.items() if n} for one, of in table.items() if any(of.values())}:
        facts[TABLE] = stored
    if faulty:
        return
    if unit:
        sheet.rows.append(SheetRow(number, unit, facts))
    elif facts or table:
        letter = next(letter for letter, column in columns.items() if column.id == NAME)
        sheet.faults.append(words.cell_fault(name, number, letter, words.UNIT_HEAD, words.UNIT_MISSING))


def _value(column: Column, cell: _Content, year: int) -> Any:
    if cell.computed and cell.value is None:
        raise BadValue(words.NOT_CALCULATED)
    if isinstance(cell.value, str) and cell.value.startswith("#") and cell.computed:
        raise BadValue(f"{words.CELL_ERROR}（{cell.value}）")
    if column.id == NAME:
        return unit_name(cell.value)
    return answer(column.kind, cell.value, cell.number_format, likely_year(column.id, year))


def filled_twice(sheets: Sequence[SheetRead]) -> list[str]:
    """The rows that are filled for a unit of which another sheet has a filled row of the same year, a line each."""
    there: dict[tuple[str, int], str] = {}
    said = []
    for sheet in sheets:
        found = {}
        for row in filter(lambda row: row.filled, sheet.rows):
            place = sheet.place(row, ())
            twin = next(
                (at for (unit, year), at in there.items() if year == sheet.year and is_same(unit, row.unit)), ""
            )
            if twin:
                said.append(words.row_finding(place, words.filled_in_another(twin)))
            found[row.unit, sheet.year] = place
        there |= found
    return said


def answers_of_row(sheet: SheetRead, row: SheetRow) -> Answers:
    """The row's answers, with no path yet; the unit's kind is what its name tells."""
    answers = Answers({"template": sheet.template.name, "year": sheet.year})
    answers.set(NAME, row.unit)
    answers.set("unit.kind", kind_of_unit(row.unit) or kind_of_county(row.unit))
    for path, value in row.facts.items():
        answers.set(path, value)
    return answers


# ------------------------------------------------------------------ the file


def _pages(path: Path) -> dict[str, _Rows]:
    """The pages with ids above their columns, by name: the one to be filled in, and that with last year's answers."""
    if path.suffix.lower() != ".xlsx":
        raise AnswersError(words.NOT_XLSX, file=path, hint=words.NOT_A_WORKBOOK_HINT)
    _within_bounds(path)
    from openpyxl import load_workbook

    try:
        shown, typed = (load_workbook(path, read_only=True, data_only=data_only) for data_only in (True, False))
        try:
            pages: dict[str, _Rows] = {}
            for name in typed.sheetnames:
                found = list(_rows(shown[name], typed[name]))
                if _ids_row(found) >= 0:
                    pages[name] = found
        finally:
            shown.close()
            typed.close()
    except DrafterError as fault:
        fault.file = path
        raise
    except Exception as fault:  # a damaged workbook breaks openpyxl in many ways
        raise AnswersError(words.NOT_A_WORKBOOK, file=path, hint=words.NOT_A_WORKBOOK_HINT) from fault
    return pages


def _is_filled(rows: _Rows) -> bool:
    """True if anything is typed below the ids besides the units' names."""
    head = _ids_row(rows)
    columns = {letter for letter, cell in rows[head].items() if cell.value != NAME}
    return any(letter in columns and not cell.computed for row in rows[head + 1 :] for letter, cell in row.items())


def _within_bounds(path: Path) -> None:
    try:
        with ZipFile(path) as package:
            unpacked = sum(part.file_size for part in package.infolist())
    except FileNotFoundError:
        raise AnswersError(words.NO_SUCH_FILE, file=path) from None
    except OSError as fault:
        raise AnswersError(words.cannot_read(words.why(fault)), file=path) from None
    except (BadZipFile, ValueError) as fault:
        raise AnswersError(words.NOT_A_WORKBOOK, file=path, hint=words.NOT_A_WORKBOOK_HINT) from fault
    if unpacked > MOST_UNPACKED:
        raise AnswersError(words.WORKBOOK_TOO_LARGE, file=path)


def _rows(shown: Any, typed: Any) -> Iterator[Mapping[str, _Content]]:
    """Each row's cells that hold anything: what is shown and whether a formula made it."""
    from openpyxl.utils import get_column_letter

    for sheet in (shown, typed):
        sheet.reset_dimensions()
    for number, (values, formulas) in enumerate(zip(shown.iter_rows(), typed.iter_rows(), strict=True), 1):
        if number > MOST_ROWS:
            raise AnswersError(words.WORKBOOK_TOO_LARGE)
        row = {}
        for place, (value, formula) in enumerate(zip(values, formulas, strict=False), 1):
            if formula.value is not None:
                computed = formula.data_type == "f"
                row[get_column_letter(place)] = _Content(value.value, computed, formula.number_format or "")
        yield row
