"""Which facts a template uses, and in which order, read from its syntax tree; a name no fact has is a fault.

So a template author who writes `{{ training.sessions }}` gets the question too, and nobody answers what is not printed.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from itertools import accumulate, groupby
from pathlib import Path

from jinja2 import TemplateNotFound, nodes

from drafter import words
from drafter.composing.blocks import FIGURE_MARK, SENTENCE_MARK, names_in
from drafter.composing.bounds import MOST_INCLUDES
from drafter.composing.charts import CHARTS, ChartKind
from drafter.composing.faults import faults_of
from drafter.composing.tables import TABLES, TableKind
from drafter.composing.templates import TEXT, Template, environment, sentences, source_of
from drafter.errors import TemplateFault
from drafter.phrases.subjects import SUBJECTS
from drafter.report import COMPUTED, Fact

MISWRITTEN = (
    (r"^[^\S\n]*(＃+)", "#"),
    (r"^[^\S\n]*(#{5,})", "####"),
    (r"^[^\S\n]*(标题:|题目[:：])", "标题："),
    (r"^[^\S\n]*(落款:)", "落款："),
    (r"^[^\S\n]*(日期:)", "日期："),
    (r"^[^\S\n]*(\[表:)", "[表："),
    (r"^[^\S\n]*(\[图:)", "[图："),
    (r"(｛｛|｛%|\{｛)", "{{ 或 {%（半角）"),
)
"""Marks as they are easily typed wrong, and how they should be."""

OUTLINE = ("outline.count", "outline.names", "outline.abbreviation")
"""What a text may say of the finished report itself: how many parts it has, their names, and （以下简称《条例》） where
the text uses the abbreviation."""

_PLACED = re.compile(f"({SENTENCE_MARK.pattern}|{FIGURE_MARK.pattern})", re.MULTILINE)
_ALWAYS = {"template", "year"}
_HEADING = re.compile(r"^[ \t]*(?:(##?)(?!#)[ \t]*([^\n。]*)$|(落款)：)", re.MULTILINE)
MOST_IN_SECTION = 8
"""A part of the text with more facts than this is divided by its own headings."""


@dataclass(frozen=True, slots=True)
class QuestionSection:
    """A part of the text as a person goes through it: its heading (empty: what stands before the first), its facts."""

    title: str
    facts: tuple[Fact, ...]


@cache
def _walked(
    folder: Path, template: Template
) -> tuple[tuple[tuple[str, str, Fact], ...], tuple[Path, ...], frozenset[str]]:
    """What the text mentions, each once, with part and heading below; its files; what is only looked at."""
    walker = _Walker(template)
    walker.environment.budget.start()
    walker.file(TEXT, None)
    sentences(folder)  # a fault in their table is found without data, too
    # What a subject only looks at is asked where another speaks of it, and here only when none does.
    aside = {path for path, _, _ in walker.elsewhere} - {path for path, _, _ in walker.found}
    for path, *heading in walker.elsewhere:
        places = [number for number, found in enumerate(walker.found) if [*found[1:]] == heading]
        if path in aside:
            walker.found.insert(max(places, default=len(walker.found) - 1) + 1, (path, heading[0], heading[1]))
    known = template.known
    first = {path: (part, below) for path, part, below in reversed(walker.found) if path in known}
    order = dict.fromkeys(path for path, _, _ in walker.found if path in known)
    known |= {path: replace(known[path], topic=topic) for path, topic in walker.topics.items() if topic}
    return tuple((*first[path], known[path]) for path in order), tuple(dict.fromkeys(walker.texts)), frozenset(aside)


def facts_used(folder: Path, template: Template) -> tuple[Fact, ...]:
    """The facts the template's text mentions, in the order of first mention, each once.

    Raises `TemplateFault` with file and line for bad syntax, a name no fact has, or a table that does not exist.
    """
    return tuple(fact for _, _, fact in _walked(folder, template)[0])


def questions(template: Template) -> tuple[Fact, ...]:
    """The facts a template asks for, in the order of its text."""
    return facts_used(template.folder, template)


def texts(template: Template) -> tuple[Path, ...]:
    """The files of the template's text: its own and all that it includes."""
    return _walked(template.folder, template)[1]


def looked_at(template: Template) -> frozenset[str]:
    """The paths of facts that sentences of the text only look at and nothing in it asks for."""
    return _walked(template.folder, template)[2]


def sections(template: Template) -> tuple[QuestionSection, ...]:
    """The facts a template asks for, by the part of its text that mentions them first; no section is empty.

    Parts are the headings of the first level; one with many facts goes by the headings of the second.
    """
    found: list[QuestionSection] = []
    for part, inside in groupby(_walked(template.folder, template)[0], lambda item: item[0]):
        here = list(inside)
        if len(here) <= MOST_IN_SECTION:
            found.append(QuestionSection(part, tuple(fact for _, _, fact in here)))
            continue
        for below, facts in groupby(here, lambda item: item[1]):
            found.append(QuestionSection(below or part, tuple(fact for _, _, fact in facts)))
    return tuple(found)


class _Walker:
    """Walks the syntax tree of a template's text and of the texts it includes."""

    def __init__(self, template: Template) -> None:
        self.template = template
        self.environment = environment(template.folder)
        self.facts = template.known
        self.groups = {path[: path.index(".", start)] for path in (*self.facts, *COMPUTED) for start in _dots(path)}
        self.found: list[tuple[str, str, str]] = []
        self.topics: dict[str, str] = {}  # of a fact: the topic below which the whole text asks it; empty: outright
        self.elsewhere: list[tuple[str, str, str]] = []
        self.part, self.below = "", ""
        self.local: set[str] = {"loop"}
        self.inside: list[str] = []
        self.texts: list[Path] = []

    def file(self, name: str, line: int | None, asked_by: str = "") -> None:
        try:
            source, path = source_of(self.environment, name)
        except TemplateNotFound:
            raise TemplateFault(words.no_include(name), file=asked_by or self.template.text, line=line) from None
        if path in self.inside:
            raise TemplateFault(words.include_circle(name), file=asked_by, line=line)
        if len(self.texts) > MOST_INCLUDES:
            raise TemplateFault(words.TOO_MANY_INCLUDES, file=asked_by, line=line)
        self.inside.append(path)
        self.texts.append(Path(path))
        with faults_of(self.environment, name, path):
            self.walk(self.environment.parse(source, name, path), path)
            self.environment.get_template(name)  # finds what only compiling finds; rendering takes the same one
        self.inside.pop()

    def walk(self, node: nodes.Node, path: str) -> None:
        match node:
            case nodes.TemplateData():
                self.marks(node.data, node.lineno, path)
                return
            case nodes.Output():
                self.written_out(node, path)
            case nodes.Include() if isinstance(node.template, nodes.Const):
                self.file(str(node.template.value), node.lineno, path)
                return
            case nodes.Include() | nodes.Import() | nodes.FromImport() | nodes.Extends():
                raise TemplateFault(words.ONLY_INCLUDE, file=path, line=node.lineno)
            case nodes.For():
                self.walk(node.iter, path)
                self.local |= {name.name for name in _names(node.target)}
            case nodes.Assign():
                self.walk(node.node, path)
                self.local |= {name.name for name in _names(node.target)}
                return
            case nodes.Filter() if node.name not in self.environment.filters:
                raise TemplateFault(words.no_filter(node.name, self.environment.filters), file=path, line=node.lineno)
            case nodes.Test() if node.name not in self.environment.tests:
                raise TemplateFault(words.no_test(node.name, self.environment.tests), file=path, line=node.lineno)
            case nodes.Macro():
                self.local |= {node.name, *(argument.name for argument in node.args)}
            case nodes.Name() | nodes.Getattr():
                chain = _chain(node)
                if chain:
                    self.name(chain, node.lineno, path)
                    return
        for child in node.iter_child_nodes():
            self.walk(child, path)

    def name(self, chain: list[str], line: int, path: str) -> None:
        if chain[0] in self.local:
            return
        dotted = ".".join(chain)
        if dotted in _ALWAYS or dotted in OUTLINE:
            return
        if dotted in COMPUTED:
            self.uses(*COMPUTED[dotted].needs, *COMPUTED[dotted].regards)
        elif dotted in self.facts:
            self.uses(dotted)
        elif dotted in self.groups:
            raise TemplateFault(words.group_as_value(dotted), file=path, line=line)
        else:
            known = [*self.facts, *COMPUTED, *OUTLINE, *_ALWAYS]
            raise TemplateFault(words.no_such_fact(dotted, known), file=path, line=line)

    def uses(self, *paths: str, topics: Mapping[str, str] | None = None) -> None:
        self.found += ((path, self.part, self.below) for path in paths)
        for path in paths:
            topic = (topics or {}).get(path, "")
            self.topics[path] = topic if self.topics.get(path, topic) else ""

    def marks(self, text: str, first: int, path: str) -> None:
        """What stands in plain text between the tags: headings, marks typed wrong, tables and charts placed."""

        def line(found: re.Match[str]) -> int:
            return first + text.count("\n", 0, found.start(1))

        for pattern, right in MISWRITTEN:
            if wrong := re.search(pattern, text, re.MULTILINE):
                raise TemplateFault(words.wrong_mark(wrong[1], right), file=path, line=line(wrong))
        at = 0
        for mark in _PLACED.finditer(text):
            self.headings(text[at : mark.start()])
            at = mark.end()
            if sentence := SENTENCE_MARK.fullmatch(mark[0]):
                for subject in names_in(sentence[1]):
                    if subject not in SUBJECTS:
                        raise TemplateFault(words.no_subject(subject, SUBJECTS), file=path, line=line(mark))
                    asks, looks = SUBJECTS[subject].asks, SUBJECTS[subject].looks
                    # A subject may speak of a template's own questions; the template must then ask them.
                    if lacking := [one for one in asks if one.startswith("extra.") and one not in self.facts]:
                        raise TemplateFault(words.no_such_fact(lacking[0], self.facts), file=path, line=line(mark))
                    self.uses(*asks, topics=SUBJECTS[subject].topics)
                    self.elsewhere += ((path, self.part, self.below) for path in looks)
                continue
            figure = FIGURE_MARK.fullmatch(mark[0].strip())
            assert figure is not None
            known: Mapping[str, TableKind | ChartKind] = TABLES if figure[1] == "表" else CHARTS
            name = figure[2].strip()
            if name not in known:
                raise TemplateFault(words.no_such_figure(figure[1], name, known), file=path, line=line(mark))
            kind = known[name]
            if isinstance(kind, TableKind) and kind.annex:
                self.part, self.below = kind.annex, ""
            self.uses(*kind.facts)
            self.elsewhere += ((path, self.part, self.below) for path in kind.elsewhere)
        self.headings(text[at:])

    def written_out(self, node: nodes.Output, path: str) -> None:
        """Raises where the mark of a table or chart is put together by tags: nobody would know what it needs."""
        pieces = [_printed(child) for child in node.nodes]
        ends = list(accumulate(map(len, pieces)))
        text = "".join(pieces)
        for mark in FIGURE_MARK.finditer(text):
            first, last = (bisect_right(ends, at) for at in (mark.start(1) - 1, text.index("]", mark.end(2))))
            begins = node.nodes[first]
            if first != last or not isinstance(begins, nodes.TemplateData):
                line = begins.lineno + pieces[first].count("\n", 0, mark.start(1) - ends[first] + len(pieces[first]))
                raise TemplateFault(words.figure_put_together(mark[1]), file=path, line=line)

    def headings(self, text: str) -> None:
        """The part of the report that the last heading in this text begins."""
        for heading in _HEADING.finditer(text):
            said = (heading[2] or heading[3] or "").strip()
            if not said:
                continue  # it begins with an answer, and is not known before
            if heading[1] == "##":
                self.below = said
            else:
                self.part, self.below = said, ""


def _dots(path: str) -> Iterator[int]:
    return (found.start() for found in re.finditer(r"\.", path))


def _names(target: nodes.Node) -> list[nodes.Name]:
    return [target] if isinstance(target, nodes.Name) else list(target.find_all(nodes.Name))


def _printed(node: nodes.Node) -> str:
    """What a piece of an output prints, as far as that is known without data; else one character that no mark has."""
    if isinstance(node, nodes.TemplateData):
        return node.data
    return str(node.value) if isinstance(node, nodes.Const) else "\ufffc"


def _chain(node: nodes.Node) -> list[str]:
    """The dotted name a node spells, outermost first; empty when it is more than a name."""
    parts: list[str] = []
    while isinstance(node, nodes.Getattr):
        parts.append(node.attr)
        node = node.node
    return [node.name, *reversed(parts)] if isinstance(node, nodes.Name) else []
