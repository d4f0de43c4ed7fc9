"""The unit's own training and the county's, which a sentence of ours counts apart."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.extract.reading import Mention
from drafter.extract.sentences import Sentence, counted

_IN_ALL = (
    r"培训(?P<sessions>#+)（其中本单位组织(?P<own_sessions>#+)、参加[^，；。#]{0,8}培训(?P<upper_sessions>#+)）"
    r"(?:，参训(?P<attended>#+))?"
)
_OWN_AND_ABOVE = (
    r"组织业务培训(?P<own_sessions>#+)(?:，[^#；。]*?)?(?:，参训(?P<own_attended>#+))?；"
    r"(?:派(?P<upper_attended>#+))?参加[^，；。#]{0,8}培训(?P<upper_sessions>#+)(?:、(?P<upper_attended_behind>#+))?"
    r"(?=[，；。])"
)


_PATTERNS = {"组织业务培训": _OWN_AND_ABOVE, "其中本单位组织": _IN_ALL}
"""By words that a sentence must hold."""


def training_apart(sentence: Sentence) -> Iterator[Mention]:
    """组织业务培训3次，参训92人次；派6人次参加县级培训2次, 参加县级培训2次、6人次: sessions and people of both."""
    pattern = next((one for said, one in _PATTERNS.items() if said in sentence.text), None)
    found = re.search(pattern, sentence.masked) if pattern else None
    for quantity in sentence.quantities if found else ():
        for name in found.groupdict() if found else ():
            if found and found.start(name) == quantity.start:
                yield counted(f"training.{name.removesuffix('_behind')}", sentence, quantity)
