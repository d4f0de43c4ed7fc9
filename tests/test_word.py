"""The Word file: sound to the letter of its format, in the base's styles, the same bytes each time."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import docx
import pytest
from docx.enum.text import WD_COLOR_INDEX
from docx.shared import Twips
from docx.text.paragraph import Paragraph as WordParagraph
from hypothesis import given
from hypothesis import strategies as st
from word_xml import W, faults
from writer_samples import BASE, body, cell, one, report, spans, word

from drafter.composing.tables import TABLES
from drafter.document import Document, Heading, Paragraph, Signature, Table
from drafter.errors import TemplateFault
from drafter.writers.docx import to_docx
from drafter.writers.layout import label_indent, one_line_size, signature_places, title_lines
from drafter.writers.text import printable


def test_the_word_file_is_sound():
    assert faults(to_docx(report(), BASE)) == []


def test_headings_have_the_styles_of_their_levels():
    found = {p.text: p.style.name for p in word(report()).paragraphs}
    assert found["一、总体情况"] == "Heading 1"
    assert found["（一）主动公开"] == "Heading 2"
    assert found["1.机构"] == "Heading 3"
    assert found["（1）人员"] == "Heading 4"
    assert found["青石岭镇人民政府"] == "Signature"
    assert found["2025年1月20日"] == "Date"
    assert found["以上。"] == "公文正文"


def paragraph_with(document: Document, text: str) -> WordParagraph:
    return next(p for p in word(document).paragraphs if text in p.text)


def test_a_run_in_heading_is_set_off_by_its_style_at_the_first_two_levels():
    def runs(text: str) -> list[tuple[str, str]]:
        return [(r.text, r.style.name) for r in paragraph_with(report(), text).runs][:3]

    plain = "Default Paragraph Font"
    second = "二级标题文字"
    assert runs("依申请") == [("（二）", second), ("依申请公开。", second), ("全年收到3件，", plain)]
    assert runs("认识")[0] == ("一是", "一级标题文字")
    assert [style for _, style in runs("健全")] == [plain] * 3


def test_open_places_are_highlighted_and_nothing_else_is():
    runs = [r for p in word(report()).paragraphs for r in p.runs]
    marked = {r.text for r in runs if r.font.highlight_color == WD_COLOR_INDEX.YELLOW}
    assert marked == {r.text for r in runs if r.style.name == "待填"} == {"【待填：做法】", "【待填：结果】"}
    in_tables = [r for r in body(report()).iterfind(f".//{W}tc//{W}r") if r.find(f"{W}rPr/{W}highlight") is not None]
    assert ["".join(r.itertext()) for r in in_tables] == ["【待填：数】"] * 2


def test_runs_name_no_font():
    for fonts in body(report()).iter(f"{W}rFonts"):
        assert dict(fonts.attrib) == {f"{W}hint": "eastAsia"}


def test_table_geometry():
    found = next(body(report()).iter(f"{W}tbl"))
    twips = [int(c.get(f"{W}w")) for c in found.iterfind(f"{W}tblGrid/{W}gridCol")]
    assert twips == [1134, 3401, 1446, 1446, 1417]
    assert sum(twips) == round(156 * 1440 / 25.4)
    rows = found.findall(f"{W}tr")
    assert [row.find(f"{W}trPr/{W}tblHeader") is not None for row in rows] == [True, True, False, False, False]
    assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows)
    assert {e.get(f"{W}val") for e in found.iter(f"{W}vAlign")} == {"center"}
    assert {e.get(f"{W}sz") for e in found.find(f"{W}tblPr/{W}tblBorders")} == {"4"}
    assert found.find(f"{W}tblPr/{W}tblLayout").get(f"{W}type") == "fixed"
    assert found.find(f"{W}tblPr/{W}tblCaption").get(f"{W}val") == "收到和处理申请情况"
    assert [len(row.findall(f"{W}tc")) for row in rows] == [3, 4, 4, 5, 5]


def test_python_docx_sees_the_same_grid():
    grid = [[c.text for c in row.cells] for row in word(report()).tables[0].rows]
    assert [len(row) for row in grid] == [5] * 5
    assert [row[0] for row in grid] == ["项目", "项目", "一、新收", "二、结果", "二、结果"]


@pytest.mark.parametrize(
    "rows",
    [
        ((cell("a"),),),
        ((cell("a", 3),),),
        ((cell("a"), cell("b"), cell("c")),),
        ((cell("a", 1, 2), cell("b")), (cell("c"), cell("d"))),
        ((cell("a"), cell("b", 1, 2)), (cell("c", 2),)),
    ],
)
def test_a_table_that_does_not_fill_its_grid_is_refused(rows):
    document = Document(spans("题"), (Table("t", "表", rows, (10, 10), 0, ()),), "甲镇", 2024)
    with pytest.raises(ValueError, match="table t does not fill"):
        to_docx(document, BASE)


def test_the_same_document_is_the_same_file():
    first = to_docx(report(), BASE)
    code = f"""
import sys; sys.path[:0] = {[str(Path(__file__).parent), str(BASE.parent.parent)]!r}
from writer_samples import *
sys.stdout.buffer.write(to_docx(report(), BASE))"""
    elsewhere = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, check=True, env={**os.environ, "TZ": "Asia/Tokyo"}
    )
    assert elsewhere.stdout == first == to_docx(report(), BASE)


def test_documents_share_nothing():
    alone = to_docx(one("甲"), BASE)
    to_docx(report(), BASE)
    assert to_docx(one("甲"), BASE) == alone


def test_the_files_properties():
    core = word(report()).core_properties
    assert core.title == "青石岭镇人民政府2024年政府信息公开工作年度报告"
    assert core.subject == "青石岭镇人民政府"
    assert "2024" in core.keywords
    assert core.language == "zh-CN"
    assert core.author == "" == core.last_modified_by
    assert core.created.replace(tzinfo=None) == core.modified.replace(tzinfo=None) == datetime(2025, 1, 20)
    assert word(one("甲")).core_properties.created.replace(tzinfo=None) == datetime(2025, 1, 1)


def test_the_file_is_small():
    assert len(to_docx(report(), BASE)) < 20 * 1024


def test_a_base_saved_by_another_program_still_serves(tmp_path):
    other = docx.Document(str(BASE))
    for style in other.styles.element.iter(f"{W}style"):
        style.set(f"{W}styleId", f"a{style.get(f'{W}styleId')}")
        for named in style.iter(f"{W}basedOn", f"{W}next"):
            named.set(f"{W}val", f"a{named.get(f'{W}val')}")
    other.add_paragraph("别处留下的字")
    other.core_properties.author = "张三"
    other.save(str(tmp_path / "base.docx"))
    result = docx.Document(io.BytesIO(to_docx(report(), tmp_path / "base.docx")))
    assert next(p for p in result.paragraphs if p.text == "一、总体情况").style.name == "Heading 1"
    assert all("别处" not in p.text for p in result.paragraphs)
    assert (result.core_properties.author, result.core_properties.last_modified_by) == ("张三", "")


@pytest.mark.parametrize("content", [None, b"", b"not a zip", b"PK\x05\x06" + bytes(18)])
def test_a_base_that_is_none_is_a_fault_of_the_templates(tmp_path, content):
    base = tmp_path / "base.docx"
    if content is not None:
        base.write_bytes(content)
    with pytest.raises(TemplateFault) as fault:
        to_docx(one("甲"), base)
    assert "base.docx" in str(fault.value)


def test_a_base_without_a_style_names_it(tmp_path):
    other = docx.Document(str(BASE))
    other.styles["待填"].delete()
    other.save(str(tmp_path / "base.docx"))
    with pytest.raises(TemplateFault, match="待填"):
        to_docx(one("甲"), tmp_path / "base.docx")


# Places


@pytest.mark.parametrize(
    ("unit", "rest", "lines"),
    [
        ("甲镇", "2024年工作报告", ["甲镇2024年工作报告"]),
        ("青石岭镇人民政府", "2024年政府信息公开工作年度报告", ["青石岭镇人民政府", "2024年政府信息公开工作年度报告"]),
        (
            "内蒙古自治区呼伦贝尔市鄂伦春自治旗大杨树镇人民政府",
            "2024年政府信息公开工作年度报告",
            ["内蒙古自治区呼伦贝尔市", "鄂伦春自治旗大杨树镇人民政府", "2024年政府信息公开工作年度报告"],
        ),
        (
            "恩施土家族苗族自治州某某县某某乡人民政府",
            "2024年政府信息公开工作年度报告",
            ["恩施土家族苗族自治州某某县某某乡人民政府", "2024年政府信息公开工作年度报告"],
        ),
        (
            "积石山保安族东乡族撒拉族自治县大河家镇人民政府",
            "2024年政府信息公开工作年度报告",
            ["积石山保安族东乡族撒拉族自治县", "大河家镇人民政府", "2024年政府信息公开工作年度报告"],
        ),
        (
            "某某镇人民政府",
            "2013年度政府信息公开工作情况年度报告（含依申请公开）",
            ["某某镇人民政府", "2013年度政府信息公开工作情况年度报告", "（含依申请公开）"],
        ),
        (
            "甲县市场监督管理局",
            "2024年政府信息公开工作年度报告",
            ["甲县市场监督管理局", "2024年政府信息公开工作年度报告"],
        ),
        (
            "",
            "关于做好某某县某某镇2024年政府信息公开工作的报告",
            ["关于做好某某县某某镇2024年", "政府信息公开工作的报告"],
        ),
    ],
)
def test_titles_break_between_words(unit, rest, lines):
    assert list(title_lines(unit + rest, unit)) == lines


@given(st.text(), st.text())
def test_title_lines_lose_nothing(unit, rest):
    assert "".join(title_lines(unit + rest, unit)) == printable(unit + rest).replace("\n", "")


def test_the_signature_stands_where_the_standard_says():
    assert signature_places(["某某镇人民政府"], "2025年1月20日") == (19, 21)
    assert signature_places(["某某乡政府"], "2025年1月20日") == (17.5, 19.5)
    assert signature_places(["甲" * 27], "2025年1月20日") == (0, 2)
    assert signature_places(["甲镇"], "【" * 27) == (0, 1)
    assert signature_places(["甲" * 40], "2025年1月20日") == (0, 2)
    assert signature_places(["甲" * 17, "甲" * 23], "2025年1月20日") == (3, 5)
    assert signature_places(["甲" * 40], "【" * 40) == (0, 0)


def test_a_long_signature_is_broken_where_the_title_is():
    unit = "内蒙古自治区呼伦贝尔市鄂伦春自治旗大杨树镇人民政府驻地办"
    document = Document(spans(unit + "报告"), (Signature(spans(unit), spans("2025年1月20日")),), unit, 2024)
    *_, signed, date = word(document).paragraphs
    assert signed.text.split("\n") == ["内蒙古自治区呼伦贝尔市鄂伦春自治旗", "大杨树镇人民政府驻地办"]
    assert date.paragraph_format.left_indent - signed.paragraph_format.left_indent == Twips(632)


def test_a_paragraph_with_an_address_or_a_telephone_number_is_not_stretched_to_the_edge():
    def stretched(text):
        return word(one(text)).paragraphs[1].paragraph_format.alignment is None  # as its style has it

    assert stretched("2025年公开312条，占98.0%，收费10000元。")
    for text in ("网址（www.example.gov.cn）。", "电话：0100-8888000。", "邮箱 a_b@example.gov.cn"):
        assert not stretched(text)


def test_hanzi_that_gb2312_lacks_are_set_in_a_font_that_has_them():
    name = "堽城镇𠮷㙟"
    document = Document(spans(name), (Heading(2, "（一）", spans(name)), Paragraph(spans(name))), name, 2024)
    title, heading, text = word(document).paragraphs
    for paragraph, font in ((title, ""), (heading, "楷体"), (text, "仿宋")):
        fonts = [(r.text, r._r.find(f"{W}rPr/{W}rFonts")) for r in paragraph.runs]
        others = {text: found.get(f"{W}eastAsia") for text, found in fonts if found is not None}
        assert others == ({"堽": font, "𠮷㙟": font} if font else {})
        assert paragraph.text.endswith(name)


def test_figures_are_narrowed_to_their_cell_and_no_further():
    assert one_line_size("1234", 600, (210, 180)) == (210, 100)
    assert one_line_size("123456", 600, (210, 180)) == (180, 100)
    assert one_line_size("1234567", 600, (210, 180)) == (180, 95)
    assert one_line_size("【待填】", 480, (210, 180)) == (180, 66)
    assert one_line_size("1" * 20, 600, (210, 180)) == (180, 0)


@pytest.mark.parametrize("form", ["2019", "2021"])
def test_no_figure_of_table_2_is_broken(form):
    made = TABLES[f"requests-{form}"].build({"year": int(form)}, {})
    for value in ("0", "123456", "12345678", "【待填】"):
        rows = [[replace(c, spans=c.spans if c.scope else spans(value)) for c in row] for row in made.rows]
        document = Document(spans("题"), (replace(made, rows=tuple(map(tuple, rows))),), "甲镇", int(form))
        for found in body(document).iter(f"{W}tc"):
            if "".join(found.itertext()) != value:
                continue
            small = found.find(f"{W}p/{W}pPr/{W}pStyle").get(f"{W}val") == "TableSmall"
            scale = found.find(f".//{W}w")
            width = sum(0.5 if letter.isdigit() else 1 for letter in value) * (180 if small else 210)
            width *= 1 if scale is None else int(scale.get(f"{W}val")) / 100
            assert width <= int(found.find(f"{W}tcPr/{W}tcW").get(f"{W}w")) - 80


def test_narrow_labels_break_evenly():
    assert label_indent("商业企业", 600, 180) > 0  # 3 + 1 without
    assert label_indent("自然人", 600, 180) == 0
    assert label_indent("", 600, 180) == label_indent("项目", 0, 180) == 0
