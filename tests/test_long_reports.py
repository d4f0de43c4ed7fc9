"""Reports of any length are checked in time that grows with their length; what would take too long is said."""

from __future__ import annotations

import os
import sys
from itertools import pairwise
from pathlib import Path

import pytest

if sys.platform == "win32":
    pytest.skip("processes are forked and measured", allow_module_level=True)

from measured import measured

HEAD = "甲镇2023年政府信息公开工作年度报告\n一、概述\n"
LENGTHS = (25_000, 50_000, 100_000, 200_000) if "DRAFTER_THOROUGH" in os.environ else (10_000, 20_000)

SHAPES = {
    "parts of a total": ("全年主动公开政府信息3条", "，其中网站公开1条"),
    "names": ("建立了", "甲乙丙丁、"),
    "names with numbers": ("", "甲等3项、"),
    "figures": ("公开信息", "3条，"),
    "digits": ("公开", "1、"),
    "totals": ("", "共3条，"),
    "averages": ("", "平均每月3条，"),
    "changes": ("", "比上年增加3条，"),
    "points": ("", "一是甲；二是乙；"),
    "brackets": ("公开", "（"),
    "one digit": ("公开", "1"),
    "one numeral": ("公开", "一百二十三"),
    "blanks": ("公开", "　 "),
}


def report(folder: Path, body: str) -> Path:
    path = folder / "r.txt"
    path.write_text(HEAD + body + "\n", encoding="utf-8")
    return path


@pytest.mark.parametrize(("begin", "piece"), SHAPES.values(), ids=SHAPES)
@pytest.mark.parametrize("sentence", [0, 780, 280] if "DRAFTER_THOROUGH" in os.environ else [0, 280])
def test_time_grows_with_the_length(tmp_path: Path, begin: str, piece: str, sentence: int) -> None:
    """In one sentence (0) and in sentences of so many characters: twice the length takes about twice the time."""
    taken = []
    for length in LENGTHS:
        one = begin + piece * ((sentence or length) // len(piece)) + "。\n"
        found = measured(tmp_path, ("check", report(tmp_path, one * max(1, length // len(one)))))
        assert found.held, str(found)
        taken.append(found.seconds)
    for shorter, longer in pairwise(taken):
        assert longer < 3 * shorter + 0.5, taken


@pytest.mark.parametrize(
    "piece", ["全年公开政府信息3条。\n", "公开信息3条。", "（一）全年公开政府信息3条。\n", "一、甲乙丙丁\n"]
)
def test_many_short_sentences_are_bounded(tmp_path: Path, piece: str) -> None:
    for length in LENGTHS:
        found = measured(tmp_path, ("check", report(tmp_path, piece * (length // len(piece)))))
        assert found.held, str(found)


def test_what_was_not_checked_is_said_and_the_rest_is_checked(tmp_path: Path) -> None:
    long = "全年主动公开政府信息3条" + "，其中网站公开1条" * 1000 + "。"
    rest = "收到政府信息公开申请3件，其中当面申请1件、信函申请1件。\n"
    found = measured(tmp_path, ("check", report(tmp_path, rest + long + rest.replace("3件", "4件"))))
    assert "“全年主动公开政府信息3条，其中网站公开1…”这一段太长，没有核对" in found.out
    assert "TEXT-TEXT" in found.out or "SUM-PARTS" in found.out


def test_a_page_of_nothing_but_openings_is_read_soon(tmp_path: Path) -> None:
    page = '<html><head><meta charset="utf-8"></head><body><p>政府信息公开工作年度报告</p>' + "<![CDATA[" * 20_000
    (tmp_path / "r.html").write_text(page, encoding="utf-8")
    found = measured(tmp_path, ("check", "r.html"))
    assert found.held, str(found)
