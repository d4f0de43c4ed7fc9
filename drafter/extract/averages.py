"""Averages over the year's months, quarters, weeks and days, and over what a sentence counts itself.

八个月来，共公开信息48条，平均每月6条 · 折算到每个工作日，平均发布5条多 · 4期共168人次，平均每期42人次.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from drafter.extract.clauses import FIGURE
from drafter.extract.reading import StatedAverage
from drafter.extract.sentences import Sentence
from drafter.extract.spans import lengths
from drafter.extract.statements import Statement
from drafter.extract.sums import figures_of
from drafter.text.lexicon import Token, tokens
from drafter.text.numerals import Number

_WORKING_DAYS = (244, 255)
"""A year has between 244 and 255 working days, by how its holidays fall and which day a clerk counts."""
_PERIODS: tuple[tuple[str, int, tuple[tuple[int, int], ...]], ...] = (
    ("工作日", 250, (_WORKING_DAYS,)),
    ("月", 12, ((12, 12),)),
    ("季", 4, ((4, 4),)),
    ("周", 52, ((50, 53),)),
    ("星期", 52, ((50, 53),)),
    ("日", 365, ((365, 366), _WORKING_DAYS)),
    ("天", 365, ((365, 366), _WORKING_DAYS)),
)
"""Periods by the words for them: how many a year has, and the ranges of how many may be meant."""
_DAYS = ("工作日", "个工作日", "天", "日")
_ITEMS = ("条", "篇", "件")
_UNKNOWN_SPAN = frozenset({"since", "part_of_year", "several_years", "opened"})
_SOMETHING_ELSE = frozenset({"more", "less", "other_use", "every", "required", "message"})


def average_statements(
    statements: Sequence[Sequence[Statement]], totals: Mapping[str, Number]
) -> Iterator[StatedAverage]:
    """The averages that sentences state; `totals` are the year's totals by the sentences that state them."""
    latest: tuple[int, Number] | None = None
    for figures in map(figures_of, statements):
        if not figures:
            continue
        sentence = figures[0].sentence
        if sentence.quote in totals:
            latest = (sentence.paragraph, totals[sentence.quote])
        near = latest[1] if latest and sentence.paragraph - latest[0] <= 1 else None
        for at, one in enumerate(figures):
            if one.scope.time == "average" and one.unit not in ("%", "") and not one.scope.others:
                found = _over_time(one, figures[:at], near) or _over_what_is_counted(one, figures[:at])
                if found:
                    yield found


def _average(one: Statement, periods: int, spans: tuple[tuple[int, int], ...], total: Number) -> StatedAverage:
    quantity, sentence = one.quantity, one.sentence
    low, high = Decimal(one.low), None if quantity is None or quantity.high is None else Decimal(quantity.high)
    if one.exact and sentence.text.startswith(("多", "余"), one.end):
        high = low + 1
    return StatedAverage(low, high, periods, spans, total, sentence.quote, sentence.place)


def _over_time(one: Statement, before: Sequence[Statement], total: Number | None) -> StatedAverage | None:
    """An average of what was disclosed over periods of the year; None when it is of something else.

    It is of the figure before it, else of the year's total stated last; the period may stand in the clause before.
    """
    period = _period(one)
    if (
        period is None
        or one.lead & _SOMETHING_ELSE
        or one.unit not in _ITEMS
        or "of_which" in one.context.own | one.context.before  # 其中每周动态信息30条
        or one.sentence.text.startswith(("至少", "不少于"), one.start)
    ):
        return None
    same = [one_before for one_before in before if one_before.unit == one.unit and one_before.scope.time == "now"]
    if same:
        total = same[-1].low if same[-1].exact else None
    elif "channel" in one.context.whole or _names_something_else(one):
        return None
    spans = _spans(one.sentence, before, *period)
    return _average(one, period[0], spans, total) if total is not None and spans else None


def _names_something_else(one: Statement) -> bool:
    """True if the clause of an average says itself that it is not of information."""
    told = any(thing & {"information", "own"} for thing in one.of)
    return one.source == "clause" and not told


def _period(one: Statement) -> tuple[int, tuple[tuple[int, int], ...]] | None:
    """How many periods a year has, and the ranges that may be meant; None when the words name none."""
    here = [token for token in one.context.clause.tokens if token.end <= one.start]
    beside = one.context.beside[-1].tokens if one.context.beside else []
    if any(token.classes is FIGURE for token in beside) or any("each" in token.classes for token in here):
        beside = []
    said = [token.text for token in (*beside, *here) if "average" in token.classes and token.text != "平均"]
    named = [next((row for row in _PERIODS if row[0] in text), None) for text in said]
    return named[-1][1:] if named and None not in named and named[-1] else None  # 每村每月4条 is no average of all


def _spans(
    sentence: Sentence, before: Sequence[Statement], periods: int, ranges: tuple[tuple[int, int], ...]
) -> tuple[tuple[int, int], ...]:
    """The ranges of how many periods may be meant; none when the words may mean a span that they do not count."""
    days = next((int(one.low) for one in before if one.unit in _DAYS and 100 <= one.low <= 366), None)
    if days is not None:
        return ((days, days),) if periods >= 250 else ranges
    said = sentence.previous + sentence.text
    if months := lengths(said):
        return tuple((length, length) for length in (*months, 12)) if periods == 12 else ()
    return () if any(map(_may_be_a_span, tokens(said))) else ranges


def _may_be_a_span(token: Token) -> bool:
    """True if a term may say that a figure is not of the whole year."""
    return (
        bool(token.classes & _UNKNOWN_SPAN)
        or token.text in ("截至", "截止")
        or ("date" in token.classes and not token.text.startswith("20"))
    )


def _over_what_is_counted(one: Statement, before: Sequence[Statement]) -> StatedAverage | None:
    """举办培训4期，共168人次参加，平均每期42人次; None when the figures are not both stated."""
    text = one.sentence.text
    each = next((token for token in reversed(one.context.clause.tokens) if token.text.startswith("每")), None)
    if each is None or each.end > one.start:
        return None
    named = text[each.start + 1 : one.start].removeprefix("个").removeprefix("一")
    alike = {one.unit, {"人": "人次", "人次": "人"}.get(one.unit, one.unit)}
    exact = [figure for figure in before if figure.exact and figure.scope.time != "average"]
    among = [figure for figure in exact if figure.unit not in alike and _counts(figure, named)]
    of = [figure for figure in exact if figure.unit in alike]
    if len(among) != 1 or len(of) != 1 or not isinstance(among[0].low, int) or among[0].low < 2:
        return None
    return _average(one, among[0].low, ((among[0].low, among[0].low),), of[0].low)


def _counts(figure: Statement, named: str) -> bool:
    """True if a figure counts what a name begins with (4期 and 期, 14个行政村 and 村)."""
    return bool(figure.unit and named.startswith(figure.unit)) or (
        named[:1] != "" and figure.sentence.text.startswith(named[:1], figure.end)
    )
