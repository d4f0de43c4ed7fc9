"""The commands as the contract promises them: what they write, what they say, and their exit status."""

from __future__ import annotations

import json
import re
import shlex
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from conftest import EXAMPLES, Ran
from docx import Document

from drafter.composing.templates import names

Run = Callable[..., Ran]
SIMEN = next(path for path in EXAMPLES if path.stem == "simen-2013")
SHILI = next(path for path in EXAMPLES if path.stem == "shili-2025")


def one_clear_line(ran: Ran) -> str:
    """The error as the user sees it: one Chinese line on standard error, nothing on standard output."""
    assert ran.out == ""
    assert ran.err.count("\n") == 1
    assert ran.err.startswith("出错：")
    assert "Traceback" not in ran.err
    return ran.err


def test_render_writes_word_and_text_beside_the_answers(drafter: Run, tmp_path: Path) -> None:
    answers = tmp_path / "simen-2013.toml"
    shutil.copy(SIMEN, answers)
    ran = drafter("render", answers)
    assert (ran.status, ran.err) == (0, "")
    assert sorted(path.suffix for path in tmp_path.iterdir()) == [".docx", ".toml", ".txt"]
    assert "1048条" in (tmp_path / "simen-2013.txt").read_text(encoding="utf-8")
    assert any("1048条" in paragraph.text for paragraph in Document(str(tmp_path / "simen-2013.docx")).paragraphs)


def test_render_many_into_a_folder_it_makes(drafter: Run, tmp_path: Path, copies: Path) -> None:
    out = tmp_path / "新 文件夹" / "里层"
    ran = drafter("render", *copies.iterdir(), "--to", "html", "--to", "txt", "--out", out)
    assert ran.status == 0
    assert len(list(out.iterdir())) == 2 * len(EXAMPLES)
    assert f"完成{len(EXAMPLES)}份" in ran.out


def test_render_in_several_processes_writes_the_same(drafter: Run, tmp_path: Path, copies: Path) -> None:
    for jobs in ("1", "2"):
        assert drafter("render", *copies.iterdir(), "--out", tmp_path / jobs, "--jobs", jobs).status == 0
    for path in (tmp_path / "1").iterdir():
        assert path.read_bytes() == (tmp_path / "2" / path.name).read_bytes()


def test_one_broken_file_of_many_does_not_stop_the_others(drafter: Run, tmp_path: Path, copies: Path) -> None:
    broken = tmp_path / "broken.toml"
    broken.write_text("template = ", encoding="utf-8")
    ran = drafter("render", copies / SIMEN.name, broken, copies / SHILI.name, "--out", tmp_path / "out")
    assert ran.status == 1
    assert len(list((tmp_path / "out").iterdir())) == 4
    assert "broken.toml 第1行" in ran.err


def test_open_figures_are_refused_by_their_names_and_drafted_when_asked(drafter: Run, tmp_path: Path) -> None:
    answers = tmp_path / "a.toml"
    answers.write_text('template = "six-part"\nyear = 2013\n[unit]\nname = "泗门镇"\n', encoding="utf-8")
    ran = drafter("render", answers)
    assert ran.status == 1
    assert "主动公开政府信息总数" in ran.err
    assert [path.name for path in tmp_path.iterdir()] == ["a.toml"]
    ran = drafter("render", answers, "--draft")
    assert ran.status == 1
    assert "待填" in ran.out
    assert "【待填：主动公开政府信息总数】" in (tmp_path / "a（草稿）.txt").read_text(encoding="utf-8")


def test_a_contradiction_is_refused_with_its_arithmetic(drafter: Run, tmp_path: Path) -> None:
    answers = tmp_path / "a.toml"
    answers.write_text(SIMEN.read_text(encoding="utf-8").replace("total = 1048", "total = 1000"), encoding="utf-8")
    ran = drafter("render", answers)
    assert ran.status == 1
    assert "矛盾：分类数量相加为1048（121＋623＋235＋69），超过主动公开政府信息总数1000，多48（SUM-PARTS）" in ran.err
    assert not (tmp_path / "a.docx").exists()


@pytest.mark.parametrize("name", names())
@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.stem)
def test_every_example_in_every_template(drafter: Run, tmp_path: Path, example: Path, name: str, copies: Path) -> None:
    ran = drafter("render", copies / example.name, "--template", name, "--draft", "--out", tmp_path)
    assert ran.status in (0, 1)
    assert "错误" not in ran.err
    assert (tmp_path / f"{example.stem}{'（草稿）' if ran.status else ''}.docx").exists()


BAD = {
    "missing file": (["render", "nowhere.toml"], "没有这个文件"),
    "no arguments": (["render"], "缺少"),
    "unknown option": (["render", "x.toml", "--drat"], "--draft"),
    "unknown command": (["rendr", "x.toml"], "是否指“render”"),
    "unknown format": (["render", "x.toml", "--to", "pdf"], "docx、txt、html"),
    "unknown template": (["templates", "six-prat"], "是否指“six-part”"),
    "option without value": (["render", "x.toml", "--out"], "--out"),
    "jobs out of range": (["render", "x.toml", "--jobs", "0"], "--jobs"),
}


@pytest.mark.parametrize(("arguments", "said"), BAD.values(), ids=BAD)
def test_wrong_usage_is_one_clear_line_and_status_2(drafter: Run, arguments: list[str], said: str) -> None:
    ran = drafter(*arguments)
    assert ran.status == 2
    assert said in one_clear_line(ran)


BAD_FILES = {
    "broken TOML": ('template = "six-part"\nyear == 2013\n', "第2行"),
    "unknown key": ('template = "six-part"\nyear = 2013\n[proactive]\ntotl = 3\n', "是否指“proactive.total”"),
    "text for a number": ('template = "six-part"\nyear = 2013\n[proactive]\ntotal = "很多"\n', "第4行"),
    "negative": ('template = "six-part"\nyear = 2013\n[proactive]\ntotal = -3\n', "小于0"),
    "half a request": ('template = "six-part"\nyear = 2013\n[requests]\nreceived = 12.5\n', "不是整数"),
    "unknown template": ('template = "six-prat"\nyear = 2013\n', "是否指“six-part”"),
    "a list for a table": ('template = "six-part"\nyear = 2013\nunit = []\n', "一组答案"),
}


@pytest.mark.parametrize(("text", "said"), BAD_FILES.values(), ids=BAD_FILES)
def test_a_bad_answers_file_is_one_clear_line_and_status_2(drafter: Run, tmp_path: Path, text: str, said: str) -> None:
    path = tmp_path / "a.toml"
    path.write_text(text, encoding="utf-8")
    ran = drafter("render", path)
    assert ran.status == 2
    assert said in one_clear_line(ran)


def test_an_unwritable_folder_is_one_clear_line(drafter: Run, tmp_path: Path, copies: Path) -> None:
    (tmp_path / "file").write_text("")
    ran = drafter("render", copies / SIMEN.name, "--out", tmp_path / "file" / "folder")
    assert ran.status == 2
    assert "写不进去" in one_clear_line(ran)


def test_a_report_open_in_wps_is_left_alone(drafter: Run, tmp_path: Path, copies: Path) -> None:
    assert drafter("render", copies / SIMEN.name, "--out", tmp_path).status == 0
    before = (tmp_path / "simen-2013.docx").read_bytes()
    (tmp_path / "~$men-2013.docx").write_text("")
    (tmp_path / "~$simen-2013.docx").write_text("")
    answers = copies / SIMEN.name
    answers.write_text(answers.read_text(encoding="utf-8").replace("total = 1048", "total = 1049"), encoding="utf-8")
    ran = drafter("render", copies / SIMEN.name, "--out", tmp_path)
    assert ran.status == 2
    assert "打开" in ran.err
    assert (tmp_path / "simen-2013.docx").read_bytes() == before


def test_two_files_that_would_become_one_report_are_refused(drafter: Run, tmp_path: Path, copies: Path) -> None:
    (tmp_path / "b").mkdir()
    shutil.copy(SIMEN, tmp_path / "b" / SIMEN.name)
    ran = drafter("render", copies / SIMEN.name, tmp_path / "b" / SIMEN.name, "--out", tmp_path / "out")
    assert ran.status == 2
    assert "同名" in one_clear_line(ran)


def test_a_fault_in_a_template_is_status_3_with_file_and_line(drafter: Run, tmp_path: Path, copies: Path) -> None:
    folder = tmp_path / "county"
    folder.mkdir()
    (folder / "template.toml").write_text('title = "县里的模板"', encoding="utf-8")
    (folder / "report.txt").write_text("标题：报告\n共{{ proactive.totl }}条\n", encoding="utf-8")
    for arguments in (
        ["templates", folder, "--check"],
        ["render", copies / SIMEN.name, "--template", folder, "--out", tmp_path],
    ):
        ran = drafter(*arguments)
        assert ran.status == 3
        assert "report.txt 第2行" in one_clear_line(ran)
        assert "是否指“proactive.total”" in ran.err


def test_templates_lists_shows_and_checks(drafter: Run) -> None:
    listed = drafter("templates")
    assert listed.status == 0
    assert all(name in listed.out for name in names())
    shown = drafter("templates", "six-part")
    assert "全年主动公开政府信息多少条？" in shown.out
    assert "proactive.total" in shown.out
    checked = drafter("templates", "--check")
    assert checked.out.count("写法正确") == len(names())


def test_schema_describes_the_answers_file(drafter: Run) -> None:
    ran = drafter("schema")
    assert ran.status == 0
    schema = json.loads(ran.out)
    assert schema["properties"]["template"]
    assert "主动公开政府信息总数" in ran.out
    assert schema["additionalProperties"] is False


def test_help_is_chinese_and_alone_the_program_says_what_it_can(drafter: Run) -> None:
    alone = drafter()
    assert alone.status == 0
    for command in ("new", "fill", "render", "templates", "schema"):
        assert command in alone.out
        ran = drafter(command, "--help")
        assert ran.status == 0
    for english in ("Usage", "Options", "Commands", "Show this", "required"):
        assert english not in alone.out


def test_a_template_without_a_title_is_a_fault(drafter: Run, tmp_path: Path, copies: Path) -> None:
    folder = tmp_path / "county"
    folder.mkdir()
    (folder / "template.toml").write_text("", encoding="utf-8")
    (folder / "report.txt").write_text("", encoding="utf-8")
    ran = drafter("render", copies / SIMEN.name, "--template", folder, "--out", tmp_path)
    assert ran.status == 3
    assert "没有写标题" in one_clear_line(ran)


def test_a_template_of_other_years_is_pointed_out(drafter: Run, tmp_path: Path, copies: Path) -> None:
    ran = drafter("render", copies / SHILI.name, "--template", "six-part", "--draft", "--out", tmp_path)
    assert "适用于2008至2018年度" in ran.err
    assert drafter("render", copies / SHILI.name, "--out", tmp_path).err == ""


def test_this_years_file_is_not_last_years(drafter: Run) -> None:
    ran = drafter("new", "--last", SHILI, "--year", "2025", "--no-input")
    assert ran.status == 2
    assert "不能当作2025年度报告的去年资料" in one_clear_line(ran)


def test_a_broken_template_names_its_own_file_and_not_the_answers(drafter: Run, tmp_path: Path) -> None:
    folder = tmp_path / "county"
    folder.mkdir()
    (folder / "template.toml").write_text("title = ", encoding="utf-8")
    (folder / "report.txt").write_text("标题：报告", encoding="utf-8")
    answers = tmp_path / "a.toml"
    answers.write_text('template = "county"\nyear = 2013\n', encoding="utf-8")
    ran = drafter("render", answers)
    assert ran.status == 3
    assert "template.toml 第1行" in one_clear_line(ran)


def test_a_draft_says_nothing_of_figures_that_are_not_there(drafter: Callable[..., Ran], tmp_path: Path) -> None:
    there = next(path for path in EXAMPLES if path.stem == "shili-2025").read_text(encoding="utf-8")
    (tmp_path / "a.toml").write_text(
        there.replace("\ntotal = 312\n", "\n").replace("received = 5\n", "\n"), encoding="utf-8"
    )
    drafter("render", tmp_path / "a.toml", "--draft", "--to", "txt")
    text = (tmp_path / "a（草稿）.txt").read_text(encoding="utf-8")
    assert "持平" not in text and "与上年" not in text and "【待填：本年新收申请】" in text


def test_what_is_answered_and_not_printed_is_said(drafter: Callable[..., Ran], tmp_path: Path) -> None:
    there = next(path for path in EXAMPLES if path.stem == "simen-2013").read_text(encoding="utf-8")
    (tmp_path / "a.toml").write_text(there.replace("[unit]", "[subordinate]\ncount = 3\n\n[unit]", 1), encoding="utf-8")
    ran = drafter("render", tmp_path / "a.toml", "--to", "txt")
    assert ran.status == 0 and "有1项已填，但这个模板不写，没有进报告：所属事业单位数" in ran.err


def test_among_many_files_each_line_says_whose_it_is(drafter: Callable[..., Ran], tmp_path: Path) -> None:
    good = next(path for path in EXAMPLES if path.stem == "simen-2013").read_text(encoding="utf-8")
    (tmp_path / "a.toml").write_text(good, encoding="utf-8")
    (tmp_path / "b.toml").write_text(good.replace("total = 1048", "total = 1000"), encoding="utf-8")
    (tmp_path / "c.toml").write_text("year = ", encoding="utf-8")
    ran = drafter("render", *(tmp_path / f"{name}.toml" for name in "abc"), "--draft", "--to", "txt")
    assert "完成1份，另有1份是草稿，1份没有完成" in ran.out and ran.status == 1
    assert all(".toml" in line for line in ran.err.splitlines())


@pytest.mark.parametrize("name", ["柳溪 乡.toml", "柳溪乡（定稿）.toml", "柳溪's & 乡.toml", "柳溪$乡.toml"])
def test_a_command_that_is_told_works_when_it_is_typed(drafter: Run, tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text(
        'template = "national-2021"\nyear = 2025\nunit = {name = "柳溪乡"}\n', encoding="utf-8"
    )
    for command in ("render", "check"):
        ran = drafter(command, tmp_path / name)
        told = re.search(r"(drafter fill .+?toml['\"]?)( 接着填)", (ran.out + ran.err).replace("\n", ""))
        assert told and shlex.split(told[1]) == ["drafter", "fill", str(tmp_path / name)]


@pytest.mark.parametrize("command", [["fill"], ["new", "--no-input", "--last"], ["render"], ["check"]])
def test_a_name_with_a_blank_that_was_not_quoted_is_pointed_out(
    drafter: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: list[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    shutil.copy(SHILI, tmp_path / "柳溪 乡.toml")
    ran = drafter(*command, "柳溪", "乡.toml")
    assert ran.status in (1, 2) and ran.err.endswith('文件名里有空格的，要加引号，写成："柳溪 乡.toml"\n')
    assert "加引号" not in drafter(*command, "柳溪", "街.toml").err


@pytest.mark.parametrize(("month", "year"), [(1, 2025), (9, 2025), (10, 2026), (12, 2026)])
def test_from_october_on_the_running_year_is_begun(drafter: Run, tmp_path: Path, month: int, year: int) -> None:
    assert drafter("new", "--no-input", today=date(2026, month, 1)).status == 0
    assert [path.name for path in tmp_path.glob("*.toml")] == [f"{year}.toml"]
