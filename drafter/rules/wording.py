"""WORDING: 截止 for 截至, words broken by blind replacement, mistyped words, mixed measure words, old forms."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from drafter import words
from drafter.extract.reading import Reading
from drafter.extract.statements import Statement
from drafter.extract.sums import figures_of
from drafter.rules.finding import Finding
from drafter.rules.lines import Hit, body, everything, found_in, hits, lines, told, words_in
from drafter.rules.once import compiled
from drafter.rules.wordlists import Entry, entries, listed
from drafter.text.numerals import Number
from drafter.text.search import has_any

_BUREAUS = "|".join(f"{level}{name}镇" for level in "县市区省" for name in listed("departments"))
"""A county's bureau whose 局 became 镇; 公安镇 and 邮政镇 are wrong without it too."""
_OF_TOWN = tuple("村街乡域级长政府")
_OLD_FORMS = (("其它", "其它", "其他"), ("台帐|帐号|帐户|帐目|帐务|记帐|建帐|销帐|对帐", "帐", "账"))
_ABOLISHED = (("社会抚养费", 2021), ("农业税", 2006))
_MEASURE = "(?:年|月|日|条|件|项|次|份|篇|人|个|期|场|家|万元|元|%|余)"
_LETTERS = (
    rf"(?<![A-Za-z\d])(?:(?:\d+[OoQlI]+|[OoQlI]+\d|\d+[○〇])[\d○〇OoQlI]*{_MEASURE}|[OolI]{{1,3}}{_MEASURE}(?!\d))"
)


def until(reading: Reading) -> Iterator[Finding]:
    """WORDING: 截止 for 截至 before a date (gbt9704.md §8; format-2021.md §8, mistake 35); 报名截止 is right."""
    found = [hit for _, hit in found_in(lines(reading), entries("wording", "截止"))]
    said = [hit.said[:3] if hit.said[2] in "到至于" else "截止" for hit in found]
    yield from told("WORDING", "warning", found, lambda _, number: words.until_not_closing(said[0], number))


def replaced_blindly(reading: Reading) -> Iterator[Finding]:
    """WORDING: 工作格镇, 镇公室: one character replaced everywhere (format-2021.md §8, mistake 33)."""
    where = lines(reading)
    found = [hit for _, hit in found_in(where, entries("wording", "替换"))]
    bureaus = words_in([line for line in where if "镇" in line.text], _BUREAUS)
    found += [hit for hit in bureaus if not hit.after.startswith(_OF_TOWN)]
    found = [hit for hit in found if not (reading.unit and _within(hit, reading.unit))]
    yield from told("WORDING", "warning", found, words.replaced_blindly)


def _within(hit: Hit, unit: str) -> bool:
    """True if what was found lies within the unit's own name or begins in it (泗门镇镇长, 东街街道街道…)."""
    around = hit.before[-len(unit) :] + hit.said + hit.after[: len(unit)]
    return hit.said in unit or (unit in around and hit.said[0] == unit[-1])


def mistyped(reading: Reading) -> Iterator[Finding]:
    """WORDING: words that are wrong in any context (format-2021.md §8, mistake 34), each with the right ones."""
    # What is wrong with the title is a finding of its own (TITLE).
    found = list(found_in([one for one in everything(reading) if one.passage.kind != "title"], entries("slips")))
    by_entry: dict[Entry, list[Hit]] = {}
    for entry, hit in found:
        if not any(_inside(hit, other) for _, other in found):
            by_entry.setdefault(entry, []).append(hit)
    for entry, alike in by_entry.items():
        yield alike[0].finding("WORDING", "warning", words.mistyped(entry.wrong, entry.right, len(alike)))


def _inside(hit: Hit, other: Hit) -> bool:
    """True if what was found is a piece of something longer found at the same place (政俯 in 人民政俯)."""
    longer = hit.line is other.line and len(hit.said) < len(other.said)
    return longer and other.start <= hit.start and hit.end <= other.end


def letters_for_digits(reading: Reading) -> Iterator[Finding]:
    """WORDING: letters and circles for digits (2O17年, l件), as typing and character recognition leave them."""
    found = hits(body(reading), compiled(_LETTERS))
    yield from told("WORDING", "warning", found, lambda said, _: words.letters_for_digits(said))


_ITEMS = ("条", "件", "篇", "则", "份")
_COUNTED = frozenset({"information", "own", "channel"})


def _items(said: Sequence[Statement]) -> list[Statement]:
    """The exact figures of a sentence that may count items of information."""
    return [one for one in figures_of(said) if one.exact and one.unit in _ITEMS]


def _of_information(one: Statement) -> bool:
    """True if a figure counts information that was disclosed, and nothing else (公开规范性文件12件)."""
    disclosed = one.bound & {"disclose", "own"} or ("these" in one.bound and "information" in one.near)
    return bool(disclosed and one.of) and all(thing & _COUNTED for thing in one.of)


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
            if others and not any(has_any(name, *listed("other_things")) for name in others):
                units = list(dict.fromkeys(one.unit for one in (total, *parts)))
                message = words.measures_mixed_in_a_list(units)
                yield Finding("WORDING", "warning", message, (), total.sentence.place, total.sentence.quote)


def _name(before: Statement, part: Statement) -> str:
    """The words between a figure and the one before it."""
    return part.sentence.text[max(before.end, part.context.clause.start) : part.start]


def old_forms(reading: Reading) -> Iterator[Finding]:
    """WORDING: 其它 for 其他, 帐 for 账; matters abolished before the report's year (format-2021.md §8, mistake 36)."""
    for wrongs, wrong, right in _OLD_FORMS:
        if found := words_in(lines(reading), wrongs):
            yield found[0].finding("WORDING", "notice", words.better(wrong, right, len(found)))
    for matter, since in _ABOLISHED:
        # 农业税务 is another word.
        named = [hit for hit in words_in(lines(reading), matter) if not hit.after.startswith("务")]
        if named and reading.year and reading.year > since:
            yield named[0].finding("WORDING", "notice", words.abolished(matter, since))
