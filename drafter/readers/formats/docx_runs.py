"""The text of a Word paragraph as it is printed: through runs, fields, content controls, changes and text boxes."""

from __future__ import annotations

from contextlib import suppress
from typing import Any

from drafter.document import Unread
from drafter.readers.formats.docx_fields import Field
from drafter.readers.formats.docx_styles import RunLook, Style, Styles, run_look
from drafter.readers.formats.package import Relation, related_by
from drafter.readers.notes import raised_marks
from drafter.readers.symbols import symbol
from drafter.readers.vocabulary import vocabulary

# Elements within which the text goes on, in paragraphs and in runs.
_THROUGH = frozenset(vocabulary("word_through"))
_SKIPPED = frozenset(vocabulary("word_skipped"))


_WITH_TEXT = ("excel", "word", "powerpoint", "wps", "et.", "ket", "kwps", "acroexch", "package")
"""How the names of programs begin whose embedded files hold text."""


class Runs:
    """Reads paragraphs one after the other; fields may begin in one and end in another."""

    def __init__(self, w: str, styles: Styles, relations: dict[str, Relation], unread: list[Unread]) -> None:
        self._w, self._styles, self._relations, self._unread = w, styles, relations, unread
        self._fields: list[Field] = []  # open ones, the outermost first

    def of(self, paragraph: Any, style: Style) -> tuple[list[tuple[str, bool]], list[Any], bool]:
        """Pieces of text, each with whether it is set off; text boxes; and whether all this is a table of contents."""
        self._pieces: list[tuple[str, RunLook]] = []
        self._boxes: list[Any] = []
        # A field's code ends in its own paragraph; one that does not is broken, and hides nothing.
        self._fields = [field for field in self._fields if field.shown]
        contents = self._in_contents()
        w = self._w
        plain = self._look(None, style)
        stack: list[tuple[Any, RunLook]] = [(child, plain) for child in reversed(paragraph)]
        while stack:
            element, look = stack.pop()
            space, _, name = str(element.tag).rpartition("}")
            if name in _SKIPPED and space + "}" == w:
                if name == "instrText" and self._fields:
                    self._fields[-1].add_code(element.text or "")
                continue
            if name == "r" and space + "}" == w:
                run = element.find(f"{w}rPr")
                look = plain if run is None else self._look(run, style)
                if not look.shown:
                    # Its text goes, but fields still begin and end in it.
                    stack += [(child, look) for child in reversed(element) if str(child.tag) == f"{w}fldChar"]
                    continue
                stack += [(child, look) for child in reversed(element)]
            elif name == "AlternateContent":
                stack += [(child, look) for child in reversed(self._choice(element))]
            elif name in ("drawing", "pict", "object"):
                self._embedded(element)
                self._box(element)
            elif name == "fldSimple" and next(element.iter(f"{w}t"), None) is None:
                self._worked_out(Field(code=element.get(f"{w}instr") or ""), look)
            elif name in _THROUGH:
                stack += [(child, look) for child in reversed(element)]
            else:
                self._leaf(element, name, look)
        contents = contents or self._in_contents()
        marks = raised_marks([(text, bool(look.raised)) for text, look in self._pieces])
        pieces = [(text, look.sets_off) for at, (text, look) in enumerate(self._pieces) if at not in marks]
        return pieces, self._boxes, contents

    def _look(self, run: Any | None, style: Style) -> RunLook:
        """The look of a run: its own, its character style's, its paragraph style's."""
        if run is None:
            return style.look
        named = run.find(f"{self._w}rStyle")
        own = RunLook() if named is None else self._styles.get(named.get(f"{self._w}val")).look
        return run_look(run, self._w).over(own).over(style.look)

    def _choice(self, alternate: Any) -> list[Any]:
        """The children of the first alternative that holds words, else of the first."""
        w = self._w
        for option in alternate:
            if any(True for _ in option.iter(f"{w}txbxContent", f"{w}t")) or _word_art(option):
                return list(option)
        return list(alternate[0]) if len(alternate) else []

    def _embedded(self, element: Any) -> None:
        """Notes a spreadsheet or another document that is embedded and seen as its picture."""
        for child in element.iter():
            kind = child.get("ProgID") if str(child.tag).endswith("}OLEObject") else None
            if kind and kind.lower().startswith(_WITH_TEXT):
                self._unread.append(Unread("part", kind))

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
                    self._add(child.get("string").replace("\r\n", "\n").replace("\r", "\n") + "\n", RunLook(bold=True))
            else:
                stack += reversed(child)

    def _leaf(self, element: Any, name: str, look: RunLook) -> None:
        if name == "fldChar":
            self._field(element, look)
        elif name == "t":
            self._add(element.text or "", look)
        elif name in ("tab", "ptab"):
            self._add("\t", look)
        elif name in ("br", "cr"):
            self._add("\n", look)
        elif name == "noBreakHyphen":
            self._add("-", look)
        elif name == "subDoc":
            self._unread.append(Unread("part", related_by(element, self._relations).target))
        elif name in ("footnoteReference", "endnoteReference"):
            self._unread.append(Unread("notes"))
        elif name == "sym":
            with suppress(ValueError):
                code = int(element.get(f"{self._w}char") or "", 16)
                self._add(symbol(code, element.get(f"{self._w}font") or ""), look)

    def _add(self, text: str, look: RunLook) -> None:
        if text and all(field.shown for field in self._fields):
            self._pieces.append((text, look))
            for field in self._fields:
                field.said = True

    def _field(self, element: Any, look: RunLook) -> None:
        kind = element.get(f"{self._w}fldCharType")
        if kind == "begin":
            self._fields.append(Field(element.find(f"{self._w}ffData")))
        elif kind == "separate" and self._fields:
            self._fields[-1].shown = True
        elif kind == "end" and self._fields:
            field = self._fields.pop()
            if not field.said and look.shown and all(outer.shown for outer in self._fields):
                self._worked_out(field, look)

    def _worked_out(self, field: Field, look: RunLook) -> None:
        text = field.worked_out(self._w)
        if text is None:
            self._unread.append(Unread("field", field.code.strip()))
        else:
            self._add(text, look)

    def _in_contents(self) -> bool:
        """True if a field is open that makes a table of contents."""
        return any(field.makes_contents for field in self._fields)


def _word_art(option: Any) -> bool:
    return any(str(element.tag).endswith("}textpath") for element in option.iter())
