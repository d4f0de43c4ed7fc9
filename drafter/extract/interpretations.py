"""Of which form the interpretations of policies were: 发布政策解读9篇，其中文字2篇、图表7篇."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from drafter.extract.partlists import part_lists
from drafter.extract.reading import Mention, PartList, StatedPart
from drafter.extract.statements import Statement

_ONE_FORM = re.compile(r"，均?为(?P<name>[^，；。、]{1,8})形式(?=[，；。])")
_TOTAL = "interpretation.articles"


def interpretation_forms(stated: Sequence[tuple[Mention, Statement]]) -> Iterator[PartList]:
    """The forms named right behind the number of interpretations; `stated` are the facts that the sentences state."""
    for mention, said in stated:
        if mention.path != _TOTAL or said.quantity is None or not said.quantity.exact:
            continue
        sentence, total = said.sentence, said.quantity
        if one := _ONE_FORM.match(sentence.text, total.end):
            only = StatedPart(one["name"], int(total.low))
            yield PartList("form", (only,), int(total.low), "whole", sentence.quote, sentence.place)
        for found in part_lists(sentence, [total]):
            beside = sentence.text[total.end : found.start] in ("，其中", "，")
            fits = found.exact and found.added <= total.low
            if beside and fits and {item.quantity.unit for item in found.items} == {total.unit}:
                yield found.listed("form", int(total.low), found.added == total.low, sentence)
