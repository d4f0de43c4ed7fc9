"""The statistics form of 2014 behind the report: printed where it is asked for, with the figures of the text."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from conftest import Ran
from hypothesis import given
from hypothesis import strategies as st

from drafter.answers import Answers
from drafter.answers.load import load
from drafter.composing.compose import compose
from drafter.composing.templates import find
from drafter.composing.uses import sections
from drafter.document import Signature, Table
from drafter.interview.plan import route, stations
from drafter.interview.situation import Situation, apply, look
from drafter.interview.station import Station
from drafter.report import facts_by_path
from drafter.report.facts import Part
from drafter.report.stat2014 import ROWS, rows_of
from drafter.report.statistics import ASKED, TOPIC, figures
from drafter.rules import check_facts
from drafter.writers.html import to_html
from drafter.writers.text import to_text

OUTLINES = ("six-part", "three-part", "five-part", "five-part-secrecy", "ten-part")

TOLD: dict[str, Any] = {
    "year": 2016,
    "template": "three-part",
    "unit.name": "示例镇",
    "proactive.total": 469,
    "proactive.channels": [
        {"name": "政府网站", "count": 469},
        {"name": "微信公众号", "count": 96},
        {"name": "政务公开栏", "count": 60},
        {"name": "村级广播", "count": 4},
    ],
    "interpretation.articles": 9,
    "interpretation.responses": 5,
    "requests.received": 3,
    "requests.carried_in": 1,
    "requests.carried_out": 0,
    "requests.by_channel": [{"name": "当面", "count": 2}, {"name": "电子邮件", "count": 1}],
    "requests.outcomes": [{"name": "同意公开", "count": 3}, {"name": "信息不存在", "count": 1}],
    "requests.refusals": [],
    "disputes.reconsideration": 1,
    "disputes.reconsideration_outcomes": [{"name": "维持", "count": 1}],
    "disputes.litigation": 0,
    "disputes.litigation_outcomes": [],
    "disputes.complaints": 0,
    "fees.charged_yuan": 120,
    "platforms.reading_points": 5,
    "organisation.full_time": 1,
    "organisation.part_time": 3,
    "organisation.meetings": 2,
    "training.sessions": 2,
    "training.own_sessions": 2,
    "training.attended": 30,
}
"""What the report tells anyway."""

NOT_ZERO = {
    "normative_disclosed": 2,
    "normative_made": 2,
    "press_conferences": 2,
    "press_conferences_head": 1,
    "settled_on_time": 3,
    "settled_extended": 1,
    "funds_wan": 1.5,
}
FORM: dict[str, Any] = {path: NOT_ZERO.get(path.partition(".")[2], 0) for path in ASKED}
WHOLE = TOLD | FORM


def parts(**counts: int) -> list[dict[str, Any]]:
    return [{"name": name, "count": count} for name, count in counts.items()]


def printed(**changed: Any) -> dict[str, str]:
    """The form's figures as printed, by label without indent."""
    facts = WHOLE | {path.replace("__", "."): value for path, value in changed.items()}
    table = annex(facts)
    assert table is not None
    return {row[0].text.strip(): row[2].text for row in table.rows}


def annex(facts: dict[str, Any], name: str = "three-part") -> Table | None:
    """The form behind the report of these facts; None when there is none."""
    blocks = compose(find(name), facts).document.blocks
    found = [block for block in blocks if isinstance(block, Table)]
    assert not found or blocks[-2:] == (next(b for b in blocks if isinstance(b, Signature)), found[0])
    return found[0] if found else None


@pytest.mark.parametrize("name", OUTLINES)
def test_the_form_stands_behind_the_signature_in_its_years_alone(name: str) -> None:
    for year in (2014, 2018):
        table = annex(WHOLE | {"year": year}, name)
        assert table is not None and table.caption == f"政府信息公开情况统计表（{year}年度）"
        assert not any(span.open for row in table.rows for cell in row for span in cell.spans)
    for year in (2008, 2013, 2019):
        assert annex(WHOLE | {"year": year}, name) is None
        assert not any(path in ASKED for path in compose(find(name), WHOLE | {"year": year}).missed)


@pytest.mark.parametrize("name", OUTLINES)
def test_nobody_is_asked_for_it_who_has_not_ticked_it(name: str) -> None:
    composition = compose(find(name), TOLD)
    assert annex(TOLD, name) is None
    assert [path for path in ASKED if path in composition.missed] == [ASKED[0]]
    assert not composition.missed[ASKED[0]]
    assert {facts_by_path()[path].topic for path in ASKED} == {TOPIC}
    own = next(section for section in sections(find(name)) if section.title == "附件")
    assert tuple(fact.path for fact in own.facts[: len(ASKED)]) == ASKED


def after(s: Situation, id: str, value: object) -> Situation:
    """The situation after an answer at a station."""
    made = next(station for station in stations(route(s)) if station.id == id).make()
    return look(s.template, apply(s.answers, made.take(value)), s.last)


def page_topics(page: Station) -> list[str]:
    return [option.id for option in page.make().options]


def test_ticked_each_row_is_asked_that_does_not_follow() -> None:
    answers = Answers({"template": "three-part", "year": 2016})
    for path, value in TOLD.items():
        answers.set(path, value)
    s = look(find("three-part"), answers, None)

    def of_the_form(s: Situation) -> list[str]:
        return [station.id for station in stations(route(s)) if station.open and station.id in ASKED]

    assert of_the_form(s) == []
    pages = [station for station in stations(route(s)) if station.id.startswith("topics")]
    page, offered = next((page.id, page.make().options) for page in pages if TOPIC in page_topics(page))
    already = [option.id for option in offered if option.checked]  # what the report tells of has its topic
    s = after(s, page, [*already, TOPIC])
    assert of_the_form(s) == [ASKED[0]]
    left_out = after(s, ASKED[0], "")
    assert of_the_form(left_out) == [] and annex(dict(left_out.flat)) is None
    s = after(s, ASKED[0], "2")
    assert set(of_the_form(s)) == set(ASKED[1:])
    while open_now := of_the_form(s):
        s = after(s, open_now[0], str(FORM[open_now[0]]))
    table = annex(dict(s.flat))
    assert table is not None and not any(span.open for row in table.rows for cell in row for span in cell.spans)
    s = after(s, page, already)
    assert annex(dict(s.flat)) is None


def test_what_was_left_out_before_is_asked_when_the_annex_needs_it() -> None:
    answers = Answers({"template": "three-part", "year": 2016})
    for path, value in TOLD.items():
        if path != "interpretation.responses":
            answers.set(path, value)
    answers.record.mark("skipped", "interpretation.responses")
    s = look(find("three-part"), answers, None)
    assert not s.open("interpretation.responses")
    answers.set(ASKED[0], 2)
    s = look(find("three-part"), answers, None)
    assert "interpretation.responses" in [station.id for station in stations(route(s)) if station.open]


def test_what_is_not_answered_is_open_and_never_0() -> None:
    missed = compose(find("three-part"), {"year": 2016, "template": "three-part", ASKED[1]: 2}).missed
    assert all(missed[path] for path in ASKED if path != ASKED[1])
    assert missed["platforms.reading_points"] and missed["proactive.channels"]
    table = annex({"year": 2016, "template": "three-part", ASKED[1]: 2})
    assert table is not None and "0" not in [row[2].text for row in table.rows]


def test_rows_are_the_texts_figures_and_totals_are_added_up() -> None:
    form = printed()
    assert form["2．政府网站公开政府信息数"] == "469"
    assert form["4．政务微信公开政府信息数"] == "96"
    assert form["5．其他方式公开政府信息数"] == "64"
    assert form["1．当面申请数"] == "2" and form["3．网络申请数"] == "1" and form["4．信函申请数"] == "0"
    assert form["（二）申请办结数"] == "4" and form["（三）申请答复数"] == "4"
    assert form["七、依申请公开信息收取的费用"] == "0.012"
    assert form["（三）从事政府信息公开工作人员数"] == "4"
    assert form["四、行政复议数量"] == "1" and form["（一）维持具体行政行为或者驳回原告诉讼请求数"] == "0"
    assert form["2．同意公开答复数"] == "3" and form["6．申请信息不存在数"] == "1"


def test_answers_reasons_and_results_are_counted_in_the_rows_of_their_names() -> None:
    answers = {"已主动公开": 1, "同意公开": 1, "部分公开": 1, "不予公开": 3, "不属于本机关公开": 1, "告知补正": 1}
    form = printed(
        requests__received=8,
        requests__carried_in=0,
        requests__outcomes=parts(**answers),
        requests__refusals=parts(涉及个人隐私=1, 可能危及社会稳定=1, 属于内部管理信息=1),
        disputes__reconsideration=3,
        disputes__reconsideration_outcomes=parts(责令重新答复=1, 申请人撤回申请=1, 尚未审结=1),
        disputes__litigation=2,
        disputes__litigation_outcomes=parts(驳回原告诉讼请求=1, 驳回起诉=1),
    )
    counted = {label: figure for label, figure in form.items() if figure not in ("0", "——")}
    assert counted["1．属于已主动公开范围数"] == counted["2．同意公开答复数"] == counted["3．同意部分公开答复数"] == "1"
    assert counted["4．不同意公开答复数"] == "3" and counted["涉及个人隐私"] == "1"
    assert counted["危及国家安全、公共安全、经济安全和社会稳定"] == counted["法律法规规定的其他情形"] == "1"
    assert counted["5．不属于本行政机关公开数"] == counted["7．告知作出更改补充数"] == "1"
    assert counted["（一）维持具体行政行为或者驳回原告诉讼请求数"] == "1" and "（一）维持具体行政行为数" not in counted
    table = figures(
        TOLD
        | {
            "disputes.reconsideration": 3,
            "disputes.reconsideration_outcomes": parts(责令重新答复=1, 申请人撤回申请=1, 尚未审结=1),
        }
    ).rows
    assert [table[row.key] for row in rows_of("reviews")] == [0, 1, 2]


def test_what_lies_within_nothing_is_not_asked() -> None:
    none = {"requests.received": 0, "requests.carried_in": 0, "disputes.reconsideration": 0}
    facts = {path: value for path, value in (TOLD | none).items() if path != "requests.by_channel"}
    facts |= {path: value for path, value in FORM.items() if path.partition(".")[2] in ("normative_made", "interviews")}
    missing = figures(facts).missing
    within = ("settled", "answered", "answered_refused", "reviews", "suits", "received", "interviews")
    asked = [f"stat2014.{row.key}" for key in within for row in rows_of(key) if row.asked]
    told = {"requests.refusals", "disputes.reconsideration_outcomes", "disputes.litigation_outcomes"}
    assert len(asked) >= 2 and not missing.keys() & {*asked, *told}
    assert "requests.by_channel" not in missing and "stat2014.press_conferences_head" in missing


@pytest.mark.parametrize(
    ("path", "value", "said"),
    [
        ("stat2014.normative_disclosed", 470, "附表“主动公开规范性文件数”470超过“主动公开政府信息数”469"),
        (
            "stat2014.press_conferences_head",
            3,
            "附表“主要负责同志参加新闻发布会次数”3超过“参加或举办新闻发布会总次数”2",
        ),
        ("stat2014.settled_extended", 2, "附表“申请办结数”是4，下面各行（按时办结数3、延期办结数2）相加是5"),
        (
            "disputes.reconsideration_outcomes",
            parts(维持=1, 尚未审结=1),
            "附表“行政复议数量”是1，下面各行（维持具体行政行为数1、被依法纠错数0、其他情形数1）相加是2",
        ),
        (
            "proactive.channels",
            parts(县政府网站=460, 镇政府网站=380),
            "附表“政府网站公开政府信息数”由县政府网站460、镇政府网站380相加是840，超过“主动公开政府信息数”469："
            "同一信息在几个网站上的只计1条，请并成一项填写",
        ),
        ("organisation.staff", 5, "附表专职、兼职人员相加是4人，工作人员写的是5人"),
        (
            "requests.by_channel",
            [{"name": "当面", "count": 2}, {"name": "电话", "count": 1}],
            "附表里“电话”归不到唯一的一行（当面申请数、传真申请数、网络申请数、信函申请数），"
            "请改用能归到一行的名称，几种并在一起的请分开写",
        ),
    ],
)
def test_what_the_form_says_of_its_rows_is_held_to(path: str, value: Any, said: str) -> None:
    assert said not in [finding.message for finding in check_facts(WHOLE)]
    assert said in [finding.message for finding in check_facts(WHOLE | {path: value})]
    if path not in ASKED:  # one answer of the form's own makes the annex
        assert said not in [finding.message for finding in check_facts(TOLD | {path: value})]


def test_other_ways_that_the_text_names_and_nobody_counted_are_pointed_out() -> None:
    channels = {"proactive.channels": parts(政府网站=469)}
    messages = [one.message for one in check_facts(WHOLE | channels | {"platforms.venues": ["政务公开栏"]})]
    assert "附表“其他方式公开政府信息数”是0，正文写了政务公开栏，请核对各渠道的发布数量里是否漏了" in messages
    assert not [
        one for one in check_facts(WHOLE | channels | {"platforms.carriers": ["微信公众号"]}) if "附表" in one.message
    ]


def test_a_form_without_fault_is_not_spoken_of() -> None:
    assert [finding.message for finding in check_facts(WHOLE) if "附表" in finding.message] == []


@given(st.fixed_dictionaries({}, optional={path: st.integers(0, 9) for path in ASKED}))
def test_whatever_is_answered_every_row_is_a_figure_or_open(answers: dict[str, int]) -> None:
    form = figures(TOLD | answers)
    for key, figure in form.rows.items():
        parts = [form.rows[row.key] for row in rows_of(key)]
        if ROWS[key].adds and not ROWS[key].path:
            assert figure is None if None in parts else figure == sum(parts)  # type: ignore[arg-type]
    assert not form.missing.keys() & answers.keys()
    assert (None in form.rows.values()) == bool(form.missing)


def test_text_and_page_show_its_word_and_title() -> None:
    document = compose(find("three-part"), WHOLE).document
    text = to_text(document)
    title = "政府信息公开情况统计表（2016年度）"
    assert f"　　附件：{title}\n\n示例镇人民政府\n\n附件\n{title}\n\n统计指标｜单位｜统计数\n" in text
    assert '>附件：政府信息公开情况统计表（2016年度）</h2>\n<div class="table"' in to_html(document)


def answers_file(path: Path) -> Path:
    """The whole facts as an answers file."""
    groups: dict[str, list[str]] = {}
    for name, value in WHOLE.items():
        group, _, key = name.rpartition(".")
        if isinstance(value, list):
            said = "[" + ", ".join(f'{{name = "{part["name"]}", count = {part["count"]}}}' for part in value) + "]"
        else:
            said = json.dumps(value, ensure_ascii=False)
        groups.setdefault(group, []).append(f"{key} = {said}")
    groups[""] += [
        'problems = ["部分村公开栏更新不及时"]',
        'remedies = ["党政综合办公室每月核查公开栏，于6月底前补齐漏公开的内容"]',
    ]
    lines = [line for group, said in groups.items() for line in ([f"[{group}]"] if group else []) + said]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


@pytest.mark.parametrize("name", OUTLINES)
def test_rendered_it_is_read_back_and_nothing_is_found(drafter: Callable[..., Ran], tmp_path: Path, name: str) -> None:
    file = answers_file(tmp_path / "a.toml")
    done = drafter(
        "render",
        file,
        "--to",
        "txt",
        "--to",
        "docx",
        "--to",
        "html",
        "--out",
        tmp_path / "o",
        "--draft",
        "--template",
        name,
    )
    made = sorted((tmp_path / "o").iterdir())
    assert len(made) == 3, done.err
    for number, report in enumerate(made):
        checked = drafter("check", report)
        assert "附表" not in checked.out and "SUM-PARTS" not in checked.out
        drafter("import", report, "--out", tmp_path / f"{number}.toml")
        read = tomllib.loads((tmp_path / f"{number}.toml").read_text(encoding="utf-8"))
        assert read["proactive"]["total"] == 469 and read["requests"]["received"] == 3
        assert read["organisation"]["staff"] == 4 and read["organisation"]["part_time"] == 3
        assert read["disputes"]["reconsideration"] == 1 and read["disputes"]["complaints"] == 0
        assert read["fees"]["charged_yuan"] == 120 and read["training"]["attended"] == 30


RESULTS = ("requests.refusals", "disputes.reconsideration_outcomes", "disputes.litigation_outcomes")
CASES: dict[str, Any] = {
    "template": "five-part",
    "year": 2016,
    "unit": {"name": "示例镇"},
    "requests": {"received": 2, "outcomes": [{"name": "同意公开", "count": 1}, {"name": "不同意公开", "count": 1}]},
    "disputes": {"reconsideration": 1, "litigation": 2},
}


@pytest.mark.parametrize("name", OUTLINES)
def test_results_and_reasons_are_asked_where_there_are_cases(name: str) -> None:
    last = {"year": 2015, "requests.received": 0, "disputes.reconsideration": 0, "disputes.litigation": 0}

    def open_now(answers: Answers) -> set[str]:
        s = look(find(name), answers, last)
        return {station.id for station in stations(route(s)) if station.open}

    answers = Answers(CASES | {"template": name})
    assert open_now(answers).issuperset(RESULTS)
    asked_only = Answers(CASES | {"template": name, "requests": {"received": 2}})
    assert "requests.outcomes" in open_now(asked_only)
    without = Answers(CASES | {"template": name, "disputes": {"reconsideration": 0, "litigation": 0}})
    assert open_now(without).isdisjoint(RESULTS[1:])


def test_a_result_without_a_number_is_that_of_all_cases() -> None:
    s = look(find("five-part"), Answers(CASES), None)

    def taken(path: str, typed: str) -> object:
        made = next(one for one in stations(route(s)) if one.id == path).make()
        return made.take(typed).answers[path]

    assert taken(RESULTS[2], "尚未审结") == [{"name": "尚未审结", "count": 2}]
    assert taken(RESULTS[2], "驳回原告诉讼请求1，尚未审结1件") == [Part("驳回原告诉讼请求", 1), Part("尚未审结", 1)]


def test_figures_that_older_files_hold_by_row_become_parts(tmp_path: Path) -> None:
    file = tmp_path / "a.toml"
    rows = "answered_granted = 2\nrefused_privacy = 1\nanswered_public = 0\nreviews_other = 1\nsuits_corrected = 0\n"
    file.write_text(
        f'template = "three-part"\nyear = 2016\n[disputes]\nreconsideration = 1\n[stat2014]\n{rows}', encoding="utf-8"
    )
    facts = load(file).facts
    assert facts["requests.outcomes"] == parts(同意公开=2, 不同意公开=1)
    assert facts["requests.refusals"] == parts(涉及个人隐私=1)
    assert facts["disputes.reconsideration_outcomes"] == parts(其他情形=1)
    assert facts["disputes.litigation_outcomes"] == [] and not [path for path in facts if path.startswith("stat2014.")]
