"""`drafter rollup`: the townships' figures added up into the county's own answers file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from drafter import words
from drafter.cli.against import last_years
from drafter.cli.chinese import ChineseCommand
from drafter.cli.many import each
from drafter.cli.patterns import matched
from drafter.cli.place import made_folder, named, refuse_other_ending, template_name, writable
from drafter.errors import DrafterError, ExitStatus
from drafter.output import put, refuse_existing
from drafter.world import World

if TYPE_CHECKING:
    from drafter.answers import Answers
    from drafter.county.rollup import Totals
    from drafter.county.sources import Source


@click.command(cls=ChineseCommand, help=words.ROLLUP_HELP)
@click.argument(
    "files", nargs=-1, required=True, metavar=words.FILES_PLACE, type=click.Path(readable=False, path_type=Path)
)
@click.option("--name", required=True, metavar=words.NAME_PLACE_OF_COUNTY, help=words.ROLLUP_NAME_OPTION)
@click.option(
    "--out", type=click.Path(readable=False, path_type=Path), metavar=words.FILE_NAME, help=words.ROLLUP_OUT_OPTION
)
@click.option(
    "--units", type=click.Path(readable=False, path_type=Path), metavar=words.FILE_NAME, help=words.ROLLUP_UNITS_OPTION
)
@click.option(
    "--last",
    multiple=True,
    type=click.Path(readable=False, path_type=Path),
    metavar=words.FILE_OR_FOLDER,
    help=words.ROLLUP_LAST_OPTION,
)
@click.pass_obj
def rollup(
    world: World, files: tuple[Path, ...], name: str, out: Path | None, units: Path | None, last: tuple[Path, ...]
) -> int:
    """Add the figures of one year's townships up into their county's."""
    from drafter.county.names import county_name, missing, names_in_file
    from drafter.county.rollup import add, county_answers

    county = county_name(name)
    if county is None:
        raise DrafterError(words.NAME_NOT_COUNTY)
    in_folder = out is None or not out.suffix or out.is_dir()
    if out and not in_folder:
        refuse_other_ending(out)
    listed = names_in_file(units) if units else None
    sources, status = _sources(world, matched(files), units, county)
    if status != ExitStatus.DONE:
        raise _refusal(status)
    before = {source.unit: source.facts for _, source in last_years(world, matched(last))}
    totals = add(sources)
    answers = county_answers(county, sources, totals)
    path = out
    if path is None or in_folder:
        path = named(made_folder(path) if path else world.folder, answers, answers.raw["year"])
    table = path.with_name(words.table_beside(path.stem))
    for file in (path, table):
        refuse_existing(file, words.ROLLUP_OUT_HINT)
    writable(path.parent)
    found = _tell(world, sources, totals, before if last else None)
    if listed is not None:
        there = [source.unit for source in sources]
        if absent := missing(listed, there):
            world.say(words.not_handed_in(absent))
        if strange := missing(there, listed):
            world.say(words.not_on_the_list(strange))
        found = found or bool(absent)
    _write(answers, path, table, sources, totals)
    for line in words.rolled_up(str(path), str(table), len(sources), len(totals.sums)):
        world.say(line)
    return ExitStatus.FINDINGS if found else ExitStatus.DONE


def _refusal(status: ExitStatus) -> DrafterError:
    fault = DrafterError(words.REFUSED)
    fault.status = status
    return fault


def _sources(world: World, files: Sequence[Path], units: Path | None, county: str) -> tuple[list[Source], ExitStatus]:
    """The townships' files as read; each that cannot be added is told, and the status says that there is one.

    The list of `units` is none of them; the county's own, as an earlier sum, are left out and told.
    """
    from drafter.county.names import is_same
    from drafter.county.rollup import unfit
    from drafter.county.sources import gathered, read_source

    given = gathered(files, [units])
    by_place = {path.absolute(): path for path in given.files}
    if units is not None:
        by_place.pop(units.absolute(), None)
    files = list(by_place.values())
    if not files:
        raise DrafterError(words.NO_SOURCES)
    for line in given.left_out():
        world.warn(line)
    sources: list[Source] = []
    own: list[str] = []
    unusable = contradictory = False
    for path, source in each(world, files, read_source, words.ROLLING_UP):
        if isinstance(source, DrafterError):
            unusable = True
            said = str(source)
            world.warn(words.FAULT + (said if source.file == path else words.source_fault(str(path), said)))
        elif is_same(source.unit, county):
            own.append(str(path))
        else:
            sources.append(source)
    if own:
        world.warn(words.own_left_out(own, county))
    if not sources and not unusable:
        raise DrafterError(words.NO_SOURCES)
    refused = unfit(sources)
    for source in sources:
        if source.file in refused:
            world.warn(words.source_fault(str(source.file), refused[source.file]))
        elif source.errors:
            contradictory = True
            said = words.source_contradicts(source.errors)
            world.warn(words.source_fault(str(source.file), said))
    if unusable or refused:
        return sources, ExitStatus.USAGE
    return sources, ExitStatus.FINDINGS if contradictory else ExitStatus.DONE


def _tell(world: World, sources: Sequence[Source], totals: Totals, last: dict[str, dict[str, Any]] | None) -> bool:
    """Say what was not added, and whose requests carried in are not those carried out; True if there is anything."""
    from drafter.county.rollup import carry_findings, known_facts

    known = known_facts(sources)
    for path, units in totals.lacking.items():
        world.say(words.not_added(known[path].term, units))
    if totals.some:
        world.say(words.added_of_some([known[path].term for path in totals.some]))
    differ, without = carry_findings(sources, last or {})
    for line in differ:
        world.say(line)
    if last is not None and without:
        world.say(words.without_last(without))
    return bool(totals.lacking or differ)


def _write(answers: Answers, path: Path, table: Path, sources: Sequence[Source], totals: Totals) -> None:
    """The table first, then the answers: where these are, the table is, too."""
    from drafter.answers import save
    from drafter.answers.load import facts_of
    from drafter.composing.compose import compose
    from drafter.county.rollup import known_facts, template_of
    from drafter.county.totals import totals_workbook

    template = template_of(sources)
    answers.raw["template"] = template_name(template, path)
    answers.path = path
    missed = compose(template, facts_of(answers, template.extras)).missed
    put(table, totals_workbook(sources, totals))
    save(answers, known_facts(sources), missed)
