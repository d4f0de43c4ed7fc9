"""What became of each sentence of a finished report when it was read: understood, written anew each year, or left."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from drafter.extract.assessed import WHOLE_SENTENCES
from drafter.extract.facts import stated
from drafter.extract.known import Stated, figures_in, known_figures
from drafter.extract.outline import nearest_topics
from drafter.extract.problems import of_last_year
from drafter.extract.reading import Mention, PartList, Passage, Reading
from drafter.extract.sentences import Sentence, sentences_of
from drafter.extract.standing import words_understood
from drafter.extract.statements import statements_of
from drafter.extract.texts import recurs
from drafter.text.folding import folded
from drafter.text.lexicon import any_of
from drafter.text.quantities import Quantity

Kind = Literal["understood", "anew", "standing", "unread"]
_LONGEST_HEADING = 24
_ENDS = tuple("。；：！？;:!?")
_NONE = any_of("none")
_TEMPLATE_WORDS = re.compile(
    r"[：:]$|^[^，]{0,40}(?:如下|以下|下列)[^，。]{0,10}[。；]?$|"
    rf"{_NONE}(?:其他|其它)?需要?(?:报告|说明|补充)的(?:其他)?(?:事项|情况|内容)。?$|^{_NONE}。?$|"
    rf"^(?:截至年底，)?[^，]{{0,6}}{_NONE}[^，。；]{{0,16}}(?:规范性文件|重点领域(?:政府)?信息)[。；]?$|"
    rf"^{_NONE}不予公开(?:的)?(?:政府)?信息(?:的情况)?[。；]?$|^(?:该申请|上述申请)到年底尚未办结"
)
"""Words that only lead in what is listed below them, or say that there is nothing else to report, or nothing new."""
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
    """Every sentence of the report's paragraphs, in order; headings, title and signature are none.

    A sentence of which some parts (；) are understood and others are not is given part by part.
    """
    there = _Read(reading)
    for sentence in sentences_of(reading.passages):
        passage = reading.passages[sentence.paragraph]
        framed = not passage.section and not sentence.quote.endswith(_ENDS)  # 发布日期、来源 of a web page
        if passage.kind != "paragraph" or framed:
            continue
        # 其他需要报告的事项 may stand below a heading on problems.
        if "problems" in nearest_topics(sentence.section):
            yield SortedSentence(sentence, "anew", belongs=_belongs(sentence, reading, passage))
        elif recurs(sentence.quote):
            yield SortedSentence(sentence, "understood", there.paths(sentence, sentence, passage))
        else:
            parts = [there.sorted(sentence, part, passage) for part in there.known.parts(sentence)]
            yield from _joined(sentence, parts, there.paths(sentence, sentence, passage))


def _joined(sentence: Sentence, parts: list[SortedSentence], paths: frozenset[str]) -> Iterator[SortedSentence]:
    """The parts of a sentence where some are understood and others are not; else the sentence as one, whose facts are
    `paths` and its parts'."""
    kinds = {part.kind for part in parts}
    if "understood" in kinds and len(kinds) > 1:
        yield from parts
        return
    kind: Kind = "understood" if "understood" in kinds else "unread" if "unread" in kinds else "standing"
    paths = paths.union(*(part.paths for part in parts))
    yield SortedSentence(sentence, kind, paths, tuple(one for part in parts for one in part.unread))


class _Read:
    """What of a report was read, by the words it was read in."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        said: tuple[Stated, ...] = (
            *reading.mentions,
            *reading.lists,
            *reading.shares,
            *reading.averages,
            *reading.steps,
        )
        self.known = known_figures(said, reading.tables)
        self.texts: dict[str, list[tuple[str, str]]] = {}
        self.standing: dict[str, set[str]] = {}
        for evidence in reading.evidence:
            if isinstance(evidence.value, str):
                self.texts.setdefault(evidence.quote, []).append((evidence.path, evidence.value))
            if isinstance(evidence.value, str | bool | list):
                self.standing.setdefault(evidence.quote, set()).add(evidence.path)

    def paths(self, sentence: Sentence, part: Sentence, passage: Passage) -> frozenset[str]:
        """The facts read in a part of a sentence."""
        found = {path for path, value in self.texts.get(passage.text, ()) if value in part.quote}
        found |= self.standing.get(part.quote, set())
        there = self.known.stating(sentence)
        whole = {one.path for one in there if isinstance(one, Mention | PartList) and one.path}
        if sentence is part:
            return frozenset(found | whole)
        again = stated([list(statements_of(part, self.reading.year))])
        return frozenset(found | (whole & {mention.path for mention, _ in again}))

    def sorted(self, sentence: Sentence, part: Sentence, passage: Passage) -> SortedSentence:
        """What became of a part of a sentence (itself, where it has but one)."""
        paths, unread = self.paths(sentence, part, passage), self._unread(sentence, part, passage)
        if unread:
            return SortedSentence(part, "unread", paths, unread)
        counts = figures_in(part) or (sentence is part and self.known.stating(sentence))
        if paths or counts or _heads(part, passage) or _TEMPLATE_WORDS.search(part.quote.strip()):
            return SortedSentence(part, "understood", paths)
        return SortedSentence(part, "standing")

    def _unread(self, sentence: Sentence, part: Sentence, passage: Passage) -> tuple[Quantity, ...]:
        """The figures of a part that no answer holds."""
        unread = self.known.unread(sentence, part)
        stands = self.standing.get(part.quote, set())
        if stands & WHOLE_SENTENCES:
            return ()
        if stands and unread:
            words = words_understood(part, self.reading.era)
            unread = tuple(one for one in unread if one.text not in words)
        if own := [value for path, value in self.texts.get(passage.text, ()) if path.startswith("extra.")]:
            unread = tuple(one for one in unread if not folded(one.text).startswith(tuple(own)))
        return unread


def _belongs(sentence: Sentence, reading: Reading, passage: Passage) -> str:
    """The list that a sentence on problems and remedies belongs to next year, as it was not read into this year's.

    Empty for what leads in others, and for what became of the problems of the year before.
    """
    said = sentence.text
    if _heads(sentence, passage) or _TEMPLATE_WORDS.search(said) or of_last_year(said):
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
