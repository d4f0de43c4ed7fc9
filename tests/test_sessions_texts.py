"""Texts in a pseudo-terminal: explained, pasted, written in an editor, read from a file; narrow windows."""

from __future__ import annotations

import re
import shutil
import sys
from pathlib import Path

import pytest
from wcwidth import wcswidth

if sys.platform == "win32":
    pytest.skip("pseudo-terminals are for POSIX", allow_module_level=True)

from helpers_tty import CTRL_C, CTRL_U, DOWN, END, EXAMPLES, FILE, NEW, Terminal, finished_but, read

ASSESSMENT, EVALUATION = "supervision.assessment", "supervision.evaluation"
PARAGRAPH = "考核结果为“优秀”，得98分；\n其中：“主动公开”一项满分（20分）。"
ESCAPES = re.compile(r"\x1b\[[0-9;?]*[a-zA-Z]")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copy(EXAMPLES / "shili-2024.toml", tmp_path)
    return tmp_path


def stop(terminal: Terminal) -> None:
    terminal.keys(CTRL_C)
    assert terminal.end() == 130


# ------------------------------------------------------------------ explained


def test_every_question_explains_itself(folder: Path) -> None:
    """`?` at every prompt of a session: Chinese lines, and the same question once more."""
    terminal = Terminal(folder, *NEW)
    kinds: set[str] = set()
    while question := terminal.question():
        said = len(terminal.all)
        chosen = "»" in terminal.screen()
        terminal.keys("?") if chosen else terminal.type("？")
        while (shown := terminal.question()).startswith("说明"):
            terminal.type("")
        assert shown == question
        told = ESCAPES.sub("", terminal.all[said:]).replace("\r", "").replace("\n", "")
        assert len(re.findall(r"[一-鿿]", told)) > 40, question
        assert not set(re.findall(r"[A-Za-z]{3,}", told)) - {"Ctrl", "Word", "www", "example", "gov"}, told
        kinds |= {piece for piece in ("说明：", "依据：", "举例：") if piece in told}
        if question == END:
            break
        go_on_one(terminal, question)
    assert kinds == {"说明：", "依据：", "举例："}
    stop(terminal)


def go_on_one(terminal: Terminal, question: str) -> None:
    """Answer the open question as the clerk of a quiet year does."""
    from helpers_tty import REPLIES, reply

    terminal.type(reply(terminal, question, REPLIES))


# ------------------------------------------------------------------ pasted, and written elsewhere


def test_a_pasted_paragraph_is_one_answer(folder: Path) -> None:
    finished_but(folder, ASSESSMENT)
    terminal = Terminal(folder, "fill", FILE)
    assert "考核结果" in terminal.question()
    terminal.type(f"\x1b[200~{PARAGRAPH}\r\n\x1b[201~")
    assert terminal.question() == END
    stop(terminal)
    assert read(folder / FILE)["supervision"]["assessment"] == PARAGRAPH


def test_pasted_lines_are_so_many_sentences(folder: Path) -> None:
    finished_but(folder, "other_matters")
    terminal = Terminal(folder, "fill", FILE)
    assert "其他需要报告的事项" in terminal.question()
    terminal.type(f"\x1b[200~{PARAGRAPH}\x1b[201~")
    assert "还有吗" in terminal.question()
    terminal.type("")
    assert terminal.question() == END
    stop(terminal)
    assert read(folder / FILE)["other_matters"] == ["考核结果为“优秀”，得98分", "其中：“主动公开”一项满分（20分）"]


@pytest.mark.parametrize(("text", "stored"), [("𠮷龑同志，，开", "𠮷龑同志，，开"), ("ＡＢＣ１２３", "ＡＢＣ１２３")])
def test_rare_and_full_width_characters_stay(folder: Path, text: str, stored: str) -> None:
    finished_but(folder, ASSESSMENT)
    terminal = Terminal(folder, "fill", FILE)
    terminal.question()
    terminal.type(text)
    assert terminal.question() == END
    stop(terminal)
    assert read(folder / FILE)["supervision"]["assessment"] == stored


def test_an_escape_sequence_is_no_mouse(folder: Path) -> None:
    finished_but(folder, ASSESSMENT)
    terminal = Terminal(folder, "fill", FILE)
    terminal.question()
    terminal.type("合格\x01\x02\x07\x1b[31m")
    assert terminal.question() == END
    stop(terminal)
    assert "合格" in read(folder / FILE)["supervision"]["assessment"]


def editor(folder: Path, body: str) -> dict[str, str]:
    """The environment of a child whose editor is a little script; its file's name is $1."""
    script = folder.parent / f"editor-{folder.name}"
    script.write_text(f"#!/bin/sh\n{body}\n", encoding="utf-8")
    script.chmod(0o755)
    return {"EDITOR": str(script), "VISUAL": str(script)}


def test_a_text_is_written_in_the_editor(folder: Path) -> None:
    finished_but(folder, ASSESSMENT)
    # The file's time is a whole second later, as it is when a person writes.
    wrote = 'printf "第一段：“优秀”。\\n第二段。\\n" > "$1"; touch -d "+2 seconds" "$1"'
    terminal = Terminal(folder, "fill", FILE, environment=editor(folder, wrote))
    terminal.question()
    terminal.type("@")
    assert terminal.question() == END
    stop(terminal)
    assert read(folder / FILE)["supervision"]["assessment"] == "第一段：“优秀”。\n第二段。"


def test_the_editor_begins_with_the_text_that_is_there(folder: Path) -> None:
    finished_but(folder, "supervision.accountability")
    wrote = 'printf "改后：" > new; cat "$1" >> new; cp new "$1"; touch -d "+2 seconds" "$1"'
    terminal = Terminal(folder, "fill", FILE, environment=editor(folder, wrote))
    assert "追究责任" in terminal.question()
    terminal.type("<")
    assert "评议结果" in terminal.question()
    terminal.type("＠")
    assert "追究责任" in terminal.question()
    stop(terminal)
    assert read(folder / FILE)["supervision"]["evaluation"].startswith("改后：11月组织社会评议")


@pytest.mark.parametrize("body", ["exit 0", "exit 3", ': > "$1"; touch -d "+2 seconds" "$1"'])
def test_an_editor_that_writes_nothing_is_no_answer(folder: Path, body: str) -> None:
    finished_but(folder, ASSESSMENT)
    terminal = Terminal(folder, "fill", FILE, environment=editor(folder, body))
    terminal.question()
    terminal.type("@")
    assert "考核结果" in terminal.question() and "请改：编辑器" in terminal.screen()
    terminal.type(CTRL_U + "合格")
    assert terminal.question() == END
    stop(terminal)
    assert read(folder / FILE)["supervision"]["assessment"] == "合格"


def test_a_text_is_read_from_a_file(folder: Path) -> None:
    finished_but(folder, ASSESSMENT, EVALUATION)
    (folder / "考核.txt").write_bytes("﻿考核为“优秀”\r\n".encode())
    (folder / "ping yi.txt").write_bytes("满意率98%，比上年提高".encode("gb18030"))
    (folder / "照片.jpg").write_bytes(b"\xff\xd8\xff\x00\x10")
    (folder / "空.txt").write_bytes(b" \n")
    (folder / "大.txt").write_bytes("字".encode() * 400_000)
    terminal = Terminal(folder, "fill", FILE)
    terminal.question()
    for name, said in {"没有.txt": "读不了", "照片.jpg": "没有文字", "空.txt": "没有文字", "大.txt": "太大"}.items():
        terminal.type(CTRL_U + f"@{name}")
        assert "考核结果" in terminal.question() and said in terminal.screen(), name
    terminal.type(CTRL_U + "@考核.txt")
    assert "评议结果" in terminal.question()
    terminal.type('＠ "ping yi.txt"')
    assert terminal.question() == END
    stop(terminal)
    made = read(folder / FILE)["supervision"]
    assert (made["assessment"], made["evaluation"]) == ("考核为“优秀”", "满意率98%，比上年提高")


# ------------------------------------------------------------------ windows


@pytest.fixture(scope="module")
def narrow(tmp_path_factory: pytest.TempPathFactory) -> tuple[Terminal, list[str], list[str]]:
    """A session in a window of 40x20: the terminal, its questions, and the lines that stood on it with them."""
    folder = tmp_path_factory.mktemp("narrow")
    shutil.copy(EXAMPLES / "shili-2024.toml", folder)
    terminal = Terminal(folder, *NEW, columns=40, rows=20)
    asked: list[str] = []
    seen: list[str] = []
    while question := terminal.question():
        asked.append(question)
        lines = [line.rstrip() for line in terminal.lines()]
        seen += lines[next((n for n, line in enumerate(lines) if re.match(r"\? |第\d+节/共", line)), 0) :]
        go_on_one(terminal, question)
    assert terminal.end() == 0 and (folder / "示例镇-2025.docx").exists()
    return terminal, asked, seen


def test_a_narrow_window_shows_every_question_whole(narrow: tuple[Terminal, list[str], list[str]]) -> None:
    assert len(narrow[1]) <= 40
    assert [question for question in narrow[1] if not question.endswith(("？", "）", "。"))] == []


def test_a_narrow_windows_prompts_fit(narrow: tuple[Terminal, list[str], list[str]]) -> None:
    wide = sorted({line for line in narrow[2] if wcswidth(line) > 40})
    assert not wide, "\n".join(wide)


def test_nothing_said_is_wider_than_a_narrow_window(narrow: tuple[Terminal, list[str], list[str]]) -> None:
    written = ESCAPES.sub("", re.sub(r"\x1b\[[0-9;]*[ABHJK]|\r", "\n", narrow[0].all)).split("\n")
    wide = sorted({line for line in written if wcswidth(line) > 40})
    assert not wide, "\n".join(wide)


def test_the_review_fits_the_usual_window(folder: Path) -> None:
    terminal = Terminal(folder, *NEW)
    question = terminal.question()
    screen = terminal.screen()
    assert "以下20项照去年的写" in question and "第1节/共11节" in screen
    assert len(re.findall(r"^ [ »] ○ ", screen, re.MULTILINE)) == 20 and "一屏放不下" not in screen
    assert all(wcswidth(line.rstrip()) <= 80 for line in terminal.lines())
    terminal.type(DOWN * 4 + " ")
    assert "联系地址" in terminal.question() and "去年：示例县示例镇人民路1号" in terminal.screen()
    terminal.type("示例镇人民路2号")
    terminal.question()
    assert read(folder / FILE)["contact"]["address"] == "示例镇人民路2号"
    stop(terminal)
