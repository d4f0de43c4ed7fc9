"""The writers: the same words in every format, and each format's own layout."""

from __future__ import annotations

import pytest
from conftest import examples
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from word_xml import W, faults
from writer_samples import (
    BASE,
    HOSTILE,
    body,
    docx_lines,
    html_lines,
    html_text,
    one,
    page,
    report,
    spans,
    table,
    txt_lines,
)

from drafter.document import Cell, Document, Heading, Paragraph, RunIn, Signature, Span, Table
from drafter.writers.docx import to_docx
from drafter.writers.html import to_html
from drafter.writers.text import printable, to_text

# The same words


def test_every_format_has_the_documents_words_paragraph_by_paragraph():
    words = list(report().words())
    assert docx_lines(report()) == words
    assert html_lines(report()) == words
    assert txt_lines(report()) == words


def test_every_format_has_the_tables_words_cell_by_cell():
    wanted = [[c.text for c in row] for row in table().rows]
    for found in body(report()).iter(f"{W}tbl"):
        cells = [[c for c in row.iterfind(f"{W}tc") if not continued(c)] for row in found.iterfind(f"{W}tr")]
        assert [["".join(c.itertext()) for c in row] for row in cells] == wanted
    for found in page(report()).iter("table"):
        assert [[html_text(c) for c in row] for row in found.iter("tr")] == wanted
    rows = [line.split("｜") for line in to_text(report()).split("\n") if "｜" in line]
    assert rows == [list(row) for row in table().plain_rows] * 2


def continued(element: etree._Element) -> bool:
    merge = element.find(f"{W}tcPr/{W}vMerge")
    return merge is not None and merge.get(f"{W}val") is None


@pytest.mark.parametrize("text", [HOSTILE, "]]>", "<!--", "&#65;", " 前后空格 ", "a  b", "\t", "\r\n\r", "{{ x }}"])
def test_hostile_text_comes_out_as_it_went_in(text):
    wanted = printable(text)
    assert docx_lines(one(text)) == ["题", wanted]
    assert html_lines(one(text))[1] == wanted
    assert to_text(one(text)) == f"题\n\n\u3000\u3000{wanted}\n"
    assert faults(to_docx(one(text), BASE)) == []


def test_what_no_file_can_hold_is_left_out():
    assert printable("a\x00\x0b\x0c\x1f\x7f\x9f\ud800\ufffe\uffffb") == "ab"
    assert printable("一\r\n二\r三\u2028四\x85五") == "一\n二\n三\n四\n五"
    assert printable("\t 龑煋㙟😀\u3000") == "\t 龑煋㙟😀\u3000"


def test_hostile_text_in_every_place():
    bad = spans(HOSTILE)
    hostile = Document(
        bad,
        (
            Heading(1, HOSTILE, bad),
            RunIn(2, HOSTILE, bad, bad),
            Table(HOSTILE, HOSTILE, ((Cell(bad, scope="col"),), (Cell(bad),)), (50,), 1, ((HOSTILE, HOSTILE),)),
            Signature(bad, bad),
        ),
        HOSTILE,
        2024,
    )
    wanted = [printable(line) for line in hostile.words()]
    assert docx_lines(hostile)[1:] == wanted[1:]
    assert html_lines(hostile)[1:] == wanted[1:]
    assert faults(to_docx(hostile, BASE)) == []
    assert [html_text(c) for c in page(hostile).xpath("//th|//td")] == [printable(HOSTILE)] * 2
    assert len([line for line in to_text(hostile).split("\n") if "｜" in line]) == 1


@settings(max_examples=examples(20, 60))
@given(st.text(min_size=1), st.text())
def test_any_text_survives_to_every_format(first, second):
    document = Document(
        spans("题"), (Paragraph((Span(first), Span(second, open=True))), Paragraph(spans("完"))), "甲", 2024
    )
    wanted = printable(first) + printable(second)
    assert docx_lines(document) == ["题", wanted, "完"]
    assert html_lines(document) == ["题", wanted, "完"]
    assert to_text(document) == f"题\n\n\u3000\u3000{wanted}\n\u3000\u3000完\n"


# HTML and text


def test_html_structure():
    found = page(report())
    assert to_html(report()).startswith('<!DOCTYPE html>\n<html lang="zh-CN">')
    assert [e.tag for e in found.iterfind("body/main/article/*")][:4] == ["h1", "p", "h2", "h3"]
    assert {e.text for e in found.iter("mark")} == {"【待填：做法】", "【待填：结果】", "【待填：数】"}
    assert [html_text(e) for e in found.iter("strong")] == ["（二）依申请公开。", "1.健全领导体制。", "一是认识不足。"]
    assert [html_text(e) for e in found.find_class("signature") + found.find_class("date")] == list(report().words())[
        -2:
    ]
    assert not found.xpath("//script|//link|//img|//@src|//@href")


def test_html_tables_tell_what_heads_what():
    found = next(page(report()).iter("table"))
    assert html_text(found.find("caption")) == "收到和处理申请情况"
    assert [len(found.findall(f"{part}/tr")) for part in ("thead", "tbody")] == [2, 3]
    scopes = {html_text(e): e.get("scope") for e in found.iter("th")}
    # colgroup and rowgroup would head all that follows in the group.
    assert [scopes[name] for name in ("申请人", "企业", "二、结果", "其他")] == ["col", "col", "row", "row"]
    assert not found.xpath("//@headers|//@id")
    assert {html_text(e) for e in found.iter("td")} == {"0", "1", "2", "3", "【待填：数】"}
    spans_ = [sum(int(c.get("colspan", 1)) for c in row) for row in found.iter("tr")]
    assert spans_ == [5, 2, 5, 5, 4]


def test_text_layout():
    blocks = (
        Heading(1, "一、", spans("总体情况")),
        Paragraph(spans("甲\n乙")),
        table("1\n2"),
        Signature(spans("甲镇"), spans("某日")),
    )
    assert to_text(Document(spans("题\n目"), blocks, "甲镇", 2024)) == (
        "题目\n\n一、总体情况\n\u3000\u3000甲\n乙\n\n项目｜自然人｜企业｜总计\n一、新收｜1｜2｜3\n"
        "二／予以公开｜1 2｜【待填：数】｜3\n二／其他｜0｜0｜0\n\n甲镇\n某日\n"
    )


def test_an_empty_date_prints_nothing():
    document = Document(spans("题"), (Signature(spans("甲镇")),), "甲镇", 2024)
    assert to_text(document) == "题\n\n甲镇\n"
    assert docx_lines(document) == html_lines(document) == ["题", "甲镇"]
