"""The national forms' tables as reports have them: consistent figures, printed labels, what programs make of them."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from drafter.document import Block, Cell, Document, Paragraph, Span, Table
from drafter.readers.lines import Content, PrintedLine, PrintedPart
from drafter.readers.structure import structure

COLUMNS = ("natural", "business", "research", "welfare", "legal", "org_other", "total")
COLUMN_HEADS = ("自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计")
OUTCOMES = ("maintained", "corrected", "other_result", "pending", "total")
OUTCOME_HEADS = ("结果维持", "结果纠正", "其他结果", "尚未审结", "总计")
RESULTS = "三、本年度办理结果"
GROUPS = {
    "（三）不予公开": {
        "denied_state_secret": "1.属于国家秘密",
        "denied_law_forbidden": "2.其他法律行政法规禁止公开",
        "denied_safety": "3.危及“三安全一稳定”",
        "denied_third_party": "4.保护第三方合法权益",
        "denied_internal": "5.属于三类内部事务信息",
        "denied_process": "6.属于四类过程性信息",
        "denied_enforcement_file": "7.属于行政执法案卷",
        "denied_admin_query": "8.属于行政查询事项",
    },
    "（四）无法提供": {
        "unable_not_held": "1.本机关不掌握相关政府信息",
        "unable_need_making": "2.没有现成信息需要另行制作",
        "unable_unclear": "3.补正后申请内容仍不明确",
    },
    "（五）不予处理": {
        "refused_petition": "1.信访举报投诉类申请",
        "refused_repeat": "2.重复申请",
        "refused_publication": "3.要求提供公开出版物",
        "refused_excessive": "4.无正当理由大量反复申请",
        "refused_confirm": "5.要求行政机关确认或重新出具已获取信息",
    },
}
OTHER_2021 = {
    "other_no_correction": "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
    "other_unpaid": "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
    "other_misc": "3.其他",
}
DISPUTES = {"review": "行政复议", "suit_direct": "未经复议直接起诉", "suit_after_review": "复议后起诉"}
BALANCE = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）"
Figures = dict[str, object]


@dataclass
class Line:
    """A row of a table: its labels as in the form (text, colspan, rowspan), then its values (text, colspan)."""

    labels: list[tuple[str, int, int]] = field(default_factory=list)
    values: list[tuple[str, int]] = field(default_factory=list)
    path: tuple[str, ...] = ()


def rows_of(form: str) -> list[tuple[str, tuple[str, ...], str]]:
    """Rows of table 2 that have values: id, the labels above (by group), the label."""
    rows = [
        ("new_received", (), "一、本年新收政府信息公开申请数量"),
        ("carried_in", (), "二、上年结转政府信息公开申请数量"),
    ]
    rows += [
        ("granted", (RESULTS,), "（一）予以公开"),
        ("partial", (RESULTS,), "（二）部分公开（区分处理的，只计这一情形，不计其他情形）"),
    ]
    groups = GROUPS | ({"（六）其他处理": OTHER_2021} if form == "2021" else {})
    for group, members in groups.items():
        rows += [(id, (RESULTS, group), label) for id, label in members.items()]
    if form == "2019":
        rows.append(("other", (RESULTS,), "（六）其他处理"))
    return [*rows, ("results_total", (RESULTS,), "（七）总计"), ("carried_out", (), "四、结转下年度继续办理")]


def leaves_of(form: str) -> list[str]:
    """Ids of the result rows that make up （七）总计."""
    return [id for id, above, _ in rows_of(form) if above and id != "results_total"]


def requests_figures(form: str, chance: random.Random) -> Figures:
    """Table 2 with random figures that hold all the form's rules."""
    cells: dict[tuple[str, str], int] = {}
    for column in COLUMNS[:-1]:
        for row in leaves_of(form):
            cells[row, column] = chance.choice((0, 0, 0, 0, 1, 2, 3, 17, 208, 1346))
        done = sum(cells[row, column] for row in leaves_of(form))
        on = chance.choice((0, 0, 1, 5))
        old = min(chance.choice((0, 0, 2, 9)), done + on)
        cells["results_total", column], cells["carried_out", column] = done, on
        cells["carried_in", column], cells["new_received", column] = old, done + on - old
    for row, _, _ in rows_of(form):
        cells[row, "total"] = sum(cells[row, column] for column in COLUMNS[:-1])
    return {f"requests.table.{row}.{column}": value for (row, column), value in cells.items()}


def disputes_figures(chance: random.Random) -> Figures:
    """Table 3 with random figures that add up."""
    found: Figures = {}
    for group in DISPUTES:
        counts = [chance.choice((0, 0, 0, 1, 2, 12)) for _ in OUTCOMES[:-1]]
        for outcome, value in zip(OUTCOMES, [*counts, sum(counts)], strict=True):
            found[f"disputes.{group}.{outcome}"] = value
    return found


def disclosure_figures(form: str, chance: random.Random) -> Figures:
    """Table 1 with random figures."""
    count = lambda: chance.choice((0, 0, 1, 4, 35, 1036))  # noqa: E731
    if form == "2021":
        issued, repealed = count(), chance.choice((0, 0, 2))
        found: Figures = {f"statutory.rules.{head}": 0 for head in ("issued", "repealed", "in_force")}
        found |= {
            "statutory.normative.issued": issued,
            "statutory.normative.repealed": repealed,
            "statutory.normative.in_force": issued + 6,
        }
        found |= {f"statutory.{row}": count() for row in ("licensing", "penalties", "coercion")}
        return found | {"statutory.fees_wan": chance.choice((0, 3.5, 0.092, 12))}
    found = {f"statutory.rules.{head}": 0 for head in ("made", "disclosed", "public_total")}
    found |= {f"statutory.normative.{head}": count() for head in ("made", "disclosed", "public_total")}
    for row in ("licensing", "services", "penalties", "coercion"):
        before, change = count(), chance.choice((0, 2, -8, 10))
        found |= {f"statutory.matters.{row}.last_year": before, f"statutory.matters.{row}.change": change}
        found[f"statutory.{row}"] = before + abs(change) + 5
    found |= {"statutory.matters.fees.last_year": count(), "statutory.matters.fees.change": chance.choice((0, -1))}
    return found | {"statutory.procurement.projects": 3, "statutory.procurement.amount_wan": 25.1}


def _text(path: str, value: object) -> str:
    return f"{value}万元" if path.endswith("amount_wan") and isinstance(value, float) else str(value)


# ------------------------------------------------------------------ the forms as printed


def requests_lines(form: str, figures: Figures) -> list[Line]:
    """Table 2 as in the form."""
    lines = [
        Line([(BALANCE, 3, 3), ("申请人情况", 7, 1)]),
        Line([("自然人", 1, 2), ("法人或其他组织", 5, 1), ("总计", 1, 2)]),
        Line([(head, 1, 1) for head in COLUMN_HEADS[1:-1]]),
    ]
    seen: set[str] = set()
    rows = rows_of(form)
    for id, above, label in rows:
        labels = []
        for depth, name in enumerate(above):
            if name not in seen:
                seen.add(name)
                labels.append((name, 1, sum(len(other) > depth and other[depth] == name for _, other, _ in rows)))
        labels.append((label, 3 - len(above), 1))
        values = [(_text("", figures[f"requests.table.{id}.{column}"]), 1) for column in COLUMNS]
        lines.append(Line(labels, values, (*above, label)))
    return lines


def disputes_lines(figures: Figures) -> list[Line]:
    """Table 3 as in the form."""
    return [
        Line([("行政复议", 5, 1), ("行政诉讼", 10, 1)]),
        Line([*((head, 1, 2) for head in OUTCOME_HEADS), ("未经复议直接起诉", 5, 1), ("复议后起诉", 5, 1)]),
        Line([(head, 1, 1) for head in OUTCOME_HEADS * 2]),
        Line([], [(str(figures[f"disputes.{group}.{outcome}"]), 1) for group in DISPUTES for outcome in OUTCOMES]),
    ]


def disclosure_lines(form: str, figures: Figures) -> list[Line]:
    """Table 1 as in the form."""
    lines: list[Line] = []

    def block(number: str, heads: Sequence[tuple[str, int]], rows: Sequence[tuple[str, Sequence[str]]]) -> None:
        lines.append(Line([(f"第二十条第（{number}）项", 4, 1)]))
        lines.append(Line([("信息内容", 1, 1), *((head, span, 1) for head, span in heads)]))
        for label, paths in rows:
            values = [(_text(p, figures[p]), span) for p, (_, span) in zip(paths, heads, strict=True)]
            lines.append(Line([(label, 1, 1)], values, (label,)))

    def stock(row: str, heads: Sequence[str]) -> list[str]:
        return [f"statutory.{row}.{head}" for head in heads]

    if form == "2021":
        heads = [("本年制发件数", 1), ("本年废止件数", 1), ("现行有效件数", 1)]
        keys = ("issued", "repealed", "in_force")
        block("一", heads, [("规章", stock("rules", keys)), ("行政规范性文件", stock("normative", keys))])
        decided = [("本年处理决定数量", 3)]
        block("五", decided, [("行政许可", ["statutory.licensing"])])
        block("六", decided, [("行政处罚", ["statutory.penalties"]), ("行政强制", ["statutory.coercion"])])
        block("八", [("本年收费金额（单位：万元）", 3)], [("行政事业性收费", ["statutory.fees_wan"])])
        return lines
    heads = [("本年新制作数量", 1), ("本年新公开数量", 1), ("对外公开总数量", 1)]
    keys = ("made", "disclosed", "public_total")
    block("一", heads, [("规章", stock("rules", keys)), ("规范性文件", stock("normative", keys))])
    matters = [("上一年项目数量", 1), ("本年增/减", 1), ("处理决定数量", 1)]

    def matter(row: str) -> list[str]:
        return [*(f"statutory.matters.{row}.{part}" for part in ("last_year", "change")), f"statutory.{row}"]

    block("五", matters, [("行政许可", matter("licensing")), ("其他对外管理服务事项", matter("services"))])
    block("六", matters, [("行政处罚", matter("penalties")), ("行政强制", matter("coercion"))])
    fees = [("上一年项目数量", 1), ("本年增/减", 2)]
    block("八", fees, [("行政事业性收费", matter("fees")[:2])])
    bought = [("采购项目数量", 1), ("采购总金额", 2)]
    block("九", bought, [("政府集中采购", [f"statutory.procurement.{key}" for key in ("projects", "amount_wan")])])
    return lines


# ------------------------------------------------------------------ blocks


def table(rows: Sequence[Sequence[Cell]]) -> Table:
    """A block of these rows."""
    kept = tuple(tuple(row) for row in rows)
    width = max(sum(cell.colspan for cell in row) for row in kept)
    return Table("", "", kept, (150 / width,) * width, 0, tuple(tuple(cell.text for cell in row) for row in kept))


def cell(text: str, colspan: int = 1, rowspan: int = 1) -> Cell:
    """A cell of the words, with no spans of text when it is empty."""
    return Cell((Span(text),) if text else (), colspan, rowspan)


def texts(rows: Sequence[Sequence[str]]) -> Table:
    """A block of rows without spans, of any length."""
    return table([[cell(text) for text in row] for row in rows])


def paragraphs(lines: Sequence[str]) -> list[Block]:
    """A paragraph for each line."""
    return [Paragraph((Span(line),)) for line in lines]


def document(*blocks: Block) -> Document:
    """A report of these blocks with words around them."""
    before, after = paragraphs(["二、主动公开政府信息情况", "以上数据截至12月31日。"])
    return Document((Span("示例镇人民政府2024年政府信息公开工作年度报告"),), (before, *blocks, after))


def as_read(*blocks: Block) -> Document:
    """A report of these blocks as the readers make it, paragraphs being a text's lines."""
    parts: list[PrintedPart] = []
    gap = False
    for block in document(*blocks).blocks:
        if isinstance(block, Paragraph):
            parts += [PrintedLine(block.text, gap=gap)] if block.text else []
            gap = not block.text
        elif isinstance(block, Table):
            parts.append(block)
    return structure(Content(parts, loose=True))


def squares(lines: Sequence[Line], copies: bool) -> list[list[str]]:
    """The whole grid as texts; covered squares hold copies, or nothing."""
    rows: list[list[str]] = []
    hanging: dict[int, tuple[str, int]] = {}
    for line in lines:
        row: list[str] = []

        def covered(row: list[str] = row) -> None:
            while len(row) in hanging:
                text, left = hanging.pop(len(row))
                if left > 1:
                    hanging[len(row)] = (text, left - 1)
                row.append(text if copies else "")

        for text, colspan, rowspan in [*line.labels, *((text, span, 1) for text, span in line.values)]:
            covered()
            for i in range(colspan):
                if rowspan > 1:
                    hanging[len(row)] = (text, rowspan - 1)
                row.append(text if copies or i == 0 else "")
        covered()
        rows.append(row)
    return rows


def true_grid(lines: Sequence[Line]) -> list[Block]:
    """A table with spans, as docx and html have it."""
    return [
        table([[cell(*label) for label in line.labels] + [cell(*value) for value in line.values] for line in lines])
    ]


def copied(lines: Sequence[Line]) -> list[Block]:
    """Every square filled with its cell's words."""
    return [texts(squares(lines, copies=True))]


def emptied(lines: Sequence[Line]) -> list[Block]:
    """Squares that a cell covers are empty."""
    return [texts(squares(lines, copies=False))]


def pushed_left(lines: Sequence[Line]) -> list[Block]:
    """Lines with bars, the empty squares behind the values."""
    width = len(squares(lines, copies=False)[0])
    rows = ([*_cells(line), *[""] * width][:width] for line in lines)
    return paragraphs([" | ".join(row) + " |" for row in rows])


def ragged(lines: Sequence[Line]) -> list[Block]:
    """Rows of the cells that begin in them, no more."""
    return [texts([_cells(line) for line in lines])]


def tabbed(lines: Sequence[Line]) -> list[Block]:
    """Lines with tabs."""
    return paragraphs(["\t".join(_cells(line)) for line in lines])


def spaced(lines: Sequence[Line]) -> list[Block]:
    """Lines with spaces."""
    return paragraphs(["  ".join(_cells(line)) for line in lines])


def one_by_one(lines: Sequence[Line]) -> list[Block]:
    """A line for each cell."""
    return paragraphs([text for line in lines for text in _cells(line)])


def one_cell_rows(lines: Sequence[Line]) -> list[Block]:
    """A table with a row for each cell."""
    return [texts([[text] for line in lines for text in _cells(line)])]


def full_paths(lines: Sequence[Line]) -> list[Block]:
    """Lines with bars, each row headed by its labels' full path."""
    headed = (
        ["／".join(line.path), *(text for text, _ in line.values)] if line.path else _cells(line) for line in lines
    )
    return paragraphs(["｜".join(row) for row in headed])


def two_pages(lines: Sequence[Line]) -> list[Block]:
    """Two tables, the second without heads; a label that goes on stands in both."""
    half = len(lines) // 2 + 1
    rows = squares(lines, copies=True)
    return [texts(rows[:half]), texts(rows[half:])]


def two_pages_with_heads(lines: Sequence[Line]) -> list[Block]:
    """Two tables, the heads on both."""
    heads = next(i for i, line in enumerate(lines) if line.path)
    half = len(lines) // 2 + 1
    rows = squares(lines, copies=True)
    return [texts(rows[:half]), *paragraphs(["续表"]), texts([*rows[:heads], *rows[half:]])]


def with_empty_rows(lines: Sequence[Line]) -> list[Block]:
    """A grid with an empty row below each third."""
    rows = squares(lines, copies=True)
    return [texts([row for i, full in enumerate(rows) for row in ([full, [""] * len(full)] if i % 3 == 2 else [full])])]


def with_an_empty_column(lines: Sequence[Line]) -> list[Block]:
    """A grid with an empty column at its end and one before the last."""
    return [texts([[*row[:-1], "", row[-1], ""] for row in squares(lines, copies=True)])]


def with_caption_and_note(lines: Sequence[Line]) -> list[Block]:
    """A grid with the table's name and unit above and a note below, each over the whole width."""
    rows = squares(lines, copies=True)
    above, below = [["附表 情况统计表"], ["单位：件"]], [["注：统计期限为全年。"]]
    return [texts([*(row * len(rows[0]) for row in above), *rows, *(row * len(rows[0]) for row in below)])]


def with_page_numbers(lines: Sequence[Line]) -> list[Block]:
    """A line for each cell, and a page's number here and there."""
    said = [text for line in lines for text in _cells(line)]
    return paragraphs([line for i, text in enumerate(said) for line in ([text, "— 3 —"] if i % 37 == 20 else [text])])


def with_heads_again(lines: Sequence[Line]) -> list[Block]:
    """A line for each cell, the heads a second time in the middle."""
    heads = [line for line in lines if not line.path] if len(lines) > 20 else []
    half = len(lines) // 2
    return one_by_one([*lines[:half], *heads, *lines[half:]])


def with_measures(lines: Sequence[Line]) -> list[Block]:
    """A grid with 件 behind the counts, in full-width digits."""
    wide = str.maketrans("0123456789-.", "０１２３４５６７８９－．")
    counts = [[(f"{text}件" if text.isdigit() else text, span) for text, span in line.values] for line in lines]
    printed = [
        Line(line.labels, [(text.translate(wide), span) for text, span in values], line.path)
        for line, values in zip(lines, counts, strict=True)
    ]
    return true_grid(printed)


def doubled(lines: Sequence[Line]) -> list[Block]:
    """A grid in which every cell spans twice the columns."""
    return true_grid(
        [
            Line(
                [(text, 2 * colspan, rowspan) for text, colspan, rowspan in line.labels],
                [(text, 2 * colspan) for text, colspan in line.values],
                line.path,
            )
            for line in lines
        ]
    )


def _cells(line: Line) -> list[str]:
    return [*(text for text, _, _ in line.labels), *(text for text, _ in line.values)]


Shape = Callable[[Sequence[Line]], list[Block]]
SHAPES: tuple[Shape, ...] = (
    true_grid,
    copied,
    emptied,
    pushed_left,
    ragged,
    tabbed,
    spaced,
    one_by_one,
    one_cell_rows,
    full_paths,
    two_pages_with_heads,
)
NOISY: tuple[Shape, ...] = (
    with_empty_rows,
    with_an_empty_column,
    with_caption_and_note,
    with_page_numbers,
    with_heads_again,
    with_measures,
    doubled,
)
STREAMS: tuple[Shape, ...] = (one_by_one, one_cell_rows, ragged, tabbed, spaced)


# ------------------------------------------------------------------ labels as clerks print them


def variants(chance: random.Random) -> Iterator[Callable[[str], str]]:
    """Ways to print a label otherwise."""
    yield lambda text: text
    yield lambda text: text.replace(".", "．")
    yield lambda text: text.replace(".", "、")
    yield lambda text: text.replace("（", "(").replace("）", ")")
    yield lambda text: f"（{text[0]}）{text[2:]}" if text[1:2] == "." else text
    yield lambda text: text[2:] if text[1:2] == "." else text
    yield lambda text: " ".join(text) if len(text) < 9 else text
    yield lambda text: text.replace("政府信息", "政府\n信息").replace("行政", "行 政")
    yield lambda text: text.replace("“", '"').replace("”", '"')
    yield lambda text: text.replace("（区分处理的，只计这一情形，不计其他情形）", "")
    yield lambda text: text.replace("规范性文件", "规范性文件（指有正式文号的文件）") if "规范" in text else text
    yield lambda text: text.replace("上一年项目数量", "上一年项目数量（指上年的事项数）")
    yield lambda text: text.replace("现行有效件数", "现行有效件").replace("上一年项目", "上年项目")
    yield lambda text: text.replace("本年度办理结果", "本年办理结果").replace("结转下年度", "结转下年")
    yield lambda text: text.replace("法人或其他组织", "法人或者其他组织").replace("社会公益", "社会公盖")
    yield lambda text: text.replace("不掌握相关政府信息", "不掌握相关的政府信息").replace("过程性信息", "过程信息")


def printed_otherwise(lines: Sequence[Line], change: Callable[[str], str]) -> list[Line]:
    """The lines with every label changed."""
    return [
        Line(
            [(change(text), colspan, rowspan) for text, colspan, rowspan in line.labels],
            line.values,
            tuple(map(change, line.path)),
        )
        for line in lines
    ]


def misspelt(lines: Sequence[Line], chance: random.Random, share: float) -> list[Line]:
    """The lines with a slip of the pen in a share of their labels."""

    def slip(text: str) -> str:
        if len(text) < 2 or chance.random() > share:
            return text
        at, other = (
            chance.randrange(len(text)),
            chance.choice("本上年不予部分其他总计行政申请数量维持结果复议一二三123（）、"),
        )
        kept = (text[:at] + other, text[:at], text[: at + 1] + other, text[: at + 1] + text[at])
        return chance.choice(kept) + text[at + 1 :]

    return printed_otherwise(lines, slip)
