"""A row of the table of messages, and the desk at which one is provoked through the program's own doors."""

from __future__ import annotations

import io
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any, TextIO

import pytest
from interviewing import NATIONAL, honest, without

from drafter.answers import read_answers
from drafter.answers.load import load
from drafter.cli import run
from drafter.composing.templates import find
from drafter.errors import Stopped
from drafter.interview import flow
from drafter.interview.question import Question
from drafter.world import World

EXAMPLES = Path(__file__).parent.parent.parent / "examples"
THIS = "shili-2025"
HEAD = 'template = "national-2021"\nyear = 2025\nunit.name = "示例镇"\nunit.kind = "镇"\n'


@dataclass(frozen=True)
class Message:
    """A message: its name in `drafter.words`, how it reads, its cause, how to mend it, and what provokes it.

    In 〈〉 stands what differs from case to case. `provoke` returns all that the program said.
    """

    name: str
    reads: str
    cause: str
    mend: str
    provoke: Provoke


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@dataclass(frozen=True)
class Desk:
    """A folder to work in, which is the working folder, and a patch that is taken away afterwards."""

    folder: Path
    patch: pytest.MonkeyPatch

    def put(self, name: str, content: str | bytes = "") -> Path:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    def example(self, name: str = "a.toml", *changes: tuple[str, str], of: str = THIS) -> Path:
        """A copy of an example with some of its text changed."""
        text = (EXAMPLES / f"{of}.toml").read_text("utf-8")
        for old, new in changes:
            assert old in text, old
            text = text.replace(old, new, 1)
        return self.put(name, text)

    def run(self, *arguments: object, stdout: TextIO | None = None) -> str:
        """All that a command says."""
        out, err = io.StringIO(), io.StringIO()
        world = World(io.StringIO(), stdout or out, err, {}, date(2026, 1, 15))
        run([str(argument) for argument in arguments], world)
        return out.getvalue() + err.getvalue()

    def session(self, *arguments: object, reply: Callable[[Question], Any] = honest) -> str:
        """All that a command says in a terminal where questions are answered; `reply` may raise `Stopped`."""
        self.patch.setattr("drafter.interview.prompts.ask", reply)
        out, err = _Terminal(), io.StringIO()
        world = replace(World.real(), stdin=_Terminal(), stdout=out, stderr=err, environ={})
        run([str(argument) for argument in arguments], world)
        return out.getvalue() + err.getvalue()


Provoke = Callable[[Desk], str]


def raising(error: BaseException) -> Callable[..., Any]:
    """A function that raises this whatever it is called with."""

    def broken(*arguments: object, **named: object) -> Any:
        raise error

    return broken


def command(*arguments: object, files: dict[str, str | bytes] | None = None, example: str = "a.toml") -> Provoke:
    """A command line in a folder with these files and, unless it is called nothing, an example."""

    def provoke(desk: Desk) -> str:
        if example:
            desk.example(example)
        for name, content in (files or {}).items():
            desk.put(name, content)
        return desk.run(*arguments)

    return provoke


def broken(place: str, error: BaseException, *arguments: object) -> Provoke:
    """A command line on an example while one of the program's functions raises an error."""

    def provoke(desk: Desk) -> str:
        desk.example()
        desk.patch.setattr(place, raising(error))
        return desk.run(*arguments)

    return provoke


def text(content: str | bytes, *arguments: object) -> Provoke:
    """An answers file of this text, checked unless another command is named."""
    return command(*(arguments or ("check", "a.toml")), files={"a.toml": content}, example="")


def line(said: str) -> Provoke:
    """An answers file with this line in it."""
    return text(f"{HEAD}{said}\n")


def report(content: str | bytes, name: str = "a.txt", *arguments: object) -> Provoke:
    """A finished report of this content, checked unless another command is named."""
    return command(*(arguments or ("check", name)), files={name: content}, example="")


def typed(
    path: str,
    *replies: Any,
    last: bool = False,
    also: tuple[str, ...] = (),
    edit: Callable[[str], Any] | None = None,
    requests: int | None = None,
    given: dict[str, Any] | None = None,
    of: str = NATIONAL.name,
) -> Provoke:
    """These replies one after another where a fact is asked for; what the questions then say.

    `last`: with last year's answers; `also` are further facts that are open; of so many `requests` the table is asked
    for; `given` are other answers by path, `of` is the template. A reply may be a function of the question.
    """

    def provoke(desk: Desk) -> str:
        raw = read_answers(EXAMPLES / f"{THIS}.toml").raw
        facts = load(EXAMPLES / "shili-2024.toml").facts if last else None
        answers = without(raw, path, *also)
        answers.record.mark("skipped", path, False)
        for at, value in (given or {}).items():
            answers.set(at, value)
        if requests is not None:
            answers.set("requests.received", requests)
            answers.set("requests.carried_in", 0)
        left, said = list(replies), list[str]()

        def ask(question: Question) -> Any:
            said.append(question.said)
            if question.id.partition(":")[0].partition("#")[0] != path or question.id.endswith(":choose"):
                return honest(question)
            if not left:
                raise Stopped
            reply = left.pop(0)
            return reply(question) if callable(reply) else reply

        with suppress(Stopped):
            flow.interview(find(of), answers, facts, flow.Desk(ask, lambda now: None, edit=edit or (lambda text: None)))
        return "\n".join(said)

    return provoke


def template(body: str, about: str = 'title = "自带"\n', **files: str) -> Provoke:
    """A template of this text, and further files by name, checked."""

    def provoke(desk: Desk) -> str:
        desk.put("t/template.toml", about)
        desk.put("t/report.txt", f"标题：{{{{ unit.name }}}}报告\n# 概述\n{body}\n")
        for name, content in files.items():
            desk.put(f"t/{name.replace('__', '.')}", content)
        return desk.run("templates", "t", "--check")

    return provoke
