"""What Word's fields show that have no result of their own in the file: Word works it out from the field's code."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import takewhile
from typing import Any

from drafter.readers.formats.docx_numbers import numeral
from drafter.readers.symbols import symbol

_FORMS = frozenset({"FORMTEXT", "FORMCHECKBOX", "FORMDROPDOWN"})
_SILENT = frozenset(
    [
        *("TOC", "TC", "XE", "INDEX", "TA", "RD", "SET", "ASK", "BOOKMARK", "PRIVATE", "ADVANCE", "PRINT", "COMMENTS"),
        *("MACROBUTTON", "GOTOBUTTON", "NEXT", "SKIPIF", "INCLUDEPICTURE", "EMBED", "SHAPE", "HYPERLINK", "REF"),
        *("PAGEREF", "NOTEREF", "AUTONUM", "AUTONUMLGL", "AUTONUMOUT", "LISTNUM", "PAGE", "NUMPAGES", "SECTION"),
        *("SECTIONPAGES", "FORMTEXT"),
    ]
)
"""Fields that show nothing of the report's text when they have no result."""


@dataclass(slots=True)
class Field:
    """An open field: its code so far, True for `shown` once its result begins, True for `said` once that has text."""

    data: Any | None = None  # w:ffData of a form's field
    code: str = ""
    shown: bool = False
    said: bool = False

    @property
    def makes_contents(self) -> bool:
        """True if the field's result is a table of contents."""
        return self.shown and self._command() == "TOC"

    def _command(self) -> str:
        return "".join(takewhile(str.isalpha, self.code.lstrip())).upper()

    def worked_out(self, w: str) -> str | None:
        """What the field shows without a result of its own; None if that cannot be told and may be text."""
        command = self._command()
        if command in _FORMS and self.data is not None:
            return _form(self.data, w)
        if command == "EQ":
            found = re.search(r"\\o\s*(?:\\a[clr]\s*)?[(（]\s*[○〇◯Ｏ]\s*[,，;；]\s*(\d{1,2})\s*[)）]", self.code, re.I)
            return numeral("decimalEnclosedCircle", int(found[1])) if found else None
        if command == "SYMBOL":
            return _symbol(self.code)
        return "" if not command or command in _SILENT else None


def _symbol(code: str) -> str | None:
    """The character of SYMBOL 129 \\f Wingdings; None for a code without a number."""
    point = re.match(r"\s*SYMBOL\s+(0x[0-9a-f]{1,5}|\d{1,6})\b", code, re.IGNORECASE)
    if point is None:
        return None
    font = re.search(r'\\f\s*(?:["“”]([^"“”]+)["“”]|(\S+))', code)
    number = int(point[1], 0)
    return symbol(number + 0xF000, font[1] or font[2]) if font and number < 0x100 else symbol(number)


def _form(data: Any, w: str) -> str:
    """The choice of a drop-down list, or the box of a check box, in the properties of a form's field."""
    if (choices := data.find(f"{w}ddList")) is not None:
        entries = [entry.get(f"{w}val") or "" for entry in choices.iterfind(f"{w}listEntry")]
        chosen = _number(choices, w + "result")
        chosen = _number(choices, w + "default") if chosen is None else chosen
        return entries[chosen or 0] if (chosen or 0) < len(entries) else ""
    if (box := data.find(f"{w}checkBox")) is not None:
        ticked = _number(box, w + "checked")
        return "☑" if (_number(box, w + "default") if ticked is None else ticked) else "□"
    return ""


def _number(properties: Any, name: str) -> int | None:
    """What a child element says, a switch as 1 or 0; None when there is none."""
    found = properties.find(name)
    if found is None:
        return None
    said = next(iter(found.attrib.values()), "1")
    return int(said) if said.isdecimal() else int(said in ("true", "on"))
