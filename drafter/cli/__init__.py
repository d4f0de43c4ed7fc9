"""The commands: parse, call, print, and the exit status. Nothing below this package prints or exits, but the interview.

A command's module is imported when the command is named, and heavy libraries inside the commands, so that
`drafter --help` answers at once and no command waits for another's.
"""

from __future__ import annotations

import gc
import os
import sys
from contextlib import suppress
from dataclasses import replace
from importlib import import_module
from itertools import takewhile
from pathlib import Path

import click

from drafter import __version__, words
from drafter.cli.chinese import ChineseGroup, explain
from drafter.cli.net import as_fault
from drafter.errors import ExitStatus, Stopped
from drafter.world import CannotPrint, World

COMMANDS = {
    "new": ("ask", "new", words.NEW_SHORT),
    "fill": ("ask", "fill", words.FILL_SHORT),
    "render": ("publish", "render", words.RENDER_SHORT),
    "check": ("check", "check", words.CHECK_SHORT),
    "import": ("importing", "import_reports", words.IMPORT_SHORT),
    "compare": ("comparing", "compare", words.COMPARE_SHORT),
    "sheet": ("sheets", "sheet", words.SHEET_SHORT),
    "rollup": ("rolling", "rollup", words.ROLLUP_SHORT),
    "templates": ("tell", "templates", words.TEMPLATES_SHORT),
    "schema": ("tell", "schema", words.SCHEMA_SHORT),
}
"""The commands in the order a year's work takes, each with its module, its name there, and its line in the help."""

_GARBAGE = 100_000
"""New objects after which Python looks for unused ones: loading its modules makes a command no garbage."""
_MOST_PIECES = 8
"""A file's name with blanks is looked for in so many arguments that stand together."""


class Commands(ChineseGroup):
    """The group of all commands, each loaded when it is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The commands' names in order."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of this name; None when there is none."""
        if cmd_name not in COMMANDS:
            return None
        module, name, _ = COMMANDS[cmd_name]
        command: click.Command = getattr(import_module(f"{__name__}.{module}"), name)
        return command

    def line_on(self, ctx: click.Context, name: str) -> str:
        """The line on a command in the help, without loading the command."""
        return COMMANDS[name][2]


@click.group(cls=Commands, invoke_without_command=True, help=words.HELP)
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


def run(arguments: list[str], world: World) -> int:
    """Run one command line in a world; returns the exit status and never raises."""
    status = _run(arguments, world)
    if status in (ExitStatus.USAGE, ExitStatus.FINDINGS) and (name := _taken_apart(arguments, world.folder)):
        world.warn(words.needs_quotes(name))
    return status


def _taken_apart(arguments: list[str], folder: Path) -> str:
    """The name of a file with blanks in it that the shell has made several arguments of; empty: there is none."""
    with suppress(OSError):  # what cannot be looked at is no such file
        for start, first in enumerate(arguments):
            ends = range(start + 2, min(start + _MOST_PIECES, len(arguments)) + 1)
            names = (" ".join(arguments[start:end]) for end in ends)
            found = "" if (folder / first).exists() else next((name for name in names if (folder / name).is_file()), "")
            if found:
                return found
    return ""


def _run(arguments: list[str], world: World) -> int:
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
    gc.set_threshold(_GARBAGE)
    world = World.real()
    status = run(sys.argv[1:], world)
    world.leave()
    gc.freeze()  # what is left goes with the process; Python would look through it all once more
    sys.exit(status)
