"""The `[record]` table of an answers file: how its answers came about. It holds no facts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from typing import Any


@dataclass(slots=True)
class Record:
    """What the program notes beside the answers.

    `last` is last year's file, seen from the answers' folder; `report` the finished report that the answers were read
    from, `imported` their paths. `kept`, `derived` and `skipped` are paths: taken over from last year, decided by last
    year's figures, left out. `reviewed`: what was kept has been looked through. `confirmed` are the keys of doubts that
    were answered; `pending` are choices made whose figures are still to come. `ticked` are the topics that the year
    has, `asked_topics` those on pages that were answered, `last_topics` those ticked last year. Kept by path in case
    they are wanted again are `unticked`, answers to facts of topics unticked later, and `aside`, answers to another
    template's own questions. `written` holds the digest of each report as it was written last, `made_from` the seal of
    it and what it was made from. By path, `unplaced`
    are the sentences of the report that no answer holds, `last_words` those of last year's report that the clerk has
    still to look at, `dropped` those that were not wanted.
    """

    last: str = ""
    report: str = ""
    imported: list[str] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)
    derived: list[str] = field(default_factory=list)
    skipped: list[str] = field(default_factory=list)
    reviewed: bool = False
    confirmed: list[str] = field(default_factory=list)
    pending: dict[str, Any] = field(default_factory=dict)
    ticked: list[str] = field(default_factory=list)
    asked_topics: list[str] = field(default_factory=list)
    last_topics: list[str] = field(default_factory=list)
    unticked: dict[str, Any] = field(default_factory=dict)
    aside: dict[str, Any] = field(default_factory=dict)
    written: dict[str, str] = field(default_factory=dict)
    made_from: dict[str, str] = field(default_factory=dict)
    unplaced: dict[str, list[str]] = field(default_factory=dict)
    last_words: dict[str, list[str]] = field(default_factory=dict)
    dropped: list[str] = field(default_factory=list)
    other: dict[str, Any] = field(default_factory=dict)
    """Entries that are not the program's, or were changed by hand to another type: kept as they are."""

    @classmethod
    def of(cls, table: Mapping[str, Any]) -> Record:
        """The record that a file's table holds."""
        record = cls()
        for name, value in table.items():
            if value and name in _NAMES and _is_like(value, getattr(record, name), name):
                setattr(record, name, value)
            else:
                record.other[name] = value
        return record

    def table(self) -> dict[str, Any]:
        """The entries as a file holds them; what says nothing is left out."""
        own = {name: getattr(self, name) for name in _NAMES}
        every = {**self.other, **{name: value for name, value in own.items() if value}}
        return {name: value for name, value in every.items() if value not in ([], {})}

    def mark(self, kind: str, path: str, on: bool = True) -> None:
        """Add a path to the list of a kind (`kept`, `derived` or `skipped`), or take it off."""
        paths = [other for other in getattr(self, kind) if other != path]
        setattr(self, kind, [*paths, path] if on else paths)


_NAMES = tuple(one.name for one in fields(Record) if one.name != "other")


def _is_like(value: Any, default: Any, name: str) -> bool:
    """True if a value is of an entry's type."""
    if type(value) is not type(default):
        return False
    if name in ("unplaced", "last_words"):
        items = [item for texts in value.values() for item in (texts if isinstance(texts, list) else [None])]
    else:
        items = value if isinstance(value, list) else [*value.values()] if name in ("written", "made_from") else []
    return all(isinstance(item, str) for item in items)
