"""Rules over the national forms' tables in a finished report, contradictions and all.

A cell that is read but holds no figure counts as 0 among summands (BLANK-CELL says what is wrong with it); a printed
total without a figure contradicts nothing. One wrong figure is not told again where it only shows through.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from drafter import words
from drafter.extract.formnames import DISPUTE_COLUMNS, REQUEST_COLUMNS, REQUEST_ROWS, names
from drafter.extract.formvalues import blank_like, draft_like, letter_like
from drafter.extract.reading import FormCell, FormTable, Reading
from drafter.report import forms
from drafter.rules.finding import Finding
from drafter.text.numerals import Number
from drafter.text.townships import kind_of_unit

_BALANCE = (forms.RECEIVED[0], forms.CARRIED_IN[0], forms.RESULTS_TOTAL[0], forms.CARRIED_OUT[0])
_TOTAL = "total"
_NAMED_BLANKS = 4
_MUCH_IN_FEES = 1000


@dataclass(frozen=True, slots=True)
class _Sum:
    """A printed total and what it should be the sum of; `gap` is how much more was printed."""

    said: Number
    parts: tuple[Number, ...]
    cells: tuple[FormCell, ...]

    @property
    def added(self) -> Number:
        return sum(self.parts)

    @property
    def gap(self) -> Number:
        return self.said - self.added


class _Cells:
    """A table's cells by path."""

    def __init__(self, table: FormTable) -> None:
        self.table = table
        self.by_path = {cell.path: cell for cell in table.cells}

    def summand(self, path: str) -> Number | None:
        """A cell's figure; 0 when it is blank, None when it was not read or holds words."""
        cell = self.by_path.get(path)
        if cell is None:
            return None
        return 0 if cell.value is None and blank_like(cell.text) else cell.value

    def sum(self, total: str, parts: Sequence[str]) -> _Sum | None:
        """A printed total with its parts; None when one of them is missing or all parts are blank."""
        said = self.table.value(total)
        values = [self.summand(part) for part in parts]
        if said is None or any(value is None for value in values):
            return None
        if all(self.table.value(part) is None for part in parts):
            return None
        numbers = tuple(value for value in values if value is not None)
        return _Sum(said, numbers, tuple(self.by_path[path] for path in (*parts, total)))


def _tables(reading: Reading, kind: str) -> Iterator[_Cells]:
    for table in reading.tables:
        if table.kind == kind:
            yield _Cells(table)


def _quote(label: str, cells: Sequence[FormCell]) -> str:
    return words.form_line(label, [cell.text.strip() for cell in cells])


def _paths(cells: Sequence[FormCell]) -> tuple[str, ...]:
    return tuple(cell.path for cell in cells)


# ------------------------------------------------------------------ table 2


def _request(row: str, column: str) -> str:
    return f"requests.table.{row}.{column}"


def _shows_through(gap: Number, others: Sequence[Number | None]) -> bool:
    """Whether a gap in the totals only repeats the gaps of what they total."""
    known = [other for other in others if other is not None]
    return len(known) == len(others) and any(known) and sum(known) == gap


def columns_balance(reading: Reading) -> Iterator[Finding]:
    """T2-BAL: in every column 一 + 二 = 三（七） + 四, as printed in the head cell of table 2 (both forms)."""
    for cells in _tables(reading, "requests"):
        gaps: dict[str, Number | None] = {}
        figures: dict[str, list[Number]] = {}
        for column in REQUEST_COLUMNS:
            values = [cells.summand(_request(row, column)) for row in _BALANCE]
            known = [value for value in values if value is not None]
            printed = cells.table.value(_request(forms.RESULTS_TOTAL[0], column))
            if len(known) < len(values) or printed is None or cells.table.value(_request(_BALANCE[0], column)) is None:
                gaps[column] = None
                continue
            new, old, done, on = known
            gaps[column], figures[column] = new + old - done - on, known
        for column, (new, old, done, on) in figures.items():
            gap = gaps[column]
            if not gap or (column == _TOTAL and _shows_through(gap, [gaps[name] for name in forms.COLUMNS])):
                continue
            name = REQUEST_COLUMNS[column]
            message = words.column_does_not_balance(name, new, old, new + old, done, on, done + on)
            partial = cells.table.value(_request("partial", column))
            if partial and -gap == partial:
                message += words.partial_counted_twice(partial)
            there = [cells.by_path[_request(row, column)] for row in _BALANCE]
            place = words.in_table(cells.table.place, column=name)
            yield Finding("T2-BAL", "error", message, _paths(there), place, _quote(name, there))


def columns_add_up(reading: Reading) -> Iterator[Finding]:
    """T2-SUM: in every column （七）总计 is the sum of the results above it (the meaning of 总计; both forms)."""
    for cells in _tables(reading, "requests"):
        if not cells.table.form:
            continue
        leaves = [result.id for result in forms.results_of(cells.table.form)]
        sums = {
            column: cells.sum(_request(forms.RESULTS_TOTAL[0], column), [_request(row, column) for row in leaves])
            for column in REQUEST_COLUMNS
        }
        for column, found in sums.items():
            if found is None or not found.gap:
                continue
            others = [other.gap if (other := sums[name]) else None for name in forms.COLUMNS]
            if column == _TOTAL and _shows_through(found.gap, others):
                continue
            name = REQUEST_COLUMNS[column]
            message = words.column_total_differs(name, found.said, found.added, found.parts)
            place = words.in_table(cells.table.place, column=name)
            yield Finding("T2-SUM", "error", message, _paths(found.cells), place, _quote(name, found.cells))


def rows_add_up(reading: Reading) -> Iterator[Finding]:
    """T2-ROW: in every row 总计 is the sum of the six kinds of applicants (the meaning of 总计; both forms)."""
    for cells in _tables(reading, "requests"):
        sums = {
            row: cells.sum(_request(row, _TOTAL), [_request(row, column) for column in forms.COLUMNS])
            for row in REQUEST_ROWS
        }
        leaves = [result.id for result in forms.results_of(cells.table.form or "2021")]
        for row, found in sums.items():
            if found is None or not found.gap:
                continue
            others = [other.gap if (other := sums[name]) else None for name in leaves]
            if row == forms.RESULTS_TOTAL[0] and _shows_through(found.gap, others):
                continue
            name = REQUEST_ROWS[row]
            message = words.row_total_differs(name, found.said, found.added, found.parts)
            place = words.in_table(cells.table.place, row=name)
            yield Finding("T2-ROW", "error", message, _paths(found.cells), place, _quote(name, found.cells))


# ------------------------------------------------------------------ table 3


def disputes_add_up(reading: Reading) -> Iterator[Finding]:
    """T3-SUM: in each group 总计 is 结果维持 + 结果纠正 + 其他结果 + 尚未审结 (the meaning of 总计; both forms)."""
    for cells in _tables(reading, "disputes"):
        for group, (_, name) in forms.DISPUTES.items():
            *outcomes, total = (f"disputes.{group}.{outcome}" for outcome in DISPUTE_COLUMNS)
            found = cells.sum(total, outcomes)
            if found is not None and found.gap:
                message = words.disputes_total_differs(name, found.said, found.added, found.parts)
                place = words.in_table(cells.table.place, column=name)
                yield Finding("T3-SUM", "error", message, _paths(found.cells), place, _quote(name, found.cells))


# ------------------------------------------------------------------ table 1


def _may_make_rules(reading: Reading) -> bool:
    """Whether the unit is clearly above townships and street offices."""
    if reading.kind is not None or reading.unit is None:
        return False
    stem = reading.unit.removesuffix("人民政府").removesuffix("办公室").removesuffix("人民政府")
    return kind_of_unit(reading.unit) is None and stem.endswith(("市", "县", "区", "旗", "省", "州", "盟"))


def no_rules_of_townships(reading: Reading) -> Iterator[Finding]:
    """T1-RULES-ZERO: a township or street office cannot make 规章 (立法法), so the row holds 0."""
    if _may_make_rules(reading):
        return
    for cells in _tables(reading, "disclosure"):
        row = [cell for cell in cells.table.cells if cell.path.startswith("statutory.rules.")]
        wrong = [cell for cell in row if cell.value]
        if wrong:
            message = words.rules_not_zero([(names(cell.path)[1], cell.value) for cell in wrong])
            label = names(row[0].path)[0]
            place = words.in_table(cells.table.place, row=label)
            yield Finding("T1-RULES-ZERO", "error", message, _paths(wrong), place, _quote(label, row))


def stock_holds_the_new(reading: Reading) -> Iterator[Finding]:
    """T1-STOCK: documents in force are no fewer than those issued less those repealed, but for an expiry (logic)."""
    for cells in _tables(reading, "disclosure"):
        paths = [f"statutory.normative.{head}" for head in ("issued", "repealed", "in_force")]
        issued, repealed, in_force = (cells.table.value(path) for path in paths)
        if issued is None or repealed is None or in_force is None or in_force >= issued - repealed:
            continue
        there = [cells.by_path[path] for path in paths]
        label = names(paths[0])[0]
        place = words.in_table(cells.table.place, row=label)
        message = words.stock_too_small(issued, repealed, in_force)
        yield Finding("T1-STOCK", "notice", message, tuple(paths), place, _quote(label, there))


def matters_are_no_cases(reading: Reading) -> Iterator[Finding]:
    """FORM: 处理决定数量 counts cases, the two columns before it kinds of matters (2019 form); it is not their sum."""
    for cells in _tables(reading, "disclosure"):
        for row in ("licensing", "services", "penalties", "coercion"):
            paths = (f"statutory.matters.{row}.last_year", f"statutory.matters.{row}.change", f"statutory.{row}")
            before, change, decisions = (cells.table.value(path) for path in paths)
            if before is None or not change or decisions is None or decisions != before + change:
                continue
            label = names(paths[2])[0]
            there = [cells.by_path[path] for path in paths]
            message = words.matters_added_up(label, before, change, decisions)
            place = words.in_table(cells.table.place, row=label)
            yield Finding("FORM", "notice", message, paths, place, _quote(label, there))


def fees_are_in_ten_thousands(reading: Reading) -> Iterator[Finding]:
    """FORM: 行政事业性收费 is in 万元 (2021 form, printed in its head); a township hardly receives ten million yuan."""
    path = "statutory.fees_wan"
    for cells in _tables(reading, "disclosure"):
        amount = cells.table.value(path)
        if amount is not None and amount >= _MUCH_IN_FEES:
            cell = cells.by_path[path]
            label = names(path)[0]
            quote = _quote(label, [cell])
            yield Finding("FORM", "notice", words.fees_in_yuan(amount), (path,), cell.place, quote)


# ------------------------------------------------------------------ all tables


def form_of_the_year(reading: Reading) -> Iterator[Finding]:
    """FORM: reports of 2019 and 2020 follow 国办公开办函〔2019〕60号, those from 2021 on 国办公开办函〔2021〕30号."""
    if reading.year is None or reading.year < 2019:
        return
    right = "2019" if reading.year < 2021 else "2021"
    for table in reading.tables:
        there = {other.form for other in reading.tables if other.kind == table.kind}
        # Last year's table may stand beside this year's.
        if table.form and table.form != right and right not in there:
            message = words.other_form(table.form, reading.year, right)
            yield Finding("FORM", "error", message, (), table.place)


def _may_be_blank(cells: _Cells, cell: FormCell) -> bool:
    """Whether nothing belongs in the cell: what was bought for, when nothing was bought (2019 form)."""
    return cell.path == "statutory.procurement.amount_wan" and not cells.table.value("statutory.procurement.projects")


def cells_are_filled(reading: Reading) -> Iterator[Finding]:
    """BLANK-CELL: every cell holds a figure, 0 where there was nothing (practice; public checkers flag blanks)."""
    for table in reading.tables:
        cells = _Cells(table)
        blank = [
            cell
            for cell in table.cells
            if blank_like(cell.text) and cell.value is None and not _may_be_blank(cells, cell)
        ]
        if blank:
            said = ["".join(("“", "”“".join(names(cell.path)), "”")) for cell in blank[:_NAMED_BLANKS]]
            message = words.blank_cells(said, len(blank))
            quote = _quote(names(blank[0].path)[0], _row_of(table, blank[0]))
            yield Finding("BLANK-CELL", "error", message, _paths(blank), blank[0].place, quote)


def cells_hold_digits(reading: Reading) -> Iterator[Finding]:
    """FORM: a letter or a circle is no figure (O, ○, l), however much it looks like one."""
    for table in reading.tables:
        cells = [cell for cell in table.cells if letter_like(cell.text)]
        if cells:
            message = words.letters_in_cells(cells[0].text.strip(), len(cells))
            quote = _quote(names(cells[0].path)[0], _row_of(table, cells[0]))
            yield Finding("FORM", "warning", message, _paths(cells), cells[0].place, quote)


def _row_of(table: FormTable, cell: FormCell) -> list[FormCell]:
    return [other for other in table.cells if names(other.path)[0] == names(cell.path)[0]]


def counts_are_whole(reading: Reading) -> Iterator[Finding]:
    """FORM: a count is a whole number from 0 on; only amounts have decimals, and 本年增/减 a sign (both forms)."""
    for table in reading.tables:
        for cell in table.cells:
            quote = _quote("·".join(names(cell.path)), [cell])
            if cell.value is None:
                amount = cell.path.endswith("_wan")
                if not (blank_like(cell.text) or draft_like(cell.text) or letter_like(cell.text) or amount):
                    yield Finding("FORM", "notice", words.no_number(cell.text), (cell.path,), cell.place, quote)
                continue
            signed = cell.path.startswith("statutory.matters.") and cell.path.endswith(".change")
            broken = isinstance(cell.value, Decimal) and not cell.path.endswith("_wan")
            if broken or (cell.value < 0 and not signed):
                yield Finding("FORM", "error", words.no_count(cell.text.strip()), (cell.path,), cell.place, quote)
