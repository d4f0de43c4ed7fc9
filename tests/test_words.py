"""The report's words, read whole: no slip of any known kind, whatever is answered, and neighbours do not read alike."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from difflib import SequenceMatcher
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from conftest import EXAMPLES, examples
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from kinds_of_slips import ANSWERED, KINDS, bare_headings, paragraphs, sentences, slips, years
from review_cases import CASES, NEW, OLD
from test_texts import faults, requests
from townships import QUIET, STREET, TOWNSHIPS
from townships_in_full import FULL, NEIGHBOUR
from townships_made_up import Facts

from drafter.answers.load import load
from drafter.composing.compose import compose
from drafter.composing.length import bare_parts, length_of_part
from drafter.composing.templates import find, names
from drafter.composing.uses import questions
from drafter.document import Document, Heading, Paragraph, RunIn, Span, plain
from drafter.report import Fact
from drafter.rules import check_facts
from drafter.writers.text import to_text


def drafted(facts: Facts, name: str = "") -> Document:
    return compose(find(name or facts["template"]), facts).document


# ------------------------------------------------------------------ kinds of slips


@pytest.mark.parametrize("name", names())
@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.stem)
def test_no_example_slips_in_any_template(example: Path, name: str) -> None:
    loaded = load(example, name)
    facts = {**loaded.facts, "template": name}
    assert slips(compose(loaded.template, facts).document, facts) == []


@pytest.mark.parametrize("name", names())
@pytest.mark.parametrize("township", TOWNSHIPS, ids=lambda facts: facts["unit.name"])
def test_no_township_slips_in_any_template(township: Facts, name: str) -> None:
    facts = {**township, "template": name}
    assert slips(drafted(facts), facts) == []


COUNTS = st.sampled_from([0, 0, 1, 1, 2, 3, 14, 105])


def texts_of(fact: Fact, most: int) -> st.SearchStrategy[list[str]]:
    """Texts as they would be typed: the example of the question, and others that no other question gets."""
    said = [fact.example or f"{fact.term}甲", f"{fact.term}乙已经办妥", f"第三点说{fact.term}", f"{fact.term}丁"]
    return st.integers(0, most).map(lambda n: said[:n])


NAMED = ("甲类", "乙类", "丙类", "丁类", "其他", "己类", "庚类", "辛类", "壬类", "癸类")


def names_of(fact: Fact, most: int) -> st.SearchStrategy[list[str]]:
    return st.integers(0, most).map(lambda n: [f"{name}{fact.term}" for name in NAMED[:n]])


def parts_of(fact: Fact) -> st.SearchStrategy[list[dict[str, Any]]]:
    counts = st.lists(COUNTS, max_size=len(NAMED))
    return counts.map(lambda given: [{"name": NAMED[at], "count": count} for at, count in enumerate(given)])


def answer(fact: Fact) -> st.SearchStrategy[Any]:
    kinds: dict[str, st.SearchStrategy[Any]] = {
        "count": COUNTS,
        "change": st.integers(-3, 3),
        "quantity": st.one_of(COUNTS, st.just("680余")),
        "yuan": st.sampled_from([0, 1, 35.5]),
        "wan": st.sampled_from([0, 0.35]),
        "percent": st.sampled_from(["98.6%以上", "0%", "100%"]),
        "text": st.just(fact.example or fact.term),
        "held": st.sampled_from(["没有", f"{fact.term}结果为合格。"]),
        "states": st.lists(st.sampled_from(["已完成", "部分完成", "未完成"]), max_size=3),
        "texts": texts_of(fact, 4),
        "names": names_of(fact, len(NAMED)),
        "parts": parts_of(fact),
        "date": st.just(date(2026, 1, 9)),
        "yesno": st.booleans(),
    }
    return kinds[fact.kind]


@st.composite
def answers(draw: st.DrawFn, name: str) -> Facts:
    """Answers to few, to half or to nearly all of a template's questions."""
    facts: Facts = {"template": name, "year": 2025, "unit.name": draw(st.sampled_from(["甲镇", "乙乡", "丙街道"]))}
    of_ten = draw(st.sampled_from([2, 5, 9]))
    is_new = draw(st.integers(0, 5)) == 0
    for fact in questions(find(name)):
        if fact.path in facts or fact.kind in ("table", "unit") or fact.path.startswith("period."):
            continue
        if fact.path.startswith("founding.") and not is_new:
            continue
        if draw(st.integers(1, 10)) <= of_ten:
            facts[fact.path] = draw(answer(fact))
    return {**facts, "unit.parent": "示例县", **draw(requests())}


@pytest.mark.parametrize("name", names())
@settings(
    max_examples=examples(15, 80),
    phases=[Phase.explicit, Phase.reuse, Phase.generate],  # shrinking whole reports takes minutes
)
@given(data=st.data())
def test_whatever_is_answered_nothing_slips(name: str, data: st.DataObject) -> None:
    facts = data.draw(answers(name))
    document = drafted(facts)
    assert slips(document, facts) + faults(to_text(document)) == [], to_text(document)


def document_of(*texts: str) -> Document:
    blocks = tuple(
        Heading(len(text) - len(text.lstrip("#")), "", (Span(text.lstrip("#")),))
        if text.startswith("#")
        else RunIn(3, "1.", (), (Span(text[1:]),))
        if text.startswith("+")
        else Paragraph((Span(text),))
        for text in texts
    )
    return Document((), blocks, "", 2025, ())


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("doubled", "信息公开前由由分管领导进行保密审查。"),
        ("doubled", "请与青石镇镇党政办公室联系。"),
        ("doubled", "同时通过通过微信公众号发布信息。"),
        ("colons", "落实情况如下：一是加强培训：培训2次；二是清理文件：清理23份。"),
        ("needless_zeros", "全年发放宣传材料0份。"),
        ("needless_zeros", "参加过相关培训的占0%。"),
        ("lists_of_one", "网站设有公开年报等栏目。"),
        ("lists_of_one", "我镇主要有一个问题：一是更新不及时。"),
        ("all_of_one", "年内办结1件，均予以公开。"),
        ("all_of_one", "均未审结1件。"),
        ("told_twice", "没有需要报告的其他事项。没有需要报告的其他事项。"),
        ("unbalanced", "编有《公开指南。"),
        ("halves", "，设有3个栏目。"),
        ("halves", "设有3个栏目"),
        ("halves", "我镇将从以下两个方面改进："),
        ("whole_years", "全年公开3条。全年收到1件。全年审查3条。"),
        ("denials", "没有公开，没有解读，也未回应。"),
        ("own_office", "我镇认为我镇做得好。"),
        ("years", "2025年公开3条，2025年收到1件。"),
    ],
)
def test_each_kind_is_found(kind: str, text: str) -> None:
    found = next(one for one in (*KINDS, years) if one.__name__ == kind)
    assert list(found(document_of("#一、甲", text), {"year": 2025}))


def test_a_bare_heading_is_found() -> None:
    assert list(bare_headings(document_of("#甲", "##乙", "#丙", "丁。"), {})) == ["乙"]


# ------------------------------------------------------------------ cases that read badly once


@pytest.mark.parametrize(("name", "facts", "sentence"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_a_case_that_read_badly_once(name: str, facts: Facts, sentence: str) -> None:
    answered = {**(NEW if name.startswith("national") else OLD), **facts, "template": name}
    document = drafted(answered)
    assert sentence in to_text(document)
    assert slips(document, answered) == []


def test_what_is_open_has_one_place_below_a_heading() -> None:
    text = to_text(drafted({"template": "national-2021", "year": 2025, "unit.name": "甲镇"}))
    assert text.count("【待填：主动公开政府信息总数】") == 1


# ------------------------------------------------------------------ length and wholeness


@pytest.mark.parametrize("facts", TOWNSHIPS, ids=lambda facts: facts["unit.name"])
def test_the_townships_are_sound(facts: Facts) -> None:
    assert compose(find("national-2021"), facts).open == ()
    assert [finding for finding in check_facts(facts, None) if finding.level != "notice"] == []


def test_with_everything_answered_the_first_part_is_as_long_as_a_good_one() -> None:
    assert 700 <= length_of_part(drafted(STREET)) <= 1100
    for facts in (FULL, NEIGHBOUR):  # nearly every topic there is, which no township has
        assert 1000 <= length_of_part(drafted(facts)) <= 1300


LEAST = {
    path: value
    for path, value in QUIET.items()
    if not path.startswith(
        ("notes.", "training.", "organisation.", "requests.accepts", "platforms.venues", "last_", "follow")
    )
}


def test_with_the_least_answered_every_part_reads_whole() -> None:
    document = drafted(LEAST)
    assert slips(document, LEAST) == []
    # Which site it is, is all that the form asks of the platforms.
    assert {plain(head.spans) for head in bare_parts(document)} <= {"政府信息公开平台建设"}
    texts = {
        heading: "".join(paragraphs_below(document, heading)) for heading in ("主动公开", "依申请公开", "监督保障")
    }
    assert "主动公开政府信息46条" in texts["主动公开"]
    assert all(len(text) > 20 for text in texts.values())


def paragraphs_below(document: Document, heading: str) -> list[str]:
    found, texts = False, []
    for block in document.blocks:
        if isinstance(block, Heading):
            found = plain(block.spans) == heading
        elif found and isinstance(block, Paragraph):
            texts.append(block.text)
    return texts


# ------------------------------------------------------------------ variety

MOST_ALIKE = 0.4


def masked(document: Document, facts: Facts) -> list[str]:
    """The sentences of the prose, the preface apart, with figures and names masked."""
    preface = len([one for one in re.split("[。！？]", paragraphs(document)[0]) if one])
    own = str(facts["unit.name"])
    kind = next(kind for kind in ("街道", "镇", "乡") if own.endswith(kind))
    said = [one.replace(own, ANSWERED).replace(f"我{kind}", "我处") for one in sentences(document)[preface:]]
    return [re.sub(r"\d[\d.]*", "0", one).replace("示例县", "县") for one in said]


def share_alike(one: Sequence[str], other: Sequence[str]) -> float:
    """Which part of the sentences of one text stands in the other too, word for word or nearly so."""
    alike = [text for text in one if any(SequenceMatcher(None, text, there).ratio() > 0.8 for there in other)]
    return len(alike) / len(one)


@pytest.mark.parametrize(("one", "other"), list(combinations(TOWNSHIPS, 2)), ids=lambda facts: facts["unit.name"])
def test_neighbours_do_not_read_alike(one: Facts, other: Facts) -> None:
    texts = [masked(drafted(facts), facts) for facts in (one, other)]
    shorter, longer = sorted(texts, key=len)
    assert share_alike(longer, shorter) <= MOST_ALIKE
    assert share_alike(shorter, longer) <= MOST_ALIKE
