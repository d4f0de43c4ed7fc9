"""Why information was refused, and how reconsiderations and lawsuits ended, as our own reports tell it beside their
number."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from drafter.extract.reading import PartKind, PartList, StatedPart
from drafter.extract.sentences import Sentence
from drafter.text.quantities import Quantity

_KINDS: dict[str, PartKind] = {"申请行政复议": "review", "提起行政诉讼": "suit"}
_CASES = re.compile(
    f"被(?P<kind>{'|'.join(_KINDS)})(?P<total>#+)，"
    "(?:其中(?P<each>[^；。]+)|结果均?为(?P<all>[^，；。]+)|均?(?P<open>尚未审结))"
)
_REFUSALS = re.compile("不(?:予|同意)公开(?P<total>#+)?（(?:(?P<all>[^（）#]+)|(?P<each>[^（）]+))）")


def case_lists(sentence: Sentence) -> Iterator[PartList]:
    """不予公开2件（涉及个人隐私1件、涉及商业秘密1件）; 被提起行政诉讼1件，结果为驳回起诉: what makes up the number."""
    for found in (*_REFUSALS.finditer(sentence.masked), *_CASES.finditer(sentence.masked)):
        said = found.groupdict()
        exact = [quantity for quantity in sentence.quantities if quantity.exact]
        before = [quantity for quantity in exact if quantity.start <= max(found.start(), found.start("total"))]
        if not before:
            continue
        total = int(before[-1].low)  # of 均不予公开（…） the number of all that was answered
        name = said["all"] or said.get("open")
        parts = [StatedPart(name, total)] if name else _parts(sentence, exact, *found.span("each"))
        if sum(part.count for part in parts) == total:
            kind = _KINDS[said["kind"]] if "kind" in said else "refusal"
            yield PartList(kind, tuple(parts), total, "some", sentence.quote, sentence.place)


def _parts(sentence: Sentence, figures: Sequence[Quantity], start: int, end: int) -> list[StatedPart]:
    found = []
    for quantity in (one for one in figures if start < one.start < end):
        found.append(StatedPart(sentence.text[start : quantity.start].lstrip("、，和"), int(quantity.low)))
        start = quantity.end
    return found
