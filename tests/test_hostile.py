"""What nobody should type, at every question: never an exception, never a broken file, no control character in it."""

from __future__ import annotations

import tomllib
import unicodedata
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest
from interviewing import EXAMPLES, FACTS, NATIONAL, honest, situation, station, without
from prompt_toolkit.application import create_app_session
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output import DummyOutput

from drafter.answers import Answers, read_answers, to_toml, validate
from drafter.answers.lastyear import begin
from drafter.answers.load import load
from drafter.composing.uses import questions
from drafter.interview import prompts
from drafter.interview.flow import Desk, interview, refused
from drafter.interview.prompts import ask
from drafter.interview.question import Doubt, Effect, Move, Question, move_of
from drafter.interview.situation import apply
from drafter.report import BadValue

CONTROL = "\x01\x02\x07\x1b[31m"
HOSTILE = (
    *("", " ", "\t", "\n\n\n", " " * 10_000, "字" * 10_000, "9" * 10_000, "1" * 25, "<>?#=@", "《x", "="),
    *(CONTROL, "\0", "1\x07", "甲\0乙", "\u202e", "甲\u202e乙\u200b丙\ufeff", "一\x85二\u2028三\u2029四", "12\u202e3"),
    *(
        "开",
        "𠮷龑",
        "😀",
        "，。",
        "{{x}}",
        "'''\"\"\"\\",
        "[[x]]",
        "# x",
        "NaN",
        "inf",
        "1e5",
        "0x10",
        "1_000",
        "²",
        "½",
    ),
    *(
        "-1",
        "一亿亿",
        "２０２５年１３月４５日",
        "2025-02-30",
        "第一行，\r\n第二行。\n",
        "无",
        "不适用",
        "不写",
        "同去年",
    ),
)
"""No sensible answer to anything, and what sensible ones are made of."""
WANTED = {fact.path: False for fact in questions(NATIONAL)}


def texts(value: Any) -> Iterator[str]:
    """All texts in a value."""
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        for item in value:
            yield from texts(item)
    elif isinstance(value, str):
        yield value


def controls(text: str) -> set[str]:
    """The characters of a text that do something instead of being seen; a line's end is none."""
    return {c for c in text if c != "\n" and unicodedata.category(c) in ("Cc", "Cf", "Cs", "Zl", "Zp")}


def stored(answers: Answers) -> None:
    """What the file would hold can be read back, holds, and has no control characters in it."""
    raw = tomllib.loads(to_toml(answers, FACTS, WANTED))
    raw.pop("record", None)
    for text in texts(raw):
        assert not controls(text), text[:50]
    validate(Answers(raw), NATIONAL.extras)


SESSIONS = {
    "a first year": lambda: (Answers({"template": NATIONAL.name, "year": 2025}), None, False),
    "everything again": lambda: (
        without(read_answers(EXAMPLES / "shili-2025.toml").raw),
        load(EXAMPLES / "shili-2024.toml").facts,
        True,
    ),
}


@pytest.mark.parametrize("name", SESSIONS)
def test_every_question_bears_everything(name: str) -> None:
    answers, last, ask_all = SESSIONS[name]()
    now = [answers]
    tried: set[str] = set()
    written: set[tuple[str, str]] = set()
    said: list[str] = []

    def reply(question: Question) -> Any:
        if question.typed and (key := question.id.partition("#")[0]) not in tried:
            tried.add(key)
            for typed in HOSTILE:
                try:
                    effect = question.take(typed)
                except BadValue as fault:
                    assert any("一" <= c <= "鿿" for c in str(fault)) and len(str(fault)) < 300, question.id
                    continue
                said.append(effect.said)
                assert not [text for text in texts(dict(effect.answers)) if controls(text)], question.id
                if (question.kind, typed) not in written:
                    written.add((question.kind, typed))
                    stored(apply(now[0], effect))
        if question.id == "unit.name":
            return "示例镇"
        return "1" if question.id == "requests.carried_in" and last else honest(question)

    def save(answers: Answers) -> None:
        now[0] = answers

    interview(NATIONAL, answers, last, Desk(reply, save), ask_all=ask_all)
    assert len(tried) > (50 if ask_all else 30)
    assert not [text for text in said if controls(text)]


@pytest.mark.parametrize("name", SESSIONS)
def test_a_session_of_nonsense_comes_to_its_end(name: str) -> None:
    """Each question gets some of it, through the flow, before it is answered or put off."""
    answers, last, ask_all = SESSIONS[name]()
    at: dict[str, int] = {}
    told: list[str] = []

    def reply(question: Question) -> Any:
        key = question.id.partition("#")[0]
        at[key] = at.get(key, -1) + 1
        assert sum(at.values()) < 4000, question.id
        if question.typed and at[key] < 4 and not isinstance(question.said, Doubt):
            return HOSTILE[(len(at) * 4 + at[key]) % len(HOSTILE)]
        if question.id == "unit.name" and question.said:
            return "示例镇"
        return Move.ON if at[key] > 6 else honest(question)

    def save(answers: Answers) -> None:
        assert tomllib.loads(to_toml(answers, FACTS, WANTED))

    outcome = interview(NATIONAL, answers, last, Desk(reply, save, told.append), ask_all=ask_all)
    stored(outcome.situation.answers)
    assert not [text for text in told if controls(text)]


# ------------------------------------------------------------------ at the keyboard


@cache
def kinds() -> dict[str, Question]:
    """A question of every kind, by its kind."""
    last = load(EXAMPLES / "shili-2024.toml").facts
    full = situation(without(read_answers(EXAMPLES / "shili-2025.toml").raw), last)
    new = begin(NATIONAL, 2025, last)
    for path, value in {"requests.received": 3, "proactive.total": 312}.items():
        new.set(path, value)
    new.record.pending = {"requests.table": {"new": {"chosen": ["natural", "legal"], "counts": {}}}}
    new.record.reviewed = True
    s = situation(new, last)
    found = [station(full, f"{path}").make() for path in ("contact.phone", "platforms.venues", "proactive.categories")]
    found += [station(full, "statutory.fees_wan").make(), station(full, "publication.date").make()]
    found += [station(full, "platforms.updated").make(), station(full, "problems#0").make()]
    found += [station(s, "proactive.total").make(), station(s, "review").make()]
    table = station(s, "requests.table:new/natural").make()
    return {**{question.kind: question for question in found}, "table": table}


KINDS = ("text", "names", "parts", "wan", "date", "yesno", "item", "count", "checkbox", "table")
TYPED = ("", "开", "一二三x", "\x01\x02\x07", "\0", "\t", "\u202e", "𠮷龑", "１２", "\x1b[200~一\r\n二，\r\n\x1b[201~")
LONG = "\x1b[200~" + "字" * 10_000 + "\x1b[201~"


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("typed", [*TYPED, pytest.param(LONG, id="10000")])
def test_every_kind_of_prompt_bears_everything(monkeypatch: pytest.MonkeyPatch, kind: str, typed: str) -> None:
    monkeypatch.setattr(prompts, "PAUSE", 0)  # the move of the case before is no hand's
    question = kinds()[kind]
    with create_pipe_input() as keyboard, create_app_session(input=keyboard, output=DummyOutput()):
        keyboard.send_text(typed + "\r")
        for _ in range(3):
            value = ask(question)
            if move_of(value, question.default):
                break
            try:
                effect = question.take(value)
                assert isinstance(effect, Effect)
                assert not [text for text in texts(dict(effect.answers)) if controls(text)]
            except BadValue as fault:
                question = refused(question, value, str(fault))
            keyboard.send_text(">" if kind == "checkbox" else "\x05>\r")
        else:
            pytest.fail("the question cannot be left")
