"""The national forms' three tables as grids, and the many shapes in which Word, web editors and text tools leave them.

A grid maps (row, column) of the top left corner to a cell with its spans. Built for `build_new.py`.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

STANDARD_COLUMNS = ("自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计")
COLUMN_IDS = ("natural", "business", "research", "welfare", "legal", "org_other", "total")
HEAD = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）"
OUTCOMES = ("结果维持", "结果纠正", "其他结果", "尚未审结", "总计")
OUTCOME_IDS = ("maintained", "corrected", "other_result", "pending", "total")
DISPUTES = ("review", "suit_direct", "suit_after_review")

_DENIED = (
    ("denied_state_secret", "1.属于国家秘密"),
    ("denied_law_forbidden", "2.其他法律行政法规禁止公开"),
    ("denied_safety", "3.危及“三安全一稳定”"),
    ("denied_third_party", "4.保护第三方合法权益"),
    ("denied_internal", "5.属于三类内部事务信息"),
    ("denied_process", "6.属于四类过程性信息"),
    ("denied_enforcement_file", "7.属于行政执法案卷"),
    ("denied_admin_query", "8.属于行政查询事项"),
)
_UNABLE = (
    ("unable_not_held", "1.本机关不掌握相关政府信息"),
    ("unable_need_making", "2.没有现成信息需要另行制作"),
    ("unable_unclear", "3.补正后申请内容仍不明确"),
)
_REFUSED = (
    ("refused_petition", "1.信访举报投诉类申请"),
    ("refused_repeat", "2.重复申请"),
    ("refused_publication", "3.要求提供公开出版物"),
    ("refused_excessive", "4.无正当理由大量反复申请"),
    ("refused_confirm", "5.要求行政机关确认或重新出具已获取信息"),
)
_OTHER = (
    ("other_no_correction", "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请"),
    ("other_unpaid", "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请"),
    ("other_misc", "3.其他"),
)


@dataclass(frozen=True)
class Cell:
    """One cell: its text and how many rows and columns it covers."""

    text: str
    rows: int = 1
    columns: int = 1


@dataclass(frozen=True)
class Grid:
    """A table: cells by the place of their top left corner; the first `head` rows are its head."""

    cells: dict[tuple[int, int], Cell]
    height: int
    width: int
    head: int = 0

    def matrix(self, covered: str) -> list[list[str]]:
        """All cells row by row; a covered place holds the cell's text again (“copied”) or nothing (“empty”)."""
        out = [[""] * self.width for _ in range(self.height)]
        for (r, c), cell in self.cells.items():
            for y in range(r, r + cell.rows):
                for x in range(c, c + cell.columns):
                    out[y][x] = cell.text if covered == "copied" or (y, x) == (r, c) else ""
        return out

    def anchors(self) -> list[list[str]]:
        """Row by row only the cells that begin there."""
        return [[self.cells[r, c].text for c in range(self.width) if (r, c) in self.cells] for r in range(self.height)]

    def part(self, start: int, end: int, again: bool) -> Grid:
        """Rows start to end; a label that began before is printed again or left empty."""
        cells = {}
        for (r, c), cell in self.cells.items():
            top, bottom = max(r, start), min(r + cell.rows, end)
            if top < bottom:
                cells[top - start, c] = replace(cell, rows=bottom - top, text=cell.text if again or r >= start else "")
        return Grid(cells, end - start, self.width)

    def below(self, other: Grid) -> Grid:
        """The other grid set below this one."""
        moved = {(r + self.height, c): cell for (r, c), cell in other.cells.items()}
        return Grid(self.cells | moved, self.height + other.height, self.width, self.head)


def leaves(form: str) -> list[str]:
    """The result rows that hold numbers of their own."""
    other = [k for k, _ in _OTHER] if form == "2021" else ["other"]
    return ["granted", "partial", *(k for k, _ in (*_DENIED, *_UNABLE, *_REFUSED)), *other]


def row_ids(form: str) -> list[str]:
    """All rows of table 2 that hold numbers, in order."""
    return ["new_received", "carried_in", *leaves(form), "results_total", "carried_out"]


def table_2(form: str, values: dict[str, dict[str, str]]) -> Grid:
    """Table 2 with its spans; values by row and column id, printed as they are."""
    cells = {
        (0, 0): Cell(HEAD, 3, 3),
        (0, 3): Cell("申请人情况", 1, 7),
        (1, 3): Cell("自然人", 2),
        (1, 4): Cell("法人或其他组织", 1, 5),
        (1, 9): Cell("总计", 2),
    }
    cells |= {(2, 4 + i): Cell(name) for i, name in enumerate(STANDARD_COLUMNS[1:6])}
    y = 3

    def line(row: str) -> None:
        nonlocal y
        cells.update({(y, 3 + i): Cell(values[row][c]) for i, c in enumerate(COLUMN_IDS)})
        y += 1

    for row, label in (
        ("new_received", "一、本年新收政府信息公开申请数量"),
        ("carried_in", "二、上年结转政府信息公开申请数量"),
    ):
        cells[y, 0] = Cell(label, 1, 3)
        line(row)
    cells[y, 0] = Cell("三、本年度办理结果", len(leaves(form)) + 1, 1)
    plain = [("granted", "（一）予以公开"), ("partial", "（二）部分公开（区分处理的，只计这一情形，不计其他情形）")]
    groups = [("（三）不予公开", _DENIED), ("（四）无法提供", _UNABLE), ("（五）不予处理", _REFUSED)]
    for row, label in plain:
        cells[y, 1] = Cell(label, 1, 2)
        line(row)
    for label, rows in [*groups, *([("（六）其他处理", _OTHER)] if form == "2021" else [])]:
        cells[y, 1] = Cell(label, len(rows), 1)
        for row, name in rows:
            cells[y, 2] = Cell(name)
            line(row)
    for row, label in ([] if form == "2021" else [("other", "（六）其他处理")]) + [("results_total", "（七）总计")]:
        cells[y, 1] = Cell(label, 1, 2)
        line(row)
    cells[y, 0] = Cell("四、结转下年度继续办理", 1, 3)
    line("carried_out")
    return Grid(cells, y, 10, 3)


def table_1(form: str, values: dict[str, list[str]], five: bool = False) -> Grid:
    """Table 1; `five` gives the 2019 form the five-column grid of the web copies."""
    cells: dict[tuple[int, int], Cell] = {}
    width = 5 if five else 4
    y = 0

    def row(*parts: str) -> None:
        nonlocal y
        spans = [1] * len(parts)
        spans[-1 if len(parts) < 4 else 2] += width - len(parts)
        x = 0
        for text, span in zip(parts, spans, strict=True):
            cells[y, x] = Cell(text, 1, span)
            x += span
        y += 1

    stock = ("本年制发件数", "本年废止件数", "现行有效件数")
    if form == "2021":
        blocks: list[tuple[str, tuple[str, ...], dict[str, str]]] = [
            ("一", stock, {"规章": "rules", "行政规范性文件": "normative"}),
            ("五", ("本年处理决定数量",), {"行政许可": "licensing"}),
            ("六", ("本年处理决定数量",), {"行政处罚": "penalties", "行政强制": "coercion"}),
            ("八", ("本年收费金额（单位：万元）",), {"行政事业性收费": "fees"}),
        ]
    else:
        matters = ("上一年项目数量", "本年增/减", "处理决定数量")
        made = ("本年新制作数量", "本年新公开数量", "对外公开总数量")
        blocks = [
            ("一", made, {"规章": "rules", "规范性文件": "normative"}),
            ("五", matters, {"行政许可": "licensing", "其他对外管理服务事项": "services"}),
            ("六", matters, {"行政处罚": "penalties", "行政强制": "coercion"}),
            ("八", matters[:2], {"行政事业性收费": "fees"}),
            ("九", ("采购项目数量", "采购总金额"), {"政府集中采购": "procurement"}),
        ]
    for item, heads, rows in blocks:
        row(f"第二十条第（{item}）项")
        row("信息内容", *heads)
        for label, key in rows.items():
            row(label, *values[key])
    whole = {k: replace(v, columns=width) if v.text.startswith("第二十条") else v for k, v in cells.items()}
    return Grid(whole, y, width)


def table_3(values: dict[str, list[str]]) -> Grid:
    """Table 3, four rows by fifteen columns."""
    cells = {(0, 0): Cell("行政复议", 1, 5), (0, 5): Cell("行政诉讼", 1, 10)}
    cells |= {(1, i): Cell(name, 2) for i, name in enumerate(OUTCOMES)}
    cells |= {(1, 5): Cell("未经复议直接起诉", 1, 5), (1, 10): Cell("复议后起诉", 1, 5)}
    cells |= {(2, 5 + i): Cell(OUTCOMES[i % 5]) for i in range(10)}
    flat = [v for group in DISPUTES for v in values[group]]
    cells |= {(3, i): Cell(v) for i, v in enumerate(flat)}
    return Grid(cells, 4, 15, 3)


def relabel(grid: Grid, changes: dict[str, str]) -> Grid:
    """The grid with parts of its labels written otherwise, as clerks and editors do; numbers are left alone."""

    def new(text: str) -> str:
        if text.strip("0123456789０,.-/— ") == "":
            return text
        for old, now in changes.items():
            text = text.replace(old, now)
        return text

    return replace(grid, cells={k: replace(v, text=new(v.text)) for k, v in grid.cells.items()})


def in_parts(grid: Grid, shape: str) -> list[Grid]:
    """One table, or the two that a converter makes at a page's end (split…), or one with its head again (repeat)."""
    if grid.height < 20 or not shape.startswith(("split", "repeat")):
        return [grid]
    cut = 14
    head = grid.part(0, grid.head, again=True)
    top, rest = replace(grid.part(0, cut, True), head=3), grid.part(cut, grid.height, again=shape.endswith("again"))
    if shape.startswith("repeat"):
        return [top.below(head).below(rest)]
    return [top, replace(head.below(rest), head=3) if "head" in shape else rest]


def as_text(grid: Grid, shape: str) -> list[str]:
    """The table's lines in a text file."""
    if shape == "cells":
        return [t for row in grid.anchors() for t in row]
    if shape == "cells_blank":
        return [line for row in grid.anchors() for t in row for line in (t, "")]
    if shape == "tabs":
        return ["\t".join(row) for row in grid.matrix("empty")]
    if shape == "tabs_anchors":
        return ["\t".join(row) for row in grid.anchors()]
    if shape == "pipes":
        return ["| " + " | ".join(row) + " |" for row in grid.matrix("copied")]
    if shape == "pipes_empty":
        return ["|".join(row) for row in grid.matrix("empty")]
    if shape == "spaces":
        return ["    ".join(row) for row in grid.anchors()]
    if shape == "broken":
        lines = []
        for row in grid.anchors():
            long = next((i for i, t in enumerate(row) if len(t) > 12), None)
            if long is None:
                lines.append("  ".join(row))
                continue
            at = 9
            lines.append("  ".join([*row[:long], row[long][:at]]))
            lines.append("  ".join([row[long][at:], *row[long + 1 :]]))
        return lines
    raise ValueError(shape)


def as_html(grid: Grid, shape: str, cell: str = "<td{}>{}</td>", table: str = '<table border="1">') -> str:
    """The table in HTML: with spans, or the merged labels copied or left empty in every cell."""
    rows = []
    for r in range(grid.height):
        if shape in ("copied", "empty"):
            out = "".join(cell.format("", t or "&nbsp;") for t in grid.matrix(shape)[r])
        else:
            out = ""
            for c in range(grid.width):
                if (r, c) in grid.cells:
                    one = grid.cells[r, c]
                    spans = f' rowspan="{one.rows}"' * (one.rows > 1) + f' colspan="{one.columns}"' * (one.columns > 1)
                    out += cell.format(spans, one.text)
        rows.append(f"<tr>{out}</tr>")
    return table + "<tbody>" + "\n".join(rows) + "</tbody></table>"


def as_docx(parent: Any, grid: Grid, shape: str) -> None:
    """Add the table to a python-docx document or cell."""
    made = parent.add_table(grid.height, grid.width)
    if hasattr(made, "style") and shape != "nested":
        made.style = "Table Grid"
    places = [[made._cells[r * grid.width + c] for c in range(grid.width)] for r in range(grid.height)]
    if shape in ("copied", "empty"):
        for place, text in zip(places, grid.matrix(shape), strict=True):
            for one, value in zip(place, text, strict=True):
                one.text = value
        return
    for (r, c), cell in grid.cells.items():
        place = places[r][c]
        if cell.rows > 1 or cell.columns > 1:
            place = place.merge(places[r + cell.rows - 1][c + cell.columns - 1])
        place.text = cell.text


def check_against(folder: Path) -> None:
    """Assert that labels and ids are those of the standards' files in `folder` (a check for the builder's author)."""
    for form in ("2019", "2021"):
        standard = json.loads((folder / f"tables-{form}.json").read_text("utf-8"))["tables"][1]
        grid = table_2(form, {r: dict.fromkeys(COLUMN_IDS, "0") for r in row_ids(form)})
        texts = [c.text for c in grid.cells.values()]
        assert [r["id"] for r in standard["rows"] if r["kind"] != "group"] == row_ids(form)
        assert all(r["label"] in texts for r in standard["rows"])
        assert grid.height == standard["grid_rows"]
