"""`drafter import`: what a finished report gives an answers file, on the screen, as a file and as JSON."""

from __future__ import annotations

import json
import shutil
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from conftest import EXAMPLES, Ran

from drafter import finished
from drafter.answers import save
from drafter.answers.importing import Imported, answers_of, nested, template_of
from drafter.answers.load import load
from drafter.composing.compose import compose
from drafter.document import Document
from drafter.errors import UnreadableReport
from drafter.extract import basics
from drafter.extract.reading import Evidence, FormCell, FormTable, Passage, Reading, Unsure
from drafter.report import facts_by_path, forms

Run = Callable[..., Ran]
BY_NAME = {path.stem: path for path in EXAMPLES}
OLD = ("xianxiang-2013", "shangyu-2013", "simen-2013", "longquan-2012", "mashang-2013")
REPORT = """示例镇2016年政府信息公开工作年度报告

一、概述
2016年，我镇按照《中华人民共和国政府信息公开条例》的要求推进政府信息公开工作，公开内容逐步充实。
二、主动公开政府信息情况
2016年，全镇共主动公开政府信息320条。其中，机构职能类15条，工作动态类205条，财政信息类100条。
三、依申请公开政府信息情况
2016年，我镇收到政府信息公开申请4件，均已按期答复。
四、政府信息公开的收费及减免情况
2016年，我镇没有收取信息公开费用。
五、因政府信息公开申请行政复议、提起行政诉讼的情况
2016年，没有发生因政府信息公开引起的行政复议和行政诉讼。
六、存在的主要问题及改进情况
存在的问题：部分栏目更新不够及时。
改进措施：每月检查各栏目的更新情况。

示例镇人民政府
2017年1月16日
"""


def reading(*passages: Passage, **known: Any) -> Reading:
    """A reading of a report with these lines and what else is known of it."""
    about = {"era": "2008", "year": 2016, "unit": "示例镇", "kind": "镇", **known}
    return Reading(Document((), ()), passages, **about)


def heads(*said: str) -> tuple[Passage, ...]:
    return tuple(Passage(text, f"第{number}段", "heading", 1) for number, text in enumerate(said, 2))


def found(**known: Any) -> Imported:
    return answers_of(reading(**known), Path("去年.docx"))


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "年度报告.txt"
    path.write_text(REPORT, encoding="utf-8")
    return path


@pytest.fixture
def rendered(drafter: Run, tmp_path: Path) -> Callable[..., Path]:
    """The finished report of an example."""

    def make(example: str, kind: str = "docx") -> Path:
        shutil.copy(BY_NAME[example], tmp_path / "source.toml")
        folder = tmp_path / "made"
        assert drafter("render", tmp_path / "source.toml", "--to", kind, "--out", folder).status == 0
        return (folder / f"source.{kind}").rename(tmp_path / f"{example}.{kind}")

    return make


# ------------------------------------------------------------------ Reading → answers


@pytest.mark.parametrize("example", OLD)
def test_an_older_report_gets_the_template_whose_headings_it_has(example: str) -> None:
    loaded = load(BY_NAME[example])
    lines = basics.passages(compose(loaded.template, loaded.facts).document)
    assert template_of(reading(*lines)).name == loaded.template.name


@pytest.mark.parametrize(
    ("headings", "name"),
    [
        (
            ("一、概述", "二、主动公开情况", "三、依申请公开情况", "四、行政复议、诉讼情况", "五、问题和改进措施"),
            "five-part",
        ),
        (
            ("一、信息公开基本概况", "二、主动公开、依申请公开等情况", "三、主要问题及改进情况"),
            "three-part",
        ),
        ((), "six-part"),
    ],
)
def test_other_headings_get_the_nearest_template(headings: tuple[str, ...], name: str) -> None:
    assert template_of(reading(*heads(*headings))).name == name


@pytest.mark.parametrize("era", ["2019", "2021"])
def test_a_national_form_has_its_own_template(era: str) -> None:
    assert template_of(reading(*heads("一、概述"), era=era)).name == f"national-{era}"


def test_what_the_door_refuses_is_unsure_and_no_answer() -> None:
    source = Evidence("proactive.total", -5, "共公开-5条", "第3段")
    got = found(facts={"proactive.total": -5, "requests.received": 4}, evidence=(source,))
    assert got.facts["requests.received"] == 4
    assert "proactive.total" not in got.facts
    assert {one.path: one.candidates[0] for one in got.unsure}["proactive.total"] == source
    assert [one.path for one in got.unsure] == ["proactive.total"]
    assert nested(got)["requests"] == {"received": 4}


def test_what_the_reading_doubts_is_not_taken_for_sure() -> None:
    doubt = Unsure("unit.name", (Evidence("unit.name", "示例镇", "示例镇、样板镇", "标题"),), "两个名称")
    got = found(facts={"requests.received": 4}, unsure=(doubt,))
    assert "unit.name" not in got.facts and got.unsure == (doubt,)


def test_totals_are_computed_and_one_that_is_printed_otherwise_is_unsure() -> None:
    table = {"new_received": {"natural": 3, "legal": 1}, "granted": {"natural": 2}, "partial": {"legal": 1}}
    outcomes = {f"disputes.review.{name}": 0 for name in ("maintained", "corrected", "other_result", "pending")}
    printed = {"requests.table.results_total.natural": 2, "requests.table.results_total.total": 5}
    known: dict[str, Any] = {"era": "2021", "facts": {"requests.table": table, **outcomes}, "sums": printed}
    here = nested(found(**known, year=2022, tables=(all_cells(table),)))
    assert here["requests"]["table"]["new_received"] == {"natural": 3, "legal": 1, "total": 4}
    assert here["requests"]["table"]["results_total"]["natural"] == 2
    assert "total" not in here["requests"]["table"]["results_total"]
    assert here["disputes"]["review"]["total"] == 0
    (torn,) = found(**known, tables=(all_cells(table),)).unsure
    assert torn.path == "requests.table.results_total.total"
    assert [one.value for one in torn.candidates] == [5, 3]
    # Without the row 部分公开 no total but the printed ones is known: what was not read is no 0.
    partly = FormTable("requests", "2021", all_cells({"new_received": table["new_received"]}, only=True).cells, "表2")
    there = nested(found(**known, tables=(partly,)))["requests"]["table"]
    assert there["new_received"]["total"] == 4 and there["results_total"] == {"natural": 2, "total": 5}
    assert "total" not in there["granted"]


def all_cells(table: dict[str, dict[str, int]], *, only: bool = False) -> FormTable:
    """Table 2 with a number in each cell, those that are not given 0; `only` the rows that are given."""
    rows = table if only else (*forms.STORED_ROWS, *(row.id for row in forms.results_of("2021")))
    cells = [
        FormCell(f"requests.table.{row}.{column}", "", table.get(row, {}).get(column, 0), "")
        for row in rows
        for column in forms.COLUMNS
    ]
    return FormTable("requests", "2021", tuple(cells), "表2")


def test_a_report_that_states_nothing_is_no_report() -> None:
    with pytest.raises(UnreadableReport):
        found()


def test_another_templates_question_is_kept_aside(tmp_path: Path) -> None:
    got = answers_of(
        reading(*heads("一、概述", "二、主动公开政府信息", "三、依申请公开"), facts={"extra.village_platforms": 32}),
        Path("a.docx"),
    )
    assert got.template.name == "five-part" and "extra.village_platforms" not in got.template.extras
    got.answers.path = tmp_path / "a.toml"
    save(got.answers, {**facts_by_path(), **got.template.extras})
    assert load(got.answers.path).answers.record.aside == {"extra.village_platforms": 32}
    assert nested(got)["extra"] == {"village_platforms": 32}


# ------------------------------------------------------------------ the command


def test_one_report_becomes_an_answers_file_and_a_table_of_what_stands_where(
    drafter: Run, report: Path, tmp_path: Path
) -> None:
    ran = drafter("import", report)
    assert (ran.status, ran.err) == (0, "")
    made = tomllib.loads((tmp_path / "示例镇-2016.toml").read_text(encoding="utf-8"))
    assert (made["year"], made["unit"]["name"], made["unit"]["kind"]) == (2016, "示例镇", "镇")
    assert made["proactive"]["total"] == 320 and made["requests"]["received"] == 4
    assert made["record"]["report"] == "年度报告.txt" and "proactive.total" in made["record"]["imported"]
    assert load(tmp_path / "示例镇-2016.toml").facts["proactive.total"] == 320
    (line,) = [line for line in ran.out.splitlines() if " 320条" in line]
    assert "第5段：" in line and line.endswith("政府信息320条。")
    assert "没有读到的" in ran.out
    assert ran.out.splitlines()[-1].endswith("示例镇-2016.toml")
    assert report.read_text(encoding="utf-8") == REPORT


def test_what_is_shown_fits_the_screen_and_cuts_no_figure(drafter: Run, rendered: Callable[..., Path]) -> None:
    from drafter.screen import width

    table = drafter("import", rendered("shili-2024")).out.partition("已写好")[0].splitlines()
    assert max(width(line) for line in table) <= 80
    assert "机构职能12条，政策文件31条，财政预决算8条，民生保障97条，工作动态138条" in "".join(
        line.strip() for line in table
    )
    assert [line for line in table if line.split() == ["本年新收·自然人", "2件", "表2"]]
    assert [line for line in table if line.strip() == "表2、表3为0的13项"]


def test_an_answers_file_is_never_overwritten(drafter: Run, report: Path, tmp_path: Path) -> None:
    there = tmp_path / "示例镇-2016.toml"
    there.write_text("mine", encoding="utf-8")
    ran = drafter("import", report)
    assert (ran.status, ran.out) == (2, "") and ran.err.count("\n") == 1
    assert "已经有这个文件" in ran.err and "--out" in ran.err
    assert there.read_text(encoding="utf-8") == "mine"
    assert drafter("import", report, "--out", tmp_path / "other.toml").status == 0
    assert drafter("import", report, "--out", tmp_path / "folder").status == 0
    assert drafter("import", report, "--out", tmp_path / "other.docx").status == 2
    assert drafter("import", report, report, "--out", tmp_path / "more.toml").status == 2
    assert (tmp_path / "other.toml").is_file() and (tmp_path / "folder" / "示例镇-2016.toml").is_file()


def test_json_is_the_contracts_object_and_writes_only_with_out(drafter: Run, report: Path, tmp_path: Path) -> None:
    ran = drafter("import", report, "--json")
    assert (ran.status, ran.err) == (0, "")
    said = json.loads(ran.out)
    assert set(said) == {"file", "era", "answers", "evidence", "unsure"}
    assert (said["file"], said["era"]) == (str(report), "2008")
    assert said["answers"]["proactive"]["total"] == 320 and said["answers"]["year"] == 2016
    (source,) = [one for one in said["evidence"] if one["field"] == "proactive.total"]
    assert set(source) == {"field", "value", "quote", "place"}
    assert source["value"] == 320 and "320条" in source["quote"] and source["place"] == "第5段"
    assert not list(tmp_path.glob("*.toml"))
    assert drafter("import", report, "--json", "--out", tmp_path / "a.toml").status == 0
    assert (tmp_path / "a.toml").is_file()


@pytest.mark.parametrize("kind", ["docx", "txt", "html"])
@pytest.mark.parametrize("example", ["shili-2024", "shangyu-2013"])
def test_what_render_wrote_comes_back(
    drafter: Run, rendered: Callable[..., Path], example: str, kind: str, tmp_path: Path
) -> None:
    ran = drafter("import", rendered(example, kind), "--out", tmp_path / "back.toml")
    assert ran.status == 0, ran.err
    there, back = load(BY_NAME[example]), load(tmp_path / "back.toml")
    assert back.template.name == there.template.name
    for path in ("year", "unit.name", "proactive.total", "requests.received", "requests.table"):
        assert back.facts.get(path) == there.facts.get(path), path


def test_of_several_reports_a_broken_one_does_not_stop_the_others(drafter: Run, report: Path, tmp_path: Path) -> None:
    other = tmp_path / "2.txt"
    other.write_text(
        REPORT.replace("示例镇", "样板乡").replace("我镇", "我乡").replace("全镇", "全乡"), encoding="utf-8"
    )
    broken = tmp_path / "broken.docx"
    broken.write_bytes(b"PK\x03\x04 no zip")
    ran = drafter("import", report, broken, other, "--out", tmp_path / "all")
    assert ran.status == 1
    assert sorted(path.name for path in (tmp_path / "all").iterdir()) == ["样板乡-2016.toml", "示例镇-2016.toml"]
    assert ran.err.count("\n") == 1 and "broken.docx" in ran.err
    assert ran.out.splitlines()[-1] == "共读好2份，1份没有读成，原因见上"
    again = drafter("import", report, other, "--out", tmp_path / "all")
    assert again.status == 1 and [line.split("：")[1] for line in again.err.splitlines()] == [str(report), str(other)]
    said = json.loads(drafter("import", report, broken, "--json").out)
    assert [set(one) for one in said] == [
        {"file", "era", "answers", "evidence", "unsure"},
        {"file", "era", "answers", "evidence", "unsure", "error"},
    ]


def test_a_file_that_is_no_such_report_is_one_clear_line(drafter: Run, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("今天开会讨论了绿化工作，出席12人。\n", encoding="utf-8")
    for command in ("import", "check"):
        ran = drafter(command, path)
        assert (ran.status, ran.out) == (2, "") and ran.err.count("\n") == 1
        assert "不像政府信息公开工作年度报告" in ran.err
    assert drafter("import", tmp_path / "none.docx").status == 2
    assert "已经是填报文件" in drafter("import", BY_NAME["simen-2013"]).err
    assert drafter("import").status == 2


def test_a_file_the_reader_stumbles_over_does_not_stop_the_others(
    drafter: Run, report: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = finished.extract
    bad = tmp_path / "bad.txt"
    bad.write_text(REPORT.replace("示例镇", "歹镇"), encoding="utf-8")

    def stumble(document: Document) -> Reading:
        if any("歹镇" in line for line in document.words()):
            raise IndexError
        return real(document)

    monkeypatch.setattr(finished, "extract", stumble)
    for command in ("import", "check"):
        ran = drafter(command, bad, report)
        assert ran.status == 1 and "bad.txt" in ran.err and "IndexError" in ran.err and ran.err.count("\n") == 1


def test_a_report_without_a_year_needs_to_be_told(drafter: Run, report: Path, tmp_path: Path) -> None:
    lines = REPORT.replace("2016年", "").replace("2017年1月16日", "")
    report.write_text(lines, encoding="utf-8")
    ran = drafter("import", report)
    assert ran.status == 2 and "看不出这是哪一年的报告" in ran.err and "--year" in ran.err
    assert "year" not in json.loads(drafter("import", report, "--json").out)["answers"]
    assert drafter("import", report, "--year", "2016").status == 0
    assert (tmp_path / "示例镇-2016.toml").is_file()
    assert drafter("import", report, report, "--year", "2016").status == 2
