"""The base Word document: what it promises of page, styles and fonts, and that the shipped file is the built one."""

from __future__ import annotations

import io
import subprocess
import sys
from pathlib import Path

import docx
import pytest
from docx.shared import Mm, Twips
from lxml import etree
from word_xml import W, faults, members

from drafter.output import digest
from drafter.writers import base, package
from drafter.writers.opening import opened

SHIPPED = Path(__file__).parent.parent / "templates" / "base.docx"
SLOTS = ("ascii", "hAnsi", "eastAsia", "cs")


@pytest.fixture(scope="module")
def styles() -> etree._Element:
    return etree.fromstring(members(SHIPPED.read_bytes())["word/styles.xml"])


def style(styles: etree._Element, name: str) -> etree._Element:
    return styles.xpath("//w:style[w:name/@w:val=$name]", name=name, namespaces={"w": base.W})[0]


def test_the_shipped_base_is_the_built_one():
    # Member by member: how well zlib compresses differs between its versions.
    assert members(SHIPPED.read_bytes()) == members(base.build())


def test_what_is_kept_of_the_shipped_base_is_what_opening_it_gives():
    content = SHIPPED.read_bytes()
    assert package.kept() == (digest(content), opened(SHIPPED, content))


def test_building_twice_gives_the_same_bytes(tmp_path):
    out = tmp_path / "base.docx"
    subprocess.run([sys.executable, "-m", "drafter.writers.base", str(out)], check=True)
    assert out.read_bytes() == base.build()


def test_it_is_sound_and_small():
    assert faults(SHIPPED.read_bytes()) == []
    assert SHIPPED.stat().st_size < 8 * 1024


def test_python_docx_opens_it_empty():
    assert [p.text for p in docx.Document(io.BytesIO(base.build())).paragraphs] == []


def test_nothing_speaks_of_a_theme():
    for name, content in members(SHIPPED.read_bytes()).items():
        assert b"theme" not in name.encode().lower() + content.lower(), name
        assert b"stylesWithEffects" not in content


def test_every_paragraph_style_names_its_font_in_all_four_slots(styles):
    found = [s for s in styles.iter(f"{W}style") if s.get(f"{W}type") == "paragraph"]
    assert len(found) >= len(base.PARAGRAPH_STYLES)
    for element in found:
        fonts = element.find(f"{W}rPr/{W}rFonts")
        assert len({fonts.get(f"{W}{slot}") for slot in SLOTS}) == 1
        assert fonts.get(f"{W}eastAsia")


def test_a_font_anywhere_is_in_all_four_slots_or_only_a_hint():
    for name, content in members(SHIPPED.read_bytes()).items():
        for fonts in etree.fromstring(content).iter(f"{W}rFonts"):
            slots = {key.removeprefix(W) for key in fonts.attrib}
            assert slots == set(SLOTS) or slots == {"hint"}, name


def test_chinese_is_the_language_of_chinese_text(styles):
    assert styles.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}lang").get(f"{W}eastAsia") == "zh-CN"


@pytest.mark.parametrize(
    ("name", "font", "points"),
    [
        ("Title", "方正小标宋简体", 22),
        ("公文正文", "仿宋_GB2312", 16),
        ("heading 1", "黑体", 16),
        ("heading 2", "楷体_GB2312", 16),
        ("heading 3", "仿宋_GB2312", 16),
        ("heading 4", "仿宋_GB2312", 16),
        ("表格文字", "宋体", 10.5),
        ("表格小字", "宋体", 9),
        ("Signature", "仿宋_GB2312", 16),
        ("Date", "仿宋_GB2312", 16),
        ("footer", "宋体", 14),
        ("page number", "宋体", 14),
    ],
)
def test_fonts_and_sizes_are_those_of_the_standard(styles, name, font, points):
    letters = style(styles, name).find(f"{W}rPr")
    assert letters.find(f"{W}rFonts").get(f"{W}eastAsia") == font
    assert letters.find(f"{W}sz").get(f"{W}val") == str(int(points * 2))
    assert letters.find(f"{W}b") is None


def test_body_lines_and_indents(styles):
    normal = style(styles, "Normal").find(f"{W}pPr/{W}spacing")
    assert (normal.get(f"{W}line"), normal.get(f"{W}lineRule")) == ("579", "exact")
    for name in ("公文正文", *base.HEADINGS):
        element = style(styles, name)
        indent = element.find(f"{W}pPr/{W}ind")
        assert (indent.get(f"{W}firstLineChars"), indent.get(f"{W}firstLine")) == ("200", "632")
        assert element.find(f"{W}rPr/{W}spacing").get(f"{W}val") == "-5"


def test_headings_show_in_the_navigation_pane_and_stay_with_their_text(styles):
    for level, name in enumerate(base.HEADINGS):
        element = style(styles, name)
        assert element.get(f"{W}styleId") == f"Heading{level + 1}"
        assert element.find(f"{W}pPr/{W}outlineLvl").get(f"{W}val") == str(level)
        assert element.find(f"{W}pPr/{W}keepNext") is not None


def test_page_of_the_standard():
    section = docx.Document(str(SHIPPED)).sections[0]
    page = (section.page_width, section.page_height)
    margins = (section.top_margin, section.bottom_margin, section.left_margin, section.right_margin)
    for got, wanted in zip((*page, *margins), map(Mm, (210, 297, 37, 35, 28, 26)), strict=True):
        assert abs(got - wanted) < Twips(2)


def test_page_numbers_right_on_odd_pages_and_left_on_even_ones():
    document = docx.Document(str(SHIPPED))
    assert document.settings.odd_and_even_pages_header_footer
    section = document.sections[0]
    for footer, style_id, side in (
        (section.footer, "Footer", "right"),
        (section.even_page_footer, "FooterEven", "left"),
    ):
        paragraph = footer.paragraphs[0]
        assert paragraph.text == "— 1 —"
        assert paragraph.style.style_id == style_id
        assert paragraph.style.element.pPr.jc.get(f"{W}val") == side
        assert paragraph.style.element.pPr.ind.get(f"{W}{side}") == "280"  # one character of 14 pt
        assert len(paragraph.runs) == 7
        assert all(run.style.name == "page number" for run in paragraph.runs)
