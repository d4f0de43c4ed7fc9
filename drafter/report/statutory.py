"""What the national forms count beside requests: documents, decisions, charges, and disputes (tables 1 and 3)."""

from __future__ import annotations

from drafter.report.clauses import FEE_RULES, OLD_DISPUTES, OLD_FEES, TABLE_1, TABLE_3
from drafter.report.facts import Change, Count, Facts, Parts, Text, Wan, Yuan, fact, group


class Stock(Facts):
    """Rules or normative documents: the 2021 form's three columns and the 2019 form's three."""

    issued: Count | None = fact(
        "本年制发件数",
        "本年制发多少件？",
        "件",
        clause=TABLE_1,
        counts=(
            "只算本单位本年印发、对群众有普遍约束力并反复适用的文件；"
            "内部管理、人事任免、会议通知和转发的不算，拿不准的以上级备案清单为准。"
        ),
        example="1",
    )
    repealed: Count | None = fact(
        "本年废止件数",
        "本年废止多少件？",
        "件",
        clause=TABLE_1,
        counts="本年内明文废止的都算，不论是哪一年制发的；没有就填 0。",
        example="0",
    )
    in_force: Count | None = fact(
        "现行有效件数",
        "到年底现行有效多少件？",
        "件",
        clause=TABLE_1,
        counts=(
            "到12月31日仍然有效的总件数，往年制发的也算；"
            "一般等于上年的有效件数加本年制发、减本年废止，清理过文件的除外。"
        ),
        example="6",
    )
    made: Count | None = fact(
        "本年新制作数量",
        "本年新制作多少件？",
        "件",
        clause=TABLE_1,
        counts="本单位本年印发的规范性文件；有的地方注明指有正式文号的文件，本地有说明的照本地的填。",
        example="4",
    )
    disclosed: Count | None = fact(
        "本年新公开数量",
        "本年新公开多少件？",
        "件",
        clause=TABLE_1,
        counts="本年新向社会公开的规范性文件，往年制作、本年才公开的也算。",
        example="4",
    )
    public_total: Count | None = fact(
        "对外公开总数量",
        "累计对外公开多少件？",
        "件",
        clause=TABLE_1,
        counts="到年底累计对外公开的规范性文件，往年公开的也算，所以不会小于本年新公开数量。",
        example="32",
    )


class Matters(Facts):
    """A row of the 2019 form that counts kinds of matters (not cases): last year's number and the change."""

    last_year: Count | None = fact(
        "上一年项目数量",
        "上一年有多少项？",
        "项",
        clause=TABLE_1,
        last="derive",
        counts="数事项（收费的数项目）有几种，不是办了多少件；按上一年年底的清单填，没有就填 0。",
        example="34",
    )
    change: Change | None = fact(
        "本年增/减",
        "本年增加或减少多少项？（减少用负数）",
        "项",
        clause=TABLE_1,
        counts="本年清单比上一年多了或少了几种事项，没有变化填 0；不是办件量的增减，也不要与办件量相加。",
        example="-8",
    )


class MattersByRow(Facts):
    """The 2019 form's rows that count kinds of matters."""

    licensing: Matters | None = group("行政许可")
    services: Matters | None = group("其他对外管理服务事项")
    penalties: Matters | None = group("行政处罚")
    coercion: Matters | None = group("行政强制")
    fees: Matters | None = group("行政事业性收费")


class Procurement(Facts):
    """Central government procurement (2019 form only)."""

    projects: Count | None = fact(
        "政府集中采购项目",
        "全年政府集中采购项目多少个？",
        "个",
        clause=TABLE_1,
        counts="本单位本年通过政府集中采购完成的项目；自行零星购买的不算，没有就填 0。",
        example="3",
    )
    amount_wan: Wan | None = fact(
        "政府集中采购金额",
        "采购总金额多少万元？",
        "万元",
        clause=TABLE_1,
        help="表上没有印单位，正文按万元写明",
        counts="上面这些项目的成交金额相加，不用预算金额；没有项目就填 0。",
        example="25.1",
    )


class Statutory(Facts):
    """Table 1 of the national forms."""

    rules: Stock | None = group("规章", counts="乡镇、街道没有规章制定权，这一项填 0。", example="0")
    normative: Stock | None = group("行政规范性文件")
    licensing: Count | None = fact(
        "行政许可处理决定",
        "全年作出行政许可决定多少件？",
        "件",
        clause=TABLE_1,
        counts="以本单位名义作出的许可决定，准予、不予的都算；只是代收材料、报上级审批的不算。数的是办了几件，不是有几种事项。",
        example="12",
    )
    services: Count | None = fact(
        "其他对外管理服务处理决定",
        "全年办理其他对外管理服务事项多少件？",
        "件",
        clause=TABLE_1,
        counts=(
            "行政许可以外的对外管理服务事项（如行政确认、行政给付、公共服务）的办件量，不是事项的种数。"
            "本地注明了范围的照本地的填。"
        ),
        example="1036",
    )
    penalties: Count | None = fact(
        "行政处罚处理决定",
        "全年作出行政处罚决定多少件？",
        "件",
        clause=TABLE_1,
        counts="以本单位名义作出的处罚决定，按决定书计件；以县级部门名义作出的由县级部门统计，不算在内。",
        example="5",
    )
    coercion: Count | None = fact(
        "行政强制处理决定",
        "全年作出行政强制决定多少件？",
        "件",
        clause=TABLE_1,
        counts="以本单位名义作出的强制措施、强制执行决定，按决定书计件；配合县级部门执法、以对方名义作出的不算。",
        example="2",
    )
    fees_wan: Wan | None = fact(
        "行政事业性收费金额",
        "全年行政事业性收费多少万元？",
        "万元",
        clause=TABLE_1,
        counts=(
            "本单位本年实际收取的金额，单位是万元，120元填 0.012。收了信息处理费的，也要算进来；"
            "罚款和代上级收取的不算。"
        ),
        example="3.5",
    )
    matters: MattersByRow | None = None
    procurement: Procurement | None = None


class Fees(Facts):
    """Charges for supplying information."""

    notices: Count | None = fact(
        "收费通知",
        "全年发出信息处理费收费通知几件？",
        "件",
        clause=FEE_RULES,
        counts="申请的数量、频次明显超过合理范围，本单位为此发出的信息处理费收费通知；没有发过填 0，报告会照实写明。",
        example="1",
    )
    noticed_yuan: Yuan | None = fact(
        "通知收费金额",
        "收费通知的总金额多少元？",
        "元",
        clause=FEE_RULES,
        counts="各份收费通知上写的金额相加，申请人缴没缴都算；没有发过通知填 0。",
        example="120",
    )
    charged_yuan: Yuan | None = fact(
        "实际收费金额",
        "全年因提供政府信息实际收费多少元？",
        "元",
        clause=f"{OLD_FEES}；{FEE_RULES}",
        counts="实际收到的钱，通知了没有缴的不算；2018年度及以前是检索、复制、邮寄等费用，2021年度起是信息处理费。",
        example="100",
    )
    waived_yuan: Yuan | None = fact(
        "减免金额",
        "减免费用多少元？",
        "元",
        clause=OLD_FEES,
        counts="本来应当收取、经同意少收或不收的检索、复制、邮寄等费用；没有减免就填 0。",
        example="0",
    )


class Outcomes(Facts):
    """How reconsiderations or lawsuits of one kind ended (a group of table 3)."""

    maintained: Count | None = fact(
        "结果维持",
        "结果维持的几件？",
        "件",
        clause=TABLE_3,
        counts="本单位的做法得到支持的案件，如复议决定维持、法院驳回原告的诉讼请求。每件案子只记一种结果，没有就填 0。",
        example="1",
    )
    corrected: Count | None = fact(
        "结果纠正",
        "结果纠正的几件？",
        "件",
        clause=TABLE_3,
        counts="本单位的做法被否定的案件，如被撤销、变更、确认违法或者责令重新答复。没有就填 0。",
        example="0",
    )
    other_result: Count | None = fact(
        "其他结果",
        "其他结果的几件？",
        "件",
        clause=TABLE_3,
        counts="已经了结、但既不是维持也不是纠正的案件，如申请人撤回、原告撤诉。没有就填 0。",
        example="0",
    )
    pending: Count | None = fact(
        "尚未审结",
        "尚未审结的几件？",
        "件",
        clause=TABLE_3,
        counts="到12月31日还没有结果的案件；等审结后，在审结那一年记入相应的结果。没有就填 0。",
        example="0",
    )


class Disputes(Facts):
    """Administrative reconsideration and litigation: the old forms' totals, and table 3."""

    reconsideration: Count | None = fact(
        "行政复议",
        "因政府信息公开被申请行政复议几件？",
        "件",
        clause=OLD_DISPUTES,
        counts="本单位因政府信息公开被申请复议的案件；因征地、处罚等别的事情引起的复议不算。没有就填 0。",
        example="0",
    )
    litigation: Count | None = fact(
        "行政诉讼",
        "因政府信息公开被提起行政诉讼几件？",
        "件",
        clause=OLD_DISPUTES,
        counts="本单位因政府信息公开当被告的案件，直接起诉的、复议以后再起诉的都算；别的行政案件不算。没有就填 0。",
        example="0",
    )
    reconsideration_outcomes: Parts | None = fact(
        "行政复议结果",
        "行政复议的结果怎样？（如：维持1）",
        "件",
        last="none",
        counts="各种结果的件数相加，就是行政复议的件数；只有一种结果的，只写结果就行。还没有结果的写“尚未审结”。",
        example="维持1，申请人撤回申请1",
        after="disputes.reconsideration",
    )
    litigation_outcomes: Parts | None = fact(
        "行政诉讼结果",
        "行政诉讼的结果怎样？（如：驳回原告诉讼请求1）",
        "件",
        last="none",
        counts="各种结果的件数相加，就是行政诉讼的件数；只有一种结果的，只写结果就行。还没有判决的写“尚未审结”。",
        example="驳回原告诉讼请求1，尚未审结1",
        after="disputes.litigation",
    )
    complaints: Count | None = fact(
        "申诉",
        "因政府信息公开被申诉几件？",
        "件",
        counts="对本单位的政府信息公开工作不服而提出的申诉；普通信访、咨询不算，复议和诉讼已经另计，也不算。",
        example="0",
    )
    corrected_note: Text | None = fact(
        "被纠正案件的原因和处理",
        "被纠正的案件是什么原因，后来怎样处理？（接着“被纠正的1件”写）",
        counts="写一两个短句：错在哪里，改了什么；不要写出申请人、原告的姓名。",
        example="引用条款不当，已按复议决定重新答复",
        topic="被纠正的复议诉讼案件",
    )
    review: Outcomes | None = group("行政复议")
    suit_direct: Outcomes | None = group("未经复议直接起诉的行政诉讼")
    suit_after_review: Outcomes | None = group("复议后起诉的行政诉讼")
