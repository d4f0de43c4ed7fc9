"""The rows of the national forms' tables in a grid: each label's values below the header that stands above them."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import ClassVar, Literal

from drafter.extract.formgrid import Grid, GridRow, GridSlot, distinct, labels_before, last_words, names_in
from drafter.report.formlabels import Label, table_of
from drafter.report.formvalues import blank_like, value_like

FormKind = Literal["disclosure", "requests", "disputes"]


@dataclass(slots=True)
class FoundTable:
    """What one reading found of one table: values by path, rows it could not read, and the labels seen (`signs`).

    `units` are those that headers print, by path. `unread` holds the rows' words with the paths of the values they
    would have (none: not known); `refused` are paths whose values speak against each other, whatever another reading
    makes of them.
    """

    kind: FormKind
    cells: dict[str, str] = field(default_factory=dict)
    units: dict[str, str] = field(default_factory=dict)
    unread: dict[str, frozenset[str]] = field(default_factory=dict)
    signs: set[str] = field(default_factory=set)
    refused: set[str] = field(default_factory=set)

    def put(self, values: dict[str, str], row: str) -> None:
        """Add a row's values; the row is unread when one of them is there already and differs."""
        same = [path for path in values if path in self.cells]
        if any(self.cells[path] != values[path] for path in same) or self.refused & values.keys():
            for path in same:
                del self.cells[path]
            self.refuse(row, values)
        else:
            self.cells |= values

    def refuse(self, row: str, paths: Iterable[str]) -> None:
        """Note a row whose values could be read in two ways."""
        refused = frozenset(paths)
        self.refused |= refused
        self.leave(row, refused)

    def leave(self, row: str, paths: Iterable[str] = ()) -> None:
        """Note a row that could not be read, and which values it would have had."""
        said = "".join(row.split())[:60]
        if said:
            self.unread[said] = self.unread.get(said, frozenset()) | frozenset(paths)


@dataclass(frozen=True, slots=True)
class Header:
    """What stands above the rows: keys of the values below by square of the grid, and in reading order.

    `names` are its labels, `units` the units it prints, by key. Without squares values are told by their number alone.
    """

    squares: Mapping[int, str] = field(default_factory=dict)
    order: Sequence[str] = ()
    width: int = 0
    names: frozenset[str] = frozenset()
    units: Mapping[str, str] = field(default_factory=dict)


class Form(ABC):
    """One of the three tables: what its headers and rows are called, and which facts its cells are."""

    kind: ClassVar[FormKind]
    first_row: ClassVar[str]
    """What the paths of the first row begin with: where they are there already, the row opens the next table."""

    @abstractmethod
    def is_header(self, row: GridRow) -> bool:
        """True if the row belongs to a header."""

    @abstractmethod
    def header(self, rows: Sequence[GridRow], counted: bool) -> Header:
        """What consecutive rows of a header say; of no rows, what is read without one; `counted` as in `read`."""

    @abstractmethod
    def header_in_run(self, labels: Sequence[Label | None]) -> tuple[int, int]:
        """Where the header begins and ends in a run of labels; see `formstream.rows_of`."""

    @abstractmethod
    def row_of(self, label: Label | None, before: str) -> str | None:
        """The id of the row that a label heads below the row `before`; None when it heads none."""

    @abstractmethod
    def paths(self, row: str, keys: Sequence[str]) -> list[str]:
        """The paths of a row's values below a header's keys (empty: no fact's); none when these are not the form's."""

    @abstractmethod
    def paths_of_row(self, row: str) -> list[str]:
        """The paths of all values that a row may have; none when its label does not tell them."""

    def may_be_empty(self, row: str) -> bool:
        """True if a row's label may stand without values, above other labels."""
        return False

    def as_many_values(self, grid: Grid) -> bool:
        """True if the rows have as many cells after their labels as the form has columns."""
        return False

    def read(self, grid: Grid, counted: bool = False) -> list[FoundTable]:
        """Every table of the form in the grid, one below the other.

        `counted`: its rows have no columns, and empty cells count.
        """
        reader = _Reader(self, grid, counted)
        for row in grid:
            reader.take(row)
        return reader.tables


class _Reader:
    """Takes a grid's rows one after the other and adds what they hold to the last of its tables.

    `counted`: values are told by their number alone; `usual` and `exact` as in `_settled`.
    """

    def __init__(self, form: Form, grid: Grid, counted: bool) -> None:
        self.form, self.counted = form, counted
        self.tables = [FoundTable(form.kind)]
        self.usual = 0 if counted else _usual_length(grid, form)
        self.exact = counted or form.as_many_values(grid)
        self.above: list[GridRow] = []
        self.header = form.header([], counted)
        self.before = ""
        self.in_header = self.elsewhere = False

    def take(self, row: GridRow) -> None:
        """Take the next row: of another table, a header, or values."""
        kinds = {table_of(label) for _, label in names_in(row)} - {""}
        self.elsewhere = self.form.kind not in kinds if kinds else self.elsewhere
        if self.elsewhere:
            self.above, self.header, self.in_header = [], self.form.header([], self.counted), False
        elif not any(slot.text.strip() for slot in row):
            pass  # an empty row only keeps others apart
        elif self.form.is_header(row):
            self.above = [*self.above, row] if self.in_header else [row]
            self.header, self.in_header = self.form.header(self.above, self.counted), True
            self.tables[-1].signs |= self.header.names
        else:
            self.in_header = False
            self._take_values(row)

    def _take_values(self, row: GridRow) -> None:
        form, header, last = self.form, self.header, last_words(row)
        id, words, end = self._label(row, last)
        if id is None:
            values = _values_of(row, last + 1, None, header.order, self.usual, self.exact)
            if values and header.names and not _aside(words):
                self.tables[-1].leave(words)
            return
        self.before = id
        columns = dict(zip(header.squares, form.paths(id, list(header.squares.values())), strict=False))
        # Where words stand among the values, these are not told by their number.
        order = form.paths(id, header.order) if end > last else []
        aligned = None
        if columns and all(slot.label is None for slot in row[min(columns) :]):
            aligned = _by_columns(row, columns, header.width)
            if aligned is not None and sum(map(value_like, aligned.values())) < len(aligned) - 1:
                aligned = None
        values = _values_of(row, last + 1, aligned, order, self.usual, self.exact)
        every = form.paths_of_row(id)
        paths = {*columns.values(), *order, *every} - {""}
        if any(path.startswith(form.first_row) and path in self.tables[-1].cells for path in paths):
            self.tables.append(FoundTable(form.kind, signs=set(header.names)))
        found = self.tables[-1]
        found.signs.add(id)
        if values == {}:
            found.refuse(words, paths)
        elif values:
            keys = dict(zip(order, header.order, strict=False))
            keys |= {path: header.squares[square] for square, path in columns.items()}
            found.put({path: text.strip() for path, text in values.items() if path}, words)
            found.units |= {path: header.units.get(keys[path], "") for path in values}
        elif (every and not form.may_be_empty(id)) or (_figures(row) and (every or header.names)):
            found.leave(words, every)

    def _label(self, row: GridRow, last: int) -> tuple[str | None, str, int]:
        """The id of the row that its label heads, the label's words, and where it ends.

        It ends with the last words (`last`), or else before the first column, or the first figure.
        """
        for end in (last + 1, min(self.header.squares, default=0), min(_figures(row), default=0)):
            label, words = labels_before(row[:end])
            id = self.form.row_of(label, self.before)
            if id is not None:
                break
        return id, words, end


def _figures(row: GridRow) -> list[int]:
    """The squares of a row that hold figures."""
    return [i for i, slot in enumerate(row) if value_like(slot.text) and not blank_like(slot.text)]


def _aside(words: str) -> bool:
    return not words or words.startswith(("注", "备注", "说明", "(", "（"))


def _usual_length(grid: Grid, form: Form) -> int:
    """How many squares the rows with values have in a table, when all but stray ones have as many; else 0."""
    labelled = (row for row in grid if any(table_of(label) == form.kind for _, label in names_in(row)))
    lengths = Counter(len(row) for row in labelled if len(row) > 1 and not form.is_header(row))
    length, often = max(lengths.items(), key=lambda found: found[1], default=(0, 0))
    return length if often * 100 > 85 * sum(lengths.values()) else 0


def _settled(row: GridRow, start: int, number: int, usual: int, exact: bool = False) -> list[str] | None:
    """The words of exactly so many value cells of a row from `start` on; None when they cannot be told.

    Cells of a merged label that a converter kept empty may stand before or behind the values. Where empty cells are
    among them, the row must have its table's `usual` length (0: its rows differ), or its rows have no others (`exact`):
    a cell more or less would shift them.
    """
    texts = [slot.text for slot in distinct(row[start:])]
    printed = [i for i, text in enumerate(texts) if text.strip()]
    if len(printed) == number and printed[-1] - printed[0] == number - 1:
        return [texts[i] for i in printed]
    if usual and len(row) != usual:
        return None
    if len(texts) == number:
        sure = usual or exact or number == 1 or not printed or (texts[0].strip() and texts[-1].strip())
        return texts if sure else None
    more = len(texts) - number
    if more < 0 or not usual:
        return None
    before, behind = not any(map(str.strip, texts[:more])), not any(map(str.strip, texts[number:]))
    if before and behind and printed:
        return None
    return texts[:number] if behind else texts[more:] if before else None


def _values_of(
    row: GridRow, start: int, aligned: dict[str, str] | None, order: Sequence[str], usual: int = 0, exact: bool = False
) -> dict[str, str] | None:
    """A row's values, from `start` on, by what the header names in `order`: None when they cannot be told.

    `aligned` are the same by the grid's columns (None: these do not tell). Empty when the two differ.
    """
    texts = _settled(row, start, len(order), usual, exact) if order else None
    counted = dict(zip(order, texts, strict=True)) if texts is not None else None
    if counted is not None and [counted[path] for path in order] != texts:
        counted = None  # the copies of a merged cell differ
    if aligned is not None and counted is not None and aligned != counted:
        return {}
    return counted if aligned is None else aligned


def _by_columns(row: GridRow, columns: dict[int, str], width: int) -> dict[str, str] | None:
    """The row's words under each header of a grid whose columns are known; None when the row does not fit the grid.

    It does not when a figure stands outside these columns: a span that is too short has moved the row.

    A value over several squares of one header counts once; over several it counts for each when it is 0 or blank.
    """
    if len(row) != width:
        return None
    if any(value_like(slot.text) and not blank_like(slot.text) for i, slot in enumerate(row) if i not in columns):
        return None
    found: dict[str, GridSlot] = {}
    heads_of: dict[int, set[str]] = {}
    for column, header in columns.items():
        slot = row[column]
        if header in found and found[header].text.strip() != slot.text.strip():
            return None
        found[header] = slot
        heads_of.setdefault(slot.cell, set()).add(header)
    for slot in found.values():
        if len(heads_of.get(slot.cell, ())) > 1 and not (blank_like(slot.text) or slot.text.strip() == "0"):
            return None
    return {header: slot.text for header, slot in found.items()}
