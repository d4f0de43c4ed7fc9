"""Word files with every habit of Word, WPS and LibreOffice: what the page shows is read, in its order."""

from __future__ import annotations

from pathlib import Path

import pytest
from conftest import EXAMPLES
from readers_samples import (
    TITLE,
    cells,
    extracted,
    in_list,
    lists,
    lvl,
    p,
    r,
    read_word,
    shown,
    style,
    tables,
    tbl,
    tc,
    texts,
    tr,
)

from drafter.answers.load import load
from drafter.composing.compose import compose
from drafter.document import Heading, Paragraph, RunIn, plain


def box(inside: str) -> str:
    """A text box as Word writes it: twice, for old programs and new ones."""
    content = f"<w:txbxContent>{inside}</w:txbxContent>"
    return (
        f'<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:txbx>{content}</wps:txbx></wps:wsp>'
        f"</w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>{content}</v:textbox></v:shape></w:pict>"
        "</mc:Fallback></mc:AlternateContent>"
    )


RAISED = '<w:vertAlign w:val="superscript"/>'
DROP_DOWN = (
    '<w:ddList><w:result w:val="1"/><w:default w:val="0"/><w:listEntry w:val="286"/><w:listEntry w:val="312"/>'
    "</w:ddList>"
)


def field(code: str, data: str = "") -> str:
    """A field without a result of its own, with the properties of a form's field."""
    inside = f"<w:ffData><w:enabled/>{data}</w:ffData>" if data else ""
    return (
        f'<w:r><w:fldChar w:fldCharType="begin">{inside}</w:fldChar></w:r><w:r><w:instrText>{code}</w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


@pytest.mark.parametrize(
    ("inside", "text"),
    [
        (
            r("公开")
            + f'<w:ins w:id="1">{r("35")}</w:ins><w:del w:id="2"><w:r><w:delText>33</w:delText></w:r></w:del>',
            "公开35",
        ),
        (f'<w:moveFrom w:id="1">{r("旧处")}</w:moveFrom><w:moveTo w:id="2">{r("新处")}</w:moveTo>', "新处"),
        (r("见") + f'<w:hyperlink w:anchor="x">{r("网站")}</w:hyperlink>', "见网站"),
        (f'<w:smartTag w:element="date">{r("2023年")}<w:smartTag>{r("1月")}</w:smartTag></w:smartTag>', "2023年1月"),
        (f"<w:sdt><w:sdtPr/><w:sdtContent>{r('甲镇')}</w:sdtContent></w:sdt>" + r("公开"), "甲镇公开"),
        (f"<w:customXml>{r('甲镇')}</w:customXml>", "甲镇"),
        (r("公开") + r("秘密", "<w:vanish/>") + r("3条", '<w:vanish w:val="0"/>'), "公开3条"),
        (
            "<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:noBreakHyphen/><w:t>c</w:t><w:softHyphen/><w:t>d</w:t></w:r>",
            "a\tb-cd",
        ),
        ('<w:r><w:t>已办</w:t><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>', "已办√"),
        (f'<w:fldSimple w:instr=" DATE ">{r("2024年")}</w:fldSimple>', "2024年"),
        (
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "x" </w:instrText></w:r>'
            f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{r("见网站")}<w:r><w:fldChar w:fldCharType="end"/></w:r>',
            "见网站",
        ),
        (r("公开3条") + '<w:r><w:footnoteReference w:id="2"/></w:r><w:commentRangeStart w:id="1"/>', "公开3条"),
        (f"<w:r><w:ruby><w:rt>{r('gōng')}</w:rt><w:rubyBase>{r('公')}</w:rubyBase></w:ruby></w:r>" + r("开"), "公开"),
        ("<m:oMath><m:r><m:t>3+2</m:t></m:r></m:oMath>" + r("条"), "3+2条"),
        (
            r("公开") + r("286", "<w:strike/>") + r("1", "<w:dstrike/>") + r("312条", '<w:strike w:val="0"/>'),
            "公开312条",
        ),
        (r("公开312") + r("1", '<w:vertAlign w:val="superscript"/>') + r("条"), "公开312条"),
        (r("公开312") + r("[1", RAISED) + r("]", RAISED) + r("条") + r("注2", RAISED), "公开312条"),
        (r("绿地9m") + r("2", RAISED) + r("，见") + r("①", RAISED), "绿地9m2，见"),
        (r("公开312") + r("余", RAISED) + r("条"), "公开312余条"),
        (field("FORMDROPDOWN", DROP_DOWN) + r("条"), "312条"),
        (field("FORMCHECKBOX", '<w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox>') + r("已办"), "☑已办"),
        (r("见") + field(" eq \\o\\ac(○,1)") + r("公开") + field(" EQ \\o(○，12)"), "见①公开⑫"),
        (
            r("见")
            + field(" SYMBOL 129 \\f &quot;Wingdings&quot; \\s 10")
            + r("公开")
            + field(" SYMBOL 61656 \\f Wingdings"),
            "见①公开➢",
        ),
        ('<w:r><w:t>见</w:t><w:sym w:font="Wingdings" w:char="F08A"/><w:t>公开\uf082</w:t></w:r>', "见⑩公开②"),
        (
            '<w:r><w:t>见</w:t><w:sym w:font="Wingdings 2" w:char="F06A"/><w:sym w:font="Symbol" w:char="F033"/></w:r>',
            "见①3",
        ),
        (r("公") + "<w:proofErr/><w:bookmarkStart/>" + r("开\u00a03\u200b条\ufeff"), "公开 3条"),
    ],
)
def test_a_paragraph_says_what_the_page_shows(tmp_path: Path, inside: str, text: str) -> None:
    found = read_word(tmp_path, p(TITLE) + p("一、概述") + f"<w:p>{inside}{r('。')}</w:p>")
    assert texts(found) == ["#一、|概述", text + "。"]


def test_struck_and_raised_by_style(tmp_path: Path) -> None:
    styles = style("旧", "<w:rPr><w:strike/></w:rPr>") + style("注", f"<w:rPr>{RAISED}</w:rPr>")
    found = read_word(
        tmp_path,
        p(TITLE)
        + p("一、概述")
        + f"<w:p>{r('公开')}{r('286', named('旧'))}{r('312')}{r('1', named('注'))}{r('条。')}</w:p>",
        styles,
    )
    assert texts(found)[-1] == "公开312条。"


def named(name: str) -> str:
    return f'<w:rStyle w:val="{name}"/>'


def test_marks_of_notes_are_no_part_of_a_cell_s_figure(tmp_path: Path) -> None:
    table = tbl(tr("项目①", "数量", "备注"), tr("新收", "4①", "②"), tr("答复", "12[1]", "5¹"), tr("转出", "3*", "m²"))
    found = tables(read_word(tmp_path, p(TITLE) + p("一、概述") + table))[0]
    assert [[text for text, *_ in row] for row in cells(found)] == [
        ["项目", "数量", "备注"],
        ["新收", "4", "②"],
        ["答复", "12", "5"],
        ["转出", "3", "m²"],
    ]


def test_a_text_box_is_read_once_and_may_hold_the_title(tmp_path: Path) -> None:
    found = read_word(tmp_path, f"<w:p><w:r>{box(p(TITLE))}</w:r></w:p>" + p("一、概述") + p("公开3条。"))
    assert list(found.words()) == [TITLE, "一、概述", "公开3条。"]


def test_old_word_art_may_be_the_title(tmp_path: Path) -> None:
    art = f'<w:pict><v:shape><v:textpath string="{TITLE}"/></v:shape></w:pict>'
    assert plain(read_word(tmp_path, f"<w:p><w:r>{art}</w:r></w:p>" + p("一、概述") + p("公开3条。")).title) == TITLE


def test_a_deleted_paragraph_mark_joins_two_paragraphs(tmp_path: Path) -> None:
    body = p("一、概述") + p("全年公开", '<w:rPr><w:del w:id="1"/></w:rPr>') + p("3条。")
    assert texts(read_word(tmp_path, body)) == ["#一、|概述", "全年公开3条。"]


def test_lines_within_a_paragraph_are_lines(tmp_path: Path) -> None:
    lines = "<w:br/>".join(f"<w:t>{text}</w:t>" for text in ("一、概述", "　　公开3条。", "二、问题", "人手不足。"))
    assert texts(read_word(tmp_path, p(TITLE) + f"<w:p><w:r>{lines}</w:r></w:p>")) == [
        *("#一、|概述", "公开3条。", "#二、|问题", "人手不足。")
    ]


def test_content_controls_around_everything(tmp_path: Path) -> None:
    cell = f"<w:sdt><w:sdtContent>{tc('1')}</w:sdtContent></w:sdt>"
    table = tbl(tr("a", "b"), f"<w:sdt><w:sdtContent>{tr(cell, '2')}</w:sdtContent></w:sdt>")
    found = read_word(tmp_path, f"<w:sdt><w:sdtContent>{p('一、概述')}{p('公开3条。')}{table}</w:sdtContent></w:sdt>")
    assert texts(found) == ["#一、|概述", "公开3条。", "a｜b\n1｜2"]


COUNTED = lists(
    lvl(0, "chineseCountingThousand", "%1、")
    + lvl(1, "chineseCounting", "（%2）")
    + lvl(2, "decimal", "%3.")
    + lvl(3, "decimalEnclosedParen", "%4")
)


def test_numbers_made_by_the_word_processor_are_shown(tmp_path: Path) -> None:
    body = p(TITLE)
    for level, name in (
        (0, "总体情况"),
        (1, "主动公开"),
        (1, "依申请公开"),
        (0, "问题"),
        (1, "主要问题"),
        (2, "人手"),
        (2, "经费"),
        (3, "来源"),
    ):
        body += p(name, in_list(1, level)) + p("对此我镇十分重视，做了许多工作。")
    heads = [shown(b) for b in read_word(tmp_path, body, numbering=COUNTED).blocks if isinstance(b, Heading)]
    assert heads == [
        *(
            "#一、|总体情况",
            "##（一）|主动公开",
            "##（二）|依申请公开",
            "#二、|问题",
            "##（一）|主要问题",
            "###1.|人手",
            "###2.|经费",
        ),
        "####⑴|来源",
    ]


@pytest.mark.parametrize(
    ("kind", "around", "numbers"),
    [
        ("chineseCounting", "%1、", ["一、", "二、", "十、", "十一、", "二十一、"]),
        ("chineseCountingThousand", "第%1部分", ["第一部分", "第二部分", "第十部分", "第十一部分", "第二十一部分"]),
        ("japaneseCounting", "（%1）", ["（一）", "（二）", "（十）", "（十一）", "（二十一）"]),
        ("ideographDigital", "%1、", ["一、", "二、", "一〇、", "一一、", "二一、"]),
        ("chineseLegalSimplified", "%1、", ["壹、", "贰、", "壹拾、", "壹拾壹、", "贰拾壹、"]),
        ("decimal", "%1.", ["1.", "2.", "10.", "11.", "21."]),
        ("decimal", "（%1）", ["（1）", "（2）", "（10）", "（11）", "（21）"]),
        ("decimalEnclosedCircleChinese", "%1", ["①", "②", "⑩", "⑪", "21"]),
        ("decimalEnclosedFullstop", "%1", ["⒈", "⒉", "⒑", "⒒", "21"]),
        ("decimalFullWidth", "%1．", ["１．", "２．", "１０．", "１１．", "２１．"]),
        ("lowerRoman", "%1.", ["i.", "ii.", "x.", "xi.", "xxi."]),
        ("bullet", "●", ["", "", "", "", ""]),
    ],
)
def test_every_kind_of_number(tmp_path: Path, kind: str, around: str, numbers: list[str]) -> None:
    body = p("一、概述") + "".join(p("我镇做好了此项公开工作，群众比较满意。", in_list(1)) for _ in range(21))
    found = read_word(tmp_path, body, numbering=lists(lvl(0, kind, around)))
    shown_numbers = [
        block.text.partition("我镇")[0] for block in found.blocks[1:] if isinstance(block, Paragraph | RunIn)
    ]
    assert [shown_numbers[at] for at in (0, 1, 9, 10, 20)] == numbers


def test_numbers_by_style_restarts_and_overrides(tmp_path: Path) -> None:
    styles = style("heading 1", f'<w:pPr>{in_list(1)}<w:outlineLvl w:val="0"/></w:pPr>', "1")
    styles += style("heading 2", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="1"/></w:pPr>', "2")
    styles += style("正文标题", "", "3", "2")
    levels = lvl(0, "japaneseCounting", "%1、", '<w:pStyle w:val="1"/>') + lvl(
        1, "decimal", "%1.%2 ", '<w:pStyle w:val="2"/><w:isLgl/>'
    )
    again = (
        '<w:num w:numId="9"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0">'
        '<w:startOverride w:val="7"/></w:lvlOverride></w:num>'
    )
    made = [("1", "概述"), ("2", "领导"), ("3", "制度"), ("1", "主动公开情况"), ("2", "渠道")]
    body = "".join(p(name, f'<w:pStyle w:val="{one}"/>') + p("此项工作做得较好。") for one, name in made)
    body += (
        p("其他", f'<w:pStyle w:val="1"/>{in_list(9)}')
        + p("无。")
        + p("无号", f'<w:pStyle w:val="1"/>{in_list(0)}')
        + p("无。")
    )
    found = read_word(tmp_path, body, styles, lists(levels, nums=again))
    heads = [block.text for block in found.blocks if isinstance(block, Heading)]
    assert heads == ["一、概述", "1.1 领导", "1.2 制度", "二、主动公开情况", "2.1 渠道", "七、其他", "无号"]


def test_headings_by_style_and_by_bold_letters(tmp_path: Path) -> None:
    styles = style("Title", "", "T") + style("标题 1", "", "a") + style("heading 2", "", "b") + style("toc 1", "", "c")
    body = p("甲镇公开工作情况", '<w:pStyle w:val="T"/>') + p("目录") + p("政务公开\t1", '<w:pStyle w:val="c"/>')
    body += p("政务公开", '<w:pStyle w:val="a"/>') + p("网站", '<w:pStyle w:val="b"/>') + p("公开3条。")
    body += p("便民", "", "<w:b/>") + p("为群众提供查询服务，群众比较满意。")
    body += f"<w:p>{r('健全机制。', '<w:b/>')}{r('我镇成立小组，明确职责。')}</w:p>"
    found = read_word(tmp_path, body, styles)
    assert plain(found.title) == "甲镇公开工作情况"
    assert texts(found)[:3] == ["#|政务公开", "##|网站", "公开3条。"]
    assert texts(found)[3].startswith("##")
    assert texts(found)[5].endswith("|健全机制。|我镇成立小组，明确职责。")
    assert "目录" not in "".join(found.words())


def test_merged_cells_stand_on_the_true_grid(tmp_path: Path) -> None:
    down, on = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    table = tbl(
        tr(tc("项目", f'<w:gridSpan w:val="2"/>{down}'), tc("申请人", '<w:gridSpan w:val="2"/>')),
        tr(tc("", f'<w:gridSpan w:val="2"/>{on}'), "个人", "企业"),
        tr(tc("结果", down), tc("公开"), tc("1"), tc("2")),
        tr(tc("", '<w:vMerge w:val="continue"/>'), tc("不公开"), tc("0"), tc("0")),
    )
    found = tables(read_word(tmp_path, p("一、情况") + table))[0]
    assert cells(found) == [
        [("项目", 2, 2), ("申请人", 2, 1)],
        [("个人", 1, 1), ("企业", 1, 1)],
        [("结果", 1, 2), ("公开", 1, 1), ("1", 1, 1), ("2", 1, 1)],
        [("不公开", 1, 1), ("0", 1, 1), ("0", 1, 1)],
    ]


def test_slivers_and_old_merges_and_rows_that_begin_late(tmp_path: Path) -> None:
    widths = "".join(f'<w:gridCol w:w="{width}"/>' for width in (900, 1, 900, 900))
    across = '<w:hMerge w:val="restart"/>', '<w:hMerge w:val="continue"/>'
    two = '<w:gridSpan w:val="2"/>'
    rows = tr(tc("a", two), "b", "c") + tr("1", tc("2", two), "3")
    body = f"<w:tbl><w:tblGrid>{widths}</w:tblGrid>{rows}</w:tbl>"
    other = tbl(
        tr(tc("a", across[0]), tc("", across[1]), "b"),
        f'<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>{tc("1")}{tc("2")}</w:tr>',
    )
    found = tables(read_word(tmp_path, p("一、情况") + body + p("以上。") + other))
    assert cells(found[0]) == [[("a", 1, 1), ("b", 1, 1), ("c", 1, 1)], [("1", 1, 1), ("2", 1, 1), ("3", 1, 1)]]
    assert cells(found[1]) == [[("a", 2, 1), ("b", 1, 1)], [("", 1, 1), ("1", 1, 1), ("2", 1, 1)]]


def test_deleted_rows_are_gone_and_tables_in_cells_stay(tmp_path: Path) -> None:
    inner = tbl(tr("x", "1"), tr("y", "2"))
    gone = f'<w:tr><w:trPr><w:del w:id="1"/></w:trPr>{tc("旧")}{tc("9")}</w:tr>'
    found = read_word(
        tmp_path,
        p("一、情况")
        + tbl(tr("a", "b"), gone, tr("1", "2"))
        + p("以上。")
        + tbl(tr(f"<w:tc>{p('如下')}{inner}</w:tc>")),
    )
    assert texts(found) == ["#一、|情况", "a｜b\n1｜2", "以上。", "如下", "x｜1\ny｜2"]


def test_tables_for_layout_are_no_tables(tmp_path: Path) -> None:
    index = tbl(tr("索引号：", "001", "发布机构：", "甲镇"), tr("名称：", "报告", "发布日期：", "2024-01-02"))
    text = "".join(map(p, ("一、概述", "公开3条。", "二、问题", "人手不足。")))
    found = read_word(tmp_path, index + p(TITLE) + tbl(f"<w:tr><w:tc>{text}</w:tc></w:tr>"))
    assert plain(found.title) == TITLE
    assert texts(found) == [
        *(
            "索引号： 001 发布机构： 甲镇",
            "名称： 报告 发布日期： 2024-01-02",
            "#一、|概述",
            "公开3条。",
            "#二、|问题",
            "人手不足。",
        )
    ]


def test_the_strict_namespace_is_read(tmp_path: Path) -> None:
    styles = style("heading 1", '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>', "1")
    found = read_word(tmp_path, p("概况", '<w:pStyle w:val="1"/>') + p("公开3条。"), styles, strict=True)
    assert texts(found) == ["#|概况", "公开3条。"]


def test_lines_pasted_from_a_page_are_joined_in_word_files_too(tmp_path: Path) -> None:
    document = compose(load(EXAMPLES[0]).template, load(EXAMPLES[0]).facts).document.without_charts()
    body = "".join(p(line) for line in extracted(document, 64, "　　", "no").split("\n") if line and "｜" not in line)
    assert list(read_word(tmp_path, body).words()) == list(document.words())
