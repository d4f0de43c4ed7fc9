"""A terminal of 80x24 with a program in it: what is typed goes in, what the screen shows comes out."""

from __future__ import annotations

import os
import re
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pexpect
import pyte

PROMPT = "\x1b[?2004h"
"""What the terminal is told each time a prompt begins: bracketed paste on."""
PROGRAM = "import sys; from drafter.cli import main; main()"


class Terminal:
    """A drafter command in a pseudo-terminal; `screen()` is what a person sees."""

    def __init__(self, folder: Path, *arguments: str, rows: int = 24, columns: int = 80) -> None:
        environment = {**os.environ, "TERM": "xterm", "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8"}
        self.child = pexpect.spawn(
            sys.executable,
            ["-c", PROGRAM, *arguments],
            cwd=str(folder),
            env=environment,
            dimensions=(rows, columns),
            timeout=20,
        )
        self._screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self._screen)
        self.all = ""
        self.answered = 0
        self.seen = 0

    def read(self, wait: float = 0.05) -> bool:
        """Take in what the program wrote; False when it has ended."""
        try:
            data = self.child.read_nonblocking(65536, wait)
        except pexpect.TIMEOUT:
            return True
        except pexpect.EOF:
            return False
        self._stream.feed(data)
        self.all += data.decode("utf-8", "replace")
        return True

    def screen(self) -> str:
        """The screen's lines, without the blanks at their ends."""
        return "\n".join(line.rstrip() for line in self._screen.display).strip()

    def until(self, seen: Callable[[str], object], seconds: float = 20) -> str:
        """Wait for the screen to show something; returns the screen."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            alive = self.read()
            if seen(self.screen()):
                return self.screen()
            if not alive:
                break
        raise AssertionError(f"not seen; the screen shows:\n{self.screen()}")

    def question(self) -> str:
        """The open question's text, once a new prompt stands; empty when the program has ended."""
        end = time.monotonic() + 20
        while time.monotonic() < end:
            alive = self.read(0.02)
            begun, here = self.all.count(PROMPT), self.screen()
            found = list(re.finditer(r"^\? (.*?)$", here, re.MULTILINE))
            if begun > self.seen and found and re.search(r"^(>| »)", here[found[-1].end() :], re.MULTILINE):
                self.seen = begun
                return found[-1][1]
            if not alive:
                assert "Traceback" not in self.all, self.all[-3000:]
                return ""
        raise AssertionError(f"no new question; the screen shows:\n{self.screen()}")

    def type(self, text: str) -> None:
        """Type a line and press Enter at the open question, and count it."""
        self.child.send(text + "\r")
        self.answered += 1

    def keys(self, keys: str) -> None:
        """Press keys, Enter not added."""
        self.child.send(keys)

    def end(self) -> int:
        """Wait for the program to end; returns its exit status."""
        while self.read():
            pass
        self.child.close()
        status = self.child.exitstatus
        assert status is not None, self.screen()
        return int(status)
