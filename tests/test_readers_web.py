"""Web pages of content management systems: the article comes out, the menus around it do not."""

from __future__ import annotations

from pathlib import Path

import pytest
from readers_samples import TITLE, cells, read_text, tables, texts

from drafter.document import plain

ARTICLE = """<p>　　根据《条例》编制本报告，数据截至2023年12月31日。</p><p><strong>　　一、总体情况</strong></p>
<p>　　全年公开<font color="red">312</font>条。<br/>　　收到申请5件。</p><div><div><p>&nbsp;</p><p>二、问题</p></div>
<p>&nbsp;&nbsp;&nbsp; 人手<o:p></o:p>不
足。</p></div>"""
WANTED = [
    *(
        "根据《条例》编制本报告，数据截至2023年12月31日。",
        "#一、|总体情况",
        "全年公开312条。",
        "收到申请5件。",
        "#二、|问题",
        "人手不足。",
    ),
    "甲镇人民政府——2024年1月20日",
]
END = '<p style="text-align:right">甲镇人民政府</p><p align="right">2024年1月20日</p>'
MENU = (
    "<ul>"
    + "".join(f'<li><a href="/{name}">{name}</a></li>' for name in ("首页", "政务公开", "办事服务", "互动交流"))
    + "</ul>"
)
AFTER = (
    '<div class="fj">附件：<a href="a.doc">甲镇2023年年报.doc</a>'
    '</div><div>上一篇：<a href="1">甲镇2022年政府信息公开工作年度报告</a>'
    "</div>"
    '<div class="x9"><h3>相关文章</h3><ul><li><a href="1">乙镇2023年政府信息公开工作年度报'
    '告</a></li><li><a href="2">丙镇2023年'
    "政府信息公开工作年度报告</a></li></ul></div><div>主办单位：示例县人民政府 技术支持：某公司 ICP备1号</div>"
)
INFO = (
    "<div><span>发布时间：2024-01-20</span> <span>来源：甲镇</span>"
    ' <span>字体：[<a>大</a> <a>中</a> <a>小</a>]</span> <a href="#">'
    "打印</a></div>"
)
PAGES = {
    "known id": f'<body>{MENU}<h1>{TITLE}</h1><div id="zoom">{ARTICLE}{END}</div>{AFTER}</body>',
    "unknown names": (
        f'<body><div class="q1">{MENU}</div><div class="q2"><div class="q3">'
        f'{TITLE}</div><div class="q4">{ARTICLE}{END}</div></div>'
        f"{AFTER}</body>"
    ),
    "tables around": (
        f"<body><table><tr><td>{MENU}</td><td><table><tr><td>{TITLE}</td>"
        f"</tr><tr><td>{ARTICLE}{END}</td></tr></table></td></tr>"
        f"</table>{AFTER}</body>"
    ),
    "title elsewhere": (
        f"<head><title>{TITLE}_示例县人民政府网</title></head><body>{MENU}<div>{ARTICLE}{END}</div>{AFTER}</body>"
    ),
    "title in meta": (
        f'<head><meta name="ArticleTitle" content="{TITLE}"></head><body>{MENU}<div>{ARTICLE}{END}</div></body>'
    ),
    "title twice": (
        f'<body>{MENU}<h1>{TITLE}</h1><div><p align="center">甲镇2023年政府信息公开</p>'
        f"<p>工作年度报告</p>{ARTICLE}{END}</div></body>"
    ),
    "nav and footer": (
        f"<body><nav>{MENU}</nav><article><h2>{TITLE}</h2>{ARTICLE}{END}</article>"
        f"<footer>版权所有。地址：人民路1号。</footer></body>"
    ),
    "nothing around": f"<p>{TITLE}</p>{ARTICLE}{END}",
    "scripts and hidden": (
        f"<head><style>p{{}}</style></head><body><script>var a='<p>"
        f"一、假的。</p>'</script><h1>{TITLE}</h1><!-- 一、假的 -->"
        f"{ARTICLE}"
        f"<p style='display: none'>隐藏的话。</p><input type=hidden value='假的'>"
        f"{END}<noscript>请开启脚本。</noscript></body>"
    ),
    "bread crumbs": (
        f'<body><div class="weizhi">当前位置：<a href="/">首页</a>'
        f' &gt; <a href="/n">政府信息公开年报</a> &gt; 正文</div>'
        f"<h1>{TITLE}</h1>{ARTICLE}{END}{AFTER}</body>"
    ),
}


@pytest.mark.parametrize("kind", PAGES)
def test_the_article_comes_out_of_the_page_and_nothing_else(tmp_path: Path, kind: str) -> None:
    found = read_text(tmp_path, f"<html>{PAGES[kind]}</html>", "a.html")
    assert plain(found.title) == TITLE
    assert texts(found) == WANTED


def test_what_a_site_says_of_a_page_stays_before_the_text(tmp_path: Path) -> None:
    box = "<table><tr><td>索引号：</td><td>001</td></tr><tr><td>发布机构：</td><td>甲镇</td></tr></table>"
    found = read_text(tmp_path, f"<html><body>{MENU}{box}<h1>{TITLE}</h1>{INFO}{ARTICLE}{END}</body></html>", "a.html")
    assert texts(found) == ["索引号： 001", "发布机构： 甲镇", "发布时间：2024-01-20 来源：甲镇", *WANTED]


def test_a_page_s_tables_stand_on_the_true_grid(tmp_path: Path) -> None:
    table = (
        "<table border=1><caption>情况表</caption><thead><tr><th rowspan=2>"
        "项目<th colspan=2>申请人<tr><th>个人<th>企<br>业</thead>"
        "<tr><td rowspan='2'><p>结果</p></td><td>&nbsp;1&nbsp;</td>"
        "<td><div>2</div></td></tr><tr><td>0</td></tr></table>"
    )
    found = read_text(tmp_path, f"<p>一、概述</p><p>如下：{table}<p>以上就是全部的情况。</p>", "a.html")
    assert texts(found)[1] == "如下："
    assert texts(found)[3] == "以上就是全部的情况。"
    one = tables(found)[0]
    assert (one.caption, one.header_rows, len(one.widths)) == ("情况表", 2, 3)
    assert cells(one) == [
        [("项目", 1, 2), ("申请人", 2, 1)],
        [("个人", 1, 1), ("企\n业", 1, 1)],
        [("结果", 1, 2), ("1", 1, 1), ("2", 1, 1)],
        [("0", 1, 1), ("", 1, 1)],
    ]


def test_numbers_of_a_page_s_lists_are_shown(tmp_path: Path) -> None:
    page = (
        "<p>一、概述</p><ol start=2><li>健全机制。我镇成立了领导小组。"
        "</li><li>加强培训。全年培训2次。</li></ol><ul><li>网站公开3条。"
        "</li></ul>"
    )
    assert texts(read_text(tmp_path, page, "a.html"))[1:] == [
        *("+++2.|健全机制。|我镇成立了领导小组。", "+++3.|加强培训。|全年培训2次。", "网站公开3条。")
    ]


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("公开\n    3条&mdash;&mdash;均&ldquo;已&rdquo;上网&#12290;", "公开 3条——均“已”上网。"),
        ("公开<span>3</span><span>1</span>2条。", "公开312条。"),
        ("公开3条，\n均已上网。", "公开3条，均已上网。"),
        ("公开3条<![CDATA[，均已上网]]>。", "公开3条，均已上网。"),
        ("公开<!-- 4 -->3条。<!--[if gte mso 9]><xml><w:x/></xml><![endif]-->", "公开3条。"),
        ("<b><i>公开3条</b>，均已</i>上网。", "公开3条，均已上网。"),
        ("公开3条，a&lt;b&amp;c。", "公开3条，a<b&c。"),
        ("公开3条<sup>①</sup>。<img src=x alt=图>", "公开3条。"),
        ("公开312<sup>1</sup>条，绿地9m<sup>2</sup>。", "公开312条，绿地9m2。"),
        ("公开312<span style='vertical-align: super'><a href='#n'>[1]</a></span>条。", "公开312条。"),
        (
            "公开<del>286</del><s>1</s><span style='text-decoration:line-through'>2</span>312<ins>条</ins>。",
            "公开312条。",
        ),
        ("公开<i style='visibility:hidden'>9</i><i style='opacity:0'>9</i><i hidden>9</i>312条。", "公开312条。"),
        ("公开<i style='position:absolute;left:-9999px'>9</i><i style='FONT-SIZE:0px'>9</i>312条。", "公开312条。"),
    ],
)
def test_a_page_s_paragraph_says_what_the_browser_shows(tmp_path: Path, source: str, text: str) -> None:
    assert texts(read_text(tmp_path, f"<html><body><p>一、概述</p><p>{source}</p></body></html>", "a.html"))[1] == text


@pytest.mark.parametrize(
    ("sheet", "attributes", "seen"),
    [
        (".x{display:none}", "class='y x'", False),
        ("<!-- i.x, i.z { DISPLAY : NONE !important } -->", "class='z' style='display:inline'", False),
        ("#x{visibility:hidden}", "id='x'", False),
        ("p .x{text-decoration:line-through}", "class='x'", False),
        (".x{position:absolute;clip:rect(0,0,0,0)}", "class='x'", False),
        ("@media screen{.x{display:none}}", "class='x'", False),
        (".x{display:none} .x.on{display:inline}", "class='x on'", True),
        (".x{display:none}", "class='x' style='display:inline'", True),
        ("@media print{.x{display:none}} @font-face{font-family:x}", "class='x'", True),
        (".x:hover{display:none} div .x{display:none} .x b{display:none}", "class='x'", True),
        (".nosee{display:none}", "class='x'", True),
    ],
)
def test_a_page_s_own_style_sheet_hides_text(tmp_path: Path, sheet: str, attributes: str, seen: bool) -> None:
    page = f"<style>{sheet}</style><p>一、概述</p><p>公开<i {attributes}>9</i>312条，均已上网。</p>"
    said = texts(read_text(tmp_path, f"<html><body>{page}</body></html>", "a.html"))[1]
    assert said == ("公开9312条，均已上网。" if seen else "公开312条，均已上网。")


def test_a_report_that_a_script_will_show_is_not_hidden(tmp_path: Path) -> None:
    page = f"<style>.x{{display:none}}</style><div>示例</div><div class='x'><p>{TITLE}</p><p>公开312条。</p></div>"
    assert texts(read_text(tmp_path, f"<html><body>{page}</body></html>", "a.html"))[-1] == "公开312条。"


def test_numbers_that_a_style_sheet_takes_off_are_not_shown(tmp_path: Path) -> None:
    page = "<style>ol{list-style:none}</style><p>一、概述</p><ol><li>公开3条，均已上网。</li></ol>"
    assert texts(read_text(tmp_path, f"<html><body>{page}</body></html>", "a.html"))[-1] == "公开3条，均已上网。"


def test_page_numbers_and_contents_of_a_converted_page_are_no_text(tmp_path: Path) -> None:
    lines = [
        "目录",
        "一、概述……1",
        "二、问题……2",
        "一、概述",
        "我镇主动公开信息312条，",
        "— 1 —",
        "没有不予公开的情况。",
    ]
    page = "".join(f"<p>{line}</p>" for line in [TITLE, *lines])
    assert texts(read_text(tmp_path, f"<html><body>{page}</body></html>", "a.html")) == [
        "#一、|概述",
        "我镇主动公开信息312条，没有不予公开的情况。",
    ]


def test_an_opening_that_names_the_form_is_no_title(tmp_path: Path) -> None:
    lines = [TITLE, "根据《中华人民共和国政府信息公开条例》和《中华", "人民共和国政府信息公开工作年度报告格式》编制，"]
    page = "".join(f"<p>{line}</p>" for line in [*lines, "本报告分六个部分。", "一、概述"])
    found = read_text(tmp_path, f"<html><body>{page}</body></html>", "a.html")
    assert plain(found.title) == TITLE
    assert texts(found)[0].startswith("根据《中华人民共和国")


def test_preformatted_text_keeps_its_lines(tmp_path: Path) -> None:
    found = read_text(tmp_path, f"<html><body><pre>{TITLE}\n一、概述\n　　公开3条。\n</pre></body></html>", "a.html")
    assert list(found.words()) == [TITLE, "一、概述", "公开3条。"]


def test_a_form_that_was_pasted_cell_by_cell_is_a_table(tmp_path: Path) -> None:
    form = ["第二十条第（一）项", "信息内容", "本年制发件数", "本年废止件数", "现行有效件数", "规章", "0", "0", "0"]
    page = "".join(f"<p>{text}</p>" for text in (TITLE, "一、概述", "公开3条。", *form, "二、其他", "没有其他事项。"))
    found = texts(read_text(tmp_path, f"<html><body>{page}</body></html>", "a.html"))
    assert found == ["#一、|概述", "公开3条。", "\n".join(form), "#二、|其他", "没有其他事项。"]
