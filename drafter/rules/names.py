"""UNIT-LEFT: another township's name where the report's own belongs, or words that stick to the own one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from drafter import words
from drafter.extract.reading import Reading
from drafter.rules.finding import Finding
from drafter.rules.lines import Hit, SearchLine, body, distinct, lines, own, whole
from drafter.rules.once import compiled
from drafter.rules.wordlists import listed
from drafter.text.characters import HAN, is_han
from drafter.text.lexicon import any_of
from drafter.text.search import has_any, occurrences
from drafter.text.townships import KINDS

_STOP = "，。；：、！？（）()《》“”【】〔〕,;:　"
_BEFORE = ("年", "日", *_STOP, *listed("before_township"))
_AFTER = listed("after_township")
_BODIES = ("人民政府", "政府", "党委", "党工委", "办事处")
_OFFICES = ("党政办公室", "党政办", "办公室")
_WHEN = rf"(?:(?:20\d\d|[12]\d)年度?|{any_of('this_year')})?[，,]?"
_OF_BODY = listed("of_body")
_NO_NAME = listed("in_no_name")
# Verbs that run into a bare 镇政府: 利用镇政府网站.
_NOT_STEM = listed("run_into_name")
_RUN_ON = "以了着过由经向对把将让令使请报交归属设按据依凭于则并也都又已未不就而且或从自按用是为该本各全"
"""What ends the words before a bare 镇政府: 公开形式以镇政府网站为主, 新建了镇政府网站."""
_LONE_VERBS = "建设改修开看听问查用靠凭随按依据以由经向对把将报请送交归让给找去进登上下"
_AFFAIRS_OF_OTHERS = listed("affairs_of_others")
_LEARNS = r"(?:赴|到|前往|去|向|与)[^，。]{1,12}学习|等(?:\d+个)?(?:镇|乡|街道)"
_PLACE_WORD = listed("places")
_COMMON_BEFORE = listed("common_before_township")
_TAILS = ("街道办", "街道党工委", "街道人民政府", "乡人民政府", "乡政府", "乡党委", "镇人民政府镇", "局")
"""What belongs to another unit when it stands behind the own name."""


def other_names(reading: Reading) -> Iterator[Finding]:
    """UNIT-LEFT: another township does what only the report's own can be meant to do (mistake 33).

    Neighbours that the township learns from, works with or borders on are silent.
    """
    unit = reading.unit
    if unit is None or reading.kind is None:
        return
    stem = unit[: -len(reading.kind)]
    found: list[Hit] = []
    for line in own(reading):
        signed = line.passage.kind == "signature"
        for start, end in sorted(_acting(line.text, signed)):
            name, behind = line.text[start:end], line.text[end:]
            if _is_no_name(name, unit, reading.kind) or (not signed and _runs_in(name, behind, reading)):
                continue
            if signed or line.passage.kind == "title" or not of_others(line.sentence(start)):
                found.append(Hit(line, start, name))
        found += _own_stem(line, stem, reading.kind)
    found = [hit for hit in dict.fromkeys(found) if not _listed(hit)]
    if found:
        message = words.other_unit(distinct(found), unit, len(found))
        named = any(hit.line.passage.kind in ("title", "signature") for hit in found)
        yield Finding("UNIT-LEFT", "error" if named or len(found) > 1 else "warning", message, (), *first_place(found))


def of_others(sentence: str) -> bool:
    """True if a sentence speaks of what the township has to do with others, whose names then rightly stand there."""
    return has_any(sentence, *_AFFAIRS_OF_OTHERS) or compiled(_LEARNS).search(sentence) is not None


def _acting(text: str, signed: bool) -> Iterator[tuple[int, int]]:
    """Where the names of townships in a text begin and end that do something, or sign."""
    for at, suffix in occurrences(text, "|".join(KINDS)):
        end = at + len(suffix)
        if _signs(text[end:]) if signed else _acts(text[end:]):
            starts = [start for start in range(max(at - 3, 0), at) if is_han(text[start:at])]
            start = next((one for one in starts if text[one] not in "由经" and _may_begin(text[:one])), None)
            if start is not None:
                yield start, end


def _may_begin(before: str) -> bool:
    """True if a name may begin behind these words."""
    before = before.removesuffix("由").removesuffix("经")
    return not before or before.endswith(_BEFORE)


def _acts(behind: str) -> bool:
    """True if what stands behind a name tells what the township does."""
    bare = behind.removeprefix("镇").removeprefix("乡")
    if bare.startswith(_BODIES):
        behind = _without(_without(bare, _BODIES), _OFFICES)
    if when := compiled(_WHEN).match(behind):
        behind = behind[when.end() :]
    return behind.startswith(_AFTER) and not behind.startswith("无偿")


def _signs(behind: str) -> bool:
    """True if nothing stands behind a name but its body and the day."""
    rest = behind.rstrip("年月日0123456789")
    return rest in ("", *_BODIES) or (rest.startswith("党政") and len(rest) <= 10 and is_han(rest))


def _without(text: str, beginnings: Sequence[str]) -> str:
    """The text without the first of these words that it begins with."""
    return text.removeprefix(next((one for one in beginnings if text.startswith(one)), ""))


def _is_no_name(name: str, unit: str, kind: str) -> bool:
    """True if what looks like a township's name is none, or the report's own."""
    stem = name[: -2 if name.endswith("街道") else -1]
    if stem.startswith("站") or stem == "村":
        return True  # 网站街道专栏, 村镇
    if "族" in unit and unit.startswith(stem) and name.endswith(kind):
        return True  # 大坪乡 for 大坪彝族乡
    if stem[-1] in _RUN_ON or "了" in stem or stem in _LONE_VERBS:
        return True
    if stem.endswith(_NOT_STEM) or all(one in "一二三四五六七八九十" or one.isdecimal() for one in stem):
        return True
    if _alike(name, unit, unit[: -len(kind)], kind) or has_any(stem, *_NO_NAME):
        return True
    return name.endswith(("城镇", "乡镇", "集镇", "古镇", "重镇", "街镇"))


def _runs_in(name: str, behind: str, reading: Reading) -> bool:
    """True if a word runs into the report's own bodies (完成 and 乡政府): one that stands elsewhere without them."""
    if reading.kind is None or not name.endswith(reading.kind) or not behind.startswith(_OF_BODY):
        return False
    stem, text = name.removesuffix(reading.kind), whole(reading)
    ends = (at + len(stem) for at, _ in occurrences(text, stem))
    return any(not text.startswith(("镇", "乡", "街道", "村", "社区", "县", "区", "市"), end) for end in ends)


def first_place(found: Sequence[Hit]) -> tuple[str, str]:
    """Place and sentence of the first of some hits."""
    return found[0].line.place, found[0].quote


def _alike(name: str, unit: str, stem: str, kind: str) -> bool:
    """True if a name is the unit's own, cut or run into what stands before it."""
    return (
        name.endswith(unit) or unit.endswith(name) or (len(stem) > 1 and name.startswith(stem) and name.endswith(kind))
    )


def _own_stem(line: SearchLine, stem: str, kind: str) -> Iterator[Hit]:
    """The unit's own name with another kind: 上余乡 for 上余镇, unless the former name is meant."""
    if len(stem) < 2:
        return
    for other, others in (("镇", ("村",)), ("乡", ("镇", "村")), ("街道", ("两", "上", "边", "的"))):
        for at, said in occurrences(line.text, stem + other) if not other.startswith(kind) else ():
            former = has_any(line.sentence(at), "原|前身|撤|改|更名|合并|升格|设镇")
            if not former and not line.text.startswith(others, at + len(said)):
                yield Hit(line, at, said)


def _listed(hit: Hit) -> bool:
    """True if the name is one of several set side by side (甲镇、乙镇), which are then others' names."""
    after = hit.line.text[hit.start + len(hit.said) :]
    before = hit.line.text[: hit.start]
    if before.endswith(("、", "和", "与", "及")) and before[:-1].endswith(KINDS):
        return True
    return re.match(rf"[、和与及]{HAN}{{1,4}}(?:镇|乡|街道)", after) is not None


def stuck_to_the_name(reading: Reading) -> Iterator[Finding]:
    """UNIT-LEFT: part of another unit's name before or after the own one: 体育场马尚镇 (mistake 33)."""
    unit = reading.unit
    if unit is None or reading.kind is None:
        return
    text = whole(reading)
    found = [hit for line in body(reading) for hit in _stuck(line, unit) if _strange(hit.said.removesuffix(unit), text)]
    for said, number in Counter(hit.said for hit in found).items():
        alike = [hit for hit in found if hit.said == said]
        if said.removesuffix(unit).endswith(_PLACE_WORD):
            yield Finding("UNIT-LEFT", "error", words.stuck_to_name(said, unit, number), (), *first_place(alike))
        else:
            yield Finding("UNIT-LEFT", "notice", words.stuck_maybe(said, unit), (), *first_place(alike))
    tails = [
        Hit(line, at, tail)
        for line in lines(reading)
        for at, tail in occurrences(line.text, "|".join(unit + tail for tail in _TAILS))
        if not line.text.startswith(("局面", "局部", "局势", "局限"), at + len(unit))
        and not (reading.kind == "街道" and tail.endswith("街道办"))
    ]
    if tails:
        yield Finding(
            "UNIT-LEFT", "error", words.other_unit(distinct(tails), unit, len(tails)), (), *first_place(tails)
        )


def _stuck(line: SearchLine, unit: str) -> Iterator[Hit]:
    """The unit's name with two to four characters before it that begin a clause."""
    text = line.text
    at = text.find(unit)
    while at >= 0:
        for start in range(max(0, at - 4), at - 1):
            if (not start or text[start - 1] in f"{_STOP}如了") and is_han(text[start:at]):
                yield Hit(line, start, text[start : at + len(unit)])
                break
        at = text.find(unit, at + len(unit))


def _strange(prefix: str, text: str) -> bool:
    """True if the words before a unit's name are neither a common word nor the county's name."""
    county = any(f"{prefix}{kind}" in text for kind in ("县", "市", "区", "旗", "州", "省"))
    return not county and not has_any(prefix, *_COMMON_BEFORE)
