"""The comments a person wrote in an answers file, told from the program's own lines, and put back where they were."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from drafter import words
from drafter.answers.model import Answers, Comments, lookup
from drafter.errors import AnswersError
from drafter.report import Fact
from drafter.report.renames import renamed_notes
from drafter.toml import Inner, TomlStatement, comment, inline, name, parsed, plain, statements, unquoted

END = "#end"
Lines = dict[str, list[str]]


def question_line(fact: Fact, needed: bool | None = None) -> str:
    """The line above an answer; `needed` says of an open one whether the report needs it (None: it is answered)."""
    asked = f"问：{fact.question}" + (f"（{fact.measure}）" if fact.measure not in fact.question else "")
    return comment(asked + ("" if needed is None else words.MUST if needed else words.MAY))


def open_line(key: str) -> str:
    """The line on which an open answer is to be filled in."""
    return f"# {name(key)} ="


def example_lines() -> list[str]:
    """The lines that show how table 2 is filled in by hand."""
    return [comment(f"例：{line}") for line in words.TABLE_EXAMPLE]


def comments(answers: Answers, facts: Mapping[str, Fact]) -> Comments:
    """The comments a person wrote in the file the answers were read from, at the paths of today.

    A line is the program's where it is just what the program writes for one of these facts, or one of the questions of
    the file's own template; all others are a person's, however they begin.
    """
    if answers.comments is None:
        known = {**answers.asked, **facts}
        there = parsed(answers.source, answers.path, AnswersError)
        lines = renamed_notes(_lines(answers.source, known), answers.moved, lambda path: answers.get(path) is not None)
        former = {new: old for old, new in answers.moved}
        paths = {place.partition("[")[0] for place in lines if "[" in place}
        lists = {path: lookup(there, former.get(path, path)) for path in paths}
        answers.comments = Comments(lines, {path: plain(old) for path, old in lists.items() if isinstance(old, list)})
    return answers.comments


def _lines(source: str, known: Mapping[str, Fact]) -> Lines:
    ours = {comment(head) for head in (words.FILE_HEAD, words.LOOK_COMMENT, words.RECORD_HEAD)} | {*example_lines()}
    ours |= {question_line(fact, needed) for fact in known.values() for needed in (None, True, False)}
    lines: Lines = {}
    above: list[str] = []

    def put(place: str, said: list[str]) -> None:
        if said:
            lines[place] = [*lines.get(place, []), *said]

    for statement in statements(source):
        if statement.path:
            for place, said in [(_place(statement), above), *_beside(statement)]:
                put(place, said)
            above = []
        elif (path := _open_path(statement)) in known:
            put(path, above)
            above = []
        elif statement.comment not in ours and not statement.comment.startswith(comment(words.OTHER_TOPICS)):
            above.append(statement.comment)
    put(END, above)
    return lines


def _open_path(statement: TomlStatement) -> str:
    """The path of the answer that is open on a line of the program's; empty when the line is another."""
    found = re.fullmatch(r"# (.+) =", statement.comment)
    key = unquoted(found[1]) if found else ""
    return ".".join((*statement.table, key)) if open_line(key) == statement.comment else ""


def _place(statement: TomlStatement) -> str:
    """The place of what stands above a statement; all that is in a table of a list stands above that item."""
    if statement.item is not None:
        return f"{'.'.join(statement.table)}[{statement.item}]"
    return ".".join(statement.path)


def _beside(statement: TomlStatement) -> Iterator[tuple[str, list[str]]]:
    place = _place(statement)
    for inner in statement.inside:
        yield place if statement.item is not None else _inner(place, inner), [inner.text]
    if statement.after:
        yield place if statement.item is not None else f"{place}#", [statement.after]


def _inner(place: str, inner: Inner) -> str:
    return place if inner.item is None else f"{place}[{inner.item}]{'#' if inner.after else ''}"


# ------------------------------------------------------------------ putting them back


class Placing:
    """The comments while a file is written: each is given out once, and what is left has no place any more."""

    def __init__(self, found: Comments) -> None:
        self.left: Lines = {place: list(lines) for place, lines in found.lines.items()}
        self.lists = found.lists

    def above(self, path: str) -> list[str]:
        """The lines above a heading or key."""
        return self.left.pop(path, [])

    def after(self, path: str) -> str:
        """What stands after a heading or on a key's last line, with blanks before it; further lines wait above it."""
        first, *others = self.left.pop(f"{path}#", [""])
        if others:
            self.left[path] = [*self.left.get(path, []), *others]
        return f"  {first}" if first else ""

    def inside(self, path: str) -> list[str]:
        """What stood within a value and has no place in it any more: the lines then stand above it."""
        places = [place for place in self.left if place.startswith((f"{path}.", f"{path}["))]
        return [line for place in places for line in self.left.pop(place)]

    def rest(self) -> list[str]:
        """What is left, and what stood at the end of the file."""
        end = self.left.pop(END, [])
        lost = [line for lines in self.left.values() for line in lines]
        self.left.clear()
        return [*lost, *end]

    def listed(self, path: str, items: list[Any]) -> str | None:
        """A list with its comments, one item a line; None when there are none in it."""
        head = f"{path}["
        if not any(place.startswith(head) for place in self.left):
            return None
        old = self.lists.get(path, [])
        lines: list[list[str]] = [[] for _ in range(len(items) + 1)]
        ends = [""] * len(items)
        opening = "".join(f"  {line}" for line in self.left.pop(f"{path}[-1]#", [])[:1])
        for place in [place for place in self.left if place.startswith(head)]:
            number = int(place[len(head) :].partition("]")[0])
            said = self.left.pop(place)
            now = _now(number, old, items)
            if place.endswith("#") and now < len(items) and not ends[now]:
                ends[now], said = f"  {said[0]}", said[1:]
            lines[now] += said
        body = ""
        for item, said, end in zip(items, lines, ends, strict=False):
            body += "".join(f"  {line}\n" for line in said) + f"  {inline(item)},{end}\n"
        return f"[{opening}\n{body}" + "".join(f"  {line}\n" for line in lines[-1]) + "]"


def _now(number: int, old: list[Any], items: list[Any]) -> int:
    """The number that an item of the old list has among the items; their end for one that is gone, or was none."""
    if not 0 <= number < len(old):
        return len(items) if number else 0
    if number < len(items) and items[number] == old[number]:
        return number
    if old[number] in items:
        return items.index(old[number])
    return number if len(items) == len(old) else len(items)
