"""How requests break down in the prose: by the way they came, by applicant, by how they ended."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

from drafter.extract.factrows import REQUESTS
from drafter.extract.partlists import Found, Item, part_lists
from drafter.extract.reading import Complete, PartKind, PartList, StatedPart, StatedShare
from drafter.extract.sentences import Sentence
from drafter.extract.statements import topic_of
from drafter.text.characters import is_han
from drafter.text.lexicon import any_of, terms_of
from drafter.text.quantities import Quantity
from drafter.text.search import has_any as holds

_WAY_TAIL = re.compile(r"(?:方式|渠道|形式|途径)?(?:的)?(?:提交|提出|寄达|寄来|寄送)(?:的)?(?:申请)?(?:的)?$")
_END_TAIL = re.compile(r"(?<=公开)(?:答复)?(?:（(?:涉及|因|属于)[^（）]*）)?$")
_BECAUSE = re.compile(r"^因为?(?=不属于|属于|涉及|信息不存在|本机关)")
_CLAUSE = re.compile(r"[^，；。：（）]+")
_DIGIT = re.compile(r"\d")
_ALL_OF_THEM = re.compile(r"(?:均|都|全部|皆)|(?:提出|申请)方式(?:均)?为|(?:答复|办理|处理)?结果(?:均)?为")
_ALL_ANSWERED = re.compile(r"[，；](?:全部|均)[^，；。]{0,12}(?:答复|办结)")
_WAY_IS = re.compile(r"^(?:提出|申请)方式(?:均)?为")
_END_IS = re.compile(r"^(?:答复|办理|处理)?结果(?:均)?为")
_ONE_WAY = re.compile(
    rf"(?:均|都|全部|系|皆|该申请|申请人?)?(?:为|是|在|通过|以|采取|采用|(?:由|为)(?P<who>.{{1,6}}?))?(?:书面(?:形式|方式)?)?"
    rf"(?P<way>{any_of('way')}|其他)(?:方式|渠道|形式|途径|平台)?"
    r"(?:提交|提出|申请|递交|受理|寄来|寄达)?(?:的)?(?:书面)?(?:申请)?(?:公开[^，；。]*)?$"
)
_ONE_END = re.compile(
    r"(?:均|都|全部)?(?:已|经审查)*(?:依法|按时|按期|按规定)*(?:答复)?(?:结果)?(?:均)?(?:予以|为|是)*"
    r"(?P<end>同意公开|予以公开|部分公开|不予公开|信息不存在|申请信息不存在|非本机关掌握)(?:答复|处理)?$"
)

_FIRST = re.compile(
    r"(?:[：，；、]|答复|结果|中)(?P<name>(?:同意|予以|依法|全部)?公开)(?:的|了)?(?P<count>\d+)件[，；、]$"
)
"""答复：公开6件，不予公开1件: 公开 alone is no name elsewhere."""

Received = tuple[Sentence, Quantity] | None
"""The requests received as stated last, with the sentence that states them."""


Totals = list[tuple[Quantity, str]]
"""The figures of a sentence that state requests received or settled, with their paths, in order."""


def request_lists(sentence: Sentence, received: Received, totals: Totals) -> Iterator[PartList | StatedShare]:
    """The lists of parts of requests in a sentence; `totals` are figures of it that are totals and no parts."""
    for found in chain.from_iterable(map(_by_kind, part_lists(sentence, [one for one, _ in totals]))):
        unit = found.items[0].quantity.unit
        if unit not in REQUESTS or not found.exact:
            continue
        near = received is not None and 0 <= sentence.paragraph - received[0].paragraph <= 1
        if holds(found.marker, "内容", "类别", "载体", "渠道") or (near and received and unit != received[1].unit):
            continue
        if not (near or "request" in topic_of(sentence) or "申请" in sentence.text):
            continue
        names = [item.name for item in found.items]
        if holds(found.before[-20:], "复议", "诉讼") or any(holds(name, "维持", "纠正", "审结") for name in names):
            continue
        kind = _list_kind(names, found)
        if kind is None or (kind != "outcome" and _with_carried(sentence, found)):
            continue
        if kind == "outcome":
            found = _with_first(sentence, found)
        settled = _settled_before(sentence, found, totals)
        if kind == "outcome" and settled is not None:
            yield _part_list(kind, found, sentence, settled, True, "requests.settled")
            continue
        total = None
        if near and received and received[1].exact and kind != "outcome":
            total = int(received[1].low)
        whole = kind != "outcome" and len(names) > 1 and not found.after.startswith("等")
        if kind == "outcome" and near and received and received[1].exact and _ALL_ANSWERED.match(found.after):
            total, whole = int(received[1].low), True
        yield _part_list(kind, found, sentence, total, whole)
        for item in found.items:
            if total and item.percent is not None:
                yield StatedShare(item.percent, int(item.quantity.low), total, sentence.quote, sentence.place)


def _bare_end(name: str) -> str:
    """The name of a result without what was said of it."""
    return _BECAUSE.sub("", _END_TAIL.sub("", name)) or name


def _by_kind(found: Found) -> Iterator[Found]:
    """A row that tells requests apart twice (网上1件、邮寄1件；予以公开1件，不予公开1件), as one row for each time."""
    kinds = [_kind(item.name) for item in found.items]
    runs: list[list[int]] = []
    for at, kind in enumerate(kinds):
        if runs and kinds[runs[-1][-1]] == kind:
            runs[-1].append(at)
        else:
            runs.append([at])
    if "" in kinds or len(runs) != 2 or min(map(len, runs)) < 2:
        yield found
        return
    for first, *rest in runs:
        last = rest[-1]
        items = found.items[first : last + 1]
        yield replace(found, items=items, start=found.start if not first else found.items[first - 1].quantity.end)


def _kind(name: str) -> str:
    """What a part's name tells requests apart by: how they ended, by which way they came, who made them, or nothing."""
    if holds(name, *terms_of("outcome")):
        return "end"
    return "way" if holds(name, *terms_of("way")) else "who" if holds(name, *terms_of("applicant", "citizen")) else ""


def _with_carried(sentence: Sentence, found: Found) -> bool:
    """Whether a list tells apart what came together with what was carried in (连同上年结转的2件，合计16件。其中，…)."""
    before = sentence.text[: found.start].removesuffix("其中").rstrip("，。；：") or sentence.previous.rstrip(
        "，。；："
    )
    before = before.removesuffix("其中").rstrip("，。；：") or sentence.previous.rstrip("，。；：")
    return "结转" in before[-40:] and bool(_HANDLED.search(before))


_HANDLED = re.compile(r"(?:合计|共|总计|共计|总共|需要?办理|待办)[^，；。]{0,6}\d+件(?:申请)?$")


def _with_first(sentence: Sentence, found: Found) -> Found:
    """The list of results with the one before it that is named with 公开 alone."""
    said = _FIRST.search(sentence.text[: found.start])
    figure = next((one for one in sentence.quantities if said and one.start == said.start("count")), None)
    if said is None or figure is None:
        return found
    items = (Item(said["name"], figure, None), *found.items)
    return replace(found, items=items, start=said.start("name"), before=sentence.text[: said.start("name")], cut=False)


def _part_list(
    kind: PartKind, found: Found, sentence: Sentence, total: int | None, whole: bool, of: str | None = None
) -> PartList:
    """The list as it belongs to a total of requests; one with a part that could not be read claims nothing."""
    parts = found.printed(sentence.quote)
    if kind == "outcome":
        # 同意公开答复4件, 不同意公开（涉及个人隐私）1件
        parts = tuple(StatedPart(_bare_end(p.name), p.count, p.percent) for p in parts)
    if kind == "way":
        # 当面申请2件 is the way 当面.
        parts = tuple(StatedPart(_WAY_TAIL.sub("", p.name) or p.name, p.count, p.percent) for p in parts)
    complete: Complete = "unknown" if found.cut else "whole" if whole else "some"
    return PartList(kind, parts, total, complete, sentence.quote, sentence.place, of)


def single_lists(sentence: Sentence, received: Received, totals: Totals) -> Iterator[PartList]:
    """收到申请2件，都是网络申请; 受理3件（均为信函）; 办结3件，均为不予公开: one way or one end for all there were.

    `totals` are the figures of the sentence that state requests received or settled, with their paths.
    """
    if received is None or sentence.paragraph != received[0].paragraph:
        return
    for found in _CLAUSE.finditer(sentence.text):
        part = found[0]
        before = [(quantity, path) for quantity, path in totals if quantity.end <= found.start()]
        base, path = before[-1] if before else (received[1], "requests.received")
        handled = None if before else _handled_at_once(sentence, found.start())
        if handled:
            base, path = handled, "requests.settled"
        if part.startswith(f"{base.low}件"):
            part = part.removeprefix(f"{base.low}件").removeprefix("申请")  # 3件都通过网络渠道提交
        if (
            _DIGIT.search(part)
            or not base.exact
            or not base.low
            or (not (before or handled) and received[0] is sentence)
        ):
            continue
        count = int(base.low)
        all_of = bool(_ALL_OF_THEM.match(part))
        if not (all_of or count == 1):  # 1件，已经答复，结果为信息不存在
            continue
        beside = bool(before) and found.start() - base.end == 1
        if path == "requests.received" and (all_of or beside) and (way := _one_way(_WAY_IS.sub("", part))):
            parts = (StatedPart(way, count),)
            yield PartList("way", parts, count, "whole", sentence.quote, sentence.place)
        answered = count == 1 and (
            sentence.text[: found.start()].endswith("已经答复，") or (beside and path == "requests.settled")
        )
        all_answered = sentence.text.endswith("全部答复，", 0, found.start())
        if (all_of or answered) and (name := _one_end(part, path == "requests.settled" or answered or all_answered)):
            parts = (StatedPart(name, count),)
            yield PartList("outcome", parts, None, "some", sentence.quote, sentence.place, path)


def _handled_at_once(sentence: Sentence, end: int) -> Quantity | None:
    """The figure of what came and what was carried in together (新收和结转的4件申请), or of what was carried in where
    nothing came, before a place; None when there is none."""
    at_once = (one for one in sentence.quantities if one.end <= end and one.unit == "件")
    return next((one for one in at_once if sentence.text.endswith(_TOGETHER, 0, one.start)), None)


_TOGETHER = ("新收和结转的", "新收和移交的", "办理上年结转的申请", "接收移交的申请")


def _one_end(said: str, settled: bool) -> str | None:
    """The result that a clause says all requests had (均同意部分公开, 结果为其他); None when it says none.

    Behind the number settled, or 已经答复, any name of a result will do.
    """
    bare = _END_IS.sub("", said)
    if end := _ONE_END.fullmatch(bare):
        return end["end"]
    name = bare.removeprefix("均")
    named = holds(name, *terms_of("outcome")) or (bare != said and name.startswith("其他"))
    return name if settled and named and len(name) <= 20 else None


def _one_way(said: str) -> str | None:
    """The way that a clause says all requests came by (为网络申请, 由申请人当面提出); None when it says none."""
    found = _ONE_WAY.fullmatch(said)
    if found is None or (found["who"] is not None and not is_han(found["who"])):
        return None
    return found["way"]


def _settled_before(sentence: Sentence, found: Found, totals: Totals) -> int | None:
    """The number of requests answered when it stands right before a list; None when it does not."""
    before = [(one, path) for one, path in totals if one.end <= found.start and one.exact]
    if not before or before[-1][1] != "requests.settled":
        return None
    between = sentence.text[before[-1][0].end : found.start]
    return int(before[-1][0].low) if len(between) < 24 and "结转" not in between else None


def _list_kind(names: list[str], found: Found) -> PartKind | None:
    """What a list tells requests apart by; None when its names do not tell."""
    ends = [holds(name, *terms_of("outcome")) for name in names]
    others = [name for name, end in zip(names, ends, strict=True) if not end]
    ways, applicants = terms_of("way"), terms_of("applicant", "citizen")
    tally: dict[PartKind, int] = {
        "outcome": sum(ends),
        "way": sum(holds(name, *ways) for name in others),
        "applicant": sum(holds(name, *applicants) for name in others),
    }
    best = max(tally, key=lambda kind: tally[kind])
    if holds(found.marker, "提出方式", "申请方式"):
        return "way"
    if not tally[best]:
        rest = all(name.startswith(("其他", "其它", "其余")) for name in names)
        return "outcome" if rest and holds(found.marker, "答复", "办理结果", "结果为") else None
    if holds(found.marker + found.before[-8:], "答复", "结果") and tally["outcome"] * 2 >= len(names):
        return "outcome"
    others = [name for name in names if name.startswith(("其他", "其它", "其余"))]
    return best if tally[best] + len(others) >= len(names) else None
