"""Rules over the national forms' tables in a finished report, contradictions and all.

A cell that is read but holds no figure counts as 0 among summands (BLANK-CELL says what is wrong with it); a printed
total without a figure contradicts nothing. One wrong figure is not told again where it only shows through.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from drafter import words
from drafter.extract.formnames import DISPUTE_COLUMNS, REQUEST_COLUMNS, REQUEST_ROWS, names
from drafter.extract.reading import FormCell, FormTable, Reading
from drafter.report import forms
from drafter.report.formvalues import blank_like, draft_like, letter_like
from drafter.rules.finding import Finding, Level
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


Sums = dict[str, _Sum | None]
"""The totals of a table by the id of their row or column; None where a figure is missing."""


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
        values = [value for part in parts if (value := self.summand(part)) is not None]
        if said is None or len(values) < len(parts) or all(self.table.value(part) is None for part in parts):
            return None
        return _Sum(said, tuple(values), self.at(*parts, total))

    def at(self, *paths: str) -> tuple[FormCell, ...]:
        """The cells of some paths."""
        return tuple(self.by_path[path] for path in paths)

    def in_row(
        self, rule: str, level: Level, message: str, cells: Sequence[FormCell], row: Sequence[FormCell] = ()
    ) -> Finding:
        """A finding on cells of one row, which is quoted (`row`: with other cells than these)."""
        label = names(cells[0].path)[0]
        place = words.in_table(self.table.place, row=label)
        return Finding(rule, level, message, _paths(cells), place, _quote(label, row or cells))


def _tables(reading: Reading, kind: str) -> Iterator[_Cells]:
    return (_Cells(table) for table in reading.tables if table.kind == kind)


def _quote(label: str, cells: Sequence[FormCell]) -> str:
    return words.form_line(label, [cell.text.strip() for cell in cells])


def _paths(cells: Sequence[FormCell]) -> tuple[str, ...]:
    return tuple(cell.path for cell in cells)


def _differing(sums: Sums, of_all: str, others: Iterable[str]) -> Iterator[tuple[str, _Sum]]:
    """The totals that are not their sums; the one `of_all` not where it only repeats the gaps of the `others`."""
    for key, found in sums.items():
        if found is not None and found.gap:
            known = [other.gap if (other := sums[name]) else None for name in others]
            gaps = [gap for gap in known if gap is not None]
            if key != of_all or len(gaps) < len(known) or not any(gaps) or sum(gaps) != found.gap:
                yield key, found


# ------------------------------------------------------------------ table 2


def _request(row: str, column: str) -> str:
    return f"requests.table.{row}.{column}"


def columns_balance(reading: Reading) -> Iterator[Finding]:
    """T2-BAL: in every column 一 + 二 = 三（七） + 四, as printed in the head cell of table 2 (both forms)."""
    for cells in _tables(reading, "requests"):
        sums = {column: _balance(cells, column) for column in REQUEST_COLUMNS}
        for column, found in _differing(sums, _TOTAL, forms.COLUMNS):
            name, (new, old) = REQUEST_COLUMNS[column], found.parts
            on = cells.summand(found.cells[-1].path) or 0
            message = words.column_does_not_balance(name, new, old, new + old, found.said - on, on, found.said)
            partial = cells.table.value(_request("partial", column))
            if partial and found.gap == partial:
                message += words.partial_counted_twice(partial)
            yield _wrong("T2-BAL", message, cells, found, name)


def _balance(cells: _Cells, column: str) -> _Sum | None:
    """三 and 四 of a column as the total, 一 and 二 as its parts; None when one of them is missing."""
    paths = [_request(row, column) for row in _BALANCE]
    values = [value for path in paths if (value := cells.summand(path)) is not None]
    if len(values) < len(paths) or any(cells.table.value(path) is None for path in (paths[0], paths[2])):
        return None
    new, old, done, on = values
    return _Sum(done + on, (new, old), cells.at(*paths))


def _wrong(rule: str, message: str, cells: _Cells, found: _Sum, name: str, *, in_row: bool = False) -> Finding:
    """A total that is not its sum, in a row or a column of that name."""
    place = words.in_table(cells.table.place, **{"row" if in_row else "column": name})
    return Finding(rule, "error", message, _paths(found.cells), place, _quote(name, found.cells))


def columns_add_up(reading: Reading) -> Iterator[Finding]:
    """T2-SUM: in every column （七）总计 is the sum of the results above it (the meaning of 总计; both forms)."""
    for cells in _tables(reading, "requests"):
        form = cells.table.form
        leaves = [result.id for result in forms.results_of(form)] if form else []
        total = forms.RESULTS_TOTAL[0]
        columns = REQUEST_COLUMNS if form else ()
        sums = {one: cells.sum(_request(total, one), [_request(row, one) for row in leaves]) for one in columns}
        for column, found in _differing(sums, _TOTAL, forms.COLUMNS):
            name = REQUEST_COLUMNS[column]
            message = words.column_total_differs(name, found.said, found.added, found.parts)
            yield _wrong("T2-SUM", message, cells, found, name)


def rows_add_up(reading: Reading) -> Iterator[Finding]:
    """T2-ROW: in every row 总计 is the sum of the six kinds of applicants (the meaning of 总计; both forms)."""
    for cells in _tables(reading, "requests"):
        leaves = [result.id for result in forms.results_of(cells.table.form or "2021")]
        sums = {
            row: cells.sum(_request(row, _TOTAL), [_request(row, column) for column in forms.COLUMNS])
            for row in REQUEST_ROWS
        }
        for row, found in _differing(sums, forms.RESULTS_TOTAL[0], leaves):
            name = REQUEST_ROWS[row]
            message = words.row_total_differs(name, found.said, found.added, found.parts)
            yield _wrong("T2-ROW", message, cells, found, name, in_row=True)


# ------------------------------------------------------------------ table 3


def disputes_add_up(reading: Reading) -> Iterator[Finding]:
    """T3-SUM: in each group 总计 is 结果维持 + 结果纠正 + 其他结果 + 尚未审结 (the meaning of 总计; both forms)."""
    for cells in _tables(reading, "disputes"):
        for group, (_, name) in forms.DISPUTES.items():
            *outcomes, total = (f"disputes.{group}.{outcome}" for outcome in DISPUTE_COLUMNS)
            found = cells.sum(total, outcomes)
            if found is not None and found.gap:
                message = words.disputes_total_differs(name, found.said, found.added, found.parts)
                yield _wrong("T3-SUM", message, cells, found, name)


# ------------------------------------------------------------------ table 1


def _may_make_rules(reading: Reading) -> bool:
    """True if the unit is clearly above townships and street offices."""
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
            yield cells.in_row("T1-RULES-ZERO", "error", message, wrong, row)


def stock_holds_the_new(reading: Reading) -> Iterator[Finding]:
    """T1-STOCK: documents in force are no fewer than those issued less those repealed, but for an expiry (logic)."""
    for cells in _tables(reading, "disclosure"):
        paths = [f"statutory.normative.{head}" for head in ("issued", "repealed", "in_force")]
        issued, repealed, in_force = (cells.table.value(path) for path in paths)
        if issued is None or repealed is None or in_force is None or in_force >= issued - repealed:
            continue
        message = words.stock_too_small(issued, repealed, in_force)
        yield cells.in_row("T1-STOCK", "notice", message, cells.at(*paths))


def matters_are_no_cases(reading: Reading) -> Iterator[Finding]:
    """FORM: 处理决定数量 counts cases, the two columns before it kinds of matters (2019 form); it is not their sum."""
    for cells in _tables(reading, "disclosure"):
        for row in ("licensing", "services", "penalties", "coercion"):
            paths = (f"statutory.matters.{row}.last_year", f"statutory.matters.{row}.change", f"statutory.{row}")
            before, change, decisions = (cells.table.value(path) for path in paths)
            if before is None or not change or decisions is None or decisions != before + change:
                continue
            message = words.matters_added_up(names(paths[2])[0], before, change, decisions)
            yield cells.in_row("FORM", "notice", message, cells.at(*paths))


def fees_are_in_ten_thousands(reading: Reading) -> Iterator[Finding]:
    """FORM: 行政事业性收费 is in 万元 (2021 form, printed in its head); a township hardly receives ten million yuan."""
    path = "statutory.fees_wan"
    for cells in _tables(reading, "disclosure"):
        amount = cells.table.value(path)
        if amount is not None and amount >= _MUCH_IN_FEES:
            cell = cells.by_path[path]
            quote = _quote(names(path)[0], [cell])
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


def _may_be_blank(table: FormTable, cell: FormCell) -> bool:
    """True if nothing belongs in the cell: what was bought for, when nothing was bought (2019 form)."""
    return cell.path == "statutory.procurement.amount_wan" and not table.value("statutory.procurement.projects")


def _told(rule: str, level: Level, message: str, table: FormTable, cells: Sequence[FormCell]) -> Finding:
    """One finding on cells anywhere in a table, at the first one, with its row."""
    label = names(cells[0].path)[0]
    row = [cell for cell in table.cells if names(cell.path)[0] == label]
    return Finding(rule, level, message, _paths(cells), cells[0].place, _quote(label, row))


def cells_are_filled(reading: Reading) -> Iterator[Finding]:
    """BLANK-CELL: every cell holds a figure, 0 where there was nothing (practice; public checkers flag blanks)."""
    for table in reading.tables:
        blank = [cell for cell in table.cells if blank_like(cell.text) and cell.value is None]
        blank = [cell for cell in blank if not _may_be_blank(table, cell)]
        if blank:
            said = [f"“{'”“'.join(names(cell.path))}”" for cell in blank[:_NAMED_BLANKS]]
            yield _told("BLANK-CELL", "error", words.blank_cells(said, len(blank)), table, blank)


def cells_hold_digits(reading: Reading) -> Iterator[Finding]:
    """FORM: a letter or a circle is no figure (O, ○, l), however much it looks like one."""
    for table in reading.tables:
        cells = [cell for cell in table.cells if letter_like(cell.text)]
        if cells:
            message = words.letters_in_cells(cells[0].text.strip(), len(cells))
            yield _told("FORM", "warning", message, table, cells)


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
