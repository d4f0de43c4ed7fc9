"""Templates that ask for more than any report needs end soon, in little memory, with one line that names the place."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

if sys.platform == "win32":
    pytest.skip("processes are forked and measured", allow_module_level=True)

from measured import measured

DOUBLED = "{% set a = 'ab' %}" + "{% set a = a ~ a %}" * 60 + "{{ a }}"
ADDED = "{% set a = 'ab' %}" + "{% set a = a + a %}" * 60 + "{{ a }}"
LISTS = "{% set a = [1] %}" + "{% set a = [a, a] %}" * 60

TEXTS = {
    "loops in loops": "".join(f"{{% for a{n} in [1]*32 %}}" for n in range(6)) + "x" + "{% endfor %}" * 6,
    "a list of many": "{% for a in [1]*30000000 %}{% endfor %}x",
    "many lines": "{% for a in [1]*9000 %}{% for b in [1]*9000 %}\n甲乙丙丁\n{% endfor %}{% endfor %}",
    "long lines": "{% for a in [1]*9000 %}" + "甲" * 15_000 + "{% endfor %}",
    "a power": "{{ 10**(10**10) }}",
    "a power that is not shown": "{% if 3**(3**17) %}x{% endif %}",
    "powers of powers": "{% set a = 9**60 %}{% set a = a**60 %}{% set a = a**60 %}{{ a**60 }}",
    "squares": "{% set a = 9**60 %}" + "{% set a = a*a %}" * 60 + "{{ a }}",
    "a text many times": "{{ 'a'*10**9 }}",
    "a text many times, not shown": "{% set a = 'a'*10**9 %}x",
    "a width": "{{ '%1000000000d' % 1 }}",
    "a width behind the point": "{{ '%.1000000000f' % 1 }}",
    "a width given": "{{ '%*d' % (1000000000, 1) }}",
    "a width of a name": "{{ '%(a)1000000000d' % {'a': 1} }}",
    "replaced": "{% set a = 'a'*100000 %}{{ a|replace('a', a) }}",
    "replaced between": "{{ ('a'*100000)|replace('', 'b'*1000) }}",
    "replaced by name": "{% set a = 'a'*100000 %}{{ a|replace(old='a', new=a) }}",
    "doubled by ~": DOUBLED,
    "doubled by +": ADDED,
    "lists in lists": LISTS + "{{ a|length }}",
    "lists in lists, compared": LISTS + "{% set b = [1] %}" + "{% set b = [b, b] %}" * 60 + "{{ a == b }}",
    "lists in dicts": "{% set a = {'x': 1} %}" + "{% set a = {'x': a, 'y': a} %}" * 60 + "{{ a ~ '' }}",
    "lists joined": "{{ (['a'*100000]*9000)|join('b'*100000) }}",
    "listed": "{{ (['a'*100000]*9000)|listed }}",
    "summed": "{{ ([[1]*9000]*9000)|sum(start=[])|length }}",
    "rounded": "{{ 1.5|round(10**9, 'ceil') }}",
    "rounded by name": "{{ 1.5|round(precision=10**9, method='floor') }}",
    "mapped": "{% for a in [1]*9000 %}{{ (['ab'*50]*9000)|map('replace', 'a', 'bbbbbbbb')|list|length }}{% endfor %}",
    "a macro that doubles": "{% macro m(n) %}{% if n %}{{ m(n-1) }}{{ m(n-1) }}{% endif %}{% endmacro %}{{ m(60) }}",
    "a macro's arguments": "{% macro m(n) %}{% if n %}{{ m(n-1, varargs, varargs) }}{% endif %}{% endmacro %}"
    "{{ m(60, 1) }}",
    "a block that is set": "{% set a %}{% for b in [1]*9000 %}" + "甲" * 15_000 + "{% endfor %}{% endset %}x",
    "a loop that calls itself": "{% for a in [1]*99 recursive %}{% if loop.first %}x{% endif %}"
    "{{ loop([1]*9000) }}{% endfor %}",
    "hexadecimal": "{{ ('f'*200000)|int(base=16) }}",
    "names": "{{ year }}" * 6_000,
    "sums": "{{ year + 1 }}\n" * 4_000,
    "conditions": "{% if year %}x{% endif %}\n" * 2_500,
    "headings": "# 甲\n" * 15_000,
    "points": "+ 甲\n" * 15_000,
    "marks that are not closed": "[表：" * 6_000,
    "sentences' marks": "[句：" * 6_000,
    "blank lines": "\n" * 50_000 + "x",
    "blank lines with blanks": " \n" * 25_000 + "[表：甲",
    "a mark with blanks": "[句：" + "  " * 25_000 + "\n[句：" + "甲 " * 9_000 + "\n[图：" + " " * 9_000,
    "blanks": " " * 115_000 + "x",
    "braces": "{" * 115_000,
    "openings": "{{" * 30_000,
    "comments": "{#" * 30_000,
    "quotation marks": "{{ '" + '"' * 115_000 + " }}",
    "a number of many digits": "{{ " + "1" * 4000 + "**64 }}",
    "numerals": "{{ (10**280)|chinese }}",
    "a very long line": "甲" * 20_000,
    "a line of open brackets": "（" * 20_000,
}


def folder_of(tmp_path: Path, text: str) -> Path:
    folder = tmp_path / "t"
    folder.mkdir()
    (folder / "template.toml").write_text('title = "x"', encoding="utf-8")
    (folder / "report.txt").write_text("标题：{{ unit.name }}报告\n# 概述\n" + text + "\n", encoding="utf-8")
    (tmp_path / "a.toml").write_text(
        'template = "t"\nyear = 2025\n[unit]\nname = "示例镇"\nkind = "镇"\n', encoding="utf-8"
    )
    return folder


def assert_bounded(tmp_path: Path) -> None:
    for arguments in (("templates", "t", "--check"), ("render", "a.toml", "--draft"), ("check", "a.toml")):
        found = measured(tmp_path, arguments)
        assert found.held, f"{arguments}: {found}"
        assert found.err.count("\n") <= 1 or found.status in (0, 1), f"{arguments}: {found}"
        assert found.status != 3 or "t/" in found.err, f"{arguments}: {found}"


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_a_hostile_text_ends_soon(tmp_path: Path, text: str) -> None:
    folder_of(tmp_path, text)
    assert_bounded(tmp_path)


def test_texts_that_include_each_other_twice_end_soon(tmp_path: Path) -> None:
    folder = folder_of(tmp_path, '{% include "a0.txt" %}')
    for number in range(24):
        (folder / f"a{number}.txt").write_text(f'{{% include "a{number + 1}.txt" %}}' * 2, encoding="utf-8")
    (folder / "a24.txt").write_text("甲\n", encoding="utf-8")
    assert_bounded(tmp_path)
    assert "引用的文件太多" in measured(tmp_path, ("templates", "t", "--check")).err


@pytest.mark.parametrize("name", ["report.txt", "part.txt", "sentences.txt"])
def test_a_huge_file_is_refused(tmp_path: Path, name: str) -> None:
    folder = folder_of(tmp_path, '{% include "part.txt" %}')
    (folder / "part.txt").write_text("甲\n", encoding="utf-8")
    with (folder / name).open("ab") as file:
        file.truncate(200 << 20)
    assert_bounded(tmp_path)
    assert f"{name}：文件太大" in measured(tmp_path, ("templates", "t", "--check")).err


def test_a_table_of_questions_that_is_huge_ends_soon(tmp_path: Path) -> None:
    folder = folder_of(tmp_path, "甲")
    about = "".join(f'[extra.a{number}]\nquestion = "几次？"\ntype = "count"\n' for number in range(14_000))
    (folder / "template.toml").write_text('title = "x"\n' + about, encoding="utf-8")
    assert_bounded(tmp_path)


@pytest.mark.parametrize(
    "line",
    ["（" * 30_000, "{" * 30_000, "甲 甲：" * 9_000, "{total}" * 5_000, "|" * 30_000, "、" * 30_000, " " * 60_000],
)
def test_hostile_sentences_end_soon(tmp_path: Path, line: str) -> None:
    folder = folder_of(tmp_path, "甲")
    (folder / "sentences.txt").write_text(line + "\n", encoding="utf-8")
    assert_bounded(tmp_path)
