"""What `drafter check --last` holds files against: the facts of one file, or of a folder those of the same unit."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from drafter import words
from drafter.cli.many import each
from drafter.cli.place import is_answers
from drafter.errors import AnswersError, DrafterError
from drafter.text.townships import same_unit
from drafter.world import World

if TYPE_CHECKING:
    from drafter.county.sources import Source


@dataclass(frozen=True, slots=True)
class Before:
    """Last year's facts by path and, of a report, its lines; `facts` have no year when the report does not tell it."""

    file: Path
    facts: dict[str, Any]
    sentences: tuple[str, ...] = ()
    unread: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Last:
    """What was given as last year's: one file, as read, or by unit the files of a folder, read when they are needed."""

    before: Before | None = None
    files: Mapping[str, Path] = field(default_factory=dict)

    def of(self, unit: str | None, year: int | None) -> tuple[Before | None, str]:
        """What to hold a unit's file of a year against, and what is to be said of that: nothing of another unit.

        Raises `AnswersError` when it is not of an earlier year, a `DrafterError` when it cannot be read.
        """
        before = self.before or self._of_the_folder(unit)
        if before is None:
            return None, words.no_last_year_of(unit or "")
        there, then = before.facts.get("unit.name"), before.facts.get("year")
        if year is not None and then is not None and then >= year:
            raise AnswersError(words.last_not_before(then, year), file=before.file)
        if there and unit and not same_unit(there, unit):
            return None, words.last_of_another_unit(str(before.file), there, unit)
        if year is not None and then is not None and then < year - 1:
            return before, words.last_of_another_year(str(before.file), then, year)
        return before, ""

    def _of_the_folder(self, unit: str | None) -> Before | None:
        from drafter.county.names import found
        from drafter.text.townships import without_body

        file = found(without_body(unit), self.files) if unit else None
        return read_before(file) if file else None


def last_given(world: World, path: Path) -> Last:
    """Last year's file, or those of a folder by unit; what in them could not be read, or is left out, is told.

    Raises a `DrafterError` for a file that cannot be read.
    """
    if path.is_dir():
        return Last(files={source.unit: file for file, source in last_years(world, [path])})
    before = read_before(path)
    for line in before.unread:
        world.warn(f"{path}：{line}")
    if "year" not in before.facts:
        world.warn(f"{before.file}：{words.LAST_WITHOUT_YEAR}")
    return Last(before)


def read_before(path: Path) -> Before:
    """Last year's facts in an answers file, or in a finished report with its lines."""
    if is_answers(path):
        from drafter.answers.load import load

        return Before(path, load(path, look=False).facts)
    from drafter.answers.importing import import_report

    found = import_report(path)
    return Before(path, found.facts, found.sentences, found.unread)


def last_years(world: World, paths: Sequence[Path]) -> Iterator[tuple[Path, Source]]:
    """The files of last year with what they hold, each folder's among them, and each of a unit's that tells its name.

    What is left out, cannot be read or does not tell its unit is told. Raises `AnswersError` for what is not there.
    """
    from drafter.county.sources import gathered, read_source

    for path in paths:
        if not path.exists():
            raise AnswersError(words.NO_SUCH_FILE, file=path)
    given = gathered(paths)
    for line in given.left_out():
        world.warn(line)
    for path, source in each(world, given.files, read_source, words.ROLLING_UP) if given.files else ():
        if isinstance(source, DrafterError):
            world.warn(words.passed_over(str(source)))
        elif not source.unit:
            world.warn(words.passed_over(words.source_fault(str(path), words.NO_UNIT_NAME)))
        else:
            yield path, source
