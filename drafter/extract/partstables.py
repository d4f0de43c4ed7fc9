"""Tables that list parts, in whatever shape clerks draw them.

类别｜数量（条）｜占比 · with this year and last beside each other · with channels across and 小计 · drawn along the
top · in pairs of columns · one 概况：31条 a cell · without a header · each cell on a line of its own.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from drafter import words
from drafter.document import Table
from drafter.extract.formgrid import grid_of
from drafter.extract.partkinds import CHANNEL, OUTCOME, is_time, kind_in_table
from drafter.extract.reading import Mention, PartList, StatedPart, StatedShare
from drafter.report.formvalues import count_in, figure_in
from drafter.text.characters import is_han
from drafter.text.folding import folded
from drafter.text.items import without_mark
from drafter.text.quantities import quantities
from drafter.text.search import has_any

Rows = list[list[str]]

_TOTALS = ("合计", "总计", "共计", "总数", "小计")
_FIGURES = ("数量", "条数", "件数", "公开数", "信息数", "公开量", "（条", "（件")
_NAMES = ("类", "栏目", "内容", "渠道", "方式", "名称", "项目", "平台", "结果", "载体", "事项", "途径", "形式")
_SHARES = ("比例", "比重", "百分比", "占")
_CHANGES = ("增减", "增长", "增加", "同比", "变化")
_THIS = ("本年", "今年", "当年")
_LAST = ("上年", "去年")


@dataclass(frozen=True, slots=True)
class _Columns:
    """Which columns hold the names, this year's figures, last year's and the shares (None: there are none).

    `across` are columns whose figures add up to this year's, with their headers (none: there are no such columns);
    `group` holds the names of groups of rows (None: rows stand alone).
    """

    name: int
    figures: int
    last: int | None = None
    share: int | None = None
    across: tuple[tuple[int, str], ...] = ()
    group: int | None = None


def parts_in_table(
    table: Table, above: str, year: int | None, place: str
) -> Iterator[PartList | StatedShare | Mention]:
    """The parts that a table lists, with the totals and shares printed; `above` are the words that stand before it."""
    rows = _cell_texts(table)
    if parts := _one_a_cell(rows):
        yield from _stated(parts, None, above, place)
        return
    if lying := _upright(rows):
        rows = lying
    elif (pairs := _in_pairs(rows)) is not None:
        rows = pairs
    header, body = _split(rows)
    if len(body) < 2:
        return
    columns = _columns(header, body, above, year)
    if columns is not None:
        yield from _by_columns(columns, header, body, above, place)


def _cell_texts(table: Table) -> Rows:
    """The cells' words, each span in every square it covers, one row for each row that a reader sees."""
    rows = [[folded(slot.text).replace(" ", "") for slot in row] for row in grid_of(table)]
    if len(rows) >= 6 and all(len(row) == 1 for row in rows):
        rows = _cell_by_cell([row[0] for row in rows])
    usual = Counter(map(len, rows)).most_common(1)[0][0] if rows else 0
    done: Rows = []
    for row in rows:
        if len(row) >= 3 and row[-1] and all(len(cell) == 1 and is_han(cell) for cell in row[:2]):
            row = ["".join(row[:2]), *row[2:]]  # 其 他: a name spread over its column
        done.append(row)
    spread = [row for row in done if row and row[-1]]
    if any(len(row) < usual for row in spread):
        width = min(map(len, spread))
        done = [row[:width] if not any(row[width:]) else row for row in done]
    return [row for row in done if any(row)]


def _counts(cell: str) -> bool:
    return count_in(cell) is not None


def _percent(cell: str) -> Decimal | None:
    return figure_in(cell, "%")


def _cell_by_cell(cells: Sequence[str]) -> Rows:
    """The rows of a table whose cells came one a line: as wide as its header, which ends before the first name."""
    first = next((at for at, cell in enumerate(cells) if _counts(cell)), 0)
    width = first - 1
    if width < 2 or len(cells) % width or first + 1 >= len(cells):
        return [[cell] for cell in cells]
    return [list(cells[at : at + width]) for at in range(0, len(cells), width)]


def _one_a_cell(rows: Rows) -> list[StatedPart]:
    """概况：31条｜文件：64条: the parts of a table whose every cell is one; none for another table."""
    cells = [cell.partition("：") for row in rows for cell in row if cell]
    found = [StatedPart(name, count) for name, _, said in cells if (count := count_in(said)) is not None]
    named = all(1 < len(part.name) <= 16 and not any(map(str.isdecimal, part.name)) for part in found)
    return found if named and 3 <= len(cells) == len(found) else []


def _upright(rows: Rows) -> Rows:
    """A table of two rows, names above figures, set upright; empty for another table."""
    if len(rows) != 2 or len(rows[0]) != len(rows[1]) or len(rows[0]) < 4:
        return []
    if not has_any(rows[1][0], "数", "条", "件") or not all(map(_counts, rows[1][1:])):
        return []
    return [list(pair) for pair in zip(*rows, strict=True)]


def _in_pairs(rows: Rows) -> Rows | None:
    """栏目｜条数｜栏目｜条数 as one list; None when the columns are not the same ones twice."""
    if not rows or len(rows[0]) < 4 or len(rows[0]) % 2 or any(len(row) != len(rows[0]) for row in rows):
        return None
    half = len(rows[0]) // 2
    if rows[0][:half] != rows[0][half:] or len(set(rows[0][:half])) < half:
        return None
    halves = [row[:half] for row in rows] + [row[half:] for row in rows[1:]]
    return [row for row in halves if any(row)]


def _split(rows: Rows) -> tuple[list[str], Rows]:
    """The headers of the columns, all rows of the header put together, and the rows below; no header is empty."""
    for at, row in enumerate(rows):
        if any(map(_counts, row[1:])):
            headers: Rows = rows[:at]
            width = len(row)
            fits = [header for header in headers if len(header) == width]
            joined = ["".join(dict.fromkeys(header[column] for header in fits)) for column in range(width)]
            return (joined if fits else []), [one for one in rows[at:] if len(one) == width]
    return [], []


def _columns(header: list[str], body: Rows, above: str, year: int | None) -> _Columns | None:
    """Which columns are which; None where that is not sure."""
    width = len(body[0])
    numeric = [i for i in range(width) if all(_counts(row[i]) or row[i] in ("", "—", "-", "/") for row in body)]
    numeric = [i for i in numeric if any(row[i] for row in body)]
    if numeric and [row[0] for row in body if row[0].isdecimal()] == [str(n + 1) for n in range(len(body) - 1)]:
        numeric = [i for i in numeric if i]
    numbered = bool(header) and has_any(header[0], "序号", "编号")
    names = [i for i in range(width) if i not in numeric and not (numbered and not i)]
    names = [i for i in names if not all(not row[i] or _percent(row[i]) is not None for row in body)]
    names = [i for i in names if not (header and has_any(header[i], *_CHANGES))]  # -40 is no name
    if not names or not numeric:
        return None
    numeric = [i for i in numeric if i > names[0]]
    if not header:
        opened = above.endswith(("：", ":")) or has_any(above[-12:], "如下", "下表", "其中")
        told = all(row[-1].endswith(("条", "件", "篇")) for row in body) or body[-1][0].startswith(_TOTALS)
        return _Columns(names[0], numeric[0]) if opened and told and len(numeric) == 1 and width == 2 else None
    if not has_any("".join(header), *_NAMES):
        return None
    share = next((i for i, cell in enumerate(header) if i not in numeric and has_any(cell, *_SHARES)), None)
    share = next((i for i, cell in enumerate(header) if has_any(cell, *_SHARES)), share)
    numeric = [i for i in numeric if i != share and not has_any(header[i], *_CHANGES)]
    if len(numeric) == 1:
        named = has_any(header[numeric[0]], *_FIGURES) or header[numeric[0]].endswith(("条", "件"))
        return _Columns(names[-1], numeric[0], share=share, group=_grouping(names, body)) if named else None
    return _two_years(header, names[-1], numeric, share, year) or _across(header, names[-1], numeric)


def _grouping(names: list[int], body: Rows) -> int | None:
    """The column that names groups of rows, 概况信息 for 机构职能 and 领导简介; None when each row stands alone."""
    first = [row[names[0]] for row in body]
    return names[0] if len(names) > 1 and len(set(first)) < len(first) and first[0] else None


def _two_years(
    header: list[str], name: int, numeric: list[int], share: int | None, year: int | None
) -> _Columns | None:
    """This year's figures and last year's, as the headers call them; None when they do not."""
    now = [i for i in numeric if has_any(header[i], *_THIS) or (year is not None and f"{year}年" in header[i])]
    last = [i for i in numeric if has_any(header[i], *_LAST) or (year is not None and f"{year - 1}年" in header[i])]
    if len(now) != 1 or now == last or set(numeric) - {*now, *last}:
        return None
    whole_last = last[0] if len(last) == 1 and "月" not in header[last[0]] else None
    return _Columns(name, now[0], whole_last, share)


def _across(header: list[str], name: int, numeric: list[int]) -> _Columns | None:
    """Channels across and their 小计 in the last column; None for another table."""
    *parts, total = numeric
    if not parts or not has_any(header[total], *_TOTALS) or any(is_time(header[i]) for i in parts):
        return None
    return _Columns(name, total, across=tuple((i, header[i]) for i in parts))


def _by_columns(
    columns: _Columns, header: list[str], body: Rows, above: str, place: str
) -> Iterator[PartList | StatedShare | Mention]:
    """What the columns state, row by row."""
    parts: list[StatedPart] = []
    last: list[StatedPart] = []
    total: int | None = None
    last_total: int | None = None
    for row in body:
        name, count = without_mark(row[columns.name]), count_in(row[columns.figures])
        if not name or count is None:
            return
        before = count_in(row[columns.last]) if columns.last is not None else None
        yield from _adds_up(columns, row, count, place)
        if name.startswith(_TOTALS) or (columns.group is not None and row[columns.group].startswith(_TOTALS)):
            total, last_total = count, before
            yield from _channels(columns, row, count, place)
            continue
        if name.startswith("其中"):
            continue
        printed = _percent(row[columns.share]) if columns.share is not None else None
        if columns.group is not None:
            name, printed = row[columns.group], None
            if parts and parts[-1].name == name:
                parts[-1] = StatedPart(name, parts[-1].count + count)
                continue
        parts.append(StatedPart(name, count, printed))
        if before is not None:
            last.append(StatedPart(name, before))
    stated = list(_stated(parts, total, above + "".join(header), place))
    yield from stated
    of_content = any(isinstance(one, PartList) and one.kind == "content" for one in stated)
    if of_content and last_total is not None and len(last) == len(parts):
        quote = words.row_of_parts([(part.name, int(part.count)) for part in last], last_total)
        yield PartList("last_content", tuple(last), last_total, "whole", quote, place)
        if not has_any(above + "".join(header), "申请"):
            yield Mention("proactive.last_total", last_total, last_total, quote, place, table=True)


def _across_parts(columns: _Columns, row: list[str]) -> tuple[StatedPart, ...]:
    """The figures of a row by the channels its columns are of."""
    found = [(name, count_in(row[i])) for i, name in columns.across]
    return tuple(StatedPart(name, count) for name, count in found if count is not None)


def _adds_up(columns: _Columns, row: list[str], count: int, place: str) -> Iterator[PartList]:
    """A row whose columns must add up to its last: 财政扶贫｜41｜30｜71."""
    parts = _across_parts(columns, row)
    if columns.across and len(parts) == len(columns.across):
        quote = words.row_of_parts([(part.name, int(part.count)) for part in parts], count)
        yield PartList("part", parts, count, "whole", f"{row[columns.name]}：{quote}", place)


def _channels(columns: _Columns, row: list[str], count: int, place: str) -> Iterator[PartList]:
    """The last row of a table with channels across: how much each published."""
    parts = _across_parts(columns, row)
    if parts and sum(CHANNEL.named(part.name) for part in parts) * 2 > len(parts):
        quote = words.row_of_parts([(part.name, int(part.count)) for part in parts], count)
        yield PartList("channel", parts, count, "whole", quote, place)


def _stated(
    parts: list[StatedPart], total: int | None, around: str, place: str
) -> Iterator[PartList | StatedShare | Mention]:
    """The parts as the list they are, the total printed with them, and their shares."""
    if len(parts) < 2 or any(is_time(part.name) for part in parts):
        return
    kind = kind_in_table([part.name for part in parts], around)
    if kind is None:
        return
    if parts[-1].name.startswith(_TOTALS):
        total, parts = int(parts[-1].count), parts[:-1]
    if kind == "outcome":  # 收到申请数, 行政复议数 in the same table are none
        parts = [part for part in parts if OUTCOME.named(part.name) or part.name.startswith(("其他", "其它"))]
        if not parts:
            return
    if kind == "content" and total is None and (part_of := _of_one_channel(parts, around)) is not None:
        kind, total = "part", part_of
    quote = words.row_of_parts([(part.name, int(part.count)) for part in parts], total)
    whole = kind in ("content", "way") or total is not None
    found = PartList(kind, tuple(parts), total, "whole" if whole else "some", quote, place)
    yield found
    if total is not None and kind == "content":
        yield Mention(found.of, total, total, quote, place, table=True)
    added = total if total is not None else found.added
    for part in parts:
        if part.percent is not None and added:
            yield StatedShare(part.percent, part.count, added, quote, place)


def _of_one_channel(parts: list[StatedPart], around: str) -> int | None:
    """What one channel published, when the words before a table say that its parts are of that only; else None.

    镇政府网站的1188条，按栏目统计如下：
    """
    opening = folded(around).replace(" ", "").rpartition("。")[2]
    figure = next((one for one in reversed(quantities(opening)) if one.unit == "条"), None)
    if figure is None or not CHANNEL.named(opening[: figure.start]) or opening[figure.start - 1] != "的":
        return None
    after = opening[figure.end :].removeprefix("信息").removeprefix("中")
    tells = has_any(after[1:19], "如下", "见下表", "统计", "分类", "按") and "，" not in after[1:]
    return int(figure.low) if after.startswith("，") and tells else None
