"""The only part there is of what was disclosed: its one channel, its one kind, its one key matter."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.extract.breakdown import Latest
from drafter.extract.partnames import CHANNEL, as_printed
from drafter.extract.reading import Complete, PartKind, PartList, StatedPart
from drafter.extract.sentences import Sentence

_ONE_CHANNEL = re.compile(
    r"(?:^|，)(?:通过(?P<of>[^，；。]+)发布信息#+|(?:上述信息)?均?通过(?P<all>[^，；。]+)发布)[。，]?$"
)
_ALL_KEY = re.compile(r"重点领域信息共(?P<count>#+)，均?为(?P<name>[^，；。]+)。$")
_ONE_KIND = re.compile(r"(?:（[^（）]*）)?(?:内容|，)均?为(?P<name>[^，；。]*信息)(?:。|，均?通过[^，；。]*发布。)$")
_COUNTED = re.compile(r"\d[条件项个篇]")
"""A figure that counts, and is none of a name's own (附件1类信息)."""
_ONE_OF_THEM = re.compile(r"，其中(?P<name>[^，；。、]+?)(?P<count>#+)。$")
_ONE_KEY = re.compile(r"主动公开的信息中，有(?P<name>[^，；。、]+?)(?P<count>#+)。")


def only_ones(sentence: Sentence, latest: Latest) -> Iterator[PartList]:
    """The lists of one: 通过报纸发布信息6条, 上述信息均通过广播发布; 内容均为低保名单类信息; and of key matters.

    `latest` is the total stated last, here or in an earlier sentence.
    """
    yield from _key_matter(sentence, latest)
    if latest is None or latest[0].paragraph != sentence.paragraph or not latest[1].exact:
        return
    masked, total = sentence.masked, int(latest[1].low)
    found = _ONE_KIND.match(masked, latest[1].end if latest[0] is sentence else 0)
    said = sentence.text[found.start("name") : found.end("name")] if found else ""
    if said and not _COUNTED.search(said):
        name = as_printed(said, sentence.quote).removesuffix("类信息")
        yield _one("content", name, total, total, sentence)
    if found := _ONE_CHANNEL.search(masked):
        group = "of" if found["of"] else "all"
        name = as_printed(sentence.text[found.start(group) : found.end(group)], sentence.quote)
        figure = sentence.quantities[-1] if found["of"] else latest[1]
        if figure.exact:
            yield _one("channel", name, int(figure.low), total, sentence)


def _key_matter(sentence: Sentence, latest: Latest) -> Iterator[PartList]:
    """The only key matter that has a figure: 主动公开政府信息81条，其中三公经费1条."""
    total = latest[1] if latest is not None and latest[0] is sentence else None
    found = _ALL_KEY.search(sentence.masked) or _ONE_KEY.fullmatch(sentence.masked)
    found = found or (_ONE_OF_THEM.match(sentence.masked, total.end) if total else None)
    figure = next((one for one in sentence.quantities if found and one.start == found.start("count")), None)
    if found and figure and figure.exact and figure.unit == "条":
        name = sentence.text[found.start("name") : found.end("name")]
        if not CHANNEL.search(name):
            yield _one("key", as_printed(name, sentence.quote), int(figure.low), None, sentence)


def _one(kind: PartKind, name: str, count: int, total: int | None, sentence: Sentence) -> PartList:
    """A list of one part."""
    complete: Complete = "whole" if kind == "content" else "some"
    return PartList(kind, (StatedPart(name, count),), total, complete, sentence.quote, sentence.place)
