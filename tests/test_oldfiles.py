"""Last year's report as it lies there: .doc, .wps, PDF, a scan, a file with a password; read, or called by its name."""

from __future__ import annotations

import io
import json
import random
import shutil
import time
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from conftest import Ran, examples
from pdf_samples import FONT, SCAN, line, pdf, scanned, stream
from pypdf import PdfReader, PdfWriter
from pypdf.generic import DictionaryObject, NameObject, StreamObject

from drafter import words
from drafter.document import Table
from drafter.errors import UnreadableReport
from drafter.readers import read

Run = Callable[..., Ran]
FILES = Path(__file__).parent / "oldfiles"
NAMES = ("report.doc", "report.wps", "report.pdf")


def put(folder: Path, name: str) -> Path:
    """A fixture under one of the names it may have; WPS's own files are old Word files too."""
    return Path(shutil.copy(FILES / name.replace(".wps", ".doc"), folder / name))


def figures(value: Any, path: str = "") -> dict[str, Any]:
    """All figures of the answers, by their paths; parts of a list by their names."""
    if isinstance(value, dict):
        return {key: one for name, item in value.items() for key, one in figures(item, f"{path}.{name}").items()}
    if isinstance(value, list):
        named = [(item.get("name", at) if isinstance(item, dict) else at, item) for at, item in enumerate(value)]
        return {key: one for name, item in named for key, one in figures(item, f"{path}[{name}]").items()}
    return {path: value} if isinstance(value, int) and not isinstance(value, bool) else {}


def refused(path: Path) -> UnreadableReport:
    with pytest.raises(UnreadableReport) as caught:
        read(path)
    assert caught.value.file == path and "\n" not in str(caught.value)
    return caught.value


def saved(folder: Path, content: bytes, name: str = "a.pdf") -> Path:
    (folder / name).write_bytes(content)
    return folder / name


# ------------------------------------------------------------------ read


@pytest.mark.parametrize("name", NAMES)
def test_its_figures_are_read(drafter: Run, tmp_path: Path, name: str) -> None:
    found = json.loads(drafter("import", "--json", put(tmp_path, name)).out)["answers"]
    assert (found["unit"]["name"], found["year"], found["template"]) == ("示例镇", 2025, "national-2021")
    read_in_it = figures(found)
    assert len(read_in_it) >= 80
    assert read_in_it[".proactive.total"] == 312 and read_in_it[".requests.received"] == 5
    assert read_in_it == figures(json.loads(drafter("import", "--json", put(tmp_path, NAMES[0])).out)["answers"])


@pytest.mark.parametrize("name", NAMES)
def test_all_commands_take_it(drafter: Run, tmp_path: Path, name: str) -> None:
    path = put(tmp_path, name)
    assert drafter("check", path).status == 0
    compared = drafter("compare", path, put(tmp_path, "report.doc"))
    assert compared.status == 0 and "主动公开" in compared.out
    assert drafter("new", "--last", path, "--no-input").status == 0
    made = tomllib.loads((tmp_path / "示例镇-2026.toml").read_text(encoding="utf-8"))
    assert made["unit"]["name"] == "示例镇"


@pytest.mark.parametrize("name", NAMES)
def test_its_tables_are_whole(tmp_path: Path, name: str) -> None:
    """In the PDF two of the three are cut by the ends of pages."""
    tables = [block for block in read(put(tmp_path, name)).blocks if isinstance(block, Table)]
    assert [(len(table.rows), len(table.widths)) for table in tables][1:] == [(28, 10), (4, 15)]


def test_a_figure_in_a_font_without_names_is_left_out(tmp_path: Path) -> None:
    """Digits of a font that numbers its glyphs and does not say which they are."""
    nameless = FONT.replace("UniGB-UCS2-H", "Identity-H").replace("SimSun", "ABCDEF+Arial")
    text = line("甲镇2023年政府信息公开工作年度报告", 100, 780) + line("全年公开政府信息", 100, 740)
    text += line("12", 230, 740).replace("/F ", "/G ") + line(
        "条，办理各类申请时均按照规定的期限答复申请人。", 246, 740
    )
    path = saved(tmp_path, pdf(text, objects=(FONT, nameless), resources="/Font<</F 10 0 R/G 11 0 R>>"))
    (said,) = [one for one in read(path).words() if "全年" in one]
    assert said.startswith("全年公开政府信息\ufffd\ufffd条")


def test_what_is_struck_through_or_cut_off_is_not_read(tmp_path: Path) -> None:
    """A word processor prints deleted text with a line through it; a browser hides text in a window of no size."""
    text = line("甲镇2023年政府信息公开工作年度报告", 100, 780) + line("一、", 100, 740) + line("概述", 170, 740)
    text += line("全年公开政府信息57条。", 132, 710) + "260 715 m 276 715 l S "
    text += "q 0 0 1 1 re W n " + line("全年公开政府信息99条。", 132, 680) + "Q "
    text += line("办理政府信息公开申请3件，全部在规定的期限内答复申请人。", 132, 650)
    found = list(read(saved(tmp_path, pdf(text, objects=(FONT,), resources="/Font<</F 10 0 R>>"))).words())
    assert found[1:3] == ["一、概述", "全年公开政府信息7条。"]
    assert not [one for one in found if "99" in one]


# ------------------------------------------------------------------ called by its name


def test_a_scan_is_said_to_be_one(tmp_path: Path) -> None:
    for page in (SCAN, SCAN + line("扫描仪生成", 400, 20)):
        fault = refused(saved(tmp_path, scanned(page, page)))
        assert (fault.what, fault.hint) == (words.IS_SCAN, words.NEEDS_TEXT)


def test_what_a_scanner_believes_to_have_read_is_no_text(tmp_path: Path) -> None:
    assert refused(saved(tmp_path, scanned(SCAN + line("全年公开信息12条。", 100, 700, mode=3)))).what == words.IS_SCAN


def test_a_page_that_is_a_picture_is_named(drafter: Run, tmp_path: Path) -> None:
    text = line("甲镇2023年政府信息公开工作年度报告", 100, 780) + line("一、概述", 100, 740)
    text += line("全年主动公开政府信息12条，没有收到公开申请。", 132, 710)
    ran = drafter("check", saved(tmp_path, scanned(text, SCAN)))
    assert "第2页是扫描的图片" in ran.out


@pytest.mark.parametrize(("user", "readable"), [("geheim", False), ("", True)])
def test_a_pdf_with_a_password(tmp_path: Path, user: str, readable: bool) -> None:
    """One that only forbids to change it opens without a password."""
    writer = PdfWriter(clone_from=FILES / "report.pdf")
    writer.encrypt(user, "owner", algorithm="RC4-128")
    path = tmp_path / "a.pdf"
    writer.write(path)
    if readable:
        assert read(path).blocks
    else:
        fault = refused(path)
        assert (fault.what, fault.hint) == (words.IS_ENCRYPTED, words.REMOVE_PDF_PASSWORD)


def test_an_old_word_file_with_a_password(tmp_path: Path) -> None:
    content = bytearray((FILES / "report.doc").read_bytes())
    header = content.find(b"\xec\xa5")
    content[header + 11] |= 1
    assert refused(saved(tmp_path, bytes(content), "a.doc")).what == words.IS_ENCRYPTED


@pytest.mark.parametrize("name", ["a.doc", "a.docx", "a.wps", "a.pdf"])
def test_what_an_office_has_scrambled_is_said_to_be(tmp_path: Path, name: str) -> None:
    fault = refused(saved(tmp_path, random.Random(1).randbytes(9000), name))
    assert (fault.what, fault.hint) == (words.IS_SCRAMBLED, words.UNPROTECT_FIRST)


def test_characters_without_names_are_no_text(tmp_path: Path) -> None:
    writer = PdfWriter(clone_from=FILES / "report.pdf")
    for one in writer._objects:
        if isinstance(one, DictionaryObject) and one.get("/Type") == "/Font":
            one.pop("/ToUnicode", None)
            if one.get("/Subtype") != "/Type0":
                one[NameObject("/BaseFont")] = NameObject("/ABCDEF+Song")
                one.pop("/Encoding", None)
    path = tmp_path / "a.pdf"
    writer.write(path)
    assert refused(path).what == words.PDF_WITHOUT_CHARACTERS


# ------------------------------------------------------------------ bounded


def test_what_is_too_much_is_not_read_on(tmp_path: Path) -> None:
    many = pdf(*["BT ET"] * 101)
    steps = pdf("q Q " * 300_000)
    within = stream("/Im0 Do " * 40, "/Type/XObject/Subtype/Form/BBox[0 0 1 1]/Resources<</XObject<</Im0 10 0 R>>>>")
    itself = pdf("/Im0 Do", objects=(within,), resources="/XObject<</Im0 10 0 R>>")
    names = stream(
        "1 begincodespacerange <0000> <ffff> endcodespacerange 1 beginbfrange <0000> <ffff> <0000> endbfrange"
    )
    font = FONT.replace("/DescendantFonts", "/ToUnicode 10 0 R/DescendantFonts")
    named = "".join(f"/F{at} {11 + at} 0 R" for at in range(60))
    fonts = "".join(f"BT /F{at} 9 Tf <0041> Tj ET " for at in range(60))
    named_all = pdf(fonts, objects=(names, *[font] * 60), resources=f"/Font<<{named}>>")
    writer = PdfWriter(clone_from=FILES / "report.pdf")
    bomb = StreamObject()
    bomb.set_data(b" " * (60 << 20))
    writer.pages[0][NameObject("/Contents")] = writer._add_object(bomb.flate_encode())
    packed = io.BytesIO()
    writer.write(packed)
    ruled = "".join(f"{at * 9} 0 m {at * 9} 800 l S 0 {at * 9} m 600 {at * 9} l S " for at in range(1, 61))
    grids = pdf(*[ruled + line("12", 20, 20)] * 12, objects=(FONT,), resources="/Font<</F 10 0 R>>")
    for content in (many, grids, steps, itself, named_all, packed.getvalue()):
        begun = time.process_time()
        refused(saved(tmp_path, content))
        assert time.process_time() - begun < 10


@pytest.mark.parametrize("name", ["report.doc", "report.pdf"])
def test_damage_is_one_clear_line(tmp_path: Path, name: str) -> None:
    """Whatever bytes are changed or missing: read, or refused with one line."""
    whole = (FILES / name).read_bytes()
    chance = random.Random(name)
    for _ in range(examples(25, 1000)):
        content = bytearray(whole)
        for _ in range(chance.choice((1, 3, 10, 100))):
            content[chance.randrange(len(content))] = chance.choice((0, 1, 127, 255, chance.randrange(256)))
        if chance.random() < 0.2:
            del content[chance.randrange(len(content)) :]
        path = saved(tmp_path, bytes(content), name)
        try:
            read(path)
        except UnreadableReport as fault:
            assert fault.file == path and "\n" not in str(fault)


def test_pages_of_a_pdf_are_what_is_seen(tmp_path: Path) -> None:
    """The fixture has pages with numbers at their feet and none of them is read."""
    assert len(PdfReader(FILES / "report.pdf").pages) > 3
    assert not [one for one in read(put(tmp_path, "report.pdf")).words() if one.strip("—- ").isdecimal()]
