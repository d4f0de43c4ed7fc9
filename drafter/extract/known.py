"""Which figures of a sentence are known: those that were read in it, or elsewhere in the report."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal

from drafter.extract.reading import FormTable, Mention, PartList, StatedAverage, StatedShare, StatedStep
from drafter.extract.sentences import Sentence, parted
from drafter.report.forms import DISPUTES, OUTCOMES
from drafter.text.quantities import Quantity

Stated = Mention | PartList | StatedShare | StatedAverage | StatedStep
_TELLING = 20
"""From here on a figure that was read elsewhere is the same figure again."""


_CHANGES = tuple(way + end for way in ("增加", "减少", "增长", "下降", "上升", "是上年的") for end in ("", "了", "约"))
_REST = ("其余", "其他", "还有", "余下")
_TABLES = {"requests": "requests", "disputes": "disputes", "statutory": "disclosure"}
"""Which of the forms' tables holds the facts of a group."""
_SUITS = "行政诉讼"
_NORMATIVE = "规范性文件"
_NEW_AND_OLD = "新收和"
"""Before the number of all requests that were to be settled."""


@dataclass(frozen=True, slots=True)
class KnownFigures:
    """All that was read of a report's figures, by the sentence as printed; `telling` are figures read anywhere,
    `cells` those of the forms' tables by kind, `to_settle` what the requests received and carried in are together."""

    read: dict[str, list[Stated]] = field(default_factory=dict)
    telling: frozenset[Decimal] = frozenset()
    cells: dict[str, set[Decimal]] = field(default_factory=dict)
    to_settle: frozenset[Decimal] = frozenset()

    def stating(self, sentence: Sentence) -> list[Stated]:
        """What was read in a sentence; empty where none of it is a fact (the parts of a sum that nobody asks for)."""
        there = self.read.get(sentence.quote, [])
        return there if any(isinstance(one, Mention | PartList) and one.path for one in there) else []

    def parts(self, sentence: Sentence) -> list[Sentence]:
        """The parts (；) of a sentence that are understood or left each by itself; a list of counts is one whole."""
        listed = any(isinstance(one, PartList) for one in self.stating(sentence))
        return [sentence] if listed else parted(sentence)

    def in_sentence(self, sentence: Sentence) -> set[Decimal]:
        """The figures that are accounted for in a sentence; empty when none was read in it."""
        there = self.stating(sentence)
        known = {number for one in there for number in _numbers(one)} | (self.telling if there else set())
        groups = {one.path.partition(".")[0] for one in there if isinstance(one, Mention)}
        if _NORMATIVE in sentence.text:
            groups.add("statutory")
        if _NEW_AND_OLD in sentence.text:
            known |= self.to_settle
        return known.union(*(self.cells.get(_TABLES.get(group, ""), set()) for group in groups))

    def unread(self, sentence: Sentence, part: Sentence) -> tuple[Quantity, ...]:
        """The figures of a sentence's part that are not accounted for; how much a figure has changed is none."""
        known = self.in_sentence(sentence)
        unread = [one for one in figures_in(part) if Decimal(str(one.low)) not in known]
        there = self.stating(sentence)
        return tuple(one for one in unread if not (there and self._follows(one, part, known)))

    def _follows(self, figure: Quantity, sentence: Sentence, known: set[Decimal]) -> bool:
        """True if a figure follows from others: a change since last year, or what two that were read leave or make."""
        before = sentence.text[: figure.start]
        if before.endswith(_CHANGES):
            return True
        value = Decimal(str(figure.low))
        if not before.endswith(_REST):
            two = [one for one in sentence.quantities if one.end <= figure.start][-2:]
            counts = [Decimal(str(one.low)) for one in two if one.unit == figure.unit]
            # 问题9个，改正5个，4个尚未改正
            return len(counts) == 2 and known.issuperset(counts) and counts[0] - counts[1] == value
        return any(abs(value - one) in known for one in known) or any(value + one in known for one in known)


def known_figures(stated: Iterable[Stated], tables: Iterable[FormTable]) -> KnownFigures:
    """The known figures of a report, from what its sentences state and its tables hold."""
    read: dict[str, list[Stated]] = {}
    for one in stated:
        read.setdefault(one.quote, []).append(one)
    telling = {number for said in read.values() for one in said for number in _numbers(one) if number >= _TELLING}
    telling |= {Decimal(str(cell.value)) for table in tables for cell in table.cells if (cell.value or 0) >= _TELLING}
    cells: dict[str, set[Decimal]] = {}
    for table in tables:
        cells.setdefault(table.kind, set()).update(Decimal(str(one.value)) for one in table.cells if one.value)
        cells[table.kind] |= set(_suits(table))
    came, carried = (
        {
            Decimal(str(one.low))
            for said in read.values()
            for one in said
            if isinstance(one, Mention) and one.path == path
        }
        for path in ("requests.received", "requests.carried_in")
    )
    return KnownFigures(read, frozenset(telling), cells, frozenset(a + b for a in came for b in carried))


def _suits(table: FormTable) -> Iterator[Decimal]:
    """How suits of both kinds ended, together: the prose does not always tell the two apart."""
    for outcome in (*OUTCOMES, "total"):
        both = [
            table.value(f"disputes.{group}.{outcome}") or 0 for group, (head, _) in DISPUTES.items() if head == _SUITS
        ]
        yield sum(map(Decimal, map(str, both)), Decimal())


def figures_in(sentence: Sentence) -> list[Quantity]:
    """The figures of a sentence; 一次 and 一个 in words are none."""
    return [one for one in sentence.quantities if not (one.low == 1 and one.text.startswith("一"))]


def _numbers(one: Stated) -> Iterator[Decimal]:
    """The figures that something read accounts for."""
    found: list[object] = []
    match one:
        case Mention():
            found = [one.low]
        case PartList():
            found = [*re.findall(r"\d+", "，".join(part.name for part in one.parts))]  # 附件1信息8条
            found += [one.total, one.added, *(part.count for part in one.parts), *(part.percent for part in one.parts)]
        case StatedShare():
            found = [one.percent, one.part, one.of]
        case StatedStep():
            found = [one.now, one.last, one.step, abs(one.step)]
        case StatedAverage():
            found = [one.low, one.total]
    yield from (Decimal(str(number)) for number in found if number is not None)
