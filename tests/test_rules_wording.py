"""Rules on wording and punctuation in finished reports."""

from __future__ import annotations

import pytest
from short_reports import found, loud

from drafter.rules import wording as wording

WORDS = {"WORDING", "PUNCT"}

FAULTS = (
    "截止12月31日，共公开信息20条。",
    "截止2023年底，公开信息30条。",
    "截止目前，各项工作有序推进。",
    "截止到2023年12月31日，共公开信息30条。",
    "截止至年底，共公开信息30条。",
    "形成了齐抓共管的工作格镇。",
    "由县民政镇牵头办理。",
    "由党政镇公室负责。",
    "依法镇理申请3件。",
    "推进镇村振兴信息公开。",
    "主动公开政府信息21条。网上公开21件。",
    "全年主动公开政府信息412条，网站公开信息412篇。",
    "认真落实信息公开的的各项规定。",
    "定期进行进行检查。",
    "积极主动积极主动公开信息。",
    "贯彻落实政府信息公开条列。",
    "未发生行政复仪案件。",
    "政府信息公开工作告年度报",
    "加强布署落实。",
    "公开信息20条，，比上年增加。",
    "工作扎实开展。。",
    "公开内容、，形式多样。",
    "根据《中华人民共和国政府信息公开条例要求，编制本报告。",
    "以下简称《条例》），结合实际。",
    "落实“五公开要求，强化监督。",
    "（一）公开内容（含网站、公众号。",
    "各村,社区，均设有公开栏。全镇上下，认真落实，取得实效。群众，满意，认可。好，好，好。",
    "推进城乡化建设。",
    "我镇全年公开信息120条条。",
    "全年主动公开政府信息98条，主要有森林防火等信息。这98件信息全部上网。",
    "完善政务政务公开目录。",
    "收到申请5件，答复l件。",
    "2O17年，将每月更新一次。",
    "全年未收到政府信息公开申请0件。",
)

RIGHT = (
    "没有现成信息需要另行制作0件。",
    "配备5G路由器2台，使用APP推送3条。",
    "截至2023年12月31日，共公开信息20条。",
    "报名截止日期为2023年6月30日。",
    "征求意见于6月30日截止。",
    "受理截止时间为每日17时。",
    "申报截止后统一公布。",
    "总结镇村两级公开经验。",
    "公布镇级权责清单12项。",
    "严格镇级审核程序。",
    "青石镇镇长任组长。",
    "乡镇镇长参加会议。",
    "全镇势头良好，全镇面貌一新。",
    "我镇面向群众征集意见。",
    "青石镇人民政府政府信息公开指南已更新。",
    "在镇政府设立信息公开公开栏。",
    "健全政府信息公开工作工作机制。",
    "一步一步推进，一件一件落实。",
    "为了了解群众需求，开展调查。",
    "目的的实现需要时间。",
    "委员会会议研究决定。",
    "2023年年底前完成。",
    "参与与监督并重。",
    "涉及及时公开的事项。",
    "以及及时答复的要求。",
    "主动公开政府信息208条，公开规范性文件208件。",
    "网站公开信息300条，微信推送文章120篇。",
    "公开内容包括：1）政策文件；2）财政信息；3）重大项目。",
    "一)政策文件；二)财政信息。",
    "根据《条例》（国令第711号）要求，编制“五公开”清单（含“两微一端”）。",
    "电话:0578-0001234，邮编:315000。",
    "收到申请2,345件。",
    "网址:www.qingshi.gov.cn。",
    "落实《条例》《办法》要求。",
    "落实“三公开”“两公布”要求……",
    "好不好？群众说了算！",
    "及时公开信息1,048条，比上年增加48条。",
    "因该申请涉及第三方，依法征求意见。",
    "部署开展政府信息开放日活动。",
    "以经济建设为中心。",
    "党政信息公开20条。",
    "重申清理要求。",
    "按排名先后公布。",
    "城镇化建设稳步推进。",
    "乡村振兴领域信息公开。",
    "县农业农村局公示。",
    "办理12件件件有回音。",
    "公开是常态，不公开是例外。",
    "于是是否公开由办公室审核。",
    "家家户户，方方面面，点点滴滴。",
    "实时更新，常常检查，渐渐完善。",
    "（一）主动公开。我镇认真落实。",
    "做到应公开公开，应回应回应。",
    "年年有检查，月月有通报。",
    "公布镇村公开目录。",
    "积极回应群众“急难愁盼”问题。",
    "促进政务公开公开透明。",
    "村务公开公开栏。",
    "包括乡镇重要政策及解读。",
    "我镇重视公开，乡镇重点领域信息全部上网。",
    "我街道定期更新目录，12条街道设有公开栏。",
    "关怀版 无障碍 无障碍",
    "【打印】 【字体:",
    "来源：县政府网 发布时间：2024-01-19 浏览次数：12 【字体：大 中 小",
    "2023年新制作规范性文件11件，新公开12件，对外公开总数12件。网站公开信息12条。",
    "2023年制定规范性文件12件，公开12件。全年主动公开政府信息12条。",
)


@pytest.mark.parametrize("text", FAULTS)
def test_a_slip_is_found(text: str) -> None:
    said = loud(found(WORDS, text))
    assert said
    assert said[0].quote in text


@pytest.mark.parametrize("text", RIGHT)
def test_right_wording_is_silent(text: str) -> None:
    assert not loud(found(WORDS, text))


def levels(*texts: str) -> list[tuple[str, str]]:
    return [(one.rule, one.level) for one in found(WORDS, *texts)]


def test_half_width_marks_of_a_whole_file_are_a_hint_and_few_are_a_warning() -> None:
    assert levels("我镇认真落实,积极公开,及时答复,群众满意.") == [("PUNCT", "notice")]
    assert levels("我镇认真落实,积极公开，及时答复，群众满意。全年有序，成效明显，未有投诉。") == [("PUNCT", "warning")]


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("#(一)公开内容", "PUNCT"),
        ('落实"五公开"要求。', "PUNCT"),
        ("印发《公开指南》、《公开目录》。", "PUNCT"),
        ("#一、总体情况。", "PUNCT"),
        ("按照松政办发[2023]12号文件要求落实。", "PUNCT"),
        ("按照松政办发（2023）第012号文件要求落实。", "PUNCT"),
        ("健全工作台帐。", "WORDING"),
        ("其它事项另行报告。", "WORDING"),
        ("公开社会抚养费征收情况。", "WORDING"),
    ],
)
def test_matters_of_taste_are_only_hints(text: str, rule: str) -> None:
    assert levels(text) == [(rule, "notice")]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("2O17年，公开信息312条。", "“2O17年”"),
        ("收到申请5件，答复l件。", "“l件”"),
        ("公开信息3l2条，答复lO件。", "“3l2条”、“lO件”"),
        ("2○17年，公开信息312条。", "“2○17年”"),
        ("未收取费用，共O元。", "“O元”"),
    ],
)
def test_a_letter_in_the_place_of_a_digit(text: str, said: str) -> None:
    assert [one.message for one in found({"WORDING"}, text)] == [f"数字里夹有字母或圆圈（{said}）"]


@pytest.mark.parametrize(
    "text",
    [
        "二○一七年，公开信息312条。",
        "开通APP1个，政务QQ群3个，发布H5作品2件。",
        "新增5G基站3个，建成O2O平台1个。",
        "III类1件，A4纸3张。",
    ],
)
def test_letters_that_are_names(text: str) -> None:
    assert not [one for one in found({"WORDING"}, text) if "字母" in one.message]


def test_a_bracket_closed_on_the_next_line_is_paired() -> None:
    assert not loud(found(WORDS, "根据《中华人民共和国政府信息公开", "条例》规定，编制本报告。"))
    assert loud(found(WORDS, "根据《中华人民共和国政府信息公开", "#一、总体情况", "条例规定，编制本报告。"))


def test_the_message_tells_the_right_document_number() -> None:
    assert "〔2023〕12号" in found(WORDS, "按照松政办发（2023）第012号文件要求落实。")[0].message


def test_one_quantity_in_two_measure_words_says_both() -> None:
    said = found({"WORDING"}, "全年主动公开政府信息412条。", "其中，网站公开信息412件。")
    assert "412条、412件" in said[0].message
    assert said[0].place == "第3段"


def test_repeated_slips_are_one_finding() -> None:
    said = found({"WORDING"}, "截止2023年底，公开12条。", "截止12月31日，未收到申请。")
    assert len(said) == 1
    assert "共2处" in said[0].message


def test_the_unit_s_own_name_is_no_slip() -> None:
    assert not found({"WORDING"}, "我街道认真落实。东街街道街道两侧设有公开栏。", unit="东街街道")


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("在县网公开信息87条，其中农业补贴类41篇、民政救济类22件、其他24条。", "“条”、“篇”、“件”"),
        ("共公开政府信息30条，其中：财政信息10件，民政信息20条。", "“条”、“件”"),
        ("公开信息87条，其中农业补贴类41条、民政救济类22条、其他24条。", ""),
        ("公开信息87条，其中文件22件、视频24篇、其他41条。", ""),
        ("公开信息87条，其中文件类22件、动态类65条。", ""),
        ("公开信息87条，其中农业类41条，另印发资料类22份。", ""),
    ],
)
def test_one_list_has_one_measure_word(text: str, units: str) -> None:
    said = [one.message for one in found({"WORDING"}, text)]
    assert [units in one for one in said] == ([True] if units else [])
