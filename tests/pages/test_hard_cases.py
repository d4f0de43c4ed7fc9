"""Pages that strain: rare characters, long names, six figures, thousands of characters; and all the others as well."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from pages.conftest import Written
from pages.measure import collisions, strays
from pages.samples import LONG_UNIT, RARE

pytestmark = pytest.mark.pages


def test_nothing_stands_outside_the_text_area(written: Mapping[str, Written]) -> None:
    for name, file in written.items():
        if not name.startswith("wrong"):
            assert [fault for page in file.pages() for fault in strays(page)] == [], name


def test_nothing_lies_on_anything_else(written: Mapping[str, Written]) -> None:
    for name, file in written.items():
        if not name.startswith("wrong"):
            assert [fault for page in file.pages() for fault in collisions(page)] == [], name


def test_what_stands_outside_or_on_something_else_is_seen(written: Mapping[str, Written]) -> None:
    (page, *_) = written["wrong-outside"].pages()
    assert strays(page)
    (page, *_) = written["wrong-overlap"].pages()
    assert collisions(page)
    assert any("crosses a line" in fault for page in written["wrong-cell"].pages() for fault in collisions(page))


def test_a_name_longer_than_a_line_is_broken_and_its_date_is_not(written: Mapping[str, Written]) -> None:
    (page,) = written["long-unit"].pages()
    texts = [line.text for line in page.lines]
    assert "".join(texts[-3:-1]) == LONG_UNIT
    assert texts[-1] == "2025年1月20日"
    assert "".join(texts[:3]) == f"{LONG_UNIT}2024年政府信息公开工作年度报告"


def test_rare_characters_take_no_more_than_their_place(written: Mapping[str, Written]) -> None:
    (page,) = written["rare"].pages()
    found = {glyph.text: glyph for glyph in page.body if glyph.text in RARE and glyph.size == 16}
    assert set(found) >= set(RARE[:2]), "no font of this machine has them"
    for glyph in found.values():
        assert abs(glyph.right - glyph.left - 16) < 0.6


def test_six_figures_stay_on_one_line(written: Mapping[str, Written]) -> None:
    (page,) = written["disputes"].pages()
    assert sum(line.text.count("999999") for line in page.lines) == 15


def test_forty_categories_and_none(written: Mapping[str, Written]) -> None:
    assert "其中第40类信息40条。" in written["40-categories"].pages()[0].text
    assert len(written["no-categories"].pages()) == 1


def test_six_thousand_characters_fill_their_pages(written: Mapping[str, Written]) -> None:
    pages = written["6000-characters"].pages()
    assert all(len(page.lines) == 22 for page in pages[1:-1])
    assert [len(line.glyphs) for page in pages for line in page.lines].count(28) == (6000 - 26) // 28
    assert len(pages) == 11
