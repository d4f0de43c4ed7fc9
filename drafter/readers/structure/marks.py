"""What a line is by its words alone: a heading's name, a unit, a date, a label with its value, a report's title."""

from __future__ import annotations

import re

from drafter.readers.vocabulary import vocabulary
from drafter.text.characters import HAN
from drafter.text.folding import squeezed
from drafter.text.items import begins_point
from drafter.text.marks import numbered
from drafter.text.search import has_any

_D = "[0-9０-９〇○Ｏ零一二三四五六七八九十OXx×＊*]"
_DATE_AT_END = re.compile(
    rf"((?:二|2|２){_D}{{2,5}} *年 *{_D}{{0,3}} *月(?: *{_D}{{0,3}} *[日号])?"
    r"|20\d\d ?[-－—./．／] ?\d{1,2} ?[-－—./．／] ?\d{1,2}日?)[）)]?$"
)
_BEFORE_A_DATE = ("", "(", "日期:", "(日期:")
_BODY = (
    r"(?:人民政府|办事处|管理委员会|管委会|委员会|办公室|党委|街道|[^城乡]镇|[^城]乡|局|中心|政府|管理处|管理区"
    r"|农场|开发区)"
)
_UNIT_LINE = re.compile(rf"[^。，；：:！？,;|｜0-9]{{1,40}}?{_BODY}(?:[（(](?:盖章|公章|章|印章|印)[）)])?")
_COLONS = str.maketrans(":|｜", "：：：")
_LONGEST_LABEL = 16  # characters, with the spaces that set it wide
_LONGEST_PART_NAME = 40
_STOPS = frozenset("。！？；!?;")
_NOT_IN_A_TITLE = frozenset("。；;，,：:|｜！!？?、")
_UNIT_OPENS = re.compile(rf"{HAN}{{2,8}}(?:镇|乡|街道)(?:人民政府|办事处)?(?:20|[认高坚严始以按根积不])")
_COUNTS = re.compile(r"[0-9０-９] ?[条件项次人万元个篇份例起宗%％]|为零|未发生|没有|^无")
_NO_NAME_OPENS = (
    *("未", "不"),
    *(time + none for time in ("本年", "本年度") for none in "无未没"),
    *(whose + unit for whose in "我本" for unit in "镇乡街办单机"),
)


def counts(words: str) -> bool:
    """True if words count something, or deny that there is anything, as no part's name does."""
    return _COUNTS.search(words) is not None


def _is_predicate(words: str) -> bool:
    """True if words say something and name no part: 我镇…, 未…, 2013年，…"""
    year, said = words[:4], words[4:].lstrip(" ").removeprefix("年").removeprefix("度")
    dated = year.isdecimal() and year.startswith(("19", "20")) and said.startswith(("，", ",", "我", "本"))
    return dated or words.startswith(_NO_NAME_OPENS) or counts(words)


def date_line(text: str) -> str:
    """The date that is all a line says, as printed without brackets; empty for any other line."""
    said = squeezed(text)
    found = _DATE_AT_END.search(said)
    return text if found and said[: found.start()] in _BEFORE_A_DATE else ""


def unit_line(text: str) -> bool:
    """True if all that a line says is a unit's name."""
    name = squeezed(text)
    return len(name) <= 40 and bool(_UNIT_LINE.fullmatch(name)) and not _of_a_report(name) and numbered(text) is None


def signed(text: str) -> tuple[str, str] | None:
    """Unit and date of a line that holds both and nothing else; None for any other line."""
    found = _DATE_AT_END.search(text) if len(text) <= 120 else None
    if found is None or not text.endswith(found[1]):
        return None
    unit = text[: found.start()].rstrip()
    return (unit, found[1]) if unit_line(unit) else None


def labelled(text: str) -> bool:
    """True if a line is one of those that a website puts around an article: 索引号：…, 发布日期：…"""
    label, colon, _ = text[:_LONGEST_LABEL].translate(_COLONS).partition("：")
    known = (*vocabulary("page_labels"), *vocabulary("line_labels"))
    return bool(colon) and "".join(label.split()).strip("【】[]") in known


def heading_words(text: str) -> bool:
    """True if a line may be a heading by its words: numbered and short, or a name such as 总体情况."""
    head = numbered(text)
    words = head.words if head else text
    if len(words) > 45 or not words:
        return False
    if head:
        return (
            not words.endswith(tuple("。；;，,、"))
            and words.count("，") + words.count(",") <= 2
            and "。" not in words[:-1]
        )
    return name_like(words)


def name_like(words: str) -> bool:
    """True if words without a number are the name of a part: short, no sentence, ending in such a noun."""
    words = words.strip()
    return (
        2 <= len(squeezed(words)) <= 36
        and _named(words)
        and not _is_predicate(words)
        and words.count("，") + words.count(",") <= 1
    )


def _named(words: str) -> bool:
    """True if words without a sentence mark end in the noun of a part's name; a remark in brackets may follow."""
    name = without_remark(words.removesuffix("：").removesuffix(":"))
    return name.endswith(vocabulary("part_nouns")) and _STOPS.isdisjoint(name)


def first_level(words: str) -> bool:
    """True if words are the name of a main part of such a report: 概述, 主动公开政府信息情况."""
    name = squeezed(words).rstrip("：:")
    if len(name) > _LONGEST_PART_NAME or _is_predicate(words):
        return False
    main = next((main for main in vocabulary("overviews") if name.endswith(main)), "")
    rest = name.removesuffix(main)
    for word in vocabulary("before_an_overview"):
        rest = rest.replace(word, "")
    if main and not rest:
        return True
    named = name.startswith(vocabulary("part_openings")) and name.endswith(vocabulary("part_endings"))
    return named and _STOPS.isdisjoint(name)


def without_remark(text: str) -> str:
    """The text without a remark in brackets at its end."""
    at = max(text.rfind("（"), text.rfind("("))
    inside = text[at + 1 : -1]
    return text[:at] if at >= 0 and text[-1] in "）)" and "）" not in inside and ")" not in inside else text


def opens_sentence(text: str) -> bool:
    """True if words begin as a sentence of a report does: 2024年, 我镇, 根据, 示例镇认真."""
    if text[:2] in ("19", "20") and text[2:4].isdecimal() and text[4:].lstrip().startswith("年"):
        return True
    return text.startswith(vocabulary("sentence_openings")) or _UNIT_OPENS.match(text) is not None


def begins_item(text: str) -> bool:
    """True if a line begins like a point of a list without a number: 一是, 首先, ●."""
    return text.startswith(vocabulary("item_openings")) or begins_point(text)


def _of_a_report(text: str) -> bool:
    """True if the words name a report on disclosure."""
    at = max(text.find("信息公开"), text.find("政务公开"))
    return at >= 0 and has_any(text[at:], "报", "总结", "年度")


def title_like(text: str) -> bool:
    """True if a line is, or is most of, a report's title."""
    words = squeezed(text)
    return (
        4 <= len(words) <= 70
        and _of_a_report(words)
        and _NOT_IN_A_TITLE.isdisjoint(words[:-1])
        and not words.endswith(("。", "；", ";", "，", ",", "：", ":", "制度"))
        and not has_any(words, "如下", "编制", ">", "›", "»")
        and numbered(text) is None
        and all(words.count(opening) == words.count(closing) for opening, closing in ("《》", "()"))
    )


def title_ends(text: str) -> bool:
    """True if a title is complete: it ends in 报告, 年报 or 总结, with a remark in brackets or without."""
    return without_remark(squeezed(text)).endswith(("报告", "年报", "总结"))
