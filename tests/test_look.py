"""A look: the base document a township, or a template, has made its own; what of it comes into a report."""

from __future__ import annotations

import io
import json
import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from conftest import EXAMPLES, Ran
from docx.document import Document as WordDocument
from docx.opc.part import XmlPart
from docx.shared import Mm, Pt
from lxml import etree
from word_xml import W, faults, members

from drafter.answers import read_answers, save
from drafter.answers.load import load
from drafter.composing.templates import Template
from drafter.report import facts_by_path
from drafter.writers import base

Run = Callable[..., Ran]
Make = Callable[..., Template]
Change = Callable[[WordDocument], object]
SHILI = next(path for path in EXAMPLES if path.stem == "shili-2025")
TEXT = """标题：{{ unit.name }}{{ year }}年政府信息公开工作年度报告
# “一网通办”12项
## 其他——2项
全年办理12项“一网通办”事项…共3℃。
## 一级“引”。二级2项
[表：disputes]
落款：{{ unit.name }}
日期：2026年1月20日
"""


@pytest.fixture
def answers(template: Make, tmp_path: Path) -> Path:
    """An answers file of a small template, without a look."""
    template(TEXT)
    path = tmp_path / "甲镇-2025.toml"
    path.write_text('template = "own"\nyear = 2025\n[unit]\nname = "甲镇"\n', encoding="utf-8")
    return path


def with_look(answers: Path, name: str) -> Path:
    text = answers.read_text(encoding="utf-8")
    answers.write_text(text.replace("year = 2025\n", f'year = 2025\nlook = "{name}"\n'), encoding="utf-8")
    return answers


def look(path: Path, *changes: Change, pitch: int = base.STANDARD.pitch, digits: str = "") -> Path:
    """A look made of our base document, changed as a person would in a word processor."""
    made = docx.Document(io.BytesIO(base.build(base.Edges(pitch=pitch), digits)))
    for change in changes:
        change(made)
    made.save(str(path))
    return path


def other_ids(made: WordDocument) -> None:
    """As other programs save: new ids, other capitals in the names of Word's own styles."""
    trees = [part.element for part in made.part.package.iter_parts() if isinstance(part, XmlPart)]
    uses = [
        use for tree in trees for use in tree.iter(*(f"{W}{tag}" for tag in ("basedOn", "next", "pStyle", "rStyle")))
    ]
    new = {}
    for number, style in enumerate(made.styles.element.iter(f"{W}style")):
        new[style.get(f"{W}styleId")] = f"a{number}"
        style.set(f"{W}styleId", f"a{number}")
        name = style.find(f"{W}name")
        if name.get(f"{W}val").startswith("heading"):
            name.set(f"{W}val", name.get(f"{W}val").title())
    for use in uses:
        use.set(f"{W}val", new.get(use.get(f"{W}val"), "a0"))


def draft(answers: Path) -> Path:
    """The Word file of a report with open places."""
    return answers.with_name(f"{answers.stem}（草稿）.docx")


def rendered(drafter: Run, answers: Path) -> WordDocument:
    ran = drafter("render", answers, "--draft", "--to", "docx")
    assert "出错" not in ran.err, ran.err
    made = draft(answers)
    assert faults(made.read_bytes()) == []
    return docx.Document(str(made))


def parts(answers: Path) -> dict[str, str]:
    return {name: content.decode() for name, content in members(draft(answers).read_bytes()).items()}


def one_line(ran: Ran) -> str:
    assert ran.out == ""
    assert ran.err.count("\n") == 1
    assert ran.err.startswith("出错：")
    return ran.err


# A start for a look


def test_a_look_begins_as_our_base_document(drafter: Run, tmp_path: Path) -> None:
    ran = drafter("templates", "--look", tmp_path / "版式.docx")
    assert (ran.status, ran.err) == (0, "")
    assert "已生成" in ran.out
    assert 'look = "' in ran.out
    made, ours = members((tmp_path / "版式.docx").read_bytes()), members(base.build())
    del made["word/document.xml"], ours["word/document.xml"]
    assert made == ours


def test_it_shows_each_style_in_a_line_that_no_report_takes_over(drafter: Run, answers: Path, tmp_path: Path) -> None:
    assert drafter("templates", "--look", tmp_path / "版式.docx").status == 0
    made = docx.Document(str(tmp_path / "版式.docx"))
    shown = {p.style.name for p in made.paragraphs} | {run.style.name for p in made.paragraphs for run in p.runs}
    assert {name.casefold() for name in shown} >= {
        name.casefold() for name in (*base.PARAGRAPH_STYLES, *base.CHARACTER_STYLES)
    }
    ran = drafter("render", with_look(answers, "版式.docx"), "--draft")
    assert "不会带进报告" not in ran.err
    assert "签名：" not in "".join(p.text for p in docx.Document(str(draft(answers))).paragraphs)


def test_a_strict_look_begins_its_ink_where_the_standard_says(drafter: Run, tmp_path: Path) -> None:
    assert drafter("templates", "--look", tmp_path / "a.docx", "--strict").status == 0
    made = members((tmp_path / "a.docx").read_bytes())
    assert b'w:line="593"' in made["word/styles.xml"] and b'w:top="1880"' in made["word/document.xml"]


def test_pitch_and_the_font_of_digits_are_set_in_it(drafter: Run, tmp_path: Path) -> None:
    file = tmp_path / "版式.docx"
    assert drafter("templates", "--look", file, "--pitch", "28.8", "--digits", "Times New Roman").status == 0
    assert faults(file.read_bytes()) == []
    root = etree.fromstring(members(file.read_bytes())["word/styles.xml"])
    pitches, latin = {}, {}
    for style in root.iter(f"{W}style"):
        name = style.find(f"{W}name").get(f"{W}val")
        if (spacing := style.find(f"{W}pPr/{W}spacing")) is not None:
            pitches[name] = (spacing.get(f"{W}line"), spacing.get(f"{W}lineRule"))
        if (fonts := style.find(f"{W}rPr/{W}rFonts")) is not None:
            latin[name] = {fonts.get(f"{W}{slot}") for slot in ("ascii", "hAnsi")}
            assert fonts.get(f"{W}eastAsia") == fonts.get(f"{W}cs") != "Times New Roman"
    assert pitches["Normal"] == pitches["Signature"] == ("576", "exact")
    own = {name for name, fonts in latin.items() if fonts != {"Times New Roman"}}
    assert own == {"Title", "footer", "双页页脚", "page number"}


@pytest.mark.parametrize("pitch", ["28", "28.95", "30"])
def test_pitches_that_offices_use_are_taken(drafter: Run, tmp_path: Path, pitch: str) -> None:
    assert drafter("templates", "--look", tmp_path / "a.docx", "--pitch", pitch).status == 0


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--look", "a.docx", "--pitch", "27.9"], "28到30"),
        (["--look", "a.docx", "--pitch", "28.5", "--strict"], "--strict 自己定行距"),
        (["--strict"], "--look"),
        (["--look", "a.docx", "--pitch", "30.1"], "28到30"),
        (["--look", "a.docx", "--pitch", "nan"], "28到30"),
        (["--look", "a.docx", "--pitch", "宽"], "28到30"),
        (["--look", "a.docx", "--digits", " "], "字体名"),
        (["--look", "a.docx", "--digits", "a" * 32], "字体名"),
        (["--look", "a.docx", "--digits", "a\x07"], "字体名"),
        (["--look", "a.doc"], ".docx"),
        (["--look", "a.docx", "--check"], "--look"),
        (["six-part", "--look", "a.docx"], "--look"),
        (["--pitch", "28"], "--look"),
        (["--digits", "Arial"], "--look"),
        (["--look", "nowhere/a.docx"], "文件夹不存在"),
    ],
)
def test_what_makes_no_look_is_refused_in_one_line(
    drafter: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], said: str
) -> None:
    monkeypatch.chdir(tmp_path)
    ran = drafter("templates", *arguments)
    assert ran.status == 2
    assert said in one_line(ran)
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_is_there_is_not_written_over(drafter: Run, tmp_path: Path) -> None:
    file = tmp_path / "版式.docx"
    file.write_bytes(b"mine")
    ran = drafter("templates", "--look", file)
    assert ran.status == 2
    assert "已经有这个文件" in one_line(ran)
    assert file.read_bytes() == b"mine"


def test_a_fonts_name_with_marks_of_xml_stays_a_name(drafter: Run, tmp_path: Path, answers: Path) -> None:
    assert drafter("templates", "--look", tmp_path / "版式.docx", "--digits", 'A&B <"C">').status == 0
    rendered(drafter, with_look(answers, "版式.docx"))
    style = docx.Document(str(draft(answers))).styles["公文正文"]
    assert style.font.name == 'A&B <"C">'


# A report in a look


def test_the_townships_look_gives_the_report_its_pages(drafter: Run, tmp_path: Path, answers: Path) -> None:
    (tmp_path / "共用").mkdir()

    def change(made: WordDocument) -> None:
        made.sections[0].top_margin = Mm(30)
        made.sections[0].header.paragraphs[0].text = "甲镇"
        made.styles["公文正文"].font.size = Pt(15)

    look(tmp_path / "共用" / "版式.docx", change, other_ids)
    made = rendered(drafter, with_look(answers, "共用/版式.docx"))
    assert abs(made.sections[0].top_margin - Mm(30)) < Mm(0.1)
    assert made.sections[0].header.paragraphs[0].text == "甲镇"
    assert made.sections[0].even_page_footer.paragraphs[0].text == "— 1 —"
    body = next(p for p in made.paragraphs if "全年" in p.text)
    assert (body.style.name, body.style.font.size) == ("公文正文", Pt(15))
    names = {p.style.name for p in made.paragraphs}
    assert {"Title", "Heading 1", "Heading 2", "Signature", "Date"} <= names


def test_a_templates_look_serves_unless_the_township_has_its_own(drafter: Run, tmp_path: Path, answers: Path) -> None:
    about = tmp_path / "own" / "template.toml"
    about.write_text('title = "自带"\nlook = "县.docx"', encoding="utf-8")
    look(tmp_path / "own" / "县.docx", pitch=560)
    look(tmp_path / "镇.docx", pitch=600)
    load.__globals__["find"].__globals__["_load"].cache_clear()
    assert rendered(drafter, answers).styles["Normal"].paragraph_format.line_spacing == Pt(28)
    assert rendered(drafter, with_look(answers, "镇.docx")).styles["Normal"].paragraph_format.line_spacing == Pt(30)


def test_words_and_pictures_in_a_look_stay_there_and_that_is_said(drafter: Run, tmp_path: Path, answers: Path) -> None:
    def change(made: WordDocument) -> None:
        made.add_paragraph("县里的说明")
        made.add_section().left_margin = Mm(20)
        made.sections[0].header.paragraphs[0].text = "页眉"

    look(tmp_path / "版式.docx", change)
    ran = drafter("render", with_look(answers, "版式.docx"), "--draft")
    assert "正文里的文字和图片不会带进报告" in ran.err
    made = docx.Document(str(draft(answers)))
    assert all("说明" not in p.text for p in made.paragraphs)
    assert len(made.sections) == 1
    assert abs(made.sections[0].left_margin - Mm(20)) < Mm(0.1)
    assert made.sections[0].header.paragraphs[0].text == "页眉"  # the last section's own, or those before it
    assert faults(draft(answers).read_bytes()) == []


def test_without_a_word_file_nothing_is_said_of_the_looks_words(drafter: Run, tmp_path: Path, answers: Path) -> None:
    look(tmp_path / "版式.docx", lambda made: made.add_paragraph("说明"))
    assert "版式" not in drafter("render", with_look(answers, "版式.docx"), "--draft", "--to", "txt").err


def runs(made: WordDocument, text: str) -> list[tuple[str, str | None]]:
    """The runs of the paragraph with a text: their words and the font they name for Latin letters."""
    paragraph = next(p for p in made.paragraphs if text in p.text)
    return [(run.text, run.font.name) for run in paragraph.runs]


def test_marks_stay_chinese_beside_digits_of_another_font(drafter: Run, tmp_path: Path, answers: Path) -> None:
    look(tmp_path / "版式.docx", digits="Times New Roman")
    made = rendered(drafter, with_look(answers, "版式.docx"))
    body = ("全年办理12项", None), ("“", "仿宋_GB2312"), ("一网通办", None), ("”", "仿宋_GB2312"), ("事项", None)
    assert runs(made, "全年") == [*body, ("…", "仿宋_GB2312"), ("共3", None), ("℃", "仿宋_GB2312"), ("。", None)]
    assert ("——", "楷体_GB2312") in runs(made, "其他")
    assert ("”", "黑体") in runs(made, "一、")
    assert ("“", "楷体_GB2312") in runs(made, "一级")  # the lead's font, not the body's
    assert {name for _, name in runs(made, "政府信息公开工作年度报告")} == {None}
    for fonts in etree.fromstring(members(draft(answers).read_bytes())["word/document.xml"]).iter(f"{W}rFonts"):
        assert fonts.get(f"{W}hint") == "eastAsia"


def test_a_page_with_shorter_lines_has_narrower_tables_and_other_breaks(
    drafter: Run, tmp_path: Path, answers: Path
) -> None:
    def change(made: WordDocument) -> None:
        made.sections[0].left_margin = made.sections[0].right_margin = Mm(50)

    text = answers.read_text(encoding="utf-8").replace("甲镇", "甲乙丙丁戊己庚辛壬镇")
    answers.write_text(text, encoding="utf-8")
    wide = rendered(drafter, answers)
    look(tmp_path / "版式.docx", change)
    narrow = rendered(drafter, with_look(answers, "版式.docx"))
    widths = [
        sum(int(column.get(f"{W}w")) for column in made.tables[0]._tbl.tblGrid.iter(f"{W}gridCol"))
        for made in (wide, narrow)
    ]
    assert widths[0] > 8800
    assert widths[1] <= Mm(110).twips + 1
    assert wide.paragraphs[0].text.startswith("甲乙丙丁戊己庚辛壬镇\n2025年政府信息公开")
    assert narrow.paragraphs[0].text.startswith("甲乙丙丁戊己庚辛壬镇2025年\n政府信息公开")


# What of a look is nobody's business


def test_the_looks_author_is_kept_and_nothing_else_of_who_made_it(drafter: Run, tmp_path: Path, answers: Path) -> None:
    def change(made: WordDocument) -> None:
        core = made.core_properties
        core.author, core.last_modified_by, core.comments, core.category = "甲镇人民政府", "张三", "某公司", "内部"
        core.revision = 7
        made.sections[0].header.paragraphs[0]._p.set(f"{W}rsidR", "00AB12CD")

    look(tmp_path / "版式.docx", change)
    core = rendered(drafter, with_look(answers, "版式.docx")).core_properties
    assert (core.author, core.last_modified_by, core.comments, core.category) == ("甲镇人民政府", "", "", "")
    assert (core.title, core.subject, core.language) == ("甲镇2025年政府信息公开工作年度报告", "甲镇", "zh-CN")
    for content in parts(answers).values():
        assert not any(word in content for word in ("张三", "某公司", "rsid", "revision"))


def test_a_report_without_a_look_names_nobody(drafter: Run, answers: Path) -> None:
    core = rendered(drafter, answers).core_properties
    assert (core.author, core.last_modified_by, core.language) == ("", "", "zh-CN")
    assert "2025" in core.keywords


def added(package: Path, extra: dict[str, str], changes: dict[str, tuple[str, str]]) -> None:
    """Adds members to a .docx and replaces text in others."""
    before = members(package.read_bytes())
    with zipfile.ZipFile(package, "w") as archive:
        for name, content in before.items():
            old, new = changes.get(name, ("", ""))
            assert old.encode() in content
            archive.writestr(name, content.replace(old.encode(), new.encode()) if old else content)
        for name, text in extra.items():
            archive.writestr(name, text)


RELS = f'<Relationships xmlns="{base.PACKAGE}/relationships">'
NS = f'xmlns:w="{base.W}" xmlns:r="{base.R}"'


def test_revisions_comments_and_ways_to_somebodys_disk_are_left_out(
    drafter: Run, tmp_path: Path, answers: Path
) -> None:
    file = look(tmp_path / "版式.docx", lambda made: made.add_paragraph("说明"))
    kind = base.WORD_TYPE
    company = "<Properties xmlns='http://schemas.openxmlformats.org/officeDocument/2006/extended-properties'>"
    added(
        file,
        {
            "docProps/app.xml": f"{company}<Company>某公司</Company></Properties>",
            "word/comments.xml": f'<w:comments {NS}><w:comment w:id="0" w:author="张三"/></w:comments>',
            "word/_rels/settings.xml.rels": f'{RELS}<Relationship Id="rId1" Type="{base.R}/attachedTemplate" '
            'Target="file:///C:/Users/张三/a.dotx" TargetMode="External"/></Relationships>',
        },
        {
            "[Content_Types].xml": (
                "</Types>",
                '<Override PartName="/docProps/app.xml" ContentType="application/vnd.openxmlformats-officedocument.'
                f'extended-properties+xml"/><Override PartName="/word/comments.xml" ContentType="{kind}.comments+xml"/>'
                "</Types>",
            ),
            "_rels/.rels": (
                "</Relationships>",
                f'<Relationship Id="rId9" Type="{base.R}/extended-properties" Target="docProps/app.xml"/>'
                "</Relationships>",
            ),
            "word/_rels/document.xml.rels": (
                "</Relationships>",
                f'<Relationship Id="rId99" Type="{base.R}/comments" Target="comments.xml"/></Relationships>',
            ),
            "word/settings.xml": (
                "<w:evenAndOddHeaders/>",
                f'<w:attachedTemplate xmlns:r="{base.R}" r:id="rId1"/><w:trackRevisions/><w:evenAndOddHeaders/>'
                '<w:rsids><w:rsidRoot w:val="00AB12CD"/></w:rsids>',
            ),
            "word/footer1.xml": (
                "</w:p>",
                '<w:ins w:author="张三" w:id="1"><w:r><w:t>号</w:t></w:r></w:ins>'
                '<w:del w:author="张三" w:id="2"><w:r><w:delText>页</w:delText></w:r></w:del></w:p>',
            ),
            "word/document.xml": ("</w:sectPr>", '<w:sectPrChange w:author="张三" w:id="3"/></w:sectPr>'),
        },
    )
    made = rendered(drafter, with_look(answers, "版式.docx"))
    assert made.sections[0].footer.paragraphs[0].text == "— 1 —号"
    found = parts(answers)
    assert not {"docProps/app.xml", "word/comments.xml", "word/_rels/settings.xml.rels"} & set(found)
    for content in found.values():
        assert not any(word in content for word in ("张三", "某公司", "rsid", "trackRevisions", "attachedTemplate"))


THEME = (
    '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="t"><a:themeElements><a:fontScheme '
    'name="f"><a:majorFont><a:latin typeface="Cambria"/><a:ea typeface=""/><a:cs typeface=""/>'
    '<a:font script="Jpan" typeface="ＭＳ ゴシック"/><a:font script="Hans" typeface="华文中宋"/></a:majorFont>'
    '<a:minorFont><a:latin typeface="Calibri"/><a:ea typeface="等线"/><a:cs typeface=""/></a:minorFont>'
    "</a:fontScheme></a:themeElements></a:theme>"
)


def test_a_themes_fonts_are_written_out_by_name(drafter: Run, tmp_path: Path, answers: Path) -> None:
    file = look(tmp_path / "版式.docx")
    fonts = '<w:rFonts w:ascii="{0}" w:hAnsi="{0}" w:eastAsia="{0}" w:cs="{0}"/><w:sz w:val="44"/>'.format(
        "方正小标宋简体"
    )
    themed = (
        '<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi" w:eastAsiaTheme="majorEastAsia" '
        'w:cstheme="minorBidi"/><w:sz w:val="44"/>'
    )
    theme = "application/vnd.openxmlformats-officedocument.theme+xml"
    added(
        file,
        {"word/theme/theme1.xml": THEME},
        {
            "[Content_Types].xml": (
                "</Types>",
                f'<Override PartName="/word/theme/theme1.xml" ContentType="{theme}"/></Types>',
            ),
            "word/_rels/document.xml.rels": (
                "</Relationships>",
                f'<Relationship Id="rId99" Type="{base.R}/theme" Target="theme/theme1.xml"/></Relationships>',
            ),
            "word/styles.xml": (fonts, themed),
        },
    )
    text = answers.read_text(encoding="utf-8").replace("甲镇", "“甲”镇")
    answers.write_text(text, encoding="utf-8")
    made = rendered(drafter, with_look(answers, "版式.docx"))
    found = made.styles["Title"].element.rPr.rFonts
    assert [found.get(f"{W}{slot}") for slot in ("ascii", "hAnsi", "eastAsia")] == ["Calibri", "Calibri", "华文中宋"]
    assert ("“", "华文中宋") in [(run.text, run.font.name) for run in made.paragraphs[0].runs]
    for name, content in parts(answers).items():
        assert "Theme=" not in content and "cstheme" not in content, name


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('w:eastAsia="zh-CN" w:bidi="ar-SA"', 'w:eastAsia="ja-JP" w:bidi="ar-SA"'),
        ('<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/>', ""),
    ],
)
def test_text_is_chinese_whatever_the_look_says(
    drafter: Run, tmp_path: Path, answers: Path, old: str, new: str
) -> None:
    added(look(tmp_path / "版式.docx"), {}, {"word/styles.xml": (old, new)})
    rendered(drafter, with_look(answers, "版式.docx"))
    styles = etree.fromstring(parts(answers)["word/styles.xml"].encode())
    assert {lang.get(f"{W}eastAsia") for lang in styles.iter(f"{W}lang")} == {"zh-CN"}


# A look that will not do


def lacking(*names: str) -> Change:
    def change(made: WordDocument) -> None:
        for name in names:
            made.styles[name].delete()

    return change


def test_a_look_that_is_not_there_is_said_with_the_line_and_the_nearest(
    drafter: Run, tmp_path: Path, answers: Path
) -> None:
    look(tmp_path / "版式.docx")
    ran = drafter("render", with_look(answers, "版是.docx"))
    assert ran.status == 2
    said = one_line(ran)
    assert "甲镇-2025.toml 第3行" in said
    assert "是否指“版式.docx”" in said
    assert "drafter templates --look" in said


@pytest.mark.parametrize("command", ["render", "check", "fill"])
def test_a_look_without_our_styles_names_them_before_anything_is_done(
    drafter: Run, tmp_path: Path, answers: Path, command: str
) -> None:
    look(tmp_path / "版式.docx", lacking("待填", "Heading 2"))
    ran = drafter(command, with_look(answers, "版式.docx"))
    assert ran.status == 2
    said = one_line(ran)
    assert "版式.docx：版式文件缺少样式：标题 2（heading 2）、待填" in said
    assert "drafter templates --look" in said
    assert not answers.with_suffix(".txt").exists()


def test_a_style_of_the_wrong_kind_is_missing(drafter: Run, tmp_path: Path, answers: Path) -> None:
    def change(made: WordDocument) -> None:
        made.styles["待填"].delete()
        made.styles.add_style("待填", 1)

    look(tmp_path / "版式.docx", change)
    assert "缺少样式：待填" in one_line(drafter("render", with_look(answers, "版式.docx")))


@pytest.mark.parametrize("content", [b"", b"not a zip", b"PK\x05\x06" + bytes(18), b"\xd0\xcf\x11\xe0" + bytes(600)])
def test_a_look_that_is_no_word_document(drafter: Run, tmp_path: Path, answers: Path, content: bytes) -> None:
    (tmp_path / "版式.docx").write_bytes(content)
    ran = drafter("render", with_look(answers, "版式.docx"))
    assert ran.status == 2
    assert "不是 Word 文档" in one_line(ran)


def test_a_damaged_look_is_a_clear_line_too(drafter: Run, tmp_path: Path, answers: Path) -> None:
    with_look(answers, "版式.docx")
    whole = look(tmp_path / "版式.docx").read_bytes()
    for place in range(40, len(whole), 97):
        (tmp_path / "版式.docx").write_bytes(whole[:place] + bytes([whole[place] ^ 0x55]) + whole[place + 1 :])
        ran = drafter("render", answers, "--draft", "--to", "docx")
        assert ran.status in (1, 2)
        assert "Traceback" not in ran.err


@pytest.mark.parametrize("value", ["3", '""', '["a.docx"]', "true"])
def test_a_look_is_named_by_a_text(drafter: Run, answers: Path, value: str) -> None:
    text = answers.read_text(encoding="utf-8").replace("year = 2025\n", f"year = 2025\nlook = {value}\n")
    answers.write_text(text, encoding="utf-8")
    ran = drafter("render", answers)
    assert ran.status == 2
    assert "第3行" in one_line(ran)
    assert "look" in ran.err


def test_a_misspelt_look_names_the_right_key(drafter: Run, answers: Path) -> None:
    text = answers.read_text(encoding="utf-8").replace("year = 2025\n", 'year = 2025\nlok = "a.docx"\n')
    answers.write_text(text, encoding="utf-8")
    assert "是否指“look”" in one_line(drafter("render", answers))


@pytest.mark.parametrize(
    ("value", "said"), [('"县.docx"', "缺少样式"), ('"无.docx"', "是否指“县.docx”"), ("3", "look 应是")]
)
def test_a_templates_broken_look_is_the_templates_fault(
    drafter: Run, template: Make, tmp_path: Path, answers: Path, value: str, said: str
) -> None:
    look(tmp_path / "own" / "县.docx", lacking("Date"))
    about = tmp_path / "own" / "template.toml"
    about.write_text(f'title = "自带"\nlook = {value}', encoding="utf-8")
    load.__globals__["find"].__globals__["_load"].cache_clear()
    for command in (["render", answers], ["templates", tmp_path / "own", "--check"]):
        ran = drafter(*command)
        assert ran.status == 3
        assert said in one_line(ran)


def test_the_townships_own_look_serves_where_the_templates_is_broken(
    drafter: Run, tmp_path: Path, answers: Path
) -> None:
    look(tmp_path / "own" / "县.docx", lacking("Date"))
    look(tmp_path / "镇.docx")
    (tmp_path / "own" / "template.toml").write_text('title = "自带"\nlook = "县.docx"', encoding="utf-8")
    load.__globals__["find"].__globals__["_load"].cache_clear()
    rendered(drafter, with_look(answers, "镇.docx"))


# The key in the answers file


def test_the_look_is_no_fact(tmp_path: Path, answers: Path) -> None:
    look(tmp_path / "版式.docx")
    loaded = load(with_look(answers, "版式.docx"))
    assert loaded.look == tmp_path / "版式.docx"
    assert "look" not in loaded.facts
    assert "look" not in facts_by_path()


def test_saving_keeps_it_at_the_top_with_what_a_person_wrote(answers: Path) -> None:
    text = answers.read_text(encoding="utf-8")
    text = text.replace("year = 2025\n", 'year = 2025\n# 县里统一的\nlook = "版式.docx"  # 2024年做的\n')
    answers.write_text(text, encoding="utf-8")
    for _ in range(2):
        save(read_answers(answers), facts_by_path())
    lines = answers.read_text(encoding="utf-8").splitlines()
    at = lines.index('look = "版式.docx"  # 2024年做的')
    assert lines[at - 3] == "year = 2025"
    assert lines[at - 2] == "# 县里统一的"
    assert lines[at - 1].startswith("# 说明：Word 报告的版式文件")
    assert sum("版式文件" in line for line in lines) == 1


def test_the_schema_knows_it(drafter: Run) -> None:
    schema = json.loads(drafter("schema").out)
    assert schema["properties"]["look"]["title"] == "版式文件"
    assert "look" not in schema["required"]


def last_year(tmp_path: Path, name: str) -> Path:
    path = tmp_path / "去年" / "甲-2025.toml"
    path.parent.mkdir()
    shutil.copy(SHILI, path)
    return with_look(path, name)


@pytest.mark.parametrize(
    ("out", "seen"),
    [
        ("去年/甲-2026.toml", "版式/a.docx"),
        ("甲-2026.toml", "去年/版式/a.docx"),
        ("今年/甲.toml", "../去年/版式/a.docx"),
    ],
)
def test_this_year_takes_last_years_look(drafter: Run, tmp_path: Path, out: str, seen: str) -> None:
    last = last_year(tmp_path, "版式/a.docx")
    (tmp_path / "去年" / "版式").mkdir()
    (tmp_path / "今年").mkdir()
    look(tmp_path / "去年" / "版式" / "a.docx")
    ran = drafter("new", "--last", last, "--no-input", "--out", tmp_path / out)
    assert ran.status == 0
    assert f'\nlook = "{seen}"\n' in (tmp_path / out).read_text(encoding="utf-8")
    assert load(tmp_path / out).look.samefile(tmp_path / "去年" / "版式" / "a.docx")


def test_a_whole_path_stays_as_it_is(drafter: Run, tmp_path: Path) -> None:
    file = look(tmp_path / "a.docx").as_posix()
    drafter("new", "--last", last_year(tmp_path, file), "--no-input", "--out", tmp_path / "b.toml")
    assert f'\nlook = "{file}"\n' in (tmp_path / "b.toml").read_text(encoding="utf-8")


def test_last_years_look_that_is_gone_does_not_matter_to_a_comparison(drafter: Run, tmp_path: Path) -> None:
    last = last_year(tmp_path, "a.docx")
    this = tmp_path / "甲-2026.toml"
    drafter("new", "--last", last, "--no-input", "--out", this)
    ran = drafter("check", this, "--last", last)
    assert (ran.status, ran.err) == (0, "")


def test_last_years_look_that_is_gone_stops_nobody(drafter: Run, tmp_path: Path) -> None:
    ran = drafter("new", "--last", last_year(tmp_path, "a.docx"), "--no-input", "--out", tmp_path / "b.toml")
    assert ran.status == 0
    assert "没有沿用" in ran.out
    assert "look" not in (tmp_path / "b.toml").read_text(encoding="utf-8")
