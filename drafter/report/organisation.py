"""Who reports, on what basis, and who is in charge."""

from __future__ import annotations

from drafter.report.facts import Count, Date, Facts, Names, Text, UnitKind, YesNo, fact

RULES_CHANGED = "制度新建和修订"
"""The topic of rules that were founded or revised this year."""
_NEW_UNIT = "本单位在本年设立、合并或者更名"
_GROUP_CHANGED = "领导小组在本年成立或者调整"
_IN_CHARGE = "分管领导、工作机构和人员"
_GROUP = "政府信息公开工作领导小组"
_MEETINGS = "政府信息公开专题会议"
_RULES = "现行的政府信息公开制度"


class Unit(Facts):
    """Who reports."""

    name: Text | None = fact(
        "单位名称",
        "填报单位叫什么？（如：泗门镇）",
        last="carry",
        counts="写到镇、乡、街道为止；“人民政府”“办事处”由程序在需要的地方加上。",
        example="示例镇",
    )
    kind: UnitKind | None = fact("单位类别", "填报单位是镇、乡还是街道？", last="carry", example="镇")
    parent: Text | None = fact(
        "上级县（市、区）",
        "属于哪个县（市、区）？（如：余姚市）",
        last="carry",
        counts="写直接管辖本单位的县、县级市或区，不写地级市和省。",
        example="示例县",
    )


class Founding(Facts):
    """How a unit came about that was founded, merged or renamed during the year."""

    month: Text | None = fact(
        "设立时间",
        "本单位是本年几月设立（合并、更名）的？",
        last="none",
        follows="于",
        counts="以批复或者挂牌的时间为准，写到月份；不是本年设立、合并、更名的不填。",
        example="6月",
        topic=_NEW_UNIT,
    )
    merged_from: Names | None = fact(
        "合并前单位",
        "由哪些单位合并、改设而来？（不是合并、改设的不填）",
        last="none",
        follows="由",
        counts="写原来的单位全称，只有一个的（如撤镇设街道）也写。",
        example="甲乡、乙乡",
        topic=_NEW_UNIT,
    )
    former: Text | None = fact(
        "原名称",
        "只改了名称的，原来叫什么？（不是更名的不填）",
        last="none",
        follows="由",
        counts="机构没有变、只是名称变了的才填；报告仍写全年。",
        example="示例乡",
        topic=_NEW_UNIT,
    )
    included: YesNo | None = fact(
        "合并前的数据",
        "全年的数字，包括合并、改设以前原单位的吗？",
        last="none",
        counts="数字是原单位和本单位合起来的，答“是”，报告会写明；只数本单位的，把统计起始日写清楚。",
        topic=_NEW_UNIT,
        after="founding.merged_from",
    )


class Period(Facts):
    """The days the figures cover; absent means 1 January to 31 December of the year."""

    start: Date | None = fact(
        "统计起始日",
        "数据从哪一天算起？",
        last="none",
        counts="年度报告反映全年，起始日是1月1日；不填就按1月1日。本年新设立的单位，从设立以后开始统计的那一天算起。",
        example="2025年7月1日",
        topic=_NEW_UNIT,
    )
    end: Date | None = fact(
        "统计截止日",
        "数据算到哪一天？",
        last="none",
        quiet=True,
        counts="年度报告反映全年，截止日是12月31日；不填就按12月31日。",
        example="2025年12月31日",
    )


class Publication(Facts):
    """On what basis, where and when the report is published."""

    basis: Names | None = fact(
        "编制依据",
        "除《条例》外，还依据哪些制度或通知编制？（可留空）",
        last="show",
        help="写文件全称，不用加书名号，如：余姚市政府信息公开工作考核制度",
        counts="写省、市、县关于编制年度报告的规定或当年的通知。《条例》已经写在报告里，这里不要再写；已经废止的不写。",
        example="示例县政府信息公开工作考核办法",
    )
    site: Text | None = fact(
        "公布网站",
        "年度报告在哪个网站公布？（如：余姚市人民政府门户网站）",
        last="carry",
        follows="通过",
        counts="写读者能查到这份报告的网站全称，一般是县（市、区）政府网站。",
        example="示例县人民政府门户网站",
    )
    url: Text | None = fact(
        "网址",
        "该网站的网址是什么？（可留空）",
        last="carry",
        counts="填好后请在浏览器里试一次，别留下往年或别的单位的链接。",
        example="www.example.gov.cn",
    )
    date: Date | None = fact(
        "成文日期",
        "报告落款写哪一天？",
        last="none",
        help="应在统计年度结束之后",
        counts=(
            "写领导签发或者对外公布的日子。各县（市、区）一般要求乡镇在次年1月31日前公布，以当地通知为准；"
            "2018年度及以前，旧条例规定次年3月31日前公布。"
        ),
        example="2026年1月20日",
    )


class Contact(Facts):
    """Where readers turn to."""

    office: Text | None = fact(
        "联系科室",
        "读者有疑问联系哪个科室？（如：党政综合办公室）",
        last="carry",
        counts="写科室名称，不写联系人姓名；前面不用加单位名称。",
        example="党政综合办公室",
    )
    address: Text | None = fact(
        "联系地址", "联系地址是什么？", last="carry", counts="写到门牌号，便于寄信。", example="示例县示例镇人民路1号"
    )
    postcode: Text | None = fact("邮政编码", "邮政编码是多少？", last="carry", example="000000")
    phone: Text | None = fact(
        "联系电话",
        "联系电话是多少？",
        last="carry",
        counts="写对外公开的办公电话，带区号；个人手机号不要写进报告。",
        example="0000-1234567",
    )
    email: Text | None = fact(
        "电子邮箱",
        "电子邮箱是什么？（可留空）",
        last="carry",
        counts="写单位的公务邮箱，不写个人邮箱。",
        example="office@example.gov.cn",
    )


class Organisation(Facts):
    """Who is in charge, by post and not by name, with how many people and under which rules."""

    group_name: Text | None = fact(
        "领导小组名称",
        "领导小组叫什么？（不填就写政府信息公开工作领导小组）",
        last="carry",
        quiet=True,
        counts="与成立领导小组的文件上的名称一致。",
        example="政务公开工作领导小组",
    )
    group: YesNo | None = fact(
        "领导小组",
        "成立了政府信息公开工作领导小组吗？",
        last="carry",
        counts="以往成立、现在仍在运行的也算；名称叫政务公开领导小组的也算。",
        topic=_GROUP,
    )
    staff: Count | None = fact(
        "工作人员",
        "从事政府信息公开工作的人员共几人？（不分专职兼职）",
        "人",
        counts="年底时在岗、承担政府信息公开工作的人，每人只算一次；只偶尔供稿的不算。",
        example="4",
        topic=_IN_CHARGE,
    )
    leader: Text | None = fact(
        "分管领导",
        "政府信息公开工作由谁分管？（只写职务，如：副镇长）",
        last="carry",
        follows="由",
        counts="报告是公开的，人员会变动，所以写职务，不写姓名。",
        example="副镇长",
        topic=_IN_CHARGE,
    )
    group_head: Text | None = fact(
        "领导小组组长",
        "政府信息公开领导小组组长由谁担任？（只写职务，如：镇长）",
        last="carry",
        follows="由",
        counts="写本人的职务，不写姓名；有两位组长的用顿号隔开。",
        example="镇长",
        topic=_GROUP,
    )
    group_deputy: Text | None = fact(
        "领导小组副组长",
        "副组长由谁担任？（只写职务）",
        last="carry",
        follows="由",
        counts="有几位就用顿号隔开，不写姓名；没有副组长就不填。",
        example="副镇长",
        topic=_GROUP,
    )
    group_members: Text | None = fact(
        "领导小组成员",
        "成员由哪些人组成？（如：各办公室负责人）",
        last="carry",
        follows="由",
        counts="概括写，不逐个列姓名。",
        example="各办公室负责人",
        topic=_GROUP,
    )
    office: Text | None = fact(
        "工作机构",
        "具体工作由哪个机构承担？（如：党政综合办公室）",
        last="carry",
        follows="由",
        counts="写日常承办政府信息公开事务的内设机构，只写一个，与公开指南上的一致。",
        example="党政综合办公室",
        topic=_IN_CHARGE,
    )
    office_head: Text | None = fact(
        "工作机构负责人",
        "工作机构由谁负责？（只写职务，如：党政综合办公室主任）",
        last="carry",
        follows="由",
        counts="写职务，不写姓名。",
        example="党政综合办公室主任",
        topic=_IN_CHARGE,
    )
    supervisor: Text | None = fact(
        "业务指导单位",
        "受哪个上级部门指导？（如：市政府办公室）",
        last="carry",
        follows="由",
        counts="写县（市、区）主管政府信息公开工作的部门，一般是政府办公室。",
        example="县政府办公室",
    )
    full_time: Count | None = fact(
        "专职人员",
        "从事政府信息公开工作的专职人员有几人？",
        "人",
        counts="以政府信息公开为主要工作的人，按年底在岗人数填；还有别的本职工作的算兼职。没有专职就填 0。",
        example="1",
        topic=_IN_CHARGE,
    )
    part_time: Count | None = fact(
        "兼职人员",
        "兼职人员有几人？",
        "人",
        counts="另有本职、兼做政府信息公开工作的人，如各办公室信息员；已经算作专职的不再算。",
        example="3",
        topic=_IN_CHARGE,
    )
    group_founded: Text | None = fact(
        "领导小组成立时间",
        "领导小组是本年几月成立的？（以前成立的不填）",
        last="none",
        follows="于",
        counts="以印发成立文件的月份为准。",
        example="3月",
        topic=_GROUP_CHANGED,
    )
    group_adjusted: Text | None = fact(
        "领导小组调整时间",
        "本年几月调整了领导小组成员？（没有调整的不填）",
        last="none",
        follows="于",
        counts="以印发调整文件的月份为准；调整过几次的写最近一次。",
        example="4月",
        topic=_GROUP_CHANGED,
    )
    group_reason: Text | None = fact(
        "领导小组调整原因",
        "为什么调整领导小组成员？（可留空）",
        last="none",
        follows="因",
        counts="写几个字，接在“因”字后面。",
        example="人事变动",
        topic=_GROUP_CHANGED,
    )
    meetings: Count | None = fact(
        "专题会议",
        "全年召开政府信息公开专题会议几次？",
        "次",
        counts="本单位召开、专门研究或部署政府信息公开的会议才算；别的会上顺带提到的、去上级开的会不算。",
        example="2",
        topic=_MEETINGS,
    )
    meeting_matters: Names | None = fact(
        "专题会议议题",
        "专题会议研究了哪些事项？（可留空）",
        last="none",
        follows="研究",
        counts="写几个字一项，写真正研究了的事项。",
        example="村级公开栏改造、年度报告编制",
        topic="政府信息公开专题会议的议题",
    )
    plan: YesNo | None = fact(
        "年度计划",
        "本年制订了工作方案或计划吗？",
        counts="本单位印发、专门针对政府信息公开（政务公开）的方案、计划或工作要点才算，转发上级的不算。",
    )
    plan_name: Text | None = fact(
        "年度计划名称",
        "这个方案或计划叫什么？（如：政府信息公开工作要点）",
        counts="写文件的名称，不用加书名号；有几个的写主要的一个。",
        example="2016年政府信息公开工作要点",
        follows="制订了|印发了",
        after="organisation.plan",
    )
    rules: Names | None = fact(
        "现行制度",
        "现行的政府信息公开制度有哪些？（如：保密审查、责任追究）",
        last="carry",
        help="不用写“制度”二字；办法、规程、细则等写全称",
        counts="写本单位正在执行的制度，不论哪一年订的；已经废止的不写，报告会写明共几项。",
        example="保密审查、依申请公开办理、责任追究",
        topic=_RULES,
    )
    rules_founded: Names | None = fact(
        "本年新建制度",
        "本年新建立了哪些政府信息公开制度？",
        last="none",
        topic=RULES_CHANGED,
        help="不用写“制度”二字；办法、规程、细则等写全称",
        counts="写本年内印发的本单位的制度、办法，转发上级的不算；没有新建的就留空。",
        example="信息发布审核",
    )
    rules_revised: Names | None = fact(
        "本年修订制度",
        "本年修订了哪些政府信息公开制度？",
        last="none",
        topic=RULES_CHANGED,
        help="不用写“制度”二字；办法、规程、细则等写全称",
        counts="写本年内修订并重新印发的，只在执行中作了调整的不算；没有修订的就留空。",
        example="依申请公开办理",
    )
