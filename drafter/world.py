"""The world the program runs in: where words go, whether a person sits there, what day it is, which folder.

Passed in everywhere, so that no test has to patch `sys` or `date`.
"""

from __future__ import annotations

import contextlib
import io
import os
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Literal, TextIO

from drafter.text.characters import visible


class CannotPrint(Exception):
    """Standard output takes nothing any more; `reason` is what the system says.

    Not an OSError, so that it is not taken for the fault of a file that was being read or written.
    """

    def __init__(self, reason: OSError | ValueError) -> None:
        super().__init__(str(reason))
        self.reason = reason


@dataclass(frozen=True, slots=True)
class World:
    """Standard streams, environment, today's date, the working folder, and whether faults show where they arose."""

    stdin: TextIO
    stdout: TextIO
    stderr: TextIO
    environ: Mapping[str, str] = field(default_factory=dict)
    today: date = field(default_factory=date.today)
    folder: Path = Path()
    debug: bool = False

    @classmethod
    def real(cls) -> World:
        """The process's own world; what is said to a stream that was closed before the start goes nowhere."""
        stdin, stdout, stderr = sys.stdin or _nothing("r"), sys.stdout or _nothing("w"), sys.stderr or _nothing("w")
        return cls(stdin, _showable(stdout), _showable(stderr), os.environ)

    @property
    def interactive(self) -> bool:
        """True if a person can be asked: both input and output are a terminal."""
        return self.stdin.isatty() and self.stdout.isatty()

    def say(self, text: str = "", paint: Callable[[str], str] = str) -> None:
        """A line for the person, on standard output, in the colour that `paint` gives it.

        Raises `CannotPrint` when it cannot be written there.
        """
        try:
            self.stdout.write(paint(visible(text)) + "\n")
            self.stdout.flush()
        except (OSError, ValueError) as reason:
            raise CannotPrint(reason) from None

    def warn(self, text: str) -> None:
        """A line about a fault, on standard error; dropped if that takes nothing."""
        self.draw(visible(text) + "\n")

    def draw(self, text: str) -> None:
        """Text as it is, on standard error, with what moves the caret."""
        with contextlib.suppress(OSError, ValueError):
            self.stderr.write(text)
            self.stderr.flush()

    def leave(self) -> None:
        """Let go of what the streams could not take, or Python would complain of it in English at the end."""
        for stream in (self.stdout, self.stderr):
            try:
                stream.flush()
            except (OSError, ValueError):
                with contextlib.suppress(OSError, ValueError):
                    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def _nothing(mode: Literal["r", "w"]) -> TextIO:
    return Path(os.devnull).open(mode, encoding="utf-8")


def _showable(stream: TextIO) -> TextIO:
    """The stream, so set that a character the console cannot show becomes a mark instead of ending the program."""
    if isinstance(stream, io.TextIOWrapper):
        stream.reconfigure(errors="replace")
    return stream
