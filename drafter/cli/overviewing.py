"""`drafter check --to`: all the reports that came in on one sheet, and a sheet a unit to send back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from drafter import words
from drafter.cli.place import writable
from drafter.errors import DrafterError, OutputError
from drafter.output import Written, digest, put, refuse_inputs
from drafter.world import World

if TYPE_CHECKING:
    from drafter.county.examined import Examined
    from drafter.county.overview import Overview

WORKBOOK = ".xlsx"
FORMATS = {".docx": "docx", ".html": "html", ".htm": "html"}
_SEAL, _END_OF_ZIP, _PAGE_COMMENT = b"drafter:", b"PK\x05\x06", (b"\n<!--", b"-->\n")
_CHANGED = "changed"
"""The digest of no file: what is there is an overview, and not as it was written."""
ON_SCREEN = 5
"""So many shared passages are told on the screen."""
LONGEST = 60
"""Characters of a shared passage on the screen."""


@dataclass(slots=True)
class Collected:
    """What a county collects and has checked: the files, where the overview goes, whom it expects, what came.

    `to` is None where only who is missing is asked for, `units` where no list was given.
    """

    files: tuple[Path, ...]
    to: Path | None
    units: list[str] | None
    examined: list[Examined] = field(default_factory=list)

    @classmethod
    def opened(cls, files: tuple[Path, ...], to: Path | None, units: Path | None) -> Collected:
        """What is to be collected from these files.

        An earlier overview and the list of units are no reports, though a pattern may have matched them. Raises
        `OutputError` for a place where the overview cannot go, `AnswersError` for a list that is none.
        """
        from drafter.county.names import names_in_file

        others = {path.absolute() for path in (to, units) if path is not None}
        there = tuple(file for file in files if file.absolute() not in others or not _is_ours(file, units))
        if not there:
            raise DrafterError(words.NOTHING_TO_CHECK)
        if to is not None:
            _refuse_target(to, there)
            writable(to.parent, "--to")
        return cls(there, to, names_in_file(units) if units else None)

    def add_unread(self, file: Path, fault: DrafterError) -> None:
        """Note a file that could not be read."""
        from drafter.county.examined import Examined

        self.examined.append(Examined(file, fault=fault.what))

    def write(self, world: World, *, quiet: bool = False) -> bool:
        """Write the overview and say what is in it (`quiet`: on standard error); True if somebody has not handed in."""
        from drafter.county.overview import overview

        found = overview(self.examined, self.units)
        said = [words.not_handed_in(found.absent)] if found.absent else []
        said += found.misplaced
        if self.to is not None:
            made = _write(found, self.to)
            if made.kept:
                world.warn(words.kept_aside(self.to.name, made.kept.name, made.changed))
            said += _lines(found, self.to)
        for line in said:
            (world.warn if quiet else world.say)(line)
        return bool(found.absent)


def _is_ours(file: Path, units: Path | None) -> bool:
    return is_overview(file) or (units is not None and file.absolute() == units.absolute())


def _refuse_target(to: Path, given: Sequence[Path]) -> None:
    """Raises `OutputError` for a file not to be written to: an unknown kind, one that is checked, another's."""
    if to.suffix.lower() not in (WORKBOOK, *FORMATS):
        raise OutputError(words.OVERVIEW_SUFFIX, file=to)
    refuse_inputs([to], given, words.OVERVIEW_OTHER_NAME)
    if to.is_file() and to.stat().st_size and not is_overview(to):
        raise OutputError(words.OVERVIEW_OVER_ANOTHER, file=to, hint=words.OVERVIEW_OTHER_NAME)


def is_overview(file: Path) -> bool:
    """True if the file is an overview that may be made anew."""
    if file.suffix.lower() == WORKBOOK:
        from openpyxl import load_workbook

        try:
            book = load_workbook(file, read_only=True)
        except Exception:  # a damaged workbook breaks openpyxl in many ways
            return False
        found = words.OVERVIEW_SHEET in book.sheetnames
        book.close()
        return found
    if file.suffix.lower() not in FORMATS:
        return False
    from drafter.readers import read

    try:
        return any(words.OVERVIEW_TITLE in line for line in islice(read(file).words(), 3))
    except DrafterError:
        return False


def _write(found: Overview, to: Path) -> Written:
    """Write the overview; an earlier one that nobody has changed since makes room for it."""
    there = to.read_bytes() if to.is_file() else b""
    remembered = digest(there) if _is_untouched(there) else _CHANGED
    return put(to, _sealed(_content(found, to)), remembered if there else "", option="--to")


def _content(found: Overview, to: Path) -> bytes:
    if to.suffix.lower() == WORKBOOK:
        from drafter.county.overviewbook import overview_workbook

        return overview_workbook(found)
    from drafter.compare.sheet import sheet_of
    from drafter.composing.templates import base_docx
    from drafter.county.overviewpage import overview_page

    return sheet_of(overview_page(found), FORMATS[to.suffix.lower()], base_docx(), apart=True)


def _sealed(content: bytes) -> bytes:
    """The content with its digest behind it: in a .zip's comment, which whoever saves it again drops, or a page's."""
    seal = _SEAL + digest(content).encode()
    if content[-22:-18] == _END_OF_ZIP:
        return content[:-2] + len(seal).to_bytes(2, "little") + seal
    return content + _PAGE_COMMENT[0] + seal + _PAGE_COMMENT[1]


def _is_untouched(content: bytes) -> bool:
    """True if the content is as `_sealed` made it."""
    before, _, behind = content.rpartition(_SEAL)
    if behind.endswith(_PAGE_COMMENT[1]):
        return digest(before.removesuffix(_PAGE_COMMENT[0])).encode() == behind.removesuffix(_PAGE_COMMENT[1])
    return digest(before[:-2] + b"\0\0").encode() == behind


def _lines(found: Overview, to: Path) -> list[str]:
    from drafter.screen import shorten

    said = []
    for passage in found.passages[:ON_SCREEN]:
        units = found.names([holder.report for holder in passage.holders])
        said.append(words.shared_by(units, passage.likeness, shorten(passage.text, 2 * LONGEST)))
    if more := len(found.passages[ON_SCREEN:]):
        said.append(words.more_shared(more))
    return [*said, words.overview_written(str(to), len(found.reports), len(found.passages), len(found.figures))]
