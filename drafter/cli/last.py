"""Last year's data for a new report: an answers file, or a finished report that is read and kept as one."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from drafter import words
from drafter.cli.net import attempt
from drafter.cli.place import is_answers, named
from drafter.errors import DrafterError, UnreadableReport
from drafter.world import World

if TYPE_CHECKING:
    from drafter.answers.importing import Imported
    from drafter.answers.load import Loaded


AUTUMN = 10
"""From this month on the report of the running year comes first: it is drafted before January."""


def years_offered(world: World) -> list[int]:
    """The years one may want to report on, the likeliest first."""
    this = world.today.year
    return [this, this - 1] if world.today.month >= AUTUMN else [this - 1, this]


def last_given(world: World, path: Path, folder: Path, year: int | None, *, no_input: bool) -> Loaded | None:
    """What `--last` names, as last year's answers; None when the person does not want what was read.

    A report's answers are to be kept in `folder` (`keep_last`); where such a file lies there already, it is taken,
    since somebody may have mended it. `year` is this year, where it is known.
    """
    from drafter.answers.load import Loaded, load
    from drafter.composing.templates import base_docx

    if is_answers(path):
        return _as_published(world, load(path, look=False))
    from drafter.answers.importing import import_report

    found = import_report(path, None if year is None else year - 1)
    if found.year is None:
        raise UnreadableReport(words.NO_YEAR_READ, file=path, hint=words.NEW_YEAR_HINT)
    there = named(folder, found.answers, found.year)
    if there.exists():
        world.say(words.takes_answers(there.name, path.name))
        return _as_published(world, load(there, look=False))
    _show(world, found)
    if not no_input and not _confirmed():
        return None
    found.answers.path = there
    return Loaded(found.answers, found.template, found.facts, None, base_docx())


def keep_last(world: World, before: Loaded) -> None:
    """Put last year's answers on the disk when they were read from a report just now, and say so."""
    from drafter.answers import save
    from drafter.composing.compose import compose

    if before.answers.path is None or before.answers.path.exists():
        return
    missed = compose(before.template, before.facts).missed
    save(before.answers, before.template.known, missed)
    world.say(words.last_kept(before.answers.path.name))


def _show(world: World, found: Imported) -> None:
    """The figures that were read, in short, what is not sure, and what was not read."""
    from drafter.cli.readout import figures_read, unsure_lines

    for line in found.unread:
        world.warn(f"{found.file}：{line}")
    for line in [*figures_read(found), *unsure_lines(found)]:
        world.say(line)


def _confirmed() -> bool:
    from drafter.cli.choose import choose

    return choose(words.USE_WHAT_WAS_READ, [("yes", words.USE_IT), ("", words.USE_NONE)]) == "yes"


def offered(world: World, year: int, no_input: bool) -> Loaded | None:
    """The answers file of a year in the working folder that the person takes as last year's, if any."""
    from drafter.answers.load import load

    found = _of_year(world, year)
    if not found:
        return None
    if no_input:
        if len(found) > 1:
            world.say(words.several_last(year, [path.name for path in found]))
            return None
        world.say(words.takes_last(found[0].name))
        return _as_published(world, load(found[0], look=False))
    from drafter.cli.choose import choose

    names = [path.name for path in found]
    options = [*((name, words.use_last(name)) for name in names), ("", words.USE_NONE)]
    chosen = choose(words.offer_last(names), options)
    taken = next((path for path in found if path.name == chosen), None)
    return _as_published(world, load(taken, look=False)) if taken else None


def _as_published(world: World, last: Loaded) -> Loaded:
    """Last year's answers as its report was published, where that was changed by hand after it was written."""
    from drafter.answers.lastwords import unplaced
    from drafter.answers.published import published
    from drafter.cli.edited import edited_lines

    edited = published(last.answers, last.template, last.facts)
    if edited is None:
        return last
    for line in edited_lines(edited, last.facts, last.template.known):
        world.say(line)
    noted = last.answers.record.unplaced
    for path, texts in unplaced(edited.reading, edited.added).items():
        noted[path] = [*noted.get(path, []), *texts]
    return replace(last, facts=edited.over(last.facts))


def _of_year(world: World, year: int) -> list[Path]:
    """The answers files of a year in the working folder; others are passed over, and told where they cannot be read."""
    from drafter.answers import read_answers

    found = []
    for path in sorted(world.folder.glob("*.toml")):
        answers = attempt(read_answers, path, debug=world.debug)
        if isinstance(answers, DrafterError):
            world.warn(words.passed_over(str(answers)))
            continue
        raw = answers.raw
        if raw.get("year") == year and isinstance(raw.get("template"), str) and isinstance(raw.get("unit", {}), dict):
            found.append(path)
    return found
