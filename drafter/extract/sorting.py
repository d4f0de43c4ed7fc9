"""What became of each sentence of a finished report when it was read: understood, written anew each year, or left."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from drafter.extract.assessed import WHOLE_SENTENCES
from drafter.extract.known import Stated, figures_in, known_figures
from drafter.extract.outline import topics
from drafter.extract.reading import Mention, PartList, Passage, Reading
from drafter.extract.sentences import Sentence, sentences_of
from drafter.extract.standing import words_understood
from drafter.extract.texts import recurs
from drafter.text.folding import folded
from drafter.text.lexicon import any_of
from drafter.text.quantities import Quantity

Kind = Literal["understood", "anew", "standing", "unread"]
_LONGEST_HEADING = 24
_ENDS = re.compile(r"[。；：！？;:!?]$")
_NONE = any_of("none")
_TEMPLATE_WORDS = re.compile(
    r"[：:]$|^[^，]{0,40}(?:如下|以下|下列)[^，。]{0,10}[。；]?$|"
    rf"{_NONE}(?:其他|其它)?需要?(?:报告|说明|补充)的(?:其他)?(?:事项|情况|内容)。?$|^{_NONE}。?$|"
    rf"^{_NONE}不予公开政府信息的情况。?$|^(?:该申请|上述申请)到年底尚未办结"
)
"""Words that only lead in what is listed below them, or say that there is nothing else to report, or nothing new."""
_LAST_YEAR = re.compile(rf"{any_of('last_year')}|20\d\d年度?(?:报告)?(?:提出|提到|列出|指出|反映)|上一?年度")
_PLANNED = re.compile(
    rf"{any_of('next_year')}|将(?!信息)|打算|计划|准备|拟|今后|下一步|改进(?:的?办法|情况|措施|打算)|已(?:经|与|请|在|由)|针对|对此"
)
"""What tells a remedy from a problem."""


@dataclass(frozen=True, slots=True)
class SortedSentence:
    """A sentence of the body and what became of it.

    “understood”: its figures, or its words, are answers, or it is a sentence of every report's. “anew”: one of the
    problems and remedies, which are written anew each year. “standing”: it states no figure and no answer holds it.
    “unread”: some of its figures were not read, which are `unread`. `paths` are the facts read in it. `belongs`: where
    the problems (the remedies) were not read, the list that one of them belongs to next year: “problems”,
    “last_remedies”; else empty.
    """

    sentence: Sentence
    kind: Kind
    paths: frozenset[str] = frozenset()
    unread: tuple[Quantity, ...] = ()
    belongs: str = ""


def sorted_sentences(reading: Reading) -> Iterator[SortedSentence]:
    """Every sentence of the report's paragraphs, in order; headings, title and signature are none."""
    stated: tuple[Stated, ...] = (*reading.mentions, *reading.lists, *reading.shares, *reading.averages, *reading.steps)
    known = known_figures(stated, reading.tables)
    texts: dict[str, list[tuple[str, str]]] = {}
    standing: dict[str, set[str]] = {}
    for evidence in reading.evidence:
        if isinstance(evidence.value, str):
            texts.setdefault(evidence.quote, []).append((evidence.path, evidence.value))
        if isinstance(evidence.value, str | bool | list):
            standing.setdefault(evidence.quote, set()).add(evidence.path)
    for sentence in sentences_of(reading.passages):
        passage = reading.passages[sentence.paragraph]
        framed = not passage.section and not _ENDS.search(sentence.quote)  # 发布日期、来源 of a web page
        if passage.kind == "paragraph" and not framed:
            said = [(path, value) for path, value in texts.get(passage.text, ()) if value in sentence.quote]
            there = known.stating(sentence)
            paths = {one.path for one in there if isinstance(one, Mention | PartList) and one.path}
            stands = standing.get(sentence.quote, set())
            unread = known.unread(sentence)
            if stands and unread:
                words = words_understood(sentence, reading.era)
                unread = tuple(one for one in unread if one.text not in words)
            if stands & WHOLE_SENTENCES:
                unread = ()
            if own := [value for path, value in texts.get(passage.text, ()) if path.startswith("extra.")]:
                unread = tuple(one for one in unread if not folded(one.text).startswith(tuple(own)))
            paths |= stands | {path for path, _ in said}
            counts = bool(there or (figures_in(sentence) and not unread))
            one = _sorted(sentence, frozenset(paths), counts, unread, _heads(sentence, passage))
            yield replace(one, belongs=_belongs(one, reading, passage)) if one.kind == "anew" else one


def _sorted(
    sentence: Sentence, paths: frozenset[str], counts: bool, unread: tuple[Quantity, ...], heads: bool
) -> SortedSentence:
    """A sentence by the facts read in it; `counts` says that its figures are known, `heads` that it is a heading."""
    # 其他需要报告的事项 may stand below a heading on problems.
    nearest = next(filter(None, map(topics, reversed(sentence.section.split("／")))), frozenset())
    if "problems" in nearest:
        return SortedSentence(sentence, "anew", paths)
    if recurs(sentence.quote):
        return SortedSentence(sentence, "understood", paths)
    if unread:
        return SortedSentence(sentence, "unread", paths, unread)
    if paths or counts or heads or _TEMPLATE_WORDS.search(sentence.quote.strip()):
        return SortedSentence(sentence, "understood", paths)
    return SortedSentence(sentence, "standing")


def _belongs(one: SortedSentence, reading: Reading, passage: Passage) -> str:
    """The list that a sentence on problems and remedies belongs to next year, as it was not read into this year's.

    Empty for what leads in others, and for what became of the problems of the year before.
    """
    said = one.sentence.text
    if _heads(one.sentence, passage) or _TEMPLATE_WORDS.search(said) or _LAST_YEAR.search(said):
        return ""
    of = "remedies" if _PLANNED.search(said) else "problems"
    return "" if of in reading.facts else {"remedies": "last_remedies"}.get(of, of)


def _heads(sentence: Sentence, passage: Passage) -> bool:
    """True if a sentence is the heading that a numbered passage begins with; with a comma only where more follows."""
    if passage.number is None or sentence.previous:
        return False
    if sentence.text.rstrip("。").endswith("情况"):
        return "，" not in sentence.text
    return len(sentence.text) <= _LONGEST_HEADING and (
        "，" not in sentence.text or len(passage.text) > len(sentence.quote)
    )
