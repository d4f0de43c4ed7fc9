"""What the codes in a PDF's strings stand for: characters and their widths.

A font without a table of its characters prints what nobody can read back; such codes become U+FFFD and never a guess.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pypdf.generic._font import Font

UNKNOWN = "\ufffd"
"""Stands for a character that the file draws and does not name."""

_BOLD = ("bold", "heavy", "black", "simhei", "heiti", "黑体", "-hei")
_WIDE = 1000.0  # what a character of a font takes that says nothing (sensible) of its width: its size


class PdfFont:
    """A font of a page: its codes read as characters."""

    def __init__(self, resource: Any) -> None:
        self._font = Font.from_font_resource(resource)
        if isinstance(self._font.encoding, str) and not _says_its_width(resource):
            self._font.character_widths["default"] = _WIDE
        self._named = _names_its_characters(resource, self._font)
        self.bold = any(word in self._font.name.lower() for word in _BOLD)

    @property
    def entries(self) -> int:
        """How many characters it names, and how many widths."""
        return len(self._font.character_map) + len(self._font.character_widths)

    def read(self, codes: bytes) -> Iterator[tuple[str, float, bool]]:
        """For each code its characters, its width in thousandths of the size, and True if it is a one-byte blank."""
        encoding, known = self._font.encoding, self._font.character_map
        if isinstance(encoding, str):
            for code in _decoded(codes, encoding):
                said = known.get(code) or (code if self._named else UNKNOWN)
                yield str(said), self._width(code), False
            return
        for byte in codes:
            raw = chr(byte)
            first = encoding.get(byte, raw)
            said = known.get(first) or known.get(raw) or (first if self._named else UNKNOWN)
            yield str(said), self._width(raw), byte == 32

    def _width(self, code: str) -> float:
        width = float(self._font.get_text_width(code))
        return width if 0 <= width <= 10 * _WIDE else _WIDE


def _says_its_width(resource: Any) -> bool:
    """True if a font of many characters says how wide those are that it does not list."""
    fonts = resource.get("/DescendantFonts")
    fonts = [] if fonts is None else fonts.get_object()
    return any("/DW" in font.get_object() for font in fonts)


def _decoded(codes: bytes, encoding: str) -> str:
    try:
        return codes.decode(encoding, "surrogatepass" if encoding.startswith("utf-16") else "replace")
    except UnicodeDecodeError:
        return codes.decode(encoding, "replace")


def _names_its_characters(resource: Any, font: Font) -> bool:
    """True if codes that the font's own table leaves out may be read by its encoding."""
    if not font.interpretable:
        return False
    encoding = resource.get("/Encoding")
    encoding = None if encoding is None else encoding.get_object()
    if resource.get("/Subtype") == "/Type0":  # Identity and encodings of the file's own number glyphs
        return isinstance(encoding, str) and not encoding.startswith("/Identity") and _is_known(encoding)
    subset = font.name[6:7] == "+"
    return encoding is not None or not subset


def _is_known(encoding: str) -> bool:
    return any(part in encoding for part in ("UCS2", "UTF16", "GB-EUC", "GBpc-EUC", "GBK-EUC", "GBK2K", "B5-"))
