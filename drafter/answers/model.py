"""The answers of one file as the program holds them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from drafter.answers.record import Record
from drafter.report import Fact, stored

Raw = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Comments:
    """The comments a person wrote in a file: their lines by place, and the lists there were, by path.

    A place is a path for what stands above it, `path#` for what stands after it, `path[3]` and `path[3]#` likewise for
    an item of a list (`[-1]#`: after the opening bracket), `#end` for the end of the file.
    """

    lines: dict[str, list[str]] = field(default_factory=dict)
    lists: dict[str, list[Any]] = field(default_factory=dict)


@dataclass(slots=True)
class Answers:
    """One answers file: the answers as nested tables, the program's record of them, and where they came from.

    `path` is None for answers not yet on disk; `source` is the file's text as read
    (its line ends as `\\n`; `newline` and `bom` say how it had them, and whether a byte order mark stood before it).
    `moved` names the answers that stand in the file at a path their fact had before: (path in the file, path of today).
    `asked` are the own questions of the template the file was written for: their lines in it are the program's.
    """

    raw: Raw
    record: Record = field(default_factory=Record)
    path: Path | None = None
    source: str = ""
    moved: tuple[tuple[str, str], ...] = ()
    newline: str = "\n"
    bom: bool = False
    asked: Mapping[str, Fact] = field(default_factory=dict)
    comments: Comments | None = None
    """Read when the file is rewritten for the first time."""

    def get(self, path: str) -> Any:
        """The answer at a path as it stands in the file, or None."""
        return lookup(self.raw, path)

    def set(self, path: str, value: Any) -> None:
        """Put an answer at a path; None takes it away, with tables left empty by it."""
        *groups, last = path.split(".")
        chain = [self.raw]
        for group in groups:
            chain.append(chain[-1].setdefault(group, {}))
        if value is None:
            chain[-1].pop(last, None)
            for parent, name in zip(reversed(chain[:-1]), reversed(groups), strict=True):
                if not parent[name]:
                    del parent[name]
        else:
            chain[-1][last] = stored(value)


def table_unfinished(answers: Answers, facts: Mapping[str, Any]) -> bool:
    """True if table 2 is still being put together: choices are pending, or it holds only what was carried in.

    Such a table is not an answer yet, and not a contradiction either.
    """
    if "requests.table" in answers.record.pending:
        return True
    return "requests.table" in facts and set(facts["requests.table"]) <= {"carried_in"}


def lookup(raw: Mapping[str, Any], path: str) -> Any:
    """The value at a dotted path of nested tables, or None."""
    here: Any = raw
    for key in path.split("."):
        if not isinstance(here, Mapping) or key not in here:
            return None
        here = here[key]
    return here
