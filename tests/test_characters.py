"""What would act on the screen is shown there and not sent, wherever it comes from; values stay what they are."""

from __future__ import annotations

import io
import json
import os
import re
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import EXAMPLES, Ran
from hypothesis import given
from hypothesis import strategies as st

from drafter.interview.flow import refused
from drafter.interview.question import Doubt, Effect, Option, Question
from drafter.text.characters import escaped, visible
from drafter.world import World

Run = Callable[..., Ran]
BY_NAME = {path.stem: path for path in EXAMPLES}
EVIL = "\x1b]0;x\x07\x9b31m\u202e\u2066\x7f\b"
IN_TOML = "".join(f"\\u{ord(character):04x}" for character in EVIL)
SHOWN = "<U+001B>]0;x<U+0007><U+009B>31m<U+202E><U+2066><U+007F><U+0008>"


def acting(text: str) -> set[str]:
    """The characters that turn, move, colour or ring, and those no terminal can be sent."""
    turning = "\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
    return {
        c for c in text if c not in "\n\t" and (unicodedata.category(c) in ("Cc", "Cs", "Zl", "Zp") or c in turning)
    }


@given(st.text(st.characters(exclude_categories=())))
def test_everything_that_acts_is_shown_and_the_rest_left(text: str) -> None:
    shown = visible(text)
    assert not acting(shown)
    assert re.sub(r"<U\+([0-9A-F]{4})>", lambda found: chr(int(found[1], 16)), shown) == text or "<U+" in text
    assert acting(text) or shown == text


@given(st.recursive(st.text(), lambda inside: st.dictionaries(st.text(), inside)))
def test_json_keeps_its_values(value: object) -> None:
    said = escaped(json.dumps(value, ensure_ascii=False, indent=2))
    assert not acting(said) and json.loads(said) == value


def answers(folder: Path, more: str) -> Path:
    path = folder / "a.toml"
    path.write_text(f'template = "national-2021"\nyear = 2025\n{more}\n', encoding="utf-8")
    return path


def own_template(folder: Path, about: str, text: str = "标题：x\n{{ extra.a }}\n") -> Path:
    made = folder / "t"
    made.mkdir()
    (made / "template.toml").write_text(about, encoding="utf-8")
    (made / "report.txt").write_text(text, encoding="utf-8")
    return made


TITLED = f'title = "{IN_TOML}"\nabout = "{IN_TOML}"\n[extra.a]\nquestion = "{IN_TOML}？"\nmeasure = "{IN_TOML}"'
ROUTES = {
    "a key of the answers": lambda folder: ["check", answers(folder, f'"{IN_TOML}" = 1')],
    "a value that is none": lambda folder: ["check", answers(folder, f'[proactive]\ntotal = "{IN_TOML}"')],
    "a row of table 2": lambda folder: ["check", answers(folder, f'[requests.table]\n"{IN_TOML}" = {{natural = 1}}')],
    "a column of table 2": lambda folder: [
        "render",
        answers(folder, f'[requests.table]\ngranted = {{"{IN_TOML}" = 1}}'),
    ],
    "the name of a template": lambda folder: [
        "check",
        write_text(folder / "b.toml", f'template = "{IN_TOML}"\nyear=2025'),
    ],
    "a key of a template": lambda folder: ["templates", own_template(folder, f'"{IN_TOML}" = 1')],
    "a template's words": lambda folder: ["templates", own_template(folder, TITLED)],
    "a template's type": lambda folder: ["templates", own_template(folder, TITLED + f'\ntype = "{IN_TOML}"')],
    "a name in a text": lambda folder: [
        "templates",
        own_template(folder, "", f"{{{{ a['{EVIL}'] }}}}{{{{ x{EVIL} }}}}"),
    ],
    "a file's name": lambda folder: ["check", f"{EVIL}.docx"],
    "a folder's name": lambda folder: ["import", folder / EVIL / "x.docx"],
    "a name that is no UTF-8": lambda folder: ["check", os.fsdecode(b"\xff\xfe.docx")],
    "a wrong option": lambda folder: ["check", f"--{EVIL}"],
    "a wrong command": lambda folder: [EVIL],
    "a report's sentence": lambda folder: ["check", a_report(folder)],
    "a report read": lambda folder: ["import", a_report(folder)],
    "two reports": lambda folder: ["compare", a_report(folder), BY_NAME["shili-2025"]],
    "a finding as JSON": lambda folder: ["check", "--json", a_report(folder)],
    "a fault as JSON": lambda folder: ["import", "--json", f"{EVIL}.docx"],
}


def write_text(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def a_report(folder: Path) -> Path:
    said = f"全年主动公开政府信息{EVIL}1%d条。\n"
    text = f"示例镇2024年政府信息公开工作年度报告\n一、概述\n{said % 2}{said % 3}"
    return write_text(folder / "2024.txt", text)


@pytest.mark.parametrize("arguments", ROUTES.values(), ids=ROUTES)
def test_nothing_acts_on_the_screen(drafter: Run, tmp_path: Path, arguments: Callable[[Path], list[object]]) -> None:
    ran = drafter(*arguments(tmp_path))
    assert ran.out + ran.err
    assert acting(ran.out + ran.err) == set()


def test_it_is_shown_where_it_stood(drafter: Run, tmp_path: Path) -> None:
    ran = drafter("check", f"甲{EVIL}.docx")
    assert f"甲{SHOWN}.docx" in ran.err
    assert SHOWN in drafter("templates", own_template(tmp_path, TITLED)).err
    said = json.loads(drafter("check", "--json", *[f"{EVIL}{number}.docx" for number in (1, 2)]).out)
    assert [one["file"] for one in said] == [f"{EVIL}1.docx", f"{EVIL}2.docx"]


def test_the_screen_of_a_question_shows_it_too() -> None:
    shown = dict.fromkeys(("text", "term", "measure", "last", "keys", "progress"), EVIL)
    lists = dict.fromkeys(("hints", "explain", "before", "above"), (EVIL,))
    options = (Option(EVIL, EVIL),)
    question = Question(EVIL, "choice", take=lambda value: Effect(), options=options, **shown, **lists)  # type: ignore[arg-type]
    again = refused(question, EVIL, Doubt(EVIL))
    for name in (*shown, "said"):
        assert getattr(again, name) == SHOWN
    assert isinstance(again.said, Doubt)
    assert all(getattr(again, name) == (SHOWN,) for name in lists)
    assert again.options[0].title == SHOWN
    assert again.id == again.options[0].id == EVIL


def test_colours_of_ours_are_sent() -> None:
    out = io.StringIO()
    World(io.StringIO(), out, io.StringIO()).say(EVIL, lambda text: f"\x1b[1m{text}\x1b[0m")
    assert out.getvalue() == f"\x1b[1m{SHOWN}\x1b[0m\n"
