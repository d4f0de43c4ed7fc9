"""`drafter check`: what contradicts what in answers files and finished reports, on the screen, as JSON, as a table."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from drafter import words
from drafter.cli.against import Last, last_given
from drafter.cli.chinese import ChineseCommand
from drafter.cli.many import each, say_json
from drafter.cli.overviewing import Collected
from drafter.cli.patterns import matched
from drafter.cli.place import is_answers
from drafter.errors import DrafterError, ExitStatus
from drafter.world import World

if TYPE_CHECKING:
    from drafter.county.examined import Examined
    from drafter.rules import Finding


@dataclass(frozen=True, slots=True)
class Checked:
    """One file checked: what was found, most severe first, and the Chinese names of the answers each finding touches.

    `other_last` says what the file given as last year's is instead. For answers: how many needed ones are `open`, and
    last year's file that was not there. For a finished report: whether its year could not be told. `examined` is what
    the county's desk sees of the file, where that was asked for.
    """

    file: Path
    findings: tuple[Finding, ...]
    terms: tuple[tuple[str, ...], ...] = ()
    open: int = 0
    missing_last: str = ""
    other_last: str = ""
    is_report: bool = False
    no_year: bool = False
    examined: Examined | None = None

    @property
    def doubtful(self) -> bool:
        """True if there is something to look at, though no error."""
        return not self.wrong and any(finding.level == "warning" for finding in self.findings)

    @property
    def wrong(self) -> bool:
        """True if there is a finding of level error."""
        return any(finding.level == "error" for finding in self.findings)


@click.command(cls=ChineseCommand, help=words.CHECK_HELP)
@click.argument(
    "files", nargs=-1, required=True, metavar=words.FILES_PLACE, type=click.Path(readable=False, path_type=Path)
)
@click.option(
    "--last",
    type=click.Path(readable=False, path_type=Path),
    metavar=words.FILE_OR_FOLDER,
    help=words.CHECK_LAST_OPTION,
)
@click.option(
    "--to", type=click.Path(readable=False, path_type=Path), metavar=words.FILE_NAME, help=words.OVERVIEW_TO_OPTION
)
@click.option(
    "--units",
    type=click.Path(readable=False, path_type=Path),
    metavar=words.FILE_NAME,
    help=words.OVERVIEW_UNITS_OPTION,
)
@click.option("--json", "as_json", is_flag=True, help=words.JSON_OPTION)
@click.option("--jobs", type=click.IntRange(1, 64), metavar=words.NUMBER_PLACE, help=words.JOBS_OPTION)
@click.pass_obj
def check(
    world: World,
    files: tuple[Path, ...],
    last: Path | None,
    to: Path | None,
    units: Path | None,
    as_json: bool,
    jobs: int | None,
) -> int:
    """List the contradictions in one or many answers files or finished reports."""
    return check_all(world, matched(files), last, to=to, units=units, as_json=as_json, jobs=jobs)


def check_all(
    world: World,
    files: tuple[Path, ...],
    last: Path | None = None,
    *,
    to: Path | None = None,
    units: Path | None = None,
    as_json: bool = False,
    jobs: int | None = None,
) -> int:
    """What `drafter check` does; also the menu's way to it.

    `to` is where the overview of all files goes, `units` a list of the units that should have handed in one.
    """
    files = _without_folders(world, files, (to, units))
    collected = Collected.opened(files, to, units) if to or units else None
    files = collected.files if collected else files
    given = last_given(world, last) if last else None
    said: list[dict[str, Any]] = []
    fault: DrafterError | None = None
    wrong = doubtful = failed = 0
    for file, done in each(
        world, files, partial(check_file, given=given, examine=collected is not None), words.CHECKING, jobs
    ):
        if isinstance(done, DrafterError):
            failed += 1
            if collected:
                collected.add_unread(file, done)
            said += [{"file": str(file), "findings": [], "error": str(done)}] if as_json else []
            if len(files) == 1:
                fault = done
            else:
                world.warn(f"{words.FAULT}{done}")
            continue
        wrong += done.wrong
        doubtful += done.doubtful
        if collected and done.examined:
            collected.examined.append(done.examined)
        if not as_json:
            if collected is None:
                _show(world, done)
            elif given and given.files and done.other_last:
                world.warn(done.other_last)
            continue
        said.append({"file": str(file), "findings": [_as_json(finding) for finding in done.findings]})
        if done.missing_last:
            world.warn(words.last_not_read(done.missing_last).strip())
        if done.other_last:
            world.warn(done.other_last)
    if as_json:
        say_json(world, said[0] if len(files) == 1 else said)
    elif len(files) > 1:
        world.say(words.check_done(wrong, doubtful, failed, len(files)))
    absent = collected.write(world, quiet=as_json) if collected else False
    if fault is not None:
        raise fault
    return ExitStatus.FINDINGS if wrong or failed or absent else ExitStatus.DONE


def _without_folders(world: World, files: tuple[Path, ...], besides: tuple[Path | None, ...]) -> tuple[Path, ...]:
    """The files, each folder in the place of what is in it; raises `DrafterError` where there is nothing.

    What in a folder is not read is told, but for the files `besides`, an earlier overview and the list of units.
    """
    if not any(file.is_dir() for file in files):
        return files
    from drafter.county.sources import gathered

    found = gathered(files, besides)
    if not found.files:
        raise DrafterError(words.NOTHING_TO_CHECK)
    for line in found.left_out():
        world.warn(line)
    return found.files


def check_file(file: Path, given: Last | None = None, *, examine: bool = False) -> Checked:
    """What is wrong in one file, held against last year's: what was `given`, or for answers the file they name.

    `examine` says that the county's desk is to see it, too.

    Raises `AnswersError` or `UnreadableReport` when it cannot be read or last year's is not of an earlier year,
    `TemplateFault` when an answers file's template is broken.
    """
    return _check_answers(file, given, examine) if is_answers(file) else _check_report(file, given, examine)


def _check_answers(file: Path, given: Last | None, examine: bool) -> Checked:
    from drafter.answers.load import load
    from drafter.composing.compose import compose
    from drafter.rules import check_facts

    loaded = load(file)
    before, other = given.of(loaded.facts.get("unit.name"), loaded.facts["year"]) if given else (None, "")
    known = loaded.template.known
    last = before.facts if before else None if other else loaded.last
    known_year = last if last and "year" in last else None
    findings = tuple(
        check_facts(loaded.facts, known_year, changes=before is not None, extras=loaded.template.extras.values())
    )
    needed = len(compose(loaded.template, loaded.facts).open)
    examined = None
    if examine:
        from drafter.county.examined import of_answers

        examined = of_answers(loaded, file, findings, needed)
    return Checked(
        file,
        findings,
        tuple(tuple(known[path].term for path in finding.fields if path in known) for finding in findings),
        needed,
        loaded.answers.record.last if last is None and not other else "",
        other,
        examined=examined,
    )


def _check_report(file: Path, given: Last | None, examine: bool) -> Checked:
    from drafter.finished import read_report
    from drafter.rules import check_reading
    from drafter.rules.paper import under_its_year

    reading = read_report(file)
    year = under_its_year(reading)[0].year
    before, other = given.of(reading.unit, year) if given else (None, "")
    findings = tuple(check_reading(reading, before.facts if before else None, before.sentences if before else ()))
    examined = None
    if examine:
        from drafter.county.examined import of_report

        examined = of_report(reading, file, findings)
    return Checked(file, findings, other_last=other, is_report=True, no_year=reading.year is None, examined=examined)


def _show(world: World, done: Checked) -> None:
    world.say(words.checked(str(done.file), not done.findings))
    for number, finding in enumerate(done.findings):
        if done.is_report:
            for line in _in_report(world, finding):
                world.say(line)
            continue
        world.say(words.checked_finding(finding.level, finding.rule, finding.message, list(done.terms[number])))
    if done.other_last:
        world.say("  " + done.other_last)
    if done.no_year:
        world.say(words.NO_YEAR_TO_CHECK)
    if done.open:
        world.say(words.still_needed(done.open, str(done.file)))
    if done.missing_last:
        world.say(words.last_not_read(done.missing_last))


def _in_report(world: World, finding: Finding) -> list[str]:
    """A finding in a finished report: what, and the place with the sentence shortened to two lines of the screen."""
    from drafter.cli.quoting import quoted
    from drafter.screen import columns, wrap

    lines = [words.checked_in_report(finding.level, finding.rule, finding.message)]
    if finding.place or finding.quote:
        # The words to keep where the sentence is cut: the first of the message's figures and quotations in it.
        named = re.findall(r"“([^”]+)”|(\d[\d.,]*\d|\d)", finding.message)
        needle = next((one for pair in named for one in pair if one and one in finding.quote), "")
        lines.append("    " + quoted(finding.place, finding.quote, needle, 2 * columns() - 12))
    if not world.stdout.isatty():
        return lines
    return [piece for line in lines for piece in wrap(line, hang="    ")]


def _as_json(finding: Finding) -> dict[str, str]:
    """A finding under the contract's names; `field` is the first fact it touches, the one to look at."""
    return {
        "rule": finding.rule,
        "level": finding.level,
        "message": finding.message,
        "place": finding.place,
        "quote": finding.quote,
        "field": finding.fields[0] if finding.fields else "",
    }
