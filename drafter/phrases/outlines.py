"""What only one outline asks: questions of the template's own (`extra`), in sentences like all others."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.phrases.lists import first_ones
from drafter.phrases.table import declare
from drafter.phrases.view import Piece, View, subject

declare("宣传条例", {"方式": "各项 几项？", "材料": "份数", "横幅": "幅数", "接材料": "份数", "接横幅": "幅数"})
declare("上报信息", {"有": "篇数"})
declare("公文处理", {"有": "比例", "接": "比例"})


@subject("宣传", "extra.publicity extra.leaflets extra.banners")
def publicity(view: View) -> Iterator[Piece]:
    """How the regulation was made known; questions of the template five-part-secrecy."""
    ways = view.get("extra.publicity")
    if ways:
        yield view.say("宣传条例", "方式", 各项=first_ones(ways), 几项=len(ways) > 1)
    for path, case, slot in (("extra.leaflets", "材料", "份数"), ("extra.banners", "横幅", "幅数")):
        if n := _some(view, path):
            yield view.say("宣传条例", f"接{case}" if view.before == "宣传条例" else case, **{slot: n})


@subject("上报和公文", "extra.reported_up extra.same_day_rate")
def reported(view: View) -> Iterator[Piece]:
    """What was reported to the county, and how many papers were dealt with at once; questions of six-part."""
    if n := _some(view, "extra.reported_up"):
        yield view.say("上报信息", "有", 篇数=n)
    rate = view.get("extra.same_day_rate")
    if rate and not str(rate).startswith("0%"):
        yield view.say("公文处理", "接" if view.before == "上报信息" else "有", 比例=rate)


def _some(view: View, path: str) -> object:
    """A count, which may be rough (680余); None when it is 0 or not given."""
    n = view.get(path)
    return None if n in (0, "0") else n
