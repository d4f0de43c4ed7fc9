"""DATE: days that cannot be, and reports signed too early or too late."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from datetime import date

from drafter import words
from drafter.extract.reading import Reading
from drafter.rules.finding import Finding
from drafter.rules.lines import SearchLine, lines
from drafter.rules.once import compiled
from drafter.rules.wordlists import listed
from drafter.text.lexicon import any_of
from drafter.text.numerals import read_whole
from drafter.text.search import has_any

_FULL = r"(?<!\d)(\d{3,6})年(?:(\d{1,3})月(?:份)?(?:(\d{1,3})[日号])?)?"
_SHORT = r"(?<![\d年.])(\d{1,2})月(\d{1,2})[日号]"
_POINTED = r"(?<![\d.\-/])(20\d\d)([.\-/])(\d{1,2})\2(\d{1,2})(?![\d.\-/])"
_LUNAR = r"(?:农历|阴历|旧历)[^，。]{0,8}$"


def _possible(year: int, month: int, day: int | None) -> bool:
    if not 1 <= month <= 12:
        return False
    return day is None or 1 <= day <= calendar.monthrange(year if 1 <= year <= 9999 else 2000, month)[1]


def _impossible(line: SearchLine) -> Iterator[tuple[int, str]]:
    text = line.text
    for found in compiled(_FULL).finditer(text):
        if len(found[1]) > 4 or (len(found[1]) == 3 and found[1].startswith("20") and found[2]):
            yield found.start(), words.no_such_year(line.printed(*found.span()))
        elif len(found[1]) == 4 and found[2] and not compiled(_LUNAR).search(text[: found.start()]):
            day = int(found[3]) if found[3] else None
            if not _possible(int(found[1]), int(found[2]), day):
                yield found.start(), words.no_such_date(line.printed(*found.span()))
    for found in compiled(_SHORT).finditer(text):
        if not _possible(2000, int(found[1]), int(found[2])) and not compiled(_LUNAR).search(text[: found.start()]):
            yield found.start(), words.no_such_date(line.printed(*found.span()))
    for found in compiled(_POINTED).finditer(text) if sum(map(text.count, ".-/")) > 1 else ():
        if not _possible(int(found[1]), int(found[3]), int(found[4])) and int(found[3]) <= 12:
            yield found.start(), words.no_such_date(line.printed(*found.span()))


def dates_that_are(reading: Reading) -> Iterator[Finding]:
    """DATE: no 2月30日, 13月, 202020年 (format-2021.md §8, mistake 31; GB/T 15835-2011)."""
    for line in lines(reading):
        for start, message in _impossible(line):
            yield line.finding("DATE", "error", message, start)


_ALONE = (
    r"^(?:.{0,24}?(?:政府|办事处|党政办|办公室|镇|乡|街道))?[（(]?(?:成文日期|发布日期|签发日期|日期)?[:：]?(?P<y>20\d\d)(?:年|[.\-/])(?P<m>\d{1,2}|[一二三四五六七八九十]{1,2})"
    r"(?:(?:月|[.\-/])(?:(?P<d>\d{1,2}|[一二三四五六七八九十]{1,3})[日号]?)?)?[)）]?$"
)
_LABELLED = (
    r"(?:成文日期|发文日期|签发日期|落款日期|印发日期)[:：|]*"
    r"(?P<y>20\d\d)(?:年|[.\-/])(?P<m>\d{1,2})(?:月|[.\-/])(?P<d>\d{1,2})"
)
_THIS_REPORT = listed("this_report")
_SAYS = (
    r"(?:本|该|此)(?:年度)?(?:报告|年报)[^，。；]{0,12}?(?:于|在|自)(?P<y>20\d\d)年(?P<m>\d{1,2})月(?:(?P<d>\d{1,2})日)?(?:前|起|底前)?[^，。；]{0,30}"
    rf"(?:{any_of('disclose')}|编制|印发)"
)


def _date(found: re.Match[str]) -> date | None:
    """The day a pattern found; the month's last when it names no day, None when there is no such day."""
    year, month = int(found["y"]), read_whole(found["m"]) or 0
    if not 1 <= month <= 12:
        return None
    last = calendar.monthrange(year, month)[1]
    day = read_whole(found["d"]) or 0 if found["d"] else last
    return date(year, month, day) if 1 <= day <= last else None


def signing_dates(reading: Reading) -> list[tuple[date, str, SearchLine, int]]:
    """The dates that say when the report was signed: day (the month's last if none is named), as printed, line, start.

    Taken from signatures, from lines at the end that are a date alone, and from 成文日期 in a page's heading table.
    """
    found: list[tuple[date, str, SearchLine, int]] = []
    read = lines(reading)
    for number, line in enumerate(read):
        last = line.passage.kind == "signature" or number >= len(read) - 3
        # A day alone, behind the unit that signs at most, is no long line.
        alone = compiled(_ALONE).match(line.text) if last and "20" in line.text[:48] else None
        labelled = number < 12 and "日期" in line.text
        said = alone or (compiled(_LABELLED).search(line.text) if labelled else None)
        if said and number and (day := _date(said)):
            found.append((day, line.printed(said.start("y"), said.end()), line, said.start()))
    return found


def signed_in_time(reading: Reading) -> Iterator[Finding]:
    """DATE: a report is signed and published after the year it covers has ended, and not years later.

    Source: 条例 (2008) art. 31, (2019) art. 49: published by the end of March, of January; format-2021.md §8,
    mistake 32.
    """
    if reading.year is None:
        return
    end = date(reading.year, 12, 31)
    for day, said, line, start in signing_dates(reading):
        if day <= end:
            yield line.finding("DATE", "error", words.signed_early(said, reading.year), start)
        elif day.year >= reading.year + 2:
            yield line.finding("DATE", "warning", words.signed_late(said, reading.year), start)
        elif (day.month, day.day) > (3, 31):
            yield line.finding("DATE", "notice", words.signed_after_term(said), start)
    for line in lines(reading):
        told = has_any(line.text, "于20|在20|自20") and has_any(line.text, *_THIS_REPORT)
        for found in compiled(_SAYS).finditer(line.text) if told else ():
            day_said = _date(found)
            if day_said and day_said <= end:
                said = line.printed(found.start("y"), found.end("d") + 1 if found["d"] else found.end("m") + 1)
                message = words.published_early(said, reading.year)
                yield line.finding("DATE", "error", message, found.start())
