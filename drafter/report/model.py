"""The one model of facts: what a township's annual report may state, each fact once, with its question beside it.

Paths are those of the answers file. Totals, percentages and changes are not here: they are computed (`computed`).
Clauses: 《条例》 is 国务院令第711号 for 2019 and later; “旧条例” is 国务院令第492号 (reports of 2008–2018).
"""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from drafter.report.facts import (
    Change,
    Count,
    Date,
    Facts,
    Names,
    Parts,
    Percent,
    RequestTable,
    Text,
    Texts,
    UnitKind,
    Wan,
    YesNo,
    Yuan,
    fact,
)

OVERVIEW = "国办公开办函〔2021〕30号第一部分“总体情况”"
TABLE_1 = "《条例》第二十条；年报格式表1"
TABLE_2 = "《条例》第五十条第（二）项；年报格式表2"
TABLE_3 = "《条例》第五十条第（三）项；年报格式表3"


class Unit(Facts):
    """Who reports."""

    name: Text | None = fact("单位名称", "填报单位叫什么？（如：泗门镇）", last="carry")
    kind: UnitKind | None = fact("单位类别", "填报单位是镇、乡还是街道？", last="carry")
    parent: Text | None = fact("上级县（市、区）", "属于哪个县（市、区）？（如：余姚市）", last="carry")


class Period(Facts):
    """The days the figures cover; absent means 1 January to 31 December of the year."""

    start: Date | None = fact("统计起始日", "数据从哪一天算起？", last="none", quiet=True)
    end: Date | None = fact("统计截止日", "数据算到哪一天？", last="none", quiet=True)


class Publication(Facts):
    """On what basis, where and when the report is published."""

    basis: Names | None = fact(
        "编制依据",
        "除《条例》外，还依据哪些制度或通知编制？（可留空）",
        last="show",
        help="写文件全称，不用加书名号，如：余姚市政府信息公开工作考核制度",
    )
    site: Text | None = fact("公布网站", "年度报告在哪个网站公布？（如：余姚市人民政府门户网站）", last="carry")
    url: Text | None = fact("网址", "该网站的网址是什么？（可留空）", last="carry")
    date: Date | None = fact("成文日期", "报告落款写哪一天？", last="none", help="应在统计年度结束之后")


class Contact(Facts):
    """Where readers turn to."""

    office: Text | None = fact("联系科室", "读者有疑问联系哪个科室？（如：党政综合办公室）", last="carry")
    address: Text | None = fact("联系地址", "联系地址是什么？", last="carry")
    postcode: Text | None = fact("邮政编码", "邮政编码是多少？", last="carry")
    phone: Text | None = fact("联系电话", "联系电话是多少？", last="carry")
    email: Text | None = fact("电子邮箱", "电子邮箱是什么？（可留空）", last="carry")


class Organisation(Facts):
    """Who is in charge, by post and not by name, with how many people and under which rules."""

    group_name: Text | None = fact(
        "领导小组名称", "领导小组叫什么？（不填就写政府信息公开工作领导小组）", last="carry", quiet=True
    )
    group: YesNo | None = fact("领导小组", "成立了政府信息公开工作领导小组吗？")
    staff: Count | None = fact("工作人员", "从事政府信息公开工作的人员共几人？（不分专职兼职）", "人")
    leader: Text | None = fact("分管领导", "政府信息公开工作由谁分管？（只写职务，如：副镇长）", last="carry")
    group_head: Text | None = fact(
        "领导小组组长", "政府信息公开领导小组组长由谁担任？（只写职务，如：镇长）", last="carry"
    )
    group_deputy: Text | None = fact("领导小组副组长", "副组长由谁担任？（只写职务）", last="carry")
    group_members: Text | None = fact("领导小组成员", "成员由哪些人组成？（如：各办公室负责人）", last="carry")
    office: Text | None = fact("工作机构", "具体工作由哪个机构承担？（如：党政综合办公室）", last="carry")
    office_head: Text | None = fact(
        "工作机构负责人", "工作机构由谁负责？（只写职务，如：党政综合办公室主任）", last="carry"
    )
    supervisor: Text | None = fact("业务指导单位", "受哪个上级部门指导？（如：市政府办公室）", last="carry")
    full_time: Count | None = fact("专职人员", "从事政府信息公开工作的专职人员有几人？", "人")
    part_time: Count | None = fact("兼职人员", "兼职人员有几人？", "人")
    meetings: Count | None = fact("专题会议", "全年召开政府信息公开专题会议几次？", "次")
    plan: YesNo | None = fact("年度计划", "本年制订了工作方案或计划吗？")
    rules: Names | None = fact(
        "现行制度", "现行的政府信息公开制度有哪些？（如：保密审查、责任追究）", last="carry", help="不用写“制度”二字"
    )


class Platforms(Facts):
    """Where information is published."""

    site: Text | None = fact(
        "主要公开平台", "主要在哪个网站公开信息？（如：区政府门户网站）", last="carry", clause=OVERVIEW
    )
    columns: Names | None = fact("网站栏目", "网站上设有哪些公开栏目？", last="carry")
    carriers: Names | None = fact("其他公开载体", "还用哪些载体公开？（如：微信公众号、广播、短信平台）", last="carry")
    venues: Names | None = fact("线下公开场所", "有哪些线下公开场所？（如：政务公开栏、便民服务中心）", last="carry")
    hotlines: Names | None = fact("公开电话", "对外公开的咨询电话有哪些？", last="carry")
    catalogues: Names | None = fact(
        "指南和目录", "编有哪些公开指南、目录？（如：政府信息公开指南）", last="carry", help="不用加书名号"
    )
    updated: YesNo | None = fact("指南目录更新", "本年更新过公开指南或目录吗？", clause="《条例》第十二条")
    messages: Count | None = fact("办理网民留言", "全年通过公开平台办理网民留言多少件？", "件")


class Proactive(Facts):
    """Information disclosed on the unit's own initiative."""

    total: Count | None = fact(
        "主动公开政府信息总数",
        "全年主动公开政府信息多少条？",
        "条",
        clause="《条例》第五十条第（一）项；旧条例第三十二条第（一）项",
        help="同一信息在多个渠道发布只计1条",
    )
    scope: Text | None = fact("总数口径", "这个总数是怎样统计的？（如：政府网站、各渠道合计）", last="carry")
    categories: Parts | None = fact(
        "分类数量", "其中各类信息各多少条？", "条", help="各类是总数的组成部分，相加不能超过总数"
    )
    channels: Parts | None = fact(
        "渠道数量", "各渠道各发布多少条？", "条", help="同一信息可在几个渠道发布，相加可以超过总数"
    )
    last_total: Count | None = fact("上年主动公开总数", "上年主动公开多少条？（用于比较，可留空）", "条", last="derive")
    last_categories: Parts | None = fact(
        "上年分类数量", "上年各类信息各多少条？（用于比较，可留空）", "条", last="derive"
    )
    key_total: Count | None = fact("重点公开数量", "其中重点公开的信息多少条？", "条")
    key_topics: Names | None = fact("重点公开内容", "重点公开了哪些方面的内容？", last="carry")
    key_work: Texts | None = fact("重点领域公开做法", "怎样推进重点领域信息公开？（一句一条）", last="carry")
    key_counts: Parts | None = fact("重点事项数量", "其中哪些事项要单独列出数量？（如：采购招标公告32）", "条")


class Interpretation(Facts):
    """Interpretation of policies and response to what the public cares about."""

    articles: Count | None = fact("政策解读", "全年发布政策解读多少篇？", "篇", clause=OVERVIEW)
    responses: Count | None = fact("回应关切", "全年回应公众关切多少次？", "次")


class Requests(Facts):
    """Requests for disclosure."""

    accepts: Names | None = fact("申请渠道", "可以通过哪些方式提交公开申请？（如：当面、信函、网站）", last="carry")
    procedure: Names | None = fact(
        "申请办理环节", "公开申请按哪些环节办理？（如：受理、审查、处理、答复）", last="carry"
    )
    received: Count | None = fact(
        "本年新收申请",
        "全年收到政府信息公开申请多少件？",
        "件",
        clause=TABLE_2,
        help="收到日期在本年的都算；没有收到就填 0",
    )
    carried_in: Count | None = fact(
        "上年结转申请", "上年结转到本年办理的申请多少件？", "件", clause=TABLE_2, last="derive"
    )
    carried_out: Count | None = fact("结转下年度申请", "到年底还没办结、转到下年的申请多少件？", "件", clause=TABLE_2)
    by_channel: Parts | None = fact("申请方式分布", "这些申请各是用什么方式提出的？（如：当面2，网络1）", "件")
    outcomes: Parts | None = fact(
        "答复情况", "这些申请是怎样答复的？（如：同意公开2，信息不存在1）", "件", clause="旧条例第三十二条第（二）项"
    )
    table: RequestTable | None = fact(
        "申请办理情况表", "这些申请由谁提出、怎样办结？", "件", clause=TABLE_2, last="none"
    )


class Stock(Facts):
    """Rules or normative documents: the 2021 form's three columns and the 2019 form's three."""

    issued: Count | None = fact("本年制发件数", "本年制发多少件？", "件", clause=TABLE_1)
    repealed: Count | None = fact("本年废止件数", "本年废止多少件？", "件", clause=TABLE_1)
    in_force: Count | None = fact("现行有效件数", "到年底现行有效多少件？", "件", clause=TABLE_1)
    made: Count | None = fact("本年新制作数量", "本年新制作多少件？", "件", clause=TABLE_1)
    disclosed: Count | None = fact("本年新公开数量", "本年新公开多少件？", "件", clause=TABLE_1)
    public_total: Count | None = fact("对外公开总数量", "累计对外公开多少件？", "件", clause=TABLE_1)


class Matters(Facts):
    """A row of the 2019 form that counts kinds of matters (not cases): last year's number and the change."""

    last_year: Count | None = fact("上一年项目数量", "上一年有多少项？", "项", clause=TABLE_1, last="derive")
    change: Change | None = fact("本年增/减", "本年增加或减少多少项？（减少用负数）", "项", clause=TABLE_1)


class MattersByRow(Facts):
    """The 2019 form's rows that count kinds of matters."""

    licensing: Matters | None = Field(default=None, title="行政许可")
    services: Matters | None = Field(default=None, title="其他对外管理服务事项")
    penalties: Matters | None = Field(default=None, title="行政处罚")
    coercion: Matters | None = Field(default=None, title="行政强制")
    fees: Matters | None = Field(default=None, title="行政事业性收费")


class Procurement(Facts):
    """Central government procurement (2019 form only)."""

    projects: Count | None = fact("政府集中采购项目", "全年政府集中采购项目多少个？", "个", clause=TABLE_1)
    amount_wan: Wan | None = fact(
        "政府集中采购金额", "采购总金额多少万元？", "万元", clause=TABLE_1, help="表上没有印单位，正文按万元写明"
    )


class Statutory(Facts):
    """Table 1 of the national forms."""

    rules: Stock | None = Field(default=None, title="规章")
    normative: Stock | None = Field(default=None, title="行政规范性文件")
    licensing: Count | None = fact("行政许可处理决定", "全年作出行政许可决定多少件？", "件", clause=TABLE_1)
    services: Count | None = fact(
        "其他对外管理服务处理决定", "全年办理其他对外管理服务事项多少件？", "件", clause=TABLE_1
    )
    penalties: Count | None = fact("行政处罚处理决定", "全年作出行政处罚决定多少件？", "件", clause=TABLE_1)
    coercion: Count | None = fact("行政强制处理决定", "全年作出行政强制决定多少件？", "件", clause=TABLE_1)
    fees_wan: Wan | None = fact("行政事业性收费金额", "全年行政事业性收费多少万元？", "万元", clause=TABLE_1)
    matters: MattersByRow | None = None
    procurement: Procurement | None = None


class Fees(Facts):
    """Charges for supplying information."""

    notices: Count | None = fact("收费通知", "全年发出信息处理费收费通知几件？", "件", clause="国办函〔2020〕109号")
    noticed_yuan: Yuan | None = fact("通知收费金额", "收费通知的总金额多少元？", "元", clause="国办函〔2020〕109号")
    charged_yuan: Yuan | None = fact(
        "实际收费金额",
        "全年因提供政府信息实际收费多少元？",
        "元",
        clause="旧条例第三十二条第（三）项；国办函〔2020〕109号",
    )
    waived_yuan: Yuan | None = fact("减免金额", "减免费用多少元？", "元", clause="旧条例第三十二条第（三）项")


class Outcomes(Facts):
    """How reconsiderations or lawsuits of one kind ended (a group of table 3)."""

    maintained: Count | None = fact("结果维持", "结果维持的几件？", "件", clause=TABLE_3)
    corrected: Count | None = fact("结果纠正", "结果纠正的几件？", "件", clause=TABLE_3)
    other_result: Count | None = fact("其他结果", "其他结果的几件？", "件", clause=TABLE_3)
    pending: Count | None = fact("尚未审结", "尚未审结的几件？", "件", clause=TABLE_3)


class Disputes(Facts):
    """Administrative reconsideration and litigation: the old forms' totals, and table 3."""

    reconsideration: Count | None = fact(
        "行政复议", "因政府信息公开被申请行政复议几件？", "件", clause="旧条例第三十二条第（四）项"
    )
    litigation: Count | None = fact(
        "行政诉讼", "因政府信息公开被提起行政诉讼几件？", "件", clause="旧条例第三十二条第（四）项"
    )
    complaints: Count | None = fact("申诉", "因政府信息公开被申诉几件？", "件")
    review: Outcomes | None = Field(default=None, title="行政复议")
    suit_direct: Outcomes | None = Field(default=None, title="未经复议直接起诉的行政诉讼")
    suit_after_review: Outcomes | None = Field(default=None, title="复议后起诉的行政诉讼")


class Secrecy(Facts):
    """Review for secrecy before publication."""

    reviewer: Text | None = fact(
        "保密审查负责人或机构",
        "公开前由谁作保密审查？（如：保密审查领导小组）",
        last="carry",
        clause="《条例》第十七条",
    )
    reviewed: Count | None = fact("公开前审查数量", "全年公开前审查信息多少条？", "条", clause="《条例》第十七条")
    incidents: Count | None = fact("失泄密事件", "全年因信息公开发生失泄密事件几起？", "起")
    measures: Texts | None = fact("保密措施", "采取了哪些保密措施？（一句一条）", last="carry")


class Training(Facts):
    """Study and training."""

    study: Text | None = fact("集中学习", "怎样组织集中学习？（如：利用周一例会）", last="carry")
    sessions: Count | None = fact("培训次数", "全年举办或参加政府信息公开培训几次？", "次")
    attended: Count | None = fact("参训人次", "参加培训多少人次？", "人次")
    rate: Percent | None = fact("参训比例", "工作人员参加过培训的比例是多少？（如：98.6%）", "%")


class Supervision(Facts):
    """Assessment, public evaluation, accountability (《条例》 art. 50 (四))."""

    inspections: Count | None = fact("监督检查", "全年对政府信息公开监督检查几次？", "次")
    assessment: Text | None = fact(
        "工作考核", "政府信息公开考核结果怎样？（写一句话）", clause="《条例》第五十条第（四）项"
    )
    evaluation: Text | None = fact("社会评议", "社会评议结果怎样？（写一句话）", clause="《条例》第五十条第（四）项")
    accountability: Count | None = fact(
        "责任追究", "全年因政府信息公开工作追究责任几人？", "人", clause="《条例》第五十条第（四）项"
    )


class Subordinate(Facts):
    """Institutions below the township."""

    count: Count | None = fact("所属事业单位数", "所属事业单位有几个？", "个")
    measures: Texts | None = fact("所属事业单位公开措施", "怎样推进所属事业单位信息公开？（一句一条）", last="carry")


class Notes(Facts):
    """Paragraphs of the clerk's own, set at the end of a part; asked for only when all questions are asked."""

    overview: Texts | None = fact("概述补充", "概述还要补充什么？（一段一条）", quiet=True)
    proactive: Texts | None = fact("主动公开补充", "主动公开方面还要补充什么？（一段一条）", quiet=True)
    requests: Texts | None = fact("依申请公开补充", "依申请公开方面还要补充什么？（一段一条）", quiet=True)
    management: Texts | None = fact("信息管理补充", "信息管理方面还要补充什么？（一段一条）", quiet=True)
    platforms: Texts | None = fact("平台建设补充", "平台建设方面还要补充什么？（一段一条）", quiet=True)
    supervision: Texts | None = fact("监督保障补充", "监督保障方面还要补充什么？（一段一条）", quiet=True)


class Report(Facts):
    """One township's facts of one year. Every fact may be absent: absent is “not answered”, never 0."""

    template: Annotated[str, Field(min_length=1, title="模板")]
    year: Annotated[int, Field(ge=2008, le=2100, strict=True, title="年度")]
    unit: Unit | None = None
    period: Period | None = None
    publication: Publication | None = None
    contact: Contact | None = None
    organisation: Organisation | None = None
    platforms: Platforms | None = None
    proactive: Proactive | None = None
    interpretation: Interpretation | None = None
    requests: Requests | None = None
    statutory: Statutory | None = None
    fees: Fees | None = None
    disputes: Disputes | None = None
    secrecy: Secrecy | None = None
    training: Training | None = None
    supervision: Supervision | None = None
    subordinate: Subordinate | None = None
    last_remedies: Texts | None = fact("上年改进措施", "上年报告提出了哪些改进措施？（一句一条）", last="derive")
    followups: Texts | None = fact(
        "上年措施落实情况",
        "上年的改进措施各落实得怎样？（与上年措施逐条对应）",
        clause="国办公开办函〔2021〕30号第五部分",
    )
    problems: Texts | None = fact(
        "存在的主要问题",
        "本年还存在哪些主要问题？（一句一条）",
        clause="《条例》第五十条第（四）项；旧条例第三十二条第（五）项",
    )
    remedies: Texts | None = fact(
        "改进措施",
        "针对这些问题，打算怎样改进？（与问题逐条对应）",
        clause="《条例》第五十条第（四）项；旧条例第三十二条第（五）项",
    )
    other_matters: Texts | None = fact(
        "其他需要报告的事项", "还有其他需要报告的事项吗？（一句一条，没有就留空）", clause="《条例》第五十条第（五）项"
    )
    notes: Notes | None = None
    extra: Annotated[dict[str, object], Field(default_factory=dict, title="模板自带的问题")]
