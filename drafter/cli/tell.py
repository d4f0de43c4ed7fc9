"""`drafter templates` and `drafter schema`: what there is to choose from, and what an answers file may hold."""

from __future__ import annotations

import math
from pathlib import Path

import click

from drafter import words
from drafter.cli.chinese import ChineseCommand
from drafter.cli.many import say_json
from drafter.errors import DrafterError
from drafter.output import refuse_existing
from drafter.world import World

PITCHES = (28.0, 30.0)
"""The line pitches of body text that offices use, in points, from and to."""
FONT_NAME = 31
"""Characters a font's name may have at most."""


@click.command(cls=ChineseCommand, help=words.TEMPLATES_HELP)
@click.argument("name", required=False, metavar=words.NAME_PLACE)
@click.option("--check", is_flag=True, help=words.CHECK_OPTION)
@click.option(
    "--look", type=click.Path(readable=False, path_type=Path), metavar=words.LOOK_PLACE, help=words.LOOK_OPTION
)
@click.option("--pitch", metavar=words.PITCH_PLACE, help=words.PITCH_OPTION)
@click.option("--digits", metavar=words.FONT_PLACE, help=words.DIGITS_OPTION)
@click.option("--strict", is_flag=True, help=words.STRICT_OPTION)
@click.pass_obj
def templates(
    world: World,
    name: str | None,
    check: bool,
    look: Path | None,
    pitch: str | None,
    digits: str | None,
    strict: bool,
) -> None:
    """List the templates; show one with its questions; check one without data; write a start for a look."""
    from drafter.composing import templates as shelf
    from drafter.composing.compose import tried
    from drafter.composing.problems import every_problem
    from drafter.composing.uses import questions
    from drafter.writers import look_fault

    if look is not None:
        if name or check:
            raise DrafterError(words.LOOK_ALONE)
        _begin_look(world, look, pitch, digits, strict)
        return
    if pitch is not None or digits is not None or strict:
        raise DrafterError(words.ONLY_WITH_LOOK)
    chosen = [shelf.find(name)] if name else [shelf.find(known) for known in shelf.names()]
    if check:
        for template in chosen:
            every_problem(template.folder)  # raises when the template's own library is broken
            if template.look and (fault := look_fault(template.look)):
                raise fault
            tried(template)
            world.say(words.template_sound(template.name, len(questions(template))))
    elif name:
        world.say(words.template_line(chosen[0].name, chosen[0].title, chosen[0].about))
        world.say(words.TEMPLATE_ASKS)
        for fact in questions(chosen[0]):
            world.say(words.template_question(fact.path, fact.question, fact.measure, fact.topic))
    else:
        for template in chosen:
            world.say(words.template_line(template.name, template.title, template.about))


def _begin_look(world: World, path: Path, pitch: str | None, digits: str | None, strict: bool) -> None:
    """Write the base document to make a style template of, and say what to do with it."""
    from drafter.writers import write_look

    if path.suffix.lower() != ".docx":
        raise DrafterError(words.LOOK_NOT_DOCX, file=path, hint=words.OTHER_LOOK_NAME)
    font = (digits or "").strip()
    if digits is not None and not (0 < len(font) <= FONT_NAME and font.isprintable()):
        raise DrafterError(words.DIGITS_WRONG)
    if strict and pitch is not None:
        raise DrafterError(words.PITCH_OR_STRICT)
    refuse_existing(path, words.OTHER_LOOK_NAME)
    write_look(path, None if pitch is None else _points(pitch), font, strict=strict)
    for line in words.look_written(str(path)):
        world.say(line)


def _points(text: str) -> float:
    """A line pitch as typed; raises when it is none that offices use."""
    try:
        points = float(text)
    except ValueError:
        points = math.nan
    if not PITCHES[0] <= points <= PITCHES[1]:
        raise DrafterError(words.PITCH_WRONG)
    return points


@click.command(cls=ChineseCommand, help=words.SCHEMA_HELP)
@click.pass_obj
def schema(world: World) -> None:
    """Print the JSON Schema of the answers file."""
    from drafter.report.validation import model

    made = model(whole=True).model_json_schema()
    made["properties"]["record"] = {"type": "object", "description": words.RECORD_HEAD}
    say_json(world, {"$schema": "https://json-schema.org/draft/2020-12/schema", **made})
