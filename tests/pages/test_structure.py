"""What readers who do not see the pages go by: headings, bookmarks, table heads, captions; and LibreOffice's copy."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import docx
import pdfplumber
import pytest
from docx.oxml.ns import qn

from pages.conftest import Written
from pages.samples import EXAMPLES

pytestmark = pytest.mark.pages

STEMS = [path.stem for path in EXAMPLES]


def headings(path: Path) -> list[tuple[int, str]]:
    """Level and words of each heading of a Word file, from its styles."""
    paragraphs = docx.Document(str(path)).paragraphs
    return [(int(p.style.name[-1]), p.text) for p in paragraphs if p.style.name.startswith("Heading")]


@pytest.mark.parametrize("name", [*STEMS, "levels"])
def test_headings_are_the_bookmarks_of_the_pdf(written: Mapping[str, Written], name: str) -> None:
    with pdfplumber.open(written[name].pdf) as pdf:
        found = [(level, title) for level, title, *_ in pdf.doc.get_outlines()]
    assert found == headings(written[name].docx)
    assert {level for level, _ in found} >= ({1, 2, 3, 4} if name == "levels" else {1})


def elements(path: Path) -> Iterator[dict[str, Any]]:
    """The elements of a PDF's structure, in order."""
    with pdfplumber.open(path) as pdf:
        todo = [element for page in pdf.pages for element in page.structure_tree][::-1]
    while todo:
        element = todo.pop()
        yield element
        todo += element.get("children", [])[::-1]


@pytest.mark.parametrize("name", ["shili-2024", "shili-2025", "levels"])
def test_headings_and_table_heads_are_marked_as_such(written: Mapping[str, Written], name: str) -> None:
    found = list(elements(written[name].pdf))
    marked = [int(element["type"][1]) for element in found if element["type"] in ("H1", "H2", "H3", "H4")]
    assert marked == [level for level, _ in headings(written[name].docx)]
    scopes = [element["attributes"]["Scope"] for element in found if element["type"] == "TH"]
    assert scopes == ["Column"] * sum(heads(written[name].docx))
    assert sum(element["type"] == "Table" for element in found) == len(heads(written[name].docx))


def _heads(table: Any) -> int:
    """How many cells begin in a table's head."""
    rows = [row for row in table.iter(qn("w:tr")) if row.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None]
    merges = [cell.find(f"{qn('w:tcPr')}/{qn('w:vMerge')}") for row in rows for cell in row.iter(qn("w:tc"))]
    return sum(merge is None or merge.get(qn("w:val")) == "restart" for merge in merges)


@pytest.mark.parametrize("name", ["shili-2024", "shili-2025"])
def test_every_table_has_its_caption(written: Mapping[str, Written], name: str) -> None:
    tables = docx.Document(str(written[name].docx)).element.body.iter(qn("w:tbl"))
    found = [table.find(f"{qn('w:tblPr')}/{qn('w:tblCaption')}").get(qn("w:val")) for table in tables]
    assert found == [
        "主动公开政府信息情况表",
        "收到和处理政府信息公开申请情况表",
        "政府信息公开行政复议、行政诉讼情况表",
    ]


# LibreOffice's own copy


def words(path: Path) -> list[str]:
    """The paragraphs of a Word file, tables' among them, each cell once."""
    return ["".join(_texts(p)) for p in docx.Document(str(path)).element.body.iter(qn("w:p"))]


def _texts(paragraph: Any) -> Iterator[str]:
    for element in paragraph.iter(qn("w:t"), qn("w:br"), qn("w:tab")):
        yield element.text or "" if element.tag == qn("w:t") else {"br": "\n", "tab": "\t"}[element.tag.split("}")[1]]


def test_libreoffice_saves_every_word_it_opened(written: Mapping[str, Written], copies: Path) -> None:
    for name, file in written.items():
        if not name.startswith(("wrong", "tail")):
            assert words(copies / f"{name}.docx") == words(file.docx), name


def test_its_copy_keeps_headings_and_table_heads(written: Mapping[str, Written], copies: Path) -> None:
    for name in (*STEMS, "levels"):
        copy = copies / f"{name}.docx"
        assert headings(copy) == headings(written[name].docx)
        assert heads(copy) == heads(written[name].docx)


def heads(path: Path) -> list[int]:
    return [_heads(table) for table in docx.Document(str(path)).element.body.iter(qn("w:tbl"))]
