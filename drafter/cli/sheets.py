"""`drafter sheet`: the spreadsheet that a county sends round, made and read back."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from drafter import words
from drafter.cli.chinese import ChineseGroup
from drafter.cli.many import each
from drafter.cli.patterns import matched
from drafter.cli.place import made_folder, named, template_name, writable
from drafter.errors import AnswersError, DrafterError, ExitStatus, OutputError
from drafter.output import put, refuse_existing
from drafter.text.townships import says_its_kind
from drafter.world import World

if TYPE_CHECKING:
    from drafter.answers import Answers
    from drafter.composing.templates import Template
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
@click.argument("file", metavar=words.SHEET_FILE_PLACE, type=click.Path(readable=False, path_type=Path))
@click.option(
    "--out",
    type=click.Path(readable=False, path_type=Path),
    metavar=words.FOLDER_PLACE,
    help=words.SHEET_READ_OUT_OPTION,
)
@click.pass_obj
def read(world: World, file: Path, out: Path | None) -> int:
    """Read a filled sheet into answers files, all of them or none."""
    from drafter.county.sheetreading import answers_of_row, read_sheet

    filled = read_sheet(file)
    if filled.faults:
        for line in filled.faults:
            world.warn(line)
        raise AnswersError(words.faults_in_sheet(len(filled.faults)), file=file, hint=words.BAD_SHEET_HINT)
    folder = made_folder(out) if out else world.folder
    writable(folder)
    made = [(row, answers_of_row(filled, row)) for row in filled.rows if row.filled]
    _place(filled.template, made, folder, filled.year)
    unfinished = wrong = doubtful = 0
    missed: list[Mapping[str, bool]] = []
    known = filled.template.known
    for row, answers in made:
        findings, still_open = _state(filled, answers)
        missed.append(still_open)
        for one in findings:
            said = words.finding_line(one.level, one.rule, one.message)
            world.say(words.row_finding(filled.place(row, one.fields), said))
        needed = [words.column_named(known[path].term, filled.letter(path)) for path, n in still_open.items() if n]
        if needed:
            world.say(words.row_open(filled.place(row, ()), needed))
        errors = any(one.level == "error" for one in findings)
        wrong += errors
        doubtful += bool(findings) and not errors
        unfinished += bool(needed)
    _write(filled.template, [answers for _, answers in made], missed)
    empty = [row for row in filled.rows if not row.filled]
    for row in empty:
        world.say(words.row_empty(filled.place(row, ())))
    world.say(words.sheet_read(str(folder), len(made), wrong, doubtful, unfinished, len(empty)))
    return ExitStatus.FINDINGS if wrong or unfinished or empty else ExitStatus.DONE


def _place(template: Template, made: list[tuple[SheetRow, Answers]], folder: Path, year: int) -> None:
    """Give each row's answers their path; raises `OutputError` where a file is there already, or two would be one."""
    rows: dict[Path, SheetRow] = {}
    for row, answers in made:
        path = named(folder, answers, year)
        if path in rows:
            raise OutputError(words.unit_twice(row.unit, rows[path].number), file=path, hint=words.BAD_SHEET_HINT)
        refuse_existing(path, words.READ_OUT_HINT)
        rows[path] = row
        answers.raw["template"] = template_name(template, path)
        answers.path = path


def _state(filled: SheetRead, answers: Answers) -> tuple[list[Finding], Mapping[str, bool]]:
    """What a row's answers contradict or make doubtful, and what its report misses (True: it cannot do without).

    The doubts are those that the questionnaire has, too.
    """
    from drafter.interview.plausible import implausible
    from drafter.interview.situation import look
    from drafter.rules import check_facts

    s = look(filled.template, answers, None)
    findings = check_facts(s.flat, extras=filled.template.extras.values())
    findings += implausible(s, s.flat, set(s.flat))
    return [one for one in findings if one.level != "notice"], s.missed


def _write(template: Template, made: list[Answers], missed: list[Mapping[str, bool]]) -> None:
    """All the files; when one cannot be written, or the person stops, those before it are taken away again."""
    from drafter.answers import save

    written: list[Path] = []
    try:
        for answers, wanted in zip(made, missed, strict=True):
            assert answers.path is not None
            written.append(answers.path)
            save(answers, template.known, wanted)
    except BaseException:
        for path in written:
            path.unlink(missing_ok=True)
        raise
