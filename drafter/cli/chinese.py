"""Click in Chinese: the frame of help texts, and what is wrong with a command line."""

from __future__ import annotations

import re
from collections.abc import Iterable

import click

from drafter import words
from drafter.screen import width, wrap


class ChineseFormatter(click.HelpFormatter):
    """Aligns by the width a terminal gives wide characters, and wraps between any two of them."""

    def write_text(self, text: str) -> None:
        """Paragraphs, one a line of the text, indented and wrapped."""
        indent = " " * self.current_indent
        for paragraph in text.split("\n"):
            for line in wrap(paragraph, self.width - self.current_indent, hang=""):
                self.write(f"{indent}{line}\n")

    def write_heading(self, heading: str) -> None:
        """The heading of a section, with a full-width colon."""
        self.write(f"{' ' * self.current_indent}{heading}：\n")

    def write_dl(self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2) -> None:
        """Names and what they mean, in two columns."""
        rows = list(rows)
        first = min(max((width(name) for name, _ in rows), default=0), col_max) + col_spacing
        for name, meaning in rows:
            lines = wrap(meaning, self.width - self.current_indent - first, hang="")
            gap = first - width(name)
            head = " " * self.current_indent + name
            if gap < col_spacing:
                self.write(head + "\n")
                head, gap = " " * self.current_indent, first
            self.write(f"{head}{' ' * gap}{lines[0]}".rstrip() + "\n")
            for line in lines[1:]:
                self.write(" " * (self.current_indent + first) + line + "\n")


class _Chinese:
    """What commands and groups share: Chinese headings, and help that goes where the world's words go."""

    def get_help_option(self, ctx: click.Context) -> click.Option:
        """-h and --help, printed where the world's words go."""

        def show(context: click.Context, param: click.Parameter, value: bool) -> None:
            if value and not context.resilient_parsing:
                context.find_root().obj.say(context.get_help())
                context.exit()

        names = ["-h", "--help"]
        return click.Option(
            names, is_flag=True, expose_value=False, is_eager=True, help=words.HELP_OPTION, callback=show
        )

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """用法：drafter 命令 …"""
        said = {"[OPTIONS]": words.OPTIONS_PLACE, "[COMMAND] [ARGS]...": words.COMMAND_PLACE}
        pieces = [said.get(piece, piece) for piece in self.collect_usage_pieces(ctx)]  # type: ignore[attr-defined]
        formatter.write(f"{words.USAGE}{ctx.command_path} {' '.join(pieces)}\n")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The options, under 选项; ranges, and what must be given, are said in the options' own words."""
        params: list[click.Parameter] = self.get_params(ctx)  # type: ignore[attr-defined]
        records = (param.get_help_record(ctx) for param in params if isinstance(param, click.Option))
        rows = [(name, re.sub(r"\s*\[(.*<.*|required)\]$", "", meaning)) for name, meaning in filter(None, records)]
        with formatter.section(words.OPTIONS):
            formatter.write_dl(rows)


class ChineseContext(click.Context):
    """A context whose help is laid out for wide characters."""

    formatter_class = ChineseFormatter


class ChineseCommand(_Chinese, click.Command):
    """A command whose help has Chinese headings."""

    context_class = ChineseContext


class ChineseGroup(_Chinese, click.Group):
    """A group of commands with Chinese headings."""

    command_class = ChineseCommand
    context_class = ChineseContext

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The commands with a line each, then the options."""
        rows = [(name, self.line_on(ctx, name)) for name in self.list_commands(ctx)]
        with formatter.section(words.COMMANDS):
            formatter.write_dl(rows)
        super().format_options(ctx, formatter)

    def line_on(self, ctx: click.Context, name: str) -> str:
        """The line on a command in the group's help."""
        command = self.get_command(ctx, name)
        return command.get_short_help_str(200) if command else ""


def explain(fault: click.UsageError) -> str:
    """What is wrong with the command line, in one Chinese line that names the way to the help."""
    path = fault.ctx.command_path if fault.ctx else "drafter"
    match fault:
        case click.NoSuchOption():
            what = words.no_such_option(fault.option_name, fault.possibilities or [])
        case click.MissingParameter():
            what = words.missing_argument(_called(fault.param, fault.ctx))
        case click.BadOptionUsage():
            what = words.option_needs_value(fault.option_name)
        case click.BadParameter():
            what = words.bad_argument(fault.param.opts[0] if fault.param and fault.param.opts else "", _choices(fault))
        case _ if fault.message.startswith("No such command"):
            wrong = fault.message.split("'")[1] if "'" in fault.message else ""
            group = fault.ctx.command if fault.ctx else None
            known = group.list_commands(fault.ctx) if isinstance(group, click.Group) and fault.ctx else []
            what = words.no_such_command(wrong, known)
        case _:
            what = words.BAD_USAGE
    return f"{words.FAULT}{what}。{words.see_help(path)}"


def _called(param: click.Parameter | None, context: click.Context | None) -> str:
    """What has to be written: the place of an argument, or an option and what stands behind it."""
    if param is None or context is None:
        return ""
    place = param.make_metavar(context)
    return f" {param.opts[0]} {place}" if isinstance(param, click.Option) else place


def _choices(fault: click.BadParameter) -> list[str]:
    kind = fault.param.type if fault.param else None
    if isinstance(kind, click.IntRange):
        return [words.whole_number(kind.min, kind.max)]
    return [str(choice) for choice in kind.choices] if isinstance(kind, click.Choice) else []
