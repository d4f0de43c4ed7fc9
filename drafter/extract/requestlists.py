"""How requests break down in the prose: by the way they came, by applicant, by how they ended."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain, groupby

from drafter.extract.clauses import clauses_of
from drafter.extract.factrows import REQUESTS
from drafter.extract.partkinds import CHANNEL, kind_of_request, requests_told_by
from drafter.extract.partlists import Found, part_lists
from drafter.extract.partnames import PARTS, stripped
from drafter.extract.partrows import NamedFigure
from drafter.extract.reading import Mention, PartList, StatedPart, StatedShare
from drafter.extract.sentences import Sentence, topic_of
from drafter.extract.statements import Statement
from drafter.text.characters import is_han
from drafter.text.lexicon import classes, terms_of
from drafter.text.quantities import Quantity
from drafter.text.search import has_any as holds

Received = tuple[Sentence, Quantity] | None
"""The requests received as stated last, with the sentence that states them."""
Totals = list[tuple[Quantity, str]]
"""The figures of a sentence that state requests received or settled, with their paths, in order."""
_SOMETHING_ELSE = ("内容", "类别", "载体", "渠道")
"""Openers of lists that tell something else apart."""


def request_parts(
    sentences: Sequence[Sentence], stated: Sequence[tuple[Mention, Statement]]
) -> Iterator[PartList | StatedShare]:
    """The lists of parts of requests; `stated` are the facts that the sentences state."""
    received: Received = None
    by_sentence: dict[int, list[tuple[str, Statement]]] = {}
    for one, statement in stated:
        by_sentence.setdefault(id(statement.sentence), []).append((one.path, statement))
    for sentence in sentences:
        here = by_sentence.get(id(sentence), [])
        none_came = any(path == "requests.received" and said.denied for path, said in here)
        totals: list[tuple[Quantity, str]] = []
        for path, said in here:
            if said.quantity is None:
                continue
            if path in ("requests.received", "requests.settled"):
                totals.append((said.quantity, path))
            if path == "requests.received" or (path == "requests.carried_in" and none_came):
                received = (sentence, said.quantity)
        totals.sort(key=lambda total: total[0].start)
        yield from _request_lists(sentence, received, totals)
        yield from _single_lists(sentence, received, totals)


def _request_lists(sentence: Sentence, received: Received, totals: Totals) -> Iterator[PartList | StatedShare]:
    """The lists of parts of requests in a sentence; `totals` are figures of it that are totals and no parts."""
    near = received if received and 0 <= sentence.paragraph - received[0].paragraph <= 1 else None
    came = int(near[1].low) if near and near[1].exact else None
    for found in chain.from_iterable(map(_kind_by_kind, part_lists(sentence, [one for one, _ in totals]))):
        if found.unit not in REQUESTS or not found.exact or holds(found.marker, *_SOMETHING_ELSE):
            continue
        asked = near is not None or "request" in topic_of(sentence) or "申请" in sentence.text
        if not asked or (near and found.unit != near[1].unit) or _of_disputes(found):
            continue
        if found.inner and len(found.items) == 1:
            continue  # 其他处理41件（其中主动撤销36件） takes one part apart
        kind = requests_told_by(found.names, found.marker, found.before)
        if kind == "outcome":
            found = _with_first(sentence, found)
            settled = _settled_before(sentence, found, totals)
            all_answered = came if settled is None and _all_answered(found.after) else None
            total = all_answered if settled is None else settled
            path = None if settled is None else "requests.settled"
            yield found.listed(kind, total, total is not None and len(found.items) > 1, sentence, path)
            yield from found.shares(all_answered, sentence)
        elif kind is not None and not _with_carried(sentence, found):
            whole = len(found.items) > 1 and not found.after.startswith("等")
            yield found.listed(kind, came, whole, sentence)
            yield from found.shares(came, sentence)


def _of_disputes(found: Found) -> bool:
    """True if a list tells reviews and lawsuits apart."""
    return holds(found.before[-20:], "复议", "诉讼") or any(holds(name, "维持", "纠正", "审结") for name in found.names)


def _kind_by_kind(found: Found) -> Iterator[Found]:
    """A list that tells requests apart twice (网上1件、邮寄1件；予以公开1件，不予公开1件), as one for each time."""
    runs = [(kind, tuple(run)) for kind, run in groupby(found.items, lambda item: kind_of_request(item.name))]
    if len(runs) != 2 or any(kind is None for kind, _ in runs) or len(runs[0][1]) < 2:
        yield found
        return
    first, second = (run for _, run in runs)
    yield replace(found, items=first)
    yield replace(found, items=second, start=first[-1].quantity.end)


def _with_carried(sentence: Sentence, found: Found) -> bool:
    """True if a list tells apart what came together with what was carried in (连同上年结转的2件，合计16件。其中，…)."""
    marks = "，。；："
    said = sentence.text[: found.start].rstrip(marks).removesuffix("其中").rstrip(marks) or sentence.previous.rstrip(
        marks
    )
    before = said.removesuffix("申请")
    at = max(before.rfind(mark) for mark in "，；。") + 1
    return "结转" in said[-40:] and before.endswith("件") and bool(classes(before[at:]) & {"total", "handle", "count"})


def _with_first(sentence: Sentence, found: Found) -> Found:
    """The list of results with the one before it that is named with 公开 alone, which is no name elsewhere.

    答复：公开6件，不予公开1件.
    """
    text = sentence.text
    figure = next((one for one in sentence.quantities if one.end == found.start - 1 and one.unit == "件"), None)
    said = text[: figure.start].rstrip("的了") if figure else ""
    if figure is None or not said.endswith("公开") or not said[:-2].endswith(PARTS["before_first"]):
        return found
    start = len(said) - 2
    items = (NamedFigure("公开", figure, None), *found.items)
    return replace(found, items=items, start=start, before=text[:start], cut=False)


def _all_answered(after: str) -> bool:
    """True if all requests were answered, as the clause behind a list says (，均按期答复)."""
    clause = after[1:].partition("，")[0].partition("。")[0].partition("；")[0]
    return after[:1] in tuple("，；") and clause.startswith(("全部", "均")) and holds(clause[:18], "答复", "办结")


def _settled_before(sentence: Sentence, found: Found, totals: Totals) -> int | None:
    """The number of requests answered when it stands right before a list; None when it does not."""
    before = [(one, path) for one, path in totals if one.end <= found.start and one.exact]
    if not before or before[-1][1] != "requests.settled":
        return None
    between = sentence.text[before[-1][0].end : found.start]
    return int(before[-1][0].low) if len(between) < 24 and "结转" not in between else None


def _single_lists(sentence: Sentence, received: Received, totals: Totals) -> Iterator[PartList]:
    """收到申请2件，都是网络申请; 受理3件（均为信函）; 办结3件，均为不予公开: one way or one end for all there were.

    `totals` are the figures of the sentence that state requests received or settled, with their paths.
    """
    if received is None or sentence.paragraph != received[0].paragraph:
        return
    text = sentence.text
    for clause in clauses_of(sentence):
        before = [(one, path) for one, path in totals if one.end <= clause.start]
        base, path = before[-1] if before else (received[1], "requests.received")
        handled = None if before else _handled_at_once(sentence, clause.start)
        if handled:
            base, path = handled, "requests.settled"
        if not base.exact or not base.low or not (before or handled or received[0] is not sentence):
            continue
        clause_said, reason, _ = text[clause.start : clause.end].partition("公开（")  # 不予公开（涉及个人隐私）
        said = _without_figure(clause_said + reason.removesuffix("（"), base)
        count, all_of = int(base.low), said.startswith(PARTS["of_all"])
        if not said or not (all_of or count == 1):  # 1件，已经答复，结果为信息不存在
            continue
        beside = bool(before) and clause.start - base.end == 1
        if path == "requests.received" and (all_of or beside) and (way := _one_way(said)):
            yield PartList("way", (StatedPart(way, count),), count, "whole", sentence.quote, sentence.place)
        settled = path == "requests.settled"
        answered = count == 1 and (text.endswith("已经答复，", 0, clause.start) or (beside and settled))
        any_end = settled or answered or text.endswith("全部答复，", 0, clause.start)
        if (all_of or answered) and (name := _one_end(said, any_end)):
            yield PartList("outcome", (StatedPart(name, count),), None, "some", sentence.quote, sentence.place, path)


def _without_figure(said: str, base: Quantity) -> str:
    """A clause without the figure of all requests that it begins with (3件都通过网络提交); empty if it has others."""
    if said.startswith(f"{base.low}件"):
        said = said.removeprefix(f"{base.low}件").removeprefix("申请")
    return "" if any(map(str.isdecimal, said)) else said


def _handled_at_once(sentence: Sentence, end: int) -> Quantity | None:
    """The figure of what came and was carried in together (新收和结转的4件申请), or of what was carried in where
    nothing came, before a place; None when there is none."""
    at_once = (one for one in sentence.quantities if one.end <= end and one.unit == "件")
    return next((one for one in at_once if sentence.text.endswith(PARTS["at_once"], 0, one.start)), None)


def _one_end(said: str, any_end: bool) -> str | None:
    """The result that a clause says all requests had (均同意部分公开, 结果为其他); None when it says none."""
    bare = stripped(said, "one_end_lead", "one_end_tail")
    if bare in PARTS["one_end"]:
        return bare
    name = said.removeprefix("均")
    for opener in PARTS["of_all"]:
        name = name.removeprefix(opener) if len(opener) > 2 else name
    named = holds(name, *terms_of("outcome")) or (name != said and name.startswith("其他"))
    return name if any_end and named and len(name) <= 20 else None


def _one_way(said: str) -> str | None:
    """The way that a clause says all requests came by (为网络申请, 由申请人当面提出); None when it says none.

    均为其他 may be of how they ended; 均为其他方式 is not.
    """
    said = said.partition("申请公开")[0] or said
    bare = stripped(said, "one_way_lead", "one_way_tail")
    other = ("其他",) if holds(said, *CHANNEL.openers) else ()
    way = next((one for one in (*terms_of("way"), *other) if bare.endswith(one)), None)
    who = bare[: -len(way)] if way else ""
    return way if not who or (len(who) <= 6 and is_han(who) and holds(said, "由", "为")) else None
