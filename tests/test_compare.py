"""`drafter compare` as the contract promises it: two years side by side, figures, change, what text is unchanged."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from typing import Any

import docx
import pytest
from conftest import EXAMPLES, Ran
from hypothesis import given
from hypothesis import strategies as st
from wcwidth import wcswidth

from drafter.cli import run
from drafter.compare import compare, sentences
from drafter.compare.amounts import change, ratio, startling
from drafter.compare.side import BodyParagraph, Side, side_of_report
from drafter.document import Document
from drafter.extract.reading import Passage, Reading
from drafter.world import World

Run = Callable[..., Ran]
Make = Callable[..., Path]
BY_NAME = {path.stem: path for path in EXAMPLES}
THEN, NOW, SIMEN = BY_NAME["shili-2024"], BY_NAME["shili-2025"], BY_NAME["simen-2013"]
WAIT = "【待填"


@pytest.fixture
def changed(tmp_path: Path) -> Make:
    """A copy of an example with pieces of its text replaced."""

    def make(example: Path, *pairs: tuple[str, str], name: str = "a.toml") -> Path:
        text = example.read_text(encoding="utf-8")
        for old, new in pairs:
            assert old in text
            text = text.replace(old, new, 1)
        (tmp_path / name).write_text(text, encoding="utf-8")
        return tmp_path / name

    return make


@pytest.fixture
def answers(tmp_path: Path) -> Make:
    """A small answers file."""

    def make(year: int, body: str = "", unit: str = "泗门镇") -> Path:
        path = tmp_path / f"{unit}-{year}.toml"
        text = f'template = "six-part"\nyear = {year}\n{body}\n'
        path.write_text(text + (f'[unit]\nname = "{unit}"\n' if unit else ""), encoding="utf-8")
        return path

    return make


def row(ran: Ran | str, label: str) -> list[str]:
    """The cells behind a label on the screen."""
    text = ran if isinstance(ran, str) else ran.out
    (found,) = [line for line in text.splitlines() if line.strip().split("  ")[0] == label]
    return re.split(r" {2,}", found.strip())[1:]


def side(year: int | None = 2024, facts: dict[str, Any] | None = None, *lines: tuple[str, str], **more: Any) -> Side:
    said = tuple(BodyParagraph((section,) if section else (), text) for section, text in lines)
    return Side(year, "示例镇", {"year": year, **(facts or {})}, said, **more)


# ------------------------------------------------------------------ figures


def test_figures_of_two_years_stand_side_by_side(drafter: Run) -> None:
    ran = drafter("compare", THEN, NOW)
    assert (ran.status, ran.err) == (0, "")
    assert ran.out.startswith("示例镇政府信息公开工作年度报告两年对照（2024年、2025年）\n")
    assert row(ran, "项目") == ["去年", "今年", "增减", "变化幅度"]
    assert row(ran, "2024年") == ["2025年"]
    assert row(ran, "主动公开政府信息总数（条）") == ["286", "312", "+26", "+9.1%"]
    assert row(ran, "行政处罚处理决定（件）") == ["9", "7", "-2", "-22.2%"]
    assert row(ran, "上年结转申请（件）") == ["0", "1", "+1", "—"]
    assert row(ran, "民生保障") == ["97", "118", "+21", "+21.6%"]
    assert "请先核对" not in ran.out


def test_table_2_is_told_by_its_six_kinds_and_table_3_by_its_totals(drafter: Run) -> None:
    out = drafter("compare", THEN, NOW).out
    assert row(out, "自然人") == ["2", "4", "+2", "+100%"]
    assert row(out, "已办结（件）") == ["2", "5", "+3", "+150.0%"]
    assert row(out, "不予公开") == ["0", "1", "+1", "—"]
    assert row(out, "行政复议（件）") == ["0", "1", "+1", "—"]
    assert row(out, "结果维持") == ["0", "1", "+1", "—"]
    assert "科研机构" not in out
    assert "结果纠正" not in out


def test_what_did_not_change_is_told_below_and_takes_no_row(drafter: Run) -> None:
    out = drafter("compare", THEN, NOW).out
    assert "与去年持平：专职人员1人、兼职人员3人、结转下年度申请1件、本单位培训次数2次、监督\n检查4次\n" in out
    assert "两年都为0：行政事业性收费金额、收费通知、行政诉讼、失泄密事件、责任追究\n" in out


def test_not_answered_none_and_not_applicable_are_three_things(drafter: Run, answers: Make) -> None:
    then = answers(2012, "[proactive]\ntotal = 0\nkey_total = 3\n[training]\nattended = '不适用'\n")
    now = answers(2013, "[proactive]\ntotal = 5\n[training]\nattended = 8\nrate = '98.6%'\n")
    out = drafter("compare", then, now).out
    assert row(out, "主动公开政府信息总数（条）") == ["0", "5", "+5", "—"]
    assert row(out, "重点公开数量（条）") == ["3", "未填", "—", "—"]
    assert row(out, "参训人次（人次）") == ["不适用", "8", "—", "—"]
    assert row(out, "参训比例") == ["未填", "98.6%", "—", "—"]


def test_parts_are_matched_by_name(drafter: Run, answers: Make) -> None:
    then = answers(2012, '[proactive]\ncategories = [{name = "文件", count = 8}, {name = "通告", count = 3}]')
    now = answers(2013, '[proactive]\ncategories = [{name = "动态", count = 4}, {name = "文件", count = 2}]')
    out = drafter("compare", then, now).out
    assert row(out, "文件") == ["8", "2", "-6", "-75.0%"]
    assert row(out, "动态") == ["无", "4", "新增", "—"]
    assert row(out, "通告") == ["3", "无", "不再列", "—"]
    assert out.index("动态") < out.index("文件") < out.index("通告")
    # Without last year's list nothing is new.
    assert row(drafter("compare", answers(2011), now), "动态") == ["未填", "4", "—", "—"]


def test_a_forms_own_totals_are_held_against_table_3(drafter: Run, answers: Make) -> None:
    out = drafter("compare", answers(2024, "[disputes]\nreconsideration = 2\nlitigation = 0\n"), NOW).out
    assert row(out, "行政复议（件）") == ["2", "1", "-1", "-50.0%"]
    assert "行政诉讼" in re.findall("两年都为0：.*", out)[0]


def test_the_table_stays_within_80_columns(drafter: Run) -> None:
    for then, now in ((THEN, NOW), (SIMEN, NOW), (SIMEN, BY_NAME["longquan-2012"])):
        lines = drafter("compare", then, now).out.splitlines()
        assert max(map(wcswidth, lines)) <= 80 + 2  # a closing mark may stand in the margin
        table = [line for line in lines if line.endswith("%")]
        assert len({wcswidth(line) for line in table}) <= 1


@given(st.integers(0, 10**6), st.integers(0, 10**6))
def test_changes_and_ratios_follow_from_the_figures(then: int, now: int) -> None:
    said = change(then, now)
    assert said == ("持平" if now == then else said)
    if now != then:
        assert then + int(said) == now
        assert said[0] in "+-"
    if then:
        exact = (Decimal(abs(now - then)) * 100 / then).quantize(Decimal("0.1"), ROUND_HALF_UP)
        assert abs(Decimal(ratio(then, now).strip("+%"))) == exact
        assert ratio(then, now).startswith("-") == (now < then)
    else:
        assert ratio(then, now) == "—"
    assert startling(then, now) == (max(then, 1) > 5 * max(now, 1) or max(now, 1) > 5 * max(then, 1))


@pytest.mark.parametrize(
    ("then", "now", "more", "percent"),
    [
        (3.5, 0.1, "-3.4", "-97.1%"),
        (Decimal("0.012"), 0.024, "+0.012", "+100%"),
        (16, 17, "+1", "+6.3%"),  # 6.25 rounds up
        ("680余", 600, "约-80", "约-11.8%"),
        ("680余", "680余", "大致持平", "约0%"),
        ("97.5%", "98%", "+0.5个百分点", "—"),
        (None, 3, "—", "—"),
        ("不适用", 3, "—", "—"),
    ],
)
def test_amounts_that_are_no_whole_numbers(then: Any, now: Any, more: str, percent: str) -> None:
    assert (change(then, now), ratio(then, now)) == (more, percent)


# ------------------------------------------------------------------ what to check first


def test_what_does_not_follow_from_last_year_comes_first(drafter: Run, changed: Make) -> None:
    ran = drafter("compare", THEN, changed(NOW, ("carried_in = 1", "carried_in = 0"), ("in_force = 5", "in_force = 6")))
    assert ran.status == 1
    first = ran.out.split("项目")[0]
    assert "  矛盾：上年结转0件，与去年报告的结转下年度1件不一致" in first
    assert "  请核对：现行有效填6件" in first


def test_a_doubt_alone_is_no_failure(drafter: Run, changed: Make) -> None:
    ran = drafter("compare", THEN, changed(NOW, ("attended = 92", "attended = 321")))
    assert ran.status == 0
    assert "  变化大：参训人次去年64人次，今年321人次\n" in ran.out
    assert row(ran, "参训人次（人次）") == ["64", "321", "+257", "+401.6%！"]
    assert "“！”：超过去年的5倍，或不到去年的1/5" in ran.out
    assert "！" not in drafter("compare", THEN, changed(NOW, ("attended = 92", "attended = 320"))).out


def test_last_years_figures_told_otherwise_this_year_are_pointed_out(drafter: Run, changed: Make) -> None:
    now = changed(NOW, ("\nlast_total = 286", "\nlast_total = 290"), ("count = 97}", "count = 90}"))
    out = drafter("compare", THEN, now).out
    assert "请核对：今年的报告把上年主动公开总数写成290条，去年的报告是286条" in out
    assert "请核对：今年的报告把上年分类数量“民生保障”写成90条，去年的报告是97条" in out


def test_the_report_given_last_must_not_contradict_itself(drafter: Run, changed: Make) -> None:
    wrong = changed(NOW, ("\ntotal = 312", "\ntotal = 300"))
    assert drafter("compare", THEN, wrong).status == 1
    assert "矛盾：分类数量相加为312" in drafter("compare", THEN, wrong).out
    # Last year's report is out.
    then = changed(THEN, ("\ntotal = 286", "\ntotal = 280"), name="then.toml")
    assert "矛盾：分类数量" not in drafter("compare", then, NOW).out


# ------------------------------------------------------------------ words


def test_copied_problems_and_remedies_are_named_first(drafter: Run, changed: Make) -> None:
    now = changed(
        NOW,
        ("主动公开目录与现行权责清单还没有完全对应", "有的村（社区）公开栏更新不够及时"),
        ("编印办理流程和文书范本，新任信息员上岗前培训", "会同县融媒体中心，每半年制作一批图表或短视频解读"),
    )
    words = drafter("compare", THEN, now).out.split("\n今年正文")[1]
    assert "问题、改进和落实情况共6句，2句与去年相同或相近，请按实际改写。\n" in words
    assert "几乎相同（“个别”改为“有的”）：有的村（社区）公开栏更新不够及时。\n" in words
    assert "相同：会同县融媒体中心，每半年制作一批图表或短视频解读\n" in words
    assert words.index("改进措施") < words.index("其他部分与去年相同")


def test_remedies_named_again_where_their_outcome_is_told_are_no_copy(drafter: Run) -> None:
    assert "问题、改进和落实情况共6句，没有与去年相同或相近的。\n" in drafter("compare", THEN, NOW).out


def test_a_year_held_against_itself_is_all_the_same(drafter: Run, changed: Make) -> None:
    ran = drafter("compare", THEN, changed(THEN))
    assert "提示：两份都是2024年的" in ran.err
    found = re.search(r"后一份正文(\d+)句，(\d+)句与前一份相同（100%）。", ran.out)
    assert found
    assert found[1] == found[2]


@pytest.mark.parametrize(
    ("then", "now", "likeness", "changes"),
    [
        ("全年培训2次。", "全年培训2次", "same", ()),
        ("2024年，全年培训2次。", "2025年，全年培训3次。", "figures", (("2024", "2025"), ("2", "3"))),
        ("定期检查各村公开栏，及时更新内容。", "每月检查各村公开栏，及时更新内容。", "near", (("定期", "每月"),)),
        ("定期检查各村公开栏，及时更新内容。", "组织信息员到县里参加业务培训。", None, ()),
        ("１．强化队伍建设，配齐信息员", "（一）强化队伍建设，配齐信息员。", "same", ()),
    ],
)
def test_how_a_sentence_is_like_last_years(then: str, now: str, likeness: str | None, changes: Any) -> None:
    found = sentences.wording(side(2024, None, ("改进措施", then)), side(2025, None, ("改进措施", now))).repeats
    assert [(repeat.likeness, repeat.changes) for repeat in found] == ([(likeness, changes)] if likeness else [])


def test_what_rightly_stays_the_same_is_counted_apart() -> None:
    fixed = (
        ("", "根据《中华人民共和国政府信息公开条例》要求，编制本报告。"),
        ("", "统计期限为2024年1月1日至2024年12月31日。"),
        ("", "如有疑问，请与党政办公室联系（地址：人民路1号；邮政编码：100000；电话：0100-8888000）。"),
    )
    lead_in = ("存在问题", "主要存在以下问题：一是公开栏更新不及时，二是解读材料偏少。")
    found = sentences.wording(side(2024, None, *fixed, lead_in), side(2025, None, *fixed, lead_in))
    assert (found.fixed, found.total, found.weighty) == (3, 2, 2)
    assert [repeat.text for repeat in found.repeats] == ["公开栏更新不及时，", "解读材料偏少。"]


def test_places_still_to_be_filled_are_no_sentences(drafter: Run, answers: Make) -> None:
    ran = drafter("compare", answers(2012), answers(2013))
    assert (ran.status, ran.err) == (0, "")
    assert WAIT not in ran.out
    assert "没有可以对照的数字" in ran.out


def test_few_of_many_sentences_are_looked_at_closely(monkeypatch: pytest.MonkeyPatch) -> None:
    looked: list[int] = []
    nearly = sentences.nearly
    monkeypatch.setattr(sentences, "nearly", lambda one, others: looked.append(len(others)) or nearly(one, others))
    stems = [f"{a}{b}公开政府信息工作情况{c}" for a in "甲乙丙丁戊己庚辛" for b in "子丑寅卯辰巳" for c in "春夏秋冬"]
    then = side(2024, None, *(("", f"{stem}按时更新。") for stem in stems))
    now = side(2025, None, *(("", f"{stem}及时更新。") for stem in stems))
    found = sentences.wording(then, now)
    assert found.count("near") == len(stems)
    assert max(looked) <= sentences.TRIED


# ------------------------------------------------------------------ finished reports


def reading(year: int | None, facts: dict[str, Any], sums: dict[str, Any] | None = None, *said: str) -> Reading:
    passages = [Passage("五、存在的主要问题", "第2段", "heading", 1)]
    passages += [Passage(text, "第3段", "paragraph", 0, ("存在的主要问题",)) for text in said]
    return Reading(Document((), ()), tuple(passages), "2021", year, "示例镇", "镇", facts=facts, sums=sums or {})


def test_a_finished_report_is_a_side_like_any_other() -> None:
    then = side_of_report(reading(2024, {"proactive.total": 10}, None, "公开内容不够全面。"))
    now = side_of_report(reading(2025, {"training.sessions": 2}, None, "公开内容不够全面。", "队伍变动较多。"))
    done = compare(then, now)
    assert [(r.term, r.last, r.this) for r in done.rows] == [
        ("主动公开政府信息总数", "10", "未写明"),
        ("培训次数", "未写明", "2"),
    ]
    assert (done.wording.total, done.wording.count("same")) == (2, 1)


def test_printed_sums_stand_in_for_a_table_that_could_not_be_read() -> None:
    results = {f"requests.table.{id}.total": 0 for id in ("unable_not_held", "unable_need_making", "unable_unclear")}
    printed = {"requests.table.new_received.total": 7, "requests.table.results_total.total": 6, **results}
    del printed["requests.table.unable_unclear.total"]
    printed["requests.table.granted.total"] = 4
    done = compare(side_of_report(reading(2024, {}, printed)), side_of_report(reading(2025, {"requests.received": 9})))
    told = {r.term: (r.last, r.this) for r in done.rows}
    # One row of 无法提供 is unknown, so their sum is.
    assert told == {"本年新收申请": ("7", "9"), "已办结": ("6", "未写明"), "予以公开": ("4", "未写明")}


def test_a_report_that_names_no_year_is_compared_as_it_came() -> None:
    done = compare(side_of_report(reading(None, {"proactive.total": 3})), side(2025, {"proactive.total": 4}))
    assert (done.then, done.now, done.wrong) == ("前一份", "后一份", False)


def test_a_report_that_contradicts_itself_is_pointed_out(drafter: Run, tmp_path: Path, copies: Path) -> None:
    assert drafter("render", copies / NOW.name, "--to", "txt", "--out", tmp_path).status == 0
    report = tmp_path / "shili-2025.txt"
    ran = drafter("compare", THEN, report)
    assert (ran.status, ran.err) == (0, "")
    assert "请先核对" not in ran.out
    text = report.read_text(encoding="utf-8").replace("另有上年结转的申请1件", "另有上年结转的申请2件")
    report.write_text(text, encoding="utf-8")
    ran = drafter("compare", THEN, report)
    assert ran.status == 1
    assert re.search("矛盾：上年结转申请.*2.*1", ran.out.split("项目")[0])


def test_a_report_rendered_last_year_is_read(drafter: Run, tmp_path: Path, copies: Path) -> None:
    assert drafter("render", copies / THEN.name, "--to", "txt", "--out", tmp_path).status == 0
    ran = drafter("compare", tmp_path / "shili-2024.txt", NOW)
    assert (ran.status, ran.err) == (0, "")
    assert row(ran, "行政许可处理决定（件）") == ["26", "31", "+5", "+19.2%"]
    assert "句与去年相同" in ran.out


# ------------------------------------------------------------------ the command


def test_years_the_wrong_way_round_are_put_right_and_said(drafter: Run) -> None:
    ran = drafter("compare", NOW, THEN)
    assert ran.status == 0
    assert ran.err == "提示：前一个文件是2025年的，后一个是2024年的，已按年份先后对调\n"
    assert ran.out == drafter("compare", THEN, NOW).out


def test_years_apart_and_other_units_are_said(drafter: Run, answers: Make) -> None:
    ran = drafter("compare", answers(2022, "[requests]\ncarried_out = 3\n"), NOW)
    assert ran.status == 0
    assert "提示：两份相隔3年（2022年、2025年）" in ran.err
    assert "提示：两份不是同一个单位的（泗门镇、示例镇）" in ran.err
    assert row(ran, "项目") == ["2022年", "2025年", "增减", "变化幅度"]
    assert "去年" not in ran.out
    assert drafter("compare", answers(2024, unit="示例镇"), NOW).err == ""


@pytest.mark.parametrize("suffix", ["docx", "html", "txt", "HTM"])
def test_a_file_is_written_and_said(drafter: Run, tmp_path: Path, changed: Make, suffix: str) -> None:
    now = changed(NOW, ("carried_in = 1", "carried_in = 0"))
    file = tmp_path / f"对照.{suffix}"
    ran = drafter("compare", THEN, now, "--to", file)
    assert ran.status == 1
    assert ran.out.splitlines()[0] == f"两年对照已写入 {file}，有2处请先核对："
    if suffix == "docx":
        word = docx.Document(str(file))
        figures, said = word.tables
        text = "\n".join(p.text for p in word.paragraphs)
        cells = [[cell.text for cell in r.cells] for r in figures.rows]
        assert ["主动公开", "主动公开政府信息总数（条）", "286", "312", "+26", "+9.1%", ""] in cells
        assert said.rows[0].cells[1].text == "现在的文字"
    else:
        text = file.read_text(encoding="utf-8")
        assert re.search("主动公开政府信息总数（条）.{0,80}286.{0,80}312.{0,80}[+]26.{0,80}[+]9.1%", text, re.DOTALL)
    assert "示例镇政府信息公开工作年度报告两年对照" in text.replace("\n", "")
    assert "矛盾：上年结转0件，与去年报告的结转下年度1件不一致" in text
    assert "今年正文" in text


def test_a_web_page_tells_what_each_cell_belongs_to(drafter: Run, tmp_path: Path) -> None:
    drafter("compare", THEN, NOW, "--to", tmp_path / "a.html")
    page = (tmp_path / "a.html").read_text(encoding="utf-8")
    assert re.search(r'<th[^>]*scope="col"[^>]*>增减', page)
    assert re.search(r'<th[^>]*scope="row"[^>]*>主动公开政府信息总数（条）', page)


@pytest.mark.parametrize("name", ["a.pdf", "a.toml", "a"])
def test_an_unknown_kind_of_file_is_one_line(drafter: Run, tmp_path: Path, name: str) -> None:
    ran = drafter("compare", THEN, NOW, "--to", tmp_path / name)
    assert (ran.status, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert "请让文件名以 .docx、.html 或 .txt 结尾" in ran.err
    assert not (tmp_path / name).exists()


def test_what_is_compared_is_never_overwritten(drafter: Run, tmp_path: Path, copies: Path) -> None:
    assert drafter("render", copies / THEN.name, "--to", "txt", "--out", tmp_path).status == 0
    then, before = tmp_path / "shili-2024.txt", (tmp_path / "shili-2024.txt").read_bytes()
    for other in (then, tmp_path / "." / "shili-2024.txt"):
        ran = drafter("compare", then, NOW, "--to", other)
        assert (ran.status, ran.out) == (2, "")
        assert "不能覆盖" in ran.err
    assert then.read_bytes() == before


@pytest.mark.parametrize("kind", ["docx", "html", "txt"])
def test_only_an_earlier_comparison_is_made_anew(drafter: Run, tmp_path: Path, copies: Path, kind: str) -> None:
    page = tmp_path / f"page.{kind}"
    assert drafter("compare", THEN, NOW, "--to", page).out == drafter("compare", THEN, NOW, "--to", page).out
    assert drafter("render", copies / NOW.name, "--to", kind, "--out", tmp_path).status == 0
    other = tmp_path / f"shili-2025.{kind}"
    before = other.read_bytes()
    ran = drafter("compare", THEN, NOW, "--to", other)
    assert (ran.status, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert "不是以前写的对照表" in ran.err
    assert other.read_bytes() == before


def test_what_cannot_be_read_is_one_line(drafter: Run, tmp_path: Path) -> None:
    (tmp_path / "broken.toml").write_text("template = ", encoding="utf-8")
    (tmp_path / "empty.docx").write_bytes(b"")
    for then, now in ((tmp_path / "none.toml", NOW), (THEN, tmp_path / "broken.toml"), (tmp_path / "empty.docx", NOW)):
        ran = drafter("compare", then, now)
        assert (ran.status, ran.out, ran.err.count("\n")) == (2, "", 1)
        assert ran.err.startswith("出错：")
    assert drafter("compare", THEN).status == 2


class _Screen(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize("environ", [{}, {"NO_COLOR": "1"}])
def test_colour_is_for_terminals_without_no_color(changed: Make, environ: dict[str, str]) -> None:
    screen = _Screen()
    world = World(io.StringIO(), screen, io.StringIO(), environ, date(2026, 1, 15), Path())
    assert run(["compare", str(THEN), str(changed(NOW, ("carried_in = 1", "carried_in = 0")))], world) == 1
    assert ("\x1b[" in screen.getvalue()) == (not environ)
