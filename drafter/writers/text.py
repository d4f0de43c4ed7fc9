"""Plain text for pasting into a website's form, and the one rule on which characters any format prints.

A newline inside a text begins a line here, without the two spaces of a new paragraph, as it is a line break in the
other formats; in a table, where a row is one line, it is a space.
"""

from __future__ import annotations

import re

from drafter.document import Document, Heading, Paragraph, RunIn, Signature, Table, plain

INDENT = "\u3000\u3000"  # 首行空二字 (GB/T 9704-2012 7.3.3)
BAR = "｜"

# What neither XML nor HTML allows, and the C1 controls, which no font draws. Such characters come in with pasted text.
_FORBIDDEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_LINE_ENDS = re.compile(r"\r\n|[\r\x85\u2028\u2029]")


def printable(text: str) -> str:
    """The text as every format prints it: characters no file may hold left out, every line end a newline."""
    return _LINE_ENDS.sub("\n", _FORBIDDEN.sub("", text))


def one_line(text: str, joint: str = "") -> str:
    """The printable text on one line, its lines joined by `joint`."""
    return joint.join(printable(text).split("\n"))


def to_text(document: Document) -> str:
    """The document as plain text: unix newlines, a newline at the end.

    Headings stand flush, paragraphs after two full-width spaces, signature and date on the last lines. A table's rows
    are one a line, their cells joined by ｜, with a blank line around the table and before each of its parts; above an
    annex stand its word and its title. No exact columns: editors do not keep them. A chart has no place here.
    """
    lines = [one_line(plain(document.title)), ""]
    for block in document.blocks:
        match block:
            case Heading():
                lines.append(printable(block.text))
            case Paragraph() | RunIn():
                lines.append(INDENT + printable(block.text))
            case Table():
                _blank(lines)
                lines += [block.annex, one_line(block.caption), ""] if block.annex else []
                for row in block.plain_rows:
                    if len(row) == 1:
                        _blank(lines)
                    lines.append(BAR.join(one_line(cell, " ") for cell in row))
                lines.append("")
            case Signature():
                _blank(lines)
                lines.append(printable(plain(block.unit)))
                if block.date:
                    lines.append(printable(plain(block.date)))
    while lines[-1] == "":
        lines.pop()
    return "\n".join(lines) + "\n"


def _blank(lines: list[str]) -> None:
    """Sees to it that the lines end with a blank one."""
    if lines[-1]:
        lines.append("")
