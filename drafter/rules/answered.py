"""Answers in words that would not read as a sentence or a name, or that speak of another year.

They are doubts: what a person says again, stands. Facts that are numbers by nature (a telephone) are not looked at.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from drafter import words
from drafter.report import NOT_APPLICABLE, Fact, facts_by_path
from drafter.report.computed import Flat
from drafter.rules.finding import Finding
from drafter.text.characters import HAN
from drafter.text.enclosed import without
from drafter.text.folding import half_width
from drafter.text.lexicon import any_of
from drafter.text.sentences import sentences

_NUMBERS = ("unit.", "contact.", "publication.url", "platforms.hotlines")
"""Facts that may be numbers or letters, or have a form of their own (`contact`)."""
_SENTENCES = ("text", "held", "texts")
"""Kinds of facts whose answers are sentences."""
_ITEMS = ("problems", "remedies", "followups")
"""Lists that the report prints as 一是…；二是…"""

_BARE_FIGURE = re.compile(rf"第?约?[\d.,%]+(?:余|多|以上)?{HAN}?")
_COLON = re.compile(r"(?<!\d)[：:](?!//)|[：:](?![\d/])")

_YEAR = re.compile(r"(?<!\d)(20\d\d)年")
_COPIED = 2
"""A year so many years back may be left over from a report that was copied; one before it is history."""
_BEFORE_YEAR = re.compile(r"(?:[比较与同自从于]|\d年?[-—–~～至到、和])$")
_BEHIND_YEAR = re.compile(
    r"(?:\d{1,2}月)?(?:\d{1,2}日)?(?:起|[之以][前后]|[-—–~～至到]\d{2,4}年?|[^，。；]{0,6}(?:成立|设立|组建|制定|制发|印发|出台|修订|提出|建成|启用|开通|施行))"
)


def readable(facts: Flat, last: Flat | None) -> Iterator[Finding]:
    """WORDING and YEAR-LEFT over the answers to the model's own questions."""
    for path, fact in facts_by_path().items():
        if path in facts:
            yield from doubts_of(fact, facts[path], facts["year"])


def doubts_of(fact: Fact, answer: Any, year: int) -> Iterator[Finding]:
    """What of one answer deserves a second look in the report of this year."""
    if fact.kind not in (*_SENTENCES, "names", "parts") or fact.path.startswith(_NUMBERS):
        return
    said = _said(answer)
    for text in said:
        if _is_bare(fact, text):
            name = fact.kind in ("names", "parts")
            yield _wording(fact, words.not_a_name(fact.term, text) if name else words.not_a_sentence(fact.term, text))
        if text.rstrip("”").endswith(("！", "!")):
            yield _wording(fact, words.exclaims(fact.term, text))
        if fact.path in _ITEMS and _COLON.search(text):
            yield _wording(fact, words.colon_inside(fact.term, text))
        if fact.kind in _SENTENCES and fact.path != "last_remedies":
            if fact.path == "remedies" and re.search(rf"{year}年(\d+月)?[底末中旬]*前", text):
                yield Finding("YEAR-LEFT", "warning", words.due_too_early(fact.term, text, year), (fact.path,))
            for other in _other_years(text, year):
                yield Finding("YEAR-LEFT", "warning", words.other_year(fact.term, text, other, year), (fact.path,))
    if fact.kind == "texts" and fact.path != "followups":  # of two measures the same may be true
        for one, other in _twice(said):
            yield _wording(fact, words.same_twice(fact.term, one + 1, other + 1, said[one]))


def _said(answer: Any) -> list[str]:
    """The texts of an answer: its own, its items', its parts' names."""
    if isinstance(answer, list):
        return [item["name"] if isinstance(item, dict) else str(item) for item in answer]
    return [answer] if isinstance(answer, str) and answer != NOT_APPLICABLE else []


def _wording(fact: Fact, message: str) -> Finding:
    return Finding("WORDING", "warning", message, (fact.path,))


def _is_bare(fact: Fact, text: str) -> bool:
    """True if it is a figure or a letter or two; where a sentence belongs, a single character is none either."""
    plain = half_width(text).strip(" 。.，,；;")
    if plain.endswith("月") and fact.example.endswith("月"):
        return False  # 3月 is enough where the question asks for the month
    if _BARE_FIGURE.fullmatch(plain) or (len(plain) < 3 and plain.isascii() and plain.isalpha()):
        return True
    return fact.kind in _SENTENCES and len(plain) < 2


@cache
def _another_time() -> re.Pattern[str]:
    """A sentence in which this is found speaks of another year on purpose."""
    return re.compile(
        rf"{any_of('last_year')}|前年|往年|历年|以来|相比|同比|同期|结转|遗留|年度(?:政府信息公开)?(?:工作)?(?:年度)?(?:报告|年报)"
    )


def _other_years(text: str, year: int) -> Iterator[int]:
    """The years a text speaks of as if they were the report's; next year's plans are none."""
    for sentence in sentences(text, "。；\n"):
        if "20" not in sentence or _another_time().search(sentence):
            continue
        plain = without(sentence, "《》", "〔〕", "“”")
        for found in _YEAR.finditer(plain):
            there, before, behind = int(found[1]), plain[: found.start()], plain[found.end() :]
            rightly = _BEFORE_YEAR.search(before) or _BEHIND_YEAR.match(behind)
            if there >= year - _COPIED and there not in (year, year + 1) and not rightly:
                yield there


def _twice(said: list[str]) -> Iterator[tuple[int, int]]:
    """The places of items that say the same but for marks and blanks."""
    plain = ["".join(character for character in text if character.isalnum()) for text in said]
    for number, text in enumerate(plain):
        if (first := plain.index(text)) < number:
            yield first, number
