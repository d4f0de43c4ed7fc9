"""The smaller figures of the prose.

People, meetings, training, interpretation, secrecy, inspections, decisions and normative documents (`subjects`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from drafter.extract.cues import holds
from drafter.extract.numbers import Quantity
from drafter.extract.reading import Mention
from drafter.extract.scope import behind_last_figure, clause_start, named_years, scope_of
from drafter.extract.sentences import Sentence, counted, denied
from drafter.extract.subjects import SUBJECTS, Subject

_FOLLOW_UP = re.compile(
    r"提出的(?:改进|整改)?措施[^。]{0,20}(?:落实|完成)|落实情况如下|"
    r"(?:上年|去年|20\d\d年度?)(?:报告)?(?:存在|提出|指出|反映)[^。]{0,10}问题"
)
_ADDED = re.compile(
    r"[、，]?(?:共|共计|累计|计|约|合计)*(?:参加|参训|参与|受训|培训|到会|到场|听课)?(?:的)?(?:人员|干部|人数|人次)?(?:为|达|共|共计|累计|合计)*"
)
_ADDED_UP = ("合计", "共", "共计", "总计", "累计")
_IN_ALL = ("全年", *_ADDED_UP, *(f"全年{word}" for word in _ADDED_UP))
_TAIL_END = re.compile(r"[，；。、（]|\d")
_EACH = re.compile(r"各(?:举办|组织|开展|召开|进行|办|开)?了?$")
_TOGETHER = re.compile(r"(?:合计|共计|总计|累计|全年|共)+(?:为|有|达)?$")
_STAFF_OF_WHICH = re.compile(r"(?:从事|负责)?[^，；。：#]{0,10}[，：（]其中，?[^，；。]{0,8}?(?:专职|兼职|全职)")
_ALL_OF_A_KIND = re.compile(r"[^，；。：#]{0,12}[，（](?:均|都|全部|皆)(?:为|是|系)?(?:党政办)?兼职")
_FIGURE_AT_END = re.compile(r"(?:一次|#+)$")
_BY_KIND = re.compile("按[^，]{1,8}分")
_ALL_PART_TIME = re.compile(r"，?(?:均|都|全部)(?:为|是|系)?兼职")
_OF_WHICH = tuple(mark + "其中" for mark in ("", "，", "；", "：", "。"))
_PARTS_OF_STAFF = ("organisation.full_time", "organisation.part_time")
_MANY = ("training.sessions", "organisation.meetings", "supervision.inspections")
"""Facts that reports state of other matters too: only what is said to be of disclosure is surely meant."""


def working_statements(all_sentences: list[Sentence], year: int | None) -> Iterator[Mention]:
    """All that the sentences say of these subjects."""
    for sentence in all_sentences:
        nearest = sentence.section.rpartition("／")[2]
        # Among problems and remedies only what is said of the whole year is a result.
        done = holds(sentence.text, "上年", "去年", "落实", "全年", "本年")
        promised = holds(nearest, "问题", "改进", "打算", "计划") and "其他需要报告" not in sentence.lead
        if promised and (not done or holds(sentence.text, "将", "拟", "争取")):
            continue
        if _FOLLOW_UP.search(sentence.text):
            continue  # what was promised, beside what was done
        apart = list(_training_apart(sentence))
        yield from apart
        for subject in SUBJECTS:
            if apart and subject.path.startswith("training."):
                continue
            if holds(sentence.text, *subject.words):
                yield from _of(subject, sentence, year)
        if "职" in sentence.text:
            yield from _staff(sentence, year)


def _training_apart(sentence: Sentence) -> Iterator[Mention]:
    """The unit's own training and the county's (组织业务培训3次，参训92人次；派6人次参加县级培训2次)."""
    found = _OWN_AND_ABOVE.search(sentence.masked)
    for quantity in sentence.quantities if found else ():
        for name in _OWN_AND_ABOVE.groupindex:
            if found and found.start(name) == quantity.start:
                yield counted(f"training.{name}", sentence, quantity)


_OWN_AND_ABOVE = re.compile(
    r"组织业务培训(?P<own_sessions>#+)(?:，[^#；。]*?)?(?:，参训(?P<own_attended>#+))?；"
    r"(?:派(?P<upper_attended>#+))?参加[^，；。#]{0,8}培训(?P<upper_sessions>#+)(?=[，；。])"
)


def _of(subject: Subject, sentence: Sentence, year: int | None) -> Iterator[Mention]:
    """What a sentence counts of a subject; where it counts nothing of it, whether it denies it."""
    text = sentence.text
    anyones = subject.path.startswith(("subordinate", "training", "organisation"))
    seen = False
    if subject.path == "training.attended" and (added := _added_up(sentence)) is not None:
        yield counted(subject.path, sentence, added)
        return
    for quantity in sentence.quantities:
        if quantity.unit not in subject.measures or not _speaks(subject, sentence, quantity):
            continue
        scope = scope_of(sentence, quantity, year)
        if scope.time not in ("now", "part") or (scope.others and not anyones):
            continue
        seen = True
        if subject.path == "training.sessions":
            yield from _attended(sentence, quantity)
        sure = _sure(subject, sentence, quantity.start)
        yield replace(counted(subject.path, sentence, quantity, sure), text=quantity.text)
    if seen or subject.denial is None or not (found := subject.denial.search(text)):
        return
    years = named_years(text[: found.start()])
    if year is not None and years and years[-1] != year:
        return
    if not holds(text[max(0, found.start() - 8) : found.start()], "将", "确保", "防止", "杜绝", "避免", "如", "若"):
        yield replace(denied(subject.path, sentence), sure=_sure(subject, sentence, found.end()))


def _staff(sentence: Sentence, year: int | None) -> Iterator[Mention]:
    """共18人，其中专职3人; 专职1名、兼职15名，合计16名; 共11人从事此项工作，都是兼职."""
    text, masked = sentence.text, sentence.masked
    for quantity in sentence.quantities:
        if quantity.unit not in ("人", "名", "位") or scope_of(sentence, quantity, year).time not in ("now", "part"):
            continue
        group = masked[clause_start(masked, quantity.start, "；。") : quantity.start]
        others = ("领导小组", "培训", "成员", "企业", "村民", "医", "教师")
        group = "，".join(part for part in group.split("，") if not holds(part, *others))
        clause = group[clause_start(group, len(group)) :]
        if holds(clause, "领导小组", "培训", "成员", "专职", "兼职"):
            continue
        beside = "专职" in group and "兼职" in group and _TOGETHER.search(clause)
        all_part_time = _ALL_OF_A_KIND.match(text, quantity.end)
        if beside or all_part_time or _both_kinds(sentence, quantity) or _STAFF_OF_WHICH.match(text, quantity.end):
            yield counted("organisation.staff", sentence, quantity)
        if all_part_time:
            yield counted("organisation.part_time", sentence, quantity)


def _both_kinds(sentence: Sentence, staff: Quantity) -> bool:
    """Whether the two figures behind one are full-time and part-time staff that make it up (4名，专职1名，兼职3名)."""
    behind = [one for one in sentence.quantities if one.start >= staff.end and one.unit in ("人", "名", "位")][:2]
    if len(behind) < 2 or sum(one.low for one in behind) != staff.low:
        return False
    span = sentence.text[staff.end : behind[1].end + 6]
    return "专职" in span and "兼职" in span and not holds(span[:-6], "。", "；")


def _attended(sentence: Sentence, sessions: Quantity) -> Iterator[Mention]:
    """培训2期、86人次."""
    for quantity in sentence.quantities:
        if quantity.unit != "人次" or quantity.start < sessions.end:
            continue
        if _ADDED.fullmatch(sentence.text, sessions.end, quantity.start):
            yield counted("training.attended", sentence, quantity)


def _added_up(sentence: Sentence) -> Quantity | None:
    """上半年一期46人，下半年一期51人，两期合计97人次: the figure that adds up those before it; None: there is none."""
    people = [one for one in sentence.quantities if one.unit in ("人", "人次") and one.exact]
    for index, one in enumerate(people):
        said = sentence.masked[clause_start(sentence.masked, one.start) : one.start]
        adds_up = sum(before.low for before in people[:index]) == one.low
        if index >= 2 and adds_up and _TOGETHER.search(said):
            return one
    return None


def _sure(subject: Subject, sentence: Sentence, at: int) -> bool:
    """Whether what stands at a place is surely of disclosure."""
    if subject.path not in _MANY:
        return True
    return holds(sentence.text[clause_start(sentence.text, at) : at + 16].partition("。")[0], "公开", "条例")


def _speaks(subject: Subject, sentence: Sentence, quantity: Quantity) -> bool:
    """Whether the words around a figure say that it is of the subject."""
    masked, text, path = sentence.masked, sentence.text, subject.path
    if path.startswith("statutory.normative") and "规范性文件" not in sentence.previous + text:
        return False
    lead = masked[clause_start(masked, quantity.start) : quantity.start]
    full = behind_last_figure(lead)
    near = full.rpartition("、")[2]
    of_staff = path in _PARTS_OF_STAFF  # 专职2名、兼职13名，共计15名 adds up both
    tail = _TAIL_END.split(text[quantity.end : quantity.end + 24], maxsplit=1)[0]
    if "每" in near and quantity.low == 1:
        return False  # 每两个月督查一次 says how often
    if near.removeprefix("，") in _IN_ALL and "，" in masked[: quantity.start] and not of_staff:
        # …各检查一次，合计2次
        before = masked[: quantity.start].rstrip("，合计共总累全年")
        before = before[clause_start(before, len(before), "；。") :]
        near = _FIGURE_AT_END.sub("", before).rpartition("，")[2]
    if subject.other and subject.other.search(near):
        return False
    if _EACH.search(near) or holds(lead, "至少", "不少于", "不低于"):
        return False
    if lead.startswith(_OF_WHICH) and "职" not in near and path not in _PARTS_OF_STAFF:
        return False
    if subject.before_figure and any(subject.before_figure.search(said) for said in (near, full)):
        return True
    group = text[clause_start(text, quantity.start, "；。") : quantity.start]
    if path == "platforms.messages" and "申请" not in text and holds(group, "来信", "留言", "信箱"):
        answered = near.removesuffix("了").endswith(("回复", "答复", "办结"))
        return answered and not _BY_KIND.search(text)
    if path == "organisation.part_time" and near.removesuffix("共").endswith("工作人员"):
        return bool(_ALL_PART_TIME.match(text, quantity.end))
    if not subject.behind_figure or not subject.behind_figure.match(tail):
        return False
    return not (subject.other and subject.other.search(tail)) and not holds(near[-4:], "增加", "减少", "每")
