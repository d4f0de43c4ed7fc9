"""The problems a report names and the remedies it announces, item by item; where it is not sure which, neither."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from drafter.extract.outline import topics
from drafter.extract.reading import Evidence, Passage
from drafter.text.items import without_mark
from drafter.text.lexicon import any_of
from drafter.text.marks import FOURTH, HALF, THIRD, Point, points
from drafter.text.search import has_any
from drafter.text.sentences import sentences

_PROBLEM = ("问题", "不足", "差距", "薄弱", "短板")
_REMEDY = ("改进", "措施", "打算", "整改", "下一步", "今后", "计划", "努力方向", "对策", "安排")
_LAST_YEAR = any_of("last_year")
_LAST = re.compile(
    rf"{_LAST_YEAR}|20\d\d年度?(?:(?:报告)?(?:提出|提到|列出|指出|反映)|(?:存在|主要)?问题的?(?:改进|整改))"
)
_DIGITS = (THIRD, FOURTH, HALF)
_OF_PROBLEMS = (
    r"(?:问题|不足之处|不足|短板|差距|薄弱环节)"
    r"(?:主要|集中|如下|也?[有是]|表现在|表现为|在于|方面|之处|[一二两三四五六][个条]?)*"
)
_OF_REMEDIES = (
    r"(?:改进|整改|措施|举措|打算|对策|办法|意见|努力方向|工作安排|下一步|下步|怎么改|这样改)"
    r"(?:情况|措施|举措|意见|办法|工作|打算|如下|也?[有是]|主要|[一二两三四五六]条)*"
)
_OPENER = re.compile(
    rf"(?:^|(?<=[。；！]))\s*(?P<words>(?:[^。；：:]{{0,30}}?(?:{_OF_PROBLEMS}|(?P<remedy>{_OF_REMEDIES}))[：:]|"
    rf"[^，。；：:]{{0,14}}?(?:{_OF_PROBLEMS}|(?P<mend>{_OF_REMEDIES}))。))"
)
_LAST_YEARS = re.compile(
    rf"(?:{_LAST_YEAR}|20\d\d年度?)(?:度)?(?:报告)?(?:提出|存在|反映|指出)[^。]{{0,30}}(?:落实|整改|改进|解决)|"
    r"^[^。]{0,30}的?问题，(?:已|通过|经过)[^。]{0,30}(?:解决|缓解|整改|完成)|"
    rf"^(?:针对)?{_LAST_YEAR}(?:度|报告)?[^，。：]{{0,30}}问题"
)
_REMEDIES_OPEN = re.compile(
    rf"\s*(?:20\d\d年，?)?(?:针对|为此|对此|下一步|下步|今后|在今后|新的一年|接下来|下一阶段|{any_of('next_year')}|(?:我们)?(?:准备|打算|拟|要)(?!求)|"
    r"[^，。]{0,12}将(?!信息))"
)
_LONGEST = 160


def problems_and_remedies(passages: Sequence[Passage]) -> Iterator[Evidence]:
    """The lists of problems and remedies, each item one sentence or clause."""
    found: dict[str, list[tuple[str, Passage]]] = {"problems": [], "remedies": [], "followups": []}
    state = ""
    inside = False
    for passage in passages:
        text = passage.text
        if passage.kind == "heading" and passage.level == 1:
            inside = "problems" in topics(passage.words)
            state = "problems" if has_any(text, *_PROBLEM) else "remedies" if inside else ""
        elif passage.kind == "heading" and inside:
            if under := _state_under(text):
                state = under
            elif state and passage.number:
                found[state].append((_bare(text), passage))
        elif passage.kind == "paragraph" and inside:
            for stretch, kind, opened in _stretches(text, state):
                state = kind
                for item, of in _items(stretch, kind, opened):
                    found[of].append((item, passage))
                state = state if opened else _turned(_before_points(stretch), state)
    for path in ("problems", "remedies"):
        items = list(dict.fromkeys(item for item, _ in found[path]))
        if items and all(len(item) <= _LONGEST for item in items):
            passage = found[path][0][1]
            yield Evidence(path, items, passage.text, passage.place)


def of_last_year(text: str) -> bool:
    """True if words speak of last year, or of what a report found at fault."""
    return _LAST.search(text) is not None


def _state_under(heading: str) -> str:
    """What stands under a lower heading: problems, remedies, what became of last year's; empty when it does not say."""
    if has_any(heading, "改进", "整改", "落实") and of_last_year(heading):
        return "followups"
    if has_any(heading, *_PROBLEM) and not has_any(_bare(heading)[:6], "改进", "整改"):
        return "problems"
    return "remedies" if has_any(heading, *_REMEDY) else ""


def _bare(text: str) -> str:
    """A line without its number and the marks at its ends."""
    return without_mark(text).strip("。；：:; ")


def _points(text: str) -> list[Point]:
    """The points of a list in a text."""
    return [point for point in points(text) if point.sure]


def _before_points(text: str) -> str:
    """What stands before the first point of a list; all of it where there is none."""
    return text[: next((point.start for point in _points(text)), None)]


def _stretches(text: str, state: str) -> Iterator[tuple[str, str, bool]]:
    """The stretches of a paragraph with what each speaks of, and whether words that say so open it (改进措施：…)."""
    openers = list(_OPENER.finditer(text))
    at, kind, opened = 0, state, False
    if openers and openers[0].start() and _is_remedy(openers[0]) and not _before_points(text).strip():
        kind = "problems"  # 2.栏目冷热不均。改进：…
    for index, found in enumerate(openers):
        before = text[at : found.start()]
        if before.strip():
            yield before, kind, opened
        remedy = _is_remedy(found)
        if of_last_year(found["words"]) and (remedy or has_any(found["words"], "整改", "落实")):
            kind = "followups"
        else:
            kind = "remedies" if remedy else "problems"
        opened, at = True, found.end()
        end = openers[index + 1].start() if index + 1 < len(openers) else len(text)
        if remedy and (further := _next_item(before, text[at:end])) is not None:
            yield text[at : at + further], kind, opened
            kind, opened, at = "problems", False, at + further
    if text[at:].strip():
        yield text[at:], kind, opened


def _is_remedy(opener: re.Match[str]) -> bool:
    """True if the words that open a stretch are of remedies."""
    return bool(opener["remedy"] or opener["mend"])


def _next_item(before: str, behind: str) -> int | None:
    """Where the list goes on that was broken by how its item is mended (1.甲。改进：…。2.乙。); None: it does not."""
    last = next((one.value for one in reversed(_points(before)) if one.style in _DIGITS), None)
    if last is None:
        return None
    return next((one.start for one in _points(behind) if one.style in _DIGITS and one.value == last + 1), None)


def _kind_of(cue: str, here: str) -> str:
    """What a sentence speaks of, by its opening words and by what the one before it spoke of."""
    if _LAST_YEARS.search(cue):
        return "followups"
    if _REMEDIES_OPEN.match(cue):
        return "remedies"
    named = has_any(cue, "存在", "还有", "尚有", "仍有", "主要表现", "主要是", "不足", "差距", "问题")
    # Remedies speak of problems too, as what they mend, and so do the items of a list.
    return "problems" if here != "remedies" and named else here


def _items(text: str, state: str, opened: bool) -> Iterator[tuple[str, str]]:
    """The items that a stretch lists, each with what it is: 一是…；二是…, 1.…2.…, or clauses behind opening words.

    An item of problems may end with how it is mended (一是人手少。拟增加一人。), which is an item of remedies; what
    opens a list that begins anew (针对上述问题，一是…) belongs to no item.
    """
    said = text.strip()
    marks = _points(said)
    kind = state or "problems"
    if not marks and opened:
        for sentence in sentences(said):
            kind = _kind_of(sentence[:60], kind)
            for item in sentence.split("；"):
                yield from _own_and_mended(item, kind)
        return
    if not marks:
        behind = said.rpartition("：")[2] if "：" in said else ""
        if len(behind.strip("；。 ")) > 5:
            yield from _own_and_mended(behind, _turned(said, kind))
        return
    kind = _turned(said[: marks[0].start], kind)
    for at, mark in enumerate(marks):
        last = at + 1 == len(marks)
        item = said[mark.end : len(said) if last else marks[at + 1].start].lstrip()
        anew = not last and marks[at + 1].value == 1
        lead = ""
        if anew:
            item, lead = _without_lead(item)
        yield from _own_and_mended(item, kind)
        kind = _turned(lead, kind)


def _turned(lead: str, kind: str) -> str:
    """What the words before a list turn to."""
    for sentence in sentences(lead):
        kind = _kind_of(sentence[:60], kind)
    return kind


def _without_lead(item: str) -> tuple[str, str]:
    """The last item of a list, and the sentence behind it that opens the next."""
    *own, last = sentences(item) or [item]
    return ("".join(own), last) if own else (item, "")


def _own_and_mended(item: str, kind: str) -> Iterator[tuple[str, str]]:
    """An item, and what its last sentences say of mending it."""
    first, *rest = sentences(item) or [""]
    kind = "followups" if _LAST_YEARS.search(first[:60]) else kind
    turned = next((at for at, one in enumerate(rest) if _kind_of(one[:60], "") in ("remedies", "followups")), len(rest))
    own = "".join([first, *rest[:turned]]).strip("；。：，:;, ")
    if own:
        yield own, kind
    if kind == "problems" and rest[turned:] and _REMEDIES_OPEN.match(rest[turned]):
        yield "".join(rest[turned:]).strip("；。：，:;, "), "remedies"
