"""YEAR-LEFT: another year than the report's, where only the report's makes sense."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from drafter import words
from drafter.extract.reading import Passage, Reading
from drafter.rules.dates import speaks_of_period
from drafter.rules.finding import Finding, Level
from drafter.rules.lines import Hit, SearchLine, hits, line_of, own, set_apart, tables
from drafter.rules.once import compiled
from drafter.rules.wordlists import listed
from drafter.text.characters import HAN, is_han
from drafter.text.items import without_mark
from drafter.text.lexicon import any_of, terms_of
from drafter.text.marks import numbered
from drafter.text.quantities import quantities
from drafter.text.search import has_any


class _Doubt(NamedTuple):
    """A year in doubt: what is wrong with it and how grave that is, and where."""

    year: int
    kind: str
    level: Level
    line: SearchLine
    start: int


Verdict = tuple[str, Level] | None
"""What is wrong with a year (a key of `_MESSAGES`), and how grave that is; None when nothing is."""


_YEAR = r"(?<!\d)(20[0-4]\d)年度?"
_BREAKS = "，。；：！？,;:（）()"
_OWN = listed("own_names")
_BODIES = ("", "人民政府", "政府", "办事处", "党委政府", "党委、政府", "机关", "党政办")
_OPENING = ("编制", "编写", "撰写", "形成", "现", *terms_of("disclose"))
_REPORT = r"(?:政府信息公开|政务公开|信息公开)(?:工作)?年?度?(?:报告|年报)"
_WORK_VERBS = listed("work_verbs")
_WORK = (
    rf"(?:{'|'.join(_WORK_VERBS)})(?!的(?!件数|总)|[^，。；]{{1,6}}的(?!件数|总))|第[一二三四]季度|来[，,]|是[^，。]{{0,12}}一年|"
    rf"{HAN}{{0,10}}(?:信息|申请){HAN}{{0,4}}\d+[余多]?[条件]|(?:将|拟|打算|计划|要)(?=[^，。]{{2}})"
)
"""What follows a year that stands for the time of the report's own work, not for the name of something."""
_NAMED = (
    r"[，,]?的?(?:(?:政府信息公开|政务公开|信息公开)(?:工作)?(?:年度)?(?:考核|评估|测评|评议|检查|第三方|综合考核|评价)|考核|"
    r"(?:政府信息公开|政务公开|信息公开)?(?:工作)?(?:年度)?(?:报告|年报)(?:中|里|指出|提出|反映|所|列|的|已|按|于|存在|查摆|"
    + any_of("disclose")
    + r")"
    r"|以来|起|至今|版|修订|学年|年?初|[^，。]{0,12}(?:问题|不足|短板)[^，。]{0,4}(?:整改|改进|解决)|工作要点|(?:政府信息公开|政务公开)(?:工作)?要点"
    r"|[^，。；]{0,14}(?:制定|印发|出台|修订|下发|建成|开通|成立|设立|启用|编制|存在|提出|反映|结转|遗留|未[审办]结)的|[^，。；]{0,6}结转)"
)
_TO = "-—–~～至到、和与及"
_RANGE_BEFORE = rf"(?:\d{{4}}年?度?|起|从[^，。]{{0,6}})[{_TO}]+$"
_RANGE_AFTER = rf"(?:\d{{1,2}}月(?:\d{{1,2}}日)?)?[{_TO}]+20\d\d年?"
_WHOLE = rf"^(?:{any_of('this_year')}|1月(?:1日)?起?[-—–~～至到]+(?:20\d\d年)?12月(?:31日|底|末)?)止?[，,]*"
_MONTH = r"\d{1,2}月(?:(?:\d{1,2}日|底|初|份)?[，,]?(?P<done>我|本|全|镇|乡|召开|举办|组织|开展|公开|发布))?"
_THIS = "今年|本年|当前年"
_ITEMS = ("条", "件", "篇")
_MEASURES = (*_ITEMS, *"份则期次人场个项元起宗", "人次", "万元")
_NONE = rf"(?:{any_of('none')})(?:{any_of('occur', 'receive')}|收取|有)|没有|无(?!偿|障碍|纸|线)|为零|为0"
_ABOUT = listed("year_about")
_FOUNDED = ("成立", "设立", "开通", "组建", "建立")
_PROBLEM = "|".join(("问题|不足|短板|整改|薄弱|差距|遗留|结转", *terms_of("last_year")))
_WILL_DO, _WILL_NOT = listed("will_do"), listed("will_not")
_WILL = (
    rf"(?:将(?!{'|'.join(_WILL_NOT)})(?={'|'.join(_WILL_DO)})|"
    r"拟(?=从|在|进一步|采取|重点|通过|对|把|将|建|开|以|加)|(?:打算|计划|力争|争取|准备)(?!完成|总结|执行|的|书|表|类|生育)|"
    r"要(?=进一步|继续|着力|从|重点|在|做|抓|加|把)|(?:工作|下一步)(?:打算|思路|安排)|努力方向)"
)
_OWN_AHEAD = (
    rf"20\d\d年度?(?:[，,]?(?:{'|'.join(_OWN)}|{HAN}{{2,5}}(?:镇|乡|街道|办事处)))?[，,]?"
    rf"(?:(?:政府信息公开|政务公开)?工作)?{_WILL}"
)
_PLAN = r"年度?[^，。]{0,10}(?:工作打算|工作思路|工作计划|打算|展望|努力方向|下一步)"
_PLAN_HEADING = listed("plan_headings")
_TARGET = listed("targets")
_UP_TO = r"(?:截[至止][到于]?|(?:^|(?<=[，。；]))到)(20[0-4]\d)年(?:12月31日|12月[底末]|年?[底末])"
_COMPARED = (
    r"(?:(?:比|较)(20[0-4]\d)年(?!年?初|\d{1,2}月|第|计划|预算|目标|任务|要求)"
    r"|[与同跟和](20[0-4]\d)年(?:度|同期|全年)?[^，。；]{0,8}相比)"
)
_FORM = r"(?:统计表|报表|情况表)[（(]20\d\d年度?[)）]"
_HEADING_ASIDE = (
    r"规划|计划|预算|决算|以来|整改|问题|上年|回头看|十[一二三四五]五|比较|对比|同期|"
    r"结转|项目|遗留|工作要点|《|[-—–~～至和与、](?:20)?\d\d年|比20|\d月"
)


class _Own:
    """What knows the report's unit: what may stand before and after a year that is the time of its own work."""

    def __init__(self, unit: str | None) -> None:
        names = [*_OWN, *(unit + body for body in _BODIES)] if unit else _OWN
        self._names = tuple(sorted(names, key=len, reverse=True))

    def leads(self, clause: str) -> bool:
        """True if the words of a clause up to a year only lead up to the report's own work: 现将泗门镇 2013年…."""
        number = numbered(clause)
        rest, named = number.words if number else without_mark(clause).lstrip("●■◆·-—"), False
        while rest:
            word = next((word for word in (*self._names, *listed("year_lead")) if rest.endswith(word)), "")
            if not word:
                return named and rest[-1] in "省市州县区旗" and is_han(rest)
            rest, named = rest.removesuffix(word), word in self._names
        return True

    def works(self, after: str) -> bool:
        """True if the report's own work follows a year."""
        return after.startswith((*self._names, *listed("own_work"))) or compiled(_WORK).match(after) is not None


def _years(text: str) -> list[re.Match[str]]:
    """The years that a text names outside titles, document numbers and quotations."""
    return [found for found in compiled(_YEAR).finditer(text) if not set_apart(text, found.start())]


def _counts(text: str, measures: Sequence[str]) -> bool:
    """True if a text counts in digits, by one of these measure words."""
    return any(one.unit in measures and any(map(str.isdecimal, one.text)) for one in quantities(text))


def _names(year: int, text: str) -> bool:
    """True if a text names a year outside titles, document numbers and brackets."""
    starts = (found.start() for found in _years(text) if int(found[1]) == year)
    return any(text[:start].count("（") <= text[:start].count("）") for start in starts)


def _contrasted(line: SearchLine, start: int, year: int) -> bool:
    """True if the figures of another year stand beside or behind this year's: 2022年186条，今年208条."""
    here = line.sentence(start)
    if _names(year, here) or has_any(here, _THIS):
        return True
    begin, end = line.bounds(start)
    before = line.text[:begin]
    if (_names(year, before) or has_any(before, f"{_THIS}|全年")) and _counts(before, _MEASURES):
        return True
    following = line.sentence(end) if end < len(line.text) else ""
    return without_mark(following).lstrip("到而至").startswith((f"{year}年", "今年", "本年"))


def _doubts(line: SearchLine, year: int, own: _Own) -> Iterator[_Doubt]:
    text = line.text
    for found in _years(text):
        said, start = int(found[1]), found.start()
        # The report's own year is in place wherever nothing is planned.
        if said == year and not compiled(_WILL).search(text, start, start + 48):
            continue
        first = max(text.rfind(mark, 0, start) for mark in _BREAKS) + 1
        before, after = text[first:start], text[found.end() :]
        in_range = compiled(_RANGE_BEFORE).search(text[:start]) or compiled(_RANGE_AFTER).match(after)
        here = line.sentence(start)
        if in_range or (first and text[first - 1] in "（(") or ("月" in here and speaks_of_period(here)):
            continue
        if after.startswith("（"):
            after = after.partition("）")[2]
        after = compiled(_WHOLE).sub("，", after)
        if verdict := _verdict(line, start, said, year, before, after, own):
            yield _Doubt(said, *verdict, line, start)


def _verdict(line: SearchLine, start: int, said: int, year: int, before: str, after: str, own: _Own) -> Verdict:
    here = line.sentence(start, "。！？；;")
    rest, section = here[here.find(str(said)) :], "".join(line.passage.section)
    if said == year + 1 and (has_any(rest, *_TARGET) or line.text[:start].endswith(("改进：", "措施：", "下一步："))):
        return None
    if not own.leads(before):
        return None
    if said == year:
        ahead = has_any(section + line.text[:start] + here, *listed("ahead")) and compiled(_OWN_AHEAD).match(rest)
        return ("plan", "warning") if ahead else None
    if compiled(_NAMED).match(after):
        return None
    if said < year and has_any(before, *_OPENING) and compiled(_REPORT).match(after):
        return "left", "error"
    works, planned = own.works(after), compiled(_WILL).search(after, 0, 30)
    if said > year + 1:  # too far away for a plan
        return ("plan", "warning") if works and planned and not after.startswith(("底", "前", "末")) else None
    if said > year:  # results can only be this year's
        told = _counts(rest, _ITEMS) or compiled(_NONE).search(rest)
        return ("left", "warning") if works and told else None
    if month := compiled(_MONTH).match(after):
        maybe = month["done"] and said == year - 1 and not _contrasted(line, start, year)
        return ("maybe", "notice") if maybe else None
    if not works or _contrasted(line, start, year):
        return None
    return ("plan", "warning") if planned else _past(rest, said, year, section)


def _past(rest: str, said: int, year: int, context: str) -> Verdict:
    """A past year heads a sentence: this year's results under an old date, or truly what happened then."""
    counted, none = _counts(rest, _ITEMS), compiled(_NONE).search(rest)
    if not counted and has_any(rest, _PROBLEM):
        return None
    if counted or (none and has_any(rest + context, *_ABOUT)):
        return "left", "error"
    about, summing = has_any(rest, *_ABOUT), has_any(rest, *listed("summing"))
    founded = rest.partition("年")[2].removeprefix("度").startswith(_FOUNDED)
    if has_any(rest, *listed("year_history")) or founded or not (about or summing):
        return None
    long_ago = said < year - 1 and (not (about and summing) or has_any(rest, *listed("made_then")))
    return None if long_ago else ("left", "warning")


def _in_heading(line: SearchLine, text: str, year: int) -> Iterator[_Doubt]:
    said = _years(text)
    if not said or (len(said) > 1 and any(int(found[1]) == year for found in said)):
        return
    first = int(said[0][1])
    plan = compiled(_PLAN).match(text, said[0].end(1))
    if first == year:
        if plan and not has_any(text[plan.start() :], *listed("plan_done")):
            yield _Doubt(first, "plan", "warning", line, 0)
    elif not compiled(_HEADING_ASIDE).search(text) and not (first == year + 1 and has_any(text, *_PLAN_HEADING)):
        ahead = plan and first > year
        yield _Doubt(first, "plan" if ahead else "left", "warning" if ahead else "error", line, 0)


def _up_to(line: SearchLine, year: int) -> Iterator[_Doubt]:
    """截至2012年底 in the report on 2013: figures up to the end of another year."""
    for hit, said in _dated(line, _UP_TO):
        here = hit.sentence
        counted = _counts(here, _MEASURES)
        level: Level = "error" if counted or compiled(_NONE).search(here) else "warning"
        if said == year or (hit.said.startswith("到") and (said > year or not counted)):
            continue
        # 截至2011年12月31日，本年度公开信息87条: the day's year is then this year.
        ours = said == year - 1 and hit.after.lstrip("，,").startswith(("本年", "今年", "全年共"))
        if speaks_of_period(here) or _names(year, here) or (has_any(here, _THIS) and not ours):
            continue
        if said < year or not has_any(here, *_TARGET):
            yield _Doubt(said, "left", level, line, hit.start)


def _elsewhere(line: SearchLine, year: int) -> Iterator[_Doubt]:
    """The year in the name of the statistics form that goes with the report, and the one it compares itself with."""
    for hit, said in _dated(line, _FORM):
        if said != year:
            yield _Doubt(said, "left", "warning", line, hit.start)
    for hit, said in _dated(line, _COMPARED):
        if said >= year and not _names(year + 1, hit.sentence):
            yield _Doubt(said, "itself", "warning", line, hit.start)
        elif said < year - 1 and not _names(year - 1, line.text):
            yield _Doubt(said, "long ago", "notice", line, hit.start)


def _dated(line: SearchLine, pattern: str) -> Iterator[tuple[Hit, int]]:
    """Where a pattern is found outside titles and quotations, and the year in it."""
    for hit in hits([line], pattern):
        if not set_apart(line.text, hit.start):
            yield hit, int(compiled(_YEAR).findall(hit.said)[0])


def other_years(reading: Reading) -> Iterator[Finding]:
    """YEAR-LEFT: results, headings or plans under a year that is not theirs (format-2021.md §8, mistake 30).

    Silent on what a year rightly names: comparisons, matters carried over, titles, document numbers, dates of laws,
    planning periods, what was set up in its day, next year's plans. Places that repeat one mistake make one finding.
    """
    if reading.year is None:
        return
    year, ours = reading.year, _Own(reading.unit)
    found: list[_Doubt] = []
    for line in own(reading):
        if line.passage.kind in ("title", "signature") or "20" not in line.text:
            continue
        alone = line.text[:1] in ("（", "(") and compiled(_YEAR).fullmatch(line.text[1:-1])
        if alone or (line.passage.kind == "heading" and len(line.text) <= 40):
            found += _in_heading(line, without_mark(line.text), year)
            continue
        found += _doubts(line, year, ours)
        found += _up_to(line, year) if has_any(line.text, "截至|截止|到20") else ()
        found += _elsewhere(line, year) if has_any(line.text, "表（|表(|比20|较20|与20|同20|跟20|和20") else ()
    for caption in filter(None, (table.caption for table in tables(reading))):
        line = line_of(Passage(caption, caption, "heading"))
        found += _in_heading(line, line.text, year)
    for said, kind in dict.fromkeys((doubt.year, doubt.kind) for doubt in found):
        alike = [doubt for doubt in found if (doubt.year, doubt.kind) == (said, kind)]
        first = next((doubt for doubt in alike if doubt.level == "error"), alike[0])
        number = len({(doubt.line.place, doubt.line.quote(doubt.start)) for doubt in alike})
        yield first.line.finding("YEAR-LEFT", first.level, _MESSAGES[kind](said, year, number), first.start)


_MESSAGES: dict[str, Callable[[int, int, int], str]] = {
    "left": words.year_left,
    "maybe": words.year_maybe_left,
    "plan": words.plan_year_left,
    "itself": lambda said, year, _: words.compared_with_itself(said, year),
    "long ago": lambda said, year, _: words.compared_with_long_ago(said, year),
}


# ------------------------------------------------------------------ 明年, 今年, 去年 with a year in brackets

_STEPS = {
    term: step for step, name in enumerate(("last_year", "this_year", "next_year"), -1) for term in terms_of(name)
}
"""How far from the report's year each word points."""
_BESIDE = (
    rf"(?P<said>{any_of('last_year', 'this_year', 'next_year')})(?:度|同期)?(?:[（(]即?|，即|即)(?P<year>20\d\d)年"
)


def years_beside_words(reading: Reading) -> Iterator[Finding]:
    """YEAR-LEFT: 明年（2013年） in the report on 2013, 上年（2010年） in the one on 2012.

    Source: format-2021.md §8, mistake 30. Plans may mean by 今年 the year in which the report is written, and 去年 may
    then be the report's own; what is quoted is silent.
    """
    year = reading.year
    if year is None:
        return
    where = (line for line in own(reading) if line.passage.kind not in ("title", "signature"))
    for hit in hits(where, _BESIDE, "年（20|年(20|度（20|度(20|即20|期（20"):
        named, due = int(hit["year"]), year + _STEPS[hit.said]
        # 今年 is then the year after the report's, in which it is written and for which it plans.
        writers = due == year == named - 1 and has_any(hit.sentence, *listed("relative_plans"))
        compared = hit.before.endswith(("比", "较", "与", "同", "和"))
        rightly = named == due or writers or (due < year == named and not compared)
        if not rightly and not set_apart(hit.line.text, hit.start):
            yield hit.finding("YEAR-LEFT", "warning", words.year_beside_word(hit.said, named, due, year))
