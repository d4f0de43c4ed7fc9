"""What a session may change of its answers file besides the answers: the year, the template, the file's name."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from drafter import words
from drafter.cli.choose import choose
from drafter.cli.last import years_offered
from drafter.cli.place import ANSWERS, named
from drafter.disk import NOT_IN_NAMES
from drafter.errors import OutputError, Stopped
from drafter.output import refuse_existing
from drafter.world import World

if TYPE_CHECKING:
    from drafter.answers.load import Loaded


def changed_settings(world: World, file: Path) -> tuple[Path, str | None]:
    """Let the person change one of them: where the answers lie now, and the template to switch to (None: as it is)."""
    from drafter.answers.load import load

    loaded = load(file, look=False)
    try:
        options = words.settings(loaded.facts["year"], loaded.template.title, file.name)
        what = choose(words.CHANGE_SETTINGS, options)
        if what == "year":
            return _other_year(world, loaded, file), None
        if what == "template":
            return file, _other_template()
        return (_other_name(file) if what == "name" else file), None
    except Stopped as stop:
        stop.file = file
        raise


def _other_year(world: World, loaded: Loaded, file: Path) -> Path:
    """Write the year that is chosen; the file moves where it bears its default name and the new one is free."""
    from drafter.answers import save
    from drafter.composing.compose import compose

    old, answers = loaded.facts["year"], loaded.answers
    after = loaded.last["year"] if loaded.last else 0
    years = sorted({*years_offered(world), old - 1, old, old + 1})
    options = [(str(year), words.menu_year(year)) for year in years if year > after]
    year = int(choose(words.MENU_YEAR, options))
    if year == old:
        return file
    was_default = file.name == named(file.parent, answers, old).name
    answers.raw["year"] = year
    save(
        answers,
        loaded.template.known,
        compose(loaded.template, {**loaded.facts, "year": year}).missed,
    )
    there = named(file.parent, answers, year)
    if not was_default or there.exists():
        return file
    _move(file, there)
    return there


def _other_template() -> str:
    from drafter.composing import templates as shelf

    return choose(words.WHICH_TEMPLATE, [(name, f"{name}  {shelf.find(name).title}") for name in shelf.names()])


def _other_name(file: Path) -> Path:
    """The file under the name that is typed, which no other file has."""
    from drafter.interview.prompts import ask
    from drafter.interview.question import Effect, Question, move_of

    said = ""
    while True:
        question = Question(
            id="name",
            kind="text",
            text=words.WHICH_NAME,
            term="",
            take=lambda value: Effect(),
            default=file.name,
            keys=words.NAME_KEYS,
            said=said,
        )
        typed = ask(question)
        if move_of(typed, file.name) is not None:
            return file
        name = str(typed).strip().removesuffix(ANSWERS) + ANSWERS
        if name in (file.name, ANSWERS):
            return file
        if set(name) & {*NOT_IN_NAMES, "\n"}:
            said = words.NAME_MARKS
            continue
        try:
            refuse_existing(file.with_name(name), "")
            _move(file, file.with_name(name))
        except OutputError as fault:
            said = fault.what
            continue
        return file.with_name(name)


def _move(file: Path, there: Path) -> None:
    """Rename the answers file, and its backup with it; raises `OutputError` when the system does not let it."""
    from drafter.answers import backup_of

    try:
        file.rename(there)
        if backup_of(file).exists():
            backup_of(file).replace(backup_of(there))
    except OSError as fault:
        raise OutputError(words.cannot_write(words.why(fault)), file=there, hint=words.CANNOT_WRITE_HINT) from None
