"""Kinds of slips in a report's words, each as what finds them in a composed document.

`test_texts.faults` knows broken punctuation; these know what a reader stumbles over in whole sentences.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise
from typing import Any

from drafter.document import Document, Heading, Paragraph, RunIn, plain
from drafter.phrases.filters import clause

Slips = Iterator[str]

_MEASURES = "件条次个项篇人份幅处期起元"
ANSWERED = "〇"
"""Stands for an answer in a text whose own words are looked at."""


def paragraphs(document: Document) -> list[str]:
    """The texts of the prose: what stands in paragraphs, run-in headings taken off."""
    return [
        plain(block.spans)
        for block in document.blocks
        if isinstance(block, Paragraph | RunIn) and plain(block.spans).strip()
    ]


def sentences(document: Document) -> list[str]:
    """The sentences of the prose, without their full stops."""
    return [one for text in paragraphs(document) for one in re.split("[。！？]", text) if one.strip()]


def parts(document: Document) -> Iterator[tuple[str, list[str]]]:
    """Each part of the report: its heading, and the paragraphs below it."""
    heading, texts = "", []
    for block in document.blocks:
        if isinstance(block, Heading) and block.level == 1:
            yield heading, texts
            heading, texts = block.text, []
        elif isinstance(block, Paragraph | RunIn):
            texts.append(plain(block.spans))
    yield heading, texts


def answers_in(facts: Any) -> Iterable[str]:
    """The texts among answers, longest first."""

    def every(value: Any) -> Iterator[str]:
        if isinstance(value, str):
            yield clause(value)
        elif isinstance(value, dict):
            for one in value.values():
                yield from every(one)
        elif isinstance(value, list):
            for one in value:
                yield from every(one)

    return sorted({text for text in every(facts) if len(text) > 3}, key=len, reverse=True)


def own_words(text: str, facts: Any) -> str:
    """The text with the answers in it taken out, which may say what they like."""
    for answer in answers_in(facts):
        text = text.replace(answer, ANSWERED)
    return text


def _found(pattern: str, text: str) -> Slips:
    for match in re.finditer(pattern, text):
        yield text[max(0, match.start() - 12) : match.end() + 8]


def doubled(document: Document, facts: Any) -> Slips:
    """由由, 镇镇, 的的; 经办人员经办人员."""
    for text in paragraphs(document):
        said = re.sub("“[^”]*”", "“”", text)
        yield from _found(r"([由的了在为有与和将对从被是共均约通])\1|通过通过|进行进行|街道街道|镇镇(?!海)|乡乡", said)
        yield from _found(r"([一-龥]{3,12})\1", said)
        yield from _found(r"(方面|的问题|等|情况)\1|等等", said)


def colons(document: Document, facts: Any) -> Slips:
    """A colon within what another colon announces."""
    for text in paragraphs(document):
        for one in re.split("[。！？]", re.sub("（[^（）]*）|“[^”]*”", "", own_words(text, facts))):
            if one.count("：") > 1:
                yield one


def needless_zeros(document: Document, facts: Any) -> Slips:
    """0件, 占0%."""
    for text in paragraphs(document):
        yield from _found(rf"(?<![\d.,第])0(?:[{_MEASURES}]|%)", own_words(text, facts))


def lists_of_one(document: Document, facts: Any) -> Slips:
    """就供水等事项, 设有年报等1个栏目: 等 behind a single name; 一是 without 二是."""
    for text in paragraphs(document):
        # A list that was typed as one name is its clerk's.
        for match in re.finditer(
            r"([^，。；：]*)等(?:\d+[个项件处条]|方面|事项|方式|渠道|栏目)", own_words(text, facts)
        ):
            if not re.search("[、》]", match[1]) and match[1].count(ANSWERED) < 2:
                yield match[0]
        if "一是" in text and "二是" not in text:
            yield text


def all_of_one(document: Document, facts: Any) -> Slips:
    """1件，均予以公开."""
    for text in paragraphs(document):
        yield from _found(
            rf"(?:^|[，。；])(?!比上年|按期答复|超期答复)[^，。；、]*(?<![\d.])1[{_MEASURES}]，均",
            own_words(text, facts),
        )
        yield from _found(rf"(?<!月)均[^，。；、]{{0,6}}(?<![\d.])1[{_MEASURES}](?!\d)", own_words(text, facts))


def told_twice(document: Document, facts: Any) -> Slips:
    """The same sentence in two places."""
    for one, times in Counter(sentences(document)).items():
        if times > 1 and len(one) > 6 and "【待填" not in one:
            yield one


def unbalanced(document: Document, facts: Any) -> Slips:
    """A bracket or quotation mark without its other half."""
    for text in paragraphs(document):
        for pair in ("（）", "《》", "“”", "〔〕"):
            if text.count(pair[0]) != text.count(pair[1]):
                yield text


def bare_headings(document: Document, facts: Any) -> Slips:
    """A heading with nothing below it."""
    for block, below in pairwise([*document.blocks, Heading(1, "", ())]):
        if isinstance(block, Heading) and isinstance(below, Heading) and below.level <= block.level:
            yield block.text


def halves(document: Document, facts: Any) -> Slips:
    """A paragraph that begins or ends in the middle of a sentence; one that announces what does not follow."""
    blocks = [block for block in document.blocks if not isinstance(block, Heading)]
    for block, below in pairwise([*blocks, None]):
        if not isinstance(block, Paragraph | RunIn) or not plain(block.spans):
            continue
        text = plain(block.spans)
        if text[0] in "，、；：。）》”":
            yield text
        if text.endswith("："):
            if not isinstance(below, RunIn):
                yield text
        elif not text.endswith(("。", "！", "？", "……", "。”", "。）")):
            yield text


def whole_years(document: Document, facts: Any) -> Slips:
    """全年 more than twice in a part."""
    for heading, texts in parts(document):
        if own_words("".join(texts), facts).count("全年") > 2:
            yield heading


def years(document: Document, facts: Any) -> Slips:
    """The year of the report more than once in a part of a national form, its date apart."""
    for heading, texts in parts(document):
        said = own_words("".join(texts), facts)
        if heading and len(re.findall(rf"{facts['year']}年(?!度|\d)", said)) > 1:
            yield f"{heading}: {said}"


def denials(document: Document, facts: Any) -> Slips:
    """More than two denials in one sentence."""
    for text in paragraphs(document):
        for one in re.split("[。；]", own_words(text, facts)):
            if len(re.findall("没有|未", re.sub("尚?未经", "", one))) > 2:
                yield one


def own_office(document: Document, facts: Any) -> Slips:
    """我镇镇, and 我镇 twice in a sentence."""
    for one in (own_words(text, facts) for text in sentences(document)):
        yield from _found("我(镇镇|乡乡|街道街道)", one)
        if len(re.findall("我(?:镇|乡|街道)", one)) > 1:
            yield one


KINDS: tuple[Callable[[Document, Any], Slips], ...] = (
    doubled,
    colons,
    needless_zeros,
    lists_of_one,
    all_of_one,
    told_twice,
    unbalanced,
    bare_headings,
    halves,
    whole_years,
    denials,
    own_office,
)


def slips(document: Document, facts: Any) -> list[str]:
    """What of every kind is found in a report made from these answers, with the kind's name."""
    kinds = (*KINDS, years) if str(facts.get("template", "")).startswith("national") else KINDS
    return [f"{kind.__name__}: {slip}" for kind in kinds for slip in kind(document, facts)]
