"""The same report as a docxtpl user makes it: a Word template of jinja tags, rendered and saved.

The template is drafter's own file with a tag for each paragraph and each value cell, so that looks and merged cells are
the same and only the making differs. docxtpl has the easier task: its context holds the finished words, which drafter
has to compose, and its template the lean base document.
"""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import docx
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph
from docxtpl import DocxTemplate  # type: ignore[import-untyped]
from jinja2 import Environment, Template

from drafter.document import Document, Table
from drafter.writers.layout import grid_rows

Context = dict[str, str]
Words = tuple[list[str], list[list[list[str]]]]
"""A file's paragraphs, and its tables' cells by row and grid column."""


class KeepingEnvironment(Environment):
    """Compiles each template text once; docxtpl by itself compiles the whole document for every report."""

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[Any, Template] = {}

    def from_string(self, source: Any, *more: Any, **named: Any) -> Template:
        """The compiled template, the same one for the same text; docxtpl gives nothing but the text."""
        if source not in self.kept:
            self.kept[source] = super().from_string(source, *more, **named)
        return self.kept[source]


def make_template(finished: bytes, document: Document, path: Path) -> Context:
    """Save the finished .docx of `document` at `path` with tags for its words; returns the words by tag."""
    word = docx.Document(io.BytesIO(finished))
    context: Context = {}
    for number, paragraph in enumerate(word.paragraphs):
        if paragraph.text:
            _tag(paragraph, f"paragraph_{number}", context)
    tables = [block for block in document.blocks if isinstance(block, Table)]
    for name, (drawn, table) in enumerate(zip(word.tables, tables, strict=True)):
        for down, (row, cells) in enumerate(zip(drawn.rows, grid_rows(table), strict=True)):
            boxes = row._tr.findall(qn("w:tc"))
            for box, (column, cell, continued) in zip(boxes, cells, strict=True):
                if not cell.scope and not continued:
                    (paragraph,) = box.findall(qn("w:p"))
                    _tag(Paragraph(paragraph, drawn), f"table_{name}_{down}_{column}", context)
    word.save(str(path))
    return context


def _tag(paragraph: Paragraph, name: str, context: Context) -> None:
    """Put one tag in the place of a paragraph's words, in the looks of its first run."""
    context[name] = paragraph.text
    first, *others = paragraph.runs
    first.text = f"{{{{ {name} }}}}"
    element: Any = paragraph._p
    for run in others:
        element.remove(run._r)


def render(template: Path, context: Context, out: Path, environment: Environment | None = None) -> None:
    """One report, as docxtpl's manual has it."""
    report = DocxTemplate(template)
    report.render(context, environment)
    report.save(out)


def words_of(path: Path) -> Words:
    """The words of a .docx file, read back with python-docx."""
    word = docx.Document(str(path))
    tables = [[[cell.text for cell in row.cells] for row in table.rows] for table in word.tables]
    return [paragraph.text for paragraph in word.paragraphs], tables
