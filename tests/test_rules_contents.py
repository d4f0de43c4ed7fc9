"""Law, form and required contents of a finished report: what its year's rules want, and nothing of another year's."""

from __future__ import annotations

from pathlib import Path

import pytest
from finished import findings, grave, read

from drafter.extract.reading import Reading
from drafter.finished import read_report
from drafter.rules import check_reading

KINDS = ("disclosure", "requests", "disputes")


def titled(year: int, unit: str = "青山镇") -> str:
    return f"{unit}{year}年政府信息公开工作年度报告"


# ------------------------------------------------------------------ LAW


def basis(year: int, *sentences: str) -> Reading:
    return read(*sentences, "一、概述", "工作平稳。", "二、其他", "无。", title=titled(year))


OUR_LAW = "《中华人民共和国政府信息公开条例》"


@pytest.mark.parametrize(
    ("year", "sentence", "told"),
    [
        (2013, f"根据{OUR_LAW}（国务院令第711号）编制本报告。", "国务院令第711号"),
        (2014, f"根据{OUR_LAW}第五十条的规定，编制本报告。", "《条例》第五十条"),
        (2017, f"依据{OUR_LAW}第四十九条、第五十条编制。", "《条例》第四十九条"),
        (2018, f"依据{OUR_LAW}第五十条编制。", "《条例》第五十条"),
        (2016, "按照国办公开办函〔2019〕60号要求编制。", "国办公开办函〔2019〕60号"),
        (2015, f"根据新修订的{OUR_LAW}编制。", "修订后的《条例》"),
        (2012, f"根据2019年修订的{OUR_LAW}编制。", "修订后的《条例》"),
        (2018, "按照国办函〔2020〕109号收取信息处理费。", "国办函〔2020〕109号"),
        (2020, "根据国办公开办函〔2021〕30号的格式编制。", "国办公开办函〔2021〕30号"),
        (
            2019,
            "根据《中华人民共和国政府信息公开工作年度报告格式》编制。",
            "《中华人民共和国政府信息公开工作年度报告格式》",
        ),
        (2019, "依照《政府信息公开信息处理费管理办法》没有收费。", "国办函〔2020〕109号"),
        (2019, f"根据{OUR_LAW}（国务院令第492号）编制。", "国务院令第492号"),
        (2022, f"根据{OUR_LAW}第三十二条的规定，编制年度报告。", "《条例》第三十二条"),
        (2023, f"依据{OUR_LAW}第三十一条、第三十二条编制本报告。", "《条例》第三十一条"),
        (2022, "根据国办公开办函(2019)60号编制。", "国办公开办函〔2019〕60号"),
        (2021, "依据《通知》（国办公开办函[2019]60号）编制。", "国办公开办函〔2019〕60号"),
    ],
)
def test_law_of_another_time_is_told(year: int, sentence: str, told: str) -> None:
    found = [one for one in findings(basis(year, sentence), "LAW") if one.level == "error"]
    assert any(f"{year}年度的报告引用了{told}" in one.message for one in found), [one.message for one in found]
    assert all(one.quote and one.place == "第2段" for one in found)


@pytest.mark.parametrize(
    ("year", "sentence"),
    [
        (2013, f"根据{OUR_LAW}（以下简称《条例》）第三十一条、第三十二条的规定编制。"),
        (2013, f"根据{OUR_LAW}（国务院令第492号）编制。"),
        (2018, "根据国办发〔2014〕32号的统计口径编制。"),
        (2018, f"2019年将认真学习新修订的{OUR_LAW}。"),
        (2017, f"对{OUR_LAW}修订草案征求意见稿提出建议2条。"),
        (2014, "依照《中华人民共和国行政诉讼法》第五十条处理。"),
        (2014, "按照《青山省政府信息公开办法》第四十一条办理。"),
        (2016, "依照新修订的《中华人民共和国保守国家秘密法》审查。"),
        (2019, f"2019年5月15日，新修订的{OUR_LAW}（国务院令第711号）施行。"),
        (2019, "按照国办公开办函〔2019〕60号要求编制。"),
        (2020, f"根据{OUR_LAW}第五十条和国办公开办函〔2019〕60号编制。"),
        (2020, "自2021年1月1日起执行国办函〔2020〕109号。"),
        (2021, f"根据{OUR_LAW}第五十条和国办公开办函〔2021〕30号编制。"),
        (2021, "国办公开办函〔2021〕30号替代了国办公开办函〔2019〕60号。"),
        (2022, f"依照{OUR_LAW}第三十二条书面征求第三方意见1件。"),
        (2022, "依照《条例》第三十二条，3件申请征求了第三方的意见。"),
        (2022, f"自2008年{OUR_LAW}施行以来，本镇坚持公开。"),
        (2024, "依照《政府信息公开信息处理费管理办法》（国办函〔2020〕109号），没有收费。"),
        (2023, "依据《中华人民共和国行政复议法》第三十二条办理。"),
        (2019, f"国务院令第492号公布的{OUR_LAW}于5月15日起由修订后的条文代替。"),
    ],
)
def test_law_of_its_time_and_history_are_silent(year: int, sentence: str) -> None:
    assert grave(basis(year, sentence), "LAW") == []


@pytest.mark.parametrize(
    "name",
    [
        "中华人民共和国政府信息公开条列",
        "中华人民共和国政府信息公开法",
        "中华人民共和国政务信息公开条例",
        "政府信息公开条理",
        "中华人民共和国政府信息公条例",
    ],
)
def test_a_slip_in_the_laws_name(name: str) -> None:
    found = grave(basis(2013, f"根据《{name}》编制。"), "LAW")
    assert found == [
        f"LAW 法规名称写作《{name}》，应为《{'' if name == '政府信息公开条理' else '中华人民共和国'}政府信息公开条例》"
    ]


@pytest.mark.parametrize(
    "name",
    [
        "政府信息公开条例",
        "青山省政务公开条例",
        "政府信息公开指南",
        "张店区政府信息公开规定",
        "政府信息公开条例实施办法",
        "中华人民共和国档案法",
    ],
)
def test_other_names_are_no_slips(name: str) -> None:
    assert grave(basis(2013, f"根据《{name}》编制。"), "LAW") == []


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("（国务院令第429号）编制。", "《条例》的文号写作国务院令第429号"),
        ("和国办公开办函〔2021〕3号编制。", "应为国办公开办函〔2021〕30号"),
    ],
)
def test_a_slip_in_a_number(sentence: str, told: str) -> None:
    found = grave(basis(2022, f"根据{OUR_LAW}{sentence}"), "LAW")
    assert len(found) == 1
    assert told in found[0]


def test_short_names_are_hints() -> None:
    def hints(sentence: str) -> list[str]:
        return [f"{one.level} {one.message}" for one in findings(basis(2013, sentence), "LAW")]

    assert hints("根据《信息公开条例》编制。")[0].startswith("notice 《信息公开条例》不是法规全称")
    assert hints("根据《条例》编制。") == ["notice “《条例》”是简称，全文没有写明是哪部条例的简称"]
    assert hints(f"依照《条例》公开。根据{OUR_LAW}编制。") == ["notice “《条例》”用在写明简称之前"]
    assert hints(f"根据{OUR_LAW}（以下简称《条例》）编制，依照《条例》公开。") == []


# ------------------------------------------------------------------ the national form

OVERVIEW = [
    *(
        "（一）主动公开",
        "公开信息100条。",
        "（二）依申请公开",
        "收到申请1件。",
        "（三）政府信息管理",
        "制发规范性文件1件。",
    ),
    *("（四）政府信息公开平台建设", "建好网站专栏。", "（五）监督保障"),
    "工作考核为优秀，社会评议满意率为98%，没有责任追究情形。",
]
PROBLEMS = "主要问题是解读少。2023年将增加图解。"
OTHER = "2022年没有收取信息处理费。"


def national(
    year: int = 2022,
    unit: str = "青山镇",
    tables: bool = True,
    problems: str = PROBLEMS,
    other: str = OTHER,
    **heads: str,
) -> Reading:
    """A whole report in the national form; `heads` replaces headings (h2=…); an empty one leaves its part out."""
    six = [
        *("总体情况", "主动公开政府信息情况", "收到和处理政府信息公开申请情况", "政府信息公开行政复议、行政诉讼情况"),
        *("存在的主要问题及改进情况", "其他需要报告的事项"),
    ]
    under: list[list[str]] = [OVERVIEW, [], [], [], [problems], [other]]
    lines = ["根据《中华人民共和国政府信息公开条例》编制。"]
    number = 0
    for at, name in enumerate(six, 1):
        said = heads.get(f"h{at}", name)
        if said:
            number += 1
            lines += [f"{'一二三四五六'[number - 1]}、{said}", *under[at - 1]]
    return read(*lines, title=titled(year, unit), tables=KINDS if tables else ())


OURS = ("FORM", "SECTION-MISSING")


@pytest.mark.parametrize("year", [2019, 2020, 2021, 2022, 2025])
def test_the_form_itself_is_silent(year: int) -> None:
    assert [one for one in check_reading(national(year)) if one.rule in OURS] == []


@pytest.mark.parametrize(
    "heads",
    [
        {"h4": "因政府信息公开工作被申请行政复议、提起行政诉讼情况"},
        {"h5": "政府信息公开工作存在的主要问题及改进情况"},
        {"h5": "存在的问题及改进措施"},
        {"h2": "主动公开信息情况"},
        {"h3": "依申请公开情况"},
        {"h1": "概述", "h6": "其他需要说明的事项"},
    ],
)
def test_reworded_headings_are_hints_only(heads: dict[str, str]) -> None:
    found = [one for one in check_reading(national(**heads)) if one.rule in OURS]
    assert {(one.rule, one.level) for one in found} == {("FORM", "notice")}
    assert len(found) == len(heads)


@pytest.mark.parametrize("at", range(1, 7))
def test_a_missing_part_is_an_error(at: int) -> None:
    found = [one for one in check_reading(national(**{f"h{at}": ""})) if one.rule == "SECTION-MISSING"]
    assert any(one.level == "error" and one.message.startswith("缺“") for one in found)


def test_parts_in_another_order_and_of_the_old_outline() -> None:
    swapped = national(h2="收到和处理政府信息公开申请情况", h3="主动公开政府信息情况")
    assert grave(swapped, *OURS) == [
        "FORM 各部分次序与国家统一格式不同：“主动公开政府信息情况”应在“收到和处理政府信息公开申请情况”之前"
    ]
    old = national(h6="收费及减免情况")
    assert any("2018年度以前的写法" in line for line in grave(old, "FORM"))


def test_the_aspects_of_the_first_part_are_no_parts() -> None:
    # A page of which only the beginning was kept.
    kept = read("一、总体情况", *OVERVIEW, title=titled(2022), tables=KINDS)
    assert [passage.level for passage in kept.passages if passage.kind == "heading"] == [1, 2, 2, 2, 2, 2]
    assert not findings(kept, "FORM")


def test_tables_as_pictures() -> None:
    found = [one for one in findings(national(tables=False), "FORM") if one.level == "error"]
    assert len(found) == 1
    assert found[0].message.startswith("没有读到表1（主动公开政府信息情况）、表2")
    assert found[0].quote == "二、主动公开政府信息情况"


def test_words_of_the_tables_in_a_sentence_are_no_tables() -> None:
    told = national(tables=False, other="规范性文件现行有效2件，申请结转下年度继续办理1件，没有收取信息处理费。")
    assert "表1" in findings(told, "FORM")[0].message
    assert "表2" in findings(told, "FORM")[0].message


def test_a_heading_that_runs_on_in_the_paragraph_above_is_there() -> None:
    six = ["总体情况", "主动公开政府信息情况", "收到和处理政府信息公开申请情况", "政府信息公开行政复议、行政诉讼情况"]
    claim = "本报告共六个部分：" + "；".join([*six, "存在的主要问题及改进情况", "其他需要报告的事项"]) + "。"
    lines = [claim, "一、总体情况", *OVERVIEW, *(f"{'二三四'[at]}、{name}" for at, name in enumerate(six[1:]))]
    lines += ["五、存在的主要问题及改进情况", PROBLEMS + "　六、其他需要报告的事项　" + OTHER]
    assert grave(read(*lines, title=titled(2022), tables=KINDS), *OURS, "PARTS-CLAIMED") == []


def test_a_number_without_words_is_no_part() -> None:
    lines = ["一、总体情况", *OVERVIEW, "二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况", "三、"]
    lines += ["四、政府信息公开行政复议、行政诉讼情况", "五、存在的主要问题及改进情况", PROBLEMS]
    lines += ["六、其他需要报告的事项", OTHER]
    assert grave(read(*lines, title=titled(2022), tables=KINDS), *OURS, "NUMBERING") == []


def test_disclosure_without_a_figure_is_a_hint() -> None:
    lines = ["一、概述", "2013年，我镇继续推进政府信息公开。", "二、主动公开政府信息情况"]
    lines += ["我镇不断加大主动公开力度，拓宽公开渠道。", "三、依申请公开政府信息情况", "没有收到申请。"]
    lines += ["四、收费及减免情况", "没有收费。", "五、行政复议、行政诉讼情况", "没有。"]
    lines += ["六、存在的主要问题及改进措施", "人手不足，将加强培训。"]
    assert [one.level for one in findings(read(*lines), "SECTION-MISSING")] == ["notice"]


def test_a_short_report_without_headings_lacks_what_it_lacks() -> None:
    text = "我镇全年主动公开政府信息65条，通过政府网站公开20条，通过公开板公开45条，内容涉及惠农补贴、低保和计划生育。"
    paragraphs = [text, "不足之处是网站更新慢，站所报送不主动，下一步将加强培训。" + "各村公开栏按月更新。" * 12]
    assert len(findings(read(*paragraphs), "SECTION-MISSING")) == 3


def test_tables_that_only_sentences_speak_of_are_missing() -> None:
    said = "制发规范性文件2件，现行有效5件。申请结转下年度继续办理1件，没有尚未审结的案件。"
    found = [one for one in findings(national(tables=False, other=said), "FORM") if one.level == "error"]
    assert found[0].message.startswith(
        "没有读到表1（主动公开政府信息情况）、表2（收到和处理政府信息公开申请情况）、表3"
    )


def test_tables_that_came_as_lines_are_there() -> None:
    lines = ["一、总体情况", *OVERVIEW, "二、主动公开政府信息情况", "第二十条第（一）项", "现行有效件数 3"]
    lines += ["三、收到和处理政府信息公开申请情况", "一、本年新收政府信息公开申请数量 3", "四、结转下年度继续办理 0"]
    lines += ["四、政府信息公开行政复议、行政诉讼情况", "结果维持 结果纠正 尚未审结", "0 0 0"]
    lines += ["五、存在的主要问题及改进情况", PROBLEMS, "六、其他需要报告的事项", OTHER]
    came = read(*lines, title=titled(2022))
    assert grave(came, *OURS, "NUMBERING") == []
    assert [one.message for one in findings(came, "UNREAD")] == [
        "表1（主动公开政府信息情况）、表2（收到和处理政府信息公开申请情况）、表3（行政复议、行政诉讼情况）排得乱"
        "（从 PDF 复制常这样），分不清哪个数是哪一格的，没有核对；请用 Word 原稿再核对"
    ]


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"problems": "无。"}, "不能写没有问题"),
        ({"problems": "没有问题。"}, "不能写没有问题"),
        ({"problems": "工作总体平稳，成效明显，群众满意。"}, "没有写具体问题"),
        ({"problems": "一是解读少，有待加强；二是人员不足，仍需提高。"}, "没有写改进情况"),
        ({"problems": "一是村级公开不规范；二是公众号转载多、原创少。"}, "没有写改进情况"),
        ({"problems": "全年各项工作有序推进，成绩显著。"}, "没有写具体问题"),
        ({"other": "无。"}, "没有写信息处理费"),
        ({"other": "没有其他需要报告的事项。"}, "没有写信息处理费"),
    ],
)
def test_parts_that_say_too_little(change: dict[str, str], told: str) -> None:
    assert [told in line for line in grave(national(**change), *OURS)] == [True]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "problems",
    [
        "主要问题是解读少。改进：增加图解。",
        "公开栏旧，人手少。为此，已聘请信息员2名。",
        "（一）存在的问题。解读少。（二）改进情况。已增加图解。",
        "转载多、原创少。2023年由宣传办每周发布原创信息。",
        "上年指出的指南陈旧问题已经解决。今年的问题是培训少，打算每季度一次。",
        "问题有三：一是人手紧；二是村里报信息靠催。对应的办法：一是从大学生村官里选1名协助；二是逢赶集日设咨询台。",
        "不足之处：宣传不够，照片多文字少。怎么改：印小册子800本发到户；评一次“好信息”，奖优罚懒。",
        "1.公开事项跟林区百姓的关心点有距离。改进：把停伐补助列为必公开。2.工作人员一个人干几个人的活。改进：借调一人帮忙。",
        "解读少的情况，每月由宣传办检查一次。",
    ],
)
def test_problems_and_remedies_in_many_words(problems: str) -> None:
    assert grave(national(problems=problems), *OURS) == []


def test_fees_were_no_matter_before_2021_and_may_be_stated_anywhere() -> None:
    assert grave(national(2020, other="无。"), *OURS) == []
    assert grave(national(2023, other="本年度未发出收费通知，收取金额0元。"), *OURS) == []


def test_results_of_assessment_are_wanted_of_governments() -> None:
    bare = [line for line in OVERVIEW if "考核" not in line]
    lines = ["一、总体情况", *bare, "领导重视。", "二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况"]
    lines += [
        "四、政府信息公开行政复议、行政诉讼情况",
        "五、存在的主要问题及改进情况",
        PROBLEMS,
        "六、其他需要报告的事项",
        OTHER,
    ]
    for unit, level in (("青山镇", "warning"), ("青山乡", "warning"), ("江滨街道", "notice")):
        found = findings(read(*lines, title=titled(2022, unit), tables=KINDS), "SECTION-MISSING")
        assert [one.level for one in found] == [level]
        assert found[0].message.startswith("没有写工作考核、社会评议、责任追究的结果")


# ------------------------------------------------------------------ 2008 to 2018

ITEMS = {
    "proactive": ("主动公开政府信息情况", "全年公开信息300条。"),
    "requests": ("依申请公开政府信息情况", "没有收到申请。"),
    "fees": ("收费及减免情况", "没有收费。"),
    "disputes": ("行政复议、行政诉讼情况", "没有发生。"),
    "problems": ("存在的主要问题及改进情况", "更新不及时，明年改进。"),
}


def old(*left_out: str, opening: str = "根据规定编制。") -> Reading:
    lines = [opening, "一、概述", "工作平稳，领导重视。"]
    for number, (name, text) in enumerate((v for k, v in ITEMS.items() if k not in left_out), 1):
        lines += [f"{'二三四五六'[number - 1]}、{name}", text]
    return read(*lines, title=titled(2013))


def test_the_laws_six_items_are_silent() -> None:
    assert [one for one in check_reading(old()) if one.rule in OURS] == []


@pytest.mark.parametrize(
    ("topic", "level"),
    [
        ("proactive", "error"),
        ("requests", "warning"),
        ("fees", "warning"),
        ("disputes", "warning"),
        ("problems", "error"),
    ],
)
def test_an_item_that_is_not_there(topic: str, level: str) -> None:
    found = findings(old(topic), "SECTION-MISSING")
    assert [one.level for one in found] == [level]
    assert "第三十二条要求" in found[0].message


def test_an_item_only_listed_in_the_opening_is_not_there() -> None:
    opening = "本报告由概述、主动公开、依申请公开、收费及减免、复议诉讼、存在的主要问题六部分组成。"
    assert len(findings(old("fees", opening=opening), "SECTION-MISSING")) == 1


@pytest.mark.parametrize(
    "lines",
    [
        [
            "一、概述",
            "平稳。",
            "二、公开情况",
            "主动公开信息30条，未收到公开申请，均免费提供，没有复议和诉讼。",
            "三、不足与打算",
            "人少，明年增人。",
        ],
        [
            "一、基本概况",
            "平稳。",
            "二、主要情况",
            "1、主动公开469条。",
            "2、依申请公开和不予公开均无。",
            "3、不收费。",
            "4、未发生行政复议、诉讼。",
            "三、问题及改进",
            "人少。",
        ],
        [
            "一、组织领导",
            "平稳。",
            "二、公开内容",
            "发布各类信息80条。",
            "三、受理申请",
            "无。",
            "四、费用",
            "无。",
            "五、复议申诉",
            "无。",
            "六、下一步打算",
            "增人。",
        ],
        [
            "公开政府信息30条。没有人申请公开。没有收取检索费用。没有被提起诉讼。",
            "更新不及时的问题，2014年改进。",
            "其他没有。",
            "特此报告。",
        ],
    ],
)
def test_items_in_any_outline_and_any_words(lines: list[str]) -> None:
    assert grave(read(*lines, title=titled(2013)), *OURS) == []


def test_an_empty_part() -> None:
    lines = [
        "一、概述",
        "平稳。",
        "二、主动公开情况",
        "公开30条。",
        "三、依申请公开情况",
        "四、收费情况",
        "无。",
        "五、复议诉讼情况",
        "无。",
        "六、问题",
        "人少，将改进。",
    ]
    assert grave(read(*lines, title=titled(2013)), *OURS) == ["SECTION-MISSING “依申请公开情况”之下没有内容"]


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("全镇不断加大主动公开力度，拓宽公开渠道。", True),
        ("收到政府信息公开申请5件，公开力度不断加大。", True),
        ("全年主动公开政府信息312条。", False),
        ("全年发布各类信息三百余条。", False),
        ("本年没有主动公开的政府信息。", False),
        ("在公众号发布政策解读12篇。", False),
    ],
)
def test_disclosure_in_words_alone_is_a_hint(tmp_path: Path, said: str, told: bool) -> None:
    lines = ["青山镇2016年政府信息公开工作年度报告", "一、概述", "按照规定开展工作。", "二、主动公开政府信息情况", said]
    lines += ["三、存在的问题", "公开栏更新不够及时，今后每月更新一次。"]
    (tmp_path / "a.txt").write_text("\n".join(lines), encoding="utf-8")
    found = [one for one in check_reading(read_report(tmp_path / "a.txt")) if "只有文字" in one.message]
    assert [one.level for one in found] == ["notice"] * told
