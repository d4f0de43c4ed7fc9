"""What is said of a figure against last year's: the figure then, how much came to it, in numbers, percent and words.

412条，较上年的388条增加24条 · 351条，同比增长13.6%（上年309条） · 由258条增至279条 · 上年公开238条，今年翻了一番.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from drafter.extract.clauses import between
from drafter.extract.reading import Mention, StatedShare, StatedStep
from drafter.extract.sentences import Sentence, counted
from drafter.extract.statements import Statement, subjects
from drafter.text.lexicon import any_of
from drafter.text.numerals import Number
from drafter.text.quantities import Quantity
from drafter.text.shares import shares

_HELD = rf"(?:与|和|同)(?:20\d\d年度?|{any_of('last_year')})(?:同期)?(?:相比)?(?:持平|相同)"
_TOTAL = frozenset({"information", "own"})


@dataclass(slots=True, eq=False)
class _Against:
    """A figure of this year with what is said of it against last year's.

    `of` is what it counts; `total` says that it is all that was disclosed.
    """

    now: Quantity
    of: frozenset[str]
    total: bool
    last: Quantity | None = None
    step: Number | None = None
    percents: list[Quantity] = field(default_factory=list)


def comparisons(
    sentence: Sentence, said: Sequence[Statement], totals: Sequence[Quantity], latest: Quantity | None
) -> Iterator[Mention | StatedShare | StatedStep]:
    """What a sentence says of its figures against last year's.

    `totals` are the figures that state all that was disclosed, `latest` the last of them in a sentence before, of which
    this one may still speak (None: it may not).
    """
    found: list[_Against] = []
    carried = (latest, _TOTAL, True) if latest is not None and latest.exact else None
    here = _Against(*carried) if carried else None
    before: Statement | None = None
    for one in sorted(said, key=lambda statement: statement.start):
        figure = one.quantity
        if figure is None or one.all_of:
            continue
        time = one.scope.time
        if carried and "grand_total" in one.lead and time in ("last", "change") and (here is None or not here.total):
            here = _Against(*carried)  # 其中网站发布300条，总量比上年增加20条
        if before is not None and _went_on(before, one):
            here = _Against(figure, _counted(one), here is not None and here.total and figure.low == here.now.low)
            here.total = here.total or figure in totals
            here.last = before.quantity
            found.append(here)
        elif time in ("now", "part") and figure.unit not in ("%", "") and "from" not in one.lead:
            here = _Against(figure, _counted(one), figure in totals) if figure.exact else None
            found += [here] if here else []
        elif (
            here is None
            or time not in ("last", "other", "change")
            or (time != "change" and figure.unit != here.now.unit)
        ):
            pass
        elif time == "other" or "of_which" in one.lead or not _plain(one, here):
            here = None if "supposed" not in one.context.before | one.lead else here
        elif time == "last" and figure.exact and here.last is None:
            here.last = figure
        elif time == "change" and figure.unit == here.now.unit and figure.exact and here.step is None:
            here.step = one.scope.direction * figure.low
        elif time == "change" and figure.unit == "%":
            here.percents.append(figure)
        if here is not None and here not in found:
            found.append(here)
        before = one
    for against in found:
        yield from _told(sentence, against, against.now is latest)


def _counted(one: Statement) -> frozenset[str]:
    """The classes of all that a statement counts by itself."""
    return frozenset(name for thing in subjects(one.of) for name in thing)


def _went_on(first: Statement, second: Statement) -> bool:
    """True if two figures are where something began and what it came to (由258条增至279条)."""
    units = first.quantity is not None and second.quantity is not None and first.quantity.unit == second.quantity.unit
    return units and "from" in first.lead and "reach" in second.lead and first.context is second.context


def _plain(one: Statement, here: _Against) -> bool:
    """True if the words before a figure of last year, or of a change, say nothing but that it is one of this figure."""
    said = one.context.before | one.lead
    if "respectively" in one.context.own:
        return False  # 分别比上年增加2条、7条和12条 speaks of several
    if said & {"part_of_year", "supposed"} or "known" not in one.bound or one.lead & {"channel", "average"}:
        return False
    counted = _counted(one)
    goes_on = one.source != "clause" and (here.last is not None or here.step is not None)
    if goes_on or (here.total and "grand_total" in one.lead):
        return True
    return not counted or bool(counted & here.of) or not here.of


def _told(sentence: Sentence, against: _Against, carried: bool) -> Iterator[Mention | StatedShare | StatedStep]:
    """What a comparison states, and what is to follow from it."""
    now, last, step = against.now, against.last, against.step
    then = None if last is None else last.low
    if last is not None and against.total:
        yield counted("proactive.last_total", sentence, last)
    if last is not None and step is not None:
        yield StatedStep(now.low, last.low, step, sentence.quote, sentence.place)
    if step is not None and then is None and now.low >= step:
        then = now.low - step
        if against.total:
            yield Mention("proactive.last_total", then, then, sentence.quote, sentence.place)
    held = not carried and then is None and ("持平" in sentence.text or "相同" in sentence.text)
    if held and against.total and re.search(_HELD, sentence.text[now.end :]):
        yield Mention("proactive.last_total", now.low, now.low, sentence.quote, sentence.place)
    if not then:
        return
    grown = abs(Decimal(now.low) - Decimal(then) if step is None else Decimal(step))
    for percent in against.percents:
        bounds = None if percent.exact or percent.high is None else (Decimal(percent.low), Decimal(percent.high))
        shown = Decimal(percent.low) if percent.exact else Decimal(0)
        text = "" if percent.exact else percent.text
        if percent.exact or bounds:
            yield StatedShare(shown, grown, then, sentence.quote, sentence.place, True, bounds, text)
    yield from _in_words(sentence, now, last, then)


def _in_words(sentence: Sentence, now: Quantity, last: Quantity | None, then: Number) -> Iterator[StatedShare]:
    """The growth that words behind both figures state: 翻了一番还多, 增长三成."""
    if last is None:
        return
    at = max(last.end, now.end if now in sentence.quantities else 0)
    later = [one.start for one in sentence.quantities if one.start >= at]
    for share in shares(sentence.text):
        if not at <= share.start <= min(later, default=len(sentence.text)):
            continue
        said = [token for token in between(sentence, at, share.start) if token.classes & {"more", "less"}]
        if share.doubled or said:
            grown = Decimal(now.low) - Decimal(then)
            text = sentence.text[said[0].start if said else share.start : share.end]
            step = int(grown if share.doubled else abs(grown))
            yield StatedShare(Decimal(0), step, then, sentence.quote, sentence.place, True, share.bounds, text)
        return
