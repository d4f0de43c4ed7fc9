"""How long a report is and where it is bare: said by `render` and in the preview, counted as a reader would."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.composing.compose import compose
from drafter.composing.length import bare_parts, length, length_of_part, told
from drafter.composing.templates import Template
from drafter.document import Document, Heading, Paragraph, Span

EXAMPLES = Path(__file__).parent.parent / "examples"
TEXT = """标题：{{ unit.name }}报告
前言不算在第一部分里。
# 总体情况
开头一句。
## 主动公开
公开了{{ proactive.total }}条政府信息，其中通过县政府网站公开了大部分，其余在公开栏张贴。
## 监督保障
{% if training.sessions is given %}培训{{ training.sessions }}次。{% endif %}
## 平台
{% if supervision.assessment is given %}{{ supervision.assessment }}。{% endif %}
# 其他
没有其他需要报告的事项。
"""


def line(text: str, open: bool = False) -> Paragraph:
    return Paragraph((Span(text, open),))


def head(text: str, level: int = 1) -> Heading:
    return Heading(level, "", (Span(text),))


ANNEX = "没有附《政府信息公开情况统计表》，2014—2018年度的报告一般要附"


def test_length_and_bare_parts_are_told(template: Callable[..., Template]) -> None:
    made = template(TEXT, 'title = "表"\nform = "2021"')
    facts: dict[str, Any] = {"template": "own", "year": 2025, "unit.name": "示例镇", "unit.kind": "镇"}
    document = compose(made, {**facts, "proactive.total": 12, "training.sessions": 2}).document
    part = "开头一句。（一）主动公开公开了12条政府信息，其中通过县政府网站公开了大部分，其余在公开栏张贴。"
    part += "（二）监督保障培训2次。"
    assert told(document, form=True) == [
        f"总体情况共{len(part)}字（各地一般要求1000字左右以内）",
        "“（二）监督保障”“二、其他”只有1句；“平台”没有可写的内容，未列",
    ]
    whole = f"前言不算在第一部分里。一、总体情况{part}二、其他没有其他需要报告的事项。"
    assert told(document, form=False)[0] == f"正文共{len(whole)}字（不含表格）"
    last = {year: told(replace(document, year=year), form=False)[-1] for year in (2013, 2014, 2018, 2019)}
    assert last[2013] == last[2019] != ANNEX and last[2014] == last[2018] == ANNEX


def test_a_long_first_part_is_told_with_its_longest_sections(template: Callable[..., Template]) -> None:
    sections = "".join(
        f"## {name}\n{'字' * (count - 1)}。\n" for name, count in (("甲", 300), ("乙", 500), ("丙", 400))
    )
    made = template(f"标题：报告\n# 总体情况\n{sections}# 其他\n## 丁\n{'字' * 900}。\n", 'title = "表"\nform = "2021"')
    document = compose(made, {"template": "own", "year": 2025}).document
    assert told(document, form=True)[0].endswith("，要压缩可先看“乙”500字、“丙”400字")


def test_what_stands_in_a_part_left_out_is_not_named_again(template: Callable[..., Template]) -> None:
    made = template("标题：报告\n# 甲\n## 乙\n## 丙\n# 丁\n一二三四五六七八九十一二三四五六七八九十。\n")
    document = compose(made, {"template": "own", "year": 2025}).document
    assert document.dropped == ("甲",)
    assert told(document, form=False)[1:] == ["“甲”没有可写的内容，未列"]


def test_open_places_are_neither_counted_nor_called_bare() -> None:
    document = Document((), (head("甲"), line("培训 3 次，"), line("【待填：人次】", open=True)))
    assert length(document) == len("甲培训3次，") and not bare_parts(document)
    assert told(Document((), ()), form=True) == ["正文共0字（不含表格）"]


@given(st.lists(st.tuples(st.integers(0, 3), st.text("甲乙丙。 ", max_size=30)), max_size=8))
def test_parts_are_within_the_whole(said: list[tuple[int, str]]) -> None:
    blocks = tuple(head(text or "题", level) if level else line(text) for level, text in said)
    document = Document((), blocks)
    assert 0 <= length_of_part(document) <= length(document)
    assert set(bare_parts(document)) <= set(blocks)


@pytest.mark.parametrize(("name", "said"), [("shili-2025", "总体情况共"), ("simen-2013", "正文共")])
def test_render_says_it_of_one_report_and_not_of_many(
    drafter: Callable[..., Any], tmp_path: Path, name: str, said: str
) -> None:
    one, other = tmp_path / f"{name}.toml", tmp_path / "b.toml"
    shutil.copy(EXAMPLES / one.name, one)
    shutil.copy(EXAMPLES / one.name, other)
    assert said in drafter("render", one, "--to", "txt").out
    assert said not in drafter("render", one, other, "--to", "txt").out
