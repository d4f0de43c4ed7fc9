"""The fonts really chosen, character by character: each page against the styles of the Word file it was made from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn
from docx.styles.style import BaseStyle

from pages.conftest import Written
from pages.samples import EXAMPLES, RARE

pytestmark = pytest.mark.pages

# As fonts.conf has it.
STAND_INS = {
    "仿宋_GB2312": "FandolFang-Regular",
    "楷体_GB2312": "FandolKai-Regular",
    "黑体": "FandolHei-Regular",
    "宋体": "FandolSong-Regular",
    "方正小标宋简体": "FandolSong-Regular",
}
Painted = tuple[str, str, float]
SHARED = "“”‘’—…·×0123456789"


def wanted(path: Path) -> Iterator[Painted]:
    """Each character of a Word file's body but spaces, with the font and the size its style asks for."""
    document = docx.Document(str(path))
    styles = {style.style_id: style for style in document.styles}
    normal = styles["Normal"]
    for paragraph in document.element.body.iter(qn("w:p")):
        style = styles[paragraph.pPr.pStyle.val]
        for run in paragraph.iter(qn("w:r")):
            named = None if run.rPr is None or run.rPr.rStyle is None else styles[run.rPr.rStyle.val]
            font = (named and _font(named)) or _font(style) or _font(normal)
            size = (named and named.font.size) or style.font.size or normal.font.size
            for text in run.iter(qn("w:t")):
                yield from ((letter, STAND_INS[font], size.pt) for letter in text.text or "" if not letter.isspace())


def _font(style: BaseStyle) -> str:
    fonts = None if style.element.rPr is None else style.element.rPr.find(qn("w:rFonts"))
    return "" if fonts is None else fonts.get(qn("w:eastAsia"), "")


def painted(file: Written) -> list[Painted]:
    return [(glyph.text, glyph.font, glyph.size) for page in file.pages() for glyph in page.body]


@pytest.mark.parametrize("name", [*(path.stem for path in EXAMPLES), "marks", "levels", "headings", "form-2019-open"])
def test_every_character_is_painted_in_its_styles_font_and_size(written: Mapping[str, Written], name: str) -> None:
    file = written[name]
    asked = list(wanted(file.docx))
    for was, now in zip(asked, painted(file), strict=False):
        assert was == now
    assert len(asked) == len(painted(file))
    page_numbers = {(glyph.font, glyph.size) for page in file.pages() for line in page.foot for glyph in line.glyphs}
    assert page_numbers == {("FandolSong-Regular", 14.0)}


def test_each_font_and_each_shared_mark_in_it_was_seen(written: Mapping[str, Written]) -> None:
    found = {(font, letter) for letter, font, _ in painted(written["marks"])}
    for font in set(STAND_INS.values()):
        assert {letter for letter in SHARED if (font, letter) not in found} <= set("36789"), font


def test_a_wrong_font_is_seen(written: Mapping[str, Written]) -> None:
    file = written["wrong-font"]
    assert {font for _, font, _ in painted(file)} - set(STAND_INS.values())
    assert list(wanted(written["full-page"].docx)) != painted(file)


@pytest.mark.parametrize("name", ["40-categories", "6000-with-marks", "unbroken", "long-unit", "disputes", "rare"])
def test_nothing_is_left_out_or_painted_twice(written: Mapping[str, Written], name: str) -> None:
    # LibreOffice paints what it takes from another font after the rest of a line, so the order is not compared.
    asked = Counter(letter for letter, *_ in wanted(written[name].docx))
    got = Counter(letter for letter, *_ in painted(written[name]))
    for letter in RARE:
        if letter not in got:  # no font of this machine has it
            asked.pop(letter, None)
    assert got == asked
