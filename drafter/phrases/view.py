"""Subjects: what a report can speak of, each a few sentences whose cases are picked from the facts.

A template says which subjects come, and in which order; a subject looks at the facts through a `View`, picks
the cases (none, one, several, all alike, mixed) and yields pieces of text. The words of each case stand in a table.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from drafter.phrases.marks import CLOSE, GUARD, OPEN, REQUEST, WHEN, WHEN_ALONE
from drafter.phrases.table import DECLARED, Table
from drafter.report import COMPUTED, NOT_APPLICABLE, Fact
from drafter.report.computed import needs_of
from drafter.report.values import bare


@dataclass(frozen=True, slots=True)
class Item:
    """A numbered paragraph of its own."""

    text: str


@dataclass(frozen=True, slots=True)
class Break:
    """Here a new paragraph begins."""


class Said(str):
    """A sentence of the table, filled in; `sentence` is its name there."""

    __slots__ = ("sentence",)

    def __new__(cls, text: str, sentence: str) -> Said:
        """The text as what the sentence of this name says."""
        made = super().__new__(cls, text)
        made.sentence = sentence
        return made

    sentence: str


Piece = str | Item | Break
"""A sentence without its full stop; one that begins with ，；or（ goes on where the sentence before it ended."""


@dataclass(frozen=True, slots=True)
class Subject:
    """Something a report can speak of: its name in templates, the facts it speaks of in the order of asking (True: it
    cannot do without), those it looks at but other subjects ask for, the topics below which some of them are asked, and
    what it says of them."""

    name: str
    asks: Mapping[str, bool]
    looks: tuple[str, ...]
    topics: Mapping[str, str]
    say: Callable[[View], Iterator[Piece]]


SUBJECTS: dict[str, Subject] = {}


def subject(name: str, asks: str) -> Callable[[Callable[[View], Iterator[Piece]]], Callable[[View], Iterator[Piece]]]:
    """Register what a subject says. `asks` lists the paths of its facts; those it cannot do without end in !, and those
    that other subjects ask outright, but this one only below a topic (`Fact.topic`), are written path@topic. Those that
    are to be asked where another subject speaks of them end in ~."""

    def register(say: Callable[[View], Iterator[Piece]]) -> Callable[[View], Iterator[Piece]]:
        parted = [one.partition("@") for one in asks.split()]
        own = {path.rstrip("!"): path.endswith("!") for path, _, _ in parted if not path.endswith("~")}
        looks = tuple(path.rstrip("~") for path, _, _ in parted if path.endswith("~"))
        SUBJECTS[name] = Subject(name, own, looks, {path: topic for path, _, topic in parted if topic}, say)
        return say

    return register


class NotAnswered(Exception):
    """Facts without which nothing can be said are not there; they have been noted as missed."""

    def __init__(self, paths: Sequence[str]) -> None:
        super().__init__(*paths)
        self.paths = paths


@dataclass(slots=True)
class View:
    """The facts as a subject sees them.

    `missed` collects, as the templates' own expressions do, the paths that were looked for and not found: True where
    nothing can be said without, False where the text does without.

    `before` is the name of the sentence that stands right before in the text, so that another can go on from it; empty
    where a heading, a table, or words of the template or of an answer stand there. `told` holds the names of all
    sentences said so far, for what is to be said once only. `said` holds what has spoken since the last heading of the
    first level, in order: the names of subjects, "" for words of the template's own. `opened` holds the facts whose
    open places stand below the last heading of any level: one place for each is enough.
    """

    facts: Mapping[str, Any]
    known: Mapping[str, Fact]
    missed: dict[str, bool]
    table: Table
    asks: Sequence[str] = ()
    before: str = ""
    told: set[str] = field(default_factory=set)
    said: list[str] = field(default_factory=list)
    opened: set[str] = field(default_factory=set)

    def get(self, path: str) -> Any:
        """The fact as it is printed, or None: not answered, not applicable, an empty list. `path` may be computed."""
        if absent := self.absent(path):
            if NOT_APPLICABLE not in map(self.facts.get, absent):
                self.missed |= {one: self.missed.get(one, False) for one in absent}
            return None
        value = self._value(path)
        return None if value in ([], "") else value

    def need(self, path: str) -> Any:
        """The same, for a fact without which nothing can be said: raises `NotAnswered` when it is not there."""
        if absent := self.absent(path):
            self.missed |= dict.fromkeys(absent, True)
            raise NotAnswered(absent)
        return self._value(path)

    def need_all(self, *paths: str) -> None:
        """Raises `NotAnswered` for the first of these facts that is not there, after noting all such as missed.

        One open place in the text is enough for the figures of a table.
        """
        absent = [one for path in paths for one in self.absent(path)]
        self.missed |= dict.fromkeys(absent, True)
        if absent:
            raise NotAnswered(absent[:1])

    def absent(self, path: str) -> list[str]:
        """The facts at a path (several for a computed one) that are not answered, or do not apply."""
        paths = needs_of(path)
        if undeclared := [one for one in paths if one not in self.asks and one not in _ALWAYS_THERE]:
            raise KeyError(f"{path} is not among the facts this subject asks for: {undeclared}")
        return [one for one in paths if self.facts.get(one) in (None, NOT_APPLICABLE)]

    def count(self, path: str) -> int:
        """A count that may be absent, as a number: 0 when it is not there."""
        value = self.get(path)
        return value if isinstance(value, int) else 0

    def say(self, sentence: str, case: str, **slots: object) -> Said:
        """The sentence of this case with its facts."""
        declared = DECLARED[sentence][case]
        line = self.table[sentence, case]
        filled: dict[str, object] = {
            **dict.fromkeys(declared),
            "年": self.facts["year"],
            "上年": self.facts["year"] - 1,
            "下年": self.facts["year"] + 1,
            "时": WHEN,
            "时间": WHEN_ALONE,
            "申请": REQUEST,
            **slots,
        }
        if any(name == "我镇" for name, _ in line.pattern.names()):
            filled["我镇"] = self.own_name()
        if strange := set(slots) - set(declared):
            raise KeyError(f"{sentence}·{case}: {sorted(strange)}")
        absent = [name for name, optional in declared.items() if not optional and filled[name] in (None, "")]
        if absent:
            raise KeyError(f"{sentence}·{case}: {absent}")
        return Said(line.pattern.fill(filled), sentence)

    def own_name(self) -> str:
        """我镇, 我乡, 我街道; the mark of an open place while the unit is not known."""
        try:
            return str(self.need("unit.self"))
        except NotAnswered:
            return self.open_place("unit.name")

    def open_place(self, *paths: str) -> str:
        """The mark of answers still to be given."""
        return OPEN + "、".join(self.known[path].term for path in paths) + CLOSE

    def interrupted(self, words: str = "") -> None:
        """Note that something else stands in the text here: a heading, a table, or `words` of the template's own."""
        self.before = ""
        if words:
            self.said.append("")

    def headed(self, level: int) -> None:
        """Note that a heading of this level begins."""
        self.opened.clear()
        if level == 1:
            self.said.clear()

    def follows(self, *subjects: str) -> bool:
        """True if one of these subjects was the last to speak in this part of the report."""
        return bool(self.said) and self.said[-1] in subjects

    def _value(self, path: str) -> Any:
        if path in COMPUTED:
            return COMPUTED[path].of(self.facts)
        return shown(_bare(self.facts[path], self.known[path].follows))


_ALWAYS_THERE = ("unit.name", "year")
"""Facts that every subject may look at: the title asks for them."""


def tell(name: str, view: View) -> list[Piece]:
    """What a subject says; the marks of open places for facts that are missing and cannot be done without."""
    told = SUBJECTS[name]
    view.asks = (*told.asks, *told.looks)
    absent: Sequence[str] = [path for path, needed in told.asks.items() if needed and view.absent(path)]
    view.missed |= dict.fromkeys(absent, True)
    if not absent:
        try:
            pieces = list(_told(told, view))
            view.said += [name] if pieces else []
            return pieces
        except NotAnswered as lack:
            absent = lack.paths
    view.before = ""
    view.said.append(name)
    new = [path for path in absent if path not in view.opened]
    view.opened |= {*new}
    return [view.open_place(*new)] if new else []


def _told(subject: Subject, view: View) -> Iterator[Piece]:
    """The pieces of a subject, the view knowing at each what stands before it."""
    for piece in subject.say(view):
        if piece != "":
            view.before = piece.sentence if isinstance(piece, Said) else ""
            view.told |= {view.before} - {""}
            yield piece


_GOES_ON = "，；（"
"""Marks that a piece begins with which goes on where the sentence before it ended; answers are guarded against it."""


def goes_on(piece: str) -> bool:
    """Whether a piece belongs to the sentence before it."""
    return piece[:1] != "" and piece[0] in _GOES_ON


def _bare(value: Any, follows: str) -> Any:
    """An answer without the words that the sentence says before it (`values.bare`); each item of a list by itself."""
    if isinstance(value, list):
        return [_bare(item, follows) for item in value]
    return bare(value, follows) if isinstance(value, str) else value


def shown(value: Any) -> Any:
    """A value as a report prints it: dates in words, texts in one line and without a mark at their end."""
    if isinstance(value, date):
        return f"{value.year}年{value.month}月{value.day}日"
    if isinstance(value, str):
        # The template ends its sentences itself.
        said = re.sub(r"(?<=[^，。；：、！？])\n", "；", value).replace("\n", "").rstrip("。；;，,、. ")
        return guarded(said)
    if isinstance(value, list):
        return [shown(item) for item in value]
    if isinstance(value, dict):
        return {key: shown(item) for key, item in value.items()}
    return value


_LINE_MARKS = re.compile(rf"\s*(#|\+|\[|标题：|落款：|日期：|[{_GOES_ON}])")


def guarded(text: str) -> str:
    """The text with what looks like a mark of the template's own made words: at its beginning, and a [句： anywhere."""
    text = text.replace("[句：", f"[{GUARD}句：")
    return GUARD + text if _LINE_MARKS.match(text) else text


def joined(pieces: Iterable[str]) -> str:
    """Pieces as one running text: each a sentence, but one that begins with ，；or （ goes on where the last ended."""
    text = ""
    for piece in pieces:
        if not piece.replace(GUARD, ""):
            continue
        if text and goes_on(piece):
            text += piece
        else:
            text = (ended(text) if text else "") + (piece if text else piece.lstrip("，；"))
    return ended(text) if text else ""


def ended(text: str) -> str:
    """The text with a full stop at its end, unless another mark ends it."""
    return text if text.endswith(("。", "！", "？", "：", "……", "。”", "。）")) else f"{text}。"
