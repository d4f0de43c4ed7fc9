"""Whether a list of parts is all there is of its total, or names only some of it."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from drafter.extract.partlists import Found, Item
from drafter.extract.partnames import CHANNEL, name_of
from drafter.extract.sentences import Sentence
from drafter.text.search import has_any as holds

_OTHERS = ("其他", "其它", "其余")
_AND_MORE = re.compile(r"(?:以及|和|及|，)[^，。；]{0,14}(?:等|其他)")
_REST_NAMED = re.compile(
    r"[，；](?:其余|其他|剩余|剩下|余下)的?(?P<count>\d+)条(?:信息)?(?:均|都|全部)?(?:为|是|属于?|系)(?P<name>[^，；。、（]{2,12})(?=[，；。]|$)"
)


def ends_with_rest(found: Found) -> bool:
    """Whether a list has a part 其他, so that it leaves nothing out."""
    return any(item.name.startswith(_OTHERS) for item in found.items)


def with_rest_named(sentence: Sentence, found: Found) -> Found:
    """甲12条、乙6条，其余56条为一般工作信息: the rest is a part as well, when its words are a name."""
    rest = _REST_NAMED.match(found.after)
    name = name_of(rest["name"]) if rest else ""
    if rest is None or not name or CHANNEL.search(name) or CHANNEL.search(found.items[0].name):
        return found
    at = found.end + rest.start("count")
    figure = next((one for one in sentence.quantities if one.start == at), None)
    if figure is None:
        return found
    after = found.after[rest.end() :]
    items = (*found.items, Item(name, figure, None))
    return replace(found, items=items, end=found.end + rest.end(), after=after, cut=False)


def is_whole(found: Found, stated: int | None) -> bool:
    """Whether the words claim that the parts are all there are of the total stated."""
    if _is_example(found) or (len(found.items) == 1 and stated != found.added):
        return False
    if ends_with_rest(found) or found.marker == "分别" or found.marker.startswith(("按", "从")):
        return True
    count = len(found.items)
    percents = [item.percent for item in found.items if item.percent]
    full = sum(percents, Decimal(0)) if len(percents) == count else Decimal(0)
    if count > 1 and abs(full - 100) <= Decimal("0.06") * count:
        return True
    if stated is None or not stated * 8 <= found.added * 10 <= stated * 12:
        return False
    # The parts come near the total: only then does 其中, or a longer list, claim to be all of it.
    if found.marker == "其中":
        return count > 1
    return count >= 3 and (found.marker in ("主要包括", "包括", "涉及", "") or "信息中" in found.marker)


def _is_example(found: Found) -> bool:
    """Whether the words say that there are more parts than the list names (…等, 重点公开…)."""
    if "等" in found.after[:3] or _AND_MORE.match(found.after):
        return True
    ranked = holds(found.before[-16:] + found.marker, "排在前", "居前", "位居", "前几位", "前三", "较多的", "最多的")
    return ranked or holds(found.before[-10:], "重点", "例如", "如：")
