"""Rules on a finished report's numbers; with them the rules on its title, its points and the parts it claims."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from drafter import words
from drafter.document import Table
from drafter.extract.outline import NumberedList, is_short, of_form
from drafter.extract.reading import Passage, Reading
from drafter.rules.finding import Finding
from drafter.text.folding import close
from drafter.text.marks import LEVELS, THIRD, points
from drafter.text.marks import number as print_number


def headings_count_on(reading: Reading) -> Iterator[Finding]:
    """NUMBERING: in each list of headings or items no number is left out, stands twice or stands out of order.

    GB/T 9704-2012 7.3.3 (一、（一）1.（1）); a list counts for itself under each heading, or on through the report.
    """
    for one in reading.outline.lists:
        if _is_list(one):
            yield from _checked(reading, one)


def _is_list(one: NumberedList) -> bool:
    """Whether the numbers are a list's for sure: not one stray 7. at the beginning of a line, not 3. and then 19."""
    values = one.values
    if len(values) == 1:
        return values[0] == 2 or (values[0] < 4 and LEVELS[one.style] < 3)
    steps = [there - here for here, there in zip([0, *values], values, strict=False)]
    return max(steps) <= 4 or values[0] == one.after + 1


def _checked(reading: Reading, one: NumberedList) -> Iterator[Finding]:
    values = one.values
    start = one.after + 1 if values[0] == one.after + 1 else 1
    numbers = [print_number(one.style, value) for value in values]
    if len(values) > 1 and sorted(values) == list(range(start, start + len(values))):
        if values != sorted(values):
            at = next(place for place, value in enumerate(values) if value != start + place)
            yield _finding(one.items[at].passage, words.numbers_disordered(numbers))
        return
    last = start - 1
    for place, (passage, number) in enumerate(one.items):
        value = number.value
        if value in (last + 1, start + place):
            pass
        elif value > last + 1:
            before = one.items[place - 1] if place else one.above
            after = before.passage.index if before else -1
            gap = range(last + 1, value)
            if not _swallowed(reading, one.style, gap, after, passage.index):
                yield _gap(reading, one, gap, after, passage)
        elif value in values[:place]:
            yield _finding(passage, words.number_repeated(numbers[place]))
        else:
            yield _finding(passage, words.numbers_disordered(numbers))
        last = max(last, value) if value not in (last + 1, start + place) else value


def _gap(reading: Reading, one: NumberedList, gap: range, after: int, passage: Passage) -> Finding:
    missing = [print_number(one.style, value) for value in gap]
    lost = reading.outline.lost_heading(after, passage.index, LEVELS[one.style]) if len(gap) == 1 else None
    here = print_number(one.style, gap[-1] + 1)
    if lost is None:
        return _finding(passage, words.number_missing(missing, here))
    return _finding(lost, words.number_missing(missing, here, lost.text.strip()))


def _swallowed(reading: Reading, style: str, gap: range, after: int, before: int) -> bool:
    """True if the numbers that seem to be missing stand inside a paragraph or a cell, lines having been joined."""
    inside = after < 0
    said = [one.text for one in reading.passages if max(after, 0) <= one.index < before]
    points_ = [one for text in said for one in points(text) if one.start]
    for block in reading.document.blocks:
        text = getattr(block, "text", "").strip()
        if isinstance(block, Table) and inside:
            cells = (cell.text for row in block.rows for cell in row if not of_form(cell.text))
            points_ += [one for cell in cells for one in points(cell)]
        elif text and text == reading.passages[before].text:
            break
        elif text and after >= 0 and text == reading.passages[after].text:
            inside = True
    return any(one.style == style and one.value in gap for one in points_)


def _finding(passage: Passage, message: str, quote: str = "") -> Finding:
    return Finding("NUMBERING", "warning", message, (), passage.place, quote or _cut(passage.text))


def _cut(text: str) -> str:
    """The passage's beginning, up to the end of its first sentence."""
    said = text.strip()
    end = re.search(r"[。；！？]", said)
    return said[: end.end()] if end and end.end() > 8 else said[:60]


def headings_of_the_form_are_numbered(reading: Reading) -> Iterator[Finding]:
    """NUMBERING: a part of the national form (2019, 2021) has a number when the others have one."""
    parts = reading.outline.parts
    if reading.era == "2008" or sum(part.heading.number is not None for part in parts) < 3:
        return
    last = max((part.value for part in parts), default=0)
    for passage in reading.outline.body:
        said = re.sub("[。：]$", "", close(passage.text))
        if (
            last < 6
            and passage.index > parts[-1].heading.index
            and is_short(said)
            and re.fullmatch("存在的主要问题及改进情况|其他需要报告的事项", said)
        ):
            yield _finding(passage, words.heading_unnumbered(said))


# ------------------------------------------------------------------ numbers inside a paragraph


def items_in_a_paragraph_count_on(reading: Reading) -> Iterator[Finding]:
    """NUMBERING: a run-on list of three and more items 1、…；2、…；4、… leaves out no number and has none twice."""
    for passage in reading.outline.body:
        text = passage.text
        found = [one for one in points(text) if one.style == THIRD and _opens_a_clause(text, one.start)]
        values = [one.value for one in found]
        if len(values) < 3 or values[0] != 1 or values == list(range(1, len(values) + 1)) or values.count(1) > 1:
            continue
        for before, here in pairwise(found):
            if here.value == before.value:
                yield _finding(passage, words.number_repeated(f"{here.value}、"), _cut(text[here.start :]))
            elif before.value + 1 < here.value <= before.value + 3:
                missing = [f"{value}、" for value in range(before.value + 1, here.value)]
                if not re.search(rf"(?<!\d){before.value + 1}[、.）]", text[: here.start]):
                    yield _finding(passage, words.number_missing(missing, f"{here.value}、"), _cut(text[here.start :]))


def _opens_a_clause(text: str, at: int) -> bool:
    """True at a text's beginning and after a mark that a list or sentence begins behind."""
    return text[:at].rstrip()[-1:] in ("", *"：；。:;")
