"""The county's desk when people fill sheets, write lists and hand files in as people do."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from conftest import Ran
from county_sheets import NEW, TABLE, UNITS, WORDS, complete, figures_of, fill_in, filled
from openpyxl import load_workbook
from test_county import at, sheet

Drafter = Callable[..., Ran]
__all__ = ["sheet"]


def test_two_filled_pages_are_told_and_a_copy_with_names_only_is_none(
    tmp_path: Path, drafter: Drafter, sheet: Path
) -> None:
    book = load_workbook(sheet)
    book.copy_worksheet(book["填报"]).title = "西片"
    book.save(sheet)
    complete(sheet)
    assert drafter("sheet", "read", sheet, "--out", tmp_path / "填报").status == 0
    book = load_workbook(sheet)
    filled(book["西片"], 5, {"unit.name": "戊镇", "proactive.total": 3})
    book.save(sheet)
    read = drafter("sheet", "read", sheet, "--out", tmp_path / "两页")
    assert read.status == 2 and "“填报”、“西片”2页都填了" in read.err and not (tmp_path / "两页").exists()


@pytest.mark.parametrize(("rows", "said"), [((3,), "第8行是表头"), ((1, 2, 3, 4), "第8至11行是表头")])
def test_heads_pasted_in_among_the_rows_are_told_once(
    drafter: Drafter, sheet: Path, rows: tuple[int, ...], said: str
) -> None:
    complete(sheet)
    _pasted(sheet, rows)
    read = drafter("sheet", "read", sheet)
    assert read.status == 2 and f"{said}，请删去" in read.err and "共1处" in read.err, read.err


def test_what_was_pasted_from_a_sheet_with_other_columns_is_not_read_as_other_answers(
    drafter: Drafter, sheet: Path
) -> None:
    complete(sheet)
    _pasted(sheet, (1, 2, 3, 4, 5), shifted=1)
    read = drafter("sheet", "read", sheet)
    assert read.status == 2 and "第8至11行是另一张表的表头" in read.err and "共1处" in read.err, read.err


def _pasted(sheet: Path, rows: tuple[int, ...], shifted: int = 0) -> None:
    """Puts copies of rows below the three townships', from the tenth column on moved by so many."""
    book = load_workbook(sheet)
    page: Any = book["填报"]
    for to, row in enumerate(rows, 8):
        for column in range(1, page.max_column + 1):
            page.cell(to, column + (shifted if column > 10 else 0)).value = page.cell(row, column).value
    book.save(sheet)


@pytest.mark.parametrize("name", ["合计", "总　计", "全县合计", "小计：", "序号"])
def test_a_row_of_sums_or_heads_is_no_township(drafter: Drafter, sheet: Path, name: str) -> None:
    complete(sheet)
    fill_in(sheet, {8: {"unit.name": name, "proactive.total": "=SUM(S5:S7)", "contact.phone": "联系电话"}})
    read = drafter("sheet", "read", sheet)
    assert read.status == 2 and "第8行" in read.err and "不是单位，请删去这一行" in read.err
    assert "共1处" in read.err, read.err


def test_what_does_not_apply_in_a_cell_of_table_2_is_none(tmp_path: Path, drafter: Drafter, sheet: Path) -> None:
    complete(sheet)
    fill_in(sheet, {6: {f"{TABLE}.granted.business": "不适用", f"{NEW}.welfare": "没有"}})
    assert drafter("sheet", "read", sheet, "--out", tmp_path / "填报").status == 0
    told = tomllib.loads((tmp_path / "填报" / "乙乡-2025.toml").read_text("utf-8"))
    assert at(told, f"{TABLE}.granted") == {"natural": 3}


@pytest.mark.parametrize("twin", ["甲　镇", "甲 镇", " 甲镇 ", "示例县甲镇人民政府"])
def test_one_unit_in_two_rows_is_told_however_its_name_is_written(
    tmp_path: Path, drafter: Drafter, sheet: Path, twin: str
) -> None:
    complete(sheet)
    fill_in(sheet, {7: {"unit.name": twin}})
    read = drafter("sheet", "read", sheet)
    assert (
        read.status == 2
        and re.search("第7行 A列（单位名称）：“.*甲镇.*”与第5行重复", read.err)
        and "一份也没有写" in read.err
    )


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("甲镇、乙乡、丙街道\n", "第1行：不是单位名称：“甲镇、乙乡、丙街道”像是几个单位"),
        ("甲镇 乙乡\n", "像是几个单位"),
        ("甲镇 13800000000\n", "请只写单位名称"),
        ("单位名称\n甲镇\n", "第1行：不是单位名称：“单位名称”不是单位"),
        ("甲镇\n甲 镇\n", "在名单里有两次"),
        ("1\n", "请只写单位名称"),
        ("甲" * 70 + "镇\n", "请只写单位名称"),
        ("甲镇人民政府2025年政府信息公开工作年度报告\n", "请只写单位名称"),
        (b"PK\x03\x04\0\0\0", "名单应是文本文件"),
    ],
)
def test_what_a_list_of_units_cannot_be(tmp_path: Path, drafter: Drafter, content: str | bytes, said: str) -> None:
    (tmp_path / "名单.txt").write_bytes(content.encode() if isinstance(content, str) else content)
    made = drafter("sheet", "make", tmp_path / "名单.txt", "--year", 2025, "--out", tmp_path / "表.xlsx")
    assert made.status == 2 and said in made.err and not (tmp_path / "表.xlsx").exists(), made.err


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig", "gb18030"])
def test_numbers_and_blanks_in_a_list_are_passed_over(tmp_path: Path, drafter: Drafter, encoding: str) -> None:
    (tmp_path / "名单.txt").write_text("1．甲镇\n（2）乙 乡\n3 丙街道\n", encoding=encoding)
    drafter("sheet", "make", tmp_path / "名单.txt", "--year", 2025, "--out", tmp_path / "表.xlsx")
    page: Any = load_workbook(tmp_path / "表.xlsx")["填报"]
    assert [page.cell(row, 1).value for row in (5, 6, 7)] == ["甲镇", "乙乡", "丙街道"]


@pytest.mark.parametrize(
    ("told", "term"),
    [
        ({"proactive.last_total": 40}, "上年主动公开总数"),
        ({"requests.last_received": 1}, "上年新收申请"),
        ({"requests.extended": 2}, "延期答复件数"),
        ({"organisation.full_time": 1}, "专职人员"),
    ],
)
def test_what_everyone_has_is_not_added_of_some(
    tmp_path: Path, drafter: Drafter, sheet: Path, told: dict[str, int], term: str
) -> None:
    complete(sheet)
    fill_in(sheet, {6: told})
    assert drafter("sheet", "read", sheet, "--out", tmp_path / "填报").status == 0
    done = drafter("rollup", tmp_path / "填报", "--name", "示例县", "--out", tmp_path / "县里")
    assert done.status == 1 and f"没有相加：{term}，2个单位没有填：丙街道、甲镇" in done.out, done.out + done.err
    raw = tomllib.loads((tmp_path / "县里" / "示例县-2025.toml").read_text("utf-8"))
    assert not any(at(raw, path) for path in told)
    fill_in(sheet, dict.fromkeys((5, 7), told))
    assert drafter("sheet", "read", sheet, "--out", tmp_path / "都填").status == 0
    done = drafter("rollup", tmp_path / "都填", "--name", "示例县", "--out", tmp_path / "全县")
    raw = tomllib.loads((tmp_path / "全县" / "示例县-2025.toml").read_text("utf-8"))
    assert done.status == 0 and {path: at(raw, path) for path in told} == {path: 3 * told[path] for path in told}


def test_what_nobody_answered_and_no_sheet_asks_is_not_told_as_lacking(
    tmp_path: Path, drafter: Drafter, sheet: Path
) -> None:
    complete(sheet)
    none = {"requests.received": 0, "requests.carried_in": 0, "requests.carried_out": 0}
    empty = {path: None for path in figures_of(1) if path.startswith(TABLE)}
    fill_in(sheet, {6: {**none, **empty}})
    assert drafter("sheet", "read", sheet, "--out", tmp_path / "填报").status == 0
    done = drafter("rollup", tmp_path / "填报", "--name", "示例县", "--out", tmp_path / "县里")
    assert done.status == 0 and "没有相加" not in done.out, done.out + done.err
    raw = tomllib.loads((tmp_path / "县里" / "示例县-2025.toml").read_text("utf-8"))
    assert not {"on_time", "extended", "overdue"} & set(raw["requests"]), raw["requests"]


def test_a_folder_is_read_with_the_folders_below_and_what_is_left_out_is_told(
    tmp_path: Path, drafter: Drafter, sheet: Path
) -> None:
    complete(sheet)
    assert drafter("sheet", "read", sheet, "--out", tmp_path / "填报").status == 0
    assert drafter("render", *sorted((tmp_path / "填报").glob("*.toml")), "--out", tmp_path / "报告").status == 0
    folder = tmp_path / "来件"
    for unit, endings in (("甲镇", ("toml", "docx")), ("乙乡", ("docx", "txt")), ("丙街道", ("txt", "xlsx"))):
        (folder / unit).mkdir(parents=True)
        for ending in endings:
            made = tmp_path / ("填报" if ending == "toml" else "报告") / f"{unit}-2025.{ending}"
            (folder / unit / made.name).write_bytes(made.read_bytes() if made.is_file() else b"a table")
    (tmp_path / "名单.txt").write_text("甲镇\n乙乡\n丙街道\n", encoding="utf-8")
    done = drafter("check", folder, "--units", tmp_path / "名单.txt", "--to", tmp_path / "汇总.xlsx")
    assert "3份的核对汇总" in done.out and "没有交的" not in done.out, done.out + done.err
    assert re.search(r"没有读的（2个，与读了的一份同名）：.*甲镇-2025\.docx、.*乙乡-2025\.txt", done.err), done.err
    assert re.search(r"没有读的（1个，不是填报文件，也不是能读的报告）：.*丙街道-2025\.xlsx", done.err), done.err
    done = drafter("rollup", folder, "--name", "示例县", "--out", tmp_path / "县里")
    assert "已把3个单位" in done.out and done.err.count("没有读的") == 2, done.out + done.err


@pytest.mark.parametrize("ending", ["xlsx", "docx", "html"])
def test_an_overview_nobody_changed_is_replaced_and_a_changed_one_is_kept(
    tmp_path: Path, drafter: Drafter, ending: str
) -> None:
    page = tmp_path / f"汇总.{ending}"
    for number in (1, 2, 3):
        unit = "甲乙丙"[number - 1] + "镇"
        text = f"{unit}人民政府2025年政府信息公开工作年度报告\n一、总体情况\n全年主动公开政府信息{number}条。\n"
        (tmp_path / f"{unit}.txt").write_text(text, encoding="utf-8")
        done = drafter("check", *sorted(tmp_path.glob("?镇.txt")), "--to", page)
        assert f"{number}份的核对汇总" in done.out and "另存" not in done.err, done.err
    assert [path.name for path in tmp_path.glob("汇总*")] == [page.name]
    if ending == "xlsx":
        book = load_workbook(page)
        book.active["A9"] = "已催"
        book.save(page)
    else:
        page.write_bytes(page.read_bytes().replace(b"<!--drafter", b"<!-- drafter").replace(b"drafter:", b"drafted:"))
    done = drafter("check", tmp_path / "甲镇.txt", "--to", page)
    assert "另存为" in done.err and len(list(tmp_path.glob("汇总*"))) == 2, done.err


def test_our_own_sentences_are_no_copying(tmp_path: Path, drafter: Drafter, sheet: Path) -> None:
    complete(sheet)
    fill_in(sheet, {row: {"organisation.full_time": 1, "organisation.part_time": row} for row in (5, 6, 7)})
    assert drafter("sheet", "read", sheet, "--out", tmp_path / "填报").status == 0
    drafter("render", *sorted((tmp_path / "填报").glob("*.toml")), "--out", tmp_path / "报告")
    done = drafter("check", tmp_path / "报告", "--to", tmp_path / "汇总.xlsx")
    shared = [
        row[-1] for row in load_workbook(tmp_path / "汇总.xlsx")["雷同文字"].iter_rows(min_row=3, values_only=True)
    ]
    assert not any("主要公开平台" in str(text) or "承担日常工作" in str(text) for text in shared), shared
    assert "部分公开栏更新不及时" in done.out


def test_a_template_of_other_years_is_told(tmp_path: Path, drafter: Drafter) -> None:
    (tmp_path / "名单.txt").write_text("甲镇\n", encoding="utf-8")
    made = drafter(
        *("sheet", "make", tmp_path / "名单.txt", "--year", 2025, "--template", "six-part"),
        *("--out", tmp_path / "表.xlsx"),
    )
    assert made.status == 0 and "报告是2025年度的，请核对是否选对" in made.err


@pytest.mark.parametrize(
    ("path", "typed", "said"),
    [
        ("contact.postcode", 15000, "不像邮政编码"),
        ("contact.phone", 123, "不像电话号码"),
        ("contact.email", "abc", "不是电子邮箱"),
        ("publication.url", "无网址", "不像网址"),
        ("unit.name", "甲", "看不出“甲”是镇、乡还是街道"),
    ],
)
def test_what_the_questionnaire_doubts_is_told_when_a_sheet_is_read_and_checked(
    tmp_path: Path, drafter: Drafter, sheet: Path, path: str, typed: str | int, said: str
) -> None:
    complete(sheet)
    fill_in(sheet, {5: {path: typed}})
    read = drafter("sheet", "read", sheet, "--out", tmp_path / "填报")
    assert read.status == 0 and re.search(f"填报 第5行 .*请核对：.*{said}", read.out), read.out
    checked = drafter("check", tmp_path / "填报")
    assert checked.status == 0 and said in checked.out and "1份有请核对" in checked.out, checked.out


def test_a_list_with_a_name_that_is_not_whole_is_told_before_the_sheet_goes_round(
    tmp_path: Path, drafter: Drafter
) -> None:
    (tmp_path / "名单.txt").write_text("甲\n示例农场\n乙镇\n", encoding="utf-8")
    made = drafter("sheet", "make", tmp_path / "名单.txt", "--year", 2025, "--out", tmp_path / "表.xlsx")
    assert made.status == 0 and made.err.count("看不出") == 1 and "“甲”" in made.err


def test_reports_as_text_are_last_years_and_no_list(tmp_path: Path, drafter: Drafter, sheet: Path) -> None:
    complete(sheet)
    drafter("sheet", "read", sheet, "--out", tmp_path / "填报")
    assert drafter("render", tmp_path / "填报", "--to", "txt", "--out", tmp_path / "上年").status == 0
    (tmp_path / "新名单.txt").write_text("甲镇\n乙乡\n", encoding="utf-8")
    for name, given in (("件", sorted((tmp_path / "上年").glob("*.txt"))), ("夹", [tmp_path / "上年"])):
        made = drafter("sheet", "make", tmp_path / "新名单.txt", *given, "--out", tmp_path / f"{name}.xlsx")
        assert made.status == 0 and "2行" in made.out and "其中2个单位有上年的数据" in made.out, made.out + made.err
        assert "没有放进表里的（1个）：丙街道" in made.err
        assert load_workbook(tmp_path / f"{name}.xlsx").sheetnames[-1] == "2025年"


def test_a_folder_of_answers_is_rendered(tmp_path: Path, drafter: Drafter, sheet: Path) -> None:
    complete(sheet)
    drafter("sheet", "read", sheet, "--out", tmp_path / "填报" / "东片")
    for _ in range(2):  # the second time reports lie there, too
        done = drafter("render", tmp_path / "填报")
        assert done.status == 0 and "完成3份" in done.out, done.out + done.err
    assert len(list((tmp_path / "填报" / "东片").glob("*.docx"))) == 3


def test_the_countys_own_files_are_not_added_to_it(tmp_path: Path, drafter: Drafter, sheet: Path) -> None:
    complete(sheet)
    drafter("sheet", "read", sheet, "--out", tmp_path / "填报")
    assert drafter("rollup", tmp_path / "填报", "--name", "示例县", "--out", tmp_path / "填报" / "县里").status == 0
    done = drafter("rollup", tmp_path / "填报", "--name", "示例县", "--out", tmp_path / "再次")
    assert "没有读的（1个，是示例县自己的）" in done.err and "已把3个单位" in done.out, done.out + done.err
    first, again = (
        tomllib.loads((tmp_path / at / "示例县-2025.toml").read_text("utf-8")) for at in ("填报/县里", "再次")
    )
    assert first["proactive"] == again["proactive"]


def test_what_is_missing_on_the_command_line_is_named(drafter: Drafter, tmp_path: Path) -> None:
    assert "缺少 --name 名称" in drafter("rollup", tmp_path).err
    assert "缺少名单.txt或上年的文件" in drafter("sheet", "make").err


@pytest.mark.parametrize(
    "command",
    [
        ("check", "{}", "--to", "没有/汇总.xlsx"),
        ("rollup", "{}", "--name", "示例县", "--out", "没有/县.toml"),
        ("sheet", "make", "{}", "--out", "没有/表.xlsx"),
        ("import", "{}", "--out", "没有/甲.toml"),
    ],
)
def test_a_folder_that_is_not_there_is_told_in_the_same_words(
    tmp_path: Path, drafter: Drafter, command: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    said = "全年主动公开政府信息3条，均在示例县人民政府门户网站公布，其中政策文件1条、工作动态2条；没有收到申请。"
    title = "甲镇人民政府2025年政府信息公开工作年度报告"
    Path("甲镇.txt").write_text(f"{title}\n一、总体情况\n{said}\n", encoding="utf-8")
    done = drafter(*(part.format("甲镇.txt") for part in command))
    assert done.status == 2 and "存放的文件夹不存在" in done.err, done.err
    assert not Path("没有").exists()


def test_last_years_files_that_are_not_there_are_no_reason_to_go_on_without(
    tmp_path: Path, drafter: Drafter, sheet: Path
) -> None:
    complete(sheet)
    drafter("sheet", "read", sheet, "--out", tmp_path / "填报")
    done = drafter(
        *("rollup", tmp_path / "填报", "--name", "示例县", "--out", tmp_path / "县里"),
        *("--last", tmp_path / "去年"),
    )
    assert done.status == 2 and "去年：没有这个文件" in done.err and not (tmp_path / "县里").exists()


def test_what_does_not_belong_among_the_reports_is_told_on_the_screen(
    tmp_path: Path, drafter: Drafter, sheet: Path
) -> None:
    folder = tmp_path / "来件"
    folder.mkdir()
    for name, unit, year in (("甲", "甲镇", 2025), ("甲2", "甲镇", 2025), ("乙", "乙乡", 2024), ("戊", "戊镇", 2025)):
        said = f"{unit}人民政府{year}年政府信息公开工作年度报告\n一、总体情况\n全年主动公开政府信息3条。\n"
        (folder / f"{name}.txt").write_text(said, encoding="utf-8")
    done = drafter("check", folder, "--units", tmp_path / "名单.txt", "--to", tmp_path / "汇总.xlsx")
    for line in (
        "没有交的（1个）：丙街道",
        "交了几份的（1个单位）：甲镇（甲.txt、甲2.txt）",
        "与其他各份年度不同的（1份）：乙乡",
        "名单里没有的（1个）：戊镇",
    ):
        assert line in done.out, done.out


def test_sheets_that_townships_send_back_each_by_itself_are_read_together(
    tmp_path: Path, drafter: Drafter, sheet: Path
) -> None:
    complete(sheet)
    whole = {row: [cell.value for cell in load_workbook(sheet)["填报"][row]] for row in (5, 6)}
    (tmp_path / "收回" / "东片").mkdir(parents=True)
    for row, name in ((5, "甲"), (6, "东片/乙")):
        book = load_workbook(sheet)
        page: Any = book["填报"]
        for other in {5, 6, 7} - {row}:
            for column in range(3, page.max_column + 1):
                page.cell(other, column).value = None
        book.save(tmp_path / "收回" / f"{name}.xlsx")
    read = drafter("sheet", "read", tmp_path / "收回", "--out", tmp_path / "填报")
    assert "已写成2份" in read.out and "没有填、没有写文件的（1个）：丙街道" in read.out, read.out + read.err
    assert sorted(file.stem for file in (tmp_path / "填报").iterdir()) == ["乙乡-2025", "甲镇-2025"]
    assert whole[5] != whole[6]

    fill_in(tmp_path / "收回" / "甲.xlsx", {6: {"proactive.total": 3}, 5: {"training.sessions": "很多"}})
    read = drafter("sheet", "read", tmp_path / "收回", "--out", tmp_path / "再读")
    assert read.status == 2 and not (tmp_path / "再读").exists()
    assert re.search("甲.xlsx 填报 第5行 .*“很多”", read.err), read.err
    assert re.search("(乙|甲).xlsx 填报 第6行 乙乡：与 (甲|乙).xlsx 填报 第6行 乙乡 都填了", read.err), read.err


def test_parts_that_fall_short_of_their_total_are_pointed_out(tmp_path: Path, drafter: Drafter, sheet: Path) -> None:
    complete(sheet)
    fill_in(sheet, {5: {"proactive.total": 1204}})
    read = drafter("sheet", "read", sheet, "--out", tmp_path / "填报")
    assert read.status == 0 and re.search("第5行 .* 甲镇：提示：分类相加为.*比总数1204少", read.out), read.out


def test_what_is_no_contradiction_of_figures_does_not_hinder_their_sum(
    tmp_path: Path, drafter: Drafter, sheet: Path
) -> None:
    complete(sheet)
    fill_in(sheet, {6: {"problems": "无", "remedies": "无", "publication.date": "2025-01-10"}})
    assert drafter("sheet", "read", sheet, "--out", tmp_path / "填报").status == 1
    done = drafter("rollup", tmp_path / "填报", "--name", "示例县", "--out", tmp_path / "县里")
    assert done.status == 0 and "已把3个单位" in done.out, done.out + done.err


def test_a_list_of_units_in_the_folder_is_no_report(tmp_path: Path, drafter: Drafter, sheet: Path) -> None:
    complete(sheet)
    drafter("sheet", "read", sheet, "--out", tmp_path / "来件")
    listed = tmp_path / "来件" / "名单.txt"
    listed.write_text("甲镇\n乙乡\n丙街道\n", encoding="utf-8")
    for arguments in (("check",), ("rollup", "--name", "示例县", "--out", tmp_path / "县里")):
        for given in ((tmp_path / "来件",), tuple(sorted((tmp_path / "来件").iterdir()))):
            done = drafter(*arguments, *given, "--units", listed)
            assert done.status == 0 and "名单" not in done.err and "没有交的" not in done.out, done.out + done.err
            for made in (tmp_path / "县里").glob("*"):
                made.unlink()


def test_requests_carried_in_otherwise_are_told_once_a_unit(tmp_path: Path, drafter: Drafter, sheet: Path) -> None:
    complete(sheet)
    drafter("sheet", "read", sheet, "--out", tmp_path / "填报")
    (tmp_path / "上年").mkdir()
    for file in (tmp_path / "填报").iterdir():
        said = file.read_text("utf-8").replace("year = 2025", "year = 2024").replace("2026-01-14", "2025-01-14")
        (tmp_path / "上年" / file.name).write_text(said, encoding="utf-8")
    done = drafter(
        "rollup", tmp_path / "填报", "--name", "示例县", "--out", tmp_path / "县", "--last", tmp_path / "上年"
    )
    assert done.status == 1, done.out + done.err
    told = re.findall("(甲镇|乙乡|丙街道)：.*上年结转", done.out)
    assert told and len(told) == len(set(told)), done.out


def test_a_filled_row_is_held_against_last_years_figures_on_the_sheet(
    tmp_path: Path, drafter: Drafter, sheet: Path
) -> None:
    complete(sheet)
    drafter("sheet", "read", sheet, "--out", tmp_path / "上年")
    made = drafter("sheet", "make", tmp_path / "上年", "--year", 2026, "--out", tmp_path / "新表.xlsx")
    assert made.status == 0, made.err
    units = [load_workbook(tmp_path / "新表.xlsx")["填报"].cell(row, 1).value for row in (5, 6, 7)]
    rows = {5 + units.index(unit): figures_of(number) for number, unit in enumerate(("甲镇", "乙乡", "丙街道"))}
    fill_in(
        tmp_path / "新表.xlsx", {row: {**WORDS, **one, "publication.date": "2027-01-14"} for row, one in rows.items()}
    )
    read = drafter("sheet", "read", tmp_path / "新表.xlsx", "--out", tmp_path / "填报")
    assert read.status == 1
    assert re.search("（上年结转申请（件）） 甲镇：矛盾：上年结转1件，与去年报告的结转下年度0件不一致", read.out), (
        read.out
    )
    assert not re.search("乙乡：矛盾：上年结转1件", read.out), read.out


def test_each_unit_is_held_against_its_own_file_of_last_year(tmp_path: Path, drafter: Drafter, sheet: Path) -> None:
    complete(sheet)
    drafter("sheet", "read", sheet, "--out", tmp_path / "填报")
    for file in sorted((tmp_path / "填报").iterdir())[:2]:  # of 丙街道 and 乙乡
        said = file.read_text("utf-8").replace("year = 2025", "year = 2024").replace("2026-01-14", "2025-01-14")
        (tmp_path / "上年" / "各镇").mkdir(parents=True, exist_ok=True)
        (tmp_path / "上年" / "各镇" / file.name.replace("2025", "2024")).write_text(said, encoding="utf-8")
    drafter("render", tmp_path / "上年", "--to", "docx", "--out", tmp_path / "去年")
    drafter("render", tmp_path / "填报", "--to", "docx", "--out", tmp_path / "今年")
    for now, then in (("填报", "上年"), ("今年", "去年")):
        done = drafter("check", tmp_path / now, "--last", tmp_path / then)
        told = {part.split("：")[0].split("/")[-1]: part for part in re.split(r"(?=^\S)", done.out, flags=re.MULTILINE)}
        units = {unit: next(part for name, part in told.items() if name.startswith(unit)) for unit in UNITS}
        assert "上年结转1件，与去年报告的结转下年度2件不一致" in units["丙街道"], done.out
        assert "不一致" not in units["乙乡"] and "没有甲镇的" in units["甲镇"], done.out
        kept = drafter("check", tmp_path / now, "--last", tmp_path / then, "--to", tmp_path / f"{now}.xlsx")
        assert "没有甲镇的" in kept.err and kept.status == 1
