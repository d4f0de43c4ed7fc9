"""Lists of parts in a sentence: the one mechanism that finds them, whatever they are parts of."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace

from drafter.extract.partkinds import CHANNEL
from drafter.extract.partnames import PARTS, as_printed
from drafter.extract.partrows import NamedFigure, PartRow, PartsText, begins_anew, row_at
from drafter.extract.reading import Complete, PartKind, PartList, StatedPart, StatedShare
from drafter.extract.sentences import Sentence
from drafter.text.quantities import Quantity
from drafter.text.search import has_any as holds

MEASURES = ("条", "件", "篇", "份", "项", "则", "次", "条次", "件次", "人次", "例", "宗", "起", "个", "")


@dataclass(frozen=True, slots=True)
class Found:
    """A list of parts in a sentence.

    `before` is the text before the first name, `after` the text behind the last figure; `marker` says how the list was
    opened: 其中, 分别, 按…分, 包括, or empty. `start` and `end` are its places in the sentence; `inner` says that it
    stands in brackets, so that its total is the figure just before it; `cut` that a figure beside it looks like one
    more part whose name could not be read.
    """

    items: tuple[NamedFigure, ...]
    before: str
    after: str
    marker: str
    start: int
    end: int
    inner: bool
    cut: bool = False

    @property
    def names(self) -> list[str]:
        """The names of the parts."""
        return [item.name for item in self.items]

    @property
    def unit(self) -> str:
        """The measure word of the parts."""
        return self.items[0].quantity.unit

    @property
    def added(self) -> int:
        """The sum of the parts."""
        return sum(int(item.quantity.low) for item in self.items)

    @property
    def exact(self) -> bool:
        """True if every part is stated exactly."""
        return all(item.quantity.exact for item in self.items)

    @property
    def ends_with_rest(self) -> bool:
        """True if a part 其他 is among the parts, so that the list leaves nothing out."""
        return any(item.name.startswith(PARTS["rest"]) for item in self.items)

    def without_last(self) -> Found:
        """The list without its last part."""
        return replace(self, items=self.items[:-1])

    def listed(
        self, kind: PartKind, total: int | None, whole: bool, sentence: Sentence, total_path: str | None = None
    ) -> PartList:
        """The list as stated, names as printed; one with a part that could not be read claims nothing."""
        complete: Complete = "unknown" if self.cut else "whole" if whole else "some"
        parts = tuple(
            StatedPart(as_printed(item.name, sentence.quote), int(item.quantity.low), item.percent)
            for item in self.items
        )
        return PartList(kind, parts, total, complete, sentence.quote, sentence.place, total_path)

    def shares(self, total: int | None, sentence: Sentence) -> Iterator[StatedShare]:
        """The percentages printed beside the parts, of the total."""
        for item in self.items:
            if total and item.percent is not None:
                yield StatedShare(item.percent, int(item.quantity.low), total, sentence.quote, sentence.place)


def part_lists(sentence: Sentence, but: Collection[Quantity] = ()) -> Iterator[Found]:
    """The lists of parts in a sentence, in order; a list in brackets is one of its own.

    `but` are figures that are no parts (totals): no list reaches over them.
    """
    text = sentence.text
    brackets = dict(_brackets(text))
    hidden = {at for first, last in brackets.items() for at in range(first, last)}
    percents = {one.start: one for one in sentence.quantities if one.unit == "%"}
    starts = [one.start for one in sentence.quantities]
    spans = [(0, len(text)), *((first + 1, last - 1) for first, last in brackets.items())]
    for inner, (start, end) in enumerate(spans):
        around = {} if inner else brackets
        held: list[Quantity] = []
        for one in sentence.quantities[bisect_left(starts, start) : bisect_left(starts, end)]:
            if one.unit not in MEASURES or (around and one.start in hidden) or _counts_parts(text, one):
                continue
            if any(one is total for total in but):
                yield from _lists(PartsText(text, held, percents, start, one.start, around, inner > 0))
                held, start = [], one.end
            else:
                held.append(one)
        yield from _lists(PartsText(text, held, percents, start, end, around, inner > 0))


def _counts_parts(text: str, figure: Quantity) -> bool:
    """True if a figure says how many parts there are (网站、微信、公开栏三个渠道)."""
    return text.startswith(PARTS["kinds"], figure.end - len(figure.unit))


def _brackets(text: str) -> Iterator[tuple[int, int]]:
    """The innermost brackets of a text that hold more than one figure alone (政策法规类占1.1%（1条）)."""
    opened = -1
    for at, character in enumerate(text):
        if character == "（":
            opened = at
        elif character == "）" and opened >= 0:
            said = text[opened + 1 : at].lstrip("共计约")
            if said[-1:] not in tuple("条件篇份项则") or said[:-1].strip("0123456789零一二两三四五六七八九十百千"):
                yield opened, at + 1
            opened = -1


def _lists(stretch: PartsText) -> Iterator[Found]:
    """The lists in a stretch of a sentence."""
    index = 0
    while index < len(stretch.figures):
        row = row_at(stretch, index)
        if row is not None:
            before, after = stretch.text[stretch.start : row.start], stretch.text[row.end : stretch.end]
            cut = _is_cut(stretch, row, index)
            yield Found(row.items, before, after, row.marker, row.start, row.end, stretch.inner, cut)
            index = row.last
        index += 1


def _is_cut(stretch: PartsText, row: PartRow, index: int) -> bool:
    """True if a figure beside a list looks like one more part whose name could not be read."""
    text, unit = stretch.text, row.items[0].quantity.unit
    ahead = stretch.figures[index - 1] if index else None
    if ahead is not None and ahead.unit == unit:
        between = text[ahead.end : row.items[0].quantity.start]
        if between.startswith(("、", "；")) and 3 <= len(between) <= 25 and not holds(between[1:], "，", "。", "；"):
            return True
    behind = next((one for one in stretch.figures[row.last + 1 : row.last + 9] if one.unit == unit), None)
    between = text[row.end : behind.start] if behind is not None else ""
    return (
        behind is not None
        and between.startswith(("、", "；", "，", "和"))
        and len(between) < 24
        and not CHANNEL.named(between)  # how it was published, and not what it was about
        and not begins_anew(between)
        and not holds(between, *PARTS["no_more"])
        and not text.startswith("到年底", behind.end)  # ；11件到年底尚未答复
    )
