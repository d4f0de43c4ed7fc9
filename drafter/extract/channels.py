"""What a figure of disclosure is the total of, and which channels have figures of their own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from drafter.extract.clauses import FIGURE, clauses_of
from drafter.extract.reading import PartList, StatedPart
from drafter.extract.statements import Statement
from drafter.text.lexicon import Token, classes
from drafter.text.search import has_any as holds

_TITLED = ("在“", "通过“", "依托“", "利用“", "借助“")
"""Before a channel that is named by its title alone (依托“青石微社区”发布)."""
Kind = Literal["total", "total of channels", "channel"]
"""What a figure is the total of: all that was disclosed, what several channels published, or what one did."""


def kind_of(one: Statement) -> Kind:
    """What a statement of a total is the total of."""
    around = one.lead | one.context.before
    if "together" in one.lead:
        return "total of channels"
    if "not_twice" in around or {"adds_up", "total"} <= one.lead:
        return "total"
    anew = one.lead & {"this_year", "total"}
    if not anew and names_channel(one.sentence.previous):
        return "channel"
    tokens = [token for token in one.context.clause.tokens if token.start < one.start]
    last = max((at for at, token in enumerate(tokens) if token.classes is FIGURE), default=-1)
    through = _from_channel(tokens[last + 1 :])
    if not through and "figure" not in one.context.before and "own" not in one.lead:
        through = _from_channel([token for clause in one.context.beside for token in clause.tokens])
    if not through:
        begins = one.context.beside[0].start if one.context.beside else one.context.clause.start
        titled = "own" not in one.lead and holds(one.sentence.text[begins : one.start], *_TITLED)
        return "channel" if titled else "total"
    several = any(token.classes & {"、", "and", "such_as", "several"} for token in through)
    # 其中通过公告栏、电子屏公开122条 is one part of the total.
    one_part = "of_which" in around or any("channel" in thing for thing in one.of)
    return "total of channels" if several and not one_part else "channel"


def _from_channel(tokens: Sequence[Token]) -> Sequence[Token]:
    """The tokens from the first channel on; none when no channel is named."""
    first = next((at for at, token in enumerate(tokens) if "channel" in token.classes), len(tokens))
    return tokens[first:]


def names_channel(opening: str) -> bool:
    """True if the words that open a passage say in which one channel all in it was published (（二）微信公开。)."""
    found = classes(opening) if len(opening) <= 14 else frozenset()
    return (
        "channel" in found
        and not holds(opening, "平台", "多", "各", "、", "和")
        and not any(map(str.isdecimal, opening))
    )


def lists_of_channels(stated: Sequence[Statement], listed: Sequence[PartList]) -> Iterator[PartList]:
    """The lists of channels: those read as lists, else the figures that channels have each by itself.

    微信公众号发布信息149条，微博同步发布149条 · 微信公众号另外推送信息224条，不在172条之内.
    """
    if (
        not stated
        or any(one.complete != "unknown" for one in listed)
        or any(_beside_others(one, stated) for one in stated)
    ):
        yield from listed
        return
    parts: dict[str, StatedPart] = {}
    for one in stated:
        name = _name(one)
        if name and one.quantity is not None and one.quantity.exact:
            parts.setdefault(name, StatedPart(name, int(one.quantity.low)))
    if parts:
        first = stated[0].sentence
        yield PartList("channel", tuple(parts.values()), None, "some", first.quote, first.place)


def _beside_others(one: Statement, stated: Sequence[Statement]) -> bool:
    """True if another figure beside one is of a channel too and is not read, so that a list would fall short.

    网站公开208条，微信公众号转发其中的130条.
    """
    known = {other.start for other in stated if other.sentence is one.sentence}
    others = {quantity.start for quantity in one.sentence.quantities if quantity.unit == one.unit} - known
    named = (clause for clause in clauses_of(one.sentence) if "channel" in clause.classes)
    return any(token.start in others for clause in named for token in clause.tokens)


def _name(one: Statement) -> str:
    """The name of the channel that a figure is of, as printed right before it; empty when none is named."""
    run: list[Token] = []
    for token in one.context.clause.tokens:
        if token.start < one.start and "channel" in token.classes:
            run = [*run, token] if run and run[-1].end == token.start else [token]
    return "".join(token.text for token in run)
