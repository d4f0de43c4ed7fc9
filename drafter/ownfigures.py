"""The figures of a template's own questions, found again in a report by the words that the template puts around them.

A template of a county's own may ask whatever it likes (`extra.…`), and only its text knows how that is printed:
from 报送信息{{ extra.reported_up }}篇 follows what to look for in a report written after it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from jinja2 import nodes

from drafter.extract.numbers import folded
from drafter.extract.reading import Evidence, Passage
from drafter.templates import TEXT, Template, environment, source_of

KINDS = ("count", "quantity", "percent", "yuan", "wan")
BEFORE, BEHIND = 12, 4
"""How many characters beside a figure are looked for at most."""
LEAST = 3
"""With fewer characters beside it a figure cannot be told from others."""
_FIGURE = r"(\d[\d,]*(?:\.\d+)?%?(?:余|多|以上)?)"


def own_figures(template: Template, passages: Sequence[Passage]) -> Iterator[Evidence]:
    """The template's own figures that the passages state, each once and without doubt, as typed text."""
    wanted = {path for path, fact in template.extras.items() if fact.kind in KINDS}
    if not wanted:
        return
    lines = [(passage, folded(passage.text)) for passage in passages]
    patterns: dict[str, set[str]] = {}
    for path, pattern in _patterns(template):
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
            before = re.split(r"[。；\n]", before)[-1][-BEFORE:]
            behind = re.split(r"[。；，\n]", behind)[0][:BEHIND]
            if len(before) + len(behind) >= LEAST:
                yield f"extra.{piece.attr}", re.escape(folded(before)) + _FIGURE + re.escape(folded(behind))


def _is_extra(node: nodes.Node) -> bool:
    """Whether an expression is the name under which a template reads its own questions' answers."""
    return isinstance(node, nodes.Name) and node.name == "extra"


def _words(piece: nodes.Node) -> str:
    """The words of a piece of a template; empty for what is printed from answers."""
    return piece.data if isinstance(piece, nodes.TemplateData) else ""
