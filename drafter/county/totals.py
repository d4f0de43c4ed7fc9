"""The table beside the county's answers: a row a township, a column a figure, and the sums."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from drafter import words
from drafter.county.cells import put
from drafter.county.rollup import TABLE, Totals, known_facts
from drafter.county.sources import Source
from drafter.report import NOT_APPLICABLE, forms
from drafter.report.computed import Flat


@dataclass(frozen=True, slots=True)
class _Figure:
    """A column: the fact's path, what is picked out of it (a part's name, a cell's row and column), and the head."""

    path: str
    head: str
    part: str = ""
    cell: tuple[str, str] = ("", "")

    def of(self, facts: Flat) -> Any:
        """The figure the facts state; None where they say nothing."""
        value = facts.get(self.path)
        if value is None or value == NOT_APPLICABLE:
            return value
        if self.part:
            return next((part["count"] for part in value if part["name"] == self.part), None)
        return value.get(self.cell[0], {}).get(self.cell[1], 0) if self.cell[0] else value


def totals_workbook(sources: Sequence[Source], totals: Totals) -> bytes:
    """The .xlsx of all that was added or could not be, with the file each row came from."""
    from openpyxl import Workbook
    from openpyxl.styles import Alignment, Font, PatternFill
    from openpyxl.utils import get_column_letter

    figures = list(_figures(sources, totals))
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = words.ROLLUP_SHEET
    heads = [words.UNIT_HEAD, words.SOURCE_HEAD, *(figure.head for figure in figures)]
    rows = [[one.unit, one.file.name, *(figure.of(one.facts) for figure in figures)] for one in sources]
    sums = [words.NOT_SUMMED if figure.path in totals.lacking else figure.of(totals.sums) for figure in figures]
    for number, values in enumerate([heads, *rows, [words.SUM_ROW, "", *sums]], 1):
        for column, value in enumerate(values, 1):
            cell = sheet.cell(number, column)
            put(cell, value)
            if number in (1, len(rows) + 2):
                cell.font = Font(bold=True)
                cell.fill = PatternFill("solid", start_color="EDEDED")
                cell.alignment = Alignment(wrap_text=True, vertical="center")
    for column in range(1, len(heads) + 1):
        sheet.column_dimensions[get_column_letter(column)].width = 24 if column <= 2 else 12
    sheet.freeze_panes = "C2"
    content = BytesIO()
    book.save(content)
    return content.getvalue()


def _figures(sources: Sequence[Source], totals: Totals) -> Iterator[_Figure]:
    """The columns, in the model's order: a part by its name, of table 2 the cells that are not 0 everywhere."""
    for path, fact in known_facts(sources).items():
        if path not in totals.sums and path not in totals.lacking:
            continue
        values = [value for one in sources if (value := one.facts.get(path)) not in (None, NOT_APPLICABLE)]
        if path == TABLE:
            for row, name in forms.STORED_ROWS.items():
                for column, applicant in forms.APPLICANTS.items():
                    if any(table.get(row, {}).get(column) for table in values):
                        yield _Figure(path, f"{name}·{applicant}", cell=(row, column))
        elif fact.kind == "parts":
            for part in dict.fromkeys(part["name"] for value in values for part in value):
                yield _Figure(path, f"{fact.term}·{part}", part=part)
        else:
            yield _Figure(path, words.head_with_measure(fact.term, fact.measure))
