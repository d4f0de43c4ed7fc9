"""`drafter` alone: a short menu over the working folder, so that no command has to be known.

A folder without answers files asks for no more than the year, and goes straight on to the first question.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from drafter import words
from drafter.cli.ask import go_on, list_figures, say_lines, start
from drafter.cli.check import check_all
from drafter.cli.last import years_offered
from drafter.cli.net import attempt
from drafter.cli.publish import publish
from drafter.errors import DrafterError, ExitStatus, UnreadableAnswers
from drafter.world import World

MOST = 4
"""So many of the newest files have their own lines in the menu."""
MOST_LOOKED_INTO = 12
"""So many files are looked into whose names do not say that they are reports."""
_NAMED = re.compile("报告|年报|信息公开|政务公开|去年|上一?年")
UNREAD = (".ofd", ".rtf", ".odt", ".jpg", ".jpeg", ".png", ".tif", ".zip", ".rar", ".7z")
"""The endings of what last year's report may be as well, and is not read."""


@dataclass(frozen=True, slots=True)
class File:
    """An answers file of the folder: whose, which year's, and how many needed answers are open."""

    path: Path
    unit: str
    year: int
    open: int


def menu(world: World) -> int:
    """Offer what can be done here and do it; the exit status of what was done."""
    from drafter.answers import good_backup, mend_offered
    from drafter.cli.choose import choose

    files, broken = _files(world)
    for fault in broken.values():
        say_lines(world, words.FAULT + str(fault))
    wrong = [path for path, fault in broken.items() if isinstance(fault, UnreadableAnswers)]
    mendable = [path for path in wrong if mend_offered(path)]
    unreadable = [path for path in wrong if path not in mendable and good_backup(path)]
    if not files and not unreadable and not mendable:
        read, unreadable_reports = _reports(world)
        reports = {str(path): path for path in read}
        for fault in unreadable_reports:
            say_lines(world, words.menu_unreadable(str(fault)))
        options = [(name, words.menu_from_report(path.name)) for name, path in reports.items()]
        options += [(str(year), words.menu_year(year)) for year in years_offered(world)]
        options.append(("list", words.menu_gather(years_offered(world)[0])))
        text = words.MENU_YEAR if broken else words.MENU_NEWCOMER
        chosen = choose(text, options, [] if reports or broken else [words.MENU_NEWCOMER_HINT])
        if chosen == "list":
            return list_figures(world, year=years_offered(world)[0])
        return start(world, last=reports[chosen]) if chosen in reports else start(world, year=int(chosen))
    ways: list[tuple[str, Callable[[], int]]] = []
    for file in files[:MOST]:
        ways += _ways(world, file, files)
    ways += [(words.menu_mend(path.name), partial(go_on, world, path)) for path in mendable]
    ways += [(words.menu_restore(path.name), partial(go_on, world, path)) for path in unreadable]
    if files:
        ways.append((words.menu_check(len(files)), lambda: check_all(world, tuple(file.path for file in files))))
    ways.append((words.menu_gather(years_offered(world)[0]), lambda: list_figures(world, year=years_offered(world)[0])))
    ways.append((words.MENU_OTHER, lambda: _other(world)))
    ways.append((words.MENU_QUIT, lambda: ExitStatus.DONE))
    hints = [words.menu_more(len(files))] if len(files) > MOST else []
    chosen = choose(words.MENU, [(str(number), said) for number, (said, _) in enumerate(ways)], hints)
    return ways[int(chosen)][1]()


def _files(world: World) -> tuple[list[File], dict[Path, DrafterError]]:
    """The answers files here, unfinished ones first, then by year; and what is wrong with each that cannot be read.

    Files that are something else, without template and year, are passed over.
    """
    found: list[File] = []
    broken: dict[Path, DrafterError] = {}
    for path in sorted(world.folder.glob("*.toml")):
        file = attempt(_file, path, debug=world.debug)
        if isinstance(file, File):
            found.append(file)
        elif _is_answers_file(path):
            broken[path] = file
    return sorted(found, key=lambda file: (not file.open, -file.year)), broken


def _is_answers_file(path: Path) -> bool:
    """True if a file that has a fault is meant to hold answers: it says so, or cannot be read at all."""
    from drafter.answers import read_answers

    answers = attempt(read_answers, path)
    return isinstance(answers, DrafterError) or ("template" in answers.raw and "year" in answers.raw)


def _file(path: Path) -> File:
    from drafter.answers.load import load
    from drafter.composing.compose import compose

    loaded = load(path, look=False)
    left = len(compose(loaded.template, loaded.facts).open)
    return File(path, str(loaded.facts.get("unit.name") or ""), loaded.facts["year"], left)


def _reports(world: World) -> tuple[list[Path], list[DrafterError]]:
    """The newest finished reports here, drafts left out; and what is wrong with those not readable.

    They are known by their names, or else by what is in them (去年.doc).
    """
    from drafter.readers import SUFFIXES, read

    there = [path for path in world.folder.iterdir() if path.suffix.lower() in (*SUFFIXES, *UNREAD) and path.is_file()]
    there = [path for path in there if path.name[0] not in ".~" and not path.stem.endswith(words.DRAFT_MARK)]
    there.sort(key=lambda path: path.name, reverse=True)
    readable: list[Path] = []
    faults: list[DrafterError] = []
    others: list[Path] = []
    for path in there:
        if not _NAMED.search(path.name):
            others.append(path)
            continue
        if len(readable) == MOST or len(faults) == MOST:
            break
        tried = attempt(read, path, debug=world.debug)
        if isinstance(tried, DrafterError):
            faults.append(tried)
        else:
            readable.append(path)
    for path in others[:MOST_LOOKED_INTO]:
        if len(readable) < MOST and path.suffix.lower() in SUFFIXES and _is_report(path):
            readable.append(path)
    return readable, faults


def _is_report(path: Path) -> bool:
    """True if a file of any name is some year's finished report, by its title."""
    from drafter.finished import read_report

    reading = attempt(read_report, path)
    if isinstance(reading, DrafterError) or reading.year is None:
        return False
    return any(passage.kind == "title" and "报告" in passage.text for passage in reading.passages)


def _ways(world: World, file: File, files: list[File]) -> list[tuple[str, Callable[[], int]]]:
    """What can be done with a file: go on, or look through and render; and the year after it."""
    name = file.path.name
    if file.open:
        return [(words.menu_fill(name, file.unit, file.year, file.open), lambda: go_on(world, file.path))]
    found: list[tuple[str, Callable[[], int]]] = []
    following = {(other.unit, other.year) for other in files}
    if (file.unit, file.year + 1) not in following and file.year < years_offered(world)[0]:
        found.append(
            (
                words.menu_new(name, file.unit, file.year + 1),
                lambda: start(world, last=file.path, year=file.year + 1),
            )
        )
    if any(other.unit == file.unit and other.year > file.year for other in files):
        return found  # a year that is over and done
    found.append((words.menu_render(name, file.unit, file.year), lambda: publish(world, file.path)))
    found.append((words.menu_look(name, file.unit, file.year), lambda: go_on(world, file.path)))
    return found


def _other(world: World) -> int:
    from drafter.cli.choose import choose

    options = [(str(year), words.menu_year(year)) for year in years_offered(world)]
    return start(world, year=int(choose(words.MENU_YEAR, options)), offer=False)
