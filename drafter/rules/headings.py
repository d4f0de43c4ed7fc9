"""A report's parts: their headings, what stands under them, and what they are about."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache

from drafter.extract.reading import Passage, Reading
from drafter.rules.numbered import Line, Numbering, body, close, lines, number_of, numberings, top
from drafter.rules.once import compiled, of_report
from drafter.text.search import has_any

_TOPICS: tuple[tuple[str, str, str], ...] = (
    ("appendix", "附表|附件|附图|附录|附注|统计表|统计指标表|统计汇总表|统计指标汇总表|指标统计", ""),
    ("disputes", "复议|诉讼|申诉", ""),
    ("fees", "收费|减免|费用|支出", ""),
    (
        "problems",
        "问题|不足|改进|整改|困难|薄弱|差距|努力方向|打算",
        r"(?:下一?步|今后|明年|工作)(?:的|工作)?(?:打算|计划|安排|思路|重点)",
    ),
    (
        "requests",
        "依申请|公开申请|申请公开|申请办理|申请处理|申请受理|申请情况|申请的办理|申请的处理|申请的受理|申请的情况|受理申请|公开的办理",
        "",
    ),
    ("refused", "不予公开", ""),
    ("proactive", "主动公开|政府信息基本情况", r"公开(?:政府)?信息(?:的)?(?:数量|总数|基本)?情况$"),
    ("consultation", "咨询", ""),
    ("response", "解读|回应", ""),
    ("organisation", "组织领导|制度建设|机构|机制建设|人员|经费|培训", ""),
    ("secrecy", "保密|监督检查", ""),
    ("subordinate", "事业单位|企事业", ""),
    ("key_areas", "重点领域|重点工作", ""),
    ("platform", "平台|载体", ""),
    ("overview", "概述|概况|总体|基本情况|前言|综述", ""),
    ("other", "其他|其它|需要报告|需要说明|说明的事项|说明事项", ""),
)
"""A topic, the words of which one tells it, and a pattern that does (empty: none)."""
_EMPTY_WORDS = (
    r"政府信息公开工作|政府信息公开|政务信息公开|政务公开|信息公开|政府信息|年度|工作|情况|有关|相关|主要|存在|方面|事项|内容"
    r"|[的和与及以等、，。；：（）“”\s]|因|被|提起|提出|申请|本镇|本乡|我镇|我乡|\d{4}年|推进|办理|进行"
)


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a report: its heading's words, printed number (empty when it has none), and the passages under it.

    `value` is what the number counts (0: none), `index` the heading's place among the reading's passages.
    """

    words: str
    number: str
    value: int
    heading: Passage
    index: int
    under: tuple[Passage, ...]

    @property
    def text(self) -> str:
        """What stands under the heading, and behind it on its own line when it runs on into its text."""
        return "\n".join((self.run_on, *(passage.text for passage in self.under))).strip()

    @property
    def name(self) -> str:
        """The heading's words alone, without a text that runs on."""
        return self.words[: len(self.words) - len(self.run_on)].rstrip("。：；， ")

    @property
    def run_on(self) -> str:
        """The text on the heading's own line: 三、收费情况。没有收费。 (empty: none)."""
        ends = [at for mark in "。：；" if (at := self.words.find(mark)) >= 0]
        rest = self.words[min(ends) + 1 :] if ends and 2 <= min(ends) <= 40 else ""
        return "" if rest.startswith("\n") else rest


@lru_cache(maxsize=4096)
def topics(words: str) -> frozenset[str]:
    """What a heading is about, by the words in use for each of the parts; empty when nothing tells."""
    said = close(words)
    found = {
        topic
        for topic, words_, pattern in _TOPICS
        if has_any(said, words_) or (pattern and compiled(pattern).search(said))
    }
    if "disputes" in found and "依申请" not in said:
        found.discard("requests")  # 因政府信息公开申请提起行政诉讼
    if "主动" not in said and found & {"requests", "refused", "disputes"}:
        found.discard("proactive")  # 依申请公开政府信息情况
    return frozenset(found)


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


def is_short(text: str) -> bool:
    """Whether a passage can be a heading by its look: a short line that is no sentence and no item of a list."""
    said = close(text)
    if not 2 <= len(said) <= 36 or "年" in said[-3:] or has_any(said[:-1], "，|；|。|？|！") or said[-1] in "，；：。.":
        return False
    return re.search(r"\d{5,}|^\W", said) is None


def lost_heading(reading: Reading, after: int, before: int, level: int) -> tuple[int, Passage] | None:
    """The likely heading of a level without its number between two passages' places; None when nothing looks like one.

    Read headings come first, those of that level before others; then short lines that are about a part.
    """
    found = [
        (index, passage)
        for index, passage in body(reading)
        if after < index < before and number_of(passage.text) is None and is_short(passage.text)
    ]
    marked = [one for one in found if one[1].kind == "heading"]
    marked = [one for one in marked if one[1].level == level] or marked
    if after < 0:
        # Above the first heading stand the lines of the head too: unit, day, source.
        found = [one for one in found if topics(one[1].text) and not re.search("报告|信息公开$", one[1].text)]
    return next(iter(marked or found), None)


@of_report
def sections(reading: Reading) -> tuple[Section, ...]:
    """The report's parts, in order: the numbered ones and one that lost its number; else its highest headings.

    Empty when the report has no outline that can be told.
    """
    numbering = top(numberings(lines(reading)))
    heads = _numbered(reading, numbering) if len(numbering.lines) >= 2 else _marked(reading)
    every = body(reading)
    found = []
    for place, (index, passage, number, value, said) in enumerate(heads):
        end = heads[place + 1][0] if place + 1 < len(heads) else len(reading.passages)
        under = tuple(one for at, one in every if index < at < end)
        found.append(Section(said, number, value, passage, index, under))
    return tuple(found)


Head = tuple[int, Passage, str, int, str]


def _numbered(reading: Reading, numbering: Numbering) -> list[Head]:
    heads = [_head(line) for line in numbering.lines]
    first = numbering.lines[0]
    previous = Line(first.passage, -1, first.number)
    for line in numbering.lines:
        before, here = (0 if previous.index < 0 else previous.number.value), line.number.value
        if here == before + 2 and (lost := lost_heading(reading, previous.index, line.index, 1)):
            heads.append((*lost, "", here - 1, even_words(lost[1])))
        previous = line
    return sorted(heads, key=lambda head: head[0])


def _head(line: Line) -> Head:
    printed = close(line.passage.text)[: -len(close(line.number.words))] if line.number.words else line.passage.text
    return line.index, line.passage, printed, line.number.value, line.number.words


def even_words(passage: Passage) -> str:
    """A heading's words without its number."""
    number = number_of(passage.text)
    return number.words if number else passage.text.strip()


def _marked(reading: Reading) -> list[Head]:
    """Headings without numbers, of the highest level that has at least two."""
    found = [(index, passage) for index, passage in body(reading) if passage.kind == "heading"]
    for level in sorted({passage.level for _, passage in found}):
        here = [one for one in found if one[1].level == level]
        if len(here) >= 2:
            every = sorted([*here, *_counting_on(reading, here)], key=lambda one: one[0])
            return [(index, passage, "", 0, even_words(passage)) for index, passage in every]
    return []


def _counting_on(reading: Reading, marked: Sequence[tuple[int, Passage]]) -> list[tuple[int, Passage]]:
    """The short lines that count on where headings with numbers of one style (1. 2.) leave off."""
    numbers = [number_of(passage.text) for _, passage in marked]
    style = numbers[0].style if numbers[0] else ""
    values = [number.value for number in numbers if number and number.style == style]
    if len(values) < len(numbers):
        return []
    found: list[tuple[int, Passage]] = []
    for index, passage in body(reading):
        number = number_of(passage.text)
        if not number or number.style != style or passage.kind == "heading" or not is_short(passage.text):
            continue
        if index > marked[0][0] and number.value == max(values) + 1:
            values.append(number.value)
            found.append((index, passage))
    return found


def opening(reading: Reading, parts: Sequence[Section]) -> list[Passage]:
    """The passages before the first part, and those of a first part that introduces the report (概述)."""
    first = parts[0].index if parts else 12
    found = [passage for index, passage in enumerate(reading.passages) if index < first and passage.kind == "paragraph"]
    if parts and topics(parts[0].words) & {"overview"}:
        found += parts[0].under[:3]
    return found
