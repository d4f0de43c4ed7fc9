"""The kernel: what a hanzi is, and words looked for in a text."""

from __future__ import annotations

import pytest

from drafter.text.characters import is_han
from drafter.text.search import has_any, occurrences


@pytest.mark.parametrize("text", ["公开", "〇", "㐂", "龦", "𫚭", "𠮷镇"])
def test_rare_characters_are_hanzi(text: str) -> None:
    assert is_han(text)


@pytest.mark.parametrize("text", ["", "公开1", "公开 ", "公开，", "a", "①", "１"])
def test_what_is_no_hanzi(text: str) -> None:
    assert not is_han(text)


def test_words_are_looked_for_one_by_one_or_several_at_a_time() -> None:
    assert has_any("公开信息", "申请|公开")
    assert has_any("公开信息", "申请", "公开")
    assert not has_any("公开信息", "申请|复议", "诉讼")
    assert list(occurrences("公开公开栏", "栏|公开")) == [(4, "栏"), (0, "公开"), (2, "公开")]
