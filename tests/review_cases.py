"""Answers on which earlier reports read badly, each with the sentence that a shipped template says of them now."""

from __future__ import annotations

from townships import SOUTH
from townships_made_up import Facts, parts, requests

NEW = {path: value for path, value in SOUTH.items() if path != "template"}

OLD: Facts = {
    "unit.name": "南样镇",
    "year": 2016,
    "unit.parent": "示例县",
    "publication.site": "示例县人民政府网站",
    "proactive.total": 156,
    "proactive.last_total": 140,
    "requests.received": 0,
    "fees.charged_yuan": 0,
    "disputes.reconsideration": 0,
    "disputes.litigation": 0,
    "platforms.site": "示例县人民政府网站",
    "problems": ["公开内容不够全面", "更新不够及时"],
    "remedies": ["充实公开内容", "明确专人负责更新"],
    "other_matters": [],
}

CASES: list[tuple[str, str, Facts, str]] = [
    (
        "measures are not echoed before a colon",
        "national-2021",
        {
            "last_remedies": ["加强业务培训", "清理办事指南"],
            "followups": ["组织培训2次，参训40人次", "清理失效办事指南23份"],
        },
        "2024年度报告提出改进措施2项，落实情况如下：一是组织培训2次，参训40人次；二是清理失效办事指南23份。",
    ),
    (
        "whether they were done is counted",
        "national-2021",
        {
            "last_remedies": ["加强培训", "增设栏目", "开通账号"],
            "followups": ["组织培训2次", "专栏增设3个栏目，另有2个正在整理", "因编制原因没有开通账号"],
            "followup_status": ["已完成", "部分完成", "未完成"],
        },
        "2024年度报告提出改进措施3项，已完成1项：“加强培训”，组织培训2次。部分完成1项：“增设栏目”，专栏增设3个栏目，另有2个正在整理。"
        "未完成1项：“开通账号”，因编制原因没有开通账号。",
    ),
    (
        "two heads of the group",
        "national-2021",
        {"organisation.group_head": "党委书记、镇长", "organisation.group_deputy": "副镇长、组织委员"},
        "领导小组由党委书记、镇长任组长，副镇长、组织委员任副组长，各站办所负责人任成员。召开专题会议2次",
    ),
    (
        "next year's measures have a lead",
        "three-part",
        {"last_remedies": ["甲"], "followups": ["举办培训1次"]},
        "2017年，我镇将从以下两个方面改进：一是充实公开内容；二是明确专人负责更新。",
    ),
    (
        "one request, not settled",
        "national-2021",
        requests(1, 0, 1, new_received={"natural": 1}, carried_out={"natural": 1}),
        "全年收到申请1件，由自然人提出。该申请到年底尚未办结，结转下年度继续办理。",
    ),
    (
        "one request, settled",
        "national-2021",
        requests(1, 0, 0, new_received={"natural": 1}, unable_not_held={"natural": 1}),
        "全年收到申请1件，由自然人提出，年内办结，因本机关不掌握相关信息无法提供。",
    ),
    (
        "several requests, all alike",
        "national-2021",
        requests(2, 0, 0, new_received={"natural": 2}, granted={"natural": 2}),
        "全年收到申请2件，均由自然人提出，年内全部办结，均予以公开。",
    ),
    (
        "a site is not said to have what was not answered",
        "five-part",
        {"platforms.site": "示例县人民政府网站政府信息公开专栏"},
        "主要公开平台为示例县人民政府网站政府信息公开专栏。",
    ),
    (
        "an office typed with the kind of its unit",
        "national-2021",
        {"contact.office": "镇党政综合办公室"},
        "如对本报告有疑问，请与南样镇党政综合办公室联系（电话：0100-8888041）。",
    ),
    (
        "an office typed with its street",
        "national-2021",
        {"unit.name": "城样街道", "contact.office": "街道党政办公室"},
        "如对本报告有疑问，请与城样街道党政办公室联系（电话：0100-8888041）。",
    ),
    (
        "three papers, one with its number",
        "six-part",
        {"publication.basis": ["考核办法", "关于编制年度报告的通知（示政办〔2017〕3号）", "公开规定"]},
        "根据《中华人民共和国政府信息公开条例》（以下简称《条例》）、《考核办法》、"
        "《关于编制年度报告的通知》（示政办〔2017〕3号）和《公开规定》，我镇编制本报告。",
    ),
    (
        "rules that are no systems",
        "national-2021",
        {"organisation.rules": ["保密审查制度", "主动公开办法", "依申请公开工作规程"]},
        "执行保密审查制度，另有《主动公开办法》《依申请公开工作规程》。",
    ),
    (
        "what stands is not told as done",
        "ten-part",
        {
            "platforms.catalogues": ["政府信息公开指南", "政府信息公开目录"],
            "organisation.group": True,
            "organisation.office": "办公室",
        },
        "我镇设有政府信息公开工作领导小组，办公室承担日常工作。",
    ),
    (
        "a problem of two sentences is a paragraph",
        "national-2021",
        {"problems": ["公开意识不强。部分站所重视不够", "更新慢"]},
        "1.公开意识不强。部分站所重视不够。\n　　2.更新慢。",
    ),
    (
        "figures of 0 are silent",
        "five-part-secrecy",
        {"extra.publicity": ["广播", "宣传栏"], "extra.leaflets": 0, "extra.banners": 0},
        "通过广播、宣传栏等方式向群众宣传《条例》。\n",
    ),
    (
        "parts of 0 are left out",
        "six-part",
        {
            "requests.received": 2,
            "requests.by_channel": parts(当面=2, 信函=0, 网络=0),
            "requests.outcomes": parts(同意公开=2, 不予公开=0, 信息不存在=0),
        },
        "收到政府信息公开申请2件，均当面提出，全部答复，均同意公开。没有不予公开政府信息的情况。",
    ),
    (
        "denials share a sentence",
        "national-2021",
        requests(0, 0, 0),
        "全年未收到申请，也没有因政府信息公开被申请行政复议、提起行政诉讼。",
    ),
    (
        "no evaluation",
        "national-2021",
        {"supervision.evaluation": "没有开展"},
        "未开展社会评议，没有因政府信息公开工作被追究责任的情况。",
    ),
    (
        "nothing disclosed, against last year",
        "national-2021",
        {"proactive.total": 0, "proactive.last_total": 50, "proactive.categories": []},
        "2025年，我镇没有主动公开政府信息，比上年减少50条。",
    ),
    (
        "one of each",
        "national-2021",
        {
            "platforms.columns": ["公开年报"],
            "platforms.venues": ["政务公开栏"],
            "organisation.rules": ["保密审查"],
            "requests.accepts": ["当面"],
        },
        "主要公开平台为示例县人民政府门户网站，设有公开年报栏目；同时通过“南样之声”微信公众号发布信息。线下公开场所为政务公开栏。",
    ),
    (
        "one problem, one measure, one result",
        "national-2021",
        {
            "last_remedies": ["加强培训"],
            "followups": ["举办培训1次"],
            "problems": ["解读形式单一"],
            "remedies": ["每季度制作1个图表解读"],
        },
        "针对2024年度报告提出的改进措施“加强培训”，举办培训1次。我镇政府信息公开工作存在的主要问题是解读形式单一。"
        "2026年，我镇将每季度制作1个图表解读。",
    ),
    (
        "what belongs to no kind is said to",
        "national-2021",
        {"proactive.categories": parts(政策文件=12, 其他=44)},
        "按内容分，政策文件12条、其他信息44条，另有100条未归类。",
    ),
    (
        "words that the report says itself are taken off",
        "national-2021",
        {
            "secrecy.reviewer": "由分管领导审查",
            "platforms.carriers": ["通过微信公众号", "村村响广播等"],
            "problems": ["一是存在解读形式单一的问题", "更新慢"],
            "remedies": ["一是下一步，我镇将丰富解读形式", "专人更新"],
        },
        "2026年，我镇将从以下两个方面改进：一是丰富解读形式；二是专人更新。",
    ),
    (
        "carriers and reviewers without their verbs",
        "national-2021",
        {"secrecy.reviewer": "由分管领导审查", "platforms.carriers": ["通过微信公众号", "村村响广播等"]},
        "同时通过微信公众号、村村响广播发布信息。",
    ),
    (
        "who comes to the office comes in person",
        "national-2021",
        {"requests.accepts": ["到党政办当面提交", "邮寄"]},
        "申请可以当面、邮寄提出。",
    ),
    (
        "more than doubled",
        "national-2021",
        {"proactive.last_total": 30},
        "2025年，我镇主动公开政府信息156条，是上年的5.2倍。",
    ),
    (
        "no fees were taken yet",
        "national-2021",
        {"fees.notices": 1, "fees.noticed_yuan": 100, "fees.charged_yuan": 0},
        "发出收费通知1件，金额100元，年内未收取。",
    ),
    (
        "nothing else to report",
        "five-part",
        {},
        "其他需要报告的事项。除以上内容外，没有需要补充的情况。",
    ),
]
"""What is tried, the template, the answers that matter, and what is said."""
