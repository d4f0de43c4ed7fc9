"""The county's desk: the sheet sent round and read back, and the townships added up."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from conftest import EXAMPLES, Ran
from county_sheets import NEW, TABLE, UNITS, WORDS, complete, figures_of, fill_in, filled
from openpyxl import Workbook, load_workbook

from drafter.composing.templates import find, names
from drafter.composing.uses import questions

Drafter = Callable[..., Ran]


@pytest.fixture
def sheet(tmp_path: Path, drafter: Drafter) -> Path:
    """A sheet for three townships."""
    (tmp_path / "名单.txt").write_text("\n".join(UNITS), encoding="utf-8")
    made = drafter("sheet", "make", tmp_path / "名单.txt", "--year", 2025, "--out", tmp_path / "表.xlsx")
    assert made.status == 0, made.err
    return tmp_path / "表.xlsx"


@pytest.fixture
def answers(tmp_path: Path, drafter: Drafter, sheet: Path) -> Path:
    """The folder with the answers files of the three townships."""
    complete(sheet)
    read = drafter("sheet", "read", sheet, "--out", tmp_path / "填报")
    assert (read.status, read.err) == (0, ""), read.out
    return tmp_path / "填报"


def test_points_in_one_cell_are_items(tmp_path: Path, drafter: Drafter, sheet: Path) -> None:
    complete(sheet)
    fill_in(sheet, {5: {"problems": "一是公开不够及时；二是解读形式单一", "remedies": "一是每月核对；二是多做图解"}})
    assert drafter("sheet", "read", sheet, "--out", tmp_path / "填报").status == 0
    told = tomllib.loads((tmp_path / "填报" / "甲镇-2025.toml").read_text(encoding="utf-8"))
    assert told["problems"] == ["公开不够及时", "解读形式单一"] and len(told["remedies"]) == 2


def the_sums() -> dict[str, Any]:
    """The sums of what was typed, made without the program."""
    typed = [figures_of(number) for number in range(len(UNITS))]
    sums: dict[str, Any] = {}
    for path in typed[-1]:
        values = [answers.get(path, 0) for answers in typed]
        if isinstance(values[0], str):
            parts: Counter[str] = Counter()
            for value in values:
                for part in value.split("，"):
                    name = part.rstrip("0123456789")
                    parts[name] += int(part.removeprefix(name))
            sums[path] = dict(parts)
        else:
            sums[path] = round(sum(values), 6)
    return sums


def at(raw: dict[str, Any], path: str) -> Any:
    here: Any = raw
    for key in path.split("."):
        here = here.get(key, {}) if isinstance(here, dict) else {}
    return here


def assert_sums(file: Path) -> None:
    raw = tomllib.loads(file.read_text(encoding="utf-8"))
    assert (raw["unit"], raw["year"]) == ({"name": "示例县", "kind": "县"}, 2025)
    for path, expected in the_sums().items():
        found = at(raw, path)
        if isinstance(expected, dict):
            found = {part["name"]: part["count"] for part in found}
        assert found == expected or (expected == 0 and found == {}), path


def test_from_the_sheet_to_the_countys_report(tmp_path: Path, drafter: Drafter, answers: Path) -> None:
    files = sorted(answers.glob("*.toml"))
    assert [file.stem for file in files] == sorted(f"{unit}-2025" for unit in UNITS)
    rendered = drafter("render", *files, "--out", tmp_path / "报告")
    assert rendered.status == 0, rendered.err
    reports = sorted((tmp_path / "报告").glob("*.docx"))
    assert drafter("import", *reports, "--out", tmp_path / "读回").status == 0
    for number, sources in enumerate((files, sorted((tmp_path / "读回").glob("*.toml")), reports)):
        out = tmp_path / f"县{number}.toml"
        done = drafter("rollup", *sources, "--name", "示例县", "--out", out)
        assert done.status in (0, 1), done.err
        assert_sums(out)
    assert drafter("rollup", answers, "--name", "示例县").status == 0
    text = (tmp_path / "示例县-2025.toml").read_text(encoding="utf-8")
    assert all(f"#   {unit}：{unit}-2025.toml" in text for unit in UNITS)
    assert drafter("render", tmp_path / "示例县-2025.toml", "--draft", "--to", "txt").status == 1
    report = (tmp_path / "示例县-2025（草稿）.txt").read_text(encoding="utf-8")
    assert (
        report.startswith("示例县人民政府2025年政府信息公开工作年度报告") and "我县" in report and "我镇" not in report
    )
    assert f"{the_sums()['proactive.total']}条" in report


def test_the_table_beside_holds_each_township_and_the_sum(tmp_path: Path, drafter: Drafter, answers: Path) -> None:
    assert drafter("rollup", answers, "--name", "示例县").status == 0
    table = load_workbook(tmp_path / "示例县-2025-汇总.xlsx").active
    assert table is not None
    rows = list(table.iter_rows(values_only=True))
    assert [row[0] for row in rows] == ["单位名称", *sorted(UNITS), "合计"]
    heads = rows[0]
    for head, path in (
        ("主动公开政府信息总数（条）", "proactive.total"),
        ("予以公开·自然人", f"{TABLE}.granted.natural"),
    ):
        column = heads.index(head)
        assert rows[-1][column] == the_sums()[path] == sum(int(str(row[column])) for row in rows[1:-1])


def test_all_faults_of_a_sheet_are_told_with_their_place_and_nothing_is_written(
    tmp_path: Path, drafter: Drafter, sheet: Path
) -> None:
    complete(sheet)
    book = load_workbook(sheet)
    page = book["填报"]
    letters = {cell.value: cell.column_letter for cell in page[4]}
    filled(page, 5, {"proactive.total": "三百多", f"{NEW}.natural": -1})
    filled(page, 6, {"requests.received": 2.5, "publication.date": "去年", "platforms.updated": "也许"})
    filled(page, 7, {"unit.name": "甲镇", "proactive.categories": "文件", "statutory.licensing": "=1+1"})
    filled(page, 8, {"unit.name": "../../逃", "proactive.total": 1})
    filled(page, 9, {"proactive.total": 1})
    book.save(sheet)
    read = drafter("sheet", "read", sheet, "--out", tmp_path / "填报")
    assert read.status == 2
    for row, path, term, what in (
        (5, "proactive.total", "主动公开政府信息总数（条）", "约数"),
        (5, f"{NEW}.natural", "一、本年新收·自然人", "小于0"),
        (6, "requests.received", "本年新收申请（件）", "不是整数"),
        (6, "publication.date", "成文日期", "不是日期"),
        (6, "platforms.updated", "指南目录更新", "看不出是或否"),
        (7, "unit.name", "单位名称", "与第5行重复"),
        (7, "proactive.categories", "分类数量（条）", "名称+数量"),
        (7, "statutory.licensing", "行政许可处理决定（件）", "公式还没有算出结果"),
        (8, "unit.name", "单位名称", "不能用作文件名"),
        (9, "unit.name", "单位名称", "没有写单位名称"),
    ):
        place = f"填报 第{row}行 {letters[path]}列（"
        assert any(line.startswith(place) and what in line for line in read.err.splitlines()), (term, read.err)
    assert "共10处" in read.err and not (tmp_path / "填报").exists()


def test_rows_that_contradict_themselves_or_are_not_finished_are_told(
    tmp_path: Path, drafter: Drafter, sheet: Path
) -> None:
    complete(sheet)
    fill_in(sheet, {5: {f"{NEW}.natural": 9}, 6: {"proactive.total": None}})
    book = load_workbook(sheet)
    filled(book["填报"], 7, dict.fromkeys((*WORDS, *figures_of(2))))
    book.save(sheet)
    read = drafter("sheet", "read", sheet)
    assert read.status == 1
    assert re.search(
        r"^填报 第5行 [A-Z]+列（一、本年新收·自然人） 甲镇：矛盾：“自然人”一列不平", read.out, re.MULTILINE
    )
    assert "填报 第6行 乙乡：还有1项没有填：主动公开政府信息总数（" in read.out
    assert "没有填、没有写文件的（1个）：丙街道" in read.out
    assert sorted(path.name for path in tmp_path.glob("*.toml")) == ["乙乡-2025.toml", "甲镇-2025.toml"]


def test_an_answers_file_that_is_there_stays_and_then_none_is_written(
    tmp_path: Path, drafter: Drafter, sheet: Path
) -> None:
    complete(sheet)
    (tmp_path / "乙乡-2025.toml").write_text("# 手写\n", encoding="utf-8")
    assert drafter("sheet", "read", sheet).status == 2
    assert [path.name for path in tmp_path.glob("*.toml")] == ["乙乡-2025.toml"]
    assert (tmp_path / "乙乡-2025.toml").read_text(encoding="utf-8") == "# 手写\n"


def test_a_formula_of_the_clerks_counts_as_what_it_shows(tmp_path: Path, drafter: Drafter, sheet: Path) -> None:
    """The value is there as a spreadsheet keeps it beside the formula."""
    from zipfile import ZipFile

    complete(sheet)
    fill_in(sheet, {5: {"proactive.total": "=50+50"}})
    changed = tmp_path / "算过.xlsx"
    with ZipFile(sheet) as old, ZipFile(changed, "w") as new:
        for part in old.namelist():
            content = old.read(part)
            new.writestr(part, re.sub(rb"(<f>50\+50</f>)<v ?(/>|></v>)", rb"\1<v>100</v>", content))
    assert drafter("sheet", "read", changed).status == 0
    assert at(tomllib.loads((tmp_path / "甲镇-2025.toml").read_text("utf-8")), "proactive.total") == 100


def test_texts_that_would_be_formulas_stay_texts(tmp_path: Path, drafter: Drafter) -> None:
    last = tmp_path / "去年.toml"
    text = EXAMPLES[0].with_name("shili-2024.toml").read_text(encoding="utf-8")
    typed = ("=cmd|'/c calc'!A1", "+1+1", "@SUM(1)", "-2+3为例")
    listed = ", ".join(f'"{one}"' for one in typed)
    last.write_text(text.replace("other_matters = []", f"other_matters = [{listed}]", 1), encoding="utf-8")
    made = drafter("sheet", "make", last, "--out", tmp_path / "表.xlsx")
    assert made.status == 0, made.err
    page = load_workbook(tmp_path / "表.xlsx")["2024年"]
    cells = [cell for row in page.iter_rows(min_row=5) for cell in row if cell.value is not None]
    assert all(cell.data_type != "f" for cell in cells)
    (cell,) = (cell for cell in cells if str(cell.value).startswith("=cmd"))
    assert cell.quotePrefix and cell.value == "\n".join(typed)


def test_last_years_figures_stand_beside_and_carried_requests_are_held_against_them(
    tmp_path: Path, drafter: Drafter
) -> None:
    made = drafter("sheet", "make", EXAMPLES[0].with_name("shili-2024.toml"), "--out", tmp_path / "表.xlsx")
    assert made.status == 0 and "其中1个单位有上年的数据" in made.out
    book = load_workbook(tmp_path / "表.xlsx")
    assert book.sheetnames == ["填写说明", "填报", "2024年"]
    heads = [cell.value for cell in book["填报"][3]]
    formula = str(book["填报"].cell(5, heads.index("与上年报告的结转下年度") + 1).value)
    assert "'2024年'!" in formula and formula.startswith("=")


def test_the_sheet_says_what_may_be_typed_and_what_is_wrong(sheet: Path) -> None:
    page = load_workbook(sheet)["填报"]
    assert page.freeze_panes == "C5" and page.row_dimensions[4].hidden
    kinds = {(rule.type, rule.operator) for rule in page.data_validations.dataValidation}
    assert {("whole", "greaterThanOrEqual"), ("list", None), ("date", "greaterThanOrEqual")} <= kinds
    heads = {cell.value: cell for cell in page[3]}
    assert "同一信息在多个渠道发布只计1条" in heads["主动公开政府信息总数（条）"].comment.text
    computed = [cell for cell in page[5] if cell.data_type == "f"]
    (closed,) = (rule for rule in page.data_validations.dataValidation if rule.type == "custom")
    assert closed.formula1 == "FALSE" and all(cell.coordinate in closed.cells for cell in computed)
    assert len(computed) > 40
    assert page.conditional_formatting


@pytest.mark.parametrize(
    ("change", "status", "said"),
    [
        ({"statutory": {"year": 2024}}, 2, "是2024年度的，其他是2025年度的"),
        ({"twin": True}, 2, "都是甲镇的"),
        ({"wrong": True}, 1, "T2-BAL"),
    ],
)
def test_what_cannot_be_added_is_told_and_nothing_is_written(
    tmp_path: Path, drafter: Drafter, answers: Path, change: dict[str, Any], status: int, said: str
) -> None:
    file = answers / "甲镇-2025.toml"
    text = file.read_text(encoding="utf-8")
    if "statutory" in change:
        file.write_text(text.replace("year = 2025", "year = 2024").replace("2026-01-14", "2025-01-14"), "utf-8")
    elif "twin" in change:
        (answers / "又一份.toml").write_text(text, encoding="utf-8")
    else:
        file.write_text(text.replace("granted = {natural = 3}", "granted = {natural = 2}"), encoding="utf-8")
    done = drafter("rollup", answers, "--name", "示例县")
    assert done.status == status and said in done.err and "没有汇总" in done.err, done.err
    assert not list(tmp_path.glob("示例县*"))


def test_who_lacks_a_figure_who_is_missing_and_whose_requests_were_carried_otherwise(
    tmp_path: Path, drafter: Drafter, answers: Path
) -> None:
    file = answers / "乙乡-2025.toml"
    file.write_text(file.read_text("utf-8").replace("licensing = 11\n", "# licensing =\n"), encoding="utf-8")
    last = tmp_path / "上年"
    last.mkdir()
    before = (answers / "甲镇-2025.toml").read_text("utf-8").replace("year = 2025", "year = 2024")
    (last / "甲镇-2024.toml").write_text(before.replace("2026-01-14", "2025-01-14"), encoding="utf-8")
    (tmp_path / "名单.txt").write_text("甲镇\n乙乡\n丁镇\n", encoding="utf-8")
    done = drafter(
        "rollup",
        answers,
        "--name",
        "示例县",
        "--units",
        tmp_path / "名单.txt",
        "--last",
        last,
        "--out",
        tmp_path / "县.toml",
    )
    assert done.status == 1, done.err
    assert "没有相加：行政许可处理决定，1个单位没有填：乙乡" in done.out
    assert "没有交的（1个）：丁镇" in done.out and "名单里没有、也加进去了的（1个）：丙街道" in done.out
    assert "甲镇：" in done.out and "上年结转" in done.out and "没有上年资料" in done.out
    raw = tomllib.loads((tmp_path / "县.toml").read_text("utf-8"))
    assert "licensing" not in raw["statutory"] and raw["statutory"]["penalties"] == 6


def test_what_must_be_filled_in_is_marked_and_what_not_all_have_is_folded(sheet: Path) -> None:
    page = load_workbook(sheet)["填报"]
    heads = {cell.value: cell for cell in page[3] if cell.value}
    needed = [head for head, cell in heads.items() if cell.fill.start_color.rgb.endswith("1F4E79")]
    assert {"主动公开政府信息总数（条）", "存在的主要问题", "工作考核"} <= set(needed) and len(needed) < 40
    assert all(heads[head].font.bold and "必填" in heads[head].comment.text for head in needed if head != "单位名称")
    for head, folded in (("政策解读（篇）", True), ("主动公开政府信息总数（条）", False), ("联系电话", False)):
        dimension = page.column_dimensions[heads[head].column_letter]
        assert (bool(dimension.outlineLevel), dimension.hidden) == (folded, folded), head
    assert not page.protection.sheet, "on a protected sheet nothing can be unfolded"
    guide = [row[0] for row in load_workbook(sheet)["填写说明"].iter_rows(values_only=True)]
    assert any("深蓝底白字" in str(line) for line in guide)


def test_topics_of_last_year_stand_open(tmp_path: Path, drafter: Drafter) -> None:
    drafter("sheet", "make", EXAMPLES[0].with_name("shili-2024.toml"), "--out", tmp_path / "表.xlsx")
    page = load_workbook(tmp_path / "表.xlsx")["填报"]
    letter = next(cell.column_letter for cell in page[3] if cell.value == "政策解读（篇）")
    assert not page.column_dimensions[letter].hidden


@pytest.mark.parametrize(
    ("path", "typed", "found"),
    [
        ("publication.date", "1月15日", "2026-01-15"),
        ("publication.date", "2026年1月15日", "2026-01-15"),
        ("period.start", "4月1日", "2025-04-01"),
        ("statutory.penalties", "没有", "0"),
        ("statutory.penalties", "１２件", "12"),
        ("statutory.fees_wan", "3万5千", "3.5"),
    ],
)
def test_cells_are_read_as_people_type_them(
    tmp_path: Path, drafter: Drafter, sheet: Path, path: str, typed: str, found: str
) -> None:
    fill_in(sheet, {5: {path: typed}})
    assert drafter("sheet", "read", sheet).status == 1
    assert str(at(tomllib.loads((tmp_path / "甲镇-2025.toml").read_text("utf-8")), path)) == found


@pytest.mark.parametrize("typed", ["1e+20", "1.23E+18", 1e20])
def test_a_number_that_the_sheet_has_shortened_is_told_kindly(drafter: Drafter, sheet: Path, typed: Any) -> None:
    fill_in(sheet, {5: {"proactive.total": typed}, 6: {"contact.phone": typed}})
    read = drafter("sheet", "read", sheet)
    assert read.status == 2 and read.err.count("是缩写的数") == 2, read.err


def test_what_is_seldom_right_is_told_with_its_cell_and_written_all_the_same(
    tmp_path: Path, drafter: Drafter, sheet: Path
) -> None:
    complete(sheet)
    fill_in(sheet, {5: {"training.sessions": 300, "training.attended": 40}})
    read = drafter("sheet", "read", sheet)
    assert read.status == 0 and "份有请核对的地方" in read.out
    assert re.search(r"^填报 第5行 [A-Z]+列（培训次数） 甲镇：请核对：", read.out, re.MULTILINE), read.out
    assert (tmp_path / "甲镇-2025.toml").is_file()


def test_what_not_every_township_has_is_added_of_those_that_have_it(
    tmp_path: Path, drafter: Drafter, sheet: Path
) -> None:
    complete(sheet)
    some = {"interpretation.articles": 4, "openness.open_days": 1, "fees.noticed_yuan": None}
    fill_in(sheet, {5: {**some, "platforms.boards": 12}, 6: {**some, "openness.visitors": 30}})
    assert drafter("sheet", "read", sheet, "--out", tmp_path / "填报").status == 0
    done = drafter("rollup", tmp_path / "填报", "--name", "示例县", "--out", tmp_path / "县里")
    assert done.status == 1 and "没有相加：开放日参加人次，1个单位没有填：甲镇" in done.out, done.out + done.err
    assert "只加了有的单位的（2项" in done.out and "村（社区）公开栏数" not in done.out
    text = (tmp_path / "县里" / "示例县-2025.toml").read_text("utf-8")
    assert (tmp_path / "县里" / "示例县-2025-汇总.xlsx").is_file()
    raw = tomllib.loads(text)
    assert (at(raw, "interpretation.articles"), at(raw, "openness.open_days")) == (8, 2)
    assert "visitors" not in raw["openness"] and at(raw, "platforms.boards") == {}
    assert re.search(r"#   政策解读：.*甲镇", text) and not re.search(r"#   政策解读：.*丙街道", text)
    assert at(raw, "fees.noticed_yuan") == 0


def test_answers_read_from_a_report_do_not_say_that_there_was_none(
    tmp_path: Path, drafter: Drafter, sheet: Path
) -> None:
    complete(sheet)
    fill_in(sheet, {5: {"interpretation.articles": 4}})
    assert drafter("sheet", "read", sheet, "--out", tmp_path / "填报").status == 0
    files = sorted((tmp_path / "填报").glob("*.toml"))
    assert drafter("render", *files, "--out", tmp_path / "报告").status == 0
    reports = sorted((tmp_path / "报告").glob("*.docx"))
    assert drafter("import", *reports, "--out", tmp_path / "读回").status == 0
    for sources in (reports, sorted((tmp_path / "读回").glob("*.toml"))):
        done = drafter("rollup", *sources, "--name", "示例县", "--out", tmp_path / f"{sources[0].suffix[1:]}.toml")
        assert done.status == 1 and "没有相加：政策解读，2个单位没有填" in done.out, done.out + done.err


@pytest.mark.parametrize("out", ["县.txt", "县里/有.docx"])
def test_the_countys_answers_go_to_an_answers_file_or_a_folder(
    tmp_path: Path, drafter: Drafter, answers: Path, out: str
) -> None:
    done = drafter("rollup", answers, "--name", "示例县", "--out", tmp_path / out)
    assert done.status == 2 and ".toml" in done.err and done.err.count("\n") == 1


def test_five_hundred_townships_are_read(tmp_path: Path, drafter: Drafter) -> None:
    names = [f"第{number}示例镇" for number in range(500)]
    (tmp_path / "名单.txt").write_text("\n".join(names), encoding="utf-8")
    made = drafter("sheet", "make", tmp_path / "名单.txt", "--year", 2025, "--out", tmp_path / "表.xlsx")
    assert made.status == 0
    fill_in(tmp_path / "表.xlsx", {5 + number: {"proactive.total": number} for number in range(500)})
    read = drafter("sheet", "read", tmp_path / "表.xlsx", "--out", tmp_path / "填报")
    assert read.status == 1 and "已写成500份" in read.out
    assert len(list((tmp_path / "填报").glob("*.toml"))) == 500


@pytest.mark.parametrize("name", ["不是表.xlsx", "没有.xlsx", "表.xls", "别人的.xlsx"])
def test_a_file_that_is_no_sheet_is_refused_in_one_line(tmp_path: Path, drafter: Drafter, name: str) -> None:
    path = tmp_path / name
    if name == "别人的.xlsx":
        Workbook().save(path)
    elif name != "没有.xlsx":
        path.write_bytes(b"no workbook")
    read = drafter("sheet", "read", path)
    assert read.status == 2 and read.err.count("\n") == 1 and name in read.err


@pytest.mark.parametrize("name", ["示例镇", "公司", "../示例县", "=示例县"])
def test_only_a_county_adds_up(drafter: Drafter, answers: Path, name: str) -> None:
    assert drafter("rollup", answers, "--name", name).status == 2


def test_what_nobody_sees_in_the_countys_name_is_taken_out(tmp_path: Path, drafter: Drafter, answers: Path) -> None:
    drafter("rollup", answers, "--name", "示例\u202e\x1b县")
    assert [path.name for path in tmp_path.glob("*.toml")] == ["示例县-2025.toml"]


@pytest.mark.parametrize("name", names())
def test_every_template_has_a_sheet_that_is_read_back(tmp_path: Path, drafter: Drafter, name: str) -> None:
    template = find(name)
    (tmp_path / "名单.txt").write_text("甲镇\n", encoding="utf-8")
    path, year = tmp_path / "表.xlsx", template.years[0]
    made = drafter("sheet", "make", tmp_path / "名单.txt", "--year", year, "--template", name, "--out", path)
    assert made.status == 0, made.err
    page = load_workbook(path)["填报"]
    ids = {cell.value for cell in page[4]}
    assert {fact.path for fact in questions(template) if fact.kind != "table"} <= ids
    examples = {fact.path: fact.example for fact in questions(template) if fact.example and fact.path != "unit.name"}
    fill_in(path, {5: examples})
    read = drafter("sheet", "read", path)
    assert read.status in (0, 1), read.err
    raw = tomllib.loads((tmp_path / f"甲镇-{year}.toml").read_text("utf-8"))
    assert raw["template"] == name
    assert [path for path in examples if at(raw, path) in ({}, None)] == []
