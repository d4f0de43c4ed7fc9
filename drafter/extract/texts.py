"""What a report says in words that next year's can use: contact, where and when it was published, what it counts.

Names of persons are never read; posts are left to the clerk.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from drafter.extract.problems import problems_and_remedies
from drafter.extract.reading import Evidence, Passage
from drafter.text.characters import is_han
from drafter.text.folding import arabic_years, folded, without_blanks_in_words
from drafter.text.lexicon import any_of
from drafter.text.search import has_any

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
    rf"(?:（[^）]*）|\([^)]*\))?(?:上)?(?:{any_of('disclose')}|查阅|下载|查询|查看)"
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
_RECURS = re.compile(
    r"1月1日(起)?(至|到|—|-|－).{0,8}12月31日"
    r"|(联系|咨询|来信|来电).{0,60}((电话|传真)(号码)?[：:为是]?\s*[\d０-９（(×]|地址|邮编|邮政编码|邮箱)|(邮政编码|邮编|电子邮箱)[：:]"
    r"|(本|年度)报告.{0,40}(下载|查阅|公布|电子版|编制|组成|部分)|(编制|公布|制定|形成|撰写)(了)?(本|此|.{0,30}年度)报告"
    r"|(根据|按照|依据).{0,6}《中华人民共和国政府信息公开条例》.{0,120}(编制|公布|报告)|全文共.{1,4}个?部分"
    r"|(报告|全文).{2,160}个部分"
)
"""What rightly stays the same: the law it rests on, the period, where it is found, whom to ask."""


def recurs(text: str) -> bool:
    """True if a sentence rightly stands in every year's report: basis, period, where it is found, whom to ask."""
    return _RECURS.search(text) is not None


def text_evidence(passages: Sequence[Passage], unit: str | None) -> Iterator[Evidence]:
    """The texts a report states, each with the passage it stands in; at most one for each fact."""
    yield from _contact(passages)
    yield from _scope(passages)
    if found := _signed(passages):
        yield found
    if unit is not None and (found := _parent(passages, unit)):
        yield found
    yield from problems_and_remedies(passages)


def _contact(passages: Sequence[Passage]) -> Iterator[Evidence]:
    """How the office is reached, and where the report is published."""
    seen: set[str] = set()
    for passage in passages:
        if len(passage.text) > 1500 or not has_any(passage.text, "报告", "联系", "电话", "地址", "邮"):
            continue
        said = without_blanks_in_words(passage.text)
        of_report = has_any(said, "报告")
        for path, pattern, words in _PATTERNS:
            if path in seen or not has_any(said, *words) or (path.startswith("publication") and not of_report):
                continue
            if path == "contact.phone" and not has_any(said, "联系", "疑问", "咨询", "本报告", "邮编", "地址"):
                continue
            if not (found := pattern.search(said)):
                continue
            value = found[1].strip()
            if path == "publication.site" and has_any(value, "信息公开指南", "申请"):
                continue
            seen.add(path)
            yield Evidence(path, value, passage.text, passage.place)


def _scope(passages: Sequence[Passage]) -> Iterator[Evidence]:
    """What a total of disclosed information counts, where it is said beside it."""
    for passage in (one for one in passages if "统计口径" in one.text):
        total, _, scope = folded(passage.text).partition("条（统计口径：")
        if scope and "主动公开" in total:
            yield Evidence("proactive.scope", scope.partition("）")[0], passage.text, passage.place)
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
