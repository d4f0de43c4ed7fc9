"""Input is understood as people type it, and a wrong value is refused with one line that says what would be right."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.report.facts import KINDS, Part, read
from drafter.report.values import NOT_APPLICABLE, BadValue


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("469", 469),
        ("１２３", 123),
        ("1,048", 1048),
        ("１，０４８", 1048),
        ("469条", 469),
        ("４６９ 条", 469),
        ("二十", 20),
        ("一百零五", 105),
        ("两千三百", 2300),
        ("〇", 0),
        ("3万", 30000),
        ("1.2万条", 12000),
        (" 7 ", 7),
        ("312\u200b", 312),
        ("\u202d3\ufeff12\u202c条", 312),
        ("壹佰贰拾件", 120),
        ("三千五", 3500),
        ("3千", 3000),
        (0, 0),
        (12.0, 12),
    ],
)
def test_counts_as_typed(typed: object, meant: int) -> None:
    assert read("count", typed) == meant


@pytest.mark.parametrize(
    "typed",
    ["", "很多", "12.5", 12.5, "-3", -3, True, None, [], "1,04", "3.5万元", "99999999999", "1e3", float("nan"), "二x"],
)
def test_counts_refused_in_one_chinese_line(typed: object) -> None:
    with pytest.raises(BadValue) as refused:
        read("count", typed)
    said = str(refused.value)
    assert "\n" not in said
    assert any("一" <= character <= "龥" for character in said)


@given(st.integers(0, 10**9))
def test_any_count_survives_every_way_of_writing_it(number: int) -> None:
    wide = str(number).translate(str.maketrans("0123456789", "０１２３４５６７８９"))
    for typed in (number, str(number), wide, f"{number:,}", f"{number}条", f"{number:,}件"):
        assert read("count", typed) == number


@given(st.text())
def test_no_text_breaks_a_reader(text: str) -> None:
    for kind in KINDS:
        try:
            read(kind, text)
        except BadValue as refused:
            assert "\n" not in str(refused)


@pytest.mark.parametrize(
    ("kind", "typed", "meant"),
    [
        ("yuan", "3.5万元", Decimal(35000)),
        ("yuan", "120元", Decimal(120)),
        ("wan", "3.5万元", Decimal("3.5")),
        ("wan", "35000元", Decimal("3.5")),
        ("wan", 0.25, Decimal("0.25")),
        ("wan", "3.5万", Decimal("3.5")),
        ("wan", "三万五千元", Decimal("3.5")),
        ("yuan", "3.5万", Decimal(35000)),
        ("wan", "3万5千", Decimal("3.5")),
        ("wan", "3.5亿", Decimal(35000)),
        ("wan", "3亿5千万元", Decimal(35000)),
        ("wan", "2千元", Decimal("0.2")),
        ("wan", "2千万元", Decimal(2000)),
        ("yuan", "2千", Decimal(2000)),
        ("texts", "无", []),
        ("change", "-8", -8),
        ("change", "－８", -8),
        ("quantity", "680余", "680余"),
        ("quantity", "约3000", "3000余"),
        ("quantity", "３０００余份", "3000余"),
        ("quantity", 10, 10),
        ("percent", "98.6%", "98.6%"),
        ("percent", "９８．６％以上", "98.6%以上"),
        ("percent", 95, "95%"),
        ("percent", "百分之九十五", "95%"),
        ("percent", "100", "100%"),
        ("date", "2014年3月20日", date(2014, 3, 20)),
        ("date", "2014-03-20", date(2014, 3, 20)),
        ("date", "２０１４．３．２０", date(2014, 3, 20)),
        ("yesno", "有", True),
        ("yesno", "没有", False),
        ("names", "报纸、广播，电视", ["报纸", "广播", "电视"]),
        ("names", [], []),
        ("texts", "一句话", ["一句话"]),
        ("parts", "文件121条，动态623", [Part(name="文件", count=121), Part(name="动态", count=623)]),
        ("text", "镇\x00长\u200b ", "镇长"),
        ("unit", "街道", "街道"),
    ],
)
def test_other_kinds_as_typed(kind: str, typed: object, meant: object) -> None:
    assert read(kind, typed) == meant


@pytest.mark.parametrize(
    ("kind", "typed"),
    [
        ("yuan", "-1"),
        ("wan", "一些"),
        ("wan", "2千"),
        ("wan", "35千"),
        ("percent", "120%"),
        ("percent", True),
        ("date", "2014年2月30日"),
        ("date", "去年"),
        ("yesno", "也许"),
        ("names", "广播、广播"),
        ("names", 3),
        ("text", "   "),
        ("text", "无"),
        ("names", "广播、无"),
        ("text", 3),
        ("parts", "文件"),
        ("parts", [{"name": "文件"}]),
        ("parts", "文件1，文件2"),
        ("unit", "村"),
        ("quantity", "好多余"),
        ("table", {"grantd": {"natural": 1}}),
        ("table", {"granted": {"people": 1}}),
        ("table", {"granted": {"natural": -1}}),
        ("table", []),
    ],
)
def test_other_kinds_refused(kind: str, typed: object) -> None:
    with pytest.raises(BadValue):
        read(kind, typed)


def test_a_wrong_cell_names_its_row_column_and_the_nearest_right_name() -> None:
    with pytest.raises(BadValue, match="是否指“granted”"):
        read("table", {"grantd": {"natural": 1}})
    with pytest.raises(BadValue, match=r"granted\.natural"):
        read("table", {"granted": {"naturel": 1}})


def test_zero_cells_are_dropped() -> None:
    assert read("table", {"granted": {"natural": 0, "legal": 2}, "partial": {"natural": 0}}) == {
        "granted": {"legal": 2}
    }


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind not in ("unit", "table")])
def test_does_not_apply_is_an_answer_of_its_own(kind: str) -> None:
    assert read(kind, "不适用") == NOT_APPLICABLE


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("政策文件 21条；财政预决算 8条", [("政策文件", 21), ("财政预决算", 8)]),
        ("政策文件\t21\n财政预决算\t8", [("政策文件", 21), ("财政预决算", 8)]),
        ("类别\t数量\n政策文件\t21\n财政预决算\t8\n合计\t29", [("政策文件", 21), ("财政预决算", 8)]),
        ("政策文件（21）、动态：二十一条", [("政策文件", 21), ("动态", 21)]),
        ("文件 1，048条 动态\u200b 3", [("文件", 1048), ("动态", 3)]),
        ("其中：5G应用3条，12345热线4条，第1期公报：5", [("5G应用", 3), ("12345热线", 4), ("第1期公报", 5)]),
    ],
)
def test_parts_as_typed_and_pasted(typed: str, meant: list[tuple[str, int]]) -> None:
    assert [(part.name, part.count) for part in read("parts", typed)] == meant


@pytest.mark.parametrize(
    ("kind", "typed", "said"),
    [
        ("parts", "政策文件21条财政预决算8条", "写成“政策文件21条、财政预决算8条”"),
        ("parts", "政策文件约20条", "约数"),
        ("parts", "文件20余条，动态3", "约数"),
        *((("count", typed, "约数")) for typed in ("两三", "三四", "约三百", "300条左右", "2-3件", "十余次")),
    ],
)
def test_what_is_about_or_runs_together_is_refused_kindly(kind: str, typed: str, said: str) -> None:
    with pytest.raises(BadValue, match=said):
        read(kind, typed)


def test_shares_dates_and_names_in_natural_forms() -> None:
    assert (read("percent", "0.986"), read("percent", "0.5%"), read("percent", "98.6")) == ("98.6%", "0.5%", "98.6%")
    assert read("date", "20260115") == read("date", "二〇二六年一月十五日") == date(2026, 1, 15)
    assert read("names", "政务公开栏 便民服务中心、A B") == ["政务公开栏", "便民服务中心", "A B"]
    assert read("names", "一是信函；二是当面。") == read("names", "1.信函\n2.当面") == ["信函", "当面"]
    assert read("names", ["一是信函", "二是当面"]) == ["信函", "当面"]
    assert read("names", "一网通办平台、十件实事") == ["一网通办平台", "十件实事"]
