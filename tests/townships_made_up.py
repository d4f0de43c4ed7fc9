"""What the made-up townships of `townships` share, and how their answers are written."""

from __future__ import annotations

from typing import Any

Facts = dict[str, Any]


def parts(**counts: int) -> list[dict[str, Any]]:
    return [{"name": name, "count": count} for name, count in counts.items()]


def disputes(**given: int) -> Facts:
    """Every count of table 3: 0 unless given, as review__maintained."""
    kinds, results = (
        ("review", "suit_direct", "suit_after_review"),
        ("maintained", "corrected", "other_result", "pending"),
    )
    every = {f"disputes.{kind}.{result}": 0 for kind in kinds for result in results}
    return every | {f"disputes.{name.replace('__', '.')}": count for name, count in given.items()}


def requests(received: int, before: int, after: int, /, **table: dict[str, int]) -> Facts:
    """The figures of the requests: received, carried in and carried on; `table` by the rows of the form."""
    figures = {"received": received, "carried_in": before, "carried_out": after}
    facts: Facts = {f"requests.{name}": count for name, count in figures.items()}
    return facts | ({"requests.table": table} if table else {})


SHARED: Facts = {
    "template": "national-2021",
    "year": 2025,
    "unit.parent": "示例县",
    "publication.site": "示例县人民政府门户网站",
    "fees.notices": 0,
    "secrecy.incidents": 0,
    "supervision.accountability": 0,
    "statutory.coercion": 0,
    "statutory.fees_wan": 0,
}
