"""Which lines at the beginning are the report's title, on one line or over several, once or twice."""

from __future__ import annotations

from collections.abc import Sequence

from drafter.document import Table
from drafter.readers.lines import PrintedLine, PrintedPart
from drafter.readers.structure.marks import labelled, title_ends, title_like, unit_line, without_remark
from drafter.readers.vocabulary import vocabulary
from drafter.text.folding import squeezed
from drafter.text.marks import numbered
from drafter.text.search import has_any

SEARCHED = 40
"""How many parts at the beginning are searched for a title."""

_PROSE = 70  # characters from which a line with a 。 is the text itself
_PIECE = 45  # characters of a line that may be a piece of a title
_LONGEST_REMARK = 14  # characters of a remark in brackets below a title, such as its year
_NOT_IN_A_PIECE = frozenset("。；，：:|｜")


def titled(parts: Sequence[PrintedPart], otherwise: str = "") -> tuple[str, list[PrintedPart]]:
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


def _line(parts: Sequence[PrintedPart], at: int) -> PrintedLine:
    part = parts[at]
    assert isinstance(part, PrintedLine)
    return part


def _head(parts: Sequence[PrintedPart]) -> int:
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


def _candidates(parts: Sequence[PrintedPart], head: int) -> list[tuple[int, ...]]:
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


def _piece(part: PrintedPart) -> bool:
    """True if a part may be a line of a title."""
    return (
        isinstance(part, PrintedLine)
        and 0 < len(part.text) <= _PIECE
        and not labelled(part.text)
        and _NOT_IN_A_PIECE.isdisjoint(part.text)
        and numbered(part.printed) is None
    )


def _title_at(parts: Sequence[PrintedPart], at: int, head: int) -> tuple[int, ...]:
    """The shortest row of lines from a place on that reads as a title; empty when none does."""
    first = parts[at]
    if isinstance(first, PrintedLine) and title_like(first.text) and title_ends(first.text):
        return _with_remark(parts, (at,), head)
    for count in (1, 2, 3):
        row = parts[at : at + count]
        if at + count > head or not all(map(_piece, row)):
            break
        pieces = [part.text for part in row if isinstance(part, PrintedLine)]
        if count > 1 and any(title_like(piece) and title_ends(piece) for piece in pieces):
            break  # a title by itself: what stands above it is a letterhead, or for `_upward` to judge
        words = "".join(pieces)
        if not title_like(words):
            continue
        if title_ends(words):
            return _with_remark(parts, tuple(range(at, at + count)), head)
        more = parts[at + count] if at + count < head else None
        if (
            isinstance(more, PrintedLine)
            and _piece(more)
            and len(more.text) <= 12
            and title_ends(more.text)
            and not title_like(more.text)
        ):
            return tuple(range(at, at + count + 1))
        return tuple(range(at, at + count))
    return ()


def _with_remark(parts: Sequence[PrintedPart], place: tuple[int, ...], head: int) -> tuple[int, ...]:
    """The title with the year in brackets on the line below it, when it says no year itself."""
    after = place[-1] + 1
    part = parts[after] if after < head else None
    if isinstance(part, PrintedLine) and len(squeezed(part.text)) <= _LONGEST_REMARK and not without_remark(part.text):
        words = "".join(_line(parts, at).text for at in place)
        if has_any(part.text, "19|20") and not has_any(words, "19|20"):
            return (*place, after)
    return place


def _upward(parts: Sequence[PrintedPart], place: tuple[int, ...], taken: Sequence[tuple[int, ...]]) -> tuple[int, ...]:
    """The title with the unit on the line above it."""
    words = "".join(_line(parts, at).text for at in place)
    if has_any(squeezed(words).partition("20")[0].partition("(")[0][2:], *vocabulary("bodies")):
        return place
    at = place[0] - 1
    if at < 0 or any(at in other for other in taken) or not _piece(parts[at]):
        return place
    return (at, *place) if unit_line(_line(parts, at).text) else place


def _by_look(parts: Sequence[PrintedPart], head: int, otherwise: str) -> tuple[str, list[PrintedPart]]:
    """The title by style or place where no line reads as the title of such a report."""
    for at, part in enumerate(parts[:head]):
        if isinstance(part, PrintedLine) and part.title and len(part.text) <= 100:
            end = at + 1
            while (
                end < len(parts) and isinstance(more := parts[end], PrintedLine) and more.title and len(more.text) <= 60
            ):
                end += 1
            return "".join(_line(parts, place).text for place in range(at, end)), [*parts[:at], *parts[end:]]
    if otherwise:
        return otherwise, [part for part in parts[:head] if not _says(part, otherwise)] + list(parts[head:])
    for at, part in enumerate(parts[: min(head, 3)]):
        named = isinstance(part, PrintedLine) and part.text.endswith(vocabulary("kinds_of_paper"))
        if named and _piece(part) and len(parts) > at + 1:
            return _line(parts, at).text, [*parts[:at], *parts[at + 1 :]]
    return "", list(parts)


def _says(part: PrintedPart, title: str) -> bool:
    """True if a part says the title and nothing else."""
    return isinstance(part, PrintedLine) and squeezed(part.text) == squeezed(title)
