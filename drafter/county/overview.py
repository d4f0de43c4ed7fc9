"""All reports that came in, side by side: who is missing, who came twice, what they share."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from drafter import words
from drafter.county.alike import Holder, SameFigures, SharedPassage, same_figures, shared_passages, units_of
from drafter.county.examined import Examined
from drafter.county.names import missing


@dataclass(frozen=True)
class Overview:
    """The reports in the order they were given, what several units share, and by the list of names who is `absent`.

    `units` holds for each report the number of the first one that is the same unit's.
    """

    reports: tuple[Examined, ...]
    units: tuple[int, ...]
    passages: tuple[SharedPassage, ...]
    figures: tuple[SameFigures, ...]
    absent: tuple[str, ...] = ()
    listed: tuple[str, ...] | None = None

    def shared_by(self, report: int) -> list[tuple[SharedPassage, Holder]]:
        """The passages that a report shares, each with its own wording."""
        return [(passage, holder) for passage in self.passages for holder in passage.holders if holder.report == report]

    def names(self, numbers: Sequence[int]) -> list[str]:
        """What some of the reports are called."""
        return [self.reports[number].name for number in numbers]

    def others(self, passage: SharedPassage, report: int) -> list[str]:
        """The other units that have a passage."""
        return self.names([holder.report for holder in passage.holders if holder.report != report])

    def remarks(self, report: int) -> list[str]:
        """What else is to be said of a report: that it cannot be read, came twice, is of another year, not expected."""
        one = self.reports[report]
        if one.fault:
            return [one.fault]
        said = list(one.remarks)
        if not one.unit:
            said.append(words.NO_UNIT_NAME)
        elif (first := self.units[report]) != report:
            said.append(words.same_unit_as(self.reports[first].file.name))
        if one.year is None:
            said.append(words.NO_YEAR_TOLD)
        elif self._is_of_another_year(one):
            said.append(words.not_the_usual_year(self._usual_year))
        if self._is_unlisted(one):
            said.append(words.NOT_ON_LIST)
        return said

    @property
    def misplaced(self) -> list[str]:
        """Which reports do not belong among the others as they are, a line each kind: what a person has to sort out."""
        read = [one for one in self.reports if not one.fault]
        files: dict[int, list[str]] = {}
        for number, one in enumerate(self.reports):
            if one.unit:
                files.setdefault(self.units[number], []).append(one.file.name)
        several = {self.reports[first].unit: names for first, names in files.items() if len(names) > 1}
        said = [words.several_of_one_unit(several)] if several else []
        for line, found in (
            (words.no_unit_told, [one.file.name for one in read if not one.unit]),
            (words.of_another_year, [one.name for one in read if self._is_of_another_year(one)]),
            (words.unlisted, [one.unit for one in read if self._is_unlisted(one)]),
        ):
            said += [line(found)] if found else []
        return said

    def _is_of_another_year(self, one: Examined) -> bool:
        return one.year is not None and one.year != self._usual_year

    def _is_unlisted(self, one: Examined) -> bool:
        return self.listed is not None and bool(one.unit) and bool(missing([one.unit], self.listed))

    @cached_property
    def _usual_year(self) -> int:
        """The year of most reports; 0 where none tells one."""
        years = Counter(one.year for one in self.reports if one.year is not None)
        return years.most_common(1)[0][0] if years else 0

    @property
    def summary(self) -> str:
        """How many reports there are and how they are, in a sentence."""
        wrong = sum(bool(one.at("error")) for one in self.reports)
        doubtful = sum(bool(one.at("warning")) and not one.at("error") for one in self.reports)
        unread = sum(bool(one.fault) for one in self.reports)
        return words.overview_counts(len(self.reports), wrong, doubtful, unread, len(self.passages))


def overview(reports: Sequence[Examined], listed: Sequence[str] | None = None) -> Overview:
    """The reports held against each other, and against a list of the units that should have sent one."""
    there = [one.unit for one in reports if one.unit]
    absent = missing(listed, there) if listed is not None else ()
    units = units_of(reports)
    return Overview(
        tuple(reports),
        tuple(units),
        tuple(shared_passages(reports, units)),
        tuple(same_figures(reports, units)),
        tuple(absent),
        None if listed is None else tuple(listed),
    )
