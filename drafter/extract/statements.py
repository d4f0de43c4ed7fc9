"""What the sentences state: every figure and every denial as one record, with what it counts, when, and whose.

Three passes over a sentence: terms (`text.lexicon`), clauses, statements. What a clause does not say it takes from the
clauses before it, the sentence before, the heading. A figure whose clause names something the lexicon does not know
between it and the nearest thing counted states nothing (旁听行政诉讼庭审1次 is no lawsuit).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import takewhile
from typing import Literal

from drafter.extract.clauses import FIGURE, Clause, all_known, clauses_of, unknown_between
from drafter.extract.scope import Scope, scope_of, scope_of_denial
from drafter.extract.sentences import Sentence, topic_of
from drafter.text.lexicon import Token, lexicon, tokens
from drafter.text.numerals import Number
from drafter.text.quantities import Quantity

_JOINS = frozenset({"、", "and"})
_SAID_OF_ALL = frozenset({"every", "carry", "unsettled", "adopt", "complete", "put_right"})
_DENYING = frozenset({"none", "free"})
Of = tuple[frozenset[str], ...]
"""What is counted: the classes of each of the things that words join (复议、诉讼各1件)."""
_YEARS = {0: "this_year", -1: "last_year", 1: "next_year"}
Source = Literal["clause", "before", "topic"]
"""Where a statement's thing is named: in its own clause, in words before it, in the heading."""


@dataclass(frozen=True, slots=True)
class Context:
    """A clause and what stands around it: the clauses before it, those of them beside it, and the classes of terms.

    No ； or 。 stands between a clause and those beside it. `own` are the classes of the clause, `before` of those
    beside it, with `among` where one of them names what is divided (公开的426条中，), `topic` of the heading and the
    words that open the paragraph, `whole` of the sentence.
    """

    sentence: Sentence
    clause: Clause
    said: tuple[Clause, ...]
    beside: tuple[Clause, ...]
    own: frozenset[str]
    before: frozenset[str]
    topic: frozenset[str]
    whole: frozenset[str]
    year: int | None


@dataclass(frozen=True, slots=True)
class Statement:
    """A figure as stated, or a denial (`quantity` is then None): there were none.

    `of` is what it counts; empty when the sentence does not tell. `source` says where that is named. `near` are the
    classes of its clause between the figure before and the figure or 、 behind it, with `exceeded` where a greater
    figure follows in its list; `lead` those before the figure, with `definite` where 的 stands right before it
    (受理的7件申请) and `adds_up` where it is the sum of those before it; `bound` those behind the last words that are
    not known, with `known` where there are none such. `all_of` says that no figure stands in its clause, which speaks
    of all that the figure before counts (均为…). `start` and `end` are its place in the folded sentence.
    """

    context: Context
    of: Of
    quantity: Quantity | None
    near: frozenset[str]
    lead: frozenset[str]
    bound: frozenset[str]
    scope: Scope
    start: int
    end: int
    source: Source = "clause"
    all_of: bool = False

    @property
    def sentence(self) -> Sentence:
        """The sentence it stands in."""
        return self.context.sentence

    @property
    def span(self) -> tuple[int, int] | None:
        """Where it begins and ends in its passage as printed; None where items of several passages were joined."""
        return self.sentence.printed(self.start, self.end)

    @property
    def denied(self) -> bool:
        """True if the words say that there were none."""
        return self.quantity is None

    @property
    def in_brackets(self) -> bool:
        """True if it stands in a bracket."""
        return self.context.clause.depth > 0

    @property
    def low(self) -> Number:
        """The figure; 0 for a denial."""
        return 0 if self.quantity is None else self.quantity.low

    @property
    def unit(self) -> str:
        """The measure word; empty where there is none."""
        return "" if self.quantity is None else self.quantity.unit

    @property
    def exact(self) -> bool:
        """True for a denial, and for a figure stated without 余, 约, 以上 and such."""
        return self.quantity is None or self.quantity.exact


def things(names: frozenset[str]) -> frozenset[str]:
    """Those of some classes that can be counted, by themselves or as parts."""
    roles = lexicon().roles
    return names & (roles["things"] | roles["parts"])


def subjects(of: Of) -> Of:
    """Those of some things that can be counted by themselves, so that later words may speak of them."""
    own = lexicon().roles["things"]
    return tuple(one & own for one in of if one & own)


@lru_cache(maxsize=1024)
def _said_last(text: str) -> Of:
    """The thing that a sentence names last."""
    return next((found for token in reversed(list(tokens(text))) if (found := subjects((token.classes,)))), ())


def names(tokens: Iterable[Token], year: int | None) -> frozenset[str]:
    """The classes of terms; a date also has that of its year as seen from the report's."""
    found = {name for token in tokens for name in token.classes}
    for token in tokens if year else ():
        if "date" in token.classes and token.text.startswith("20"):
            found.add(_YEARS.get(int(token.text[:4]) - (year or 0), "other_year"))
    return frozenset(found)


def statements_of(sentence: Sentence, year: int | None) -> Iterator[Statement]:
    """What a sentence of the report of a year states, in order."""
    said: list[Clause] = []
    clauses = clauses_of(sentence)
    whole = names([token for clause in clauses for token in clause.tokens], year)
    topic = topic_of(sentence)
    for clause in clauses:
        outer = [clause.outer] if clause.outer else []
        beside = tuple(one for one in said if one.group == clause.group and one.depth <= clause.depth)
        before = names([token for one in (*beside, *outer) for token in one.tokens], year)
        before |= {"among"} if any(map(_among, beside)) else frozenset()
        own = names(clause.tokens, year)
        context = Context(sentence, clause, tuple(said), beside, own, before, topic, whole, year)
        yield from (*_figures(context), *_denials(context), *_of_all(context))
        said.append(clause)


def _among(clause: Clause) -> bool:
    """True if a clause ends as one that names what the next are parts of (公开的426条中，)."""
    said = [token for token in clause.tokens if not token.classes & {"information", "own", "link"}][-2:]
    return len(said) == 2 and said[0].classes is FIGURE and "within" in said[1].classes and said[1].end == clause.end


def _figures(context: Context) -> Iterator[Statement]:
    """The figures of a clause."""
    at = {one.start: one for one in context.sentence.quantities}
    floor, said = 0, context.clause.tokens
    for index, token in enumerate(said):
        if token.classes is FIGURE:
            tail = list(takewhile(lambda one: not one.classes & (FIGURE | _JOINS), said[index + 1 :]))
            behind = _heads_behind(context.sentence, context.clause, tail, token.end)
            yield _figure(context, at[token.start], floor, index, tail, behind)
            floor = index + 1
            if behind and any(one.classes & _JOINS for one in said[floor + len(tail) :][:1]):
                floor += len(tail)  # 1名专职人员、2名兼职人员: the first name tells nothing of the second figure


def _figure(
    context: Context, quantity: Quantity, floor: int, index: int, tail: Sequence[Token], behind: Of
) -> Statement:
    """The statement of the figure at an index of its clause's tokens; `floor` is where those behind the last begin.

    `tail` are the tokens behind it, and `behind` what these say it counts.
    """
    sentence, clause, token = context.sentence, context.clause, context.clause.tokens[index]
    lead = clause.tokens[floor:index]
    source: Source = "clause"
    of: Of | None = behind or _heads_before(sentence, clause, clause.tokens[:index], token.start)
    named = _names_more(sentence, clause, tail, token.end)
    if quantity.unit == "个" and named:
        of = None  # 15个社区居委会
    elif of == () and not named:
        of, source = _inherited(context, clause.tokens[:index])
    ahead = names(lead, context.year)
    if lead and lead[-1].text.endswith("的") and lead[-1].end == token.start:
        ahead |= {"definite"}
    if sentence.adds_up(quantity):
        ahead |= {"adds_up"}
    tied = list(_bound(sentence, clause, lead, token.start))
    bound = names(tied, context.year)
    first = tied[-1].start if tied else token.start
    start = clause.tokens[floor - 1].end if floor else clause.start
    if len(tied) == len(lead) and not unknown_between(sentence, clause, start, first):
        bound |= {"known"}
    near = ahead | names(tail, context.year)
    if sentence.is_exceeded(quantity):
        near |= {"exceeded"}
    scope = scope_of(sentence, quantity, context.year)
    return Statement(context, of or (), quantity, near, ahead, bound, scope, token.start, token.end, source)


def _alike(one: frozenset[str], other: frozenset[str]) -> bool:
    """True if two things that words join are counted alike: both by themselves, or both as parts.

    主动公开和更新政府信息 joins what was done, not what is counted.
    """
    own = lexicon().roles["things"]
    return "own" not in one and bool(one & own) == bool(other & own)


def _names_more(sentence: Sentence, clause: Clause, tail: Sequence[Token], at: int) -> bool:
    """True if words of other matters stand right behind a figure (6条解读, 12条河道), so that it counts these."""
    if tail and tail[0].start == at and "other_matter" in tail[0].classes:
        return True
    return unknown_between(sentence, clause, at, tail[0].start if tail else _next(clause, at))


def _next(clause: Clause, at: int) -> int:
    """Where the next token of a clause begins; its end when there is none."""
    return next((token.start for token in clause.tokens if token.start >= at), clause.end)


def _bound(sentence: Sentence, clause: Clause, lead: Sequence[Token], at: int) -> Iterator[Token]:
    """The tokens right before a place, up to words that are not known."""
    for token in reversed(lead):
        if unknown_between(sentence, clause, token.end, at):
            return
        yield token
        at = token.start


def _heads_behind(sentence: Sentence, clause: Clause, tail: Sequence[Token], at: int) -> Of:
    """What the words behind a figure say it counts (2件行政复议, 2件由征收引发的行政复议); empty: nothing."""
    if tail and tail[-1].end == clause.end and sentence.text[at : tail[-1].start].endswith("的"):
        return (found,) if (found := things(tail[-1].classes)) else ()
    for token in tail:
        if unknown_between(sentence, clause, at, token.start) or token.classes & {"every", "none"}:
            return ()
        if "disclosure_request" in token.classes:
            rest = [one for one in clause.tokens if one.start >= token.end]
            if not all_known(sentence, clause, rest, token.end, clause.end):
                return ()  # 1件申请公开本村补偿标准 says for what
        if found := things(token.classes):
            return (found,)
        if token.classes & (_JOINS | {"engage"}) or token.text in ("为", "是", "由"):
            return ()
        at = token.end
    return ()


def _heads_before(sentence: Sentence, clause: Clause, lead: Sequence[Token], at: int) -> Of | None:
    """What the words before a place say is counted there, with all that they join to it.

    Empty when they name nothing, so that the clauses before tell; None when words that are not known stand between.
    """
    found: list[frozenset[str]] = []
    joined = True
    for token in reversed(lead):
        if unknown_between(sentence, clause, token.end, at):
            return tuple(reversed(found)) or None
        if token.classes is FIGURE:
            break
        names = things(token.classes)
        if names and joined:
            if not found or (_alike(names, found[0]) and names not in found):
                found.append(names)
            joined = False
        elif token.classes & _JOINS:
            joined = True
        elif names:
            break
        at = token.start
    floor = max((token.end for token in lead if token.classes is FIGURE), default=clause.start)
    if not found and unknown_between(sentence, clause, min(floor, at), at):
        return None
    return tuple(reversed(found))


def _inherited(context: Context, lead: Sequence[Token]) -> tuple[Of, Source]:
    """What a clause that names nothing is about, by the words, clauses, sentence and heading before, and by which."""
    clause = context.clause
    if found := subjects(_last_things([token for token in lead if token.classes is not FIGURE])):
        return found, "before"
    for one in ([clause.outer] if clause.outer else []) + list(reversed(context.said)):
        if found := subjects(_last_things(one.tokens)):
            return found, "before"
        last = one.tokens[-1] if one.tokens else None
        if last and "hand_out" in last.classes and unknown_between(context.sentence, one, last.end, one.end):
            return (), "clause"  # 发出提醒单，全年发出31份: what was handed out is not known
    if found := _said_last(context.sentence.previous):
        return found, "before"
    return subjects((context.topic,)), "topic"


def _last_things(said: Sequence[Token]) -> Of:
    """The last thing that tokens name, with those joined to it; empty when they name none behind their last figure."""
    found: list[frozenset[str]] = []
    joined = True
    for token in reversed(said):
        names = things(token.classes)
        if names and joined:
            found += [] if names in found or (found and "own" in names) else [names]
            joined = False
        elif names or (found and (token.classes is FIGURE or "such_as" in token.classes)):
            break  # in 指南、年报等栏目 columns are counted, and what they are called is not
        elif token.classes & _JOINS:
            joined = True
    return tuple(reversed(found))


def _denials(context: Context) -> Iterator[Statement]:
    """What a clause denies: what it names behind the word that denies, else what stands before it."""
    clause = context.clause
    for index, token in enumerate(clause.tokens):
        if not token.classes & _DENYING:
            continue
        behind = list(_until_figure(clause.tokens[index + 1 :]))
        ahead = list(_until_figure(reversed(clause.tokens[:index])))[::-1]
        of, source = _denied(context, token, ahead, behind)
        if of:
            near = names((*ahead, token, *behind), context.year)
            scope = scope_of_denial(context.sentence, clause, index, context.year)
            yield Statement(context, of, None, near, near, near, scope, token.start, token.end, source)


def _until_figure(tokens: Iterable[Token]) -> Iterator[Token]:
    return takewhile(lambda one: one.classes is not FIGURE and not one.classes & _DENYING, tokens)


def _denied(context: Context, denying: Token, ahead: Sequence[Token], behind: Sequence[Token]) -> tuple[Of, Source]:
    """What a word denies, and where that is named; empty when it denies something that is not known."""
    if "free" in denying.classes:
        return (frozenset({"free"}),), "clause"
    sentence, clause, said = context.sentence, context.clause, context.said
    end = next((one.start for one in clause.tokens if one.start >= denying.end and one not in behind), clause.end)
    named = [one for one in behind if things(one.classes)]
    at = named[-1].end if named else denying.end
    if not all_known(sentence, clause, [one for one in behind if one.start >= at], at, end):
        return (), "clause"
    if named:
        last = _last_things(behind)
        whole = [one for one in behind if subjects((one.classes,))]
        if whole and not subjects(last):
            return _last_things([one for one in behind if one.end <= whole[-1].end]), "clause"
        return last, "clause"
    if found := _last_things(ahead):
        return found, "clause"
    if any(one.classes is FIGURE for one in clause.tokens):
        return (), "clause"
    for one in reversed(said):
        if one.group != clause.group or any(token.classes is FIGURE for token in one.tokens):
            break
        if found := subjects(_last_things(one.tokens)):
            return found, "before"
    if said and said[-1].group == clause.group:
        return (), "topic"
    known = all_known(sentence, clause, clause.tokens, clause.start, clause.end)
    return (subjects(tuple(frozenset({name}) for name in sorted(context.topic))) if known else ()), "topic"


def _of_all(context: Context) -> Iterator[Statement]:
    """What a clause without a figure says of all that the last figure counts (总金额40元，已全部收取)."""
    clause = context.clause
    if not context.own & _SAID_OF_ALL or context.own & (FIGURE | _DENYING):
        return
    at = {one.start: one for one in context.sentence.quantities}
    for before in reversed(context.said):
        if before.group != clause.group:
            return
        counted = [at[token.start] for token in before.tokens if token.classes is FIGURE]
        if counted and before.depth == clause.depth:
            of = _last_things(clause.tokens) or subjects(_last_things(before.tokens))
            scope = scope_of(context.sentence, counted[-1], context.year)
            around = (context.own, context.own, context.own, scope)
            yield Statement(context, of, counted[-1], *around, clause.start, clause.end, all_of=True)
            return
