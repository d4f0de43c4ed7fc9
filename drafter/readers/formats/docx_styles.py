"""What a Word document's styles say of its paragraphs and runs: heading levels, lists, bold, hidden, raised."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from drafter.readers.vocabulary import vocabulary
from drafter.text.search import has_any

_HEADING = re.compile(r"(?:heading|标题|標題|überschrift|titre)\s*([1-9])", re.IGNORECASE)
_TITLES = ("title", "标题", "文章标题", "公文标题", "大标题", "主标题")
_CONTENTS = re.compile(r"(?:toc|目录)\s*\d|toc heading|目录标题|contents (?:heading|\d)", re.IGNORECASE)
_DEEPEST = 20  # styles based on styles


@dataclass(frozen=True, slots=True)
class RunLook:
    """How a run is set; None where nothing is said. Text that is struck out or hidden is not part of the report."""

    bold: bool | None = None
    font: str | None = None
    hidden: bool | None = None
    struck: bool | None = None
    raised: bool | None = None

    def over(self, below: RunLook) -> RunLook:
        """This look where it says something, the one below where it does not."""
        return RunLook(
            below.bold if self.bold is None else self.bold,
            below.font if self.font is None else self.font,
            below.hidden if self.hidden is None else self.hidden,
            below.struck if self.struck is None else self.struck,
            below.raised if self.raised is None else self.raised,
        )

    @property
    def shown(self) -> bool:
        """True if the text counts as printed."""
        return not (self.hidden or self.struck)

    @property
    def sets_off(self) -> bool:
        """True if the text is set off as headings are."""
        return bool(self.bold) or _is_heading_font(self.font)


@dataclass(frozen=True, slots=True)
class Style:
    """A style with all it takes over from the styles below it; None where nothing is said."""

    level: int = 0
    title: bool = False
    contents: bool = False
    number: tuple[str, int | None] | None = None
    number_style: str = ""  # the style that puts its paragraphs in the list
    look: RunLook = RunLook()
    align: str = ""


class Styles:
    """The styles of a document by id; an unknown id is the plain style."""

    def __init__(self, root: Any | None, w: str) -> None:
        self._w = w
        self._raw = {} if root is None else {one.get(f"{w}styleId") or "": one for one in root.iterfind(f"{w}style")}
        self._done: dict[str, Style] = {"": Style()}
        default = [
            name
            for name, one in self._raw.items()
            if one.get(f"{w}default") in ("1", "true", "on") and one.get(f"{w}type") == "paragraph"
        ]
        self.default = default[0] if default else ""

    def get(self, name: str | None) -> Style:
        """The style of an id."""
        return self._style(name or "", 0)

    def _style(self, name: str, depth: int) -> Style:
        if name in self._done:
            return self._done[name]
        one = self._raw.get(name)
        if one is None or depth > _DEEPEST:
            return Style()
        w = self._w
        below = self._style(_value(one.find(f"{w}basedOn"), w) or "", depth + 1)
        called = (_value(one.find(f"{w}name"), w) or name).strip()
        heading = _HEADING.fullmatch(called)
        paragraph, run = one.find(f"{w}pPr"), one.find(f"{w}rPr")
        outline = outline_level(paragraph, w)
        level = int(heading[1]) if heading else below.level if outline is None else outline
        self._done[name] = Style(
            level,
            called.lower() in _TITLES or below.title,
            bool(_CONTENTS.match(called)) or below.contents,
            list_of(paragraph, w) or below.number,
            below.number_style if list_of(paragraph, w) is None else name,
            run_look(run, w).over(below.look),
            alignment(paragraph, w) or below.align,
        )
        return self._done[name]


def _value(element: Any | None, w: str) -> str | None:
    return None if element is None else element.get(f"{w}val")


def on(element: Any | None, w: str) -> bool | None:
    """What a switch such as w:b says; None when it is not there."""
    return None if element is None else element.get(f"{w}val") not in ("0", "false", "off", "none")


def outline_level(paragraph: Any | None, w: str) -> int | None:
    """The outline level of paragraph properties, 1 for the highest and 0 for body text; None when they say none."""
    said = None if paragraph is None else _value(paragraph.find(f"{w}outlineLvl"), w)
    if said is None or not said.isdecimal():
        return None
    return int(said) + 1 if int(said) < 9 else 0


def list_of(paragraph: Any | None, w: str) -> tuple[str, int | None] | None:
    """The list and level that paragraph properties put a paragraph in; list 0 takes it out of all."""
    numbered = None if paragraph is None else paragraph.find(f"{w}numPr")
    if numbered is None:
        return None
    name = _value(numbered.find(f"{w}numId"), w)
    at = _value(numbered.find(f"{w}ilvl"), w)
    deleted = numbered.find(f"{w}ins") is None and name is None and at is None
    return None if deleted else (name or "", int(at) if at and at.isdecimal() else None)


def alignment(paragraph: Any | None, w: str) -> str:
    """Where paragraph properties put the lines; empty when they do not say."""
    return "" if paragraph is None else _value(paragraph.find(f"{w}jc"), w) or ""


def run_look(run: Any | None, w: str) -> RunLook:
    """The look that run properties say."""
    if run is None:
        return RunLook()
    fonts = run.find(f"{w}rFonts")
    struck = [said for name in ("strike", "dstrike") if (said := on(run.find(w + name), w)) is not None]
    place = _value(run.find(f"{w}vertAlign"), w)
    return RunLook(
        on(run.find(f"{w}b"), w),
        None if fonts is None else fonts.get(f"{w}eastAsia"),
        on(run.find(f"{w}vanish"), w),
        any(struck) if struck else None,
        None if place is None else place == "superscript",
    )


@lru_cache(maxsize=256)
def _is_heading_font(font: str | None) -> bool:
    return font is not None and has_any(font.lower(), *vocabulary("heading_fonts"))
