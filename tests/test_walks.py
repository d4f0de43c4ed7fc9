"""Random walks: answering, going back, jumping, putting off, stopping and being killed, in any order.

At every moment the file is valid TOML; no answer given is ever lost; at the end the file holds the answers given.
"""

from __future__ import annotations

import copy
import random
import tomllib
from typing import Any

import pytest
from conftest import examples
from hypothesis import given, settings
from hypothesis import strategies as st
from interviewing import EXAMPLES, NATIONAL

from drafter import words
from drafter.answers import Answers, Record, lookup, read_answers, table_unfinished, to_toml, validate
from drafter.answers.lastyear import begin
from drafter.answers.load import load
from drafter.composing.templates import Template, find
from drafter.composing.uses import questions
from drafter.errors import Stopped
from drafter.interview.flow import Desk, interview
from drafter.interview.question import Doubt, Move, Question
from drafter.report import facts_by_path, stored
from drafter.report.facts import read
from drafter.rules import check_facts

TEXT = """\
标题：{{ unit.name }}{{ year }}年报告
# 主动公开
公开{{ proactive.total }}条。
{% if proactive.categories is given %}{{ proactive.categories | parts("条") }}。{% endif %}
{% if training.sessions is given %}培训{{ training.sessions }}次。{% endif %}
{% if platforms.site is given %}网站{{ platforms.site }}。{% endif %}
# 依申请公开
收到{{ requests.received }}件，结转{{ requests.carried_in }}件。
[表：requests-2021]
[表：disputes]
# 问题
{{ problems | points }}{{ remedies | points }}
{% if other_matters is given %}{% for matter in other_matters %}{{ matter | sentence }}{% endfor %}{% endif %}
{% if publication.date is given %}日期：{{ publication.date }}{% endif %}
"""
STEPS = 40
"""Questions of one walk, over several sittings."""
_SENTENCES = ["公开栏更新偏慢", "解读形式单一", "培训次数偏少", "归档不齐", "回应不够及时", "按季核对", "逐月通报"]


class Killed(BaseException):
    """The power went before the answers were on the disk."""


class Clerk:
    """Answers at random, and remembers what was taken as an answer, by a reckoning of its own."""

    def __init__(self, seed: int, template: Template, answers: Answers, last: dict[str, Any] | None) -> None:
        self.random = random.Random(seed)
        self.template, self.last = template, last
        self.facts = {**facts_by_path(), **template.extras}
        self.wanted = {fact.path: True for fact in questions(template)}
        self.text = to_toml(answers, self.facts, self.wanted)
        self.given: dict[str, Any] = {}
        self.tried: tuple[Question, Any] | None = None
        self.steps = self.stops = 0

    def walk(self) -> int:
        """Sit down again after each stop, for so many questions in all; the number of sittings."""
        while self.steps < STEPS:
            try:
                interview(self.template, self.saved(), self.last, Desk(self.ask, self.save, preview=lambda s: ["文"]))
                break
            except (Stopped, Killed):
                self.stops += 1
                self.tried = None
        return self.stops + 1

    def saved(self) -> Answers:
        """The answers as they lie on the disk."""
        raw = tomllib.loads(self.text)
        return Answers(raw, Record.of(raw.pop("record", {})), source=self.text)

    def save(self, answers: Answers) -> None:
        if self.random.random() < 0.01:
            raise Killed
        self.text = to_toml(answers, self.facts, self.wanted)
        if self.tried:
            self.take(*self.tried)
            self.tried = None
        here = self.saved()
        validate(here, self.template.extras)
        for path, value in self.given.items():
            assert kept(here, path) == value, f"{path}: {kept(here, path)!r} and not {value!r}"

    def ask(self, question: Question) -> Any:
        self.steps += 1
        self.tried = None  # whatever was tried before was refused, or is on the disk
        chance = self.random.random()
        if chance < 0.02 or self.steps >= STEPS:
            raise Stopped
        if chance < 0.2 and question.kind != "page":
            moves = [Move.BACK, Move.BACK, Move.ON, Move.EXPLAIN, Move.INDEX]
            return self.random.choice([*moves, *("＜", "》", "#", "以后") * question.typed])
        value = self.reply(question)
        if question.kind not in ("choice", "page") and question.id != "review":
            self.tried = (question, value)
        return value

    def reply(self, question: Question) -> Any:
        ids = [option.id for option in question.options if not option.heading]
        if question.id == "end":
            return self.random.choice([*ids, *["leave"] * 10])
        if question.kind == "choice":
            return self.random.choice(ids)
        if question.kind == "checkbox":
            return self.random.sample(ids, min(len(ids), self.random.choice([0, 0, 1, 1, 2, 3])))
        if isinstance(question.said, Doubt) or self.random.random() < 0.2:
            return question.default
        if question.kind == "item":
            return self.random.choice([*_SENTENCES, "", "１"])
        if question.kind == "date":
            return self.random.choice(["2026年1月20日", "2026-1-9", ""])
        if question.kind in ("count", "wan", "quantity", "yuan"):
            return self.random.choice(["0", "1", "3", "12", "三", "４０", "", "x", "不写", "-1"])
        if question.kind == "parts":
            return self.random.choice(["文件3，动态4", "文件30", "", "不适用", "乱写"])
        return self.random.choice(["甲", "示例镇", "是", "", "98%", "乙、丙"])

    def take(self, question: Question, value: Any) -> None:
        """What an accepted answer means."""
        path, _, number = question.id.partition("#")
        if question.keeps and question.typed and not value.strip():
            value = question.keeps
        if question.kind == "item" and number.isdigit():
            self.take_item(path, int(number), str(value).strip(), question)
        elif path in self.facts and question.typed and not path.startswith(("disputes.", "requests.table")):
            typed = value.strip()
            fact = self.facts[path]
            self.given[path] = None if typed in ("", "不写") else stored(read(fact.kind, typed))

    def take_item(self, path: str, number: int, text: str, question: Question) -> None:
        text = text or question.keeps.strip()
        items = list(self.given.get(path) or [])
        if text in ("1", "１") and path == "remedies" and words.SUGGESTED in question.hints:
            return
        if text and text != "不适用":
            self.given[path] = [*items[:number], text, *items[number + 1 :]]
        elif number < len(items):
            self.given[path] = [*items[:number], *items[number + 1 :]] or ([] if path == "other_matters" else None)
            partner = {"problems": "remedies", "last_remedies": "followups"}.get(path, "")
            if number < len(answering := self.given.get(partner) or []):
                self.given[partner] = [*answering[:number], *answering[number + 1 :]] or None
        elif not items:
            self.given[path] = [] if path == "other_matters" else None


def kept(answers: Answers, path: str) -> Any:
    """The answer in the file, or the one put aside with its topic."""
    there = lookup(answers.raw, path)
    return answers.record.unticked.get(path) if there is None else there


def sound(clerk: Clerk) -> None:
    """The end state: a valid file with the answers given, and a table 2 that balances if there is one."""
    saved = clerk.saved()
    for path, value in clerk.given.items():
        assert kept(saved, path) == value, path
    flat = validate(clerk.saved(), clerk.template.extras)
    if not table_unfinished(clerk.saved(), flat):
        own = {"requests.table"}
        assert not [f for f in check_facts(flat, clerk.last) if f.rule == "T2-BAL" and set(f.fields) <= own]


@settings(max_examples=examples(30, 450))
@given(st.integers(0, 2**32))
def test_walks_over_every_kind_of_question(small: Template, seed: int) -> None:
    clerk = Clerk(seed, small, Answers({"template": small.name, "year": 2025}), None)
    clerk.walk()
    sound(clerk)


@settings(max_examples=examples(5, 50))
@given(st.integers(0, 2**32), st.booleans())
def test_walks_through_the_national_form(last: dict[str, Any], full: dict[str, Any], seed: int, begun: bool) -> None:
    answers = Answers(copy.deepcopy(full)) if begun else begin(NATIONAL, 2025, last)
    clerk = Clerk(seed, NATIONAL, answers, last)
    for path, fact in clerk.facts.items():
        if fact.kind == "texts" and answers.get(path) is not None:
            clerk.given[path] = answers.get(path)
    clerk.walk()
    sound(clerk)


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Template:
    folder = tmp_path_factory.mktemp("small")
    (folder / "report.txt").write_text(TEXT, encoding="utf-8")
    (folder / "template.toml").write_text('title = "小"', encoding="utf-8")
    return find(str(folder))


@pytest.fixture(scope="module")
def last() -> dict[str, Any]:
    return load(EXAMPLES / "shili-2024.toml").facts


@pytest.fixture(scope="module")
def full() -> dict[str, Any]:
    return read_answers(EXAMPLES / "shili-2025.toml").raw
