"""`drafter templates` and `drafter schema`: what there is to choose from, and what an answers file may hold."""

from __future__ import annotations

import click

from drafter import words
from drafter.cli.chinese import ChineseCommand
from drafter.world import World


@click.command(cls=ChineseCommand, help=words.TEMPLATES_HELP, short_help=words.TEMPLATES_SHORT)
@click.argument("name", required=False, metavar=words.NAME_PLACE)
@click.option("--check", is_flag=True, help=words.CHECK_OPTION)
@click.pass_obj
def templates(world: World, name: str | None, check: bool) -> None:
    """List the templates; show one with its questions; check one without data."""
    from drafter import templates as shelf
    from drafter.library import every_problem
    from drafter.uses import questions

    chosen = [shelf.find(name)] if name else [shelf.find(known) for known in shelf.names()]
    if check:
        for template in chosen:
            every_problem(template.folder)  # raises when the template's own library is broken
            world.say(words.template_sound(template.name, len(questions(template))))
    elif name:
        world.say(words.template_line(chosen[0].name, chosen[0].title, chosen[0].about))
        world.say(words.TEMPLATE_ASKS)
        for fact in questions(chosen[0]):
            world.say(words.template_question(fact.path, fact.question, fact.measure))
    else:
        for template in chosen:
            world.say(words.template_line(template.name, template.title, template.about))


@click.command(cls=ChineseCommand, help=words.SCHEMA_HELP, short_help=words.SCHEMA_SHORT)
@click.pass_obj
def schema(world: World) -> None:
    """Print the JSON Schema of the answers file."""
    import json

    from drafter.report import Report

    made = Report.model_json_schema()
    made["properties"]["record"] = {"type": "object", "description": words.RECORD_HEAD}
    world.say(
        json.dumps({"$schema": "https://json-schema.org/draft/2020-12/schema", **made}, ensure_ascii=False, indent=2)
    )
