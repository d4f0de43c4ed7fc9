"""TOML from anywhere: read within bounds, and a fault that shows the line and says what is wrong in it."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from conftest import EXAMPLES
from hypothesis import example, given, settings
from hypothesis import strategies as st

from drafter.answers.load import load
from drafter.composing.templates import find
from drafter.errors import AnswersError, DrafterError
from drafter.toml import LARGEST, parsed, statements
from drafter.toml.tokens import tokens

HEAD = 'template = "six-part"\nyear = 2013\n'


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("total = 350条", "数字后面不写单位，写成 350"),
        ("total = 3.5万元", "数字后面不写单位，写成 3.5"),
        ("total = ３５０", "要用半角，写成 350"),
        ("total = 1,048", "不加逗号，写成 1048"),
        ("total = 98%", '写成 "98%"'),
        ('name = "示例镇”', "引号要用英文的"),
        ("name = “示例镇”", "引号要用英文的"),
        ("name = 示例镇", "文字要加英文双引号"),
        ('name = "示例镇', "引号没有收尾"),
        ('name = "“示例”"镇"', "文字里面的引号"),
        ('name = "示例镇" 对吗', "引号后面多了内容"),
        ('look = "C:\\版式.docx"', "反斜杠"),
        ('look = "C:\\Users\\a.docx"', "反斜杠"),
        ("date = 2026年1月20日", "2026-01-20"),
        ("date = 2026.1.20", "2026-01-20"),
        ("phone = 0571-86000000", '写成 "0571-86000000"'),
        ("group = 是", "写成 true"),
        ("total =", "没有写答案"),
        ("total：350", "“：”要改成英文的“=”"),
        ("total 350", "缺少等号"),
        ("总数 = 350", "原来的英文名称"),
        ("total = 350\u3000", "全角空格"),
        ('names = ["甲"，"乙"]', "“，”要改成英文的“,”"),
        ('names = ["甲" "乙"]', "缺少英文逗号"),
        ("names = [350条, 2]", "数字后面不写单位"),
        ("part = {name = 1,}", "花括号"),
        ('names = ["甲", "乙"', "“[”没有收尾"),
        ('text = """甲', "没有收尾"),
        ("[contact", "一节的标题"),
        ("[单位]", "原来的英文名称"),
        ('name = "甲\x07乙"', "看不见的控制字符"),
    ],
)
def test_a_line_a_clerk_may_write_is_shown_with_what_is_wrong(tmp_path: Path, line: str, said: str) -> None:
    path = tmp_path / "a.toml"
    path.write_text(f"{HEAD}\n[unit]\n{line}\n", encoding="utf-8")
    with pytest.raises(AnswersError) as fault:
        load(path)
    words = str(fault.value)
    assert said in words and f"{path} 第5行：" in words and words.count("\n") == 0
    assert line.strip("\u3000")[:4] in words and "\x07" not in words


def test_the_line_is_that_of_the_bracket_left_open(tmp_path: Path) -> None:
    path = tmp_path / "a.toml"
    path.write_text(f'{HEAD}problems = [\n  "甲",\n  "乙"\nremedies = ["丙"]\n', encoding="utf-8")
    with pytest.raises(AnswersError, match=r"第3行：.*“\[”没有收尾"):
        load(path)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[proactive]\ntotal = 1\nscope = '网站'\ntotal = 2\n[unit]\n", "第6行：.*“total”在第4行"),
        ("[unit]\nname = '甲'\n[proactive]\n[unit]\n", "第6行：.*“unit”在第3行"),
        ("unit.name = '甲'\nunit.name = '乙'\n", "第4行：.*“name”在第3行"),
    ],
)
def test_a_key_that_stands_twice_is_named_with_both_lines(tmp_path: Path, text: str, said: str) -> None:
    path = tmp_path / "a.toml"
    path.write_text(HEAD + text, encoding="utf-8")
    with pytest.raises(AnswersError, match=said):
        load(path)


ODD = {
    "nested brackets": "x = " + "[" * 600 + "]" * 600,
    "nested tables": "x = " + "{a = " * 600 + "1" + "}" * 600,
    "many digits": "x = " + "9" * 5000,
    "many hexadecimal digits": "x = 0x" + "f" * 100_000,
    "many dots": ".".join(["a"] * 20_000) + " = 1",
    "many quoted dots": ".".join(['"a"'] * 20_000) + " = 1",
    "a long key": "a" * 200_000 + " = 1",
    "a long quoted key": '"' + "a" * 200_000 + '" = 1',
    "many keys": "".join(f"k{number} = 1\n" for number in range(5_000)),
    "many own answers": "[extra]\n" + "".join(f"k{number} = 1\n" for number in range(5_000)),
    "a large file": "# 说明\n" * (LARGEST // 8),
    "quotation marks": '"' * 10_000,
    "escapes": '"\\' * 10_000,
    "a long list of names": "[platforms]\nvenues = [" + ",".join(f'"n{n}"' for n in range(20_000)) + ', "n1"]',
    "a long number in words": f'[proactive]\ntotal = "{"一" * 50_000}"',
    "a record that is none": "record = 5",
    "a unit that is none": "unit = [1]",
    "a time": "[unit]\nname = 07:32:00",
    "no number": "[proactive]\ntotal = nan",
    "a lone surrogate": 'x = "\\ud800"',
    "a name no disk has": f'look = "{"a" * 5000}"',
    "a file of last year no disk has": f'year = "x"\n[record]\nlast = "{"a" * 5000}"',
}


@pytest.mark.parametrize("name", ODD)
def test_an_odd_file_is_refused_in_one_short_line(tmp_path: Path, name: str) -> None:
    path = tmp_path / "a.toml"
    path.write_text(HEAD + ODD[name] + "\n", encoding="utf-8")
    with pytest.raises(DrafterError) as fault:
        load(path)
    assert len(str(fault.value)) - len(str(path)) < 300 and "\n" not in str(fault.value)


def test_a_file_of_last_year_that_no_disk_has_is_none(tmp_path: Path) -> None:
    path = tmp_path / "a.toml"
    path.write_text(f'{HEAD}[record]\nlast = "{"a" * 5000}"\n', encoding="utf-8")
    assert load(path).last is None


@pytest.mark.parametrize("name", ["nested brackets", "many digits", "many dots"])
def test_a_template_and_its_problems_are_read_within_the_same_bounds(tmp_path: Path, name: str) -> None:
    (tmp_path / "report.txt").write_text("标题：报告\n", encoding="utf-8")
    (tmp_path / "template.toml").write_text(ODD[name], encoding="utf-8")
    with pytest.raises(DrafterError, match=r"template\.toml 第1行"):
        find(str(tmp_path))


PIECES = st.sampled_from(
    [
        *"[]{}=,.#\"'\n\r\\ ",
        '"""',
        "'''",
        "a",
        "[[a]]",
        "a.b = ",
        "1",
        "条",
        "“",
        "。",
        "true",
        "\n[a]\n",
        "x = [\n",
        "\x00",
    ]
)


@example("[]={")
@example("[[")
@example('x = """')
@settings(deadline=None)
@given(st.lists(PIECES, max_size=40).map("".join))
def test_no_text_does_more_than_be_refused(text: str) -> None:
    assert "".join(token.text for token in tokens(text)) == text
    statements(text)
    try:
        found = parsed(text, None, AnswersError)
    except AnswersError as fault:
        assert fault.what and "\n" not in str(fault)
    else:
        assert found == tomllib.loads(text.replace("\r\n", "\n").replace("\r", "\n").removeprefix("\ufeff"))


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_every_key_is_found_where_it_stands(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    raw = tomllib.loads(text)
    for statement in statements(text):
        here = raw
        for part in statement.path:
            here = here[part]
        if statement.path:
            assert statement.path[-1] in text.split("\n")[statement.line - 1]
