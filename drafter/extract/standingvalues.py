"""What a standing fact's words must be like to be its value: posts without names, offices, names in a row."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from drafter.report import facts_by_path
from drafter.text.characters import is_han
from drafter.text.enclosed import pattern_of, without_brackets
from drafter.text.lexicon import terms_of
from drafter.text.marks import split_at_points
from drafter.text.search import has_any
from drafter.text.wordlists import word_lists

_ACCOUNTS = tuple(term.lstrip("”") for term in terms_of("account"))
_LISTS = word_lists(Path(__file__).with_name("standing.txt"))
_POSTS, _GROUPS, _BODIES = _LISTS["posts"], _LISTS["groups_of_people"], _LISTS["bodies"]
_BEFORE_POSTS, _NO_POST = _LISTS["before_posts"], _LISTS["in_no_post"]
_NO_VALUE, _SITES = _LISTS["in_no_value"], _LISTS["sites"]
_AND = re.compile("[、和与及]|以及")
_PAPER = re.compile(r"《([^《》]+)》(（[^（）]*号）)?")
_LONGEST_NAME = 24
_LONGEST = 60
_OWN_GROUP = (
    "政府信息公开工作领导小组",
    *(f"{whose}{kind}领导小组" for whose in ("", "该", "镇", "乡", "街道") for kind in ("", "工作")),
)
"""The group that every unit has, by no name of its own."""
_PEOPLE = ("organisation.group_members", "secrecy.reviewer")
_ONE_POST = ("organisation.leader", "organisation.group_head", "organisation.group_deputy", "organisation.office_head")
_OFFICES = ("organisation.office", "organisation.supervisor")


def value_of(path: str, words: str) -> Any:
    """The value of a standing fact in the words that stand for it; None where they are no such thing, empty where they
    say no more than that there is one (领导小组)."""
    kind = facts_by_path()[path].kind
    if kind == "texts":
        return split_at_points(words.rstrip("。"))
    if len(words) > _LONGEST or words.count("“") != words.count("”") or words.count("（") != words.count("）"):
        return None
    if kind == "names":
        return _names(path, words)
    if path.endswith("group_name") and words in _OWN_GROUP:
        return ""
    return words if _is_value(path, words) else None


def _is_value(path: str, words: str) -> bool:
    """True if these words can be the value of a fact that is one text."""
    if path in _ONE_POST:
        return all(map(is_post, _AND.split(words)))
    if path in _PEOPLE:
        return all(one.endswith((*_GROUPS, *_BODIES)) or is_post(one) for one in _AND.split(without_brackets(words)))
    if path in _OFFICES:
        return without_brackets(words).endswith(_BODIES) and not has_any(words, *_NO_VALUE)
    if path.endswith("group_name"):
        return words.endswith("小组") and has_any(words, "公开", "网站")
    if path.endswith("site"):
        return has_any(words, *_SITES) and not has_any(words, "、", *_NO_VALUE)
    if path.endswith("account"):
        return words.startswith("“") or words.endswith((*_ACCOUNTS, "账号"))
    if path.endswith("assessor"):
        return words.endswith(("测评", "评估")) and not has_any(words, *_NO_VALUE)
    return not has_any(words, *_NO_VALUE)


def is_post(words: str) -> bool:
    """True if words name a post and nobody who holds it: 镇长, 党委副书记, 办公室主任; not 王镇长, not 镇长张三."""
    if has_any(words, *_NO_POST):
        return False
    post = next((one for one in _POSTS if words.endswith(one)), None)
    before = words.removesuffix(post) if post else ""
    return post is not None and not before.endswith(_POSTS) and (not before or has_any(before, *_BEFORE_POSTS))


def _names(path: str, words: str) -> list[str] | None:
    """A row of names; None where it is cut short (等), or one of them cannot be a name."""
    if path == "platforms.catalogues" or words.startswith("《"):
        return _papers(words)
    marked = {f"\0{number}\0": one for number, one in enumerate(pattern_of("《》", "“”", "（）").findall(words))}
    said = words
    for mark, one in marked.items():
        said = said.replace(one, mark, 1)
    found = []
    for piece in said.split("、"):
        for mark, one in marked.items():
            piece = piece.replace(mark, one)
        # Marks that only keep a name together which holds 、 itself.
        found.append(piece[1:-1] if "、" in piece and pattern_of("“”").fullmatch(piece) else piece)
    bad = any(not 0 < len(one) <= _LONGEST_NAME or has_any(one, *_NO_VALUE) or one.endswith("等") for one in found)
    if path == "organisation.rules":
        bad = bad or any(re.search(r"\d", one) for one in found)  # 执行惠农政策类信息1条
        found = [found[0].removesuffix("制度")] if len(found) == 1 else found
    return None if bad or len({*found}) < len(found) else found


def _papers(words: str) -> list[str] | None:
    """The titles in a row of them: 《甲》《乙》, 《甲》和《乙》; None where anything else stands among them."""
    rest = re.sub("[、和与及]", "", _PAPER.sub("", words))
    titles = [title + (number or "") for title, number in _PAPER.findall(words)]
    return None if rest or not titles or any(not is_han(one[:1]) for one in titles) else titles
