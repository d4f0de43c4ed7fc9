"""What a line of plain text may be to a table: a row of cells, a label of the national forms, a figure, or none."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum
from functools import lru_cache

from drafter.readers.lines import Line
from drafter.readers.structure.marks import date_line, labelled, signed, title_like, unit_line
from drafter.text.folding import squeezed
from drafter.text.marks import numbered

ENDS = re.compile(r"[。！？；]|[，、：:]$")
FIGURE = re.compile(
    r"(?:[+\-－—–−]?[\d０-９][\d０-９,，.．]*(?:[%％‰]|万元|人次|[条件项次人元个篇份起宗万户村])?|[-－—–/／]{1,3}"
    r"|[OoＯ○]|无|空|【待填[^【】]*】|[条件项次篇份个人]|万元|人次)"
)
RULE = re.compile(r"[|｜\s:：\-—=+─━┼┬┴├┤│┌┐└┘]+")
BOX = str.maketrans({"│": "｜", "┃": "｜", "║": "｜", "∣": "｜", "┆": "｜", "┊": "｜"})
GAPS = re.compile(r"[ \u3000]{2,}|\t")
_HEADS = (
    *(f"第二十条第（{number}）项" for number in "一五六八九"),
    *("信息内容", "本年制发件数", "本年废止件数", "现行有效件数", "本年新制作数量", "本年新公开数量", "对外公开总数量"),
    *(
        "制发件数",
        "废止件数",
        "规章",
        "行政规范性文件",
        "规范性文件",
        "上一年项目数量",
        "本年增/减",
        "处理决定数量",
        "本年处理决定数量",
    ),
    *(
        "行政许可",
        "其他对外管理服务事项",
        "行政处罚",
        "行政强制",
        "行政事业性收费",
        "本年收费金额（单位：万元）",
        "本年收费金额",
    ),
    *("采购项目数量", "采购总金额", "政府集中采购", "申请人情况", "自然人", "法人或其他组织", "总计", "合计", "小计"),
    *(
        "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）",
        "结果维持",
        "结果纠正",
        "其他结果",
        "尚未审结",
    ),
    *(
        "未经复议直接起诉",
        "复议后起诉",
        "行政复议",
        "行政诉讼",
        "统计指标",
        "指标名称",
        "单位",
        "统计数",
        "数量",
        "占比",
        "类别",
        "序号",
        "项目",
    ),
)
MOST_CELL = 60  # characters of a cell that stands in a row with bars or tabs
_SHORT = 16  # characters of a line that may be a cell of its own


class Kind(Enum):
    """What a line of text may be."""

    ROW = "a row of cells"
    LABEL = "a label of the forms, or a piece of one"
    FIGURE = "a figure alone"
    WORD = "short words that may be a cell"
    WORDS = "several short words set apart by spaces"
    HEADING = "a numbered heading"
    PROSE = "anything else"


CELLS = frozenset({Kind.ROW, Kind.LABEL, Kind.FIGURE})
"""Kinds that are surely cells."""
MAYBE_CELLS = frozenset({Kind.WORD, Kind.WORDS})
"""Kinds that are cells among those that surely are."""


def kind_of_line(line: Line) -> Kind:
    """What a line may be, by its words and the spaces, bars and tabs in it."""
    text = line.text.strip()
    if not text:
        return Kind.WORD
    if line.title or line.level or labelled(text) or title_like(text):
        return Kind.PROSE
    if _delimited(text):
        return Kind.ROW
    if FIGURE.fullmatch(text):
        return Kind.FIGURE
    if len(text) <= MOST_CELL and not text.endswith(("。", "；")) and is_label(text):
        return Kind.LABEL
    if date_line(text) or signed(text):
        return Kind.PROSE
    return _by_spaces(text) or _by_length(line, text)


def _by_spaces(text: str) -> Kind | None:
    """A row whose cells are set apart by spaces; None for a text that is none."""
    pieces = text.split()
    if len(pieces) >= 2 and (_tail_of_figures(pieces) or all(map(is_cell, pieces))):
        return Kind.ROW
    cells = GAPS.split(text)
    if len(cells) >= 2 and all(0 < len(cell) <= 20 for cell in cells) and any(map(FIGURE.fullmatch, cells[1:])):
        return Kind.PROSE if ENDS.search(text) else Kind.ROW
    return None


def _by_length(line: Line, text: str) -> Kind:
    if numbered(line.printed):
        return Kind.HEADING if len(text) <= 45 and not ENDS.search(text) else Kind.PROSE
    if ENDS.search(text) or len(text) > MOST_CELL:
        return Kind.PROSE
    pieces = text.split()
    if len(pieces) >= 2 and all(len(piece) <= 14 for piece in pieces) and not unit_line(text):
        return Kind.WORDS if len(pieces) >= 3 or len(GAPS.split(text)) >= 2 else Kind.WORD
    return Kind.WORD if len(text) <= _SHORT and not line.strong >= len(text) else Kind.PROSE


def _bare(text: str) -> str:
    """A label without its number, marks and spaces, for comparing."""
    found = numbered(text)
    return re.sub(r"[^\w]", "", squeezed(found.words if found and found.words else text)).rstrip("_")


@lru_cache(maxsize=1)
def _known() -> tuple[frozenset[str], str]:
    """The forms' labels, bare: as a set, and one below the other to look for pieces in."""
    from drafter.report import forms  # its room loads pydantic, which most readers never need

    labels = (
        *_HEADS,
        *(forms.RECEIVED[1], forms.CARRIED_IN[1], forms.RESULTS, forms.RESULTS_TOTAL[1], forms.CARRIED_OUT[1]),
        *forms.COLUMNS.values(),
        *forms.GROUPS.values(),
        *(result.label for result in (*forms.RESULTS_2021, *forms.RESULTS_2019) if result.label),
        *forms.OUTCOMES.values(),
    )
    bare = {_bare(label) for label in labels} | {_with_kind(label) for label in labels}
    return frozenset(filter(None, bare)), "\n".join(map(squeezed, labels))


def _with_kind(text: str) -> str:
    """A numbered label, bare, with the kind of its number before it; empty for one without a number."""
    found = numbered(text)
    return f"{found.style} {_bare(text)}" if found else ""


@lru_cache(maxsize=4096)
def is_label(text: str) -> bool:
    """Whether a line is a label of the forms, or a piece of at least three characters of one.

    3.其他 is one, 二、其他 a heading: a short label has the kind of number that the form has there.
    """
    known, together = _known()
    shorter = re.sub(r"[（(][^（()）]*[）)]?$", "", text) or text
    for label in (text, shorter):
        bare = _bare(label)
        if bare in known and (len(bare) >= 4 or not numbered(label) or _with_kind(label) in known):
            return True
    piece = squeezed(text)
    return len(piece) >= 3 and piece in together


def _delimited(text: str) -> bool:
    """Whether a line is a row of cells with bars or tabs between them, or the rule below a table's head."""
    said = text.translate(BOX)
    if "｜" in said or "|" in said:
        cells = cells_between_bars(said)
        return (
            len(cells) >= 2 and all(len(cell) <= 120 for cell in cells) and not any(">" in cell for cell in cells[:1])
        ) or bool(RULE.fullmatch(text))
    if "\t" in text:
        cells = text.split("\t")
        return len([cell for cell in cells if cell.strip()]) >= 2 and all(
            len(cell) <= MOST_CELL and "。" not in cell for cell in cells
        )
    return len(text) > 2 and bool(re.fullmatch(r"[\s+\-—=─━┼┬┴├┤┌┐└┘]+", text)) and len(text) > 6


def is_cell(piece: str) -> bool:
    """Whether a piece between spaces is a whole cell: a figure or a label."""
    return bool(FIGURE.fullmatch(piece)) or (len(piece) <= MOST_CELL and is_label(piece))


def _tail_of_figures(pieces: Sequence[str]) -> bool:
    """Whether words end in three figures or more set apart by spaces, as a row of a form does."""
    figures = 0
    for piece in reversed(pieces):
        if not FIGURE.fullmatch(piece):
            break
        figures += 1
    return figures >= 3 and len(pieces) - figures <= 4


def cells_between_bars(text: str) -> list[str]:
    """The cells of a row with bars."""
    said = text.translate(BOX)
    bar = "｜" if "｜" in said else "|"
    if bar == "|":
        said = said.strip().removeprefix("|").removesuffix("|")
    elif said.startswith("｜") and said.endswith("｜") and text[0] != "｜":
        said = said[1:-1]
    return [cell.strip() for cell in said.split(bar)]
