"""Names of parts as a report prints them.

其中政策法规类信息12条 names 政策法规类信息, 通过门户网站公开506条 names 门户网站.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path

from drafter.text.items import without_mark
from drafter.text.lexicon import classes, terms_of
from drafter.text.search import has_any as holds
from drafter.text.townships import KINDS
from drafter.text.wordlists import word_lists


def _with_classes(terms: tuple[str, ...]) -> Iterator[str]:
    """The terms of a list, with those of the lexicon for each class that it names (@disclose, |@channel)."""
    for term in terms:
        stroke, named, of_class = term.partition("@")
        yield from (stroke + one for one in terms_of(of_class)) if named else (term,)


PARTS = {name: tuple(_with_classes(terms)) for name, terms in word_lists(Path(__file__).parent / "parts.txt").items()}
"""The words by which lists of parts are read."""
_OWN_DIGITS = re.compile(r"20\d\d年度?|\d{5}|[A-Za-z]-?\d+|\d[GgD]")
"""A digit belongs to a name only in a year, a hotline, a form's number or 5G."""
_HALVED = str.maketrans("（）：，", "():,")


def as_printed(name: str, quote: str) -> str:
    """A part's name as its sentence prints it, half-width brackets and colons included."""
    halved = name.translate(_HALVED)
    return halved if name not in quote and halved in quote else name


@cache
def _terms(name: str, last: bool) -> dict[str, tuple[tuple[str, int], ...]]:
    """The terms of a list, by first or last character, longest first, each with how much of it is to be left out."""
    found: dict[str, list[tuple[str, int]]] = {}
    for term in PARTS[name]:
        whole, (first, stroke, second) = term.replace("|", ""), term.partition("|")
        out = first if not last else second if stroke else whole
        found.setdefault(whole[-1 if last else 0], []).append((whole, len(out)))
    return {key: tuple(sorted(terms, key=lambda one: -len(one[0]))) for key, terms in found.items()}


def leading(text: str, name: str) -> int:
    """How much of a text's beginning the longest fitting term of a list leaves out."""
    return next((out for term, out in _terms(name, False).get(text[:1], ()) if text.startswith(term)), 0)


def _without_one(text: str, name: str) -> str:
    """A text without what the longest fitting term of a list leaves out of its end."""
    found = (out for term, out in _terms(name, True).get(text[-1:], ()) if text.endswith(term))
    return text[: len(text) - next(found, 0)]


def _without_tail(text: str, name: str) -> str:
    """A text without the terms of a list that it ends with."""
    while (shorter := _without_one(text, name)) != text:
        text = shorter
    return text


def _without_lead(text: str) -> str:
    """A text without the words that lead to a name, and without who did it and when before such words."""
    while True:
        text = text.lstrip(" ")
        if (out := leading(text, "lead")) and not (text.startswith("涉及") and "outcome" in classes(text)):
            text = text[out:]
            continue
        who = leading(text, "who") or _year(text) or _township(text)
        if who and (text.startswith(PARTS["acts"], who) or _year(text[who:]) or leading(text[who:], "who")):
            text = text[who:]
            continue
        bare = without_mark(text)
        if bare == text and (end := told_by(text, 0)):
            bare = text[end:]
        if bare == text:
            return text
        text = bare


def _year(text: str) -> int:
    """Where a year that a text begins with ends (2016年, 2016年度); 0 when it begins with none."""
    if not text.startswith("20") or not text[2:4].isdecimal() or text[4:5] != "年":
        return 0
    return 6 if text.startswith("度", 5) else 5


def _township(text: str) -> int:
    """Where the name of a township or its office that a text begins with ends; 0 when it begins with none."""
    ends = (text.find(kind, 1, 12) + len(kind) for kind in ("办事处", "人民政府", *KINDS))
    return next((end for end in ends if end > 2 and text.startswith("在", end)), 0)


def stripped(text: str, lead: str, tail: str) -> str:
    """A text without the terms of one list that it begins with and those of another that it ends with."""
    while out := leading(text, lead):
        text = text[out:]
    return _without_tail(text, tail)


def told_by(text: str, at: int) -> int:
    """Where words that say by what parts are told apart end (按内容分，, 从形式看，); 0 when none begin at a place."""
    if not text.startswith(("按", "从"), at):
        return 0
    for end in range(at + 2, min(at + 15, len(text))):
        if text[end] in "，：；。":
            return 0
        for word in PARTS["told_by"]:
            if text.startswith(word, end):
                return end + len(word) + text.startswith(("，", "："), end + len(word))
    return 0


def _unquoted(text: str) -> str:
    """The text without quotation marks around all of it, or left alone at an end."""
    if text.count("“") == text.count("”"):
        return text[1:-1] if text.startswith("“") and text.find("”") == len(text) - 1 else text
    return text.strip("“”\"'")


def _without_asides(text: str) -> str:
    """A name without a bracket that explains it (（由公众提出的）), or that holds figures before what was done."""
    at, end = text.rfind("（"), text.rfind("）")
    if 0 <= at < end:
        said, behind = text[at + 1 : end], text[end + 1 :]
        figures = any(one.isascii() and one.isalnum() for one in said)
        if (not behind and said.startswith(PARTS["aside"])) or (
            figures and behind.startswith(("公开", "发布", "主动"))
        ):
            return text[:at] + behind
    return text if text.count("（") == text.count("）") else text.strip("（）")


def _alone(said: str, wanted: str, verbs: tuple[str, ...], around: str) -> str:
    """The name of a channel or way without what was done by it (门户网站公开政府信息, 信函方式提交的申请).

    Any other name stays; `wanted` is the class of the names meant (empty: any), `around` the words beside the verbs.
    """
    bare, done = said, False
    while True:
        verb = next((one for one in verbs if bare.endswith(one)), "")
        shorter = bare[: -len(verb)] if verb else _without_one(bare, around)
        if shorter == bare or (wanted and not holds(shorter, *terms_of(wanted))):
            return bare if done else said
        bare, done = shorter, done or bool(verb)


@lru_cache(maxsize=4096)
def name_of(raw: str) -> str:
    """A part's name as printed, without what leads to it and what ties it to its figure; empty when it is no name."""
    said = _without_lead(raw.strip(" ")).strip(" ，：")
    if len(said) > 2 and said[0] == "“" and said.find("”") == len(said) - 1 and said.count("“") == 1:
        return said[1:-1]  # quoted names are taken as they stand
    said = _without_tail(_unquoted(_without_asides(said)), "tail")
    if said.endswith("信息类信息"):
        said = said.removesuffix("类信息")  # 机构信息类信息 is 机构信息
    said = _alone(said, "channel", (*terms_of("disclose"), "转发", "录用", "采用"), "published")
    said = _unquoted(_alone(said, "", PARTS["hands_in"], "handed_in").strip(" ，、："))
    titled, _, account = said.rpartition("”")
    if titled.startswith("“") and account in PARTS["accounts"]:
        return account
    digits = any(map(str.isdecimal, said))
    if said.endswith(PARTS["and_others"]) and not digits and len(said) <= 32 and not holds(said, *"，；：。#"):
        return said
    if digits and any(map(str.isdecimal, _OWN_DIGITS.sub("", said))):
        return ""
    return said if _is_name(said) else ""


def _is_name(said: str) -> bool:
    """True if words may be a name."""
    return (
        2 <= len(said) <= (40 if holds(said, "“", "、") else 20)
        and said not in PARTS["no_name"]
        and said.lstrip("较比与") not in terms_of("last_year")
        and not holds(said, *PARTS["no_name_holds"])
        and not said.endswith(PARTS["no_name_ends"])
        and not leading(said, "no_name_begins")
        and "apart" not in classes(said)  # 不在172条之内
    )
