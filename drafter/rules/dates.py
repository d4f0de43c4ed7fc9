"""PERIOD and DATE on finished reports: the period the figures cover, and dates that cannot be."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from datetime import date

from drafter import words
from drafter.extract.reading import Reading
from drafter.rules.finding import Finding
from drafter.rules.lines import Line, lines
from drafter.rules.once import compiled
from drafter.rules.wordlists import listed
from drafter.text.numerals import read_whole
from drafter.text.search import has_any

_STATISTICS = "统计|所列|数据|本报告|本年度报告|年报|报告期|报告时段|本次报告"
_TIME = listed("period_time")
_ASIDE = listed("period_of_other")
_DAY = r"(?:(?P<y{n}>20\d{{2}})(?:年度?|[.\-/]))?(?P<m{n}>\d{{1,2}})(?:月份?|[.\-/])(?:(?P<d{n}>\d{{1,2}})[日号]?)?"
_SPAN = (
    r"(?<![\d.\-/])"
    + _DAY.format(n=1)
    + r"(?:起算|起|开始)?[，,]?(?:[-—－–~～]+|至|到|止|、)(?:到)?(?:当年|同年|本年|全年)?(?:的)?"
    + _DAY.format(n=2)
    + r"(?![\d.])"
)
_BROKEN = r"(?:\d{1,2}月\d{1,2}|20\d{3,6}日?)(?:至|到|止)|20\d{3,6}日|\d[日号][日号]"
"""A day without its 日 before 至, digits run together (201611日), or 日 twice."""
_WHOLE_YEAR = (
    r"(?:统计|报告|数据)(?:的)?(?:统计)?(?:期限|时限|时间|期间|周期|范围|起止时间|起止日期|年度|时段|口径|期)(?:均)?[为是系：:]+(20\d\d)年度?(?!\d|底|末|初)"
    r"(?!\d{1,2}月)"
)
_UP_TO = r"(?:数据|统计)[^，。；]{0,12}截[至止][到于]?(20\d\d)年(?:(\d{1,2})月(?:(\d{1,2})日)?|[底末])"


def speaks_of_period(sentence: str) -> bool:
    """Whether a sentence speaks of the time the report's figures cover."""
    return has_any(sentence, _STATISTICS) and has_any(sentence, *_TIME) and not has_any(sentence, *_ASIDE)


def _meant(line: Line, found: re.Match[str]) -> bool:
    """Whether a span of days is the period of the report's figures, and not of some other matter."""
    text, start = line.text, found.start()
    sentence = line.sentence(start)
    before = text[line.bounds(start, "，。；")[0] : start][-24:]
    if not _is_year_span(found) or ("、" in found[0] and "起止" not in before):
        return False
    covered = re.match(r"(?:期间|止)?的?[^，。；]{0,8}(?:政府|政务)?信息公开|期间的工作", text[found.end() :])
    if covered and has_any(before, "反映|涵盖|覆盖"):
        return True
    if not speaks_of_period(sentence):
        return False
    if re.search(r"(?:统计|报告)(?:数据)?(?:的)?(?:统计)?(?:期|时|起|日|周|范围|截|口径)|期限|时限|起止", before):
        return True
    near = (
        has_any(before, "数据|统计|报告|期间|时间|时段")
        or re.match(r"(?:期间|止|为止)?的?(?:各类|统计|有关|相关)?数据", text[found.end() :])
        or (before in ("从", "自", "由", "") and _ends_a_clause(line, found) and has_any(sentence[:24], "数据|统计"))
    )
    months = (
        int(found["m2"]) - int(found["m1"]) + (12 if found["y1"] and found["y2"] and found["y1"] < found["y2"] else 0)
    )
    return bool(near and found["y1"] and months >= 5)


def _ends_a_clause(line: Line, found: re.Match[str]) -> bool:
    """Whether a span stands for itself: 本报告中的数据，从2017年1月1日起算，到12月31日为止。"""
    rest = line.text[found.end() :].removeprefix("为止").removeprefix("止")
    return not rest or rest[0] in "。；，"


def _span_wrong(found: re.Match[str], year: int | None) -> bool:
    first = int(found["y1"]) if found["y1"] else year
    last = int(found["y2"]) if found["y2"] else first
    start = (int(found["m1"]), int(found["d1"] or 1))
    end = (int(found["m2"]), int(found["d2"] or (31 if int(found["m2"]) == 12 else 0)))
    if year is None:
        return start != (1, 1) or end != (12, 31) or first != last
    if (first, last) == (2008, 2008) and year == 2008 and start == (5, 1):
        # The Regulation came into force on 1 May 2008: the first reports began there.
        return end != (12, 31)
    return (first, last, start, end) != (year, year, (1, 1), (12, 31))


_FOUNDED = (
    r"(?:[我本][镇乡]|[我本]街道)(?:[^，。；]{{0,30}})?于(?:{year}年)?(\d{{1,2}})月[^，。；]{{0,40}}"
    r"(?:设立|成立|组建|改设)(?:而成|的)?(?=[，。；]|$)"
)


def _since_founding(reading: Reading, found: re.Match[str], year: int | None) -> bool:
    """Whether a report of a unit founded during the year covers the days from then to the year's end."""
    first = int(found["y1"]) if found["y1"] else year
    last = int(found["y2"]) if found["y2"] else first
    if year is None or (first, last) != (year, year) or (int(found["m2"]), int(found["d2"] or 31)) != (12, 31):
        return False
    pattern = compiled(_FOUNDED.format(year=year))
    said = (pattern.search(line.text) for line in lines(reading) if "于" in line.text and "月" in line.text)
    return any(one and int(one[1]) <= int(found["m1"]) for one in said)


def period_stated(reading: Reading) -> Iterator[Finding]:
    """PERIOD: the stated statistics period is 1 January to 31 December of the report's year.

    Source: 条例 (2019) art. 49 and (2008) art. 31, the report is of the year before; format-2021.md §8, mistake 31.
    """
    year = reading.year
    want = f"{year}年1月1日至{year}年12月31日" if year else "1月1日至12月31日"
    for line in lines(reading):
        if line.passage.kind in ("title", "signature"):
            continue
        spans = compiled(_SPAN).finditer(line.text) if _marked(line.text, "月.-/") else ()
        for found in spans:
            if _meant(line, found) and _span_wrong(found, year) and not _since_founding(reading, found, year):
                said = line.printed(*found.span())
                message = words.wrong_period(said, want)
                yield Finding("PERIOD", "error", message, (), line.place, line.quote(found.start()))
                return
        for broken in compiled(_BROKEN).finditer(line.text):
            if speaks_of_period(line.sentence(broken.start())):
                message = words.period_misspelt(line.printed(*broken.span()))
                yield Finding("PERIOD", "warning", message, (), line.place, line.quote(broken.start()))
                return
        if year is not None and (other := _other_year(line, year)):
            yield other
            return


def period_year(reading: Reading) -> int | None:
    """The year that the stated period lies in from its first day to its last; None when there is no such period."""
    for line in lines(reading):
        for found in compiled(_SPAN).finditer(line.text) if _marked(line.text, "月.-/") else ():
            if not found["y1"] or not _meant(line, found):
                continue
            year = int(found["y1"])
            if not _span_wrong(found, year) or _since_founding(reading, found, year):
                return year
    return None


def covers_the_year(reading: Reading) -> bool:
    """Whether a report's figures cover the whole year: unless it says that they begin with the unit itself."""
    for line in lines(reading):
        for found in compiled(_SPAN).finditer(line.text) if _marked(line.text, "月.-/") else ():
            if _meant(line, found) and _span_wrong(found, reading.year):
                return not _since_founding(reading, found, reading.year)
    return True


def _marked(text: str, marks: str) -> bool:
    """Whether a text has two of the marks, as a date or a span of months must."""
    return sum(map(text.count, marks)) > 1


def _is_year_span(found: re.Match[str]) -> bool:
    """Whether a span can be meant as a date span at all (2.3-5.6 is none)."""
    months = int(found["m1"]), int(found["m2"])
    return all(1 <= month <= 12 for month in months) and ("月" in found[0] or bool(found["y1"]))


def _other_year(line: Line, year: int) -> Finding | None:
    """The period named by a year alone, or by its last day alone."""
    named = has_any(line.text, "为20|是20|系20|：20|:20")
    if named and (found := compiled(_WHOLE_YEAR).search(line.text)) and int(found[1]) != year:
        message = words.period_year_wrong(f"{found[1]}年", year)
        return Finding("PERIOD", "error", message, (), line.place, line.quote(found.start()))
    found = compiled(_UP_TO).search(line.text) if has_any(line.text, "截至|截止") else None
    if not found or not speaks_of_period(line.sentence(found.start())):
        return None
    month, day = int(found[2] or 12), int(found[3] or 0)
    if int(found[1]) != year or month != 12 or day not in (0, 31):
        said = line.printed(found.start(1), found.end())
        message = words.period_ends_wrong(said, f"{year}年12月31日")
        return Finding("PERIOD", "error", message, (), line.place, line.quote(found.start()))
    return None


_FULL = r"(?<!\d)(\d{3,6})年(?:(\d{1,3})月(?:份)?(?:(\d{1,3})[日号])?)?"
_SHORT = r"(?<![\d年.])(\d{1,2})月(\d{1,2})[日号]"
_POINTED = r"(?<![\d.\-/])(20\d\d)([.\-/])(\d{1,2})\2(\d{1,2})(?![\d.\-/])"
_LUNAR = r"(?:农历|阴历|旧历)[^，。]{0,8}$"


def _possible(year: int, month: int, day: int | None) -> bool:
    if not 1 <= month <= 12:
        return False
    return day is None or 1 <= day <= calendar.monthrange(year if 1 <= year <= 9999 else 2000, month)[1]


def _impossible(line: Line) -> Iterator[tuple[int, str]]:
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
    for found in compiled(_POINTED).finditer(text) if _marked(text, ".-/") else ():
        if not _possible(int(found[1]), int(found[3]), int(found[4])) and int(found[3]) <= 12:
            yield found.start(), words.no_such_date(line.printed(*found.span()))


def dates_that_are(reading: Reading) -> Iterator[Finding]:
    """DATE: no 2月30日, 13月, 202020年 (format-2021.md §8, mistake 31; GB/T 15835-2011)."""
    for line in lines(reading):
        for start, message in _impossible(line):
            yield Finding("DATE", "error", message, (), line.place, line.quote(start))


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
    r"(?:公布|发布|公开|编制|印发|挂网|上网)"
)


def _date(found: re.Match[str]) -> date | None:
    """The day a pattern found; the month's last when it names no day, None when there is no such day."""
    year, month = int(found["y"]), read_whole(found["m"]) or 0
    if not 1 <= month <= 12:
        return None
    last = calendar.monthrange(year, month)[1]
    day = read_whole(found["d"]) or 0 if found["d"] else last
    return date(year, month, day) if 1 <= day <= last else None


def signing_dates(reading: Reading) -> list[tuple[date, str, Line, int]]:
    """The dates that say when the report was signed: day (the month's last if none is named), as printed, line, start.

    Taken from signatures, from lines at the end that are a date alone, and from 成文日期 in a page's heading table.
    """
    found: list[tuple[date, str, Line, int]] = []
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
            yield Finding("DATE", "error", words.signed_early(said, reading.year), (), line.place, line.quote(start))
        elif day.year >= reading.year + 2:
            yield Finding("DATE", "warning", words.signed_late(said, reading.year), (), line.place, line.quote(start))
        elif (day.month, day.day) > (3, 31):
            yield Finding("DATE", "notice", words.signed_after_term(said), (), line.place, line.quote(start))
    for line in lines(reading):
        told = has_any(line.text, "于20|在20|自20") and has_any(line.text, *_THIS_REPORT)
        for found in compiled(_SAYS).finditer(line.text) if told else ():
            day_said = _date(found)
            if day_said and day_said <= end:
                said = line.printed(found.start("y"), found.end("d") + 1 if found["d"] else found.end("m") + 1)
                message = words.published_early(said, reading.year)
                yield Finding("DATE", "error", message, (), line.place, line.quote(found.start()))
