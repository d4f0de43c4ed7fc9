"""`check --to`: all the reports that came in on one sheet, what townships share, and a sheet a unit to send back."""

from __future__ import annotations

import json
import os
import re
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import takewhile
from pathlib import Path
from typing import Any

import pytest
from conftest import EXAMPLES, Ran
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

Drafter = Callable[..., Ran]
REPORTS = Path(__file__).parent / "reports"
ENDINGS = (".docx", ".html", ".txt")
OTHERS = sorted(Path(os.environ["DRAFTER_REPORTS"]).glob("c*.txt")) if "DRAFTER_REPORTS" in os.environ else []
"""Reports outside the project, where a folder of such is named."""
SIXTY = [path for folder in ("new", "old") for path in sorted((REPORTS / folder).iterdir()) if path.suffix in ENDINGS][
    :60
] + OTHERS
COPIED = (
    "{we}把各村公开栏照片按月存进共享盘，由纪检委员逐张比对，发现{n}处照片重复使用，已责令重拍。",
    "驻村干部每周五到公开栏前念一遍新内容，录音留底备查。",
)
FERRY = "我{kind}在渡口竖起双语公示牌，渔民返港当天就能看到补贴名册。"
PRESCRIBED = (
    "本报告根据《中华人民共和国政府信息公开条例》和《中华人民共和国政府信息公开工作年度报告格式》"
    "（国办公开办函〔2021〕30号）编制，由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、"
    "政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项六部分组成。",
    "本报告所列数据的统计期限为2025年1月1日至2025年12月31日。",
    "2025年，在县委、县政府的正确领导下，{we}坚持以习近平新时代中国特色社会主义思想为指导，全面贯彻党的二十大精神，"
    "认真落实《中华人民共和国政府信息公开条例》，坚持以公开为常态、不公开为例外。",
    "全年主动公开政府信息{n}条，其中政策文件{m}条。",
    "全年新收政府信息公开申请{m}件，均已按期答复，没有结转下年度继续办理的申请。",
    "本年度没有因政府信息公开被申请行政复议、提起行政诉讼。",
    "本年度没有产生信息处理费。",
    "没有其他需要报告的事项。",
)
OWN = {
    "甲镇": ("船工名册没有贴出来。", "请船老大领着核对名册。"),
    "乙乡": ("茶山上收不到短信。", "托采茶组长带口信上山。"),
    "丙街道": ("楼道口的旧海报盖住了告示。", "每周二撕掉过期海报。"),
    "丁镇": ("牧民转场时看不到补贴单。", "把补贴单印在饲料袋上。"),
    "戊镇": ("窑厂工人夜班时窗口关门。", "夜里留一盏灯和一本登记簿。"),
}
"""Problems and remedies that nobody else has."""


def report(name: str, *paragraphs: str, total: int = 100, problem: str = "") -> str:
    """A short report in the form of 2021 in plain text: a unit's paragraphs among what the form prescribes."""
    we = "我街道" if name.endswith("街道") else f"我{name[-1]}"
    opening, period, led, disclosed, received, disputed, fees, nothing = (
        sentence.format(we=we, n=total, m=total % 17 + 1) for sentence in PRESCRIBED
    )
    own, remedy = OWN.get(name, ("", ""))
    lines = [
        f"{name}人民政府2025年政府信息公开工作年度报告",
        opening + period,
        "一、总体情况",
        led + disclosed,
        *paragraphs,
        received,
        "四、政府信息公开行政复议、行政诉讼情况",
        disputed,
        "五、存在的主要问题及改进情况",
        problem or own,
        remedy,
        "六、其他需要报告的事项",
        fees + nothing,
    ]
    return "\n".join(filter(None, lines))


@pytest.fixture
def came(tmp_path: Path) -> Callable[..., Path]:
    """Puts reports into a folder, each named after its unit."""

    def put(**reports: str) -> Path:
        folder = tmp_path / "来件"
        folder.mkdir(exist_ok=True)
        for name, text in reports.items():
            (folder / f"{name}.txt").write_text(text, encoding="utf-8")
        return folder

    return put


def rows(sheet: Worksheet, start: int = 1) -> list[tuple[Any, ...]]:
    return list(sheet.iter_rows(min_row=start, values_only=True))


def part(sheet: Worksheet, title: str) -> list[tuple[Any, ...]]:
    """The rows of a part of a unit's sheet, below its heads."""
    there = rows(sheet)
    start = next((at for at, row in enumerate(there) if row[0] == title), len(there))
    return list(takewhile(any, there[start + 2 :]))


def numbers(value: Any) -> Iterator[int | float]:
    """All figures of `import --json`, wherever they stand."""
    if isinstance(value, dict | list):
        for inside in value.values() if isinstance(value, dict) else value:
            yield from numbers(inside)
    elif isinstance(value, int | float) and not isinstance(value, bool):
        yield value


def figures(cells: Any) -> Counter[Any]:
    return Counter(cell for cell in cells if isinstance(cell, int | float))


def link(sheet: Worksheet, row: int) -> str:
    """The name of the sheet that a row of the summary leads to."""
    found = sheet.cell(row, 1).hyperlink
    assert found is not None
    return str(found.location or found.target).lstrip("#").partition("!")[0].strip("'")


def plant(folder: Path) -> set[str]:
    """Puts one passage into four reports, each with its own kind of unit and figure, one with a word changed."""
    from drafter.finished import read_report

    units: set[str] = set()
    for path in sorted(folder.glob("n*.txt")):
        lines = path.read_bytes().decode("utf-8", "replace").split("\n")
        at = next((at for at, line in enumerate(lines) if re.match(r"\s*二、", line)), None)
        if at is None or len(units) == 4:
            continue
        unit = str(read_report(path).unit)
        passage = "".join(COPIED).format(we=f"我{unit[-1]}", n=3 + len(units))
        lines.insert(at, passage.replace("逐张比对", "逐张核对") if len(units) == 2 else passage)
        path.write_text("\n".join(lines), encoding="utf-8")
        units.add(unit)
    return units


def test_sixty_reports_with_every_figure_every_finding_and_the_planted_copies(tmp_path: Path, drafter: Drafter) -> None:
    folder = tmp_path / "来件"
    folder.mkdir()
    for path in SIXTY:
        (folder / path.name).write_bytes(path.read_bytes())
    planted = plant(folder)
    read = json.loads(drafter("import", *sorted(folder.iterdir()), "--json").out)
    checked = json.loads(drafter("check", *sorted(folder.iterdir()), "--json").out)
    done = drafter("check", folder, "--to", tmp_path / "汇总.xlsx")
    assert done.status == 1 and f"{len(SIXTY)}份的核对汇总写在" in done.out, done.err
    book = load_workbook(tmp_path / "汇总.xlsx")
    summary, across = rows(book["核对汇总"], 2), rows(book["各单位数字"], 2)
    assert len(summary) == len(across) == len(read) == len(checked) == len(SIXTY)
    levels = {"error": "矛盾", "warning": "请核对", "notice": "提示"}
    for at, (given, found, row, columns) in enumerate(zip(read, checked, summary, across, strict=True), 2):
        assert Path(row[-1]).name == Path(given["file"]).name
        sheet = book[link(book["核对汇总"], at)]
        given["answers"].pop("year", None)
        stated = figures(numbers(given["answers"]))
        assert figures(line[1] for line in part(sheet, "读出的数字，请核对")) == stated, given["file"]
        assert figures(columns) == stated, given["file"]
        told = [tuple(cell or "" for cell in line[:5]) for line in part(sheet, "核对发现的问题")]
        want = [
            (levels[one["level"]], *(one[key] for key in ("message", "place", "quote", "rule")))
            for one in found["findings"]
        ]
        assert sorted(told) == sorted(want) or (not want and told[0][1] == "没有发现问题。"), given["file"]
        assert all(any(one[1] in str(cell) and one[3] in str(cell) for cell in row) for one in want)
    shared = rows(book["雷同文字"], 3)
    assert len(shared) == 1 and shared[0][0] == 4, shared
    assert {re.sub("（.*", "", line) for line in shared[0][1].split("\n")} == planted


def test_what_the_forms_prescribe_is_no_copying(tmp_path: Path, drafter: Drafter, came: Callable[..., Path]) -> None:
    folder = came(**{name: report(name, total=40 + 31 * at) for at, name in enumerate(OWN)})
    drafter("check", folder, "--to", tmp_path / "汇总.xlsx")
    book = load_workbook(tmp_path / "汇总.xlsx")
    assert rows(book["雷同文字"], 3) == [] and "没有发现" in str(book["雷同文字"]["A1"].value)
    assert "相同数字" not in book.sheetnames


@pytest.mark.parametrize(
    ("one", "other", "how"),
    [
        (FERRY.format(kind="镇"), FERRY.format(kind="乡"), "一字不差"),
        (
            "我镇在渡口竖起双语公示牌，渔民返港后3天内能看到补贴名册和理由。",
            "我乡在渡口竖起双语公示牌，渔民返港后2天内能看到补贴名册和理由。",
            "只有数字不同",
        ),
        (
            "我镇在渡口竖起双语公示牌，渔民返港当天就能看到补贴名册和理由。",
            "我乡在渡口竖起了双语公示牌，渔民回港当天就能看到补贴名册和理由。",
            "几乎相同",
        ),
        (FERRY.format(kind="镇"), "茶农进山前，由乡里的司机把名册读一遍，没有异议再张榜。", ""),
    ],
    ids=["same", "figures", "near", "other"],
)
def test_how_alike_two_passages_are(
    tmp_path: Path, drafter: Drafter, came: Callable[..., Path], one: str, other: str, how: str
) -> None:
    folder = came(甲镇=report("甲镇", one), 乙乡=report("乙乡", other, total=217))
    drafter("check", folder, "--to", tmp_path / "汇总.xlsx")
    book = load_workbook(tmp_path / "汇总.xlsx")
    assert [row[2] for row in rows(book["雷同文字"], 3)] == ([how] if how else [])
    if how:
        (line,) = part(book["乙乡"], "与其他单位雷同的文字")
        assert line[:2] == (how, "甲镇") and line[3] == other and "段" in line[2]


def test_problems_and_remedies_alike_are_told_first_and_though_they_are_short(
    tmp_path: Path, drafter: Drafter, came: Callable[..., Path]
) -> None:
    alike = "政策解读都是照搬原文，群众看不明白。"
    folder = came(
        甲镇=report("甲镇", FERRY.format(kind="镇"), total=101, problem=alike),
        乙乡=report("乙乡", FERRY.format(kind="乡"), total=217, problem=alike),
        丁镇=report("丁镇", FERRY.format(kind="镇"), total=350),
    )
    drafter("check", folder, "--to", tmp_path / "汇总.xlsx")
    shared = rows(load_workbook(tmp_path / "汇总.xlsx")["雷同文字"], 3)
    assert [(row[0], row[2]) for row in shared] == [(2, "一字不差（问题和措施）"), (3, "一字不差")]


def test_several_large_figures_alike_are_told_and_small_or_single_ones_are_not(
    tmp_path: Path, drafter: Drafter, came: Callable[..., Path]
) -> None:
    def counts(total: int, site: int, account: int, trained: int) -> str:
        return (
            f"其中政府网站公开{site}条，微信公众号公开{account}条，两个渠道合计{total}条。"
            f"举办培训班2次，参训{trained}人次。"
        )

    folder = came(
        甲镇=report("甲镇", counts(1347, 891, 456, 58), total=1347),
        乙乡=report("乙乡", counts(1347, 891, 456, 61), total=1347),
        丁镇=report("丁镇", counts(1347, 900, 447, 58), total=1347),
        戊镇=report("戊镇", counts(350, 217, 133, 40), total=350),
    )
    drafter("check", folder, "--to", tmp_path / "汇总.xlsx")
    (row,) = rows(load_workbook(tmp_path / "汇总.xlsx")["相同数字"], 2)
    assert row[0] == 2 and set(row[1].split("\n")) == {"甲镇", "乙乡"}
    assert all(str(figure) in row[2] for figure in (1347, 891, 456))


def test_who_is_missing_came_twice_or_cannot_be_read(
    tmp_path: Path, drafter: Drafter, came: Callable[..., Path]
) -> None:
    folder = came(甲镇=report("甲镇", FERRY), 又一份=report("甲镇", FERRY), 乙乡=report("乙乡", total=217))
    (folder / "坏的.docx").write_bytes(b"no document")
    (tmp_path / "名单.txt").write_text("甲镇\n丁镇\n", encoding="utf-8")
    done = drafter("check", folder, "--to", tmp_path / "汇总.xlsx", "--units", tmp_path / "名单.txt")
    assert done.status == 1 and "没有交的（1个）：丁镇" in done.out
    book = load_workbook(tmp_path / "汇总.xlsx")
    told = {row[-1] and Path(row[-1]).name: row for row in rows(book["核对汇总"], 2)}
    assert told["坏的.docx"][2] == "读不了" and told["坏的.docx"][-2]
    assert sum("同一单位" in (row[-2] or "") for row in told.values() if row[0] == "甲镇") == 1
    assert "名单里没有" in told["乙乡.txt"][-2]
    assert any(row[0] == "丁镇" and row[2] == "没有交" for row in told.values())
    assert rows(book["雷同文字"], 3) == []
    assert len(re.findall("^\\S.*：", drafter("check", folder).out, re.M)) == 3
    alone = drafter("check", folder, "--units", tmp_path / "名单.txt")
    assert alone.status == 1 and "没有交的（1个）：丁镇" in alone.out


@pytest.mark.parametrize("ending", ["docx", "html"])
def test_the_same_in_a_document_with_a_section_a_unit(
    tmp_path: Path, drafter: Drafter, came: Callable[..., Path], ending: str
) -> None:
    from drafter.document import Heading, Table
    from drafter.readers import read

    folder = came(甲镇=report("甲镇", FERRY.format(kind="镇")), 乙乡=report("乙乡", FERRY.format(kind="乡"), total=230))
    page = tmp_path / f"汇总.{ending}"
    assert drafter("check", folder, "--to", page).status in (0, 1)
    blocks = read(page).blocks
    heads = [block.text for block in blocks if isinstance(block, Heading)]
    assert [head for head in heads if "年度报告" in head] == ["乙乡2025年度报告", "甲镇2025年度报告"]
    tables = [[[cell.text for cell in row] for row in block.rows] for block in blocks if isinstance(block, Table)]
    assert tables[0][0][:2] == ["单位", "年度"] and [row[0] for row in tables[0][1:]] == ["乙乡", "甲镇"]
    assert ["一字不差", "乙乡、甲镇", FERRY.format(kind="乡")] in tables[1]


def test_answers_files_are_checked_and_what_the_townships_wrote_is_compared(tmp_path: Path, drafter: Drafter) -> None:
    text = EXAMPLES[0].with_name("shili-2025.toml").read_text(encoding="utf-8")
    folder = tmp_path / "填报"
    folder.mkdir()
    (folder / "甲.toml").write_text(text, encoding="utf-8")
    (folder / "乙.toml").write_text(text.replace("示例镇", "白塔镇"), encoding="utf-8")
    done = drafter("check", folder, "--to", tmp_path / "汇总.xlsx")
    assert "2份的核对汇总" in done.out, done.err
    book = load_workbook(tmp_path / "汇总.xlsx")
    assert {row[0] for row in rows(book["核对汇总"], 2)} == {"示例镇", "白塔镇"}
    assert rows(book["雷同文字"], 3) and len(rows(book["相同数字"], 2)) == 1


def test_what_reports_say_never_becomes_a_formula(tmp_path: Path, drafter: Drafter, came: Callable[..., Path]) -> None:
    evil = "=HYPERLINK(1)截止2025年底，+1+1的公开栏由渔民看守，@SUM(1)的牌子由船工油漆，-2+3条目录由茶农背诵。"
    folder = came(
        **{"=甲镇": report("=甲镇", evil), "[a]:*乙": report("乙乡", evil, total=230), "'!丙": report("+丙镇", evil)}
    )
    drafter("check", folder, "--to", tmp_path / "汇总.xlsx")
    book = load_workbook(tmp_path / "汇总.xlsx")
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert all(cell.data_type != "f" for cell in cells)
    acting = [cell for cell in cells if str(cell.value).startswith(("=", "+", "-", "@"))]
    assert acting and all(cell.quotePrefix for cell in acting)


@pytest.mark.parametrize("name", ["来件/甲镇.txt", "汇总.pdf", "别人的.xlsx", "别人的.html", "没有/汇总.xlsx"])
def test_where_the_overview_cannot_go(tmp_path: Path, drafter: Drafter, came: Callable[..., Path], name: str) -> None:
    folder = came(甲镇=report("甲镇"))
    for other in ("别人的.xlsx", "别人的.html"):
        (tmp_path / other).write_text("别人的内容", encoding="utf-8")
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    done = drafter("check", folder, "--to", tmp_path / name)
    assert done.status == 2 and done.err.count("\n") == 1
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before


def test_an_overview_beside_the_reports_is_none_and_may_be_made_anew(
    tmp_path: Path, drafter: Drafter, came: Callable[..., Path]
) -> None:
    folder = came(甲镇=report("甲镇"))
    for _ in range(2):
        done = drafter("check", folder / "*", "--to", folder / "汇总.html")
        assert "1份的核对汇总" in done.out, done.err


def test_as_json_the_overview_is_told_beside(tmp_path: Path, drafter: Drafter, came: Callable[..., Path]) -> None:
    done = drafter("check", came(甲镇=report("甲镇")), "--to", tmp_path / "汇总.xlsx", "--json")
    assert json.loads(done.out)["findings"] is not None and "核对汇总写在" in done.err
