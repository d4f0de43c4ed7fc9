"""What the prose says of reconsideration, litigation and complaints about disclosure."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.extract.reading import Mention
from drafter.extract.scope import named_years, scope_of, without_brackets
from drafter.extract.sentences import Sentence, counted, denied
from drafter.text.search import has_any as holds

MEASURES = ("件", "起", "宗", "例", "次", "份", "人次", "项", "个", "")
_KINDS = {
    "disputes.reconsideration": re.compile(r"复议"),
    "disputes.litigation": re.compile(r"诉讼|起诉|应诉"),
    "disputes.complaints": re.compile(r"申诉|(?<!信访)(?:举报|投诉)"),
}
_NONE = re.compile(
    r"没有|未曾|从未|尚未|均未|并未|未|无(?!关|论|法|效|偿)|不存在|零(?:件|起|例|宗)?(?!距|散|星|投)|均为零|为零|均无"
)
BARE_NONE = re.compile(
    r"^(?:[（(]?[\d一二三四五六七八九十]+[）).、．])?(?:截至[^，]{0,12}，)?"
    r"(?:20\d\d年度?|本年度?|全年|我镇|我乡|我街道|本镇|本乡|本街道|本机关|度|，|年内|截至目前|此项|该项|目前|均|暂|共|内|中|期间|工作)*"
    r"(?:(?:受理|收到|办理|发生|案件|数量)(?:数量|数|量|件数|的)?(?:均)?(?:为|是|：)?(?:零|0|无)(?:件|起|例)?|"
    r"(?:没有|未|无|尚未|暂无|未曾|不存在)(?:收到|受理|接到|发生|出现|产生|涉及)?"
    r"(?:此类|相关|这类|该类|此项|上述|有关|以上)?"
    r"(?:情况|事项|业务|案件|此类情况|情形|事件|问题)*(?:发生)?|零|为零|0件|无)。?$"
)
"""A sentence that only says there was none (本年度未发生此类情况。): of what, its heading tells."""
_RIGHTS = (
    *("制度", "依法申请行政复议或提起", "依法申请行政复议或者提起", "可以申请", "可以提起", "可以依法申请"),
    *("可以依法提起", "有权", "渠道", "应当"),
)
"""Words by which a sentence tells what one may do and not what was done."""
_STOP = re.compile(r"[，；。、]|\d")
_ENDED = re.compile(
    r"(?:维持|纠正|驳回|撤回|撤诉|撤销|审结|胜诉|败诉|结案|其他结果|变更|确认违法|调解|未审结|审理|申请人|不予受理)"
    r"[^，；。#]{0,8}$"
)
_CASES = re.compile(r"(?:复议|诉讼|起诉)(?:案件|申请)?(?:共|共计|数|数量|为|总数|：|均为|各)*$")
_PART_OF_SUITS = re.compile(r"[（、](?:未经复议直接起诉|复议后起诉)(?:的|共|为)*$")
"""被提起行政诉讼3件（未经复议直接起诉2件、复议后起诉1件) tells the suits apart."""
_HOW_THEY_ENDED = re.compile(r"被[^，。]{0,8}(?:纠正|撤销|维持|变更)|(?:维持|纠正|审结)")
_REQUESTS = re.compile(r"政府信息公开申请(?:共|共计|为)*$|答复(?:共|为)*$")
_NONE_AT_END = re.compile(r"(?:没有|未|无|未发生|未收到)[^，]{0,24}$")
_DIGIT = re.compile(r"\d")


def _nearest(sentence: Sentence) -> str:
    """The nearest heading or lead above a sentence; empty when there is none."""
    return next((part for part in reversed(sentence.topic.split("／")) if part), "")


def dispute_statements(all_sentences: list[Sentence], year: int | None) -> Iterator[Mention]:
    """Reconsiderations, lawsuits and complaints about disclosure; 0 where the words deny them."""
    for sentence in all_sentences:
        if any(word.search(sentence.text) for word in _KINDS.values()):
            yield from _spoken(sentence, year)
        elif holds(_nearest(sentence), "复议", "诉讼") and BARE_NONE.match(sentence.text):
            for path, word in _KINDS.items():
                if word.search(_nearest(sentence)) and path != "disputes.complaints":
                    yield denied(path, sentence)


def _spoken(sentence: Sentence, year: int | None) -> Iterator[Mention]:
    """What a sentence that names a kind of dispute counts or denies."""
    text, above = sentence.text, _nearest(sentence)
    if holds(text, *_RIGHTS) and not sentence.quantities and not _NONE.search(text):
        return
    if not holds(text + above, "复议", "诉讼", "申诉") or holds(above, "问题", "改进"):
        return
    seen: set[str] = set()
    for mention in _counted(sentence, year):
        seen.add(mention.path)
        yield mention
    for path in _denied(sentence, year):
        if path not in seen:
            yield denied(path, sentence)


def _counted(sentence: Sentence, year: int | None) -> Iterator[Mention]:
    """The disputes that a sentence counts."""
    masked, text = sentence.masked, sentence.text
    floor = 0
    for quantity in sentence.quantities:
        lead = masked[floor : quantity.start]
        lead = lead[max(lead.rfind("；"), lead.rfind("。")) + 1 :]
        tail = _STOP.split(text[quantity.end : quantity.end + 30], maxsplit=1)[0]
        scope = scope_of(sentence, quantity, year)
        own = quantity.unit in MEASURES and scope.time == "now" and not scope.others
        if own and tail.startswith(("部分", "方面", "章", "大")):
            continue  # 共分五个部分 ends no clause
        floor = quantity.end
        if not own or (_ENDED.search(lead) and not _CASES.search(lead)) or _PART_OF_SUITS.search(lead):
            continue
        kinds = _in_lead(lead)
        if not kinds and not _HOW_THEY_ENDED.search(tail):  # 有1件行政复议被纠正 counts how they ended
            kinds = [path for path, word in _KINDS.items() if word.search(tail)][:1]
        if not kinds or _REQUESTS.search(lead):
            continue
        # 复议、诉讼各1件 and 复议、诉讼0件 speak of both; 复议、诉讼共3件 does not say how many of each.
        if len(kinds) == 1 or not quantity.low or holds(lead[-4:] + tail[:2], "均", "各", "都"):
            for path in kinds:
                yield counted(path, sentence, quantity)


def _in_lead(lead: str) -> list[str]:
    """The kinds of dispute the words before a figure name, nearest clause first."""
    for part in (lead[lead.rfind("，") + 1 :], lead):
        found = sorted((hits[-1].start(), path) for path, word in _KINDS.items() if (hits := list(word.finditer(part))))
        if found:
            kinds = [path for _, path in found]
            return kinds if holds(part, "、", "和", "及", "与", "或", "均", "各") else kinds[-1:]
    return []


def _denied(sentence: Sentence, year: int | None) -> Iterator[str]:
    """The kinds of dispute that a sentence denies."""
    for clause in sentence.text.replace("；", "。").split("。"):
        if not _NONE.search(clause):
            continue
        if holds(clause, "未审结", "未结案", "未办结", "未超期") and not holds(clause, "没有", "无"):
            continue
        years = named_years(without_brackets(clause))
        if year is not None and years and year not in years:
            continue
        parts = clause.split("，")
        for path, word in _KINDS.items():
            spoken = (index for index, part in enumerate(parts) if word.search(part))
            if any(_denies(_denying(parts, index), word) for index in spoken):
                yield path


def _denying(parts: list[str], index: int) -> str:
    """The part of a clause that may deny what the part at `index` names: itself, or the one behind or before it.

    …申请行政复议、提起行政诉讼的情况，本年度没有发生; 全年未发生…，也没有….
    """
    part = parts[index]
    if _NONE.search(part) or _DIGIT.search(part):
        return part
    before = parts[index - 1] if index else ""
    after = parts[index + 1] if index + 1 < len(parts) else ""
    if _NONE.search(after) and not any(word.search(after) for word in _KINDS.values()):
        return after
    return before if holds(before, "复议", "诉讼", "申诉") and _NONE_AT_END.search(before) else part


_NO_DENIAL = ("无理", "无故", "未经复议直接", "未及时", "未按", "未超", "未审", "无异议", "不服")


def _denies(part: str, word: re.Pattern[str]) -> bool:
    """Whether a part of a clause denies the disputes of a kind, named in it or (when it names none) beside it."""
    hits = list(_NONE.finditer(part))
    if not hits or (len(hits) == 1 and holds(part, *_NO_DENIAL)):
        return False
    found = word.search(part)
    if found is None:
        return True
    # 行政复议1件、没有行政诉讼: the denial before a kind speaks of what follows it, one behind of all before it.
    before = [hit for hit in hits if hit.start() < found.start()]
    if before and not _DIGIT.search(part, before[-1].end(), found.start()):
        return True
    last = hits[-1]
    return (
        last.start() > found.start()
        and not _DIGIT.search(part, found.end(), last.start())
        and not holds(part[last.end() :], "复议", "诉讼", "申诉")
    )
