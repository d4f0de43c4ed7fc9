"""A terminal of 80x24 with a program in it: what is typed goes in, what the screen shows comes out.

Nothing here depends on how fast anything is: whoever waits, waits for the screen or for the program's end. That a
prompt has been drawn whole, a mark behind each drawing tells, which only programs started here write.
"""

from __future__ import annotations

import contextlib
import os
import pty
import re
import select
import signal
import sys
import termios
import tomllib
import traceback
import warnings
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import Any, NoReturn

import pyte
from prompt_toolkit.renderer import Renderer

from drafter.answers import read_answers, save
from drafter.answers.load import load
from drafter.cli import main
from drafter.interview import flow, prompts  # noqa: F401 (flow: imported once, not in every child)
from drafter.report import facts_by_path

PROMPT, PROMPT_OVER = b"\x1b[?2004h", b"\x1b[?2004l"
"""What the terminal is told each time a prompt begins and ends: bracketed paste on and off."""
DRAWN = b"\x1b]7;drawn\x07"
"""Stands behind each drawing of a prompt; a terminal shows nothing of it."""
PATIENCE = 600
"""Seconds until a test that waits for what does not come gives up."""
EXAMPLES = Path(__file__).parent.parent / "examples"
NEW = ("new", "--last", "shili-2024.toml", "--year", "2025")
FILE = "示例镇-2025.toml"
UP, DOWN, CTRL_C, CTRL_D, CTRL_U = "\x1b[A", "\x1b[B", "\x03", "\x04", "\x15"
END = "都填完了。现在做什么？"

Replies = tuple[tuple[str, str], ...]
REPLIES: Replies = (
    ("有变动吗", ""),
    ("本年有下列哪些", ""),
    ("主动公开政府信息多少条", "３１２"),
    ("各类信息各多少条", "10 35 8 118 141"),
    ("政策解读多少篇", "9 5"),
    ("收到政府信息公开申请多少件", "0"),
    ("是怎样办结的", " "),
    ("制发多少件", "2 1 5"),
    ("审查信息多少条", "312 0"),
    ("更新过公开指南", "是"),
    ("专职人员", "1 3"),
    ("组织的培训几次", "2"),
    ("培训几次", "3 92"),
    ("监督检查几次", "4"),
    ("考核结果怎样", "考核结果为“优秀”。"),
    ("评议结果怎样", "满意率为98%"),
    ("行政许可", "31 7 1 0"),
    ("落实得怎样|落实了吗", "已经落实"),
    (r"问题.*符合本单位实际的才选", ""),
    ("哪些主要问题", "公开栏更新不够及时"),
    ("还有吗", ""),
    ("怎样改进", "每季度检查一次"),
    ("其他需要报告的事项", ""),
    ("有没有因政府信息公开引起", ""),
    ("落款写哪一天", "2026年1月14日"),
    ("要补充哪些", ""),
    ("追究责任几人|失泄密|多少万元|收费通知几件", "0"),
    ("现在做什么", ""),
)
"""What the clerk of a quiet year answers, by a piece of the question: figures near those of last year's file."""


class Terminal:
    """A drafter command in a pseudo-terminal; `screen()` is what a person sees.

    The program runs in a fork of this process, which has imported everything already.
    """

    def __init__(
        self,
        folder: Path,
        *arguments: str,
        rows: int = 24,
        columns: int = 80,
        environment: Mapping[str, str] | None = None,
    ) -> None:
        self._screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self._screen)
        self._came = bytearray()
        self.answered = 0
        self.seen = 0
        _make_ready()
        self.pid, self._door = pty.fork()
        if self.pid == 0:
            _program(folder, arguments, environment or {}, (rows, columns))
        os.set_blocking(self._door, False)

    def __del__(self) -> None:
        if self.pid:
            with contextlib.suppress(OSError):
                self.kill()

    @property
    def all(self) -> str:
        """Everything the program has written."""
        return self._came.replace(DRAWN, b"").decode("utf-8", "replace")

    def read(self) -> bool:
        """Wait until the program has written something and take it in; False when it has ended instead."""
        if not select.select([self._door], [], [], PATIENCE)[0]:
            raise AssertionError(f"nothing has come for {PATIENCE} seconds; the screen shows:\n{self.screen()}")
        try:
            data = os.read(self._door, 65536)
        except OSError:  # the other side is closed
            return False
        self._stream.feed(data)
        self._came += data
        return bool(data)

    @property
    def drawing(self) -> bool:
        """Whether a prompt is open whose last drawing has not come whole."""
        return self._came.rfind(PROMPT) > self._came.rfind(PROMPT_OVER) and not self._came.endswith(DRAWN)

    def screen(self) -> str:
        """The screen's lines, without the blanks at their ends."""
        return "\n".join(line.rstrip() for line in self.lines()).strip()

    def lines(self) -> list[str]:
        """The screen's lines as they stand; a wide character counts once and fills two columns."""
        return list(self._screen.display)

    def until(self, seen: Callable[[str], object]) -> str:
        """Wait for the screen to show something; returns the screen."""
        while self.drawing or not seen(self.screen()):
            if not self.read():
                raise AssertionError(f"not seen; the screen shows:\n{self.screen()}")
        return self.screen()

    def question(self) -> str:
        """The open question's text, once a new prompt stands; empty when the program has ended."""
        while (count := self._came.count(PROMPT)) == self.seen or self.drawing or not (asked := self.asked()):
            alive = self.read()
            assert b"Traceback" not in self._came and b"Press ENTER" not in self._came, self.all[-3000:]
            if not alive:
                return ""
        self.seen = count
        return asked

    def asked(self) -> str:
        """The question on the screen, its lines joined; empty while it does not stand there whole."""
        lines = [line.rstrip() for line in self.lines()]
        at = max((number for number, line in enumerate(lines) if line.startswith("? ")), default=-1)
        if at < 0 or not any(line.startswith((">", " »")) for line in lines[at + 1 :]):
            return ""
        more = next((n for n, line in enumerate(lines[at + 1 :]) if not line.startswith("  ")), 0)
        return lines[at][2:] + "".join(line.strip() for line in lines[at + 1 : at + 1 + more])

    def type(self, text: str) -> None:
        """Type a line and press Enter at the open question, and count it."""
        self.keys(text + "\r")
        self.answered += 1

    def keys(self, keys: str) -> None:
        """Press keys, Enter not added."""
        data = keys.encode()
        while data:
            # What is written is read meanwhile: a program that cannot write does not go on to read.
            readable, writable, _ = select.select([self._door], [self._door], [], PATIENCE)
            assert readable or writable, f"nobody reads; the screen shows:\n{self.screen()}"
            if readable and not self.read():
                raise AssertionError(f"the program has ended; the screen shows:\n{self.screen()}")
            if writable:
                data = data[os.write(self._door, data) :]

    def pick(self, title: str) -> None:
        """Move down to the option that has this in its title, and press Enter."""
        for _ in range(120):
            pointed = self.pointed()
            if title in pointed:
                return self.type("")
            # Neighbouring options may read the same, and a list that scrolls keeps the pointer in its row.
            before = self.lines()
            self.keys(DOWN)
            self.until(lambda screen, before=before: self.pointed() and self.lines() != before)
        raise AssertionError(f"no option “{title}”; the screen shows:\n{self.screen()}")

    def pointed(self) -> str:
        """The line of the option the pointer stands at; empty while the screen is being drawn."""
        return next((line.rstrip() for line in self.lines() if line.startswith(" »")), "")

    def end(self) -> int:
        """Wait for the program to end; returns its exit status."""
        while self.read():
            pass
        _, status = os.waitpid(self.pid, 0)
        self.pid = 0
        os.close(self._door)
        assert os.WIFEXITED(status) and "Traceback" not in self.all, self.all[-3000:]
        return os.WEXITSTATUS(status)

    def kill(self) -> None:
        """End the program with kill -9."""
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        self.pid = 0
        os.close(self._door)


@cache
def _make_ready() -> None:
    """Import, read and compile what any session needs, once here and not in every child."""
    import questionary  # noqa: F401
    from prompt_toolkit.application import application

    from drafter.interview.plan import route
    from drafter.interview.situation import look

    prompts.PAUSE = 0  # no test waits for a hand
    application.load_key_bindings()
    ready = load(EXAMPLES / "shili-2025.toml")
    route(look(ready.template, read_answers(EXAMPLES / "shili-2025.toml"), ready.last))


def _program(
    folder: Path, arguments: tuple[str, ...], environment: Mapping[str, str], size: tuple[int, int]
) -> NoReturn:
    """The child's side of the fork: `drafter` with these arguments, as if it had just been started."""
    status = 1
    try:
        termios.tcsetwinsize(0, size)
        warnings.resetwarnings()
        warnings.simplefilter("ignore")
        signal.signal(signal.SIGINT, signal.default_int_handler)
        os.chdir(folder)
        for name in ("COLUMNS", "LINES", "NO_COLOR", "EDITOR", "VISUAL"):
            os.environ.pop(name, None)
        os.environ.update({"TERM": "xterm", "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8", **environment})
        sys.stdin = sys.__stdin__ = open(0, encoding="utf-8", closefd=False)  # type: ignore[misc]  # noqa: SIM115
        sys.stdout = sys.__stdout__ = open(1, "w", 1, "utf-8", closefd=False)  # type: ignore[misc]  # noqa: SIM115
        sys.stderr = sys.__stderr__ = open(2, "w", 1, "utf-8", closefd=False)  # type: ignore[misc]  # noqa: SIM115
        sys.argv = ["drafter", *arguments]
        _mark_drawings()
        try:
            main()
        except SystemExit as done:
            status = int(done.code or 0)
        except BaseException:
            traceback.print_exc()
        sys.stdout.flush()
        sys.stderr.flush()
    finally:
        os._exit(status)  # whatever is raised here, the tests do not go on in the child


def _mark_drawings() -> None:
    """Put the mark behind each drawing of a prompt, in this process."""
    render = Renderer.render

    def marked(renderer: Renderer, *arguments: Any, **named: Any) -> None:
        render(renderer, *arguments, **named)
        renderer.output.write_raw(DRAWN.decode())
        renderer.output.flush()

    Renderer.render = marked  # type: ignore[method-assign]


def reply(terminal: Terminal, question: str, replies: Replies) -> str:
    """What the clerk types at a question, hints of the screen considered."""
    here = question + terminal.screen().rpartition("\n? ")[2].replace("\n", "")
    for piece, text in replies:
        if re.search(piece, question) or (".*" in piece and re.search(piece, here)):
            return text
    raise AssertionError(f"unforeseen question: {question}")


def go_on(terminal: Terminal, *more: tuple[str, str], until: str = "") -> list[str]:
    """Answer question by question, to the end or until one that contains `until`; returns the questions."""
    asked: list[str] = []
    while question := terminal.question():
        asked.append(question)
        if until and until in question:
            break
        terminal.type(reply(terminal, question, (*more, *REPLIES)))
    return asked


def read(path: Path) -> dict[str, Any]:
    """An answers file as plain TOML."""
    return tomllib.loads(path.read_text(encoding="utf-8"))


def finished_but(folder: Path, *left: str) -> Path:
    """The finished example in a folder, with last year's, and these answers taken out."""
    answers = read_answers(EXAMPLES / "shili-2025.toml")
    answers.path = folder / FILE
    answers.record.last = "shili-2024.toml"
    answers.record.reviewed = True
    answers.record.skipped = [path for path in facts_by_path() if answers.get(path) is None]
    topics = {path: fact.topic for path, fact in facts_by_path().items() if fact.topic}
    answers.record.asked_topics = sorted(set(topics.values()))
    answers.record.ticked = sorted({topics[path] for path in left if path in topics})
    for path in left:
        answers.set(path, None)
        answers.record.mark("skipped", path, False)
    save(answers, facts_by_path())
    return folder / FILE
