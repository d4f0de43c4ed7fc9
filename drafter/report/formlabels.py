"""What the national forms' tables call their rows and columns, and what reports make of it.

Sources: 国办公开办函〔2021〕30号 and 〔2019〕60号, tables 1–3. `label_of` takes a cell's words and says which label
they are: numbered otherwise or not at all, spaced, broken, explained in brackets, or with a slip of the pen. Where two
labels are as near, it says nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from drafter.report import forms
from drafter.text.folding import squeezed
from drafter.text.wordlists import word_lists

ROWS = (
    forms.RECEIVED[0],
    forms.CARRIED_IN[0],
    *(result.id for result in forms.RESULT_ROWS),
    forms.RESULTS_TOTAL[0],
    forms.CARRIED_OUT[0],
)
"""Rows of table 2 that may hold values, of both forms."""

COLUMNS = (*forms.COLUMNS, "total")
"""Value columns of table 2, in order."""

OUTCOMES = (*forms.OUTCOMES, "total")
"""Value columns of a group of table 3, in order."""

GROUPS = ("results", "denied", "unable", "refused", "other")
"""Labels of table 2 above other labels; 其他处理 is one in the 2021 form and a row in the 2019 form."""

DISPUTE_GROUPS = (*forms.DISPUTES, "suits")
"""Groups of table 3, with the header 行政诉讼 above two of them."""

_SPELLINGS = word_lists(Path(__file__).with_name("formlabels.txt"))
"""By label its spellings, the form's own first; 其他 and 总计 are told apart by where they stand."""

HEADERS_OF_REQUESTS = frozenset({"applicants", "natural", "org", "business", "research", "welfare", "legal", "balance"})
"""Labels that only the header of table 2 has."""


@dataclass(frozen=True, slots=True)
class Label:
    """The labels in a cell, outermost first (三、本年度办理结果／（一）予以公开 has two), and the last one's number.

    Beside rows and columns there are `balance` (the printed sum rule), `caption` (第二十条第（一）项) and `note` (an
    explanation in brackets). `near` says that it was not spelled quite so.
    """

    names: tuple[str, ...]
    number: str = ""
    near: bool = False

    @property
    def name(self) -> str:
        """The last and lowest label."""
        return self.names[-1]


_NUMBER = re.compile(
    r"\(([一二三四五六七八九十]{1,3})\)[、.,:]?|([一二三四五六七八九十]{1,3})[、.,:]|"
    r"\((\d{1,2})\)[、.,:]?|(\d{1,2})[、.,:)]+(?!\d)|([一二三四])(?=[本上结])|(\d)(?=[^\d\W])"
)
_BRACKETS = re.compile(r"\([^()]*(?:\([^()]*\)[^()]*)*(?:\)|$)|\[[^\[\]]*\]")
_CAPTION = re.compile(r"(?:条例)?第?(?:二十|20)条第?\(?([一二三四五六七八九十\d]{1,2})\)?项")
_COMPONENTS = re.compile(
    r"[/→>\\—–_:]+|(?<=[^\W\d])-(?=[^\W\d])|(?=\([一二三四五六七]\))|(?=(?<!\d)[1-8][、.](?!\d))|(?=\([1-8]\))"
)


def _words(text: str) -> str:
    return "".join(filter(str.isalnum, text))


def numbered(text: str) -> tuple[str, str]:
    """The printed number of a label in plain width (三, 3, or empty) and the rest."""
    found = _NUMBER.match(text)
    if found is None:
        return "", text
    return next(group for group in found.groups() if group), text[found.end() :]


def _spelled() -> dict[str, str]:
    known: dict[str, str] = {}
    for result in forms.RESULTS_2021:
        if result.label and result.id != "other_misc":
            known[_words(numbered(squeezed(result.label))[1])] = result.id
    for name, spellings in _SPELLINGS.items():
        if name != "others":
            known.update((_words(spelling), name) for spelling in spellings)
    return known


_KNOWN = _spelled()
_EXPECTED = {
    result.id: numbered(squeezed(result.label or forms.GROUPS[result.group]))[0] for result in forms.RESULT_ROWS
}
_EXPECTED |= {group: numbered(squeezed(label))[0] for group, label in forms.GROUPS.items()}
_EXPECTED |= {
    "new_received": "一",
    "carried_in": "二",
    "results": "三",
    "carried_out": "四",
    "misc": "3",
    "total": "七",
}
_LONGEST = 60
_SPELT = [(spelling, name, frozenset(spelling)) for spelling, name in _KNOWN.items() if len(spelling) >= 4]
_BY_LENGTH = {
    length: [known for known in _SPELT if abs(len(known[0]) - length) <= 2] for length in range(4, _LONGEST + 1)
}
_NOTES = ("区分处理的只计这一情形不计其他情形", "本列数据的勾稽关系为第一项加第二项之和等于第三项加第四项之和")
_ALL = "\n".join((*_KNOWN, *_NOTES))
_PRINTED = "\n".join(
    squeezed(label)
    for label in (
        *(forms.RECEIVED[1], forms.CARRIED_IN[1], forms.RESULTS, forms.RESULTS_TOTAL[1], forms.CARRIED_OUT[1]),
        *forms.GROUPS.values(),
        *(result.label for result in forms.RESULTS_2021),
    )
)
"""The labels with numbers, one below the other to look for pieces in."""
_REQUESTS = frozenset((*ROWS, *COLUMNS, *GROUPS, "misc", "applicants", "org", "balance", "subtotal")) - {"total"}
_DISPUTES = frozenset((*DISPUTE_GROUPS, *OUTCOMES)) - {"total"}


def table_of(label: Label) -> str:
    """The kind of table that has the label; empty for 总计 and for notes, which say nothing."""
    if label.name in _REQUESTS:
        return "requests"
    if label.name in _DISPUTES:
        return "disputes"
    return "" if label.name in ("total", "note") else "disclosure"


@lru_cache(maxsize=8192)
def label_of(text: str) -> Label | None:
    """The label that the words are, or None; see `Label`."""
    exact = spelt(text)
    if exact is not None or "。" in text:
        return exact
    said = squeezed(text)
    return _path(said, nearly=True) or _nearly_single(said)


@lru_cache(maxsize=8192)
def spelt(text: str) -> Label | None:
    """The label that the words are exactly, or None."""
    said = squeezed(text)
    if not said:
        return None
    if "勾稽" in said or "第一项加第二项" in said:
        return Label(("balance",))
    found = _CAPTION.fullmatch(said)
    if found:
        return Label(("caption",), found[1])
    return _single(said) or _path(said, nearly=False)


@lru_cache(maxsize=8192)
def piece_of_label(text: str) -> bool:
    """True if the words may be a piece of a label that is broken over several cells or lines."""
    said = _BRACKETS.sub("", squeezed(text))
    return all(_words(numbered(piece)[1]) in _ALL for piece in _COMPONENTS.split(said) if piece)


def within_label(text: str) -> bool:
    """True if the words, at least three characters, stand within a label or the explanation of one."""
    said = squeezed(text)
    words = _words(numbered(said)[1])
    return len(said) >= 3 and (said in _PRINTED or (len(words) >= 3 and words in _ALL))


def _path(text: str, nearly: bool) -> Label | None:
    """The labels of a path (三、本年度办理结果／（一）予以公开), when every piece of it is one."""
    pieces = [piece for piece in _COMPONENTS.split(_without_notes(text)) if piece and _words(piece)]
    if not 1 < len(pieces) <= 4:
        return None
    found = (_single(piece) or (_nearly_single(piece) if nearly else None) for piece in pieces)
    labels = [label for label in found if label is not None]
    names = tuple(name for label in labels for name in label.names if name != "note")
    if len(labels) < len(pieces) or not names:
        return None
    return Label(names, labels[-1].number, any(label.near for label in labels))


def _without_notes(text: str) -> str:
    """The text without brackets that explain; bracketed numbers stay."""
    return _BRACKETS.sub(lambda found: found[0] if len(_words(found[0])) <= 2 else "", text)


def _single(text: str) -> Label | None:
    number, rest = numbered(text)
    key = _words(_BRACKETS.sub("", rest))
    if not key:
        return Label(("note",)) if _words(rest) and rest[0] in "([" else None
    for candidate in (key, _words(rest)):
        name = _KNOWN.get(candidate)
        if name is not None:
            return _fitting(name, number)
    if len(key) > _LONGEST:
        return None
    if key.startswith("申请人") or number:
        if "逾期不补正" in key:
            return Label(("other_no_correction",), number)
        if "逾期未" in key and "费" in key:
            return Label(("other_unpaid",), number)
    if key.startswith(("法人或其他组织", "法人和其他组织")):
        inner = _KNOWN.get(key[7:])
        if inner in COLUMNS or inner in ("misc", "subtotal"):
            return Label(("org", inner))
    return None


def _nearly_single(text: str) -> Label | None:
    number, rest = numbered(text)
    key = _words(_BRACKETS.sub("", rest))
    return _nearly(key, number) if len(key) <= _LONGEST else None


def _fitting(name: str, number: str) -> Label | None:
    """The label when its printed number does not speak against it; 其他 stands in several places."""
    if name == "misc" and number not in ("", "3"):
        return None
    return Label((name,), number)


def _nearly(key: str, number: str) -> Label | None:
    """The one label that a slip of the pen would make these words; None when there is none or there are several."""
    if len(key) < 4 or key in _SPELLINGS["others"]:
        return None
    allowed = 1 if len(key) < 10 else 2 if len(key) < 15 else 3
    letters = set(key)
    best: dict[str, int] = {}
    for spelling, name, others in _BY_LENGTH[len(key)]:
        if len(letters & others) < len(others) - allowed - 1:
            continue
        if number and _EXPECTED.get(name, number) != number:
            continue
        distance = _distance(key, spelling)
        if distance <= allowed + 1:
            best[name] = min(distance, best.get(name, 9))
    order = sorted(best, key=lambda name: best[name])
    if not order or best[order[0]] > allowed or (len(order) > 1 and best[order[1]] <= best[order[0]] + 1):
        return None
    name = order[0]
    if all(abs(len(spelling) - len(key)) > 1 for spelling, other in _KNOWN.items() if other == name):
        return None
    # Four characters with one wrong may be another word: the number that the form prints must be there.
    if len(key) < 6 and _EXPECTED.get(name, number) != number:
        return None
    return Label((name,), number, near=True)


def _distance(one: str, other: str) -> int:
    """How many characters must be put in, left out, replaced, or swapped with the next."""
    before: list[int] = []
    above = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        row = [i]
        for j, b in enumerate(other, 1):
            row.append(min(above[j] + 1, row[j - 1] + 1, above[j - 1] + (a != b)))
            if i > 1 and j > 1 and a == other[j - 2] and b == one[i - 2]:
                row[j] = min(row[j], before[j - 2] + 1)
        before, above = above, row
    return above[-1]
