"""Values as TOML that reads back the same: names, texts and plain values; comments in one line."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

from drafter.text.numerals import plain_number

_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r", "\b": "\\b", "\f": "\\f"}
_ACTING = "\x00-\x1f\x7f-\x9f\u2028\u2029"
"""Characters that act instead of being seen (Unicode classes Cc, Zl and Zp): no editor may break a line there."""


def plain(value: Any) -> Any:
    """The value as TOML can hold it: whole amounts as integers, others as floats, tuples as lists, nothing (None) left
    out of tables, and half characters (of a file's name in another encoding) replaced by �."""
    if isinstance(value, Decimal):
        return plain_number(value)
    if isinstance(value, Mapping):
        return {plain(str(name)): plain(item) for name, item in value.items() if item is not None}
    if isinstance(value, list | tuple):
        return [plain(item) for item in value]
    if isinstance(value, str):
        return re.sub("[\ud800-\udfff]", "�", value)
    return value


def name(text: str) -> str:
    """A key as it stands before the equal sign, in quotation marks where it needs them."""
    return text if re.fullmatch(r"[A-Za-z0-9_-]+", text) else _on_one_line(text)


def inline(value: Any) -> str:
    """A value that `plain` gave, on one line (a text of several lines keeps them)."""
    if isinstance(value, list):
        return "[" + ", ".join(inline(item) for item in value) + "]"
    if isinstance(value, dict):
        return "{" + ", ".join(f"{name(key)} = {inline(item)}" for key, item in value.items()) + "}"
    if isinstance(value, bool | int | float):
        return str(value).lower()
    if isinstance(value, datetime | date | time):
        return value.isoformat()
    if not isinstance(value, str):
        raise TypeError(f"TOML cannot hold {type(value).__name__}")
    return string(value)


def string(text: str) -> str:
    """A text in quotation marks; one of several lines stands on as many."""
    if "\n" in text and "\r" not in text and not text.startswith("\n"):
        return '"""' + "\n".join(map(_escaped, text.split("\n"))) + '"""'
    return _on_one_line(text)


def _on_one_line(text: str) -> str:
    return f'"{_escaped(text)}"'


def _escaped(text: str) -> str:
    return re.sub(f'[\\\\"{_ACTING}]', lambda found: _ESCAPES.get(found[0], f"\\u{ord(found[0]):04x}"), text)


def comment(text: str) -> str:
    """A text as a comment of one line, whatever it holds."""
    return "# " + re.sub(f"[{_ACTING}\ud800-\udfff]", " ", text)


def same(one: Any, other: Any) -> bool:
    """True if two values are the same to TOML: 1, 1.0 and true are three values, and a table without keys is none."""
    if type(one) is not type(other):
        return False
    if isinstance(one, dict):
        mine, others = _filled(one), _filled(other)
        return mine.keys() == others.keys() and all(same(mine[key], others[key]) for key in mine)
    if isinstance(one, list):
        return len(one) == len(other) and all(same(*pair) for pair in zip(one, other, strict=True))
    return bool(one == other or (one != one and other != other))


def _filled(table: dict[str, Any]) -> dict[str, Any]:
    return {key: item for key, item in table.items() if not (isinstance(item, dict) and not _filled(item))}
