"""Figures that may be right but seldom are: asked about once, when they are given."""

from __future__ import annotations

from collections.abc import Iterator

from drafter import words
from drafter.interview.disputes import PATHS as DISPUTES
from drafter.interview.situation import Situation
from drafter.report.computed import Flat
from drafter.rules import Finding
from drafter.text.townships import is_office, kind_of_county

ONE_EACH = (
    ("training.attended", "training.sessions"),
    ("training.own_attended", "training.own_sessions"),
    ("training.upper_attended", "training.upper_sessions"),
    ("openness.visitors", "openness.open_days"),
    ("openness.attended", "openness.meetings"),
)
"""Figures of people, and of what they came to: each time somebody came."""
SELDOM_MORE = {
    "proactive.total": 50_000,
    "requests.received": 1000,
    "interpretation.articles": 1000,
    "organisation.full_time": 50,
    "organisation.part_time": 300,
    "organisation.meetings": 60,
    "training.sessions": 60,
    "supervision.inspections": 120,
    "supervision.accountability": 20,
    "secrecy.incidents": 5,
}
"""More than so many in a year are a township's very seldom; a slip of a digit or of the unit is likelier."""
DISPUTES_PER_REQUEST = 3


def implausible(s: Situation, flat: Flat, touched: set[str]) -> Iterator[Finding]:
    """What to look at twice of the answers given just now (`touched`), in all there are then (`flat`)."""
    for path, most in SELDOM_MORE.items():
        value = flat.get(path)
        if path in touched and isinstance(value, int) and value > most:
            fact = s.facts[path]
            yield Finding("PLAUSIBLE", "warning", words.seldom_so_many(fact.term, value, fact.measure), (path,))
    name = str(flat.get("unit.name") or "")
    if "unit.name" in touched and (kind_of_county(name) or is_office(name)):
        yield Finding("PLAUSIBLE", "warning", words.no_township(name, office=is_office(name)), ("unit.name",))
    for people, times in ONE_EACH:
        came, held = flat.get(people), flat.get(times)
        if {people, times} & touched and isinstance(came, int) and isinstance(held, int) and came < held:
            message = words.fewer_than_times(s.facts[people].term, came, s.facts[times].term, held)
            yield Finding("PLAUSIBLE", "warning", message, (people, times))
    if flat.get("training.sessions") == 0 and flat.get("training.rate") and "training.rate" in touched:
        yield Finding("PLAUSIBLE", "warning", words.RATE_WITHOUT_TRAINING, ("training.rate", "training.sessions"))
    counted = [value for path in DISPUTES if isinstance(value := flat.get(path), int)]
    asked = [value for path in ("requests.received", "requests.carried_in") if isinstance(value := flat.get(path), int)]
    if (
        touched & {*DISPUTES, "requests.received"}
        and asked
        and sum(counted) > DISPUTES_PER_REQUEST * max(1, sum(asked))
    ):
        message = words.more_disputes_than_requests(sum(counted), sum(asked))
        yield Finding("PLAUSIBLE", "warning", message, ("requests.received",))
