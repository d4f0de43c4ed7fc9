"""Where information is published: the site, other carriers, places, and the guide and catalogue that lead there."""

from __future__ import annotations

from drafter.report.clauses import OVERVIEW
from drafter.report.facts import Count, Facts, Names, Text, YesNo, fact

COLUMNS_SORTED = "网站栏目整理"
ACCOUNTS = "新媒体账号和广播"
PLACES = "政务公开专区、查阅点和村（社区）公开栏"
"""Topics of facts: what not every township has, or does in a year."""
_PLATFORMS = "网站栏目、其他公开载体和场所"
_CATALOGUES = "公开指南和目录"
_MESSAGES = "网民留言办理"


class Platforms(Facts):
    """Where information is published."""

    site: Text | None = fact(
        "主要公开平台",
        "主要在哪个网站公开信息？（如：区政府门户网站）",
        last="carry",
        clause=OVERVIEW,
        counts="写发布政府信息最主要的一个网站；公众号、公开栏等在后面另问。",
        example="示例县人民政府门户网站政府信息公开专栏",
    )
    columns: Names | None = fact(
        "网站栏目",
        "网站上设有哪些公开栏目？",
        last="carry",
        counts="写本单位页面上读者看得到的栏目名称，挑主要的写。",
        example="公开指南、公开制度、法定主动公开内容、公开年报",
        topic=_PLATFORMS,
    )
    carriers: Names | None = fact(
        "其他公开载体",
        "还用哪些载体公开？（如：微信公众号、广播、短信平台）",
        last="carry",
        follows="通过",
        counts="写网站以外、本年还在更新的载体；已经停用的不写，公开栏等场所在下面问。",
        example="微信公众号、广播",
        topic=_PLATFORMS,
    )
    venues: Names | None = fact(
        "线下公开场所",
        "有哪些线下公开场所？（如：政务公开栏、便民服务中心）",
        follows="在",
        last="carry",
        counts="群众能当面查阅信息的地方都可以写，如公开栏、服务大厅、图书室。",
        example="政务公开栏、便民服务中心",
        topic=_PLATFORMS,
    )
    hotlines: Names | None = fact(
        "公开电话",
        "对外公开的咨询电话有哪些？",
        last="carry",
        counts="写已经对外公布的办公电话或热线，不写个人手机号。",
        example="0000-1234567",
    )
    catalogues: Names | None = fact(
        "指南和目录",
        "编有哪些公开指南、目录？（如：政府信息公开指南）",
        last="carry",
        help="不用加书名号",
        counts="写本单位编好并已公布的，名称与封面或网页上的一致；上级编的不写。",
        example="示例镇政府信息公开指南、示例镇政府信息公开目录",
        topic=_CATALOGUES,
    )
    updated: YesNo | None = fact(
        "指南目录更新",
        "本年更新过公开指南或目录吗？",
        clause="《条例》第十二条",
        counts="内容有增减、改动并重新公布的算，只改过日期的不算。",
        topic=_CATALOGUES,
    )
    updated_which: Names | None = fact(
        "更新的指南目录",
        "更新的是公开指南还是公开目录？（两种都更新了就都写）",
        last="none",
        counts="只写本年更新并重新公布的，名称写“公开指南”“公开目录”即可。",
        example="公开指南、公开目录",
        topic=_CATALOGUES,
    )
    updated_month: Text | None = fact(
        "指南目录更新时间",
        "是哪个月更新的？（如：3月）",
        last="none",
        counts="写重新公布的月份，不写年份；更新过几次的，写“3月和9月”这样。",
        example="3月",
        topic=_CATALOGUES,
    )
    columns_before: Count | None = fact(
        "整理前栏目数",
        "整理以前，网站上有多少个公开栏目？",
        "个",
        topic=COLUMNS_SORTED,
        counts="数本单位页面上的公开栏目，整理前的数目；本年没有整理过栏目的不用填。",
        example="31",
    )
    columns_after: Count | None = fact(
        "整理后栏目数",
        "整理以后有多少个？",
        "个",
        topic=COLUMNS_SORTED,
        counts="用同样的数法，数整理后的栏目。",
        example="24",
    )
    account: Text | None = fact(
        "新媒体账号",
        "政务新媒体账号叫什么？（如：“示例镇发布”微信公众号）",
        last="carry",
        topic=ACCOUNTS,
        counts="写账号的全称，账号名加引号，后面写明是微信公众号、微博还是短视频号；有几个的写最主要的一个。",
        example="“示例镇发布”微信公众号",
    )
    posts: Count | None = fact(
        "账号推送条数",
        "该账号全年推送信息多少条？",
        "条",
        topic=ACCOUNTS,
        counts="本年内推送的都算，转发的也算；同一条重复推送计1条。",
        example="208",
    )
    followers: Count | None = fact(
        "账号关注人数",
        "到年底有多少人关注该账号？",
        "人",
        topic=ACCOUNTS,
        counts="按12月31日后台显示的关注用户数写。",
        example="3200",
    )
    broadcasts: Count | None = fact(
        "广播期数",
        "村级广播全年播出政策节目多少期？",
        "期",
        topic=ACCOUNTS,
        counts="播出政策、公示、办事须知等内容的节目，每期计1期，重播不算；没有广播的就留空。",
        example="52",
    )
    zones: Count | None = fact(
        "政务公开专区数",
        "设有政务公开专区几处？",
        "处",
        topic=PLACES,
        counts="年底时能用的、有专门标识和查阅设施的专区，往年设的也算；只有一个资料架的算查阅点。",
        example="1",
    )
    zones_at: Names | None = fact(
        "政务公开专区所在处所",
        "专区设在哪里？（如：便民服务中心）",
        last="carry",
        topic=PLACES,
        counts="写场所名称，不写门牌号。",
        example="便民服务中心",
    )
    reading_points: Count | None = fact(
        "政府信息查阅点数",
        "设有政府信息查阅点几处？",
        "处",
        topic=PLACES,
        counts="年底时群众能查阅政府信息的点，往年设的也算；已经算作专区的不再算。",
        example="5",
    )
    reading_at: Text | None = fact(
        "查阅点所在处所",
        "查阅点设在哪一类场所？（如：农家书屋）",
        last="carry",
        topic=PLACES,
        counts="只写场所的种类，会印成“5个农家书屋设有查阅点”；不止一类的就留空。",
        example="农家书屋",
    )
    boards: Count | None = fact(
        "村（社区）公开栏数",
        "村（社区）公开栏有多少个？",
        "个",
        topic=PLACES,
        counts="年底时在用的村务公开栏、居务公开栏；问到做法时，写的是这些公开栏都做了的事。",
        example="17",
    )
    boards_work: Text | None = fact(
        "公开栏做法",
        "本年对这些公开栏做了什么？（如：统一了版式）",
        last="none",
        topic=PLACES,
        counts="写已经做了的，几个字即可，会印成“17个村（社区）公开栏统一了版式”；没有做什么就留空。",
        example="统一了版式",
    )
    messages: Count | None = fact(
        "办理网民留言",
        "全年通过公开平台办理网民留言多少件？",
        "件",
        counts="本年内已经回复的网站留言、领导信箱来信等，每件留言计1件；政府信息公开申请另计，不算在内。",
        example="26",
        topic=_MESSAGES,
    )
