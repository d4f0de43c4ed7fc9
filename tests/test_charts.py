"""Charts: when there is one, what it shows, where it is drawn, and that a Word document with one stays sound."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from conftest import Ran
from docx import Document as open_word
from lxml import etree
from openpyxl.chart.chartspace import ChartSpace
from openpyxl.xml.functions import fromstring
from word_xml import W, faults, members
from writer_samples import BASE, docx_lines, spans, txt_lines

from drafter.composing.compose import Composition, compose
from drafter.composing.templates import Template, names
from drafter.composing.uses import questions
from drafter.document import Chart, Document, Paragraph, Series, Signature
from drafter.errors import TemplateFault
from drafter.writers.docx import to_docx
from drafter.writers.text import to_text

Make = Callable[..., Template]
EXAMPLES = Path(__file__).parent.parent / "examples"
SHILI = EXAMPLES / "shili-2025.toml"
TEXT = "# 甲\n正文\n[图：categories]"

PAIR = (Series("2025年", (10, 35, 0)), Series("2024年", (12, None, 31)))
CHART = Chart("两年<比较>（单位：条）", ("职能", "政策 & 文件", "动态"), PAIR, '条形图。"职能"：2025年10条。')


def parts(**counts: int) -> list[dict[str, Any]]:
    return [{"name": name, "count": count} for name, count in counts.items()]


def made(template: Template, this: Any, last: Any, **facts: Any) -> Composition:
    given = {"proactive.categories": this, "proactive.last_categories": last, **facts}
    return compose(template, {"year": 2025, "template": "own", **{k: v for k, v in given.items() if v is not None}})


def chart(template: Template, this: Any, last: Any, **facts: Any) -> Chart | None:
    found = [block for block in made(template, this, last, **facts).document.blocks if isinstance(block, Chart)]
    return found[0] if found else None


# What it shows


def test_this_year_stands_beside_last_year(template: Make) -> None:
    drawn = chart(template(TEXT), parts(文件=3, 动态=5), parts(动态=4, 文件=0))
    assert drawn == Chart(
        "2025年与2024年各类主动公开信息数量（单位：条）",
        ("文件", "动态"),
        (Series("2025年", (3, 5)), Series("2024年", (0, 4))),
        "条形图。文件：2025年3条，2024年0条；动态：2025年5条，2024年4条。",
    )


def test_what_one_year_does_not_list_is_not_zero(template: Make) -> None:
    drawn = chart(template(TEXT), parts(甲=1, 乙=2, 丙=3), parts(甲=1, 乙=2, 丁=4))
    assert drawn and drawn.categories == ("甲", "乙", "丙", "丁")
    assert [series.values for series in drawn.series] == [(1, 2, 3, None), (1, 2, None, 4)]
    assert "丙：2025年3条，2024年未列；丁：2025年未列，2024年4条" in drawn.described


@pytest.mark.parametrize(
    ("this", "last", "total"),
    [
        (None, parts(甲=1, 乙=2), 3),
        (parts(甲=1, 乙=2), None, 3),
        (parts(甲=1, 乙=2), "不适用", 3),
        (parts(甲=1, 乙=2), [], 3),
        (parts(甲=1, 乙=2), parts(丙=1, 乙=2), 3),  # one category says nothing of the others
        (parts(甲=0, 乙=0), parts(甲=0, 乙=0), 3),
        (parts(甲=1, 乙=2), parts(甲=1, 乙=2), 0),
    ],
)
def test_without_two_years_to_compare_there_is_no_chart(template: Make, this: Any, last: Any, total: int) -> None:
    assert chart(template(TEXT), this, last, **{"proactive.total": total}) is None


def test_a_heading_with_no_chart_below_it_is_left_out(template: Make) -> None:
    own = template("# 甲\n[图：categories]\n# 乙\n有")
    assert len(made(own, None, None).document.blocks) == 2
    assert len(made(own, parts(甲=1, 乙=2), parts(甲=1, 乙=2)).document.blocks) == 4


def test_of_many_categories_the_largest_are_shown_and_the_rest_added_up(template: Make) -> None:
    this = parts(**{f"类{letter}": count for count, letter in enumerate("甲乙丙丁戊己庚辛壬癸子丑寅", 1)}, 其他=99)
    drawn = chart(template(TEXT), this, parts(类甲=5, 类寅=1, 其他=2))
    assert drawn and len(drawn.categories) == 12
    # Not 其他, which is a category of the report's own.
    assert drawn.categories[-2:] == ("其他", "其余3类")
    assert [series.values[-1] for series in drawn.series] == [2 + 3 + 4, None]
    assert drawn.categories[0] == "类甲"


# The mark


def test_the_mark_asks_for_both_years_and_can_do_without(template: Make) -> None:
    own = template(TEXT)
    assert [fact.path for fact in questions(own)] == ["proactive.categories", "proactive.last_categories"]
    assert made(own, None, None).missed == {"proactive.categories": False}
    assert made(own, parts(甲=1, 乙=2), None).missed == {"proactive.last_categories": False}
    assert made(own, None, None).open == ()


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("一\n[图：categorie]", 2, "没有名为“categorie”的图，是否指“categories”，可用的图：categories"),
        ("[图：disputes]", 1, "没有名为“disputes”的图"),
        ("一\n二\n[图:categories]", 3, "“[图:”不起作用，应写成“[图：”"),
    ],
)
def test_a_wrong_mark_is_named_with_its_line(template: Make, text: str, line: int, said: str) -> None:
    with pytest.raises(TemplateFault) as fault:
        questions(template(text))
    assert fault.value.line == line and said in str(fault.value)


def test_a_mark_in_an_answer_makes_no_chart(template: Make) -> None:
    own = template("{{ training.study }}\n[图：categories]")
    document = made(own, None, None, **{"training.study": "[图：categories]"}).document
    assert [block.text for block in document.blocks if isinstance(block, Paragraph)] == ["[图：categories]"]
    assert not any(isinstance(block, Chart) for block in document.blocks)


def test_the_shipped_templates_that_compare_categories_have_the_chart() -> None:
    from drafter.composing.templates import find

    for name in names():
        template = find(name)
        facts = {"year": 2025, "template": name, "unit.name": "甲镇", "proactive.total": 9}
        facts |= {"proactive.categories": parts(甲=4, 乙=5), "proactive.last_categories": parts(甲=3, 乙=5)}
        blocks = compose(template, facts).document.blocks
        at = next(number for number, block in enumerate(blocks) if isinstance(block, Chart))
        assert "甲4条" in (told := blocks[at - 1].text) and "乙5条" in told  # type: ignore[union-attr]


# Word


def of(*charts: Chart) -> Document:
    between = [block for one in charts for block in (Paragraph(spans("上文。")), one)]
    return Document(spans("题"), (*between, Signature(spans("甲镇"), spans("2025年1月20日"))), "甲镇", 2024)


def test_a_word_document_with_charts_is_sound_and_the_same_each_time() -> None:
    made = to_docx(of(CHART, CHART), BASE)
    assert faults(made) == []
    assert made == to_docx(of(CHART, CHART), BASE)
    found = members(made)
    assert [name for name in found if "chart" in name] == ["word/charts/chart1.xml", "word/charts/chart2.xml"]
    types = found["[Content_Types].xml"].decode()
    assert types.count("application/vnd.openxmlformats-officedocument.drawingml.chart+xml") == 2
    links = {e.get("Target"): e.get("Id") for e in etree.fromstring(found["word/_rels/document.xml.rels"])}
    used = etree.fromstring(found["word/document.xml"]).xpath("//*[local-name()='chart']/@*[local-name()='id']")
    assert [links[f"charts/chart{number}.xml"] for number in (1, 2)] == used


def test_words_own_chart_holds_the_figures_and_tells_them() -> None:
    found = members(to_docx(of(CHART), BASE))
    space = ChartSpace.from_tree(fromstring(found["word/charts/chart1.xml"]))
    bars = space.chart.plotArea._charts[0]
    assert (bars.barDir, [one.tx.strRef.strCache.pt[0].v for one in bars.ser]) == ("bar", ["2025年", "2024年"])
    assert [[p.v for p in one.cat.strRef.strCache.pt] for one in bars.ser] == [list(CHART.categories)] * 2
    cache = [{p.idx: int(p.v) for p in one.val.numRef.numCache.pt} for one in bars.ser]
    assert cache == [{0: 10, 1: 35, 2: 0}, {0: 12, 2: 31}]
    assert all(one.dLbls.showVal for one in bars.ser)
    shown = next(e for e in etree.fromstring(found["word/document.xml"]).iter() if e.tag.endswith("}docPr"))
    assert (shown.get("title"), shown.get("descr")) == (CHART.title, CHART.described)
    assert b"externalData" not in found["word/charts/chart1.xml"]


def test_a_chart_has_its_place_and_adds_no_paragraph_of_words() -> None:
    document = of(CHART)
    assert docx_lines(document) == ["题", "上文。", "", "甲镇", "2025年1月20日"]
    assert txt_lines(document) == ["题", "上文。", "甲镇", "2025年1月20日"]
    assert to_text(document) == to_text(document.without_charts())
    holder = next(etree.fromstring(members(to_docx(document, BASE))["word/document.xml"]).iter(f"{W}drawing"))
    paragraph = holder.getparent().getparent()
    # At an exact line pitch a word processor would show one line's height of it.
    assert paragraph.find(f"{W}pPr/{W}spacing").get(f"{W}lineRule") == "auto"
    assert paragraph.find(f"{W}pPr/{W}keepNext") is not None  # the signature is not left alone on a page


# The option


def drawn(folder: Path) -> dict[str, bool]:
    """Which of the finished files have a chart."""
    return {
        "docx": "word/charts/chart1.xml" in members((folder / "shili-2025.docx").read_bytes()),
        "html": "data:image/svg+xml" in (folder / "shili-2025.html").read_text(encoding="utf-8"),
    }


@pytest.mark.parametrize(
    ("option", "docx", "html"), [((), False, True), (("--chart",), True, True), (("--no-chart",), False, False)]
)
def test_where_charts_are_drawn(
    drafter: Callable[..., Ran], tmp_path: Path, copies: Path, option: tuple[str, ...], docx: bool, html: bool
) -> None:
    ran = drafter(
        "render", copies / SHILI.name, "--to", "docx", "--to", "html", "--to", "txt", "--out", tmp_path, *option
    )
    assert (ran.status, ran.err) == (0, "")
    assert drawn(tmp_path) == {"docx": docx, "html": html}
    words = (tmp_path / "shili-2025.txt").read_text(encoding="utf-8")
    assert all(p.text in words for p in open_word(str(tmp_path / "shili-2025.docx")).paragraphs[1:])


def test_asked_for_a_chart_that_cannot_be_it_says_so(drafter: Callable[..., Ran], tmp_path: Path, copies: Path) -> None:
    ran = drafter("render", copies / "simen-2013.toml", "--out", tmp_path, "--chart")
    assert ran.status == 0
    assert "没有画图" in ran.err
    assert drafter("render", copies / "simen-2013.toml", "--out", tmp_path).err == ""


@pytest.mark.parametrize(("option", "loads"), [("--chart", True), ("--no-chart", False)])
def test_the_library_is_loaded_only_to_draw(tmp_path: Path, copies: Path, option: str, loads: bool) -> None:
    code = (
        "import sys\nsys.argv = ['drafter', 'render', *sys.argv[1:]]\nfrom drafter.cli import main\n"
        "try:\n    main()\nexcept SystemExit:\n    pass\nsys.exit('openpyxl' in sys.modules)\n"
    )
    arguments = [str(copies / SHILI.name), "--to", "docx", "--out", str(tmp_path), option]
    done = subprocess.run([sys.executable, "-c", code, *arguments], capture_output=True, check=False)
    assert done.returncode == loads
