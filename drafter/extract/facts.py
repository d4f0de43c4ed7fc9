"""Which fact each statement states, by the rows of `factrows`, and what the facts of one sentence make together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from drafter.extract.clauses import clauses_of
from drafter.extract.factrows import ROWS, Row
from drafter.extract.reading import Mention
from drafter.extract.statements import Statement
from drafter.text.numerals import whole


def _tags(one: Statement) -> frozenset[str]:
    """The classes around a statement, with the prefixes by which rows name them."""
    context = one.context
    places = (("clause:", context.own), ("before:", context.before), ("topic:", context.topic))
    found = {prefix + name for prefix, names in places for name in names}
    found |= {"any:" + name for name in context.whole | context.topic}
    found |= {"lead:" + name for name in one.lead} | {"bound:" + name for name in one.bound}
    found |= {"tail:" + name for name in one.near - one.lead}
    return one.near | found | {"source:" + one.source}


def _fits(row: Row, one: Statement, tags: frozenset[str]) -> bool:
    """True if a statement, with these classes around it, states a row's fact."""
    return (
        one.denied == row.denied
        and one.all_of == row.all_of
        and (row.denied or one.unit in row.units or not (one.unit or one.low))
        and (one.scope.time in row.times or (one.denied and one.scope.time == "since" and "now" in row.times))
        and (row.anyones or not one.scope.others)
        and tags.issuperset(row.all)
        and (not row.any or not tags.isdisjoint(row.any))
        and tags.isdisjoint(row.no)
    )


def _unrelated(one: Statement) -> bool:
    """True if the words up to the next ； or 。 say that a figure has nothing to do with disclosure."""
    group = [clause for clause in clauses_of(one.sentence) if clause.group == one.context.clause.group]
    text = one.sentence.text
    return any(
        "unrelated" in clause.classes  # 不涉及政府信息公开 at the end says so, 不涉及政府信息公开诉讼 denies
        or ("none" in clause.classes and text[clause.start : clause.end].endswith("信息公开"))
        for clause in group
    )


def rows_of(one: Statement) -> Iterator[Row]:
    """The rows that a statement fits, one for each thing it counts.

    Among problems and remedies only what is said of the year is a result. A figure that has nothing to do with
    disclosure by the sentence's own words states nothing.
    """
    if not one.denied and _unrelated(one):
        return
    if "problem" in one.context.topic and not (one.context.own | one.context.before) & {"this_year"}:
        return
    if len(one.of) > 1 and one.low and "every" not in one.near:
        return  # 复议、诉讼共3件 does not say how many of each
    tags = _tags(one)
    for thing in one.of:
        own = tags.difference(*(other - thing for other in one.of if other is not thing))
        fitting = [row for row in ROWS if row.of & thing and _fits(row, one, own)]
        if one.denied:
            # 未制发、废止规范性文件 denies both.
            yield from {row.path: row for row in reversed(fitting)}.values()
            continue
        yield from [row for row in fitting if not row.also][:1]
        yield from [row for row in fitting if row.also][:1]


def stated(statements: Sequence[Sequence[Statement]]) -> list[tuple[Mention, Statement]]:
    """The facts that statements state, given by sentence; each with its statement."""
    rows = [row for said in statements for row in _stated(said)]
    others = {one.path for one, _, only in rows if not only and one.low > 0}
    found = [(one, said) for one, said, only in rows if not (only and one.path in others)]
    charged = any(one.path == "fees.charged_yuan" and one.low > 0 and one.exact for one, _ in found)
    return [(replace(one, sure=False) if charged and _partly(one, said) else one, said) for one, said in found]


def _partly(one: Mention, said: Statement) -> bool:
    """True if a denial of charges names a kind of them (检索和邮寄没有收费), so that others may have been charged."""
    kind = one.path == "fees.charged_yuan" and said.denied and "fee_of_information" in said.near
    return kind and not said.context.own & {"this_year", "every"}


def _stated(statements: Sequence[Statement]) -> Iterator[tuple[Mention, Statement, bool]]:
    """The facts that a sentence states, with True for those of `only` rows; a figure is preferred to a denial."""
    found: dict[str, list[tuple[Statement, bool]]] = {}
    only: set[tuple[str, int]] = set()
    for one in statements:
        for row in rows_of(one):
            found.setdefault(row.path, []).append((one, row.sure))
            only |= {(row.path, one.start)} if row.only else set()
    carried = [one.context.clause.outer for one, _ in found.get("requests.carried_in", ()) if one.in_brackets]
    for path, said in found.items():
        counted = [pair for pair in said if not pair[0].denied]
        if path in _ADDED:
            counted = _together(counted)
        for one, sure in counted or said[:1]:
            # 受理12件（含上年结转1件） counts both.
            both = path == "requests.received" and one.context.clause in carried
            yield _mention(path, one, sure and not both), one, (path, one.start) in only


_ADDED = ("fees.charged_yuan", "requests.received", "training.attended")
"""Facts whose parts a sentence may state one by one (检索费9元、复制费31元)."""


def _together(said: list[tuple[Statement, bool]]) -> list[tuple[Statement, bool]]:
    """The sum where a sentence states a fact by its parts: as stated (合计40元), or added up."""
    said = [pair for pair in said if not pair[0].in_brackets] or said
    if len(said) < 2 or not all(one.quantity and one.quantity.exact for one, _ in said):
        return said
    last = said[-1][0]
    if "total" in last.near:
        return said[-1:]
    if not all("fee_of_information" in one.near for one, _ in said) or last.quantity is None:
        return said
    added = sum(Decimal(str(one.low)) for one, _ in said)
    return [(replace(last, quantity=replace(last.quantity, low=added, high=added)), True)]


def _mention(path: str, one: Statement, sure: bool) -> Mention:
    """The mention that a statement of a fact makes, money in yuan."""
    if one.quantity is None:
        return Mention(path, 0, 0, one.sentence.quote, one.sentence.place, sure=sure)
    scale = 10000 if one.quantity.unit == "万元" else 1
    low = whole(Decimal(one.quantity.low) * scale)
    high = None if one.quantity.high is None else whole(Decimal(one.quantity.high) * scale)
    return Mention(
        path, low, high, one.sentence.quote, one.sentence.place, one.quantity.exact, sure, text=one.quantity.text
    )
