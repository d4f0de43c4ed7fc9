"""Reading one value as people type it: １，０４８ · 469条 · 二十 · 3.5万元 · 98.6%以上 · 2013年3月20日.

Each reader takes what was typed (or what a TOML or JSON file holds) and returns the value, or raises `BadValue` with
one Chinese line that says what would be right. The same readers serve the prompt, the answers file and any other door.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from decimal import Decimal
from typing import NoReturn

from drafter import words
from drafter.text.characters import HAN
from drafter.text.folding import half_width
from drafter.text.items import mark_end, without_mark
from drafter.text.marks import split_at_points
from drafter.text.numerals import is_approximate, read_number

NOT_APPLICABLE = "不适用"
"""The answer that a question does not apply to this unit; neither 0 nor an absent answer."""

COUNT_MEASURES = (*"条件项次篇个份幅场期则起宗人名位部家处户字", "人次")
NOTHING = ("无", "没有", "无。", "没有。", "/", "-", "—", "——")
"""What people type for “there is none”; as a text it would be printed as it stands."""
NOT_HELD = "没有开展"
"""The answer that there was no such thing this year, where the report has to say so (社会评议)."""
STATES = ("已完成", "部分完成", "未完成")
"""What can have become of a measure."""
APPROXIMATE = ("余", "多", "以上")
LARGEST = 10**9
LONGEST = 100
"""Characters a number may have as it is typed, blanks and measure word with it."""
_APART = re.compile(r"\d\s+\d")
_MEASURE = re.compile("|".join(sorted(COUNT_MEASURES, key=len, reverse=True)))
_SPELT_DATE = re.compile(
    "([零〇○一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日"
)
_NAMES_APART = re.compile(rf"[、,，;；\r\n\x85\u2028\u2029]+|(?<={HAN})\s+(?={HAN})|(?<={HAN})。(?=.)")
_RANGE = re.compile(r"\d+[-—~到至]+\d+")
_THOUSANDS = re.compile(r"^[-+]?\d{1,3}( \d{3})+(?!\s*\d)")
_GROUPED = re.compile(r"^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$")


class BadValue(ValueError):
    """What was typed is not what the question asks for; the message says what would be right."""


def read_count(value: object, measure: str = "") -> int:
    """A whole number, zero or more. `measure` is the question's measure word, which may follow the number."""
    number = _number(value, measure, words.WANT_COUNT)
    if number != number.to_integral_value():
        raise BadValue(words.not_whole(value))
    if number < 0:
        raise BadValue(words.negative(value))
    return _bounded(int(number), value)


def read_change(value: object, measure: str = "") -> int:
    """A whole number that may be negative (本年增/减 of the 2019 form)."""
    number = _number(value, measure, words.WANT_CHANGE)
    if number != number.to_integral_value():
        raise BadValue(words.not_whole(value))
    return _bounded(int(number), value)


def read_quantity(value: object, measure: str = "") -> int | str:
    """A count that may be approximate: 680, or the text 680余, 3000多, 10以上 in this one form."""
    if isinstance(value, str):
        text = half_width(value).removesuffix(measure) if measure else half_width(value)
        text = re.sub(r"^约", "", text) + ("余" if text.startswith("约") else "")
        for sign in APPROXIMATE:
            body, found, tail = text.partition(sign)
            if found and body and tail in ("", measure, *COUNT_MEASURES):
                return f"{read_count(body, measure)}{sign}"
    return read_count(value, measure)


def read_money(value: object, measure: str) -> Decimal:
    """An amount of money in the question's unit (元 or 万元), zero or more; the other unit is converted.

    An amount said with 万 or 亿 and without its unit is in 元: 3万5千, 3.5亿. One said with 百 or 千 alone may be meant
    either way where 万元 are asked for, and is refused.
    """
    text = half_width(value).replace("萬", "万").replace("億", "亿") if isinstance(value, str) else value
    scale, unclear = Decimal(1), False
    if isinstance(text, str):
        whole, unit = next((text.removesuffix(unit), unit) for unit in ("万元", "万", "元", "") if text.endswith(unit))
        if unit.startswith("万") and set(whole) & set("亿万"):  # 3亿5千万 is one number
            whole, unit = f"{whole}万", "元"
        if not unit and set(whole) & set("万亿"):
            unit = "元"
        unclear = not unit and measure == "万元" and bool(set(whole) & set("百千佰仟"))
        if unit:
            scale = Decimal(1 if unit == "元" else 10000) / (10000 if measure == "万元" else 1)
        text = whole
    number = _number(text, "", words.want_money(measure), said=value) * scale
    if unclear:
        raise BadValue(words.money_without_unit(value))
    if number < 0:
        raise BadValue(words.negative(value))
    if number > LARGEST:
        raise BadValue(words.too_large(value))
    return number.normalize()


def read_percent(value: object) -> str:
    """A percentage from 0 to 100 as it is printed: 98.6%, or 98.6%以上 when so typed; 0.986 is a share."""
    text = half_width(str(value)) if not isinstance(value, bool) else _refuse(value, words.WANT_PERCENT)
    sign = next((s for s in APPROXIMATE if text.endswith(s)), "")
    bare_text = re.sub(r"^百分之", "", text.removesuffix(sign))
    number = _number(bare_text.removesuffix("%"), "", words.WANT_PERCENT, said=value)
    if 0 < number < 1 and bare_text == text.removesuffix(sign) and not bare_text.endswith("%"):
        number *= 100
    if not 0 <= number <= 100:
        raise BadValue(words.not_percent(value))
    return f"{number.normalize():f}%{sign}"


def read_text(value: object) -> str:
    """A text without control characters and outer blanks; never empty."""
    if not isinstance(value, str):
        raise BadValue(words.not_text(value))
    lines = (_printable(line).strip() for line in value.splitlines())
    text = "\n".join(line for line in lines if line)
    if not text:
        raise BadValue(words.EMPTY_TEXT)
    if text in NOTHING:
        raise BadValue(words.nothing_typed(text))
    if not any(character.isalnum() for character in text):
        raise BadValue(words.only_marks(text))
    return text


def read_texts(value: object) -> list[str]:
    """A list of texts; a single text is a list of one, and an empty list says that there are none."""
    if isinstance(value, str):
        value = [] if value.strip() in NOTHING else [value]
    if not isinstance(value, list):
        raise BadValue(words.not_texts(value))
    return [read_text(item) for item in value]


def read_held(value: object) -> str:
    """A sentence on something that a unit may not have held this year; 没有, 未组织 and the like are 没有开展."""
    if isinstance(value, str) and (value.strip() in NOTHING or not_held(value)):
        return NOT_HELD
    return read_text(value)


_NONE_HELD = re.compile(
    r"([^，。]{2,10}方面[，,：:])?(本年度?|今年|全年|年内|20\d\d年)?[，,]?([我本][镇乡]|[我本]街道)?(还|尚|暂)?(没有|没|未|无)(单独|专门)?"
    r"(开展|组织|进行|举行|举办|实施)?过?(政府信息公开)?(工作)?(社会)?(评议|考核)?(工作|活动|情况)?[。.]?"
)


def not_held(text: str) -> bool:
    """True if a sentence says no more than that there was nothing of the kind: 没有开展, 本年未组织社会评议."""
    return _NONE_HELD.fullmatch(text.strip()) is not None


def read_states(value: object) -> list[str]:
    """What became of each measure, in order: 已完成, 部分完成 or 未完成, each told by its first words."""
    if isinstance(value, str):
        value = [piece for piece in re.split(r"[、,，;；\s]+", value) if piece]
    return [_state(item) for item in read_texts(value)]


def _state(text: str) -> str:
    for state, said in zip(STATES, (r"已?完成|是|已|全部", r"部分|基本|正在|一半", r"未|没|尚未|否"), strict=True):
        if re.match(said, text):
            return state
    raise BadValue(words.not_choice(text, list(STATES)))


def read_names(value: object) -> list[str]:
    """A list of names; one text may hold several, separated by 、，； or a line's end, or counted (一是…；二是…).

    No name stands twice.
    """
    if isinstance(value, str) and value.strip() not in NOTHING:
        pieces = [piece for row in split_at_points(value.strip()) for piece in _NAMES_APART.split(row)]
        value = [item.strip().rstrip("。") for item in pieces if item.strip(" 。\t")]
    names = [without_mark(name) for name in read_texts(value)]
    if len(set(names)) < len(names):
        raise BadValue(words.twice(next(name for name in names if names.count(name) > 1)))
    return names


def read_date(value: object) -> date:
    """A date; 2014-03-20, 2014/3/20, 2014.3.20, 20140320, 2014年3月20日 and 二〇一四年三月二十日 are understood."""
    if isinstance(value, date):
        return date(value.year, value.month, value.day)
    text = half_width(value) if isinstance(value, str) else ""
    found = re.fullmatch(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?|(\d{4})(\d\d)(\d\d)", text)
    spelt = _SPELT_DATE.fullmatch(text)
    numbers = [read_number(piece) for piece in spelt.groups()] if spelt else []
    numbers = [Decimal(piece) for piece in found.groups() if piece] if found else numbers
    try:
        year, month, day = (int(number) for number in numbers if number is not None)
        return date(year, month, day)
    except ValueError:
        raise BadValue(words.not_date(value)) from None


_DAY = re.compile(r"(\d{1,2})[月./-](\d{1,2})日?")


def with_year(text: str, year: int) -> str:
    """A day typed without its year as the whole date in that year; empty for anything else."""
    found = _DAY.fullmatch(half_width(text))
    return f"{year}年{found[1]}月{found[2]}日" if found else ""


def likely_year(path: str, year: int) -> int:
    """The year that a day typed for a fact is of, in a report on a year: it is signed in the next one."""
    return year + (path == "publication.date")


_NONE = re.compile("(?:没有?|无|未)(?:收到|发生|开展|组织|举办|举行|作出|制发|办理|公开)?过?。?")


def none_of(text: str) -> bool:
    """True if what was typed for a count says that there was none: 没有, 无, 未发生."""
    return _NONE.fullmatch(text) is not None


def read_yes_no(value: object) -> bool:
    """Yes or no; 是 否 有 没有 无 y n are understood."""
    if isinstance(value, bool):
        return value
    text = half_width(str(value)).lower()
    if text in ("是", "有", "对", "y", "yes", "true"):
        return True
    if text in ("否", "无", "没有", "没", "不是", "n", "no", "false"):
        return False
    raise BadValue(words.not_yes_no(value))


def _number(value: object, measure: str, want: str, said: object = None) -> Decimal:
    said = value if said is None else said
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal | str):
        raise BadValue(words.not_number(said, want))
    if not isinstance(value, str):
        number = Decimal(str(value))
        if not number.is_finite():
            _refuse(said, want)
        return number
    if len(value) > LONGEST:
        raise BadValue(words.not_number(said, want))
    text = half_width(value)
    if _APART.search(text) and not _THOUSANDS.match(text):
        _refuse(said, want)  # 3 5 are two numbers, 1 048 is one
    text = text.replace(" ", "")
    for word in sorted({measure, *COUNT_MEASURES} if measure not in ("元", "万元", "%") else {measure}, key=len)[::-1]:
        if word and text.endswith(word):
            text = text.removesuffix(word)
            break
    if _GROUPED.match(text):
        text = text.replace(",", "")
    read = read_number(text)
    if read is not None:
        return read
    if is_approximate(text) or is_approximate(_MEASURE.sub("", text)) or _RANGE.fullmatch(text):
        raise BadValue(words.approximate(said))
    return _refuse(said, want)


def _bounded(number: int, said: object) -> int:
    if abs(number) > LARGEST:
        raise BadValue(words.too_large(said))
    return number


def _refuse(value: object, want: str = "") -> NoReturn:
    raise BadValue(words.not_number(value, want or words.WANT_COUNT))


def _printable(line: str) -> str:
    """The line without control characters, half characters, and those of private use."""
    if line.isprintable():
        return line
    return "".join(c for c in line if c == "\t" or unicodedata.category(c) not in ("Cc", "Cs", "Cf", "Co"))


_YEAR = r"(?:20\d\d年度?|本年度?|今年|全年|一年来|去年|上年度?|明年|下年度?|来年)(?!度|的|\d)[，,]?"
_OWN = r"(?:[我本][镇乡]|[我本]街道)"
_NEXT_YEAR = rf"(?:明年|下年度?|来年)(?![度的底内初前起末]|\d)[，,]?|20\d\d年度?[，,]?(?={_OWN})"
"""What the lead of the plans says already. Other years in digits are the plan's own: it may be for a later one."""
_PUT = "将[^，。；]{1,24}?(?:纳入|列入|作为|送[到往去]|分解|下放|移交|改[为成]|调整[为到])"
"""将 that means 把: 将3名信息员送到区里跟班学习, 将公开工作纳入考核."""
_BEGINS_A_VERB = (
    "进继加着强完健提优规按围充积严认不重全组开建落做对从在以通会与同及定切持深拓丰推明督安采结针努坚增修公编制每于把力探"
    "抓创搭邀举召选派印发出设更改清梳核检考培学宣引用利依参联主抽统分逐调尽确压减集实"
)
"""What a verb of a plan begins with; behind 将 anything else is what is dealt with, as behind 把."""
_TAKEN_OFF: dict[str, tuple[str, str]] = {
    "句": ("", ""),
    "由": (
        "由(?!于)",
        "(?:负责|具体负责|分管|任组长|任副组长|担任|担任组长|担任副组长|为成员|任成员|担任成员|组成|等组成|等"
        "|(?:负责|进行)?(?:保密)?审查|(?:负责)?把关)",
    ),
    # The verb goes only after what is plainly a way of publishing: “示例镇发布” and 政府信息公开 are names.
    "通过": (r"通过|利用|运用|借助|依托|在(?![线建])", "(?<=[网站台栏号])上?(?:发布|公布|公开)|等(?:发布|公布|公开)?"),
    "在": ("(?:设)?在(?![线建])", "等(?:场所|地点|处)?"),
    "研究": ("研究|审议|讨论|部署", "等(?:事项|议题|工作)?"),
    "因": ("由于|因为|因|为了", ""),
    "问题": (
        f"{_OWN}?(?:政府信息公开工作)?(?:[的中])?(?:还|仍|仍然)?存在(?:的?主要(?:问题|不足)[是为有])?",
        "等?(?:方面)?(?:的)(?:问题|现象|情况|不足)|等(?:问题|现象|不足)",
    ),
    "将": (
        f"下一步|今后|接下来|{_NEXT_YEAR}|{_OWN}?(?:将要|拟)(?!定)|{_OWN}?(?!{_PUT})将(?=[{_BEGINS_A_VERB}])"
        f"|要(?=[进继加切不认努])|(?:{_OWN}|我们|本单位|街道(?:办事处)?|[镇乡]政府)(?=[，,将])|[，,]",
        "",
    ),
    "结果": (
        "(?:已经?)?(?:完成|落实)(?:情况)?[，,：:]|(?:部分|基本|尚?未)(?:完成|落实)[，,：:]|结果[是为]",
        "",
    ),
    "主线": (f"{_YEAR}|{_OWN}|[，,]", ""),
    # Only where the rest names the matter by itself: 工作考核方面，我镇列全县第3位 would be left without it.
    "方面": (r"[^，。]{2,10}方面[，,：:](?=[^，。]*(?:考[核评]|评[议价]|满意))", ""),
    "于": (r"(?:20\d\d年|本年|今年)(?=\d)|于|在", ""),
}
"""By what stands before an answer in the report (`Fact.follows`): the words that an answer may not begin with again,
and those that it may not end in, as expressions. 句 is a sentence of its own, 将 a plan, 于 a month."""
_MAY_BE_NUMBERED = frozenset(("句", "问题", "将", "结果", "方面"))
"""Before these an answer may begin with the mark of an item, which goes too."""


def bare(text: str, follows: str) -> str:
    """The text without the words that the report puts before it anyway, or that only number it.

    由由分管领导, 一是一是…, 存在…的问题: see the table. Never empty: what is nothing else stays as it is.
    """
    if follows not in _TAKEN_OFF:
        return text
    begins, ends = _TAKEN_OFF[follows]
    kept = _begun_bare(text.strip(), begins, follows in _MAY_BE_NUMBERED)
    if follows == "将":
        kept = re.sub("^将(?:把|(?!来))", "把", kept)
    if follows == "问题" and not text.strip().startswith(kept[:8]):  # 存在…的问题，人手不足
        kept = re.sub("的(?:问题|现象|情况)(?=[，,])", "", kept, count=1)
    if ends:
        kept = kept.rstrip("。；;，,、")
        title, stop, rest = kept.partition("。") if follows == "问题" else (kept, "", "")
        shorter = re.sub(f"(?:{ends})$", "", title)
        # 部分村存在更新不及时的问题: without 的问题 the clause would hang.
        hangs = follows == "问题" and re.search("存在|出现|仍有|还有|突出", shorter)
        kept = kept if hangs else shorter + stop + rest
    return kept.lstrip("，,；;。、 ") or text


def _begun_bare(text: str, begins: str, numbered: bool) -> str:
    """The text without the words of an expression that it begins with, and without marks where it may be `numbered`."""
    while text:
        end = mark_end(text) if numbered else 0
        if not end and begins and (found := re.match(begins, text)):
            end = found.end()
        if not end:
            break
        text = text[end:].lstrip()
    return text


def is_others(name: object) -> bool:
    """True of 其他, 其他类, 其他信息: the part for what is in no other part; 其他法定信息 is a part of its own."""
    return bool(re.fullmatch("其[他它](类|类?信息)?", str(name)))
