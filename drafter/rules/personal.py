"""PERSONAL: identity numbers, private telephones and applicants' names in a report for everybody to read."""

from __future__ import annotations

import calendar
from collections.abc import Iterator

from drafter import words
from drafter.extract.reading import Reading
from drafter.rules.finding import Finding, Level
from drafter.rules.lines import Hit, everything, hits
from drafter.rules.once import compiled
from drafter.rules.wordlists import listed
from drafter.text.characters import HAN, is_han
from drafter.text.lexicon import terms_of
from drafter.text.search import has_any, occurrences
from drafter.text.sentences import clause_start, closely_before

_LONG = r"(?<![\dA-Za-z./=&_-])(\d{17}[\dXx]|\d{15,19})(?![\dA-Za-z])"
_CODES = ("代码", "组织机构", "索引号", "索引码", "编号", "文号", "备案号", "许可证")
_IDENTITY = "身份证|公民身份号码|证件号"
_CARD = ("银行", "卡号", "账号", "帐号", "账户", "帐户", "开户")
_MOBILE = r"(?<![\dA-Za-z./=&_])(?:\+?86[- ]?)?1[3-9]\d(?:\d{8}|-\d{4}-\d{4}| \d{4} \d{4})(?![\dA-Za-z])"
_MAY_CALL = "|".join(who + how for who in ("群众", "申请人", "村民", "居民") for how in "如若可有拨通向")
"""群众可拨打…: who may call the number, which is the office's."""
_CALLERS = "申请人|原告|投诉人|举报人|信访人"
_NUMBER = r"(?:0\d{2,3}-?)?\d{7,8}"
_AT_HOME = (
    (
        "宅|家庭|家中|家里|住所",
        rf"(?:住宅|家庭|家中|家里|宅|住所)(?:的)?(?:电话|座机|固话)(?:号码)?(?:为|是|[:：])?{_NUMBER}(?!\d)",
        words.HOME_TELEPHONE,
    ),
    (
        # A flat, and who lives there; an office's room has a street and no 先生 behind it.
        "幢|栋",
        r"(?:小区|花园|新村|公寓|家园|苑|村|路|社区|街|里)?(?<!\d)\d{1,4}号?[幢栋](?:\d{1,2}单元)?\d{2,4}[室号]?(?:的)?"
        rf"(?:居民|村民|住户|业主|业户|申请人)?(?:{HAN}{{1,4}}?(?:女士|先生|某)|(?<=居民|住户|业主)|(?<=申请人))",
        words.HOME_ADDRESS,
    ),
    (
        _CALLERS,
        rf"(?:{_CALLERS})[^，。；宅家住]{{0,12}}(?:电话|联系方式)[:：为是]{{0,2}}{_NUMBER}(?!\d)",
        words.APPLICANT_TELEPHONE,
    ),
)
"""Words of which one stands in a line where a person's home is told, the pattern of that, and what is said of it."""

_DOUBLE = listed("double_surnames")
_WORDS = listed("words_like_names")
_OTHERS = r"(?:等(?:\d+|[二两三四五六七八九十]+)?[人名户]|先生|女士)"
_SUED = rf"起?诉(?:我镇|我乡|我街道|本镇|本乡|镇政府|乡政府|{HAN}{{2,5}}(?:镇|乡|街道|县|市))"
_ASKS = ("向", "申请", "提出", "要求", "诉", "起诉", "提交", "递交", "关于", "通过")
_OF_REQUEST = ("的申请", "的公开申请", "的信息公开申请", "的政府信息公开申请")
_LEADS: tuple[tuple[str, tuple[str, ...], tuple[str, ...], Level], ...] = (
    (
        "|".join(listed("applicants")),
        ("为", "是", "系", ":", "："),
        (
            *(*_ASKS, "因", "不服", "就", "对", "以", "来函", "来信", "反映", "认为", "寄送", "邮寄", *_OF_REQUEST),
            *("的政府信息", "的信息", "（", "(", "，", ",", "、", "。", "；"),
        ),
        "error",
    ),
    ("村民|居民|群众|市民|公民|自然人|个人", (), _ASKS, "warning"),
    (
        "|".join(terms_of("receive", "settle", "handle")),
        ("了",),
        ("提出", "提交", "递交", "寄来", "邮寄", "寄送", "要求", "向", "关于", *_OF_REQUEST),
        "warning",
    ),
)
"""What stands before a person's name and may stand between, what after it, and how grave the name then is."""


def _identity(number: str, labelled: bool) -> bool:
    """True if digits have an identity number's shape: region, a birthday that is, 18 or (only if labelled) 15 long."""
    if labelled:
        return len(number) in (15, 18)
    if len(number) != 18 or number[0] not in "12345678":
        return False
    year, month, day = int(number[6:10]), int(number[10:12]), int(number[12:14])
    return 1900 <= year <= 2030 and 1 <= month <= 12 and 1 <= day <= calendar.monthrange(year, month)[1]


def _of_card(hit: Hit) -> bool:
    """True if digits are a bank card's, by their check digit or by the words before them."""
    digits = [int(digit) for digit in reversed(hit.said) if digit.isdecimal()]
    if len(digits) < 16 or len(digits) < len(hit.said):
        return False
    luhn = (sum(digits[::2]) + sum(sum(divmod(2 * digit, 10)) for digit in digits[1::2])) % 10 == 0
    return (hit.said.startswith("62") and luhn) or closely_before(hit.line.text, hit.start, _CARD, 16)


def identity_numbers(reading: Reading) -> Iterator[Finding]:
    """PERSONAL: identity numbers and bank cards (条例 (2019) art. 15; format-2021.md §8, mistake 39)."""
    for hit in hits(everything(reading), _LONG):
        if closely_before(hit.line.text, hit.start, _CODES, 6):
            continue
        if _identity(hit.said, has_any(hit.before[-12:], _IDENTITY)):
            yield hit.finding("PERSONAL", "error", words.IDENTITY_NUMBER)
        elif _of_card(hit) and not has_any(hit.sentence, *listed("public_account")):
            yield hit.finding("PERSONAL", "warning", words.BANK_CARD)


def telephones(reading: Reading) -> Iterator[Finding]:
    """PERSONAL: a private mobile number; in the office's own contact line only a hint (mistake 39)."""
    for hit in hits(everything(reading), _MOBILE, "1"):
        here = hit.line.sentence(hit.start, "。！？；")
        if has_any(here, *listed("named_people")) and not has_any(here, _MAY_CALL):
            yield hit.finding("PERSONAL", "error", words.APPLICANT_TELEPHONE)
        elif has_any(here, *listed("contact")):
            yield hit.finding("PERSONAL", "notice", words.MOBILE_OFFICE)
        else:
            yield hit.finding("PERSONAL", "warning", words.MOBILE_PRIVATE)
    for hint, pattern, message in _AT_HOME:
        yield from (hit.finding("PERSONAL", "error", message) for hit in hits(everything(reading), pattern, hint))


def private_names(reading: Reading) -> Iterator[Finding]:
    """PERSONAL: an applicant or plaintiff by full name; 张某, 王×× and leaders by office are silent (mistake 39)."""
    for line in everything(reading):
        seen: set[int] = set()
        for start, name, level in _named(line.text):
            if start not in seen and not _word(name):
                seen.add(start)
                message = words.private_name(name, name[: 2 if name.startswith(_DOUBLE) else 1])
                yield line.finding("PERSONAL", level, message, start)


def _named(text: str) -> Iterator[tuple[int, str, Level]]:
    """Persons named in a text who ask for something or sue: where each name begins, the name, and how grave it is."""
    for leads, between, after, level in _LEADS:
        for at, lead in occurrences(text, leads):
            start = at + len(lead)
            start += next((len(word) for word in between if text.startswith(word, start)), 0)
            for end in _ends_of_name(text, start):
                others = compiled(_OTHERS).match(text, end)
                rest = text[others.end() if others else end :]
                # 通过…申请 and 关于…的申请 speak of a request.
                if rest.startswith(after) and (
                    not rest.startswith(("通过", "关于")) or "申请" in rest[:46].partition("。")[0]
                ):
                    yield start, text[start:end], level
                    break
    for at, _ in occurrences(text, "诉"):
        # Someone sues at the beginning of a clause.
        start = clause_start(text, at) + text.startswith("即", clause_start(text, at))
        for end in _ends_of_name(text, start):
            if compiled(_OTHERS + "?" + _SUED).match(text, end):
                yield start, text[start:end], "warning"


def _ends_of_name(text: str, start: int) -> Iterator[int]:
    """Where a person's name may end that begins at a place of a text, the longer one first."""
    surname = 2 if text.startswith(_DOUBLE, start) else 1
    if (surname == 1 and text[start : start + 1] not in listed("surnames")) or text.startswith(_WORDS, start):
        return
    for end in (start + surname + 2, start + surname + 1):
        given = text[start + surname : end]
        if len(given) == end - start - surname and is_han(given) and not set(given) & set(listed("not_given")):
            yield end


def _word(name: str) -> bool:
    """True if what looks like a name begins an ordinary word, or is the name of a place or body."""
    if name.endswith(("女士", "先生")) and len(name) <= 3:
        return True  # 陈女士 is nobody to be found
    return name[-1] in "村镇乡区庄组社厂校院站局所会家县市店部处路街桥" or name.startswith(_WORDS)
