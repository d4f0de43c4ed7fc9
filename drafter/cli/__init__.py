"""The commands: parse, call, print, and the exit status. Nothing below this package prints or exits, but the interview.

Heavy libraries are imported inside the commands, so that `drafter --help` answers at once.
"""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from itertools import takewhile

import click

from drafter import __version__, words
from drafter.cli.ask import fill, new
from drafter.cli.check import check
from drafter.cli.chinese import ChineseGroup, explain
from drafter.cli.comparing import compare
from drafter.cli.importing import import_reports
from drafter.cli.net import as_fault
from drafter.cli.publish import render
from drafter.cli.rolling import rollup
from drafter.cli.sheets import sheet
from drafter.cli.tell import schema, templates
from drafter.errors import ExitStatus, Stopped
from drafter.world import CannotPrint, World


@click.group(cls=ChineseGroup, invoke_without_command=True, help=words.HELP)
@click.option("--version", is_flag=True, help=words.VERSION_OPTION)
@click.option("--debug", is_flag=True, expose_value=False, help=words.DEBUG_OPTION)
@click.pass_context
def program(context: click.Context, version: bool) -> int | None:
    """The group of all commands; alone it is a menu, or lists the commands without a terminal."""
    world: World = context.obj
    if version:
        world.say(f"drafter {__version__}")
        context.exit()
    if context.invoked_subcommand is not None:
        return None
    if world.interactive:
        from drafter.cli.menu import menu

        return menu(world)
    world.say(context.get_help())
    return None


for _command in (new, fill, render, check, import_reports, compare, sheet, rollup, templates, schema):
    program.add_command(_command)


def run(arguments: list[str], world: World) -> int:
    """Run one command line in a world; returns the exit status and never raises."""
    before_command = takewhile(lambda argument: argument.startswith("-"), arguments)
    world = replace(world, debug="--debug" in before_command)
    try:
        status = program.main(arguments, prog_name="drafter", standalone_mode=False, obj=world)
        return int(status) if isinstance(status, int) else ExitStatus.DONE
    except click.exceptions.Exit as fault:
        return fault.exit_code
    except click.UsageError as fault:
        world.warn(explain(fault))
        return ExitStatus.USAGE
    except (Stopped, KeyboardInterrupt, click.Abort) as stop:
        file = stop.file if isinstance(stop, Stopped) else None
        world.warn(words.stopped(str(file)) if file else words.STOPPED)
        return ExitStatus.STOPPED
    except CannotPrint as fault:
        if isinstance(fault.reason, BrokenPipeError):  # the reader has seen enough
            return ExitStatus.DONE
        why = words.why(fault.reason) if isinstance(fault.reason, OSError) else words.STREAM_CLOSED
        world.warn(words.FAULT + words.cannot_print(why))
        return ExitStatus.USAGE
    except Exception as error:
        if world.debug:
            import traceback

            world.warn(traceback.format_exc().rstrip())
        told = as_fault(error)
        world.warn(f"{words.FAULT}{told}")
        return told.status


def main() -> None:
    """The entry point of the `drafter` command."""
    # Looking for plugins among all installed packages costs a tenth of a short command, and there are none for us.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    world = World.real()
    status = run(sys.argv[1:], world)
    world.leave()
    sys.exit(status)
