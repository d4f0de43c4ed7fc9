"""Drafts: every open place is marked and highlighted, wherever it stands and in every format, and they are counted."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import docx
import lxml.html
import pytest
from conftest import Ran
from docx.enum.text import WD_COLOR_INDEX
from writer_samples import html_text

from drafter.composing.compose import compose
from drafter.composing.templates import Template
from drafter.document import plain

NAME, OFFICE, DATE = "【待填：单位名称】", "【待填：工作机构】", "【待填：成文日期】"
TEXT = """\
标题：{{ unit.name }}2025年政府信息公开工作年度报告
全文共{{ outline.count }}个部分：{{ outline.names }}。
# {{ organisation.office }}的工作
我镇设{{ organisation.office }}。
## {{ organisation.office }}。负责日常工作。
+ 由{{ organisation.office }}办理
+ 也由它公布
# 表
[表：disputes]
落款：{{ unit.name }}
日期：{{ publication.date }}
"""
MARKS = [NAME, OFFICE, OFFICE, OFFICE, OFFICE, OFFICE, *["【待填】"] * 15, NAME, DATE]
"""In the order of the text: title, opening, heading, paragraph, run-in heading, list, table, signature."""


@pytest.fixture
def answers(template: Callable[..., Template], tmp_path: Path) -> Path:
    own = template(TEXT)
    file = tmp_path / "a.toml"
    file.write_text(f'template = "{own.folder.as_posix()}"\nyear = 2025\n', encoding="utf-8")
    return file


@pytest.fixture
def rendered(answers: Path, drafter: Callable[..., Ran], tmp_path: Path) -> Ran:
    return drafter("render", answers, "--draft", "--to", "docx", "--to", "txt", "--to", "html", "--out", tmp_path)


def test_all_open_places_are_counted_on_the_screen(rendered: Ran) -> None:
    assert rendered.status == 1
    assert f"草稿中还有15项待填，共{len(MARKS)}处，已用【待填：…】标出" in rendered.out


def test_word_highlights_them(rendered: Ran, tmp_path: Path) -> None:
    word = docx.Document(str(tmp_path / "a（草稿）.docx"))
    title, *body = word.paragraphs
    cells = [paragraph for row in word.tables[0].rows for cell in row.cells for paragraph in cell.paragraphs]
    signature = body[-2:]
    found = []
    for paragraph in (title, *body[:-2], *cells, *signature):
        for run in paragraph.runs:
            assert ("待填" in run.text) == (run.font.highlight_color == WD_COLOR_INDEX.YELLOW), run.text
            found += [run.text] if "待填" in run.text else []
    assert found == MARKS


def test_the_page_marks_them(rendered: Ran, tmp_path: Path) -> None:
    found = lxml.html.parse(str(tmp_path / "a（草稿）.html"), lxml.html.HTMLParser(encoding="utf-8")).getroot()
    assert [e.text for e in found.iter("mark")] == MARKS
    assert html_text(found.find(".//body")).count("待填") == len(MARKS)


def test_the_text_names_them(rendered: Ran, tmp_path: Path) -> None:
    text = (tmp_path / "a（草稿）.txt").read_text(encoding="utf-8")
    assert text.startswith(f"{NAME}2025年政府信息公开工作年度报告\n")
    assert text.endswith(f"{NAME}\n{DATE}\n")
    assert text.count("待填") == len(MARKS)


def test_without_draft_nothing_is_written_and_they_are_named(
    answers: Path, drafter: Callable[..., Ran], tmp_path: Path
) -> None:
    ran = drafter("render", answers, "--out", tmp_path)
    assert ran.status == 1 and "还有15项没有填" in ran.err and "单位名称" in ran.err
    assert not (tmp_path / "a.docx").exists()


def test_a_long_title_keeps_its_mark_when_it_is_broken_into_lines(
    template: Callable[..., Template], tmp_path: Path
) -> None:
    from drafter.composing.templates import base_docx
    from drafter.writers import write

    own = template("标题：湖北省甲市乙区{{ unit.name }}政府信息公开工作年度报告\n正文")
    document = compose(own, {"year": 2025, "template": "own"}).document
    write(document, tmp_path / "a.docx", "docx", base_docx())
    title = docx.Document(str(tmp_path / "a.docx")).paragraphs[0]
    assert title.text.replace("\n", "") == plain(document.title) and "\n" in title.text
    assert [run.text.replace("\n", "") for run in title.runs if run.font.highlight_color] == [NAME]


def test_no_request_is_two_zeros_in_the_file(drafter: Callable[..., Ran], tmp_path: Path) -> None:
    """What was neither received nor carried in cannot be carried on: table 2 is all zeros without a third answer."""
    file = tmp_path / "a.toml"
    file.write_text(
        'template = "national-2021"\nyear = 2025\n[requests]\nreceived = 0\ncarried_in = 0\n', encoding="utf-8"
    )
    drafter("render", file, "--draft", "--to", "txt", "--out", tmp_path / "out")
    (report,) = (tmp_path / "out").iterdir()
    table = report.read_text(encoding="utf-8").partition("三、收到和处理")[2].partition("四、政府信息公开行政复议")[0]
    assert "四、结转下年度继续办理｜0｜" in table and "【待填" not in table
