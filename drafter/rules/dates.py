"""PERIOD: the days that a report's figures cover. DATE: days that cannot be, and reports signed too early or late."""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice

from drafter import words
from drafter.extract.reading import Reading
from drafter.rules.finding import Finding
from drafter.rules.lines import Hit, SearchLine, body, hits, lines
from drafter.rules.once import compiled, of_report
from drafter.rules.wordlists import listed
from drafter.text.lexicon import any_of
from drafter.text.numerals import read_whole
from drafter.text.search import has_any
from drafter.text.sentences import closely_before

_TIME = listed("period_time")
_ASIDE = listed("period_of_other")
_DAY = r"(?:(?P<y{n}>20\d{{2}})(?:年度?|[.\-/]))?(?P<m{n}>\d{{1,2}})(?:月份?|[.\-/])(?:(?P<d{n}>\d{{1,2}})[日号]?)?"
_SPAN = (
    r"(?<![\d.\-/])"
    + _DAY.format(n=1)
    + r"(?:起算|起|开始)?[，,]?(?:[-—－–~～]+|至|到|止|、)到?(?:当年|同年|本年|全年)?的?"
    + _DAY.format(n=2)
    + r"(?![\d.])"
)
_BROKEN = r"(?:\d{1,2}月\d{1,2}|20\d{3,6}日?)(?:至|到|止)|20\d{3,6}日|\d[日号][日号]"
"""A day without its 日 before 至, digits run together (201611日), or 日 twice."""
_WHOLE_YEAR = (
    r"(?:统计|报告|数据)的?(?:统计)?(?:期限|时限|时间|期间|周期|范围|起止时间|起止日期|年度|时段|口径|期)均?[为是系：:]+"
    r"(20\d\d)年度?(?!\d|底|末|初)"
)
_UP_TO = r"(?:数据|统计)[^，。；]{0,12}截[至止][到于]?(20\d\d)年(?:(\d{1,2})月(?:(\d{1,2})日)?|[底末])"
_FOUNDED = (
    r"(?:[我本][镇乡]|[我本]街道)[^，。；]{{0,30}}于(?:{year}年)?(\d{{1,2}})月[^，。；]{{0,40}}"
    r"(?:设立|成立|组建|改设)(?:而成|的)?(?=[，。；]|$)"
)


def speaks_of_period(sentence: str) -> bool:
    """True if a sentence speaks of the time the report's figures cover."""
    return has_any(sentence, *listed("of_statistics")) and has_any(sentence, *_TIME) and not has_any(sentence, *_ASIDE)


@dataclass(frozen=True, slots=True)
class StatedPeriod:
    """The days that a report says its figures cover; `year` is the first day's (None: not said).

    `begins` and `ends` are month and day; `place` is where it stands in the line.
    """

    line: SearchLine
    place: tuple[int, int]
    year: int | None
    last_year: int | None
    begins: tuple[int, int]
    ends: tuple[int, int]

    def is_year(self, year: int | None) -> bool:
        """True if it is a year from its first to its last day: the report's, or any where that is None."""
        said = self.year or year
        if (said, self.last_year or said, year) == (2008, 2008, 2008) and self.begins == (5, 1):
            # The Regulation came into force on 1 May 2008: the first reports began there.
            return self.ends == (12, 31)
        whole = (self.begins, self.ends) == ((1, 1), (12, 31)) and (self.last_year or said) == said
        return whole and (year is None or said == year)

    def since_founding(self, reading: Reading, year: int | None) -> bool:
        """True if a unit founded during the year covers the days from then to the year's end."""
        said = self.year or year
        if year is None or (said, self.last_year or said) != (year, year) or self.ends != (12, 31):
            return False
        pattern = compiled(_FOUNDED.format(year=year))
        founded = (pattern.search(line.text) for line in lines(reading) if "于" in line.text and "月" in line.text)
        return any(one and int(one[1]) <= self.begins[0] for one in founded)


@of_report
def periods(reading: Reading) -> tuple[StatedPeriod, ...]:
    """The periods that a report states, in order."""
    return tuple(one for line in body(reading) for one in _periods(line))


def _periods(line: SearchLine) -> Iterator[StatedPeriod]:
    for found in compiled(_SPAN).finditer(line.text) if sum(map(line.text.count, "月.-/")) > 1 else ():
        months = int(found["m1"]), int(found["m2"])
        if max(months) <= 12 and min(months) and _meant(line, found):
            last = 31 if months[1] == 12 else 0
            yield StatedPeriod(
                *(line, found.span(), _year(found["y1"]), _year(found["y2"])),
                *((months[0], int(found["d1"] or 1)), (months[1], int(found["d2"] or last))),
            )


def _year(said: str | None) -> int | None:
    return int(said) if said else None


def _meant(line: SearchLine, found: re.Match[str]) -> bool:
    """True if a span of days is the period of the report's figures, and not of some other matter."""
    text, (start, end) = line.text, found.span()
    sentence, after = line.sentence(start), text[end:]
    before = text[line.bounds(start, "，。；")[0] : start][-24:]
    # 2.3-5.6 is no span of days, and 1月、12月 is one only where 起止 says so.
    if not ("月" in found[0] or found["y1"]) or ("、" in found[0] and "起止" not in before):
        return False
    if has_any(before, "反映|涵盖|覆盖") and has_any(after[:18], "信息公开|期间的工作"):
        return True
    if not speaks_of_period(sentence):
        return False
    if has_any(before, *listed("period_named")):
        return True
    # 本报告中的数据，从2017年1月1日起算，到12月31日为止。
    alone = after.removeprefix("为")[:2] in ("", "止") or after.removeprefix("为").removeprefix("止")[:1] in "。；，"
    near = (
        has_any(before, "数据|统计|报告|期间|时间|时段")
        or has_any(after[:9], "数据")
        or (before in ("从", "自", "由", "") and alone and has_any(sentence[:24], "数据|统计"))
    )
    later = 12 if found["y1"] and found["y2"] and found["y1"] < found["y2"] else 0
    return bool(near and found["y1"] and int(found["m2"]) - int(found["m1"]) + later >= 5)


def period_stated(reading: Reading) -> Iterator[Finding]:
    """PERIOD: the stated statistics period is 1 January to 31 December of the report's year.

    Source: 条例 (2019) art. 49 and (2008) art. 31, the report is of the year before; format-2021.md §8, mistake 31.
    """
    year = reading.year
    want = f"{year}年1月1日至{year}年12月31日" if year else "1月1日至12月31日"
    for one in periods(reading):
        if not one.is_year(year) and not one.since_founding(reading, year):
            message = words.wrong_period(one.line.printed(*one.place), want)
            yield one.line.finding("PERIOD", "error", message, one.place[0])
            return
    yield from islice((found for line in body(reading) for found in _said_otherwise(line, year)), 1)


def period_year(reading: Reading) -> int | None:
    """The year that the stated period lies in from its first day to its last; None when there is no such period."""
    for one in periods(reading):
        if one.year and (one.is_year(one.year) or one.since_founding(reading, one.year)):
            return one.year
    return None


def covers_the_year(reading: Reading) -> bool:
    """True if a report's figures cover the whole year, and do not begin with the unit itself."""
    other = next((one for one in periods(reading) if not one.is_year(reading.year)), None)
    return other is None or not other.since_founding(reading, reading.year)


def _said_otherwise(line: SearchLine, year: int | None) -> Iterator[Finding]:
    """What is wrong with a period named by a year or its last day alone, or written so that it is no day."""
    text = line.text
    for broken in compiled(_BROKEN).finditer(text):
        if speaks_of_period(line.sentence(broken.start())):
            message = words.period_misspelt(line.printed(*broken.span()))
            yield line.finding("PERIOD", "warning", message, broken.start())
    named = compiled(_WHOLE_YEAR).search(text) if has_any(text, "为20|是20|系20|：20|:20") else None
    if year and named and int(named[1]) != year:
        yield line.finding("PERIOD", "error", words.period_year_wrong(f"{named[1]}年", year), named.start())
    ends = compiled(_UP_TO).search(text) if has_any(text, "截至|截止") else None
    last = tuple(int(said or due) for said, due in zip(ends.groups(), (0, 12, 31), strict=True)) if ends else ()
    if year and ends and last != (year, 12, 31) and speaks_of_period(line.sentence(ends.start())):
        message = words.period_ends_wrong(line.printed(ends.start(1), ends.end()), f"{year}年12月31日")
        yield line.finding("PERIOD", "error", message, ends.start())


# ------------------------------------------------------------------ days

_FULL = r"(?<!\d)(?P<year>\d{3,6})年(?:(?P<month>\d{1,3})月(?:份)?(?:(?P<day>\d{1,3})[日号])?)?"
_SHORT = r"(?<![\d年.])(?P<month>\d{1,2})月(?P<day>\d{1,2})(?P<year>)[日号]"
_POINTED = r"(?<![\d.\-/])(?P<year>20\d\d)([.\-/])(?P<month>\d{1,2})\2(?P<day>\d{1,2})(?![\d.\-/])"
_LUNAR = ("农历", "阴历", "旧历")


def _possible(year: int, month: int, day: int) -> bool:
    return 1 <= month <= 12 and 1 <= day <= calendar.monthrange(year if 1 <= year <= 9999 else 2000, month)[1]


def _impossible(hit: Hit, year: str, month: str, day: str) -> Callable[[str], str] | None:
    """What to say of a day that cannot be (`day` and `month` may be empty: not said); None if it can."""
    if len(year) > 4 or (len(year) == 3 and year.startswith("20") and month):
        return words.no_such_year
    possible = not month or _possible(int(year), int(month), int(day or 1))
    lunar = closely_before(hit.line.text, hit.start, _LUNAR, 8)
    return None if possible or lunar or len(year) < 4 else words.no_such_date


def dates_that_are(reading: Reading) -> Iterator[Finding]:
    """DATE: no 2月30日, 13月, 202020年 (format-2021.md §8, mistake 31; GB/T 15835-2011)."""
    pointed = [hit for hit in hits(lines(reading), _POINTED, ".|-|/") if int(hit["month"]) <= 12]
    for hit in (*hits(lines(reading), _FULL), *hits(lines(reading), _SHORT), *pointed):
        if message := _impossible(hit, hit["year"] or "2000", hit["month"], hit["day"]):
            yield hit.finding("DATE", "error", message(hit.line.printed(hit.start, hit.end)))


_ALONE = (
    r"^(?:.{0,24}?(?:政府|办事处|党政办|办公室|镇|乡|街道))?[（(]?(?:成文日期|发布日期|签发日期|日期)?[:：]?(?P<said>(?P<y>20\d\d)(?:年|[.\-/])(?P<m>\d{1,2}|[一二三四五六七八九十]{1,2})"
    r"(?:(?:月|[.\-/])(?:(?P<d>\d{1,2}|[一二三四五六七八九十]{1,3})[日号]?)?)?)[)）]?$"
)
_LABELLED = (
    r"(?:成文日期|发文日期|签发日期|落款日期|印发日期)[:：|]*"
    r"(?P<said>(?P<y>20\d\d)(?:年|[.\-/])(?P<m>\d{1,2})(?:月|[.\-/])(?P<d>\d{1,2}))"
)
_SAYS = (
    r"(?:本|该|此)(?:年度)?(?:报告|年报)[^，。；]{0,12}?(?:于|在|自)(?P<said>(?P<y>20\d\d)年(?P<m>\d{1,2})月(?:(?P<d>\d{1,2})日)?)(?:前|起|底前)?[^，。；]{0,30}"
    rf"(?:{any_of('disclose')}|编制|印发)"
)


def _date(hit: Hit) -> date | None:
    """The day a pattern found; the month's last when it names no day, None when there is no such day."""
    year, month = int(hit["y"]), read_whole(hit["m"]) or 0
    last = calendar.monthrange(year, month)[1] if 1 <= month <= 12 else 0
    day = read_whole(hit["d"]) or 0 if hit["d"] else last
    return date(year, month, day) if _possible(year, month, day) else None


def signing_dates(reading: Reading) -> list[tuple[date, Hit]]:
    """The days (the month's last if none is named) on which the report was signed, by what it says of them.

    Taken from signatures, from lines at the end that are a date alone, and from 成文日期 in a page's heading table.
    """
    read = lines(reading)
    last = (line for at, line in enumerate(read) if at and (line.passage.kind == "signature" or at >= len(read) - 3))
    # A day alone, behind the unit that signs at most, is no long line.
    alone = hits((line for line in last if "20" in line.text[:48]), _ALONE)
    return [(day, hit) for hit in (*hits(read[1:12], _LABELLED, "日期"), *alone) if (day := _date(hit))]


def signed_in_time(reading: Reading) -> Iterator[Finding]:
    """DATE: a report is signed and published after the year it covers has ended, and not years later.

    Source: 条例 (2008) art. 31, (2019) art. 49: published by the end of March, of January; format-2021.md §8,
    mistake 32.
    """
    year = reading.year
    if year is None:
        return
    for day, hit in signing_dates(reading):
        said = hit.line.printed(hit.start, hit.end)
        if day.year <= year:
            yield hit.finding("DATE", "error", words.signed_early(said, year))
        elif day.year >= year + 2:
            yield hit.finding("DATE", "warning", words.signed_late(said, year))
        elif (day.month, day.day) > (3, 31):
            yield hit.finding("DATE", "notice", words.signed_after_term(said))
    for hit in hits(lines(reading), _SAYS, "于20|在20|自20"):
        if (day_said := _date(hit)) and day_said.year <= year:
            message = words.published_early(hit.line.printed(hit.start, hit.end), year)
            yield hit.finding("DATE", "error", message)
