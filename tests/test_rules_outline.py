"""Title, numbering and claimed parts of a finished report: slips are found, look-alikes stay silent."""

from __future__ import annotations

import pytest
from finished import TITLE, findings, grave, read

from drafter.text.marks import number, numbered


def said(rule: str, *lines: str, title: str = TITLE) -> list[str]:
    return [f"{one.level} {one.message}" for one in findings(read(*lines, title=title), rule)]


# ------------------------------------------------------------------ TITLE

BODY = ("一、概述", "全年工作平稳。", "二、主动公开情况", "公开信息10条。")


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("青山镇2013年度政府信息公开工作年度报告", "“年度”重复"),
        ("2013年度青山镇政府信息公开年度报告", "“年度”重复"),
        ("青山镇政府信息公开工作年度报告", "没有年份"),
        ("2013年政府信息公开工作年度报告", "没有单位名称"),
        ("青山镇2013年政府信息公开工作总结", "“工作总结”"),
        ("青山镇2013年政府信息公开工作自查报告", "“自查”"),
        ("青山镇2013年政府信息公开工作计划", "“工作计划”"),
        ("青山镇2013年政务公开工作要点", "“工作要点”"),
        ("青山镇2013年法治政府建设年度报告", "“法治政府”"),
        ("青山镇2013年政府信息公开工作告年度报", "疑有错漏"),
        ("青山镇2013年政府信息公开工作年底报告", "疑有错漏"),
        ("青山镇2013年政府信息公工作年度报告", "疑有错漏"),
        ("青山镇2013年政府信息公开工作工作年度报告", "“工作”重复"),
        ("青山镇人民政府政府2013年政府信息公开工作年度报告", "“政府”重复"),
        ("青山镇2012年2013年政府信息公开工作年度报告", "不同的年份：2012年、2013年"),
        ("青山镇白水镇2013年政府信息公开工作年度报告", "不同的单位：青山镇、白水镇"),
    ],
)
def test_a_malformed_title_is_told(title: str, told: str) -> None:
    found = findings(read(*BODY, title=title), "TITLE")
    assert any(told in one.message and one.level == "warning" for one in found)
    assert {(one.place, one.quote) for one in found} == {("标题", title)}


@pytest.mark.parametrize(
    "title",
    [
        TITLE,
        "临河县青山镇 2013 年政府信息公开工作年度报告",
        "2023年度青山镇政府信息公开工作报告",
        "青山镇人民政府2024年政府信息公开工作年度报告",
        "青山镇人民政府政府信息公开工作2013年年度报告",
        "青山镇人民政府关于2013年度政府信息公开工作情况的报告",
        "青山镇二〇〇八年政府信息公开工作年度报告",
        "江滨街道办事处2020年政府信息公开工作年度报告（2021年1月20日）",
        "景德镇市浮梁县青山镇2013年政府信息公开工作年度报告",
        "镇江市丹徒区青山镇人民政府2019年政府信息公开工作年度报告",
        "宁乡市青山乡人民政府2022年政府信息公开工作年度报告",
        "马镇街道2022年度政府信息公开工作报告",
        "青山镇2024年政府信息公开工作年度报告的公告",
        "青山苏木2016年政府信息公开工作年度报告",
    ],
)
def test_titles_in_use_are_fine(title: str) -> None:
    assert said("TITLE", *BODY, title=title) == []


@pytest.mark.parametrize(
    "title", ["青山镇2013年政府信息公开年度报告", "青山镇2013年信息公开年报", "青山镇13年政府信息公开工作年度报告"]
)
def test_short_titles_are_hints_only(title: str) -> None:
    assert [line.split()[0] for line in said("TITLE", *BODY, title=title)] == ["notice"]


def test_a_title_in_two_lines_names_its_unit() -> None:
    found = said("TITLE", "青山镇人民政府", *BODY, title="2013年政府信息公开工作年度报告")
    assert [line.split()[0] for line in found] == ["notice"]


def test_a_report_without_a_title() -> None:
    lines = (
        "根据有关规定，现将青山镇2013年工作情况报告如下，统计期限自2013年1月1日起至2013年12月31日止，欢迎监督并提出宝贵意见。",
        *BODY,
    )
    # Text that was taken from a page has often lost it.
    for before in ((), ("青山镇人民政府",), ("一、概述",)):
        assert [one[:11] for one in said("TITLE", *before, *lines, title="")] == ["notice 没有标题"]


# ------------------------------------------------------------------ numbers read


@pytest.mark.parametrize(
    "text",
    [
        "1.5万条信息",
        "2013.1",
        "12.31前办结",
        "一、二季度",
        "3、5月份",
        "（三）项规定",
        "第二十条第（一）项",
        "第一部分的内容",
        "十分重视",
    ],
)
def test_what_only_looks_numbered(text: str) -> None:
    assert numbered(text) is None


@pytest.mark.parametrize(
    ("text", "style", "value"),
    [
        *(
            ("十二、其他", "一、", 12),
            ("一．概述", "一、", 1),
            ("二 主动公开", "一、", 2),
            ("第三部分 申请", "第一部分", 3),
            ("（四）目录管理", "（一）", 4),
            ("（五）项目公开", "（一）", 5),
        ),
        *(("(二) 宣传", "（一）", 2), ("１．健全", "1.", 1), ("2、完善", "1.", 2), ("3.2024年公开", "1.", 3)),
        *(("（4）网站", "（1）", 4), ("5）网站", "1）", 5), ("③网站", "①", 3)),
    ],
)
def test_numbers_in_use(text: str, style: str, value: int) -> None:
    found = numbered(text)
    assert found is not None
    assert (found.style, found.value) == (style, value)
    assert numbered(number(style, value) + "概述") is not None


# ------------------------------------------------------------------ NUMBERING


@pytest.mark.parametrize(
    ("lines", "told", "quote"),
    [
        (
            ["一、概述", "甲。", "三、收费情况", "无。", "四、其他", "无。"],
            "序号缺“二、”，直接到了“三、”",
            "三、收费情况",
        ),
        (["概述", "甲。", "二、公开情况", "乙。", "三、其他", "无。"], "序号缺“一、”：标题“概述”", "概述"),
        (["一、概述", "甲。", "公开情况", "乙。", "三、其他", "无。"], "序号缺“二、”：标题“公开情况”", "公开情况"),
        (["一、概述", "甲。", "二、公开", "乙。", "二、申请", "丙。", "三、收费", "丁。"], "“二、”重复", "二、申请"),
        (["一、概述", "甲。", "二、公开", "乙。", "二、申请", "丙。", "四、收费", "丁。"], "“二、”重复", "二、申请"),
        (
            ["一、概述", "甲。", "三、公开", "乙。", "二、申请", "丙。", "四、收费", "丁。"],
            "次序颠倒：一、，三、，二、，四、",
            "三、公开",
        ),
        (["一、概述", "（一）组织", "甲。", "（三）制度", "乙。", "二、公开", "丙。"], "序号缺“（二）”", "（三）制度"),
        (
            ["一、概述", "1、组织到位。", "2、制度健全。", "4、培训有力。", "二、公开", "丙。"],
            "序号缺“3.”",
            "4、培训有力。",
        ),
        (["一、概述", "1.组织到位。", "3.制度健全。", "二、公开", "丙。"], "序号缺“2.”", "3.制度健全。"),
        (["一、公开", "（1）网站。", "（2）微信。", "（2）广播。", "二、其他", "丙。"], "“（2）”重复", "（2）广播。"),
        (["第一部分 概述", "甲。", "第三部分 公开", "乙。", "第四部分 其他", "丙。"], "缺“第二部分”", "第三部分 公开"),
        (["一、概述", "甲。", "二、公开", "（二）平台", "乙。", "三、其他", "丙。"], "序号缺“（一）”", "（二）平台"),
        (["一、概述", "甲。", "五、公开", "乙。", "六、其他", "丙。"], "序号缺“二、”至“四、”", "五、公开"),
        (["一、不足", "问题：一是人少。二是事多。四是钱缺。", "二、其他", "无。"], "序号缺“三是”", "四是钱缺。"),
        (["一、不足", "一是人少；二是事多；二是钱缺。", "二、其他", "无。"], "“二是”重复", "二是钱缺。"),
        (
            ["一、不足", "一是人少；三是事多；二是钱缺。", "二、其他", "无。"],
            "次序颠倒：一是，三是，二是",
            "三是事多；",
        ),
        (
            ["一、不足", "一是人少；二是事多。今后，一是增人；三是增钱。", "二、其他", "无。"],
            "序号缺“二是”",
            "三是增钱。",
        ),
        (["一、不足", "一是人少。", "二是事多。", "四是钱缺。", "二、其他", "无。"], "序号缺“三是”", "四是钱缺。"),
        (["一、不足", "问题：1、人少；2、事多；4、钱缺。", "二、其他", "无。"], "序号缺“3、”", "4、钱缺。"),
    ],
)
def test_a_slip_in_the_numbers_is_told(lines: list[str], told: str, quote: str) -> None:
    found = findings(read(*lines), "NUMBERING")
    assert len(found) == 1
    assert found[0].level == "warning"
    assert told in found[0].message
    assert found[0].quote == quote
    assert found[0].place.startswith("第")


CLEAN_NUMBERS: dict[str, list[str]] = {
    "plain": ["一、概述", "甲。", "二、公开", "乙。", "三、其他", "无。"],
    "restart under each parent": [
        "一、概述",
        "（一）组织",
        "甲。",
        "（二）制度",
        "乙。",
        "二、公开",
        "（一）数量",
        "丙。",
        "（二）平台",
        "丁。",
    ],
    "counting on through the report": [
        "一、概述",
        "（一）组织",
        "甲。",
        "（二）制度",
        "乙。",
        "二、公开",
        "（三）数量",
        "丙。",
        "（四）平台",
        "丁。",
    ],
    "items counting on": ["一、概述", "1.组织。", "2.制度。", "二、公开", "3.数量。", "4.平台。"],
    "mixed marks": ["一、概述", "1、组织。", "2.制度。", "3．培训。", "二．公开", "乙。"],
    "nested items": [
        "一、概述",
        "1、组织。",
        "1.组长。",
        "2.成员。",
        "2、制度。",
        "1.甲。",
        "2.乙。",
        "3、培训。",
        "二、公开",
        "丙。",
    ],
    "four levels": [
        "一、概述",
        "（一）组织",
        "1.组长。",
        "（1）职责。",
        "（2）分工。",
        "2.成员。",
        "（二）制度",
        "1.审查。",
        "2.考核。",
        "二、公开",
        "乙。",
    ],
    "no numbers at all": ["# 概述", "甲。", "# 公开情况", "乙。", "# 其他事项", "无。"],
    "unnumbered subheadings": ["一、概述", "## 组织领导", "甲。", "## 制度建设", "乙。", "二、公开", "丙。"],
    "items restart under unnumbered headings": ["# 工作成效", "1.甲。", "2.乙。", "# 存在问题", "1.丙。", "2.丁。"],
    "second list right after the first": [
        "一、不足",
        "主要问题有：",
        "1．甲；",
        "2．乙。",
        "改进：",
        "1．丙；",
        "2．丁。",
        "二、其他",
        "无。",
    ],
    "decimals and dates at the beginning": [
        "一、公开",
        "1.5万条信息上网。",
        "2013.1至2013.12共12期。",
        "12月底前完成。",
        "二、其他",
        "无。",
    ],
    "year behind a number": [
        "一、公开",
        "1.2013年制发文件3件。",
        "2.2013年废止文件1件。",
        "3.现行有效5件。",
        "二、其他",
        "无。",
    ],
    "heading joined to the text before": ["一、概述", "工作平稳。二、公开情况", "乙。", "三、其他", "无。"],
    "heading in a layout table": ["一、概述", "甲。", "|二、公开情况|", "乙。", "三、其他", "无。"],
    "rows of the form as lines": [
        *(
            "一、总体情况",
            "甲。",
            "二、收到和处理政府信息公开申请情况",
            "一、本年新收政府信息公开申请数量 3",
            "二、上年结转政府信息公开申请数量 0",
        ),
        *("（一）予以公开 3", "（七）总计 3", "四、结转下年度继续办理 0"),
    ],
    "statistics as lines": [
        "一、公开",
        "甲。",
        "二、其他",
        "无。",
        "附件：统计表",
        "一、主动公开情况",
        "三、依申请公开情况",
        "（二）申请办结数",
    ],
    "run-in headings": ["一、概述。工作平稳，制度健全。", "二、公开情况：全年公开信息10条。", "三、其他。无。"],
    "points": ["一、不足", "一是人少；二是事多；三是钱缺。", "二、其他", "无。"],
    "two lists of points": [
        "一、不足",
        "一是人少；二是事多。今后要做到：一是增人；二是增钱；三是增效。",
        "二、其他",
        "无。",
    ],
    "points in lines": [
        "一、不足",
        "一是人少。",
        "二是事多。",
        "2014年：",
        "一是增人。",
        "二是增钱。",
        "三是增效。",
        "二、其他",
        "无。",
    ],
    "points inside points": [
        "一、不足",
        "一是加强领导，一是定人，二是定责；二是加强考核；三是加强培训。",
        "二、其他",
        "无。",
    ],
    "words with 一是": [
        "一、概述",
        "我镇坚持实事求是，其任务之一是公开，唯一是从，二是二、一是一。",
        "二、公开",
        "乙。",
    ],
    "first point in other words": ["一、不足", "首先，人少。二是事多。三是钱缺。", "二、其他", "无。"],
    "points with other verbs": ["一、不足", "一要增人；二要增钱；三是增效。", "二、其他", "无。"],
    "articles of a law": [
        "一、概述",
        "按照第二十条第（一）项、第（三）项公开。",
        "（三）项所列内容已公开。",
        "二、公开",
        "乙。",
    ],
    "brackets in a sentence": ["一、公开", "包括（1）网站、（3）广播两类。", "二、其他", "无。"],
    "months": ["一、公开", "3、5月份各公开一批。", "二、其他", "无。"],
    "quarters": ["一、公开", "一、二季度公开8条，三、四季度公开9条。", "二、其他", "无。"],
    "an annex": ["一、概述", "甲。", "二、公开", "乙。", "附件：1.情况统计表", "3.说明"],
    "inline list in another notation": [
        "一、不足",
        "主要问题是：一、人少；二、事多。",
        "改进措施：一、增人；二、增钱。",
        "二、其他",
        "无。",
    ],
    "circled": ["一、公开", "①网站。", "②微信。", "③广播。", "二、其他", "无。"],
    "tens": [f"{'一二三四五六七八九'[n]}、部分{n}" for n in range(9)]
    + ["十、部分十", "十一、部分", "十二、部分", "甲。"],
}


@pytest.mark.parametrize("lines", CLEAN_NUMBERS.values(), ids=CLEAN_NUMBERS.keys())
def test_lists_that_count_right_are_silent(lines: list[str]) -> None:
    assert said("NUMBERING", *lines) == []


def test_a_number_the_form_wants_and_the_last_heading_lost() -> None:
    lines = ["一、总体情况", "甲。", "二、主动公开政府信息情况", "表。", "三、收到和处理政府信息公开申请情况", "表。"]
    lines += [
        "四、政府信息公开行政复议、行政诉讼情况",
        "表。",
        "五、存在的主要问题及改进情况",
        "乙。",
        "其他需要报告的事项",
        "无。",
    ]
    assert said("NUMBERING", *lines, title="青山镇2022年政府信息公开工作年度报告") == [
        "warning 标题“其他需要报告的事项”前没有序号，其他部分都有"
    ]


# ------------------------------------------------------------------ PARTS-CLAIMED

FIVE = ["概述", "主动公开政府信息情况", "依申请公开政府信息情况", "收费及减免情况", "存在的主要问题及改进措施"]


def report(opening: str, *parts: str) -> list[str]:
    lines = [opening]
    for place, part in enumerate(parts, 1):
        lines += [number("一、", place) + part, "本年度情况正常。"]
    return lines


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (report("本报告共六个部分。", *FIVE), "写明6个部分，正文有5个，差1"),
        (report("全文共分4个部分，现予公布。", *FIVE), "写明4个部分，正文有5个，差1"),
        (report(f"本报告由{'、'.join(FIVE)}等六个部分组成。", *FIVE), "写明6个部分，列出的却有5个，差1"),
        (report(f"本报告由{'、'.join(FIVE)}等五个部分组成。", *FIVE[:4]), "正文里没有对应的标题"),
        (report(f"全文包括{'、'.join(FIVE[:4])}四部分。", *FIVE), "写明4个部分，正文有5个"),
        (report(f"全文包括{'、'.join([FIVE[0], FIVE[2], FIVE[1], *FIVE[3:]])}五个部分。", *FIVE), "正文次序不同"),
        (report(f"全文包括{'、'.join([*FIVE[:3], FIVE[2], *FIVE[3:]])}六个部分。", *FIVE), "列了两次"),
        (
            report(f"全文由{'、'.join([*FIVE[:3], '咨询处理情况', FIVE[4]])}五个部分组成。", *FIVE),
            "“咨询处理情况”在正文里没有对应的标题",
        ),
        (report(f"本报告由{'、'.join([*FIVE, '附表'])}等六个部分组成。", *FIVE), "“附表”在正文里没有"),
        (
            [
                "本报告共分五个部分。",
                *("###1. 概述", "甲。", "###2. 主动公开情况", "乙。", "###3. 收费情况", "丙。", "4. 存在问题", "丁。"),
            ],
            "写明5个部分，正文有4个，差1",
        ),
        (
            report("本报告分五部分：一、概述；二、主动公开；三、依申请公开；四、收费情况。", *FIVE),
            "写明5个部分，列出的却有4个",
        ),
        (
            ["一、不足", "今后从以下四个方面改进：一是增人；二是增钱；三是增效。", "二、其他", "无。"],
            "写明4个，列出的有3个，差1",
        ),
        (["一、不足", "主要存在三个方面的问题。一是人少；二是事多。", "二、其他", "无。"], "写明3个，列出的有2个，差1"),
        (
            ["一、不足", "做好以下三项工作：", "1.增人。", "2.增钱。", "3.增效。", "4.增色。", "二、其他", "无。"],
            "写明3个，列出的有4个，差1",
        ),
        (
            ["一、不足", "一是人少；二是事多。", "针对以上三个问题，明年改进。", "二、其他", "无。"],
            "写明3个，列出的有2个，差1",
        ),
        (
            ["一、概述", "建立责任、审议、评议、反馈、备案、监督、考核等六项制度。", "二、其他", "无。"],
            "写明6个，列出的有7个，差1",
        ),
    ],
)
def test_a_claim_the_body_does_not_keep(lines: list[str], told: str) -> None:
    found = findings(read(*lines), "PARTS-CLAIMED")
    assert [told in one.message for one in found] == [True], [one.message for one in found]
    assert found[0].level in ("error", "warning")
    assert found[0].quote
    assert found[0].place


SIX = [
    "总体情况",
    "主动公开政府信息情况",
    "收到和处理政府信息公开申请情况",
    "政府信息公开行政复议、行政诉讼情况",
    "存在的主要问题及改进情况",
    "其他需要报告的事项",
]
TEN = [
    *(
        "概述",
        "政府信息公开的组织领导和制度建设情况",
        "重点领域政府信息公开工作推进情况",
        "主动公开政府信息以及公开平台建设情况",
    ),
    *("政府信息公开申请的办理情况", "政府信息公开的收费及减免情况", "因政府信息公开申请提起行政复议和诉讼的情况"),
    *(
        "政府信息公开保密审查及监督检查情况",
        "所属事业单位政府信息公开工作推进情况",
        "政府信息公开工作存在的主要问题及改进情况",
    ),
]
LAST = "存在的主要问题及改进情况"

CLEAN_CLAIMS: dict[str, list[str]] = {
    "five": report(f"本报告由{'、'.join(FIVE)}等五个部分组成。", *FIVE),
    "number alone": report("全文共五个部分。", *FIVE),
    "digits": report("本报告共分5个部分。", *FIVE),
    "no number": report(f"本报告由{'、'.join(FIVE)}组成。", *FIVE),
    "other words for the same": report(
        "全文由概述、政府信息主动公开情况、政府信息依申请公开情况、政府信息公开收费及减免情况、存在问题和改进措施等五个部分组成。",
        *FIVE,
    ),
    "six of the form": report(f"全文包括{'、'.join(SIX)}六部分。", *SIX),
    "six with semicolons": report(f"全文共六个部分：{'；'.join(SIX)}。统计期限为全年。", *SIX),
    "six with 和": report(f"本报告由{'、'.join(SIX[:5])}和{SIX[5]}六个部分组成。", *SIX),
    "six numbered": report(
        "本报告共六部分，" + "；".join(f"{'一二三四五六'[n]}、{name}" for n, name in enumerate(SIX)) + "。", *SIX
    ),
    "six quoted": report("本报告包括" + "".join(f"“{name}”" for name in SIX) + "六个部分。", *SIX),
    "ten and annex with heading": report(f"全文包括{'、'.join([*TEN, '附表'])}等十一部分。", *TEN, "附表"),
    "ten and annexed table": [
        *report(f"全文由{'、'.join(TEN)}、附表等十一部分组成。", *TEN),
        "附表：政府信息公开情况统计表",
    ],
    "ten of ten and annex": [*report("全文共十个部分。", *TEN), "附件：统计表"],
    "period behind": report("全文共五个部分，统计期限自2013年1月1日起至2013年12月31日止，电子版可下载。", *FIVE),
    "the law's items": report("按照《条例》第五十条规定的五个方面内容编制本报告。", *FIVE[:4]),
    "parts of something else": report("我镇信息公开目录分为机构设置、政策文件、工作动态三个部分。", *FIVE),
    "lost number": [
        "本报告由概述、主动公开、收费情况三个部分组成。",
        "概述",
        "甲。",
        "二、主动公开",
        "乙。",
        "三、收费情况",
        "丙。",
    ],
    "points kept": ["一、不足", "今后从以下三个方面改进：一是增人；二是增钱；三是增效。", "二、其他", "无。"],
    "two names under one heading": report(
        "本报告由概述、收费及减免情况、行政复议情况、行政诉讼情况、存在的主要问题等五个部分组成。",
        *("概述", "收费及减免情况", "行政复议、行政诉讼情况", "存在的主要问题"),
    ),
    "one counted for two names": report(
        "本报告由概述、收费及减免情况、行政复议情况、行政诉讼情况、存在的主要问题等四个部分组成。",
        *("概述", "收费及减免情况", "行政复议、行政诉讼情况", "存在的主要问题"),
    ),
    "arabic numbers, the last one not marked": [
        "本报告共分四个部分。",
        *("###1. 概述", "甲。", "###2. 主动公开情况", "乙。", "###3. 收费情况", "丙。"),
        *("4. 存在问题及改进措施", "4.1 存在问题。丁。", "4.2 改进措施。戊。"),
    ],
    "two directions": ["一、不足", "2014年打算从两方面改进：一是增人；二是增钱。", "二、其他", "无。"],
    "points in lines": [
        "一、不足",
        "重点做好以下三个方面的工作：",
        "一是增人；",
        "二是增钱；",
        "三是增效。",
        "二、其他",
        "无。",
    ],
    "items in lines": ["一、不足", "主要有以下两点：", "1.人少。", "原因是编制不足。", "2.事多。", "二、其他", "无。"],
    "one more in other words": ["一、不足", "有以下三个问题：一是人少；二是事多。此外，钱也缺。", "二、其他", "无。"],
    "next list follows": [
        "一、不足",
        "存在两个问题：一是人少；二是事多。今后，一是增人；二是增钱；三是增效。",
        "二、其他",
        "无。",
    ],
    "claims on both sides": [
        "一、不足",
        "有三方面问题：一是甲；二是乙；三是丙。",
        "针对上述三个问题，措施有两条：一是丁；二是戊。",
        "二、其他",
        "无。",
    ],
    "no list follows": ["一、不足", "今后从四个方面改进，确保取得实效。", "二、其他", "无。"],
    "etc": ["一、概述", "建立责任、审议、监督等六项制度。", "二、其他", "无。"],
    "six of six": ["一、概述", "建立健全公开责任、审议、评议、反馈、备案和监督等六项制度。", "二、其他", "无。"],
    "counts that claim nothing": [
        "一、公开",
        "全年开展检查4次，发现问题17个：一是更新慢；二是错字多。",
        "二、其他",
        "无。",
    ],
    "a gap is the numbers' own": ["一、不足", "有以下四个问题：一是甲；二是乙；四是丁。", "二、其他", "无。"],
}


@pytest.mark.parametrize("lines", CLEAN_CLAIMS.values(), ids=CLEAN_CLAIMS.keys())
def test_claims_that_are_kept_are_silent(lines: list[str]) -> None:
    assert grave(read(*lines), "PARTS-CLAIMED") == []


def test_a_number_without_mark_heads_a_line_that_has_a_comma() -> None:
    lines = ("一 概述", "平稳.", "二 主动公开情况", "公开信息10条.", "三 依申请公开情况", "没有.", "四 收费及减免情况")
    lines += ("没有收费.", "五 行政复议,诉讼情况", "没有.", "六 主要问题和改进情况", "更新不及时,明年改进.")
    found = read(*lines)
    assert said("NUMBERING", *lines) == []
    assert grave(found, "SECTION-MISSING", "FORM") == []
    assert said("NUMBERING", *lines[:8], *lines[10:]) == ["warning 序号缺“五、”，直接到了“六、”"]


def test_who_wrote_the_report_is_none_of_its_parts() -> None:
    lines = ["一、概述", "平稳。", "二、主动公开情况", "公开10条。", "三、主要问题和改进措施", "更新慢，明年改进。"]
    by = "本报告由青山镇政府根据《条例》和《编写规范》编制，由概述、主动公开情况、主要问题和改进措施{}组成。"
    assert said("PARTS-CLAIMED", by.format("三个部分"), *lines) == []
    assert said("PARTS-CLAIMED", by.format(""), *lines) == []
    assert said("PARTS-CLAIMED", by.format("四个部分"), *lines) == ["error 写明4个部分，列出的却有3个，差1"]
    assert len(said("PARTS-CLAIMED", by.format("三个部分").replace("概述、", "概述、收费情况、"), *lines)) > 0


def test_a_part_named_with_an_and_is_one_part() -> None:
    lines = ["一、概述", "平稳。", "二、主动公开情况", "公开10条。"]
    listed = "报告共分三个部分：概述；主动公开情况；存在的主要问题、改进情况和其他需要报告的事项。"
    last = ["三、存在的主要问题、改进情况和其他需要报告的事项", "更新慢，明年改进。"]
    assert said("PARTS-CLAIMED", listed, *lines, *last) == []
    apart = ["三、存在的主要问题、改进情况", "更新慢，明年改进。", "四、其他需要报告的事项", "无。"]
    assert said("PARTS-CLAIMED", listed, *lines, *apart) != []


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (("今后着重办好三件事：一是加强学习；二是用好公开栏。",), "写明3个，列出的有2个"),
        (("今后办好三件事，一是加强学习；二是用好公开栏。",), "写明3个，列出的有2个"),
        (("做好以下三件事：一要学习；二要督查。",), "写明3个，列出的有2个"),
        (("采取四点措施：", "（一）加强学习。", "（二）加强督查。", "（三）加强通报。"), "写明4个，列出的有3个"),
        (("存在三类问题：", "1.更新慢。", "2.解读少。"), "写明3个，列出的有2个"),
        (("打算分三步走：一是调查；二是改版。",), "写明3个，列出的有2个"),
        (("打算分两步走：一是调查；二是改版。",), ""),
        (("办好三件事，一是加强学习；二是用好公开栏；三是督查。",), ""),
        (("收到3件申请：一是要求公开征地方案；二是要求公开低保名单。",), ""),
        (("做好三件事：一要学习；二要督查；三是通报。",), ""),
        (("印发三件文件，一是指南；二是目录。",), ""),
    ],
)
def test_things_and_steps_are_counted_too(lines: tuple[str, ...], told: str) -> None:
    found = said("PARTS-CLAIMED", "一、问题和打算", *lines)
    assert [told in line for line in found] == ([True] if told else [])
