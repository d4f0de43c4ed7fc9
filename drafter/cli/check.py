"""`drafter check`: what contradicts what, for a person on the screen or as JSON for a program."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from drafter import words
from drafter.cli.ask import REPORTS
from drafter.cli.chinese import ChineseCommand
from drafter.errors import AnswersError, DrafterError, ExitStatus
from drafter.world import World

if TYPE_CHECKING:
    from drafter.load import Loaded
    from drafter.report import Fact
    from drafter.rules import Finding


@dataclass(frozen=True, slots=True)
class Checked:
    """One file checked: what was found, how many needed answers are open, and last year's file that was not there."""

    file: Path
    findings: list[Finding]
    known: Mapping[str, Fact]
    open: int
    missing_last: str = ""

    @property
    def wrong(self) -> bool:
        """Whether there is a finding of level error."""
        return any(finding.level == "error" for finding in self.findings)


@click.command(cls=ChineseCommand, help=words.CHECK_HELP, short_help=words.CHECK_SHORT)
@click.argument("files", nargs=-1, required=True, metavar=words.FILES_PLACE, type=click.Path(path_type=Path))
@click.option("--last", type=click.Path(path_type=Path), metavar=words.FILE_NAME, help=words.CHECK_LAST_OPTION)
@click.option("--json", "as_json", is_flag=True, help=words.JSON_OPTION)
@click.pass_obj
def check(world: World, files: tuple[Path, ...], last: Path | None, as_json: bool) -> int:
    """List the contradictions in one or many answers files."""
    return check_all(world, files, last, as_json=as_json)


def check_all(world: World, files: tuple[Path, ...], last: Path | None = None, *, as_json: bool = False) -> int:
    """What `drafter check` does; also the menu's way to it."""
    before = _load(last, look=False) if last else None
    found: list[Checked | tuple[Path, DrafterError]] = []
    for file in files:
        try:
            done = check_file(file, before)
        except DrafterError as fault:
            if len(files) == 1:
                raise
            world.warn(f"{words.FAULT}{fault}")
            found.append((file, fault))
            continue
        found.append(done)
        if not as_json:
            _show(world, done)
        elif done.missing_last:
            world.warn(words.last_not_read(done.missing_last).strip())
    wrong = sum(isinstance(one, Checked) and one.wrong for one in found)
    failed = sum(not isinstance(one, Checked) for one in found)
    if as_json:
        _print_json(world, found)
    elif len(files) > 1:
        world.say(words.check_done(wrong, failed, len(files)))
    return ExitStatus.FINDINGS if wrong or failed else ExitStatus.DONE


def check_file(file: Path, before: Loaded | None = None) -> Checked:
    """What is wrong in one answers file, held against `before` or else against the file its record names.

    Raises `AnswersError` when it cannot be read or `before` is not of an earlier year, `TemplateFault` when its
    template is broken.
    """
    from drafter.compose import compose
    from drafter.report import facts_by_path
    from drafter.rules import check_facts

    loaded = _load(file)
    if before and before.facts["year"] >= loaded.facts["year"]:
        said = words.last_not_before(before.facts["year"], loaded.facts["year"])
        raise AnswersError(said, file=before.answers.path)
    last = before.facts if before else loaded.last
    named = str(loaded.answers.record.get("last") or "")
    return Checked(
        file,
        check_facts(loaded.facts, last),
        {**facts_by_path(), **loaded.template.extras},
        len(compose(loaded.template, loaded.facts).open),
        named if last is None else "",
    )


def _load(path: Path, *, look: bool = True) -> Loaded:
    """The answers in a file; raises `AnswersError` for a finished report, which cannot be checked yet.

    `look`: also for a look that will not do.
    """
    from drafter.load import load

    if path.suffix.lower() in REPORTS:
        raise AnswersError(words.CHECK_IS_REPORT, file=path, hint=words.CHECK_IS_REPORT_HINT)
    return load(path, look=look)


def _show(world: World, done: Checked) -> None:
    world.say(words.checked(str(done.file), not done.findings))
    for finding in done.findings:
        terms = [done.known[path].term for path in finding.fields if path in done.known]
        world.say(words.checked_finding(finding.level, finding.rule, finding.message, terms))
    if done.open:
        world.say(words.still_needed(done.open, str(done.file)))
    if done.missing_last:
        world.say(words.last_not_read(done.missing_last))


def _print_json(world: World, found: list[Checked | tuple[Path, DrafterError]]) -> None:
    """One value: the file's findings, or for several files a list, where a file that failed has its `error`."""
    import json

    said: list[dict[str, Any]] = []
    for one in found:
        if isinstance(one, Checked):
            said.append({"file": str(one.file), "findings": [_plain(finding) for finding in one.findings]})
        else:
            said.append({"file": str(one[0]), "findings": [], "error": str(one[1])})
    world.say(json.dumps(said[0] if len(said) == 1 else said, ensure_ascii=False, indent=2))


def _plain(finding: Finding) -> dict[str, str]:
    """A finding under the contract's names; `field` is the first fact it touches, the one to look at."""
    return {
        "rule": finding.rule,
        "level": finding.level,
        "message": finding.message,
        "place": finding.place,
        "quote": finding.quote,
        "field": finding.fields[0] if finding.fields else "",
    }
