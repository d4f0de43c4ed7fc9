"""Tables that the ends of pages have cut, put together again."""

from __future__ import annotations

from dataclasses import replace

from drafter.readers.formats.pdf_tables import Box, Ruled, edges_of
from drafter.report.formvalues import value_like

_NEAR = 6.0  # points, how far the outer edges of two halves may miss each other


def joined(above: Ruled, below: Ruled) -> Ruled | None:
    """The one table of which these are the two halves; None where they are two tables.

    One table has the same outer edges on both pages. Its head may stand on each, and a row may be cut in two.
    """
    if any(abs(above.columns[at] - below.columns[at]) > _NEAR for at in (0, -1)):
        return None
    columns = edges_of([*above.columns, *below.columns])
    first, second = _on(above, columns), _on(below, columns)
    second = _without_head(first, second)
    if not second.boxes:
        return first
    seam = first.height
    cut = _is_cut(first, second)
    rows = [*first.rows, *second.rows[2 if cut else 1 :]]
    boxes = list(first.boxes)
    ending = {box.column: at for at, box in enumerate(boxes) if box.below == seam}
    shift = seam - cut
    leading = True
    for box in second.boxes:
        leading = leading and not box.text
        at = ending.get(box.column) if box.row == 0 and (cut or leading) else None
        if at is not None and boxes[at].right == box.right:
            below_both = max(seam, box.below + shift)
            boxes[at] = replace(boxes[at], below=below_both, text=boxes[at].text + box.text)
        else:
            boxes.append(replace(box, row=box.row + shift, below=box.below + shift))
    return Ruled(columns, rows, sorted(boxes, key=lambda box: (box.row, box.column)))


def _on(table: Ruled, columns: list[float]) -> Ruled:
    """The table on a grid of more columns."""

    def at(place: int) -> int:
        edge = table.columns[place]
        return min(range(len(columns)), key=lambda one: abs(columns[one] - edge))

    boxes = [replace(box, column=at(box.column), right=at(box.right)) for box in table.boxes]
    return Ruled(columns, table.rows, [box for box in boxes if box.right > box.column])


def _without_head(above: Ruled, below: Ruled) -> Ruled:
    """The second half without the head that is printed on each page."""
    head = 0
    while head < min(above.height, below.height) and _said(above.row(head)) == _said(below.row(head)):
        head += 1
    if not head or any(box.row < head < box.below for box in below.boxes):
        return below
    boxes = [replace(box, row=box.row - head, below=box.below - head) for box in below.boxes if box.row >= head]
    return Ruled(below.columns, below.rows[head:], boxes)


def _said(row: list[Box]) -> list[tuple[int, str]]:
    return [(box.column, box.text) for box in row]


def _is_figure(box: Box) -> bool:
    return bool(box.text) and value_like(box.text.rstrip("%％"))


def _is_cut(above: Ruled, below: Ruled) -> bool:
    """True if the second half begins with the rest of a row: words but no figures below a row with figures."""
    last = [box for box in above.boxes if box.below == above.height]
    rest = [box for box in below.row(0) if box.text]
    under = {box.column: box for box in below.row(0)}
    figures = [box for box in last if _is_figure(box)]
    return (
        bool(rest)
        and bool(figures)
        and not any(map(_is_figure, rest))
        and all(box.column in under and not under[box.column].text for box in figures)
    )
