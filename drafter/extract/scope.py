"""Of which time and of whom a figure speaks: this year's own, last year's, a change, a plan, somebody else's."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from drafter.extract.clauses import FIGURE, Clause, clauses_of, unknown_between
from drafter.extract.sentences import Sentence
from drafter.extract.spans import spans_in
from drafter.text.lexicon import Token
from drafter.text.quantities import Quantity

Time = Literal["now", "last", "other", "plan", "change", "since", "average", "part"]
"""This year, last year, another, what is intended, a change, since a beginning, an average, a part of the year or an
unknown span."""

_CHANGED = frozenset({"more", "less"})
_SPANS = re.compile(
    r"(?:近|过去|连续|前)[一二两三四五六七八九十几\d]{1,3}年|20\d\d年?(?:至|到|—|-|～|~)20\d\d年|[二两三四五六七八九十]年[间来]"
    r"|(?<!第)[\d一二两三四五六七八九十]{1,2}个(?:月|季度)"
)
"""Several years, or several months, together (近三年, 2012年至2016年, 有两个月)."""


_SPAN = frozenset({"part_of_year", "several_years"})


@dataclass(frozen=True, slots=True)
class Scope:
    """The time a figure speaks of, whether it is another's figure, and for a change its direction (+1, -1, 0)."""

    time: Time
    others: bool
    direction: int = 0


@lru_cache(maxsize=8192)
def scope_of(sentence: Sentence, quantity: Quantity, year: int | None) -> Scope:
    """The scope of one figure in a sentence of the report of a year; asked for by all that read the figure."""
    clause, at = _places(sentence)[quantity.start]
    lead, tail = clause.tokens[:at], list(_until_figure(clause.tokens[at + 1 :]))
    return _scope(sentence, clause, lead, tail, quantity.start, quantity.end, year)


@lru_cache(maxsize=64)
def _places(sentence: Sentence) -> dict[int, tuple[Clause, int]]:
    """The clause of each figure and its place among the clause's tokens, by where the figure begins."""
    return {
        token.start: (clause, at)
        for clause in clauses_of(sentence)
        for at, token in enumerate(clause.tokens)
        if token.classes is FIGURE
    }


def scope_of_denial(sentence: Sentence, clause: Clause, at: int, year: int | None) -> Scope:
    """The scope of what a clause denies by the token at an index."""
    token = clause.tokens[at]
    return _scope(sentence, clause, clause.tokens[:at], [], token.start, token.end, year)


def _until_figure(tokens: Sequence[Token]) -> Iterator[Token]:
    for token in tokens:
        if token.classes is FIGURE:
            return
        yield token


def _scope(
    sentence: Sentence,
    clause: Clause,
    lead: Sequence[Token],
    tail: Sequence[Token],
    start: int,
    end: int,
    year: int | None,
) -> Scope:
    others = _others_from(sentence)[clause.start] < start
    group = _group(sentence, clause, start)
    if (change := _changed(sentence, clause, lead, start)) is not None:
        reached: Time = "plan" if _planned(group) else "now"
        return Scope("change", others, change) if change else Scope(reached, others)
    near = _behind_figure(lead)
    if any("average" in token.classes for token in near):
        return Scope("average", others)
    own = any(token.start >= clause.start and _this_year(token, year) for token in group)
    if not own and (_since(group, year) or _sums_years(near, group, year)):
        return Scope("since", others)
    if _planned(group) or _is_target(sentence, clause, near, tail, start, end):
        return Scope("plan", others)
    compared = bool(tail) and tail[0].start == end and "compare" in tail[0].classes  # 与2015年收到6件比
    closed = max((token.start for token in group if _this_year(token, year)), default=-1)
    if _span_end(sentence, start) > closed:
        return Scope("part", others)
    if year is not None and (other := _other_year(sentence, clause, group, start, year, compared)):
        return Scope(other, others)
    if _part_end(sentence, group, start) > closed:
        return Scope("part", others)
    return Scope("now", others)


def _since(group: Sequence[Token], year: int | None) -> bool:
    """True if the words name a beginning from which is counted, other than the year's own (2025年以来)."""
    return any(
        "since" in token.classes and not (before and before.end == token.start and _this_year(before, year))
        for before, token in zip((None, *group), group, strict=False)
    )


def _planned(group: Sequence[Token]) -> bool:
    """True if the words say what is planned, and not what came of it (计划公开300条，实际公开335条)."""
    told = [token for token in group if token.classes & {"plan", "actual"}]
    return bool(told) and "plan" in told[-1].classes


def _sums_years(near: Sequence[Token], group: Sequence[Token], year: int | None) -> bool:
    """True if a cumulative figure counts from an earlier year on (从2008年5月起，到2013年底，累计公开1264条)."""
    if year is None or not any("cumulative" in token.classes for token in near):
        return False
    named = [
        token
        for before, token in zip([None, *group], group, strict=False)
        if ("date" in token.classes and token.text.startswith("20")) or "last_year" in token.classes
        if before is None or before.end < token.start or "compare" not in before.classes
    ]
    return bool(named) and ("last_year" in named[0].classes or int(named[0].text[:4]) < year)


def _is_target(
    sentence: Sentence, clause: Clause, near: Sequence[Token], tail: Sequence[Token], start: int, end: int
) -> bool:
    """True if the words beside a figure make it a target (任务为300条, 300条的任务)."""
    for tokens, behind in ((reversed(near), False), (tail, True)):
        at = end if behind else start
        for token in tokens:
            first, last = (at, token.start) if behind else (token.end, at)
            if unknown_between(sentence, clause, first, last) or not token.classes & {"link", "target"}:
                break
            if "target" in token.classes:
                return True
            at = token.end if behind else token.start
    return False


def _group(sentence: Sentence, clause: Clause, start: int) -> list[Token]:
    """The tokens before a place that tell the time, of all clauses between two ； or 。 that a clause stands among.

    Brackets but its own are left aside.
    """
    beside = _telling(sentence)[clause.group]
    if clause.depth:
        beside = sorted([*beside, *_times(clause)], key=lambda token: token.start)
    return beside[: bisect_left(beside, start, key=lambda token: token.start)]


_TELLING = _SPAN | {
    *("since", "plan", "actual", "date", "this_year", "last_year", "same_time"),
    *("compare", "from", "establish", "carry"),
}
"""The classes by which a time is told, and those that say how it is meant."""


def _times(clause: Clause) -> list[Token]:
    return [token for token in clause.tokens if token.classes & _TELLING]


@lru_cache(maxsize=64)
def _telling(sentence: Sentence) -> dict[int, list[Token]]:
    """The tokens that tell a time, in order, by group of clauses; brackets left aside."""
    found: dict[int, list[Token]] = {}
    for clause in clauses_of(sentence):
        found.setdefault(clause.group, []).extend(_times(clause) if clause.depth == 0 else ())
    return {group: sorted(said, key=lambda token: token.start) for group, said in found.items()}


@lru_cache(maxsize=64)
def _spans(sentence: Sentence) -> list[tuple[int, int]]:
    """Where the words for several years together stand."""
    return [found.span() for found in _SPANS.finditer(sentence.text)]


def _behind_figure(lead: Sequence[Token]) -> Sequence[Token]:
    """The tokens behind the last figure."""
    last = next((index for index in reversed(range(len(lead))) if lead[index].classes is FIGURE), -1)
    return lead[last + 1 :]


@lru_cache(maxsize=64)
def _others_from(sentence: Sentence) -> dict[int, int]:
    """From where on the figures of each clause are another body's, by the clause's start; behind it where none are.

    They are behind its name where that begins the clause, or something anew in it, and behind words of helping it; and
    a sum of others' figures is theirs.
    """
    found: dict[int, int] = {}
    behind = False
    for clause in clauses_of(sentence):
        at, found[clause.start] = clause.start, len(sentence.text)
        if behind and any(token.classes & {"together", "sum"} for token in clause.tokens[:2]):
            found[clause.start] = clause.start
        for token in clause.tokens:
            begins = token.classes & {"others", "county"} and not sentence.text[at : token.start].strip(" 、")
            if begins or token.classes & {"village", "helping"}:
                found[clause.start] = token.start
                break
            if token.classes & {"date", "this_year", "last_year", "of_which", "figure", "、"}:
                at = token.end
        behind = found[clause.start] < clause.end
    return found


def _changed(sentence: Sentence, clause: Clause, lead: Sequence[Token], start: int) -> int | None:
    """The direction of the change that a figure states, 0 for what it led to; None when it states none."""
    for token in reversed(lead):
        if unknown_between(sentence, clause, token.end, start):
            return None
        if "reach" in token.classes:
            return 0
        if token.classes & _CHANGED:
            return -1 if "less" in token.classes else 1
        if "link" not in token.classes:
            return None
        start = token.start
    return None


def _this_year(token: Token, year: int | None) -> bool:
    """True if a token names the report's year."""
    return "this_year" in token.classes or ("date" in token.classes and token.text.startswith(str(year)))


def _span_end(sentence: Sentence, start: int) -> int:
    """Where words for several years end before a place, behind the last ； or 。; -1 when there are none."""
    first = max(sentence.text.rfind(mark, 0, start) for mark in "；。！？")
    return max((end for begin, end in _spans(sentence) if first < begin and end <= start), default=-1)


def _part_end(sentence: Sentence, group: Sequence[Token], start: int) -> int:
    """Where the words before a place end that make a figure one of a part of the year; -1 when there are none."""
    opened = max((token.end for token in group if token.classes & _SPAN), default=-1)
    months = [token.end for token in group if _is_month(token.text)]
    if months and not any(span[:2] == (1, 12) and span.end <= start for span in spans_in(sentence)):
        opened = max(opened, months[-1])
    return opened


def _is_month(said: str) -> bool:
    """True for a month (3月, 11月底); by 12月底 the year is over."""
    month = said.rstrip("份底末")
    return month.endswith("月") and month[:-1].isdecimal() and said not in ("12月底", "12月末")


def _beside(text: str, first: Token, second: Token) -> bool:
    """True if at most eight characters and no mark stand between two tokens."""
    between = text[first.end : second.start]
    return len(between) <= 8 and not any(mark in between for mark in "，；：。")


def _placed(token: Token, year: int) -> Time | None:
    """The year of a token as seen from the report's; None for the report's own."""
    if "date" not in token.classes:
        return "last"
    named = int(token.text[:4]) if token.text.startswith("20") else year
    return None if named == year else "last" if named == year - 1 else "other"


def _other_year(
    sentence: Sentence, clause: Clause, group: Sequence[Token], start: int, year: int, compared: bool
) -> Time | None:
    """“last” or “other” when the words put the figure into another year than the report's; None when they do not."""
    text = sentence.text
    if clause.outer is not None:
        return _in_bracket(sentence, clause, start, year)
    latest: Time | None = None
    for index, token in enumerate(group):
        before = group[index - 1] if index and group[index - 1].end == token.start else None
        behind = group[index + 1 : index + 4]
        if token.classes & {"date", "last_year", "same_time"}:
            if "date" in token.classes and not token.text.startswith("20"):
                continue
            if "date" in token.classes and any(
                "establish" in one.classes and _beside(text, token, one) for one in behind
            ):
                continue  # 2015年开通的专栏
            if any("carry" in one.classes and one.start - token.end <= 4 for one in behind):
                continue  # 2023年结转的3件 are this year's own to settle
            if before is not None and before.classes & {"compare", "from"}:
                here = token.start >= clause.start
                named = token.end == start or text.startswith(("的", "同期的", "相比的"), token.end)
                base = compared or named or "from" in before.classes
                if base and here:
                    return _placed(token, year)
                if "from" in before.classes:
                    latest = _placed(token, year)  # 从2008年起，共收到69件
                continue  # 较2023年 only compares
            latest = _placed(token, year)
        elif token.text in ("今年", "本年"):
            latest = None
    return latest


def _in_bracket(sentence: Sentence, clause: Clause, start: int, year: int) -> Time | None:
    """The year of a figure in a bracket: what the bracket says, else the year named right before it."""
    named = [token for token in clause.tokens if token.start < start and token.classes & {"date", "last_year"}]
    if any("carry" in token.classes for token in clause.tokens):
        return None
    if named:
        return _placed(named[-1], year)
    outer = clause.outer.tokens if clause.outer else []
    beside = [token for token in outer if token.end == clause.start - 1]
    if beside and beside[0].classes & {"date", "last_year"}:
        return _placed(beside[0], year)
    return None
