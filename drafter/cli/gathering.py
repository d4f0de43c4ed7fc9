"""`drafter new --list`: one page of the figures to gather, by whom to ask, with last year's and room to write."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Any

from drafter import words
from drafter.document import Align, Cell, Document, Paragraph, Scope, Span, Table
from drafter.errors import ExitStatus
from drafter.output import put
from drafter.report.facts import FIGURES
from drafter.screen import shorten
from drafter.world import World

if TYPE_CHECKING:
    from drafter.composing.templates import Template
    from drafter.interview.situation import Situation
    from drafter.report import Fact

GATHERED = (*FIGURES, "percent", "parts")
"""Kinds of facts that are figures to look up."""
OTHERS = ("supervision.assessment", "supervision.evaluation", "followups")
"""What is no figure and has to be asked for, too."""
USUAL = (
    "proactive.last_total",
    "proactive.categories",
    "proactive.channels",
    "interpretation.articles",
    "interpretation.responses",
    "secrecy.reviewed",
    "organisation.full_time",
    "organisation.part_time",
    "organisation.meetings",
    "training.sessions",
    "training.attended",
    "supervision.inspections",
    "platforms.messages",
)
"""What most reports tell without having to: listed where nothing is known of last year."""
WIDTHS = (18.0, 44.0, 16.0, 16.0, 22.0, 22.0, 24.0)
"""Seven columns, for from seven on the writers set a table densely."""
LONGEST, SENTENCE = 60, 24
"""Columns of text that last year's value takes, and a sentence of last year's."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A figure to gather: the section that asks it, what it is called, who has it, and last year's."""

    section: str
    name: str
    office: str
    last: str


def gather(world: World, template: Template, year: int, last: dict[str, Any] | None) -> int:
    """Write the page as .docx and .txt into the folder; the exit status."""
    from drafter.compare.sheet import sheet_of
    from drafter.composing.templates import base_docx

    wanted = list(to_gather(template, year, last))
    document = page(wanted, str((last or {}).get("unit.name") or ""), year)
    names = []
    for kind in ("docx", "txt"):
        to = world.folder / f"{words.gather_file(year)}.{kind}"
        made = put(to, sheet_of(document, kind, base_docx()))
        if made.kept:
            world.say(words.kept_aside(to.name, made.kept.name, made.changed))
        names.append(to.name)
    world.say(words.gathered(len(wanted), names))
    return ExitStatus.DONE


def to_gather(template: Template, year: int, last: dict[str, Any] | None) -> Iterator[Wanted]:
    """What the questionnaire asks that has to be looked up: what the report needs and what last year had, or without
    last year's file what is usual; in the order of the questions."""
    from drafter.answers import Answers
    from drafter.composing.uses import sections
    from drafter.interview.situation import look

    s = look(template, Answers({"template": template.name, "year": year, "proactive": {"total": 1}}), last)
    seen: set[str] = set()
    for section in sections(template):
        for fact in section.facts:
            key = _together(fact.path) or fact.path
            if key not in seen and _wanted(s, fact):
                seen.add(key)
                yield Wanted(section.title or words.OPENING, _name(fact), _office(fact.path), _last(s, fact))


def _together(path: str) -> str:
    """What several facts are gathered as: the cells of tables 2 and 3; empty for a fact by itself."""
    group = path.partition(".")[0]
    return group if group == "disputes" or path == "requests.table" else ""


def _wanted(s: Situation, fact: Fact) -> bool:
    path = fact.path
    if path.startswith("statutory.rules.") or fact.quiet:
        return False
    if path == "requests.table":
        return True
    if fact.kind not in GATHERED and path not in OTHERS:
        return False
    had = s.last is not None and path in s.last
    if fact.last == "derive" and s.last is not None:
        return False  # the program takes it from last year's file
    if path == "followups":
        return bool((s.last or {}).get("remedies"))
    needed = s.missed.get(path, path == "proactive.total")
    return needed or had or (s.last is None and path in USUAL)


def _name(fact: Fact) -> str:
    if fact.path == "requests.table":
        return words.GATHER_PAIR
    if _together(fact.path):
        return words.GATHER_DISPUTES
    return fact.term + (f"（{fact.measure}）" if fact.measure else "")


def _office(path: str) -> str:
    known = [begin for begin in words.OFFICES if not begin or path == begin or path.startswith(f"{begin}.")]
    return words.OFFICES[max(known, key=len)]


def _last(s: Situation, fact: Fact) -> str:
    from drafter.interview.spoken import spoken

    if s.last is None or fact.path not in s.last or _together(fact.path) or fact.path == "followups":
        return ""
    return shorten(spoken(fact, s.last[fact.path]), SENTENCE if fact.kind == "held" else LONGEST)


# ------------------------------------------------------------------ the page


def page(wanted: list[Wanted], unit: str, year: int) -> Document:
    """The page as a document for the writers."""
    blocks = (Paragraph((Span(words.GATHER_NOTE),)), _table(wanted))
    return Document((Span(words.gather_title(unit, year)),), blocks, unit, year)


def _table(wanted: list[Wanted]) -> Table:
    part, name, office, last, now = words.GATHER_HEADINGS
    head = (_cell(part, "col"), _cell(name, "col"), _cell(office, "col", span=2), _cell(last, "col", span=2))
    printed: list[tuple[Cell, ...]] = [(*head, _cell(now, "col"))]
    plain: list[tuple[str, ...]] = [words.GATHER_HEADINGS[1:]]
    for section, members in groupby(wanted, lambda one: one.section):
        inside = list(members)
        plain.append((section,))
        first = [_cell(section, "row", rows=len(inside))]
        for one in inside:
            there = (_cell(one.office, align="left", span=2), _cell(one.last, align="left", span=2), _cell(""))
            printed.append((*first, _cell(one.name, "row", "left"), *there))
            plain.append((one.name, one.office, one.last, "________"))
            first = []
    return Table("gathering", words.GATHER_CAPTION, tuple(printed), WIDTHS, 1, tuple(plain))


def _cell(text: str, scope: Scope = "", align: Align = "center", *, span: int = 1, rows: int = 1) -> Cell:
    return Cell((Span(text),), span, rows, scope, align)
