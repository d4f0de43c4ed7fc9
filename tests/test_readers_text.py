"""Plain text as extraction tools leave it: broken lines are joined, pages forgotten, tables found."""

from __future__ import annotations

from pathlib import Path

import pytest
from conftest import EXAMPLES
from readers_samples import TITLE, extracted, read_text, tables, texts
from writer_samples import report

from drafter.answers.load import load
from drafter.composing.compose import compose
from drafter.composing.templates import find
from drafter.document import Heading, Paragraph, Signature, Table, plain

# ------------------------------------------------------------------ plain text: broken lines

WIDTHS = (36, 44, 56, 64, 72, 80, 100)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.stem)
@pytest.mark.parametrize(("indent", "gaps"), [("　　", "no"), ("　　", "all"), ("    ", "no"), ("", "paragraphs")])
def test_lines_broken_at_any_width_are_joined(tmp_path: Path, example: Path, indent: str, gaps: str) -> None:
    loaded = load(example)
    document = compose(loaded.template, loaded.facts).document.without_charts()
    missed = []
    for width in WIDTHS:
        found = set(read_text(tmp_path, extracted(document, width, indent, gaps)).words())
        missed += [(width, line) for line in document.words() if line not in found]
    # A heading that just fills the line cannot be told from a broken one, nor a sentence that ends at the edge.
    assert len(missed) <= len(WIDTHS) * 0.01 * len(list(document.words())) + 1, missed


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.stem)
@pytest.mark.parametrize("gaps", ["no", "all"])
def test_without_any_sign_of_paragraphs_no_sentence_is_broken(tmp_path: Path, example: Path, gaps: str) -> None:
    """Where neither indents nor blank lines tell paragraphs apart, they end where sentences end and nowhere else."""
    loaded = load(example)
    document = compose(loaded.template, loaded.facts).document.without_charts()
    for width in WIDTHS:
        found = read_text(tmp_path, extracted(document, width, "", gaps))
        assert "".join(found.words()) == "".join(document.words())
        inside = [block.text for block in found.blocks if isinstance(block, Paragraph)]
        whole = set(document.words())
        assert all(text in whole or text[-1] in "。；：" for text in inside), (width, inside)


@pytest.mark.parametrize("gap", ["", "\n"])
@pytest.mark.parametrize(
    ("lines", "joined"),
    [
        (["我镇认真做好政府信息公开指南和目录的编制，并按照要求清理本镇的政府", "信息内容，及时公开。"], True),
        (["其中动态类12条，占30.8%、", "其他类27条。"], True),
        (["充分认识公开工作的重要性，", "强化平台建设。"], True),
        (["我镇2013年共公开信息469", "条，比上年增加。"], True),
        (["我镇依照《中华人民共和国政府信息公开", "条例》开展工作。"], True),
        (["本年度收到的申请数量比上一年度增加了12", "件，均已答复。"], True),
        (["咨询电话公布在网站www.example", ".gov.cn上。"], True),
        (["2013年我镇主动公开信", "息447条。"], True),
        (["全年没有因信息公开被申请行政", "复议。"], True),
        (["依申请公开政府信息", "公开申请由党政办受理。"], False),
        (["全年公开信息3条。", "全年没有收到申请。"], False),
        (["现将有关情况报告如下：", "今年我镇公开3条。"], False),
        (["一是健全制度；", "二是加强培训。"], False),
        (["没有发生收费", "（二）加强培训"], False),
        (["主动公开情况", "全年主动公开信息3条。"], False),
    ],
)
def test_a_line_goes_on_or_does_not(tmp_path: Path, lines: list[str], joined: bool, gap: str) -> None:
    text = "\n".join(
        ["一、概述", "我镇重视公开工作。", gap.join([lines[0] + "\n", lines[1]]), "二、问题", "人手不足。"]
    )
    found = list(read_text(tmp_path, text).words())
    assert ("".join(lines) in found) == joined
    assert (lines[1] in found) != joined


def test_lines_broken_by_the_count_of_characters_are_joined(tmp_path: Path) -> None:
    sentence = "2013年，我镇通过政府网站、公开栏主动公开政府信息447条，比2012年增加51条，其中动态类248条、财政类6条。"
    cut = [sentence[at : at + 20] for at in range(0, len(sentence), 20)]
    text = "\n".join(["一、概述", *cut, *cut, *cut, "二、问题", "人手不足。"])
    assert list(read_text(tmp_path, text).words()).count(sentence) == 3


def test_blank_lines_around_all_headings_tell_paragraphs_whatever_the_breaks(tmp_path: Path) -> None:
    text = "\n\n".join(
        [
            "青石镇2013年政府信息公开工作年度报告",
            "一、概述",
            "我镇重视公开工作，全年\n召开会议3次\n，没有问题。",
            "二、公开情况",
            "公开3\n条。",
            "三、问题",
            "人手\n不足。",
        ]
    )
    words = list(read_text(tmp_path, text).words())
    assert "我镇重视公开工作，全年召开会议3次，没有问题。" in words
    assert "公开3条。" in words and "人手不足。" in words


def test_lines_of_a_name_and_a_figure_are_a_table(tmp_path: Path) -> None:
    text = "一、公开情况\n全年公开信息66条，分类如下：\n机构职能 11\n政策文件 53\n财政 2\n合计 66\n其中文件最多。"
    (found,) = [block for block in read_text(tmp_path, text).blocks if isinstance(block, Table)]
    assert [[cell.text for cell in row] for row in found.rows] == [
        ["机构职能", "11"],
        ["政策文件", "53"],
        ["财政", "2"],
        ["合计", "66"],
    ]


def test_lines_of_a_name_and_what_it_is_stay_apart(tmp_path: Path) -> None:
    lines = ["收到申请：2件", "同意公开：2件", "收费：无"]
    assert texts(read_text(tmp_path, "\n".join([TITLE, "一、依申请公开情况", *lines, ""])))[1:] == lines


def test_latin_words_keep_their_space_and_chinese_gets_none(tmp_path: Path) -> None:
    text = (
        "本报告由综合办公室使用 Microsoft Word\nOffice 软件编写并在本级政府网站公布，共有十二\n"
        "页，欢迎公众查阅和监督。\n" * 3
    )
    found = read_text(tmp_path, text).blocks[0]
    assert isinstance(found, Paragraph)
    assert "Microsoft Word Office 软件编写并在本级政府网站公布，共有十二页" in found.text


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n", "\u2028"])
def test_all_line_ends_are_alike(tmp_path: Path, end: str) -> None:
    text = end.join([TITLE, "一、概述", "　　公开3条。", "甲镇人民政府", "2024年1月3日"])
    assert texts(read_text(tmp_path, text)) == ["#一、|概述", "公开3条。", "甲镇人民政府——2024年1月3日"]


@pytest.mark.parametrize(
    "mark", ["- 2 -", "— 2 —", "－2－", "第 2 页 共 3 页", "第2页", "2/3", "\f", "\f2", "2\f", "·2·"]
)
def test_what_stands_on_every_page_is_not_text(tmp_path: Path, mark: str) -> None:
    text = (
        f"{TITLE}\n一、概述\n我镇全年公开信息三百余条，内容涉及民生、就业、教育等方面，均在政府"
        f"网站上公\n{mark}\n{TITLE}\n布，供群众查阅。\n"
    )
    assert texts(read_text(tmp_path, text))[1] == (
        "我镇全年公开信息三百余条，内容涉及民生、就业、教育等方面，均在政府网站上公布，供群众查阅。"
    )


def test_bare_page_numbers_are_told_from_figures(tmp_path: Path) -> None:
    line = "我镇全年公开信息三百余条，内容涉及民生、就业、教育等方面，均在政府网站上公"
    found = read_text(tmp_path, f"{TITLE}\n一、概述\n{line}\n1\n布，供查阅。{line}\n2\n布，供群众查阅。\n")
    assert texts(found)[1] == f"{line}布，供查阅。{line}布，供群众查阅。"


def test_a_table_of_contents_is_not_text(tmp_path: Path) -> None:
    text = (
        f"{TITLE}\n目  录\n一、概述……………………1\n二、主动公开情况.......... 2\n"
        f"一、概述\n公开3条。\n二、主动公开情况\n公开3条。\n"
    )
    assert texts(read_text(tmp_path, text)) == ["#一、|概述", "公开3条。", "#二、|主动公开情况", "公开3条。"]


def test_a_report_in_one_paragraph_is_cut_before_its_headings(tmp_path: Path) -> None:
    parts = ["一、概述。公开3条。", "二、主动公开情况。公开3条。", "三、申请。没有。", "四、问题。人手少。"]
    told = ["+一、|概述。|公开3条。", "+二、|主动公开情况。|公开3条。", "+三、|申请。|没有。", "+四、|问题。|人手少。"]
    opening = "现将我镇政府信息公开工作情况报告如下。"
    assert texts(read_text(tmp_path, f"{TITLE}\n{''.join(parts)}\n")) == told
    assert texts(read_text(tmp_path, f"{TITLE}\n{opening}{''.join(parts)}\n")) == [opening, *told]
    problems = "存在的问题：一、人手少。二、更新慢。三、内容单一。"
    assert texts(read_text(tmp_path, f"{TITLE}\n{problems}\n")) == [problems]


# ------------------------------------------------------------------ plain text: tables


def shapes(table: Table) -> dict[str, list[str]]:
    """The same table as different tools write it."""
    rows = [[cell.text for cell in row] for row in table.rows]
    lines = [text for row in rows for text in row]
    return {
        "cells": lines,
        "cells apart": [line for text in lines for line in (text, "")],
        "tabs": ["\t".join(row) for row in rows],
        "bars": [" | ".join(row) + " |" for row in rows],
        "markdown": [f"| {' | '.join(rows[0])} |", "|---|---|", *(f"| {' | '.join(row)} |" for row in rows[1:])],
        "full bars": ["｜".join(row) for row in rows],
        "commas": [",".join(row) for row in rows],
        "spaces": ["    " + "   ".join(row) for row in rows],
        "box": ["┌──┬──┐", *(f"│{'│'.join(row)}│" for row in rows), "└──┴──┘"],
    }


@pytest.mark.parametrize("form", ["national-2021", "national-2019"])
@pytest.mark.parametrize("shape", list(shapes(report().blocks[9])))  # type: ignore[arg-type]
@pytest.mark.parametrize("apart", [False, True])
def test_forms_in_text_are_tables_in_any_shape(tmp_path: Path, form: str, shape: str, apart: bool) -> None:
    facts = load(next(path for path in EXAMPLES if path.stem == "shili-2025")).facts
    document = compose(find(form), {**facts, "template": form}).document.without_charts()
    lines = [plain(document.title)]
    for block in document.blocks:
        if isinstance(block, Table):
            lines += shapes(block)[shape]
        elif isinstance(block, Signature):
            lines += [plain(block.unit), plain(block.date)]
        else:
            lines.append(("" if isinstance(block, Heading) else "　　") + getattr(block, "text", ""))
        lines += [""] if apart else []
    found = read_text(tmp_path, "\n".join(lines))
    assert list(found.words()) == list(document.words())
    wanted = [[cell.text for row in table.rows for cell in row] for table in tables(document)]
    assert [[text for row in table.plain_rows for text in row] for table in tables(found)] == wanted


@pytest.mark.parametrize(
    ("printed", "read_as"),
    [
        ("公开信息312①条，答复5¹件。", "公开信息312条，答复5件。"),
        ("公开信息312[1]条，答复5⑴件。", "公开信息312条，答复5件。"),
        ("公开信息312*条，增长9.1%※。", "公开信息312条，增长9.1%。"),
        ("绿地9m²，按国办发〔2014〕32号办理。", "绿地9m²，按国办发〔2014〕32号办理。"),
        ("共开会2次：①部署工作；②核对数据。", "共开会2次：①部署工作；②核对数据。"),
        ("截至【12】月公开信息312条。", "截至【12】月公开信息312条。"),
    ],
)
def test_marks_of_notes_are_no_part_of_a_figure(tmp_path: Path, printed: str, read_as: str) -> None:
    assert texts(read_text(tmp_path, f"{TITLE}\n一、概述\n{printed}\n"))[-1] == read_as


def test_an_empty_last_cell_between_tabs_is_a_cell(tmp_path: Path) -> None:
    rows = ["信息内容\t本年制发件数\t本年废止件数\t现行有效件数", "规章\t0\t0\t6", "行政规范性文件\t0\t0\t"]
    found = read_text(tmp_path, "\n".join([TITLE, "一、概述", "如下。", *rows]))
    assert tables(found)[0].plain_rows[-1] == ("行政规范性文件", "0", "0", "")
    assert texts(read_text(tmp_path, f"{TITLE}\n一、概述\n公开\t312条。\t\n"))[-1] == "公开\t312条。"


def test_a_label_broken_by_a_narrow_column_is_no_heading(tmp_path: Path) -> None:
    table = ["一、本年新收政府信息公开申请数量 4 0 0 0 1 0 5", "二、上年结转政府信息公开申请数量 1 0 0 0 0 0 1"]
    broken = ["三、", "本年", "度办", "理结", "果", "（一）予以公开 2 0 0 0 0 0 2", "（三）不", "予公开"]
    broken += ["1.属于国家秘密 0 0 0 0 0 0 0", "（七）总计 4 0 0 0 1 0 5", "四、结转下年度继续办理 1 0 0 0 0 0 1"]
    lines = [
        TITLE,
        "三、收到和处理政府信息公开申请情况",
        *table,
        *broken,
        "四、政府信息公开行政复议、行政诉讼情况",
        "没有。",
    ]
    found = read_text(tmp_path, "\n".join(lines))
    assert [block.text for block in found.blocks if isinstance(block, Heading)] == [lines[1], lines[-2]]
    assert len(tables(found)) == 1


def test_a_main_heading_is_no_label_though_figures_follow(tmp_path: Path) -> None:
    table = ["一、本年新收政府信息公开申请数量 4 0 0 0 1 0 5", "二、上年结转政府信息公开申请数量 1 0 0 0 0 0 1"]
    lines = [TITLE, *table, "四、政府信息公开行政复议、行政诉讼情况", "0", "0", "结果维持", "结果纠正", "0", "0"]
    found = read_text(tmp_path, "\n".join([*lines, "五、存在的主要问题及改进情况", "0", "解读不够及时。"]))
    assert [block.text for block in found.blocks if isinstance(block, Heading)] == [
        lines[3],
        "五、存在的主要问题及改进情况",
    ]


def test_the_next_heading_after_a_table_may_have_its_number_alone(tmp_path: Path) -> None:
    table = ["一、本年新收政府信息公开申请数量 4 0 0 0 1 0 5", "二、上年结转政府信息公开申请数量 1 0 0 0 0 0 1"]
    found = read_text(tmp_path, "\n".join([TITLE, *table, "四、", "政府信息公开行政复议、行政诉讼情况", "没有。"]))
    assert [block.text for block in found.blocks if isinstance(block, Heading)] == [
        "四、政府信息公开行政复议、行政诉讼情况"
    ]


@pytest.mark.parametrize(
    "rows",
    [
        "类别\t数量\t占比\n机构职能\t12\t5.9%\n工作动态\t193\t94.1%",
        "类别 | 数量 | 占比\n机构职能 | 12 | 5.9%\n工作动态 | 193 | 94.1%",
        "类别    数量    占比\n机构职能    12    5.9%\n工作动态    193    94.1%",
        "类别\n数量\n占比\n机构职能\n12\n5.9%\n工作动态\n193\n94.1%",
        "类别\n\n数量\n\n占比\n\n机构职能\n\n12\n\n5.9%\n\n工作动态\n\n193\n\n94.1%\n",
    ],
)
def test_a_small_table_leaves_the_sentences_around_it(tmp_path: Path, rows: str) -> None:
    found = read_text(
        tmp_path,
        f"{TITLE}\n一、概述\n　　全年公开205条，具体如下：\n{rows}\n　　以上信息均已上网。\n二、问题\n　　人手不足。",
    )
    assert [text for text in texts(found) if "类别" not in text] == [
        *("#一、|概述", "全年公开205条，具体如下：", "以上信息均已上网。", "#二、|问题", "人手不足。")
    ]
    flat = [text for row in tables(found)[0].plain_rows for text in row]
    assert flat == ["类别", "数量", "占比", "机构职能", "12", "5.9%", "工作动态", "193", "94.1%"]


def test_the_statistics_form_cell_by_cell_is_a_table(tmp_path: Path) -> None:
    form = (
        "统计指标\n单位\n统计数\n一、主动公开情况\n——\n（一）主动公开政府信息数\n"
        "条\n88\n其中：1．主动公开规范性文件数\n件\n2\n六、举报投诉数量\n"
        "件\n0"
    )
    found = read_text(tmp_path, f"{TITLE}\n一、概述\n公开88条。\n附表：\n{form}\n甲镇人民政府\n2016年3月1日\n")
    assert texts(found)[2:] == ["附表：", form, "甲镇人民政府——2016年3月1日"]


def test_labels_broken_by_narrow_columns_are_whole_above_their_figures(tmp_path: Path) -> None:
    page = (
        "         行政复议\n\n"
        "结果   结果    其他    尚未\n"
        "                      总计\n"
        "维持   纠正    结果    审结\n"
        " 1   0     0     0    1\n"
    )
    found = read_text(tmp_path, f"{TITLE}\n四、行政复议情况\n{page}五、问题\n　　人手不足。")
    heads, figures = tables(found)[0].plain_rows[-2:]
    assert heads == ("结果维持", "结果纠正", "其他结果", "尚未审结", "总计")
    assert figures == ("1", "0", "0", "0", "1")


@pytest.mark.parametrize(
    "text",
    [
        "一、主动公开\n网站\n公开栏\n广播\n",
        "一、概述\n公开3条。\n二、申请\n无\n三、收费\n无\n四、复议\n无\n五、问题\n无\n六、其他\n无\n",
        "一、概述\n本年度公开信息 312 条，收到申请 5 件，办结 5 件。\n",
        "一、概述\n（一）行政许可\n办理3件。\n（二）行政处罚\n办理2件。\n（三）行政强制\n办理1件。\n",
    ],
)
def test_short_lines_that_are_no_table(tmp_path: Path, text: str) -> None:
    found = read_text(tmp_path, text)
    assert not tables(found)
    assert list(found.words())[1:] == text.split("\n")[:-1]
