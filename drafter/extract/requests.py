"""What the prose says of disclosure requests: how many came, were carried over, were settled, and in which parts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from drafter.extract.reading import Mention, PartList, StatedShare
from drafter.extract.requestlists import request_lists, single_lists
from drafter.extract.requestwords import MEASURES, SETTLED, topic_is_requests
from drafter.extract.scope import behind_last_figure, named_years, scope_of
from drafter.extract.sentences import Sentence, counted, denied
from drafter.text.quantities import Quantity
from drafter.text.search import has_any as holds
from drafter.text.sentences import clause_start

_REQUEST = (
    r"(?:(?:政府|政务)?信息公开(?:的)?申请|依申请公开(?:政府)?(?:信息)?(?:的)?(?:申请|事项|件|办件|业务)?|公开申请|依申请信息公开|"
    r"申请公开(?:政府)?(?:信息)?|申请(?!人|表|书|流程|渠道|条件))"
)
_KINDS = (
    r"(?:处理|书面|有效|网上|网络|各类|公民|法人|其他组织|或者|或|和|及|、|的|提出|提交|关于|各|有关|个人|群众|社会公众|公众|单位|"
    r"向|我镇|我乡|我街道|本机关|本镇|新|政府信息|了|共|共计|累计|任何|要求|公开|线上|线下|当面)*"
)
_GET_WORDS = (
    *(
        "收到",
        "受理",
        "接到",
        "新收",
        "接收",
        "收悉",
        "新增",
        "新受理",
        "接受",
        "登记",
        "收取",
        "受理办理",
        "收到并受理",
    ),
    "受理了",
)
_GET = f"(?:{'|'.join(_GET_WORDS)})"
_LINK = (
    r"(?:共|仅|只|一共|共计|总计|合计|计|达|为|是|有|约|累计|数量|总数|总量|数为|数|件数|量|：|了|的|情况|方面|，|"
    r"事项|业务|工作|办理){0,4}"
)
_RECEIVED = tuple(
    re.compile(pattern + "$")
    for pattern in (
        rf"{_GET}(?:了)?{_KINDS}{_REQUEST}{_LINK}",
        rf"{_REQUEST}(?:的)?(?:本年)?(?:新收|收到|受理|接收|接到){_LINK}",
        rf"(?:收到|受理|接到)的(?:政府)?(?:信息)?(?:公开)?申请{_LINK}",
        rf"(?:有|共有|发生|共|办理|处理|共办理|累计办理|存在|提出){_KINDS}{_REQUEST}{_LINK}",
        rf"(?:政府信息公开申请|信息公开申请|依申请公开(?:政府信息)?(?:申请)?|公开申请)(?:的)?"
        rf"(?:总数|数量|数|受理数|受理量|收件数|总量|件数|受理){_LINK}",
        r"(?:本年度?|全年|当年|年内|我镇|我乡|我街道|，|：|年|年度)(?:共)?(?:依申请公开|受理依申请公开)"
        r"(?:政府信息|信息)?(?:共|为|有|：)*",
        r"(?:政府信息公开申请|信息公开申请)(?:均|共|为|有|：|共计|计)+",
        r"(?:本年|本年度)?新收(?:政府信息公开)?(?:申请)?(?:数量)?(?:共|为)*",
    )
)
_TAIL_REQUEST = re.compile(
    r"(?:的)?(?:书面|有效|政府|网上|公民|法人|关于|当面|信函)*(?:信息)?(?:依申请)?(?:公开)?(?:的)?申请(?!人)|依申请公开"
)
_GET_TAIL = re.compile(rf"(?:{_GET}|(?<!另)有|办理|处理|共|提出)(?:了|共|到)*$")
_CARRIED_IN = re.compile(
    r"(?:(?:上年度?|上一年度?|去年|20\d\d年度?)(?:度)?"
    r"(?:结转|转来|转入|遗留|未办结|结转而来|结转本年|结转至本年|结转来)(?:的)?(?:到本年|至本年|本年)?(?:度)?(?:继续)?(?:办理)?(?:的)?"
    r"(?:政府信息公开)?(?:公开)?(?:申请)?(?:数量)?|结转(?:上年度?|20\d\d年度?)(?:的)?(?:申请)?|"
    r"办理(?:的)?(?:上年度?|上一年度?)(?:的)?(?:政府信息公开)?申请)(?:共|为|是|有|：|共计|的有)*$"
)
_CARRIED_OUT = re.compile(
    r"(?:结转(?:到|至|入)?(?:下年度?|下一年度?|次年|明年|20\d\d年度?|下年)(?:度)?(?:继续)?(?:办理|答复)?(?:的)?|"
    r"(?:尚未|未|还未|没有)(?:办结|答复)(?:[^，；。]{0,12}?结转[^，；。]{0,8})?(?:的)?|"
    r"(?:年末|年底|期末)(?:尚)?(?:结转|未办结)(?:的)?|"
    r"转(?:入|到|至)(?:下年度?|下一年度?|次年|20\d\d年度?)(?:继续)?(?:办理)?(?:的)?)(?:申请)?(?:数量)?"
    r"(?:共|为|是|有|：|共计|的有)*$"
)
_CARRIED_TAIL = re.compile(
    r"(?:申请)?(?:到年底)?(?:均未|尚未|还未|未)(?:办结|答复)，?(?:将)?(?:按规定)?结转|"
    r"(?:申请)?(?:因|正在|尚|还|未|仍)[^，。；]{0,16}，(?:按规定)?(?:将|已)?结转|"
    r"(?:申请)?(?:，(?:需|将|均|已|按规定|正在办理，?|尚在办理，?|按程序))?(?:需|将|均|已|按照[^，。；]{0,10})?"
    r"(?:顺延|结转|转入|转到|转至)(?:到|至|入)?(?:下年度?|下一年度?|次年|20\d\d年)(?!\d|[^，。；]{0,8}\d)"
)
_NONE = (
    re.compile(
        rf"(?:没有|未曾|尚未|并未|从未|暂未|均未|未|无|不存在|没)(?:发生|出现|产生|有|再)?"
        rf"(?:收到|接到|受理|接收|办理|接受|新收|收悉|过)*(?:过|到)?(?P<gap>[^，；。0-9]{{0,26}}?){_REQUEST}"
        r"(?P<tail>[^，；。]{0,14})"
    ),
    re.compile(
        rf"{_REQUEST}(?P<gap>[^，；。]{{0,16}}?)(?:，)?(?:为|均为|数为|数量为|是|：|共)?"
        r"(?:“?零”?(?!星|距|散|投)|没有|(?<![一-龥])无|为无|未发生|未收到)(?:件|份|条|例|起|宗)?(?P<tail>)(?=[，；。、]|$)"
    ),
)
_NOT_NONE = re.compile(
    r"复议|诉讼|收费|费用|超期|逾期|超时|延期|投诉|举报|不予公开的?$|部分公开|未按|推诿|拒绝|资格|表格|需要|必要|理由|条件|泄密|差错|"
    r"信访|影响|耽误|中断|减免|听证|低保|救助|补助|许可|宅基地|无法|结转|未办结|上年|遗留|积压|其[他它]$|别的$|"
    r"^(?:(?:通过|以|经)?(?:传真|信函|网络|网上|当面|邮寄|电子邮件|邮件|现场)(?:方式|形式|渠道)?(?:提出|提交)?(?:的)?)$|"
    r"^(?:有)?(?:法人|企业|单位|其他组织|、|和|或者?|及)+(?:的|提出的|提交的)?$"
)
_BARE_NONE = re.compile(
    r"^(?:[（(]?[\d一二三四五六七八九十]+[）).、．])?(?:截至[^，]{0,12}，)?"
    r"(?:20\d\d年度?|本年度?|全年|我镇|我乡|我街道|本镇|本机关|度|，|年内|截至目前|此项|该项|工作|目前|均|暂|共|内|中|期间|情况)*"
    r"(?:(?:受理|收到|办理|申请|发生|接收)(?:数量|数|量|件数|的)?(?:均)?(?:为|是|：)?(?:零|0|无)(?:件|份|条|例)?|"
    r"(?:没有|未|无|尚未|暂无|未曾)(?:收到|受理|接到|发生|此类|相关|这类|该类|此项|上述|有关)?"
    r"(?:情况|事项|业务|申请|此类情况|情形|事件|件|案件)*(?:发生)?|零|为零|0件|无)。?$"
)
_NO_CARRIED_IN = re.compile(
    r"(?:没有|无|不存在)(?:需要?)?(?:上年度?|上一年度?|去年|20\d\d年度?)?(?:度)?(?:结转|转入|转来)(?:的)?(?:到本年|至本年)?"
    r"[^，；。下次]{0,8}申请|(?:没有|无)(?:上年度?|上一年度?|去年)(?:结转|遗留|未办结)|"
    r"(?:上年度?|上一年度?|去年)(?:没有|无)结转|(?:上年度?|上一年度?|去年)结转(?:的)?(?:申请)?(?:数)?(?:为|：)?(?:零|无)"
)
_NO_CARRIED_OUT = re.compile(
    r"(?:没有|无|不存在)(?:需要?)?(?:结转|转入|转到)(?:到|至|入)?(?:下年度?|下一年度?|次年|明年|20\d\d年度?)|"
    r"(?:年末|年底|期末)(?:也|均)?(?:没有|无)(?:未办结|结转|尚未办结)|(?:年末|年底|期末)(?:结转|未办结)(?:为|：)?(?:零|无)"
)
_QUOTED_NONE = re.compile(r"“([零0无])”")
_NONE_OF_SOME = re.compile(
    r"(?:不予公开|超期|逾期|部分公开|结转|重复|办结|答复)(?:的|数|量)*(?:政府)?(?:信息)?(?:公开)?(?:申请)?[^，；。]{0,3}"
    r"(?:为|没有|无|未|零|0|均)"
)
_CONDITION = re.compile(r"[^，；。]{0,4}(?:情况)?的，")
_CARRIED_AT_ONCE = re.compile(r"，(?:均)?(?:尚未|未|还未)办结，结转")
_NONE_ANSWERED = re.compile(r"(?:（[^）]*）|，[^，；。]{1,30})?，到年底(?:均|尚)未(?:答复|办结)，(?:继续|全部)?结转")
"""收到申请5件，均通过信函提出，到年底均未答复，结转下年度."""
_CARRIED_FORWARD = ("结转下", "结转到下", "结转至下", "结转入下")
_GUIDE = re.compile(r"(?:的)?(?:信息|政务|政府信息)?(?:公开)?(?:栏|平台|指南|制度|渠道)")
_CAME = re.compile(r"(?:收到|受理|接到|新收|受理数|受理量|收件)(?:数|量|数量|了|共|为|：)*$")
_CAME_BEFORE = ("结转", "上年", "转入", "遗留", "去年")
_OF_ONE_WAY = re.compile(
    r"(?:当面|信函|传真|网络|网上|邮件|邮寄|现场)(?:形式|方式|渠道|途径)?(?:提交|提出)?(?:的)?申请(?:的)?(?:共|为|有)*$"
)
_ENDED_SO = re.compile(r"(?:同意|不予|部分|予以|全部)公开(?:的)?答复(?:的)?(?:数|数量|为|：)*$")
"""同意公开答复3件 says how requests ended, not how many were answered."""
_HOW = ("同意", "予以公开", "部分公开", "不予公开", "属于", "不属于", "全部公开")
"""都作了答复：4件同意公开 does not say how many were answered in all."""
_OF_WHICH_THIS_YEAR = re.compile(r"(?:申请)?，其中，?(?:本年|今年|全年|20\d\d年)")
_COMPARED_WITH = re.compile(r"(?:与|同|和|跟)(?:20\d\d年|上年|去年)[^，；。#]{0,8}$")
_ONE_WAY_END = re.compile(r"(?:当面|信函|传真|网络|网上|邮件|邮寄|现场|法人|企业)(?:提交|提出|方式)?(?:的)?$")
_CARRIED_INSIDE = re.compile(r"(?:申请)?（[^）]*(?:结转|转入|遗留|上年)[^）]*）")
"""受理12件（含上年结转1件）."""
_NOT_REQUESTS = ("纠纷", "工单", "热线", "提案", "建议", "案件", "信访", "投诉", "咨询", "留言", "问卷", "诉求")


def request_statements(all_sentences: list[Sentence], year: int | None) -> Iterator[Mention | PartList | StatedShare]:
    """All that the sentences say of requests."""
    received: tuple[Sentence, Quantity] | None = None
    for sentence in all_sentences:
        totals: list[tuple[Quantity, str]] = []
        for quantity in sentence.quantities:
            path = _path_of(sentence, quantity, year) if quantity.unit in MEASURES else None
            if path is None:
                continue
            if path in ("requests.received", "requests.settled"):
                totals.append((quantity, path))
            if path == "requests.received" or (path == "requests.carried_in" and "没有新收" in sentence.text):
                received = (sentence, quantity)
            # What was “handled” may include what was carried in.
            near = behind_last_figure(sentence.masked[: quantity.start])
            handled = holds(near[-20:], "办理", "处理") and not holds(near, *_GET_WORDS)
            handled = handled or bool(_CARRIED_INSIDE.match(sentence.text, quantity.end))
            yield counted(path, sentence, quantity, not (handled and path == "requests.received"))
            came = path in ("requests.carried_in", "requests.received")
            if came and _NONE_ANSWERED.match(sentence.text, quantity.end):
                yield counted("requests.carried_out", sentence, quantity)
            if path == "requests.carried_in" and _CARRIED_AT_ONCE.match(sentence.text, quantity.end):
                yield counted("requests.carried_out", sentence, quantity)
        yield from _nothing(sentence, year)
        yield from request_lists(sentence, received, [quantity for quantity, _ in totals])
        yield from single_lists(sentence, received, totals)


def _path_of(sentence: Sentence, quantity: Quantity, year: int | None) -> str | None:
    """The fact that a figure states of requests; None when it states none."""
    text, masked = sentence.text, sentence.masked
    lead = masked[clause_start(masked, quantity.start, "；。（") : quantity.start]
    near = behind_last_figure(lead)
    tail = text[quantity.end : quantity.end + 22]
    scope = scope_of(sentence, quantity, year)
    about = topic_is_requests(sentence)
    if holds(near, "复议", "诉讼", "培训", "会议", "收费") or near.endswith("元") or scope.others:
        return None
    group = text[clause_start(text, quantity.start, "；。") : quantity.start]
    if holds(sentence.section, "问题", "不足", "改进") and not _OF_THE_YEAR.search(group):
        return None  # 有1件申请因答复不够规范被申请复议
    if "申请" not in group and holds(group, *_NOT_REQUESTS):
        return None
    spoken = about or "申请" in text or "申请" in sentence.previous or holds(near, *_CARRIED_FORWARD)
    if spoken and scope.time in ("now", "last", "plan") and _CARRIED_IN.search(near):
        return None if _wrong_year(near, year, -1) else "requests.carried_in"
    carried_out = spoken and scope.time != "change" and not holds(near, "超期", "逾期")
    if carried_out and (_CARRIED_OUT.search(near) or _CARRIED_TAIL.match(tail)):
        return None if _wrong_year(near + tail, year, 1) else "requests.carried_out"
    if scope.time == "last" and "结转" not in near and any(one.search(near) for one in _RECEIVED[:4]):
        return "requests.last_received"
    if scope.time != "now":
        return None
    if "累计" in near and _OF_WHICH_THIS_YEAR.match(tail):
        return None  # 累计受理57件，其中2013年受理12件
    if _COMPARED_WITH.search(near) and tail.startswith(("比", "相比", "相较")):
        return "requests.last_received"
    other = holds(near, "结转", "办结", "不予", "同意", "超期", "网站", "咨询", "不属于")
    if (
        _SUM.search(near)
        and holds(group, "收到", "受理", "接到")
        and "申请" in group
        and not holds(group, *_CAME_BEFORE)
    ):
        return "requests.received"  # 收到公民提交的申请6件，企业提交的1件，合计7件
    if not other and _summed_behind(sentence, quantity):
        return None
    if not other and any(one.search(near) for one in _RECEIVED):
        return None if _GUIDE.match(tail) or _part_of_ways(near) else "requests.received"
    if _GET_TAIL.search(near) and _TAIL_REQUEST.match(tail):
        return "requests.received"
    if about and _CAME.search(near):
        return "requests.received"
    elsewhere = holds(near, "留言", "咨询", "来信", "信访", "热线", "提案", "建议", "延期", "纠正", "撤销")
    no_answer = elsewhere or tail.startswith(_HOW) or near.endswith("按时办结") or _ENDED_SO.search(near)
    return "requests.settled" if spoken and not no_answer and SETTLED.search(near) else None


_SUM = re.compile(r"^，?(?:合计|共计|总计|一共)$")


def _summed_behind(sentence: Sentence, first: Quantity) -> bool:
    """Whether a figure is added up with others behind it in its clause group (…6件，…1件，合计7件)."""
    added = 0
    for one in sentence.quantities:
        if one.start < first.start or one.unit != first.unit:
            continue
        near = behind_last_figure(sentence.masked[: one.start])
        if one is not first and _SUM.search(near):
            return one.low == added and not holds(sentence.text[first.end : one.start], *_CAME_BEFORE)
        if holds(near, "；", "。") and one is not first:
            return False
        added += int(one.low)
    return False


def _part_of_ways(near: str) -> bool:
    """当面申请3件 is a part: its way stands in front of 申请."""
    return not holds(near, *_GET_WORDS) and bool(_OF_ONE_WAY.search(near))


def _wrong_year(near: str, year: int | None, step: int) -> bool:
    """Whether the words name a year that requests of the report's year are not carried from (-1) or on to (1)."""
    named = named_years(near)
    return bool(named) and year is not None and named[-1] not in (year + step, year)


def _nothing(sentence: Sentence, year: int | None) -> Iterator[Mention]:
    """没有收到…申请, 申请数为零, and under a heading about requests 本年度受理数为零."""
    text = _QUOTED_NONE.sub(r"\1", sentence.text) if "“" in sentence.text else sentence.text
    if _NO_CARRIED_IN.search(text):
        yield denied("requests.carried_in", sentence)
    if _NO_CARRIED_OUT.search(text):
        yield denied("requests.carried_out", sentence)
    bare = topic_is_requests(sentence) and _BARE_NONE.match(text) and not holds(text, "复议", "诉讼", "收费")
    if bare or ("申请" in text and _denies_requests(text, year)):
        surely = bool(bare or _OF_THE_YEAR.search(text) or _OF_DISCLOSURE.search(text))
        if surely or topic_is_requests(sentence):
            yield replace(denied("requests.received", sentence), sure=surely)


_OF_THE_YEAR = re.compile(r"全年|年度|本年|年内|今年|20\d\d年")
_OF_DISCLOSURE = re.compile(r"信息公开(?:的)?申请|依申请公开|申请公开|公开(?:政府)?信息的申请|公开申请")


def _denies_requests(text: str, year: int | None) -> bool:
    """Whether the words say that no request came in the report's year."""
    for number, pattern in enumerate(_NONE):
        for found in pattern.finditer(text):
            head = text[clause_start(text, found.start(), "；。") : found.start()]
            clause = text[clause_start(text, found.start()) : found.end() + 6]
            behind = text[found.end() : found.end() + 14].partition("，")[0]
            if _NOT_NONE.search(found["gap"] + found["tail"]) or _NONE_OF_SOME.search(clause):
                continue
            if holds(found[0] + behind, "复议", "诉讼", "收费", "费用"):
                continue
            years = named_years(head)
            if number == 1 and _ONE_WAY_END.search(text[: found.start()]):
                continue  # 网络申请为零
            if year is not None and years and years[-1] != year:
                continue
            if number == 0 and holds(head[-8:], "如果", "若", "凡", "对", "应当", "按照"):
                continue
            if not _CONDITION.match(text, found.end()):
                return True
    return False
