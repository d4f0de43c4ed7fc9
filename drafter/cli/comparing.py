"""`drafter compare`: last year and this year on one page, on the screen or in a file."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from drafter import words
from drafter.cli.chinese import ChineseCommand
from drafter.errors import DrafterError, ExitStatus, OutputError
from drafter.output import put, refuse_inputs
from drafter.screen import size
from drafter.text.townships import same_unit
from drafter.world import World

if TYPE_CHECKING:
    from drafter.compare import Comparison, Side

WIDEST, PLAIN_WINDOW = 100, 80
"""Columns: of the widest window that is used to its edge, and of one of unknown width."""
LOOKS: dict[str, dict[str, Any]] = {
    "head": {"bold": True},
    "error": {"fg": "red"},
    "warning": {"fg": "yellow"},
    "look": {"fg": "yellow"},
}
FORMATS = {".docx": "docx", ".html": "html", ".htm": "html", ".txt": "txt"}


@click.command(cls=ChineseCommand, help=words.COMPARE_HELP)
@click.argument("last", metavar=words.COMPARE_LAST_PLACE, type=click.Path(readable=False, path_type=Path))
@click.argument("this", metavar=words.COMPARE_THIS_PLACE, type=click.Path(readable=False, path_type=Path))
@click.option(
    "--to", type=click.Path(readable=False, path_type=Path), metavar=words.FILE_NAME, help=words.COMPARE_TO_OPTION
)
@click.pass_obj
def compare(world: World, last: Path, this: Path, to: Path | None) -> int:
    """Hold this year's report against last year's."""
    from drafter.compare import compare, order

    if to is not None:
        _refuse(to, last, this)
    sides = read_side(world, last), read_side(world, this)
    then, now = order(*sides)
    for line in _oddities(then, now, swapped=then is not sides[0], files=(last, this)):
        world.warn(line)
    compared = compare(then, now)
    if to is None:
        _show(world, compared)
    else:
        _write(world, compared, to)
    return ExitStatus.FINDINGS if compared.wrong else ExitStatus.DONE


def read_side(world: World, path: Path) -> Side:
    """A year as an answers file or a finished report has it.

    Where the report of an answers file was changed by hand, it is what counts, and what was changed is said. Raises
    `AnswersError`, `TemplateFault` or `UnreadableReport` with one clear line.
    """
    from drafter.compare.side import side_of_answers, side_of_report

    if path.suffix.lower() == ".toml":
        from drafter.answers.load import load
        from drafter.answers.published import published
        from drafter.cli.edited import edited_lines
        from drafter.composing.compose import compose

        loaded = load(path, look=False)
        side = side_of_answers(loaded.facts, compose(loaded.template, loaded.facts).document, loaded.template.extras)
        if edited := published(loaded.answers, loaded.template, loaded.facts):
            for line in edited_lines(edited, loaded.facts, side.known):
                world.say(line)
            there = side_of_report(edited.reading)
            return replace(side, facts=edited.over(loaded.facts), lines=there.lines)
        return side
    from drafter.finished import read_report

    return side_of_report(read_report(path))


def _refuse(to: Path, *given: Path) -> None:
    """Raises `OutputError` for a file not to be written to: an unknown kind, one of those compared, another's."""
    if to.suffix.lower() not in FORMATS:
        raise OutputError(words.unknown_suffix(to.suffix), file=to, hint=words.COMPARE_SUFFIX_HINT)
    refuse_inputs([to], given, words.COMPARE_OTHER_NAME)
    if to.is_file() and to.stat().st_size and not _an_earlier_page(to):
        raise OutputError(words.COMPARE_OVER_ANOTHER, file=to, hint=words.COMPARE_OTHER_NAME)


def _an_earlier_page(file: Path) -> bool:
    """True if the file is a comparison that may be made anew, by its title."""
    from drafter.readers import read

    try:
        return any(words.COMPARE_TITLE in line for line in islice(read(file).words(), 3))
    except DrafterError:
        return False


def _oddities(then: Side, now: Side, *, swapped: bool, files: tuple[Path, Path]) -> list[str]:
    """What is unusual about the two: their order, their years, their units."""
    said = [words.year_unknown(str(file)) for side, file in zip((then, now), files, strict=True) if side.year is None]
    if then.year is not None and now.year is not None:
        if swapped:
            said.append(words.years_swapped(now.year, then.year))
        if then.year == now.year:
            said.append(words.years_equal(now.year))
        elif now.year - then.year > 1:
            said.append(words.years_apart(then.year, now.year))
    if then.unit and now.unit and not same_unit(then.unit, now.unit):
        said.append(words.units_differ(then.unit, now.unit))
    return said


def _show(world: World, compared: Comparison) -> None:
    """On the screen, in colour on a terminal unless NO_COLOR is set; to a pipe as for a plain window."""
    from drafter.compare.screen import lines

    terminal = world.stdout.isatty()
    columns = max(40, min(WIDEST, size().columns - 1)) if terminal else PLAIN_WINDOW
    colour = terminal and not world.environ.get("NO_COLOR")
    for text, look in lines(compared, columns):
        world.say(text, partial(click.style, **LOOKS[look]) if colour and look in LOOKS else str)


def _write(world: World, compared: Comparison, to: Path) -> None:
    """Into a file, and on the screen where it is and what to check first."""
    from drafter.compare.page import checks, page
    from drafter.compare.sheet import sheet_of
    from drafter.composing.templates import base_docx

    made = put(to, sheet_of(page(compared), FORMATS[to.suffix.lower()], base_docx()), option="--to")
    if made.kept:
        world.say(words.kept_aside(to.name, made.kept.name, made.changed))
    world.say(words.compare_written(str(to), len(compared.checks)))
    for _, text in checks(compared):
        world.say("  " + text)
