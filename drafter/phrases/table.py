"""The table of sentences: for each sentence its cases, each a pattern in plain words that a county may edit.

    [主动公开总数]
    没有：{时}没有主动公开政府信息
    有：{时}主动公开政府信息{总数}条

Which cases a sentence has, and which facts each can name, is declared beside the code that picks the case (`declare`).
A template's own table need only hold the cases it says otherwise than the shared one.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from drafter import words
from drafter.errors import TemplateFault
from drafter.phrases.pattern import BadPattern, Pattern, read_pattern

ALWAYS = ("年", "上年", "下年", "我镇", "时", "时间", "申请")
"""Facts that every sentence can name: the years, the unit's name for itself, and what `times` fills in, the two words
of time and 政府信息公开申请."""

DECLARED: dict[str, dict[str, dict[str, bool]]] = {}
"""By sentence and case: the facts it can name, and whether each may be absent."""


def declare(sentence: str, cases: Mapping[str, str]) -> None:
    """Make a sentence known with its cases, and the facts of each by name; those that may be absent end in ？."""
    DECLARED[sentence] = {
        case: {name.rstrip("？"): name.endswith("？") for name in names.split()} for case, names in cases.items()
    }


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a table: its pattern, and the file and line it stands in."""

    pattern: Pattern
    file: str
    number: int


Table = Mapping[tuple[str, str], Line]
"""The patterns by sentence and case."""


def read_table(text: str, file: str) -> dict[tuple[str, str], Line]:
    """The patterns of one file; raises `TemplateFault` with file and line for a line that is none, a sentence or case
    that is not known, a case given twice, and a fact that the case does not have or may lack outside 〔〕."""
    table: dict[tuple[str, str], Line] = {}
    sentence = ""

    def fault(what: str) -> TemplateFault:
        return TemplateFault(what, file=file, line=number)

    for number, line in enumerate(text.splitlines(), 1):
        line = line.strip()
        if not line or line.startswith("#"):
            continue
        if heading := re.fullmatch(r"\[(.+)\]", line):
            sentence = heading[1].strip()
            if sentence not in DECLARED:
                raise fault(words.no_sentence(sentence, DECLARED))
            continue
        case, mark, said = (part.strip() for part in line.partition("："))
        if not mark or not said or not sentence:
            raise fault(words.NO_SENTENCE_LINE)
        if case not in DECLARED[sentence]:
            raise fault(words.no_case(sentence, case, DECLARED[sentence]))
        if (sentence, case) in table:
            raise fault(words.case_twice(sentence, case, table[sentence, case].number))
        try:
            pattern = read_pattern(said)
        except BadPattern as bad:
            raise fault(words.bad_pattern(str(bad))) from None
        known = DECLARED[sentence][case]
        for name, optional in pattern.names():
            if name in ALWAYS:
                continue
            if name not in known:
                raise fault(words.no_slot(name, sentence, case, [*known, *ALWAYS]))
            if known[name] and not optional:
                raise fault(words.slot_may_be_absent(name))
        table[sentence, case] = Line(pattern, file, number)
    return table


def missing_cases(table: Table) -> list[tuple[str, str]]:
    """The declared sentences and cases that a table has no pattern for."""
    return [(sentence, case) for sentence, cases in DECLARED.items() for case in cases if (sentence, case) not in table]
