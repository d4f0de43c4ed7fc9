"""The world the program runs in: where words go, whether a person sits there, what day it is, which folder.

Passed in everywhere, so that no test has to patch `sys` or `date`.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TextIO


@dataclass(frozen=True, slots=True)
class World:
    """Standard streams, environment, today's date and the working folder."""

    stdin: TextIO
    stdout: TextIO
    stderr: TextIO
    environ: Mapping[str, str] = field(default_factory=dict)
    today: date = field(default_factory=date.today)
    folder: Path = Path()

    @classmethod
    def real(cls) -> World:
        """The process's own world."""
        return cls(sys.stdin, sys.stdout, sys.stderr, os.environ)

    @property
    def interactive(self) -> bool:
        """Whether a person can be asked: both input and output are a terminal."""
        return bool(self.stdin and self.stdin.isatty() and self.stdout and self.stdout.isatty())

    def say(self, text: str = "") -> None:
        """A line for the person, on standard output."""
        self.stdout.write(text + "\n")
        self.stdout.flush()

    def warn(self, text: str) -> None:
        """A line about a fault, on standard error."""
        self.stdout.flush()
        self.stderr.write(text + "\n")
        self.stderr.flush()
