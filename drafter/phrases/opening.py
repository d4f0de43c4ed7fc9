"""How a report begins: on what basis it is made, where it is published, whom to ask; what the year was built on."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.phrases.filters import clause, titled
from drafter.phrases.lists import names, office_of, paragraphs
from drafter.phrases.marks import COUNT
from drafter.phrases.table import declare
from drafter.phrases.times import month
from drafter.phrases.view import Piece, View, subject
from drafter.report.computed import whole_year
from drafter.text.townships import kind_of_unit, same_unit

declare("公布", {"网站": "网站 网址？"})
declare("联系", {"联系": "单位 方式？"})
declare("联系方式", {"地址": "值", "邮政编码": "值", "电话": "值", "电子邮箱": "值"})
declare("旧提纲前言", {"公布": "依据 部分数 期限", "不知网站": "依据 部分数 期限"})
declare("编制依据", {"条例": "", "条例和一件": "文件", "条例和几件": "文件"})
declare("年度主线", {"主线": "主线"})
declare("概述首句", {"都有": "总数？ 申请", "没有申请": "总数？", "不知申请": "总数"})
declare(
    "设立情况",
    {
        "设立": "月份",
        "合并": "月份？ 单位",
        "改设": "月份？ 单位",
        "数据": "单位",
        "更名": "月份？ 原名 名称",
        "改制": "月份？ 原名 原类 今类 新名？",
    },
)

SITE = "publication.site publication.url"


@subject("公布", SITE)
def published(view: View) -> Iterator[Piece]:
    """Where the report is published, as the end of the preface's first sentence."""
    if site := view.get("publication.site"):
        name, bracket = _site(site)
        url = view.get("publication.url")
        # 网站（www.…）（https://…） would give the address twice.
        inside = [one for one in (bracket, None if re.search(r"\w\.\w", bracket) else url) if one]
        yield view.say("公布", "网站", 网站=name, 网址="，".join(inside) or None)


def _site(site: object) -> tuple[str, str]:
    """A website's name, and what stands in a bracket behind it (empty: nothing)."""
    found = re.fullmatch(r"(.+?)[（(]([^（）()]+)[)）]", clause(site))
    return (found[1], found[2]) if found else (clause(site), "")


@subject("联系", "contact.office contact.address contact.postcode contact.phone contact.email")
def contact(view: View) -> Iterator[Piece]:
    """Whom readers may ask: an office of the unit, or the unit itself, and how it is reached."""
    office = view.get("contact.office")
    ways = [
        view.say("联系方式", case, 值=value)
        for case, path in (("地址", "address"), ("邮政编码", "postcode"), ("电话", "phone"), ("电子邮箱", "email"))
        if (value := view.get(f"contact.{path}"))
    ]
    if office or ways:
        unit = office_of(office, view.need("unit.name")) if office else view.need("unit.government")
        yield view.say("联系", "联系", 单位=unit, 方式="；".join(ways))


@subject("旧提纲前言", f"publication.basis period.start period.end {SITE}")
def old_preface(view: View) -> Iterator[Piece]:
    """On what basis the report was made, how many parts it has, which days it covers and where it is published."""
    case = "公布" if view.get("publication.site") else "不知网站"
    yield view.say("旧提纲前言", case, 依据=_basis(view), 部分数=COUNT, 期限=view.need("period.full"))
    yield from published(view)


def _basis(view: View) -> str:
    further = view.get("publication.basis")
    if not further:
        return view.say("编制依据", "条例")
    # The bracket behind 《…条例》 stands between book titles, so that all of them take 、 (GB/T 15834-2011, 4.5.3.5).
    said = names(titled([paper]) for paper in further)
    return view.say("编制依据", "条例和一件" if len(further) == 1 else "条例和几件", 文件=said)


@subject("年度主线", "notes.line")
def line(view: View) -> Iterator[Piece]:
    """What the year's work was built on."""
    if said := view.get("notes.line"):
        yield view.say("年度主线", "主线", 主线=said)


@subject("概述首句", "proactive.total~ requests.received~")
def first_sentence(view: View) -> Iterator[Piece]:
    """The old outlines' first sentence: how many items were published, how many requests came."""
    total, received = view.get("proactive.total") or None, view.get("requests.received")
    if received is not None:
        case = "都有" if received else "没有申请"
        yield view.say("概述首句", case, 总数=total, **({"申请": received} if received else {}))
    elif total:
        yield view.say("概述首句", "不知申请", 总数=total)


@subject("概述补充", "notes.overview")
def further(view: View) -> Iterator[Piece]:
    """What the clerk adds to the overview."""
    yield from paragraphs(view.get("notes.overview") or [])


@subject("设立情况", "founding.month founding.merged_from founding.former period.start founding.included")
def founded(view: View) -> Iterator[Piece]:
    """How a unit that is new this year came about, or what it was called before."""
    when, merged, former = (view.get(f"founding.{name}") for name in ("month", "merged_from", "former"))
    if not (when or merged or former):
        return
    view.get("period.start")  # asked of a new unit only
    begun = month(when) if when else None
    if former:
        name = view.need("unit.name")
        before, now = kind_of_unit(former), kind_of_unit(name)
        if before and now and before != now:  # 撤乡设镇 makes another unit, and is more than a new name
            renamed = None if same_unit(former, name) else name
            yield view.say("设立情况", "改制", 原名=former, 月份=begun, 原类=before, 今类=now, 新名=renamed)
        else:
            yield view.say("设立情况", "更名", 原名=former, 月份=begun, 名称=name)
    elif merged:
        yield view.say("设立情况", "合并" if len(merged) > 1 else "改设", 单位=names(merged), 月份=begun)
        if whole_year(view.facts) and view.get("founding.included"):
            yield view.say("设立情况", "数据", 单位=f"原{merged[0]}" if len(merged) == 1 else "合并前各单位")
    else:
        yield view.say("设立情况", "设立", 月份=begun)
