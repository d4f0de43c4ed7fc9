"""Work on hostile input, measured: in a process of its own, with what it took of time and memory."""

from __future__ import annotations

import io
import os
import resource
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from drafter.cli import run
from drafter.world import World

MOST_SECONDS = 5.0
MOST_MIB = 300
_PROGRAM_MIB = 60
"""What the program itself takes, in place of what the tests of this process have left in the fork's memory."""
_KILLED_AFTER = 20


@dataclass(frozen=True, slots=True)
class Measured:
    """How a command ended: its status (-9: killed, for it took too long), seconds of the processor's, MiB at the most,
    and all that it said."""

    status: int
    seconds: float
    mib: float
    out: str
    err: str

    @property
    def held(self) -> bool:
        """True if it ended within the bounds, without a traceback."""
        told = "Traceback" not in self.err and "程序出错" not in self.err
        return self.status >= 0 and self.seconds < MOST_SECONDS and self.mib < MOST_MIB and told

    def __str__(self) -> str:
        return f"status {self.status}, {self.seconds:.2f} s, {self.mib:.0f} MiB: {(self.err or self.out)[-300:]}"


def measured(folder: Path, arguments: Sequence[str | Path]) -> Measured:
    """The command line run in a fork of this process, which has loaded what it needs."""
    out, err = folder / ".out", folder / ".err"
    inherited = int(Path("/proc/self/statm").read_text().split()[1]) * resource.getpagesize() / (1 << 20)
    child = os.fork()
    if child == 0:
        status = 99
        try:
            resource.setrlimit(resource.RLIMIT_CPU, (_KILLED_AFTER, _KILLED_AFTER))
            resource.setrlimit(resource.RLIMIT_AS, (4 << 30, 4 << 30))
            os.chdir(folder)
            said, warned = io.StringIO(), io.StringIO()
            world = World(io.StringIO(), said, warned, {}, date(2026, 1, 20), Path())
            status = run([str(one) for one in arguments], world)
            out.write_text(said.getvalue(), "utf-8", "replace")
            err.write_text(warned.getvalue(), "utf-8", "replace")
        except BaseException as fault:
            err.write_text(f"Traceback: {fault!r}", "utf-8", "replace")
        finally:
            sys.stdout.flush()
            os._exit(status)
    _, ended, used = os.wait4(child, 0)
    texts = [file.read_text("utf-8") if file.exists() else "" for file in (out, err)]
    for file in (out, err):
        file.unlink(missing_ok=True)
    seconds = used.ru_utime + used.ru_stime
    return Measured(os.waitstatus_to_exitcode(ended), seconds, _PROGRAM_MIB + used.ru_maxrss / 1024 - inherited, *texts)
