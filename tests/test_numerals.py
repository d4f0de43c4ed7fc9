"""Chinese numerals: what is written is read back, what is exact is read, and what says about how many is not."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.report.facts import read
from drafter.report.values import BadValue
from drafter.text.numerals import chinese, digit_by_digit, is_approximate, read_digits, read_number, read_whole

LARGEST = 10**8 - 1
NUMBERS = st.integers(0, LARGEST) | st.integers(0, 9999) | st.integers(0, 9999).map(lambda n: n * 10**4)


@given(NUMBERS)
def test_what_is_written_is_read_back(number: int) -> None:
    assert read_whole(chinese(number)) == number
    assert read_whole(chinese(number, capital=True)) == number
    assert read_digits(digit_by_digit(number)) == (number if number > 9 else None)


@given(st.integers(1000, 9999))
def test_years_are_read_digit_by_digit_unless_the_digits_count_up(year: int) -> None:
    assert read_whole(digit_by_digit(year)) == (None if year in (1234, 2345, 3456, 4567, 5678, 6789) else year)


@given(st.text("零〇一二两三四五九十百千万亿点负1.", max_size=12))
def test_no_text_is_read_as_something_it_does_not_say(text: str) -> None:
    """Whatever is read can be told again: the number in its usual writing is the same number."""
    number = read_whole(text)
    if number is not None and number <= LARGEST:
        assert read_whole(chinese(number)) == number
    assert number is None or not is_approximate(text)


@pytest.mark.parametrize(
    ("number", "said", "capital"),
    [
        (0, "零", "零"),
        (10, "十", "壹拾"),
        (12, "十二", "壹拾贰"),
        (103, "一百零三", "壹佰零叁"),
        (110, "一百一十", "壹佰壹拾"),
        (1003, "一千零三", "壹仟零叁"),
        (12_000, "一万二千", "壹万贰仟"),
        (100_010, "十万零一十", "壹拾万零壹拾"),
        (30_000_000, "三千万", "叁仟万"),
        (-3, "-3", "-3"),
        (10**8, "100000000", "100000000"),
    ],
)
def test_numbers_are_written_as_people_write_them(number: int, said: str, capital: str) -> None:
    assert (chinese(number), chinese(number, capital=True)) == (said, capital)


@pytest.mark.parametrize(
    ("said", "number"),
    [
        ("零", 0), ("〇", 0), ("○", 0), ("两", 2), ("十", 10), ("二十", 20), ("一十五", 15),
        ("廿三", 23), ("廿", 20), ("卅一", 31), ("一百廿三", 123),
        ("一百零五", 105), ("一百一十五", 115), ("一百十五", 115), ("两百", 200),
        ("二百五", 250), ("三千五", 3500), ("三万五", 35_000), ("三万零五", 30_005),
        ("一千〇三", 1003), ("一千○三", 1003), ("一千零三十", 1030), ("一万二千", 12_000), ("一万零三百", 10_300),
        ("十万零一千", 101_000), ("十二万三千四百五十六", 123_456), ("一亿两千万", 120_000_000),
        ("壹佰贰拾", 120), ("贰仟零叁拾", 2030), ("叁萬", 30_000),
        ("二〇二五", 2025), ("二○一三", 2013), ("二零零八", 2008), ("四六九", 469), ("一〇", 10),
        ("469", 469), ("１２３", 123), ("3千", 3000), ("12千", 12_000), ("1.2万", 12_000), ("１．２万", 12_000),
        ("3万5千", 35_000), ("3万2", 32_000), ("1万2345", 12_345), ("三点五万", 35_000), ("1.5亿", 150_000_000),
    ],
)  # fmt: skip
def test_whole_numbers_are_read(said: str, number: int) -> None:
    assert read_whole(said) == number
    assert not is_approximate(said)


@pytest.mark.parametrize(
    ("said", "number"),
    [
        ("负八", "-8"),
        ("-8", "-8"),
        ("+8", "8"),
        ("三点五", "3.5"),
        ("九十八点六", "98.6"),
        ("零点三五", "0.35"),
        ("3.50", "3.5"),
    ],
)
def test_other_numbers_are_read(said: str, number: str) -> None:
    assert read_number(said) == Decimal(number)
    assert read_whole(said) == (8 if number == "8" else None)


ROUGH = (
    *("两三", "一两", "二三", "三四", "三五", "八九", "一二", "七八十", "两三百", "三四千", "五六万", "二三四"),
    *("十七八", "二十七八", "一百七八十", "一千二三百", "十几", "二十几", "几", "几十", "几百", "数十", "数百", "上百"),
    *(
        "约三百",
        "大约三百",
        "近百",
        "近500",
        "十余",
        "百余",
        "3000余",
        "三百多",
        "三千多",
        "十来",
        "成千上万",
        "500左右",
    ),
)


@pytest.mark.parametrize("said", ROUGH)
def test_what_says_about_how_many_is_no_number(said: str) -> None:
    assert read_number(said) is None
    assert read_digits(said) is None or len(said) < 4  # what a list counts may be 一二
    assert is_approximate(said)


@pytest.mark.parametrize(
    "said",
    [
        *(
            "",
            "很多",
            "数据",
            "百",
            "千",
            "万",
            "百万",
            "万五千",
            "百八十",
            "十十",
            "四六",
            "〇五",
            "点五",
            "三点",
            "1.2.3",
        ),
        *(
            "一百零",
            "一百零零",
            "一千零三百",
            "一百二百",
            "二十两",
            "两十",
            "三万万",
            "二百五万",
            "3万50",
            "1e3",
            "零百",
            "十零五",
        ),
        *("一二是", "第三", "三条", "负", "--3", "1,048", "二x"),
    ],
)
def test_what_is_no_number_is_not_read(said: str) -> None:
    assert read_number(said) is None
    assert not is_approximate(said)


@pytest.mark.parametrize("said", [one for one in ROUGH if not one.startswith(("约", "大约")) and one[-1] not in "余多"])
@pytest.mark.parametrize(("kind", "measure"), [("count", "条"), ("quantity", "份"), ("wan", "万元"), ("change", "件")])
def test_an_answer_that_says_about_how_many_is_refused_and_told_so(said: str, kind: str, measure: str) -> None:
    for typed in (said, said + measure):
        with pytest.raises(BadValue, match="约数，这里要准确的数"):
            read(kind, typed)
