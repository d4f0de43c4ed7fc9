"""Sentences taken over from last year's report where a report must speak of its own year."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from drafter import words
from drafter.report import facts_by_path
from drafter.report.computed import Flat
from drafter.rules.finding import Finding
from drafter.text.folding import letters_without_figures
from drafter.text.search import has_any
from drafter.text.sentences import sentences

if TYPE_CHECKING:
    from drafter.extract.reading import Passage, Reading

LISTS = ("followups", "problems", "remedies")
"""What is new each year. Assessment and evaluation are not here: their sentence may rightly stay the same."""

ALIKE = 0.85
SHORT = 8
"""Sentences with fewer characters count only when equal: one word makes a different one of them."""


def nearly(sentence: str, others: Sequence[str]) -> tuple[int, float] | None:
    """The index of the last-year sentence that this one nearly repeats, and how alike they are (0.85 to 1).

    None when there is none. Figures, years, punctuation and spaces are not looked at: 培训2次 and 培训3次 are equal.
    """
    said = letters_without_figures(sentence)
    best: tuple[int, float] | None = None
    matcher = SequenceMatcher(None, autojunk=False)
    matcher.set_seq2(said)
    for index, other in enumerate(map(letters_without_figures, others)):
        ratio = 1.0 if said == other else 0.0
        if min(len(said), len(other)) >= SHORT and not ratio:
            matcher.set_seq1(other)
            # The two quick bounds spare most pairs the slow comparison.
            if matcher.real_quick_ratio() >= ALIKE and matcher.quick_ratio() >= ALIKE:
                ratio = matcher.ratio()
        if said and ratio >= ALIKE and (best is None or ratio > best[1]):
            best = index, ratio
    return best


def written_anew(facts: Flat, last: Flat | None) -> Iterator[Finding]:
    """COPY: problems, remedies and what became of the old ones are this year's and not last year's sentences.

    国办公开办函〔2021〕30号 (明确责任) names 雷同 among what is pursued under art. 47 of 《条例》; local training notes
    ask of the fifth part 逐条提出改进措施、杜绝照抄.
    """
    for path in LISTS:
        here, there = facts.get(path), (last or {}).get(path)
        if not (isinstance(here, list) and isinstance(there, list)):
            continue
        then = words.earlier((last or {}).get("year"), facts["year"])
        found = [(number, nearly(sentence, there)) for number, sentence in enumerate(here, 1)]
        said = [words.nearly_same(number, then, near[0] + 1, near[1]) for number, near in found if near]
        if said:
            yield Finding("COPY", "warning", words.copied(facts_by_path()[path].term, said), (path,))


_ABOUT_PROBLEMS = ("问题", "不足", "改进", "整改", "打算", "下一步")
"""What stands in the headings over problems and remedies."""
LONG = 12
"""Sentences with fewer characters are alike in every report."""


def is_about_problems(passage: Passage) -> bool:
    """True if a passage stands among problems and remedies, by the headings above it."""
    return has_any("".join(passage.section), *_ABOUT_PROBLEMS)


def copied_words(reading: Reading, last_words: Sequence[str]) -> list[Finding]:
    """COPY in a finished report held against the lines of last year's (empty: nothing is known of it).

    Problems and remedies are looked at sentence by sentence; of the rest only that nearly all of it is the same. Where
    the lists of problems could be read in both years, `written_anew` has said it already.
    """
    before = [sentence for line in last_words for sentence in _sentences(line)]
    if not before:
        return []
    known = {letters_without_figures(sentence) for sentence in before}
    tally: dict[bool, list[tuple[Passage, str, bool]]] = {True: [], False: []}
    for passage in reading.passages:
        if passage.kind != "paragraph":
            continue
        about = is_about_problems(passage)
        for sentence in _sentences(passage.text):
            alike = letters_without_figures(sentence) in known or (about and nearly(sentence, before) is not None)
            tally[about].append((passage, sentence, alike))
    found = []
    for about, share, least in ((True, 0.5, 2), (False, 0.9, 8)):
        same = [(passage, sentence) for passage, sentence, alike in tally[about] if alike]
        if len(same) >= least and len(same) >= share * len(tally[about]):
            message = words.copied_share(about, len(same), len(tally[about]))
            fields = ("problems", "remedies") if about else ()
            found.append(Finding("COPY", "warning", message, fields, same[0][0].place, same[0][1]))
    return found


def _sentences(line: str) -> list[str]:
    """The sentences and clauses of a line that are long enough to be compared."""
    return [part for part in sentences(line, "。；！？") if len(letters_without_figures(part)) >= LONG]
