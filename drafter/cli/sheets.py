"""`drafter sheet`: the spreadsheet that a county sends round, made and read back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from drafter import words
from drafter.cli.chinese import ChineseGroup
from drafter.cli.many import each
from drafter.cli.patterns import matched
from drafter.cli.place import made_folder, named, template_name, writable
from drafter.disk import files_below
from drafter.errors import AnswersError, DrafterError, ExitStatus, OutputError
from drafter.output import put, refuse_existing
from drafter.text.townships import says_its_kind
from drafter.world import World

if TYPE_CHECKING:
    from drafter.answers import Answers
    from drafter.county.sheetreading import SheetRead, SheetRow
    from drafter.rules import Finding

XLSX = ".xlsx"


@click.group(cls=ChineseGroup, invoke_without_command=True, help=words.SHEET_HELP)
@click.pass_context
def sheet(context: click.Context) -> None:
    """The spreadsheet that goes round; alone it says what there is."""
    if context.invoked_subcommand is None:
        context.obj.say(context.get_help())


@sheet.command(help=words.SHEET_MAKE_HELP, short_help=words.SHEET_MAKE_SHORT)
@click.argument(
    "files",
    nargs=-1,
    required=True,
    metavar=words.SHEET_FILES_PLACE,
    type=click.Path(readable=False, path_type=Path),
)
@click.option("--year", type=click.IntRange(2008, 2100), metavar=words.YEAR_PLACE, help=words.SHEET_YEAR_OPTION)
@click.option(
    "--out", type=click.Path(readable=False, path_type=Path), metavar=words.FILE_NAME, help=words.SHEET_OUT_OPTION
)
@click.option("--template", metavar=words.NAME_OR_PATH_PLACE, help=words.SHEET_TEMPLATE_OPTION)
@click.pass_obj
def make(world: World, files: tuple[Path, ...], year: int | None, out: Path | None, template: str | None) -> int:
    """Write the sheet of a template's questions for a year."""
    from drafter.composing import templates as shelf
    from drafter.county.making import workbook
    from drafter.county.names import found, is_list, missing, names_in_file

    files = matched(files)
    lists = list(filter(is_list, files))
    last = _last_year(world, tuple(path for path in files if path not in lists), year)
    year = year or max((facts["year"] + 1 for facts in last.values()), default=world.today.year - 1)
    path = out or world.folder / words.default_sheet(year)
    if path.suffix.lower() != XLSX:
        raise OutputError(words.NOT_XLSX, file=path)
    refuse_existing(path, words.IMPORT_OUT_HINT)
    chosen = shelf.find(template or shelf.default_for(year))
    units = list(dict.fromkeys(name for one in lists for name in names_in_file(one)))
    others = missing(last, units)
    if lists and others:
        world.warn(words.left_off_the_sheet(others))
    units += [] if lists else others
    if not units:
        raise AnswersError(words.NO_LIST_NOR_LAST)
    before = {unit: facts for unit in units if (facts := found(unit, last)) is not None}
    content, questions = workbook(chosen, template_name(chosen, path), year, units, before)
    put(path, content)
    if line := chosen.other_years(year):
        world.warn(line)
    for unit in units:
        if not says_its_kind(unit):
            world.warn(words.kind_not_told(unit))
    for line in words.sheet_made(str(path), len(units), questions, len(before)):
        world.say(line)
    return ExitStatus.DONE


def _last_year(world: World, files: tuple[Path, ...], year: int | None) -> dict[str, dict[str, Any]]:
    """Last year's facts by unit; raises when a file cannot be read or is not of the year before."""
    from drafter.county.sources import gathered, read_source

    given = gathered(files)
    for line in given.left_out():
        world.warn(line)
    last: dict[str, dict[str, Any]] = {}
    first: dict[str, Path] = {}
    for path, source in each(world, given.files, read_source, words.ROLLING_UP) if given.files else ():
        if isinstance(source, DrafterError):
            raise source
        if not source.unit:
            raise AnswersError(words.NO_UNIT_NAME, file=path)
        if source.year is None:
            raise AnswersError(words.NO_YEAR_TOLD, file=path)
        if year is not None and source.year != year - 1:
            raise AnswersError(words.year_differs(source.year, year - 1), file=path)
        if source.unit in last:
            raise AnswersError(words.same_township(source.unit, str(first[source.unit])), file=path)
        year = source.year + 1
        last[source.unit], first[source.unit] = source.facts, path
    return last


@sheet.command(help=words.SHEET_READ_HELP, short_help=words.SHEET_READ_SHORT)
@click.argument(
    "files", nargs=-1, required=True, metavar=words.SHEET_FILE_PLACE, type=click.Path(readable=False, path_type=Path)
)
@click.option(
    "--out",
    type=click.Path(readable=False, path_type=Path),
    metavar=words.FOLDER_PLACE,
    help=words.SHEET_READ_OUT_OPTION,
)
@click.pass_obj
def read(world: World, files: tuple[Path, ...], out: Path | None) -> int:
    """Read filled sheets into answers files, all of them or none."""
    from drafter.county.names import missing
    from drafter.county.sheetreading import answers_of_row

    sheets = _sheets(world, files)
    made = [_Made(one, row, answers_of_row(one, row)) for one in sheets for row in one.rows if row.filled]
    if not made:
        raise AnswersError(words.NO_ROWS, file=files[0] if len(files) == 1 else None)
    folder = made_folder(out) if out else world.folder
    writable(folder)
    for one in made:
        _place(one, folder)
    unfinished = wrong = doubtful = 0
    for one in made:
        findings, one.missed = _state(one)
        for line in _lines(one, findings):
            world.say(line)
        levels = {finding.level for finding in findings}
        wrong += "error" in levels
        doubtful += "warning" in levels and "error" not in levels
        unfinished += any(one.missed.values())
    _write(made)
    empty = missing(dict.fromkeys(row.unit for one in sheets for row in one.rows), [one.row.unit for one in made])
    if empty:
        world.say(words.rows_empty(empty))
    world.say(words.sheet_read(str(folder), len(made), wrong, doubtful, unfinished, len(empty)))
    return ExitStatus.FINDINGS if wrong or unfinished or empty else ExitStatus.DONE


@dataclass(slots=True)
class _Made:
    """A filled row with its sheet, the answers it gives, and what the report misses of them (True: needed)."""

    sheet: SheetRead
    row: SheetRow
    answers: Answers
    missed: Mapping[str, bool] = field(default_factory=dict)


def _sheets(world: World, files: tuple[Path, ...]) -> list[SheetRead]:
    """The sheets as read, each folder in the place of the workbooks in it and in the folders below it.

    Raises `AnswersError` when there is anything wrong in one, after all that is has been told.
    """
    from drafter.county.sheetreading import filled_twice, read_sheet

    given = [file for path in matched(files) for file in (_workbooks(path) if path.is_dir() else (path,))]
    if not given:
        raise AnswersError(words.NO_SHEETS)
    sheets: list[SheetRead] = []
    faults: list[str] = []
    for _, sheet in each(world, given, partial(read_sheet, named=len(given) > 1), words.ROLLING_UP):
        if not isinstance(sheet, DrafterError):
            sheets.append(sheet)
            faults += sheet.faults
        elif len(given) == 1:
            raise sheet
        else:
            faults.append(str(sheet))
    faults += filled_twice(sheets)
    for line in faults:
        world.warn(line)
    if faults:
        file = given[0] if len(given) == 1 else None
        raise AnswersError(words.faults_in_sheet(len(faults)), file=file, hint=words.BAD_SHEET_HINT)
    return sheets


def _workbooks(folder: Path) -> list[Path]:
    return sorted(file for file in files_below(folder) if file.suffix.lower() == XLSX)


def _place(made: _Made, folder: Path) -> None:
    """Give a row's answers their path; raises `OutputError` where a file is there already."""
    path = named(folder, made.answers, made.sheet.year)
    refuse_existing(path, words.READ_OUT_HINT)
    made.answers.raw["template"] = template_name(made.sheet.template, path)
    made.answers.path = path


def _state(made: _Made) -> tuple[list[Finding], Mapping[str, bool]]:
    """What a row's answers contradict or make doubtful, and what its report misses (True: it cannot do without).

    Last year's facts are those on the sheet; the doubts are those that the questionnaire has, too.
    """
    from drafter.interview.plausible import implausible
    from drafter.interview.situation import look
    from drafter.rules import check_facts

    template = made.sheet.template
    s = look(template, made.answers, None)
    findings = check_facts(s.flat, made.sheet.last.get(made.row.unit), extras=template.extras.values())
    return [*findings, *implausible(s, s.flat, set(s.flat))], s.missed


def _lines(made: _Made, findings: Sequence[Finding]) -> Iterator[str]:
    """What was found in a row, and what its report needs, with where it stands."""
    sheet, row, known = made.sheet, made.row, made.sheet.template.known
    for one in findings:
        said = words.finding_line(one.level, one.rule, one.message)
        yield words.row_finding(sheet.place(row, one.fields), said)
    needed = [path for path, is_needed in made.missed.items() if is_needed]
    if needed:
        named = [words.column_named(known[path].term, sheet.letter(path)) for path in needed]
        yield words.row_open(sheet.place(row, ()), named)


def _write(made: Sequence[_Made]) -> None:
    """All the files; when one cannot be written, or the person stops, those before it are taken away again."""
    from drafter.answers import save

    written: list[Path] = []
    try:
        for one in made:
            assert one.answers.path is not None
            written.append(one.answers.path)
            save(one.answers, one.sheet.template.known, one.missed)
    except BaseException:
        for path in written:
            path.unlink(missing_ok=True)
        raise
