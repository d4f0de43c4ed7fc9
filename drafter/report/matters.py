"""What is told in own sentences, and what a report says of tasks set from above and of proposals answered."""

from __future__ import annotations

from drafter.report.facts import Count, Facts, Text, Texts, fact

_DONE = "写谁、做了什么、在哪里、结果怎样"
_PRACTICE = "写本年实际做了的一两件事，会印在这一部分的数字前面；上年写过、本年没有再做的不写，没有可写的就留空。"
_TASKS = "上级政务公开工作要点的任务"
_PROPOSALS = "公开人大代表建议、政协提案办理结果"
_LINE = "年度主线（围绕什么开展工作）"


class Notes(Facts):
    """Sentences of the clerk's own on what was done; where figures follow, they are its result."""

    line: Text | None = fact(
        "年度主线",
        "这一年的政府信息公开工作是围绕什么开展的？（写一两句话，可留空）",
        last="none",
        follows="主线",
        counts="写按什么部署、以什么为重点、怎样推进、结果怎样，只写本单位本年的实际情况；年份和“我镇”由程序加上。",
        example="落实全县政务公开工作要点，以惠农补贴、社会救助为公开重点，每季度检查任务进度",
        topic=_LINE,
    )
    overview: Texts | None = fact(
        "概述补充",
        "概述还要补充什么？（一句一条）",
        quiet=True,
        follows="句",
        counts="印在概述第一句的后面，前面已经答过的不要重复写，没有就不填。",
        example="本年机构改革后，政府信息公开职责由党政综合办公室承担",
    )
    proactive: Texts | None = fact(
        "主动公开做法",
        "本年主动公开工作是怎样做的？（一句一条，可留空）",
        help=_DONE,
        counts=_PRACTICE,
        example="惠企政策逐项编成明白卡，在县政府网站发布的同时摆放到企业服务站",
    )
    requests: Texts | None = fact(
        "依申请公开做法",
        "本年怎样办理政府信息公开申请？（谁、做了什么、在哪里、结果；一句一条，可留空）",
        counts=(
            "写本年真正做了的事，印在申请件数的前面；打算做的、往年做的、人人都一样的话不写。"
            "不要写件数（另有一问），也不要写出申请人的姓名、电话。"
        ),
        example="政府信息公开申请由党政综合办公室统一登记、转办，涉及几个办公室的先行会商",
    )
    management: Texts | None = fact(
        "信息管理做法",
        "本年政府信息是怎样管理的？（一句一条，可留空）",
        help=_DONE,
        counts=_PRACTICE,
        example="信息由业务站所起草、党政办公室核对、宣传委员签发，各环节记在一张流转单上",
    )
    platforms: Texts | None = fact(
        "平台建设做法",
        "本年公开平台建设做了什么？（一句一条，可留空）",
        help=_DONE,
        counts=_PRACTICE,
        example="对照基层政务公开标准目录整理网站专栏，合并了内容重复的栏目",
    )
    supervision: Texts | None = fact(
        "监督保障做法",
        "监督保障方面有什么做法？（一句一条，写谁、做了什么、结果怎样）",
        last="none",
        follows="句",
        counts="印在监督检查、考核的前面；没有就不填。",
        example="党政综合办公室每季度通报各办公室信息报送情况，年内通报4次",
    )
    changes: Texts | None = fact(
        "机构变化",
        "本年机构、职责有什么变化需要在报告里说明？（一句一条）",
        last="none",
        follows="句",
        counts="写影响报告数字或者承办机构的变化，如机构改革、职责划转、执法权下放。",
        example="7月起，镇综合行政执法队以我镇名义作出行政处罚决定，行政处罚数量包括这一部分",
        topic="本年机构、职责有变化",
    )


class Tasks(Facts):
    """What the county's yearly programme asked of the township."""

    total: Count | None = fact(
        "要点任务",
        "上级年度政务公开工作要点涉及本单位的任务有几项？",
        "项",
        counts="按县（市、区）印发的要点或者任务分解表数。",
        example="18",
        topic=_TASKS,
    )
    done: Count | None = fact(
        "要点任务完成",
        "其中已经完成几项？",
        "项",
        counts="到年底已经完成的，不超过任务数。",
        example="18",
        topic=_TASKS,
    )
    left: Texts | None = fact(
        "未完成任务",
        "没有完成的是哪些任务、什么原因、什么时候完成？（一句一条）",
        last="none",
        follows="句",
        counts="一项任务写一句，写清任务、原因和期限。",
        example="企事业单位信息公开专栏因网站改版推迟到2026年3月上线",
        topic=_TASKS,
    )


class Proposals(Facts):
    """Answers to deputies' suggestions and proposals that were published."""

    deputies: Count | None = fact(
        "公开建议办理结果",
        "公开人大代表建议办理结果几件？",
        "件",
        counts="本单位承办、办理结果已经公开的，每件计1件。",
        example="4",
        topic=_PROPOSALS,
    )
    members: Count | None = fact(
        "公开提案办理结果",
        "公开政协提案办理结果几件？",
        "件",
        counts="本单位承办、办理结果已经公开的，每件计1件。",
        example="3",
        topic=_PROPOSALS,
    )
