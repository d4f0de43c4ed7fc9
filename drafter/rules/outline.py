"""NUMBERING: headings, and items in lines and in paragraphs, count on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from drafter import words
from drafter.document import Table
from drafter.extract.outline import NumberedList, of_form
from drafter.extract.reading import Passage, Reading
from drafter.rules.contents import SIX
from drafter.rules.finding import Finding
from drafter.text.folding import close
from drafter.text.marks import HALF, LEVELS, THIRD, points
from drafter.text.marks import number as print_number
from drafter.text.search import has_any
from drafter.text.sentences import sentences


def miscounted(style: str, values: Sequence[int], start: int = 1) -> Iterator[tuple[int, range, str]]:
    """What is wrong with numbers that should count on: where, the numbers left out before (mostly none), in words."""
    shown = [print_number(style, value) for value in values]
    whole = range(start, start + len(values))
    if sorted(values) == list(whole):
        for place in [place for place, value in enumerate(values) if value != whole[place]][:1]:
            yield place, range(0), words.numbers_disordered(shown)
        return
    last = start - 1
    for place, value in enumerate(values):
        if value in (last + 1, start + place):
            last = value
            continue
        gap = range(last + 1, value)
        if gap:
            yield place, gap, words.number_missing([print_number(style, one) for one in gap], shown[place])
        elif value in values[:place]:
            yield place, gap, words.number_repeated(shown[place])
        else:
            yield place, gap, words.numbers_disordered(shown)
        last = max(last, value)


def headings_count_on(reading: Reading) -> Iterator[Finding]:
    """NUMBERING: in each list of headings or items no number is left out, stands twice or stands out of order.

    GB/T 9704-2012 7.3.3 (一、（一）1.（1）); a list counts for itself under each heading, or on through the report.
    """
    for one in filter(_is_list, reading.outline.lists):
        start = one.after + 1 if one.values[0] == one.after + 1 else 1
        for place, gap, message in miscounted(one.style, one.values, start):
            passage = one.items[place].passage
            before = one.items[place - 1] if place else one.above
            after = before.passage.index if before else -1
            if gap and _swallowed(reading, one.style, gap, after, passage.index):
                continue
            lost = reading.outline.lost_heading(after, passage.index, LEVELS[one.style]) if len(gap) == 1 else None
            if lost:
                missing, here = (print_number(one.style, value) for value in (gap[0], gap[0] + 1))
                message = words.number_missing([missing], here, lost.text.strip())
            yield _finding(lost or passage, message)


def _is_list(one: NumberedList) -> bool:
    """True if the numbers are a list's for sure: not one stray 7. at the beginning of a line, not 3. and then 19."""
    values = one.values
    if len(values) == 1:
        return values[0] == 2 or (values[0] < 4 and LEVELS[one.style] < 3)
    steps = [there - here for here, there in zip([0, *values], values, strict=False)]
    return max(steps) <= 4 or values[0] == one.after + 1


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
    first = sentences(said, "。；！？")[0]
    return first if len(first) > 8 and has_any(first, "。|；|！|？") else said[:60]


def headings_of_the_form_are_numbered(reading: Reading) -> Iterator[Finding]:
    """NUMBERING: a part of the national form (2019, 2021) has a number when the others have one."""
    parts = reading.outline.parts
    if reading.era == "2008" or sum(part.heading.number is not None for part in parts) < 3:
        return
    if max(part.value for part in parts) >= len(SIX):
        return
    for passage in reading.outline.body:
        said = close(passage.text).rstrip("。：")
        if passage.index > parts[-1].heading.index and said in SIX[4:]:
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
        for place, gap, message in miscounted("1、", values):
            before, here = found[place - 1], found[place]
            joined = any(one.value == before.value + 1 and one.style == HALF for one in points(text[: here.start]))
            if here.value == before.value or (0 < len(gap) <= 2 and not joined):
                yield _finding(passage, message, _cut(text[here.start :]))


def _opens_a_clause(text: str, at: int) -> bool:
    """True at a text's beginning and after a mark that a list or sentence begins behind."""
    return text[:at].rstrip()[-1:] in ("", *"：；。:;")
