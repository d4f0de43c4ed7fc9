"""Rules over the facts alone: parts and totals, the forms' balances, dates, the unit's own name.

Each rule yields nothing while a figure it needs is absent: what is not answered contradicts nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from drafter import words
from drafter.report import facts_by_path, forms
from drafter.report.computed import Flat, chinese_date, period, results_total, row_total
from drafter.report.values import is_others
from drafter.rules.finding import Finding
from drafter.text.townships import is_of_kind


def _figure(facts: Flat, path: str) -> int | float | None:
    """The figure at a path; None when absent, not applicable or approximate."""
    value = facts.get(path)
    return value if isinstance(value, int | float) and not isinstance(value, bool) else None


def _parts(facts: Flat, path: str) -> list[dict[str, Any]] | None:
    value = facts.get(path)
    return value if isinstance(value, list) and value else None


def _term(path: str) -> str:
    return facts_by_path()[path].term


def whole_year(facts: Flat, last: Flat | None) -> Iterator[Finding]:
    """PERIOD: the report covers 1 January to 31 December of its year (《条例》 art. 49 and 50: an annual report), that
    of a unit founded during the year a later first day, and not one before it was founded."""
    start, end = period(facts)
    right = (date(facts["year"], 1, 1), date(facts["year"], 12, 31))
    # The Regulation came into force on 1 May 2008: the first reports began there.
    if (start, end) in (right, (date(2008, 5, 1), date(2008, 12, 31))):
        return
    said, want = (f"{chinese_date(a)}至{chinese_date(b)}" for a, b in ((start, end), right))
    fields = ("period.start", "period.end", "founding.month")
    if not any(facts.get(f"founding.{path}") for path in ("month", "merged_from")):
        message = words.wrong_period_unless_new(said, want)
    elif end != right[1] or not right[0] < start < right[1]:
        message = words.wrong_period_of_new(said, f"{chinese_date(right[1])}")
    elif (month := _month(facts.get("founding.month"))) and start.month < month:
        message = words.period_before_founding(said, str(facts["founding.month"]))
    else:
        return
    yield Finding("PERIOD", "error", message, fields)


def _month(said: object) -> int | None:
    """The month that 设立时间 names; None when it names none."""
    found = re.search(r"(\d{1,2})\s*(?:月|$)", str(said or ""))
    return int(found[1]) if found and 1 <= int(found[1]) <= 12 else None


def signed_after_the_year(facts: Flat, last: Flat | None) -> Iterator[Finding]:
    """DATE: a report cannot be signed before the year it covers has ended."""
    day = facts.get("publication.date")
    if isinstance(day, date) and day <= date(facts["year"], 12, 31):
        yield Finding("DATE", "error", words.signed_early(chinese_date(day), facts["year"]), ("publication.date",))


def kind_matches_name(facts: Flat, last: Flat | None) -> Iterator[Finding]:
    """UNIT-LEFT: the unit's kind is the one its name ends with."""
    name, kind = facts.get("unit.name"), facts.get("unit.kind")
    if name and kind and not is_of_kind(name, kind):
        yield Finding("UNIT-LEFT", "error", words.kind_differs(name, kind), ("unit.name", "unit.kind"))


def parts_within_total(facts: Flat, last: Flat | None) -> Iterator[Finding]:
    """SUM-PARTS: parts do not exceed their total; a remainder is printed as 其他 and pointed out."""
    for total_path, parts_path in (
        ("proactive.total", "proactive.categories"),
        ("proactive.last_total", "proactive.last_categories"),
        ("interpretation.articles", "interpretation.forms"),
    ):
        total, parts = _figure(facts, total_path), _parts(facts, parts_path)
        if total is None or parts is None:
            continue
        added = sum(part["count"] for part in parts)
        fields = (total_path, parts_path)
        if added > total:
            message = words.parts_exceed(_term(parts_path), parts, added, _term(total_path), total)
            yield Finding("SUM-PARTS", "error", message, fields)
        elif added < total and total_path == "proactive.total":
            others = any(part["count"] and is_others(part["name"]) for part in parts)
            yield Finding("SUM-PARTS", "notice", words.parts_fall_short(added, total, others), fields)


def problems_are_named(facts: Flat, last: Flat | None) -> Iterator[Finding]:
    """SECTION-MISSING: problems and remedies are required content (《条例》 art. 50 (四), before 2019 art. 32 (五))."""
    for path in ("problems", "remedies"):
        if facts.get(path) == []:
            yield Finding("SECTION-MISSING", "error", words.must_not_be_none(_term(path)), (path,))


def answered_one_by_one(facts: Flat, last: Flat | None) -> Iterator[Finding]:
    """PARTS-CLAIMED: remedies answer the problems and follow-ups last year's remedies, one by one (年报格式)."""
    for answering, of in (
        ("remedies", "problems"),
        ("followups", "last_remedies"),
        ("followup_status", "followups"),
    ):
        there, matters = facts.get(answering), facts.get(of)
        if isinstance(there, list) and isinstance(matters, list) and there and len(there) < len(matters):
            message = words.not_one_by_one(_term(answering), len(there), _term(of), len(matters))
            yield Finding("PARTS-CLAIMED", "warning", message, (of, answering))


PART_OF = (
    ("supervision.mended", "supervision.found"),
    ("supervision.assessed_mended", "supervision.assessed_found"),
    ("tasks.done", "tasks.total"),
    ("training.own_attended", "training.attended"),
    ("training.upper_attended", "training.attended"),
)
"""Figures that are part of another."""


def parts_of_the_workings(facts: Flat, last: Flat | None) -> Iterator[Finding]:
    """SUM-PARTS: what was mended or done is within what there was; both kinds of training make up all of it."""
    for part, whole in PART_OF:
        some, total = _figure(facts, part), _figure(facts, whole)
        if some is not None and total is not None and some > total:
            message = words.part_exceeds(_term(part), some, _term(whole), total)
            yield Finding("SUM-PARTS", "error", message, (part, whole))
    paths = ("training.own_sessions", "training.upper_sessions", "training.sessions")
    own, upper, sessions = (facts.get(path) for path in paths)
    if isinstance(own, int) and isinstance(upper, int) and isinstance(sessions, int) and own + upper != sessions:
        yield Finding("SUM-PARTS", "error", words.trainings_differ(own, upper, sessions), paths)


def one_part_within_total(facts: Flat, last: Flat | None) -> Iterator[Finding]:
    """SUM-PARTS: what is singled out of a total (重点公开) is not more than the total."""
    total = _figure(facts, "proactive.total")
    if total is None:
        return
    key = _figure(facts, "proactive.key_total")
    if key is not None and key > total:
        message = words.part_exceeds(_term("proactive.key_total"), key, _term("proactive.total"), total)
        yield Finding("SUM-PARTS", "error", message, ("proactive.total", "proactive.key_total"))
    for part in _parts(facts, "proactive.key_counts") or []:
        if part["count"] > total:
            message = words.part_exceeds(part["name"], part["count"], _term("proactive.total"), total)
            yield Finding("SUM-PARTS", "error", message, ("proactive.total", "proactive.key_counts"))


def key_matters_within_their_total(facts: Flat, last: Flat | None) -> Iterator[Finding]:
    """SUM-PARTS: no matter of the key areas has more items than all of them; together they may, where they overlap."""
    total = _figure(facts, "proactive.key_total")
    for part in _parts(facts, "proactive.key_counts") or []:
        if total is not None and part["count"] > total:
            message = words.part_exceeds(part["name"], part["count"], _term("proactive.key_total"), total)
            yield Finding("SUM-PARTS", "error", message, ("proactive.key_total", "proactive.key_counts"))


def total_of_its_only_channel(facts: Flat, last: Flat | None) -> Iterator[Finding]:
    """TEXT-TEXT: a total whose scope is one channel is what that channel published."""
    total, scope = _figure(facts, "proactive.total"), facts.get("proactive.scope")
    for part in _parts(facts, "proactive.channels") or []:
        if total is not None and part["name"] == scope and part["count"] != total:
            message = words.channel_differs(part["name"], part["count"], total)
            yield Finding("TEXT-TEXT", "notice", message, ("proactive.total", "proactive.scope", "proactive.channels"))


def adopted_within_received(facts: Flat, last: Flat | None) -> Iterator[Finding]:
    """SUM-PARTS: no more comments were adopted than came in."""
    paths = ("consultation.received", "consultation.adopted")
    received, adopted = (_figure(facts, path) for path in paths)
    if received is not None and adopted is not None and adopted > received:
        message = words.part_exceeds(_term(paths[1]), adopted, _term(paths[0]), received)
        yield Finding("SUM-PARTS", "error", message, paths)


def requests_add_up(facts: Flat, last: Flat | None) -> Iterator[Finding]:
    """SUM-PARTS: each request came one way; answers are not more than the requests there were."""
    received = _figure(facts, "requests.received")
    if received is None:
        return
    ways = _parts(facts, "requests.by_channel")
    if ways is not None and (added := sum(part["count"] for part in ways)) != received:
        message = words.parts_differ(_term("requests.by_channel"), ways, added, _term("requests.received"), received)
        yield Finding("SUM-PARTS", "error", message, ("requests.received", "requests.by_channel"))
    answered = _parts(facts, "requests.outcomes")
    there_were = received + (_figure(facts, "requests.carried_in") or 0)
    if answered is not None and (added := sum(part["count"] for part in answered)) > there_were:
        message = words.parts_exceed(_term("requests.outcomes"), answered, added, "收到和结转的申请", there_were)
        yield Finding("SUM-PARTS", "error", message, ("requests.received", "requests.outcomes"))


def answered_in_time_or_late(facts: Flat, last: Flat | None) -> Iterator[Finding]:
    """SUM-PARTS: no more were answered in time or late than were settled, nor after an extension than in time."""
    on_time, extended, overdue = (_figure(facts, f"requests.{name}") for name in ("on_time", "extended", "overdue"))
    came = [_figure(facts, f"requests.{name}") for name in ("received", "carried_in", "carried_out")]
    if on_time is not None and extended is not None and extended > on_time:
        message = words.part_exceeds(_term("requests.extended"), extended, _term("requests.on_time"), on_time)
        yield Finding("SUM-PARTS", "error", message, ("requests.on_time", "requests.extended"))
    received, carried_in, carried_out = came
    if received is None or carried_in is None or carried_out is None:
        return
    settled, told = received + carried_in - carried_out, (on_time or 0) + (overdue or 0)
    if settled >= 0 and told > settled:
        fields = ("requests.carried_out", "requests.on_time", "requests.overdue")
        message = words.part_exceeds(words.ANSWERED_IN_TIME_OR_LATE, told, words.SETTLED_THIS_YEAR, settled)
        yield Finding("SUM-PARTS", "error", message, fields)


def carried_out_within_requests(facts: Flat, last: Flat | None) -> Iterator[Finding]:
    """T2-BAL: no more requests go on into next year than there were."""
    figures = [_figure(facts, f"requests.{name}") for name in ("received", "carried_in", "carried_out")]
    if None not in figures and figures[2] > figures[0] + figures[1]:  # type: ignore[operator]
        message = words.carried_too_many(*figures)
        yield Finding("T2-BAL", "error", message, ("requests.received", "requests.carried_in", "requests.carried_out"))


def table_2_balances(facts: Flat, last: Flat | None) -> Iterator[Finding]:
    """T2-BAL: in every column 一 + 二 = 三（七） + 四, as printed in the head of table 2."""
    table = facts.get("requests.table")
    if not table:
        return
    forms_there = ("2019",) if table.get("other") else ("2021",)
    for form in forms_there:
        for column, name in forms.APPLICANTS.items():
            new, old = table.get("new_received", {}).get(column, 0), table.get("carried_in", {}).get(column, 0)
            done, on = results_total(facts, column, form), table.get("carried_out", {}).get(column, 0)
            if new + old != done + on:
                yield Finding("T2-BAL", "error", words.column_unbalanced(name, new, old, done, on), ("requests.table",))


def table_2_rows_match(facts: Flat, last: Flat | None) -> Iterator[Finding]:
    """T2-ROW: the rows 一, 二 and 四 of table 2 add up to the totals stated beside it."""
    table = facts.get("requests.table")
    if not table:
        return
    for row, path in (
        ("new_received", "requests.received"),
        ("carried_in", "requests.carried_in"),
        ("carried_out", "requests.carried_out"),
    ):
        said = _figure(facts, path)
        if said is not None and (added := row_total(facts, row)) != said:
            message = words.row_differs(forms.STORED_ROWS[row], added, _term(path), said)
            yield Finding("T2-ROW", "error", message, (path, "requests.table"))


def townships_make_no_rules(facts: Flat, last: Flat | None) -> Iterator[Finding]:
    """T1-RULES-ZERO: a township or street office cannot make 规章 (立法法), so the row holds 0."""
    for column in ("issued", "repealed", "in_force", "made", "disclosed", "public_total"):
        path = f"statutory.rules.{column}"
        if _figure(facts, path):
            yield Finding("T1-RULES-ZERO", "error", words.no_rules_here(facts[path]), (path,))


def totals_match_table_3(facts: Flat, last: Flat | None) -> Iterator[Finding]:
    """TEXT-TABLE: the old forms' totals of disputes are those of table 3, where both are stated."""
    for path, groups in (
        ("disputes.reconsideration", ("review",)),
        ("disputes.litigation", ("suit_direct", "suit_after_review")),
    ):
        cells = [_figure(facts, f"disputes.{group}.{outcome}") for group in groups for outcome in forms.OUTCOMES]
        said = _figure(facts, path)
        if said is None or None in cells:
            continue
        added = sum(cell for cell in cells if cell)
        if added != said:
            yield Finding("TEXT-TABLE", "error", words.table_differs(_term(path), said, added), (path,))


def fees_agree(facts: Flat, last: Flat | None) -> Iterator[Finding]:
    """TEXT-TABLE: fees received for information are within table 1's 行政事业性收费, and none come without a notice."""
    charged, wan = _figure(facts, "fees.charged_yuan"), _figure(facts, "statutory.fees_wan")
    if charged and wan is not None and charged > wan * 10000 + 0.001:
        message = words.fee_outside_table(charged, wan)
        yield Finding("TEXT-TABLE", "error", message, ("fees.charged_yuan", "statutory.fees_wan"))
    notices, noticed = _figure(facts, "fees.notices"), _figure(facts, "fees.noticed_yuan")
    if notices == 0 and (charged or noticed):
        fields = ("fees.notices", "fees.charged_yuan", "fees.noticed_yuan")
        yield Finding("TEXT-TEXT", "error", words.fee_without_notice(charged or noticed), fields)
    if charged is not None and noticed is not None and notices and charged > noticed:
        yield Finding("TEXT-TEXT", "error", words.charged_over_notice(charged, noticed), ("fees.charged_yuan",))


def carried_over(facts: Flat, last: Flat | None) -> Iterator[Finding]:
    """T2-CARRY: this year's 上年结转 is last year's 结转下年度, in sum and in every column."""
    if last is None or last.get("year") != facts["year"] - 1:
        return
    now, then = _figure(facts, "requests.carried_in"), _figure(last, "requests.carried_out")
    if now is not None and then is not None and now != then:
        yield Finding("T2-CARRY", "error", words.carry_differs(now, then), ("requests.carried_in",))
    table, before = facts.get("requests.table") or {}, last.get("requests.table") or {}
    for column, name in forms.APPLICANTS.items():
        here, there = table.get("carried_in", {}).get(column, 0), before.get("carried_out", {}).get(column, 0)
        if table and before and here != there:
            fields = ("requests.table", f"requests.table.carried_in.{column}")
            yield Finding("T2-CARRY", "error", words.carry_differs(here, there, name), fields)


def stock_follows(facts: Flat, last: Flat | None) -> Iterator[Finding]:
    """T1-STOCK: documents in force = last year's + issued - repealed; a clean-up may explain a difference."""
    if last is None or last.get("year") != facts["year"] - 1:
        return
    issued, repealed, here = (
        _figure(facts, f"statutory.normative.{name}") for name in ("issued", "repealed", "in_force")
    )
    there = _figure(last, "statutory.normative.in_force")
    if issued is None or repealed is None or here is None or there is None:
        return
    if here != there + issued - repealed:
        message = words.stock_differs(there, issued, repealed, here)
        yield Finding("T1-STOCK", "warning", message, ("statutory.normative.in_force",))
