"""Rules over requests in a report without table 2: what was answered and carried on against what came."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter import words
from drafter.extract.reading import Reading
from drafter.rules.finding import Finding
from drafter.rules.stated import agreed_figure
from drafter.text.search import has_any
from drafter.text.sentences import sentences

_OTHER_REQUESTS = re.compile(r"上年(?!度?(?:结转|转来|遗留))|去年|累计|以来|历年|次|同时|又")
"""Words by which a list of answers may be of more than the year's requests, or may count one of them twice."""


def no_more_answers_than_requests(reading: Reading) -> Iterator[Finding]:
    """SUM-PARTS: what was answered and what is carried on are not more than what came and was carried in.

    Contract; where table 2 is there the rules on the table tell it, and text is held against the table.
    """
    received, carried_in = agreed_figure(reading, "requests.received"), _carried_in(reading)
    if received is None or carried_in is None or any(table.kind == "requests" for table in reading.tables):
        return
    twice = any(has_any(one.text, "合并", "拆分", "一并答复", "分别作出") for one in reading.passages)
    for found in () if twice else reading.lists:
        if found.kind != "outcome" or found.complete == "unknown" or _OTHER_REQUESTS.search(found.quote):
            continue
        counts = [part.count for part in found.parts]
        if sum(counts) > received + carried_in:
            message = words.more_settled(words.LISTS[found.kind] + "合计", counts, sum(counts), received, carried_in)
            yield Finding("SUM-PARTS", "error", message, (found.path, "requests.received"), found.place, found.quote)
            return
    settled, on = agreed_figure(reading, "requests.settled"), agreed_figure(reading, "requests.carried_out") or 0
    if settled is None or settled + on <= received + carried_in:
        return
    said = next(one for one in reading.mentions if one.path == "requests.settled" and one.exact)
    # 答复8份 are documents, of which a request may have several.
    if not _OTHER_REQUESTS.search(said.quote) and f"{said.low}份" not in said.quote:
        what = "办结和结转下年度的申请合计" if on else "办结的申请"
        message = words.more_settled(what, [settled, on] if on else [settled], settled + on, received, carried_in)
        yield Finding("SUM-PARTS", "error", message, ("requests.received",), said.place, said.quote)


def _carried_in(reading: Reading) -> int | None:
    """How many requests came over from the year before, 0 where nothing speaks of any; None when it is not sure."""
    agreed = agreed_figure(reading, "requests.carried_in")
    if agreed is not None:
        return agreed
    before = ("上年", "去年", "上一年", f"{(reading.year or 0) - 1}年")
    clauses = (clause for one in reading.passages for clause in sentences(one.text, "。；"))
    spoken = any(has_any(clause, *_CARRIED) and has_any(clause, *before) for clause in clauses)
    return None if spoken or any(one.path == "requests.carried_in" for one in reading.mentions) else 0


_CARRIED = ("结转", "转入", "转来", "接转", "遗留", "未办结", "未答复", "延续", "跨年")
