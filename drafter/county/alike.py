"""What reports of several townships have in common that no form prescribes: passages shared word for word or nearly,
and large figures that are the same.

Sentences that may be nearly alike are found by an inverted index over the pairs of characters they hold. Only the
rarest pairs of each are kept in it: two sentences that share six of ten pairs share one of those (the prefix filter of
Chaudhuri, Ganti and Kaushik, “A Primitive Operator for Similarity Joins in Data Cleaning”, 2006). So no pair of alike
sentences is missed and few others are looked at, with no library for it.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property
from itertools import combinations
from typing import Literal

from drafter.county.examined import Examined, Figure
from drafter.county.names import is_same
from drafter.county.sentences import OwnSentence
from drafter.rules.copying import ALIKE
from drafter.text.folding import letters

Likeness = Literal["same", "figures", "near"]
SHARED_PAIRS = 0.6
"""The share of all pairs of characters of two sentences that both must have to be looked at closely."""
SHORT = 16
"""Letters below which a sentence counts only when equal: one word makes a different one of it."""
LONG = 600
"""Letters above which it does, too: the closer look takes too long."""
TELLING, TELLING_OF_PROBLEMS = 10, 5
"""Letters of their own words that a shared passage must have, and among problems and remedies; where figures differ,
half as many again."""
TELLING_AT_LENGTH = 16
"""Letters of problems and remedies that tell without any of their own, where they are the same word for word."""
LARGE = 10
"""The least figure that may be told to be the same in two reports; smaller ones are the same everywhere."""
UNLIKELY = 8.0
"""How unlikely it must be, as a power of ten, that two reports have their shared figures by chance."""
FEWEST = 3
"""So many shared figures at least."""


@dataclass(frozen=True, slots=True)
class Holder:
    """Who has a shared passage: the report's number among the others, and its own wording with the place."""

    report: int
    text: str
    place: str


@dataclass(frozen=True, slots=True)
class SharedPassage:
    """A passage that several units share: how alike it is in all of them, who has it, how many letters are own words.

    The likeness is `same` (word for word), `figures` (only figures differ) or `near`; `new_each_year` says that it is
    of problems and remedies.
    """

    likeness: Likeness
    holders: tuple[Holder, ...]
    own: int
    new_each_year: bool = False

    @property
    def text(self) -> str:
        """The passage as the first of them has it."""
        return self.holders[0].text


@dataclass(frozen=True, slots=True)
class SameFigures:
    """Figures that are the same in several reports, given by their numbers."""

    reports: tuple[int, ...]
    figures: tuple[Figure, ...]


# ------------------------------------------------------------------ passages


def shared_passages(reports: Sequence[Examined], units: Sequence[int]) -> list[SharedPassage]:
    """The passages that units (`units_of`) share: those among problems and remedies first, then by how many do."""
    where: dict[str, dict[int, int]] = defaultdict(dict)
    for number, report in enumerate(reports):
        for at, said in enumerate(report.sentences):
            where[said.bare].setdefault(number, at)
    groups = (_Group(reports, there) for there in _groups(where, units))
    return sorted(
        filter(_telling, _joined(groups)),
        key=lambda passage: (not passage.new_each_year, -len(passage.holders), -passage.own),
    )


def units_of(reports: Sequence[Examined]) -> list[int]:
    """For each report the number of the first one that is the same unit's."""
    firsts: dict[str, int] = {}
    found = []
    for number, report in enumerate(reports):
        if report.name not in firsts:
            same = (first for name, first in firsts.items() if report.unit and is_same(name, report.unit))
            firsts[report.name] = next(same, number)
        found.append(firsts[report.name])
    return found


def _groups(where: Mapping[str, Mapping[int, int]], units: Sequence[int]) -> Iterator[dict[int, int]]:
    """For each wording of several units, by report where it or a near one stands first.

    A wording gathers those near to it, the most frequent first, and what was gathered gathers nothing itself.
    """
    near = _near(list(where))
    taken: set[str] = set()
    for bare in sorted(where, key=lambda bare: -len(where[bare])):
        if bare in taken:
            continue
        there = dict(where[bare])
        for other in near.get(bare, ()):
            if other not in taken:
                there = {**where[other], **there}
                taken.add(other)
        taken.add(bare)
        firsts = {units[number]: number for number in sorted(there, reverse=True)}
        if len(firsts) > 1:
            yield {number: there[number] for number in sorted(firsts.values())}


def _near(wordings: Sequence[str]) -> dict[str, list[str]]:
    """The wordings that nearly say the same, by each of them."""
    pairs = {
        text: {text[at : at + 2] for at in range(len(text) - 1)} for text in wordings if SHORT <= len(text) <= LONG
    }
    often = Counter(pair for held in pairs.values() for pair in held)
    index: dict[str, list[str]] = defaultdict(list)
    found: dict[str, list[str]] = defaultdict(list)
    matcher = SequenceMatcher(None, autojunk=False)
    for text in sorted(pairs, key=lambda text: len(pairs[text])):
        held = pairs[text]
        rarest = sorted(held, key=lambda pair: (often[pair], pair))[
            : len(held) - math.ceil(SHARED_PAIRS * len(held)) + 1
        ]
        matcher.set_seq2(text)
        for other in dict.fromkeys(other for pair in rarest for other in index[pair]):
            there = pairs[other]
            if len(there) < SHARED_PAIRS * len(held):
                continue
            common = len(held & there)
            if common < SHARED_PAIRS * (len(held) + len(there) - common):
                continue
            matcher.set_seq1(other)
            if matcher.quick_ratio() >= ALIKE and matcher.ratio() >= ALIKE:
                found[text].append(other)
                found[other].append(text)
        for pair in rarest:
            index[pair].append(text)
    return found


class _Group:
    """A sentence that several reports have, and where in each."""

    def __init__(self, reports: Sequence[Examined], there: Mapping[int, int]) -> None:
        self.reports = reports
        self.there = dict(there)

    @cached_property
    def said(self) -> tuple[OwnSentence, ...]:
        """The sentence as each report has it."""
        return tuple(self.reports[number].sentences[at] for number, at in self.there.items())

    @property
    def likeness(self) -> Likeness:
        """How alike the sentence is in all of them."""
        if len({said.exact for said in self.said}) == 1:
            return "same"
        return "figures" if len({said.bare for said in self.said}) == 1 else "near"

    def follows(self, other: _Group) -> bool:
        """True if in every report this sentence comes right behind that one, in the same part."""
        return self.there.keys() == other.there.keys() and all(
            here.at == before.at + 1 and here.new_each_year == before.new_each_year
            for here, before in zip(self.said, other.said, strict=True)
        )


def _joined(groups: Iterator[_Group]) -> Iterator[SharedPassage]:
    """Passages of the sentences that stand together in all the reports that share them."""
    run: list[_Group] = []
    for group in sorted(groups, key=lambda group: [*group.there.items()]):
        if run and not group.follows(run[-1]):
            yield _passage(run)
            run = []
        run.append(group)
    if run:
        yield _passage(run)


def _passage(run: Sequence[_Group]) -> SharedPassage:
    holders = tuple(
        Holder(number, "".join(group.said[place].text for group in run), run[0].said[place].place)
        for place, number in enumerate(run[0].there)
    )
    likenesses = [group.likeness for group in run]
    worst: Likeness = next((kind for kind in ("near", "figures") if kind in likenesses), "same")
    own = sum(min(said.own for said in group.said) for group in run)
    return SharedPassage(worst, holders, own, any(said.new_each_year for group in run for said in group.said))


def _telling(passage: SharedPassage) -> bool:
    """True if that much in common can hardly be chance."""
    if passage.new_each_year and passage.likeness == "same" and len(letters(passage.text)) >= TELLING_AT_LENGTH:
        return True
    least = TELLING_OF_PROBLEMS if passage.new_each_year else TELLING
    return passage.own >= (1.5 * least if passage.likeness == "figures" else least)


# ------------------------------------------------------------------ figures


def same_figures(reports: Sequence[Examined], units: Sequence[int]) -> list[SameFigures]:
    """The reports of different units (`units_of`) that share large figures, where that can hardly be chance.

    A figure that many of the townships state alike (a task the county gave) tells nothing, nor does one value told
    twice, and a round one tells half as much.
    """
    held: dict[tuple[str, str, int], dict[int, Figure]] = defaultdict(dict)
    for number, report in enumerate(reports):
        for figure in report.figures:
            if isinstance(figure.value, int) and figure.value >= LARGE:
                held[figure.path, figure.part, figure.value][number] = figure
    common = max(5, len(set(units)) // 10)
    shared: dict[tuple[int, int], dict[int, Figure]] = defaultdict(dict)
    for (_, _, value), there in held.items():
        if len({units[number] for number in there}) <= common:
            for one, other in combinations(sorted(there), 2):
                if units[one] != units[other]:
                    shared[one, other].setdefault(value, there[one])
    found: dict[tuple[int, ...], set[int]] = defaultdict(set)
    figures: dict[tuple[int, ...], tuple[Figure, ...]] = {}
    for couple, alike in shared.items():
        if len(alike) >= FEWEST and sum(map(_unlikely, alike)) >= UNLIKELY:
            key = tuple(sorted(alike))
            found[key].update(couple)
            figures[key] = tuple(alike.values())
    return [SameFigures(tuple(sorted(who)), figures[key]) for key, who in found.items()]


def _unlikely(value: int) -> float:
    """How unlikely another report is to have this very figure, as a power of ten."""
    return math.log10(value) / (2 if value % 10 == 0 else 1)
