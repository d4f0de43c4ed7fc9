"""The one model of facts: what a township's annual report may state, each fact once, with its question beside it.

Paths are those of the answers file. Totals, percentages and changes are not here: they are computed (`computed`).
The groups stand by subject in modules of their own (`organisation`, `disclosure`, `statutory`, `safeguards`,
`statistics`); their order here is the order of the answers file.
"""

from __future__ import annotations

from drafter.report.clauses import PROBLEMS
from drafter.report.disclosure import Consultation, Interpretation, Openness, Proactive, Requests
from drafter.report.facts import Facts, Names, States, Texts, fact
from drafter.report.matters import Notes, Proposals, Tasks
from drafter.report.organisation import Contact, Founding, Organisation, Period, Publication, Unit
from drafter.report.platforms import Platforms
from drafter.report.safeguards import Management, Secrecy, Subordinate, Supervision, Training
from drafter.report.statistics import Statistics
from drafter.report.statutory import Disputes, Fees, Statutory


class Report(Facts):
    """One township's facts of one year. Every fact may be absent: absent is “not answered”, never 0."""

    unit: Unit | None = None
    founding: Founding | None = None
    period: Period | None = None
    publication: Publication | None = None
    contact: Contact | None = None
    organisation: Organisation | None = None
    platforms: Platforms | None = None
    proactive: Proactive | None = None
    interpretation: Interpretation | None = None
    consultation: Consultation | None = None
    openness: Openness | None = None
    requests: Requests | None = None
    statutory: Statutory | None = None
    fees: Fees | None = None
    disputes: Disputes | None = None
    secrecy: Secrecy | None = None
    management: Management | None = None
    training: Training | None = None
    supervision: Supervision | None = None
    subordinate: Subordinate | None = None
    last_remedies: Texts | None = fact(
        "上年改进措施",
        "上年报告提出了哪些改进措施？（一句一条）",
        last="derive",
        follows="将",
        counts="照上年已经公布的报告写，不要改得好看；用来逐条问落实情况。",
        example="每季度通报各村公开栏更新情况",
    )
    followups: Texts | None = fact(
        "上年措施落实情况",
        "上年的改进措施各落实得怎样？（与上年措施逐条对应）",
        clause="国办公开办函〔2021〕30号第五部分",
        follows="结果",
        counts="写做成了什么，有数字最好；只做了一部分或者没有做的，照实写原因，不要把打算写成结果。",
        example="每季度通报一次，未更新的公开栏由11处降到2处",
        after="last_remedies",
    )
    followup_status: States | None = fact(
        "上年措施完成情况",
        "上年的改进措施各完成了没有？（已完成、部分完成或未完成，与落实情况逐条对应）",
        last="none",
        counts="做完的写已完成，做了一部分的写部分完成，没有做的写未完成。",
        example="已完成、部分完成",
    )
    followup_titles: Names | None = fact(
        "上年措施短题",
        "上年的改进措施各用几个字怎么说？（可留空，与落实情况逐条对应）",
        last="none",
        quiet=True,
        help="填了就每项一段，印在段首：关于……",
        counts="写几个字的短题，“关于”二字由程序加上。",
        example="规范答复文书、改造村级公开栏",
    )
    problems: Texts | None = fact(
        "存在的主要问题",
        "本年还存在哪些主要问题？（一句一条）",
        clause=PROBLEMS,
        follows="问题",
        counts=(
            "写政府信息公开工作本身的具体问题：哪一块、差在哪里。不能写没有问题，"
            "不要照抄上年，也不要只写“认识有待提高”这样的话。"
        ),
        example="部分村公开栏更新不及时，惠农补贴名册晚于规定时间公布",
    )
    remedies: Texts | None = fact(
        "改进措施",
        "针对这些问题，打算怎样改进？（与问题逐条对应）",
        clause=PROBLEMS,
        follows="将",
        counts="一个问题配一条措施，写清谁来做、做什么、什么时候做完；明年的报告要逐条说明落实情况。",
        example="党政综合办公室每月核查公开栏，于6月底前补齐漏公开的内容",
    )
    other_matters: Texts | None = fact(
        "其他需要报告的事项",
        "还有其他需要报告的事项吗？（一句一条，没有就写“无”）",
        clause="《条例》第五十条第（五）项",
        follows="句",
        counts="写上级当年要求报告、前面又没有问到的，如建议提案办理结果的公开。信息处理费另有一问，不用写在这里。",
        example="公开人大代表建议和政协提案办理结果7件",
    )
    tasks: Tasks | None = None
    proposals: Proposals | None = None
    notes: Notes | None = None
    stat2014: Statistics | None = None
