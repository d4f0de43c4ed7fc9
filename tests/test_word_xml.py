"""The check of Word files sees what it is there to see: each fault, put into a sound report, is named."""

from __future__ import annotations

import io
import zipfile

import pytest
from word_xml import altered, faults, faults_of_report, members
from writer_samples import BASE, report

from drafter.writers.docx import to_docx

MAIN, STYLES, CORE = "word/document.xml", "word/styles.xml", "docProps/core.xml"
MERGED = '<w:vMerge w:val="restart"/>'


@pytest.fixture(scope="module")
def sound() -> bytes:
    return to_docx(report(), BASE)


def test_a_report_is_sound(sound: bytes) -> None:
    assert faults_of_report(sound) == []


@pytest.mark.parametrize(
    ("part", "old", "new", "fault"),
    [
        (MAIN, "<w:cantSplit/>", "<w:cantSplit/><w:b/>", "trPr may not hold"),
        (MAIN, '<w:pStyle w:val="Date"/>', '<w:keepNext/><w:pStyle w:val="Date"/>', "pPr holds"),
        (MAIN, '<w:pStyle w:val="Date"/>', '<w:pStyle w:val="Dat"/>', "style ('paragraph', 'Dat') is not defined"),
        (MAIN, '<w:highlight w:val="yellow"/>', '<w:highlight w:val="yellow"/><w:b/>', "rPr holds"),
        (MAIN, '<w:highlight w:val="yellow"/>', "<w:highlight/><w:highlight/>", "twice"),
        (MAIN, '<w:rFonts w:hint="eastAsia"/>', '<w:rFonts w:hint="eastAsia" w:ascii="Arial"/>', "names the font"),
        (MAIN, '<w:rFonts w:hint="eastAsia"/>', '<w:rFonts w:ascii="仿宋_GB2312"/>', "does not say"),
        (MAIN, '<w:rFonts w:hint="eastAsia"/>', '<w:rFonts w:asciiTheme="minorHAnsi"/>', "theme"),
        (MAIN, "<w:t>以上。</w:t>", "<w:t>以上。 </w:t>", "get lost"),
        (
            MAIN,
            "<w:r><w:t>以上。</w:t></w:r></w:p>",
            "<w:r><w:t>以上。</w:t></w:r><w:pPr/></w:p>",
            "after something else",
        ),
        (MAIN, '<w:gridCol w:w="3401"/>', '<w:gridCol w:w="3400"/>', "wide"),
        (MAIN, '<w:gridSpan w:val="2"/>', '<w:gridSpan w:val="3"/>', "columns"),
        (MAIN, "<w:vMerge/>", "", "does not go on"),
        (MAIN, MERGED, "<w:vMerge/>", "goes on from nothing"),
        (MAIN, "<w:vMerge/>", MERGED, "does not go on"),
        (MAIN, 'r:id="rId4"', 'r:id="rId9"', "lacks rId9"),
        ("word/_rels/document.xml.rels", "footer1.xml", "footer9.xml", "which is missing"),
        ("word/_rels/document.xml.rels", "footer1.xml", "footer2.xml", "nothing leads to word/footer1.xml"),
        ("word/_rels/document.xml.rels", '"rId4"', '"rId5"', "one id twice"),
        ("[Content_Types].xml", "/word/footer1.xml", "/word/footer2.xml", "word/footer1.xml is plain xml"),
        ("[Content_Types].xml", 'Extension="rels"', 'Extension="rel"', "has no content type"),
        ("word/footer1.xml", 'w:fldCharType="end"', 'w:fldCharType="begin"', "a field of"),
        (STYLES, '<w:basedOn w:val="Normal"/>', '<w:basedOn w:val="Norma"/>', "which is not there"),
        (STYLES, '<w:name w:val="Date"/>', '<w:name w:val="title"/>', "is there twice"),
        (STYLES, 'w:styleId="Date"', 'w:styleId="Title"', "is there twice"),
        (CORE, 'xsi:type="dcterms:W3CDTF"', "", "created is"),
        (CORE, ">zh-CN<", ">en-US<", "Chinese"),
    ],
)
def test_a_fault_is_seen(sound: bytes, part: str, old: str, new: str, fault: str) -> None:
    found = faults_of_report(altered(sound, part, old, new))
    assert any(fault in one for one in found), found


def test_rows_of_a_head_below_others_are_seen(sound: bytes) -> None:
    first, head, _ = members(sound)[MAIN].decode().partition("<w:tblHeader/>")
    broken = altered(sound, MAIN, first + head, first)
    assert "word/document.xml: rows of a table's head stand below others" in faults(broken)


def test_a_head_that_reaches_below_is_seen(sound: bytes) -> None:
    _, head, rest = members(sound)[MAIN].decode().rpartition("<w:tblHeader/>")
    assert any("reaches below" in fault for fault in faults(altered(sound, MAIN, head + rest, rest)))


def test_a_member_that_is_there_twice_is_seen(sound: bytes) -> None:
    twice = io.BytesIO(sound)
    with zipfile.ZipFile(twice, "a") as archive, pytest.warns(UserWarning, match="Duplicate"):
        archive.writestr(MAIN, members(sound)[MAIN])
    assert f"{MAIN} is there twice" in faults(twice.getvalue())
