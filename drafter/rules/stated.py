"""Rules over the figures a finished report states: sums, percentages, averages, text against text and against tables.

Each looks at the words as they stand (`Reading`), so that both figures can be shown with the sentence they stand in.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal
from itertools import accumulate

from drafter import words
from drafter.extract.reading import Mention, PartList, Reading, StatedAverage, StatedShare
from drafter.report import facts_by_path
from drafter.rules.doubt import fits_another, said_beside
from drafter.rules.finding import Finding, Level, printed
from drafter.text.numerals import Number

_OTHER_COUNT = frozenset({"of_which", "respectively", "county", "others"})
"""Classes by which a second figure may rightly differ: it is a part, or somebody else's."""

CORE = (
    "proactive.total",
    "proactive.last_total",
    "requests.received",
    "requests.carried_in",
    "requests.carried_out",
    "requests.settled",
    "disputes.reconsideration",
    "disputes.litigation",
    "fees.charged_yuan",
    "fees.waived_yuan",
    "statutory.normative.issued",
    "statutory.normative.repealed",
    "statutory.normative.in_force",
    "statutory.licensing",
    "statutory.penalties",
    "statutory.coercion",
)
"""Facts of which a report has one figure, so that two differing ones contradict each other."""


PARTS_AND_MORE = ("channel", "outcome", "applicant", "part")
"""Lists whose parts may add up to more than the total unless the words claim otherwise: one item may count twice."""


def term(path: str) -> str:
    """The name of a fact for people."""
    fact = facts_by_path().get(path)
    return words.TERMS_BESIDE.get(path) or (fact.term if fact else path)


def parts_make_the_total(reading: Reading) -> Iterator[Finding]:
    """SUM-PARTS: parts said to make up a total add up to it; parts that are only examples are not more than it.

    Contract; format-2008.md §6 and format-2021.md §8 (15): seen in published reports (208 against 205).
    """
    seen: set[tuple[Number, Number]] = set()
    for found in reading.lists:
        total = _total_of(reading, found)
        if total is None or (found.kind == "key" and found.of != "proactive.total"):
            continue
        if found.kind == "last_content":
            continue  # reckoned from what grew and shrank; what stayed is not among them
        added = found.added
        if added != total and _some_make_up(found, total):
            continue
        if found.kind == "span" and found.of and not total * 8 <= added * 10 <= total * 12:
            continue  # halves of something else that was published
        over = added > total and found.kind not in PARTS_AND_MORE
        if added == total or (added, total) in seen or not (found.complete in ("whole", "likely") or over):
            continue
        if _of_something_larger(found, total) or _several_ways(found, total):
            continue
        if len(found.parts) > 1 and said_beside(reading, added, found.quote):
            continue
        seen.add((added, total))
        counts = [part.count for part in found.parts]
        message = words.stated_parts_differ(
            words.LISTS.get(found.kind, words.PARTS), counts, added, term(found.of), total
        )
        level: Level = "warning" if found.complete == "likely" else "error"
        yield Finding("SUM-PARTS", level, message, (found.path, found.of), found.place, found.quote)
    for found in reading.lists:
        total = _total_of(reading, found)
        if total is None or found.kind != "channel" or found.complete == "whole":
            continue
        for part in found.parts:
            if part.count > total:
                message = words.part_exceeds(part.name, int(part.count), term(found.of), int(total))
                yield Finding("SUM-PARTS", "notice", message, (found.path, found.of), found.place, found.quote)


def _some_make_up(found: PartList, total: Number) -> bool:
    """True if some parts in a row make up the total: what stands before or behind them counts something else."""
    counts = [part.count for part in found.parts]
    if found.complete == "whole" and found.parts[-1].name.startswith(("其他", "其它", "其余")):
        return False  # the list is closed: 其他 leaves nothing out
    return any(total in tuple(accumulate(counts[start:]))[1:] for start in range(len(counts) - 1))


def _of_something_larger(found: PartList, total: Number) -> bool:
    """True if parts far above a total that stands in another sentence rather belong to something else."""
    return found.total != total and found.added * 2 > total * 3


def _several_ways(found: PartList, total: Number) -> bool:
    """True if a list tells its total apart several times, each time in full (网上19件、信函15件；公民31件、法人3件)."""
    left: Number = total
    for part in found.parts:
        left = (left or total) - part.count
        if left < 0:
            return False
    return not left


def _total_of(reading: Reading, found: PartList) -> Number | None:
    """The total that a list's parts are of: the one stated beside it, else the one the report agrees on."""
    return found.total if found.total is not None else agreed_figure(reading, found.of)


def agreed_figure(reading: Reading, path: str) -> int | None:
    """The one figure that the report states for a fact; None when it states none, or several."""
    value = reading.facts.get(path)
    if isinstance(value, int):
        return value
    stated = {mention.low for mention in reading.mentions if mention.path == path and mention.exact}
    return int(next(iter(stated))) if len(stated) == 1 else None


def _of_a_part(reading: Reading, share: StatedShare) -> bool:
    """True if the words make a share one of what was named just before (占这一类的58%), and not of the year's total."""
    said = (one for one in reading.stated_in(share.quote) if one.unit == "%" and one.low == share.percent)
    return share.of == reading.facts.get("proactive.total") and any("these" in one.lead for one in said)


def steps_lead_to_the_figure(reading: Reading) -> Iterator[Finding]:
    """TEXT-TEXT: last year's figure with what came to it is this year's (412条，较上年的388条增加34条); contract."""
    told: set[str] = set()
    for found in reading.steps:
        reckoned = found.last + found.step
        if reckoned == found.now or found.quote in told or fits_another(reading, Decimal(reckoned).__eq__, found.quote):
            continue
        told.add(found.quote)
        message = words.step_differs(found.last, found.step, found.now)
        yield Finding("TEXT-TEXT", "error", message, ("proactive.last_total",), found.place, found.quote)


def percentages_follow(reading: Reading) -> Iterator[Finding]:
    """PERCENT: each printed percentage follows from its own two figures, rounded or cut off at its last digit.

    Contract: each checked by itself, so that shares adding up to 100.1 are no fault.
    """
    told: set[tuple[str, str]] = set()
    for share in reading.shares:
        if not share.of or _of_a_part(reading, share):
            continue
        exact = Decimal(share.part) * 100 / Decimal(share.of)
        digit = Decimal(1).scaleb(int(share.percent.as_tuple().exponent)) if share.bounds is None else Decimal("0.1")
        shown = f"{exact.quantize(min(digit, Decimal('0.1')), ROUND_HALF_UP):f}"
        said = f"{share.percent:f}%" if share.bounds is None else share.said
        if _follows(share, exact) or (said, share.quote) in told or _follows_from_others(reading, share):
            continue
        told.add((said, share.quote))
        message = words.percent_differs(share.part, share.of, shown, said, share.change)
        yield Finding("PERCENT", "error", message, ("proactive.total",), share.place, share.quote)


def _follows(share: StatedShare, exact: Decimal) -> bool:
    """True if a percentage, reckoned exactly, is the printed one: rounded, cut off, or within what words say."""
    if share.bounds is not None:
        return share.bounds[0] <= exact <= share.bounds[1]
    digit = Decimal(1).scaleb(int(share.percent.as_tuple().exponent))
    return share.percent in (exact.quantize(digit, ROUND_HALF_UP), exact.quantize(digit, ROUND_DOWN))


def _follows_from_others(reading: Reading, share: StatedShare) -> bool:
    """True if the printed percentage follows from other figures of its sentence than those it was read with."""
    base, part = Decimal(share.of), Decimal(share.part)
    if share.change:
        return fits_another(reading, lambda now: _follows(share, abs(now - base) * 100 / base), share.quote)
    return fits_another(reading, lambda whole: whole > part and _follows(share, part * 100 / whole), share.quote)


def averages_follow(reading: Reading) -> Iterator[Finding]:
    """AVERAGE: 平均每月 and the like follow from the total (93 a year are 7.75 a month and not 8以上); contract."""
    from drafter.rules.period import covers_the_year

    if reading.averages and not covers_the_year(reading):
        return  # of a unit founded during the year: how many weeks or months are meant is not said
    told: set[str] = set()
    for average in reading.averages:
        spans = average.spans
        if average.quote in told or any(_average_fits(average, *span) for span in spans):
            continue
        if any(_fits_another_total(reading, average, *span) for span in spans):
            continue
        told.add(average.quote)
        periods = spans[0][0] if spans[0][0] == spans[0][1] else average.periods
        exact = f"{Decimal(average.total) / periods:.2f}"
        message = words.average_differs(average.total, periods, exact, words.shown_average(average))
        yield Finding("AVERAGE", "error", message, ("proactive.total",), average.place, average.quote)


def _fits_another_total(reading: Reading, average: StatedAverage, fewest: int, most: int) -> bool:
    """True if an average is that of another figure in its sentence."""
    return fits_another(
        reading, lambda total: _average_fits(replace(average, total=total), fewest, most), average.quote
    )


def _average_fits(average: StatedAverage, fewest: int, most: int) -> bool:
    """True if a stated average follows from its total over so many periods, rounded up or down at its last digit."""
    low, high = Decimal(average.total) / most, Decimal(average.total) / fewest
    if average.high is None:
        return high >= average.low
    digit = Decimal(1).scaleb(int(average.low.as_tuple().exponent))
    if average.low == average.high:
        return average.low - digit < high and low < average.high + digit
    return average.low < high and low < average.high + digit


def one_quantity_one_figure(reading: Reading) -> Iterator[Finding]:
    """TEXT-TEXT: the same quantity stated twice is stated alike, rough words (几十条, 400余条) included; contract."""
    for path in CORE:
        said = [mention for mention in reading.mentions if mention.path == path and mention.sure and not mention.table]
        exact = [mention for mention in said if mention.exact]
        if not exact:
            continue
        first = next((mention for mention in exact if not mention.channels), exact[0])
        for other in said:
            if other is first or fits(first.low, other):
                continue
            if other.channels and other.low > first.low:
                continue  # several channels together may count an item more than once
            if other.quote != first.quote and (
                said_beside(reading, first.low, other.quote) or said_beside(reading, other.low, first.quote)
            ):
                continue
            message = words.stated_twice(term(path), _shown(first), _shown(other))
            quote = words.quotes(first.quote, other.quote)
            yield Finding("TEXT-TEXT", "error", message, (path,), f"{first.place}、{other.place}", quote)
            break


def _shown(mention: Mention) -> str:
    """A figure as told: one of last year that is not printed but follows from the change is told as such."""
    shown = words.shown_bounds(mention)
    reckoned = mention.path == "proactive.last_total" and mention.exact and not printed(mention.low, mention.quote)
    return words.reckoned(shown) if reckoned else shown


MINOR = (
    "training.sessions",
    "training.attended",
    "interpretation.articles",
    "interpretation.responses",
    "organisation.meetings",
    "platforms.messages",
    "supervision.inspections",
)
"""Facts of which several figures may stand side by side (举办2次, 参加上级3次)."""


def whole_years_agree(reading: Reading) -> Iterator[Finding]:
    """TEXT-TEXT: what two paragraphs say of the whole year (全年培训3次 … 全年仅组织1次培训) is alike; contract."""
    for path in MINOR:
        said = [one for one in reading.mentions if one.path == path and one.exact and not one.table]
        said = [one for one in said if one.sure] or said
        for other in said[1:]:
            first = said[0]
            named = [_classes(reading, one.quote) for one in (first, other)]
            if other.place == first.place or other.low == first.low or "this_year" not in named[1]:
                continue
            if _OTHER_COUNT & frozenset().union(*named):
                continue
            message = words.stated_twice(term(path), words.shown_bounds(first), words.shown_bounds(other))
            quote = words.quotes(first.quote, other.quote)
            yield Finding("TEXT-TEXT", "warning", message, (path,), f"{first.place}、{other.place}", quote)
            break


def _classes(reading: Reading, quote: str) -> frozenset[str]:
    """The classes of all terms of a sentence that states something."""
    return frozenset().union(*(one.context.whole for one in reading.stated_in(quote)))


def fits(value: Number, mention: Mention) -> bool:
    """True if a figure lies within what a mention's words allow."""
    return mention.low <= value and (mention.high is None or value <= mention.high)
