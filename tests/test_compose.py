"""Composing: numbering, what is left out, what is open, and sentences that never dangle."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from drafter.composing.compose import Composition, compose
from drafter.composing.templates import Template
from drafter.document import Heading, Paragraph, RunIn, Signature, plain

Make = Callable[..., Template]


def made(template: Template, **facts: Any) -> Composition:
    flat = {"year": 2025, "template": "own", **{key.replace("__", "."): value for key, value in facts.items()}}
    return compose(template, flat)


def lines(template: Template, **facts: Any) -> list[str]:
    return [block.text for block in made(template, **facts).document.blocks if not isinstance(block, Signature)]


def test_headings_are_numbered_by_level(template: Make) -> None:
    text = "# 甲\n一\n## 乙\n二\n### 丙\n三\n#### 丁\n四\n### 戊\n五\n# 己\n### 庚\n六"
    assert lines(template(text))[::2] == ["一、甲", "（一）乙", "1.丙", "（1）丁", "2.戊", "二、己", "六"]


def test_a_heading_with_nothing_below_leaves_no_gap(template: Make) -> None:
    text = "# 甲\n## 乙\n# 丙\n有\n# 丁\n{% if proactive.total is given %}有{% endif %}\n# 戊\n有"
    assert lines(template(text)) == ["一、丙", "有", "二、戊", "有"]


def test_a_heading_with_a_full_stop_opens_its_paragraph(template: Make) -> None:
    text = "# 甲\n### 健全领导体制。我镇成立小组。\n#### 场所。有。\n### 空的。\n### 完善制度。有。\n"
    text += "# 乙\n### 独一个。有。"
    blocks = made(template(text)).document.blocks
    assert [block.text for block in blocks if isinstance(block, RunIn)] == [
        "1.健全领导体制。我镇成立小组。",
        "场所。有。",
        "2.完善制度。有。",
        "独一个。有。",
    ]


def test_the_only_run_in_heading_left_of_several_goes_into_the_paragraph_above(template: Make) -> None:
    places = "### 场所。{% if proactive.total is given %}有{% endif %}"
    text = f"# 甲\n## 载体。编有指南。\n{places}\n### 网站。有网站。\n## 别的。有。"
    assert lines(template(text)) == ["一、甲", "（一）载体。编有指南。有网站。", "（二）别的。有。"]
    whole = ["一、甲", "（一）载体。编有指南。", "1.场所。有", "2.网站。有网站。", "（二）别的。有。"]
    assert lines(template(text), proactive__total=1) == whole


def test_numbered_paragraphs_and_a_lone_one_without_a_number(template: Make) -> None:
    assert lines(template("# 甲\n+ 子\n+ 丑\n# 乙\n+ 寅")) == ["一、甲", "1.子", "2.丑", "二、乙", "寅"]


def test_the_opening_lists_the_parts_that_are_there(template: Make) -> None:
    opening = "由{{ outline.names }}{{ outline.count }}个部分组成。\n"
    text = opening + "# 甲\n一\n# 乙\n{% if problems is given %}二{% endif %}\n# 丙\n三"
    assert lines(template(text))[0] == "由甲、丙两个部分组成。"
    assert lines(template(text), problems=["x"])[0] == "由甲、乙、丙三个部分组成。"


def test_an_absent_fact_that_is_needed_is_open_and_said(template: Make) -> None:
    composition = made(template("共{{ proactive.total }}条，{% if training.sessions is given %}培训{% endif %}。"))
    assert composition.open == ("proactive.total",)
    assert composition.missed == {"proactive.total": True, "training.sessions": False}
    paragraph = composition.document.blocks[0]
    assert isinstance(paragraph, Paragraph)
    assert paragraph.text == "共【待填：主动公开政府信息总数】条，。"
    assert [span.open for span in paragraph.spans] == [False, True, False]


def test_what_is_asked_depends_on_the_answers_given(template: Make) -> None:
    own = template("{% if requests.received == 0 %}没有{% else %}{{ requests.carried_out }}{% endif %}")
    assert made(own, requests__received=0).open == ()
    assert made(own, requests__received=2).open == ("requests.carried_out",)
    assert "requests.received" in made(own).open


def test_not_applicable_is_left_out_but_cannot_be_printed(template: Make) -> None:
    assert made(template("{% if training.sessions is given %}有{% endif %}"), training__sessions="不适用").missed == {}
    assert made(template("{{ training.sessions }}"), training__sessions="不适用").open == ("training.sessions",)


def test_an_empty_list_is_an_answer(template: Make) -> None:
    own = template(
        "{% if other_matters == [] %}没有{% else %}{% for m in other_matters %}{{ m }}{% endfor %}{% endif %}"
    )
    assert lines(own, other_matters=[]) == ["没有"]
    assert made(own).open == ("other_matters",)


def test_computed_values_need_their_facts(template: Make) -> None:
    own = template("{{ proactive.change }}")
    assert made(own, proactive__total=3).open == ("proactive.last_total",)
    assert lines(own, proactive__total=3, proactive__last_total=5) == ["-2"]


def test_title_signature_and_date(template: Make) -> None:
    own = template("标题：{{ unit.government }}报告\n一\n落款：{{ unit.government }}\n日期：{{ publication.date }}")
    document = made(own, unit__name="江东街道", publication__date=date(2026, 1, 5)).document
    assert plain(document.title) == "江东街道办事处报告"
    assert document.unit == "江东街道办事处"
    signature = document.blocks[-1]
    assert isinstance(signature, Signature)
    assert (plain(signature.unit), plain(signature.date)) == ("江东街道办事处", "2026年1月5日")


@pytest.mark.parametrize(
    "said", ["# 标题", "+ 一项", "[表：disputes]", "标题：别的", "落款：别的", "{{ year }}", "{% if %}"]
)
def test_marks_in_answers_make_no_structure(template: Make, said: str) -> None:
    own = template("标题：报告\n# 甲\n{{ training.study }}\n{% for p in problems %}\n{{ p }}\n{% endfor %}")
    document = made(own, training__study=said, problems=[said]).document
    assert plain(document.title) == "报告"
    assert [type(block) for block in document.blocks] == [Heading, Paragraph, Paragraph]
    assert [block.text for block in document.blocks if isinstance(block, Paragraph)] == [said, said]


def test_lines_of_an_answer_become_clauses(template: Make) -> None:
    assert lines(template("{{ training.study }}。"), training__study="第一行\n第二行。\n第三行；") == [
        "第一行；第二行。第三行。"
    ]


def test_phrases(template: Make) -> None:
    own = template(
        "{{ problems | points }}\n{{ organisation.rules | listed }}\n{{ publication.basis | titled }}\n"
        "{{ proactive.categories | parts('条') }}\n{{ proactive.categories | shares('条', 4) }}\n"
        "{{ training.study | sentence }}"
    )
    assert lines(
        own,
        problems=["甲。", "乙；"],
        organisation__rules=["审查", "追究"],
        publication__basis=["办法", "《通知》（甲办〔2013〕12号）"],
        proactive__categories=[{"name": "文件", "count": 1}, {"name": "动态2", "count": 3}],
        training__study="集中学习！",
    ) == [
        "一是甲；二是乙。",
        "审查、追究",
        "《办法》《通知》（甲办〔2013〕12号）",
        "文件1条、“动态2”3条",
        "文件1条（占25%）、“动态2”3条（占75%）",
        "集中学习！",
    ]
