"""What was disclosed: on the unit's own initiative, by interpretation and response, and on request."""

from __future__ import annotations

from drafter.report.clauses import OVERVIEW, TABLE_2, TIME_LIMIT
from drafter.report.facts import Count, Facts, Names, Parts, RequestTable, Text, Texts, fact

CONSULTATION = "公开征求意见"
OPENNESS = "政府开放日和会议开放"
"""Topics of facts: what not every township does in a year."""
_CATEGORIES = "主动公开信息的分类数量"
_COMPARED = "与上年数量的比较"
_KEY = "重点领域公开"
_CHANNELS = "各渠道的发布数量"
_SCOPE = "主动公开总数的统计口径"
_INTERPRETATION = "政策解读"
_RESPONSES = "回应公众关切"


class Proactive(Facts):
    """Information disclosed on the unit's own initiative."""

    total: Count | None = fact(
        "主动公开政府信息总数",
        "全年主动公开政府信息多少条？",
        "条",
        clause="《条例》第五十条第（一）项；旧条例第三十二条第（一）项",
        help="同一信息在多个渠道发布只计1条",
        counts=(
            "本单位本年内主动向社会公开的信息都算，网站、公众号、公开栏不限；应申请提供的、只在内部传阅的不算。"
            "上级规定了统计口径的，照上级的口径。"
        ),
        example="208",
    )
    scope: Text | None = fact(
        "总数口径",
        "这个总数是怎样统计的？（如：政府网站、各渠道合计）",
        last="carry",
        counts="写总数取自哪里，会印在总数后面的括号里；写个短语即可，与上年口径不同的要写明。",
        example="政府网站",
        topic=_SCOPE,
    )
    categories: Parts | None = fact(
        "分类数量",
        "其中各类信息各多少条？",
        "条",
        help="各类是总数的组成部分，相加不能超过总数",
        counts="按内容分类，一条信息只归一类，类别名称与网站栏目一致最好；归不进去的可以不写，报告会把差数算作“其他”。",
        example="文件58，动态150",
        topic=_CATEGORIES,
    )
    channels: Parts | None = fact(
        "渠道数量",
        "各渠道各发布多少条？",
        "条",
        help="同一信息可在几个渠道发布，相加可以超过总数",
        counts="每个渠道各数各的：一条信息既上网站又发公众号，两边各计1条；同一渠道重复发的只计1条。",
        example="政府网站208，微信公众号96",
        topic=_CHANNELS,
    )
    last_total: Count | None = fact(
        "上年主动公开总数",
        "上年主动公开多少条？（用于比较，可留空）",
        "条",
        last="derive",
        counts="照抄上年已经公布的报告里的总数，合并设立的填各原单位之和；两年口径不同就留空，免得误作增减。",
        example="186",
        topic=_COMPARED,
    )
    last_categories: Parts | None = fact(
        "上年分类数量",
        "上年各类信息各多少条？（用于比较，可留空）",
        "条",
        last="derive",
        counts="照抄上年报告的分类数；只有名称与本年相同的类别才会写出增减。",
        example="文件51，动态135",
        topic=_COMPARED,
    )
    key_total: Count | None = fact(
        "重点公开数量",
        "其中重点公开的信息多少条？",
        "条",
        counts="总数里属于重点公开内容的那些（如财政预决算、惠农补贴、征地），范围照上级当年的要求；不能超过总数。",
        example="36",
        topic=_KEY,
    )
    key_topics: Names | None = fact(
        "重点公开内容",
        "重点公开了哪些方面的内容？",
        last="carry",
        counts="写内容的方面，每个几个字，不写数量和做法。",
        example="财政预决算、惠农补贴、征地拆迁",
        topic=_KEY,
    )
    key_work: Texts | None = fact(
        "重点领域公开做法",
        "怎样推进重点领域信息公开？（一句一条）",
        last="carry",
        help="写谁、做了什么、在哪里、结果怎样",
        counts="写本年实际做了的事，会印在重点领域的数字前面；上年写过、本年没有再做的删去，没有做的不写。",
        example="财政所按季度公开惠农补贴发放名册，并在各村公开栏张贴",
        topic=_KEY,
    )
    key_counts: Parts | None = fact(
        "重点事项数量",
        "其中哪些事项要单独列出数量？（如：采购招标公告32）",
        "条",
        counts="都是主动公开总数里的信息，挑需要单独说明的列；不必列全，每项都不能超过总数。",
        example="采购招标公告32，惠农补贴18",
        topic=_KEY,
    )


class Interpretation(Facts):
    """Interpretation of policies and response to what the public cares about."""

    practice: Text | None = fact(
        "解读做法",
        "怎样做政策解读和回应？（一两句话，可留空）",
        help="写谁、做了什么、在哪里、结果怎样",
        counts="写本年实际做了的事，会印在解读和回应的数字前面；没有可写的就留空。",
        example="逢集日在农贸市场讲解政策24次，发放明白卡3600余张",
        topic=_INTERPRETATION,
    )
    articles: Count | None = fact(
        "政策解读",
        "全年发布政策解读多少篇？",
        "篇",
        clause=OVERVIEW,
        counts="本单位自己解读政策的，文字、图表、视频都算，每篇（件）计1篇；只转发上级解读的一般不算。",
        example="9",
        topic=_INTERPRETATION,
    )
    forms: Parts | None = fact(
        "解读形式",
        "这些解读各是什么形式？（如：文字2，图表5）",
        "篇",
        counts="每篇（件）解读只算一种形式，相加不超过政策解读的篇数；形式写两三个字，视频也用“篇”计。",
        example="文字2，图表5，短视频2",
        topic=_INTERPRETATION,
    )
    responses: Count | None = fact(
        "回应关切",
        "全年回应公众关切多少次？",
        "次",
        counts="就群众普遍关心的事或舆情公开作出说明的才算；同一件事用几种方式回应计1次，答复个人咨询不算。",
        example="5",
        topic=_RESPONSES,
    )
    response_topics: Names | None = fact(
        "回应事项",
        "回应了哪些事项？",
        counts="写群众关心的是什么事，每件几个字，挑主要的写。",
        example="供水管网改造、客运班次调整",
        topic=_RESPONSES,
    )


class Consultation(Facts):
    """Comments asked of the public before a decision."""

    matters: Names | None = fact(
        "征求意见事项",
        "就哪些事项公开征求意见？",
        last="none",
        topic=CONSULTATION,
        counts="写决定以前向社会公开征求意见的文件或者事项的名称；只在内部或者部门之间征求意见的不算。",
        example="公共厕所管护办法",
    )
    days: Count | None = fact(
        "征求意见天数",
        "公开征求意见多少天？",
        "天",
        topic=CONSULTATION,
        counts="从公布之日到截止之日，按公布的期限写。",
        example="15",
    )
    received: Count | None = fact(
        "收到意见",
        "收到意见多少条？",
        "条",
        topic=CONSULTATION,
        counts="一人提几条算几条，网上、书面、座谈会上提的都算；没有收到填 0，报告会照实写明。",
        example="23",
    )
    adopted: Count | None = fact(
        "采纳意见",
        "采纳了多少条？",
        "条",
        topic=CONSULTATION,
        counts="全部或者部分采纳的都算，不超过收到的条数。",
        example="6",
    )


class Openness(Facts):
    """The public let in: open days, and meetings to which people were invited."""

    open_days: Count | None = fact(
        "政府开放日",
        "全年举办政府开放日活动几次？",
        "次",
        topic=OPENNESS,
        counts="请群众走进机关、窗口、工地参观了解的活动，每次计1次；上级统一组织、本单位没有办的不算。",
        example="2",
    )
    visitors: Count | None = fact(
        "开放日参加人次",
        "参加开放日活动多少人次？",
        "人次",
        topic=OPENNESS,
        counts="各次活动到场的群众相加，工作人员不算。",
        example="86",
    )
    meeting: Text | None = fact(
        "邀请列席的会议",
        "邀请群众代表列席的是什么会议？（如：镇长办公会）",
        last="carry",
        topic=OPENNESS,
        counts="写会议名称，不写议题和人名。",
        example="镇长办公会",
    )
    meetings: Count | None = fact(
        "邀请列席次数",
        "全年几次会议有群众代表列席？",
        "次",
        topic=OPENNESS,
        counts="专门邀请居民、村民、企业等方面的代表列席的会议才算；村（居）民会议不算。",
        example="3",
    )
    attended: Count | None = fact(
        "列席人次",
        "列席会议的群众代表共多少人次？",
        "人次",
        topic=OPENNESS,
        counts="各次列席的人数相加，同一个人列席两次计2人次。",
        example="14",
    )


REQUEST_DETAILS = "申请的内容和方式"
"""The topic of what requests were for, and by which way they came: a report need not say it."""
_TIME_LIMITS = "申请的答复期限"


class Requests(Facts):
    """Requests for disclosure."""

    accepts: Names | None = fact(
        "申请渠道",
        "可以通过哪些方式提交公开申请？（如：当面、信函、网站）",
        last="carry",
        counts="写公开指南上公布、现在能用的方式，不论本年有没有人用过。",
        example="当面、信函、网站",
    )
    procedure: Names | None = fact(
        "申请办理环节",
        "公开申请按哪些环节办理？（如：受理、审查、处理、答复）",
        last="carry",
        counts="按先后顺序写，每个环节两三个字。",
        example="受理、审查、处理、答复",
    )
    received: Count | None = fact(
        "本年新收申请",
        "全年收到政府信息公开申请多少件？",
        "件",
        clause=TABLE_2,
        help="收到日期在本年的都算；没有收到就填 0",
        counts=(
            "年底前收到、还没答复的也算；上年收到、转到本年办的不算，那是“上年结转”。"
            "以公开申请的名义提出的信访、投诉也要算（表中记在“不予处理”）；普通咨询不算。"
        ),
        example="5",
    )
    carried_in: Count | None = fact(
        "上年结转申请",
        "上年结转到本年办理的申请多少件？",
        "件",
        clause=TABLE_2,
        last="derive",
        counts="上年收到、到上年12月31日还没办结的，应当等于上年报告里的“结转下年度继续办理”。没有就填 0。",
        example="1",
    )
    carried_out: Count | None = fact(
        "结转下年度申请",
        "到年底还没办结、转到下年的申请多少件？",
        "件",
        clause=TABLE_2,
        counts="到12月31日还没有办结的，本年新收的和上年结转来的都算；新收加上年结转，减去已办结的，就是这个数。",
        example="1",
    )
    last_received: Count | None = fact(
        "上年新收申请",
        "上年新收政府信息公开申请多少件？（用于比较，可留空）",
        "件",
        last="derive",
        counts="照抄上年已经公布的报告里的数，合并设立的填各原单位之和，上年以前结转来的不算；两年的统计口径不同就留空。",
        example="3",
        topic=_COMPARED,
    )
    subjects: Names | None = fact(
        "申请内容",
        "这些申请主要涉及哪些方面的内容？",
        counts="写本年新收申请要的是哪方面的信息，每个几个字；不要写出申请人、住址和具体的人和事。",
        example="征地补偿、宅基地审批",
        topic=REQUEST_DETAILS,
    )
    by_channel: Parts | None = fact(
        "申请方式分布",
        "这些申请各是用什么方式提出的？（如：当面2，网络1）",
        "件",
        counts="只分本年新收的申请，每件只算一种方式，相加应当等于新收的件数。",
        example="当面2，网络1",
    )
    outcomes: Parts | None = fact(
        "答复情况",
        "这些申请是怎样答复的？（如：同意公开2，信息不存在1）",
        "件",
        clause="旧条例第三十二条第（二）项",
        counts="按本年作出的答复分，每件只算一种结果，上年结转来的也算；还没答复的不写在这里。",
        example="同意公开2，信息不存在1",
        after="requests.received",
    )
    refusals: Parts | None = fact(
        "不予公开的理由",
        "不予公开的，是什么理由？（如：涉及个人隐私1）",
        "件",
        clause="旧条例第三十二条第（二）项",
        last="none",
        counts="各种理由的件数相加，就是不予公开的件数；只有一种理由的，只写理由就行。",
        example="涉及个人隐私1，涉及商业秘密1",
        after="requests.refused",
    )
    on_time: Count | None = fact(
        "按期答复件数",
        "本年办结的申请，在法定期限内答复的多少件？",
        "件",
        clause=TIME_LIMIT,
        counts="收到申请20个工作日内答复的；依法延长期限、在延长后的期限内答复的也算。征求第三方意见等不计入期限的时间要扣除。",
        example="5",
        topic=_TIME_LIMITS,
    )
    extended: Count | None = fact(
        "延期答复件数",
        "其中延长期限后答复的多少件？",
        "件",
        clause=TIME_LIMIT,
        counts="按规定告知申请人后，在延长的期限（最多再加20个工作日）内答复的；超过期限的不算。没有就填 0。",
        example="0",
        topic=_TIME_LIMITS,
    )
    overdue: Count | None = fact(
        "超期答复件数",
        "超过法定期限才答复的多少件？",
        "件",
        clause=TIME_LIMIT,
        counts="本年办结、但答复时已经超过法定期限的；到年底还没有办结的不写在这里。没有就填 0。",
        example="0",
        topic=_TIME_LIMITS,
    )
    # Typed in steps by columns and rows, never in one line: there is no example of it.
    table: RequestTable | None = fact(
        "申请办理情况表",
        "这些申请由谁提出、怎样办结？",
        "件",
        clause=TABLE_2,
        last="none",
        counts=(
            "每件申请只记一个申请人类别、一种办理结果；一部分公开、一部分不公开的，只记“部分公开”。"
            "每一类申请人都要新收加上年结转，等于办结加结转下年度。"
        ),
    )
