"""What a report says of requests, disputes and charges, case by case: the subjects placed, the answers, the text."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from drafter.report import forms

NATIONAL = "依申请做法、收到申请、办结申请、复议诉讼、申请渠道"
REQUESTS = "收到申请、办结申请"
OLD_TOLD = "旧提纲申请、没有不予公开"
OLD = f"受理办理、{OLD_TOLD}"
SUBJECTS = (NATIONAL, REQUESTS, "收到申请、办结申请、申请渠道", "复议诉讼", "信息处理费")
OLD_SUBJECTS = (OLD, OLD_TOLD, "旧提纲收费", "旧提纲复议诉讼")
TABLES = ("requests.txt", "disputes.txt", "fees.txt")
NO_DISPUTE = {f"disputes.{group}.{outcome}": 0 for group in forms.DISPUTES for outcome in forms.OUTCOMES}
PART_YEAR = {"period.start": date(2025, 7, 1), "period.end": date(2025, 12, 31)}


def parts(**counts: int) -> list[dict[str, Any]]:
    return [{"name": name, "count": count} for name, count in counts.items()]


def came(new: dict[str, int], old: dict[str, int], out: int = 0, /, results: dict[str, int] | None = None) -> Any:
    """Facts of table 2: applicants of the new requests and of those carried in, how many are left, results by row."""
    rows = {"new_received": new, "carried_in": old, "carried_out": {"natural": out}}
    rows |= {row: {"natural": count} for row, count in (results or {}).items()}
    table = {row: {column: n for column, n in cells.items() if n} for row, cells in rows.items() if any(cells.values())}
    figures = {"received": sum(new.values()), "carried_in": sum(old.values()), "carried_out": out, "table": table}
    return {f"requests.{name}": value for name, value in figures.items()}


def more(facts: dict[str, Any], **requests: Any) -> dict[str, Any]:
    return {**facts, **{f"requests.{name}": value for name, value in requests.items()}}


ONE, TWO, FIVE = {"natural": 1}, {"natural": 2}, {"natural": 4, "legal": 1}
NONE: dict[str, int] = {}
GRANTED = {"granted": 2}

# the subjects; the answers; the text
RECEIVED: list[tuple[str, dict[str, Any], str]] = [
    (REQUESTS, came(NONE, NONE), "2025年，我镇未收到政府信息公开申请。"),
    (
        REQUESTS,
        came(ONE, NONE, results={"granted": 1}),
        "2025年，我镇收到政府信息公开申请1件，由自然人提出，年内办结，予以公开。",
    ),
    (
        REQUESTS,
        more(
            came(ONE, NONE, results={"unable_not_held": 1}),
            on_time=1,
            overdue=0,
            subjects=["征地补偿"],
            by_channel=parts(当面提交=1),
            last_received=1,
        ),
        "2025年，我镇收到政府信息公开申请1件，与上年相同，由自然人当面提出，内容为征地补偿，"
        "年内按期办结，因本机关不掌握相关信息无法提供。",
    ),
    *(
        (
            REQUESTS,
            more(came(FIVE, NONE, results={"granted": 5}), last_received=last),
            f"2025年，我镇收到政府信息公开申请5件（{said}），其中自然人提出4件、法律服务机构提出1件，年内全部办结，均予以公开。",
        )
        for last, said in ((5, "与上年相同"), (8, "比上年减少3件"), (3, "比上年增加2件"))
    ),
    (
        REQUESTS,
        more(came(FIVE, NONE, results={"granted": 5}), by_channel=parts(网络=3, 当面=2)),
        "2025年，我镇收到政府信息公开申请5件，其中自然人提出4件、法律服务机构提出1件。从申请方式看，网络3件、当面2件。"
        "上述申请年内全部办结，均予以公开。",
    ),
    (
        REQUESTS,
        more(came(TWO, NONE, results=GRANTED), last_received=1),
        "2025年，我镇收到政府信息公开申请2件，比上年增加1件，均由自然人提出，年内全部办结，均予以公开。",
    ),
    (
        REQUESTS,
        more(came(TWO, NONE, results=GRANTED), last_received=0),
        "2025年，我镇收到政府信息公开申请2件（上年未收到申请），均由自然人提出，年内全部办结，均予以公开。",
    ),
    (
        REQUESTS,
        more(came(TWO, NONE, results=GRANTED), by_channel=parts(网络=2, 当面=0), last_received=5),
        "2025年，我镇收到政府信息公开申请2件，比上年减少3件，均由自然人通过网络提出，年内全部办结，均予以公开。",
    ),
    (
        REQUESTS,
        more(came(TWO, NONE, results={"granted": 1, "unable_not_held": 1}), subjects=["征地补偿", "宅基地审批"]),
        "2025年，我镇收到政府信息公开申请2件，均由自然人提出，主要涉及征地补偿和宅基地审批，"
        "年内全部办结，其中予以公开1件、因本机关不掌握相关信息无法提供1件。",
    ),
    (
        REQUESTS,
        more(
            came(FIVE, ONE, 1, results={"granted": 2, "partial": 1, "denied_third_party": 1, "unable_not_held": 1}),
            last_received=3,
            subjects=["征地补偿", "宅基地审批"],
            on_time=5,
            extended=0,
        ),
        "2025年，我镇新收政府信息公开申请5件（比上年增加2件），其中自然人提出4件、法律服务机构提出1件，"
        "主要涉及征地补偿和宅基地审批；另有上年结转的申请1件。年内办结5件，均在法定期限内答复，"
        "其中予以公开2件、部分公开1件、因涉及第三方合法权益不予公开1件、因本机关不掌握相关信息无法提供1件；"
        "其余1件结转下年度继续办理。",
    ),
    (
        REQUESTS,
        more(
            came(
                {"natural": 8, "business": 5, "legal": 1},
                TWO,
                1,
                results={
                    "granted": 7,
                    "partial": 2,
                    "denied_process": 1,
                    "denied_third_party": 1,
                    "unable_not_held": 2,
                    "unable_unclear": 1,
                    "refused_petition": 1,
                },
            ),
            by_channel=parts(网络=9, 当面=3, 邮寄=2),
            on_time=15,
            extended=2,
        ),
        "2025年，我镇新收政府信息公开申请14件，其中自然人提出8件、商业企业提出5件、法律服务机构提出1件；"
        "另有上年结转的申请2件。从新收申请的方式看，网络9件、当面3件、邮寄2件。年内办结15件，"
        "均在法定期限内答复（其中延期答复2件）；按结果分，予以公开7件、部分公开2件、不予公开2件、无法提供3件、"
        "不予处理1件。其余1件结转下年度继续办理。",
    ),
    (
        REQUESTS,
        more(came(FIVE, NONE, results={"granted": 4, "other_misc": 1}), by_channel=parts(网络=5)),
        "2025年，我镇收到政府信息公开申请5件，其中自然人提出4件、法律服务机构提出1件。新收的申请均通过网络提出。"
        "上述申请年内全部办结，其中予以公开4件、作其他处理1件。",
    ),
    (
        REQUESTS,
        more(came(TWO, NONE, results=GRANTED), table={"granted": TWO}, by_channel=parts(邮寄=2), on_time=2, extended=2),
        "2025年，我镇收到政府信息公开申请2件，均邮寄提出，年内全部依法延期办结，均予以公开。",
    ),
    (
        REQUESTS,
        more(came(TWO, TWO, results={"granted": 4}), on_time=3, overdue=1),
        "2025年，我镇新收政府信息公开申请2件，均由自然人提出；另有上年结转的申请2件。"
        "新收和结转的4件申请年内全部办结，按期答复3件、超期答复1件，均予以公开。",
    ),
    (
        REQUESTS,
        came(TWO, ONE, 2, results={"partial": 1}),
        "2025年，我镇新收政府信息公开申请2件，均由自然人提出；另有上年结转的申请1件。"
        "年内办结1件，部分公开；其余2件结转下年度继续办理。",
    ),
    (
        REQUESTS,
        more(came(NONE, ONE, results={"granted": 1}), overdue=1),
        "2025年，我镇没有新收政府信息公开申请，办理上年结转的申请1件，年内超期办结，予以公开。",
    ),
    (
        REQUESTS,
        more(came(NONE, {"natural": 3}, 1, results={"granted": 1, "partial": 1}), on_time=2, extended=2),
        "2025年，我镇没有新收政府信息公开申请，办理上年结转的申请3件。年内办结2件，"
        "均在延长后的法定期限内答复，其中予以公开1件、部分公开1件；其余1件结转下年度继续办理。",
    ),
    (
        REQUESTS,
        more(came(NONE, {"natural": 3}, 1, results={"granted": 1, "partial": 1}), on_time=1),
        "2025年，我镇没有新收政府信息公开申请，办理上年结转的申请3件。年内办结2件，"
        "按期答复1件；按结果分，予以公开1件、部分公开1件。其余1件结转下年度继续办理。",
    ),
    (
        REQUESTS,
        more(came(NONE, {"natural": 3}, results={"granted": 2, "partial": 1}), on_time=0, overdue=2),
        "2025年，我镇没有新收政府信息公开申请，办理上年结转的申请3件，年内全部办结，"
        "超期答复2件；按结果分，予以公开2件、部分公开1件。",
    ),
    (
        REQUESTS,
        came(NONE, ONE, 1),
        "2025年，我镇没有新收政府信息公开申请，办理上年结转的申请1件，到年底尚未办结，继续结转下年度办理。",
    ),
    (
        REQUESTS,
        came(NONE, TWO, 2),
        "2025年，我镇没有新收政府信息公开申请，办理上年结转的申请2件，到年底均未办结，继续结转下年度办理。",
    ),
    (
        REQUESTS,
        came(ONE, NONE, 1),
        "2025年，我镇收到政府信息公开申请1件，由自然人提出。该申请到年底尚未办结，结转下年度继续办理。",
    ),
    (
        REQUESTS,
        came(FIVE, ONE, 6),
        "2025年，我镇新收政府信息公开申请5件，其中自然人提出4件、法律服务机构提出1件；另有上年结转的申请1件。"
        "上述6件申请到年底均未办结，全部结转下年度继续办理。",
    ),
    (
        REQUESTS,
        {**more(came(TWO, ONE, results={"granted": 3}), last_received=9), **PART_YEAR},
        "2025年，我镇新收政府信息公开申请2件，均由自然人提出；另有原单位结转的申请1件。"
        "新收和原单位结转的3件申请年内全部办结，均予以公开。",
    ),
    (
        REQUESTS,
        {**came(NONE, ONE, 1), **PART_YEAR},
        "2025年，我镇没有新收政府信息公开申请，办理原单位结转的申请1件，到年底尚未办结，继续结转下年度办理。",
    ),
    *(
        (
            REQUESTS,
            came(ONE, NONE, results={row: 1}),
            f"2025年，我镇收到政府信息公开申请1件，由自然人提出，年内办结，{said}。",
        )
        for row, said in {
            "denied_state_secret": "因属于国家秘密不予公开",
            "denied_law_forbidden": "因法律法规禁止不予公开",
            "denied_safety": "因危及“三安全一稳定”不予公开",
            "denied_internal": "因属于内部事务信息不予公开",
            "denied_process": "因属于过程性信息不予公开",
            "denied_enforcement_file": "因属于行政执法案卷不予公开",
            "denied_admin_query": "因属于行政查询事项不予公开",
            "unable_need_making": "因需要另行制作无法提供",
            "unable_unclear": "因补正后内容仍不明确无法提供",
            "refused_petition": "因属于信访举报投诉类申请不予处理",
            "refused_repeat": "因重复申请不予处理",
            "refused_publication": "因要求提供公开出版物不予处理",
            "refused_excessive": "因无正当理由大量反复申请不予处理",
            "refused_confirm": "因要求确认或者重新出具已获取信息不予处理",
            "other_no_correction": "因逾期不补正不再处理",
            "other_unpaid": "因逾期未缴费不再处理",
            "other": "作其他处理",
        }.items()
    ),
]

AROUND: list[tuple[str, dict[str, Any], str]] = [
    (
        NATIONAL,
        {**came(NONE, NONE), **NO_DISPUTE, "requests.accepts": ["当面", "信函"]},
        "2025年，我镇未收到政府信息公开申请，也没有因政府信息公开被申请行政复议、提起行政诉讼。"
        "申请可以当面提出，也可以通过信函提出。",
    ),
    (
        NATIONAL,
        {
            **came(ONE, NONE, results={"granted": 1}),
            **NO_DISPUTE,
            "notes.requests": ["政府信息公开申请由党政综合办公室统一登记、转办。", "答复前由司法所审核"],
            "requests.by_channel": parts(当面=1),
            "requests.accepts": ["当面", "网站申请", "通过邮寄方式"],
        },
        "政府信息公开申请由党政综合办公室统一登记、转办。答复前由司法所审核。2025年收到申请1件，由自然人当面提出，"
        "年内办结，予以公开。没有因政府信息公开被申请行政复议、提起行政诉讼。申请可以当面提出，也可以通过网站、邮寄提出。",
    ),
    (
        "申请渠道",
        {"requests.received": 0, "requests.accepts": ["当面", "邮寄"]},
        "政府信息公开申请可以当面、邮寄提出。",
    ),
    ("申请渠道", {"requests.received": 0, "requests.accepts": ["网站"]}, "政府信息公开申请可以通过网站提出。"),
    (
        "复议诉讼",
        {**NO_DISPUTE, "disputes.review.maintained": 1},
        "因政府信息公开被申请行政复议1件，结果为维持；未被提起行政诉讼。",
    ),
    (
        "复议诉讼",
        {
            **NO_DISPUTE,
            "disputes.review.corrected": 2,
            "disputes.corrected_note": "被纠正的2件，引用条款不当，已重新答复。",
        },
        "因政府信息公开被申请行政复议2件，结果均为纠正；未被提起行政诉讼。被纠正的2件，原因是引用条款不当，已重新答复。",
    ),
    (
        "复议诉讼",
        {
            **NO_DISPUTE,
            "disputes.review.maintained": 1,
            "disputes.review.corrected": 1,
            "disputes.review.pending": 1,
            "disputes.review.other_result": 1,
            "disputes.suit_after_review.pending": 1,
            "disputes.corrected_note": "引用条款不当，已按复议决定重新答复",
        },
        "因政府信息公开被申请行政复议4件，其中维持1件、纠正1件、以其他方式结案1件、尚未审结1件；复议后被提起行政诉讼1件，尚未审结。"
        "被纠正的1件行政复议案件，原因是引用条款不当，已按复议决定重新答复。",
    ),
    (
        "复议诉讼",
        {**NO_DISPUTE, "disputes.suit_direct.other_result": 1, "disputes.suit_after_review.other_result": 2},
        "因政府信息公开被提起行政诉讼3件（未经复议直接起诉1件、复议后起诉2件），均以其他方式结案；年内未被申请行政复议。",
    ),
    (
        "复议诉讼",
        {**NO_DISPUTE, "disputes.suit_direct.corrected": 1},
        "因政府信息公开被提起行政诉讼1件，结果为纠正；未被申请行政复议。",
    ),
    (
        "复议诉讼",
        {**NO_DISPUTE, "disputes.suit_after_review.other_result": 1},
        "因政府信息公开在复议后被提起行政诉讼1件，以其他方式结案；年内未被申请行政复议。",
    ),
    (
        "复议诉讼",
        {**NO_DISPUTE, "disputes.review.pending": 2, "disputes.suit_direct.maintained": 2},
        "因政府信息公开被申请行政复议2件，均尚未审结；被提起行政诉讼2件，结果均为维持。",
    ),
    ("信息处理费", {"fees.notices": 0}, "2025年，我镇未发出信息处理费收费通知，未收取信息处理费。"),
    *(
        (
            "信息处理费",
            {"fees.notices": 1, "fees.noticed_yuan": Decimal(160), "fees.charged_yuan": Decimal(charged)},
            f"2025年，我镇依照《政府信息公开信息处理费管理办法》发出收费通知1件，金额160元，{said}。",
        )
        for charged, said in (("160", "已全部收取"), ("60.25", "实际收取60.25元"), ("0", "年内未收取"))
    ),
]


def old(received: int, **others: Any) -> dict[str, Any]:
    return {f"requests.{name}": value for name, value in {"received": received, **others}.items()}


OLD_ONES: list[tuple[str, dict[str, Any], str]] = [
    (OLD_TOLD, old(0), "2025年，我镇未收到政府信息公开申请，没有不予公开政府信息的情况。"),
    (
        OLD,
        {**old(0, procedure=["受理", "审核", "处理", "答复"], accepts=["网站"]), "organisation.office": "党政办公室"},
        "政府信息公开申请由党政办公室按照受理、审核、处理、答复的程序办理，可以通过网站提出。"
        "2025年未收到申请，没有不予公开政府信息的情况。",
    ),
    (
        OLD,
        {**old(0, procedure=["受理"], accepts=["当面", "网站"]), "organisation.office": "党政办公室"},
        "政府信息公开申请由党政办公室受理，可以当面提出，也可以通过网站提出。2025年未收到申请，没有不予公开政府信息的情况。",
    ),
    ("受理办理", old(0, procedure=["受理", "答复"]), "政府信息公开申请按照受理、答复的程序办理。"),
    ("受理办理", old(0, accepts=["当面"]), "政府信息公开申请可以当面提出。"),
    (
        OLD_TOLD,
        old(1, by_channel=parts(网络=1), outcomes=parts(不予公开=1)),
        "2025年，我镇收到政府信息公开申请1件，通过网络提出，已经答复，不予公开。",
    ),
    (
        OLD_TOLD,
        old(2, carried_in=0, outcomes=parts(同意公开=2, 不予公开=0)),
        "2025年，我镇收到政府信息公开申请2件，全部答复，均同意公开。没有不予公开政府信息的情况。",
    ),
    (
        OLD_TOLD,
        old(1, outcomes=parts(信息不存在=1)),
        "2025年，我镇收到政府信息公开申请1件，已经答复，告知信息不存在。没有不予公开政府信息的情况。",
    ),
    (
        OLD_TOLD,
        old(5, by_channel=parts(当面=2, 网络=3), outcomes=parts(同意公开=2, 信息不存在=2), carried_out=1),
        "2025年，我镇收到政府信息公开申请5件（当面2件、网络3件）。年内答复4件，其中同意公开2件、告知信息不存在2件；"
        "1件到年底尚未答复，结转下年度。没有不予公开政府信息的情况。",
    ),
    (
        OLD_TOLD,
        old(2, by_channel=parts(当面=1, 网络=1), outcomes=parts(信息不存在=2)),
        "2025年，我镇收到政府信息公开申请2件（当面1件、网络1件），全部答复，均告知信息不存在。"
        "没有不予公开政府信息的情况。",
    ),
    (
        OLD_TOLD,
        old(2, carried_in=2, outcomes=parts(同意公开=3, 同意部分公开=1)),
        "2025年，我镇新收政府信息公开申请2件；另有上年结转的申请2件。新收和结转的4件申请全部答复，"
        "其中同意公开3件、同意部分公开1件。",
    ),
    (
        OLD_TOLD,
        {**old(1, carried_in=1, outcomes=parts(其他=2)), **PART_YEAR},
        "2025年，我镇新收政府信息公开申请1件；另有原单位结转的申请1件。新收和原单位结转的2件申请全部答复，结果均为其他。",
    ),
    (
        OLD_TOLD,
        old(1, outcomes=parts(其他=1)),
        "2025年，我镇收到政府信息公开申请1件，已经答复，结果为其他。",
    ),
    (
        OLD_TOLD,
        old(3, by_channel=parts(网络=3), carried_out=3),
        "2025年，我镇收到政府信息公开申请3件，均通过网络提出，到年底均未答复，结转下年度。没有不予公开政府信息的情况。",
    ),
    (
        OLD_TOLD,
        old(1, carried_out=1),
        "2025年，我镇收到政府信息公开申请1件，到年底尚未答复，结转下年度。没有不予公开政府信息的情况。",
    ),
    (
        OLD_TOLD,
        old(1, carried_in=1, carried_out=2),
        "2025年，我镇新收政府信息公开申请1件；另有上年结转的申请1件。上述2件申请到年底均未答复，结转下年度。"
        "没有不予公开政府信息的情况。",
    ),
    (
        OLD_TOLD,
        old(0, carried_in=2, carried_out=1),
        "2025年，我镇没有新收政府信息公开申请，办理上年结转的申请2件。年内答复1件；1件到年底尚未答复，结转下年度。",
    ),
    (OLD_TOLD, old(2), "2025年，我镇收到政府信息公开申请2件。"),
    ("旧提纲收费", {"fees.charged_yuan": 0}, "2025年，我镇提供政府信息未收取费用。"),
    (
        "旧提纲收费",
        {"fees.charged_yuan": 0, "fees.waived_yuan": 0},
        "2025年，我镇提供政府信息未收取费用，也没有费用减免。",
    ),
    (
        "旧提纲收费",
        {"fees.charged_yuan": 36, "fees.waived_yuan": 12},
        "2025年，我镇提供政府信息收取费用36元，减免费用12元。",
    ),
    (
        "旧提纲收费",
        {"fees.charged_yuan": 36, "fees.waived_yuan": 0},
        "2025年，我镇提供政府信息收取费用36元，没有费用减免。",
    ),
    (
        "旧提纲复议诉讼",
        {
            "disputes.reconsideration": 1,
            "disputes.reconsideration_outcomes": parts(维持=1),
            "disputes.litigation": 2,
            "disputes.litigation_outcomes": parts(驳回原告诉讼请求=1, 尚未审结=1),
        },
        "2025年，我镇因政府信息公开被申请行政复议1件，结果为维持；被提起行政诉讼2件，其中驳回原告诉讼请求1件、尚未审结1件。",
    ),
    (
        "旧提纲复议诉讼",
        {
            "disputes.reconsideration": 2,
            "disputes.reconsideration_outcomes": parts(申请人撤回申请=2),
            "disputes.litigation": 1,
            "disputes.litigation_outcomes": parts(驳回原告诉讼请求=1),
        },
        "2025年，我镇因政府信息公开被申请行政复议2件，结果均为申请人撤回申请；被提起行政诉讼1件，结果为驳回原告诉讼请求。",
    ),
    (
        OLD_TOLD,
        old(3, outcomes=parts(同意公开=1, 不予公开=2), refusals=parts(涉及个人隐私=1, 涉及商业秘密=1), carried_out=0),
        "2025年，我镇收到政府信息公开申请3件，全部答复，其中同意公开1件、不予公开2件（涉及个人隐私1件、涉及商业秘密1件）。",
    ),
    (
        OLD_TOLD,
        old(1, outcomes=parts(不同意公开=1), refusals=parts(涉及个人隐私=1), carried_out=0),
        "2025年，我镇收到政府信息公开申请1件，已经答复，不同意公开（涉及个人隐私）。",
    ),
    (
        OLD_TOLD,
        old(4, outcomes=parts(同意公开=2, 不予公开=2), refusals=parts(涉及个人隐私=2), carried_out=0),
        "2025年，我镇收到政府信息公开申请4件，全部答复，其中同意公开2件、不予公开2件（涉及个人隐私）。",
    ),
    (
        OLD_TOLD,
        old(4, outcomes=parts(同意公开=2, 因涉及个人隐私不予公开=2), refusals=parts(涉及个人隐私=2), carried_out=0),
        "2025年，我镇收到政府信息公开申请4件，全部答复，其中同意公开2件、因涉及个人隐私不予公开2件。",
    ),
    *(
        (
            "旧提纲复议诉讼",
            {"disputes.reconsideration": r, "disputes.litigation": s, "disputes.complaints": t},
            f"2025年，{said}。",
        )
        for r, s, t, said in (
            (0, 0, None, "没有因政府信息公开被申请行政复议、被提起行政诉讼的案件"),
            (0, 0, 0, "没有因政府信息公开被申请行政复议、被提起行政诉讼的案件，也未收到有关申诉"),
            (1, 0, 2, "我镇因政府信息公开被申请行政复议1件，未被提起行政诉讼；收到有关申诉2件"),
            (0, 1, 0, "我镇因政府信息公开被提起行政诉讼1件，未被申请行政复议；未收到有关申诉"),
            (2, 1, None, "我镇因政府信息公开被申请行政复议2件，被提起行政诉讼1件"),
        )
    ),
]

CASES = [*RECEIVED, *AROUND, *OLD_ONES]
