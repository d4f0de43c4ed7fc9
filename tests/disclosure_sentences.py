"""What the subjects on disclosure, management and platforms say, case by case: subjects, facts, the whole text.

Facts are keyed by their paths; the unit is a 镇 and the year 2025.
"""

from __future__ import annotations

from typing import Any

Case = tuple[str, dict[str, Any], str]


def parts(**counts: int) -> list[dict[str, Any]]:
    """Named parts: 文件=3."""
    return [{"name": name, "count": count} for name, count in counts.items()]


def total(n: int, **more: Any) -> dict[str, Any]:
    """The total and other facts of proactive disclosure, by the last part of their paths."""
    return {"proactive.total": n, **{f"proactive.{name}": value for name, value in more.items()}}


NINE = {name: count for count, name in enumerate("甲乙丙丁戊己庚辛壬", 1)}
NINE_NAMES = list(NINE)

PROACTIVE: list[Case] = [
    ("主动公开总数", total(0), "2025年，我镇没有主动公开政府信息。"),
    ("主动公开总数", total(0, last_total=50), "2025年，我镇没有主动公开政府信息，比上年减少50条。"),
    ("主动公开总数", total(0, last_total=0), "2025年，我镇没有主动公开政府信息。"),
    (
        "主动公开总数",
        total(312, scope="政府网站", last_total=286),
        "2025年，我镇通过政府网站主动公开政府信息312条，比上年增加26条，增长9.1%。",
    ),
    (
        "主动公开总数、分类",
        total(
            312,
            scope="各渠道合计",
            last_total=286,
            categories=parts(机构职能=10, 政策文件=35, 民生保障=118, 工作动态=149),
            last_categories=parts(机构职能=10, 民生保障=97, 工作动态=145),
        ),
        "2025年，我镇主动公开政府信息312条（各渠道合计），比上年增加26条，增长9.1%，主要是民生保障信息增加21条。"
        "按内容分，机构职能10条、政策文件35条、民生保障118条、工作动态149条。",
    ),
    (
        "主动公开总数",
        total(208, categories=parts(政策文件=24, 其他类=184), last_categories=parts(政策文件=14, 其他类=14)),
        "2025年，我镇主动公开政府信息208条，其中政策文件比上年增加10条。",
    ),
    (
        "主动公开总数",
        total(
            268,
            last_total=301,
            categories=parts(涉企服务=74, 工作动态=132),
            last_categories=parts(涉企服务=49, 工作动态=190),
        ),
        "2025年，我镇主动公开政府信息268条，比上年减少33条，下降11.0%；分类看，工作动态减少58条、涉企服务信息增加25条。",
    ),
    (
        "主动公开总数",
        total(301, last_total=268, categories=parts(涉企=49, 动态=190), last_categories=parts(涉企=74, 动态=132)),
        "2025年，我镇主动公开政府信息301条，比上年增加33条，增长12.3%；分类看，动态增加58条、涉企信息减少25条。",
    ),
    ("主动公开总数", total(42, last_total=0), "2025年，我镇主动公开政府信息42条。"),
    ("主动公开总数", total(40, last_total=45), "2025年，我镇主动公开政府信息40条，比上年减少5条。"),
    ("主动公开总数", total(260, last_total=50), "2025年，我镇主动公开政府信息260条，是上年的5.2倍。"),
    ("主动公开总数", total(40, last_total=40), "2025年，我镇主动公开政府信息40条，与上年持平。"),
    ("主动公开总数", total(1, last_total=1), "2025年，我镇主动公开政府信息1条，与上年相同。"),
    ("主动公开总数和月均", total(93), "2025年，我镇主动公开政府信息93条（月均约8条）。"),
    (
        "主动公开总数和月均",
        total(96, scope="各渠道合计", last_total=90),
        "2025年，我镇主动公开政府信息96条（各渠道合计，月均8条），比上年增加6条，增长6.7%。",
    ),
    ("主动公开总数和月均", total(11), "2025年，我镇主动公开政府信息11条。"),
    ("主动公开总数和月均", total(0), "2025年，我镇没有主动公开政府信息。"),
    (
        "主动公开总数、分类",
        total(156, categories=parts(工作动态=156, 其他=0)),
        "2025年，我镇主动公开政府信息156条，均为工作动态类信息。",
    ),
    (
        "主动公开总数、分类",
        total(156, last_total=150, categories=parts(动态类信息=156)),
        "2025年，我镇主动公开政府信息156条，比上年增加6条，增长4.0%。内容均为动态类信息。",
    ),
    (
        "主动公开总数、分类",
        total(1, categories=parts(文件=1)),
        "2025年，我镇主动公开政府信息1条，为文件类信息。",
    ),
    ("主动公开总数、分类", total(5, categories=parts(其他=5)), "2025年，我镇主动公开政府信息5条。"),
    (
        "主动公开总数、分类",
        total(208, categories=parts(机构职能类=6, 政策法规类=7, 其他类=184)),
        "2025年，我镇主动公开政府信息208条，其中机构职能类6条、政策法规类7条、其他类184条，另有11条未归类。",
    ),
    (
        "主动公开总数、分类",
        total(10, categories=parts(文件=3, 动态=5)),
        "2025年，我镇主动公开政府信息10条，其中文件3条、动态5条、其他信息2条。",
    ),
    (
        "主动公开总数、分类",
        total(50, categories=parts(**NINE)),
        "2025年，我镇主动公开政府信息50条。按内容分，较多的是壬9条、辛8条、庚7条、己6条、戊5条，其余15条。",
    ),
    (
        "主动公开总数、分类占比",
        total(39, categories=parts(机构信息类=12, 政府决策法规类=6, 规划计划类=1, 工作信息类=17, 其他类=3)),
        "2025年，我镇主动公开政府信息39条，其中机构信息类12条（占30.8%）、政府决策法规类6条（占15.4%）、"
        "规划计划类1条（占2.6%）、工作信息类17条（占43.6%）、其他类3条（占7.7%）。",
    ),
    (
        "主动公开总数、分类占比",
        total(9999, categories=parts(文件=1, 动态=9998)),
        "2025年，我镇主动公开政府信息9999条，其中文件1条、动态9998条（占100%）。",
    ),
    (
        "主动公开总数、分类、重点领域",
        total(46, last_total=49, key_topics=["财政预决算", "惠农补贴", "社会救助"]),
        "2025年，我镇主动公开政府信息46条，比上年减少3条。重点公开财政预决算、惠农补贴、社会救助等信息。",
    ),
    (
        "主动公开总数、分类、重点领域",
        total(46, key_topics=["惠农补贴"]),
        "2025年，我镇主动公开政府信息46条。重点公开惠农补贴信息。",
    ),
    (
        "主动公开总数、渠道",
        total(156, channels=parts(政府网站=156, 公众号=0)),
        "2025年，我镇主动公开政府信息156条，均通过政府网站发布。",
    ),
    (
        "主动公开总数、渠道",
        total(156, scope="政府网站", channels=parts(政府网站=156)),
        "2025年，我镇通过政府网站主动公开政府信息156条。",
    ),
    (
        "主动公开总数、渠道",
        total(156, scope="政府网站", channels=parts(政府网站=156, 公众号=30)),
        "2025年，我镇主动公开政府信息156条（按政府网站统计）。从发布渠道看，政府网站156条、公众号30条（同一信息在几个渠道发布的分别计数）。",
    ),
    (
        "主动公开总数、渠道",
        total(156, channels=parts(政府网站=156, 公众号=30)),
        "2025年，我镇主动公开政府信息156条。从发布渠道看，政府网站156条、公众号30条"
        "（同一信息在几个渠道发布的分别计数）。",
    ),
    ("重点领域或没有", total(156, key_topics=[]), "年内没有公开重点领域政府信息。"),
    ("重点领域或没有", total(156), "【待填：重点公开内容】。"),
    ("重点领域或没有", total(156, key_topics=["征地", "救助"]), "重点公开征地、救助等信息。"),
    (
        "主动公开总数、重点领域",
        total(156, key_total=30, key_topics=["征地", "救助"], key_counts=parts(征地=12)),
        "2025年，我镇主动公开政府信息156条。重点领域信息共30条，涉及征地、救助等方面，其中征地12条。",
    ),
    (
        "主动公开总数、分类、渠道",
        total(156, categories=parts(动态=156), channels=parts(政府网站=156)),
        "2025年，我镇主动公开政府信息156条，均为动态类信息，均通过政府网站发布。",
    ),
    (
        "主动公开总数、分类、渠道",
        total(156, categories=parts(动态=150, 公告=6), channels=parts(政府网站=156)),
        "2025年，我镇主动公开政府信息156条，其中动态150条、公告6条。上述信息均通过政府网站发布。",
    ),
    (
        "主动公开总数、渠道",
        total(156, channels=parts(微信公众号=96)),
        "2025年，我镇主动公开政府信息156条。通过微信公众号发布信息96条。",
    ),
    (
        "主动公开总数、渠道",
        total(156, channels=parts(政府网站=120, 微信公众号=96)),
        "2025年，我镇主动公开政府信息156条。从发布渠道看，政府网站120条、微信公众号96条"
        "（同一信息在几个渠道发布的分别计数）。",
    ),
    (
        "主动公开总数、渠道",
        total(156, channels=parts(政府网站=100, 微信公众号=56)),
        "2025年，我镇主动公开政府信息156条。从发布渠道看，政府网站100条、微信公众号56条。",
    ),
    (
        "主动公开总数、渠道",
        total(50, channels=parts(**NINE)),
        "2025年，我镇主动公开政府信息50条。从发布渠道看，较多的是壬9条、辛8条、庚7条、己6条、戊5条。",
    ),
    ("主动公开总数、分类、渠道", total(0, categories=parts(动态=0)), "2025年，我镇没有主动公开政府信息。"),
    (
        "主动公开做法、主动公开总数",
        total(12) | {"notes.proactive": ["信息由各办公室供稿。", "（在）网站发布"]},
        "信息由各办公室供稿。（在）网站发布。2025年主动公开政府信息12条。",
    ),
    (
        "重点领域做法、重点领域",
        total(
            300,
            key_work=["惠农补贴的对象和金额在网站公示", "村内道路从立项到验收逐项公开；"],
            key_total=126,
            key_topics=["惠农补贴"],
            key_counts=parts(惠农补贴=46, 社会救助=37, 采购=0),
        ),
        "惠农补贴的对象和金额在网站公示。村内道路从立项到验收逐项公开。"
        "重点领域信息共126条，其中惠农补贴46条、社会救助37条。",
    ),
    ("重点领域", total(300, key_total=126), "重点领域信息共126条。"),
    (
        "重点领域",
        total(300, key_total=30, key_topics=["财政预决算", "惠农补贴"]),
        "重点领域信息共30条，涉及财政预决算、惠农补贴等方面。",
    ),
    ("重点领域", total(300, key_total=30, key_topics=["征地"]), "重点领域信息共30条，内容涉及征地。"),
    (
        "重点领域",
        total(300, key_total=30, key_counts=parts(征地=30)),
        "重点领域信息共30条，均为征地类信息。",
    ),
    (
        "重点领域",
        total(300, key_topics=["征地", "救助"], key_counts=parts(征地=11)),
        "重点公开征地、救助等信息，其中征地11条。",
    ),
    ("重点领域", total(300, key_total=1, key_counts=parts(征地=1)), "重点领域信息共1条，为征地类信息。"),
    (
        "重点领域",
        total(300, key_total=90, key_counts=parts(**NINE)),
        "重点领域信息共90条，其中较多的是壬9条、辛8条、庚7条、己6条、戊5条。",
    ),
    (
        "主动公开总数和月均、分类、重点领域",
        total(93, key_counts=parts(采购招标公告=32, 人事任免信息=7)),
        "2025年，我镇主动公开政府信息93条（月均约8条）。主动公开的信息中，有采购招标公告32条、人事任免信息7条。",
    ),
    (
        "主动公开总数、分类、重点领域",
        total(93, categories=parts(文件=40, 动态=53), key_counts=parts(采购招标公告=32)),
        "2025年，我镇主动公开政府信息93条，其中文件40条、动态53条。主动公开的信息中，有采购招标公告32条。",
    ),
    (
        "分类、重点领域",
        total(93, categories=parts(文件=40, 动态=53), key_topics=["征地", "“一事一议”"]),
        "按内容分，文件40条、动态53条。重点公开征地、“一事一议”等信息。",
    ),
    ("重点领域", total(93, key_topics=["征地"]), "重点公开征地信息。"),
    ("重点领域", total(93, key_total=0), ""),
    ("重点领域", total(0, key_total=0, key_topics=["征地"]), ""),
]


def interpretation(**facts: Any) -> dict[str, Any]:
    """Facts of interpretation and response."""
    return {f"interpretation.{name}": value for name, value in facts.items()}


def consultation(*matters: str, **facts: Any) -> dict[str, Any]:
    """Facts of a consultation."""
    return {
        "consultation.matters": list(matters),
        **{f"consultation.{name}": value for name, value in facts.items()},
    }


def openness(**facts: Any) -> dict[str, Any]:
    """Facts of open days and open meetings."""
    return {f"openness.{name}": value for name, value in facts.items()}


INTERPRETATION: list[Case] = [
    ("解读做法", interpretation(practice="解读与文件一并送审。"), "解读与文件一并送审。"),
    ("解读做法、解读回应", {}, ""),
    ("解读回应", interpretation(articles=0, responses=0), ""),
    (
        "解读回应",
        interpretation(articles=9, responses=5),
        "2025年，我镇发布政策解读9篇，回应公众关切5次。",
    ),
    ("解读回应", interpretation(articles=9, responses=0), "2025年，我镇发布政策解读9篇。"),
    ("解读回应", interpretation(articles=0, responses=3), "2025年，我镇回应公众关切3次。"),
    (
        "解读回应",
        interpretation(articles=1, forms=parts(图表形式=1), responses=0),
        "2025年，我镇发布政策解读1篇，为图表形式。",
    ),
    ("解读回应", interpretation(articles=4, forms=parts(图表=4)), "2025年，我镇发布政策解读4篇，均为图表形式。"),
    (
        "主动公开总数、解读做法、解读回应",
        {
            **total(40),
            **interpretation(
                practice="解读与文件一并送审",
                articles=9,
                forms=parts(文字=2, 图表=5, 短视频=2),
                responses=5,
                response_topics=["供水改造", "货车限行"],
            ),
        },
        "2025年，我镇主动公开政府信息40条。解读与文件一并送审。发布政策解读9篇，其中文字2篇、图表5篇、短视频2篇；"
        "就供水改造、货车限行等事项回应公众关切5次。",
    ),
    (
        "解读回应",
        interpretation(articles=9, forms=parts(文字=2), responses=5),
        "2025年，我镇发布政策解读9篇，其中文字2篇；回应公众关切5次。",
    ),
    (
        "解读回应",
        interpretation(articles=2, responses=5, response_topics=["供水改造"]),
        "2025年，我镇发布政策解读2篇；就供水改造回应公众关切5次。",
    ),
    (
        "解读回应",
        interpretation(responses=5, response_topics=["供水改造"]),
        "2025年，我镇就供水改造回应公众关切5次。",
    ),
    (
        "解读回应",
        interpretation(responses=5, response_topics=["供水改造", "货车限行"]),
        "2025年，我镇就供水改造、货车限行等事项回应公众关切5次。",
    ),
    (
        "征求意见",
        consultation("公共厕所管护办法", days=15, received=23, adopted=6),
        "就《公共厕所管护办法》公开征求意见15天，收到意见23条，采纳6条。",
    ),
    (
        "征求意见",
        consultation("停车方案", received=23, adopted=0),
        "就停车方案公开征求意见，收到意见23条，所提意见均未采纳。",
    ),
    ("征求意见", consultation("停车方案", days=7, received=0), "就停车方案公开征求意见7天，未收到意见。"),
    ("征求意见", consultation("停车方案", received=3, adopted=3), "就停车方案公开征求意见，收到意见3条，全部采纳。"),
    ("征求意见", consultation("停车方案", received=1, adopted=1), "就停车方案公开征求意见，收到意见1条，已采纳。"),
    (
        "征求意见",
        consultation("停车方案", "公共厕所管护办法", days=15),
        "就停车方案和《公共厕所管护办法》公开征求意见15天。",
    ),
    ("征求意见", {}, ""),
    (
        "会议开放",
        openness(open_days=2, visitors=86, meeting="镇长办公会", meetings=3, attended=14),
        "2025年，我镇举办政府开放日活动2次，86人次参加。邀请群众代表列席镇长办公会3次、14人次。",
    ),
    ("会议开放", openness(open_days=1), "2025年，我镇举办政府开放日活动1次。"),
    (
        "会议开放",
        openness(open_days=0, meeting="镇长办公会", meetings=1, attended=4),
        "邀请群众代表列席镇长办公会1次、4人次。",
    ),
    ("会议开放", openness(meetings=3), "邀请群众代表列席会议3次。"),
    ("会议开放", openness(open_days=0, meetings=0), ""),
]


def secrecy(**facts: Any) -> dict[str, Any]:
    """Facts of the review for secrecy."""
    return {f"secrecy.{name}": value for name, value in facts.items()}


def normative(**facts: int) -> dict[str, Any]:
    """Counts of normative documents."""
    return {f"statutory.normative.{name}": count for name, count in facts.items()}


def cleared(**facts: Any) -> dict[str, Any]:
    """Facts of what was cleared."""
    return {f"management.{name}": value for name, value in facts.items()}


def rules(*there: str, founded: list[str] | None = None, revised: list[str] | None = None) -> dict[str, Any]:
    """Rules in force, founded and revised."""
    return {
        "organisation.rules": list(there),
        "organisation.rules_founded": founded or [],
        "organisation.rules_revised": revised or [],
    }


def catalogues(*there: str, **facts: Any) -> dict[str, Any]:
    """Guide and catalogue, and their updating."""
    return {"platforms.catalogues": list(there), **{f"platforms.{name}": value for name, value in facts.items()}}


MANAGEMENT: list[Case] = [
    (
        "信息管理做法",
        {"notes.management": ["信息由承办人员起草、党政办公室核对"]},
        "信息由承办人员起草、党政办公室核对。",
    ),
    (
        "保密审查、失泄密",
        secrecy(reviewer="分管领导", reviewed=312, incidents=0),
        "信息公开前由分管领导进行保密审查，全年共审查312条，未发生因信息公开引起的失泄密事件。",
    ),
    (
        "主动公开总数、保密审查",
        {**total(40), **secrecy(reviewer="分管领导和保密员", triple_review=True, reviewed=312, incidents=1)},
        "2025年，我镇主动公开政府信息40条。信息发布实行“三审三校”，并由分管领导和保密员进行保密审查，共审查312条。"
        "发生因信息公开引起的失泄密事件1起。",
    ),
    ("保密审查", secrecy(triple_review=True, reviewed=0), "信息发布实行“三审三校”。"),
    (
        "保密审查",
        secrecy(reviewed=312, incidents=0, triple_review=False),
        "公开前对312条信息进行了保密审查，未发生因信息公开引起的失泄密事件。",
    ),
    ("失泄密", secrecy(incidents=0), "2025年，我镇未发生因信息公开引起的失泄密事件。"),
    ("失泄密", secrecy(incidents=2), "2025年，我镇发生因信息公开引起的失泄密事件2起。"),
    (
        "保密措施、失泄密",
        secrecy(measures=["涉密计算机由专人管理"], incidents=0),
        "涉密计算机由专人管理。2025年未发生因信息公开引起的失泄密事件。",
    ),
    (
        "保密措施",
        secrecy(measures=["计算机由专人管理；定期检查", "人员调离时移交材料"]),
        "保密管理的主要措施有：一是计算机由专人管理，定期检查；二是人员调离时移交材料。",
    ),
    (
        "保密措施",
        secrecy(measures=["电脑专机专用。软件由专人维护", "检查三项：人、机、网"]),
        "电脑专机专用。软件由专人维护。检查三项：人、机、网。",
    ),
    (
        "公开属性认定",
        cleared(attributed=96),
        "2025年，96件公文在起草时认定了公开属性。",
    ),
    ("公开属性认定", cleared(attributed=0), ""),
    ("规范性文件", normative(issued=0, repealed=0, in_force=0), "年内未制发、废止行政规范性文件。"),
    (
        "规范性文件",
        normative(issued=0, repealed=0, in_force=2),
        "年内未制发、废止行政规范性文件；截至年底，现行有效的行政规范性文件共2件。",
    ),
    (
        "规范性文件",
        normative(issued=1, repealed=0, in_force=4),
        "年内制发行政规范性文件1件；截至年底，现行有效的行政规范性文件共4件。",
    ),
    (
        "规范性文件",
        normative(issued=0, repealed=2, in_force=0),
        "年内未制发行政规范性文件，废止2件；截至年底，没有现行有效的行政规范性文件。",
    ),
    (
        "规范性文件",
        normative(issued=2, repealed=1, in_force=5),
        "年内制发行政规范性文件2件，废止1件；截至年底，现行有效的行政规范性文件共5件。",
    ),
    ("规范性文件2019", normative(made=0, disclosed=0, public_total=0), "年内未新制作、新公开规范性文件。"),
    (
        "规范性文件2019",
        normative(made=0, disclosed=0, public_total=6),
        "年内未新制作、新公开规范性文件；截至年底，对外公开的规范性文件共6件。",
    ),
    (
        "规范性文件2019",
        normative(made=0, disclosed=2, public_total=6),
        "年内未新制作规范性文件，公开以前制作的2件；截至年底，对外公开的规范性文件共6件。",
    ),
    (
        "规范性文件2019",
        normative(made=1, disclosed=1, public_total=1),
        "年内新制作规范性文件1件，已公开；截至年底，对外公开的规范性文件共1件。",
    ),
    (
        "规范性文件2019",
        normative(made=2, disclosed=2, public_total=6),
        "年内新制作规范性文件2件，均已公开；截至年底，对外公开的规范性文件共6件。",
    ),
    (
        "规范性文件2019",
        normative(made=3, disclosed=1, public_total=6),
        "年内新制作规范性文件3件，公开1件；截至年底，对外公开的规范性文件共6件。",
    ),
    (
        "规范性文件2019",
        normative(made=2, disclosed=0, public_total=0),
        "年内新制作规范性文件2件，均尚未公开；截至年底，没有对外公开的规范性文件。",
    ),
    (
        "规范性文件2019",
        normative(made=1, disclosed=3, public_total=6),
        "年内新制作规范性文件1件，连同以前制作的共公开3件；截至年底，对外公开的规范性文件共6件。",
    ),
    (
        "清理",
        cleared(cleared_when="6月和11月", cleared_what="网站信息", withdrawn=27, mended=41),
        "6月和11月清理网站信息，撤下失效信息27条，改正错别字和失效链接41处。",
    ),
    ("清理", cleared(cleared_what="网站信息", withdrawn=0), "清理网站信息。"),
    ("清理", cleared(mended=3), "清理已公开的信息，改正错别字和失效链接3处。"),
    ("清理", cleared(withdrawn=0, mended=0), ""),
    ("制度", rules("网站信息发布管理"), "执行网站信息发布管理制度。"),
    ("制度", rules("审查", revised=["审查"]), "执行审查制度，年内作了修订。"),
    ("制度", rules("审查", founded=["考核"]), "现行有审查、考核2项制度，其中考核制度为年内建立。"),
    ("制度", rules("信息发布联络机制"), "执行信息发布联络机制。"),
    ("制度", rules("考核", "审查制度", "责任追究"), "现行有考核、审查、责任追究3项制度。"),
    ("制度", rules(*NINE_NAMES), "现行有甲、乙、丙、丁、戊等9项制度。"),
    ("制度", rules("示例镇政务公开管理办法"), "制定有《示例镇政务公开管理办法》。"),
    (
        "制度",
        rules("保密审查", "主动公开办法", "责任追究", "《依申请公开工作规程》"),
        "现行有保密审查、责任追究2项制度，另有《主动公开办法》《依申请公开工作规程》。",
    ),
    (
        "制度",
        rules(*(f"{name}办法" for name in NINE_NAMES)),
        "制定有《甲办法》《乙办法》《丙办法》《丁办法》《戊办法》等9件制度文件。",
    ),
    (
        "制度",
        rules("保密审查", *(f"{name}办法" for name in NINE_NAMES)),
        "执行保密审查制度，另有《甲办法》《乙办法》《丙办法》《丁办法》《戊办法》等9件制度文件。",
    ),
    (
        "制度",
        rules("考核", "审查", "追究", founded=["追究"]),
        "现行有考核、审查、追究3项制度，其中追究制度为年内建立。",
    ),
    (
        "制度",
        rules("保密审查", "责任追究", founded=["新闻发言人", "考核办法"]),
        "现行有保密审查、责任追究、新闻发言人3项制度，其中新闻发言人制度为年内建立，另有年内制定的《考核办法》。",
    ),
    (
        "制度",
        rules("查阅规定", founded=["考核办法"]),
        "制定有《查阅规定》《考核办法》，其中《考核办法》为年内制定。",
    ),
    ("制度", rules("考核", "审查", founded=["审查", "考核"]), "年内建立审查和考核制度。"),
    (
        "制度",
        rules("考核", "审查", "追究", founded=["追究"], revised=["考核制度"]),
        "现行有考核、审查、追究3项制度，其中追究制度为年内建立，考核制度为年内修订。",
    ),
    (
        "制度",
        rules("考核", "审查", "追究", revised=["审查"]),
        "现行有考核、审查、追究3项制度，其中审查制度为年内修订。",
    ),
    ("制度", rules("考核", "审查", revised=["审查", "考核"]), "现行有考核、审查2项制度，均在年内修订。"),
    ("制度", rules(revised=["依申请公开办理"]), "年内修订依申请公开办理制度。"),
    (
        "制度",
        rules("考核", "审查", founded=["审查", "考核", "公开办法"], revised=["责任追究", "依申请公开规程"]),
        "年内建立审查和考核制度，制定《公开办法》，修订责任追究制度和《依申请公开规程》。",
    ),
    ("制度", rules(founded=["审查"]), "年内建立审查制度。"),
    ("制度", rules(founded=["审查办法"], revised=["公开细则"]), "年内制定《审查办法》，修订《公开细则》。"),
    ("制度", rules(), ""),
    (
        "指南目录",
        catalogues("政府信息公开指南", "政府信息公开目录", updated=False),
        "编有《政府信息公开指南》《政府信息公开目录》。",
    ),
    (
        "指南目录",
        catalogues("示例镇公开指南", "示例镇公开目录", updated=True),
        "编有《示例镇公开指南》《示例镇公开目录》，年内作了更新。",
    ),
    (
        "指南目录",
        catalogues("示例镇公开指南", "示例镇公开目录", updated=True, updated_month="3月"),
        "编有《示例镇公开指南》《示例镇公开目录》，3月作了更新。",
    ),
    ("指南目录", catalogues("示例镇公开指南", updated=True), "《示例镇公开指南》年内作了更新。"),
    (
        "指南目录",
        catalogues(
            "示例镇公开指南",
            "示例镇公开目录",
            updated=True,
            updated_which=["公开指南", "公开目录"],
            updated_month="3月",
        ),
        "《示例镇公开指南》《示例镇公开目录》于3月更新。",
    ),
    (
        "指南目录",
        catalogues("示例镇公开指南", "示例镇公开目录", updated=True, updated_which=["公开指南"]),
        "编有《示例镇公开指南》《示例镇公开目录》，其中公开指南年内作了更新。",
    ),
    (
        "指南目录",
        catalogues(updated=True, updated_which=["公开指南", "公开目录"], updated_month="3月"),
        "公开指南和公开目录于3月更新。",
    ),
    ("指南目录", catalogues(updated=True), "政府信息公开指南、目录年内作了更新。"),
    ("指南目录", catalogues(), ""),
]


def platforms(**facts: Any) -> dict[str, Any]:
    """Facts of the platforms."""
    return {f"platforms.{name}": value for name, value in facts.items()}


SITE = "示例县人民政府网站"

PLATFORMS: list[Case] = [
    ("平台做法、主要平台", platforms(site=SITE), "主要公开平台为示例县人民政府网站。"),
    (
        "平台做法、主要平台",
        {"notes.platforms": ["整理网站专栏"], **platforms(site=SITE, columns=["公开年报栏目"])},
        "整理网站专栏。主要公开平台为示例县人民政府网站，设有公开年报栏目。",
    ),
    (
        "主要平台、其他载体、线下场所",
        platforms(site=SITE, columns=["公开指南", "表2"], carriers=["微信公众号", "广播"], venues=["公开栏"]),
        "主要公开平台为示例县人民政府网站，设有公开指南、表2等栏目；同时通过微信公众号、广播发布信息。"
        "线下公开场所为公开栏。",
    ),
    (
        "主要平台、其他载体",
        platforms(site=SITE, columns=NINE_NAMES, carriers=NINE_NAMES),
        "主要公开平台为示例县人民政府网站，设有甲、乙、丙、丁、戊等栏目；同时通过甲、乙、丙、丁、戊等9个渠道发布信息。",
    ),
    (
        "主要平台、其他载体",
        platforms(site=SITE, carriers=["微信公众号"]),
        "主要公开平台为示例县人民政府网站，同时通过微信公众号发布信息。",
    ),
    (
        "主要平台、其他载体",
        platforms(site=SITE, carriers=NINE_NAMES),
        "主要公开平台为示例县人民政府网站，同时通过甲、乙、丙、丁、戊等9个渠道发布信息。",
    ),
    ("主要平台可略、其他载体", platforms(carriers=["微信公众号"]), "通过微信公众号发布信息。"),
    ("主要平台可略、其他载体", platforms(carriers=NINE_NAMES), "通过甲、乙、丙、丁、戊等9个渠道发布信息。"),
    ("主要平台可略", platforms(columns=["公开年报"]), "网站设有公开年报栏目。"),
    ("主要平台可略", platforms(columns=["公开年报", "公开指南"]), "网站设有公开年报、公开指南等栏目。"),
    (
        "主要平台、其他载体、线下场所",
        platforms(site=SITE, venues=["乡政府政务公开栏"]),
        "主要公开平台为示例县人民政府网站，线下公开场所为乡政府政务公开栏。",
    ),
    (
        "主要平台、线下场所",
        platforms(site=SITE, venues=["政务公开栏", "便民服务中心"]),
        "主要公开平台为示例县人民政府网站，线下公开场所包括政务公开栏、便民服务中心。",
    ),
    (
        "主要平台、线下场所",
        platforms(site=SITE, venues=NINE_NAMES),
        "主要公开平台为示例县人民政府网站，线下公开场所包括甲、乙、丙、丁、戊等9处。",
    ),
    ("线下场所", platforms(venues=["政务公开栏", "便民服务中心"]), "政府信息主要在政务公开栏、便民服务中心公布。"),
    ("线下场所", platforms(venues=["政务公开栏"]), "政府信息主要在政务公开栏公布。"),
    (
        "其他载体、线下场所",
        platforms(carriers=["广播"], venues=["政务公开栏"]),
        "通过广播发布信息。线下公开场所为政务公开栏。",
    ),
    (
        "其他载体、线下场所",
        platforms(carriers=["广播"], venues=["政务公开栏", "便民服务中心"]),
        "通过广播发布信息。线下公开场所包括政务公开栏、便民服务中心。",
    ),
    ("线下场所", platforms(venues=NINE_NAMES), "线下公开场所包括甲、乙、丙、丁、戊等9处。"),
    (
        "固定场所、公开电话",
        platforms(venues=["政府大院公开栏", "便民服务大厅"], hotlines=["0000-5880205", "0000-5887205"]),
        "在政府大院公开栏、便民服务大厅公布政府信息，对外公布咨询电话0000-5880205、0000-5887205。",
    ),
    ("固定场所", platforms(venues=NINE_NAMES), "在甲、乙、丙、丁、戊等9处公布政府信息。"),
    ("固定场所、公开电话", platforms(hotlines=["0000-5880205"]), "对外公布咨询电话0000-5880205。"),
    ("栏目整理", platforms(columns_before=31, columns_after=24), "网站栏目由31个整合为24个。"),
    ("栏目整理", platforms(columns_before=24, columns_after=31), "网站栏目由24个增加到31个。"),
    ("栏目整理", platforms(columns_before=24, columns_after=24), "年内整理网站栏目24个。"),
    *(
        (
            "主要平台、栏目整理、其他载体",
            platforms(site=SITE, columns=columns, columns_before=before, columns_after=27, carriers=["广播"]),
            f"主要公开平台为示例县人民政府网站{said}；同时通过广播发布信息。",
        )
        for columns, before, said in (
            ([], 31, "，栏目由31个整合为27个"),
            ([], 24, "，栏目由24个增加到27个"),
            (["公开年报"], 31, "，设有公开年报栏目，年内由31个整合为27个"),
            (["公开年报"], 24, "，设有公开年报栏目，年内由24个增加到27个"),
            ([], 27, "，年内整理网站栏目27个"),
            (["公开年报"], 27, "，设有公开年报栏目，年内整理网站栏目27个"),
        )
    ),
    ("栏目整理", platforms(columns_after=24), "网站栏目经整理共有24个。"),
    ("栏目整理", platforms(columns_before=24), ""),
    (
        "账号广播",
        platforms(account="“示例镇发布”微信公众号", posts=208, followers=3200, broadcasts=52),
        "“示例镇发布”微信公众号推送信息208条，年底有3200人关注；村级广播播出政策节目52期。",
    ),
    ("账号广播", platforms(posts=208), "政务新媒体账号推送信息208条。"),
    ("账号广播", platforms(account="某微博", posts=0, followers=5), "某微博年底有5人关注。"),
    ("账号广播", platforms(followers=5, broadcasts=0), "政务新媒体账号年底有5人关注。"),
    ("账号广播", platforms(account="某微博", broadcasts=52), "村级广播播出政策节目52期。"),
    (
        "专区查阅点",
        platforms(
            zones=1,
            zones_at=["便民服务中心"],
            reading_points=5,
            reading_at="农家书屋",
            boards=17,
            boards_work="统一了版式",
        ),
        "便民服务中心设政务公开专区1处，5个农家书屋设有查阅点，17个村（社区）公开栏统一了版式。",
    ),
    (
        "专区查阅点",
        platforms(zones=2, reading_points=5, boards=17),
        "设有政务公开专区2处，另设查阅点5处，村（社区）公开栏共17个。",
    ),
    ("专区查阅点", platforms(zones=0, reading_points=5, boards=0), "设有政府信息查阅点5处。"),
    ("专区查阅点", platforms(reading_points=5, reading_at="农家书屋"), "5个农家书屋设有查阅点。"),
    ("专区查阅点", platforms(boards=17, boards_work="每月更新"), "17个村（社区）公开栏每月更新。"),
    ("专区查阅点", platforms(boards=17), "村（社区）公开栏共17个。"),
    ("网民留言", platforms(messages=235), "2025年，我镇办理网民留言235件。"),
    ("网民留言", platforms(messages=0), ""),
    (
        "主要平台、网民留言",
        platforms(site=SITE, messages=235),
        "主要公开平台为示例县人民政府网站，全年办理网民留言235件。",
    ),
    (
        "主要平台、网民留言",
        platforms(site=SITE, columns=["公开年报"], messages=235),
        "主要公开平台为示例县人民政府网站，设有公开年报栏目；全年办理网民留言235件。",
    ),
    (
        "三务平台",
        {"extra.village_platforms": 32, "extra.community_platforms": 1},
        "“三务”公开方面，32个村和1个社区建有公开平台。",
    ),
    ("三务平台", {"extra.village_platforms": 32}, "“三务”公开方面，32个村建有公开平台。"),
    (
        "三务平台",
        {"extra.village_platforms": 0, "extra.community_platforms": 2},
        "“三务”公开方面，2个社区建有公开平台。",
    ),
    ("三务平台", {}, ""),
]

CASES = [*PROACTIVE, *INTERPRETATION, *MANAGEMENT, *PLATFORMS]
