"""The columns of the sheet that goes round: a template's questions under its sections, table 2 a column a cell, and
beside them the sums and checks that a spreadsheet computes.

A formula names other columns in braces, `{requests.received}`; `{last:…}` is the same unit's cell of last year's sheet.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from drafter import words
from drafter.composing.compose import tried
from drafter.composing.templates import Template
from drafter.composing.uses import sections
from drafter.report import Fact, facts_by_path, forms

NAME = "unit.name"
TABLE = "requests.table"
CHECK = "check"
"""The id of the column that says whether a row is in order."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its id (a fact's path, or that of a cell of table 2), section, head, and the group above the head.

    `kind` is the fact's kind, `note` what the head's note says; `formula` is empty where a person types.
    `is_check` says that the formula gives ✓ or how much is wanting, `needed` that the report cannot do without the
    answer; `topic` is what the question belongs to, where not every township has that in a year.
    """

    id: str
    section: str
    head: str
    kind: str
    note: str
    above: str = ""
    formula: str = ""
    is_check: bool = False
    needed: bool = False
    topic: str = ""

    @property
    def term(self) -> str:
        """What the column is called in a message."""
        return f"{self.above}·{self.head}" if self.above else self.head


def columns_of(template: Template, *, last: bool = False) -> list[Column]:
    """The columns of a template's sheet; `last`: there is a sheet with last year's figures to hold them against."""
    asked = {NAME: facts_by_path()[NAME]}
    missed = tried(template).missed
    found = [Column(NAME, words.UNIT_SECTION, words.UNIT_HEAD, "text", asked[NAME].question, needed=True)]
    for section in sections(template):
        for fact in section.facts:
            if fact.path in asked:
                continue
            asked[fact.path] = fact
            title = section.title or words.UNIT_SECTION
            found += (
                _table_2(template.form, title)
                if fact.kind == "table"
                else [_column(fact, title, missed.get(fact.path, False))]
            )
    found = [column for one in found for column in (one, *_behind(one, set(asked), last))]
    row = f"{{{found[1].id}}}:{{{found[-1].id}}}"
    off = f'COUNTIF({row},"{words.CELL_OFF}*")'
    well = f'IF(COUNT({row})=0,"","{words.CELL_BALANCED}")'
    formula = f'=IF({off}>0,"{words.CELL_OFF}"&{off}&"{words.PLACES}",{well})'
    check = Column(CHECK, words.UNIT_SECTION, words.CHECK_HEAD, "check", words.COMPUTED_NOTE, "", formula, True)
    return [found[0], check, *found[1:]]


def _column(fact: Fact, section: str, needed: bool) -> Column:
    how = {"texts": words.SEVERAL_LINES, "names": words.SEVERAL_NAMES, "parts": words.SEVERAL_PARTS}
    lines = (
        words.MUST_BE_FILLED if needed else words.MAY_BE_EMPTY,
        fact.question,
        fact.help,
        fact.counts,
        how.get(fact.kind, ""),
        words.WHERE_THERE_WAS if fact.topic else "",
    )
    head = words.head_with_measure(fact.term, fact.measure)
    note = "\n".join(filter(None, lines))
    topic = "" if needed else fact.topic or (words.SELDOM_FILLED if fact.quiet else "")
    return Column(fact.path, section, head, fact.kind, note, needed=needed, topic=topic)


# ------------------------------------------------------------------ table 2


def _cell(row: str, column: str) -> str:
    return f"{TABLE}.{row}.{column}"


def table_rows(form: str) -> dict[str, tuple[str, str]]:
    """The rows of table 2 that are filled in, in the form's order: by id what the columns stand under, and a note."""
    rows = {row: (words.ROWS_OF_FORM[row], "") for row in (forms.RECEIVED[0], forms.CARRIED_IN[0])}
    for result in forms.results_of(form):
        group = forms.GROUP_NAMES[result.group]
        rows[result.id] = (f"{group}·{result.label}" if result.label else group, result.plain)
    return rows | {forms.CARRIED_OUT[0]: (words.ROWS_OF_FORM[forms.CARRIED_OUT[0]], "")}


def _table_2(form: str, section: str) -> Iterator[Column]:
    """The columns of table 2: six kinds of applicants a row, the row's total, the results' total, and the balance."""
    rows = table_rows(form)
    first, last = _cell(forms.RECEIVED[0], "natural"), _cell(forms.CARRIED_OUT[0], "org_other")
    empty = f"COUNT({{{first}}}:{{{last}}})=0"

    def total(row: str, above: str) -> Column:
        span = f"{{{_cell(row, 'natural')}}}:{{{_cell(row, 'org_other')}}}"
        formula = f'=IF(COUNT({span})=0,"",SUM({span}))'
        return Column(_cell(row, "total"), section, words.TOTAL_OF_ROW, "sum", words.COMPUTED_NOTE, above, formula)

    for row, (above, note) in rows.items():
        if row == forms.CARRIED_OUT[0]:
            yield from _results_total(form, section, empty)
            yield total(forms.RESULTS_TOTAL[0], words.RESULTS_SUM)
        for column, name in forms.APPLICANTS.items():
            said = "\n".join(filter(None, (note, words.TABLE_CELL_NOTE)))
            yield Column(_cell(row, column), section, name, "count", said, above)
        yield total(row, above)
    for column, name in {**forms.APPLICANTS, "total": words.TOTAL_OF_ROW}.items():
        came = f"SUM({{{_cell(forms.RECEIVED[0], column)}}},{{{_cell(forms.CARRIED_IN[0], column)}}})"
        went = f"SUM({{{_cell(forms.RESULTS_TOTAL[0], column)}}},{{{_cell(forms.CARRIED_OUT[0], column)}}})"
        formula = f'=IF({empty},"",{_verdict(came, went)})'
        yield Column(
            _cell("balance", column), section, name, "check", words.COMPUTED_NOTE, words.BALANCE, formula, True
        )


def _results_total(form: str, section: str, empty: str) -> Iterator[Column]:
    for column, name in forms.APPLICANTS.items():
        cells = ",".join(f"{{{_cell(result.id, column)}}}" for result in forms.results_of(form))
        path = _cell(forms.RESULTS_TOTAL[0], column)
        formula = f'=IF({empty},"",SUM({cells}))'
        yield Column(path, section, name, "sum", words.COMPUTED_NOTE, words.RESULTS_SUM, formula)


def _verdict(one: str, other: str) -> str:
    return f'IF({one}={other},"{words.CELL_BALANCED}","{words.CELL_OFF}"&({one}-{other}))'


# ------------------------------------------------------------------ sums and checks beside what they are about

_ROWS_OF_TOTALS = {
    "requests.received": forms.RECEIVED[0],
    "requests.carried_in": forms.CARRIED_IN[0],
    "requests.carried_out": forms.CARRIED_OUT[0],
}
"""The facts that repeat a row's total of table 2."""


def _behind(column: Column, asked: set[str], last: bool) -> Iterator[Column]:
    """The sums and checks that stand behind a column."""
    path = column.id
    if (row := _ROWS_OF_TOTALS.get(path)) and TABLE in asked:
        added = f"{{{_cell(row, 'total')}}}"
        table = f"{{{_cell(forms.RESULTS_TOTAL[0], 'total')}}}"
        formula = f'=IF(OR({{{path}}}="",COUNT({added},{table})=0),"",{_verdict(f"{{{path}}}", f"SUM({added})")})'
        yield _check(f"{path}.check", column.section, words.check_of(facts_by_path()[path].term), formula)
    if last and path == "requests.carried_in" and "requests.carried_out" in asked:
        then = "{last:requests.carried_out}"
        formula = f'=IF(OR({{{path}}}="",{then}=""),"",{_verdict(f"{{{path}}}", then)})'
        yield _check(f"{path}.last", column.section, words.CARRY_CHECK, formula)
    normative = "statutory.normative"
    if last and path == f"{normative}.in_force" and {f"{normative}.issued", f"{normative}.repealed"} <= asked:
        then = f"{{last:{path}}}"
        follows = f"({then}+{{{normative}.issued}}-{{{normative}.repealed}})"
        formula = f'=IF(OR({{{path}}}="",{then}=""),"",{_verdict(f"{{{path}}}", follows)})'
        yield _check(f"{path}.last", column.section, words.STOCK_CHECK, formula)
    for group, (_, name) in forms.DISPUTES.items():
        cells = [f"disputes.{group}.{outcome}" for outcome in forms.OUTCOMES]
        if path == cells[-1] and set(cells) <= asked:
            refs = ",".join(f"{{{cell}}}" for cell in cells)
            formula = f'=IF(COUNT({refs})=0,"",SUM({refs}))'
            head = words.total_of(name)
            yield Column(f"disputes.{group}.total", column.section, head, "sum", words.COMPUTED_NOTE, "", formula)


def _check(path: str, section: str, head: str, formula: str) -> Column:
    return Column(path, section, head, "check", words.COMPUTED_NOTE, "", formula, True)
