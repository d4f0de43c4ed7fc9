"""Hanzi that official fonts lack: 仿宋_GB2312 and 楷体_GB2312 hold those of GB 2312-80 and no others.

A township's own name may be written with others (堽城镇, 甪直镇). Left to the word processor, such a hanzi comes out in
a font of its own choosing, so it is set in the font of the same face that Windows has with all of GBK.
"""

from __future__ import annotations

from drafter.text.characters import is_han

_WIDER = {"仿宋_GB2312": "仿宋", "楷体_GB2312": "楷体"}


def wider(font: str) -> str:
    """The font that stands in for one that lacks hanzi; empty for other fonts."""
    return _WIDER.get(font, "")


def lacking(text: str) -> str:
    """The hanzi of a text that are not in GB 2312-80, each once, in the order they come."""
    return (
        "" if _in_gb2312(text) else "".join(one for one in dict.fromkeys(text) if is_han(one) and not _in_gb2312(one))
    )


def _in_gb2312(text: str) -> bool:
    try:
        text.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True
