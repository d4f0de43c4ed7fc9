"""Rules on what a report says of itself: how many parts it has, which, and how many points follow."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import pairwise

from drafter import words
from drafter.extract.outline import Section, topics
from drafter.extract.reading import Passage, Reading
from drafter.rules.finding import Finding, Level
from drafter.rules.lines import tables
from drafter.rules.once import compiled
from drafter.rules.wordlists import listed
from drafter.text.characters import HAN
from drafter.text.folding import close
from drafter.text.marks import counted, split_at_points
from drafter.text.search import has_any, occurrences
from drafter.text.sentences import sentences

_NUMERAL = r"(?:[一二两三四五六七八九十]{1,3}|\d{1,2})"
_MEASURE = r"(?:部分|部份|章节|章|大块|板块)"
_CLAIM = rf"(?:(?P<before>{_NUMERAL})(?:个|大)?(?:方面的?|大的?)?{_MEASURE})"
_MEASURES = "部分|部份|章|大块|板块"
_OPENERS = "|".join(listed("claim_openers"))
_COMPOSED = (
    r"(?:报告|全文|年报)[^，。；]{0,8}?(?:主要)?由(?P<list>[^。]+?)(?:等)?(?:几个?部分|各?部分)?(?:共同)?(?:组成|构成)"
)
_LISTED = r"^(?:的?内容)?(?:组成|构成)?[：，,（]?(?:即|分别?是|分别为|依次为|包括|具体为|具体是|是)?[：，]?"
"""What stands between 五个部分 and the list of them."""
_LIST_END = (
    rf"[。）]|(?<={HAN})，(?!其[他它])(?=[^。一二三四五六七八九十（]{{0,12}}"
    r"(?:统计|数据|期限|时间|电子|如|现|本|报告|全文|自|年|根据|按照|联系))"
)


@dataclass(frozen=True, slots=True)
class Claim:
    """What a sentence of the opening says of the report's parts: how many (None: not said) and which (may be empty)."""

    number: int | None
    items: tuple[str, ...]
    certain: bool
    passage: Passage
    quote: str

    @property
    def counted(self) -> int | None:
        """The number as items are counted here: 行政复议情况、行政诉讼情况 may be two and stand under one heading."""
        apart = len(self.items) + sum(map(_two_of_a_kind, self.items))
        return len(self.items) if self.items and self.number == apart else self.number


_EMPTY_WORDS = (
    r"政府信息公开工作|政府信息公开|政务信息公开|政务公开|信息公开|政府信息|年度|工作|情况|有关|相关|主要|存在|方面|事项|内容"
    r"|[的和与及以等、，。；：（）“”\s]|因|被|提起|提出|申请|本镇|本乡|我镇|我乡|\d{4}年|推进|办理|进行"
)


@lru_cache(maxsize=4096)
def core(words: str) -> str:
    """A heading's telling words: without 政府信息公开工作, 情况, 主要 and the like."""
    said = close(words)
    bare = compiled(_EMPTY_WORDS).sub("", said.replace("依申请公开", "依求公开").replace("公开申请", "公开求"))
    return bare or said


@lru_cache(maxsize=4096)
def alike(one: str, other: str) -> float:
    """How far two headings name the same part, from 0 to 1: by their telling words, and by what they are about."""
    here, there = core(one), core(other)
    if here == there:
        return 1.0
    ratio = SequenceMatcher(None, here, there, autojunk=False).ratio()
    about, other_about = topics(one), topics(other)
    if about and other_about:
        shared = len(about & other_about) / len(about | other_about)
        return max(ratio * (1 if shared else 0.6), 0.55 + 0.4 * shared if shared else 0.0)
    return ratio


def _opening(parts: Sequence[Section], reading: Reading) -> list[Passage]:
    """The passages before the first part, and those of a first part that introduces the report (概述)."""
    first = parts[0].heading.index if parts else 12
    found = [passage for passage in reading.passages if passage.index < first and passage.kind == "paragraph"]
    return [*found, *(parts[0].under[:3] if parts and "overview" in topics(parts[0].words) else ())]


def claims_of(passage: Passage, headings: Sequence[str]) -> list[Claim]:
    """The claims about the report's parts in a passage; lists are taken apart with the help of the real headings."""
    quotes = [quote for quote in sentences(close(passage.text), "。") if has_any(quote, f"{_MEASURES}|由")]
    return [claim for quote in quotes if (claim := _claim(passage, quote, headings))]


def _claim(passage: Passage, quote: str, headings: Sequence[str]) -> Claim | None:
    matches = (m for m in compiled(_CLAIM).finditer(quote) if not quote[: m.start()].endswith(("第", "前", "后", "这")))
    around = ((m, quote[: m.start()] + quote[m.end() : m.end() + 4]) for m in matches)
    match = next((m for m, text in around if has_any(text, *listed("report_itself"))), None)
    if match is None:
        composed = compiled(_COMPOSED).search(quote)
        items, certain = taken_apart(composed["list"].rpartition("，由")[2], headings) if composed else ((), False)
        return Claim(None, items, certain, passage, quote) if len(items) > 2 else None
    behind = compiled(_LISTED).sub("", quote[match.end() :])
    said = _list_before(quote[: match.start()]) or _list_behind(behind)
    items, certain = taken_apart(said, headings) if said else ((), False)
    return Claim(counted(match["before"]), items if len(items) > 1 else (), certain, passage, quote)


def _two_of_a_kind(item: str) -> bool:
    one, joint, other = item.partition("情况、")
    return joint != "" and _of_one_topic(one, other)


def _list_before(text: str) -> str:
    """The list that ends before “五个部分”: from 由 or 包括 on."""
    text, found = text.rstrip("共计合总这一以上述等分").rstrip("（，、"), ""
    for at, opener in sorted(occurrences(text, _OPENERS)):
        rest = text[at + len(opener) :].lstrip("了：")
        if opener == "由" and "编制，" in rest:
            rest = rest.partition("编制，")[2].removeprefix("含")  # 由镇政府编制，含总体情况、…
        listed = opener.startswith(("内容", "包"))
        if has_any(rest, "、|；") or (listed and rest.count("，") > 1):
            if not found or listed or opener == "由":
                found = rest  # 由镇政府编制，由概述、…组成: the last one has the list
            if opener != "由":
                break
    return found


def _list_behind(text: str) -> str:
    """The list that begins after “五个部分”, up to where something else is said."""
    said = compiled(_LIST_END).split(text)[0]
    return said if has_any(said, "、|；|，") else ""


def taken_apart(said: str, headings: Sequence[str]) -> tuple[tuple[str, ...], bool]:
    """The parts a list names, and whether that is certain: a 、 may also stand inside a part's name.

    Numbers before the names (一、概述；二、…) and ； settle it; else the real headings do.
    """
    said = said.strip("：，。；、 ")
    while (rest := said.removesuffix(next(filter(said.endswith, _LIST_TAILS), ""))) != said:
        said = rest
    if len(names := split_at_points(said)) > 2:
        return tuple(names), True
    for mark, least in (("；", 2), ("”“", 3), ("》《", 3)):
        parts = [part.strip("“”《》、，；") for part in said.replace("、".join(mark), mark).split(mark)]
        if len(parts) >= least:
            return tuple(part for part in (*parts[:-1], *_segments(parts[-1], headings)) if part), True
    items = _segments(said, headings)
    return tuple(items), all(max((alike(item, heading) for heading in headings), default=0) >= 0.6 for item in items)


_LIST_TAILS = ("等", "共", "共计", "以及其他", "以及其它")
_JOINTS = "以及|和|及|与|、|，"
_MOST_NAMES = 40
"""A list with more joints is divided at each 、 without regard to the headings."""


def _segments(said: str, headings: Sequence[str]) -> list[str]:
    """The names in a list, divided where they fit the headings best, each of which is named once.

    A 、 or ， parts two names unless they are halves of one (复议、诉讼情况); 和 and the like stand inside a name
    unless both sides are headings.
    """
    joints = [(0, 0), *(found.span() for found in compiled(_JOINTS).finditer(said)), (len(said), len(said))]
    if len(joints) > _MOST_NAMES:
        return [name for name in said.replace("，", "、").split("、") if name]
    # For each joint, by the heading of the last name before it (-1: none): how well all names fit, and the names.
    best: list[dict[int, tuple[float, list[str]]]] = [{-1: (0.0, [])}]
    for end in range(1, len(joints)):
        here: dict[int, tuple[float, list[str]]] = {}
        for start in range(max(0, end - 4), end):
            name = said[joints[start][1] : joints[end][0]]
            inside = [said[slice(*joint)] for joint in joints[start + 1 : end]]
            worth, heading, fit = _worth(name, inside, headings)
            if start and said[slice(*joints[start])] not in "、，":
                worth -= 0.15
            for last, (score, names) in best[start].items():
                # Twice the same heading in other words is a name cut in two.
                cut = 0 <= heading == last and fit < 0.99
                total = score + worth - (fit + 0.1 if cut else 0)
                if len(name) > 1 and (heading not in here or total > here[heading][0]):
                    here[heading] = (total, [*names, name])
        best.append(here)
    return max(best[-1].values(), default=(0.0, [said]))[1]


def _worth(name: str, inside: Sequence[str], headings: Sequence[str]) -> tuple[float, int, float]:
    """What a name is worth in a list, the heading it fits best (-1: none), and how well; `inside` are its joints."""
    fit, heading = max(((alike(name, one), at) for at, one in enumerate(headings)), default=(0.0, -1))
    if fit > 0.99:
        return fit + 0.7 * len(inside), heading, fit  # 咨询和申诉 is one name where a heading is called so
    if fit >= 0.5:
        return fit - 0.02 * len(inside), heading, fit
    if len(inside) == 1 and _of_one_topic(*name.split(inside[0], 1)):
        return 0.05, -1, fit
    return -0.2 * sum(one in "、，" for one in inside), -1, fit


def _of_one_topic(one: str, other: str) -> bool:
    """True if two names are of the same topic and of no other: 复议 and 诉讼情况."""
    return len(topics(one)) == 1 and topics(one) == topics(other)


# ------------------------------------------------------------------ the report's parts


def parts_are_as_claimed(reading: Reading) -> Iterator[Finding]:
    """PARTS-CLAIMED: the parts that the opening counts and names are those of the body, in its order.

    Of 114 real reports several say 九个部分 and list eight, or list one twice (standards/format-2021.md, 8, no. 29).
    """
    parts = reading.outline.parts
    # An annex may be counted as a part or not.
    main = [part for part in parts if not _is_annex(part.words)]
    headings = [part.name for part in main]
    for claim in (claim for passage in _opening(parts, reading) for claim in claims_of(passage, headings)):
        if len(main) >= 2:
            yield from _against(reading, claim, main)
        elif claim.number and claim.items and claim.certain:
            names = claim.items
            twice = (name for place, name in enumerate(names) if name in names[:place])
            yield from (_finding(claim, "warning", words.listed_twice(name)) for name in twice)
            if claim.counted != len(names):
                yield _finding(claim, "error", words.claim_against_list(claim.number, len(names)))


def _is_annex(name: str) -> bool:
    return "appendix" in topics(name) and not topics(name) & {"problems", "proactive", "requests"}


def _finding(claim: Claim, level: Level, message: str) -> Finding:
    return Finding("PARTS-CLAIMED", level, message, (), claim.passage.place, claim.quote)


def _has_annex(reading: Reading, claim: Claim) -> bool:
    """True if something is annexed: a table, or a line that says so outside the claim."""
    said = (close(passage.text).replace(claim.quote, "") for passage in reading.passages)
    return bool(tables(reading)) or any(has_any(text, "附件|附表|附图|统计表") for text in said)


def _against(reading: Reading, claim: Claim, main: Sequence[Section]) -> Iterator[Finding]:
    parts, annexed = reading.outline.parts, _has_annex(reading, claim)
    there = {len(main), len(parts), max(len(main), max(part.value for part in parts))}
    listed = [item for item in claim.items if not _is_annex(item)]
    annexes = [item for item in claim.items if _is_annex(item)]
    if annexes and not annexed:
        yield _finding(claim, "warning", words.listed_not_there(annexes))
    if annexes or len(parts) > len(main):
        there.add(len(main) + 1)
    if not listed:
        if claim.number is not None and claim.number not in there:
            yield _finding(claim, "error", words.claim_against_body(claim.number, len(main)))
        return
    pairs = _paired(listed, main)
    alone = [name for name, section in zip(listed, pairs, strict=True) if section is None]
    unmatched = [name for name in alone if not reading.outline.runs_on(name)]
    there.add(len(main) + len(alone) - len(unmatched))
    twice = [name for place, name in enumerate(listed) if any(core(name) == core(one) for one in listed[:place])]
    beyond = [part for part in main if part not in pairs]
    named = len(listed) - len(unmatched) == len(main)  # what is listed too much is told by its name
    if claim.number is not None:
        if (claim.certain or not unmatched) and claim.counted not in (len(listed), len(claim.items)):
            yield _finding(claim, "error", words.claim_against_list(claim.number, len(claim.items)))
        elif (
            claim.counted not in there and not twice and not (unmatched and named and claim.counted == len(claim.items))
        ):
            yield _finding(claim, "error", words.claim_against_body(claim.number, len(main)))
    if twice:
        yield _finding(claim, "warning", words.listed_twice(twice[0]))
        unmatched = [name for name in unmatched if name not in twice]
    if unmatched:
        if claim.certain or len(listed) == len(main) or len(unmatched) == 1 or claim.counted == len(listed):
            yield _finding(claim, "warning", words.listed_not_there(unmatched))
    elif beyond and not twice and (claim.counted is None or claim.counted in there & {len(listed), len(claim.items)}):
        yield _finding(claim, "warning", words.there_not_listed([part.name for part in beyond]))
    yield from _order(claim, listed, pairs)


def _paired(listed: Sequence[str], main: Sequence[Section]) -> list[Section | None]:
    """For each listed name the heading it names, each heading once, the closest first; None where none is near."""
    ranked = sorted(
        (
            (alike(name, part.name), -abs(at - place), at, place)
            for at, name in enumerate(listed)
            for place, part in enumerate(main)
        ),
        reverse=True,
    )
    pairs: dict[int, int] = {}
    for ratio, _, at, place in ranked:
        if ratio >= 0.5 and at not in pairs and place not in pairs.values():
            pairs[at] = place
    return [main[pairs[at]] if at in pairs else None for at in range(len(listed))]


def _order(claim: Claim, listed: Sequence[str], pairs: Sequence[Section | None]) -> Iterator[Finding]:
    found = [(name, section.heading.index) for name, section in zip(listed, pairs, strict=True) if section]
    for before, here in [pair for pair in pairwise(found) if pair[1][1] < pair[0][1]][:1]:
        yield _finding(claim, "warning", words.list_out_of_order(before[0], here[0]))
