"""What Word's fields show that have no result of their own in the file: Word works it out from the field's code."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from drafter.readers.formats.docx_numbers import numeral
from drafter.readers.symbols import symbol

_CONTENTS = re.compile(r"\s*TOC\b", re.IGNORECASE)
_FORM = re.compile(r"\s*FORM(?:TEXT|CHECKBOX|DROPDOWN)\b", re.IGNORECASE)
_EQUATION = re.compile(r"\s*EQ\b", re.IGNORECASE)
_CIRCLED = re.compile(r"\\o\s*(?:\\a[clr]\s*)?[(（]\s*[○〇◯Ｏ]\s*[,，;；]\s*(\d{1,2})\s*[)）]", re.IGNORECASE)
_SYMBOL = re.compile(r"\s*SYMBOL\s+(0x[0-9a-f]{1,5}|\d{1,6})\b", re.IGNORECASE)
_FONT = re.compile(r'\\f\s*(?:["“”]([^"“”]+)["“”]|(\S+))', re.IGNORECASE)
_SILENT = re.compile(
    r"\s*(?:TOC|TC|XE|INDEX|TA|RD|SET|ASK|BOOKMARK|PRIVATE|ADVANCE|PRINT|MACROBUTTON|GOTOBUTTON|NEXT|SKIPIF|COMMENTS"
    r"|INCLUDEPICTURE|EMBED|SHAPE|HYPERLINK|REF|PAGEREF|NOTEREF|AUTONUM\w*|LISTNUM|PAGE|NUMPAGES|SECTIONPAGES|SECTION)\b",
    re.IGNORECASE,
)


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
        return self.shown and _CONTENTS.match(self.code) is not None

    def worked_out(self, w: str) -> str | None:
        """What the field shows without a result of its own; None if that cannot be told and may be text."""
        if _FORM.match(self.code) and self.data is not None:
            return _form(self.data, w)
        if _EQUATION.match(self.code) and (found := _CIRCLED.search(self.code)):
            return numeral("decimalEnclosedCircle", int(found[1]))
        if found := _SYMBOL.match(self.code):
            font = _FONT.search(self.code)
            point = int(found[1], 0)
            return symbol(point + 0xF000 if font and point < 0x100 else point, (font[1] or font[2]) if font else "")
        return "" if not self.code.strip() or _SILENT.match(self.code) else None


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
