"""Hanzi that official fonts lack: 仿宋_GB2312 and 楷体_GB2312 hold those of GB 2312-80 and no others.

A township's own name may be written with others (堽城镇, 甪直镇). Left to the word processor, such a hanzi comes out in
a font of its own choosing, so it is set in the font of the same face that Windows has with all of GBK.
"""

from __future__ import annotations

import re
from functools import cache

_WIDER = {"仿宋_GB2312": "仿宋", "楷体_GB2312": "楷体"}
_HANZI = re.compile("[\u3007\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")


def wider(font: str) -> str:
    """The font that stands in for one that lacks hanzi; empty for other fonts."""
    return _WIDER.get(font, "")


def lacking(text: str) -> str:
    """The hanzi of a text that are not in GB 2312-80, each once, in the order they come."""
    known = _gb2312()
    return "".join(one for one in dict.fromkeys(text) if one not in known and _HANZI.match(one))


@cache
def _gb2312() -> frozenset[str]:
    """The hanzi of GB 2312-80, and the characters of ASCII."""
    rows = (bytes((row, cell)) for row in range(0xB0, 0xF8) for cell in range(0xA1, 0xFF))
    return frozenset(b"".join(rows).decode("gb2312", "ignore")) | {chr(code) for code in range(128)}
