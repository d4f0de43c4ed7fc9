"""What a file is as a whole: another paper than a report, one under a wrong year, or one that is not read in full.

The first two are looked at before any rule is asked: one slip there would make many rules speak of what is right.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from drafter import words
from drafter.extract.outline import topics
from drafter.extract.reading import Reading
from drafter.rules.dates import period_year, signing_dates
from drafter.rules.finding import Finding, Level
from drafter.rules.lines import SearchLine, body, line_of, lines
from drafter.rules.once import compiled
from drafter.rules.wordlists import listed

_PAPERS = "|".join(listed("paper_kinds"))
_OTHER_PAPER = rf"(?:关于|公开).*?(?P<kind>{_PAPERS})(?:[（(][^）)]*[）)])?$"
_OWN_PARTS = {"proactive", "requests", "disputes", "fees", "problems", "overview"}
_YEAR = r"(?<!\d)(20[0-4]\d)年"


def other_paper(reading: Reading) -> Finding | None:
    """TITLE: the file is a circular, a plan or a guide by its title, and has none of a report's parts; else None.

    A circular that encloses the report is the report.
    """
    for passage in reading.passages[:4]:
        text = line_of(passage).text
        found = compiled(_OTHER_PAPER).search(text) if len(text) <= 80 and "。" not in text else None
        if not found:
            continue
        known = [part for part in reading.outline.parts if topics(part.name) & _OWN_PARTS]
        if len(known) >= 2:
            return None
        return Finding("TITLE", "warning", words.other_paper(found["kind"]), (), passage.place, passage.text.strip())
    return None


def under_its_year(reading: Reading) -> tuple[Reading, list[Finding]]:
    """The report under the year that its text bears out, and what is wrong with the title's year (mostly nothing).

    YEAR-LEFT: only where period, signature and text all speak of one other year is the title's the wrong one.
    """
    title = next((line for line in lines(reading) if line.passage.kind == "title" and _years(line)), None)
    if title is None or set(_years(title)) != {reading.year} or reading.year is None:
        return reading, []
    signed = {day.year - 1 for day, _, line, _ in signing_dates(reading) if line is not title}
    period = period_year(reading)
    meant = {period} if period else signed
    if len(meant) != 1 or len(signed) > 1 or (signed and signed != meant):
        return reading, []
    year = next(iter(meant))
    named = Counter(said for line in body(reading) for said in _years(line))
    enough = named[year] > named[reading.year] if period and signed else named[year] > 2 * named[reading.year] + 1
    if year == reading.year or not enough:
        return reading, []
    message = words.title_year_wrong(reading.year, year)
    found = Finding("YEAR-LEFT", "error", message, (), title.place, title.passage.text.strip())
    return replace(reading, year=year), [found]


def _years(line: SearchLine) -> list[int]:
    """The years a line names outside the titles of other papers."""
    text = re.sub(r"《[^》]*》|〔[^〕]*〕", "", line.text)
    return [int(found[1]) for found in compiled(_YEAR).finditer(text)]


def unread(reading: Reading) -> Iterator[Finding]:
    """UNREAD: another file within the report, what a field of Word shows, notes, a second copy of the whole report."""
    for one in dict.fromkeys(reading.document.unread):
        message = words.left_unread(one.kind, one.name)
        if message:
            level: Level = "notice" if one.kind == "notes" else "warning"
            yield Finding("UNREAD", level, message, place=words.WHOLE_REPORT)
