"""What stands on a page and is no text of the report: page numbers, heads and feet, lines of a table of contents."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Sequence

from drafter.readers.lines import PrintedLine
from drafter.text.folding import letters_without_figures
from drafter.text.marks import numbered

_PAGE = re.compile(
    r"[-－—–―─~～·•\s]{0,8}[-－—–―─~～·•]\s*\d{1,3}\s*[-－—–―─~～·•][-－—–―─~～·•\s]{0,8}"
    r"|第\s*\d{1,3}\s*页\s*[，,/／]?\s*(?:共\s*\d{1,3}\s*页)?|共\s*\d{1,3}\s*页\s*[，,]?\s*第\s*\d{1,3}\s*页"
    r"|[Pp]age\s*\d{1,3}(?:\s*of\s*\d{1,3})?"
    r"|\d{1,3}\s*[/／]\s*\d{1,3}\s*页?"
)
_LEADERS = re.compile(r".{2,50}?[ \t]*(?:\.{3,}|…{1,}|·{4,}|。{4,}|-{5,}|_{4,})[ \t.…·]*\d{1,3}")


_CELL = frozenset("0123456789.%/／-—")


def page_number(text: str) -> bool:
    """True if a line at the head or the foot of a page is its number: 3, — 3 —, 第3页, 3/12."""
    return bool(_PAGE.fullmatch(text)) or _bare(text.strip("-－—–―─~～·•第页 \t\u3000"))


def _bare(text: str) -> bool:
    """True if a line is a figure of a page's number alone."""
    return text.isdecimal() and len(text) <= 3


def without_pages(lines: Sequence[PrintedLine]) -> list[PrintedLine]:
    """The lines without page numbers and without the heads and feet of pages."""
    texts = [line.text for line in lines]
    marks = {
        at for at, text in enumerate(texts) if text == "\f" or (_PAGE.fullmatch(text) and not _in_table(texts, at))
    }
    feeds = [at for at, text in enumerate(texts) if text == "\f"]
    marks |= {near for at in feeds for near in (at - 1, at + 1) if 0 <= near < len(texts) and _bare(texts[near])}
    marks |= _counting(texts)
    if not marks:
        return list(lines)
    beside: Counter[str] = Counter()
    near_marks: dict[int, str] = {}
    for at in marks:
        for near in (at - 1, at + 1, at - 2, at + 2):
            if near in range(len(texts)) and near not in marks and _may_be_head(texts[near]):
                near_marks[near] = letters_without_figures(texts[near])
    beside.update(near_marks.values())
    title = next((letters_without_figures(text) for text in texts[:3] if len(text) > 8), "")
    heads = {
        at
        for at, said in near_marks.items()
        if at > 2
        and not numbered(texts[at])
        and not texts[at].endswith(("。", "；"))
        and (beside[said] >= 2 or (said == title and len(said) > 8))
    }
    return [line for at, line in enumerate(lines) if at not in marks and at not in heads]


def _may_be_head(text: str) -> bool:
    """True if a line beside a page's number may be the page's head or foot: short, and no figure of a table."""
    return 4 <= len(text) <= 50 and not text.isdecimal()


def _in_table(texts: Sequence[str], at: int) -> bool:
    """True if a line is 1/2 among lone figures, where it may be a cell."""
    near = [texts[place] for place in (at - 1, at + 1) if 0 <= place < len(texts)]
    return (
        texts[at][0].isdecimal() and bool(near) and all(0 < len(text) <= 8 and _CELL.issuperset(text) for text in near)
    )


def _counting(texts: Sequence[str]) -> set[int]:
    """Bare page numbers: lone figures that count 1, 2, 3 between long lines, the first of which break a sentence."""
    places = [
        at
        for at, text in enumerate(texts)
        if _bare(text) and (at == 0 or len(texts[at - 1]) >= 15) and (at == len(texts) - 1 or len(texts[at + 1]) >= 5)
    ]
    values = [int(texts[at]) for at in places]
    if not values or values[0] > 2 or any(after != before + 1 for before, after in itertools.pairwise(values)):
        return set()
    breaks = [at for at in places if at and not texts[at - 1].endswith(tuple("。：；！？"))]
    return set(places) if len(values) >= 2 or breaks else set()


def without_contents(lines: Sequence[PrintedLine]) -> list[PrintedLine]:
    """The lines without a table of contents, whose lines would be headings once more."""
    leaders = [at for at, line in enumerate(lines) if _LEADERS.fullmatch(line.text)]
    if len(leaders) < 2:
        return list(lines)
    gone = set(leaders)
    if leaders[0] and "".join(lines[leaders[0] - 1].text.split()) == "目录":
        gone.add(leaders[0] - 1)
    return [line for at, line in enumerate(lines) if at not in gone]
