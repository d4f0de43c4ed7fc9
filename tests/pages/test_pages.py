"""Rendered pages, by LibreOffice with stand-in fonts: every example opens, nothing is lost, table 2 keeps to one page.

Run by `make pages`; a missing LibreOffice, poppler or font is a failure here, not a skip.
"""

from __future__ import annotations

import os
import re
import subprocess
from pathlib import Path

import pytest
from docx import Document

from drafter.cli.publish import Order, render_one

HERE = Path(__file__).parent
EXAMPLES = sorted((HERE.parent.parent / "examples").glob("*.toml"))
pytestmark = pytest.mark.pages

FANDOL = Path("/usr/share/texlive/texmf-dist/fonts/opentype/public/fandol")


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    """The text of each page of each example's PDF, spaces removed."""
    assert FANDOL.is_dir(), "the stand-in fonts (Debian: texlive-lang-chinese) are missing"
    folder = tmp_path_factory.mktemp("pages")
    for example in EXAMPLES:
        assert render_one(Order(example, folder, ("docx",), None, False)).status == 0
    words = [folder / f"{example.stem}.docx" for example in EXAMPLES]
    subprocess.run(
        [
            *("soffice", "--headless", f"-env:UserInstallation=file://{folder}/profile"),
            *("--convert-to", "pdf", "--outdir", str(folder), *map(str, words)),
        ],
        env={**os.environ, "FONTCONFIG_FILE": str(HERE / "fonts.conf")},
        check=True,
        capture_output=True,
        timeout=300,
    )
    found = {}
    for word in words:
        text = subprocess.run(
            ["pdftotext", "-layout", str(word.with_suffix(".pdf")), "-"], capture_output=True, text=True, check=True
        ).stdout
        found[word.stem] = [re.sub(r"\s", "", page) for page in text.split("\f") if page.strip()]
        found[word.stem + ".words"] = ["。".join(p.text for p in Document(str(word)).paragraphs)]
    return found


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.stem)
def test_every_example_opens_with_all_its_words_and_page_numbers(pages: dict[str, list[str]], example: Path) -> None:
    found = pages[example.stem]
    assert len(found) >= 2
    for number, page in enumerate(found, 1):
        assert f"—{number}—" in page
    # LibreOffice drops a mark that hangs past the margin of a justified line, so words are compared, not marks.
    printed = re.sub(r"—\d+—|\W", "", "".join(found))
    for sentence in re.split(r"[。；]", pages[example.stem + ".words"][0]):
        assert re.sub(r"\W", "", sentence)[:12] in printed


@pytest.mark.parametrize("stem", ["shili-2024", "shili-2025"])
def test_table_2_stands_on_one_page(pages: dict[str, list[str]], stem: str) -> None:
    holding = [page for page in pages[stem] if "本列数据的勾稽关系" in page or "四、结转下年度继续办理" in page]
    assert len(holding) == 1
