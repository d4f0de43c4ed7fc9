"""PLACEHOLDER: places still to be filled, and the form's own instructions, left in a finished report."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from drafter import words
from drafter.extract.reading import Reading
from drafter.rules.finding import Finding
from drafter.rules.lines import Hit, everything, hits, lines, told
from drafter.rules.once import compiled
from drafter.rules.wordlists import listed
from drafter.text.characters import HAN, is_han
from drafter.text.search import has_any
from drafter.text.wordlists import word_lists

_ROWS = Path(__file__).with_name("leftovers.txt")
_BRACKETS = r"【[^】]{0,60}】"
_BLANK = r"[ \t\u00a0\u2002\u2003\u3000]"
_GAPS = (
    rf"(?<={HAN}|[：:]){_BLANK}{{2,}}(?=(?:人次|万元|条|件|份|篇|项|次)(?!例|款|目|规|约|理|日|月|年))|"
    rf"(?<=信息|申请|文件)(?:{_BLANK}+)(?:条|件|份)(?=[，。；、,;])|"
    rf"年{_BLANK}+月{_BLANK}*日|(?<!\d)20{_BLANK}+年|(?<=\d年){_BLANK}{{1,}}月{_BLANK}*日|(?<=\d月){_BLANK}{{1,}}日(?!常|前|起|至|均)"
)
_AFTER_A_GAP = tuple("人万条件份篇项次年月日")
_MISSING = (
    r"政府信息(?:共|共计|合计|总计|为|达)?(?:…{1,2}|\.{3,}|。{3,})?条(?=[，。；])|(?:共|累计|合计|总计|共计)(?:…{1,2}|\.{3,})?(?:条|件|份|篇)(?=[，。；、])|"
    r"(?:…{1,2}|\.{3,})(?:条|件|份|篇|人次)(?=[，。；、])"
)
_OF_ADDRESS = "".join(map(chr, range(0x30, 0x7B))) + "./%&-"


@cache
def _pattern(name: str) -> str:
    """A pattern of any row in a list of leftovers.txt; empty marks (HAN, UNITS) are filled in."""
    rows = word_lists(_ROWS)
    units = f"(?:{'|'.join(rows['单位'])})"
    return f"(?:{'|'.join(rows[name])})".replace("UNITS", units).replace("HAN", HAN)


def _anonymous(hit: Hit) -> bool:
    """True if a mark hides a private name or number (王××, 138××××1234), as it should."""
    if hit.before[-1:].isdigit() and not hit.after.startswith("年"):
        return True
    named = hit.before.endswith((*listed("surnames"), *listed("surnames_or_words")))
    person = named or compiled(_pattern("个人") + "[^，。；]{0,4}$").search(hit.before)
    return bool(set(hit.said) <= set("×XxＸｘ*＊某○") and person and not compiled(_pattern("单位")).match(hit.after))


def _address(hit: Hit) -> bool:
    """True if it stands within a web or mail address."""
    address = hit.before[len(hit.before.rstrip(_OF_ADDRESS)) :]
    return len(address) > 2 and has_any(address, ".", "/", "@", ":")


def open_places(reading: Reading) -> Iterator[Finding]:
    """PLACEHOLDER: a draft's 【待填：…】, counted in one finding (contract: findings on what is left to fill)."""
    found = [hit for hit in hits(everything(reading), _BRACKETS, "【待填") if hit.said.startswith("【待填")]
    yield from told("PLACEHOLDER", "error", found, lambda _, number: words.open_places(number))


def blanks(reading: Reading) -> Iterator[Finding]:
    """PLACEHOLDER: ××, XX镇, 20××年, ____, 【单位名称】 and a program's own marks (format-2021.md §8, mistake 26)."""
    where = everything(reading)
    marks = hits(where, _pattern("待填"), "|".join(word_lists(_ROWS)["记号"]))
    found = [hit for hit in marks if not _anonymous(hit) and not _address(hit) and not _in_open(hit)]
    plain: list[Hit] = []
    for hit in hits(where, _BRACKETS, "【"):
        inside = hit.said[1:-1]
        if (
            inside.startswith(("待填", *listed("page_buttons")))
            or re.fullmatch(r"\d{4}", inside)
            or _run_in(hit, inside)
        ):
            continue
        (found if len(inside) <= 20 and compiled(_pattern("空")).search(inside) else plain).append(hit)
    yield from told("PLACEHOLDER", "error", found, words.blanks_left)
    yield from told("PLACEHOLDER", "notice", plain, words.brackets_left)


def _run_in(hit: Hit, inside: str) -> bool:
    """True if a paragraph opens with a heading of its own in brackets: 【依申请公开】收到申请8件."""
    own = not hit.start and len(hit.line.text) > len(hit.said) and is_han(inside)
    return own and has_any(inside, *listed("subjects")) and not has_any(inside.replace("申请", ""), *listed("fields"))


def _in_open(hit: Hit) -> bool:
    return hit.before.count("【") > hit.before.count("】")


def gaps(reading: Reading) -> Iterator[Finding]:
    """PLACEHOLDER: a figure or day left blank before its measure word: 公开信息　　条, 年　月　日 (mistake 26)."""
    found: list[tuple[str, str]] = []
    for line in lines(reading):
        printed = line.passage.text
        if any(word.startswith(_AFTER_A_GAP) for word in printed.split()[1:]):
            found += [(line.place, printed.strip()) for _ in compiled(_GAPS).finditer(printed)]
    found += [(hit.line.place, hit.quote) for hit in hits(lines(reading), _MISSING)]
    if found:
        yield Finding("PLACEHOLDER", "error", words.gaps_left(len(found)), (), *found[0])


def instructions(reading: Reading) -> Iterator[Finding]:
    """PLACEHOLDER: the form's own instructions: 该部分以表格形式报告, （此处填写…） (format-2021.md §8, mistake 26)."""
    notes = rf"[（(]{_pattern('附注')}[^）)]{{0,60}}[）)]"
    said = hits(lines(reading), f"{notes}|{_pattern('说明')}")
    # A note in 【】 is a blank that was told already.
    found = [hit for hit in said if not (hit.said.startswith("此处") and _in_open(hit))]
    found = [hit for hit in found if not compiled(_pattern("正文")).match(hit.said)]
    yield from told("PLACEHOLDER", "warning", found, words.instructions_left)
