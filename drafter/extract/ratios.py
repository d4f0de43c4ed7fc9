"""How the figures of a sentence stand to each other: rates, and shares of a total in percent or in words.

发放120份，收回114份，回收率95% · 涉农的38条，占四成多 · 满意和基本满意合计占96%.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any

from drafter.extract.clauses import classes_between
from drafter.extract.reading import StatedShare
from drafter.extract.statements import Statement
from drafter.extract.sums import figures_of
from drafter.text.numerals import Number
from drafter.text.search import has_any
from drafter.text.shares import ShareInWords, shares

_RATES = {
    "return_rate": ({"hand_out"}, {"hand_in"}),
    "disclosure_rate": ({"due_to_disclose"}, {"disclose"}),
    "attendance_rate": ({"due_to_come"}, {"attendance", "came"}),
    "settlement_rate": ({"receive", "hand_on"}, {"settle"}),
}
"""Classes of rates, with those of the figure that is 100 of them and of the one that was reached."""
_ITEMS = ("条", "篇")


def ratio_statements(statements: Sequence[Sequence[Statement]], facts: Mapping[str, Any]) -> Iterator[StatedShare]:
    """The relations that sentences state of their figures; `facts` are the answers that were read."""
    for figures in map(figures_of, statements):
        if not figures:
            continue
        counts = [one for one in figures if one.unit not in ("%", "个百分点")]
        for share in shares(figures[0].sentence.text):
            yield from _share_in_words(share, counts, facts)
        percents = [one for one in figures if one.unit == "%" and one.exact]
        for percent in percents:
            before = [one for one in counts if one.end <= percent.start]
            for read in (_rate, _share_of_both, _share_of_total):
                yield from read(percent, before, facts)
        yield from _hundred(percents, counts)


def _stated(percent: Statement, part: Number, of: Number) -> StatedShare:
    sentence = percent.sentence
    return StatedShare(Decimal(percent.low), part, of, sentence.quote, sentence.place)


def _share_in_words(
    share: ShareInWords, counts: Sequence[Statement], facts: Mapping[str, Any]
) -> Iterator[StatedShare]:
    """涉农的38条，占了一半以上."""
    part = next((one for one in reversed(counts) if one.end <= share.start), None)
    if part is None or share.doubled or not _is_part(part, share.start):
        return
    sentence = part.sentence
    if of := _whole_of(part, [one for one in counts if one.end <= part.start], facts):
        yield StatedShare(
            Decimal(0), part.low, of, sentence.quote, sentence.place, bounds=share.bounds, said=f"占{share.text}"
        )


def _share_of_total(percent: Statement, before: Sequence[Statement], facts: Mapping[str, Any]) -> Iterator[StatedShare]:
    """其中政策解读96条，占总量的18.8%: of a total told sentences before."""
    if "grand_total" not in percent.lead or not before or not _is_part(before[-1], percent.start):
        return
    if of := _whole_of(before[-1], before[:-1], facts):
        yield _stated(percent, before[-1].low, of)


def _is_part(figure: Statement, share: int) -> bool:
    """True if a figure is what the share that begins at a place is of something, and not of one channel alone."""
    gap = figure.sentence.text[figure.end : share]
    if "channel" in classes_between(figure.sentence, figure.end, share):
        return False  # 占网上公开总数的32.7%
    # 这96条信息中，图文占一半: the figure is the whole and no part.
    return figure.exact and "占" in gap and gap.index("占") <= 8 and not has_any(gap, "中，", "里，")


def _whole_of(part: Statement, before: Sequence[Statement], facts: Mapping[str, Any]) -> Number | None:
    """What a part said without its whole is a share of: the year's total of that kind."""
    if before and "of_which" not in classes_between(part.sentence, 0, part.start):
        return None
    named = frozenset().union(*part.of) | part.context.whole
    path = "proactive.total" if part.unit in _ITEMS else "requests.received" if part.unit in ("件", "份") else ""
    about = {"disclose", "information", "own"} if part.unit in _ITEMS else {"request"}
    value = facts.get(path)
    return value if named & about and isinstance(value, int) else None


def _rate(percent: Statement, before: Sequence[Statement], facts: Mapping[str, Any]) -> Iterator[StatedShare]:
    """发放问卷120份，收回114份，回收率95%."""
    words = next((row for name, row in _RATES.items() if name in percent.lead), None)
    if words is None or "in_time" in percent.lead:
        return  # 按时办结率 leaves out what is not due yet
    wholes = [one for one in before if one.exact and one.unit and one.lead & words[0]]
    reached = [one for one in before if one.exact and one.unit and one.lead & words[1] and one not in wholes]
    if len(wholes) != 1 or len(reached) != 1 or wholes[0].unit != reached[0].unit:
        return
    whole, part = wholes[0], reached[0]
    alone = part is before[-1] or has_any(percent.sentence.text[part.end : percent.start], "另", "其余", "尚")
    if alone and whole.end <= part.start and whole.low >= part.low:
        yield _stated(percent, part.low, whole.low)


def _share_of_both(percent: Statement, before: Sequence[Statement], facts: Mapping[str, Any]) -> Iterator[StatedShare]:
    """收回300份，满意276份，基本满意18份，满意和基本满意合计占96%."""
    if not before or not before[0].exact or "total" not in percent.lead:
        return
    clause = percent.context.clause
    joined = next((token for token in clause.tokens if token.text in ("和", "与", "及", "、")), None)
    summed = next((token for token in clause.tokens if "total" in token.classes), None)
    if joined is None or summed is None or not joined.end < summed.start < percent.start:
        return
    text = percent.sentence.text
    names = (
        text[clause.start : joined.start],
        text[joined.end : summed.start].removesuffix("两者").removesuffix("两项"),
    )
    counts = [_count_of(name, before) for name in names]
    added = sum(count for count in counts if count is not None)
    if None not in counts and added <= before[0].low and before[0].low not in counts:
        yield _stated(percent, added, before[0].low)


def _count_of(name: str, figures: Sequence[Statement]) -> Number | None:
    """The figure right behind a name; None when there is none, or several."""
    text = figures[0].sentence.text
    counts = [one.low for one in figures if text[one.context.clause.start : one.start].rstrip("的有为") == name]
    return counts[0] if len(counts) == 1 else None


def _hundred(percents: Sequence[Statement], counts: Sequence[Statement]) -> Iterator[StatedShare]:
    """按渠道分，网站占61%，微博占19%，其他占20%: shares of one whole come to a hundred."""
    if len(percents) < 3 or not has_any(percents[-1].sentence.text[: percents[0].start], "按"):
        return
    sentence = percents[0].sentence
    closed = "rest" in percents[-1].lead and "；" not in sentence.text
    if not closed or any(one.start > percents[0].start for one in counts):
        return
    added = sum((Decimal(one.low) for one in percents), Decimal(0))
    slack = Decimal("0.5") * len(percents)
    said = "＋".join(f"{one.low}%" for one in percents)
    bounds = (100 - slack, 100 + slack)
    yield StatedShare(Decimal(0), added, 100, sentence.quote, sentence.place, bounds=bounds, said=said)
