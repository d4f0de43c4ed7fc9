"""A sentence of a finished report in the room there is on the screen, with its place before it."""

from __future__ import annotations

import re

from drafter.screen import shorten, width


def quoted(place: str, quote: str, needle: str, most: int) -> str:
    """第12段：…全年主动公开469条…: the place, and the quote shortened to the words around `needle`.

    A quote that is nothing but the figure, as a cell's is, is left out.
    """
    if not quote or re.sub(r"\W", "", quote) == re.sub(r"\W", "", needle):
        return shorten(place, most)
    said = f"{place}：" if place else ""
    return said + around(quote, needle, max(12, most - width(said)))


def around(quote: str, needle: str, most: int) -> str:
    """The quote in at most so many columns, with the words around `needle` kept where it has to be cut."""
    quote = re.sub(r"\s+", " ", quote).strip()
    if width(quote) <= most:
        return quote
    at = quote.find(needle) if needle else -1
    end = at + len(needle)
    if at < 0 or width(quote[:end]) + 2 <= most:
        return shorten(quote, most)
    # Half of what is left stands before the figure.
    start = at
    while start > 0 and width(quote[start - 1 : end]) <= (most + width(needle)) // 2:
        start -= 1
    return "…" + shorten(quote[start:], most - 2)
