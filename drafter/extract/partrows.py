"""Parts in a row, in the four orders in which names and figures stand.

文件121条、动态类信息623条 · 甲类12条，占30.8%；… · 甲、乙两类分别为12条、6条 · 12条为甲、6条为乙.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from drafter.extract.partnames import PARTS, leading, name_of, stripped, told_by
from drafter.text.characters import is_han
from drafter.text.quantities import Quantity
from drafter.text.search import has_any as holds

_MARKS = "，。；、）（"
_NUMERALS = "一二三四五六七八九十两0123456789"


@dataclass(frozen=True, slots=True)
class NamedFigure:
    """One part as found: its name, its figure, and the percentage printed beside it (None: none)."""

    name: str
    quantity: Quantity
    percent: Decimal | None


@dataclass(frozen=True, slots=True)
class PartsText:
    """A stretch of a sentence that lists are looked for in: its figures, percentages, and brackets (start to end).

    `inner` is True where it is a bracket itself.
    """

    text: str
    figures: Sequence[Quantity]
    percents: dict[int, Quantity]
    start: int
    end: int
    brackets: dict[int, int]
    inner: bool

    def before(self, index: int) -> tuple[int, str]:
        """Where the text before a figure begins, behind the figure before it, and that text."""
        floor = self.figures[index - 1].end if index else self.start
        return floor, self.text[floor : self.figures[index].start]

    def percent_at(self, at: int, most: int = 18) -> Quantity | None:
        """The percentage that the words behind a place lead to (，占30.8%); None when they lead to none."""
        first = self.text[at : at + 1]
        begin = at + (first != "" and first in "，、（")
        end = next((place for place in range(begin, min(begin + most, self.end)) if place in self.percents), -1)
        between = self.text[begin:end]
        fits = end >= 0 and not holds(between, *"，。；、）#") and (not between or between.startswith(PARTS["share"]))
        return self.percents[end] if fits else None


@dataclass(frozen=True, slots=True)
class PartRow:
    """The parts of a list, the places of its first name and its end, its opener, and the index of its last figure."""

    items: tuple[NamedFigure, ...]
    start: int
    end: int
    marker: str
    last: int


def row_at(stretch: PartsText, index: int) -> PartRow | None:
    """The longest list that begins with the figure at an index; None when there are fewer than two parts.

    One part alone is a list only where the words open one.
    """
    for reader in (_apart, _named_before, _named_after):
        row = reader(stretch, index)
        if row is not None:
            marker = row.marker
            if len(row.items) >= 2 or holds(marker, *PARTS["opens_one"]) or marker.startswith("按"):
                return row
    return None


def begins_anew(between: str) -> bool:
    """True if the words before a figure begin something else than the next part of a list."""
    if holds(between, *PARTS["anew"]) or leading(between.lstrip("，；、"), "sums_up"):
        return True
    return any(one in "按从" and told_by(between, at) for at, one in enumerate(between))


def _opening(raw: str) -> tuple[int, str]:
    """Where in the text before a first figure its name begins, and the words that open the list."""
    at, best, marker = 0, 0, ""
    while at < len(raw):
        end = told_by(raw, at) or at + leading(raw[at : at + 12], "opens")
        if end > at:
            marker = raw[at:end]
            for more in ("较多的是", "，较多的是"):
                if raw.startswith(more, end):
                    end, marker = end + len(more), marker + more
            at = best = end
            continue
        if raw[at] in "：；，。":
            best, marker = at + 1, "" if raw[at] in "；。" else marker
        at += 1
    return best, marker.rstrip("，：").replace("内中", "其中").replace("内容涵盖", "包括").replace("涵盖", "包括")


def _behind(stretch: PartsText, at: int) -> tuple[int, Decimal | None]:
    """Where the text goes on behind a figure, its percentage and its bracket; and that percentage (None: none)."""
    percent = None
    while True:
        inner, found = stretch.brackets.get(at), stretch.percent_at(at)
        if found is not None:
            percent = _printed(found)
            at = inner or found.end + stretch.text.startswith("）", found.end)
        elif inner is not None:
            at = inner
        else:
            return at, percent


def _printed(percent: Quantity) -> Decimal:
    """A percentage with the decimals printed."""
    return Decimal("".join(one for one in percent.text if one.isdecimal() or one == "."))


def _ahead(stretch: PartsText, start: int, end: int) -> tuple[str, Decimal | None]:
    """The words before a part's figure without the percentage between its name and it (甲占1.1%（), and that one."""
    raw = stretch.text[start:end]
    at = raw.rfind("%") if "%" in raw else -1
    found = (
        next((one for place, one in stretch.percents.items() if one.end == start + at + 1), None) if at >= 0 else None
    )
    said = raw.rfind("占", 0, at)
    if found is None or raw[at + 1 :].strip("）（，、的为共计有达约") or said < 0 or found.start - start - said > 6:
        return raw, None
    return raw[:said].rstrip("，、（约"), _printed(found)


def _named_before(stretch: PartsText, index: int) -> PartRow | None:
    """政策法规12条、动态493条."""
    text, figures = stretch.text, stretch.figures
    first = figures[index]
    floor, raw = stretch.before(index)
    raw = raw.rstrip("，：—")
    if raw.endswith(("，为", "，有", "，达")):
        raw = raw[:-2]  # 工作动态最多，为163条
        raw = next((raw.removesuffix(one) for one in PARTS["ranked_tail"] if raw.endswith(one)), raw)
    at, marker = _opening(raw)
    said, percent = _ahead(stretch, floor + at, floor + len(raw))
    name = name_of(said)
    said_of_all = marker or raw.startswith("：")  # 46条：政务信息21条、…
    opened = raw[:at].endswith(("：", "（")) or holds(raw, *PARTS["counted_points"])
    several = "、" in name and not _is_one_name(name) and not opened
    if not name or (not said_of_all and (name in PARTS["general"] or several)):
        return None
    here, behind = _behind(stretch, first.end)
    items = [NamedFigure(name, first, behind if percent is None else percent)]
    last, below = index, False
    for number in range(index + 1, len(figures)):
        one = figures[number]
        between = text[here : one.start]
        if between.startswith(("；", "，")) and between[1:2] == "按" and told_by(between, 1):
            break  # the same ones told apart once more
        if between.startswith(("，较", "，比", "，同比")) and text.startswith("；", one.end):
            here = one.end  # 网站331条，较上年增加40条；微博68条
            continue
        opens = between.startswith(PARTS["below"])
        if opens and len(items) == 1 and _makes_up(stretch, first, number, 2):
            return None  # 网站公开321条，其中甲144条；乙177条: the first figure is the total
        if (
            opens
            and not below
            and _makes_up(stretch, items[-1].quantity, number)
            and "；" not in text[one.end : stretch.end]
        ):
            break  # and there are no more parts behind its own
        if below or (opens and "；" in text[one.end : stretch.end]):
            # A part's own parts (机构类20条，内有领导成员10条、…；工作类11条): the list goes on behind the next ；.
            below = "；" not in between
            if below:
                here = _behind(stretch, one.end)[0]
                continue
        if "；" in between and not holds(between, "其中", "分别"):
            said, _, rest = between.rpartition("；")
            between = between if any(map(str.isdecimal, said)) else "；" + rest
        alike = one.unit in (first.unit, "") or (marker and {one.unit, first.unit} <= {"条", "件"})
        if not alike or not (is_han(between[:1]) or between[:1] in tuple("、，；,（）")):
            break
        said, percent = _ahead(stretch, one.start - len(between.removeprefix("）")), one.start)
        name, end = name_of(said), one.end
        if name in PARTS["rest_behind"] and text.startswith(PARTS["is"], end):
            name, end = _name_behind(text, end, stretch.end)  # 余下26件为综合事务
        alone = name in PARTS["rest"] and text[end : end + 1] not in _MARKS
        if not name or alone or begins_anew(said):
            break
        here, behind = _behind(stretch, end)
        items.append(NamedFigure(name, one, behind if percent is None else percent))
        last = number
    return PartRow(tuple(items), floor + at, here, marker, last)


def _is_one_name(name: str) -> bool:
    """True if a name with 、 is of one part: 政策、规范性文件类, but not 政策类、文件类."""
    first, _, last = name.rpartition("、")
    return last.endswith("类") and "类" not in first


def _makes_up(stretch: PartsText, total: Quantity, number: int, least: int = 1) -> bool:
    """True if the figures from an index on make up one before them."""
    rest = [one.low for one in stretch.figures[number:] if one.unit == total.unit]
    return len(rest) >= least and sum(rest) == total.low


def _named_after(stretch: PartsText, index: int) -> PartRow | None:
    """12条为政策法规，493条为动态."""
    text, figures = stretch.text, stretch.figures
    first, last = figures[index], index
    floor, raw = stretch.before(index)
    at, marker = _opening(raw)
    if raw[at:].strip("共计有，：含"):
        return None
    items: list[NamedFigure] = []
    here = first.end
    for number in range(index, len(figures)):
        one = figures[number]
        between = text[here : one.start]
        if number > index and stripped(between, "joins", "joins") and not _is_aside(between):
            break
        stop = figures[number + 1].start if number + 1 < len(figures) else stretch.end
        name, end = _name_behind(text, one.end, stop)
        if not name or one.unit not in (first.unit, ""):
            break
        here, percent = _behind(stretch, end)
        items.append(NamedFigure(name, one, percent))
        last = number
    return PartRow(tuple(items), floor + at, here, marker, last) if items else None


def _is_aside(between: str) -> bool:
    """True for words about the part before: 2件属已主动公开范围，告知了查阅途径；1件同意公开."""
    inside = between[1:-1]
    return between[:1] == "，" and between[-1:] == "；" and len(inside) <= 30 and not holds(inside, *"；。0123456789")


def _name_behind(text: str, at: int, stop: int) -> tuple[str, int]:
    """The name behind a figure and where it ends; empty when there is none."""
    word = next((one for one in PARTS["is"] if text.startswith(one, at)), "")
    begin = at + len(word)
    run = text[begin : min(begin + 21, stop)]
    length = next((place for place, one in enumerate(run) if one in "，；、。：（）" or one.isdecimal()), len(run))
    if begin + length < stop and text[begin + length] not in "，；、。":
        length = max(run.rfind(word, 0, length) for word in "和及占")
    return (name_of(run[:length]), begin + length) if length > 1 else ("", at)


def _apart(stretch: PartsText, index: int) -> PartRow | None:
    """甲、乙、丙三类分别为12条、6条和3条."""
    text, first = stretch.text, stretch.figures[index]
    floor, raw = stretch.before(index)
    names = _without_each(raw)
    opening, _ = _opening(names)
    figures = [first]
    for one in stretch.figures[index + 1 :]:
        if one.unit not in (first.unit, "") or text[figures[-1].end : one.start] not in PARTS["joins"]:
            break
        figures.append(one)
    # The tail that all names share: …三类信息, …等方面.
    clean = [name_of(name) for name in _divided(_without_common(names[opening:]), len(figures))]
    if not len(clean) == len(figures) > 1 or not all(clean):
        return None
    here = figures[-1].end
    percents: list[Decimal | None] = [None] * len(figures)
    printed = list(_percents(stretch, here))
    if len(printed) == len(figures):
        percents, here = [_printed(one) for one in printed], printed[-1].end
    items = tuple(map(NamedFigure, clean, figures, percents))
    return PartRow(items, floor + opening, here, "分别", index + len(figures) - 1)


def _without_each(names: str) -> str:
    """Names without the words between them and their figures."""
    while word := next((one for one in PARTS["each"] if names.endswith(one)), ""):
        names = names[: -len(word)].removesuffix("，")
    return names


def _without_common(names: str) -> str:
    """Names without what they share behind the last: how many they are, of what (三类信息, 等方面)."""
    while word := next((one for one in PARTS["common"] if names.endswith(one)), ""):
        names = names[: -len(word)]
    for word in PARTS["kinds"]:
        if names.endswith(word) and names[-len(word) - 1 : -len(word)] in tuple(_NUMERALS):
            return names[: -len(word)].rstrip(_NUMERALS).removesuffix("等")
    return names


def _divided(names: str, most: int = 0) -> list[str]:
    """Names divided at what joins them; of those joined by 和 and the like only the last two where that suffices."""
    for word in ("以及", "，"):
        names = names.replace(word, "、")
    found = [name for name in names.split("、") if name]
    if len(found) == most:
        return found
    for word in "和及与":
        if found and word in found[-1]:
            head, _, tail = found[-1].rpartition(word)
            return [one for one in (*found[:-1], head, tail) if one]
    return found


def _percents(stretch: PartsText, at: int) -> Iterator[Quantity]:
    """The percentages of several parts behind the last of their figures, in order (分别占30.8%、69.2%)."""
    text = stretch.text
    behind = text[at : at + 24].lstrip("，；（").removeprefix("分别").removeprefix("各")
    begin = text.find(behind, at) if behind.startswith("占") else -1
    place = next((place for place in range(begin, begin + 16) if place in stretch.percents), -1) if begin >= 0 else -1
    while place in stretch.percents:
        found = stretch.percents[place]
        yield found
        place = found.end + (text[found.end : found.end + 1] in tuple("、，和"))
