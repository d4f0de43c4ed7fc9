"""Word files as offices make them: made-up reports written with python-docx. Built for `build_new.py`."""

from __future__ import annotations

import io
import re
import zipfile
from typing import Any

import docx
import new_shapes as shapes
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt

MARKS = re.compile(r"(#{1,3}|@|%) ")


def pieces(line: str) -> tuple[str, str]:
    """A source line's mark (# title, ## and ### headings, @ to the right, % page furniture) and its text."""
    found = MARKS.match(line)
    return (found[1], line[found.end() :]) if found else ("", line)


def _element(name: str, **attributes: str) -> Any:
    made = OxmlElement(name)
    for key, value in attributes.items():
        made.set(qn(f"w:{key}"), value)
    return made


def _numbering(document: Any) -> str:
    """Add a Chinese counting list (一、二、…) for headings; its number id."""
    root = document.part.numbering_part.element
    abstract = _element("w:abstractNum", abstractNumId="77")
    level = _element("w:lvl", ilvl="0")
    for name, value in (
        ("start", "1"),
        ("numFmt", "chineseCountingThousand"),
        ("suff", "nothing"),
        ("lvlText", "%1、"),
    ):
        level.append(_element(f"w:{name}", val=value))
    abstract.append(level)
    root.insert(0, abstract)
    num = _element("w:num", numId="77")
    num.append(_element("w:abstractNumId", val="77"))
    root.append(num)
    return "77"


def _runs(paragraph: Any, text: str, data: dict[str, Any], bold: bool) -> None:
    """The paragraph's runs; cut in the middle of words and figures where the source asks for it."""
    for part in re.split(r"(\[\[[-+].*?\]\])", text):
        if part.startswith("[["):
            change = _element(
                "w:del" if part[2] == "-" else "w:ins", id="9", author="clerk", date="2025-01-10T09:00:00Z"
            )
            run = _element("w:r")
            inner = _element("w:delText" if part[2] == "-" else "w:t")
            inner.text = part[3:-2]
            run.append(inner)
            change.append(run)
            paragraph._p.append(change)
            continue
        for at, text_part in enumerate(part.split("**")):
            step = data.get("cut_runs") or max(len(text_part), 1)
            for i in range(0, len(text_part), step):
                run = paragraph.add_run(text_part[i : i + step])
                run.font.size = Pt(16)
                run.bold = True if bold or at % 2 else None


def to_docx(data: dict[str, Any], grids: dict[str, shapes.Grid], lines: list[str]) -> bytes:
    """The Word file of one report."""
    document = docx.Document()
    look = data.get("look", "plain")
    numbered = _numbering(document) if look == "auto" else ""
    if data.get("footer"):
        document.sections[0].footer.paragraphs[0].text = "— 1 —"
        document.sections[0].header.paragraphs[0].text = data["footer"]
    for line in lines:
        if found := re.fullmatch(r"\{\{(t\d)\}\}", line):
            shape = data.get("shapes", {}).get(found[1], data.get("shape", "spans"))
            for grid in shapes.in_parts(grids[found[1]], data.get("pages", "")):
                place = document
                if shape == "nested":
                    place = document.add_table(1, 1).cell(0, 0)
                shapes.as_docx(place, grid, shape)
                if shape != "nested" and data.get("pages"):
                    document.add_paragraph("")
            continue
        mark, text = pieces(line)
        if mark == "%":
            continue
        styles = {"#": "Title", "##": "Heading 1", "###": "Heading 2"}
        paragraph = document.add_paragraph(style=styles.get(mark) if look == "styles" else None)
        if numbered and mark == "##":
            text = re.sub(r"^[一二三四五六]、", "", text)
            properties = paragraph._p.get_or_add_pPr()
            list_properties = _element("w:numPr")
            list_properties.append(_element("w:ilvl", val="0"))
            list_properties.append(_element("w:numId", val=numbered))
            properties.append(list_properties)
        if data.get("line_breaks") and not mark:
            text = text.replace("。", "。\n", 1)
        _runs(paragraph, ("" if mark or look == "styles" else "　　") + text, data, bool(mark) and mark != "@")
        if mark in ("#", "@"):
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER if mark == "#" else WD_ALIGN_PARAGRAPH.RIGHT
    stream = io.BytesIO()
    document.save(stream)
    return _dateless(stream.getvalue())


def _dateless(content: bytes) -> bytes:
    """The same package with one date on every member, so that it is built alike every time; no thumbnail."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            info = zipfile.ZipInfo(entry.filename, (2024, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(info, old.read(entry))
    return out.getvalue()
