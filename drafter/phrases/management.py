"""How information was managed: review for secrecy, normative documents, rules, the guide and the catalogue."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from drafter.phrases.lists import (
    NAMED_OF_MANY,
    fit_points,
    names,
    papers,
    points,
    row_before_number,
    very_many,
)
from drafter.phrases.table import declare
from drafter.phrases.view import Piece, View, subject

declare(
    "保密审查",
    {
        "有人": "负责人 条数？",
        "有人和三审三校": "负责人 条数？",
        "三审三校": "条数？",
        "只有条数": "条数",
    },
)
declare("失泄密", {"没有": "", "接没有": "", "有": "起数"})
declare("保密措施", {"几项": "各项"})
declare("公开属性认定", {"有": "件数"})
declare(
    "规范性文件",
    {
        "都没有": "",
        "制发": "制发",
        "废止": "废止",
        "制发和废止": "制发 废止",
        "现行有效": "有效",
        "没有有效": "",
    },
)
declare(
    "规范性文件2019",
    {
        "都没有": "",
        "以前制作": "公开",
        "全部公开": "制作 多件？",
        "部分公开": "制作 公开",
        "尚未公开": "制作 多件？",
        "又公开以前的": "制作 公开",
        "总数": "总数",
        "没有总数": "",
    },
)
declare("清理", {"有对象": "月份？ 对象 撤下？ 改正？", "没有对象": "月份？ 撤下？ 改正？"})
declare(
    "制度",
    {
        "一项": "名称",
        "几项": "各项 项数",
        "文件": "文件",
        "很多文件": "文件 件数",
        "另有文件": "文件",
        "另有新文件": "文件",
        "另有很多文件": "文件 件数",
    },
)
declare("制度名", {"制度": "名称", "文件": "文件", "制度和文件": "名称 文件"})
declare(
    "制度变动",
    {
        "建立": "制度",
        "其中建立": "名称",
        "其中修订": "名称",
        "又修订": "名称",
        "均修订": "",
        "也修订": "",
        "制定": "文件",
        "其中制定": "文件",
        "建立和制定": "制度 文件",
        "修订": "名称",
        "接修订": "名称",
    },
)
declare(
    "指南目录",
    {
        "现有": "文件",
        "更新": "文件 更新",
        "现有和更新": "文件 更新",
        "其中更新": "文件 名称 更新",
        "只知更新": "名称 更新",
        "不知哪种": "更新",
    },
)
declare("更新", {"按月": "月份", "年内": "", "按月有": "月份", "年内有": ""})


@subject("信息管理做法", "notes.management")
def practice(view: View) -> Iterator[Piece]:
    """How information was managed, in the clerk's own sentences."""
    yield from view.get("notes.management") or []


@subject("保密审查", "secrecy.reviewer secrecy.triple_review secrecy.reviewed secrecy.incidents")
def review(view: View) -> Iterator[Piece]:
    """Who reviews before publication and how many items that were; that no secret got out, or how often one did."""
    n = view.count("secrecy.reviewed") or None
    triple = bool(view.get("secrecy.triple_review"))
    if reviewer := view.get("secrecy.reviewer"):
        yield view.say("保密审查", "有人和三审三校" if triple else "有人", 负责人=reviewer, 条数=n)
    elif triple:
        yield view.say("保密审查", "三审三校", 条数=n)
    elif n:
        yield view.say("保密审查", "只有条数", 条数=n)
    yield from incidents(view)


@subject("失泄密", "secrecy.incidents")
def incidents(view: View) -> Iterator[Piece]:
    """That no secret got out, or how often one did; nothing where the review has said it."""
    n = view.get("secrecy.incidents")
    if n is None or "失泄密" in view.told:
        return
    if n:
        yield view.say("失泄密", "有", 起数=n)
    else:
        yield view.say("失泄密", "接没有" if view.before == "保密审查" else "没有")


@subject("保密措施", "secrecy.measures")
def measures(view: View) -> Iterator[Piece]:
    """What is done to keep secrets: one sentence of short points, or the sentences as they were given."""
    given = view.get("secrecy.measures") or []
    if len(given) > 1 and fit_points(given):
        yield view.say("保密措施", "几项", 各项=points(given))
    else:
        yield from given


@subject("公开属性认定", "management.attributed")
def attributed(view: View) -> Iterator[Piece]:
    """How many documents had it decided, when they were drafted, whether they would be disclosed."""
    if n := view.count("management.attributed"):
        yield view.say("公开属性认定", "有", 件数=n)


@subject("规范性文件", "statutory.normative.issued! statutory.normative.repealed! statutory.normative.in_force!")
def normative(view: View) -> Iterator[Piece]:
    """Normative documents by the form of 2021; where all are 0, of the year only."""
    issued, repealed, in_force = (
        view.need(f"statutory.normative.{column}") for column in ("issued", "repealed", "in_force")
    )
    if issued and repealed:
        yield view.say("规范性文件", "制发和废止", 制发=issued, 废止=repealed)
    elif issued:
        yield view.say("规范性文件", "制发", 制发=issued)
    elif repealed:
        yield view.say("规范性文件", "废止", 废止=repealed)
    else:
        yield view.say("规范性文件", "都没有")
    if in_force:
        yield view.say("规范性文件", "现行有效", 有效=in_force)
    elif issued or repealed:
        yield view.say("规范性文件", "没有有效")


@subject(
    "规范性文件2019",
    "statutory.normative.made! statutory.normative.disclosed! statutory.normative.public_total!",
)
def normative_2019(view: View) -> Iterator[Piece]:
    """Normative documents by the form of 2019; where all are 0, of the year only."""
    made, disclosed, public = (
        view.need(f"statutory.normative.{column}") for column in ("made", "disclosed", "public_total")
    )
    sentence = "规范性文件2019"
    if not made:
        yield view.say(sentence, "以前制作", 公开=disclosed) if disclosed else view.say(sentence, "都没有")
    elif disclosed == 0:
        yield view.say(sentence, "尚未公开", 制作=made, 多件=made > 1)
    elif disclosed < made:
        yield view.say(sentence, "部分公开", 制作=made, 公开=disclosed)
    elif disclosed == made:
        yield view.say(sentence, "全部公开", 制作=made, 多件=made > 1)
    else:
        yield view.say(sentence, "又公开以前的", 制作=made, 公开=disclosed)
    if public:
        yield view.say(sentence, "总数", 总数=public)
    elif made or disclosed:
        yield view.say(sentence, "没有总数")


@subject("清理", "management.cleared_when management.cleared_what management.withdrawn management.mended")
def cleared(view: View) -> Iterator[Piece]:
    """What of the information already published was looked through, when, and how much was withdrawn or mended."""
    withdrawn = view.count("management.withdrawn") or None
    mended = view.count("management.mended") or None
    when, what = view.get("management.cleared_when"), view.get("management.cleared_what")
    if what:
        yield view.say("清理", "有对象", 月份=when, 对象=what, 撤下=withdrawn, 改正=mended)
    elif when or withdrawn or mended:
        yield view.say("清理", "没有对象", 月份=when, 撤下=withdrawn, 改正=mended)


RULES = "organisation.rules organisation.rules_founded organisation.rules_revised"


@subject("制度", RULES)
def rules(view: View) -> Iterator[Piece]:
    """The rules in force, and which of them were founded or revised this year."""
    founded, revised = (view.get(f"organisation.rules_{what}") or [] for what in ("founded", "revised"))
    systems, documents = _sorted(founded)
    there, papers_there = _sorted(view.get("organisation.rules") or [])
    # What is new or revised is in force as well, and what is new alone is not said twice.
    there = [] if {*there} == {*systems} else there
    there += [name for name in (*systems, *_sorted(revised)[0]) if name not in there] if there else []
    papers_there = [] if {*papers_there} == {*documents} else papers_there
    mended, papers_mended = _sorted(revised)
    yield from _systems_in_force(view, there)
    if there:
        yield from _of_those_in_force(view, there, systems, mended)
        systems, mended = [], []
    if there or papers_there:
        yield from _documents_in_force(view, papers_there, documents, also=bool(there))
        documents = []
    if systems and documents:
        yield view.say("制度变动", "建立和制定", 制度=_systems(view, systems), 文件=papers(documents))
    elif systems:
        yield view.say("制度变动", "建立", 制度=_systems(view, systems))
    elif documents:
        yield view.say("制度变动", "制定", 文件=papers(documents))
    if mended or papers_mended:
        case = "接修订" if systems or documents else "修订"
        yield view.say("制度变动", case, 名称=_named(view, mended, papers_mended))


def _of_those_in_force(
    view: View, there: Sequence[str], founded: Sequence[str], revised: Sequence[str]
) -> Iterator[Piece]:
    """Which of the rules just listed are new or revised."""
    if founded:
        yield view.say("制度变动", "其中建立", 名称=_systems(view, founded))
        if revised:
            yield view.say("制度变动", "又修订", 名称=_systems(view, revised))
    elif {*revised} == {*there}:
        yield view.say("制度变动", "均修订" if len(there) > 1 else "也修订")
    elif revised:
        yield view.say("制度变动", "其中修订", 名称=_systems(view, revised))


def _systems_in_force(view: View, systems: Sequence[str]) -> Iterator[Piece]:
    if len(systems) == 1:
        yield view.say("制度", "一项", 名称=_systems(view, systems))
    elif systems:
        yield view.say("制度", "几项", 各项=row_before_number(systems), 项数=len(systems))


def _documents_in_force(view: View, there: Sequence[str], new: Sequence[str], also: bool) -> Iterator[Piece]:
    """The documents in force, those made this year last, and that these were. `also`: behind the systems."""
    if also and new and not there:
        yield view.say("制度", "另有新文件", 文件=papers(new))
        return
    documents = [*(name for name in there if name not in new), *new]
    before = "另有" if also else ""
    if very_many(documents):
        first = papers(documents[:NAMED_OF_MANY])
        yield view.say("制度", f"{before}很多文件", 文件=first, 件数=len(documents))
    elif documents:
        yield view.say("制度", f"{before}文件", 文件=papers(documents))
    if new:
        yield view.say("制度变动", "其中制定", 文件=papers(new))


def _sorted(given: Sequence[str]) -> tuple[list[str], list[str]]:
    """The names of systems, without the word 制度, and the titles of documents."""
    documents = [name for name in given if re.search("(办法|规程|规定|规则|细则|方案)》?$|^《", name)]
    return [name.removesuffix("制度") for name in given if name not in documents], documents


def _systems(view: View, systems: Sequence[str]) -> str:
    """保密审查制度; 保密审查和责任追究制度. A name that says already what it is keeps its word."""
    last = systems[-1]
    said = names(systems)
    return said if re.search("(机制|体系|流程|清单|标准)$", last) else view.say("制度名", "制度", 名称=said)


def _named(view: View, systems: Sequence[str], documents: Sequence[str]) -> str:
    if not documents:
        return _systems(view, systems)
    if not systems:
        return view.say("制度名", "文件", 文件=papers(documents))
    return view.say("制度名", "制度和文件", 名称=_systems(view, systems), 文件=papers(documents))


@subject("指南目录", "platforms.catalogues platforms.updated platforms.updated_which platforms.updated_month")
def catalogues(view: View) -> Iterator[Piece]:
    """The guide and the catalogue there are; which of them was updated this year, and when."""
    there: Sequence[str] = view.get("platforms.catalogues") or []
    if not view.get("platforms.updated"):
        if there:
            yield view.say("指南目录", "现有", 文件=papers(there))
        return
    which: Sequence[str] = view.get("platforms.updated_which") or []
    # Of several, without saying which, it is only known that something was updated.
    some = "有" if not which and len(there) != 1 else ""
    month = view.get("platforms.updated_month")
    updated = view.say("更新", f"按月{some}", 月份=month) if month else view.say("更新", f"年内{some}")
    if not there and which:
        yield view.say("指南目录", "只知更新", 名称=names(which), 更新=updated)
    elif not there:
        yield view.say("指南目录", "不知哪种", 更新=updated)
    elif which and len(which) < len(there):
        yield view.say("指南目录", "其中更新", 文件=papers(there), 名称=names(which), 更新=updated)
    elif some:
        yield view.say("指南目录", "现有和更新", 文件=papers(there), 更新=updated)
    else:
        yield view.say("指南目录", "更新", 文件=papers(there), 更新=updated)
