"""What the prose says of information disclosed on the unit's own initiative.

The total, its parts and channels, the change against last year, and what was singled out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from drafter.extract.basics import years
from drafter.extract.changes import category_changes
from drafter.extract.channels import Kind, kind_of, lists_of_channels
from drafter.extract.comparisons import comparisons
from drafter.extract.disclosurelists import INFORMATION_MEASURES, Latest, Own, disclosure_lists
from drafter.extract.reading import Mention, PartList, StatedShare, StatedStep
from drafter.extract.scope import scope_of
from drafter.extract.sentences import Sentence, counted
from drafter.extract.statements import Statement
from drafter.text.lexicon import classes
from drafter.text.quantities import Quantity
from drafter.text.search import has_any as holds
from drafter.text.sentences import clause_start

_SAID_FIRST = re.compile(r"(?:主要是|其中|分类看，)[^，；。]+(?:增加|减少)\d")
"""What grew is told before the categories themselves."""
_KEY = re.compile(r"重点(?:公开|领域)(?:的|内容|信息|政府|公开|各类|数量|数)*(?:共计|共|合计|为|有|达|约|累计|已)*$")


def proactive_statements(
    all_sentences: list[Sentence],
    statements: Sequence[Sequence[Statement]],
    facts: Sequence[tuple[Mention, Statement]],
    year: int | None,
) -> Iterator[Mention | PartList | StatedShare | StatedStep]:
    """All that the sentences say of proactive disclosure, and of any figure against last year's.

    `statements` are theirs, by sentence, `facts` those that they state.
    """
    of_the_year = [sentence for sentence in all_sentences if _speaks_of_the_year(sentence)]
    told = _Totals(facts)
    only = told.only_channel(of_the_year)
    latest: Latest = None
    totals: list[Mention] = []
    parts: dict[str, int] = {}
    channels: list[PartList] = []
    by_channel: list[Statement] = []
    changed: list[Sentence] = []
    for sentence, said in zip(all_sentences, statements, strict=True):
        if not _speaks_of_the_year(sentence):
            yield from comparisons(sentence, said, (), None)
            continue
        own: Own = []
        for mention, one, kind in told.of(sentence):
            if one.quantity is None:
                totals.append(mention)
                yield from _last_beside_none(sentence)
                continue
            if one is only or (kind == "channel" and latest and latest[1].low == one.low and "own" in one.near):
                kind = "total"  # the only figure there is, or told before without the channel
            if kind == "channel":
                if mention.path == "proactive.total" and "channel" in one.lead:
                    by_channel.append(one)
                continue
            if mention.path == "proactive.last_total":
                yield mention
                continue
            if _since_ever(one):
                continue
            totals.append(replace(mention, channels=kind != "total"))
            own.append((one.quantity, kind))
        if this_year := _this_year_of_all(sentence, told):
            totals = [one for one in totals if one.place != sentence.place or one.quote == this_year.sentence.quote]
            totals = [one for one in totals if one.quote != sentence.quote]
            if this_year.quantity is not None:
                totals.append(counted("proactive.total", sentence, this_year.quantity))
                own = [(this_year.quantity, "total")]
        if own:
            latest = (sentence, own[-1][0])
        for found in disclosure_lists(sentence, latest, own, year, parts):
            if isinstance(found, PartList) and found.kind == "channel":
                channels.append(found)
                continue
            if isinstance(found, PartList) and found.kind == "content":
                parts = {part.name: int(part.count) for part in found.parts}
            yield found
        if steps := category_changes(sentence, parts):
            yield steps
        elif _SAID_FIRST.search(sentence.text):
            changed.append(sentence)
        yield from comparisons(sentence, said, [quantity for quantity, _ in own], _spoken_of_still(sentence, latest))
        yield from _key(sentence, year)
    yield from lists_of_channels(by_channel, channels)
    yield from filter(None, (category_changes(sentence, parts) for sentence in changed))
    yield from totals


def _of_the_year(one: Statement) -> bool:
    """True if the words near a figure say that it is of what was disclosed in the year."""
    return bool({"own", "this_year"} & (one.near | one.context.before))


def _counts_now(one: Statement) -> bool:
    return one.scope.time == "now" and not one.denied


class _Totals:
    """The figures that state what was disclosed, sentence by sentence, each with what it is the total of."""

    def __init__(self, facts: Sequence[tuple[Mention, Statement]]) -> None:
        self._said: dict[int, list[tuple[Mention, Statement, Kind]]] = {}
        stated = [
            (mention, one, kind_of(one))
            for mention, one in facts
            if mention.path in ("proactive.total", "proactive.last_total")
        ]
        now = [(one, kind) for _, one, kind in stated if _counts_now(one)]
        published = [one.low for one, kind in now if kind == "channel"]
        # 网站发布700条；开设专题，发布信息54条: what one channel published is among the total, and what is not even
        # half of one that is said to be the year's is another matter.
        least = max([*published, *(Decimal(one.low) / 2 for one, _ in now if _of_the_year(one))], default=0)
        for mention, one, kind in stated:
            part = kind == "total" and _counts_now(one) and one.exact and one.low < least
            if not part or _of_the_year(one):
                self._said.setdefault(id(one.sentence), []).append((mention, one, kind))

    def of(self, sentence: Sentence) -> list[tuple[Mention, Statement, Kind]]:
        """Those of a sentence, in order."""
        return sorted(self._said.get(id(sentence), ()), key=lambda one: one[1].start)

    def only_channel(self, sentences: Sequence[Sentence]) -> Statement | None:
        """The only figure there is, though said of one channel: the total, as far as the report has one; else None.

        What is said of it once more among the problems is no other figure.
        """
        found: list[Statement] = []
        for sentence in sentences:
            for mention, one, kind in self.of(sentence):
                pushed = "push" in one.lead and "own" not in one.lead  # 公众号推送信息201条 is the account's only
                if mention.path != "proactive.total" or "problem" in one.context.topic or pushed or _since_ever(one):
                    continue
                if kind != "channel":
                    return None
                found.append(one)
        named = [one for one in found if {"own", "information"} <= one.bound]
        if len(named) == 1:
            return named[0]  # 通过网站主动公开政府信息8条。通过报纸发布信息3条。
        under = [one for one in found if "own" in one.context.topic]
        if len(under) == 1:
            return under[0]  # the other one stands under another heading (平台建设)
        whole = [one for one in found if one.quantity and _taken_apart(one.sentence, one.quantity)]
        if len(whole) == 1:
            return whole[0]
        return found[0] if len(found) == 1 else None


def _spoken_of_still(sentence: Sentence, latest: Latest) -> Quantity | None:
    """The total stated in a sentence before, of which this one may still speak; None when it may not.

    It may in the total's paragraph, and just behind it when it begins with a comparison.
    """
    if latest is None or latest[0] is sentence:
        return None
    behind = sentence.paragraph - latest[0].paragraph
    compares = 0 < behind <= 2 and sentence.text.startswith(("与", "比", "较", "同比"))
    return latest[1] if behind == 0 or compares else None


def _last_beside_none(sentence: Sentence) -> Iterator[Mention]:
    """没有主动公开政府信息，比上年减少50条: all there was last year is gone."""
    for quantity in sentence.quantities:
        if sentence.text[: quantity.start].endswith("没有主动公开政府信息，比上年减少"):
            yield counted("proactive.last_total", sentence, quantity)


def _since_ever(one: Statement) -> bool:
    """True if a figure is of all years so far (累计公开信息已突破1万条; 公开186条，累计已公开317条)."""
    if "cumulative" not in one.context.own | one.context.before or one.quantity is None:
        return False
    if "opened" in one.lead:
        return True  # 自专栏开通到2016年底累计发布2856条
    text, before = one.sentence.text, [two for two in one.sentence.quantities if two.end <= one.start]
    more = any(two.unit == one.unit and two.low < one.low for two in before) and "adds_up" not in one.lead
    began = holds(text[: one.start], "截至", "截止", "累计至", "累计到", "年底累计")
    return "this_year" not in one.lead and (not one.exact or more or "definite" in one.lead or began)


def _taken_apart(sentence: Sentence, quantity: Quantity) -> bool:
    """True if a figure is followed by parts that make it up (网站公开524条，其中甲26条、乙498条)."""
    behind = [one for one in sentence.quantities if one.start >= quantity.end and one.unit == quantity.unit]
    opened = sentence.text.startswith(("，其中", "，分别", "，包括", "：", "（"), quantity.end)
    added = 0
    for count, one in enumerate(behind, 1):
        added += int(one.low)
        if opened and count > 1 and added == quantity.low:
            return True
    return False


def _speaks_of_the_year(sentence: Sentence) -> bool:
    """True if a figure may be this year's result: among problems and remedies only where the words say so."""
    if not holds(sentence.section, "问题", "不足", "改进", "整改", "打算", "下一步"):
        return True
    text = sentence.text
    named = "this_year" in classes(text) or bool(years(text))
    return named and not holds(text, "落实", "整改", "补充")


def _this_year_of_all(sentence: Sentence, told: _Totals) -> Statement | None:
    """The figure of this year where the one before it is of all years (累计公开846条，其中本年度公开214条)."""
    said = [one for mention, one, _ in told.of(sentence) if mention.path == "proactive.total"]
    to_date = said and holds(sentence.text[: said[0].start], "目前", "至今")  # 截至目前共公开481条，2016年公开57条
    named = {"this_year"} if to_date else {"of_which", "receive"}
    part = next((one for one in said if "this_year" in one.lead and one.lead & named), None)
    if part is None or (len(said) < 2 and "累计" not in sentence.text[: part.start] + sentence.previous):
        return None
    return part


def _key(sentence: Sentence, year: int | None) -> Iterator[Mention]:
    """重点公开（重点领域）信息16条."""
    masked = sentence.masked
    if "重点" not in masked:
        return
    if "没有公开重点领域" in masked:
        yield Mention("proactive.key_total", 0, 0, sentence.quote, sentence.place)
    for quantity in sentence.quantities:
        clause = masked[clause_start(masked, quantity.start) : quantity.start]
        if quantity.unit not in INFORMATION_MEASURES or not _KEY.search(clause):
            continue
        if scope_of(sentence, quantity, year).time == "now":
            yield counted("proactive.key_total", sentence, quantity)
