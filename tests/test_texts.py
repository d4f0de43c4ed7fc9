"""The report's Chinese, whatever is answered: nothing dangles, doubles, or is claimed that was not answered.

Every shipped template is rendered from every example, and the words are read for the marks of a broken sentence;
`test_words` reads what random answers come to.
"""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from conftest import EXAMPLES
from hypothesis import strategies as st

from drafter.answers.load import load
from drafter.composing.compose import Composition, compose
from drafter.composing.templates import Template, find, names
from drafter.composing.uses import questions
from drafter.document import Heading, Table
from drafter.report import forms
from drafter.rules import check_facts
from drafter.writers.text import to_text

BROKEN = [
    r"[，、；：。！？][，、；：。！？]",  # two marks side by side
    r"[（《“][，、；。：]",
    r"[（《“][）》”]",  # empty brackets
    r"[，、；（《“](?=\n|$)|：(?=\n　*(?!　*\d+\.)|$)",  # a line that ends in the middle
    r"(?m)^　*[，、；：。）》”]",  # a line that begins with a mark
    r"None|True|False|Undefined|\{\{|\}\}|\{%|nan",
    r"[,;:()](?![A-Za-z0-9./-])",  # half-width punctuation
    r"[\ue000-\uf8ff]",
    r"(?<![0-9一二三四五六七八九十“])[条件项次篇人份](?=[，。；])(?<=[，。；、].)",  # a measure word without its number
    r"(.{4,12})\1",  # a phrase doubled
    r"\b\d+余余|条条|件件|人人次|%%|年年|我我",
    r"《《|》》|。”。",
    r"\d\.\d{4}年",
    r"改进。(?=\n|$)",  # an announcement that nothing follows
]
NAMES = ["党政办公室", "镇长", "政务公开栏", "加强学习", "各村负责人", "网站", "“村村响”广播", "公开指南"]
ALLOWED_TWICE = re.compile(
    # whoever answers two questions with the same words has them twice
    rf"[\s　｜0-9]+|：.*|.*[｜].*|【待填.*|(?:没有|、).*|[。；]?(?:{'|'.join(NAMES)}|已完成|全部合格)[。；]?"
)


def faults(text: str) -> list[str]:
    """The places of a text that read as broken."""
    prose = "\n".join(line for line in text.splitlines() if "｜" not in line)
    return [
        f"{pattern}: …{prose[max(0, match.start() - 15) : match.end() + 10]!r}…"
        for pattern in BROKEN
        for match in re.finditer(pattern, prose)
        if not (pattern.startswith("(.{4") and ALLOWED_TWICE.fullmatch(match[1]))
    ]


def read_aloud(composition: Composition) -> str:
    text = to_text(composition.document)
    assert faults(text) == [], text
    return text


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.stem)
def test_each_example_renders_without_a_complaint(example: Path) -> None:
    loaded = load(example)
    composition = compose(loaded.template, loaded.facts)
    assert composition.open == ()
    assert [f for f in check_facts(loaded.facts, loaded.last) if f.level != "notice"] == []
    text = read_aloud(composition)
    assert "待填" not in text


@pytest.mark.parametrize("name", names())
@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.stem)
def test_each_example_renders_in_every_template_as_a_draft(example: Path, name: str) -> None:
    loaded = load(example, name)
    read_aloud(compose(loaded.template, loaded.facts))


# ------------------------------------------------------------------ random answers

WORDS = st.sampled_from(NAMES)
COUNT = st.one_of(st.just(0), st.integers(1, 30), st.just(123456))
PARTS = st.lists(
    st.builds(lambda name, count: {"name": name, "count": count}, WORDS, COUNT),
    max_size=4,
    unique_by=lambda part: part["name"],
)
ANSWERS: dict[str, st.SearchStrategy[Any]] = {
    "count": COUNT,
    "change": st.integers(-9, 9),
    "quantity": st.one_of(COUNT, st.sampled_from(["680余", "3000多"])),
    "yuan": st.one_of(COUNT, st.just(12.5)),
    "wan": st.one_of(COUNT, st.just(0.35)),
    "percent": st.sampled_from(["98.6%以上", "95%", "100%"]),
    "text": st.one_of(WORDS, st.just("已完成。"), st.just("全部合格；")),
    "held": st.one_of(WORDS, st.just("没有开展"), st.just("考核结果合格。")),
    "states": st.lists(st.sampled_from(["已完成", "部分完成", "未完成"]), max_size=3),
    "texts": st.lists(WORDS, max_size=3, unique=True),
    "names": st.lists(WORDS, max_size=3, unique=True),
    "parts": PARTS,
    "date": st.just(date(2026, 1, 9)),
    "yesno": st.booleans(),
    "unit": st.just("镇"),
}


@st.composite
def some_answers(draw: st.DrawFn, template: Template, leave_out: bool = True) -> dict[str, Any]:
    """Answers to a random half of a template's questions; table 2 balanced or without requests."""
    facts: dict[str, Any] = {
        "template": template.name,
        "year": 2025,
        "unit.name": draw(st.sampled_from(["甲镇", "乙乡", "丙街道"])),
    }
    for fact in questions(template):
        if fact.path == "unit.name" or fact.kind in ("table", "unit") or fact.path.startswith("requests.carried"):
            continue
        if not (leave_out and draw(st.booleans())):
            facts[fact.path] = draw(
                st.one_of(ANSWERS[fact.kind], st.just("不适用")) if leave_out else ANSWERS[fact.kind]
            )
    facts |= draw(requests())
    return facts


@st.composite
def requests(draw: st.DrawFn) -> dict[str, Any]:
    """Requests that add up: none, or some that ended in some way."""
    new, old, on = draw(st.sampled_from([(0, 0, 0), (3, 0, 0), (3, 1, 1), (0, 1, 0), (0, 1, 1), (0, 2, 1), (2, 0, 2)]))
    table: dict[str, dict[str, int]] = {}
    for row, count in (("new_received", new), ("carried_in", old), ("granted", new + old - on), ("carried_out", on)):
        if count:
            table[row] = {"natural": count}
    figures = {"requests.received": new, "requests.carried_in": old, "requests.carried_out": on}
    return {**figures, "requests.table": table} if table else figures


@pytest.mark.parametrize("name", names())
def test_with_nothing_answered_nothing_is_claimed(name: str) -> None:
    text = read_aloud(compose(find(name), {"template": name, "year": 2025, "unit.name": "甲镇"}))
    for claim in ("没有收到", "没有发生", "没有收取", "没有上年", "没有其他", "没有需要", "均未办结", "全部办结"):
        assert claim not in text


def test_the_unit_speaks_of_itself_by_its_kind() -> None:
    for name, own, others in (("甲镇", "我镇", "我乡"), ("乙乡", "我乡", "我镇"), ("丙街道", "我街道", "我镇")):
        for template in names():
            facts = {"template": template, "year": 2025, "unit.name": name, "proactive.total": 3}
            text = read_aloud(compose(find(template), facts))
            assert own in text
            assert others not in text


HEADINGS = json.loads((Path(__file__).parent / "headings.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.stem)
def test_the_headings_stand_in_their_order(example: Path) -> None:
    loaded = load(example)
    blocks = compose(loaded.template, loaded.facts).document.blocks
    found = [block.text for block in blocks if isinstance(block, Heading) and block.level == 1]
    assert found == HEADINGS[loaded.template.name]


def test_figures_of_the_real_reports_have_their_place() -> None:
    texts = {}
    for example in EXAMPLES:
        loaded = load(example)
        texts[example.stem] = to_text(compose(loaded.template, loaded.facts).document)
    expected = {
        "xianxiang-2013": [
            "信息93条",
            "32条",
            "7条",
            "680余篇",
            "98.6%以上",
            "95%",
            "32个村和1个社区",
            "月均约8条",
        ],
        "shangyu-2013": ["469条", "监督6项", "手机短信平台"],
        "simen-2013": ["1048条", "121条", "623条", "留言235件", "235条", "69条"],
        "longquan-2012": [
            "208条",
            "6条",
            "7条",
            "2条",
            "3条",
            "184条",
            "另有3条未归类",
            "3000余份",
            "10余幅",
            "5880205",
            "5887205",
        ],
        "mashang-2013": [
            "39条",
            "12条（占30.8%）",
            "6条（占15.4%）",
            "1条（占2.6%）",
            "17条（占43.6%）",
            "3条（占7.7%）",
            "16条",
            "6个",
        ],
    }
    for stem, figures in expected.items():
        for figure in figures:
            assert figure in texts[stem], (stem, figure)


def test_each_result_of_a_request_is_told() -> None:
    """All 21 results of the form reach the prose through their groups, and the table through their rows."""
    for result in forms.RESULTS_2021:
        table = {"new_received": {"natural": 1}, result.id: {"natural": 1}}
        figures = {"requests.received": 1, "requests.carried_in": 0, "requests.carried_out": 0, "requests.table": table}
        composition = compose(
            find("national-2021"), {"template": "national-2021", "year": 2025, "unit.name": "甲镇", **figures}
        )
        text = read_aloud(composition)
        assert re.search(f"年内办结，[^。]*(?:{forms.GROUP_NAMES[result.group]}|不再处理)。", text)
        tables = [block for block in composition.document.blocks if isinstance(block, Table)]
        filled = [row for row in tables[1].plain_rows if row[-1] == "1"]
        assert next(row[0] for row in filled).startswith("一、")
        assert len(filled) == 3


@pytest.mark.parametrize(
    "broken",
    [
        "我镇，。",
        "共（）条。",
        "其中：\n",
        "，共3条。",
        "共条，",
        "共{{ x }}条",
        "公开信息3条公开信息3条",
        "《》",
        "约3条,共4条",
        "我我镇",
    ],
)
def test_the_reader_of_these_tests_is_awake(broken: str) -> None:
    assert faults(broken)
