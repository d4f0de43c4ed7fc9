"""From a `Document` to a file: Word, plain text or a web page, written whole or not at all."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from drafter import words
from drafter.document import Document
from drafter.errors import DrafterError, TemplateFault
from drafter.output import OUT, Written, put

FORMATS = ("docx", "txt", "html")


def write(document: Document, path: Path, fmt: str, base: Path, remembered: str = "", option: str = OUT) -> Written:
    """Writes the document to `path` in one of `FORMATS`; `base` is the base Word document, read for docx only.

    `remembered` and `option` are those of `output.put`, and so is what becomes of a file that is there. Raises
    `OutputError` if it cannot be written, leaving what was there, and `TemplateFault` if the base will not do.
    """
    return put(path, content_of(document, fmt, base), remembered, option)


def write_look(path: Path, pitch: float | None = None, digits: str = "", *, strict: bool = False) -> None:
    """Writes our base document to `path`, where no file is, as a start for a style template of one's own.

    A line of text shows each style. `pitch` is the body's line pitch in points (None: the page's), `digits` a font for
    digits and Latin letters (empty: the Chinese ones); `strict` is for the page whose ink begins 37 mm below the edge.
    Raises `OutputError` if it cannot be written.
    """
    from drafter.writers import base

    page = base.STRICT if strict else base.STANDARD
    if pitch is not None:
        page = replace(page, pitch=round(pitch * 20))
    put(path, base.build(page, digits, words.LOOK_SAMPLES), option="--look")


def look_fault(path: Path) -> DrafterError | None:
    """Why no report can be written in the look at `path`; None if it will do."""
    from drafter.writers.package import open_base

    try:
        open_base(path)
    except TemplateFault as fault:
        return fault
    return None


def look_has_words(path: Path) -> bool:
    """True if a sound look holds words or pictures in its body, which no report takes over."""
    from drafter.writers.package import open_base

    return open_base(path).words


def substituted(path: Path, name: str) -> tuple[str, str, str]:
    """The hanzi of a name that the look's body font lacks; that font, and the one they are set in instead.

    All empty where the font is none that is known to lack hanzi, or lacks none of these.
    """
    from drafter.writers.base import BODY
    from drafter.writers.fonts import lacking, wider
    from drafter.writers.package import open_base

    font = open_base(path).fonts.get(BODY, "")
    missing = lacking(name) if wider(font) else ""
    return (missing, font, wider(font)) if missing else ("", "", "")


def content_of(document: Document, fmt: str, base: Path) -> bytes:
    """The content of the document's file in one of `FORMATS`; raises `TemplateFault` if the base will not do."""
    # Each format's writer is imported where it is needed, as no command writes all of them.
    if fmt == "docx":
        from drafter.writers.docx import to_docx

        return to_docx(document, base)
    if fmt == "html":
        from drafter.writers.html import to_html

        return to_html(document).encode()
    if fmt == "txt":
        from drafter.writers.text import to_text

        return to_text(document).encode()
    raise ValueError(f"no such format: {fmt}")
