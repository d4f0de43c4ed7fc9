"""WORDING: 截止 for 截至, words broken by blind replacement, mixed measure words, old forms."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from drafter import words
from drafter.extract.reading import Reading
from drafter.extract.statements import Statement
from drafter.extract.sums import figures_of
from drafter.rules.finding import Finding
from drafter.rules.lines import Hit, found_in, lines, told
from drafter.rules.wordlists import entries, listed
from drafter.text.numerals import Number
from drafter.text.search import has_any, occurrences

_BUREAUS = "|".join(f"{level}{name}镇" for level in "县市区省" for name in listed("departments"))
"""A county's bureau whose 局 became 镇; 公安镇 and 邮政镇 are wrong without it too."""
_OF_TOWN = tuple("村街乡域级长政府")
_OLD_FORMS = (("其它", "其它", "其他"), ("台帐|帐号|帐户|帐目|帐务|记帐|建帐|销帐|对帐", "帐", "账"))
_ABOLISHED = (("社会抚养费", 2021), ("农业税", 2006))


def until(reading: Reading) -> Iterator[Finding]:
    """WORDING: 截止 for 截至 before a date (gbt9704.md §8; format-2021.md §8, mistake 35); 报名截止 is right."""
    found = [hit for _, hit in found_in(lines(reading), entries("wording", "截止"))]
    if found:
        said = found[0].said[:3] if found[0].said[2] in "到至于" else "截止"
        message = words.until_not_closing(said, len(found))
        yield Finding("WORDING", "warning", message, (), found[0].line.place, found[0].quote)


def replaced_blindly(reading: Reading) -> Iterator[Finding]:
    """WORDING: 工作格镇, 镇公室: one character replaced everywhere (format-2021.md §8, mistake 33)."""
    where = lines(reading)
    found = [hit for _, hit in found_in(where, entries("wording", "替换"))]
    for line in where:
        bureaus = occurrences(line.text, _BUREAUS) if "镇" in line.text else ()
        found += [Hit(line, at, said) for at, said in bureaus if not line.text.startswith(_OF_TOWN, at + len(said))]
    found = [hit for hit in found if not (reading.unit and _within(hit, reading.unit))]
    yield from told("WORDING", "warning", found, words.replaced_blindly)


def _within(hit: Hit, unit: str) -> bool:
    """True if what was found lies within the unit's own name or begins in it (泗门镇镇长, 东街街道街道…)."""
    around = hit.line.text[max(0, hit.start - len(unit)) : hit.start + len(hit.said) + len(unit)]
    return hit.said in unit or (unit in around and hit.said[0] == unit[-1])


_OTHER_THING = listed("other_things")
_ITEMS = ("条", "件", "篇", "则", "份")


_COUNTED = frozenset({"information", "own", "channel"})


def _items(said: Sequence[Statement]) -> list[Statement]:
    """The exact figures of a sentence that may count items of information."""
    return [one for one in figures_of(said) if one.exact and one.unit in _ITEMS]


def _of_information(one: Statement) -> bool:
    """True if a figure counts information that was disclosed, and nothing else (公开规范性文件12件)."""
    told = one.bound & {"disclose", "own"} or ("these" in one.bound and "information" in one.near)
    return bool(told and one.of) and all(thing & _COUNTED for thing in one.of)


def measures_mixed(reading: Reading) -> Iterator[Finding]:
    """WORDING: the same number of items disclosed once in 条 and once in 件 (format-2021.md §8, mistake 17)."""
    said: dict[Number, dict[str, Statement]] = {}
    for one in (one for row in reading.statements for one in _items(row) if _of_information(one)):
        said.setdefault(one.low, {}).setdefault(one.unit, one)
    for number, units in said.items():
        if len(units) > 1:
            last = list(units.values())[-1].sentence
            message = words.measures_mixed(int(number), list(units))
            yield Finding("WORDING", "warning", message, (), last.place, last.quote)


def measures_mixed_in_a_list(reading: Reading) -> Iterator[Finding]:
    """WORDING: the parts of one total in other measure words: 信息87条，其中农业类41篇、民政类22件 (mistake 17).

    Only parts that make up the total are surely the same things, and only those named by 类 or 信息: 文件22件 is right.
    """
    for row in reading.statements:
        items = _items(row)
        for total, parts in ((one, items[at + 1 :]) for at, one in enumerate(items) if _of_information(one)):
            if len(parts) < 2 or sum(part.low for part in parts) != total.low:
                continue
            others = [_name(before, part) for before, part in pairwise((total, *parts)) if part.unit != total.unit]
            others = [name for name in others if name.endswith(("类", "信息")) or "其他" in name]
            if others and not any(has_any(name, *_OTHER_THING) for name in others):
                units = list(dict.fromkeys(one.unit for one in (total, *parts)))
                message = words.measures_mixed_in_a_list(units)
                yield Finding("WORDING", "warning", message, (), total.sentence.place, total.sentence.quote)


def _name(before: Statement, part: Statement) -> str:
    """The words between a figure and the one before it."""
    return part.sentence.text[max(before.end, part.context.clause.start) : part.start]


def old_forms(reading: Reading) -> Iterator[Finding]:
    """WORDING: 其它 for 其他, 帐 for 账; matters abolished before the report's year (format-2021.md §8, mistake 36)."""
    where = lines(reading)
    for wrongs, wrong, right in _OLD_FORMS:
        if found := [Hit(line, at, said) for line in where for at, said in occurrences(line.text, wrongs)]:
            message = words.better(wrong, right, len(found))
            yield Finding("WORDING", "notice", message, (), found[0].line.place, found[0].quote)
    for matter, since in _ABOLISHED:
        found = [Hit(line, at, matter) for line in where for at, _ in occurrences(line.text, matter)]
        # 农业税务 is another word.
        found = [hit for hit in found if hit.line.text[hit.start + len(matter) :][:1] != "务"]
        if found and reading.year and reading.year > since:
            yield Finding("WORDING", "notice", words.abolished(matter, since), (), found[0].line.place, found[0].quote)
