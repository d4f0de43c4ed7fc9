"""Lists in a sentence: names, parts with their counts, papers, posts, points. Each knows one, several and very many."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from drafter.phrases.filters import clause, named_count, titled
from drafter.phrases.view import Break, Item, Piece
from drafter.report.computed import share
from drafter.report.values import is_others
from drafter.text.numerals import chinese

Part = Mapping[str, Any]

MOST_NAMED = 8
"""Lists longer than this are cut: their first ones are named and the rest is counted."""
NAMED_OF_MANY = 5
LONGEST_POINT = 60
"""Points longer than this, in characters, are paragraphs of their own."""

_OTHERS = ("其他", "其它")
OTHER, OTHER_KIND = "其他信息", "其他类"
"""How the part is called that is none of the others."""


def names(items: Iterable[object]) -> str:
    """甲 · 甲和乙 · 甲、乙和丙: the last is joined by 和, for lists within a clause."""
    said = [quoted(clause(item)) for item in items]
    return "和".join(["、".join(said[:-1]), said[-1]]) if len(said) > 1 else "".join(said)


def row(items: Sequence[object]) -> str:
    """甲 · 甲、乙 · 甲、乙、丙、丁、戊等12个: a plain row; of more than eight the first five, with their number."""
    return first_ones(items) + ("等" if very_many(items) else "")


def row_before_number(items: Sequence[object]) -> str:
    """The same before a number: a last name that ends in a digit is quoted, or it would run into the number."""
    said = row(items)
    last = said.rpartition("、")[2]
    return f"{said.removesuffix(last)}“{last}”" if re.search("[0-9０-９]$", last) else said


def first_ones(items: Sequence[object]) -> str:
    """甲、乙: all names of a list, of more than eight the first five."""
    return "、".join(quoted(clause(item)) for item in items[: NAMED_OF_MANY if very_many(items) else None])


def very_many(items: Sequence[object]) -> bool:
    """Whether a list is so long that only its first ones are named."""
    return len(items) > MOST_NAMED


def quoted(name: str) -> str:
    """A name that holds 、 in quotes, or it would look like two."""
    return f"“{name}”" if "、" in name and not re.search("[“《]", name) else name


def there(parts: Iterable[Part] | None) -> list[Part]:
    """The parts that are not 0."""
    return [part for part in parts or () if part["count"]]


def counted(items: Iterable[Part], measure: str) -> str:
    """甲3条、乙2条; what is 0 is left out."""
    return "、".join(named_count(item, measure) for item in items if item["count"])


def counted_with_shares(items: Iterable[Part], measure: str, total: int) -> str:
    """甲3条（占75%）、乙1条（占25%）; what is 0 is left out, each share is rounded by itself, and
    not printed where it rounds to 0%; the total must not be 0."""
    return "、".join(
        named_count(item, measure) + ("" if (part := share(item["count"], total)) == "0%" else f"（占{part}）")
        for item in items
        if item["count"]
    )


def with_rest(items: Sequence[Part], total: int) -> list[Part]:
    """The parts that are not 0, the one named 其他 last; what they lack of the total is 其他信息.

    Where a figure for 其他 was answered it stays what it is, and the sum stays short of the total.
    """
    kept = [item for item in items if item["count"]]
    rest = total - sum(item["count"] for item in kept)
    # 其他 and 其他信息 are one part; 其他法定信息 is a part of its own.
    others = [item for item in kept if is_others(item["name"])]
    if not others:
        alike = kept and all(str(item["name"]).endswith("类") for item in kept)
        return [*kept, {"name": OTHER_KIND if alike else OTHER, "count": rest}] if rest > 0 else kept
    name = others[0]["name"] if len(others) == 1 and others[0]["name"] not in _OTHERS else OTHER
    other = {"name": name, "count": sum(item["count"] for item in others)}
    return [*(item for item in kept if item not in others), other]


def is_other(name: object) -> bool:
    """Whether a part's name says only that it is none of the others."""
    return str(name).startswith(_OTHERS)


def information(name: object) -> str:
    """民生保障信息: the name with 信息 behind it, unless it ends in a word for information of its own."""
    return quoted(str(name)) + ("" if re.search("(信息类?|动态|文件|公告)$", str(name)) else "信息")


def kind_of_information(name: object) -> str:
    """工作动态类信息: as what things are that are all of this kind."""
    said = str(name)
    if said.endswith(("信息", "信息类")):
        return quoted(said)
    return quoted(said) + ("信息" if said.endswith("类") else "类信息")


def papers(items: Iterable[object]) -> str:
    """《甲》《乙》; where a bracket stands between them, 《甲》、《乙》（文号）和《丙》 (GB/T 15834-2011, 4.5.3.5)."""
    said = [titled([item]) for item in items]
    if not any(one.endswith("）") for one in said):
        return "".join(said)
    return "和".join(["、".join(said[:-1]), said[-1]]) if len(said) > 1 else said[0]


def points(texts: Sequence[object]) -> str:
    """一是甲；二是乙, without an end mark; a single text by itself. A ； inside a point would look like its end, and
    becomes ，."""
    said = [clause(text) for text in texts]
    if len(said) == 1:
        return said[0]
    return "；".join(f"{chinese(n)}是{text.replace('；', '，')}" for n, text in enumerate(said, 1))


def fit_points(texts: Iterable[object]) -> bool:
    """Whether texts can be points of one sentence: none is long, or holds a 。 or a ：, behind which a ； cannot end it
    (GB/T 15834-2011)."""
    return not any(len(text) > LONGEST_POINT or re.search("[。：！？]", text) for text in map(clause, texts))


def point_by_point(texts: Sequence[object], lead: str, apart: str | None = None) -> Iterator[Piece]:
    """`lead` with one text, or with points of one sentence, right behind it; where they do not fit one, numbered
    paragraphs below `apart` (the same lead unless given; empty: none)."""
    if len(texts) == 1 or fit_points(texts):
        yield lead + points(texts)
        return
    if over := lead if apart is None else apart:
        yield over
    yield from (Item(clause(text)) for text in texts)


def paragraphs(texts: Iterable[object]) -> Iterator[Piece]:
    """Texts of the clerk's own, each a paragraph; short ones are joined where the report is put together."""
    for number, text in enumerate(texts):
        if number:
            yield Break()
        yield clause(text)


def office_of(name: object, unit: object) -> str:
    """党政办公室 of 青石镇 as 青石镇党政办公室, however much of the unit's name was typed with it."""
    whole = str(unit).removesuffix("人民政府").removesuffix("办事处")
    said = str(name)
    if whole in said:
        return said
    kind = next((kind for kind in ("街道", "镇", "乡") if whole.endswith(kind)), "")
    # 镇党政办, 下司乡党政办 of 下司苗族彝族乡: but neither 乡村振兴办 nor 城镇建设办.
    typed = re.match(rf"(.*?){kind}(?:人民政府|办事处)?(?![村镇化])", said) if kind else None
    if typed and (not typed[1] or (len(typed[1]) > 1 and typed[1] in whole)):
        said = said[typed.end() :] or said
    return whole + said
