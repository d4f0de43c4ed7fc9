"""The unit's own training and the county's, which a sentence of ours counts apart."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.extract.reading import Mention
from drafter.extract.sentences import Sentence, counted

_OWN_AND_ABOVE = (
    r"组织业务培训(?P<own_sessions>#+)(?:，[^#；。]*?)?(?:，参训(?P<own_attended>#+))?；"
    r"(?:派(?P<upper_attended>#+))?参加[^，；。#]{0,8}培训(?P<upper_sessions>#+)(?:、(?P<upper_attended_behind>#+))?"
    r"(?=[，；。])"
)


def training_apart(sentence: Sentence) -> Iterator[Mention]:
    """组织业务培训3次，参训92人次；派6人次参加县级培训2次, 参加县级培训2次、6人次: sessions and people of both."""
    found = re.search(_OWN_AND_ABOVE, sentence.masked) if "组织业务培训" in sentence.text else None
    for quantity in sentence.quantities if found else ():
        for name in found.groupdict() if found else ():
            if found and found.start(name) == quantity.start:
                yield counted(f"training.{name.removesuffix('_behind')}", sentence, quantity)
