"""What keeps the work in order: secrecy, training, supervision, institutions below the township, and own paragraphs."""

from __future__ import annotations

from drafter.report.clauses import ASSESSMENT
from drafter.report.facts import Count, Facts, Percent, Text, Texts, YesNo, fact

ATTRIBUTED = "公文公开属性认定"
CLEARED = "清理已公开的信息"
"""Topics of facts: what not every township does in a year."""


class Secrecy(Facts):
    """Review for secrecy before publication."""

    reviewer: Text | None = fact(
        "保密审查负责人或机构",
        "公开前由谁作保密审查？（如：保密审查领导小组）",
        last="carry",
        clause="《条例》第十七条",
        counts="写实际把关的机构或职务，不写姓名。",
        example="党政综合办公室",
    )
    triple_review: YesNo | None = fact(
        "三审三校",
        "信息发布实行“三审三校”吗？",
        last="carry",
        counts="有书面规定、每条信息都照三审三校的程序审核校对的才算。",
    )
    reviewed: Count | None = fact(
        "公开前审查数量",
        "全年公开前审查信息多少条？",
        "条",
        clause="《条例》第十七条",
        counts="公开以前经过保密审查的信息，每条计1次；审查后决定不公开的也算，所以可以多于主动公开总数。",
        example="215",
    )
    incidents: Count | None = fact(
        "失泄密事件",
        "全年因信息公开发生失泄密事件几起？",
        "起",
        counts="已经查实、由公开信息造成的失密泄密才算；错别字、链接失效一类的差错不算。没有就填 0。",
        example="0",
    )
    measures: Texts | None = fact(
        "保密措施",
        "采取了哪些保密措施？（一句一条）",
        last="carry",
        counts="写本年实际做了的，不写口号；涉及设备、密码等细节的不要写进公开的报告。",
        example="拟公开的信息由经办人自查、科室负责人审核后报分管领导审定",
    )


class Management(Facts):
    """What was done with the information itself: attributes decided, old pages cleared."""

    attributed: Count | None = fact(
        "认定公开属性的公文",
        "全年多少件公文在起草时认定了公开属性？",
        "件",
        topic=ATTRIBUTED,
        counts="起草时注明主动公开、依申请公开或者不予公开的本单位公文，每件计1件；事后补认定的不算。",
        example="96",
    )
    cleared_when: Text | None = fact(
        "清理时间",
        "哪几个月清理了已公开的信息？（如：6月和11月）",
        last="none",
        topic=CLEARED,
        counts="写月份，不写年份；全年经常清理的就留空。",
        example="6月和11月",
    )
    cleared_what: Text | None = fact(
        "清理对象",
        "清理的是哪些信息？（如：网站信息）",
        last="none",
        topic=CLEARED,
        counts="写清理的范围，几个字即可，会印在“清理”二字后面。",
        example="网站信息",
    )
    withdrawn: Count | None = fact(
        "撤下失效信息",
        "撤下失效信息多少条？",
        "条",
        topic=CLEARED,
        counts="过期、废止、失效而从公开平台撤下的信息，每条计1条；只改正文字、没有撤下的不算。",
        example="27",
    )
    mended: Count | None = fact(
        "改正错误",
        "改正错别字和失效链接多少处？",
        "处",
        topic=CLEARED,
        counts="错别字、失效链接、错误表述，改一处计1处；整条撤下的不算。",
        example="41",
    )


class Training(Facts):
    """Study and training."""

    study: Text | None = fact(
        "集中学习",
        "怎样组织集中学习？（如：利用周一例会）",
        last="carry",
        counts="写成一句完整的话，说明什么时候、组织谁、学什么。",
        example="利用周一例会组织全体干部学习《条例》",
    )
    sessions: Count | None = fact(
        "培训次数",
        "全年举办或参加政府信息公开培训几次？",
        "次",
        counts="本单位举办的和派人参加上级举办的都算，同一次培训去几个人都计1次；例会上的学习不算。",
        example="2",
    )
    attended: Count | None = fact(
        "参训人次",
        "参加培训多少人次？",
        "人次",
        counts="把每次培训的到场人数相加，同一个人参加两次计2人次。",
        example="45",
    )
    rate: Percent | None = fact(
        "参训比例",
        "工作人员参加过培训的比例是多少？（如：98.6%）",
        "%",
        counts="本年至少参加过一次培训的工作人员，除以工作人员总数；按人算，不按人次算，所以不超过100%。",
        example="98.6%",
    )


class Supervision(Facts):
    """Assessment, public evaluation, accountability (《条例》 art. 50 (四))."""

    inspections: Count | None = fact(
        "监督检查",
        "全年对政府信息公开监督检查几次？",
        "次",
        counts="本单位组织、对各办公室和村（社区）公开情况的检查；一次查几个单位计1次，上级来检查的不算。",
        example="4",
    )
    assessment: Text | None = fact(
        "工作考核",
        "政府信息公开考核结果怎样？（写一句话）",
        clause=ASSESSMENT,
        counts=(
            "2019年度起，《条例》要求各级政府的年报写明考核结果，街道一般也写。写谁考核谁、结果怎样；"
            "结果还没公布或者没有考核的，照实写，不要只写“纳入考核”。"
        ),
        example="考核结果为良好",
    )
    evaluation: Text | None = fact(
        "社会评议",
        "社会评议结果怎样？（写一句话）",
        clause=ASSESSMENT,
        counts="写谁来评、怎样评、结果如何，如问卷、代表座谈；没有开展的照实写，不要用别的满意度数字代替。",
        example="邀请村民代表评议，满意和基本满意的占96%",
    )
    accountability: Count | None = fact(
        "责任追究",
        "全年因政府信息公开工作追究责任几人？",
        "人",
        clause=ASSESSMENT,
        counts="因政府信息公开工作没做好而被问责的本单位人员，每人计1次；因别的工作被问责的不算。没有就填 0。",
        example="0",
    )


class Subordinate(Facts):
    """Institutions below the township."""

    count: Count | None = fact(
        "所属事业单位数",
        "所属事业单位有几个？",
        "个",
        counts="由本单位管理的事业单位，如各类服务中心；县级部门派驻的站所、学校、卫生院不归本单位管的，不算。",
        example="4",
    )
    measures: Texts | None = fact(
        "所属事业单位公开措施",
        "怎样推进所属事业单位信息公开？（一句一条）",
        last="carry",
        counts="写对这些单位提了什么要求、公开了什么，不写本单位自己的公开工作。",
        example="督促各服务中心公开办事指南、收费项目和监督电话",
    )


_DONE = "写谁、做了什么、在哪里、结果怎样"
_PRACTICE = "写本年实际做了的一两件事，会印在这一部分的数字前面；上年写过、本年没有再做的不写，没有可写的就留空。"
_OWN = "一条印成一段，放在这一部分的后面；前面已经答过的不要重复写，没有就不填。"


class Notes(Facts):
    """Sentences of the clerk's own: how the work of a part was done, and what else is to be said of it."""

    overview: Texts | None = fact(
        "概述补充",
        "概述还要补充什么？（一段一条）",
        quiet=True,
        counts=_OWN,
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
        "监督保障补充",
        "监督保障方面还要补充什么？（一段一条）",
        quiet=True,
        counts=_OWN,
        example="每季度通报各办公室信息报送情况",
    )
