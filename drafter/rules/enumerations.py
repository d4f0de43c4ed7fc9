"""Rules on how a list inside the text is written: colons in a colon's range, ； behind 。, a lone 一是."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from drafter import words
from drafter.extract.reading import Passage, Reading
from drafter.rules.finding import Finding
from drafter.rules.lines import Hit, SearchLine, prose
from drafter.rules.once import compiled
from drafter.rules.points import PlacedPoint, points_of, runs_of
from drafter.rules.wordlists import listed
from drafter.text.folding import close, even
from drafter.text.marks import LEVELS, numbered
from drafter.text.search import has_any
from drafter.text.sentences import clause_start

_RANGE = r"[^。！？；]*[。！？；]?"
_LISTED = r"：(?=一是|一要|1[.、]|（1）|①|（一）|第一[，、])"
"""What follows such a colon is its range up to the full stop."""
_APART = r"（[^（）]*）|《[^《》]*》|“[^“”]*”|【[^【】]*】|\([^()]*\)"
_LABELS = listed("labels")
_ELSEWHERE = "http|www.|@|.gov|.cn"


def colon_in_colon(reading: Reading) -> Iterator[Finding]:
    """PUNCT: a colon inside the range of another (GB/T 15834-2011): 落实情况如下：一是加强培训：举办培训2次."""
    found = [hit for line in prose(reading) for hit in _nested(line)]
    if found:
        message = words.colon_in_colon(len(found))
        yield found[0].finding("PUNCT", "warning", message)


def _nested(line: SearchLine) -> Iterator[Hit]:
    if line.text.count("：") + line.text.count(":") < 2:
        return
    # Half-width colons count as full-width, and what stands in brackets or quotation marks is a text of its own.
    text = line.text.replace(":", "：")
    text = compiled(_APART).sub(_blanked, text)
    if has_any(text, "“|”"):
        return  # a quotation that goes on in another paragraph
    outer = -1
    for span in compiled(_RANGE).finditer(text):
        said = span[0]
        if has_any(line.text[span.start() : span.end()], _ELSEWHERE):
            outer = -1
            continue
        for at in range(span.start(), span.end()):
            if text[at] != "：" or _is_no_colon(text, at):
                continue
            if outer >= 0:
                yield Hit(line, at, "：")
                outer = -1
                break
            if not _heads(text, at):
                outer = at
        listed = outer >= 0 and compiled(_LISTED).match(text, outer) is not None
        if not (listed and said.endswith("；")):
            outer = -1


def _blanked(apart: re.Match[str]) -> str:
    """Blanks for what stands in brackets; what ends in a full stop ends the sentence around it too: 说：“好。”."""
    end = apart[0][-2:-1]
    return "　" * (len(apart[0]) - 1) + (end if end and end in "。！？" and apart[0][0] == "“" else "　")


def _is_no_colon(text: str, at: int) -> bool:
    """A time, a ratio, or the colon behind a label."""
    if text[at - 1 : at].isdecimal() and text[at + 1 : at + 2].isdecimal():
        return True
    return text[clause_start(text, at, "，、。；：！？ \t　") : at].endswith(_LABELS)


def _heads(text: str, at: int) -> bool:
    """True if the colon stands behind a numbered heading that begins the line: 1.主动公开情况：…."""
    before = text[:at]
    return at <= 24 and numbered(before) is not None and not has_any(before, "，|。|；")


def semicolon_behind_stop(reading: Reading) -> Iterator[Finding]:
    """PUNCT: a point with a full stop inside ends in ； (GB/T 15834-2011), a hint."""
    found: list[tuple[Passage, str]] = []
    for line in prose(reading):
        text, passage = even(line.passage.text), line.passage
        starts = [point.start for point in points_of(passage)]
        for start, end in pairwise(starts):
            found += [(passage, text[start:end])] if _stopped_inside(text[start:end]) else []
        lined = passage.number is not None and LEVELS[passage.number.style] > 2 and not starts
        if (lined or starts == [0]) and _stopped_inside(text):
            found.append((passage, text))
    if found:
        passage, item = found[0]
        yield Finding("PUNCT", "notice", words.semicolon_behind_stop(len(found)), (), passage.place, item.strip())


def _stopped_inside(item: str) -> bool:
    item = item.rstrip()
    return item.endswith("；") and "。" in compiled(_APART).sub("", item[:-1])


_ANOTHER = "二|两|2.|2、|2）|（2）|②|其次|另|再|还|此外|同时|并且|最后|然后|以及"


def one_point_alone(reading: Reading) -> Iterator[Finding]:
    """NUMBERING: 一是 that no 二是 follows, nor any other words for a second point before the next heading."""
    for run in runs_of(reading):
        if len(run) == 1 and run[0].value == 1 and run[0].sure and not has_any(_after(reading, run[0]), _ANOTHER):
            passage = run[0].passage
            text = even(passage.text)
            if text.count("一是") > 1:  # 一是…，一是… counts in its own way
                continue
            text = text[run[0].start :]
            quote = text[: text.find("。") + 1] or text
            yield Finding("NUMBERING", "warning", words.one_point_alone(), (), passage.place, quote)


def _after(reading: Reading, point: PlacedPoint) -> str:
    """The words behind a point up to the next heading."""
    at = next(index for index, passage in enumerate(reading.passages) if passage is point.passage)
    said = [even(point.passage.text)[point.start :]]
    for passage in reading.passages[at + 1 :]:
        if passage.kind != "paragraph":
            break
        said.append(close(passage.text))
    return "\n".join(said)


def two_lists_in_a_paragraph(reading: Reading) -> Iterator[Finding]:
    """WORDING: a second 一是…二是… in a paragraph that has one already; not inside one of its points; a hint."""
    ended: dict[int, PlacedPoint] = {}
    for run in runs_of(reading):
        if len(run) < 2:
            continue
        first, last = run[0], run[-1]
        before = ended.get(id(first.passage))
        if before is not None and first.start > before.start:
            quote = even(first.passage.text)[first.start :]
            quote = quote[: quote.find("。") + 1] or quote
            yield Finding("WORDING", "notice", words.two_lists(), (), first.passage.place, quote)
        if last.passage is first.passage:
            ended[id(first.passage)] = last
