"""Facts that changed their path (`Fact.was`): what an older file keeps by path, put at the path of today."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from drafter.report.facts import Fact

Moves = Iterable[tuple[str, str]]
"""Old path and today's path of each answer that moved."""


def renames(facts: Iterable[Fact]) -> dict[str, str]:
    """Today's path by each path a fact had before."""
    return {old: fact.path for fact in facts for old in fact.was}


def renamed_record(record: Mapping[str, Any], names: Mapping[str, str]) -> dict[str, Any]:
    """The answers file's record with today's paths: in its lists, and as names and in lists of what is kept by path."""
    new = {kind: _renamed_list(value, names) for kind, value in record.items()}
    for kind in ("pending", "unticked"):
        if isinstance(by_path := record.get(kind), dict):
            new[kind] = {names.get(key, key): _renamed_list(value, names) for key, value in by_path.items()}
    return new


def _renamed_list(value: Any, names: Mapping[str, str]) -> Any:
    """A list with old paths replaced, none standing twice; anything else as it is."""
    if not isinstance(value, list):
        return value
    if not any(isinstance(item, str) and item in names for item in value):
        return value
    new: list[Any] = []
    for item in value:
        now = names.get(item, item) if isinstance(item, str) else item
        if now not in new:
            new.append(now)
    return new


def renamed_notes(notes: Mapping[str, list[str]], moves: Moves, there: Callable[[str], bool]) -> dict[str, list[str]]:
    """A person's comments by path, as `answers.model.Comments` holds them, each with the answer it was written to.

    What stood at the heading of a group that has no answers any more (`there` tells) goes above the first answer that
    left it.
    """
    new: dict[str, list[str]] = {}
    for key, lines in notes.items():
        now = _renamed_key(key, moves, there)
        new[now] = [*new.get(now, []), *lines]
    return new


def _renamed_key(key: str, moves: Moves, there: Callable[[str], bool]) -> str:
    path = re.split(r"[#\[]", key)[0]
    for old, new in moves:
        if path == old or path.startswith(f"{old}."):
            return new + key.removeprefix(old)
        if old.startswith(f"{path}.") and not there(path):
            return new
    return key
