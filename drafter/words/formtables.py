"""The national forms' tables in finished reports: what their cells are called, and what the rules say of them."""

from __future__ import annotations

from collections.abc import Sequence

_TABLES = {"disclosure": "表1", "requests": "表2", "disputes": "表3"}

TABLE_1_ROWS = {
    "rules": "规章",
    "normative": "行政规范性文件",
    "licensing": "行政许可",
    "services": "其他对外管理服务事项",
    "penalties": "行政处罚",
    "coercion": "行政强制",
    "fees": "行政事业性收费",
    "procurement": "政府集中采购",
}
TABLE_1_HEADS = {
    "issued": "本年制发件数",
    "repealed": "本年废止件数",
    "in_force": "现行有效件数",
    "made": "本年新制作数量",
    "disclosed": "本年新公开数量",
    "public_total": "对外公开总数量",
    "last_year": "上一年项目数量",
    "change": "本年增/减",
    "decisions": "处理决定数量",
    "charged": "本年收费金额",
    "projects": "采购项目数量",
    "purchase": "采购总金额",
}
TOTAL_COLUMN = "总计"


def form_table(kind: str, number: int = 0) -> str:
    """The place of a form's table; `number` from 1 when the report has several of its kind, else 0."""
    return f"{_TABLES[kind]}（第{number}张）" if number else _TABLES[kind]


def form_cell(table: str, row: str, column: str) -> str:
    """The place of a cell."""
    return f"{table}{form_row(row)}“{column}”列"


def form_group_cell(table: str, group: str, column: str) -> str:
    """The place of a cell below a group's head."""
    return f"{table}“{group}”“{column}”列"


def form_row(row: str) -> str:
    """A row by its label."""
    return f"“{row}”行"


def form_line(label: str, values: Sequence[str]) -> str:
    """A row or a column as a quotation: its label and the values as printed."""
    return f"{label}：{'、'.join(value or '空' for value in values)}"


def in_table(table: str, row: str = "", column: str = "") -> str:
    """The place of a row or a column."""
    return f"{table}{f'“{row}”行' if row else ''}{f'“{column}”列' if column else ''}"


def form_sum(values: Sequence[object]) -> str:
    """Summands as printed in a message; zeros are left out."""
    return "＋".join(str(value) for value in values if value) or "0"


def column_does_not_balance(
    column: str, new: object, old: object, left: object, done: object, on: object, right: object
) -> str:
    """一＋二 is not 三（七）＋四 in a column of table 2."""
    return (
        f"“{column}”列不平：本年新收{new}＋上年结转{old}＝{left}，"
        f"（七）总计{done}＋结转下年度{on}＝{right}，差{_gap(left, right)}"
    )


def partial_counted_twice(partial: object) -> str:
    """What may be behind a column that does not balance."""
    return f"；差数恰为“部分公开”的{partial}件，请看是否又计入了其他情形"


def column_total_differs(column: str, said: object, added: object, parts: Sequence[object]) -> str:
    """（七）总计 is not the sum of the results."""
    return f"“{column}”列：（七）总计写{said}，各项办理结果相加为{added}（{form_sum(parts)}），差{_gap(said, added)}"


def row_total_differs(row: str, said: object, added: object, parts: Sequence[object]) -> str:
    """总计 is not the sum of the six kinds of applicants."""
    return f"“{row}”行：总计写{said}，各类申请人相加为{added}（{form_sum(parts)}），差{_gap(said, added)}"


def disputes_total_differs(group: str, said: object, added: object, parts: Sequence[object]) -> str:
    """总计 of a group of table 3 is not the sum of its four."""
    return f"“{group}”：总计写{said}，四种结果相加为{added}（{form_sum(parts)}），差{_gap(said, added)}"


def rules_not_zero(cells: Sequence[tuple[str, object]]) -> str:
    """A township has figures in the row 规章."""
    said = "、".join(f"{head}{value}" for head, value in cells)
    return f"规章填了{said}；乡镇、街道无权制定规章，应为0"


def blank_cells(names: Sequence[str], count: int) -> str:
    """Cells without a figure."""
    more = "等" if count > len(names) else ""
    return f"有{count}格是空白或“/”“-”“无”，没有的应填0：{'；'.join(names)}{more}"


def other_form(form: str, year: int, right: str) -> str:
    """The table follows the form of another era."""
    signs = {
        "2019": "（如“本年新制作数量”“上一年项目数量”，或其他处理只有一行）",
        "2021": "（如“本年制发件数”“现行有效件数”，或其他处理分三行）",
    }
    numbers = {"2019": "国办公开办函〔2019〕60号", "2021": "国办公开办函〔2021〕30号"}
    return f"{year}年度的报告应用{numbers[right]}的表，这张是{numbers[form]}的表{signs[form]}"


def no_count(text: str) -> str:
    """A count is negative or broken."""
    return f"件数填了“{text}”，应为不小于0的整数"


def letters_in_cells(said: str, number: int) -> str:
    """Cells hold a letter or a circle."""
    return f"有{number}格填的是字母或圆圈“{said}”，不是数字，没有当作数读"


def no_number(text: str) -> str:
    """A cell holds words."""
    return f"填了“{text}”，不是数字"


def matters_added_up(row: str, before: object, change: object, decisions: object) -> str:
    """处理决定数量 was taken for the sum of the two columns before it."""
    return (
        f"“{row}”的处理决定数量{decisions}＝上一年项目数量{before}＋本年增/减{change}："
        f"前两栏数的是事项，处理决定数量数的是办件，不应相加得出，请核对"
    )


def fees_in_yuan(amount: object) -> str:
    """An amount that a township hardly receives."""
    return f"行政事业性收费{amount}万元，单位是万元，请核对是否误填成元"


def stock_too_small(issued: object, repealed: object, in_force: object) -> str:
    """Fewer documents in force than were issued this year."""
    return f"本年制发{issued}件、废止{repealed}件，现行有效却只有{in_force}件，请核对"


def _gap(one: object, other: object) -> object:
    """How far two figures are apart."""
    return abs(one - other) if isinstance(one, int) and isinstance(other, int) else ""
