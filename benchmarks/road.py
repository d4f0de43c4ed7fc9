"""One report in one process, from its answers file to the files written, beside docxtpl and the floor."""

from __future__ import annotations

import sys
import zipfile
import zlib
from pathlib import Path

from benchmarks.measuring import ANSWERS, Row, in_turns
from benchmarks.rival import KeepingEnvironment, make_template, render, words_of
from drafter.answers.load import load
from drafter.composing.compose import compose
from drafter.composing.templates import base_docx
from drafter.writers.docx import to_docx
from drafter.writers.text import to_text

WARM_UP = 2


def road(folder: Path, rounds: int) -> list[Row]:
    """drafter's road, docxtpl's on the same document, and the floor: deflate the same bytes, write the same files."""
    base, kept = base_docx(), KeepingEnvironment()
    word, text, theirs = folder / "drafter.docx", folder / "drafter.txt", folder / "docxtpl.docx"
    loaded = load(ANSWERS)
    document = compose(loaded.template, loaded.facts).document.without_charts()
    template = folder / "template.docx"
    context = make_template(to_docx(document, base), document, template)

    def validated() -> None:
        load(ANSWERS)

    def composed() -> None:
        compose(loaded.template, loaded.facts)

    def packed() -> None:
        to_docx(document, base)

    def by_drafter() -> None:
        read = load(ANSWERS)
        made = compose(read.template, read.facts).document.without_charts()
        word.write_bytes(to_docx(made, base))
        text.write_text(to_text(made), encoding="utf-8")

    by_drafter()
    members = [(zipfile.ZipFile(word).read(name)) for name in zipfile.ZipFile(word).namelist()]
    plain = text.read_bytes()

    def floor() -> None:
        (folder / "floor.docx").write_bytes(b"".join(map(_deflated, members)))
        (folder / "floor.txt").write_bytes(plain)

    drafter, docxtpl, keeping, least, validating, composing, packing = in_turns(
        [
            by_drafter,
            lambda: render(template, context, theirs),
            lambda: render(template, context, folder / "kept.docx", kept),
            floor,
            validated,
            composed,
            packed,
        ],
        rounds,
        WARM_UP,
    )
    paragraphs, tables = words_of(word)
    if not words_of(theirs) == words_of(folder / "kept.docx") == (paragraphs, tables):
        sys.exit("The words of drafter's and docxtpl's files differ: nothing to compare.")
    sizes = ", ".join(f"{len(table)} x {len(table[0])}" for table in tables)
    print(f"The same words in all files: {len(paragraphs)} paragraphs, tables of {sizes} (rows x columns).")
    print(f"docxtpl's template has {len(context)} tags; it is given the finished words and makes no .txt.\n")
    return [
        Row(
            "road: read, validate, compose, write .docx and .txt",
            docxtpl / drafter,
            "x docxtpl's rate",
            ">= 12",
            3,
            least=True,
        ),
        Row("  the same beside the floor", drafter / least, "x the floor's time", "<= 3.5", 22),
        Row("  of it, reading and validating two years", 100 * validating / drafter, "%"),
        Row("  of it, composing", 100 * composing / drafter, "%"),
        Row("  of it, packing the .docx", 100 * packing / drafter, "%"),
        Row("docxtpl, jinja compiled once", docxtpl / keeping, "x docxtpl's rate"),
        Row("floor: deflate the same bytes, write them", docxtpl / least, "x docxtpl's rate"),
        Row("size of the .docx", word.stat().st_size / 1024, "KiB", "< 20", 20),
        Row("  docxtpl's", theirs.stat().st_size / 1024, "KiB"),
    ]


def _deflated(content: bytes) -> bytes:
    made = zlib.compressobj(zlib.Z_DEFAULT_COMPRESSION, zlib.DEFLATED, -zlib.MAX_WBITS)
    return made.compress(content) + made.flush()
