"""What became of last year's measures, this year's problems, and next year's measures."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from drafter.phrases.filters import clause, numeral, points
from drafter.phrases.lists import fit_points, point_by_point, row
from drafter.phrases.requests import BEFORE
from drafter.phrases.table import declare
from drafter.phrases.view import Item, Piece, View, subject
from drafter.report.computed import whole_year
from drafter.report.values import STATES, bare

declare(
    "上年措施一项",
    dict.fromkeys(STATES, "原单位？ 措施？ 结果？") | {"没有说明": "原单位？ 措施？ 结果"},
)
declare("上年措施", {"有说明": "原单位？ 项数 情况？", "没有说明": "原单位？ 项数", "项数不知": "原单位？"})
declare(
    "措施情况",
    {"均已完成": "", "均部分完成": "", "均未完成": "", "已完成": "个数", "部分完成": "个数", "未完成": "个数"},
)
declare(
    "措施短题", {"关于": "短题 结果 状态？", "原话": "短题 结果 状态？", "归类": "短题 结果 状态？", "标记": "状态"}
)
declare("问题", {"一个": "问题", "几个": "个数"})
declare("旧提纲问题", {"一个": "问题", "几个": "个数"})
declare("改进措施", {"一项": "措施", "一项有时间": "时限 措施", "一项有主语": "措施", "几项": "个数"})

_SAYS_NO_MORE = "(已经?|均已|全部|部分|基本|尚?未|没有)?(完成|落实)(了|到位)?"


@subject("上年措施", f"last_remedies followups followup_status followup_titles {BEFORE}~")
def followups(view: View) -> Iterator[Piece]:
    """What became of the measures that last year's report announced; a unit that is new this year is not asked."""
    if not whole_year(view.facts) and not view.facts.get("last_remedies"):
        return
    measures = view.get("last_remedies")
    if measures is None and view.absent("followups"):
        return
    results = view.get("followups")
    if results is None:
        return
    states = _beside(view, "followup_status", results)
    titles = _titles(view, measures or [], results)
    units = view.facts.get(BEFORE) or []
    former = {"原单位": None if not units else "原单位" if len(units) > _MOST_UNITS else f"原{row(units)}"}
    if len(results) == 1:
        yield _one(view, results[0], states[0] if states else None, (titles[0] or None) if titles else None, former)
        return
    apart = None
    if measures is not None and len(measures) != len(results):
        lead = view.say("上年措施", "项数不知", **former)
    elif not states:
        lead = view.say("上年措施", "没有说明", 项数=len(results), **former)
    else:
        lead = apart = view.say("上年措施", "有说明", 项数=len(results), 情况=_counted(view, states), **former)
    # What was not done has no object of its own (因经费没有落实，推迟到明年): each measure is named then.
    all_done = not states or set(states) == {_DONE}
    asked = not view.absent("followup_titles")
    if titles and asked:
        yield apart or f"{lead}："
        yield from (Item(one) for one in _marked(view, "关于", titles, results, states))
        return
    if all_done and (not titles or fit_points(results)):
        yield from point_by_point(results, f"{lead}：", apart)
        return
    titles, states = titles or [""] * len(results), states or [_DONE] * len(results)
    named = [_named(view, "归类", *one) for one in zip(titles, results, states, strict=True)]
    if not fit_points(named):
        yield apart or f"{lead}："
        yield from (Item(one) for one in _marked(view, "原话", titles, results, states))
    elif len(set(states)) == 1:
        yield f"{lead}：{points(named)}"
    else:
        total = view.say("上年措施", "有说明", 项数=len(results), **former)
        yield from _by_state(view, total, named, states)


def _marked(
    view: View, case: str, titles: Sequence[str], results: Sequence[str], states: Sequence[str] | None
) -> Iterator[str]:
    """Each measure and its result; where some were carried out and some not, which were not."""
    mixed = states and len(set(states)) > 1
    for title, result, state in zip(titles, results, states or [_DONE] * len(results), strict=True):
        mark = state if mixed and state != _DONE else None
        yield _named(view, case, title, result, state, mark)


def _named(view: View, case: str, title: str, result: str, state: str, mark: str | None = None) -> str:
    """The result behind the measure's title or words, unless it is one that was carried out and says so in these."""
    said = clause(result)
    told = case != "关于" and state == _DONE and (title in said or said.startswith(title[:4]))
    state_said = view.say("措施短题", "标记", 状态=mark) if mark else ""
    if not title or told:  # “每月抽查公开栏”一项，每月抽查公开栏… would say it twice
        return said + state_said
    return view.say("措施短题", "关于" if "“" in title else case, 短题=title, 结果=said, 状态=state_said)


def _by_state(view: View, lead: str, named: Sequence[str], states: Sequence[str]) -> Iterator[Piece]:
    """Behind how many measures there were: what was carried out, then what was not, a sentence for each state."""
    for number, state in enumerate(state for state in STATES if state in states):
        these = [one for one, its in zip(named, states, strict=True) if its == state]
        head = view.say("措施情况", state, 个数=len(these))
        yield f"{lead}，{head}：{points(these)}" if number == 0 else f"{head}：{points(these)}"


_DONE = STATES[0]
_MOST_UNITS = 3
"""Of more units that made a new one no names are told."""
_LONGEST_TITLE = 24
"""A measure up to so many characters can be named by its own words."""
_WHO_OR_WHEN = "(由|请|会同).+(牵头|负责|组织|配合)|.*(前|起|内|底|年|月|日)|.{0,5}"


def _titles(view: View, measures: Sequence[str], results: Sequence[str]) -> list[str] | None:
    """A title for each measure: as answered, else its own words in short (empty: none); None unless there is a result
    for each."""
    given = _beside(view, "followup_titles", results)
    if given is None and len(measures) == len(results):
        given = [_in_short(clause(measure)) for measure in measures]
    return given and [clause(title).removeprefix("关于") for title in given]


def _in_short(measure: str) -> str:
    """The measure where it is short, else its first clause that says more than who does it, or when; empty: none is."""
    if len(measure) <= _LONGEST_TITLE:
        return measure
    fit = (one for one in measure.split("，") if len(one) <= _LONGEST_TITLE and not re.fullmatch(_WHO_OR_WHEN, one))
    return next(fit, "")


def _beside(view: View, path: str, results: Sequence[str]) -> list[str] | None:
    """What is said of each result; None unless there is one for each."""
    given = view.get(path)
    return list(given) if given is not None and len(given) == len(results) else None


def _one(view: View, result: str, state: str | None, title: str | None, former: Mapping[str, str | None]) -> str:
    if state is None:
        return view.say("上年措施一项", "没有说明", 结果=clause(result), 措施=title, **former)
    said = None if re.fullmatch(_SAYS_NO_MORE, clause(result)) else clause(result)
    return view.say("上年措施一项", state, 结果=said, 措施=title, **former)


def _counted(view: View, states: Sequence[str]) -> str:
    """均已完成, or how many of each state there are."""
    if len(set(states)) == 1:
        return view.say("措施情况", "均" + states[0])
    return "，".join(view.say("措施情况", state, 个数=states.count(state)) for state in STATES if state in states)


@subject("问题", "problems!")
def problems(view: View) -> Iterator[Piece]:
    """This year's problems; those of several sentences (题目。表现。) are numbered paragraphs without a lead."""
    yield from _problems(view, "问题")


@subject("旧提纲问题", "problems!")
def old_problems(view: View) -> Iterator[Piece]:
    """The same in the words of the old outlines, held against the Regulation."""
    yield from _problems(view, "旧提纲问题")


def _problems(view: View, sentence: str) -> Iterator[Piece]:
    given = view.need("problems")
    if len(given) == 1:
        yield view.say(sentence, "一个", 问题=clause(given[0]))
    elif given:
        # Behind a heading of its own the national forms need no lead for paragraphs; a run-in heading does.
        apart = "" if sentence == "问题" else None
        yield from point_by_point(given, view.say(sentence, "几个", 个数=numeral(len(given))), apart)


_ACTOR = re.compile(
    "[^，。；]{1,14}?(?:办公室|办|所|中心|站|科|室|小组|委员会|社区|村|公开栏|专栏|栏目|网站|公众号|目录|指南|台账|干部|人员|领导|信息员|单位|部门|政府|党委)"
    "(?=[每按在于对把将从逐]|定期|及时|负责|统一|牵头|会同)"
)
"""A measure that begins with who takes it (民政办公室每季度…), which cannot stand behind 我镇将."""


_WHEN = re.compile(
    r"((?:\d{1,2}月(?:底|初|[上中下]旬)?|[上下]半年|第?[一二三四]季度[初末]?|年[内底])(?:之?前|起|内)?)，?(?=[^\W\da-zA-Z_])"
)
"""When a measure is to be taken, at its beginning, where 我镇将 cannot stand before it."""


_OTHER_YEAR = re.compile(r"\d{4}年")


def _without_year(text: str, year: int) -> str:
    """A measure without the next year, which the lead names already: 3月底前, 年底前; but 2026年起, 2027年3月底前."""
    text = re.sub(rf"{year}(?:年(?=\d{{1,2}}月|[上下]半年|第?[一二三四]季度)|(?=年[内底末初中]))", "", text)
    begun = re.match(rf"{year}年度?[，,]?(?![度的底内初前起末]|\d)", text)
    return bare(text[begun.end() :], "将") if begun else text


@subject("改进措施", "remedies! problems~")
def remedies(view: View) -> Iterator[Piece]:
    """What will be done next year; numbered when the problems are, for the n-th answers the n-th."""
    given = [_without_year(text, view.facts["year"] + 1) for text in view.need("remedies")]
    if len(given) == 1:
        text = clause(given[0])
        if _ACTOR.match(text) or _OTHER_YEAR.match(text):
            yield view.say("改进措施", "一项有主语", 措施=text)
        elif (when := _WHEN.match(text)) and not _ACTOR.match(text[when.end() :]):
            yield view.say("改进措施", "一项有时间", 时限=when[1], 措施=text[when.end() :])
        else:
            yield view.say("改进措施", "一项", 措施=text)
    elif given:
        lead = view.say("改进措施", "几项", 个数=numeral(len(given)))
        matters = view.get("problems") or []
        if len(matters) > 1 and not fit_points(matters):
            yield lead
            yield from (Item(clause(text)) for text in given)
        else:
            yield from point_by_point(given, lead)
