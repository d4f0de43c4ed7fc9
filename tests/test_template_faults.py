"""What goes wrong inside a template is the template's fault, with file and line, and never a traceback."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import Ran

Run = Callable[..., Ran]
HEAD = "标题：{{ unit.name }}报告\n# 概述\n"


def nested(begin: str, inside: str, end: str, times: int) -> str:
    return begin * times + inside + end * times


FAULTS = {
    "a macro that calls itself": ("{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}", 3),
    "a loop that calls itself": ("{% for a in [1] recursive %}{{ loop([1]) }}{% endfor %}", 3),
    "brackets": ("{{ " + nested("(", "1", ")", 3000) + " }}", 3),
    "lists": ("甲\n{{ " + nested("[", "1", "]", 3000) + " }}", 4),
    "conditions": (nested("{% if 1 %}", "x", "{% endif %}", 500), 3),
    "twenty-five loops": ("甲\n" + nested("{% for a in [1] %}", "x", "{% endfor %}", 25), 4),
    "a long sum": ("{{ 1" + "+1" * 20_000 + " }}", 3),
    "nots": ("{{ " + "not " * 12_000 + "1 }}", 3),
    "filters": ("{{ 'x'" + "|trim" * 5000 + " }}", 3),
    "a number too large": ("甲\n乙\n{{ 1e400|int }}", 5),
    "a number too long": ("{{ " + "1" * 5000 + " }}", 3),
    "a division by nothing": ("{{ 1 // 0 }}", 3),
    "a word as a number": ("{{ 'a' + 1 }}", 3),
    "a number as a list": ("{{ 5|listed }}", 3),
    "a number with names": ("{{ [1, 2]|parts('条') }}{{ 3|parts('条') }}", 3),
    "beside what is shorter": ("{{ ['甲']|beside(['乙', '丙']) }}", 3),
    "a file whose name holds nothing": ('{% include "a\\x00b" %}', 3),
    "a file whose name no disk holds": ('甲\n{% include "' + "a" * 300 + '" %}', 4),
    "a table's mark put together": ("甲\n{{ '[表：' }}没有{{ ']' }}", 4),
    "a table's name put together": ("甲\n[表：{{ unit.name }}]", 4),
    "a chart's mark made of one constant": ("{{ '[图：没有]' }}", 3),
}


def folder_of(tmp_path: Path, text: str) -> Path:
    folder = tmp_path / "t"
    folder.mkdir()
    (folder / "template.toml").write_text('title = "x"', encoding="utf-8")
    (folder / "report.txt").write_text(HEAD + text + "\n", encoding="utf-8")
    return folder


@pytest.mark.parametrize(("text", "line"), FAULTS.values(), ids=FAULTS)
def test_a_fault_in_the_text_is_told_with_its_line(drafter: Run, tmp_path: Path, text: str, line: int) -> None:
    folder = folder_of(tmp_path, text)
    answers = tmp_path / "a.toml"
    answers.write_text('template = "t"\nyear = 2025\n[unit]\nname = "示例镇"\nkind = "镇"\n', encoding="utf-8")
    for arguments in (["templates", folder, "--check"], ["render", answers, "--draft"], ["check", answers]):
        ran = drafter(*arguments)
        assert (ran.status, ran.out) == (3, ""), arguments
        assert ran.err.startswith(f"出错：{folder / 'report.txt'} 第{line}行：") and ran.err.count("\n") == 1


def render(drafter: Run, tmp_path: Path, folder: Path, more: str = "") -> Ran:
    text = f'template = "{folder.name}"\nyear = 2025\n[unit]\nname = "示例镇"\nkind = "镇"\n{more}'
    (tmp_path / "a.toml").write_text(text, encoding="utf-8")
    return drafter("render", tmp_path / "a.toml", "--draft", "--to", "txt")


def test_what_only_an_answer_brings_out_is_told_when_it_does(drafter: Run, tmp_path: Path) -> None:
    folder = folder_of(tmp_path, "甲\n{% if proactive.total is given %}{{ 10 // (proactive.total - 312) }}{% endif %}")
    assert drafter("templates", folder, "--check").status == 0
    assert render(drafter, tmp_path, folder, "[proactive]\ntotal = 311\n").status in (0, 1)
    ran = render(drafter, tmp_path, folder, "[proactive]\ntotal = 312\n")
    assert ran.status == 3 and "report.txt 第4行：这里算不出来" in ran.err


@pytest.mark.parametrize(
    ("text", "line"), [("{{ 1e400|int }}", 2), (nested("{% for a in [1] %}", "x", "{% endfor %}", 25), 2)]
)
def test_a_fault_in_an_included_text_names_that_text(drafter: Run, tmp_path: Path, text: str, line: int) -> None:
    folder = folder_of(tmp_path, '{% include "part.txt" %}')
    (folder / "part.txt").write_text(f"甲\n{text}\n", encoding="utf-8")
    for ran in (drafter("templates", folder, "--check"), render(drafter, tmp_path, folder)):
        assert ran.status == 3 and f"part.txt 第{line}行" in ran.err and ran.err.count("\n") == 1


def test_texts_that_include_each_other_too_deep_are_a_fault(drafter: Run, tmp_path: Path) -> None:
    folder = folder_of(tmp_path, '{% include "0.txt" %}')
    for number in range(400):
        (folder / f"{number}.txt").write_text(f'{{% include "{number + 1}.txt" %}}\n', encoding="utf-8")
    (folder / "400.txt").write_text("甲\n", encoding="utf-8")
    ran = drafter("templates", folder, "--check")
    assert ran.status == 3 and ran.err.count("\n") == 1 and ".txt 第1行" in ran.err


def test_a_table_that_only_rendering_names_is_a_fault_of_the_text(drafter: Run, tmp_path: Path) -> None:
    folder = folder_of(tmp_path, "{{ '[表：' ~ unit.name ~ ']' }}")
    for ran in (drafter("templates", folder, "--check"), render(drafter, tmp_path, folder)):
        assert ran.status == 3 and "report.txt：没有名为" in ran.err and "disputes" in ran.err


def test_the_cause_of_a_fault_shows_when_asked_for(drafter: Run, tmp_path: Path) -> None:
    folder = folder_of(tmp_path, "{{ 1 // 0 }}")
    ran = drafter("--debug", "templates", folder, "--check")
    assert ran.status == 3 and "ZeroDivisionError" in ran.err
    assert ran.err.splitlines()[-1].startswith(f"出错：{folder / 'report.txt'} 第3行：")
