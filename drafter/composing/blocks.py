"""From a template's filled-in lines to the blocks of a document: paragraphs, headings and their numbers, tables.

A line is a paragraph; leading # marks make headings, numbered here; a heading with a 。 in it opens its own paragraph;
+ makes a numbered paragraph (a single one goes without); [句：…] says what its subjects have to say; [表：…] places a
table (an annex behind the signature), [图：…] a chart; 标题：, 落款： and 日期： give title and signature. Such marks
in an answer are words like any other. A heading with nothing below it is left out, and no number is missed for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby

from drafter import words
from drafter.composing.charts import CHARTS, ChartKind
from drafter.composing.tables import TABLES, TableKind
from drafter.document import Block, Document, Heading, Paragraph, RunIn, Signature, Span, Spans, Table, plain
from drafter.errors import TemplateFault
from drafter.phrases.filters import numeral
from drafter.phrases.marks import ABBREVIATION, CLOSE, COUNT, GUARD, NAMES, OPEN
from drafter.phrases.subjects import SUBJECTS
from drafter.phrases.times import Times
from drafter.phrases.view import Break, Item, Piece, View, goes_on, joined, tell
from drafter.report import COMPUTED
from drafter.report.computed import Flat, whole_year
from drafter.text.numerals import heading_number

ITEM_LEVEL = 3
"""Numbered paragraphs are numbered 1. 2. 3., as headings of the third level."""

SHORT = 40
"""A paragraph of sentences shorter than this, in characters, is joined to its neighbour."""

SHORT_NAME = "《条例》"
"""What 《中华人民共和国政府信息公开条例》 is called once it has been named."""

FIGURE_MARK = re.compile(r"^[^\S\n]*\[([表图])：([^\]\n]*)\][^\S\n]*$", re.MULTILINE)
"""A line that places a table or a chart: which of the two, and its name."""

SENTENCE_MARK = re.compile(r"\[句：[ \t\u3000]*([^\[\]\s]*(?:[ \t\u3000]+[^\[\]\s]+)*)[ \t\u3000]*\]")
"""Where subjects say what they have to say: their names, with 、 between them."""


def names_in(mark: str) -> list[str]:
    """The subjects named in a [句：…]."""
    return [name.strip() for name in mark.split("、") if name.strip()]


@dataclass(slots=True)
class _Said:
    """A paragraph that is still being put together: its pieces, its own heading if it has one, and whether it comes
    from [句：…] alone, so that it may be joined to the paragraph before."""

    pieces: list[str]
    lead: tuple[int, str] | None = None
    movable: bool = False

    @property
    def length(self) -> int:
        """How many characters there are to read."""
        return len(re.sub("[\ue000-\uf8ff]", "", joined(self.pieces)))

    def block(self) -> Block:
        text = joined(self.pieces)
        return RunIn(self.lead[0], "", _spans(self.lead[1]), _spans(text)) if self.lead else Paragraph(_spans(text))


def document_of(text: str, facts: Flat, view: View) -> Document:
    """The document that a template's lines make, its Jinja already filled in; `view` is what [句：…] speaks from."""
    title, signature, day = "", "", ""
    blocks: list[Block | _Said] = []
    annexes: list[Table] = []
    for line in text.splitlines():
        line = line.strip()
        if not line:
            continue
        if not SENTENCE_MARK.match(line):
            view.interrupted()
        if mark := FIGURE_MARK.match(line):
            known: Mapping[str, TableKind | ChartKind] = TABLES if mark[1] == "表" else CHARTS
            name = mark[2].strip()
            if name not in known:  # `uses` has seen those written out; this one came of a tag
                raise TemplateFault(words.no_such_figure(mark[1], name, known))
            if figure := known[name].build(facts, view.missed):
                if isinstance(figure, Table) and figure.annex:
                    annexes.append(figure)
                else:
                    blocks.append(figure)
        elif line.startswith("标题："):
            title = line.removeprefix("标题：").strip()
        elif line.startswith("落款："):
            signature = line.removeprefix("落款：").strip()
        elif line.startswith("日期："):
            day = line.removeprefix("日期：").strip()
        elif heading := re.match(r"(#{1,4})\s*(.*)$", line):
            view.headed(len(heading[1]))
            blocks += _heading(len(heading[1]), heading[2], view)
        elif line.startswith("+"):
            blocks += (RunIn(ITEM_LEVEL, "", (), item) for item in _items(line[1:].strip(), view))
        else:
            blocks += _paragraphs(line, view)
    whole = [block.block() if isinstance(block, _Said) else block for block in _gathered(blocks)]
    kept = _without_empty(whole)
    dropped = _dropped(whole, kept)
    done = _without_left_alone(whole, kept)
    own_name = str(COMPUTED["unit.self"].of(facts)) if facts.get("unit.name") else ""
    done = _outlined(_numbered(Times(int(facts["year"]), own_name, whole_year(facts)).blocks(done)))
    # What is annexed is named below the text, before the signature (GB/T 9704-2012).
    done += (Paragraph(_spans(f"{table.annex}：{table.caption}")) for table in annexes)
    if signature:
        done.append(Signature(_spans(signature), _spans(day) if day else ()))
    spans = _spans(title)
    return Document(spans, (*done, *annexes), _unit(plain(spans), facts), int(facts["year"]), dropped)


def _items(line: str, view: View) -> list[Spans]:
    """The texts of a line's paragraphs."""
    return [_spans(joined(one.pieces)) if isinstance(one, _Said) else one.spans for one in _paragraphs(line, view)]


def _paragraphs(line: str, view: View, lead: tuple[int, str] | None = None) -> list[_Said | RunIn | Paragraph]:
    """The paragraphs of a line: its own words and what its subjects say, one paragraph unless a subject makes more."""
    if not SENTENCE_MARK.search(line):
        view.interrupted(line)
        return [RunIn(lead[0], "", _spans(lead[1]), _spans(line)) if lead else Paragraph(_spans(line))]
    movable = lead is None and not SENTENCE_MARK.sub("", line).strip()
    done: list[_Said | RunIn | Paragraph] = []
    here = _Said([], lead, movable)
    for at, part in enumerate(SENTENCE_MARK.split(line)):
        if at % 2 == 0:
            pieces: list[Piece] = [part]
            if part.strip():
                view.interrupted(part)
        else:
            pieces = _told(part, view)
        for piece in pieces:
            if isinstance(piece, str):
                here.pieces += [piece] if piece.strip() else []
                continue
            done += [here] if here.pieces or here.lead else []
            here = _Said([], None, movable and isinstance(piece, Break))
            if isinstance(piece, Item):
                done.append(RunIn(ITEM_LEVEL, "", (), _spans(joined([piece.text]))))
    return [*done, here] if here.pieces or here.lead else done


def _told(mark: str, view: View) -> list[Piece]:
    """What the subjects named in a [句：…] say."""
    for name in names_in(mark):
        if name not in SUBJECTS:  # as above: it came of a tag
            raise TemplateFault(words.no_subject(name, SUBJECTS))
    return [piece for name in names_in(mark) for piece in tell(name, view)]


def _gathered(blocks: list[Block | _Said]) -> list[Block | _Said]:
    """The blocks with short paragraphs of sentences joined to the one before them."""
    done: list[Block | _Said] = []
    for block in blocks:
        before = done[-1] if done else None
        if (
            isinstance(block, _Said)
            and block.movable
            and isinstance(before, _Said)
            and before.pieces
            and (goes_on(block.pieces[0]) or min(block.length, before.length) < SHORT)
        ):
            before.pieces += block.pieces
            continue
        done.append(block)
    return done


def _heading(level: int, text: str, view: View) -> list[Heading | RunIn | Paragraph | _Said]:
    lead, stop, rest = text.partition("。")
    if not stop:
        return [Heading(level, "", _spans(text))]
    return list(_paragraphs(rest.strip(), view, (level, lead + stop)))


def _unit(title: str, facts: Flat) -> str:
    """The unit's name as the title has it: with 人民政府 or 办事处 where the title goes on so."""
    name = str(facts.get("unit.name", ""))
    full = str(COMPUTED["unit.government"].of(facts)) if name else ""
    return full if full and title.startswith(full) else name


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
            below = kept[-1] if kept else None
            if not (isinstance(below, RunIn) and below.level > block.level):
                continue
        if isinstance(block, Heading):
            below = kept[-1] if kept else None
            if below is None or (isinstance(below, Heading | RunIn) and below.level <= block.level):
                continue
        kept.append(block)
    return kept[::-1]


def _without_left_alone(whole: list[Block], kept: list[Block]) -> list[Block]:
    """The blocks kept, without the headings below others that are the only ones left of several: their text goes on
    below the heading above, or in its paragraph."""
    places = {id(block): at for at, block in enumerate(whole)}
    done: list[Block] = []
    for at, block in enumerate(kept):
        named = isinstance(block, Heading) or (isinstance(block, RunIn) and bool(block.lead))
        if (
            not isinstance(block, Heading | RunIn)
            or block.level == 1
            or not named
            or not _lone(kept, at, block)
            or _lone(whole, places[id(block)], block)
        ):
            done.append(block)
        elif isinstance(block, RunIn):
            above = done[-1] if done else None
            if isinstance(above, RunIn) and above.level < block.level:
                done[-1] = RunIn(above.level, above.number, above.lead, (*above.spans, *block.spans))
            elif block.spans:
                done.append(Paragraph(block.spans))
    return done


def _dropped(whole: list[Block], kept: list[Block]) -> tuple[str, ...]:
    """The headings of the first two levels that were not kept; not those inside a part that was not kept itself."""
    there, names, inside_dropped = {id(block) for block in kept}, [], False
    for block in whole:
        if not isinstance(block, Heading) or block.level > 2:
            continue
        gone = id(block) not in there
        if gone and (block.level == 1 or not inside_dropped):
            names.append(block.text)
        inside_dropped = gone if block.level == 1 else inside_dropped
    return tuple(names)


def _numbered(blocks: list[Block]) -> list[Block]:
    counts = [0, 0, 0, 0, 0]
    done: list[Block] = []
    for at, block in enumerate(blocks):
        below = blocks[at + 1] if at + 1 < len(blocks) else None
        if isinstance(block, RunIn) and not block.spans and isinstance(below, RunIn) and below.lead:
            # Other headings follow at once, so that it is no run-in heading.
            block = Heading(block.level, "", _spans(plain(block.lead).rstrip("。")))
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


def _lone(blocks: list[Block], at: int, one: Heading | RunIn) -> bool:
    """True if, before and after the heading at `at`, a heading above it comes before another of its level."""
    return not any(_nearest_level(side, one.level) == one.level for side in (blocks[at + 1 :], reversed(blocks[:at])))


def _nearest_level(blocks: Iterable[Block], most: int) -> int:
    """The level of the first heading of level `most` or above; 0 when there is none."""
    levels = (block.level for block in blocks if isinstance(block, Heading | RunIn) and block.level <= most)
    return next(levels, 0)


def _outlined(blocks: list[Block]) -> list[Block]:
    """The blocks with what only the whole text tells filled in: the number and the names of its parts, and the
    abbreviation of the regulation's name, where the text uses it."""
    parts = [block.spans for block in blocks if isinstance(block, Heading) and block.level == 1]
    between = Span("；" if any("、" in plain(part) for part in parts) else "、")
    names = tuple(span for part in parts for span in (between, *part))[1:]
    used = any(SHORT_NAME in block.text for block in blocks if isinstance(block, Heading | Paragraph | RunIn))
    fill = {
        COUNT: (Span(numeral(len(parts))),),
        NAMES: names,
        ABBREVIATION: (Span(f"（以下简称{SHORT_NAME}）"),) if used else (),
    }
    marks = re.compile(f"([{COUNT}{NAMES}{ABBREVIATION}])")

    def filled(spans: Spans) -> Spans:
        if not marks.search(plain(spans)):
            return spans
        pieces = ((piece, span.open) for span in spans for piece in marks.split(span.text) if piece)
        return _joined(done for piece, open in pieces for done in fill.get(piece, (Span(piece, open),)))

    return [Paragraph(filled(b.spans)) if isinstance(b, Paragraph) else b for b in blocks]


def _joined(spans: Iterable[Span]) -> Spans:
    """The spans with what is not open joined."""
    done: list[Span] = []
    for open, group in groupby(spans, lambda span: span.open):
        these = tuple(group)
        done += these if open else (Span(plain(these)),)
    return tuple(done)
