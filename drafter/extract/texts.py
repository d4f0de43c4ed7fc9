"""What a report says in words that next year's can use: problems, remedies, contact, where and when it was published.

Names of persons are never read; posts are left to the clerk.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from drafter.extract.basics import arabic_years
from drafter.extract.cues import holds, is_han
from drafter.extract.numbers import folded
from drafter.extract.reading import Evidence, Passage

_PHONE = re.compile(r"(?:联系|咨询)?电话(?:号码)?[:：为]?\s*((?:0\d{2,3}[-—－ ]?)?\d{7,8})(?!\d)")
_POSTCODE = re.compile(r"(?:邮编|邮政编码)[:：为]?\s*(\d{6})(?!\d)")
_EMAIL = re.compile(r"(?:邮箱|电子邮箱|电子邮件|E-?mail|邮件地址|信箱)[:：为]?\s*([\w.+-]+@[\w.-]+\w)")
_ADDRESS = re.compile(r"(?:联系地址|办公地址|通信地址|通讯地址|地址)[:：为]\s*([^，。；;,）)（(：:\s]{4,40})")
_OFFICE = re.compile(
    r"(?:请与|请联系|请向|请径与|联系单位[:：]|联系科室[:：])"
    r"([^，。；（(]{2,24}?(?:办公室|科|办|中心|所|股))(?=联系|咨询|[（(，。；]|$)"
)
_URL = re.compile(r"((?:https?://)?(?:www\.)?[\w-]+(?:\.[\w-]+){1,4}\.(?:gov\.cn|cn|com|net|org)(?:/[\w./?=&%#-]*)?)")
_SITE = re.compile(
    r"(?:在|于|从|登录|通过|到)([^，。；（(在于从到]{3,24}?(?:网站|门户网|政务网|信息网|平台))"
    r"(?:（[^）]*）|\([^)]*\))?(?:上)?(?:公布|公开|发布|查阅|下载|查询|查看)"
)
# What is looked for only where one of the words stands, as no such thing can be found without them.
_PATTERNS: tuple[tuple[str, re.Pattern[str], tuple[str, ...]], ...] = (
    ("contact.phone", _PHONE, ("电话",)),
    ("contact.postcode", _POSTCODE, ("邮编", "邮政编码")),
    ("contact.email", _EMAIL, ("@",)),
    ("contact.address", _ADDRESS, ("地址",)),
    ("contact.office", _OFFICE, ("请与", "请联系", "请向", "请径与", "联系单位", "联系科室")),
    ("publication.url", _URL, (".cn", ".com", ".net", ".org")),
    ("publication.site", _SITE, ("网站", "门户网", "政务网", "信息网", "平台")),
)
_DATE = re.compile(r"(20\d\d)年(\d{1,2})月(\d{1,2})日")
_SCOPE = re.compile(r"主动公开政府信息\d+条（统计口径[:：]([^）]{2,20})）")
_BLANKS = re.compile(" +")


def text_evidence(passages: Sequence[Passage], unit: str | None) -> Iterator[Evidence]:
    """The texts a report states, each with the passage it stands in; at most one for each fact."""
    yield from _contact(passages)
    yield from _scope(passages)
    if found := _signed(passages):
        yield found
    if unit is not None and (found := _parent(passages, unit)):
        yield found
    yield from _problems(passages)


def _contact(passages: Sequence[Passage]) -> Iterator[Evidence]:
    """How the office is reached, and where the report is published."""
    seen: set[str] = set()
    for passage in passages:
        if len(passage.text) > 1500 or not holds(passage.text, "报告", "联系", "电话", "地址", "邮"):
            continue
        said = _BLANKS.sub(_kept_blanks, passage.text)
        of_report = holds(said, "报告")
        for path, pattern, words in _PATTERNS:
            if path in seen or not holds(said, *words) or (path.startswith("publication") and not of_report):
                continue
            if path == "contact.phone" and not holds(said, "联系", "疑问", "咨询", "本报告", "邮编", "地址"):
                continue
            if not (found := pattern.search(said)):
                continue
            value = found[1].strip()
            if path == "publication.site" and holds(value, "信息公开指南", "申请"):
                continue
            seen.add(path)
            yield Evidence(path, value, passage.text, passage.place)


def _kept_blanks(found: re.Match[str]) -> str:
    """Blanks between a Chinese character or colon and a word are no blanks that were meant (电 话： 123)."""
    before, behind = found.string[: found.start()][-1:], found.string[found.end() : found.end() + 1]
    word = behind.isalnum() or behind == "_"
    return "" if word and (is_han(before) or before in ("：", ":")) else found[0]


def _scope(passages: Sequence[Passage]) -> Iterator[Evidence]:
    """What a total of disclosed information counts, where it is said beside it."""
    for passage in passages:
        if "统计口径" in passage.text and (found := _SCOPE.search(folded(passage.text))):
            yield Evidence("proactive.scope", found[1], passage.text, passage.place)
            return


def _signed(passages: Sequence[Passage]) -> Evidence | None:
    """The date under the report; None when it has none or it is no day of the calendar."""
    for passage in reversed(passages):
        if passage.kind == "signature" and (found := _DATE.search(arabic_years(folded(passage.text)))):
            try:
                day = date(int(found[1]), int(found[2]), int(found[3]))
            except ValueError:
                return None
            return Evidence("publication.date", day, passage.text, passage.place)
    return None


def _parent(passages: Sequence[Passage], unit: str) -> Evidence | None:
    """The county, city or district before the unit's name: 张店区马尚镇."""
    for passage in passages:
        if passage.kind != "title" and "地址" not in passage.text:
            continue
        name = _parent_in(passage.text.replace(" ", ""), unit)
        if name is not None and not name.startswith(("各", "全", "本", "我", "在", "由")):
            return Evidence("unit.parent", name, passage.text, passage.place)
    return None


def _parent_in(text: str, unit: str) -> str | None:
    """The name of two to six characters before the unit's first mention that has one; None when none has.

    It begins behind the name of a larger unit, behind what is no Chinese character, or with the text.
    """
    at = text.find(unit)
    while at >= 0:
        if text[:at].endswith(("县", "市", "区", "旗")):
            for start in range(max(0, at - 6), at - 1):
                before = text[start - 1 : start]
                if is_han(text[start:at]) and (before in ("省", "州", "盟", "市") or not is_han(before)):
                    return text[start:at]
        at = text.find(unit, at + 1)
    return None


# ------------------------------------------------------------------ problems and remedies


_PROBLEM = ("问题", "不足", "差距", "薄弱", "短板")
_REMEDY = ("改进", "措施", "打算", "整改", "下一步", "今后", "计划", "努力方向", "对策", "安排")
_LAST = re.compile(r"上年|上一年度?|去年|20\d\d年度?报告提出|20\d\d年(?:度)?(?:存在|主要)?问题(?:的)?(?:改进|整改)")
_REMEDY_FIRST = re.compile(r".{0,4}(?:改进|整改)")
_POINT = re.compile(
    r"(?:^|(?<=[；。：，:;,]))(?:第?[一二三四五六七八九十]{1,2}是(?:要)?|其[一二三四五六七八九十][，是])"
)
_NUMBERED = re.compile(
    r"^(?:[（(]?\d{1,2}[）).．、]|[（(][一二三四五六七八九十]{1,2}[）)]|[①-⑳]|[一二三四五六七八九十]{1,2}是)\s*"
)
_ANY_NUMBER = re.compile(r"^[（(]?[\d一二三四五六七八九十]{1,3}[）).．、]+\s*")
_ITEM_NUMBER = re.compile(r"\s*(?:[一二三四五六七八九十]+是|[（(]?\d+[）).．、])")
_STOP = re.compile(r"(?<=[。！？])")
_LAST_YEARS = re.compile(
    r"(?:上年|去年|20\d\d年度?)(?:度)?(?:报告)?(?:提出|存在|反映|指出)[^。]{0,30}(?:落实|整改|改进|解决)"
)
_REMEDIES_OPEN = re.compile(
    r"\s*(?:20\d\d年，?)?(?:针对|为此|对此|下一步|今后|在今后|新的一年|接下来|下一阶段|下年度?|[^，。]{0,12}将(?!信息))"
)


def _problems(passages: Sequence[Passage]) -> Iterator[Evidence]:
    """The lists of problems and remedies, each item one sentence or clause."""
    found: dict[str, list[tuple[str, Passage]]] = {"problems": [], "remedies": [], "followups": []}
    state = ""
    inside = False
    for passage in passages:
        text = passage.text
        if passage.kind == "heading" and passage.level == 1:
            problems = holds(text, *_PROBLEM)
            inside = problems or holds(text, "改进", "下一步", "打算")
            state = "problems" if problems else "remedies" if inside else ""
        elif passage.kind == "heading" and inside:
            if under := _state_under(text):
                state = under
            elif state and _NUMBERED.match(text):
                found[state].append((_bare(text), passage))
        elif passage.kind == "paragraph" and inside:
            for part, kind in _parts(text, state):
                state = kind
                found[state] += ((item, passage) for item in _items(part))
    for path in ("problems", "remedies"):
        if found[path]:
            passage = found[path][0][1]
            yield Evidence(path, [item for item, _ in found[path]], passage.text, passage.place)


def _state_under(heading: str) -> str:
    """What stands under a lower heading: problems, remedies, what became of last year's; empty when it does not say."""
    if holds(heading, "改进", "整改", "落实") and _LAST.search(heading):
        return "followups"
    if holds(heading, *_PROBLEM) and not _REMEDY_FIRST.match(_bare(heading)):
        return "problems"
    return "remedies" if holds(heading, *_REMEDY) else ""


def _bare(text: str) -> str:
    """A line without its number and the marks at its ends."""
    return _ANY_NUMBER.sub("", text).strip("。；：:; ")


def _parts(text: str, state: str) -> Iterator[tuple[str, str]]:
    """The stretches of a paragraph that speak of problems, of remedies, or of what became of last year's."""
    here = state or "problems"
    held: list[str] = []
    for sentence in _STOP.split(text):
        kind = _kind_of(_POINT.split(sentence, maxsplit=1)[0][:60], here)
        if kind != here and held:
            yield "".join(held), here
            held = []
        here = kind
        held.append(sentence)
    if held:
        yield "".join(held), here


def _kind_of(cue: str, here: str) -> str:
    """What a sentence speaks of, by its opening words and by what the one before it spoke of."""
    if _LAST_YEARS.search(cue):
        return "followups"
    if _REMEDIES_OPEN.match(cue):
        return "remedies"
    named = holds(cue, "存在", "还有", "尚有", "仍有", "主要表现", "主要是", "不足", "差距", "问题")
    # Remedies speak of problems too, as what they mend, and so do the items of a list.
    return "problems" if here != "remedies" and named and not _ITEM_NUMBER.match(cue) else here


def _items(text: str) -> list[str]:
    """The items a stretch lists: 一是…；二是… or a numbered paragraph; a single sentence behind a colon is one item."""
    said = text.strip()
    pieces = _POINT.split(said)
    if len(pieces) > 1:
        return [item for piece in pieces[1:] if (item := piece.strip("；。：，;, "))]
    if _NUMBERED.match(said):
        return [item] if (item := _NUMBERED.sub("", said).strip("；。 ")) else []
    behind = said.rpartition("：")[2].strip("；。 ") if "：" in said else ""
    return [behind] if len(behind) > 5 else []
