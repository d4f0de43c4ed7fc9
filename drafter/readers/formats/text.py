"""Plain text as people save it and as extraction tools leave it: lines, pages, and tables made of characters."""

from __future__ import annotations

import re
from dataclasses import replace

from drafter.readers.lines import Content, PrintedLine, bounded, columns
from drafter.text.folding import clean

_ENDS = str.maketrans(dict.fromkeys("\r\x85\u2028\u2029\x0b", "\n"))
_MARKED_HEAD = re.compile(r"(#{1,6})[ \t\u3000]+(?=\S)")


def read_text(text: str) -> Content:
    """What a plain text shows."""
    return Content(_lines(text), loose=True)


def _lines(text: str) -> list[PrintedLine]:
    """The lines of a text that are not blank; the end of a page is a line of its own."""
    raw = clean(text).replace("\r\n", "\n").translate(_ENDS).replace("\f", "\n\f\n").split("\n")
    found: list[PrintedLine] = []
    gap = False
    for line in bounded(raw, len):
        said = line.strip(" \t\u3000")
        if said == "\f":
            found.append(PrintedLine("\f", gap=gap))
            gap = False
        elif said:
            if "\t" in said:  # a row of cells, the last of which may be empty
                said += "\t" * line[len(line.rstrip(" \t\u3000")) :].count("\t")
            before = line[: len(line) - len(line.lstrip(" \t\u3000"))]
            found.append(PrintedLine(said, indent=columns(before.expandtabs(4)), gap=gap, aside="", blanks=len(before)))
            gap = False
        else:
            gap = True
    return _without_marks(found)


def _without_marks(lines: list[PrintedLine]) -> list[PrintedLine]:
    """The lines without Markdown's marks, where a tool has written them: # before headings, ** around what is bold."""
    if sum(1 for line in lines if _MARKED_HEAD.match(line.text)) < 2:
        return lines
    done = []
    for line in lines:
        head = _MARKED_HEAD.match(line.text)
        text = line.text[head.end() :] if head else line.text
        before, *bold = text.split("**", 2)
        plain = text.replace("**", "")
        strong = len(plain) if head else len(bold[0]) if len(bold) > 1 and not before else 0
        done.append(replace(line, text=plain, level=max(len(head[1]) - 1, 0) if head else 0, strong=strong))
    return done
