"""The answers file as text: the model's order, each answer under its question, a person's comments where they were."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from drafter import words
from drafter.answers.comments import Placing, comments, example_lines, open_line, question_line
from drafter.answers.model import Answers
from drafter.answers.topics import of_the_year
from drafter.report import Fact
from drafter.toml import comment, inline, name, plain

HEAD = ("template", "year", "look")
LONG = 60
"""A list of one item stays on its line up to so many characters."""


def to_toml(answers: Answers, facts: Mapping[str, Fact], wanted: Mapping[str, bool] | None = None) -> str:
    """The text of the answers file; open facts among `wanted` stand as comments to fill in (`wanted` as in `save`).

    All answers are written, those to questions that are not among `facts` first in their group.
    """
    return _Page(answers, facts, wanted or {}).text()


class _Page:
    """One writing of a file."""

    def __init__(self, answers: Answers, facts: Mapping[str, Fact], wanted: Mapping[str, bool]) -> None:
        self.answers, self.facts, self.wanted = answers, facts, wanted
        self.raw = plain(answers.raw)
        self.topics = {"", *of_the_year(facts.values(), answers.get, answers.record.ticked)}
        self.placing = Placing(comments(answers, facts))

    def text(self) -> str:
        lines = [*self.placing.above("template"), comment(words.FILE_HEAD), ""]
        for key in HEAD:
            if key in self.raw:
                lines += self.pair(key, key, self.raw[key], [comment(words.LOOK_COMMENT)] if key == "look" else [])
        for group, entries in self.groups().items():
            if not entries:
                continue
            lines.append("")
            if group:
                after = self.placing.after(group)
                heading = ".".join(name(part) for part in group.split("."))
                lines += [*self.placing.above(group), f"[{heading}]{after}"]
            for entry in entries:
                lines += entry
        return "\n".join([*lines, *self.other_topics(), *self.record(), *self.placing.rest(), ""])

    def other_topics(self) -> list[str]:
        """The topics of open facts that the year does not have, by their names alone."""
        open_facts = [self.facts[path] for path in self.wanted if path in self.facts]
        others = dict.fromkeys(fact.topic for fact in open_facts if fact.topic not in self.topics)
        return ["", comment(words.OTHER_TOPICS + "、".join(others))] if others else []

    def groups(self) -> dict[str, list[list[str]]]:
        """The entries by table; what stands in no table comes first."""
        found: dict[str, list[tuple[str, Any]]] = {"": []}
        for group, key, value in self.strange(self.raw, ""):
            found.setdefault(group, []).append((key, value))
        entries = {
            group: [self.pair(f"{group}.{key}".strip("."), key, value, []) for key, value in pairs]
            for group, pairs in found.items()
        }
        tables = [path for path, fact in self.facts.items() if fact.kind == "table"]
        for path in [path for path in self.facts if path not in tables] + tables:
            named = path in self.wanted and (self.wanted[path] or self.facts[path].topic in self.topics)
            if self.answers.get(path) is not None or named:
                group, _, key = path.rpartition(".")
                entries.setdefault(group, []).append(self.entry(self.facts[path], key, self.wanted.get(path)))
        order = ["", *dict.fromkeys(path.rpartition(".")[0] for path in self.facts), *entries]
        return {group: entries[group] for group in order if group in entries}

    def strange(self, table: Mapping[str, Any], above: str) -> Iterator[tuple[str, str, Any]]:
        """The group, key and value of each answer to an unknown question."""
        for key, value in table.items():
            path = f"{above}.{key}".strip(".")
            if path in self.facts or (not above and key in HEAD):
                continue
            if isinstance(value, dict) and any(known.startswith(f"{path}.") for known in self.facts):
                yield from self.strange(value, path)
            elif value != {}:
                yield above, key, value

    def entry(self, fact: Fact, key: str, needed: bool | None) -> list[str]:
        """The lines of an answer, or of the place where it is still to be filled in."""
        value = plain(self.answers.get(fact.path))
        if value is None:
            example = example_lines() if fact.kind == "table" else []
            return [*self.placing.above(fact.path), question_line(fact, needed), *example, open_line(key)]
        if fact.kind != "table" or not isinstance(value, dict):
            return self.pair(fact.path, key, value, [question_line(fact)])
        after = self.placing.after(fact.path)
        rows = [self.pair(f"{fact.path}.{row}", row, cells, []) for row, cells in value.items()]
        above = [*self.placing.above(fact.path), *self.placing.inside(fact.path), question_line(fact)]
        return [*above, f"[{fact.path}]{after}", *(line for row in rows for line in row)]

    def record(self) -> list[str]:
        record = plain(self.answers.record.table())
        if not record:
            return []
        after = self.placing.after("record")
        lines = ["", *self.placing.above("record"), comment(words.RECORD_HEAD), f"[record]{after}"]
        for key, value in record.items():
            lines += self.pair(f"record.{key}", key, value, [], short=True)
        return lines

    def pair(self, path: str, key: str, value: Any, question: list[str], *, short: bool = False) -> list[str]:
        """A key and its value with the comments around them; `short`: a list stays on one line."""
        said = self.placing.listed(path, value) if isinstance(value, list) else None
        if said is None:
            said = inline(value) if short else _shown(value)
        after = self.placing.after(path)
        return [
            *self.placing.above(path),
            *self.placing.inside(path),
            *question,
            f"{name(key)} = {said}{after}",
        ]


def _shown(value: Any) -> str:
    """A value; lists of several items stand one item a line."""
    if isinstance(value, list) and value and (len(value) > 1 or isinstance(value[0], dict) or len(str(value)) > LONG):
        return "[\n" + "".join(f"  {inline(item)},\n" for item in value) + "]"
    return inline(value)
