"""What a report says of itself: its passages in order, its unit, its year, and the form it follows."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from drafter import words
from drafter.document import Chart, Document, Heading, Signature, Table, plain
from drafter.extract.reading import Era, Evidence, FormTable, Passage
from drafter.text.characters import HAN
from drafter.text.folding import arabic_years, without_blanks_in_words
from drafter.text.search import has_any
from drafter.text.townships import KINDS, LIKE_TOWNSHIPS, kind_of_unit

_YEAR = re.compile(r"(?<!\d)(20[0-4]\d) ?(?=年|[-—－./]\d)")
_OWN_YEAR = re.compile(r"(20\d\d)年度?(?:(?P<period>1月1日)|的?政府信息公开(?:工作)?年度报告)")
"""The year in which the period begins, or that the report's name has."""
_CHINESE = re.compile(f"{HAN}+")
# Looked for in a stretch of Chinese characters, so that “.” is one of them; a name at a text's very end does not count.
_UNIT = re.compile(
    r"(?:.{2,6}?(?:省|自治区))?(?:.{2,5}?(?:市|州|盟|地区))?(?:.{1,6}?(?:县|区|市)|.{2,6}?旗)?"
    rf"(?P<name>.{{1,7}}?(?:{'|'.join((*KINDS, *LIKE_TOWNSHIPS))}))(?!镇|乡|村|街道|长(?![期年远效]))"
)
_NOT_NAMES = re.compile(
    r"^(各|全|本|我|乡|城|村|该|贵|与|和|及|对|在|由|各个|其他|县|市|区|所属|每个|兄弟|先进|周边|邻近|两|几|\d)+$"
    r"|^(?:各个?|全|我|本|该|两|几|每个?|其他|外)(?:街道|镇|乡)$|^[一二三四五六七八九十]是|^[由以使让把](?:镇|乡|街道)$"
    r"|乡镇|街镇|根据|按照"
)


def passages(document: Document) -> tuple[Passage, ...]:
    """The printed lines outside tables and charts in order; paragraphs are counted from the title as the first."""
    found: list[Passage] = []
    title = plain(document.title).strip()
    if title:
        found.append(Passage(title, words.PLACE_TITLE, "title"))
    above: list[tuple[int, str]] = []
    number = 1 if title else 0
    for block in document.blocks:
        if isinstance(block, Table | Chart):
            continue
        if isinstance(block, Signature):
            for spans in (block.unit, block.date):
                if said := plain(spans).strip():
                    number += 1
                    found.append(Passage(said, words.PLACE_SIGNATURE, "signature", index=len(found)))
            continue
        said = block.text.strip()
        if not said:
            continue
        number += 1
        place = words.place_paragraph(number)
        if isinstance(block, Heading):
            above = [(level, name) for level, name in above if level < block.level]
            section = tuple(name for _, name in above)
            found.append(Passage(said, place, "heading", block.level, section, len(found)))
            above.append((block.level, plain(block.spans).strip()))
        else:
            section = tuple(name for _, name in above)
            found.append(Passage(said, place, "paragraph", 0, section, len(found)))
    return tuple(found)


def years(text: str) -> list[int]:
    """The years named in a text, in order."""
    return [int(found[1]) for found in _YEAR.finditer(arabic_years(text))]


def year_of(passages: Sequence[Passage]) -> int | None:
    """The year reported on; None when the report names none.

    The title counts most, then the period, then what the opening and the body speak of; the signing date does not.
    """
    votes: Counter[int] = Counter()
    for index, passage in enumerate(passages):
        said = arabic_years(passage.text)
        if passage.kind == "signature":
            continue
        here = years(said)
        if passage.kind == "title" or (index < 4 and len(said) < 60 and "年度报告" in said):
            for year in set(here):
                votes[year] += 12
        for found in _OWN_YEAR.finditer(said):
            votes[int(found[1])] += 6 if found["period"] else 4
        for year in here:
            votes[year] += 1
    # Documents are cited with their years (〔2013〕), and 〔…〕 is not followed by 年: they do not vote.
    return max(votes, key=lambda year: (votes[year], year)) if votes else None


_RUN_INTO = re.compile(
    r".*(?:关于|中共|印发|公布|发布|报送|现将|年度?|的|公开|平台|服务|互动|公共|门户|网站|网|专栏|首页|根据|按照|结合|"
    r"位置|回应|解读|政务|信息|民生|浏览|搜索|登录|成立|健全|完善|推进|推动|加强|组成|形成|做好|现就|"
    r"办公室|单位|机关|来源|作者|发文|我|本|各|^[由在将把从经向]|政府|查看|下载|标题|索引|局|一是|二是|以来|以及)(?=.{2,}$)"
)


def _names(text: str) -> Iterator[str]:
    """The names of townships in a text, without the units above them and without words that run into them."""
    squeezed = without_blanks_in_words(text)
    if not has_any(squeezed, *KINDS, *LIKE_TOWNSHIPS):
        return
    for stretch in _CHINESE.finditer(squeezed):
        # One character more tells whether the text goes on behind the stretch.
        for found in _UNIT.finditer(squeezed[stretch.start() : stretch.end() + 1]):
            name = _RUN_INTO.sub("", found["name"])
            shortest = 3 if name.endswith(("街道", *LIKE_TOWNSHIPS)) else 2
            if len(name) >= shortest and not _NOT_NAMES.search(name):
                yield name


def unit_of(passages: Sequence[Passage]) -> str | None:
    """The township's name (泗门镇), without the units above it; None when it cannot be told.

    The title decides, then the signature, then the lines before the first heading, then the name the body uses most.
    """
    for kind in ("title", "signature"):
        for passage in passages:
            if passage.kind == kind and (name := next(_names(passage.text), None)):
                return _usual(name, passages)
    votes: Counter[str] = Counter()
    opening = True
    for passage in passages:
        opening = opening and passage.kind != "heading"
        short = len(passage.text) < 40
        for name in filter(kind_of_unit, _names(passage.text)):
            votes[name] += 5 if opening and short else 1
    if not votes:
        return None
    best = max(votes, key=lambda name: (votes[name], -len(name)))
    # Running text runs words before a name into it: of names that end alike the shortest frequent one is the name.
    alike = [name for name in votes if best.endswith(name) and len(name) >= 2 and votes[name] * 2 >= votes[best]]
    return min(alike, key=len)


def _usual(name: str, passages: Sequence[Passage]) -> str:
    """The name without words that ran into it: its longest ending that the report uses about as often as any."""
    text = "\n".join(passage.text for passage in passages)
    suffix = 3 if name.endswith(("街道", *LIKE_TOWNSHIPS)) else 2
    endings = [name[start:] for start in range(len(name) - suffix + 1)]
    often = text.count(endings[-1])
    return next((ending for ending in endings if text.count(ending) * 2 > often), name)


def era_of_year(year: int | None) -> Era:
    """The national form that the report of a year has to follow; of an unknown year the present one."""
    if year is None or year >= 2021:
        return "2021"
    return "2019" if year >= 2019 else "2008"


_NATIONAL = ("收到和处理政府信息公开申请", "总体情况", "其他需要报告的事项", "存在的主要问题及改进")
_CIRCULAR = re.compile(r"(?:公开办函|国办函)[〔\[［【(（]?(\d{4})[〕\]］】)）]?(?:年第)?(\d{1,3})号")
FORM_2019, FORM_2021 = ("2019", "60"), ("2021", "30")
"""The circulars of the national forms, 国办公开办函〔2019〕60号 and 〔2021〕30号."""


def circulars(text: str) -> set[tuple[str, str]]:
    """The circulars that a text cites in any spelling, each by year and number."""
    return set(_CIRCULAR.findall(text)) if "办函" in text else set()


def era_of(passages: Sequence[Passage], tables: Sequence[FormTable], year: int | None) -> Era:
    """The form a report follows: by its tables, else by the notice and law it cites and its outline, else its year."""
    forms = Counter(table.form for table in tables if table.form)
    if forms:
        return "2021" if forms["2021"] >= forms["2019"] else "2019"
    said = "\n".join(passage.text for passage in passages)
    heads = "\n".join(passage.text for passage in passages if passage.kind == "heading")
    national = bool(tables) or _NATIONAL[0] in heads or sum(name in heads for name in _NATIONAL) >= 3
    by_year = era_of_year(year)
    cited = circulars(said)
    if FORM_2021 in cited:
        return "2021"
    if FORM_2019 in cited:
        return by_year if national and by_year == "2021" else "2019"
    if national:
        return by_year if by_year != "2008" else "2019"
    if year is None:
        return "2021" if has_any(said, "第五十条", "711号", "2019年修订", "新修订的《") else "2008"
    if by_year != "2008" and not has_any(said, "第五十条", "711号", "新修订", "修订后"):
        # An old outline in a new year: what it cites tells, and nothing new is cited.
        return "2008" if has_any(said, "第三十二条", "第三十一条", "492号") else by_year
    return by_year


def identity(passages: Sequence[Passage], year: int | None, unit: str | None) -> Iterator[Evidence]:
    """Whose report of which year it is, each with the first passage that names the report's year (else the first)."""
    for path, value in (("year", year), ("unit.name", unit), ("unit.kind", kind_of_unit(unit))):
        if value is not None:
            where = next((one for one in passages if str(value) in arabic_years(one.text)), passages[0])
            yield Evidence(path, value, where.text, where.place)
