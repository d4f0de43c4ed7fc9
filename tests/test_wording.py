"""Wording of many hands round known figures: each figure is read as it is, or nothing is read; never a wrong one."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from conftest import examples
from hypothesis import given, settings
from hypothesis import strategies as st
from stating import FIGURES
from wordings import FAMILIES, NEW_FAMILIES, Wording

from drafter.document import Block, Document, Heading, Paragraph, Signature, Span
from drafter.extract import extract
from drafter.extract.reading import Reading
from drafter.report import facts_by_path

RATE = Decimal("0.95")
"""Of all figures stated in the grid so many are read."""

SECTIONS = {
    "people": "概述",
    "proactive": "主动公开政府信息的情况",
    "requests": "依申请公开政府信息的情况",
    "fees": "政府信息公开的收费及减免情况",
    "disputes": "因政府信息公开申请行政复议、提起行政诉讼的情况",
}
NEW_SECTIONS = {
    "people": "总体情况",
    "proactive": "主动公开政府信息情况",
    "requests": "收到和处理政府信息公开申请情况",
    "disputes": "政府信息公开行政复议、行政诉讼情况",
    "fees": "其他需要报告的事项",
}
"""Since 2019; the forms' tables are left out, for here it is the words that count."""

DIGITS = "零一二三四五六七八九"


# ------------------------------------------------------------------ figures as people write them


def plain(number: int) -> str:
    """1048."""
    return str(number)


def grouped(number: int) -> str:
    """1,048."""
    return f"{number:,}"


def wide(number: int) -> str:
    """１０４８."""
    return "".join(chr(ord(digit) + 0xFEE0) for digit in str(number))


def spaced(number: int) -> str:
    """1 048."""
    return f"{number:,}".replace(",", " ")


def in_words(number: int) -> str:
    """一千零四十八, and 两 for 2 before a measure word."""
    if number == 2:
        return "两"
    if number < 10:
        return DIGITS[number]
    said, zero = "", False
    for power, unit in ((4, "万"), (3, "千"), (2, "百"), (1, "十"), (0, "")):
        digit, number = divmod(number, 10**power)
        if digit:
            said += ("零" if zero and said else "") + DIGITS[digit] + unit
            zero = False
        else:
            zero = bool(said)
    return said.removeprefix("一") if said.startswith("一十") else said


def in_wan(number: int) -> str:
    """2.1万, where that is the whole number; else as it is."""
    return f"{Decimal(number) / 10_000:f}万" if number >= 10_000 and number % 1000 == 0 else str(number)


def blank_around(number: int) -> str:
    """A number with blanks about it, as word processors leave them."""
    return f" {number} "


FORMATS = (plain, grouped, wide, spaced, in_words, in_wan, blank_around)


# ------------------------------------------------------------------ a wording with its figures


@dataclass(frozen=True)
class Said:
    """A sentence as written, with what it states: surely, perhaps (derived), and of about what size."""

    wording: Wording
    text: str
    sure: dict[str, Any]
    perhaps: dict[str, Any]
    about: frozenset[str]


def say(wording: Wording, written: Any, pick: random.Random, year: int) -> Said:
    """The wording with figures of all sizes."""
    numbers = _numbers(wording, pick)
    shown: dict[str, Any] = {slot: written(number) for slot, number in numbers.items()}
    shown |= {f"p{slot}": _percent(numbers[slot], numbers["n"]) for slot in "abc" if numbers["n"]}
    shown["g"] = _percent(numbers["d"], numbers["l"]) if numbers["l"] else ""
    text = wording.text.format(year=year, last=year - 1, **shown)
    sure: dict[str, Any] = {}
    perhaps: dict[str, Any] = {}
    about: set[str] = set()
    for path, slot in wording.states.items():
        value: Any = slot
        if isinstance(slot, str):
            value = numbers[slot]
        elif isinstance(slot, list):
            value = [{"name": name, "count": numbers[one]} for name, one in slot]
        if path.startswith("~"):
            about.add(path[1:])
        elif path.startswith("?"):
            perhaps[path[1:]] = value
        else:
            sure[path] = value
    return Said(wording, text, sure, perhaps, frozenset(about))


def _numbers(wording: Wording, pick: random.Random) -> dict[str, int]:
    def some(least: int = 1) -> int:
        top = pick.choice([12, 130, 1300, wording.most])
        return pick.randint(least, max(least, min(top, wording.most)))

    numbers = {slot: some() for slot in "nabcdlmk"}
    if wording.numbers == "whole":
        numbers["n"] = numbers["a"] + numbers["b"] + numbers["c"]
    elif wording.numbers == "whole2":
        numbers["n"] = numbers["a"] + numbers["b"]
    elif wording.numbers == "within":
        numbers["n"] = numbers["a"] + numbers["b"] + some()
    elif wording.numbers == "overlap":
        numbers["n"] = numbers["a"] + numbers["b"]
        numbers["a"] = pick.randint(1, numbers["n"])
        numbers["b"] = pick.randint(1, numbers["n"])
    elif wording.numbers == "more":
        numbers["n"] = numbers["l"] + numbers["d"]
    elif wording.numbers == "fewer":
        numbers["l"] = numbers["n"] + numbers["d"]
    elif wording.numbers == "round":
        numbers["n"] = pick.choice([20, 60, 100, 300, 1000, 1200, 3000, 20_000])
    elif not wording.numbers and pick.random() < 0.15 and wording.most >= 10_000:
        numbers["n"] = pick.choice([10_000, 21_000, 35_000])
    return numbers


def _percent(part: int, whole: int) -> str:
    tenths = (Decimal(part) * 100 / Decimal(whole)).quantize(Decimal("0.1"), ROUND_HALF_UP)
    return f"{tenths}%"


def report(said: list[Said], year: int) -> Document:
    """A report of its year with these sentences, each in its part."""
    blocks: list[Block] = [
        Paragraph(_spans(f"根据《中华人民共和国政府信息公开条例》，编制{year}年度报告。")),
    ]
    for number, (section, title) in enumerate((SECTIONS if year < 2019 else NEW_SECTIONS).items()):
        own = [one.text for one in said if one.wording.section == section]
        if own:
            blocks.append(Heading(1, "一二三四五"[number] + "、", _spans(title)))
            blocks += [Paragraph(_spans(text)) for text in own]
    blocks.append(Signature(_spans("示例镇人民政府"), _spans(f"{year + 1}年1月20日")))
    return Document(_spans(f"示例镇{year}年政府信息公开工作年度报告"), tuple(blocks), "示例镇", year)


def _spans(text: str) -> tuple[Span, ...]:
    return (Span(text),)


# ------------------------------------------------------------------ judging


@dataclass
class Judged:
    """What became of the figures stated: how many, the sentences of those not read, and of those read wrongly."""

    stated: int = 0
    missed: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)


def judge(said: list[Said], reading: Reading, judged: Judged) -> None:
    """Add to `judged` what was read of these sentences."""
    true: dict[str, tuple[Any, Said]] = {path: (value, one) for one in said for path, value in one.sure.items()}
    perhaps = {path: value for one in said for path, value in one.perhaps.items()}
    for path, (value, one) in true.items():
        read = reading.facts.get(path)
        if isinstance(value, list):
            items = [(_bare(item["name"]), item["count"]) for item in read or []]
            wanted = [(_bare(item["name"]), item["count"]) for item in value]
            judged.stated += len(wanted)
            judged.missed += [f"{path} {want}: {one.text}" for want in wanted if want not in items]
            judged.wrong += [f"{path} {item} not {wanted}: {one.text}" for item in items if item not in wanted]
        else:
            judged.stated += 1
            if read is None:
                judged.missed.append(f"{path} {value}: {one.text}")
            elif read != value:
                judged.wrong.append(f"{path} {read!r} not {value!r}: {one.text}")
    for path, read in reading.facts.items():
        if path in true or not _figure(path) or perhaps.get(path) == read or _follows(path, read, true):
            continue
        if any(path in one.about for one in said) and isinstance(read, str):
            continue
        quotes = " / ".join(found.quote for found in reading.evidence if found.path == path)
        judged.wrong.append(f"{path} {read!r}: {quotes}")


def _follows(path: str, read: Any, true: dict[str, tuple[Any, Said]]) -> bool:
    """Whether the figure follows from those stated: the staff from those of both kinds."""
    parts = [true.get(f"organisation.{kind}", (None, None))[0] for kind in ("full_time", "part_time")]
    return path == "organisation.staff" and None not in parts and read == sum(parts)


def _bare(name: str) -> str:
    return re.sub(r"(信息|申请|方式|类)+$", "", name)


def _figure(path: str) -> bool:
    fact = facts_by_path().get(path)
    return fact is not None and fact.kind in FIGURES


def families(year: int) -> dict[str, tuple[Wording, ...]]:
    """The wordings of reports of a year."""
    return FAMILIES if year < 2019 else NEW_FAMILIES


def grid(seed: int = 1) -> Iterator[tuple[list[Said], int]]:
    """Reports of at most one wording of each family: each wording stands once in each way of writing figures.

    Once more in a year of the national forms, in a few of these ways.
    """
    pick = random.Random(seed)
    for year, ways in ((2013, FORMATS), (2022, FORMATS[::2])):
        for at in range(max(map(len, families(year).values()))):
            here = [family[at] for family in families(year).values() if at < len(family)]
            for written in ways:
                yield [say(wording, written, pick, year) for wording in here], year


def test_nearly_every_figure_of_the_grid_is_read_and_none_wrongly() -> None:
    judged = Judged()
    for said, year in grid():
        judge(said, extract(report(said, year)), judged)
    assert not judged.wrong, "\n".join(judged.wrong)
    assert judged.stated > 1500
    rate = 1 - Decimal(len(judged.missed)) / judged.stated
    assert rate >= RATE, f"{rate:.3f} of {judged.stated}\n" + "\n".join(judged.missed)


@settings(max_examples=examples(20, 60))
@given(data=st.data(), seed=st.integers(0, 2**32), year=st.integers(2008, 2025))
def test_whatever_is_said_no_figure_is_read_wrongly(data: st.DataObject, seed: int, year: int) -> None:
    pick = random.Random(seed)
    said = []
    for family in families(year).values():
        wording = data.draw(st.sampled_from(family))
        said.append(say(wording, data.draw(st.sampled_from(FORMATS)), pick, year))
    judged = Judged()
    judge(said, extract(report(said, year)), judged)
    assert not judged.wrong, "\n".join(judged.wrong)
