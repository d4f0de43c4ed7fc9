"""Who reports to the county: lists of names, and finding a township again by the name it gives itself."""

from __future__ import annotations

from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TypeVar

from drafter import words
from drafter.county.cells import LONGEST_UNIT, unit_name
from drafter.errors import AnswersError
from drafter.report import BadValue
from drafter.text.townships import kind_of_county, kind_of_unit, same_unit

T = TypeVar("T")
LIST = ".txt"
"""The ending of a list of names."""
_REPORT = "年度报告"
LARGEST = 1 << 20
"""Bytes a list of names may have."""


def names_in_file(path: Path) -> list[str]:
    """The names in a text file, one a line; blank lines and those that begin with # are passed over.

    Raises `AnswersError` with the line of what is no name or stands twice.
    """
    text = _text(path)
    if "\0" in text:
        raise AnswersError(words.NAMES_NOT_TEXT, file=path)
    if _is_report(text):
        raise AnswersError(words.REPORT_NOT_NAMES, file=path)
    names: list[str] = []
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        try:
            name = unit_name(line)
        except BadValue as fault:
            raise AnswersError(words.no_unit_name(str(fault)), file=path, line=number) from None
        if name in names:
            raise AnswersError(words.name_twice(name), file=path, line=number)
        names.append(name)
    if not names:
        raise AnswersError(words.NO_NAMES, file=path)
    return names


def is_list(path: Path) -> bool:
    """True if a file is a list of names, by its ending and by what is in it: a report is none.

    Raises `AnswersError` for one that cannot be read.
    """
    return path.suffix.lower() == LIST and not _is_report(_text(path))


def _is_report(text: str) -> bool:
    return _REPORT in text and any(len(line.strip()) > LONGEST_UNIT for line in text.splitlines())


def _text(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return _decoded(file.read(LARGEST))
    except FileNotFoundError:
        raise AnswersError(words.NO_SUCH_FILE, file=path) from None
    except OSError as fault:
        raise AnswersError(words.cannot_read(words.why(fault)), file=path) from None


def _decoded(content: bytes) -> str:
    """The text of a list, in one of the encodings that Notepad writes."""
    if content.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        return content.decode("utf-16", "replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("gb18030", "replace")  # on older Windows


def county_name(said: str) -> str | None:
    """The name of a unit that townships can be added up for, fit to name a file; None for anything else."""
    try:
        name = unit_name(said)
    except BadValue:
        return None
    return name if kind_of_county(name) else None


def is_same(one: str, other: str) -> bool:
    """True if two names of one year are the same unit's: a 城关镇 and a 城关街道 are two."""
    return one == other or (same_unit(one, other) and kind_of_unit(one) == kind_of_unit(other))


def found(name: str, there: Mapping[str, T]) -> T | None:
    """What is there under a unit's name, by the same name or, where that is the only one, by one it had before."""
    if name in there:
        return there[name]
    for same in (is_same, same_unit):
        alike = [other for other in there if same(name, other)]
        if len(alike) == 1:
            return there[alike[0]]
    return None


def missing(names: Iterable[str], there: Iterable[str]) -> list[str]:
    """The names of which nobody is there."""
    there = list(there)
    return [name for name in names if not any(is_same(name, other) for other in there)]
