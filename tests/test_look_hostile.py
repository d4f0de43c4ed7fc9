"""A look from another office: bounded like a report, and nothing in it fetches or runs when a report is opened."""

from __future__ import annotations

import io
import re
import shutil
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

if sys.platform == "win32":
    pytest.skip("processes are forked and measured", allow_module_level=True)

from measured import measured
from word_xml import faults

from drafter.writers import base

EXAMPLES = Path(__file__).parent.parent / "examples"
STYLES, MAIN, FOOTER = "word/styles.xml", "word/document.xml", "word/footer1.xml"
RELATIONS = "word/_rels/document.xml.rels"
MACROS = "word/vbaProject.bin"
TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
Change = Callable[[dict[str, bytes]], None]


def look(path: Path, change: Change) -> None:
    """Our base document with its parts changed."""
    with zipfile.ZipFile(io.BytesIO(base.build())) as old:
        parts = {name: old.read(name) for name in old.namelist()}
    change(parts)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as new:
        for name, content in parts.items():
            new.writestr(name, content)
        if b"/vbaProject" in parts[RELATIONS]:
            with new.open(MACROS, "w", force_zip64=True) as part:
                for _ in range(1024):
                    part.write(b"\0" * (1 << 20))


def replaced(name: str, old: bytes, new: bytes) -> Change:
    def change(parts: dict[str, bytes]) -> None:
        assert old in parts[name]
        parts[name] = parts[name].replace(old, new)

    return change


def huge(parts: dict[str, bytes]) -> None:
    """A project of macros that unpacks to a gigabyte."""
    more = f'<Relationship Id="rIdV" Type="{TYPE}/vbaProject" Target="/{MACROS}"/></Relationships>'
    parts[RELATIONS] = parts[RELATIONS].replace(b"</Relationships>", more.encode())


def many(piece: bytes, times: int) -> Change:
    def change(parts: dict[str, bytes]) -> None:
        parts[STYLES] = parts[STYLES].replace(b"</w:styles>", piece * times + b"</w:styles>")

    return change


def dropped(name: str) -> Change:
    def change(parts: dict[str, bytes]) -> None:
        del parts[name]

    return change


HOSTILE: dict[str, Change] = {
    "a part that unpacks to a gigabyte": huge,
    "many styles": many(b"<w:style/>", 3_000_000),
    "many attributes": many(b'<w:s w:a="1"/>', 300_000),
    "a size of many digits": replaced(STYLES, b'<w:sz w:val="44"/>', b'<w:sz w:val="' + b"4" * 8000 + b'"/>'),
    "a margin of many digits": replaced(MAIN, b'w:left="', b'w:left="' + b"1" * 8000),
    "no body": replaced(MAIN, b"w:body", b"w:nobody"),
    "no main part": dropped(MAIN),
    "no styles": dropped(STYLES),
    "an entity declared": replaced(STYLES, b"<w:styles ", b'<!DOCTYPE s [<!ENTITY a "x">]><w:styles '),
    "an entity not declared": lambda parts: parts.update(
        {STYLES: parts[STYLES].replace(b"<w:styles ", b'<!DOCTYPE s SYSTEM "http://x/"><w:styles ', 1)}
    ),
    "an empty part": lambda parts: parts.update({STYLES: b""}),
    "a part that is no XML": lambda parts: parts.update({FOOTER: b"\xff\xfe\0"}),
    "deep nesting": replaced(MAIN, b"<w:sectPr", b"<w:p>" * 5_000 + b"</w:p>" * 5_000 + b"<w:sectPr"),
}


@pytest.fixture
def answers(tmp_path: Path) -> Path:
    path = tmp_path / "a.toml"
    text = (EXAMPLES / "shili-2025.toml").read_text("utf-8")
    path.write_text(text.replace("year = 2025\n", 'year = 2025\nlook = "look.docx"\n', 1), "utf-8")
    return path


@pytest.mark.parametrize("change", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_look_ends_soon(answers: Path, change: Change) -> None:
    look(answers.with_name("look.docx"), change)
    found = measured(answers.parent, ("render", "a.toml", "--to", "docx"))
    assert found.held and found.status in (0, 2), str(found)
    assert found.status == 0 or found.err.count("\n") == 1, found.err
    if found.status == 0:
        assert faults(answers.with_suffix(".docx").read_bytes()) == []


def field(instruction: str, shown: str = "甲") -> str:
    """A field of several runs, its instruction in two pieces."""
    half = len(instruction) // 2

    def run(inner: str) -> str:
        return f"<w:r>{inner}</w:r>"

    return "".join(
        run(inner)
        for inner in (
            '<w:fldChar w:fldCharType="begin"/>',
            f"<w:instrText>{instruction[:half]}</w:instrText>",
            f"<w:instrText>{instruction[half:]}</w:instrText>",
            '<w:fldChar w:fldCharType="separate"/>',
            f"<w:t>{shown}</w:t>",
            '<w:fldChar w:fldCharType="end"/>',
        )
    )


BEGIN = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
PICTURE = (
    '<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml">'
    f'<v:imagedata xmlns:r="{TYPE}" r:id="rIdX"/></v:shape></w:pict></w:r>'
)
FETCHING = {
    "DDEAUTO": field(r"DDEAUTO c:\\cmd.exe /k"),
    "dde in small letters": field(r" dde c:\\cmd.exe /k"),
    "INCLUDEPICTURE": field('INCLUDEPICTURE "http://evil.example/a.png"'),
    "INCLUDETEXT": field('INCLUDETEXT "//evil.example/a"'),
    "LINK": field("LINK Excel.Sheet //evil.example/a"),
    "HYPERLINK": field('HYPERLINK "http://evil.example"'),
    "in one element": r'<w:fldSimple w:instr=" DDEAUTO c:\\cmd.exe /k "><w:r><w:t>甲</w:t></w:r></w:fldSimple>',
    "within another": BEGIN + field(r"DDEAUTO c:\\cmd.exe /k") + '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
    "put together by another": BEGIN
    + field("QUOTE DDEAUTO")
    + r"<w:r><w:instrText> c:\\cmd.exe</w:instrText></w:r>"
    + '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
    "one that is not ended": BEGIN + r"<w:r><w:instrText>DDEAUTO c:\\cmd.exe</w:instrText></w:r>",
    "an instruction without a field": r"<w:r><w:instrText>DDEAUTO c:\\cmd.exe</w:instrText></w:r>",
    "a link": f'<w:hyperlink xmlns:r="{TYPE}" r:id="rIdX"><w:r><w:t>甲</w:t></w:r></w:hyperlink>',
    "a picture from elsewhere": PICTURE,
    "an object": '<w:r><w:object><o:OLEObject xmlns:o="urn:schemas-microsoft-com:office:office" '
    f'xmlns:r="{TYPE}" Type="Link" ProgID="Word.Document" r:id="rIdX"/></w:object></w:r>',
}


@pytest.mark.parametrize("inner", FETCHING.values(), ids=FETCHING)
def test_what_fetches_or_runs_does_not_come_out(answers: Path, inner: str) -> None:
    def change(parts: dict[str, bytes]) -> None:
        parts[FOOTER] = parts[FOOTER].replace(b"</w:p></w:ftr>", inner.encode() + b"</w:p></w:ftr>")
        assert inner.encode() in parts[FOOTER]
        parts["word/_rels/footer1.xml.rels"] = (
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            f'<Relationship Id="rIdX" Type="{TYPE}/image" Target="http://evil.example/x" TargetMode="External"/>'
            "</Relationships>"
        ).encode()

    look(answers.with_name("look.docx"), change)
    found = measured(answers.parent, ("render", "a.toml", "--to", "docx"))
    assert found.held and found.status == 0, str(found)
    content = answers.with_suffix(".docx").read_bytes()
    assert faults(content) == []
    with zipfile.ZipFile(io.BytesIO(content)) as made:
        everything = {name: made.read(name).decode("utf-8", "replace") for name in made.namelist()}
    for name, text in everything.items():
        for word in ("evil.example", "cmd.exe", "DDE", "dde ", "rIdX", "INCLUDE", "TargetMode"):
            assert word not in text, (name, word)
    footer = everything[
        next(name for name in everything if name.startswith("word/footer") and "PAGE" in everything[name])
    ]
    assert " PAGE " in footer and len(re.findall("w:fldChar ", footer)) == 3
    assert "<w:t>甲</w:t>" in footer or "<w:t>甲" not in inner


def test_a_templates_look_stays_in_its_folder(tmp_path: Path) -> None:
    folder = tmp_path / "t"
    shutil.copytree(Path(__file__).parent.parent / "templates" / "six-part", folder)
    look(tmp_path / "secret.docx", lambda parts: None)
    look(folder / "own.docx", lambda parts: None)
    about = (folder / "template.toml").read_text("utf-8")
    names = ["../secret.docx", str(tmp_path / "secret.docx"), "link.docx"]
    (folder / "link.docx").symlink_to(tmp_path / "secret.docx")
    for name in names:
        (folder / "template.toml").write_text(f'look = "{name}"\n' + about, "utf-8")
        found = measured(tmp_path, ("templates", "t", "--check"))
        assert found.status == 3 and "自己的文件夹里" in found.err, found.err
    (folder / "template.toml").write_text('look = "own.docx"\n' + about, "utf-8")
    assert measured(tmp_path, ("templates", "t", "--check")).status == 0
