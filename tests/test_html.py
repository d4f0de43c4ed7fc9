"""The web page as a website takes it: strict HTML, told to a screen reader, and sound when pasted into an editor."""

from __future__ import annotations

from base64 import b64decode
from pathlib import Path
from xml.etree import ElementTree

import html5lib
import lxml.html
import pytest
from conftest import EXAMPLES
from lxml import etree
from writer_samples import cell, html_text, page, report, spans

from drafter.answers.load import load
from drafter.composing.compose import compose
from drafter.composing.tables import TABLES
from drafter.document import Block, Chart, Document, Heading, Paragraph, Series, Table
from drafter.report import forms
from drafter.writers import svg
from drafter.writers.html import to_html

SHILI = Path(__file__).parent.parent / "examples" / "shili-2025.toml"

# What UEditor 1.4.3, the editor of most government sites, lets through of what we write (ueditor.config.js, whitList);
# class is in it, but other editors drop it. An element that is not in it is dropped with all it holds.
KEPT = {
    **{tag: {"style"} for tag in ("h1", "h2", "h3", "h4", "h5", "p", "strong", "caption", "thead", "tbody", "tr")},
    **{tag: {"style"} for tag in ("div", "span")},
    **{tag: {"rowspan", "colspan", "style"} for tag in ("th", "td")},
    **{tag: set() for tag in ("article", "mark", "br")},
    "table": {"border", "style"},
    "colgroup": {"style"},
    "col": {"style"},
}


def example(path: Path = SHILI) -> Document:
    loaded = load(path)
    return compose(loaded.template, loaded.facts).document


def of(*blocks: Block) -> Document:
    return Document(spans("题"), blocks, "甲镇", 2024)


def pasted(document: Document) -> etree._Element:
    """The inside of the page's article as an editor keeps it, once the clerk has pasted it."""
    article = page(document).find("body/main/article")
    for element in list(article.iter()):
        if element.tag not in KEPT:
            element.drop_tree()
        for name in set(element.attrib) - KEPT.get(element.tag, set()):
            del element.attrib[name]
    return lxml.html.fromstring(lxml.html.tostring(article, encoding="unicode"))


def style(element: etree._Element) -> dict[str, str]:
    return dict(rule.split(":") for rule in element.get("style", "").split(";") if rule)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_every_page_is_strict_html(path):
    parser = html5lib.HTMLParser(strict=True)
    parser.parse(to_html(example(path)))
    assert parser.errors == []


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_no_name_is_given_twice_and_every_name_used_is_there(path):
    found = page(example(path))
    ids = found.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert {name for names in found.xpath("//@headers") for name in names.split()} <= set(ids)


def test_the_page_says_its_language_and_has_one_main_part_and_one_title():
    found = page(example())
    assert found.get("lang") == "zh-CN"
    assert [len(list(found.iter(tag))) for tag in ("main", "article", "h1", "title")] == [1, 1, 1, 1]
    assert all(len(table.findall("caption")) == 1 for table in found.iter("table"))
    assert not found.xpath("//script|//link|//@href|//@onclick|//svg")
    # Nothing to fetch; and an editor that drops a picture leaves no figures run together.
    assert all(source.startswith("data:image/svg+xml;base64,") for source in found.xpath("//@src"))


@pytest.mark.parametrize(
    ("levels", "tags"),
    [((1, 2, 3, 4), "2345"), ((1, 3, 3, 2, 1), "23332"), ((3, 1, 4, 2), "2233"), ((2, 2, 1), "222")],
)
def test_no_heading_is_two_deeper_than_the_one_above_it_whatever_the_template(levels, tags):
    blocks = [block for level in levels for block in (Heading(level, "", spans("甲")), Paragraph(spans("乙")))]
    assert [e.tag for e in page(of(*blocks)).iter("h1", "h2", "h3", "h4", "h5")] == ["h1", *(f"h{n}" for n in tags)]


def test_every_figure_of_table_1_has_the_heads_of_its_own_part():
    found = page(example())
    heads = {e.get("id"): html_text(e) for e in found.iter("th")}
    told = {
        tuple(heads[name] for name in cell.get("headers").split()): html_text(cell)
        for cell in next(found.iter("table")).iter("td")
    }
    assert told["第二十条第（一）项", "本年废止件数", "行政规范性文件"] == "1"
    assert told["第二十条第（五）项", "本年处理决定数量", "行政许可"] == "31"
    assert told["第二十条第（八）项", "本年收费金额（单位：万元）", "行政事业性收费"] == "0"
    assert len(told) == 10


def test_a_figure_with_inner_headers_names_its_column_its_group_and_what_it_is_a_part_of():
    rows = (
        (cell("项目", 2, 1, "col"), cell("去年", 1, 1, "col"), cell("今年", 1, 1, "col")),
        (cell("公开", 1, 3, "row"), cell("总数", 1, 1, "row"), cell("3"), cell("4")),
        (cell("分类", 3, 1, "row"),),
        (cell("\u3000文件", 1, 1, "row"), cell("1"), cell("2")),
        (cell("培训", 2, 1, "row"), cell("5"), cell("6")),
    )
    found = page(of(Table("t", "表", rows, (30, 66, 30, 30), 1, ())))
    heads = {e.get("id"): html_text(e).strip() for e in found.iter("th")}
    told = {html_text(e): [heads[name] for name in e.get("headers").split()] for e in found.iter("td")}
    assert told["4"] == ["今年", "公开", "总数"]
    assert told["1"] == ["去年", "公开", "分类", "文件"]
    assert told["6"] == ["今年", "培训"]


# Pasted into an editor


def test_pasted_paragraphs_keep_their_two_characters_and_the_title_its_place():
    inside = pasted(example())
    assert style(inside.find(".//h1"))["text-align"] == "center"
    body = [e for e in inside.iter("p") if "text-align" not in style(e)]
    assert len(body) > 10 and all(style(e)["text-indent"] == "2em" for e in body)
    assert [style(e).get("text-align") for e in inside.iter("p")][-3:] == [None, "right", "right"]
    assert all(style(e)["text-indent"] == "2em" for e in inside.iter("h2", "h3"))


def test_pasted_tables_keep_their_lines_and_spans():
    inside = pasted(example())
    tables = list(inside.iter("table"))
    assert len(tables) == 3
    for table in tables:
        assert table.get("border") == "1" and style(table)["border-collapse"] == "collapse"
        assert style(table)["text-indent"] == "0"  # else the indent of a site's paragraphs comes in
        assert all("solid" in style(cell)["border"] for cell in table.iter("th", "td"))
    labels = [e for e in tables[1].iter("th") if html_text(e) == "四、结转下年度继续办理"]
    assert style(labels[0])["text-align"] == "left" and labels[0].get("colspan") == "3"


def test_pasting_loses_no_word_but_the_charts():
    document = example()
    assert [html_text(e) for e in pasted(document).iter("p")] == [html_text(e) for e in page(document).iter("p")]
    whole = html_text(page(document.without_charts()).find("body/main/article"))
    assert html_text(pasted(document)).split() == whole.split()


def test_pasted_open_places_are_still_marked():
    assert [e.text for e in pasted(report()).iter("mark")] == [e.text for e in page(report()).iter("mark")]


# Size


def test_the_page_stays_small():
    document = example()
    assert len(to_html(document).encode()) < 30_000
    no_requests = {"requests.received": 0, "requests.carried_in": 0, "requests.carried_out": 0}
    table = TABLES["requests-2021"].build({"year": 2025, **no_requests}, {})
    cells = (len(forms.results_of("2021")) + 4) * 7
    assert len(to_html(of(table)).encode()) / cells < 90


# Charts

CHART = Chart(
    "甲与<乙>（单位：条）", ("文件", "动态&其他"), (Series("2025年", (3, 0)), Series("2024年", (None, 6))), '说"明"'
)


def picture(image):
    """The SVG an image holds, its names without their namespace."""
    kind, _, data = image.get("src").partition(";base64,")
    assert kind == "data:image/svg+xml"
    return ElementTree.fromstring(b64decode(data).decode().replace(' xmlns="http://www.w3.org/2000/svg"', ""))


def test_a_chart_is_one_picture_told_in_words():
    parser = html5lib.HTMLParser(strict=True)
    parser.parse(to_html(of(CHART)))
    assert parser.errors == []
    shown = page(of(CHART)).find(".//figure/img")
    assert shown.get("alt") == '甲与<乙>（单位：条）。说"明"'
    drawn = picture(shown)
    said = [e.text for e in drawn.iter("text")]
    assert said == ["甲与<乙>（单位：条）", "2025年", "2024年", "文件", "3", "动态&其他", "0", "6"]
    # Two keys, and a bar for each value; its looks need no sheet and tell on a black-and-white print.
    bars = list(drawn.iter("rect"))[1:]  # but the paper
    assert len(bars) == 5 and {bar.get("fill") for bar in bars} == {"#444", "#fff"}
    assert float(bars[-1].get("width")) == 2 * float(bars[2].get("width"))


def test_a_long_name_is_broken_and_stays_in_the_picture():
    long = Chart("题", ("很长很长的类别名称" * 3, "乙"), (Series("2025年", (1, 123456)),), "")
    drawn = picture(page(of(long)).find(".//figure/img"))
    lines = [e.text for e in drawn.iter("text") if e.get("text-anchor") == "end"]
    assert "".join(lines) == "很长很长的类别名称" * 3 + "乙" and max(map(len, lines)) <= 12
    right = max(float(e.get("x")) + float(e.get("width")) for e in list(drawn.iter("rect"))[1:])
    assert right + 6 + 6 * 7 < svg.WIDTH
    bottom = float(drawn.get("viewBox").split()[3])
    assert all(float(e.get("y")) < bottom for e in drawn.iter("text"))
