"""Where information is published: the site and its columns, other carriers, places, telephones, accounts, messages."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.phrases.lists import first_ones, quoted, very_many
from drafter.phrases.table import declare
from drafter.phrases.view import Piece, View, subject

declare("主要平台", {"有": "平台"})
declare("网站栏目", {"一个": "名称", "几个": "各项", "一个另起": "名称", "几个另起": "各项"})
declare(
    "其他载体",
    {
        "接平台": "载体",
        "接栏目": "载体",
        "另起": "载体",
        "接平台很多": "载体 个数",
        "接栏目很多": "载体 个数",
        "另起很多": "载体 个数",
    },
)
declare(
    "线下场所",
    {"只有一处": "名称", "只有几处": "各项"}
    | {"一处": "名称", "几处": "各项", "很多": "各项 个数", "接一处": "名称", "接几处": "各项", "接很多": "各项 个数"},
)
declare("固定场所", {"有": "场所", "很多": "场所 个数"})
declare("公开电话", {"有": "电话", "接": "电话"})
declare(
    "栏目整理",
    {f"{after}{way}": "以前 以后" for after in ("", "接平台", "接栏目") for way in ("合并", "增加")}
    | dict.fromkeys(("不变", "接平台不变", "接栏目不变", "只知以后"), "以后"),
)
declare(
    "账号", {"推送": "账号 条数 关注？", "推送不知账号": "条数 关注？", "关注": "账号 关注", "关注不知账号": "关注"}
)
declare("广播", {"另起": "期数", "接": "期数"})
declare("专区", {"有处所": "处所 处数", "没有处所": "处数"})
declare("查阅点", {"有处所": "处所 处数", "没有处所": "处数", "接有处所": "处所 处数", "接没有处所": "处数"})
declare(
    "公开栏",
    {
        "有做法": "个数 村社区 做法",
        "没有做法": "个数 村社区",
        "接有做法": "个数 村社区 做法",
        "接没有做法": "个数 村社区",
    },
)
declare("网民留言", {"另起": "件数", "接平台": "件数", "接栏目": "件数"})
declare("三务平台", {"村和社区": "村 社区", "村": "村", "社区": "社区"})


@subject("平台做法", "notes.platforms")
def practice(view: View) -> Iterator[Piece]:
    """What was done for the platforms, in the clerk's own sentences."""
    yield from view.get("notes.platforms") or []


@subject("主要平台", "platforms.site! platforms.columns")
@subject("主要平台可略", "platforms.site platforms.columns")
def site(view: View) -> Iterator[Piece]:
    """On which site information is published, and which columns it has."""
    if there := view.get("platforms.site"):
        yield view.say("主要平台", "有", 平台=there)
    columns = [str(name).removesuffix("栏目") for name in view.get("platforms.columns") or []]
    apart = "" if there else "另起"
    if len(columns) == 1:
        yield view.say("网站栏目", f"一个{apart}", 名称=quoted(columns[0]))
    elif columns:
        yield view.say("网站栏目", f"几个{apart}", 各项=first_ones(columns))


_AFTER = {"主要平台": "接平台", "网站栏目": "接栏目", "栏目整理": "接栏目"}
"""How a sentence goes on from that of the site: with columns it already has a clause of its own."""


@subject("其他载体", "platforms.carriers")
def carriers(view: View) -> Iterator[Piece]:
    """By which other ways information is published."""
    given = view.get("platforms.carriers")
    if not given:
        return
    case = _AFTER.get(view.before, "另起")
    if very_many(given):
        yield view.say("其他载体", f"{case}很多", 载体=first_ones(given), 个数=len(given))
    else:
        yield view.say("其他载体", case, 载体=first_ones(given))


@subject("线下场所", "platforms.venues")
def venues(view: View) -> Iterator[Piece]:
    """Where information can be seen without a computer."""
    given = view.get("platforms.venues")
    if not given:
        return
    joins = "接" if view.before == "主要平台" else ""
    if not {"主要平台", "其他载体"} & view.told and not very_many(given):
        joins = "只有"
    if len(given) == 1:
        yield view.say("线下场所", f"{joins}一处", 名称=quoted(given[0]))
    elif very_many(given):
        yield view.say("线下场所", f"{joins}很多", 各项=first_ones(given), 个数=len(given))
    else:
        yield view.say("线下场所", f"{joins}几处", 各项=first_ones(given))


@subject("固定场所", "platforms.venues")
def fixed_places(view: View) -> Iterator[Piece]:
    """The same as the old outlines say it: where information is published."""
    given = view.get("platforms.venues")
    if not given:
        return
    if very_many(given):
        yield view.say("固定场所", "很多", 场所=first_ones(given), 个数=len(given))
    else:
        yield view.say("固定场所", "有", 场所=first_ones(given))


@subject("公开电话", "platforms.hotlines")
def hotlines(view: View) -> Iterator[Piece]:
    """The telephones for questions."""
    if given := view.get("platforms.hotlines"):
        yield view.say("公开电话", "接" if view.before == "固定场所" else "有", 电话="、".join(given))


@subject("栏目整理", "platforms.columns_before platforms.columns_after")
def columns_sorted(view: View) -> Iterator[Piece]:
    """How many columns the site had before and has after they were put in order."""
    before, after = view.count("platforms.columns_before"), view.count("platforms.columns_after")
    if not after:
        return
    if not before:
        yield view.say("栏目整理", "只知以后", 以后=after)
    elif after == before:
        yield view.say("栏目整理", f"{_AFTER.get(view.before, '')}不变", 以后=after)
    else:
        way = "合并" if after < before else "增加"
        yield view.say("栏目整理", f"{_AFTER.get(view.before, '')}{way}", 以前=before, 以后=after)


@subject("账号广播", "platforms.account platforms.posts platforms.followers platforms.broadcasts proactive.channels~")
def accounts(view: View) -> Iterator[Piece]:
    """How much an account of the new media and the broadcast brought."""
    name, followers = view.get("platforms.account"), view.count("platforms.followers") or None
    known, named = ({"账号": name}, "") if name else ({}, "不知账号")
    posts = view.count("platforms.posts")
    if followers and any(way["count"] == posts for way in view.get("proactive.channels") or []):
        posts = 0  # told of among the channels
    if posts:
        yield view.say("账号", f"推送{named}", 条数=posts, 关注=followers, **known)
    elif followers:
        yield view.say("账号", f"关注{named}", 关注=followers, **known)
    if parts := view.count("platforms.broadcasts"):
        yield view.say("广播", "接" if view.before == "账号" else "另起", 期数=parts)


@subject(
    "专区查阅点",
    "platforms.zones platforms.zones_at platforms.reading_points platforms.reading_at platforms.boards"
    " platforms.boards_work",
)
def places(view: View) -> Iterator[Piece]:
    """How many areas, points and boards there are for reading, and where."""
    if n := view.count("platforms.zones"):
        at = view.get("platforms.zones_at")
        if at:
            yield view.say("专区", "有处所", 处所=first_ones(at), 处数=n)
        else:
            yield view.say("专区", "没有处所", 处数=n)
    if n := view.count("platforms.reading_points"):
        joins = "接" if view.before == "专区" else ""
        if where := view.get("platforms.reading_at"):
            yield view.say("查阅点", f"{joins}有处所", 处所=where, 处数=n)
        else:
            yield view.say("查阅点", f"{joins}没有处所", 处数=n)
    if n := view.count("platforms.boards"):
        where = str(view.need("unit.villages")).removeprefix("各")
        joins = "接" if view.before in ("专区", "查阅点") else ""
        if done := view.get("platforms.boards_work"):
            yield view.say("公开栏", f"{joins}有做法", 个数=n, 做法=done, 村社区=where)
        else:
            yield view.say("公开栏", f"{joins}没有做法", 个数=n, 村社区=where)


@subject("网民留言", "platforms.messages")
def messages(view: View) -> Iterator[Piece]:
    """How many messages from the net were answered."""
    if n := view.count("platforms.messages"):
        yield view.say("网民留言", _AFTER.get(view.before, "另起"), 件数=n)


@subject("三务平台", "extra.village_platforms extra.community_platforms")
def village_platforms(view: View) -> Iterator[Piece]:
    """How many villages and communities have a platform of their own; a question of the template six-part."""
    villages, communities = view.count("extra.village_platforms"), view.count("extra.community_platforms")
    if villages and communities:
        yield view.say("三务平台", "村和社区", 村=villages, 社区=communities)
    elif villages:
        yield view.say("三务平台", "村", 村=villages)
    elif communities:
        yield view.say("三务平台", "社区", 社区=communities)
