"""Which figures a composed report states: those that, changed or taken away, change its words.

What the words leave unsaid (no meetings, nothing carried over) no reader can give back; what they say in other figures
(比2012年增加3条) counts as stated.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from drafter.composing.compose import compose
from drafter.composing.tables import TABLES
from drafter.composing.templates import Template
from drafter.composing.uses import questions
from drafter.document import Heading, Paragraph, RunIn
from drafter.report import facts_by_path, forms
from drafter.report.computed import results_total, row_total, value_at

FIGURES = ("count", "change", "quantity", "yuan", "wan", "percent", "parts")
_RATIO = re.compile(r"\d+(?:\.\d+)?倍")
Flat = Mapping[str, Any]


def stated(template: Template, facts: Flat) -> dict[str, Any]:
    """The figures that the report of these facts states, by path; of parts, those stated."""
    said = printed(template, facts)
    found = dict(_in_tables(template, facts))
    for fact in questions(template):
        value = facts.get(fact.path)
        if fact.path == "requests.carried_out" and value == 0:
            continue  # 全部答复 says no figure
        if fact.path == "proactive.last_total" and "是上年的…倍" in said:
            continue
        if fact.kind not in FIGURES or value is None or fact.path in found:
            continue
        without = printed(template, {path: kept for path, kept in facts.items() if path != fact.path})
        if without == said:
            continue
        if fact.kind == "parts":
            if kept := [part for at, part in enumerate(value) if _part_stated(template, facts, fact.path, at, said)]:
                found[fact.path] = kept
        elif printed(template, {**facts, fact.path: another(value)}) != said:
            found[fact.path] = value
    return found


def printed(template: Template, facts: Flat) -> str:
    """The words of the report, tables and charts left aside, without ratios, which give no figure back (5.2倍)."""
    blocks = compose(template, facts).document.blocks
    said = "\n".join(block.text for block in blocks if isinstance(block, Heading | Paragraph | RunIn))
    return _RATIO.sub("…倍", said)


def another(value: Any) -> Any:
    """Another value of the same kind: the next whole number, in an approximate figure or a percentage too."""
    if isinstance(value, str):
        return re.sub(
            r"\d+", lambda found: str(int(found[0]) + 1 if int(found[0]) < 99 else int(found[0]) - 1), value, count=1
        )
    return value + 1


def _part_stated(template: Template, facts: Flat, path: str, at: int, said: str) -> bool:
    parts = facts[path]
    if not parts[at]["count"] and path != "proactive.last_categories":
        return False  # a part of 0 is not listed
    if path == "proactive.last_categories":
        # What is 0 this year is not listed: no change leads back from it.
        named = {part["name"] for part in facts.get("proactive.categories", []) if part["count"]}
        if parts[at]["name"] not in named:
            return False
    more = [{**part, "count": part["count"] + 1} if place == at else part for place, part in enumerate(parts)]
    less = [{**part, "count": max(0, part["count"] - 1)} if place == at else part for place, part in enumerate(parts)]
    if all(printed(template, {**facts, path: others}) == said for others in (more, less)):
        return False
    # One of last year's goes unsaid where nothing changed.
    fewer = [part for place, part in enumerate(parts) if place != at]
    return printed(template, {**facts, path: fewer}) != said


def _in_tables(template: Template, facts: Flat) -> Iterator[tuple[str, Any]]:
    """The figures of the national form's tables, which print each of theirs."""
    if not template.form:
        return
    for name in (f"disclosure-{template.form}", f"requests-{template.form}", "disputes"):
        for path in TABLES[name].facts:
            yield path, facts.get(path, {} if path == "requests.table" else None)
    columns = ("issued", "repealed", "in_force") if template.form == "2021" else ("made", "disclosed", "public_total")
    for column in columns:
        yield f"statutory.rules.{column}", 0


def sums(template: Template, facts: Flat) -> dict[str, int]:
    """The printed totals of the national form's tables 2 and 3, by path."""
    if not template.form:
        return {}
    rows = [
        forms.RECEIVED[0],
        forms.CARRIED_IN[0],
        *(r.id for r in forms.results_of(template.form)),
        forms.CARRIED_OUT[0],
    ]
    found = {f"requests.table.{row}.total": row_total(facts, row) for row in rows}
    total = f"requests.table.{forms.RESULTS_TOTAL[0]}"
    found |= {f"{total}.{column}": results_total(facts, column, template.form) for column in forms.COLUMNS}
    found[f"{total}.total"] = results_total(facts, None, template.form)
    return found | {
        f"disputes.{group}.total": sum(facts[f"disputes.{group}.{outcome}"] for outcome in forms.OUTCOMES)
        for group in forms.DISPUTES
    }


def implied(template: Template, facts: Flat, path: str, value: Any) -> bool:
    """Whether the words also say this figure, though no answer holds it."""
    if value == 0 and isinstance(value, int):
        return printed(template, {**facts, path: 0}) == printed(template, facts)
    if path == "proactive.channels" and "platforms.posts" in facts:
        return [part["count"] for part in value] == [facts["platforms.posts"]]  # 公众号推送信息208条
    follows = {
        "organisation.staff": ("organisation.full_time", "organisation.part_time"),
        "disputes.reconsideration": tuple(f"disputes.review.{outcome}" for outcome in forms.OUTCOMES),
        "disputes.litigation": tuple(
            f"disputes.{group}.{outcome}"
            for group in ("suit_direct", "suit_after_review")
            for outcome in forms.OUTCOMES
        ),
    }
    if path in follows and all(part in facts for part in follows[path]):
        return bool(value == sum(facts[part] for part in follows[path]))
    # The tables' results, told apart as the sentence tells them.
    results = {
        "requests.outcomes": "requests.results",
        "disputes.reconsideration_outcomes": "disputes.review_outcomes",
        "disputes.litigation_outcomes": "disputes.suit_outcomes",
    }
    there = value_at(facts, results[path]) if path in results and template.form else None
    return bool(there) and sum(part["count"] for part in value) == sum(part["count"] for part in there)


def is_figure(path: str, extras: Mapping[str, Any]) -> bool:
    """Whether a path is a figure's."""
    fact = {**facts_by_path(), **extras}.get(path)
    return fact is not None and fact.kind in FIGURES
