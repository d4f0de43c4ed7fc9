"""WORDING: 截止 for 截至, words broken by blind replacement, mixed measure words, old forms."""

from __future__ import annotations

from collections.abc import Iterator

from drafter import words
from drafter.extract.reading import Reading
from drafter.rules.finding import Finding
from drafter.rules.lines import Hit, distinct, found_in, lines
from drafter.rules.once import compiled
from drafter.rules.wordlists import entries, listed
from drafter.text.search import has_any, occurrences

_BUREAUS = "|".join(f"{level}{name}镇" for level in "县市区省" for name in listed("departments"))
"""A county's bureau whose 局 became 镇; 公安镇 and 邮政镇 are wrong without it too."""
_OF_TOWN = tuple("村街乡域级长政府")
_OLD_FORMS = (("其它", "其它", "其他"), ("台帐|帐号|帐户|帐目|帐务|记帐|建帐|销帐|对帐", "帐", "账"))
_ABOLISHED = (("社会抚养费", 2021), ("农业税", 2006))


def until(reading: Reading) -> Iterator[Finding]:
    """WORDING: 截止 for 截至 before a date (gbt9704.md §8; format-2021.md §8, mistake 35); 报名截止 is right."""
    found = [hit for _, hit in found_in(lines(reading), entries("wording", "截止"))]
    if found:
        said = found[0].said[:3] if found[0].said[2] in "到至于" else "截止"
        message = words.until_not_closing(said, len(found))
        yield Finding("WORDING", "warning", message, (), found[0].line.place, found[0].quote)


def replaced_blindly(reading: Reading) -> Iterator[Finding]:
    """WORDING: 工作格镇, 镇公室: one character replaced everywhere (format-2021.md §8, mistake 33)."""
    where = lines(reading)
    found = [hit for _, hit in found_in(where, entries("wording", "替换"))]
    for line in where:
        bureaus = occurrences(line.text, _BUREAUS) if "镇" in line.text else ()
        found += [Hit(line, at, said) for at, said in bureaus if not line.text.startswith(_OF_TOWN, at + len(said))]
    found = [hit for hit in found if not (reading.unit and _within(hit, reading.unit))]
    if found:
        message = words.replaced_blindly(distinct(found), len(found))
        yield Finding("WORDING", "warning", message, (), found[0].line.place, found[0].quote)


def _within(hit: Hit, unit: str) -> bool:
    """True if what was found lies within the unit's own name or begins in it (泗门镇镇长, 东街街道街道…)."""
    around = hit.line.text[max(0, hit.start - len(unit)) : hit.start + len(hit.said) + len(unit)]
    return hit.said in unit or (unit in around and hit.said[0] == unit[-1])


_TOTAL = (
    r"(?:主动公开|(?<!新)公开|发布|更新)(?:的|了|各类|各种|政府|政务|信息|总数|"
    r"数量|总量|共|累计|共计|合计|总计|达到|达|为|有|：|:|\d{4}年){0,8}(?P<n>\d{2,6})(?P<u>条|件|篇|则|份)"
)
_SMALL = (
    r"(?:主动公开|公开|发布)(?:了|各类|共|累计)*(?:政府|政务)?信息"
    r"(?:共|累计|共计|总计|为|达)*(?P<n>\d{1,6})(?P<u>条|件|篇|则)"
)
_THESE = r"(?:这|上述|以上)(?P<n>\d{1,6})(?P<u>条|件|篇|则)(?:主动公开的|公开的)?(?:政府|政务)?信息"
_POINTING = "|".join(f"{these}{digit}" for these in ("这", "上述", "以上") for digit in range(10))
_OTHER_THING = listed("other_things")


def measures_mixed(reading: Reading) -> Iterator[Finding]:
    """WORDING: the same number of items disclosed once in 条 and once in 件 (format-2021.md §8, mistake 17)."""
    said: dict[int, dict[str, Hit]] = {}
    for line in lines(reading):
        patterns = (_TOTAL, _SMALL, _THESE) if has_any(line.text, _POINTING) else (_TOTAL, _SMALL)
        for pattern in patterns if has_any(line.text, "公开|发布|更新|信息") else ():
            for found in compiled(pattern).finditer(line.text):
                first = line.bounds(found.start(), "，。；：")[0]
                # 制作规范性文件11件，公开12件: what is counted may stand in a clause before.
                before = line.text[line.bounds(found.start())[0] : first]
                files = "信息" not in found[0] and before.rfind("文件") > max(map(before.rfind, ("信息", "申请")))
                if not files and not has_any(line.text[first : found.end()], *_OTHER_THING):
                    said.setdefault(int(found["n"]), {}).setdefault(found["u"], Hit(line, found.start(), found[0]))
    for number, units in said.items():
        if len(units) > 1:
            last = list(units.values())[-1]
            yield Finding(
                "WORDING", "warning", words.measures_mixed(number, list(units)), (), last.line.place, last.quote
            )


_LIST = (
    r"信息(?:总数|共|累计|共计|合计|总计|达|为)*(?P<n>\d{2,6})(?P<u>条|件|篇|则)[^。]{0,12}?"
    r"(?:其中|分别[为是]|包括)[：，]?(?P<list>[^。]+)"
)
_PART = r"(?P<name>[^，、；：。\d]{2,16})(?P<n>\d{1,6})(?P<u>条|件|篇|则|份)"


def measures_mixed_in_a_list(reading: Reading) -> Iterator[Finding]:
    """WORDING: the parts of one total in other measure words: 信息87条，其中农业类41篇、民政类22件 (mistake 17).

    Only parts that make up the total are surely the same things, and only those named by 类 or 信息: 文件22件 is right.
    """
    for line in lines(reading):
        for found in compiled(_LIST).finditer(line.text) if has_any(line.text, "其中|分别|包括") else ():
            parts = list(compiled(_PART).finditer(found["list"]))
            if len(parts) < 2 or sum(int(part["n"]) for part in parts) != int(found["n"]):
                continue
            others = [part for part in parts if part["u"] != found["u"]]
            others = [one for one in others if one["name"].endswith(("类", "信息")) or "其他" in one["name"]]
            if others and not any(has_any(one["name"], *_OTHER_THING) for one in others):
                units = list(dict.fromkeys([found["u"], *(one["u"] for one in others)]))
                quote = line.quote(found.start())
                yield Finding("WORDING", "warning", words.measures_mixed_in_a_list(units), (), line.place, quote)


def old_forms(reading: Reading) -> Iterator[Finding]:
    """WORDING: 其它 for 其他, 帐 for 账; matters abolished before the report's year (format-2021.md §8, mistake 36)."""
    where = lines(reading)
    for wrongs, wrong, right in _OLD_FORMS:
        if found := [Hit(line, at, said) for line in where for at, said in occurrences(line.text, wrongs)]:
            message = words.better(wrong, right, len(found))
            yield Finding("WORDING", "notice", message, (), found[0].line.place, found[0].quote)
    for matter, since in _ABOLISHED:
        found = [Hit(line, at, matter) for line in where for at, _ in occurrences(line.text, matter)]
        # 农业税务 is another word.
        found = [hit for hit in found if hit.line.text[hit.start + len(matter) :][:1] != "务"]
        if found and reading.year and reading.year > since:
            yield Finding("WORDING", "notice", words.abolished(matter, since), (), found[0].line.place, found[0].quote)
