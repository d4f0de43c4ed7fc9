"""Finished reports of any make become the blocks their pages show: no word lost, none doubled, none moved."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import pytest
from conftest import EXAMPLES, examples
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from readers_samples import TITLE, cells, read_text, saved, shown, tables, texts
from test_texts import some_answers
from writer_samples import BASE, report

from drafter.answers.load import load
from drafter.composing.compose import compose
from drafter.composing.templates import find, names
from drafter.document import Document, Heading, Paragraph, RunIn, Span, plain
from drafter.readers import read
from drafter.writers import write

FORMATS = ("txt", "html", "docx")


# ------------------------------------------------------------------ what was written is read


def same(read: Document, written: Document, fmt: str) -> None:
    """The words, headings and tables read are those written."""
    assert list(read.words()) == list(written.words())
    heads = [[(b.level, b.number, b.text) for b in d.blocks if isinstance(b, Heading)] for d in (read, written)]
    assert heads[0] == heads[1]
    assert read.open_places() == written.open_places() or fmt == "txt"
    if fmt == "txt":
        assert [table.plain_rows for table in tables(read)] == [table.plain_rows for table in tables(written)]
    else:
        assert [cells(table) for table in tables(read)] == [cells(table) for table in tables(written)]
        assert [table.header_rows for table in tables(read)] == [table.header_rows for table in tables(written)]


@pytest.mark.parametrize("fmt", FORMATS)
@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.stem)
def test_every_example_in_every_template_comes_back(tmp_path: Path, example: Path, fmt: str) -> None:
    facts = load(example).facts
    for name in names():
        document = compose(find(name), {**facts, "template": name}).document
        write(document, tmp_path / f"a.{fmt}", fmt, BASE)
        same(read(tmp_path / f"a.{fmt}"), document.without_charts(), fmt)


@pytest.mark.parametrize("fmt", FORMATS)
@pytest.mark.parametrize("name", names())
def test_a_draft_with_nothing_filled_in_comes_back(tmp_path: Path, name: str, fmt: str) -> None:
    document = compose(find(name), {"template": name, "year": 2025, "unit.name": "甲镇"}).document.without_charts()
    write(document, tmp_path / f"a.{fmt}", fmt, BASE)
    found = read(tmp_path / f"a.{fmt}")
    same(found, document, fmt)
    assert any(span.open for block in found.blocks if isinstance(block, Paragraph | RunIn) for span in block.spans)


@pytest.mark.parametrize("fmt", FORMATS)
@pytest.mark.parametrize("name", names())
@settings(
    max_examples=examples(3, 8),
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
)
@given(data=st.data())
def test_whatever_was_answered_comes_back(tmp_path: Path, name: str, fmt: str, data: st.DataObject) -> None:
    document = compose(find(name), data.draw(some_answers(find(name)))).document.without_charts()
    write(document, tmp_path / f"a.{fmt}", fmt, BASE)
    same(read(tmp_path / f"a.{fmt}"), document, fmt)


@pytest.mark.parametrize("fmt", ("html", "docx"))
def test_every_kind_of_block_comes_back(tmp_path: Path, fmt: str) -> None:
    write(report(), tmp_path / f"a.{fmt}", fmt, BASE)
    found = read(tmp_path / f"a.{fmt}")
    assert list(found.words()) == list(report().words())
    assert [cells(table) for table in tables(found)] == [cells(table) for table in tables(report())]
    assert tables(found)[0].caption == "收到和处理申请情况"
    kinds = [type(block) for block in report().blocks if not isinstance(block, RunIn) or block.number != "一是"]
    assert [type(block) for block in found.blocks if shown(block)[:2] != "一是"] == kinds


# ------------------------------------------------------------------ title, headings, signature


@pytest.mark.parametrize(
    ("lines", "title", "left"),
    [
        ([TITLE], TITLE, []),
        (["甲镇人民政府", "2023年政府信息公开工作年度报告"], "甲镇人民政府2023年政府信息公开工作年度报告", []),
        (["甲镇2023年度", "政府信息公开工作", "年度报告"], "甲镇2023年度政府信息公开工作年度报告", []),
        (["乙县甲镇政府信息公开工作年度报告", "（2013年度）"], "乙县甲镇政府信息公开工作年度报告（2013年度）", []),
        ([TITLE, TITLE], TITLE, []),
        ([TITLE, "发布日期：2024-01-03 来源：甲镇", TITLE], TITLE, ["发布日期：2024-01-03 来源：甲镇"]),
        (["甲镇2023年政府信息公开年报", "乙县" + TITLE], "乙县" + TITLE, ["甲镇2023年政府信息公开年报"]),
        (["乙县甲镇 2013 年政府信息公开工作年度报告"], "乙县甲镇 2013 年政府信息公开工作年度报告", []),
        (["甲镇2013年政府信息公开工作总结"], "甲镇2013年政府信息公开工作总结", []),
        (["甲镇2017年政府信息公开工作告年度报"], "甲镇2017年政府信息公开工作告年度报", []),
        ([TITLE, "（2024年1月20日）"], TITLE, ["（2024年1月20日）"]),
        (["索引号：001 | 主题分类：政务公开", TITLE], TITLE, ["索引号：001 | 主题分类：政务公开"]),
        (["甲镇人民政府"], "", ["甲镇人民政府"]),
        (["青石镇人民政府文件", "青政〔2014〕3号", TITLE], TITLE, ["青石镇人民政府文件", "青政〔2014〕3号"]),
        (
            ["青石镇人民政府", "关于2013年政府信息公开工作", "年度报告"],
            "青石镇人民政府关于2013年政府信息公开工作年度报告",
            [],
        ),
    ],
)
def test_the_title_is_found_once(tmp_path: Path, lines: list[str], title: str, left: list[str]) -> None:
    text = "\n".join(
        [
            *lines,
            "",
            "根据《条例》编制本报告，全文共两个部分，数据截至2023年12月31日，欢迎查阅。",
            "一、概述",
            "公开3条。",
        ]
    )
    found = read_text(tmp_path, text)
    assert plain(found.title) == title
    assert texts(found)[: len(left)] == left
    assert texts(found)[len(left)].startswith("根据《条例》")


@pytest.mark.parametrize(
    ("line", "block"),
    [
        ("一、总体情况", "#一、|总体情况"),
        ("一.总体情况", "#一.|总体情况"),
        ("一,总体情况", "#一,|总体情况"),
        ("一 、总体情况", "#一 、|总体情况"),
        ("壹、总体情况", "#壹、|总体情况"),
        ("十二、总体情况", "#十二、|总体情况"),
        ("第一部分 概述", "#第一部分 |概述"),
        ("第二章：主动公开", "#第二章：|主动公开"),
        ("（一）主动公开", "##（一）|主动公开"),
        ("(一) 主动公开", "##(一) |主动公开"),
        ("（一）、主动公开", "##（一）、|主动公开"),
        ("㈠主动公开", "##㈠|主动公开"),
        ("1.主动公开", "###1.|主动公开"),
        ("1、主动公开", "###1、|主动公开"),
        ("１．主动公开", "###１．|主动公开"),
        ("⒈主动公开", "###⒈|主动公开"),
        ("（1）场所建设", "####（1）|场所建设"),
        ("(1)场所建设", "####(1)|场所建设"),
        ("1）场所建设", "####1）|场所建设"),
        ("①场所建设", "####①|场所建设"),
        ("三、依申请公开政府信息。", "#三、|依申请公开政府信息。"),
        ("(二)改进情况:", "##(二)|改进情况:"),
        ("1.健全领导体制。我镇成立了领导小组。", "+++1.|健全领导体制。|我镇成立了领导小组。"),
        ("(一) 加强组织领导，健全工作机制。我镇高度重视。", "++(一) |加强组织领导，健全工作机制。|我镇高度重视。"),
        ("2、收费情况。 2013年没有收费。", "+++2、|收费情况。 |2013年没有收费。"),
        ("1.加强领导：成立领导小组，由镇长任组长。", "+++1.|加强领导：|成立领导小组，由镇长任组长。"),
        ("1、明确受理机构和程序，按规定受理、答复；", "+++1、||明确受理机构和程序，按规定受理、答复；"),
        ("四、收费情况：无", "+四、|收费情况：|无"),
        ("2、本年度受理数为零。", "+++2、||本年度受理数为零。"),
        ("1. 由于工作开展时间短，经验不够。操作不熟练。", "+++1. ||由于工作开展时间短，经验不够。操作不熟练。"),
        ("1.2024年我镇公开信息30条。其中文件3条。", "+++1.||2024年我镇公开信息30条。其中文件3条。"),
        ("一是进一步更新观念。加强宣传教育。", "一是进一步更新观念。加强宣传教育。"),
        ("第一，加强领导。第二，健全制度。", "第一，加强领导。第二，健全制度。"),
        ("一、二季度公开12条，三、四季度公开8条。", "一、二季度公开12条，三、四季度公开8条。"),
        ("5.3万元用于公开工作。", "5.3万元用于公开工作。"),
        ("2013年全年公开12条。", "2013年全年公开12条。"),
        ("（2013年1月1日至12月31日）公开12条。", "（2013年1月1日至12月31日）公开12条。"),
        ("98.6%的人员参加了培训。", "98.6%的人员参加了培训。"),
        ("5880205、5887205为咨询电话。", "5880205、5887205为咨询电话。"),
    ],
)
def test_a_line_is_the_block_it_looks_like(tmp_path: Path, line: str, block: str) -> None:
    found = texts(read_text(tmp_path, f"{TITLE}\n{line}\n我镇对此项工作十分重视，成立了领导小组并明确了职责。\n"))
    assert found[0] == block
    assert found[0].lstrip("#+").replace("|", "") == line


def test_a_heading_stuck_to_its_text_comes_off(tmp_path: Path) -> None:
    for glue in ("", " ", "　　"):
        found = read_text(tmp_path, f"{TITLE}\n一、总体情况{glue}2023年，我镇公开信息3条。\n二、问题\n人手不足。\n")
        assert texts(found)[:2] == ["#一、|总体情况", "2023年，我镇公开信息3条。"]


def test_a_number_on_a_line_by_itself_belongs_to_the_next(tmp_path: Path) -> None:
    assert texts(read_text(tmp_path, f"{TITLE}\n一、\n\n概述\n\n公开3条。\n"))[0] == "#一、|概述"


def test_headings_that_have_lost_their_numbers_stand_where_they_stood(tmp_path: Path) -> None:
    text = (
        f"{TITLE}\n概述\n我镇重视公开工作，成立了领导小组。\n认真学习条例\n"
        f"组织干部集中学习，收到了较好的效果。\n（二）广泛宣传条例\n"
        "利用广播、报纸宣传条例，发放资料300份。\n完善发布渠道\n设立公开栏和公开电话，方便群众查询各类信息。\n"
        "二、主动公开政府信息情况\n全年公开12条。\n"
    )
    heads = [shown(block) for block in read_text(tmp_path, text).blocks if isinstance(block, Heading)]
    assert heads == [
        "#|概述",
        "##|认真学习条例",
        "##（二）|广泛宣传条例",
        "##|完善发布渠道",
        "#二、|主动公开政府信息情况",
    ]


@pytest.mark.parametrize(
    ("lines", "signed"),
    [
        ("甲镇人民政府\n2024年1月20日", "甲镇人民政府——2024年1月20日"),
        ("                    甲镇人民政府\n\n                     二○一三年一月", "甲镇人民政府——二○一三年一月"),
        ("甲镇人民政府 2024年1月20日", "甲镇人民政府——2024年1月20日"),
        ("乙区甲街道办事处2024年1月20日", "乙区甲街道办事处——2024年1月20日"),
        ("甲镇人民政府", "甲镇人民政府——"),
        ("2024年1月20日", "——2024年1月20日"),
        ("甲镇人民政府（盖章）\n2024-01-20", "甲镇人民政府（盖章）——2024-01-20"),
        ("甲镇人民政府\n2014 年 3 月 10 日", "甲镇人民政府——2014 年 3 月 10 日"),
        ("二〇一四年三月二十日\n甲街道办事处", "甲街道办事处——二〇一四年三月二十日"),
        ("中共甲镇委员会\n2024年1月20日\n附件：统计表", "中共甲镇委员会——2024年1月20日"),
    ],
)
def test_the_signature_is_found_at_the_end(tmp_path: Path, lines: str, signed: str) -> None:
    found = read_text(tmp_path, f"{TITLE}\n一、概述\n　　公开3条。\n二、问题\n　　人手不足，有待加强。\n{lines}\n")
    assert signed in texts(found)
    assert "".join(found.words()).count("甲镇人民政府") == lines.count("甲镇人民政府")


def test_places_still_to_be_filled_are_open(tmp_path: Path) -> None:
    found = read_text(tmp_path, f"{TITLE}\n一、概述\n公开【待填：主动公开数】条。\n").blocks[1]
    assert isinstance(found, Paragraph)
    assert found.spans == (Span("公开"), Span("【待填：主动公开数】", True), Span("条。"))


# ------------------------------------------------------------------ encodings

PLAIN = f"{TITLE}\r\n一、概述\r\n　　全年公开信息3条，“均”在网站公布。\r\n"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "gb18030", "gbk", "gb2312", "utf-16", "utf-16-le", "utf-16-be", "utf-32"]
)
def test_text_in_any_encoding(tmp_path: Path, encoding: str) -> None:
    found = read(saved(tmp_path, PLAIN.encode(encoding), "a.txt"))
    assert list(found.words()) == [TITLE, "一、概述", "全年公开信息3条，“均”在网站公布。"]


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16"])
@pytest.mark.parametrize("declared", ["utf-8", "gb2312", "iso-8859-1", "x-nonsense", "hex", ""])
def test_a_page_in_any_encoding_whatever_it_declares(tmp_path: Path, encoding: str, declared: str) -> None:
    meta = f'<meta http-equiv="Content-Type" content="text/html; charset={declared}">'
    page = f"<html><head>{meta}</head><body><p>一、概述</p><p>全年公开信息3条。</p></body></html>"
    assert list(read(saved(tmp_path, page.encode(encoding), "a.html")).words())[1:] == ["一、概述", "全年公开信息3条。"]


@pytest.mark.parametrize("kind", ["a.txt", "a.html"])
def test_two_encodings_in_one_file_are_read_line_by_line(tmp_path: Path, kind: str) -> None:
    lines = [TITLE, "一、概述", "2023年，公开政府信息312条。", "二、存在的问题", "公开栏更新不够及时。"]
    marked = [f"<p>{line}</p>" if kind == "a.html" else line for line in lines]
    for other in ({2}, {0, 1}, {0, 1, 2}, {3, 5}):
        coded = [line.encode("gb18030" if at in other else "utf-8") for at, line in enumerate(marked)]
        found = read(saved(tmp_path, b"\r\n".join(coded), kind))
        assert list(found.words()) == lines


def test_rare_characters_of_names_survive(tmp_path: Path) -> None:
    text = f"{TITLE}\n一、概述\n公开3条，见㙟村、龑村公开栏。\n"
    for encoding in ("utf-8", "gb18030"):
        assert (
            list(read(saved(tmp_path, text.encode(encoding), "a.txt")).words())[-1] == "公开3条，见㙟村、龑村公开栏。"
        )


# ------------------------------------------------------------------ time


def test_a_report_is_read_quickly_and_the_door_is_light(tmp_path: Path) -> None:
    loaded = load(next(path for path in EXAMPLES if path.stem == "shili-2025"))
    for fmt in FORMATS:
        write(compose(loaded.template, loaded.facts).document, tmp_path / f"a.{fmt}", fmt, BASE)
        read(tmp_path / f"a.{fmt}")
        took = []
        for _ in range(5):
            start = time.process_time()
            read(tmp_path / f"a.{fmt}")
            took.append(time.process_time() - start)
        assert min(took) < 0.5, fmt  # some 30 ms on an idle machine, of the processor's time
    code = (
        "import sys\nimport drafter.readers\nprint(sorted({'lxml', 'docx', 'pydantic', 'charse"
        "t_normalizer'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"


def test_reading_twice_gives_the_same(tmp_path: Path) -> None:
    for fmt in FORMATS:
        write(report(), tmp_path / f"a.{fmt}", fmt, BASE)
        assert read(tmp_path / f"a.{fmt}") == read(tmp_path / f"a.{fmt}")
