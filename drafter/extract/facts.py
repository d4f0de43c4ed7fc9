"""Which statement states which fact: one row a way in which a fact is stated."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from drafter.extract.reading import Mention, Number
from drafter.extract.scope import Time
from drafter.extract.sentences import Sentence
from drafter.extract.statements import Statement, statements_of

CASES = ("件", "起", "宗", "例", "次", "份", "人次", "项", "个", "")
MONEY = ("元", "万元")


@dataclass(frozen=True)
class Row:
    """How a fact is stated: what is counted, in which measure words, of which times, and the classes around it.

    Of `all` each must be near, of `any` one, of `no` none. A class with a prefix is looked for elsewhere: `clause:` in
    the whole clause, `before:` in the clauses before it, `topic:` in the heading, `any:` in heading and sentence;
    `source:topic` says that only the heading names what is counted. `denied` rows take denials, `all_of` rows what is
    said of all that a figure counts; `anyones` takes figures of others too.
    """

    path: str
    of: tuple[str, ...]
    units: tuple[str, ...] = ()
    all: tuple[str, ...] = ()
    any: tuple[str, ...] = ()
    no: tuple[str, ...] = ()
    times: tuple[Time, ...] = ("now",)
    denied: bool = False
    anyones: bool = False
    all_of: bool = False


_ABOUT_FEES = ("topic:fee", "topic:waiver", "any:information", "any:request", "any:notice", "any:fee_of_information")
_DISPUTED = ("any:review", "any:suit")
_NO_CASE = ("dispute_outcome", "within", "topic:problem")
ROWS = (
    Row("disputes.reconsideration", ("review",), CASES, no=_NO_CASE),
    Row("disputes.litigation", ("suit",), CASES, no=_NO_CASE),
    Row("disputes.complaints", ("complaint",), CASES, any=_DISPUTED, no=_NO_CASE),
    Row("disputes.reconsideration", ("review",), no=("topic:problem",), denied=True),
    Row("disputes.litigation", ("suit",), no=("topic:problem",), denied=True),
    Row("disputes.complaints", ("complaint",), any=_DISPUTED, no=("topic:problem", "source:topic"), denied=True),
    Row("fees.notices", ("notice",), ("件", "份", "次", "个", "张"), anyones=True),
    Row("fees.waived_yuan", ("waiver",), MONEY, anyones=True),
    Row("fees.waived_yuan", ("fee",), MONEY, any=("waiver",)),
    Row("fees.waived_yuan", ("fee",), MONEY, all=("before:waiver", "source:before")),
    Row("fees.waived_yuan", ("amount",), MONEY, any=("waiver", "before:waiver"), no=("before:fee_paid",)),
    Row("fees.charged_yuan", ("fee_paid",), MONEY, anyones=True),
    Row("fees.charged_yuan", ("amount",), MONEY, all=("fee_paid",), anyones=True),
    Row("fees.noticed_yuan", ("amount", "notice"), MONEY, any=("before:notice", "clause:notice"), anyones=True),
    Row("fees.charged_yuan", ("fee", "amount"), MONEY, any=_ABOUT_FEES, no=("waiver",)),
    Row("fees.charged_yuan", ("fee",), MONEY, any=("before:notice",), all_of=True),
    Row("fees.notices", ("notice",), denied=True),
    Row("fees.charged_yuan", ("fee",), any=_ABOUT_FEES, denied=True),
    Row("fees.charged_yuan", ("amount",), all=("fee",), denied=True),
    Row("fees.charged_yuan", ("free",), any=("every", "topic:fee", "topic:waiver"), denied=True),
    Row("fees.waived_yuan", ("waiver",), any=_ABOUT_FEES, denied=True),
)


def _tags(one: Statement) -> frozenset[str]:
    """The classes around a statement, with the prefixes by which rows name them."""
    context = one.context
    places = (("clause:", context.clause.classes), ("before:", context.before), ("topic:", context.topic))
    found = {prefix + name for prefix, names in places for name in names}
    found |= {"any:" + name for name in context.whole | context.topic}
    return one.near | found | {"source:" + one.source}


def _fits(row: Row, one: Statement, tags: frozenset[str]) -> bool:
    """True if a statement, with these classes around it, states a row's fact."""
    return (
        one.denied == row.denied
        and one.all_of == row.all_of
        and (row.denied or one.unit in row.units or not (one.unit or one.low))
        and one.scope.time in row.times
        and (row.anyones or not one.scope.others)
        and tags.issuperset(row.all)
        and (not row.any or not tags.isdisjoint(row.any))
        and tags.isdisjoint(row.no)
    )


def facts_of(one: Statement) -> Iterator[str]:
    """The facts that a statement states."""
    if len(one.of) > 1 and one.low and "every" not in one.near:
        return  # 复议、诉讼共3件 does not say how many of each
    tags = _tags(one)
    for name in one.of:
        own = tags.difference(set(one.of) - {name})
        row = next((row for row in ROWS if name in row.of and _fits(row, one, own)), None)
        if row is not None:
            yield row.path


def mentions_of(sentences: Sequence[Sentence], year: int | None) -> Iterator[Mention]:
    """The facts that the sentences of the report of a year state."""
    found = list(_mentions(sentences, year))
    charged = any(one.path == "fees.charged_yuan" and one.low > 0 and one.exact for one, _ in found)
    for one, said in found:
        # Beside a charge, a denial that names a kind of it (检索和邮寄没有收费) is of that kind only.
        partly = charged and one.path == "fees.charged_yuan" and said.denied and "fee_of_information" in said.near
        yield replace(one, sure=False) if partly and not said.context.clause.classes & {"this_year", "every"} else one


def _mentions(sentences: Sequence[Sentence], year: int | None) -> Iterator[tuple[Mention, Statement]]:
    """The facts with their statements; in one sentence a figure of a fact is preferred to its denial."""
    for sentence in sentences:
        stated: dict[str, list[Statement]] = {}
        for one in statements_of(sentence, year):
            for path in facts_of(one):
                stated.setdefault(path, []).append(one)
        for path, said in stated.items():
            counted = [one for one in said if not one.denied]
            if path in _ADDED:
                counted = _together(counted)
            yield from ((_mention(path, one), one) for one in counted or said[:1])


_ADDED = ("fees.charged_yuan",)
"""Facts whose parts a sentence may state one by one (检索费9元、复制费31元)."""


def _together(said: list[Statement]) -> list[Statement]:
    """The sum where a sentence states a fact by its parts: as stated (合计40元), or added up."""
    said = [one for one in said if not one.in_brackets] or said
    if len(said) < 2 or not all(
        one.quantity and one.quantity.exact and "fee_of_information" in one.near for one in said[:-1]
    ):
        return said
    if "total" in said[-1].near:
        return said[-1:]
    first, added = said[0], sum(Decimal(str(one.low)) for one in said)
    return [replace(first, quantity=replace(first.quantity, low=added, high=added))] if first.quantity else said


def _mention(path: str, one: Statement) -> Mention:
    """The mention that a statement of a fact makes, money in yuan."""
    if one.quantity is None:
        return Mention(path, 0, 0, one.sentence.quote, one.sentence.place)
    scale = 10000 if one.quantity.unit == "万元" else 1
    low = _whole(Decimal(one.quantity.low) * scale)
    high = None if one.quantity.high is None else _whole(Decimal(one.quantity.high) * scale)
    return Mention(path, low, high, one.sentence.quote, one.sentence.place, one.quantity.exact)


def _whole(value: Decimal) -> Number:
    """The figure as an int where it is whole."""
    return int(value) if value == value.to_integral_value() else value
