"""From a template and the facts to a Document: the words, the numbering, what is still open.

The text of a template is plain lines: a line is a paragraph; leading # marks make headings, numbered here; a heading
with a 。 in it opens its own paragraph; + makes a numbered paragraph (a single one goes without); [表：name] places a
table, [图：name] a chart; 标题：, 落款： and 日期： give title and signature. Such marks in an answer are words like
any other.
A heading with nothing below it is left out, and no number is missed for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any

from drafter import words
from drafter.charts import CHARTS, ChartKind
from drafter.document import Block, Document, Heading, Paragraph, RunIn, Signature, Span, Spans, plain
from drafter.errors import TemplateFault
from drafter.numerals import heading_number
from drafter.phrases import numeral
from drafter.report import COMPUTED, NOT_APPLICABLE, Fact, facts_by_path
from drafter.report.computed import Flat, chinese_date
from drafter.sandbox import CLOSE, OPEN, Open
from drafter.tables import TABLES, TableKind
from drafter.templatefaults import faults_of
from drafter.templates import TEXT, Template, environment
from drafter.uses import FIGURE_MARK, questions

ITEM_LEVEL = 3
"""Numbered paragraphs are numbered 1. 2. 3., as headings of the third level."""

GUARD = "\ue002"
"""Private-use mark before an answer that begins like a mark of the template's own."""

COUNT, NAMES = "\ue010", "\ue011"
"""Private-use marks for what only the finished outline tells: how many parts, and their names."""


@dataclass(frozen=True, slots=True)
class Composition:
    """A composed report: the document, and by path what the text missed (True: needed, False: could be left out)."""

    document: Document
    missed: dict[str, bool]

    @property
    def open(self) -> tuple[str, ...]:
        """The paths whose answers the text cannot do without."""
        return tuple(path for path, needed in self.missed.items() if needed)


def compose(template: Template, facts: Flat) -> Composition:
    """The report that the facts make in this template; absent facts that are needed stand as 【待填：…】.

    Raises `TemplateFault` with file and line when the template is broken.
    """
    order = questions(template)
    missed: dict[str, bool] = {}
    text = _render(template, context(template, facts, missed))
    document = _document(template, text, facts, missed)
    return Composition(document, {fact.path: missed[fact.path] for fact in order if fact.path in missed})


def tried(template: Template) -> Composition:
    """The report without any answer, as a session begins with; raises `TemplateFault` for what shows only then."""
    return compose(template, {"template": template.name, "year": template.years[0]})


def context(template: Template, facts: Flat, missed: dict[str, bool]) -> dict[str, Any]:
    """What a template's text can see: plain values by group, `Open` where a fact is absent or does not apply."""
    known: dict[str, Fact] = {**facts_by_path(), **template.extras}
    seen: dict[str, Any] = {"outline": {"count": COUNT, "names": NAMES}}
    _put(seen, "year", facts["year"])
    _put(seen, "template", facts["template"])
    for path, fact in known.items():
        value = facts.get(path)
        if value is None or value == NOT_APPLICABLE:
            _put(seen, path, Open((path,), fact.term, missed, value is None))
        else:
            _put(seen, path, _shown(value))
    for path, computed in COMPUTED.items():
        absent = tuple(need for need in computed.needs if facts.get(need) is None)
        beside = any(facts.get(need) == NOT_APPLICABLE for need in computed.needs)
        if absent or beside:
            named = known[(absent or computed.needs)[0]].term
            # Not the answer itself: nobody shall write the requests received where those settled stand.
            named = named if path.startswith("unit.") else words.reckoned_from(named)
            _put(seen, path, Open(absent or computed.needs, named, missed, not beside))
        else:
            _put(seen, path, computed.of(facts))
    return seen


def _put(seen: dict[str, Any], path: str, value: Any) -> None:
    *groups, last = path.split(".")
    for group in groups:
        seen = seen.setdefault(group, {})
    seen[last] = value


def _shown(value: Any) -> Any:
    """A value as templates see it: dates in words, texts in one line and without a mark at their end."""
    if isinstance(value, date):
        return chinese_date(value)
    if isinstance(value, str):
        said = (
            re.sub(r"(?<=[^，。；：、！？])\n", "；", value).replace("\n", "").rstrip("。；;，,、. ")
        )  # the template ends its sentences itself
        return GUARD + said if _MARKS.match(said) else said
    if isinstance(value, list):
        return [_shown(item) for item in value]
    if isinstance(value, dict):
        return {key: _shown(item) for key, item in value.items()}
    return value


_MARKS = re.compile(r"\s*(#|\+|\[|标题：|落款：|日期：)")


def _render(template: Template, seen: dict[str, Any]) -> str:
    texts = environment(template.folder)
    with faults_of(texts, TEXT, str(template.text)):
        return texts.get_template(TEXT).render(seen)


# ------------------------------------------------------------------ lines to blocks


def _document(template: Template, text: str, facts: Flat, missed: dict[str, bool]) -> Document:
    title, signature, day = "", "", ""
    blocks: list[Block] = []
    for line in text.splitlines():
        line = line.strip()
        if not line:
            continue
        if mark := FIGURE_MARK.match(line):
            known: Mapping[str, TableKind | ChartKind] = TABLES if mark[1] == "表" else CHARTS
            if mark[2] not in known:  # `uses` has seen those written out; this one came of a tag
                raise TemplateFault(words.no_such_figure(mark[1], mark[2], known), file=template.text)
            if figure := known[mark[2]].build(facts, missed):
                blocks.append(figure)
        elif line.startswith("标题："):
            title = line.removeprefix("标题：").strip()
        elif line.startswith("落款："):
            signature = line.removeprefix("落款：").strip()
        elif line.startswith("日期："):
            day = line.removeprefix("日期：").strip()
        elif heading := re.match(r"(#{1,4})\s*(.*)$", line):
            blocks.append(_heading(len(heading[1]), heading[2]))
        elif line.startswith("+"):
            blocks.append(RunIn(ITEM_LEVEL, "", (), _spans(line[1:].strip())))
        else:
            blocks.append(Paragraph(_spans(line)))
    blocks = _numbered(_without_empty(blocks))
    blocks = _outlined(blocks)
    if signature:
        blocks.append(Signature(_spans(signature), _spans(day) if day else ()))
    spans = _spans(title)
    return Document(spans, tuple(blocks), _unit(plain(spans), facts), int(facts["year"]))


def _unit(title: str, facts: Flat) -> str:
    """The unit's name as the title has it: with 人民政府 or 办事处 where the title goes on so."""
    name = str(facts.get("unit.name", ""))
    full = str(COMPUTED["unit.government"].of(facts)) if name else ""
    return full if full and title.startswith(full) else name


def _heading(level: int, text: str) -> Heading | RunIn:
    lead, stop, rest = text.partition("。")
    if not stop:
        return Heading(level, "", _spans(text))
    return RunIn(level, "", _spans(lead + stop), _spans(rest.strip()))


def _spans(text: str) -> Spans:
    """The text as spans, open places by themselves and in their brackets."""
    spans = []
    for piece in re.split(f"({OPEN}[^{CLOSE}]*{CLOSE})", text.replace(GUARD, "")):
        if piece.startswith(OPEN):
            spans.append(Span(words.open_place(piece[1:-1]), open=True))
        elif piece:
            spans.append(Span(piece))
    return tuple(spans)


def _without_empty(blocks: list[Block]) -> list[Block]:
    """The blocks without headings that have nothing below them, and run-in headings without a text."""
    kept: list[Block] = []
    for block in reversed(blocks):
        if isinstance(block, RunIn) and not block.spans:
            continue
        if isinstance(block, Heading):
            below = kept[-1] if kept else None
            if below is None or (isinstance(below, Heading | RunIn) and below.level <= block.level):
                continue
        kept.append(block)
    return kept[::-1]


def _numbered(blocks: list[Block]) -> list[Block]:
    counts = [0, 0, 0, 0, 0]
    done: list[Block] = []
    for at, block in enumerate(blocks):
        if isinstance(block, RunIn) and _lone(blocks, at, block):
            # A lone 1. would promise a 2.
            done.append(RunIn(block.level, "", block.lead, block.spans) if block.lead else Paragraph(block.spans))
            continue
        if isinstance(block, Heading | RunIn):
            counts[block.level] += 1
            counts[block.level + 1 :] = [0] * (4 - block.level)
            number = heading_number(block.level, counts[block.level])
            if isinstance(block, Heading):
                block = Heading(block.level, number, block.spans)
            else:
                # 1.2024年 would read as a decimal.
                apart = " " if not block.lead and block.text[:1].isdigit() else ""
                block = RunIn(block.level, number + apart, block.lead, block.spans)
        done.append(block)
    return done


def _lone(blocks: list[Block], at: int, one: RunIn) -> bool:
    """Whether, before and after the run-in heading at `at`, a heading above it comes before another of its level."""
    return not any(_nearest_level(side, one.level) == one.level for side in (blocks[at + 1 :], reversed(blocks[:at])))


def _nearest_level(blocks: Iterable[Block], most: int) -> int:
    """The level of the first heading of level `most` or above; 0 when there is none."""
    levels = (block.level for block in blocks if isinstance(block, Heading | RunIn) and block.level <= most)
    return next(levels, 0)


def _outlined(blocks: list[Block]) -> list[Block]:
    """The blocks with the number and the names of the parts filled in where a text asks for them."""
    parts = [block.spans for block in blocks if isinstance(block, Heading) and block.level == 1]
    between = Span("；" if any("、" in plain(part) for part in parts) else "、")
    names = tuple(span for part in parts for span in (between, *part))[1:]
    fill = {COUNT: (Span(numeral(len(parts))),), NAMES: names}

    def filled(spans: Spans) -> Spans:
        if COUNT not in (text := plain(spans)) and NAMES not in text:
            return spans
        pieces = ((piece, span.open) for span in spans for piece in re.split(f"({COUNT}|{NAMES})", span.text) if piece)
        return _joined(done for piece, open in pieces for done in fill.get(piece, (Span(piece, open),)))

    return [Paragraph(filled(b.spans)) if isinstance(b, Paragraph) else b for b in blocks]


def _joined(spans: Iterable[Span]) -> Spans:
    """The spans with what is not open joined."""
    done: list[Span] = []
    for open, group in groupby(spans, lambda span: span.open):
        these = tuple(group)
        done += these if open else (Span(plain(these)),)
    return tuple(done)
