"""The documents whose pages are measured, by name, and the wrong ones that show the measuring to be worth something."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from word_xml import altered

from drafter.composing.tables import TABLES
from drafter.document import Block, Cell, Document, Heading, Paragraph, RunIn, Signature, Span, Table
from drafter.writers.docx import to_docx

ROOT = Path(__file__).parent.parent.parent
BASE = ROOT / "templates" / "base.docx"
EXAMPLES = sorted((ROOT / "examples").glob("*.toml"))

UNIT = "青石岭镇人民政府"
DATE = "2025年1月20日"
LONG_TABLE_ROWS = 60
FORMS = ("2019", "2021")
HANZI = "天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏闰余成岁律吕调阳云腾致雨露结为霜金生丽水玉出昆冈"
# Units and dates, the date being the shorter, as long, and the longer.
SIGNED = {
    "name": (UNIT, DATE),
    "town": ("泗门镇人民政府", DATE),
    "even": ("甲乡政府办公", "2025年3月1日"),
    "date": ("甲乡政府", "2025年12月31日"),
}
# How many lines stand on the second page above the heading of table 1, so that it comes to stand at every place that
# matters: where its rows are high, as ever, low, and where it goes to the next page; with the rows of 2021 and of 2019.
ABOVE_TABLE_1 = {"2021": (0, 7, 10, 11, 20), "2019": (0, 4, 7, 8, 21)}
# How many lines stand on the second page above the last block, so that its end and the signature come to stand at every
# place near the foot: a paragraph of one to three lines, one of twelve, a table of three rows.
TAILS = {"short": range(14, 22), "twelve": range(4, 12), "table": range(10, 19)}
LONG_UNIT = "内蒙古自治区呼伦贝尔市鄂伦春自治旗大杨树镇人民政府驻某某林业局古里农场办事处筹备工作委员会"[:40]
RARE = "龑煋㙟𠮷"


def text(length: int, start: int = 0) -> str:
    """So many hanzi without marks, so that every line is as full as it can be."""
    return "".join(HANZI[(start + place) % len(HANZI)] for place in range(length))


def lines(count: int, start: int = 0) -> Paragraph:
    """A paragraph of so many lines: 26 characters on the first, 28 on the others, the last half full."""
    return body(text(26 + 28 * (count - 2) + 14 if count > 1 else 12, start))


def body(words: str) -> Paragraph:
    return Paragraph((Span(words),))


def document(*blocks: Block, unit: str = UNIT) -> Document:
    return Document((Span(f"{unit}2024年政府信息公开工作年度报告"),), blocks, unit, 2024)


def signature(unit: str = UNIT, date: str = DATE) -> Signature:
    return Signature((Span(unit),), (Span(date),))


def heading(level: int, words: str) -> Heading:
    return Heading(level, ("一、", "（一）", "1.", "（1）")[level - 1], (Span(words),))


def form(year: str, value: str | None = None) -> Table:
    """Table 2 of the national form of a year: open cells, or a value in each."""
    table = TABLES[f"requests-{year}"].build({"year": int(year)}, {})
    if value is None:
        return table
    return replace(table, rows=tuple(tuple(_filled(cell, value) for cell in row) for row in table.rows))


def _filled(cell: Cell, value: str) -> Cell:
    return cell if cell.scope else replace(cell, spans=(Span(value),))


def with_form(year: str, value: str | None) -> Document:
    """Table 2 below its heading, after a page's beginning: where it stands in a report."""
    return document(lines(5), heading(1, "收到和处理政府信息公开申请情况"), form(year, value), lines(2), signature())


def with_table_1(year: str, count: int) -> Document:
    """Table 1 of a year's form below so many lines on the second page, and table 2, which needs a page of its own."""
    first = TABLES[f"disclosure-{year}"].build({"year": int(year)}, {})
    lines_above = (body(text(20, at)) for at in range(19 + count))
    below = (heading(1, "申请"), form(year, "0"), lines(2), signature())
    return document(*lines_above, heading(1, "公开"), first, *below)


def addresses() -> Document:
    """Telephone numbers and addresses that come to stand at every place of a line."""
    words = (
        "电话：0100-8888000，",
        "邮箱：xinxigongkai@example.gov.cn，",
        "网址：https://www.example.gov.cn/zfxxgk/2025/，",
    )
    return document(*(body(text(at) + "".join(words) + text(40, at)) for at in range(1, 29)), signature())


def long_table(rows: int = LONG_TABLE_ROWS) -> Table:
    """A table of more rows than a page has, each of several lines and marked at its two ends."""

    def cell(words: str, scope: str = "") -> Cell:
        return Cell((Span(words),), scope=scope)  # type: ignore[arg-type]

    heads = tuple(cell(head, "col") for head in ("序号", "事项", "件数"))
    several = (
        (cell(f"{row}"), cell(f"始{row}始{text(20 + row % 5 * 9, row)}终{row}终"), cell(f"{row * 7}"))
        for row in range(1, rows + 1)
    )
    two = ((Cell((Span("本表表头"),), 3, 1, "col"),), heads)
    return Table("long", "长表", (*two, *several), (20, 86, 50), 2, ())


KINDS = "甲乙丙丁长链表"


def headings_at_every_place() -> Document:
    """Headings of every kind, marked 标题 and the kind, so often that each comes to stand near a page's foot.

    The four levels, one of two lines, three below each other, one above a table.
    """
    blocks: list[Block] = []
    for turn in range(300):
        blocks.append(lines(1 + (turn * 11 + turn // 8) % 6, turn))
        level, kind = turn % len(KINDS), f"标题{KINDS[turn % len(KINDS)]}"
        if level == 5:
            blocks += [heading(above, kind) for above in (1, 2, 3)]
        else:
            blocks.append(heading(level % 4 + 1, kind + text(30 if level == 4 else 6, turn)))
        if level == 6:
            blocks.append(small_table())
    return document(*blocks, lines(2), signature())


def small_table() -> Table:
    rows = tuple(tuple(Cell((Span(words),)) for words in row) for row in (("项目", "件数"), ("甲", "1"), ("乙", "2")))
    return Table("small", "小表", rows, (78, 78), 1, ())


def marks() -> Document:
    """Every mark Latin and Chinese fonts share, and digits, in every kind of text."""
    words = "“双引”‘单引’——破折…省略·间隔×乘2024年12.5%（A）①，"
    table = Table("marks", "表", ((Cell((Span(words),), scope="col"),), (Cell((Span(words),)),)), (156,), 1, ())
    blocks = (
        *(heading(level, words) for level in (1, 2, 3, 4)),
        body(words * 12),
        *(RunIn(level, "一", (Span(words),), (Span(words),)) for level in (1, 2, 3)),
        Paragraph((Span("【待填：“甲”2项】", open=True), Span("。"))),
        table,
        Signature((Span("甲“乙”镇"),), (Span(DATE),)),
    )
    return Document((Span("“双引”——2024年·报告"),), blocks, "甲镇", 2024)


def hard_cases() -> dict[str, Document]:
    """Documents that strain the pages."""
    rare = f"{RARE}镇人民政府"
    full = "，".join(f"其中第{n}类信息{n}条" for n in range(1, 41)) + "。"
    unbroken = ("1234567890" * 12, "https://www.example.gov.cn/" + "a" * 90, "。" * 60, "（“" * 30)
    return {
        "rare": document(heading(1, RARE), body(f"负责人：{RARE}。" * 12), small_table(), signature(rare), unit=rare),
        "long-unit": document(lines(3), signature(LONG_UNIT), unit=LONG_UNIT),
        "no-categories": document(body("2024年，我镇主动公开政府信息0条。"), signature()),
        "40-categories": document(body(full), lines(2), signature()),
        "6000-characters": document(heading(1, "总体情况"), body(text(6000)), lines(2), signature()),
        "6000-last": document(heading(1, "总体情况"), body(text(6100)), signature()),
        "6000-with-marks": document(body("依法公开，“及时”、准确；截至2024年12月31日（含）。" * 220), signature()),
        "unbroken": document(*(body(words) for words in unbroken), heading(1, text(90)), signature()),
        "disputes": document(heading(1, "复议"), _disputes("999999"), signature()),
    }


def _disputes(value: str) -> Table:
    table = TABLES["disputes"].build({"year": 2021}, {})
    return replace(table, rows=tuple(tuple(_filled(cell, value) for cell in row) for row in table.rows))


def signed_at(count: int, last: Iterable[Block]) -> Document:
    """A report whose last blocks come after so many lines on its second page."""
    return document(lines(19), *(body(text(20, n)) for n in range(count)), *last)


def right() -> dict[str, bytes]:
    """The documents as the program writes them, but for the examples."""
    found = {
        "full-page": document(body(text(28 * 22 * 3 + 10))),
        "headings": headings_at_every_place(),
        "marks": marks(),
        "long-table": document(lines(4), heading(1, "长表"), long_table(), lines(2), signature()),
        "levels": document(
            *(block for level in (1, 2, 3, 4) for block in (heading(level, f"第{level}级"), lines(2, level))),
            form("2021", "0"),
            lines(2),
            signature(),
        ),
        "addresses": addresses(),
        "form-last": document(lines(5), heading(1, "表"), form("2021", "0"), signature()),
        **{f"signed-{name}": document(lines(3), signature(*who)) for name, who in SIGNED.items()},
        **{f"form-{year}-open": with_form(year, None) for year in FORMS},
        **{f"form-{year}-full": with_form(year, "123456") for year in FORMS},
        **{
            f"filled-{year}-{count}": with_table_1(year, count)
            for year, counts in ABOVE_TABLE_1.items()
            for count in counts
        },
        **hard_cases(),
    }
    for last, counts in TAILS.items():
        for count in counts:
            block = {"short": lines(1 + count % 3), "twelve": lines(12), "table": small_table()}[last]
            found[f"tail-{last}-{count}"] = signed_at(count, (block, signature()))
    return {name: to_docx(report, BASE) for name, report in found.items()}


def wrong() -> dict[str, bytes]:
    """Files with one thing wrong in each, which the tests must see."""
    page = to_docx(document(body(text(28 * 22 * 2))), BASE)
    signed = to_docx(document(lines(3), signature()), BASE)
    headings = to_docx(headings_at_every_place(), BASE)
    table = to_docx(document(lines(4), long_table()), BASE)
    full = to_docx(with_form("2021", "123456"), BASE)
    tail = to_docx(signed_at(19, (lines(1), signature())), BASE)
    figures = to_docx(document(heading(1, "复议"), _disputes("999999"), signature()), BASE)
    styles, main = "word/styles.xml", "word/document.xml"
    out = '<w:ind w:left="200" w:right="-400"/>'  # over the cell's edge
    return {
        "wrong-pitch": altered(page, styles, 'w:line="579"', 'w:line="600"'),
        "wrong-squeeze": altered(page, styles, '<w:spacing w:val="-5"/>', ""),
        "wrong-margin": altered(page, main, 'w:top="2098"', 'w:top="2198"'),
        "wrong-indent": altered(page, styles, 'w:firstLine="632"', 'w:firstLine="316"'),
        "wrong-size": altered(page, styles, '<w:sz w:val="32"/>', '<w:sz w:val="30"/>'),
        "wrong-side": altered(page, "word/settings.xml", "<w:evenAndOddHeaders/>", ""),
        "wrong-foot": altered(page, main, 'w:footer="1400"', 'w:footer="1250"'),
        "wrong-font": altered(page, styles, 'w:ascii="仿宋_GB2312" w:hAnsi="仿宋_GB2312" w:eastAsia="仿宋_GB2312"', ""),
        "wrong-place": altered(signed, main, 'w:left="6320"', 'w:left="6004"'),
        "wrong-keep": altered(altered(headings, styles, "<w:keepNext/>", ""), main, "<w:keepNext/>", ""),
        "wrong-head": altered(table, main, "<w:tblHeader/>", ""),
        "wrong-split": altered(table, main, "<w:cantSplit/>", ""),
        "wrong-tail": altered(altered(tail, styles, "<w:keepNext/>", ""), main, "<w:keepNext/>", ""),
        "wrong-outside": altered(page, styles, 'w:firstLine="632"', 'w:firstLine="632" w:right="-400"'),
        "wrong-overlap": altered(page, styles, 'w:line="579"', 'w:line="240"'),
        "wrong-cell": altered(figures, main, '<w:pStyle w:val="TableSmall"/>', f'<w:pStyle w:val="TableSmall"/>{out}'),
        "wrong-edge": altered(to_docx(addresses(), BASE), main, '<w:jc w:val="left"/>', ""),
        "wrong-form": altered(full, main, 'w:val="360"', 'w:val="560"'),
    }
