"""The national forms' tables, built from the facts as printed: labels, spans, widths, and sums computed here.

Sources: 国办公开办函〔2021〕30号 and 〔2019〕60号. A missing figure becomes an open cell and is noted as missed.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from drafter import words
from drafter.document import Align, Cell, Scope, Span, Spans, Table
from drafter.report import forms, stat2014, statistics
from drafter.report.computed import Flat, results_total
from drafter.report.values import NOT_APPLICABLE


@dataclass(frozen=True, slots=True)
class TableKind:
    """A table a template may place with [表：name]: the facts it needs and how it is built (None: not printed).

    `elsewhere` are facts it needs that are asked where the text speaks of them, and here only where it does not;
    `annex` is the word over a table that stands behind the signature.
    """

    facts: tuple[str, ...]
    build: Callable[[Flat, dict[str, bool]], Table | None]
    elsewhere: tuple[str, ...] = ()
    annex: str = ""


def _text(text: str) -> Spans:
    return (Span(text),)


@lru_cache(maxsize=1024)  # the labels are the form's, and most figures are 0
def _label(text: str, colspan: int = 1, rowspan: int = 1, scope: Scope = "row", align: Align = "center") -> Cell:
    return Cell(_text(text), colspan, rowspan, scope, align)


def _header(text: str, colspan: int = 1, rowspan: int = 1) -> Cell:
    return _label(text, colspan, rowspan, "col")


def _value_cell(value: object, colspan: int = 1) -> Cell:
    return _shown(None if value is None else str(value), colspan)


@lru_cache(maxsize=1024)
def _shown(text: str | None, colspan: int) -> Cell:
    return Cell((Span(words.OPEN_CELL, open=True),) if text is None else _text(text), colspan)


class _Figures:
    """Looks figures up and notes what is missing."""

    def __init__(self, facts: Flat, missed: dict[str, bool]) -> None:
        self.facts, self.missed = facts, missed

    def __call__(self, path: str) -> Any:
        value = self.facts.get(path)
        if value is None or value == NOT_APPLICABLE:
            self.missed[path] = True
            return None
        return value


# ------------------------------------------------------------------ table 1

_RULES_2021 = ("issued", "repealed", "in_force")
_RULES_2019 = ("made", "disclosed", "public_total")
_MATTERS = (
    ("licensing", "行政许可"),
    ("services", "其他对外管理服务事项"),
    ("penalties", "行政处罚"),
    ("coercion", "行政强制"),
)


def _rules(figure: _Figures, columns: tuple[str, ...]) -> list[Any]:
    """The row 规章: a township or street office cannot make any (立法法), so what is not stated is 0."""
    return [figure.facts.get(f"statutory.rules.{column}", 0) for column in columns]


def _disclosure_2021(facts: Flat, missed: dict[str, bool]) -> Table:
    figure = _Figures(facts, missed)
    headers = ("本年制发件数", "本年废止件数", "现行有效件数")
    rules = _rules(figure, _RULES_2021)
    normative = [figure(f"statutory.normative.{column}") for column in _RULES_2021]
    once = {key: figure(f"statutory.{key}") for key in ("licensing", "penalties", "coercion", "fees_wan")}
    decided, charged = "本年处理决定数量", "本年收费金额（单位：万元）"
    blocks: list[tuple[str, str, list[tuple[str, Any]]]] = [
        ("第二十条第（五）项", decided, [("行政许可", once["licensing"])]),
        ("第二十条第（六）项", decided, [("行政处罚", once["penalties"]), ("行政强制", once["coercion"])]),
        ("第二十条第（八）项", charged, [("行政事业性收费", once["fees_wan"])]),
    ]
    rows = [
        (_header("第二十条第（一）项", 4),),
        (_header("信息内容"), *(_header(header) for header in headers)),
        (_label("规章"), *(_value_cell(value) for value in rules)),
        (_label("行政规范性文件"), *(_value_cell(value) for value in normative)),
    ]
    plain = [
        ("第二十条第（一）项",),
        ("信息内容", *headers),
        _plain_row("规章", rules),
        _plain_row("行政规范性文件", normative),
    ]
    for caption, header, entries in blocks:
        rows += [(_header(caption, 4),), (_header("信息内容"), _header(header, 3))]
        rows += [(_label(name), _value_cell(value, 3)) for name, value in entries]
        plain += [(caption,), ("信息内容", header), *(_plain_row(name, [value]) for name, value in entries)]
    return Table("disclosure-2021", "主动公开政府信息情况表", tuple(rows), (45, 37, 37, 37), 0, tuple(plain))


def _disclosure_2019(facts: Flat, missed: dict[str, bool]) -> Table:
    figure = _Figures(facts, missed)
    headers = ("本年新制作数量", "本年新公开数量", "对外公开总数量")
    rules = _rules(figure, _RULES_2019)
    normative = [figure(f"statutory.normative.{column}") for column in _RULES_2019]
    matter_headers = ("上一年项目数量", "本年增/减", "处理决定数量")
    rows = [
        (_header("第二十条第（一）项", 4),),
        (_header("信息内容"), *(_header(header) for header in headers)),
        (_label("规章"), *(_value_cell(value) for value in rules)),
        (_label("规范性文件"), *(_value_cell(value) for value in normative)),
    ]
    plain = [
        ("第二十条第（一）项",),
        ("信息内容", *headers),
        _plain_row("规章", rules),
        _plain_row("规范性文件", normative),
    ]
    for caption, entries in (("第二十条第（五）项", _MATTERS[:2]), ("第二十条第（六）项", _MATTERS[2:])):
        rows += [(_header(caption, 4),), (_header("信息内容"), *(_header(header) for header in matter_headers))]
        plain += [(caption,), ("信息内容", *matter_headers)]
        for key, name in entries:
            cells = [figure(f"statutory.matters.{key}.{part}") for part in ("last_year", "change")]
            cells.append(figure(f"statutory.{key}"))
            rows.append((_label(name), *(_value_cell(cell) for cell in cells)))
            plain.append(_plain_row(name, cells))
    fees = [figure(f"statutory.matters.fees.{part}") for part in ("last_year", "change")]
    rows += [
        (_header("第二十条第（八）项", 4),),
        (_header("信息内容"), _header("上一年项目数量"), _header("本年增/减", 2)),
    ]
    rows.append((_label("行政事业性收费"), _value_cell(fees[0]), _value_cell(fees[1], 2)))
    plain += [("第二十条第（八）项",), ("信息内容", *matter_headers[:2]), _plain_row("行政事业性收费", fees)]
    projects, amount = figure("statutory.procurement.projects"), figure("statutory.procurement.amount_wan")
    # The form prints no unit for the amount; with its unit in the cell it cannot be misread.
    said = amount if not amount else f"{amount}万元"
    rows += [
        (_header("第二十条第（九）项", 4),),
        (_header("信息内容"), _header("采购项目数量"), _header("采购总金额", 2)),
    ]
    rows.append((_label("政府集中采购"), _value_cell(projects), _value_cell(said, 2)))
    plain += [
        ("第二十条第（九）项",),
        ("信息内容", "采购项目数量", "采购总金额"),
        _plain_row("政府集中采购", [projects, said]),
    ]
    return Table("disclosure-2019", "主动公开政府信息情况表", tuple(rows), (45, 37, 37, 37), 0, tuple(plain))


def _plain_row(label: str, values: list[Any]) -> tuple[str, ...]:
    return (label, *(words.OPEN_CELL if value is None else str(value) for value in values))


# ------------------------------------------------------------------ table 2

BALANCE = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）"
_WIDTHS_2 = (10, 17, 45, 12, 12, 12, 13, 13, 10, 12)


def _requests(form: str) -> Callable[[Flat, dict[str, bool]], Table]:
    def build(facts: Flat, missed: dict[str, bool]) -> Table:
        figure = _Figures(facts, missed)
        none = [figure(path) for path in _TABLE_2_FACTS[:3]] == [0, 0, 0]
        table: dict[str, dict[str, int]] | None = {} if none else figure("requests.table")

        def cells(row: str) -> list[int | None]:
            if table is None:
                return [None] * 7
            if row == forms.RESULTS_TOTAL[0]:
                values = [results_total(facts, column, form) for column in forms.COLUMNS]
            else:
                values = [table.get(row, {}).get(column, 0) for column in forms.COLUMNS]
            return [*values, sum(values)]

        return _table_2(form, cells)

    return build


def _table_2(form: str, cells: Callable[[str], list[int | None]]) -> Table:
    results = forms.results_of(form)
    rows: list[tuple[Cell, ...]] = [
        (_header(BALANCE, 3, 3), _header("申请人情况", 7)),
        (_header("自然人", 1, 2), _header("法人或其他组织", 5), _header("总计", 1, 2)),
        tuple(_header(name) for id, name in forms.COLUMNS.items() if id != "natural"),
    ]
    columns = (name if id == "natural" else f"法人或其他组织／{name}" for id, name in forms.COLUMNS.items())
    plain: list[tuple[str, ...]] = [(BALANCE,), ("申请人情况", *columns, "总计")]

    def add(labels: list[Cell], row: str, path: str) -> None:
        values = cells(row)
        rows.append((*labels, *(_value_cell(value) for value in values)))
        plain.append(_plain_row(path, values))

    for row, label in (forms.RECEIVED, forms.CARRIED_IN):
        add([_label(label, 3, align="left")], row, label)
    first = [_label(forms.RESULTS, rowspan=len(results) + 1)]
    for group, label in forms.GROUPS.items():
        members = [result for result in results if result.group == group]
        if not members[0].label:
            add([*first, _label(label, 2, align="left")], members[0].id, f"{forms.RESULTS}／{label}")
            first = []
            continue
        above = [*first, _label(label, rowspan=len(members), align="left")]
        first = []
        for result in members:
            add([*above, _label(result.label, align="left")], result.id, f"{forms.RESULTS}／{label}／{result.label}")
            above = []
    row, label = forms.RESULTS_TOTAL
    add([_label(label, 2, align="left")], row, f"{forms.RESULTS}／{label}")
    add([_label(forms.CARRIED_OUT[1], 3, align="left")], *forms.CARRIED_OUT)
    return Table(f"requests-{form}", "收到和处理政府信息公开申请情况表", tuple(rows), _WIDTHS_2, 3, tuple(plain))


# ------------------------------------------------------------------ table 3


def _disputes(facts: Flat, missed: dict[str, bool]) -> Table:
    figure = _Figures(facts, missed)
    outcomes = (*forms.OUTCOMES.values(), "总计")
    values: list[Any] = []
    plain: list[tuple[str, ...]] = [("项目", *outcomes)]
    for group, (above, name) in forms.DISPUTES.items():
        counts = [figure(f"disputes.{group}.{outcome}") for outcome in forms.OUTCOMES]
        counts.append(None if None in counts else sum(counts))
        values += counts
        plain.append(_plain_row(name if above == name else f"{above}／{name}", counts))
    rows = (
        (_header("行政复议", 5), _header("行政诉讼", 10)),
        (*(_header(name, 1, 2) for name in outcomes), _header("未经复议直接起诉", 5), _header("复议后起诉", 5)),
        tuple(_header(name) for name in outcomes * 2),
        tuple(_value_cell(value) for value in values),
    )
    return Table("disputes", "政府信息公开行政复议、行政诉讼情况表", rows, (10.4,) * 15, 3, tuple(plain))


# ------------------------------------------------------------------ the statistics form of 2014

_ANNEX = "附件"
_HEADERS_2014 = ("统计指标", "单位", "统计数")


def _statistics(facts: Flat, missed: dict[str, bool]) -> Table | None:
    """The form as an annex; None where the year did not have it or none of its own facts is answered.

    Without one only the first is missed, and can be left out; with one all the others are needed. So no row is left out
    while it can be and then needed, when nobody asks for it any more.

    Its rows in plain text are as on paper: their labels are numbered and understood alone.
    """
    first, last = stat2014.YEARS
    if not statistics.annexed(facts):
        if first <= facts["year"] <= last:
            missed.setdefault(statistics.ASKED[0], False)
        return None
    found = statistics.figures(facts)
    missed |= found.missing
    rows: list[tuple[Cell, ...]] = [tuple(_header(header) for header in _HEADERS_2014)]
    plain = [_HEADERS_2014]
    for row in stat2014.ROWS.values():
        figure = found.rows.get(row.key)
        value = (
            stat2014.NO_UNIT
            if row.heads
            else None
            if figure is None
            else str(figure)
            if isinstance(figure, int)
            else f"{figure:f}"
        )
        rows.append((_label("\u3000" * row.level + row.label, align="left"), _value_cell(row.unit), _value_cell(value)))
        plain.append((row.label, row.unit, words.OPEN_CELL if value is None else value))
    caption = f"{stat2014.TITLE}（{facts['year']}年度）"
    return Table("statistics-2014", caption, tuple(rows), (114, 18, 24), 1, tuple(plain), _ANNEX)


# ------------------------------------------------------------------ all tables

_TABLE_2_FACTS = ("requests.received", "requests.carried_in", "requests.carried_out", "requests.table")

TABLES: dict[str, TableKind] = {
    "disclosure-2021": TableKind(
        (
            *(f"statutory.normative.{column}" for column in _RULES_2021),
            *(f"statutory.{key}" for key in ("licensing", "penalties", "coercion", "fees_wan")),
        ),
        _disclosure_2021,
    ),
    "disclosure-2019": TableKind(
        (
            *(f"statutory.normative.{column}" for column in _RULES_2019),
            *(
                path
                for key, _ in _MATTERS
                for path in (
                    f"statutory.matters.{key}.last_year",
                    f"statutory.matters.{key}.change",
                    f"statutory.{key}",
                )
            ),
            "statutory.matters.fees.last_year",
            "statutory.matters.fees.change",
            "statutory.procurement.projects",
            "statutory.procurement.amount_wan",
        ),
        _disclosure_2019,
    ),
    "requests-2021": TableKind(_TABLE_2_FACTS, _requests("2021")),
    "requests-2019": TableKind(_TABLE_2_FACTS, _requests("2019")),
    "disputes": TableKind(
        tuple(f"disputes.{group}.{outcome}" for group in forms.DISPUTES for outcome in forms.OUTCOMES), _disputes
    ),
    "statistics-2014": TableKind(statistics.ASKED, _statistics, statistics.TOLD_ELSEWHERE, _ANNEX),
}
