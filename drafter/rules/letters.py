"""WORDING: letters and circles in the place of digits (2O17年, l件), as typing and character recognition leave them."""

from __future__ import annotations

from collections.abc import Iterator

from drafter import words
from drafter.extract.reading import Reading
from drafter.rules.finding import Finding
from drafter.rules.lines import body, hits, told
from drafter.rules.once import compiled

_MEASURE = "(?:年|月|日|条|件|项|次|份|篇|人|个|期|场|家|万元|元|%|余)"
_AMONG_DIGITS = rf"(?:\d+[OoQlI]+|[OoQlI]+\d|\d+[○〇])[\d○〇OoQlI]*{_MEASURE}"
_ALONE = rf"[OolI]{{1,3}}{_MEASURE}(?!\d)"


def letters_for_digits(reading: Reading) -> Iterator[Finding]:
    """WORDING: a figure in a sentence is written with a letter or a circle."""
    found = hits(body(reading), compiled(rf"(?<![A-Za-z\d])(?:{_AMONG_DIGITS}|{_ALONE})"))
    yield from told("WORDING", "warning", found, lambda said, _: words.letters_for_digits(said))
