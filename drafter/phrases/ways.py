"""The ways by which requests come: 当面 and 邮寄 stand before the verb as they are, 网站 and 信函 need 通过."""

from __future__ import annotations

import re
from collections.abc import Iterable

from drafter.phrases.lists import row
from drafter.phrases.table import declare
from drafter.phrases.view import View

_ADVERB = re.compile("当面|当场|现场|上门|来访|口头|书面|邮寄|寄送|网上|线上|在线")
_NOUN_TOO = ("邮寄", "寄送")

declare("方式说法", {"副词": "方式", "名词": "方式"})
declare(
    "申请渠道",
    {"副词": "副词 接着？ 另起？", "名词": "名词 接着？ 另起？", "都有": "副词 名词 接着？ 另起？"},
)


def plain_way(name: object) -> str:
    """当面提交, 到党政办当面提交, 通过网站申请 and 信函方式 as 当面, 当面, 网站 and 信函; 其他 as 其他方式."""
    said = str(name).strip()
    if there := re.match(rf"[到去在].+?({_ADVERB.pattern})", said):
        return there[1]
    bare = re.sub("^(通过|采取|采用|利用|以)|(方式|形式|途径|渠道|提出|提交|递交|申请)+$", "", said)
    return "其他方式" if bare in ("其他", "其它") else bare or said


def way_said(view: View, name: object) -> str:
    """The way as it stands before 提出: 当面, 通过网络."""
    way = plain_way(name)
    return view.say("方式说法", "副词" if _ADVERB.fullmatch(way) else "名词", 方式=way)


def channels_said(view: View, names: Iterable[object], *, goes_on: bool = False) -> str:
    """By which ways one can make a request; empty when none is named. `goes_on`: as the second half of a sentence."""
    ways = list(dict.fromkeys(plain_way(name) for name in names))
    adverbs = [way for way in ways if _ADVERB.fullmatch(way)]
    nouns = [way for way in ways if way not in adverbs]
    if nouns or len(ways) == 1:  # 邮寄 is both, alone and beside nouns it is one of them: 通过邮寄、传真提出
        adverbs = [way for way in adverbs if way not in _NOUN_TOO]
        nouns = [way for way in ways if way not in adverbs]
    slots = {"接着": goes_on, "另起": not goes_on}
    if adverbs and nouns:
        return view.say("申请渠道", "都有", 副词=row(adverbs), 名词=row(nouns), **slots)
    if adverbs:
        return view.say("申请渠道", "副词", 副词=row(adverbs), **slots)
    return view.say("申请渠道", "名词", 名词=row(nouns), **slots) if nouns else ""
