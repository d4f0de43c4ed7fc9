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
    "nots": ("{{ " + "not " * 20_000 + "1 }}", 3),
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
