"""Which lines at the beginning are the report's title, on one line or over several, once or twice."""

from __future__ import annotations

import re
from collections.abc import Sequence

from drafter.document import Table
from drafter.readers.lines import Line, Part
from drafter.readers.structure.marks import date_line, labelled, title_ends, title_like, unit_line
from drafter.text.folding import squeezed
from drafter.text.marks import numbered

SEARCHED = 40
"""How many parts at the beginning are searched for a title."""

_PROSE = 70  # characters from which a line with a 。 is the text itself
_PIECE = 45  # characters of a line that may be a piece of a title
_YEAR_LINE = re.compile(r"[^。，；：]{0,30}(?:19|20)\d\d年?(?:度)?|关于[^。，；：]{0,30}|[（(](?:19|20)\d\d年?度?[）)]")
_REMARK = re.compile(r"[（(](?:(?:19|20)\d\d年?度?|[^（）()]{0,12})[）)]")
_OTHER = re.compile(r"(?:报告|年报|总结|通知|公告|公示|意见|办法|方案|计划|要点|通报|函|决定|制度|规定)$")


def titled(parts: Sequence[Part], otherwise: str = "") -> tuple[str, list[Part]]:
    """The title and the parts without it; `otherwise` is the title where the parts have none.

    A title that stands there twice is taken once. Of titles that differ, the longest is taken and the others stay: a
    website's heading says less than the report's own.
    """
    head = _head(parts)
    found = _candidates(parts, head)
    if not found:
        return _by_look(parts, head, otherwise)
    names = {place: "".join(_line(parts, at).printed for at in place) for place in found}
    best = max(found, key=lambda place: (title_ends(names[place]), len(squeezed(names[place]))))
    same = {at for place in found if squeezed(names[place]) == squeezed(names[best]) for at in place}
    return names[best].strip(), [part for at, part in enumerate(parts) if at not in same]


def _line(parts: Sequence[Part], at: int) -> Line:
    part = parts[at]
    assert isinstance(part, Line)
    return part


def _head(parts: Sequence[Part]) -> int:
    """How many parts stand before the text itself begins."""
    for at, part in enumerate(parts[:SEARCHED]):
        if isinstance(part, Table):
            if at > 3:
                return at
            continue
        if len(part.text) >= _PROSE and "。" in part.text:
            return at
        if not part.title and not title_like(part.text) and numbered(part.printed):
            return at
    return min(len(parts), SEARCHED)


def _candidates(parts: Sequence[Part], head: int) -> list[tuple[int, ...]]:
    """The places of all lines, or rows of lines, before the text that read as a report's title."""
    found: list[tuple[int, ...]] = []
    at = 0
    while at < head:
        place = _title_at(parts, at, head)
        if place:
            found.append(_upward(parts, place, found))
            at = place[-1] + 1
        else:
            at += 1
    return found


def _piece(part: Part) -> bool:
    """Whether a part may be a line of a title."""
    return (
        isinstance(part, Line)
        and 0 < len(part.text) <= _PIECE
        and not labelled(part.text)
        and not re.search(r"[。；，：:|｜]", part.text)
        and numbered(part.printed) is None
    )


def _title_at(parts: Sequence[Part], at: int, head: int) -> tuple[int, ...]:
    """The shortest row of lines from a place on that reads as a title; empty when none does."""
    first = parts[at]
    if isinstance(first, Line) and title_like(first.text) and title_ends(first.text):
        return _with_remark(parts, (at,), head)
    for count in (1, 2, 3):
        row = parts[at : at + count]
        if at + count > head or not all(map(_piece, row)):
            break
        pieces = [part.text for part in row if isinstance(part, Line)]
        if count > 1 and any(title_like(piece) and title_ends(piece) for piece in pieces):
            break  # a title by itself: what stands above it is a letterhead, or for `_upward` to judge
        words = "".join(pieces)
        if not title_like(words):
            continue
        if title_ends(words):
            return _with_remark(parts, tuple(range(at, at + count)), head)
        more = parts[at + count] if at + count < head else None
        if (
            isinstance(more, Line)
            and _piece(more)
            and len(more.text) <= 12
            and title_ends(more.text)
            and not title_like(more.text)
        ):
            return tuple(range(at, at + count + 1))
        return tuple(range(at, at + count))
    return ()


def _with_remark(parts: Sequence[Part], place: tuple[int, ...], head: int) -> tuple[int, ...]:
    """The title with the year in brackets on the line below it, when it says no year itself."""
    after = place[-1] + 1
    if after < head and isinstance(part := parts[after], Line) and _REMARK.fullmatch(squeezed(part.text)):
        words = "".join(_line(parts, at).text for at in place)
        if re.search(r"(?:19|20)\d\d", part.text) and not re.search(r"(?:19|20)\d\d", words):
            return (*place, after)
    return place


def _upward(parts: Sequence[Part], place: tuple[int, ...], taken: Sequence[tuple[int, ...]]) -> tuple[int, ...]:
    """The title with the lines above it that belong to it: the unit, the year."""
    words = "".join(_line(parts, at).text for at in place)
    if re.match(r"[^\d（(]{2,30}?(?:人民政府|办事处|街道|镇|乡|局|委员会)", squeezed(words)):
        return place
    for _ in range(2):
        at = place[0] - 1
        if at < 0 or any(at in other for other in taken) or not _piece(parts[at]):
            break
        above = _line(parts, at)
        if not (unit_line(above.text) or _YEAR_LINE.fullmatch(squeezed(above.text))) or date_line(above.text):
            break
        place = (at, *place)
        if unit_line(above.text):
            break
    return place


def _by_look(parts: Sequence[Part], head: int, otherwise: str) -> tuple[str, list[Part]]:
    """The title by style or place where no line reads as the title of such a report."""
    for at, part in enumerate(parts[:head]):
        if isinstance(part, Line) and part.title and len(part.text) <= 100:
            end = at + 1
            while end < len(parts) and isinstance(more := parts[end], Line) and more.title and len(more.text) <= 60:
                end += 1
            return "".join(_line(parts, place).text for place in range(at, end)), [*parts[:at], *parts[end:]]
    if otherwise:
        return otherwise, [part for part in parts[:head] if not _says(part, otherwise)] + list(parts[head:])
    for at, part in enumerate(parts[: min(head, 3)]):
        if _piece(part) and isinstance(part, Line) and len(parts) > at + 1 and _OTHER.search(part.text):
            return part.text, [*parts[:at], *parts[at + 1 :]]
    return "", list(parts)


def _says(part: Part, title: str) -> bool:
    """Whether a part says the title and nothing else."""
    return isinstance(part, Line) and squeezed(part.text) == squeezed(title)
