"""Templates: found by name or path, sound without data; faults say file, line and the nearest right name."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from drafter.composing.compose import compose
from drafter.composing.templates import Template, default_for, find, names
from drafter.composing.uses import questions
from drafter.errors import TemplateFault
from drafter.report import facts_by_path

SHIPPED = ["five-part", "five-part-secrecy", "national-2019", "national-2021", "six-part", "ten-part", "three-part"]
Make = Callable[..., Template]


def test_the_seven_templates_of_the_contract() -> None:
    assert sorted(names()) == SHIPPED


@pytest.mark.parametrize("name", SHIPPED)
def test_every_shipped_template_is_sound_and_asks_something(name: str) -> None:
    assert len(questions(find(name))) > 30


def test_each_fact_of_the_model_has_a_place_in_some_template() -> None:
    """A question that no report prints would be asked for nothing."""
    used = {fact.path for name in SHIPPED for fact in questions(find(name))}
    unprinted = {path for path in facts_by_path() if path not in used}
    by_rule = {path for path in unprinted if path.startswith("statutory.rules.")}  # printed as 0, never asked
    assert unprinted - by_rule == {"unit.kind"}  # it tells what the unit calls itself


@pytest.mark.parametrize(
    ("year", "name"), [(2025, "national-2021"), (2021, "national-2021"), (2020, "national-2019"), (2013, "six-part")]
)
def test_the_template_offered_for_a_year(year: int, name: str) -> None:
    assert default_for(year) == name
    first, last = find(name).years
    assert first <= year <= last


def test_an_unknown_template_names_the_nearest() -> None:
    with pytest.raises(TemplateFault, match="是否指“six-part”") as fault:
        find("six-prat")
    assert fault.value.status == 2


def test_questions_come_in_the_order_of_the_text_each_once(template: Make) -> None:
    made = template(
        "{{ training.sessions }}{{ proactive.total }}{% if training.sessions > 1 %}{{ unit.self }}{% endif %}"
    )
    assert [fact.path for fact in questions(made)] == ["training.sessions", "proactive.total", "unit.name"]


def test_included_texts_and_placed_tables_ask_too(template: Make) -> None:
    made = template('{% include "more.txt" %}\n[表：disputes]', more="{{ proactive.total }}")
    paths = [fact.path for fact in questions(made)]
    assert paths[0] == "proactive.total"
    assert len(paths) == 13


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("一\n{{ proactive.totl }}", 2, "是否指“proactive.total”"),
        ("{{ proctive.total }}", 1, "没有名为“proctive.total”的答案"),
        ("{{ proactive }}", 1, "一组答案"),
        ("\n\n{{ year | uper }}", 3, "没有名为“uper”的处理方法"),
        ("{{ problems | poinst }}", 1, "是否指“points”"),
        ("{% if year is gven %}{% endif %}", 1, "是否指“given”"),
        ("{% iff year %}{% endif %}", 1, "是否指“if”"),
        ("{% if year %}", 1, "成对"),
        ("{{ year", 1, "成对"),
        ("{{ 1 + }}", 1, "写法有误"),
        ("一\n二\n[表：disclosure]", 3, "没有名为“disclosure”的表"),
        ('{% include "../../secret.txt" %}', 1, "找不到"),
        ('{% include "/etc/passwd" %}', 1, "找不到"),
        ('{% include "report.txt" %}', 1, "绕了一圈"),
        ('{% extends "report.txt" %}', 1, "include"),
        ("{{ extra.dogs }}", 1, "没有名为“extra.dogs”"),
        ("一\n＃ 概述", 2, "应写成“#”"),
        ("##### 概述", 1, "应写成“####”"),
        ("一\n落款:甲", 2, "应写成“落款：”"),
        ("题目：甲", 1, "应写成“标题：”"),
        ("｛｛ year ｝｝", 1, "半角"),
    ],
)
def test_a_fault_says_file_line_what_and_the_nearest(template: Make, text: str, line: int, said: str) -> None:
    made = template(text)
    with pytest.raises(TemplateFault) as fault:
        questions(made)
    assert fault.value.status == 3
    assert str(fault.value.file).endswith("report.txt")
    assert fault.value.line == line
    assert said in str(fault.value)
    assert "\n" not in str(fault.value)


@pytest.mark.parametrize("text", ["{{ problems }}", "{{ platforms.updated }}", "{{ proactive.categories }}"])
def test_what_is_no_word_is_not_printed(template: Make, text: str) -> None:
    facts = {"problems": ["甲"], "platforms.updated": True, "proactive.categories": [{"name": "甲", "count": 1}]}
    with pytest.raises(TemplateFault, match="不能直接写出来") as fault:
        compose(template("一\n" + text), {"year": 2025, "template": "own", **facts})
    assert fault.value.line == 2


def test_a_fault_while_rendering_says_the_line(template: Make) -> None:
    made = template("一\n{{ year / 0 }}")
    with pytest.raises(TemplateFault) as fault:
        compose(made, {"year": 2025, "template": "own"})
    assert fault.value.line == 2


@pytest.mark.parametrize(
    "text",
    [
        "{{ ''.__class__ }}",
        "{{ unit.name.__class__.__mro__ }}",
        "{{ unit.name.upper() }}",
        "{{ problems.append(1) }}",
        "{{ year.real }}",
        "{{ self }}",
        "{{ unit['__class__'] }}",
        "{{ cycler }}",
        "{{ ''|attr('__class__') }}",
        "{% set x = ('%s' % 1).format %}{{ x() }}",
    ],
)
def test_a_template_reaches_nothing_but_plain_values(template: Make, text: str) -> None:
    made = template(text)
    with pytest.raises(TemplateFault):
        compose(made, {"year": 2025, "template": "own", "unit.name": "示例镇", "problems": ["甲"]})


@pytest.mark.skipif(os.name == "nt", reason="making a link needs rights on Windows")
def test_a_link_out_of_the_folder_is_not_followed(template: Make, tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("秘密", encoding="utf-8")
    made = template('{% include "link.txt" %}')
    (made.folder / "link.txt").symlink_to(tmp_path / "secret.txt")
    with pytest.raises(TemplateFault, match="找不到"):
        questions(made)


def test_a_template_adds_questions_of_its_own(template: Make) -> None:
    about = '[extra.dogs]\nquestion = "登记犬只多少只？"\ntype = "count"\nmeasure = "只"'
    made = template("{{ extra.dogs }}只", about)
    assert [(fact.path, fact.kind, fact.measure, fact.last) for fact in questions(made)] == [
        ("extra.dogs", "count", "只", "show")
    ]


@pytest.mark.parametrize(
    ("about", "said"),
    [
        ("[extra.dogs]\ntype = 'count'", "没有写 question"),
        ("[extra.dogs]\nquestion = '几只？'\ntype = 'number'", "type"),
        ("[extra.dogs]\nquestion = '几只？'\nunit = '只'", "没有名为“extra.dogs.unit”"),
        ("[extra.dogs]\nquestion = '几只？'\nlast = 'copy'", "last"),
        ("titel = '自带'", "是否指“title”"),
        ("years = 2021", "years"),
        ("title =", "写法有误"),
    ],
)
def test_a_broken_template_toml_is_said(template: Make, about: str, said: str) -> None:
    with pytest.raises(TemplateFault, match=r"template\.toml") as fault:
        template("一", about)
    assert said in str(fault.value)
    assert fault.value.status == 3
