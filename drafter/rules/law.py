"""Rules on the law a finished report cites: the regulation, its articles, and the notices of the national forms."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from drafter import words
from drafter.extract.basics import FORM_2019, FORM_2021, circulars
from drafter.extract.reading import Passage, Reading
from drafter.rules.finding import Finding, Level
from drafter.rules.once import compiled
from drafter.rules.wordlists import listed
from drafter.text.enclosed import without_brackets
from drafter.text.folding import close
from drafter.text.marks import counted
from drafter.text.search import has_any, occurrences
from drafter.text.sentences import sentences

_NAME = "中华人民共和国政府信息公开条例"
_OURS = ("政府信息公开条例", "信息公开条例", "条例")
_FEES_2020 = ("2020", "109")
_DECREE = r"信息公开条例》?（?[^（）。]{0,6}国务院令第?(?P<number>\d{3})号"
_ARTICLE = r"第([一二三四五六七八九十]{1,3}|\d{1,2})条"
_BETWEEN = rf"(?:（[^）]*）|{_ARTICLE}|规定|要求|有关|[的之、和及至到—-])+$"
"""What may stand between a law's name and the article that is cited."""
_REVISED = (
    rf"(?:新修订|修订后|新修改|修改后|重新修订|最新修订|2019年修订)的?(?:新)?《?(?:{_NAME}|政府信息公开条例|信息公开条例|条例》)"
    rf"|新《?条例》|《?{_NAME}》?（(?:2019年?)?(?:新)?修订"
)
_AHEAD = listed("law_ahead")
_REPORTED = "年度报告|年报|编制|本报告|工作报告|公布"


def law_fits_the_year(reading: Reading) -> Iterator[Finding]:
    """LAW: the regulation, articles and forms cited are those that held for the report's year.

    条例 492号 for 2008–2018 (arts. 31, 32), 711号 from 2019-05-15 (arts. 49, 50); 国办公开办函〔2019〕60号 for 2019 and
    2020, 〔2021〕30号 from 2021; 国办函〔2020〕109号 in force from 2021-01-01. What is told as history is no fault.
    """
    year = reading.year
    if year is None:
        return
    for passage in reading.passages:
        for quote in sentences(close(passage.text), "。；"):
            said = _of_later(quote, year) if year <= 2018 else _of_former(quote, year)
            for message in dict.fromkeys((*said, *_of_later_forms(quote, year))):
                yield Finding("LAW", "error", message, (), passage.place, quote)


def _of_later(quote: str, year: int) -> Iterator[str]:
    """For years up to 2018: what came after, and articles beyond the thirty-eighth, the last of the regulation then."""
    revised = has_any(quote, "新|修") and compiled(_REVISED).search(quote)
    if "711号" in quote:
        yield words.law_later(words.LAW_711, words.LAW_711_SINCE, year)
    elif revised and not (year >= 2017 and has_any(quote, *listed("law_ahead"))):
        yield words.law_later(words.REVISED, words.LAW_711_SINCE, year)
    for article, number in _articles(quote):
        if number > 38:
            yield words.law_later(words.law_article(article), words.ARTICLES_SINCE, year)


_FORM_TITLE, _FEES_TITLE = f"《{_NAME[:-2]}工作年度报告格式》", "政府信息公开信息处理费管理办法"
_LATER = (
    (2021, FORM_2021, "", words.FORM_2021, words.FORM_2021_SINCE),
    (2021, None, _FORM_TITLE, words.FORM_NAME, words.FORM_2021_SINCE),
    (2020, _FEES_2020, _FEES_TITLE, words.FEES_2020, words.FEES_2020_SINCE),
    (2019, FORM_2019, "", words.FORM_2019, words.FORM_2019_SINCE),
)
"""The first year in which a paper holds, its number and its title, what it is called, and since when it holds."""


def _of_later_forms(quote: str, year: int) -> Iterator[str]:
    """The forms and rules cited that came after the year."""
    cited = circulars(quote) if year < 2021 else ()
    for first, number, title, name, since in _LATER:
        if year < first and (number in cited or (title and title in quote)):
            yield words.law_later(name, since, year)


def _of_former(quote: str, year: int) -> Iterator[str]:
    """For years from 2019: what no longer held."""
    cited = circulars(quote)
    old_law = "492号" in quote
    old_form = year >= 2021 and FORM_2019 in cited and FORM_2021 not in cited
    old_articles = has_any(quote, "三十一条|三十二条|31条|32条") and has_any(quote, _REPORTED)
    if not (old_law or old_form or old_articles) or has_any(quote, *listed("law_history")):
        return
    if old_law:
        yield words.law_old(words.LAW_492, words.LAW_492_NOW, year)
    if old_form:
        yield words.law_old(words.FORM_2019, words.FORM_2019_NOW, year)
    others = has_any(quote, "第三方") or ("征求" in quote and "意见" in quote)
    for article, number in _articles(quote) if old_articles and not others else ():
        if number in (31, 32):
            yield words.law_old(words.law_article(article), words.ARTICLES_NOW, year)


def _articles(quote: str) -> Iterator[tuple[str, int]]:
    """The articles of 《条例》 that a sentence cites; those of other laws are left out."""
    for found in compiled(_ARTICLE).finditer(quote):
        before = compiled(_BETWEEN).sub("", quote[: found.start()])
        if before.endswith("条例") or before[before.rfind("《") :].rstrip("》").endswith(_OURS):
            yield found[0], counted(found[1])


# ------------------------------------------------------------------ the regulation's name


def law_is_called_by_its_name(reading: Reading) -> Iterator[Finding]:
    """LAW: the regulation's title is 中华人民共和国政府信息公开条例, without a slip."""
    seen: set[str] = set()
    for passage in reading.passages:
        for name in re.findall(r"《([^《》]{4,30})》", close(passage.text)):
            if name not in seen and (found := _misnamed(name)):
                yield _finding(*found, passage, name)
            seen.add(name)


def _misnamed(name: str) -> tuple[Level, str] | None:
    plain = without_brackets(name)
    if plain in (_NAME, "政府信息公开条例") or ("公开" not in plain and "条例" not in plain):
        return None
    if plain in ("中华人民共和国政府信息公开法", "政府信息公开法", "信息公开法"):
        return "warning", words.law_title(name, _NAME)
    if plain in ("信息公开条例", "政务公开条例"):
        return "notice", words.law_title_short(name)
    other = plain.replace(_NAME, "")
    if has_any(other, *listed("papers_about_law")) or "市" in other[1:]:
        return None
    for right in (_NAME, "政府信息公开条例"):
        ratio = SequenceMatcher(None, plain, right, autojunk=False).ratio()
        if ratio >= 0.85 and abs(len(plain) - len(right)) <= 2:
            return "warning", words.law_title(name, right)
    return None


def _finding(level: Level, message: str, passage: Passage, part: str) -> Finding:
    """A finding on words of a passage, with their sentence."""
    text = close(passage.text)
    quote = next((quote for quote in sentences(text, "。；") if part in quote), text[:60])
    return Finding("LAW", level, message, (), passage.place, quote)


def law_has_its_number(reading: Reading) -> Iterator[Finding]:
    """LAW: the regulation is 国务院令第492号 or 第711号, the notices of the form are 60号 and 30号; a slip in these."""
    for passage in (one for one in reading.passages if "号" in one.text):
        text = close(passage.text)
        for found in compiled(_DECREE).finditer(text):
            if found["number"] not in ("492", "711"):
                yield _finding("warning", words.law_number(found["number"]), passage, found[0])
        for year, number in sorted(circulars(text)):
            for of_year, right in (FORM_2019, FORM_2021):
                if year == of_year and number != right and number.strip("0") == right.strip("0"):
                    yield _finding("warning", words.notice_number(year, number, right), passage, f"{number}号")


def short_name_is_explained(reading: Reading) -> Iterator[Finding]:
    """LAW: 《条例》 stands for a law only after the law's name; usage: （以下简称《条例》） at first mention."""
    for passage in reading.passages:
        text = close(passage.text)
        first = text.find("《条例》")
        shortened = (at for at, _ in occurrences(text, "简称") if "条例" in text[at : at + 6])
        explained = [at for at in (text.find("信息公开条例"), next(shortened, -1)) if at >= 0]
        if first >= 0 and not any(at < first for at in explained):
            later = any("信息公开条例" in close(one.text) for one in reading.passages)
            yield _finding(
                "notice", words.SHORT_NAME_EARLY if later else words.SHORT_NAME_UNDEFINED, passage, "《条例》"
            )
        if first >= 0 or explained:
            return
