"""Rules on what is left over in finished reports: years, units, open places, private persons, dates."""

from __future__ import annotations

import pytest
from short_reports import found, loud, reading

from drafter.document import Cell, Document, Table
from drafter.extract.reading import Reading
from drafter.rules import dates as dates
from drafter.rules import leftovers as leftovers
from drafter.rules.registry import reading_rules

YEARS = {"YEAR-LEFT", "PERIOD", "DATE"}
LEFT = {"PLACEHOLDER", "PERSONAL"}

YEAR_FAULTS = (
    ("YEAR-LEFT", "2022年，我镇共主动公开政府信息291条，其中政务动态类128条。"),
    ("YEAR-LEFT", "2022年我镇未收到政府信息公开申请。"),
    ("YEAR-LEFT", "2022年度，青石镇政府信息公开工作在县政府的正确领导下扎实推进。"),
    ("YEAR-LEFT", "截至2022年底，全镇共公开信息300条。"),
    ("YEAR-LEFT", "截止2022年12月31日，共公开信息300条。"),
    ("YEAR-LEFT", "现将我镇2022年政府信息公开工作情况报告如下："),
    ("YEAR-LEFT", "根据《条例》要求，现公布青石镇2022年政府信息公开工作年度报告。"),
    ("YEAR-LEFT", "#一、2022年政府信息公开工作概况"),
    ("YEAR-LEFT", "（一）2022年主动公开政府信息情况。2022年，镇政府通过网站公开信息120条。"),
    ("YEAR-LEFT", "针对上述不足，2023年，我镇将进一步加强培训。"),
    ("YEAR-LEFT", "针对存在的问题，2023年我镇将从以下三方面改进："),
    ("YEAR-LEFT", "2022年我镇将继续加大公开力度。"),
    ("YEAR-LEFT", "2025年，我镇将着力做好以下工作。"),
    ("YEAR-LEFT", "2022年1月至12月，我镇共公开信息300条。"),
    ("YEAR-LEFT", "2022年没有发生因政府信息公开申请行政复议的情况。"),
    ("YEAR-LEFT", "二○二二年，全镇公开信息90条。"),
    ("YEAR-LEFT", "2024年，我镇共主动公开政府信息291条。"),
    ("YEAR-LEFT", "与2023年相比，公开数量增加20条。"),
    ("YEAR-LEFT", "#（二）2023年工作打算"),
    ("YEAR-LEFT", "我镇2022年度未发生政府信息公开收费。"),
    ("YEAR-LEFT", "一年来，2022年我镇召开专题会议3次。"),
    ("YEAR-LEFT", "明年（2023年）的改进措施：一是通报。"),
    ("YEAR-LEFT", "比上年（2021年）增加3条。"),
    ("YEAR-LEFT", "今年（2022年）共公开30条。"),
    ("YEAR-LEFT", "结转下年度（2023年）办理1件。"),
    ("YEAR-LEFT", "截至2022年12月31日，本年度在县政府网公开信息87条。"),
    ("YEAR-LEFT", "更新慢的问题依然存在。2023年，我镇将明确各栏目的责任科室。针对不足，2023年，我镇将明确责任科室。"),
    ("PERIOD", "本报告中的数据，从2022年12月1日起算，到2023年11月30日为止。"),
    ("PERIOD", "统计期限自2022年1月1日起至2022年12月31日止。"),
    ("PERIOD", "本报告数据统计期限为2023年1月1日至2023年11月30日。"),
    ("PERIOD", "所列数据的统计期限为2022年1月1日至2023年12月31日。"),
    ("PERIOD", "数据统计期为2022年度。"),
    ("PERIOD", "报告中的数据统计时间为2023年2月1日至12月31日。"),
    ("PERIOD", "本报告所列数据统计截至2023年11月30日。"),
    ("PERIOD", "统计期限为2023.1.1-2023.11.31。"),
    ("DATE", "本报告所列数据的统计期限从2023年1月1日起至202020年12月31日止。"),
    ("PERIOD", "本报告所列数据的统计期限为202311日至20231231日。"),
    ("PERIOD", "统计期限为2023年1月1至12月31日。"),
    ("YEAR-LEFT", "2024年，县政府网站采用我镇稿件18余篇。"),
    ("DATE", "2023年2月30日，召开会议。"),
    ("DATE", "11月31日，召开会议。"),
    ("DATE", "2023年13月召开会议。"),
    ("DATE", "20233年公开信息。"),
    ("DATE", "@2023年1月15日"),
    ("DATE", "@二○二三年十二月"),
    ("DATE", "@2026年1月5日"),
    ("DATE", "本报告于2023年3月20日前在网站公布。"),
)

YEARS_RIGHT = (
    "明年（2024年）的改进措施：一是通报。",
    "比上年（2022年）增加3条，上年度（2022年）结转1件。",
    "今年（2024年）将继续加强培训。",
    "去年（2022年）报告里查找的问题有两个，今年（2023年）已解决。",
    "印发《明年（2023年）工作安排》。",
    "截至2022年12月31日，全镇累计公开870条，今年新增87条。",
    "本报告中的数据，从2023年1月1日起算，到2023年12月31日为止。",
    "2023年，我镇将明确的事项全部公开。",
    "2023年，我镇共主动公开政府信息291条，比2022年的260条增加31条。",
    "较2022年增加31条，增长11.9%。",
    "与2022年相比，增加31条。",
    "2022年公开186条，今年公开208条。",
    "2021年、2022年、2023年分别公开信息120条、130条、150条。",
    "2022年主动公开信息186条。2023年主动公开信息208条，增加22条。",
    "2022年结转的1件申请，已于2023年1月办结。",
    "2022年结转1件，已办结。",
    "印发《青石镇2022年政务公开工作要点》（青政〔2022〕12号）。",
    "自2019年5月15日起施行的《条例》规定。",
    "自2008年5月1日《条例》实施以来，我镇累计公开信息2000条。",
    "2016年建成的便民服务中心设有查阅点。",
    "便民服务中心2016年建成启用，设有查阅点。",
    "公开2022年度部门决算和2023年部门预算。",
    "2022年度决算公开1次，2024年预算公开1次。",
    "2022年我镇获评全省文明镇。",
    "2024年，我镇将从以下三方面改进：",
    "2024年1月底前完成全部更新。",
    "针对2022年报告中提出的三个问题，我镇逐条整改。",
    "2022年反映的公开栏偏少问题，已经解决。",
    "2022年，我镇政府信息公开工作存在更新不及时等问题，经过整改，已明显好转。",
    "按照《青石镇“十四五”规划（2021—2025年）》，全镇公开重点项目12个。",
    "到2025年，全面实现基层政务公开标准化。",
    "力争2025年底前实现全覆盖。",
    "2023年，我镇将政府信息公开工作列入年度考核。",
    "2023年，我镇将主动公开作为重要工作来抓。",
    "针对上年查摆的问题，2023年我镇将公开栏统一更换，共12块。",
    "2024年打算从两方面改进：",
    "2022年6月印发的制度继续执行。",
    "2020年，我镇建成政务公开体验区。",
    "从2020年起，我镇每年举办政府开放日。",
    "截至2023年12月31日，共公开信息300条。",
    "截至2024年1月10日，网站信息均可查阅。",
    "本报告数据统计期限为2023年1月1日至2023年12月31日。",
    "本报告所列数据的统计期限自2023年1月1日起至12月31日止。",
    "统计期限为2023年度。",
    "数据统计时间：2023.1.1-2023.12.31。",
    "报告中所列数据的统计日期为2023年1月1日——2023年12月31日。",
    "数据统计期为1月1日至12月31日。",
    "2023年3月1日至5月31日，开展网站数据排查活动。",
    "意见征集期限为2023年6月1日至6月30日。",
    "低保数据公示时间为2023年7月1日至7月7日。",
    "本年报中所列数据的统计期限自2023年1月1日起至12月31日止。本报告于2024年3月20日前公开。",
    "2024年2月29日，发布公告。",
    "农历正月初八。",
    "政府信息公开工作年度考核中，2022年度考核为优秀等次。",
    "我镇2022年政府信息公开工作考核列全县第3名。",
    "2022年政府信息公开工作年度报告已按时公布。",
    "按时发布了2022年政府信息公开工作年度报告。",
    "发放2022年耕地地力保护补贴的名单公示12条。",
    "@青石镇人民政府",
    "@2024年1月19日",
    "#（三）2024年工作打算",
    "#（二）上年问题整改情况",
    "2022年为186条，本年为208条。",
    "连续三年（2021—2023年）无行政复议。",
    "2022年以来，我镇持续开展清理。",
    "任期至2025年。",
    "依申请公开：2023年新收3件，2022年结转0件。",
)

UNIT_FAULTS = (
    "石桥镇纪委将政务公开纳入日常监督。",
    "调整充实东阁乡政务公开工作领导小组。",
    "下一步，东阁乡将组织村级信息员到县里跟班学习。",
    "东阁乡接受了县政府办公室的检查。",
    "我乡主动公开信息200条。",
    "为保障群众知情权，本乡设立公开栏12块。",
    "全乡各村均设有公开栏。",
    "我办高度重视政府信息公开工作。",
    "严格按照要求公开本办的政府信息。",
    "我局成立了政府信息公开领导小组。",
    "本局未收到申请。",
    "全局干部职工参加了培训。",
    "我街道召开专题会议3次。",
    "本街道全年未收到申请。",
    "在街道党工委、办事处的正确领导下，工作有序开展。",
    "全省主动公开政府信息208条。",
    "2023年，我县共公开政府信息208条，其中文件12条。",
    "全年我委未收取费用。",
    "全市未收到政府信息公开申请。",
    "石桥镇政府信息公开工作在县政府指导下开展。",
    "镇党政办补充完善了柳村镇信息公开目录。",
    "镇办事处在便民服务中心设置公开专区。",
    "全年受理公民向市政府及市政府办公室提出的政府信息公开申请3件。",
    "#（一）组织推动全省政府信息公开工作情况",
    "2023年，石桥镇主动公开政府信息120条。",
    "印发《石桥镇政府信息公开指南》。",
    "松岭县石桥镇人民政府高度重视信息公开。",
    "青石乡高度重视政府信息公开工作。",
    "@石桥镇人民政府",
    "青石镇街道办事处设立查阅点。",
    "乡政府高度重视，由乡长任组长。",
    "我镇印发了体育场青石镇依申请公开制度。",
    "制度包括：体育场青石镇信息公开保密审查制度。",
    "从全年情况看，石桥镇的信息公开工作还有两个不足。",
    "2023年，全县在政府信息公开网公开信息87条。",
    "全县各部门在县政府网公开信息87条。",
    "同时，加大对全区各镇街、各部门信息公开工作的考核力度。",
)

UNIT_FAULTS_OF_A_STREET = (
    "2023年，我镇共公开信息20条。",
    "本镇设立查阅点。",
    "全镇上下高度重视。",
    "我局未收到申请。",
    "在镇党委的领导下，各项工作有序推进。",
)

UNITS_RIGHT = (
    "申请人不服，向县政府提出行政复议申请1件。",
    "全县统一部署后，我镇迅速行动。",
    "在县委、县政府的正确领导下，镇党委、政府高度重视。",
    "在全县政务公开考核中排名第三。",
    "全市共评选先进单位10个，我镇名列其中。",
    "我县政府门户网站设有乡镇专栏。",
    "赴石桥镇学习先进经验。",
    "与石桥镇、马田镇开展交叉互查。",
    "石桥镇的做法值得借鉴。",
    "树立全局意识，服务发展大局。",
    "着眼工作全局，统筹推进。",
    "按照本办法规定执行。",
    "党政办、各办公室、综治办均指定信息员。",
    "办公室设在党政办，负责日常工作。",
    "本办公室负责受理申请。",
    "我办公室工作人员参加了培训。",
    "乡镇政府信息公开工作规程已经下发。",
    "各乡镇、街道均已公开。",
    "小城镇建设、集镇管理等信息全部公开。",
    "中心镇建设稳步推进。",
    "乡（镇）人民政府应当公开。",
    "全镇18个村、2个社区均设立了公开栏。",
    "我镇政府信息公开工作领导小组组长由镇长担任。",
    "街道两侧设立宣传栏。",
    "在集镇主要街道设置宣传栏4块。",
    "地址：松岭县青石镇西街8号。",
    "县、乡、村三级公开平台全部建成。",
    "县、乡政府同步公开。",
    "青石镇镇长任组长。",
    "青石镇人民政府党政办公室负责。",
    "关于印发《松岭县青石镇政务公开目录》的通知。",
    "松岭县青石镇人民政府网站。",
    "根据青石镇实际，制定方案。",
    "依托青石镇政府网站公开信息。",
    "欢迎关注青石镇微信公众号。",
    "“我为群众办实事”活动扎实开展。",
    "开展“我的家乡我建设”活动。",
    "本土人才信息公开。",
    "基本市场信息公开。",
    "乡村振兴领域信息公开20条。",
    "全乡村振兴信息。",
    "上河村、大王乡村民委员会公开。",
    "县政务公开办到我镇检查指导。",
    "市政府办组织培训。",
    "县教育局、民政局转办件3件。",
    "县公安局青石派出所公开了信息。",
    "原石桥镇并入后，相关档案由我镇管理。",
    "石桥镇村民张某申请的信息不属于我镇掌握。",
    "撤销石桥镇、设立青石镇以来，档案均已移交。",
    "群众要我办的事，件件有着落。",
    "邀请县融媒体中心来我镇培训。",
    "让群众办事不求人。",
    "网上办、我帮办、马上办。",
    "居民可到我办事大厅查阅。",
    "我镇办理12件。",
    "文化名镇、旅游强镇建设信息。",
    "位于石桥镇与青石镇交界处的公路项目信息公开。",
    "全面推进基层政务公开，打造美丽城镇。",
    "完善街道（镇）两级公开机制。",
    "政府信息公开工作领导小组办公室设在镇党政办，由党政办主任兼任办公室主任。",
    "健全镇政府信息公开制度。",
    "县城与全省其他地方一样，我镇按月公开。",
    "利用镇政府网站公开信息。",
    "对照全县测评结果，逐项整改。",
    "公开形式以镇政府网站为主。",
    "新建了镇政府网站，9月份试运行。",
    "资料由镇政府统一保管，经镇政府批准后公开。",
    "先后改版了镇政府网站，信息报镇政府办公室审核。",
    "以镇政府名义印发。",
    "全县各乡镇在县政府网公开信息870条，我镇占一成。",
    "全县在政府网公开信息8700条。我镇公开87条。",
    "县政府办加大对全县各乡镇的督查力度。",
    "配合县政务公开办做好对全县各乡镇的考核。",
)

UNITS_RIGHT_IN_A_STREET = (
    "本街道全年公开信息20条。",
    "我办认真落实。",
    "本办受理申请3件。",
    "街道党工委、办事处高度重视。",
    "我办事处未收到申请。",
    "各乡镇政府、街道办事处应当公开。",
    "在城镇社区设立查阅点。",
    "全镇街工作会议。",
    "镇街两级联动。",
)

LEFT_FAULTS = (
    ("PLACEHOLDER", "××镇人民政府高度重视。"),
    ("PLACEHOLDER", "XX镇主动公开政府信息120条。"),
    ("PLACEHOLDER", "我镇全年公开信息X条。"),
    ("PLACEHOLDER", "20××年，我镇公开信息12条。"),
    ("PLACEHOLDER", "全年公开信息___条。"),
    ("PLACEHOLDER", "公开信息＿＿＿＿条。"),
    ("PLACEHOLDER", "联系电话：【待填：电话】。"),
    ("PLACEHOLDER", "【单位名称】高度重视。"),
    ("PLACEHOLDER", "由【    】负责。"),
    ("PLACEHOLDER", "该部分以表格形式报告。表格如下："),
    ("PLACEHOLDER", "（此处填写本单位具体情况）"),
    ("PLACEHOLDER", "（填写说明：按实际填写）"),
    ("PLACEHOLDER", "（单位名称）高度重视信息公开。"),
    ("PLACEHOLDER", "请填写本单位实际情况。"),
    ("PLACEHOLDER", "全年公开信息  条，其中网站公开　　条。"),
    ("PLACEHOLDER", "年　月　日"),
    ("PLACEHOLDER", "2024年 月 日"),
    ("PLACEHOLDER", "全年主动公开政府信息条，比上年增加。"),
    ("PLACEHOLDER", "共收到申请……件。"),
    ("PLACEHOLDER", "示例：本年度我镇公开信息。"),
    ("PLACEHOLDER", "{{ unit.name }}高度重视。"),
    ("PLACEHOLDER", "○○镇公开了信息。"),
    ("PLACEHOLDER", "某某镇高度重视政府信息公开。"),
    ("PLACEHOLDER", "公开信息**条。"),
    ("PLACEHOLDER", "xxx镇政府公开信息。"),
    ("PLACEHOLDER", "（500字以内）"),
    ("PLACEHOLDER", "如无此项内容，请填写“无”。"),
    ("PLACEHOLDER", "错误!未找到引用源。"),
    ("PLACEHOLDER", "收到申请N件。"),
    ("PLACEHOLDER", "×月×日召开会议。"),
    ("PLACEHOLDER", "（可根据实际增减）"),
    ("PLACEHOLDER", "ＸＸ街道办事处"),
    ("PLACEHOLDER", "单击此处输入文字。"),
    ("PERSONAL", "申请人李明华向我镇提出政府信息公开申请。"),
    ("PERSONAL", "申请人王芳要求公开征地补偿方案。"),
    ("PERSONAL", "村民张建国等5人申请公开账目。"),
    ("PERSONAL", "原告陈小平不服答复，提起行政诉讼。"),
    ("PERSONAL", "收到周大勇关于土地征收的信息公开申请1件。"),
    ("PERSONAL", "王强诉我镇政府信息公开一案已审结。"),
    ("PERSONAL", "申请人：赵丽，要求公开低保名单。"),
    ("PERSONAL", "身份证号330226197805121234的村民申请公开。"),
    ("PERSONAL", "其身份证号码为33022619780512123X。"),
    ("PERSONAL", "联系人电话13812345678的申请人要求补正。"),
    ("PERSONAL", "银行卡号6222021234567890123。"),
    ("PERSONAL", "申请人欧阳建向我镇申请公开。"),
    ("PERSONAL", "其中桂花园小区6幢502室陈女士申请公开的文件。"),
    ("PERSONAL", "陈女士（住宅电话5588231）申请公开的文件。"),
    ("PERSONAL", "申请人家庭电话：0578-5588231。"),
    ("PERSONAL", "家住花园小区3栋502室的居民要求公开账目。"),
    ("PERSONAL", "申请人王先生（13812345678）要求公开。"),
    ("PERSONAL", "收到陈丽华女士提出的申请1件。"),
)

LEFT_RIGHT = (
    "印发《松政办〔2013〕12号》文件。",
    "收到陈女士提出的申请1件，申请人王先生申请公开账目。",
    "地址：青石路8号2幢305室，联系人：王先生。",
    "查阅点设在社区2幢101室，居民可自行查阅。",
    "公开住宅电话安装信息，为3幢住宅楼安装公开栏。",
    "申请人张某某向我镇提出申请。",
    "申请人王××要求公开征地信息。",
    "村民李某等3人申请公开。",
    "申请人向我镇提出政府信息公开申请。",
    "申请人于6月向我镇提出申请。",
    "申请人通过网站提出申请。",
    "申请人陈述理由后撤回。",
    "申请人应当提供身份证明。",
    "原告不服，提起诉讼。",
    "村民张贴的公告。",
    "申请人高度认可答复。",
    "群众许可后公开。",
    "收到高标准农田项目信息公开申请1件。",
    "收到任何申请均及时办理。",
    "公开政府信息12条，条例落实到位。",
    "信息 条例学习2次。",
    "联系电话：0578-0001234。",
    "联系电话：65550000。",
    "邮箱：qingshi_zhen@163.com。",
    "网址：http://www.xx.gov.cn/col/col1229__.html。",
    "统一社会信用代码：11339922002954321X。",
    "索引号：113399910026305088/2014-128123",
    "3×5米公开栏2块。",
    "打码处理（138****1234）。",
    "公开专栏“阳光村务”。",
    "设立A岗、B岗。",
    "与AB岗相结合。",
    "表格如下：",
    "根据实际情况制定方案。",
    "（如有疑问，请与党政办联系）",
    "（以下简称《条例》）",
    "（国办公开办函〔2021〕30号）",
    "（请登录县政府网站查询）",
    "政策解读采用图文、视频等形式。",
    "在公示栏公开“一卡通”资金发放情况。",
    "每半月填写一次台账。",
    "由党政办如实登记，各村据实上报。",
    "某些群众对政策不了解。",
    "某镇级干部。",
    "使用WIFI、APP、LED屏。",
    "12345热线转办件82件。",
    "公开了一件一件实事。",
    "实行一案一件，逐件答复。",
    "年底前完成；每月5日前更新。",
    "青石镇人民政府　　　　2024年1月19日",
    "2024年 1月 9日",
    "信用信息条目整理完毕。",
    "未收到申请件。",
    "网站共分12个栏目……",
    "申请人对答复满意。",
    "第三人李某未参加诉讼。",
    "申请人王某、李某分别申请。",
    "村民代表王建国参加评议。",
    "江边村民小组。",
    "申请公开文件1件，申请人江苏某公司。",
    "申请人为某律师事务所。",
    "经办人员认真填写登记表。",
    "政府信息公开条例学习。",
    "全年信息条数大幅增加。",
    "领导小组组长由镇长陈安然担任，副组长由副镇长担任。",
)


@pytest.mark.parametrize(("rule", "text"), YEAR_FAULTS)
def test_a_year_that_is_not_the_reports_is_found(rule: str, text: str) -> None:
    said = loud(found(YEARS, text))
    assert [finding.rule for finding in said] == [rule]
    assert said[0].place == "第2段"
    assert said[0].quote in text


@pytest.mark.parametrize("text", YEARS_RIGHT)
def test_a_year_rightly_named_is_silent(text: str) -> None:
    assert not loud(found(YEARS, text))


@pytest.mark.parametrize("text", UNIT_FAULTS)
def test_another_unit_is_found(text: str) -> None:
    said = loud(found({"UNIT-LEFT"}, text))
    assert said
    assert all(finding.quote in text and "青石镇" in finding.message for finding in said)


@pytest.mark.parametrize("text", UNIT_FAULTS_OF_A_STREET)
def test_another_kind_is_found_in_a_street_office(text: str) -> None:
    assert loud(found({"UNIT-LEFT"}, text, unit="东湖街道"))


@pytest.mark.parametrize("text", UNITS_RIGHT)
def test_other_units_rightly_named_are_silent(text: str) -> None:
    assert not found({"UNIT-LEFT"}, text)


@pytest.mark.parametrize("text", UNITS_RIGHT_IN_A_STREET)
def test_a_street_office_may_call_itself_an_office(text: str) -> None:
    assert not loud(found({"UNIT-LEFT"}, text, unit="东湖街道"))


@pytest.mark.parametrize(("rule", "text"), LEFT_FAULTS)
def test_open_places_and_private_persons_are_found(rule: str, text: str) -> None:
    said = loud(found(LEFT, text))
    assert [finding.rule for finding in said] == [rule]


@pytest.mark.parametrize("text", LEFT_RIGHT)
def test_what_only_looks_open_or_private_is_silent(text: str) -> None:
    assert not loud(found(LEFT, text))


def test_places_that_repeat_one_mistake_are_one_finding() -> None:
    said = found({"UNIT-LEFT"}, "我乡公开信息。", "本乡设公开栏。", "群众了解我乡情况，我乡及时回应。")
    assert [(finding.level, finding.place) for finding in said] == [("error", "第2段")]
    assert "共4处" in said[0].message
    assert "“我乡”“本乡”" in said[0].message
    said = found({"YEAR-LEFT"}, "2022年，我镇公开信息12条。", "2022年未收到申请。")
    assert len(said) == 1
    assert "共2处" in said[0].message
    said = found({"PLACEHOLDER"}, "电话【待填：电话】。", "共【待填：总数】条，【待填：件数】件。")
    assert [finding.message for finding in said] == ["有3处【待填】尚未填写"]


def test_links_behind_a_report_on_a_web_page_are_not_its_words() -> None:
    text = (
        "一、概述",
        "2023年公开信息12条。",
        "二、问题",
        "更新慢。",
        "无其他事项。",
        "@青石镇人民政府",
        "@2024年1月9日",
    )
    links = (
        "#相关文档",
        "青石镇人民政府2022年政府信息公开工作年度报告",
        "石桥镇人民政府2023年政府信息公开工作年度报告",
    )
    assert not found(YEARS | {"UNIT-LEFT"}, *text, *links)
    assert not found(YEARS | {"UNIT-LEFT"}, *text, *links[1:])
    assert not found(YEARS | {"UNIT-LEFT"}, *text[:-2], "上一篇：石桥镇人民政府2022年政府信息公开工作年度报告")
    assert found(YEARS, *text[:-2], links[1], *text[-2:])
    assert found(YEARS, *text, "#附表：2022年政府信息公开情况统计表")
    assert found({"UNIT-LEFT"}, *text[:-2], "@石桥镇人民政府")


def test_other_years_and_units_follow_the_report() -> None:
    assert found({"YEAR-LEFT"}, "2013年，我镇公开信息12条。", year=2014)
    assert not found({"YEAR-LEFT"}, "2013年，我镇公开信息12条。", year=2013)
    assert not found({"UNIT-LEFT"}, "我乡公开信息12条，本乡设公开栏。", unit="清泉乡")
    assert not loud(found({"UNIT-LEFT"}, "我镇公开信息12条，清泉镇设公开栏。", unit="清泉镇"))


def test_a_report_that_names_no_year_or_unit_is_not_blamed() -> None:
    said = reading("2022年，我乡公开信息12条。")
    unknown = Reading(said.document, said.passages[1:], "2021", None, None, None)
    assert not [one for rule in reading_rules() for one in rule(unknown) if one.rule in ("YEAR-LEFT", "UNIT-LEFT")]


def test_a_report_signed_after_the_term_is_a_hint() -> None:
    late = found({"DATE"}, "@青石镇人民政府", "@2024年11月20日")
    assert [one.level for one in late] == ["notice"]
    assert not found({"DATE"}, "@青石镇人民政府", "@2024年3月20日")


def test_a_signature_of_another_unit_is_an_error() -> None:
    assert [one.level for one in found({"UNIT-LEFT"}, "@石桥镇人民政府")] == ["error"]
    assert not found({"UNIT-LEFT"}, "@青石镇人民政府", "@松岭县青石镇人民政府")


def test_the_first_reports_begin_when_the_regulation_came_into_force() -> None:
    text = "本报告所列数据的统计期限为2008年5月1日至2008年12月31日。"
    assert not found({"PERIOD"}, text, year=2008)
    assert found({"PERIOD"}, text.replace("2008", "2009"), year=2009)


def test_blanks_between_characters_and_wide_digits_hide_nothing() -> None:
    assert found({"YEAR-LEFT"}, "２０２２ 年，我 镇共公开政府信息 １２ 条。")
    assert found({"UNIT-LEFT"}, "我 乡共公开政府信息12条。")
    assert found({"DATE"}, "2023 年 2 月 30 日召开会议。")
    said = found({"YEAR-LEFT"}, "全年有序。２０２２ 年，我 镇共公开 12 条。")
    assert said[0].quote == "２０２２ 年，我 镇共公开 12 条。"


def test_a_table_s_caption_and_cells_are_read_too() -> None:
    cells = (Cell(()),)
    table = Table("情况表", "2022年政府信息公开情况统计表", (cells,), (10.0,), 0, ())
    said = reading("2023年，我镇公开信息12条。")
    with_table = Reading(Document((), (table,)), said.passages, "2021", 2023, "青石镇", "镇")
    told = [one for rule in reading_rules() for one in rule(with_table) if one.rule in YEARS | LEFT]
    assert [one.rule for one in loud(told)] == ["YEAR-LEFT"]


def test_a_paragraph_s_own_heading_in_brackets_is_no_open_place() -> None:
    heads = ("【主动公开】全年公开12条。", "【依申请公开】收到申请8件。", "【政府信息管理】修订指南。")
    assert not found({"PLACEHOLDER"}, *heads)
    for text in ("【依申请公开】", "公开信息【数量】条。", "【单位名称】编制本报告。", "【请说明公开方式】网站。"):
        assert found({"PLACEHOLDER"}, text), text


def test_a_note_in_brackets_is_told_once() -> None:
    said = found({"PLACEHOLDER"}, "【编者按：此处填写报告编制依据】根据《条例》，编制本报告。")
    assert [(one.level, "编者按" in one.message) for one in said] == [("error", True)]


def test_a_verb_before_the_report_s_own_body_is_no_name() -> None:
    right = (
        "按照县政府办公室统一部署，完成乡政府信息公开专栏的栏目调整。",
        "利用乡政府公开栏公布12条。",
        "编排乡政府信息公开目录，全年编排两次。",
    )
    assert not found({"UNIT-LEFT"}, *right, unit="清泉乡")
    assert found({"UNIT-LEFT"}, "石桥乡政府信息公开工作扎实开展。", unit="清泉乡")
    assert found({"UNIT-LEFT"}, "石桥乡政府信息公开工作扎实开展。", "石桥村公开栏12块。", unit="清泉乡")


def test_of_many_lines_none_is_passed_over() -> None:
    """What is looked for first, to spare the rest, is in every fault: each is found among many clean lines."""
    clean = tuple(f"第{number}项工作已经完成。" for number in range(20))
    for faults, rules, place in ((YEAR_FAULTS, YEARS, "YEAR"), (LEFT_FAULTS, LEFT, "LEFT")):
        for _, text in faults:
            if not text.startswith("@"):
                assert loud(found(rules, *clean, text, *clean)), (place, text)


def test_an_office_s_mobile_number_is_only_a_hint() -> None:
    assert [one.level for one in found({"PERSONAL"}, "如有疑问，请与党政办联系（手机：138-0000-1234）。")] == ["notice"]
    assert [one.level for one in found({"PERSONAL"}, "经办村干部13800001234。")] == ["warning"]
    assert [one.level for one in found({"PERSONAL"}, "该村民（13800001234）收到答复。")] == ["error"]


def test_a_number_that_only_is_long_is_no_identity_number() -> None:
    assert not found({"PERSONAL"}, "索引号113399198001011234。", "流水号330226197813321234已归档。")
    assert found({"PERSONAL"}, "申请人证件330226197812121234。")


def test_a_year_in_a_plan_is_told_the_right_one() -> None:
    said = found({"YEAR-LEFT"}, "针对上述问题，2023年我镇将从三方面改进：")
    assert "应为2024年" in said[0].message
    assert not found({"YEAR-LEFT"}, "针对上述问题，2024年我镇将从三方面改进：")
