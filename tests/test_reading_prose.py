"""Sentences as clerks write them: what is an answer, what is another matter's figure, and what raises no alarm."""

from __future__ import annotations

from typing import Any

import pytest
from finished import block_of, spans

from drafter.document import Document
from drafter.extract import extract
from drafter.extract.reading import Reading
from drafter.rules import check_reading

TELLING = ("SUM-PARTS", "TEXT-TEXT", "TEXT-TABLE", "PERCENT", "AVERAGE", "UNIT-LEFT", "YEAR-LEFT")


def reading(*lines: str) -> Reading:
    """What is read in the 2016 report of 青石镇 with these lines."""
    return extract(Document(spans("青石镇2016年政府信息公开工作年度报告"), tuple(map(block_of, lines))))


def silent(read: Reading) -> bool:
    return not [one for one in check_reading(read) if one.rule in TELLING and one.level != "notice"]


TOTALS = (
    ("制发文件90件，其中主动公开31件、依申请公开9件、不予公开50件。全年主动公开政府信息208条。", 208),
    ("全年共清理信息402条，其中主动公开的331条，依申请公开的58条，不予公开的13条。本年新增主动公开信息150条。", 150),
    ("子站更新信息104条，其中概况信息32条、法定公开信息72条。", 104),
    ("全年主动公开政府信息872条。在扶贫领域，公开项目安排等信息54条。", 872),
    ("（一）微信公开。7月开通，发布信息66条。（二）汇总。上述渠道不重复，全镇主动公开政府信息共345条。", 345),
    ("截至2016年底，累计主动公开331条。2016年新增主动公开政府信息150条。", 150),
    ("全年主动公开政府信息872条。全年审查拟公开信息880条，未予发布8条。", 872),
    ("全年主动公开政府信息148条，见表1 2016年主动公开政府信息分类表。", 148),
    ("公开政策解读18条、民生领域66条、工作动态121条，总计205条。", 205),
    ("公告29条，动态64条，财政11条。以上共104条。", 104),
    ("本年主动公开的信息，总计新增46条。", 46),
    ("主动公开的信息，全镇共73条。", 73),
    ("全年主动公开政府信息230条。公开规划、民生实事等信息84条。", 230),
    ("在县政府网站发布政府信息700条，上年625条。开设专题，发布信息54条。", 700),
    ("截至目前共公开信息481条，2016年公开57条。", 57),
    ("政策法规类信息公开46条，工作动态类信息公开241条，全年累计主动公开287条。", 287),
    ("网站、村（社区）公示栏、微信公众号等渠道主动公开的信息共62条。", 62),
    ("全年主动公开政府信息120条，其中法定主动公开内容27条、基层政务公开93条。", 120),
    ("全年公开信息9条，其中镇公开3条。社区公开信息6条。", 9),
    ("在县政府网站主动公开镇人民政府信息64条，其中公告20条、动态44条。", 64),
    ("全年公开信息140条，其中每周动态信息30条、活动信息110条。", 140),
    ("通过县政府网站发布政府信息231条，通过微信公众号发布政府信息74条。两项之和为305条。", 305),
    ("对外公开了160条信息。群众最关心的惠农补贴，发了35条；工作动态，发了88条。", 160),
    ("今年公开的信息比去年多了14条，去年是81条，今年是95条。", 95),
    ("政策法规公布39条，乡村动态公布104条，合起来143条。", 143),
    ("一季度公开信息207条，二季度183条，三、四季度360条，全年总计750条。", 750),
    ("在网站公开645条，在公众号公开87条，两者合计732条。", 732),
    ("全年经县政府网挂出信息156条。", 156),
    ("聚焦重点领域、重点人群，2016年共公开政府信息504条。", 504),
    ("重点聚焦三个试点领域，公开相关信息41条。全年主动公开政府信息1，036条。", 1036),
    ("全年主动公开政府信息251条。镇卫生院公开信息64条，中心小学公开信息38条，两家合计102条。", 251),
    ("2013年至2015年三年间公开信息合计1205条。全年主动公开政府信息538条。", 538),
    ("通过县政府网站主动公开政府信息226条。依托“青石微家园”发布便民信息平均每天2条以上，全年共750条。", 226),
    ("全年主动公开政府信息156条。2017年重点公开财政收支信息，力争全年公开信息达到200条。", 156),
    ("全年主动公开政府信息605条。办理人大代表建议7件，答复意见主动公开6件。", 605),
    ("全年主动公开政府信息374条。2015年，全镇公开信息351条。", 374),
    ("主动公开政府信息195条，上年为230条。自专栏开通到2016年底累计发布信息2856条。", 195),
    ("全年主动公开政府信息187条。更新预算、决算等财政信息6条，公开民生实事信息4条。", 187),
    ("主动公开政府信息1284条。网站公开的426条中，机构职能、规划等法定主动公开内容88条。", 1284),
    ("全年主动公开政府信息239条。全年有2个月公开信息不足10条。", 239),
    ("在县政府网站公开信息396条。“青石微政务”公众号推送信息624条，其中原创286条、转载338条。", 396),
    ("全年主动公开政府信息312条。“民生直通车”栏目刊登信息86条，阅读量均在1000次以上。", 312),
    ("全年主动公开政府信息312条。全年公开财政信息72条，占总数的23.1%。", 312),
    ("全年在县政府平台发布信息127条，其中5月15日前发布39条，5月15日后发布88条。", 127),
)


@pytest.mark.parametrize(("line", "total"), TOTALS)
def test_the_year_s_total_is_told_from_other_figures(line: str, total: int) -> None:
    read = reading("一、主动公开政府信息情况", line)
    assert read.facts["proactive.total"] == total
    assert silent(read)


LAST = (
    ("主动公开政府信息128条。上年同期为146条，同比下降12.3%。", 146),
    ("主动公开政府信息1352条，比2015年（1280条）增长5.6%。", 1280),
    ("公开信息共计279条，比2015年净增21条，即由258条增至279条。", 258),
    ("公开政府信息375条，是上年150条的2.5倍。", 150),
)


@pytest.mark.parametrize(("line", "last"), LAST)
def test_last_year_s_total_is_read_where_it_is_named(line: str, last: int) -> None:
    read = reading("一、主动公开政府信息情况", line)
    assert read.facts["proactive.last_total"] == last
    assert silent(read)


def test_a_total_that_is_only_supposed_is_none() -> None:
    read = reading("一、主动公开政府信息情况", "主动公开政府信息309条。2015年为355条；若不计公告，2015年为253条。")
    assert read.facts["proactive.last_total"] == 355
    assert silent(read)


LISTS: tuple[tuple[str, dict[str, int]], ...] = (
    (
        "从内容看：甲类27条；乙类64条，其中规范性文件2条、其他文件62条；丙类9条。从时间看，上半年40条，下半年60条。",
        {"甲类": 27, "乙类": 64, "丙类": 9},
    ),
    (
        "按“三公开”归类，决策公开13条、财政收支24条、惠农资金7条，其余56条为一般工作信息。",
        {"决策公开": 13, "财政收支": 24, "惠农资金": 7, "一般工作信息": 56},
    ),
    (
        "内容上，动态信息最多，为60条；往下依次是公告30条、财政资金10条。",
        {"动态信息": 60, "公告": 30, "财政资金": 10},
    ),
    (
        "按内容分，占大头的是惠农政策，有60条；其次是民政救助30条；剩下的，城市更新6条、人事信息4条。",
        {"惠农政策": 60, "民政救助": 30, "城市更新": 6, "人事信息": 4},
    ),
    ("内中机构类20条、动态类80条。从报送来源看，党政办70条、财政所30条。", {"机构类": 20, "动态类": 80}),
    ("甲类、乙类信息分别为40条、60条，分别占40.0%和60.0%。", {"甲类": 40, "乙类": 60}),
    ("甲类占40.0%（40条），乙类占60.0%（60条）。", {"甲类": 40, "乙类": 60}),
    ("其中40条为甲类，占40.0%，60条为乙类，占60.0%。", {"甲类": 40, "乙类": 60}),
    (
        "其中网站信息57条、财政预决算10条、工作动态29条、通知公告4条。",
        {"网站信息": 57, "财政预决算": 10, "工作动态": 29, "通知公告": 4},
    ),
    (
        "按内容归为三类，计有40条政策文件、26条办事指南、34条惠农补贴。",
        {"政策文件": 40, "办事指南": 26, "惠农补贴": 34},
    ),
    ("这100条分为机构职能31条、政策文件27条、镇情动态42条。", {"机构职能": 31, "政策文件": 27, "镇情动态": 42}),
    ("民政救助方面的52条，财政方面的10条，余下38条为综合事务。", {"民政救助": 52, "财政": 10, "综合事务": 38}),
    (
        "全年主动公开政府信息100条，比上年增加8条，其中甲类60条、乙类40条。",
        {"甲类": 60, "乙类": 40},
    ),
    ("内容涵盖政务信息60条、工作动态40条。", {"政务信息": 60, "工作动态": 40}),
    ("包括政策文件类的信息78条、数据统计22条。", {"政策文件类": 78, "数据统计": 22}),
)


@pytest.mark.parametrize(("line", "parts"), LISTS)
def test_lists_of_what_it_was_about(line: str, parts: dict[str, int]) -> None:
    read = reading("一、主动公开政府信息情况", "全年主动公开政府信息100条。" + line)
    assert {part["name"]: part["count"] for part in read.facts["proactive.categories"]} == parts
    assert silent(read)


def test_a_list_in_brackets_is_of_the_total_before_them() -> None:
    read = reading("一、主动公开政府信息情况", "全年主动公开政府信息100条（其中政策类30条、动态类70条）。")
    assert [part["count"] for part in read.facts["proactive.categories"]] == [30, 70]
    assert silent(read)
    assert not silent(reading("一、主动公开情况", "全年主动公开政府信息100条（其中政策类30条、动态类60条）。"))


def test_the_title_of_an_account_is_no_part_of_its_name() -> None:
    read = reading("一、主动公开情况", "公开政府信息100条。按渠道分，县政府网站60条，“青石发布”微信公众号40条。")
    assert [part["name"] for part in read.facts["proactive.channels"]] == ["县政府网站", "微信公众号"]


@pytest.mark.parametrize("list_", ["甲类、乙类分别为40条、60条，分别占30.0%和60.0%", "甲类占30.0%（40条），乙类60条"])
def test_a_share_that_does_not_follow_is_told_wherever_it_stands(list_: str) -> None:
    read = reading("一、主动公开政府信息情况", f"全年主动公开政府信息100条，其中{list_}。")
    assert "PERCENT" in {one.rule for one in check_reading(read)}


NO_LISTS = (
    "公开较多的，排在前面的有：扶贫23条，动态24条，社保18条。",
    "其中全文电子化的89条，占89.0%。",
    "原创类由39条升到46条。",
    "保密审查审签信息107条，退回修改7条。",
    "承办人大代表建议8件、政协提案5件，其中可以公开的12件已全文公开。",
    "召开专题会议2次，组织学习培训3次，其中镇主要领导参加4次。",
    "重点领域公开情况为：国土空间规划5条、道路建设31条，数量分别比上年增加2条和12条。",
    "镇卫生院、中心校、供电所公开的信息分别为22条、35条和9条，由主管部门统计。",
)


@pytest.mark.parametrize("line", NO_LISTS)
def test_what_only_looks_like_parts_raises_nothing(line: str) -> None:
    read = reading("一、主动公开政府信息情况", "全年主动公开政府信息100条。", line)
    assert "proactive.categories" not in read.facts
    assert silent(read)


REQUESTS: tuple[tuple[str, dict[str, Any]], ...] = (
    ("收到申请17件。其中，当面5件，网上9件，信函3件，没有传真申请。", {"requests.received": 17}),
    ("接收公民申请4件，未接收法人或者其他组织申请。", {"requests.received": 4}),
    ("受理申请1件。除此之外没有其他申请。", {"requests.received": 1}),
    ("收到公民提交的公开申请6件，企业提交的1件，合计7件；没有上年结转件。", {"requests.received": 7}),
    ("受理申请4件，其中当面申请3件，以信函形式提出申请1件。", {"requests.received": 4}),
    ("收到的申请仅1件，通过网络提交。没有收费，亦没有申请减免的。", {"requests.received": 1}),
    ("收到申请5件。热线转来诉求312件，不作为政府信息公开申请统计。", {"requests.received": 5}),
    ("2016年1月至12月，我镇收到政府信息公开申请13件。", {"requests.received": 13}),
    ("收到申请15件。收取复制费36元，涉及申请2件。", {"requests.received": 15}),
    ("收到申请7件，已办结5件。另有2件按规定结转下年度。", {"requests.received": 7, "requests.carried_out": 2}),
    ("收到申请9件。行政复议3件（含上年度结转1件）。", {"requests.received": 9}),
    ("网站发布信息45条，另发布依申请公开信息17条。", {}),
    ("2016年，我镇未收到依申请公开的政府信息。", {"requests.received": 0}),
    ("2016年以来，受理公开申请4件，比上年增加2件。", {"requests.received": 4}),
    ("有没有人申请公开？有。收到申请2件。", {"requests.received": 2}),
    ("收到申请4件。与2015年收到6件比，减少2件。", {"requests.received": 4}),
    ("共收到四件申请，三件当年办结，一件结转至下年。", {"requests.received": 4, "requests.carried_out": 1}),
    ("收到申请11件。从2008年《条例》施行算起，八年间共收到申请69件。", {"requests.received": 11}),
    ("收到申请11件。从内容看，涉及惠农资金的5件，涉及征地拆迁的4件，涉及其他事项的2件。", {"requests.received": 11}),
    ("只收到一件查阅林地承包底册的申请。", {"requests.received": 1}),
    ("收到申请7件。没有收到要求更正政府信息的申请。", {"requests.received": 7}),
    ("受理申请2件。1件申请公开本村补偿标准，1件申请公开退耕面积，均予以公开。", {"requests.received": 2}),
    (
        "收到申请14件，连同上年结转的2件，合计16件。其中，自然人13件（含结转2件），企业3件。",
        {"requests.received": 14, "requests.carried_in": 2},
    ),
    (
        "收到申请8件，8件均按期答复：公开6件，不予公开1件，信息不存在1件。",
        {"requests.received": 8, "requests.outcomes": {"公开": 6, "不予公开": 1, "信息不存在": 1}},
    ),
    (
        "收到申请6件，办结6件。从答复看，同意公开答复3件，不属于本机关公开3件。",
        {"requests.outcomes": {"同意公开": 3, "不属于本机关公开": 3}},
    ),
    (
        "收到申请3件。答复结果：同意公开2件，涉及个人隐私不同意公开1件。",
        {"requests.outcomes": {"同意公开": 2, "涉及个人隐私不同意公开": 1}},
    ),
    (
        "新收申请34件，按方式分：网上19件，信函11件，当面4件；按申请人分：公民31件，法人3件；按内容分：拆迁28件，其他6件。",
        {"requests.by_channel": {"网上": 19, "信函": 11, "当面": 4}},
    ),
    (
        "收到申请4件。其中2件属已主动公开范围，告知了查阅途径；1件同意公开；1件不属于本机关公开。",
        {"requests.outcomes": {"已主动公开范围": 2, "同意公开": 1, "不属于本机关公开": 1}},
    ),
    ("接收申请4件，上年结转0件，其中予以公开3件、不予公开1件。", {"requests.received": 4, "requests.carried_in": 0}),
    ("收到申请7件，其中网络6件、信函1件，已按期答复6件，另1件尚在答复期内。", {"requests.received": 7}),
    ("收到申请11件。其中，由公民提出9件，由法人和其他组织提出2件。", {"requests.received": 11}),
)


@pytest.mark.parametrize(("line", "stated"), REQUESTS)
def test_what_is_said_of_requests(line: str, stated: dict[str, Any]) -> None:
    read = reading("三、依申请公开政府信息情况", line)
    for path, wanted in stated.items():
        value = read.facts.get(path)
        got = {part["name"]: part["count"] for part in value} if isinstance(value, list) else value
        assert got == wanted, path
    assert "proactive.categories" not in read.facts
    assert silent(read)


@pytest.mark.parametrize(
    ("line", "ways", "ends"),
    [
        (
            "收到申请2件，网上提交1件、邮寄1件，都是自然人所提；予以公开1件，因本机关不掌握而无法提供1件。",
            {"网上": 1, "邮寄": 1},
            2,
        ),
        ("收到申请3件。3件都通过网络渠道提交。结果均为予以公开。", {"网络": 3}, None),
        ("受理公开申请2件，都是当面提出的书面申请。", {"当面": 2}, None),
    ],
)
def test_by_which_way_and_how_they_ended(line: str, ways: dict[str, int], ends: int | None) -> None:
    read = reading("三、依申请公开政府信息情况", line)
    assert {part["name"]: part["count"] for part in read.facts["requests.by_channel"]} == ways
    if ends is not None:
        assert sum(part["count"] for part in read.facts["requests.outcomes"]) == ends
    assert silent(read)


@pytest.mark.parametrize(
    "line", ["收到申请3件，全部答复，结果均为其他。", "收到申请1件，已经答复，结果为其他。", "收到申请3件，均为其他。"]
)
def test_a_result_is_no_way_by_which_requests_came(line: str) -> None:
    read = reading("三、依申请公开政府信息情况", line)
    assert "requests.by_channel" not in read.facts
    assert read.facts.get("requests.outcomes", [{"name": "其他"}])[0]["name"] == "其他"


def test_a_request_among_the_problems_is_none_of_the_year_s() -> None:
    read = reading(
        "三、依申请公开政府信息情况",
        "全年新收政府信息公开申请16件。",
        "五、存在的主要问题",
        "1.答复口径不熟悉，有1件申请因答复不够规范被申请复议。",
    )
    assert read.facts["requests.received"] == 16
    assert silent(read)


def test_items_on_lines_of_their_own_may_have_colons() -> None:
    read = reading(
        "一、主动公开政府信息情况",
        "全年主动公开政府信息共254条，具体如下：",
        "1.组织机构类：6条；",
        "2.政策文件类：37条；",
        "3.财政类：208条，其中预算8条、专项200条；",
        "4.其他：3条。",
    )
    assert [part["count"] for part in read.facts["proactive.categories"]] == [6, 37, 208, 3]
    assert silent(read)


def test_what_was_carried_in_is_not_received() -> None:
    read = reading("三、依申请公开政府信息情况", "受理依申请公开事项12件（含上年结转1件），答复12件。")
    assert "requests.received" not in read.facts or read.facts["requests.received"] != 11
    assert silent(read)


PEOPLE: tuple[tuple[str, dict[str, int]], ...] = (
    ("配备专职人员1名、兼职人员15名（每社区1名），合计16名。", {"staff": 16, "full_time": 1, "part_time": 15}),
    ("从事信息公开工作的共18人，其中专职3人，兼职15人。", {"staff": 18, "full_time": 3, "part_time": 15}),
    ("明确4人从事（专职1人，兼职3人）。", {"staff": 4, "full_time": 1, "part_time": 3}),
    ("全镇共11人从事此项工作，都是兼职。", {"staff": 11, "part_time": 11}),
    ("党政办2名同志专职负责。", {"full_time": 2}),
    ("乡里配了一名兼职信息员，没有专职人员。", {"full_time": 0, "part_time": 1}),
    ("安排了1名专职人员、3名兼职人员。", {"full_time": 1, "part_time": 3}),
    ("共有专职人员1名和兼职人员2名。", {"full_time": 1, "part_time": 2}),
    ("专兼职人员共20名：专职1名，兼职19名。", {"full_time": 1, "part_time": 19}),
)


@pytest.mark.parametrize(("line", "stated"), PEOPLE)
def test_who_does_the_work(line: str, stated: dict[str, int]) -> None:
    read = reading("一、概述", line)
    found = {path: value for path, value in read.facts.items() if path.startswith("organisation.")}
    assert {path.partition(".")[2]: value for path, value in found.items() if isinstance(value, int)} == stated


TRAINING = (
    ("业务培训4场，累计参加116人次。", 4, 116),
    ("举办公开业务培训班2期，上半年一期46人参加，下半年一期51人参加，两期合计97人次。", 2, 97),
    ("组织业务培训2次，参训40人次。参加县里组织的业务培训1次。", 2, 40),
    ("培训干部，6月、9月各举办1期培训班，参训人员分别为58人、61人，两期合计119人。", None, 119),
)


@pytest.mark.parametrize(("line", "sessions", "attended"), TRAINING)
def test_courses_and_who_came(line: str, sessions: int | None, attended: int) -> None:
    read = reading("一、概述", line)
    assert (read.facts.get("training.sessions"), read.facts["training.attended"]) == (sessions, attended)
    assert silent(read)


COSTS = (
    ("检索、复制、邮寄等费用一分未收，减免亦无从谈起。", 0),
    ("全年未向申请人收取检索、复制、邮寄费用。", 0),
    ("全年支出印刷、设备费用4.6万元。未向申请人收取任何费用。", 0),
    ("邮寄费用86元由镇政府承担，未向申请人收取。", 0),
    ("历年来公开信息都没有收费，也没有减免。", 0),
    ("收取复印费计41元，减免费用为5元。", 41),
    ("没有按照信息处理费管理办法收费。", 0),
    ("依申请公开应收复制费4.5元，因申请人为低保户，予以免收，全年实际收取0元。", 0),
    ("政府信息一律免费提供。便民服务大厅代收证照工本费4350元，与政府信息公开无关。", 0),
    ("没有收费项目，没有减免事项。", 0),
    ("因逾期未缴费不再处理申请2件。全年实际收取9元。", 9),
    ("全年没有发出信息处理费收费通知。", 0),
    ("依申请公开没有收费。便民服务大厅收取证照工本费860元，不属于信息公开收费。", 0),
    ("收取检索、复制费共38.5元。与诉讼有关的总费用为0元。聘请律师，年费用5万元。", 38.5),
)


@pytest.mark.parametrize(("line", "charged"), COSTS)
def test_what_applicants_paid(line: str, charged: float) -> None:
    read = reading("四、收费及减免情况", line)
    assert read.facts["fees.charged_yuan"] == charged
    assert silent(read)


DISPUTES = (
    ("有3件因政府信息公开引发的行政复议，没有发生行政诉讼。", (3, 0)),
    ("没有成为行政复议的被申请人，也没有成为行政诉讼的被告。", (0, 0)),
    ("没有出现行政复议和行政诉讼，两项均为零。", (0, 0)),
    ("全年没有行政复议和行政诉讼。另有林权方面的行政诉讼案件2件，与政府信息公开无关。", (0, 0)),
    ("没有行政复议和行政诉讼。全年作为被告的行政诉讼2件，均为拆迁纠纷引起，不涉及政府信息公开。", (0, 0)),
)


@pytest.mark.parametrize(("line", "stated"), DISPUTES)
def test_disputes_about_disclosure_and_no_others(line: str, stated: tuple[int, int]) -> None:
    read = reading("五、行政复议和行政诉讼情况", line)
    assert (read.facts["disputes.reconsideration"], read.facts["disputes.litigation"]) == stated
    assert silent(read)


def test_fewer_requests_settled_and_carried_on_than_there_were_are_told() -> None:
    line = "新收政府信息公开申请9件，上年转入1件，全年办结8件，结转到2017年继续办理1件。"
    told = [one for one in check_reading(reading("三、依申请公开政府信息情况", line)) if one.rule == "SUM-PARTS"]
    assert "少1" in told[0].message


def test_a_kind_of_information_is_not_the_number_of_interpretations() -> None:
    listed = "全年主动公开政府信息170条，其中政策解读58条、工作动态112条。"
    read = reading("一、主动公开情况", listed, "二、解读情况", "发布政策解读22篇。")
    assert read.facts["interpretation.articles"] == 22
    assert silent(read)


WAYS = (
    (
        "主动公开政府信息728条。通过区政府网站、“青石发布”微信公众号和电子屏三个渠道发布，分别为365条、287条和76条。",
        {"区政府网站": 365, "微信公众号": 287, "电子屏": 76},
    ),
    ("公开的399条中，县政府网站331条，较上年增加40条；镇政务微博68条。", {"县政府网站": 331, "镇政务微博": 68}),
    ("青石镇在县政府网站公开信息342条，在抖音平台公开短视频63条。", {"县政府网站": 342, "抖音平台": 63}),
    ("公开信息30，其中网站12、公众号18。", {"网站": 12, "公众号": 18}),
    ("公开173条，其中政府网站公开文件、动态32条，公众号发布政务信息141条。", {"政府网站": 32, "公众号": 141}),
    ("公开信息57条，其中挂上县政府网站的40条，贴在公告栏的17条。", {"县政府网站": 40, "公告栏": 17}),
)


@pytest.mark.parametrize(("line", "ways"), WAYS)
def test_each_channel_has_its_figure(line: str, ways: dict[str, int]) -> None:
    read = reading("一、主动公开情况", line)
    assert {part["name"]: part["count"] for part in read.facts["proactive.channels"]} == ways
    assert silent(read)


def test_channels_that_are_to_make_up_their_sum_are_held_to_it() -> None:
    line = "通过网站、公众号、公开栏三个渠道主动公开信息合计460条，其中网站143条、公众号231条、公开栏68条。"
    told = [one for one in check_reading(reading("一、主动公开情况", line)) if one.rule == "SUM-PARTS"]
    assert "差18" in told[0].message
