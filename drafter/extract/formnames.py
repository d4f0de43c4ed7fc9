"""The printed names of the forms' rows and columns, by the facts' paths."""

from __future__ import annotations

from drafter import words
from drafter.extract.formdisclosure import PATHS
from drafter.report import forms

REQUEST_ROWS = {
    forms.RECEIVED[0]: forms.RECEIVED[1],
    forms.CARRIED_IN[0]: forms.CARRIED_IN[1],
    **{result.id: result.label or forms.GROUPS[result.group] for result in forms.RESULT_ROWS},
    "partial": f"（二）{forms.GROUP_NAMES['partial']}",
    "other_misc": f"{forms.GROUPS['other']}／3.其他",
    forms.RESULTS_TOTAL[0]: forms.RESULTS_TOTAL[1],
    forms.CARRIED_OUT[0]: forms.CARRIED_OUT[1],
}
"""Rows of table 2 by id."""

REQUEST_COLUMNS = {**forms.COLUMNS, "total": words.TOTAL_COLUMN}
"""Columns of table 2 by id."""

DISPUTE_COLUMNS = {**forms.OUTCOMES, "total": words.TOTAL_COLUMN}
"""Columns of a group of table 3 by id."""

_DISCLOSURE = {
    path: (words.TABLE_1_ROWS[row], words.TABLE_1_HEADS[header])
    for row, headers in PATHS.items()
    for header, path in headers.items()
}


PATHS_IN_ORDER = (
    *_DISCLOSURE,
    *(f"requests.table.{row}.{column}" for row in REQUEST_ROWS for column in REQUEST_COLUMNS),
    *(f"disputes.{group}.{outcome}" for group in forms.DISPUTES for outcome in DISPUTE_COLUMNS),
)
"""Every cell's path, in the order of the forms."""


def names(path: str) -> tuple[str, str]:
    """The row's and the column's printed label of a cell; for table 3 the group's and the outcome's."""
    if path in _DISCLOSURE:
        return _DISCLOSURE[path]
    *_, row, column = path.split(".")
    if path.startswith("disputes."):
        return forms.DISPUTES[row][1], DISPUTE_COLUMNS[column]
    return REQUEST_ROWS[row], REQUEST_COLUMNS[column]
