"""The overview as a workbook: a row a report, its figures, what units share, and a sheet a unit to send back."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from io import BytesIO
from typing import TYPE_CHECKING, Any

from drafter import words
from drafter.county.cells import put
from drafter.county.overview import Overview
from drafter.report import stored
from drafter.rules import LEVELS

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

_NOT_IN_SHEET_NAMES = re.compile(r"[\[\]:*?/\\']")
LONGEST_SHEET_NAME = 31
LINE, TALLEST = 15, 180
"""Points: the height of a line, and of the tallest row."""
_GREY, _RED, _ORANGE = "EDEDED", "FFC7CE", "FFE699"
_UNIT_WIDTHS = (26, 50, 26, 76, 16)


def overview_workbook(overview: Overview) -> bytes:
    """The .xlsx of an overview."""
    from openpyxl import Workbook

    book = Workbook()
    _add_styles(book)
    first = book.active
    assert first is not None
    pages = _sheet_names(overview)
    _summary(first, overview, pages)
    _figures(book, overview)
    _alike(book, overview)
    for number, name in pages.items():
        _unit(book.create_sheet(name), overview, number)
    for sheet in book:
        _print(sheet)
    content = BytesIO()
    book.save(content)
    return content.getvalue()


def _sheet_names(overview: Overview) -> dict[int, str]:
    """The name of each report's own sheet; what could not be read has none."""
    # None of these has letters in two cases; names of units may, and Excel takes them for one.
    taken = {words.OVERVIEW_SHEET, words.FIGURES_SHEET, words.ALIKE_SHEET, words.SAME_FIGURES_SHEET}
    found: dict[int, str] = {}
    for number, report in enumerate(overview.reports):
        if report.fault:
            continue
        plain = _NOT_IN_SHEET_NAMES.sub("", report.name).strip()[: LONGEST_SHEET_NAME - 5] or words.UNIT_NOT_TOLD
        name, again = plain, 2
        while name.lower() in taken:
            name, again = f"{plain}（{again}）", again + 1
        taken.add(name.lower())
        found[number] = name
    return found


# ------------------------------------------------------------------ the sheets of all


def _summary(sheet: Worksheet, overview: Overview, pages: Mapping[int, str]) -> None:
    """A row a report, and a row for each that has not come."""
    from openpyxl.styles import Font, PatternFill

    sheet.title = words.OVERVIEW_SHEET
    heads = (*words.OVERVIEW_HEADS, *(words.LEVELS[level] for level in LEVELS), words.REMARK_COLUMN, words.FILE_COLUMN)
    _head(sheet, 1, heads, (20, 8, 12, 10, 8, 8, 8, 8, 60, 60, 40, 30, 30))
    red, orange = (PatternFill("solid", start_color=colour) for colour in (_RED, _ORANGE))
    for number, report in enumerate(overview.reports):
        counts = [len(report.at(level)) for level in LEVELS]
        values: list[Any] = [report.name, report.year, words.form_name(report.form), len(report.figures), *counts]
        values.append(len(overview.shared_by(number)))
        if report.fault:
            values = [report.name, None, words.NOT_READ_STATE, *[None] * 5]
        for level in LEVELS:
            values.append(
                "\n".join(
                    words.found_at(level, one.rule, one.message, one.place, one.quote) for one in report.at(level)
                )
            )
        row = number + 2
        _row(sheet, row, [*values, "；".join(overview.remarks(number)), str(report.file)])
        unit = sheet.cell(row, 1)
        if number in pages:
            unit.hyperlink = f"#'{pages[number]}'!A1"
            unit.font = Font(color="0563C1", underline="single")
        if report.fault or counts[0]:
            unit.fill = red
        elif counts[1]:
            unit.fill = orange
    for row, name in enumerate(overview.absent, len(overview.reports) + 2):
        _row(sheet, row, [name, None, words.NOT_IN_STATE])
        sheet.cell(row, 1).fill = red
    sheet.freeze_panes = "B2"
    sheet.print_title_rows = "1:1"
    sheet.auto_filter.ref = f"A1:M{max(2, sheet.max_row)}"


def _figures(book: Workbook, overview: Overview) -> None:
    """A row a report, a column a figure; a column of parts for each name of one."""
    sheet = book.create_sheet(words.FIGURES_SHEET)
    columns: dict[tuple[str, str], str] = {}
    for report in overview.reports:
        for figure in report.figures:
            columns.setdefault((figure.path, figure.part), figure.term)
    order = sorted(columns, key=_in_order(overview))
    _head(sheet, 1, ("", *(columns[key] for key in order)), (20, *[12] * len(order)))
    put(sheet.cell(1, 1), words.OVERVIEW_HEADS[0])
    read = (report for report in overview.reports if not report.fault)
    for row, report in enumerate(read, 2):
        there = {(figure.path, figure.part): figure.value for figure in report.figures}
        _row(sheet, row, [report.name, *(stored(there[key]) if key in there else None for key in order)])
    sheet.freeze_panes = "B2"


def _in_order(overview: Overview) -> Any:
    """The key by which figures stand as in the reports, those of one fact together."""
    places: dict[str, int] = {}
    for report in overview.reports:
        for place, figure in enumerate(report.figures):
            root = ".".join(figure.path.split(".")[:2])
            places[root] = max(places.get(root, 0), place)
    return lambda key: (places[".".join(key[0].split(".")[:2])], *key)


def _alike(book: Workbook, overview: Overview) -> None:
    """What several units share: a row a passage, with who has it where; and a row for figures that are the same."""
    sheet = book.create_sheet(words.ALIKE_SHEET)
    put(sheet.cell(1, 1), words.ALIKE_NOTE if overview.passages else words.NOTHING_ALIKE)
    _head(sheet, 2, words.ALIKE_HEADS, (8, 50, 22, 100))
    for row, passage in enumerate(overview.passages, 3):
        who = [f"{overview.reports[one.report].name}（{one.place}）" for one in passage.holders]
        how = words.how_alike_here(passage.likeness, passage.new_each_year)
        _row(sheet, row, [len(who), "\n".join(who), how, passage.text])
    sheet.freeze_panes = "A3"
    if not overview.figures:
        return
    sheet = book.create_sheet(words.SAME_FIGURES_SHEET)
    _head(sheet, 1, words.SAME_FIGURES_HEADS, (8, 50, 100))
    for row, same in enumerate(overview.figures, 2):
        said = [words.figure_and_value(figure.term, figure.value) for figure in same.figures]
        _row(sheet, row, [len(same.reports), "\n".join(overview.names(same.reports)), "\n".join(said)])


# ------------------------------------------------------------------ a unit's own


def _unit(sheet: Worksheet, overview: Overview, number: int) -> None:
    """What is to be sent back to a unit: what was found, what it shares with others, what was read."""
    from openpyxl.styles import Font

    report = overview.reports[number]
    put(sheet.cell(1, 1), words.unit_page(report.name, report.year))
    sheet.cell(1, 1).font = Font(bold=True, size=14)
    put(sheet.cell(2, 1), "；".join([report.file.name, *overview.remarks(number)]))
    heads = (words.LEVEL_HEAD, words.FINDINGS_HEAD, words.PLACE_HEAD, words.QUOTE_HEAD, words.RULE_HEAD)
    found = [
        [words.LEVELS[one.level], one.message, one.place, one.quote, one.rule]
        for level in LEVELS
        for one in report.at(level)
    ]
    shared = [
        [
            words.how_alike_here(passage.likeness, passage.new_each_year),
            "、".join(overview.others(passage, number)),
            holder.place,
            holder.text,
        ]
        for passage, holder in overview.shared_by(number)
    ]
    figures = [[one.term, stored(one.value), one.place, one.quote] for one in report.figures]
    row = 4
    for title, columns, lines in (
        (words.FINDINGS_PART, heads, found or [["", words.NO_FINDINGS_HERE]]),
        (words.SHARED_PART, words.SHARED_HEADS, shared),
        (words.FIGURES_PART, words.FIGURE_HEADS, figures),
    ):
        if not lines:
            continue
        put(sheet.cell(row, 1), title)
        sheet.cell(row, 1).font = Font(bold=True)
        _head(sheet, row + 1, columns, _UNIT_WIDTHS)
        for row, line in enumerate(lines, row + 2):  # noqa: B020
            _row(sheet, row, line)
        row += 2


# ------------------------------------------------------------------ rows


def _print(sheet: Worksheet) -> None:
    """On paper: A4 lying, all columns on one page."""
    from openpyxl.worksheet.properties import PageSetupProperties

    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = 9
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)


def _add_styles(book: Workbook) -> None:
    """The looks of a head and of a row's cell, by name: openpyxl takes far longer over looks that each cell brings."""
    from openpyxl.styles import DEFAULT_FONT, Alignment, Border, Font, NamedStyle, PatternFill, Side

    line = Side(style="thin", color="BFBFBF")
    head = NamedStyle(
        words.HEAD_STYLE,
        font=Font(DEFAULT_FONT.name, DEFAULT_FONT.sz, bold=True),
        fill=PatternFill("solid", start_color=_GREY),
        alignment=Alignment(wrap_text=True, vertical="center", horizontal="center"),
    )
    cell = NamedStyle(
        words.CELL_STYLE,
        font=DEFAULT_FONT,
        border=Border(top=line, bottom=line),
        alignment=Alignment(wrap_text=True, vertical="top", horizontal="left"),
    )
    for style in (head, cell):
        book.add_named_style(style)


def _head(sheet: Worksheet, row: int, heads: Sequence[str], widths: Sequence[float]) -> None:
    from openpyxl.utils import get_column_letter

    for column, head in enumerate(heads, 1):
        cell = sheet.cell(row, column)
        cell.style = words.HEAD_STYLE
        put(cell, head)
    for column, width in enumerate(widths, 1):
        sheet.column_dimensions[get_column_letter(column)].width = width


def _row(sheet: Worksheet, row: int, values: Iterable[Any]) -> None:
    """Values in a row that is as tall as its fullest cell needs, within bounds: programs do not grow it themselves."""
    from openpyxl.utils import get_column_letter

    lines = 1
    for column, value in enumerate(values, 1):
        if value is None or value == "":
            continue
        cell = sheet.cell(row, column)
        cell.style = words.CELL_STYLE
        put(cell, value)
        if isinstance(value, str):
            width = sheet.column_dimensions[get_column_letter(column)].width / 2
            lines = max(lines, sum(1 + int(len(one) / width) for one in value.split("\n")))
    sheet.row_dimensions[row].height = min(LINE * lines + 3, TALLEST)
