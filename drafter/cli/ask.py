"""`drafter new` and `drafter fill`: the commands that ask."""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from drafter import words
from drafter.cli.chinese import ChineseCommand
from drafter.cli.last import keep_last, last_given, offered, years_offered
from drafter.cli.place import free, named, refuse_other_ending, template_name, writable
from drafter.disk import clear_leftovers
from drafter.errors import AnswersError, ExitStatus, NotInteractive, Stopped
from drafter.output import refuse_existing
from drafter.world import World

if TYPE_CHECKING:
    from drafter.answers import Answers
    from drafter.answers.load import Loaded
    from drafter.composing.templates import Template
    from drafter.interview.flow import SessionOutcome
    from drafter.interview.question import Question
    from drafter.interview.situation import Situation


@click.command(cls=ChineseCommand, help=words.NEW_HELP)
@click.option("--template", metavar=words.NAME_OR_PATH, help=words.NEW_TEMPLATE_OPTION)
@click.option(
    "--last", type=click.Path(readable=False, path_type=Path), metavar=words.FILE_NAME, help=words.LAST_OPTION
)
@click.option("--year", type=click.IntRange(2008, 2100), metavar=words.YEAR_PLACE, help=words.YEAR_OPTION)
@click.option("--out", type=click.Path(readable=False, path_type=Path), metavar=words.FILE_NAME, help=words.OUT_OPTION)
@click.option("--no-input", is_flag=True, help=words.NO_INPUT_OPTION)
@click.option("--list", "only_list", is_flag=True, help=words.GATHER_OPTION)
@click.pass_obj
def new(
    world: World,
    template: str | None,
    last: Path | None,
    year: int | None,
    out: Path | None,
    no_input: bool,
    only_list: bool,
) -> int:
    """Start this year's answers file and ask its questions, or only list the figures to gather."""
    if only_list:
        return list_figures(world, template, last, year)
    return start(world, template, last, year, out, no_input=no_input)


def start(
    world: World,
    template: str | None = None,
    last: Path | None = None,
    year: int | None = None,
    out: Path | None = None,
    *,
    no_input: bool = False,
    offer: bool = True,
) -> int:
    """What `drafter new` does; also the menu's way to a new year. `offer`: look for last year's file in the folder."""
    from drafter.composing import templates as shelf

    if out:
        refuse_other_ending(out)
    if not no_input:
        _need_terminal(world, out)
    folder = out.parent if out else world.folder
    before, year = _last_year(world, last, year, folder, no_input=no_input, offer=offer)
    chosen = shelf.find(template) if template else _template(before, year)
    begun = _NewYear(world, chosen, before, year)
    answers = begun.answers()
    known = begun.is_named(answers)  # a fault in the template shows before the first question
    path = out or (named(world.folder, answers, year) if known or no_input else None)
    if path:
        refuse_existing(path, words.fill_it(str(path)))
    writable(folder)
    clear_leftovers(folder)
    if before:
        keep_last(world, before)
    if path:
        begun.place(answers, path)
    if no_input:
        _only_write(world, chosen, answers)
        _tell_carried(world, before, answers, chosen)
        return ExitStatus.DONE
    if path:
        begun.save(answers)
    say_lines(world, words.new_begins(year, chosen.title, str(before.answers.path) if before else ""))
    _tell_carried(world, before, answers, chosen)
    return _interview(world, chosen, answers, before.facts if before else None, begun.save)


def list_figures(world: World, template: str | None = None, last: Path | None = None, year: int | None = None) -> int:
    """What `drafter new --list` does; also the menu's way to the page of figures to gather."""
    from drafter.cli.gathering import gather
    from drafter.composing import templates as shelf

    before, year = _last_year(world, last, year, world.folder, no_input=True, offer=True)
    return gather(
        world, shelf.find(template) if template else _template(before, year), year, before.facts if before else None
    )


def _last_year(
    world: World, last: Path | None, year: int | None, folder: Path, *, no_input: bool, offer: bool
) -> tuple[Loaded | None, int]:
    """Last year's answers, given or offered, and the year that follows them or was asked for."""
    before = last_given(world, last, folder, year, no_input=no_input) if last else None
    if before is None and last is None and offer:
        before = offered(world, (year or years_offered(world)[0]) - 1, no_input)
    year = year or (before.facts["year"] + 1 if before else years_offered(world)[0])
    if before and year <= before.facts["year"]:
        raise AnswersError(words.last_not_before(before.facts["year"], year), file=last)
    return before, year


@dataclass(frozen=True, slots=True)
class _NewYear:
    """A new year's answers on their way to a file of their own."""

    world: World
    template: Template
    before: Loaded | None
    year: int

    def answers(self) -> Answers:
        """The first answers, those that come over from last year."""
        from drafter.answers.lastwords import take_words
        from drafter.answers.lastyear import begin, remember_topics

        answers = begin(self.template, self.year, self.before.facts if self.before else None)
        if self.before:
            remember_topics(answers, self.before.answers)
            take_words(answers, self.before.answers.record.unplaced, self.template)
        return answers

    def is_named(self, answers: Answers) -> bool:
        """True if the file's name is known: it is the unit's, if the template asks for that."""
        from drafter.composing.uses import questions

        used = {
            fact.path for fact in questions(self.template)
        }  # a fault in the template shows before the first question
        return answers.get("unit.name") is not None or "unit.name" not in used

    def place(self, answers: Answers, path: Path) -> None:
        """Give the answers their path, and what is seen from there."""
        from drafter.answers.lastyear import remember, take_look

        answers.path = path
        answers.raw["template"] = template_name(self.template, path)
        if self.before and self.before.answers.path:
            remember(answers, self.before.answers.path)
            take_look(answers, self.before.answers)

    def save(self, answers: Answers, over: bytes | None = None) -> bytes:
        """Write the answers as `answers.save` does; those without a path are named after the unit, or after the year
        until it is known."""
        if answers.path is None:
            there = named(self.world.folder, answers, self.year)
            if answers.get("unit.name") is None:
                there = free(there)
            refuse_existing(there, words.fill_it(str(there)))
            self.place(answers, there)
        return _save(self.template, answers, over)


@click.command(cls=ChineseCommand, help=words.FILL_HELP)
@click.argument("answers", metavar=words.FILE_NAME, type=click.Path(readable=False, path_type=Path))
@click.option("--all", "ask_all", is_flag=True, help=words.ALL_OPTION)
@click.option("--template", metavar=words.NAME_OR_PATH, help=words.SWITCH_OPTION)
@click.pass_obj
def fill(world: World, answers: Path, ask_all: bool, template: str | None) -> int:
    """Go on asking: what is still open, or everything."""
    return go_on(world, answers, template, ask_all=ask_all)


def go_on(world: World, file: Path, template: str | None = None, *, ask_all: bool = False) -> int:
    """What `drafter fill` does; also the menu's way back to an unfinished file."""
    from drafter.answers.load import load
    from drafter.answers.reuse import reuse, switch
    from drafter.cli.keeping import opened, ready_to_write
    from drafter.composing.uses import questions

    loaded = opened(world, file, template)
    questions(loaded.template)
    _need_terminal(world, file)
    writable(file.parent)
    ready_to_write(file)
    if loaded.answers.record.last and loaded.last is None:
        say_lines(world, words.last_gone(loaded.answers.record.last))
    for old, new in loaded.answers.moved:
        say_lines(world, words.moved(old, new))
    name = template_name(loaded.template, file)
    if template and loaded.answers.raw.get("template") != name:
        own = load(file, look=False)
        found = reuse(own.facts, loaded.template, own.template.extras)
        switch(loaded.answers, loaded.template, name)
        say_lines(world, words.switched(loaded.template.title))
        if line := loaded.template.other_years(loaded.facts["year"]):
            say_lines(world, line)
        for line in words.reused([f.term for f in found.serves], [f.term for f in found.unused], len(found.open)):
            say_lines(world, line)
    return _interview(
        world, loaded.template, loaded.answers, loaded.last, partial(_save, loaded.template), ask_all=ask_all
    )


# ------------------------------------------------------------------ before the first question


def _need_terminal(world: World, file: Path | None) -> None:
    if not world.interactive:
        raise NotInteractive(words.NOT_INTERACTIVE, hint=words.not_interactive_hint(str(file or "")))


def _tell_carried(world: World, before: Loaded | None, answers: Answers, template: Template) -> None:
    """What came over from last year's file, what of it this template does not use, what is left to ask."""
    from drafter.answers.load import own_look
    from drafter.answers.reuse import reuse
    from drafter.composing.uses import questions

    if before is None:
        return
    known = template.known
    used = {fact.path for fact in questions(template)}
    kept = sum(path in used for path in answers.record.kept)
    derived = [known[path].term for path in answers.record.derived if path in known]
    unused = [fact.term for fact in reuse(before.facts, template, before.template.extras).unused]
    for old, new in before.answers.moved:
        say_lines(world, words.moved(old, new))
    if (look := own_look(before.answers)) and not look.is_file():
        say_lines(world, words.look_gone(str(look)))
    for line in words.carried_over(kept, derived, unused if before.template != template else []):
        say_lines(world, line)
    if noted := sum(map(len, answers.record.last_words.values())):
        say_lines(world, words.words_noted(noted))


def _template(before: Loaded | None, year: int) -> Template:
    """Last year's template while it is meant for the year, else the one that is."""
    from drafter.composing import templates as shelf

    if before and before.template.years[0] <= year <= before.template.years[1]:
        return before.template
    return shelf.find(shelf.default_for(year))


# ------------------------------------------------------------------ asking, and after


def _save(template: Template, answers: Answers, over: bytes | None = None) -> bytes:
    """The answers onto the disk as `answers.save` does, with open questions as comments."""
    from drafter import answers as files
    from drafter.interview.situation import look

    s = look(template, answers, None)
    wanted = {fact.path: s.missed.get(fact.path, False) for fact in s.order}
    return files.save(answers, template.known, wanted, over)


def _only_write(world: World, template: Template, answers: Answers) -> None:
    from drafter.interview.plan import settled
    from drafter.interview.situation import apply, look

    s = look(template, answers, None)
    if effect := settled(s):
        answers = apply(answers, effect)
        s = look(template, answers, None)
    _save(template, answers)
    needed = sum(needed for path, needed in s.missed.items() if path not in s.flat)
    world.say(words.only_written(str(answers.path), needed))


def _interview(
    world: World, template: Template, answers: Answers, last: dict[str, Any] | None, save: Any, ask_all: bool = False
) -> int:
    from drafter.cli.keeping import Kept
    from drafter.interview.flow import Desk, interview
    from drafter.interview.prompts import ask

    kept, asked = Kept(template, answers, save, lambda line: say_lines(world, line)), 0

    def put(question: Question) -> Any:
        nonlocal asked
        try:
            value = ask(question)
        except Stopped as stop:
            # A terminal that ends at the first question was none.
            if stop.ended and not asked:
                raise NotInteractive(
                    words.NOT_INTERACTIVE, hint=words.not_interactive_hint(str(kept.path or ""))
                ) from None
            raise
        asked += 1
        return value

    desk = Desk(put, kept.keep, kept.tell, partial(_edit, world), lambda s: _preview(s, template), kept.changed)
    if (claimed := kept.claim()) and not _beside_another(claimed):
        return ExitStatus.STOPPED
    try:
        outcome = interview(template, answers, last, desk, ask_all=ask_all)
        if outcome.situation.answers.path is None:  # everything was put off: even so there is a file to go on with
            kept.keep(outcome.situation.answers)
    except Stopped as stop:
        kept.close()
        stop.file = kept.path
        raise
    except BaseException:
        kept.leave()
        raise
    kept.close()
    if outcome.settings and kept.path:
        from drafter.cli.settings import changed_settings

        file, other = changed_settings(world, kept.path)
        return go_on(world, file, other, ask_all=ask_all)
    return _conclude(world, outcome)


def _beside_another(said: str) -> bool:
    """True if the person wants to go on though another session has the file open, of which `said` tells."""
    from drafter.cli.choose import choose

    return choose(words.OPEN_IN_ANOTHER, [("", words.LEAVE_IT_THERE), ("on", words.GO_ON_BESIDE)], [said]) == "on"


def say_lines(world: World, text: str = "") -> None:
    """Lines that fit the window."""
    from drafter.screen import wrap

    for line in text.split("\n"):
        for piece in wrap(line, hang="") if line else [""]:
            world.say(piece)


def _edit(world: World, text: str) -> str | None:
    """The text as changed in the clerk's editor; a plain one where the system names none."""
    named = world.environ.get("VISUAL") or world.environ.get("EDITOR")
    plain = next((name for name in ("nano", "vi") if os.name == "posix" and shutil.which(name)), None)
    return click.edit(text, editor=named or plain, extension=".txt")


def _preview(s: Situation, template: Template) -> list[str]:
    """The report's text as it stands, open places marked, and how long it is."""
    from drafter.composing.compose import compose
    from drafter.composing.length import told
    from drafter.writers.text import to_text

    made = compose(template, s.flat).document
    return [*to_text(made).splitlines(), "", *told(made, form=bool(template.form))]


def _conclude(world: World, outcome: SessionOutcome) -> int:
    """Say what is done, what to look at again, and what to type next; 1 when something needed is still to do."""
    s = outcome.situation
    file = str(s.answers.path)
    still = [fact.term for fact in s.order if s.missed.get(fact.path) and fact.path not in s.flat]
    still += [s.facts[path].term for path in s.chosen("review") if path in s.facts]
    errors = [finding for finding in outcome.findings if finding.level == "error"]
    say_lines(world)
    say_lines(world, words.session_done(outcome.answered, file))
    for finding in [] if outcome.render else outcome.findings:  # rendering says them itself
        say_lines(world, words.finding_said(finding.level, finding.message))
    kept = [fact.term for fact in s.order if fact.path in s.answers.record.kept and fact.path in s.flat]
    if kept:
        say_lines(world, words.kept_from_last(s.then, kept))
    if outcome.render and s.answers.path:
        from drafter.cli.publish import publish

        return publish(world, s.answers.path, draft=bool(still or errors))
    if still:
        say_lines(world, words.still_open(list(dict.fromkeys(still)), file))
        return ExitStatus.FINDINGS
    say_lines(world, words.render_next(file))
    return ExitStatus.FINDINGS if errors else ExitStatus.DONE
