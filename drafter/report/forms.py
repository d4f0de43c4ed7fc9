"""The national forms' rows and columns: ids, printed labels, and what each result means in plain words.

Sources: 国办公开办函〔2021〕30号 and 〔2019〕60号, tables 1–3; article numbers are of 《条例》 (国务院令第711号).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from drafter import words

COLUMNS = {
    "natural": "自然人",
    "business": "商业企业",
    "research": "科研机构",
    "welfare": "社会公益组织",
    "legal": "法律服务机构",
    "org_other": "其他",
}
"""Kinds of applicants, the value columns of table 2 but for the computed 总计."""

APPLICANTS = {**COLUMNS, "org_other": "其他法人或组织"}
"""The same in words that stand alone."""


@dataclass(frozen=True, slots=True)
class RequestResult:
    """One way a request ends: its row id, printed label, group id, and the plain words a clerk is asked with."""

    id: str
    label: str
    group: str
    plain: str


RECEIVED = ("new_received", "一、本年新收政府信息公开申请数量")
CARRIED_IN = ("carried_in", "二、上年结转政府信息公开申请数量")
RESULTS = "三、本年度办理结果"
RESULTS_TOTAL = ("results_total", "（七）总计")
CARRIED_OUT = ("carried_out", "四、结转下年度继续办理")

GROUPS = {
    "granted": "（一）予以公开",
    "partial": "（二）部分公开（区分处理的，只计这一情形，不计其他情形）",
    "denied": "（三）不予公开",
    "unable": "（四）无法提供",
    "refused": "（五）不予处理",
    "other": "（六）其他处理",
}
"""The six kinds of results; 予以公开 and 部分公开 have no rows below them."""

GROUP_NAMES = {
    "granted": "予以公开",
    "partial": "部分公开",
    "denied": "不予公开",
    "unable": "无法提供",
    "refused": "不予处理",
    "other": "其他处理",
}

_SHARED = (
    RequestResult("granted", "", "granted", "同意公开，全部提供"),
    RequestResult("partial", "", "partial", "只提供了一部分（做了区分处理）"),
    RequestResult("denied_state_secret", "1.属于国家秘密", "denied", "不公开：是国家秘密"),
    RequestResult("denied_law_forbidden", "2.其他法律行政法规禁止公开", "denied", "不公开：别的法律法规禁止"),
    RequestResult("denied_safety", "3.危及“三安全一稳定”", "denied", "不公开：危及国家、公共、经济安全或社会稳定"),
    RequestResult("denied_third_party", "4.保护第三方合法权益", "denied", "不公开：会损害第三方（商业秘密、个人隐私）"),
    RequestResult("denied_internal", "5.属于三类内部事务信息", "denied", "不公开：人事、后勤、内部流程信息"),
    RequestResult("denied_process", "6.属于四类过程性信息", "denied", "不公开：讨论记录、过程稿、磋商信函、请示报告"),
    RequestResult("denied_enforcement_file", "7.属于行政执法案卷", "denied", "不公开：行政执法案卷"),
    RequestResult("denied_admin_query", "8.属于行政查询事项", "denied", "不公开：应到市场监管、不动产登记等窗口查询"),
    RequestResult("unable_not_held", "1.本机关不掌握相关政府信息", "unable", "无法提供：本单位没有这个信息"),
    RequestResult("unable_need_making", "2.没有现成信息需要另行制作", "unable", "无法提供：要另外加工、汇总"),
    RequestResult("unable_unclear", "3.补正后申请内容仍不明确", "unable", "无法提供：补正后仍说不清要什么"),
    RequestResult("refused_petition", "1.信访举报投诉类申请", "refused", "不予处理：实为信访、举报、投诉"),
    RequestResult("refused_repeat", "2.重复申请", "refused", "不予处理：重复申请"),
    RequestResult("refused_publication", "3.要求提供公开出版物", "refused", "不予处理：要的是公报、报刊、书籍等出版物"),
    RequestResult("refused_excessive", "4.无正当理由大量反复申请", "refused", "不予处理：无正当理由大量反复申请"),
    RequestResult(
        "refused_confirm",
        "5.要求行政机关确认或重新出具已获取信息",
        "refused",
        "不予处理：要求确认或重新出具已拿到的信息",
    ),
)

RESULTS_2021 = (
    *_SHARED,
    RequestResult(
        "other_no_correction",
        "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
        "other",
        "其他：逾期不补正，不再处理",
    ),
    RequestResult(
        "other_unpaid",
        "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
        "other",
        "其他：逾期未缴费，不再处理",
    ),
    RequestResult("other_misc", "3.其他", "other", "其他：以上都不是（如申请人撤回）"),
)
RESULTS_2019 = (*_SHARED, RequestResult("other", "", "other", "其他：以上都不是（如申请人撤回、逾期不补正）"))

RESULT_ROWS = (*RESULTS_2021, RESULTS_2019[-1])
"""The result rows of either form."""

STORED_ROWS = {
    RECEIVED[0]: "本年新收",
    CARRIED_IN[0]: "上年结转",
    **{r.id: r.label or GROUP_NAMES[r.group] for r in RESULT_ROWS},
    CARRIED_OUT[0]: "结转下年度",
}
"""Row ids that the answers file may hold, with short names; sums are computed and never stored."""


def form_of(year: int) -> str:
    """The national form for reports on a year: “2019” (国办公开办函〔2019〕60号) up to that on 2020, else “2021”."""
    return "2019" if year <= 2020 else "2021"


def results_of(form: str) -> tuple[RequestResult, ...]:
    """The result rows of the form of “2019” or “2021”."""
    return RESULTS_2019 if form == "2019" else RESULTS_2021


OUTCOMES = {
    "maintained": "结果维持",
    "corrected": "结果纠正",
    "other_result": "其他结果",
    "pending": "尚未审结",
}
"""How a reconsideration or a lawsuit ends (table 3, both forms)."""

DISPUTES = {
    "review": ("行政复议", "行政复议"),
    "suit_direct": ("行政诉讼", "未经复议直接起诉"),
    "suit_after_review": ("行政诉讼", "复议后起诉"),
}
"""Table 3's groups: the upper head and the group's own name."""


def cell_term(path: str) -> str:
    """予以公开·自然人 for a cell of table 2, 行政复议·总计 for a total of table 3; empty for another path."""
    match path.split("."):
        case ["requests", "table", row, *column]:
            names = {**STORED_ROWS, RESULTS_TOTAL[0]: words.ALL_RESULTS}
            kinds = {**APPLICANTS, "total": words.TOTAL}
            tail = [_NUMBER.sub("", kinds.get(name, name)) for name in column]
            return "·".join([_NUMBER.sub("", names.get(row, row)), *tail])
        case ["disputes", group, "total"] if group in DISPUTES:
            return f"{DISPUTES[group][1]}·{words.TOTAL}"
    return ""


_NUMBER = re.compile(r"^\d\.")
"""The number of a row below its group's head."""
