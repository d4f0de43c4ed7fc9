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
from drafter.report.computed import MADE_UP_BY, Flat, chinese_date, needs_of, period, results_total, row_total, value_at
from drafter.report.values import is_others
from drafter.rules.finding import Finding
from drafter.text.townships import is_of_kind, says_its_kind


def _figure(facts: Flat, path: str) -> int | float | None:
    """The figure at a path; None when absent, not applicable or approximate."""
    value = facts.get(path)
    return value if isinstance(value, int | float) and not isinstance(value, bool) else None


def _figures(facts: Flat, *paths: str) -> Iterator[list[float]]:
    """The figures at some paths, once; nothing when one of them is none."""
    found = [value for path in paths if (value := _figure(facts, path)) is not None]
    if len(found) == len(paths):
        yield found


def _parts(facts: Flat, path: str) -> list[dict[str, Any]]:
    value = facts.get(path)
    return value if isinstance(value, list) else []


def _term(path: str) -> str:
    return facts_by_path()[path].term


def _error(rule: str, message: str, *fields: str) -> Finding:
    return Finding(rule, "error", message, fields)


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


def new_unit_says_from_when(facts: Flat, last: Flat | None) -> Iterator[Finding]:
    """PERIOD: figures without those of the units it was made of begin when the unit was founded, not on 1 January."""
    if facts.get("founding.included") is False and period(facts)[0] == date(facts["year"], 1, 1):
        yield _error("PERIOD", words.NEW_UNIT_FROM_WHEN, "founding.included", "period.start")


def _month(said: object) -> int | None:
    """The month that 设立时间 names; None when it names none."""
    found = re.search(r"(\d{1,2})\s*(?:月|$)", str(said or ""))
    return int(found[1]) if found and 1 <= int(found[1]) <= 12 else None


def signed_after_the_year(facts: Flat, last: Flat | None) -> Iterator[Finding]:
    """DATE: a report cannot be signed before the year it covers has ended."""
    day = facts.get("publication.date")
    if isinstance(day, date) and day <= date(facts["year"], 12, 31):
        yield _error("DATE", words.signed_early(chinese_date(day), facts["year"]), "publication.date")


def kind_matches_name(facts: Flat, last: Flat | None) -> Iterator[Finding]:
    """UNIT-LEFT: the unit's kind is the one its name ends with."""
    name, kind = facts.get("unit.name"), facts.get("unit.kind")
    if name and kind and not is_of_kind(name, kind):
        yield _error("UNIT-LEFT", words.kind_differs(name, kind), "unit.name", "unit.kind")


def kind_is_told(facts: Flat, last: Flat | None) -> Iterator[Finding]:
    """UNIT-KIND: either the unit's name says what it is, or another answer does."""
    name = str(facts.get("unit.name") or "")
    if name and "unit.kind" not in facts and not says_its_kind(name):
        yield Finding("UNIT-KIND", "warning", words.kind_not_told(name), ("unit.kind",))


def parts_within_total(facts: Flat, last: Flat | None) -> Iterator[Finding]:
    """SUM-PARTS: parts do not exceed their total; a remainder is printed as 其他 and pointed out."""
    for total_path, parts_path in (
        ("proactive.total", "proactive.categories"),
        ("proactive.last_total", "proactive.last_categories"),
        ("interpretation.articles", "interpretation.forms"),
    ):
        total, parts = _figure(facts, total_path), _parts(facts, parts_path)
        if total is None or not parts:
            continue
        added = sum(part["count"] for part in parts)
        if added > total:
            message = words.parts_exceed(_term(parts_path), parts, added, _term(total_path), total)
            yield _error("SUM-PARTS", message, total_path, parts_path)
        elif added < total and total_path == "proactive.total":
            others = any(part["count"] and is_others(part["name"]) for part in parts)
            message = words.parts_fall_short(added, total, others)
            yield Finding("SUM-PARTS", "notice", message, (total_path, parts_path))


def problems_are_named(facts: Flat, last: Flat | None) -> Iterator[Finding]:
    """SECTION-MISSING: problems and remedies are required content (《条例》 art. 50 (四), before 2019 art. 32 (五))."""
    for path in ("problems", "remedies"):
        if facts.get(path) == []:
            yield _error("SECTION-MISSING", words.must_not_be_none(_term(path)), path)


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


def _within(facts: Flat, part: str, whole: str, *fields: str) -> Iterator[Finding]:
    """A figure that is more than the one it is part of."""
    for some, total in _figures(facts, part, whole):
        if some > total:
            yield _error("SUM-PARTS", words.part_exceeds(_term(part), some, _term(whole), total), *fields)


def _each_within(facts: Flat, parts: str, whole: str) -> Iterator[Finding]:
    """Each part in a list that is more than the figure it is part of; together they may be, where they overlap."""
    for (total,) in _figures(facts, whole):
        for part in _parts(facts, parts):
            if part["count"] > total:
                message = words.part_exceeds(part["name"], part["count"], _term(whole), total)
                yield _error("SUM-PARTS", message, whole, parts)


def parts_of_the_workings(facts: Flat, last: Flat | None) -> Iterator[Finding]:
    """SUM-PARTS: what was mended or adopted is within what there was; both kinds of training make up all of it."""
    for part, whole in PART_OF:
        yield from _within(facts, part, whole, part, whole)
    for part, whole in (
        ("consultation.adopted", "consultation.received"),
        ("requests.extended", "requests.on_time"),
    ):
        yield from _within(facts, part, whole, whole, part)
    paths = ("training.own_sessions", "training.upper_sessions", "training.sessions")
    for own, upper, sessions in _figures(facts, *paths):
        if own + upper != sessions:
            yield _error("SUM-PARTS", words.trainings_differ(own, upper, sessions), *paths)


def one_part_within_total(facts: Flat, last: Flat | None) -> Iterator[Finding]:
    """SUM-PARTS: what is singled out of a total (重点公开) is not more than the total."""
    yield from _within(facts, "proactive.key_total", "proactive.total", "proactive.total", "proactive.key_total")
    yield from _each_within(facts, "proactive.key_counts", "proactive.total")


def key_matters_within_their_total(facts: Flat, last: Flat | None) -> Iterator[Finding]:
    """SUM-PARTS: no matter of the key areas has more items than all of them."""
    yield from _each_within(facts, "proactive.key_counts", "proactive.key_total")


def total_of_its_only_channel(facts: Flat, last: Flat | None) -> Iterator[Finding]:
    """TEXT-TEXT: a total whose scope is one channel is what that channel published."""
    total, scope = _figure(facts, "proactive.total"), facts.get("proactive.scope")
    for part in _parts(facts, "proactive.channels"):
        if total is not None and part["name"] == scope and part["count"] != total:
            message = words.channel_differs(part["name"], part["count"], total)
            yield Finding("TEXT-TEXT", "notice", message, ("proactive.total", "proactive.scope", "proactive.channels"))


def requests_add_up(facts: Flat, last: Flat | None) -> Iterator[Finding]:
    """SUM-PARTS: each request came one way; answers are not more than the requests there were."""
    for (received,) in _figures(facts, "requests.received"):
        ways, answered = (_parts(facts, f"requests.{name}") for name in ("by_channel", "outcomes"))
        if ways and (added := sum(part["count"] for part in ways)) != received:
            names = _term("requests.by_channel"), _term("requests.received")
            message = words.parts_differ(names[0], ways, added, names[1], received)
            yield _error("SUM-PARTS", message, "requests.received", "requests.by_channel")
        there_were = received + (_figure(facts, "requests.carried_in") or 0)
        if (added := sum(part["count"] for part in answered)) > there_were:
            message = words.parts_exceed(_term("requests.outcomes"), answered, added, "收到和结转的申请", there_were)
            yield _error("SUM-PARTS", message, "requests.received", "requests.outcomes")


def parts_make_up_their_figure(facts: Flat, last: Flat | None) -> Iterator[Finding]:
    """SUM-PARTS: how cases ended, and why information was refused, is told of all of them."""
    for path, of in MADE_UP_BY.items():
        whole, parts = value_at(facts, of), _parts(facts, path)
        added = sum(part["count"] for part in parts)
        if parts and isinstance(whole, int) and added != whole:
            sources = needs_of(of)
            name = "、".join(_term(source) for source in sources)
            yield _error("SUM-PARTS", words.parts_differ(_term(path), parts, added, name, whole), *sources, path)


def answers_are_told(facts: Flat, last: Flat | None) -> Iterator[Finding]:
    """SECTION-MISSING: how many requests were granted and refused is required (《条例》 of 2007, art. 32)."""
    received = _figure(facts, "requests.received")
    settled = value_at(facts, "requests.settled")
    if facts["year"] < 2019 and received and settled != 0 and not facts.get("requests.outcomes"):
        yield Finding("SECTION-MISSING", "notice", words.answers_not_told(received), ("requests.outcomes",))


_REQUESTS = ("requests.received", "requests.carried_in", "requests.carried_out")


def answered_in_time_or_late(facts: Flat, last: Flat | None) -> Iterator[Finding]:
    """SUM-PARTS: no more requests were answered in time or late than were settled."""
    told = sum(_figure(facts, f"requests.{name}") or 0 for name in ("on_time", "overdue"))
    for received, carried_in, carried_out in _figures(facts, *_REQUESTS):
        settled = received + carried_in - carried_out
        if 0 <= settled < told:
            message = words.part_exceeds(words.ANSWERED_IN_TIME_OR_LATE, told, words.SETTLED_THIS_YEAR, settled)
            yield _error("SUM-PARTS", message, "requests.carried_out", "requests.on_time", "requests.overdue")


def carried_out_within_requests(facts: Flat, last: Flat | None) -> Iterator[Finding]:
    """T2-BAL: no more requests go on into next year than there were."""
    for received, carried_in, carried_out in _figures(facts, *_REQUESTS):
        if carried_out > received + carried_in:
            yield _error("T2-BAL", words.carried_too_many(received, carried_in, carried_out), *_REQUESTS)


def table_2_balances(facts: Flat, last: Flat | None) -> Iterator[Finding]:
    """T2-BAL: in every column 一 + 二 = 三（七） + 四, as printed in the head of table 2."""
    table = facts.get("requests.table") or {}
    form = forms.form_of(facts["year"])
    printed = {result.id for result in forms.results_of(form)}
    for row in forms.RESULT_ROWS:
        if row.id not in printed and (count := row_total(facts, row.id)):
            yield _error("T2-BAL", words.row_of_other_form(forms.STORED_ROWS[row.id], count), "requests.table")
    for column, name in forms.APPLICANTS.items() if table else ():
        new, old, on = (table.get(row, {}).get(column, 0) for row in ("new_received", "carried_in", "carried_out"))
        done = results_total(facts, column, form)
        if new + old != done + on:
            yield _error("T2-BAL", words.column_unbalanced(name, new, old, done, on), "requests.table")


def table_2_rows_match(facts: Flat, last: Flat | None) -> Iterator[Finding]:
    """T2-ROW: the rows 一, 二 and 四 of table 2 add up to the totals stated beside it."""
    for row, path in zip(("new_received", "carried_in", "carried_out"), _REQUESTS, strict=True):
        said = _figure(facts, path) if facts.get("requests.table") else None
        if said is not None and (added := row_total(facts, row)) != said:
            message = words.row_differs(forms.STORED_ROWS[row], added, _term(path), said)
            yield _error("T2-ROW", message, path, "requests.table")


def townships_make_no_rules(facts: Flat, last: Flat | None) -> Iterator[Finding]:
    """T1-RULES-ZERO: a township or street office cannot make 规章 (立法法), so the row holds 0."""
    for column in ("issued", "repealed", "in_force", "made", "disclosed", "public_total"):
        path = f"statutory.rules.{column}"
        if _figure(facts, path):
            yield _error("T1-RULES-ZERO", words.no_rules_here(facts[path]), path)


def totals_match_table_3(facts: Flat, last: Flat | None) -> Iterator[Finding]:
    """TEXT-TABLE: the old forms' totals of disputes are those of table 3, where both are stated."""
    for path, groups in (
        ("disputes.reconsideration", ("review",)),
        ("disputes.litigation", ("suit_direct", "suit_after_review")),
    ):
        cells = [f"disputes.{group}.{outcome}" for group in groups for outcome in forms.OUTCOMES]
        for said, *counts in _figures(facts, path, *cells):
            if sum(counts) != said:
                yield _error("TEXT-TABLE", words.table_differs(_term(path), said, sum(counts)), path)


def fees_agree(facts: Flat, last: Flat | None) -> Iterator[Finding]:
    """TEXT-TABLE: fees received for information are within table 1's 行政事业性收费, and none come without a notice."""
    charged, wan = _figure(facts, "fees.charged_yuan"), _figure(facts, "statutory.fees_wan")
    if charged and wan is not None and charged > wan * 10000 + 0.001:
        yield _error("TEXT-TABLE", words.fee_outside_table(charged, wan), "fees.charged_yuan", "statutory.fees_wan")
    notices, noticed = _figure(facts, "fees.notices"), _figure(facts, "fees.noticed_yuan")
    if notices == 0 and (yuan := charged or noticed):
        fields = ("fees.notices", "fees.charged_yuan", "fees.noticed_yuan")
        yield _error("TEXT-TEXT", words.fee_without_notice(yuan), *fields)
    if charged is not None and noticed is not None and notices and charged > noticed:
        yield _error("TEXT-TEXT", words.charged_over_notice(charged, noticed), "fees.charged_yuan")


def carried_over(facts: Flat, last: Flat | None) -> Iterator[Finding]:
    """T2-CARRY: this year's 上年结转 is last year's 结转下年度, in sum and in every column."""
    if last is None or last.get("year") != facts["year"] - 1:
        return
    now, then = _figure(facts, "requests.carried_in"), _figure(last, "requests.carried_out")
    if now is not None and then is not None and now != then:
        yield _error("T2-CARRY", words.carry_differs(now, then), "requests.carried_in")
    table, before = facts.get("requests.table") or {}, last.get("requests.table") or {}
    for column, name in forms.APPLICANTS.items() if table and before else ():
        here, there = table.get("carried_in", {}).get(column, 0), before.get("carried_out", {}).get(column, 0)
        if here != there:
            message = words.carry_differs(here, there, name)
            yield _error("T2-CARRY", message, "requests.table", f"requests.table.carried_in.{column}")


def stock_follows(facts: Flat, last: Flat | None) -> Iterator[Finding]:
    """T1-STOCK: documents in force = last year's + issued - repealed; a clean-up may explain a difference."""
    in_force = "statutory.normative.in_force"
    there = _figure(last, in_force) if last and last.get("year") == facts["year"] - 1 else None
    for issued, repealed, here in _figures(
        facts, "statutory.normative.issued", "statutory.normative.repealed", in_force
    ):
        if there is not None and here != there + issued - repealed:
            yield Finding("T1-STOCK", "warning", words.stock_differs(there, issued, repealed, here), (in_force,))
