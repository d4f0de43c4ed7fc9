"""Lists in a sentence: names, parts with their counts, papers, posts, points. Each knows one, several and very many."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from drafter.phrases.filters import clause, named_count, titled

Part = Mapping[str, Any]

MOST_NAMED = 8
"""Lists longer than this are cut: their first ones are named and the rest is counted."""
NAMED_OF_MANY = 5

_OTHERS = ("其他", "其它")


def names(items: Iterable[object]) -> str:
    """甲 · 甲和乙 · 甲、乙和丙: the last is joined by 和, for lists within a clause."""
    said = [_quoted(clause(item)) for item in items]
    return "和".join(["、".join(said[:-1]), said[-1]]) if len(said) > 1 else "".join(said)


def row(items: Sequence[object]) -> str:
    """甲 · 甲、乙 · 甲、乙、丙、丁、戊等12个: a plain row; of more than eight the first five, with their number."""
    said = [_quoted(clause(item)) for item in items]
    return "、".join(said[:NAMED_OF_MANY]) + "等" if len(said) > MOST_NAMED else "、".join(said)


def _quoted(name: str) -> str:
    """A name that holds 、 in quotes, or it would look like two."""
    return f"“{name}”" if "、" in name and not re.search("[“《]", name) else name


def counted(items: Iterable[Part], measure: str) -> str:
    """甲3条、乙2条; what is 0 is left out."""
    return "、".join(named_count(item, measure) for item in items if item["count"])


def with_rest(items: Sequence[Part], total: int) -> list[Part]:
    """The parts that are not 0, with what they lack of the total put into 其他, the last of them."""
    kept = [item for item in items if item["count"]]
    rest = total - sum(item["count"] for item in kept)
    if rest <= 0:
        return kept
    other = next((item for item in kept if str(item["name"]).startswith(_OTHERS)), None)
    if other is None:
        return [*kept, {"name": "其他信息", "count": rest}]
    return [*(item for item in kept if item is not other), {**other, "count": other["count"] + rest}]


def is_other(name: object) -> bool:
    """Whether a part's name says only that it is none of the others."""
    return str(name).startswith(_OTHERS)


def information(name: object) -> str:
    """民生保障信息: the name with 信息 behind it, unless it ends in a word for information of its own."""
    return str(name) if re.search("(信息|类|动态|文件|公告|其他)$", str(name)) else f"{name}信息"


def papers(items: Iterable[object]) -> str:
    """《甲》《乙》; where a bracket stands between them, 《甲》、《乙》（文号）和《丙》 (GB/T 15834-2011, 4.5.3.5)."""
    said = [titled([item]) for item in items]
    if not any(one.endswith("）") for one in said):
        return "".join(said)
    return "和".join(["、".join(said[:-1]), said[-1]]) if len(said) > 1 else said[0]
