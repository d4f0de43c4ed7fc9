"""Looks on rendered pages: one of ours with other lines and digits, and one that LibreOffice opened and saved."""

from __future__ import annotations

import io
from collections.abc import Mapping
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import docx
import pytest

from drafter.writers import base
from drafter.writers.docx import to_docx
from pages import measure, office, samples

pytestmark = pytest.mark.pages

LATIN = "Times New Roman"
LIKE_LATIN = ("LiberationSerif", "NimbusRoman")
"""The free fonts that stand in for it."""
PITCHES = (28.0, 28.95, 30.0)
SIGNS = "“”‘’—…·×①"
DIGITS = "0123456789%ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@pytest.fixture(scope="module")
def looks(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with looks of ours, and, in `saved`, the same as LibreOffice saves them."""
    folder = tmp_path_factory.mktemp("looks")
    for pitch in PITCHES:
        (folder / f"pitch-{pitch}.docx").write_bytes(base.build(base.Edges(pitch=round(pitch * 20))))
    (folder / "digits.docx").write_bytes(base.build(digits=LATIN))
    (folder / "plain.docx").write_bytes(base.build())
    office.convert(sorted(folder.glob("*.docx")), "docx", folder / "saved", folder / "profile")
    return folder


@pytest.fixture(scope="module")
def pages(looks: Path) -> Mapping[str, tuple[measure.Page, ...]]:
    """The pages of documents in those looks, by name."""
    out = looks / "out"
    out.mkdir()
    full = samples.document(samples.body(samples.text(28 * 22 * 3)))
    whole = samples.document(samples.lines(3), samples.form("2021", "123"), samples.lines(2), samples.signature())
    for look in ("digits", "plain"):
        for kind, path in (("ours", looks), ("saved", looks / "saved")):
            (out / f"marks-{look}-{kind}.docx").write_bytes(to_docx(samples.marks(), path / f"{look}.docx"))
            (out / f"whole-{look}-{kind}.docx").write_bytes(to_docx(whole, path / f"{look}.docx"))
    for pitch in PITCHES:
        (out / f"pitch-{pitch}.docx").write_bytes(to_docx(full, looks / f"pitch-{pitch}.docx"))
    files = sorted(out.glob("*.docx"))
    office.convert(files, "pdf", out, looks / "profile")
    return {file.stem: measure.read(file.with_suffix(".pdf")) for file in files}


@pytest.mark.parametrize("pitch", PITCHES)
def test_the_pitch_is_the_one_asked_for(pages: Mapping[str, tuple[measure.Page, ...]], pitch: float) -> None:
    lines = pages[f"pitch-{pitch}"][1].lines
    assert len(lines) == (21 if pitch > 29 else 22)
    gaps = [below.baseline - above.baseline for above, below in pairwise(lines)]
    assert all(abs(gap - pitch) < 0.06 for gap in gaps), gaps


@pytest.mark.parametrize("name", ["marks-digits-ours", "marks-digits-saved"])
def test_digits_are_in_their_font_and_signs_in_the_chinese_ones(
    pages: Mapping[str, tuple[measure.Page, ...]], name: str
) -> None:
    (page, *_) = pages[name]
    title, *lines = page.lines
    assert {glyph.font for glyph in title.glyphs if glyph.text in DIGITS} == {"FandolSong-Regular"}
    for line in lines:
        for glyph in line.glyphs:
            if glyph.text in DIGITS:
                assert glyph.font.startswith(LIKE_LATIN), (glyph, line.text)
            elif glyph.text in SIGNS:
                assert glyph.font.startswith("Fandol"), (glyph, line.text)


def test_signs_take_the_same_font_whatever_the_digits(pages: Mapping[str, tuple[measure.Page, ...]]) -> None:
    def signs(name: str) -> list[tuple[str, str]]:
        return [(g.text, g.font) for page in pages[name] for g in page.body if g.text in SIGNS]

    assert signs("marks-digits-ours") == signs("marks-plain-ours")


@pytest.mark.parametrize("look", ["digits", "plain"])
def test_a_look_that_libreoffice_saved_gives_the_same_pages(
    looks: Path, pages: Mapping[str, tuple[measure.Page, ...]], look: str
) -> None:
    names = {style.name for style in docx.Document(str(looks / "saved" / f"{look}.docx")).styles}
    assert "公文正文" in names
    ours, saved = pages[f"whole-{look}-ours"], pages[f"whole-{look}-saved"]
    assert len(ours) == len(saved)
    for one, other in zip(ours, saved, strict=True):
        assert measure.strays(other) == []
        assert one.text == other.text
        for was, now in zip(one.body, other.body, strict=True):
            assert (was.text, was.font, was.size) == (now.text, now.font, now.size)
            assert abs(was.left - now.left) < 0.6, (was, now)
            assert abs(was.baseline - now.baseline) < 0.6, (was, now)


def test_a_report_in_a_saved_look_names_no_program(looks: Path) -> None:
    document = replace(samples.marks(), unit="甲镇")
    made = docx.Document(io.BytesIO(to_docx(document, looks / "saved" / "plain.docx")))
    assert made.core_properties.author == made.core_properties.last_modified_by == ""
    assert all("app.xml" not in str(part.partname) for part in made.part.package.iter_parts())
