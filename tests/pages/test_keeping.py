"""What keeps together over a page's end: headings with their text, the signature with the text above it, tables."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

import pytest

from pages.conftest import Written
from pages.measure import BOTTOM, PITCH, Page
from pages.samples import DATE, FORMS, KINDS, LONG_TABLE_ROWS, TAILS, UNIT, form

pytestmark = pytest.mark.pages


def left_at_the_foot(pages: tuple[Page, ...]) -> Counter[str]:
    """How many headings of each kind stand last on a page; the kind is the three characters from 标题 on."""
    found: Counter[str] = Counter()
    for page in pages:
        # A heading of two lines is cut if its first one stands last.
        for line in page.lines[-2:]:
            _, mark, rest = line.text.partition("标题")
            if mark and (line is page.lines[-1] or len(line.text) > 27):
                found[rest[0]] += 1
    return found


def test_no_heading_stands_last_on_a_page(written: Mapping[str, Written]) -> None:
    assert left_at_the_foot(written["headings"].pages()) == {}


def test_without_keeping_every_kind_of_heading_would(written: Mapping[str, Written]) -> None:
    found = left_at_the_foot(written["wrong-keep"].pages())
    assert set(found) == set(KINDS), found


def test_a_page_ends_early_only_by_what_moves_on(written: Mapping[str, Written]) -> None:
    # At most: three headings below each other and a line, or a heading and its table.
    for page in written["headings"].pages()[:-1]:
        assert page.lines[-1].baseline > BOTTOM - 5.5 * PITCH, page.number


# Signature


def alone(pages: tuple[Page, ...]) -> bool:
    """Whether the signature stands on a page without any text, or is itself broken over two."""
    (page,) = [page for page in pages if UNIT in page.text and any(line.text == UNIT for line in page.lines[-2:])]
    texts = [line.text for line in page.lines]
    return texts[-2:] != [UNIT, DATE] or len(texts) < 3


@pytest.mark.parametrize("last", TAILS)
def test_the_signature_never_stands_alone(written: Mapping[str, Written], last: str) -> None:
    found = [written[f"tail-{last}-{count}"].pages() for count in TAILS[last]]
    assert not any(map(alone, found))
    # From some length on it moves to the third page, and the last block with it.
    assert {len(pages) for pages in found} == {2, 3}


def test_what_cannot_move_with_the_signature_keeps_its_place(written: Mapping[str, Written]) -> None:
    """LibreOffice moves a paragraph as a whole, and a title or a table must not be torn from its page for that."""
    first, *_, last = written["6000-last"].pages()
    assert len(first.lines) > 18
    assert [line.text for line in last.lines[-2:]] == [UNIT, DATE]
    (page,) = pages_of_form(written["form-last"])
    assert "四、结转下年度继续办理" in page.text


def test_without_keeping_it_would(written: Mapping[str, Written]) -> None:
    assert alone(written["wrong-tail"].pages())


# Tables


def pages_of_form(written: Written) -> list[Page]:
    """The pages table 2 of the national form stands on; its head repeats on each."""
    return [page for page in written.pages() if "申请人情况" in page.text]


@pytest.mark.parametrize("name", [f"form-{year}-{filled}" for year in FORMS for filled in ("open", "full")])
def test_table_2_stands_on_one_page_below_its_heading(written: Mapping[str, Written], name: str) -> None:
    (page,) = pages_of_form(written[name])
    assert page.text.startswith("一、收到和处理政府信息公开申请情况（本列数据的勾稽关系")
    assert "四、结转下年度继续办理" in page.text
    # No figure is broken over two lines.
    value = "【待填】" if name.endswith("open") else "123456"
    rows = len(form(name.split("-")[1]).rows) - 3
    assert sum(line.text.count(value) for line in page.lines) == rows * 7


@pytest.mark.parametrize("name", ["shili-2024", "shili-2025"])
def test_table_2_of_the_examples_stands_on_one_page(written: Mapping[str, Written], name: str) -> None:
    (page,) = pages_of_form(written[name])
    assert page.text.startswith("三、收到和处理政府信息公开申请情况（本列数据的勾稽关系")


def test_a_table_2_that_is_too_high_is_seen(written: Mapping[str, Written]) -> None:
    assert len(pages_of_form(written["wrong-form"])) == 2


def faults_of_a_long_table(pages: tuple[Page, ...]) -> list[str]:
    """Pages without the table's head, and rows that begin on one page and end on another."""
    found = [f"page {page.number} has no head" for page in pages if "始" in page.text and "本表表头" not in page.text]
    for row in range(1, LONG_TABLE_ROWS + 1):
        begins, ends = ([page.number for page in pages if f"{mark}{row}{mark}" in page.text] for mark in "始终")
        if begins != ends or len(begins) != 1:
            found.append(f"row {row} on {begins} and {ends}")
    return found


def test_a_long_table_repeats_its_head_and_breaks_no_row(written: Mapping[str, Written]) -> None:
    pages = written["long-table"].pages()
    assert sum("始" in page.text for page in pages) >= 3
    assert faults_of_a_long_table(pages) == []


@pytest.mark.parametrize(("name", "fault"), [("wrong-head", "has no head"), ("wrong-split", "row")])
def test_a_broken_long_table_is_seen(written: Mapping[str, Written], name: str, fault: str) -> None:
    assert any(fault in found for found in faults_of_a_long_table(written[name].pages()))
