"""The text of a Word paragraph as it is printed: through runs, fields, content controls, changes and text boxes."""

from __future__ import annotations

import re
from typing import Any

from drafter.readers.docx_styles import Style, Styles, letters_look, sets_off

# Elements within which the text goes on, in paragraphs and in runs.
_THROUGH = frozenset(
    [
        "ins",
        "moveTo",
        "smartTag",
        "customXml",
        "hyperlink",
        "fldSimple",
        "sdt",
        "sdtContent",
        "dir",
        "bdo",
        "ruby",
        "rubyBase",
        "oMath",
        "oMathPara",
        "r",
        "num",
        "den",
        "e",
        "sub",
        "sup",
        "deg",
        "fName",
    ]
)
_SKIPPED = frozenset(
    [
        "del",
        "moveFrom",
        "rPr",
        "pPr",
        "sdtPr",
        "sdtEndPr",
        "rt",
        "rubyPr",
        "instrText",
        "delText",
        "delInstrText",
        "fldData",
    ]
)
_SYMBOLS = {0xF0FC: "√", 0xF0A8: "□", 0xF0FE: "☑", 0xF06F: "□", 0xF0B7: "·", 0xF09F: "·", 0xF02D: "-", 0xF02E: "."}
_CONTENTS = re.compile(r"\s*TOC\b", re.IGNORECASE)


class Runs:
    """Reads paragraphs one after the other; fields may begin in one and end in another."""

    def __init__(self, w: str, styles: Styles) -> None:
        self._w, self._styles = w, styles
        self._fields: list[list[Any]] = []  # for each open field: whether its result is shown now, and its code

    def of(self, paragraph: Any, style: Style) -> tuple[list[tuple[str, bool]], list[Any], bool]:
        """Pieces of text, each with whether it is set off; text boxes; and whether all this is a table of contents."""
        self._pieces: list[tuple[str, bool]] = []
        self._boxes: list[Any] = []
        # A field's code ends in its own paragraph; one that does not is broken, and hides nothing.
        self._fields = [field for field in self._fields if field[0]]
        contents = self._in_contents()
        w = self._w
        plain = self._look(None, style)
        stack: list[tuple[Any, tuple[bool, bool]]] = [(child, plain) for child in reversed(paragraph)]
        while stack:
            element, look = stack.pop()
            space, _, name = str(element.tag).rpartition("}")
            if name in _SKIPPED and space + "}" == w:
                if name == "instrText" and self._fields and not self._fields[-1][0]:
                    self._fields[-1][1] += element.text or ""
                continue
            if name == "r" and space + "}" == w:
                letters = element.find(f"{w}rPr")
                look = plain if letters is None else self._look(letters, style)
                if look[1]:
                    # Hidden text goes, but fields still begin and end in it.
                    stack += [(child, look) for child in reversed(element) if str(child.tag) == f"{w}fldChar"]
                    continue
                stack += [(child, look) for child in reversed(element)]
            elif name == "AlternateContent":
                stack += [(child, look) for child in reversed(self._choice(element))]
            elif name in ("drawing", "pict", "object"):
                self._box(element)
            elif name in _THROUGH:
                stack += [(child, look) for child in reversed(element)]
            else:
                self._leaf(element, name, look[0])
        contents = contents or self._in_contents()
        return self._pieces, self._boxes, contents

    def _look(self, letters: Any | None, style: Style) -> tuple[bool, bool]:
        """Whether a run is set off by its look, and whether it is hidden."""
        w = self._w
        bold, font, hidden = letters_look(letters, w)
        named = None if letters is None else letters.find(f"{w}rStyle")
        own = None if named is None else self._styles.get(named.get(f"{w}val"))
        if own is not None:
            bold = own.bold if bold is None else bold
            font = own.font if font is None else font
            hidden = own.hidden if hidden is None else hidden
        bold = style.bold if bold is None else bold
        font = style.font if font is None else font
        hidden = style.hidden if hidden is None else hidden
        return bool(bold) or sets_off(font), bool(hidden)

    def _choice(self, alternate: Any) -> list[Any]:
        """The children of the first alternative that holds words, else of the first."""
        w = self._w
        for option in alternate:
            if any(True for _ in option.iter(f"{w}txbxContent", f"{w}t")) or _word_art(option):
                return list(option)
        return list(alternate[0]) if len(alternate) else []

    def _box(self, element: Any) -> None:
        """Text boxes in a drawing, outermost ones; those within come with them. Words drawn as art are text too."""
        w = self._w
        stack = list(reversed(element))
        while stack:
            child = stack.pop()
            if child.tag == f"{w}txbxContent":
                self._boxes.append(child)
            elif str(child.tag).endswith("}AlternateContent"):
                stack += reversed(self._choice(child))
            elif str(child.tag).endswith("}textpath"):
                if child.get("string"):
                    self._add(child.get("string").replace("\r\n", "\n").replace("\r", "\n") + "\n", True)
            else:
                stack += reversed(child)

    def _leaf(self, element: Any, name: str, strong: bool) -> None:
        if name == "fldChar":
            self._field(element.get(f"{self._w}fldCharType"))
        elif name == "t":
            self._add(element.text or "", strong)
        elif name in ("tab", "ptab"):
            self._add("\t", strong)
        elif name in ("br", "cr"):
            self._add("\n", strong)
        elif name == "noBreakHyphen":
            self._add("-", strong)
        elif name == "sym":
            self._add(_symbol(element.get(f"{self._w}char") or ""), strong)

    def _add(self, text: str, strong: bool) -> None:
        if text and all(shown for shown, _ in self._fields):
            self._pieces.append((text, strong))

    def _field(self, kind: str | None) -> None:
        if kind == "begin":
            self._fields.append([False, ""])
        elif kind == "separate" and self._fields:
            self._fields[-1][0] = True
        elif kind == "end" and self._fields:
            self._fields.pop()

    def _in_contents(self) -> bool:
        """Whether a field is open that makes a table of contents."""
        return any(shown and _CONTENTS.match(code) for shown, code in self._fields)


def _word_art(option: Any) -> bool:
    return any(str(element.tag).endswith("}textpath") for element in option.iter())


def _symbol(code: str) -> str:
    """The character of a w:sym: private ones of symbol fonts where reports use them, none for other private ones."""
    if not re.fullmatch(r"[0-9A-Fa-f]{1,5}", code):
        return ""
    point = int(code, 16)
    if 0xF000 <= point <= 0xF0FF:
        return _SYMBOLS.get(point, "")
    return "" if 0xE000 <= point <= 0xF8FF or 0xD800 <= point <= 0xDFFF else chr(point)
