"""The figures of a template's own questions, found again in a report by the words that the template puts around them.

A template of a county's own may ask whatever it likes (`extra.…`), and only its text and its sentences know how that
is printed: from 报送信息{{ extra.reported_up }}篇 follows what to look for in a report written after it, and so it does
from reports composed with figures that stand for the answers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from jinja2 import nodes

from drafter.composing.compose import compose
from drafter.composing.templates import TEXT, Template, environment, source_of
from drafter.extract.reading import Evidence, Passage
from drafter.text.folding import folded

KINDS = ("count", "quantity", "percent", "yuan", "wan")
BEFORE, BEHIND = 12, 4
"""How many characters beside a figure are looked for at most."""
NEAR = 6
"""The same in a composed report, whose sentences begin in different ways."""
LEAST = 3
"""With fewer characters beside it a figure cannot be told from others."""
FIRST_MARK = 86401
"""Figures from here on stand for the answers in a report that is composed to see where they are printed."""
_FIGURE = r"(\d[\d,]*(?:\.\d+)?%?(?:余|多|以上)?)"


def own_figures(template: Template, passages: Sequence[Passage]) -> Iterator[Evidence]:
    """The template's own figures that the passages state, each once and without doubt, as typed text."""
    wanted = {path for path, fact in template.extras.items() if fact.kind in KINDS}
    if not wanted:
        return
    lines = [(passage, folded(passage.text)) for passage in passages]
    patterns: dict[str, set[str]] = {}
    for path, pattern in (*_patterns(template), *_composed(template, sorted(wanted))):
        if path in wanted:
            patterns.setdefault(path, set()).add(pattern)
    for path, there in patterns.items():
        hits = [
            (found[1], passage)
            for pattern in map(re.compile, sorted(there))
            for passage, text in lines
            for found in pattern.finditer(text)
        ]
        if len({value for value, _ in hits}) == 1:
            value, passage = hits[0]
            yield Evidence(path, value, passage.text, passage.place)


def _patterns(template: Template) -> Iterator[tuple[str, str]]:
    """By path the patterns of the places where the template prints it."""
    shelf = environment(template.folder)
    source, _ = source_of(shelf, TEXT)
    for output in shelf.parse(source).find_all(nodes.Output):
        pieces = output.nodes
        for number, piece in enumerate(pieces):
            if not isinstance(piece, nodes.Getattr) or not _is_extra(piece.node):
                continue
            before = _words(pieces[number - 1]) if number else ""
            behind = _words(pieces[number + 1]) if number + 1 < len(pieces) else ""
            yield from _beside(f"extra.{piece.attr}", folded(before), folded(behind))


def _composed(template: Template, paths: Sequence[str]) -> Iterator[tuple[str, str]]:
    """By path the patterns of the places where reports print it that were composed with each answer alone and all."""
    marks = {path: str(FIRST_MARK + number) for number, path in enumerate(paths)}
    for answered in (*([path] for path in paths), paths):
        facts = {"template": template.name, "year": template.years[0]}
        facts |= {path: _mark(template.extras[path].kind, marks[path]) for path in answered}
        for text in map(folded, compose(template, facts).document.words()):
            for path in answered:
                before, there, behind = text.partition(marks[path])
                if there:
                    clause = before.rpartition("，")[2]
                    before = clause if len(clause) > LEAST else before
                    # What stands further off (全年, the answer before) may be otherwise in another report.
                    yield from _beside(path, before[-NEAR:], behind.removeprefix("%"))


def _mark(kind: str, figure: str) -> str | int:
    """The figure as an answer of this kind."""
    return f"{figure}%" if kind == "percent" else figure if kind == "quantity" else int(figure)


def _beside(path: str, before: str, behind: str) -> Iterator[tuple[str, str]]:
    """The pattern of a figure by the words before it and behind it, where they suffice."""
    before = re.split(r"[。；\n]", before)[-1][-BEFORE:]
    behind = re.split(r"[。；，\n]", behind)[0][:BEHIND]
    if len(before) + len(behind) >= LEAST:
        yield path, _escaped(before) + _FIGURE + _escaped(behind)


def _escaped(said: str) -> str:
    """The words as a pattern; for another answer among them any figure will do."""
    return re.sub(r"\d+%?", lambda found: _FIGURE.replace("(", "(?:", 1), re.escape(said))


def _is_extra(node: nodes.Node) -> bool:
    """True if an expression is the name under which a template reads its own questions' answers."""
    return isinstance(node, nodes.Name) and node.name == "extra"


def _words(piece: nodes.Node) -> str:
    """The words of a piece of a template; empty for what is printed from answers."""
    return piece.data if isinstance(piece, nodes.TemplateData) else ""
