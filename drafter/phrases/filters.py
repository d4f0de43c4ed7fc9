"""What templates may call on their values: joining lists, enumerating sentences, naming parts with their counts.

Registered as filters by their names. Each takes plain values and returns text; an open value passes as its mark.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from drafter.report.computed import share
from drafter.text.numerals import chinese

_END_MARKS = "。；;，,、.！!？? \n"


def clause(text: object) -> str:
    """The text without its end mark, to stand inside a sentence."""
    return str(text).strip().rstrip(_END_MARKS)


def sentence(text: object) -> str:
    """The text with exactly one full stop at its end; ！ and ？ are kept."""
    said = str(text).strip()
    return said if said.endswith(("！", "？", "……", "。”", "。）")) else f"{clause(said)}。"


def listed(names: Iterable[object], drop: str = "") -> str:
    """网站、广播、公开栏; `drop` is taken off each name's end when the sentence says it once for all (…等三项制度)."""
    return "、".join(clause(name).removesuffix(drop) for name in names)


def under(name: object, unit: object) -> str:
    """党政办公室 of 泗门镇 as 泗门镇党政办公室; a name that already has the unit's is left as it is."""
    return str(name) if str(unit) in str(name) else f"{unit}{name}"


def titled(names: Iterable[object]) -> str:
    """《甲》《乙》: book-title marks side by side take no 、 (GB/T 15834-2011); a number in brackets stays outside."""
    split = (re.match(r"《?(.+?)》?(（[^（）]*号）)?$", clause(name)) for name in names)
    return "".join(f"《{found[1]}》{found[2] or ''}" for found in split if found)


def parts(items: Iterable[Mapping[str, Any]], measure: str) -> str:
    """文件121条、动态类信息623条."""
    return "、".join(named_count(item, measure) for item in items)


def shares(items: Iterable[Mapping[str, Any]], measure: str, total: object) -> str:
    """机构信息12条（占30.8%）、规划计划1条（占2.6%）: each share rounded by itself; without a total no shares."""
    if not isinstance(total, int) or not total:
        return parts(items, measure)
    each = (_part(item, f"{item['count']}{measure}（占{share(item['count'], total)}）") for item in items)
    return "、".join(each)


def points(texts: Iterable[object]) -> str:
    """一是……；二是……。 A single text is a sentence without a number."""
    said = [clause(text) for text in texts]
    if len(said) == 1:
        return f"{said[0]}。"
    # A ； inside a point would look like the end of it.
    return (
        "；".join(f"{chinese(n)}是{text.replace('；', '，')}" for n, text in enumerate(said, 1)) + "。" if said else ""
    )


def beside(texts: Iterable[object], matters: Iterable[object]) -> str:
    """一是甲：乙；二是丙：丁: what became of each matter, said behind it. Both lists are of one length."""
    return points(f"{clause(matter)}：{clause(text)}" for text, matter in zip(texts, matters, strict=True))


def changes(items: Iterable[Mapping[str, Any]], measure: str) -> str:
    """其他类增加170条、机构职能类减少2条; what did not change is left out."""
    return "、".join(
        _part(item, f"{'增加' if item['change'] > 0 else '减少'}{abs(item['change'])}{measure}")
        for item in items
        if item["change"]
    )


def numeral(number: object) -> str:
    """3 → 三 and 2 → 两, for 三个部分 and 两项制度; other values as they are."""
    return "两" if number == 2 else chinese(number) if isinstance(number, int) else str(number)


def named_count(item: Mapping[str, Any], measure: str) -> str:
    """文件121条: a part with its count."""
    return _part(item, f"{item['count']}{measure}")


def _part(item: Any, said: str) -> str:
    if not isinstance(item, Mapping):  # an open place
        return str(item)
    # A name that ends in a digit would run into its count: “表2”3条, not 表23条. One with 、 would look like two.
    name = str(item["name"])
    return f"“{name}”{said}" if re.search(r"[0-9０-９]$|、", name) and "“" not in name else f"{name}{said}"


FILTERS: dict[str, Callable[..., str]] = {
    "clause": clause,
    "sentence": sentence,
    "listed": listed,
    "under": under,
    "titled": titled,
    "parts": parts,
    "shares": shares,
    "points": points,
    "beside": beside,
    "changes": changes,
    "numeral": numeral,
}
