"""What style attributes say of a page's elements, as far as it matters here: what is hidden, struck out, raised."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Any

_USED = frozenset(
    [
        *("display", "visibility", "opacity", "mso-hide", "font-size", "overflow", "height", "width"),
        *("position", "left", "top", "text-indent", "clip", "clip-path"),
        *("text-decoration", "text-decoration-line", "vertical-align"),
        *("font", "font-family", "font-weight", "text-align", "white-space", "list-style", "list-style-type"),
    ]
)
_LONGEST_VALUE = 200  # characters; a list of fonts may be long
_NOTHING: Mapping[str, str] = MappingProxyType({})
_LENGTH = re.compile(r"(-?\d*\.?\d+)(px|pt|r?em|%)?")
_FAR = {"px": 100, "pt": 100, "%": 100, "em": 10, "rem": 10}
"""What a length to the left or upwards is from on, by its unit, that nobody sees."""
_CLIPPED = re.compile(r"rect\((?:\s*[01](?:px)?\s*,?){4}\)|inset\((?:50|100)%\)")


@lru_cache(maxsize=4096)
def declared(style: str) -> Mapping[str, str]:
    """The properties that a style attribute, or the inside of a rule, says; names and values in small letters."""
    found: dict[str, str] = {}
    important: set[str] = set()
    for name, value in _used(style):
        grave = value.endswith("!important")
        if grave or name not in important:
            found[name] = value.removesuffix("!important").rstrip()
            important.update([name] if grave else [])
    return found


def brief(style: str) -> str:
    """A style with those of its properties alone that matter here."""
    return ";".join(f"{name}:{value}" for name, value in _used(style))


def _used(style: str) -> Iterator[tuple[str, str]]:
    for one in style.split(";"):
        name, _, value = one.partition(":")
        name, value = name.strip().lower(), value.strip().lower()
        if name in _USED and 0 < len(value) <= _LONGEST_VALUE:
            yield name, value


def styled(element: Any) -> Mapping[str, str]:
    """What an element's style attribute says."""
    style = element.get("style")
    return declared(style) if style else _NOTHING


def is_hidden(says: Mapping[str, str]) -> bool:
    """True if an element with these properties is not seen: not shown, faded out, off the screen, cut to nothing."""
    if not says:
        return False
    if (
        says.get("display") == "none"
        or says.get("visibility") in ("hidden", "collapse")
        or says.get("mso-hide") == "all"
        or _any_zero(says, "opacity", "font-size")
        or _any_far_out(says, "text-indent")
    ):
        return True
    if says.get("position") in ("absolute", "fixed"):
        if _any_far_out(says, "left", "top"):
            return True
        if _CLIPPED.fullmatch(says.get("clip", "")) or _CLIPPED.fullmatch(says.get("clip-path", "")):
            return True
    return says.get("overflow") == "hidden" and _any_zero(says, "height", "width")


def _any_zero(says: Mapping[str, str], *names: str) -> bool:
    return any(length == 0 for length, _ in _lengths(says, names))


def _any_far_out(says: Mapping[str, str], *names: str) -> bool:
    return any(unit in _FAR and length <= -_FAR[unit] for length, unit in _lengths(says, names))


def _lengths(says: Mapping[str, str], names: Iterable[str]) -> Iterator[tuple[float, str]]:
    """The lengths that these properties say, with their units."""
    for name in names:
        if found := _LENGTH.fullmatch(says.get(name, "")):
            yield float(found[1]), found[2] or ""


def is_struck(says: Mapping[str, str]) -> bool:
    """True if the text is struck out."""
    return "line-through" in f"{says.get('text-decoration', '')} {says.get('text-decoration-line', '')}"


def is_raised(says: Mapping[str, str]) -> bool:
    """True if the text is a superscript."""
    return says.get("vertical-align") == "super"
