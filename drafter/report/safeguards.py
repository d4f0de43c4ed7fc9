"""What keeps the work in order: secrecy, training, supervision and institutions below the township."""

from __future__ import annotations

from drafter.report.clauses import ASSESSMENT
from drafter.report.facts import Count, Facts, Held, Percent, Text, Texts, YesNo, fact

ATTRIBUTED = "公文公开属性认定"
CLEARED = "清理已公开的信息"
"""Topics of facts: what not every township does in a year."""
_TRAININGS = "培训分本单位组织和参加上级两种"
_FOUND = "监督检查发现了问题"
_ASSESSED = "上级或者第三方的测评、评估"
_REVIEW = "公开前的保密审查"
_TRAINING = "学习和培训"
_INSPECTIONS = "监督检查"


class Secrecy(Facts):
    """Review for secrecy before publication."""

    reviewer: Text | None = fact(
        "保密审查负责人或机构",
        "公开前由谁作保密审查？（如：保密审查领导小组）",
        last="carry",
        follows="由",
        clause="《条例》第十七条",
        counts="写实际把关的机构或职务，不写姓名。",
        example="党政综合办公室",
        topic=_REVIEW,
    )
    triple_review: YesNo | None = fact(
        "三审三校",
        "信息发布实行“三审三校”吗？",
        last="carry",
        counts="有书面规定、每条信息都照三审三校的程序审核校对的才算。",
        topic=_REVIEW,
    )
    reviewed: Count | None = fact(
        "公开前审查数量",
        "全年公开前审查信息多少条？",
        "条",
        clause="《条例》第十七条",
        counts="公开以前经过保密审查的信息，每条计1次；审查后决定不公开的也算，所以可以多于主动公开总数。",
        example="215",
        topic=_REVIEW,
    )
    incidents: Count | None = fact(
        "失泄密事件",
        "全年因信息公开发生失泄密事件几起？",
        "起",
        counts="已经查实、由公开信息造成的失密泄密才算；错别字、链接失效一类的差错不算。没有就填 0。",
        example="0",
        topic=_REVIEW,
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
        "怎样组织集中学习？（如：利用周一例会组织干部学习《条例》）",
        last="carry",
        follows="句",
        counts="写成一句完整的话，说明什么时候、组织谁、学什么。",
        example="利用周一例会组织全体干部学习《条例》",
        topic=_TRAINING,
    )
    sessions: Count | None = fact(
        "培训次数",
        "全年举办或参加政府信息公开培训几次？",
        "次",
        counts="本单位举办的和派人参加上级举办的都算，同一次培训去几个人都计1次；例会上的学习不算。",
        example="2",
        topic=_TRAINING,
    )
    attended: Count | None = fact(
        "参训人次",
        "参加培训多少人次？",
        "人次",
        counts="把每次培训的到场人数相加，同一个人参加两次计2人次。",
        example="45",
        topic=_TRAINING,
    )
    own_sessions: Count | None = fact(
        "本单位培训次数",
        "其中本单位组织的培训几次？",
        "次",
        counts="本单位自己办的才算，与参加上级的培训相加就是培训次数。",
        example="2",
        topic=_TRAINING,
        after="training.sessions",
    )
    own_attended: Count | None = fact(
        "本单位培训人次",
        "本单位组织的培训参训多少人次？",
        "人次",
        counts="把每次的到场人数相加。",
        example="86",
        topic=_TRAININGS,
    )
    own_content: Text | None = fact(
        "本单位培训内容",
        "本单位组织的培训讲了什么？（可留空）",
        last="none",
        counts="写半句话，接在“组织业务培训几次，”后面。",
        example="主要讲解申请登记和答复格式",
        topic=_TRAININGS,
    )
    upper_sessions: Count | None = fact(
        "参加上级培训次数",
        "派人参加县（市、区）组织的培训几次？",
        "次",
        counts="同一次培训去几个人都计1次。",
        example="1",
        topic=_TRAININGS,
    )
    upper_attended: Count | None = fact(
        "参加上级培训人次",
        "参加县（市、区）培训多少人次？",
        "人次",
        counts="把每次派去的人数相加。",
        example="6",
        topic=_TRAININGS,
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
        topic=_INSPECTIONS,
    )
    found: Count | None = fact(
        "检查发现问题",
        "监督检查发现问题几个？",
        "个",
        counts="本单位检查中记录下来的问题；上级测评反馈的另问。",
        example="6",
        topic=_FOUND,
    )
    mended: Count | None = fact(
        "检查问题整改",
        "其中已经整改几个？",
        "个",
        counts="到年底已经改正的，不超过发现的个数。",
        example="6",
        topic=_FOUND,
    )
    assessor: Text | None = fact(
        "测评名称",
        "本年接受了什么测评或者评估？",
        last="carry",
        follows="句",
        counts="写谁测评或者谁委托谁评估，接着印次数；年终考核另问，不写在这里。",
        example="县政务公开办测评",
        topic=_ASSESSED,
    )
    assessed: Count | None = fact(
        "测评次数",
        "全年测评几次？",
        "次",
        counts="上级或者第三方每测评、评估一遍计1次；本单位自己的检查另问。",
        example="4",
        topic=_ASSESSED,
    )
    assessed_found: Count | None = fact(
        "测评反馈问题",
        "测评反馈问题几个？",
        "个",
        counts="几次测评反馈的问题相加，同一个问题只计一次。",
        example="9",
        topic=_ASSESSED,
    )
    assessed_mended: Count | None = fact(
        "测评问题改正",
        "反馈的问题已经改正几个？",
        "个",
        counts="到年底已经改正的，不超过反馈的个数。",
        example="8",
        topic=_ASSESSED,
    )
    assessed_reason: Text | None = fact(
        "测评问题未改原因",
        "其余的为什么还没有改正？（写几个字）",
        last="none",
        follows="因",
        counts="接在“因”字后面。",
        example="网站改版",
        topic=_ASSESSED,
    )
    assessment: Held | None = fact(
        "工作考核",
        "政府信息公开考核结果怎样？（写一句完整的话，没有考核就填“没有”）",
        follows="方面",
        clause=ASSESSMENT,
        counts=(
            "2019年度起，《条例》要求各级政府的年报写明考核结果，街道一般也写。写谁考核谁、结果怎样；"
            "结果还没公布或者没有考核的，照实写，不要只写“纳入考核”。"
        ),
        example="县对乡镇年度综合考核包含政府信息公开，我镇考核等次为良好",
    )
    evaluation: Held | None = fact(
        "社会评议",
        "社会评议结果怎样？（写一句完整的话，没有开展就填“没有”）",
        follows="方面",
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
    accountability_result: Text | None = fact(
        "责任追究处理",
        "对被追究责任的人作了什么处理？（写几个字，不写姓名）",
        last="none",
        counts="接在“有几人因政府信息公开工作被追究责任，”后面。",
        example="给予批评教育",
        topic="有人因政府信息公开工作被追究责任",
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
        follows="句",
        counts="写对这些单位提了什么要求、公开了什么，不写本单位自己的公开工作。",
        example="督促各服务中心公开办事指南、收费项目和监督电话",
    )
