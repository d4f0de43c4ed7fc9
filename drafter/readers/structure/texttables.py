"""Tables that are written as lines: cells joined by bars or tabs, set apart by spaces, or one to a line.

A row of cells with bars or tabs between them is surely one. Cells one to a line are told by what they say: labels of
the national forms, figures, and short words among them. Each line is then a row of one cell, for nobody knows any
more how many a row had; who knows the form can tell.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from drafter.document import Table
from drafter.readers.grids import plain_table
from drafter.readers.lines import Line
from drafter.readers.structure.marks import date_line, first_level, labelled, name_like, signed, title_like, unit_line
from drafter.text.folding import squeezed
from drafter.text.marks import numbered

_ENDS = re.compile(r"[。！？；]|[，、：:]$")
_FIGURE = re.compile(
    r"(?:[+\-－—–−]?[\d０-９][\d０-９,，.．]*(?:[%％‰]|万元|人次|[条件项次人元个篇份起宗万户村])?|[-－—–/／]{1,3}"
    r"|[OoＯ○]|无|空|【待填[^【】]*】|[条件项次篇份个人]|万元|人次)"
)
_RULE = re.compile(r"[|｜\s:：\-—=+─━┼┬┴├┤│┌┐└┘]+")
_BOX = str.maketrans({"│": "｜", "┃": "｜", "║": "｜", "∣": "｜", "┆": "｜", "┊": "｜"})
_GAPS = re.compile(r"[ \u3000]{2,}|\t")
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
_MOST_CELL = 60  # characters of a cell that stands in a row with bars or tabs
_NEAR = 8  # lines before and after one that tell whether it stands in a table
_SHORT = 16  # characters of a line that may be a cell of its own


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
def _label(text: str) -> bool:
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


def with_tables(lines: Sequence[Line]) -> Iterator[list[Line] | Table]:
    """The lines in runs, with a `Table` in place of every run that is one."""
    kinds = [_kind(line) for line in lines]
    for first, end in _counted_runs(lines):
        kinds[first:end] = "D" * (end - first)
    start = at = 0
    while at < len(lines):
        if kinds[at] not in "DKNSQ":
            at += 1
            continue
        end = _end(lines, kinds, at)
        first, last = _trimmed(lines, kinds, at, end)
        table = plain_table(_rows(lines[first:last], kinds[first:last])) if _is_table(kinds[first:last]) else None
        if table is None:
            at = end
            continue
        if first > start:
            yield list(lines[start:first])
        yield table
        start = at = last
    if start < len(lines):
        yield list(lines[start:])


_COUNTED = re.compile(r"[^\d\s，。；：、]{2,16}\s+\d[\d,]*(?:条|件|篇)?(?:\s+\d+(?:\.\d+)?%)?")


def _counted_runs(lines: Sequence[Line]) -> Iterator[tuple[int, int]]:
    """The runs of three lines or more that are a name, one blank and a figure each (机构职能 11): rows of two cells."""
    at = 0
    while at < len(lines):
        end = at
        while end < len(lines) and _COUNTED.fullmatch(lines[end].text.strip()) and not numbered(lines[end].printed):
            end += 1
        if end - at >= 3:
            yield at, end
        at = max(end, at + 1)


def _kind(line: Line) -> str:
    """What a line may be: D a row of cells, K a label, N a figure, S short words, Q several, H a heading, P prose."""
    text = line.text.strip()
    if not text:
        return "S"
    if line.title or line.level or labelled(text) or title_like(text):
        return "P"
    if _delimited(text):
        return "D"
    if _FIGURE.fullmatch(re.sub(r"\s", "", text)) and not re.search(r"\s", text):
        return "N"
    if len(text) <= _MOST_CELL and not text.endswith(("。", "；")) and _label(text):
        return "K"
    if date_line(text) or signed(text):
        return "P"
    pieces = text.split()
    if len(pieces) >= 2 and (_tail_of_figures(pieces) or all(map(_cell_alone, pieces))):
        return "D"
    cells = _GAPS.split(text)
    if len(cells) >= 2 and all(0 < len(cell) <= 20 for cell in cells) and any(map(_FIGURE.fullmatch, cells[1:])):
        return "P" if _ENDS.search(text) else "D"
    if numbered(line.printed):
        return "H" if len(text) <= 45 and not _ENDS.search(text) else "P"
    if _ENDS.search(text) or len(text) > _MOST_CELL:
        return "P"
    if len(pieces) >= 2 and all(len(piece) <= 14 for piece in pieces) and not unit_line(text):
        return "Q" if len(pieces) >= 3 or len(_GAPS.split(text)) >= 2 else "S"
    return "S" if len(text) <= _SHORT and not line.strong >= len(text) else "P"


def _delimited(text: str) -> bool:
    """Whether a line is a row of cells with bars or tabs between them, or the rule below a table's head."""
    said = text.translate(_BOX)
    if "｜" in said or "|" in said:
        cells = _cut(said)
        return (
            len(cells) >= 2 and all(len(cell) <= 120 for cell in cells) and not any(">" in cell for cell in cells[:1])
        ) or bool(_RULE.fullmatch(text))
    if "\t" in text:
        cells = text.split("\t")
        return len([cell for cell in cells if cell.strip()]) >= 2 and all(
            len(cell) <= _MOST_CELL and "。" not in cell for cell in cells
        )
    return len(text) > 2 and bool(re.fullmatch(r"[\s+\-—=─━┼┬┴├┤┌┐└┘]+", text)) and len(text) > 6


def _cell_alone(piece: str) -> bool:
    """Whether a piece between spaces is a whole cell: a figure or a label."""
    return bool(_FIGURE.fullmatch(piece)) or (len(piece) <= _MOST_CELL and _label(piece))


def _tail_of_figures(pieces: Sequence[str]) -> bool:
    """Whether words end in three figures or more set apart by spaces, as a row of a form does."""
    figures = 0
    for piece in reversed(pieces):
        if not _FIGURE.fullmatch(piece):
            break
        figures += 1
    return figures >= 3 and len(pieces) - figures <= 4


def _cut(text: str) -> list[str]:
    """The cells of a row with bars."""
    said = text.translate(_BOX)
    bar = "｜" if "｜" in said else "|"
    if bar == "|":
        said = said.strip().removeprefix("|").removesuffix("|")
    elif said.startswith("｜") and said.endswith("｜") and text[0] != "｜":
        said = said[1:-1]
    return [cell.strip() for cell in said.split(bar)]


def _end(lines: Sequence[Line], kinds: list[str], at: int) -> int:
    """Where the run of lines that may be cells ends. Labels the forms do not have are noted as short words."""
    while at < len(lines):
        if kinds[at] in "HP":
            if not (_label_between(lines, kinds, at) or _broken_label(lines, kinds, at)):
                return at
            kinds[at] = "S"
        at += 1
    return at


def _label_between(lines: Sequence[Line], kinds: Sequence[str], at: int) -> bool:
    """Whether a line is a label because cells stand before it and its figure or measure word after it.

    三、 between two tables is a heading: a label follows it, or the word 无.
    """
    line = lines[at]
    if at == 0 or at + 1 == len(lines) or kinds[at - 1] not in "NKDS" or kinds[at + 1] != "N":
        return False
    if line.title or line.level or len(line.text) > _MOST_CELL or _ENDS.search(line.text):
        return False
    return lines[at + 1].text not in ("无", "空")


def _broken_label(lines: Sequence[Line], kinds: Sequence[str], at: int) -> bool:
    """True if a number alone on its line begins a label that a narrow column broke (三、｜本年｜度办｜理结｜果).

    Cells stand before it; a heading's number that lost its line end has its name on the next line.
    """
    found = numbered(lines[at].printed)
    if found is None or found.words or at + 1 == len(lines) or not _cells(kinds[max(at - _NEAR, 0) : at]):
        return False
    after = lines[at + 1].text
    return not first_level(after) and not (len(after) >= 6 and name_like(after) and not _label(after))


def _cells(kinds: Iterable[str]) -> bool:
    """True if a row of cells, a label or a figure is among lines of these kinds."""
    return not set("DKN").isdisjoint(kinds)


def _trimmed(lines: Sequence[Line], kinds: Sequence[str], first: int, end: int) -> tuple[int, int]:
    """The run without the words at its ends that are no cells: a caption, an unnumbered heading, the signature."""
    last = end
    while last > first and kinds[last - 1] in "SQ":
        last -= 1
    anchors = [at for at in range(first, last) if kinds[at] in "DKN"]
    if not anchors:
        return first, first
    # The head of a small table are short words right above its first figure, about as many as make a row.
    start = anchors[0]
    floor = max(first, start - 8)
    while start > floor and kinds[start - 1] in "SQ" and not _caption(lines[start - 1].text):
        if start - 1 == first and first and _heading_ends(lines[first - 1], lines[first].text):
            break
        start -= 1
    return start, last


def _heading_ends(heading: Line, text: str) -> bool:
    """Whether a word or less is what a heading above lacks: 三、收到和处理政府信息公开申请情 / 况."""
    found = numbered(heading.printed)
    return found is not None and len(text) <= 3 and name_like(found.words + text)


def _caption(text: str) -> bool:
    return bool(
        re.search(r"情况表?$|如下|^附?表\s*[\d一二三四五六七八九十]|统计表$|概述$|^单位[：:]", text)
    ) or unit_line(text)


def _is_table(kinds: Sequence[str]) -> bool:
    """Whether lines of these kinds are a table: two rows of cells, a row with figures below, or many lone cells."""
    rows, labels, figures = kinds.count("D"), kinds.count("K"), kinds.count("N")
    if rows >= 2:
        return True
    if rows == 1:
        return figures >= 3 or labels >= 4
    return (labels + figures >= 6 and (figures >= 2 or labels >= 8)) or (
        len(kinds) >= 6 and figures >= 3 and figures * 3 >= len(kinds)
    )


def _rows(lines: Sequence[Line], kinds: Sequence[str]) -> Iterator[list[str]]:
    """The rows that the lines are."""
    spaced = any(
        kind == "D"
        and "\t" not in line.text
        and "|" not in line.text.translate(_BOX)
        and "｜" not in line.text.translate(_BOX)
        for kind, line in zip(kinds, lines, strict=True)
    )
    for line, kind in zip(lines, kinds, strict=True):
        text = line.printed.strip()
        if not text or (len(text) > 2 and _RULE.fullmatch(text) and not _FIGURE.fullmatch(text)):
            continue
        said = text.translate(_BOX)
        if kind == "D" and ("|" in said or "｜" in said):
            yield _cut(text)
        elif kind == "D" and "\t" in text:
            yield [cell.strip() for cell in text.split("\t")]
        elif kind == "D" or (spaced and kind == "Q"):
            yield _spaced(text)
        else:
            yield [text.strip("|｜ ")]


def _spaced(text: str) -> list[str]:
    """The cells of a row that spaces set apart; only the figures at its end where the spaces are single."""
    cells = [cell for cell in _GAPS.split(text) if cell]
    done: list[str] = []
    for at, cell in enumerate(cells):
        pieces = cell.split()
        tail = len(pieces)
        while tail > 0 and _FIGURE.fullmatch(pieces[tail - 1]):
            tail -= 1
        if at == len(cells) - 1 and len(pieces) - tail >= 1 and tail < len(pieces) and len(pieces) > 1:
            if tail:
                done += pieces[:tail] if all(map(_cell_alone, pieces[:tail])) else [" ".join(pieces[:tail])]
            done += pieces[tail:]
        elif len(cells) == 1 and len(pieces) > 1:
            done += pieces
        else:
            done.append(cell)
    return done
