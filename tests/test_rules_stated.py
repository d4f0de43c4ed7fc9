"""Rules over the figures a finished report states: what is found, with both figures, and what must stay silent."""

from __future__ import annotations

import pytest
from finished import block_of, spans

from drafter.document import Cell, Document, Table
from drafter.extract import extract
from drafter.rules import check_reading
from drafter.rules.finding import Finding

FIGURES = {"SUM-PARTS", "PERCENT", "AVERAGE", "TEXT-TEXT", "TEXT-TABLE"}


def found(*lines: str, year: int = 2015) -> list[Finding]:
    """The findings on figures, above notice, in a report of these lines."""
    document = Document(spans(f"青石镇{year}年政府信息公开工作年度报告"), tuple(map(block_of, lines)))
    return [one for one in check_reading(extract(document)) if one.rule in FIGURES and one.level != "notice"]


FAULTS = (
    (
        "SUM-PARTS",
        "分类合计205（6＋7＋2＋3＋3＋184），主动公开政府信息总数写208，差3",
        "公布甲类6条，乙类7条，丙类2条，丁类3条，戊类3条，其他类184条，全年主动公开政府信息总计208条。",
    ),
    ("SUM-PARTS", "差3", "全年主动公开政府信息200条，其中政策法规类100条、工作动态类97条。"),
    ("SUM-PARTS", "差2", "全年主动公开政府信息20条，按内容分，政策6条、动态12条。"),
    ("SUM-PARTS", "差10", "网站发布210条，公众号发布95条，公开栏张贴40条，互不重复，合计公开355条。"),
    ("SUM-PARTS", "差1", "全年收到政府信息公开申请4件，其中当面申请2件、信函申请1件。"),
    ("PERCENT", "12÷39＝30.8%，比例写35.8%", "全年主动公开政府信息39条，其中政策12条，占35.8%；动态27条，占69.2%。"),
    ("PERCENT", "24÷240＝10.0%", "2015年主动公开政府信息264条，比2014年增加24条，增长12%。"),
    ("PERCENT", "22.2", "2015年主动公开政府信息572条，2014年为468条，同比增长32.2%。"),
    ("AVERAGE", "93÷12＝7.75", "全年共主动公开政务信息93条，平均每月公开8条以上。"),
    ("AVERAGE", "540÷12＝45.00", "2015年主动公开政府信息540条，月均公开38条。"),
)


@pytest.mark.parametrize(("rule", "said", "line"), FAULTS)
def test_a_contradiction_is_found_with_its_arithmetic_and_sentence(rule: str, said: str, line: str) -> None:
    findings = [one for one in found("一、主动公开情况", line) if one.rule == rule]
    assert len(findings) == 1
    assert said in findings[0].message
    assert findings[0].quote == line
    assert findings[0].place == "第3段"


CLEAN = (
    "全年主动公开政府信息208条，其中重点公开16条。",
    "全年主动公开政府信息208条，其中政策文件12条、惠农补贴30条等。",
    "全年主动公开政府信息208条。政府网站发布208条，微信公众号发布96条，同一信息多渠道发布的分别计数。",
    "全年主动公开政府信息39条，其中甲类12条，占30.8%；乙类6条，占15.4%；丙类21条，占53.8%。",
    "全年主动公开政府信息3条，其中甲类1条，占33.3%；乙类1条，占33.3%；丙类1条，占33.3%。",
    "全年主动公开政府信息167条，其中甲类5条，占2.99%；乙类162条，占97.0%。",
    "2015年主动公开政府信息540条，月均约45条。",
    "全年主动公开政府信息93条，平均每月近8条。",
    "全年主动公开政府信息200余条，具体为208条。",
    "自《条例》施行以来累计公开政府信息5000余条，其中2015年公开政府信息208条。",
    "全年主动公开政府信息208条，其中政策8条（规范性文件3条、其他文件5条）、动态200条。",
    "全年主动公开政府信息312条，按内容分，甲类200条、乙类112条。与2014年相比，甲类增加93条。",
    "全年收到政府信息公开申请6件，上年结转1件。年内答复6件：同意公开4件，不予公开2件；其余1件结转2016年办理。",
    "全年收到政府信息公开申请3件，均为网络申请，结果均为同意公开。",
)


@pytest.mark.parametrize("line", CLEAN)
def test_a_clean_sentence_stays_silent(line: str) -> None:
    assert [one.message for one in found("一、主动公开情况", line)] == []


def test_the_same_quantity_stated_twice_differently_is_found() -> None:
    findings = found("一、概述", "2015年主动公开政府信息469条。", "二、主动公开情况", "全年公开政府信息496条。")
    assert [(one.rule, one.place) for one in findings] == [("TEXT-TEXT", "第3段、第5段")]
    assert "469" in findings[0].message
    assert "496" in findings[0].message


def test_rough_words_that_do_not_fit_the_figure_are_found_and_those_that_fit_are_not() -> None:
    exact = "2015年主动公开政府信息469条。"
    assert [one.rule for one in found("一、概述", exact, "全年公开政府信息几十条。")] == ["TEXT-TEXT"]
    assert found("一、概述", exact, "全年公开政府信息400余条。") == []


def test_zero_and_a_figure_contradict_each_other() -> None:
    findings = found(
        "一、依申请公开情况", "2015年没有收到政府信息公开申请。", "二、其他", "全年收到政府信息公开申请3件。"
    )
    assert [one.rule for one in findings] == ["TEXT-TEXT"]


def test_a_table_of_the_reports_own_is_held_against_the_prose() -> None:
    rows = (("类别", "数量（条）"), ("政策", "12"), ("动态", "9"), ("合计", "21"))
    table = Table("", "", tuple(tuple(Cell(spans(text)) for text in row) for row in rows), (40.0, 40.0), 1, ())
    lines = map(block_of, ("一、主动公开情况", "2015年主动公开政府信息22条。"))
    reading = extract(Document(spans("青石镇2015年政府信息公开工作年度报告"), (*lines, table)))
    said = [one for one in check_reading(reading) if one.rule == "TEXT-TABLE"]
    assert [one.level for one in said] == ["error"]
    assert "22" in said[0].message
    assert "21" in said[0].message


TOTAL = "全年主动公开政府信息412条。"

ENDED = "答复情况为：予以公开14件，部分公开3件，告知信息不存在5件。"

SAID_OF_THEM = (
    ("TEXT-TEXT", "388＋34＝422，本年写412，差10", "全年主动公开政府信息412条，较上年的388条增加34条。"),
    ("TEXT-TEXT", "差10", TOTAL + "总数比2014年的385条多37条。"),
    ("TEXT-TEXT", "差10", TOTAL + "上年公开384条，今年增加38条。"),
    ("TEXT-TEXT", "11＋5＝16", "全年收到政府信息公开申请17件，比2014年的11件多5件。"),
    ("PERCENT", "41÷453＝9.1%，增减写15.1%", TOTAL + "因网站栏目归并，公开总量较上年减少41条，下降15.1%。"),
    ("PERCENT", "翻了一番还多", TOTAL + "2014年公开238条，今年在此基础上翻了一番还多。"),
    ("PERCENT", "增长三成", TOTAL + "2014年公开290条，2015年同比增长三成。"),
    ("PERCENT", "37÷770＝4.8%，增减写5.8%", "全年主动公开政府信息733条，同比下降5.8%（2014年770条）。"),
    ("SUM-PARTS", "各时段合计422（223＋199）", TOTAL + "上半年因网站改版，只公开了223条，下半年加快进度，公开199条。"),
    ("SUM-PARTS", "差10", TOTAL + "四个季度分别公开98条、101条、107条和116条。"),
    ("SUM-PARTS", "差10", "全年培训120人次，其中上半年48人次、下半年62人次。"),
    ("AVERAGE", "168÷4＝42.00，平均数写52", "上半年举办培训4期，共168人次参加，平均每期52人次。"),
    ("AVERAGE", "412÷250＝1.65，平均数写5至6", TOTAL + "折算到每个工作日，平均发布5条多。"),
    ("AVERAGE", "412÷52＝7.92，平均数写15", TOTAL + "各站所轮流供稿，平均每周更新15条。"),
    ("AVERAGE", "412÷4＝103.00，平均数写123", "全年主动公开政府信息412条，平均每季度123条。"),
    ("AVERAGE", "48÷8＝6.00，平均数写8", "八个月来，共公开信息48条，平均每月8条。"),
    ("AVERAGE", "412÷365＝1.13，平均数写4", "全年主动公开政府信息412条，平均每天4条。"),
    ("TEXT-TEXT", "7－3＝4，本年写5", "全年收到申请5件，较上年减少3件，上年为7件。"),
    ("TEXT-TEXT", "388＋34＝422", "全年主动公开政府信息412条（上年为388条），增加34条。"),
    ("PERCENT", "16÷70＝22.9%", "全年办理网上留言86件，比上年的70件增加16件，增长32.9%。"),
    ("PERCENT", "24÷388＝6.2%", TOTAL + "与上年相比，公开总量增加24条，增长9.2%。"),
    ("SUM-PARTS", "差18", "全镇主动公开信息458条，公布在三个平台上，分别为网站289条、公众号94条、电子屏57条。"),
    ("SUM-PARTS", "差9", "工作信息451条，包括城市管理168条、社会保障142条、文化教育73条、综治维稳59条。"),
    ("SUM-PARTS", "合计22（14＋3＋5），多于本年新收21件", "全年收到政府信息公开申请21件。" + ENDED),
    ("SUM-PARTS", "3＋1", "2015年新收申请3件，无上年结转件；年内办结3件，另有1件结转到2016年继续办理。"),
    ("SUM-PARTS", "办结的申请6，多于本年新收4件", "2015年收到政府信息公开申请4件，已答复6件。"),
    (
        "SUM-PARTS",
        "7.2（3.5＋1.9＋1.8），前面的数写6.2，差1",
        "全年经费6.2万元，其中网站3.5万元，公开栏1.9万元，培训1.8万元。",
    ),
    ("SUM-PARTS", "9＋6", "全乡14个行政村中，9个村装上了电子显示屏，其余6个村仍使用水泥公开栏。"),
    ("PERCENT", "4÷5＝80.0%", "年内应公开的规范性文件5件，已上网公开4件，另1件仍在备案，公开率达到100%。"),
    ("PERCENT", "294÷300", "收回有效表300份，满意276份，基本满意18份，不满意6份，满意和基本满意合计占96%。"),
)


@pytest.mark.parametrize(("rule", "said", "line"), SAID_OF_THEM)
def test_what_is_said_of_figures_is_held_against_them(rule: str, said: str, line: str) -> None:
    findings = found("一、主动公开情况", *line.split("\n"))
    assert [one.rule for one in findings] == [rule]
    assert said in findings[0].message


RIGHTLY_SAID = (
    "全年主动公开政府信息412条，较上年的388条增加24条。",
    TOTAL + "总数比2014年的385条多27条，增长7%。",
    TOTAL + "上年公开384条，今年增加28条，增幅7.3%。",
    TOTAL + "上年公众号发布39条，今年增加28条。",
    "全年主动公开政府信息412条，微信公众号发布120条，较上年的100条增加20条。",
    TOTAL + "因网站栏目归并，公开总量较上年减少41条，下降9.1%。",
    TOTAL + "2014年公开198条，今年在此基础上翻了一番还多。",
    TOTAL + "2014年公开290条，2015年同比增长四成多。",
    "全年主动公开政府信息733条，同比下降4.8%（2014年770条）。",
    TOTAL + "上半年因网站改版，只公开了213条，下半年加快进度，公开199条。",
    TOTAL + "四个季度分别公开98条、101条、107条和106条。",
    TOTAL + "截至11月底公开402条，12月又公开10条。",
    TOTAL + "微信公众号上半年发布213条，下半年发布189条。",
    TOTAL + "上半年向县政府报送信息213条，下半年报送189条。",
    TOTAL + "上半年公开的213条中有误的12条，下半年已更正。",
    TOTAL + "一季度公开最多，为142条。",
    "全年培训120人次，其中上半年48人次、下半年72人次。",
    "全年主动公开政府信息412条，比2014年增加24条，比2013年的360条增加52条。",
    "全年主动公开政府信息412条，其中网站比上年的300条增加50条，达到350条。",
    "全年收到政府信息公开申请6件，上年度结转2件，全年共办结申请7件，结转下年度1件。",
    "全年收到政府信息公开申请6件，共作出答复8份。",
    "全年受理申请5件（另有2014年12月收到、转入2015年办理的1件），共办结6件。",
    "全年主动公开政府信息412条，比2014年增加24条，比2013年的360条增长14.4%。",
    "各村配备信息员14名，站所配备信息员6名。对全部22名信息员进行培训。",
    "自2008年以来累计公开政府信息5048条，2015年公开412条，增加24条。",
    "全年收到申请5件，较上年减少2件，上年为7件。",
    "全年办理网上留言86件，比上年的70件增加16件，增长22.9%。",
    TOTAL + "与上年相比，公开总量增加24条，增长6.2%。",
    TOTAL + "其中网站发布300条，总量比上年增加20条，增长5.1%。",
    "全镇主动公开信息458条，公布在三个平台上，分别为网站389条、公众号94条、电子屏57条。",
    "全镇主动公开信息458条，公布在五个平台上，其中三个平台分别为网站289条、公众号94条、电子屏57条。",
    "全镇主动公开信息458条，主要集中在三个方面，分别为财政资金121条、惠民补贴94条、工程招标57条。",
    "全年收到政府信息公开申请21件，其中2件合并办理。" + ENDED,
    "2015年公开信息412条，每周五更新一次，平均每次更新8条。",
    "全年主动公开政府信息412条，各办公室平均每月报送2条。",
    "全年主动公开政府信息412条，比上年月均增加5条。",
    TOTAL + "微信公众号每周推送3期，平均每周5条。",
    "全年主动公开政府信息412条，月均公开34条，比2014年的388条增长6.2%。",
    "新收的34件申请，按申请方式分：网上19件，信函11件，当面4件；按申请人分：公民31件，法人3件。",
    "工作信息451条，包括城市管理168条、社会保障142条、文化教育73条、综治维稳68条。",
    "工作信息451条，包括城市管理168条、社会保障142条、文化教育73条、综治维稳59条等。",
    TOTAL + "按全年250个工作日计算，每个工作日公开近1.7条。",
    TOTAL + "折算到每个工作日，平均发布1条多。",
    TOTAL + "要求各站所每周更新不少于3条，平均每周更新8条左右。",
    "全年主动公开政府信息412条，平均每天1.1条。",
    "全年主动公开政府信息412条，平均每个工作日约1.6条。",
    "八个月来，共公开信息48条，平均每月6条。",
    "网站3月至10月公开信息48条，平均每月6条。",
    "网站5月开通，全年公开信息48条，平均每月6条。",
    "全年收到政府信息公开申请21件，上年结转1件。" + ENDED,
    "全年收到政府信息公开申请22件。" + ENDED,
    "2015年新收申请3件，上年结转1件；年内办结3件，另有1件结转到2016年继续办理。",
    "全年经费7.2万元，其中网站3.5万元，公开栏1.9万元，培训1.8万元。",
    "全乡14个行政村中，9个村装上了电子显示屏，其余5个村仍使用水泥公开栏。",
    "全乡14个行政村中，9个村装上了电子显示屏，6个村有广播。",
    "年内应公开的规范性文件5件，已上网公开4件，另1件仍在备案，公开率达到80%。",
    "收回有效表300份，满意276份，基本满意18份，不满意6份，满意和基本满意合计占98%。",
    TOTAL + "其中惠民资金类203条，而精准扶贫资金就有118条，占这一类的58%。",
    "6月、9月各举办1期培训班，参训人员分别为58人、61人，两期合计119人。",
)


@pytest.mark.parametrize("line", RIGHTLY_SAID)
def test_what_is_rightly_said_of_figures_raises_nothing(line: str) -> None:
    assert [one.message for one in found("一、主动公开情况", *line.split("\n"))] == []


MEETINGS = "全年召开专题会议2次，举办培训1期，专兼职人员共10人，全乡14个行政村各确定信息员1名。"

TAKEN_UP = (
    ("2次，另一处为三次", MEETINGS + "三次专题会议分别研究了目录修订、公众号开通和年报编制。"),
    ("10人，另一处为12名", MEETINGS + "5月，对全部12名专兼职人员进行了轮训。"),
    ("14个，另一处为17个", MEETINGS + "党政办把全乡17个行政村的信息员集中起来学习了一天。"),
    ("412条，另一处为421条", TOTAL + "专栏全年421条信息中，带图片、视频的不到两成。"),
    ("6件，另一处为7件", "全年收到政府信息公开申请6件。\n从全年受理的7件申请看，群众最关心的是征地补偿。"),
    ("6期，另一处为第8期", "编发政务公开简报6期，今年第8期专门介绍了农机补贴。"),
)


@pytest.mark.parametrize(("said", "line"), TAKEN_UP)
def test_a_whole_taken_up_with_another_figure_is_found(said: str, line: str) -> None:
    findings = found("一、工作情况", *line.split("\n"))
    assert [one.rule for one in findings] == ["TEXT-TEXT"]
    assert said in findings[0].message


RIGHTLY_TAKEN_UP = (
    MEETINGS + "两次专题会议分别研究了目录修订和年报编制。",
    MEETINGS + "5月，对全部10名专兼职人员进行了轮训。",
    MEETINGS + "党政办把全乡14个行政村的信息员集中起来学习了一天。",
    MEETINGS + "全乡9个行政村建成了公开栏。",
    MEETINGS + "合并后全乡12个行政村的公开栏都已更新。",
    MEETINGS + "7月，组织8名专兼职人员到县里学习。",
    "全镇12个村、2个社区均设立公开栏。全镇14个村（社区）配备信息员14名。",
    TOTAL + "专栏全年412条信息中，带图片、视频的不到两成。",
    TOTAL + "公众号推送96条，这96条信息中，图文占一半。",
    "全年收到政府信息公开申请6件，上年结转1件。\n全年受理的7件申请均已答复。",
    "全年收到政府信息公开申请6件。\n其中涉及征地的2件、涉及低保的1件，这3件申请均当面答复。",
    "编发政务公开简报6期，今年第5期专门介绍了农机补贴。",
    "编发政务公开简报6期，总第58期专门介绍了农机补贴。",
)


@pytest.mark.parametrize("line", RIGHTLY_TAKEN_UP)
def test_a_whole_taken_up_as_it_was_raises_nothing(line: str) -> None:
    assert [one.message for one in found("一、工作情况", *line.split("\n"))] == []
