"""Documents the writers' tests write, and how to read the results back."""

from __future__ import annotations

import io
from pathlib import Path

import docx
import lxml.html
from docx.document import Document as WordDocument
from lxml import etree
from word_xml import members

from drafter.document import Cell, Document, Heading, Paragraph, RunIn, Signature, Span, Table
from drafter.writers.docx import to_docx
from drafter.writers.html import to_html
from drafter.writers.text import to_text

BASE = Path(__file__).parent.parent / "templates" / "base.docx"
HOSTILE = "<b>&amp; \"引号\" 'x' \t制表\n换行\x0b竖\x00零\x1b退\ud800半 😀 龑煋㙟 “”‘’—…"


def spans(*texts: str) -> tuple[Span, ...]:
    """Spans of the texts; one that begins with 【 is an open place."""
    return tuple(Span(text, text.startswith("【")) for text in texts)


def cell(text: str, colspan: int = 1, rowspan: int = 1, scope: str = "", align: str = "center") -> Cell:
    return Cell(spans(text), colspan, rowspan, scope, align)  # type: ignore[arg-type]


def table(text: str = "0") -> Table:
    """A table with all that tables have: a head of two rows, cells merged both ways."""
    rows = (
        (cell("项目", 2, 2, "col"), cell("申请人", 2, 1, "col"), cell("总计", 1, 2, "col")),
        (cell("自然人", 1, 1, "col"), cell("企业", 1, 1, "col")),
        (cell("一、新收", 2, 1, "row", "left"), cell("1"), cell("2"), cell("3")),
        (
            cell("二、结果", 1, 2, "row"),
            cell("予以公开", 1, 1, "row", "left"),
            cell(text),
            cell("【待填：数】"),
            cell("3"),
        ),
        (cell("其他", 1, 1, "row", "left"), cell("0"), cell("0"), cell("0", align="right")),
    )
    labels = ("一、新收", "二／予以公开", "二／其他")
    values = (("1", "2", "3"), (text, "【待填：数】", "3"), ("0", "0", "0"))
    lines = (("项目", "自然人", "企业", "总计"), *((label, *row) for label, row in zip(labels, values, strict=True)))
    return Table("t2", "收到和处理申请情况", rows, (20, 60, 25.5, 25.5, 25), 2, lines)


def report(text: str = "我镇“公开”了3条。") -> Document:
    blocks = (
        Paragraph(spans("根据《条例》编制本报告。")),
        Heading(1, "一、", spans("总体情况")),
        Heading(2, "（一）", spans("主动公开")),
        Paragraph(spans(text, "【待填：做法】", "。")),
        RunIn(2, "（二）", spans("依申请公开。"), spans("全年收到3件，", "【待填：结果】", "。")),
        RunIn(3, "1.", spans("健全领导体制。"), spans("我镇成立领导小组。")),
        Heading(3, "1.", spans("机构")),
        Heading(4, "（1）", spans("人员")),
        RunIn(1, "一是", spans("认识不足。"), spans("原因有三。")),
        table(),
        table(),
        Paragraph(spans("以上。")),
        Signature(spans("青石岭镇人民政府"), spans("2025年1月20日")),
    )
    return Document(spans("青石岭镇人民政府2024年政府信息公开工作年度报告"), blocks, "青石岭镇人民政府", 2024)


def one(text: str) -> Document:
    return Document(spans("题"), (Paragraph((Span(text),)),), "甲镇", 2024)


def word(document: Document) -> WordDocument:
    return docx.Document(io.BytesIO(to_docx(document, BASE)))


def body(document: Document) -> etree._Element:
    return etree.fromstring(members(to_docx(document, BASE))["word/document.xml"])[0]


def docx_lines(document: Document) -> list[str]:
    paragraphs = word(document).paragraphs
    title = paragraphs[0].text.replace("\n", "")
    return [title, *(p.text for p in paragraphs[1:] if p.style.name != "表后间隔")]


def html_text(element: etree._Element) -> str:
    """The words of an element as printed, a br being a newline."""
    own = element.text or ""
    return own + "".join(("\n" if e.tag == "br" else html_text(e)) + (e.tail or "") for e in element)


def page(document: Document) -> etree._Element:
    return lxml.html.document_fromstring(to_html(document).encode(), parser=lxml.html.HTMLParser(encoding="utf-8"))


def html_lines(document: Document) -> list[str]:
    return [html_text(e) for e in page(document).iterfind("body/main/article/*") if e.tag not in ("div", "figure")]


def txt_lines(document: Document) -> list[str]:
    text = to_text(document)
    return [line.removeprefix("\u3000\u3000") for line in text.split("\n") if line and "｜" not in line]
