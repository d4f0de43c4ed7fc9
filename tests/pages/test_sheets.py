"""The county's sheet as a spreadsheet program opens it: formulas compute, and what does not add up is said."""

from __future__ import annotations

import io
from datetime import date
from typing import Any

import pytest
from county_sheets import UNITS, WORDS, complete, figures_of, fill_in
from openpyxl import load_workbook

from pages import office

pytestmark = pytest.mark.pages

ROW = 5
"""The first township's row."""


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """The filled sheets after LibreOffice has opened and saved them: one that adds up, and one that does not."""
    from drafter.cli import run
    from drafter.world import World

    folder = tmp_path_factory.mktemp("sheets")
    (folder / "名单.txt").write_text("\n".join(UNITS), encoding="utf-8")
    out = io.StringIO()
    world = World(io.StringIO(), out, out, {}, date(2026, 1, 15), folder)
    for name in ("right.xlsx", "wrong.xlsx"):
        made = ["sheet", "make", str(folder / "名单.txt"), "--year", "2025", "--out", str(folder / name)]
        assert run(made, world) == 0, out.getvalue()
        complete(folder / name)
    one = figures_of(0)
    one["requests.table.granted.natural"] += 1
    fill_in(folder / "wrong.xlsx", {ROW: {**WORDS, **one}})
    office.convert(sorted(folder.glob("*.xlsx")), "xlsx", folder / "saved", folder / "profile")
    return {path.stem: load_workbook(path, data_only=True) for path in (folder / "saved").glob("*.xlsx")}


def test_formulas_compute_without_errors(opened: Any) -> None:
    for book in opened.values():
        values = [cell.value for sheet in book for row in sheet.iter_rows() for cell in row]
        assert not [value for value in values if isinstance(value, str) and value.startswith(("#", "Err:"))]


def test_what_adds_up_is_ticked_and_what_does_not_is_told(opened: Any) -> None:
    checks = {name: [book["填报"].cell(ROW + at, 2).value for at in range(3)] for name, book in opened.items()}
    assert checks["right"] == ["✓"] * 3
    assert str(checks["wrong"][0]).startswith("差") and checks["wrong"][1:] == ["✓"] * 2
