"""TITLE: what a file is by its title. UNREAD: what it shows and its reader cannot read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from drafter import words
from drafter.extract.basics import years
from drafter.extract.outline import topics
from drafter.extract.reading import Passage, Reading
from drafter.rules.dates import period_year, signing_dates
from drafter.rules.finding import Finding, Level
from drafter.rules.lines import SearchLine, body, line_of, lines
from drafter.rules.once import compiled
from drafter.rules.wordlists import listed
from drafter.text.characters import HAN
from drafter.text.enclosed import without, without_brackets
from drafter.text.folding import arabic_years, close
from drafter.text.search import has_any, occurrences

_PAPERS = "|".join(listed("paper_kinds"))
_OTHER_PAPER = rf"(?:关于|公开).*?(?P<kind>{_PAPERS})(?:[（(][^）)]*[）)])?$"
_OWN_PARTS = {"proactive", "requests", "disputes", "fees", "problems", "overview"}


def other_paper(reading: Reading) -> Finding | None:
    """TITLE: the file is a circular, a plan or a guide by its title, and has none of a report's parts; else None.

    A circular that encloses the report is the report.
    """
    for passage in reading.passages[:4]:
        text = line_of(passage).text
        found = compiled(_OTHER_PAPER).search(text) if len(text) <= 80 and "。" not in text else None
        if not found:
            continue
        known = [part for part in reading.outline.parts if topics(part.name) & _OWN_PARTS]
        if len(known) >= 2:
            return None
        return Finding("TITLE", "warning", words.other_paper(found["kind"]), (), passage.place, passage.text.strip())
    return None


def under_its_year(reading: Reading) -> tuple[Reading, list[Finding]]:
    """The report under the year that its text bears out, and what is wrong with the title's year (mostly nothing).

    YEAR-LEFT: only where period, signature and text all speak of one other year is the title's the wrong one.
    """
    title = next((line for line in lines(reading) if line.passage.kind == "title" and _years(line)), None)
    if title is None or set(_years(title)) != {reading.year} or reading.year is None:
        return reading, []
    signed = {day.year - 1 for day, hit in signing_dates(reading) if hit.line is not title}
    period = period_year(reading)
    meant = {period} if period else signed
    if len(meant) != 1 or len(signed) > 1 or (signed and signed != meant):
        return reading, []
    year = next(iter(meant))
    named = Counter(said for line in body(reading) for said in _years(line))
    enough = named[year] > named[reading.year] if period and signed else named[year] > 2 * named[reading.year] + 1
    if year == reading.year or not enough:
        return reading, []
    message = words.title_year_wrong(reading.year, year)
    found = Finding("YEAR-LEFT", "error", message, (), title.place, title.passage.text.strip())
    return replace(reading, year=year), [found]


def _years(line: SearchLine) -> list[int]:
    """The years a line names outside the titles of other papers."""
    return years(without(line.text, "《》", "〔〕"))


def unread(reading: Reading) -> Iterator[Finding]:
    """UNREAD: another file within the report, what a field of Word shows, notes, a second copy of the whole report."""
    for one in dict.fromkeys(reading.document.unread):
        message = words.left_unread(one.kind, one.name)
        if message:
            level: Level = "notice" if one.kind == "notes" else "warning"
            yield Finding("UNREAD", level, message, place=words.WHOLE_REPORT)


# ------------------------------------------------------------------ the title

_ABOUT = (
    r"(?:政府信息与政务公开|政府信息和政务公开|政务公开[和与]政府信息公开|政府信息公开|政务信息公开|政务公开|信息公开)"
)
_USUAL = rf"{_ABOUT}(?P<work>工作)?(?:情况)?的?(?:年度)?(?:工作)?(?:情况)?的?(?P<kind>年度报告|报告书?|年报)"
_REPORT = "报告|年报|总结|公开"
_MODELS = ("政府信息公开工作年度报告", "政府信息公开年度报告", "信息公开工作年度报告", "政府信息公开年报")
_INFORMATION = ("政府信息", "政务", "信息公开")
_DOUBLED = r"(工作|公开|报告|信息|的|年度|度|开|告|(?<!政府)政府)\1"
_PARENTS = rf"^.*[省县区市旗州盟](?={HAN}{{2,}}(?:镇|乡|街道))"
_BLANK_YEARS = ("二〇", "二○", "二零", "×", "XX", "xx", "【", *(f"20{digit}" for digit in range(10)))
"""Where one of these stands in a title, its year is there, in whatever shape, or still to be filled in."""
_NAME = rf"{HAN}{{2,5}}?(?:街道|镇|乡)(?!村|街道|镇)"


def _first_of(text: str, words_: Sequence[str]) -> str:
    """The word among those given that stands first in a text, of several there the one named first; else empty."""
    found = ((at, words_.index(word), word) for at, word in occurrences(text, "|".join(words_)))
    return min(found, default=(0, 0, ""))[2]


def _up_to_first(text: str, words_: Sequence[str]) -> str:
    """A text up to the first of these words; all of it without one."""
    return text[: min((at for at, _ in occurrences(text, "|".join(words_))), default=None)]


def _head(reading: Reading) -> list[Passage]:
    """The lines before the text begins: title, unit, day, source."""
    found = []
    for passage in reading.passages[:8]:
        if passage.kind != "title" and (passage.number or len(close(passage.text)) > 60):
            break
        found.append(passage)
    return found


def _title(reading: Reading) -> Passage | None:
    """The title as read, or the line of the head that can only be it; None when there is none."""
    head = _head(reading)
    marked = next((passage for passage in head if passage.kind == "title"), None)
    if marked and has_any(close(marked.text), _REPORT):
        return marked
    lines = ((one, close(one.text)) for one in head if one.kind in ("paragraph", "heading"))
    found = next((one for one, said in lines if said.endswith(("报告", "年报")) and "公开" in said[:-2]), None)
    return found or (marked if marked and years(close(marked.text)) else None)


def title_is_well_formed(reading: Reading) -> Iterator[Finding]:
    """TITLE: unit, year, 政府信息公开工作年度报告, each once (usage, standards/format-2021.md, 7)."""
    passage = _title(reading)
    if passage is None:
        # Text taken from a page often comes without its title.
        for first in reading.passages[:1]:
            yield Finding("TITLE", "notice", words.TITLE_ABSENT, (), first.place, first.text.strip()[:40])
        return
    said = close(passage.text)
    if has_any(said, "关于印发|关于公布|关于发布|关于报送|关于转发"):
        return
    yield from (
        Finding("TITLE", level, message, (), passage.place, passage.text.strip())
        for level, message in (*_words(said), *_year(reading, said), *_names(reading, said))
    )


def _words(said: str) -> Iterator[tuple[Level, str]]:
    plain = without_brackets(said)
    if plain.count("年度") > 1:
        yield "warning", words.title_repeats("年度")
        plain = plain.replace("年度", "年", 1)
    elif doubled := compiled(_DOUBLED).search(plain.replace("人民政府政府信息", "政府信息")):
        yield "warning", words.title_repeats(doubled[1])
        return
    # 政府信息公开2013年度报告: the year may stand inside.
    plain = _without_year(plain)
    usual = compiled(_USUAL).search(plain)
    kind = _first_of(plain[usual.end() :] if usual else plain, listed("other_papers"))
    if kind and not (usual and plain.endswith(("公告", "公示"))):
        yield "warning", words.title_kind(kind)
    elif usual is None:
        yield _unusual(plain)
    elif usual["kind"] == "年报" or not usual["work"]:
        yield "notice", words.TITLE_WITHOUT_WORK


def _without_year(said: str) -> str:
    """A title without its year; 年度 stays."""
    return compiled(r"\d{4}年?(?=年度)|\d{4}年").sub("", arabic_years(said))


def _unusual(plain: str) -> tuple[Level, str]:
    """What is wrong with words that are none of the usual ones: another report's, or a slip in them."""
    if other := _first_of(plain, listed("other_reports")):
        return "warning", words.title_kind(other)
    unit_ends = ("人民政府", "办事处", "年度", "年")
    ends = (at + len(word) for word in unit_ends if (at := plain.rfind(word, 0, len(plain) - 4)) >= 0)
    rest = plain[max(ends, default=0) :]
    said = rest.removeprefix(_up_to_first(rest, _INFORMATION)) or plain[-12:]
    ratio, model = max((SequenceMatcher(None, said, one, autojunk=False).ratio(), one) for one in _MODELS)
    return ("warning", words.title_typo(said, model)) if ratio >= 0.6 else ("notice", words.TITLE_WITHOUT_WORK)


def _year(reading: Reading, said: str) -> Iterator[tuple[Level, str]]:
    plain = arabic_years(said)
    # 2024年1月: the day of the report and not its year.
    named = list(dict.fromkeys(years(compiled(r"\d{4}年\d{1,2}月").sub("", without_brackets(plain)))))
    if len(named) > 1:
        yield "warning", words.title_years(named)
    elif not named and not has_any(plain, *_BLANK_YEARS):
        if short := compiled(r"(?<!\d)\d\d年度?").search(said):
            yield "notice", words.title_short_year(short[0])
        else:
            near = any(years(line) for line in map(_line, _head(reading)) if len(line) < 18 and line.endswith("年"))
            yield ("notice" if near else "warning"), words.TITLE_WITHOUT_YEAR


def _line(passage: Passage) -> str:
    """A line of the head without brackets around it: 2013年 of （2013年度）."""
    return close(passage.text).strip("（）").removesuffix("度")


def _names(reading: Reading, said: str) -> Iterator[tuple[Level, str]]:
    plain = without_brackets(said)
    before = _up_to_first(plain.replace("人民政府", ""), _INFORMATION)
    named = plain.replace("人民政府政府信息", "人民政府").replace("政府信息", "").replace("政务", "")
    if not has_any(named, *listed("unit_ends")):
        others = (close(one.text) for one in _head(reading))
        near = any(reading.unit and reading.unit in text for text in others if text != said)
        yield ("notice" if near else "warning"), words.TITLE_WITHOUT_UNIT
        return
    rest = compiled(_PARENTS).sub("", _without_year(before).replace("年度", "").replace("关于", ""))
    names = [name for name in dict.fromkeys(compiled(_NAME).findall(rest)) if len(name) > 2]
    inside = any(one in other for one in names for other in names if one != other)
    if len(names) > 1 and names[0][-2:] != "城乡" and not inside:
        yield "warning", words.title_units(names)
