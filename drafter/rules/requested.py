"""Rules over requests in a report without table 2: what was answered and carried on against what came."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from drafter import words
from drafter.extract.clauses import clauses_of
from drafter.extract.reading import Reading
from drafter.extract.sentences import sentences_of
from drafter.extract.statements import names
from drafter.rules.finding import Finding
from drafter.rules.stated import agreed_figure

_CARRIED = frozenset({"carry", "carried_over", "unsettled"})


def no_more_answers_than_requests(reading: Reading) -> Iterator[Finding]:
    """SUM-PARTS: what was answered and what is carried on are not more than what came and was carried in.

    Contract; where table 2 is there the rules on the table tell it, and text is held against the table.
    """
    received, carried_in = agreed_figure(reading, "requests.received"), _carried_in(reading)
    if received is None or carried_in is None or any(table.kind == "requests" for table in reading.tables):
        return
    twice = any("joined_requests" in classes for classes in _by_group(reading))
    for found in () if twice else reading.lists:
        if found.kind != "outcome" or found.complete == "unknown" or _of_others(reading, found.quote):
            continue
        counts = [part.count for part in found.parts]
        if sum(counts) > received + carried_in:
            message = words.more_settled(words.LISTS[found.kind] + "合计", counts, sum(counts), received, carried_in)
            yield Finding("SUM-PARTS", "error", message, (found.path, "requests.received"), found.place, found.quote)
            return
    settled, on = agreed_figure(reading, "requests.settled"), agreed_figure(reading, "requests.carried_out") or 0
    if settled is None or settled + on <= received + carried_in:
        return
    said = next(one for one in reading.mentions if one.path == "requests.settled" and one.exact)
    # 答复8份 are documents, of which a request may have several.
    if not _of_others(reading, said.quote) and f"{said.low}份" not in said.quote:
        what = "办结和结转下年度的申请合计" if on else "办结的申请"
        message = words.more_settled(what, [settled, on] if on else [settled], settled + on, received, carried_in)
        yield Finding("SUM-PARTS", "error", message, ("requests.received",), said.place, said.quote)


def _carried_in(reading: Reading) -> int | None:
    """How many requests came over from the year before, 0 where nothing speaks of any; None when it is not sure."""
    agreed = agreed_figure(reading, "requests.carried_in")
    if agreed is not None:
        return agreed
    spoken = any(classes & _CARRIED and "last_year" in classes for classes in _by_group(reading))
    return None if spoken or any(one.path == "requests.carried_in" for one in reading.mentions) else 0


def _by_group(reading: Reading) -> Iterator[frozenset[str]]:
    """The classes of what is said between two ； or 。; those of a date with that of its year."""
    for sentence in sentences_of(reading.passages):
        for _, group in groupby(clauses_of(sentence), key=lambda clause: clause.group):
            yield names([token for clause in group for token in clause.tokens], reading.year)


def _of_others(reading: Reading, quote: str) -> bool:
    """True if a list of answers may be of more than the year's requests, or may count one of them twice."""
    said = reading.stated_in(quote)
    whole = frozenset().union(*(one.context.whole for one in said))
    return (
        any(one.unit == "次" or one.scope.time in ("last", "other", "since") for one in said)
        or bool(whole & {"cumulative", "since", "overlap"})
        or ("last_year" in whole and "carry" not in whole)
    )
