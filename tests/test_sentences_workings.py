"""How a report begins, who does the work, how it is watched over, and what is to be bettered: each case, read whole."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from drafter.composing.compose import Composition, compose
from drafter.composing.templates import Template, shipped
from drafter.composing.uses import questions
from drafter.document import Signature
from drafter.phrases.subjects import SUBJECTS
from drafter.phrases.table import DECLARED
from drafter.phrases.view import View
from drafter.report import BadValue
from drafter.report.facts import read
from drafter.report.values import bare

Make = Callable[..., Template]
MODULES = ("opening", "organisation", "training", "supervision", "improvement", "other")


def composed(template: Template, **facts: Any) -> Composition:
    flat = {"year": 2025, "template": "own", "unit.name": "示例镇", "unit.parent": "示例县"}
    return compose(template, flat | {key.replace("__", "."): value for key, value in facts.items()})


def text(template: Template, **facts: Any) -> str:
    blocks = composed(template, **facts).document.blocks
    return "\n".join(block.text for block in blocks if not isinstance(block, Signature))


PREFACE = "本报告根据《条例》编制，统计期限为{{ period.full }}[句：公布、联系]"
PERIOD = "本报告根据《条例》编制，统计期限为2025年1月1日至12月31日"
OLD = "[句：旧提纲前言]\n# 甲\n一\n# 乙\n二"
OLD_LAW = "《中华人民共和国政府信息公开条例》（以下简称《条例》）"
OLD_REST = "，我镇编制本报告。全文共两个部分，统计期限为2025年1月1日至12月31日"
SITE = {"publication__site": "县政府网站"}
WATCHED = "# 甲\n[句：监督检查、测评]"
JUDGED = "# 甲\n[句：考核评议、追责]"
WHO = "# 甲\n[句：分管机构、领导小组、专题会议]"
LAST = {"last_remedies": ["甲", "乙"], "followups": ["组织培训2次", "清理文件23份"]}
THREE = {"last_remedies": ["甲", "乙", "丙"], "followups": ["做了", "做了一半", "没有做"]}
LONG = "计划改造12处，完成8处；其余4处因选址变更没有完成，2026年6月底前改造完毕。每季度查看一次"
LED = {"organisation__leader": "副镇长", "organisation__office": "党政综合办公室"}
HEADED = {
    "organisation__group_head": "党委书记、镇长",
    "organisation__group_deputy": "副镇长、宣传委员",
    "organisation__group_members": "由各站所负责人组成",
}
DONE = "均在2月底前完成"

CASES: list[tuple[str, dict[str, Any], str]] = [
    # opening
    (PREFACE, {}, f"{PERIOD}。"),
    (PREFACE, SITE, f"{PERIOD}，在县政府网站公布。"),
    (PREFACE, {"publication__site": "在县政府网站公布"}, f"{PERIOD}，在县政府网站公布。"),
    (
        PREFACE,
        {**SITE, "publication__url": "www.example.gov.cn", "contact__office": "党政办公室", "contact__phone": "0100-1"},
        f"{PERIOD}，在县政府网站（www.example.gov.cn）公布。如对本报告有疑问，请与示例镇党政办公室联系（电话：0100-1）。",
    ),
    (
        PREFACE,
        {"publication__site": "县政府网站（www.a.gov.cn）", "publication__url": "https://www.a.gov.cn/"},
        f"{PERIOD}，在县政府网站（www.a.gov.cn）公布。",
    ),
    (
        PREFACE,
        {"publication__site": "县政府网站（公开专栏）", "publication__url": "www.a.gov.cn"},
        f"{PERIOD}，在县政府网站（公开专栏，www.a.gov.cn）公布。",
    ),
    (
        "[句：联系]",
        {
            "contact__address": "人民路1号",
            "contact__postcode": "100000",
            "contact__phone": "0100-1",
            "contact__email": "a@b.cn",
        },
        "如对本报告有疑问，请与示例镇人民政府联系（地址：人民路1号；邮政编码：100000；电话：0100-1；电子邮箱：a@b.cn）。",
    ),
    ("[句：联系]", {"contact__office": "镇党政办公室"}, "如对本报告有疑问，请与示例镇党政办公室联系。"),
    (OLD, {}, f"根据{OLD_LAW}{OLD_REST}，现予公布，欢迎社会各界监督。\n一、甲\n一\n二、乙\n二"),
    (
        OLD,
        {**SITE, "publication__basis": ["考核办法（县政办〔2013〕1号）"]},
        f"根据{OLD_LAW}和《考核办法》（县政办〔2013〕1号）{OLD_REST}，在县政府网站公布。\n一、甲\n一\n二、乙\n二",
    ),
    (
        OLD,
        {**SITE, "publication__basis": ["甲", "乙（县政办〔2013〕1号）", "丙"]},
        f"根据{OLD_LAW}、《甲》、《乙》（县政办〔2013〕1号）和《丙》{OLD_REST}，在县政府网站公布。\n一、甲\n一\n二、乙\n二",
    ),
    (
        "# 甲\n[句：年度主线]",
        {"notes__line": "2025年，我镇落实全县要点，以惠农补贴为重点。"},
        "一、甲\n2025年，我镇落实全县要点，以惠农补贴为重点。",
    ),
    (
        "# 甲\n[句：概述首句、概述补充]",
        {"proactive__total": 39, "requests__received": 0, "notes__overview": ["机构改革后，职责由党政办公室承担。"]},
        "一、甲\n2025年，我镇依照《条例》开展政府信息公开工作，主动公开政府信息39条，未收到政府信息公开申请。"
        "机构改革后，职责由党政办公室承担。",
    ),
    (
        "# 甲\n[句：概述首句]",
        {"proactive__total": 0, "requests__received": 2},
        "一、甲\n2025年，我镇依照《条例》开展政府信息公开工作，收到政府信息公开申请2件。",
    ),
    (
        "# 甲\n[句：概述首句]",
        {"proactive__total": 39, "requests__received": "不适用"},
        "一、甲\n2025年，我镇依照《条例》开展政府信息公开工作，主动公开政府信息39条。",
    ),
    (
        "[句：设立情况]",
        {"founding__month": "2025年6月", "period__start": date(2025, 7, 1)},
        "我镇于2025年6月设立。",
    ),
    (
        "[句：设立情况]",
        {"founding__month": "6月", "founding__merged_from": ["甲乡", "乙乡"], "period__start": date(2025, 6, 1)},
        "我镇于2025年6月由原甲乡和乙乡合并设立。",
    ),
    (
        "[句：设立情况]",
        {"founding__month": "6", "founding__merged_from": ["由甲乡"]},
        "我镇于2025年6月由原甲乡改设。",
    ),
    (
        "[句：领导小组]",
        {"organisation__group": True, "organisation__group_members": "各站所负责人"},
        "政府信息公开工作领导小组成员为各站所负责人。",
    ),
    (
        "[句：设立情况]\n[句：主动公开总数]",
        {
            "founding__month": "7月",
            "founding__merged_from": ["甲乡", "乙乡"],
            "period__start": date(2025, 7, 1),
            "proactive__total": 8,
        },
        "我镇于2025年7月由原甲乡和乙乡合并设立。年内主动公开政府信息8条。",
    ),
    (
        "[句：设立情况]",
        {"founding__month": "6月", "founding__merged_from": ["甲乡", "乙乡"], "founding__included": True},
        "我镇于2025年6月由原甲乡和乙乡合并设立（本报告数据含合并前各单位数据）。",
    ),
    ("[句：设立情况]", {"founding__former": "示例乡"}, "我镇原为示例乡，撤乡设镇。"),
    (
        "[句：设立情况]",
        {"founding__former": "老街乡", "founding__month": "3"},
        "我镇原为老街乡，2025年3月撤乡设镇，改称示例镇。",
    ),
    ("[句：设立情况]", {"founding__former": "老街镇"}, "我镇原名老街镇，更名为示例镇。"),
    ("[句：设立情况]", {}, ""),
    # organisation
    ("[句：监督保障做法]", {"notes__supervision": ["一是每季度通报一次。"]}, "每季度通报一次。"),
    (
        WHO,
        {
            **LED,
            "organisation__full_time": 1,
            "organisation__part_time": 3,
            "organisation__office_head": "党政综合办公室主任",
        },
        "一、甲\n政府信息公开工作由副镇长分管，党政综合办公室承担日常工作，由该办公室主任负责，有专职人员1人、兼职人员3人。",
    ),
    (
        WHO,
        {**LED, "organisation__group": True, "organisation__office_head": "党政办主任", "organisation__staff": 2},
        "一、甲\n我镇设有政府信息公开工作领导小组，政府信息公开工作由副镇长分管，党政综合办公室承担日常工作，由党政办主任负责，有工作人员2人。",
    ),
    (
        WHO,
        {**LED, "organisation__full_time": 0, "organisation__staff": 2},
        "一、甲\n政府信息公开工作由副镇长分管，党政综合办公室承担日常工作，有工作人员2人。",
    ),
    (
        WHO,
        {
            **LED,
            "organisation__group": True,
            "organisation__group_adjusted": "4月",
            "organisation__group_reason": "因人事变动",
            "organisation__full_time": 0,
            "organisation__part_time": 0,
        },
        "一、甲\n我镇设有政府信息公开工作领导小组，政府信息公开工作由副镇长分管，党政综合办公室承担日常工作。领导小组成员4月因人事变动作了调整。",
    ),
    (
        "# 甲\n[句：分管机构、领导小组]",
        {
            **LED,
            "organisation__group": True,
            "organisation__group_adjusted": "4月",
            "organisation__group_reason": "机构调整",
        },
        "一、甲\n我镇设有政府信息公开工作领导小组，政府信息公开工作由副镇长分管，党政综合办公室承担日常工作。领导小组成员4月因机构调整有变更。",
    ),
    (
        "[句：领导小组]",
        {
            "organisation__group_head": "镇长",
            "organisation__group_adjusted": "4月",
            "organisation__group_reason": "机构调整",
        },
        "政府信息公开工作领导小组由镇长任组长，4月因机构调整变更了组成人员。",
    ),
    (
        WHO,
        {
            **HEADED,
            "organisation__leader": "由副镇长分管",
            "organisation__part_time": 1,
            "organisation__group_adjusted": "2025年4月",
            "organisation__meetings": 2,
        },
        "一、甲\n政府信息公开工作由副镇长分管，有兼职人员1人。政府信息公开工作领导小组由党委书记、镇长任组长，副镇长、宣传委员任副组长，"
        "各站所负责人任成员，4月作了调整。召开专题会议2次。",
    ),
    (
        WHO,
        {"organisation__office": "党政办公室", "organisation__full_time": 1, "organisation__meetings": 1},
        "一、甲\n党政办公室承担政府信息公开日常工作，有专职人员1人。召开专题会议1次。",
    ),
    (
        "# 甲\n[句：领导小组、分管机构]",
        {"organisation__group_head": "镇长", "organisation__office": "党政办公室", "organisation__office_head": "主任"},
        "一、甲\n政府信息公开工作领导小组由镇长任组长。党政办公室承担日常工作，由该办公室主任负责。",
    ),
    (
        WHO,
        {"organisation__office": "办公室", "organisation__group": True},
        "一、甲\n我镇设有政府信息公开工作领导小组，办公室承担日常工作。",
    ),
    (
        "# 甲\n[句：领导小组、分管机构]",
        {"organisation__office": "办公室", "organisation__group": True},
        "一、甲\n我镇设有政府信息公开工作领导小组。办公室承担日常工作。",
    ),
    (
        WATCHED,
        {
            "supervision__inspections": 2,
            "supervision__assessor": "接受县大数据局网站普查",
            "supervision__assessed_found": 3,
        },
        "一、甲\n2025年，我镇开展政府信息公开监督检查2次；接受县大数据局网站普查，反馈问题3个。",
    ),
    (WATCHED, {"supervision__assessor": "县政务公开办"}, "一、甲\n接受县政务公开办测评。"),
    ("[句：分管机构]", {"organisation__office_head": "党政办主任"}, "政府信息公开工作由党政办主任负责。"),
    ("[句：分管机构]", {"organisation__part_time": 2}, "从事政府信息公开工作的有兼职人员2人。"),
    (
        WHO,
        {"organisation__group": True, "organisation__group_adjusted": "4"},
        "一、甲\n我镇设有政府信息公开工作领导小组，4月作了调整。",
    ),
    (
        WHO,
        {
            "organisation__group_founded": "3月",
            "organisation__group_head": "镇长",
            "organisation__group_name": "政务公开领导小组",
        },
        "一、甲\n政务公开领导小组于3月成立，由镇长任组长。",
    ),
    (WHO, {"organisation__group": False, "organisation__meetings": 0}, ""),
    (
        WHO,
        {"organisation__meetings": 3, "organisation__meeting_matters": ["研究村级公开栏改造", "年度报告编制"]},
        "一、甲\n召开政府信息公开专题会议3次，研究村级公开栏改造和年度报告编制。",
    ),
    (
        "[句：年度计划、业务指导]",
        {"organisation__plan": True, "organisation__supervisor": "县政府办公室"},
        "年内制订了政府信息公开工作计划，业务上接受县政府办公室指导。",
    ),
    (
        "# 甲\n[句：年度计划、专题会议]",
        {"organisation__plan": True, "organisation__meetings": 2},
        "一、甲\n年内制订了政府信息公开工作计划，召开专题会议2次。",
    ),
    (
        "[句：年度计划]",
        {"organisation__plan": True, "organisation__plan_name": "工作方案"},
        "年内制订了政府信息公开工作方案。",
    ),
    (
        "[句：年度计划]",
        {"organisation__plan": True, "organisation__plan_name": "《2025年政务公开工作要点》"},
        "年内制订了《2025年政务公开工作要点》。",
    ),
    ("[句：年度计划、业务指导]", {"organisation__supervisor": "县政府办公室"}, "业务上接受县政府办公室指导。"),
    (
        "[句：事业单位]",
        {"subordinate__count": 6, "subordinate__measures": ["一是公开列入日常工作"]},
        "我镇所属事业单位共6个。公开列入日常工作。",
    ),
    ("[句：事业单位]", {"subordinate__count": 0}, "我镇没有所属事业单位。"),
    ("[句：事业单位]", {"subordinate__count": 1}, "我镇有1个所属事业单位。"),
    # training
    ("[句：集中学习]", {"training__study": "利用周一例会"}, "利用周一例会组织集中学习。"),
    ("[句：集中学习]", {"training__study": "利用周一例会学习《条例》。"}, "利用周一例会学习《条例》。"),
    (
        "[句：培训]",
        {"training__sessions": 2, "training__attended": 39, "training__own_sessions": 1},
        "组织和参加培训2次（其中本单位组织1次、参加县级培训1次），参训39人次。",
    ),
    ("[句：培训]", {"training__sessions": 1, "training__attended": 1}, "派1人参加培训1次。"),
    ("[句：培训]", {"training__sessions": 1, "training__attended": 30}, "开展培训1次，参训30人次。"),
    ("[句：培训]", {"training__sessions": 3, "training__attended": 0}, "开展培训3次。"),
    ("[句：培训]", {"training__sessions": 0}, ""),
    (
        "[句：培训]",
        {
            "training__sessions": 3,
            "training__own_sessions": 2,
            "training__own_attended": 86,
            "training__own_content": "主要讲解答复格式",
            "training__upper_sessions": 1,
            "training__upper_attended": 6,
        },
        "组织业务培训2次，主要讲解答复格式，参训86人次；参加县级培训1次、6人次。",
    ),
    ("[句：培训]", {"training__own_sessions": 2, "training__upper_sessions": 1}, "组织业务培训2次；参加县级培训1次。"),
    ("[句：培训]", {"training__upper_sessions": 1}, "年内参加县级培训1次。"),
    (
        "[句：培训]",
        {"training__upper_sessions": 1, "training__upper_attended": 6, "unit__parent": None},
        "年内参加上级培训1次、6人次。",
    ),
    ("[句：参训比例]", {"training__rate": "98.6%以上"}, "工作人员中，参加过相关培训的占98.6%以上。"),
    ("[句：参训比例]", {"training__rate": "0%"}, ""),
    (
        "# 甲\n[句：分管机构、专题会议、培训]",
        {**LED, "organisation__meetings": 2, "training__sessions": 3, "training__attended": 86},
        "一、甲\n政府信息公开工作由副镇长分管，党政综合办公室承担日常工作。召开专题会议2次，开展培训3次，参训86人次。",
    ),
    (
        "[句：培训]",
        {
            "unit__parent": "示例市",
            "training__own_sessions": 1,
            "training__own_content": "公文公开属性",
            "training__upper_sessions": 1,
        },
        "组织业务培训1次，讲解公文公开属性；参加示例市组织的培训1次。",
    ),
    # supervision
    (WATCHED, {"supervision__inspections": 4}, "一、甲\n2025年，我镇开展政府信息公开监督检查4次。"),
    (
        f"{WHO}\n[句：监督检查、测评]",
        {
            "organisation__leader": "副镇长",
            "supervision__inspections": 2,
            "supervision__found": 3,
            "supervision__mended": 3,
            "supervision__assessor": "县政务公开办测评",
            "supervision__assessed": 4,
            "supervision__assessed_found": 15,
            "supervision__assessed_mended": 15,
        },
        "一、甲\n政府信息公开工作由副镇长分管。开展监督检查2次，发现问题3个，均已整改；接受县政务公开办测评4次，反馈的15个问题均已改正。",
    ),
    *(
        (
            WATCHED,
            {"supervision__inspections": 1, "supervision__found": found, "supervision__mended": mended},
            f"一、甲\n2025年，我镇开展政府信息公开监督检查1次{said}。",
        )
        for found, mended, said in (
            (1, 1, "，发现问题1个，已经整改"),
            (3, 0, "，发现问题3个，尚未整改"),
            (3, 2, "，发现问题3个，整改2个"),
            (3, None, "，发现问题3个"),
            (0, 0, "，未发现问题"),
        )
    ),
    *(
        (
            WATCHED,
            {
                "supervision__assessor": "县政务公开办",
                "supervision__assessed": 1,
                "supervision__assessed_found": found,
                "supervision__assessed_mended": mended,
                "supervision__assessed_reason": "因网站改版",
            },
            f"一、甲\n接受县政务公开办测评1次{said}。",
        )
        for found, mended, said in (
            (1, 1, "，反馈的1个问题已经改正"),
            (9, 8, "，反馈问题9个，改正8个，1个因网站改版尚未改正"),
            (2, 0, "，反馈问题2个，因网站改版尚未改正"),
            (2, None, "，反馈问题2个"),
            (0, None, "，未反馈问题"),
        )
    ),
    (
        JUDGED,
        {
            "supervision__assessment": "工作考核方面，考核等次为合格。",
            "supervision__evaluation": "社会评议方面，12月组织评议，满意的占98.0%",
            "supervision__accountability": 0,
        },
        "一、甲\n考核等次为合格。12月组织评议，满意的占98.0%。没有因政府信息公开工作被追究责任的情况。",
    ),
    (
        JUDGED,
        {
            "supervision__assessment": "考核等次为合格",
            "supervision__evaluation": "没有开展社会评议",
            "supervision__accountability": 0,
        },
        "一、甲\n考核等次为合格。全年未开展社会评议，没有因政府信息公开工作被追究责任的情况。",
    ),
    (
        JUDGED,
        {
            "supervision__assessment": "没有开展",
            "supervision__evaluation": "邀请代表评议，均表示满意",
            "supervision__accountability": 1,
            "supervision__accountability_result": "给予批评教育",
        },
        "一、甲\n2025年，未开展政府信息公开工作考核。邀请代表评议，均表示满意。有1人因政府信息公开工作被追究责任，给予批评教育。",
    ),
    (
        "# 甲\n[句：追责]",
        {"supervision__accountability": 1, "supervision__accountability_result": "诫勉谈话"},
        "一、甲\n有1人因政府信息公开工作被追究责任，受到诫勉谈话。",
    ),
    (
        JUDGED,
        {
            "supervision__assessment": "没有开展",
            "supervision__evaluation": "没有开展",
            "supervision__accountability": 2,
        },
        "一、甲\n2025年，未开展政府信息公开工作考核和社会评议。有2人因政府信息公开工作被追究责任。",
    ),
    *(
        (
            "[句：追责]",
            {"supervision__accountability": 2, "supervision__accountability_result": result},
            f"有2人因政府信息公开工作被追究责任，{said}。",
        )
        for result, said in (
            ("责令作出书面检查", "责令作出书面检查"),
            ("通报批评", "受到通报批评"),
            ("诫勉谈话1人，通报批评1人", "其中诫勉谈话1人，通报批评1人"),
        )
    ),
    # improvement
    *(
        (
            "[句：上年措施]",
            {"last_remedies": ["甲"], "followups": ["公开栏每月更新"], **status},
            said,
        )
        for status, said in (
            ({"followup_status": ["已完成"]}, "2024年度报告提出的改进措施“甲”已经完成，公开栏每月更新。"),
            ({"followup_status": ["部分完成"]}, "2024年度报告提出的改进措施“甲”只完成一部分，公开栏每月更新。"),
            ({"followup_status": ["未完成"]}, "2024年度报告提出的改进措施“甲”尚未完成，公开栏每月更新。"),
            ({}, "针对2024年度报告提出的改进措施“甲”，公开栏每月更新。"),
        )
    ),
    (
        "[句：上年措施]",
        {"last_remedies": ["甲"], "followups": ["已落实"], "followup_status": ["已完成"]},
        "2024年度报告提出的改进措施“甲”已经完成。",
    ),
    ("[句：上年措施]", LAST, "2024年度报告提出改进措施2项，落实情况如下：一是组织培训2次；二是清理文件23份。"),
    (
        "[句：上年措施]",
        {**LAST, "followup_status": ["已完成", "已完成"]},
        "2024年度报告提出改进措施2项，均已完成：一是组织培训2次；二是清理文件23份。",
    ),
    *(
        (
            "# 甲\n[句：上年措施]",
            {**LAST, "followup_status": [state, state]},
            f"一、甲\n2024年度报告提出改进措施2项，{said}：一是“甲”，组织培训2次；二是“乙”，清理文件23份。",
        )
        for state, said in (("部分完成", "均未全部完成"), ("未完成", "均未完成"))
    ),
    (
        "# 甲\n[句：上年措施]",
        {**THREE, "followup_status": ["已完成", "部分完成", "未完成"]},
        "一、甲\n2024年度报告提出改进措施3项，已完成1项：“甲”，做了。部分完成1项：“乙”，做了一半。未完成1项：“丙”，没有做。",
    ),
    (
        "# 甲\n[句：上年措施]",
        {
            "last_remedies": ["每月抽查公开栏", "轮训信息员"],
            "followups": ["每月抽查公开栏，督促补公开29条", "完成两批"],
            "followup_status": ["已完成", "部分完成"],
        },
        "一、甲\n2024年度报告提出改进措施2项，已完成1项：每月抽查公开栏，督促补公开29条。部分完成1项：“轮训信息员”，完成两批。",
    ),
    (
        "# 甲\n[句：上年措施]",
        {
            "last_remedies": ["每月抽查公开栏", "轮训信息员", "更换公开栏"],
            "followups": ["每月抽查公开栏，督促补公开29条", "完成两批", "等" * 61],
            "followup_status": ["已完成", "部分完成", "未完成"],
        },
        "一、甲\n2024年度报告提出改进措施3项，已完成1项，部分完成1项，未完成1项。\n"
        f"1.每月抽查公开栏，督促补公开29条。\n2.“轮训信息员”一项（部分完成），完成两批。\n"
        f"3.“更换公开栏”一项（未完成），{'等' * 61}。",
    ),
    (
        "[句：上年措施]",
        {**LAST, "founding__month": "6月", "founding__merged_from": ["甲乡", "乙乡"]},
        "原甲乡、乙乡2024年度报告提出改进措施2项，落实情况如下：一是组织培训2次；二是清理文件23份。",
    ),
    (
        "[句：上年措施]",
        {"last_remedies": ["长" * 30, "乙"], "followups": ["做了", "没有做"], "followup_status": ["已完成", "未完成"]},
        "2024年度报告提出改进措施2项，已完成1项：做了。未完成1项：“乙”，没有做。",
    ),
    (
        "# 甲\n[句：上年措施]",
        {
            "last_remedies": ["甲", "乙"],
            "followups": ["统一了9种样式。", LONG],
            "followup_status": ["已完成", "部分完成"],
            "followup_titles": ["规范答复文书", "改造公开栏"],
        },
        f"一、甲\n2024年度报告提出改进措施2项，已完成1项，部分完成1项。\n1.关于规范答复文书。统一了9种样式。\n2.关于改造公开栏（部分完成）。{LONG}。",
    ),
    (
        "# 甲\n[句：上年措施]",
        {"last_remedies": ["甲", "乙", "丙"], "followups": ["培训2次", LONG]},
        f"一、甲\n2024年度报告提出的改进措施，落实情况如下：\n1.培训2次。\n2.{LONG}。",
    ),
    ("[句：上年措施]", {"followups": ["组织培训2次"], "period__start": date(2025, 7, 1)}, ""),
    (
        "[句：上年措施]",
        {**LAST, "period__start": date(2025, 7, 1)},
        "2024年度报告提出改进措施2项，落实情况如下：一是组织培训2次；二是清理文件23份。",
    ),
    ("[句：上年措施]", {"last_remedies": [], "followups": []}, ""),
    (
        "[句：问题]",
        {"problems": ["还存在政策解读形式单一的问题"]},
        "我镇政府信息公开工作存在的主要问题是政策解读形式单一。",
    ),
    (
        "[句：问题]",
        {"problems": ["一是更新不及时；有的漏公开", "二是形式单一"]},
        "我镇政府信息公开工作主要有两个问题：一是更新不及时，有的漏公开；二是形式单一。",
    ),
    (
        "# 甲\n[句：问题]\n## 乙\n[句：改进措施]",
        {"problems": ["业务不熟。年内更换9人", "目录不对应"], "remedies": ["编印范本", "修订目录"]},
        "一、甲\n1.业务不熟。年内更换9人。\n2.目录不对应。\n（一）乙\n2026年，我镇将从以下两个方面改进：\n1.编印范本。\n2.修订目录。",
    ),
    (
        "[句：旧提纲问题]",
        {"problems": ["内容不全"]},
        "对照《条例》要求，我镇政府信息公开工作存在的主要问题是内容不全。",
    ),
    (
        "[句：旧提纲问题]",
        {"problems": ["内容不全", "形式单一", "更新不快"]},
        "对照《条例》要求，我镇政府信息公开工作主要有三个方面的问题：一是内容不全；二是形式单一；三是更新不快。",
    ),
    ("[句：改进措施]", {"remedies": ["下一步，我镇将充实内容"]}, "2026年，我镇将充实内容。"),
    (
        "[句：改进措施]",
        {"remedies": ["民政办公室每季度公布救助名单，2026年3月底前完成第一次"]},
        "2026年，我镇将采取以下改进措施：民政办公室每季度公布救助名单，3月底前完成第一次。",
    ),
    ("[句：改进措施]", {"remedies": ["甲", "乙"]}, "2026年，我镇将从以下两个方面改进：一是甲；二是乙。"),
    # other
    (
        "[句：改进措施]",
        {"remedies": ["3月底前逐条核对更换"]},
        "2026年3月底前，我镇将逐条核对更换。",
    ),
    ("[句：改进措施]", {"remedies": ["2026年上半年，组织一次集中培训"]}, "2026年上半年，我镇将组织一次集中培训。"),
    ("# 甲\n[句：监督检查或没有]", {"supervision__inspections": 0}, "一、甲\n2025年，我镇未开展政府信息公开监督检查。"),
    (
        "# 甲\n[句：监督检查或没有]",
        {"supervision__inspections": 2},
        "一、甲\n2025年，我镇开展政府信息公开监督检查2次。",
    ),
    (
        "[句：要点任务]",
        {"tasks__total": 18, "tasks__done": 18},
        "全县年度政务公开工作要点涉及我镇的任务18项，均已完成。",
    ),
    ("[句：要点任务]", {"tasks__total": 1, "tasks__done": 1}, "全县年度政务公开工作要点涉及我镇的任务1项，已经完成。"),
    ("[句：要点任务]", {"tasks__total": 18, "unit__parent": None}, "上级年度政务公开工作要点涉及我镇的任务18项。"),
    (
        "[句：要点任务]",
        {"tasks__total": 2, "tasks__done": 0},
        "全县年度政务公开工作要点涉及我镇的任务2项，各项要点任务尚未完成。",
    ),
    (
        "[句：要点任务]",
        {"tasks__total": 21, "tasks__done": 20, "tasks__left": ["公开专栏因网站改版推迟到3月上线。"]},
        "全县年度政务公开工作要点涉及我镇的任务21项，完成20项，其余1项尚未完成：公开专栏因网站改版推迟到3月上线。",
    ),
    (
        "[句：建议提案]",
        {"proposals__deputies": 4, "proposals__members": 3},
        "2025年，我镇公开人大代表建议办理结果4件、政协提案办理结果3件。",
    ),
    (
        "[句：建议提案]",
        {"proposals__deputies": 4, "proposals__members": 0},
        "2025年，我镇公开人大代表建议办理结果4件。",
    ),
    ("[句：建议提案]", {"proposals__members": 3}, "2025年，我镇公开政协提案办理结果3件。"),
    ("[句：机构变化]", {"notes__changes": ["7月起，执法队以本镇名义作出决定"]}, "7月起，执法队以本镇名义作出决定。"),
    ("前面一部分\n# 甲\n[句：其他事项]", {"other_matters": []}, "前面一部分\n一、甲\n没有其他需要报告的事项。"),
    (
        "# 甲\n未收取费用。\n[句：其他事项]",
        {"other_matters": []},
        "一、甲\n未收取费用。\n除此之外，没有其他需要报告的事项。",
    ),
    ("[句：其他事项]", {"other_matters": ["一是组织开放日1次", "公开结果7件"]}, "组织开放日1次。公开结果7件。"),
    ("[句：旧提纲其他事项]", {"other_matters": []}, "除以上内容外，没有需要补充的情况。"),
    ("[句：旧提纲其他事项]", {"other_matters": ["报送信息680余篇"]}, "报送信息680余篇。"),
]


@pytest.mark.parametrize(("words", "facts", "expected"), CASES, ids=range(len(CASES)))
def test_each_case_reads_as_it_should(template: Make, words: str, facts: dict[str, Any], expected: str) -> None:
    assert text(template(words), **facts) == expected


def _own_sentences() -> set[tuple[str, str]]:
    """The sentences and cases of these modules, by the tables that hold their words."""
    found = set()
    for name in MODULES:
        lines = (shipped() / "shared" / "sentences" / f"{name}.txt").read_text(encoding="utf-8").splitlines()
        said = [line[1:-1] for line in lines if line.startswith("[")]
        found |= {(sentence, case) for sentence in said for case in DECLARED[sentence]}
    return found


def test_every_case_is_said_by_some_answers(template: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    said: set[tuple[str, str]] = set()
    plain = View.say

    def say(view: View, sentence: str, case: str, **slots: object) -> str:
        said.add((sentence, case))
        return plain(view, sentence, case, **slots)

    monkeypatch.setattr(View, "say", say)
    for words, facts, _ in CASES:
        text(template(words), **facts)
    assert _own_sentences() - said == set()


def test_what_is_needed_is_open_and_what_may_be_left_out_is_asked(template: Make) -> None:
    own = template("[句：考核评议、追责、其他事项]\n[句：问题、改进措施]")
    needed = ("supervision.assessment", "supervision.evaluation", "supervision.accountability")
    assert composed(own).open == (*needed, "other_matters", "problems", "remedies")
    assert "【待填：工作考核、社会评议】" in text(own)


def test_what_became_of_measures_is_asked_only_where_there_were_measures(template: Make) -> None:
    own = template("[句：上年措施]")
    assert list(composed(own).missed) == ["last_remedies"]
    assert list(composed(own, last_remedies=[]).missed) == []
    assert "followups" in composed(own, last_remedies=["甲"]).missed


def test_what_a_subject_only_looks_at_is_asked_where_another_speaks_of_it(template: Make) -> None:
    own = template("[句：概述首句]\n# 甲\n[句：主动公开总数]\n# 乙\n{{ requests.received }}")
    paths = [fact.path for fact in questions(own)]
    assert paths.index("proactive.scope") == paths.index("proactive.total") + 1
    assert paths[-1] == "requests.received"


def test_the_first_day_is_asked_only_of_a_unit_that_is_new(template: Make) -> None:
    own = template("[句：设立情况]\n统计期限为{{ period.full }}。")
    assert "period.start" not in composed(own).missed
    assert "period.start" in composed(own, founding__month="6月").missed


def test_what_no_other_subject_asks_for_is_asked_all_the_same(template: Make) -> None:
    paths = [fact.path for fact in questions(template("[句：概述首句]"))]
    assert paths == ["proactive.total", "requests.received"]


def test_the_parts_on_improvement_need_no_headings_when_all_is_single(template: Make) -> None:
    own = template("{% if improvement.single %}不分{% else %}分{% endif %}")
    one: dict[str, Any] = {"followups": ["甲"], "problems": ["乙"], "remedies": ["丙"]}
    assert text(own, **one) == text(own, problems=["乙"]) == "不分"
    assert text(own, **{**one, "remedies": ["丙", "丁"]}) == "分"


@pytest.mark.parametrize(
    ("typed", "follows", "kept"),
    [
        ("由由分管领导", "由", "分管领导"),
        ("由各办公室主任组成", "由", "各办公室主任"),
        ("利用通过微信公众号、广播等", "通过", "微信公众号、广播"),
        ("在线服务平台", "通过", "在线服务平台"),
        ("示例镇发布", "通过", "示例镇发布"),
        ("在县政府网站上公布", "通过", "县政府网站"),
        ("三是一是队伍不稳定", "问题", "队伍不稳定"),
        ("一是还存在更新不及时的现象。", "问题", "更新不及时"),
        ("部分村存在更新不及时的问题", "问题", "部分村存在更新不及时的问题"),
        ("一、二级目录分类不清", "问题", "一、二级目录分类不清"),
        ("有的村没有公开栏", "问题", "有的村没有公开栏"),
        ("意识不强的问题。部分站所不主动", "问题", "意识不强。部分站所不主动"),
        ("我镇存在重视不够的问题，人手不足", "问题", "重视不够，人手不足"),
        ("一是下一步，我镇将继续学习", "将", "继续学习"),
        ("2026年，我镇将充实内容", "将", "充实内容"),
        ("将3名信息员送到区里跟班学习", "将", "把3名信息员送到区里跟班学习"),
        ("街道将把信息公开纳入考核", "将", "把信息公开纳入考核"),
        ("将来也要公开", "将", "将来也要公开"),
        ("已完成：组织培训2次", "结果", "组织培训2次"),
        ("已落实", "结果", "已落实"),
        ("2025年，我镇落实要点", "主线", "落实要点"),
        ("社会评议方面，满意率为96%", "方面", "满意率为96%"),
        ("2025年4月", "于", "4月"),
        ("因人事变动", "因", "人事变动"),
        ("由", "由", "由"),
        ("由甲", "", "由甲"),
    ],
)
def test_words_that_the_report_says_itself_are_taken_off(typed: str, follows: str, kept: str) -> None:
    assert bare(typed, follows) == kept
    assert bare(kept, follows) == kept


@pytest.mark.parametrize("typed", ["没有", "无", "未开展", "没有开展", "本年没有开展社会评议", "未单独组织社会评议。"])
def test_that_there_was_none_is_an_answer_where_the_report_must_say_so(typed: str) -> None:
    assert read("held", typed) == "没有开展"


@pytest.mark.parametrize("typed", ["没有开展问卷调查，座谈2次", "满意率96%"])
def test_other_sentences_on_an_evaluation_are_kept(typed: str) -> None:
    assert read("held", typed) == typed


def test_what_became_of_measures_is_read_from_its_first_words() -> None:
    assert read("states", "已完成、部分落实，没有做") == ["已完成", "部分完成", "未完成"]
    assert read("states", ["完成"]) == ["已完成"]
    with pytest.raises(BadValue, match="已完成"):
        read("states", "也许")


WORDS = st.sampled_from(
    [
        *(
            "由镇长负责",
            "一是甲；乙",
            "更新不及时。有的漏公开",
            "利用周一例会",
            "党政办公室",
            "4月",
            "因人事变动",
            "甲、乙",
        ),
        *("关于丙", "存在丁的问题", "没有开展", "2025年，我镇落实要点", "计划：做完", "好！", "很长的一句话" * 12),
    ]
)
COUNTS = st.sampled_from([0, 0, 1, 1, 2, 3, 14])
VALUES: dict[str, st.SearchStrategy[Any]] = {
    "count": COUNTS,
    "text": WORDS,
    "held": WORDS,
    "texts": st.lists(WORDS, max_size=3),
    "states": st.lists(st.sampled_from(["已完成", "部分完成", "未完成"]), max_size=3),
    "names": st.lists(WORDS, max_size=3, unique=True),
    "yesno": st.booleans(),
    "date": st.sampled_from([date(2025, 1, 1), date(2025, 7, 1)]),
    "percent": st.sampled_from(["0%", "98.6%"]),
}
MINE = (
    "设立情况 年度主线 监督保障做法 分管机构 领导小组 专题会议 年度计划 业务指导 "
    "集中学习 培训 参训比例 监督检查 测评 考核评议 追责"
)
LATER = "上年措施 问题 改进措施 要点任务 建议提案 机构变化 其他事项 事业单位"
EVERYTHING = (
    f"{PREFACE}\n[句：旧提纲前言]\n# 甲\n[句：{'、'.join(MINE.split())}]\n# 乙\n"
    + "\n".join(f"[句：{name}]" for name in LATER.split())
    + "\n# 丙\n[句：旧提纲问题]\n[句：旧提纲其他事项]"
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
@given(data=st.data())
def test_whatever_is_answered_the_words_hold_together(template: Make, data: st.DataObject) -> None:
    own = template(EVERYTHING)
    facts = {
        fact.path: data.draw(VALUES[fact.kind], label=fact.path)
        for fact in questions(own)
        if fact.path not in ("unit.name", "unit.parent") and data.draw(st.integers(0, 3), label=fact.term)
    }
    said = text(own, **facts)
    assert not re.search(r"[，；。：、]{2,}|[，；、]$|^[，；。]|（）|〔", said, re.MULTILINE)
    assert not re.search(r"(?<!\d)0[件条次个项人]", said)
    assert not re.search("由由|因因|我镇我镇|一是一是", said)
    assert said.count("（") == said.count("）") and said.count("《") == said.count("》")
    for line in said.splitlines():
        for sentence in re.split("[。！]", re.sub("（[^（）]*）", "", line)):
            assert sentence.count("：") - sentence.count("计划：做完") <= 1


def test_the_names_that_templates_use_are_there() -> None:
    """Templates place subjects by these names."""
    names = f"{MINE} {LATER} 公布 联系 旧提纲前言 概述首句 概述补充 旧提纲问题 旧提纲其他事项".split()
    assert set(names) <= set(SUBJECTS)
