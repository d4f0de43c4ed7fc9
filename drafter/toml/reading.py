"""TOML read within bounds: whatever a file holds, there is a table, or one fault that shows the line at fault."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

from drafter import words
from drafter.errors import DrafterError
from drafter.toml.faults import diagnosed
from drafter.toml.tokens import TOKEN

LARGEST = 1 << 20
"""Bytes a file may have; a township's answers take some 20,000."""
DEEPEST = 100
"""So deep brackets may nest; ours are four deep. `tomllib` fails at some 400, in a way that ends a program."""
LONGEST = 400
"""Characters a name or a number may have without quotation marks; time and memory grow with the square of it."""
MOST_MARKS = 200
"""Dots and equal signs outside quotation marks on one line: each dot of a key is one table more inside the others."""


def file_text(path: Path, fault: type[DrafterError]) -> str:
    """The text of a file in UTF-8 as it is: its line ends, and the byte order mark where there is one.

    Raises `fault` when it is no plain file, too large or in other characters, OSError when the system does not give it
    out.
    """
    if path.exists() and not path.is_file() and not path.is_dir():  # a pipe would be waited for without end
        raise fault(words.NOT_A_FILE, file=path)
    with path.open("rb") as file:
        content = file.read(LARGEST + 1)
    if len(content) > LARGEST:
        raise fault(words.toml_too_large(LARGEST), file=path)
    try:
        return content.decode()
    except UnicodeDecodeError:
        raise fault(words.NOT_UTF8, file=path, hint=words.NOT_UTF8_HINT) from None


def parsed(text: str, file: Path | None, fault: type[DrafterError]) -> dict[str, Any]:
    """The table a text holds; raises `fault` with file, line, the words of the line and what is wrong with them."""
    text = plain_text(text)
    if excess := _excess(text):
        line, what = excess
        raise fault(what, file=file, line=line)
    try:
        return tomllib.loads(text)
    except (ValueError, RecursionError) as error:  # ValueError: also a number that Python does not take
        line, said, hint = diagnosed(text, error)
        raise fault(words.broken_toml(said), file=file, line=line, hint=hint) from None


def plain_text(text: str) -> str:
    """The text with every line end as `\\n`, also those of old Macs, and without a byte order mark."""
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def _excess(text: str) -> tuple[int | None, str] | None:
    """The line and the words where a text is larger, deeper or longer than any file of ours; None where it is not."""
    if len(text) > LARGEST:
        return None, words.toml_too_large(LARGEST)
    brackets = text.count("[") + text.count("{")
    if brackets <= DEEPEST and all(len(line) <= MOST_MARKS for line in text.split("\n")):
        return None  # nearly every file: too few brackets, and no line long enough, for any of the bounds
    depth = marks = 0
    for token in TOKEN.finditer(text):
        match token.lastgroup:
            case "newline":
                marks = 0
            case "mark":
                marks += token[0] != ","
            case "open":
                depth += 1
            case "close":
                depth -= 1
            case "bare" if len(token[0]) > LONGEST:
                return _line(token), words.toml_too_long(token[0])
        if depth > DEEPEST:
            return _line(token), words.TOML_TOO_DEEP
        if marks > MOST_MARKS:
            return _line(token), words.TOML_TOO_MANY_NAMES
    return None


def _line(token: re.Match[str]) -> int:
    return token.string.count("\n", 0, token.start()) + 1
