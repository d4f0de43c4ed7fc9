"""What stands from year to year is read back from a report's words, or its sentence is left whole; never both."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from conftest import examples
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from lastreports import letters
from test_reading_prose import block_of, spans
from valid_reports import valid_reports

from drafter.answers.importing import answers_of
from drafter.answers.lastwords import unplaced
from drafter.composing.compose import compose
from drafter.composing.templates import find, names
from drafter.document import Document
from drafter.extract import extract
from drafter.extract.reading import Reading
from drafter.extract.sorting import sorted_sentences
from drafter.report import facts_by_path
from drafter.text.sentences import sentences

MANAGED = "四、政府信息管理"
PLATFORM = "五、政府信息公开平台建设"
SUPERVISED = "六、监督保障"
CARRIED = ("organisation.", "platforms.", "secrecy.", "requests.accepts", "requests.procedure")
STANDS = (*CARRIED, "supervision.")
WORDS = ("text", "names", "yesno", "texts", "held")


def read(heading: str, text: str) -> Reading:
    """What is read in the 2024 report of 青石镇 with this text below this heading."""
    law = "本报告根据国办公开办函〔2021〕30号编制。"
    return extract(Document(spans("青石镇2024年政府信息公开工作年度报告"), tuple(map(block_of, (law, heading, text)))))


def stated(heading: str, text: str) -> dict[str, Any]:
    """The standing facts read in a text."""
    known = facts_by_path()
    found = read(heading, text).facts.items()
    return {path: value for path, value in found if path.startswith(STANDS) and known[path].kind in WORDS}


READ: tuple[tuple[str, str, dict[str, Any]], ...] = (
    (
        PLATFORM,
        "主要公开平台为县政府门户网站，设有公开指南、公开年报等栏目；同时通过微信公众号、“村村响”广播发布信息。",
        {
            "platforms.site": "县政府门户网站",
            "platforms.columns": ["公开指南", "公开年报"],
            "platforms.carriers": ["微信公众号", "“村村响”广播"],
        },
    ),
    (PLATFORM, "线下公开场所包括公开栏、便民服务中心。", {"platforms.venues": ["公开栏", "便民服务中心"]}),
    (PLATFORM, "县政府网站为主要公开平台。", {"platforms.site": "县政府网站"}),
    (
        SUPERVISED,
        "政务公开工作领导小组由镇长任组长，党委副书记任副组长，各办公室负责人任成员。",
        {
            "organisation.group": True,
            "organisation.group_name": "政务公开工作领导小组",
            "organisation.group_head": "镇长",
            "organisation.group_deputy": "党委副书记",
            "organisation.group_members": "各办公室负责人",
        },
    ),
    (
        SUPERVISED,
        "成立了由乡长任组长、副乡长任副组长的政府信息公开工作领导小组。",
        {"organisation.group": True, "organisation.group_head": "乡长", "organisation.group_deputy": "副乡长"},
    ),
    (
        SUPERVISED,
        "政府信息公开工作由副镇长分管，党政办公室承担日常工作，由该办公室主任负责。",
        {
            "organisation.leader": "副镇长",
            "organisation.office": "党政办公室",
            "organisation.office_head": "党政办公室主任",
        },
    ),
    (
        MANAGED,
        "现行有保密审查、信息发布审核、责任追究3项制度。",
        {"organisation.rules": ["保密审查", "信息发布审核", "责任追究"]},
    ),
    (
        MANAGED,
        "编有《某镇政府信息公开指南》《某镇政府信息公开目录》，3月作了更新。",
        {
            "platforms.catalogues": ["某镇政府信息公开指南", "某镇政府信息公开目录"],
            "platforms.updated": True,
            "platforms.updated_month": "3月",
        },
    ),
    (
        MANAGED,
        "信息发布实行“三审三校”，并由分管领导和保密员进行保密审查。",
        {"secrecy.triple_review": True, "secrecy.reviewer": "分管领导和保密员"},
    ),
)


@pytest.mark.parametrize(("heading", "text", "facts"), READ, ids=lambda value: str(value)[:16])
def test_a_standing_fact_is_read_and_its_sentence_is_not_offered_again(
    heading: str, text: str, facts: dict[str, Any]
) -> None:
    assert stated(heading, text) == facts
    assert unplaced(read(heading, text)) == {}


@pytest.mark.parametrize(
    ("heading", "text"),
    [
        (SUPERVISED, "领导小组由镇长王大明任组长。"),  # a person
        (SUPERVISED, "政府信息公开工作由王书记分管。"),
        (SUPERVISED, "安全生产领导小组由镇长任组长。"),
        (SUPERVISED, "政府信息公开工作由副镇长分管，各村都配了公开专员。"),  # what else it says would be lost
        (MANAGED, "现行有保密审查、信息发布审核等4项制度。"),  # cut short
        (MANAGED, "现行有保密审查、信息发布审核3项制度。"),
        (MANAGED, "另有15件正在办理。"),
        (PLATFORM, "上年主要公开平台为县政府网站。"),
        (PLATFORM, "主要公开平台为县政府网站。主要公开平台为镇政府网站。"),  # one against the other
    ],
)
def test_what_is_not_certain_is_left_as_it_stands(heading: str, text: str) -> None:
    assert stated(heading, text) == {}
    (kept,) = unplaced(read(heading, text)).values()
    assert [letters(one) for one in kept] == [letters(one) for one in sentences(text)]


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("社会评议发放问卷120份，满意的占97%。", {"supervision.evaluation": "社会评议发放问卷120份，满意的占97%"}),
        ("县里对公开工作的考核结果为良好。", {"supervision.assessment": "县里对公开工作的考核结果为良好"}),
        (
            "2023年未开展政府信息公开工作考核和社会评议。",
            {"supervision.assessment": "没有开展", "supervision.evaluation": "没有开展"},
        ),
        ("考核结果为良好，社会评议满意率97%。", {}),  # both in one
        ("社会评议满意率97%。社会评议由县里组织。", {}),  # two of them
    ],
)
def test_sentences_on_assessment_are_last_years_answers(text: str, facts: dict[str, Any]) -> None:
    assert stated(SUPERVISED, text) == facts


@pytest.mark.parametrize("name", names())
@settings(
    max_examples=-(-examples(21, 200) // len(names())),
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
    suppress_health_check=[HealthCheck.too_slow],
)
@given(data=st.data())
def test_what_is_read_of_our_own_words_is_printed_again_and_not_offered_too(name: str, data: st.DataObject) -> None:
    template = find(name)
    facts = data.draw(valid_reports(template))
    reading = extract(compose(template, facts).document)
    found = answers_of(reading, Path("report.docx")).facts
    text = letters("".join(compose(template, found).document.words()))
    for path, value in found.items():
        for one in (value if isinstance(value, list) else [value]) if path.startswith(CARRIED) else []:
            said = letters(one).removesuffix("制度") if isinstance(one, str) else ""
            # 由该办公室主任负责 names the office only once.
            assert said.removeprefix(letters(found.get("organisation.office", "-"))) in text, path
    own = {letters(one) for one in texts(facts)}
    for one in sorted_sentences(reading):
        if one.kind in ("standing", "unread"):
            said = letters(one.sentence.quote)
            assert any(said in mine or mine in said for mine in own), one.sentence.quote


@pytest.mark.parametrize(
    "text",
    [
        "6月和11月清理网站信息。",
        "6月清理已公开的信息。",
        "接受县政务公开办测评1次，反馈问题9个，改正5个，4个尚未改正。",
    ],
)
def test_our_own_sentences_on_the_year_s_work_are_not_offered_again(text: str) -> None:
    assert unplaced(read(MANAGED, text)) == {}


def texts(facts: dict[str, Any]) -> list[str]:
    """The sentences that are the clerk's own, as answered."""
    free = ("texts", "held")
    there = {path: fact.kind for path, fact in facts_by_path().items()}
    found: list[str] = []
    for path, value in facts.items():
        if there.get(path) in free or path in ("training.study",) or path.startswith("extra."):
            found += [str(one) for one in value] if isinstance(value, list) else [str(value)]
    return found


@pytest.mark.parametrize(
    "text",
    [
        "全年接受群众咨询372人次，其中现场咨询311人次、电话咨询61人次。",
        "实行信息公开预审，预审信息451条，其中14条未予公开，437条公开。",
        "从发布时间看，上半年187条，下半年263条。",
    ],
)
def test_figures_that_only_add_up_are_no_answers(text: str) -> None:
    (kept,) = unplaced(read("一、主动公开", text)).values()
    assert [letters(one) for one in kept] == [letters(text)]


def test_a_sentence_is_understood_or_left_part_by_part() -> None:
    text = "镇里换了公开栏面板，新添意见箱；社会评议由县里组织，满意率97%；没有发生责任追究。"
    there = read(SUPERVISED, text)
    assert there.facts["supervision.evaluation"] == "社会评议由县里组织，满意率97%"
    assert there.facts["supervision.accountability"] == 0
    assert list(unplaced(there).values()) == [["镇里换了公开栏面板，新添意见箱"]]
