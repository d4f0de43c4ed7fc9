"""Rules on what a finished report has to contain, and on the national form's headings and tables being there."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from drafter import words
from drafter.document import Heading, Table
from drafter.extract.basics import era_of_year
from drafter.extract.outline import Section, is_short, topics
from drafter.extract.reading import Passage, Reading
from drafter.rules.claims import claims_of
from drafter.rules.finding import Finding, Level
from drafter.rules.lines import tables
from drafter.rules.once import compiled
from drafter.rules.wordlists import listed
from drafter.text.folding import close
from drafter.text.lexicon import any_of
from drafter.text.quantities import quantities
from drafter.text.search import has_any
from drafter.text.sentences import sentences

SIX = listed("parts_of_the_form")
"""The parts of the national form, 国办公开办函〔2019〕60号 and 〔2021〕30号."""
_SIX = [close(name) for name in SIX]
_RESULTS = ("工作考核", "社会评议", "责任追究")
"""The results that a report states; by the same names the words of which one does are listed."""
_ASPECTS = ("主动公开", "依申请公开", "政府信息管理", "政府信息公开平台建设", "监督保障")
"""What 总体情况 speaks of, 国办公开办函〔2021〕30号; listed likewise."""
_PLACES = {"disputes": 3, "problems": 4, "other": 5, "requests": 2, "proactive": 1, "overview": 0}
"""Which of the six parts is about a topic. A heading may be about several: what tells most comes first."""
_OLD_TOPICS = {"fees", "refused", "organisation", "consultation", "secrecy", "subordinate", "key_areas", "platform"}
"""What the parts of older reports are about and none of the six."""


def _national(reading: Reading) -> bool:
    """True if the report's year, or without a year its form, wants the national form."""
    return (era_of_year(reading.year) if reading.year else reading.era) != "2008"


def _place(name: str) -> int | None:
    """Which of the six parts a heading names; None for none of them."""
    if (said := close(name)) in _SIX:
        return _SIX.index(said)
    about = topics(name)
    return next((at for topic, at in _PLACES.items() if topic in about), None)


def _found(parts: Sequence[Section]) -> dict[int, Section]:
    """The six parts that are there, by number: of several headings for one the closest in words."""
    found: dict[int, Section] = {}
    for part in parts:
        at = _place(part.name)
        if at is not None and (at not in found or close(part.name) == _SIX[at]):
            found[at] = part
    return found


def _finding(rule: str, level: Level, message: str, passage: Passage | None, quote: str = "") -> Finding:
    place = passage.place if passage else words.WHOLE_REPORT
    return Finding(rule, level, message, (), place, quote or (passage.text.strip()[:60] if passage else ""))


# ------------------------------------------------------------------ the national form


def headings_are_the_forms(reading: Reading) -> Iterator[Finding]:
    """FORM: the six headings in their order and words; variants after art. 50 and other wordings are hints only.

    国办公开办函〔2019〕60号, 〔2021〕30号; “不能遗漏，也不宜泛化” (standards/format-2021.md, 1, 2 and 8 no. 21).
    """
    parts = reading.outline.parts
    if not _national(reading) or len(parts) < 3:
        return
    # Under a first part that alone was read as one stand its five aspects.
    parts = tuple(part for part in parts if part.heading.level < 2 or part.name.strip() not in _ASPECTS)
    old = [part for part in parts if topics(part.name) & _OLD_TOPICS and _place(part.name) in (None, 2)]
    found = _found(parts)
    if old and reading.year:
        yield _finding("FORM", "error", words.old_outline([part.name for part in old], reading.year), old[0].heading)
    for at, part in sorted(found.items()):
        if close(part.name) != _SIX[at] and part not in old:
            yield _finding("FORM", "notice", words.heading_reworded(part.name, SIX[at]), part.heading)
    known = {part.heading.index for part in (*found.values(), *old)}
    beyond = [part for part in parts if part.heading.index not in known and "appendix" not in topics(part.name)]
    if beyond and len(found) >= 4:
        yield _finding("FORM", "warning", words.headings_beyond([part.name for part in beyond]), beyond[0].heading)
    order = sorted(found, key=lambda at: found[at].heading.index)
    for at, following in [pair for pair in pairwise(order) if pair[1] < pair[0]][:1]:
        message = words.headings_disordered(found[following].name, found[at].name)
        yield _finding("FORM", "warning", message, found[following].heading)


_TABLES = ("disclosure", "requests", "disputes")
_FIGURES = 10  # figures below a heading that are surely those of its table


def tables_are_tables(reading: Reading) -> Iterator[Finding]:
    """FORM: the form's three tables are there as tables, which can be searched (条例 art. 24; format-2021.md, 7).

    UNREAD: one is there, but in a shape of which no figure could be read.
    """
    if not _national(reading) or len(reading.outline.body) < 3:
        return
    cells = [cell.text for table in tables(reading) for row in table.rows for cell in row]
    # A sentence may speak of 现行有效; a label is a cell, or a line of its own.
    labels = close("\n".join([*(passage.text for passage in reading.passages if "。" not in passage.text), *cells]))
    parts, read = _found(reading.outline.parts), {table.kind for table in reading.tables}
    absent: dict[bool, list[tuple[str, Section | None]]] = {True: [], False: []}
    for at, kind in enumerate(_TABLES, 1):
        if kind not in read:
            there = has_any(labels, *listed(f"labels_of_{kind}")) or _figures_below(reading, parts.get(at)) >= _FIGURES
            absent[there].append((words.TABLE_NAMES[kind], parts.get(at)))
    annexed = any(has_any(one.text, "见附件|见附表|附附件|附附表|附件：|附表：") for one in reading.passages)
    yield from _on_tables("UNREAD", "warning", words.tables_unread, absent[True])
    yield from _on_tables("FORM", "warning" if annexed else "error", words.tables_missing, absent[False])


def _on_tables(
    rule: str, level: Level, message: Callable[[list[str]], str], tables: Sequence[tuple[str, Section | None]]
) -> Iterator[Finding]:
    """One finding on some of the form's tables, each named, with the part it belongs to."""
    if tables:
        heading = next((part.heading for _, part in tables if part), None)
        yield _finding(rule, level, message([name for name, _ in tables]), heading)


def _figures_below(reading: Reading, part: Section | None) -> int:
    """How many figures stand in the tables below a part's heading."""
    count, below = 0, False
    for block in reading.document.blocks:
        if isinstance(block, Heading) and block.level == 1:
            below = part is not None and block.text.strip() == part.heading.text.strip()
        elif below and isinstance(block, Table):
            count += sum(len(re.findall(r"\d+", cell.text)) for row in block.rows for cell in row)
    return count


def six_parts_are_there(reading: Reading) -> Iterator[Finding]:
    """SECTION-MISSING: a report of 2019 and later has the national form's six parts (条例 art. 50, both notices)."""
    if not _national(reading):
        return
    # A heading whose number was lost is a heading still.
    lines_ = ((one, close(one.words).rstrip("。：")) for one in reading.outline.body)
    named = {said for one, said in lines_ if one.kind == "heading" or is_short(said)}
    found = _found(reading.outline.parts)
    for at, name in enumerate(SIX):
        if at not in found and _SIX[at] not in named and not reading.outline.runs_on(name):
            yield _finding("SECTION-MISSING", "error", words.missing_section(name), None)


def overview_is_whole(reading: Reading) -> Iterator[Finding]:
    """SECTION-MISSING: a township government states the results of 工作考核, 社会评议 and 责任追究 (条例 art. 50 (4)).

    A street office is no government of its own, so there it is a hint, and so are the five aspects of 总体情况
    (国办公开办函〔2021〕30号).
    """
    parts = _found(reading.outline.parts)
    overview = parts.get(0)
    if not _national(reading) or overview is None or len(parts) < 4:
        return
    said = close("\n".join(passage.text for passage in reading.passages if passage.kind != "title"))
    if missing := [name for name in _RESULTS if not has_any(said, *listed(name))]:
        # Most published reports leave one of the three out; only one that has none of them stands out.
        none = len(missing) == len(_RESULTS) and reading.kind in ("镇", "乡")
        level: Level = "warning" if none else "notice"
        yield _finding("SECTION-MISSING", level, words.missing_results(missing), overview.heading)
    inside = close(overview.text)
    if absent := [name for name in _ASPECTS if not has_any(inside, *listed(name))]:
        yield _finding("SECTION-MISSING", "notice", words.missing_aspects(absent), overview.heading)


_NOTHING = (
    rf"^(?:{any_of('this_year')}|目前|我[镇乡]|本[镇乡])*{any_of('none')}"
    r"(?:突出|明显|任何|主要|存在|重大|什么)*的?(?:问题|不足|情况|相关情况)?[。]?$"
)
_STILL = (
    r"(?:有待|仍需|还需|尚需|亟待|需要?|需进一步|有待于)"
    r"(?:进一步|继续|不断)?(?:加强|提高|提升|完善|改进|强化|加大|规范|优化|丰富|健全|拓展|改善|深化)"
)


def _names_fault(text: str) -> bool:
    """True if words name what is wrong, and not only what was praised."""
    for praise in listed("praise"):
        text = text.replace(praise, "")
    return has_any(text, *listed("faults"))


def problems_have_remedies(reading: Reading) -> Iterator[Finding]:
    """SECTION-MISSING: the part on problems names some and what is done about them.

    条例 art. 50 (4), before 2019 art. 32 (5); 国办公开办函〔2021〕30号, part five: “没有问题” is no answer.
    """
    national = _national(reading)
    parts = [part for part in reading.outline.parts if "problems" in topics(part.name)]
    for part in parts:
        under = close(part.text)
        if under and compiled(_NOTHING).match(under):
            level: Level = "error" if national else "warning"
            yield _finding("SECTION-MISSING", level, words.NO_PROBLEMS, part.heading, under[:60])
        elif under and national and len(parts) == 1:
            if not _names_fault(under) and (has_any(under, *listed("success")) or compiled(_STILL).search(under)):
                yield _finding("SECTION-MISSING", "warning", words.PROBLEMS_NOT_NAMED, part.heading, under[:60])
            elif not _remedied(under, reading.year):
                yield _finding("SECTION-MISSING", "warning", words.NO_REMEDIES, part.heading)


def _remedied(text: str, year: int | None) -> bool:
    """True if words of a remedy stand there, or a sentence after the first that names no fault: it may say one."""
    if (year is not None and f"{year + 1}年" in text) or has_any(compiled(_STILL).sub("", text), *listed("remedies")):
        return True
    return any(not _names_fault(sentence) for sentence in sentences(text)[1:])


def fees_are_stated(reading: Reading) -> Iterator[Finding]:
    """SECTION-MISSING: from 2021 on 信息处理费 is stated, none included (国办函〔2020〕109号; 〔2021〕30号)."""
    if reading.year is None or reading.year < 2021:
        return
    other = _found(reading.outline.parts).get(5)
    said = close("\n".join(passage.text for passage in reading.passages))
    stated = has_any(said, "处理费|收费通知|未收费|没有收费|费用|收费情况|收费金额|收费总金额|收取")
    if other and not stated and not any(path.startswith("fees.") for path in _paths(reading)):
        yield _finding("SECTION-MISSING", "warning", words.FEES_NOT_STATED, other.heading, close(other.text)[:60])


def parts_are_not_empty(reading: Reading) -> Iterator[Finding]:
    """SECTION-MISSING: a heading has something under it (a table, a sentence, 无)."""
    parts = reading.outline.parts
    if len(parts) < 3:
        return
    tables = _tables_under(reading)
    for part in parts:
        bare = part.heading.number and not part.text and not has_any(part.words, "，|。|：|；|无|没有|未|零")
        about, at = topics(part.name), _place(part.name)
        if not bare or not about or "appendix" in about or part.heading.text.strip() in tables:
            continue
        if _national(reading) and at in (1, 2, 3):
            continue  # the tables' own rule speaks of these
        if part is not parts[-1] or at in (4, 5):
            yield _finding("SECTION-MISSING", "warning", words.empty_section(part.name), part.heading)


def _tables_under(reading: Reading) -> set[str]:
    """The headings that have a table or a picture's chart before the next heading."""
    texts = [
        text for block in reading.document.blocks if (text := getattr(block, "text", None)) is None or text.strip()
    ]
    return {before.strip() for before, text in pairwise(texts) if isinstance(before, str) and text is None}


# ------------------------------------------------------------------ 2008 to 2018

_OLD = ("proactive", "requests", "fees", "disputes", "problems")
"""The items of art. 32; the words of which one tells of each are listed, and its facts have paths that begin so."""
_NOT_MEANT = {
    "requests": r"[^，。；\n]*(?:复议|诉讼|申诉)[^，。；\n]*",
    "fees": "行政事业性收费|收费项目|收费标准|乱收费|涉企收费|收费公示|收费依据|专项经费|经费",
}
"""What the same words speak of otherwise."""


def old_contents_are_there(reading: Reading) -> Iterator[Finding]:
    """SECTION-MISSING: a report of 2008 to 2018 says something on each of the items of art. 32 (国务院令第492号).

    A heading or any sentence will do; what the opening only lists, and what next year shall bring, will not.
    """
    parts, body = reading.outline.parts, reading.outline.body
    fragment = len(body) < 4 and sum(len(one.text) for one in body) < 200
    if _national(reading) or (fragment and not parts):
        return
    headings = [part.name for part in parts]
    plans = {one.index for part in parts if topics(part.name) == {"problems"} for one in part.under}
    said: dict[bool, list[str]] = {True: [], False: []}
    for passage in body:
        text = close(passage.text)
        for claim in claims_of(passage, headings):
            text = text.replace(claim.quote, "") if claim.items else text
        told = (one for one in sentences(text, "。；") if not has_any(one, "第三十一条|第三十二条"))
        said[passage.index in plans].append("".join(told))
    about = {topic for passage in body if passage.kind == "heading" for topic in topics(passage.text)}
    done, read = "\n".join(said[False]), _paths(reading)
    for topic in _OLD:
        text = "\n".join((done, *said[True])) if topic == "problems" else done
        text = compiled(_NOT_MEANT[topic]).sub("", text) if topic in _NOT_MEANT else text
        if (
            topic not in about
            and not any(path.startswith(topic) for path in read)
            and not has_any(text, *listed(f"old_{topic}"))
        ):
            level: Level = "error" if topic in ("problems", "proactive") else "warning"
            yield _finding("SECTION-MISSING", level, words.missing_old(topic), None)


_MEASURES = tuple("条件篇份项则期")


def disclosure_is_counted(reading: Reading) -> Iterator[Finding]:
    """SECTION-MISSING: a report with a part on disclosure says how much was disclosed, not only how well.

    条例 art. 50 (1), before 2019 art. 32 (1); public inspections flag reports of words alone.
    """
    part = next((part for part in reading.outline.parts if "proactive" in topics(part.name)), None)
    if part is None or any(path.startswith("proactive.") for path in _paths(reading)):
        return
    for passage in reading.outline.body:
        for sentence in close(passage.text).split("。"):
            about = has_any(sentence, "公开|发布|信息") and not has_any(sentence, "申请|复议|诉讼")
            if about and any(one.unit in _MEASURES for one in quantities(sentence)):
                return
    yield _finding("SECTION-MISSING", "notice", words.DISCLOSURE_NOT_COUNTED, part.heading)


def _paths(reading: Reading) -> set[str]:
    """The facts that a report states in its prose, by path."""
    return {*(one.path for one in reading.mentions), *(one.path for one in reading.lists), *reading.facts}
