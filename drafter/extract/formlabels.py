"""What the national forms' tables call their rows and columns, and what reports make of it.

Sources: 国办公开办函〔2021〕30号 and 〔2019〕60号, tables 1–3. `label_of` takes a cell's words and says which label
they are: numbered otherwise or not at all, spaced, broken, explained in brackets, or with a slip of the pen. Where two
labels are as near, it says nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from drafter.report import forms
from drafter.text.folding import squeezed

ROWS = (
    forms.RECEIVED[0],
    forms.CARRIED_IN[0],
    *(result.id for result in forms.RESULTS_2021),
    "other",
    forms.RESULTS_TOTAL[0],
    forms.CARRIED_OUT[0],
)
"""Rows of table 2 that may hold values, of both forms."""

COLUMNS = (*forms.COLUMNS, "total")
"""Value columns of table 2, in order."""

OUTCOMES = (*forms.OUTCOMES, "total")
"""Value columns of a group of table 3, in order."""

GROUPS = ("results", "denied", "unable", "refused", "other")
"""Labels of table 2 above other labels; 其他处理 is one in the 2021 form and a row in the 2019 form."""

DISPUTE_GROUPS = (*forms.DISPUTES, "suits")
"""Groups of table 3, with the header 行政诉讼 above two of them."""

_SPELLINGS: dict[str, tuple[str, ...]] = {
    # Table 2: its header and its columns (其他 and 总计 are also rows, and are told apart by where they stand).
    "applicants": ("申请人情况", "申请人类型", "申请人"),
    "natural": ("自然人", "公民"),
    "org": ("法人或其他组织", "法人或者其他组织", "法人和其他组织", "法人及其他组织", "法人其他组织"),
    "business": ("商业企业", "企业", "工商企业"),
    "research": ("科研机构",),
    "welfare": ("社会公益组织", "公益组织"),
    "legal": ("法律服务机构", "法律服务组织"),
    "misc": ("其他", "其它"),
    "subtotal": ("小计",),
    "total": ("总计", "合计", "总数", "共计"),
    # Table 2: its rows.
    "new_received": ("本年新收政府信息公开申请数量", "本年新收政府信息公开申请数", "本年新收申请数量", "本年新收"),
    "carried_in": ("上年结转政府信息公开申请数量", "上年结转政府信息公开申请数", "上年结转申请数量", "上年结转"),
    "results": ("本年度办理结果", "本年办理结果", "办理结果"),
    "granted": ("予以公开",),
    "partial": ("部分公开", "予以部分公开"),
    "denied": ("不予公开",),
    "unable": ("无法提供",),
    "refused": ("不予处理",),
    "other": ("其他处理", "其它处理", "其他处理情况"),
    "carried_out": ("结转下年度继续办理", "结转下年继续办理", "结转下年度办理", "结转下年度", "结转下一年度继续办理"),
    "denied_law_forbidden": ("其他法律行政法规禁止公开", "其他法律法规禁止公开", "法律行政法规禁止公开"),
    "denied_safety": ("危及三安全一稳定",),
    "denied_process": ("属于四类过程性信息", "属于四类过程信息"),
    "unable_not_held": ("本机关不掌握相关政府信息", "本行政机关不掌握相关政府信息", "本机关不掌握"),
    "unable_need_making": ("没有现成信息需要另行制作", "没有现成信息需另行制作"),
    "refused_petition": ("信访举报投诉类申请",),
    "other_no_correction": ("申请人无正当理由逾期不补正", "申请人逾期不补正", "逾期不补正"),
    "other_unpaid": (
        "申请人逾期未按收费通知要求缴纳费用",
        "申请人逾期未缴纳费用",
        "逾期未缴费",
        "逾期未按收费通知要求缴纳费用",
    ),
    # Table 1: its headers and its rows.
    "content": ("信息内容",),
    "issued": ("本年制发件数", "本年制发数", "本年制发数量", "制发件数", "本年新制发件数", "本年度制发件数"),
    "repealed": ("本年废止件数", "本年废止数", "本年废止数量", "废止件数", "本年度废止件数"),
    "in_force": ("现行有效件数", "现行有效件", "现行有效数", "现行有效数量", "现行有效"),
    "made": ("本年新制作数量", "本年制作数量", "本年新制作数", "本年新制作件数", "本年度新制作数量"),
    "disclosed": ("本年新公开数量", "本年公开数量", "本年新公开数", "本年新公开件数", "本年度新公开数量"),
    "public_total": ("对外公开总数量", "对外公开总数", "对外公开数量", "对外公开总件数"),
    "new": ("本年新",),
    "last_year": ("上一年项目数量", "上一年项目数", "上年项目数量", "上一年度项目数量", "上年度项目数量"),
    "change": ("本年增减", "本年度增减", "本年增或减", "本年增减数量", "本年增减数"),
    "decisions": ("本年处理决定数量", "处理决定数量", "本年处理决定数", "本年度处理决定数量", "处理决定数"),
    "charged": ("本年收费金额", "收费金额", "本年度收费金额", "本年收费金额单位万元", "本年收费金额万元"),
    "projects": ("采购项目数量", "采购项目数"),
    "purchase": ("采购总金额", "采购金额"),
    "rules": ("规章", "政府规章", "行政规章"),
    "normative": ("行政规范性文件", "规范性文件"),
    "licensing": ("行政许可",),
    "services": ("其他对外管理服务事项", "其他对外管理服务", "其它对外管理服务事项", "对外管理服务事项"),
    "penalties": ("行政处罚",),
    "coercion": ("行政强制",),
    "fees": ("行政事业性收费", "行政事业收费"),
    "procurement": ("政府集中采购",),
    # Table 3.
    "review": ("行政复议",),
    "suits": ("行政诉讼",),
    "suit_direct": ("未经复议直接起诉", "未经行政复议直接起诉", "未经复议直接诉讼", "未经复议直接提起诉讼", "直接起诉"),
    "suit_after_review": ("复议后起诉", "行政复议后起诉", "复议后诉讼", "复议后提起诉讼", "经复议后起诉"),
    "maintained": ("结果维持", "维持"),
    "corrected": ("结果纠正", "纠正"),
    "other_result": ("其他结果", "其它结果"),
    "pending": ("尚未审结", "未审结"),
}

HEADERS_OF_REQUESTS = frozenset({"applicants", "natural", "org", "business", "research", "welfare", "legal", "balance"})
"""Labels that only the header of table 2 has."""


@dataclass(frozen=True, slots=True)
class Label:
    """The labels in a cell, outermost first (三、本年度办理结果／（一）予以公开 has two), and the last one's number.

    Beside rows and columns there are `balance` (the printed sum rule), `caption` (第二十条第（一）项) and `note` (an
    explanation in brackets). `near` says that it was not spelled quite so.
    """

    names: tuple[str, ...]
    number: str = ""
    near: bool = False

    @property
    def name(self) -> str:
        """The last and lowest label."""
        return self.names[-1]


_NUMBER = re.compile(
    r"\(([一二三四五六七八九十]{1,3})\)[、.,:]?|([一二三四五六七八九十]{1,3})[、.,:]|"
    r"\((\d{1,2})\)[、.,:]?|(\d{1,2})[、.,:)]+(?!\d)|([一二三四])(?=[本上结])|(\d)(?=[^\d\W])"
)
_BRACKETS = re.compile(r"\([^()]*(?:\([^()]*\)[^()]*)*(?:\)|$)|\[[^\[\]]*\]")
_NOT_WORDS = re.compile(r"[\W_]+")
_CAPTION = re.compile(r"(?:条例)?第?(?:二十|20)条第?\(?([一二三四五六七八九十\d]{1,2})\)?项")
_COMPONENTS = re.compile(
    r"[/→>\\—–_:]+|(?<=[^\W\d])-(?=[^\W\d])|(?=\([一二三四五六七]\))|(?=(?<!\d)[1-8][、.](?!\d))|(?=\([1-8]\))"
)


def _words(text: str) -> str:
    return _NOT_WORDS.sub("", text)


def numbered(text: str) -> tuple[str, str]:
    """The printed number of a label in plain width (三, 3, or empty) and the rest."""
    found = _NUMBER.match(text)
    if found is None:
        return "", text
    return next(group for group in found.groups() if group), text[found.end() :]


def _spelled() -> dict[str, str]:
    known: dict[str, str] = {}
    for result in forms.RESULTS_2021:
        if result.label and result.id != "other_misc":
            known[_words(numbered(squeezed(result.label))[1])] = result.id
    for name, spellings in _SPELLINGS.items():
        known.update((_words(spelling), name) for spelling in spellings)
    return known


_KNOWN = _spelled()
_EXPECTED = {
    result.id: numbered(squeezed(result.label or forms.GROUPS[result.group]))[0]
    for result in (*forms.RESULTS_2021, forms.RESULTS_2019[-1])
}
_EXPECTED |= {group: numbered(squeezed(label))[0] for group, label in forms.GROUPS.items()}
_EXPECTED |= {
    "new_received": "一",
    "carried_in": "二",
    "results": "三",
    "carried_out": "四",
    "misc": "3",
    "total": "七",
}
_LONGEST = 60
_SPELT = [(spelling, name, frozenset(spelling)) for spelling, name in _KNOWN.items() if len(spelling) >= 4]
_BY_LENGTH = {
    length: [known for known in _SPELT if abs(len(known[0]) - length) <= 2] for length in range(4, _LONGEST + 1)
}
_NOTES = ("区分处理的只计这一情形不计其他情形", "本列数据的勾稽关系为第一项加第二项之和等于第三项加第四项之和")
_ALL = "\n".join((*_KNOWN, *_NOTES))
_REQUESTS = frozenset((*ROWS, *COLUMNS, *GROUPS, "misc", "applicants", "org", "balance", "subtotal")) - {"total"}
_DISPUTES = frozenset((*DISPUTE_GROUPS, *OUTCOMES)) - {"total"}
# Words that stand one stroke from a label and mean something else.
_OTHERS = frozenset({"不予受理", "行政处理", "行政强拆", "行政诉求", "其他结案", "属于三类过程性信息"})


def table_of(label: Label) -> str:
    """The kind of table that has the label; empty for 总计 and for notes, which say nothing."""
    if label.name in _REQUESTS:
        return "requests"
    if label.name in _DISPUTES:
        return "disputes"
    return "" if label.name in ("total", "note") else "disclosure"


@lru_cache(maxsize=8192)
def label_of(text: str) -> Label | None:
    """The label that the words are, or None; see `Label`."""
    exact = spelt(text)
    if exact is not None or "。" in text:
        return exact
    said = squeezed(text)
    return _path(said, nearly=True) or _nearly_single(said)


@lru_cache(maxsize=8192)
def spelt(text: str) -> Label | None:
    """The label that the words are exactly, or None."""
    said = squeezed(text)
    if not said:
        return None
    if "勾稽" in said or "第一项加第二项" in said:
        return Label(("balance",))
    found = _CAPTION.fullmatch(said)
    if found:
        return Label(("caption",), found[1])
    return _single(said) or _path(said, nearly=False)


@lru_cache(maxsize=8192)
def piece_of_label(text: str) -> bool:
    """True if the words may be a piece of a label that is broken over several cells or lines."""
    said = _BRACKETS.sub("", squeezed(text))
    return all(_words(numbered(piece)[1]) in _ALL for piece in _COMPONENTS.split(said) if piece)


def _path(text: str, nearly: bool) -> Label | None:
    """The labels of a path (三、本年度办理结果／（一）予以公开), when every piece of it is one."""
    pieces = [piece for piece in _COMPONENTS.split(_without_notes(text)) if piece and _words(piece)]
    if not 1 < len(pieces) <= 4:
        return None
    found = (_single(piece) or (_nearly_single(piece) if nearly else None) for piece in pieces)
    labels = [label for label in found if label is not None]
    names = tuple(name for label in labels for name in label.names if name != "note")
    if len(labels) < len(pieces) or not names:
        return None
    return Label(names, labels[-1].number, any(label.near for label in labels))


def _without_notes(text: str) -> str:
    """The text without brackets that explain; bracketed numbers stay."""
    return _BRACKETS.sub(lambda found: found[0] if len(_words(found[0])) <= 2 else "", text)


def _single(text: str) -> Label | None:
    number, rest = numbered(text)
    key = _words(_BRACKETS.sub("", rest))
    if not key:
        return Label(("note",)) if _words(rest) and rest[0] in "([" else None
    for candidate in (key, _words(rest)):
        name = _KNOWN.get(candidate)
        if name is not None:
            return _fitting(name, number)
    if len(key) > _LONGEST:
        return None
    if key.startswith("申请人") or number:
        if "逾期不补正" in key:
            return Label(("other_no_correction",), number)
        if "逾期未" in key and "费" in key:
            return Label(("other_unpaid",), number)
    if key.startswith(("法人或其他组织", "法人和其他组织")):
        inner = _KNOWN.get(key[7:])
        if inner in COLUMNS or inner in ("misc", "subtotal"):
            return Label(("org", inner))
    return None


def _nearly_single(text: str) -> Label | None:
    number, rest = numbered(text)
    key = _words(_BRACKETS.sub("", rest))
    return _nearly(key, number) if len(key) <= _LONGEST else None


def _fitting(name: str, number: str) -> Label | None:
    """The label when its printed number does not speak against it; 其他 stands in several places."""
    if name == "misc" and number not in ("", "3"):
        return None
    return Label((name,), number)


def _nearly(key: str, number: str) -> Label | None:
    """The one label that a slip of the pen would make these words; None when there is none or there are several."""
    if len(key) < 4 or key in _OTHERS:
        return None
    allowed = 1 if len(key) < 10 else 2 if len(key) < 15 else 3
    letters = set(key)
    best: dict[str, int] = {}
    for spelling, name, others in _BY_LENGTH[len(key)]:
        if len(letters & others) < len(others) - allowed - 1:
            continue
        if number and _EXPECTED.get(name, number) != number:
            continue
        distance = _distance(key, spelling)
        if distance <= allowed + 1:
            best[name] = min(distance, best.get(name, 9))
    order = sorted(best, key=lambda name: best[name])
    if not order or best[order[0]] > allowed or (len(order) > 1 and best[order[1]] <= best[order[0]] + 1):
        return None
    name = order[0]
    if all(abs(len(spelling) - len(key)) > 1 for spelling, other in _KNOWN.items() if other == name):
        return None
    # Four characters with one wrong may be another word: the number that the form prints must be there.
    if len(key) < 6 and _EXPECTED.get(name, number) != number:
        return None
    return Label((name,), number, near=True)


def _distance(one: str, other: str) -> int:
    """How many characters must be put in, left out, replaced, or swapped with the next."""
    before: list[int] = []
    above = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        row = [i]
        for j, b in enumerate(other, 1):
            row.append(min(above[j] + 1, row[j - 1] + 1, above[j - 1] + (a != b)))
            if i > 1 and j > 1 and a == other[j - 2] and b == one[i - 2]:
                row[j] = min(row[j], before[j - 2] + 1)
        before, above = above, row
    return above[-1]
