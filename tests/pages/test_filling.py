"""How far pages are filled: rows of table 1 as high as the page allows, and no blank half where that can be helped."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from pages.conftest import Written
from pages.measure import BOTTOM, PITCH, TOP, Page
from pages.samples import ABOVE_TABLE_1

pytestmark = pytest.mark.pages

PLACES = [(year, count) for year, counts in ABOVE_TABLE_1.items() for count in counts]


def blank(page: Page) -> float:
    """Which part of the text area is empty below the last line or rule, in per cent."""
    lowest = max([line.baseline + 0.2 * PITCH for line in page.lines] + [rule[3] for rule in page.rules])
    return 100 * (BOTTOM - lowest) / (BOTTOM - TOP)


@pytest.mark.parametrize(("name", "count"), [("shili-2024", 6), ("shili-2025", 6)])
def test_no_page_of_the_national_form_but_the_last_is_a_quarter_blank(
    written: Mapping[str, Written], name: str, count: int
) -> None:
    pages = written[name].pages()
    assert len(pages) == count
    assert [page.number for page in pages[:-1] if blank(page) > 25] == []


@pytest.mark.parametrize(("year", "count"), PLACES)
def test_table_1_stands_on_one_page_below_its_heading_and_fills_it(
    written: Mapping[str, Written], year: str, count: int
) -> None:
    pages = written[f"filled-{year}-{count}"].pages()
    (page,) = [page for page in pages if "第二十条第（一）项" in page.text]
    assert "行政事业性收费" in page.text and "一、公开" in page.text
    assert blank(page) < 25
    # The page before is filled too, unless what is left of it has no room for the lowest rows.
    least = {"2021": 14, "2019": 19}[year] * 17.5 + 3 * PITCH
    assert blank(pages[page.number - 2]) < 100 * least / (BOTTOM - TOP)
    assert len(pages) == (4 if page.number == 2 else 5)
