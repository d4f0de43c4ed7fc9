"""A file's whole life in any order: begun, filled in, left, killed, edited by hand, spoilt and restored, rendered, the
report changed, read back, and next year begun from it.

At every moment the file is valid, no answer is lost or changed that was not asked for, a person's comments and changed
reports stay, last year's file is as it was, and nothing is left lying.
"""

from __future__ import annotations

import io
import os
import random
import re
import shutil
import sys
import tempfile
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from conftest import EXAMPLES, examples
from hypothesis import Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from interviewing import NATIONAL
from test_walks import Clerk

from drafter.answers import Answers, backup_of, read_answers
from drafter.cli import run
from drafter.errors import Stopped
from drafter.interview import prompts
from drafter.interview.directory import SETTINGS
from drafter.interview.question import Question
from drafter.report import facts_by_path
from drafter.text.townships import with_kind
from drafter.world import World

if sys.platform == "win32":
    pytest.skip("processes are forked", allow_module_level=True)

FACTS = facts_by_path()
FIGURES = ("proactive.total", "requests.received", "statutory.licensing", "statutory.penalties")
LISTS = ("problems", "remedies", "followups", "last_remedies", "followup_status", "notes", "other_matters")
SEEDS = st.integers(0, 2**32)
LAST_YEAR = 2027


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def answers_in(file: Path) -> dict[str, Any]:
    """The answers in a file by path, those put aside with their topic or for another template among them."""
    answers = read_answers(file)
    record = answers.record
    there = {path: answers.get(path) for path in FACTS}
    return {**record.aside, **record.unticked, **{path: value for path, value in there.items() if value is not None}}


def full_name(answers: dict[str, Any]) -> str:
    """The unit's name as a report prints it."""
    return with_kind(str(answers.get("unit.name")), answers.get("unit.kind"))


def may_change(question: Question | None, path: str) -> bool:
    """True if the answer to a question may change what stands at a path."""
    if question is None:
        return False
    first = re.split("[.:#]", question.id.removeprefix("words:"))[0]
    group = path.partition(".")[0]
    return group == first or (group in LISTS and first in LISTS)


class Life(RuleBasedStateMachine):
    """What the clerk did, and what must still be there."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="life-"))
        self.year = 2025
        self.file = self.folder / "2025.toml"
        self.comments: list[str] = []
        self.precious: list[bytes] = []
        self.finished: dict[Path, bytes] = {}
        self.number = 0
        self.was: dict[str, Any] = {}
        self.asked: Question | None = None
        """The question that was put last in this sitting."""
        self.rendered: Path | None = None
        """The report of the answers as they are now."""

    def teardown(self) -> None:
        shutil.rmtree(self.folder)

    # -------------------------------------------------------------- commands and sittings

    def run(self, *arguments: object, ask: Callable[[Question], Any] | None = None) -> tuple[int, str]:
        """The exit status of a command, and what it said."""
        out, err = (io.StringIO() if ask is None else _Terminal()), io.StringIO()
        world = World(
            io.StringIO() if ask is None else _Terminal(), out, err, {}, date(self.year + 1, 1, 15), self.folder
        )
        failed: list[AssertionError] = []

        def heard(question: Question) -> Any:
            assert ask is not None
            try:
                return ask(question)
            except AssertionError as failure:  # the last net would catch it
                failed.append(failure)
                raise Stopped from failure

        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(prompts, "ask", heard)
            status = run([str(argument) for argument in arguments], world)
        if failed:
            raise failed[0]
        said = out.getvalue() + err.getvalue()
        assert "程序自身出了问题" not in said and "Traceback" not in said, said
        return status, said

    def clerk(self, seed: int, log: Path | None = None) -> Callable[[Question], Any]:
        """Somebody who answers at random and goes about; at each question the file is looked at."""
        clerk = Clerk(seed, NATIONAL, Answers({"template": NATIONAL.name, "year": self.year}), None)
        clerk.steps = random.Random(seed).randrange(40)

        def ask(question: Question) -> Any:
            self.look(self.asked)
            self.asked = question
            if log:
                shutil.copy(self.file, log)
            if question.id == "end":
                raise Stopped
            while (value := clerk.ask(question)) == SETTINGS:  # another year or template is another file's life
                pass
            return value

        self.asked = None
        return ask

    def look(self, question: Question | None) -> None:
        """Nothing is lost or changed but by the answer to this question."""
        now = answers_in(self.file)
        for path, value in self.was.items():
            assert now.get(path) == value or may_change(question, path), f"{path}: {value!r} became {now.get(path)!r}"
        if now != self.was:
            self.rendered = None
        self.was = now

    def sit(self, seed: int, *arguments: object) -> None:
        ask = self.clerk(seed)
        status, said = self.run(*arguments, ask=ask)
        assert status in (0, 1, 130), said
        self.look(self.asked)

    # -------------------------------------------------------------- what a clerk does

    @initialize(begin=st.sampled_from(["nothing", "answers", "finished"]))
    def begin(self, begin: str) -> None:
        by_name = {path.stem: path for path in EXAMPLES}
        if begin == "finished":
            shutil.copy(by_name["shili-2025"], self.file)
        else:
            shutil.copy(by_name["shili-2024"], self.folder / "去年.toml")
            last = ("--last", self.folder / "去年.toml") if begin == "answers" else ()
            status, said = self.run("new", "--year", 2025, "--no-input", "--out", self.file, *last)
            assert status == 0, said
        self.was = answers_in(self.file)

    @rule(seed=SEEDS, everything=st.booleans())
    def fill(self, seed: int, everything: bool) -> None:
        self.sit(seed, "fill", self.file, *(["--all"] if everything else []))

    @rule(seed=SEEDS, name=st.sampled_from(["national-2021", "six-part", "five-part"]))
    def fill_in_another_template(self, seed: int, name: str) -> None:
        self.sit(seed, "fill", self.file, "--template", name)

    @rule(seed=SEEDS, at=st.integers(1, 12), written=st.booleans())
    def fill_and_be_killed(self, seed: int, at: int, written: bool) -> None:
        """The process ends at a file's replacement, before or after it."""
        log, asking = self.folder / "seen", self.folder / "asked"
        shutil.copy(self.file, log)
        asking.write_text("", "utf-8")
        child = os.fork()
        if child == 0:
            left, there = at, Path.replace

            def replaced(path: Path, target: Path) -> Path:
                nonlocal left
                left -= 1
                if left <= 0 and not written:
                    os._exit(9)
                made = there(path, target)
                if left <= 0:
                    os._exit(9)
                return made

            Path.replace = replaced  # type: ignore[method-assign, assignment]
            try:
                self.sit_in_child(seed, log, asking)
            finally:
                os._exit(3)
        assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) in (0, 9)
        asked = asking.read_text("utf-8")
        self.was = answers_in(log)
        for file in (log, asking):
            file.unlink()
        self.look(replace(_ANY, id=asked) if asked else None)

    def sit_in_child(self, seed: int, log: Path, asking: Path) -> None:
        ask = self.clerk(seed, log)

        def noted(question: Question) -> Any:
            value = ask(question)
            asking.write_text(question.id, "utf-8")
            return value

        self.run("fill", self.file, ask=noted)
        os._exit(0)

    @rule(seed=SEEDS)
    def change_a_figure_by_hand(self, seed: int) -> None:
        lines = self.file.read_text("utf-8").split("\n")
        found = [
            at for at, line in enumerate(lines) if re.fullmatch(r"\w+ = \d+", line) and not line.startswith("year")
        ]
        if not found:
            return
        at = random.Random(seed).choice(found)
        lines[at] = re.sub(r"\d+$", str(seed % 50), lines[at])
        self.file.write_text("\n".join(lines), "utf-8")
        self.was, self.rendered = answers_in(self.file), None

    @rule(seed=SEEDS)
    def write_a_comment(self, seed: int) -> None:
        lines = self.file.read_text("utf-8").split("\n")
        record = next((at for at, line in enumerate(lines) if line == "[record]"), len(lines))
        found = [at for at, line in enumerate(lines[:record]) if re.fullmatch(r'\w+ = (\d+|"[^"]*")', line)]
        at = random.Random(seed).choice(found)
        self.number += 1
        self.comments.append(f"# 手记{self.number}：问过财政所")
        lines.insert(at, self.comments[-1])
        self.file.write_text("\n".join(lines), "utf-8")

    @precondition(lambda self: backup_of(self.file).exists())
    @rule(spoilt=st.sampled_from([b"", b"year = ", b"\xff\xfe\x00", b"[[[[["]))
    def spoil_and_restore(self, spoilt: bytes) -> None:
        shutil.copy(self.file, backup_of(self.file))
        self.file.write_bytes(spoilt)

        def ask(question: Question) -> Any:
            if any(option.id == "restore" for option in question.options):
                return "restore"
            raise Stopped

        status, said = self.run("fill", self.file, ask=ask)
        assert status in (0, 1, 130), said
        self.look(None)

    @rule(kind=st.sampled_from(["docx", "txt", "html"]))
    def render(self, kind: str) -> None:
        status, said = self.run("render", self.file, "--draft", "--to", kind)
        assert status in (0, 1), said
        made = [self.file.with_suffix(f".{kind}"), self.file.with_name(f"{self.file.stem}（草稿）.{kind}")]
        self.rendered = next((path for path in made if f"已生成 {path}" in said), None)
        assert self.rendered is not None and self.rendered.exists(), said
        self.look(None)

    @precondition(lambda self: self.rendered is not None)
    @rule()
    def change_the_report(self) -> None:
        assert self.rendered is not None
        self.number += 1
        self.precious.append(self.rendered.read_bytes() + f"手工改的{self.number}".encode())
        self.rendered.write_bytes(self.precious[-1])
        self.rendered = None

    @precondition(lambda self: self.rendered is not None)
    @rule()
    def read_the_report_back(self) -> None:
        self.number += 1
        made = self.folder / f"读回{self.number}.toml"
        status, said = self.run("import", self.rendered, "--out", made)
        assert status in (0, 2), said
        if status == 0:
            there = answers_in(made)
            for path in FIGURES:
                assert there.get(path) in (None, self.was.get(path)), (
                    f"{path}: {self.was.get(path)} read as {there[path]}"
                )
            assert there.get("unit.name") in (None, self.was.get("unit.name"), full_name(self.was))
            made.unlink()

    @precondition(lambda self: self.year < LAST_YEAR and "unit.name" in self.was)
    @rule(seed=SEEDS, asked=st.booleans(), of_report=st.booleans())
    def begin_next_year(self, seed: int, asked: bool, of_report: bool) -> None:
        of_report = of_report and self.rendered is not None
        source = self.rendered if of_report else self.file
        before, unit = self.file, self.was["unit.name"]
        self.finished[before] = before.read_bytes()
        self.year += 1
        file = self.folder / f"{self.year}.toml"
        line = ("new", "--last", source, "--year", self.year, "--out", file)
        status, said = self.run(*line, "--no-input")
        if status == 2:  # a draft may say too little to be a report
            assert of_report, said
            self.year -= 1
            del self.finished[before]
            return
        assert status == 0, said
        self.file, self.was, self.comments, self.rendered = file, answers_in(file), [], None
        assert of_report or self.was.get("unit.name") == unit
        if asked:
            self.sit(seed, "fill", self.file)

    @rule()
    def check(self) -> None:
        status, said = self.run("check", *sorted(self.folder.glob("*.toml")))
        assert status in (0, 1), said

    # -------------------------------------------------------------- what holds

    @invariant()
    def holds(self) -> None:
        if not self.file.exists():
            return
        text = self.file.read_text("utf-8")
        assert [comment for comment in self.comments if comment not in text] == []
        assert [path.name for path, content in self.finished.items() if path.read_bytes() != content] == []
        there = {path.read_bytes() for path in self.folder.iterdir() if path.suffix in (".docx", ".txt", ".html")}
        assert all(content in there for content in self.precious)


_ANY = Question("", "text", "", "", lambda value: None)  # type: ignore[arg-type, return-value]


TestLife = Life.TestCase
TestLife.settings = settings(
    max_examples=examples(5, 45),
    stateful_step_count=15,
    phases=[Phase.explicit, Phase.reuse, Phase.generate],  # shrinking whole lives takes minutes
)
