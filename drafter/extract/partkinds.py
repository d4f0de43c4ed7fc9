"""What the parts of a list are, by what opens it and by their names: one row a kind."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from drafter.extract.partnames import PARTS
from drafter.extract.reading import PartKind
from drafter.text.lexicon import terms_of
from drafter.text.search import has_any


@dataclass(frozen=True, slots=True)
class ListKind:
    """A kind of list: the classes of the lexicon whose terms stand in the names of its parts, and the words in what
    opens it that say so whatever the names are."""

    kind: PartKind
    classes: tuple[str, ...]
    openers: tuple[str, ...]

    def named(self, name: str) -> bool:
        """True if a part's name is of the kind."""
        return has_any(name, *terms_of(*self.classes))


OUTCOME = ListKind("outcome", ("outcome",), ("答复", "结果"))
WAY = ListKind("way", ("way",), ("提出方式", "申请方式"))
APPLICANT = ListKind("applicant", ("applicant", "citizen"), ())
CHANNEL = ListKind("channel", ("channel",), ("渠道", "载体", "平台", "方式", "途径", "媒介", "形式"))
CONTENT = ListKind("content", (), ("内容", "类", "栏目", "性质"))
OF_REQUESTS = (OUTCOME, WAY, APPLICANT)
"""In this order: 网上公开 ends a request, and is no way."""


def is_time(name: str) -> bool:
    """True if a name tells information apart by when it was published, not by what it is about."""
    month = name.lstrip("0123456789一二三四五六七八九十")
    return name.startswith(("上半年", "下半年")) or "季度" in name[:4] or (month != name and month.startswith("月"))


def kind_in_table(names: Sequence[str], around: str) -> PartKind | None:
    """What a table's parts are, by their names and the words around the table; None when these do not tell."""
    half = len(names) / 2
    of_requests = sum(OUTCOME.named(name) or name in terms_of("way") for name in names) > half
    if of_requests or "申请" in around:
        return "way" if sum(map(WAY.named, names)) > half else "outcome"
    if sum(map(CHANNEL.named, names)) > half:
        return "channel"
    return "content" if has_any(around, "公开", "信息", "发布") else None


def kind_of_request(name: str) -> PartKind | None:
    """What a part's name tells requests apart by; None when it does not tell."""
    return next((row.kind for row in OF_REQUESTS if row.named(name)), None)


def requests_told_by(names: Sequence[str], marker: str, before: str) -> PartKind | None:
    """What a list tells requests apart by, with the words that open it and those before; None when nothing tells.

    All its parts must be of the kind, or be the rest; of results half will do where the words announce them.
    """
    kinds = [kind_of_request(name) for name in names]
    rest = [name.startswith(PARTS["rest"]) for name in names]
    if has_any(marker, *WAY.openers):
        return "way"
    announced = has_any(marker + before[-8:], *OUTCOME.openers)
    if announced and (kinds.count("outcome") * 2 >= len(names) or (all(rest) and has_any(marker, *OUTCOME.openers))):
        return "outcome"
    best = max((row.kind for row in OF_REQUESTS), key=kinds.count)
    fits = [kind == best or other for kind, other in zip(kinds, rest, strict=True)]
    return best if best in kinds and all(fits) else None
