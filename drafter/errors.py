"""What can go wrong in a way the user can mend, and the exit status each fault has.

Every fault is made of its parts (what, where, hint); the one line a person reads is put together here.
"""

from __future__ import annotations

from enum import IntEnum
from pathlib import Path


class ExitStatus(IntEnum):
    """The exit codes of the contract."""

    DONE = 0
    FINDINGS = 1
    USAGE = 2
    TEMPLATE = 3
    STOPPED = 130


class DrafterError(Exception):
    """A fault the user can mend.

    `what` is a Chinese sentence without its full stop, `file` and `line` say where (None: nowhere in particular),
    `hint` says how to mend it (empty: `what` says it all).
    """

    status = ExitStatus.USAGE

    def __init__(self, what: str, *, file: Path | str | None = None, line: int | None = None, hint: str = "") -> None:
        super().__init__(what)
        self.what = what
        self.file = file
        self.line = line
        self.hint = hint

    def __str__(self) -> str:
        # A line end in a name must not make a line of its own.
        name = str(self.file).replace("\n", "<U+000A>")
        place = "" if self.file is None else f"{name}{'' if self.line is None else f' 第{self.line}行'}："
        return f"{place}{self.what}{'。' + self.hint if self.hint else ''}。"


class AnswersError(DrafterError):
    """The answers file cannot be read, or an answer in it is not what the question asks for."""


class UnreadableAnswers(AnswersError):
    """The answers file is no answers file as it stands: wrong in its writing, empty, in other characters, too large."""


class UnreadableReport(DrafterError):
    """A finished report cannot be read: not a report's file, damaged, encrypted, too large, or without words."""


class TemplateFault(DrafterError):
    """A template is broken: an unknown name, bad syntax, a missing part."""

    status = ExitStatus.TEMPLATE


class OutputError(DrafterError):
    """A file cannot be written where it should go."""


class ChangedElsewhere(OutputError):
    """A file holds something else than what it was to be replaced for."""


class NotInteractive(DrafterError):
    """Questions cannot be asked because there is no terminal."""


class Stopped(Exception):
    """The user stopped (Ctrl-C, or the end of input); all answers given so far are saved in `file` (None: none yet).

    `ended` says that the input came to its end.
    """

    file: Path | None = None

    def __init__(self, *, ended: bool = False) -> None:
        super().__init__()
        self.ended = ended
