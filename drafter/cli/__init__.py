"""The commands: parse, call, print, and the exit status. Nothing below this package prints or exits, but the interview.

Heavy libraries are imported inside the commands, so that `drafter --help` answers at once.
"""

from __future__ import annotations

import contextlib
import os
import sys

import click

from drafter import __version__, words
from drafter.cli.ask import fill, new
from drafter.cli.check import check
from drafter.cli.chinese import ChineseGroup, explain
from drafter.cli.comparing import compare
from drafter.cli.importing import import_reports
from drafter.cli.publish import render
from drafter.cli.tell import schema, templates
from drafter.errors import DrafterError, ExitStatus, Stopped
from drafter.world import World


@click.group(cls=ChineseGroup, invoke_without_command=True, help=words.HELP)
@click.option("--version", is_flag=True, help=words.VERSION_OPTION)
@click.pass_context
def program(context: click.Context, version: bool) -> int | None:
    """The group of all commands; alone it is a menu, or says what the commands are where nobody can choose."""
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


for _command in (new, fill, render, check, import_reports, compare, templates, schema):
    program.add_command(_command)


def run(arguments: list[str], world: World) -> int:
    """Run one command line in a world; returns the exit status and never raises."""
    try:
        status = program.main(arguments, prog_name="drafter", standalone_mode=False, obj=world)
        return int(status) if isinstance(status, int) else ExitStatus.DONE
    except click.exceptions.Exit as fault:
        return fault.exit_code
    except click.UsageError as fault:
        world.warn(explain(fault))
        return ExitStatus.USAGE
    except DrafterError as fault:
        world.warn(f"{words.FAULT}{fault}")
        return fault.status
    except (Stopped, KeyboardInterrupt, click.Abort) as stop:
        file = stop.file if isinstance(stop, Stopped) else None
        world.warn(words.stopped(str(file)) if file else words.STOPPED)
        return ExitStatus.STOPPED
    except BrokenPipeError:
        return ExitStatus.DONE
    except OSError as fault:
        # Standard output cannot take what is written (a full disk behind “>”); files have faults of their own.
        world.stderr.write(f"{words.FAULT}{words.cannot_print(words.why(fault))}\n")
        return ExitStatus.USAGE
    except MemoryError:
        world.warn(words.FAULT + words.NO_MEMORY)
        return ExitStatus.USAGE


def main() -> None:
    """The entry point of the `drafter` command."""
    for stream in (sys.stdout, sys.stderr):
        # A console that cannot show a character shows a mark instead of ending the program.
        with contextlib.suppress(AttributeError, ValueError):
            stream.reconfigure(errors="replace")  # type: ignore[union-attr]
    status = run(sys.argv[1:], World.real())
    try:
        sys.stdout.flush()
    except (OSError, ValueError):
        # What nobody can take any more is let go, or Python would complain of it in English at the end.
        with contextlib.suppress(OSError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    sys.exit(status)
