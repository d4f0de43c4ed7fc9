"""One set of rules, called by the questionnaire, by `render` and by `check`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from drafter.report import Fact
from drafter.report.computed import Flat
from drafter.rules import change
from drafter.rules.answered import doubts_of
from drafter.rules.copying import copied_words, nearly
from drafter.rules.finding import LEVELS, Finding, printed
from drafter.rules.registry import FACT_RULES, SHARED_RULES, YEAR_RULES, reading_rules

if TYPE_CHECKING:
    from drafter.extract.reading import Reading

__all__ = ["LEVELS", "Finding", "check_facts", "check_reading", "nearly"]


def check_facts(
    facts: Flat, last: Flat | None = None, *, changes: bool = False, extras: Iterable[Fact] = ()
) -> list[Finding]:
    """What the facts contradict, among themselves and (when given) against last year's facts; most severe first.

    `changes`: also what is merely far from last year's. `extras` are the template's own questions.
    """
    rules = (*FACT_RULES, *YEAR_RULES) if changes else FACT_RULES
    found = [finding for rule in rules for finding in rule(facts, last)]
    found += (finding for fact in extras for finding in doubts_of(fact, facts.get(fact.path), facts["year"]))
    return sorted(found, key=lambda finding: LEVELS.index(finding.level))


def check_reading(reading: Reading, last: Flat | None = None, last_words: Sequence[str] = ()) -> list[Finding]:
    """What a finished report contradicts, in itself and (when given) against last year's facts.

    The most severe come first, and of these those further in front; findings in tables or without a place come last.
    `last_words` are the lines of last year's report, for what was copied from it; each finding has its place and quote.
    """
    from drafter.rules.paper import other_paper, under_its_year

    if other := other_paper(reading):
        return [other]
    reading, found = under_its_year(reading)
    found += [finding for rule in reading_rules() for finding in rule(reading)]
    if reading.year is not None:
        facts = {**reading.facts, "year": reading.year, change.COMPUTED_TOTAL: _total_is_computed(reading)}
        rules = (*SHARED_RULES, *YEAR_RULES)
        found += [_placed(one, reading) for rule in rules for one in rule(facts, last)]
    if not any(finding.rule == "COPY" for finding in found):
        found += copied_words(reading, last_words)
    places = {passage.place: index for index, passage in reversed(list(enumerate(reading.passages)))}

    def in_order(finding: Finding) -> tuple[int, int]:
        return LEVELS.index(finding.level), places.get(finding.place.partition("、")[0], len(places))

    return sorted(dict.fromkeys(found), key=in_order)


def _total_is_computed(reading: Reading) -> bool:
    """True if last year's total does not stand in the sentence it was read from: it follows from 增加34条."""
    read = [one for one in reading.evidence if one.path == "proactive.last_total"]
    return bool(read) and not any(printed(one.value, one.quote) for one in read)


def _placed(finding: Finding, reading: Reading) -> Finding:
    """The finding with the cell it names, or the sentence or cell its first known fact was read from."""
    cells = {cell.path: cell for table in reading.tables for cell in table.cells}
    for path in finding.fields[1:]:
        # 0 is not kept as an answer, but its cell is there.
        if path.startswith("requests.table.") and path in cells:
            return replace(finding, place=cells[path].place, quote=cells[path].text)
    for path in finding.fields:
        for evidence in reading.evidence:
            if evidence.path == path or evidence.path.startswith(path + "."):
                return replace(finding, place=evidence.place, quote=evidence.quote)
    return finding
