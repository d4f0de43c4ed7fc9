"""Rules over the figures a finished report states: sums, percentages, averages, text against text and against tables.

Each looks at the words as they stand (`Reading`), so that both figures can be shown with the sentence they stand in.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal
from functools import partial
from itertools import accumulate

from drafter import words
from drafter.extract.partnames import PARTS
from drafter.extract.reading import Mention, PartList, Reading, StatedAverage, StatedShare
from drafter.extract.statements import Statement
from drafter.extract.sums import figures_of
from drafter.report import facts_by_path
from drafter.rules.finding import Finding, Level, printed
from drafter.text.numerals import Number
from drafter.text.search import has_any

_OTHER_COUNT = frozenset({"of_which", "respectively", "county", "others"})
"""Classes by which a second figure may rightly differ: it is a part, or somebody else's."""

CORE = (
    *("proactive.total", "proactive.last_total", "fees.charged_yuan", "fees.waived_yuan"),
    *("requests.received", "requests.carried_in", "requests.carried_out", "requests.settled"),
    *("disputes.reconsideration", "disputes.litigation"),
    *("statutory.normative.issued", "statutory.normative.repealed", "statutory.normative.in_force"),
    *("statutory.licensing", "statutory.penalties", "statutory.coercion"),
)
"""Facts of which a report has one figure, so that two differing ones contradict each other."""
MINOR = (
    *("training.sessions", "training.attended", "interpretation.articles", "interpretation.responses"),
    *("organisation.meetings", "platforms.messages", "supervision.inspections"),
)
"""Facts of which several figures may stand side by side (举办2次, 参加上级3次)."""
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
        total = found.total if found.total is not None else agreed_figure(reading, found.of)
        if total is None:
            continue
        added, fields = found.added, (found.path, found.of)
        if (added, total) not in seen and _differs(reading, found, total):
            seen.add((added, total))
            counts, what = [part.count for part in found.parts], words.LISTS.get(found.kind, words.PARTS)
            message = words.stated_parts_differ(what, counts, added, term(found.of), total)
            level: Level = "warning" if found.complete == "likely" or _nearly(reading, found, total) else "error"
            yield Finding("SUM-PARTS", level, message, fields, found.place, found.quote)
        for part in found.parts if found.kind == "channel" and found.complete != "whole" else ():
            if part.count > total:
                message = words.part_exceeds(part.name, int(part.count), term(found.of), int(total))
                yield Finding("SUM-PARTS", "notice", message, fields, found.place, found.quote)


def _differs(reading: Reading, found: PartList, total: Number) -> bool:
    """True if parts that are to make up a total surely do not."""
    added = found.added
    over = added > total and found.kind not in PARTS_AND_MORE
    if added == total or not (found.complete in ("whole", "likely") or over or _nearly(reading, found, total)):
        return False
    # Last year's are reckoned from what grew and shrank; what stayed is not among them.
    if found.kind == "last_content" or (found.kind == "key" and found.of != "proactive.total"):
        return False
    if found.kind == "span" and found.of and not total * 8 <= added * 10 <= total * 12:
        return False  # halves of something else that was published
    if found.total != total and added * 2 > total * 3:
        return False  # parts far above a total that stands in another sentence are of something larger
    beside = len(found.parts) > 1 and said_beside(reading, added, found.quote)
    return not (beside or _some_make_up(found, total) or _several_ways(found, total))


def _nearly(reading: Reading, found: PartList, total: Number) -> bool:
    """True of channels of a total (其中…, 按渠道分…) that add up to nearly it, where no words count items twice.

    Items of several channels make the sum far greater than the total, and a channel left out makes it far smaller:
    so small a difference is likely a slip.
    """
    near = total * 95 <= found.added * 100 <= total * 105
    if found.kind != "channel" or found.complete != "some" or len(found.parts) < 3 or not near:
        return False
    if not has_any(found.quote.partition(found.parts[0].name)[0], "其中", "按"):
        return False
    if any(one.unit == "个" and one.low > len(found.parts) for one in reading.stated_in(found.quote)):
        return False  # 公布在五个平台上，其中三个分别为…
    return not any(has_any(passage.text, *PARTS["twice"]) for passage in reading.passages)


def _some_make_up(found: PartList, total: Number) -> bool:
    """True if some parts in a row make up the total: what stands before or behind them counts something else."""
    counts = [part.count for part in found.parts]
    if found.complete == "whole" and found.parts[-1].name.startswith(("其他", "其它", "其余")):
        return False  # the list is closed: 其他 leaves nothing out
    return any(total in tuple(accumulate(counts[start:]))[1:] for start in range(len(counts) - 1))


def _several_ways(found: PartList, total: Number) -> bool:
    """True if a list tells its total apart several times, each time in full (网上19件、信函15件；公民31件、法人3件)."""
    left: Number = total
    for part in found.parts:
        left = (left or total) - part.count
        if left < 0:
            return False
    return not left


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
        digit = min(_last_digit(share.percent), Decimal("0.1"))
        said = f"{share.percent:f}%" if share.bounds is None else share.said
        if _follows(share, exact) or (said, share.quote) in told or _follows_from_others(reading, share):
            continue
        told.add((said, share.quote))
        shown = f"{exact.quantize(digit, ROUND_HALF_UP):f}"
        message = words.percent_differs(share.part, share.of, shown, said, share.change)
        yield Finding("PERCENT", "error", message, ("proactive.total",), share.place, share.quote)


def _last_digit(value: Decimal) -> Decimal:
    """One unit of the last digit that a figure is printed with."""
    return Decimal(1).scaleb(int(value.as_tuple().exponent))


def _follows(share: StatedShare, exact: Decimal) -> bool:
    """True if a percentage, reckoned exactly, is the printed one: rounded, cut off, or within what words say."""
    if share.bounds is not None:
        return share.bounds[0] <= exact <= share.bounds[1]
    digit = _last_digit(share.percent.normalize()) if share.percent % 1 else _last_digit(share.percent)
    return share.percent in (exact.quantize(digit, ROUND_HALF_UP), exact.quantize(digit, ROUND_DOWN))


def _follows_from_others(reading: Reading, share: StatedShare) -> bool:
    """True if the printed percentage follows from other figures of its sentence than those it was read with."""
    base, part = Decimal(share.of), Decimal(share.part)
    if share.change:
        return fits_another(reading, lambda now: _follows(share, abs(now - base) * 100 / base), share.quote)
    return fits_another(reading, lambda whole: whole > part and _follows(share, part * 100 / whole), share.quote)


def averages_follow(reading: Reading) -> Iterator[Finding]:
    """AVERAGE: 平均每月 and the like follow from the total (93 a year are 7.75 a month and not 8以上); contract."""
    from drafter.rules.dates import covers_the_year

    if reading.averages and not covers_the_year(reading):
        return  # of a unit founded during the year: how many weeks or months are meant is not said
    told: set[str] = set()
    for average in reading.averages:
        if average.quote in told or _average_fits(average, Decimal(average.total)):
            continue
        if fits_another(reading, partial(_average_fits, average), average.quote):
            continue
        told.add(average.quote)
        fewest, most = average.spans[0]
        periods = fewest if fewest == most else average.periods
        exact = f"{Decimal(average.total) / periods:.2f}"
        message = words.average_differs(average.total, periods, exact, words.shown_average(average))
        yield Finding("AVERAGE", "error", message, ("proactive.total",), average.place, average.quote)


def _average_fits(average: StatedAverage, total: Decimal) -> bool:
    """True if a stated average follows from a total over as many periods as may be meant, rounded at its last digit."""
    if average.high is None:
        return any(total / fewest >= average.low for fewest, _ in average.spans)
    digit = _last_digit(average.low)
    lowest = average.low - digit if average.low == average.high else average.low
    return any(lowest < total / fewest and total / most < average.high + digit for fewest, most in average.spans)


def _mentions(reading: Reading, path: str) -> list[Mention]:
    """Where the sentences state a fact; cells of tables are left out."""
    return [one for one in reading.mentions if one.path == path and not one.table]


def one_quantity_one_figure(reading: Reading) -> Iterator[Finding]:
    """TEXT-TEXT: the same quantity stated twice is stated alike, rough words (几十条, 400余条) included; contract."""
    for path in CORE:
        said = [mention for mention in _mentions(reading, path) if mention.sure]
        exact = [mention for mention in said if mention.exact]
        for other in said if exact else ():
            first = next((mention for mention in exact if not mention.channels), exact[0])
            # Several channels together may count an item more than once.
            if other is first or fits(first.low, other) or (other.channels and other.low > first.low):
                continue
            beside = said_beside(reading, first.low, other.quote) or said_beside(reading, other.low, first.quote)
            if other.quote == first.quote or not beside:
                yield _twice(path, "error", first, other)
                break


def _twice(path: str, level: Level, first: Mention, other: Mention) -> Finding:
    """A fact that is stated once so and once otherwise."""
    message = words.stated_twice(term(path), _shown(first), _shown(other))
    quote = words.quotes(first.quote, other.quote)
    return Finding("TEXT-TEXT", level, message, (path,), f"{first.place}、{other.place}", quote)


def _shown(mention: Mention) -> str:
    """A figure as told: one of last year that is not printed but follows from the change is told as such."""
    shown = words.shown_bounds(mention)
    reckoned = mention.path == "proactive.last_total" and mention.exact and not printed(mention.low, mention.quote)
    return words.reckoned(shown) if reckoned else shown


def whole_years_agree(reading: Reading) -> Iterator[Finding]:
    """TEXT-TEXT: what two paragraphs say of the whole year (全年培训3次 … 全年仅组织1次培训) is alike; contract."""
    for path in MINOR:
        said = [one for one in _mentions(reading, path) if one.exact]
        said = [one for one in said if one.sure] or said
        for other in said[1:]:
            first = said[0]
            here, there = (_classes(reading, one.quote) for one in (first, other))
            if other.place == first.place or other.low == first.low or "this_year" not in there:
                continue
            if not _OTHER_COUNT & (here | there):
                yield _twice(path, "warning", first, other)
                break


def _classes(reading: Reading, quote: str) -> frozenset[str]:
    """The classes of all terms of a sentence that states something."""
    return frozenset().union(*(one.context.whole for one in reading.stated_in(quote)))


def fits(value: Number, mention: Mention) -> bool:
    """True if a figure lies within what a mention's words allow."""
    return mention.low <= value and (mention.high is None or value <= mention.high)


# ------------------------------------------------------------------ in doubt

_NO_COUNT = ("%", "个百分点", "元", "万元", "分", "年", "月", "日", "天", "号")


def _counts(reading: Reading, quote: str) -> list[Statement]:
    """The exact counts that a sentence states, in order; percentages and money are none."""
    return [one for one in figures_of(reading.stated_in(quote)) if one.exact and one.unit not in _NO_COUNT]


def said_beside(reading: Reading, value: Number, quote: str) -> bool:
    """True if a sentence states a count itself: which of its figures is meant may then have been read wrongly.

    Counts below ten stand in any sentence, and tell nothing unless they are said to be the sum (合计7件).
    """
    return any(one.low == value and (value >= 10 or "sum" in one.bound) for one in _counts(reading, quote))


def fits_another(reading: Reading, fits: Callable[[Decimal], bool], quote: str) -> bool:
    """True if something holds for any count of a sentence."""
    return any(fits(Decimal(one.low)) for one in _counts(reading, quote))
