"""What style attributes say of a page's elements, as far as it matters here: what is hidden, struck out, raised."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Any

_USED = frozenset(
    [
        *("display", "visibility", "opacity", "mso-hide", "color", "font-size", "overflow", "height", "width"),
        *("position", "left", "top", "text-indent", "clip", "clip-path"),
        *("text-decoration", "text-decoration-line", "vertical-align"),
        *("font", "font-family", "font-weight", "text-align", "white-space", "list-style", "list-style-type"),
    ]
)
_NOTHING: Mapping[str, str] = MappingProxyType({})
_ZERO = re.compile(r"0*\.?0+(?:px|pt|em|rem|%)?")
_FAR_OUT = re.compile(r"-\d{3,}(?:\.\d+)?(?:px|pt)|-\d{2,}(?:\.\d+)?r?em|-\d{3,}%")
_CLIPPED = re.compile(r"rect\((?:\s*[01](?:px)?\s*,?){4}\)|inset\((?:50|100)%\)")


@lru_cache(maxsize=4096)
def declared(style: str) -> Mapping[str, str]:
    """The properties that a style attribute, or the inside of a rule, says; names and values in small letters."""
    found: dict[str, str] = {}
    important: set[str] = set()
    for one in style.split(";"):
        name, _, value = one.partition(":")
        name, value = name.strip().lower(), value.strip().lower()
        grave = value.endswith("!important")
        if name in _USED and value and (grave or name not in important):
            found[name] = value.removesuffix("!important").rstrip()
            important.update([name] if grave else [])
    return found


def styled(element: Any) -> Mapping[str, str]:
    """What an element's style attribute says."""
    style = element.get("style")
    return declared(style) if style else _NOTHING


def is_hidden(says: Mapping[str, str]) -> bool:
    """True if an element with these properties is not seen: not shown, transparent, off the screen, cut to nothing."""
    if not says:
        return False
    if (
        says.get("display") == "none"
        or says.get("visibility") in ("hidden", "collapse")
        or says.get("mso-hide") == "all"
        or says.get("color") == "transparent"
        or any(_ZERO.fullmatch(says.get(name, "")) for name in ("opacity", "font-size"))
        or _FAR_OUT.fullmatch(says.get("text-indent", ""))
    ):
        return True
    if says.get("position") in ("absolute", "fixed"):
        if any(_FAR_OUT.fullmatch(says.get(name, "")) for name in ("left", "top")):
            return True
        if _CLIPPED.fullmatch(says.get("clip", "")) or _CLIPPED.fullmatch(says.get("clip-path", "")):
            return True
    return says.get("overflow") == "hidden" and any(_ZERO.fullmatch(says.get(name, "")) for name in ("height", "width"))


def is_struck(says: Mapping[str, str]) -> bool:
    """True if the text is struck out."""
    return "line-through" in f"{says.get('text-decoration', '')} {says.get('text-decoration-line', '')}"


def is_raised(says: Mapping[str, str]) -> bool:
    """True if the text is a superscript."""
    return says.get("vertical-align") == "super"
