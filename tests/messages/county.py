"""The county's desk: the sheet that goes round, sums, and the overview of what came in."""

from __future__ import annotations

import re
from datetime import date
from typing import Any
from zipfile import ZipFile

from county_sheets import filled
from openpyxl import load_workbook
from test_hostile_files import zipped

from messages.desk import Desk, Message, Provoke, command

FIX_CELL = "照前面写的页、行、列改那一格，再读一次"
SUMS = ("rollup", "a.toml", "b.toml", "--name", "示例县")


def sheet(rows: dict[int, dict[str, Any]] | None = None, ids: dict[int, str] | None = None) -> Provoke:
    """A sheet for two units with these answers typed into its rows, and other ids above its columns, read back."""

    def provoke(desk: Desk) -> str:
        desk.put("名单.txt", "甲镇\n乙乡\n")
        desk.run("sheet", "make", "名单.txt", "--year", "2025", "--out", "表.xlsx")
        book = load_workbook(desk.folder / "表.xlsx")
        page = book["填报"]
        for row, answers in (rows or {}).items():
            filled(page, row, answers)
        for column, name in (ids or {}).items():
            page.cell(4, column).value = name
        book.save(desk.folder / "表.xlsx")
        return desk.run("sheet", "read", "表.xlsx")

    return provoke


def _without_rows(desk: Desk) -> str:
    return sheet({5: {"unit.name": None}, 6: {"unit.name": None}})(desk)


def _without_ids(desk: Desk) -> str:
    desk.put("名单.txt", "甲镇\n")
    desk.run("sheet", "make", "名单.txt", "--year", "2025", "--out", "表.xlsx")
    book = load_workbook(desk.folder / "表.xlsx")
    book["填报"].delete_rows(4)
    book.save(desk.folder / "表.xlsx")
    return desk.run("sheet", "read", "表.xlsx")


def _two_pages(desk: Desk) -> str:
    sheet({5: {"proactive.total": 1}})(desk)
    book = load_workbook(desk.folder / "表.xlsx")
    book.copy_worksheet(book["填报"]).title = "西片"
    book.save(desk.folder / "表.xlsx")
    return desk.run("sheet", "read", "表.xlsx")


def _in_two_sheets(desk: Desk) -> str:
    sheet({5: {"proactive.total": 1}})(desk)
    desk.put("再交.xlsx", (desk.folder / "表.xlsx").read_bytes())
    return desk.run("sheet", "read", "表.xlsx", "再交.xlsx")


def _broken_formula(desk: Desk) -> str:
    sheet({5: {"statutory.licensing": "=1/0"}})(desk)
    with ZipFile(desk.folder / "表.xlsx") as old, ZipFile(desk.folder / "新.xlsx", "w") as new:
        for part in old.namelist():
            shown = re.sub(
                rb"(<c [^>]*)><f>1/0</f><v ?(/>|></v>)", rb'\1 t="e"><f>1/0</f><v>#DIV/0!</v>', old.read(part)
            )
            new.writestr(part, shown)
    return desk.run("sheet", "read", "新.xlsx")


def two(*changes: tuple[str, str], one: tuple[tuple[str, str], ...] = ()) -> Provoke:
    """Two townships' files, the second changed, that are to be added."""

    def provoke(desk: Desk) -> str:
        desk.example("a.toml", *one)
        desk.example("b.toml", ('name = "示例镇"', 'name = "别处镇"'), *changes)
        return desk.run(*SUMS)

    return provoke


def _one_twice(desk: Desk) -> str:
    desk.example("a.toml")
    desk.example("b.toml")
    return desk.run(*SUMS)


def names(said: str) -> Provoke:
    return command("sheet", "make", "名单.txt", "--year", "2025", files={"名单.txt": said}, example="")


NO_YEAR = "示例镇政府信息公开工作报告\n一、概述\n全年主动公开政府信息3条，均在网站公布。\n"
GROUPS = {
    "发表、收表时（sheet）": (
        Message(
            "NOT_XLSX",
            "表的文件名应以 .xlsx 结尾",
            "写了别的结尾，或是旧格式的表",
            "换成 .xlsx；旧的在 WPS 或 Excel 里另存",
            command("sheet", "read", "表.xls", files={"表.xls": "x"}),
        ),
        Message(
            "NOT_A_WORKBOOK",
            "打不开，不是完好的 .xlsx 文件",
            "文件坏了，或只是改了结尾",
            "在 WPS 或 Excel 里另存为 .xlsx 再试",
            command("sheet", "read", "表.xlsx", files={"表.xlsx": "x"}),
        ),
        Message(
            "WORKBOOK_TOO_LARGE",
            "文件太大，不像填报表",
            "选错了文件",
            "换成填报表",
            command("sheet", "read", "表.xlsx", files={"表.xlsx": zipped(("xl/a", bytes(201 << 20)))}),
        ),
        Message(
            "NOT_OUR_SHEET",
            "这不是 drafter sheet make 生成的表，找不到第4行的列标识",
            "不是发下去的那张表，或第4行（隐藏的）删去了",
            "把数填回发下去的表",
            _without_ids,
        ),
        Message(
            "NO_SHEETS",
            "文件夹里没有 .xlsx 文件",
            "给的文件夹里没有收回的表",
            "核对文件夹的名称",
            lambda desk: ((desk.folder / "空").mkdir(), desk.run("sheet", "read", "空"))[1],
        ),
        Message(
            "filled_in_another",
            "与 〈位置〉 都填了，只能留一份",
            "两个文件里都填了同一个单位",
            "删去一份，再读一次",
            _in_two_sheets,
        ),
        Message("NO_ROWS", "表里没有填任何单位", "收回的是空表", "填好再读", _without_rows),
        Message(
            "faults_in_sheet",
            "共〈处数〉处填得不对",
            "各处列在上面，一份也没有写",
            "逐处改好，再读一次",
            sheet({5: {"proactive.total": "很多"}}),
        ),
        Message(
            "cell_fault",
            "〈页〉 第〈行〉行 〈列〉列（〈项目〉）：〈哪里不对〉",
            "这一格填得不对，原因在冒号后面",
            FIX_CELL,
            sheet({5: {"proactive.total": "很多"}}),
        ),
        Message(
            "unknown_column",
            "列标识“〈内容〉”不认识",
            "第4行（隐藏的）改动了",
            "把数填回发下去的表",
            sheet({5: {"proactive.total": 1}}, {9: "没有的"}),
        ),
        Message(
            "double_column",
            "列标识“〈内容〉”有两列",
            "复制了一列",
            "删去多的一列",
            sheet({5: {"proactive.total": 1}}, {9: "unit.name"}),
        ),
        Message(
            "column_fault",
            "〈页〉 〈列〉列：〈哪里不对〉",
            "这一列的标识不对，原因在冒号后面",
            "把数填回发下去的表",
            sheet({5: {"proactive.total": 1}}, {9: "没有的"}),
        ),
        Message(
            "NOT_CALCULATED",
            "公式还没有算出结果，请在 WPS 或 Excel 里打开、保存一次，或直接填数",
            "格里是公式，还没有存过结果",
            "照提示保存一次",
            sheet({5: {"statutory.licensing": "=1+1"}}),
        ),
        Message("CELL_ERROR", "公式出错", "格里的公式算不出来", "改公式，或直接填数", _broken_formula),
        Message(
            "SCIENTIFIC",
            "是缩写的数（位数太多，表格用E代替了后面的位数），请先把格子设成文本格式，再填完整的数",
            "电话等长的数被表格缩写了",
            "照提示重填",
            sheet({5: {"contact.phone": 1e20}}),
        ),
        Message(
            "DATE_IN_TEXT",
            "是日期，这里要文字；请把格子设成文本格式再填",
            "文字被表格改成了日期",
            "照提示重填",
            sheet({5: {"contact.address": date(2025, 3, 1)}}),
        ),
        Message(
            "UNIT_MISSING",
            "这一行填了数，没有写单位名称",
            "单位名称空着",
            "补上单位名称",
            sheet({7: {"proactive.total": 1}}),
        ),
        Message(
            "BAD_NAME",
            "单位名称里有不能用作文件名的字符",
            "名称里有斜杠、星号等",
            "改正单位名称",
            sheet({5: {"unit.name": "甲/镇"}}),
        ),
        Message(
            "no_unit",
            "“〈内容〉”不是单位，请删去这一行",
            "把合计行、表头写成了单位的一行",
            "删去这一行",
            sheet({7: {"unit.name": "合计", "proactive.total": 1}}),
        ),
        Message(
            "heads_again",
            "〈页〉 第〈行〉行是表头，请删去",
            "把别的表连同表头贴到了下面",
            "删去这几行",
            sheet({7: {"unit.name": "单位名称", "proactive.total": "proactive.total"}}),
        ),
        Message(
            "heads_again",
            "〈页〉 第〈行〉行是另一张表的表头，与这张不同，下面的没有读；请另存成一个文件，分别读",
            "贴来的表列数不同，或是别的年度的",
            "把贴来的部分另存成一个文件，分别读",
            sheet({7: {"unit.name": "单位名称", "proactive.total": "requests.received"}}),
        ),
        Message(
            "two_sheets",
            "〈页〉〈页数〉页都填了，一个文件只能填一页",
            "复制了填报页，几页都填了",
            "把各行并到一页，或另存成几个文件分别读",
            _two_pages,
        ),
        Message(
            "unit_twice",
            "“〈单位〉”与第〈行〉行重复",
            "一个单位填了两行",
            "留下一行",
            sheet({5: {"unit.name": "乙乡"}}),
        ),
    ),
    "名单和去年的资料": (
        Message(
            "NO_LIST_NOR_LAST",
            "没有名单，文件夹里也没有上年的填报文件或报告",
            "给的文件夹里没有上年的文件，也没有给名单",
            "写上名单的文件名",
            lambda desk: ((desk.folder / "空").mkdir(), desk.run("sheet", "make", "空", "--year", "2025"))[1],
        ),
        Message(
            "left_off_the_sheet",
            "有上年的文件、名单里没有，没有放进表里的（〈个数〉个）：〈单位〉",
            "撤并、改名了的单位，或名单不全",
            "名单不全的，补上再做一次",
            command("sheet", "make", "名单.txt", "a.toml", files={"名单.txt": "甲镇\n"}),
        ),
        Message("NO_NAMES", "名单里没有单位", "名单是空的", "一行写一个单位", names("\n")),
        Message(
            "no_unit_name", "不是单位名称：〈哪里不对〉", "名单里的一行不是名称", "改正那一行", names("甲镇\n甲/镇\n")
        ),
        Message(
            "several_units",
            "“〈内容〉”像是几个单位，请一行写一个",
            "几个单位写在了一行",
            "一行写一个",
            names("甲镇、乙乡\n"),
        ),
        Message(
            "more_than_a_name",
            "“〈内容〉”不像单位名称，请只写单位名称，如：示例镇",
            "名称后面还有电话等，或不是名称",
            "只留单位名称",
            names("甲镇 13800000000\n"),
        ),
        Message(
            "NAMES_NOT_TEXT",
            "名单应是文本文件（.txt），一行写一个单位",
            "名单给的是表格或别的文件",
            "另存为 .txt",
            command("check", "a.toml", "--units", "名单.xlsx", files={"名单.xlsx": zipped(("xl/a", bytes(20)))}),
        ),
        Message(
            "REPORT_NOT_NAMES",
            "这是一份报告，不是名单；名单一行写一个单位",
            "--units 后面写了报告的名称",
            "换成名单",
            command(
                "check", "a.toml", "--units", "a.txt", files={"a.txt": f"甲镇2024年年度报告\n{'公开信息。' * 10}\n"}
            ),
        ),
        Message("name_twice", "“〈单位〉”在名单里有两次", "一个单位写了两次", "删去一行", names("甲镇\n甲镇\n")),
        Message(
            "NO_UNIT_NAME",
            "看不出是哪个单位的",
            "报告里没有单位名称",
            "在标题或落款里写上单位",
            command(
                "sheet",
                "make",
                "a.txt.docx",
                "b.html",
                "--year",
                "2025",
                files={"a.txt.docx": NO_YEAR.replace("示例镇", ""), "b.html": "x"},
                example="",
            ),
        ),
        Message(
            "NO_YEAR_TOLD",
            "看不出是哪一年度的",
            "报告里没有写年度",
            "先用 drafter import --year 读成填报文件",
            command("sheet", "make", "a.html", "--year", "2025", files={"a.html": NO_YEAR}, example=""),
        ),
        Message(
            "year_differs",
            "是〈年份〉年度的，其他是〈年份〉年度的",
            "混进了别的年度的文件",
            "拿掉，或换成同一年度的",
            two(("year = 2025", "year = 2024"), ("2026-01-14", "2025-01-14")),
        ),
    ),
    "汇总时（rollup、check --to）": (
        Message(
            "NO_SOURCES",
            "没有找到可以汇总的文件",
            "文件夹里没有填报文件，也没有报告",
            "核对文件夹的名称",
            lambda desk: ((desk.folder / "空").mkdir(), desk.run("rollup", "空", "--name", "示例县"))[1],
        ),
        Message(
            "left_out",
            "没有读的（〈个数〉个，〈原因〉）：〈文件〉",
            "文件夹里有不是填报文件、报告的，或与读了的一份同名的",
            "要读的换成能读的格式，或改名",
            lambda desk: (desk.example("来件/a.toml"), desk.put("来件/b.zip", "x"), desk.run("check", "来件"))[2],
        ),
        Message(
            "own_left_out",
            "没有读的（〈个数〉个，是〈县〉自己的）：〈文件〉",
            "文件夹里有全县自己的文件，如上次汇总写的",
            "不用改",
            lambda desk: (two(one=(('name = "示例镇"', 'name = "示例县"'),))(desk), desk.run(*SUMS))[1],
        ),
        Message("REFUSED", "以上各份不能相加，没有汇总", "上面列出的各份有问题", "改好或拿掉那几份", _one_twice),
        Message(
            "source_fault", "〈文件〉：〈哪里不对〉", "这一份不能相加，原因在冒号后面", "照原因改好或拿掉", _one_twice
        ),
        Message("same_township", "与 〈文件〉 都是〈单位〉的，只能留一份", "一个单位有两份", "留下一份", _one_twice),
        Message(
            "form_differs",
            "是〈格式〉的，其他是〈格式〉的",
            "各份的格式版本不同",
            "分开汇总",
            two(('template = "national-2021"', 'template = "six-part"')),
        ),
        Message(
            "source_contradicts", "〈矛盾〉", "这一份自己有矛盾", "请单位改正后再报", two(("total = 312", "total = 3"))
        ),
        Message(
            "OVERVIEW_SUFFIX",
            "汇总表的文件名应以 .xlsx、.docx 或 .html 结尾",
            "--to 写了别的结尾",
            "换一个结尾",
            command("check", "a.toml", "--to", "汇总.txt"),
        ),
        Message(
            "OVERVIEW_OVER_ANOTHER",
            "已经有这个文件，它不是核对汇总",
            "--to 指的是别的文件",
            "换一个文件名",
            command("check", "a.toml", "--to", "汇总.html", files={"汇总.html": "<p>会议记录</p>"}),
        ),
    ),
}
