"""Rules over the statistics form of 2014, where a report has it: what the form itself says of its rows, and what the
text says of the same things."""

from __future__ import annotations

from collections.abc import Iterator

from drafter import words
from drafter.report.computed import Flat
from drafter.report.stat2014 import ROWS, StatRow, rows_of
from drafter.report.statistics import Figures, annexed, figures, rows_for, sources
from drafter.rules.finding import Finding


def form_adds_up(facts: Flat, last: Flat | None) -> Iterator[Finding]:
    """SUM-PARTS: rows make up the row they belong to, and what is 其中 is not more than it (国办发〔2014〕32号)."""
    if not annexed(facts):
        return
    form = figures(facts)
    for row in ROWS.values():
        if row.adds and row.path:
            yield from _made_up(row, form)
        if row.within and row.within == row.above and not ROWS[row.above].adds:
            some, total = form.rows[row.key], form.rows[row.above]
            if some is not None and total is not None and some > total:
                whole = ROWS[row.above]
                message = words.row_exceeds(row.name, some, whole.name, total)
                yield Finding("SUM-PARTS", "error", message, (*sources(whole), *sources(row)))


def _made_up(row: StatRow, form: Figures) -> Iterator[Finding]:
    parts = rows_of(row.key)
    counts = [count for part in parts if (count := form.rows[part.key]) is not None]
    total = form.rows[row.key]
    if total is None or len(counts) < len(parts) or sum(counts) == total:
        return
    named = zip((part.name for part in parts), counts, strict=True)
    message = words.rows_do_not_add_up(named, sum(counts), row.name, total)
    fields = dict.fromkeys((*sources(row), *(path for part in parts for path in sources(part))))
    yield Finding("SUM-PARTS", "error", message, tuple(fields))


def each_part_has_its_row(facts: Flat, last: Flat | None) -> Iterator[Finding]:
    """SUM-PARTS: each channel, and each way of requesting, is counted in just one row of the form."""
    if not annexed(facts):
        return
    for path in dict.fromkeys(row.path for row in ROWS.values() if row.names is not None):
        given = facts.get(path)
        for part in given if isinstance(given, list) else []:
            if part["count"] and len(rows_for(part, path)) != 1:
                names = [row.name for row in ROWS.values() if row.path == path]
                yield Finding("SUM-PARTS", "error", words.no_row_for(part["name"], names), (path,))


def one_medium_is_within_the_total(facts: Flat, last: Flat | None) -> Iterator[Finding]:
    """SUM-PARTS: several channels counted in the row of one medium are not more than all that was disclosed.

    What stands on several websites is counted once there; other ways are several media.
    """
    if not annexed(facts):
        return
    form = figures(facts).rows
    total, whole = form["disclosed"], ROWS["disclosed"]
    for row in rows_of("channels"):
        parts = [part for part in facts.get(row.path) or [] if row in rows_for(part, row.path)] if row.names else []
        added = form[row.key]
        if total is not None and added is not None and added > total and len(parts) > 1:
            message = words.media_exceed(row.name, parts, added, whole.name, total)
            yield Finding("SUM-PARTS", "error", message, (*sources(whole), *sources(row)))


def other_ways_are_counted(facts: Flat, last: Flat | None) -> Iterator[Finding]:
    """TEXT-TABLE: where the text names other ways of publication, the row of other ways is not 0 by itself."""
    if not annexed(facts) or figures(facts).rows["other_ways"] != 0:
        return
    named = [*(facts.get("platforms.carriers") or []), *(facts.get("platforms.venues") or [])]
    path, other = "proactive.channels", ROWS["other_ways"]
    if there := [name for name in named if rows_for({"name": name}, path) == [other]]:
        yield Finding("TEXT-TABLE", "notice", words.other_ways_named(other.name, there), (path,))


def form_says_what_the_text_says(facts: Flat, last: Flat | None) -> Iterator[Finding]:
    """SUM-PARTS: the staff that the form adds up are those of the text."""
    if not annexed(facts):
        return
    form = figures(facts).rows
    staff = facts.get("organisation.staff")
    if isinstance(staff, int) and form["staff"] is not None and form["staff"] != staff:
        fields = ("organisation.staff", *_asked_below("staff"))
        yield Finding("SUM-PARTS", "error", words.staff_differ(form["staff"], staff), fields)


def _asked_below(key: str) -> Iterator[str]:
    """The facts that a row adds up."""
    for row in rows_of(key):
        yield from _asked_below(row.key) if row.adds else sources(row)
