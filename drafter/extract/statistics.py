"""Tables that are none of the national forms': the statistics form of 2014–2018, and which tables list parts."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

from drafter import words
from drafter.document import Document, Table
from drafter.extract.partstables import parts_in_table
from drafter.extract.reading import Mention, PartList, StatedPart, StatedShare
from drafter.report.formvalues import figure_in
from drafter.text.enclosed import without_brackets
from drafter.text.folding import folded
from drafter.text.items import without_mark
from drafter.text.numerals import whole
from drafter.text.search import has_any
from drafter.text.wordlists import word_lists

_ROWS = word_lists(Path(__file__).with_name("statistics.txt"))
"""What the labels of the form's rows say, by the fact; most labels are known from memory only (standards), so they are
matched by their sense and not by their words."""
_MEASURES = ("条", "件", "篇", "份", "人次", "次", "人", "项", "个", "万元", "元")
_UNITS = ("条", "件", "篇", "次", "人", "万元", "元", "人次", "个", "期", "份")

_NATIONAL = ("第二十条", "信息内容", "申请人情况", "勾稽", "自然人", "结果维持", "本年新收", "处理决定数量")
"""Words of the national forms: their tables are read by `formtables`."""


def table_statements(document: Document, year: int | None) -> Iterator[Mention | PartList | StatedShare]:
    """What the tables of the report of a year state that are none of the national forms'."""
    number = 0
    above = ""
    for block in document.blocks:
        if not isinstance(block, Table):
            above = getattr(block, "text", above) or above
            continue
        number += 1
        if any(has_any(cell.text, *_NATIONAL) for row in block.rows for cell in row):
            continue
        rows = [[folded(cell.text).replace(" ", "") for cell in row] for row in block.rows]
        yield from _statistics_form(rows, number)
        yield from parts_in_table(block, above, year, words.place_table(number))


def _value(text: str) -> Decimal | None:
    """The number in a cell; None when it holds something else."""
    return figure_in(text.replace(",", ""), _MEASURES)


def _row_value(cells: list[str]) -> tuple[str, Decimal | None, str]:
    """A row's label, its figure and its unit: the last cell that is a figure, whatever stands between."""
    values = [value for cell in cells if (value := _value(cell)) is not None]
    words = [cell for cell in cells if len(cell) > 1 and _value(cell) is None]
    label = "".join(cell for cell in words if cell not in ("——", "万元", "人次"))
    unit = next((cell for cell in cells if cell in _UNITS), "")
    return label, values[-1] if values else None, unit


def _path_of(label: str) -> str | None:
    """The fact that a row of the statistics form states; None for a row that states none."""
    if has_any(label, *_ROWS["none"]):
        return None
    plain = label
    for filler in _ROWS["fillers"]:
        plain = plain.replace(filler, "")
    path = next(
        (path for path, labels in _ROWS.items() if "." in path and any(_says(plain, one) for one in labels)), None
    )
    if path and path.startswith("disputes") and has_any(label, *_ROWS["endings_of_disputes"]):
        return None
    return path


def _says(label: str, words: str) -> bool:
    """True if the label says the words: … among them stands for others, ^ and $ for its ends."""
    first, *rest = words.strip("^$").split("…")
    at = label.find(first)
    if at < 0 or (words[0] == "^" and at) or (words[-1] == "$" and len(label) != len(first)):
        return False
    return all(label.find(one, at + len(first)) >= 0 for one in rest)


def _part_of(label: str) -> tuple[str, str]:
    """Which list of parts a row belongs to (channels, ways, outcomes) and the part's name; both empty: to none."""
    count = label.removesuffix("量").removesuffix("数")
    counted = count != label
    shown = label.replace("公开政府信息", "信息").replace("公开信息", "信息").replace("政府信息", "信息")
    if name := next((name for name in _ROWS["channels"] if f"{name}信息数" in shown), ""):
        return "channels", name
    way = count.removesuffix("申请")
    if way in _ROWS["ways"] or (way != count and way.endswith(_ROWS["ways"])):
        return "ways", next(name for name in _ROWS["ways"] if way.endswith(name))
    outcome = count.removesuffix("件").removesuffix("的").removesuffix("答复")
    return ("outcomes", outcome) if counted and outcome in _ROWS["outcomes"] else ("", "")


def _statistics_form(rows: list[list[str]], number: int) -> Iterator[Mention | PartList]:
    """指标｜单位｜数量, as in the form of 2014."""
    text = "".join(map("".join, rows))
    if len(rows) < 4 or not has_any(text, "统计指标", "指标名称", "申请数", "信息数", "统计表", "培训班"):
        return
    parts: dict[str, list[StatedPart]] = {"channels": [], "ways": [], "outcomes": []}
    received: int | None = None
    for row in rows:
        if sum(_value(cell) is not None for cell in row) > 1:
            continue  # two value columns (this year, all years): which is which is not for us to guess
        label, value, unit = _row_value(row)
        if value is None or not label:
            continue
        bare = without_brackets(without_mark(label).removeprefix("其中").removeprefix("："))
        kind, name = _part_of(bare)
        if kind:
            parts[kind].append(StatedPart(name, int(value)))
            continue
        path = _path_of(bare)
        if path is None:
            continue
        if path.startswith("fees") and (unit == "万元" or "万元" in label):
            value *= 10000
        if path == "requests.received":
            received = int(value)
        quote = " ".join(cell for cell in row if cell)
        figure = whole(value)
        yield Mention(path, figure, figure, quote, words.place_row(bare[:14]), table=True)
    place = words.place_table(number)
    used = {kind: tuple(part for part in found if part.count) for kind, found in parts.items()}
    if len(parts["outcomes"]) >= 3 and used["outcomes"]:
        yield PartList("outcome", used["outcomes"], None, "some", "", place)
    if len(parts["channels"]) >= 2 and used["channels"]:
        yield PartList("channel", used["channels"], None, "some", "", place)
    if len(parts["ways"]) >= 2 and received is not None:
        yield PartList("way", used["ways"], received, "whole", "", place)
