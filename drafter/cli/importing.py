"""`drafter import`: finished reports read back into answers files, with where every figure came from."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from drafter import words
from drafter.cli.chinese import ChineseCommand
from drafter.cli.many import each, say_json
from drafter.cli.patterns import matched
from drafter.cli.place import is_answers, made_folder, named, refuse_other_ending, writable
from drafter.errors import DrafterError, ExitStatus, UnreadableReport
from drafter.output import refuse_existing
from drafter.world import World

if TYPE_CHECKING:
    from drafter.answers.importing import Imported
    from drafter.extract.reading import Reading


@click.command("import", cls=ChineseCommand, help=words.IMPORT_HELP)
@click.argument(
    "reports", nargs=-1, required=True, metavar=words.REPORTS_PLACE, type=click.Path(readable=False, path_type=Path)
)
@click.option(
    "--out", type=click.Path(readable=False, path_type=Path), metavar=words.FILE_NAME, help=words.IMPORT_OUT_OPTION
)
@click.option("--year", type=click.IntRange(2008, 2100), metavar=words.YEAR_PLACE, help=words.IMPORT_YEAR_OPTION)
@click.option("--json", "as_json", is_flag=True, help=words.IMPORT_JSON_OPTION)
@click.pass_obj
def import_reports(world: World, reports: tuple[Path, ...], out: Path | None, year: int | None, as_json: bool) -> int:
    """Read one or many finished reports back into answers files."""
    reports = matched(reports)
    if year is not None and len(reports) > 1:
        raise DrafterError(words.YEAR_FOR_ONE)
    folder = _folder(world, out, len(reports))
    said: list[dict[str, Any]] = []
    done = failed = 0
    for report, read in each(world, reports, partial(_read, year=year, checked=not as_json), words.IMPORTING):
        try:
            if isinstance(read, DrafterError):
                raise read
            found, contradictions = read
            for line in found.unread:
                world.warn(f"{report}：{line}")
            if out is not None or not as_json:
                _write(found, folder, out)
        except DrafterError as fault:
            if len(reports) == 1:
                if as_json:
                    say_json(world, _as_json(report, None, str(fault)))
                raise
            failed += 1
            whose = "" if fault.file == report else f"{report}："
            world.warn(f"{words.FAULT}{whose}{fault}")
            said += [_as_json(report, None, str(fault))] if as_json else []
            continue
        done += 1
        if as_json:
            said.append(_as_json(report, found))
        elif len(reports) == 1:
            _show(world, found, contradictions)
        else:
            world.say(
                words.imported(str(found.answers.path), report.name, _items(found), len(found.unsure), contradictions)
            )
    if as_json:
        say_json(world, said[0] if len(reports) == 1 else said)
    elif len(reports) > 1:
        world.say(words.imports_done(done, failed))
    return ExitStatus.FINDINGS if failed else ExitStatus.DONE


def _read(report: Path, year: int | None, checked: bool) -> tuple[Imported, int]:
    """A report's answers, and how many contradictions and doubts the rules find in it (`checked`; else 0)."""
    from drafter.answers.importing import answers_of
    from drafter.finished import read_report

    if is_answers(report):
        raise UnreadableReport(words.ALREADY_ANSWERS, file=report)
    reading = read_report(report)
    return answers_of(reading, report, year), _doubts(reading) if checked else 0


def _doubts(reading: Reading) -> int:
    from drafter.rules import check_reading

    return sum(finding.level != "notice" and finding.rule != "UNREAD" for finding in check_reading(reading))


def _folder(world: World, out: Path | None, reports: int) -> Path | None:
    """The folder that answers files go to; None when `out` names the one file itself.

    Several reports go to a folder, which is made where it is missing.
    """
    if out is None:
        return world.folder
    if reports == 1 and out.suffix and not out.is_dir():
        refuse_other_ending(out)
        return None
    return made_folder(out)


def _write(found: Imported, folder: Path | None, out: Path | None) -> None:
    """Put the answers on the disk as a file of their own; raises `OutputError` where there is one already."""
    from drafter.answers import save

    if found.year is None:
        raise UnreadableReport(words.NO_YEAR_READ, file=found.file, hint=words.IMPORT_YEAR_HINT)
    path = named(folder, found.answers, found.year) if folder is not None else out
    if path is not None:
        refuse_existing(path, words.IMPORT_OUT_HINT)
        writable(path.parent)
    found.answers.path = path
    save(found.answers, found.template.known, found.missed)


def _show(world: World, found: Imported, contradictions: int) -> None:
    """What was read, what not surely, what not at all; and what to do next."""
    from drafter.cli.readout import everything_read, missing_lines, unsure_lines

    for line in [*everything_read(found), *unsure_lines(found), *missing_lines(found)]:
        world.say(line)
    if contradictions:
        world.say(words.import_contradictions(contradictions, str(found.file)))
    for line in words.import_next(str(found.answers.path)):
        world.say(line)


def _items(found: Imported) -> int:
    return len(set(found.facts) - {"template", "year"})


def _as_json(report: Path, found: Imported | None, fault: str = "") -> dict[str, Any]:
    """A report under the contract's names; one that was not read has its `error`, and the rest empty."""
    if found is None:
        return {"file": str(report), "era": "", "answers": {}, "evidence": [], "unsure": [], "error": fault}
    from drafter.answers.importing import nested
    from drafter.report import stored

    def seen(value: Any, quote: str, place: str) -> dict[str, Any]:
        return {"value": stored(value), "quote": quote, "place": place}

    return {
        "file": str(report),
        "era": found.era,
        "answers": nested(found),
        "evidence": [{"field": one.path, **seen(one.value, one.quote, one.place)} for one in found.evidence],
        "unsure": [
            {
                "field": one.path,
                "candidates": [seen(candidate.value, candidate.quote, candidate.place) for candidate in one.candidates],
                "why": one.why,
            }
            for one in found.unsure
        ],
    }
