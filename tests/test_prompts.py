"""Every kind of prompt at a pipe: Chinese from an input method, nonsense, pasted lines, the keys of the moves."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from prompt_toolkit.application import Application, create_app_session
from prompt_toolkit.data_structures import Size
from prompt_toolkit.input import PipeInput, create_pipe_input
from prompt_toolkit.output import DummyOutput
from prompt_toolkit.output.vt100 import Vt100_Output

from drafter.answers import Answers
from drafter.composing import templates
from drafter.errors import NotInteractive, Stopped
from drafter.interview import prompts
from drafter.interview.flow import refused
from drafter.interview.prompts import ask
from drafter.interview.question import Effect, Left, Move, Option, Question, move_of
from drafter.interview.single import ask_fact
from drafter.interview.situation import Situation, look
from drafter.report import BadValue, facts_by_path

PACKAGE = Path(__file__).parent.parent / "drafter"
ENTER, CTRL_C, CTRL_D, CTRL_U, DOWN, SPACE = "\r", "\x03", "\x04", "\x15", "\x1b[B", " "
NATIONAL = templates.find("national-2021")


@pytest.fixture
def keyboard(monkeypatch: pytest.MonkeyPatch) -> Iterator[PipeInput]:
    monkeypatch.setattr(prompts, "PAUSE", 0)
    with create_pipe_input() as pipe, create_app_session(input=pipe, output=DummyOutput()):
        yield pipe


def situation(last: dict[str, Any] | None = None) -> Situation:
    return look(NATIONAL, Answers({"template": NATIONAL.name, "year": 2025, "unit": {"name": "示例镇"}}), last)


def put(question: Question) -> tuple[Effect | Move, list[str]]:
    """The question put until its answer is taken or left, as the flow does it; and what refused the others."""
    said: list[str] = []
    while not isinstance(value := ask(question), Move):
        try:
            return question.take(value), said
        except BadValue as fault:
            said.append(str(fault))
            question = refused(question, value, said[-1])
    return value, said


def of(path: str, last: dict[str, Any] | None = None) -> Question:
    return ask_fact(situation(last), facts_by_path()[path])


KINDS = {
    "proactive.total": ("１，０４８条", 1048),
    "statutory.matters.licensing.change": ("－８", -8),
    "fees.noticed_yuan": ("１２０．５元", 120.5),
    "statutory.fees_wan": ("3.5万元", 3.5),
    "training.rate": ("百分之98.6", "98.6%"),
    "supervision.assessment": ("考核结果为“优秀”，得９８分。", "考核结果为“优秀”，得９８分。"),
    "platforms.venues": ("政务公开栏、便民服务中心", ["政务公开栏", "便民服务中心"]),
    "proactive.categories": ("文件１２１条，动态６２３", [("文件", 121), ("动态", 623)]),
    "platforms.updated": ("有", True),
    "publication.date": ("２０２６年１月２０日", "2026-01-20"),
}


@pytest.mark.parametrize("path", KINDS)
def test_what_an_input_method_types_arrives(keyboard: PipeInput, path: str) -> None:
    typed, want = KINDS[path]
    keyboard.send_text(typed + ENTER)
    question = of(path)
    (value,) = question.take(ask(question)).answers.values()
    if isinstance(value, list) and not isinstance(value[0], str):
        value = [(part.name, part.count) for part in value]
    assert (str(value) if path == "publication.date" else value) == want


@pytest.mark.parametrize("path", KINDS)
def test_bare_enter_skips_or_is_refused_but_never_takes_a_value(keyboard: PipeInput, path: str) -> None:
    last = {"year": 2024, path: 7 if facts_by_path()[path].kind in ("count", "change", "yuan", "wan") else "去年的"}
    fact = facts_by_path()[path]
    last = last if fact.kind in ("count", "change", "yuan", "wan", "text", "percent") else {"year": 2024}
    optional = ask_fact(situation(last), fact, optional=True)
    keyboard.send_text(ENTER)
    assert optional.take(ask(optional)).answers == {path: None}
    needed = ask_fact(situation(last), fact, optional=False)
    keyboard.send_text(ENTER + "以后" + ENTER)
    moved, (said,) = put(needed)
    assert moved is Move.ON and ("必须写" in said or fact.kind not in ("count", "change", "yuan", "wan", "text"))


@pytest.mark.parametrize("path", [path for path in KINDS if path not in ("supervision.assessment", "platforms.venues")])
@pytest.mark.parametrize("nonsense", ["开", "😀", "，。（）“”", "12.5.6", "一x"])
def test_nonsense_is_refused_with_a_chinese_line(keyboard: PipeInput, path: str, nonsense: str) -> None:
    keyboard.send_text(nonsense + ENTER + ">" + ENTER)
    moved, said = put(of(path))
    assert moved is Move.ON and len(said) == 1 and any("一" <= character <= "鿿" for character in said[0])


@pytest.mark.parametrize(
    ("path", "typed", "stored"),
    [
        ("secrecy.reviewer", "由分管领导审查", "分管领导"),
        ("platforms.carriers", "通过“示例镇发布”微信公众号、村村响广播等", ["“示例镇发布”微信公众号", "村村响广播"]),
        ("organisation.group_reason", "因人事变动", "人事变动"),
        ("supervision.assessment", "工作考核方面，我镇考核列全县第3位。", "我镇考核列全县第3位。"),
        ("supervision.assessment", "工作考核方面，列全县第3位。", "工作考核方面，列全县第3位。"),
    ],
)
def test_words_that_the_report_says_itself_are_taken_off(
    keyboard: PipeInput, path: str, typed: str, stored: object
) -> None:
    keyboard.send_text(typed + ENTER)
    effect, said = put(of(path))
    assert isinstance(effect, Effect)
    assert (effect.answers, said) == ({path: stored}, [])


def test_a_pasted_paragraph_is_one_answer(keyboard: PipeInput) -> None:
    question = of("supervision.assessment")
    keyboard.send_text("\x1b[200~第一行，\n第二行。\r\n\x1b[201~" + ENTER)
    assert question.take(ask(question)).answers["supervision.assessment"] == "第一行，\n第二行。"


def test_a_count_pasted_with_its_line_end_is_read(keyboard: PipeInput) -> None:
    question = of("proactive.total")
    keyboard.send_text("\x1b[200~1048\n\x1b[201~" + ENTER)
    assert question.take(ask(question)).answers["proactive.total"] == 1048


@pytest.mark.parametrize(
    ("again", "taken"), [("农家书屋", ["农家书屋"]), ("\x1b[C2", ["公开栏", "公开栏2"]), ("\x7f专栏", ["专栏"])]
)
def test_a_refused_text_is_replaced_or_mended(keyboard: PipeInput, again: str, taken: list[str]) -> None:
    keyboard.send_text("公开栏、公开栏" + ENTER + again + ENTER)
    effect, said = put(of("platforms.venues"))
    assert isinstance(effect, Effect) and len(said) == 1
    assert effect.answers["platforms.venues"] == taken


def test_a_long_refused_text_stays_as_it_is(keyboard: PipeInput) -> None:
    long = "、".join(["第一公开栏", "第二公开栏", "第三公开栏", "第四公开栏", "第五公开栏", "第五公开栏"])
    keyboard.send_text(long + ENTER + "2" + ENTER)
    effect, _ = put(of("platforms.venues"))
    assert isinstance(effect, Effect) and effect.answers["platforms.venues"][-1] == "第五公开栏2"


def test_the_far_keys_in_a_list(keyboard: PipeInput) -> None:
    options = (Option("", "—— 头 ——", heading=True), *(Option(str(n), f"第{n}项") for n in range(50)))
    question = Question("x", "choice", "哪一项？", "", take=lambda value: Effect(), options=options)
    for keys, chosen in (("\x1b[F", "49"), ("\x1b[F\x1b[H", "0"), ("\x1b[6~\x1b[6~\x1b[5~", "16"), ("\x1b[5~", "0")):
        keyboard.send_text(keys + ENTER)
        assert ask(question) == chosen, keys


def test_a_refused_figure_is_typed_anew(keyboard: PipeInput) -> None:
    keyboard.send_text("十来条" + ENTER + "12" + ENTER)
    effect, said = put(of("proactive.total"))
    assert isinstance(effect, Effect) and len(said) == 1 and effect.answers["proactive.total"] == 12


def test_a_default_is_kept_with_enter_and_can_be_edited(keyboard: PipeInput) -> None:
    question = replace(of("contact.phone"), default="0100-8888000")
    keyboard.send_text(ENTER)
    assert ask(question) == "0100-8888000"
    keyboard.send_text("\x7f1" + ENTER)
    assert ask(question) == "0100-8888001"


def options(kind: str, **more: Any) -> Question:
    three = (Option("a", "甲"), Option("b", "乙"), Option("c", "丙"))
    return Question("x", kind, "哪一个？", "某", lambda value: Effect(), options=three, **more)


@pytest.mark.parametrize(
    ("keys", "chosen"),
    [
        (ENTER, []),
        (SPACE + ENTER, ["a"]),
        (DOWN + SPACE + DOWN + SPACE + ENTER, ["b", "c"]),
        (SPACE + SPACE + ENTER, []),
        ("开不存在，" + ENTER, []),
        (DOWN * 3 + SPACE + ENTER, ["a"]),
    ],
)
def test_a_checkbox(keyboard: PipeInput, keys: str, chosen: list[str]) -> None:
    keyboard.send_text(keys)
    assert ask(options("checkbox")) == chosen


def test_a_refused_checkbox_keeps_what_was_checked(keyboard: PipeInput) -> None:
    def take(value: Any) -> Effect:
        if len(value) < 2:
            raise BadValue("勾两个")
        return Effect({"x": list(value)})

    keyboard.send_text(SPACE + ENTER + DOWN + SPACE + ENTER)
    effect, said = put(replace(options("checkbox"), take=take))
    assert isinstance(effect, Effect) and effect.answers["x"] == ["a", "b"] and said == ["勾两个"]


def test_options_checked_beforehand_stay_with_enter(keyboard: PipeInput) -> None:
    question = replace(options("checkbox"), options=(Option("a", "甲", True), Option("b", "乙")))
    keyboard.send_text(ENTER)
    assert ask(question) == ["a"]


@pytest.mark.parametrize(("keys", "chosen"), [(ENTER, "a"), (DOWN + ENTER, "b"), ("开" + DOWN + DOWN + ENTER, "c")])
def test_a_choice(keyboard: PipeInput, keys: str, chosen: str) -> None:
    keyboard.send_text(keys)
    assert ask(options("choice")) == chosen


MOVES = {
    Move.BACK: ("<", "＜", "《"),
    Move.ON: (">", "＞", "》"),
    Move.EXPLAIN: ("?", "？"),
    Move.INDEX: ("#", "＃"),
}
KEYS = [(move, key) for move, keys in MOVES.items() for key in keys]


@pytest.mark.parametrize(("move", "key"), KEYS)
@pytest.mark.parametrize("default", ["", "0100-8888000"])
def test_a_move_is_typed_also_behind_the_text_that_stands_there(
    keyboard: PipeInput, move: Move, key: str, default: str
) -> None:
    keyboard.send_text(key + ENTER)
    assert ask(replace(of("contact.phone"), default=default)) is move


@pytest.mark.parametrize(("move", "key"), KEYS)
@pytest.mark.parametrize("kind", ["checkbox", "choice"])
def test_a_move_acts_at_once_where_something_is_chosen(keyboard: PipeInput, move: Move, key: str, kind: str) -> None:
    keyboard.send_text(SPACE + DOWN + key)
    assert move_of(ask(options(kind))) is move


@pytest.mark.parametrize("kind", ["choice", "checkbox", "line"])
def test_an_enter_that_follows_a_moves_key_answers_no_question(
    keyboard: PipeInput, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    monkeypatch.setattr(prompts, "PAUSE", 600)
    keyboard.send_text(">" + ENTER)
    assert move_of(ask(options("checkbox"))) is Move.ON
    keyboard.send_text("12" + ENTER if kind == "line" else "#")
    given = ask(of("organisation.staff") if kind == "line" else options(kind))
    assert given == "12" if kind == "line" else move_of(given) is Move.INDEX
    # Only that one: whoever presses another key has seen the question.
    keyboard.send_text("<")
    assert move_of(ask(options("choice"))) is Move.BACK
    keyboard.send_text(DOWN + ENTER)
    assert ask(options("choice")) == "b"


def test_what_was_ticked_before_a_move_is_told(keyboard: PipeInput) -> None:
    keyboard.send_text(SPACE + DOWN + "？")
    assert ask(options("checkbox")) == Left(Move.EXPLAIN, ("a",), "b")


@pytest.mark.parametrize("text", ["满意率>98%", "< 3天", "1<2", "#1", "《条例》", "怎么办？"])
def test_a_text_with_a_moves_mark_in_it_is_a_text(keyboard: PipeInput, text: str) -> None:
    keyboard.send_text(text + ENTER)
    assert ask(of("supervision.assessment")) == text


@pytest.mark.parametrize("same", ["=", "＝", "同去年"])
def test_last_years_text_is_taken_with_one_key(keyboard: PipeInput, same: str) -> None:
    last = {"year": 2024, "supervision.assessment": "去年的考核结果"}
    keyboard.send_text(same + ENTER)
    question = of("supervision.assessment", last)
    assert question.take(ask(question)).answers["supervision.assessment"] == "去年的考核结果"


@pytest.mark.parametrize("same", ["=", "＝"])
def test_last_years_figure_is_not(keyboard: PipeInput, same: str) -> None:
    keyboard.send_text(same + ENTER + ">" + ENTER)
    moved, said = put(of("proactive.total", {"year": 2024, "proactive.total": 286}))
    assert moved is Move.ON and len(said) == 1


@pytest.mark.parametrize("kind", ["text", "checkbox", "choice"])
def test_ctrl_c_stops(keyboard: PipeInput, kind: str) -> None:
    keyboard.send_text(CTRL_C)
    with pytest.raises(Stopped):
        ask(options(kind))


def test_the_end_of_input_stops(keyboard: PipeInput) -> None:
    keyboard.send_text(CTRL_D)
    with pytest.raises(Stopped):
        ask(options("text"))


def test_no_console_is_not_interactive(keyboard: PipeInput, monkeypatch: pytest.MonkeyPatch) -> None:
    import questionary

    class NoConsoleScreenBufferError(Exception):
        pass

    def fail(*args: Any, **kwargs: Any) -> None:
        raise NoConsoleScreenBufferError

    monkeypatch.setattr(questionary, "text", fail)
    with pytest.raises(NotInteractive, match="终端") as caught:
        ask(options("text"))
    assert "--no-input" in str(caught.value) and "\n" not in str(caught.value)


def _seen(kind: str, keys: str) -> str:
    """All that a prompt may show on a terminal of 80x24 while these keys are pressed.

    The screen is drawn at once wherever prompt_toolkit would draw it soon, and after the end as well: whether a drawing
    comes before the next key or before the erasing depends else on how busy the machine is.
    """
    written = io.StringIO()
    output = Vt100_Output(written, lambda: Size(rows=24, columns=80), term="xterm", enable_cpr=False)
    exit_ = Application.exit

    def drawn_exit(application: Application[Any], *arguments: Any, **named: Any) -> None:
        exit_(application, *arguments, **named)
        application._redraw()

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Application, "invalidate", lambda application: application.loop and application._redraw())
        patch.setattr(Application, "exit", drawn_exit)
        with create_pipe_input() as pipe, create_app_session(input=pipe, output=output), suppress(Stopped):
            pipe.send_text(keys)
            pipe.close()  # whatever does not end the prompt by itself ends it so
            ask(options(kind, hints=("说明",), last="去年：3件", keys="直接回车＝不写", progress="第1节 · 1/31"))
    return written.getvalue()


SHAPES = ("text", "checkbox", "choice")
SEARCH, QUIT, ACCEPT = ("\x12", "\x13"), "\x11", "\x0f"
CONTROL = [key for key in map(chr, range(32)) if key not in (CTRL_C, CTRL_D, "\n", ENTER, QUIT, ACCEPT)]
"""The control keys that end no prompt."""


@pytest.mark.parametrize("kind", SHAPES)
@pytest.mark.parametrize(
    "keys",
    [
        ENTER,
        SPACE + ENTER,
        SPACE + DOWN + SPACE + ENTER,
        "\n",
        CTRL_C,
        CTRL_D,
        QUIT + CTRL_C,
        ACCEPT + CTRL_C,
        *(key + "1" for key in SEARCH),
        "＜" + ENTER,
        "".join(key + "1" + SPACE + DOWN for key in CONTROL),
        "".join("\x1b" + key + "3" for key in "0123456789-."),
    ],
)
def test_the_screen_is_in_chinese(kind: str, keys: str) -> None:
    seen = re.sub(r"\x1b\[[0-9;?]*[a-zA-Z]", "", _seen(kind, keys))
    assert "去年：3件" in seen and "1/31" in seen
    assert not re.search(r"[A-Za-z]{2,}", seen)


def test_escape_does_not_change_what_the_next_key_means(keyboard: PipeInput) -> None:
    keyboard.send_text("\x1b12" + ENTER)
    assert ask(options("text")) == "12"


def test_no_colour_when_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    for kind in SHAPES:
        codes = {code for found in re.findall(r"\x1b\[([0-9;]*)m", _seen(kind, ENTER)) for code in found.split(";")}
        assert codes <= {"", "0", "1"}, codes


# ------------------------------------------------------------------ the walls


def _modules(wanted: Callable[[Path], bool]) -> list[Path]:
    return [path for path in PACKAGE.rglob("*.py") if wanted(path)]


def test_ctrl_c_is_never_swallowed() -> None:
    for path in _modules(lambda path: True):
        assert "patch_stdout" not in path.read_text(encoding="utf-8"), path
    prompts = (PACKAGE / "interview" / "prompts.py").read_text(encoding="utf-8")
    assert ".ask(" not in prompts  # it would say in English that one stopped
