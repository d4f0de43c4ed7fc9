"""Townships added up: which files can be, and the sums of what each of them answers.

Nothing is guessed: a fact that one township has not answered is not added, and what counts the same thing in several
townships, a share or a text has no sum.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import Any

from drafter import words
from drafter.answers import Answers, validate
from drafter.answers.model import Comments
from drafter.composing.templates import Template, default_for
from drafter.composing.uses import questions
from drafter.county.names import found, is_same
from drafter.county.sources import Source
from drafter.report import NOT_APPLICABLE, Fact, facts_by_path, stored
from drafter.report.computed import Flat, value_at
from drafter.rules import check_facts
from drafter.text.townships import kind_of_county, without_body
from drafter.toml import comment

ADDED = ("count", "change", "yuan", "wan", "parts", "table")
"""The kinds of facts that can be added."""
_NOT_ADDED = (
    "consultation.days",
    "platforms.boards",
    "platforms.columns_before",
    "platforms.columns_after",
    "platforms.followers",
    "tasks.total",
    "tasks.done",
)
"""Figures whose sum says nothing: days that may be the same ones, the county's own columns, tasks it gave to all,
people who follow several accounts; boards of villages, where the county's report speaks of the townships' own."""
_NONE_WITHOUT = {
    "requests.table": ("requests.received", "requests.carried_in"),
    "requests.by_channel": ("requests.received",),
    "requests.outcomes": ("requests.received", "requests.carried_in"),
    "requests.refusals": ("requests.received", "requests.carried_in"),
    "requests.on_time": ("requests.received", "requests.carried_in"),
    "requests.extended": ("requests.received", "requests.carried_in"),
    "requests.overdue": ("requests.received", "requests.carried_in"),
    "fees.noticed_yuan": ("fees.notices",),
    "fees.charged_yuan": ("fees.notices",),
    "consultation.adopted": ("consultation.received",),
    "supervision.mended": ("supervision.found",),
    "training.attended": ("training.sessions",),
}
"""By figure the others that are all 0 where there is nothing of it, either, though nobody asks for it then."""
_WITH_EVERYONE = (
    "proactive.last_total",
    "proactive.key_total",
    "requests.last_received",
    "requests.on_time",
    "requests.extended",
    "requests.overdue",
    "organisation.staff",
    "organisation.full_time",
    "organisation.part_time",
    "secrecy.reviewed",
    "management.attributed",
    "training.own_sessions",
    "training.own_attended",
    "training.upper_sessions",
    "training.upper_attended",
    "stat2014.",
)
"""How the paths of figures begin that a township may leave untold, though it has them: last year's totals, how soon
requests were answered. Who is silent of one does not say that there was none, and the others' sum is not the county's.
"""
TABLE = "requests.table"


@dataclass(slots=True)
class Totals:
    """The sums by path, and of what was not added, by path, who has not answered it.

    `some` are sums of what not every township has in a year, by path with those that have it.
    """

    sums: dict[str, Any] = field(default_factory=dict)
    some: dict[str, list[str]] = field(default_factory=dict)
    lacking: dict[str, list[str]] = field(default_factory=dict)


def unfit(sources: Sequence[Source]) -> dict[Path, str]:
    """Why files cannot be added to the others, by file: no unit, no year, another year or form, one unit twice."""
    said: dict[Path, str] = {}
    years = Counter(source.year for source in sources if source.year is not None)
    usual = years.most_common(1)[0][0] if years else None
    forms = Counter(source.form for source in sources if source.year == usual)
    form = forms.most_common(1)[0][0] if forms else ""
    kept: list[Source] = []
    for source in sources:
        if not source.unit:
            said[source.file] = words.NO_UNIT_NAME
        elif source.year is None:
            said[source.file] = words.NO_YEAR_TOLD
        elif source.year != usual:
            said[source.file] = words.year_differs(source.year, usual or 0)
        elif source.form != form:
            said[source.file] = words.form_differs(source.form, form)
        elif twin := next((other for other in kept if is_same(other.unit, source.unit)), None):
            said[source.file] = words.same_township(source.unit, str(twin.file))
        else:
            kept.append(source)
    return said


def add(sources: Sequence[Source]) -> Totals:
    """The sums of all that can be added, in the model's order.

    An answers file that speaks of nothing of a topic says that the year had none of it: there the sum is that of the
    others, as long as the county's figures agree with each other and it is none that everyone has (`_WITH_EVERYONE`). A
    report that is silent says nothing. Of what the county's own report does not ask for nobody is told to lack it.
    """
    totals = Totals()
    asked = {fact.path for fact in questions(template_of(sources))}
    without = {source.unit: source.without for source in sources}
    for path, fact in known_facts(sources).items():
        if fact.kind not in ADDED or path in _NOT_ADDED:
            continue
        values = {source.unit: _value(source.facts, fact) for source in sources}
        if all(value is None for value in values.values()):
            continue
        silent = [unit for unit, value in values.items() if value is None]
        optional = fact.topic or fact.kind == "parts"
        if silent and optional and not any(path in source.facts for source in sources):
            continue  # nobody tells it: only those without a request have none for certain
        # Parts of some townships would not add up to the total of all.
        of_all = fact.kind == "parts" or path.startswith(_WITH_EVERYONE)
        if lacking := [unit for unit in silent if of_all or fact.topic not in without[unit]]:
            if path in asked:
                totals.lacking[path] = lacking
            continue
        if silent:
            totals.some[path] = [unit for unit in values if unit not in silent]
        added = _sum(fact.kind, [value for value in values.values() if value not in (None, NOT_APPLICABLE)])
        if added != {}:  # of a table without any request nothing is stored
            totals.sums[path] = added
    _keep_what_agrees(totals, sources)
    return totals


def _keep_what_agrees(totals: Totals, sources: Sequence[Source]) -> None:
    """Take the sums of some townships back that contradict those of all."""
    facts = {"year": sources[0].year, "template": sources[0].template.name, **totals.sums}
    wrong = {path for one in check_facts(facts) if one.level == "error" for path in one.fields}
    for path in wrong & totals.some.keys():
        there = totals.some.pop(path)
        totals.lacking[path] = [source.unit for source in sources if source.unit not in there]
        del totals.sums[path]


def known_facts(sources: Sequence[Source]) -> dict[str, Fact]:
    """The model's facts and those of the sources' own templates, by path."""
    known = dict(facts_by_path())
    for source in sources:
        known |= source.template.extras
    return known


def _value(facts: Flat, fact: Fact) -> Any:
    """The fact's value; nothing, where there can be nothing of it."""
    wholes = _NONE_WITHOUT.get(fact.path, ())
    none = bool(wholes) and all(facts.get(whole) == 0 for whole in wholes)
    if fact.path not in facts and (none or (fact.after and value_at(facts, fact.after) == 0)):
        return {"table": {}, "parts": []}.get(fact.kind, 0)
    return facts.get(fact.path)


def _sum(kind: str, values: Sequence[Any]) -> Any:
    """The sum of values of a kind; 不适用 where there are none."""
    if not values:
        return NOT_APPLICABLE
    if kind == "table":
        cells: dict[str, dict[str, int]] = {}
        for table in values:
            for row, columns in table.items():
                for column, count in columns.items():
                    there = cells.setdefault(row, {})
                    there[column] = there.get(column, 0) + count
        return cells
    if kind == "parts":
        parts: Counter[str] = Counter()
        for value in values:
            for part in value:
                parts[part["name"]] += part["count"]
        return [{"name": name, "count": count} for name, count in parts.items()]
    return stored(sum((Decimal(str(value)) for value in values), Decimal())) if kind in ("yuan", "wan") else sum(values)


# ------------------------------------------------------------------ the county's own answers


def template_of(sources: Sequence[Source]) -> Template:
    """The template most of the townships use; of those used equally the one offered for the year."""
    usual = default_for(sources[0].year or 0)
    used = Counter(source.template for source in sources)
    return max(used, key=lambda template: (used[template], template.name == usual))


def county_answers(name: str, sources: Sequence[Source], totals: Totals) -> Answers:
    """The county's answers, with no path yet; at their head stands what they were added up from."""
    template = template_of(sources)
    known = known_facts(sources)
    answers = Answers({"template": template.name, "year": sources[0].year})
    answers.set("unit.name", without_body(name))
    answers.set("unit.kind", kind_of_county(name))
    for path, value in totals.sums.items():
        if path in template.extras or not path.startswith("extra."):
            answers.set(path, value)
    lines = [words.sum_of(len(sources)), *(words.source_line(one.unit, one.file.name) for one in sources)]
    if totals.some:
        lines.append(words.ADDED_OF_SOME_HEAD)
        lines += [words.added_of_some_line(known[path].term, units) for path, units in totals.some.items()]
    if totals.lacking:
        lines.append(words.NOT_ADDED_HEAD)
        lines += [words.not_added_line(known[path].term, units) for path, units in totals.lacking.items()]
    answers.comments = Comments({"template": [comment(line) for line in lines]})
    validate(answers, template.extras)
    return answers


# ------------------------------------------------------------------ against last year


def carry_findings(sources: Sequence[Source], last: Mapping[str, Flat]) -> tuple[list[str], list[str]]:
    """Whose 上年结转 is not last year's 结转下年度, a line each, and of whom nothing of last year is there.

    Where the sums differ, so do columns: the first of the findings is told.
    `last` are last year's facts by unit; where there are none, those that an answers file names itself serve.
    """
    differ: list[str] = []
    without: list[str] = []
    for source in sources:
        before = found(source.unit, last) or source.last
        if before is None or before.get("year") != (source.year or 0) - 1:
            without.append(source.unit)
            continue
        findings = [one for one in check_facts(source.facts, before) if one.rule == "T2-CARRY"]
        differ += [words.carried_otherwise(source.unit, finding.message) for finding in findings[:1]]
    return differ, without
