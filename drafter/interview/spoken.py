"""Values in the clerk's words, and the same as editable text; lines that fit the screen."""

from __future__ import annotations

import re
import shutil
from datetime import date
from decimal import Decimal
from typing import Any

from wcwidth import wcswidth, wcwidth

from drafter import words
from drafter.report import Fact
from drafter.report.computed import chinese_date

BOX = 6
"""Columns that the pointer and the box before an option take."""


def columns() -> int:
    """Columns of a line on this screen, 78 at most, with a margin for characters of ambiguous width."""
    return max(30, min(78, shutil.get_terminal_size().columns - 2))


def spoken(fact: Fact, value: Any) -> str:
    """The value as a person says it: 208条 · 文件121条，动态623条 · 是 · 2026年1月20日."""
    if isinstance(value, bool):
        return words.YES if value else words.NO
    if isinstance(value, date):
        return chinese_date(value)
    if isinstance(value, list):
        if not value:
            return words.NONE
        if isinstance(value[0], dict):
            return "，".join(f"{part['name']}{part['count']}{fact.measure}" for part in value)
        return "；".join(value) if fact.kind == "texts" else "、".join(value)
    if isinstance(value, Decimal):
        return f"{value:f}{fact.measure}"
    if isinstance(value, int | float) or fact.kind == "quantity":
        return f"{value}{fact.measure}"
    return str(value).replace("\n", "")


def typed(fact: Fact, value: Any) -> str:
    """The value as it would be typed: 208 · 文件121，动态623 · 是 · 2026-01-20."""
    if isinstance(value, list):
        if value and isinstance(value[0], dict):
            return "，".join(f"{part['name']}{part['count']}" for part in value)
        return "、".join(value)
    if isinstance(value, bool):
        return words.YES if value else words.NO
    return str(value).replace("\n", "")


def width(text: str) -> int:
    """Columns the text takes on the screen."""
    return max(wcswidth(text), 0)


def shorten(text: str, most: int | None = None) -> str:
    """The text in one line of at most so many columns, its end cut off with … where it is longer."""
    text, most = text.replace("\n", ""), most or columns()
    if width(text) <= most:
        return text
    kept, used = "", 0
    for character in text:
        used += max(wcwidth(character), 0)
        if used > most - 2:
            break
        kept += character
    return kept + "…"


def fitting(pieces: list[str], most: int | None = None) -> str:
    """The pieces in one line; on a narrow screen those before the last are left out."""
    most, pieces = most or columns(), list(pieces)
    while len(pieces) > 2 and width(" · ".join(pieces)) > most:
        del pieces[-2]
    return " · ".join(pieces)


_CLOSING = "，。、；：？！”）》"


def wrap(text: str, most: int | None = None, hang: str = "  ") -> list[str]:
    """The text in lines of at most so many columns; a number or a Latin word is not torn apart.

    Lines after the first stand two columns in (or behind `hang`). One closing mark may hang over into the margin.
    """
    lines, line, most = [], "", most or columns()
    for piece in re.findall(r"[A-Za-z0-9.:/_-]{1,40}|.", text.replace("\n", "")):
        closing = piece in _CLOSING
        if width(line) + width(piece) > most + (2 if closing else 0) and line.strip():
            # An opening mark goes with what it opens, a second closing one in the margin with what it closes.
            moved = re.search(rf".[{_CLOSING}]*$" if closing else r"[（《“‘【〔]+$", line)
            carried = moved[0] if moved and line.strip() != moved[0] else ""
            lines.append(line.removesuffix(carried) if carried else line)
            line = hang + carried
        line += piece
    return [*lines, line]
